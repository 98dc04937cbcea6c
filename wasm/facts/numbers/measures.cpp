// What an amount measures.
#include "facts/numbers/number_finder.h"
#include "facts/words/small_words.h"
#include "language/stopwords.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

namespace {

constexpr std::u16string_view prefixes[] = {u"kilo",  u"mega",  u"giga", u"tera", u"peta",  u"exa",  u"milli", u"micro", u"nano",
                                            u"centi", u"hecto", u"deci", u"pico", u"femto", u"kibi", u"mebi",  u"gibi",  u"tebi"};
/// What the money of some country is that shares its name with another's.
std::u16string money_of(std::u16string_view people, std::u16string_view unit) {
  static const LexiconMap money("money-of-peoples");
  const std::u16string_view code = money.find(people);
  return std::u16string(code.empty() ? unit : code);
}

constexpr std::uint32_t longest_unit = 4;  // tokens: "pounds per square inch"

}  // namespace

bool NumberFinder::is_time(std::u16string_view unit) { return one_of<"year month week day hour minute second decade century">(unit); }

std::u16string unit_of(std::u16string_view flat) {
  static const LexiconMap units("units");
  const auto named = [](std::u16string_view text) {
    std::u16string_view unit = units.find(text);
    // "ft.", "gallons"; the list has plurals of other kinds
    if (unit.empty() && text.size() > 2 && (text.back() == u'.' || (text.back() == u's' && text.size() > 4))) {
      text.remove_suffix(1);
      unit = units.find(text);
    }
    return unit == "="_w ? text : unit;
  };
  const std::u16string_view unit = named(flat);
  if (!unit.empty() || flat.size() < 7) return std::u16string(unit);
  if (flat.starts_with(u"quadrat") || flat.starts_with(u"kubik")) {  // "Quadratmeter"
    const bool square = flat[0] == u'q';
    const std::u16string base = unit_of(flat.substr(square ? 7 : 5));
    return base.empty() ? base : (square ? u"square " : u"cubic ") + base;
  }
  for (const std::u16string_view prefix : prefixes) {
    if (flat.substr(0, prefix.size()) != prefix) continue;
    const std::u16string_view base = named(flat.substr(prefix.size()));
    if (base.size() > 2 && !is_money(base)) return std::u16string(prefix).append(base);
  }
  return {};
}

bool is_money(std::u16string_view unit) { return unit.size() == 3 && unit[0] <= u'Z'; }

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
    case 0x20A6: return u"NGN";
    case 0x20B1: return u"PHP";
    case 0x20B5: return u"GHS";
    default: return {};
  }
}
/// The letters before a dollar sign: "US$", "A$", "HK$".
std::u16string_view dollar_of(std::u16string_view letters) {
  if (one_of<"US U.S.">(letters)) return u"USD";
  if (one_of<"A AU">(letters)) return u"AUD";
  if (one_of<"C CA">(letters)) return u"CAD";
  if (letters == "HK"_w) return u"HKD";
  if (letters == "NZ"_w) return u"NZD";
  if (letters == "S"_w) return u"SGD";
  if (letters == "R"_w) return u"BRL";
  if (letters == "NT"_w) return u"TWD";
  return {};
}

/// "a third of an inch", "half a percentage point": one past the unit that this is a part of, else one past `last`.
std::uint32_t NumberFinder::part_of_unit(std::uint32_t last, NumberFact& fact) const {
  const std::uint32_t end = last + 1;
  if (!words_.english() || fact.value <= 0 || fact.value >= 1 || (words_[last].flat[0] == u'0' && flat(end) != "of"_w)) return end;
  const std::uint32_t article = flat(end) == "of"_w ? end + 1 : end;
  if (!one_of<"a an">(after(last, article)) || !in(last, article + 1)) return end;
  if (std::u16string unit = unit_of(flat(article + 1)); !unit.empty() && !is_money(unit)) {
    fact.unit = std::move(unit);
    return article + 2;
  }
  const bool point = flat(article + 1) == "point"_w;
  if (!point && (flat(article + 1) != "percentage"_w || after(last, article + 2) != "point"_w)) return end;
  fact.unit = u"percentage point";
  return article + (point ? 2 : 3);
}

