#include "facts/names/names.h"

#include <algorithm>

#include "base/hash_map.h"
#include "base/sort.h"
#include "facts/names/foreign_bodies.h"
#include "facts/names/foreign_names.h"
#include "facts/names/foreign_rows.h"
#include "facts/names/name_mending.h"
#include "facts/names/name_tagger.h"
#include "models/embedded.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;
using namespace evidence_of;

/// What the words on either side say of a name.
class Context {
 public:
  explicit Context(const Words& words) : words_(words) {}

  void weigh(NameCandidate& c) const {
    const std::u16string_view before = near(c.first, -1);
    const std::u16string_view after = near(c.last, 0);
    const std::u16string_view second = near(c.last, 1);
    auto& e = c.evidence;
    if (one_of<"in near outside across">(before)) e[place] += 2;
    else if (one_of<"at from to around toward towards into throughout">(before)) e[place] += 1;
    else if (before == "the"_w) {
      e[organization] += 1;
      e[other] += 1;
      e[person] -= 3;
    } else if (one_of<"a an">(before)) {
      e[other] += 1;
      e[person] -= 2;
    }
    if (c.first > 0 && words_.same_sentence(c.first, c.first - 1)) {
      const Word& w = words_[c.first - 1];
      if (w.shape == Shape::lower && w.is(wc::title)) e[person] += 3;
      if (w.is(wc::speech_verb) && w.shape == Shape::lower) e[person] += 2;
    }
    if (c.last < words_.size() && words_.same_sentence(c.first, c.last)) after_name(c, after, second);
    if (after == "'s"_w && e[person] + e[place] + e[other] == 0) e[organization] += 1;
    if (alone_in_marks(c)) {  // a title: “Paper Houses”
      e[other] += 6;
      e[person] -= 2;
    }
    by_ending(words_[c.last - 1].flat, c);
  }

 private:
  const std::u16string_view& near(std::uint32_t i, int step) const {
    return words_.flat_in(step < 0 ? i : i - 1, i + static_cast<std::uint32_t>(step));
  }

  bool alone_in_marks(const NameCandidate& c) const {
    if (c.first == 0 || !unicode::is_quote_mark(words_.mark(c.first - 1)) || words_[c.first - 1].span.size() != 1) return false;
    std::uint32_t at = c.last;
    if (at + 1 < words_.size() && (words_.mark(at) == u',' || words_.mark(at) == u'.')) ++at;
    return at < words_.size() && unicode::is_quote_mark(words_.mark(at)) && words_[at].span.size() == 1 &&
           words_[at - 1].span.end == words_[at].span.start;
  }

  void after_name(NameCandidate& c, std::u16string_view after, std::u16string_view second) const {
    auto& e = c.evidence;
    const Word& next = words_[c.last];
    if (next.shape == Shape::lower && next.is(wc::speech_verb)) {
      // a surname alone is mostly somebody named in full elsewhere; other single words that speak are organizations
      e[person] += c.last - c.first > 1 ? 2 : 1;
      e[organization] += c.last - c.first > 1 ? 1 : 2;
    }
    if (after == "who"_w || (after == ","_w && second == "who"_w)) e[person] += 4;
    if (after == ","_w && c.last + 2 < words_.size() && words_[c.last + 1].kind == TokenKind::number &&
        words_[c.last + 1].span.size() <= 3 && words_.same_sentence(c.first, c.last + 2) &&
        (words_.mark(c.last + 2) == u',' || words_.mark(c.last + 2) == u'.')) {
      e[person] += 5;
    }
    if (after == ","_w && one_of<"a an the">(second)) e[person] += 1;
    if (one_of<"shares executives employees officials spokesman spokeswoman spokesperson stock fans ceo">(after)) e[organization] += 2;
    if (one_of<"residents area region suburb">(after)) e[place] += 2;
    if (one_of<"has was is had will">(after)) e[person] += 1;
  }

  static void by_ending(std::u16string_view flat, NameCandidate& c) {
    if (c.evidence[person] > 3 || c.last - c.first > 1 || flat.size() < 6) return;
    const auto ends = [flat](std::u16string_view tail) {
      return flat.size() > tail.size() && flat.substr(flat.size() - tail.size()) == tail;
    };
    if (ends(u"ville") || ends(u"burg") || ends(u"shire") || ends(u"stan") || ends(u"grad") || ends(u"abad")) c.evidence[place] += 2;
    if (ends(u"ism") || ends(u"ists") || ends(u"ian") || ends(u"ians") || ends(u"ese")) c.evidence[other] += 2;
  }

