// Roles beside names, in commas, dashes or brackets: "Jane Roe, the mayor of Leeds,".
#include "facts/entities/role_finder.h"

#include <algorithm>

#include "facts/words/date_words.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

std::uint32_t RoleFinder::behind_home(const Name& name) const {
  std::uint32_t at = name.last;
  if (!words_.same_sentence(name.first, at + 2) || !one_of<"of from at with">(words_.flat(at))) return name.last;
  if (says(++at, "the"_w)) ++at;
  if (at >= words_.size() || name_at_[at] == no_entity || name_is(at, EntityType::person)) return name.last;
  const std::uint32_t end = names_[name_at_[at]].last;
  const bool closed = words_.same_sentence(name.first, end + 1) && words_.mark(end) == u',';
  return closed && one_of<"a an the who one its">(words_.flat(end + 1)) ? end : name.last;
}

std::uint32_t RoleFinder::behind_degrees(const Name& name, std::uint32_t at) const {
  while (words_.same_sentence(name.first, at + 2) && is_degree(at)) {
    std::uint32_t comma = at + 1;  // "Ph.D.,"
    while (comma - at < 4 && words_.touches_next(comma - 1) && words_.mark(comma) != u',') ++comma;
    if (!words_.same_sentence(name.first, comma + 1) || words_.mark(comma) != u',') break;
    at = comma + 1;
  }
  return at;
}

std::uint32_t RoleFinder::behind_region(const Name& name, std::uint32_t comma) const {
  if (!words_.same_sentence(name.first, comma + 2) || !name_is(comma - 1, EntityType::location) ||
      !name_is(comma + 1, EntityType::location))
    return comma;
  const std::uint32_t behind = names_[name_at_[comma + 1]].last;
  std::uint32_t at = behind;
  if (at < words_.size() && words_.mark(at) == u',') ++at;
  else if (!words_.same_sentence(name.first, at + 1) || words_.mark(at) != u'-' || !says(at + 1, "based"_w)) return comma;
  const std::uint32_t first = at;
  for (std::uint32_t i = first; i < first + 6 && words_.same_sentence(name.first, i); ++i) {
    if (words_[i].kind == TokenKind::punctuation && words_.mark(i) != u'-') break;
    if (head(i) && words_[i].shape == Shape::lower) return first;
  }
  return comma;
}

std::uint32_t RoleFinder::opener_behind(const Name& name) const {
  std::uint32_t at = behind_home(name);
  if (!words_.same_sentence(name.first, at)) return 0;
  if (at == name.last && words_[at].shape == Shape::caps && one_of<"kc qc sc mp msp obe mbe cbe dbe">(words_.flat(at)) &&
      words_.same_sentence(name.first, at + 1))
    ++at;  // "Jane Roe KC, prosecuting,"
  const char16_t opener = words_.mark(at);
  const bool dash = opener == u'-' && !words_.touches_next(at) && !words_.touches_next(at - 1);
  if (opener != u',' && opener != 0x2014 && opener != 0x2013 && opener != u'(' && !dash) return 0;
  if (opener == u'(' && words_.same_sentence(name.first, at + 2) && words_[at + 1].span.size() == 1 && words_.mark(at + 2) == u'-')
    return 0;  // "(D-MD)"
  return at;
}

std::uint32_t RoleFinder::behind_particulars(const Name& name, std::uint32_t at) const {
  if (words_.same_sentence(name.first, at + 1) && words_[at].kind == TokenKind::number && words_.mark(at + 1) == u',') at += 2;  // age
  if (!words_.same_sentence(name.first, at)) return at;
  at = behind_degrees(name, at);
  // "Jane Roe, 45, of Leeds, a nurse"
  if (one_of<"of from">(words_.flat(at)) && words_.same_sentence(name.first, at + 1) && name_is(at + 1, EntityType::location)) {
    const std::uint32_t comma = names_[name_at_[at + 1]].last;
    if (words_.same_sentence(name.first, comma + 1) && words_.mark(comma) == u',' && one_of<"a an">(words_.flat(comma + 1))) at = comma + 1;
  }
  if (words_[at].span.size() == 1 && words_.same_sentence(name.first, at + 4) && words_.mark(at + 1) == u'-') {
    std::uint32_t comma = at + 2;  // "D-Ohio," of a politician
    while (words_.same_sentence(name.first, comma + 1) && comma - at < 5 && words_.mark(comma) != u',') ++comma;
    if (words_.mark(comma) == u',') at = comma + 1;
  }
  if (one_of<"then now formerly currently once himself herself">(words_.flat(at)) && words_.same_sentence(name.first, at + 1)) ++at;
  return at;
}

