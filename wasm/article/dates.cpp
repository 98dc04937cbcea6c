#include <algorithm>
#include <utility>
#include <vector>

#include "article/bylines.h"
#include "article/calendar.h"
#include "article/metadata.h"
#include "base/sort.h"
#include "models/lexicon.h"
#include "unicode/digits.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

struct Date {
  std::uint32_t year = 0, month = 0, day = 0;
};

bool valid(const Date& date) {
  return date.year >= 1800 && date.year < 2200 && date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
}

/// A year of the Persian calendar in our days.
bool is_persian_year(std::uint32_t year) { return year >= 1370 && year < 1420; }

/// Years that are counted from the Buddha's death, and months of the Persian calendar (13 to 24), as ours.
Date in_our_calendar(Date date) {
  if (date.year >= 2400 && date.year < 2700) date.year -= 543;
  if (date.month <= 12 || date.year < 1300 || date.year > 1500 || date.day > 31) return date;
  const int year = static_cast<int>(date.year) + 1595;
  const int month = static_cast<int>(date.month) - 12;
  const int days = 365 * year + year / 33 * 8 + (year % 33 + 3) / 4 + (month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186);
  const calendar::Day day = calendar::from_number(days + static_cast<int>(date.day) - 1075196);
  return {static_cast<std::uint32_t>(day.year), static_cast<std::uint32_t>(day.month), static_cast<std::uint32_t>(day.day)};
}

/// Digits as ours; marks of direction, which stand around the parts of a date, and Persian's over a month ("مهٔ") are left out.
std::u16string with_our_digits(std::u16string_view text) {
  std::u16string out;
  for (const char16_t c : text) {
    if (c != u'\x200E' && c != u'\x200F' && c != u'\x0654') out += unicode::to_ascii_digit(c);
  }
  return out;
}

void append_number(std::u16string& out, std::uint32_t value, int width) {
  char16_t digits[4];
  for (int i = width; i-- > 0; value /= 10) digits[i] = static_cast<char16_t>(u'0' + value % 10);
  out.append(digits, digits + width);
}

std::u16string spelled(const Date& date) {
  std::u16string out;
  append_number(out, date.year, 4);
  out += u'-';
  append_number(out, date.month, 2);
  out += u'-';
  append_number(out, date.day, 2);
  return out;
}

/// The full stop in "ก.ค.": Thai abbreviates its months to two letters.
bool is_dot_within(std::u16string_view text, std::size_t at) {
  const auto thai = [text](std::size_t i) { return i < text.size() && text[i] >= 0x0E00 && text[i] < 0x0E80; };
  return text[at] == u'.' && at > 0 && thai(at - 1) && thai(at + 1);
}

struct Piece {
  bool number = false;
  std::uint32_t value = 0;
  std::uint32_t digits = 0;
  std::size_t start = 0, end = 0;
};

constexpr std::size_t least_beginning = 3, most_beginning = 5;  // of a month's name

/// The month that a word names; "months" has one line a month, every language's names on it.
std::uint32_t month_of(std::u16string_view word) {
  using Name = std::pair<std::u16string_view, std::uint32_t>;
  static const std::vector<Name> names = [] {
    std::vector<Name> out;
    std::uint32_t month = 0;
    for (std::u16string_view line : lexicon_lines("months")) {
      ++month;
      while (!line.empty()) {
        const std::size_t end = std::min(line.find(u' '), line.size());
        out.emplace_back(line.substr(0, end), month);
        line.remove_prefix(end == line.size() ? end : end + 1);
      }
    }
    sort(out);
    return out;
  }();
  const auto found = std::lower_bound(names.begin(), names.end(), Name{word, 0});
  return found != names.end() && found->first == word ? found->second : 0;
}

}  // namespace

std::uint32_t month_between(std::u16string_view word) {
  const std::u16string lower = unicode::to_lower(word);
  const std::u16string_view name = lower;
  std::uint32_t month = month_of(name);
  for (std::size_t length = std::min(most_beginning, name.size()); month == 0 && length >= least_beginning; --length)
    month = month_of(name.substr(0, length));
  return month == 0 && word.size() > least_beginning && word[0] == u'ב' ? month_between(word.substr(1)) : month;
}

bool names_month(std::u16string_view word) {
  while (!word.empty() && !unicode::is_letter(word.back())) word.remove_suffix(1);
  // "Jane Roe marzo 5", but not "Marta"
  return !word.empty() && (unicode::is_lower(word[0]) ? month_between(word) : month_of(unicode::to_lower(word))) != 0;
}

