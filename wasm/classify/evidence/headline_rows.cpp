#include "classify/evidence/headline_rows.h"

#include <algorithm>

namespace nutgraf {
namespace {

constexpr std::uint32_t least_line_words = 6;
constexpr std::uint32_t row = 12;           // lines that are looked at, to either side
constexpr std::uint32_t least_row = 8;      // of so many
constexpr std::uint32_t most_percent = 40;  // end as sentences: a question, an exclamation
constexpr std::uint32_t paragraphs = 7;     // somewhere, of so many longer lines in a row
constexpr std::uint32_t least_ends = 5;     // so many do

}  // namespace

std::vector<bool> headline_rows(const Blocks& blocks) {
  const auto count = static_cast<std::uint32_t>(blocks.blocks.size());
  std::vector<bool> out(count, false);
  std::vector<std::uint32_t> lines;    // the longer ones
  std::vector<std::uint32_t> ends{0};  // running total of those that end as sentences
  for (std::uint32_t i = 0; i < count; ++i) {
    const Block& block = blocks.blocks[i];
    if (block.words < least_line_words) continue;
    lines.push_back(i);
    ends.push_back(ends.back() + (block.ends_sentence ? 1u : 0u));
  }
  const auto size = static_cast<std::uint32_t>(lines.size());
  bool has_paragraphs = false;
  for (std::uint32_t k = paragraphs; k <= size && !has_paragraphs; ++k) has_paragraphs = ends[k] - ends[k - paragraphs] >= least_ends;
  if (!has_paragraphs) return out;
  const auto few_end = [&](std::uint32_t begin, std::uint32_t end) {
    return end - begin >= least_row && (ends[end] - ends[begin]) * 100 <= (end - begin) * most_percent;
  };
  for (std::uint32_t k = 0; k < size; ++k) {
    const bool behind = few_end(k + 1, std::min(size, k + 1 + row));
    const bool before = few_end(k - std::min(k, row), k);
    out[lines[k]] = blocks.blocks[lines[k]].ends_sentence ? behind && before : behind || before;
  }
  // A shorter line goes with those around it.
  bool last = false;
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (next < size && lines[next] == i) {
      last = out[i];
      ++next;
    } else {
      out[i] = last && next < size && out[lines[next]];
    }
  }
  return out;
}

}  // namespace nutgraf
