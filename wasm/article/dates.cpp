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

namespace {

/// A number or a word of a line.
struct Piece {
  bool number = false;
  std::uint32_t value = 0;
  std::uint32_t digits = 0;
  std::size_t start = 0, end = 0;
};

/// The first day that a line says: each of its forms is asked of three pieces and more in a row.
class DatedLine {
 public:
  explicit DatedLine(std::u16string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size();) {
      if (unicode::is_letter_or_digit(text[at])) at = add_piece(at);
      else ++at;
    }
  }

  [[nodiscard]] std::u16string first() const {
    for (std::size_t k = 0; k + 2 < pieces_.size(); ++k) {
      std::u16string said = at(k);
      if (!said.empty()) return said;
    }
    for (std::size_t k = 0; k + 4 < pieces_.size(); ++k) {
      const Date date = with_letters(k);
      if (valid(date)) return spelled(date);
    }
    return {};
  }

 private:
  std::size_t add_piece(std::size_t at) {
    const bool digit = unicode::is_digit(text_[at]);
    Piece piece{digit, 0, 0, at, at};
    while (at < text_.size() && (digit ? unicode::is_digit(text_[at]) : unicode::is_letter(text_[at]) || is_dot_within(text_, at)) &&
           piece.digits < 9) {
      if (at > piece.start && unicode::is_upper(text_[at]) && unicode::is_lower(text_[at - 1]))
        break;  // "RoeJuly 3": two elements in one line
      if (digit) {
        piece.value = piece.value * 10 + (text_[at] - u'0');
        ++piece.digits;
      }
      ++at;
    }
    piece.end = at;
    pieces_.push_back(piece);
    return at;
  }

  [[nodiscard]] std::u16string_view word(std::size_t k) const { return text_.substr(pieces_[k].start, pieces_[k].end - pieces_[k].start); }
  [[nodiscard]] std::uint32_t month_at(std::size_t k) const {
    if (pieces_[k].number) return 0;
    // Two months each by one name in the Levant: "كانون الثاني", the second Kanun, is January, the first one December.
    const bool kanun = word(k) == u"كانون";
    if (kanun || word(k) == u"تشرين") {
      const bool second = k + 1 < pieces_.size() && unicode::contains(word(k + 1), u"ثان");
      return kanun ? (second ? 1 : 12) : (second ? 11 : 10);
    }
    return month_between(word(k));
  }
  [[nodiscard]] char16_t mark(std::size_t k) const { return pieces_[k].end < text_.size() ? text_[pieces_[k].end] : u' '; }
  /// A word of so many letters that is no month: "m.", "gada", "de".
  [[nodiscard]] bool is_between(std::size_t k, std::size_t longest) const {
    return !pieces_[k].number && word(k).size() <= longest && month_at(k) == 0;
  }

  [[nodiscard]] std::u16string at(std::size_t k) const {
    const Piece& first = pieces_[k];
    if (first.number && pieces_[k + 1].number && pieces_[k + 2].number) return of_numbers(k);
    const Date date = !first.number ? month_first(k) : first.digits == 4 ? year_first(k) : first.digits <= 2 ? day_first(k) : Date{};
    return valid(date) ? spelled(date) : std::u16string();
  }

  [[nodiscard]] std::u16string of_numbers(std::size_t k) const {
    const Piece &a = pieces_[k], &b = pieces_[k + 1], &c = pieces_[k + 2];
    if (mark(k) != mark(k + 1)) return {};  // "2021 | 4.1 million"
    if (a.digits == 4 && b.digits <= 2 && c.digits <= 2) {
      const Date date = in_our_calendar({a.value, is_persian_year(a.value) ? b.value + 12 : b.value, c.value});
      return valid(date) ? spelled(date) + (k == 0 ? time_behind() : std::u16string()) : std::u16string();
    }
    if (a.digits > 2 || b.digits > 2 || c.digits != 4 || (mark(k) != u'.' && mark(k) != u'/' && mark(k) != u'-')) return {};
    // Day first, as most of the world writes it; with slashes and a day over 12 in the second place, month first.
    const Date day_first{c.value, b.value, a.value};
    const Date month_first{c.value, a.value, b.value};
    if (b.value > 12 && valid(month_first)) return spelled(month_first);
    return valid(day_first) ? spelled(day_first) : std::u16string();
  }

