// The rules on blocks: what each one is, given its evidence, the regions around it and the article's container.
#pragma once

#include "classify/page/container.h"

namespace nutgraf {

[[nodiscard]] std::vector<Verdict> judge_blocks(const Document& document, const Blocks& blocks, const Features& features,
                                                const Regions& regions, const Container& container);

}  // namespace nutgraf
