#include "facts/date_words.h"

#include <algorithm>

#include "facts/words.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

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
  return std::max(plain_number(words.find(flat)), 0);
}

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
  return one_of(token, {u"ET",  u"EST", u"EDT", u"CT",  u"CST", u"CDT", u"MT",   u"MST", u"MDT", u"PT",
                        u"PST", u"PDT", u"GMT", u"BST", u"UTC", u"CET", u"CEST", u"IST", u"JST", u"AEST"});
}

bool is_part_of_day(std::u16string_view flat) {
  return one_of(flat, {u"morning", u"afternoon", u"evening", u"night", u"morgen", u"vormittag", u"nachmittag", u"abend", u"nacht", u"matin",
                       u"soir", u"nuit"});
}

int season_start(std::u16string_view flat) {
  if (flat == u"spring") return 3;
  if (flat == u"summer") return 6;
  if (one_of(flat, {u"fall", u"autumn"})) return 9;
  return flat == u"winter" ? 12 : 0;
}

RelativeDay relative_day(std::u16string_view flat) {
  struct Entry {
    std::u16string_view word;
    int shift;
  };
  static constexpr Entry entries[] = {{u"today", 0},    {u"tomorrow", 1},    {u"yesterday", -1}, {u"tonight", 0}, {u"heute", 0},
                                      {u"gestern", -1}, {u"aujourd'hui", 0}, {u"hier", -1},      {u"demain", 1},  {u"hoy", 0},
                                      {u"ayer", -1},    {u"hoje", 0},        {u"ontem", -1},     {u"oggi", 0},    {u"ieri", -1},
                                      {u"domani", 1},   {u"vandaag", 0},     {u"gisteren", -1}};
  for (const Entry& entry : entries) {
    if (entry.word == flat) return {true, entry.shift};
  }
  return {};
}

}  // namespace nutgraf
