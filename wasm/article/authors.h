// Who wrote the article, by the page's data and by what stands around its headline.
#pragma once

#include "article/assemble.h"

namespace nutgraf {

[[nodiscard]] std::vector<std::u16string> choose_bylines(const Document& document, const Blocks& blocks,
                                                         const Classification& classification, std::u16string_view site);

}  // namespace nutgraf
