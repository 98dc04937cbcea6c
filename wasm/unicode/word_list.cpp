#include "unicode/word_list.h"

namespace nutgraf {

bool in_word_list(const std::u16string_view& word, const std::uint8_t* list) {
  const std::size_t size = word.size();
  const char16_t* letters = word.data();
  for (; *list != 0; list += *list + 1) {
    if (*list != size) continue;
    std::size_t i = 0;
    while (i < size && list[1 + i] == letters[i]) ++i;  // the first letter mostly tells: a call to compare them all costs more
    if (i == size) return true;
  }
  return false;
}

bool ends_in_word_list(const std::u16string_view& word, std::size_t before, const std::uint8_t* list) {
  for (std::size_t at = before; at < word.size(); ++at) {
    if (in_word_list(word.substr(at), list)) return true;
  }
  return false;
}

}  // namespace nutgraf
