#include "article/assemble.h"
#include "unicode/unicode.h"

namespace nutgraf {

// Placeholder. The real assembly replaces this file.
Assembly assemble(const Document& document, const Blocks& blocks, const Classification& classification, std::u16string_view url,
                  std::u16string_view published) {
  Assembly out;
  Article& article = out.article;
  article.published = published;
  article.canonical_url = url;
  article.page_type = classification.page_type;
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    const Block& block = blocks.blocks[i];
    const Verdict& verdict = classification.verdicts[i];
    if (is_unwanted(verdict.role)) {
      out.removed.push_back({verdict.role, std::u16string(blocks.text_of(block)), verdict.reasons, verdict.confidence, {block.element}});
      continue;
    }
    if (!article.text.empty()) article.text += u"\n\n";
    const auto start = static_cast<std::uint32_t>(article.text.size());
    article.text += blocks.text_of(block);
    ArticleBlock kept;
    kept.role = verdict.role;
    kept.text = blocks.text_of(block);
    kept.span = Span{start, static_cast<std::uint32_t>(article.text.size())};
    kept.node = block.element;
    article.blocks.push_back(std::move(kept));
    for (std::uint32_t r = block.runs_begin; r < block.runs_end; ++r) {
      TextRun run = blocks.runs[r];
      run.at = run.at - block.text.start + start;
      article.runs.push_back(run);
    }
  }
  (void)document;
  return out;
}

Article article_from_text(std::u16string_view text, std::u16string_view published) {
  Article article;
  article.text = text;
  article.published = published;
  article.page_type = PageType::article;
  const Document document = from_text(text);
  for (NodeId node = 0; node < document.size(); ++node) {
    if (!document.is_text(node)) continue;
    ArticleBlock block;
    block.text = document.text(node);
    const std::uint32_t start = document.text_start(node);
    block.span = Span{start, start + static_cast<std::uint32_t>(block.text.size())};
    block.node = node;
    article.blocks.push_back(std::move(block));
  }
  return article;
}

}  // namespace nutgraf
