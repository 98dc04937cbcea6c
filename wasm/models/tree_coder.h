// Boosted trees in few bytes: what a BitWriter is told of them and a BitReader tells, in the same order and with the same chances.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/bit_coder.h"
#include "models/frequencies.h"

namespace nutgraf {

inline constexpr std::size_t deepest_tree = 32;
inline constexpr std::size_t most_tree_nodes = 65535;
inline constexpr std::size_t most_thresholds = 255;  // of a feature

/// First the header's numbers and the thresholds of all features, then tree by tree its nodes, what is left of one before what is right of it: whether
/// it is a leaf, and its score, or its feature and threshold.
template <class Bits>
class TreeCoder {
 public:
  explicit TreeCoder(Bits& bits) : bits_(bits) {}

  std::uint16_t number(int number) { return static_cast<std::uint16_t>(code_number(number, others)); }

  /// The thresholds of the next feature, each once and rising; false where there are too many.
  bool thresholds(std::vector<std::int16_t> thresholds) {
    thresholds.resize(number(static_cast<int>(thresholds.size())));
    const std::size_t size = thresholds.size();
    if (size > most_thresholds) return false;
    int last = 0;
    std::uint32_t kind = first_threshold;
    for (std::int16_t& threshold : thresholds) {
      const int gap = code_number(static_cast<std::int16_t>(threshold - last), kind);
      kind = std::min<std::uint32_t>(std::bit_width(static_cast<std::uint16_t>(gap)), first_threshold - 1);
      threshold = static_cast<std::int16_t>(last + gap);
      last = threshold + 1;
    }
    if (size != 0) features_.add(thresholds_.size(), 1);
    uses_.emplace_back(size, 3);
    thresholds_.push_back(std::move(thresholds));
    return true;
  }
  [[nodiscard]] bool has_thresholds() const { return features_.all() != 0; }

  bool leaf(bool is_leaf, std::size_t depth) { return bits_.bit(is_leaf, leaves_[depth]); }

  /// How good a leaf is: near others all are as likely.
  std::int8_t score(int score) {
    const std::size_t upper = scores_.code(bits_, static_cast<std::size_t>(score + 128) >> 3);
    scores_.add(upper, 1);
    return static_cast<std::int8_t>((upper << 3 | bits_.bits(static_cast<std::uint32_t>(score) & 7, 3)) - 128);
  }

  /// A feature that has thresholds. Training allows each tree some of the features only, so that one which it asked for is likelier from then on.
  std::uint8_t feature(std::size_t feature) {
    feature = features_.code(bits_, feature);
    features_.add(feature, in_tree + (asked_[feature] ? 0 : features_.of(feature) * (in_tree - 1)));
    asked_[feature] = true;
    return static_cast<std::uint8_t>(feature);
  }
  void end_tree() {
    for (std::size_t feature = 0; feature < asked_.size(); ++feature) {
      if (asked_[feature]) features_.add(feature, features_.of(feature) / in_tree - features_.of(feature));
    }
    asked_ = {};
  }

  /// By its place among the feature's.
  std::int16_t threshold(std::size_t place, std::uint8_t feature) {
    Frequencies& uses = uses_[feature];
    place = uses.code(bits_, place);
    uses.add(place, 1);
    return thresholds_[feature][place];
  }

 private:
  static constexpr std::uint32_t in_tree = 4;
  // Kinds of numbers: gaps between thresholds by the digits of the last one, first thresholds, any others.
  static constexpr std::uint32_t first_threshold = 12, others = 13, kinds = 14;

  /// Its sign and how many digits it has, then these: the upper ones by those before them.
  int code_number(int number, std::uint32_t kind) {
    const auto digits = static_cast<std::uint32_t>(number < 0 ? ~number : number);
    const std::size_t head = heads_[kind].code(bits_, static_cast<std::size_t>(std::bit_width(digits)) | (number < 0 ? 16 : 0));
    heads_[kind].add(head, 16);
    const int width = static_cast<int>(head & 15);
    std::uint32_t found = width == 0 ? 0 : 1;
    for (int left = width - 2; left >= 0; --left) {
      const std::uint32_t bit = digits >> left & 1;
      found = found * 2 + (found < 8 ? (bits_.bit(bit != 0, digits_[width][found]) ? 1 : 0) : bits_.bits(bit, 1));
    }
    return (head & 16) != 0 ? ~static_cast<int>(found) : static_cast<int>(found);
  }

  Bits& bits_;
  std::vector<Frequencies> heads_{kinds, Frequencies(32, 1)};
  std::array<std::array<Chance, 8>, 16> digits_;
  std::array<Chance, deepest_tree + 1> leaves_;
  Frequencies scores_{32, 1};
  Frequencies features_{256, 0};
  std::array<bool, 256> asked_{};  // by this tree
  std::vector<std::vector<std::int16_t>> thresholds_;
  std::vector<Frequencies> uses_;
};

}  // namespace nutgraf
