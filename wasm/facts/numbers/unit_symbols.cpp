// Units written as symbols: "kWh", "µSv", "kg/m³", "km/s2", "fb−1", "J/m^2". Upper and lower case count here.
#include <algorithm>

#include "facts/numbers/number_finder.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t longest_name = 12;

struct Prefix {
  char16_t letter;
  std::u16string_view name;
};
constexpr Prefix prefixes[] = {{u'k', u"kilo"},   {u'M', u"mega"}, {u'G', u"giga"},  {u'T', u"tera"},  {u'P', u"peta"},
                               {u'h', u"hecto"},  {u'd', u"deci"}, {u'c', u"centi"}, {u'm', u"milli"}, {u'µ', u"micro"},
                               {0x3BC, u"micro"}, {u'n', u"nano"}, {u'p', u"pico"},  {u'f', u"femto"}};

struct Symbol {
  std::u16string name;  ///< empty: none
  bool touching = false, compound_only = false;
};

Symbol symbol_of(std::u16string_view text) {
  static const LexiconMap symbols("unit-symbols");
  Symbol out;
  const std::u16string_view whole = symbols.find(text);
  if (!whole.empty()) {
    const std::size_t tab = whole.find(u'\t');
    out.name = whole.substr(0, tab);
    const char16_t mark = tab == std::u16string_view::npos ? u' ' : whole[tab + 1];
    out.touching = mark == u'!';
    out.compound_only = mark == u'~';
    return out;
  }
  for (const Prefix& prefix : prefixes) {
    if (text.size() < 2 || text[0] != prefix.letter) continue;
    const std::u16string_view base = symbols.find(text.substr(1));
    const std::size_t tab = base.find(u'\t');
    const char16_t letter = prefix.letter == 0x3BC ? u'µ' : prefix.letter;
    if (tab == std::u16string_view::npos || base.find(letter, tab) == std::u16string_view::npos) continue;
    out.name = std::u16string(prefix.name).append(base.substr(0, tab));
    return out;
  }
  return out;
}

/// Reads a quotient of symbols from a place in the text.
class SymbolReader {
 public:
  SymbolReader(std::u16string_view text, std::uint32_t at) : text_(text), at_(at) {}

  /// Where it ends, and `unit`; `from` itself when there is none. `compound`: it stands below a unit.
  std::uint32_t run(bool touching, bool compound, std::u16string& unit) {
    const std::uint32_t from = at_;
    const std::uint32_t first = from + letters();
    const Symbol symbol = symbol_of(text_.substr(from, first - from));
    if (symbol.name.empty()) return from;
    at_ = first;
    unit = symbol.name;
    // "m2", unlike the half of a year in "2024h2"
    const bool plain_digit = unicode::is_digit(next());
    if (!plain_digit || unit == u"foot" || unit.find(u"metre") != std::u16string::npos) compound |= power(unit);
    while (next() == u'/') {
      const std::uint32_t below = at_ + 1;
      ++at_;
      const std::uint32_t size = letters();
      const std::u16string_view letter = text_.substr(below, size);
      Symbol down = symbol_of(letter);
      if (down.name.empty()) down.name = unit_of(letter);  // "W/min"
      // "A/C", "N/A" are no units
      const bool capitals = size == 1 && first - from == 1 && unicode::is_upper(letter[0]) && unicode::is_upper(text_[from]);
      if (down.name.empty() || is_money(down.name) || capitals) {
        at_ = below - 1;
        break;
      }
      at_ += size;
      power(down.name);
      unit.append(u" per ").append(down.name);
      compound = true;
    }
    if (unit == u"barn per day") unit = u"barrel per day";  // "b/d"
    const bool ends = at_ >= text_.size() || !unicode::is_letter_or_digit(text_[at_]);
    if (!ends || (!compound && (symbol.compound_only || (symbol.touching && !touching)))) return from;
    return at_;
  }

 private:
  char16_t next() const { return at_ < text_.size() ? text_[at_] : u' '; }

  std::uint32_t letters() const {
    std::uint32_t count = 0;
    while (count <= longest_name && at_ + count < text_.size() && unicode::is_letter(text_[at_ + count])) ++count;
    return count;
  }

  /// "²", "^3", "2", "-1", "−1" behind a symbol; whether there was one.
  bool power(std::u16string& name) {
    std::uint32_t at = at_;
    const auto unit_at = [this](std::uint32_t i) { return i < text_.size() ? text_[i] : u' '; };
    bool inverse = false;
    char16_t digit = 0;
    if (unit_at(at) == 0x207B) {  // superscript minus
      inverse = true;
      ++at;
    } else if (unit_at(at) == u'^') {
      ++at;
    }
    if (unit_at(at) == u'-' || unit_at(at) == 0x2212) {
      inverse = true;
      ++at;
    }
    const char16_t c = unit_at(at);
    if (c == 0xB9 || c == 0xB2 || c == 0xB3) digit = c == 0xB9 ? u'1' : c == 0xB2 ? u'2' : u'3';
    else if (c >= u'1' && c <= u'3') digit = c;
    if (digit == 0 || unicode::is_digit(unit_at(at + 1)) || (digit == u'1' && !inverse)) return false;
    if (digit != u'1') name.insert(0, digit == u'2' ? u"square " : u"cubic ");
    if (inverse) name.insert(0, u"inverse ");
    at_ = at + 1;
    return true;
  }

  std::u16string_view text_;
  std::uint32_t at_;
};

}  // namespace

