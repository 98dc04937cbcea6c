// Days of the proleptic Gregorian calendar and their ISO 8601 spelling.
#pragma once

#include <optional>
#include <string>
#include <string_view>

// Not inlined: they are called from many places, and the core is sent over the network.
namespace nutgraf::calendar {

struct Day {
  int year = 0;
  int month = 0;  ///< 1-12
  int day = 0;    ///< 1-31
};

/// Days since 1970-01-01, negative before.
[[nodiscard, gnu::noinline]] long to_number(Day day);
[[nodiscard, gnu::noinline]] Day from_number(long number);
/// 1 Monday to 7 Sunday.
[[nodiscard]] int weekday(Day day);
[[nodiscard]] int days_in(int year, int month);
[[nodiscard]] bool valid(Day day);

/// The day that an ISO 8601 date or date-time begins with.
[[nodiscard]] std::optional<Day> parse(std::u16string_view iso);

[[nodiscard, gnu::noinline]] std::string iso(Day day);                    ///< 2021-12-30
[[nodiscard, gnu::noinline]] std::string iso_month(int year, int month);  ///< 2021-12
[[nodiscard, gnu::noinline]] std::string iso_year(int year);              ///< 2021
[[nodiscard, gnu::noinline]] std::string iso_week(Day day);               ///< 2021-W52

}  // namespace nutgraf::calendar
