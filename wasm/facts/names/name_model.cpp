#include "facts/names/name_model.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>

#include "models/bit_coder.h"

namespace nutgraf {
namespace {

// The file:
//   rows                        2 bytes, little-endian
//   transitions                 tag by tag
//   the rows                    coded bit by bit: how far its hash is from the one before it, and its weights, as RowCoder says
constexpr std::size_t tags = name_tag::count;
constexpr std::size_t transitions_at = 2;
constexpr std::size_t rows_at = transitions_at + tags * tags;
constexpr int bits_dropped = 2;  // of a feature's 24: so few rows need no more to be told from the features that have none
constexpr int hash_bits = 24 - bits_dropped;
constexpr int slot_bits = 16;
constexpr std::size_t most_rows = (std::size_t{1} << slot_bits) * 3 / 4;

/// One row behind the other, by a BitWriter from what they are or by a BitReader into it: the same chances at each bit. What is likely
/// depends on the weights that the row has so far; outside's comes last, as a row's weights nearly cancel out.
template <class Coder>
class RowCoder {
 public:
  explicit RowCoder(Coder& coder) : coder_(coder), there_(tags) {}

  // Functions of their own: browsers compile one better while it is called again and again.

  /// How far a hash is from the one before it, as a Rice code.
  [[gnu::noinline]] void gap(std::uint32_t& gap) {
    std::uint32_t upper = 0;
    while (coder_.bit(gap >> gap_bits > upper, longer_[std::min<std::size_t>(upper, longer_.size() - 1)]) &&
           upper < 1U << (hash_bits - gap_bits))
      ++upper;
    gap = upper << gap_bits | coder_.bits(gap & ((1U << gap_bits) - 1), gap_bits);
  }

  [[gnu::noinline]] void weights(std::int8_t* row) {
    int sum = 0;                                    // of the weights so far
    std::size_t sums = clamped(0, 2), few = 0;      // as far as it matters; how many there are, up to 4
    std::size_t sign = clamped(0, 1), largest = 0;  // the last one's sign, the largest size
    std::size_t signs = 0;                          // of this type's weights so far, to the base of three
    std::array<std::size_t, 4> types{};             // that have a weight for this part of a name, up to 2
    for (std::size_t at = 0; at < tags; ++at) {
      const std::size_t tag = at + 1 < tags ? at + 1 : name_tag::outside, part = at % 4;
      if (part == 0) signs = 0;
      signs *= 3;
      if (!coder_.bit(row[tag] != 0, there_[at].chances[signs / 3][sums][few][types[part]])) {
        row[tag] = 0;
        signs += clamped(0, 1);
        continue;
      }
      row[tag] = weight(row[tag], negative_[at][sign][clamped(sum, 4)][std::min<std::size_t>(few, 2)], larger_[at][largest]);
      sum += row[tag];
      sums = clamped(sum, 2);
      few = std::min<std::size_t>(few + 1, 4);
      sign = clamped(row[tag], 1);
      signs += sign;
      largest = std::max(largest, std::min(static_cast<std::size_t>(std::abs(row[tag])), sizes - 1));
      types[part] = std::min<std::size_t>(types[part] + 1, 2);
    }
  }

 private:
  static constexpr int steps = 12, gap_bits = 7;
  static constexpr std::size_t sizes = 6;
  using Larger = std::array<Chance, steps>;  // than 1, 2, …

  /// From 0 to twice `most`.
  static std::size_t clamped(int value, int most) { return static_cast<std::size_t>(std::clamp(value, -most, most) + most); }

  /// One that is not 0.
  std::int8_t weight(int weight, Chance& negative, std::array<Larger, 2>& larger) {
    const bool below = coder_.bit(weight < 0, negative);
    int size = 1;
    while (size < 127 && coder_.bit(std::abs(weight) > size, larger[below ? 1 : 0][static_cast<std::size_t>(std::min(size, steps)) - 1]))
      ++size;
    return static_cast<std::int8_t>(below ? -size : size);
  }

