// Times told from the day of publication, or from another date of the text.
#include <algorithm>

#include "facts/dates/date_finder.h"
#include "facts/words/future.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace wc = word_class;
namespace {

/// "fiscal", "school": what may stand between "this" and "year".
bool is_year_kind(std::u16string_view flat) { return one_of<"fiscal school academic financial calendar legislative">(flat); }

}  // namespace

DateFinder::Lead DateFinder::lead_of(std::u16string_view f) const {
  if (relative_day(f).known) return Lead::day;
  if (one_of<"noon midnight midday">(f)) return Lead::noon;
  if (one_of<"mañana morgen">(f)) return Lead::tomorrow;
  if ((f.size() < 3 && f != "a"_w && f != "an"_w) || !words_.english()) return Lead::none;
  if (one_of<"now currently nowadays these">(f)) return Lead::present;
  if (one_of<"this last next past previous coming upcoming recent following same current latest that">(f)) return Lead::directed;
  if (f == "weekend"_w) return Lead::weekend;
  if (f == "quarter"_w) return Lead::quarter;
  if (one_of<"year month week decade century">(f)) return Lead::unit;
  if (f == "day"_w) return Lead::day_before;
  if (season_start(f) != 0) return Lead::season;
  if (f == "new"_w) return Lead::new_year;
  const bool ordinal = f.ends_with(u"th") || one_of<"second several many">(f) || quarter_number(f) != 0;
  const bool units = time_unit(f) >= TimeUnit::hour && f.back() == u's';
  return ordinal || units || one_of<"a an">(f) || small_number(f) > 0 ? Lead::amount : Lead::none;
}

DateFinder::Match DateFinder::match_relative(std::uint32_t i) const {
  const std::u16string_view f = flat(i);
  Lead& lead = leads_[words_[i].id];
  if (lead == Lead::unknown) lead = lead_of(f);
  switch (lead) {
    case Lead::unknown:
    case Lead::none: return no_match();
    case Lead::day: {                                                                        // "gestern", "avant-hier"
      if ((f == "hier"_w && !words_.in_language("fr")) || names_show(i)) return no_match();  // "here" in German and Dutch
      std::uint32_t end = i + 1;
      std::u16string_view part = f == "tonight"_w ? std::u16string_view(u"night") : std::u16string_view{};
      if (in(i, end) && part_of_day(end)) part = flat(end++);
      if (relative_day(f).shift == 0 && f != "tonight"_w && part.empty() && today_in_general(i)) return {end, "PRESENT_REF"};
      int shift = relative_day(f).shift - (before(i) == "altro"_w ? 1 : 0);
      if (one_of<"- de">(before(i))) shift += before(i - 1) == "avant"_w ? -1 : one_of<"après depois">(before(i - 1)) ? 1 : 0;
      return {end, today_ ? with_part(calendar::iso(calendar::from_number(calendar::to_number(*today_) + shift)), part) : std::string()};
    }
    case Lead::noon: return noon(i);
    case Lead::tomorrow:  // "se reunirán mañana", unlike "por la mañana"
      if (f == "morgen"_w && (!words_.in_language("de nl") || (i > 0 && weekday(i - 1) != 0))) return no_match();
      if (one_of<"la las una esta cada pasado sea de een deze elke iedere heute gestern jeden von van lieber liever /">(before(i)))
        return no_match();
      return {i + 1, today_ ? shifted(TimeUnit::day, 1) : std::string()};
    case Lead::present: {
      const Match m = present(i);
      return m.end == 0 && f == "these"_w ? directed(i) : m;
    }
    case Lead::directed: return directed(i);
    case Lead::weekend: return before(i) == "the"_w ? weekend(i) : no_match();
    case Lead::quarter: {
      if (before(i) != "the"_w || quarter_.empty() || after(i, i + 1) == "of"_w) return no_match();
      Match m{i + 1, quarter_};
      m.with_article = true;
      return m;
    }
    case Lead::unit: return end_of_unit(i);
    case Lead::day_before: {
      if (!one_of<"before after">(after(i, i + 1)) || !one_of<"yesterday tomorrow">(after(i, i + 2))) return no_match();
      Match m{i + 3, today_ ? shifted(TimeUnit::day, flat(i + 2) == "tomorrow"_w ? 2 : -2) : std::string()};
      m.with_article = true;
      return m;
    }
    case Lead::season: return season(i, i, 0, false);
    case Lead::new_year: return new_year(i);
    case Lead::amount: break;
  }
  if (f.ends_with(u"th") || one_of<"twenty first second third">(f)) {
    if (Match m = century(i); m.end != 0) return m;
  }
  if (const int nth = quarter_number(f); nth != 0) {
    if (after(i, i + 1) == "of"_w && in(i, i + 2) && month(i + 2) != 0) {  // "the first of May"
      Match m = day_month(nth, i + 2, i);
      m.with_article = true;
      return m;
    }
    const Match m = quarter(i);
    return m.end != 0 ? m : half_year(i);
  }
  if (after(i, i + 1) == "o'clock"_w && small_number(f) > 0) return {i + 2, ""};  // of the morning or the evening
  return ago(i);
}

