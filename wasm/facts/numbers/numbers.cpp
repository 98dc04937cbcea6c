#include "facts/numbers/numbers.h"

#include <algorithm>

#include "facts/entities/role_words.h"
#include "facts/numbers/number_finder.h"
#include "facts/words/date_words.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace {

/// Nouns that a number names one of; those with "2" even where something countable follows: "phase 2 trials".
const LexiconMap& number_heads() {
  static const LexiconMap heads("number-heads");
  return heads;
}

/// "junctions", "phases", "day": each of the numbers behind it names one.
bool heads_row(std::u16string_view flat) {
  if (number_heads().find(flat) == "1"_w) return true;
  if (flat.size() < 4 || flat.back() != u's') return false;
  const std::u16string_view head = number_heads().find(flat.substr(0, flat.size() - 1));
  return head == "1"_w || head == "2"_w;
}

constexpr std::uint32_t dial_reach = 8;        // tokens from a call to the number that is called
constexpr std::uint32_t longest_context = 26;  // units that are shown beside a bare figure

bool ends_in_ing(std::u16string_view word) { return word.size() > 5 && word.substr(word.size() - 3) == "ing"_w; }

constexpr std::string_view with_decimal_commas =
    "de fr es pt it nl sv da no nb nn fi pl cs ru uk tr el ro hu bg hr sr sk sl et lv lt is ca";

}  // namespace

NumberFinder::NumberFinder(const Words& words, const std::vector<Name>& names, const std::vector<DateFact>& dates,
                           std::string_view language)
    : words_(words),
      language_(language),
      comma_is_decimal_(words.in_language(with_decimal_commas)),
      number_words_(words.distinct(), NumberWord{NumberWord::Kind::unknown}),
      taken_(words.size(), false),
      in_name_(words.size(), false),
      in_person_(words.size(), false),
      in_place_(words.size(), false) {
  for (const Name& name : names) {
    // "Entre 20 et 30 %", which looks like a name
    if (comma_is_decimal_ && one_of<"entre tra fra tussen environ circa oltre quasi casi ruim bijna">(words.flat(name.first))) continue;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      in_name_[i] = true;
      in_person_[i] = name.type == EntityType::person;
      in_place_[i] = name.type == EntityType::location;
    }
  }
  const auto stretch = [this, &words](Span date) {  // "los próximos años", "negli ultimi cinque anni"
    return words.text()[date.end - 1] == u's' || (!words.english() && !unit_of(flat(words.token_at(date.end) - 1)).empty());
  };
  std::size_t d = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    while (d < dates.size() && dates[d].span.end <= words[i].span.start) ++d;
    // Stretches of time ("the past 12 months") still have their number.
    // Rules see a capital and a number: "Environ 9 500", "Zwei Drittel"
    const bool next_too = comma_is_decimal_ && i + 1 < words.size();
    const bool grouped = next_too && ((words[i].kind == TokenKind::number && words[i + 1].kind == TokenKind::number) ||
                                      number_at(i + 1).kind == NumberWord::Kind::part ||
                                      (i > 0 && !taken_[i - 1] && number_at(i).kind == NumberWord::Kind::part));
    // Names of wares run on into what they cost and measure: "Halden Bench Price: $299", "Cardio 30 min".
    std::u16string unit;
    const bool figure = in_name_[i] && words[i].kind == TokenKind::number;
    const bool measured = figure && in(i, i + 1) &&
                          ((!in_name_[i + 1] && words[i + 1].shape == Shape::lower && !unit_of(words[i + 1].flat).empty()) ||
                           (words[i + 1].span.size() > 1 && symbols(i + 1, unit) != i + 1));  // "2.80 GHz"
    const bool priced = touches_currency(i) || !currency_of(words.letter(i)).empty();
    taken_[i] = (in_name_[i] && !grouped && !measured && !priced) ||
                (d < dates.size() && dates[d].span.overlaps(words[i].span) && !(dates[d].value.empty() && stretch(dates[d].span)));
  }
}

std::vector<NumberFact> NumberFinder::run() {
  for (std::uint32_t i = 0; i < words_.size();) {
    NumberFact fact;
    const std::uint32_t end = amount(i, fact);
    if (end == i) {
      ++i;
      continue;
    }
    if (fact.unit.empty() && !fact.counts) fact.context = context(i, end);
    out_.push_back(std::move(fact));
    i = end;
  }
  return std::move(out_);
}

