#include "article/calendar.h"

#include "unicode/unicode.h"

namespace nutgraf::calendar {
namespace {

std::string digits(int value, int width) {
  std::string out;
  for (int i = 0; i < width; ++i) {
    out.insert(out.begin(), static_cast<char>('0' + value % 10));
    value /= 10;
  }
  return out;
}

long floor_div(long a, long b) { return a / b - (a % b < 0 ? 1 : 0); }

}  // namespace

// Counts years from March, so that the leap day is the last day of its year.
long to_number(Day day) {
  const long y = day.month <= 2 ? day.year - 1L : day.year;
  const long m = day.month <= 2 ? day.month + 9L : day.month - 3L;
  return 365 * y + floor_div(y, 4) - floor_div(y, 100) + floor_div(y, 400) + (153 * m + 2) / 5 + day.day - 1 - 719468;
}

Day from_number(long number) {
  const long n = number + 719468;
  const long era = floor_div(n, 146097);
  const long doe = n - era * 146097;
  const long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const long m = (5 * doy + 2) / 153;
  const long month = m < 10 ? m + 3 : m - 9;
  return {static_cast<int>(yoe + era * 400 + (month <= 2 ? 1 : 0)), static_cast<int>(month), static_cast<int>(doy - (153 * m + 2) / 5 + 1)};
}

int weekday(Day day) {
  const long n = (to_number(day) + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<int>(n < 0 ? n + 7 : n) + 1;
}

int days_in(int year, int month) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

bool valid(Day day) { return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= days_in(day.year, day.month); }

std::optional<Day> parse(std::u16string_view text) {
  if (text.size() < 10 || text[4] != u'-' || text[7] != u'-') return std::nullopt;
  const auto number = [text](std::size_t at, std::size_t width) {
    int value = 0;
    for (std::size_t i = at; i < at + width; ++i) {
      if (!unicode::is_digit(text[i])) return -1;
      value = value * 10 + (text[i] - u'0');
    }
    return value;
  };
  const Day day{number(0, 4), number(5, 2), number(8, 2)};
  if (day.year < 1 || !valid(day)) return std::nullopt;
  return day;
}

std::string iso_year(int year) { return digits(year, 4); }
std::string iso_month(int year, int month) { return digits(year, 4) + "-" + digits(month, 2); }
std::string iso(Day day) { return iso_month(day.year, day.month) + "-" + digits(day.day, 2); }

std::string iso_week(Day day) {
  // The week belongs to the year that its Thursday lies in.
  const Day thursday = from_number(to_number(day) + 4 - weekday(day));
  const long first = to_number({thursday.year, 1, 1});
  return digits(thursday.year, 4) + "-W" + digits(static_cast<int>((to_number(thursday) - first) / 7 + 1), 2);
}

}  // namespace nutgraf::calendar
