// What the words around a person's name are: heads of roles, their plurals, what may stand in front of them.
#pragma once

#include <vector>

#include "facts/entities/entities.h"

namespace nutgraf {

/// More than the tail alone: "building", not "king".
[[nodiscard]] bool has_tail(std::u16string_view word, std::u16string_view tail);
/// "a Buffalo Democrat": what somebody is, in an apposition.
[[nodiscard]] bool is_party_member(std::u16string_view flat);
[[nodiscard]] bool is_determiner(std::u16string_view flat);
/// "bomber", "bystander": what somebody is, in lower case, beside the titles and occupations.
[[nodiscard]] bool is_role_noun(std::u16string_view flat);
/// "mother" of two, "grandfather" of three.
[[nodiscard]] bool is_parent(std::u16string_view flat);

/// "hubby", "sister"
[[nodiscard]] bool is_relative(std::u16string_view flat);

/// Asked by token.
class RoleWords {
 protected:
  RoleWords(const Words& words, const std::vector<Name>& names);

  [[nodiscard]] bool name_is(std::uint32_t i, EntityType type) const {
    return name_at_[i] != no_entity && names_[name_at_[i]].type == type;
  }
  [[nodiscard]] bool spaced(std::uint32_t i) const {
    return words_.same_sentence(i, i + 1) && words_[i + 1].span.start == words_[i].span.end + 1;
  }
  template <WordList word>
  [[nodiscard]] bool says(std::uint32_t i, ListedWord<word> said) const {
    return words_.flat(i) == said;
  }
  [[nodiscard]] bool head(std::uint32_t i) const;
  /// "Senior Dietitian Jane Roe": an occupation in capitals, not the first of them.
  [[nodiscard]] bool in_front_of_full_name(std::uint32_t i) const;
  /// "CISO", "CPO": as CEO, which is a title of everyday news.
  [[nodiscard]] bool is_officer(std::uint32_t i) const;
  /// "MD", "PhD", "FASA", "Ph.D.": letters behind a name.
  [[nodiscard]] bool is_degree(std::uint32_t i) const;
  /// "DC Emily Starr", "Rep Jane Roe": short forms, which are other things elsewhere.
  [[nodiscard]] bool is_rank(std::uint32_t i) const;
  /// "Supt", "DCP", whatever follows.
  [[nodiscard]] bool is_rank_word(std::uint32_t i) const;
  [[nodiscard]] static bool is_address(std::u16string_view flat);
  /// An address, and ranks that say less than an office: "Most Rev. Jane Roe", "Superintendent Jane Roe".
  [[nodiscard]] bool stands_before_name(std::uint32_t i) const;
  /// The last word of "editor-in-chief", "brother-in-law", "runner-up", "mother-of-two".
  [[nodiscard]] bool tail_of_compound(std::uint32_t i) const;
  /// "Brightwell Energy (BWE) CEO", "Apollo 8 commander": where the name begins whose abbreviation or number ends at `at`; else `at`.
  [[nodiscard]] std::uint32_t name_with_aside(std::uint32_t at) const;
  /// "actors", "Sens.": the plural of a title.
  [[nodiscard]] bool plural_head(std::uint32_t at) const;
  /// The end of "State's" in "Cook County State's Attorney", of "Sheriff's" in "Sheriff's Deputy".
  [[nodiscard]] bool states_attorney(std::uint32_t at) const;
  /// Tokens of the title of several words that ends at `end`: "secretary of state"; 0 when there is none.
  [[nodiscard]] std::uint32_t known_title(std::uint32_t end, std::uint32_t name_first) const;
  /// "to host Jane Roe", "they suspect Jane Roe": a verb that is written like a title.
  [[nodiscard]] bool acts(std::uint32_t at) const;
  /// A word between "of" and the name: "Secretary of State Blinken", "Duke of Sussex Harry".
  [[nodiscard]] bool of_title(std::uint32_t at, std::uint32_t last) const;
  /// The same in lower case, of what somebody is in charge of: where "of" stands in "director of public health Jane Roe"; else `at`.
  [[nodiscard]] std::uint32_t of_field(std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] bool modifier(std::uint32_t at) const;
  /// "a nurse working in Leeds": the role ends there; "head of marketing", "chief operating officer", "spokesman for housing" go on.
  [[nodiscard]] bool participle(std::uint32_t at) const;
  /// "the first woman to serve", unlike "ambassador to France" and "aide to lawmakers".
  [[nodiscard]] bool infinitive(std::uint32_t at) const;
  /// "president of Acme Corps talks about it", "editor of a site focused on cars": what no longer belongs to the role.
  [[nodiscard]] bool left_over(std::uint32_t at) const;
  /// "an employee management platform": the phrase [.., end) goes on behind its last head, and is of no person.
  [[nodiscard]] bool of_thing(std::uint32_t head_at, std::uint32_t end) const;
  /// "analyst with Acme Research", "partner at the Acme Group": the index of the name behind a preposition; no_entity where none stands.
  [[nodiscard]] std::uint32_t name_behind(std::uint32_t at) const;
  /// "one of the co-chairs", "one of his closest aides": where the plural's phrase begins; else `at`.
  [[nodiscard]] std::uint32_t one_of_several(std::uint32_t at) const;
  [[nodiscard]] bool is_clause_verb(std::uint32_t i) const;

  const Words& words_;
  const std::vector<Name>& names_;
  std::vector<std::uint32_t> name_at_;  // by token: index into names_
};

}  // namespace nutgraf
