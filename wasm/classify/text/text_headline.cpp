#include "classify/text/text_headline.h"

#include <algorithm>

#include "classify/text/text_judge.h"
#include "models/lexicon.h"
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

struct Weights {
  std::array<double, headline_feature_names.size()> of{};

  Weights() {
    const LexiconMap lexicon("headline-weights");
    for (std::size_t f = 0; f < of.size(); ++f) of[f] = weight_of(lexicon, headline_feature_names[f]);
  }
};

/// A feature by its name, which is looked up when this is compiled.
struct Feature {
  std::size_t index = 0;
  template <std::size_t n>
  consteval Feature(const char (&name)[n]) {
    while (headline_feature_names[index] != std::string_view(name, n - 1)) ++index;
  }
};

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

  [[nodiscard]] std::vector<HeadlineCandidate> candidates() {
    std::vector<HeadlineCandidate> out;
    std::uint32_t between = 0;  // longer lines between the candidate and the text
    for (std::uint32_t i = first_; i-- > from_;) {
      if (!may_be(i)) continue;
      out_ = {};
      out_.block = i;
      by_words(i);
      by_topic(i);
      by_place(i, between);
      by_signature(i);
      by_neighbours(i);
      set("constant", 1.0);
      out.push_back(out_);
      if (block(i).words >= 6) ++between;
    }
    return out;
  }

 private:
  [[nodiscard]] const Block& block(std::uint32_t i) const { return blocks_.blocks[i]; }
  [[nodiscard]] std::u16string_view text(std::uint32_t i) const { return blocks_.text_of(block(i)); }
  [[nodiscard]] double topic_share(std::uint32_t i) const { return std::max(0, topic_.share(text(i))) / 100.0; }

  void set(Feature feature, double value) { out_.features[feature.index] = value; }
  void set(Feature feature, bool holds) { set(feature, holds ? 1.0 : 0.0); }

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

  void by_words(std::uint32_t i) {
    const Block& b = block(i);
    set("words-4", b.words >= 4 || text(i).size() >= 24);
    set("words-6", b.words >= 6);
    set("words-9", b.words >= 9);
    set("words-16", b.words >= 16);
    set("words-22", b.words >= 22);
    set("full-stop", text(i).ends_with(u'.'));
    set("capitals", b.capital_words * 5 >= b.words * 3);
    set("phrase", static_cast<bool>(features_.of(i).phrase));
  }

  void by_topic(std::uint32_t i) {
    const double share = topic_share(i);
    set("topic", share);
    set("topic-half", share >= 0.5);
    set("topic-words", share * std::min(block(i).words, 8U) / 8.0);
    // In the menu's trail, under a picture.
    const std::u16string& said = skeletons_[i - from_];
    const auto has_it = [&](const std::u16string& other) { return other.size() > said.size() && other.find(said) != other.npos; };
    set("repeated", said.size() >= 12 && std::any_of(skeletons_.begin(), skeletons_.end(), has_it));
  }

  void by_place(std::uint32_t i, std::uint32_t between) {
    set("lines-between", std::min(between, 12U) / 12.0);
    set("distance", std::min(first_ - i, 80U) / 80.0);
    set("near-distance", std::min(first_ - i, 20U) / 20.0);
  }

  /// Who wrote it and when.
  void by_signature(std::uint32_t i) {
    const std::uint32_t lines = lines_to_signature(i);
    set("signed-1", lines == 1);
    set("signed-3", lines == 2 || lines == 3);
    set("signed-5", lines == 4 || lines == 5);
    set("signed-12", lines > 5 && lines <= signs_within);
    const bool below_longer = i > from_ && may_be(i - 1) && block(i - 1).words >= 6;
    set("name-over-date", lines == 1 && below_longer && block(i).words <= 3 && block(i).capital_words == block(i).words);
  }

  void by_neighbours(std::uint32_t i) {
    const std::uint32_t below = i + 1 < first_ && may_be(i + 1) ? block(i + 1).words : 0;
    set("over-long-line", below >= 12);
    set("over-topic-line", below >= 8 && topic_share(i + 1) >= 0.4);
    set("under-topic-line", i > from_ && may_be(i - 1) && block(i - 1).words >= 4 && topic_share(i - 1) >= 0.3);
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
  HeadlineCandidate out_;                  // that is being described
};

}  // namespace

std::vector<HeadlineCandidate> headline_candidates(const Blocks& blocks, const Features& features, const std::vector<Verdict>& verdicts,
                                                   std::uint32_t first) {
  if (first == 0) return {};
  return Headlines(blocks, features, verdicts, first).candidates();
}

std::uint32_t headline_over(const Blocks& blocks, const Features& features, const std::vector<Verdict>& verdicts, std::uint32_t first) {
  static const Weights weights;
  std::uint32_t best = no_node;
  double best_score = 0;
  for (const HeadlineCandidate& candidate : headline_candidates(blocks, features, verdicts, first)) {
    double score = 0;
    for (std::size_t f = 0; f < weights.of.size(); ++f) score += weights.of[f] * candidate.features[f];
    if (score < best_score) continue;
    best = candidate.block;
    best_score = score;
  }
  return best;
}

}  // namespace nutgraf
