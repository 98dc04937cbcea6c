#include "facts/names/name_kinds.h"

#include <algorithm>
#include <optional>

#include "facts/names/name_edits.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

bool is_kind_of_body(std::u16string_view f) {
  return one_of<
      "company marketplace startup firm retailer provider maker manufacturer brand chain nonprofit charity "
      "distillery brewery publisher magazine newspaper bank agency network consultancy supplier vendor airline "
      "carmaker automaker insurer lender restaurant hotel bar pub cafe bakery group website site platform service store organization "
      "organisation">(f);
}

bool is_called_body(const Words& words, std::uint32_t comma) {
  constexpr std::uint32_t longest_apposition = 12;  // tokens
  const auto in = [&](std::uint32_t i) { return words.same_sentence(comma - 1, i); };
  if (comma == 0 || !in(comma + 2) || words.mark(comma) != u',' || !one_of<"a an the">(words.flat(comma + 1))) return false;
  for (std::uint32_t i = comma + 2; i < comma + longest_apposition && in(i); ++i) {
    const std::u16string_view flat = words[i].flat;
    if (words[i].kind == TokenKind::punctuation && words.mark(i) != u'-') return false;
    if (words[i].is(wc::function_word | wc::title | wc::occupation)) return false;
    if (is_kind_of_body(flat))
      return !in(i + 1) || words[i + 1].kind == TokenKind::punctuation ||
             (words[i + 1].is(wc::function_word) && words.flat(i + 1) != "'s"_w);
  }
  return false;
}

namespace {

constexpr std::uint32_t longest_predicate = 8;  // tokens from "is a" to what it is
constexpr std::uint32_t most_members = 8;       // of a row
constexpr std::size_t longest_district = 6;     // letters: "NorCal", "NoHo"

class Kinds : private NameEdits {
 public:
  Kinds(const Words& words, std::vector<Name>& names) : NameEdits(words, names) {}

  void run() {
    gather();
    for (std::size_t n = 0; n < names_.size(); ++n) {
      Name& name = names_[n];
      in_headline(name);
      behind_kind(name);
      if (name.type == EntityType::person && has_place(name)) {
        if (n + 1 < names_.size() && names_[n + 1].first == name.last + 1) names_[n + 1].last = names_[n + 1].first;  // empty
        name.type = EntityType::location;
        cut(name, name.first, name.last + 2);
      }
      widen(name, n == 0 ? 0 : names_[n - 1].last, n + 1 < names_.size() ? names_[n + 1].first : words_.size());
      if (is_work(name)) name.type = EntityType::miscellaneous;
      else if (is_source(name) || is_compound(name)) name.type = EntityType::organization;
      else if (name.last - name.first == 1 && settles(name)) name.type = said_[words_[name.first].id].value_or(name.type);
    }
    cases();
    members();
    std::erase_if(names_, [this](const Name& name) { return name.first == name.last || in_address(name) || in_office(name); });
  }

 private:
  /// What the text says once of a single word, it means of that word everywhere: "Halden is a platform", "Halden, a maker of chairs,", "the lender
  /// Halden".
  void gather() {
    longer_.assign(words_.distinct(), false);
    said_.assign(words_.distinct(), std::nullopt);
    for (const Name& name : names_) {
      for (std::uint32_t i = name.first; i < name.last && name.last - name.first > 1 && name.type == EntityType::person; ++i)
        longer_[words_[i].id] = true;
    }
    body_.assign(words_.distinct(), false);
    for (const Name& name : names_) {
      if (name.type != EntityType::person || words_.headline_case(words_[name.first].sentence)) continue;
      for (std::uint32_t i = name.first; i < name.last; ++i) body_[words_[i].id] = true;
    }
    for (const Name& name : names_) {
      if (name.last - name.first != 1) continue;
      if (is_headed(name)) said_[words_[name.first].id] = EntityType::organization;
      if (!settles(name)) continue;
      // "In Oakmere, a bank was robbed" says nothing of Oakmere
      const bool apposed = words_.size() > name.last && words_.mark(name.last) == u',';
      if (apposed && name.first > 0 && in(name.first, name.first - 1) && words_[name.first - 1].is(wc::function_word)) continue;
      const std::uint32_t noun = predicate(name.last);
      if (noun != 0 && (apposed ? is_kind_of_body(flat(noun)) : is_thing(flat(noun))))
        said_[words_[name.first].id] = is_kind_of_body(flat(noun)) ? EntityType::organization : EntityType::miscellaneous;
    }
  }

