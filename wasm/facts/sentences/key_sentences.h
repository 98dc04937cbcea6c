// The three to five sentences that tell the story.
#pragma once

#include <vector>

#include "facts/words/words.h"
#include "nutgraf/article.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// In reading order, each with a score from 0 to 1. Never from headings, captions, tables or code.
[[nodiscard]] std::vector<KeySentence> find_key_sentences(const Words& words, const Article& article, const KeyFacts& facts);

/// Behind "ADA LIND:", "THE FACTS:" in front of a sentence of the tokens [first, last): who says it in a transcript, what it is about.
[[nodiscard]] std::uint32_t without_label(const Words& words, std::uint32_t first, std::uint32_t last);

/// Marks those that the line on top says already.
void note_said(const MainFacts& main, std::vector<KeySentence>& sentences);

}  // namespace nutgraf