/// "%", "€", "℃", "¢" and an inch's mark: one past it, 0 where none is there.
std::uint32_t NumberFinder::unit_sign(std::uint32_t at, NumberFact& fact) const {
  const char16_t mark = words_.mark(at);
  if (mark == u'%') {
    fact.unit = u"percent";
    return at + 1;
  }
  if (const std::u16string_view sign = currency_of(mark); !sign.empty() && mark != u'$') {
    fact.unit = sign;
    return price(at + 1, fact.unit);
  }
  if (mark == 0x2103 || mark == 0x2109) {  // "56℃", "133℉"
    fact.unit = mark == 0x2103 ? u"degree Celsius" : u"degree Fahrenheit";
    return at + 1;
  }
  if (mark == 0xA2) {
    fact.unit = u"cent";
    return at + 1;
  }
  if (inch_mark(at)) {
    fact.unit = u"inch";
    return at + 1;
  }
  return 0;
}

/// "°", "°C", "° F" at the sign.
std::uint32_t NumberFinder::degree_sign(std::uint32_t at, NumberFact& fact) const {
  fact.unit = u"degree";
  const std::u16string_view scale = near(at) ? flat(at + 1) : std::u16string_view{};
  if (words_.in_language("it") && scale.size() > 2 && words_[at + 1].shape == Shape::lower) {  // "il 3° posto"
    fact.unit.clear();
    return at;
  }
  const bool celsius = one_of<"c celsius">(scale);
  if (!celsius && !one_of<"f fahrenheit">(scale)) return at + 1;
  fact.unit = celsius ? u"degree Celsius" : u"degree Fahrenheit";
  return at + 2;
}

/// A word that is a unit, or leads to one, in front of certain words only: "of euros", "more miles", "Swiss francs", "stone"; 0 where none
/// is there, `end` where what is there is no unit.
std::uint32_t NumberFinder::unit_by_neighbors(std::uint32_t at, std::uint32_t end, bool hyphen, NumberFact& fact) const {
  const std::uint32_t last = end - 1;
  if (!words_.english() && one_of<"de d' di">(flat(at)) && in(last, at + 1)) {  // "12 millions d’euros"
    std::u16string money = unit_of(flat(at + 1));
    if (money.empty()) money = currency_of(words_.mark(at + 1));  // "5,2 millones de €"
    if (!is_money(money)) return end;
    fact.unit = money;
    return at + 2;
  }
  if (hyphen && flat(at) == "point"_w && one_of<"half quarter">(flat(last))) {
    fact.unit = u"percentage point";
    return at + 1;
  }
  if (flat(at) == "more"_w && in(last, at + 1)) {
    const std::uint32_t past = unit_words(at + 1, fact.unit);
    return past == at + 1 ? end : past;
  }
  if (!hyphen && words_[at].is(wc::demonym) && in(last, at + 1)) {  // "3,000 Swiss francs"
    const std::u16string next = unit_of(flat(at + 1));
    const bool crowns = flat(at + 1) == "crowns"_w;  // Danish money, British jewels
    if (is_money(next) || one_of<"krone dinar shilling kwacha">(next) || (crowns && is_money(money_of(flat(at), next)))) {
      fact.unit = money_of(flat(at), next);
      return at + 2;
    }
  }
  // "3 bar", "12 stone 4": words that are units only where nothing follows that they would belong to
  if (!hyphen && words_[last].kind == TokenKind::number && one_of<"bar stone">(flat(at)) && words_[at].shape == Shape::lower &&
      (!in(last, at + 1) || words_[at + 1].kind != TokenKind::word || words_[at + 1].is(wc::function_word))) {
    fact.unit = flat(at);
    return at + 1;
  }
  if (one_of<"in ins">(flat(at)) && !(hyphen && after(last, at + 1) == "-"_w) &&
      ((words_.touches_next(last) && words_[last].kind == TokenKind::number) || inches(at))) {
    fact.unit = u"inch";
    return at + 1;
  }
  // "eight hour-long episodes"
  if (!hyphen && words_[last].kind == TokenKind::word && words_.touches_next(at) && after(last, at + 1) == "-"_w &&
      one_of<"long wide high deep">(after(last, at + 2)) && in(last, at + 3) && plural(at + 3))
    return end;
  return 0;
}