/// The "h" or the "m" of "4h 20m".
bool NumberFinder::hours_and_minutes(std::uint32_t at) const {
  const auto letter = [this, at](std::uint32_t i, std::u16string_view text) {
    return i > 0 && in(at, i) && words_.text(i) == text && words_[i - 1].kind == TokenKind::number && words_.touches_next(i - 1);
  };
  return (letter(at, u"h") && letter(at + 2, u"m")) || (at > 2 && letter(at, u"m") && letter(at - 2, u"h"));
}

/// "the 100m hurdles", "a 2m-high wall", "5cm above 250m": an "m" that touches its number is no million there.
bool NumberFinder::metres(std::uint32_t at) const {
  if (words_.text(at) != "m"_w || at == 0 || words_[at - 1].kind != TokenKind::number || touches_currency(at - 1)) return false;
  if (!words_.english() || hours_and_minutes(at)) return true;
  // "0.4m/s", "the 1500m", "1,200m up", unlike "1,200m people"
  if ((words_.touches_next(at) && after(at, at + 1) == "/"_w) || one_of<"1500 3000 5000 10000">(flat(at - 1)) ||
      (words_[at - 1].flat.find(u',') != words_[at - 1].flat.npos && !(in(at, at + 1) && plural(at + 1))))
    return true;
  // "the 1911m runway": nobody writes so many millions
  if (words_[at - 1].flat.size() > 3 && words_[at - 1].flat.find_first_of(u".,") == words_[at - 1].flat.npos &&
      !(in(at, at + 1) && plural(at + 1)))
    return true;
  // "within 50m of the beach", "a height of about 30m", "cleared 2.31m"
  std::uint32_t of = at - 1;
  while (one_of<"about around some nearly almost only just over">(before(of))) --of;
  if (one_of<"within cleared threw leapt vaulted plunged dived swam">(before(of))) return true;
  if (before(of) == "of"_w && of > 1 &&
      one_of<"height depth length width distance altitude elevation radius jump leap throw">(before(of - 1)))
    return true;
  const std::uint32_t next = words_.touches_next(at) && after(at, at + 1) == "-"_w ? at + 2 : at + 1;
  if (one_of<
          "hurdles freestyle butterfly backstroke breaststroke medley relay sprint sprints steeplechase individual final heats dash pool "
          "race races long wide tall high deep underwater squared above below from beyond away apart inland offshore downstream upstream "
          "runway cliff mirror fence drop fall crane tower hole trench tree wave waves yacht boat vessel mast statue">(after(at, next)))
    return true;
  // "won the 200m", "the women's 800m and 1500m"
  const bool distance = one_of<"60 100 200 400 800">(flat(at - 1));
  const bool alone = !in(at, at + 1) || words_[at + 1].kind != TokenKind::word || words_[at + 1].is(word_class::function_word);
  if (distance && alone && (one_of<"the 's men's women's over ran run swam">(before(at - 1)) || after(at, at + 1) == "in"_w)) return true;
  constexpr std::uint32_t around = 12;  // tokens
  for (std::uint32_t i = at - std::min(at, around); i < at + around && i < words_.size(); ++i) {
    if (in(at, i) && one_of<"cm mm km mph kph kmh metres meters kilometres kilometers centimetres">(flat(i))) return true;
  }
  return false;
}

/// The unit that begins at token `at`; returns one past it, `at` when there is none. `below`: another one is measured by it.
std::uint32_t NumberFinder::symbols(std::uint32_t at, std::u16string& unit, bool below) const {
  const std::uint32_t from = words_[at].span.start;
  const Span sentence = words_.sentence_of(at).span;
  std::u16string found;
  std::u16string_view name = words_.text(at);
  if (name.size() > 1 && name.back() == u'.') name.remove_suffix(1);
  // "120 V of it", unlike "120 W 42nd Street"
  const bool alone = one_of<"V W">(name) && !(in(at, at + 1) && (words_[at + 1].cased_up() || words_[at + 1].kind == TokenKind::number));
  const bool touching = at > 0 && (words_.touches_next(at - 1) || alone);
  if (hours_and_minutes(at)) {  // "4h 20m"
    unit = name == "h"_w ? u"hour" : u"minute";
    return at + 1;
  }
  // "28p" beside "£340", "38p a litre", unlike "60p video"
  const bool priced = one_of<"a an per /">(after(at, at + 1));
  if (name == "p"_w && !(words_.english() && at > 0 && !one_of<"480 720 1080 1440 2160">(flat(at - 1)) &&
                         !one_of<"video hd">(after(at, at + 1)) && (priced || pounds_are_money(0))))
    return at;
  // "rose 23c to 1341c" in a text that speaks of cents, "12c a share"
  if (name == "c"_w && !(words_.english() && touching && (priced || speaks_of_cents()))) return at;
  // "14st 2lb", unlike "21st"
  if (name == "st"_w && (at == 0 || flat(at - 1) == "1"_w || (words_[at - 1].flat.back() == u'1' && flat(at - 1) != "11"_w))) return at;
  const std::uint32_t end = SymbolReader(words_.text().substr(0, sentence.end), from).run(touching, below, found);
  if (end == from) return at;
  std::uint32_t past = at;
  while (in(at, past) && words_[past].span.end < end) ++past;
  // "7 mmol/L." at the end of a sentence
  if (!in(at, past) || words_[past].span.end > end + 1 || (words_[past].span.end > end && words_.text()[end] != u'.')) return at;
  unit = std::move(found);
  return past + 1;
}

}  // namespace nutgraf