  Coder& coder_;
  struct There {
    Chance chances[27][5][5][3];
  };
  std::vector<There> there_;
  Chance negative_[tags][3][9][3];
  std::array<Larger, 2> larger_[tags][sizes];
  std::array<Chance, 16> longer_;
};

/// A tenth for one tag at most, for two tags alike, or for two of one type.
bool says_nothing(const NameWeights& learned, std::size_t row) {
  int told[2] = {}, count = 0, sum = 0;
  for (int tag = 0; tag < name_tag::count; ++tag) {
    const std::int8_t weight = learned.weights[row * tags + static_cast<std::size_t>(tag)];
    if (weight == 0) continue;
    if (count == 2 || weight > 1 || weight < -1) return false;
    told[count++] = tag;
    sum += weight;
  }
  if (count < 2) return true;
  return sum != 0 || (told[0] != name_tag::outside && name_tag::type_of(told[0]) == name_tag::type_of(told[1]));
}

}  // namespace

std::vector<std::uint8_t> pack_name_model(const NameWeights& learned) {
  if (learned.weights.size() != learned.hashes.size() * tags || learned.transitions.size() != tags * tags) return {};
  BitWriter writer;
  RowCoder coder(writer);
  std::size_t rows = 0;  // but those that say hardly anything, or whose 22 bits another one has
  std::uint32_t before = 0;
  for (std::size_t r = 0; r < learned.hashes.size(); ++r) {
    if (learned.hashes[r] >> 24 != 0 || (r > 0 && learned.hashes[r] <= learned.hashes[r - 1])) return {};
    const std::uint32_t hash = (learned.hashes[r] >> bits_dropped) + 1;  // so that the first one has a gap, too
    if (hash == before || says_nothing(learned, r)) continue;
    std::uint32_t gap = hash - before;
    std::array<std::int8_t, tags> row;
    std::copy_n(learned.weights.data() + r * tags, tags, row.begin());
    coder.gap(gap);
    coder.weights(row.data());
    before = hash;
    ++rows;
  }
  if (rows == 0 || rows > most_rows) return {};
  std::vector<std::uint8_t> out{static_cast<std::uint8_t>(rows & 0xFF), static_cast<std::uint8_t>(rows >> 8)};
  for (const std::int8_t weight : learned.transitions) out.push_back(static_cast<std::uint8_t>(weight));
  const std::vector<std::uint8_t> coded = writer.finish();
  out.insert(out.end(), coded.begin(), coded.end());
  return out;
}

NameModel::NameModel(std::string_view bytes) {
  if (bytes.size() < rows_at) return;
  const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::size_t rows = data[0] | static_cast<std::size_t>(data[1]) << 8;
  if (rows == 0 || rows > most_rows) return;

  BitReader reader(bytes.substr(rows_at));
  RowCoder coder(reader);
  std::vector<std::int8_t> weights(rows * tags);
  std::vector<std::uint32_t> slots(std::size_t{1} << slot_bits);
  std::uint32_t before = 0;
  for (std::size_t r = 0; r < rows; ++r) {
    std::uint32_t gap = 0;
    coder.gap(gap);
    coder.weights(weights.data() + r * tags);
    before += gap;
    const std::uint32_t hash = before - 1;
    if (hash >> hash_bits != 0) return;
    std::size_t slot = hash >> (hash_bits - slot_bits);
    while (slots[slot] != 0) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = static_cast<std::uint32_t>((r + 1) << 16 | (hash & 0xFFFF));
  }
  if (!reader.at_end()) return;
  const auto* const transitions = reinterpret_cast<const std::int8_t*>(data + transitions_at);
  transitions_.assign(transitions, transitions + tags * tags);
  weights_ = std::move(weights);
  slots_ = std::move(slots);
}

const std::int8_t* NameModel::row(std::uint32_t feature) const {
  feature >>= bits_dropped;
  for (std::size_t slot = feature >> (hash_bits - slot_bits); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    // A row that others pushed on stands near: the slot says the upper bits that the lower ones leave open.
    if ((slots_[slot] & 0xFFFF) == (feature & 0xFFFF)) return weights_.data() + ((slots_[slot] >> 16) - 1) * tags;
  }
  return nullptr;
}

}  // namespace nutgraf
