#include "facts/name_model.h"

#include <array>
#include <bit>
#include <cstddef>

namespace nutgraf {
namespace {

// The file, which is made to compress well: by column, and without the four of five weights that are nothing.
//   rows                        2 bytes, little-endian
//   weights of each tag         2 bytes for each tag but outside: how many are not nothing
//   transitions                 tag by tag
//   hashes                      22 bits of them, each less the one before it: the low bytes, then the high ones
//   weights of outside          one a row
//   which weights there are     a bit for each tag: tags 1 to 8 of all rows, then 9 to 16
//   these weights               tag by tag, in the order of the rows
constexpr std::size_t tags = name_tag::count;
constexpr std::size_t marked = tags - 1;  // outside has its own column
constexpr std::size_t marks = marked / 8;
constexpr std::size_t counts_at = 2;
constexpr std::size_t transitions_at = counts_at + 2 * marked;
constexpr std::size_t columns_at = transitions_at + tags * tags;
constexpr std::size_t row_size = 2 + 1 + marks;
constexpr int bits_dropped = 2;  // of a feature's 24: so few rows need no more to be told from the features that have none
constexpr int hash_bits = 24 - bits_dropped;
constexpr int slot_bits = 16;
constexpr std::size_t most_rows = (std::size_t{1} << slot_bits) * 3 / 4;
static_assert(marked % 8 == 0);

void append(std::vector<std::uint8_t>& out, std::size_t value) {
  out.push_back(static_cast<std::uint8_t>(value & 0xFF));
  out.push_back(static_cast<std::uint8_t>(value >> 8));
}

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

std::size_t number_at(const std::uint8_t* data, std::size_t at) { return data[at] | static_cast<std::size_t>(data[at + 1]) << 8; }

}  // namespace

std::vector<std::uint8_t> pack_name_model(const NameWeights& learned) {
  if (learned.weights.size() != learned.hashes.size() * tags || learned.transitions.size() != tags * tags) return {};
  std::vector<std::size_t> rows;  // but those that say hardly anything, or whose 22 bits another one has
  std::vector<std::uint8_t> low, high, values, out;
  std::uint32_t before = 0;
  for (std::size_t r = 0; r < learned.hashes.size(); ++r) {
    if (r > 0 && learned.hashes[r] <= learned.hashes[r - 1]) return {};
    const std::uint32_t hash = learned.hashes[r] >> bits_dropped;
    if ((hash == before && !rows.empty()) || says_nothing(learned, r)) continue;
    if (hash - before > 0xFFFF) return {};
    rows.push_back(r);
    low.push_back(static_cast<std::uint8_t>((hash - before) & 0xFF));
    high.push_back(static_cast<std::uint8_t>((hash - before) >> 8));
    before = hash;
  }
  if (rows.empty() || rows.size() > most_rows) return {};
  std::vector<std::uint8_t> masks(rows.size() * marks);
  append(out, rows.size());
  for (std::size_t tag = 0; tag < marked; ++tag) {
    const std::size_t first = values.size();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::int8_t weight = learned.weights[rows[i] * tags + 1 + tag];
      if (weight == 0) continue;
      std::uint8_t& mask = masks[tag / 8 * rows.size() + i];
      mask = static_cast<std::uint8_t>(mask | 1U << (tag % 8));
      values.push_back(static_cast<std::uint8_t>(weight));
    }
    append(out, values.size() - first);
  }
  for (const std::int8_t weight : learned.transitions) out.push_back(static_cast<std::uint8_t>(weight));
  out.insert(out.end(), low.begin(), low.end());
  out.insert(out.end(), high.begin(), high.end());
  for (const std::size_t r : rows) out.push_back(static_cast<std::uint8_t>(learned.weights[r * tags]));
  out.insert(out.end(), masks.begin(), masks.end());
  out.insert(out.end(), values.begin(), values.end());
  return out;
}

NameModel::NameModel(std::string_view bytes) {
  if (bytes.size() < columns_at) return;
  const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::size_t rows = number_at(data, 0);
  if (rows == 0 || rows > most_rows) return;
  std::array<std::size_t, marked + 1> ends{};  // where each tag's weights begin, and where the last one's end
  ends[0] = columns_at + rows * row_size;
  for (std::size_t tag = 0; tag < marked; ++tag) ends[tag + 1] = ends[tag] + number_at(data, counts_at + 2 * tag);
  if (bytes.size() != ends[marked]) return;

  const std::uint8_t* const low = data + columns_at;
  const std::uint8_t* const outside = low + 2 * rows;
  const std::uint8_t* const masks = outside + rows;
  std::vector<std::int8_t> weights(rows * tags);
  std::vector<std::uint32_t> slots(std::size_t{1} << slot_bits);
  std::array<std::size_t, marked + 1> next = ends;
  std::uint32_t hash = 0;
  for (std::size_t r = 0; r < rows; ++r) {
    hash += static_cast<std::uint32_t>(low[r] | low[rows + r] << 8);
    if (hash >> hash_bits != 0) return;
    std::size_t slot = hash >> (hash_bits - slot_bits);
    while (slots[slot] != 0) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = static_cast<std::uint32_t>((r + 1) << 16 | (hash & 0xFFFF));
    std::int8_t* const row = weights.data() + r * tags;
    row[0] = static_cast<std::int8_t>(outside[r]);
    for (std::uint32_t left = static_cast<std::uint32_t>(masks[r] | masks[rows + r] << 8); left != 0; left &= left - 1) {
      const auto tag = static_cast<std::size_t>(std::countr_zero(left));
      if (next[tag] == ends[tag + 1]) return;
      row[1 + tag] = static_cast<std::int8_t>(data[next[tag]++]);
    }
  }
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
