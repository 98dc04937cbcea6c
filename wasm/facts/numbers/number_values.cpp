// Digits, words and fractions as numbers.
#include <algorithm>
#include <cmath>

#include "facts/numbers/number_finder.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

double power_of_ten(int exponent) {
  double value = 1;
  for (; exponent > 0; --exponent) value *= 10;
  return value;
}

/// A product that is a whole number but for the last bits: "65.4 billion".
double rounded(double value) {
  if (!(value >= 1 && value < 9e15)) return value;
  const double whole = static_cast<double>(std::llround(value));
  const double apart = value > whole ? value - whole : whole - value;
  return apart <= value * 1e-14 ? whole : value;
}

/// ½ as (1, 2); (0, 0) for other marks.
struct Fraction {
  int up = 0, down = 0;
};
Fraction fraction_of(char16_t c) {
  if (c == 0xBC || c == 0xBE) return {c == 0xBC ? 1 : 3, 4};
  if (c == 0xBD) return {1, 2};
  if (c < 0x2150 || c > 0x215E) return {};
  constexpr Fraction list[] = {{1, 7}, {1, 9}, {1, 10}, {1, 3}, {2, 3}, {1, 5}, {2, 5}, {3, 5},
                               {4, 5}, {1, 6}, {5, 6},  {1, 8}, {3, 8}, {5, 8}, {7, 8}};
  return list[c - 0x2150];
}

/// Whether commas part groups of three digits, or of two before the last three (lakhs).
bool well_grouped(std::u16string_view token) {
  const std::size_t last = token.rfind(u',');
  if (last == std::u16string_view::npos || token.substr(last + 1).find(u'.') != std::u16string_view::npos) return true;
  if (token.size() - last != 4) return false;
  for (std::size_t i = token.find(u','); i < last;) {
    const std::size_t next = token.find(u',', i + 1);
    if (next - i != 4 && next - i != 3) return false;
    i = next;
  }
  return true;
}

constexpr int superscript_digit(char16_t c) {
  if (c == 0xB9) return 1;
  if (c == 0xB2 || c == 0xB3) return c - 0xB0;
  return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? c - 0x2070 : -1;
}

constexpr bool is_minus(char16_t c) { return c == u'-' || c == 0x2212; }

/// Reads "e-3", "×10−5", " x 10^6", "⁶" from a place in the text.
class PowerReader {
 public:
  PowerReader(std::u16string_view text, std::uint32_t at) : text_(text), at_(at) {}

  /// Multiplies the value by the power that stands at `at`; returns where it ends, `at` itself when none does.
  std::uint32_t run(double& value) {
    const std::uint32_t from = at_;
    const double whole = value;
    if ((next() == u'e' || next() == u'E') && at_ > 0) {
      ++at_;
      return exponent(10, value, false) ? at_ : from;
    }
    if ((value == 10 || value == 2) && (next() == u'^' || superscript_digit(next()) >= 0 || next() == 0x207B)) {
      const int base = static_cast<int>(value);
      value = 1;
      if (raised(base, value)) return at_;
      value = whole;
      return from;
    }
    const bool spaced = next() == u' ';
    if (spaced) ++at_;
    if (!(next() == 0xD7 || next() == u'x' || next() == u'*' || next() == 0xB7)) return from;
    ++at_;
    if (next() == u' ') ++at_;
    int base = 0;
    while (next() >= u'0' && next() <= u'9' && base < 100) base = base * 10 + (text_[at_++] - u'0');
    if (base != 10 && base != 2) return from;
    const bool signed_only = !spaced && base == 10 && is_minus(next());  // "5.5x10-3"
    return (signed_only ? exponent(10, value, false) : raised(base, value)) ? at_ : from;
  }

 private:
  char16_t next() const { return at_ < text_.size() ? text_[at_] : u' '; }

  bool raised(int base, double& value) {
    if (next() == u'^') {
      ++at_;
      return exponent(base, value, false);
    }
    if (is_minus(next()) && next() != u'-') return exponent(base, value, false);
    return exponent(base, value, true);
  }

