#include "facts/roles.h"

#include <algorithm>

#include "facts/date_words.h"
#include "facts/role_words.h"
#include "facts/sentence_roles.h"
#include "facts/small_words.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t longest_before = 9;  // tokens of a title chain
constexpr std::uint32_t longest_after = 18;  // tokens of an apposition
constexpr int longest_row = 12;              // names that share a role

class Roles : private RoleWords {
 public:
  Roles(const Words& words, const std::vector<Name>& names) : RoleWords(words, names) {}

  struct Found {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    int score = 0;
    bool plural = false;  ///< "actors Jane Roe and John Poe": of everybody in the row
  };

  /// The name that follows name n in one row: only commas, "and" and a remark in brackets lie between; no_entity where none does.
  std::uint32_t next_in_row(std::uint32_t n) const {
    std::uint32_t at = names_[n].last;
    if (words_.same_sentence(names_[n].first, at) && words_.mark(at) == u'(') {
      while (words_.same_sentence(names_[n].first, at + 1) && words_.mark(at) != u')') ++at;
      ++at;
    }
    std::uint32_t next = n + 1;
    while (next < names_.size() && names_[next].first < at) ++next;  // "Kevin (Zac Roe), David"
    if (next >= names_.size() || !words_.same_sentence(names_[n].first, names_[next].first)) return no_entity;
    bool parted = false;
    for (; at < names_[next].first; ++at) {
      if (words_.mark(at) != u',' && words_[at].flat != u"and" && words_[at].flat != u"&") return no_entity;
      parted = true;
    }
    return parted ? next : no_entity;
  }

  /// "guest speakers include Jane Roe, John Poe and Ann Lee": the head of a row that begins with this name.
  Found row_head(const Name& name) const {
    std::uint32_t last = name.first;
    while (last > 0 && name.first - last < 3 && words_.same_sentence(name.first, last - 1) &&
           (one_of(words_[last - 1].flat, {u"include", u"included", u"including", u"are", u"were", u"as", u"named", u"identified",
                                           u"called", u":", u"like", u"such"}) ||
            words_.mark(last - 1) == u','))
      --last;
    if (last == name.first || last == 0 || !words_.same_sentence(name.first, last - 1) || !plural_head(last - 1)) return {};
    std::uint32_t first = last - 1;
    while (first > 0 && last - first < longest_before && words_.same_sentence(name.first, first - 1) && spaced(first - 1)) {
      const std::uint32_t at = first - 1;
      if (name_is(at, EntityType::person) || words_[at].kind != TokenKind::word) break;
      if (name_at_[at] != no_entity) first = names_[name_at_[at]].first;
      else if (modifier(at) && !words_[at].is(wc::function_word)) first = at;
      else break;
    }
    // "well-known designers"
    if (first > 1 && words_.mark(first - 1) == u'-' && words_.touches_next(first - 1) && words_.touches_next(first - 2)) first -= 2;
    return {first, last, 5, true};
  }

  /// "Jane Roe and John Poe, employees at the yard": behind the last name of a row, of everybody in it.
  Found row_tail(const Name& name) const {
    std::uint32_t at = name.last;
    if (!words_.same_sentence(name.first, at + 1) || words_.mark(at) != u',') return {};
    if (one_of(words_[++at].flat, {u"both", u"the", u"two", u"its", u"his", u"her", u"their"})) ++at;
    const std::uint32_t first = at;
    while (words_.same_sentence(name.first, at) && at - first < 5 && !plural_head(at)) {
      if (words_[at].kind != TokenKind::word || words_[at].is(wc::function_word) || is_clause_verb(at) || name_is(at, EntityType::person))
        return {};
      ++at;
    }
    if (!words_.same_sentence(name.first, at) || !plural_head(at)) return {};
    ++at;
    while (words_.same_sentence(name.first, at) && at - first < longest_after && !is_clause_verb(at) &&
           (words_[at].kind == TokenKind::word || (words_.mark(at) == u'-' && words_.touches_next(at))))
      ++at;
    const bool closed = !words_.same_sentence(name.first, at) || words_[at].kind == TokenKind::punctuation || is_clause_verb(at);
    while (at > first && words_[at - 1].is(wc::function_word)) --at;
    return closed ? Found{first, at, 5, true} : Found{};
  }

