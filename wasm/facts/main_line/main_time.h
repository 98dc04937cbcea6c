// When it happened: the times of the lede and of the sentences behind it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "facts/main_line/main_clause.h"
#include "nutgraf/facts.h"

namespace nutgraf {

constexpr std::uint32_t lede_sentences = 3;
constexpr std::uint32_t head_sentences = 6;

/// Two times at most, the likeliest first. `lede`: the sentence; `clause`: its main clause; `published`: ISO 8601 or empty.
[[nodiscard]] std::vector<Span> find_when(const Words& words, const KeyFacts& facts, const std::optional<MainClause>& clause,
                                          std::uint32_t lede, Span lead_in, std::u16string_view published);

}  // namespace nutgraf
