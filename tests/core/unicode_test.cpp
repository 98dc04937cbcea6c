#include <doctest/doctest.h>

#include "unicode/digits.h"
#include "unicode/unicode.h"

using namespace nutgraf;

TEST_CASE("a lone surrogate becomes one replacement character, so that offsets stay true") {
  std::u16string text = u"a_b";
  text[1] = 0xD800;
  const std::string bytes = unicode::to_utf8(text);
  CHECK(bytes ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(unicode::to_utf16(bytes).size() == text.size());
}

TEST_CASE("UTF-8 round trip, and malformed bytes") {
  const std::u16string text = u"Zürich — 東京 😀 “x”";
  CHECK(unicode::to_utf16(unicode::to_utf8(text)) == text);
  CHECK(unicode::to_utf16("\xC0\x80") == u"\xFFFD\xFFFD");
  CHECK(unicode::to_utf16("\xED\xA0\x80") == u"\xFFFD\xFFFD\xFFFD");
  CHECK(unicode::to_utf16("\xE2\x82") == u"\xFFFD");
}

TEST_CASE("folding") {
  CHECK(unicode::fold(u"  You\u00A0May\n\tALSO  Like ") == u"you may also like");
  CHECK(unicode::fold(u"Don’t — ÄÖÜ ŞĞ ΑΒΓ АБВ") == u"don't - äöü şğ αβγ абв");
}

TEST_CASE("letters and cases") {
  for (const char32_t c : {U'a', U'É', U'ß', U'Ж', U'ש', U'ع', U'東', U'한'}) CHECK(unicode::is_letter(c));
  for (const char32_t c : {U'1', U'—', U'“', U'。', U'،', U'€', U'😀', U'։', U'၊', U'፣', U'។'}) CHECK_FALSE(unicode::is_letter(c));
  CHECK(unicode::is_upper(U'É'));
  CHECK_FALSE(unicode::is_upper(U'é'));
  CHECK(unicode::is_lower(U'ž'));
  CHECK_FALSE(unicode::is_lower(U'Ž'));
}

TEST_CASE("digits of other scripts are those of ASCII, and nothing else is") {
  for (const char16_t zero : {u'\x660', u'\x6F0', u'\x966', u'\x9E6', u'\xBE6', u'\xD66', u'\xE50', u'\xED0', u'\x1040', u'\x17E0'}) {
    CHECK(unicode::to_ascii_digit(zero) == u'0');
    CHECK(unicode::to_ascii_digit(static_cast<char16_t>(zero + 9)) == u'9');
    CHECK(unicode::to_ascii_digit(static_cast<char16_t>(zero - 1)) == zero - 1);
    CHECK(unicode::to_ascii_digit(static_cast<char16_t>(zero + 10)) == zero + 10);
  }
  CHECK(unicode::to_ascii_digit(u'7') == u'7');
  CHECK(unicode::to_ascii_digit(u'a') == u'a');
}