  /// "a farmer named Jane Roe", "a dog called Biscuit".
  Found so_named(const Name& name) const {
    if (name.first < 3 || !words_.same_sentence(name.first, name.first - 3) || !one_of(words_[name.first - 1].flat, {u"named", u"called"}))
      return {};
    const std::uint32_t last = name.first - 1;
    std::uint32_t first = last;
    while (first > 0 && last - first < 6 && words_.same_sentence(name.first, first - 1) && spaced(first - 1) &&
           words_[first - 1].kind == TokenKind::word && !words_[first - 1].is(wc::function_word) && !is_clause_verb(first - 1))
      --first;
    if (first == last || first == 0 || !one_of(words_[first - 1].flat, {u"a", u"an", u"one", u"another"})) return {};
    const bool says_nothing =
        last - first == 1 && one_of(words_[first].flat, {u"man", u"woman", u"person", u"guy", u"boy", u"girl", u"lady"});
    return says_nothing ? Found{} : Found{first, last, 4};
  }

  Found best_for(const Name& name) const {
    Found best = title_before(name);
    if (!words_.english()) {  // what else is said of people is read in English alone; "nun" is an adverb in German
      const bool sure =
          best.last - best.first <= 3 && !(best.last > best.first && words_.capital_nouns() && !words_[best.last - 1].cased_up());
      return sure ? best : Found{};
    }
    if (best.score == 0) best = title_with_home(name);
    for (const Found& found : {apposition_after(name), apposition_before(name), predicate(name), so_named(name)}) {
      if (found.score > best.score) best = found;
    }
    return best;
  }

