// What stands over a plain text: menus, other stories, the headline, who wrote it and when.
#include "classify/text/text_headline.h"
#include "classify/text/text_judge.h"
#include "unicode/unicode.h"

namespace nutgraf {
bool is_menu_line(std::u16string_view line) {
  int marks = 0;
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    const char16_t c = line[i + 1];
    if (line[i] == u' ' && line[i + 2] == u' ' && (c == u'|' || c == u'>' || c == u'»' || c == u'›' || c == u'/' || c == u'•' || c == u'·'))
      ++marks;
  }
  return marks >= 2 || (marks == 1 && line.size() < 30);
}

/// Menus, the headline, and what stands between it and the first paragraph.
void TextJudge::head() {
  const std::uint32_t end = first_ == no_node ? 0 : first_;
  const std::uint32_t headline = headline_over(blocks_, features_, verdicts_, end);
  if (headline != no_node) decide(headline, Role::headline, 0.8F, {ReasonCode::short_text});
  for (std::uint32_t i = headline == no_node ? end : headline + 1; i < end; ++i) {
    // Other stories over the headline went on until the text.
    if (!decided_[i] || verdicts_[i].reasons[0].code != ReasonCode::heading_phrase) continue;
    decided_[i] = false;
    line(i);
  }
  for (std::uint32_t i = 0; i < end; ++i) {
    if (decided_[i]) continue;
    const Block& b = block(i);
    const bool sentence = b.ends_sentence && !rows_[i];
    if (headline != no_node && i > headline && ((b.words >= 8 && !rows_[i] && !is_menu_line(text(i))) || (sentence && b.words >= 3)))
      decide(i, Role::body, 0.6F, {ReasonCode::prose});
    else if (headline == no_node && sentence && b.words >= 4) decide(i, Role::body, 0.6F, {ReasonCode::prose});
    else decide(i, Role::navigation, 0.6F, {ReasonCode::short_text});
  }
  if (headline == no_node) return;
  // The headline said again right before the text.
  const std::u16string said = skeleton(text(headline));
  for (std::uint32_t i = 0; i < count_ && i <= end; ++i) {
    if (i != headline && block(i).words <= 30 && !is_unwanted(verdicts_[i].role) && skeleton(text(i)) == said)
      decide(i, Role::headline, 0.9F, {ReasonCode::short_text});
  }
}

}  // namespace nutgraf
