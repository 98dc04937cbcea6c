// Unwanted regions that elements themselves give away: by their names, tags, form fields, or as grids of like cards.
#pragma once

#include <vector>

#include "classify/classify.h"
#include "classify/evidence/features.h"
#include "classify/evidence/name_tokens.h"
#include "classify/regions/apart.h"

namespace nutgraf {

/// What the element around a block says of it.
struct RegionHint {
  bool any = false;
  bool author_bio = false;
  Role role = Role::other;
  float confidence = 0;
  NodeId node = no_node;
  Reason reason = {ReasonCode::name_token};
};

struct Regions {
  std::vector<RegionHint> regions;
  std::vector<std::uint32_t> of_block;  ///< index into regions + 1; 0: none
  ElementNames names;                   ///< one a node
  std::vector<EmptyRegion> empty;
  std::vector<NodeId> nearest_article;  ///< one a node: the innermost article element around it, or no_node
  NodeId article_body = no_node;        ///< the element that names itself the article's text, where one holds enough of it
  std::uint32_t live_entries = 0;
  bool asks_for_comment = false;  ///< somewhere on the page

  [[nodiscard]] const RegionHint* hint(std::size_t block) const { return of_block[block] == 0 ? nullptr : &regions[of_block[block] - 1]; }
};

/// `apart`: what was told before, and is no more among the blocks.
[[nodiscard]] Regions find_regions(const Document& document, const Blocks& blocks, const Features& features, ElementNames names,
                                   const Apart& apart);

}  // namespace nutgraf
