#include <doctest/doctest.h>

#include <string>

#include "document/document.h"
#include "nutgraf/nutgraf.h"
#include "snapshot_bytes.h"

using namespace nutgraf;
using test::SnapshotBuilder;

namespace {

SnapshotBuilder small_page() {
  SnapshotBuilder page;
  const auto html = page.add(0, Tag::html);
  page.attribute(Attribute::lang, u"en");
  const auto body = page.add(html, Tag::body);
  const auto div = page.add(body, Tag::div);
  page.attribute(Attribute::class_, u"story");
  page.attribute(Attribute::id, u"");
  const auto p = page.add(div, Tag::p);
  page.add(p, Tag::text, u"One.");
  page.add(p, Tag::text, u"Two.");
  page.add(body, Tag::aside, {}, snapshot::node_flag::hidden);
  return page;
}

ErrorCode refusal(const std::vector<std::uint8_t>& bytes) {
  const Result<Document> result = read_snapshot(bytes);
  REQUIRE_FALSE(result.ok());
  CHECK_FALSE(result.error().message.empty());
  return result.error().code;
}

}  // namespace

TEST_CASE("a snapshot reads back as the tree that was written") {
  const std::vector<std::uint8_t> bytes = small_page().bytes();  // the document looks into them
  const Result<Document> result = read_snapshot(bytes);
  REQUIRE(result.ok());
  const Document& page = result.value();
  CHECK(page.size() == 7);
  CHECK(page.tag(0) == Tag::html);
  CHECK(page.attribute(0, Attribute::lang) == u"en");
  CHECK(page.attribute(2, Attribute::class_) == u"story");
  CHECK(page.has_attribute(2, Attribute::id));
  CHECK_FALSE(page.has_attribute(2, Attribute::href));
  CHECK(page.text(4) == u"One.");
  CHECK(page.subtree_end(0) == 7);
  CHECK(page.subtree_end(2) == 6);
  CHECK(page.subtree_end(3) == 6);
  CHECK(page.first_child(3) == 4);
  CHECK(page.next_sibling(4) == 5);
  CHECK(page.next_sibling(5) == no_node);
  CHECK(page.next_sibling(2) == 6);
  CHECK(page.next_sibling(0) == no_node);
  CHECK(page.is_ancestor(2, 5));
  CHECK_FALSE(page.is_ancestor(2, 6));
  CHECK(page.is_hidden(6));
  CHECK_FALSE(page.layout_known());
}

TEST_CASE("every shorter snapshot is refused as truncated") {
  const std::vector<std::uint8_t> bytes = small_page().bytes();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK(refusal({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)}) == ErrorCode::snapshot_truncated);
  }
}

TEST_CASE("another version, another kind of bytes") {
  CHECK(refusal(small_page().bytes(snapshot::version + 1)) == ErrorCode::snapshot_version);
  const std::string text = "<!doctype html><p>This is a page and not a snapshot of one.";
  CHECK(refusal({text.begin(), text.end()}) == ErrorCode::snapshot_magic);
}

TEST_CASE("values out of range are refused, each by name") {
  const auto broken = [](auto change) {
    SnapshotBuilder page = small_page();
    change(page.columns);
    return refusal(page.bytes());
  };
  using C = test::Columns;
  CHECK(broken([](C& c) { c.node_tag[1] = snapshot::tag_count; }) == ErrorCode::snapshot_invalid);
  CHECK(broken([](C& c) { c.node_parent[2] = 5; }) == ErrorCode::snapshot_invalid);
  CHECK(broken([](C& c) { c.node_parent[1] = 1; }) == ErrorCode::snapshot_invalid);
  CHECK(broken([](C& c) { c.node_parent[6] = 4; }) == ErrorCode::snapshot_invalid);  // under a text node
  CHECK(broken([](C& c) { c.node_parent[0] = 3; }) == ErrorCode::snapshot_invalid);
  CHECK(broken([](C& c) { c.node_tag[0] = 0; }) == ErrorCode::snapshot_invalid);  // a text as root
  CHECK(broken([](C& c) { c.node_text_length[4] = 1000; }) == ErrorCode::snapshot_invalid);
  CHECK(broken([](C& c) { c.node_text_start[4] = 0xFFFFFFFF; }) == ErrorCode::snapshot_invalid);
  CHECK(broken([](C& c) { c.attribute_length[0] = 0x7FFFFFFF; }) == ErrorCode::snapshot_invalid);
  CHECK(broken([](C& c) { c.attribute_name[0] = snapshot::attribute_count; }) == ErrorCode::snapshot_invalid);
  CHECK(broken([](C& c) { c.attribute_node[2] = 1; }) == ErrorCode::snapshot_invalid);  // not ascending
  CHECK(broken([](C& c) { c.attribute_node[2] = 700; }) == ErrorCode::snapshot_invalid);
  CHECK(broken([](C& c) {
          c.box_node = {3, 3};
          c.box_x = c.box_y = c.box_width = c.box_height = {0, 0};
        }) == ErrorCode::snapshot_invalid);
  CHECK(broken([](C& c) { c = {}; }) == ErrorCode::snapshot_invalid);
}

