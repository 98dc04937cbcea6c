#include "facts/dates/dates.h"

#include "article/bylines.h"
#include "facts/dates/date_finder.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

namespace {

constexpr std::uint32_t longest_lead = 4;  // words before a date that may belong to it: "a little over"

}  // namespace

std::vector<DateFact> DateFinder::run() {
  for (std::uint32_t i = 0; i < words_.size();) {
    Match m = match(i);
    if (m.end == 0) {
      ++i;
      continue;
    }
    add_clock(m);
    if (after(i, m.end) == "or"_w && after(i, m.end + 1) == "so"_w) m.end += 2;  // "over the next year or so"
    std::uint32_t first = i;
    widen(first, m);
    if (m.names_quarter && !m.value.empty()) quarter_ = m.value;
    note_day(m.value);
    const std::uint32_t stop = flat(m.end - 1) == "st."_w ? 1 : 0;  // "on January 1st."
    out_.push_back({{words_[first].span.start, words_[m.end - 1].span.end - stop}, std::move(m.value)});
    i = m.end;
  }
  return std::move(out_);
}

DateFinder::Match DateFinder::match(std::uint32_t i) const {
  const Word& w = words_[i];
  if (!words_.english()) {
    if (Match m = relative_elsewhere(i); m.end != 0) return m;
  }
  if (w.kind == TokenKind::number) return match_number(i);
  if (w.kind != TokenKind::word) return w.flat[0] == u'\'' ? short_year(i) : no_match();
  if (!words_.english()) {
    if (Match m = decade_elsewhere(i); m.end != 0) return m;
  }
  if (weekday(i) != 0) return match_weekday(i);
  if (month(i) != 0) return match_month(i);
  if (w.shape == Shape::lower || w.start) {
    if (Match m = match_relative(i); m.end != 0) return m;
  }
  if (!words_.english()) return season_start(w.flat) != 0 ? season(i, i, 0, false) : no_match();
  if (words_.text(i).starts_with(u"FY")) return company_year(i);
  if (w.flat.size() == 2 && (w.flat[0] == u'q' || w.flat[0] == u'h') && w.cased_up()) return w.flat[0] == u'q' ? quarter(i) : half_year(i);
  if (w.shape == Shape::capital) return holiday(i, before(i));
  return no_match();
}

int DateFinder::month(std::uint32_t i) const {
  if (words_[i].kind != TokenKind::word) return 0;
  if (words_.other_language()) {  // "1 maja 2025", "15. tammikuuta 2024"
    const std::uint32_t day = i > 1 && words_.mark(i - 1) == u'.' ? i - 2 : i - 1;
    const std::uint32_t named = i > 0 && number(day) && in(i, i + 1) && is_year(i + 1) ? month_between(flat(i)) : 0;
    if (named != 0 && named < 13) return static_cast<int>(named);
  }
  if (!words_[i].is(wc::month)) return 0;
  if (cased_language() && words_[i].shape == Shape::lower) return 0;
  if (!cased_language() && words_[i].cased_up() && before(i) == "de"_w && (i < 2 || !number(i - 2))) return 0;  // "Rio de Janeiro"
  if (words_.flat(i) == "mars"_w && words_.capital_nouns()) return 0;                                           // the planet
  // "sept blessés"
  if (words_.flat(i) == "sept"_w && words_.in_language("fr") && (i == 0 || !number(i - 1))) return 0;
  return month_of(words_[i].flat);
}

int DateFinder::weekday(std::uint32_t i) const {
  // "sexta-feira", "sexta (19)", "sexta, dia 16", "nesta sexta,"
  if (words_.in_language("pt") && (after(i, i + 3) == ")"_w || after(i, i + 2) == "dia"_w ||
                                   (one_of<"nesta desta">(before(i)) && (!in(i, i + 1) || words_[i + 1].kind == TokenKind::punctuation)) ||
                                   (touches(i) && after(i, i + 1) == "-"_w && after(i, i + 2) == "feira"_w))) {
    static constexpr std::u16string_view names[] = {u"segunda", u"terça", u"quarta", u"quinta", u"sexta"};
    for (int day = 0; day < 5; ++day) {
      if (flat(i) == names[day]) return day + 1;
    }
  }
  if (words_.in_language("de nl")) {  // "Sonntagabend", "zondagavond"
    if (const std::u16string_view f = flat(i), part = part_within(f); !part.empty()) {
      if (const int day = weekday_of(f.substr(0, f.size() - part.size())); day != 0) return day;
    }
  }
  if (words_[i].kind != TokenKind::word || !words_[i].is(wc::weekday)) return 0;
  if (cased_language() && words_[i].shape == Shape::lower) return 0;
  const std::u16string_view f = words_[i].flat;
  if (!words_.english() && one_of<"sat sun mon tue wed thu fri friday monday">(f)) return 0;  // "Sat.1", "Black Friday"
  if (f.size() < 4 && f.back() != u'.') {                                                     // "Sun" is a company too
    if (!in(i, i + 1)) return 0;
    const bool dated = words_.mark(i + 1) == u',' && in(i, i + 2) && (month(i + 2) != 0 || number(i + 2));
    if (words_.mark(i + 1) != u'.' && !dated) return 0;
    if (f == "sun"_w && (before(i) == "the"_w || (!dated && !in(i, i + 2)))) return 0;  // "told The Sun."
  }
  return weekday_of(f);
}

