#include "nutgraf/nutgraf.h"
#include "render/about_line.h"
#include "render/marked_text.h"
#include "render/safe_address.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

void append_escaped(std::u16string& out, std::u16string_view text) {
  for (const char16_t c : text) {
    switch (c) {
      case u'&': out += u"&amp;"; break;
      case u'<': out += u"&lt;"; break;
      case u'>': out += u"&gt;"; break;
      case u'"': out += u"&quot;"; break;
      case u'\'': out += u"&#39;"; break;
      case u'\0': out.push_back(0xFFFD); break;
      default: out.push_back(c);
    }
  }
}

/// A table's row has its cells beside each other.
void append_words(std::u16string& out, std::u16string_view text, bool row) {
  constexpr std::u16string_view between_cells = u" | ";
  for (std::size_t end = 0; row && (end = text.find(between_cells)) != text.npos; text.remove_prefix(end + between_cells.size())) {
    append_escaped(out, text.substr(0, end));
    out += u"</td><td>";
  }
  append_escaped(out, text);
}

void append_inline(std::u16string& out, const Article& article, const ArticleBlock& block) {
  for_each_piece(article.text_of(block), block.marks, [&](std::u16string_view piece, const MarkSet& set, bool) {
    const bool link = is_safe_address(set.href);
    if (link) {
      out += u"<a rel=\"noopener noreferrer\" href=\"";
      append_escaped(out, set.href);
      out += u"\">";
    }
    if (set.strong) out += u"<strong>";
    if (set.emphasis) out += u"<em>";
    if (set.code) out += u"<code>";
    append_words(out, piece, block.role == Role::table);
    if (set.code) out += u"</code>";
    if (set.emphasis) out += u"</em>";
    if (set.strong) out += u"</strong>";
    if (link) out += u"</a>";
  });
}

void append_element(std::u16string& out, std::u16string_view name, const Article& article, const ArticleBlock& block) {
  out += u"<";
  out += name;
  out += u">";
  append_inline(out, article, block);
  out += u"</";
  out += name;
  out += u">\n";
}

void append_image(std::u16string& out, const Image& image) {
  if (!is_safe_address(image.src)) return;
  out += u"<figure><img loading=\"lazy\" src=\"";
  append_escaped(out, image.src);
  out += u"\" alt=\"";
  append_escaped(out, image.alt);
  out += u"\">";
  if (!image.caption.empty()) {
    out += u"<figcaption>";
    append_escaped(out, image.caption);
    out += u"</figcaption>";
  }
  out += u"</figure>\n";
}

bool is_language_tag(std::u16string_view tag) {
  for (const char16_t c : tag) {
    if (!(c < 0x80 && (unicode::is_letter_or_digit(c) || c == u'-'))) return false;
  }
  return !tag.empty() && tag.size() <= 35;
}

/// Opens and closes lists and tables; a list inside a list is written flat, as a list of its own.
class ListWriter {
 public:
  ListWriter(std::u16string& out, const Article& article) : out_(out), article_(article) {}
  void item(const ArticleBlock& block) {
    const bool row = block.role == Role::table;
    const std::u16string_view name = row ? u"table" : block.ordered ? u"ol" : u"ul";
    if (open_ != name) {
      close();
      open_ = name;
      out_ += u"<";
      out_ += name;
      out_ += u">\n";
    }
    if (row) out_ += u"<tr>";
    append_element(out_, row ? u"td" : u"li", article_, block);
    if (row) out_ += u"</tr>\n";
  }
  void close() {
    if (open_.empty()) return;
    out_ += u"</";
    out_ += open_;
    out_ += u">\n";
    open_ = {};
  }

 private:
  std::u16string& out_;
  const Article& article_;
  std::u16string_view open_;
};

}  // namespace

std::string to_html(const Analysis& analysis) {
  const Article& article = analysis.article;
  std::u16string out = u"<!doctype html>\n<html";
  if (is_language_tag(article.language)) out += u" lang=\"" + article.language + u"\"";
  out +=
      u">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src http: "
      u"https:; style-src 'none'\">\n<title>";
  append_escaped(out, article.title);
  out += u"</title>\n</head>\n<body>\n<article>\n";
  if (!article.title.empty()) {
    out += u"<h1>";
    append_escaped(out, article.title);
    out += u"</h1>\n";
  }
  const std::u16string about = about_line(article);
  if (!about.empty()) {
    out += u"<p>";
    append_escaped(out, about);
    out += u"</p>\n";
  }
  ListWriter list(out, article);
  std::size_t image = 0;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    const ArticleBlock& block = article.blocks[i];
    if (image < article.images.size() && article.images[image].before_block <= i) list.close();
    while (image < article.images.size() && article.images[image].before_block <= i) append_image(out, article.images[image++]);
    if (!block.span) continue;
    if (block.role == Role::list_item || block.role == Role::table) {
      list.item(block);
      continue;
    }
    list.close();
    if (block.role == Role::heading) {
      const char16_t digit = static_cast<char16_t>(u'0' + (block.level < 2 ? 2 : block.level > 6 ? 6 : block.level));
      append_element(out, std::u16string{u'h', digit}, article, block);
    } else if (block.role == Role::quotation) {
      append_element(out, u"blockquote", article, block);
    } else if (block.role == Role::code) {
      append_element(out, u"pre", article, block);
    } else {
      append_element(out, u"p", article, block);
    }
  }
  list.close();
  while (image < article.images.size()) append_image(out, article.images[image++]);
  out += u"</article>\n</body>\n</html>\n";
  return unicode::to_utf8(out);
}

}  // namespace nutgraf
