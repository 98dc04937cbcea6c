#include <algorithm>

#include "nutgraf/nutgraf.h"
#include "render/about_line.h"
#include "render/marked_text.h"
#include "render/safe_address.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::size_t longest_reference = 33;  // "&CounterClockwiseContourIntegral;"

/// Whether a viewer would read what begins at `at` as a character reference: "&lt;", "&#60;".
bool opens_reference(std::u16string_view text, std::size_t at) {
  const std::u16string_view rest = text.substr(at + 1, longest_reference);
  std::size_t end = rest.starts_with(u'#') ? 1 : 0;
  while (end < rest.size() && rest[end] < 0x80 && unicode::is_letter_or_digit(rest[end])) ++end;
  return end > 0 && end < rest.size() && rest[end] == u';';
}

enum class Place { text, label };

/// Characters that Markdown would read as markup, and '<' so that no HTML of the page comes alive in a viewer: as a reference, which
/// no viewer takes for a tag. Some viewers take backslashes off a link's label before they read it, so brackets are references there.
void append_escaped(std::u16string& out, std::u16string_view text, Place place = Place::text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t c = text[i];
    if (c == u'<') {
      out += u"&lt;";
    } else if (place == Place::label && (c == u'[' || c == u']')) {
      out += c == u'[' ? u"&#91;" : u"&#93;";
    } else {
      if (std::u16string_view(u"\\`*_[]>|~").find(c) != std::u16string_view::npos || (c == u'&' && opens_reference(text, i)))
        out.push_back(u'\\');
      out.push_back(c);
    }
  }
}

/// A line start that would open a list, heading, quotation or rule.
void append_line_start_escape(std::u16string& out, std::u16string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && unicode::is_digit(text[digits])) ++digits;
  if (digits > 0 && digits < text.size() && (text[digits] == u'.' || text[digits] == u')')) {
    out.append(text.substr(0, digits));
    out.push_back(u'\\');
    append_escaped(out, text.substr(digits));
    return;
  }
  if (!text.empty() && std::u16string_view(u"#+-=").find(text.front()) != std::u16string_view::npos) out.push_back(u'\\');
  append_escaped(out, text);
}

void append_address(std::u16string& out, std::u16string_view href) {
  for (const char16_t c : href) {
    switch (c) {
      case u'(': out += u"%28"; break;
      case u')': out += u"%29"; break;
      case u' ': out += u"%20"; break;
      case u'<': out += u"%3C"; break;
      case u'>': out += u"%3E"; break;
      case u'\\': out += u"%5C"; break;
      default:
        if (c > u' ') out.push_back(c);
    }
  }
}

/// Whether a viewer would read asterisks around `body` as emphasis: not where a mark of it and a letter meet, as in "は「東京」は".
bool may_be_emphasized(std::u16string_view text, std::u16string_view body) {
  const auto at = static_cast<std::size_t>(body.data() - text.data());
  const std::size_t end = at + body.size();
  const auto word = [text](std::size_t i) { return i < text.size() && unicode::is_letter_or_digit(text[i]); };
  return (!word(at - 1) || word(at)) && (!word(end) || word(end - 1));
}

std::u16string inline_markdown(std::u16string_view text, const std::vector<Mark>& marks) {
  std::u16string out;
  for_each_piece(text, marks, [&out, text](std::u16string_view piece, const MarkSet& set, bool at_start) {
    // Emphasis must hug its words: spaces at the edges go outside.
    const std::size_t lead = std::min(piece.find_first_not_of(u' '), piece.size());
    const std::u16string_view body = unicode::trim(piece);
    const bool link = is_safe_address(set.href);
    out.append(piece.substr(0, lead));
    if (!body.empty()) {
      if (link) out.push_back(u'[');
      const std::u16string_view wrap = set.code                         ? u"`"
                                       : !may_be_emphasized(text, body) ? u""
                                       : set.strong && set.emphasis     ? u"***"
                                       : set.strong                     ? u"**"
                                       : set.emphasis                   ? u"*"
                                                                        : u"";
      out += wrap;
      if (set.code) {
        for (const char16_t c : body)
          if (c != u'`') out.push_back(c);
      } else if (at_start && lead == 0 && wrap.empty() && !link) {
        append_line_start_escape(out, body);
      } else {
        append_escaped(out, body, link ? Place::label : Place::text);
      }
      out += wrap;
      if (link) {
        out += u"](";
        append_address(out, set.href);
        out.push_back(u')');
      }
    }
    out.append(piece.substr(std::min(piece.size(), lead + body.size())));
  });
  return out;
}

