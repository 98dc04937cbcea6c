// Plain texts, which have no elements to go by: the rules' verdicts, and the frame in which the trained model sees them.
#pragma once

#include "classify/page/container.h"

namespace nutgraf {

/// Each block a paragraph: the verdicts of the rules alone.
[[nodiscard]] std::vector<Verdict> judge_text(const Document& document, const Blocks& blocks);

/// What the trained model sees around the paragraphs of a plain text: no names, no boxes, and a container from the first to the
/// last paragraph that the rules keep.
struct TextFrame {
  TextFrame(const Document& document, const Blocks& blocks, const std::vector<Verdict>& verdicts);
  Features features;
  Regions regions;
  Container container;
};

/// The block that the article begins with behind its headline and what stands beside that; how many blocks there are where there is none.
[[nodiscard]] std::uint32_t first_paragraph(const Blocks& blocks, const Features& features, const std::vector<Verdict>& verdicts);

[[nodiscard]] Classification classify_plain_text(const Document& document, const Blocks& blocks);

}  // namespace nutgraf
