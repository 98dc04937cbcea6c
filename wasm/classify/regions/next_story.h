// A page that goes on when its story ends: the next one behind it, with a headline of its own.
#pragma once

#include <vector>

#include "classify/evidence/features.h"
#include "document/document.h"

namespace nutgraf {

/// Elements like that of the page's story, or <article>, beside it, each with a headline of the same level and a byline or a date under it.
[[nodiscard]] std::vector<NodeId> next_stories(const Document& document, const Blocks& blocks, const Features& features);

}  // namespace nutgraf
