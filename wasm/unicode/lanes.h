// Eight UTF-16 units at a time. Compilers of all three builds turn these into vector instructions; the answers are the same without.
#pragma once

#include <cstdint>
#include <cstring>

namespace nutgraf::unicode {

using Lanes = std::uint16_t __attribute__((vector_size(16)));
inline constexpr std::size_t lanes = 8;

[[nodiscard]] inline Lanes load_lanes(const char16_t* from) {
  Lanes out;
  std::memcpy(&out, from, sizeof out);
  return out;
}

[[nodiscard]] inline Lanes every_lane(char16_t c) {
  const auto u = static_cast<std::uint16_t>(c);
  return Lanes{u, u, u, u, u, u, u, u};
}
// Lanes of all ones where it is so, else 0.
[[nodiscard]] inline auto equal(Lanes units, char16_t c) { return units == every_lane(c); }
[[nodiscard]] inline auto below(Lanes units, char16_t c) { return units < every_lane(c); }
[[nodiscard]] inline auto above(Lanes units, char16_t c) { return units > every_lane(c); }
[[nodiscard]] inline auto within(Lanes units, char16_t first, char16_t last) {
  return (units >= every_lane(first)) & (units <= every_lane(last));
}

/// The lower bytes of the lanes.
inline void store_bytes(char* to, Lanes units) {
  using Bytes = std::uint8_t __attribute__((vector_size(8)));
  const Bytes bytes = __builtin_convertvector(units, Bytes);
  std::memcpy(to, &bytes, sizeof bytes);
}

/// Widens eight bytes to units; false, and nothing is written, where one of them is not ASCII.
inline bool widen_ascii(char16_t* to, const char* from) {
  using Bytes = std::uint8_t __attribute__((vector_size(8)));
  std::uint64_t bits = 0;
  std::memcpy(&bits, from, sizeof bits);
  if ((bits & 0x8080808080808080u) != 0) return false;
  Bytes bytes;
  std::memcpy(&bytes, &bits, sizeof bytes);
  const Lanes units = __builtin_convertvector(bytes, Lanes);
  std::memcpy(to, &units, sizeof units);
  return true;
}

/// Whether any of the lanes is not 0.
template <typename Vector>
[[nodiscard]] inline bool any_lane(Vector vector) {
  std::uint64_t halves[2];
  static_assert(sizeof vector == sizeof halves);
  std::memcpy(halves, &vector, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace nutgraf::unicode
