#include "models/bit_coder.h"

#include <doctest/doctest.h>

#include <array>
#include <bit>
#include <string_view>
#include <vector>

#include "models/frequencies.h"

using namespace nutgraf;

namespace {

/// Bits of which about one in `rare` is 1, always the same ones.
std::vector<bool> some_bits(std::size_t count, std::uint32_t rare) {
  std::vector<bool> bits;
  for (std::uint32_t state = 12345; bits.size() < count; state = state * 1664525 + 1013904223) bits.push_back((state >> 16) % rare == 0);
  return bits;
}

std::string_view view(const std::vector<std::uint8_t>& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

}  // namespace

TEST_CASE("bits come back as they were written, and rare ones take little room") {
  for (const std::uint32_t rare : {1U, 2U, 10U, 100U}) {
    const std::vector<bool> bits = some_bits(80000, rare);
    BitWriter writer;
    Chance written;
    for (const bool bit : bits) CHECK(writer.bit(bit, written) == bit);
    const std::vector<std::uint8_t> bytes = writer.finish();
    BitReader reader(view(bytes));
    Chance read;
    std::size_t wrong = 0;
    for (const bool bit : bits) wrong += reader.bit(false, read) != bit ? 1 : 0;
    CHECK(wrong == 0);
    CHECK(reader.at_end());
    if (rare == 2) CHECK(bytes.size() < 10300);  // nothing to be won, and hardly anything lost
    if (rare == 10) CHECK(bytes.size() < 5000);  // entropy: 4,690
    if (rare == 100) CHECK(bytes.size() < 1050);
  }
}

TEST_CASE("bits of several kinds, and bits without a chance of their own, come back too; what is cut off is noticed") {
  const std::vector<bool> bits = some_bits(4000, 3);
  BitWriter writer;
  std::array<Chance, 3> chances;
  for (std::size_t i = 0; i < bits.size(); ++i) {
    writer.bit(bits[i], chances[i % 3]);
    writer.bits(static_cast<std::uint32_t>(i % 256), 8);
    writer.bits(i % 2 == 0 ? 127 : 0, 7);
  }
  const std::vector<std::uint8_t> bytes = writer.finish();
  const auto right = [&bits](BitReader& reader) {
    std::array<Chance, 3> chances_read;
    std::size_t count = 0;
    for (std::size_t i = 0; i < bits.size(); ++i) {
      if (reader.bit(false, chances_read[i % 3]) == bits[i]) ++count;
      if (reader.bits(0, 8) == i % 256) ++count;
      if (reader.bits(0, 7) == (i % 2 == 0 ? 127U : 0U)) ++count;
    }
    return count;
  };
  BitReader whole(view(bytes));
  CHECK(right(whole) == 3 * bits.size());
  CHECK(whole.at_end());
  BitReader shorter(view(bytes).substr(0, bytes.size() / 2));
  CHECK(right(shorter) < 3 * bits.size());
  CHECK_FALSE(shorter.at_end());
}

TEST_CASE("symbols come back as they were written, and take as much room as they are rare") {
  // Of 200 symbols one is every second, another every fourth and so on; the last two never come.
  std::vector<std::size_t> symbols;
  for (std::uint32_t state = 99; symbols.size() < 20000; state = state * 1664525 + 1013904223) {
    symbols.push_back(static_cast<std::size_t>(std::countl_one(state)) * 61 % 198);
  }
  BitWriter writer;
  Frequencies written(200, 1);
  for (const std::size_t symbol : symbols) {
    CHECK(written.code(writer, symbol) == symbol);
    written.add(symbol, 8);
  }
  const std::vector<std::uint8_t> bytes = writer.finish();
  CHECK(bytes.size() > 5000);  // two bits each
  CHECK(bytes.size() < 5100);
  BitReader reader(view(bytes));
  Frequencies read(200, 1);
  std::size_t wrong = 0;
  for (const std::size_t symbol : symbols) {
    const std::size_t found = read.code(reader, 0);
    wrong += found != symbol ? 1 : 0;
    read.add(found, 8);
  }
  CHECK(wrong == 0);
  CHECK(reader.at_end());
  CHECK(read.all() == 200 + 8 * symbols.size());
}
