#include "article/authors.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/bylines.h"
#include "article/metadata.h"
#include "classify/features.h"
#include "classify/phrases.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::size_t max_bylines = 20;
constexpr std::size_t longest_name = 80;
constexpr std::uint32_t blocks_above = 3, blocks_below = 12;  // around the headline, where the author and the date stand
constexpr std::uint32_t longest_line = 30;                    // words

bool same(std::u16string_view a, std::u16string_view b) { return unicode::fold(a) == unicode::fold(b); }

/// "Sat" is what is left of "Sat, 4 May".
bool names_day_or_month(std::u16string_view name) {
  static const LexiconMap calendar("calendar-words");
  return !calendar.find(unicode::fold(name)).empty();
}

bool begins_with_by(std::u16string_view text, std::uint32_t words) {
  const PhraseHit hit = match_phrase(text, words);
  return hit.kind == Role::byline && hit.mode >= PhraseMode::prefix;
}

/// "Posted by", "Author:" with nobody behind it.
bool is_byline_label(std::u16string_view name) {
  const PhraseHit hit = match_phrase(name, 2);
  return (hit.kind == Role::byline || hit.kind == Role::credit) && hit.mode >= PhraseMode::prefix && skeleton(hit.phrase) == skeleton(name);
}

/// "Updated", "Posted", "Published": what stands before a date.
bool is_dateline_label(std::u16string_view name) {
  const PhraseHit hit = match_phrase(name, 2);
  return hit.kind == Role::dateline && hit.mode >= PhraseMode::prefix;
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

/// Two to four words, each with a capital.
bool is_full_name(std::u16string_view text) {
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

/// What is said to be the author is one name, or several between commas and "and": nothing is cut off it.
std::vector<std::u16string> names_said(std::u16string_view said) {
  std::vector<std::u16string> out = names_in_byline(said);
  const bool several = said.find(u',') != std::u16string_view::npos || said.find(u';') != std::u16string_view::npos;
  if (out.size() == 1 && !several && said.size() < longest_name && !names_month(said) && said.find(u'|') == std::u16string_view::npos &&
      said.find(u'(') == std::u16string_view::npos && iso_date(said).empty() && !begins_with_by(said, 4) &&
      said.find(u" for ") == std::u16string_view::npos) {
    bool letters = false;
    for (const char16_t c : said) letters = letters || (unicode::is_letter(c) && !unicode::is_upper(c));
    if (letters) out[0] = said;
  }
  return out;
}

/// The path of an author's page: /author/jane-roe, /people/jane-roe.
bool is_author_address(std::u16string_view href) {
  static constexpr std::array<std::u16string_view, 16> parts = {
      u"/author/",      u"/authors/",      u"/auteur/",  u"/auteurs/", u"/autor/",      u"/autores/", u"/autori/", u"/autoren/",
      u"/contributor/", u"/contributors/", u"/writers/", u"/writer/",  u"/journalist/", u"/byline/",  u"/by/",     u"/producers/"};
  const std::u16string lower = unicode::to_lower(href);
  return std::any_of(parts.begin(), parts.end(), [&](std::u16string_view part) {
    const std::size_t at = lower.find(part);
    return at != std::u16string::npos && at + part.size() < lower.size();
  });
}

/// Blocks around the headline that the text stands under: the last one before the first paragraph.
BlockRange around_headline_of(const Blocks& blocks, const std::vector<Verdict>& verdicts, std::uint32_t& headline) {
  const auto count = static_cast<std::uint32_t>(verdicts.size());
  headline = count;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (verdicts[i].role == Role::headline) headline = i;
    if (headline != count && is_article_text(verdicts[i].role) && blocks.blocks[i].words > longest_line) break;
  }
  if (headline == count) return {};
  return {headline - std::min(headline, blocks_above), std::min(count, headline + blocks_below)};
}

class Authors {
 public:
  Authors(const Document& document, const Blocks& blocks, const Classification& classification, std::u16string_view site)
      : document_(document), blocks_(blocks), verdicts_(classification.verdicts), page_(classification.page), site_(site) {}

  std::vector<std::u16string> run() {
    const auto found = [this] { return !names_.empty(); };
    for (const std::u16string& author : page_.authors) add_said(author);
    if (found()) return names_;
    for (const std::u16string_view author : page_.meta_authors) {
      if (author.find(u"://") == std::u16string_view::npos) add_said(clean_value(author));
    }
    if (found()) return names_;
    if (!page_.thread_author.empty()) add_user(page_.thread_author);
    if (found()) return names_;
    from_elements();
    if (found()) return names_;
    around_headline();
    if (found()) return names_;
    for (std::uint32_t i = 0; i < verdicts_.size() && !found(); ++i) {
      if (verdicts_[i].role == Role::byline) add_seen(blocks_.text_of(blocks_.blocks[i]));
    }
    return found() ? names_ : weak_;
  }

 private:
  void add(std::u16string_view name) {
    const bool known = std::any_of(names_.begin(), names_.end(), [&](const std::u16string& other) { return same(other, name); });
    if (!known && names_.size() < max_bylines) names_.emplace_back(name);
  }

  [[nodiscard]] bool is_site(std::u16string_view name) const { return same(name, site_) || same(name, page_.publisher); }

  /// The page's data names somebody. The site itself and a user's name are better than nobody, and no more.
  void add_said(std::u16string_view said) {
    for (const std::u16string& name : names_said(said)) {
      if (name.size() > longest_name || is_byline_label(name)) continue;
      if (!is_site(name) && !is_user_name(name)) add(name);
      else if (weak_.empty()) weak_.push_back(name);
    }
  }

  void add_user(std::u16string_view name) {
    if (name.size() <= longest_name && weak_.empty()) add(name);
  }

  /// A line of the page names somebody.
  void add_seen(std::u16string_view line) {
    for (const std::u16string& name : names_in_byline(line)) {
      if (name.size() > longest_name || is_byline_label(name) || is_site(name) || !looks_like_name(name) || names_day_or_month(name) ||
          is_dateline_label(name))
        continue;
      add(name);
    }
  }

  /// rel=author and itemprop=author.
  void from_elements() {
    std::uint32_t elements = 0;
    for (NodeId node = 0; node < document_.size() && names_.size() < 5; ++node) {
      if (document_.is_text(node)) continue;
      if (document_.attribute(node, Attribute::rel) != u"author" && document_.attribute(node, Attribute::itemprop) != u"author") continue;
      std::u16string text;
      for (NodeId inner = node; inner < document_.subtree_end(node) && text.size() < 120; ++inner) {
        if (document_.is_text(inner)) text += document_.text(inner);
      }
      const std::size_t before = names_.size();
      add_seen(clean_value(text));
      elements += names_.size() > before ? 1 : 0;
    }
    if (elements > 3) names_.resize(1);  // a thread: everybody in it is an author, the first one began it
  }

  /// A block whose own name, or that of the box around it, speaks of an author.
  [[nodiscard]] bool is_of_author(std::uint32_t i) const {
    for (const Reason& reason : verdicts_[i].reasons) {
      if (reason.code != ReasonCode::name_token) continue;
      for (const std::u16string_view word : {u"author", u"autor", u"auteur", u"byline", u"writer"}) {
        if (reason.detail.find(word) != std::u16string::npos) return true;
      }
    }
    return false;
  }

  /// Links to the pages of authors.
  void add_linked(const Block& block) {
    for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
      const InlineMark& mark = blocks_.marks[m];
      if (mark.kind != MarkKind::link || !is_author_address(document_.attribute(mark.node, Attribute::href))) continue;
      add_seen(slice(blocks_.text_of(block), mark.span));
    }
  }

  /// The lines between the headline and the text, and those right above it.
  void around_headline() {
    std::uint32_t headline = 0;
    const BlockRange range = around_headline_of(blocks_, verdicts_, headline);
    std::uint32_t end = std::max(headline, range.begin);
    while (end < range.end && !(is_article_text(verdicts_[end].role) && blocks_.blocks[end].words > longest_line)) ++end;
    for (std::uint32_t i = range.begin; i < end && names_.empty(); ++i) {
      if (verdicts_[i].role == Role::byline) add_seen(blocks_.text_of(blocks_.blocks[i]));
    }
    bool label = false;  // the block before says "Written by", and no more
    for (std::uint32_t i = range.begin; i < end && names_.empty(); ++i) {
      const Block& block = blocks_.blocks[i];
      const Role role = verdicts_[i].role;
      const std::u16string_view text = blocks_.text_of(block);
      const bool list = role == Role::related || role == Role::navigation;
      if (i == headline || block.hidden || block.words > longest_line || (is_article_text(role) && !label) || role == Role::comments ||
          role == Role::caption || (list && (i < headline || !begins_with_by(text, 4)))) {
        label = false;
        continue;
      }
      add_linked(block);
      if (names_.empty() && (label || (is_of_author(i) && block.words <= 4)) && looks_like_name(text) && (label || is_full_name(text)))
        add_seen(text);
      label = is_byline_label(text);
      if (names_.empty() && !label) add_parts(text);
    }
  }

  /// "Jane Roe | Monday 6 July 2026", "22 June 2026 • By Jane Roe • Print", "Published 22 June 2026 by Jane Roe".
  void add_parts(std::u16string_view line) {
    const bool dated = !iso_date(line).empty();
    const bool parted = line.find_first_of(u"|•●·") != std::u16string_view::npos;
    while (!line.empty() && names_.empty()) {
      const std::size_t end = std::min(line.find_first_of(u"|•●·"), line.size());
      const std::u16string_view part = unicode::trim(line.substr(0, end));
      const bool by = begins_with_by(part, 4);
      if (by || (parted && dated && is_full_name(part))) {
        add_seen(part);
      } else if (dated) {
        const std::size_t inner = part.find(u" by ");
        if (inner != std::u16string_view::npos) add_seen(part.substr(inner + 4));
      }
      line.remove_prefix(end == line.size() ? end : end + 1);
    }
  }

  const Document& document_;
  const Blocks& blocks_;
  const std::vector<Verdict>& verdicts_;
  const PageData& page_;
  std::u16string_view site_;
  std::vector<std::u16string> names_, weak_;
};

