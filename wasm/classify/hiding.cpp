#include "classify/hiding.h"

#include <algorithm>

#include "base/hash.h"
#include "base/sort.h"
#include "classify/evidence/features.h"
#include "classify/evidence/line_rules.h"
#include "classify/evidence/link_targets.h"
#include "models/lexicon.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

/// How sure one must be that a block is not the article's before it may vanish, by what it is and what says so.
float least_confidence(Role role, ReasonCode reason) {
  if (reason == ReasonCode::second_article) return 0;  // its place in the page decides, not how it reads
  const bool said = reason == ReasonCode::phrase || reason == ReasonCode::heading_phrase || reason == ReasonCode::form_fields;
  switch (role) {
    case Role::related:
    case Role::inline_related:
    case Role::navigation:
    case Role::legal: return said ? 0.5F : 0.8F;
    case Role::other: return reason == ReasonCode::form_fields ? 0.1F : said ? 0.5F : 0.88F;
    case Role::comments: return 0.25F;  // much that readers write reads like an article
    case Role::comment_form: return 0.5F;
    case Role::ad: return said || reason == ReasonCode::link_target ? 0.3F : 0.6F;  // the link says that it is paid for
    default: return said ? 0.3F : 0.6F;
  }
}
// Lists of links in the midst of the article may be its own: products, sources, a season's games.
constexpr float sure_of_cards = 0.935F;
// A paragraph without a link that only a name or a label calls clutter, in the midst of the article.
constexpr float sure_of_paragraph = 0.93F;
constexpr std::uint32_t least_long_paragraph_words = 40;
constexpr std::uint32_t most_link_percent = 20;
constexpr float sure_of_named = 0.6F;
constexpr float sure_of_small_print = 0.8F;  // whole sentences that a phrase calls legal
constexpr std::uint32_t least_paragraph_words = 12;
constexpr std::uint32_t least_sentence_words = 8;
constexpr float sure_of_sentence = 0.6F;  // in the midst of the article, that a phrase calls a sign-up, an appeal, a notice
constexpr std::uint32_t least_copy_words = 4;
constexpr float least_said = 0.3F;
constexpr float sure_with_box = 0.6F;
constexpr std::uint32_t most_label_words = 8;
constexpr std::uint32_t lines_of_card = 5;  // around a line of a card, one is its link

class Hiding {
 public:
  Hiding(const Document& document, const Blocks& blocks, Classification& classification)
      : document_(document), blocks_(blocks), type_(classification.page_type), verdicts_(classification.verdicts) {
    for (std::uint32_t i = 0; i < verdicts_.size(); ++i) {
      if (!is_article_text(verdicts_[i].role)) continue;
      if (begin_ == end_) begin_ = i;
      end_ = i + 1;
      if (blocks_.blocks[i].words >= least_copy_words) kept_texts_.push_back(hash_of(i));
    }
    sort(kept_texts_);
  }

  void run() {
    if (type_ == PageType::front_page) return;  // its lists are what it is for
    if (document_.is_plain_text()) {            // nothing there to hide, and nobody to miss it: the list of what was left out
      for (Verdict& verdict : verdicts_) verdict.may_hide = is_unwanted(verdict.role);
      return;
    }
    bool contents = false;  // the block behind is an entry of the page's own table of contents
    for (std::uint32_t i = static_cast<std::uint32_t>(verdicts_.size()); i-- > 0;) {
      Verdict& verdict = verdicts_[i];
      if (!is_unwanted(verdict.role)) {
        contents = false;
        continue;
      }
      const bool heads_contents =
          contents && blocks_.blocks[i].links == 0 && blocks_.blocks[i].words <= most_label_words && may_be_contents(verdict.role);
      contents = leads_into_page(i);
      verdict.may_hide = !contents && !heads_contents && sure(i) && !is_copy(i);
    }
    hide_with_box();
    hide_within_box();
  }

 private:
  [[nodiscard]] std::uint64_t hash_of(std::uint32_t i) const { return hash_text(blocks_.text_of(blocks_.blocks[i])); }

