// The trained name recogniser: a linear-chain model over NameFeatures with whole-number weights.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/name_features.h"

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

class NameModel {
 public:
  /// Damaged bytes give a model that is not usable. They are not copied, and must live as long as the model.
  explicit NameModel(std::string_view bytes);

  NameModel(const NameModel&) = delete;
  NameModel& operator=(const NameModel&) = delete;

  [[nodiscard]] bool usable() const { return rows_ > 0; }
  /// The weights of a feature by tag, or null.
  [[nodiscard]] const std::int8_t* row(std::uint32_t feature) const;
  [[nodiscard]] int transition(int before, int tag) const { return transitions_[before * name_tag::count + tag]; }

 private:
  std::uint32_t rows_ = 0;
  const std::int8_t* weights_ = nullptr;
  const std::int8_t* transitions_ = nullptr;
  std::vector<std::uint32_t> hashes_;
  std::vector<std::uint16_t> slots_;  ///< row + 1, by hash
};

/// Names by the model; `hints` are what the rules found.
[[nodiscard]] std::vector<Name> tag_names(const Words& words, const std::vector<Name>& hints, const NameModel& model);

}  // namespace nutgraf
