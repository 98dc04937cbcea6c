#include "models/pack_trees.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "models/tree_coder.h"

namespace nutgraf {
namespace {

constexpr std::uint8_t leaf = 255;
constexpr std::size_t header_size = 12, knots = 65;

struct Node {
  std::uint8_t feature;
  std::int16_t value;
};

class Packer {
 public:
  explicit Packer(std::string_view file) : file_(file) {}

  std::vector<std::uint8_t> pack() {
    if (file_.size() < header_size + 2 * knots || !file_.starts_with("NGT2")) return {};
    features_ = u16(4);
    if (features_ > leaf || !read_nodes()) return {};
    TreeCoder<BitWriter> coder(bits_);
    for (std::size_t at = 4; at < header_size; at += 2) coder.number(i16(at));
    std::uint32_t last = 0, rise = 0;
    for (std::size_t knot = 0; knot < knots; ++knot) {
      const std::uint32_t now = u16(header_size + 2 * knot);
      coder.number(static_cast<std::int16_t>(now - last - rise));
      rise = now - last;
      last = now;
    }
    for (std::size_t feature = 0; feature < features_; ++feature) {
      thresholds_.push_back(thresholds_of(feature));
      if (!coder.thresholds(thresholds_.back())) return {};
    }
    for (std::size_t at = 0; at < nodes_.size(); coder.end_tree()) {
      if (!write_tree(coder, at, 0)) return {};
    }
    return bits_.finish();
  }

 private:
  [[nodiscard]] std::uint32_t u8(std::size_t at) const { return static_cast<std::uint8_t>(file_[at]); }
  [[nodiscard]] std::uint32_t u16(std::size_t at) const { return u8(at) | u8(at + 1) << 8; }
  [[nodiscard]] std::int16_t i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }

  bool read_nodes() {
    std::array<std::size_t, 256> asked{};  // nodes that ask for a feature
    std::size_t at = header_size + 2 * knots;
    for (std::size_t open = u16(6); open > 0; ++at) {  // so many trees, and right sides, are still to come
      if (at == file_.size() || nodes_.size() == most_tree_nodes) return false;
      const auto feature = static_cast<std::uint8_t>(file_[at]);
      if (feature != leaf && feature >= features_) return false;
      if (feature == leaf) --open;
      else ++open;
      ++asked[feature];
      nodes_.push_back({feature, 0});
    }
    const std::size_t leaves = std::exchange(asked[leaf], 0), splits = nodes_.size() - leaves;
    if (file_.size() - at != splits * 2 + leaves) return false;
    for (std::size_t& place : asked) at += std::exchange(place, at);  // where each feature's thresholds begin
    for (Node& node : nodes_) {
      const std::size_t place = node.feature == leaf ? at + splits : asked[node.feature];
      node.value =
          static_cast<std::int16_t>(node.feature == leaf ? static_cast<std::int8_t>(u8(place)) : u8(place) | u8(place + splits) << 8);
      if (node.feature == leaf) ++at;
      else ++asked[node.feature];
    }
    return true;
  }

  [[nodiscard]] std::vector<std::int16_t> thresholds_of(std::size_t feature) const {
    std::set<std::int16_t> thresholds;
    for (const Node& node : nodes_) {
      if (node.feature == feature) thresholds.insert(node.value);
    }
    return {thresholds.begin(), thresholds.end()};
  }

  /// False where a tree is too deep.
  bool write_tree(TreeCoder<BitWriter>& coder, std::size_t& at, std::size_t depth) {
    const Node node = nodes_[at++];
    if (coder.leaf(node.feature == leaf, depth)) {
      coder.score(node.value);
      return true;
    }
    if (depth == deepest_tree) return false;
    coder.feature(node.feature);
    const std::vector<std::int16_t>& all = thresholds_[node.feature];
    coder.threshold(static_cast<std::size_t>(std::find(all.begin(), all.end(), node.value) - all.begin()), node.feature);
    return write_tree(coder, at, depth + 1) && write_tree(coder, at, depth + 1);
  }

  std::string_view file_;
  std::size_t features_ = 0;
  std::vector<Node> nodes_;
  std::vector<std::vector<std::int16_t>> thresholds_;
  BitWriter bits_;
};

}  // namespace

std::vector<std::uint8_t> pack_trees(std::string_view file) { return Packer(file).pack(); }

}  // namespace nutgraf
