// The three to five sentences that tell the story.
#pragma once

#include <vector>

#include "facts/words/words.h"
#include "nutgraf/article.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// In reading order, each with a score from 0 to 1. Never from headings, captions, tables or code.
[[nodiscard]] std::vector<KeySentence> find_key_sentences(const Words& words, const Article& article, const KeyFacts& facts);

/// The token at which a sentence's own words begin: behind "1.", "•", "18:10" of a live report, "ADA LIND:", "THE FACTS:".
[[nodiscard]] std::uint32_t own_words(const Words& words, const Sentence& sentence);

/// Marks those that the line on top says already.
void note_said(const MainFacts& main, std::vector<KeySentence>& sentences);

}  // namespace nutgraf
