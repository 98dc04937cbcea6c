#include "facts/names/name_neighbors.h"

#include <algorithm>

#include "facts/names/name_edits.h"
#include "facts/words/date_words.h"
#include "models/lexicon.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t longest_office = 14;  // tokens from somebody's name to the verb behind what they are
constexpr std::uint32_t most_relatives = 8;

class Neighbors : private NameEdits {
 public:
  Neighbors(const Words& words, std::vector<Name>& names) : NameEdits(words, names), said_(words.distinct()) {}

  void run() {
    unseen();
    gather();
    for (std::size_t n = 0; n < names_.size(); ++n) {
      Name& name = names_[n];
      behind_title(name);
      cut_to_known(name);
      look_at(n);
      if (works_beside_somebody(name) || is_bought(name) || is_beside_company(n) || is_short_body(n) || is_namesake(name) || is_works(name))
        become(name, EntityType::organization);
      if (is_seat(name) || is_place(name) || is_home(name) || is_county(n)) become(name, EntityType::location);
      if (is_ship(name) || is_rule(name) || is_office(name) || is_prize(name) || is_storm(name) || is_charge(name) || is_family(name) ||
          is_product(name) || is_belief(name))
        become(name, EntityType::miscellaneous);
      if (is_speaker(name) || is_full_name(name)) become(name, EntityType::person);
      if (is_cut(name)) {
        become(name, EntityType::person);
        cut(name, name.first, name.last + 2);
      }
    }
    relatives();
    parts();
  }

 private:
  enum : std::uint16_t {
    type_mask = 7,
    ends_name = 8,
    in_name = 16,
    begins_body = 32,
    is_island = 64,
    alone = 128,
    titled = 256,
    ends_body = 512,
    body_first = 1024,
    body_second = 2048,
    begins_double = 4096,  // "Vane" of "Ana Vane-Roe"
    told_given = 8192,
    told_family = 16384,
    ends_known = 32768  // "Hilly" of a firm that is known as "Roe Hilly"
  };

  const std::u16string_view& before(std::uint32_t i) const { return words_.flat_before(i); }

  void gather() {
    for (const Name& name : names_) {
      const std::uint32_t size = name.last - name.first;
      const Word& tail = words_[name.last - 1];
      if (size > 2 && name.type == EntityType::organization && tail.is(wc::organization_head)) {
        said_[words_[name.first].id] |= body_first;
        said_[words_[name.first + 1].id] |= body_second;
      }
      if (name.type != EntityType::person) continue;
      if (size == 1) {
        said_[tail.id] |= alone;
        if (one_of<"mr mrs ms mr. mrs. ms. dr dr.">(before(name.first))) said_[tail.id] |= titled;
        continue;
      }
      for (std::uint32_t i = name.first; i < name.last; ++i) said_[words_[i].id] |= in_name;
      if (size > 3 && flat(name.last - 2) == "-"_w) said_[words_[name.last - 3].id] |= begins_double;
      said_[tail.id] |= ends_name;
    }
  }

  /// A single word is that wherever else it stands alone.
  void become(Name& name, EntityType type) {
    if (name.type == type) return;
    const Word& tail = words_[name.last - 1];
    const bool two = name.last - name.first == 2;
    if (type == EntityType::miscellaneous && two && (is_storm(name) || (is_product(name) && !tail.is(wc::place))))
      mean(tail.id, type);  // "Nelson" is the storm, "Camry" the car, too
    for (std::uint32_t i = name.first; i < name.last; ++i)
      said_[words_[i].id] &= type_mask | body_first | body_second;  // "Halden" of "Halden Mills" is nobody either
    if (type == EntityType::organization && two) {                  // and "Marine Atlantic" is so everywhere
      said_[words_[name.first].id] |= body_first;
      said_[words_[name.first + 1].id] |= body_second;
    }
    name.type = type;
    if (name.last - name.first == 1) mean(tail.id, type);
  }
  void mean(std::uint32_t id, EntityType type) {
    said_[id] = static_cast<std::uint16_t>((said_[id] & ~type_mask) | (static_cast<int>(type) + 1));
  }

