#include <algorithm>
#include <utility>
#include <vector>

#include "article/bylines.h"
#include "article/metadata.h"
#include "base/sort.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

struct Date {
  std::uint32_t year = 0, month = 0, day = 0;
};

bool valid(const Date& date) {
  return date.year >= 1800 && date.year < 2200 && date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
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

struct Piece {
  bool number = false;
  std::uint32_t value = 0;
  std::uint32_t digits = 0;
  std::size_t start = 0, end = 0;
};

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

bool names_month(std::u16string_view word) {
  while (!word.empty() && !unicode::is_letter(word.back())) word.remove_suffix(1);
  return !word.empty() && month_of(unicode::to_lower(word)) != 0;
}

std::u16string iso_date(std::u16string_view text) {
  text = unicode::trim(text);
  if (text.size() > 200) text = text.substr(0, 200);
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < text.size();) {
    const bool digit = unicode::is_digit(text[i]);
    if (!digit && !unicode::is_letter(text[i])) {
      ++i;
      continue;
    }
    Piece piece{digit, 0, 0, i, i};
    while (i < text.size() && (digit ? unicode::is_digit(text[i]) : unicode::is_letter(text[i])) && piece.digits < 9) {
      if (digit) {
        piece.value = piece.value * 10 + (text[i] - u'0');
        ++piece.digits;
      }
      ++i;
    }
    piece.end = i;
    pieces.push_back(piece);
  }
  const auto mark = [&](std::size_t k) { return pieces[k].end < text.size() ? text[pieces[k].end] : u' '; };
  for (std::size_t k = 0; k + 2 < pieces.size(); ++k) {
    const Piece& a = pieces[k];
    const Piece& b = pieces[k + 1];
    const Piece& c = pieces[k + 2];
    if (a.number && b.number && c.number) {
      if (a.digits == 4 && b.digits <= 2 && c.digits <= 2) {
        const Date date{a.value, b.value, c.value};
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
      if (a.digits <= 2 && b.digits <= 2 && c.digits == 4 && (mark(k) == u'.' || mark(k) == u'/' || mark(k) == u'-') &&
          mark(k) == mark(k + 1)) {
        // Day first, as most of the world writes it; with slashes and a day over 12 in the second place, month first.
        const Date day_first{c.value, b.value, a.value};
        const Date month_first{c.value, a.value, b.value};
        if (b.value > 12 && valid(month_first)) return spelled(month_first);
        if (valid(day_first)) return spelled(day_first);
      }
      continue;
    }
    if (!a.number) {
      const std::uint32_t month = month_of(unicode::to_lower(text.substr(a.start, a.end - a.start)));
      if (month != 0 && b.number && c.number && b.digits <= 2 && c.digits == 4 && valid({c.value, month, b.value}))
        return spelled({c.value, month, b.value});
      // "December 29th, 2021"
      if (month != 0 && b.number && b.digits <= 2 && !c.number && k + 3 < pieces.size() && pieces[k + 3].number &&
          pieces[k + 3].digits == 4 && c.end - c.start == 2 && valid({pieces[k + 3].value, month, b.value})) {
        return spelled({pieces[k + 3].value, month, b.value});
      }
    } else if (a.digits <= 2) {
      // "29 December 2021", "29. Dezember 2021", "29 de diciembre de 2021"
      std::size_t at = k + 1;
      if (at < pieces.size() && !pieces[at].number && pieces[at].end - pieces[at].start == 2 && pieces[at].start < text.size() &&
          at + 1 < pieces.size())
        ++at;
      if (at >= pieces.size() || pieces[at].number) continue;
      const std::uint32_t month = month_of(unicode::to_lower(text.substr(pieces[at].start, pieces[at].end - pieces[at].start)));
      if (month == 0) continue;
      ++at;
      if (at < pieces.size() && !pieces[at].number) ++at;
      if (at < pieces.size() && pieces[at].number && pieces[at].digits == 4 && valid({pieces[at].value, month, a.value})) {
        return spelled({pieces[at].value, month, a.value});
      }
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
