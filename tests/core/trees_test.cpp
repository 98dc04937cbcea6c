#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>

#include "classify/model/cleaning_model.h"
#include "models/embedded.h"
#include "models/pack_trees.h"
#include "models/tree_coder.h"
#include "models/trees.h"
#include "small_model.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

/// As training writes it: feature 1 below 10 gives -1024, else 512. Calibration: the knots rise evenly.
std::string small_model() {
  SmallModel out;
  out.base = 100;
  for (std::size_t knot = 0; knot < out.knots.size(); ++knot) out.knots[knot] = static_cast<int>(knot) * 1000;
  return out.bytes();
}

}  // namespace

TEST_CASE("trees: a score is the base and the leaves' sum, a probability lies between its knots") {
  Trees trees;
  REQUIRE(trees.read(packed(small_model()), 3));
  const std::int16_t low[] = {0, 9, 0};
  const std::int16_t high[] = {0, 10, 0};
  CHECK(trees.score(low) == 100 - 1024);
  CHECK(trees.score(high) == 100 + 512);
  CHECK(trees.probability(0) == 32000);
  CHECK(trees.probability(128) == 32500);
  CHECK(trees.probability(-1000000) == 0);
  CHECK(trees.probability(1000000) >= 63900);
}

TEST_CASE("trees: a feature's weight is what it did to the mean of what lay below") {
  Trees trees;
  REQUIRE(trees.read(packed(small_model()), 3));
  const std::int16_t low[] = {0, 9, 0};
  const std::int16_t high[] = {0, 10, 0};
  std::array<std::int32_t, 3> weights{};
  trees.weigh(low, weights);  // the root's mean is -256
  CHECK(weights == std::array<std::int32_t, 3>{0, -768, 0});
  weights.fill(0);
  trees.weigh(high, weights);
  CHECK(weights == std::array<std::int32_t, 3>{0, 768, 0});
}

TEST_CASE("trees: what the first 16 settle, the rest do not see") {
  const auto forest = [](int first, int rest) {
    std::string out = "NGT2";
    put16(out, 1);
    put16(out, 40);
    put16(out, 0);
    put16(out, 0);
    for (int knot = 0; knot < 65; ++knot) put16(out, knot);
    out.append(40, static_cast<char>(255));
    for (int tree = 0; tree < 40; ++tree) out.push_back(static_cast<char>((tree < 16 ? first : rest) / 8));
    return packed(out);
  };
  const std::int16_t values[] = {0};
  Trees trees;
  REQUIRE(trees.read(forest(-200, 800), 1));
  CHECK(trees.score(values) == -3200);
  REQUIRE(trees.read(forest(-96, 800), 1));
  CHECK(trees.score(values) == 16 * -96 + 24 * 800);
}

TEST_CASE("trees: whatever the numbers are, they are read as they were written") {
  // Trees of one question: the thresholds of feature t are spread over all 16 bits, the scores over all 8.
  constexpr int features = 5, count = 200;
  std::mt19937 random(3);
  std::vector<int> thresholds(count), scores(count * 2);
  for (int& threshold : thresholds) threshold = static_cast<int>(random() % 65536) - 32768;
  thresholds[0] = -32768;
  thresholds[5] = 32767;
  thresholds[10] = thresholds[15];
  for (int& score : scores) score = static_cast<int>(random() % 256) - 128;
  std::string out = "NGT2", nodes, low, high, leaves;
  put16(out, features);
  put16(out, count);
  put16(out, 0x1234);
  put16(out, -2);
  std::vector<int> knots(65);
  for (int& knot : knots) put16(out, knot = static_cast<int>(random() % 65536));
  for (int tree = 0; tree < count; ++tree) {
    nodes += {static_cast<char>(tree % features), static_cast<char>(255), static_cast<char>(255)};
    for (const int side : {0, 1}) leaves.push_back(static_cast<char>(scores[static_cast<std::size_t>(tree * 2 + side)]));
  }
  for (int feature = 0; feature < features; ++feature) {
    for (int tree = feature; tree < count; tree += features) {
      low.push_back(static_cast<char>(thresholds[static_cast<std::size_t>(tree)] & 0xFF));
      high.push_back(static_cast<char>(thresholds[static_cast<std::size_t>(tree)] >> 8 & 0xFF));
    }
  }
  Trees trees;
  REQUIRE(trees.read(packed(out + nodes + low + high + leaves), features));
  for (int round = 0; round < 300; ++round) {
    // Values at the thresholds and next to them.
    std::array<std::int16_t, features> values;
    for (std::size_t f = 0; f < features; ++f) {
      const int threshold = thresholds[f + features * (random() % (count / features))];
      values[f] = static_cast<std::int16_t>(threshold - (threshold > -32768 && random() % 2 != 0 ? 1 : 0));
    }
    std::int32_t expected = 0x1234 - 0x20000;
    for (int tree = 0; tree < count; ++tree) {
      if (tree == 16 && expected < -2048) break;
      const bool right = values[static_cast<std::size_t>(tree % features)] >= thresholds[static_cast<std::size_t>(tree)];
      expected += scores[static_cast<std::size_t>(tree * 2 + (right ? 1 : 0))] * 8;
    }
    CHECK(trees.score(values) == expected);
  }
  for (int knot = 0; knot < 64; ++knot)
    CHECK(trees.probability((knot - 32) * 256) == static_cast<std::uint32_t>(knots[static_cast<std::size_t>(knot)]));
}

