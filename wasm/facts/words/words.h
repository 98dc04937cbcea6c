// The article's tokens as the fact finders look at them: case, lexicon classes, and what the whole document says of a word.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/words/word_class.h"
#include "language/language.h"
#include "nutgraf/article.h"
#include "unicode/word_list.h"

namespace nutgraf {

enum class Shape : std::uint8_t {
  other,    ///< numbers and marks
  lower,    ///< "house"; also scripts without case
  capital,  ///< "House", "McCain"
  caps,     ///< "NATO", "U.S."
  mixed,    ///< "iPhone"
  initial,  ///< "J."
};

struct Word {
  Span span;
  std::u16string_view flat;  ///< lower case, ' for ’
  WordClasses classes = 0;
  std::uint32_t id = 0;  ///< equal for equal `flat`
  std::uint32_t sentence = 0;
  Shape shape = Shape::other;
  TokenKind kind = TokenKind::word;
  bool start = false;  ///< capitalised perhaps only because a sentence, a quotation or a dateline's text begins here

  [[nodiscard]] bool is(WordClasses wanted) const { return (classes & wanted) != 0; }
  [[nodiscard]] bool cased_up() const { return shape != Shape::other && shape != Shape::lower; }
};

/// What the document says of one word form.
struct WordUse {
  std::uint32_t lower = 0;    ///< times in lower case
  std::uint32_t capital = 0;  ///< times with a capital where no sentence begins
};

class Words;

/// The flattened word at a place. A comparison with words of the code passes on the place alone and has the word looked up behind the call,
/// which makes each of more than a thousand comparisons shorter.
struct FlatWord {
  const Words& words;
  std::uint32_t at;
  [[gnu::always_inline]] operator const std::u16string_view&() const;
};
[[nodiscard, gnu::noinline]] bool is_word(const Words& words, std::uint32_t at, const std::uint8_t* packed);
[[nodiscard, gnu::noinline]] bool in_word_list(const Words& words, std::uint32_t at, const std::uint8_t* list);
template <WordList word>
[[nodiscard, gnu::always_inline]] inline bool operator==(FlatWord a, ListedWord<word>) {
  return is_word(a.words, a.at, packed_word<word>.bytes);
}
template <WordList list>
[[nodiscard, gnu::always_inline]] inline bool one_of(FlatWord word) {
  return in_word_list(word.words, word.at, packed_words<list>.bytes);
}

class Words {
 public:
  /// Both must outlive it.
  Words(const Article& article, const Reading& reading);
  Words(const Article& article, Reading&& reading) = delete;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  [[nodiscard]] const Word& operator[](std::uint32_t i) const { return words_[i]; }
  static constexpr std::u16string_view no_word{};
  [[nodiscard, gnu::always_inline]] FlatWord flat(std::uint32_t i) const { return {*this, i}; }
  /// The flattened word at i, empty when it is not in the sentence of `here`.
  [[nodiscard, gnu::noinline]] const std::u16string_view& flat_in(std::uint32_t here, std::uint32_t i) const;
  /// The flattened word in front of i, empty where the sentence begins.
  [[nodiscard, gnu::noinline]] const std::u16string_view& flat_before(std::uint32_t i) const;
  [[nodiscard]] std::u16string_view text() const { return text_; }
  [[nodiscard]] std::u16string_view text(std::uint32_t i) const { return slice(text_, words_[i].span); }
  /// Whether it is in one of the languages; their codes are those of ISO 639-1: "es pt".
  [[nodiscard, gnu::noinline]] bool in_language(std::string_view codes) const;
  /// Whether the text is English, or of a language that cannot be told.
  [[nodiscard]] bool english() const { return english_; }
  /// Whether it is a language whose words nothing here knows but months and what numbers are multiplied by.
  [[nodiscard]] bool other_language() const { return !english_ && !in_language("de fr es pt it nl"); }
  /// Whether all nouns of the text's language have a capital.
  [[nodiscard]] bool capital_nouns() const { return capital_nouns_; }
  [[nodiscard]] std::u16string_view flat_text() const { return flat_; }
  /// How many different words there are: their ids are below it.
  [[nodiscard]] std::uint32_t distinct() const { return static_cast<std::uint32_t>(uses_.size()); }
  [[nodiscard]] const WordUse& use(std::uint32_t i) const { return uses_[words_[i].id]; }
  [[nodiscard]] const std::vector<Sentence>& sentences() const { return sentences_; }
  [[nodiscard]] const Sentence& sentence_of(std::uint32_t i) const { return sentences_[words_[i].sentence]; }
  /// A heading in title case or capitals: its capitals say little.
  [[nodiscard]] bool headline_case(std::uint32_t sentence) const { return headline_case_[sentence]; }
  [[nodiscard]] bool shouting(std::uint32_t sentence) const { return shouting_[sentence]; }
  /// Whether i+1 exists in the same sentence and follows without anything between (a hyphen), or after white space alone.
  [[nodiscard]] bool touches_next(std::uint32_t i) const;
  [[nodiscard]] bool same_sentence(std::uint32_t i, std::uint32_t j) const;
  /// The mark that the token at i is, 0 behind the last token; of a word its first letter.
  [[nodiscard, gnu::noinline]] char16_t mark(std::uint32_t i) const;
  /// The same without a call, for what is asked of every token.
  [[nodiscard]] char16_t letter(std::uint32_t i) const { return text_[words_[i].span.start]; }
  /// Classes of the phrase made of the tokens [first, last), as it is written.
  [[nodiscard]] WordClasses phrase_classes(std::uint32_t first, std::uint32_t last) const {
    return classes_of(flat_.substr(words_[first].span.start, words_[last - 1].span.end - words_[first].span.start));
  }
  /// First token whose start is at or after `at`.
  [[nodiscard]] std::uint32_t token_at(std::uint32_t at) const;

 private:
  void note_uses();
  void note_sentence(std::uint32_t sentence);

  std::u16string_view text_;
  std::u16string_view flat_;
  char language_[2] = {};
  bool english_, capital_nouns_;
  const std::vector<Sentence>& sentences_;
  std::vector<Word> words_;
  std::vector<WordUse> uses_;
  std::vector<bool> headline_case_, shouting_;
};

inline FlatWord::operator const std::u16string_view&() const { return words[at].flat; }

/// The same object, hidden from the optimizer: of a small function that is not inlined it would have every call pass on what the object
/// holds (where the words begin and end) rather than the object itself.
[[gnu::always_inline]] inline const Words& whole(const Words& words) {
  const Words* all = &words;
  asm("" : "+r"(all));
  return *all;
}

inline bool Words::touches_next(std::uint32_t i) const {
  const Words& all = whole(*this);
  return i + 1 < all.size() && all[i].span.end == all[i + 1].span.start;
}

inline bool Words::same_sentence(std::uint32_t i, std::uint32_t j) const {
  const Words& all = whole(*this);
  return j < all.size() && all[i].sentence == all[j].sentence;
}

}  // namespace nutgraf
