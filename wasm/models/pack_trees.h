// The file that training writes as the core embeds it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutgraf {

/// The bytes that Trees reads. Of a model file, little-endian: "NGT2", u16 features, u16 trees, i32 base, 65 × u16 calibration; then of all trees'
/// nodes, in preorder and tree after tree, the u8 feature that each asks for (255: a leaf); the i16 thresholds, those of the first feature first, all
/// their low bytes before all their high ones; the leaves' scores as i8. None where the bytes are not such a file.
[[nodiscard]] std::vector<std::uint8_t> pack_trees(std::string_view file);

}  // namespace nutgraf
