#include "facts/roles.h"

#include <algorithm>

namespace nutgraf {
namespace {

namespace wc = word_class;

bool ends_with(std::u16string_view word, std::u16string_view tail) {
  return word.size() > tail.size() + 1 && word.substr(word.size() - tail.size()) == tail;
}

constexpr std::uint32_t longest_before = 9;  // tokens of a title chain
constexpr std::uint32_t longest_after = 18;  // tokens of an apposition

class Roles {
 public:
  Roles(const Words& words, const std::vector<Name>& names) : words_(words), names_(names) {
    name_at_.assign(words.size(), no_entity);
    for (std::uint32_t n = 0; n < names.size(); ++n) {
      for (std::uint32_t i = names[n].first; i < names[n].last; ++i) name_at_[i] = n;
    }
  }

  struct Found {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    int score = 0;
  };

  Found best_for(const Name& name) const {
    Found best = title_before(name);
    for (const Found& found : {apposition_after(name), apposition_before(name), predicate(name)}) {
      if (found.score > best.score) best = found;
    }
    return best;
  }

 private:
  bool name_is(std::uint32_t i, EntityType type) const { return name_at_[i] != no_entity && names_[name_at_[i]].type == type; }
  bool spaced(std::uint32_t i) const { return words_.same_sentence(i, i + 1) && words_[i + 1].span.start == words_[i].span.end + 1; }
  bool head(std::uint32_t i) const {
    const Word& w = words_[i];
    const bool occupation = w.is(wc::occupation) && (w.shape == Shape::lower || (w.start && name_at_[i] == no_entity));
    return (occupation || w.is(wc::title)) && !name_is(i, EntityType::person);
  }

  /// "Secretary of State Antony Blinken", "State Department spokesperson Ned Price", "said lead author Jane Roe".
  Found title_before(const Name& name) const {
    if (name.first == 0 || !words_.same_sentence(name.first, name.first - 1)) return {};
    const std::uint32_t last = name.first;
    std::uint32_t first = last;
    std::uint32_t heads = 0;
    while (first > 0 && last - first < longest_before && words_.same_sentence(name.first, first - 1)) {
      const std::uint32_t at = first - 1;
      const Word& w = words_[at];
      const bool hyphen = w.flat == u"-" && words_.touches_next(at) && at > 0 && words_.touches_next(at - 1);
      if (!hyphen && !(spaced(at) || (words_.touches_next(at) && words_[first].flat == u"-"))) break;
      if (hyphen) {
        --first;
        continue;
      }
      if (w.kind != TokenKind::word || name_is(at, EntityType::person)) break;
      if (one_of(w.flat, {u"of", u"for", u"and"})) {
        // only inside a title: "Secretary of State", "chief of staff", "secretary for health"
        if (at == 0 || last - first == 0 || !(words_[at - 1].is(wc::title | wc::title_modifier)) || (w.flat == u"and" && heads == 0)) break;
        if (!head(at - 1)) break;
        first = at;
        continue;
      }
      if (head(at)) {
        if (w.is(wc::speech_verb) && w.shape == Shape::lower) break;
        ++heads;
        first = at;
        continue;
      }
      const bool part_of_name = name_at_[at] != no_entity;
      if (heads == 0 && !of_title(at, last)) break;
      if (part_of_name) {
        first = names_[name_at_[at]].first;
        continue;
      }
      if (!modifier(at)) break;
      // "his pen President Putin": a plain noun does not belong to a title in capitals
      if (w.shape == Shape::lower && !w.is(wc::title_modifier | wc::demonym) && words_[first].cased_up()) break;
      first = at;
    }
    while (first < last && one_of(words_[first].flat, {u"of", u"and", u"for", u"-"})) ++first;
    if (heads == 0 || first >= last) return {};
    // "to host Jane Roe", "they suspect Jane Roe": a verb
    if (first > 0 && words_.same_sentence(first, first - 1) &&
        one_of(words_[first - 1].flat, {u"to", u"i", u"we", u"they", u"you", u"will", u"would"}))
      return {};
    if (last - first == 1 &&
        one_of(words_[first].flat, {u"mr", u"mr.", u"mrs", u"mrs.", u"ms", u"ms.", u"miss", u"lady", u"don", u"herr", u"frau", u"signor",
                                    u"señor", u"señora", u"monsieur", u"madame", u"mme", u"friend"}))
      return {};
    // "lead author" says what somebody did here, not what somebody is
    const bool passing = one_of(words_[last - 1].flat, {u"author", u"co-author", u"authors", u"co-authors", u"host", u"guest"});
    return {first, last, (passing ? 7 : 10) + static_cast<int>(std::min<std::uint32_t>(last - first, 3))};
  }

