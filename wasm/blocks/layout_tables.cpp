#include "blocks/layout_tables.h"

#include <algorithm>
#include <vector>

namespace nutgraf {
namespace {

constexpr std::uint32_t least_text = 250;  // code units, of the cell that a table is there for
constexpr std::uint32_t least_blocks = 3;  // of it; a datum is one
constexpr int most_levels = 64;            // from a cell to its table, or from a table to the cell that it stands in
constexpr std::uint32_t all = 0xFFFFFFFF;

bool is_cell(Tag tag) { return tag == Tag::td || tag == Tag::th; }

}  // namespace

void free_of_layout_tables(const Document& document, std::span<Block> blocks) {
  if (std::none_of(blocks.begin(), blocks.end(), [](const Block& block) { return block.in_table; })) return;
  const auto count = static_cast<std::uint32_t>(blocks.size());
  std::vector<std::uint32_t> largest(document.size());  // units of a table's largest cell
  std::vector<std::uint32_t> data(count + 1);           // how many more tables of data are open than at the block before
  std::uint32_t begin = count;                          // the first block at or behind the node
  const auto mark = [&](NodeId node, bool table, std::uint32_t units) {
    for (int level = 0; level < most_levels && node != 0; ++level) {
      node = document.parent(node);
      if (table ? document.tag(node) == Tag::table : is_cell(document.tag(node))) {
        largest[node] = std::max(largest[node], units);
        return;
      }
    }
  };
  // From the end, so that what stands in a table is known before it.
  for (NodeId node = document.size(); node-- > 0;) {
    while (begin > 0 && blocks[begin - 1].first_text >= node) --begin;
    const Tag tag = document.tag(node);
    const bool table = tag == Tag::table;
    if (!table && !is_cell(tag)) continue;
    const NodeId behind = document.subtree_end(node);
    const auto end = static_cast<std::uint32_t>(
        std::partition_point(blocks.begin() + begin, blocks.end(), [behind](const Block& block) { return block.first_text < behind; }) -
        blocks.begin());
    const std::uint32_t units = begin < end ? blocks[end - 1].text.end - blocks[begin].text.start : 0;
    const bool layout = largest[node] == all || (largest[node] >= least_text && largest[node] >= units / 2);
    if (layout) {
      mark(node, !table, all);
    } else if (!table) {
      if (end - begin >= least_blocks) mark(node, true, units);
    } else {
      ++data[begin];
      --data[end];
    }
  }
  std::uint32_t depth = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    depth += data[i];
    const bool row = document.tag(blocks[i].element) == Tag::tr;  // of short cells
    blocks[i].in_table = blocks[i].in_table && (depth > 0 || row);
  }
}

}  // namespace nutgraf
