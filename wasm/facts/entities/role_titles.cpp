// Roles in front of names: "Secretary of State Jane Roe", "a farmer named Jane Roe".
#include "facts/entities/role_finder.h"

#include <algorithm>

#include "facts/words/date_words.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

RoleFinder::Found RoleFinder::title_before(const Name& name) const {
  if (name.first == 0 || !words_.same_sentence(name.first, name.first - 1)) return {};
  if (name.first > 2 && says(name.first - 2, "of"_w) && small_number(words_[name.first - 1].flat) > 0 &&
      is_parent(words_[name.first - 3].flat) && words_.same_sentence(name.first, name.first - 3))
    return {name.first - 3, name.first, 10};  // "mother of two Jane Roe"
  std::uint32_t last = name.first;
  if (last > 1 && words_.mark(last - 1) == u',' && words_[last - 2].start &&
      one_of<"prosecuting defending mitigating">(words_.flat(last - 2)))
    return {last - 2, last - 1, 8};     // of a lawyer in a British court
  if (words_.mark(last - 1) == u')') {  // "Chief Executive Officer (CEO) Jane Roe"
    // "DCP (Crime) Jane Roe"
    if (last > 3 && words_.mark(last - 3) == u'(' && words_.same_sentence(last, last - 4) && is_rank_word(last - 4))
      return {last - 4, last, 10};
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
    const auto joins = [](char16_t mark) { return mark == u'-' || mark == u'/'; };  // "writer/director Jane Roe"
    const bool hyphen = joins(words_.mark(at)) && words_.touches_next(at) && at > 0 && words_.touches_next(at - 1);
    if (!hyphen && !(spaced(at) || (words_.touches_next(at) && joins(words_.mark(first))))) break;
    if (hyphen && at + 1 == last) break;
    if (heads > 0 && states_attorney(at)) {
      first = name_is(at - 1, EntityType::organization) ? names_[name_at_[at - 1]].first : at - 1;
      continue;
    }
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
    // "Department of Justice spokesman Jane Roe": the name of what she speaks for is whole
    if (heads > 0 && name_is(at, EntityType::organization) && names_[name_at_[at]].last == first) {
      first = names_[name_at_[at]].first;
      continue;
    }
    if (const std::uint32_t known = known_title(first, name.first); known > 1) {  // "former secretary of state Jane Roe"
      first -= known;
      ++heads;
      continue;
    }
    if (one_of<"of for and to">(w.flat)) {
      // only inside a title: "Secretary of State", "chief of staff", "secretary for health", "ambassador to France"
      // and not between two: "a spokesman for Mayor Jane Roe" says nothing of her but "Mayor"
      const bool addressed = heads == 1 && first + 1 < last && is_address(words_[last - 1].flat);  // "coroner for Leeds Dr Jane Roe"
      if (at == 0 || last - first == 0 || (w.flat == "and"_w) != (heads > 0 && !addressed)) break;
      if (!head(at - 1) || (w.flat == "and"_w && at > 1 && says(at - 2, "prime"_w))) break;  // "the Prime Minister and Chancellor Jane Roe"
      first = at;
      continue;
    }
    const bool many = heads == 0 && at + 1 == last && plural_head(at);
    plural = plural || many;
    if (many || head(at) || (w.flat == "elect"_w && at > 0 && words_.mark(at - 1) == u'-')) {  // "Mayor-elect Jane Roe"
      if (w.shape == Shape::lower && w.flat == "miss"_w) break;                                // "his children miss Jane Roe"
      if (heads > 0 && acts(at)) break;                                                        // "voted to convict President Roe"
      ++heads;
      first = at;
      // "mother-of-two": the whole of it
      if (tail_of_compound(at)) first -= says(at - 2, "of"_w) || says(at - 2, "in"_w) ? std::min(at, 4u) : 2;
      continue;
    }
    const bool part_of_name = name_at_[at] != no_entity;
    if (const std::uint32_t of = of_field(at, last); of != at && (heads == 0 || (heads == 1 && is_address(words_[last - 1].flat)))) {
      first = of;
      continue;
    }
    if (heads == 0 && !of_title(at, last)) break;
    if (part_of_name) {
      first = names_[name_at_[at]].first;
      continue;
    }
    if (!modifier(at)) break;
    // "his pen President Putin": a plain noun does not belong to a title in capitals
    if (w.shape == Shape::lower && !w.is(wc::title_modifier | wc::demonym) && words_[first].cased_up() && !has_tail(w.flat, u"thern"))
      break;
    // "planned to woo superstar Jane Roe"
    if (at > 0 && says(at - 1, "to"_w) &&
        one_of<"woo remove replace meet defeat unseat oust elect hire fire help "
               "support join tell ask call see beat kill arrest protect back send sign trade acquire draft release waive bring loan recall "
               "sack drop blame sue thank honour honor praise">(w.flat))
      break;
    first = at;
  }
  return judged_title(name, title_start(first, last), last, heads, plural);
}

