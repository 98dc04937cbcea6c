// When the article was published, by the page's data and by what stands around its headline.
#pragma once

#include "article/assemble.h"

namespace nutgraf {

/// ISO 8601, empty where nothing says it. `address`: the page's own; many a site writes the day into it.
[[nodiscard]] std::u16string choose_published(const Document& document, const Blocks& blocks, const Classification& classification,
                                              std::u16string_view address);

}  // namespace nutgraf