/// Days since some day, for telling neighbours; -1 where the text begins with no ISO date.
int day_of(std::u16string_view iso) {
  if (iso.size() < 10) return -1;
  const auto number = [&](std::size_t at, std::size_t digits) {
    int value = 0;
    for (std::size_t i = at; i < at + digits; ++i) value = value * 10 + (iso[i] - u'0');
    return value;
  };
  const int month = number(5, 2);
  const int year = number(0, 4) - (month <= 2 ? 1 : 0);
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * ((month + 9) % 12) + 2) / 5 + number(8, 2);
}

/// The day that an address has as /2026/06/22/, or nothing.
std::u16string day_in_address(std::u16string_view address) {
  for (std::size_t at = 0; at + 12 <= address.size(); ++at) {
    if (address[at] != u'/' || address[at + 5] != u'/' || address[at + 8] != u'/' || address[at + 11] != u'/') continue;
    bool digits = true;
    for (const std::size_t i : {1, 2, 3, 4, 6, 7, 9, 10}) digits = digits && unicode::is_digit(address[at + i]);
    if (digits) return iso_date(address.substr(at + 1, 10));
  }
  return {};
}

class Published {
 public:
  Published(const Document& document, const Blocks& blocks, const Classification& classification)
      : document_(document), blocks_(blocks), verdicts_(classification.verdicts), page_(classification.page) {
    range_ = around_headline_of(blocks, verdicts_, headline_);
  }

