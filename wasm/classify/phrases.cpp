#include "classify/phrases.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstring>
#include <string>
#include <vector>

#include "base/hash.h"
#include "models/embedded.h"
#include "models/lexicon.h"
#include "unicode/digits.h"
#include "unicode/lanes.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t max_words = 80;
constexpr std::uint32_t max_label_words = 9;
constexpr std::uint32_t max_dateline_words = 18;  // "Posted Nov 3, 2025 at 6:12 PM EST | Updated 1 hour ago"
constexpr std::size_t max_units = 700;
constexpr std::size_t longest_phrase = 80;
constexpr std::size_t key_units = 3;    // "anywhere" phrases are found by their first units
constexpr std::size_t start_units = 4;  // how far the others can reach is known by theirs

struct List {
  std::string_view name;  // of the lexicon phrases-NAME.txt
  Role kind;
  bool author_bio;
};
// Earlier lists win where two phrases of one mode and length match.
constexpr std::array lists{
    List{"comment-form", Role::comment_form, false},
    List{"comments", Role::comments, false},
    List{"related", Role::related, false},
    List{"inline-related", Role::inline_related, false},
    List{"newsletter", Role::newsletter, false},
    List{"share", Role::share, false},
    List{"ad", Role::ad, false},
    List{"notice", Role::notice, false},
    List{"paywall", Role::paywall, false},
    List{"legal", Role::legal, false},
    List{"navigation", Role::navigation, false},
    List{"source", Role::source, false},
    List{"credit", Role::credit, false},
    List{"caption", Role::caption, false},
    List{"byline", Role::byline, false},
    List{"dateline", Role::dateline, false},
    List{"author-bio", Role::other, true},
    List{"poll", Role::other, false},
};

struct Phrase {
  PhraseMode mode;
  Role kind;
  bool author_bio;
  std::u16string_view text;  // spelled as spell() does
  std::string_view written;  // as the lexicon has it
};

/// One spelling of what sites write in two: accents left out ("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "citeste si"), İ and ı, ς and σ, the Arabic
/// and Persian forms of a letter, a nukta. 0: left out. `c` is in lower case.
char16_t spell_letter(char16_t c) {
  const auto in = [c](char16_t first, char16_t last) { return c >= first && c <= last; };
  if (c < 0x250)
    return c == 0xAB || c == 0xBB ? u'"'
           : c == 0xAD            ? u'\0'
           : in(0xE0, 0x17F)      ? unicode::base_letter(c)
           : c == 0x219           ? u's'
           : c == 0x21B           ? u't'
                                  : c;
  if (in(0x300, 0x36F) || in(0x591, 0x5BD) || c == 0x640 || in(0x64B, 0x652) || c == 0x670 || c == 0x93C || c == 0x9BC ||
      in(0x200B, 0x200F) || in(0x202A, 0x202E) || in(0x2060, 0x2069) || c == 0xFEFF) {
    return 0;
  }
  if (in(0x370, 0x3FF)) {
    constexpr std::u16string_view accented = u"άέήίόύώϊϋΐΰς";
    constexpr std::u16string_view plain = u"αεηιουωιυιυσ";
    const std::size_t at = accented.find(c);
    return at == accented.npos ? c : plain[at];
  }
  if (c == 0x451) return 0x435;                                                  // ё
  if (c == 0x622 || c == 0x623 || c == 0x625 || c == 0x671) return 0x627;        // alef
  if (c == 0x649 || c == 0x6CC) return 0x64A;                                    // yeh
  if (c == 0x6A9) return 0x643;                                                  // kaf
  if (c == 0x629 || in(0x6C0, 0x6C3) || c == 0x6D5 || c == 0x6BE) return 0x647;  // heh
  if (c == 0x901) return 0x902;                                                  // chandrabindu
  if (in(0x958, 0x95F)) return u"\u0915\u0916\u0917\u091C\u0921\u0922\u092B\u092F"[c - 0x958];
  if (in(0x9DC, 0x9DF)) return u"\u09A1\u09A2\u09DE\u09AF"[c - 0x9DC];
  if (c == 0x2018 || c == 0x2019) return u'\'';
  if (c == 0x2013 || c == 0x2014) return u'-';
  if (in(0x201C, 0x201F) || in(0x300C, 0x300F) || c == 0x2039 || c == 0x203A) return u'"';
  if (in(0xFF01, 0xFF5E)) return unicode::to_lower(static_cast<char16_t>(c - 0xFEE0));
  return unicode::to_ascii_digit(c);
}