/// "by the end of the year", "at year-end", "year-earlier profit".
DateFinder::Match DateFinder::end_of_unit(std::uint32_t i) const {
  const std::u16string_view f = flat(i);
  if (before(i) == "the"_w && i > 2 && in(i, i - 3) && flat(i - 2) == "of"_w && one_of<"end start beginning">(flat(i - 3)) &&
      after(i, i + 1) != "of"_w && after(i, i + 1) != "'s"_w) {
    const std::u16string_view lead = i > 4 ? before(i - 4) : std::u16string_view{};
    const bool ahead =
        today_ && (lead == "by"_w || (one_of<"until through">(lead) && !tells_of_past(words_, i)) || speaks_of_future(words_, i, i + 1));
    const bool begun = today_ && flat(i - 3) != "end"_w && one_of<"at since from in">(lead);  // "at the start of the year"
    Match m{i + 1, ahead || begun ? shifted(time_unit(f), 0) : std::string()};
    m.with_article = true;
    return m;
  }
  return f == "year"_w ? year_before(i) : no_match();
}

/// "hopes for the new year": the one to come, which has just begun in the first months.
DateFinder::Match DateFinder::new_year(std::uint32_t i) const {
  if (!one_of<"the a">(before(i)) || after(i, i + 1) != "year"_w || words_[i].shape != Shape::lower) return no_match();
  if (one_of<"'s of -">(after(i, i + 2))) return no_match();
  constexpr int late = 10, early = 3;  // months
  Match m{i + 2};
  if (today_ && today_->month >= late) m.value = calendar::iso_year(today_->year + 1);
  else if (today_ && today_->month <= early) m.value = calendar::iso_year(today_->year);
  m.with_article = true;
  return m;
}

/// "now", "currently", "these days".
DateFinder::Match DateFinder::present(std::uint32_t i) const {
  const std::u16string_view f = flat(i);
  if (f == "these"_w) return after(i, i + 1) == "days"_w ? Match{i + 2, "PRESENT_REF"} : no_match();
  if (f == "now"_w && words_[i].start && words_[i].cased_up() && only_leads(i + 1)) return no_match();
  if (f == "now"_w && after(i, i + 1) == "and"_w && one_of<"then again">(after(i, i + 2))) return no_match();
  return {i + 1, "PRESENT_REF"};
}

