// What the trained model sees of a block, as whole numbers: the block itself, the boxes around it, its neighbours, the
// page, and what the rules made of it. The same code writes the table that the model is trained on.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "classify/evidence/context.h"
#include "classify/page/container.h"

namespace nutgraf {

// One name a feature; MODEL.md says what they are. Shares are percentages; "absent" is -1. The groups
// box1, box2, box3, before1, before2, after1, after2 keep their order: they are filled by position. No figure of the whole page is here
// that a comment form at its end would change; depth counts from the container, so that wrappers around the page change nothing.
// clang-format off
#define NUTGRAF_MODEL_FEATURES(X) \
  X(words) X(units) X(link_share) X(links) X(heading_level) X(list_depth) X(in_quotation) X(in_table) X(in_pre) \
  X(in_caption) X(all_strong) X(breaks) X(sentence_ends) X(commas) X(quote_marks) X(digit_share) X(capital_share) \
  X(upper_share) X(ends_sentence) X(ends_ellipsis) X(hidden) X(word_length) X(tag) X(first_char) X(ends_colon) \
  X(ends_question) X(has_at) X(has_copyright) X(bars) X(has_year) X(prose) X(linked) X(title) X(in_json_body) \
  X(in_description) X(phrase_mode) X(phrase_kind) X(hint_role) X(hint_confidence) X(rule_role) X(rule_keeps) \
  X(rule_confidence) X(rule_reason) X(repeats) X(depth) X(inside_container) X(container_place) X(words_from_container) \
  X(words_to_container) X(in_article) X(in_main) X(in_article_body) X(in_aside) X(in_footer) X(in_header) X(in_nav) \
  X(in_form) X(in_figure) X(name1_role) X(name1_level) X(name1_weak) X(name2_role) X(name2_level) X(box1_blocks) \
  X(box1_words) X(box1_prose) X(box1_links) X(box1_place) X(box1_kept) X(box1_tag) X(box1_media) X(box2_blocks) \
  X(box2_words) X(box2_prose) X(box2_links) X(box2_place) X(box2_kept) X(box3_blocks) X(box3_words) X(box3_prose) \
  X(box3_links) X(box3_place) X(box3_kept) X(alike_blocks) X(alike_prose) X(alike_links) X(alike_words) X(alike_kept) \
  X(before1_words) X(before1_links) X(before1_kept) X(before1_heading) X(before1_role) X(before1_phrase) X(before1_prose) \
  X(before1_near) X(before2_words) X(before2_links) X(before2_kept) X(before2_role) X(after1_words) X(after1_links) \
  X(after1_kept) X(after1_heading) X(after1_role) X(after1_phrase) X(after1_prose) X(after1_near) X(after2_words) \
  X(after2_links) X(after2_kept) X(after2_role) X(kept_words_before) X(kept_words_after) X(kept_gap_before) \
  X(kept_gap_after) X(prose_share_before) X(prose_share_after) X(heading_distance) X(heading_kept) X(heading_phrase) \
  X(heading_above_level) X(page_type) X(page_prose) X(page_kept) X(page_container_share) X(page_has_article) \
  X(page_og_article) X(page_has_body) X(page_table_share) X(page_titles) X(words_before) \
  X(main_levels) X(main_up) X(headline_levels) X(heading_linked) X(link_kind) \
  X(near_words) X(near_prose) X(wide_prose) X(wide_links) X(prose_before) X(prose_after) X(from_stretch) X(topic_share) \
  X(near_ends) X(cookies)
// clang-format on

enum class ModelFeature : std::uint16_t {
#define NUTGRAF_NAME(name) name,
  NUTGRAF_MODEL_FEATURES(NUTGRAF_NAME)
#undef NUTGRAF_NAME
      count
};
inline constexpr std::size_t model_feature_count = static_cast<std::size_t>(ModelFeature::count);

using ModelVector = std::array<std::int16_t, model_feature_count>;

/// What all blocks of a page have in common, computed once; then a vector a block.
class ModelFeatures {
 public:
  ModelFeatures(const Document& document, const Blocks& blocks, const Features& features, const Regions& regions,
                const Container& container, const PageData& page, const std::vector<Verdict>& verdicts);
  void fill(std::uint32_t block, ModelVector& out) const;

 private:
  struct Alike {
    std::uint32_t blocks = 0, words = 0, prose = 0, units = 0, link_units = 0, kept = 0;
  };
  /// What an element's place in the tree says, handed down from its parent.
  struct Place {
    std::uint8_t flags = 0;
    std::uint16_t depth = 0;
    std::uint16_t main_depth = 0, headline_depth = 0;  // of the lowest element that it shares with the main text, with the headline
    NodeId name1 = no_node, name2 = no_node;           // nearest elements with a telling name
  };
  void walk_tree();
  [[nodiscard]] NodeId find_main() const;
  void find_alike();
  void find_neighbours();
  [[nodiscard]] int link_kind(std::uint32_t block) const;
  void fill_text(std::uint32_t block, ModelVector& out) const;
  void fill_tree(std::uint32_t block, ModelVector& out) const;
  void fill_boxes(std::uint32_t block, ModelVector& out) const;
  void fill_neighbours(std::uint32_t block, ModelVector& out) const;
  void fill_page(std::uint32_t block, ModelVector& out) const;
  void fill_context(std::uint32_t block, ModelVector& out) const;
  [[nodiscard]] std::uint32_t kept_words(BlockRange range) const { return kept_words_[range.end] - kept_words_[range.begin]; }

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  const Regions& regions_;
  const Container& container_;
  const std::vector<Verdict>& verdicts_;
  NodeId main_ = no_node;                // the parent of most paragraphs
  std::vector<Place> places_;            // a node
  std::vector<std::uint32_t> alike_of_;  // a block: index into alike_
  std::vector<std::uint32_t> repeats_;   // a block: blocks with the very same text
  std::vector<Alike> alike_;
  std::vector<std::uint32_t> kept_words_;                // running total of the words that the rules keep
  std::vector<std::uint32_t> kept_before_, kept_after_;  // a block: index of the nearest kept one, or no_node
  std::vector<std::uint32_t> heading_before_;            // a block: index of the heading above, or no_node
  std::u16string description_;
  std::vector<BlockContext> contexts_;
  ModelVector page_vector_{};
};

}  // namespace nutgraf
