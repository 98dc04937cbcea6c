// Phrases that say what a block is: "Leave a Reply", "You May Also Like", "Source:". They live in
// models/lexicons/phrases-KIND.txt, one a line, in the languages of news; the first character says how a phrase must stand:
//   =  the block is the phrase, counters and punctuation aside      <  a short label that begins with the phrase
//   ^  a block that begins with the phrase                          ~  a block that has the phrase anywhere
#pragma once

#include <string_view>
#include <vector>

#include "nutgraf/role.h"

namespace nutgraf {

enum class PhraseMode : std::uint8_t { none, anywhere, prefix, label, whole };  // weakest first

struct PhraseHit {
  PhraseMode mode = PhraseMode::none;
  Role kind = Role::other;
  bool author_bio = false;       ///< kind is `other`: the author's biography
  std::string_view phrase = {};  ///< as the lexicon spells it, in UTF-8; lives as long as the program
  explicit operator bool() const { return mode != PhraseMode::none; }
};

/// The strongest hit of a block's text; `words` is its length in words. Blocks over 80 words have none.
[[nodiscard]] PhraseHit match_phrase(std::u16string_view text, std::uint32_t words);

/// A line of a phrase list; the text in UTF-8, without the character that says how it must stand.
struct WrittenPhrase {
  PhraseMode mode = PhraseMode::none;
  std::string_view text;
};

/// The lines of phrases-`list`.txt.
[[nodiscard]] std::vector<WrittenPhrase> phrases_of(std::string_view list);

}  // namespace nutgraf