/// "Now let's look at it", "Now what?", "Now, heat the oil": no time is meant by what leads to the word at `at`.
bool DateFinder::only_leads(std::uint32_t at) const {
  if (one_of<"let let's don't do for then what imagine">(after(at - 1, at))) return true;
  if (after(at - 1, at) == ","_w) ++at;
  if (!one_of<"the a an your it this">(after(at - 1, at + 1))) return false;
  const Word& verb = words_[at];
  return verb.shape == Shape::lower && verb.flat.size() > 2 && verb.flat.back() != u's' && !verb.is(wc::function_word | wc::past_verb) &&
         !one_of<"comes that with">(verb.flat) && !verb.flat.ends_with(u"ed") && !verb.flat.ends_with(u"ing") &&
         !verb.flat.ends_with(u"ly");
}

/// "consumers today have", "still the position today": the times and not the day.
bool DateFinder::today_in_general(std::uint32_t i) const {
  if (!words_.english()) {
    // "bis heute", "noch heute", "hoy en día", "(heute Sri Lanka)", "der heute 51-Jährige", "die heute geltenden Regeln"
    const std::u16string_view next = after(i, i + 1);
    return one_of<"bis noch hasta aún todavía até ancora encore (">(before(i)) || one_of<"noch encore">(next) ||
           (one_of<"en em">(next) && one_of<"día dia">(after(i, i + 2))) ||
           (words_.in_language("de") && one_of<"der die das den dem des">(before(i)) &&
            (after(i, i + 2) == "-"_w || ends_in<"ende enden ender übliche üblichen">(next)));
  }
  if (words_[i].shape == Shape::lower ? one_of<"have are">(after(i, i + 1)) : is_nowadays(words_, i)) return true;
  for (std::uint32_t at = i, steps = 0; at > words_.sentence_of(i).first_token && steps < 6; ++steps) {
    if (flat(--at) == "still"_w) return true;
  }
  // "today's digital world", "today's third-wave makers"
  if (after(i, i + 1) != "'s"_w) return false;
  for (std::uint32_t at = i + 2; at < i + 7 && in(i, at); ++at) {
    const std::u16string_view f = flat(at);
    if (words_[at].cased_up() || words_[at].is(wc::past_verb | wc::speech_verb) ||
        one_of<"ruling decision vote election talks final game match hearing marathon warning fall rise party helps lets shows means">(f))
      return false;
    if (one_of<"fall rise crash rally cup final record slump drop close opening">(after(i, at + 1))) return false;  // "market fall"
    if (one_of<"world market marketplace landscape economy society environment age era standards climate technology culture dollars money "
               "generation youth industry clients kids children students guests parents trends families">(f) ||
        (f.size() > 4 && f.ends_with(u"ers") && !one_of<"numbers winners papers orders matters answers letters readers">(f)))
      return true;
    if ((words_[at].kind != TokenKind::word && f != "-"_w) || words_[at].is(wc::function_word)) return false;
  }
  return false;
}

