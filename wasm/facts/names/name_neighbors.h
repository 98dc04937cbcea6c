// What the words beside a name say that it is, where the model has it for something else: English alone.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

/// "Penn Hale analyst Jane Roe", "the tanker Aldis Roe", "their daughters, Ada and Sorrel".
void mend_by_neighbors(const Words& words, std::vector<Name>& names);

}  // namespace nutgraf
