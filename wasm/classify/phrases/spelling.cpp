#include "classify/phrases/spelling.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "unicode/digits.h"
#include "unicode/lanes.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

/// One spelling of what sites write in two: accents left out ("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "citeste si"), İ and ı, ς and σ, the Arabic
/// and Persian forms of a letter, a nukta, the marks of a sentence. 0: left out. `c` is in lower case.
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
  if (c == 0x55D || c == 0x60C) return u',';  // Armenian, Arabic
  if (c == 0x589 || c == 0x6D4 || c == 0x964 || c == 0x104B || c == 0x1362) return u'.';
  if (c == 0x61F) return u'?';
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
char16_t spelled_letter(char16_t c) {
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

/// What may stand between the digits of one number: "1,204", "1 204", "1.204", "1'204", "1٬204".
constexpr bool parts_digits(char16_t c) { return c == u',' || c == u'.' || c == u' ' || c == u'\'' || c == 0x66B || c == 0x66C; }

/// `size` without the number that `out` ends with, if a digit that is added now goes on with it.
std::size_t before_number(const char16_t* out, std::size_t size) {
  if (size > 0 && out[size - 1] == u'0') return size - 1;
  return size > 1 && out[size - 2] == u'0' && parts_digits(out[size - 1]) ? size - 2 : size;
}

}  // namespace

std::u16string_view spell(std::u16string_view text, char16_t* out) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size();) {
    // Eight ASCII characters at a time, where no white space is to be folded and no number to be written.
    while (i + unicode::lanes < text.size() && (size == 0 ? text[i] > u' ' : out[size - 1] != u' ' || text[i] > u'?')) {
      const unicode::Lanes units = unicode::load_lanes(text.data() + i);
      const unicode::Lanes next = unicode::load_lanes(text.data() + i + 1);
      const auto no_space = unicode::equal(next, u':') | unicode::equal(next, u'!') | unicode::equal(next, u'?');
      const auto odd = unicode::below(units, 0x20) | unicode::above(units, 0x7F) | unicode::within(units, u'0', u'9') |
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
        c = spelled_letter(c);
        if (c == 0) continue;
      }
      if (unicode::is_digit(c)) {
        size = before_number(out, size);
        c = u'0';
      }
      if (takes_no_space(c) && size > 0 && out[size - 1] == u' ') --size;
      out[size++] = c;
    }
  }
  if (size > 0 && out[size - 1] == u' ') --size;
  return {out, size};
}

}  // namespace nutgraf
