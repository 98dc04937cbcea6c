#include <doctest/doctest.h>

#include <array>

#include "classify/model/cleaning_model.h"
#include "models/embedded.h"
#include "models/trees.h"

using namespace nutgraf;

namespace {

void put16(std::string& out, int value) {
  out.push_back(static_cast<char>(value & 0xFF));
  out.push_back(static_cast<char>(value >> 8 & 0xFF));
}

/// One tree: feature 1 below 10 gives -1024, else 512. Calibration: the knots rise evenly.
std::string small_model() {
  std::string out = "NGT2";
  put16(out, 3);
  put16(out, 1);
  put16(out, 100);  // base, low half
  put16(out, 0);
  for (int knot = 0; knot < 65; ++knot) put16(out, knot * 1000);
  for (const int feature : {1, 255, 255}) out.push_back(static_cast<char>(feature));
  put16(out, 10);
  for (const int leaf : {-1024 / 8, 512 / 8}) out.push_back(static_cast<char>(leaf));
  return out;
}

}  // namespace

TEST_CASE("trees: a score is the base and the leaves' sum, a probability lies between its knots") {
  Trees trees;
  REQUIRE(trees.read(small_model(), 3));
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
  REQUIRE(trees.read(small_model(), 3));
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
    return out;
  };
  const std::int16_t values[] = {0};
  Trees trees;
  REQUIRE(trees.read(forest(-200, 800), 1));
  CHECK(trees.score(values) == -3200);
  REQUIRE(trees.read(forest(-96, 800), 1));
  CHECK(trees.score(values) == 16 * -96 + 24 * 800);
}

TEST_CASE("trees: what is no model, or another version's, is refused") {
  const std::string good = small_model();
  Trees trees;
  CHECK_FALSE(trees.read(good, 4));
  CHECK_FALSE(trees.read("", 3));
  for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(trees.read(good.substr(0, size), 3));
  CHECK_FALSE(trees.read(good + "x", 3));
  const std::size_t nodes = good.size() - 7;
  std::string endless = good;
  endless[nodes + 1] = 1;  // a tree that does not end
  CHECK_FALSE(trees.read(endless, 3));
  std::string short_tree = good;
  short_tree[nodes] = static_cast<char>(255);  // a tree of one leaf, and more nodes than that
  CHECK_FALSE(trees.read(short_tree, 3));
  std::string unknown = good;
  unknown[nodes] = 3;  // a feature that is not there
  CHECK_FALSE(trees.read(unknown, 3));
  CHECK(trees.empty());
}

TEST_CASE("the cleaning model that is built in fits the features that are computed") {
  Trees trees;
  CHECK(trees.read(embedded_file("cleaning.model"), model_feature_count));
  CHECK(trees.read(embedded_file("cleaning-text.model"), model_feature_count));
  CHECK(embedded_file("no such model").empty());
  CHECK_FALSE(replace_cleaning_model("no model", false));
}
