// Weekdays, times of the day and its parts.
#include "facts/dates/date_finder.h"
#include "facts/words/future.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

namespace {

constexpr std::uint32_t most_words_before_deadline = 60;

/// The day with its time, in minutes from midnight; empty without a day.
[[gnu::noinline]] std::string at_time(const std::string& day, int minutes) {
  if (day.empty()) return {};
  std::string out(day, 0, 10);
  for (const int n : {minutes / 60, minutes % 60}) {
    out.push_back(out.size() == 10 ? 'T' : ':');
    out.push_back(static_cast<char>('0' + n / 10));
    out.push_back(static_cast<char>('0' + n % 10));
  }
  return out;
}

/// The hour of "2024-03-06T23:42", -1 of a value without one.
int hour_of(const std::string& value) { return value.size() == 16 ? (value[11] - '0') * 10 + value[12] - '0' : -1; }

}  // namespace

/// "Thursday, Jan. 6, 2022", "Thursday (Nov 16)": the date itself decides.
std::optional<DateFinder::Match> DateFinder::dated_weekday(std::uint32_t i, int wd, std::uint32_t end) const {
  std::uint32_t at = end;
  if (in(i, at) && words_.mark(at) == u'.' && in(i, at + 1) && words_[i].flat.size() < 5) ++at;
  const bool aside = in(i, at) && words_.mark(at) == u'(';
  if (in(i, at) && (words_.mark(at) == u',' || aside) && in(i, at + 1)) ++at;
  if (after(i, at) == "den"_w && in(i, at + 1)) ++at;  // "Freitag, den 3. Mai"
  if (in(i, at) && month(at) != 0) {
    std::uint32_t day_end = 0;
    if (in(i, at + 1) && day_at(at + 1, day_end) != 0) {
      Match date = match_month(at);
      fit_weekday(wd, date);
      return aside ? Match{end, date.value} : date;
    }
  }
  if (in(i, at) && number(at)) {
    std::uint32_t day_end = 0;
    const bool day = day_at(at, day_end) != 0;
    if (day && words_.in_language("de") && after(i, day_end) == "."_w && in(i, day_end + 1)) ++day_end;  // "Freitag, 3. Mai"
    if (day && in(i, day_end) && (month(day_end) != 0 || one_of<"of de">(flat(day_end)))) {
      Match m = match_number(at);
      fit_weekday(wd, m);
      if (m.end != 0) return aside ? Match{end, m.value} : m;
    }
  }
  return std::nullopt;
}

/// A weekday that is not counted from publication: by its month, by its place in one, weeks ahead.
std::optional<DateFinder::Match> DateFinder::weekday_of_another_time(std::uint32_t i, int wd, std::uint32_t end) const {
  // "on a cold Tuesday in June": one of them
  if (after(i, end) == "in"_w && in(i, end + 1) && month(end + 1) != 0 && i > 1 &&
      (before(i) == "a"_w || (in(i, i - 2) && flat(i - 2) == "a"_w && words_[i - 1].shape == Shape::lower)))
    return match_month(end + 1);
  // "the second Wednesday in May", "the Tuesday after the vote": which day that is, is not told from publication
  if (words_.english() && i > 1 && before(i - 1) == "the"_w && one_of<"first second third fourth">(before(i))) return Match{end, ""};
  if (words_.english() && before(i) == "the"_w && one_of<"after before">(after(i, end)) &&
      one_of<"the a an it he she they">(after(i, end + 1)))
    return Match{end, ""};
  // "resumes on Tuesday week", "a week on Tuesday"
  const bool week_on = before(i) == "on"_w && i > 2 && in(i, i - 3) && flat(i - 2) == "week"_w && flat(i - 3) == "a"_w;
  const bool week = after(i, end) == "week"_w && one_of<"on from until by">(before(i)) && words_[end].shape == Shape::lower;
  if (words_.english() && today_ && (week || week_on)) {
    const int ahead = (wd - calendar::weekday(*today_) + 7) % 7;
    return Match{week ? end + 1 : end, shifted(TimeUnit::day, ahead + 7)};
  }
  if (one_of<"mornings afternoons evenings nights">(after(i, end))) return Match{end + 1, ""};  // "on Tuesday mornings"
  return std::nullopt;
}

