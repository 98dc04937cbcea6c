// People by the company that they keep, in other languages.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

/// "Los jueces Wendel Roe, Ana Vane y Tibor Hale": two words in a row with somebody are somebody, too. `candidates` are the names by form alone,
/// ascending; `names` stay ascending and apart.
void add_people_in_rows(const Words& words, const std::vector<Name>& candidates, std::vector<Name>& names);

}  // namespace nutgraf
