// The bytes that the TypeScript writer is pinned to must read back as the page that they were made from.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "document/document.h"
#include "render/base64.h"

using namespace nutgraf;

TEST_CASE("golden bytes: the writer's snapshot of a small page reads as that page") {
  std::ifstream file(std::string(NUTGRAF_FIXTURES) + "/golden/small.ngsn.base64");
  std::string base64((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  while (!base64.empty() && base64.back() == '\n') base64.pop_back();
  std::vector<std::uint8_t> bytes;
  REQUIRE(render::decode_base64(base64, bytes));
  REQUIRE(bytes.size() > snapshot::header_bytes);
  const Result<Document> result = read_snapshot(bytes);
  REQUIRE(result.ok());
  const Document& page = result.value();

  const auto first = [&page](Tag tag) {
    for (NodeId node = 0; node < page.size(); ++node) {
      if (page.tag(node) == tag) return node;
    }
    FAIL("no such element");
    return no_node;
  };
  CHECK(page.attribute(0, Attribute::lang) == u"en");
  CHECK(page.text(page.first_child(first(Tag::title))) == u"Harbour bridge reopens");
  CHECK(page.attribute(first(Tag::meta), Attribute::content) == u"The Pier Post");
  CHECK(page.text(first(Tag::script)) == u"{\"@type\": \"NewsArticle\"}");
  CHECK(page.attribute(first(Tag::body), Attribute::class_) == u"story wide");
  const NodeId paragraph = first(Tag::p);
  CHECK(page.text(page.first_child(paragraph)) == u"The mayor said “it holds” — 😀 ");
  CHECK(page.attribute(first(Tag::a), Attribute::href) == u"/bridge?a=1&b=2");
  CHECK(page.parent(paragraph) == first(Tag::article));
  const NodeId custom = first(Tag::unknown);
  CHECK(page.attribute(custom, Attribute::custom_tag) == u"x-promo");
  CHECK(page.is_hidden(custom));
  CHECK(page.is_hidden(page.first_child(custom)));
  CHECK_FALSE(page.is_hidden(paragraph));

  // What a reader typed or chose stays out.
  for (NodeId node = 0; node < page.size(); ++node) {
    for (const std::u16string_view typed : {u"typed", u"chosen", u"draft"}) CHECK(page.text(node).find(typed) == std::u16string_view::npos);
    for (std::uint32_t i = page.attributes(node).begin; i < page.attributes(node).end; ++i) {
      CHECK(page.attribute_at(i).value.find(u"typed") == std::u16string_view::npos);
    }
  }
}
