// What a line is by its shape, in whatever language its words are: a film by how long it takes, a call for stories by the address that they
// are sent to, a row of ways to share by what stands beside it.
#pragma once

#include "blocks/block.h"
#include "classify/evidence/features.h"
#include "document/document.h"

namespace nutgraf::shapes {

/// "2:31", "1:02:31", at the end of a text; all of it is `whole`.
[[nodiscard]] bool ends_in_length(std::u16string_view text, bool whole = false);

/// Behind the first paragraph the small box of a picture, a linked title and how long its film takes; no_node where a block stands in none.
[[nodiscard]] NodeId film_around(const Document& document, const Blocks& blocks, const Features& features, std::uint32_t block);

/// "Do you know more? Write to us at tips@paper.example": a question, and an address. The question may be the line before.
[[nodiscard]] bool calls_for_stories(const Blocks& blocks, std::uint32_t block);
[[nodiscard]] bool asks_above(const Blocks& blocks, std::uint32_t block);

/// A face, perhaps its name, and how many felt so: "😂 Funny 3".
[[nodiscard]] bool is_reaction(std::u16string_view text);

/// "Share", and beside it another way to share, or buttons without a word.
[[nodiscard]] bool heads_share_bar(const Document& document, const Blocks& blocks, const Features& features, std::uint32_t block);

}  // namespace nutgraf::shapes
