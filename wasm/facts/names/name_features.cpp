#include "facts/names/name_features.h"

#include "base/hash.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t none = 0xFFFFFFFFu;
constexpr std::uint32_t longest_phrase = 6;
constexpr std::uint32_t longest_gap = 3;  // small words between the capitals of one name: "of the"
constexpr std::size_t longest_acronym = 9;
constexpr std::uint32_t edge = 0x9E3779B9u;  // stands for the word beyond a sentence's edge

constexpr std::uint32_t mix(std::uint32_t h, std::uint32_t value) {
  h ^= value * 0xCC9E2D51u;
  h = (h << 13) | (h >> 19);
  return h * 5 + 0xE6546B64u;
}
constexpr std::uint32_t finish(std::uint32_t h) {
  h ^= h >> 16;
  h *= 0x85EBCA6Bu;
  h ^= h >> 13;
  h *= 0xC2B2AE35u;
  return (h ^ (h >> 16)) & 0xFFFFFFu;  // 24 bits tell a million features apart well enough
}

bool is_particle(std::u16string_view flat) {
  return one_of<"de da del della di von van der den bin ibn al el la le du dos das ter ten zu st y e">(flat);
}

/// "House" and "MOUSE" and "iPhone2" as strings of classes without repetition, and its length up to four.
std::uint32_t detailed_shape(std::u16string_view text) {
  std::uint32_t h = 0;
  std::uint32_t last = 0;
  std::uint32_t runs = 0;
  for (const char16_t c : text) {
    const std::uint32_t kind = unicode::is_digit(c) ? 1 : !unicode::is_letter(c) ? 16 + (c & 0x7Fu) : unicode::is_upper(c) ? 2 : 3;
    if (kind == last || ++runs > 8) continue;
    last = kind;
    h = mix(h, kind);
  }
  return mix(h, text.size() < 4 ? static_cast<std::uint32_t>(text.size()) : 4);
}

}  // namespace

NameFeatures::NameFeatures(const Words& words, const std::vector<Name>& hints)
    : words_(words),
      open_(words.size()),
      hint_(words.size()),
      hash_(words.distinct()),
      shape_(words.size()),
      elsewhere_(words.distinct()),
      run_of_(words.size(), none),
      expansion_(words.size()),
      phrase_(words.size()),
      phrase_place_(words.size()) {
  for (const Name& name : hints) {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      hint_[i] = static_cast<std::uint8_t>(1 + static_cast<int>(name.type) * 2 + (i > name.first ? 1 : 0));
    }
  }
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (hash_[word.id] != 0) continue;
    std::uint32_t h = 2166136261u;
    for (const char16_t c : word.flat) h = (h ^ (word.kind == TokenKind::number && unicode::is_digit(c) ? u'0' : c)) * 16777619u;
    hash_[word.id] = h | 1;
  }
  find_open();
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    shape_[i] = words[i].kind == TokenKind::word && words[i].shape == Shape::lower ? 7 : detailed_shape(words.text(i));
  }
  find_runs();
  find_phrases();
  find_expansions();
  gather();
}

void NameFeatures::find_open() {
  std::uint32_t last = none;  // the last capitalised word
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    const Word& word = words_[i];
    if (word.kind == TokenKind::number) {  // "49ers", "Nord Stream 2", "9News"
      const bool after_name = last != none && i == last + 1 && has(last, i);
      const bool glued = words_.touches_next(i) && words_[i + 1].kind == TokenKind::word;
      if (after_name || glued) open_[i] = 1;
      if (glued) open_[i + 1] = 1;
      continue;
    }
    const bool before = has(i, i + 1) && words_[i + 1].cased_up();
    if ((before || (has(i, i + 2) && words_[i + 2].cased_up())) && word.kind == TokenKind::word && is_particle(word.flat)) {
      open_[i] = 1;
      if (!before) open_[i + 1] = 1;
    }
    if (!word.cased_up()) continue;
    open_[i] = 1;
    if (last != none && has(last, i) && i - last <= longest_gap + 1) {
      for (std::uint32_t k = last + 1; k < i; ++k) open_[k] = 1;
    }
    last = i;
    if (has(i, i + 1) && words_.touches_next(i) && words_.mark(i + 1) == u'-' && has(i, i + 2))
      open_[i + 1] = open_[i + 2] = 1;                                                            // "Min-jae"
    if (has(i, i + 1) && words_.touches_next(i) && words_.mark(i + 1) == u'!') open_[i + 1] = 1;  // "Yahoo!"
  }
}

