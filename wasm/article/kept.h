// What of the page stays: blocks that are the article's, and its pictures and players. Hiding must never touch them.
#pragma once

#include <vector>

#include "article/address.h"
#include "article/assemble.h"

namespace nutgraf {

/// What is nothing in particular and as short as this (a button, a counter) goes with the region around it.
inline constexpr std::uint32_t leftover_words = 6;

/// A range of block indices.
struct BlockSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class Kept {
 public:
  Kept(const Document& document, const Blocks& blocks, const Classification& classification);

  /// Whether an element holds anything that stays.
  [[nodiscard]] bool any_in(NodeId node) const { return kept_before_[document_.subtree_end(node)] != kept_before_[node]; }
  /// The pictures of the article, in document order.
  [[nodiscard]] const std::vector<NodeId>& images() const { return images_; }
  /// Its players and frames.
  [[nodiscard]] const std::vector<NodeId>& embeds() const { return embeds_; }
  [[nodiscard]] BlockSpan blocks_in(NodeId node) const { return {block_before_[node], block_before_[document_.subtree_end(node)]}; }

 private:
  void find_media(const Classification& classification);
  void count(const std::vector<std::uint32_t>& kept);

  const Document& document_;
  std::vector<std::uint32_t> kept_before_, block_before_;
  std::vector<NodeId> images_, embeds_;
};

/// Pictures or embeds (`nodes`) with addresses and captions. `article_blocks[i]`: the block of the page that Article::blocks[i] came from.
[[nodiscard]] std::vector<Image> read_media(const Document& document, const Blocks& blocks, const Classification& classification,
                                            const Kept& kept, const std::vector<NodeId>& nodes,
                                            const std::vector<std::uint32_t>& article_blocks, Addresses& addresses);

/// Regions to take away, and credits and source notes, in document order.
[[nodiscard]] std::vector<Removed> find_removed(const Document& document, const Blocks& blocks, const Classification& classification,
                                                const Kept& kept);

}  // namespace nutgraf
