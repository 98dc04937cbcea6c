// Days, months, years and holidays.
#include <algorithm>

#include "facts/dates/date_finder.h"
#include "facts/numbers/number_finder.h"
#include "facts/words/future.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;
using calendar::Day;

namespace {

std::string checked(Day day) { return calendar::valid(day) ? calendar::iso(day) : std::string(); }

/// "199X"; of "the 1800s" the century.
std::string decade_of(int year) {
  const bool century = year % 100 == 0 && year < 2000;
  return century ? calendar::iso_year(year).substr(0, 2) + "XX" : calendar::iso_year(year).substr(0, 3) + "X";
}

// A day ahead is believed less than one as far back, unless the verb speaks of the future.
constexpr long distrust = 7;
constexpr long distrust_past = 20;
constexpr long long_ago = -230;  // days: what is so long past is mostly told with its year

}  // namespace

DateFinder::Match DateFinder::match_number(std::uint32_t i) const {
  if (i > 0 && touches(i - 1) && words_[i - 1].kind == TokenKind::symbol) return no_match();  // $2014
  if (is_year(i) && in(i, i + 4) && touches(i) && flat(i + 1) == "-"_w && number(i + 2) && words_[i + 2].span.size() == 2 &&
      flat(i + 3) == "-"_w && number(i + 4)) {
    const Day day{value_of(i), value_of(i + 2), value_of(i + 4)};
    if (calendar::valid(day)) return {i + 5, calendar::iso(day)};
  }
  if (Match m = numeric(i); m.end != 0) return m;
  if (Match m = clock(i); m.end != 0) return m;
  if (Match m = of_era(i); m.end != 0) return m;
  if (words_.english() && flat(i) == "9"_w && in(i, i + 2) && touches(i) && touches(i + 1) && words_.mark(i + 1) == u'/' &&
      flat(i + 2) == "11"_w && !(touches(i + 2) && words_.mark(i + 3) == u'/'))
    return {i + 3, "2001-09-11"};
  if (Match m = bare_decade(i); m.end != 0) return m;
  std::uint32_t end = 0;
  if (const int d = day_at(i, end); d != 0) {
    std::uint32_t at = end;
    if (in(i, at) && words_.mark(at) == u'.' && !words_.english()) ++at;  // 3. Mai
    if (in(i, at) && one_of<"of de">(flat(at))) ++at;                     // 3rd of May, 3 de mayo
    if (in(i, at) && month(at) != 0 && !(end == i + 1 && flat(at) == "may"_w && words_[at].shape == Shape::lower))
      return day_month(d, at, i);
  }
  if (is_year(i) && before(i) == "copyright"_w) return no_match();  // says nothing of the story
  if (is_year(i)) return year(i);
  if (end != 0) {
    if (Match m = day_in_row(i, end); m.end != 0) return m;
  }
  if (in(i, i + 1) && one_of<"st nd rd th">(flat(i + 1))) {
    const Match m = century(i);
    return m.end != 0 ? m : quarter(i);
  }
  if (words_[i].span.size() <= 3 && in(i, i + 2) && value_of(i) > 0) return ago(i);
  return no_match();
}

/// "FY26", "FY 2027", "FY25-26".
DateFinder::Match DateFinder::company_year(std::uint32_t i) const {
  std::uint32_t end = i + 1;
  std::u16string_view digits = words_.text(i).substr(2);
  if (digits.empty() && in(i, end) && number(end)) digits = words_.text(end++);
  int year = plain_number(digits);
  if (digits.size() == 2) year += 2000;
  if (year < 1990 || year > 2099) return no_match();
  std::string value = calendar::iso_year(year);
  if (in(i, end + 1) && dash(end) && touches(end - 1) && touches(end) && words_[end + 1].span.size() == 2 && number(end + 1) &&
      value_of(end + 1) == (year + 1) % 100) {
    value += '/' + calendar::iso_year(year + 1);
    end += 2;
  }
  return {end, value};
}