/// A unit's name or its letters.
std::uint32_t NumberFinder::named_unit(std::uint32_t at, std::uint32_t end, bool hyphen, NumberFact& fact) const {
  const std::uint32_t last = end - 1;
  std::u16string unit;
  if (const std::uint32_t past = symbols(at, unit); past != at) {
    const std::uint32_t quotient = per(past, unit);
    fact.unit = unit;
    return quotient;
  }
  const std::uint32_t next = measure(at, unit);
  if (next == at) return end;
  const std::u16string_view f = flat(at);
  if (words_[at].cased_up() && ((unit == "cent"_w && !words_.capital_nouns()) || one_of<"sec min mo">(f)))
    return end;  // "50 Cent", a league
  // "the 3 m", "5 l" need no space; "a 7 second" is no time without its plural
  if (f.size() == 1 &&
      (f != "m"_w && f != "g"_w && f != "l"_w ? !words_.touches_next(last) : words_.touches_next(last) && f == "m"_w && !metres(at)))
    return end;
  if (words_[at].shape != Shape::lower && f.size() <= 2 && next == at + 1 && !one_of<"mb gb tb mw gw kw hz hp l ºc">(f)) return end;
  // "500,000 won", unlike "12 won" and "10,000 won a seat"
  const bool money = f == "won"_w && fact.value >= 1e4 && !one_of<"a an the their his her its">(after(last, next));
  if ((one_of<"won real reals grad grads rs">(f) && !money) || (f == "second"_w && !hyphen)) return end;
  if (unit.starts_with(u"GBP") && !one_of<"sterling gbp">(f) && !one_of<"million billion">(flat(last)) &&
      (hyphen || !pounds_are_money(fact.value)))
    unit.replace(0, 3, u"pound-mass");
  // "Watts-tied convictions"
  if (!hyphen && words_[next - 1].cased_up() && words_.touches_next(next - 1) && after(last, next) == "-"_w) return end;
  fact.unit = unit;
  std::uint32_t past = next;
  if (hyphen && after(last, past) == "-"_w && one_of<"old olds">(after(last, past + 1))) past += 2;
  return past;
}

/// "%", "percent", " km", "-year-old", "°C": returns one past what belongs to the span.
std::uint32_t NumberFinder::unit_after(std::uint32_t end, NumberFact& fact) const {
  const std::uint32_t last = end - 1;
  if (!near(last)) return end;
  std::uint32_t at = end;
  if (const std::uint32_t past = unit_sign(at, fact); past != 0) return past;
  if (const std::uint32_t past = part_of_unit(last, fact); past != end) return past;
  if (words_.mark(at) == 0xB0) return degree_sign(at, fact);
  if (flat(at) == "per"_w && after(last, at + 1) == "cent"_w) {
    fact.unit = u"percent";
    return at + 2;
  }
  const bool hyphen = flat(at) == "-"_w && words_.touches_next(last) && words_.touches_next(at) && in(last, at + 1);
  if (hyphen) ++at;
  if (const std::u16string_view scale = degrees(at); !hyphen && !scale.empty()) {
    fact.unit = scale;
    return at + 1;
  }
  if (const std::uint32_t past = unit_elsewhere(end, fact); past != end) return past;
  if (words_[at].kind != TokenKind::word) return end;
  if (const std::uint32_t past = unit_by_neighbors(at, end, hyphen, fact); past != 0) return past;
  return named_unit(at, end, hyphen, fact);
}

/// "a 15″ screen", "11.5" wide": a mark that touches the digits, and no quotation that it would close has begun.
bool NumberFinder::inch_mark(std::uint32_t at) const {
  constexpr std::uint32_t reach = 60;  // tokens
  const auto quote = [this](std::uint32_t i) { return words_.mark(i) == 0x201D || words_.mark(i) == u'"'; };
  if (words_[at - 1].kind != TokenKind::number || !words_.touches_next(at - 1)) return false;
  if (words_.mark(at) == 0x2033) return true;
  if (!quote(at) || words_.touches_next(at)) return false;
  for (std::uint32_t i = at - 1; i > 0 && i + reach > at; --i) {
    if (words_.mark(i - 1) == 0x201C || (quote(i - 1) && !(i > 1 && words_.touches_next(i - 2)))) return false;
  }
  return true;
}

