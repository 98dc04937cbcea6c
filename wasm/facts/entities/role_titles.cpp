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
  TitleChain chain{name.first, last, last};
  while (chain.first > 0 && last - chain.first < longest_before && words_.same_sentence(name.first, chain.first - 1) && step_back(chain)) {
  }
  return judged_title(name, title_start(chain.first, last), last, chain.heads, chain.plural);
}

bool RoleFinder::step_back(TitleChain& chain) const {
  const std::uint32_t at = chain.first - 1;
  const Word& w = words_[at];
  const auto joins = [](char16_t mark) { return mark == u'-' || mark == u'/'; };  // "writer/director Jane Roe"
  const bool hyphen = joins(words_.mark(at)) && words_.touches_next(at) && at > 0 && words_.touches_next(at - 1);
  if (!hyphen && !(spaced(at) || (words_.touches_next(at) && joins(words_.mark(chain.first))))) return false;
  if (hyphen && at + 1 == chain.last) return false;
  if (chain.heads > 0 && states_attorney(at)) {
    chain.first = name_is(at - 1, EntityType::organization) ? names_[name_at_[at - 1]].first : at - 1;
    return true;
  }
  if (hyphen) {
    chain.first = at;
    return true;
  }
  if (chain.heads > 0) {
    const std::uint32_t name_first = name_with_aside(at);
    if (name_first != at) {
      chain.first = name_first;
      return true;
    }
  }
  if (w.kind != TokenKind::word || name_is(at, EntityType::person)) return false;
  // "Department of Justice spokesman Jane Roe": the name of what she speaks for is whole
  if (chain.heads > 0 && name_is(at, EntityType::organization) && names_[name_at_[at]].last == chain.first) {
    chain.first = names_[name_at_[at]].first;
    return true;
  }
  if (const std::uint32_t known = known_title(chain.first, chain.name_first); known > 1) {  // "former secretary of state Jane Roe"
    chain.first -= known;
    ++chain.heads;
    return true;
  }
  if (one_of<"of for and to">(w.flat)) return step_over_small_word(chain);
  const bool many = chain.heads == 0 && at + 1 == chain.last && plural_head(at);
  chain.plural = chain.plural || many;
  if (many || head(at) || (w.flat == "elect"_w && at > 0 && words_.mark(at - 1) == u'-'))
    return step_over_head(chain);  // "Mayor-elect Jane Roe"
  return step_over_modifier(chain);
}

/// Only inside a title: "Secretary of State", "chief of staff", "secretary for health", "ambassador to France";
/// and not between two: "a spokesman for Mayor Jane Roe" says nothing of her but "Mayor".
bool RoleFinder::step_over_small_word(TitleChain& chain) const {
  const std::uint32_t at = chain.first - 1;
  const bool joins = says(at, "and"_w);
  // "coroner for Leeds Dr Jane Roe"
  const bool addressed = chain.heads == 1 && chain.first + 1 < chain.last && is_address(words_[chain.last - 1].flat);
  if (at == 0 || chain.last == chain.first || joins != (chain.heads > 0 && !addressed)) return false;
  if (!head(at - 1) || (joins && at > 1 && says(at - 2, "prime"_w))) return false;  // "the Prime Minister and Chancellor Jane Roe"
  chain.first = at;
  return true;
}

bool RoleFinder::step_over_head(TitleChain& chain) const {
  const std::uint32_t at = chain.first - 1;
  if (words_[at].shape == Shape::lower && says(at, "miss"_w)) return false;  // "his children miss Jane Roe"
  if (chain.heads > 0 && acts(at)) return false;                             // "voted to convict President Roe"
  ++chain.heads;
  chain.first = at;
  // "mother-of-two": the whole of it
  if (tail_of_compound(at)) chain.first -= says(at - 2, "of"_w) || says(at - 2, "in"_w) ? std::min(at, 4u) : 2;
  return true;
}

bool RoleFinder::step_over_modifier(TitleChain& chain) const {
  const std::uint32_t at = chain.first - 1;
  const Word& w = words_[at];
  const std::uint32_t of = of_field(at, chain.last);
  if (of != at && (chain.heads == 0 || (chain.heads == 1 && is_address(words_[chain.last - 1].flat)))) {
    chain.first = of;
    return true;
  }
  if (chain.heads == 0 && !of_title(at, chain.last)) return false;
  if (name_at_[at] != no_entity) {
    chain.first = names_[name_at_[at]].first;
    return true;
  }
  if (!modifier(at)) return false;
  // "his pen President Putin": a plain noun does not belong to a title in capitals
  if (w.shape == Shape::lower && !w.is(wc::title_modifier | wc::demonym) && words_[chain.first].cased_up() && !has_tail(w.flat, u"thern"))
    return false;
  // "planned to woo superstar Jane Roe"
  if (at > 0 && says(at - 1, "to"_w) &&
      one_of<"woo remove replace meet defeat unseat oust elect hire fire help "
             "support join tell ask call see beat kill arrest protect back send sign trade acquire draft release waive bring loan recall "
             "sack drop blame sue thank honour honor praise">(w.flat))
    return false;
  chain.first = at;
  return true;
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
