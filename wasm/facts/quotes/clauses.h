// Who speaks in a clause: the subjects of verbs of speech, outside quotations. Tokens are indices into Words.
#pragma once

#include <forward_list>
#include <vector>

#include "facts/quotes/speakers.h"

namespace nutgraf {

inline constexpr std::uint32_t no_verb = 0xFFFFFFFFu;

/// "saying", "adding": its subject is the sentence's own.
[[nodiscard]] bool is_participle(std::u16string_view flat);
/// "in", "outside": one that may begin a phrase between a subject and its verb; "of" is none.
[[nodiscard]] bool is_preposition(std::u16string_view flat);
/// "later", "excitedly".
[[nodiscard]] bool is_adverb(std::u16string_view flat);
/// "when", "while": a clause that is not the sentence's main one begins.
[[nodiscard]] bool is_subordinator(std::u16string_view flat);
/// "tweets", "claims": verbs only where somebody stands right in front of them.
[[nodiscard]] bool is_noun_too(std::u16string_view word);

class Clauses {
 public:
  /// `quoted`: somebody else's words, where no candidates stand; `cut`: everything between marks.
  Clauses(const Words& words, const std::vector<Name>& names, const Entities& entities, const std::vector<bool>& quoted,
          const std::vector<bool>& cut);

  /// Whether a verb of speech stands at i, outside quotations.
  [[nodiscard]] bool speech(std::uint32_t i) const;
  /// What stands in marks behind this verb of speech is what somebody said, were it one word.
  [[nodiscard]] bool reports(std::uint32_t verb) const;
  /// The mention that begins at i; the functions below give null where there is none.
  [[nodiscard]] const SpeakerMention* mention_at(std::uint32_t i) const;
  /// All candidates, in reading order.
  [[nodiscard]] const std::vector<SpeakerMention>& mentions() const { return mentions_; }
  /// The last mention that ends at or before `end` and begins at or after `floor`.
  [[nodiscard]] const SpeakerMention* mention_before(std::uint32_t end, std::uint32_t floor) const;
  /// The first mention that begins in [begin, end).
  [[nodiscard]] const SpeakerMention* mention_after(std::uint32_t begin, std::uint32_t end) const;
  /// Behind a verb of speech: "said Jane Roe", "said the official", "said lead author Jane Roe".
  [[nodiscard]] const SpeakerMention* subject_after(std::uint32_t verb) const;
  [[nodiscard]] bool is_person(const SpeakerMention& m) const {
    return m.entity != no_entity && entities_.all[m.entity].type == EntityType::person;
  }
  /// The tokens [first, last) as a description: a candidate from now on.
  [[nodiscard]] const SpeakerMention* keep(std::uint32_t first, std::uint32_t last);
  /// "…," one neighbour wrote: whatever noun phrase stands between the quotation and the verb.
  [[nodiscard]] const SpeakerMention* described(std::uint32_t first, std::uint32_t verb);
  /// subject_after, else described_after.
  [[nodiscard]] const SpeakerMention* behind(std::uint32_t verb);
  /// "said the billionaire of his plans", "according to the application": a noun phrase behind the verb.
  [[nodiscard]] const SpeakerMention* described_after(std::uint32_t verb);
  /// The first candidate of a clause: its subject, when several verbs share it.
  [[nodiscard]] const SpeakerMention* clause_subject(std::uint32_t floor, std::uint32_t verb) const;
  /// "Roe says she thinks it “works”": the verb that governs the clause of this subject, no_verb when none does.
  [[nodiscard]] std::uint32_t governing(const SpeakerMention& subject, std::uint32_t floor) const;
  /// Where a mention begins with the titles in front of it: "Dr. Roe".
  [[nodiscard]] std::uint32_t titled(const SpeakerMention& m) const;
  [[nodiscard]] bool is_place(const SpeakerMention& m) const {
    return m.entity != no_entity && entities_.all[m.entity].type == EntityType::location;
  }
  /// "a phrase critics have used": it is the quotation that is spoken of.
  [[nodiscard]] bool names_words(std::uint32_t first, std::uint32_t last) const;
  /// "police" without an article right in front of the verb.
  [[nodiscard]] bool bare_description(std::uint32_t verb, std::uint32_t floor) const;
  /// "… was late, with some members accusing her of “…”": a participle's own subject, null where it has none.
  [[nodiscard]] const SpeakerMention* with_own_subject(std::uint32_t participle, std::uint32_t floor);
  /// "a plan described as “cruel”": nobody is said to call it so.
  [[nodiscard]] bool spoken_of(std::uint32_t verb, std::uint32_t floor) const;
  /// "was called": whoever stands in front does not speak.
  [[nodiscard]] bool passive(std::uint32_t verb) const;
  /// Whether nothing but small words lies between a mention and its verb.
  [[nodiscard]] bool governs(const SpeakerMention& m, std::uint32_t verb) const;
  /// "Roe told Hale in a letter that her heart said": a verb in what is reported has a subject of its own behind this mention.
  [[nodiscard]] bool in_that_clause(const SpeakerMention& m, std::uint32_t verb, std::uint32_t floor) const;
  /// "Roe, who thinks that Hale is late, said": Roe.
  [[nodiscard]] const SpeakerMention* before_relative(std::uint32_t verb, std::uint32_t floor) const;
  /// In front of a verb of speech: the clause's subject. `floor` is where the clause can begin at the earliest.
  [[nodiscard]] const SpeakerMention* subject_before(std::uint32_t verb, std::uint32_t floor) const;
  /// "Roe said the driver got out and told": the driver, null where nobody is the subject of what this one says in front of the verb.
  [[nodiscard]] const SpeakerMention* reported_subject(const SpeakerMention& subject, std::uint32_t verb) const;
  /// Whether a verb of speech stands in [floor, end).
  [[nodiscard]] bool outer_verb(std::uint32_t end, std::uint32_t floor) const;
  /// "One questioner claimed": a noun phrase that begins its clause, right in front of the verb, of a kind that is not known to speak.
  [[nodiscard]] const SpeakerMention* described_before(std::uint32_t verb, std::uint32_t floor);
  /// Whether somebody stands right in front of the verb.
  [[nodiscard]] bool has_subject(std::uint32_t verb, std::uint32_t floor) const;
  /// Who says something in a sentence without marks; null unless a `pronoun` behind it may mean them.
  [[nodiscard]] const SpeakerMention* reporting(const Sentence& sentence, std::u16string_view pronoun) const;
  /// "her claim that she “never knew”", "the mayor's answer was “no”": who owns the word of speech at `at`.
  [[nodiscard]] const SpeakerMention* owner_of_words(std::uint32_t at, std::uint32_t floor) const;

