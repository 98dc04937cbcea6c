#include <algorithm>
#include <limits>
#include <utility>

#include "models/tree_coder.h"
#include "models/trees.h"

namespace nutgraf {
namespace {

constexpr int leaf_step = 8;

}  // namespace

bool Trees::read(std::string_view bytes, std::size_t features) {
  *this = {};
  calibration_.fill(32768);
  BitReader reader(bytes);
  Coder coder(reader);
  if (coder.number(0) != features) return false;
  Trees out;
  const std::uint16_t trees = coder.number(0);
  const std::uint32_t low = coder.number(0);
  out.base_ = static_cast<std::int32_t>(low | static_cast<std::uint32_t>(coder.number(0)) << 16);
  std::uint32_t last = 0, rise = 0;
  for (std::uint16_t& knot : out.calibration_) {
    rise += coder.number(0);
    last += rise;
    knot = static_cast<std::uint16_t>(last);
  }
  for (std::size_t feature = 0; feature < features; ++feature) {
    if (!coder.thresholds({})) return false;
  }
  for (std::uint16_t tree = 0; tree < trees; ++tree) {
    out.roots_.push_back(static_cast<std::uint32_t>(out.nodes_.size()));
    if (tree % lanes == 0) out.steps_.push_back(0);
    if (!out.read_node(coder, 0)) return false;
    coder.end_tree();
  }
  if (!reader.at_end()) return false;
  while (out.roots_.size() % lanes != 0) {
    out.roots_.push_back(static_cast<std::uint32_t>(out.nodes_.size()));
    out.add_leaf(0);
  }
  *this = std::move(out);
  return true;
}

void Trees::add_leaf(std::int16_t score) {
  nodes_.push_back({0, 0, std::numeric_limits<std::int16_t>::min()});  // nothing is less: a step stays here
  node_values_.push_back(score);
}

/// A node and what is below. Its left child stands right behind it, its right one behind all that is left of it.
bool Trees::read_node(Coder& coder, std::uint32_t depth) {
  const std::size_t node = nodes_.size();
  if (node == most_tree_nodes) return false;
  if (coder.leaf(false, depth)) {
    add_leaf(static_cast<std::int16_t>(coder.score(0) * leaf_step));
    steps_.back() = std::max(steps_.back(), depth);
    return true;
  }
  if (depth == deepest_tree || !coder.has_thresholds()) return false;
  const std::uint8_t feature = coder.feature(0);
  nodes_.push_back({feature, 0, coder.threshold(0, feature)});
  node_values_.push_back(0);
  if (!read_node(coder, depth + 1)) return false;
  const std::size_t right = nodes_.size();
  if (right - node > std::numeric_limits<std::uint8_t>::max() || !read_node(coder, depth + 1)) return false;
  nodes_[node].right = static_cast<std::uint8_t>(right - node);
  node_values_[node] = static_cast<std::int16_t>((node_values_[node + 1] + node_values_[right]) / 2);
  return true;
}

}  // namespace nutgraf
