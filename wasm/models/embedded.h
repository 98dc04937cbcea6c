// The data files as the build embedded them (build-scripts/embed-models.mjs writes the .cpp).
#pragma once

#include <span>
#include <string_view>

namespace nutgraf {

struct EmbeddedLexicon {
  std::string_view name;     ///< the file's name without ".txt"
  std::string_view text;     ///< its lines without comments, joined by '\n'; UTF-8, half the size that UTF-16 would add to the wasm
};

[[nodiscard]] std::span<const EmbeddedLexicon> embedded_lexicons();

}  // namespace nutgraf
