// Roles that the next sentence tells: "Roe spoke of the ferry. The actress said".
#pragma once

#include <vector>

#include "facts/entities/entities.h"

namespace nutgraf {

/// Gives them to people who have no role yet, are named often, and were the only ones named in the sentence before. English alone.
void find_sentence_roles(const Words& words, const std::vector<Name>& names, Entities& entities);

}  // namespace nutgraf
