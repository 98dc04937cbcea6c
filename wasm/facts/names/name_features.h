// What the name tagger looks at: one list of feature hashes a token. Training and tagging both call this code.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "facts/names/names.h"
#include "facts/words/words.h"

namespace nutgraf {

class NameFeatures {
 public:
  /// `hints`: the names that the rules find; the model learns how far to trust them.
  NameFeatures(const Words& words, const std::vector<Name>& hints);

  /// Whether the token may belong to a name at all: it has a capital, or stands between such words.
  [[nodiscard]] bool open(std::uint32_t i) const { return open_[i] != 0; }
  /// Appends the hashes of the features of an open token.
  void append(std::uint32_t i, std::vector<std::uint32_t>& out) const;

 private:
  class Row;

  /// What the rest of the document says of a word, gathered over all its mentions; the values are bits.
  enum Elsewhere : std::uint32_t {
    after_given_name = 1u << 0,
    after_title = 1u << 1,
    before_speech = 1u << 2,
    after_place_preposition = 1u << 3,
    after_the = 1u << 4,
    before_organization_head = 1u << 5,
    before_age = 1u << 6,
    before_possessive = 1u << 7,
    alone = 1u << 8,
    ends_run = 1u << 9,
    begins_run = 1u << 10,
    before_who = 1u << 11,
    in_brackets = 1u << 12,
    in_lower_case = 1u << 13,
    capital_inside = 1u << 14,
    after_comma_place = 1u << 15,
  };
  static constexpr int elsewhere_bits = 16;

  void find_open();
  void find_runs();
  void find_phrases();
  void find_expansions();
  void gather();
  [[nodiscard]] bool has(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }

  struct Run {
    std::uint32_t first = 0, last = 0;
  };

  const Words& words_;
  std::vector<std::uint8_t> open_;
  std::vector<std::uint8_t> hint_;          ///< by token: 0, or 1 + type * 2 + (begins ? 0 : 1)
  std::vector<std::uint32_t> hash_;         ///< by word id
  std::vector<std::uint32_t> shape_;        ///< by token
  std::vector<std::uint32_t> elsewhere_;    ///< by word id
  std::vector<std::uint32_t> run_of_;       ///< by token, into runs_; ~0 for none
  std::vector<Run> runs_;                   ///< rows of capitalised words with small connectors between
  std::vector<std::uint8_t> expansion_;     ///< by token: stands for the acronym in brackets behind it; 1 begins, 2 inside, 3 last
  std::vector<WordClasses> phrase_;         ///< by token: classes of the known phrase that covers it
  std::vector<std::uint8_t> phrase_place_;  ///< 0 none, 1 begins, 2 inside, 3 alone
};

}  // namespace nutgraf
