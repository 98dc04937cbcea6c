// A field for letters to the editor in the midst of a text, told by its shape.
#pragma once

#include "blocks/block.h"
#include "classify/evidence/features.h"
#include "document/document.h"

namespace nutgraf {

/// Between two paragraphs of a story: a box of a field to write in and a line or two over it, whatever their language. `least_besides`: words of
/// prose that the page has besides.
[[nodiscard]] bool is_letter_box(const Document& document, const Blocks& blocks, const Features& features, NodeId node,
                                 std::uint32_t least_besides);

}  // namespace nutgraf
