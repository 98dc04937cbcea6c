#include "unicode/unicode.h"

#include "unicode/lanes.h"

namespace nutgraf::unicode {
namespace {

constexpr bool is_high(char16_t c) { return (c & 0xFC00) == 0xD800; }
constexpr bool is_low(char16_t c) { return (c & 0xFC00) == 0xDC00; }
constexpr bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Writes one code point, two units at most; returns how many.
std::size_t encode_utf16(char32_t c, char16_t* to) {
  if (c < 0x10000) {
    to[0] = static_cast<char16_t>(c);
    return 1;
  }
  to[0] = static_cast<char16_t>(0xD7C0 + (c >> 10));
  to[1] = static_cast<char16_t>(0xDC00 + (c & 0x3FF));
  return 2;
}

}  // namespace

CodePoint code_point_at(std::u16string_view text, std::size_t at) {
  const char16_t first = text[at];
  if (is_high(first) && at + 1 < text.size() && is_low(text[at + 1])) {
    return {0x10000 + ((char32_t{first} - 0xD800) << 10) + (char32_t{text[at + 1]} - 0xDC00), 2};
  }
  return {first, 1};
}

std::size_t encode_utf8(char32_t c, char* to) {
  const auto continuation = [&c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    to[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    to[0] = static_cast<char>(0xC0 | (c >> 6));
    to[1] = continuation(0);
    return 2;
  }
  if (c < 0x10000) {
    if (in(c, 0xD800, 0xDFFF)) c = 0xFFFD;
    to[0] = static_cast<char>(0xE0 | (c >> 12));
    to[1] = continuation(6);
    to[2] = continuation(0);
    return 3;
  }
  to[0] = static_cast<char>(0xF0 | (c >> 18));
  to[1] = continuation(12);
  to[2] = continuation(6);
  to[3] = continuation(0);
  return 4;
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t i = 0; i < text.size();) {
    std::size_t ascii = i;
    while (ascii < text.size() && text[ascii] < 0x80) ++ascii;
    if (ascii > i) {
      out.append(text.begin() + static_cast<std::ptrdiff_t>(i), text.begin() + static_cast<std::ptrdiff_t>(ascii));
      i = ascii;
      continue;
    }
    const auto [value, units] = code_point_at(text, i);
    char bytes[4];
    out.append(bytes, encode_utf8(value, bytes));
    i += units;
  }
  return out;
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out(text.size(), u'\0');
  out.resize(to_utf16(text, out.data()));
  return out;
}

std::size_t to_utf16(std::string_view text, char16_t* out) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      if (i + lanes <= text.size() && widen_ascii(out + size, text.data() + i)) {
        i += lanes;
        size += lanes;
      } else {
        out[size++] = lead;
        ++i;
      }
      continue;
    }
    // The second byte's range rules out overlong forms, surrogates and values over U+10FFFF (Unicode, table 3-7).
    int more = 0;
    char32_t value = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
      more = 1;
      value = lead & 0x1F;
    } else if ((lead & 0xF0) == 0xE0) {
      more = 2;
      value = lead & 0x0F;
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      more = 3;
      value = lead & 0x07;
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
    }
    ++i;
    bool good = more > 0;
    for (int k = 0; k < more; ++k, low = 0x80, high = 0xBF) {
      const unsigned next = i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
      if (next < low || next > high) {
        good = false;
        break;
      }
      value = (value << 6) | (next & 0x3F);
      ++i;
    }
    size += encode_utf16(good ? value : 0xFFFD, out + size);
  }
  return size;
}

bool detail::is_unspaced(char32_t c) {
  return in(c, 0x3040, 0x30FF) || in(c, 0x3400, 0x4DBF) || in(c, 0x4E00, 0x9FFF) || in(c, 0xF900, 0xFAFF) || in(c, 0x20000, 0x3FFFF) ||
         in(c, 0x0E00, 0x0EFF) || in(c, 0x1780, 0x17FF) || in(c, 0x1000, 0x109F) || in(c, 0xFF66, 0xFF9D);
}

