#include "facts/names/name_people.h"

#include "facts/names/name_edits.h"
#include "models/lexicon.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

class People : private NameEdits {
 public:
  People(const Words& words, std::vector<Name>& names) : NameEdits(words, names) {}

  void run() {
    for (std::size_t n = 0; n < names_.size(); ++n) {
      Name& name = names_[n];
      if (is_somebody(name)) name.type = EntityType::person;
      widen(name, n == 0 ? 0 : names_[n - 1].last);
    }
    capital_rows();
    indexed();
    apposed();
  }

 private:
  bool unknown(std::uint32_t i) const {
    return !words_[i].is(wc::organization | wc::organization_head | wc::place | wc::common | wc::demonym | wc::place_head);
  }

  static bool is_kin(std::u16string_view flat) {
    static const LexiconMap kin("gendered-nouns");
    return !kin.find(flat).empty();
  }

  bool is_somebody(const Name& name) const {
    if (name.type == EntityType::person) return false;
    // "his girlfriend, Asia Vane,", whatever else has such a name
    if (name.first > 2 && in(name.first, name.first - 3) && words_.mark(name.first - 1) == u',' && is_kin(flat(name.first - 2)) &&
        one_of<"his her their my 's the">(flat(name.first - 3)) && in(name.first, name.last) &&
        words_[name.last].kind == TokenKind::punctuation)
      return true;
    const std::uint32_t size = name.last - name.first;
    // "a guy named Orr Vane"
    if (name.first > 1 && in(name.first, name.first - 2) && one_of<"named called">(flat(name.first - 1)) &&
        one_of<"man woman guy boy girl lady fellow somebody someone">(flat(name.first - 2)))
      return true;
    // "Editing by Orr Vane"
    if (size == 2 && name.first > 1 && in(name.first, name.first - 2) && flat(name.first - 1) == "by"_w && unknown(name.last - 1) &&
        one_of<"reporting writing editing compiled edited written directed">(flat(name.first - 2)))
      return true;
    // "Orr bin Vane"
    for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
      if (one_of<"bin ibn">(flat(i))) return true;
    }
    if (size != 1 || name.type == EntityType::location || !unknown(name.first)) return false;
    // "a replacement for O'Vane"
    const std::u16string_view word = flat(name.first);
    if (word.size() > 4 && word.starts_with(u"o'") && words_[name.first].shape == Shape::capital &&
        !(in(name.first, name.last) && words_[name.last].cased_up()))
      return true;
    // "Vane said her family was safe"
    return words_[name.first].shape == Shape::capital && in(name.first, name.last + 1) && words_[name.last].is(wc::speech_verb) &&
           one_of<"her his she he">(flat(name.last + 1));
  }

  /// The initial or the particle in front of a person's name, as far as nothing else ends there. `floor`: one past the name before.
  void widen(Name& name, std::uint32_t floor) const {
    if (name.first == floor || name.first == 0 || !in(name.first, name.first - 1)) return;
    std::uint32_t first = name.first;
    if (name.type == EntityType::person && words_[first - 1].shape == Shape::initial && name.last - name.first > 1 &&
        words_[first - 1].span.size() == 2) {
      --first;  // "A. Nora Vane"
    } else if (name.type == EntityType::person && words_[first].shape == Shape::capital && name.last - first == 1 &&
               one_of<"van von der den">(flat(first - 1))) {
      --first;  // "Van Vane", "Von der Vane"
      if (one_of<"der den">(flat(first)) && first > floor && in(first, first - 1) && one_of<"van von">(flat(first - 1))) --first;
    } else if (flat(first - 1) == "bin"_w || flat(first - 1) == "ibn"_w) {
      --first;
    } else if (first > floor + 1 && in(first, first - 2) && words_.mark(first - 1) == u'-' && words_[first].cased_up() &&
               one_of<"al el as ash az an ad ar">(flat(first - 2))) {
      first -= 2;  // "al-Vane", "al - Vane"
      for (int more = 0;
           more < 2 && first > floor && in(first, first - 1) && words_[first - 1].shape == Shape::capital &&
           name.type == EntityType::person && !words_[first - 1].is(wc::title | wc::occupation | wc::place | wc::function_word);
           ++more)
        --first;  // "Abu Orr al-Vane"
    }
    if (first == name.first || first < floor) return;
    if (one_of<"bin ibn">(flat(name.first - 1))) name.type = EntityType::person;
    name.first = first;
    name.span = {words_[first].span.start, words_[name.last - 1].span.end};
  }

  /// "ROE, HALE and VANE joined": surnames in capitals, as courts write them.
  void capital_rows() {
    constexpr std::size_t shortest = 4;  // letters; acronyms are shorter
    std::vector<bool> somebody(words_.distinct());
    bool any = false;
    const auto fits = [this](const Name& name) {
      const Word& w = words_[name.first];
      return name.last - name.first == 1 && w.shape == Shape::caps && w.flat.size() >= shortest &&
             w.flat.find(u'.') == std::u16string_view::npos && !words_.shouting(w.sentence);
    };
    for (std::size_t begin = 0; begin < names_.size();) {
      std::size_t end = begin + 1;
      bool known = fits(names_[begin]) && words_[names_[begin].first].is(wc::surname | wc::given_name);
      while (end < names_.size() && fits(names_[begin]) && fits(names_[end]) && follows(names_[end - 1], names_[end])) {
        known = known || words_[names_[end].first].is(wc::surname | wc::given_name);
        ++end;
      }
      bool all = known && end - begin > 1;
      for (std::size_t n = begin; n < end && all; ++n)
        all = !words_[names_[n].first].is(wc::organization | wc::organization_head | wc::country);
      for (std::size_t n = begin; n < end && all; ++n) somebody[words_[names_[n].first].id] = any = true;
      begin = end;
    }
    if (!any) return;
    for (Name& name : names_) {
      if (!fits(name)) continue;
      const Word& w = words_[name.first];
      const bool alone = w.is(wc::surname) && !w.is(wc::organization | wc::organization_head | wc::country);
      if (somebody[w.id] || alone) name.type = EntityType::person;
    }
  }

  /// "Vane WB, Roe K": somebody as bibliographies write them, in a row.
  void indexed() const {
    const auto fits = [this](const Name& name) {
      const Word& last = words_[name.last - 1];
      return name.last - name.first == 2 && (last.shape == Shape::caps || last.shape == Shape::initial) && last.span.size() <= 3 &&
             words_[name.first].shape == Shape::capital && unknown(name.first);
    };
    for (std::size_t n = 1; n < names_.size(); ++n) {
      if (fits(names_[n - 1]) && fits(names_[n]) && follows(names_[n - 1], names_[n]))
        names_[n - 1].type = names_[n].type = EntityType::person;
    }
  }

  /// "the aunt, Ola Vanemar, said": somebody in commas behind what they are, whom nothing else knows. Vanemar added: "…"
  void apposed() {
    std::vector<Name> found;
    std::size_t n = 0;
    for (std::uint32_t i = 1; i + 4 < words_.size(); ++i) {
      while (n < names_.size() && names_[n].last + 1 < i) ++n;
      if (words_.letter(i) == u':' && i > 1 && in(i - 2, i) && words_[i - 1].is(wc::speech_verb) && words_[i - 1].shape == Shape::lower &&
          words_[i - 2].shape == Shape::capital &&
          !words_[i - 2].is(wc::function_word | wc::title | wc::month | wc::weekday | wc::occupation) && unknown(i - 2) &&
          words_.use(i - 2).lower == 0 && words_[i + 1].kind == TokenKind::punctuation && !(i > 2 && in(i - 3, i)) &&
          !(n < names_.size() && names_[n].first < i))
        found.push_back({i - 2, i - 1, EntityType::person, words_[i - 2].span});
      if (words_.letter(i) != u',' || !in(i - 1, i + 3)) continue;
      const Word& head = words_[i - 1];
      if (head.shape != Shape::lower || !head.is(wc::title | wc::occupation)) continue;
      std::uint32_t last = i + 1;
      while (last < i + 4 && in(i, last) && words_[last].shape == Shape::capital && words_.use(last).lower == 0 &&
             !words_[last].is(wc::function_word | wc::title | wc::month | wc::weekday))
        ++last;
      if (last < i + 3 || !unknown(last - 1) || !in(i, last + 1) || words_.mark(last) != u',' || !words_[last + 1].is(wc::speech_verb))
        continue;
      while (n < names_.size() && names_[n].last <= i) ++n;
      if (n < names_.size() && names_[n].first < last) continue;
      found.push_back({i + 1, last, EntityType::person, {words_[i + 1].span.start, words_[last - 1].span.end}});
    }
    insert(found);
  }

  /// Only commas and "and" lie between.
  bool follows(const Name& first, const Name& second) const {
    if (!in(first.first, second.first) || second.first - first.last > 2) return false;
    for (std::uint32_t i = first.last; i < second.first; ++i) {
      if (words_.mark(i) != u',' && !one_of<"and or">(flat(i))) return false;
    }
    return second.first > first.last;
  }
};

}  // namespace

void mend_people(const Words& words, std::vector<Name>& names) { People(words, names).run(); }

}  // namespace nutgraf