  bool exponent(int base, double& value, bool superscript) {
    const bool negative = superscript ? next() == 0x207B : is_minus(next());
    if (negative || (!superscript && next() == u'+')) ++at_;
    int power = 0;
    int digits = 0;
    for (; digits < 3; ++digits, ++at_) {
      const int digit = superscript ? superscript_digit(next()) : unicode::is_digit(next()) ? next() - u'0' : -1;
      if (digit < 0) break;
      power = power * 10 + digit;
    }
    if (digits == 0 || digits == 3 || unicode::is_letter_or_digit(next())) return false;
    double factor = 1;
    for (; power > 0; --power) factor *= base;
    value = negative ? value / factor : value * factor;
    return true;
  }

  std::u16string_view text_;
  std::uint32_t at_;
};

NumberWord listed_number(std::u16string_view flat, std::string_view language) {
  static const LexiconMap words("number-words");
  std::u16string_view value = words.find(flat);
  if (value.empty()) return {};
  if (const std::size_t tab = value.find(u'\t'); tab != std::u16string_view::npos) {
    if (language.size() != 2) return {};
    const std::u16string code(language.begin(), language.end());
    if (value.find(code, tab) == std::u16string_view::npos) return {};
    value = value.substr(0, tab);
  } else if (language.size() == 2 && language != "en" && value[0] != u'^' && !one_of<"six zero half">(flat)) {
    return {};  // "un four à pain", "w ten sposób"
  }
  NumberWord out;
  out.kind = value[0] == u'^'   ? NumberWord::Kind::scale
             : value[0] == u'/' ? NumberWord::Kind::part
             : value[0] == u'=' ? NumberWord::Kind::about
                                : NumberWord::Kind::value;
  if (out.kind != NumberWord::Kind::value) value.remove_prefix(1);
  if (language == "pl" && flat == "bln"_w) return {NumberWord::Kind::scale, 12};
  for (const char16_t c : value) out.number = out.number * 10 + (c - u'0');
  return out;
}

/// "fünfundzwanzig", "zestigduizend", "tremila", "doscientas": what is written as one word and stands in no list.
NumberWord compound(std::u16string_view flat, std::string_view language) {
  constexpr std::size_t longest_part = 12, shortest = 7;
  if (flat.size() < shortest || !ends_in<"zig ßig hundert tausend tig honderd duizend mila cento due tre quattro cinque sei sette">(flat))
    return {};
  int total = 0, current = 0;
  while (!flat.empty()) {
    if (current > 9999 || total > 999'999) return {};  // "hunderthunderthundert…" is no number
    std::size_t size = std::min(flat.size(), longest_part) + 1;
    NumberWord part;
    bool known = false;
    while (!known && --size > 1) {
      const std::u16string_view piece = flat.substr(0, size);
      part = one_of<"ein een">(piece) ? NumberWord{NumberWord::Kind::value, 1} : listed_number(piece, language);
      known = (part.kind == NumberWord::Kind::scale && part.number < 4) || part.kind == NumberWord::Kind::value ||
              (current > 0 && one_of<"und en ën">(piece));
    }
    if (!known) return {};
    flat.remove_prefix(size);
    if (part.kind == NumberWord::Kind::scale ? part.number == 2 : part.number == 100) {
      current = std::max(current, 1) * 100;
    } else if (part.kind == NumberWord::Kind::scale) {
      total += std::max(current, 1) * 1000;
      current = 0;
    } else {
      current += part.number;
    }
  }
  return {NumberWord::Kind::value, total + current};
}

}  // namespace

[[gnu::noinline]] NumberWord number_word(std::u16string_view flat, std::string_view language) {
  const NumberWord listed = listed_number(flat, language);
  return listed.kind == NumberWord::Kind::none && language.size() == 2 && language != "en" ? compound(flat, language) : listed;
}

