#include "classify/regions/next_story.h"

#include <algorithm>

#include "classify/evidence/line_rules.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t least_prose = 20;
constexpr std::uint32_t most_lines_over = 5, most_lines_under = 6;  // a headline
constexpr std::uint32_t most_siblings = 100;

bool begins_story(const Document& document, const Blocks& blocks, const Features& features, NodeId node, std::uint8_t level) {
  const BlockRange range = features.blocks_in(node);
  if (document.is_text(node) || features.prose_words(range) < least_prose || features.titles(range) > 0) return false;
  std::uint32_t i = range.begin;
  while (i < range.end && i - range.begin < most_lines_over && blocks.blocks[i].heading_level != level) ++i;
  if (i == range.end || blocks.blocks[i].heading_level != level) return false;
  const std::uint32_t end = std::min(range.end, i + 1 + most_lines_under);
  while (++i < end) {
    const Block& block = blocks.blocks[i];
    const std::u16string_view text = blocks.text_of(block);
    const PhraseHit& phrase = features.of(i).phrase;
    if (rules::is_dateline(block, text, phrase) || rules::is_byline(block, text, phrase)) return true;
  }
  return false;
}

}  // namespace

std::vector<NodeId> next_stories(const Document& document, const Blocks& blocks, const Features& features) {
  std::vector<NodeId> out;
  std::uint32_t headline = 0;
  const auto count = static_cast<std::uint32_t>(blocks.blocks.size());
  while (headline < count && !(features.of(headline).title && blocks.blocks[headline].heading_level != 0)) ++headline;
  if (headline == count) return out;
  const std::uint8_t level = blocks.blocks[headline].heading_level;
  for (NodeId up = blocks.blocks[headline].element; up != 0 && out.empty() && !holds_whole_page(document.tag(up));
       up = document.parent(up)) {
    const std::u16string_view name = document.attribute(up, Attribute::class_);
    const Tag tag = document.tag(up);
    if ((name.empty() && tag != Tag::article) || features.prose_words(features.blocks_in(up)) < least_prose) continue;
    std::uint32_t looks = 0;
    for (NodeId next = document.next_sibling(up); next != no_node && looks < most_siblings; next = document.next_sibling(next), ++looks) {
      const bool alike = document.tag(next) == tag && document.attribute(next, Attribute::class_) == name;
      if ((alike || (level == 1 && document.tag(next) == Tag::article)) && begins_story(document, blocks, features, next, level))
        out.push_back(next);
    }
  }
  return out;
}

}  // namespace nutgraf
