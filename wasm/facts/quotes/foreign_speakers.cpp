#include "facts/quotes/foreign_speakers.h"

#include <algorithm>

#include "facts/names/foreign_names.h"
#include "facts/words/small_words.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t cue_reach = 8;       // tokens from the quotation to its verb
constexpr std::uint32_t subject_reach = 12;  // tokens from the verb to whoever speaks
constexpr std::uint32_t longest_description = 9;
constexpr std::uint32_t longest_aside = 16;

}  // namespace

ForeignSpeakers::ForeignSpeakers(const Words& words, const std::vector<Name>& names, const Entities& entities,
                                 const std::vector<bool>& quoted, const std::vector<bool>& cut)
    : words_(words), names_(names), entities_(entities), quoted_(quoted), cut_(cut) {}

char ForeignSpeakers::pronoun(std::u16string_view flat) {
  if (one_of<"er il él ele lui hij egli">(flat)) return 'm';
  if (one_of<"sie elle ella ela lei ze zij">(flat)) return 'f';
  return 0;
}

bool ForeignSpeakers::speech(std::uint32_t i) const { return words_[i].is(wc::speech_verb) && words_[i].shape == Shape::lower; }

bool ForeignSpeakers::is_person(std::uint32_t name) const {
  return names_[name].type == EntityType::person && entities_.of_name[name] != no_entity;
}

std::uint32_t ForeignSpeakers::first_name(std::uint32_t token) const {
  return static_cast<std::uint32_t>(
      std::lower_bound(names_.begin(), names_.end(), token, [](const Name& n, std::uint32_t i) { return n.first < i; }) - names_.begin());
}

/// The name of a person that begins there; no_entity: none does.
std::uint32_t ForeignSpeakers::person_at(std::uint32_t token) const {
  const std::uint32_t n = first_name(token);
  return n < names_.size() && names_[n].first == token && is_person(n) ? n : no_entity;
}

/// "dit-il", "a-t-elle ajouté": the pronoun behind a hyphen; 0: none.
std::uint32_t ForeignSpeakers::inverted(std::uint32_t from, std::uint32_t end) const {
  for (std::uint32_t i = from; i + 1 < end; ++i) {
    if (flat(i) == "-"_w && pronoun(flat(i + 1)) != 0) return i + 1;
  }
  return 0;
}

const SpeakerMention* ForeignSpeakers::keep(std::uint32_t first, std::uint32_t last, MentionKind kind, std::uint32_t entity) {
  kept_.push_front({first, last, kind, last - 1, entity});
  return &kept_.front();
}

std::optional<std::uint32_t> ForeignSpeakers::only_person(std::uint32_t first, std::uint32_t last) const {
  std::optional<std::uint32_t> only;
  for (std::uint32_t n = first_name(first); n < names_.size() && names_[n].last <= last; ++n) {
    if (!is_person(n)) continue;
    if (only && entities_.of_name[*only] != entities_.of_name[n]) return std::nullopt;
    only = n;
  }
  return only;
}

/// "dijo la ministra Isabel Romero": nothing between the verb and the name says that somebody else is meant, as "der Sprecher von Roe" does.
bool ForeignSpeakers::follows_verb(const Name& name, std::uint32_t cue) const {
  std::uint32_t at = name.first;
  const auto plain = [this](std::uint32_t i) {
    return words_[i].kind != TokenKind::punctuation && !small(i, SmallWord::article) && !small(i, SmallWord::ends_description) &&
           !one_of<"von vom di d' del do da dos van della dell' du">(flat(i));
  };
  while (at > cue + 1 && (plain(at - 1) || flat(at - 1) == "-"_w)) --at;
  if (at == cue + 1) return true;
  if (small(at - 1, SmallWord::article) && flat(at - 1) != "de"_w) --at;
  if (at == cue + 1) return true;
  if (small(at - 1, SmallWord::adverb) || pronoun(flat(at - 1)) != 0) return true;
  // "zegt officier van justitie Marije Roe", unlike "portavoce della premier Giorgia Roe": what stands right in front is no role
  const Word& next = words_[name.first - 1];
  return at < name.first && next.kind == TokenKind::word && !is_role(next.flat) && !next.is(wc::title | wc::occupation) &&
         !words_.capital_nouns();
}

