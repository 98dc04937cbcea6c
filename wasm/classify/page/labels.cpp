#include "classify/page/labels.h"

#include "classify/evidence/line_rules.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

bool names_a_region(Role kind) {
  return kind == Role::comment_form || kind == Role::comments || kind == Role::related || rules::is_appeal(kind);
}

// A list of links has at most this many lines in a row that are none (dates, sections, summaries).
constexpr std::uint32_t max_idle_lines = 6;
// A line of a comment form has at most this many words, if they are none that such forms say.
constexpr std::uint32_t max_form_words = 12;
constexpr std::uint32_t least_headlines = 3;
constexpr std::uint32_t least_headline_words = 3;
constexpr std::uint32_t max_headline_words = 30;
constexpr std::uint32_t most_lines_of_list = 40;

class Labels {
 public:
  Labels(const Document& document, const Blocks& blocks, const Features& features, const Container& container,
         std::vector<Verdict>& verdicts, std::vector<bool>& decided)
      : document_(document), blocks_(blocks), features_(features), container_(container), verdicts_(verdicts), decided_(decided) {}

  void run() {
    const auto count = static_cast<std::uint32_t>(blocks_.blocks.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      if (decided_[i] || !is_label(i)) continue;
      const BlockRange reach = is_control(i) ? BlockRange{i, i + 1} : reach_of(i);
      if (reach.empty()) continue;
      const PhraseHit& phrase = features_.of(i).phrase;
      const std::u16string_view text = blocks_.text_of(blocks_.blocks[i]);
      const std::u16string label = rules::detail_of(text);
      for (std::uint32_t k = reach.begin; k < reach.end; ++k) {
        if (decided_[k] && k != i && !yields(k, phrase.kind)) continue;
        Verdict& verdict = verdicts_[k];
        verdict.role = phrase.kind;
        verdict.confidence = 0.9F;
        verdict.reasons.clear();
        verdict.reasons.push_back(k == i ? rules::says_phrase(text, phrase) : Reason{ReasonCode::heading_phrase, label});
        decided_[k] = true;
      }
    }
  }

 private:
  /// What has a verdict that says less than the label over it: a button, a field of a form, a line in a side column or in a grid of cards.
  [[nodiscard]] bool yields(std::uint32_t i, Role kind) const {
    const Verdict& verdict = verdicts_[i];
    const Reason* reason = verdict.reasons.empty() ? nullptr : &verdict.reasons[0];
    if (verdict.role == Role::related) return kind == Role::related && reason != nullptr && reason->code == ReasonCode::card_grid;
    if (verdict.role != Role::other) return false;
    if (document_.tag(blocks_.blocks[i].element) == Tag::button) return true;
    return reason != nullptr &&
           (reason->code == ReasonCode::form_fields || (reason->code == ReasonCode::name_token && reason->detail == "aside"_w));
  }

  [[nodiscard]] bool is_label(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    const PhraseHit& phrase = features_.of(i).phrase;
    const bool prompt = phrase.kind == Role::paywall && phrase.mode == PhraseMode::prefix && block.heading_level != 0;
    // "3 thoughts on “Harbour wall rebuilt”", "One thought on “…”": a count over a thread, whatever it quotes.
    const bool counts = phrase.kind == Role::comments && phrase.mode == PhraseMode::prefix && block.heading_level != 0 &&
                        (unicode::is_digit(blocks_.text_of(block).front()) || block.quote_marks >= 2);
    if (!phrase || (phrase.mode < PhraseMode::label && !prompt && !counts) || (phrase.kind == Role::paywall && block.heading_level == 0) ||
        !(names_a_region(phrase.kind) || phrase.author_bio) || i == container_.headline)
      return false;
    if (features_.of(i).title && block.heading_level == 1) return false;
    // A link of that name leads elsewhere; a heading may be one.
    return link_percent(block) < 50 || block.heading_level != 0 || container_.range.begin <= i;
  }

