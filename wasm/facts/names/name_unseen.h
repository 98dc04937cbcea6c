// Names that the tagger passes over, by what stands around them.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

/// Adds what surely is a name and is not covered yet, and gives names the words beside them that are theirs. The names stay in order.
void add_unseen_names(const Words& words, std::vector<Name>& names);

}  // namespace nutgraf