  const Words& words_;
};

/// Everything that the document says about one spelling.
struct Spelling {
  std::array<int, 4> evidence{};
  std::uint32_t count = 0;
  bool certain = false;
  bool inside = false;  ///< seen where no sentence begins
};

class Resolver {
 public:
  Resolver(const Words& words, std::vector<NameCandidate>& candidates) : words_(words), candidates_(candidates) {}

  std::vector<Name> run() {
    gather();
    link_surnames();
    std::vector<Name> names;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const NameCandidate& c = candidates_[i];
      const Spelling& s = spellings_[of_[i]];
      if (!accepted(c, s)) continue;
      names.push_back({c.first, c.last, type_of(c, s), {words_[c.first].span.start, words_[c.last - 1].span.end}});
    }
    return names;
  }

 private:
  std::u16string_view key(const NameCandidate& c) const {
    const std::uint32_t start = words_[c.first].span.start;
    return words_.flat_text().substr(start, words_[c.last - 1].span.end - start);
  }

  void gather() {
    HashMap<std::u16string_view, std::uint32_t> ids;
    for (const NameCandidate& c : candidates_) {
      const auto id = ids.add(key(c), static_cast<std::uint32_t>(ids.size()));
      if (id == spellings_.size()) spellings_.emplace_back();
      of_.push_back(id);
      Spelling& s = spellings_[id];
      ++s.count;
      // A sum over all mentions, but one odd neighbour must not outweigh a lexicon: context counts, form counts once more.
      for (std::size_t t = 0; t < 4; ++t) s.evidence[t] += c.evidence[t];
      s.certain = s.certain || c.certain;
      const Word& first = words_[c.first];
      if (!first.start && !words_.headline_case(first.sentence)) s.inside = true;
    }
  }

  static int best(const std::array<int, 4>& evidence) {
    int type = person;
    for (int t = 1; t < 4; ++t) {
      if (evidence[static_cast<std::size_t>(t)] > evidence[static_cast<std::size_t>(type)]) type = t;
    }
    return evidence[static_cast<std::size_t>(type)] > 0 ? type : -1;
  }

  /// "Biden" is whoever "Joe Biden" is.
  void link_surnames() {
    // by word id
    std::vector<bool> surname(words_.distinct());     // ends a person's full name
    std::vector<bool> first_name(words_.distinct());  // begins one
    std::vector<bool> alone(words_.distinct());       // is a name of its own somewhere
    for (const NameCandidate& c : candidates_) {
      if (c.last - c.first == 1 && !(c.first > 0 && words_.flat(c.first - 1) == "the"_w)) alone[words_[c.first].id] = true;
    }
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const NameCandidate& c = candidates_[i];
      if (c.last - c.first == 2 && words_[c.last - 1].is(wc::place_head) && best(spellings_[of_[i]].evidence) == place &&
          alone[words_[c.last - 1].id]) {
        // "Conleth Hill", where "Hill" speaks later on
        spellings_[of_[i]].evidence[person] += spellings_[of_[i]].evidence[place] + 1;
      }
      if (c.last - c.first < 2 || best(spellings_[of_[i]].evidence) != person) continue;
      std::uint32_t tail = c.last - 1;
      while (tail > c.first + 1 && one_of<"jr. jr sr. ii iii ,">(words_.flat(tail))) --tail;
      surname[words_[tail].id] = true;
      if (tail > c.first + 1 && words_.flat(tail - 1) == "-"_w && tail >= c.first + 3) surname[words_[tail - 2].id] = true;
      first_name[words_[c.first].id] = true;
    }
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const NameCandidate& c = candidates_[i];
      if (c.last - c.first != 1) continue;
      Spelling& s = spellings_[of_[i]];
      if (words_[c.first].is(wc::country) || (words_[c.first].shape == Shape::caps && !words_.shouting(words_[c.first].sentence))) continue;
      if (surname[words_[c.first].id]) {
        s.evidence[person] += 6;
        s.certain = true;
      } else if (first_name[words_[c.first].id] && !words_[c.first].is(wc::place | wc::demonym)) {
        s.evidence[person] += 4;
        s.certain = true;
      }
    }
  }

  bool accepted(const NameCandidate& c, const Spelling& s) const {
    if (c.certain || s.certain) return true;
    const Word& first = words_[c.first];
    if (c.last - c.first == 1) {
      const WordUse& use = words_.use(c.first);
      if (use.lower > use.capital && first.shape == Shape::capital) return false;
      if (!s.inside && first.shape == Shape::capital) return s.evidence[person] >= 2;
      if (first.is(wc::common | wc::speech_verb | wc::title) && first.shape == Shape::capital) return false;
      if (words_.headline_case(first.sentence) && !s.inside) return false;
    } else if (words_.headline_case(first.sentence) && !s.inside && best(s.evidence) != person) {
      return false;
    }
    return true;
  }

  EntityType type_of(const NameCandidate& c, const Spelling& s) const {
    const int own = best(c.evidence);
    // A title right before this mention says more than the rest of the document.
    if (own == person && c.evidence[person] >= 7) return EntityType::person;
    const int all = best(s.evidence);
    if (all >= 0) return static_cast<EntityType>(all);
    return EntityType::miscellaneous;
  }

  const Words& words_;
  std::vector<NameCandidate>& candidates_;
  std::vector<Spelling> spellings_;
  std::vector<std::uint32_t> of_;
};

