#include "document/text_marks.h"

#include <algorithm>

#include "unicode/unicode.h"

namespace nutgraf {
namespace {

/// A text with so many links in Markdown is Markdown.
bool has_links(std::u16string_view text) {
  int least_links = 3;
  std::size_t at = 0;
  while (least_links > 0 && (at = text.find(u"](", at)) != text.npos) {
    ++at;
    --least_links;
  }
  return least_links == 0;
}

}  // namespace

TextMarks::TextMarks(std::u16string_view text, bool rendered) : text_(text), rendered_(rendered), markdown_(has_links(text)) {}

bool TextMarks::is_rule(std::u16string_view text, Span line) {
  const std::u16string_view said = text.substr(line.start, line.size());
  if (std::none_of(said.begin(), said.end(), unicode::is_letter_or_digit)) return true;
  constexpr std::size_t farthest = 14;  // "123. https://"
  const std::size_t address = said.substr(0, farthest).find(u"://");
  return address != said.npos && std::none_of(said.begin() + static_cast<std::ptrdiff_t>(address), said.end(), unicode::is_space);
}

std::uint32_t TextMarks::item(std::u16string_view text, Span line) {
  std::uint32_t at = line.start;
  while (at < line.end && text[at] == u'#') ++at;
  if (at == line.start && std::u16string_view(u"*+-•◦▪‣·").find(text[at]) != std::u16string_view::npos) ++at;
  const std::uint32_t mark = at;
  while (at < line.end && unicode::is_space(text[at])) ++at;
  return at > mark && mark > line.start ? at - line.start : 0;
}

bool TextMarks::begins_entry(Span line) const {
  std::uint32_t at = line.start;
  while (unicode::is_digit(unit(at))) ++at;
  return unit(line.start) == u'|' || (at > line.start && at < line.start + 4 && unit(at) == u'.' && unicode::is_space(unit(at + 1)));
}

void TextMarks::find(Span paragraph) {
  skips_.clear();
  open_.clear();
  bool closed = true;  // a parenthesis may close what follows
  for (std::uint32_t at = paragraph.start; at < paragraph.end; ++at) {
    const char16_t c = text_[at];
    if (c == u'[') {
      std::uint32_t end = at + 1;
      while (unicode::is_digit(unit(end))) ++end;
      if (rendered_ && end > at + 1 && end < at + 6 && unit(end) == u']' && !unicode::is_space(unit(end + 1)) &&
          std::u16string_view(u".,;:()").find(unit(end + 1)) == std::u16string_view::npos) {
        skips_.push_back({at, end + 1});
        at = end;
        continue;
      }
      const bool image = at > paragraph.start && text_[at - 1] == u'!';
      open_.push_back({image ? at - 1 : at, static_cast<std::uint32_t>(skips_.size())});
      skips_.push_back({at, at});
    } else if (c == u']' && !open_.empty()) {
      const auto [from, skip] = open_.back();
      open_.pop_back();
      // What stands for an image, all of a paragraph.
      const bool first = skip == 0 ? from == paragraph.start : skip == 1 && skips_[0] == Span{paragraph.start, from};
      if (rendered_ && first && at + 1 == paragraph.end) skips_[skip] = {from, paragraph.end};
      if (!markdown_ || !closed || unit(at + 1) != u'(') continue;
      std::uint32_t end = at + 1;
      for (int depth = 0; end < paragraph.end; ++end) {
        depth += text_[end] == u'(' ? 1 : text_[end] == u')' ? -1 : 0;
        if (text_[end] == u'\\') ++end;
        else if (depth == 0) break;
      }
      closed = end < paragraph.end;
      if (!closed) continue;
      const std::uint32_t behind = end + 1;
      skips_[skip] = {from, text_[from] == u'!' ? behind : from + 1};
      skips_.push_back({at, behind});
      at = behind - 1;
    } else if (c == u'*' || c == u'_') {
      std::uint32_t end = at + 1;
      while (end < paragraph.end && text_[end] == c) ++end;
      const bool before = at > paragraph.start && unicode::is_letter_or_digit(text_[at - 1]);
      if (end - at <= 3 && before != unicode::is_letter_or_digit(unit(end))) skips_.push_back({at, end});
      at = end - 1;
    } else if (c == u'\\' && markdown_ && !unicode::is_letter_or_digit(unit(at + 1)) && !unicode::is_space(unit(at + 1))) {
      skips_.push_back({at, at + 1});
    }
  }
}

void TextMarks::split(Span paragraph, std::vector<Span>& pieces) {
  std::uint32_t at = paragraph.start;
  if (any()) {
    find(paragraph);
    for (const Span skip : skips_) {
      if (skip.empty()) continue;
      if (skip.start > at) pieces.push_back({at, skip.start});
      at = std::max(at, skip.end);
    }
  }
  if (paragraph.end > at) pieces.push_back({at, paragraph.end});
}

}  // namespace nutgraf
