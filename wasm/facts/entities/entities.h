// Names merged over the whole article: one entry for each person, organization and place.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

struct Entities {
  std::vector<Entity> all;             ///< most important first, of every type; no roles yet
  std::vector<std::uint32_t> of_name;  ///< for each Name, its index into `all`; no_entity for other kinds of names
};
inline constexpr std::uint32_t no_entity = 0xFFFFFFFFu;

/// "Biden" joins "Joe Biden", "NIH" joins "National Institutes of Health", "U.S." joins "United States".
/// Names written in capitals alone (datelines) are given in ordinary case.
[[nodiscard]] Entities merge_names(const Words& words, const std::vector<Name>& names);

}  // namespace nutgraf