/// "30C", "350F": a letter that touches two digits or three, in a text that does not number its flats so.
std::u16string_view NumberFinder::degrees(std::uint32_t at) const {
  const std::uint32_t last = at - 1;
  if (words_[last].kind != TokenKind::number || !one_of<"C F">(words_.text(at))) return {};
  const std::u16string_view scale = words_.text(at) == "C"_w ? u"degree Celsius" : u"degree Fahrenheit";
  if (!words_.touches_next(last)) {  // "104 F (40 C)"
    if (before(last) == "minus"_w) return scale;
    if (after(last, at + 1) == "("_w && in(last, at + 2) && words_[at + 2].kind == TokenKind::number) return scale;
    if (after(last, at + 1) != ")"_w || before(last) != "("_w || out_.empty() || !out_.back().unit.starts_with(u"degree")) return {};
    return scale;
  }
  const std::size_t digits = std::min(words_[last].flat.find_first_of(u".,"), words_[last].flat.size());
  const bool below = last > 1 && words_.touches_next(last - 1) && !words_.touches_next(last - 2) &&
                     (words_.mark(last - 1) == u'-' || words_.mark(last - 1) == 0x2212 || words_.mark(last - 1) == 0x2013);
  if (digits < 3 && (below || before(last) == "minus"_w)) return scale;  // "-6C"
  // "4C (39F)"
  if (before(last) == "("_w && !out_.empty() && out_.back().unit.starts_with(u"degree") &&
      out_.back().span.end + 2 == words_[last].span.start)
    return scale;
  if (digits > 3 || (last > 0 && words_.touches_next(last - 1))) return {};
  const bool tenths = words_[last].flat.find(u'.') != words_[last].flat.npos;  // "1.5C", in any place
  if (digits < 2 && !tenths) {                                                 // "of only 4C (39F)"
    const bool both = after(last, at + 1) == "("_w && in(last, at + 3) && words_[at + 2].kind == TokenKind::number &&
                      words_.touches_next(at + 2) && one_of<"C F">(words_.text(at + 3));
    // "between 2C and 8C", "from 3C to 5C"
    const bool first = one_of<"between from at of by about around was is">(before(last)) && one_of<"and to">(after(last, at + 1)) &&
                       in(last, at + 3) && words_[at + 2].kind == TokenKind::number && words_.touches_next(at + 2) &&
                       words_.text(at + 3) == words_.text(at);
    const bool second = !out_.empty() && out_.back().unit.starts_with(u"degree") && one_of<"and to">(before(last)) && last > 1 &&
                        out_.back().span.end == words_[last - 2].span.end;
    if (!both && !first && !second && !(one_of<"to of below above around only reach reached">(before(last)) && words_.text(at) == "C"_w))
      return {};
    return scale;
  }
  if (!tenths && last > 0 && in(last, last - 1) &&
      (words_[last - 1].cased_up() ||
       !one_of<"to of at was is reach reached hit above below around about over under than and or hits between nearly">(before(last))))
    return {};
  return scale;
}

/// Money in millions, and wherever the text writes £ or speaks of pence; else a weight.
bool NumberFinder::pounds_are_money(double value) const {
  if (!pounds_are_money_) {
    const std::u16string_view text = words_.flat_text();
    pounds_are_money_ = text.find(u'\u00a3') != std::u16string_view::npos || text.find(u"sterling") != std::u16string_view::npos ||
                        text.find(u" pence") != std::u16string_view::npos;
  }
  return value >= 1e6 || *pounds_are_money_;
}

/// Whether the text has cents anywhere: asked for once.
bool NumberFinder::speaks_of_cents() const {
  if (!cents_) cents_ = words_.flat_text().find(u" cent") != std::u16string_view::npos;
  return *cents_;
}

/// "2 in" of something that is measured: "2 in thick", "a length of 2 in".
bool NumberFinder::inches(std::uint32_t at) const {
  const std::uint32_t last = at - 1;
  const std::u16string_view next = after(last, at + 1);
  if (one_of<"thick tall long wide high deep">(next)) return true;
  if (words_[last].kind != TokenKind::number || !(next.empty() || one_of<". ) ; x">(next))) return false;
  const std::uint32_t first = words_.sentence_of(last).first_token;
  for (std::uint32_t i = last; i > first && i + 12 > last; --i) {
    if (one_of<"length width height depth thickness diameter size measures measuring">(flat(i - 1))) return true;
  }
  return false;
}

/// "feet", "metric tons", "parts per million", "kilowatt-hours": the longest unit that begins at token `at`; returns one past it.
std::uint32_t NumberFinder::unit_words(std::uint32_t at, std::u16string& unit) const {
  std::uint32_t past = at;
  for (std::uint32_t last = at; last < at + longest_unit && in(at, last); ++last) {
    if (last > at && words_[last].kind != TokenKind::word && !dash(last)) break;
    const std::uint32_t start = words_[at].span.start;
    std::u16string found = unit_of(last == at ? flat(at) : words_.flat_text().substr(start, words_[last].span.end - start));
    if (found.empty()) continue;
    unit = std::move(found);
    past = last + 1;
  }
  return past;
}

