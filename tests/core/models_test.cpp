#include <doctest/doctest.h>

#include "models/embedded.h"
#include "models/lexicon.h"

using namespace nutgraf;

TEST_CASE("a lexicon is found by its name, without its comments") {
  CHECK(lexicon_text("no such lexicon").empty());
  CHECK_FALSE(lexicon_lines("months").empty());
  for (const std::u16string_view line : lexicon_lines("months")) {
    CHECK_FALSE(line.empty());
    CHECK(line.front() != u'#');
  }
}
