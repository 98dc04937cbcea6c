// Where the author and the date stand: the lines around the headline.
#pragma once

#include "classify/classify.h"
#include "classify/evidence/features.h"

namespace nutgraf {

/// Words of the longest such line; a longer one is a paragraph.
inline constexpr std::uint32_t longest_line = 30;

/// A block's words, where Thai, Lao, Burmese and Khmer, whose words are not spaced, have four letters to one.
[[nodiscard]] std::uint32_t line_words(const Blocks& blocks, const Block& block);

/// A block's text with a space between elements that only a style sheet keeps apart: "Jane Roe4 May 2026".
[[nodiscard]] std::u16string line_text(const Blocks& blocks, const Block& block);

/// Blocks around the headline that the text stands under: the last one before the first paragraph.
/// `headline`: its own block; the number of blocks where there is none, and then the range is empty.
[[nodiscard]] BlockRange around_headline_of(const Blocks& blocks, const std::vector<Verdict>& verdicts, std::uint32_t& headline);

}  // namespace nutgraf
