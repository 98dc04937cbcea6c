#include "models/model_bytes.h"

#include "models/embedded.h"
#include "models/inflate.h"

namespace nutgraf {

std::string model_bytes(std::string_view name) {
  const EmbeddedModel model = embedded_model(name);
  return inflate(model.packed, model.size).value_or(std::string{});
}

}  // namespace nutgraf
