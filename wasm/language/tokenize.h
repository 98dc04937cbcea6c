// Words, numbers and marks. A token never crosses white space and never cuts a surrogate pair.
#pragma once

#include <string_view>
#include <vector>

#include "language/language.h"

namespace nutgraf {

/// Lower case and with ' for ’ and ‘, unit for unit: offsets into the result are offsets into the text.
[[nodiscard]] std::u16string flatten_case(std::u16string_view text);

/// How an abbreviation behaves before white space.
enum class Abbreviation : char { none = 0, title = 't', inner = 'i', before_number = 'n' };
/// `flat`: a word of flattened text without its full stop.
[[nodiscard]] Abbreviation abbreviation_of(std::u16string_view flat);

/// Appends the tokens of text[within.start, within.end). `flat` is flatten_case(text).
/// "U.S.", "J." and known abbreviations keep their full stop; possessive 's is a token of its own; hyphens are tokens.
/// `elides`: the text is French or Italian, where "L'Oise" and "un'altra" are two words each.
void tokenize(std::u16string_view text, std::u16string_view flat, Span within, std::vector<Token>& out, bool elides = false);

}  // namespace nutgraf
