#include <doctest/doctest.h>

#include <string>

#include "json/json_reader.h"
#include "render/base64.h"
#include "render/request.h"
#include "snapshot_bytes.h"

using namespace nutgraf;

namespace {

const RequestSettings quiet{nullptr, false};

std::string code_of(const std::string& answer) {
  const std::optional<json::Value> value = json::parse(answer);
  REQUIRE(value);
  const json::Value* error = value->find("error");
  if (error == nullptr) return "";
  CHECK_FALSE(error->text("message").empty());
  return std::string(error->text("code"));
}

const char* const story =
    "{\"id\":\"a\",\"as_article\":true,\"detail\":true,\"text\":\"PARIS — A first sentence of the story stands here.\\n\\nA second one "
    "follows it.\"}";

}  // namespace

TEST_CASE("bad lines get an error with a code, and keep their id where they have one") {
  for (const char* line : {"", "   ", "nonsense", "{", "{\"id\":1", "[1,2", "{\"a\":01}", "\"\\x\"", "{\"text\":\"\x01\"}"}) {
    CAPTURE(line);
    const std::string answer = answer_line(line, {}, quiet);
    CHECK(code_of(answer) == "bad-json");
    CHECK(answer.rfind("{\"id\":null,", 0) == 0);
  }
  for (const char* line : {"[]", "null", "3", "\"text\"", "{}", "{\"id\":\"x\",\"text\":5}", "{\"id\":\"x\",\"text\":\"a\",\"url\":[]}",
                           "{\"text\":\"a\",\"format\":\"pdf\"}", "{\"snapshot\":\"?!\"}", "{\"id\":{},\"text\":null}"}) {
    CAPTURE(line);
    CHECK(code_of(answer_line(line, {}, quiet)) == "bad-request");
  }
  CHECK(answer_line("{\"id\":\"x\",\"text\":5}", {}, quiet).rfind("{\"id\":\"x\",", 0) == 0);
  for (const std::string id : {"7", "-7", "0", "1.50", "-2e-3", "18446744073709551615", "123456789012345678901234567890"})
    CHECK(answer_line("{\"id\":" + id + ",\"text\":5}", {}, quiet).rfind("{\"id\":" + id + ",", 0) == 0);
  CHECK(answer_line("{\"id\":1e999,\"text\":5}", {}, quiet).rfind("{\"id\":null,\"error\":{\"code\":\"bad-json\"", 0) == 0);
  CHECK(code_of(answer_line("{\"html\":\"<p>x\"}", {}, quiet)) == "unsupported-input");
  CHECK(code_of(answer_line("{\"snapshot\":\"AAAA\"}", {}, quiet)) == "snapshot-truncated");
}

TEST_CASE("nesting deeper than any request needs is refused, not followed") {
  CHECK(code_of(answer_line(std::string(1'000'000, '['), {}, quiet)) == "bad-json");
  std::string deep = "{\"text\":\"a\",\"x\":";
  for (int i = 0; i < 200'000; ++i) deep += "{\"x\":";
  CHECK(code_of(answer_line(deep, {}, quiet)) == "bad-json");
}

TEST_CASE("lone surrogates are read as one replacement character each") {
  const std::optional<json::Value> value = json::parse("[\"a\\ud800b\",\"\\uD83D\\uDE00\",\"\\udc00\",\"\\\\ud800\"]");
  REQUIRE(value);
  CHECK(value->items[0].string ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(value->items[1].string == "\xF0\x9F\x98\x80");
  CHECK(value->items[2].string == "\xEF\xBF\xBD");
  CHECK(value->items[3].string == "\\ud800");
}

TEST_CASE("a text given as the article stays as it was given") {
  const std::string answer = answer_line(story, {}, quiet);
  const std::optional<json::Value> value = json::parse(answer);
  REQUIRE(value);
  CHECK(value->find("article")->text("text") == "PARIS — A first sentence of the story stands here.\n\nA second one follows it.");
  CHECK(value->find("sentences")->items.size() == 2);
  CHECK(value->find("timings") == nullptr);
  CHECK(answer.find('\n') == std::string::npos);
}

TEST_CASE("the contract's names are all there") {
  const std::string answer = answer_line(story, {}, {[] { return 1.0; }, true});
  for (const char* name :
       {"\"article\"",  "\"title\"",         "\"bylines\"",  "\"published\"", "\"site\"",     "\"language\"", "\"text\"",
        "\"blocks\"",   "\"role\"",          "\"removed\"",  "\"facts\"",     "\"dateline\"", "\"source\"",   "\"contributors\"",
        "\"main\"",     "\"who\"",           "\"what\"",     "\"where\"",     "\"when\"",     "\"why\"",      "\"key_sentences\"",
        "\"people\"",   "\"organizations\"", "\"places\"",   "\"dates\"",     "\"numbers\"",  "\"quotes\"",   "\"sentences\"",
        "\"mentions\"", "\"timings\"",       "\"parse_ms\"", "\"clean_ms\"",  "\"facts_ms\"", "\"total_ms\""}) {
    CAPTURE(name);
    CHECK(answer.find(name) != std::string::npos);
  }
}

TEST_CASE("the same page as bytes beside the line and as base64 in it gives the same answer") {
  test::SnapshotBuilder page;
  const auto html = page.add(0, snapshot::Tag::html);
  const auto body = page.add(html, snapshot::Tag::body);
  page.add(page.add(body, snapshot::Tag::p), snapshot::Tag::text, u"A paragraph of quite a few words that is read as the article’s body.");
  const std::vector<std::uint8_t> bytes = page.bytes();
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string base64;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k) bits = bits << 8 | (i + k < bytes.size() ? bytes[i + k] : 0U);
    for (std::size_t k = 0; k < 4; ++k) base64 += i + k > bytes.size() ? '=' : alphabet[bits >> (18 - 6 * k) & 63];
  }
  std::vector<std::uint8_t> decoded;
  REQUIRE(render::decode_base64(base64, decoded));
  CHECK(decoded == bytes);
  CHECK(answer_line("{\"id\":1,\"snapshot\":\"" + base64 + "\"}", {}, quiet) == answer_line("{\"id\":1}", bytes, quiet));
  CHECK(answer_text("{\"id\":1}", u"x", quiet) == answer_line("{\"id\":1,\"text\":\"x\"}", {}, quiet));
}

TEST_CASE("a line beyond the caps is refused before it is read") {
  CHECK(code_of(answer_line(std::string(max_line_bytes + 1, ' '), {}, quiet)) == "too-large");
  std::string values = "{\"text\":\"A man came.\",\"list\":[1";
  for (int i = 0; i < 250'000; ++i) values += ",1";
  CHECK(code_of(answer_line(values + "]}", {}, quiet)) == "too-large");
  CHECK(code_of(answer_line(values + "}", {}, quiet)) == "too-large");
  CHECK(code_of(answer_line("{\"text\":\"A man came.\",\"list\":[1,1,1]}", {}, quiet)).empty());
}
