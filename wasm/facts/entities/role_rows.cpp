// Roles of several people in a row: "actors Jane Roe and John Poe".
#include "facts/entities/role_finder.h"

#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

std::uint32_t RoleFinder::next_in_row(std::uint32_t n) const {
  std::uint32_t at = names_[n].last;
  if (words_.same_sentence(names_[n].first, at) && words_.mark(at) == u'(') {
    constexpr std::uint32_t longest = 20;  // tokens in brackets
    while (at < names_[n].last + longest && words_.same_sentence(names_[n].first, at + 1) && words_.mark(at) != u')') ++at;
    ++at;
  }
  std::uint32_t next = n + 1;
  while (next < names_.size() && names_[next].first < at) ++next;  // "Kevin (Zac Roe), David"
  if (next >= names_.size() || !words_.same_sentence(names_[n].first, names_[next].first)) return no_entity;
  bool parted = false;
  for (; at < names_[next].first; ++at) {
    const bool age = words_[at].kind == TokenKind::number && words_.mark(at - 1) == u',';  // "Jane Roe, 13, and John Poe, 16"
    if (words_.mark(at) != u',' && !says(at, "and"_w) && !says(at, "&"_w) && !age) return no_entity;
    parted = true;
  }
  return parted ? next : no_entity;
}

RoleFinder::Found RoleFinder::row_head(const Name& name) const {
  std::uint32_t last = name.first;
  while (last > 0 && name.first - last < 3 && words_.same_sentence(name.first, last - 1) &&
         (one_of<"include included including are were as named identified called : like such">(words_.flat(last - 1)) ||
          words_.mark(last - 1) == u','))
    --last;
  if (last == name.first || last == 0 || !words_.same_sentence(name.first, last - 1) || !plural_head(last - 1) ||
      (says(last - 1, "investors"_w) && words_.mark(last) == u':'))
    return {};
  std::uint32_t first = last - 1;
  while (first > 0 && last - first < longest_before && words_.same_sentence(name.first, first - 1) && spaced(first - 1)) {
    const std::uint32_t at = first - 1;
    if (words_[at].kind != TokenKind::word) break;
    if (name_at_[at] != no_entity) first = names_[name_at_[at]].first;
    else if (modifier(at) && !words_[at].is(wc::function_word)) first = at;
    else break;
  }
  // "well-known designers"
  if (first > 1 && words_.mark(first - 1) == u'-' && words_.touches_next(first - 1) && words_.touches_next(first - 2)) first -= 2;
  return {first, last, 5, true};
}

RoleFinder::Found RoleFinder::row_tail(const Name& name) const {
  std::uint32_t at = name.last;
  if (!words_.same_sentence(name.first, at + 1) || words_.mark(at) != u',') return {};
  if (one_of<"both the two its his her their">(words_.flat(++at))) ++at;
  const std::uint32_t first = at;
  while (words_.same_sentence(name.first, at) && at - first < 5 && !plural_head(at)) {
    if (words_[at].kind != TokenKind::word || words_[at].is(wc::function_word) || name_is(at, EntityType::person)) return {};
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

}  // namespace nutgraf
