// Whether a word is one of a few: one_of<"to from">(word). One space parts the words of a list, and they are compared as they are written:
// in lower case with a word in lower case. An entry with a space or a letter behind U+00FF is compared by == beside the list. A list lies in
// the program as bytes, each word with its length before it: a third of what a row of views takes once it is compressed, and there are
// thousands of words in such lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nutgraf {

// What the compiler says of a literal that is no list.
void letter_behind_latin_1();
void word_without_letters();  ///< two spaces, or one at an end
void word_too_long();

/// A list as a template's argument: the words, and no letters at the end.
template <std::size_t size>
struct WordList {
  std::uint8_t bytes[size + 1] = {};
  consteval WordList(const char (&list)[size]) {  // implicit, so that a literal is one
    std::size_t word = 0, to = 1;
    for (std::size_t i = 0; i + 1 < size; ++i) {
      auto c = static_cast<std::uint8_t>(list[i]);
      if (c == ' ') {
        if (bytes[word] == 0) word_without_letters();
        word = to++;
        continue;
      }
      if (c >= 0x80) {  // UTF-8: two bytes up to U+00FF
        if (c != 0xC2 && c != 0xC3) letter_behind_latin_1();
        c = static_cast<std::uint8_t>(c << 6 | (list[++i] & 0x3F));
      }
      bytes[to++] = c;
      if (++bytes[word] == 0) word_too_long();
    }
    if (bytes[word] == 0) word_without_letters();
  }
};

/// The word by reference: most lie in memory, so that a call needs only their address.
[[nodiscard, gnu::noinline]] bool in_word_list(const std::u16string_view& word, const std::uint8_t* list);

template <WordList list>
[[nodiscard, gnu::always_inline]] inline bool one_of(const std::u16string_view& word) {
  return in_word_list(word, list.bytes);
}

[[nodiscard, gnu::noinline]] bool ends_in_word_list(const std::u16string_view& word, std::size_t before, const std::uint8_t* list);

/// Whether the word ends in one of the list, with so many letters before it or more.
template <WordList list>
[[nodiscard, gnu::always_inline]] inline bool ends_in(const std::u16string_view& word, std::size_t before = 1) {
  return ends_in_word_list(word, before, list.bytes);
}

/// "of"_w: one word, to be compared with by == and !=. A literal of text would be measured each time that it is.
template <WordList word>
struct ListedWord {};
template <WordList word>
[[nodiscard]] consteval ListedWord<word> operator""_w() {
  return {};
}
template <WordList word>
[[nodiscard, gnu::always_inline]] inline bool operator==(const std::u16string_view& a, ListedWord<word>) {
  return in_word_list(a, word.bytes);
}

}  // namespace nutgraf