  /// "0 comments", "Leave a comment": links that lead to them, and may stand over the text.
  [[nodiscard]] bool is_control(std::uint32_t i) const {
    const Role kind = features_.of(i).phrase.kind;
    return (kind == Role::comments || kind == Role::comment_form) && blocks_.blocks[i].heading_level == 0 && features_.of(i).linked;
  }

  [[nodiscard]] bool holds_root(NodeId node) const { return container_.root != no_node && document_.is_ancestor(node, container_.root); }

  /// The blocks that the label at `i` speaks for, itself among them; empty where it is no label after all.
  [[nodiscard]] BlockRange reach_of(std::uint32_t i) const {
    NodeId node = blocks_.blocks[i].element;
    // In no element of its own: over the article it says nothing of it, behind the article it speaks for what is left of the page.
    if (holds_root(node)) return after(i, i < container_.range.end ? container_.range : features_.blocks_in(node));
    if (features_.blocks_in(node).begin != i) return after(i, features_.blocks_in(node));  // a run among block children
    // The highest element that begins with the label.
    for (NodeId up = document_.parent(node); up != node && !holds_root(up) && features_.blocks_in(up).begin == i;
         up = document_.parent(node))
      node = up;
    const BlockRange own = features_.blocks_in(node);
    if (own.size() > 1 && plausible(i, own, node)) return own;
    NodeId parent = document_.parent(node);
    return after(i, features_.blocks_in(parent));
  }

  [[nodiscard]] bool plausible(std::uint32_t i, BlockRange range, NodeId node) const {
    const Role kind = features_.of(i).phrase.kind;
    const std::uint32_t prose = features_.prose_words(range);
    if (features_.titles(range) > 0) return false;
    // A label over most of the article's paragraphs, with hardly any before it, is a control at the top.
    if (container_.range.begin <= i && i < container_.range.end) {
      const std::uint32_t before = features_.prose_words({container_.range.begin, i});
      if (prose > 0 && before < 80 && before * 3 < prose) return false;
    }
    if (features_.of(i).phrase.author_bio) return features_.words(range) <= 200;
    if (kind == Role::comments || kind == Role::comment_form)
      return prose * 2 <= features_.total_prose() || features_.total_prose() - prose >= 100;
    if (rules::is_appeal(kind)) return features_.words(range) <= 120;
    return (features_.linked_blocks(range) > 0 || features_.link_percent(range) >= 30 || lists_headlines(i, range, node)) &&
           prose * 3 <= features_.total_prose();
  }

  /// Behind the article, cards under a label that only scripts make into links: pictures, and lines that are no sentences.
  [[nodiscard]] bool lists_headlines(std::uint32_t label, BlockRange range, NodeId node) const {
    if (range.size() > most_lines_of_list || features_.media_in(node) < least_headlines ||
        features_.prose_words({0, label}) * 2 < features_.total_prose())
      return false;
    std::uint32_t headlines = 0;
    for (std::uint32_t k = label + 1; k < range.end; ++k) {
      const Block& block = blocks_.blocks[k];
      const PhraseHit& phrase = features_.of(k).phrase;
      if (block.links > 0 || block.ends_sentence || block.words > max_headline_words || block.in_table || features_.of(k).in_json_body ||
          names_a_region(phrase.kind))
        return false;
      headlines += block.words >= least_headline_words ? 1 : 0;
    }
    return headlines >= least_headlines;
  }

