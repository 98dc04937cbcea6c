// Pages for tests, from a little HTML: elements, quoted attributes, text. No entities, no implied end tags; void elements as
// HTML has them. What a test wants of a page stands in its own lines.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "nutgraf/nutgraf.h"
#include "snapshot_bytes.h"
#include "unicode/unicode.h"

namespace nutgraf::test {

inline int tag_number(std::string_view name) {
  for (int i = 0; i < snapshot::tag_count; ++i) {
    if (snapshot::tag_names[i] == name) return i;
  }
  return static_cast<int>(Tag::unknown);
}

inline int attribute_number(std::string_view name) {
  for (int i = 0; i < snapshot::attribute_count; ++i) {
    if (snapshot::attribute_names[i] == name) return i;
  }
  return -1;
}

/// The snapshot of `<html>…</html>`, which `markup` begins and ends with or which is put around it as `<html><body>…`.
inline std::vector<std::uint8_t> page(std::string_view markup) {
  std::string whole(markup);
  if (whole.find("<html") == std::string::npos) whole = "<html><body>" + whole + "</body></html>";
  SnapshotBuilder builder;
  std::vector<std::uint32_t> open;
  for (std::size_t at = 0; at < whole.size();) {
    if (whole[at] != '<') {
      const std::size_t end = std::min(whole.find('<', at), whole.size());
      if (!open.empty()) builder.add(open.back(), Tag::text, unicode::to_utf16(whole.substr(at, end - at)));
      at = end;
      continue;
    }
    const std::size_t end = whole.find('>', at);
    std::string_view inside = std::string_view(whole).substr(at + 1, end - at - 1);
    at = end + 1;
    if (inside[0] == '/') {
      open.pop_back();
      continue;
    }
    const std::size_t name_end = std::min(inside.find(' '), inside.size());
    const std::string_view name = inside.substr(0, name_end);
    const bool hidden = inside.find(" hidden") != std::string_view::npos;
    const int tag = tag_number(name);
    // JSON-LD is a script's own text.
    if (name == "script") {
      const std::size_t close = whole.find("</script>", at);
      const std::uint32_t script = builder.add(open.back(), Tag::script, unicode::to_utf16(whole.substr(at, close - at)));
      builder.attribute(Attribute::type, u"application/ld+json");
      (void)script;
      at = close + 9;
      continue;
    }
    const std::uint32_t node = builder.add(open.empty() ? 0 : open.back(), static_cast<Tag>(tag), {}, hidden ? 1 : 0);
    std::string_view rest = inside.substr(name_end);
    while (true) {
      const std::size_t equals = rest.find("=\"");
      if (equals == std::string_view::npos) break;
      const std::size_t from = rest.find_last_of(' ', equals) + 1;
      const std::size_t close = rest.find('"', equals + 2);
      const int number = attribute_number(rest.substr(from, equals - from));
      if (number >= 0) builder.attribute(static_cast<Attribute>(number), unicode::to_utf16(rest.substr(equals + 2, close - equals - 2)));
      rest.remove_prefix(close + 1);
    }
    const bool empty =
        name == "br" || name == "img" || name == "hr" || name == "meta" || name == "link" || name == "input" || name == "base";
    if (!empty) open.push_back(node);
  }
  return builder.bytes();
}

/// A document looks into the bytes of its snapshot: they are kept as long as the tests run.
inline Document document_of(std::string_view markup) {
  static std::list<std::vector<std::uint8_t>> kept;
  return std::move(read_snapshot(kept.emplace_back(page(markup))).value());
}

inline Analysis clean(std::string_view markup, std::u16string_view url = u"https://www.example.com/news/story.html",
                      std::u16string_view published = {}) {
  Options options;
  options.url = url;
  options.published = published;
  options.facts = false;
  options.page_blocks = true;
  return std::move(analyze(page(markup), options).value());
}

inline Analysis clean_text(std::string_view text) {
  Options options;
  options.facts = false;
  options.page_blocks = true;
  return std::move(analyze_text(unicode::to_utf16(text), options).value());
}

/// The article's paragraphs, one a line, as UTF-8.
inline std::string article_text(const Analysis& analysis) { return unicode::to_utf8(analysis.article.text); }

/// The texts of all regions of a kind, parted by " // ".
inline std::string removed_text(const Analysis& analysis, Role kind) {
  std::string out;
  for (const Removed& removed : analysis.removed) {
    if (removed.kind != kind) continue;
    if (!out.empty()) out += " // ";
    out += unicode::to_utf8(removed.text);
  }
  return out;
}

/// The role of the first block with this beginning; `other` where there is none.
inline Role role_of(const Analysis& analysis, std::string_view beginning) {
  const std::u16string wanted = unicode::to_utf16(beginning);
  for (const PageBlock& block : analysis.page_blocks) {
    if (block.text.compare(0, wanted.size(), wanted) == 0) return block.role;
  }
  return Role::other;
}

/// Four paragraphs about a bridge: an article's text for pages whose point is something else.
inline constexpr std::string_view bridge =
    "<p>The old bridge over the Marn closed on Tuesday after engineers found cracks in two of its piers, the county said.</p>"
    "<p>Drivers will have to take the ferry, which runs every twenty minutes, until at least the end of October.</p>"
    "<p>“We did not expect this,” said Ida Kolbe, who has inspected the bridge since 2009. “The steel was sound in spring.”</p>"
    "<p>Repairs could cost as much as four million dollars, and nobody has said yet who will pay for them.</p>";

}  // namespace nutgraf::test
