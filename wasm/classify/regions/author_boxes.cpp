#include "classify/regions/author_boxes.h"

#include <algorithm>

#include "classify/evidence/line_rules.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr float confidence = 0.8F;
constexpr std::uint32_t most_name_words = 5, most_line_words = 12;
constexpr std::uint32_t most_lines_of_head = 12;
constexpr std::size_t most_units_besides = 40;  // of the line under the headline: "By", a date
constexpr std::uint32_t most_lines_of_box = 4, most_words_of_box = 90;
constexpr std::uint32_t most_words_of_line = 60;  // that ends the text

class Finder {
 public:
  Finder(const Document& document, const Blocks& blocks, const Features& features, std::vector<Verdict>& verdicts)
      : document_(document),
        blocks_(blocks),
        features_(features),
        verdicts_(verdicts),
        count_(static_cast<std::uint32_t>(blocks.blocks.size())) {}

  void run() {
    while (head_.begin < count_ && !(features_.of(head_.begin).title && blocks_.blocks[head_.begin].heading_level != 0)) ++head_.begin;
    head_.end = std::min(count_, head_.begin + most_lines_of_head);
    std::uint32_t text = head_.begin;
    while (text < head_.end && !features_.of(text).prose) ++text;
    for (std::uint32_t i = text; i < count_; ++i) {
      const std::uint32_t line = line_that_says(i);
      const NodeId box = line == count_ ? no_node : box_of(i);
      if (box == no_node || !tells_of(i, features_.blocks_in(box))) continue;
      take(features_.blocks_in(box), line);
      i = features_.blocks_in(box).end - 1;
    }
    take_last_line(text);
  }

 private:
  void take(BlockRange box, std::uint32_t line) {
    const Reason reason{ReasonCode::phrase, rules::detail_of(blocks_.text_of(blocks_.blocks[box.begin]))};
    for (std::uint32_t i = box.begin; i < box.end; ++i) {
      const Verdict& before = verdicts_[i];
      const bool nothing = before.role == Role::other && (before.reasons.empty() || before.reasons[0].code != ReasonCode::name_token);
      if (!is_unwanted(before.role) || nothing) verdicts_[i] = {Role::other, confidence, false, {reason}};
    }
    if (verdicts_[line].role == Role::other || text_of(line) == text_of(box.begin))
      verdicts_[line] = {Role::byline, confidence, false, {reason}};
  }

  /// "Jane Roe writes about schools." as the text's last paragraph, under "By Jane Roe"; not where she is somebody in the story.
  void take_last_line(std::uint32_t text) {
    std::uint32_t last = count_;
    while (last > text && !is_article_text(verdicts_[last - 1].role)) --last;
    if (last-- <= text) return;
    const Block& block = blocks_.blocks[last];
    const std::u16string_view name = two_words(text_of(last));
    if (name.empty() || block.words > most_words_of_line || features_.of(last).in_json_body) return;
    for (std::uint32_t i = text; i < last; ++i) {
      if (is_article_text(verdicts_[i].role) && unicode::contains(text_of(i), name)) return;
    }
    for (std::uint32_t line = head_.begin + 1; line < std::min(last, head_.end); ++line) {
      const Role role = verdicts_[line].role;
      if (is_short(line) &&
          (text_of(line) == name || ((role == Role::byline || role == Role::dateline) && unicode::contains(text_of(line), name))))
        verdicts_[last] = {Role::other, confidence, false, {{ReasonCode::after_article}}};  // which hides nothing
    }
  }

  /// The first two words of a text, where they may be a name's.
  [[nodiscard]] static std::u16string_view two_words(std::u16string_view text) {
    const std::size_t first = text.find(u' ');
    const std::size_t second = first == text.npos ? first : text.find(u' ', first + 1);
    return second == text.npos || unicode::is_lower(text[0]) || unicode::is_lower(text[first + 1]) ? std::u16string_view()
                                                                                                   : text.substr(0, second);
  }

  [[nodiscard]] bool is_short(std::uint32_t i) const { return blocks_.blocks[i].words <= most_line_words; }

  [[nodiscard]] std::u16string_view text_of(std::uint32_t i) const { return unicode::trim(blocks_.text_of(blocks_.blocks[i])); }

  /// The short line under the headline that says this very name with hardly anything besides; the number of blocks where none does.
  [[nodiscard]] std::uint32_t line_that_says(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    const std::u16string_view text = text_of(i);
    if (text.empty() || block.words > most_name_words || features_.of(i).phrase || unicode::is_digit(text.front())) return count_;
    for (std::uint32_t line = head_.begin + 1; line < std::min(i, head_.end); ++line) {
      const std::u16string_view said = text_of(line);
      if (is_short(line) && said.size() <= text.size() + most_units_besides && unicode::contains(said, text)) return line;
    }
    return count_;
  }

  /// The highest element that begins with the name and holds a few lines; no_node where that is the article's.
  [[nodiscard]] NodeId box_of(std::uint32_t i) const {
    NodeId box = no_node;
    for (NodeId up = blocks_.blocks[i].element; up != 0 && !holds_page(document_.tag(up)); up = document_.parent(up)) {
      const BlockRange range = features_.blocks_in(up);
      if (range.begin != i || range.size() > most_lines_of_box || features_.words(range) > most_words_of_box) break;
      box = up;
    }
    return box;
  }

  /// Its other lines are no headings, links or the article's own, and one says the name again, or the first part of it.
  [[nodiscard]] bool tells_of(std::uint32_t name, BlockRange box) const {
    const std::u16string_view full = text_of(name);
    const std::u16string_view first = full.substr(0, full.find(u' '));
    bool told = false;
    for (std::uint32_t i = name + 1; i < box.end; ++i) {
      const Block& block = blocks_.blocks[i];
      if (block.heading_level != 0 || features_.of(i).in_json_body) return false;
      const std::u16string_view text = text_of(i);
      told = told || (block.words > most_name_words && (unicode::contains(text, full) || text.substr(0, first.size()) == first));
    }
    return told;
  }

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  std::vector<Verdict>& verdicts_;
  const std::uint32_t count_;
  BlockRange head_;  // the headline and what stands under it
};

}  // namespace

void tell_author_boxes(const Document& document, const Blocks& blocks, const Features& features, std::vector<Verdict>& verdicts) {
  Finder(document, blocks, features, verdicts).run();
}

}  // namespace nutgraf