/// Words behind the tokens [i, end) in their part of the sentence, else words before them.
std::optional<Span> NumberFinder::context(std::uint32_t i, std::uint32_t end) const {
  const auto stops = [this](std::uint32_t at) {
    const char16_t mark = words_.mark(at);
    if (words_[at].kind == TokenKind::word) return false;  // of "city's" as well
    return std::u16string_view(u",;!?()").find(mark) != std::u16string_view::npos || unicode::is_quote_mark(mark);
  };
  std::uint32_t last = end;
  while (in(i, last) && !stops(last) && words_[last].span.end - words_[end].span.start <= longest_context) ++last;
  while (last > end && words_[last - 1].kind != TokenKind::word && words_[last - 1].kind != TokenKind::number) --last;
  if (last > end && words_[end].kind == TokenKind::word && words_[end].flat[0] != u'\'')
    return Span{words_[end].span.start, words_[last - 1].span.end};
  std::uint32_t first = i;
  while (first > 0 && in(i, first - 1) && !stops(first - 1) && words_[i].span.start - words_[first - 1].span.start <= longest_context)
    --first;
  while (first < i && words_[first].kind != TokenKind::word && words_[first].kind != TokenKind::number) ++first;
  if (first == i) return std::nullopt;
  return Span{words_[first].span.start, words_[i - 1].span.end};
}

/// One amount with currency, unit and what it counts. Returns one past it, i when there is none.
std::uint32_t NumberFinder::amount(std::uint32_t i, NumberFact& fact) const {
  if (const std::uint32_t past = words_.english() ? lettered_money(i, fact) : age_in_a_word(i, fact); past != i) return past;
  std::uint32_t at = i;
  std::uint32_t first = i;
  std::u16string currency(currency_sign(at, first));
  if (!currency.empty() && !near(i)) return i;
  double value = 0;
  const std::uint32_t end = value_at(at, value);
  // "aos 90+4 minutos"
  if (end == at ||
      (!words_.english() && before(i) == "+"_w && i > 1 && words_.touches_next(i - 1) && words_[i - 2].kind == TokenKind::number))
    return i;
  if (currency.empty() && i > 0 && words_[i].kind == TokenKind::number && spaced(i - 1) &&
      words_[i - 1].cased_up()) {  // "Taka 8,500", "EUR 20"
    if (std::u16string named = unit_of(flat(i - 1)); is_money(named)) {
      currency = std::move(named);
      first = i - 1;
    }
  }
  if (currency.empty() && bare_decimal(i)) {  // ".300"
    for (std::uint32_t n = 0; n < words_[i].span.size(); ++n) value /= 10;
    --first;
  }
  fact.value = value;
  std::uint32_t last = end;
  if (const std::uint32_t past = currency.empty() ? share(i, end, fact) : end; past != end) {
    fact.span = {words_[i].span.start, words_[past - 1].span.end};
    fact.counts = counted(past, words_.english() ? fact.value : 2);
    fact.approximation = approximation(i);
    return past;
  }
  // "40,000+ users"
  const std::uint32_t open_end = past_plus(end);
  if (!currency.empty()) {
    fact.unit = currency;
    last = price(end, fact.unit);
  } else last = half_behind(unit_after(open_end, fact), fact);
  if (last == open_end) last = end;
  if (currency == "USD"_w && one_of<"canadian australian">(after(i, last)) &&  // "$3,000 Canadian"
      !(in(i, last + 1) && words_[last + 1].kind == TokenKind::word && !words_[last + 1].is(word_class::function_word)))
    fact.unit = flat(last++) == "canadian"_w ? u"CAD" : u"AUD";
  if (currency.empty() && last == end && !amount_here(i, end, value)) return i;
  if (currency.empty() && value == 1 && flat(i) == "one"_w && !one_here(i, last)) return i;
  if (currency.empty() && fact.unit.empty() && is_age(i, end, value)) fact.unit = u"year";
  if (fact.unit.empty() && last == end && value >= 100 && is_paid(i, end)) fact.unit = money_before();
  if (fact.unit.empty() && flat(i) == "zero"_w && before(i) == "absolute"_w) fact.unit = u"kelvin";
  const bool result = is_result(i);
  const bool figure = fact.unit.empty() && (result || is_figure(i));
  if (below_zero(first, fact)) {
    fact.value = -fact.value;
    --first;
  }
  fact.span = {words_[first].span.start, words_[last - 1].span.end};
  const bool sum = is_money(fact.unit) || fact.unit == "percent"_w || fact.unit.ends_with(u" point");
  if (fact.unit.empty()) {
    // "the mother of three shared photos"
    const bool parent = before(i) == "of"_w && i > 1 && in(i, i - 2) && is_parent(flat(i - 2));
    const bool verb = parent && in(i, last) && tells(words_[last]);
    if (!figure && !verb) fact.counts = counted(last == end ? open_end : last, value);
    if (!figure && !fact.counts) fact.counts = size_of(i);
    if (!figure && !fact.counts && last == end) fact.counts = number_of(i);
    if (!figure && !verb && !fact.counts && last == end && !names_one(i, end)) fact.counts = counted_before(i, last);
  } else if (sum) fact.counts = head_after(first, last, fact.unit);
  else if (after(last - 1, last) == "of"_w && measures_matter(fact.unit) && before(first) != "within"_w) fact.counts = of_what(last);
  if (!fact.counts && fact.unit == "percent"_w) fact.counts = same_whole(first, last);
  if (!fact.counts && (sum || (fact.unit.empty() && !figure && value > 9))) fact.counts = subject_of(first, last, sum);
  const std::u16string_view head = number_heads().find(before(i));
  const bool one_of_them = !ends_in_scale(i, end) &&
                           ((head == "2"_w && words_[i].span.size() <= 4) || (!result && (model_number(i, end) || house_number(i, end))) ||
                            (head == "1"_w && words_[i - 1].cased_up() && words_[i].span.size() <= 2 &&
                             !one_of<"press act form track step call">(flat(i - 1))));  // "Radio 1 star Jane Roe"
  if (fact.unit.empty() && (one_of_them || ((!fact.counts || after(i, last) == "of"_w) && !result && names_one(i, end)))) return i;
  if (fact.unit.empty() && labelled_elsewhere(i, last) && (!fact.counts || before(i) == "cada"_w)) return i;
  if (fact.unit.empty() && !fact.counts && in_row(i, last)) return i;
  fact.approximation = approximation(first);
  // "US$" and "dólares" are no pesos
  if (in_pesos(fact.unit) && (fact.unit == "MXN"_w || words_.mark(first) == u'$')) fact.unit = u"peso";
  range(i, last, fact);
  if (fact.value > 0 && fact.unit.starts_with(u"degree") && negative(first)) {  // "-3 bis 18 Grad"
    fact.value = -fact.value;
    fact.span.start = words_[first - 1].span.start;
  }
  if (fact.unit.empty() && !fact.counts && last == i + 1) unit_of_row(i, last, fact);
  // "$3-5"
  if (fact.unit.empty() && i > 0 && dash(i - 1) && words_.touches_next(i - 1) && !out_.empty() && is_money(out_.back().unit) &&
      out_.back().span.end == words_[i - 1].span.start)
    fact.unit = out_.back().unit;
  return last;
}