  std::u16string run(std::u16string_view address) {
    std::u16string date;
    for (const std::u16string_view said :
         {std::u16string_view(page_.published), page_.meta_published, std::u16string_view(page_.thread_published)}) {
      if (date.empty()) date = iso_date(said);
    }
    // A moment in Greenwich may lie in the site's own yesterday or tomorrow: the day that a reader sees is the day.
    if (date.size() > 10 && !(page_.published.empty() && page_.meta_published.empty())) {
      for (const std::u16string& seen : {day_in_address(address), near_headline()}) {
        const int apart = seen.empty() ? 0 : day_of(seen) - day_of(date);
        if (apart == 1 || apart == -1) return seen;
        if (!seen.empty()) break;
      }
    }
    if (!date.empty()) return date;
    if (date = from_elements(true); !date.empty()) return date;
    if (date = near_headline(); !date.empty()) return date;
    if (date = from_elements(false); !date.empty()) return date;
    std::u16string updated;  // better than nothing
    for (std::uint32_t i = 0; i < verdicts_.size(); ++i) {
      if (verdicts_[i].role != Role::dateline && verdicts_[i].role != Role::byline) continue;
      if (date = iso_date(text_of(i)); date.empty()) continue;
      if (!says_updated(text_of(i))) return date;
      if (updated.empty()) updated = std::move(date);
    }
    date = day_in_address(address);
    return date.empty() ? updated : date;
  }