/// What spell() writes for the units from `first` up to, not including, `end`.
std::vector<char16_t> spelled_letters(char16_t first, char16_t end) {
  std::vector<char16_t> out(end - first);
  for (char16_t unit = first; unit < end; ++unit) out[unit - first] = spell_letter(unicode::to_lower(unit));
  return out;
}

/// What spell() writes for a unit from 0x80 on that is no white space, in any case. 0: nothing. Of the scripts with letters of two cases a
/// table is made: it costs less than asking anew for every letter of the lexicons.
char16_t spell(char16_t c) {
  constexpr char16_t cased_end = 0x600;
  constexpr char16_t extended = 0x1E00;  // Vietnamese, old Greek
  constexpr char16_t extended_end = 0x2000;
  if (c < cased_end) {
    static const std::vector<char16_t> cased = spelled_letters(0, cased_end);
    return cased[c];
  }
  if (c >= extended && c < extended_end) {
    static const std::vector<char16_t> more = spelled_letters(extended, extended_end);
    return more[c - extended];
  }
  return spell_letter(unicode::to_lower(c));
}

constexpr bool takes_no_space(char16_t c) { return c == u':' || c == u'!' || c == u'?'; }

/// Neither Latin letters and their marks nor punctuation: the scripts that most pages do without.
constexpr bool is_far(char16_t c) { return c >= 0x340 && (c < 0x2000 || c >= 0x3000); }
/// The same of the first byte of a letter in UTF-8: 0xCD leads U+0340 to U+037F, 0xE2 U+2000 to U+2FFF.
constexpr bool leads_far(char c) { return static_cast<unsigned char>(c) >= 0xCD && static_cast<unsigned char>(c) != 0xE2; }

struct Spelled {
  std::u16string_view text;
  bool far = false;  ///< has letters of a far script
};

/// Text in its one spelling: lower case, white space folded and trimmed, each letter spelled, no space before a colon or its like.
/// `out` has room for as many units as the text has.
Spelled spell(std::u16string_view text, char16_t* out) {
  std::size_t size = 0;
  bool far = false;
  for (std::size_t i = 0; i < text.size();) {
    // Eight ASCII characters at a time, where no white space is to be folded.
    while (i + unicode::lanes < text.size() && (size == 0 ? text[i] > u' ' : out[size - 1] != u' ' || text[i] > u'?')) {
      const unicode::Lanes units = unicode::load_lanes(text.data() + i);
      const unicode::Lanes next = unicode::load_lanes(text.data() + i + 1);
      const auto no_space = unicode::equal(next, u':') | unicode::equal(next, u'!') | unicode::equal(next, u'?');
      const auto odd = unicode::below(units, 0x20) | unicode::above(units, 0x7F) |
                       (unicode::equal(units, u' ') & (unicode::below(next, 0x21) | no_space | unicode::above(next, 0x7F)));
      if (unicode::any_lane(odd)) break;
      const unicode::Lanes upper = (unicode::Lanes)unicode::within(units, u'A', u'Z');
      const unicode::Lanes lower = units + (upper & unicode::every_lane(0x20));
      std::memcpy(out + size, &lower, sizeof lower);
      size += unicode::lanes;
      i += unicode::lanes;
    }
    const std::size_t stop = std::min(text.size(), i + unicode::lanes);
    for (; i < stop; ++i) {
      char16_t c = text[i];
      if (unicode::is_space(c)) {
        if (size > 0 && out[size - 1] != u' ') out[size++] = u' ';
        continue;
      }
      if (c < 0x80) {
        c = unicode::to_lower(c);
      } else {
        c = spell(c);
        if (c == 0) continue;
        far = far || is_far(c);
      }
      if (takes_no_space(c) && size > 0 && out[size - 1] == u' ') --size;
      out[size++] = c;
    }
  }
  if (size > 0 && out[size - 1] == u' ') --size;
  return {{out, size}, far};
}