/// Whether a minus, or a word for it, stands in front.
bool NumberFinder::below_zero(std::uint32_t first, const NumberFact& fact) const {
  const bool degrees = fact.unit.starts_with(u"degree");
  // "negative 20 degrees", unlike "tested negative 10 times"
  if (before(first) == "negative"_w && (fact.unit == "percent"_w || degrees)) return true;
  // "il faisait - 8 °C"
  if (!words_.english() && degrees && first > 1 && in(first, first - 2) && dash(first - 1) && words_[first - 2].kind == TokenKind::word)
    return true;
  return negative(first) && (!fact.unit.empty() || words_.mark(first - 1) != u'-');
}

/// "40,000+ users", "20-plus years", "60-odd countries", "200 or so miles": past the mark that a number is no exact one.
std::uint32_t NumberFinder::past_plus(std::uint32_t end) const {
  if (words_[end - 1].kind == TokenKind::number && words_.touches_next(end - 1) && after(end - 1, end) == "+"_w) return end + 1;
  if (after(end - 1, end) == "-"_w && one_of<"plus odd">(after(end - 1, end + 1))) return end + 2;
  return after(end - 1, end) == "or"_w && after(end - 1, end + 1) == "so"_w ? end + 2 : end;
}

/// "one in five voters", "nine out of 10": a part of them. Returns one past it, `end` when it is none.
std::uint32_t NumberFinder::share(std::uint32_t i, std::uint32_t end, NumberFact& fact) const {
  std::uint32_t at = end;
  if ((after(i, at) == "out"_w && after(i, at + 1) == "of"_w) ||
      (words_.in_language("nl") && after(i, at) == "op"_w && after(i, at + 1) == "de"_w))
    at += 2;
  else if (after(i, at) == "in"_w || after(i, at) == "of"_w) ++at;
  else if (one_of<"de em en">(after(i, at)) && after(i, at + 1) == "cada"_w) at += 2;  // "nueve de cada diez"
  else return end;
  if (flat(end) != "of"_w && after(i, at) == "every"_w) ++at;                          // "one in every five"
  if (!in(i, at) || (i > 0 && dash(i - 1) && words_.touches_next(i - 1))) return end;  // "180-7 in 20 overs"
  double whole = 0;
  const std::uint32_t past = value_at(at, whole);
  if (past == at || whole <= fact.value || fact.value <= 0 || fact.value != static_cast<double>(static_cast<long>(fact.value))) return end;
  // "eight of 10 voters", unlike "eight of 10 games"
  if (flat(end) == "of"_w &&
      !(whole == 10 && fact.value > 1 && words_[at].kind == TokenKind::number &&
        one_of<"voters people americans adults men women respondents households students parents families workers">(after(i, past))))
    return end;
  // "28 in 164 innings", "five in 12 games": what was done in so many
  const bool round = whole <= 10 || static_cast<long>(whole) % 10 == 0 || whole == 25;
  if (flat(end) == "in"_w && fact.value > 1 && (!round || fact.value > 10)) return end;
  if (flat(end) == "in"_w && one_of<"games matches innings appearances starts seasons attempts">(after(i, past))) return end;
  NumberFact measured;
  if (unit_after(past, measured) != past) return end;  // "three in 10 days"
  fact.value /= whole;
  return past;
}

