#include "facts/names/name_unseen.h"

#include "facts/names/name_edits.h"
#include "facts/names/name_kinds.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::size_t shortest_in_capitals = 4;  // letters; acronyms are shorter
constexpr std::uint32_t longest_thing = 3;       // words of a building behind whom it is named after

class Unseen : private NameEdits {
 public:
  Unseen(const Words& words, std::vector<Name>& names) : NameEdits(words, names), covered_(words.size()) {}

  void run() {
    for (const Name& name : names_) cover(name);
    for (Name& name : names_) {
      if (name.type == EntityType::person) widen(name);
    }
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (!words_[i].cased_up()) continue;
      employer(i);
      if (covered_[i]) continue;
      panel(i);
      dateline(i);
      place(i);
      source(i);
      house(i);
      ranked(i);
      in_capitals(i);
      with_initial(i);
    }
    insert(found_);
  }

 private:
  const std::u16string_view& at(std::uint32_t from, std::uint32_t i) const { return words_.flat_in(from, i); }
  const std::u16string_view& before(std::uint32_t i, std::uint32_t steps = 1) const { return at(i, i - steps); }
  /// A word with a capital that is in no name and stands nowhere without one.
  bool is_open(std::uint32_t i) const {
    return i < words_.size() && !covered_[i] && words_[i].shape == Shape::capital && words_.use(i).lower == 0 &&
           !words_[i].is(wc::function_word | wc::common | wc::title | wc::title_modifier | wc::occupation | wc::demonym | wc::month |
                         wc::weekday);
  }
  void cover(const Name& name) {
    for (std::uint32_t i = name.first; i < name.last; ++i) covered_[i] = true;
  }
  void add(std::uint32_t first, std::uint32_t last, EntityType type) {
    Name name{first, last, type, {}};
    cut(name, first, last);
    cover(name);
    found_.push_back(name);
  }

  /// "the Larry Roe Correctional Facility"; "Commissioner of Police Ranjan Kumar Roe"
  void widen(Name& name) {
    std::uint32_t last = name.last;
    while (last < name.last + longest_thing && last < words_.size() && in(name.first, last) && !covered_[last] &&
           words_[last].shape == Shape::capital)
      ++last;
    if (last > name.last && before(name.first) == "the"_w &&
        one_of<"airport arena bridge building courthouse facility jail prison stadium">(flat(last - 1))) {
      cut(name, name.first, last);
      name.type = EntityType::location;
      cover(name);
    } else if (name.first > 2 && is_open(name.first - 1) && before(name.first, 2) == "police"_w && before(name.first, 3) == "of"_w) {
      cut(name, name.first - 1, name.last);
      cover(name);
    }
  }

  /// "CRESTVALE, Calif. — ", "FORT VANE, Texas (AP)": a town that a text comes from.
  void dateline(std::uint32_t i) {
    constexpr std::uint32_t longest_town = 3;  // words
    if (!words_[i].start || words_[i].shape != Shape::caps || words_[i].span.size() < shortest_in_capitals) return;
    std::uint32_t last = i + 1;
    while (last < i + longest_town && last < words_.size() && in(i, last) && words_[last].shape == Shape::caps && !covered_[last]) ++last;
    if (at(i, last) == ","_w && in(i, last + 1) && words_[last + 1].is(wc::region | wc::country) &&
        words_[last + 1].shape == Shape::capital)
      add(i, last, EntityType::location);
  }

  /// "the House Select Subcommittee on"
  void panel(std::uint32_t i) {
    if (words_[i].shape != Shape::capital || !one_of<"subcommittee committee commission">(flat(i)) ||
        words_.headline_case(words_[i].sentence))
      return;
    std::uint32_t first = i;
    while (first > 0 && in(i, first - 1) && !covered_[first - 1] && words_[first - 1].shape == Shape::capital &&
           !words_[first - 1].is(wc::function_word))
      --first;
    if (first < i && before(first) == "the"_w) add(first, i + 1, EntityType::organization);
  }

  /// "driving home to Little Sodbury"
  void place(std::uint32_t i) {
    if (words_[i].shape != Shape::capital || !one_of<"little great upper lower north south east west port fort mount lake">(flat(i)) ||
        !one_of<"in near to from at outside through">(before(i)))
      return;
    if (i + 1 >= words_.size() || !in(i, i + 1) || !is_open(i + 1) || words_[i + 1].is(wc::organization_head | wc::given_name) ||
        (i + 2 < words_.size() && in(i, i + 2) && words_[i + 2].cased_up()))
      return;
    add(i, i + 2, EntityType::location);
  }

  /// "According to Vexing, he left": a single word that nothing knows.
  void source(std::uint32_t i) {
    if (before(i) == "to"_w && before(i, 2) == "according"_w && at(i, i + 1) == ","_w && is_open(i) &&
        !words_[i].is(wc::place | wc::given_name | wc::surname))
      add(i, i + 1, EntityType::organization);
  }

  /// "runs Ember, a 28-seat restaurant in"; "Accord, which represents 2,800 of them"
  void house(std::uint32_t i) {
    const bool does = at(i, i + 1) == ","_w && at(i, i + 2) == "which"_w &&
                      one_of<"represents represented owns operates runs employs publishes manufactures">(at(i, i + 3));
    if (is_open(i) && (does || is_called_body(words_, i + 1))) add(i, i + 1, EntityType::organization);
  }

  /// "Cllr Malachy Roe (Ind)"
  void ranked(std::uint32_t i) {
    if (i > 0 && words_[i - 1].cased_up() && one_of<"cllr coun councillor dr prof sgt supt insp inspector judge justice">(before(i)) &&
        is_open(i) && i + 1 < words_.size() && in(i, i + 1) && is_open(i + 1) && !words_[i + 1].is(wc::organization_head | wc::place_head))
      add(i, i + 2, EntityType::person);
  }

  /// "Brightwell Energy (BWE) CEO Ana Roe"
  void employer(std::uint32_t i) {
    if (!one_of<"ceo cfo coo cto">(flat(i)) || i + 1 >= words_.size() || !in(i, i + 1)) return;
    const Name* chief = name_over(i + 1);
    const bool named = chief != nullptr && chief->type == EntityType::person && (chief->first == i + 1 || chief->first == i);
    if (!named && !(words_[i + 1].is(wc::given_name) && words_[i + 1].cased_up())) return;
    const bool acronym =
        i > 3 && in(i, i - 3) && words_.mark(i - 1) == u')' && words_[i - 2].shape == Shape::caps && words_.mark(i - 3) == u'(';
    const std::uint32_t last = acronym ? i - 3 : i;
    std::uint32_t first = last;
    const auto is_part = [this](std::uint32_t at) {
      return !covered_[at] && words_[at].shape == Shape::capital && !words_[at].is(wc::function_word | wc::title | wc::demonym);
    };
    while (first > 0 && in(i, first - 1) && is_part(first - 1)) --first;
    while (first < last && words_[first].is(wc::title_modifier)) ++first;  // "Acting", but "Brightwell Energy"
    if (first == last || (last - first == 1 && !is_open(first))) return;
    add(first, last, EntityType::organization);
    if (acronym && !covered_[i - 2]) add(i - 2, i - 1, EntityType::organization);
  }

  /// "BRELLER, OSTWICK and THOMAS": beside somebody in capitals.
  void in_capitals(std::uint32_t i) {
    const auto fits = [this](std::uint32_t w) {
      return words_[w].shape == Shape::caps && words_[w].flat.size() >= shortest_in_capitals && words_[w].kind == TokenKind::word &&
             !words_[w].is(wc::organization | wc::organization_head | wc::place | wc::common | wc::demonym) &&
             !words_.shouting(words_[w].sentence);
    };
    if (!fits(i)) return;
    const auto is_somebody = [&](std::uint32_t w) {
      const Name* name = name_over(w);
      return name != nullptr && name->last - name->first == 1 && fits(w);
    };
    const bool behind = i > 1 && in(i, i - 2) && one_of<", and or">(flat(i - 1)) && is_somebody(i - 2);
    const bool in_front = i + 2 < words_.size() && in(i, i + 2) && one_of<", and or">(flat(i + 1)) && is_somebody(i + 2);
    if (behind || in_front) add(i, i + 1, EntityType::person);
  }

  /// "H Keenan; T Furlong; A Roe, G Vane (capt).": in a line-up, beside others who are written so.
  void with_initial(std::uint32_t i) {
    if (!is_lined_up(i) || !(is_lined_up(i + 3) || (i > 2 && is_lined_up(i - 3)) || (!found_.empty() && found_.back().last + 1 == i)))
      return;
    if (!covered_[i + 1]) return add(i, i + 2, EntityType::person);
    const Name* over = name_over(i + 1);
    if (over == nullptr) return;
    Name& surname = names_[static_cast<std::size_t>(over - names_.data())];
    if (surname.last - surname.first != 1) return;
    cut(surname, i, i + 2);
    surname.type = EntityType::person;
    cover(surname);
  }
  bool is_lined_up(std::uint32_t i) const {
    return i > 0 && i + 2 < words_.size() && in(i - 1, i + 2) && words_[i].span.size() == 1 && words_[i].cased_up() &&
           words_[i + 1].shape == Shape::capital && one_of<"; , :">(flat(i - 1)) && one_of<"; , ( .">(flat(i + 2));
  }

  std::vector<bool> covered_;  // a word: is in a name
  std::vector<Name> found_;
};

}  // namespace

void add_unseen_names(const Words& words, std::vector<Name>& names) { Unseen(words, names).run(); }

}  // namespace nutgraf