  /// "Derelict Roe", "Roe Hid", "Roe And Vane Face": of a name in a line where each word has a capital, what the text calls somebody elsewhere.
  void in_headline(Name& name) const {
    if (name.type != EntityType::person || name.last - name.first < 2 || !words_.headline_case(words_[name.first].sentence)) return;
    std::uint32_t first = name.first;
    std::uint32_t last = name.last;
    const auto strange = [this](std::uint32_t i) {
      constexpr WordClasses ordinary = wc::common | wc::past_verb | wc::speech_verb | wc::function_word;
      return !body_[words_[i].id] && !words_[i].is(wc::given_name | wc::surname) && (words_[i].is(ordinary) || words_.use(i).lower > 0);
    };
    while (first + 1 < last && strange(first)) ++first;
    while (last > first + 1 && strange(last - 1)) --last;
    if (!body_[words_[first].id] || (last - first == 1 && words_[first].is(wc::given_name))) return;
    for (std::uint32_t i = first + 1; i < last; ++i) {
      if (flat(i) == "and"_w) last = i;
    }
    cut(name, first, last);
  }

  /// "Chipmaker Halden rose", "Rival Acme Systems fell": what kind of firm a name is of, with the capital of its sentence.
  void behind_kind(Name& name) const {
    const bool covers = words_[name.first].start && name.last - name.first > 1;
    if (!covers && (name.first == 0 || !words_[name.first - 1].start)) return;
    const std::uint32_t kind = covers ? name.first : name.first - 1;
    if (words_[kind].shape != Shape::capital || !words_[kind + 1].cased_up() || !in(kind, kind + 1)) return;
    if (!one_of<"airline automaker brewer broadcaster carmaker chipmaker competitor conglomerate drugmaker grocer homebuilder hotelier "
                "housebuilder insurer lender manufacturer parent planemaker retailer rival startup steelmaker subsidiary supplier">(
            flat(kind)))
      return;
    // "Airline Pilots Association", "Rival Jane Roe"
    if (name.last - kind > 2 && one_of<"association alliance union federation">(flat(name.last - 1))) return;
    cut(name, kind + 1, name.last);
    const bool person = name.type == EntityType::person && name.last - name.first > 1 && words_[name.first].is(wc::given_name);
    if (!person && !of_lexicon(name, wc::demonym)) name.type = EntityType::organization;  // "Rival Japanese makers"
  }

  /// "Rae's Creek", where nobody has that surname
  bool has_place(const Name& name) const {
    const std::uint32_t place = name.last + 1;
    return name.last - name.first == 1 && in(name.first, place) && flat(name.last) == "'s"_w && !longer_[words_[name.first].id] &&
           words_[place].shape == Shape::capital &&
           one_of<"bay cove creek falls hill island lake landing point pond reef ridge rock vineyard">(flat(place)) &&
           !(in(place, place + 1) && words_[place + 1].cased_up());
  }

  /// Whether a name may be another thing than the tagger has it for: nobody's surname here, no place that anything knows.
  bool settles(const Name& name) const {
    return (name.type == EntityType::person || name.type == EntityType::location) && is_free(words_[name.first]);
  }
  bool is_free(const Word& w) const { return !longer_[w.id] && !w.is(wc::given_name | wc::surname | wc::place | wc::title); }

