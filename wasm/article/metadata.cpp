#include "article/metadata.h"

#include <algorithm>

#include "article/address.h"
#include "article/authors.h"
#include "article/published.h"
#include "classify/evidence/features.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

bool same(std::u16string_view a, std::u16string_view b) { return unicode::fold(a) == unicode::fold(b); }

/// The first visible block of a role.
const Block* first_of(const Blocks& blocks, const Classification& classification, Role role) {
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    if (classification.verdicts[i].role == role) return &blocks.blocks[i];
  }
  return nullptr;
}

/// The site's own name, or all of it in the host: "The Courier" on thecourier.example.
bool names_site(std::u16string_view text, std::u16string_view site, std::u16string_view host) {
  if (!site.empty() && same(text, site)) return true;
  const std::u16string letters = skeleton(text);
  return letters.size() >= 3 && host.find(letters) != std::u16string_view::npos;
}

/// What a link to the site's root says, where the page's title is that, or begins or ends with it beside a mark.
std::u16string_view site_in_title(const Document& document, std::u16string_view title, std::u16string_view host) {
  constexpr std::size_t longest_title = 300;  // each text of each such link is looked for in it
  if (title.size() > longest_title) return {};
  NodeId end = 0;  // of the link
  for (NodeId node = 0; node < document.size(); ++node) {
    if (document.tag(node) == Tag::a) {
      const std::u16string_view href = document.attribute(node, Attribute::href);
      if (href == "/"_w || (is_root_address(href) && host_of(href) == host)) end = document.subtree_end(node);
    }
    if (node >= end) continue;
    const std::u16string_view name = unicode::trim(document.is_text(node) ? document.text(node) : document.attribute(node, Attribute::alt));
    const std::size_t at = title.find(name);
    if (name.size() < 2 || at == title.npos) continue;
    const std::u16string_view rest = at == 0 ? title.substr(name.size()) : title.substr(0, at);
    if (rest.empty()) return name;
    if (rest.size() > 2 && (at == 0 || at + name.size() == title.size()) && unicode::is_space(at == 0 ? rest[0] : rest.back()) &&
        !unicode::is_letter(at == 0 ? rest[1] : rest[rest.size() - 2]))
      return name;
  }
  return {};
}

/// What the page's title says behind the headline and a mark, the last of it: "Bridge closed - News - The Courier".
std::u16string_view behind_headline(std::u16string_view title, std::u16string_view headline) {
  constexpr std::size_t longest_name = 40;
  if (headline.empty() || !title.starts_with(headline)) return {};
  for (std::size_t mark = title.size(); (mark = title.find_last_of(u"-–—|·•:»", mark - 1)) != title.npos && mark > headline.size();) {
    if (title[mark - 1] != u' ' || !title.substr(mark + 1).starts_with(u' ')) continue;  // "Al-Marn"
    const std::u16string_view name = title.substr(mark + 2);
    return name.size() > longest_name ? std::u16string_view() : name;
  }
  return {};
}

/// "Title | Site" and "Site - Title" without the site.
std::u16string without_site(std::u16string_view title, std::u16string_view site, std::u16string_view host) {
  static constexpr std::u16string_view marks[] = {u" | ", u" — ", u" – ", u" - ", u" :: ", u" » ", u" · "};
  std::u16string_view best = title;
  for (const std::u16string_view mark : marks) {
    const std::size_t last = best.rfind(mark);
    if (last != std::u16string_view::npos) {
      const std::u16string_view end = best.substr(last + mark.size());
      const std::u16string_view begin = best.substr(0, last);
      // What stands behind a bar is the site or a part of it.
      const bool barred = mark == u" | " && begin.size() > 12;
      if (names_site(end, site, host) || barred || (begin.size() > 25 && end.size() <= 25 && end.size() * 2 < begin.size())) {
        best = begin;
        continue;
      }
      const std::size_t first = best.find(mark);
      if (!site.empty() && same(best.substr(0, first), site)) best = best.substr(first + mark.size());
    }
  }
  return std::u16string(unicode::trim(best));
}

/// "news:bridge_closed", as wikis call a page by its place.
bool is_path(std::u16string_view title) {
  const std::size_t mark = title.find_first_of(u":_ ");
  return mark != title.npos && title[mark] != u' ' && mark + 1 < title.size() && unicode::is_letter(title[mark + 1]);
}