 private:
  /// "Secretary of State Antony Blinken", "State Department spokesperson Ned Price", "said lead author Jane Roe".
  Found title_before(const Name& name) const {
    if (name.first == 0 || !words_.same_sentence(name.first, name.first - 1)) return {};
    if (name.first > 2 && words_[name.first - 2].flat == u"of" && small_number(words_[name.first - 1].flat) > 0 &&
        is_parent(words_[name.first - 3].flat) && words_.same_sentence(name.first, name.first - 3))
      return {name.first - 3, name.first, 10};  // "mother of two Jane Roe"
    std::uint32_t last = name.first;
    if (words_.mark(last - 1) == u')') {  // "Chief Executive Officer (CEO) Jane Roe"
      if (last < 4 || words_.mark(last - 3) != u'(' || words_[last - 2].shape != Shape::caps || !words_.same_sentence(name.first, last - 4))
        return {};
      last -= 3;
    }
    std::uint32_t first = last;
    std::uint32_t heads = 0;
    bool plural = false;
    while (first > 0 && last - first < longest_before && words_.same_sentence(name.first, first - 1)) {
      const std::uint32_t at = first - 1;
      const Word& w = words_[at];
      const bool hyphen = w.flat == u"-" && words_.touches_next(at) && at > 0 && words_.touches_next(at - 1);
      if (!hyphen && !(spaced(at) || (words_.touches_next(at) && words_[first].flat == u"-"))) break;
      if (hyphen) {
        --first;
        continue;
      }
      if (heads > 0) {
        if (const std::uint32_t name_first = name_with_aside(at); name_first != at) {
          first = name_first;
          continue;
        }
      }
      if (w.kind != TokenKind::word || name_is(at, EntityType::person)) break;
      if (const std::uint32_t known = known_title(first, name.first); known > 1) {  // "former secretary of state Jane Roe"
        first -= known;
        ++heads;
        continue;
      }
      if (one_of(w.flat, {u"of", u"for", u"and", u"to"})) {
        // only inside a title: "Secretary of State", "chief of staff", "secretary for health", "ambassador to France"
        // and not between two: "a spokesman for Mayor Jane Roe" says nothing of her but "Mayor"
        if (at == 0 || last - first == 0 || (w.flat == u"and") != (heads > 0)) break;
        if (!head(at - 1)) break;
        first = at;
        continue;
      }
      const bool many = heads == 0 && at + 1 == last && plural_head(at);
      plural = plural || many;
      if (many || head(at)) {
        if (w.is(wc::speech_verb) && w.shape == Shape::lower) break;
        ++heads;
        first = at;
        // "mother-of-two": the whole of it
        if (tail_of_compound(at)) first -= words_[at - 2].flat == u"of" || words_[at - 2].flat == u"in" ? std::min(at, 4u) : 2;
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
      // "planned to woo superstar Jane Roe"
      if (at > 0 && words_[at - 1].flat == u"to" &&
          one_of(w.flat,
                 {u"woo",     u"remove", u"replace", u"meet", u"defeat", u"unseat", u"oust", u"elect", u"hire",   u"fire",    u"help",
                  u"support", u"join",   u"tell",    u"ask",  u"call",   u"see",    u"beat", u"kill",  u"arrest", u"protect", u"back"}))
        break;
      first = at;
    }
    while (first < last && one_of(words_[first].flat, {u"of", u"and", u"for", u"to", u"-"})) ++first;
    if (!words_.english()) {  // "le président", "o governador": the article is none of it
      while (first < last &&
             (is_small_word(words_[first].flat, SmallWord::article) || is_small_word(words_[first].flat, SmallWord::cased_article)))
        ++first;
    }
    // "two-time champion": a word joined by a hyphen belongs to it; an age does not
    for (std::uint32_t i = first; i + 1 < last; ++i) {
      if (words_[i].flat == u"old" && i > 0 && (words_.mark(i - 1) == u'-' || words_[i - 1].flat == u"year")) first = i + 1;
    }
    // "20th century architect": the number is a token of its own
    if (first > 0 && first < last && words_[first - 1].kind == TokenKind::number && words_.touches_next(first - 1)) --first;
    while (first > 1 && words_.mark(first - 1) == u'-' && words_.touches_next(first - 1) && words_.touches_next(first - 2)) first -= 2;
    if (heads == 0 || first >= last) return {};
    if (plural && first > 0 && one_of(words_[first - 1].flat, {u"one", u"he", u"she", u"who"})) return {};  // "one suspects Roe"
    std::uint32_t end = last;
    if (heads > 1 && last - first > 1 && is_address(words_[last - 1].flat)) --end;  // "panel chair Dr Jane Roe"
    if (last - first == 1 && acts(first)) return {};
    // "Hull host Preston"
    if (words_[last - 1].flat == u"host" && words_[last - 1].shape == Shape::lower && name.last - name.first == 1) return {};
    if (last - first == 1 &&
        one_of(words_[first].flat, {u"mr",   u"mr.",    u"mrs",   u"mrs.",   u"ms",       u"ms.",    u"miss", u"lady",   u"don", u"herr",
                                    u"frau", u"signor", u"señor", u"señora", u"monsieur", u"madame", u"mme",  u"friend", u"sir", u"dame"}))
      return {};
    // "Gov." says less than "the governor of Ohio" elsewhere
    const bool short_form = last - first == 1 && (words_[first].flat.back() == u'.' || is_address(words_[first].flat));
    // "lead author" says what somebody did here, not what somebody is
    const bool passing = one_of(words_[last - 1].flat, {u"author", u"co-author", u"authors", u"co-authors", u"host", u"guest"});
    return {first, end, (passing ? 7 : short_form ? 9 : 10) + static_cast<int>(std::min<std::uint32_t>(last - first, 3)), plural};
  }

  /// "Jane Roe of the University of Leeds, a scholar of": behind where somebody is from, when a comma closes it; else behind the name.
  std::uint32_t behind_home(const Name& name) const {
    std::uint32_t at = name.last;
    if (!words_.same_sentence(name.first, at + 2) || !one_of(words_[at].flat, {u"of", u"from", u"at", u"with"})) return name.last;
    if (words_[++at].flat == u"the") ++at;
    if (at >= words_.size() || name_at_[at] == no_entity || name_is(at, EntityType::person)) return name.last;
    const std::uint32_t end = names_[name_at_[at]].last;
    const bool closed = words_.same_sentence(name.first, end + 1) && words_.mark(end) == u',';
    return closed && one_of(words_[end + 1].flat, {u"a", u"an", u"the", u"who", u"one", u"its"}) ? end : name.last;
  }

  /// "Acting U.S. Attorney for the District of Leeds Jane Roe": a title with what it is of, right in front of the name.
  Found title_with_home(const Name& name) const {
    if (name.last - name.first < 2 || name.first == 0 || name_at_[name.first - 1] == no_entity || !spaced(name.first - 1)) return {};
    for (std::uint32_t i = name.first; i > 0 && name.first - i < longest_before && words_.same_sentence(name.first, i - 1); --i) {
      const Word& w = words_[i - 1];
      if (w.kind != TokenKind::word || name_is(i - 1, EntityType::person)) return {};
      if (i < name.first && head(i - 1) && one_of(words_[i].flat, {u"of", u"for", u"at", u"to"})) {
        std::uint32_t first = i - 1;
        while (first > 0 && i - first < longest_before && spaced(first - 1) && words_[first - 1].kind == TokenKind::word) {
          if (name_is(first - 1, EntityType::person)) break;
          if (name_at_[first - 1] != no_entity) first = names_[name_at_[first - 1]].first;
          else if (head(first - 1) || modifier(first - 1)) --first;
          else break;
        }
        return {first, name.first, 10};
      }
      if (!w.cased_up() && !one_of(w.flat, {u"of", u"for", u"the", u"and", u"at", u"in"})) return {};
    }
    return {};
  }

  /// Behind "M.D., Ph.D.," and the comma that ends them, where `at` is behind a comma.
  std::uint32_t behind_degrees(const Name& name, std::uint32_t at) const {
    while (words_.same_sentence(name.first, at + 2) && is_degree(at)) {
      std::uint32_t comma = at + 1;  // "Ph.D.,"
      while (comma - at < 4 && words_.touches_next(comma - 1) && words_.mark(comma) != u',') ++comma;
      if (!words_.same_sentence(name.first, comma + 1) || words_.mark(comma) != u',') break;
      at = comma + 1;
    }
    return at;
  }

  /// "a Leeds, Yorkshire-based potter", "a Leeds, Yorkshire, potter": behind the second place, where a head follows; else `at`, a comma.
  std::uint32_t behind_region(const Name& name, std::uint32_t comma) const {
    if (!words_.same_sentence(name.first, comma + 2) || !name_is(comma - 1, EntityType::location) ||
        !name_is(comma + 1, EntityType::location))
      return comma;
    const std::uint32_t behind = names_[name_at_[comma + 1]].last;
    std::uint32_t at = behind;
    if (at < words_.size() && words_.mark(at) == u',') ++at;
    else if (!words_.same_sentence(name.first, at + 1) || words_.mark(at) != u'-' || words_[at + 1].flat != u"based") return comma;
    const std::uint32_t first = at;
    for (std::uint32_t i = first; i < first + 6 && words_.same_sentence(name.first, i); ++i) {
      if (words_[i].kind == TokenKind::punctuation && words_.mark(i) != u'-') break;
      if (head(i) && words_[i].shape == Shape::lower) return first;
    }
    return comma;
  }

  /// "Ned Price, a State Department spokesperson,", "Jane Roe, who runs the agency", "Roe, 43, the mayor of Leeds,".
  Found apposition_after(const Name& name) const {
    std::uint32_t at = behind_home(name);
    const bool from_home = at != name.last;
    if (!words_.same_sentence(name.first, at)) return {};
    const char16_t mark = words_.mark(at);
    const bool dash = mark == u'-' && !words_.touches_next(at) && !words_.touches_next(at - 1);
    if (mark != u',' && mark != 0x2014 && mark != 0x2013 && mark != u'(' && !dash) return {};
    if (mark == u'(' && words_.same_sentence(name.first, at + 2) && words_[at + 1].span.size() == 1 && words_.mark(at + 2) == u'-')
      return {};  // "(D-MD)"
    ++at;
    if (words_.same_sentence(name.first, at + 1) && words_[at].kind == TokenKind::number && words_.mark(at + 1) == u',') at += 2;  // age
    if (!words_.same_sentence(name.first, at)) return {};
    at = behind_degrees(name, at);
    if (words_[at].span.size() == 1 && words_.same_sentence(name.first, at + 4) && words_.mark(at + 1) == u'-' && words_.touches_next(at)) {
      std::uint32_t comma = at + 2;  // "D-Ohio," of a politician
      while (words_.same_sentence(name.first, comma + 1) && comma - at < 5 && words_.mark(comma) != u',') ++comma;
      if (words_.mark(comma) == u',') at = comma + 1;
    }
    if (one_of(words_[at].flat, {u"then", u"now", u"formerly", u"currently", u"once", u"himself", u"herself"}) &&
        words_.same_sentence(name.first, at + 1))
      ++at;
    if (words_[at].flat == u"who") return relative_clause(name, at);
    if (one_of(words_[at].flat, {u"prosecuting", u"defending", u"mitigating"}) && words_.same_sentence(name.first, at + 1) &&
        words_.mark(at + 1) == u',')
      return {at, at + 1, 8};                                         // of a lawyer in a British court
    if (one_of(words_[at].flat, {u"and", u"or", u"but"})) return {};  // "her mother, Jane Roe, and father"
    const bool determined = one_of(words_[at].flat, {u"a", u"an", u"the", u"its", u"his", u"her", u"their", u"one", u"another"});
    if (determined) ++at;
    // "one of the co-chairs of the committee", "one of his closest aides"
    const bool among = determined && words_.same_sentence(name.first, at + 2) && words_[at - 1].flat == u"one" && words_[at].flat == u"of";
    if (among) at += one_of(words_[at + 1].flat, {u"the", u"his", u"her", u"its", u"their", u"our", u"my"}) ? 2 : 1;
    // "a 41-year-old nurse"
    if (words_.same_sentence(name.first, at + 5) && words_[at + 2].flat == u"year" && words_[at + 4].flat == u"old") at += 5;
    const std::uint32_t first = at;
    std::uint32_t head_at = 0;
    bool have_head = false;
    while (at < words_.size() && words_.same_sentence(name.first, at) && at - first < longest_after) {
      const Word& w = words_[at];
      if (dash && w.flat == u"-" && !words_.touches_next(at)) break;
      // "the Eagles' coach"
      const bool owned = w.flat == u"'" && words_.touches_next(at - 1);
      if (determined && !have_head && at > first && w.flat == u",") {
        const std::uint32_t on = behind_region(name, at);
        if (on != at) {
          at = on;
          continue;
        }
      }
      if (w.kind != TokenKind::word && !owned && !one_of(w.flat, {u"-", u"&"}) && w.kind != TokenKind::number) break;
      const bool joined = at > first && words_.mark(at - 1) == u'-' && words_.touches_next(at - 1);  // "self-described"
      if (is_clause_verb(at) && !joined && !(head(at) && !have_head)) break;
      // "Kevin, the last Von Erich brother", "Roe, Hana Bell's lawyer"; but not the next of a row of people
      if (name_is(at, EntityType::person) && !have_head && !determined && flat_after(at) != u"'s") return {};
      if (have_head && w.shape == Shape::lower &&
          (participle(at) || infinitive(at) || (at == head_at + 1 && (has_tail(w.flat, u"ed") || has_tail(w.flat, u"ly"))) ||
           one_of(w.flat, {u"as", u"since", u"when", u"while", u"with", u"whose"})))
        break;
      // "a junior at Leeds"
      const bool year = determined && at == first && one_of(w.flat, {u"junior", u"senior"}) && words_.same_sentence(at, at + 1) &&
                        one_of(words_[at + 1].flat, {u"at", u"from"});
      if ((head(at) || year || (among && plural_head(at))) && (!have_head || (at - first <= 8 && !seen_preposition(first, at)))) {
        have_head = true;
        head_at = at;
      }
      ++at;
    }
    if (!have_head) return described(name, first, at);
    // "a father of two": true, but anything else says more
    const bool counted = is_parent(words_[head_at].flat) && words_.same_sentence(name.first, head_at + 2) &&
                         words_[head_at + 1].flat == u"of" && small_number(words_[head_at + 2].flat) > 0;
    if (counted) return {first, head_at + 3, 5};
    while (at > head_at + 1 && words_[at - 1].is(wc::function_word)) --at;  // "author of “…”"
    if (at == first || head_at - first > 8) return {};
    // "Jane Roe, President Biden's ally": the head must not itself stand before a person
    if (head_at + 1 < words_.size() && name_is(head_at + 1, EntityType::person) && words_.same_sentence(head_at, head_at + 1)) return {};
    if (seen_preposition(first, head_at)) return {};
    if (is_party_member(words_[head_at].flat)) return {first, at, 8};
    // true, but what somebody does says more
    if (one_of(words_[head_at].flat, {u"citizen", u"resident", u"native", u"fan", u"member"})) return {first, at, 8};
    // "Sen. Jane Roe of Ohio, the party's whip," is a senator first
    return {first, at, from_home ? 9 : determined ? 12 : 11};
  }

  /// "Jane Roe, a Tulsa native,": what kind of person is not known, but this says what she is.
  Found described(const Name& name, std::uint32_t first, std::uint32_t last) const {
    const bool full = name.last - name.first > 1 && one_of(words_[first - 1].flat, {u"a", u"an"}) && words_[name.last].flat == u",";
    if (!full || last - first < 2 || last - first > 8) return {};
    const bool closed =
        !words_.same_sentence(name.first, last) || words_.mark(last) == u',' || words_.mark(last) == u'.' || words_[last].flat == u"who";
    return closed && !seen_preposition(first, last) ? Found{first, last, 4} : Found{};
  }

  /// The word behind the name that covers a token.
  std::u16string_view flat_after(std::uint32_t i) const {
    const std::uint32_t next = names_[name_at_[i]].last;
    return words_.same_sentence(i, next) ? words_[next].flat : std::u16string_view{};
  }

  bool seen_preposition(std::uint32_t first, std::uint32_t at) const {
    for (std::uint32_t i = first; i < at; ++i) {
      if (words_.touches_next(i) && words_.mark(i + 1) == u'-') continue;  // "in-state"
      if (words_[i].is(wc::function_word) && words_[i].shape == Shape::lower && name_at_[i] == no_entity &&
          !one_of(words_[i].flat, {u"own", u"most", u"'s", u"and", u"first", u"second", u"third"}) && small_number(words_[i].flat) == 0)
        return true;
    }
    return false;
  }

  Found relative_clause(const Name& name, std::uint32_t who) const {
    std::uint32_t at = who + 1;
    if (!words_.same_sentence(name.first, at)) return {};
    if (!one_of(words_[at].flat,
                {u"runs", u"leads", u"heads", u"chairs", u"owns", u"represents", u"directs", u"manages", u"founded", u"coaches", u"teaches",
                 u"oversees", u"led", u"ran", u"headed", u"chaired", u"edits", u"commands", u"cofounded"})) {
      return {};
    }
    const std::uint32_t first = at;
    if (words_.same_sentence(name.first, at + 2) && words_[at].flat == u"heads" &&
        (words_[at + 2].flat == u"ball" || one_of(words_[at + 1].flat, {u"home", u"in", u"into", u"over", u"past", u"wide"})))
      return {};  // a goal
    while (at < words_.size() && words_.same_sentence(name.first, at) && at - first < 10 && words_.mark(at) != u',' &&
           words_[at].kind == TokenKind::word && !(at > first && is_clause_verb(at))) {
      ++at;
    }
    if (words_.same_sentence(name.first, at) && words_[at].kind == TokenKind::number) {  // "founded the company in 2012"
      while (at > first && words_[at - 1].is(wc::function_word)) --at;
    }
    return at - first < 2 ? Found{} : Found{first, at, 8};
  }

  /// "the spokesperson, Emily Horne, said", "The agency's director, Jane Roe".
  Found apposition_before(const Name& name) const {
    if (name.first < 2 || words_.mark(name.first - 1) != u',' || !words_.same_sentence(name.first, name.first - 2)) return {};
    std::uint32_t home = name.last;  // "Her instructor, Brad Roe of Leeds, said"
    if (words_.same_sentence(name.first, home) && one_of(words_[home].flat, {u"of", u"from"})) {
      while (words_.same_sentence(name.first, home + 1) && home - name.last < 6 && words_.mark(home) != u',') ++home;
    }
    const bool closed =
        !words_.same_sentence(name.first, name.last) || (home > name.last && words_.mark(home) == u',') || words_.mark(name.last) == u',' ||
        words_.mark(name.last) == u'.' || words_.mark(name.last) == u')' || is_clause_verb(name.last) ||
        (words_[name.last].flat == u"'s" && words_.same_sentence(name.first, name.last + 1) && words_.mark(name.last + 1) == u',');
    if (!closed) return {};
    const std::uint32_t last = name.first - 1;
    std::uint32_t head_at = last;
    for (std::uint32_t i = last; i > 0 && last - i < 6; --i) {  // "director of the institute, Jane Roe"
      const Word& w = words_[i - 1];
      const bool counted = i > 1 && w.kind == TokenKind::number && words_[i - 2].flat == u"of";  // "her husband of 20 years"
      if ((w.kind != TokenKind::word && !counted) || !words_.same_sentence(name.first, i - 1) || is_clause_verb(i - 1)) break;
      if (head(i - 1)) {
        head_at = i - 1;
        break;
      }
    }
    if (head_at == last) return behind_clause(name);
    // "by his union representative, Roe said": the comma ends what stands in front
    const bool by_verb = words_.same_sentence(name.first, name.last) && is_clause_verb(name.last);
    if (by_verb && led(head_at)) return {};
    if (head_at + 1 < last && !one_of(words_[head_at + 1].flat, {u"of", u"for", u"at", u"in", u"from", u"to", u"with", u"on"})) return {};
    std::uint32_t first = head_at;
    if (tail_of_compound(head_at))
      first -= std::min(head_at, words_[head_at - 2].flat == u"of" || words_[head_at - 2].flat == u"in" ? 4u : 2u);
    while (first > 0 && words_.same_sentence(name.first, first - 1) && head_at - first < longest_before) {
      const std::uint32_t at = first - 1;
      if (words_[at].kind != TokenKind::word || words_[at].flat == u"'s") break;
      if (name_is(at, EntityType::person)) break;
      if (name_at_[at] != no_entity) first = names_[name_at_[at]].first;
      else if (modifier(at) || head(at)) first = at;
      else break;
    }
    if (head_at - first > 1 && words_[first].flat == u"year" && words_[first + 1].flat == u"old") first += 2;     // "her 9 year old son"
    if (first < head_at && first > 0 && words_[first].flat == u"old" && words_.mark(first - 1) == u'-') ++first;  // "her 9-year-old son"
    // "backed her for president, Mike Murphy said"
    if (last - first == 1 && words_.same_sentence(name.first, first - 1) && words_[first - 1].is(wc::function_word) &&
        !is_determiner(words_[first - 1].flat))
      return {};
    return {first, last, 9};
  }

  /// "The doctor who treated him in Leeds, Jane Roe, said": the head that begins the sentence.
  Found behind_clause(const Name& name) const {
    std::uint32_t at = words_.sentence_of(name.first).first_token;
    if (!one_of(words_[at].flat, {u"a", u"an", u"the", u"one", u"another", u"his", u"her", u"their", u"its"})) return {};
    const std::uint32_t first = ++at;
    while (at + 3 < name.first && at - first < 5 && words_[at].kind == TokenKind::word && !head(at)) ++at;
    if (!head(at) || plural_head(at) || !one_of(words_[at + 1].flat, {u"who", u"that"})) return {};
    for (std::uint32_t i = at; i + 1 < name.first; ++i) {
      if (words_[i].kind == TokenKind::punctuation || name_is(i, EntityType::person)) return {};
    }
    return {first, at + 1, 8};
  }

  /// Whether a preposition leads to the noun phrase with this head.
  bool led(std::uint32_t head_at) const {
    for (std::uint32_t i = head_at; i > 0 && head_at - i < 6 && words_.same_sentence(head_at, i - 1); --i) {
      if (one_of(words_[i - 1].flat, {u"by", u"with", u"to", u"from", u"for", u"of", u"in", u"at", u"on"})) return true;
      if (words_[i - 1].kind != TokenKind::word) return false;
    }
    return false;
  }

  /// "Roe is president of the college"
  bool head_with_of(std::uint32_t at) const {
    for (std::uint32_t i = at; i < at + 4 && words_.same_sentence(at, i + 1); ++i) {
      if (head(i) && words_[i].shape == Shape::lower) {
        if (one_of(words_[i + 1].flat, {u"of", u"at", u"for", u"to", u"under"}) || head(i + 1)) return true;
        if (!words_[i].is(wc::title_modifier) && !words_[i + 1].is(wc::title_modifier)) return false;  // "executive vice president of"
        continue;
      }
      if (!words_[i].is(wc::title_modifier | wc::demonym) && !words_[i].cased_up()) return false;
    }
    return false;
  }

  /// Verbs that tell a role with "as".
  bool does(std::uint32_t at) const {
    return one_of(words_[at].flat, {u"serves", u"served", u"works", u"worked", u"quit", u"resigned", u"retired"});
  }

  /// "Jane Roe is the mayor of Leeds", "Roe was named chief of police", "Roe, who works as a nurse in Leeds".
  Found predicate(const Name& name) const {
    std::uint32_t at = name.last;
    if (words_.same_sentence(name.first, at + 2) && words_.mark(at) == u',') {
      if (const std::uint32_t behind = behind_degrees(name, at + 1); behind != at + 1) at = behind;
    }
    if (words_.same_sentence(name.first, at + 1) && words_.mark(at) == u',' && words_[at + 1].flat == u"who") {
      at += 2;
      // "Roe, who was born in Leeds, is a professor": behind the clause
      std::uint32_t end = at;
      while (words_.same_sentence(name.first, end + 1) && end - at < longest_after && words_.mark(end) != u',') ++end;
      if (words_.same_sentence(name.first, end + 1) && words_.mark(end) == u',' && !does(at) &&
          one_of(words_[end + 1].flat, {u"is", u"was", u"became"}))
        at = end + 1;
    }
    if (!words_.same_sentence(name.first, at + 2)) return {};
    if (one_of(words_[at].flat, {u"has", u"had", u"will", u"would"})) ++at;
    const bool acts = does(at);
    if (!acts && !one_of(words_[at].flat, {u"is", u"was", u"became", u"been", u"be", u"become"})) return {};
    const bool becomes = one_of(words_[at].flat, {u"became", u"become"});
    const bool past = one_of(words_[at].flat, {u"was", u"been"});
    ++at;
    if (!acts && words_.same_sentence(name.first, at) && one_of(words_[at].flat, {u"also", u"now", u"once"})) ++at;
    const bool chosen = past && words_.same_sentence(name.first, at) &&
                        one_of(words_[at].flat, {u"named", u"appointed", u"elected", u"made", u"sworn", u"hired"});
    if (chosen) ++at;
    if ((chosen || acts) && words_.same_sentence(name.first, at + 1) && words_[at].flat == u"in") ++at;
    const bool as = words_.same_sentence(name.first, at) && words_[at].flat == u"as";
    if (as) ++at;
    if (acts && !as) return {};
    if (!words_.same_sentence(name.first, at)) return {};
    bool determined = one_of(words_[at].flat, {u"a", u"an", u"the", u"his", u"her", u"its", u"their"});
    if (determined) {
      ++at;
    } else if (name_at_[at] != no_entity && words_.same_sentence(name.first, names_[name_at_[at]].last + 1) && flat_after(at) == u"'s") {
      determined = true;  // "who was Hale's chief strategist"
    }
    if (!determined && !chosen && !acts && !becomes && !head_with_of(at)) return {};
    const std::uint32_t first = at;
    bool have_head = false;
    while (at < words_.size() && words_.same_sentence(name.first, at) && at - first < 10 &&
           (words_[at].kind == TokenKind::word || words_.mark(at) == u'-') && !is_clause_verb(at)) {
      if (head(at) && !seen_preposition(first, at)) have_head = true;
      else if (have_head && (has_tail(words_[at].flat, u"ing") ||
                             (words_[at].is(wc::function_word) && !one_of(words_[at].flat, {u"of", u"the", u"at", u"for", u"and"}))))
        break;
      if (have_head && words_[at].flat == u"and" && !head(at + 1) && !(at + 2 < words_.size() && head(at + 2))) break;
      ++at;
    }
    while (at > first && (words_[at - 1].is(wc::function_word) || words_.mark(at - 1) == u'-')) --at;
    return have_head && at > first ? Found{first, at, chosen || becomes || acts ? 7 : 6} : Found{};
  }
};

}  // namespace

