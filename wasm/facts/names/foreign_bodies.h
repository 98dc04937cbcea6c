// Courts, offices, universities and their like in other languages, by the noun that says what they are.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

/// Adds "tribunal de Nanterre", "rechtbank Utrecht", "Landgericht Köln", with the places that are part of them. The names stay ascending and apart.
void add_foreign_bodies(const Words& words, std::vector<Name>& names);

}  // namespace nutgraf