  /// A word between "of" and the name: "Secretary of State Blinken", "Duke of Sussex Harry".
  bool of_title(std::uint32_t at, std::uint32_t last) const {
    for (std::uint32_t i = at; i + 1 < last + 1 && i > 1 && at - i < 5; --i) {
      if (words_[i].flat == u"of") return head(i - 1);
      if (!words_[i].cased_up() && words_[i].flat != u"and") return false;
    }
    return false;
  }

  bool modifier(std::uint32_t at) const {
    const Word& w = words_[at];
    if (w.is(wc::title_modifier | wc::demonym)) return true;
    if (w.is(wc::function_word | wc::speech_verb | wc::past_verb | wc::weekday | wc::month)) return false;
    if (w.cased_up()) return !w.start || words_.use(at).lower == 0;
    if (ends_with(w.flat, u"ed") || ends_with(w.flat, u"ing") || ends_with(w.flat, u"ly")) return false;
    if (!ends_with(w.flat, u"s")) return true;
    // "a bus driver", "the county's roads director": no verb behind these
    return at > 0 && words_.same_sentence(at, at - 1) &&
           one_of(words_[at - 1].flat, {u"a", u"an", u"the", u"'s", u"its", u"his", u"her", u"their"});
  }

  bool is_clause_verb(std::uint32_t i) const {
    const Word& w = words_[i];
    if (w.shape != Shape::lower) return false;
    return w.is(wc::speech_verb | wc::past_verb) ||
           one_of(w.flat, {u"is", u"are", u"has", u"have", u"will", u"would", u"who", u"which", u"that", u"but"});
  }

  /// "Ned Price, a State Department spokesperson,", "Jane Roe, who runs the agency", "Roe, 43, the mayor of Leeds,".
  Found apposition_after(const Name& name) const {
    std::uint32_t at = name.last;
    if (!words_.same_sentence(name.first, at) || words_.mark(at) != u',') return {};
    ++at;
    if (words_.same_sentence(name.first, at + 1) && words_[at].kind == TokenKind::number && words_.mark(at + 1) == u',') at += 2;  // age
    if (!words_.same_sentence(name.first, at)) return {};
    if (one_of(words_[at].flat, {u"md", u"phd", u"ph.d.", u"m.d.", u"ph.d"}) && words_.same_sentence(name.first, at + 2)) at += 2;
    if (words_[at].flat == u"who") return relative_clause(name, at);
    const bool determined = one_of(words_[at].flat, {u"a", u"an", u"the", u"its", u"his", u"her", u"their", u"one", u"another"});
    if (determined) ++at;
    const std::uint32_t first = at;
    std::uint32_t head_at = 0;
    bool have_head = false;
    while (at < words_.size() && words_.same_sentence(name.first, at) && at - first < longest_after) {
      const Word& w = words_[at];
      if (w.kind != TokenKind::word && !one_of(w.flat, {u"-", u"&"}) && w.kind != TokenKind::number) break;
      if (is_clause_verb(at) && !(head(at) && !have_head)) break;
      if (name_is(at, EntityType::person) && !have_head) return {};
      if (have_head && w.shape == Shape::lower &&
          (ends_with(w.flat, u"ing") || one_of(w.flat, {u"as", u"since", u"when", u"while", u"with", u"whose"})))
        break;
      if (head(at) && (!have_head || !seen_preposition(first, at))) {
        have_head = true;
        head_at = at;
      }
      ++at;
    }
    if (!have_head || at == first || head_at - first > 8) return {};
    // "Jane Roe, President Biden's ally": the head must not itself stand before a person
    if (head_at + 1 < words_.size() && name_is(head_at + 1, EntityType::person) && words_.same_sentence(head_at, head_at + 1)) return {};
    if (seen_preposition(first, head_at)) return {};
    return {first, at, determined ? 12 : 11};
  }

