// The last look at a page's lines: what the model leaves lying between its neighbours is told by them.
#pragma once

#include <cstdint>
#include <vector>

#include "classify/classify.h"
#include "classify/evidence/features.h"

namespace nutgraf {

/// Above this the model is sure that a block is text: a name or a phrase that calls it a notice or an advertisement is wrong. In 65535ths.
inline constexpr std::uint32_t sure_text = 65535 / 10 * 7;

/// Gives lines to the article or to what stands around them, where the verdict of the model alone parts them from their own kind:
/// short lines between two of one kind, sentences set like the paragraphs beside them. The box about the author that ends the text is left out,
/// and so is a heading that ends it.
/// `probabilities`: how likely each block is the article's, 65535 being certain (lowered where a line is not); `least`: what is kept is likelier than this.
void join_lines(const Document& document, const Blocks& blocks, const Features& features, std::vector<std::uint32_t>& probabilities,
                std::uint32_t least, std::vector<Verdict>& verdicts);

/// Items of one list that are links and no more are as likely the article's as all of them together; the heading over them is no likelier than they.
void level_lists(const Document& document, const Blocks& blocks, std::vector<std::uint32_t>& probabilities);

}  // namespace nutgraf
