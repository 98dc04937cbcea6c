// The amounts of one article, found from left to right. Shared by the files that each know one part of an amount.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/names/names.h"
#include "facts/words/words.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// The value column of number_words: "12", "^6" (a power of ten), "/3" (a part), "=30" (about so many, behind an article).
struct NumberWord {
  enum class Kind : std::uint8_t { none, value, scale, part, about, unknown } kind = Kind::none;
  int number = 0;
};
[[nodiscard]] NumberWord number_word(std::u16string_view flat, std::string_view language);

/// The unit that a word names, "" for other words: "km" → "kilometre", "megabits" → "megabit", "dollars" → "USD".
[[nodiscard]] std::u16string unit_of(std::u16string_view flat);
[[nodiscard]] bool is_money(std::u16string_view unit);
/// "$" → "USD"; "" for other marks.
[[nodiscard]] std::u16string_view currency_of(char16_t sign);
/// The letters before a dollar sign: "US", "A", "HK".
[[nodiscard]] std::u16string_view dollar_of(std::u16string_view letters);

class NumberFinder {
 public:
  NumberFinder(const Words& words, const std::vector<Name>& names, const std::vector<DateFact>& dates, std::string_view language);
  [[nodiscard]] std::vector<NumberFact> run();

 private:
  bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  FlatWord flat(std::uint32_t i) const { return words_.flat(i); }
  /// The flattened token at i, empty when it is not in the sentence of `here`.
  const std::u16string_view& after(std::uint32_t here, std::uint32_t i) const { return words_.flat_in(here, i); }
  const std::u16string_view& before(std::uint32_t i) const { return words_.flat_before(i); }
  NumberWord number_at(std::uint32_t i) const {
    NumberWord& word = number_words_[words_[i].id];
    if (word.kind == NumberWord::Kind::unknown) word = number_word(flat(i), language_);
    return word;
  }
  bool spaced(std::uint32_t i) const { return in(i, i + 1) && words_[i + 1].span.start == words_[i].span.end + 1; }
  bool near(std::uint32_t i) const { return in(i, i + 1); }
  bool touches_currency(std::uint32_t i) const { return i > 0 && words_.touches_next(i - 1) && !currency_of(words_.letter(i - 1)).empty(); }
  bool dash(std::uint32_t i) const { return words_.mark(i) == u'-' || words_.mark(i) == 0x2013; }

  // The number itself (number_values.cpp). Each returns one past it, i when there is none.
  static bool digits_value(std::u16string_view token, bool comma_is_decimal, double& value);
  std::uint32_t value_at(std::uint32_t i, double& value) const;
  std::uint32_t scales(std::uint32_t at, double& value, bool digits) const;
  bool one_whole(std::uint32_t i) const;
  std::uint32_t hundreds(std::uint32_t at, double& value) const;
  std::uint32_t words_value(std::uint32_t i, double& value) const;
  bool are_others(std::uint32_t i, std::uint32_t part, double value) const;
  std::uint32_t fraction(std::uint32_t i, double& value) const;
  std::uint32_t and_a_part(std::uint32_t at, double& value) const;
  std::uint32_t decimals(std::uint32_t at, double& value) const;
  std::uint32_t power(std::uint32_t at, double& value) const;
  std::uint32_t give_or_take(std::uint32_t at) const;

  // What it measures (measures.cpp).
  std::uint32_t unit_after(std::uint32_t end, NumberFact& fact) const;
  std::uint32_t unit_sign(std::uint32_t at, NumberFact& fact) const;
  std::uint32_t degree_sign(std::uint32_t at, NumberFact& fact) const;
  std::uint32_t unit_by_neighbors(std::uint32_t at, std::uint32_t end, bool hyphen, NumberFact& fact) const;
  std::uint32_t named_unit(std::uint32_t at, std::uint32_t end, bool hyphen, NumberFact& fact) const;
  std::u16string_view degrees(std::uint32_t at) const;
  bool pounds_are_money(double value) const;
  bool speaks_of_cents() const;
  std::uint32_t unit_words(std::uint32_t at, std::u16string& unit) const;
  std::uint32_t measure(std::uint32_t at, std::u16string& unit) const;
  static bool is_time(std::u16string_view unit);
  std::uint32_t price(std::uint32_t at, std::u16string& unit) const;
  std::uint32_t per(std::uint32_t at, std::u16string& unit) const;
  bool inches(std::uint32_t at) const;
  bool inch_mark(std::uint32_t at) const;
  bool metres(std::uint32_t at) const;                                                      // unit_symbols.cpp
  bool hours_and_minutes(std::uint32_t at) const;                                           // unit_symbols.cpp
  std::uint32_t symbols(std::uint32_t at, std::u16string& unit, bool below = false) const;  // unit_symbols.cpp
  bool is_age(std::uint32_t i, std::uint32_t end, double value) const;                      // ages.cpp
  std::uint32_t age_in_a_word(std::uint32_t i, NumberFact& fact) const;                     // ages.cpp
  bool is_sports_score(std::uint32_t i) const;                                              // ages.cpp

