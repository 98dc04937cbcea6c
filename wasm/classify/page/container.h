// The page-level decision: which subtree is the article, where it begins and ends, and what kind of page this is.
#pragma once

#include "classify/regions/regions.h"

namespace nutgraf {

struct Container {
  NodeId root = no_node;             ///< lowest element that holds the article's paragraphs
  BlockRange range = {};             ///< its blocks
  std::uint32_t headline = no_node;  ///< the block that says the title, before or inside it
  std::uint32_t prose = 0;           ///< words of prose inside that no region claims
  PageType page_type = PageType::other;
  bool lists = false;  ///< its paragraphs stand under headlines of other pages: it is a front page, whatever is kept of it
};

[[nodiscard]] Container choose_container(const Document& document, const Blocks& blocks, const Features& features, const Regions& regions,
                                         const PageData& page);

}  // namespace nutgraf
