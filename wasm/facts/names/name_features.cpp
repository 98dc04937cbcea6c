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

/// The features of one token, each a hash of its kind and of what is seen. The kinds are numbered in this order, the ones that see nothing too.
class NameFeatures::Row {
 public:
  Row(const NameFeatures& all, std::uint32_t i, std::vector<std::uint32_t>& out)
      : all_(all), words_(all.words_), i_(i), own_(words_[i]), headline_(words_.headline_case(own_.sentence) ? 1 : 0), out_(out) {}

  void write() {
    write_words();
    write_shapes();
    write_affixes();
    write_classes();
    write_uses();
    if (all_.run_of_[i_] != none) write_run(all_.runs_[all_.run_of_[i_]]);
    else kind_ += 10 * kind_step;
    write_hints();
  }

 private:
  static constexpr std::uint32_t kind_step = 0x10001u;

  /// Another value of the same kind.
  void add(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) { out_.push_back(finish(mix(mix(mix(kind_, a), b), c))); }
  void next() { kind_ += kind_step; }
  /// The only value of the next kind.
  void one(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) { next(), add(a, b, c); }
  /// Each bit for itself.
  void bits(std::uint32_t set, std::uint32_t count, std::uint32_t with) {
    for (std::uint32_t bit = 0; bit < count; ++bit) {
      if ((set >> bit & 1) != 0) add(bit, with);
    }
  }

  // The token so many steps on.
  [[nodiscard]] std::uint32_t at(int step) const { return i_ + static_cast<std::uint32_t>(step); }
  [[nodiscard]] bool inside(int step) const { return at(step) < words_.size() && words_[at(step)].sentence == own_.sentence; }
  [[nodiscard]] std::uint32_t word(int step) const { return inside(step) ? all_.hash_[words_[at(step)].id] : edge; }
  [[nodiscard]] std::uint32_t shape(int step) const { return inside(step) ? all_.shape_[at(step)] : edge; }
  [[nodiscard]] std::uint32_t classes(int step) const { return inside(step) ? words_[at(step)].classes : 1u << 31; }
  [[nodiscard]] std::uint32_t hint(int step) const { return inside(step) ? all_.hint_[at(step)] : 15; }
  [[nodiscard]] std::uint32_t start() const { return own_.start ? 1 : 0; }

  void write_words() {
    const std::uint32_t w = word(0);
    one(0);
    one(w);
    for (const int step : {-2, -1, 1, 2}) one(word(step));
    one(word(-1), w);
    one(w, word(1));
    one(word(-1), word(1));
    one(word(-2), word(-1));
    one(word(1), word(2));
  }

  void write_shapes() {
    one(word(0), shape(0));
    for (const int step : {-2, -1, 0, 1, 2}) one(shape(step));
    one(shape(-1), shape(0));
    one(shape(0), shape(1));
    one(shape(-1), shape(0), shape(1));
    one(shape(0), start(), headline_);
    one(shape(0), word(-1));
    one(shape(0), word(1));
  }

  /// Beginnings and endings of the word, by their length; the neighbours' endings.
  void write_affixes() {
    const std::u16string_view flat = own_.flat;
    const bool word = own_.kind == TokenKind::word;
    next();
    for (std::size_t n = 1; word && n <= 4 && n < flat.size(); ++n) add(hash_units(flat.substr(0, n)), static_cast<std::uint32_t>(n));
    next();
    for (std::size_t n = 1; word && n <= 5 && n < flat.size(); ++n)
      add(hash_units(flat.substr(flat.size() - n)), static_cast<std::uint32_t>(n));
    for (const int step : {-1, 1}) {
      next();
      if (!inside(step)) continue;
      const std::u16string_view other = words_[at(step)].flat;
      if (other.size() > 3) add(hash_units(other.substr(other.size() - 3)));
    }
  }

  /// Lexicon classes, each alone and together with the neighbours', and phrases of more than a word.
  void write_classes() {
    for (const int step : {-2, -1, 0, 1, 2}) {
      next();
      if (classes(step) == 0) add(none);
      bits(classes(step), 32, step == 0 ? shape(0) : 0);
    }
    one(classes(0), classes(1));
    one(classes(-1), classes(0));
    one(classes(-1), classes(1), shape(0));
    one(classes(0), start(), shape(0));
    for (const int step : {-1, 0, 1}) {
      next();
      if (inside(step) && all_.phrase_[at(step)] != 0) add(all_.phrase_[at(step)], all_.phrase_place_[at(step)]);
    }
  }

  /// The rest of the document.
  void write_uses() {
    const std::uint32_t uses = all_.elsewhere_[own_.id];
    next();
    bits(uses, elsewhere_bits, own_.shape == Shape::lower ? 1 : 0);
    one(uses & (in_lower_case | capital_inside), start(), shape(0));
    one(uses & (in_lower_case | capital_inside), headline_, classes(0) & (wc::common | wc::function_word));
  }

  /// The row of capitals that it stands in.
  void write_run(const Run& run) {
    const std::uint32_t length = run.last - run.first;
    const std::uint32_t at = i_ - run.first;
    const std::uint32_t before = run.first > 0 && all_.has(i_, run.first - 1) ? all_.hash_[words_[run.first - 1].id] : edge;
    const std::uint32_t after = all_.has(i_, run.last) ? all_.hash_[words_[run.last].id] : edge;
    const std::uint32_t place = at == 0 ? 1 : i_ + 1 == run.last ? 2 : 3;
    const Word &first = words_[run.first], &last = words_[run.last - 1];
    one(length < 6 ? length : 6, at < 4 ? at : 4);
    one(all_.hash_[last.id], place);
    one(all_.hash_[first.id], place);
    one(last.classes, place);
    one(first.classes, place);
    one(before, place);
    one(after, place);
    one(before, after);
    next();
    bits(all_.elsewhere_[last.id], elsewhere_bits, place);
    next();
    bits(last.classes, 32, place);
  }

  /// What the rules say.
  void write_hints() {
    one(hint(0));
    one(hint(-1), hint(0), hint(1));
    one(hint(0), shape(0), start());
    one(hint(0), word(0));
    one(hint(0), word(-1));
    one(hint(0), word(1));
    next();
    if (all_.expansion_[i_] != 0) add(all_.expansion_[i_]);
  }

  const NameFeatures& all_;
  const Words& words_;
  std::uint32_t i_;
  const Word& own_;
  std::uint32_t headline_;
  std::uint32_t kind_ = 0;
  std::vector<std::uint32_t>& out_;
};

void NameFeatures::append(std::uint32_t i, std::vector<std::uint32_t>& out) const { Row(*this, i, out).write(); }

}  // namespace nutgraf
