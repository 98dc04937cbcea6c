// The role of one mention of a person. Shared by the files that each know one place where roles stand.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/entities/role_words.h"

namespace nutgraf {

class RoleFinder : private RoleWords {
 public:
  RoleFinder(const Words& words, const std::vector<Name>& names) : RoleWords(words, names) {}

  struct Found {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    int score = 0;
    bool plural = false;  ///< "actors Jane Roe and John Poe": of everybody in the row
  };

  [[nodiscard]] Found best_for(const Name& name) const;
  /// The name that follows name n in one row: only commas, "and" and a remark in brackets lie between; no_entity where none does.
  [[nodiscard]] std::uint32_t next_in_row(std::uint32_t n) const;
  /// "guest speakers include Jane Roe, John Poe and Ann Lee": the head of a row that begins with this name.
  [[nodiscard]] Found row_head(const Name& name) const;
  /// "Jane Roe and John Poe, employees at the yard": behind the last name of a row, of everybody in it.
  [[nodiscard]] Found row_tail(const Name& name) const;

 private:
  static constexpr std::uint32_t longest_before = 9;  // tokens of a title chain
  static constexpr std::uint32_t longest_after = 18;  // tokens of an apposition

  // In front of the name (role_titles.cpp).
  /// A title that is read backwards from its end at `last`, as far as `first`.
  struct TitleChain {
    std::uint32_t name_first;
    std::uint32_t last;
    std::uint32_t first;
    std::uint32_t heads = 0;
    bool plural = false;
  };
  /// Takes what stands in front into the title; false where that is no part of it.
  [[nodiscard]] bool step_back(TitleChain& chain) const;
  [[nodiscard]] bool step_over_small_word(TitleChain& chain) const;
  [[nodiscard]] bool step_over_head(TitleChain& chain) const;
  [[nodiscard]] bool step_over_modifier(TitleChain& chain) const;
  /// "Secretary of State Antony Blinken", "State Department spokesperson Ned Price", "said lead author Jane Roe".
  [[nodiscard]] Found title_before(const Name& name) const;
  [[nodiscard]] std::uint32_t title_start(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] Found judged_title(const Name& name, std::uint32_t first, std::uint32_t last, std::uint32_t heads, bool plural) const;
  /// "Acting U.S. Attorney for the District of Leeds Jane Roe": a title with what it is of, right in front of the name.
  [[nodiscard]] Found title_with_home(const Name& name) const;
  /// "Crew Chief: Jane Roe" in a line of its own.
  [[nodiscard]] Found labelled(const Name& name) const;
  /// "a farmer named Jane Roe", "a dog called Biscuit".
  [[nodiscard]] Found so_named(const Name& name) const;