/// The first word of a title that was read backwards as far as `first`, with what goes on in front of it.
std::uint32_t RoleFinder::title_start(std::uint32_t first, std::uint32_t last) const {
  while (first < last && one_of<"of and for to -">(words_.flat(first))) ++first;
  // "model, journalist and producer Jane Roe"
  bool listed = false;
  for (std::uint32_t i = first; i < last; ++i) listed = listed || says(i, "and"_w);
  while (listed && first > 2 && words_.mark(first - 1) == u',' && head(first - 2) && words_[first - 2].shape == Shape::lower &&
         words_.same_sentence(first, first - 2))
    first -= 2;
  // "two-time champion": a word joined by a hyphen belongs to it; an age does not
  for (std::uint32_t i = first; i + 1 < last; ++i) {
    if (says(i, "old"_w) && i > 0 && (words_.mark(i - 1) == u'-' || says(i - 1, "year"_w))) first = i + 1;
  }
  // "20th century architect": the number is a token of its own
  if (first > 0 && first < last && words_[first - 1].kind == TokenKind::number && words_.touches_next(first - 1)) --first;
  while (first > 1 && words_.mark(first - 1) == u'-' && words_.touches_next(first - 1) && words_.touches_next(first - 2)) first -= 2;
  return first;
}

/// The title that stands in [first, last) with so many heads, unless it is none.
RoleFinder::Found RoleFinder::judged_title(const Name& name, std::uint32_t first, std::uint32_t last, std::uint32_t heads,
                                           bool plural) const {
  if (heads == 0 || first >= last) return {};
  if (plural && first > 0 && one_of<"one he she who">(words_.flat(first - 1))) return {};  // "one suspects Roe"
  std::uint32_t end = last;
  while (heads > 1 && end - first > 1 && is_address(words_[end - 1].flat)) --end;  // "panel chair Dr Jane Roe"
  if (last - first == 1 && acts(first)) return {};
  // "Hull host Preston"
  if (says(last - 1, "host"_w) && name.last - name.first == 1) return {};
  if (heads == 1 && one_of<"mr mr. mrs mrs. ms ms. miss">(words_.flat(last - 1))) return {};
  const std::uint32_t only = says(first, "late"_w) ? first + 1 : first;  // "the late Sir Jane Roe"
  if (last - only == 1 &&
      one_of<"lady don herr frau signor señor señora monsieur madame mme friend sir dame hon. alhaja alhaji hajiya shri smt smt.">(
          words_[only].flat))
    return {};
  if (last - first == 1 && says(first, "major"_w) && words_[first].shape == Shape::lower) return {};  // "a major Jane Roe show"
  // "Gov." says less than "the governor of Ohio" elsewhere
  const bool short_form = end - first == 1 && (end < last || words_[first].flat.back() == u'.' || is_address(words_[first].flat));
  // "lead author" says what somebody did here, not what somebody is
  const bool passing = one_of<"author co-author authors co-authors host guest">(words_.flat(last - 1));
  return {first, end, (passing ? 7 : short_form ? 9 : 10) + static_cast<int>(std::min<std::uint32_t>(end - first, 3)), plural};
}

RoleFinder::Found RoleFinder::title_with_home(const Name& name) const {
  if (name.last - name.first < 2 || name.first == 0 || name_at_[name.first - 1] == no_entity || !spaced(name.first - 1)) return {};
  for (std::uint32_t i = name.first; i > 0 && name.first - i < longest_before && words_.same_sentence(name.first, i - 1); --i) {
    const Word& w = words_[i - 1];
    if (w.kind != TokenKind::word || name_is(i - 1, EntityType::person)) return {};
    if (i < name.first && head(i - 1) && one_of<"of for at to">(words_.flat(i))) {
      std::uint32_t first = i - 1;
      while (first > 0 && i - first < longest_before && spaced(first - 1) && words_[first - 1].kind == TokenKind::word) {
        if (name_is(first - 1, EntityType::person)) break;
        if (name_at_[first - 1] != no_entity) first = names_[name_at_[first - 1]].first;
        else if (head(first - 1) || modifier(first - 1)) --first;
        else break;
      }
      return {first, name.first, 10};
    }
    if (!w.cased_up() && !one_of<"of for the and at in">(w.flat)) return {};
  }
  return {};
}

RoleFinder::Found RoleFinder::labelled(const Name& name) const {
  const std::uint32_t first = words_.sentence_of(name.first).first_token;
  if (name.first < first + 2 || name.first - first > 6 || words_.mark(name.first - 1) != u':' || name.last - name.first < 2) return {};
  if (words_.same_sentence(name.first, name.last) && words_.mark(name.last) != u'(' && words_.mark(name.last) != u'.') return {};
  for (std::uint32_t i = first; i + 1 < name.first; ++i) {
    if (words_[i].kind != TokenKind::word || name_is(i, EntityType::person) || words_[i].is(wc::speech_verb)) return {};
  }
  return words_[name.first - 2].is(wc::title | wc::occupation) ? Found{first, name.first - 1, 4} : Found{};
}

RoleFinder::Found RoleFinder::so_named(const Name& name) const {
  if (name.first < 3 || !words_.same_sentence(name.first, name.first - 3) || !one_of<"named called">(words_.flat(name.first - 1)))
    return {};
  const std::uint32_t last = name.first - 1;
  std::uint32_t first = last;
  while (first > 0 && last - first < 6 && words_.same_sentence(name.first, first - 1) && words_[first - 1].kind == TokenKind::word &&
         !words_[first - 1].is(wc::function_word) && !is_clause_verb(first - 1))
    --first;
  if (first == last || first == 0 || !one_of<"a an one another">(words_.flat(first - 1))) return {};
  const bool says_nothing = last - first == 1 && one_of<"man woman person guy boy girl lady">(words_.flat(first));
  return says_nothing ? Found{} : Found{first, last, 4};
}

}  // namespace nutgraf
