// Key facts of an article. Extractive: every fact is a span of Article::text.
#pragma once

#include <vector>

#include "language/language.h"
#include "nutgraf/article.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// `removed`: the credits and source notes that assembly set apart; contributors and source come from them.
[[nodiscard]] KeyFacts find_facts(const Article& article, const std::vector<Removed>& removed, const Reading& reading);

}  // namespace nutgraf
