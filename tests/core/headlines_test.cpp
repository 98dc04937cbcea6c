// What is seen of the lines over a plain text; what each of it is worth is trained.
#include <doctest/doctest.h>

#include <algorithm>

#include "classify/text/plain_text.h"
#include "classify/text/text_headline.h"
#include "unicode/unicode.h"

using namespace nutgraf;

namespace {

const std::string story =
    "The old bridge over the Marn closed on Tuesday after engineers found cracks in two of its piers, the county said.\n"
    "Drivers will have to take the ferry, which runs every twenty minutes, until at least the end of October.";

/// A feature of the line with these words over the story, which has nothing behind it that is told by other lines; -1 where it is no candidate.
double feature(const std::string& over, std::string_view line, std::string_view name) {
  const std::u16string text = unicode::to_utf16(over + "\n" + story);
  const Document document = from_text(text);
  const Blocks blocks = segment(document);
  const std::vector<Verdict> verdicts = judge_text(document, blocks);
  const TextFrame frame(document, blocks, verdicts);
  const auto count = static_cast<std::uint32_t>(blocks.blocks.size());
  const auto at = std::find(headline_feature_names.begin(), headline_feature_names.end(), name) - headline_feature_names.begin();
  REQUIRE(at < static_cast<std::ptrdiff_t>(headline_feature_names.size()));
  for (const HeadlineCandidate& candidate : headline_candidates(blocks, frame.features, verdicts, count - 2)) {
    if (blocks.text_of(blocks.blocks[candidate.block]) == unicode::to_utf16(line)) return candidate.features[static_cast<std::size_t>(at)];
  }
  return -1;
}

}  // namespace

TEST_CASE("headlines: a line's own words") {
  const auto own = [](std::string_view line, std::string_view name) { return feature(std::string(line), line, name); };
  CHECK(own("Cracks close the bridge", "words-4") == 1);
  CHECK(own("Cracks close bridge", "words-4") == 0);
  CHECK(own("Interprovincial infrastructure", "words-4") == 1);  // as long
  CHECK(own("Cracks in two piers close bridge", "words-6") == 1);
  CHECK(own("Cracks in piers close bridge", "words-6") == 0);
  CHECK(own("Cracks in two of its piers close the bridge", "words-9") == 1);
  CHECK(own("Cracks in two of its piers close the bridge", "words-16") == 0);
  CHECK(own("The old bridge is closed.", "full-stop") == 1);
  CHECK(own("Is the old bridge closed?", "full-stop") == 0);
  CHECK(own("Old Bridge Over The Marn", "capitals") == 1);
  CHECK(own("Old bridge over the marn", "capitals") == 0);
  CHECK(own("Old bridge over the marn", "constant") == 1);
  CHECK(own("Home > News > Traffic", "constant") == -1);
}

TEST_CASE("headlines: how much of a line the text says, too") {
  CHECK(feature("Engineers found cracks", "Engineers found cracks", "topic") > 0.6);
  CHECK(feature("Olive growers hope", "Olive growers hope", "topic") == 0);
  CHECK(feature("Engineers found cracks", "Engineers found cracks", "topic-half") == 1);
  CHECK(feature("Olive growers hope", "Olive growers hope", "topic-half") == 0);
  const double few = feature("Bridge engineers", "Bridge engineers", "topic-words");
  CHECK(few > 0);
  CHECK(feature("Engineers found cracks in the old bridge", "Engineers found cracks in the old bridge", "topic-words") > few);
  CHECK(feature("Traffic: Cracks close bridge\nCracks close bridge", "Cracks close bridge", "repeated") == 1);
  CHECK(feature("Traffic: Olives\nCracks close bridge", "Cracks close bridge", "repeated") == 0);
}

TEST_CASE("headlines: where a line stands") {
  const std::string headline = "Cracks close the old bridge";
  CHECK(feature(headline, headline, "distance") == 1 / 80.0);
  CHECK(feature(headline + "\nTraffic", headline, "distance") == 2 / 80.0);
  CHECK(feature(headline + "\nTraffic", headline, "near-distance") == 2 / 20.0);
  CHECK(feature(headline + "\nTraffic", headline, "lines-between") == 0);
  CHECK(feature(headline + "\nOlive growers on the island hope for rain", headline, "lines-between") == 1 / 12.0);
  const std::string signature = "\nBy Jane Roe";
  CHECK(feature(headline + signature, headline, "signed-1") == 1);
  CHECK(feature(headline + "\nTraffic" + signature, headline, "signed-1") == 0);
  CHECK(feature(headline + "\nTraffic" + signature, headline, "signed-3") == 1);
  CHECK(feature(headline + "\nTraffic\nOlives\nGoats" + signature, headline, "signed-5") == 1);
  CHECK(feature(headline + "\nTraffic\nOlives\nGoats\nFerries\nPiers" + signature, headline, "signed-12") == 1);
  CHECK(feature(headline, headline, "signed-1") == 0);
}

TEST_CASE("headlines: a line and its neighbours") {
  const std::string headline = "Cracks in two piers close the old bridge";
  const std::string standfirst = "Drivers will have to take the ferry over the Marn until the end of October";
  CHECK(feature(headline + "\n" + standfirst, headline, "over-long-line") == 1);
  CHECK(feature(headline + "\nFerries run", headline, "over-long-line") == 0);
  CHECK(feature(headline + "\n" + standfirst, headline, "over-topic-line") == 1);
  CHECK(feature(headline + "\nOlive growers on the island hope for a little rain", headline, "over-topic-line") == 0);
  CHECK(feature(headline + "\n" + standfirst, standfirst, "under-topic-line") == 1);
  CHECK(feature("Olive growers on the island hope for rain\n" + headline, headline, "under-topic-line") == 0);
  CHECK(feature(headline + "\nJane Ann Roe\n4 May 2026", "Jane Ann Roe", "name-over-date") == 1);
  CHECK(feature("Traffic\nJane Ann Roe\n4 May 2026", "Jane Ann Roe", "name-over-date") == 0);  // not under a longer line
  CHECK(feature(headline + "\nJane Ann van Roe\n4 May 2026", "Jane Ann van Roe", "name-over-date") == 0);
}