/// A weekday that stands for no day, for one that is told already, or for every one of its name.
std::optional<DateFinder::Match> DateFinder::weekday_without_day(std::uint32_t i, int wd, std::uint32_t end, bool has_part) const {
  const std::u16string_view prior = before(i);
  // "a Saturday job", "her Sunday show": of every week
  if (words_.english() && !has_part && in(i, end) && words_[end].shape == Shape::lower &&
      (one_of<"job jobs stall lunch lunches roast roasts newspaper newspapers papers supplement league school">(flat(end)) ||
       (one_of<"his her their my our">(prior) && one_of<"show column programme">(flat(end)))))
    return Match{};
  // "Dec. 18, a Saturday": the day is told already
  if (prior == "a"_w && i > 2 && !out_.empty() && words_.mark(i - 2) == u',' && out_.back().span.end == words_[i - 3].span.end &&
      out_.back().value.size() == 10 && end == i + 1)
    return Match{end, out_.back().value};
  // "Super Tuesday", "Bloody Sunday": which one it was, its name does not say
  if (i > 0 && words_[i].cased_up() && words_[i - 1].shape == Shape::capital &&
      one_of<"super bloody ash palm giving cyber fat shrove maundy">(prior))
    return Match{};
  // a paper: "the Sunday Sentinel"
  if (prior == "the"_w && end == i + 1 && in(i, end) && words_[end].shape == Shape::capital && month(end) == 0 &&
      words_[end].span.start == words_[i].span.end + 1)
    return Match{};
  if (!today_ || one_of<"every each one other">(prior) ||
      (!words_.english() && one_of<"un um los cada einem einen een vorletzten übernächsten">(prior)))
    return Match{end, ""};
  if (words_.english() && weekly(i, end)) return Match{end, ""};
  // "dal lunedì al venerdì", "von Montag bis Freitag": all of them
  const std::uint32_t last_day = after(i, end + 1) == "en"_w && after(i, end + 2) == "met"_w ? end + 3 : end + 1;
  const int to = one_of<"au al a à bis tot">(after(i, end)) && in(i, last_day) ? weekday(last_day) : 0;
  if ((to != 0 && one_of<"du dal">(prior)) || (wd == 1 && to > 4 && !words_.english()) ||
      (one_of<"au al">(prior) && i > 1 && weekday(i - 2) != 0) ||
      (wd > 4 && one_of<"a à bis met tot">(prior) && !out_.empty() && out_.back().value.empty() &&
       words_.token_at(out_.back().span.end) + 4 > i))
    return Match{end, ""};
  // "on a Saturday", unlike "a Saturday vote"
  if (words_.english() && prior == "a"_w && !(in(i, end) && words_[end].shape == Shape::lower && !words_[end].is(wc::function_word)))
    return Match{end, ""};
  return std::nullopt;
}

DateFinder::Match DateFinder::match_weekday(std::uint32_t i) const {
  const int wd = weekday(i);
  std::uint32_t end = i + (after(i, i + 2) == "feira"_w ? 3 : 1);  // "quarta-feira"
  if (const auto dated = dated_weekday(i, wd, end)) return *dated;
  if (Match m = numbered_weekday(i, wd, end); m.end != 0) return m;
  if (const auto other = weekday_of_another_time(i, wd, end)) return *other;
  std::u16string_view part;
  if (in(i, end) && words_[end].span.start == words_[i].span.end + 1 && part_of_day(end)) {
    part = flat(end++);
    if (words_[end - 1].cased_up() && in(i, end) && words_[end].cased_up()) return no_match();  // a programme: "Sunday Night Football"
  }
  if (part.empty() && (words_.in_language("de nl"))) part = part_within(flat(i));
  if (const auto none = weekday_without_day(i, wd, end, !part.empty())) return *none;
  const std::u16string_view prior = before(i);
  const int now = calendar::weekday(*today_);
  int shift = -((now - wd + 7) % 7);                                                            // the latest past one, today included
  const std::u16string_view behind = words_.english() ? std::u16string_view{} : after(i, end);  // "lunes pasado", "lundi prochain"
  const bool coming = one_of<"prochain prossimo prossima próximo próxima">(behind);
  const bool gone = one_of<"pasado passado passada dernier scorso scorsa">(behind);
  if (prior == "last"_w || gone) shift = shift == 0 ? -7 : shift;
  else if (prior == "previous"_w) shift -= 7;
  else if (words_.english() ? one_of<"next coming this">(prior) || joins_coming(i) || led_by_until(words_, i) || deadline(i) ||
                                  speaks_of_future(words_, i, end)
                            : coming || (one_of<"auf zum">(prior) && before(i - 1) == "nacht"_w && !tells_of_past(words_, i)) ||
                                  one_of<"kommenden kommender nächsten nächster volgende komende aanstaande">(prior) ||
                                  (one_of<"und en bis tot">(prior) && i > 1 && follows_coming(i) &&
                                   words_.same_sentence(i, words_.token_at(out_.back().span.start))) ||
                                  speaks_of_future(words_, i, end)) {
    shift = (wd - now + 7) % 7;
    if ((prior == "next"_w || coming) && shift == 0) shift = 7;
    // "from 6am on Monday until midnight on Wednesday", said on a Wednesday
    if (words_.english() && joins_coming(i) && shifted(TimeUnit::day, shift) < out_.back().value.substr(0, 10)) shift += 7;
  } else if (shift < -3 && one_of<"este ce questo nesta neste diesen diesem deze">(prior)) {
    shift += 7;  // "este viernes", said on a Tuesday: the nearest one
  }
  if (gone || coming) ++end;
  Match m{end, with_part(calendar::iso(calendar::from_number(calendar::to_number(*today_) + shift)), part)};
  m.with_article = prior == "previous"_w;
  return m;
}

