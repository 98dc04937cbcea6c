#include "facts/dates.h"

#include <algorithm>

#include "facts/calendar.h"
#include "facts/date_words.h"
#include "facts/future.h"

namespace nutgraf {
namespace {

using calendar::Day;
namespace wc = word_class;

/// What stands at a token, read as part of a date.
struct Match {
  std::uint32_t end = 0;  // one past its last token; 0: nothing here
  std::string value = {};
  std::uint32_t end_unit = 0;  // where the span ends when inside the last token's followers ("1990s"); 0: at the last token
};

class Finder {
 public:
  Finder(const Words& words, std::u16string_view published, std::string_view language)
      : words_(words), today_(calendar::parse(published)), language_(language) {}

  std::vector<DateFact> run() {
    for (std::uint32_t i = 0; i < words_.size();) {
      Match m = match(i);
      if (m.end == 0) {
        ++i;
        continue;
      }
      std::uint32_t first = i;
      widen(first, m);
      const Span span{words_[first].span.start, words_[m.end - 1].span.end};
      out_.push_back({span, m.value});
      i = m.end;
    }
    return std::move(out_);
  }

 private:
  bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  bool touches(std::uint32_t i) const { return words_.touches_next(i); }
  std::u16string_view flat(std::uint32_t i) const { return words_[i].flat; }
  bool number(std::uint32_t i) const { return words_[i].kind == TokenKind::number; }
  int value_of(std::uint32_t i) const { return plain_number(words_[i].flat); }
  int month(std::uint32_t i) const {
    if (words_[i].kind != TokenKind::word || !words_[i].is(wc::month)) return 0;
    if ((language_ == "en" || language_.empty() || language_ == "de") && words_[i].shape == Shape::lower) return 0;
    return month_of(words_[i].flat);
  }
  int weekday(std::uint32_t i) const {
    if (words_[i].kind != TokenKind::word || !words_[i].is(wc::weekday)) return 0;
    if (words_[i].shape == Shape::lower && (language_ == "en" || language_.empty() || language_ == "de")) return 0;
    const std::u16string_view f = words_[i].flat;
    if (f.size() < 4 && !(in(i, i + 1) && (words_.mark(i + 1) == u'.' || words_.mark(i + 1) == u',' || f.back() == u'.'))) return 0;
    return weekday_of(f);
  }
  bool is_year(std::uint32_t i) const {
    if (!number(i) || words_[i].span.size() != 4) return false;
    const int y = value_of(i);
    return y >= 1000 && y <= 2199;
  }
  /// A day of the month at i, with "st" and its like; `end` is one past it.
  int day_at(std::uint32_t i, std::uint32_t& end) const {
    if (i >= words_.size() || !number(i) || words_[i].span.size() > 2) return 0;
    const int d = value_of(i);
    if (d < 1 || d > 31) return 0;
    end = i + 1;
    if (touches(i) && one_of(flat(i + 1), {u"st", u"nd", u"rd", u"th", u"er"})) end = i + 2;
    else if (touches(i) && words_[i + 1].kind == TokenKind::word) return 0;
    return d;
  }

  Match match(std::uint32_t i) const {
    const Word& w = words_[i];
    if (w.kind == TokenKind::number) return match_number(i);
    if (w.kind != TokenKind::word) return {};
    if (weekday(i) != 0) return match_weekday(i);
    if (month(i) != 0) return match_month(i);
    if (w.shape == Shape::lower || w.start) return match_relative(i);
    if ((w.flat == u"q") && touches(i) && number(i + 1)) return {};
    return {};
  }

  // --- absolute ---------------------------------------------------------------------------------------------------

