#include "classify/phrases/phrases.h"

#include <algorithm>
#include <array>
#include <string>

#include "classify/phrases/spelling.h"
#include "models/embedded.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t max_words = 80;
constexpr std::uint32_t max_label_words = 9;
constexpr std::uint32_t max_dateline_words = 18;  // "Posted Nov 3, 2025 at 6:12 PM EST | Updated 1 hour ago"
constexpr std::uint32_t max_series_words = 12;
constexpr std::uint32_t max_words_of_title = 25;  // with its label
constexpr std::size_t inline_related_list = 3;
static_assert(phrase_lists[inline_related_list].kind == Role::inline_related);
constexpr std::size_t max_units = 700;

constexpr bool is_small(char16_t c) { return c >= u'a' && c <= u'z'; }

/// A phrase may end at `at`: the end, no letter after it, or a script without spaces.
bool is_boundary(std::u16string_view text, std::size_t at) {
  if (at == 0 || at >= text.size() || !unicode::is_letter_or_digit(text[at]) || !unicode::is_letter_or_digit(text[at - 1])) return true;
  return unicode::is_unspaced(text[at]) || unicode::is_unspaced(text[at - 1]);
}

/// A phrase of `length` units that starts at `start` may end there. A Korean particle or ending may follow a longer one.
bool ends_phrase(std::u16string_view text, std::size_t start, std::size_t length) {
  const std::size_t at = start + length;
  if (is_boundary(text, at)) return true;
  constexpr std::size_t long_enough = 5;
  return length >= long_enough && text[at] >= 0xAC00 && text[at] <= 0xD7A3;
}

const PhraseBook& phrase_book() {
  static const PhraseBook instance(embedded_file("phrases.book"));
  return instance;
}

class Match {
 public:
  Match(std::u16string_view text, std::uint32_t words) : text_(text), words_(words) {}

  /// Of the phrases that the text is or begins with from `start` on; its label ends at `label_end`.
  void match_start(std::size_t start, std::size_t label_end) {
    const std::u16string_view text = text_.substr(start, longest_phrase + 1);
    const std::size_t end = std::min(text.size(), longest_phrase);
    const PhraseBook& book = phrase_book();
    Fingerprint fingerprint;
    for (std::size_t length = 0; length < end;) {
      do fingerprint.add(text[length++]);  // to the end of a word in small letters at once
      while (length < end && is_small(text[length]) && is_small(text[length - 1]));
      if (!ends_phrase(text, 0, length)) continue;
      book.find_part(fingerprint.value(), [&](const PackedPhrase& phrase) {
        if (phrase.mode < PhraseMode::prefix) return;
        const bool dateline = phrase_lists[phrase.list].kind == Role::dateline;
        if (phrase.mode == PhraseMode::label && words_ > (dateline ? max_dateline_words : max_label_words)) return;
        take(phrase.mode, phrase.list, start, length);
      });
      const bool is_label = start + length == label_end;
      const bool leads = leads_to_title(text, length);
      if (!is_label && !leads && words_ > max_series_words) continue;
      book.find_whole(fingerprint.value(), [&](const PackedPhrase& phrase) {
        const Role kind = phrase_lists[phrase.list].kind;
        if (leads && (kind == Role::related || kind == Role::inline_related))
          return take(PhraseMode::prefix, inline_related_list, start, length + 1);
        if (!is_label && !((kind == Role::share || kind == Role::comment_form) &&
                           is_series(text_.substr(start + length, label_end - start - length), kind))) {
          return;
        }
        take(phrase.mode, phrase.list, start, length);
      });
    }
  }

  void match_anywhere() {
    const PhraseBook& book = phrase_book();
    bool after_word = false;
    for (std::size_t at = 0; at + start_units <= text_.size(); ++at) {
      const char16_t c = text_[at];
      if (c == u' ') {  // no phrase begins with one
        after_word = false;
        continue;
      }
      const bool word = unicode::is_letter_or_digit(c);
      const bool starts = !after_word || (word && c < 0x80 && text_[at - 1] < 0x80 ? false : is_boundary(text_, at));
      after_word = word;
      const std::size_t from = at;
      if (is_small(c)) {  // most of any text: to the end of the word at once
        while (at + 1 < text_.size() && is_small(text_[at + 1])) ++at;
      }
      if (!starts) continue;
      Fingerprint fingerprint;
      for (std::size_t i = from; i < from + start_units; ++i) fingerprint.add(text_[i]);
      const std::size_t reach = book.reach(fingerprint.value());
      const std::size_t end = std::min(reach, text_.size() - from);
      for (std::size_t length = start_units; length <= end;) {
        if (ends_phrase(text_, from, length)) {
          book.find_part(fingerprint.value(), [&](const PackedPhrase& phrase) {
            if (phrase.mode == PhraseMode::anywhere) take(phrase.mode, phrase.list, from, length);
          });
        }
        if (length == end) break;
        do fingerprint.add(text_[from + length++]);  // to the end of a word in small letters at once
        while (length < end && is_small(text_[from + length]) && is_small(text_[from + length - 1]));
      }
    }
  }

