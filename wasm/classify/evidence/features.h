// Evidence on blocks and elements, computed once. Sums over blocks are kept as running totals, so that what an element
// holds is a subtraction.
#pragma once

#include <vector>

#include "blocks/block.h"
#include "classify/evidence/page_data.h"
#include "classify/phrases/phrases.h"

namespace nutgraf {

struct BlockRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
};

struct BlockEvidence {
  bool prose = false;         ///< reads like a paragraph: sentences, few links
  bool linked = false;        ///< nearly all of it is links
  bool title = false;         ///< says the page's title
  bool in_json_body = false;  ///< its words stand in the JSON-LD article body
  PhraseHit phrase = {};
};

/// Elements that hold all of a page, and those that may hold its article besides.
[[nodiscard]] constexpr bool holds_whole_page(Tag tag) { return tag == Tag::html || tag == Tag::body || tag == Tag::main; }
[[nodiscard]] constexpr bool holds_page(Tag tag) { return holds_whole_page(tag) || tag == Tag::article; }

class Features {
 public:
  Features(const Document& document, const Blocks& blocks, const PageData& page);

  /// From here on some of the page is as if it were not there. `rest`: the blocks that are left; `blocks`, `nodes`: whether each is gone.
  void leave_out(const Blocks& rest, const std::vector<bool>& blocks, const std::vector<bool>& nodes);
  [[nodiscard]] bool is_left_out(NodeId node) const { return !left_out_.empty() && left_out_[node]; }

  /// The blocks that begin inside an element.
  [[nodiscard]] BlockRange blocks_in(NodeId node) const { return {block_before_[node], block_before_[document_.subtree_end(node)]}; }
  [[nodiscard]] std::uint32_t words(BlockRange range) const { return words_[range.end] - words_[range.begin]; }
  [[nodiscard]] std::uint32_t units(BlockRange range) const { return units_[range.end] - units_[range.begin]; }
  [[nodiscard]] std::uint32_t link_units(BlockRange range) const { return link_units_[range.end] - link_units_[range.begin]; }
  [[nodiscard]] std::uint32_t prose_words(BlockRange range) const { return prose_[range.end] - prose_[range.begin]; }
  [[nodiscard]] std::uint32_t linked_blocks(BlockRange range) const { return linked_[range.end] - linked_[range.begin]; }
  [[nodiscard]] std::uint32_t titles(BlockRange range) const { return titles_[range.end] - titles_[range.begin]; }
  [[nodiscard]] std::uint32_t total_prose() const { return prose_.back(); }
  /// Pictures and players, and fields for an e-mail address, inside an element.
  [[nodiscard]] std::uint32_t media_in(NodeId node) const { return media_before_[document_.subtree_end(node)] - media_before_[node]; }
  /// Between paragraphs words in an inline element of their own, and right before them a picture: <p></p><a><img></a><span></span><p></p>.
  [[nodiscard]] bool is_behind_picture(const Blocks& blocks, std::uint32_t block) const;
  [[nodiscard]] std::uint32_t emails_in(NodeId node) const { return emails_before_[document_.subtree_end(node)] - emails_before_[node]; }
  [[nodiscard]] std::uint32_t textareas_in(NodeId node) const {
    return textareas_before_[document_.subtree_end(node)] - textareas_before_[node];
  }
  /// Links' share of the text, 0-100.
  [[nodiscard]] std::uint32_t link_percent(BlockRange range) const;
  [[nodiscard]] BlockEvidence& of(std::size_t block) { return evidence_[block]; }
  [[nodiscard]] const BlockEvidence& of(std::size_t block) const { return evidence_[block]; }
  /// Hidden text counts as text where nearly the whole article is hidden until a script shows it.
  [[nodiscard]] bool hidden_counts() const { return hidden_counts_; }

 private:
  void count(const Blocks& blocks);

  const Document& document_;
  std::vector<bool> left_out_;               // a node; empty where all of the page is there
  std::vector<std::uint32_t> block_before_;  // a node: blocks that begin before it
  std::vector<std::uint32_t> media_before_, emails_before_, textareas_before_;
  std::vector<std::uint32_t> words_, units_, link_units_, prose_, linked_, titles_;
  std::vector<BlockEvidence> evidence_;
  bool hidden_counts_ = false;
};

/// A field that asks for an e-mail address.
[[nodiscard]] bool is_email_field(const Document& document, NodeId input);
/// Links' share of one block's text, 0-100.
[[nodiscard]] std::uint32_t link_percent(const Block& block);
/// A percentage as a Reason's detail.
[[nodiscard]] std::u16string number_detail(std::uint32_t value);
/// Letters and digits alone, lower case: for comparing titles. At most `limit` units.
[[nodiscard]] std::u16string skeleton(std::u16string_view text, std::size_t limit = 300);

}  // namespace nutgraf