  // Between commas, dashes or brackets (role_appositions.cpp).
  /// "Jane Roe of the University of Leeds, a scholar of": behind where somebody is from, when a comma closes it; else behind the name.
  [[nodiscard]] std::uint32_t behind_home(const Name& name) const;
  /// Behind "M.D., Ph.D.," and the comma that ends them, where `at` is behind a comma.
  [[nodiscard]] std::uint32_t behind_degrees(const Name& name, std::uint32_t at) const;
  /// "a Leeds, Yorkshire-based potter", "a Leeds, Yorkshire, potter": behind the second place, where a head follows; else `at`, a comma.
  [[nodiscard]] std::uint32_t behind_region(const Name& name, std::uint32_t comma) const;
  /// A phrase behind a name, between commas, dashes or brackets.
  struct Apposition {
    std::uint32_t opener = 0;  ///< the comma, dash or bracket in front of it
    std::uint32_t one = 0;     ///< where it begins with its article, or with "one of the"
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t head_at = 0;
    bool have_head = false;
    bool determined = false;  ///< by "a", "its"
    bool among = false;       ///< "one of the co-chairs"
  };
  /// The comma, dash or bracket behind a name and where somebody is from; 0 where there is none.
  [[nodiscard]] std::uint32_t opener_behind(const Name& name) const;
  /// Behind "43,", "M.D.,", "of Leeds,", "D-Ohio," and "formerly".
  [[nodiscard]] std::uint32_t behind_particulars(const Name& name, std::uint32_t at) const;
  /// Looks for the end and the head of what begins at `first`; false where the next of a row of people stands.
  [[nodiscard]] bool read_apposition(const Name& name, Apposition& phrase) const;
  /// Whether what was read so far ends in front of `at`.
  [[nodiscard]] bool ends_apposition(const Apposition& phrase, std::uint32_t at) const;
  /// What a phrase with a head says, unless it says nothing.
  [[nodiscard]] Found judged_apposition(const Name& name, const Apposition& phrase) const;
  /// Whether a phrase that ends in front of `end` is of somebody or something else than the name in front of it.
  [[nodiscard]] bool of_another(const Name& name, const Apposition& phrase, std::uint32_t end) const;
  /// "Ned Price, a State Department spokesperson,", "Jane Roe, who runs the agency", "Roe, 43, the mayor of Leeds,".
  [[nodiscard]] Found apposition_after(const Name& name) const;
  /// "director, Acme Systems", "president, Asia Pacific, Acme Systems": behind the names that end the sentence; else `at`, a comma.
  [[nodiscard]] std::uint32_t behind_bodies(const Name& name, std::uint32_t at) const;
  /// "Jane Roe, a Tulsa native,": what kind of person is not known, but this says what she is.
  [[nodiscard]] Found described(const Name& name, std::uint32_t first, std::uint32_t last) const;
  /// The word behind the name that covers a token.
  [[nodiscard]] const std::u16string_view& flat_after(std::uint32_t i) const { return words_.flat_in(i, names_[name_at_[i]].last); }
  [[nodiscard]] bool seen_preposition(std::uint32_t first, std::uint32_t at) const;
  [[nodiscard]] Found relative_clause(const Name& name, std::uint32_t who) const;
  /// The comma in front of a name and its titles; 0 where there is none.
  [[nodiscard]] std::uint32_t comma_before(const Name& name) const;
  /// Whether what stands behind a name closes it off: a mark, a verb.
  [[nodiscard]] bool closes(const Name& name) const;
  /// The head of the phrase that ends in front of a comma; the comma where there is none.
  [[nodiscard]] std::uint32_t head_before(const Name& name, std::uint32_t comma) const;
  /// Where the phrase with this head begins.
  [[nodiscard]] std::uint32_t start_before(const Name& name, std::uint32_t head_at) const;
  /// "the spokesperson, Emily Horne, said", "The agency's director, Jane Roe".
  [[nodiscard]] Found apposition_before(const Name& name) const;
  /// "The doctor who treated him in Leeds, Jane Roe, said": the head that begins the sentence.
  [[nodiscard]] Found behind_clause(const Name& name) const;
  /// Whether a preposition leads to the noun phrase with this head.
  [[nodiscard]] bool led(std::uint32_t head_at) const;

  // In other languages than English (role_elsewhere.cpp).
  /// "alcaldesa", "Regierungssprecher": what people are.
  [[nodiscard]] bool calling(std::uint32_t i) const;
  /// Whether a role may go on with this token.
  [[nodiscard]] bool goes_with_name(std::uint32_t i) const;
  /// "Bürgermeisterin Jane Roe", "la concejala de Movilidad, Jane Roe,".
  [[nodiscard]] Found elsewhere_before(const Name& name) const;
  /// "Jane Roe, Sprecherin der Polizei,".
  [[nodiscard]] Found elsewhere_behind(const Name& name) const;

  // Behind a verb (role_predicates.cpp).
  /// "Roe is president of the college"
  [[nodiscard]] bool head_with_of(std::uint32_t at) const;
  [[nodiscard]] bool head_in_capitals(std::uint32_t at) const;
  /// Verbs that tell a role with "as".
  [[nodiscard]] bool does(std::uint32_t at) const;
  /// A phrase with a head that begins at `phrase`; at `first`, when it is one of several.
  [[nodiscard]] Found post(const Name& name, std::uint32_t first, std::uint32_t phrase, int score) const;
  /// "announced Jane Roe as the new head coach", "appointed Jane Roe chief executive".
  [[nodiscard]] Found chosen_as(const Name& name) const;
  /// "Jane Roe is the mayor of Leeds", "Roe was named chief of police", "Roe, who works as a nurse in Leeds".
  [[nodiscard]] Found predicate(const Name& name) const;
};

}  // namespace nutgraf