  Match match_number(std::uint32_t i) const {
    if (i > 0 && touches(i - 1) && words_[i - 1].kind == TokenKind::symbol && words_.mark(i - 1) != u'~') return {};  // $2014
    if (is_year(i) && in(i, i + 4) && touches(i) && flat(i + 1) == u"-" && touches(i + 1) && number(i + 2) &&
        words_[i + 2].span.size() == 2 && touches(i + 2) && flat(i + 3) == u"-" && touches(i + 3) && number(i + 4)) {
      const Day day{value_of(i), value_of(i + 2), value_of(i + 4)};
      if (calendar::valid(day)) return {i + 5, calendar::iso(day)};
    }
    if (Match m = numeric(i); m.end != 0) return m;
    if (Match m = clock(i); m.end != 0) return m;
    std::uint32_t end = 0;
    if (const int d = day_at(i, end); d != 0) {
      std::uint32_t at = end;
      if (in(i, at) && words_.mark(at) == u'.' && language_ == "de") ++at;  // 3. Mai
      if (in(i, at) && one_of(flat(at), {u"of", u"de"})) ++at;              // 3rd of May, 3 de mayo
      if (in(i, at) && month(at) != 0 && !(end == i + 1 && flat(at) == u"may" && words_[at].shape == Shape::lower))
        return day_month(d, at, i);
    }
    if (is_year(i)) return year(i);
    if (words_[i].span.size() <= 3 && in(i, i + 2) && value_of(i) > 0) return ago_from(i, value_of(i));
    return {};
  }

  Match day_month(int d, std::uint32_t at, std::uint32_t i) const {
    const int m = month(at);
    std::uint32_t end = at + 1;
    std::uint32_t y = end;
    if (in(i, y) && words_.mark(y) == u',' && in(i, y + 1)) ++y;
    if (in(i, y) && one_of(flat(y), {u"de", u"of", u"del"}) && in(i, y + 1)) ++y;
    if (in(i, y) && is_year(y)) return {y + 1, checked({value_of(y), m, d})};
    return {end, nearest(m, d, i, end)};
  }

  static std::string checked(Day day) { return calendar::valid(day) ? calendar::iso(day) : std::string(); }

  /// 12/29/2021, 29.12.2021: the second number over 12 tells the order, else the language does.
  Match numeric(std::uint32_t i) const {
    const std::u16string_view t = flat(i);
    int parts[3] = {0, 0, 0};
    std::uint32_t end = i + 1;
    if (std::count(t.begin(), t.end(), u'.') == 2) {
      std::size_t at = 0;
      for (int& part : parts) {
        const std::size_t dot = std::min(t.find(u'.', at), t.size());
        part = plain_number(t.substr(at, dot - at));
        at = dot + 1;
      }
    } else if (in(i, i + 4) && touches(i) && words_.mark(i + 1) == u'/' && touches(i + 1) && number(i + 2) && touches(i + 2) &&
               words_.mark(i + 3) == u'/' && touches(i + 3) && number(i + 4)) {
      parts[0] = value_of(i);
      parts[1] = value_of(i + 2);
      parts[2] = value_of(i + 4);
      end = i + 5;
    } else {
      return {};
    }
    if (parts[2] >= 0 && parts[2] < 100 && parts[2] > 0) parts[2] += parts[2] < 60 ? 2000 : 1900;
    if (parts[2] < 1000 || parts[2] > 2199 || parts[0] < 1 || parts[1] < 1) return {};
    const bool day_first = parts[0] > 12 || t.find(u'.') != std::u16string_view::npos || (language_ != "en" && parts[1] <= 12);
    const Day day = day_first ? Day{parts[2], parts[1], parts[0]} : Day{parts[2], parts[0], parts[1]};
    return calendar::valid(day) ? Match{end, calendar::iso(day)} : Match{};
  }

