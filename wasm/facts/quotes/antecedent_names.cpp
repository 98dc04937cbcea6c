// Names that a pronoun behind them cannot mean, or hardly.
#include "facts/quotes/antecedents.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

/// Whether a preposition stands in front of the name and its titles.
bool Antecedents::is_led(std::uint32_t first) const {
  std::uint32_t at = first;
  while (at > 0 && first - at < 6 && words_.same_sentence(first, at - 1) && words_[at - 1].kind == TokenKind::word &&
         !words_[at - 1].is(wc::function_word | wc::past_verb | wc::speech_verb))
    --at;
  if (at == 0 || !words_.same_sentence(first, at - 1)) return false;
  if (words_.flat(at - 1) == "like"_w) return at == 1 || !words_.same_sentence(at - 1, at - 2);  // "critics like Jane Roe" are its subject
  return one_of<"by with of for to from against alongside about">(words_.flat(at - 1));
}

/// "She gave Roe a medal", "“…,” he said of Hale": whom the pronoun's own clause names is another.
bool Antecedents::names_behind(const SpeakerMention& mention, std::uint32_t entity) const {
  constexpr std::uint32_t reach = 12;  // tokens
  if (entity == no_entity || !words_.english()) return false;
  for (auto it = names_before(mention.last); it != names_.end() && it->first < mention.last + reach; ++it) {
    if (entity_of(it) != entity) continue;
    for (std::uint32_t i = mention.last; i < it->first; ++i) {
      const char16_t mark = words_.mark(i);
      if (!words_.same_sentence(mention.first, i + 1) || mark == u',' || mark == u':' || unicode::is_quote_mark(mark)) return false;
    }
    return true;
  }
  return false;
}

/// "She came home looking like Captain Roe."
bool Antecedents::is_likeness(std::uint32_t first) const {
  std::uint32_t at = first;
  while (at > 0 && first - at < 3 && words_.same_sentence(first, at - 1) && words_[at - 1].is(wc::title)) --at;
  return at > 1 && words_.same_sentence(at, at - 2) && words_.flat(at - 1) == "like"_w &&
         one_of<"look looks looked looking sound sounds sounded feel felt dressed">(words_.flat(at - 2));
}

/// "Roe's daughter Eva", "Roe's counsel, advocate Eva Hale": nothing but what she is to Roe lies between.
bool Antecedents::owns_person(std::uint32_t owner_last, std::uint32_t name) const {
  constexpr std::uint32_t most = 6;
  if (!one_of<"'s '">(words_.flat(owner_last)) || owner_last + 2 > name || name - owner_last > most) return false;
  for (std::uint32_t i = owner_last + 1; i < name; ++i) {
    const Word& w = words_[i];
    if (w.kind == TokenKind::word ? w.is(wc::function_word | wc::past_verb | wc::speech_verb) : words_.mark(i) != u',' && w.flat != "-"_w)
      return false;
  }
  return is_speaker_noun(words_[name - (words_.mark(name - 1) == u',' ? 2 : 1)]);
}

/// "He believes Roe is late": whoever he is, it is not Roe.
bool Antecedents::behind_pronoun(std::uint32_t name, char gender) const {
  constexpr std::uint32_t opening = 3;  // tokens
  const std::uint32_t first = words_.sentence_of(name).first_token;
  for (std::uint32_t i = first; i < name && i < first + opening && !quoted_[i]; ++i) {
    if (one_of<"he she">(words_.flat(i))) return pronoun_gender(words_[i].flat) == gender;
    // "Before she left, Roe" is Roe
    if (words_.mark(i) != u',' && !one_of<"however but and still so yet then now later">(words_.flat(i))) return false;
  }
  return false;
}

/// "Asked about Roe's remarks, Hale shrugged. “…,” he said.": not Roe.
bool Antecedents::is_asked_about(std::uint32_t name) const {
  const std::uint32_t first = words_.sentence_of(name).first_token;
  if (!one_of<"asked pressed quizzed questioned">(words_.flat(first))) return false;
  for (std::uint32_t i = first; i < name; ++i) {
    if (words_.mark(i) == u',') return false;
  }
  return true;
}

/// "The 34-year-old beat Roe. “…,” she said.", "The DJ, 39, danced with Roe. “…,” she said.": whoever that is, it is not Roe.
bool Antecedents::behind_description(std::uint32_t sentence) const {
  const std::uint32_t first = words_.sentences()[sentence].first_token;
  if (first + 6 >= words_.size() || words_.flat(first) != "the"_w) return false;
  if (words_.mark(first + 2) == u',' && words_[first + 3].kind == TokenKind::number && words_.mark(first + 4) == u',') return true;
  return words_[first + 1].kind == TokenKind::number && words_.flat(first + 3) == "year"_w && words_.flat(first + 5) == "old"_w &&
         words_[first + 6].shape == Shape::lower && words_[first + 6].is(wc::past_verb | wc::speech_verb | wc::function_word);
}

/// "The song (which has the voice of Jane Roe) moved Hale. “…,” she said.": not Roe.
bool Antecedents::in_brackets(std::uint32_t name) const {
  constexpr std::uint32_t most = 15;  // tokens
  for (std::uint32_t i = name; i > 0 && name - i < most && words_.same_sentence(name, i - 1); --i) {
    const char16_t mark = words_.mark(i - 1);
    if (mark == u'(' || mark == u')') return mark == u'(';
  }
  return false;
}

/// "Roe: He came in and said", "NED HALE: He came in": a transcript's label, not who it is that came.
bool Antecedents::is_label(const Name& name) const {
  const bool labels = words_.same_sentence(name.first, name.last) && words_.mark(name.last) == u':' &&
                      words_.sentence_of(name.first).first_token == name.first;
  return labels && (name.last == name.first + 1 || words_[name.first].shape == Shape::caps);
}

/// A name that stands for something else than the person, or aside from the sentence.
bool Antecedents::is_hardly_meant(const Name& name) const {
  // "Roe's administration has boasted, he said": he is not Roe
  const bool owner = words_.same_sentence(name.first, name.last + 1) && words_.flat(name.last) == "'s"_w &&
                     one_of<"administration government campaign office">(words_.flat(name.last + 1));
  return owner || is_likeness(name.first) || in_brackets(name.first) || is_label(name);
}

/// "Jane Roe urged", "Jane Roe, the mayor, urged"
bool Antecedents::speaks_behind(const Name& name) const {
  if (words_[name.last].is(wc::speech_verb)) return true;
  for (std::uint32_t i = name.last + 1; i < name.last + 12 && words_.mark(name.last) == u',' && words_.same_sentence(name.last, i); ++i) {
    if (words_.mark(i - 1) == u',' && words_[i].is(wc::speech_verb)) return true;
  }
  return false;
}

}  // namespace nutgraf