/// "1,234.5"; where commas are decimal, "1.234,5" and "10.000". "10:30" is no amount.
bool NumberFinder::digits_value(std::u16string_view token, bool comma_is_decimal, double& value) {
  if (token.size() > 24 || token.find_first_of(u":") != std::u16string_view::npos) return false;
  if (const std::size_t mark = token.find(u'\''); mark != std::u16string_view::npos && (token.size() - mark) % 4 != 0)
    return false;  // 6'2"
  const std::size_t dots = static_cast<std::size_t>(std::count(token.begin(), token.end(), u'.'));
  const std::size_t commas = static_cast<std::size_t>(std::count(token.begin(), token.end(), u','));
  char16_t decimal = 0;
  if (dots == 1 && commas <= 1) decimal = token.rfind(u'.') > token.rfind(u',') || commas == 0 ? u'.' : u',';
  if (dots == 1 && commas == 0 && comma_is_decimal && token.size() - token.find(u'.') == 4) decimal = 0;
  if (dots == 1 && commas > 1) decimal = u'.';
  if (dots > 1) decimal = commas == 1 ? u',' : 0;
  if (dots == 0 && commas == 1) decimal = !comma_is_decimal && token.size() - token.find(u',') == 4 ? 0 : u',';
  if (dots > 1 && commas == 0 && token.size() - token.rfind(u'.') != 4) return false;  // a version, an address
  if (!comma_is_decimal && commas > 1 && !well_grouped(token)) return false;           // a list: "22,24,26"
  double whole = 0;
  double part = 0;
  double scale = 1;
  bool after = false;
  for (const char16_t c : token) {
    if (c == decimal && decimal != 0) after = true;
    else if (unicode::is_digit(c)) {
      if (after) {
        part = part * 10 + (c - u'0');
        scale *= 10;
      } else whole = whole * 10 + (c - u'0');
    }
  }
  // Of one division, so that "1.82" is the nearest number to it; beyond 2^53 there are no digits to keep.
  value = whole * scale < 9007199254740992.0 ? (whole * scale + part) / scale : whole + part / scale;
  return true;
}

/// "£1 200", "48 000 tickets": thousands behind a plain space.
bool NumberFinder::grouped(std::uint32_t i, std::uint32_t at) const {
  if (touches_currency(i)) return true;
  if (i > 0 && in(i, i - 1) && words_[i - 1].cased_up() && !words_[i - 1].start) return false;  // "Room 12 140 people"
  return in(at, at + 1) && ((words_[at + 1].shape == Shape::lower && plural(at + 1)) ||
                            (words_[at + 1].kind == TokenKind::number && words_[at + 1].span.size() == 3));
}

/// The number at i in digits or words, with its scale words; returns one past it, i when there is none.
std::uint32_t NumberFinder::value_at(std::uint32_t i, double& value) const {
  if (i >= words_.size() || taken_[i]) return i;
  if (const std::uint32_t past = article_part(i, value); past != i) return past;
  if (const std::uint32_t past = halves(i, value); past != i) return past;
  std::uint32_t at = i;
  const bool digits = words_[i].kind == TokenKind::number;
  if (digits) {
    if (!digits_value(flat(i), comma_is_decimal_, value)) return i;
    ++at;
    // 12 000; in English only with a space that does not break, or where it surely is one number
    while ((comma_is_decimal_ || (at < words_.size() && (words_.text()[words_[at].span.start - 1] != u' ' || grouped(i, at)))) &&
           at < i + 5 && words_[i].span.size() <= 3 && in(i, at) && words_[at].kind == TokenKind::number && !taken_[at] &&
           (words_[at].span.size() == 3 || (comma_is_decimal_ && words_[at].span.size() > 4 && words_[at].flat[3] == u','))) {
      double group = 0;
      digits_value(flat(at), true, group);
      value = value * 1000 + group;
      if (words_[at++].span.size() > 3) break;  // "1 250,50"
    }
    // 3/4
    if (in(i, at + 1) && words_.mark(at) == u'/' && words_.touches_next(at) && words_[i].flat.size() <= 2 &&
        one_of<"2 3 4 8 16">(flat(at + 1)) && !(i > 0 && words_.touches_next(i - 1)) && after(i, at + 2) != "/"_w) {
      double down = 0;
      digits_value(flat(at + 1), comma_is_decimal_, down);
      if (value < down) {
        value /= down;
        return at + 2;
      }
    }
    // "2 1/2"; "5-1/2 cents", "$4.11-1/2": of a cent
    const bool hyphen = in(i, at + 3) && dash(at) && words_.touches_next(i) && words_.touches_next(at) && !taken_[at + 1] &&
                        words_[at + 1].kind == TokenKind::number && words_.touches_next(at + 2) && one_of<"2 3 4 8 16">(flat(at + 3));
    const std::uint32_t part_at = hyphen ? at + 1 : at;
    if (in(i, part_at + 2) && words_[part_at].kind == TokenKind::number && (hyphen || spaced(i)) && words_.mark(part_at + 1) == u'/' &&
        words_.touches_next(part_at)) {
      double up = 0;
      double down = 0;
      if (digits_value(flat(part_at), comma_is_decimal_, up) && digits_value(flat(part_at + 2), comma_is_decimal_, down) && down > 1 &&
          up < down) {
        value = rounded(value + up / down / (hyphen && words_[i].flat.find(u'.') != words_[i].flat.npos ? 100 : 1));
        at = part_at + 3;
      }
    }
    if (in(i, at) && !taken_[at] && words_[at].span.size() == 1) {  // "6½", "6 ½"
      if (const Fraction part = fraction_of(words_.mark(at)); part.down != 0) {
        value += static_cast<double>(part.up) / part.down;
        ++at;
      }
    }
    if (at == i + 1) at = give_or_take(power(at, value));
    if (at == i + 1) at = and_a_part(at, value);
  } else if (const Fraction part = fraction_of(words_.letter(i)); part.down != 0) {
    value = static_cast<double>(part.up) / part.down;
    return i + 1;
  } else {
    at = words_value(i, value);
    if (at == i) return i;
    at = hundreds(at, value);
  }
  return scales(at, value, digits);
}

