// nlohmann_json as render/ uses it: members in the order they are written, invalid UTF-8 replaced.
#pragma once

#include <nlohmann/json.hpp>

#include "nutgraf/nutgraf.h"
#include "unicode/unicode.h"

namespace nutgraf::render {

using Json = nlohmann::ordered_json;

[[nodiscard]] inline std::string utf8(std::u16string_view text) { return unicode::to_utf8(text); }

[[nodiscard]] inline std::string dump(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Three decimals are what a score or a time means; more would show where two platforms round differently.
[[nodiscard]] inline double rounded(double value) {
  return static_cast<double>(static_cast<long long>(value * 1000.0 + (value < 0 ? -0.5 : 0.5))) / 1000.0;
}

[[nodiscard]] Json analysis_json(const Analysis& analysis, const JsonOptions& options);

}  // namespace nutgraf::render
