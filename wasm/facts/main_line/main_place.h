// Where it happened: the dateline's place, and those of the lede.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "facts/main_line/main_clause.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// Three places at most, the likeliest first. `lede`: the sentence; `clause`: its main clause; `title`: flat. Where the lede names none, of the sentence
/// that says `when`, else of the two behind the lede.
[[nodiscard]] std::vector<Span> find_where(const Words& words, const KeyFacts& facts, const std::optional<MainClause>& clause,
                                           std::uint32_t lede, Span lead_in, std::u16string_view title, const std::vector<Span>& when);

}  // namespace nutgraf
