// Who, what, where, when, why: the line on top of the facts.
#pragma once

#include "facts/words/words.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// Reads the other facts and the lede, without its lead-in (see credits.h); a part that the text does not clearly give stays empty.
[[nodiscard]] MainFacts find_main_facts(const Words& words, const Article& article, const KeyFacts& facts, Span lead_in);

}  // namespace nutgraf
