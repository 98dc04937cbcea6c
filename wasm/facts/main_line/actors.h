// Words for somebody who acts or to whom something is done, where nobody is named: "gunmen", "a school bus".
#pragma once

#include "facts/words/words.h"

namespace nutgraf {

/// Whether the noun `at` is somebody, as "residents", "five people" and "the bomber" are, and "the meeting" and "the pair" are not. `owned`:
/// the phrase is somebody's.
[[nodiscard]] bool is_actor(const Words& words, std::uint32_t at, bool owned);
/// "report", "page": nobody, though it says something.
[[nodiscard]] bool is_document(std::u16string_view flat);
/// "bus", "ferry": with people on board.
[[nodiscard]] bool is_vehicle(std::u16string_view flat);

}  // namespace nutgraf
