// The data files as the build embedded them (build-scripts/embed-models.mjs writes the .cpp).
#pragma once

#include <cstdint>
#include <span>

namespace nutgraf {

/// All lexicons in one raw DEFLATE stream. Inside: for each file a line "#name", then its lines without comments, UTF-8.
[[nodiscard]] std::span<const std::uint8_t> embedded_lexicons();
/// Its size when inflated.
[[nodiscard]] std::size_t embedded_lexicons_size();

}  // namespace nutgraf
