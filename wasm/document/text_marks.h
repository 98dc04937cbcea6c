// Marks that programs put into a page's text: numbers of links, and Markdown.
#pragma once

#include <string_view>
#include <vector>

#include "document/document.h"

namespace nutgraf {

class TextMarks {
 public:
  /// `rendered`: a program broke the text into lines.
  TextMarks(std::u16string_view text, bool rendered);

  [[nodiscard]] bool any() const { return rendered_ || markdown_; }
  [[nodiscard]] bool is_markdown() const { return markdown_; }
  /// The text is to stay as it is.
  void keep() { rendered_ = markdown_ = false; }
  /// A line that says nothing: a rule, an empty field, an address of a list of them.
  [[nodiscard]] static bool is_rule(std::u16string_view text, Span line);
  /// Units of the mark of an item or a heading that a line begins with.
  [[nodiscard]] static std::uint32_t item(std::u16string_view text, Span line);
  /// "2. ", "| ": it goes on no line before.
  [[nodiscard]] bool begins_entry(Span line) const;
  /// Adds the parts of a paragraph that are no marks.
  void split(Span paragraph, std::vector<Span>& pieces);

 private:
  [[nodiscard]] char16_t unit(std::uint32_t at) const { return at < text_.size() ? text_[at] : u'\n'; }
  void find(Span paragraph);

  std::u16string_view text_;
  bool rendered_;
  bool markdown_;
  std::vector<Span> skips_;  // in order of their beginnings
  std::vector<Span> open_;   // brackets: where, and the number of the skip that one may become
};

}  // namespace nutgraf
