
#include "language/guess_language.h"
#include "language/language.h"
#include "language/sentences.h"
#include "language/tokenize.h"

namespace nutgraf {

Reading read(const Article& article) {
  Reading out;
  out.flat = flatten_case(article.text);
  const std::u16string_view flat = out.flat;
  out.tokens.reserve(article.text.size() / 4);
  std::vector<std::uint32_t> first_of_block;
  for (const bool elides : {false, true}) {
    for (const ArticleBlock& block : article.blocks) {
      first_of_block.push_back(static_cast<std::uint32_t>(out.tokens.size()));
      if (block.span) tokenize(article.text, flat, *block.span, out.tokens, elides);
    }
    first_of_block.push_back(static_cast<std::uint32_t>(out.tokens.size()));
    if (elides) break;
    for (const char16_t c : article.language) {
      if (c == u'-' || c == u'_' || c > 0x7F) break;
      out.language.push_back(static_cast<char>(c));
    }
    out.language = guess_language(article.text, flat, out.tokens, out.language);
    if (out.language != "fr" && out.language != "it") break;
    out.tokens.clear();
    first_of_block.clear();
  }

  for (std::uint32_t b = 0; b < article.blocks.size(); ++b) {
    const bool lines = article.blocks[b].role == Role::code || article.blocks[b].role == Role::table;
    const std::vector<Token>& tokens = out.tokens;
    split_sentences(article.text, flat, {tokens.data() + first_of_block[b], first_of_block[b + 1] - first_of_block[b]}, first_of_block[b],
                    b, lines, out.language, out.sentences);
  }
  return out;
}

}  // namespace nutgraf
