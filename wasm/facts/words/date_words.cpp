#include "facts/words/date_words.h"

#include <algorithm>

#include "facts/words/words.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

std::u16string_view holiday_rule(std::u16string_view flat) {
  static const LexiconMap holidays("holidays");
  return holidays.find(flat);
}

/// Easter Sunday of the Gregorian calendar (the anonymous computus).
calendar::Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  return {year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1};
}

int calendar_word(std::u16string_view flat, char16_t kind) {
  static const LexiconMap words("calendar-words");
  if (!flat.empty() && flat.back() == u'.') flat.remove_suffix(1);
  const std::u16string_view value = words.find(flat);
  if (value.size() < 2 || value[0] != kind) return 0;
  return plain_number(value.substr(1));
}

}  // namespace

int month_of(std::u16string_view flat) { return calendar_word(flat, u'm'); }
int weekday_of(std::u16string_view flat) { return calendar_word(flat, u'd'); }

bool is_english_calendar_word(std::u16string_view flat) {
  static constexpr std::u16string_view words[] = {u"january",   u"february",  u"march",   u"april",    u"may",      u"june",   u"july",
                                                  u"august",    u"september", u"october", u"november", u"december", u"monday", u"tuesday",
                                                  u"wednesday", u"thursday",  u"friday",  u"saturday", u"sunday"};
  if (!flat.empty() && flat.back() == u'.') flat.remove_suffix(1);
  if (flat.size() < 3) return false;
  return std::any_of(std::begin(words), std::end(words), [flat](std::u16string_view word) { return word.substr(0, flat.size()) == flat; });
}

int plain_number(std::u16string_view digits) {
  if (digits.empty() || digits.size() > 9) return -1;
  int value = 0;
  for (const char16_t c : digits) {
    if (!unicode::is_digit(c)) return -1;
    value = value * 10 + (c - u'0');
  }
  return value;
}

int small_number(std::u16string_view flat) {
  static const LexiconMap words("number-words");
  const int digits = plain_number(flat);
  if (digits > 0) return digits;
  const std::u16string_view value = words.find(flat);
  return std::max(plain_number(value.substr(0, value.find(u'\t'))), 0);
}

bool is_street(std::u16string_view flat) { return one_of<"street st. avenue ave. ave road rd. drive boulevard blvd blvd. lane">(flat); }

ClockTime read_clock(std::u16string_view token) {
  const std::size_t mark = token.find_first_of(u":.");
  const int hour = plain_number(token.substr(0, mark));
  if (hour < 0 || hour > 24 || token.size() > 5) return {};
  if (mark == std::u16string_view::npos) return {hour, 0, false};
  const std::u16string_view rest = token.substr(mark + 1);
  const int minute = plain_number(rest);
  if (rest.size() != 2 || minute < 0 || minute > 59) return {};
  return {hour, minute, token[mark] == u':'};
}

bool is_time_zone(std::u16string_view token) {
  return one_of<
      "ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT BST UTC CET CEST EEST IST JST KST HKT PKT SAST AEST "
      "AEDT ACST ACDT AWST NZST NZDT">(token);
}

bool is_part_of_day(std::u16string_view flat) {
  return one_of<"morning afternoon evening night morgen vormittag nachmittag abend nacht matin soir nuit mattina pomeriggio sera notte">(
      flat);
}

int season_start(std::u16string_view flat) {
  if (one_of<"spring frühling frühjahr printemps primavera lente voorjaar">(flat)) return 3;
  if (one_of<"summer sommer été verano verão estate zomer">(flat)) return 6;
  if (one_of<"fall autumn herbst automne otoño outono autunno herfst najaar">(flat)) return 9;
  return one_of<"winter hiver invierno inverno">(flat) ? 12 : 0;
}

TimeUnit time_unit(std::u16string_view flat) {
  struct Entry {
    std::u16string_view word;
    TimeUnit unit;
  };
  static constexpr Entry entries[] = {{u"minute", TimeUnit::minute},   {u"hour", TimeUnit::hour},       {u"day", TimeUnit::day},
                                      {u"week", TimeUnit::week},       {u"weekend", TimeUnit::weekend}, {u"month", TimeUnit::month},
                                      {u"quarter", TimeUnit::quarter}, {u"year", TimeUnit::year},       {u"decade", TimeUnit::decade},
                                      {u"century", TimeUnit::century}};
  if (flat == "centuries"_w) return TimeUnit::century;
  if (flat.size() > 3 && flat.back() == u's') flat.remove_suffix(1);
  for (const Entry& entry : entries) {
    if (entry.word == flat) return entry.unit;
  }
  return TimeUnit::none;
}

int quarter_number(std::u16string_view flat) {
  static constexpr std::u16string_view words[] = {u"first", u"second", u"third", u"fourth"};
  for (int i = 0; i < 4; ++i) {
    if (flat == words[i]) return i + 1;
  }
  return 0;
}

int direction_of(std::u16string_view flat) {
  if (one_of<"last past previous">(flat)) return -1;
  return one_of<"next coming following upcoming">(flat) ? 1 : 0;
}

bool is_holiday_word(std::u16string_view flat) { return !holiday_rule(flat).empty(); }

Holiday holiday_of(std::u16string_view flat) {
  const std::u16string_view rule = holiday_rule(flat);
  return {!rule.empty() && rule != "+"_w, rule};
}

calendar::Day holiday_in(const Holiday& holiday, int year) {
  const std::u16string_view rule = holiday.rule;
  const auto part = [rule](std::size_t at, std::size_t width) { return plain_number(rule.substr(at, width)); };
  switch (rule[0]) {
    case u'd': return {year, part(1, 2), part(4, 2)};
    case u'e': {
      const bool back = rule.size() > 2;
      const int days = back ? -part(2, 2) : part(1, 1);
      return calendar::from_number(calendar::to_number(easter(year)) + days);
    }
    case u't': {
      const calendar::Day first{year, part(1, 2), 1};
      return calendar::from_number(calendar::to_number(first) + (8 - calendar::weekday(first)) % 7 + 1);
    }
    default: {
      const int month = part(1, 2);
      const int weekday = part(4, 1);
      const int nth = part(6, 1);
      const calendar::Day first{year, month, 1};
      int day = 1 + (weekday - calendar::weekday(first) + 7) % 7 + (nth - 1) * 7;
      while (day > calendar::days_in(year, month)) day -= 7;
      return calendar::from_number(calendar::to_number({year, month, day}) + (rule.size() > 8 ? part(8, 1) : 0));
    }
  }
}

RelativeDay relative_day(std::u16string_view flat) {
  struct Entry {
    std::u16string_view word;
    int shift;
  };
  static constexpr Entry entries[] = {{u"today", 0},     {u"tomorrow", 1},    {u"yesterday", -1},  {u"tonight", 0},   {u"heute", 0},
                                      {u"gestern", -1},  {u"aujourd'hui", 0}, {u"hier", -1},       {u"demain", 1},    {u"hoy", 0},
                                      {u"ayer", -1},     {u"hoje", 0},        {u"amanhã", 1},      {u"anteayer", -2}, {u"anteontem", -2},
                                      {u"ontem", -1},    {u"oggi", 0},        {u"ieri", -1},       {u"domani", 1},    {u"vandaag", 0},
                                      {u"gisteren", -1}, {u"vorgestern", -2}, {u"eergisteren", -2}};
  for (const Entry& entry : entries) {
    if (entry.word == flat) return {true, entry.shift};
  }
  return {};
}

}  // namespace nutgraf
