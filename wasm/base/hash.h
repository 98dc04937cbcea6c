// A hash of text.
#pragma once

#include <cstdint>
#include <string_view>

namespace nutgraf {

/// 32-bit FNV-1a over code units, one step a unit: what the sets and the feature hashes use.
[[nodiscard]] constexpr std::uint32_t hash_units(std::u16string_view text, std::uint32_t seed = 2166136261u) {
  for (const char16_t c : text) {
    seed = (seed ^ c) * 16777619u;
  }
  return seed;
}

}  // namespace nutgraf
