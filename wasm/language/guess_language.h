#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"

namespace nutgraf {

/// The language of a text as a BCP 47 primary subtag, by its script and its function words; empty when unsure.
[[nodiscard]] std::string guess_language(std::u16string_view text, std::u16string_view flat, const std::vector<Token>& tokens);

}  // namespace nutgraf