/// "3 mil 200 millones", "mil 500 millones": the hundreds behind the thousands of Spanish millions; "2 milioni e 300 mila"; returns one
/// past them.
std::uint32_t NumberFinder::hundreds(std::uint32_t at, double& value) const {
  double more = 0;
  if (words_.in_language("it") && after(at - 1, at) == "e"_w && in(at, at + 2) && words_[at + 1].kind == TokenKind::number &&
      number_at(at - 1).kind == NumberWord::Kind::scale && digits_value(flat(at + 1), true, more)) {
    const NumberWord less = number_at(at + 2);
    if (less.kind != NumberWord::Kind::scale || less.number >= number_at(at - 1).number) return at;
    value += more * power_of_ten(less.number);
    return at + 3;
  }
  const bool turkish = words_.in_language("tr") && flat(at - 1) == "bin"_w;  // "28 bin 75 lira"
  if (!(turkish || (words_.in_language("es") && flat(at - 1) == "mil"_w)) || !in(at - 1, at) || words_[at].kind != TokenKind::number ||
      words_[at].span.size() > 3 || !(turkish || (in(at, at + 1) && number_at(at + 1).kind == NumberWord::Kind::scale)) ||
      !digits_value(flat(at), true, more))
    return at;
  value += more;
  return at + 1;
}

/// "a hundred", "a million".
bool NumberFinder::one_whole(std::uint32_t i) const {
  return flat(i) == "a"_w && spaced(i) && words_[i + 1].flat.size() > 4 && words_[i + 1].flat.back() != u's' &&
         number_at(i + 1).kind == NumberWord::Kind::scale && !taken_[i + 1];
}

