// The main clause of a sentence of the lede: who does it, up to the verb. Shallow: by the order of words and the forms of verbs, for English.
#pragma once

#include <cstdint>
#include <optional>

#include "facts/words/words.h"

namespace nutgraf {

/// Tokens are indices into Words.
struct MainClause {
  std::uint32_t
      subject_first;  ///< the subject's noun phrase, [first, last): without appositions, relative clauses and what else follows it
  std::uint32_t subject_last;
  std::uint32_t verb;  ///< its finite verb, an auxiliary where there is one
};

/// The main clause of the tokens [first, last) of one sentence, behind what leads into it ("On Tuesday, …"). Null where none is clearly seen.
[[nodiscard]] std::optional<MainClause> find_main_clause(const Words& words, std::uint32_t first, std::uint32_t last);

}  // namespace nutgraf
