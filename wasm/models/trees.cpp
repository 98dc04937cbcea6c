#include "models/trees.h"

#include <algorithm>
#include <limits>

namespace nutgraf {
namespace {

constexpr std::uint8_t leaf = 255;
constexpr std::int32_t knot_step = 256;  // 0.25 log-odds
constexpr std::int32_t lowest = -32 * knot_step;
// Most blocks of a page are far from the article, and a sixth of the trees says so: the rest would not bring them back.
constexpr std::size_t first_trees = 16;
constexpr std::int32_t hopeless = -8 * knot_step;

class Reader {
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
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace

void Trees::add_leaf(std::int16_t value) {
  nodes_.push_back({0, 0, std::numeric_limits<std::int16_t>::min()});  // nothing is less: a step stays here
  node_values_.push_back(value);
}

void Trees::average(std::size_t begin) {
  for (std::size_t i = nodes_.size(); i-- > begin;) {
    if (nodes_[i].right != 0) node_values_[i] = static_cast<std::int16_t>((node_values_[i + 1] + node_values_[i + nodes_[i].right]) / 2);
  }
}

bool Trees::read(std::string_view bytes, std::size_t features) {
  *this = {};
  calibration_.fill(32768);
  Reader reader(bytes);
  if (reader.u8() != 'N' || reader.u8() != 'G' || reader.u8() != 'T' || reader.u8() != '1') return false;
  if (reader.u16() != features) return false;
  Trees out;
  const std::uint16_t trees = reader.u16();
  out.base_ = reader.i32();
  for (std::uint16_t& knot : out.calibration_) knot = reader.u16();
  std::array<std::uint8_t, 256> depth{};
  for (std::uint16_t tree = 0; tree < trees; ++tree) {
    out.roots_.push_back(static_cast<std::uint32_t>(out.nodes_.size()));
    if (tree % lanes == 0) out.steps_.push_back(0);
    const std::uint8_t count = reader.u8();
    depth[0] = 0;
    for (std::uint8_t i = 0; i < count; ++i) {
      const std::uint8_t feature = reader.u8();
      const std::uint8_t right = reader.u8();
      const std::int16_t value = reader.i16();
      if (feature == leaf) {
        out.add_leaf(value);
        out.steps_.back() = std::max<std::uint32_t>(out.steps_.back(), depth[i]);
        continue;
      }
      // Children stand after their parent, so that walking down ends.
      if (feature >= features || right <= i + 1 || right >= count) return false;
      out.nodes_.push_back({feature, static_cast<std::uint8_t>(right - i), value});
      out.node_values_.push_back(0);
      depth[i + 1u] = depth[right] = static_cast<std::uint8_t>(depth[i] + 1);
    }
    if (count == 0 || !reader.good() || out.nodes_.back().right != 0) return false;
    out.average(out.roots_.back());
  }
  while (out.roots_.size() % lanes != 0) {
    out.roots_.push_back(static_cast<std::uint32_t>(out.nodes_.size()));
    out.add_leaf(0);
  }
  if (!reader.at_end() || !reader.good()) return false;
  *this = std::move(out);
  return true;
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
