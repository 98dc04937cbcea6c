// What everything that mends names needs: the words, the names, and how a name gets other ends.
#pragma once

#include <algorithm>
#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

class NameEdits {
 protected:
  NameEdits(const Words& words, std::vector<Name>& names) : words_(words), names_(names) {}

  [[nodiscard]] bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  [[nodiscard]] FlatWord flat(std::uint32_t i) const { return words_.flat(i); }
  [[nodiscard]] bool of_lexicon(const Name& name, WordClasses classes) const {
    return (words_.phrase_classes(name.first, name.last) & classes) != 0;
  }
  /// The name that covers `i`, or none. The names must be in order.
  [[nodiscard]] const Name* name_over(std::uint32_t i) const {
    const auto behind =
        std::upper_bound(names_.begin(), names_.end(), i, [](std::uint32_t at, const Name& name) { return at < name.first; });
    return behind != names_.begin() && (behind - 1)->last > i ? &*(behind - 1) : nullptr;
  }
  /// Keeps the names in order.
  void insert(const std::vector<Name>& more) const {
    if (more.empty()) return;
    names_.insert(names_.end(), more.begin(), more.end());
    sort_by_place(names_);
  }
  void cut(Name& name, std::uint32_t first, std::uint32_t last) const {
    name.first = first;
    name.last = last;
    name.span = {words_[first].span.start, words_[last - 1].span.end};
  }

  const Words& words_;
  std::vector<Name>& names_;
};

}  // namespace nutgraf