/// "from 12 to 14 April", "3-5 March", "on July 4 and 5": a day whose month stands beside the other one.
DateFinder::Match DateFinder::day_in_row(std::uint32_t i, std::uint32_t end) const {
  const int d = value_of(i);
  const auto joins = [](std::u16string_view f) { return one_of<"to and or through until">(f); };
  std::uint32_t behind = 0;
  if (words_.english() && in(i, end + 1) && touches(end - 1) && dash(end) && touches(end) && day_at(end + 1, behind) > d && in(i, behind) &&
      month(behind) != 0 && words_[behind].cased_up()) {
    Match m = day_month(day_at(end + 1, behind), behind, i);
    if (m.value.size() == 10) m.value.insert(0, m.value.substr(0, 8) + (d < 10 ? "0" : "") + std::to_string(d) + "/");
    return m;
  }
  // "del 3 al 5 de mayo", "am 3. und 4. Mai"
  const auto dotted = [this, i](std::uint32_t at) {
    return words_.in_language("de") && in(i, at) && words_.mark(at) == u'.' ? at + 1 : at;
  };
  const std::uint32_t at = dotted(end);
  const bool elsewhere = !words_.english() && one_of<"a al y e ao et au und bis en tot">(after(i, at));
  std::uint32_t other = at + 1;
  while (elsewhere && one_of<"zum en met">(after(i, other))) ++other;  // "vom 9. bis zum 20. Mai"
  if ((joins(after(i, at)) || elsewhere) && in(i, other) && day_at(other, behind) > d && in(i, behind)) {
    behind = dotted(behind);
    if (elsewhere && in(i, behind + 1) && flat(behind) == "de"_w) ++behind;
    if (in(i, behind) && month(behind) != 0 && (elsewhere || words_[behind].cased_up())) return {at, day_month(d, behind, i).value};
  }
  // "on March 5, 6 and 7"
  const bool goes_on = before(i) == ","_w && after(i, end) == "and"_w && day_at(end + 1, behind) > d;
  if (out_.empty() || i < 2 || !(joins(before(i)) || goes_on) || out_.back().value.size() != 10 ||
      out_.back().span.end != words_[i - 2].span.end)
    return no_match();
  std::uint32_t first_end = 0;
  const int first = day_at(i - 2, first_end);
  if (first == 0 || first >= d || first_end != i - 1) return no_match();
  const bool closed = !in(i, end) || words_[end].kind == TokenKind::punctuation ||
                      one_of<"at in for from with and to when as during after before but">(flat(end)) ||
                      (first + 1 == d && one_of<"was were is are will">(flat(end)));
  return closed ? Match{end, out_.back().value.substr(0, 8) + (d < 10 ? "0" : "") + std::to_string(d)} : no_match();
}

DateFinder::Match DateFinder::day_month(int d, std::uint32_t at, std::uint32_t i) const {
  const int m = month(at);
  std::uint32_t end = at + 1;
  std::uint32_t y = end;
  if (in(i, y) && words_.mark(y) == u',' && in(i, y + 1)) ++y;
  if (in(i, y) && one_of<"de of del">(flat(y)) && in(i, y + 1)) ++y;
  if (in(i, y) && is_year(y)) return {y + 1, checked({value_of(y), m, d})};
  return with_year_behind(i, end, m, d);
}

/// "June 6 of last year", "between March 1 and June 6, 2013": a day whose year stands behind it, or behind the other one of a row.
DateFinder::Match DateFinder::with_year_behind(std::uint32_t i, std::uint32_t end, int m, int d) const {
  std::uint32_t year_end = 0;
  if (const int y = words_.english() ? year_after(i, end, year_end) : 0; y != 0 && flat(year_end - 2) != "this"_w)
    return {year_end, checked({y, m, d})};
  if (const int y = year_of_row(i, end, m, d); y != 0) return {end, checked({y, m, d})};
  return {end, nearest(m, d, i, end)};
}

/// The year behind the later one of two days or months: "from December to March 2013" begins in 2012. 0: none.
int DateFinder::year_of_row(std::uint32_t i, std::uint32_t end, int m, int d) const {
  if (!in(i, end + 1) || !(dash(end) || one_of<"and or to through until till et y e und bis à a al au tot en">(flat(end)))) return 0;
  std::uint32_t last = end + 1;
  int day = day_at(last, last);                                                    // "6 June 2013"
  while (day != 0 && !words_.english() && one_of<"de .">(after(i, last))) ++last;  // "5 de agosto de 2013"
  const int other = in(i, last) ? month(last) : 0;
  if (other == 0) return 0;
  ++last;
  if (day == 0 && in(i, last)) day = day_at(last, last);
  if ((day != 0) != (d != 0)) return 0;
  if (one_of<", de">(after(i, last)) && in(i, last + 1)) ++last;
  if (!in(i, last) || !is_year(last)) return 0;
  const bool run = dash(end) || one_of<"to through until till bis à a al au tot">(flat(end)) ||
                   one_of<"between entre zwischen tra tussen">(before(i));  // not "July 4 and June 3, 2013"
  return value_of(last) - (run && (other < m || (other == m && day < d)) ? 1 : 0);
}