/// this, last, next and their like + week, month, year, …
DateFinder::Match DateFinder::directed(std::uint32_t i) const {
  std::uint32_t at = i + 1;
  if (!in(i, at)) return no_match();
  const std::u16string_view f = flat(i);
  if (one_of<"this these">(f) && one_of<"past coming">(flat(at)) && in(i, at + 1)) ++at;
  const std::u16string_view head = flat(at - 1);
  const int step = direction_of(head);
  const bool article = one_of<"the its their">(before(i));
  if (Match m = stretch(i, at); m.end != 0) return m;
  if (f == "last"_w && flat(at) == "half"_w) return half_year(i);
  if (one_of<"recent these upcoming">(f) || (f == "past"_w && !article)) return no_match();
  const std::u16string_view unit_word = flat(at);
  // "her last year of university"
  if (f == "last"_w && after(i, at + 1) == "of"_w && one_of<"her his their my our your its the">(before(i))) return no_match();
  // A title: "This Week"
  const bool named = words_[i].shape == Shape::capital && words_[at].cased_up();
  if (weekday(at) != 0) return one_of<"same that current latest following">(f) ? no_match() : match_weekday(at);
  if (month(at) != 0 && one_of<"same that following">(f)) return anchored_month(i, at);
  if (month(at) != 0) return one_of<"current latest">(f) ? no_match() : match_month(at);
  if (Match m = holiday(at, f); m.end != 0) return m;
  if (named) return no_match();
  if (season_start(unit_word) != 0 && one_of<"that same following previous">(f)) return anchored_season(i, at, step);
  if (season_start(unit_word) != 0) {
    const bool gone = f == "this"_w && before(i) == "earlier"_w && today_ && season_start(unit_word) > today_->month;  // said in January
    return season(i, at, gone ? -1 : step, true);
  }
  if (is_part_of_day(unit_word)) {
    if (one_of<"same that following previous">(f) || (f == "next"_w && article)) {  // "the next morning", "that night"
      const std::string* base = anchor(i);
      const std::string day = base == nullptr ? std::string() : shifted(base->substr(0, 10), TimeUnit::day, step);
      if (day.empty() && f == "that"_w) return no_match();
      Match m{at + 1, day.empty() ? day : with_part(day, unit_word)};
      m.with_article = article || f == "same"_w;
      return m;
    }
    if (f != "this"_w && !(f == "last"_w && unit_word == "night"_w)) return no_match();
    return {at + 1,
            today_ ? with_part(calendar::iso(calendar::from_number(calendar::to_number(*today_) + step)), unit_word) : std::string()};
  }
  if (is_year_kind(unit_word) && after(i, at + 1) == "year"_w) ++at;
  const TimeUnit unit = time_unit(flat(at));
  if (words_[at].flat.back() == u's' || (unit < TimeUnit::day && !(f == "latest"_w && flat(at) == "period"_w))) return no_match();
  if (f == "latest"_w) {
    if (quarter_.empty() || (unit != TimeUnit::quarter && flat(at) != "period"_w)) return no_match();
    Match m{at + 1, quarter_};
    m.with_article = true;
    return m;
  }
  if (one_of<"previous following same that">(f) || (f == "next"_w && article)) {
    // "That day, the pier fell"; not "said that day care is dear"
    const bool opens = words_[i].start && (words_[at + 1 < words_.size() ? at + 1 : at].kind == TokenKind::punctuation ||
                                           unit == TimeUnit::day || unit == TimeUnit::month || unit == TimeUnit::year);
    if (f == "that"_w && !opens && !one_of<"later earlier in on same of by during and">(before(i))) return no_match();
    if (f == "that"_w && after(i, at + 1).empty() && unit == TimeUnit::century) return no_match();
    return anchored(i, at, step, article);
  }
  if (unit == TimeUnit::day) return no_match();
  if (unit == TimeUnit::weekend) return one_of<"past this last next coming">(f) ? weekend(at) : no_match();
  Match m{at + 1};
  m.with_article = article && f != "this"_w;
  if (!today_) return m;
  if (f == "past"_w || (f == "last"_w && article) || (head == "past"_w && unit > TimeUnit::week))
    m.value = unit == TimeUnit::week ? shifted(unit, 0) : unit == TimeUnit::decade && f == "last"_w ? shifted(unit, -1) : std::string();
  else m.value = shifted(unit, step);
  // "this year's third quarter"
  if (unit == TimeUnit::year && after(i, at + 1) == "'s"_w) {
    std::uint32_t q = at + 2;
    const int which = in(i, q) ? quarter_number(flat(q)) : 0;
    if (which != 0) ++q;
    if (after(i, q) == "quarter"_w) {
      const int from_context = which != 0 ? which : quarter_.empty() ? 0 : quarter_[6] - '0';
      if (from_context != 0) return {q + 1, quarter_text(today_->year + step, from_context)};
    }
  }
  return m;
}

