// The article's metadata, arbitrated between JSON-LD, meta elements and the visible page.
#pragma once

#include "article/assemble.h"

namespace nutgraf {

/// Fills title, bylines, published, site, language and canonical_url. `base` resolves relative addresses.
void read_metadata(const Document& document, const Blocks& blocks, const Classification& classification, std::u16string_view url,
                   std::u16string_view base, std::u16string_view published, Article& article);

/// ISO 8601 as far as the text says it ("2021-12-29T10:00:00Z", "29 December 2021", "12/29/2021" is read as month first only
/// where it cannot be day first); empty when it says no date.
[[nodiscard]] std::u16string iso_date(std::u16string_view text);

/// The names in a byline, without "By", titles of address and places.
[[nodiscard]] std::vector<std::u16string> names_in_byline(std::u16string_view text);

}  // namespace nutgraf
