#include "classify/evidence/line_shapes.h"

#include "unicode/digits.h"
#include "unicode/unicode.h"

namespace nutgraf::shapes {
namespace {

constexpr std::uint32_t most_film_lines = 4, most_film_words = 40;
constexpr std::uint32_t least_prose_before = 20;  // who wrote it, and when, stands over the text
constexpr std::uint32_t most_call_words = 35;
constexpr std::uint32_t most_question_words = 12;
constexpr std::uint32_t most_bar_lines = 8, most_bar_words = 4, least_icons = 2;
constexpr NodeId most_bar_nodes = 80;
constexpr int most_levels = 4;

constexpr std::u16string_view question_marks = u"?？؟";

/// tips@paper.example
std::size_t mail_address_in(std::u16string_view text) {
  const std::size_t at = text.find(u'@');
  const bool written =
      at != text.npos && at > 0 && at + 1 < text.size() && unicode::is_letter(text[at - 1]) && unicode::is_letter(text[at + 1]);
  return written ? at : text.npos;
}

}  // namespace

bool ends_in_length(std::u16string_view text, bool whole) {
  std::size_t at = text.size();
  std::uint32_t parts = 0;
  while (parts < 3) {
    const std::size_t end = at;
    while (at > 0 && unicode::is_digit(text[at - 1])) --at;
    const std::size_t digits = end - at;
    if (digits == 0 || digits > 2 || (digits == 1 && parts == 0)) return false;
    ++parts;
    if (at == 0 || text[at - 1] != u':') break;
    --at;
  }
  if (parts < 2 || (whole && at > 0)) return false;
  while (at > 0 && !unicode::is_digit(text[at - 1])) --at;  // no day before it
  return at == 0;
}

bool is_reaction(std::u16string_view text) {
  constexpr std::size_t most_units = 30;
  const bool face = text.size() > 2 && text.size() <= most_units && text[0] == 0xD83D && text[1] >= 0xDC40 && text[1] <= 0xDE4F;
  return face && unicode::is_digit(text.back());
}

NodeId film_around(const Document& document, const Blocks& blocks, const Features& features, std::uint32_t i) {
  const Block& block = blocks.blocks[i];
  if (block.in_table || block.list_depth != 0 || block.words > most_film_words || !ends_in_length(blocks.text_of(block)) ||
      features.prose_words({0, i}) < least_prose_before)
    return no_node;
  NodeId node = block.element;
  for (int level = 0; level < most_levels && node != 0 && !holds_page(document.tag(node)); ++level, node = document.parent(node)) {
    const BlockRange range = features.blocks_in(node);
    if (range.size() > most_film_lines || features.words(range) > most_film_words || features.titles(range) > 0) break;
    if (features.media_in(node) == 0) continue;
    std::uint32_t links = 0;
    for (std::uint32_t k = range.begin; k < range.end; ++k) {
      if (blocks.blocks[k].ends_sentence) return no_node;
      links += blocks.blocks[k].links;
    }
    return links > 0 ? node : no_node;
  }
  return no_node;
}

bool asks_above(const Blocks& blocks, std::uint32_t i) {
  if (i == 0) return false;
  const Block& above = blocks.blocks[i - 1];
  const std::u16string_view text = blocks.text_of(above);
  return above.words <= most_question_words && !text.empty() && question_marks.find(text.back()) != text.npos && above.heading_level != 1;
}

bool calls_for_stories(const Blocks& blocks, std::uint32_t i) {
  const Block& block = blocks.blocks[i];
  const std::u16string_view text = blocks.text_of(block);
  if (block.words > most_call_words || block.quote_marks > 0 || block.in_table) return false;
  const std::size_t address = mail_address_in(text);
  if (address == text.npos) return false;
  return text.find_first_of(question_marks) < address || asks_above(blocks, i);
}

bool heads_share_bar(const Document& document, const Blocks& blocks, const Features& features, std::uint32_t i) {
  NodeId node = blocks.blocks[i].element;
  for (int level = 0; level < most_levels && node != 0 && !holds_page(document.tag(node)); ++level, node = document.parent(node)) {
    const BlockRange range = features.blocks_in(node);
    const NodeId end = document.subtree_end(node);
    if (range.size() > most_bar_lines || end - node > most_bar_nodes) return false;
    std::uint32_t ways = 0;
    for (std::uint32_t k = range.begin; k < range.end; ++k) {
      if (blocks.blocks[k].words > most_bar_words || blocks.blocks[k].heading_level != 0) return false;
      const PhraseHit& phrase = features.of(k).phrase;
      ways += phrase.kind == Role::share && phrase.mode == PhraseMode::whole ? 1 : 0;
    }
    if (ways > 1) return true;
    std::uint32_t icons = 0;
    for (NodeId at = node; at < end; ++at) {
      const Tag tag = document.tag(at);
      icons += (tag == Tag::a || tag == Tag::button) && features.blocks_in(at).empty() ? 1 : 0;
    }
    if (ways == range.size() && icons >= least_icons) return true;
  }
  return false;
}

}  // namespace nutgraf::shapes