/// "the “Today” show", "the Today program": no day.
bool DateFinder::names_show(std::uint32_t i) const {
  const auto marked = [this](std::uint32_t at) { return at < words_.size() && unicode::is_quote_mark(words_.mark(at)); };
  if (!words_.english() || words_[i].shape != Shape::capital) return false;
  const bool quoted = i > 0 && marked(i - 1) && after(i, i + 1) != "'s"_w && (marked(i + 1) || (after(i, i + 1) == ","_w && marked(i + 2)));
  return quoted || one_of<"show program programme">(after(i, i + 1));
}

bool DateFinder::is_year(std::uint32_t i) const {
  if (!number(i) || words_[i].span.size() != 4) return false;
  const int y = value_of(i);
  return y >= 1000 && y <= 2199;
}

int DateFinder::day_at(std::uint32_t i, std::uint32_t& end) const {
  if (i >= words_.size() || !number(i) || words_[i].span.size() > 2) return 0;
  const int d = value_of(i);
  if (d < 1 || d > 31) return 0;
  end = i + 1;
  if (touches(i) && one_of<"st nd rd th er º ° st. rd.">(flat(i + 1))) end = i + 2;
  else if (touches(i) && words_[i + 1].kind == TokenKind::word) return 0;
  return d;
}

void DateFinder::note_day(const std::string& value) {
  const bool whole_month = value.size() == 7 && value[5] < '2';  // unlike "2024-SP", "2024-Q1"
  if (!whole_month && (value.size() < 10 || value[7] != '-' || value[8] > '9')) return;
  const auto number = [&value](std::size_t at) { return (value[at] - '0') * 10 + (value[at + 1] - '0'); };
  const auto month = static_cast<std::size_t>(number(5));
  const auto day = static_cast<std::size_t>(whole_month ? 0 : number(8));
  known_years_[month * 32 + day] = number(0) * 100 + number(2);
}

/// Takes what leads a date into its span: "early", "nearly", "fiscal", "last", "mid-", "the".
void DateFinder::widen(std::uint32_t& first, const Match& m) const {
  if (first == 0 || !in(first, first - 1)) return;
  const std::uint32_t floor = std::max(out_.empty() ? 0 : words_.token_at(out_.back().span.end), words_.sentence_of(first).first_token);
  bool moved = true;
  for (std::uint32_t steps = 0; moved && steps < longest_lead && first > floor; ++steps) {
    const std::uint32_t next = modifiers(first, floor, m);
    moved = next != first;
    first = next;
  }
  if (first == floor || words_[first - 1].span.end + 1 != words_[first].span.start) return;
  const std::u16string_view led_by = flat(first - 1);
  const bool decade = m.value.size() == 4 && m.value.back() == 'X';
  if (led_by == "the"_w && (m.with_article || decade)) --first;
  else if (m.with_article && (led_by == "these"_w || (led_by == "that"_w && flat(first) == "same"_w))) --first;
}

/// Where the date begins when the words right before token `at` belong to it; `at` itself when they do not.
std::uint32_t DateFinder::modifiers(std::uint32_t at, std::uint32_t floor, const Match& m) const {
  const std::uint32_t prior = at - 1;
  const std::u16string_view f = flat(prior);
  if (dash(prior) && touches(prior) && prior > floor && one_of<"mid early late">(flat(prior - 1))) return prior - 1;
  if (words_[prior].span.end + 1 != words_[at].span.start || words_[prior].kind != TokenKind::word) return at;
  if (words_[prior].cased_up() && !words_[prior].start) return at;
  if (m.value == "PRESENT_REF") return f == "right"_w ? prior : at;
  if (m.approximable) {
    if (one_of<"nearly almost about over around roughly some just">(f)) return prior;
    if (prior > floor && f == "than"_w && one_of<"more less">(flat(prior - 1))) return prior - 1;
    if (prior > floor && f == "little"_w && flat(prior - 1) == "a"_w) return prior - 1;
    return at;
  }
  if (one_of<"last next this">(f) && (month(at) != 0 || weekday(at) != 0) && m.value.find('/') == std::string::npos) return prior;
  if (one_of<"early late earlier later mid">(f)) return prior;
  if (f == "fiscal"_w && m.value.size() >= 4) return prior;
  if (f == "the"_w && m.with_article && one_of<"year month week decade century">(flat(at)) && prior >= floor + 3 &&
      one_of<"end start beginning">(flat(prior - 2)) && flat(prior - 3) == "the"_w)
    return prior - 3;  // "the end of the year"
  // "the end of this year"; of a day it is another thing's end
  const bool long_time = m.value.size() == 4 || m.value.size() == 7 || m.value.size() == 8;
  if (f == "of"_w && long_time && prior >= floor + 2 && flat(prior - 2) == "the"_w && one_of<"end beginning start middle">(flat(prior - 1)))
    return prior - 2;
  return at;
}

std::vector<DateFact> find_dates(const Words& words, std::u16string_view published, std::string_view language) {
  return DateFinder(words, published, language).run();
}

}  // namespace nutgraf
