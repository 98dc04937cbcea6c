// Where sentences end.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "language/language.h"

namespace nutgraf {

/// Appends the sentences of one block. `tokens` are the block's own, the first of them being token `first` of the text;
/// `flat` is flatten_case(text).
/// A closing quotation mark or bracket stays with its sentence; the block's end ends the last one.
void split_sentences(std::u16string_view text, std::u16string_view flat, std::span<const Token> tokens, std::uint32_t first,
                     std::uint32_t block, bool lines_are_sentences, std::string_view language, std::vector<Sentence>& out);

}  // namespace nutgraf
