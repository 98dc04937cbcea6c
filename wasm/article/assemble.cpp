#include "article/assemble.h"

#include <algorithm>

#include "article/address.h"
#include "article/kept.h"
#include "article/metadata.h"
#include "classify/evidence/features.h"

namespace nutgraf {
namespace {

constexpr std::size_t most_units_of_by = 12;  // letters beside the name

std::vector<Mark> marks_of(const Document& document, const Blocks& blocks, const Block& block, Addresses& addresses) {
  std::vector<Mark> out;
  out.reserve(block.marks_end - block.marks_begin);
  for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
    const InlineMark& mark = blocks.marks[m];
    if (mark.span.empty()) continue;
    Mark kept{mark.span, mark.kind, {}};
    if (mark.kind == MarkKind::link) {
      kept.href = addresses.resolve(document.attribute(mark.node, Attribute::href), true);
      if (kept.href.empty()) continue;
    }
    out.push_back(std::move(kept));
  }
  return out;
}

void add_block(const Document& document, const Blocks& blocks, const Block& block, Role role, Addresses& addresses, Article& article) {
  ArticleBlock kept;
  kept.role = role;
  kept.level = role == Role::heading || role == Role::headline ? (block.heading_level != 0 ? block.heading_level : std::uint8_t{2})
               : role == Role::list_item                       ? block.list_depth
                                                               : std::uint8_t{0};
  if (role == Role::list_item && kept.level == 0) kept.level = 1;
  kept.ordered = role == Role::list_item && block.ordered_list;
  kept.node = block.element;
  kept.marks = marks_of(document, blocks, block, addresses);
  if (is_article_text(role)) {
    if (!article.text.empty()) article.text += u"\n\n";
    const auto start = static_cast<std::uint32_t>(article.text.size());
    article.text += blocks.text_of(block);
    kept.span = Span{start, static_cast<std::uint32_t>(article.text.size())};
    for (std::uint32_t r = block.runs_begin; r < block.runs_end; ++r) {
      TextRun run = blocks.runs[r];
      run.at = run.at - block.text.start + start;
      // Plain text: the node's own offset plus where the node stands in the input.
      if (document.is_plain_text()) run.offset += document.text_start(run.node);
      article.runs.push_back(run);
    }
  } else {
    kept.aside = blocks.text_of(block);
  }
  article.blocks.push_back(std::move(kept));
}

/// The text's last paragraph where it is an author's name and no more: her signature. One past all blocks where it is none.
std::uint32_t signature(const Blocks& blocks, const Classification& classification, const std::vector<std::u16string>& bylines) {
  const auto count = static_cast<std::uint32_t>(blocks.blocks.size());
  std::uint32_t last = count;
  while (last > 0 && !is_article_text(classification.verdicts[last - 1].role)) --last;
  if (last == 0 || classification.verdicts[last - 1].role != Role::body) return count;
  const std::u16string said = skeleton(blocks.text_of(blocks.blocks[last - 1]));
  const bool signs = std::any_of(bylines.begin(), bylines.end(), [&said](const std::u16string& name) { return skeleton(name) == said; });
  return signs ? last - 1 : count;
}

/// A line between the headline and the first sentence that is an author's name and a word or two that lead to it, in whatever language:
/// "Eftir Jane Roe". One past all blocks where there is none.
std::uint32_t line_of_name(const Blocks& blocks, const Classification& classification, const std::vector<std::u16string>& bylines) {
  const auto count = static_cast<std::uint32_t>(blocks.blocks.size());
  std::uint32_t i = bylines.empty() ? count : 0;
  while (i < count && classification.verdicts[i].role != Role::headline) ++i;
  for (++i; i < count; ++i) {
    const Block& block = blocks.blocks[i];
    if (classification.verdicts[i].role != Role::body) continue;
    if (block.ends_sentence) return count;
    const std::u16string said = skeleton(blocks.text_of(block));
    for (const std::u16string& name : bylines) {
      const std::u16string bare = skeleton(name);
      if (!bare.empty() && said.size() <= bare.size() + most_units_of_by && (said.ends_with(bare) || said.starts_with(bare))) return i;
    }
  }
  return count;
}

}  // namespace

Assembly assemble(const Document& document, const Blocks& blocks, const Classification& classification, std::u16string_view url,
                  std::u16string_view published) {
  Assembly out;
  Article& article = out.article;
  article.page_type = classification.page_type;
  std::u16string base = resolve_address(url, classification.page.base_href.empty() ? url : classification.page.base_href);
  if (base.empty()) base = resolve_address({}, url);
  if (base.empty()) base = resolve_address({}, classification.page.canonical);
  read_metadata(document, blocks, classification, url, base, published, article);
  Addresses addresses(std::move(base), document.pool_units());

  std::vector<std::uint32_t> article_blocks;
  const bool home = classification.page_type == PageType::front_page && is_root_address(article.canonical_url);
  std::size_t units = 0;
  std::size_t runs = 0;
  for (std::uint32_t i = 0; i < blocks.blocks.size(); ++i) {
    const Role role = classification.verdicts[i].role;
    // A list further inside a site has what it lists for its text; the site's own front page has none.
    if (is_unwanted(role) || (home && is_article_text(role))) continue;
    article_blocks.push_back(i);
    units += blocks.blocks[i].text.size() + 2;
    runs += blocks.blocks[i].runs_end - blocks.blocks[i].runs_begin;
  }
  article.text.reserve(units);  // together they are most of a long page's memory, and twice that where they grow
  article.runs.reserve(runs);
  article.blocks.reserve(article_blocks.size());
  const std::uint32_t signed_at = signature(blocks, classification, article.bylines);
  const std::uint32_t named_at = line_of_name(blocks, classification, article.bylines);
  for (const std::uint32_t i : article_blocks) {
    const Role role = i == signed_at || i == named_at ? Role::byline : classification.verdicts[i].role;
    add_block(document, blocks, blocks.blocks[i], role, addresses, article);
  }
  const Kept kept(document, blocks, classification);
  article.images = read_media(document, blocks, classification, kept, kept.images(), article_blocks, addresses);
  article.embeds = read_media(document, blocks, classification, kept, kept.embeds(), article_blocks, addresses);
  out.removed = find_removed(document, blocks, classification, kept);
  return out;
}

Article article_from_text(std::u16string_view text, std::u16string_view published) {
  Article article;
  article.text = text;
  article.published = published;
  article.page_type = PageType::article;
  const Document document = from_text(text, true);
  for (NodeId node = 0; node < document.size(); ++node) {
    if (!document.is_text(node)) continue;
    ArticleBlock block;
    const std::uint32_t start = document.text_start(node);
    block.span = Span{start, start + static_cast<std::uint32_t>(document.text(node).size())};
    block.node = node;
    article.runs.push_back({start, block.span->size(), node, start});
    article.blocks.push_back(std::move(block));
  }
  return article;
}

}  // namespace nutgraf