RoleFinder::Found RoleFinder::apposition_after(const Name& name) const {
  const std::uint32_t opener = opener_behind(name);
  if (opener == 0) return {};
  std::uint32_t at = behind_particulars(name, opener + 1);
  if (!words_.same_sentence(name.first, at)) return {};
  if (says(at, "who"_w)) return relative_clause(name, at);
  if (one_of<"prosecuting defending mitigating">(words_.flat(at)) && words_.same_sentence(name.first, at + 1) &&
      words_.mark(at + 1) == u',')
    return {at, at + 1, 8};                              // of a lawyer in a British court
  if (one_of<"and or but">(words_.flat(at))) return {};  // "her mother, Jane Roe, and father"
  Apposition phrase;
  phrase.opener = opener;
  // "one of the co-chairs of the committee", "one of his closest aides"
  phrase.one = at;
  const std::uint32_t several = one_of_several(at);
  phrase.among = several != at;
  phrase.determined = one_of<"a an the its his her their one another">(words_.flat(at));
  at = phrase.among ? several : phrase.determined ? at + 1 : at;
  // "a 41-year-old nurse"
  if (words_.same_sentence(name.first, at + 5) && says(at + 2, "year"_w) && says(at + 4, "old"_w)) at += 5;
  phrase.first = phrase.last = at;
  if (!read_apposition(name, phrase)) return {};
  return phrase.have_head ? judged_apposition(name, phrase) : described(name, phrase.first, phrase.last);
}

bool RoleFinder::read_apposition(const Name& name, Apposition& phrase) const {
  const std::uint32_t first = phrase.first;
  std::uint32_t& at = phrase.last;
  while (at < words_.size() && words_.same_sentence(name.first, at) && at - first < longest_after) {
    if (phrase.determined && !phrase.have_head && at > first && says(at, ","_w)) {
      const std::uint32_t on = behind_region(name, at);
      if (on != at) {
        at = on;
        continue;
      }
    }
    if (ends_apposition(phrase, at)) break;
    // "Kevin, the last Von Erich brother", "Roe, Hana Bell's lawyer"; but not the next of a row of people
    if (name_is(at, EntityType::person) && !phrase.have_head && !phrase.determined && flat_after(at) != "'s"_w) return false;
    // "a junior at Leeds"
    const bool year = phrase.determined && at == first && one_of<"junior senior">(words_[at].flat) && words_.same_sentence(at, at + 1) &&
                      one_of<"at from">(words_.flat(at + 1));
    if ((head(at) || year || (phrase.among && plural_head(at))) &&
        (!phrase.have_head || (at - first <= 8 && !seen_preposition(first, at)))) {
      phrase.have_head = true;
      phrase.head_at = at;
    }
    ++at;
  }
  return true;
}

bool RoleFinder::ends_apposition(const Apposition& phrase, std::uint32_t at) const {
  const Word& w = words_[at];
  if (words_.mark(phrase.opener) == u'-' && w.flat == "-"_w && !words_.touches_next(at)) return true;
  // "the Eagles' coach"
  const bool owned = w.flat == "'"_w && words_.touches_next(at - 1);
  if (w.kind != TokenKind::word && !owned && !one_of<"- &">(w.flat) && w.kind != TokenKind::number) return true;
  const bool joined = at > phrase.first && words_.mark(at - 1) == u'-' && words_.touches_next(at - 1);  // "self-described"
  const bool joins = words_.touches_next(at) && words_.mark(at + 1) == u'-';                            // "sought-after"
  if (is_clause_verb(at) && !joined && !joins && (!head(at) || phrase.have_head)) return true;
  if (!phrase.have_head) return false;
  if (w.shape == Shape::lower &&
      (participle(at) || infinitive(at) || (at == phrase.head_at + 1 && (has_tail(w.flat, u"ed") || has_tail(w.flat, u"ly"))) ||
       (w.flat == "with"_w && !(name_behind(at) != no_entity && names_[name_behind(at)].type == EntityType::organization)) ||
       one_of<"as best since when while whose">(w.flat) || left_over(at)))
    return true;
  // "a researcher at Leeds and one of the authors"
  return w.flat == "and"_w && words_.same_sentence(at, at + 1) && one_of<"a an one">(words_.flat(at + 1));
}