/// "Cars", "Versatile": a word that the text writes in lower case too, alone, and never as part of a longer name, is nobody, and no body where
/// it has its capital from sentences alone; nor is a word that begins a line of a list, and that nothing knows.
void drop_common_words(const Words& words, std::vector<Name>& names) {
  // "Key Features", "Bus Rapid Transit": a term whose words the text has in lower case, too, and that is no known name; what ends like a body
  // only in a heading whose words all have capitals
  std::erase_if(names, [&words](const Name& name) {
    if (name.type == EntityType::miscellaneous || name.last - name.first < 2 || words.flat(name.first) == "new"_w ||
        (words.phrase_classes(name.first, name.last) & (wc::organization | wc::place)) != 0)
      return false;
    const Sentence& line = words.sentence_of(name.first);
    bool heading = words.mark(line.last_token - 1) != u'.' && line.last_token - line.first_token < 13;
    for (std::uint32_t i = line.first_token; i < line.last_token && heading; ++i)
      heading = words[i].shape != Shape::lower || words[i].is(wc::function_word);
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      const Word& w = words[i];
      if (w.kind == TokenKind::punctuation || w.is(wc::function_word)) continue;
      if (w.kind == TokenKind::number || w.is(wc::given_name | wc::place) || (words.use(i).lower == 0 && !(heading && w.is(wc::common))) ||
          (!heading && w.is(wc::surname | wc::organization_head | wc::place_head | wc::title)))
        return false;
    }
    return true;
  });
  std::vector<bool> longer(words.distinct());
  for (const Name& name : names) {
    for (std::uint32_t i = name.first; i < name.last && name.last - name.first > 1; ++i) longer[words[i].id] = true;
  }
  const auto common = [&](const Name& name) {
    const Word& w = words[name.first];
    if (name.type == EntityType::miscellaneous || name.last - name.first != 1 || w.shape != Shape::capital || longer[w.id]) return false;
    if (w.is(wc::given_name | wc::surname)) return false;
    const Sentence& line = words.sentence_of(name.first);
    if (line.first_token == name.first && line.last_token - line.first_token < 7 && words[line.last_token - 1].kind == TokenKind::word &&
        !(words.same_sentence(name.first, name.last) && words[name.last].cased_up()) && words.use(name.first).capital == 0 &&
        !w.is(wc::place | wc::organization | wc::demonym) &&
        !(name.first > 0 && one_of<", regards thanks">(words.flat(name.first - 1))))  // "Kind regards"
      return true;
    if (name.type != EntityType::person && (words.use(name.first).capital > 0 || w.is(wc::place | wc::organization | wc::demonym)))
      return false;
    const bool titled = name.first > 0 && words.same_sentence(name.first, name.first - 1) && words[name.first - 1].is(wc::title);
    return !titled && words.use(name.first).lower > words.use(name.first).capital;
  };
  names.erase(std::remove_if(names.begin(), names.end(), common), names.end());
}

