// The trained name recogniser: a linear-chain model over NameFeatures with whole-number weights.
#pragma once

#include <vector>

#include "facts/names/name_features.h"
#include "facts/names/name_model.h"

namespace nutgraf {

/// Names by the model; `hints` are what the rules found.
[[nodiscard]] std::vector<Name> tag_names(const Words& words, const std::vector<Name>& hints, const NameModel& model);

}  // namespace nutgraf