/// 12/29/2021, 29.12.2021: the second number over 12 tells the order, else the language does.
DateFinder::Match DateFinder::numeric(std::uint32_t i) const {
  const std::u16string_view t = flat(i);
  int parts[3] = {0, 0, 0};
  std::uint32_t end = i + 1;
  // "am 3.4.", "3.4., 9 Uhr", unlike the francs of "kostet 3.40."
  if (const std::size_t dot = t.find(u'.'); words_.in_language("de") && dot < 3 && t.size() - dot <= 3 && touches(i) &&
                                            after(i, end) == "."_w &&
                                            (one_of<"am vom bis zum ab der dem den -">(before(i)) || one_of<", )">(after(i, end + 1)))) {
    const Day day{2000, plain_number(t.substr(dot + 1)), plain_number(t.substr(0, dot))};
    if (day.month > 0 && calendar::valid(day)) return {end + 1, nearest(day.month, day.day, i, end + 1)};
  }
  // "marcada para 19/11"
  if (words_.in_language("pt") && in(i, i + 2) && touches(i) && words_.mark(i + 1) == u'/' && number(i + 2) &&
      words_[i + 2].flat.size() == 2 && after(i, i + 3) != "/"_w && one_of<"em dia para até desde de a (">(before(i))) {
    const Day day{2000, value_of(i + 2), value_of(i)};
    if (calendar::valid(day)) return {i + 3, nearest(day.month, day.day, i, i + 3)};
  }
  if (std::count(t.begin(), t.end(), u'.') == 2) {
    std::size_t at = 0;
    for (int& part : parts) {
      const std::size_t dot = std::min(t.find(u'.', at), t.size());
      const std::size_t width = dot - at;
      // "version 1.9.22": English writes such a day in pairs of digits, if it does
      if (words_.english() ? width < 2 : &part == &parts[2] && width < 2) return no_match();
      part = plain_number(t.substr(at, dot - at));
      at = dot + 1;
    }
  } else if (in(i, i + 4) && touches(i) && touches(i + 1) && number(i + 2) && touches(i + 2) && number(i + 4) &&
             words_.mark(i + 1) == u'/' && words_.mark(i + 3) == u'/') {
    parts[0] = value_of(i);
    parts[1] = value_of(i + 2);
    parts[2] = value_of(i + 4);
    end = i + 5;
  } else {
    return no_match();
  }
  if (parts[2] < 100 && parts[2] > 0) parts[2] += parts[2] < 60 ? 2000 : 1900;
  if (parts[2] < 1000 || parts[2] > 2199 || parts[0] < 1 || parts[1] < 1) return no_match();
  const bool day_first = parts[0] > 12 || t.find(u'.') != std::u16string_view::npos || (language_ != "en" && parts[1] <= 12);
  const Day day = day_first ? Day{parts[2], parts[1], parts[0]} : Day{parts[2], parts[0], parts[1]};
  return calendar::valid(day) ? Match{end, calendar::iso(day)} : no_match();
}