enum class Casing : std::uint8_t { none, first_alone, some };
/// How a sentence uses capitals: mail and comments may not bother with them. "I" does not count.
Casing casing(const Words& words, const Sentence& sentence) {
  std::uint32_t lower = 0;
  Casing out = Casing::none;
  for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
    const Word& w = words[i];
    if (w.cased_up() && w.flat != "i"_w && !w.flat.starts_with(u"i'")) {
      if (i != sentence.first_token) return Casing::some;
      out = Casing::first_alone;
    }
    lower += w.shape == Shape::lower ? 1 : 0;
  }
  return lower > 2 ? out : Casing::some;
}

/// "flew from philadelphia to hanoi": where nothing has a capital, names are what the lexicons know of places and organizations.
class Uncased {
 public:
  explicit Uncased(const Words& words) : words_(words) {}

  void add(std::vector<Name>& names) const {
    std::vector<Casing> casings;
    for (const Sentence& sentence : words_.sentences()) casings.push_back(casing(words_, sentence));
    if (std::find(casings.begin(), casings.end(), Casing::none) == casings.end()) return;
    const std::size_t cased = names.size();
    for (std::size_t s = 0; s < casings.size(); ++s) {
      const Sentence& sentence = words_.sentences()[s];
      for (std::uint32_t i = sentence.first_token; i < sentence.last_token;) {
        const Name name = at(i, sentence.last_token, casings[s]);
        if (name.last > i) names.push_back(name);
        i = std::max(i + 1, name.last);
      }
    }
    if (names.size() > cased) sort_by_place(names);
  }

 private:
  [[nodiscard]] Name at(std::uint32_t i, std::uint32_t end, Casing how) const {
    constexpr WordClasses ordinary =
        wc::common | wc::function_word | wc::occupation | wc::title | wc::past_verb | wc::speech_verb | wc::given_name;
    for (std::uint32_t n = 3; n > 0; --n) {
      if (i + n > end || words_[i].shape != Shape::lower || (n > 1 && !words_[i].is(wc::begins_phrase))) continue;
      const WordClasses classes = n == 1 ? words_[i].classes : words_.phrase_classes(i, i + n);
      if (words_[i + n - 1].span.end - words_[i].span.start < 4 || (classes & ordinary) != 0) continue;
      const bool led = i > 0 && words_.same_sentence(i, i - 1) && one_of<"in from to near at around through outside">(words_.flat(i - 1));
      const bool wide = (classes & (wc::country | wc::region)) != 0;
      // whoever writes one sentence without capitals writes "vietnam" in another, too
      const bool place = how == Casing::some
                             ? wide && !one_of<"turkey earth mars java midlands">(words_.flat(i)) && (led || (classes & wc::country) != 0)
                             : (classes & wc::place) != 0 && (led || ((classes & wc::country) != 0 && how == Casing::none));
      const bool organization = (classes & (wc::organization | wc::place)) == wc::organization && how == Casing::none;
      if (!place && !organization) continue;
      std::uint32_t last = i + n;
      if (place && last < end && words_[last].is(wc::place_head) && words_[last].shape == Shape::lower) ++last;  // "tampa bay"
      return {i, last, place ? EntityType::location : EntityType::organization, {words_[i].span.start, words_[last - 1].span.end}};
    }
    return {};
  }

  const Words& words_;
};

}  // namespace

void sort_by_place(std::vector<Name>& names) {
  sort(names, [](const Name& a, const Name& b) { return a.first < b.first; });
}

void weigh_context(const Words& words, std::vector<NameCandidate>& candidates) {
  const Context context(words);
  for (NameCandidate& candidate : candidates) context.weigh(candidate);
}

std::vector<Name> find_names(const Words& words) {
  static const NameModel model(embedded_file("names.model"));
  return find_names(words, model);
}

std::vector<Name> find_names(const Words& words, const NameModel& model) {
  std::vector<Name> by_rules = find_names_by_rules(words);
  if (!words.english()) {  // the model has read English alone
    std::vector<Name> names = sift_foreign_names(words, by_rules);
    add_foreign_bodies(words, names);
    add_people_in_rows(words, by_rules, names);
    return names;
  }
  if (!model.usable()) return by_rules;
  std::vector<Name> names = tag_names(words, by_rules, model);
  drop_common_words(words, names);
  Uncased(words).add(names);
  mend_names(words, names);
  return names;
}

std::vector<Name> find_names_by_rules(const Words& words) {
  std::vector<NameCandidate> candidates = find_name_candidates(words);
  weigh_context(words, candidates);
  return Resolver(words, candidates).run();
}

}  // namespace nutgraf
