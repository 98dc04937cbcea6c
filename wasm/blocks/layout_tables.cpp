#include "blocks/layout_tables.h"

#include <algorithm>
#include <vector>

namespace nutgraf {
namespace {

constexpr std::uint32_t least_text = 250;  // code units, of the cell that a table is there for
constexpr std::uint32_t least_blocks = 3;  // of it; a datum is one

struct Open {
  NodeId end;
  std::uint32_t block;    // the first in it
  std::uint32_t largest;  // units of a table's largest cell
  bool table;
  bool layout;
};

class Tables {
 public:
  Tables(const Document& document, std::span<Block> blocks) : document_(document), blocks_(blocks), data_(blocks.size() + 1) {}

  void run() {
    for (NodeId node = 0; node < document_.size(); ++node) {
      while (at_ < blocks_.size() && blocks_[at_].first_text < node) ++at_;
      while (!open_.empty() && open_.back().end <= node) leave();
      const Tag tag = document_.tag(node);
      const bool table = tag == Tag::table;
      if (table || tag == Tag::td || tag == Tag::th) open_.push_back({document_.subtree_end(node), at_, 0, table, false});
    }
    at_ = static_cast<std::uint32_t>(blocks_.size());
    while (!open_.empty()) leave();
    std::int32_t depth = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      depth += data_[i];
      const bool row = document_.tag(blocks_[i].element) == Tag::tr;  // of short cells
      blocks_[i].in_table = blocks_[i].in_table && (depth > 0 || row);
    }
  }

 private:
  void leave() {
    const Open closed = open_.back();
    open_.pop_back();
    const std::uint32_t units = closed.block < at_ ? blocks_[at_ - 1].text.end - blocks_[closed.block].text.start : 0;
    const bool layout = closed.layout || (closed.largest >= least_text && closed.largest >= units / 2);
    if (closed.table && !layout) {
      ++data_[closed.block];
      --data_[at_];
    }
    if (open_.empty()) return;
    Open& outer = open_.back();
    outer.layout = outer.layout || (layout && (closed.table || closed.layout));
    if (!closed.table && at_ >= closed.block + least_blocks) outer.largest = std::max(outer.largest, units);
  }

  const Document& document_;
  const std::span<Block> blocks_;
  std::vector<std::int32_t> data_;  // how many more tables of data are open than at the block before
  std::vector<Open> open_;
  std::uint32_t at_ = 0;  // the first block at or behind the node
};

}  // namespace

void free_of_layout_tables(const Document& document, std::span<Block> blocks) {
  if (std::any_of(blocks.begin(), blocks.end(), [](const Block& block) { return block.in_table; })) Tables(document, blocks).run();
}

}  // namespace nutgraf