/// The person whose full name has this word behind its first.
std::uint32_t ForeignSpeakers::called(std::u16string_view surname) const {
  for (std::uint32_t e = 0; e < entities_.all.size() && e < 200; ++e) {
    const std::u16string name = unicode::to_lower(entities_.all[e].name);
    const std::size_t at = name.rfind(surname);  // "Lula" of "Luiz Inácio Lula da Silva", too
    const std::size_t past = at + surname.size();
    if (at != name.npos && at > 0 && name[at - 1] == u' ' && (past == name.size() || name[past] == u' ')) return e;
  }
  return no_entity;
}

/// "explicó que Jane Roe ha adquirido «…»": of whom somebody else speaks.
bool ForeignSpeakers::told_of(std::uint32_t name, std::uint32_t cue) const {
  const Name& n = names_[name];
  const bool behind = n.first >= cue;
  for (std::uint32_t i = behind ? n.first : cue; i > (behind ? cue : n.last) && mark_at(i - 1) != u','; --i) {
    // "Roe recordó que su madre decía" tells of another's words
    if (one_of<"que che dass daß dat qu'">(flat(i - 1)) && (behind || small(i, SmallWord::article))) return true;
  }
  return false;
}

/// "de" is one in Dutch and "a" in Portuguese; "de entrada" and "a este diario" are none.
bool ForeignSpeakers::article(std::uint32_t i) const {
  if (!small(i, SmallWord::article)) return false;
  if (flat(i) == "des"_w && words_.capital_nouns()) return false;  // of whom
  return (flat(i) != "de"_w || !words_.in_language("es fr it pt")) && (flat(i) != "a"_w || words_.in_language("pt"));
}

/// "le ministre de la Santé", "eine Nachbarin": a noun phrase of a few words.
const SpeakerMention* ForeignSpeakers::description(std::uint32_t first, std::uint32_t end) {
  if (first + 1 >= end || !(article(first) || one_of<"fuentes fontes fonte fonti bronnen">(flat(first)))) return nullptr;
  if (flat(first) == "a"_w && words_[first + 1].flat.back() == u's') return nullptr;  // "disse a jornalistas"
  std::uint32_t last = first + 1;
  while (last < end && last - first < longest_description) {
    const Word& w = words_[last];
    const bool hyphen = w.flat == "-"_w && words_.touches_next(last);
    if (w.flat == "-"_w && last + 2 < end && flat(last + 1) == "und"_w) {
      last += 2;  // "die Bau- und Sportministerin"
      continue;
    }
    if (hyphen || (w.kind == TokenKind::number && words_.touches_next(last))) {  // "die 33-Jährige"
      ++last;
      continue;
    }
    if (one_of<"un una um uma">(w.flat) && last > first + 1 && words_[last - 1].shape == Shape::lower &&
        !one_of<"de di por con com em d'">(flat(last - 1)))
      return description(last, end);                                                   // "Una vez un vecino me dijo"
    if (w.flat == "en"_w && last + 1 < end && one_of<"scène chef">(flat(last + 1))) {  // "le metteur en scène"
      last += 2;
      continue;
    }
    if (w.kind != TokenKind::word || one_of<"a seinem">(w.flat) || is_small_word(w.flat, SmallWord::ends_description) ||
        (speech(last) && last > first + 1) || (is_small_word(w.flat, SmallWord::adverb) && last > first + 1) ||
        one_of<"est sont ist sind è sono é são is heeft ha han hat">(w.flat))
      break;
    ++last;
  }
  // "so der Sieger rückblickend": in German a noun ends it
  while (last > first + 1 && ((words_.capital_nouns() && words_[last - 1].shape == Shape::lower) ||
                              one_of<"von di del do da dos das van du weten me te se lhe s'">(flat(last - 1))))
    --last;
  if (last - first < 2 || one_of<"volta fois vez mal keer">(flat(last - 1))) return nullptr;  // "L'ultima volta aveva detto"
  return keep(first, last, MentionKind::description, no_entity);
}