/// "Monday to Friday", "11 a.m. to 9 p.m. Tuesday through Saturday", "every Tuesday and Friday": days of every week.
bool DateFinder::weekly(std::uint32_t i, std::uint32_t end) const {
  const auto joins = [this](std::uint32_t joint) { return one_of<"to through thru">(flat(joint)) || dash(joint); };
  const bool behind = i > 1 && in(i, i - 2) && weekday(i - 2) != 0;
  if (behind && one_of<"and or ,">(before(i)) && !out_.empty() && out_.back().span.end == words_[i - 2].span.end)
    return out_.back().value.empty();
  std::uint32_t first = i, last = end + 1;
  if (behind && joins(i - 1)) first = i - 2, last = i;
  else if (!in(i, last) || !joins(end) || weekday(last) == 0) return false;
  if (weekday(first) == 1 && weekday(last) > 4) return true;
  return first > 2 && in(first, first - 3) && one_of<"p.m. pm p.m noon midnight">(flat(first - 1)) &&
         (joins(first - 3) || joins(first - 2));
}

/// "from 6pm on Thursday to 9am on Friday", "Saturday and Sunday": behind a day to come.
bool DateFinder::joins_coming(std::uint32_t i) const {
  if (out_.empty() || !today_ || out_.back().value.size() < 10 || out_.back().value.substr(0, 10) < calendar::iso(*today_)) return false;
  constexpr std::uint32_t longest_joint = 5;  // tokens
  const std::uint32_t from = words_.token_at(out_.back().span.end);
  if (from >= i || from + longest_joint < i || !in(i, from) || !(one_of<"to until through and or">(flat(from)) || dash(from))) return false;
  if (one_of<"and or">(flat(from)) && out_.back().value.starts_with(calendar::iso(*today_))) return false;  // "today and Thursday"
  for (std::uint32_t at = from + 1; at < i; ++at) {
    if (!number(at) && !one_of<"on a.m. am a.m p.m. pm p.m noon midnight">(flat(at))) return false;
  }
  return true;
}

