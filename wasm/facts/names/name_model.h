// The weights of the trained name recogniser, and how they are kept in a file.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "nutgraf/facts.h"

namespace nutgraf {

/// The tags of tokens: 0 is outside; for each EntityType t, 1 + 4t begins, + 1 inside, + 2 last, + 3 alone.
namespace name_tag {
inline constexpr int count = 17;
inline constexpr int outside = 0;
enum Part { begin, inside, last, alone };
constexpr int of(EntityType type, Part part) { return 1 + static_cast<int>(type) * 4 + part; }
constexpr EntityType type_of(int tag) { return static_cast<EntityType>((tag - 1) / 4); }
constexpr Part part_of(int tag) { return static_cast<Part>((tag - 1) % 4); }
/// Whether a name is unfinished after this tag, and whether this tag goes on with one.
constexpr bool goes_on(int tag) { return tag != outside && (part_of(tag) == begin || part_of(tag) == inside); }
constexpr bool continues(int tag) { return tag != outside && (part_of(tag) == inside || part_of(tag) == last); }
constexpr bool may_follow(int before, int tag) {
  if (goes_on(before) != continues(tag)) return false;
  return !goes_on(before) || type_of(before) == type_of(tag);
}
}  // namespace name_tag

/// What training learned, in tenths.
struct NameWeights {
  std::vector<std::uint32_t> hashes;     ///< of the features, 24 bits, rising
  std::vector<std::int8_t> weights;      ///< of each feature by tag
  std::vector<std::int8_t> transitions;  ///< from each tag to each
};

/// The file's bytes; none where the weights do not fit its form (too many rows, hashes that do not rise).
[[nodiscard]] std::vector<std::uint8_t> pack_name_model(const NameWeights& learned);

class NameModel {
 public:
  /// Bytes of another length than was written give a model that is not usable.
  explicit NameModel(std::string_view bytes);

  [[nodiscard]] bool usable() const { return !slots_.empty(); }
  /// The weights of a feature by tag, or null.
  [[nodiscard]] const std::int8_t* row(std::uint32_t feature) const;
  [[nodiscard]] int transition(int before, int tag) const {
    return transitions_[static_cast<std::size_t>(before) * name_tag::count + static_cast<std::size_t>(tag)];
  }

 private:
  std::vector<std::int8_t> weights_, transitions_;
  std::vector<std::uint32_t> slots_;  ///< by the upper bits of a feature's hash: row + 1, and the lower bits; 0: free
};

}  // namespace nutgraf
