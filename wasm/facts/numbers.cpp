#include "facts/numbers.h"

#include <algorithm>

#include "models/lexicon.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

double power_of_ten(int exponent) {
  double value = 1;
  for (; exponent > 0; --exponent) value *= 10;
  return value;
}

/// The value column of number_words: "12", "^6" (a power of ten), "/3" (a part).
struct NumberWord {
  enum class Kind : std::uint8_t { none, value, scale, part } kind = Kind::none;
  int number = 0;
};
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
std::u16string_view unit_of(std::u16string_view flat) {
  static const LexiconMap units("units");
  std::u16string_view unit = units.find(flat);
  if (unit.empty() && flat.size() > 2 && flat.back() == u'.') unit = units.find(flat.substr(0, flat.size() - 1));
  return unit;
}

std::u16string_view currency_of(char16_t sign) {
  switch (sign) {
    case u'$': return u"USD";
    case 0x20AC: return u"EUR";
    case 0xA3: return u"GBP";
    case 0xA5: return u"JPY";
    case 0x20B9: return u"INR";
    case 0x20BD: return u"RUB";
    case 0x20A9: return u"KRW";
    case 0x20AA: return u"ILS";
    case 0x20BA: return u"TRY";
    case 0x20B4: return u"UAH";
    default: return {};
  }
}
/// The letters before a dollar sign: "US$", "A$", "HK$".
std::u16string_view dollar_of(std::u16string_view letters) {
  if (one_of(letters, {u"US", u"U.S."})) return u"USD";
  if (one_of(letters, {u"A", u"AU"})) return u"AUD";
  if (one_of(letters, {u"C", u"CA"})) return u"CAD";
  if (letters == u"HK") return u"HKD";
  if (letters == u"NZ") return u"NZD";
  if (letters == u"S") return u"SGD";
  if (letters == u"R") return u"BRL";
  if (letters == u"NT") return u"TWD";
  return {};
}

