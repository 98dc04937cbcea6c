// Names that the model ran together, and names that it took apart: "the Rubin Museum of Art and Leeds Museum of Glass" are two bodies,
// "Parents for Safer Harbours" is one.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

/// The names stay ascending and apart.
void part_names(const Words& words, std::vector<Name>& names);

}  // namespace nutgraf
