// The news agency that a text says it is from: in its dateline, or in a line at its end.
#pragma once

#include <string_view>
#include <vector>

#include "facts/words/words.h"
#include "nutgraf/article.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// Where an agency's name stands in a line that says nothing else: "— Reuters", "(PTI)", "© 2024 AFP", "dpa/lby", "AP, AFP". Of several the
/// first; empty where the line says more. `flat`: the line as flatten_case() has it.
[[nodiscard]] Span agency_line(std::u16string_view flat);

/// What parts a lead-in from the text: "—", "–", "-", "_".
[[nodiscard]] bool is_dash(char16_t c);

/// Whether a text, flat, is the name of an agency.
[[nodiscard]] bool is_agency(std::u16string_view flat);

/// Gives `facts` the agency as its source where a note names none: "LONDON, March 3 (Reuters) -", "(CNN) —", "PTI | Mumbai", "… he said. (AP)",
/// a last line of its own. `lead_in`: what find_lead_in found.
void find_agency(const Words& words, const Article& article, const std::vector<Removed>& removed, Span lead_in, KeyFacts& facts);

}  // namespace nutgraf