RoleFinder::Found RoleFinder::judged_apposition(const Name& name, const Apposition& phrase) const {
  const std::uint32_t first = phrase.first, head_at = phrase.head_at;
  const bool determined = phrase.determined;
  std::uint32_t at = phrase.last;
  // "a father of two": true, but anything else says more
  const bool counted =
      is_parent(words_[head_at].flat) && words_.same_sentence(name.first, head_at + 2) && small_number(words_[head_at + 2].flat) > 0;
  if (counted) return {first, head_at + 3, 5};
  // "author of “…”", unlike "a consultant at St Vincent's"
  while (at > head_at + 1 && words_[at - 1].is(wc::function_word) && !(says(at - 1, "'s"_w) && words_[at - 2].cased_up())) --at;
  if (words_.mark(phrase.opener) == u'(' && at == first + 1 && is_address(words_[first].flat)) return {};  // "Jane Roe (Mrs)"
  if (at == first || head_at - first > 8 || (determined && of_thing(head_at, at))) return {};
  if (of_another(name, phrase, at)) return {};
  if (phrase.among) return {phrase.one, at, 12};
  if (!determined) at = behind_bodies(name, at);
  if (is_party_member(words_[head_at].flat)) return {first, at, 8};
  // true, but what somebody does says more
  if (one_of<"citizen resident native fan member">(words_.flat(head_at))) return {first, at, 8};
  // "Sen. Jane Roe of Ohio, the party's whip," is a senator first
  return {first, at, behind_home(name) != name.last ? 9 : determined ? 12 : 11};
}

bool RoleFinder::of_another(const Name& name, const Apposition& phrase, std::uint32_t end) const {
  const std::uint32_t head_at = phrase.head_at;
  // "Jane Roe, President Biden's ally": the head must not itself stand before a person
  if (head_at + 1 < words_.size() && name_is(head_at + 1, EntityType::person) && words_.same_sentence(head_at, head_at + 1)) return true;
  if (seen_preposition(phrase.first, head_at)) return true;
  // "deckhand Jane Roe, the Harrow County Sheriff's Office said"
  if (name_is(head_at, EntityType::organization) && head_at + 1 < words_.size() && says(head_at + 1, "'s"_w)) return true;
  // "a husband to Ana, brother to Ned": of the one whose relatives these are
  if (!phrase.determined)
    return name.first > 1 && one_of<"to of">(words_.flat(name.first - 1)) && is_relative(words_[name.first - 2].flat) &&
           is_relative(words_[head_at].flat);
  // "two sons, Orr and Ned, a stepdaughter, Jane Roe, and": of who follows
  return is_relative(words_[head_at].flat.substr(words_[head_at].flat.starts_with(u"step") ? 4 : 0)) &&
         words_.same_sentence(name.first, end + 1) && words_.mark(end) == u',' && name_is(end + 1, EntityType::person);
}

std::uint32_t RoleFinder::behind_bodies(const Name& name, std::uint32_t at) const {
  std::uint32_t end = at;
  for (int parts = 0; parts < 3 && words_.same_sentence(name.first, end + 1) && words_.mark(end) == u','; ++parts) {
    const std::uint32_t n = name_at_[end + 1];
    if (n == no_entity || names_[n].type == EntityType::person) break;
    end = names_[n].last;
    const bool closed = !words_.same_sentence(name.first, end) || (words_.mark(end) == u'.' && !words_.same_sentence(name.first, end + 1));
    if (closed && names_[n].type == EntityType::organization) return end;
  }
  return at;
}

RoleFinder::Found RoleFinder::described(const Name& name, std::uint32_t first, std::uint32_t last) const {
  if (last - first < 2 || last - first > 8 || name.last - name.first < 2 || !says(name.last, ","_w)) return {};
  // "Jane Roe, Nokia's Whiskey Blender,"
  const std::uint32_t owner = name_at_[first] != no_entity && flat_after(first) == "'s"_w ? names_[name_at_[first]].last : last;
  const bool owned =
      owner + 1 < last && words_[owner + 1].cased_up() && words_[last - 1].cased_up() && !name_is(last - 1, EntityType::person);
  if (!owned && !one_of<"a an">(words_.flat(first - 1))) return {};
  const bool closed =
      !words_.same_sentence(name.first, last) || words_.mark(last) == u',' || words_.mark(last) == u'.' || says(last, "who"_w);
  return closed && !seen_preposition(first, last) ? Found{first, last, 4} : Found{};
}

