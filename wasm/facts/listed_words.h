// Whether a word is one of a few: one_of<u"to", u"from">(word). The list lies in the program as bytes, each word with its length before it:
// a third of what a row of views takes once it is compressed, and there are thousands of words in such lists.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nutgraf {

void letter_behind_latin_1();  ///< what the compiler says of a word with a letter that is no byte

/// A word as a template's argument.
template <std::size_t size>
struct ListedWord {
  std::uint8_t text[size] = {};
  consteval ListedWord(const char16_t (&word)[size]) {  // implicit, so that a literal is one
    for (std::size_t i = 0; i < size; ++i) {
      if (word[i] > 0xFF) letter_behind_latin_1();
      text[i] = static_cast<std::uint8_t>(word[i]);
    }
  }
};

template <ListedWord... words>
struct ListedWords {
  static constexpr auto bytes = [] {
    std::array<std::uint8_t, (0 + ... + std::size(words.text))> out{};
    std::size_t at = 0;
    const auto put = [&out, &at](const auto& word) {
      out[at++] = static_cast<std::uint8_t>(std::size(word.text) - 1);
      for (std::size_t i = 0; i + 1 < std::size(word.text); ++i) out[at++] = word.text[i];
    };
    (put(words), ...);
    return out;
  }();
};

[[nodiscard, gnu::noinline]] bool listed(const char16_t* word, std::size_t size, const std::uint8_t* list, std::size_t bytes);

template <ListedWord... words>
[[nodiscard, gnu::always_inline]] inline bool one_of(std::u16string_view word) {
  return listed(word.data(), word.size(), ListedWords<words...>::bytes.data(), ListedWords<words...>::bytes.size());
}

}  // namespace nutgraf