/// "They can last two years", "most batteries last several years".
bool DateFinder::is_lasting(std::uint32_t i) const {
  if (i == 0 || !in(i, i - 1) || words_[i - 1].kind != TokenKind::word) return false;
  const std::u16string_view f = flat(i - 1);
  if (one_of<"can could will would may might must should to usually often typically not n't that which they these only generally">(f))
    return true;
  return f.size() > 3 && f.back() == u's' && !words_[i - 1].is(wc::function_word | wc::past_verb);
}

/// "the past several years", "recent weeks", "the next few days": a stretch with no ends.
DateFinder::Match DateFinder::stretch(std::uint32_t i, std::uint32_t at) const {
  const std::u16string_view head = flat(at - 1);
  if (!one_of<"last past next coming previous recent upcoming following">(head)) return no_match();
  const std::uint32_t quantity = at;
  if (one_of<"few several many">(flat(at))) ++at;
  else if (flat(at) == "couple"_w && after(i, at + 1) == "of"_w) at += 2;
  else if (small_number(flat(at)) > 1) at += one_of<"to or">(after(i, at + 1)) && in(i, at + 2) && small_number(flat(at + 2)) > 1 ? 3 : 1;
  const bool counted = at != quantity;
  if (!in(i, at) || time_unit(flat(at)) < TimeUnit::day || words_[at].flat.back() != u's') return no_match();
  if (!counted && !one_of<"recent coming past upcoming">(head)) return no_match();
  // "Some coolants last two years": a verb
  if (head == "last"_w && quantity - 1 == i && is_lasting(i)) return no_match();
  Match m{at + 1};
  m.with_article = true;
  return m;
}

std::string DateFinder::shifted(TimeUnit unit, long step) const {
  const Day& t = *today_;
  switch (unit) {
    case TimeUnit::minute:
    case TimeUnit::hour: return step > -12 ? calendar::iso(t) : std::string();
    case TimeUnit::day: return calendar::iso(calendar::from_number(calendar::to_number(t) + step));
    case TimeUnit::week: return calendar::iso_week(calendar::from_number(calendar::to_number(t) + step * 7));
    case TimeUnit::weekend: return shifted(TimeUnit::week, step) + "-WE";
    case TimeUnit::month: {
      const long m = t.year * 12L + t.month - 1 + step;
      return m < 0 ? std::string() : calendar::iso_month(static_cast<int>(m / 12), static_cast<int>(m % 12) + 1);
    }
    case TimeUnit::quarter: {
      const long q = t.year * 4L + (t.month - 1) / 3 + step;
      return q < 0 ? std::string() : quarter_text(static_cast<int>(q / 4), static_cast<int>(q % 4) + 1);
    }
    case TimeUnit::year: return t.year + step < 0 ? std::string() : calendar::iso_year(t.year + static_cast<int>(step));
    case TimeUnit::decade: return calendar::iso_year(t.year + static_cast<int>(step) * 10).substr(0, 3) + "X";
    case TimeUnit::century: return calendar::iso_year(t.year + static_cast<int>(step) * 100).substr(0, 2) + "XX";
    default: return {};
  }
}

/// "the weekend", "this weekend", "last weekend".
DateFinder::Match DateFinder::weekend(std::uint32_t i) const {
  const std::u16string_view led_by = before(i);
  Match m{i + 1};
  m.with_article = one_of<"the past coming">(led_by) && before(i - 1) != "this"_w;
  if (!today_) return m;
  const bool begun = calendar::weekday(*today_) >= 6;
  long step = 0;
  if (led_by == "next"_w) step = 1;
  else if (led_by == "last"_w) step = -1;
  else if (led_by == "past"_w) step = begun ? 0 : -1;
  else if (led_by == "coming"_w) step = begun ? 1 : 0;
  else if (led_by == "the"_w) step = begun || speaks_of_future(words_, i, i + 1) ? 0 : -1;
  m.value = shifted(TimeUnit::weekend, step);
  return m;
}

