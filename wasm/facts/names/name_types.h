// One spelling is of one type in a text, where the text gives a majority; states and countries are places unless teams play; what is short for a
// term in lower case is no name.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

void settle_types(const Words& words, std::vector<Name>& names);

/// Whether it is the White House, which is a building where somebody is in it, and a body where it acts.
[[nodiscard]] bool is_seat(const Words& words, const Name& name);

}  // namespace nutgraf
