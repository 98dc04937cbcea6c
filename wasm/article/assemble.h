// Assembly: from judged blocks to the article, its metadata, and the regions to take away.
#pragma once

#include <string>
#include <vector>

#include "blocks/block.h"
#include "classify/classify.h"
#include "nutgraf/article.h"

namespace nutgraf {

struct Assembly {
  Article article;
  std::vector<Removed> removed;  ///< document order; unwanted regions, credits and source notes
};

/// `url`: the page's address or empty. `published`: wins over what the page says, where not empty.
[[nodiscard]] Assembly assemble(const Document& document, const Blocks& blocks, const Classification& classification,
                                std::u16string_view url, std::u16string_view published);

/// A text that is the article already: nothing is taken away, Article::text is the input as given.
[[nodiscard]] Article article_from_text(std::u16string_view text, std::u16string_view published);

}  // namespace nutgraf
