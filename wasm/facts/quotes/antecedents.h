// Whom a speaker's words mean: "she", "the official", "the Vermont senator".
#pragma once

#include <string>
#include <vector>

#include "facts/quotes/speakers.h"

namespace nutgraf {

/// Follows "she" and "the official" back to whom they mean, in reading order.
class Antecedents {
 public:
  Antecedents(const Words& words, const std::vector<Name>& names, const Entities& entities, const std::vector<bool>& quoted)
      : words_(words), names_(names), entities_(entities), quoted_(quoted) {}

  /// The name or description that a mention stands for; empty when unsure.
  [[nodiscard]] std::u16string resolve(const SpeakerMention& mention) const;
  /// A quotation by this speaker has been read.
  void heard(const SpeakerMention& mention, const std::u16string& speaker);

 private:
  [[nodiscard]] std::u16string of_several(const SpeakerMention& mention, bool plural) const;
  [[nodiscard]] std::uint32_t opening_body(const SpeakerMention& mention) const;
  [[nodiscard]] std::uint32_t body_opening(const SpeakerMention& mention, const Sentence& before) const;
  [[nodiscard]] std::uint32_t judged_for(const SpeakerMention& mention, char gender) const;
  [[nodiscard]] std::u16string of_relative(const SpeakerMention& mention, char gender) const;
  [[nodiscard]] std::u16string of_group(const SpeakerMention& mention, bool plural) const;
  /// Whom the names in front of a pronoun offer.
  struct Nearest {
    std::uint32_t entity = no_entity;
    std::uint32_t first = 0;  ///< where the name begins
    std::uint32_t sentence = 0;
    std::uint32_t led = no_entity;  ///< "Jane Roe's rebuke to Ned Hale after he said": the only one of that sex in the sentence
    bool other_sex = false;         ///< the pronoun's sentence names somebody of the other sex
    bool speaks = false;            ///< "Jane Roe said it was late. ¶ “…,” she added."
    bool told_of = false;           ///< the pronoun stands in a clause about this very person
  };
  [[nodiscard]] Nearest nearest_person(const SpeakerMention& mention, char gender) const;
  [[nodiscard]] bool is_hardly_meant(const Name& name) const;
  [[nodiscard]] bool speaks_behind(const Name& name) const;
  [[nodiscard]] bool speaks_on(const SpeakerMention& mention, char gender, const Nearest& nearest) const;
  [[nodiscard]] std::u16string of_pronoun(const SpeakerMention& mention) const;
  [[nodiscard]] std::u16string of_description(const SpeakerMention& mention) const;
  [[nodiscard]] const Entity* body_named(std::u16string_view wanted, std::uint32_t here) const;
  [[nodiscard]] std::uint32_t of_age(const SpeakerMention& mention) const;
  [[nodiscard]] std::uint32_t age_behind(std::uint32_t last) const;
  [[nodiscard]] bool another_of_age(const SpeakerMention& mention) const;
  [[nodiscard]] std::uint32_t only_one_in(std::uint32_t block, const SpeakerMention& mention, char gender, bool& several) const;
  [[nodiscard]] bool behind_description(std::uint32_t sentence) const;
  [[nodiscard]] bool in_brackets(std::uint32_t name) const;
  [[nodiscard]] bool is_label(const Name& name) const;
  struct Offices {
    bool any = false;               ///< somebody of that office was named
    std::uint32_t one = no_entity;  ///< who is meant, when it is clear
  };
  [[nodiscard]] Offices holders(const SpeakerMention& mention) const;
  [[nodiscard]] bool introduced(const SpeakerMention& mention) const;
  [[nodiscard]] std::uint32_t only_one_meant(const SpeakerMention& mention) const;
  [[nodiscard]] std::vector<Name>::const_iterator names_before(std::uint32_t token) const;
  /// The tokens [first, last) as they stand in the text.
  [[nodiscard]] std::u16string written(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t entity_of(std::vector<Name>::const_iterator name) const {
    return entities_.of_name[static_cast<std::size_t>(name - names_.begin())];
  }
  [[nodiscard]] bool is_led(std::uint32_t first) const;
  [[nodiscard]] bool names_behind(const SpeakerMention& mention, std::uint32_t entity) const;
  [[nodiscard]] bool is_likeness(std::uint32_t first) const;
  [[nodiscard]] bool owns_person(std::uint32_t owner_last, std::uint32_t name) const;
  [[nodiscard]] bool behind_pronoun(std::uint32_t name, char gender) const;
  [[nodiscard]] bool is_asked_about(std::uint32_t name) const;
  [[nodiscard]] bool may_be(std::uint32_t entity, char gender) const;
  [[nodiscard]] bool may_be(const SpeakerMention& description, char gender) const;

  struct Heard {
    SpeakerMention mention;
    SpeakerMention means;  ///< the description that a pronoun stands for, else the mention itself
    std::u16string speaker;
    std::uint32_t entity = no_entity;
  };
  const Words& words_;
  const std::vector<Name>& names_;
  const Entities& entities_;
  const std::vector<bool>& quoted_;
  std::vector<Heard> heard_;
};

}  // namespace nutgraf
