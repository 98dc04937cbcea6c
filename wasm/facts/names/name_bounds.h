// Where names that the model has found begin and end: titles, figures and letters around them.
#pragma once

#include "facts/names/name_edits.h"

namespace nutgraf {

class NameBounds : protected NameEdits {
 protected:
  NameBounds(const Words& words, std::vector<Name>& names) : NameEdits(words, names) {}

  /// Gives a name the ends that it has, and the type that its ends tell.
  void mend_bounds(Name& name) const;
  /// The word in front of i.
  [[nodiscard]] const std::u16string_view& before(std::uint32_t i) const { return words_.flat_before(i); }

 private:
  /// A name as it was found, before anything is cut off.
  struct Found {
    std::uint32_t size;
    const Word& head;
    const Word& tail;
  };
  /// "the Tories 22%", "United 2-3 Rivers"
  void cut_figures(Name& name, const Found& was) const;
  /// "told Leeds 40 people", "Jane Roe, D-Wash.,", "London E17"
  void cut_neighbors(Name& name, const Found& was) const;
  /// "Miss Roe", "Lady Justice Roe", "ambassador to France Jane Roe"
  void cut_titles(Name& name, const Found& was) const;
  void take_surname(Name& name) const;
  /// "Anti-Roe protesters", "Initially Roe refused", "DC Emily Starr"
  void cut_modifiers(Name& name, const Found& was) const;
  [[nodiscard]] bool is_addressed(const Name& name) const;
  [[nodiscard]] bool is_rank(std::uint32_t i) const;
  [[nodiscard]] bool is_holiday(const Name& name) const;
  [[nodiscard]] bool is_postcode(std::uint32_t i) const;
  [[nodiscard]] bool is_model(const Name& name) const;
  [[nodiscard]] bool is_honour(std::uint32_t i) const;
};

}  // namespace nutgraf
