// Which names are surely somebody's, by the words around them and by the company that they keep.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

/// Gives the type of a person to "a guy named Orr Vane", to "ROE, HALE and VANE" where one of them is a known surname, to who is said to
/// speak of "her family"; and to names their particles: "bin Vane", "al-Vane", "A. Nora Vane". The names stay ascending and apart.
void mend_people(const Words& words, std::vector<Name>& names);

}  // namespace nutgraf
