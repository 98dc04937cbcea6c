#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "document/document.h"
#include "document/text_marks.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

bool is_line_end(char16_t c) { return c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029; }

/// A line that says something.
struct Line {
  Span span;            ///< without white space and marks around it
  std::uint32_t width;  ///< with the indentation
  std::uint32_t mark;   ///< units of an item's mark that it begins with
  bool after_blank;     ///< a blank line stands before it
  bool quoted;
  bool rule;  ///< it says nothing after all
};

/// Whether a line may be what the one before it goes on with.
bool may_go_on(const Line& before, const Line& line) { return !line.after_blank && line.mark == 0 && !line.rule && !before.rule; }

std::vector<Line> lines_of(std::u16string_view text, bool quoted) {
  std::vector<Line> lines;
  bool after_blank = false;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size;) {
    std::uint32_t end = at;
    while (end < size && !is_line_end(text[end])) ++end;
    std::uint32_t first = at;
    std::uint32_t last = end;
    std::uint32_t from = at;
    while (first < last && (unicode::is_space(text[first]) || (quoted && text[first] == u'>'))) {
      if (text[first++] == u'>') from = first + 1;
    }
    while (last > first && unicode::is_space(text[last - 1])) --last;
    if (first == last) {
      after_blank = true;
    } else {
      const Span span{first, last};
      lines.push_back(
          {span, last - std::min(from, first), TextMarks::item(text, span), after_blank, from > at, TextMarks::is_rule(text, span)});
      after_blank = false;
    }
    if (end < size && text[end] == u'\r' && end + 1 < size && text[end + 1] == u'\n') ++end;
    at = end + 1;
  }
  return lines;
}

constexpr std::uint32_t widest = 160;

/// Units of the word at a line's beginning; a script without blanks breaks anywhere.
std::uint32_t first_word(std::u16string_view text, Span line) {
  constexpr std::uint32_t longest = 20;
  constexpr std::uint32_t least = 2;
  std::uint32_t word = 0;
  while (word < line.size() && word < longest && !unicode::is_space(text[line.start + word])) ++word;
  return word < longest ? word : least;
}

/// Whether paragraphs between blank lines were broken into lines to fit a width, so that a break says nothing: nearly every line that
/// another one follows has no room for that one's first word. Elsewhere a break stands between a headline and its summary, a name and a comment.
bool is_wrapped(std::u16string_view text, const std::vector<Line>& lines) {
  constexpr std::uint32_t ragged = 4;  // a width is not always kept to the letter
  std::uint32_t width = 0;
  for (const Line& line : lines) width = std::max(width, line.span.size());
  if (width > widest) return false;
  std::uint32_t followed = 0;
  std::uint32_t full = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank) continue;
    ++followed;
    full += lines[i - 1].span.size() + 1 + first_word(text, lines[i].span) + ragged > width ? 1 : 0;
  }
  return followed > 0 && followed + 1 < lines.size() && full * 4 >= followed * 3;
}

/// The width that a program broke a page's text to, among lists and addresses that it left as they are; 0 where none did. Of
/// its longer lines most have no room for the next one's first word.
std::uint32_t width_of(std::u16string_view text, const std::vector<Line>& lines) {
  constexpr std::uint32_t narrowest = 40;
  constexpr std::uint32_t least_full = 320;        // units
  std::array<std::uint32_t, widest + 2> change{};  // of the units in full lines, from each width to the next
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::uint32_t width = lines[i - 1].width;
    if (!may_go_on(lines[i - 1], lines[i]) || width > widest) continue;
    change[width] += width;
    change[std::min(widest + 1, width + 1 + first_word(text, lines[i].span))] -= width;
  }
  std::uint32_t best = 0;
  std::uint32_t most = least_full;
  std::uint32_t units = 0;
  for (std::uint32_t width = 0; width <= widest; ++width) {
    units += change[width];
    if (width < narrowest || units <= most) continue;
    most = units;
    best = width;
  }
  if (best == 0) return 0;
  std::size_t full = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::uint32_t width = lines[i].width;
    const bool followed = i + 1 < lines.size() && may_go_on(lines[i], lines[i + 1]);
    if (lines[i].rule || width * 4 < best * 3 || (width <= best && !followed)) continue;
    if (width <= best && width + 1 + first_word(text, lines[i + 1].span) > best) {
      // What goes on there begins with a small letter more often than not; a line of its own hardly ever does, and in scripts without
      // capitals nothing tells.
      if (unicode::is_lower(text[lines[i + 1].span.start])) full += width;
      continue;
    }
    const std::u16string_view line = text.substr(lines[i].span.start, lines[i].span.size());
    if (line.find(u"](") == line.npos && line.find(u"://") == line.npos) others += width;
  }
  return full >= std::max<std::size_t>(others, least_full) ? best : 0;
}

}  // namespace

Document from_text(std::u16string_view text, bool as_given) {
  std::vector<Line> lines = lines_of(text, !as_given);
  const bool wrapped = is_wrapped(text, lines);
  const std::uint32_t width = wrapped ? 0 : width_of(text, lines);
  TextMarks marks(text, !as_given && (wrapped || width > 0));
  if (as_given) marks.keep();
  std::size_t blanks = 0;
  if (marks.any()) {
    // Rules, empty fields and lists of addresses part paragraphs like blank lines.
    std::size_t kept = 0;
    bool after_rule = false;
    for (Line line : lines) {
      line.after_blank = line.after_blank || after_rule;
      after_rule = line.rule;
      if (line.rule) continue;
      line.span.start += line.mark;
      blanks += line.after_blank ? 1 : 0;
      lines[kept++] = line;
    }
    lines.resize(kept);
  }
  // In Markdown a break says nothing.
  const bool flows = wrapped || (marks.is_markdown() && blanks * 8 >= lines.size());
  const auto goes_on = [&](std::size_t i) {
    if (lines[i].after_blank || (marks.any() && lines[i].mark > 0)) return false;
    if (flows) return !marks.begins_entry(lines[i].span);
    return width > 0 && lines[i - 1].width + 1 + first_word(text, lines[i].span) > width;
  };

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
  std::vector<Span> pieces;
  for (std::size_t i = 0; i < lines.size();) {
    pieces.clear();
    Span piece = lines[i].span;
    for (++i; i < lines.size() && goes_on(i); ++i) {
      if (lines[i].quoted) {
        ++piece.end;  // the break between them
        marks.split(piece, pieces);
        piece.start = lines[i].span.start;
      }
      piece.end = lines[i].span.end;
    }
    marks.split(piece, pieces);
    if (pieces.empty()) continue;
    const NodeId paragraph = add(body, Tag::p, {});
    for (const Span each : pieces) add(paragraph, Tag::text, each);
  }
  snapshot::Columns& columns = document.columns_;
  document.text_ = text;
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
