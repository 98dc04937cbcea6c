#include "article/around_headline.h"

#include <algorithm>

#include "unicode/digits.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t blocks_above = 3, blocks_below = 12;

}  // namespace

std::uint32_t line_words(const Blocks& blocks, const Block& block) {
  const std::u16string_view text = blocks.text_of(block);
  const bool unspaced = !text.empty() && ((text[0] >= 0x0E00 && text[0] < 0x10A0) || (text[0] >= 0x1780 && text[0] < 0x1800));
  return unspaced ? block.words / 2 : block.words;
}

std::u16string line_text(const Blocks& blocks, const Block& block) {
  const std::u16string_view text = blocks.text_of(block);
  std::u16string out;
  std::size_t done = 0;
  if (block.words <= longest_line * 2) {
    const auto word = [](char16_t c) { return unicode::is_letter(c) || unicode::is_digit(unicode::to_ascii_digit(c)); };
    for (std::uint32_t r = block.runs_begin; r < block.runs_end; ++r) {
      const std::size_t at = blocks.runs[r].at - block.text.start;
      if (at == 0 || at >= text.size() || !word(text[at - 1]) || !word(text[at])) continue;
      out += text.substr(done, at - done);
      out += u' ';
      done = at;
    }
  }
  return out += text.substr(done);
}

BlockRange around_headline_of(const Blocks& blocks, const std::vector<Verdict>& verdicts, std::uint32_t& headline) {
  const auto count = static_cast<std::uint32_t>(verdicts.size());
  headline = count;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (verdicts[i].role == Role::headline) headline = i;
    if (headline != count && is_article_text(verdicts[i].role) && line_words(blocks, blocks.blocks[i]) > longest_line) break;
  }
  if (headline == count) return {};
  return {headline - std::min(headline, blocks_above), std::min(count, headline + blocks_below)};
}

}  // namespace nutgraf
