#include "classify/regions/polls.h"

#include <algorithm>

#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t most_words = 150;
constexpr std::uint32_t most_words_of_buttons = 60;
constexpr std::uint32_t most_prose = 60;  // what a question is introduced with
constexpr std::uint32_t most_blocks = 24;
constexpr std::uint32_t most_question_words = 40;
constexpr std::uint32_t most_answer_words = 3;  // on a button
constexpr std::uint32_t least_answers = 2;
constexpr int most_levels = 10;

class Polls {
 public:
  Polls(const Document& document, const Blocks& blocks, const Features& features, const ElementNames& names)
      : document_(document), blocks_(blocks), features_(features), names_(names) {
    document.each_attribute([this](NodeId node, Attribute name, std::u16string_view value) {
      if (name == (document_.tag(node) == Tag::input ? Attribute::type : Attribute::role) && value == "radio"_w &&
          !features_.is_left_out(node))
        choices_.push_back(node);
    });
    for (NodeId node = 0; node < document.size(); ++node) {
      if (is_answer_button(node)) buttons_.push_back(node);
    }
  }

  std::vector<NodeId> run() {
    std::vector<NodeId> out;
    if (choices_.size() < least_answers && buttons_.size() < least_answers) return out;
    NodeId end = 0;
    for (std::size_t c = 0, b = 0; c < choices_.size() || b < buttons_.size();) {
      const bool choice = b == buttons_.size() || (c < choices_.size() && choices_[c] <= buttons_[b]);
      const NodeId node = choice ? choices_[c++] : buttons_[b++];
      if (node < end) continue;
      const NodeId box = box_of(node);
      if (box == no_node || box < end) continue;
      out.push_back(box);
      end = document_.subtree_end(box);
    }
    return out;
  }

 private:
  [[nodiscard]] std::size_t choices_in(NodeId node) const { return count_in(choices_, node); }
  [[nodiscard]] std::size_t buttons_in(NodeId node) const { return count_in(buttons_, node); }
  [[nodiscard, gnu::noinline]] std::size_t count_in(const std::vector<NodeId>& answers, NodeId node) const {
    const auto first = std::lower_bound(answers.begin(), answers.end(), node);
    return static_cast<std::size_t>(std::lower_bound(first, answers.end(), document_.subtree_end(node)) - first);
  }

  [[nodiscard]] bool is_answer_button(NodeId node) const {
    if (document_.tag(node) != Tag::button) return false;
    const BlockRange range = features_.blocks_in(node);
    return range.size() == 1 && features_.words(range) > 0 && features_.words(range) <= most_answer_words;
  }

  /// A question, or a poll's own words.
  [[nodiscard]] bool asks(BlockRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Block& block = blocks_.blocks[i];
      if (document_.tag(block.element) == Tag::button && block.words > most_answer_words) continue;
      if (says_poll(features_.of(i))) return true;
      if (block.words <= most_question_words && ends_with_question(blocks_.text_of(block))) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_named(NodeId node) const {
    const NameHit& name = names_[node];
    return name.kind == NameKind::role && name.role == Role::other;
  }

  /// The highest element around an answer that holds a poll and nothing besides.
  [[nodiscard]] NodeId box_of(NodeId answer) const {
    NodeId best = no_node;
    NodeId node = answer;
    for (int level = 0; level < most_levels; ++level) {
      node = document_.parent(node);
      if (node == 0 || holds_page(document_.tag(node))) break;
      const BlockRange range = features_.blocks_in(node);
      const bool choices = choices_in(node) >= least_answers;
      if (range.size() > most_blocks || features_.titles(range) > 0 || features_.textareas_in(node) > 0 || features_.emails_in(node) > 0 ||
          features_.words(range) > (choices ? most_words : most_words_of_buttons))
        break;
      const std::uint32_t prose = features_.prose_words(range);
      if (prose > (choices ? most_prose : 0u) || prose * 4 > features_.total_prose()) break;
      if (best != no_node && range.size() == features_.blocks_in(best).size()) {
        best = node;  // a box around it alone
        continue;
      }
      if (best != no_node && !asks_more(best, range)) break;
      if (choices || buttons_in(node) >= least_answers) {
        if (is_named(node) || asks(range)) best = node;
      }
    }
    return best;
  }

  /// What a larger box has besides the poll is the poll's too: its heading, its question, its results.
  [[nodiscard]] bool asks_more(NodeId poll, BlockRange range) const {
    const BlockRange own = features_.blocks_in(poll);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (own.begin <= i && i < own.end) continue;
      const Block& block = blocks_.blocks[i];
      const bool over = i < own.begin && (block.heading_level != 0 || ends_with_question(blocks_.text_of(block)));
      const bool button = document_.tag(block.element) == Tag::button && block.words <= most_answer_words;
      if (!over && !button && !says_poll(features_.of(i))) return false;
    }
    return true;
  }

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  const ElementNames& names_;
  std::vector<NodeId> choices_, buttons_;  // answers, in document order
};

}  // namespace

bool says_poll(const BlockEvidence& evidence) {
  return evidence.phrase && evidence.phrase.kind == Role::other && !evidence.phrase.author_bio;
}

bool ends_with_question(std::u16string_view text) {
  return !text.empty() && (text.back() == u'?' || text.back() == u'？' || text.back() == u'؟');
}

std::vector<NodeId> find_polls(const Document& document, const Blocks& blocks, const Features& features, const ElementNames& names) {
  return Polls(document, blocks, features, names).run();
}

}  // namespace nutgraf