/// "quinta-feira (18)", "El martes 3, el grupo", "sexta, dia 16", "segunda-feira, dia 19 de fevereiro": the day that is both, around
/// publication.
DateFinder::Match DateFinder::numbered_weekday(std::uint32_t i, int wd, std::uint32_t end) const {
  if (words_.english() || !today_) return no_match();
  const bool bracket = after(i, end) == "("_w;
  std::uint32_t at = bracket || after(i, end) == ","_w ? end + 1 : end;
  const bool named = one_of<"dia día giorno">(after(i, at));
  if (named) ++at;
  std::uint32_t stop = 0;
  const bool commas = words_.in_language("es pt") && after(i, end) == ","_w && after(i, end + 2) == ","_w;  // "sábado, 22, às 18h30"
  const int d = in(i, at) && (named || bracket || commas || at == end) ? day_at(at, stop) : 0;
  if (d == 0) return no_match();
  if (named && after(i, stop) == "de"_w && in(i, stop + 1) && month(stop + 1) != 0) return match_number(at);
  if (bracket && after(i, stop) != ")"_w) return no_match();
  if (bracket) ++stop;
  else if (!named && in(i, stop) && !one_of<", . )">(flat(stop)) &&
           (words_[stop].kind != TokenKind::word || words_[stop].flat.back() == u's' || !words_.in_language("es fr it pt")))
    return no_match();  // "8 personas", "8-23 Uhr"
  const long now = calendar::to_number(*today_);
  constexpr long around = 30;  // days
  for (long shift = 0; shift <= around; ++shift) {
    for (const long number : {now - shift, now + shift}) {
      const Day day = calendar::from_number(number);
      if (day.day == d && calendar::weekday(day) == wd) return {stop, calendar::iso(day)};
    }
  }
  return {stop, ""};
}

/// "Friday, April 17": a day without a year is in the year, of those around publication, in which it was that weekday.
void DateFinder::fit_weekday(int wd, Match& m) const {
  if (!today_ || m.value.size() != 10 || is_year(m.end - 1)) return;
  const std::optional<Day> day = calendar::parse(std::u16string(m.value.begin(), m.value.end()));
  if (!day || calendar::weekday(*day) == wd) return;
  for (const int y : {day->year + 1, day->year - 1}) {
    const Day other{y, day->month, day->day};
    const int distance = y - today_->year;
    if (distance < -1 || distance > 1 || !calendar::valid(other) || calendar::weekday(other) != wd) continue;
    m.value = calendar::iso(other);
    return;
  }
}

/// "Sonntagabend": "abend".
std::u16string_view DateFinder::part_within(std::u16string_view flat) {
  for (const std::u16string_view part :
       {std::u16string_view(u"nachmittag"), std::u16string_view(u"vormittag"), std::u16string_view(u"abend"),
        std::u16string_view(u"morgen"), std::u16string_view(u"mittag"), std::u16string_view(u"nacht"), std::u16string_view(u"avond"),
        std::u16string_view(u"ochtend"), std::u16string_view(u"middag")}) {
    if (flat.size() > part.size() + 5 && flat.ends_with(part)) return part;
  }
  return {};
}

/// "asked for an answer by Friday", unlike "By Friday, 200 had died" and "had died by Friday"; "ordered them out by 8 a.m. Thursday".
bool DateFinder::deadline(std::uint32_t i) const {
  const std::uint32_t first = words_.sentence_of(i).first_token;
  std::uint32_t by = i;
  while (by > first + 1 && (one_of<"a.m. am a.m p.m. pm p.m noon midnight on">(flat(by - 1)) || number(by - 1))) --by;
  if (by == first || flat(by - 1) != "by"_w || words_[by - 1].start) return false;
  bool asked = by == i;  // what came about by 6 a.m. is told as often as what shall
  const std::uint32_t farthest = by - first > most_words_before_deadline ? by - most_words_before_deadline : first;
  for (std::uint32_t at = by - 1; at > farthest; --at) {
    if (one_of<"had was were">(flat(at))) return false;
    asked = asked || one_of<"order orders ordered ask asks asked tell tells told urged demanded demands wants wanted">(flat(at));
  }
  return asked;
}

std::string DateFinder::with_part(std::string day, std::u16string_view part) const {
  if (day.size() != 10 || part.empty()) return day;
  if (one_of<"morning morgen vormittag ochtend matin mattina">(part)) return day + "TMO";
  if (one_of<"afternoon nachmittag mittag middag pomeriggio">(part)) return day + "TAF";
  return day + (one_of<"evening abend avond soir sera">(part) ? "TEV" : "TNI");
}

/// The minutes of "17h30", 0 for "17h" behind "à"; -1 when it is no such time.
int DateFinder::french_minutes(std::uint32_t i) const {
  if (words_.english() || !touches(i) || !in(i, i + 1) || words_[i].flat.size() > 2 || words_[i + 1].flat[0] != u'h') return -1;
  const std::u16string_view rest = words_[i + 1].flat.substr(1);
  if (one_of<"dure durait duré pendant durant">(before(i))) return -1;  // "dure 3h40"
  if (rest.empty())
    return one_of<"à às as das vers dès avant après">(before(i)) ||
                   (before(i) == "de"_w && (before(i - 1) == "partir"_w || after(i, i + 2) == "à"_w))
               ? 0
               : -1;
  const int minute = plain_number(rest);
  return rest.size() == 2 && minute < 60 ? minute : -1;
}

