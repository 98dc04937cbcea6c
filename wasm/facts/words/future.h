// Whether the text speaks of something that is still to come, or of how things are.
#pragma once

#include "facts/words/words.h"

namespace nutgraf {

/// "by June they will be sold": whether a pronoun and "will" stand right behind the date from `first` to `end`.
[[nodiscard]] bool will_follows(const Words& words, std::uint32_t first, std::uint32_t end);

/// Does the verb that governs the time expression [first, end) speak of the future? "planned to hold talks on Thursday" does,
/// "said Thursday it will" does not: only the nearest governing verb counts.
[[nodiscard]] bool speaks_of_future(const Words& words, std::uint32_t first, std::uint32_t end);

/// "It rained in the summer", unlike "It rains in the summer, he said": a verb of the past, which is none of speech, stands in the
/// sentence of the date at `first`.
[[nodiscard]] bool tells_of_past(const Words& words, std::uint32_t first);

/// "until", "until at least the end of": the date at `first` is one until which something lasts.
[[nodiscard]] bool led_by_until(const Words& words, std::uint32_t first);

/// "Today, many courses are online", unlike "Today, we begin", "Today is the solstice", "Today Hexley opened", "Today, Vale is launching":
/// whether "Today" at `first`, where a sentence begins, is no day.
[[nodiscard]] bool is_nowadays(const Words& words, std::uint32_t first);

}  // namespace nutgraf