  /// What the rules below ask of one name.
  void look_at(std::size_t n) {
    const Name& name = names_[n];
    size_ = name.last - name.first;
    lead_ = before(name.first);
    second_lead_ = lead_.empty() ? lead_ : before(name.first - 1);
    next_ = in(name.first, name.last) ? words_[name.last].flat : std::u16string_view{};
    known_ = of_lexicon(name, wc::organization | wc::place);
    headed_ = words_[name.last - 1].is(wc::organization_head | wc::place_head | wc::work_head);
    leads_ = leads(n);
  }

  /// One word stands between that name and somebody's.
  bool leads(std::size_t n) const {
    return n + 1 < names_.size() && names_[n + 1].type == EntityType::person && names_[n + 1].first == names_[n].last + 1 &&
           in(names_[n].first, names_[n + 1].first);
  }

  /// "Reeve Ann Hale", "the minister for Transport Jane Roe", "LB Jane Roe": somebody in full behind an office. "Eleven Conservatives".
  void behind_title(Name& name) const {
    const std::uint32_t size = name.last - name.first;
    if (size == 2 && small_number(flat(name.first)) > 0 &&
        one_of<"conservatives republicans democrats liberals nationals greens">(flat(name.first + 1)))
      return cut(name, name.first + 1, name.last);
    const Word& tail = words_[name.last - 1];
    if (size < 3 || tail.shape != Shape::capital || tail.is(wc::organization_head | wc::place_head | wc::work_head)) return;
    std::uint32_t at = name.first;
    const bool served =
        one_of<"for of in">(before(at)) && one_of<"minister secretary commissioner member agent officer mp td mla">(before(at - 1));
    if (name.type == EntityType::location && !served) return;
    // "House Speaker Ana Roe", "Ohio Sen Ana Roe", "Republican Ana Roe": behind the office within
    const std::uint32_t given = name.last - (words_[name.last - 2].shape == Shape::initial ? 3 : 2);
    if (given > at && name.type != EntityType::location && words_[given].is(wc::given_name) && words_[given - 1].cased_up() &&
        one_of<"rep sen gov republican democrat">(flat(given - 1)) && !words_[given - 1].is(wc::given_name | wc::surname))
      at = given;
    while (at + 2 < name.last && words_[at].cased_up() && (served || words_[at].is(wc::title)) &&
           !words_[at].is(wc::given_name | wc::surname))
      ++at;
    const bool letter = words_[at].flat.size() == 1 && one_of<"f d g">(flat(at)) && words_[at + 1].is(wc::given_name);  // "D Jane Roe"
    const bool played =
        (size == 3 || (size == 4 && words_[at + 1].flat.size() == 1) || (size == 5 && words_.mark(name.last - 2) == u'-')) &&
        words_[at].cased_up() &&
        (letter ||
         (words_[at].shape == Shape::caps &&
          one_of<"adgp lb rb wr qb cb dt dl ol rhp lhp asp dsp acp dig ps cs sp ssp dcp igp dgp aig psi asi csp ig pm cm mp mla td tmo">(
              flat(at))));
    if (played) at = name.first + 1;
    if (at == name.first || (!words_[at].is(wc::given_name) && !played) || words_[at].is(wc::place) || !words_[at + 1].cased_up() ||
        of_lexicon(name, wc::organization | wc::place))
      return;
    name.type = EntityType::person;
    cut(name, at, name.last);
  }

  /// "Ana Roe Fragrance", "Youthful Ana Roe", where Ana Roe was told of before.
  void cut_to_known(Name& name) {
    if (name.type != EntityType::person || name.last - name.first < 2) return;
    const auto told = [this](std::uint32_t i) {
      return words_[i].is(wc::given_name) && (said_[words_[i].id] & told_given) != 0 && (said_[words_[i + 1].id] & told_family) != 0;
    };
    const auto strange = [this](std::uint32_t i) {
      const Word& w = words_[i];
      return w.shape == Shape::capital && !w.is(wc::given_name | wc::surname) && w.flat.size() > 3;
    };
    if (name.last - name.first == 2) {
      said_[words_[name.first].id] |= told_given;
      said_[words_[name.first + 1].id] |= told_family;
    } else if (told(name.first) && strange(name.first + 2)) {
      cut(name, name.first, name.first + 2);
    } else if (told(name.last - 2) && strange(name.last - 3)) {
      cut(name, name.last - 2, name.last);
    }
  }

