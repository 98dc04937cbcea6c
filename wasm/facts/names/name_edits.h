// What everything that mends names needs: the words, the names, and how a name gets other ends.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

class NameEdits {
 protected:
  NameEdits(const Words& words, std::vector<Name>& names) : words_(words), names_(names) {}

  [[nodiscard]] bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  [[nodiscard]] std::u16string_view flat(std::uint32_t i) const { return words_[i].flat; }
  [[nodiscard]] bool of_lexicon(const Name& name, WordClasses classes) const {
    return (words_.phrase_classes(name.first, name.last) & classes) != 0;
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