/// "summer 2019", "last winter". Winter is named for the year that it begins in.
DateFinder::Match DateFinder::season(std::uint32_t first, std::uint32_t at, int step, bool directed_season) const {
  const int start = season_start(flat(at));
  std::uint32_t y = at + 1;
  if (one_of<"de del do van">(after(first, y)) && in(first, y + 1)) ++y;
  std::uint32_t end = 0;
  if (const int named = after(first, y) == "in"_w ? 0 : year_after(first, y, end); named != 0) {  // "the summer of this year"
    Match m{end, season_text(named, start)};
    m.with_article = !directed_season;
    return m;
  }
  const bool bare = !directed_season;
  if (bare && !words_.english()) return no_match();
  if (bare) {  // "over the summer", unlike "the fall of", "the winter vegetables"
    // "since spring", "in late autumn"
    const bool part = one_of<"early late">(before(first)) && one_of<"in since until by">(before(first - 1));
    if (!part && !one_of<"since until">(before(first)) &&
        (before(first) != "the"_w || first < 2 || !one_of<"over in into through during since until by from to">(before(first - 1))))
      return no_match();
    if (in(first, at + 1) && words_[at + 1].kind == TokenKind::word && !words_[at + 1].is(wc::function_word | wc::past_verb))
      return no_match();
    if (one_of<"of and">(after(first, at + 1))) return no_match();
    step = speaks_of_future(words_, first, at + 1) ? 1 : -1;
    if (step < 0 && !part && one_of<"in during">(before(first - 1)) && !tells_of_past(words_, first)) {  // "Elks calve in the spring"
      Match m{at + 1};
      m.with_article = true;
      return m;
    }
  }
  if (!today_) return {at + 1, ""};
  const bool winter_goes_on = start == 12 && today_->month <= 2;
  int year = today_->year - (winter_goes_on ? 1 : 0);
  // Next summer, said in July, is the year after's; what will be "over the summer" is in this one.
  if (step == 0 && start + 2 < today_->month && speaks_of_future(words_, first, at + 1))
    ++year;  // "could begin this summer", said in December
  if (step > 0 && (bare ? start + 2 < today_->month : start <= today_->month || winter_goes_on)) ++year;
  // Last summer, said in August, is the year before's; "over the summer" is the one that has begun.
  if (step < 0 && (bare ? start > today_->month && !winter_goes_on : start + 2 >= today_->month || winter_goes_on)) --year;
  Match m{at + 1, season_text(year, start)};
  m.with_article = bare;
  return m;
}

/// The latest quarter of that number that has begun, or the next one where the verb speaks of the future; a quarter that has just ended is
/// still to be reported.
int DateFinder::year_of_quarter(int quarter, std::uint32_t i, std::uint32_t end) const {
  const int now = (today_->month + 2) / 3;
  if (speaks_of_future(words_, i, end)) return today_->year + (quarter < now - 1 ? 1 : 0);
  return today_->year - (quarter > now ? 1 : 0);
}

/// "the third quarter (of 2021)", "third-quarter profit", "Q3 2021".
DateFinder::Match DateFinder::quarter(std::uint32_t i) const {
  int which = quarter_number(flat(i));
  std::uint32_t end = i + 1;
  const bool short_form = which == 0 && words_[i].flat.size() == 2 && words_[i].flat[0] == u'q';
  if (short_form) {
    which = words_[i].flat[1] - u'0';
  } else {
    if (number(i)) {
      which = value_of(i);
      ++end;
    }
    if (in(i, end) && flat(end) == "-"_w && touches(end - 1)) ++end;
    if (after(i, end) != "quarter"_w) return no_match();
    ++end;
  }
  if (which < 1 || which > 4) return no_match();
  Match m{end};
  m.with_article = !short_form;
  m.names_quarter = true;
  const bool adjective = end >= i + 3 && flat(end - 2) == "-"_w;
  std::uint32_t year_end = 0;
  if (const int y = year_after(i, end, year_end); y != 0) {
    m.end = year_end;
    m.value = quarter_text(y, which);
    return m;
  }
  const bool figures = adjective && one_of<"net loss losses profit profits results earnings sales revenue income">(after(i, end));
  if ((!figures && !business()) || after(i, end) == "of"_w) return no_match();
  if (today_) m.value = quarter_text(year_of_quarter(which, i, end), which);
  return m;
}

