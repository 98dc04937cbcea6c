#include "facts/entities/role_words.h"

#include "facts/words/date_words.h"
#include "models/lexicon.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

bool has_tail(std::u16string_view word, std::u16string_view tail) { return word.size() > tail.size() + 1 && word.ends_with(tail); }

bool is_party_member(std::u16string_view flat) {
  return one_of<"democrat republican conservative socialist liberal independent progressive">(flat);
}

bool is_determiner(std::u16string_view flat) { return one_of<"a an the its his her their my our one another 's and whose">(flat); }

bool is_role_noun(std::u16string_view flat) {
  static const LexiconSet nouns("role-nouns");
  return ends_in<"maker worker keeper builder writer ologist ologists onomer grapher">(flat, 2) || nouns.contains(flat);
}

RoleWords::RoleWords(const Words& words, const std::vector<Name>& names) : words_(words), names_(names), name_at_(words.size(), no_entity) {
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    for (std::uint32_t i = names[n].first; i < names[n].last; ++i) name_at_[i] = n;
  }
}

bool RoleWords::in_front_of_full_name(std::uint32_t i) const {
  return i > 0 && words_[i].shape == Shape::capital && spaced(i) && name_is(i + 1, EntityType::person) &&
         names_[name_at_[i + 1]].last - names_[name_at_[i + 1]].first > 1 && words_.same_sentence(i, i - 1) && words_[i - 1].cased_up();
}

bool RoleWords::head(std::uint32_t i) const {
  const Word& w = words_[i];
  if (tail_of_compound(i) || is_rank(i)) return true;
  const bool occupation = (w.is(wc::occupation) || is_role_noun(w.flat)) &&
                          (w.shape == Shape::lower || (w.start && name_at_[i] == no_entity) || in_front_of_full_name(i));
  return (occupation || is_officer(i) || w.is(wc::title) || is_party_member(w.flat)) && !name_is(i, EntityType::person);
}

bool RoleWords::is_officer(std::uint32_t i) const {
  const Word& w = words_[i];
  return w.shape == Shape::caps && (w.flat.size() == 3 || w.flat.size() == 4) && w.flat[0] == u'c' && w.flat.back() == u'o' &&
         w.flat != "cbo"_w;
}

bool RoleWords::is_degree(std::uint32_t i) const {
  const Word& w = words_[i];
  if (is_officer(i)) return false;
  if (one_of<"md m.d. phd ph ph.d. ph.d msc bsc edd dphil psyd pharmd">(w.flat)) return true;
  if (w.shape == Shape::caps && w.flat == "ms"_w) return true;
  return w.shape == Shape::caps && w.flat.size() > 1 && w.flat.size() < (w.flat.back() == u'.' ? 8 : 6) &&
         !w.is(wc::title | wc::occupation);
}

bool RoleWords::is_rank(std::uint32_t i) const {
  return spaced(i) && is_rank_word(i) && (name_is(i + 1, EntityType::person) || is_rank(i + 1));
}

bool RoleWords::is_rank_word(std::uint32_t i) const {
  if (words_[i].shape == Shape::caps && one_of<"qb rb wr te lb cb dt olb ilb rhp lhp">(words_.flat(i))) return true;  // "Giants QB Orr Roe"
  return words_[i].cased_up() && one_of<
                                     "pc dc ds di dci dsi det con ch insp supt cllr cr fr rep sen gov sgt capt lt col gen cpl sp asp dsp "
                                     "ssp dcp acp igp dgp aig psi asi "
                                     "pm cm ig cs td mla private">(words_.flat(i));
}

bool RoleWords::is_address(std::u16string_view flat) {
  return one_of<
      "dr dr. sir dame lord lady prof prof. rev rev. fr fr. msgr. hon. adv adv. barr. engr engr. alhaja alhaji hajiya malam "
      "shri smt smt. sr datuk seri mr mrs ms mr. mrs. ms. cllr coun">(flat);
}

bool RoleWords::stands_before_name(std::uint32_t i) const {
  return words_[i].cased_up() &&
         (is_address(words_[i].flat) || one_of<"chief most right rt rt. bishop archbishop professor colonel col. general gen. major "
                                               "captain capt. superintendent inspector sp asp">(words_.flat(i)));
}