/// A number with nothing but its decimals: "hit .300".
bool NumberFinder::bare_decimal(std::uint32_t i) const {
  return i > 0 && words_[i].kind == TokenKind::number && words_.mark(i - 1) == u'.' && words_.touches_next(i - 1) && in(i, i - 1) &&
         words_[i].span.size() <= 4 && words_[i].flat.find_first_of(u".,:") == std::u16string_view::npos &&
         (i < 2 || !words_.touches_next(i - 2));
}

/// A minus sign, or a hyphen that touches the number alone: "-18 °C"; "minus 20".
bool NumberFinder::negative(std::uint32_t first) const {
  if (first == 0 || !in(first - 1, first)) return false;
  const bool after_number = first > 1 && in(first, first - 2) && words_[first - 2].kind == TokenKind::number;
  if (flat(first - 1) == "minus"_w && first > 1 && in(first, first - 2) && flat(first - 2) == "or"_w) return false;  // "plus or minus 3"
  if (flat(first - 1) == "minus"_w) return !after_number && !(first > 1 && number_at(first - 2).kind == NumberWord::Kind::value);
  if (!words_.english() && first > 1 && words_.mark(first - 2) == u'(' && (dash(first - 1) || words_.mark(first - 1) == 0x2212))
    return true;  // "(– 0,2 %)"
  if (!words_.touches_next(first - 1) || (first > 1 && words_.touches_next(first - 2))) return false;
  return words_.mark(first - 1) == 0x2212 || (words_.mark(first - 1) == u'-' && words_[first].kind == TokenKind::number && !after_number);
}

