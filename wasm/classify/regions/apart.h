// Clutter that is told by itself alone: a comment form by its fields, a prompt to comment by its label, a box of other stories by its label
// or name and its lines, a line by where it leads: to a channel, to other stories, to giving money or an address. It is set apart before
// anything else is judged, and all else is judged as if it were not there: whatever a page adds of it changes nothing.
#pragma once

#include <utility>
#include <vector>

#include "classify/classify.h"
#include "classify/evidence/features.h"
#include "classify/evidence/name_tokens.h"
#include "classify/evidence/page_data.h"

namespace nutgraf {

struct Apart {
  std::vector<bool> blocks, nodes;                               ///< whether each is set apart; empty where none is
  std::vector<std::pair<std::uint32_t, Verdict>> verdicts = {};  ///< of the blocks, in their order
  std::vector<EmptyRegion> empty = {};                           ///< forms without any text
  NodeId comment_form = no_node;                                 ///< the first one
  bool asks_for_address = false;                                 ///< one of them does
  [[nodiscard]] bool any() const { return !blocks.empty(); }
};

[[nodiscard]] Apart find_apart(const Document& document, const Blocks& blocks, const Features& features, const ElementNames& names,
                               const PageData& page);

/// The blocks that are left.
[[nodiscard]] Blocks without(const Blocks& blocks, const Apart& apart);

}  // namespace nutgraf
