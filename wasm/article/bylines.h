// Names in bylines.
#pragma once

#include <cstdint>
#include <string_view>

namespace nutgraf {

/// A town, a country, an agency: where somebody sits, or for whom, behind a name.
[[nodiscard]] bool is_known(std::u16string_view name);
/// One to six words that begin with capitals (or are of a script without them), no address, no number.
[[nodiscard]] bool looks_like_name(std::u16string_view name);

/// "Written by Jane Roe": begins with a phrase of lexicons/phrases-byline.txt, and goes on.
[[nodiscard]] bool begins_as_byline(std::u16string_view text);

/// "김민수 기자", "田中花記者 4日": a line that begins with a name and "reporter" behind it, in Korean, Japanese or Chinese.
[[nodiscard]] bool begins_as_reporter(std::u16string_view text);

/// "December", "Dec.", "diciembre": a month's name or its first letters, in the languages of lexicons/months.txt.
[[nodiscard]] bool names_month(std::u16string_view word);
/// "maja", "апреля": the month (1 to 12; 13 to 24: of the Persian calendar) that a word behind a day may name, with any ending, or with
/// Hebrew's "in" before it; 0: none.
[[nodiscard]] std::uint32_t month_between(std::u16string_view word);

}  // namespace nutgraf
