// Days of the proleptic Gregorian calendar and their ISO 8601 spelling.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nutgraf::calendar {

struct Day {
  int year = 0;
  int month = 0;  ///< 1-12
  int day = 0;    ///< 1-31
};

/// Days since 1970-01-01, negative before.
[[nodiscard]] long to_number(Day day);
[[nodiscard]] Day from_number(long number);
/// 1 Monday to 7 Sunday.
[[nodiscard]] int weekday(Day day);
[[nodiscard]] int days_in(int year, int month);
[[nodiscard]] bool valid(Day day);

/// The day that an ISO 8601 date or date-time begins with.
[[nodiscard]] std::optional<Day> parse(std::u16string_view iso);

[[nodiscard]] std::string iso(Day day);                    ///< 2021-12-30
[[nodiscard]] std::string iso_month(int year, int month);  ///< 2021-12
[[nodiscard]] std::string iso_year(int year);              ///< 2021
[[nodiscard]] std::string iso_week(Day day);               ///< 2021-W52

}  // namespace nutgraf::calendar