bool RoleFinder::seen_preposition(std::uint32_t first, std::uint32_t at) const {
  for (std::uint32_t i = first; i < at; ++i) {
    if (words_.touches_next(i) && words_.mark(i + 1) == u'-') continue;                   // "in-state"
    if (i > first && words_.touches_next(i - 1) && words_.mark(i - 1) == u'-') continue;  // "sought-after"
    if (words_[i].is(wc::function_word) && words_[i].shape == Shape::lower && name_at_[i] == no_entity &&
        !one_of<"own most much very once 's and first second third">(words_.flat(i)) && small_number(words_[i].flat) == 0)
      return true;
  }
  return false;
}

RoleFinder::Found RoleFinder::relative_clause(const Name& name, std::uint32_t who) const {
  std::uint32_t at = who + 1;
  if (!words_.same_sentence(name.first, at)) return {};
  if (!one_of<"runs leads heads chairs owns represents directs manages founded coaches teaches oversees led ran headed chaired edits "
              "commands cofounded">(words_.flat(at))) {
    return {};
  }
  const std::uint32_t first = at;
  if (one_of<"led ran">(words_.flat(at)) && words_.same_sentence(name.first, at + 1) && one_of<"a an">(words_.flat(at + 1))) return {};
  if (words_.same_sentence(name.first, at + 2) && says(at, "heads"_w) &&
      (says(at + 2, "ball"_w) || one_of<"home in into over past wide">(words_.flat(at + 1))))
    return {};  // a goal
  while (at < words_.size() && words_.same_sentence(name.first, at) && at - first < 10 && words_.mark(at) != u',' &&
         (words_[at].kind == TokenKind::word || words_.mark(at) == u'&' || (words_.mark(at) == u'-' && words_.touches_next(at))) &&
         !(at > first && is_clause_verb(at))) {
    ++at;
  }
  // "runs the laboratory and formerly taught"
  if (words_.same_sentence(name.first, at) && is_clause_verb(at)) {
    while (at - first > 2 && (says(at - 1, "and"_w) || has_tail(words_[at - 1].flat, u"ly"))) --at;
  }
  if (words_.same_sentence(name.first, at) && words_[at].kind == TokenKind::number) {  // "founded the company in 2012"
    while (at > first && words_[at - 1].is(wc::function_word)) --at;
  }
  return at - first < 2 ? Found{} : Found{first, at, 8};
}

std::uint32_t RoleFinder::comma_before(const Name& name) const {
  std::uint32_t last = name.first;  // "its president, Sir Orr Roe, said"
  while (last > 2 && name.first - last < 3 && words_.same_sentence(name.first, last - 1) && stands_before_name(last - 1)) --last;
  if (last < name.first && last > 3 && says(last - 1, "the"_w)) --last;            // "her friend, the Rev. Jane Roe,"
  if (last > 3 && says(last - 1, "late"_w) && says(last - 2, "the"_w)) last -= 2;  // "its founder, the late Jane Roe,"
  // "his partner, 46-year-old Jane Roe,"
  if (last > 6 && says(last - 1, "old"_w) && words_.mark(last - 2) == u'-') last -= 5;
  return last < 2 || words_.mark(last - 1) != u',' || !words_.same_sentence(name.first, last - 2) ? 0 : last - 1;
}

bool RoleFinder::closes(const Name& name) const {
  std::uint32_t home = name.last;  // "Her instructor, Brad Roe of Leeds, said"
  if (words_.same_sentence(name.first, home) && one_of<"of from">(words_.flat(home))) {
    while (words_.same_sentence(name.first, home + 1) && home - name.last < 6 && words_.mark(home) != u',') ++home;
  }
  return !words_.same_sentence(name.first, name.last) || (home > name.last && one_of<", .">(words_.flat(home))) ||
         one_of<", . ) ( ;">(words_.flat(name.last)) || is_clause_verb(name.last) ||
         (says(name.last, "'s"_w) && words_.same_sentence(name.first, name.last + 1) && words_.mark(name.last + 1) == u',');
}

std::uint32_t RoleFinder::head_before(const Name& name, std::uint32_t comma) const {
  std::uint32_t i = words_.mark(comma - 1) == u')' ? name_with_aside(comma - 1) : comma;  // "director of the Acme Institute (AI), Jane Roe"
  if (i + 1 == comma) i = comma;
  for (std::uint32_t steps = 0; i > 0 && steps < 6; --i, ++steps) {  // "director of the institute, Jane Roe"
    const Word& w = words_[i - 1];
    if (name_is(i - 1, EntityType::organization) && !head(i - 1)) {
      i = names_[name_at_[i - 1]].first + 1;
      continue;
    }
    const bool counted = i > 1 && w.kind == TokenKind::number && says(i - 2, "of"_w);  // "her husband of 20 years"
    if ((w.kind != TokenKind::word && !counted) || !words_.same_sentence(name.first, i - 1) || is_clause_verb(i - 1)) break;
    if (head(i - 1)) return i - 1;
  }
  return comma;
}

