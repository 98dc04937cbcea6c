#include "facts/names/name_forms.h"

#include <algorithm>

#include "facts/names/name_edits.h"
#include "facts/names/name_kinds.h"
#include "facts/names/name_parts.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t longest_acronym = 7;
constexpr std::uint32_t longest_apposition = 12;  // tokens from "said Jane Roe, a" to the word that says what she is

class Former : private NameEdits {
 public:
  Former(const Words& words, std::vector<Name>& names) : NameEdits(words, names) {}

  void run() {
    part_couples();
    gather();
    part_organizations();
    gather();
    for (Name& name : names_) {
      ends(name);
      type(name);
    }
    spread();
    drop();
    states();
    row_of_places();
    acronyms();
    labels();
  }

 private:
  /// "Jane Roe & Ned Hale" are two.
  void part_couples() {
    std::vector<Name> seconds;
    for (Name& name : names_) {
      if (name.type != EntityType::person && name.type != EntityType::organization) continue;
      std::uint32_t at = name.first + 1;
      while (at + 1 < name.last && flat(at) != "&"_w) ++at;
      if (at + 1 >= name.last) continue;
      if (name.type == EntityType::organization) {  // but "Johnson & Johnson"
        const bool full = at - name.first > 1 && name.last - at > 2;
        if (!full || !words_[name.first].is(wc::given_name) || !words_[at + 1].is(wc::given_name)) continue;
        name.type = EntityType::person;
      }
      Name second = name;
      cut(second, at + 1, name.last);
      cut(name, name.first, at);
      seconds.push_back(second);
    }
    insert(seconds);
  }

  /// "head of the Harbour Council Edda Salmen told", "Swansea 49 Cardiff 23": two names.
  void part_organizations() {
    std::vector<bool> alone(words_.distinct());
    for (const Name& name : names_) {
      if (name.type == EntityType::person && name.last - name.first == 1) alone[words_[name.first].id] = true;
    }
    std::vector<Name> seconds;
    for (Name& name : names_) {
      if (name.type != EntityType::organization) continue;
      const std::uint32_t size = name.last - name.first;
      const std::uint32_t last = name.last - 1;
      Name second = name;
      const bool whole = size > 3 && (words_[last - 1].is(wc::given_name) || words_[last - 2].is(wc::organization_head | wc::place));
      if (whole && alone[words_[last].id] && words_[last].shape == Shape::capital && words_[last - 1].shape == Shape::capital &&
          !words_[last].is(wc::organization_head | wc::place_head | wc::work_head | wc::place | wc::common) && flat(last) != "gallery"_w &&
          !words_[last - 1].is(wc::organization_head | wc::place_head | wc::place | wc::function_word) &&
          !words_[last - 2].is(wc::function_word)) {
        second.type = EntityType::person;
        cut(second, last - 1, last + 1);
        cut(name, name.first, last - 1);
        seconds.push_back(second);
        continue;
      }
      const bool result = in(last, name.last) && words_[name.last].kind == TokenKind::number && !words_.touches_next(last) &&
                          !words_.touches_next(name.first + 1);
      if (size == 3 && words_[name.first + 1].kind == TokenKind::number && result) {
        cut(second, last, last + 1);
        cut(name, name.first, name.first + 1);
        seconds.push_back(second);
      } else if (size == 2 && words_[last].kind == TokenKind::number && result) {
        cut(name, name.first, last);  // "TORONTO 63 72"
      }
    }
    insert(seconds);
    for (std::size_t n = 1; n < names_.size(); ++n) {  // "Swansea 49 Cardiff 23", the second taken for the town
      const Name& first = names_[n - 1];
      Name& second = names_[n];
      if (first.type == EntityType::organization && second.type == EntityType::location && second.first == first.last + 1 &&
          in(first.first, second.last) && words_[first.last].kind == TokenKind::number && words_[second.last].kind == TokenKind::number)
        second.type = EntityType::organization;
    }
  }

  void drop_empty() {
    std::erase_if(names_, [](const Name& name) { return name.first == name.last; });
  }

  /// "in Mosul, Kirkuk, and Tuz": the last of a row that the model has not seen.
  void row_of_places() {
    std::vector<Name> found;
    for (std::size_t n = 1; n < names_.size(); ++n) {
      const Name& last = names_[n];
      if (last.type != EntityType::location || names_[n - 1].type != EntityType::location || names_[n - 1].last + 1 != last.first ||
          words_.mark(names_[n - 1].last) != u',' || !in(last.first, last.last + 2))
        continue;
      const std::uint32_t joint = words_.mark(last.last) == u',' ? last.last + 1 : last.last;
      const std::uint32_t at = joint + 1;
      if (flat(joint) != "and"_w || !in(joint, at) || words_[at].shape != Shape::capital ||
          words_[at].is(wc::common | wc::title | wc::demonym))
        continue;
      if ((in(at, at + 1) && words_[at + 1].cased_up()) || words_.use(at).lower > 0) continue;
      if (n + 1 < names_.size() && names_[n + 1].first <= at) continue;
      found.push_back({at, at + 1, EntityType::location, words_[at].span});
    }
    insert(found);
  }