PhraseMode mode_of(char c) {
  switch (c) {
    case '=': return PhraseMode::whole;
    case '<': return PhraseMode::label;
    case '^': return PhraseMode::prefix;
    case '~': return PhraseMode::anywhere;
    default: return PhraseMode::none;
  }
}

/// All phrases with the names of their lists, as build-scripts/embed-models.mjs puts them together: behind a line "#list" and a line of nothing but
/// the character for how they must stand.
template <class Visit>
void each_phrase(Visit visit) {
  std::string_view list;
  PhraseMode mode = PhraseMode::none;
  for (std::string_view rest = embedded_file("phrases.txt"); !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line[0] == '#') list = line.substr(1);
    else if (line.size() == 1 && mode_of(line[0]) != PhraseMode::none) mode = mode_of(line[0]);
    else visit(list, WrittenPhrase{mode, line});
  }
}

constexpr bool is_small(char16_t c) { return c >= u'a' && c <= u'z'; }

bool is_word_unit(char16_t c) { return unicode::is_letter(c) || unicode::is_digit(c); }

/// A phrase may end at `at`: the end, no letter after it, or a script without spaces.
bool is_boundary(std::u16string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  if (!is_word_unit(text[at]) || !is_word_unit(text[at - 1])) return true;
  return (text[at] >= 0x80 && unicode::is_unspaced(text[at])) || (text[at - 1] >= 0x80 && unicode::is_unspaced(text[at - 1]));
}

/// A phrase of `length` units that starts at `start` may end there. A Korean particle or ending may follow a longer one.
bool ends_phrase(std::u16string_view text, std::size_t start, std::size_t length) {
  const std::size_t at = start + length;
  if (is_boundary(text, at)) return true;
  constexpr std::size_t long_enough = 5;
  return length >= long_enough && text[at] >= 0xAC00 && text[at] <= 0xD7A3;
}

/// The phrases that begin in far scripts, or those that do not: half of the lexicons each, and most pages need only one of them.
class PhraseBook {
 public:
  explicit PhraseBook(bool far) {
    spelled_.resize(embedded_file("phrases.txt").size());  // the views into it must stay: spelling makes no text longer
    std::size_t used = 0;
    std::u16string decoded(longest_phrase, u'\0');
    std::array<std::vector<Phrase>, lists.size()> of_list;
    std::size_t list = 0;
    std::string_view name;
    each_phrase([&](std::string_view of, const WrittenPhrase& phrase) {
      if (of.data() != name.data()) {
        name = of;
        list = list_of(name);
      }
      if (list == lists.size() || leads_far(phrase.text[0]) != far) return;
      if (decoded.size() < phrase.text.size()) decoded.resize(phrase.text.size());
      const std::size_t length =
          spell({decoded.data(), unicode::to_utf16(phrase.text, decoded.data())}, spelled_.data() + used).text.size();
      if (length == 0 || length > longest_phrase) return;
      of_list[list].push_back({phrase.mode, lists[list].kind, lists[list].author_bio, {spelled_.data() + used, length}, phrase.text});
      used += length;
    });
    for (const std::vector<Phrase>& phrases : of_list) phrases_.insert(phrases_.end(), phrases.begin(), phrases.end());
    std::size_t capacity = 16;
    while (capacity < phrases_.size() * 2) capacity *= 2;
    slots_.assign(capacity, 0);
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      const Phrase& phrase = phrases_[i];
      const bool anywhere = phrase.mode == PhraseMode::anywhere;
      const std::uint32_t hash = hash_units(anywhere ? phrase.text.substr(0, key_units) : phrase.text, seed(anywhere));
      std::size_t slot = hash & (capacity - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (capacity - 1);
      slots_[slot] = i + 1;
      if (anywhere) {
        key_filter_[hash % key_filter_.size()] = true;
      } else if (phrase.text.size() >= start_units) {
        std::uint8_t& reach = reach_[hash_units(phrase.text.substr(0, start_units), seed(false)) % reach_.size()];
        reach = std::max(reach, static_cast<std::uint8_t>(phrase.text.size()));
      }
      if (!anywhere) end_filter_[hash % end_filter_.size()] = true;
    }
  }

