// Times told from a date that the text has just named: "that October", "the following year", "June 6 of that year".
#include "facts/dates/date_finder.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace wc = word_class;
namespace {

constexpr std::uint32_t anchor_sentences = 2;  // how far back "the following year" looks for its year

}  // namespace

const std::string* DateFinder::anchor(std::uint32_t i) const {
  for (std::size_t n = out_.size(), looked = 0; n > 0 && looked < 4; --n, ++looked) {
    const DateFact& date = out_[n - 1];
    const std::uint32_t sentence = words_[words_.token_at(date.span.start)].sentence;
    if (sentence + anchor_sentences < words_[i].sentence) return nullptr;
    if (date.value.size() >= 4 && date.value[0] >= '0' && date.value[0] <= '9' && date.value[3] != 'X' &&
        date.value.find('/') == std::string::npos)
      return &date.value;
  }
  return nullptr;
}

/// "the next year", "the same day": told from a date just before.
DateFinder::Match DateFinder::anchored(std::uint32_t i, std::uint32_t at, int step, bool with_article) const {
  Match m{at + 1};
  m.with_article = with_article;
  // "over the next year" is a stretch
  const bool stretch_of_it = flat(i) == "next"_w && i >= 2 && one_of<"over in within for during">(before(i - 1));
  const std::string* base = stretch_of_it ? nullptr : anchor(i);
  if (base != nullptr) m.value = shifted(*base, time_unit(flat(at)), step);
  else if (stretch_of_it) return m;
  else if (flat(i) == "next"_w || (flat(i) == "that"_w)) return no_match();
  return m;
}

/// The time so many units before or behind `base`, which is as exact as the unit; empty where it is not.
std::string DateFinder::shifted(const std::string& base, TimeUnit unit, long step) const {
  const int year = digits_at(base, 0, 4);
  const int month = digits_at(base, 5, 2);
  const int day = digits_at(base, 8, 2);
  if (year < 1) return {};
  if (unit == TimeUnit::year) return year + step < 1 ? std::string() : calendar::iso_year(year + static_cast<int>(step));
  if (base.size() > 5 && base[5] == 'Q' && unit == TimeUnit::quarter) {
    const long q = year * 4L + (base[6] - '1') + step;
    return quarter_text(static_cast<int>(q / 4), static_cast<int>(q % 4) + 1);
  }
  if (month < 1) return {};
  if (unit == TimeUnit::month) {
    const long m = year * 12L + month - 1 + step;
    return calendar::iso_month(static_cast<int>(m / 12), static_cast<int>(m % 12) + 1);
  }
  const Day from{year, month, day};
  if (day < 1 || !calendar::valid(from)) return {};
  if (unit == TimeUnit::day) return calendar::iso(calendar::from_number(calendar::to_number(from) + step));
  if (unit == TimeUnit::week) return calendar::iso_week(calendar::from_number(calendar::to_number(from) + step * 7));
  return {};
}

/// "that winter", "the following winter".
DateFinder::Match DateFinder::anchored_season(std::uint32_t i, std::uint32_t at, int step) const {
  const std::string* base = anchor(i);
  if (base == nullptr || words_[i].shape == Shape::caps) return no_match();
  Match m{at + 1, season_text(digits_at(*base, 0, 4) + step, season_start(flat(at)))};
  m.with_article = flat(i) != "that"_w;
  return m;
}

/// "That October he resigned", "opened a shop that October", "by the following March"; unlike "said that October was warm".
DateFinder::Match DateFinder::anchored_month(std::uint32_t i, std::uint32_t at) const {
  const bool follows = flat(i) == "following"_w;
  const bool ends =
      !in(i, at + 1) || words_[at + 1].kind == TokenKind::punctuation || one_of<"and when with after before as to for at in">(flat(at + 1));
  const bool tells = words_[i].start || one_of<"later earlier in by until on of">(before(i));
  if (follows || flat(i) == "same"_w ? before(i) != "the"_w : !tells && !(ends && !is_said(i))) return no_match();
  const std::string* base = anchor(i);
  if (base == nullptr) return no_match();
  const int m = month(at);
  const bool next_year = follows && m <= std::max(digits_at(*base, 5, 2), base->size() == 4 ? 12 : 0);
  Match found{at + 1, calendar::iso_month(digits_at(*base, 0, 4) + (next_year ? 1 : 0), m)};
  found.with_article = flat(i) != "that"_w;
  return found;
}

/// "said that", "the fact that": what follows is told, and "that" points to no time.
bool DateFinder::is_said(std::uint32_t i) const {
  return i == 0 || words_[i - 1].is(wc::speech_verb) || one_of<"fact show shows showed so">(flat(i - 1));
}

/// "(of) that year", "(of) the same year": at `at`, which is moved to "that" or "same".
bool DateFinder::told_before(std::uint32_t here, std::uint32_t& at) const {
  if (after(here, at) == "the"_w && after(here, at + 1) == "same"_w) ++at;
  return one_of<"that same">(after(here, at));
}

int DateFinder::year_after(std::uint32_t here, std::uint32_t at, std::uint32_t& end) const {
  if (one_of<"of in">(after(here, at)) && in(here, at + 1)) ++at;
  if (after(here, at) == "fiscal"_w && in(here, at + 1)) ++at;
  if (in(here, at) && is_year(at)) {
    end = at + 1;
    return value_of(at);
  }
  if (today_ && one_of<"this last next">(after(here, at)) && after(here, at + 1) == "year"_w) {
    end = at + 2;
    return today_->year + direction_of(flat(at));
  }
  if (const std::string* base = words_.english() && told_before(here, at) && after(here, at + 1) == "year"_w ? anchor(here) : nullptr) {
    end = at + 2;  // "October of that year"
    return digits_at(*base, 0, 4);
  }
  return 0;
}

}  // namespace nutgraf