/// Behind a day, or whom something is said to, which stand between a verb and its subject.
std::uint32_t ForeignSpeakers::behind_adjuncts(std::uint32_t at, std::uint32_t end) const {
  if (at + 2 < end && flat(at + 1) == "se"_w) at += 2;  // "congratulou-se a deputada"
  while (at < end && (small(at, SmallWord::adverb) || words_[at].is(wc::weekday))) ++at;
  if (at + 2 < end && one_of<"este esta ce questo deze diesen">(flat(at))) {  // "ha asegurado este lunes la portavoz"
    if (words_[at + 1].is(wc::weekday)) at += 2;
    else if (at + 4 < end && flat(at + 2) == "-"_w && flat(at + 3) == "feira"_w) at += 4;
  }
  if (at + 2 < end && (small(at, SmallWord::ends_description) || one_of<"a dem">(flat(at)))) {
    // "contó a la prensa el biólogo", "a déclaré à cette occasion le ministre", "relató a Efe su vecino", "sagte dem Blatt die Chefin"
    const std::uint32_t behind = at + (words_[at + 1].cased_up() ? 2 : 3);
    if (behind < end && (small(behind, SmallWord::article) || person_at(behind) != no_entity)) at = behind;
  }
  if (at + 1 < end && small(at, SmallWord::ends_description) && words_[at + 1].is(wc::weekday)) {  // "disse nesta quinta (4) o secretário"
    at += 2;
    if (at + 2 < end && flat(at) == "-"_w) at += 2;
    if (at + 2 < end && mark_at(at) == u'(' && mark_at(at + 2) == u')') at += 3;
  }
  return at;
}

/// "el delegado del Gobierno en Asturias, Carlos Roe": the name behind a description that ends in front of `comma`.
const SpeakerMention* ForeignSpeakers::named_behind(std::uint32_t comma, std::uint32_t end) {
  if (comma + 2 < end && small(comma, SmallWord::ends_description) && words_[comma + 1].cased_up()) comma += 2;
  if (comma + 1 >= end || mark_at(comma) != u',') return nullptr;
  // "el jefe de bomberos, Carlos Roe", "son avocate, Me Hélène Roe", "o comandante, tenente-coronel Rui Roe", "il difensore, l'avvocato Roe"
  std::uint32_t at_name = comma + 1;
  const auto addresses = [this](std::uint32_t i) {
    return words_[i].cased_up() || flat(i) == "-"_w || is_role(flat(i)) || words_[i].is(wc::title) || small(i, SmallWord::article);
  };
  while (at_name < comma + 4 && at_name + 1 < end && person_at(at_name) == no_entity && addresses(at_name)) ++at_name;
  const std::uint32_t n = person_at(at_name);
  if (n != no_entity && (names_[n].last >= end || words_[names_[n].last].kind == TokenKind::punctuation)) return keep_name(n);
  return nullptr;
}

/// "jubelde Tallon Griekspoor", "erklärte West.": nobody whom the lexicons know
const SpeakerMention* ForeignSpeakers::unknown_person(std::uint32_t at, std::uint32_t row_end, std::uint32_t end) {
  const auto capital = [this](std::uint32_t i) {
    return words_[i].shape == Shape::capital && !words_[i].is(wc::weekday | wc::month | wc::place);
  };
  // "zegt conservator Sint Roe"
  if (words_.in_language("nl") && at + 1 < row_end && words_[at].shape == Shape::lower && words_[at].flat.size() > 3 && capital(at + 1))
    ++at;
  std::uint32_t last = at;
  while (last < row_end && (capital(last) || (last > at && last + 1 < row_end && capital(last + 1) &&
                                              one_of<"del de da di do dos von van le el">(flat(last)))))
    ++last;
  if (last == at || last > at + 4) return nullptr;
  const bool ends = last >= end || words_[last].kind == TokenKind::punctuation;
  const std::uint32_t known = called(flat(last - 1));  // "erklärt West den Plan"
  if (!ends && known == no_entity && (last < at + 2 || words_.capital_nouns())) return nullptr;
  return keep(at, last, MentionKind::description, known);
}

