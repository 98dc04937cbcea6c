// Segmentation: a page's text as blocks, each one run of inline text under one block-level element.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"
#include "nutgraf/article.h"
#include "nutgraf/span.h"

namespace nutgraf {

/// A block and what is measured of it once. Counts are of the folded text.
struct Block {
  NodeId element = no_node;     ///< the block-level element that the run lies in directly
  NodeId first_text = no_node;  ///< first and last text node of the run
  NodeId last_text = no_node;
  Span text;                     ///< in Blocks::text
  std::uint32_t runs_begin = 0;  ///< in Blocks::runs: how the folded text maps to the page
  std::uint32_t runs_end = 0;
  std::uint32_t marks_begin = 0;  ///< in Blocks::marks
  std::uint32_t marks_end = 0;

  std::uint32_t words = 0;       ///< for scripts without spaces: characters / 2
  std::uint32_t link_units = 0;  ///< code units inside links
  std::uint16_t links = 0;
  std::uint8_t heading_level = 0;  ///< 1-6 where it is a heading element's text
  std::uint8_t list_depth = 0;
  bool ordered_list = false;
  bool in_quotation = false;  ///< inside blockquote
  bool in_cell = false;       ///< inside a table cell
  bool in_table = false;      ///< of a table of data, not one that the page is laid out with
  bool in_pre = false;
  bool in_caption = false;          ///< figcaption or a table's caption
  bool in_code = false;             ///< all of it is code
  bool all_strong = false;          ///< all of it is bold
  bool hidden = false;              ///< the page hides it or an ancestor
  std::uint16_t breaks = 0;         ///< line breaks folded into spaces
  std::uint16_t sentence_ends = 0;  ///< full stops, question and exclamation marks at a word's end
  std::uint16_t commas = 0;
  std::uint16_t quote_marks = 0;
  std::uint16_t digits = 0;
  std::uint16_t capital_words = 0;  ///< words that begin with a capital letter
  std::uint16_t upper_words = 0;    ///< words of two and more letters, all capitals
  bool ends_sentence = false;       ///< its last mark ends a sentence (closing quotes and brackets aside)
  bool ends_ellipsis = false;       ///< cut off: … or ...
};

/// Inline markup as segmented; a link's address is its node's href, not yet resolved.
struct InlineMark {
  Span span;  ///< relative to the block's own text
  MarkKind kind;
  NodeId node = no_node;
};

/// The text that a page's blocks are cut from.
struct FoldedText {
  std::u16string text;
  std::vector<TextRun> runs;
  std::vector<InlineMark> marks;
};

/// Some or all of a page's blocks. Copies and parts share the text.
struct Blocks {
  Blocks() = default;
  Blocks(std::shared_ptr<const FoldedText> shared, std::vector<Block> some)
      : blocks(std::move(some)), text(shared->text), runs(shared->runs), marks(shared->marks), folded(std::move(shared)) {}

  std::vector<Block> blocks;          ///< document order
  std::u16string_view text;           ///< all blocks' folded text, one after the other
  std::span<const TextRun> runs;      ///< `at` counts from the start of `text`
  std::span<const InlineMark> marks;  ///< of all blocks
  std::shared_ptr<const FoldedText> folded;

  [[nodiscard]] std::u16string_view text_of(const Block& block) const { return slice(text, block.text); }
};

/// The first `most` units of a block's text, or a few more, as lists show them: what touches a link without a space is set apart, as style
/// sheets do ("HomeSport" is "Home Sport").
[[nodiscard]] std::u16string listed_text(const Blocks& blocks, const Block& block, std::size_t most);

/// One pass over the document; linear in its size.
[[nodiscard]] Blocks segment(const Document& document);

}  // namespace nutgraf