/// The first or the last element of a headline, where that is what is said to be the title: "News" stands over it, or a standfirst under it.
std::u16string_view part_of_headline(const Blocks& blocks, const Block& headline, std::u16string_view said) {
  const std::u16string_view seen = blocks.text_of(headline);
  if (said.empty() || said.size() >= seen.size()) return {};
  const bool last = seen.ends_with(said);
  if (!last && !seen.starts_with(said)) return {};
  const auto edge = static_cast<std::uint32_t>(last ? seen.size() - said.size() : said.size());
  for (std::uint32_t r = headline.runs_begin; r < headline.runs_end; ++r) {
    const std::uint32_t at = blocks.runs[r].at - headline.text.start;  // a space may stand between
    if (at == edge || (!last && at == edge + 1 && seen[edge] == u' ')) return said;
  }
  return {};
}

std::u16string choose_title(const Blocks& blocks, const Classification& classification, std::u16string_view site,
                            std::u16string_view host) {
  const PageData& page = classification.page;
  const Block* headline = first_of(blocks, classification, Role::headline);
  std::u16string_view seen = headline != nullptr ? blocks.text_of(*headline) : std::u16string_view{};
  const std::u16string og = clean_value(page.og_title);
  const std::u16string og_bare = without_site(og, site, host);
  const std::u16string bare = without_site(clean_value(page.title), site, host);
  // A heading that is the site's name, where something else is said to be the title, is its masthead.
  if (!seen.empty() && names_site(seen, site, host)) {
    for (const std::u16string_view said : {std::u16string_view(page.headline), std::u16string_view(og_bare)}) {
      if (!said.empty() && !names_site(said, site, host)) seen = {};
    }
    if (!bare.empty() && !names_site(bare, site, host)) seen = {};
  }
  if (!seen.empty()) {
    for (const std::u16string_view said : {std::u16string_view(page.headline), std::u16string_view(og_bare), std::u16string_view(bare)}) {
      if (const std::u16string_view part = part_of_headline(blocks, *headline, said); !part.empty()) return std::u16string(part);
    }
  }
  // What the reader sees wins where the page's own data agrees with it, wholly or up to a site's name.
  if (!seen.empty()) {
    const std::u16string folded = unicode::fold(seen);
    for (const std::u16string& said : {page.headline, og, og_bare, clean_value(page.title)}) {
      const std::u16string other = unicode::fold(said);
      if (!other.empty() && (other == folded || other.find(folded) != std::u16string::npos || folded.find(other) != std::u16string::npos)) {
        return std::u16string(seen);
      }
    }
    // An article has its headline on the page; what a service's or a shop's page is called, its largest line seldom says.
    const bool article = page.has_article || page.og_type == "article"_w || page.body_of_story;
    const bool called = !og_bare.empty() || !(page.title.empty() || is_path(clean_value(page.title)));
    if (headline->heading_level == 1 && (article || !called)) return std::u16string(seen);
  }
  if (!page.headline.empty()) return page.headline;
  if (!og_bare.empty()) return og_bare;
  if (!bare.empty()) return bare;
  return std::u16string(seen);
}

std::u16string language_of(const PageData& page) {
  for (const std::u16string_view tag : {page.html_lang, page.og_locale}) {
    std::u16string primary;
    for (const char16_t c : tag) {
      const char16_t l = unicode::to_lower(c);
      if (l < u'a' || l > u'z') break;
      primary += l;
    }
    if (primary.size() == 2 || primary.size() == 3) return primary;
  }
  return {};
}

}  // namespace

void read_metadata(const Document& document, const Blocks& blocks, const Classification& classification, std::u16string_view url,
                   std::u16string_view base, std::u16string_view published, Article& article) {
  const PageData& page = classification.page;
  for (const std::u16string_view said : {page.canonical, page.og_url, url}) {
    if (said.empty() || !article.canonical_url.empty()) continue;
    article.canonical_url = resolve_address(base, said);
  }
  const std::u16string host = host_of(article.canonical_url.empty() ? url : std::u16string_view(article.canonical_url));
  article.site = clean_value(page.og_site);
  if (article.site.empty()) article.site = page.publisher;
  if (article.site.empty()) article.site = site_in_title(document, clean_value(page.title), host);
  const bool unnamed = article.site.empty();
  if (unnamed) article.site = host.substr(host.compare(0, 4, u"www.") == 0 ? 4 : 0);
  article.language = language_of(page);
  article.title = choose_title(blocks, classification, article.site, host);
  article.bylines = choose_bylines(document, blocks, classification, article.site);
  // Behind the headline may stand the author: one of a site that is named so is no less.
  const Block* headline = unnamed ? first_of(blocks, classification, Role::headline) : nullptr;
  if (headline != nullptr) {
    const std::u16string title = clean_value(page.title);
    if (const std::u16string_view name = behind_headline(title, blocks.text_of(*headline)); !name.empty()) {
      article.site = name;
      if (article.title == title) article.title = blocks.text_of(*headline);
    }
  }
  article.published =
      published.empty() ? choose_published(document, blocks, classification, article.canonical_url) : std::u16string(published);
}

}  // namespace nutgraf