/// "the 19th century", "the twenty-first century".
DateFinder::Match DateFinder::century(std::uint32_t i) const {
  int which = 0;
  std::uint32_t at = i + 1;
  if (number(i)) {
    which = value_of(i);
    ++at;
  } else if (flat(i) != "twenty"_w && words_[i].flat.size() > 4) {
    static constexpr std::array<std::u16string_view, 20> ordinals{u"first",     u"second",      u"third",      u"fourth",     u"fifth",
                                                                  u"sixth",     u"seventh",     u"eighth",     u"ninth",      u"tenth",
                                                                  u"eleventh",  u"twelfth",     u"thirteenth", u"fourteenth", u"fifteenth",
                                                                  u"sixteenth", u"seventeenth", u"eighteenth", u"nineteenth", u"twentieth"};
    which = static_cast<int>(std::find(ordinals.begin(), ordinals.end(), flat(i)) - ordinals.begin()) + 1;
    if (which > 20) which = 0;
    // "hit his first century": of runs
    if (which < 11 && !(before(i) == "the"_w && i > 1 && one_of<"in of from since to until by during">(before(i - 1)))) which = 0;
    if (after(i, i + 1) == "century"_w && after(i, i + 2) == "of"_w && one_of<"his her their the">(after(i, i + 3))) which = 0;
  } else if (flat(i) == "twenty"_w && after(i, i + 2) == "first"_w) {
    which = 21;
    at = i + 3;
  }
  if (in(i, at) && flat(at) == "-"_w) ++at;
  if (which < 1 || which > 22 || after(i, at) != "century"_w) return no_match();
  const bool before_era = one_of<"bc b.c. bce b.c.e.">(after(i, at + 1));
  Match m{before_era ? at + 2 : at + 1, before_era ? std::string() : calendar::iso_year((which - 1) * 100).substr(0, 2) + "XX"};
  m.with_article = true;
  return m;
}

/// "the first half of 2021".
DateFinder::Match DateFinder::half_year(std::uint32_t i) const {
  const bool short_form = words_[i].flat.size() == 2;  // "H1 2024"
  const int which = short_form ? words_[i].flat[1] - u'0' : one_of<"last latter">(flat(i)) ? 2 : quarter_number(flat(i));
  if (which < 1 || which > 2 || (!short_form && after(i, i + 1) != "half"_w)) return no_match();
  std::uint32_t end = 0;
  const int y = year_after(i, i + (short_form ? 1 : 2), end);
  if (y == 0) return no_match();
  Match m{end, calendar::iso_year(y) + (which == 1 ? "-H1" : "-H2")};
  m.with_article = !short_form;
  return m;
}

/// "year-earlier profit", "the year-ago quarter".
DateFinder::Match DateFinder::year_before(std::uint32_t i) const {
  if (in(i, i + 2) && flat(i + 2) == "end"_w && (flat(i + 1) == "'s"_w || (flat(i + 1) == "-"_w && touches(i) && touches(i + 1))) &&
      one_of<"by before at until till of this">(before(i)))  // "by year's end", "at year-end"
    return {i + 3, today_ ? calendar::iso_year(today_->year) : std::string()};
  if (!in(i, i + 2) || flat(i + 1) != "-"_w || !one_of<"ago earlier">(flat(i + 2))) return no_match();
  std::uint32_t end = i + 3;
  if (in(i, end) && quarter_number(flat(end)) != 0 && after(i, end + 1) == "quarter"_w) end += 2;
  else if (one_of<"quarter period">(after(i, end))) ++end;
  Match m{end};
  m.with_article = end > i + 3;
  if (!quarter_.empty()) m.value = quarter_text(digits_at(quarter_, 0, 4) - 1, quarter_[6] - '0');
  else if (today_) m.value = calendar::iso_year(today_->year - 1);
  return m;
}

