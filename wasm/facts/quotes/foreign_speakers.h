// Who speaks in German, French, Spanish, Portuguese, Italian and Dutch: there the verb stands between the quotation and its speaker.
#pragma once

#include <forward_list>
#include <optional>
#include <vector>

#include "facts/quotes/quotes.h"
#include "facts/quotes/speakers.h"
#include "facts/words/small_words.h"

namespace nutgraf {

class ForeignSpeakers {
 public:
  /// `quoted`, `cut`: as for Clauses.
  ForeignSpeakers(const Words& words, const std::vector<Name>& names, const Entities& entities, const std::vector<bool>& quoted,
                  const std::vector<bool>& cut);

  struct Found {
    const SpeakerMention* mention = nullptr;
    bool cue = false;      ///< a verb of speech stands there, even when nobody is named
    bool goes_on = false;  ///< and nobody stands beside it, in a language that leaves out a subject which has been named
  };
  /// The speaker whom the quotation's own sentence names, or one who goes on being spoken of: "«…», confiesa."
  [[nodiscard]] Found speaker_of(const Quoted& quoted);

  /// "er", "elle": 'm' or 'f'; 0 for other words.
  static char pronoun(std::u16string_view flat);

 private:
  [[nodiscard]] bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  [[nodiscard]] FlatWord flat(std::uint32_t i) const { return words_.flat(i); }
  [[nodiscard, gnu::noinline]] bool small(std::uint32_t i, SmallWord kind) const { return is_small_word(flat(i), kind); }
  // In a function of their own, which makes the code around their many calls smaller.
  [[nodiscard]] char16_t mark_at(std::uint32_t i) const { return words_.mark(i); }
  [[nodiscard]] bool speech(std::uint32_t i) const;
  [[nodiscard]] bool is_person(std::uint32_t name) const;
  [[gnu::noinline]] std::uint32_t first_name(std::uint32_t token) const;
  [[gnu::noinline]] std::uint32_t person_at(std::uint32_t token) const;
  [[gnu::noinline]] std::uint32_t inverted(std::uint32_t from, std::uint32_t end) const;

  [[nodiscard]] Found to_the_right(const Quoted& quoted);
  [[nodiscard]] Found to_the_left(const Quoted& quoted);
  [[nodiscard]] Found inserted(const Quoted& quoted);
  [[nodiscard]] Found between_dashes(const Quoted& quoted);
  /// What stands in front of a quotation: the tokens [first, open).
  struct Lead {
    std::uint32_t first;
    std::uint32_t open;
    bool follows;  ///< another quotation stands in front of it
  };
  [[nodiscard]] std::optional<Lead> lead_to(const Quoted& quoted) const;
  [[nodiscard]] const SpeakerMention* in_whose_words(std::uint32_t first, std::uint32_t open);
  [[nodiscard]] std::uint32_t last_cue(std::uint32_t first, std::uint32_t open) const;
  [[nodiscard]] const SpeakerMention* described_before(std::uint32_t verb, std::uint32_t first);
  [[nodiscard]] Found by_description(const Lead& lead, std::uint32_t cue);
  [[nodiscard]] std::uint32_t behind_adjuncts(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] const SpeakerMention* named_behind(std::uint32_t comma, std::uint32_t end);
  [[nodiscard]] const SpeakerMention* unknown_person(std::uint32_t at, std::uint32_t row_end, std::uint32_t end);
  [[nodiscard]] const SpeakerMention* subject(std::uint32_t cue, std::uint32_t end);
  [[nodiscard]] std::uint32_t called(std::u16string_view surname) const;
  [[nodiscard]] bool follows_verb(const Name& name, std::uint32_t cue) const;
  [[nodiscard]] const SpeakerMention* description(std::uint32_t first, std::uint32_t end);
  [[nodiscard]] bool article(std::uint32_t i) const;
  [[nodiscard]] bool told_of(std::uint32_t name, std::uint32_t cue) const;
  [[nodiscard]] bool is_object(std::uint32_t name, std::uint32_t first) const;
  [[nodiscard]] bool is_person_noun(std::uint32_t i) const;
  [[nodiscard]] bool leads_to(std::uint32_t from, std::uint32_t cue) const;
  [[nodiscard]] bool goes_without(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] const SpeakerMention* pronoun_beside(std::uint32_t cue, std::uint32_t first, std::uint32_t open);
  [[nodiscard]] Found hands_over(std::uint32_t first, std::uint32_t open);
  /// Whether verbs go without a subject in the text's language.
  [[nodiscard]] bool drops_subjects() const { return words_.in_language("es it pt"); }
  [[nodiscard]] const SpeakerMention* spoken_of(const Quoted& quoted);
  [[nodiscard]] std::optional<std::uint32_t> only_person(std::uint32_t first, std::uint32_t last) const;
  const SpeakerMention* keep(std::uint32_t first, std::uint32_t last, MentionKind kind, std::uint32_t entity);
  const SpeakerMention* keep_name(std::uint32_t name) {
    return keep(names_[name].first, names_[name].last, MentionKind::name, entities_.of_name[name]);
  }

  const Words& words_;
  const std::vector<Name>& names_;
  const Entities& entities_;
  const std::vector<bool>& quoted_;
  const std::vector<bool>& cut_;
  std::forward_list<SpeakerMention> kept_;  // keeps addresses
};

}  // namespace nutgraf
