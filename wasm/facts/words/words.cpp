#include "facts/words/words.h"

#include <algorithm>

#include "base/hash_map.h"
#include "facts/words/date_words.h"
#include "language/tokenize.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

Shape shape_of(std::u16string_view text) {
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
  bool first_upper = false;
  bool seen = false;
  for (const char16_t c : text) {
    if (!unicode::is_letter(c)) continue;
    const bool up = unicode::is_upper(c);
    if (!seen) first_upper = up;
    seen = true;
    if (up) ++upper;
    else ++lower;
  }
  if (upper == 0) return Shape::lower;
  if (upper == 1 && lower == 0) return text.size() == 2 && text[1] == u'.' ? Shape::initial : Shape::capital;
  if (lower == 0) return Shape::caps;
  return first_upper ? Shape::capital : Shape::mixed;
}

/// Lexicons hold words of several languages and acronyms; what they say of this word in this text.
WordClasses fitting(WordClasses classes, std::u16string_view flat, Shape shape, bool english) {
  if (shape == Shape::capital && flat.size() <= 3 && !one_of<"fed fox kia">(flat)) {
    classes &= ~(word_class::organization | word_class::country);  // "Ira" is not the IRA
  }
  if (english && (classes & (word_class::month | word_class::weekday)) != 0 && !is_english_calendar_word(flat)) {
    classes &= ~(word_class::month | word_class::weekday);  // "Mars"
  }
  return classes;
}

/// The classes of a word as it stands: "Koreans" and "Calif." have those of what they are forms of.
WordClasses classes_of_form(std::u16string_view flat) {
  const WordClasses classes = classes_of(flat);
  if (classes != 0 || flat.size() < 3) return classes;
  const std::u16string_view stem = flat.substr(0, flat.size() - 1);
  if (flat.back() == u'.') return classes_of(stem);
  return flat.size() > 4 && flat.back() == u's' ? classes_of(stem) & word_class::demonym : 0;
}

/// Verbs of speech of the six languages whose quotations are read besides the English ones.
bool is_foreign_speech_verb(std::u16string_view flat) {
  static const LexiconSet verbs("speech-verbs-other");
  constexpr std::size_t longest = 5;  // ending
  if (verbs.contains(flat)) return true;
  // "afirmaron", where the list has "afirma"; "expliquait": "explique"; "bekräftigte": "bekräftigt"
  for (std::size_t n = 1; n <= longest && n + 1 < flat.size(); ++n) {
    const std::u16string_view ending = flat.substr(flat.size() - n);
    const char16_t last = one_of<"ó ou an am ar are ado aba ato ano aron aram">(ending)  ? u'a'
                          : one_of<"é er ere ait ent ió iu ido ieron ono em en">(ending) ? u'e'
                          : one_of<"te de den ten">(ending)                              ? u't'
                                                                                         : u'\0';
    if (last == 0) continue;
    std::u16string stem(flat.substr(0, flat.size() - n));
    stem += last;
    if (verbs.contains(stem)) return true;
    stem.back() = u't';  // "betonen"
    if (ending == "en"_w && verbs.contains(stem)) return true;
  }
  return false;
}

bool opens(char16_t c) { return c == 0x201C || c == 0x201E || c == 0x2018 || c == 0xAB || c == u'"' || c == u'\''; }

}  // namespace