bool is_relative(std::u16string_view flat) {
  return is_parent(flat) || flat.starts_with(u"fianc") ||
         one_of<"wife husband hubby girlfriend boyfriend son daughter brother sister">(flat);
}

bool is_parent(std::u16string_view flat) { return one_of<"mother father mum mom dad parent grandmother grandfather">(flat); }

bool RoleWords::tail_of_compound(std::uint32_t i) const {
  if (i < 2 || !words_.touches_next(i - 1) || !words_.touches_next(i - 2) || words_.mark(i - 1) != u'-') return false;
  if (says(i, "up"_w)) return says(i - 2, "runner"_w);
  if (says(i, "rounder"_w)) return says(i - 2, "all"_w);
  if (one_of<"half back">(words_.flat(i))) return one_of<"fly scrum full centre center left right wing">(words_.flat(i - 2));
  if (says(i - 2, "of"_w) && small_number(words_[i].flat) > 0) return true;
  if (one_of<"maker makers">(words_.flat(i))) return true;  // "film-maker"
  return one_of<"law chief residence charge">(words_.flat(i)) && says(i - 2, "in"_w);
}

std::uint32_t RoleWords::name_with_aside(std::uint32_t at) const {
  std::uint32_t last = at;
  if (words_.mark(at) == u')' && at > 3 && words_.mark(at - 2) == u'(') last = at - 3;
  else if (words_[at].kind == TokenKind::number && at > 0 && words_[at].span.size() < 3) last = at - 1;
  if (last == at || !words_.same_sentence(at, last) || name_at_[last] == no_entity || name_is(last, EntityType::person)) return at;
  return names_[name_at_[last]].last == last + 1 ? names_[name_at_[last]].first : at;
}

bool RoleWords::plural_head(std::uint32_t at) const {
  const Word& w = words_[at];
  if (w.is(wc::speech_verb) || name_at_[at] != no_entity) return false;
  // "the film stars Jane Roe"
  if (at > 1 && says(at, "stars"_w) && is_determiner(words_[at - 2].flat) &&
      one_of<"film movie series show drama comedy thriller sitcom musical">(words_.flat(at - 1)))
    return false;
  // who is whose daughter is not clear from a row of names
  if (one_of<"daughters sons parents legends stalwarts icons terrorists celebrities luminaries">(w.flat)) return false;
  if (one_of<"sens. reps. govs. drs. profs. gens. sgts.">(w.flat)) return true;
  if (w.flat.size() > 5 && w.flat.ends_with(u"men") && !w.is(wc::title | wc::occupation)) {  // "policemen"
    std::u16string one(w.flat);
    one[one.size() - 2] = u'a';
    return (classes_of(one) & (wc::title | wc::occupation)) != 0;
  }
  if (w.flat.size() < 5 || w.flat.back() != u's' || w.is(wc::title | wc::occupation)) return false;
  std::u16string one(w.flat.substr(0, w.flat.size() - 1));
  if (one.ends_with(u"ie")) one.replace(one.size() - 2, 2, u"y");  // "missionaries"
  return (classes_of(one) & (wc::title | wc::occupation)) != 0 || is_role_noun(one);
}

bool RoleWords::states_attorney(std::uint32_t at) const {
  return at > 0 && says(at, "'s"_w) && words_.same_sentence(at, at + 1) &&
         (says(at - 1, "sheriff"_w) || (says(at - 1, "state"_w) && says(at + 1, "attorney"_w)));
}

std::uint32_t RoleWords::known_title(std::uint32_t end, std::uint32_t name_first) const {
  static const LexiconSet positions("positions");
  if (end > 2 && says(end - 1, "famer"_w) && says(end - 2, "of"_w) && says(end - 3, "hall"_w)) return 3;
  if (end > 2 && says(end - 1, "charge"_w) && says(end - 2, "in"_w) && one_of<"agent officer">(words_.flat(end - 3))) return 3;
  if (end > 1 && words_.same_sentence(name_first, end - 2) && spaced(end - 2) &&
      positions.contains(words_.flat_text().substr(words_[end - 2].span.start, words_[end - 1].span.end - words_[end - 2].span.start)))
    return 2;
  for (std::uint32_t n = 4; n > 1; --n) {
    if (end < n || !words_.same_sentence(name_first, end - n) || !words_[end - n].is(wc::begins_phrase)) continue;
    if ((words_.phrase_classes(end - n, end) & wc::title) != 0) return n;
  }
  return 0;
}

