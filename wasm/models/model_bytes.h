// Trained models: data files models/NAME.model, embedded at build time. MODEL.md says what they were trained on.
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// The bytes of models/NAME.model, inflated anew: whoever reads a model decodes it once. Empty for an unknown name.
[[nodiscard]] std::string model_bytes(std::string_view name);

}  // namespace nutgraf
