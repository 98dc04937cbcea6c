// Whether a word is one of a few: one_of<"to from">(word). One space parts the words of a list, and they are compared as they are written:
// in lower case with a word in lower case. An entry with a space or a letter behind U+00FF is compared by == beside the list. A list lies in
// the program as bytes, by the length of its words: a third of what a row of views takes once it is compressed, and there are thousands of
// words in such lists. A word is compared with those of its own length alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nutgraf {

// What the compiler says of a literal that is no list.
void letter_behind_latin_1();
void word_without_letters();  ///< two spaces, or one at an end
void word_too_long();

/// A list as a template's argument.
template <std::size_t size>
struct WordList {
  static_assert(size > 1);
  static constexpr std::size_t longest = 31;
  std::uint8_t letters[size] = {};                ///< Latin-1, a space behind each word; 0 behind the last
  consteval WordList(const char (&list)[size]) {  // implicit, so that a literal is one
    std::size_t to = 0, word = 0;
    for (std::size_t i = 0; i + 1 < size; ++i) {
      auto c = static_cast<std::uint8_t>(list[i]);
      if (c >= 0x80) {  // UTF-8: two bytes up to U+00FF
        if (c != 0xC2 && c != 0xC3) letter_behind_latin_1();
        c = static_cast<std::uint8_t>(c << 6 | (list[++i] & 0x3F));
      }
      if (c == ' ' && to == word) word_without_letters();
      letters[to++] = c;
      if (c == ' ') word = to;
      else if (to - word > longest) word_too_long();
    }
    if (to == word) word_without_letters();
    letters[to] = ' ';
  }

  /// Writes the words of one length after the other, each up to eight of them behind a byte (length * 8 + how many - 1), and 0 behind all.
  /// In order of the alphabet: lists that share words share rows of bytes then, which compress. Returns how many bytes these are.
  constexpr std::size_t pack(std::uint8_t* out) const {
    std::size_t at = 0;
    for (std::size_t length = 1; length <= longest; ++length) {
      std::array<std::size_t, size / 2> words{};  // where those of this length begin
      std::size_t count = 0;
      for (std::size_t first = 0, end = 0; first < size && letters[first] != 0; first = end + 1) {
        for (end = first; letters[end] != ' ';) ++end;
        if (end - first != length) continue;
        std::size_t place = count++;
        for (; place > 0 && before(first, words[place - 1]); --place) words[place] = words[place - 1];
        words[place] = first;
      }
      if (out != nullptr) {
        for (std::size_t n = 0, to = at; n < count; ++n) {
          if (n % 8 == 0) out[to++] = static_cast<std::uint8_t>(length * 8 + (count - n < 8 ? count - n : 8) - 1);
          for (std::size_t i = 0; i < length; ++i) out[to++] = letters[words[n] + i];
        }
      }
      at += count * length + (count + 7) / 8;
    }
    return at + 1;
  }

  /// Whether one word stands before another of its length in the alphabet.
  constexpr bool before(std::size_t a, std::size_t b) const {
    while (letters[a] == letters[b] && letters[a] != ' ') ++a, ++b;
    return letters[a] < letters[b];
  }
};

template <std::size_t size>
struct PackedWords {
  std::uint8_t bytes[size] = {};
};
template <WordList list>
inline constexpr auto packed_words = [] {
  PackedWords<list.pack(nullptr)> out;
  list.pack(out.bytes);
  return out;
}();
/// One word needs no 0 behind it.
template <WordList word>
inline constexpr auto packed_word = [] {
  PackedWords<word.pack(nullptr) - 1> out;
  word.pack(out.bytes);
  return out;
}();

/// The word by reference: most lie in memory, so that a call needs only their address.
[[nodiscard, gnu::noinline]] bool in_word_list(const std::u16string_view& word, const std::uint8_t* list);

template <WordList list>
[[nodiscard, gnu::always_inline]] inline bool one_of(const std::u16string_view& word) {
  return in_word_list(word, packed_words<list>.bytes);
}

[[nodiscard, gnu::noinline]] bool ends_in_word_list(const std::u16string_view& word, std::size_t before, const std::uint8_t* list);

/// Whether the word ends in one of the list, with so many letters before it or more.
template <WordList list>
[[nodiscard, gnu::always_inline]] inline bool ends_in(const std::u16string_view& word, std::size_t before = 1) {
  return ends_in_word_list(word, before, packed_words<list>.bytes);
}

/// "of"_w: one word, to be compared with by == and !=. A literal of text would be measured each time that it is.
template <WordList word>
struct ListedWord {};
template <WordList word>
[[nodiscard]] consteval ListedWord<word> operator""_w() {
  return {};
}
[[nodiscard, gnu::noinline]] bool is_word(const std::u16string_view& word, const std::uint8_t* packed);
template <WordList word>
[[nodiscard, gnu::always_inline]] inline bool operator==(const std::u16string_view& a, ListedWord<word>) {
  return is_word(a, packed_word<word>.bytes);
}

}  // namespace nutgraf
