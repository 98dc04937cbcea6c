#include "models/trees.h"

#include <algorithm>

namespace nutgraf {
namespace {

constexpr std::int32_t knot_step = 256;  // 0.25 log-odds
constexpr std::int32_t lowest = -32 * knot_step;
// Most blocks of a page are far from the article, and a sixth of the trees says so: the rest would not bring them back.
constexpr std::size_t first_trees = 16;
constexpr std::int32_t hopeless = -8 * knot_step;

}  // namespace

std::int32_t Trees::score(std::span<const std::int16_t> values) const {
  // Four trees at a time, a fixed number of steps: none waits for another, and no step has to guess where a tree ends.
  std::int32_t sum = base_;
  for (std::size_t tree = 0; tree < roots_.size(); tree += lanes) {
    if (tree == first_trees && sum < hopeless) break;
    std::array<std::uint32_t, lanes> at;
    for (std::size_t lane = 0; lane < lanes; ++lane) at[lane] = roots_[tree + lane];
    for (std::uint32_t step = 0; step < steps_[tree / lanes]; ++step) {
      for (std::uint32_t& place : at) {
        const Node node = nodes_[place];
        place += values[node.feature] < node.value ? 1u : node.right;
      }
    }
    for (const std::uint32_t place : at) sum += node_values_[place];
  }
  return sum;
}

void Trees::weigh(std::span<const std::int16_t> values, std::span<std::int32_t> weights) const {
  for (std::uint32_t place : roots_) {
    while (nodes_[place].right != 0) {
      const Node node = nodes_[place];
      const std::uint32_t next = place + (values[node.feature] < node.value ? 1u : node.right);
      weights[node.feature] += node_values_[next] - node_values_[place];
      place = next;
    }
  }
}

std::uint32_t Trees::probability(std::int32_t score) const {
  const std::int32_t place = std::clamp(score - lowest, 0, 64 * knot_step - 1);
  const std::int32_t knot = place / knot_step;
  const std::int32_t part = place % knot_step;
  const std::int32_t from = calibration_[static_cast<std::size_t>(knot)];
  const std::int32_t to = calibration_[static_cast<std::size_t>(knot) + 1];
  return static_cast<std::uint32_t>(from + (to - from) * part / knot_step);
}

}  // namespace nutgraf
