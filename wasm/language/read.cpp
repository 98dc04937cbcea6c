#include "language/language.h"
#include "unicode/unicode.h"

namespace nutgraf {

// Placeholder: a sentence ends at a full stop before a space. The real reading replaces this file.
Reading read(const Article& article) {
  Reading out;
  out.language = "en";
  for (std::uint32_t b = 0; b < article.blocks.size(); ++b) {
    const ArticleBlock& block = article.blocks[b];
    if (!block.span) continue;
    std::uint32_t start = block.span->start;
    for (std::uint32_t i = start; i < block.span->end; ++i) {
      const bool last = i + 1 == block.span->end;
      if (!last && !(article.text[i] == u'.' && article.text[i + 1] == u' ')) continue;
      out.sentences.push_back({{start, i + 1}, 0, 0, b});
      start = i + 2;
    }
  }
  return out;
}

}  // namespace nutgraf
