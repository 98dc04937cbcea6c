// Tables that a page is laid out with, as old pages are: their cells hold no data.
#pragma once

#include <span>

#include "blocks/block.h"

namespace nutgraf {

/// Takes `in_table` from the blocks all of whose tables are for layout: one cell has most of the table's text, a paragraph at least, or
/// holds such a table. Linear in the document's size.
void free_of_layout_tables(const Document& document, std::span<Block> blocks);

}  // namespace nutgraf