bool RoleWords::acts(std::uint32_t at) const {
  if (at == 0 || !words_.same_sentence(at, at - 1) || words_[at].shape != Shape::lower) return false;
  if (one_of<"i we they you will would could can may might must">(words_.flat(at - 1))) return true;
  // "said to host Jane Roe"
  const bool addressed = at > 1 && one_of<
                                       "said told spoke talked speaking "
                                       "talking admitted explained confessed">(words_.flat(at - 2));
  return says(at - 1, "to"_w) && !addressed &&
         one_of<
             "host suspect star model coach judge guard pilot partner captain head nurse mother father "
             "guide champion chair boss cook doctor lead police whip tutor tackle spy rival ally convict">(words_.flat(at));
}

bool RoleWords::of_title(std::uint32_t at, std::uint32_t last) const {
  for (std::uint32_t i = at; i + 1 < last + 1 && i > 1 && at - i < 5; --i) {
    if (one_of<"of to for">(words_.flat(i))) return head(i - 1);
    if (!words_[i].cased_up() && !says(i, "and"_w)) return false;
  }
  return false;
}

std::uint32_t RoleWords::of_field(std::uint32_t at, std::uint32_t last) const {
  constexpr std::uint32_t longest_field = 4;  // words, with an address behind them
  for (std::uint32_t i = at; i > 0 && last - i <= longest_field && words_.same_sentence(at, i - 1) && spaced(i - 1); --i) {
    if (i < at && says(i, "of"_w))
      return one_of<"director head manager secretary minister president professor chief coordinator dean editor lecturer chair">(
                 words_[i - 1].flat)
                 ? i
                 : at;
    if (words_[i].shape != Shape::lower || words_[i].is(wc::function_word) || is_clause_verb(i) || head(i) || plural_head(i) ||
        name_at_[i] != no_entity)
      return at;
  }
  return at;
}

bool RoleWords::modifier(std::uint32_t at) const {
  const Word& w = words_[at];
  if (w.is(wc::title_modifier | wc::demonym)) return true;
  // "the alleged ringleader"
  if (one_of<"alleged suspected convicted disgraced embattled">(w.flat) && (w.start || (at > 0 && is_determiner(words_[at - 1].flat))))
    return true;
  const bool compound = at > 1 && words_.mark(at - 1) == u'-' && words_.touches_next(at - 1);
  if (w.shape == Shape::caps && w.flat == "it"_w) return true;  // "IT consultant"
  if (compound && w.flat == "up"_w) return true;                // "stand-up comedian"
  if (one_of<"defending reigning">(w.flat) && words_.same_sentence(at, at + 1) && one_of<"champion champions">(words_.flat(at + 1)))
    return true;
  // "the centre-left leader", "the self-made billionaire": no verb there
  if (w.is(wc::function_word | wc::speech_verb | wc::weekday | wc::month) || (w.is(wc::past_verb) && !compound) ||
      one_of<"alongside include away">(w.flat))
    return false;
  // "Bowling coach Jane Roe": these are trades and sports
  if (one_of<
          "bowling batting fielding goalkeeping swimming boxing wrestling wedding opening nursing lending mining shipping fishing farming "
          "policing trading broadcasting fundraising sporting">(w.flat))
    return true;
  if (w.start && has_tail(w.flat, u"ing") && !w.is(wc::occupation)) return false;  // "Disqualifying President Roe"
  // "Take rapper Jane Roe"
  if (w.start && one_of<"take meet see ask enter consider watch follow remember">(w.flat)) return false;
  // "Government spokeswoman Jane Roe" begins a sentence
  const bool lower_next = words_.same_sentence(at, at + 1) && words_[at + 1].shape == Shape::lower;
  if (w.cased_up() && !(w.start && lower_next)) return !w.start || words_.use(at).lower == 0 || w.is(wc::organization_head);
  // "Oscar-winning" is no verb, nor is "planning" of "a junior planning officer"
  const bool inside = has_tail(w.flat, u"ing") && at > 0 && words_.same_sentence(at, at - 1) &&
                      (is_determiner(words_[at - 1].flat) || words_[at - 1].is(wc::title_modifier)) && !says(at - 1, "and"_w);
  if (one_of<"marketing leading visiting contributing casting "
             "racing running reigning rising consulting engineering banking">(w.flat))
    return true;
  if (!compound && !inside && (has_tail(w.flat, u"ed") || has_tail(w.flat, u"ing"))) return false;
  if (has_tail(w.flat, u"ly")) return false;
  if (!has_tail(w.flat, u"s") || has_tail(w.flat, u"ics") || has_tail(w.flat, u"us") || has_tail(w.flat, u"ss") ||
      one_of<"bus gas sports arts news sales operations communications business goods affairs materials relations rights services studies "
             "systems "
             "resources schools parks markets securities elections investments homicides">(w.flat))
    return true;
  if (w.start && w.cased_up() && w.classes == 0) return true;  // "Magpies football boss" begins a sentence
  // "a bus driver", "the county's roads director": no verb behind these
  return at > 0 && words_.same_sentence(at, at - 1) &&
         (one_of<"a an the 's its his her their">(words_.flat(at - 1)) || words_[at - 1].is(wc::speech_verb | wc::title_modifier));
}

