// Who may be speaking: names, pronouns and descriptions ("a senior administration official").
#pragma once

#include <string_view>
#include <vector>

#include "facts/entities/entities.h"

namespace nutgraf {

enum class MentionKind : std::uint8_t { name, pronoun, description };

/// A candidate for a quotation's speaker: the tokens [first, last).
struct SpeakerMention {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  MentionKind kind = MentionKind::name;
  std::uint32_t head = 0;            ///< the token that says what it is: "official"
  std::uint32_t entity = no_entity;  ///< names: index into Entities::all
};

/// "claim", "remarks": whose they are speaks. "her claim that she “never knew”"
[[nodiscard]] bool is_word_of_speech(std::u16string_view flat);

/// "official", "residents", "ministry": a common noun for people, or for a body that speaks.
[[nodiscard]] bool is_speaker_noun(const Word& word);

/// "the study", "the ministry": what is neither "he" nor "she".
[[nodiscard]] bool is_speaking_body(std::u16string_view flat);
[[nodiscard]] bool is_plural_noun(std::u16string_view flat);
/// 'm', 'f', 'p' (plural); 0: no pronoun that speaks.
[[nodiscard]] char pronoun_gender(std::u16string_view flat);

/// Candidates in reading order, not overlapping; none inside the stretches where `quoted` is true.
[[nodiscard]] std::vector<SpeakerMention> find_speaker_mentions(const Words& words, const std::vector<Name>& names,
                                                                const Entities& entities, const std::vector<bool>& quoted);

}  // namespace nutgraf
