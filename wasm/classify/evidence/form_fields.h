// What a form asks for, by its fields.
#pragma once

#include <cstdint>

#include "classify/evidence/name_tokens.h"
#include "document/document.h"

namespace nutgraf {

/// Fields that a form holds.
struct FormFields {
  bool textarea = false, email = false, search = false, password = false, comment_names = false;
  std::uint32_t inputs = 0;
};
[[nodiscard]] FormFields fields_in(const Document& document, NodeId form, const ElementNames& names);

}  // namespace nutgraf