/// "square miles", "km squared", "degrees Celsius per hour": returns one past it, `at` when no unit is there.
std::uint32_t NumberFinder::measure(std::uint32_t at, std::u16string& unit) const {
  const std::uint32_t here = at;
  const bool square = one_of<"square sq sq. vierkante">(flat(at));
  const bool powered = square || one_of<"cubic cu cu. kubieke">(flat(at));
  // "sq. ft.", "square-foot"
  const bool joined = powered && after(here, at + 1) == "-"_w && words_.touches_next(at);
  const std::uint32_t name = joined ? at + 2 : powered ? at + 1 : at;
  if (!in(here, name)) return here;
  at = unit_words(name, unit);
  if (at == name || (flat(name) == "ans"_w && words_.capital_nouns())) return here;  // "ans Meer"
  if (powered) unit.insert(0, square ? u"square " : u"cubic ");
  if (unit == "percent"_w || unit.ends_with(u" point")) return at;
  return is_money(unit) ? price(at, unit) : per(at, unit);
}

/// "dollars per barrel", "€65/MWh", unlike "dollars per student" and "$15 per hour": returns one past it.
std::uint32_t NumberFinder::price(std::uint32_t at, std::u16string& unit) const {
  std::u16string whole = unit;
  const std::uint32_t past = per(at, whole);
  if (past == at || is_time(std::u16string_view(whole).substr(whole.rfind(u" per ") + 5))) return at;
  unit = std::move(whole);
  return past;
}

/// " squared", "²", "/s", " per second", " per square metre per year", " a day" behind a unit; returns one past it.
std::uint32_t NumberFinder::per(std::uint32_t at, std::u16string& unit) const {
  const std::uint32_t here = at - 1;
  if (!words_.english() && after(here, at) == "orari"_w) {  // "chilometri orari"
    unit.append(u" per hour");
    return at + 1;
  }
  if (one_of<"squared cuadrado cuadrados quadrado quadrados quadrati carrés">(after(here, at))) unit.insert(0, u"square "), ++at;
  else if (after(here, at) == "cubed"_w || (!words_.english() && one_of<"cúbicos cubes cubi">(after(here, at))))
    unit.insert(0, u"cubic "), ++at;
  for (int n = 0; n < 2; ++n) {
    const std::u16string_view joint = after(here, at);
    const bool slash = joint == "/"_w && words_.touches_next(at - 1);
    const bool joined = joint == "-"_w && after(here, at + 1) == "per"_w && after(here, at + 2) == "-"_w;  // "gigabits-per-second"
    // "60 miles an hour", unlike "two hours a day" and "$20 a day", which are so many hours and dollars
    const bool article = one_of<"a an">(joint) && words_.english() && !is_time(unit) && !is_money(unit) && !one_of<"cent penny">(unit);
    if (!slash && !joined && !article && joint != "per"_w && !(joint == "por"_w && !words_.english())) break;
    std::uint32_t name = joined ? at + 3 : at + 1;
    const bool square = one_of<"square sq sq.">(after(here, name));
    const bool powered = square || one_of<"cubic cu cu.">(after(here, name));
    if (powered) ++name;
    if (!in(here, name)) break;
    std::u16string below;
    std::uint32_t past = name;
    if (slash && flat(name) == "u"_w && words_.in_language("nl")) {
      below = u"hour";
      ++past;
    } else {
      if (!article) past = symbols(name, below, true);
      if (past == name) past = unit_words(name, below);
    }
    if (past == name || is_money(below)) break;
    // "5 km an hour later", "3 feet a second time"; "4,500 gallons a month" are so many gallons
    if (article && (one_of<"week month year">(below) || one_of<"ago later earlier before after time">(after(here, past)))) break;
    at = past;
    if (powered) below.insert(0, square ? u"square " : u"cubic ");
    if (one_of<"squared cuadrado quadrado">(after(here, at))) {  // "metres per second squared"
      below.insert(0, u"square ");
      ++at;
    }
    unit.append(u" per ").append(below);
  }
  return at;
}

}  // namespace nutgraf