  bool seen_preposition(std::uint32_t first, std::uint32_t at) const {
    for (std::uint32_t i = first; i < at; ++i) {
      if (words_[i].is(wc::function_word) && words_[i].shape == Shape::lower &&
          !one_of(words_[i].flat, {u"own", u"most", u"one", u"two", u"'s"}))
        return true;
    }
    return false;
  }

  Found relative_clause(const Name& name, std::uint32_t who) const {
    std::uint32_t at = who + 1;
    if (!words_.same_sentence(name.first, at)) return {};
    if (!one_of(words_[at].flat, {u"runs", u"leads", u"heads", u"chairs", u"owns", u"represents", u"directs", u"manages", u"founded",
                                  u"coaches", u"teaches", u"oversees", u"led", u"ran", u"headed", u"chaired", u"edits", u"commands"})) {
      return {};
    }
    const std::uint32_t first = at;
    while (at < words_.size() && words_.same_sentence(name.first, at) && at - first < 10 && words_.mark(at) != u',' &&
           words_[at].kind == TokenKind::word && !(at > first && is_clause_verb(at))) {
      ++at;
    }
    return at - first < 2 ? Found{} : Found{first, at, 8};
  }

  /// "the spokesperson, Emily Horne, said", "The agency's director, Jane Roe".
  Found apposition_before(const Name& name) const {
    if (name.first < 2 || words_.mark(name.first - 1) != u',' || !words_.same_sentence(name.first, name.first - 2)) return {};
    const bool closed = !words_.same_sentence(name.first, name.last) || words_.mark(name.last) == u',' || words_.mark(name.last) == u'.' ||
                        is_clause_verb(name.last);
    if (!closed) return {};
    const std::uint32_t last = name.first - 1;
    std::uint32_t head_at = last;
    for (std::uint32_t i = last; i > 0 && last - i < 6; --i) {  // "director of the institute, Jane Roe"
      const Word& w = words_[i - 1];
      if (w.kind != TokenKind::word || !words_.same_sentence(name.first, i - 1) || is_clause_verb(i - 1)) break;
      if (head(i - 1)) {
        head_at = i - 1;
        break;
      }
    }
    if (head_at == last) return {};
    std::uint32_t first = head_at;
    while (first > 0 && words_.same_sentence(name.first, first - 1) && head_at - first < longest_before) {
      const std::uint32_t at = first - 1;
      if (words_[at].kind != TokenKind::word || words_[at].flat == u"'s") break;
      if (name_is(at, EntityType::person)) break;
      if (name_at_[at] != no_entity) first = names_[name_at_[at]].first;
      else if (modifier(at) || head(at)) first = at;
      else break;
    }
    return {first, last, 9};
  }

  /// "Jane Roe is the mayor of Leeds", "Roe, who was a police officer".
  Found predicate(const Name& name) const {
    std::uint32_t at = name.last;
    if (!words_.same_sentence(name.first, at + 2)) return {};
    if (!one_of(words_[at].flat, {u"is", u"was", u"became"}) || !one_of(words_[at + 1].flat, {u"a", u"an", u"the"})) return {};
    const std::uint32_t first = at + 2;
    bool have_head = false;
    at = first;
    while (at < words_.size() && words_.same_sentence(name.first, at) && at - first < 10 && words_[at].kind == TokenKind::word &&
           !is_clause_verb(at)) {
      if (head(at) && !seen_preposition(first, at)) have_head = true;
      else if (have_head && words_[at].is(wc::function_word) && !one_of(words_[at].flat, {u"of", u"the", u"at"})) break;
      ++at;
    }
    return have_head ? Found{first, at, 6} : Found{};
  }

  const Words& words_;
  const std::vector<Name>& names_;
  std::vector<std::uint32_t> name_at_;
};

}  // namespace

void find_roles(const Words& words, const std::vector<Name>& names, Entities& entities) {
  const Roles roles(words, names);
  std::vector<int> best(entities.all.size(), 0);
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].type != EntityType::person || entities.of_name[n] == no_entity) continue;
    Roles::Found found = roles.best_for(names[n]);
    if (found.score == 0) continue;
    // Where a person is introduced in full, the role is given in full.
    if (names[n].last - names[n].first > 1) found.score += 3;
    const std::uint32_t entity = entities.of_name[n];
    if (found.score <= best[entity]) continue;
    best[entity] = found.score;
    entities.all[entity].role = Span{words[found.first].span.start, words[found.last - 1].span.end};
  }
}

}  // namespace nutgraf