/// "alle 18.", "dalle 11 alle 17", "alle 13 la temperatura": no noun that the number would count.
bool DateFinder::plain_hour_ends(std::uint32_t end) const {
  if (!in(end - 1, end) || words_[end].kind == TokenKind::punctuation) return true;
  return words_[end].kind == TokenKind::word &&
         one_of<"alle e di del della il la lo l' i gli le in a al nel nella con per si ha è locali">(flat(end));
}

/// "sera" is a verb in French.
bool DateFinder::part_of_day(std::uint32_t i) const { return is_part_of_day(flat(i)) && (flat(i) != "sera"_w || words_.in_language("it")); }

/// "0700 GMT", "at 0715 local time", "by 2130 hours": four digits, which are a year elsewhere.
DateFinder::Match DateFinder::hours_in_a_row(std::uint32_t i) const {
  if (!words_.english() || words_[i].span.size() != 4 || !in(i, i + 1)) return no_match();
  const int value = value_of(i);
  if (value < 0 || value >= 2400 || value % 100 > 59) return no_match();
  const bool zone = is_time_zone(words_.text(i + 1));
  const bool local = flat(i + 1) == "local"_w && after(i, i + 2) == "time"_w;
  const bool hours = one_of<"hours hrs">(flat(i + 1)) && one_of<"at from until by around about before after to and">(before(i));
  if (!zone && !local && !hours) return no_match();
  if (before(i) == "("_w && !out_.empty() && out_.back().value.find('T') != std::string::npos &&
      words_.same_sentence(i, words_.token_at(out_.back().span.start)))
    return no_match();  // "at 6 a.m. (0400 GMT)": the same time
  return with_day(i, local ? i + 1 : i + 2, value / 100 * 60 + value % 100);
}

/// 5 p.m., 10:30 a.m. ET, 17:45, à 21 h, vers 7 heures.
DateFinder::Match DateFinder::clock(std::uint32_t i) const {
  if (Match m = hours_in_a_row(i); m.end != 0) return m;
  const ClockTime time = read_clock(flat(i));
  if (time.hour < 0) return no_match();
  std::uint32_t end = i + 1;
  int hour = time.hour;
  int minute = time.minute;
  // "20 Uhr 15", "18 h 30"
  const auto minutes_behind = [&] {
    ++end;
    const bool digits = in(i, end) && number(end) && words_[end].span.size() == 2 && value_of(end) < 60;
    if (digits && !(in(i, end + 1) && words_.capital_nouns() && words_[end + 1].cased_up())) minute = value_of(end++);
  };
  // "alle 17.30", "at 7.45 last night"
  const bool written = time.minutes_written || (words_.english() ? words_[i].flat.find(u'.') != words_[i].flat.npos && names_part(i, end)
                                                                 : words_[i].flat.size() >= 4);
  const bool near = in(i, end) && words_[end].span.start <= words_[i].span.end + 1;
  if (near && flat(end) == "o'clock"_w) return {end + 1, ""};
  // "5-9 p.m.", "from 11 to 2 p.m."
  const bool joined =
      in(i, end + 2) && words_.english() && number(end + 1) && ((dash(end) && touches(i) && touches(end)) || one_of<"to until">(flat(end)));
  if (joined && hour <= 12 && one_of<"p.m. pm p.m a.m. am a.m">(flat(end + 2))) {
    const int other = read_clock(flat(end + 1)).hour % 12;
    if (other >= 0) {
      hour = hour % 12 + (words_[end + 2].flat[0] == u'p' && hour % 12 <= other ? 12 : 0);
      return with_day(i, end, hour * 60 + time.minute);
    }
  }
  if (near && one_of<"p.m. pm p.m">(flat(end))) {
    if (hour > 12) return no_match();
    hour = hour % 12 + 12;
    ++end;
  } else if (near && one_of<"a.m. am a.m">(flat(end)) && after(i, end + 1) != "i"_w &&
             !(flat(end) == "am"_w && !words_.english() && !touches(i) && words_[i].flat.size() < 4 && words_[end].shape != Shape::caps)) {
    if (hour > 12) return no_match();
    hour = hour % 12;
    ++end;
  } else if (near && (flat(end) == "uhr"_w || (flat(end) == "uur"_w && written))) {
    minutes_behind();
  } else if (near && !touches(i) && words_.in_language("fr") && one_of<"h heures">(flat(end)) && hour < 24 &&
             (one_of<"à vers dès">(before(i)) || (i > 0 && weekday(i - 1) != 0) ||
              (before(i) == "de"_w &&
               one_of<"à">(after(i, in(i, end + 1) && number(end + 1) ? end + 2 : end + 1))))) {  // "de 7 h 30 à 20 h"
    minutes_behind();
  } else if (const int joined_minute = french_minutes(i); joined_minute >= 0) {  // "à 17h30"
    return with_day(i, end + 1, hour * 60 + joined_minute);
  } else if (words_.in_language("it") && one_of<"alle dalle le ore">(before(i)) && hour < 25 &&
             (written || (before(i) != "le"_w && plain_hour_ends(end)))) {
  } else if (!written || hour > 23 || after(i, end) == "of"_w ||  // "at 4:34 of overtime"
             !(before(i) == "las"_w || one_of<"at from until by around about before after to um alle à às as om">(before(i)))) {
    return no_match();
  }
  // "17:45 CET", "20:00hrs", "20:00 hours"
  if (in(i, end) && (is_time_zone(words_.text(end)) || (end == i + 1 && one_of<"hrs hours">(flat(end))))) ++end;
  return with_day(i, end, hour * 60 + minute);
}