DateFinder::Match DateFinder::year(std::uint32_t i) const {
  const int y = value_of(i);
  if (in(i, i + 2) && number(i + 1) && number(i + 2) && words_[i + 1].span.size() == 3 && words_[i + 2].span.size() == 3)
    return no_match();  // a telephone: "1800 333 000"
  if (one_of<"resolution flight section route room bill channel helpline hotline">(before(i))) return no_match();  // "resolution 1701"
  // "the 1998 and 2017 acquisitions", "from 1191 to 1295": in a row of years
  const bool row = one_of<"and or to und en y e et">(before(i)) && i > 1 && is_year(i - 2) && !out_.empty() &&
                   out_.back().span.end == words_[i - 2].span.end;
  // "the 1612 charter", where a year of that century has been named; "the 1500 metre race"
  const bool of_thing = before(i) == "the"_w && in(i, i + 1) && words_[i + 1].shape == Shape::lower && of_named_century(y);
  if (y < 1700 && !row && !of_thing &&
      !one_of<"in since from of year until till by before after come between zwischen seit "
              "entre tra tussen sinds">(before(i)))
    return no_match();
  if (touches(i) && flat(i + 1) == "s"_w) return {i + 2, decade_of(y)};
  if (words_.in_language("de") && touches(i) && flat(i + 1) == "er"_w && y % 10 == 0)
    return {i + 2, decade_of(y)};  // "seit den 1990er-Jahren"
  if (touches(i) && flat(i + 1) == "'s"_w)
    return y % 10 == 0 && before(i) != "in"_w ? Match{i + 2, decade_of(y)} : Match{i + 1, calendar::iso_year(y)};
  if (touches(i) && words_[i + 1].kind == TokenKind::word) return no_match();
  Match whole{i + 1, calendar::iso_year(y)};
  const bool led = row || one_of<"in since until by from during">(before(i)) ||
                   (!words_.english() && one_of<"en dès depuis nel dal del dall'">(before(i)));
  // A name: "Cyberpunk 2077"
  if (today_ && !led && y > today_->year + 20 && i > 0 && words_[i - 1].shape == Shape::capital) return no_match();
  if (in(i, i + 1)) {
    const Word& next = words_[i + 1];
    // "mit 2000 Litern", "rund 2000 Besucher"
    if (!words_.english() && ((next.flat.size() > 2 && next.flat != "ans"_w && !unit_of(next.flat).empty()) ||
                              one_of<"rund etwa knapp gut fast ungefähr">(before(i))))
      return no_match();
    if (next.kind == TokenKind::symbol || is_size(i) || (!led && !one_of<"the a an his her their">(before(i)) && is_house(i)))
      return no_match();
    // "2000 people": a number of something; "2016 election" is a year
    const bool soon = today_ && y >= today_->year - 1 && y <= today_->year + 2;  // "two more 2024 races"
    const bool counted = !led && !soon && !words_.capital_nouns() && !one_of<"the 's our its their his her my">(before(i)) &&
                         next.kind == TokenKind::word && next.shape == Shape::lower && next.flat.size() > 3 && next.flat.back() == u's' &&
                         next.flat[next.flat.size() - 2] != u's' && !next.is(wc::function_word | wc::past_verb | wc::speech_verb) &&
                         !one_of<
                             "appears seems looks remains becomes marks brings promises elections olympics games sales results revenues "
                             "earnings playoffs championships levels dollars prices">(next.flat);
    // "auch 2000 Menschen", "2000 persone"; but "im Sommer 2000 Angela Merkel", "nel 2000"
    const bool round =
        !led && y % 100 == 0 && next.kind == TokenKind::word && next.flat.size() > 4 &&
        (words_.capital_nouns()
             ? next.shape == Shape::capital && i > 0 && in(i, i - 1) && words_[i - 1].shape == Shape::lower
             : words_.in_language("it") && next.shape == Shape::lower && (next.flat.back() == u'i' || next.flat.back() == u'e'));
    if (counted || round ||
        (before(i) == "since"_w ? one_of<"percent">(next.flat)
                                : one_of<"people men women children feet percent degrees km m kg square sq sq. mm cm lb">(next.flat)))
      return no_match();
    // 2014-15, 2014–2018
    if (touches(i) && dash(i + 1) && in(i, i + 2) && number(i + 2)) {
      int to = value_of(i + 2);
      if (words_[i + 2].span.size() > 4) return no_match();  // "grant 2019-04123"
      if (words_[i + 2].span.size() == 2) to += y / 100 * 100;
      if (to > y && to < y + 200) whole = {i + 3, calendar::iso_year(y) + "/" + calendar::iso_year(to)};
    }
    // "2019/20"
    if (touches(i) && words_.mark(i + 1) == u'/' && in(i, i + 2) && number(i + 2) && words_[i + 2].span.size() == 2 &&
        value_of(i + 2) == (y + 1) % 100)
      whole = {i + 3, calendar::iso_year(y) + "/" + calendar::iso_year(y + 1)};
    if (const int q = quarter_number(next.flat); q != 0 && after(i, i + 2) == "quarter"_w) {  // "the 1988 third quarter"
      whole = {i + 3, calendar::iso_year(y) + "-Q" + static_cast<char>('0' + q)};
      whole.with_article = true;
      return whole;
    }
  }
  if (i > 0 && in(i, i - 1) && touches(i - 1) &&
      ((words_.mark(i - 1) == u'-' && !(i > 1 && one_of<"mid early late">(flat(i - 2)))) || words_.mark(i - 1) == u'/'))
    return no_match();
  if (one_of<"fiscal school academic financial">(after(i, whole.end)) && after(i, whole.end + 1) == "year"_w) whole.end += 2;
  return whole;
}

/// One of the last dates is a year of the same century.
bool DateFinder::of_named_century(int y) const {
  constexpr std::size_t dates_back = 12;
  const std::string century = calendar::iso_year(y).substr(0, 2);
  const std::size_t first = out_.size() > dates_back ? out_.size() - dates_back : 0;
  return std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first), out_.end(),
                     [&century](const DateFact& date) { return date.value.size() == 4 && date.value.starts_with(century); });
}

/// "les années 1990", "los años 80", "negli anni ’90", "de jaren 90".
DateFinder::Match DateFinder::decade_elsewhere(std::uint32_t i) const {
  if (!one_of<"années años anos anni jaren">(flat(i))) return no_match();
  const std::uint32_t at = words_.mark(i + 1 < words_.size() ? i + 1 : i) == 0x2019 || after(i, i + 1) == "'"_w ? i + 2 : i + 1;
  if (!in(i, at)) return no_match();
  const int y = small_number(flat(at));  // "de jaren tachtig"
  if (y % 10 != 0 || words_[at].flat.size() < 2) return no_match();
  if (is_year(at)) return {at + 1, decade_of(y)};
  if (y < 20 || y > 90) return no_match();
  return {at + 1, decade_of(y + 1900)};
}

