// What is measured of a block's folded text, once.
#pragma once

#include <string_view>

#include "blocks/block.h"

namespace nutgraf {

/// Fills words, marks of punctuation and letters' case. `text` is the block's own text.
void measure_text(std::u16string_view text, Block& block);

/// . ! ? and their like in other scripts.
[[nodiscard]] bool is_sentence_end(char16_t c);

}  // namespace nutgraf
