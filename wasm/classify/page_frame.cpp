#include "classify/page_frame.h"

#include "classify/rules.h"

namespace nutgraf {
namespace {

Blocks set_apart(const Blocks& all, const Apart& apart, Features& features) {
  if (!apart.any()) return {};
  Blocks rest = without(all, apart);
  features.leave_out(rest, apart.blocks, apart.nodes);
  return rest;
}

}  // namespace

PageFrame::PageFrame(const Document& document, const Blocks& all, const PageData& page)
    : all_features_(document, all, page),
      names_(names_of(document)),
      apart(find_apart(document, all, all_features_, names_, page.says_article())),
      rest_(set_apart(all, apart, all_features_)),
      blocks(apart.any() ? rest_ : all),
      features(all_features_),
      regions(find_regions(document, blocks, features, std::move(names_), apart)),
      container(choose_container(document, blocks, features, regions, page)),
      verdicts(judge_blocks(document, blocks, features, regions, container)) {}

std::vector<Verdict> PageFrame::all_verdicts() {
  if (!apart.any()) return std::move(verdicts);
  std::vector<Verdict> out(apart.blocks.size());
  std::size_t next = 0;   // of the rest
  std::size_t other = 0;  // of what was set apart
  std::size_t text = 0;   // verdicts on the article's text that are still to come
  for (const Verdict& verdict : verdicts) text += is_article_text(verdict.role) ? 1 : 0;
  const std::size_t all_text = text;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (!apart.blocks[i]) {
      text -= is_article_text(verdicts[next].role) ? 1 : 0;
      out[i] = std::move(verdicts[next++]);
      continue;
    }
    out[i] = std::move(apart.verdicts[other++].second);
    if (out[i].role == Role::related && text > 0 && text < all_text) out[i].role = Role::inline_related;
  }
  return out;
}

}  // namespace nutgraf