/// Not every number is an amount: list numbers, scores, ordinals, "one of the".
bool NumberFinder::amount_here(std::uint32_t i, std::uint32_t end, double value) const {
  const Word& w = words_[i];
  // "the top 10 companies", "out of the bottom three": a rank
  if (words_.english() && (before(i) == "top"_w ||
                           (value > 1 && before(i) == "bottom"_w &&
                            !(in(i, end) && words_[end].shape == Shape::lower && !words_[end].is(word_class::function_word))) ||
                           (before(i) == "-"_w && words_.touches_next(i - 1) && before(i - 1) == "top"_w)))
    return false;
  // "in the last 16 of the cup"
  if (words_.english() && before(i) == "last"_w && before(i - 1) == "the"_w && one_of<"4 8 16 32 64 four eight">(flat(i)) &&
      !(in(i, end) && words_[end].kind == TokenKind::word && !words_[end].is(word_class::function_word)))
    return false;
  if (after(i, end) == "-"_w && one_of<"pointer pointers">(after(i, end + 1))) return false;  // "five 3-pointers"
  if (after(i, end) == "-"_w && after(i, end + 2) == "-"_w &&                                 // "a 2-in-1 tablet", "a 2-to-1 vote"
      (after(i, end + 1) == "in"_w || (after(i, end + 1) == "to"_w && one_of<"1 one">(after(i, end + 3)))))
    return false;
  if (after(i, end) == "of"_w && after(i, end + 1) == "a"_w && after(i, end + 2) == "kind"_w) return false;
  if (before(i) == "copyright"_w || ordinal_elsewhere(i, end)) return false;
  if (w.kind == TokenKind::number) {
    if (i > 0 && words_.touches_next(i - 1) && in(i, i - 1)) {
      const char16_t prior = words_.mark(i - 1);
      if (words_[i - 1].kind == TokenKind::word || prior == u'#' || prior == u'/' || prior == u'+') return false;
      // "PM2.5"
      if (prior == u'.' && i > 1 && words_.touches_next(i - 2) && words_[i - 2].kind == TokenKind::word &&
          unicode::is_digit(words_[i - 2].flat.back()))
        return false;
      if (prior == u'-' && i > 2 && before(i - 2) == "no."_w) return false;                                       // "No. 25-318"
      const bool of_so_many = i > 3 && one_of<"of for">(flat(i - 2)) && words_[i - 4].kind == TokenKind::number;  // "9-of-30"
      if (prior == u'-' && i > 1 && words_.touches_next(i - 2) && words_[i - 2].kind == TokenKind::word && !of_so_many &&
          (number_at(i - 2).kind == NumberWord::Kind::none || (words_[i - 2].span.size() == 1 && !(i > 2 && words_.touches_next(i - 3)))))
        return false;
    }
    // "-30-": a mark under the text
    if (before(i) == "-"_w && words_.touches_next(i - 1) && words_.touches_next(i) && after(i, i + 1) == "-"_w &&
        !words_.touches_next(i + 1))
      return false;
    // "died18:28": a time of day whose space is missing
    if (before(i) == ":"_w && i > 1 && words_.touches_next(i - 1) && words_.touches_next(i - 2) && words_[i - 2].flat.back() <= u'9')
      return false;
    if (words_.touches_next(end - 1) && in(i, end)) {
      if (one_of<"st nd rd th s 's /">(flat(end))) return false;
      if (words_[end].kind == TokenKind::word) return false;
    }
    if (in(i, end) && is_time_zone(words_.text(end))) return false;  // "1218 GMT"
    if (one_of<"a.d. b.c. d.c. a.c. bce b.c.e. c.e. o'clock">(after(i, end))) return false;
    if (is_reference(i) || is_of_race(i) || (!words_.english() && is_score(i))) return false;
    const bool first = i == words_.sentence_of(i).first_token && in(i, i + 1) && w.span.size() <= 2;
    const bool dashed = first && dash(i + 1) && !words_.touches_next(i) && in(i, i + 2);  // "3 - The yard"
    if ((first && one_of<". )">(flat(i + 1))) || dashed) return false;
    // "1. Leeds (7-1) 2. Hull": in a list that was written as a line
    if (w.span.size() <= 2 && end == i + 1 && after(i, end) == "."_w &&
        (before(i) == ")"_w || (in(i, end + 1) && words_[end + 1].cased_up())))
      return false;
    if (w.flat.size() == 1 && end == i + 2 && words_.text(i + 1) == "K"_w && one_of<"2 4 8">(w.flat)) return false;  // "4K video"
    // a course: "GEO 214: Maps"
    const bool coded = i > 0 && in(i, i - 1) && spaced(i - 1) && words_[i - 1].shape == Shape::caps && words_[i - 1].span.size() > 1 &&
                       words_[i - 1].span.size() < 5 && w.span.size() == 3 && in(i, end) && words_.mark(end) == u':';
    return !coded;
  }
  if (words_.english() && before(i) == "no"_w && value == 2) return false;  // "no two games are the same"
  if (w.kind == TokenKind::word && before(i) == "-"_w && words_.touches_next(i - 1) && i > 1 &&
      number_at(i - 2).kind == NumberWord::Kind::none)
    return false;  // "one-on-one", "net-zero"
  if (w.kind != TokenKind::word || (value == 1 && w.flat == "one"_w)) return true;
  if (w.flat == "zero"_w && one_of<"triple net ground above below">(before(i))) return false;
  if (w.flat == "zero"_w && after(i, end) == "in"_w && after(i, end + 1) == "on"_w) return false;
  const bool hyphen = after(i, end) == "-"_w;  // "two-fold", "zero-tolerance", "zero waste"
  if ((hyphen || w.flat == "zero"_w) &&
      one_of<"way sided fold time on g gravity sum tolerance waste emission">(after(i, hyphen ? end + 1 : end)))
    return false;
  if (w.flat == "a"_w) return after(i, end) != "times"_w;
  if (w.flat == "sei"_w && end == i + 1) return false;  // "sei stato": six of a unit alone are so many
  return w.shape == Shape::lower || w.start;
}

