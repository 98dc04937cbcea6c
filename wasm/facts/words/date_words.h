// The words that dates are made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/calendar.h"

namespace nutgraf {

[[nodiscard]] int month_of(std::u16string_view flat);    ///< 1-12, 0 for other words
[[nodiscard]] int weekday_of(std::u16string_view flat);  ///< 1 Monday to 7 Sunday, 0 for other words
/// "January", "Jan", "Sept.", "Tues": an English month or weekday or the beginning of one.
[[nodiscard]] bool is_english_calendar_word(std::u16string_view flat);
/// Digits alone, as a number; -1 for anything else or more than nine digits.
[[nodiscard]] int plain_number(std::u16string_view digits);
/// "two", "12": a small whole number; 0 for anything else.
[[nodiscard]] int small_number(std::u16string_view flat);

/// "street", "ave.": what a road is called by.
[[nodiscard]] bool is_street(std::u16string_view flat);

struct ClockTime {
  int hour = -1;  ///< -1: no clock time
  int minute = 0;
  bool minutes_written = false;
};
/// "5", "10:30", "17.45": what may stand before "p.m."
[[nodiscard]] ClockTime read_clock(std::u16string_view token);
[[nodiscard]] bool is_time_zone(std::u16string_view token);

/// "morning", "afternoon", "evening", "night".
[[nodiscard]] bool is_part_of_day(std::u16string_view flat);
/// A season's first month; 0 for other words.
[[nodiscard]] int season_start(std::u16string_view flat);

enum class TimeUnit : std::uint8_t { none, minute, hour, day, week, weekend, month, quarter, year, decade, century };
/// "weeks": the unit that an English word names.
[[nodiscard]] TimeUnit time_unit(std::u16string_view flat);
/// "first", "1st", "third": 1 to 4; 0 for other words.
[[nodiscard]] int quarter_number(std::u16string_view flat);
/// -1 "last", 0 "this", 1 "next" and their like.
[[nodiscard]] int direction_of(std::u16string_view flat);

struct Holiday {
  bool known = false;
  std::u16string_view rule;  ///< the lexicon's second column
};
/// Whether some holiday's name begins with this word.
[[nodiscard]] bool is_holiday_word(std::u16string_view flat);
[[nodiscard]] Holiday holiday_of(std::u16string_view flat);
/// The day of a known holiday in one year.
[[nodiscard]] calendar::Day holiday_in(const Holiday& holiday, int year);

struct RelativeDay {
  bool known = false;
  int shift = 0;  ///< days from today
};
[[nodiscard]] RelativeDay relative_day(std::u16string_view flat);

}  // namespace nutgraf
