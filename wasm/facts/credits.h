// Where the text comes from: dateline, contributors, source.
#pragma once

#include <optional>
#include <vector>

#include "facts/words/words.h"
#include "nutgraf/article.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// "WASHINGTON —", "LONDON (AP) -", "OSLO, Norway, March 3 (Reuters) –" at the head of the text: the place, with its state or country.
[[nodiscard]] std::optional<Note> find_dateline(const Words& words, const Article& article);

/// The text's lead-in up to its dash: a dateline with agency and day, or "(CNN) --" alone; empty when there is none.
[[nodiscard]] Span find_lead_in(const Words& words, const std::optional<Note>& dateline);

/// Adds contributors and the source to `facts`: from the notes that were set apart, and from the text's own lines. The stretches of the text
/// that say nothing else, ascending: whoever is named there alone is none of the story's people.
[[nodiscard]] std::vector<Span> find_credits(const Words& words, const Article& article, const std::vector<Removed>& removed,
                                             KeyFacts& facts);

}  // namespace nutgraf