/// "[5]", "312-555-0199", "P/N 12708884", "November ’23": digits that say which, not how many.
bool NumberFinder::is_reference(std::uint32_t i) const {
  const auto joined = [this, i](std::uint32_t a, std::uint32_t b) {  // "312-555"
    return in(i, a) && in(i, b) && words_[a].kind == TokenKind::number && words_[b].kind == TokenKind::number && words_.touches_next(a) &&
           words_.touches_next(a + 1) && (words_.mark(a + 1) == u'-' || words_.mark(a + 1) == u'.');
  };
  const std::u16string_view f = flat(i);
  const bool plain = f.find_first_of(u".,") == std::u16string_view::npos;
  if (!in(i, i + 1)) {  // a note: the number is the paragraph, or touches the stop behind which the sentence ends
    if (i == words_.sentence_of(i).first_token) return true;
    if (plain && f.size() <= 2 && i > 1 && in(i, i - 2) && words_.touches_next(i - 1) && words_.touches_next(i - 2) &&
        (words_.mark(i - 1) == u'.' || words_.mark(i - 1) == 0x201D) && words_[i - 2].kind != TokenKind::number)
      return true;
  }
  if (plain && f.size() > (words_.english() ? 1 : 2) && f[0] == u'0' && !bare_decimal(i)) return true;  // "serial 0417", "Room 05"
  if (f == "401k"_w || f == "403b"_w || (one_of<"401 403">(f) && one_of<"( k b">(after(i, i + 1)) && words_.touches_next(i)))
    return true;  // "401(k)"
  if (one_of<"911 999 112">(f) && one_of<"call calls caller dispatcher dispatchers operator operators">(after(i, i + 1))) return true;
  const bool noun_follows = in(i, i + 1) && words_[i + 1].shape == Shape::lower && !words_[i + 1].is(word_class::function_word);
  if (plain && f.size() > 7 && !noun_follows) return true;
  const char16_t prior = i > 0 && in(i, i - 1) ? words_.mark(i - 1) : u' ';
  if (prior == u'[' && after(i, i + 1) == "]"_w) return true;
  // "two kinds: (1) those who run and (2) those who walk"
  if (words_.english() && prior == u'(' && f.size() == 1 && after(i, i + 1) == ")"_w && one_of<": ; , and or">(before(i - 1))) return true;
  // "2004 (1)", "40 %1": notes
  if (!words_.english() && plain && f.size() == 1 &&
      ((prior == u'(' && after(i, i + 1) == ")"_w) || (prior == u'%' && words_.touches_next(i - 1))))
    return true;
  // "(312) 555-0199", "decimal(42)"
  if (prior == u'(' && after(i, i + 1) == ")"_w && (joined(i + 2, i + 4) || (i > 1 && words_.touches_next(i - 2)))) return true;
  // "ABC-2024-1234", "1.8.0-beta.27"
  if (i > 3 && in(i, i - 4) && joined(i - 2, i) && words_.touches_next(i - 3) && words_.touches_next(i - 4) && dash(i - 3) &&
      words_[i - 4].kind == TokenKind::word)
    return true;
  if (prior == u'.' && i > 2 && words_.touches_next(i - 1) && words_.touches_next(i - 2) && words_.touches_next(i - 3) && dash(i - 3))
    return true;
  if ((prior == 0x2019 || prior == u'\'') && f.size() == 2 && words_.touches_next(i - 1) && !(i > 1 && words_.touches_next(i - 2)))
    return true;
  const bool before_it = i >= 2 && joined(i - 2, i);
  const bool behind_it = joined(i, i + 2);
  if (before_it && behind_it) return true;
  if (before_it && ((f.size() == 4 && words_[i - 2].span.size() == 3) || (i >= 4 && joined(i - 4, i - 2)))) return true;
  return behind_it && ((f.size() == 3 && words_[i + 2].span.size() == 4) || joined(i + 2, i + 4));
}

/// "6-4", "2:1" where nothing is counted behind it.
bool NumberFinder::is_score(std::uint32_t i) const {
  const auto small = [this](std::uint32_t at) { return words_[at].kind == TokenKind::number && words_[at].span.size() <= 2; };
  if (!small(i)) return false;
  const auto joins = [this](std::uint32_t at) {
    if (dash(at)) return words_.touches_next(at - 1) && words_.touches_next(at);
    return one_of<"à a">(flat(at)) && !one_of<"de d' da dal du do">(before(at - 1));  // "27 à 15", unlike "passe de 12 à 15"
  };
  const bool first = in(i, i + 2) && joins(i + 1) && small(i + 2);
  const bool second = i > 1 && in(i, i - 2) && joins(i - 1) && small(i - 2);
  if (!first && !second) return false;
  // "een 5-0 zege": no range
  const std::uint32_t from = first ? i : i - 2;
  if (dash(from + 1) && plain_number(flat(from)) > plain_number(flat(from + 2))) return true;
  NumberFact measured;
  const std::uint32_t end = first ? i + 3 : i + 1;
  return unit_after(end, measured) == end && !counted(end, 2);
}

