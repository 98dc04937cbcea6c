// A half-open range of UTF-16 code units. Every offset in Nutgraf is one, because DOM offsets are.
#pragma once

#include <cstdint>
#include <string_view>

namespace nutgraf {

struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - start; }
  [[nodiscard]] constexpr bool empty() const { return end <= start; }
  [[nodiscard]] constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

/// The text that a span names. An out-of-range span gives an empty view, never undefined behaviour.
[[nodiscard]] constexpr std::u16string_view slice(std::u16string_view text, Span span) {
  if (span.start > span.end || span.end > text.size()) return {};
  return text.substr(span.start, span.size());
}

}  // namespace nutgraf