  /// What follows the label among its siblings.
  [[nodiscard]] BlockRange after(std::uint32_t i, BlockRange scope) const {
    const Role kind = features_.of(i).phrase.kind;
    const std::uint32_t end = scope.end;
    switch (kind) {
      case Role::comments:
      case Role::comment_form: {
        // Comments stand in a box or a list of their own; a paragraph right beside the article's is the article's.
        if (kind == Role::comments && i + 1 < end && features_.of(i + 1).prose && i > 0 && features_.of(i - 1).prose &&
            document_.parent(blocks_.blocks[i + 1].element) == document_.parent(blocks_.blocks[i - 1].element)) {
          return {};
        }
        const std::uint32_t behind = features_.prose_words({i, end});
        const std::uint32_t before = features_.prose_words({container_.range.begin < i ? container_.range.begin : i, i});
        if (behind > before && !(kind == Role::comment_form && behind == 0)) return {i, i + 1};
        std::uint32_t to = i + 1;
        while (to < end && !other_label(to, kind) && (kind == Role::comments || fills_form(to))) ++to;
        return {i, to};
      }
      case Role::newsletter:
      case Role::paywall: {
        std::uint32_t to = i + 1;
        while (to < end && to < i + 6 && !features_.of(to).prose && blocks_.blocks[to].heading_level == 0 &&
               features_.of(to).phrase.kind == Role::newsletter) {
          ++to;
        }
        return {i, to};
      }
      default: return links_after(i, end);
    }
  }

  /// A line of a comment form by its words, or by how little it says; what follows the form's button is the page's again.
  [[nodiscard]] bool fills_form(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    const PhraseHit& phrase = features_.of(i).phrase;
    if (phrase.kind == Role::comment_form || phrase.kind == Role::legal) return true;
    return block.heading_level == 0 && !features_.of(i).prose && block.words <= max_form_words;
  }

  [[nodiscard]] bool other_label(std::uint32_t i, Role kind) const {
    const PhraseHit& phrase = features_.of(i).phrase;
    return phrase.mode >= PhraseMode::label && names_a_region(phrase.kind) && phrase.kind != kind;
  }

  /// Linked headlines with their summaries, until the article goes on.
  [[nodiscard]] BlockRange links_after(std::uint32_t i, std::uint32_t end) const {
    const Block& label = blocks_.blocks[i];
    std::uint32_t to = i + 1;
    std::uint32_t links = 0;
    std::uint32_t idle = 0;  // lines in a row that are no link
    for (; to < end && idle <= max_idle_lines; ++to, ++idle) {
      const Block& block = blocks_.blocks[to];
      const BlockEvidence& e = features_.of(to);
      if (e.in_json_body || (!e.linked && is_label(to))) break;
      if (e.linked) {
        ++links;
        idle = 0;
        continue;
      }
      if (block.ends_ellipsis && block.words <= 60) continue;
      if (block.heading_level != 0) {
        if (link_percent(block) < 50 && label.heading_level != 0 && block.heading_level <= label.heading_level) break;
        if (link_percent(block) < 50 && label.heading_level == 0) break;
        continue;
      }
      if (!e.prose && block.words <= 12 && block.sentence_ends == 0) continue;
      // A summary stands between two linked headlines.
      const bool follows = features_.of(to - 1).linked;
      const bool leads = to + 1 < end && features_.of(to + 1).linked;
      if (follows && leads && block.words <= 50) continue;
      break;
    }
    if (links > 0) {
      // Short lines after the last link belong to whatever comes next.
      while (to > i + 1 && !features_.of(to - 1).linked && !blocks_.blocks[to - 1].ends_ellipsis) --to;
      return {i, to};
    }
    const bool prose_follows = i + 1 < end && features_.of(i + 1).prose && !features_.of(i + 1).linked;
    if (label.heading_level != 0 && prose_follows) return {};
    if (i + 1 < end && rules::introduces(label, blocks_.text_of(label), blocks_.blocks[i + 1], features_.of(i + 1))) return {};
    return {i, i + 1};
  }

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  const Container& container_;
  std::vector<Verdict>& verdicts_;
  std::vector<bool>& decided_;
};

}  // namespace

void judge_labels(const Document& document, const Blocks& blocks, const Features& features, const Container& container,
                  std::vector<Verdict>& verdicts, std::vector<bool>& decided) {
  Labels(document, blocks, features, container, verdicts, decided).run();
}

}  // namespace nutgraf