  /// "Minister of Water Resources and Sanitation": what somebody is in charge of is no name.
  bool is_charge(const Name& name) const {
    return !known_ && name.type == EntityType::organization && one_of<"of for on">(lead_) &&
           (one_of<"minister ministers adviser advisor">(second_lead_) || (lead_ == "for"_w && second_lead_ == "secretary"_w));
  }

  /// "A Pinetown mother", "one West Harrow family", "Kasarani traders": where somebody is from.
  bool is_home(const Name& name) const {
    const Word& w = words_[name.first];
    if (name.type == EntityType::location || words_[name.last - 1].shape != Shape::capital || headed_) return false;
    if (size_ == 1 && !known_ && (said_[w.id] & (in_name | begins_body)) == 0 &&
        !w.is(wc::given_name | wc::surname | wc::common | wc::demonym) &&
        one_of<"residents villagers traders locals police massacre beach neighborhood neighbourhood suburb">(next_))
      return true;
    // "has lived on Barra", "a ship bound for Varnmouth"
    if (size_ == 1 && !known_ && name.type != EntityType::person &&
        (lead_ == "for"_w ? second_lead_ == "bound"_w
                          : one_of<"at in near on">(lead_) && (one_of<"live lived lives living landed docked">(second_lead_) ||
                                                               (second_lead_ == "arrived"_w && next_ == "from"_w))))
      return true;
    const bool nobody = name.type == EntityType::organization || (size_ == 1 && (said_[w.id] & (in_name | alone)) == alone);
    return nobody && (size_ == 1 || one_of<"west east north south">(w.flat)) && (!known_ || of_lexicon(name, wc::place)) &&
           (one_of<"a an one">(lead_) || (leads_ && words_[name.first].start)) && is_townsman(next_);
  }
  static bool is_townsman(std::u16string_view f) {
    return one_of<"mother father dad man woman couple family teenager pensioner boy girl">(f);
  }

  /// What stands where only a name does and the model has not seen: "A Pinetown mother", "the HPA met", "the 49ers", "New Zealanders".
  void unseen() {
    static const LexiconSet things("things-in-capitals");
    std::vector<Name> found;
    std::size_t n = 0;
    for (std::uint32_t i = 1; i + 1 < words_.size(); ++i) {
      const Word& w = words_[i];
      while (n < names_.size() && names_[n].last <= i) ++n;
      if (n < names_.size() && names_[n].first <= i + 1) continue;
      const Word& next = words_[i + 1];
      if (!in(i, i + 1)) continue;
      const bool free = w.classes == 0 && !w.start && words_.use(i).lower == 0 && next.shape == Shape::lower;
      const Span both{w.span.start, next.span.end};
      if (w.kind == TokenKind::number && next.span.size() > 2 && words_.touches_next(i) &&
          (classes_of(slice(words_.flat_text(), both)) & wc::organization) != 0) {
        found.push_back({i, i + 2, EntityType::organization, both});
      } else if (free && w.shape == Shape::capital && one_of<"a an one">(before(i)) && is_townsman(next.flat)) {
        found.push_back({i, i + 1, EntityType::location, w.span});
      } else if (free && w.shape == Shape::caps && w.span.size() > 2 && before(i) == "the"_w && words_.use(i).capital > 1 &&
                 next.is(wc::past_verb | wc::speech_verb) && !things.contains(w.flat) && !words_.shouting(w.sentence)) {
        found.push_back({i, i + 1, EntityType::organization, w.span});
      } else if (w.shape == Shape::capital && next.shape == Shape::capital && (words_.phrase_classes(i, i + 2) & wc::demonym) != 0) {
        found.push_back({i, i + 2, EntityType::miscellaneous, both});
      }
    }
    insert(found);
  }

  /// "the Govenders", where the text has "Liam Govender"
  bool is_family(const Name& name) const {
    std::u16string_view word = flat(name.first);
    if (size_ != 1 || lead_ != "the"_w || !word.ends_with(u"s")) return false;
    word.remove_suffix(1);
    return std::any_of(names_.begin(), names_.begin() + std::min<std::ptrdiff_t>(std::ssize(names_), 500), [&](const Name& other) {
      return other.type == EntityType::person && other.last - other.first > 1 && flat(other.last - 1) == word;
    });
  }

