#include "classify/regions/author_boxes.h"

#include <algorithm>

#include "classify/evidence/line_rules.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr float confidence = 0.8F;
constexpr std::uint32_t most_name_words = 5, most_line_words = 12;
constexpr std::size_t least_name_units = 2, most_name_units = 40;  // "이하린"
constexpr std::size_t most_units_besides = 40;                     // of the line under the headline: "By", a date
constexpr std::uint32_t most_lines_of_head = 12, most_head_prose = 60, most_lines_kept = 8;
constexpr std::uint32_t most_lines_of_box = 4, most_words_of_box = 90;
constexpr std::uint32_t most_words_of_line = 60;  // that ends the text
constexpr std::size_t least_full_name = 3;        // "何静怡"

class Finder {
 public:
  Finder(const Document& document, const Blocks& blocks, const Features& features, std::vector<Verdict>& verdicts)
      : document_(document),
        blocks_(blocks),
        features_(features),
        verdicts_(verdicts),
        count_(static_cast<std::uint32_t>(blocks.blocks.size())) {}

  void run() {
    std::uint32_t headline = 0;
    while (headline < count_ && !(features_.of(headline).title && blocks_.blocks[headline].heading_level != 0)) ++headline;
    const std::uint32_t text = read_head(headline + 1);
    for (std::uint32_t i = text; i < count_ && !lines_.empty(); ++i) {
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
      if (!is_unwanted(verdicts_[i].role)) verdicts_[i] = {Role::other, confidence, false, {reason}};
    }
    if (verdicts_[line].role == Role::other || text_of(line) == text_of(box.begin))
      verdicts_[line] = {Role::byline, confidence, false, {reason}};
  }

  /// "Jane Roe writes about schools." as the text's last paragraph, under "By Jane Roe".
  void take_last_line(std::uint32_t text) {
    std::uint32_t last = count_;
    while (last > text && !is_article_text(verdicts_[last - 1].role)) --last;
    if (last-- <= text || features_.prose_words({0, last}) == 0) return;
    const Block& block = blocks_.blocks[last];
    if (block.words > most_words_of_line || block.quote_marks > 0 || block.heading_level != 0 || features_.of(last).in_json_body) return;
    for (const std::uint32_t line : lines_) {
      const std::u16string_view name = line < last ? name_in_front(text_of(last), line) : std::u16string_view();
      if (name.empty()) continue;
      const auto told = [&](std::uint32_t i) { return is_article_text(verdicts_[i].role) && unicode::contains(text_of(i), name); };
      for (std::uint32_t i = text; i < last; ++i) {
        if (told(i)) return;  // somebody in the story
      }
      verdicts_[last] = {Role::other, confidence, false, {{ReasonCode::after_article}}};  // which hides nothing
      return;
    }
  }

  /// What a text begins with: all of the line, from one of its words on; or its two words with capitals, where it is a byline or a date.
  [[nodiscard]] std::u16string_view name_in_front(std::u16string_view text, std::uint32_t line) const {
    const Block& block = blocks_.blocks[line];
    const std::u16string_view said = text_of(line);
    const Role role = verdicts_[line].role;
    const bool named = role == Role::byline || role == Role::dateline;
    if (block.words > most_name_words + (named ? most_name_words : 0) || block.heading_level != 0 || is_article_text(role)) return {};
    for (std::size_t at = 0; at < said.size(); ++at) {
      const std::u16string_view name = said.substr(at);
      if ((at > 0 && said[at - 1] != u' ') || unicode::is_lower(name[0]) || name.size() < least_full_name || name.size() >= text.size() ||
          !text.starts_with(name))
        continue;
      const bool several = name.find(u' ') != name.npos || unicode::is_unspaced(name[0]);
      const char16_t next = text[name.size()];
      if (several && (!unicode::is_letter(next) || unicode::is_unspaced(next))) return name;
    }
    const std::size_t first = text.find(u' ');
    const std::size_t second = first == text.npos ? first : text.find(u' ', first + 1);
    const bool says = named && second != text.npos && unicode::is_upper(text[0]) && unicode::is_upper(text[first + 1]) &&
                      unicode::contains(said, text.substr(0, second));
    return says ? text.substr(0, second) : std::u16string_view();
  }

  /// Keeps the short lines from `at` on until the text has begun; where it begins.
  std::uint32_t read_head(std::uint32_t at) {
    std::uint32_t prose = 0;
    std::uint32_t text = count_;
    for (std::uint32_t i = at; i < count_ && i < at + most_lines_of_head && prose <= most_head_prose; ++i) {
      if (features_.of(i).prose) {
        prose += blocks_.blocks[i].words;
        text = std::min(text, i);
      } else if (blocks_.blocks[i].words <= most_line_words && lines_.size() < most_lines_kept) {
        lines_.push_back(i);
      }
    }
    return text;
  }

  [[nodiscard]] std::u16string_view text_of(std::uint32_t i) const { return unicode::trim(blocks_.text_of(blocks_.blocks[i])); }

  /// The line under the headline that says this very name with hardly anything besides; the number of blocks where none does.
  [[nodiscard]] std::uint32_t line_that_says(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    const std::u16string_view text = text_of(i);
    if (block.words > most_name_words || block.ends_sentence || block.links > 1 || text.size() < least_name_units ||
        text.size() > most_name_units || features_.of(i).phrase || unicode::is_digit(text.front()))
      return count_;
    for (const std::uint32_t line : lines_) {
      if (line >= i) break;
      const std::u16string_view said = text_of(line);
      if (said.size() <= text.size() + most_units_besides && unicode::contains(said, text)) return line;
    }
    return count_;
  }

  /// The highest element that begins with the name and holds a few lines; no_node where it holds the name alone, or the article.
  [[nodiscard]] NodeId box_of(std::uint32_t i) const {
    NodeId box = no_node;
    for (NodeId up = blocks_.blocks[i].element; up != 0 && !holds_page(document_.tag(up)); up = document_.parent(up)) {
      const BlockRange range = features_.blocks_in(up);
      if (range.begin != i || range.size() > most_lines_of_box || features_.words(range) > most_words_of_box) break;
      if (range.size() > 1) box = up;
    }
    return box;
  }

  /// Its other lines are no headings, links or the article's own, and one says the name again, or the first part of it.
  [[nodiscard]] bool tells_of(std::uint32_t name, BlockRange box) const {
    if (features_.titles(box) > 0 || features_.prose_words({0, name}) == 0) return false;
    const std::u16string_view full = text_of(name);
    const std::u16string_view first = full.substr(0, full.find(u' '));
    bool told = false;
    for (std::uint32_t i = name + 1; i < box.end; ++i) {
      const Block& block = blocks_.blocks[i];
      if (block.heading_level != 0 || features_.of(i).in_json_body || block.in_quotation) return false;
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
  std::vector<std::uint32_t> lines_;  // short ones under the headline
};

}  // namespace

void tell_author_boxes(const Document& document, const Blocks& blocks, const Features& features, std::vector<Verdict>& verdicts) {
  Finder(document, blocks, features, verdicts).run();
}

}  // namespace nutgraf
