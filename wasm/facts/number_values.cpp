// Digits, words and fractions as numbers.
#include <algorithm>

#include "facts/number_finder.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

double power_of_ten(int exponent) {
  double value = 1;
  for (; exponent > 0; --exponent) value *= 10;
  return value;
}

}  // namespace

NumberWord number_word(std::u16string_view flat) {
  static const LexiconMap words("number-words");
  std::u16string_view value = words.find(flat);
  if (value.empty()) return {};
  NumberWord out;
  out.kind = value[0] == u'^' ? NumberWord::Kind::scale : value[0] == u'/' ? NumberWord::Kind::part : NumberWord::Kind::value;
  if (out.kind != NumberWord::Kind::value) value.remove_prefix(1);
  for (const char16_t c : value) out.number = out.number * 10 + (c - u'0');
  return out;
}

/// "1,234.5"; where commas are decimal, "1.234,5" and "10.000". "10:30" is no amount.
bool NumberFinder::digits_value(std::u16string_view token, bool comma_is_decimal, double& value) {
  if (token.size() > 24 || token.find_first_of(u":") != std::u16string_view::npos) return false;
  const std::size_t dots = static_cast<std::size_t>(std::count(token.begin(), token.end(), u'.'));
  const std::size_t commas = static_cast<std::size_t>(std::count(token.begin(), token.end(), u','));
  char16_t decimal = 0;
  if (dots == 1 && commas <= 1) decimal = token.rfind(u'.') > token.rfind(u',') || commas == 0 ? u'.' : u',';
  if (dots == 1 && commas == 0 && comma_is_decimal && token.size() - token.find(u'.') == 4) decimal = 0;
  if (dots == 1 && commas > 1) decimal = u'.';
  if (dots > 1) decimal = commas == 1 ? u',' : 0;
  if (dots == 0 && commas == 1) decimal = !comma_is_decimal && token.size() - token.find(u',') == 4 ? 0 : u',';
  if (dots > 1 && commas == 0 && token.size() - token.rfind(u'.') != 4) return false;  // a version, an address
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
  value = whole + part / scale;
  return true;
}

/// The number at i in digits or words, with its scale words; returns one past it, i when there is none.
std::uint32_t NumberFinder::value_at(std::uint32_t i, double& value) const {
  if (i >= words_.size() || taken_[i]) return i;
  std::uint32_t at = i;
  const bool digits = words_[i].kind == TokenKind::number;
  if (digits) {
    if (!digits_value(flat(i), comma_is_decimal_, value)) return i;
    ++at;
    // 12 000
    while (comma_is_decimal_ && at < i + 5 && words_[i].span.size() <= 3 && in(i, at) && words_[at].kind == TokenKind::number &&
           words_[at].span.size() == 3 && spaced(at - 1) && !taken_[at]) {
      double group = 0;
      digits_value(flat(at), true, group);
      value = value * 1000 + group;
      ++at;
    }
    // 3/4
    if (in(i, at + 1) && words_.mark(at) == u'/' && words_.touches_next(i) && words_.touches_next(at) && flat(i).size() <= 2 &&
        one_of(flat(at + 1), {u"2", u"3", u"4", u"8", u"16"}) && !(i > 0 && words_.touches_next(i - 1)) && after(i, at + 2) != u"/") {
      double down = 0;
      digits_value(flat(at + 1), comma_is_decimal_, down);
      if (value < down) {
        value /= down;
        return at + 2;
      }
    }
    // 2 1/2
    if (in(i, at + 2) && words_[at].kind == TokenKind::number && spaced(i) && words_.mark(at + 1) == u'/' && words_.touches_next(at) &&
        words_[at + 2].kind == TokenKind::number) {
      double up = 0;
      double down = 0;
      if (digits_value(flat(at), comma_is_decimal_, up) && digits_value(flat(at + 2), comma_is_decimal_, down) && down > 1 && up < down) {
        value += up / down;
        at += 3;
      }
    }
    if (in(i, at) && words_.touches_next(i) && !taken_[at] && words_[at].span.size() == 1 &&
        (words_.mark(at) == 0xBD || words_.mark(at) == 0xBC || words_.mark(at) == 0xBE)) {
      value += words_.mark(at) == 0xBD ? 0.5 : words_.mark(at) == 0xBC ? 0.25 : 0.75;
      ++at;
    }
  } else {
    at = words_value(i, value);
    if (at == i) return i;
  }
  return scales(at, value, digits);
}