/// Whoever stands behind a verb of speech.
const SpeakerMention* ForeignSpeakers::subject(std::uint32_t cue, std::uint32_t end) {
  const std::uint32_t at = behind_adjuncts(cue + 1, end);
  if (at >= end) return nullptr;
  if (pronoun(flat(at)) != 0 && !(flat(at) == "il"_w && at + 1 < end && words_[at + 1].kind == TokenKind::word)) {  // "il ministro"
    return keep(at, at + 1, MentionKind::pronoun, no_entity);
  }
  if (at + 1 < end && one_of<"von van">(flat(at))) {  // "sagte von Roe"
    const std::uint32_t n = person_at(at + 1);
    if (n != no_entity && names_[n].last == at + 2) return keep_name(n);
  }
  if (one_of<"heißt hieß lautet lautete">(flat(cue))) return nullptr;  // things are called
  std::uint32_t row_end = at;
  while (row_end < end && row_end - cue < subject_reach &&
         (words_[row_end].kind != TokenKind::punctuation || (flat(row_end) == "-"_w && words_.touches_next(row_end))))
    ++row_end;
  for (std::uint32_t n = first_name(at); n < names_.size() && names_[n].last <= end && names_[n].first < row_end; ++n) {
    if (is_person(n) && cut_[names_[n].first] == cut_[cue] && follows_verb(names_[n], at - 1)) return keep_name(n);
  }
  // "noemde het CDA de zaak «…»": the body, and what it speaks of
  if (article(at)) {
    const std::uint32_t body = first_name(at + 1);
    if (body < names_.size() && names_[body].first == at + 1 && names_[body].type == EntityType::organization &&
        names_[body].last < row_end && article(names_[body].last))
      return keep_name(body);
  }
  const SpeakerMention* described = description(at, end);
  if (described != nullptr) {
    const SpeakerMention* named = named_behind(described->last, end);
    return named != nullptr ? named : described;
  }
  const std::uint32_t n = first_name(at);
  if (n < names_.size() && names_[n].first == at && names_[n].type == EntityType::organization) return keep_name(n);
  return unknown_person(at, row_end, end);
}

/// "«…», zanjó.", "«…», dijo a la prensa": behind the verb stands nobody whom no list knows, as in "sostiene parte de la sentencia".
bool ForeignSpeakers::goes_without(std::uint32_t at, std::uint32_t end) const {
  return at >= end || words_[at].kind != TokenKind::word || small(at, SmallWord::ends_description) || small(at, SmallWord::adverb) ||
         one_of<"a y e al">(flat(at));
}

ForeignSpeakers::Found ForeignSpeakers::to_the_right(const Quoted& q) {
  std::uint32_t at = q.last + (q.whole_block ? 0 : 1);
  if (at < words_.size() && (mark_at(at) == u'\'' || mark_at(at) == 0x2019)) ++at;  // ,,Dutch papers''
  if (q.runs_on || at >= words_.size() || !in(q.last - 1, at)) return {};
  std::uint32_t end = at;
  while (end < words_.size() && in(q.last - 1, end) && !cut_[end] && mark_at(end) != u';' && mark_at(end) != 0x2014) ++end;
  if (at < end && mark_at(at) == u',') ++at;
  // "parla di «…» e annuncia un ricorso": who does both stands in front of it
  if (at < end && one_of<"e et y en und">(flat(at))) return {};
  if (words_.in_language("fr") && at > 0 && mark_at(at - 1) == u',') {  // "», a-t-il répété", whatever the verb
    if (const std::uint32_t he = inverted(at, std::min(at + 5, end)); he != 0)
      return {keep(he, he + 1, MentionKind::pronoun, no_entity), true};
  }
  // "“, hatte Roe am Montag gesagt": the participle ends the clause
  if (at + 2 < end && one_of<"hat hatte habe hatten haben had heeft hebben">(flat(at))) {
    for (std::uint32_t i = at + 2; i < end && i < at + longest_aside; ++i) {
      if (speech(i)) return {subject(at, end), true};
    }
  }
  for (std::uint32_t i = at; i < end && i < at + cue_reach; ++i) {
    if (speech(i) || one_of<"so aldus selon según segundo secondo laut volgens">(flat(i))) {
      if (const std::uint32_t he = inverted(at, std::min(i + 5, end)); he != 0)
        return {keep(he, he + 1, MentionKind::pronoun, no_entity), true};
      const SpeakerMention* who = subject(i, end);
      if (who == nullptr && !speech(i)) return {};
      if (who == nullptr && drops_subjects() && goes_without(i + 1, end)) return {spoken_of(q), true, true};
      return {who, true};
    }
    if (small(i, SmallWord::leads_to_verb)) continue;
    if (i > at && (small(i, SmallWord::adverb) || ends_in<"ment mente">(flat(i), 4))) continue;  // "a toutefois souligné"
    // "», s'emporte son voisin, Marc Roe": a verb that no list has, where somebody's name follows; nobody else goes on speaking either way
    const std::uint32_t next = i + 1;
    const bool unknown_verb = mark_at(at - 1) == u',' && words_[i].flat.size() > 3;
    if (unknown_verb && next < end && words_.in_language("de nl") && pronoun(flat(next)) != 0 &&
        (next + 1 == end || words_[next + 1].kind == TokenKind::punctuation))  // "…, mopperde hij."
      return {keep(next, next + 1, MentionKind::pronoun, no_entity), true};
    // "…, fährt Roe fort", "…, machte der Sprecher Jan Roe deutlich"; but not "…, mit Roe", "…, wie Roe sagt"
    const bool verb = unknown_verb && (words_.capital_nouns() ? ends_in<"t te">(flat(i), 3) && !one_of<"seit nicht samt statt">(flat(i))
                                                              : !one_of<"avec pour chez para como">(flat(i)));
    if (!verb || next >= end ||
        !(words_[next].cased_up() || (words_.in_language("nl") && next + 1 < end && words_[next + 1].cased_up()) || article(next)))
      return {};
    const SpeakerMention* who = subject(i, end);
    const bool whole = q.last > q.first + 3 && words_.sentence_of(q.first).first_token + 1 >= q.first;  // the sentence's first words
    return {who != nullptr && (who->kind == MentionKind::name || whole) ? who : nullptr, true};
  }
  return {};
}

