#include "classify/regions/letter_box.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t most_lines = 6, most_words = 70, most_words_of_line = 24;

}  // namespace

bool is_letter_box(const Document& document, const Blocks& blocks, const Features& features, NodeId node, std::uint32_t least_besides) {
  if (features.textareas_in(node) != 1) return false;
  const BlockRange range = features.blocks_in(node);
  if (range.empty() || range.begin == 0 || range.end == blocks.blocks.size() || range.size() > most_lines ||
      features.words(range) > most_words || features.titles(range) > 0 ||
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