  /// "Lawrence, KS", taken for one or the state not at all
  void states() {
    std::vector<Name> found;
    std::size_t n = 0;
    for (std::uint32_t i = 2; i < words_.size(); ++i) {
      const Word& w = words_[i];
      if (w.shape != Shape::caps || w.span.size() != 2 || words_.mark(i - 1) != u',' || !in(i, i - 2) ||
          words_[i - 2].shape != Shape::capital || !is_state(w.flat) || (in(i, i + 1) && words_[i + 1].cased_up()))
        continue;
      while (n < names_.size() && names_[n].last <= i) ++n;
      if (n == names_.size() || names_[n].first > i) found.push_back({i, i + 1, EntityType::location, w.span});
      else names_[n].type = EntityType::location;
      if (n == names_.size() || names_[n].first >= i - 1 || names_[n].last != i + 1) continue;
      cut(names_[n], names_[n].first, i - 1);
      found.push_back({i, i + 1, EntityType::location, w.span});
    }
    insert(found);
  }
  static bool is_state(std::u16string_view code) {
    return one_of<
        "al ak az ar ca co ct de fl ga hi ia id il in ks ky la ma me mi mn mo ms mt "
        "nc nd ne nh nj nm nv ny oh or pa ri sc sd tn tx ut va vt wa wi wv wy dc">(code);
  }

  void gather() {
    person_.assign(words_.distinct(), false);
    company_.assign(words_.distinct(), false);
    for (const Name& name : names_) {
      if (name.type != EntityType::person || name.last - name.first < 2) continue;
      for (std::uint32_t i = name.first; i < name.last; ++i) person_[words_[i].id] = true;
    }
  }