void append_image(std::u16string& out, const Image& image) {
  if (!is_safe_address(image.src)) return;
  out += u"![";
  append_escaped(out, image.alt.empty() ? image.caption : image.alt, Place::label);
  out += u"](";
  append_address(out, image.src);
  out += u")\n\n";
  if (!image.caption.empty()) {
    out += u"*";
    append_escaped(out, image.caption);
    out += u"*\n\n";
  }
}

std::u16string fence_for(std::u16string_view code) {
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char16_t c : code) {
    run = c == u'`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::u16string(longest + 1, u'`');
}

/// How many cells block `i` has as a row of a table; one alone is a paragraph's.
std::size_t cells_of(const Article& article, std::size_t i) {
  if (i >= article.blocks.size() || article.blocks[i].role != Role::table) return 0;
  const std::u16string_view row = article.text_of(article.blocks[i]);
  std::size_t cells = 1;
  for (std::size_t at = 0; (at = row.find(u" | ", at)) != row.npos; at += 2) ++cells;
  return cells;
}

/// Behind the first row, the head's, a line that says how many cells any of the next ones has.
void append_row(std::u16string& out, const Article& article, std::size_t i, bool first) {
  const std::u16string row = inline_markdown(article.text_of(article.blocks[i]), article.blocks[i].marks);
  out += u"| ";
  std::size_t at = 0;
  for (std::size_t bar = 0; (bar = row.find(u" \\| ", at)) != row.npos; at = bar + 2) out.append(row, at, bar + 1 - at);
  out.append(row, at);
  out += u" |";
  if (!first) return;
  constexpr std::size_t farthest = 200;  // a picture after each row would make it a table of its own
  const std::size_t own = cells_of(article, i);
  std::size_t most = own;
  for (std::size_t each = i + 1, cells = own; each < i + farthest && cells > 1; ++each)
    most = std::max(most, cells = cells_of(article, each));
  for (std::size_t cell = own; cell < most; ++cell) out += u" |";
  out += u"\n|";
  for (; most > 0; --most) out += u" --- |";
}

}  // namespace

std::string to_markdown(const Analysis& analysis) {
  const Article& article = analysis.article;
  std::u16string out;
  if (!article.title.empty()) {
    out += u"# ";
    append_escaped(out, article.title);
    out += u"\n\n";
  }
  const std::u16string about = about_line(article);
  if (!about.empty()) {
    append_escaped(out, about);
    out += u"\n\n";
  }

  std::size_t image = 0;
  std::size_t depth = 0;
  bool in_table = false;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    while (image < article.images.size() && article.images[image].before_block <= i) append_image(out, article.images[image++]);
    const ArticleBlock& block = article.blocks[i];
    if (!block.span) continue;
    const std::u16string_view text = article.text_of(block);
    const bool row = cells_of(article, i) > 1;
    const bool pictured = image < article.images.size() && article.images[image].before_block == i + 1;
    const bool tight =
        i + 1 < article.blocks.size() && !pictured &&
        (row ? cells_of(article, i + 1) > 1 : block.role == Role::list_item && article.blocks[i + 1].role == Role::list_item);
    depth = block.role == Role::list_item ? std::clamp<std::size_t>(block.level, 1, depth + 1) : 0;
    switch (block.role) {
      case Role::heading: out += std::u16string(std::clamp<std::size_t>(block.level, 2, 6), u'#') + u" "; break;
      case Role::quotation: out += u"> "; break;
      case Role::list_item:
        out += std::u16string((depth - 1) * 4, u' ');  // below the words of "1. " as well as of "- "
        out += block.ordered ? u"1. " : u"- ";
        break;
      case Role::code: {
        const std::u16string fence = fence_for(text);
        out += fence;
        out += u"\n";
        out += text;
        out += u"\n" + fence + u"\n\n";
        continue;
      }
      default: break;
    }
    if (row) append_row(out, article, i, !in_table);
    else out += inline_markdown(text, block.marks);
    in_table = row && tight;
    out += tight ? u"\n" : u"\n\n";
  }
  while (image < article.images.size()) append_image(out, article.images[image++]);
  while (!out.empty() && out.back() == u'\n') out.pop_back();
  if (!out.empty()) out.push_back(u'\n');
  return unicode::to_utf8(out);
}

}  // namespace nutgraf
