#include "models/trees.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace nutgraf {
namespace {

constexpr std::uint8_t leaf = 255;
constexpr std::size_t deepest = 32;
constexpr int leaf_step = 8;
constexpr std::int32_t knot_step = 256;  // 0.25 log-odds
constexpr std::int32_t lowest = -32 * knot_step;
// Most blocks of a page are far from the article, and a sixth of the trees says so: the rest would not bring them back.
constexpr std::size_t first_trees = 16;
constexpr std::int32_t hopeless = -8 * knot_step;

}  // namespace

class Trees::Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  std::uint8_t u8() {
    if (at_ >= bytes_.size()) {
      good_ = false;
      return 0;
    }
    return static_cast<std::uint8_t>(bytes_[at_++]);
  }
  std::uint16_t u16() {
    const std::uint16_t low = u8();
    return static_cast<std::uint16_t>(low | u8() << 8);
  }
  std::int16_t i16() { return static_cast<std::int16_t>(u16()); }
  std::int32_t i32() {
    const std::uint32_t low = u16();
    return static_cast<std::int32_t>(low | static_cast<std::uint32_t>(u16()) << 16);
  }
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

void Trees::add_leaf() {
  nodes_.push_back({0, 0, std::numeric_limits<std::int16_t>::min()});  // nothing is less: a step stays here
  node_values_.push_back(0);
}

bool Trees::read(std::string_view bytes, std::size_t features) {
  *this = {};
  calibration_.fill(32768);
  Reader reader(bytes);
  if (reader.u8() != 'N' || reader.u8() != 'G' || reader.u8() != 'T' || reader.u8() != '2') return false;
  if (reader.u16() != features) return false;
  Trees out;
  const std::uint16_t trees = reader.u16();
  out.base_ = reader.i32();
  for (std::uint16_t& knot : out.calibration_) knot = reader.u16();
  std::array<std::uint32_t, 256> asked{};  // nodes that ask for a feature
  for (std::uint16_t tree = 0; tree < trees; ++tree) {
    if (!out.read_shape(reader, tree, features, asked)) return false;
  }
  // Where each feature's thresholds begin.
  std::uint32_t splits = 0;
  for (std::uint32_t& count : asked) splits += std::exchange(count, splits);
  const std::size_t leaves = out.nodes_.size() - splits;
  if (!reader.good() || reader.left() != std::size_t{splits} * 2 + leaves) return false;
  std::vector<std::uint16_t> thresholds(splits);
  for (std::uint16_t& threshold : thresholds) threshold = reader.u8();
  for (std::uint16_t& threshold : thresholds) threshold = static_cast<std::uint16_t>(threshold | reader.u8() << 8);
  for (std::size_t i = 0; i < out.nodes_.size(); ++i) {
    if (out.nodes_[i].right == 0) out.node_values_[i] = static_cast<std::int16_t>(static_cast<std::int8_t>(reader.u8()) * leaf_step);
    else out.nodes_[i].value = static_cast<std::int16_t>(thresholds[asked[out.nodes_[i].feature]++]);
  }
  for (std::size_t i = out.nodes_.size(); i-- > 0;) {
    if (out.nodes_[i].right != 0)
      out.node_values_[i] = static_cast<std::int16_t>((out.node_values_[i + 1] + out.node_values_[i + out.nodes_[i].right]) / 2);
  }
  while (out.roots_.size() % lanes != 0) {
    out.roots_.push_back(static_cast<std::uint32_t>(out.nodes_.size()));
    out.add_leaf();
  }
  *this = std::move(out);
  return true;
}

/// One tree's nodes, without their values. A node's left child stands right behind it, its right one behind all that is left of it.
bool Trees::read_shape(Reader& reader, std::size_t tree, std::size_t features, std::array<std::uint32_t, 256>& asked) {
  const std::size_t root = nodes_.size();
  roots_.push_back(static_cast<std::uint32_t>(root));
  if (tree % lanes == 0) steps_.push_back(0);
  std::array<std::size_t, deepest> open{};  // splits whose left side is being read, and how far down they are
  std::array<std::uint32_t, deepest> depths{};
  std::size_t levels = 0;
  std::uint32_t depth = 0;
  for (;;) {
    if (reader.left() == 0) return false;
    const std::uint8_t feature = reader.u8();
    if (feature != leaf) {
      if (feature >= features || levels == deepest) return false;
      ++asked[feature];
      open[levels] = nodes_.size();
      depths[levels++] = depth++;
      nodes_.push_back({feature, 0, 0});
      node_values_.push_back(0);
      continue;
    }
    add_leaf();
    steps_.back() = std::max(steps_.back(), depth);
    if (levels == 0) return true;
    const std::size_t split = open[--levels];
    const std::size_t away = nodes_.size() - split;
    if (away > 255) return false;
    nodes_[split].right = static_cast<std::uint8_t>(away);
    depth = depths[levels] + 1;
  }
}

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
