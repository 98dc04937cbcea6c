// The dates of one article, found from left to right. Shared by the files that each know one way of naming a time.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/calendar.h"
#include "facts/words/date_words.h"
#include "facts/words/words.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// The number that `width` digits of a value say; -1 where there are none.
inline int digits_at(const std::string& value, std::size_t at, std::size_t width) {
  int n = 0;
  for (std::size_t i = at; i < at + width; ++i) {
    if (i >= value.size() || value[i] < '0' || value[i] > '9') return -1;
    n = n * 10 + (value[i] - '0');
  }
  return n;
}

inline std::string quarter_text(int year, int quarter) { return calendar::iso_year(year) + "-Q" + static_cast<char>('0' + quarter); }

inline std::string season_text(int year, int start) {
  return calendar::iso_year(year) + (start == 3 ? "-SP" : start == 6 ? "-SU" : start == 9 ? "-FA" : "-WI");
}

class DateFinder {
 public:
  DateFinder(const Words& words, std::u16string_view published, std::string_view language)
      : words_(words), today_(calendar::parse(published)), language_(language), leads_(words.distinct()) {}
  [[nodiscard]] std::vector<DateFact> run();

 private:
  using Day = calendar::Day;

  /// What stands at a token, read as a date.
  struct Match {
    std::uint32_t end = 0;  ///< one past its last token; 0: nothing here
    std::string value = {};
    bool with_article = false;   ///< a "the" before it belongs to it: "the 1990s"
    bool approximable = false;   ///< "nearly" before it belongs to it: "nearly two years ago"
    bool names_quarter = false;  ///< what "the quarter" means from here on
  };
  /// In a function of its own, as it is what most questions end in.
  [[gnu::noinline]] static Match no_match() { return {}; }

  bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  bool touches(std::uint32_t i) const { return words_.touches_next(i); }
  /// The flattened token at i, empty when it is not in the sentence of `here`.
  const std::u16string_view& after(std::uint32_t here, std::uint32_t i) const { return words_.flat_in(here, i); }
  const std::u16string_view& before(std::uint32_t i) const { return words_.flat_before(i); }
  FlatWord flat(std::uint32_t i) const { return words_.flat(i); }
  bool number(std::uint32_t i) const { return words_[i].kind == TokenKind::number; }
  bool dash(std::uint32_t i) const { return words_.mark(i) == u'-' || words_.mark(i) == 0x2013; }
  int value_of(std::uint32_t i) const { return plain_number(words_[i].flat); }
  bool cased_language() const { return language_ == "en" || language_.empty() || language_ == "de"; }
  int month(std::uint32_t i) const;
  int weekday(std::uint32_t i) const;
  bool is_year(std::uint32_t i) const;
  /// A day of the month at i, with "st" and its like; `end` is one past it.
  int day_at(std::uint32_t i, std::uint32_t& end) const;

  // What stands where (dates.cpp).
  Match match(std::uint32_t i) const;
  void widen(std::uint32_t& first, const Match& m) const;
  std::uint32_t modifiers(std::uint32_t at, std::uint32_t floor, const Match& m) const;

  // Days, months and years (absolute_dates.cpp).
  Match match_number(std::uint32_t i) const;
  Match day_month(int d, std::uint32_t at, std::uint32_t i) const;
  Match with_year_behind(std::uint32_t i, std::uint32_t end, int m, int d) const;
  int year_of_row(std::uint32_t i, std::uint32_t end, int m, int d) const;
  Match day_in_row(std::uint32_t i, std::uint32_t end) const;
  Match numeric(std::uint32_t i) const;
  Match year(std::uint32_t i) const;
  bool of_named_century(int y) const;
  Match short_year(std::uint32_t i) const;
  Match of_era(std::uint32_t i) const;
  Match bare_decade(std::uint32_t i) const;
  bool is_size(std::uint32_t i) const;
  bool is_house(std::uint32_t i) const;
  Match decade_elsewhere(std::uint32_t i) const;
  bool follows_coming(std::uint32_t first) const;
  Match match_month(std::uint32_t i) const;
  Match bare_month(std::uint32_t i, int m) const;
  int year_in_front(std::uint32_t i) const;
  bool ends_period(std::uint32_t i) const;
  bool past_follows(std::uint32_t i) const;
  Match holiday(std::uint32_t i, std::u16string_view led_by) const;
  void note_day(const std::string& value);
  int year_of_attack(int m, int d, std::uint32_t end) const;
  std::string nearest(int m, int d, std::uint32_t first, std::uint32_t end) const;