/// Scale words after a number: "1.9 trillion", "30m", "5k".
std::uint32_t NumberFinder::scales(std::uint32_t at, double& value, bool digits) const {
  if (value < 1 && after(at - 1, at) == "of"_w && in(at, at + 1) && one_whole(at + 1)) {  // "three quarters of a million"
    value *= power_of_ten(number_at(at + 2).number);
    at += 3;
  }
  // "a $1.6-trillion market"
  if (digits && in(at - 1, at + 1) && flat(at) == "-"_w && words_.touches_next(at - 1) && words_.touches_next(at) &&
      words_[at + 1].flat.size() > 4 && number_at(at + 1).kind == NumberWord::Kind::scale)
    ++at;
  if (digits && after(at - 1, at) == "+"_w && words_.touches_next(at - 1) && spaced(at) && words_[at + 1].flat.size() > 4 &&
      number_at(at + 1).kind == NumberWord::Kind::scale)  // "50+ million"
    ++at;
  while (at < words_.size() && near(at - 1) && words_[at].kind == TokenKind::word) {
    const NumberWord word = number_at(at);
    const bool touching = words_.touches_next(at - 1);
    if (taken_[at] && words_.english() && !touching) break;  // unlike "$13M Series A", where the letter is no name's
    if (flat(at) == "b"_w && !touches_currency(at - 1) && in(at, at + 1) && words_[at + 1].cased_up()) break;  // "5-2 2B Pacific", a league
    const bool short_form = words_[at].flat.size() <= 2;
    const bool million =
        flat(at) == "m"_w && one_of<"people pounds dollars euros users customers viewers jobs households">(after(at, at + 1));
    if (word.kind != NumberWord::Kind::scale || (digits && flat(at) == "cents"_w) ||
        (short_form && !touching && !million && !one_of<"bn tn mn bi mi">(flat(at))))
      break;
    if ((touching && !short_form && words_[at].span.size() > 8) || metres(at)) break;
    value = rounded(value * power_of_ten(word.number));
    ++at;
    at = hundreds(at, value);
  }
  if (digits && near(at - 1) && flat(at) == "dozen"_w) {  // "3 dozen"
    value *= 12;
    ++at;
  }
  if (!words_.english() && one_of<"e y et">(after(at - 1, at)) && one_of<"medio mezzo meio demi">(after(at, at + 1)) &&
      number_at(at - 1).kind == NumberWord::Kind::scale) {  // "dois milhões e meio"
    value += power_of_ten(number_at(at - 1).number) / 2;
    at += 2;
  }
  return at;
}

/// "two quarters", "the past three quarters": of years; "one quarter-final", unlike "two-thirds-full".
bool NumberFinder::are_others(std::uint32_t i, std::uint32_t part, double value) const {
  if (words_.touches_next(part) && flat(part + 1) == "-"_w && flat(part - 1) != "-"_w) return true;
  return flat(part) == "quarters"_w && (value == 2 || value > 3 || one_of<"past last next previous first final">(before(i)));
}

/// "twenty-five", "two hundred and six thousand", "half", "two-thirds", "a third".
std::uint32_t NumberFinder::words_value(std::uint32_t i, double& value) const {
  std::uint32_t at = i;
  double total = 0;
  double current = 0;
  bool any = false;
  std::uint32_t end = i;
  while (at < words_.size() && (at == i || in(i, at)) && at - i < 12 && !taken_[at]) {
    if (any && flat(at) == "-"_w && words_.touches_next(at)) {
      ++at;
      continue;
    }
    if (any && !words_.english() && current >= 20 && current < 100 && one_of<"et y e">(flat(at)) && in(i, at + 1) &&
        number_at(at + 1).kind == NumberWord::Kind::value) {  // "treinta y cinco"
      ++at;
      continue;
    }
    if (any && flat(at) == "and"_w && in(i, at + 1) && number_at(at + 1).kind == NumberWord::Kind::value && total + current >= 100) {
      ++at;
      continue;
    }
    if (words_[at].kind != TokenKind::word || (any && at > end && at - end > 1)) break;
    if (!any && one_whole(at)) {  // "a hundred and fifty"
      current = 1;
      any = true;
      end = ++at;
    }
    const NumberWord word = number_at(at);
    const bool whole = !words_.english() && !any && word.kind == NumberWord::Kind::scale &&
                       !one_of<"mehrere mehreren einige einigen paar viele quelques plusieurs enkele">(before(at));
    if (whole && one_of<"mil mille tausend duizend">(flat(at))) {  // "mille milliards"
      current = 1000;
    } else if (whole && one_of<"cent hundert honderd">(flat(at))) {
      current = 100;
    } else if (word.kind == NumberWord::Kind::value) {
      if (flat(at) == "dozen"_w || flat(at) == "dozens"_w) {
        if (!any && flat(at) == "dozens"_w) break;  // nobody counted
        current = (any ? current : 1) * 12;
      } else {
        const bool joined = !words_.english() && any && flat(at - 1) == "-"_w;  // "dix-huit", "quatre-vingt"
        if (any && current > 0 && !joined && !(current >= 20 && word.number < 10) && !(current >= 100)) break;
        if (joined && current == 4 && word.number == 20) current = 80;
        else current += word.number;
      }
    } else if (word.kind == NumberWord::Kind::scale && words_[at].flat.size() > 2 && any) {
      if (word.number == 2) {
        current *= 100;
      } else {
        total += current * power_of_ten(word.number);
        current = 0;
      }
    } else if (word.kind == NumberWord::Kind::part && any && current > 0 && !are_others(i, at, current) &&
               (!words_.english() || (current == 1) == (words_[at].flat.back() != u's'))) {
      value = current / word.number;
      return at + 1;
    } else {
      const std::u16string_view f = flat(at);
      const bool ordinal = one_of<"first second third">(f) || (f.size() > 4 && f.substr(f.size() - 2) == "th"_w && unit_of(f).empty());
      if (at == end + 1 && ordinal) return i;  // "twenty-fifth"
      break;
    }
    any = true;
    end = ++at;
  }
  if (!any) return fraction(i, value);
  value = total + current;
  const std::uint32_t past = decimals(end, value);
  return past != end ? past : and_a_part(end, value);
}