std::u16string iso_date(std::u16string_view text) {
  text = unicode::trim(text).substr(0, 200);
  constexpr std::ptrdiff_t least_digits = 5;  // of a year and a day
  const auto is_digit = [](char16_t c) { return unicode::is_digit(unicode::to_ascii_digit(c)); };
  if (std::count_if(text.begin(), text.end(), is_digit) < least_digits) return {};
  const std::u16string ours = with_our_digits(text);
  text = ours;
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < text.size();) {
    const bool digit = unicode::is_digit(text[i]);
    if (!digit && !unicode::is_letter(text[i])) {
      ++i;
      continue;
    }
    Piece piece{digit, 0, 0, i, i};
    while (i < text.size() && (digit ? unicode::is_digit(text[i]) : unicode::is_letter(text[i]) || is_dot_within(text, i)) &&
           piece.digits < 9) {
      if (i > piece.start && unicode::is_upper(text[i]) && unicode::is_lower(text[i - 1])) break;  // "RoeJuly 3": two elements in one line
      if (digit) {
        piece.value = piece.value * 10 + (text[i] - u'0');
        ++piece.digits;
      }
      ++i;
    }
    piece.end = i;
    pieces.push_back(piece);
  }
  const auto month_at = [&](std::size_t k) {
    return pieces[k].number ? 0 : month_between(text.substr(pieces[k].start, pieces[k].end - pieces[k].start));
  };
  const auto mark = [&](std::size_t k) { return pieces[k].end < text.size() ? text[pieces[k].end] : u' '; };
  for (std::size_t k = 0; k + 2 < pieces.size(); ++k) {
    const Piece& a = pieces[k];
    const Piece& b = pieces[k + 1];
    const Piece& c = pieces[k + 2];
    if (a.number && b.number && c.number) {
      if (mark(k) != mark(k + 1)) continue;  // "2021 | 4.1 million"
      if (a.digits == 4 && b.digits <= 2 && c.digits <= 2) {
        const Date date = in_our_calendar({a.value, is_persian_year(a.value) ? b.value + 12 : b.value, c.value});
        if (!valid(date)) continue;
        // An ISO date at the start keeps its time.
        if (k == 0 && a.start == 0 && mark(0) == u'-' && mark(1) == u'-' && c.end < text.size() &&
            (text[c.end] == u'T' || text[c.end] == u' ') && c.end + 5 < text.size() + 1 && pieces.size() > 3 &&
            text.find(u':', c.end) == c.end + 3) {
          std::u16string rest(text.substr(c.end));
          rest[0] = u'T';
          bool iso = true;
          for (const char16_t u : rest)
            iso = iso && (unicode::is_digit(u) || u == u'T' || u == u':' || u == u'.' || u == u'+' || u == u'-' || u == u'Z');
          if (iso) return spelled(date) + rest;
        }
        return spelled(date);
      }
      if (a.digits <= 2 && b.digits <= 2 && c.digits == 4 && (mark(k) == u'.' || mark(k) == u'/' || mark(k) == u'-')) {
        // Day first, as most of the world writes it; with slashes and a day over 12 in the second place, month first.
        const Date day_first{c.value, b.value, a.value};
        const Date month_first{c.value, a.value, b.value};
        if (b.value > 12 && valid(month_first)) return spelled(month_first);
        if (valid(day_first)) return spelled(day_first);
      }
      continue;
    }
    if (!a.number) {
      const std::uint32_t month = month_at(k);
      if (month != 0 && b.number && c.number && b.digits <= 2 && c.digits == 4 && valid({c.value, month, b.value}))
        return spelled({c.value, month, b.value});
      // "December 29th, 2021"
      if (month != 0 && b.number && b.digits <= 2 && !c.number && k + 3 < pieces.size() && pieces[k + 3].number &&
          pieces[k + 3].digits == 4 && c.end - c.start == 2 && valid({pieces[k + 3].value, month, b.value})) {
        return spelled({pieces[k + 3].value, month, b.value});
      }
    } else if (a.digits == 4) {
      // "2021. december 29.", "2021 m. gruodžio 29 d.", "2021. gada 29. decembris", "2021(e)ko abenduaren 29(a)"
      std::size_t at = k + 1;
      while (at < k + 3 && !pieces[at].number && pieces[at].end - pieces[at].start <= 4 && month_at(at) == 0) ++at;
      if (at + 1 >= pieces.size() || pieces[at].number == pieces[at + 1].number) continue;
      const bool day_first = pieces[at].number;
      const Piece& day = pieces[day_first ? at : at + 1];
      const Date date = in_our_calendar({a.value, month_at(day_first ? at + 1 : at), day.value});
      if (day.digits <= 2 && valid(date)) return spelled(date);
    } else if (a.digits <= 2) {
      // "29 December 2021", "29. Dezember 2021", "29 de diciembre de 2021", "29 tháng 12, 2021"
      std::size_t at = k + 1;
      while (at < k + 3 && at + 1 < pieces.size() && !pieces[at].number && pieces[at].end - pieces[at].start <= 2 && month_at(at) == 0)
        ++at;
      std::uint32_t month = 0;
      if (!pieces[at].number) {
        const std::u16string_view word = text.substr(pieces[at].start, pieces[at].end - pieces[at].start);
        month = (word == u"listopada" || word == u"listopad" || (word == u"lis" && at + 1 < pieces.size() && mark(at + 1) == u'.')) &&
                        mark(k) == u'.'
                    ? 10
                    : month_at(at);  // Croatian, which has a full stop behind the day
        if (month == 0 && (word == u"tháng" || word == u"thg") && at + 2 < pieces.size() && pieces[at + 1].number)
          month = pieces[++at].value;
      }
      if (month == 0) continue;
      ++at;
      for (int words = 0; words < 2 && at < pieces.size() && !pieces[at].number; ++words) ++at;  // "ค.ศ. 2025"
      if (at >= pieces.size() || !pieces[at].number || pieces[at].digits != 4) continue;
      const Date date = in_our_calendar({pieces[at].value, month, a.value});
      if (valid(date)) return spelled(date);
    }
  }
  // 年月日: the marks are letters of their own.
  for (std::size_t k = 0; k + 4 < pieces.size(); ++k) {
    const auto is = [&](std::size_t p, char16_t u) { return !pieces[p].number && text[pieces[p].start] == u; };
    if (pieces[k].number && pieces[k].digits == 4 && (is(k + 1, u'年') || is(k + 1, u'년')) && pieces[k + 2].number &&
        (is(k + 3, u'月') || is(k + 3, u'월')) && pieces[k + 4].number) {
      const Date date{pieces[k].value, pieces[k + 2].value, pieces[k + 4].value};
      if (valid(date)) return spelled(date);
    }
  }
  return {};
}

}  // namespace nutgraf
