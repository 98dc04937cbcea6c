// Amounts: "100,000 troops", "$1.9 trillion", "about 12 percent".
#pragma once

#include <vector>

#include "facts/names.h"

namespace nutgraf {

/// Every amount outside names and dates, ascending. The span is the amount with its currency, scale and percent sign.
[[nodiscard]] std::vector<NumberFact> find_numbers(const Words& words, const std::vector<Name>& names, const std::vector<DateFact>& dates);

}  // namespace nutgraf