bool detail::is_letter(char32_t c) {
  if (c < 0x250) return (c >= 0xC0 && c != 0xD7 && c != 0xF7) || c == 0xAA || c == 0xB5 || c == 0xBA;
  if (in(c, 0x2000, 0x2BFF) || in(c, 0x3000, 0x3004) || in(c, 0x3008, 0x3030) || in(c, 0xD800, 0xF8FF)) {
    return in(c, 0x2C00, 0x2DFF);
  }
  if (in(c, 0xFE10, 0xFE6F) || in(c, 0xFF00, 0xFF20) || in(c, 0xFFF0, 0xFFFF)) return false;
  if (in(c, 0x660, 0x66D) || in(c, 0x6F0, 0x6F9) || c == 0x60C || c == 0x61B || c == 0x61F || c == 0x6D4 || in(c, 0x964, 0x96F))
    return false;
  // Full stops and commas: Armenian, Burmese, Ethiopic, Khmer
  if (c == 0x589 || in(c, 0x104A, 0x104F) || in(c, 0x1361, 0x1368) || in(c, 0x17D4, 0x17DA)) return false;
  return !in(c, 0x1F000, 0x1FAFF);
}

bool detail::is_upper(char32_t c) { return c < 0x10000 && c != to_lower(static_cast<char16_t>(c)); }

bool is_lower(char32_t c) {
  if (c < 0x80) return in(c, U'a', U'z');
  if (c < 0x180) return (in(c, 0xDF, 0xFF) && c != 0xF7) || (c >= 0x100 && !is_upper(c));
  return in(c, 0x3AC, 0x3CE) || in(c, 0x430, 0x45F) || in(c, 0x561, 0x587) || (in(c, 0x460, 0x52F) && (c & 1) != 0) ||
         (in(c, 0x1E00, 0x1EFF) && (c & 1) != 0) || in(c, 0x250, 0x2AF);
}

bool is_quote_mark(char16_t c) {
  return c == u'"' || c == u'\'' || in(c, 0x2018, 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A || in(c, 0x300C, 0x300F);
}

char16_t detail::to_lower(char16_t c) {
  if (in(c, 0xC0, 0xDE)) return c == 0xD7 ? c : static_cast<char16_t>(c + 32);
  if (in(c, 0x100, 0x137) && c != 0x130 && c != 0x131) return static_cast<char16_t>(c | 1);
  if (in(c, 0x139, 0x148)) return (c & 1) != 0 ? static_cast<char16_t>(c + 1) : c;
  if (in(c, 0x14A, 0x177)) return static_cast<char16_t>(c | 1);
  if (c == 0x178) return 0xFF;
  if (in(c, 0x179, 0x17E)) return (c & 1) != 0 ? static_cast<char16_t>(c + 1) : c;
  if (c == 0x18F) return 0x259;  // Ə of Azerbaijani
  if (in(c, 0x218, 0x21B) || in(c, 0x1E00, 0x1E95) || in(c, 0x1EA0, 0x1EFF)) return static_cast<char16_t>(c | 1);
  if (c == 0x386) return 0x3AC;
  if (in(c, 0x388, 0x38A)) return static_cast<char16_t>(c + 37);
  if (c == 0x38C) return 0x3CC;
  if (in(c, 0x38E, 0x38F)) return static_cast<char16_t>(c + 63);
  if (in(c, 0x391, 0x3AB) && c != 0x3A2) return static_cast<char16_t>(c + 32);
  if (in(c, 0x400, 0x40F)) return static_cast<char16_t>(c + 80);
  if (in(c, 0x410, 0x42F)) return static_cast<char16_t>(c + 32);
  if (in(c, 0x460, 0x481) || in(c, 0x48A, 0x4BF) || in(c, 0x4D0, 0x52F)) return static_cast<char16_t>(c | 1);
  if (in(c, 0x531, 0x556)) return static_cast<char16_t>(c + 48);
  return c;
}

std::u16string to_lower(std::u16string_view text) {
  std::u16string out(text);
  for (char16_t& c : out) c = to_lower(c);
  return out;
}

char16_t base_letter(char16_t c) {
  // Letters that are no base letter and mark stay.
  constexpr std::u16string_view bases =
      u"aaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
      u"aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiiĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";
  static_assert(bases.size() == 0x180 - 0xE0);
  return c >= 0xE0 && c < 0x180 ? bases[c - 0xE0] : c;
}

std::u16string fold(std::u16string_view text) {
  std::u16string out(text.size(), u'\0');
  std::size_t size = 0;
  for (char16_t c : text) {
    if (is_space(c)) {
      if (size > 0 && out[size - 1] != u' ') out[size++] = u' ';
      continue;
    }
    if (c == 0x2018 || c == 0x2019) c = u'\'';
    if (c == 0x2013 || c == 0x2014) c = u'-';
    out[size++] = to_lower(c);
  }
  if (size > 0 && out[size - 1] == u' ') --size;
  out.resize(size);
  return out;
}

std::u16string_view trim(std::u16string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace nutgraf::unicode
