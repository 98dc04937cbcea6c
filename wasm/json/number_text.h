// Numbers as JSON writes them.
#pragma once

#include <string>

namespace nutgraf::json {

/// The shortest digits that read back as the same number, with a decimal point or an exponent; "null" for what is no number.
[[nodiscard]] std::string number_text(double value);

}  // namespace nutgraf::json