  Match year(std::uint32_t i) const {
    const int y = value_of(i);
    if (y < 1700 && !(i > 0 && in(i, i - 1) && one_of(flat(i - 1), {u"in", u"since", u"from", u"of", u"year"}))) return {};
    if (touches(i) && flat(i + 1) == u"s") return {i + 2, calendar::iso_year(y).substr(0, 3)};
    if (touches(i) && words_[i + 1].kind == TokenKind::word && flat(i + 1) != u"'s") return {};
    if (touches(i) && flat(i + 1) == u"'s" && y % 10 == 0) return {i + 1, calendar::iso_year(y)};
    if (in(i, i + 1)) {
      const Word& next = words_[i + 1];
      if (next.kind == TokenKind::symbol) return {};
      // "2000 people": a number of something; "2016 election" is a year
      const bool counted = next.kind == TokenKind::word && next.shape == Shape::lower && next.flat.size() > 3 && next.flat.back() == u's' &&
                           next.flat[next.flat.size() - 2] != u's' && !next.is(wc::function_word | wc::past_verb | wc::speech_verb) &&
                           !one_of(next.flat, {u"elections", u"olympics", u"games", u"sales", u"results", u"revenues", u"earnings",
                                               u"playoffs", u"championships"});
      if (counted || one_of(next.flat, {u"people", u"men", u"women", u"children", u"feet", u"percent", u"degrees", u"km", u"m", u"kg"}))
        return {};
      // 2014-15, 2014–2018
      if (touches(i) && (next.flat == u"-" || words_.mark(i + 1) == 0x2013) && touches(i + 1) && number(i + 2) && in(i, i + 2)) {
        int to = value_of(i + 2);
        if (words_[i + 2].span.size() == 2) to += y / 100 * 100;
        if (to > y && to < y + 200) return {i + 3, calendar::iso_year(y) + "/" + calendar::iso_year(to)};
      }
    }
    if (i > 0 && in(i, i - 1) && touches(i - 1) && (words_.mark(i - 1) == u'-' || words_.mark(i - 1) == u'#' || words_.mark(i - 1) == u'/'))
      return {};
    return {i + 1, calendar::iso_year(y)};
  }

  /// January, Jan. 10, January 10, 2022, January 2022, Jan. 10-12.
  Match match_month(std::uint32_t i) const {
    const int m = month(i);
    std::uint32_t at = i + 1;
    std::uint32_t end = 0;
    const int d = in(i, at) ? day_at(at, end) : 0;
    if (d != 0 && in(i, at) && !(in(i, end) && touches(end - 1) && words_[end].kind == TokenKind::symbol)) {
      std::uint32_t y = end;
      if (in(i, y) && words_.mark(y) == u',' && in(i, y + 1)) ++y;
      if (in(i, y) && is_year(y)) return {y + 1, checked({value_of(y), m, d})};
      if (in(i, end + 1) && touches(end - 1) && (words_.mark(end) == u'-' || words_.mark(end) == 0x2013) &&
          touches(end)) {  // a range of days
        std::uint32_t to_end = 0;
        if (const int to = day_at(end + 1, to_end); to > d) {
          const bool with_year = in(i, to_end + 1) && words_.mark(to_end) == u',' && is_year(to_end + 1);
          const std::string from = with_year ? checked({value_of(to_end + 1), m, d}) : nearest(m, d, i, to_end);
          if (from.empty()) return {to_end, ""};
          return {with_year ? to_end + 2 : to_end, from + "/" + from.substr(0, 8) + (to < 10 ? "0" : "") + std::to_string(to)};
        }
      }
      return {end, nearest(m, d, i, end)};
    }
    std::uint32_t y = at;
    if (in(i, y) && one_of(flat(y), {u"of", u"de"}) && in(i, y + 1)) ++y;
    else if (in(i, y) && words_.mark(y) == u',' && in(i, y + 1)) ++y;
    if (in(i, y) && is_year(y)) return {y + 1, calendar::iso_month(value_of(y), m)};
    return bare_month(i, m);
  }

