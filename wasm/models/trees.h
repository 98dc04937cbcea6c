// Gradient-boosted decision trees over whole numbers, evaluated with whole numbers: the same result on every machine.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace nutgraf {

class BitReader;
template <class Bits>
class TreeCoder;

/// Left is where value < threshold. Scores are log-odds × 1024, a leaf's in steps of 8.
class Trees {
 public:
  /// What pack_trees() wrote. False where the bytes are no model of so many features; then probability() is 0.5.
  bool read(std::string_view bytes, std::size_t features);
  [[nodiscard]] bool empty() const { return nodes_.empty(); }

  /// Stops after the first 16 trees where these have settled the matter: below -2.
  [[nodiscard]] std::int32_t score(std::span<const std::int16_t> values) const;
  /// What each feature did to the score: adds, on every tree's way down, the change of the mean of what lies below to the feature that
  /// was asked for. `weights` is as long as the features.
  void weigh(std::span<const std::int16_t> values, std::span<std::int32_t> weights) const;
  /// Calibrated probability of a score, in 1/65535: linear between 65 knots that are 0.25 log-odds apart.
  [[nodiscard]] std::uint32_t probability(std::int32_t score) const;

 private:
  static constexpr std::size_t lanes = 4;
  struct Node {
    std::uint8_t feature;
    std::uint8_t right;  // how far on the right child is; 0: a leaf
    std::int16_t value;
  };
  using Coder = TreeCoder<BitReader>;
  void add_leaf(std::int16_t score);
  bool read_node(Coder& coder, std::uint32_t depth);

  std::vector<Node> nodes_;
  std::vector<std::int16_t> node_values_;  // of each node; of one that is no leaf the mean of its children's
  std::vector<std::uint32_t> roots_;       // filled up to a multiple of the lanes by trees that are worth nothing
  std::vector<std::uint32_t> steps_;       // of each so many trees: how far down their deepest leaf is
  std::int32_t base_ = 0;
  std::array<std::uint16_t, 65> calibration_{};
};

}  // namespace nutgraf
