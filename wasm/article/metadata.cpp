#include "article/metadata.h"

#include <algorithm>

#include "article/address.h"
#include "article/bylines.h"
#include "classify/features.h"
#include "classify/phrases.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"

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

/// "Title | Site" and "Site - Title" without the site.
std::u16string without_site(std::u16string_view title, std::u16string_view site, std::u16string_view host) {
  static constexpr std::u16string_view marks[] = {u" | ", u" — ", u" – ", u" - ", u" :: ", u" » ", u" · "};
  std::u16string_view best = title;
  for (const std::u16string_view mark : marks) {
    const std::size_t last = best.rfind(mark);
    if (last != std::u16string_view::npos) {
      const std::u16string_view end = best.substr(last + mark.size());
      const std::u16string_view begin = best.substr(0, last);
      if (names_site(end, site, host) || (begin.size() > 25 && end.size() <= 25 && end.size() * 2 < begin.size())) {
        best = begin;
        continue;
      }
      const std::size_t first = best.find(mark);
      if (!site.empty() && same(best.substr(0, first), site)) best = best.substr(first + mark.size());
    }
  }
  return std::u16string(unicode::trim(best));
}

std::u16string choose_title(const Blocks& blocks, const Classification& classification, std::u16string_view site,
                            std::u16string_view host) {
  const PageData& page = classification.page;
  const Block* headline = first_of(blocks, classification, Role::headline);
  std::u16string_view seen = headline != nullptr ? blocks.text_of(*headline) : std::u16string_view{};
  const std::u16string og = clean_value(page.og_title);
  const std::u16string og_bare = without_site(og, site, host);
  // A heading that is the site's name, where something else is said to be the title, is its masthead.
  if (!seen.empty() && names_site(seen, site, host)) {
    for (const std::u16string_view said : {std::u16string_view(page.headline), std::u16string_view(og_bare)}) {
      if (!said.empty() && !names_site(said, site, host)) seen = {};
    }
    const std::u16string bare = without_site(clean_value(page.title), site, host);
    if (!bare.empty() && !names_site(bare, site, host)) seen = {};
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
    if (headline->heading_level == 1) return std::u16string(seen);
  }
  if (!page.headline.empty()) return page.headline;
  if (!og_bare.empty()) return og_bare;
  const std::u16string title = without_site(clean_value(page.title), site, host);
  if (!title.empty()) return title;
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

/// The lines between the headline and the text, in parts: "Jane Roe | Monday 6 July 2026", "22 June 2026 | By Jane Roe | Print".
template <typename Take>
void each_part_under_headline(const Blocks& blocks, const Classification& classification, Take take) {
  std::size_t at = 0;
  while (at < blocks.blocks.size() && classification.verdicts[at].role != Role::headline) ++at;
  for (std::size_t i = at + 1; i < blocks.blocks.size() && i < at + 8 && !is_article_text(classification.verdicts[i].role); ++i) {
    if (blocks.blocks[i].words > 30 || blocks.blocks[i].hidden) continue;
    std::u16string_view line = blocks.text_of(blocks.blocks[i]);
    if (line.find(u'|') == std::u16string_view::npos && line.find(u'•') == std::u16string_view::npos) continue;
    const bool dated = !iso_date(line).empty();
    while (!line.empty()) {
      const std::size_t end = std::min(line.find_first_of(u"|•"), line.size());
      take(unicode::trim(line.substr(0, end)), dated);
      line.remove_prefix(end == line.size() ? end : end + 1);
    }
  }
}

/// Two to four words, each with a capital: a name that stands beside a date.
bool is_bare_name(std::u16string_view text) {
  std::uint32_t words = 0;
  bool fresh = true;
  for (const char16_t c : text) {
    if (unicode::is_space(c)) {
      fresh = true;
    } else if (fresh) {
      if (!unicode::is_upper(c)) return false;
      fresh = false;
      ++words;
    }
  }
  return words >= 2 && words <= 4 && looks_like_name(text);
}

/// "Sat" is what is left of "Sat, 4 May".
bool names_day_or_month(std::u16string_view name) {
  static const LexiconMap calendar("calendar-words");
  return !calendar.find(unicode::fold(name)).empty();
}

/// "Posted by", "Author:" with nobody behind it.
bool is_byline_label(std::u16string_view name) {
  const PhraseHit hit = match_phrase(name, 2);
  return hit.kind == Role::byline && hit.mode >= PhraseMode::prefix && skeleton(hit.phrase) == skeleton(name);
}

/// One word without a capital: "jroe", "john.doe".
bool is_user_name(std::u16string_view name) {
  bool small = false;
  for (const char16_t c : name) {
    if (unicode::is_space(c) || unicode::is_upper(c)) return false;
    small = small || unicode::is_lower(c);
  }
  return small;
}

/// `weak`: who is named where there is nobody else: the site itself, a user's name.
void find_bylines(const Document& document, const Blocks& blocks, const Classification& classification, const Article& article,
                  std::vector<std::u16string>& out, std::vector<std::u16string>& weak) {
  const auto add_all = [&](std::u16string_view text, bool trusted) {
    for (std::u16string& name : names_in_byline(text)) {
      if (name.size() > 80 || out.size() >= 20 || is_byline_label(name)) continue;
      const bool site = same(name, article.site) || same(name, classification.page.publisher);
      if (site && !trusted) continue;
      if (site || (trusted && is_user_name(name))) {
        if (weak.empty()) weak.push_back(std::move(name));
        continue;
      }
      if (!trusted && (!looks_like_name(name) || names_day_or_month(name))) continue;
      const bool known = std::any_of(out.begin(), out.end(), [&](const std::u16string& other) { return same(other, name); });
      if (!known) out.push_back(std::move(name));
    }
  };
  for (const std::u16string& author : classification.page.authors) add_all(author, true);
  if (!out.empty()) return;
  for (const std::u16string_view author : classification.page.meta_authors) {
    if (author.find(u"://") == std::u16string_view::npos) add_all(clean_value(author), true);
  }
  if (!out.empty()) return;
  // rel=author and itemprop=author near the article, else the visible byline.
  std::uint32_t elements = 0;
  for (NodeId node = 0; node < document.size() && out.size() < 5; ++node) {
    if (document.is_text(node)) continue;
    const std::u16string_view rel = document.attribute(node, Attribute::rel);
    const std::u16string_view item = document.attribute(node, Attribute::itemprop);
    if (rel != u"author" && item != u"author") continue;
    std::u16string text;
    for (NodeId inner = node; inner < document.subtree_end(node) && text.size() < 120; ++inner) {
      if (document.is_text(inner)) text += document.text(inner);
    }
    const std::size_t before = out.size();
    add_all(clean_value(text), false);
    elements += out.size() > before ? 1 : 0;
  }
  if (elements > 3) out.resize(1);  // a thread: everybody in it is an author, the first one began it
  if (!out.empty()) return;
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    if (classification.verdicts[i].role == Role::byline) add_all(blocks.text_of(blocks.blocks[i]), false);
    if (!out.empty()) return;
  }
  each_part_under_headline(blocks, classification, [&](std::u16string_view part, bool dated) {
    const bool by = match_phrase(part, 4).kind == Role::byline;
    if (out.empty() && (by || (dated && is_bare_name(part)))) add_all(part, false);
  });
}