 private:
  [[nodiscard]] bool pauses(std::uint32_t i) const;
  [[nodiscard]] const SpeakerMention* before_its_body(const SpeakerMention* body, std::uint32_t floor) const;
  [[nodiscard]] bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  // In a function of their own, which makes the code around their many calls smaller.
  char16_t mark_at(std::uint32_t i) const { return words_.mark(i); }
  FlatWord flat(std::uint32_t i) const { return words_.flat(i); }
  [[nodiscard]] const SpeakerMention* behind_with(std::uint32_t participle, std::uint32_t floor);
  [[nodiscard]] bool behind_noun(const SpeakerMention& m, std::uint32_t floor) const;
  [[nodiscard]] const SpeakerMention* with_family(std::uint32_t verb, std::uint32_t floor) const;
  [[nodiscard]] const SpeakerMention* before_aside(std::uint32_t verb, std::uint32_t floor) const;
  [[nodiscard]] bool fires_back(std::uint32_t i) const;
  [[nodiscard]] bool begins_phrase(std::uint32_t i) const;
  [[nodiscard]] bool is_unknown_name(std::uint32_t i) const;
  [[nodiscard]] bool addresses(std::uint32_t verb) const;
  [[nodiscard]] bool goes_on(std::uint32_t i) const;
  [[nodiscard]] bool named_at(std::uint32_t i) const;
  /// A small word within a title: "Secretary of State", "ambassador to France".
  [[nodiscard]] bool of_title(std::uint32_t i) const;

  const Words& words_;
  const Entities& entities_;
  const std::vector<bool>& cut_;
  std::vector<SpeakerMention> mentions_;
  std::vector<std::uint32_t> mention_from_;      // for each token the first mention at or after it
  std::forward_list<SpeakerMention> described_;  // keeps addresses
};

}  // namespace nutgraf
