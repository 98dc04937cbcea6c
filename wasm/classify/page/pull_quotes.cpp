#include "classify/page/pull_quotes.h"

#include <algorithm>

#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t least_words = 8, most_words = 60;
constexpr std::uint32_t farthest = 14;     // blocks between it and what it repeats
constexpr std::uint32_t most_looked = 16;  // quotations of a page: more are no pull quotes
constexpr std::size_t most_units = 6000;   // of a paragraph that is looked through

/// Without the quotation marks and stops around it.
std::u16string_view bare(std::u16string_view text) {
  while (!text.empty() && !unicode::is_letter(text.front()) && !unicode::is_digit(text.front())) text.remove_prefix(1);
  while (!text.empty() && !unicode::is_letter(text.back()) && !unicode::is_digit(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

void leave_out_pull_quotes(const Blocks& blocks, std::vector<Verdict>& verdicts) {
  const auto count = static_cast<std::uint32_t>(verdicts.size());
  std::uint32_t looked = 0;
  for (std::uint32_t i = 0; i < count && looked < most_looked; ++i) {
    const Block& block = blocks.blocks[i];
    if (verdicts[i].role != Role::quotation || block.words < least_words || block.words > most_words) continue;
    ++looked;
    std::u16string_view quote = bare(blocks.text_of(block));
    if (quote.empty()) continue;
    quote.remove_prefix(1);  // it may begin with a capital
    for (std::uint32_t k = i > farthest ? i - farthest : 0; k < std::min(count, i + farthest); ++k) {
      const Block& other = blocks.blocks[k];
      if (verdicts[k].role != Role::body || other.in_quotation || other.words <= block.words) continue;
      if (!unicode::contains(blocks.text_of(other).substr(0, most_units), quote)) continue;
      verdicts[i].role = Role::other;
      verdicts[i].reasons.assign(1, {ReasonCode::name_token, u"blockquote"});
      break;
    }
  }
}

}  // namespace nutgraf