/// "this morning", "on Sunday night", "tonight" at token `at`.
bool DateFinder::names_part(std::uint32_t i, std::uint32_t at) const {
  if (after(i, at) == "on"_w) ++at;
  if (after(i, at) == "tonight"_w) return true;
  return in(i, at + 1) && part_of_day(at + 1) && (weekday(at) != 0 || one_of<"this last yesterday tomorrow">(flat(at)));
}

DateFinder::Match DateFinder::noon(std::uint32_t i) const { return with_day(i, i + 1, flat(i) == "midnight"_w ? 0 : 12 * 60); }

/// Behind "local time", "Eastern time" and "(0400 GMT)", `end` where none of them follows a clock time.
std::uint32_t DateFinder::behind_zone(std::uint32_t i, std::uint32_t end) const {
  constexpr std::uint32_t longest = 5;  // tokens in brackets
  std::uint32_t at = end;
  if (in(i, at + 1) && one_of<"local eastern central mountain pacific british moscow beijing">(flat(at)) && flat(at + 1) == "time"_w)
    at += 2;
  if (!in(i, at) || words_.mark(at) != u'(') return at;
  bool zone = false;
  for (std::uint32_t k = at + 1; in(i, k) && k - at <= longest; ++k) {
    zone = zone || is_time_zone(words_.text(k));
    if (words_.mark(k) == u')') return zone ? k + 1 : at;
  }
  return at;
}

/// "noon to 8 p.m. Thursday": the day behind the second time is that of both. Empty where there is none.
std::string DateFinder::day_behind_range(std::uint32_t i, std::uint32_t at) const {
  if (!words_.english() || !in(i, at + 1) || !(one_of<"to until and">(flat(at)) || dash(at))) return {};
  ++at;
  if (!number(at) && !one_of<"noon midnight">(flat(at))) return {};
  ++at;
  if (one_of<"p.m. pm p.m a.m. am a.m">(after(i, at))) ++at;
  if (in(i, at) && is_time_zone(words_.text(at))) ++at;
  if (after(i, at) == "on"_w) ++at;
  if (!in(i, at)) return {};
  const Match day = weekday(at) != 0 ? match_weekday(at) : month(at) != 0 ? match_month(at) : holiday(at, u"on");
  return day.value.size() >= 10 && day.value.find('/') == std::string::npos ? day.value.substr(0, 10) : std::string();
}