  // Weekdays and times of the day (clock_dates.cpp).
  Match match_weekday(std::uint32_t i) const;
  std::optional<Match> dated_weekday(std::uint32_t i, int wd, std::uint32_t end) const;
  std::optional<Match> weekday_of_another_time(std::uint32_t i, int wd, std::uint32_t end) const;
  std::optional<Match> weekday_without_day(std::uint32_t i, int wd, std::uint32_t end, bool has_part) const;
  bool weekly(std::uint32_t i, std::uint32_t end) const;
  bool joins_coming(std::uint32_t i) const;
  Match numbered_weekday(std::uint32_t i, int wd, std::uint32_t end) const;
  void fit_weekday(int wd, Match& m) const;
  bool deadline(std::uint32_t i) const;
  static std::u16string_view part_within(std::u16string_view flat);
  Match clock(std::uint32_t i) const;
  Match hours_in_a_row(std::uint32_t i) const;
  int french_minutes(std::uint32_t i) const;
  bool plain_hour_ends(std::uint32_t end) const;
  bool part_of_day(std::uint32_t i) const;
  Match noon(std::uint32_t i) const;
  std::uint32_t behind_zone(std::uint32_t i, std::uint32_t end) const;
  Match with_day(std::uint32_t i, std::uint32_t end, int minutes) const;
  void add_clock(Match& m) const;
  std::string day_behind_range(std::uint32_t i, std::uint32_t at) const;
  bool told_as_past(std::uint32_t first) const;
  bool names_part(std::uint32_t i, std::uint32_t at) const;
  bool is_day_of_telling(const DateFact& date, const DateFact& other, std::uint32_t first) const;
  std::string day_for_clock(std::uint32_t first, int minutes) const;
  /// The day with its part: "night" → TNI.
  std::string with_part(std::string day, std::u16string_view part) const;

  // What is told from another date (anchored_dates.cpp).
  /// A value that the last few sentences spelled out: what "the following year" follows. Null where there is none.
  const std::string* anchor(std::uint32_t i) const;
  Match anchored(std::uint32_t i, std::uint32_t at, int step, bool with_article) const;
  Match anchored_season(std::uint32_t i, std::uint32_t at, int step) const;
  Match anchored_month(std::uint32_t i, std::uint32_t at) const;
  bool is_said(std::uint32_t i) const;
  bool told_before(std::uint32_t here, std::uint32_t& at) const;
  std::string shifted(const std::string& base, TimeUnit unit, long step) const;
  /// The year that stands at `at` or behind "of": "2021", "fiscal 2021", "last year", "that year"; 0: none.
  int year_after(std::uint32_t here, std::uint32_t at, std::uint32_t& end) const;

  // What is told from the day of publication (relative_dates.cpp).
  /// What a time that begins with a word may be.
  enum class Lead : std::uint8_t {
    unknown,
    none,
    day,
    noon,
    tomorrow,
    present,
    directed,
    weekend,
    quarter,
    unit,
    day_before,
    season,
    new_year,
    amount
  };
  Lead lead_of(std::u16string_view f) const;
  Match match_relative(std::uint32_t i) const;
  Match end_of_unit(std::uint32_t i) const;
  Match new_year(std::uint32_t i) const;
  Match present(std::uint32_t i) const;
  bool only_leads(std::uint32_t at) const;
  bool today_in_general(std::uint32_t i) const;
  Match directed(std::uint32_t i) const;
  Match stretch(std::uint32_t i, std::uint32_t at) const;
  bool is_lasting(std::uint32_t i) const;
  std::string shifted(TimeUnit unit, long step) const;
  Match weekend(std::uint32_t i) const;
  Match season(std::uint32_t first, std::uint32_t at, int step, bool directed_season) const;
  Match company_year(std::uint32_t i) const;
  Match quarter(std::uint32_t i) const;
  Match century(std::uint32_t i) const;
  Match half_year(std::uint32_t i) const;
  Match year_before(std::uint32_t i) const;
  Match ago(std::uint32_t i) const;
  // The same in other languages (relative_elsewhere.cpp).
  Match relative_elsewhere(std::uint32_t i) const;
  Match directed_elsewhere(std::uint32_t i) const;
  Match ago_elsewhere(std::uint32_t i) const;
  Match numbered_day(std::uint32_t i) const;
  Match part_of_year(std::uint32_t i) const;
  Match century_elsewhere(std::uint32_t i) const;
  bool names_show(std::uint32_t i) const;
  int year_of_quarter(int quarter, std::uint32_t i, std::uint32_t end) const;
  /// Whether the article is about companies and their figures; elsewhere "third quarter" is part of a game.
  bool business() const;

  const Words& words_;
  std::optional<Day> today_;
  std::string_view language_;
  std::vector<DateFact> out_;
  std::array<int, 13 * 32> known_years_{};  ///< by month and day, 0 for the month: the year that the text last gave it, 0 for none
  std::string quarter_;                     ///< the quarter that was named last
  mutable std::vector<Lead> leads_;         ///< by word, where it was asked for
  mutable std::optional<bool> business_;
};

}  // namespace nutgraf