void NameFeatures::find_runs() {
  for (std::uint32_t i = 0; i < words_.size();) {
    if (!words_[i].cased_up()) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1;
    for (;;) {
      if (has(i, end) && words_[end].cased_up()) ++end;
      else if (has(i, end + 1) && words_[end + 1].cased_up() &&
               (one_of<"of & - for and">(words_.flat(end)) || is_particle(words_[end].flat)))
        end += 2;
      else if (has(i, end + 2) && words_[end + 2].cased_up() && one_of<"of for">(words_.flat(end)) && words_.flat(end + 1) == "the"_w)
        end += 3;
      else break;
    }
    for (std::uint32_t k = i; k < end; ++k) run_of_[k] = static_cast<std::uint32_t>(runs_.size());
    runs_.push_back({i, end});
    i = end;
  }
}

void NameFeatures::find_phrases() {
  constexpr WordClasses wanted = wc::country | wc::region | wc::city | wc::demonym | wc::organization;
  for (std::uint32_t i = 0; i < words_.size();) {
    std::uint32_t length = 1;
    WordClasses classes = 0;
    if (open_[i] != 0 && words_[i].kind == TokenKind::word) {
      classes = words_[i].classes & wanted;
      if (words_[i].is(wc::begins_phrase)) {
        for (std::uint32_t n = longest_phrase; n > 1; --n) {
          if (!has(i, i + n - 1) || open_[i + n - 1] == 0) continue;
          const WordClasses found = words_.phrase_classes(i, i + n) & wanted;
          if (found == 0) continue;
          classes = found;
          length = n;
          break;
        }
      }
    }
    if (classes != 0) {
      for (std::uint32_t k = 0; k < length; ++k) {
        phrase_[i + k] = classes;
        phrase_place_[i + k] = static_cast<std::uint8_t>(length == 1 ? 3 : k == 0 ? 1 : 2);
      }
    }
    i += length;
  }
}

/// "Committee for Accuracy in Reporting (CAR)": the words whose first letters the acronym is made of.
void NameFeatures::find_expansions() {
  for (std::uint32_t i = 1; i + 2 < words_.size(); ++i) {
    if (words_.letter(i) != u'(' || words_[i + 1].shape != Shape::caps || !has(i, i + 2) || words_.mark(i + 2) != u')') continue;
    std::u16string letters;
    for (const char16_t c : words_[i + 1].flat) {
      if (c != u'.') letters.push_back(c);
    }
    if (letters.size() < 2 || letters.size() > longest_acronym) continue;
    std::size_t left = letters.size();
    std::uint32_t first = i;
    std::uint32_t small = 0;
    while (left > 0 && first > 0 && has(i, first - 1) && small < longest_gap + 1) {
      const Word& word = words_[first - 1];
      if (word.kind == TokenKind::word && word.flat[0] == letters[left - 1] && (word.cased_up() || !word.is(wc::function_word)))
        --left, small = 0;
      else if (word.is(wc::function_word) || words_.mark(first - 1) == u'&' || words_.mark(first - 1) == u'-') ++small;
      else break;
      --first;
    }
    if (left > 0 || !words_[first].cased_up()) continue;
    for (std::uint32_t k = first; k < i; ++k) expansion_[k] = k == first ? 1 : k + 1 == i ? 3 : 2;
  }
}