/// A time of the day with the day that follows it: "5 p.m. on Thursday", "9 p.m. Saturday".
DateFinder::Match DateFinder::with_day(std::uint32_t i, std::uint32_t end, int minutes) const {
  std::uint32_t at = end;
  if (!words_.english() &&
      one_of<"del de di do da">(after(i, after(i, at) == "horas"_w ? at + 1 : at))) {  // "a las 17:30 horas del jueves"
    at += flat(at) == "horas"_w ? 2 : 1;
    if (one_of<"dia día">(after(i, at))) ++at;
    const bool day_follows = in(i, at) && number(at);
    const Match day = day_follows ? match_number(at) : in(i, at) && weekday(at) != 0 ? match_weekday(at) : no_match();
    if (day.end != 0 && day.value.size() == 10) return {day.end, at_time(day.value, minutes)};
    at = end;
  }
  if (words_.english()) at = behind_zone(i, end);
  const bool direct = at == end;
  // "3am yesterday", "noon today", "9 a.m. MT (11 a.m. ET) tomorrow"
  const std::uint32_t behind = after(i, at) == ")"_w ? at + 1 : at;
  if (words_.english() && in(i, behind) && today_ && words_[behind].shape == Shape::lower) {
    RelativeDay day = relative_day(flat(behind));
    std::uint32_t past = behind + 1;
    std::u16string_view part = flat(behind) == "tonight"_w ? u"night" : u"";
    if (one_of<"last this yesterday tomorrow">(flat(behind)) && names_part(i, behind)) {
      if (one_of<"last this">(flat(behind))) day = {true, flat(behind) == "last"_w ? -1 : 0};
      part = flat(past++);
    }
    // "at 7.45 last night"
    if (!part.empty() && part != "morning"_w && minutes < 12 * 60 && minutes >= (part == "night"_w ? 5 : 1) * 60 &&
        words_[end - 1].flat[0] != u'a')
      minutes += 12 * 60;
    if (day.known) return {direct && behind == at ? past : end, at_time(shifted(TimeUnit::day, day.shift), minutes)};
  }
  if (const std::string day = day_behind_range(i, at); !day.empty()) return {end, at_time(day, minutes)};
  if (in(i, at + 1) && words_.mark(at) == u',') ++at;
  if (in(i, at + 1) && flat(at) == "on"_w) ++at;
  const bool dated = in(i, at + 1) && words_.english() && number(at) && (month(at + 1) != 0 || numeric(at).end != 0);  // "14 March"
  if (dated || (in(i, at) && (weekday(at) != 0 || (words_.english() && words_[at].shape == Shape::capital)))) {
    const Match day = dated              ? match_number(at)
                      : weekday(at) != 0 ? match_weekday(at)
                      : month(at) != 0   ? match_month(at)
                                         : holiday(at, u"on");
    // "6:30 Thursday night"
    if (direct && day.value.size() == 13 && day.value[11] != 'M' && minutes >= 60 && minutes < 12 * 60 && words_[end - 1].flat[0] != u'a')
      minutes += 12 * 60;
    // "2 a.m. Sunday morning"
    const bool whole = day.value.empty() || day.value.size() == 10 || (day.value.size() > 10 && day.value[10] == 'T');
    if (day.end != 0 && whole) return {direct ? day.end : end, at_time(day.value, minutes)};
  }
  if (words_.english() && after(i, at) == "every"_w && in(i, at + 1) && weekday(at + 1) != 0) return {end, ""};
  // "at 10 a.m. in the village hall on Tuesday"
  constexpr std::uint32_t longest_place = 7;  // tokens
  if (words_.english() && one_of<"in at">(after(i, at))) {
    for (std::uint32_t on = at + 2; on < at + longest_place && in(i, on + 1) && words_[on].kind == TokenKind::word; ++on) {
      if (flat(on) != "on"_w || weekday(on + 1) == 0) continue;
      const Match day = match_weekday(on + 1);
      if (day.value.size() >= 10) return {end, at_time(day.value, minutes)};
    }
  }
  // "viernes 20 a las 22.00": of a day that is not known
  if (!words_.english() && today_ && !out_.empty() && out_.back().value.empty() && in(i, words_.token_at(out_.back().span.start)) &&
      i < words_.token_at(out_.back().span.end) + 4)
    return {end, ""};
  std::string day = day_for_clock(i, minutes);
  // "left at 11.42pm on 3 June and called at 12.06am": behind midnight
  if (words_.english() && minutes < 6 * 60 && !out_.empty() && hour_of(out_.back().value) >= 18 && out_.back().value.starts_with(day) &&
      words_[words_.token_at(out_.back().span.start)].sentence + 1 >= words_[i].sentence)
    day = shifted(day, TimeUnit::day, 1);
  return {end, at_time(day, minutes)};
}