  Match bare_month(std::uint32_t i, int m) const {
    const std::u16string_view before = i > 0 && in(i, i - 1) ? flat(i - 1) : std::u16string_view{};
    const bool name_like = words_[i].is(wc::given_name) || one_of(flat(i), {u"may", u"march", u"mar", u"august"}) || flat(i).size() <= 3;
    const bool led = one_of(before, {u"in",   u"since", u"from",   u"until",   u"till",   u"by",    u"last",    u"next",
                                     u"this", u"of",    u"during", u"early",   u"late",   u"mid",   u"through", u"and",
                                     u"to",   u"im",    u"en",     u"between", u"before", u"after", u"every",   u"for"}) ||
                     (before == u"-" && i > 1 && flat(i - 2) == u"mid");
    if (name_like && !led) return {};
    if (name_like && in(i, i + 1) && words_[i + 1].cased_up() && words_[i + 1].span.start == words_[i].span.end + 1 &&
        !words_[i + 1].is(wc::month))
      return {};
    if (!today_) return {i + 1, ""};
    int y = today_->year;
    if (before == u"next") y += m <= today_->month ? 1 : 0;
    else if (before == u"last") y -= m >= today_->month ? 1 : 0;
    else if (before == u"this") y += 0;
    else if (speaks_of_future(words_, i, i + 1)) y += m < today_->month ? 1 : 0;
    else y -= m > today_->month ? 1 : 0;
    return {i + 1, calendar::iso_month(y, m)};
  }

  /// The year that brings the day nearest to publication.
  std::string nearest(int m, int d, std::uint32_t first, std::uint32_t end) const {
    if (!today_) return {};
    const long now = calendar::to_number(*today_);
    const bool ahead = speaks_of_future(words_, first, end);
    std::string best;
    long best_distance = 0;
    for (int y = today_->year - 1; y <= today_->year + 1; ++y) {
      const Day day{y, m, d};
      if (!calendar::valid(day)) continue;
      const long distance = calendar::to_number(day) - now;
      // A day ahead is believed less, unless the verb speaks of the future.
      const long cost = distance < 0 ? -distance * (ahead ? 20 : 1) : distance * (ahead ? 1 : 7);
      if (best.empty() || cost < best_distance) {
        best = calendar::iso(day);
        best_distance = cost;
      }
    }
    return best;
  }

  // --- weekdays and clock times -----------------------------------------------------------------------------------

  Match match_weekday(std::uint32_t i) const {
    const int wd = weekday(i);
    std::uint32_t end = i + 1;
    // "Thursday, Jan. 6, 2022": the date itself decides.
    std::uint32_t at = end;
    if (in(i, at) && words_.mark(at) == u'.' && in(i, at + 1) && flat(i).size() < 5) ++at;
    if (in(i, at) && words_.mark(at) == u',' && in(i, at + 1)) ++at;
    if (in(i, at) && month(at) != 0) {
      std::uint32_t day_end = 0;
      if (in(i, at + 1) && day_at(at + 1, day_end) != 0) return match_month(at);
    }
    if (in(i, at) && number(at)) {
      std::uint32_t day_end = 0;
      if (day_at(at, day_end) != 0 && in(i, day_end) && (month(day_end) != 0 || one_of(flat(day_end), {u"of", u"de"}))) {
        const Match m = match_number(at);
        if (m.end != 0) return m;
      }
    }
    const bool repeated = i > 0 && in(i, i - 1) && one_of(flat(i - 1), {u"every", u"each"});
    if (in(i, end) && words_[end].span.start == words_[i].span.end + 1 && is_part_of_day(flat(end))) ++end;
    if (!today_ || repeated) return {end, ""};
    const int now = calendar::weekday(*today_);
    const std::u16string_view before = i > 0 && in(i, i - 1) ? flat(i - 1) : std::u16string_view{};
    int shift = -((now - wd + 7) % 7);  // the latest past one, today included
    if (before == u"last") shift = shift == 0 ? -7 : shift;
    else if (one_of(before, {u"next", u"coming", u"this", u"until", u"till"}) || deadline(i, before) || speaks_of_future(words_, i, end)) {
      shift = (wd - now + 7) % 7;
      if (before == u"next" && shift == 0) shift = 7;
    }
    return {end, calendar::iso(calendar::from_number(calendar::to_number(*today_) + shift))};
  }

