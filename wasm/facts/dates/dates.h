// Days, weeks, months, seasons, years, decades and clock times, resolved against the day of publication.
#pragma once

#include <string_view>
#include <vector>

#include "facts/words/words.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// Every time expression, ascending. `published`: ISO 8601 or empty; without it relative expressions have no value.
[[nodiscard]] std::vector<DateFact> find_dates(const Words& words, std::u16string_view published, std::string_view language);

}  // namespace nutgraf