  /// "Missouri v. Vane", "Dobbs v. Harrow Women's Health Organization": a case, neither place nor person. Clubs play each other.
  void cases() {
    for (std::size_t n = 0; n < names_.size(); ++n) {
      Name& name = names_[n];
      if (name.first < 2 || flat(name.first - 1) != "v."_w || !in(name.first, name.first - 2) || !words_[name.first - 2].cased_up())
        continue;
      Name* before = n > 0 && names_[n - 1].last == name.first - 1 ? &names_[n - 1] : nullptr;
      const std::uint32_t first = before != nullptr ? before->first : name.first - 2;
      std::uint32_t last = name.last;
      if (n + 1 < names_.size() && names_[n + 1].first == last + 1 && flat(last) == "'s"_w) {
        last = names_[n + 1].last;
        names_[n + 1].last = names_[n + 1].first;  // empty
      } else if (before != nullptr && before->type == EntityType::organization && name.type == EntityType::organization) {
        continue;
      }
      if (before != nullptr) before->last = before->first;
      name.type = EntityType::miscellaneous;
      cut(name, first, last);
    }
  }

  /// "brands like Halden and Willy Vane", "companies such as Vexlo, Ostmere": whatever else has such a name, and what no list has.
  void members() {
    std::vector<Name> found;
    for (std::uint32_t i = 0; i + 2 < words_.size(); ++i) {
      if (words_[i].shape != Shape::lower || !is_bodies(flat(i))) continue;
      std::uint32_t at = i + (words_.mark(i + 1) == u',' ? 2 : 1);
      if (at + 1 < words_.size() && flat(at) == "such"_w && flat(at + 1) == "as"_w) at += 2;
      else if (at < words_.size() && one_of<"like including">(flat(at))) ++at;
      else continue;
      for (std::uint32_t row = 0; row < most_members && in(i, at); ++row) {
        if (flat(at) == "the"_w && in(i, at + 1)) ++at;
        std::uint32_t end = at;
        while (in(i, end) && (is_part(end) || (end > at && one_of<"& -">(flat(end)) && in(i, end + 1) && is_part(end + 1)))) ++end;
        if (end == at || (row > 0 && in(i, end) && words_[end].is(wc::speech_verb | wc::past_verb))) break;  // "like Halden, Ned Roe said"
        const Name* over = name_over(at);
        if (over == nullptr && (end == at + 1 || name_over(end - 1) == nullptr))
          found.push_back({at, end, EntityType::organization, {words_[at].span.start, words_[end - 1].span.end}});
        else if (over != nullptr && over->first == at && over->last == end)
          names_[static_cast<std::size_t>(over - names_.data())].type = EntityType::organization;
        at = end;
        if (!in(i, at) || !one_of<", and or">(flat(at))) break;
        if (in(i, at + 1) && one_of<"and or">(flat(++at))) ++at;
      }
    }
    insert(found);
  }
  static bool is_bodies(std::u16string_view f) {
    return one_of<
        "agencies airlines automakers bands banks brands businesses carmakers chains charities clubs colleges companies firms hospitals "
        "institutions insurers labels lenders manufacturers newspapers nonprofits organisations organizations outlets publishers "
        "restaurants "
        "retailers startups studios suppliers universities vendors">(f);
  }
  bool is_part(std::uint32_t i) const { return words_[i].cased_up() && words_[i].kind == TokenKind::word; }

  /// "the software provider Halden"
  bool is_headed(const Name& name) const {
    const std::uint32_t noun = name.first - 1;
    return name.first > 1 && in(name.first, noun) && words_[noun].shape == Shape::lower && is_kind_of_body(flat(noun)) &&
           name.type != EntityType::miscellaneous && is_free(words_[name.first]);
  }

  /// The noun of what follows at `at`: "is a marketplace for", ", the largest maker of"; 0 when there is none.
  std::uint32_t predicate(std::uint32_t at) const {
    if (at == 0 || !in(at - 1, at + 2)) return 0;
    if (!one_of<"is was became">(flat(at)) && words_.mark(at) != u',') return 0;
    if (!one_of<"a an the">(flat(at + 1))) return 0;
    std::uint32_t noun = 0;
    for (std::uint32_t i = at + 2; i < at + 2 + longest_predicate && in(at, i); ++i) {
      const Word& w = words_[i];
      if (w.kind != TokenKind::word) {
        if (words_.mark(i) == u'-' || w.kind == TokenKind::number) continue;  // "a 28-seat restaurant"
        break;
      }
      if (w.is(wc::function_word) || (noun != 0 && w.is(wc::past_verb))) break;
      noun = w.shape == Shape::lower ? i : 0;
    }
    return noun;
  }
  static bool is_thing(std::u16string_view f) {
    return is_kind_of_body(f) || one_of<
                                     "app tool software system game film movie novel language framework drug "
                                     "medication malware ransomware podcast series programme product device">(f);
  }