  /// "asked for an answer by Friday", unlike "By Friday, 200 had died" and "had died by Friday".
  bool deadline(std::uint32_t i, std::u16string_view before) const {
    if (before != u"by" || words_[i - 1].start) return false;
    for (std::uint32_t at = i - 1; at > words_.sentence_of(i).first_token; --at) {
      if (one_of(flat(at), {u"had", u"was", u"were"})) return false;
    }
    return true;
  }

  /// 5 p.m., 10:30 a.m. ET, 17:45.
  Match clock(std::uint32_t i) const {
    const ClockTime time = read_clock(flat(i));
    if (time.hour < 0) return {};
    std::uint32_t end = i + 1;
    int hour = time.hour;
    const bool near = in(i, end) && words_[end].span.start <= words_[i].span.end + 1;
    if (near && one_of(flat(end), {u"p.m.", u"pm", u"p.m"})) {
      if (hour > 12) return {};
      hour = hour % 12 + 12;
      ++end;
    } else if (near && one_of(flat(end), {u"a.m.", u"am", u"a.m"}) && !(flat(end) == u"am" && !touches(i) && !time.minutes_written)) {
      if (hour > 12) return {};
      hour = hour % 12;
      ++end;
    } else if (near && one_of(flat(end), {u"uhr"})) {
      ++end;
    } else if (!time.minutes_written || hour > 23 ||
               !(i > 0 && in(i, i - 1) &&
                 one_of(flat(i - 1),
                        {u"at", u"from", u"until", u"by", u"around", u"about", u"before", u"after", u"to", u"um", u"alle", u"à"}))) {
      return {};
    }
    if (in(i, end) && is_time_zone(words_.text(end))) ++end;
    const char minute[3] = {static_cast<char>('0' + time.minute / 10), static_cast<char>('0' + time.minute % 10), 0};
    const std::string clock_value =
        std::string("T") + static_cast<char>('0' + hour / 10) + static_cast<char>('0' + hour % 10) + ":" + minute;
    std::uint32_t at = end;  // "5 p.m. on Thursday", "9 p.m. Saturday"
    if (in(i, at) && (flat(at) == u"on" || words_.mark(at) == u',') && in(i, at + 1)) ++at;
    if (in(i, at) && (weekday(at) != 0 || month(at) != 0)) {
      const Match day = weekday(at) != 0 ? match_weekday(at) : match_month(at);
      if (day.end != 0 && (day.value.empty() || day.value.size() == 10))
        return {day.end, day.value.empty() ? std::string() : day.value + clock_value};
    }
    return {end, day_for_clock(i) + clock_value};
  }

  /// The day that a clock time belongs to: one named right before it, else the day of publication.
  std::string day_for_clock(std::uint32_t first) const {
    if (!out_.empty() && out_.back().value.size() >= 10 && words_[first].span.start - out_.back().span.end < 12)
      return out_.back().value.substr(0, 10);
    return today_ ? calendar::iso(*today_) : std::string();
  }

  // --- relative ----------------------------------------------------------------------------------------------------

  Match match_relative(std::uint32_t i) const {
    const std::u16string_view f = flat(i);
    if (const RelativeDay day = relative_day(f); day.known) {
      std::uint32_t end = i + 1;
      if (in(i, end) && is_part_of_day(flat(end))) ++end;
      return {end, today_ ? calendar::iso(calendar::from_number(calendar::to_number(*today_) + day.shift)) : std::string()};
    }
    if (one_of(f, {u"noon", u"midnight"})) return {i + 1, day_for_clock(i) + (f == u"noon" ? "T12:00" : "T00:00")};
    if (one_of(f, {u"this", u"last", u"next", u"past", u"previous", u"coming"})) return directed(i);
    if (season_start(f) != 0) return season(i, i, 0, false);
    if (one_of(f, {u"first", u"second", u"third", u"fourth"})) return quarter(i);
    return ago(i);
  }

