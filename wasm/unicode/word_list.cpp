#include "unicode/word_list.h"

namespace nutgraf {
namespace {

// The first letter mostly tells: a call to compare them all costs more.
bool same_letters(const char16_t* letters, const std::uint8_t* listed, std::size_t size) {
  std::size_t i = 0;
  while (i < size && listed[i] == letters[i]) ++i;
  return i == size;
}

}  // namespace

bool in_word_list(const std::u16string_view& word, const std::uint8_t* list) {
  const std::size_t size = word.size();
  for (std::size_t head = *list; head != 0; head = *list) {
    const std::size_t length = head / 8;
    if (length > size) return false;
    ++list;
    const std::uint8_t* const end = list + length * (head % 8 + 1);
    if (length == size) {
      for (; list != end; list += length) {
        if (same_letters(word.data(), list, size)) return true;
      }
    }
    list = end;
  }
  return false;
}

bool is_word(const std::u16string_view& word, const std::uint8_t* packed) {
  return word.size() == *packed / 8U && same_letters(word.data(), packed + 1, word.size());
}

bool ends_in_word_list(const std::u16string_view& word, std::size_t before, const std::uint8_t* list) {
  for (std::size_t at = before; at < word.size(); ++at) {
    if (in_word_list(word.substr(at), list)) return true;
  }
  return false;
}

}  // namespace nutgraf
