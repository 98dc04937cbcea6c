#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutgraf::render {

/// Standard base64 (RFC 4648, padded or not). False where a character does not belong.
[[nodiscard]] bool decode_base64(std::string_view text, std::vector<std::uint8_t>& out);

}  // namespace nutgraf::render
