// Where the text comes from: dateline, contributors, source.
#pragma once

#include <optional>
#include <vector>

#include "facts/words.h"
#include "nutgraf/article.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// "WASHINGTON —", "LONDON (AP) -", "PARIS, March 3 (Reuters) –" at the head of the text: the place alone.
[[nodiscard]] std::optional<Note> find_dateline(const Words& words, const Article& article);

/// One past the dateline's dash, in units: what stands before it (an agency, a day) belongs to the dateline.
[[nodiscard]] std::uint32_t dateline_end(const Words& words, Span place);

/// Adds contributors and the source to `facts`: from the notes that were set apart, and from the text's own lines.
void find_credits(const Article& article, const std::vector<Removed>& removed, KeyFacts& facts);

}  // namespace nutgraf
