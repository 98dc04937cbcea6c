// What people are: "President", "State Department spokesperson". Verbatim spans around their names.
#pragma once

#include <optional>
#include <vector>

#include "facts/entities/entities.h"

namespace nutgraf {

/// Gives each person of `entities` the best role that the text attaches to one of the mentions.
void find_roles(const Words& words, const std::vector<Name>& names, Entities& entities);

}  // namespace nutgraf
