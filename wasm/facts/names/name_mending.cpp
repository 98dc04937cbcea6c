#include "facts/names/name_mending.h"

#include <algorithm>

#include "facts/names/name_bounds.h"
#include "facts/names/name_forms.h"
#include "facts/names/name_kinds.h"
#include "facts/names/name_neighbors.h"
#include "facts/names/name_people.h"
#include "facts/names/name_types.h"
#include "facts/names/name_unseen.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t way_reach = 4;  // tokens from "trip" to "through"

class Mender : private NameBounds {
 public:
  Mender(const Words& words, std::vector<Name>& names) : NameBounds(words, names) {}

  void run() {
    join_nicknames();
    for (Name& name : names_) {
      mend_bounds(name);
      type(name);
    }
    gather();
    for (Name& name : names_) part_of_organization(name);
    for (Name& name : names_) given_name_alone(name);
    places();
    places_of_a_kind();
    rows();
    drop_adjectives();
    add_surnames();
    greetings();
  }

 private:
  static char16_t says(std::u16string_view flat) {
    static const LexiconMap contexts("name-contexts");
    const std::u16string_view found = contexts.find(flat);
    return found.empty() ? u' ' : found[0];
  }
  bool unknown(std::uint32_t i) const { return !words_[i].is(wc::given_name | wc::surname); }

  /// "Cllr Vale"
  bool behind_title(const Name& name) const {
    return name.first > 0 && in(name.first, name.first - 1) && words_[name.first - 1].is(wc::title);
  }

  /// A name as it was found, before anything below gives it other ends or another type.
  struct Found {
    std::uint32_t size;
    std::uint32_t next;  ///< the token behind it
    const Word& tail;
    bool person;
  };

  void type(Name& name) const {
    const std::uint32_t size = name.last - name.first, next = name.last;
    const Word& tail = words_[name.last - 1];
    as_place(name);
    if (name.type == EntityType::person && in(name.first, next) && words_.flat(next) == "administration"_w) {
      // "the Biden Administration", with a capital, acts like an organization; a lower-case one leaves the name a person.
      if (words_[next].shape == Shape::capital && !words_.headline_case(words_[next].sentence)) {
        cut(name, name.first, next + 1);
        name.type = EntityType::organization;
      }
      return;
    }
    // "New Zealanders"
    if (name.type == EntityType::organization && tail.flat.ends_with(u"ers") &&
        (classes_of(words_.flat_text().substr(name.span.start, name.span.size() - 3)) & wc::place) != 0)
      name.type = EntityType::miscellaneous;
    if (one_of<"rovers wanderers thistle academical">(tail.flat) || (size > 1 && tail.flat == "fc"_w))
      name.type = EntityType::organization;  // "Hadley Rovers", "New York City FC"
    if (is_employer(name)) name.type = EntityType::organization;
    if (words_[name.first].is(wc::given_name)) return;
    const Found was{size, next, tail, name.type == EntityType::person};
    as_body(name, was);
    beside_council(name, was);
    if (name.first > 0 && in(name.first, name.first - 1)) behind_kind(name, was);
  }

  /// Streets, monuments and halls.
  void as_place(Name& name) const {
    const std::uint32_t size = name.last - name.first;
    const Word& tail = words_[name.last - 1];
    // "Congress St.", "New Hampshire Ave.", "the Washington Monument"
    if (size > 1 && name.type != EntityType::location && one_of<"st. ave. blvd. rd. street avenue boulevard monument">(tail.flat) &&
        tail.cased_up())
      name.type = EntityType::location;
    // "the Harrow Convention Center": where people go
    if (size > 1 && name.type == EntityType::organization && one_of<"center centre">(tail.flat) &&
        one_of<"conference congress convention exhibition shopping trade visitor visitors">(words_.flat(name.last - 2)) &&
        !of_lexicon(name, wc::organization))
      name.type = EntityType::location;
  }

  /// "an analyst at D.A. Davidson", "head of sales at Jane Roe"
  bool is_employer(const Name& name) const {
    const bool employer = before(name.first) == "at"_w ? says(before(name.first - 1)) == u'a' || heads_something(name.first - 1)
                                                       : before(name.first) == "of"_w && name.last - name.first == 1 &&
                                                             one_of<"ceo cfo co-founder cofounder founder">(before(name.first - 1));
    return employer && !of_lexicon(name, wc::place) && name.type != EntityType::organization &&
           !(in(name.first, name.last) && flat(name.last) == "'s"_w);
  }

