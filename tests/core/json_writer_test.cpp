#include <doctest/doctest.h>

#include <limits>

#include "render/json_writer.h"
#include "render/to_json.h"

using namespace nutgraf;
using render::JsonWriter;

namespace {

template <typename Value>
std::string written(const Value& value) {
  JsonWriter out;
  out.value(value);
  return out.take();
}

std::string number(double value) {
  JsonWriter out;
  render::write_number(out, value);
  return out.take();
}

}  // namespace

TEST_CASE("JSON: commas stand between values, nowhere else") {
  JsonWriter out;
  out.begin_object();
  out.member("a", true);
  out.key("b");
  out.begin_array();
  out.begin_array();
  out.end_array();
  out.value(7u);
  out.begin_object();
  out.end_object();
  out.null();
  out.end_array();
  out.member("c", u"x");
  out.end_object();
  CHECK(out.take() == R"({"a":true,"b":[[],7,{},null],"c":"x"})");
}

TEST_CASE("JSON: text is escaped where JSON needs it, UTF-8 elsewhere, and a lone surrogate is U+FFFD") {
  CHECK(written(u"\"\\/\b\f\n\r\t\x01\x1f\x7f") == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\"");
  CHECK(written(std::u16string(u"a\0b", 3)) == R"("a\u0000b")");
  CHECK(written(u"é€😀\u2028") == "\"é€😀\xE2\x80\xA8\"");
  CHECK(written(std::u16string{u'a', 0xD83D}) == "\"a\xEF\xBF\xBD\"");
  CHECK(written(std::u16string{0xDE00, 0xD83D, u'b'}) ==
        "\"\xEF\xBF\xBD\xEF\xBF\xBD"
        "b\"");
  CHECK(written("a\"\n\x02€") == "\"a\\\"\\n\\u0002€\"");
}

TEST_CASE("JSON: a long text is whole, wherever a buffer may end in it") {
  for (std::size_t before = 1000; before < 1040; ++before) {
    std::u16string text(before, u'x');
    text += u"\x01😀";
    text.append(3000, u'é');
    std::string expected = "\"" + std::string(before, 'x') + "\\u0001😀";
    for (int i = 0; i < 3000; ++i) expected += "é";
    CHECK(written(text) == expected + "\"");
  }
}

TEST_CASE("JSON: numbers read back as they were") {
  CHECK(number(100000) == "100000");
  CHECK(number(-3) == "-3");
  CHECK(number(0.1) == "0.1");
  CHECK(number(1234.5) == "1234.5");
  CHECK(number(1e300) == "1e+300");
  CHECK(number(-0.0001234) == "-0.0001234");
  CHECK(number(std::numeric_limits<double>::infinity()) == "null");
  CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "null");
  CHECK(written(std::int64_t{-9007199254740993}) == "-9007199254740993");
  JsonWriter out;
  out.begin_array();
  for (const double value : {0.12345, -0.0016, 1.0, 0.0}) out.thousandths(value);
  out.end_array();
  CHECK(out.take() == "[0.123,-0.002,1.0,0.0]");
}