/// "two and a half", "five and a quarter", "3 and two thirds": returns one past the part. "and a third" may be the next in a row.
std::uint32_t NumberFinder::and_a_part(std::uint32_t at, double& value) const {
  // "seven-and-a-half years"
  if (value < 100 && after(at - 1, at) == "-"_w && after(at, at + 1) == "and"_w && after(at, at + 2) == "-"_w &&
      after(at, at + 5) == "half"_w) {
    value += 0.5;
    return at + 6;
  }
  if (value >= 100 || after(at - 1, at) != "and"_w || !in(at, at + 2)) return at;
  const NumberWord ups = number_at(at + 1);
  const bool one = flat(at + 1) == "a"_w || flat(at + 1) == "one"_w;
  if (!one && (ups.kind != NumberWord::Kind::value || ups.number < 2 || ups.number > 9)) return at;
  const std::uint32_t name = flat(at + 2) == "-"_w && in(at, at + 3) ? at + 3 : at + 2;
  const NumberWord down = number_at(name);
  if (down.kind != NumberWord::Kind::part || (flat(at + 1) == "a"_w && down.number != 2 && down.number != 4)) return at;
  if (one != (words_[name].flat.back() != u's')) return at;
  value += static_cast<double>(one ? 1 : ups.number) / down.number;
  return name + 1;
}

/// "four point seven", "two point seven one": returns one past it.
std::uint32_t NumberFinder::decimals(std::uint32_t at, double& value) const {
  if (value >= 1000 || after(at - 1, at) != "point"_w) return at;
  double scale = 1;
  std::uint32_t next = at + 1;
  for (; in(at, next) && next < at + 6; ++next) {
    const NumberWord word = number_at(next);
    if (word.kind != NumberWord::Kind::value || word.number >= 10 || words_[next].kind != TokenKind::word) break;
    scale *= 10;
    value += word.number / scale;
  }
  return next > at + 1 ? next : at;
}

/// "4e14", "2.48×10−5", "1.3 x 10^6", "10⁶": the number before `at` with its power; returns one past it.
std::uint32_t NumberFinder::power(std::uint32_t at, double& value) const {
  const std::uint32_t from = words_[at - 1].span.end;
  if (words_.in_language("fr it") && from < words_.text().size() && words_.text()[from] == u'e') return at;  // "90e+3": the minute
  double raised = value;
  const std::uint32_t end = PowerReader(words_.text().substr(0, words_.sentence_of(at - 1).span.end), from).run(raised);
  if (end == from) return at;
  std::uint32_t past = at;
  while (in(at - 1, past) && words_[past].span.end < end) ++past;
  if (!in(at - 1, past) || words_[past].span.end != end) return at;
  value = raised;
  return past + 1;
}

/// "± 0.2", "+/- 3": how sure a measurement is; returns one past it.
std::uint32_t NumberFinder::give_or_take(std::uint32_t at) const {
  std::uint32_t next = at;
  if (after(at - 1, at) == "±"_w) next = at + 1;
  else if (after(at - 1, at) == "+"_w && after(at, at + 1) == "/"_w && in(at, at + 2) && is_minus(words_.mark(at + 2))) next = at + 3;
  else return at;
  double error = 0;
  if (!in(at, next) || words_[next].kind != TokenKind::number || !digits_value(flat(next), comma_is_decimal_, error)) return at;
  return power(next + 1, error);
}