  /// "Tyson Stengle", where the text has "Stengle", who is somebody; "Orr Lal Popat", where it has "Mr Popat"
  bool is_full_name(const Name& name) const {
    const Word& tail = words_[name.last - 1];
    // "R Henshaw; J Vane-Roe (capt)" of a line-up
    if (size_ > 1 && words_[name.first].span.size() == 1 && words_[name.first].cased_up() &&
        words_[name.first + 1].shape == Shape::capital && one_of<"; , :">(lead_) && (next_.empty() || one_of<"; , (">(next_)))
      return true;
    // "a tackle on Orr Vane", where the text has "O Vane"
    if (name.type == EntityType::location && size_ == 2 && !known_ && !headed_ && words_[name.first].classes == 0 &&
        (said_[tail.id] & ends_name) != 0)
      return true;
    // "al-Roe", "Vane-Roe", where the text has "Orr al-Roe", "Ana Vane-Roe"
    if (size_ == 3 && flat(name.first + 1) == "-"_w && (said_[tail.id] & ends_name) != 0 &&
        (one_of<"al el">(flat(name.first)) ||
         (name.type == EntityType::organization && (said_[words_[name.first].id] & begins_double) != 0)))
      return true;
    return name.type == EntityType::organization && (size_ == 2 || size_ == 3) && !known_ && !headed_ && lead_ != "the"_w &&
           !tail.is(wc::common | wc::place) &&
           ((said_[tail.id] & titled) != 0 || (size_ == 2 && words_[name.first].is(wc::given_name) && (said_[tail.id] & alone) != 0));
  }

  /// "Triple Crest", where the text has "Triple Crest Mills Ltd"; "Wellan Water's Charles Barker", "Marine Atlantic spokesman Jane Roe"
  bool is_short_body(std::size_t n) const {
    const Name& name = names_[n];
    const Word& tail = words_[name.last - 1];
    constexpr WordClasses ordinary = wc::common | wc::place | wc::organization_head | wc::place_head | wc::demonym;
    if (name.type != EntityType::person) return false;
    // "Harrow Senior Dietitian Jane Roe"
    if (size_ == 1 && !tail.is(wc::given_name | wc::surname) && (said_[tail.id] & (in_name | titled)) == 0 && n + 1 < names_.size() &&
        names_[n + 1].type == EntityType::person && names_[n + 1].first == name.last + 2 && words_[name.last].is(wc::title_modifier) &&
        words_[name.last].cased_up() && words_[name.last + 1].cased_up())
      return true;
    if (size_ != 2 || (words_[name.first].is(wc::given_name) && !tail.is(ordinary))) return false;
    if ((said_[words_[name.first].id] & body_first) != 0 && (said_[tail.id] & body_second) != 0) return true;
    return leads_ && !tail.is(wc::surname) && names_[n + 1].last - names_[n + 1].first > 1 &&
           one_of<"'s spokesman spokeswoman spokesperson">(next_);
  }

  /// "Penn Hale analyst Jane Roe", "Rovers boss Jane Roe": whom somebody works for is nobody. "Jane Roe of Hugh Jordan, said"
  bool works_beside_somebody(const Name& name) const {
    if (name.type != EntityType::person || size_ > 3 || (size_ == 1 && (said_[words_[name.first].id] & ends_name) != 0)) return false;
    if (one_of<"analyst analysts">(next_)) return leads_ || size_ > 1;
    return leads_ && one_of<
                         "ceo cfo boss manager coach captain skipper striker midfielder defender winger goalkeeper forward quarterback "
                         "pitcher chairman economist "
                         "driver drivers pair duo">(next_);
  }

  /// "the former Halden glass works", "the Halden foundry", where nobody has that surname
  bool is_works(const Name& name) const {
    if (name.type != EntityType::person || size_ > 1 || !one_of<"the former old">(lead_) || (said_[words_[name.first].id] & in_name) != 0)
      return false;
    const auto works = [](std::u16string_view f) {
      return one_of<"brewery dealership factory foundry mill plant quarry refinery shipyard works">(f);
    };
    return works(next_) || (in(name.first, name.last + 1) && words_[name.last].shape == Shape::lower && works(flat(name.last + 1)));
  }

