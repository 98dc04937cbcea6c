// What the words around a name say of its kind, where the tagger may have it wrong: "the film Red Tide", "Halden is a platform for".
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

/// "startup", "charity": the noun in lower case for a company or another body.
[[nodiscard]] bool is_kind_of_body(std::u16string_view flat);
/// Whether what stands in front of the comma `comma` is called a body behind it: "Vectra, a Leeds-based AI startup", "Ember, a 28-seat restaurant in".
[[nodiscard]] bool is_called_body(const Words& words, std::uint32_t comma);

/// Makes works of what is called a film or has episodes, bodies of what is said to be a company and of who is quoted by "according to"; gives
/// names the figure or mark that belongs to them; takes a headline's words from them, and away what is part of an address or an office. The
/// names stay ascending and apart.
void mend_kinds(const Words& words, std::vector<Name>& names);

}  // namespace nutgraf