/// "the 70s", "the 70's", as "the '70s"; not "highs in the 70s".
DateFinder::Match DateFinder::bare_decade(std::uint32_t i) const {
  const bool part = i > 1 && one_of<"early late mid">(before(i));  // "the late 90s"
  // "the 1950s and 60s"
  const bool second = i > 2 && one_of<"and or to">(before(i)) && !out_.empty() && out_.back().value.ends_with('X') &&
                      out_.back().span.end == words_[i - 2].span.end;
  if (!words_.english() || (!second && before(part ? i - 1 : i) != "the"_w) || words_[i].span.size() != 2 || value_of(i) < 20 ||
      value_of(i) % 10 != 0)
    return no_match();
  if (!touches(i) || !one_of<"s 's">(after(i, i + 1)) || (touches(i + 1) && words_[i + 2].kind == TokenKind::word)) return no_match();
  constexpr std::uint32_t around = 12;  // tokens
  for (std::uint32_t at = i > around ? i - around : 0; at < words_.size() && at < i + around; ++at) {
    if (one_of<"temperatures temperature temps degrees highs lows weather sunny score shot">(after(i, at))) return no_match();
  }
  return {i + 2, decade_of(value_of(i) + 1900)};
}

/// "750 AD", "70 A.D.", "300 BC": of years before the era nothing is known but that they are years.
DateFinder::Match DateFinder::of_era(std::uint32_t i) const {
  if (!words_.english() || !in(i, i + 1) || words_[i].span.size() > 4 || value_of(i) <= 0) return no_match();
  const Word& era = words_[i + 1];
  const bool before_it = one_of<"bc b.c. bce b.c.e.">(era.flat);
  if (!(before_it || one_of<"ad a.d. ce">(era.flat)) || era.shape != Shape::caps) return no_match();
  return {i + 2, before_it ? std::string() : calendar::iso_year(value_of(i))};
}

/// "2140 Pierce Street"
bool DateFinder::is_house(std::uint32_t i) const {
  for (std::uint32_t at = i + 1; at < i + 4 && in(i, at) && words_[at].cased_up(); ++at) {
    if (at > i + 1 && is_street(flat(at))) return true;
  }
  return false;
}

/// "1800 x 1920", "1,920×1080": a side of something.
bool DateFinder::is_size(std::uint32_t i) const {
  const auto by = [this](std::uint32_t at) { return one_of<"x × by">(flat(at)); };
  return (in(i, i + 2) && by(i + 1) && number(i + 2)) || (i > 1 && in(i, i - 2) && by(i - 1) && number(i - 2));
}

/// "the '80s", "a graduate of the class of ’76".
DateFinder::Match DateFinder::short_year(std::uint32_t i) const {
  if (!in(i, i + 1) || !touches(i) || !number(i + 1) || words_[i + 1].span.size() != 2 || (i > 0 && touches(i - 1))) return no_match();
  const int short_form = value_of(i + 1);
  if (touches(i + 1) && flat(i + 2) == "s"_w) {
    if (short_form % 10 != 0) return no_match();
    return {i + 3, decade_of(short_form + (short_form < 30 ? 2000 : 1900))};
  }
  if (touches(i + 1) && words_[i + 2].kind == TokenKind::word) return no_match();
  const bool led = i > 0 && in(i, i - 1) && (words_[i - 1].shape == Shape::capital || one_of<"of in">(flat(i - 1)));
  const bool straight = i > 1 && before(i) == "of"_w && one_of<"class summer winter spring autumn fall">(before(i - 1));
  if (!led || !today_ || (words_.mark(i) != 0x2019 && !straight)) return no_match();
  const int century = today_->year / 100 * 100;
  return {i + 2, calendar::iso_year(short_form + (century + short_form > today_->year + 5 ? century - 100 : century))};
}

