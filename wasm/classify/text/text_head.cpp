// What stands over a plain text: menus, other stories, the headline, who wrote it and when.
#include <algorithm>

#include "classify/text/text_judge.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t farthest = 80;  // lines over the text
constexpr std::uint32_t most_words = 32;
constexpr std::size_t least_units = 8;
constexpr std::uint32_t signs_within = 12;      // lines to the byline or the date
constexpr std::uint32_t repeats_within = 60;    // words of a line that says it again
constexpr std::uint32_t least_dated_words = 6;  // of a headline with a year in it
constexpr std::uint32_t most_topic_words = 600;
constexpr int least_score = 20;

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

namespace {

/// Which line over a text is its headline: what a line says for itself and by its place, in tenths of log-odds. The weights are those of a
/// conditional logit, which was fitted to 1,236 plain texts of pages whose title is known (MODEL.md).
class Headlines {
 public:
  Headlines(const Blocks& blocks, const Features& features, const std::vector<Verdict>& verdicts, std::uint32_t first)
      : blocks_(blocks),
        features_(features),
        verdicts_(verdicts),
        first_(first),
        from_(first - std::min(first, farthest)),
        count_(static_cast<std::uint32_t>(verdicts.size())) {
    std::uint32_t said = 0;
    for (std::uint32_t i = first; i < count_ && said < most_topic_words; ++i) {
      if (!is_article_text(verdicts[i].role)) continue;
      topic_.add(blocks.text_of(blocks.blocks[i]));
      said += blocks.blocks[i].words;
    }
    // Around the text's beginning: of a long text the rest says nothing of its headline.
    const std::uint32_t end = std::min(count_, first + farthest);
    for (std::uint32_t i = from_; i < end; ++i)
      skeletons_.push_back(blocks.blocks[i].words <= repeats_within ? skeleton(blocks.text_of(blocks.blocks[i]), 200) : std::u16string());
  }

  [[nodiscard]] std::uint32_t best() const {
    std::uint32_t best = no_node;
    int best_score = least_score;
    int between = 0;  // long lines between the candidate and the text
    for (std::uint32_t i = first_; i-- > from_;) {
      if (!may_be(i)) continue;
      const int score = by_words(i) + by_topic(i) + by_place(i, between) + by_neighbours(i);
      if (score >= best_score) {
        best = i;
        best_score = score;
      }
      if (block(i).words >= 6) ++between;
    }
    return best;
  }

 private:
  [[nodiscard]] const Block& block(std::uint32_t i) const { return blocks_.blocks[i]; }
  [[nodiscard]] std::u16string_view text(std::uint32_t i) const { return blocks_.text_of(block(i)); }
  [[nodiscard]] int topic_share(std::uint32_t i) const { return std::max(0, topic_.share(text(i))); }

  [[nodiscard]] bool may_be(std::uint32_t i) const {
    const Block& b = block(i);
    const Role role = verdicts_[i].role;
    if (b.words < 1 || b.words > most_words || text(i).size() < least_units || b.sentence_ends > 3 || b.ends_ellipsis) return false;
    // "The best drip coffee makers of 2026" has a year.
    const bool dated = role == Role::dateline && (features_.of(i).phrase || b.words < least_dated_words || b.digits > 6);
    if (role == Role::byline || dated || role == Role::caption || is_menu_line(text(i)) || b.digits * 2 > b.text.size()) return false;
    const PhraseHit& p = features_.of(i).phrase;
    return p.mode < PhraseMode::prefix || (p.mode == PhraseMode::prefix && b.words >= 5);
  }

  [[nodiscard]] int by_words(std::uint32_t i) const {
    const Block& b = block(i);
    int score = b.words >= 4 || text(i).size() >= 24 ? 8 : 0;
    score += (b.words >= 6 ? 8 : 0) + (b.words >= 9 ? 4 : 0);
    score -= (b.words >= 16 ? 4 : 0) + (b.words >= 22 ? 9 : 0);
    if (b.capital_words * 5 >= b.words * 3) score += 9;
    if (text(i).ends_with(u'.')) score -= 31;
    return features_.of(i).phrase ? score - 12 : score;
  }

  /// How much of it the text says, too; somewhere word for word: in the menu's trail, under a picture.
  [[nodiscard]] int by_topic(std::uint32_t i) const {
    const int share = topic_share(i);
    const int words = static_cast<int>(std::min(block(i).words, 8U));
    const std::u16string& said = skeletons_[i - from_];
    const auto has_it = [&](const std::u16string& other) {
      return &other != &said && other.size() > said.size() && other.find(said) != other.npos;
    };
    const bool repeated = said.size() >= 12 && std::any_of(skeletons_.begin(), skeletons_.end(), has_it);
    return share * (17 * 8 + 33 * words) / 800 + (share >= 50 ? 4 : 0) + (repeated ? 16 : 0);
  }

  [[nodiscard]] int by_place(std::uint32_t i, int between) const {
    const int lines = static_cast<int>(first_ - i);
    return 19 * std::min(between, 12) / 12 - 28 * std::min(lines, 80) / 80 - std::min(lines, 20);
  }

  /// Who wrote it and when stands below, and a standfirst, which is none itself.
  [[nodiscard]] int by_neighbours(std::uint32_t i) const {
    int score = 0;
    const std::uint32_t below = lines_to_signature(i);
    if (below <= signs_within) score += below == 1 ? 25 : below <= 3 ? 21 : below <= 5 ? 9 : 6;
    if (below == 1 && block(i).words <= 3 && block(i).capital_words == block(i).words) score -= 15;  // who wrote it, over the date
    if (i + 1 < first_) {
      const std::uint32_t words = may_be(i + 1) ? block(i + 1).words : 0;
      score += (words >= 12 ? 11 : 0) + (words >= 8 && topic_share(i + 1) >= 40 ? 3 : 0);
    }
    if (i > from_ && may_be(i - 1) && block(i - 1).words >= 4 && topic_share(i - 1) >= 30) score -= 10;
    return score;
  }

  [[nodiscard]] std::uint32_t lines_to_signature(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < count_ && k <= i + signs_within && k < first_ + 3; ++k) {
      if (signs(k)) return k - i;
    }
    return signs_within + 1;
  }

  [[nodiscard]] bool signs(std::uint32_t k) const {
    const PhraseHit& p = features_.of(k).phrase;
    return verdicts_[k].role == Role::byline || (verdicts_[k].role == Role::dateline && block(k).words < least_dated_words) ||
           rules::is_byline(block(k), text(k), p) || rules::is_dateline(block(k), text(k), p);
  }

  const Blocks& blocks_;
  const Features& features_;
  const std::vector<Verdict>& verdicts_;
  std::uint32_t first_, from_, count_;
  TopicWords topic_;
  std::vector<std::u16string> skeletons_;  // of the lines from from_ on
};

}  // namespace

std::uint32_t headline_over(const Blocks& blocks, const Features& features, const std::vector<Verdict>& verdicts, std::uint32_t first) {
  return first == 0 ? no_node : Headlines(blocks, features, verdicts, first).best();
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