 private:
  [[nodiscard]] std::u16string_view text_of(std::uint32_t i) const { return blocks_.text_of(blocks_.blocks[i]); }

  /// The block of an element's first text; what a list or a menu holds is no block of the article's.
  [[nodiscard]] std::uint32_t block_of(NodeId node) const {
    const auto found = std::lower_bound(blocks_.blocks.begin(), blocks_.blocks.end(), node,
                                        [](const Block& block, NodeId at) { return block.last_text < at; });
    return static_cast<std::uint32_t>(found - blocks_.blocks.begin());
  }

  /// "Updated 4 May": not the day that is asked for.
  [[nodiscard]] static bool says_updated(std::u16string_view text) {
    const std::u16string lower = unicode::to_lower(text.substr(0, 40));
    for (const std::u16string_view word :
         {u"updated", u"modified", u"reviewed", u"aktualisiert", u"mis à jour", u"actualizado", u"aggiornato"}) {
      if (lower.find(word) != std::u16string::npos) return true;
    }
    return false;
  }

  /// A date around the headline that is not said to be of a change.
  [[nodiscard]] std::u16string near_headline() const {
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
      const Role role = verdicts_[i].role;
      const Block& block = blocks_.blocks[i];
      if (is_article_text(role) && i > headline_ && block.words > longest_line) break;
      if (block.hidden || block.words > longest_line || is_article_text(role) || role == Role::headline || role == Role::comments ||
          role == Role::related || role == Role::inline_related)
        continue;
      std::u16string date = iso_date(text_of(i));
      if (date.empty()) continue;
      const bool of_change = says_updated(text_of(i)) || (i > 0 && blocks_.blocks[i - 1].words <= 3 && says_updated(text_of(i - 1)));
      if (!of_change) return date;
    }
    return {};
  }

  /// `close`: around the headline alone.
  [[nodiscard]] std::u16string from_elements(bool close) const {
    std::u16string other;  // in a list or a menu
    for (NodeId node = 0; node < document_.size(); ++node) {
      if (document_.is_text(node)) continue;
      if (document_.tag(node) != Tag::time && document_.attribute(node, Attribute::itemprop) != u"datePublished") continue;
      std::u16string_view value = document_.attribute(node, Attribute::datetime);
      if (value.empty()) value = document_.attribute(node, Attribute::content);
      std::u16string date = iso_date(value);
      if (date.empty()) continue;
      const std::uint32_t i = block_of(node);
      const bool inside = range_.begin <= i && i < range_.end && i != headline_ && blocks_.blocks[i].words <= longest_line;
      if (close && document_.tag(node) == Tag::time && !inside) continue;
      const Role role = i < verdicts_.size() ? verdicts_[i].role : Role::other;
      const bool aside =
          document_.tag(node) == Tag::time && (role == Role::related || role == Role::inline_related || role == Role::navigation);
      if (!aside) return date;
      if (other.empty()) other = std::move(date);
    }
    return other;
  }

  const Document& document_;
  const Blocks& blocks_;
  const std::vector<Verdict>& verdicts_;
  const PageData& page_;
  std::uint32_t headline_ = 0;
  BlockRange range_;  // blocks around the headline
};

}  // namespace

std::vector<std::u16string> choose_bylines(const Document& document, const Blocks& blocks, const Classification& classification,
                                           std::u16string_view site) {
  return Authors(document, blocks, classification, site).run();
}

std::u16string choose_published(const Document& document, const Blocks& blocks, const Classification& classification,
                                std::u16string_view address) {
  return Published(document, blocks, classification).run(address);
}

}  // namespace nutgraf