  /// "agreed to buy rival Ossett Mills", "Leeds-based Vexlo Maritime"
  bool is_bought(const Name& name) const {
    if (name.type != EntityType::person || words_[name.first].is(wc::given_name)) return false;
    if (lead_ == "firm"_w) return one_of<"law consulting accounting security advisory investment">(second_lead_);
    if (lead_ == "based"_w) return second_lead_ == "-"_w && !words_[name.first].is(wc::surname) && !words_[name.last - 1].is(wc::surname);
    return lead_ == "rival"_w && one_of<"acquire acquired acquiring buy bought buying of">(second_lead_);
  }

  /// "Charles Schwab cut jobs": a firm, but for "Rep. John Lewis", and where "Lewis" stands alone.
  bool is_namesake(const Name& name) const {
    static const LexiconSet namesakes("namesakes");
    if (name.type != EntityType::person || size_ < 2 || (said_[words_[name.last - 1].id] & alone) != 0) return false;
    if (!lead_.empty() && words_[name.first - 1].is(wc::title | wc::occupation)) return false;
    return of_lexicon(name, wc::organization) || namesakes.contains(words_.flat_text().substr(name.span.start, name.span.size()));
  }

  /// "Rogers, Craig and Mayes counties"
  bool is_county(std::size_t n) const {
    constexpr std::size_t longest_row = 6;
    for (std::size_t i = n; i < names_.size() && i < n + longest_row; ++i) {
      const std::uint32_t end = names_[i].last;
      if (names_[i].last - names_[i].first > 2 || !in(names_[n].first, end)) return false;
      const bool row = i > n || (n > 0 && names_[n - 1].type == EntityType::location && names_[n - 1].last + 3 > names_[n].first);
      if (one_of<"counties districts provinces boroughs">(flat(end))) return row;
      if (i + 1 == names_.size() || !one_of<", and">(flat(end))) return false;
      const std::uint32_t gap = names_[i + 1].first - end;
      if (gap > 2 || (gap == 2 && flat(end + 1) != "and"_w)) return false;
    }
    return false;
  }

  /// "Gemini Live", "the Boeing 737 Max", "a white Toyota Camry": what is sold.
  bool is_product(const Name& name) const {
    const Word& tail = words_[name.last - 1];
    const bool figured = size_ > 2 && words_[name.last - 2].kind == TokenKind::number;  // "Pixel 10 Pro"
    if ((name.type == EntityType::person ? size_ < 3 : figured) && one_of<"live plus pro ultra lite heavy garros">(tail.flat)) return true;
    if (size_ == 1 && ((!known_ && one_of<"missile missiles drone drones rocket rockets">(next_)) ||
                       one_of<"atacms himars iskander kalibr kinzhal mounjaro ozempic shahed tomahawk wegovy zepbound">(tail.flat)))
      return true;
    // "Red Tide star Jane Roe"
    if (name.type == EntityType::person && leads_ && one_of<"star actor actress creator">(next_)) return true;
    if (size_ == 1 && name.type != EntityType::organization && one_of<"android chrome kotlin postgres python windows">(tail.flat))
      return true;
    if (size_ == 1) return tail.flat == "max"_w && !lead_.empty() && words_[name.first - 1].kind == TokenKind::number;
    return name.type != EntityType::location && !headed_ && !known_ && !tail.is(wc::surname) &&
           one_of<
               "iphone ipad macbook kindle xbox playstation toyota honda chevrolet chevy nissan hyundai kia jeep dodge subaru mazda lexus "
               "ford volkswagen vauxhall">(flat(name.first)) &&
           !one_of<"motor motors credit finance financial america europe uk racing energy fund">(tail.flat);
  }

  /// "converted to Orthodox Judaism"
  bool is_belief(const Name& name) const {
    const std::u16string_view f = flat(name.last - 1);
    if (one_of<"nafta usmca cusma cptpp ceta ttip jcpoa tpp rcep">(f) ||
        (size_ > 1 && f == "partnership"_w && flat(name.last - 2) == "pacific"_w))
      return true;  // treaties
    if (name.type == EntityType::organization)
      return (size_ == 1 && f.size() > 7 && f.ends_with(u"ism")) || (size_ < 3 && f == "judaism"_w);
    return !known_ && f.size() > 5 && f.ends_with(u"ism");
  }