void choose_bylines(const Document& document, const Blocks& blocks, const Classification& classification, Article& article) {
  std::vector<std::u16string> weak;
  find_bylines(document, blocks, classification, article, article.bylines, weak);
  if (article.bylines.empty()) article.bylines = std::move(weak);
}

std::u16string choose_published(const Document& document, const Blocks& blocks, const Classification& classification) {
  const PageData& page = classification.page;
  for (const std::u16string_view said : {std::u16string_view(page.published), page.meta_published}) {
    std::u16string date = iso_date(said);
    if (!date.empty()) return date;
  }
  for (NodeId node = 0; node < document.size(); ++node) {
    if (document.is_text(node)) continue;
    const bool time = document.tag(node) == Tag::time;
    const std::u16string_view item = document.attribute(node, Attribute::itemprop);
    if (!time && item != u"datePublished") continue;
    std::u16string_view value = document.attribute(node, Attribute::datetime);
    if (value.empty()) value = document.attribute(node, Attribute::content);
    std::u16string date = iso_date(value);
    if (!date.empty()) return date;
  }
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    const Role role = classification.verdicts[i].role;
    if (role != Role::dateline && role != Role::byline) continue;
    std::u16string date = iso_date(blocks.text_of(blocks.blocks[i]));
    if (!date.empty()) return date;
  }
  std::u16string date;
  each_part_under_headline(blocks, classification, [&date](std::u16string_view part, bool) {
    if (date.empty()) date = iso_date(part);
  });
  return date;
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
  if (article.site.empty()) article.site = host.substr(host.compare(0, 4, u"www.") == 0 ? 4 : 0);
  article.language = language_of(page);
  article.title = choose_title(blocks, classification, article.site, host);
  choose_bylines(document, blocks, classification, article);
  article.published = published.empty() ? choose_published(document, blocks, classification) : std::u16string(published);
}

}  // namespace nutgraf