/// January, Jan. 10, January 10, 2022, January 2022, Jan. 10-12.
DateFinder::Match DateFinder::match_month(std::uint32_t i) const {
  const int m = month(i);
  std::uint32_t at = i + 1;
  std::uint32_t end = 0;
  const int d = in(i, at) ? day_at(at, end) : 0;
  if (d != 0 && in(i, at) && !(in(i, end) && touches(end - 1) && words_[end].kind == TokenKind::symbol)) {
    std::uint32_t y = end;
    if (in(i, y) && words_.mark(y) == u',' && in(i, y + 1)) ++y;
    if (in(i, y) && is_year(y)) return {y + 1, checked({value_of(y), m, d})};
    if (in(i, end + 1) && touches(end - 1) && dash(end) && touches(end)) {  // a range of days
      std::uint32_t to_end = 0;
      if (const int to = day_at(end + 1, to_end); to > d) {
        const bool with_year = in(i, to_end + 1) && words_.mark(to_end) == u',' && is_year(to_end + 1);
        const std::string from = with_year ? checked({value_of(to_end + 1), m, d}) : nearest(m, d, i, to_end);
        if (from.empty()) return {to_end, ""};
        return {with_year ? to_end + 2 : to_end, from + "/" + from.substr(0, 8) + (to < 10 ? "0" : "") + std::to_string(to)};
      }
    }
    return with_year_behind(i, end, m, d);
  }
  // "the May/June 2024 issue"
  if (in(i, at + 2) && (words_.mark(at) == u'/' || dash(at)) && month(at + 1) > m && is_year(at + 2))
    return {at + 3, calendar::iso_month(value_of(at + 2), m) + "/" + calendar::iso_month(value_of(at + 2), month(at + 1))};
  std::uint32_t y = at;
  if (in(i, y) && one_of<"of de">(flat(y)) && in(i, y + 1)) ++y;
  else if (in(i, y) && words_.mark(y) == u',' && in(i, y + 1)) ++y;
  if (in(i, y) && is_year(y)) return {y + 1, calendar::iso_month(value_of(y), m)};
  if (in(i, y) && (words_.mark(y) == 0x2019 || words_.mark(y) == u'\'')) {  // "November ’23"
    if (Match year = short_year(y); year.end != 0 && year.value.size() == 4 && year.value[3] != 'X')
      return {year.end, year.value + calendar::iso_month(2000, m).substr(4)};
  }
  std::uint32_t of_end = 0;  // "October of that year"
  if (const int told = after(i, at) == "of"_w ? year_after(i, at, of_end) : 0; told != 0) return {of_end, calendar::iso_month(told, m)};
  if (today_ && in(i, y + 1) && one_of<"this last next">(flat(y)) && flat(y + 1) == "year"_w)  // "July last year"
    return {y + 2, calendar::iso_month(today_->year + direction_of(flat(y)), m)};
  if (const int other = year_of_row(i, at, m, 0); other != 0) return {at, calendar::iso_month(other, m)};
  return bare_month(i, m);
}

DateFinder::Match DateFinder::bare_month(std::uint32_t i, int m) const {
  const std::u16string_view prior = before(i);
  // "mai", "mei" and "augustus" are nobody in lower case
  const bool plain = !cased_language() && !words_[i].cased_up();
  const bool name_like =
      one_of<"may march mar">(flat(i)) || (plain ? words_[i].flat.size() <= 3 && !one_of<"mai mei">(flat(i))
                                                 : words_[i].is(wc::given_name) || flat(i) == "august"_w || words_[i].flat.size() <= 3);
  const bool plain_follows = in(i, i + 1) && words_[i + 1].kind == TokenKind::word && words_[i + 1].shape == Shape::lower;
  const bool led =
      one_of<
          "in since from until till by last next this of during early "
          "late mid through and to im en between before after every for">(prior) ||
      (!words_.english() && one_of<"ende anfang mitte seit bis von vom ab eind sinds tot">(prior)) ||
      (prior == "-"_w && i > 1 && flat(i - 2) == "mid"_w) ||
      (one_of<"a an the its his her their that">(prior) && plain_follows && !words_[i + 1].is(wc::function_word));  // "a June report"
  if (name_like && !led) return no_match();
  if (name_like && in(i, i + 1) && words_[i + 1].cased_up() && words_[i + 1].span.start == words_[i].span.end + 1 &&
      !words_[i + 1].is(wc::month))
    return no_match();
  if (!today_ || one_of<"each every">(prior)) return {i + 1, ""};
  if (const int year = year_in_front(i); year != 0 && !one_of<"last next this">(prior)) return {i + 1, calendar::iso_month(year, m)};
  int y = today_->year;
  // what is a few months ahead is told in the present, too: "der Bau beginnt im April", said in February
  const int foreseen = words_.english() ? 0 : 3;
  for (std::uint32_t at = i + 1; !words_.english() && at < i + 5 && in(i, at); ++at) {
    if (one_of<"letzten vergangenen vorigen vorig dernier pasado passado scorso">(flat(at))) return {i + 1, calendar::iso_month(y - 1, m)};
    if (one_of<"dieses laufenden dit">(flat(at))) return {i + 1, calendar::iso_month(y, m)};
    if (!one_of<"des de del do dell' l' an año ano anno">(flat(at))) break;
  }
  // Last February, said in March, is the year before's; so is last March.
  if (prior == "last"_w) y -= m + 1 >= today_->month ? 1 : 0;
  else if (prior == "next"_w) y += m <= today_->month ? 1 : 0;
  else if (led_by_until(words_, i) && past_follows(i)) y -= m > today_->month ? 1 : 0;
  else if (ends_period(i) || led_by_until(words_, i) || (prior == "through"_w && !(i > 1 && words_[i - 2].is(wc::month))))
    y += today_->month - m >= 6 ? 1 : m - today_->month > 6 ? -1 : 0;
  else if (prior != "this"_w && follows_coming(i)) {  // "in January 2024, ahead of a March launch"
    const int last_year = plain_number(std::u16string(out_.back().value.begin(), out_.back().value.begin() + 4));
    const int last_month = plain_number(std::u16string(out_.back().value.begin() + 5, out_.back().value.begin() + 7));
    y = last_year + (m + 6 < last_month ? 1 : m > last_month + 6 ? -1 : 0);
  } else if (prior != "this"_w && (speaks_of_future(words_, i, i) || (prior == "by"_w && will_follows(words_, i, i + 1))))
    y += m < today_->month ? 1 : 0;
  else if (prior != "this"_w && (known_years_[static_cast<std::size_t>(m) * 32] != y || tells_of_past(words_, i)))
    y -= m > today_->month + foreseen ? 1 : 0;  // unlike "a loss in November" behind "this November"
  return {i + 1, calendar::iso_month(y, m)};
}