TEST_CASE("no unit of the pool is named twice: a small snapshot stands for no large page") {
  const auto result = [](auto change) {
    SnapshotBuilder page = small_page();
    change(page.columns);
    return read_snapshot(page.bytes());
  };
  const auto shared = [&result](auto change) {
    const Result<Document> answer = result(change);
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().code == ErrorCode::snapshot_invalid);
    CHECK(answer.error().message.find("share") != std::string::npos);
  };
  using C = test::Columns;
  shared([](C& c) { c.node_text_start[5] = c.node_text_start[4]; });  // two texts, the same units
  shared([](C& c) { c.node_text_start[5] -= 1; });                    // one unit of the text before
  shared([](C& c) { std::swap(c.node_text_start[4], c.node_text_start[5]); });
  shared([](C& c) { c.attribute_start[1] = 0; });                           // two values: "en" in "story"
  shared([](C& c) { c.node_text_start[4] = c.attribute_start[1] + 2; });    // a text inside a value
  shared([](C& c) { c.attribute_length[1] += 3; });                         // a value that goes on into a text
  shared([](C& c) { c.node_text_length[3] = c.attribute_length[1] + 2; });  // an element's own text over all before it

  // The one space of all white space, and empty texts wherever they say they are.
  SnapshotBuilder page;
  page.pool += u' ';
  const auto root = page.add(0, Tag::html);
  for (int i = 0; i < 3; ++i) {
    page.add(root, Tag::text, u"Word.");
    page.add(root, Tag::text);
    page.columns.node_text_length.back() = 1;
    page.add(root, Tag::text);
  }
  CHECK(read_snapshot(page.bytes()).ok());
}

TEST_CASE("the pool is UTF-8, or UTF-16 where a flag says so; it has as many units as the header says") {
  const auto page_of = [](bool wide) {
    SnapshotBuilder page;
    page.wide = wide;
    const auto root = page.add(0, Tag::html);
    page.attribute(Attribute::lang, u"de");
    page.add(root, Tag::text, u"Straße, “Čo?”, 東京, 🙂.");
    page.add(root, Tag::text, u"Behind it.");
    return page;
  };
  const std::vector<std::uint8_t> narrow = page_of(false).bytes(), wide = page_of(true).bytes();
  CHECK(narrow.size() < wide.size());
  for (const std::vector<std::uint8_t>& bytes : {narrow, wide}) {
    const Result<Document> result = read_snapshot(bytes);
    REQUIRE(result.ok());
    CHECK(result.value().text(1) == u"Straße, “Čo?”, 東京, 🙂.");
    CHECK(result.value().text(2) == u"Behind it.");
    CHECK(result.value().attribute(0, Attribute::lang) == u"de");
    // One unit more or less than there are, one kind taken for the other.
    constexpr std::size_t flags = 8, units = 24;
    for (const std::size_t at : {flags, units}) {
      std::vector<std::uint8_t> changed = bytes;
      changed[at] = static_cast<std::uint8_t>(changed[at] ^ (at == flags ? snapshot::document_flag::wide_text : 1));
      CHECK(refusal(changed) == ErrorCode::snapshot_invalid);
    }
  }
  // What is no UTF-8 is a character that says so, like a lone surrogate on its way here.
  SnapshotBuilder page;
  page.add(page.add(0, Tag::html), Tag::text, u"a\xD800z");
  const std::vector<std::uint8_t> bytes = page.bytes();
  CHECK(read_snapshot(bytes).value().text(1) == u"a\xFFFDz");
}

