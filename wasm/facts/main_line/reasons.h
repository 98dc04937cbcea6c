// Why it happened: the clause of the lede that says so. By the words that lead into it, for English.
#pragma once

#include <optional>
#include <vector>

#include "facts/main_line/main_clause.h"
#include "facts/words/words.h"
#include "nutgraf/facts.h"

namespace nutgraf {

class Reasons {
 public:
  Reasons(const Words& words, const std::vector<Quote>& quotes, const std::optional<MainClause>& clause)
      : words_(words), quotes_(quotes), clause_(clause) {}

  /// The first reason among the tokens [first, last) of one sentence; empty when none is clearly given.
  [[nodiscard]] Span find(std::uint32_t first, std::uint32_t last) const;
  /// Whether a clause behind the sentence's main one begins at i: "as the mayor resigned", not "as a token".
  [[nodiscard]] bool names_post(std::uint32_t i) const;
  [[nodiscard]] bool begins_clause(std::uint32_t i, std::uint32_t end) const;

 private:
  [[nodiscard]] bool leads_in(std::uint32_t i, std::uint32_t first, std::uint32_t end) const;
  [[nodiscard]] bool leads_elsewhere(std::uint32_t i) const;
  [[nodiscard]] bool as_much(std::uint32_t i) const;
  [[nodiscard]] bool clause_with_verb(std::uint32_t from, std::uint32_t end) const;
  [[nodiscard]] bool clause_verb_near(std::uint32_t from, std::uint32_t end) const;
  [[nodiscard]] bool of_game(std::uint32_t first, std::uint32_t end) const;
  [[nodiscard]] bool punished(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t clause_end(std::uint32_t from, std::uint32_t end) const;
  [[nodiscard]] const std::u16string_view& flat(std::uint32_t i) const { return i < words_.size() ? words_[i].flat : Words::no_word; }

  const Words& words_;
  const std::vector<Quote>& quotes_;
  const std::optional<MainClause>& clause_;
};

}  // namespace nutgraf
