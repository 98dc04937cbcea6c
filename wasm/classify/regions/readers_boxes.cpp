#include "classify/regions/readers_boxes.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t most_lines_of_remark = 20, most_name_words = 4;
constexpr std::uint32_t most_lines_of_letter = 6, most_words_of_letter = 70, most_words_of_line = 24;

}  // namespace

bool is_remark(const Blocks& blocks, const Features& features, NodeId node) {
  const BlockRange range = features.blocks_in(node);
  if (range.size() < 2 || range.size() > most_lines_of_remark || features.media_in(node) == 0 || features.titles(range) > 0) return false;
  const Block& name = blocks.blocks[range.begin];
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (blocks.blocks[i].heading_level != 0) return false;
  }
  return name.words <= most_name_words && !name.ends_sentence && blocks.blocks[range.begin + 1].words > 1;
}

bool is_letter_box(const Document& document, const Blocks& blocks, const Features& features, NodeId node, std::uint32_t least_besides) {
  const Tag tag = document.tag(node);
  if (tag != Tag::div && tag != Tag::aside && tag != Tag::section) return false;
  const BlockRange range = features.blocks_in(node);
  if (range.empty() || range.begin == 0 || range.end == blocks.blocks.size() || range.size() > most_lines_of_letter ||
      features.words(range) > most_words_of_letter || features.titles(range) > 0 ||
      features.total_prose() - features.prose_words(range) < least_besides)
    return false;
  const NodeId text = document.parent(node);
  const auto is_of_text = [&](std::uint32_t i) {
    return blocks.blocks[i].element == text || document.parent(blocks.blocks[i].element) == text;
  };
  if (!blocks.blocks[range.begin - 1].ends_sentence || !is_of_text(range.begin - 1) || !is_of_text(range.end)) return false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (features.of(i).in_json_body || blocks.blocks[i].words > most_words_of_line) return false;
  }
  return true;
}

}  // namespace nutgraf