TEST_CASE("nodes out of document order are refused: a subtree must be one range") {
  SnapshotBuilder page;
  page.add(0, Tag::html);
  const auto left = page.add(0, Tag::div);
  page.add(0, Tag::div);
  page.add(left, Tag::p);  // goes back into a closed element
  CHECK(refusal(page.bytes()) == ErrorCode::snapshot_invalid);
}

TEST_CASE("a text that has children is refused") {
  SnapshotBuilder page;
  page.add(0, Tag::html);
  const auto text = page.add(0, Tag::text, u"Word.");
  page.add(text, Tag::p);
  CHECK(refusal(page.bytes()) == ErrorCode::snapshot_invalid);
}

TEST_CASE("a header that promises more than the cap is refused before anything is allocated") {
  std::vector<std::uint8_t> bytes = small_page().bytes();
  for (const std::size_t field : {3, 4, 5, 6}) {
    std::vector<std::uint8_t> changed = bytes;
    for (std::size_t i = 0; i < 4; ++i) changed[field * 4 + i] = 0xFF;
    CHECK(refusal(changed) == ErrorCode::too_large);
  }
}

TEST_CASE("bit flips anywhere give an answer or an error, never a crash") {
  const std::vector<std::uint8_t> bytes = small_page().bytes();
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::vector<std::uint8_t> changed = bytes;
    changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
    const Result<Analysis> result = analyze(changed, {});
    if (!result.ok()) CHECK_FALSE(result.error().message.empty());
  }
}

TEST_CASE("100,000 nested elements are an input like any other") {
  SnapshotBuilder page;
  std::uint32_t at = page.add(0, Tag::html);
  at = page.add(at, Tag::body);
  for (int i = 0; i < 100'000; ++i) at = page.add(at, Tag::div);
  page.add(at, Tag::text, u"At the bottom.");
  const std::vector<std::uint8_t> bytes = page.bytes();
  const Result<Document> result = read_snapshot(bytes);
  REQUIRE(result.ok());
  CHECK(result.value().subtree_end(1) == result.value().size());
  CHECK(analyze(bytes, {}).ok());
}

TEST_CASE("plain text: blank lines part paragraphs, offsets are those of the input") {
  const std::u16string text = u"\n\n First line of a few words, broken\r\nwhere it has grown as wide as its\nfellows. \n \t\nSecond.\n\n\n";
  const Document page = from_text(text);
  CHECK(page.is_plain_text());
  std::vector<std::u16string_view> paragraphs;
  for (NodeId node = 0; node < page.size(); ++node) {
    if (!page.is_text(node)) continue;
    paragraphs.push_back(page.text(node));
    CHECK(std::u16string_view(text).substr(page.text_start(node), page.text(node).size()) == page.text(node));
  }
  REQUIRE(paragraphs.size() == 2);
  CHECK(paragraphs[0] == u"First line of a few words, broken\r\nwhere it has grown as wide as its\nfellows.");
  CHECK(paragraphs[1] == u"Second.");
}

TEST_CASE("plain text: a line break that fits no width parts paragraphs, too") {
  const std::u16string text =
      u"A paragraph that is much longer than the lines below it, so that nobody has broken it to keep it to a width.\n\n"
      u"Another headline\nand what it says.\n\nOne more\nwith a second line.";
  const Document page = from_text(text);
  int paragraphs = 0;
  for (NodeId node = 0; node < page.size(); ++node) paragraphs += page.is_text(node) ? 1 : 0;
  CHECK(paragraphs == 5);
}

TEST_CASE("plain text without a blank line: each line is a paragraph") {
  const Document page = from_text(u"One.\nTwo.\r\nThree.");
  int paragraphs = 0;
  for (NodeId node = 0; node < page.size(); ++node) paragraphs += page.is_text(node) ? 1 : 0;
  CHECK(paragraphs == 3);
  CHECK(from_text(u"").size() == 2);
  CHECK(from_text(u" \n\n ").size() == 2);
}
