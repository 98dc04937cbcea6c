// What readers write, and where, told by its shape.
#pragma once

#include "blocks/block.h"
#include "classify/evidence/features.h"
#include "document/document.h"

namespace nutgraf {

/// A picture, a name and what somebody says, perhaps with answers.
[[nodiscard]] bool is_remark(const Blocks& blocks, const Features& features, NodeId node);

/// Between two paragraphs of a story a field to write in, and in its box a line or two over it: letters to the editor, whatever the
/// language. `least_besides`: words of prose that the page has besides.
[[nodiscard]] bool is_letter_box(const Document& document, const Blocks& blocks, const Features& features, NodeId node,
                                 std::uint32_t least_besides);

}  // namespace nutgraf
