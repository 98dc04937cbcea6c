#include "facts/name_neighbors.h"

#include <algorithm>

#include "facts/name_edits.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

class Neighbors : private NameEdits {
 public:
  Neighbors(const Words& words, std::vector<Name>& names) : NameEdits(words, names) {}

  void run() {
    gather();
    for (std::size_t n = 0; n < names_.size(); ++n) {
      Name& name = names_[n];
      behind_title(name);
      if (employs(n) || is_bought(name)) become(name, EntityType::organization);
      if (is_seat(name)) become(name, EntityType::location);
      if (is_ship(name)) become(name, EntityType::miscellaneous);
    }
    std::erase_if(names_, [this](const Name& name) { return is_office(name); });
    given_names();
    relatives();
    for (Name& name : names_) {
      if (known_[words_[name.first].id] != 0 && name.last - name.first == 1)
        name.type = static_cast<EntityType>(known_[words_[name.first].id] - 1);
    }
  }

 private:
  std::u16string_view before(std::uint32_t i) const { return i > 0 && in(i, i - 1) ? words_[i - 1].flat : std::u16string_view{}; }
  std::u16string_view behind(const Name& name) const { return in(name.first, name.last) ? words_[name.last].flat : std::u16string_view{}; }

  void gather() {
    somebody_.assign(words_.distinct(), false);
    known_.assign(words_.distinct(), 0);
    for (const Name& name : names_) {
      if (name.type != EntityType::person || name.last - name.first < 2) continue;
      somebody_[words_[name.last - 1].id] = true;
    }
  }

  /// A single word is that wherever else it stands alone.
  void become(Name& name, EntityType type) {
    if (name.type == type) return;
    name.type = type;
    if (name.last - name.first == 1) known_[words_[name.first].id] = static_cast<std::uint8_t>(static_cast<int>(type) + 1);
  }

  /// "Reeve Ann Hale", "the minister for Transport Jane Roe", "LB Jane Roe": somebody in full behind an office.
  void behind_title(Name& name) const {
    const std::uint32_t size = name.last - name.first;
    if (size < 3 || name.type == EntityType::location) return;
    const Word& tail = words_[name.last - 1];
    if (tail.is(wc::organization_head | wc::place_head | wc::work_head) || tail.shape != Shape::capital) return;
    std::uint32_t at = name.first;
    const bool served = one_of<"for of">(before(name.first)) && one_of<"minister secretary commissioner">(before(name.first - 1));
    while (at + 2 < name.last && (words_[at].is(wc::title) || (served && words_[at].shape == Shape::capital)) &&
           !words_[at].is(wc::given_name | wc::surname))
      ++at;
    const bool played = name.type == EntityType::person && words_[at].shape == Shape::caps &&
                        one_of<"lb rb wr qb cb dt dl ol rhp lhp asp dsp acp dig">(words_[at].flat);
    if (at == name.first && played) ++at;
    if (at == name.first || !words_[at].is(wc::given_name) || words_[at].is(wc::place) || of_lexicon(name, wc::organization | wc::place))
      return;
    for (std::uint32_t i = at; i < name.last; ++i) {
      if (!words_[i].cased_up()) return;
    }
    name.type = EntityType::person;
    NameEdits::cut(name, at, name.last);
  }

  /// "Penn Hale analyst Jane Roe", "Rovers boss Jane Roe": whom somebody works for is nobody.
  bool employs(std::size_t n) const {
    const Name& name = names_[n];
    if (name.type != EntityType::person || name.last - name.first > 3 || !in(name.first, name.last + 1)) return false;
    if (somebody_[words_[name.last - 1].id] && name.last - name.first == 1) return false;
    const std::u16string_view role = flat(name.last);
    if (words_[name.last].shape != Shape::lower && !one_of<"ceo cfo">(role)) return false;
    const bool leads = n + 1 < names_.size() && names_[n + 1].type == EntityType::person && names_[n + 1].first == name.last + 1;
    if (one_of<"analyst analysts">(role)) return leads || name.last - name.first > 1;
    return leads && names_[n + 1].last - names_[n + 1].first > 1 &&
           one_of<"ceo cfo boss manager coach captain skipper striker midfielder defender winger goalkeeper chairman chairwoman economist">(
               role);
  }