  /// "OpenAI rival Halden", "Kellan supplier Halden Semi"; "the lawyer, Jane Roe of Hugh Jordan, said"
  bool is_beside_company(std::size_t n) const {
    if (n == 0 || !leads(n - 1)) return false;
    const Name& name = names_[n];
    const Name& first = names_[n - 1];
    if (first.type == EntityType::person) return size_ == 2 && lead_ == "of"_w && first.last - first.first > 1;
    return first.type == EntityType::organization && one_of<"rival supplier competitor parent subsidiary">(lead_) &&
           (size_ == 1 ? (said_[words_[name.first].id] & ends_name) == 0 : !words_[name.first].is(wc::given_name));
  }

  /// "Jane Roe (Lab, Lostock Hall)", "the member for Aspley"
  bool is_seat(const Name& name) const {
    if (!known_ && !headed_ && size_ < 6 && name.type == EntityType::organization && lead_ == "for"_w &&
        one_of<"member mp mla mep td senator councillor aspirant candidate mca">(second_lead_))
      return true;
    return one_of<") and">(next_) && lead_ == ","_w && before(name.first - 2) == "("_w &&
           one_of<"lab con ld ind green snp dup sdlp reform labour conservative">(second_lead_);
  }

  /// "Abu Dhabi's fund", "Narrow Shire", "Co Harrow", "Baroness Hale of Llandow"
  bool is_place(const Name& name) const {
    const Word& tail = words_[name.last - 1];
    if (size_ > 1 &&
        (tail.flat == "counties"_w || (size_ == 2 && flat(name.first) == "co"_w && !tail.is(wc::title | wc::occupation | wc::common))))
      return true;
    // "of Osprey, Florida"
    if (size_ == 1 && name.type != EntityType::person && one_of<"of in from near">(lead_) && next_ == ","_w &&
        in(name.first, name.last + 1) && words_[name.last + 1].is(wc::region) && words_[name.last + 1].cased_up() &&
        words_[name.first].shape == Shape::capital)
      return true;
    if (name.type != EntityType::person && (size_ > 1 || known_)) return false;
    if (size_ > 1) return tail.flat == "shire"_w || (known_ && of_lexicon(name, wc::place) && !tail.is(wc::surname));
    return lead_ == "of"_w && one_of<"baroness baron lord lady earl viscount countess">(before(name.first - 2));
  }

  /// "the tanker Aldis Roe", "MV Loch Aldis"
  bool is_ship(const Name& name) const {
    if (headed_) return false;
    constexpr auto is_prefix = [](std::u16string_view f) { return one_of<"mv rms hms hmas hmcs uss usns ins fv">(f); };
    if (is_prefix(lead_) || (size_ > 1 && words_[name.first].shape == Shape::caps && is_prefix(flat(name.first)))) return true;
    return !known_ && words_[name.last - 1].shape == Shape::capital &&
           one_of<"tanker ferry trawler frigate destroyer submarine yacht freighter warship vessel icebreaker">(lead_) &&
           words_[name.first - 1].shape == Shape::lower;
  }

  /// "the Standing Facility Rate", "the Cash Reserve Ratio"; "who was dubbed The Jet"; "the Harbour Fees (Amendment) Bill"
  bool is_rule(const Name& name) const {
    const std::uint32_t close = name.last + (next_ == "("_w ? 2 : 0);
    if ((next_ == "("_w || lead_ == "("_w) && in(name.first, close + 1) && flat(close - 1) == "amendment"_w && words_.mark(close) == u')' &&
        one_of<"bill act">(flat(close + 1)))
      return true;
    if (lead_ == ":"_w && size_ == 1 && !known_ && one_of<"nyse nasdaq tsx lse asx nse otcqb otcqx amex">(second_lead_))
      return true;  // a ticker
    if (name.type != EntityType::organization || known_) return false;
    if (one_of<"nicknamed dubbed codenamed">(lead_)) return true;
    return size_ > 1 && one_of<"the a an this its">(lead_) && one_of<"rate ratio act bill tax levy">(flat(name.last - 1));
  }

