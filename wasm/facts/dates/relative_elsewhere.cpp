// Times told from the day of publication in German, French, Spanish, Portuguese, Italian and Dutch.
#include <algorithm>

#include "facts/dates/date_finder.h"
#include "facts/words/future.h"
#include "models/lexicon.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace {

/// The letters of models/lexicons/time-words-other.txt, whose head says what each means.
std::u16string_view kind_of(std::u16string_view flat) {
  static const LexiconMap words("time-words-other");
  return words.find(flat);
}

bool is_kind(std::u16string_view flat, char16_t kind) { return kind_of(flat).starts_with(kind); }

/// Of "p", "n" and their like; 9 for other words.
int direction(std::u16string_view kind) {
  if (kind.empty()) return 9;
  switch (kind[0]) {
    case u'l':
    case u'p': return -1;
    case u'n': return 1;
    case u't': return 0;
    case u'q': return -2;
    case u'r': return 2;
    default: return 9;
  }
}

struct Unit {
  TimeUnit unit = TimeUnit::none;
  bool many = false;
};

Unit unit_of(std::u16string_view flat) {
  static constexpr std::u16string_view letters = u"hdwemky";
  const std::u16string_view kind = kind_of(flat);
  const std::size_t at = kind.empty() ? kind.npos : letters.find(kind[0]);
  if (at == kind.npos) return {};
  return {static_cast<TimeUnit>(static_cast<std::size_t>(TimeUnit::hour) + at), kind.size() > 1};
}

}  // namespace

DateFinder::Match DateFinder::relative_elsewhere(std::uint32_t i) const {
  const std::u16string_view kind = kind_of(flat(i));
  if (one_of<"dia día giorno">(flat(i)) && in(i, i + 1)) {
    if (Match m = numbered_day(i); m.end != 0) return m;
  }
  if (kind.size() > 1 && kind[0] == u'x' &&
      !one_of<"als de di">(before(i))) {  // "anoche", "vanavond", "übermorgen"; "lieber morgen als übermorgen"
    const long shift = kind[1] == u'-' ? -1 : kind[1] - u'0';
    return {i + 1, today_ ? with_part(shifted(TimeUnit::day, shift), kind.substr(2)) : std::string()};
  }
  if (!kind.empty() && kind[0] >= u'1' && kind[0] <= u'4') return part_of_year(i);
  if (Match m = century_elsewhere(i); m.end != 0) return m;
  if (Match m = directed_elsewhere(i); m.end != 0) return m;
  return ago_elsewhere(i);
}

/// "no dia 6", "el día 25", "il giorno 11": the nearest such day that is no other's number.
DateFinder::Match DateFinder::numbered_day(std::uint32_t i) const {
  std::uint32_t end = 0;
  const int d = day_at(i + 1, end);
  if (d == 0 || !today_ || (in(i, end) && (month(end) != 0 || one_of<"de do al a / -">(flat(end))))) return no_match();
  const bool ahead = speaks_of_future(words_, i, end);
  const long now = calendar::to_number(*today_);
  for (long shift = 0; shift <= 31; ++shift) {
    for (const long day : {now - shift, now + shift}) {
      if (calendar::from_number(day).day == d && (!ahead || day >= now)) return {end, calendar::iso(calendar::from_number(day))};
    }
  }
  return no_match();
}

