// Amounts: "100,000 troops", "$1.9 trillion", "about 12 percent".
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

/// Every amount outside names and dates, ascending. The span is the amount with its currency, scale, percent sign and unit.
/// `language` says what a comma in a number is.
[[nodiscard]] std::vector<NumberFact> find_numbers(const Words& words, const std::vector<Name>& names, const std::vector<DateFact>& dates,
                                                   std::string_view language);

}  // namespace nutgraf
