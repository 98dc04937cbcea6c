#include "article/published.h"

#include <algorithm>
#include <string>

#include "article/around_headline.h"
#include "article/calendar.h"
#include "article/metadata.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

/// Whether two ISO dates are one day apart.
bool are_neighbours(std::u16string_view one, std::u16string_view other) {
  const std::optional<calendar::Day> a = calendar::parse(one);
  const std::optional<calendar::Day> b = calendar::parse(other);
  if (!a || !b) return false;
  const long apart = calendar::to_number(*a) - calendar::to_number(*b);
  return apart == 1 || apart == -1;
}

/// The same date, but for day and month in each other's place: "03-09-2026".
bool are_swapped(std::u16string_view one, std::u16string_view other) {
  return one.size() == 10 && other.size() == 10 && one != other && one.substr(0, 4) == other.substr(0, 4) &&
         one.substr(5, 2) == other.substr(8) && one.substr(8) == other.substr(5, 2);
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

constexpr std::uint32_t longest_bare_date = 5;  // words
constexpr std::ptrdiff_t lines_over_text = 6;

class Published {
 public:
  Published(const Document& document, const Blocks& blocks, const Classification& classification)
      : document_(document), blocks_(blocks), verdicts_(classification.verdicts), page_(classification.page) {
    range_ = around_headline_of(blocks, verdicts_, headline_);
  }

  std::u16string run(std::u16string_view address) {
    std::u16string date;
    std::u16string_view source;
    for (const std::u16string_view said :
         {std::u16string_view(page_.published), page_.meta_published, std::u16string_view(page_.thread_published)}) {
      if (!date.empty()) break;
      date = iso_date(said);
      source = said;
    }
    // A moment in Greenwich may lie in the site's own yesterday or tomorrow: the day that a reader sees is the day.
    if (date.size() > 10 && !(page_.published.empty() && page_.meta_published.empty())) {
      for (const std::u16string& seen : {day_in_address(address), near_headline()}) {
        if (seen.empty()) continue;
        if (are_neighbours(seen, date)) return seen;
        break;
      }
    }
    if (!date.empty()) {
      // The day that the page shows beside its headline is the one that its readers know; in a thread it may be an answer's.
      if (!page_.thread_published.empty()) return date;
      const std::u16string_view day = std::u16string_view(date).substr(0, 10);
      std::u16string seen = near_headline(day);
      const bool year_first = source.size() >= 5 && source[4] == u'-';
      return seen.empty() || seen == day || (are_swapped(seen, day) && year_first) ? date : seen;
    }
    if (date = from_elements(true); !date.empty()) return date;
    if (date = near_headline(); !date.empty()) return date;
    if (date = from_elements(false); !date.empty()) return date;
    if (date = iso_date(page_.page_published); !date.empty()) return date;
    std::u16string updated;  // better than nothing
    const std::uint32_t behind = behind_text(), beginning = beginning_of_text();
    for (std::uint32_t i = 0; i < verdicts_.size(); ++i) {
      // "Posted on 4 May 2026 | Jane Roe | Transport" under an article
      const bool line =
          (page_.says_article() || i == behind) && verdicts_[i].role == Role::other && blocks_.blocks[i].words <= longest_line;
      if (verdicts_[i].role != Role::dateline && verdicts_[i].role != Role::byline && !line && !(i < beginning && stands_over_text(i)))
        continue;
      if (date = iso_date(text_of(i)); date.empty()) continue;
      if (!says_updated(text_of(i))) return date;
      if (updated.empty()) updated = std::move(date);
    }
    date = day_in_address(address);
    return date.empty() ? updated : date;
  }

 private:
  [[nodiscard]] std::u16string text_of(std::uint32_t i) const { return line_text(blocks_, blocks_.blocks[i]); }

  /// The first block behind the article's text.
  [[nodiscard]] std::uint32_t behind_text() const {
    auto end = static_cast<std::uint32_t>(verdicts_.size());
    while (end > 0 && !is_article_text(verdicts_[end - 1].role)) --end;
    return end;
  }

  /// Blocks up to and with the second of the article's text; all of them where there are fewer.
  [[nodiscard]] std::uint32_t beginning_of_text() const {
    std::uint32_t end = 0, texts = 0;
    while (end < verdicts_.size() && texts < 2) texts += is_article_text(verdicts_[end++].role) ? 1 : 0;
    return end;
  }

  /// A line of hardly more than a date, whatever else was made of it, right over text: the headline may stand far away.
  [[nodiscard]] bool stands_over_text(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    if (block.hidden || block.words > longest_bare_date || verdicts_[i].role == Role::comments) return false;
    const auto here = verdicts_.begin() + i;
    return std::any_of(here, here + std::min<std::ptrdiff_t>(verdicts_.end() - here, lines_over_text),
                       [](const Verdict& verdict) { return is_article_text(verdict.role); });
  }

  /// The block of an element's first text; what a list or a menu holds is no block of the article's.
  [[nodiscard]] std::uint32_t block_of(NodeId node) const {
    const auto found = std::lower_bound(blocks_.blocks.begin(), blocks_.blocks.end(), node,
                                        [](const Block& block, NodeId at) { return block.last_text < at; });
    return static_cast<std::uint32_t>(found - blocks_.blocks.begin());
  }

  /// "Updated 4 May", "Joined 4 May": not the day that is asked for, which "4 May, updated 5 May" begins with.
  [[nodiscard]] static bool says_updated(std::u16string_view text) {
    const auto digit = std::find_if(text.begin(), text.end(), [](char16_t c) { return unicode::is_digit(c); });
    const std::u16string lower = unicode::to_lower(text.substr(0, std::min<std::size_t>(40, digit - text.begin())));
    for (const std::u16string_view word :
         {u"update", u"modif", u"reviewed", u"aktualisiert", u"geändert", u"bearbeitet", u"mis à jour", u"actualiza", u"editado",
          u"aggiornato", u"измен", u"обновл", u"更新", u"güncelle", u"registered", u"joined"}) {
      if (lower.find(word) != std::u16string::npos) return true;
    }
    return false;
  }

  /// The date is one of several in a line: "May 21, 2025 April 24, 2025".
  [[nodiscard]] static bool has_date(std::u16string_view text, std::u16string_view date) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (at > 0 && (!unicode::is_digit(text[at - 1]) || unicode::is_digit(text[at]))) continue;
      if (iso_date(text.substr(at)).substr(0, 10) == date) return true;
    }
    return false;
  }

  /// A date around the headline that is not said to be of a change. `said`: what the page's data says, where only a line of nothing but
  /// a date may contradict it.
  [[nodiscard]] std::u16string near_headline(std::u16string_view said = {}) const {
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
      const Role role = verdicts_[i].role;
      const Block& block = blocks_.blocks[i];
      const bool dated = i + 1 < range_.end && verdicts_[i + 1].role == Role::dateline;  // a standfirst
      const bool line = line_words(blocks_, block) <= longest_line;
      if (is_article_text(role) && i > headline_ && !line && !dated) break;
      if (block.hidden || !line || is_article_text(role) || role == Role::headline || role == Role::comments || role == Role::related ||
          role == Role::inline_related)
        continue;
      if (!said.empty() && role != Role::dateline && block.words > longest_bare_date) continue;
      if (!said.empty() && has_date(text_of(i), said)) return std::u16string(said);
      std::u16string date = iso_date(text_of(i));
      if (date.empty()) continue;
      const bool of_change = says_updated(text_of(i)) || (i > 0 && blocks_.blocks[i - 1].words <= 3 && says_updated(text_of(i - 1)));
      if (!of_change) return date;
    }
    return {};
  }

  /// `close`: around the headline alone.
  [[nodiscard]] std::u16string from_elements(bool close) const {
    std::u16string other;   // in a menu or in the story's own footer
    std::u16string listed;  // beside other stories: theirs
    for (NodeId node = 0; node < document_.size(); ++node) {
      if (document_.is_text(node)) continue;
      // hAtom: <abbr class="published" title="2024-03-01T09:00:00Z">
      const bool abbreviated = document_.tag(node) == Tag::abbr && document_.attribute(node, Attribute::class_) == "published"_w;
      if (document_.tag(node) != Tag::time && !abbreviated && document_.attribute(node, Attribute::itemprop) != "datePublished"_w) continue;
      std::u16string_view value = document_.attribute(node, Attribute::datetime);
      if (value.empty()) value = document_.attribute(node, Attribute::content);
      if (value.empty()) value = document_.attribute(node, Attribute::title);
      std::u16string date = iso_date(value);
      const std::uint32_t i = block_of(node);
      if (value.empty() && i < verdicts_.size() && blocks_.blocks[i].words <= longest_line) date = iso_date(text_of(i));
      if (date.empty()) continue;
      const bool inside = range_.begin <= i && i < range_.end && i != headline_ && blocks_.blocks[i].words <= longest_line;
      if (close && document_.tag(node) == Tag::time && !inside) continue;
      const Role role = i < verdicts_.size() ? verdicts_[i].role : Role::other;
      if (role == Role::comments) continue;
      const bool lists = role == Role::related || role == Role::inline_related;
      if (document_.tag(node) != Tag::time || !(lists || role == Role::navigation)) return date;
      if (lists && close) continue;
      std::u16string& aside = lists ? listed : other;
      if (aside.empty()) aside = std::move(date);
    }
    return other.empty() ? listed : other;
  }

  const Document& document_;
  const Blocks& blocks_;
  const std::vector<Verdict>& verdicts_;
  const PageData& page_;
  std::uint32_t headline_ = 0;
  BlockRange range_;  // blocks around the headline
};

}  // namespace

std::u16string choose_published(const Document& document, const Blocks& blocks, const Classification& classification,
                                std::u16string_view address) {
  return Published(document, blocks, classification).run(address);
}

}  // namespace nutgraf
