// Money whose sign is a letter or two: "N2.5m", "P768-billion", "RM1,200", "Sh450 million".
#include <algorithm>

#include "facts/number_finder.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::size_t longest_sign = 3;

std::u16string money_by_letters(std::u16string_view letters, std::u16string_view flat) {
  if (letters == "N"_w) return u"NGN";
  if (letters == "P"_w) return u"PHP";
  if (letters == "R"_w) return u"ZAR";
  if (letters == "RM"_w) return u"MYR";
  if (letters == "Rs"_w) return u"INR";
  if (letters == "Tk"_w) return u"BDT";
  if (letters == "Sh"_w) return u"shilling";
  std::u16string unit = letters.size() == longest_sign ? unit_of(flat) : std::u16string();
  return is_money(unit) ? unit : std::u16string();
}

}  // namespace

/// Returns one past it, i when there is none. A letter alone is a sign only before thousands or a scale ("N95 masks"), or where it has
/// been one.
std::uint32_t NumberFinder::lettered_money(std::uint32_t i, NumberFact& fact) const {
  const Word& w = words_[i];
  if (w.kind != TokenKind::word || !w.cased_up() || w.span.size() < 2 ||
      (i > 0 && words_.touches_next(i - 1) && words_.mark(i - 1) != u'('))
    return i;
  const std::u16string_view text = words_.text().substr(0, words_.sentence_of(i).span.end);
  const auto digit = [text](std::uint32_t at) { return at < text.size() && unicode::is_digit(text[at]); };
  std::uint32_t end = w.span.start;
  while (end < w.span.end && end - w.span.start < longest_sign && unicode::is_letter(text[end])) ++end;
  if (!digit(end)) return i;
  const std::uint32_t size = end - w.span.start;
  std::u16string unit = money_by_letters(text.substr(w.span.start, size), w.flat.substr(0, size));
  if (unit.empty()) return i;
  const std::uint32_t digits = end;
  while (digit(end) || (end < text.size() && (text[end] == u',' || text[end] == u'.') && digit(end + 1))) ++end;
  const std::u16string_view written = text.substr(digits, end - digits);
  if (!digits_value(written, false, fact.value)) return i;
  std::uint32_t scale_end = end;
  while (scale_end < text.size() && unicode::is_letter(text[scale_end])) ++scale_end;
  bool grouped = written.find(u',') != written.npos;
  if (scale_end != end) {  // "N450m"
    const NumberWord scale = number_word(words_.flat_text().substr(end, scale_end - end), language_);
    if (scale.kind != NumberWord::Kind::scale) return i;
    for (int n = scale.number; n > 0; --n) fact.value *= 10;
    grouped = true;
  }
  std::uint32_t last = i;
  while (in(i, last) && words_[last].span.end < scale_end) ++last;
  if (!in(i, last) || words_[last].span.end != scale_end) return i;
  const std::uint32_t past = scales(++last, fact.value, true);
  constexpr std::ptrdiff_t back = 8;  // amounts
  const auto recent = out_.end() - std::min<std::ptrdiff_t>(back, static_cast<std::ptrdiff_t>(out_.size()));
  const bool known = std::any_of(recent, out_.end(), [&unit](const NumberFact& other) { return other.unit == unit; });
  if (size == 1 && !grouped && past == last && (!known || w.flat == "n95"_w)) return i;
  fact.unit = std::move(unit);
  fact.span = {w.span.start, words_[past - 1].span.end};
  fact.counts = head_after(i, past);
  fact.approximation = approximation(i);
  return past;
}

}  // namespace nutgraf