/// "im vergangenen Jahr", "la semaine dernière", "el próximo verano", "the last three years".
DateFinder::Match DateFinder::directed_elsewhere(std::uint32_t i) const {
  const std::u16string_view lead = kind_of(flat(i));
  int step = direction(lead);
  const bool in_front = step != 9;
  std::uint32_t at = in_front ? i + 1 : i;
  // "los próximos dos años", "les trois dernières années", "de afgelopen paar jaar"
  bool row = false;
  const auto amount = [this, &at, &row, i] {
    if (in(i, at) && (small_number(flat(at)) > 1 || is_kind(flat(at), u'f'))) row = true, ++at;
  };
  if (in_front || words_[i].kind == TokenKind::number || small_number(flat(i)) > 1) amount();
  bool led = in_front;
  if (!led && row) {
    step = direction(kind_of(after(i, at)));
    if (step == 9 || step == 0) return no_match();
    led = true;
    ++at;
  }
  if (!in(i, at)) return no_match();
  Unit unit = unit_of(flat(at));
  const std::uint32_t noun = at;
  const std::u16string_view part = kind_of(flat(at));
  if (in_front && !row && part.starts_with(u'z') && (step == 0 || (step == -1 && part == "znight"_w)))  // "ce matin", "letzte Nacht"
    return {at + 1, today_ ? with_part(shifted(TimeUnit::day, step), part.substr(1)) : std::string()};
  if (flat(at) == "an"_w && !words_.in_language("fr")) return no_match();
  const int season_month = flat(at) == "fall"_w ? 0 : season_start(flat(at));  // "in diesem Fall"
  if (season_month != 0) unit = {};
  else if (one_of<"fin fim">(flat(at)) && after(i, at + 1) == "de"_w && after(i, at + 2) == "semana"_w) at += 2, unit = {TimeUnit::weekend};
  else if (flat(at) == "fine"_w && after(i, at + 1) == "settimana"_w) ++at, unit = {TimeUnit::weekend};
  else if (flat(at) == "week"_w && after(i, at + 1) == "-"_w && after(i, at + 2) == "end"_w) at += 2, unit = {TimeUnit::weekend};
  else if (unit.unit < TimeUnit::day) return no_match();
  ++at;
  if (!led) {
    step = direction(kind_of(after(i, at)));
    if (one_of<"que che">(after(i, at)) && one_of<"viene vem verrà">(after(i, at + 1))) step = 1, ++at;
    else if (step == 9 || step == 0 || step == 2 || step == -2 || words_.in_language("de nl")) return no_match();
    ++at;
  }
  if (in(i, at) && words_.mark(at) == u'-' && touches(at - 1)) {
    if (!one_of<"ci là">(after(i, at + 1))) return no_match();  // "Jahres-Abo"
    if (flat(at + 1) == "là"_w) return no_match();              // "cette année-là": of the one that was told of
    at += 2;
  }
  if (season_month != 0) {
    Match m = season(i, noun, step, true);
    if (m.end == noun + 1) m.end = at;
    return m;
  }
  Match m{at};
  if (unit.many || row) return step == 0 || (in_front && !row && lead == "t"_w) ? no_match() : m;  // a stretch with no ends
  // "le dernier mois": of many; "letzten Jahr seiner Amtszeit"; "este mes de marzo", which says it itself
  if (unit.unit == TimeUnit::day || (in_front && lead == "l"_w)) return no_match();
  if (one_of<"seiner seines ihrer ihres des vor">(after(i, at))) return no_match();
  if (one_of<"de di">(after(i, at)) && in(i, at + 1) && month(at + 1) != 0) return no_match();
  // "Juli des vergangenen Jahres": the month is of it already
  const std::uint32_t joint = one_of<"des de del di do">(before(i)) ? i - 1 : i;
  if (unit.unit == TimeUnit::year && joint > 0 && in(i, joint - 1) && month(joint - 1) != 0) return no_match();
  if (today_) m.value = shifted(unit.unit, step);
  return m;
}

/// "im dritten Quartal 2023", "le premier trimestre de 2023", "im ersten Halbjahr 2024": where the year is written.
DateFinder::Match DateFinder::part_of_year(std::uint32_t i) const {
  const bool half = one_of<"halbjahr halbjahres semestre">(after(i, i + 1));
  const char which = static_cast<char>(kind_of(flat(i))[0]);
  if (!in(i, i + 1) || (!half && unit_of(flat(i + 1)).unit != TimeUnit::quarter) || (half && which > '2')) return no_match();
  std::uint32_t at = i + 2;
  while (at < i + 4 && one_of<"de del di do van des jahres d'">(after(i, at))) ++at;
  if (!in(i, at) || !is_year(at)) return no_match();
  return {at + 1, calendar::iso_year(value_of(at)) + (half ? "-H" : "-Q") + which};
}