Words::Words(const Article& article, const Reading& reading)
    : text_(article.text),
      flat_(reading.flat),
      english_(reading.language.empty() || reading.language == "en"),
      capital_nouns_(reading.language == "de" || reading.language == "lb"),
      sentences_(reading.sentences),
      headline_case_(sentences_.size()),
      shouting_(sentences_.size()) {
  if (reading.language.size() == 2) std::copy_n(reading.language.begin(), 2, language_);
  words_.reserve(reading.tokens.size());
  HashMap<std::u16string_view, std::uint32_t> ids;
  std::vector<WordClasses> classes;  // by id
  for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
    for (std::uint32_t t = sentences_[s].first_token; t < sentences_[s].last_token; ++t) {
      const Token& token = reading.tokens[t];
      Word word;
      word.span = token.span;
      word.kind = token.kind;
      word.flat = slice(flat_, token.span);
      word.sentence = s;
      word.id = ids.add(word.flat, static_cast<std::uint32_t>(ids.size()));
      if (word.id == classes.size()) {
        classes.push_back(token.kind == TokenKind::word ? classes_of_form(word.flat) : 0);
        if (!english_ && token.kind == TokenKind::word) {
          classes.back() &= ~word_class::speech_verb;
          if (is_foreign_speech_verb(word.flat)) classes.back() |= word_class::speech_verb;
        }
      }
      if (token.kind == TokenKind::word) {
        word.shape = shape_of(slice(text_, token.span));
        word.classes = fitting(classes[word.id], word.flat, word.shape, english_);
      }
      words_.push_back(word);
    }
  }
  uses_.resize(ids.size());
  for (std::uint32_t s = 0; s < sentences_.size(); ++s) note_sentence(s);
  note_uses();
}

bool Words::in_language(std::string_view codes) const {
  for (std::size_t i = 0; i + 1 < codes.size(); i += 3) {
    if (codes[i] == language_[0] && codes[i + 1] == language_[1]) return true;
  }
  return false;
}

void Words::note_sentence(std::uint32_t sentence) {
  const Sentence& s = sentences_[sentence];
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  std::uint32_t shouted = 0;
  bool begun = false;
  for (std::uint32_t i = s.first_token; i < s.last_token; ++i) {
    Word& word = words_[i];
    if (word.kind != TokenKind::word) continue;
    const char16_t before = i > s.first_token ? letter(i - 1) : u' ';
    word.start = !begun || (i > s.first_token && (opens(before) || before == u':' || before == 0x2022 || before == u'(' ||
                                                  before == 0x2014 || before == 0x2013 || (before == u'-' && !touches_next(i - 1))));
    begun = true;
    if (word.span.size() < 4 || word.is(word_class::function_word)) continue;
    ++words;
    if (word.cased_up()) ++capitals;
    if (word.shape == Shape::caps) ++shouted;
  }
  // A sentence with a full stop is running text, however many names it has.
  const bool stopped = text_[s.span.end - 1] == u'.';
  headline_case_[sentence] = words >= 4 && capitals * 10 >= words * 8 && !stopped;
  shouting_[sentence] = words >= 3 && shouted * 10 >= words * 7;
}

void Words::note_uses() {
  for (const Word& word : words_) {
    if (word.kind != TokenKind::word) continue;
    WordUse& use = uses_[word.id];
    if (word.shape == Shape::lower) ++use.lower;
    else if (!word.start && !headline_case_[word.sentence]) ++use.capital;
  }
}

bool is_word(const Words& words, std::uint32_t at, const std::uint8_t* packed) {
  const std::u16string_view& flat = whole(words)[at].flat;
  return flat.front() == packed[1] && is_word(flat, packed);  // the first letter mostly tells
}

bool in_word_list(const Words& words, std::uint32_t at, const std::uint8_t* list) { return in_word_list(whole(words)[at].flat, list); }

const std::u16string_view& Words::flat_in(std::uint32_t here, std::uint32_t i) const {
  const Words& all = whole(*this);
  return i < all.size() && all[here].sentence == all[i].sentence ? all[i].flat : no_word;
}

const std::u16string_view& Words::flat_before(std::uint32_t i) const {
  const Words& all = whole(*this);
  return i - 1 < all.size() && all[i].sentence == all[i - 1].sentence ? all[i - 1].flat : no_word;
}

char16_t Words::mark(std::uint32_t i) const {
  const Words& all = whole(*this);
  return i < all.size() ? all.letter(i) : u'\0';
}

std::uint32_t Words::token_at(std::uint32_t at) const {
  const auto found =
      std::lower_bound(words_.begin(), words_.end(), at, [](const Word& w, std::uint32_t value) { return w.span.start < value; });
  return static_cast<std::uint32_t>(found - words_.begin());
}

}  // namespace nutgraf
