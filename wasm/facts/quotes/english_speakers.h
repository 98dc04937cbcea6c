// Who speaks an English quotation: what its own sentence says, or the one that hands over to it.
#pragma once

#include <optional>

#include "facts/quotes/clauses.h"
#include "facts/quotes/quoted_forms.h"
#include "facts/quotes/signatures.h"

namespace nutgraf {

/// Whom a quotation is said to be from.
struct Attribution {
  const SpeakerMention* mention = nullptr;
  bool cue = false;                       ///< a verb of speech stands there, even when nobody is named
  bool reported = false;                  ///< within what somebody "said": “word” is a quotation there
  bool unsure = false;                    ///< somebody else may be meant: the quotation is shown without a speaker
  bool goes_on = false;                   ///< «…», zanjó: whoever spoke in the sentence before, if anybody did
  bool inverted = false;                  ///< ", said Jane Roe" ends the sentence: it is all hers
  const SpeakerMention* means = nullptr;  ///< "Roe waved, but said she “…”": whom the pronoun stands for
};

class EnglishSpeakers {
 public:
  /// `quoted`, `cut`: as for Clauses.
  EnglishSpeakers(const Words& words, const QuotedForms& forms, Clauses& clauses, const Signatures& signatures,
                  const std::vector<bool>& quoted, const std::vector<bool>& cut)
      : words_(words), forms_(forms), clauses_(clauses), signatures_(signatures), quoted_(quoted), cut_(cut) {}

  /// The sentence before a paragraph that is all quotation: "Roe praised the plan." / “It is what we need.”
  [[nodiscard]] Attribution from_sentence_before(std::uint32_t first_token) const;
  /// A sentence that ends in a colon hands over to the quotation behind it.
  [[nodiscard]] Attribution from_colon(std::uint32_t first_token);
  /// The sentence around the quotation, its right side first.
  [[nodiscard]] Attribution speaker_of(const Quoted& q, std::uint32_t open, const SpeakerMention* in_sentence);

 private:
  [[nodiscard]] bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  // In a function of their own, which makes the code around their many calls smaller.
  char16_t mark_at(std::uint32_t i) const { return words_.mark(i); }
  FlatWord flat(std::uint32_t i) const { return words_.flat(i); }
  [[nodiscard]] bool other_clause(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool parted(const Quoted& q, const SpeakerMention& behind) const;
  [[nodiscard]] bool in_first_clause(const Quoted& q, const SpeakerMention& behind) const;
  [[nodiscard]] bool breaks_off(std::uint32_t verb, std::uint32_t open) const;
  [[nodiscard]] bool far_off(const SpeakerMention& subject, std::uint32_t verb) const;
  [[nodiscard]] bool calls_it(std::uint32_t verb, const Quoted& q) const;
  [[nodiscard]] bool acts(std::uint32_t i) const;
  [[nodiscard]] const SpeakerMention* issuer(const SpeakerMention* subject, std::uint32_t floor);
  [[nodiscard]] const SpeakerMention* with_role(std::uint32_t at) const;
  [[nodiscard]] bool says_no_more(std::uint32_t verb) const;
  [[nodiscard]] const SpeakerMention* behind_question(const Quoted& q, std::uint32_t at) const;
  [[nodiscard]] bool ends_clause(const SpeakerMention& m, std::uint32_t verb) const;
  /// The tokens [at, stop) of a sentence behind a quotation.
  struct Rest {
    std::uint32_t at;
    std::uint32_t stop;
    bool closed;  ///< the quotation is whole: the sentence does not go on with words of its own
  };
  [[nodiscard]] Rest rest_behind(const Quoted& q, std::uint32_t at) const;
  [[nodiscard]] const SpeakerMention* quoted_as_saying(std::uint32_t verb) const;
  [[nodiscard]] bool has_own_words(const Quoted& q, std::uint32_t at, std::uint32_t verb) const;
  [[nodiscard]] const SpeakerMention* beside(const SpeakerMention& first, std::uint32_t at, std::uint32_t verb) const;
  [[nodiscard]] std::optional<Attribution> by_verb_behind(const Quoted& q, const Rest& rest, std::uint32_t i);
  [[nodiscard]] const SpeakerMention* without_verb(const Quoted& q, const Rest& rest) const;
  [[nodiscard]] Attribution to_the_right(const Quoted& q);
  [[nodiscard]] const SpeakerMention* after_saying(const Quoted& q, std::uint32_t sentence_first) const;
  [[nodiscard]] const SpeakerMention* pronoun_behind(std::uint32_t verb) const;
  [[nodiscard]] const SpeakerMention* in_what_clause(std::uint32_t open);
  [[nodiscard]] bool person_between(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] Attribution behind_as(std::uint32_t sentence_first, std::uint32_t open);
  [[nodiscard]] Attribution before_colon(std::uint32_t open, std::uint32_t floor);
  [[nodiscard]] const SpeakerMention* agent_of(const Quoted& q, std::uint32_t verb);
  /// A verb of speech in front of a quotation.
  struct LeftVerb {
    std::uint32_t at;
    bool participle;
    bool shared;  ///< its subject may be that of a verb before it
  };
  [[nodiscard]] Attribution by_noun(std::uint32_t at, std::uint32_t floor);
  [[nodiscard]] bool leads_nowhere(std::uint32_t at, std::uint32_t open, std::uint32_t floor) const;
  [[nodiscard]] const SpeakerMention* inserted(std::uint32_t verb, std::uint32_t open, std::uint32_t floor) const;
  [[nodiscard]] const SpeakerMention* subject_of(const LeftVerb& verb, std::uint32_t floor);
  [[nodiscard]] Attribution said_by(const SpeakerMention& subject, const LeftVerb& verb, const Quoted& q,
                                    const SpeakerMention* same_sentence, const SpeakerMention* inner) const;
  [[nodiscard]] Attribution to_the_left(const Quoted& q, const SpeakerMention* same_sentence);
  [[nodiscard]] bool says_that(const SpeakerMention& m) const;
  [[nodiscard]] bool closes_sentence(const SpeakerMention& m) const;

  const Words& words_;
  const QuotedForms& forms_;
  Clauses& clauses_;
  const Signatures& signatures_;
  const std::vector<bool>& quoted_;
  const std::vector<bool>& cut_;
};

}  // namespace nutgraf