  // What it counts (counted.cpp).
  std::optional<Span> counted(std::uint32_t from, double value) const;
  std::optional<Span> counted_before(std::uint32_t i, std::uint32_t end) const;
  std::optional<Span> of_what(std::uint32_t from) const;
  std::uint32_t before_about(std::uint32_t i) const;
  std::optional<Span> head_after(std::uint32_t first, std::uint32_t from, std::u16string_view unit) const;
  std::uint32_t modified(std::uint32_t noun) const;
  bool said_alike(std::uint32_t from, std::uint32_t first, std::uint32_t past) const;
  std::optional<Span> same_whole(std::uint32_t first, std::uint32_t past) const;
  std::optional<Span> chunk(std::uint32_t from, std::uint32_t longest) const;
  std::optional<Span> size_of(std::uint32_t i) const;
  std::optional<Span> number_of(std::uint32_t i) const;
  std::optional<Span> subject_of(std::uint32_t first, std::uint32_t past, bool sum) const;
  std::optional<Span> subject_before(std::uint32_t at, std::uint32_t floor, bool sum) const;
  /// Whether a word is a verb of the past or of speech.
  static bool tells(const Word& w);
  static bool looks_past(const Word& w);
  static bool measures_matter(std::u16string_view unit);
  bool plural(std::uint32_t i) const;
  bool grouped(std::uint32_t i, std::uint32_t at) const;
  bool leads_plural(std::uint32_t i) const;
  std::uint32_t with_another(std::uint32_t end) const;

  // As other languages than English write them (foreign_numbers.cpp).
  std::uint32_t article_part(std::uint32_t i, double& value) const;
  std::uint32_t halves(std::uint32_t i, double& value) const;
  std::uint32_t half_behind(std::uint32_t end, NumberFact& fact) const;
  std::uint32_t unit_elsewhere(std::uint32_t end, NumberFact& fact) const;
  std::uint32_t part_of_unit(std::uint32_t last, NumberFact& fact) const;
  bool ordinal_elsewhere(std::uint32_t i, std::uint32_t end) const;
  std::optional<Span> counted_elsewhere(std::uint32_t from, double value) const;
  bool is_plural(std::u16string_view noun) const;
  bool labelled_elsewhere(std::uint32_t i, std::uint32_t end) const;
  bool joins_elsewhere(std::uint32_t i, std::uint32_t joint) const;
  std::string approximation_elsewhere(std::uint32_t first) const;
  bool in_pesos(std::u16string_view currency) const;
  /// "millions", "trentaine": "de" and what is counted may follow.
  bool scales_or_rounds(std::uint32_t i) const {
    const NumberWord word = number_at(i);
    return word.kind == NumberWord::Kind::scale || word.kind == NumberWord::Kind::about;
  }

  // lettered_money.cpp
  std::uint32_t lettered_money(std::uint32_t i, NumberFact& fact) const;
  std::u16string_view currency_sign(std::uint32_t& at, std::uint32_t& first) const;

  // Rows and ranges (number_rows.cpp).
  void unit_of_row(std::uint32_t i, std::uint32_t last, NumberFact& fact) const;
  bool is_of_race(std::uint32_t i) const;
  void range(std::uint32_t i, std::uint32_t last, NumberFact& fact) const;

  // The whole (numbers.cpp).
  std::uint32_t amount(std::uint32_t i, NumberFact& fact) const;
  bool below_zero(std::uint32_t first, const NumberFact& fact) const;
  std::uint32_t past_plus(std::uint32_t end) const;
  bool is_paid(std::uint32_t i, std::uint32_t end) const;
  std::u16string money_before() const;
  std::uint32_t share(std::uint32_t i, std::uint32_t end, NumberFact& fact) const;
  bool amount_here(std::uint32_t i, std::uint32_t end, double value) const;
  bool one_here(std::uint32_t i, std::uint32_t end) const;
  bool is_reference(std::uint32_t i) const;
  bool is_score(std::uint32_t i) const;
  bool is_result(std::uint32_t i) const;
  bool in_row(std::uint32_t i, std::uint32_t end) const;
  bool is_figure(std::uint32_t i) const;
  bool names_one(std::uint32_t i, std::uint32_t end) const;
  bool qualifies(std::uint32_t i, std::uint32_t street) const;
  [[nodiscard]] bool house_number(std::uint32_t i, std::uint32_t end) const;
  bool called(std::uint32_t i) const;
  bool model_number(std::uint32_t i, std::uint32_t end) const;
  bool negative(std::uint32_t first) const;
  bool bare_decimal(std::uint32_t i) const;
  std::optional<Span> context(std::uint32_t i, std::uint32_t end) const;
  std::string approximation(std::uint32_t first) const;
  /// "83 million": a figure that counts, and names no "year 83".
  [[nodiscard]] bool ends_in_scale(std::uint32_t i, std::uint32_t end) const {
    return end > i + 1 && number_at(end - 1).kind == NumberWord::Kind::scale;
  }

  const Words& words_;
  std::string_view language_;
  bool comma_is_decimal_;                         ///< as in most languages of Europe
  mutable std::vector<NumberWord> number_words_;  ///< by word, where it was asked for
  std::vector<bool> taken_, in_name_, in_person_, in_place_;
  mutable std::optional<bool> pounds_are_money_, cents_;
  mutable std::optional<bool> pesos_, golf_, cricket_;
  mutable std::u16string letters_of_money_;  ///< "N" behind "N1,109"
  std::vector<NumberFact> out_;
};

}  // namespace nutgraf
