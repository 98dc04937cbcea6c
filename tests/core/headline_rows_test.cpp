#include <doctest/doctest.h>

#include <algorithm>

#include "classify/evidence/context.h"
#include "classify/evidence/headline_rows.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

constexpr std::string_view sentence = "<p>The old bridge over the Marn was closed on Tuesday morning.</p>";
constexpr std::string_view headline = "<p>Town hall in uproar as the mayor is seen on the old bridge</p>";

Blocks blocks_of(std::size_t paragraphs, std::size_t headlines, std::string_view end = {}) {
  std::string page;
  for (std::size_t i = 0; i < paragraphs; ++i) page += sentence;
  for (std::size_t i = 0; i < headlines; ++i) page += headline;
  page += end;
  return segment(document_of(page));
}

}  // namespace

TEST_CASE("headlines as long as paragraphs, one after the other, are a row; the paragraphs before them are none") {
  const Blocks blocks = blocks_of(8, 20, "<p>Sport</p><p>Is this the end of the old bridge over the Marn?</p>");
  const std::vector<bool> rows = headline_rows(blocks);
  REQUIRE(rows.size() == 30);
  CHECK(std::none_of(rows.begin(), rows.begin() + 8, [](bool row) { return row; }));
  CHECK(std::all_of(rows.begin() + 8, rows.begin() + 28, [](bool row) { return row; }));
  CHECK_FALSE(rows[29]);  // it ends as a sentence, and nothing stands behind it
}

TEST_CASE("where no paragraph ends as a sentence, or few headlines stand together, there is no row") {
  for (const Blocks& blocks : {blocks_of(0, 30), blocks_of(20, 6)}) {
    const std::vector<bool> rows = headline_rows(blocks);
    CHECK(std::none_of(rows.begin(), rows.end(), [](bool row) { return row; }));
  }
}

TEST_CASE("how many of the lines around a block end as sentences, and how many speak of cookies") {
  const Document document = document_of(std::string(sentence) + std::string(headline) + "<p>More</p><p>Cookie list</p>");
  const Blocks blocks = segment(document);
  const Features features(document, blocks, PageData{});
  const std::vector<BlockContext> contexts = contexts_of(blocks, features, true);
  REQUIRE(contexts.size() == 4);
  CHECK(contexts[0].near_ends == 50);
  CHECK(contexts[0].cookies == 1);
  CHECK(contexts_of(blocks, features, false)[0].cookies == 0);
}
