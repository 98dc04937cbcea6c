// DEFLATE (RFC 1951), reading only: the lexicons lie compressed in the core.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace nutgraf {

/// The bytes that a raw DEFLATE stream holds; nothing where the stream is damaged or holds more than `limit` bytes.
[[nodiscard]] std::optional<std::string> inflate(std::span<const std::uint8_t> stream, std::size_t limit);

}  // namespace nutgraf
