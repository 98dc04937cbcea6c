// UTF-8 and UTF-16, and what the stages ask of a character. Tables are ranges of whole scripts, not the full Unicode
// database: exact for the letters that news is written in, and a few kilobytes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace nutgraf::unicode {

/// UTF-8 of UTF-16 text; a lone surrogate becomes U+FFFD, which is one UTF-16 unit too, so that offsets stay true.
[[nodiscard]] std::string to_utf8(std::u16string_view text);
/// Writes one code point, four bytes at most, and returns how many; a surrogate becomes U+FFFD.
std::size_t encode_utf8(char32_t c, char* to);
/// UTF-16 of UTF-8 text; malformed bytes become U+FFFD, one for each maximal bad sequence.
[[nodiscard]] std::u16string to_utf16(std::string_view text);
/// The same into `out`, which has room for as many units as the text has bytes; returns how many it took.
std::size_t to_utf16(std::string_view text, char16_t* out);

/// The code point that starts at `at` and how many units it takes; a lone surrogate is itself.
struct CodePoint {
  char32_t value;
  std::uint32_t units;
};
[[nodiscard]] CodePoint code_point_at(std::u16string_view text, std::size_t at);

namespace detail {
// Most of any text is ASCII: what is asked of every character is looked up, and only the others cost a call.
inline constexpr std::uint8_t letter = 1, digit = 2, space = 4, upper = 8;
inline constexpr std::array<std::uint8_t, 128> ascii = [] {
  std::array<std::uint8_t, 128> out{};
  for (char c = 'a'; c <= 'z'; ++c) out[static_cast<unsigned char>(c)] = letter;
  for (char c = 'A'; c <= 'Z'; ++c) out[static_cast<unsigned char>(c)] = letter | upper;
  for (char c = '0'; c <= '9'; ++c) out[static_cast<unsigned char>(c)] = digit;
  for (char c = '\t'; c <= '\r'; ++c) out[static_cast<unsigned char>(c)] = space;
  out[' '] = space;
  return out;
}();
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_unspaced(char32_t c);
[[nodiscard]] char16_t to_lower(char16_t c);
}  // namespace detail

/// Whether `what` stands anywhere in the text, as it is written.
[[nodiscard]] inline bool contains(std::u16string_view text, std::u16string_view what) { return text.find(what) != text.npos; }

/// White space as HTML folds it, and no-break and other Unicode spaces.
[[nodiscard]] constexpr bool is_space(char16_t c) {
  if (c < 0x80) return (detail::ascii[c] & detail::space) != 0;
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}
[[nodiscard]] constexpr bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }
[[nodiscard]] inline bool is_letter(char32_t c) { return c < 0x80 ? (detail::ascii[c] & detail::letter) != 0 : detail::is_letter(c); }
/// What words are written with, ASCII's digits among it.
[[nodiscard]] inline bool is_letter_or_digit(char32_t c) {
  return c < 0x80 ? (detail::ascii[c] & (detail::letter | detail::digit)) != 0 : detail::is_letter(c);
}
[[nodiscard]] inline bool is_upper(char32_t c) { return c < 0x80 ? (detail::ascii[c] & detail::upper) != 0 : detail::is_upper(c); }
[[nodiscard]] bool is_lower(char32_t c);
/// Scripts that put no spaces between words: Han, kana, Thai, Lao, Khmer, Myanmar.
[[nodiscard]] inline bool is_unspaced(char32_t c) { return c >= 0xE00 && detail::is_unspaced(c); }
/// “ ” ‘ ’ « » „ and their like, and the straight ones.
[[nodiscard]] bool is_quote_mark(char16_t c);

/// Simple lower case of Latin, Greek, Cyrillic and Armenian; others unchanged. Never changes the length.
[[nodiscard]] inline char16_t to_lower(char16_t c) {
  if (c < 0x80) return (detail::ascii[c] & detail::upper) != 0 ? static_cast<char16_t>(c + 32) : c;
  return detail::to_lower(c);
}
[[nodiscard]] std::u16string to_lower(std::u16string_view text);

/// A small Latin letter without its mark: "é" is "e".
[[nodiscard]] char16_t base_letter(char16_t c);

/// Lower case, white space folded to single spaces and trimmed, ’ and ‘ as ', – and — as -.
[[nodiscard]] std::u16string fold(std::u16string_view text);
[[nodiscard]] std::u16string_view trim(std::u16string_view text);

}  // namespace nutgraf::unicode
