// What stands over a plain text: menus, other stories, the headline, who wrote it and when.
#include <algorithm>

#include "classify/text/text_judge.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t farthest = 80;  // lines over the text
constexpr std::uint32_t most_words = 32;
constexpr std::size_t least_units = 8;
constexpr std::uint32_t signs_within = 5;       // lines to the byline or the date
constexpr std::uint32_t repeats_within = 60;    // words of a line that says it again
constexpr std::uint32_t least_dated_words = 6;  // of a headline with a year in it
constexpr int least_score = 4;

}  // namespace

bool is_menu_line(std::u16string_view line) {
  int marks = 0;
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    const char16_t c = line[i + 1];
    if (line[i] == u' ' && line[i + 2] == u' ' && (c == u'|' || c == u'>' || c == u'»' || c == u'›' || c == u'/' || c == u'•' || c == u'·'))
      ++marks;
  }
  return marks >= 2 || (marks == 1 && line.size() < 30);
}

std::uint32_t headline_over(const Blocks& blocks, const Features& features, const std::vector<Verdict>& verdicts, std::uint32_t first) {
  const auto count = static_cast<std::uint32_t>(verdicts.size());
  const std::uint32_t from = first - std::min(first, farthest);
  const auto may_be = [&](std::uint32_t i) {
    const Block& b = blocks.blocks[i];
    const std::u16string_view text = blocks.text_of(b);
    const Role role = verdicts[i].role;
    if (b.words < 1 || b.words > most_words || text.size() < least_units || b.sentence_ends > 3 || b.ends_ellipsis) return false;
    // "The best drip coffee makers of 2026" has a year.
    const bool dated = role == Role::dateline && (features.of(i).phrase || b.words < least_dated_words || b.digits > 6);
    if (role == Role::byline || dated || role == Role::caption || is_menu_line(text) || b.digits * 2 > b.text.size()) return false;
    const PhraseHit& p = features.of(i).phrase;
    return p.mode < PhraseMode::prefix || (p.mode == PhraseMode::prefix && b.words >= 5);
  };
  if (from == first) return no_node;
  TopicWords topic;
  std::uint32_t said = 0;
  for (std::uint32_t i = first; i < count && said < 600; ++i) {
    if (!is_article_text(verdicts[i].role)) continue;
    topic.add(blocks.text_of(blocks.blocks[i]));
    said += blocks.blocks[i].words;
  }
  // Around the text's beginning: of a long text the rest says nothing of its headline.
  const std::uint32_t end = std::min(count, first + farthest);
  std::vector<std::u16string> skeletons(end - from);
  for (std::uint32_t i = from; i < end; ++i) {
    if (blocks.blocks[i].words <= repeats_within) skeletons[i - from] = skeleton(blocks.text_of(blocks.blocks[i]), 200);
  }
  std::uint32_t best = no_node;
  int best_score = least_score - 1;
  int nearer = 0;  // long lines between the candidate and the text
  for (std::uint32_t i = first; i-- > from;) {
    const Block& b = blocks.blocks[i];
    if (!may_be(i)) continue;
    int score = b.words >= 4 || b.text.size() >= 24 ? 2 : -1;
    score += b.words >= 6 ? 1 : 0;
    score -= b.ends_sentence && blocks.text_of(b).ends_with(u'.') ? 2 : 0;
    score += std::max(0, static_cast<int>(topic.share(blocks.text_of(b)))) / 20;
    for (std::uint32_t k = i + 1; k < count && k <= i + signs_within && k < first + 3; ++k) {
      const PhraseHit& p = features.of(k).phrase;
      const bool signs = verdicts[k].role == Role::byline ||
                         (verdicts[k].role == Role::dateline && blocks.blocks[k].words < least_dated_words) ||
                         rules::is_byline(blocks.blocks[k], blocks.text_of(blocks.blocks[k]), p) ||
                         rules::is_dateline(blocks.blocks[k], blocks.text_of(blocks.blocks[k]), p);
      if (!signs) continue;
      score += k == i + 1 ? 3 : 2;
      break;
    }
    score -= std::min(nearer, 4);
    score -= static_cast<int>((first - i) / 12);
    if (b.words >= 6 && verdicts[i].role != Role::headline) ++nearer;
    const std::u16string& said_so = skeletons[i - from];
    const auto says_it = [&](const std::u16string& other) {
      return &other != &said_so && other.size() >= said_so.size() && other.find(said_so) != other.npos;
    };
    if (said_so.size() >= 12 && score + 2 >= best_score && std::any_of(skeletons.begin(), skeletons.end(), says_it)) score += 2;
    if (score >= best_score + (best == no_node ? 1 : 0)) {
      best = i;
      best_score = score;
    }
  }
  return best;
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
