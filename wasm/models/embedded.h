// The data files as the build embedded them (build-scripts/embed-models.mjs writes the .cpp): lexicons/NAME.txt without its
// comments, and trained models, NAME.model; MODEL.md says what those were trained on.
#pragma once

#include <string_view>

namespace nutgraf {

/// The bytes of a data file by its name, "months.txt"; they live as long as the program. Empty for an unknown name.
[[nodiscard]] std::string_view embedded_file(std::string_view name);

}  // namespace nutgraf
