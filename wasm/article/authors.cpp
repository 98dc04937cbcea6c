#include "article/authors.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/around_headline.h"
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
  return (hit.kind == Role::byline || hit.kind == Role::credit) && hit.mode >= PhraseMode::prefix &&
         skeleton(unicode::to_utf16(hit.phrase)) == skeleton(name);
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

/// The path of an author's page: /author/jane-roe, /writers/jane-roe.
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

}  // namespace

std::vector<std::u16string> choose_bylines(const Document& document, const Blocks& blocks, const Classification& classification,
                                           std::u16string_view site) {
  return Authors(document, blocks, classification, site).run();
}

}  // namespace nutgraf