std::uint32_t RoleFinder::start_before(const Name& name, std::uint32_t head_at) const {
  std::uint32_t first = head_at;
  if (tail_of_compound(head_at)) first -= std::min(head_at, says(head_at - 2, "of"_w) || says(head_at - 2, "in"_w) ? 4u : 2u);
  while (first > 0 && words_.same_sentence(name.first, first - 1) && head_at - first < longest_before) {
    const std::uint32_t at = first - 1;
    // "director-general", "Lord-Lieutenant", "co-founder", "ex-wife"; "founder and chief executive"
    if (at > 0 && (says(at, "and"_w) ? head(at - 1)
                                     : words_.mark(at) == u'-' && words_.touches_next(at) && words_.touches_next(at - 1) &&
                                           words_[at - 1].kind == TokenKind::word)) {
      first = at - 1;
      continue;
    }
    if (words_[at].kind != TokenKind::word || says(at, "'s"_w)) break;
    if (name_is(at, EntityType::person)) break;
    if (name_at_[at] != no_entity) first = names_[name_at_[at]].first;
    else if (modifier(at)) first = at;
    else break;
  }
  if (head_at - first > 1 && says(first, "year"_w)) first += words_.mark(first + 1) == u'-' ? 3 : 2;  // "her 9-year-old son"
  return first;
}

RoleFinder::Found RoleFinder::apposition_before(const Name& name) const {
  const std::uint32_t last = comma_before(name);
  if (last == 0 || !closes(name)) return {};
  // "father to Lee, Tracy, Lisa and Adele"
  if (name_is(last - 1, EntityType::person) && words_.same_sentence(name.first, name.last + 1) &&
      name_is(name.last + 1, EntityType::person))
    return {};
  std::uint32_t head_at = head_before(name, last);
  if (head_at == last) return behind_clause(name);
  if (words_[head_at].flat.ends_with(u"ologists")) return {};                       // "three virologists, Jane Roe, John Poe and"
  if (head_at > 1 && says(head_at - 1, "of"_w) && head(head_at - 2)) head_at -= 2;  // "minister of justice"
  // "by his union representative, Roe said": the comma ends what stands in front
  const bool by_verb = words_.same_sentence(name.first, name.last) && is_clause_verb(name.last);
  if (by_verb && led(head_at)) return {};
  if (head_at + 1 < last && !one_of<"of for at in from to with on">(words_.flat(head_at + 1))) return {};
  const std::uint32_t first = start_before(name, head_at);
  // "backed her for president, Mike Murphy said"; but "lives with hubby, John Poe."
  if (last - first == 1 && (by_verb || !is_relative(words_[first].flat)) && words_.same_sentence(name.first, first - 1) &&
      words_[first - 1].is(wc::function_word) && !is_determiner(words_[first - 1].flat))
    return {};
  return {first, last, last + 1 == name.first ? 9 : 13};  // an address alone says less
}

RoleFinder::Found RoleFinder::behind_clause(const Name& name) const {
  std::uint32_t at = words_.sentence_of(name.first).first_token;
  if (!one_of<"a an the one another his her their its">(words_.flat(at))) return {};
  const std::uint32_t first = ++at;
  while (at + 3 < name.first && at - first < 5 && words_[at].kind == TokenKind::word && !head(at)) ++at;
  if (!head(at) || !one_of<"who that">(words_.flat(at + 1))) return {};
  for (std::uint32_t i = at; i + 1 < name.first; ++i) {
    if (words_[i].kind == TokenKind::punctuation || name_is(i, EntityType::person)) return {};
  }
  return {first, at + 1, 8};
}

bool RoleFinder::led(std::uint32_t head_at) const {
  for (std::uint32_t i = head_at; i > 0 && head_at - i < 6 && words_.same_sentence(head_at, i - 1); --i) {
    if (one_of<"by with to from for of in at on">(words_.flat(i - 1))) return true;
    if (words_[i - 1].kind != TokenKind::word) return false;
  }
  return false;
}

}  // namespace nutgraf
