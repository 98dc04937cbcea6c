// Digits of other scripts.
#pragma once

#include <initializer_list>

namespace nutgraf::unicode {

/// The digits of Arabic, Persian, the scripts of India, Thai, Lao, Burmese and Khmer as those of ASCII; any other unit as it is.
[[nodiscard]] constexpr char16_t to_ascii_digit(char16_t c) {
  if (c < 0x660) return c;
  const bool indic = c >= 0x966 && c < 0xD70 && (c & 0x7F) >= 0x66 && (c & 0x7F) < 0x70;
  if (indic) return static_cast<char16_t>(u'0' + (c & 0x7F) - 0x66);
  for (const char16_t zero : {u'\x660', u'\x6F0', u'\xE50', u'\xED0', u'\x1040', u'\x17E0'}) {
    if (c >= zero && c < zero + 10) return static_cast<char16_t>(u'0' + c - zero);
  }
  return c;
}

}  // namespace nutgraf::unicode
