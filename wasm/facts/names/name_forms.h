// What the form of the text around names says of them: brackets, labels, commas, who is said to have spoken.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

/// Mends ends and types by signs that are sure; drops what is no name. The names stay ascending and apart.
void mend_by_form(const Words& words, std::vector<Name>& names);

}  // namespace nutgraf