std::uint32_t NumberFinder::fraction(std::uint32_t i, double& value) const {
  if (!one_of<"a half quarter">(flat(i))) return i;
  const bool half = flat(i) == "half"_w;
  if (half && one_of<"first second other last better latter opening">(before(i))) return i;  // a part, not how much
  if (half && (after(i, i + 1) == "a"_w || before(i) == "a"_w)) {                            // "half a million", "a half dozen"
    const std::uint32_t whole = before(i) == "a"_w ? i + 1 : i + 2;
    const NumberWord next = in(i, whole) ? number_at(whole) : NumberWord{};
    if (next.kind == NumberWord::Kind::scale && next.number >= 3) value = power_of_ten(next.number) / 2;
    else if (next.kind == NumberWord::Kind::value && next.number == 12) value = 6;
    else value = 0;
    if (value > 0) return whole + 1;
  }
  if ((half || flat(i) == "quarter"_w) && in(i, i + 1)) {  // "half million", "half-dozen"
    if (half && after(i, i + 1) == "-"_w && words_.touches_next(i) && after(i, i + 2) == "dozen"_w) {
      value = 6;
      return i + 3;
    }
    const NumberWord next = number_at(i + 1);
    if (next.kind == NumberWord::Kind::scale && next.number >= 6 && words_[i + 1].flat.size() > 3) {
      value = power_of_ten(next.number) / (half ? 2 : 4);
      return i + 2;
    }
  }
  // "a quarter-point cut", "a half-percentage-point rise": of an interest rate
  if ((half || flat(i) == "quarter"_w) && after(i, i + 1) == "-"_w && words_.touches_next(i)) {
    const std::uint32_t point = after(i, i + 2) == "percentage"_w ? i + 4 : i + 2;
    if (after(i, point) == "point"_w && one_of<"cut cuts rise rises hike hikes increase increases reduction move">(after(i, point + 1))) {
      value = half ? 0.5 : 0.25;
      return i + 1;
    }
  }
  if (half && in(i, i + 1)) {  // "a half hour", "half-mile"
    const std::uint32_t name = flat(i + 1) == "-"_w && words_.touches_next(i) && in(i, i + 2) ? i + 2 : i + 1;
    const std::u16string unit = unit_of(flat(name));
    if (words_[name].shape == Shape::lower && unit.size() > 3 && unit != "percent"_w && unit != "century"_w &&
        words_[name].flat.size() > 2 && words_[name].flat.back() != u's') {
      value = 0.5;
      return i + 1;
    }
  }
  if (half && in(i, i + 1) && one_of<"of a an the his her its their">(flat(i + 1))) {
    value = 0.5;
    return i + 1;
  }
  if (flat(i) == "a"_w && spaced(i)) {
    const NumberWord next = number_at(i + 1);
    if (next.kind == NumberWord::Kind::part && in(i, i + 2) && flat(i + 2) == "of"_w) {
      value = 1.0 / next.number;
      return i + 2;
    }
    // "fell by a third", unlike "by a third party" and "by a third-party test"
    const bool ends = !in(i, i + 2) || (words_[i + 2].kind == TokenKind::word ? words_[i + 2].is(word_class::function_word) : !dash(i + 2));
    bool moved = false;  // "cut by a third", unlike "followed by a third"
    for (std::uint32_t k = i, steps = 0; k > 0 && steps < 8 && in(i, k - 1) && !moved; ++steps)
      moved = one_of<
          "rise rose risen rises fall fell fallen falls drop dropped drops cut cuts grow grew grown grows up down increase increased "
          "increases reduce reduced reduces decline declined shrink shrank shrunk raise raised lower lowered jumped slashed">(flat(--k));
    const bool change = ends && moved && one_of<"by up down fell rose dropped">(before(i));
    if (next.kind == NumberWord::Kind::part && change) {
      value = 1.0 / next.number;
      return i + 2;
    }
    if (flat(i + 1) == "dozen"_w) {
      value = 12;
      return i + 2;
    }
  }
  return i;
}

}  // namespace nutgraf
