#include <algorithm>
#include <utility>
#include <vector>

#include "document/document.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

bool is_line_end(char16_t c) { return c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029; }

/// The text's paragraphs as spans, trimmed. A line of white space alone is blank.
std::vector<Span> paragraphs_of(std::u16string_view text, bool lines_are_paragraphs, bool& saw_blank_line) {
  std::vector<Span> paragraphs;
  Span open{};
  bool is_open = false;
  const auto close = [&] {
    if (is_open) paragraphs.push_back(open);
    is_open = false;
  };
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size;) {
    std::uint32_t end = at;
    while (end < size && !is_line_end(text[end])) ++end;
    std::uint32_t first = at;
    std::uint32_t last = end;
    while (first < last && unicode::is_space(text[first])) ++first;
    while (last > first && unicode::is_space(text[last - 1])) --last;
    if (first == last) {
      if (is_open && end < size) saw_blank_line = true;
      close();
    } else {
      if (lines_are_paragraphs) close();
      if (!is_open) open.start = first;
      open.end = last;
      is_open = true;
    }
    if (end < size && text[end] == u'\r' && end + 1 < size && text[end + 1] == u'\n') ++end;
    at = end + 1;
  }
  close();
  return paragraphs;
}

/// Whether paragraphs were broken into lines to fit a width, so that a break says nothing: nearly every line that another one follows
/// has no room for that one's first word. Elsewhere a break stands between a headline and its summary, a name and a comment.
bool is_wrapped(std::u16string_view text, const std::vector<Span>& paragraphs, const std::vector<Span>& lines) {
  constexpr std::uint32_t widest = 160;
  std::uint32_t width = 0;
  for (const Span line : lines) width = std::max(width, line.size());
  if (width > widest) return false;
  std::uint32_t followed = 0;
  std::uint32_t full = 0;
  std::size_t at = 0;
  for (const Span paragraph : paragraphs) {
    for (; at + 1 < lines.size() && lines[at + 1].end <= paragraph.end; ++at) {
      const Span next = lines[at + 1];
      std::uint32_t word = 0;
      while (word < next.size() && !unicode::is_space(text[next.start + word])) ++word;
      constexpr std::uint32_t ragged = 4;  // a width is not always kept to the letter
      ++followed;
      full += lines[at].size() + 1 + word + ragged > width ? 1 : 0;
    }
    ++at;
  }
  return full * 4 >= followed * 3;
}

}  // namespace

Document from_text(std::u16string_view text) {
  bool saw_blank_line = false;
  std::vector<Span> paragraphs = paragraphs_of(text, false, saw_blank_line);
  std::vector<Span> lines = paragraphs_of(text, true, saw_blank_line);
  if (lines.size() != paragraphs.size() && (!saw_blank_line || !is_wrapped(text, paragraphs, lines))) paragraphs = std::move(lines);

  Document document;
  document.paragraphs_ = std::make_unique<snapshot::ColumnsOf<Document::OwnColumn>>();
  snapshot::ColumnsOf<Document::OwnColumn>& own = *document.paragraphs_;
  const auto add = [&own](NodeId parent, Tag tag, Span span) {
    own.node_parent.push_back(parent);
    own.node_tag.push_back(static_cast<std::uint8_t>(tag));
    own.node_flags.push_back(0);
    own.node_text_start.push_back(span.start);
    own.node_text_length.push_back(span.size());
    return static_cast<NodeId>(own.node_tag.size() - 1);
  };
  const NodeId root = add(0, Tag::html, {});
  const NodeId body = add(root, Tag::body, {});
  for (const Span paragraph : paragraphs) add(add(body, Tag::p, {}), Tag::text, paragraph);
  snapshot::Columns& columns = document.columns_;
  columns.text = text;
  columns.node_parent = own.node_parent;
  columns.node_tag = own.node_tag;
  columns.node_flags = own.node_flags;
  columns.node_text_start = own.node_text_start;
  columns.node_text_length = own.node_text_length;
  document.plain_text_ = true;
  document.index();
  return document;
}

}  // namespace nutgraf