/// «… - ha detto il sindaco Alberto Roe - …»: Italian papers put verb and speaker between dashes within the marks.
ForeignSpeakers::Found ForeignSpeakers::between_dashes(const Quoted& q) {
  const auto dash = [this](std::uint32_t i) {
    const char16_t c = mark_at(i);
    return (c == u'-' && !words_.touches_next(i - 1)) || c == 0x2013 || c == 0x2014;
  };
  for (std::uint32_t open = q.first + 1; open + 2 < q.last; ++open) {
    if (!dash(open)) continue;
    std::uint32_t verb = open + 1;
    while (verb + 1 < q.last && verb < open + cue_reach && !speech(verb) && small(verb, SmallWord::leads_to_verb)) ++verb;
    if (!in(open, verb) || !speech(verb)) continue;
    std::uint32_t close = verb + 1;
    while (close < q.last && close < verb + longest_aside && !dash(close)) ++close;
    if (close >= q.last || !dash(close)) continue;
    const SpeakerMention* who = close == verb + 1 ? nullptr : subject(verb, close);
    return {who != nullptr || close > verb + 1 ? who : spoken_of(q), true};
  }
  return {};
}

/// «…, a-t-il ajouté. …»: French and Italian papers put the verb between the marks.
ForeignSpeakers::Found ForeignSpeakers::inserted(const Quoted& q) {
  for (std::uint32_t comma = q.first; comma + 2 < q.last; ++comma) {
    if (mark_at(comma) != u',') continue;
    std::uint32_t verb = comma + 1;
    while (verb < q.last && verb < comma + cue_reach && !speech(verb) && small(verb, SmallWord::leads_to_verb)) ++verb;
    if (verb >= q.last || !in(comma, verb) || !speech(verb)) continue;
    if (const std::uint32_t he = inverted(comma, std::min(verb + 5, q.last)); he != 0)
      return {keep(he, he + 1, MentionKind::pronoun, no_entity), true};
    std::uint32_t close = verb + 1;
    while (close < q.last && (words_[close].kind != TokenKind::punctuation || mark_at(close) == u'-')) ++close;
    if (const SpeakerMention* who = close < q.last ? subject(verb, close) : nullptr) return {who, true};
  }
  return {};
}

/// The part of the sentence in front of a quotation that is not another one's; nothing where it hands over to none.
std::optional<ForeignSpeakers::Lead> ForeignSpeakers::lead_to(const Quoted& q) const {
  const std::uint32_t open = q.first - 1;
  std::uint32_t first = words_.sentence_of(open).first_token;
  if (first == open) {
    if (open == 0 || mark_at(open - 1) != u':' || words_.sentence_of(open - 1).block + 1 < q.block) return {};
    first = words_.sentence_of(open - 1).first_token;
  }
  bool follows = false;
  for (std::uint32_t i = open; i > first; --i) {  // what another quotation's verb says is not of this one
    if (quoted_[i - 1] || mark_at(i - 1) == u';') {
      follows = quoted_[i - 1];
      first = i;
      break;
    }
  }
  while (first < open && words_[first].kind == TokenKind::punctuation) ++first;
  return Lead{first, open, follows};
}