  /// this/last/next + week, month, year, …
  Match directed(std::uint32_t i) const {
    std::uint32_t at = i + 1;
    if (!in(i, at)) return {};
    const std::u16string_view f = flat(i);
    if (f == u"this" && one_of(flat(at), {u"past", u"coming"}) && in(i, at + 1)) ++at;
    const bool past = one_of(f, {u"last", u"past", u"previous"}) || flat(i + 1) == u"past";
    const bool ahead = one_of(f, {u"next", u"coming"}) || flat(i + 1) == u"coming";
    const int step = past ? -1 : ahead ? 1 : 0;
    if (f == u"past" && !(i > 0 && in(i, i - 1) && flat(i - 1) == u"the")) return {};
    const std::u16string_view unit = flat(at);
    if (weekday(at) != 0) {
      Match m = match_weekday(at);
      return m;
    }
    if (month(at) != 0 && in(i, at)) return match_month(at);
    if (season_start(unit) != 0) return season(i, at, step, true);
    if (is_part_of_day(unit) && (f == u"this" || (f == u"last" && unit == u"night"))) {
      if (!today_) return {at + 1, ""};
      return {at + 1, calendar::iso(calendar::from_number(calendar::to_number(*today_) + step))};
    }
    const bool plain = !one_of(f, {u"past", u"previous", u"coming"});
    if (one_of(unit, {u"week", u"weekend", u"month", u"quarter", u"year", u"decade", u"century"})) {
      if (!today_) return {at + 1, ""};
      return {at + 1, plain || one_of(unit, {u"week", u"year", u"month"}) ? shifted(unit, step) : std::string()};
    }
    return {};
  }

  std::string shifted(std::u16string_view unit, int step) const {
    const Day& t = *today_;
    if (unit == u"week") return calendar::iso_week(calendar::from_number(calendar::to_number(t) + step * 7L));
    if (unit == u"weekend") {
      const long saturday = calendar::to_number(t) - calendar::weekday(t) + 6 + step * 7L;
      return calendar::iso(calendar::from_number(saturday)) + "/" + calendar::iso(calendar::from_number(saturday + 1));
    }
    if (unit == u"year") return calendar::iso_year(t.year + step);
    if (unit == u"decade") return calendar::iso_year(t.year + step * 10).substr(0, 3);
    if (unit == u"century") return {};
    if (unit == u"quarter") {
      const int q = t.year * 4 + (t.month - 1) / 3 + step;
      return calendar::iso_year(q / 4) + "-Q" + static_cast<char>('1' + q % 4);
    }
    const int m = t.year * 12 + t.month - 1 + step;
    return calendar::iso_month(m / 12, m % 12 + 1);
  }

  /// A season's three months. Winter is named for the year that it begins in.
  Match season(std::uint32_t first, std::uint32_t at, int step, bool directed_season) const {
    const int start = season_start(flat(at));
    std::uint32_t y = at + 1;
    if (in(first, y) && flat(y) == u"of" && in(first, y + 1)) ++y;
    if (in(first, y) && is_year(y)) return {y + 1, three_months(value_of(y), start)};
    if (!directed_season) return {};
    if (!today_) return {at + 1, ""};
    const bool winter_goes_on = start == 12 && today_->month <= 2;
    int year = today_->year - (winter_goes_on ? 1 : 0);
    if (step > 0 && (start <= today_->month || winter_goes_on)) ++year;
    if (step < 0 && (start + 2 >= today_->month || winter_goes_on)) --year;
    return {at + 1, three_months(year, start)};
  }
  static std::string three_months(int year, int start) {
    return calendar::iso_month(year, start) + "/" + (start == 12 ? calendar::iso_month(year + 1, 2) : calendar::iso_month(year, start + 2));
  }

