// Rows and ranges of numbers, of which the last one says what all of them are.
#include "facts/numbers/number_finder.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace {

constexpr std::uint32_t longest_row = 4;  // numbers that share a unit

}  // namespace

/// "25, 40 or 60 or more miles": the unit behind the row's last number is that of all.
void NumberFinder::unit_of_row(std::uint32_t i, std::uint32_t last, NumberFact& fact) const {
  const bool elsewhere = words_.in_language("fr it");
  if (!(words_.english() || elsewhere) || words_[i].kind != TokenKind::number || (i > 0 && dash(i - 1) && words_.touches_next(i - 1)))
    return;
  if (before(i) == "magnitude"_w) return;  // "of magnitude 6.2 and 10km deep"
  bool closed = false;
  if (after(i, last) == "or"_w && after(i, last + 1) == "more"_w) {
    NumberFact other;
    if (unit_after(last + 2, other) != last + 2) fact.unit = other.unit;
    return;
  }
  for (std::uint32_t n = 0; n < longest_row && in(i, last + 1); ++n) {
    const std::u16string_view joint = flat(last);
    if (joint != ","_w && !(elsewhere ? one_of<"e et o ou">(joint) : one_of<"or and">(joint))) return;
    closed = closed || joint != ","_w;
    const std::uint32_t at = last + (joint == ","_w && one_of<"or and">(flat(last + 1)) ? 2 : 1);
    if (!in(i, at) || words_[at].kind != TokenKind::number || taken_[at]) return;
    double value = 0;
    std::uint32_t end = value_at(at, value);
    if (end == at) return;
    if (after(at, end) == "or"_w && after(at, end + 1) == "more"_w) end += 2;
    NumberFact other;
    if (unit_after(end, other) != end) {
      if (closed) fact.unit = other.unit;
      return;
    }
    last = end;
  }
}

/// "the 9-4 favourite", "a 33-1 shot", "the 3.45 at Kempton": odds and the time of a race are no amounts.
bool NumberFinder::is_of_race(std::uint32_t i) const {
  const std::u16string_view f = flat(i);
  if (f.size() > 3 && f[f.size() - 3] == u'.')
    return before(i) == "the"_w && (f.back() == u'0' || f.back() == u'5') && after(i, i + 1) == "at"_w && in(i, i + 2) &&
           words_[i + 2].cased_up();
  const std::uint32_t first = i > 1 && in(i, i - 2) && dash(i - 1) ? i - 2 : i;
  if (!in(i, first + 3) || !dash(first + 1) || !words_.touches_next(first) || words_[first + 2].kind != TokenKind::number) return false;
  return one_of<"favourite favorite outsider shot">(flat(first + 3));
}

/// "5 to 10 million", "$2 or $3", "between six and eight years": the first number takes the second one's scale, unit and what it counts.
void NumberFinder::range(std::uint32_t i, std::uint32_t last, NumberFact& fact) const {
  if (in(i, last) && dash(last) && words_.touches_next(last - 1) && one_of<"to or">(after(i, last + 1))) ++last;  // "6- to 30-year"
  if (!in(i, last + 1)) return;
  const std::u16string_view joint = flat(last);
  const std::uint32_t digits_at = words_[i].kind == TokenKind::symbol ? i + 1 : i;  // behind a currency's sign
  const bool bare = last == digits_at + 1;
  const bool apart = dash(last) && spaced(last) && spaced(last - 1);  // "5 – 50lb"
  const bool joined = apart || (words_.english() && one_of<"to or">(joint)) || (dash(last) && words_.touches_next(last)) ||
                      (joint == "and"_w && before(i) == "between"_w) || joins_elsewhere(i, last);
  std::uint32_t at = last + 1;
  if (joint == "e"_w && one_of<"i gli">(flat(at)) && in(i, at + 1)) ++at;  // "tra gli 11 e i 13 anni"
  if (words_[at].kind == TokenKind::symbol && in(i, at + 1) && !currency_of(words_.mark(at)).empty()) ++at;
  if (!joined || taken_[at] || is_result(i)) return;
  double upper = 0;
  double plain = 0;
  const std::uint32_t end = value_at(at, upper);
  if (end == at) return;
  const bool digits = words_[digits_at].kind == TokenKind::number && digits_value(flat(at), comma_is_decimal_, plain);
  if (digits && fact.unit.empty() && dash(last) && fact.value >= plain && upper == plain) return;  // a score
  if (apart && !(digits && last == i + 1 && (at == last + 1 || !fact.unit.empty()))) return;
  NumberFact other;
  other.value = upper;
  const std::uint32_t open_end = past_plus(end);
  const bool sums = at > last + 1 && words_.english();
  if (sums) other.unit = fact.unit;
  const std::uint32_t past = !sums ? unit_after(open_end, other) : is_money(fact.unit) ? price(end, other.unit) : end;
  if (sums) fact.unit = other.unit;                                                // "$60 to $70 per barrel"
  const bool scaled = bare && number_at(end - 1).kind == NumberWord::Kind::scale;  // "between $4 and $5 million"
  // "$8 to 10 million customers"
  const bool of_others = digits_at > i && at == last + 1 && !dash(last) && counted(past, upper);
  if ((fact.unit.empty() || digits_at > i || is_money(fact.unit)) && digits && scaled && plain > 0 &&
      (fact.value < plain || one_of<"auf naar">(joint)) && !of_others)
    fact.value *= upper / plain;
  else if (!words_.english() && !digits && scaled && fact.value < 1000 && number_at(end - 1).number > 3)  // "acht bis neun Milliarden"
    for (int n = number_at(end - 1).number; n > 0; --n) fact.value *= 10;
  // "aged five to 36 months"
  if (fact.unit.empty() || (bare && fact.unit == "year"_w && one_of<"day week month">(other.unit))) fact.unit = other.unit;
  if (fact.counts) return;
  if (other.unit.empty() && at == last + 1) fact.counts = counted(past, upper);
  else if (is_money(fact.unit) || fact.unit == "percent"_w) fact.counts = head_after(i, past, fact.unit);
}

}  // namespace nutgraf