  void ends(Name& name) const {
    // "St. Brendan's on Sundays"
    for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
      if (one_of<"on in">(flat(i)) && (words_[i + 1].is(wc::weekday) || is_weekdays(flat(i + 1)))) {
        cut(name, name.first, i);
        break;
      }
    }
    // "At the Harrow Capitol, Roe is getting help": two names, the second a person's
    if (name.type == EntityType::organization && name.last - name.first > 2 && words_.mark(name.last - 2) == u',' &&
        person_[words_[name.last - 1].id])
      cut(name, name.first, name.last - 2);
    // "the Liberal MP"
    if (name.type == EntityType::organization &&
        (name.last - name.first == 2 || (name.last - name.first > 2 && in(name.first, name.last) && words_[name.last].cased_up())) &&
        one_of<"mp mps mep meps msp msps td tds mla mlas mca mcas sen rep gov councillor councillors">(flat(name.last - 1)))
      cut(name, name.first, name.last - 1);
    // "International Monetary Fund Managing Director"
    if (name.type == EntityType::organization && name.last - name.first > 1 && in(name.first, name.last) &&
        one_of<"managing executive deputy vice assistant associate">(flat(name.last - 1)) && words_[name.last].cased_up() &&
        words_[name.last].is(wc::title | wc::title_modifier | wc::occupation))
      cut(name, name.first, name.last - 1);
    // "Brightwell Senior Dietitian Ana Roe"
    if (name.type == EntityType::person && name.last - name.first == 2 && in(name.first, name.last) &&
        words_[name.last - 1].is(wc::title_modifier) && words_[name.last].shape == Shape::capital &&
        words_[name.last].is(wc::title | wc::occupation)) {
      cut(name, name.first, name.last - 1);
      name.type = EntityType::organization;
    }
    // "in heavily Democratic Los Angeles County", "Republican Senate candidate"
    if ((name.type == EntityType::location || one_of<"house senate">(flat(name.last - 1))) && name.last - name.first > 1 &&
        one_of<"democratic republican liberal conservative">(flat(name.first)) && flat(name.first + 1) != "republic"_w)
      cut(name, name.first + 1, name.last);
    // "CLEVELAND - Jane Roe spoke"
    for (std::uint32_t i = name.first + 1; name.type == EntityType::person && i + 1 < name.last; ++i) {
      if (words_.mark(i) == u'-' && !words_.touches_next(i) && !words_.touches_next(i - 1)) {
        cut(name, i + 1, name.last);
        break;
      }
    }
    // "Newlyweds Tom Roe", "YouTuber Ned Hale"
    const bool several = words_[name.first].flat.back() == u's' && name.last - name.first == 3;
    if ((name.type == EntityType::person || (several && words_[name.first + 1].is(wc::given_name))) && name.last - name.first > 2 &&
        is_occupation(words_[name.first]) && (words_[name.first + 1].is(wc::given_name | wc::surname) || several) &&
        words_[name.first + 1].cased_up()) {
      cut(name, name.first + 1, name.last);
      name.type = EntityType::person;
    }
    // "Top Roe aides", "Whatever Hale did": a word with the capital of its sentence
    const Word& head = words_[name.first];
    const bool caption = one_of<"afterward afterwards caption">(head.flat);
    const bool two = name.last - name.first == 2;
    if ((name.type == EntityType::person || (caption && two)) && name.last - name.first > 1 && head.start &&
        !head.is(wc::given_name | wc::surname) &&
        (head.is(wc::function_word) || (two && (caption || head.is(wc::title_modifier | wc::common)))) &&
        person_[words_[name.last - 1].id]) {
      cut(name, name.first + 1, name.last);
      name.type = EntityType::person;
    }
  }
  static bool is_occupation(const Word& w) {
    if (w.is(wc::given_name | wc::surname)) return false;
    if (w.is(wc::occupation | wc::title)) return true;
    return w.flat.size() > 4 && w.flat.back() == u's' &&
           (classes_of(w.flat.substr(0, w.flat.size() - 1)) & (wc::occupation | wc::title)) != 0;
  }
  static bool is_weekdays(std::u16string_view word) {
    return one_of<"sundays mondays tuesdays wednesdays thursdays fridays saturdays">(word);
  }

  void type(Name& name) {
    const std::uint32_t size = name.last - name.first;
    const Word& tail = words_[name.last - 1];
    static const LexiconMap holidays("holidays");
    const std::u16string_view whole = words_.flat_text().substr(name.span.start, name.span.size());
    // "South Korean", "Muslim", "New Year's Eve"
    const bool people_of = of_lexicon(name, wc::demonym) && !of_lexicon(name, wc::place | wc::organization | wc::given_name | wc::surname);
    const bool day = size > 1 && holidays.find(whole).size() > 1;
    const bool faith = one_of<"muslim jewish hindu sikh buddhist arab sunni shiite catholic">(whole);
    // "American says" is an airline
    const bool attribute = in(name.first, name.last) && (words_[name.last].shape == Shape::lower || words_[name.last].is(wc::title)) &&
                           !words_[name.last].is(wc::function_word | wc::speech_verb | wc::past_verb);
    // of Cleveland, of Houston
    const bool team = name.type == EntityType::organization && one_of<"indians texans">(whole) && name.first > 0 &&
                      (flat(name.first - 1) == "the"_w || words_[name.first - 1].is(wc::city));
    if ((people_of && !team && name.type != EntityType::person &&
         (attribute || whole.back() == u's' || faith || name.type == EntityType::location)) ||
        day) {
      name.type = EntityType::miscellaneous;
      return;
    }
    if (size == 1 && (whole.ends_with(u".com") || whole.ends_with(u".org") || whole.ends_with(u".net"))) {
      name.type = EntityType::organization;
      return;
    }
    // "the House Select Subcommittee", "the San Francisco Standard"
    const bool body = one_of<"subcommittee committee commission ministry caucus">(tail.flat);
    if (size > 1 && (name.type == EntityType::location || (body && name.type == EntityType::miscellaneous)) &&
        tail.shape == Shape::capital && !of_lexicon(name, wc::place) &&
        one_of<"subcommittee committee commission standard gazette herald tribune times post chronicle journal bureau agency department "
               "ministry party union council board caucus association authority force radio television army navy hospital">(tail.flat)) {
      name.type = EntityType::organization;
      return;
    }
    if (name.first == 0 || !in(name.first, name.first - 1)) return;
    // "(D-Walnut Grove)"
    if (name.first > 2 && words_.mark(name.first - 1) == u'-' && words_.mark(name.first - 3) == u'(' &&
        one_of<"d r i">(flat(name.first - 2))) {
      name.type = EntityType::location;
      return;
    }
    if (name.type == EntityType::organization && size == 1 && is_called_body(words_, name.last)) company_[tail.id] = true;
    if (name.type == EntityType::person) {
      if (size == 1 && !person_[tail.id] && !tail.is(wc::given_name | wc::surname) && led_by_chief(name)) {
        name.type = EntityType::organization;
        company_[tail.id] = true;
      }
      return;
    }
    if (size > 1 && size < 4 && !tail.is(wc::organization_head) && !of_lexicon(name, wc::place | wc::organization) && speaks(name))
      name.type = EntityType::person;
  }

  /// "the CEO of Vectra"
  bool led_by_chief(const Name& name) const {
    return name.first > 1 && flat(name.first - 1) == "of"_w && in(name.first, name.first - 2) &&
           one_of<"ceo cfo coo cto founder co-founder cofounder co-owner">(flat(name.first - 2));
  }

  /// "“…,” said Mit Roe, a bridge painter": whoever is said to have spoken, and what they are.
  bool speaks(const Name& name) const {
    if (!words_[name.first - 1].is(wc::speech_verb) || !one_of<"said says explained explains">(flat(name.first - 1))) return false;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (words_[i].shape != Shape::capital && words_[i].shape != Shape::initial) return false;
    }
    std::uint32_t at = name.last;
    if (!in(name.first, at + 2) || words_.mark(at) != u',') return false;
    if (words_[at + 1].kind == TokenKind::number && words_.mark(at + 2) == u',') return true;  // "said Mit Roe, 43,"
    const bool determined = one_of<"a an the one his her">(flat(at + 1));
    for (at += determined ? 2 : 1; at < name.last + longest_apposition && in(name.first, at); ++at) {
      const Word& w = words_[at];
      if (w.is(wc::occupation | wc::title)) return true;
      if (w.is(wc::function_word) || (w.kind == TokenKind::punctuation && !one_of<"- ' ,">(words_.text(at)) && words_.text(at) != u"’"))
        return false;
    }
    return false;
  }

  /// What is a company once is one wherever its name stands alone.
  void spread() {
    for (Name& name : names_) {
      if ((name.type == EntityType::person || name.type == EntityType::miscellaneous) && name.last - name.first == 1 &&
          company_[words_[name.first].id])
        name.type = EntityType::organization;
    }
  }

  /// "Week 18", "Chapter 11"
  bool is_numbered_part(const Name& name) const {
    return name.last - name.first == 2 && words_[name.last - 1].kind == TokenKind::number &&
           one_of<
               "week day chapter title section round season episode page phase stage step level part "
               "volume version figure table row grade question lesson item rule children adults">(flat(name.first));
  }

  void drop() {
    bool oil = false;
    for (std::uint32_t i = 0; i < words_.size() && !oil; ++i) oil = one_of<"crude barrel wti">(flat(i));
    std::erase_if(names_, [this, oil](const Name& name) {
      if (is_numbered_part(name)) return name.type != EntityType::miscellaneous;
      // "assistant professor of Anaesthesia", "a degree in Harbour Studies from"
      const bool field = name.first > 1 && in(name.first, name.first - 2) && one_of<"of in">(flat(name.first - 1)) &&
                         one_of<"professor lecturer professors degree">(flat(name.first - 2)) &&
                         !of_lexicon(name, wc::place | wc::organization) && words_[name.first].shape == Shape::capital;
      if (field && in(name.first, name.last) && one_of<"at from">(flat(name.last))) return true;
      const std::u16string_view word = flat(name.first);
      const bool whole = name.last - name.first == 1;
      if (oil && word == "brent"_w && (whole ? !person_[words_[name.first].id] : flat(name.last - 1) == "crude"_w)) return true;
      if (!whole || name.type == EntityType::miscellaneous) return false;
      if (person_[words_[name.first].id]) return false;
      static const LexiconSet things("things-in-capitals");
      const bool speaks = in(name.first, name.last) && words_[name.last].is(wc::speech_verb);
      const bool thing = words_[name.first].shape == Shape::caps && name.type != EntityType::location && things.contains(word) &&
                         !(speaks && words_[name.first].is(wc::organization));                       // "CCTV said"
      const bool nice = word == "nice"_w && in(name.first, name.last) && flat(name.last) == "to"_w;  // "Nice to see"
      return (field && flat(name.first - 1) == "of"_w) || thing || nice ||
             one_of<
                 "brexit company ebitda farewell congratulations mom mum dad mommy mummy daddy grandma grandpa granny somebody someone "
                 "everybody "
                 "everyone "
                 "nobody bitcoin "
                 "anybody anyone">(word);
    });
  }

  /// "the Comprehensive Economic and Trade Agreement (CETA)", "Bank of Leeds (BoL)": the words whose first letters it has are one name, and
  /// so is it, wherever it stands.
  void acronyms() {
    std::vector<Name> found;
    std::vector<bool> is_short(words_.distinct(), false);
    bool any = false;
    std::size_t n = 0;
    for (std::uint32_t open = 1; open + 2 < words_.size(); ++open) {
      const bool mixed = words_[open + 1].shape == Shape::capital && unicode::is_upper(words_.text()[words_[open + 1].span.end - 1]);
      if (words_.letter(open) != u'(' || words_.mark(open + 2) != u')' || !(mixed || words_[open + 1].shape == Shape::caps) ||
          !in(open - 1, open + 2))
        continue;
      const std::u16string_view letters = flat(open + 1);
      if (letters.size() < 3 || letters.size() > longest_acronym || letters.find(u'.') != std::u16string_view::npos) continue;
      std::uint32_t first = open;
      std::size_t left = letters.size();
      while (left > 0 && first > 0 && in(open, first - 1) && open - first < 2 * longest_acronym) {
        const Word& w = words_[first - 1];
        const bool small = w.shape == Shape::lower || w.kind == TokenKind::punctuation;
        if ((!small || mixed) && w.flat[0] == letters[left - 1]) --left;
        else if (!(small && first < open && (one_of<"of and for the on in to & - 's ,">(w.flat)))) break;
        --first;
      }
      if (left > 0 || open - first < 2) continue;
      while (n < names_.size() && names_[n].last <= first) ++n;
      std::size_t end = n;
      bool organization = false;
      bool other = false;
      while (end < names_.size() && names_[end].first < open) {
        // "Harrow Janta Front (HJF)", taken for somebody
        if (names_[end].type == EntityType::person && names_[end].first == first && names_[end].last == open &&
            open - first == letters.size() && !words_[first].is(wc::given_name))
          names_[end].type = EntityType::organization;
        const bool body = names_[end].type == EntityType::miscellaneous && words_[names_[end].last - 1].is(wc::organization_head);
        organization = organization || body || names_[end].type == EntityType::organization;
        other = other || names_[end].first < first || names_[end].type == EntityType::person;
        ++end;
      }
      if (!organization || other) continue;
      any = is_short[words_[open + 1].id] = true;
      if (end == n + 1 && names_[n].first == first && names_[n].last == open) {
        names_[n].type = EntityType::organization;
        continue;
      }
      Name whole{first, open, EntityType::organization, {}};
      cut(whole, first, open);
      for (std::size_t part = n; part < end; ++part) names_[part].last = names_[part].first;
      found.push_back(whole);
    }
    drop_empty();
    insert(found);
    if (!any) return;
    found.clear();
    n = 0;
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      while (n < names_.size() && names_[n].last <= i) ++n;
      if (n < names_.size() && names_[n].first <= i) continue;
      if (is_short[words_[i].id] && words_[i].cased_up()) found.push_back({i, i + 1, EntityType::organization, words_[i].span});
    }
    insert(found);
  }

  /// "ANA ROE: When the ferry stops", "NED HALE, HOST:": whose words follow in a transcript.
  void labels() {
    std::vector<Name> found;
    std::size_t n = 0;
    const std::size_t known = names_.size();
    for (const Sentence& sentence : words_.sentences()) {
      const std::uint32_t first = sentence.first_token;
      std::uint32_t last = first;
      while (last < sentence.last_token && last - first < 4 && (words_[last].shape == Shape::caps || words_.mark(last) == u'-')) ++last;
      while (n < known && names_[n].last <= first) ++n;
      if (last - first < 2 || words_[first].shape != Shape::caps || words_.shouting(words_[first].sentence) || last >= sentence.last_token)
        continue;
      const bool post = words_.mark(last) == u',' && last + 2 < sentence.last_token && words_.mark(last + 2) == u':' &&
                        one_of<"host byline anchor correspondent">(flat(last + 1));
      if (!post && words_.mark(last) != u':') continue;
      const bool named = n < known && names_[n].first < last;
      if (named && (names_[n].first < first || names_[n].last > last)) continue;
      bool person = post || (named && names_[n].type == EntityType::person);
      for (std::uint32_t i = first; i < last; ++i) person = person || words_[i].is(wc::given_name) || person_[words_[i].id];
      if (!person) continue;
      for (std::size_t part = n; part < known && names_[part].first < last; ++part) names_[part].last = names_[part].first;
      Name label{first, last, EntityType::person, {}};
      cut(label, first, last);
      found.push_back(label);
    }
    drop_empty();
    insert(found);
  }

  std::vector<bool> person_;   // by word id: part of a longer person's name
  std::vector<bool> company_;  // by word id: surely a company
};

}  // namespace

void mend_by_form(const Words& words, std::vector<Name>& names) {
  part_names(words, names);
  Former(words, names).run();
}

}  // namespace nutgraf
