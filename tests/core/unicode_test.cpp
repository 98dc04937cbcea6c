#include <doctest/doctest.h>

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
  for (const char32_t c : {U'1', U'—', U'“', U'。', U'،', U'€', U'😀'}) CHECK_FALSE(unicode::is_letter(c));
  CHECK(unicode::is_upper(U'É'));
  CHECK_FALSE(unicode::is_upper(U'é'));
  CHECK(unicode::is_lower(U'ž'));
  CHECK_FALSE(unicode::is_lower(U'Ž'));
}