  /// An ISO date at the start keeps its time.
  [[nodiscard]] std::u16string time_behind() const {
    const std::size_t end = pieces_[2].end;
    if (pieces_[0].start != 0 || mark(0) != u'-' || pieces_.size() <= 3 || end + 5 > text_.size() || text_.find(u':', end) != end + 3 ||
        (text_[end] != u'T' && text_[end] != u' '))
      return {};
    std::u16string rest(text_.substr(end));
    rest[0] = u'T';
    const auto of_time = [](char16_t c) {
      return unicode::is_digit(c) || std::u16string_view(u"T:.+-Z").find(c) != std::u16string_view::npos;
    };
    return std::all_of(rest.begin(), rest.end(), of_time) ? rest : std::u16string();
  }

  /// "December 29, 2021", "December 29th, 2021"
  [[nodiscard]] Date month_first(std::size_t k) const {
    const Piece &day = pieces_[k + 1], &third = pieces_[k + 2];
    if (!day.number || day.digits > 2) return {};
    const std::uint32_t month = month_at(k);
    if (third.number) return third.digits == 4 ? Date{third.value, month, day.value} : Date{};
    if (k + 3 >= pieces_.size() || !pieces_[k + 3].number || pieces_[k + 3].digits != 4 || third.end - third.start != 2) return {};
    return {pieces_[k + 3].value, month, day.value};
  }

  /// "2021. december 29.", "2021 m. gruodžio 29 d.", "2021. gada 29. decembris", "2021(e)ko abenduaren 29(a)"
  [[nodiscard]] Date year_first(std::size_t k) const {
    std::size_t at = k + 1;
    while (at < k + 3 && is_between(at, 4)) ++at;
    if (at + 1 >= pieces_.size() || pieces_[at].number == pieces_[at + 1].number) return {};
    const bool day_first = pieces_[at].number;
    const Piece& day = pieces_[day_first ? at : at + 1];
    return day.digits <= 2 ? in_our_calendar({pieces_[k].value, month_at(day_first ? at + 1 : at), day.value}) : Date{};
  }

  /// "29 December 2021", "29. Dezember 2021", "29 de diciembre de 2021", "29 tháng 12, 2021"
  [[nodiscard]] Date day_first(std::size_t k) const {
    std::size_t at = k + 1;
    while (at < k + 3 && at + 1 < pieces_.size() && is_between(at, 2)) ++at;
    const std::uint32_t month = month_behind_day(k, at);
    if (month == 0) return {};
    ++at;
    for (int words = 0; words < 2 && at < pieces_.size() && !pieces_[at].number; ++words) ++at;  // "ค.ศ. 2025"
    if (at >= pieces_.size() || !pieces_[at].number || pieces_[at].digits != 4) return {};
    return in_our_calendar({pieces_[at].value, month, pieces_[k].value});
  }

  /// The month at `at`, which goes on to its number where a word announces it.
  [[nodiscard]] std::uint32_t month_behind_day(std::size_t k, std::size_t& at) const {
    if (pieces_[at].number) return 0;
    const std::u16string_view name = word(at);
    // Croatian, which has a full stop behind the day
    const bool october = name == u"listopada" || name == u"listopad" || (name == u"lis" && at + 1 < pieces_.size() && mark(at + 1) == u'.');
    if (october && mark(k) == u'.') return 10;
    if (const std::uint32_t month = month_at(at); month != 0) return month;
    if ((name == u"tháng" || name == u"thg") && at + 2 < pieces_.size() && pieces_[at + 1].number) return pieces_[++at].value;
    return 0;
  }

  /// 年月日: the marks are letters of their own.
  [[nodiscard]] Date with_letters(std::size_t k) const {
    const auto is = [&](std::size_t p, char16_t u) { return !pieces_[p].number && text_[pieces_[p].start] == u; };
    const bool dated = pieces_[k].number && pieces_[k].digits == 4 && (is(k + 1, u'年') || is(k + 1, u'년')) && pieces_[k + 2].number &&
                       (is(k + 3, u'月') || is(k + 3, u'월')) && pieces_[k + 4].number;
    return dated ? Date{pieces_[k].value, pieces_[k + 2].value, pieces_[k + 4].value} : Date{};
  }

  std::u16string_view text_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::u16string iso_date(std::u16string_view text) {
  text = unicode::trim(text).substr(0, 200);
  constexpr std::ptrdiff_t least_digits = 5;  // of a year and a day
  const auto is_digit = [](char16_t c) { return unicode::is_digit(unicode::to_ascii_digit(c)); };
  if (std::count_if(text.begin(), text.end(), is_digit) < least_digits) return {};
  const std::u16string ours = with_our_digits(text);
  return DatedLine(ours).first();
}

}  // namespace nutgraf