  /// Regions and bodies that were taken for each other, or for people.
  void as_body(Name& name, const Found& was) const {
    // "South Australia's minister"
    if (was.size > 1 && name.type == EntityType::organization && of_lexicon(name, wc::country | wc::region) &&
        !of_lexicon(name, wc::organization))
      name.type = EntityType::location;
    // "Halvex Outfitters of Leeds"
    if (was.size > 3 && name.type == EntityType::organization && flat(name.last - 2) == "of"_w && was.tail.is(wc::place) &&
        says(words_[name.last - 3].flat) == u'h')
      cut(name, name.first, name.last - 2);
    // "Météo-France"
    const bool hyphened =
        name.type == EntityType::miscellaneous && was.size == 3 && words_.mark(name.first + 1) == u'-' && was.tail.is(wc::country);
    if (hyphened) name.type = EntityType::organization;
    // "Halden Semiconductor", "Screen Ireland"
    if (was.person && was.size > 1 && !was.tail.is(wc::surname) &&
        (is_head(was.tail) || (was.size == 2 && was.tail.is(wc::country | wc::region) && words_[name.first].shape == Shape::capital &&
                               !words_[name.first].is(wc::surname | wc::common | wc::function_word) && words_.use(name.first).lower == 0)))
      name.type = EntityType::organization;
  }

  /// "Harrow Vale council voted", where some firm has the second name
  void beside_council(Name& name, const Found& was) const {
    if (in(name.first, was.next) && words_[was.next].shape == Shape::lower && says(words_[was.next].flat) == u'c' && unknown(name.first) &&
        !behind_title(name)) {
      const bool free = &name == &names_.front() || (&name - 1)->last < name.first;
      const Word* front = was.size == 1 && free && !before(name.first).empty() ? &words_[name.first - 1] : nullptr;
      const bool firm = name.type == EntityType::organization && front != nullptr && front->shape == Shape::capital &&
                        !front->is(wc::function_word | wc::common | wc::title_modifier | wc::organization | wc::demonym);
      if (firm) cut(name, name.first - 1, name.last);
      if (was.person || firm || name.type == EntityType::miscellaneous) name.type = EntityType::location;
    }
  }

  /// What stands in front of a name says what it is.
  void behind_kind(Name& name, const Found& was) const {
    // "her “New Heights” podcast"
    if (in(name.first, was.next + 1) && unicode::is_quote_mark(words_.mark(was.next)) &&
        unicode::is_quote_mark(words_.mark(name.first - 1)) && says(words_[was.next + 1].flat) == u'w')
      name.type = EntityType::miscellaneous;
    // "the charity Wild Andes", "Toronto-listed Solaris Verde", "her first novel, The Tidewaiters,"
    const Word& lead = words_[name.first - 1];
    const bool comma = words_.mark(name.first - 1) == u',' && in(name.first, name.last) && words_.mark(name.last) == u',';
    const char16_t kind = lead.shape == Shape::lower ? says(lead.flat) : comma ? says(before(name.first - 1)) : u' ';
    const bool listed = lead.flat == "listed"_w && before(name.first - 1) == "-"_w;
    // "a stake in Vexhall"
    const bool owned = lead.flat == "in"_w && (name.type == EntityType::location || (was.person && was.size == 1)) &&
                       says(before(name.first - 1)) == u's' && !of_lexicon(name, wc::place);
    const bool journal =
        lead.flat == "in"_w && name.type == EntityType::location && says(before(name.first - 1)) == u'j' && !of_lexicon(name, wc::place);
    if (owned || journal) name.type = EntityType::organization;
    if (name.type != EntityType::organization && unknown(name.last - 1) && !of_lexicon(name, wc::place) &&
        (((kind == u'o' || (kind == u'g' && was.size == 1) || (kind == u'm' && was.size > 1)) && !comma) || listed))
      name.type = EntityType::organization;
    else if (is_work(name) && !was.tail.is(wc::organization | wc::surname) && !of_lexicon(name, wc::place)) {
      name.type = EntityType::miscellaneous;
      if (lead.flat == "the"_w && lead.shape == Shape::capital && !lead.start) cut(name, name.first - 1, name.last);
    } else if (kind == u'w' && unknown(name.last - 1) && !was.tail.is(wc::organization) && (was.size > 1 || !comma))
      name.type = EntityType::miscellaneous;
  }

