// The data files as the build embedded them (build-scripts/embed-models.mjs writes the .cpp).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace nutgraf {

/// All lexicons in one raw DEFLATE stream. Inside: for each file a line "#name", then its lines without comments, UTF-8.
[[nodiscard]] std::span<const std::uint8_t> embedded_lexicons();
/// Its size when inflated.
[[nodiscard]] std::size_t embedded_lexicons_size();

/// A trained model, models/NAME.model, as a raw DEFLATE stream and its size when inflated; empty for an unknown name.
struct EmbeddedModel {
  std::span<const std::uint8_t> packed = {};
  std::size_t size = 0;
};
[[nodiscard]] EmbeddedModel embedded_model(std::string_view name);

}  // namespace nutgraf