/// "Thursday, January 4, at 8 p.m. ET", "Friday at noon": the time behind a day is part of it.
void DateFinder::add_clock(Match& m) const {
  if (m.value.size() != 10) return;
  const std::uint32_t last = m.end - 1;
  std::uint32_t at = m.end;
  if (in(last, at) && words_.mark(at) == u',') ++at;
  if (!in(last, at + 1) || flat(at) != "at"_w) return;
  ++at;
  if (!number(at) && !one_of<"noon midnight">(flat(at))) return;
  const Match time = number(at) ? clock(at) : noon(at);
  const std::size_t clock_at = time.value.find('T');
  if (time.end == 0 || clock_at == std::string::npos) return;
  m.value += time.value.substr(clock_at);
  m.end = time.end;
}

/// "was shut", "had met" before token `first` in its sentence.
bool DateFinder::told_as_past(std::uint32_t first) const {
  constexpr std::uint32_t reach = 14;  // tokens
  for (std::uint32_t at = first, steps = 0; at > words_.sentence_of(first).first_token && steps < reach; ++steps) {
    if (one_of<"was were had">(flat(--at))) return true;
  }
  return false;
}

/// "A ship was hit on Monday night, officials said on Tuesday." in front of the sentence with token `first`: it was hit on `other`.
bool DateFinder::is_day_of_telling(const DateFact& date, const DateFact& other, std::uint32_t first) const {
  std::uint32_t at = words_.token_at(date.span.start);
  const std::uint32_t sooner = words_.token_at(other.span.start);
  if (!words_.english() || other.value.size() < 10 || !words_.same_sentence(at, sooner) || words_.same_sentence(at, first)) return false;
  if (before(at) == "on"_w) --at;
  return at > sooner + 1 && one_of<"said told announced">(before(at));
}

/// The day that a clock time belongs to: one named in its sentence or the two before, else the day of publication.
std::string DateFinder::day_for_clock(std::uint32_t first, int minutes) const {
  // "7.02am" above an entry
  if (words_.english() && first == words_.sentence_of(first).first_token && !in(first, first + 2))
    return today_ ? calendar::iso(*today_) : std::string();
  const bool past = words_.english() && number(first) && told_as_past(first);
  const std::uint32_t sentences_back = past ? 5 : 2;
  for (std::size_t n = out_.size(), looked = 0; n > 0 && looked < 4; --n, ++looked) {
    const DateFact& date = out_[n - 1];
    if (words_[words_.token_at(date.span.start)].sentence + sentences_back < words_[first].sentence) break;
    if (words_.in_language("fr it") && date.value.empty()) return {};  // "dal lunedì al venerdì, dalle 11"
    const std::string& value = date.value;                             // of a day, with or without its time: years in between name none
    if (value.size() < 10 || value[7] != '-' || value.find('/') != std::string::npos) continue;
    if (n > 1 && is_day_of_telling(date, out_[n - 2], first) && !(minutes < 6 * 60 && out_[n - 2].value.size() > 10)) continue;
    // "from 8 PM to 1 AM. Others open at 9 PM": not on the next day
    const int hour = hour_of(value);
    if (n > 1 && hour >= 0 && hour < 6 && hour_of(out_[n - 2].value) >= 18) continue;
    // "…, warnte die Bank am 22. Oktober. Um 19 Uhr begann": a day long ago is another sentence's
    if (!words_.english() && today_ && value < calendar::iso(calendar::from_number(calendar::to_number(*today_) - 7)) &&
        !words_.same_sentence(first, words_.token_at(date.span.start)))
      continue;
    // "The warning runs to Thursday. The road was shut at 17:30."
    if (past && today_ && value > calendar::iso(*today_) + "U" && !words_.same_sentence(first, words_.token_at(date.span.start))) continue;
    return value.substr(0, 10);
  }
  return today_ ? calendar::iso(*today_) : std::string();
}

}  // namespace nutgraf
