// A block's surroundings, by figures that no name, no nesting and nothing far away changes: how much prose stands near it, where the
// densest stretch of prose lies, and whether the block speaks of what that speaks of.
#pragma once

#include <cstdint>
#include <vector>

#include "classify/evidence/features.h"

namespace nutgraf {

struct BlockContext {
  std::int16_t near_words = 0;                     ///< of the three blocks before and the three behind
  std::int16_t near_prose = 0, wide_prose = 0;     ///< prose's share of three and of ten blocks on either side, 0-100
  std::int16_t wide_links = 0;                     ///< links' share of ten blocks on either side
  std::int16_t prose_before = 0, prose_after = 0;  ///< blocks to the next prose, at most 100
  std::int16_t from_stretch = 0;                   ///< blocks from the densest stretch of prose: negative before, 0 inside
  std::int16_t topic_share = 0;                    ///< of its longer words, the share that the stretch says too; -1 without such words
  std::int16_t near_ends =
      -1;  ///< of the longer lines around it, itself among them, the share that end as sentences do; -1 without such lines
  std::int16_t cookies = 0;  ///< of three blocks on either side, itself among them, how many speak of cookies; 0 where that is not asked
};

/// The longer words of some text, for asking how many of them another one has.
class TopicWords {
 public:
  TopicWords();
  void add(std::u16string_view text);
  /// Of a text's longer words, the share that was added, 0-100; -1 where it has none.
  [[nodiscard]] int share(std::u16string_view text) const;

 private:
  std::vector<bool> said_;
};

[[nodiscard]] bool speaks_of_cookies(std::u16string_view text);
[[nodiscard]] std::vector<BlockContext> contexts_of(const Blocks& blocks, const Features& features, bool count_cookies);

}  // namespace nutgraf
