// Roles that a verb gives: "Jane Roe is the mayor of Leeds".
#include "facts/entities/role_finder.h"

#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

bool RoleFinder::head_with_of(std::uint32_t at) const {
  for (std::uint32_t i = at; i < at + 4 && words_.same_sentence(at, i + 1); ++i) {
    if (head(i) && words_[i].shape == Shape::lower) {
      if (one_of<"of at for to under">(words_.flat(i + 1)) || head(i + 1)) return true;
      continue;
    }
    if (!words_[i].is(wc::title_modifier | wc::demonym)) return false;
  }
  return false;
}

/// "who is Leeds County Public Works Director"
bool RoleFinder::head_in_capitals(std::uint32_t at) const {
  constexpr std::uint32_t longest = 7;  // tokens
  for (std::uint32_t i = at; i < at + longest && words_.same_sentence(at, i) && words_[i].cased_up(); ++i) {
    if (i > at && words_[i].is(wc::title) && !name_is(i, EntityType::person)) return true;
  }
  return false;
}

bool RoleFinder::does(std::uint32_t at) const { return one_of<"serves served works worked quit resigned retired joined">(words_.flat(at)); }

RoleFinder::Found RoleFinder::post(const Name& name, std::uint32_t first, std::uint32_t phrase, int score) const {
  const bool among = phrase > first;
  std::uint32_t at = phrase;
  bool have_head = false;
  std::uint32_t head_at = at;
  while (at < words_.size() && words_.same_sentence(name.first, at) && at - first < 10 &&
         (words_[at].kind == TokenKind::word || words_.mark(at) == u'-') && !is_clause_verb(at)) {
    if ((head(at) || (among && plural_head(at))) && !seen_preposition(phrase, at)) {
      have_head = true;
      head_at = at;
    } else if (words_.mark(at - 1) == u'-' || words_.mark(at) == u'-') {  // "is a sister-in-law of"
    } else if (have_head && (has_tail(words_[at].flat, u"ing") || left_over(at) || words_[at].is(wc::weekday | wc::month) ||
                             (words_[at].is(wc::function_word) && !one_of<"of the at for and">(words_.flat(at)) &&
                              !(one_of<"to with on in">(words_.flat(at)) && name_behind(at) != no_entity &&
                                (words_.flat(at) != "with"_w || names_[name_behind(at)].type == EntityType::organization)))))
      break;
    if (have_head && says(at, "and"_w)) {
      if (!words_.same_sentence(at, at + 1)) break;
      const bool both = name_at_[at - 1] != no_entity && name_at_[at + 1] != no_entity;  // "advisor to Bill and Hillary Clinton"
      if (!both && !head(at + 1) && !(words_.same_sentence(at, at + 2) && head(at + 2))) break;
    }
    ++at;
  }
  while (at > first && (words_[at - 1].is(wc::function_word) || words_.mark(at - 1) == u'-')) --at;
  if (!have_head || of_thing(head_at, at) || (words_.same_sentence(name.first, at) && says(at, "'s"_w))) return {};  // "my father's lawyer"
  return at > first ? Found{first, at, score} : Found{};
}