/// "20. Jahrhundert", "19e siècle", "XIXe siècle", "siglo XIX", "XIX secolo", "19e eeuw".
DateFinder::Match DateFinder::century_elsewhere(std::uint32_t i) const {
  static constexpr std::array<std::u16string_view, 21> romans{u"i",    u"ii",  u"iii",  u"iv",    u"v",   u"vi",   u"vii",
                                                              u"viii", u"ix",  u"x",    u"xi",    u"xii", u"xiii", u"xiv",
                                                              u"xv",   u"xvi", u"xvii", u"xviii", u"xix", u"xx",   u"xxi"};
  const bool behind = one_of<"siglo século">(flat(i));
  const std::uint32_t at = behind ? i + 1 : i;
  if (!in(i, at + 1) && !(behind && in(i, at))) return no_match();
  std::uint32_t end = at + 1;
  int which = 0;
  if (number(at)) {
    which = value_of(at);
    if (touches(at) && one_of<". e ème de ste">(after(i, end))) ++end;
  } else if (words_[at].cased_up()) {
    std::u16string_view roman = flat(at);
    for (const std::u16string_view ending : {std::u16string_view(u"ème"), std::u16string_view(u"e")}) {
      if (roman.size() > ending.size() && roman.ends_with(ending)) roman.remove_suffix(ending.size());
    }
    which = static_cast<int>(std::find(romans.begin(), romans.end(), roman) - romans.begin()) + 1;
  }
  if (!behind && !one_of<"jahrhundert jahrhunderts siècle secolo eeuw">(after(i, end))) return no_match();
  if (which < 1 || which > 21) return no_match();
  return {behind ? end : end + 1, calendar::iso_year((which - 1) * 100).substr(0, 2) + "XX"};
}

/// "vor drei Jahren", "il y a dix ans", "hace dos meses", "cinque giorni fa", "een jaar geleden".
DateFinder::Match DateFinder::ago_elsewhere(std::uint32_t i) const {
  std::uint32_t at = i;
  bool led = is_kind(flat(i), u'b');
  if (led) {
    if (before(i) == "desde"_w) return no_match();  // for so long
    ++at;
  } else if (flat(i) == "il"_w && after(i, i + 1) == "y"_w && after(i, i + 2) == "a"_w) {
    led = true;
    at += 3;
  } else if (flat(i) == "daqui"_w && after(i, i + 1) == "a"_w) {
    led = true;
    at += 2;
  } else if (flat(i) == "dentro"_w && after(i, i + 1) == "de"_w) {
    led = true;
    at += 2;
  }
  const bool ahead = led && one_of<"daqui dentro">(flat(i));
  while (led && in(i, at) && (is_kind(flat(at), u'a') || one_of<"de plus más mais mehr als que di déjà ya apenas già">(flat(at)))) ++at;
  if (!in(i, at)) return no_match();
  long n = small_number(flat(at));
  if (is_kind(flat(at), u'o')) n = 1;
  bool some = is_kind(flat(at), u'f');
  if (n > 0 || some) ++at;
  if (n == 1 && is_kind(after(i, at), u'f')) some = true, ++at;  // "een paar jaar", "un par de años"
  if (some && one_of<"de di">(after(i, at))) ++at;
  if (!in(i, at)) return no_match();
  const Unit unit = unit_of(flat(at));
  if (unit.unit == TimeUnit::none || unit.unit == TimeUnit::weekend || (n <= 0 && !some && !unit.many)) return no_match();
  if (n <= 0 && !some && led) return no_match();
  ++at;
  const bool behind = is_kind(after(i, at), u'g');
  if (!led && !behind) return no_match();
  if (behind) ++at;
  // "hace dos años que vive aquí": for so long
  if (flat(i) == "hace"_w && after(i, at) == "que"_w) return no_match();
  Match m{at};
  const bool half = one_of<"et y e en">(after(i, at)) && one_of<"demi demie medio media mezzo mezza meio meia half">(after(i, at + 1));
  if (half) m.end += 2;
  else if (today_ && n > 0 && !some && n <= 100000) m.value = shifted(unit.unit, ahead ? n : -n);
  return m;
}

}  // namespace nutgraf
