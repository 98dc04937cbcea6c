#include "facts/facts.h"

namespace nutgraf {

// Placeholder: the first sentences. The real facts replace this file.
KeyFacts find_facts(const Article&, const std::vector<Removed>&, const Reading& reading) {
  KeyFacts facts;
  for (std::size_t i = 0; i < reading.sentences.size() && i < 3; ++i) facts.key_sentences.push_back({reading.sentences[i].span, 0.5});
  return facts;
}

}  // namespace nutgraf