  /// "Storm Nelson"
  bool is_storm(const Name& name) const {
    constexpr auto is_wind = [](std::u16string_view f) { return one_of<"storm hurricane typhoon cyclone">(f); };
    return size_ == 1 ? name.type == EntityType::person && is_wind(lead_) : size_ < 4 && is_wind(flat(name.last - 2));
  }

  static bool is_award(std::u16string_view f) { return one_of<"booker oscar emmy tony grammy nobel pulitzer turner bafta">(f); }

  /// "the Booker winner", "an Oscar-nominated film", "top of the United Harbour League"
  bool is_prize(const Name& name) const {
    // "the Champions League", known or not: a tournament
    if (size_ > 1 && flat(name.last - 1) == "league"_w && one_of<"champions europa conference nations">(flat(name.last - 2))) return true;
    if (size_ > 1 && !known_ && name.type != EntityType::person &&
        (one_of<"championship championships cup trophy olympics paralympics honours strategy deal agreement treaty recession "
                "depression intermediate">(flat(name.last - 1)) ||
         one_of<"copa coppa campeonato">(flat(name.first)) || (is_award(flat(name.first)) && flat(name.first + 1) == "for"_w) ||
         (name.type == EntityType::location && one_of<"league constitution">(flat(name.last - 1)))))
      return true;
    if (size_ != 1 || !is_award(flat(name.first)) || !in(name.first, name.last + 1)) return false;
    return one_of<"winner winners winning prize prizewinner nominee nominees nominated nomination nominations shortlisted">(
        next_ == "-"_w ? flat(name.last + 1) : next_);
  }