  [[nodiscard]] const PhraseHit& best() const { return best_; }

 private:
  /// A label of some words and a colon before a title: "You may also like: a bridge's ferry". A sentence is the article's own.
  [[nodiscard]] bool leads_to_title(std::u16string_view text, std::size_t length) const {
    if (length + 2 >= text.size() || text[length] != u':') return false;
    const char16_t end = text_.back();
    return words_ <= max_words_of_title && end != u'.' && end != u'。' && end != u'।' &&
           (unicode::is_unspaced(text[0]) || unicode::contains(text.substr(0, length), u" "));
  }

  /// Whole phrases win; of those that only begin a block the longer one; phrases inside come last.
  static int rank(PhraseMode mode) {
    return mode == PhraseMode::whole ? 3 : mode == PhraseMode::none ? 0 : mode == PhraseMode::anywhere ? 1 : 2;
  }

  void take(PhraseMode mode, std::size_t list, std::size_t start, std::size_t length) {
    if (rank(mode) < rank(best_.mode) || (rank(mode) == rank(best_.mode) && length <= best_.length)) return;
    best_ = {mode, phrase_lists[list].kind, phrase_lists[list].author_bio, static_cast<std::uint16_t>(start),
             static_cast<std::uint16_t>(length)};
  }

  /// Nothing but whole phrases of one kind: "Facebook Twitter WhatsApp", "Leave a Reply Cancel reply".
  [[nodiscard]] static bool is_series(std::u16string_view label, Role kind) {
    for (int part = 0; part < 12; ++part) {
      while (!label.empty() && !unicode::is_letter_or_digit(label.front())) label.remove_prefix(1);
      if (label.empty()) return true;
      std::size_t longest = 0;
      Fingerprint fingerprint;
      for (std::size_t length = 1; length <= label.size() && length <= longest_phrase; ++length) {
        fingerprint.add(label[length - 1]);
        if (!is_boundary(label, length)) continue;
        phrase_book().find_whole(fingerprint.value(), [&](const PackedPhrase& phrase) {
          if (phrase_lists[phrase.list].kind == kind) longest = length;
        });
      }
      if (longest == 0) return false;
      label.remove_prefix(longest);
    }
    return false;
  }

  std::u16string_view text_;
  std::uint32_t words_;
  PhraseHit best_;
};

/// Without the counters, bullets, arrows and punctuation around it: "(12) Comments »" → "comments".
std::u16string_view bare_label(std::u16string_view text) {
  while (!text.empty() && !unicode::is_letter(text.front())) text.remove_prefix(1);
  // A combining vowel sign (Devanagari, Thai) is no letter of its own, but it ends a word.
  const auto ends_word = [](char16_t c) { return unicode::is_letter(c) || (c >= 0x0300 && c < 0x2000 && !unicode::is_digit(c)); };
  while (!text.empty() && !ends_word(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

PhraseHit match_phrase(std::u16string_view text, std::uint32_t words) {
  const bool long_text = words > max_words || text.size() > max_units;
  if (long_text) text = text.substr(0, longest_phrase + 1);
  std::array<char16_t, max_units> buffer;
  const std::u16string_view spelled = spell(text, buffer.data());
  Match match(spelled, words);
  if (long_text) {
    // A long paragraph is what it is, unless it begins as small print does.
    match.match_start(0, spelled.size());
    const PhraseHit& best = match.best();
    return best.mode == PhraseMode::prefix && (best.kind == Role::notice || best.kind == Role::legal) ? best : PhraseHit{};
  }
  const std::u16string_view label = bare_label(spelled);
  const auto start = static_cast<std::size_t>(label.data() - spelled.data());
  match.match_start(start, start + label.size());
  if (start != 0) match.match_start(0, start + label.size());
  if (match.best().mode < PhraseMode::prefix) match.match_anywhere();
  return match.best();
}

std::u16string_view words_of_phrase(std::u16string_view text, const PhraseHit& hit) {
  std::u16string buffer(text.size(), u'\0');
  if (spell(text, buffer.data()).size() == text.size()) return text.substr(hit.start, hit.length);  // unit by unit: most labels
  const auto fits = [&](std::size_t size, std::size_t units) { return spell(text.substr(0, size), buffer.data()).size() <= units; };
  // How far the text goes that is no longer than so many units as spell() has it: what adds nothing to them is part of it.
  const auto reach = [&](std::size_t units) {
    std::size_t low = 0;
    std::size_t high = text.size();
    while (low < high) {
      const std::size_t middle = (low + high + 1) / 2;
      if (fits(middle, units)) low = middle;
      else high = middle - 1;
    }
    // A comma counts until a digit behind it makes it part of a number.
    while (low < text.size() && (fits(low + 1, units) || fits(low + 2, units))) ++low;
    return low;
  };
  const std::size_t start = reach(hit.start);
  return unicode::trim(text.substr(start, reach(std::size_t{hit.start} + hit.length) - start));
}

}  // namespace nutgraf