/// "Nach Einschätzung von Roe", "En palabras de Roe"
const SpeakerMention* ForeignSpeakers::in_whose_words(std::uint32_t first, std::uint32_t open) {
  for (std::uint32_t i = first; i + 3 < open && i < first + 4; ++i) {
    if (!one_of<"angaben worten einschätzung ansicht meinung palabras palavras juicio parole detta woorden yeux après">(flat(i))) continue;
    const std::uint32_t n = person_at(flat(i) == "après"_w ? i + 1 : i + 2);
    if (n != no_entity && (one_of<"von de di van">(flat(i + 1)) || (i > first && flat(i - 1) == "d'"_w))) return keep_name(n);
  }
  return nullptr;
}

/// The last verb of speech or "according to" that leads to what opens at `open`; that where there is none.
std::uint32_t ForeignSpeakers::last_cue(std::uint32_t first, std::uint32_t open) const {
  // "…, selon l'avocat Marc Roe, «…»", "… e, secondo Roe, «…»": not "pour", which leads to much else
  const auto begins_clause = [this, open](std::uint32_t i) {
    if (const std::uint32_t n = person_at(i + 1); n != no_entity && names_[n].last == open) return true;  // "blijven volgens Roe ‘…’"
    return mark_at(i - 1) == u':' || (one_of<"selon secondo">(flat(i)) && (mark_at(i - 1) == u',' || one_of<"e et">(flat(i - 1))));
  };
  std::uint32_t cue = open;
  for (std::uint32_t i = first; i < open; ++i) {
    const bool goes_on = i < first + 3 && i > first && one_of<"d' de">(flat(i - 1));  // "Et d'ajouter"
    if ((speech(i) && !goes_on && flat(i) != "heißen"_w) || (small(i, SmallWord::source) && (i < first + 2 || begins_clause(i)))) cue = i;
  }
  return cue;
}

/// "El sindicato denuncia “…”", "Y la vice dijo": the description that leads to a verb.
const SpeakerMention* ForeignSpeakers::described_before(std::uint32_t verb, std::uint32_t first) {
  const SpeakerMention* described = nullptr;
  for (std::uint32_t i = first; i + 1 < verb && described == nullptr; ++i) {
    if (i > first && words_[i - 1].kind != TokenKind::punctuation && !one_of<"y e et und en mais pero ma mas aber maar">(flat(i - 1)))
      continue;
    described = description(i, verb);
    if (described == nullptr || leads_to(described->last, verb)) continue;
    std::uint32_t comma = verb - 1;  // "El jurado, presidido por Roe, ha elogiado"
    while (comma > described->last && mark_at(comma) != u',') --comma;
    if (comma == described->last || !leads_to(comma + 1, verb)) described = nullptr;
  }
  return described;
}

/// Whom nobody names, beside a verb of speech at `cue`.
ForeignSpeakers::Found ForeignSpeakers::by_description(const Lead& lead, std::uint32_t cue) {
  const auto [first, open, follows] = lead;
  // "La préfecture, elle, regrette"
  const bool stressed = cue > first + 4 && mark_at(cue - 1) == u',' && pronoun(flat(cue - 2)) != 0 && mark_at(cue - 3) == u',';
  const std::uint32_t verb = stressed ? cue - 3 : cue;
  const SpeakerMention* described = described_before(verb, first);
  // "Dazu sagte der Minister: „…“"; but "Roe kam und sagte der Zeitung: „…“"
  if (described == nullptr && !follows && !(cue > first && one_of<"y e et und en">(flat(cue - 1)))) {
    described = subject(cue, open);
    // "fand der Wettbewerb „…“ statt", "sagte der Zeitung"
    if (described != nullptr && (described->last == open || (flat(described->first) == "der"_w && !is_person_noun(described->last - 1))))
      described = nullptr;
  }
  // "Y remató: “…”"
  const bool inserted = cue > 0 && mark_at(cue - 1) == u',' && mark_at(cue + 1) == u',' && cue + 2 == open;  // "El precio, dice, “…”"
  if (described == nullptr && drops_subjects() && (inserted || (mark_at(open - 1) == u':' && leads_to(first, cue))))
    return {nullptr, true, true};
  return {described, true};
}