  /// The same of the phrases that a text begins with, of `words` words together with what follows.
  void match_beginning(std::u16string_view text, std::uint32_t words, PhraseHit& best) const { match_start(text, text, words, best); }

  /// Takes over the strongest hit, if `best` is not as strong. `label` and `text`: the text in its one spelling without and with its counters
  /// and marks in front.
  void match(std::u16string_view text, std::u16string_view label, std::uint32_t words, PhraseHit& best) const {
    match_start(label, label, words, best);
    if (text.size() != label.size()) match_start(text, label, words, best);
    if (best.mode < PhraseMode::prefix) match_anywhere(text, best);
  }

 private:
  static std::size_t list_of(std::string_view name) {
    std::size_t list = 0;
    while (list < lists.size() && lists[list].name != name) ++list;
    return list;
  }
  static std::uint32_t seed(bool anywhere) { return anywhere ? 16777619u : 2166136261u; }

  /// Whole phrases win; of those that only begin a block the longer one; phrases inside come last.
  static int rank(PhraseMode mode) {
    return mode == PhraseMode::whole ? 3 : mode == PhraseMode::none ? 0 : mode == PhraseMode::anywhere ? 1 : 2;
  }

  void take(const Phrase& phrase, PhraseHit& best) const {
    if (rank(phrase.mode) < rank(best.mode)) return;
    if (rank(phrase.mode) == rank(best.mode) && phrase.written.size() <= best.phrase.size()) return;
    best = {phrase.mode, phrase.kind, phrase.author_bio, phrase.written};
  }

