// Rows of other stories' headlines in a plain text, each as long as a paragraph: told by how their lines end.
#pragma once

#include <vector>

#include "blocks/block.h"

namespace nutgraf {

/// One a block: whether it stands in such a row. None does in a text whose paragraphs do not end as sentences either.
[[nodiscard]] std::vector<bool> headline_rows(const Blocks& blocks);

}  // namespace nutgraf