void NameFeatures::gather() {
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    const Word& word = words_[i];
    if (word.kind != TokenKind::word) continue;
    const WordUse& use = words_.use(i);
    std::uint32_t& bits = elsewhere_[word.id];
    if (use.lower > 0) bits |= in_lower_case;
    if (use.capital > 0) bits |= capital_inside;
    if (!word.cased_up() || words_.headline_case(word.sentence)) continue;
    const Run& run = runs_[run_of_[i]];
    if (run.last - run.first == 1) {
      if (!word.start) bits |= alone;
    } else if (i + 1 == run.last) {
      bits |= ends_run;
    } else if (i == run.first && !word.start) {
      bits |= begins_run;
    }
    if (i > 0 && has(i, i - 1)) {
      const Word& before = words_[i - 1];
      if (before.is(wc::given_name) && before.cased_up()) bits |= after_given_name;
      if (before.is(wc::title)) bits |= after_title;
      if (before.flat == "the"_w) bits |= after_the;
      if (one_of<"in near outside across at from to">(before.flat)) bits |= after_place_preposition;
      if (before.flat == "("_w && has(i, i + 1) && words_.flat(i + 1) == ")"_w) bits |= in_brackets;
      if (before.flat == ","_w && i > 1 && has(i, i - 2) && words_[i - 2].is(wc::place)) bits |= after_comma_place;
    }
    if (has(i, i + 1)) {
      const Word& after = words_[i + 1];
      if (after.is(wc::speech_verb) && after.shape == Shape::lower) bits |= before_speech;
      if (after.is(wc::organization_head) && after.cased_up()) bits |= before_organization_head;
      if (after.flat == "'s"_w) bits |= before_possessive;
      if (after.flat == "who"_w) bits |= before_who;
      if (after.flat == ","_w && has(i, i + 2)) {
        if (words_.flat(i + 2) == "who"_w) bits |= before_who;
        if (words_[i + 2].kind == TokenKind::number && words_[i + 2].span.size() <= 3 && has(i, i + 3) && words_.flat(i + 3) == ","_w)
          bits |= before_age;
      }
    }
  }
}