bool RoleWords::participle(std::uint32_t at) const {
  if (!has_tail(words_[at].flat, u"ing")) return false;
  // "head of machine learning"
  if (one_of<"learning marketing engineering planning banking training manufacturing programming advertising broadcasting "
             "nursing housing lending testing mining shipping trading gaming farming cycling writing reporting funding "
             "spending policing landscaping building catering printing investing counseling purchasing sourcing "
             "fundraising screening brewing publishing accounting consulting pricing licensing recruiting computing">(words_[at].flat))
    return false;
  if (words_[at - 1].is(wc::function_word | wc::title_modifier)) return false;
  return !(words_.same_sentence(at, at + 1) && head(at + 1));
}

bool RoleWords::infinitive(std::uint32_t at) const {
  if (!says(at, "to"_w) || !words_.same_sentence(at, at + 1)) return false;
  const Word& next = words_[at + 1];
  return next.shape == Shape::lower && !next.is(wc::function_word) && !head(at + 1) && next.flat.back() != u's';
}

bool RoleWords::left_over(std::uint32_t at) const {
  if (!words_.same_sentence(at, at + 1)) return false;
  const Word& next = words_[at + 1];
  if (says(at, "for"_w)) return one_of<"years decades">(next.flat);
  if (name_at_[at - 1] != no_entity && has_tail(words_[at].flat, u"s")) return one_of<"about the a that how to">(next.flat);
  if (words_[at - 1].is(wc::function_word | wc::title_modifier) || words_.mark(at - 1) == u'-') return false;
  return one_of<"chosen known">(words_.flat(at)) ||
         (has_tail(words_[at].flat, u"ed") && next.is(wc::function_word) && next.flat != "and"_w);
}

bool RoleWords::of_thing(std::uint32_t head_at, std::uint32_t end) const {
  const std::uint32_t next = head_at + 1;
  return next < end && words_[next].kind == TokenKind::word && name_at_[next] == no_entity && spaced(head_at) &&
         !words_[next].is(wc::function_word | wc::title_modifier) && !one_of<"emeritus emerita">(words_.flat(next));
}

std::uint32_t RoleWords::name_behind(std::uint32_t at) const {
  if (words_.same_sentence(at, at + 2) && is_determiner(words_[at + 1].flat)) ++at;
  return words_.same_sentence(at, at + 1) ? name_at_[at + 1] : no_entity;
}

std::uint32_t RoleWords::one_of_several(std::uint32_t at) const {
  if (!words_.same_sentence(at, at + 3) || !says(at, "one"_w) || !says(at + 1, "of"_w)) return at;
  return at + (one_of<"the his her its their our my">(words_.flat(at + 2)) ? 3 : 2);
}

bool RoleWords::is_clause_verb(std::uint32_t i) const {
  const Word& w = words_[i];
  if (w.shape != Shape::lower) return false;
  return w.is(wc::speech_verb | wc::past_verb) || one_of<"is are has have will would who which that but">(w.flat);
}

}  // namespace nutgraf