TEST_CASE("trees: a file that is no model, or another version's, is not packed") {
  const std::string good = small_model();
  CHECK(pack_trees("").empty());
  for (std::size_t size = 0; size < good.size(); ++size) CHECK(pack_trees(good.substr(0, size)).empty());
  CHECK(pack_trees(good + "x").empty());
  std::string other = good;
  other[3] = '1';
  CHECK(pack_trees(other).empty());
  const std::size_t nodes = good.size() - 7;
  std::string endless = good;
  endless[nodes + 1] = 1;  // a tree that does not end
  CHECK(pack_trees(endless).empty());
  std::string short_tree = good;
  short_tree[nodes] = static_cast<char>(255);  // a tree of one leaf, and more nodes than that
  CHECK(pack_trees(short_tree).empty());
  std::string unknown = good;
  unknown[nodes] = 3;  // a feature that is not there
  CHECK(pack_trees(unknown).empty());
  // A tree that is a line of 33 questions.
  std::string deep = good.substr(0, nodes);
  deep.append(33, '\1');
  deep.append(34, static_cast<char>(255));
  deep.append(66 + 34, '\0');
  CHECK(pack_trees(deep).empty());
}

TEST_CASE("trees: bytes that were not packed so are refused") {
  const std::string good = packed(small_model());
  Trees trees;
  CHECK_FALSE(trees.read(good, 4));
  for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(trees.read(good.substr(0, size), 3));
  CHECK_FALSE(trees.read(good + "x", 3));
  CHECK_FALSE(trees.read(std::string(100000, '\0'), 3));
  CHECK(trees.empty());
}

TEST_CASE("trees: a model that no training makes is refused: a question without thresholds, a side too wide, too many nodes") {
  const auto written = [](int trees, bool asks, const auto& tree) {
    BitWriter bits;
    TreeCoder<BitWriter> coder(bits);
    for (const int number : {1, trees, 0, 0}) coder.number(number);
    for (int knot = 0; knot < 65; ++knot) coder.number(0);
    coder.thresholds(asks ? std::vector<std::int16_t>{10} : std::vector<std::int16_t>{});
    for (int i = 0; i < trees; ++i) {
      tree(coder);
      coder.end_tree();
    }
    const std::vector<std::uint8_t> bytes = bits.finish();
    return std::string(bytes.begin(), bytes.end());
  };
  const auto leaf = [](auto& coder, std::size_t depth) {
    coder.leaf(true, depth);
    coder.score(1);
  };
  const auto question = [](auto& coder, std::size_t depth) {
    coder.leaf(false, depth);
    coder.feature(0);
    coder.threshold(0, 0);
  };
  const auto full = [&](const auto& self, auto& coder, std::size_t depth, std::size_t deepest) -> void {
    if (depth == deepest) return leaf(coder, depth);
    question(coder, depth);
    self(self, coder, depth + 1, deepest);
    self(self, coder, depth + 1, deepest);
  };
  Trees trees;
  const auto reads = [&](const std::string& bytes) { return trees.read(bytes, 1); };
  CHECK(reads(written(1, true, [&](auto& coder) { full(full, coder, 0, 7); })));        // 127 nodes to the left
  CHECK_FALSE(reads(written(1, true, [&](auto& coder) { full(full, coder, 0, 9); })));  // 511
  CHECK(reads(written(20000, true, [&](auto& coder) { full(full, coder, 0, 1); })));    // 60,000 nodes
  CHECK_FALSE(reads(written(30000, true, [&](auto& coder) { full(full, coder, 0, 1); })));
  CHECK_FALSE(reads(written(1, false, [&](auto& coder) { coder.leaf(false, 0); })));
}

TEST_CASE("trees: damaged bytes give an answer or none, and never one from elsewhere") {
  const std::string good(embedded_file("cleaning.trees"));
  std::mt19937 random(5);
  std::array<std::int16_t, model_feature_count> values;
  std::array<std::int32_t, model_feature_count> weights{};
  for (int round = 0; round < 400; ++round) {
    std::string bytes = good;
    if (round % 2 == 0) bytes[random() % bytes.size()] = static_cast<char>(random());
    else
      std::generate(bytes.begin() + static_cast<std::ptrdiff_t>(random() % bytes.size()), bytes.end(),
                    [&] { return static_cast<char>(random()); });
    Trees trees;
    if (!trees.read(bytes, model_feature_count)) CHECK(trees.empty());
    for (std::int16_t& value : values) value = static_cast<std::int16_t>(random() % 300);
    trees.weigh(values, weights);
    CHECK(trees.probability(trees.score(values)) <= 65535);
  }
}

TEST_CASE("the cleaning model that is built in fits the features that are computed") {
  Trees trees;
  CHECK(trees.read(embedded_file("cleaning.trees"), model_feature_count));
  CHECK(trees.read(embedded_file("cleaning-text.trees"), model_feature_count));
  CHECK(embedded_file("no such model").empty());
  CHECK_FALSE(replace_cleaning_model("no model", false));
}