void NameFeatures::append(std::uint32_t i, std::vector<std::uint32_t>& out) const {
  std::uint32_t kind = 0;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) { out.push_back(finish(mix(mix(mix(kind, a), b), c))); };
  const auto next = [&kind] { kind += 0x10001u; };
  const auto inside = [&](int step) {
    const std::uint32_t at = i + static_cast<std::uint32_t>(step);
    return at < words_.size() && words_[at].sentence == words_[i].sentence;
  };
  const auto word = [&](int step) { return inside(step) ? hash_[words_[i + static_cast<std::uint32_t>(step)].id] : edge; };
  const auto shape = [&](int step) { return inside(step) ? shape_[i + static_cast<std::uint32_t>(step)] : edge; };
  const auto classes = [&](int step) { return inside(step) ? words_[i + static_cast<std::uint32_t>(step)].classes : 1u << 31; };
  const auto hint = [&](int step) -> std::uint32_t { return inside(step) ? hint_[i + static_cast<std::uint32_t>(step)] : 15; };

  const Word& own = words_[i];
  const std::uint32_t w = word(0);
  const std::uint32_t headline = words_.headline_case(own.sentence) ? 1 : 0;
  const std::uint32_t start = own.start ? 1 : 0;

  next(), add(0);
  next(), add(w);
  for (const int step : {-2, -1, 1, 2}) next(), add(word(step));
  next(), add(word(-1), w);
  next(), add(w, word(1));
  next(), add(word(-1), word(1));
  next(), add(word(-2), word(-1));
  next(), add(word(1), word(2));
  next(), add(w, shape(0));
  for (const int step : {-2, -1, 0, 1, 2}) next(), add(shape(step));
  next(), add(shape(-1), shape(0));
  next(), add(shape(0), shape(1));
  next(), add(shape(-1), shape(0), shape(1));
  next(), add(shape(0), start, headline);
  next(), add(shape(0), word(-1));
  next(), add(shape(0), word(1));

  // Beginnings and endings of the word, by their length.
  const std::u16string_view flat = own.flat;
  if (own.kind == TokenKind::word) {
    next();
    for (std::size_t n = 1; n <= 4 && n < flat.size(); ++n) add(hash_units(flat.substr(0, n)), static_cast<std::uint32_t>(n));
    next();
    for (std::size_t n = 1; n <= 5 && n < flat.size(); ++n) add(hash_units(flat.substr(flat.size() - n)), static_cast<std::uint32_t>(n));
  } else {
    next(), next();
  }
  for (const int step : {-1, 1}) {
    next();
    if (!inside(step)) continue;
    const std::u16string_view other = words_[i + static_cast<std::uint32_t>(step)].flat;
    if (other.size() > 3) add(hash_units(other.substr(other.size() - 3)));
  }

  // Lexicon classes: each alone, and together with the neighbours'.
  for (const int step : {-2, -1, 0, 1, 2}) {
    next();
    const std::uint32_t c = classes(step);
    if (c == 0) add(none);
    for (std::uint32_t bit = 0; bit < 32; ++bit) {
      if ((c >> bit & 1) != 0) add(bit, step == 0 ? shape(0) : 0);
    }
  }
  next(), add(classes(0), classes(1));
  next(), add(classes(-1), classes(0));
  next(), add(classes(-1), classes(1), shape(0));
  next(), add(classes(0), start, shape(0));

  for (const int step : {-1, 0, 1}) {
    next();
    if (!inside(step)) continue;
    const std::uint32_t at = i + static_cast<std::uint32_t>(step);
    if (phrase_[at] != 0) add(phrase_[at], phrase_place_[at]);
  }

  // The rest of the document.
  const std::uint32_t uses = elsewhere_[own.id];
  next();
  for (std::uint32_t bit = 0; bit < elsewhere_bits; ++bit) {
    if ((uses >> bit & 1) != 0) add(bit, own.shape == Shape::lower ? 1 : 0);
  }
  next(), add(uses & (in_lower_case | capital_inside), start, shape(0));
  next(), add(uses & (in_lower_case | capital_inside), headline, classes(0) & (wc::common | wc::function_word));

  // The row of capitals that it stands in.
  if (run_of_[i] != none) {
    const Run& run = runs_[run_of_[i]];
    const std::uint32_t length = run.last - run.first;
    const std::uint32_t at = i - run.first;
    const std::uint32_t before = run.first > 0 && has(i, run.first - 1) ? hash_[words_[run.first - 1].id] : edge;
    const std::uint32_t after = has(i, run.last) ? hash_[words_[run.last].id] : edge;
    const std::uint32_t place = at == 0 ? 1 : i + 1 == run.last ? 2 : 3;
    next(), add(length < 6 ? length : 6, at < 4 ? at : 4);
    next(), add(hash_[words_[run.last - 1].id], place);
    next(), add(hash_[words_[run.first].id], place);
    next(), add(words_[run.last - 1].classes, place);
    next(), add(words_[run.first].classes, place);
    next(), add(before, place);
    next(), add(after, place);
    next(), add(before, after);
    next();
    const std::uint32_t last_uses = elsewhere_[words_[run.last - 1].id];
    for (std::uint32_t bit = 0; bit < elsewhere_bits; ++bit) {
      if ((last_uses >> bit & 1) != 0) add(bit, place);
    }
    next();
    for (std::uint32_t bit = 0; bit < 32; ++bit) {
      if ((words_[run.last - 1].classes >> bit & 1) != 0) add(bit, place);
    }
  } else {
    for (int skipped = 0; skipped < 10; ++skipped) next();
  }

  // What the rules say.
  next(), add(hint(0));
  next(), add(hint(-1), hint(0), hint(1));
  next(), add(hint(0), shape(0), start);
  next(), add(hint(0), w);
  next(), add(hint(0), word(-1));
  next(), add(hint(0), word(1));

  next();
  if (expansion_[i] != 0) add(expansion_[i]);
}

}  // namespace nutgraf
