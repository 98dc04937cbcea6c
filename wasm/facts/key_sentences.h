// The three to five sentences that tell the story.
#pragma once

#include <vector>

#include "facts/words.h"
#include "nutgraf/article.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// In reading order, each with a score from 0 to 1. Never from headings, captions, tables or code.
[[nodiscard]] std::vector<KeySentence> find_key_sentences(const Words& words, const Article& article, const KeyFacts& facts);

/// Marks those that the line on top says already.
void note_said(const MainFacts& main, std::vector<KeySentence>& sentences);

}  // namespace nutgraf