/// Scale words after a number: "1.9 trillion", "30m", "5k".
std::uint32_t NumberFinder::scales(std::uint32_t at, double& value, bool digits) const {
  // "a $1.6-trillion market"
  if (digits && in(at - 1, at + 1) && flat(at) == u"-" && words_.touches_next(at - 1) && words_.touches_next(at) &&
      flat(at + 1).size() > 4 && number_word(flat(at + 1)).kind == NumberWord::Kind::scale)
    ++at;
  while (at < words_.size() && near(at - 1) && words_[at].kind == TokenKind::word && (!taken_[at] || !words_.english())) {
    const NumberWord word = number_word(flat(at));
    const bool touching = words_.touches_next(at - 1);
    const bool short_form = flat(at).size() <= 2;
    if (word.kind != NumberWord::Kind::scale || (short_form && !(digits && touching) && !one_of(flat(at), {u"bn", u"tn", u"mn"}))) break;
    if (touching && !short_form && words_[at].span.size() > 8) break;
    value *= power_of_ten(word.number);
    ++at;
  }
  return at;
}

/// "twenty-five", "two hundred and six thousand", "half", "two-thirds", "a third".
std::uint32_t NumberFinder::words_value(std::uint32_t i, double& value) const {
  std::uint32_t at = i;
  double total = 0;
  double current = 0;
  bool any = false;
  std::uint32_t end = i;
  while (at < words_.size() && (at == i || in(i, at)) && at - i < 12 && !taken_[at]) {
    if (any && flat(at) == u"-" && words_.touches_next(at - 1) && words_.touches_next(at)) {
      ++at;
      continue;
    }
    if (any && flat(at) == u"and" && in(i, at + 1) && number_word(flat(at + 1)).kind == NumberWord::Kind::value && total + current >= 100) {
      ++at;
      continue;
    }
    if (words_[at].kind != TokenKind::word || (any && at > end && at - end > 1)) break;
    const NumberWord word = number_word(flat(at));
    if (word.kind == NumberWord::Kind::value && !(one_of(flat(at), {u"sept", u"due", u"tre", u"mil"}))) {
      if (flat(at) == u"dozen") {
        current = (any ? current : 1) * 12;
      } else {
        if (any && current > 0 && !(current >= 20 && word.number < 10) && !(current >= 100)) break;
        current += word.number;
      }
    } else if (word.kind == NumberWord::Kind::scale && flat(at).size() > 2 && (any || false)) {
      if (word.number == 2) {
        current *= 100;
      } else {
        total += current * power_of_ten(word.number);
        current = 0;
      }
    } else if (word.kind == NumberWord::Kind::part && any && current > 0) {
      value = current / word.number;
      return at + 1;
    } else {
      break;
    }
    any = true;
    end = ++at;
  }
  if (!any) return fraction(i, value);
  value = total + current;
  if (value < 100 && in(i, end + 2) && flat(end) == u"and" && flat(end + 1) == u"a" &&
      flat(end + 2) == u"half") {  // "two and a half miles"
    value += 0.5;
    return end + 3;
  }
  return end;
}

std::uint32_t NumberFinder::fraction(std::uint32_t i, double& value) const {
  const bool half = flat(i) == u"half" && words_[i].shape != Shape::other;
  if (half && one_of(before(i), {u"first", u"second", u"other", u"last", u"better", u"latter", u"opening"}))
    return i;                                                    // a part, not how much
  if (half && (after(i, i + 1) == u"a" || before(i) == u"a")) {  // "half a million", "a half dozen"
    const std::uint32_t whole = before(i) == u"a" ? i + 1 : i + 2;
    const NumberWord next = in(i, whole) ? number_word(flat(whole)) : NumberWord{};
    if (next.kind == NumberWord::Kind::scale && next.number >= 3) value = power_of_ten(next.number) / 2;
    else if (next.kind == NumberWord::Kind::value && next.number == 12) value = 6;
    else value = 0;
    if (value > 0) return whole + 1;
  }
  if (flat(i) == u"half" && words_[i].shape != Shape::other && in(i, i + 1) &&
      one_of(flat(i + 1), {u"of", u"a", u"the", u"his", u"her", u"its", u"their"})) {
    value = 0.5;
    return i + 1;
  }
  if (flat(i) == u"a" && spaced(i)) {
    const NumberWord next = number_word(flat(i + 1));
    if (next.kind == NumberWord::Kind::part && in(i, i + 2) && flat(i + 2) == u"of" && flat(i + 1) != u"half") {
      value = 1.0 / next.number;
      return i + 2;
    }
    if (next.kind == NumberWord::Kind::scale && (next.number >= 2) && flat(i + 1).size() > 4 && flat(i + 1).back() != u's') {
      value = power_of_ten(next.number);
      return i + 2;
    }
    if (flat(i + 1) == u"dozen") {
      value = 12;
      return i + 2;
    }
  }
  return i;
}

}  // namespace nutgraf