/// "its forecast for the year ending in March", "the quarter ending March 31"
bool DateFinder::ends_period(std::uint32_t i) const { return (before(i) == "in"_w ? before(i - 1) : before(i)) == "ending"_w; }

/// "In 2019 he was arrested in March": the year that begins the sentence is that of the months and days behind it. 0: none.
int DateFinder::year_in_front(std::uint32_t i) const {
  const std::uint32_t start = words_.sentence_of(i).first_token;
  for (std::uint32_t at = start + 1; at < start + 3 && at < i; ++at) {
    if (is_year(at) && before(at) == "in"_w) return value_of(at);
  }
  return 0;
}

/// "But until April, there was no way": what is told behind a date that begins its sentence.
bool DateFinder::past_follows(std::uint32_t i) const {
  if (i > words_.sentence_of(i).first_token + 3) return false;
  for (std::uint32_t at = i + 1; at < i + 8 && in(i, at); ++at) {
    if (one_of<"was were had did">(flat(at))) return true;
    if (one_of<"will would is are has have">(flat(at))) return false;
  }
  return false;
}

/// "Christmas", "Mother's Day", "the Fourth of July". Of one word it needs something that leads a time.
DateFinder::Match DateFinder::holiday(std::uint32_t i, std::u16string_view led_by) const {
  if (!is_holiday_word(flat(i))) return no_match();
  std::uint32_t end = i;
  Holiday found;
  for (std::uint32_t at = i; at < i + 5 && in(i, at); ++at) {
    const std::uint32_t start = words_[i].span.start;
    const Holiday longer = holiday_of(words_.flat_text().substr(start, words_[at].span.end - start));
    if (!longer.known) continue;
    found = longer;
    end = at + 1;
  }
  if (end == i || !words_[end - 1].cased_up()) return no_match();
  // Christmas Island; but "Black Friday Has Arrived"
  if (end == i + 1 && in(i, end) && words_[end].cased_up() && words_[end].span.start == words_[end - 1].span.end + 1) return no_match();
  const bool led = one_of<
      "on at for before after since by until till this last next "
      "over around during past each every celebrate celebrated spent">(led_by);
  if (end == i + 1 && !led) return no_match();
  // "Christmas Day 1968", "on Christmas Day in 1968"
  const std::uint32_t at_year = after(i, end) == "in"_w || after(i, end) == ","_w ? end + 1 : end;
  if (in(i, at_year) && is_year(at_year) && !one_of<"each every">(led_by)) {
    const Day day = holiday_in(found, value_of(at_year));
    return {at_year == end ? end + 1 : end, calendar::iso(day)};
  }
  if (!today_ || one_of<"each every">(led_by)) return {end, ""};
  std::string best;
  for (int y = today_->year - 1; y <= today_->year + 1; ++y) {
    const Day day = holiday_in(found, y);
    const long distance = calendar::to_number(day) - calendar::to_number(*today_);
    if (led_by == "last"_w ? distance < 0 : led_by == "next"_w ? distance > 0 && best.empty() : led_by == "this"_w && y == today_->year)
      best = calendar::iso(day);
    if (!one_of<"last next this">(led_by)) {
      const std::string near = nearest(day.month, day.day, i, end);
      if (near.substr(0, 4) == calendar::iso_year(y)) best = calendar::iso(day);
    }
  }
  return {end, best};
}

