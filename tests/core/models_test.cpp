#include <doctest/doctest.h>

#include <vector>

#include "models/embedded.h"
#include "models/inflate.h"
#include "models/lexicon.h"

using namespace nutgraf;

TEST_CASE("inflate: the three kinds of block, and what is no stream") {
  // python3: zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
  const std::vector<std::uint8_t> stored{1, 5, 0, 250, 255, 104, 101, 108, 108, 111};
  CHECK(inflate(stored, 100) == "hello");
  const std::vector<std::uint8_t> fixed{203, 72, 205, 201, 201, 87, 200, 64, 39, 1};
  CHECK(inflate(fixed, 100) == "hello hello hello hello");
  CHECK_FALSE(inflate(fixed, 10));
  for (std::size_t size = 0; size < fixed.size(); ++size) {
    CHECK_FALSE(inflate({fixed.data(), size}, 100));
  }
  const std::vector<std::uint8_t> reserved{7, 0, 0};
  CHECK_FALSE(inflate(reserved, 100));
}

TEST_CASE("the embedded lexicons unpack whole, damaged ones give nothing or other bytes but never a crash") {
  const std::span<const std::uint8_t> packed = embedded_lexicons();
  const std::optional<std::string> whole = inflate(packed, embedded_lexicons_size());
  REQUIRE(whole);
  CHECK(whole->size() == embedded_lexicons_size());
  CHECK_FALSE(inflate(packed, embedded_lexicons_size() - 1));
  CHECK_FALSE(inflate(packed.first(packed.size() / 2), embedded_lexicons_size()));
  std::vector<std::uint8_t> damaged(packed.begin(), packed.end());
  for (std::size_t i = 0; i < damaged.size(); i += 997) {
    damaged[i] = static_cast<std::uint8_t>(damaged[i] ^ 0x55U);
    (void)inflate(damaged, embedded_lexicons_size());
  }
}

TEST_CASE("a lexicon is found by its name, without its comments") {
  CHECK(lexicon_text("no such lexicon").empty());
  CHECK_FALSE(lexicon_lines("months").empty());
  for (const std::u16string_view line : lexicon_lines("months")) {
    CHECK_FALSE(line.empty());
    CHECK(line.front() != u'#');
  }
}