  /// Nothing but whole phrases of one kind: "Facebook Twitter WhatsApp", "Leave a Reply Cancel reply".
  [[nodiscard]] bool is_series(std::u16string_view label, Role kind) const {
    for (int part = 0; part < 12; ++part) {
      while (!label.empty() && !is_word_unit(label.front())) label.remove_prefix(1);
      if (label.empty()) return true;
      std::size_t longest = 0;
      std::uint32_t hash = seed(false);
      for (std::size_t length = 1; length <= label.size() && length <= longest_phrase; ++length) {
        hash = hash_units(label.substr(length - 1, 1), hash);
        if (!end_filter_[hash % end_filter_.size()] || !is_boundary(label, length)) continue;
        for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
          const Phrase& phrase = phrases_[slots_[slot] - 1];
          if (phrase.mode == PhraseMode::whole && phrase.kind == kind && phrase.text == label.substr(0, length)) longest = length;
        }
      }
      if (longest == 0) return false;
      label.remove_prefix(longest);
    }
    return false;
  }

  void match_start(std::u16string_view text, std::u16string_view label, std::uint32_t words, PhraseHit& best) const {
    std::uint32_t hash = seed(false);
    std::size_t reach = start_units;
    for (std::size_t length = 1; length <= text.size() && length <= reach; ++length) {
      hash = hash_units(text.substr(length - 1, 1), hash);
      if (length == start_units) reach = std::max<std::size_t>(start_units, reach_[hash % reach_.size()]);
      if (!end_filter_[hash % end_filter_.size()] || !ends_phrase(text, 0, length)) continue;
      for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        const Phrase& phrase = phrases_[slots_[slot] - 1];
        if (phrase.mode == PhraseMode::anywhere || phrase.text != text.substr(0, length)) continue;
        if (phrase.mode == PhraseMode::whole && length != label.size() &&
            !(words <= 12 && (phrase.kind == Role::share || phrase.kind == Role::comment_form) &&
              is_series(text.substr(length), phrase.kind))) {
          continue;
        }
        if (phrase.mode == PhraseMode::label && words > (phrase.kind == Role::dateline ? max_dateline_words : max_label_words)) continue;
        take(phrase, best);
      }
    }
  }

  void match_anywhere(std::u16string_view text, PhraseHit& best) const {
    bool after_word = false;
    for (std::size_t at = 0; at + key_units <= text.size(); ++at) {
      const char16_t c = text[at];
      const bool word = is_word_unit(c);
      const bool starts = !after_word || (word && c < 0x80 && text[at - 1] < 0x80 ? false : is_boundary(text, at));
      after_word = word;
      const std::size_t from = at;
      if (is_small(c)) {  // most of any text: to the end of the word at once
        while (at + 1 < text.size() && is_small(text[at + 1])) ++at;
      }
      if (!starts || c == u' ') continue;  // no phrase begins with a space
      const std::uint32_t hash = hash_units(text.substr(from, key_units), seed(true));
      if (!key_filter_[hash % key_filter_.size()]) continue;
      for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        const Phrase& phrase = phrases_[slots_[slot] - 1];
        if (phrase.mode == PhraseMode::anywhere && text.substr(from, phrase.text.size()) == phrase.text &&
            ends_phrase(text, from, phrase.text.size())) {
          take(phrase, best);
        }
      }
    }
  }

  std::u16string spelled_;
  std::vector<Phrase> phrases_;
  std::vector<std::uint32_t> slots_;  // index into phrases_ + 1; 0: free
  std::bitset<65536> key_filter_;
  std::bitset<65536> end_filter_;            // by the whole phrase, of those that begin a block
  std::array<std::uint8_t, 65536> reach_{};  // by the first units: the longest phrase that begins so
};

const PhraseBook& near_book() {
  static const PhraseBook instance(false);
  return instance;
}

const PhraseBook& far_book() {
  static const PhraseBook instance(true);
  return instance;
}

/// Without the counters, bullets, arrows and punctuation around it: "(12) Comments »" → "comments".
std::u16string_view bare_label(std::u16string_view text) {
  while (!text.empty() && !unicode::is_letter(text.front())) text.remove_prefix(1);
  // A combining vowel sign (Devanagari, Thai) is no letter of its own, but it ends a word.
  const auto ends_word = [](char16_t c) { return unicode::is_letter(c) || (c >= 0x0300 && c < 0x2000 && !unicode::is_digit(c)); };
  while (!text.empty() && !ends_word(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

std::vector<WrittenPhrase> phrases_of(std::string_view list) {
  std::vector<WrittenPhrase> phrases;
  each_phrase([&](std::string_view of, const WrittenPhrase& phrase) {
    if (of == list) phrases.push_back(phrase);
  });
  return phrases;
}

PhraseHit match_phrase(std::u16string_view text, std::uint32_t words) {
  const bool long_text = words > max_words || text.size() > max_units;
  if (long_text) text = text.substr(0, longest_phrase + 1);
  std::array<char16_t, max_units> buffer;
  const auto [spelled, far] = spell(text, buffer.data());
  PhraseHit best;
  if (long_text) {
    // A long paragraph is what it is, unless it begins as small print does.
    near_book().match_beginning(spelled, words, best);
    if (far) far_book().match_beginning(spelled, words, best);
    return best.mode == PhraseMode::prefix && (best.kind == Role::notice || best.kind == Role::legal) ? best : PhraseHit{};
  }
  const std::u16string_view label = bare_label(spelled);
  near_book().match(spelled, label, words, best);
  if (far) far_book().match(spelled, label, words, best);
  return best;
}

}  // namespace nutgraf