  /// "the film, Red Tide", "an episode of Harbour Lives"
  bool is_work(const Name& name) const {
    if (name.type == EntityType::miscellaneous || name.first < 2 || !in(name.first, name.first - 2)) return false;
    if ((words_.phrase_classes(name.first, name.last) & (wc::organization | wc::place)) != 0) return false;
    // "Glass Harbour (1973)"
    if (name.type != EntityType::person && !words_[name.first].is(wc::organization_head) &&
        !words_[name.last - 1].is(wc::organization_head) && in(name.first, name.last + 2) && words_.mark(name.last) == u'(' &&
        words_[name.last + 1].kind == TokenKind::number && words_[name.last + 1].span.size() == 4 && words_.mark(name.last + 2) == u')')
      return true;
    std::uint32_t at = name.first - 1;
    const bool comma = words_.mark(at) == u',';
    if (comma) --at;
    if (at == 0 || words_[at].shape != Shape::lower) return false;
    const bool ends = !in(name.first, name.last) || words_[name.last].kind == TokenKind::punctuation || flat(name.last) == "and"_w;
    const bool person = name.type == EntityType::person && words_[name.first].is(wc::given_name);
    if (one_of<"film movie book novel memoir album sitcom musical podcast "
               "documentary miniseries drug drugs malware ransomware trojan">(flat(at)))
      return ends && (!person || is_owned(at)) && flat(at - 1) != "by"_w;
    if (one_of<"adventure comedy drama game sequel thriller">(flat(at))) return ends && !comma && !person;
    if (comma || person || !one_of<"of on">(flat(at))) return false;
    if (flat(at) == "on"_w) return one_of<"judge contestant contestants">(flat(at - 1));
    return one_of<"episode episodes season seasons finale cast remake reboot screening premiere">(flat(at - 1)) ||
           (flat(at - 1) == "host"_w && name.type != EntityType::organization);
  }
  bool is_owned(std::uint32_t noun) const { return noun > 0 && one_of<"the his her their a new first latest debut">(flat(noun - 1)); }

  /// "According to Harrow, he left": a place that nothing knows says nothing.
  bool is_source(const Name& name) const {
    const bool single = name.type == EntityType::miscellaneous && name.last - name.first == 1 && !of_lexicon(name, wc::demonym);
    // "New York magazine", "told Harrow magazine"; but "a Leeds magazine"
    if (in(name.first, name.last) && flat(name.last) == "magazine"_w && words_[name.last].shape == Shape::lower &&
        !of_lexicon(name, wc::demonym))
      return !(name.first > 0 && in(name.first, name.first - 1) && one_of<"a an the this">(flat(name.first - 1)));
    return (name.type == EntityType::location || single) && name.first > 1 && in(name.first, name.first - 2) &&
           flat(name.first - 1) == "to"_w && flat(name.first - 2) == "according"_w && !of_lexicon(name, wc::place) &&
           !words_[name.last - 1].is(wc::place_head) && (!in(name.first, name.last) || words_[name.last].kind == TokenKind::punctuation);
  }

