#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/hash_map.h"
#include "base/sort.h"

using namespace nutgraf;

namespace {

/// Numbers without an order, the same on every machine.
std::vector<std::uint32_t> mixed(std::uint32_t size, std::uint32_t of) {
  std::vector<std::uint32_t> numbers(size);
  std::uint32_t state = 12345;
  for (std::uint32_t& number : numbers) number = (state = state * 1664525u + 1013904223u) % of;
  return numbers;
}

bool ascends(const std::vector<std::uint32_t>& numbers) {
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i] < numbers[i - 1]) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("sort orders every length, with and without equal items, and loses none") {
  for (std::uint32_t size = 0; size < 70; ++size) {
    for (const std::uint32_t of : {1u, 3u, 1000u}) {
      std::vector<std::uint32_t> numbers = mixed(size, of);
      std::uint64_t before = 0, after = 0;
      for (const std::uint32_t number : numbers) before += std::uint64_t{number} * number + 1;
      sort(numbers);
      for (const std::uint32_t number : numbers) after += std::uint64_t{number} * number + 1;
      CHECK(ascends(numbers));
      CHECK(before == after);
    }
  }
}

TEST_CASE("sort asks as often as n log n, whatever the order was, and once an item where nothing is to do") {
  constexpr std::uint32_t size = 4096;  // 12 doublings
  std::vector<std::uint32_t> falling(size), organ(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    falling[i] = size - i;
    organ[i] = i < size / 2 ? i : size - i;
  }
  for (std::vector<std::uint32_t> numbers : {mixed(size, size), falling, organ}) {
    std::size_t asked = 0;
    const auto less = [&asked](std::uint32_t a, std::uint32_t b) { return ++asked, a < b; };
    sort(numbers, less);
    CHECK(ascends(numbers));
    CHECK(asked < 2 * size * 14);
    asked = 0;
    sort(numbers, less);
    CHECK(asked == size - 1);
  }
}

TEST_CASE("a hash map keeps the first value of a key, and finds it however many there are") {
  HashMap<std::u16string_view, std::uint32_t> map;
  CHECK(map.find(u"nothing") == nullptr);
  std::vector<std::u16string> keys;
  for (int i = 0; i < 3000; ++i) {
    std::u16string key = u"w";
    for (const char digit : std::to_string(i)) key.push_back(static_cast<char16_t>(digit));
    keys.push_back(key);
  }
  for (std::uint32_t i = 0; i < keys.size(); ++i) CHECK(map.add(keys[i], i) == i);
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    CHECK(map.add(keys[i], 9999) == i);
    REQUIRE(map.find(keys[i]) != nullptr);
    CHECK(*map.find(keys[i]) == i);
  }
  CHECK(map.size() == keys.size());
  CHECK(map.find(u"w3000") == nullptr);
  ++map.add(u"", 5);
  CHECK(*map.find(u"") == 6);
}

TEST_CASE("keys that want one slot stay apart") {
  // These two ask for the same slot.
  HashMap<std::uint64_t, int> map;
  std::vector<std::uint64_t> same;
  for (std::uint64_t i = 1; same.size() < 2; ++i) {
    if ((hash_key(i) & 15u) == (hash_key(std::uint64_t{1}) & 15u)) same.push_back(i);
  }
  map.add(same[0], 1);
  map.add(same[1], 2);
  CHECK(*map.find(same[0]) == 1);
  CHECK(*map.find(same[1]) == 2);
}