void find_roles(const Words& words, const std::vector<Name>& names, Entities& entities) {
  const Roles roles(words, names);
  std::vector<int> best(entities.all.size(), 0);
  // By word id: the first name of that surname, `several` when people with other initials have it too.
  constexpr std::uint32_t several = no_entity - 1;
  std::vector<std::uint32_t> family(words.distinct(), no_entity);
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].type != EntityType::person || names[n].last - names[n].first < 2) continue;
    std::uint32_t& first = family[words[names[n].last - 1].id];
    if (first == no_entity) first = n;
    else if (first != several && words[names[first].first].flat[0] != words[names[n].first].flat[0]) first = several;
  }
  const auto note = [&](std::uint32_t n, const Roles::Found& found) {
    const std::uint32_t entity = entities.of_name[n];
    // "President Roe" among several Roes: whoever is named in full with that title has it already
    if (names[n].last - names[n].first == 1 && found.last == names[n].first && family[words[names[n].first].id] == several) return;
    if (names[n].type != EntityType::person || entity == no_entity || found.score <= best[entity]) return;
    best[entity] = found.score;
    entities.all[entity].role = Span{words[found.first].span.start, words[found.last - 1].span.end};
  };
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].type != EntityType::person || entities.of_name[n] == no_entity) continue;
    Roles::Found found = roles.best_for(names[n]);
    if (found.score == 0 && roles.next_in_row(n) != no_entity) found = roles.row_head(names[n]);
    if (found.score == 0 && roles.next_in_row(n) != no_entity) {
      std::uint32_t last = n;
      int row = 0;
      for (std::uint32_t k = roles.next_in_row(n); k != no_entity && row < longest_row; k = roles.next_in_row(k), ++row) last = k;
      found = roles.row_tail(names[last]);
    }
    if (found.score == 0) continue;
    if (found.plural) {
      int row = 0;
      for (std::uint32_t k = roles.next_in_row(n); k != no_entity && row < longest_row; k = roles.next_in_row(k), ++row)
        note(k, {found.first, found.last, 5, true});
    }
    if (names[n].last - names[n].first > 1) found.score += 3;  // introduced in full: with the whole role
    note(n, found);
  }
  find_sentence_roles(words, names, entities);
}

}  // namespace nutgraf
