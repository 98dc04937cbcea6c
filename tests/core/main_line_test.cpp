// The line on top of the facts, and key sentences, in whole articles and in ledes of many kinds.
#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

TEST_CASE("a first line without an end is a headline, no key sentence") {
  const Analysis a = read_article(
      u"Chapel pub plan is rejected after 214 objections\n\nPlans to turn a chapel in Wiltshire into a pub have been turned down.\n\nThe "
      u"council had received 214 letters of objection.\n\nThe owner said he would appeal against the decision.");
  REQUIRE_FALSE(a.facts.key_sentences.empty());
  CHECK(text_of(a, a.facts.key_sentences[0].span).rfind("Plans", 0) == 0);
}

TEST_CASE("a dateline's day may be an ordinal; whom to write to did not contribute") {
  const Analysis a = read_article(
      u"RAS AL ZORA, 5th March, 2024 (WAM) -- The harbour's new plant was opened today by its engineers.\n\nThe Associated Press "
      u"contributed "
      u"to this report. Reach reporter Dana Kovalchik at dana@courier.example.");
  REQUIRE(a.facts.dateline.has_value());
  CHECK(utf8(a.facts.dateline->text) == "RAS AL ZORA");
  REQUIRE(a.facts.source.has_value());
  CHECK(utf8(a.facts.source->text) == "WAM");
  REQUIRE(a.facts.contributors.size() == 1);
  CHECK(utf8(a.facts.contributors[0].text) == "The Associated Press");
}