RoleFinder::Found RoleFinder::chosen_as(const Name& name) const {
  std::uint32_t at = name.last;
  if (!words_.same_sentence(name.first, at + 1)) return {};
  if (words_.mark(at) == u',') {
    if (const std::uint32_t behind = behind_degrees(name, at + 1); behind != at + 1) at = behind;
    if (!words_.same_sentence(name.first, at + 1)) return {};
  }
  const bool as = says(at, "as"_w);
  if (as) ++at;
  if (says(at, "and"_w) || words_.mark(at) == u',') return {};
  // "the appointment of Jane Roe as chief executive"
  bool chosen = as && name.first > 1 && says(name.first - 1, "of"_w) &&
                one_of<"appointment hiring promotion election nomination">(words_.flat(name.first - 2));
  for (std::uint32_t i = name.first; i > 0 && name.first - i < 4 && words_.same_sentence(name.first, i - 1) && !chosen; --i) {
    if (words_[i - 1].kind != TokenKind::word && i != name.first) break;
    if (words_[i - 1].is(wc::function_word) || name_is(i - 1, EntityType::person)) break;  // "nominated by Roe as", "Roe and Hale captain"
    chosen = one_of<"named names appointed appoints elected elects">(words_.flat(i - 1)) ||
             (as && one_of<"announced announces hired hires introduced installed "
                           "nominated tapped selected chose picked unveiled">(words_.flat(i - 1)));
  }
  if (!chosen) return {};
  if (is_determiner(words_[at].flat)) ++at;
  if (words_.same_sentence(name.first, at + 1) && words_[at].kind == TokenKind::number) ++at;
  for (std::uint32_t i = at; i < at + 5 && words_.same_sentence(name.first, i); ++i) {
    if (words_[i].kind == TokenKind::punctuation && words_.mark(i) != u'-') break;
    if (head(i) && !seen_preposition(at, i)) return post(name, at, at, 7);
  }
  return {};
}

RoleFinder::Found RoleFinder::predicate(const Name& name) const {
  std::uint32_t at = name.last;
  if (words_.same_sentence(name.first, at + 3) && words_.mark(at) == u',') {
    if (words_[at + 1].kind == TokenKind::number && words_.mark(at + 2) == u',' && says(at + 3, "who"_w))
      at += 2;  // "Roe, 34, who works as"
    if (const std::uint32_t behind = behind_degrees(name, at + 1); behind != at + 1) at = behind;
  }
  if (words_.same_sentence(name.first, at + 1) && says(at + (words_.mark(at) == u',' ? 1 : 0), "who"_w)) {
    at += words_.mark(at) == u',' ? 2 : 1;
    // "Roe, who was born in Leeds, is a professor": behind the clause
    std::uint32_t end = at;
    while (words_.same_sentence(name.first, end + 1) && end - at < longest_after && words_.mark(end) != u',') ++end;
    if (words_.same_sentence(name.first, end + 1) && words_.mark(end) == u',' && !does(at) && one_of<"is was became">(words_.flat(end + 1)))
      at = end + 1;
  }
  if (!words_.same_sentence(name.first, at + 2)) return {};
  if (one_of<"has had will would">(words_.flat(at))) ++at;
  const bool acts = does(at);
  if (!acts && !one_of<"is was became been be become">(words_.flat(at))) return {};
  const bool becomes = one_of<"became become">(words_.flat(at));
  const bool past = one_of<"was been">(words_.flat(at));
  ++at;
  if (!acts && words_.same_sentence(name.first, at) && one_of<"also now once">(words_.flat(at))) ++at;
  const bool chosen = past && words_.same_sentence(name.first, at) && one_of<"named appointed elected made sworn hired">(words_.flat(at));
  if (chosen) ++at;
  if ((chosen || acts) && words_.same_sentence(name.first, at + 1) && says(at, "in"_w)) ++at;
  const bool as = words_.same_sentence(name.first, at) && says(at, "as"_w);
  if (as) ++at;
  if (acts && !as) return {};
  if (!words_.same_sentence(name.first, at)) return {};
  bool determined = one_of<"a an the his her its their my our">(words_.flat(at));
  const std::uint32_t several = one_of_several(at);  // "is one of the founders of the club"
  const bool among = several != at;
  if (among) {
    determined = true;
  } else if (determined) {
    ++at;
  } else if (name_at_[at] != no_entity && words_.same_sentence(name.first, names_[name_at_[at]].last + 1) && flat_after(at) == "'s"_w) {
    determined = true;  // "who was Hale's chief strategist"
  }
  if (!determined && !chosen && !acts && !becomes && !head_with_of(at) && !head_in_capitals(at)) return {};
  if (one_of<"better worse stronger weaker bigger greater smarter tougher">(words_.flat(at))) return {};  // "is a better candidate"
  return post(name, at, among ? several : at, chosen || acts ? 7 : 6);
}

}  // namespace nutgraf