  /// "agreed to buy rival Ossett Mills", "Leeds-based Vexlo Maritime"
  bool is_bought(const Name& name) const {
    if (name.type == EntityType::organization || name.first < 2 || !in(name.first, name.first - 2)) return false;
    if (words_[name.first].is(wc::given_name) && words_[name.last - 1].is(wc::given_name | wc::surname)) return false;
    const std::u16string_view lead = before(name.first);
    if (lead == "based"_w)
      return words_.mark(name.first - 2) == u'-' && name.type == EntityType::person &&
             !words_[name.first].is(wc::given_name | wc::surname) && !words_[name.last - 1].is(wc::given_name | wc::surname);
    if (!one_of<"rival competitor rivals">(lead) || name.type != EntityType::person) return false;
    for (std::uint32_t i = name.first - 1; i > 0 && name.first - i < 5 && in(name.first, i - 1); --i) {
      if (one_of<"acquire acquired acquires acquiring buy buys bought buying takeover acquisition merger merge purchase">(flat(i - 1)))
        return true;
    }
    return false;
  }

  /// "Jane Roe (Lab, Lostock Hall)"
  bool is_seat(const Name& name) const {
    if (name.first < 3 || !in(name.first, name.first - 3) || words_.mark(name.first - 1) != u',' || !in(name.first, name.last) ||
        words_.mark(name.last) != u')')
      return false;
    std::uint32_t open = name.first - 3;
    if (flat(open) == "lib"_w && open > 0 && in(name.first, open - 1)) --open;
    return words_.mark(open) == u'(' &&
           one_of<"lab con dem ld ind green snp dup sdlp reform labour conservative independent">(flat(name.first - 2));
  }

  /// "the tanker Aldis Roe", "MV Loch Aldis"
  bool is_ship(const Name& name) const {
    if (name.type == EntityType::miscellaneous) return false;
    if (name.last - name.first > 1 && words_[name.first].shape == Shape::caps &&
        one_of<"mv rms hms hmas hmcs hmnzs uss usns ins fv rfa">(flat(name.first)))
      return !words_[name.last - 1].is(wc::organization_head | wc::place_head) && flat(name.last - 1) != "memorial"_w;
    if (name.first == 0 || !in(name.first, name.first - 1) || of_lexicon(name, wc::place | wc::organization)) return false;
    const Word& lead = words_[name.first - 1];
    return lead.shape == Shape::lower && words_[name.last - 1].shape == Shape::capital &&
           one_of<
               "tanker ferry trawler frigate destroyer submarine yacht freighter warship vessel icebreaker tugboat lifeboat corvette "
               "schooner "
               "supertanker catamaran">(lead.flat) &&
           !words_[name.last - 1].is(wc::organization_head);
  }

  /// "the state's Police Public Relations Officer", "the Commissioner of Police": whoever holds it.
  bool is_office(const Name& name) const {
    if (name.type != EntityType::organization || name.last - name.first < 2 || of_lexicon(name, wc::organization)) return false;
    const std::u16string_view tail = flat(name.last - 1);
    return one_of<"officer commissioner secretary superintendent inspector ombudsman">(tail) ||
           (one_of<"commissioner inspector director">(flat(name.first)) && flat(name.first + 1) == "of"_w);
  }

  bool follows(const Name& first, const Name& second) const {
    if (!in(first.first, second.first) || second.first - first.last > 2 || second.first == first.last) return false;
    for (std::uint32_t i = first.last; i < second.first; ++i) {
      if (words_.mark(i) != u',' && flat(i) != "and"_w) return false;
    }
    return true;
  }