/// "Blackburn Rovers 2-1 Millwall", "beat Millwall 2-1": a result beside a name counts nothing, and is no part of the name.
bool NumberFinder::is_result(std::uint32_t i) const {
  // in basketball up to "121-94"; unlike "777-300"
  const auto small = [this](std::uint32_t at) {
    return words_[at].kind == TokenKind::number &&
           (words_[at].span.size() <= 2 || (words_[at].span.size() == 3 && words_[at].flat[0] == u'1'));
  };
  const std::uint32_t first = i > 1 && in(i, i - 2) && dash(i - 1) && words_.touches_next(i - 1) ? i - 2 : i;
  if (!in(i, first + 2) || !small(first) || !dash(first + 1) || !words_.touches_next(first) || !words_.touches_next(first + 1) ||
      !small(first + 2))
    return false;
  const bool led = first > 0 && in(i, first - 1), followed = in(i, first + 3);
  if (led && followed && words_[first - 1].cased_up() && words_[first + 3].cased_up()) return true;
  // "a 1-1 draw", "a 2-1 home win"
  for (const std::uint32_t at : {first + 3, first + 4}) {
    if (one_of<"draw win victory defeat loss lead deficit triumph record">(after(i, at))) return true;
  }
  return (led && in_name_[first - 1]) || (followed && in_name_[first + 3]);
}

/// "Hill 24 16 15 9 – 64": figures in a table's row that was written as a line.
bool NumberFinder::in_row(std::uint32_t i, std::uint32_t end) const {
  if (!words_.english() || words_[i].kind != TokenKind::number) return false;
  const auto bare = [this, i](std::uint32_t at) { return in(i, at) && words_[at].kind == TokenKind::number; };
  const bool behind = i > 0 && bare(i - 1) && spaced(i - 1);
  const bool ahead = bare(end) && spaced(end - 1);
  const bool total = i > 2 && dash(i - 1) && spaced(i - 1) && bare(i - 2) && bare(i - 3);
  return behind || ahead || total;
}

/// "at the age of 91", "with a magnitude of 6.1", "a score of 98": the number is the figure itself and counts nothing.
bool NumberFinder::is_figure(std::uint32_t i) const {
  const std::uint32_t at = before_about(i);
  return before(at) == "of"_w && at > 1 && in(i, at - 2) &&
         one_of<"age ages magnitude score scores rating handicap index level ratio">(flat(at - 2));
}

/// "one" is mostly a pronoun: "at least one", "one person", "one or two months".
bool NumberFinder::one_here(std::uint32_t i, std::uint32_t end) const {
  if (before(i) == "than"_w && before(i - 1) == "more"_w && end == i + 1) return false;  // "more than one victim"
  // "could one day spare"
  if (end == i + 2 && flat(i + 1) == "day"_w && one_of<"could would may might will can must">(before(i))) return false;
  // "One day, I will": some time
  if (end == i + 2 && flat(i + 1) == "day"_w && after(i, end) == ","_w && !one_of<"for in within after just only">(before(i))) return false;
  if (end > i + 1) return true;                                          // with its unit
  if (one_of<"make makes made making leaves">(before(i))) return false;  // "it makes one wonder"
  if (one_of<"least only just not">(before(i)) && !(i > 1 && before(i - 1) == "the"_w)) return after(i, end) != "of"_w;
  const std::u16string_view next = after(i, end);
  // "One more thing", "One note: it is late"
  if (after(i, next == "more"_w ? end + 1 : end) == "thing"_w || (words_[i].start && after(i, end + 1) == ":"_w)) return false;
  if (one_of<"person man woman child more">(next)) return true;
  if (next == "right"_w && after(i, end + 1) == "now"_w) return false;
  if (next == "step"_w && one_of<"ahead behind closer at">(after(i, end + 1))) return false;
  if (one_of<"no this that each any every another which">(before(i))) return false;
  // "one group", unlike "at one point"
  if (in(i, end) && words_[end].kind == TokenKind::word && before(i) != "the"_w &&
      !words_[end].is(word_class::function_word | word_class::past_verb) &&
      (words_[end].shape == Shape::lower ? !ends_in_ing(next) : words_[end].is(word_class::place | word_class::demonym)) &&
      !one_of<"point day time last night morning evening way side hand knee such another final can cannot might">(next))
    return !plural(end) && counted(end, 1).has_value();  // not "one sets out"
  if (next == "in"_w || next == "or"_w) return in(i, end + 1) && number_at(end + 1).kind == NumberWord::Kind::value;
  return false;
}

/// "called his aunt and then 112": somebody dials in this sentence.
bool NumberFinder::called(std::uint32_t i) const {
  const std::uint32_t first = std::max(words_.sentence_of(i).first_token, i - std::min(i, dial_reach));
  for (std::uint32_t at = first; at < i; ++at) {
    if (number_heads().find(flat(at)) == "3"_w) return true;
  }
  return false;
}

