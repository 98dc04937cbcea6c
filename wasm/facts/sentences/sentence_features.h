// What speaks for a sentence as one that tells the story: the numbers that its rank is made of. Training reads the same ones.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/words/words.h"
#include "nutgraf/article.h"
#include "nutgraf/facts.h"

namespace nutgraf {

inline constexpr std::array<std::string_view, 23> sentence_feature_names = {
    "lead",           // falls from 1 with each sentence
    "first",          // falls from 1 faster: it sets the first two apart
    "early",          // one of the first three
    "place",          // falls from 1 to 0 over the whole text
    "closing",        // in the last tenth
    "central",        // how much of the text's repeated vocabulary it has, against its length
    "title",          // how much of the title's words it has
    "title-share",    // how much of it the title has
    "like-lede",      // how much it shares with the first sentence
    "numbers",        // up to two
    "names",          // up to three
    "main-names",     // mentions of whom the story is about, up to three
    "very-short",     // under seven words
    "short",          // under nine
    "long",           // over 45
    "length",         // its words out of forty
    "pronoun",        // begins with one, or with "but" and its like
    "contrast",       // begins with "however", "meanwhile" and their like
    "question",       // ends as one
    "unfinished",     // has no full stop
    "quoted",         // the part of it that is somebody's words
    "quote-first",    // begins with a quotation
    "first-person"};  // says "I" or "we" outside of quotations

struct SentenceCandidate {
  std::uint32_t sentence = 0;
  std::vector<std::uint32_t> terms;  ///< sorted, distinct ids of its words that carry meaning
  std::array<double, sentence_feature_names.size()> features{};
};

/// Every sentence of running text that could be a key one, in reading order; `body_sentences` counts all of running text.
[[nodiscard]] std::vector<SentenceCandidate> sentence_candidates(const Words& words, const Article& article, const KeyFacts& facts,
                                                                 std::uint32_t& body_sentences);
/// "This article has been updated with …", "All products are independently selected by our editors", "We may earn an affiliate commission": what is said
/// of the article, or of what it sells.
[[nodiscard]] bool is_note_on_article(const Words& words, const Sentence& sentence);
/// The part of the shorter one's words that both have, from 0 to 1.
[[nodiscard]] double shared_terms(const SentenceCandidate& a, const SentenceCandidate& b);

}  // namespace nutgraf
