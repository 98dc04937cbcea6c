// The little words of the languages that the language guess knows: articles, prepositions, pronouns, auxiliaries.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/sort.h"
#include "models/lexicon.h"

namespace nutgraf {

class Stopwords {
 public:
  Stopwords() {
    for (const std::u16string_view line : lexicon_lines("language-words")) {
      std::size_t at = std::min(line.find(u'\t'), line.size());
      while (at < line.size()) {
        const std::size_t end = std::min(line.find(u' ', at + 1), line.size());
        words_.push_back(line.substr(at + 1, end - at - 1));
        at = end;
      }
    }
    sort(words_);
  }

  /// Whether some language has this flattened word among them.
  [[nodiscard]] bool has(std::u16string_view flat) const { return std::binary_search(words_.begin(), words_.end(), flat); }

 private:
  std::vector<std::u16string_view> words_;
};

}  // namespace nutgraf