/// "Il sindaco, Alberto Roe, ha ringraziato: «…»", "Selon Roe, «…»": one person in front of the quotation, and a colon or a verb of speech.
ForeignSpeakers::Found ForeignSpeakers::to_the_left(const Quoted& q) {
  if (q.whole_block || q.first < 2) return {};
  const std::optional<Lead> lead = lead_to(q);
  if (!lead) return {};
  const std::uint32_t first = lead->first, open = lead->open;
  if (const SpeakerMention* judge = in_whose_words(first, open)) return {judge, true};
  const std::uint32_t cue = last_cue(first, open);
  if (cue == open && mark_at(open - 1) != u':') return {};
  if (const SpeakerMention* beside = pronoun_beside(cue, first, open)) return {beside, true};
  const bool source = cue < open && small(cue, SmallWord::source);
  if (source && cue + 2 < open &&
      (!one_of<"pour para per por">(flat(cue)) || is_role(flat(cue + 2)))) {  // "Según el presidente, Roe es «…»"
    const SpeakerMention* who = article(cue + 1) ? subject(cue, open) : nullptr;
    if (who != nullptr) return {who, true};
  }
  const auto only = only_person(first, open);
  if (only && (cue == open || (!told_of(*only, cue) && !is_object(*only, first)))) return {keep_name(*only), true};
  if (cue == open) return hands_over(first, open);
  if (const std::uint32_t behind = person_at(cue + 1); behind != no_entity && names_[behind].last <= open) return {keep_name(behind), true};
  const std::uint32_t n = first_name(cue + 1);
  if (n > 0 && names_[n - 1].first >= first && is_person(n - 1) && !is_object(n - 1, first) &&
      leads_to(names_[n - 1].last + (mark_at(names_[n - 1].last) == u',' ? 1 : 0), cue))
    return {keep_name(n - 1), true};
  const std::uint32_t other = first_name(first);
  if (other < names_.size() && names_[other].first < open && is_person(other) && !told_of(other, cue) && !is_object(other, first))
    return {nullptr, true};
  return source ? Found{nullptr, true} : by_description(*lead, cue);
}

/// "presidido por el académico Luis Roe", "der Sprecher von Roe", "junto a Roe": what is said is not said by them.
bool ForeignSpeakers::is_object(std::uint32_t name, std::uint32_t first) const {
  std::uint32_t at = names_[name].first;
  while (at > first && words_[at - 1].kind == TokenKind::word &&
         (small(at - 1, SmallWord::article) || is_role(flat(at - 1)) || words_[at - 1].is(wc::title)) && !one_of<"da a">(flat(at - 1)))
    --at;
  const std::uint32_t last = names_[name].last;
  const bool relative = last + 1 < words_.size() && mark_at(last) == u',' &&
                        one_of<"der die das qui que che quien quem">(flat(last + 1));  // "mit Roe, der sagt"
  if (at <= first + 1 || relative) return false;
  return one_of<"a al con com par por contra contro von van mit gegen durch door met avec contre dal dall' dalla pelo pela">(
             flat(at - 1)) ||
         (flat(at - 1) == "da"_w && words_.in_language("it"));
}

/// Nothing but small words stands from here to the verb.
bool ForeignSpeakers::leads_to(std::uint32_t from, std::uint32_t cue) const {
  constexpr std::uint32_t most = 4;
  if (cue > from + most) return false;
  while (from < cue && (small(from, SmallWord::leads_to_verb) || small(from, SmallWord::adverb))) ++from;
  return from == cue;
}

