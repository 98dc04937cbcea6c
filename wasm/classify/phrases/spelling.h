// One spelling of what sites write in two or three: phrases are compared in it.
#pragma once

#include <string_view>

namespace nutgraf {

/// Text in its one spelling: lower case, white space folded and trimmed, letters without accents and in one of their forms, any number as "0", no
/// space before a colon or its like. `out` has room for as many units as the text has; the view is of it.
[[nodiscard]] std::u16string_view spell(std::u16string_view text, char16_t* out);

}  // namespace nutgraf
