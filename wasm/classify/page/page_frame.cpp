#include "classify/page/page_frame.h"

#include "classify/evidence/line_rules.h"
#include "classify/page/rules.h"

namespace nutgraf {
namespace {

constexpr float confidence_of_roundup = 0.5F;

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
      apart(find_apart(document, all, all_features_, names_, page)),
      rest_(set_apart(all, apart, all_features_)),
      blocks(apart.any() ? rest_ : all),
      features(all_features_),
      regions(find_regions(document, blocks, features, std::move(names_), apart)),
      container(choose_container(document, blocks, features, regions, page)),
      verdicts(judge_blocks(document, blocks, features, regions, container)) {}

/// Cards between the first and the last line of the text that say more than all of it are what the page is for: a roundup of links, with an
/// introduction.
void PageFrame::give_back_cards(const Blocks& all) {
  std::uint32_t text = 0;
  NodeId first = no_node;
  NodeId last = no_node;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (!is_article_text(verdicts[i].role)) continue;
    text += blocks.blocks[i].words;
    if (first == no_node) first = blocks.blocks[i].first_text;
    last = blocks.blocks[i].first_text;
  }
  if (first == no_node) return;
  const auto is_card = [&](std::uint32_t block, const Verdict& verdict) {
    const NodeId node = all.blocks[block].first_text;
    return first < node && node < last && !verdict.reasons.empty() && verdict.reasons[0].code == ReasonCode::card_grid;
  };
  std::uint32_t cards = 0;
  for (const auto& [block, verdict] : apart.verdicts) cards += is_card(block, verdict) ? all.blocks[block].words : 0u;
  if (cards <= text) return;
  for (auto& [block, verdict] : apart.verdicts) {
    if (is_card(block, verdict)) verdict = {article_role(all.blocks[block]), confidence_of_roundup, false, {{ReasonCode::prose}}};
  }
}

std::vector<Verdict> PageFrame::all_verdicts(const Blocks& all) {
  if (!apart.any()) return std::move(verdicts);
  give_back_cards(all);
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