  /// "Orr Vane, the body's director-general, said": somebody between commas and what they are, in front of a verb of speech.
  bool is_speaker(const Name& name) const {
    if (name.type == EntityType::person || size_ < 2 || size_ > 3 || next_ != ","_w || known_ || headed_ || lead_ == "the"_w) return false;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (words_[i].shape != Shape::capital || words_[i].is(wc::organization_head)) return false;
    }
    bool head = false;
    for (std::uint32_t i = name.last + 1; i < name.last + longest_office && in(name.first, i + 1); ++i) {
      const Word& w = words_[i];
      if (w.flat == ","_w) return head && words_[i + 1].shape == Shape::lower && words_[i + 1].is(wc::speech_verb);
      head = head || (w.shape == Shape::lower && w.is(wc::title | wc::occupation));
    }
    return false;
  }

  /// "Han Dong-hoon": what nothing knows belongs to the name.
  bool is_cut(const Name& name) const {
    const std::uint32_t at = name.last + 1;
    const bool nobody = name.type == EntityType::organization && size_ == 2 && !known_ && !headed_;
    return (name.type == EntityType::person || nobody) && size_ > 1 && next_ == "-"_w && words_.touches_next(at - 1) &&
           in(name.first, at) && words_[at].shape == Shape::lower && words_[at].classes == 0 && words_[at].flat.size() < 5 &&
           !one_of<"led esque era run ish">(words_.flat(at));
  }

  /// "the state's Police Public Relations Officer", "the Commissioner of Police", "the Princess of Wales": whoever holds it.
  bool is_office(const Name& name) const {
    if (name.type != EntityType::organization) return false;
    if (size_ == 1)
      return one_of<"the a her">(lead_) && next_ != "-"_w &&
             one_of<"duke duchess earl countess prince princess king queen majesty marine">(flat(name.first));
    if (known_) return false;
    if (size_ < 4 && one_of<"adviser advisor governor speaker chairman">(flat(name.last - 1))) return true;
    if (one_of<"officer commissioner secretary superintendent inspector ombudsman">(flat(name.last - 1))) return true;
    const std::u16string_view second = flat(name.first + 1);
    return (one_of<"chief commissioner inspector director minister">(flat(name.first)) &&
            (one_of<"of for">(second) || (size_ > 2 && flat(name.first + 2) == "of"_w) || (size_ > 4 && flat(name.first + 3) == "of"_w))) ||
           (one_of<"archbishop bishop emir sultan">(flat(name.first)) && second == "of"_w) ||
           (one_of<"princess prince duke duchess earl countess">(flat(name.first)) && one_of<"of royal">(second) && !headed_);
  }

  /// "her daughters Non and Cadi", "by their sons, Orr and Hale.": whatever else has such a name, and what no list has.
  void relatives() {
    std::vector<Name> found;
    std::size_t n = 0;
    for (std::uint32_t i = 1; i + 2 < words_.size(); ++i) {
      if (words_[i].shape != Shape::lower || !one_of<"daughters sons children grandchildren brothers sisters twins kids">(flat(i)))
        continue;
      for (std::uint32_t at = i + (words_.mark(i + 1) == u',' ? 2 : 1), end = at, row = 0; row < most_relatives && fits(i, at);
           at = end + 1, ++row) {
        end = at + (row > 0 && fits(i, at + 1) ? 2 : 1);  // "brothers Orr and Ned Hale"
        const bool ends = !in(i, end) || words_[end].kind == TokenKind::punctuation || flat(end) == "and"_w;
        const bool goes_on = in(i, end) && one_of<", and">(flat(end));
        if (!(ends || words_[end].shape == Shape::lower) || (row == 0 && !goes_on)) break;
        while (n < names_.size() && names_[n].last <= at) ++n;
        const bool there = n < names_.size() && names_[n].first <= at;
        if (!there) {
          found.push_back({at, end, EntityType::person, {words_[at].span.start, words_[end - 1].span.end}});
        } else if (names_[n].type != EntityType::person && names_[n].first == at) {
          names_[n].type = EntityType::person;  // "Non and Cadi" as one
          cut(names_[n], at, end);
        }
        if (!goes_on) break;
      }
    }
    insert(found);
  }
  bool fits(std::uint32_t kin, std::uint32_t i) const {
    constexpr WordClasses others = wc::title | wc::title_modifier | wc::function_word | wc::month | wc::weekday | wc::demonym |
                                   wc::country | wc::organization_head | wc::place_head;
    return in(kin, i) && words_[i].shape == Shape::capital && !words_[i].is(others) && words_.use(i).lower == 0;
  }

  /// "Halden rose" where the text has "Halden Mills" or "Leeds Halden", and nobody of that name; "off Mull" where it has "Isle of Mull".
  void parts() {
    for (const Name& name : names_) {
      const std::uint32_t size = name.last - name.first;
      const Word& tail = words_[name.last - 1];
      if (size == 3 && name.type == EntityType::location && flat(name.first + 1) == "of"_w) said_[tail.id] |= is_island;
      const bool person = tail.is(wc::given_name) || (size == 2 && !tail.flat.ends_with(u"s") && tail.is(wc::surname));
      if (size == 2 && name.type == EntityType::organization && tail.is(wc::given_name | wc::surname) && of_lexicon(name, wc::organization))
        said_[tail.id] |= ends_known;
      if (size > 1 && size < 5 && name.type == EntityType::organization && tail.shape == Shape::capital && !person &&
          !one_of<"& and">(flat(name.last - 2)) && !words_.headline_case(words_[name.first].sentence)) {
        said_[words_[name.first].id] |= begins_body;
        if (!tail.is(wc::organization_head | wc::common) && flat(name.last - 2) != "-"_w) said_[tail.id] |= ends_body;
      }
    }
    for (Name& name : names_) {
      const Word& w = words_[name.first];
      const std::uint16_t said = said_[w.id];
      if (name.last - name.first != 1 || (said & ~(alone | titled | body_first | body_second | told_given | told_family)) == 0) continue;
      if ((said & type_mask) != 0) name.type = static_cast<EntityType>((said & type_mask) - 1);
      if ((said & (type_mask | in_name)) != 0 || (w.is(wc::given_name) && (said & ends_known) == 0)) continue;
      const bool speaks = in(name.first, name.last) && words_[name.last].is(wc::speech_verb);
      if ((said & is_island) != 0) name.type = EntityType::location;
      else if (name.type == EntityType::person && ((said & ends_known) != 0 || (!speaks && !w.is(wc::surname | wc::place))))
        name.type = EntityType::organization;
    }
  }

  // of the name that is looked at
  std::u16string_view lead_, second_lead_, next_;
  std::uint32_t size_ = 0;
  bool known_ = false, headed_ = false, leads_ = false;
  std::vector<std::uint16_t> said_;  // by word id: what the text says of it
};

}  // namespace

void mend_by_neighbors(const Words& words, std::vector<Name>& names) { Neighbors(words, names).run(); }

}  // namespace nutgraf