  [[nodiscard]] bool sure(std::uint32_t i) const {
    const Verdict& verdict = verdicts_[i];
    const ReasonCode reason = verdict.reasons.empty() ? ReasonCode::not_prose : verdict.reasons[0].code;
    // "READ MORE: …", and all of it a link.
    const bool says_more = reason == ReasonCode::phrase && verdict.role == Role::inline_related && link_percent(blocks_.blocks[i]) >= 80;
    const bool midst = begin_ < i && i < end_;
    // What the page itself calls other stories, before the article or behind it; behind it, what it calls its author.
    const bool named = reason == ReasonCode::name_token && !midst &&
                       (verdict.role == Role::related ? verdict.reasons[0].detail != "aside"_w
                                                      : verdict.role == Role::other && i >= end_ && is_of_author(verdict.reasons[0]));
    if (verdict.confidence < (says_more ? least_said : named ? sure_of_named : least_confidence(verdict.role, reason))) return false;
    // What is nothing in particular is left out of the text, but stays where it is, unless the page or its words say what it is.
    if (verdict.role == Role::other && reason != ReasonCode::phrase && reason != ReasonCode::name_token &&
        reason != ReasonCode::form_fields)
      return false;
    if (is_long_paragraph(i) && is_running_text(i)) return false;
    if (is_paragraph(i)) {
      if (midst && verdict.role == Role::legal && verdict.confidence < sure_of_small_print) return false;
      // Only a name says so, or a label over a longer paragraph: the list that it heads may have ended before.
      const bool vague = reason == ReasonCode::name_token ||
                         (reason == ReasonCode::heading_phrase && blocks_.blocks[i].words >= least_long_paragraph_words);
      if (midst && vague && verdict.role != Role::comments && verdict.confidence < sure_of_paragraph) return false;
      if (is_running_text(i)) return false;
    }
    if (midst && (speaks_for_article(i, reason) || heads_kept_text(i))) return false;
    if (midst && reason == ReasonCode::link_density) return false;
    if (verdict.role == Role::other && reason == ReasonCode::name_token && verdict.reasons[0].detail == "aside"_w) return false;
    if (midst && reason == ReasonCode::name_token && (verdict.reasons[0].detail == "aside"_w || leads_nowhere(i))) return false;
    return !midst || reason != ReasonCode::card_grid || verdict.confidence >= sure_of_cards;
  }

  /// A heading with a paragraph of the article right under it is the article's own: "Sign up for the regatta".
  [[nodiscard]] bool heads_kept_text(std::uint32_t i) const {
    const Block& heading = blocks_.blocks[i];
    if (heading.heading_level == 0 || heading.links != 0 || !is_article_text(verdicts_[i + 1].role)) return false;
    const NodeId next = blocks_.blocks[i + 1].element;
    const NodeId end = document_.subtree_end(heading.element);
    // White space may stand between them.
    const bool behind = next == end || (next == end + 1 && document_.is_text(end));
    return behind && document_.parent(next) == document_.parent(heading.element);
  }

  /// Behind the article or before it, no line of a box of other stories is left standing alone.
  void hide_with_box() {
    const auto count = static_cast<std::uint32_t>(verdicts_.size());
    for (std::uint32_t begin = 0; begin < count;) {
      std::uint32_t end = begin + 1;
      while (end < count && of_one_box(begin, end)) ++end;
      std::uint32_t going = 0;
      for (std::uint32_t i = begin; i < end; ++i) going += verdicts_[i].may_hide ? 1 : 0;
      const bool outside = end <= begin_ || begin >= end_;
      if (outside && verdicts_[begin].role == Role::related && going * 2 > end - begin) {
        for (std::uint32_t i = begin; i < end; ++i) {
          if (verdicts_[i].confidence >= sure_with_box && !is_copy(i) && !leads_into_page(i)) verdicts_[i].may_hide = true;
        }
        if (begin > 0 && heads(begin - 1)) verdicts_[begin - 1] = verdicts_[begin];
      }
      begin = end;
    }
  }

  /// In whatever language: what is said between a sign-up's heading and its button, and the heading over buttons to share.
  void hide_within_box() {
    for (std::uint32_t i = 0; i + 1 < verdicts_.size(); ++i) {
      const Block& block = blocks_.blocks[i];
      const Verdict& next = verdicts_[i + 1];
      if (verdicts_[i].role != Role::other || verdicts_[i].may_hide || !next.may_hide || block.links > 0 || is_copy(i)) continue;
      const bool sign_up = next.role == Role::newsletter && i > 0 && verdicts_[i - 1].role == Role::newsletter && verdicts_[i - 1].may_hide;
      const bool buttons = next.role == Role::share && i + 2 < verdicts_.size() && verdicts_[i + 2].role == Role::share;
      const bool label = buttons && block.words <= most_label_words && block.heading_level > 1;
      if (label || (sign_up && block.words < least_long_paragraph_words)) verdicts_[i] = next;
    }
  }

  /// A heading with nothing under it but the box behind it, in whatever language.
  [[nodiscard]] bool heads(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    const Role role = verdicts_[i].role;
    return block.heading_level > 1 && block.links == 0 && block.words <= most_label_words &&
           (role == Role::other || role == Role::related) && !is_copy(i);
  }

  [[nodiscard]] bool of_one_box(std::uint32_t a, std::uint32_t b) const {
    const Verdict& one = verdicts_[a];
    const Verdict& other = verdicts_[b];
    if (one.role != other.role || one.reasons.empty() || other.reasons.empty()) return false;
    // A label, and what stands under it.
    const ReasonCode first = one.reasons[0].code;
    const ReasonCode second = other.reasons[0].code;
    return first == second ? one.reasons[0].detail == other.reasons[0].detail
                           : first == ReasonCode::phrase && second == ReasonCode::heading_phrase;
  }