  /// "head of sales at", "director of research at"
  bool heads_something(std::uint32_t at) const {
    for (std::uint32_t i = at; i > 1 && at - i < 4 && in(at, i - 2); --i) {
      if (flat(i - 1) == "of"_w) return one_of<"head director president chief">(flat(i - 2));
      if (words_[i - 1].shape != Shape::lower) return false;
    }
    return false;
  }

  /// "The Salt Road, a 14-minute film about"
  bool is_work(const Name& name) const {
    if (!in(name.first, name.last + 2) || words_.mark(name.last) != u',' || !one_of<"a an the his her">(words_.flat(name.last + 1)))
      return false;
    for (std::uint32_t i = name.last + 2; i < name.last + 8 && in(name.first, i); ++i) {
      if (words_[i].kind == TokenKind::punctuation && words_.mark(i) != u'-') return false;
      if (words_[i].is(wc::function_word)) return false;
      if (says(words_[i].flat) == u'w' && words_.flat(i) != "series"_w)
        return !in(name.first, i + 1) || words_[i + 1].is(wc::function_word) || words_[i + 1].kind == TokenKind::punctuation;
    }
    return false;
  }

  /// "Margaret "Peggy" Tolland", "Margaret (Roe) Tolland" is one name.
  void join_nicknames() {
    for (std::size_t n = 0; n < names_.size(); ++n) {
      const std::uint32_t open = names_[n].last;
      const std::uint32_t next = open + 3;  // the mark, the nickname, the mark
      if (names_[n].type != EntityType::person || !in(names_[n].first, next)) continue;
      const bool maiden = words_.mark(open) == u'(' && words_.mark(open + 2) == u')' && names_[n].last - names_[n].first == 1;
      if (!(maiden || (unicode::is_quote_mark(words_.mark(open)) && unicode::is_quote_mark(words_.mark(open + 2)))) ||
          !words_[open + 1].cased_up() || words_.touches_next(open - 1) || !words_.touches_next(open) ||
          (maiden && words_[next].is(wc::given_name)))
        continue;
      std::size_t tail = n + 1;
      while (tail < names_.size() && names_[tail].first < next) ++tail;
      const bool known = tail < names_.size() && names_[tail].first == next;
      if (known ? names_[tail].type != EntityType::person : words_[next].shape != Shape::capital) continue;
      cut(names_[n], names_[n].first, known ? names_[tail].last : next + 1);
      names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(n) + 1,
                   names_.begin() + static_cast<std::ptrdiff_t>(known ? tail + 1 : tail));
    }
  }

  /// "the Greek island of Zakynthos", "driving home to Little Sodbury": and wherever else that name stands.
  void places_of_a_kind() {
    std::vector<std::uint32_t> known;  // word ids
    for (Name& name : names_) {
      if (name.type == EntityType::location || name.first < 2 || !in(name.first, name.first - 2)) continue;
      if (of_lexicon(name, wc::organization) || words_[name.last - 1].flat.ends_with(u"ers")) continue;
      const bool near = !words_[name.last - 1].is(wc::organization_head) &&
                        one_of<"mayor outskirts suburbs streets coast north south east west">(words_.flat(name.first - 2));
      const bool kind = before(name.first) == "of"_w && (name.type != EntityType::miscellaneous || name.last - name.first == 1) &&
                        (near || says(words_[name.first - 2].flat) == u'l');
      const bool newer =
          name.last - name.first == 2 && !of_lexicon(name, wc::demonym) &&
          !words_[name.last - 1].is(wc::organization_head | wc::given_name) &&
          one_of<"little old new great upper lower north south east west port fort mount lake saint st">(words_.flat(name.first)) &&
          one_of<"in near to from at outside through">(before(name.first));
      // "came to Mallorca, an island of", "marched through Palma de Mallorca"
      const bool apposed = is_place_of_a_kind(name);
      const bool crossed = before(name.first) == "through"_w && leads_to_place(name) && !words_[name.last - 1].is(wc::organization_head);
      if (!kind && !newer && !apposed && !crossed) continue;
      name.type = EntityType::location;
      if ((kind || apposed) && name.last - name.first == 1) known.push_back(words_[name.first].id);
    }
    for (Name& name : names_) {
      if (name.last - name.first == 1 && std::find(known.begin(), known.end(), words_[name.first].id) != known.end())
        name.type = EntityType::location;
    }
  }

  /// "“You tip your cap,” Judge said", where the text has "Aaron Judge": a surname that is a title elsewhere.
  void add_surnames() {
    std::vector<bool> surname(words_.distinct());
    bool any = false;
    for (const Name& name : names_) {
      const Word& tail = words_[name.last - 1];
      if (name.type != EntityType::person || name.last - name.first != 2 || !tail.is(wc::title)) continue;
      surname[tail.id] = any = true;
    }
    if (!any) return;
    std::vector<bool> taken(words_.size());
    for (const Name& name : names_) std::fill(taken.begin() + name.first, taken.begin() + name.last, true);
    const std::size_t known = names_.size();
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      const Word& w = words_[i];
      if (!surname[w.id] || taken[i] || w.shape != Shape::capital) continue;
      if (in(i, i + 1) && (words_[i + 1].cased_up() || words_.flat(i + 1) == "of"_w)) continue;  // "Judge Petra Roe", "Dean of"
      if (one_of<"the a an this">(before(i)) || (i > 0 && in(i, i - 1) && words_[i - 1].cased_up())) continue;
      names_.push_back({i, i + 1, EntityType::person, w.span});
    }
    if (names_.size() > known) sort_by_place(names_);
  }

  /// "Tammi," and "Hey Vladi," with nothing else in their line: somebody is written to.
  void greetings() {
    std::size_t n = 0;
    const std::size_t known = names_.size();
    for (const Sentence& sentence : words_.sentences()) {
      while (n < known && names_[n].first < sentence.first_token) ++n;
      std::uint32_t at = sentence.first_token;
      const std::uint32_t size = sentence.last_token - at;
      if (size < 2 || size > 3 || words_.mark(sentence.last_token - 1) != u',') continue;
      if (size == 3 && !one_of<"hi hey dear hello">(words_.flat(at++))) continue;
      const Word& w = words_[at];
      if (w.shape != Shape::capital || w.is(wc::common | wc::function_word | wc::title | wc::place) || words_.use(at).lower > 0) continue;
      if (one_of<"hi hey regards thanks sincerely cheers hello best love folks gentlemen everyone team yours respectfully cordially anyway "
                 "greetings tomorrow">(w.flat))
        continue;
      if (n == known || names_[n].first > at) names_.push_back({at, at + 1, EntityType::person, w.span});
    }
    if (names_.size() > known) sort_by_place(names_);
  }

  /// "Primary schools": a word that stands in front of nouns, with the capital of its sentence.
  void drop_adjectives() {
    std::erase_if(names_, [this](const Name& name) {
      const Word& w = words_[name.first];
      // "The Chancellor and": no place
      if (name.type == EntityType::location && name.last - name.first == 1 && (w.is(wc::title) || w.flat == "independent"_w) &&
          !w.is(wc::place))
        return true;
      // "Teen, 16, charged with murder"
      if (name.type == EntityType::person && name.last - name.first == 1 && w.start && one_of<"teen teenager man woman boy girl">(w.flat))
        return true;
      // "DCP (East)"
      if (name.last - name.first == 1 && before(name.first) == "("_w && one_of<"east west north south central">(w.flat)) return true;
      return name.type == EntityType::person && name.last - name.first == 1 && w.start && in(name.first, name.last) &&
             words_[name.last].is(wc::organization_head) && !w.is(wc::given_name | wc::surname) && !person_[w.id] &&
             words_[name.last].shape == Shape::lower && !words_[name.last].is(wc::function_word | wc::past_verb | wc::speech_verb);
    });
  }

  /// "Mallorca, an island of"
  bool is_place_of_a_kind(const Name& name) const {
    if (!in(name.first, name.last + 2) || words_.mark(name.last) != u',' || !one_of<"a an the">(words_.flat(name.last + 1))) return false;
    for (std::uint32_t i = name.last + 2; i < name.last + 6 && in(name.first, i); ++i) {
      if (words_[i].kind != TokenKind::word || words_[i].is(wc::function_word)) return false;
      if (words_[i].shape != Shape::lower || says(words_[i].flat) != u'l') continue;
      return in(name.first, i + 1) && one_of<"of in on near north south east west ,">(words_.flat(i + 1));
    }
    return false;
  }

  /// Endings that surnames have and few other words.
  static bool slavic(std::u16string_view flat) {
    for (const std::u16string_view ending : {u"ova", u"eva", u"ina", u"enko", u"sky", u"ski", u"ska", u"vić", u"vic", u"shvili"}) {
      if (flat.size() > ending.size() + 2 && flat.ends_with(ending)) return true;
    }
    return false;
  }

  /// "Jessica Pegula or Elina Svitolina", "Tufts and Brown": what stands in one row is of one kind, where nothing else is known.
  void rows() {
    for (std::size_t n = 1; n < names_.size(); ++n) {
      const Name& first = names_[n - 1];
      Name& second = names_[n];
      if (!in(first.first, second.first)) continue;
      const std::uint32_t joint =
          second.first == first.last + 2 && words_.mark(first.last) == u',' ? first.last + 1 : first.last;  // ", and"
      if (second.first != joint + 1 || !one_of<"and or">(words_.flat(joint))) continue;
      const std::uint32_t size = second.last - second.first;
      if (size != first.last - first.first) continue;
      const Word& tail = words_[second.last - 1];
      const bool people = first.type == EntityType::person && size == 2 &&
                          (second.type == EntityType::location ||
                           (second.type == EntityType::miscellaneous && (words_[second.first].is(wc::given_name) || slavic(tail.flat)))) &&
                          !tail.is(wc::place | wc::place_head) && !words_[second.first].is(wc::place) && !of_lexicon(second, wc::place);
      // "Leeds Zoo and Derby Zoo"
      const bool alike = first.type == EntityType::organization && second.type == EntityType::miscellaneous && size > 1 &&
                         tail.flat == words_[first.last - 1].flat;
      const bool others = first.type == EntityType::organization && second.type == EntityType::person && size == 1 && !person_[tail.id] &&
                          !tail.is(wc::given_name | wc::surname);
      // "Mumbai, Thane and Raigad", "Orr, Hale and Vanemar"
      const bool thing = second.type == EntityType::miscellaneous && first.type == EntityType::location && !tail.is(wc::demonym);
      const bool row = first.type != EntityType::organization && (second.type == EntityType::organization || thing) && size == 1 && n > 1 &&
                       names_[n - 2].type == first.type && names_[n - 2].last + 1 == first.first &&
                       words_.mark(names_[n - 2].last) == u',' && tail.shape == Shape::capital &&
                       !tail.is(wc::organization | wc::organization_head);
      if (people || alike || others || row) second.type = first.type;
    }
  }

  void gather() {
    person_.assign(words_.distinct(), false);
    organization_.assign(words_.distinct(), false);
    given_.assign(words_.distinct(), false);
    for (const Name& name : names_) {
      if (name.last - name.first < 2) continue;
      if (name.type == EntityType::organization && is_company(words_[name.last - 1])) organization_[words_[name.first].id] = true;
      if (name.type != EntityType::person) continue;
      given_[words_[name.first].id] = true;
      for (std::uint32_t i = name.first; i < name.last; ++i) person_[words_[i].id] = true;
    }
  }

  static bool is_head(const Word& tail) { return tail.is(wc::organization_head) || says(tail.flat) == u'h'; }
  /// Clubs and companies go by their first word; foundations and administrations have it from somebody.
  static bool is_company(const Word& tail) {
    return is_head(tail) && !one_of<
                                "administration foundation institute center centre school university house "
                                "church hospital office association council trust museum library fund">(tail.flat);
  }

  /// "That's on Lando", where the text has "Lando Norris".
  void given_name_alone(Name& name) const {
    const Word& w = words_[name.first];
    if (name.last - name.first != 1 || w.shape != Shape::capital) return;
    // "Chad proposed here", "Devon's mother", where the text has "Chad Norris", "Devon Roe"
    const bool owned = in(name.first, name.last + 1) && flat(name.last) == "'s"_w &&
                       one_of<"mother father mum mom dad family parents brother sister wife husband friends death">(flat(name.last + 1));
    if (name.type == EntityType::location && given_[w.id] && w.is(wc::given_name) && in(name.first, name.last) &&
        (owned || words_[name.last].is(wc::past_verb | wc::speech_verb)) && !one_of<"in from to of at near">(before(name.first)))
      name.type = EntityType::person;
    if (name.type != EntityType::organization) return;
    if (given_[w.id] && !organization_[w.id] && !w.is(wc::organization | wc::organization_head | wc::place)) name.type = EntityType::person;
  }

  /// "Blackburn" where the text has "Blackburn Rovers", and nobody of that name.
  void part_of_organization(Name& name) const {
    if (name.type != EntityType::person || name.last - name.first != 1) return;
    const Word& w = words_[name.first];
    if (person_[w.id] || behind_title(name)) return;
    const std::uint32_t next = name.last;
    // "in Anderson, Indiana, the maker"
    if ((w.start || before(name.first) == "in"_w) && in(name.first, next + 1) && words_.mark(next) == u',' &&
        words_[next + 1].is(wc::region) && words_[next + 1].cased_up() && !words_[next + 1].is(wc::given_name)) {
      name.type = EntityType::location;
      return;
    }
    if (w.is(wc::given_name)) return;
    if (w.is(wc::country | wc::region) && !w.is(wc::surname)) {  // "northeast Arkansas"
      name.type = EntityType::location;
      return;
    }
    // "Ferrari's Charles Leclerc"
    const bool owner = in(name.first, next + 2) && words_.flat(next) == "'s"_w && words_[next + 1].is(wc::given_name) &&
                       words_[next + 1].cased_up() && words_[next + 2].cased_up();
    if (!organization_[w.id] && !owner) return;
    name.type = EntityType::organization;
  }

  /// "from Bexhill", "heading through Kallby": a single name that nothing knows, and that never stands otherwise.
  void places() {
    std::vector<std::uint8_t> led(words_.distinct());  // 1: as a place each time, 2: otherwise, too
    const auto fits = [this](const Name& name) {
      const Word& w = words_[name.first];
      return name.last - name.first == 1 && w.shape == Shape::capital &&
             (name.type == EntityType::person || name.type == EntityType::organization) &&
             !w.is(wc::given_name | wc::surname | wc::organization | wc::organization_head) && !person_[w.id] && !organization_[w.id];
    };
    for (const Name& name : names_) {
      if (!fits(name)) continue;
      std::uint8_t& state = led[words_[name.first].id];
      if (!leads_to_place(name)) state = 2;
      else if (state == 0) state = 1;
    }
    for (Name& name : names_) {
      if (fits(name) && led[words_[name.first].id] == 1) name.type = EntityType::location;
    }
  }

  bool leads_to_place(const Name& name) const {
    const std::u16string_view lead = before(name.first);
    if (in(name.first, name.last) && words_.flat(name.last) == "'s"_w) return false;
    if (name.first < 2 || !in(name.first, name.first - 2)) return lead == "near"_w || lead == "in"_w;
    const char16_t kind = says(words_[name.first - 2].flat);
    if (lead == "in"_w) return kind != u'n' && kind != u's';
    // "Jane Roe, 43, of Kallby,"
    const bool aged = words_.mark(name.first - 2) == u',' && name.first > 3 && words_[name.first - 3].kind == TokenKind::number &&
                      words_.mark(name.first - 4) == u',' && in(name.first, name.last) && words_[name.last].kind == TokenKind::punctuation;
    if (aged && one_of<"of from">(lead)) return true;
    if (lead == "from"_w) return kind == u'p' || words_[name.first - 2].is(wc::occupation | wc::title | wc::demonym);
    if (lead != "through"_w) return false;
    for (std::uint32_t i = name.first - 1; i > 0 && name.first - i < way_reach && in(name.first, i - 1); --i) {
      if (says(words_[i - 1].flat) == u'v') return true;
    }
    return false;
  }

  std::vector<bool> person_, given_, organization_;  // by word id: part of a longer name of that kind
};

}  // namespace

void mend_names(const Words& words, std::vector<Name>& names) {
  add_unseen_names(words, names);
  mend_by_form(words, names);
  Mender(words, names).run();
  mend_people(words, names);
  mend_kinds(words, names);
  mend_by_neighbors(words, names);
  settle_types(words, names);
}

}  // namespace nutgraf
