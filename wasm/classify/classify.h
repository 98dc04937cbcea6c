// Role classification: what each block of the page is. The seam for whatever judges: rules today, a trained model
// behind the same function later.
#pragma once

#include <vector>

#include "blocks/block.h"
#include "nutgraf/role.h"

namespace nutgraf {

struct Verdict {
  Role role = Role::other;
  float confidence = 0;         ///< 0..1
  std::vector<Reason> reasons;  ///< the evidence that decided, strongest first
};

struct Classification {
  std::vector<Verdict> verdicts;  ///< one a block, same order
  NodeId article_root = no_node;  ///< lowest element that holds all of the article's text; no_node where there is no article
  PageType page_type = PageType::other;
};

[[nodiscard]] Classification classify(const Document& document, const Blocks& blocks);

}  // namespace nutgraf
