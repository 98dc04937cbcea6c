// Labels: a short line that names what follows it ("You May Also Like", "12 Comments"), and how far that reaches.
#pragma once

#include "classify/page/container.h"

namespace nutgraf {

/// Gives the blocks under labels their verdicts. `decided` says which blocks have one.
void judge_labels(const Document& document, const Blocks& blocks, const Features& features, const Container& container,
                  std::vector<Verdict>& verdicts, std::vector<bool>& decided);

}  // namespace nutgraf