/// "il dénonce", "hat sie gesagt"; "sagt er" where the subject may stand behind its verb.
const SpeakerMention* ForeignSpeakers::pronoun_beside(std::uint32_t cue, std::uint32_t first, std::uint32_t open) {
  if (cue == open) return nullptr;
  const auto stands = [this](std::uint32_t i) { return pronoun(flat(i)) != 0 && (flat(i) != "lui"_w || words_.in_language("it")); };
  std::uint32_t at = cue;
  while (at > first && !stands(at - 1) && small(at - 1, SmallWord::leads_to_verb)) --at;
  if (at > first && stands(at - 1)) return keep(at - 1, at, MentionKind::pronoun, no_entity);
  if (const std::uint32_t he = inverted(cue, std::min(cue + 4, open)); he != 0)  // "sourit-elle, « … »"
    return keep(he, he + 1, MentionKind::pronoun, no_entity);
  if (cue + 1 < open &&
      (words_.in_language("de nl") ? stands(cue + 1)
                                   : small(cue, SmallWord::source) && one_of<"elle lui ella lei ele ela él">(flat(cue + 1))))
    return keep(cue + 1, cue + 2, MentionKind::pronoun, no_entity);
  return nullptr;
}

bool ForeignSpeakers::is_person_noun(std::uint32_t i) const { return calls_somebody(words_, i); }

/// Er wurde deutlich: „…“; Son entraîneuse ne tarit pas d'éloges : « … »; Aber: „…“ No verb of speech in front of the colon, and no name.
ForeignSpeakers::Found ForeignSpeakers::hands_over(std::uint32_t first, std::uint32_t open) {
  const std::uint32_t colon = open - 1;
  if (first + 2 < colon && pronoun(flat(first)) != 0 && words_[first + 1].shape == Shape::lower && !words_.in_language("it") &&
      !(flat(first) == "sie"_w && words_[first + 1].flat.ends_with(u"en")))
    return {keep(first, first + 1, MentionKind::pronoun, no_entity), true};
  for (std::uint32_t i = first; i + 2 < colon; ++i) {
    if (i > first && mark_at(i - 1) != u',' && (i > first + 1 || flat(first) != "et"_w)) continue;  // "Et la chercheuse d'insister :"
    if (article(i) && is_person_noun(i + 1)) return {keep(i, i + 2, MentionKind::description, no_entity), true};
  }
  // "Aber:", "Und weiter:", "Et d'ajouter :"
  const bool goes_on = colon <= first + 2 || (one_of<"et avant">(flat(first)) && one_of<"de d'">(flat(first + 1)));
  return {nullptr, true, goes_on};
}

/// Nobody stands beside the verb: whoever alone the paragraph has named, else the paragraph before.
const SpeakerMention* ForeignSpeakers::spoken_of(const Quoted& q) {
  const std::uint32_t open = q.whole_block ? q.first : q.first - 1;
  std::uint32_t sentence = words_[open].sentence;
  const auto& sentences = words_.sentences();
  if (sentence > 0 && sentences[sentence - 1].block == q.block) {  // "Su hijo, Luis, recordó que no es fácil. «…», zanjó."
    const std::uint32_t first = sentences[sentence - 1].first_token;
    const auto only = only_person(first, sentences[sentence - 1].last_token);
    if (only && !is_object(*only, first) && !told_of(*only, first)) return keep_name(*only);
  }
  for (std::uint32_t block = q.block; sentence > 0 && block + 1 >= q.block; --block) {
    while (sentence > 0 && sentences[sentence - 1].block == block) --sentence;
    const std::uint32_t first = sentences[sentence].first_token;
    if (const auto only = only_person(first, open)) {
      const std::uint32_t start = words_.sentence_of(names_[*only].first).first_token;
      return is_object(*only, start) || told_of(*only, start) ? nullptr : keep_name(*only);
    }
    for (std::uint32_t n = first_name(first); n < names_.size() && names_[n].last <= open; ++n) {
      if (is_person(n)) return nullptr;
    }
    if (block == 0) break;
  }
  return nullptr;
}

ForeignSpeakers::Found ForeignSpeakers::speaker_of(const Quoted& q) {
  Found found = between_dashes(q);
  if (found.mention == nullptr) found = to_the_right(q);
  const bool he = found.goes_on || (found.mention != nullptr && found.mention->kind == MentionKind::pronoun);
  if ((found.mention == nullptr && !found.cue) || he) {  // "Le procureur est resté prudent : « … », a-t-il dit."
    const Found left = to_the_left(q);
    if (!he || (left.mention != nullptr && left.mention->kind != MentionKind::pronoun && mark_at(q.first - 2) == u':')) found = left;
  }
  if (found.mention == nullptr && !found.cue) found = inserted(q);
  return found;
}

}  // namespace nutgraf