/// "two days ago", "six hundred years ago", "a few weeks ago"; "a year earlier" is told from another date.
DateFinder::Match DateFinder::ago(std::uint32_t i) const {
  std::uint32_t at = i;
  long n = 0;
  const std::u16string_view f = flat(i);
  if (one_of<"a an">(f) && in(i, i + 1)) {
    n = 1;
    ++at;
    if (flat(at) == "few"_w) n = -1;
    else if (flat(at) == "couple"_w) n = -1;
    if (n < 0) at += after(i, at + 1) == "of"_w ? 2 : 1;
  } else if (one_of<"several many">(f)) {
    n = -1;
    ++at;
  } else if (time_unit(f) >= TimeUnit::hour && !one_of<"million billion">(before(i))) {
    n = -1;
  } else {
    n = small_number(f);
    ++at;
    if (n <= 0) return no_match();
    if (in(i, at + 1) && flat(at) == "-"_w && n >= 20 && touches(at - 1) && small_number(flat(at + 1)) < 10) {
      n += small_number(flat(at + 1));
      at += 2;
    }
    if (one_of<"hundred thousand">(after(i, at))) n *= flat(at++) == "hundred"_w ? 100 : 1000;
  }
  if (!in(i, at)) return no_match();
  const bool fortnight = flat(at) == "fortnight"_w;
  const TimeUnit unit = fortnight ? TimeUnit::week : time_unit(flat(at));
  if (fortnight && n > 0) n *= 2;
  if (unit == TimeUnit::none || unit == TimeUnit::weekend) return no_match();
  ++at;
  if (after(i, at) == "or"_w && one_of<"so two more">(after(i, at + 1))) at += 2;
  const std::u16string_view way = after(i, at);
  const bool from_now = way == "from"_w && after(i, at + 1) == "now"_w;  // "two weeks from now"
  if ((!from_now && !one_of<"ago earlier later">(way)) || after(i, at + 1) == "than"_w) return no_match();
  const bool later = way == "later"_w;  // "two years later", unlike "an hour later", "years later"
  if (later && (unit < TimeUnit::day || time_unit(f) != TimeUnit::none)) return no_match();
  Match m{at + (from_now ? 2 : 1)};
  m.approximable = way != "earlier"_w && !later;
  if (n < 0 || n > 100000 || (from_now && unit < TimeUnit::day)) return m;
  const bool one_year = n == 1 && !later && unit == TimeUnit::year && !from_now;
  if (one_year && !quarter_.empty()) {
    m.value = quarter_text(digits_at(quarter_, 0, 4) - 1, quarter_[6] - '0');
  } else if (way == "earlier"_w || later) {
    const std::string* base = anchor(i);
    if (base != nullptr) m.value = shifted(*base, unit, later ? n : -n);
    const TimeUnit as_exact = m.value.find('W') != std::string::npos ? TimeUnit::week : TimeUnit::day;
    if (later && today_ && m.value > shifted(as_exact, 0)) m.value.clear();  // told from another day than the last one
    if (base == nullptr && one_year && today_) m.value = calendar::iso_year(today_->year - 1);
  } else if (today_) {
    const long step = from_now ? n : -n;
    m.value = unit == TimeUnit::decade ? shifted(TimeUnit::year, step * 10) : shifted(unit, step);
  }
  return m;
}

bool DateFinder::business() const {
  if (!business_) {
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i < words_.size() && found < 2; ++i) {
      if (one_of<"revenue revenues profit profits earnings investors fiscal shareholders gdp sales shares economy income inflation growth "
                 "dividend cents rates markets">(words_.flat(i)))
        ++found;
    }
    business_ = found >= 2;
  }
  return *business_;
}

}  // namespace nutgraf
