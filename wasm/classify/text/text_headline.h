// Which line over a plain text is its headline: a conditional logit over the lines (McFadden 1974). A line scores the sum of what its features
// are worth, headline-weights.txt, and the best one is taken. Training reads the same features.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "classify/classify.h"
#include "classify/evidence/features.h"

namespace nutgraf {

inline constexpr std::array<std::string_view, 24> headline_feature_names = {
    "words-4",           // of four words and more, or as long
    "words-6",           // of six and more
    "words-9",           // of nine
    "words-16",          // of sixteen
    "words-22",          // of twenty-two
    "full-stop",         // ends with one
    "capitals",          // most of its words begin with capitals
    "phrase",            // has a known phrase
    "topic",             // the share of its longer words that the text says, too
    "topic-half",        // that is half of them
    "topic-words",       // that share, by how many words it has, up to eight
    "repeated",          // another line has it within
    "lines-between",     // longer lines between it and the text, up to twelve
    "distance",          // lines to the text, up to eighty
    "near-distance",     // the same up to twenty
    "signed-1",          // who wrote it or when stands in the next line
    "signed-3",          // two or three lines below
    "signed-5",          // four or five
    "signed-12",         // six to twelve
    "name-over-date",    // up to three words in capitals right over that, and under a longer line
    "over-long-line",    // over a line of twelve words and more
    "over-topic-line",   // over one of eight and more of the text's topic
    "under-topic-line",  // under one of four and more: a standfirst
    "constant"};         // every line has it: a sum below 0 is no headline

struct HeadlineCandidate {
  std::uint32_t block = 0;
  std::array<double, headline_feature_names.size()> features{};  ///< from 0 to 1
};

/// The lines over the text that begins at block `first` that may be its headline, the nearest first.
[[nodiscard]] std::vector<HeadlineCandidate> headline_candidates(const Blocks& blocks, const Features& features,
                                                                 const std::vector<Verdict>& verdicts, std::uint32_t first);

/// The block that is the headline of that text; no_node where none of the lines over it is.
[[nodiscard]] std::uint32_t headline_over(const Blocks& blocks, const Features& features, const std::vector<Verdict>& verdicts,
                                          std::uint32_t first);

}  // namespace nutgraf