class Finder {
 public:
  Finder(const Words& words, const std::vector<Name>& names, const std::vector<DateFact>& dates)
      : words_(words), taken_(words.size(), false), in_name_(words.size(), false) {
    for (const Name& name : names) {
      for (std::uint32_t i = name.first; i < name.last; ++i) in_name_[i] = true;
    }
    std::size_t d = 0;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      while (d < dates.size() && dates[d].span.end <= words[i].span.start) ++d;
      taken_[i] = in_name_[i] || (d < dates.size() && dates[d].span.overlaps(words[i].span));
    }
  }

  std::vector<NumberFact> run() {
    for (std::uint32_t i = 0; i < words_.size();) {
      NumberFact fact;
      const std::uint32_t end = amount(i, fact);
      if (end == i) {
        ++i;
        continue;
      }
      out_.push_back(std::move(fact));
      i = end;
    }
    return std::move(out_);
  }

 private:
  bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  std::u16string_view flat(std::uint32_t i) const { return words_[i].flat; }
  bool spaced(std::uint32_t i) const { return in(i, i + 1) && words_[i + 1].span.start == words_[i].span.end + 1; }
  bool near(std::uint32_t i) const { return in(i, i + 1) && words_[i + 1].span.start <= words_[i].span.end + 1; }

  /// "1,234.5", "1.234,5", "10:30" (no amount).
  static bool digits_value(std::u16string_view token, double& value) {
    if (token.size() > 24 || token.find_first_of(u":") != std::u16string_view::npos) return false;
    const std::size_t dots = static_cast<std::size_t>(std::count(token.begin(), token.end(), u'.'));
    const std::size_t commas = static_cast<std::size_t>(std::count(token.begin(), token.end(), u','));
    char16_t decimal = 0;
    if (dots == 1 && commas <= 1) decimal = token.rfind(u'.') > token.rfind(u',') || commas == 0 ? u'.' : u',';
    if (dots == 1 && commas > 1) decimal = u'.';
    if (dots > 1) decimal = commas == 1 ? u',' : 0;
    if (dots == 0 && commas == 1) decimal = token.size() - token.find(u',') == 4 ? 0 : u',';
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
  std::uint32_t value_at(std::uint32_t i, double& value) const {
    if (i >= words_.size() || taken_[i]) return i;
    std::uint32_t at = i;
    const bool digits = words_[i].kind == TokenKind::number;
    if (digits) {
      if (!digits_value(flat(i), value)) return i;
      ++at;
      // 2 1/2
      if (in(i, at + 2) && words_[at].kind == TokenKind::number && spaced(i) && words_.mark(at + 1) == u'/' && words_.touches_next(at) &&
          words_[at + 2].kind == TokenKind::number) {
        double up = 0;
        double down = 0;
        if (digits_value(flat(at), up) && digits_value(flat(at + 2), down) && down > 1 && up < down) {
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
  std::uint32_t scales(std::uint32_t at, double& value, bool digits) const {
    while (at < words_.size() && near(at - 1) && words_[at].kind == TokenKind::word && !taken_[at]) {
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
  std::uint32_t words_value(std::uint32_t i, double& value) const {
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
      if (any && flat(at) == u"and" && in(i, at + 1) && number_word(flat(at + 1)).kind == NumberWord::Kind::value &&
          total + current >= 100) {
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
    return end;
  }

  std::uint32_t fraction(std::uint32_t i, double& value) const {
    if (flat(i) == u"half" && words_[i].shape != Shape::other && in(i, i + 1) && one_of(flat(i + 1), {u"of", u"a", u"the"})) {
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

  /// One amount with currency, unit and what it counts. Returns one past it, i when there is none.
  std::uint32_t amount(std::uint32_t i, NumberFact& fact) const {
    std::uint32_t at = i;
    std::u16string_view currency;
    std::uint32_t first = i;
    if (words_[at].kind == TokenKind::symbol) {
      currency = currency_of(words_.mark(at));
      if (currency.empty() || !words_.same_sentence(i, at + 1) || words_[at + 1].span.start > words_[at].span.end + 1) return i;
      if (i > 0 && words_.touches_next(i - 1)) {
        const std::u16string_view dollar = dollar_of(words_.text(i - 1));
        if (words_.mark(i) == u'$' && !dollar.empty()) {
          currency = dollar;
          first = i - 1;
        }
      }
      ++at;
    }
    double value = 0;
    const std::uint32_t end = value_at(at, value);
    if (end == at) return i;
    if (currency.empty() && !amount_here(i, end, value)) return i;
    fact.value = value;
    std::uint32_t last = end;
    if (!currency.empty()) fact.unit = currency;
    else last = unit_after(i, end, fact);
    if (negative(first)) {
      fact.value = -fact.value;
      --first;
    }
    fact.span = {words_[first].span.start, words_[last - 1].span.end};
    if (fact.unit.empty()) fact.counts = counted(last, value);
    fact.approximation = approximation(first);
    range(i, last, fact);
    return last;
  }

  bool negative(std::uint32_t first) const { return first > 0 && words_.mark(first - 1) == 0x2212 && words_.touches_next(first - 1); }

  /// Not every number is an amount: list numbers, scores, ordinals, "one of the".
  bool amount_here(std::uint32_t i, std::uint32_t end, double value) const {
    const Word& w = words_[i];
    if (w.kind == TokenKind::number) {
      if (i > 0 && words_.touches_next(i - 1) && in(i, i - 1)) {
        const char16_t before = words_.mark(i - 1);
        if (words_[i - 1].kind == TokenKind::word || before == u'#' || before == u'/' || before == u'+') return false;
        if (before == u'-' && i > 1 && words_.touches_next(i - 2) && words_[i - 2].kind == TokenKind::word &&
            number_word(flat(i - 2)).kind == NumberWord::Kind::none)
          return false;
      }
      if (words_.touches_next(end - 1) && in(i, end)) {
        const std::u16string_view next = flat(end);
        if (one_of(next, {u"st", u"nd", u"rd", u"th", u"s", u"'s", u"/"})) return false;
        if (words_[end].kind == TokenKind::word && unit_of(next).empty()) return false;
      }
      const bool item = i == words_.sentence_of(i).first_token && in(i, i + 1) && words_.mark(i + 1) == u'.' && w.span.size() <= 2;
      return !item;
    }
    if (value == 1) {  // "one" is mostly a pronoun
      return flat(i) != u"one" ||
             (in(i, end) && (!unit_of(flat(end)).empty() || one_of(flat(end), {u"person", u"man", u"woman", u"child", u"in"})));
    }
    if (w.flat == u"a") return true;
    return w.shape == Shape::lower || w.start;
  }

  /// "%", "percent", "km", "-year-old": returns one past what belongs to the span.
  std::uint32_t unit_after(std::uint32_t i, std::uint32_t end, NumberFact& fact) const {
    if (!in(i, end)) return end;
    std::uint32_t at = end;
    if (words_[at].span.start > words_[end - 1].span.end + 1) return end;
    if (words_.mark(at) == u'%') {
      fact.unit = u"%";
      return at + 1;
    }
    if (const std::u16string_view sign = currency_of(words_.mark(at)); !sign.empty() && words_.mark(at) != u'$') {
      fact.unit = sign;
      return at + 1;
    }
    if (words_.mark(at) == 0xB0) {
      fact.unit = u"degree";
      return at + 1;
    }
    if (flat(at) == u"per" && in(i, at + 1) && flat(at + 1) == u"cent") {
      fact.unit = u"%";
      return at + 2;
    }
    if (flat(at) == u"-" && words_.touches_next(at) && in(i, at + 1)) ++at;  // "81-year-old"
    else if (words_[at].kind == TokenKind::word && spaced(at) &&
             one_of(flat(at), {u"more", u"square", u"cubic", u"percentage", u"basis", u"us", u"u.s.", u"american", u"australian",
                               u"canadian", u"nautical", u"metric"}))
      ++at;
    if (words_[at].kind != TokenKind::word || !in(i, at)) return end;
    std::u16string_view unit = unit_of(flat(at));
    const std::u16string_view before = at > end ? flat(at - 1) : std::u16string_view{};
    if (one_of(before, {u"percentage", u"basis"}))
      unit = one_of(flat(at), {u"points", u"point"}) ? (before == u"basis" ? u"basis point" : u"percentage point") : std::u16string_view{};
    if (unit.empty() || flat(at) == u"second" || (flat(at).size() == 1 && !words_.touches_next(end - 1))) return end;
    if (one_of(flat(at), {u"won", u"real"}) || (flat(at) == u"m" && words_[at].shape != Shape::lower)) return end;
    fact.unit = unit;
    if (before == u"australian") fact.unit = u"AUD";
    if (before == u"canadian") fact.unit = u"CAD";
    if (one_of(before, {u"square", u"cubic"})) fact.unit = std::u16string(before) + u" " + std::u16string(unit);
    const bool money = unit.size() == 3 && unit[0] >= u'A' && unit[0] <= u'Z' && unit[2] >= u'A' && unit[2] <= u'Z';
    return unit == u"%" || money || one_of(before, {u"percentage", u"basis"}) ? at + 1 : end;
  }

  bool plural(std::uint32_t i) const {
    const std::u16string_view f = flat(i);
    if (one_of(f, {u"people", u"men", u"women", u"children", u"police", u"cattle", u"staff", u"fish"})) return true;
    return f.size() > 3 && f.back() == u's' && f[f.size() - 2] != u's' && f[f.size() - 2] != u'u' && f[f.size() - 2] != u'\'';
  }

  /// The noun chunk behind a number, up to a preposition, verb or mark: "Russian troops".
  std::optional<Span> counted(std::uint32_t from, double value) const {
    if (from >= words_.size() || words_[from - 1].span.end + 1 < words_[from].span.start || !in(from - 1, from)) return std::nullopt;
    std::uint32_t at = from;
    if (words_.mark(at) == u'-') return std::nullopt;
    if (one_of(flat(at), {u"more", u"other", u"additional"})) ++at;
    if (in(from - 1, at + 1) && flat(at) == u"of") {  // "two of the men", "two-thirds of voters"
      ++at;
      if (one_of(flat(at), {u"the", u"its", u"their", u"his", u"her", u"our", u"those", u"these", u"all"})) ++at;
    }
    const std::uint32_t first = at;
    std::uint32_t last = at;
    const bool single = value == 1;
    while (at < words_.size() && in(from - 1, at) && at - first < 5) {
      const Word& w = words_[at];
      if (w.kind != TokenKind::word || w.is(wc::weekday | wc::month) || w.flat == u"'s") break;
      if (w.flat == u"-") break;
      if (w.is(wc::function_word) && w.shape == Shape::lower) break;
      if (w.shape == Shape::lower && w.is(wc::past_verb) && at > first) break;
      ++at;
      if (plural(at - 1)) {
        last = at;
        break;
      }
      if (single && at - first == 1) last = at;
    }
    if (last == first) return std::nullopt;
    return Span{words_[first].span.start, words_[last - 1].span.end};
  }

  std::string approximation(std::uint32_t first) const {
    static constexpr std::u16string_view two[] = {u"more than", u"less than",  u"fewer than", u"at least", u"at most",
                                                  u"up to",     u"as many as", u"as much as", u"close to"};
    if (first == 0 || !in(first, first - 1)) return {};
    const std::uint32_t from = words_.sentence_of(first).first_token;
    const auto ascii = [](std::u16string_view s) {
      std::string out;
      for (const char16_t c : s) out.push_back(static_cast<char>(c));
      return out;
    };
    for (std::uint32_t n = 3; n >= 2; --n) {
      if (first < from + n) continue;
      const std::uint32_t start = words_[first - n].span.start;
      const std::u16string_view phrase = words_.flat_text().substr(start, words_[first - 1].span.end - start);
      for (const std::u16string_view candidate : two) {
        if (phrase == candidate) return ascii(candidate);
      }
    }
    if (one_of(flat(first - 1),
               {u"about", u"around", u"nearly", u"almost", u"roughly", u"approximately", u"over", u"under", u"some", u"only", u"just"}))
      return ascii(flat(first - 1));
    return {};
  }

  /// "5 to 10 million", "10-15%": the first number takes the second one's scale and unit.
  void range(std::uint32_t i, std::uint32_t last, NumberFact& fact) const {
    if (!in(i, last + 1) || words_[i].kind != TokenKind::number) return;
    const bool joined = flat(last) == u"to" || ((flat(last) == u"-" || words_.mark(last) == 0x2013) && words_.touches_next(last));
    if (!joined || !fact.unit.empty() || taken_[last + 1] || words_[last + 1].kind != TokenKind::number) return;
    double upper = 0;
    double plain = 0;
    const std::uint32_t end = value_at(last + 1, upper);
    if (end == last + 1 || !digits_value(flat(last + 1), plain)) return;
    if (fact.value >= plain && upper == plain) return;  // a score
    NumberFact other;
    unit_after(last + 1, end, other);
    if (plain > 0 && upper > plain && fact.value < plain) fact.value *= upper / plain;
    fact.unit = other.unit;
    if (fact.unit.empty()) fact.counts = counted(end, upper);
  }

  const Words& words_;
  std::vector<bool> taken_, in_name_;
  std::vector<NumberFact> out_;
};

}  // namespace

std::vector<NumberFact> find_numbers(const Words& words, const std::vector<Name>& names, const std::vector<DateFact>& dates) {
  return Finder(words, names, dates).run();
}

}  // namespace nutgraf
