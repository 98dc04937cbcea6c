// The data files as the build embedded them (build-scripts/embed-models.mjs writes the .cpp): what was trained, names.model as it is, the trees of
// NAME.model as tools/pack.cpp packs them, NAME.trees (MODEL.md says what they were trained on); the phrase lists, packed as well, phrases.book; any
// other lexicon, NAME.txt, without its comments and front coded: a line lies behind a byte that is 10 plus the number of bytes which it shares with the
// beginning of the line before, and is without those. Lists in order of the alphabet become a tenth smaller so, compressed as brotli.
#pragma once

#include <string_view>

namespace nutgraf {

/// The bytes of a data file by its name, "months.txt"; they live as long as the program. Empty for an unknown name.
[[nodiscard]] std::string_view embedded_file(std::string_view name);

}  // namespace nutgraf
