// Names in the text: people, organizations, places and others. English by a trained model, other languages by rules.
#pragma once

#include <array>
#include <vector>

#include "facts/words/words.h"
#include "nutgraf/facts.h"

namespace nutgraf {

class NameModel;

/// One mention of a name, without titles: the tokens [first, last).
struct Name {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  EntityType type = EntityType::miscellaneous;
  Span span;
};

/// In the order in which they stand.
void sort_by_place(std::vector<Name>& names);

/// Every name, ascending, not overlapping.
[[nodiscard]] std::vector<Name> find_names(const Words& words);
/// The same by another model than the one that the core holds.
[[nodiscard]] std::vector<Name> find_names(const Words& words, const NameModel& model);
/// The same by rules alone: capitals, lexicons and the whole document.
[[nodiscard]] std::vector<Name> find_names_by_rules(const Words& words);

/// Indices into NameCandidate::evidence.
namespace evidence_of {
inline constexpr int person = static_cast<int>(EntityType::person);
inline constexpr int organization = static_cast<int>(EntityType::organization);
inline constexpr int place = static_cast<int>(EntityType::location);
inline constexpr int other = static_cast<int>(EntityType::miscellaneous);
}  // namespace evidence_of

/// A stretch of capitalised words that may be a name, with what speaks for each type (by EntityType's value).
struct NameCandidate {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::array<int, 4> evidence{};
  bool certain = false;  ///< a lexicon, a title or a form that only names have; else it must be confirmed
};

/// Step one of find_names: candidates by form, titles cut off.
[[nodiscard]] std::vector<NameCandidate> find_name_candidates(const Words& words);
/// Step two: adds what the neighbouring words say.
void weigh_context(const Words& words, std::vector<NameCandidate>& candidates);

}  // namespace nutgraf
