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

/// A hash of a whole text, four units a step: what FNV-1a takes one unit at a time it would wait for itself.
[[nodiscard, gnu::noinline]] inline std::uint64_t hash_text(std::u16string_view text) {
  std::uint64_t hash = text.size();
  std::size_t i = 0;
  for (; i + 4 <= text.size(); i += 4) {
    const std::uint64_t four =
        std::uint64_t{text[i]} | std::uint64_t{text[i + 1]} << 16 | std::uint64_t{text[i + 2]} << 32 | std::uint64_t{text[i + 3]} << 48;
    hash = (hash ^ four) * 0x9E3779B97F4A7C15ull;
    hash ^= hash >> 29;
  }
  for (; i < text.size(); ++i) hash = (hash ^ text[i]) * 0x9E3779B97F4A7C15ull;
  return hash ^ hash >> 32;
}

}  // namespace nutgraf