/// "Highway 62", "year 3", "410 M Street", "the 400 block": the number names one of them and counts nothing.
bool NumberFinder::names_one(std::uint32_t i, std::uint32_t end) const {
  const std::u16string_view head = number_heads().find(before(i));
  // "In one incident 20 were killed", "On the ground 12 died": the number begins a clause
  if (!head.empty() && in(i, end) && one_of<"were was are died have had">(flat(end))) return false;
  if ((!head.empty() && !ends_in_scale(i, end) && (head != "2"_w || words_[i].flat.find_first_of(u".,") == std::u16string_view::npos)) ||
      (words_[i].kind == TokenKind::number && after(i, end) == "cent"_w && words_[end].cased_up()))
    return true;
  if (words_[i].kind == TokenKind::number && words_[i].span.size() == 3 && called(i)) return true;
  // "between junctions 4 and 6", "Phases 2 to 3"
  const std::uint32_t row = i > 2 && in(i, i - 2) && words_[i - 2].kind == TokenKind::number ? i - 2 : i;
  if (words_[i].kind == TokenKind::number && in(i, row + 2) && words_[row + 2].kind == TokenKind::number &&
      (one_of<"and or to through">(flat(row + 1)) || dash(row + 1)) && heads_row(before(row)))
    return true;
  if (words_[i].kind != TokenKind::number || words_[i].span.size() > 5 || end != i + 1) return false;
  if (i > 0 && in(i, i - 1) && spaced(i - 1) && words_[i - 1].cased_up() && !words_[i - 1].start) return true;
  return after(i, end) == "block"_w || (one_of<"n. s. e. w.">(after(i, end)) && words_[end].cased_up());
}

/// "20 Wall Street banks": the street says which banks.
bool NumberFinder::qualifies(std::uint32_t i, std::uint32_t street) const {
  if (!in(i, street + 1)) return false;
  const Word& next = words_[street + 1];
  return next.kind == TokenKind::word && next.shape == Shape::lower && !next.is(word_class::function_word | word_class::past_verb);
}

/// "410 M Street", "17 Royal Way": the number of a house; also a programme, "7 On Your Side".
bool NumberFinder::house_number(std::uint32_t i, std::uint32_t end) const {
  if (words_[i].kind != TokenKind::number || words_[i].span.size() > 5 || end != i + 1) return false;
  for (std::uint32_t at = end; at < end + 5 && in(i, at) && words_[at].kind == TokenKind::word && words_[at].cased_up(); ++at) {
    if (at == end ? flat(at) == "on"_w : is_street(flat(at)) && after(i, at + 1) != "-"_w && !qualifies(i, at))
      return true;  // unlike "30 St. Regis hotels"
    // "12 Royal Court in Leeds", unlike "nine Supreme Court justices"
    if (at > end && one_of<"way court place terrace">(flat(at)) &&
        !(in(i, at + 1) && words_[at + 1].kind == TokenKind::word && !words_[at + 1].is(word_class::function_word)))
      return true;
  }
  return false;
}

/// "The Forerunner 970 delivers", "Radio 1 star Jane Roe": the number belongs to the name in front of it, which is no place.
bool NumberFinder::model_number(std::uint32_t i, std::uint32_t end) const {
  if (i == 0 || end != i + 1 || !in(i, i - 1) || !spaced(i - 1) || words_[i].kind != TokenKind::number || words_[i].span.size() > 4)
    return false;
  const Word& name = words_[i - 1];
  if (!in_name_[i - 1] || in_place_[i - 1] || !name.cased_up() || name.is(word_class::place | word_class::demonym | word_class::month))
    return false;
  std::uint32_t first = i - 1;
  while (first > 0 && in(i, first - 1) && in_name_[first - 1]) --first;
  // "the Forerunner 970", "Radio 1's"; but "told Roe 40 people had died"
  return one_of<"the a an this that new on original 's and of with">(before(first)) || words_[first].start;
}

std::string NumberFinder::approximation(std::uint32_t first) const {
  static constexpr std::u16string_view two[] = {u"more than", u"less than",  u"fewer than", u"at least", u"at most",
                                                u"up to",     u"as many as", u"as much as", u"close to"};
  if (first == 0 || !in(first, first - 1)) return {};
  if (!words_.english()) return approximation_elsewhere(first);
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
  if (one_of<"about around nearly almost roughly approximately over under some only just">(flat(first - 1))) return ascii(flat(first - 1));
  return {};
}

std::vector<NumberFact> find_numbers(const Words& words, const std::vector<Name>& names, const std::vector<DateFact>& dates,
                                     std::string_view language) {
  return NumberFinder(words, names, dates, language).run();
}

}  // namespace nutgraf
