#include "facts/listed_words.h"

namespace nutgraf {

bool listed(const char16_t* word, std::size_t size, const std::uint8_t* list, std::size_t bytes) {
  for (std::size_t at = 0; at < bytes; at += list[at] + 1U) {
    if (list[at] != size) continue;
    std::size_t i = 0;
    while (i < size && list[at + 1 + i] == word[i]) ++i;  // the first letter mostly tells
    if (i == size) return true;
  }
  return false;
}

}  // namespace nutgraf
