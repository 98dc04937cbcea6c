// Phrases that say what a block is: "Leave a Reply", "You May Also Like", "Source:". They live in
// models/lexicons/phrases-KIND.txt, one a line, in the languages of news; the first character says how a phrase must stand:
//   =  the block is the phrase, counters and punctuation aside      <  a short label that begins with the phrase
//   ^  a block that begins with the phrase                          ~  a block that has the phrase anywhere
// A label of other stories that must be the whole block may also lead to a title: "You may also like: a ferry for the winter".
// A number among its words is written 0: "view 0 replies". One before or behind them is a counter and not written.
#pragma once

#include <string_view>

#include "classify/phrases/phrase_book.h"
#include "nutgraf/role.h"

namespace nutgraf {

struct PhraseHit {
  PhraseMode mode = PhraseMode::none;
  Role kind = Role::other;   ///< of no phrase `other`
  bool author_bio = false;   ///< kind is `other`: the author's biography
  std::uint16_t start = 0;   ///< of the phrase, in units of the text as spell() has it
  std::uint16_t length = 0;  ///< the same
  explicit operator bool() const { return mode != PhraseMode::none; }
};

/// The strongest hit of a block's text; `words` is its length in words. Blocks over 80 words have none.
[[nodiscard]] PhraseHit match_phrase(std::u16string_view text, std::uint32_t words);

/// The words of a text that a hit in it is about, as they stand there.
[[nodiscard]] std::u16string_view words_of_phrase(std::u16string_view text, const PhraseHit& hit);

}  // namespace nutgraf
