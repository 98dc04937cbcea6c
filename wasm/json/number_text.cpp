#include "json/number_text.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace nutgraf::json {

std::string number_text(double value) {
  if (!std::isfinite(value)) return "null";
  std::array<char, 64> text;
  // Not json(value).dump(): with it comes a writer of everything else, five kilobytes of it.
  const char* const end = nlohmann::detail::to_chars(text.data(), text.data() + text.size(), value);
  return {text.data(), static_cast<std::size_t>(end - text.data())};
}

}  // namespace nutgraf::json
