// Quotations and who speaks them.
#pragma once

#include <string_view>
#include <vector>

#include "facts/entities/entities.h"
#include "nutgraf/article.h"

namespace nutgraf {

/// A stretch between quotation marks, whether or not it turns out to be somebody's words.
struct Quoted {
  Span span;                ///< between the marks
  std::uint32_t first = 0;  ///< its tokens, without the marks
  std::uint32_t last = 0;
  std::uint32_t block = 0;
  bool runs_on = false;      ///< not closed: the next paragraph opens with a mark again
  bool whole_block = false;  ///< a block quotation: no marks
  bool turn = false;         ///< "Roe: It is late." in a transcript: the block's first mention speaks
};

/// Pairs the marks, block by block. Marks that pair with nothing are left alone. What stands without any behind "Roe said:" and behind the labels
/// of a transcript counts, too.
[[nodiscard]] std::vector<Quoted> pair_quote_marks(const Words& words, const Article& article, const std::vector<Name>& names);

/// Quotations, in reading order, each with its speaker where the text is clear about it.
[[nodiscard]] std::vector<Quote> find_quotes(const Words& words, const Article& article, const std::vector<Name>& names,
                                             const Entities& entities);

}  // namespace nutgraf