  /// "Edwin, George, Charlotte and Louis": given names alone in one row are people's.
  void given_names() {
    for (std::size_t begin = 0; begin < names_.size();) {
      std::size_t end = begin;
      std::size_t people = 0;
      while (end < names_.size() && names_[end].last - names_[end].first == 1 && words_[names_[end].first].is(wc::given_name) &&
             (end == begin || follows(names_[end - 1], names_[end])))
        people += names_[end++].type == EntityType::person ? 1 : 0;
      if (end - begin > 2 && 2 * people >= end - begin) {
        for (std::size_t n = begin; n < end; ++n) become(names_[n], EntityType::person);
      }
      begin = std::max(begin + 1, end);
    }
  }

  /// "her daughters Non and Cadi", "by their sons, Orr and Hale.", "his wife Menna": whatever else has such a name, and what no list has.
  void relatives() {
    std::vector<Name> found;
    std::size_t n = 0;
    for (std::uint32_t i = 1; i + 1 < words_.size(); ++i) {
      if (words_[i].shape != Shape::lower || !in(i - 1, i + 1)) continue;
      const bool many = one_of<"daughters sons children grandchildren siblings brothers sisters twins kids parents">(flat(i));
      if (!many &&
          !one_of<"wife husband daughter son brother sister mother father partner fiancee fiancé fiancée girlfriend boyfriend grandson "
                  "granddaughter">(flat(i)))
        continue;
      const bool comma = words_.mark(i + 1) == u',';
      std::uint32_t at = i + (comma ? 2 : 1);
      if (!many && !one_of<"his her their my our 's late eldest elder younger youngest">(flat(i - 1)) && !(comma && flat(i - 1) == "a"_w))
        continue;
      std::vector<Name> row;
      bool closed = false;
      while (row.size() < most_relatives && in(i, at) && words_[at].shape == Shape::capital && fits(at)) {
        std::uint32_t last = at + 1;
        while (last < at + 3 && in(i, last) && words_[last].shape == Shape::capital && fits(last) &&
               words_[last].span.start == words_[last - 1].span.end + 1)
          ++last;
        row.push_back({at, last, EntityType::person, {words_[at].span.start, words_[last - 1].span.end}});
        at = last;
        if (in(i, at + 1) && words_.mark(at) == u',' && words_[at + 1].kind == TokenKind::number) at += 2;  // "Tyler, 9, and"
        closed = !in(i, at) || words_[at].kind == TokenKind::punctuation;
        const std::uint32_t joint = at;
        while (many && in(i, at) && at < joint + 2 && (words_.mark(at) == u',' || flat(at) == "and"_w)) ++at;
        if (at == joint || !in(i, at)) break;
      }
      if (row.empty() || (comma && !many && !closed) || (many && row.size() < 2)) continue;
      for (const Name& name : row) {
        while (n < names_.size() && names_[n].last <= name.first) ++n;
        if (n == names_.size() || names_[n].first >= name.last) found.push_back(name);
        else if (names_[n].first == name.first && names_[n].last == name.last) become(names_[n], EntityType::person);
        else if (names_[n].type != EntityType::person && names_[n].first == name.first) {  // "Non and Cadi" as one
          std::uint32_t covered = row.back().last;
          if (names_[n].last > covered) break;
          names_[n].type = EntityType::person;
          cut(names_[n], name.first, name.last);
        }
      }
    }
    if (found.empty()) return;
    names_.insert(names_.end(), found.begin(), found.end());
    sort_by_place(names_);
  }
  static constexpr std::size_t most_relatives = 8;
  bool fits(std::uint32_t i) const {
    return !words_[i].is(wc::title | wc::title_modifier | wc::function_word | wc::month | wc::weekday | wc::demonym | wc::country |
                         wc::organization_head | wc::place_head) &&
           words_.use(i).lower == 0;
  }

  std::vector<bool> somebody_;       // by word id: ends somebody's full name
  std::vector<std::uint8_t> known_;  // by word id: what a single word is by what stands beside it, and one; 0 unknown
};

}  // namespace

void mend_by_neighbors(const Words& words, std::vector<Name>& names) { Neighbors(words, names).run(); }

}  // namespace nutgraf
