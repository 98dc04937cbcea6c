// Money whose sign is a letter or two: "N2.5m", "P768-billion", "RM1,200", "Sh450 million".
#include <algorithm>

#include "facts/numbers/number_finder.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::size_t longest_sign = 3;

/// One letter or two, in the case that they are written in.
std::u16string_view money_by_letters(std::u16string_view letters) {
  struct Sign {
    char letters[3];
    std::u16string_view unit;
  };
  static constexpr Sign signs[] = {{"N", u"NGN"},  {"P", u"PHP"},  {"R", u"ZAR"},  {"RM", u"MYR"},
                                   {"Rs", u"INR"}, {"Dh", u"AED"}, {"Tk", u"BDT"}, {"Sh", u"shilling"}};
  for (const Sign& sign : signs) {
    if (letters[0] == static_cast<char16_t>(sign.letters[0]) &&
        (letters.size() < 2 ? u'\0' : letters[1]) == static_cast<char16_t>(sign.letters[1]))
      return sign.unit;
  }
  return {};
}

}  // namespace

/// The currency whose sign stands at `at`, which moves behind it; `first` is where the amount begins then: "HK$60", "GH¢60". "" for others.
std::u16string_view NumberFinder::currency_sign(std::uint32_t& at, std::uint32_t& first) const {
  const std::uint32_t i = at;
  if (words_[i].kind <= TokenKind::number) return {};
  const std::u16string_view currency = words_[i].kind == TokenKind::symbol ? currency_of(words_.mark(i)) : std::u16string_view{};
  if (!currency.empty()) {
    ++at;
    if (i == 0 || !words_.touches_next(i - 1) || words_.mark(i) != u'$') return currency;
    const std::u16string_view dollar = dollar_of(words_.text(i - 1));
    if (dollar.empty()) return currency;
    first = i - 1;
    return dollar;
  }
  if (words_.letter(i) != 0xA2 || !words_.touches_next(i) || before(i) != "gh"_w) return {};
  first = i - 1;
  ++at;
  return u"GHS";
}

/// Returns one past it, i when there is none. A letter alone is a sign only before a scale, thousands or decimals, unlike "N95 masks".
std::uint32_t NumberFinder::lettered_money(std::uint32_t i, NumberFact& fact) const {
  // "$US82.96"
  const bool dollars = words_.letter(i) == u'$' && words_.touches_next(i);
  const Word& w = words_[dollars ? i + 1 : i];
  if (w.kind != TokenKind::word || !w.cased_up() || w.span.size() < 2 ||
      (i > 0 && words_.touches_next(i - 1) && words_.mark(i - 1) != u'('))
    return i;
  const std::u16string_view text = words_.text().substr(0, words_.sentence_of(i).span.end);
  const auto digit = [text](std::uint32_t at) { return at < text.size() && unicode::is_digit(text[at]); };
  std::uint32_t end = w.span.start;
  while (end < w.span.end && end - w.span.start < longest_sign && unicode::is_letter(text[end])) ++end;
  if (!digit(end)) return i;
  const std::uint32_t size = end - w.span.start;
  std::u16string unit = dollars                ? std::u16string(dollar_of(text.substr(w.span.start, size)))
                        : size == longest_sign ? unit_of(w.flat.substr(0, size))
                                               : std::u16string(money_by_letters(text.substr(w.span.start, size)));
  if (unit.empty() || (size == longest_sign && !is_money(unit))) return i;
  const std::uint32_t digits = end;
  while (digit(end) || (end < text.size() && (text[end] == u',' || text[end] == u'.') && digit(end + 1))) ++end;
  const std::u16string_view written = text.substr(digits, end - digits);
  double value = 0;
  if (!digits_value(written, false, value)) return i;
  std::uint32_t scale_end = end;
  while (scale_end < text.size() && unicode::is_letter(text[scale_end])) ++scale_end;
  bool sure = dollars || size > 1 || written.find_first_of(u",.") != written.npos;
  // "N568" where "N1,109" stands before it; not "on the R61"
  const char16_t letter = text[w.span.start];
  sure = sure || (written.size() > 1 && before(i) != "the"_w && letters_of_money_.find(letter) != letters_of_money_.npos);
  if (scale_end != end) {  // "N450m"
    const NumberWord scale = number_word(words_.flat_text().substr(end, scale_end - end), language_);
    if (scale.kind != NumberWord::Kind::scale) return i;
    for (int n = scale.number; n > 0; --n) value *= 10;
    sure = true;
  }
  std::uint32_t last = i;
  while (in(i, last) && words_[last].span.end < scale_end) ++last;
  if (!in(i, last) || words_[last].span.end != scale_end) return i;
  const std::uint32_t past = scales(++last, value, true);
  if (!sure && past == last) return i;
  if (size == 1 && letters_of_money_.find(letter) == letters_of_money_.npos) letters_of_money_.push_back(letter);
  fact.value = value;
  fact.unit = std::move(unit);
  fact.span = {words_[i].span.start, words_[past - 1].span.end};
  fact.counts = head_after(i, past, fact.unit);
  fact.approximation = approximation(i);
  return past;
}

/// "We paid 18,000," where sums are spoken of.
bool NumberFinder::is_paid(std::uint32_t i, std::uint32_t end) const {
  const std::uint32_t at = before_about(i);
  return words_.english() && one_of<"paid pay paying cost costs charged spent spend">(before(at)) &&
         (!in(i, end) || words_[end].kind == TokenKind::punctuation || one_of<"for on to in and but when">(flat(end)));
}

/// The currency of the last sum; empty where there was none.
std::u16string NumberFinder::money_before() const {
  constexpr std::size_t reach = 40;  // facts
  const auto end = out_.rbegin() + static_cast<std::ptrdiff_t>(std::min(out_.size(), reach));
  const auto sum = std::find_if(out_.rbegin(), end, [](const NumberFact& fact) { return is_money(fact.unit); });
  return sum != end ? sum->unit : std::u16string();
}

}  // namespace nutgraf