/// "…, followed by a Feb. 7 game": the date before it, in this sentence or the last, is a day to come.
bool DateFinder::follows_coming(std::uint32_t first) const {
  if (out_.empty() || before(first) == "since"_w) return false;
  const DateFact& last = out_.back();
  if (!today_ || words_[words_.token_at(last.span.start)].sentence + 1 < words_[first].sentence) return false;
  // "with dates up to May 2027. They were sold between April and June"
  for (std::uint32_t i = words_.token_at(last.span.end); i < first; ++i) {
    if (one_of<"was were had">(flat(i))) return false;
  }
  const bool with_year = is_year(words_.token_at(last.span.end) - 1);  // a month that was only guessed leads no other one
  // "three by December, with the first in August"
  const bool beside =
      words_.english() && words_.same_sentence(first, words_.token_at(last.span.start)) && first - words_.token_at(last.span.end) < 8;
  if ((with_year || beside) && last.value.size() == 7 && last.value[5] <= '1')
    return last.value > calendar::iso_month(today_->year, today_->month);
  const std::optional<Day> day =
      last.value.size() == 10 ? calendar::parse(std::u16string(last.value.begin(), last.value.end())) : std::nullopt;
  return day && calendar::to_number(*day) > calendar::to_number(*today_);
}

/// "the Sept. 11 attacks", "the Jan. 6 riot": days that are known by what happened on them; 0 for others.
int DateFinder::year_of_attack(int m, int d, std::uint32_t end) const {
  if (after(end - 1, end) == "attack"_w && one_of<"on in at">(after(end - 1, end + 1)) &&
      !one_of<"capitol u.s. us america israel world">(after(end - 1, end + 2) == "the"_w ? after(end - 1, end + 3)
                                                                                         : after(end - 1, end + 2)))
    return 0;
  if (!one_of<"attack attacks riot insurrection massacre terrorist terror hijackers rioters">(after(end - 1, end))) return 0;
  return m == 9 && d == 11 ? 2001 : m == 1 && d == 6 ? 2021 : m == 10 && d == 7 ? 2023 : 0;
}

/// The year that brings the day nearest to publication.
std::string DateFinder::nearest(int m, int d, std::uint32_t first, std::uint32_t end) const {
  if (!today_) return {};
  // A day that the text has given its year: "the Jan. 6 riot"
  if (const int known = known_years_[static_cast<std::size_t>(m) * 32 + static_cast<std::size_t>(d)]; known != 0)
    return checked({known, m, d});
  if (const int year = year_in_front(first); year != 0) return checked({year, m, d});
  if (const int famous = year_of_attack(m, d, end); famous != 0 && famous <= today_->year) return checked({famous, m, d});
  const long now = calendar::to_number(*today_);
  const std::u16string_view lead = one_of<"el dem le">(before(first)) ? before(first - 1) : before(first);
  const bool since =
      one_of<"since pasado passado desde seit depuis sinds">(lead) || one_of<"scorso dernier pasado passado">(after(first, end));
  const bool ahead = !since && speaks_of_future(words_, first, end);
  const bool told = !one_of<"para per pour für voor ab vanaf dès">(lead) && tells_of_past(words_, first);
  const bool until = one_of<"hasta até bis entro tot">(lead) || one_of<"jusqu' fino antes até">(before(first - 1));  // hardly long ago
  std::uint32_t event = end;  // "the Nov. 8 U.S. presidential election"
  while (in(first, event) && event < end + 2 && words_[event].shape == Shape::caps) ++event;
  const bool either =
      ends_period(first) || led_by_until(words_, first) || (follows_coming(first) && (words_.english() || !told)) ||
      (before(first) == "the"_w &&
       one_of<"election elections primary referendum deadline final finals semifinal semifinals runoff midterm midterms polls "
              "presidential general parliamentary gubernatorial vote caucus caucuses">(after(first, event)));
  std::string best;
  long best_cost = 0;
  for (int y = today_->year - 1; y <= today_->year + 1; ++y) {
    const Day day{y, m, d};
    if (!calendar::valid(day)) continue;
    const long distance = calendar::to_number(day) - now;
    const long cost = either && !ahead ? std::max(distance, -distance)
                      : distance < 0   ? -distance * (ahead                                     ? distrust_past
                                                      : until || (distance < long_ago && !told) ? 3
                                                                                                : 1)
                                       : distance * (ahead || !(words_.english() || told) ? 1 : distrust);
    if (since && distance > 0) continue;
    if (best.empty() || cost < best_cost) {
      best = calendar::iso(day);
      best_cost = cost;
    }
  }
  return best;
}

}  // namespace nutgraf
