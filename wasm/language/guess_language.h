#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"

namespace nutgraf {

/// The language of a text as a BCP 47 primary subtag, by its script and its function words; empty when unsure. What the page declares stands
/// unless the text speaks clearly against it: a German article in an English template is German.
[[nodiscard]] std::string guess_language(std::u16string_view text, std::u16string_view flat, const std::vector<Token>& tokens,
                                         const std::string& declared = {});

}  // namespace nutgraf