  /// Whole sentences that lead nowhere: like a paragraph of the article.
  [[nodiscard]] bool is_paragraph(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    return block.links == 0 && block.words >= least_paragraph_words && block.ends_sentence && block.heading_level == 0;
  }

  /// Between the article's lines, without a link, and not so sure: a heading right over its text, a line of what is named a header or a bar
  /// of buttons, a sentence that begins as an appeal does ("Start your day with oats").
  [[nodiscard]] bool speaks_for_article(std::uint32_t i, ReasonCode reason) const {
    const Block& block = blocks_.blocks[i];
    const Verdict& verdict = verdicts_[i];
    if (block.links > 0) return false;
    if (reason == ReasonCode::name_token) {
      if (verdict.role == Role::navigation || verdict.role == Role::share) return block.words >= least_copy_words;
      const bool over_text = i + 1 < verdicts_.size() && is_article_text(verdicts_[i + 1].role) &&
                             blocks_.blocks[i + 1].heading_level == 0 && verdict.role != Role::related;
      return block.heading_level > 1 && over_text;
    }
    return reason == ReasonCode::phrase &&
           (rules::is_appeal(verdict.role) || verdict.role == Role::notice || verdict.role == Role::share) &&
           block.words >= least_sentence_words && block.ends_sentence && verdict.confidence < sure_of_sentence && !has_company(i);
  }

  /// A line of the same kind stands beside it, in the same element: its heading, its button.
  [[nodiscard]] bool has_company(std::uint32_t i) const {
    const NodeId box = document_.parent(blocks_.blocks[i].element);
    const auto alike = [&](std::uint32_t k) {
      if (k >= verdicts_.size() || verdicts_[k].role != verdicts_[i].role) return false;
      const NodeId element = blocks_.blocks[k].element;
      return element == box || document_.parent(element) == box;
    };
    return (i > 0 && alike(i - 1)) || alike(i + 1);
  }

  /// Long enough that a link in its midst says nothing of it.
  [[nodiscard]] bool is_long_paragraph(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    return block.words >= least_long_paragraph_words && block.ends_sentence && block.heading_level == 0 &&
           link_percent(block) <= most_link_percent;
  }

  /// Paragraphs in a row with hardly a link in them are no summaries of other stories.
  [[nodiscard]] bool is_running_text(std::uint32_t i) const {
    const Verdict& verdict = verdicts_[i];
    if (verdict.role != Role::related && verdict.role != Role::inline_related) return false;
    if (!verdict.reasons.empty() && verdict.reasons[0].code == ReasonCode::second_article) return false;
    const auto runs = [&](std::uint32_t k) {
      return k < verdicts_.size() && verdicts_[k].role == verdict.role && (is_paragraph(k) || is_long_paragraph(k));
    };
    return runs(i + 1) || (i > 0 && runs(i - 1));
  }

  /// Called related, and without a link far and wide: figures, ingredients, a box of the article's own.
  [[nodiscard]] bool leads_nowhere(std::uint32_t i) const {
    const Role role = verdicts_[i].role;
    if (role != Role::related && role != Role::inline_related) return false;
    const auto same = [&](std::uint32_t k) { return verdicts_[k].role == role; };
    std::uint32_t begin = i;
    std::uint32_t end = i + 1;
    while (begin > 0 && i - begin < lines_of_card && same(begin - 1)) --begin;
    while (end < verdicts_.size() && end - i <= lines_of_card && same(end)) ++end;
    return std::none_of(blocks_.blocks.begin() + begin, blocks_.blocks.begin() + end, [](const Block& block) { return block.links > 0; });
  }

  /// The very text of a block that is the article's: the page says it twice, and shows one of them.
  [[nodiscard]] bool is_copy(std::uint32_t i) const {
    return blocks_.blocks[i].words >= least_copy_words && std::binary_search(kept_texts_.begin(), kept_texts_.end(), hash_of(i));
  }

  [[nodiscard]] static bool may_be_contents(Role role) {
    return role == Role::related || role == Role::inline_related || role == Role::navigation || role == Role::other;
  }

  /// All of its links lead to places on this page: an entry of its contents, unless it passes over a box.
  [[nodiscard]] bool leads_into_page(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    const Role role = verdicts_[i].role;
    const bool passes = verdicts_[i].confidence > sure_of_cards && verdicts_[i].reasons[0].code == ReasonCode::link_target;
    return may_be_contents(role) && !passes && nutgraf::leads_into_page(document_, blocks_, block);
  }

  const Document& document_;
  const Blocks& blocks_;
  const PageType type_;
  std::vector<Verdict>& verdicts_;
  std::uint32_t begin_ = 0, end_ = 0;  // from the first block of the article's text to the last
  std::vector<std::uint64_t> kept_texts_;
};

}  // namespace

void decide_hiding(const Document& document, const Blocks& blocks, Classification& classification) {
  Hiding(document, blocks, classification).run();
}

}  // namespace nutgraf