  /// "BeyondTrust", "GoHighLevel": a capital within the word, as no "McVane" or "DeVane" has it.
  bool is_compound(const Name& name) const {
    if (name.last - name.first != 1 || !settles(name)) return false;
    const std::u16string_view text = slice(words_.text(), words_[name.first].span);
    if (name.type == EntityType::location &&
        (text.size() <= longest_district || (name.first > 0 && one_of<"in near at from outside">(flat(name.first - 1)))))
      return false;
    const std::u16string_view f = flat(name.first);
    std::size_t inner = 0;  // where the capital stands
    for (std::size_t i = 2; i + 1 < text.size() && inner == 0; ++i) {
      if (text[i] >= u'A' && text[i] <= u'Z' && text[i - 1] >= u'a' && text[i - 1] <= u'z' && text[i + 1] >= u'a' && text[i + 1] <= u'z')
        inner = i;
    }
    return inner != 0 &&
           !(inner < 4 && one_of<"mc mac kwa de di du da la le van von st al el del ben bin ja jo mr cee ru">(f.substr(0, inner))) &&
           !f.starts_with(u"fitz") && !f.starts_with(u"vander");
  }

  /// "REI Co-op", "Harbour+", "23XI Racing": the mark or the figure that belongs to it, between the names beside it.
  void widen(Name& name, std::uint32_t floor, std::uint32_t ceiling) const {
    std::uint32_t first = name.first;
    std::uint32_t last = name.last;
    const auto touching = [this](std::uint32_t i) { return in(i, i + 1) && words_.touches_next(i); };
    if (flat(last - 1) == "co"_w && touching(last - 1) && words_.mark(last) == u'-' && touching(last) && flat(last + 1) == "op"_w)
      last += 2;
    else if (name.type == EntityType::organization && touching(last - 1) && words_.mark(last) == u'+' && !touching(last)) ++last;
    if (last - first > 1 && first > 0 && touching(first - 1) && words_[first - 1].kind == TokenKind::number &&
        words_[first].shape == Shape::caps && !(first > 1 && touching(first - 2))) {
      --first;
      if (name.type == EntityType::person) name.type = EntityType::organization;
    }
    if ((first != name.first || last != name.last) && first >= floor && last <= ceiling) cut(name, first, last);
  }

  /// "harbourNews@vane.example", "%2Caps%"
  bool in_address(const Name& name) const {
    const bool behind = in(name.first, name.last) && words_.touches_next(name.last - 1) && words_.mark(name.last) == u'@';
    std::uint32_t at = name.first;
    while (at > 0 && words_.touches_next(at - 1) && words_[at - 1].kind == TokenKind::number) --at;
    return behind || (at > 0 && words_.touches_next(at - 1) && words_.mark(at - 1) == u'%');
  }

  /// "secretary of Transportation", "Chief of Defence Staff": an office, and "Q" of "Q&A"
  bool in_office(const Name& name) const {
    if (name.type == EntityType::location && name.first > 1 && in(name.first, name.first - 2) && flat(name.first - 1) == "of"_w &&
        words_[name.first - 2].cased_up() && one_of<"countess duchess duke earl prince princess">(flat(name.first - 2)))
      return true;
    if (name.last - name.first == 2 && name.first > 1 && flat(name.last - 1) == "staff"_w && flat(name.first - 2) == "chief"_w) return true;
    if (name.last - name.first != 1) return false;
    if (flat(name.first) == "sheriff"_w && in(name.first, name.last) && flat(name.last) == "'s"_w) return true;
    if (name.type == EntityType::person && words_[name.first].span.size() == 1 && in(name.first, name.last) &&
        words_.touches_next(name.first) && words_.mark(name.last) == u'&')
      return true;
    return name.type == EntityType::organization && name.first > 1 && in(name.first, name.first - 2) && flat(name.first - 1) == "of"_w &&
           one_of<"secretary undersecretary minister">(flat(name.first - 2)) &&
           one_of<
               "transportation state defense defence education energy labor labour commerce agriculture health justice finance interior "
               "treasury war">(flat(name.first));
  }

  std::vector<bool> body_;                       // by word id: part of somebody's name outside headlines
  std::vector<bool> longer_;                     // by word id: part of somebody's longer name
  std::vector<std::optional<EntityType>> said_;  // by word id: what the text says that it is
};

}  // namespace

void mend_kinds(const Words& words, std::vector<Name>& names) { Kinds(words, names).run(); }

}  // namespace nutgraf
