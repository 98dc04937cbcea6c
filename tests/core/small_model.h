// Decision trees of one question, as training writes them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "models/pack_trees.h"

namespace nutgraf::test {

inline void put16(std::string& out, int value) {
  out.push_back(static_cast<char>(value & 0xFF));
  out.push_back(static_cast<char>(value >> 8 & 0xFF));
}

/// One tree: `feature` below `threshold` gives `below`, else `above`. Scores are log-odds × 1024, in steps of 8.
struct SmallModel {
  int features = 3;
  int feature = 1;
  int threshold = 10;
  int base = 0;
  int below = -1024;
  int above = 512;
  std::array<int, 65> knots{};  // of the calibration

  [[nodiscard]] std::string bytes() const {
    std::string out = "NGT2";
    put16(out, features);
    put16(out, 1);
    put16(out, base);  // low half
    put16(out, 0);
    for (const int knot : knots) put16(out, knot);
    for (const int node : {feature, 255, 255}) out.push_back(static_cast<char>(node));
    put16(out, threshold);
    for (const int leaf : {below / 8, above / 8}) out.push_back(static_cast<char>(leaf));
    return out;
  }
};

inline std::string packed(std::string_view file) {
  const std::vector<std::uint8_t> bytes = pack_trees(file);
  return {bytes.begin(), bytes.end()};
}

}  // namespace nutgraf::test