  /// the third quarter (of 2021), the first half of 2021
  Match quarter(std::uint32_t i) const {
    if (!in(i, i + 1) || flat(i + 1) != u"quarter") return {};
    const std::u16string_view f = flat(i);
    const char digit = f == u"first" ? '1' : f == u"second" ? '2' : f == u"third" ? '3' : '4';
    std::uint32_t y = i + 2;
    if (in(i, y) && flat(y) == u"of" && in(i, y + 1)) ++y;
    if (in(i, y) && is_year(y)) return {y + 1, calendar::iso_year(value_of(y)) + "-Q" + digit};
    if (!(i > 0 && in(i, i - 1) && one_of(flat(i - 1), {u"the", u"in", u"its", u"their", u"for"})) ||
        (in(i, i + 2) && flat(i + 2) == u"of" && !(in(i, i + 3) && one_of(flat(i + 3), {u"this", u"last", u"the"}))))
      return {};
    if (!today_) return {i + 2, ""};
    const int year = today_->year - (digit - '0' > (today_->month + 2) / 3 ? 1 : 0);
    return {i + 2, calendar::iso_year(year) + "-Q" + digit};
  }

  /// "two days ago", "a week earlier" (the anchor is unknown: no value), "three years ago"
  Match ago(std::uint32_t i) const {
    const int n = one_of(flat(i), {u"a", u"an"}) ? 1 : small_number(flat(i));
    if (n <= 0 || !in(i, i + 2)) return {};
    return ago_from(i, n);
  }
  Match ago_from(std::uint32_t i, int n) const {
    std::u16string_view unit = flat(i + 1);
    if (unit.size() > 3 && unit.back() == u's') unit.remove_suffix(1);
    if (!one_of(unit, {u"day", u"week", u"month", u"year", u"decade"}) || flat(i + 2) != u"ago") return {};
    if (!today_) return {i + 3, ""};
    if (unit == u"day") return {i + 3, calendar::iso(calendar::from_number(calendar::to_number(*today_) - n))};
    if (n > 1900) return {};
    return {i + 3, shifted(unit, -n)};
  }

  /// Takes "early", "late", "mid-", "earlier", "later", a weekday's comma and the like into the span.
  void widen(std::uint32_t& first, Match& m) const {
    if (first == 0 || !in(first, first - 1)) return;
    std::uint32_t at = first - 1;
    if (number(first) || words_[first].kind == TokenKind::word) {
      const std::uint32_t floor = out_.empty() ? 0 : words_.token_at(out_.back().span.end);
      if (at < floor) return;
      if (flat(at) == u"-" && touches(at) && at > floor && flat(at - 1) == u"mid" && touches(at - 1)) {
        first = at - 1;
        return;
      }
      const bool day_value = m.value.size() == 10 && words_[first].kind == TokenKind::word && relative_day(flat(first)).known;
      if (words_[at].span.end + 1 != words_[first].span.start) return;
      if (one_of(flat(at), {u"last", u"next", u"this"}) && (month(first) != 0 || weekday(first) != 0) &&
          m.value.find("/") == std::string::npos) {
        first = at;
        if (at == floor || !in(first, at - 1)) return;
        --at;
      }
      if (one_of(flat(at), {u"early", u"late", u"earlier", u"later"}) && (words_[at].shape == Shape::lower || words_[at].start) &&
          !day_value)
        first = at;
    }
  }

  const Words& words_;
  std::optional<Day> today_;
  std::string_view language_;
  std::vector<DateFact> out_;
};

}  // namespace

std::vector<DateFact> find_dates(const Words& words, std::u16string_view published, std::string_view language) {
  return Finder(words, published, language).run();
}

}  // namespace nutgraf
