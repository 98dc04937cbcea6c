#include "facts/words/future.h"

#include <optional>

#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t longest_title = 8;  // tokens

/// The quotation mark that opens what token i closes, when it is near; i itself when it is not.
std::uint32_t opening_mark(const Words& words, std::uint32_t i) {
  for (std::uint32_t at = i; at > words.sentence_of(i).first_token && i - at < longest_title; --at) {
    if (unicode::is_quote_mark(words.mark(at - 1))) return at - 1;
  }
  return i;
}

/// "will be paid", "to be held", "would still be held": the participle leaves the time to the verb before it.
bool behind_be(const Words& words, std::uint32_t i) {
  for (std::uint32_t at = i, steps = 0; at > words.sentence_of(i).first_token && steps < 3; ++steps) {
    const std::u16string_view f = words[--at].flat;
    if (one_of<"be remain remains stay stays">(f)) return true;
    if (!one_of<"not also still now then officially formally finally">(f)) return false;
  }
  return false;
}

/// "they travel to Leeds on Tuesday", "Hull host Leeds": what is arranged is told in the present.
bool is_arranged(const Words& words, std::uint32_t i) {
  if (!one_of<"travel travels host face play plays visit visits meet meets take takes continues launches arrives runs closes expires kicks "
              "head heads return resume close open reopen start reopens begin go concludes fly flies">(words.flat(i)))
    return false;
  if (i == 0 || !words.same_sentence(i, i - 1)) return false;
  const Word& subject = words[i - 1];
  if (subject.flat == "equities"_w) return false;  // "at the equities close on Monday"
  // "Voters go to the polls on Nov. 5"
  const bool plural =
      subject.shape != Shape::other && subject.flat.size() > 4 && subject.flat.back() == u's' && !subject.is(wc::function_word);
  return (subject.cased_up() && !subject.is(wc::function_word)) || plural ||
         one_of<
             "they we who which he she it and i side team sides ministers leaders "
             "exhibition festival consultation tournament one film series album book trial offer sale winner court council committee board "
             "club funeral service ceremony vote hearing trial summit match race meeting event parade conference tender window "
             "registration "
             "season concert">(subject.flat);
}

/// "needs to win in November", "her chances to win": the infinitive behind it has not happened, unlike "had a chance to".
bool still_to_do(const Words& words, std::uint32_t i) {
  if (!one_of<"needs need chance chances path bid going able ready">(words.flat(i))) return false;
  for (std::uint32_t at = i, steps = 0; at > words.sentence_of(i).first_token && steps < 6; ++steps) {
    const Word& w = words[--at];
    if (one_of<"had was were been wasn't weren't hadn't">(w.flat) ||
        (w.shape == Shape::lower && (w.is(wc::past_verb) || w.flat.ends_with(u"ed"))))
      return false;
  }
  return true;
}

/// "missed a deadline", "failed to meet the deadline": it is past.
bool met(const Words& words, std::uint32_t deadline) {
  for (std::uint32_t at = deadline, steps = 0; at > words.sentence_of(deadline).first_token && steps < 4; ++steps) {
    if (one_of<"missed miss meet met passed past after">(words.flat(--at))) return true;
  }
  // "received 200 letters before the deadline on Friday"
  return deadline > words.sentence_of(deadline).first_token + 2 && words.flat(deadline - 2) == "before"_w && tells_of_past(words, deadline);
}

/// "next to a bridge", "agreed to on Monday": no verb stands behind "to".
bool follows_noun_to(std::u16string_view flat) { return one_of<"a an the his her their its on in">(flat); }

/// "urged both sides to return on Thursday", "granted bail to appear on May 2": the infinitive at i is what somebody is to do.
bool urged(const Words& words, std::uint32_t i) {
  if (i > 1 && one_of<"bail custody">(words.flat(i - 2))) return true;
  constexpr std::uint32_t reach = 6;  // tokens to the verb
  for (std::uint32_t at = i - 1, steps = 0; at > words.sentence_of(i).first_token && steps < reach; ++steps) {
    if (one_of<"urged urges urging ordered orders summoned invited due forecasts predicts">(words.flat(--at))) return true;
    // "have been told not to travel"
    if (one_of<"told advised asked warned">(words.flat(at)) && at > 0 && one_of<"been being">(words.flat(at - 1))) return true;
  }
  return false;
}

/// "will shut", "would not let": a verb with one form for both times is no past behind these.
bool behind_modal(const Words& words, std::uint32_t i) {
  bool negated = false;
  for (std::uint32_t at = i, steps = 0; at > words.sentence_of(i).first_token && steps < 3; ++steps) {
    const std::u16string_view f = words[--at].flat;
    if (f == "would"_w) return !negated;  // who would not let somebody did not
    if (one_of<"will shall should to 'll wo won't">(f)) return true;
    negated = negated || one_of<"not n't never">(f);
    if (!negated && !one_of<"also still now then again only finally">(f)) return false;
  }
  return false;
}

/// "is set to open", "set for May", unlike "they set out on Saturday".
bool is_set(const Words& words, std::uint32_t i) {
  if (words.same_sentence(i, i + 1) && one_of<"to for">(words.flat(i + 1))) return true;
  return i > 0 && one_of<"is are was were been">(words.flat(i - 1));
}

/// A verb of the past by its look: "closed", unlike "need" and "succeed".
bool looks_past(const Word& w) {
  const std::u16string_view f = w.flat;
  if (w.is(wc::past_verb | wc::speech_verb)) return true;
  return f.size() > 4 && f.substr(f.size() - 2) == "ed"_w && f[f.size() - 3] != u'e';
}

/// "a preferred route": the form is an adjective.
bool is_adjective(const Words& words, std::uint32_t i) {
  return i > 0 && words.same_sentence(i - 1, i + 1) && words[i].flat.ends_with(u"ed") &&
         one_of<"a an the its their his her this our">(words.flat(i - 1)) && !words[i + 1].is(wc::function_word | wc::speech_verb);
}

/// "issued a warning of snow from 6pm on Thursday", "a warning issued for Friday", unlike "issued a warning on Friday".
bool is_warning(const Words& words, std::uint32_t i, std::uint32_t first) {
  if (first < i + 2 || !one_of<"warning warnings watch advisory alert">(words.flat(i)) ||
      !one_of<"of for from in covering across until between issued">(words.flat(i + 1)))
    return false;
  return one_of<"from until between for p.m. pm a.m. am noon midnight">(
      words[words.flat(first - 1) == "on"_w ? first - 2 : first - 1].flat);
}

/// "to record charges", "its claims", "a red flag warning": a speech verb's form that is a noun there.
bool is_noun_in_s(const Words& words, std::uint32_t i) {
  if (words.flat(i) == "warning"_w) return i > 0 && words[i - 1].kind == TokenKind::word && words.same_sentence(i, i - 1);
  if (words[i].flat.back() != u's' || i < 2 || !words.same_sentence(i, i - 2)) return false;
  return words.flat(i - 2) == "to"_w || words[i - 1].kind == TokenKind::number ||
         one_of<"the its their his her any all of for in more basis percentage">(words.flat(i - 1));
}

/// "by", "by the end of", "until at least": whether `lead` or `other` leads to the date at `first`.
bool led_by(const Words& words, std::uint32_t first, std::u16string_view lead, std::u16string_view other = {}) {
  constexpr std::uint32_t longest_lead = 6;
  for (std::uint32_t i = first, steps = 0; i > words.sentence_of(first).first_token && steps < longest_lead; ++steps) {
    --i;
    const std::u16string_view f = words[i].flat;
    if (f == lead || f == other) return true;
    const bool part = one_of<"the at least end start beginning middle of on early late midday noon midnight a.m. p.m. am pm">(f);
    if (!part && words[i].kind != TokenKind::number) return false;
  }
  return false;
}

/// "On Friday, the court will rule": a date that begins its sentence goes with the first verb behind it.
bool begins_with_will(const Words& words, std::uint32_t first, std::uint32_t end) {
  constexpr std::uint32_t longest_opening = 3, reach = 14;  // tokens
  const std::uint32_t start = words.sentence_of(first).first_token;
  if (first > start + longest_opening) return false;
  for (std::uint32_t i = start; i < first; ++i) {
    if (words[i].kind == TokenKind::word && looks_past(words[i])) return false;
  }
  for (std::uint32_t i = end; i < end + reach && words.same_sentence(first, i); ++i) {
    const Word& w = words[i];
    if (w.kind != TokenKind::word && (unicode::is_quote_mark(words.mark(i)) || words.mark(i) == u';')) return false;  // not "'s"
    if (w.kind != TokenKind::word || w.shape != Shape::lower) continue;
    if (one_of<"will 'll won't">(w.flat) || w.flat.ends_with(u"'ll") || (words[first].is(wc::weekday) && is_arranged(words, i)))
      return true;
    if (looks_past(w) || one_of<"has have is are does do">(w.flat)) return false;
  }
  return false;
}

/// "The stakes are high ahead of Friday's debate", unlike "they met ahead of Friday's vote".
bool awaited(const Words& words, std::uint32_t first) {
  if (first < 2 || !words.same_sentence(first, first - 2)) return false;
  const bool ahead = words.flat(first - 1) == "of"_w && words.flat(first - 2) == "ahead"_w;
  // "wants a striker before Monday's deadline"
  const bool prior = words.flat(first - 1) == "before"_w && words[first].is(wc::weekday) && words.same_sentence(first, first + 1) &&
                     words.flat(first + 1) == "'s"_w;
  if (!ahead && !prior) return false;
  constexpr std::uint32_t reach = 25;  // tokens
  for (std::uint32_t i = first - (ahead ? 2 : 1), steps = 0; i > words.sentence_of(first).first_token && steps < reach; --i, ++steps) {
    if (words[i - 1].kind == TokenKind::word && looks_past(words[i - 1])) return false;
  }
  return true;
}

/// "was revealed to be", "is believed to be": what is so, not what will be.
bool is_found(const Words& words, std::uint32_t be) {
  return be > 1 && one_of<
                       "revealed found believed thought known shown said reported appeared appears seemed "
                       "seems claimed considered understood proved proven turned out alleged happened">(words.flat(be - 2));
}

/// "The final is on Sunday", "The deadline is Friday", "are handed out on 12 May".
bool is_on(const Words& words, std::uint32_t first, std::uint32_t end) {
  const std::uint32_t start = words.sentence_of(first).first_token;
  std::uint32_t at = first;
  if (at > start && one_of<"on in at from">(words.flat(at - 1))) --at;
  std::uint32_t clock = at;  // "The meeting is at 6.30pm on Tuesday"
  while (clock > start && (words[clock - 1].kind == TokenKind::number || one_of<"a.m. am p.m. pm noon midday">(words.flat(clock - 1))))
    --clock;
  if (clock < at && clock > start && one_of<"at from">(words.flat(clock - 1))) at = clock - 1;
  const bool led = at < first;
  if (words.same_sentence(first, end) && words[end].shape == Shape::lower && looks_past(words[end]))
    return false;  // "are on Sunday performing"
  // not "Our favourite time is November"
  if (at > start && one_of<"is are">(words.flat(at - 1)))
    return led || words[first].is(wc::weekday) ||
           (words[first].is(wc::month) && words.same_sentence(first, first + 1) && words[first + 1].kind == TokenKind::number);
  if (at > start + 1 && one_of<"out up off down">(words.flat(at - 1))) --at;
  return led && at > start + 1 && looks_past(words[at - 1]) && one_of<"is are">(words.flat(at - 2)) && words.flat(first - 1) == "on"_w &&
         !one_of<"pictured seen shown photographed dated said reported">(words.flat(at - 1));
}

/// "changes for Saturday's match", "fit for Sunday": whom or what somebody has made ready for the day.
bool made_ready(const Words& words, std::uint32_t first) {
  if (first == 0 || words.flat(first - 1) != "for"_w || !words.same_sentence(first, first - 1)) return false;
  constexpr std::uint32_t reach = 5;  // tokens
  for (std::uint32_t i = first - 1, steps = 0; i > words.sentence_of(first).first_token && steps < reach; ++steps) {
    if (one_of<"change changes team side squad line-up fit available unavailable doubt doubtful tickets recalled preparing">(
            words[--i].flat))
      return true;
  }
  return false;
}

}  // namespace

bool led_by_until(const Words& words, std::uint32_t first) {
  if (!led_by(words, first, u"until", u"till")) return false;
  // "It did not open until Friday" has happened
  constexpr std::uint32_t reach = 12;  // tokens
  for (std::uint32_t i = first, steps = 0; i > words.sentence_of(first).first_token && steps < reach; ++steps) {
    const std::u16string_view f = words[--i].flat;
    if (one_of<", ; but and which who that is are remain remains stay stays">(f))
      return true;  // "was not hurt but stays there until Friday"
    if (one_of<"didn't hadn't wasn't weren't">(f) ||
        (one_of<"did had was were">(f) && words.same_sentence(i, i + 1) && one_of<"not n't">(words.flat(i + 1))))
      return false;
  }
  return true;
}

namespace {

/// In other languages than English.
bool ends_clause(const Words& words, std::uint32_t i) {
  const char16_t mark = words.mark(i);
  if (words[i].kind != TokenKind::word) return mark == u',' || mark == u';' || mark == u':';
  return one_of<"que qu' che dass dat">(words.flat(i));
}

/// "hatte am 3. Juni begonnen", "a été signé le 12 mars", "fue inaugurado el 5 de mayo": a verb of the past in the clause of the date.
bool told_elsewhere(const Words& words, std::uint32_t first) {
  constexpr std::uint32_t reach = 14;  // tokens to either side
  const std::uint32_t from = words.sentence_of(first).first_token;
  std::uint32_t i = first;
  while (i > from && first - i < reach && !ends_clause(words, i - 1)) --i;
  for (; i < first + reach && words.same_sentence(first, i) && (i <= first || !ends_clause(words, i)); ++i) {
    const std::u16string_view f = words[i].flat;
    if (words[i].kind != TokenKind::word || words[i].shape != Shape::lower) continue;
    if (words.in_language("de")) {
      if (one_of<"hat haben hatte hatten wurde wurden worden war waren musste mussten konnte konnten begann">(f) ||
          ends_in<"ierte igte elte erte">(f))
        return true;
    } else if (words.in_language("nl")) {
      if (one_of<"heeft hebben had hadden werd werden was waren moest kon begon">(f)) return true;
    } else if (one_of<
                   "avait avaient était étaient été fut fue fueron había habían era foi foram tinha tinham havia aveva avevano fu furono "
                   "stato stata stati state">(f) ||
               (words.in_language("es") && ends_in<"ó aron ieron">(f)) || (words.in_language("pt") && ends_in<"ou aram eram iram">(f)) ||
               (one_of<"a ont est sont ha hanno han è sono">(f) && words.same_sentence(first, i + 1) &&
                ends_in<"é ée és ées is it ato ata ati ate uto uta sto tto rto sso so ado ido">(words[i + 1].flat, 2)))
      return true;
  }
  return false;
}

}  // namespace

bool tells_of_past(const Words& words, std::uint32_t first) {
  if (!words.english()) return told_elsewhere(words, first);
  constexpr std::uint32_t reach = 30;  // tokens to either side
  const std::uint32_t from = words.sentence_of(first).first_token;
  for (std::uint32_t i = first > from + reach ? first - reach : from; i < first + reach && words.same_sentence(first, i); ++i) {
    const Word& w = words[i];
    if (w.shape == Shape::lower && !w.is(wc::speech_verb) && looks_past(w)) return true;
  }
  return false;
}

bool will_follows(const Words& words, std::uint32_t first, std::uint32_t end) {
  if (words.same_sentence(first, end) && words.mark(end) == u',') ++end;
  return words.same_sentence(first, end + 1) && one_of<"he she it they we i you">(words.flat(end)) &&
         one_of<"will 'll">(words.flat(end + 1));
}

namespace {

/// "soll am Montag gestohlen haben"
bool is_hearsay(const Words& words, std::uint32_t modal) {
  constexpr std::uint32_t longest_clause = 40;  // tokens
  for (std::uint32_t i = modal; i < modal + longest_clause && words.same_sentence(modal, i) && !ends_clause(words, i); ++i) {
    if (one_of<"haben sein worden">(words.flat(i))) return true;
  }
  return false;
}

/// "ist am Donnerstag gestorben", "is donderdag overleden": the clause behind a verb ends in a participle.
bool ends_in_verb(const Words& words, std::uint32_t verb) {
  bool found = false;
  for (std::uint32_t i = verb + 1; words.same_sentence(i - 1, i) && !ends_clause(words, i); ++i) {
    if (words[i].kind == TokenKind::word) found = words[i].shape == Shape::lower && words[i].flat.size() > 3;
  }
  return found;
}

/// What the verbs below need to know of their date.
struct ForeignDate {
  bool told;  ///< a verb of the past stands in its clause
  bool weekday;
};

bool ahead_in_german(const Words& words, std::uint32_t i, ForeignDate date) {
  const std::u16string_view f = words[i].flat;
  if (one_of<"soll sollen solle will wollen wolle muss müssen müsse">(f)) return !is_hearsay(words, i);
  if (one_of<"ist sind">(f)) return date.weekday && !date.told && !ends_in_verb(words, i);
  // "musste am Donnerstag gesperrt werden"
  if (one_of<"werden findet finden geht gehen läuft laufen folgt folgen endet öffnet schließt tritt treten treffen">(f)) return !date.told;
  return one_of<"wird werde spielt trifft beginnt startet empfängt gastiert tagt reist berät entscheidet eröffnet kommt">(f);
}

bool ahead_in_dutch(const Words& words, std::uint32_t i, ForeignDate date) {
  const std::u16string_view f = words[i].flat;
  if (one_of<"is worden vindt komen volgt volgen">(f)) return !date.told && !(f == "is"_w && (!date.weekday || ends_in_verb(words, i)));
  return one_of<
      "zal zullen wordt wacht wil willen moet moeten gaat gaan begint start speelt dient volgt ontvangt brengt maakt organiseert "
      "presenteert bezoekt sluit treedt">(f);
}

/// In French, Spanish, Portuguese and Italian.
bool ahead_in_romance(const Words& words, std::uint32_t i) {
  const std::u16string_view f = words[i].flat;
  if (one_of<"front affront environs padrão verão ladrão tubarão">(f)) return false;
  if (one_of<"prochain prochaine próximo próxima prossimo prossima">(f)) return true;
  if (one_of<"attendu attendue attendus attendues prévu prévue prévus prévues atteso attesa attesi previsto prevista previsti previste "
             "previstos previstas deve devono débute démarre affronte empieza comienza arranca começa decorre inizia comincia">(f))
    return words.flat(i - 1) != "d'"_w;                                  // "liste d'attesa"
  if (f == "lieu"_w && one_of<"a ont">(words.flat(i - 1))) return true;  // "la finale a lieu jeudi"
  if (words.in_language("fr")) {
    // "ouvrira"; "elle se rendrait", unlike what others say has been: "aurait été"
    return ends_in<"era ira dra ura vra rra ront rons drait erait">(f) && f != "serait"_w;
  }
  if (ends_in<"rá rán rão rà remos ranno">(f)) return true;
  if (words.in_language("es"))
    return f == "prevé"_w || (one_of<"va van vamos">(f) && words.same_sentence(i, i + 1) && words.flat(i + 1) == "a"_w);
  if (words.in_language("pt")) return one_of<"vai vão vou vamos devem prevê marcado marcada">(f);
  return ends_in<"remo">(f) && !one_of<"estremo supremo">(f);
}

/// Whether token i, a verb perhaps, speaks of what is to come.
bool ahead_elsewhere(const Words& words, std::uint32_t i, ForeignDate date) {
  if (words[i].kind != TokenKind::word || (words[i].shape != Shape::lower && !words[i].start)) return false;
  if (words.in_language("de")) return ahead_in_german(words, i, date);
  return words.in_language("nl") ? ahead_in_dutch(words, i, date) : ahead_in_romance(words, i);
}

/// What the word right in front of a date says; nothing where it says neither.
std::optional<bool> by_preposition(const Words& words, std::uint32_t first) {
  if (first == 0) return {};
  const std::u16string_view f = words.flat(first - 1);
  if (one_of<"seit sinds">(f)) return false;
  if (words.in_language("de") && f == "für"_w) return true;  // "ruft für Donnerstag zum Streik auf"
  if (words.in_language("nl") && f == "voor"_w) return true;
  if (one_of<"frühestens spätestens vroegst uiterlijk">(f)) return true;
  if (one_of<"uit aus vom">(f)) return false;  // "een rapport uit maart"
  return {};
}

/// "entro il 31 dicembre", "d'ici à la fin mai", "jusqu'à samedi", "bis Freitag": what leads to a date over small words.
std::optional<bool> by_lead(const Words& words, std::uint32_t first) {
  const std::uint32_t from = words.sentence_of(first).first_token;
  std::uint32_t lead = first;
  while (lead > from && one_of<"il la l' le el na no zum au à a al alla fin fine di lundi mardi mercredi jeudi vendredi samedi dimanche">(
                            words[lead - 1].flat))
    --lead;
  if (lead == from) return {};
  const std::u16string_view f = words.flat(lead - 1);
  if (one_of<"entro ici">(f)) return true;
  if (words[first].is(wc::weekday) && one_of<"es é è jusqu' jusqu'à jusqu'au fino para per pour">(f))
    return true;  // "La final es el jueves"
  // "gilt bis Freitag", "hasta el viernes", unlike "war bis Freitag gesperrt"
  if (words[first].kind != TokenKind::word || words[first].is(wc::month) || !one_of<"bis tot hasta até ab vanaf">(f)) return {};
  for (std::uint32_t i = lead - 1; i > from && !ends_clause(words, i - 1); --i) {
    const std::u16string_view verb = words[i - 1].flat;
    if (one_of<"war waren hatte hatten wurde wurden was had hadden werd esteve ficou">(verb) || ends_in<"ó aron ieron aram eram">(verb))
      return false;
  }
  return true;
}

/// In German, French, Spanish, Portuguese, Italian and Dutch.
bool speaks_of_future_elsewhere(const Words& words, std::uint32_t first, std::uint32_t end) {
  constexpr std::uint32_t reach = 14;  // tokens to either side
  if (const std::optional<bool> said = by_preposition(words, first)) return *said;
  if (const std::optional<bool> said = by_lead(words, first)) return *said;
  const ForeignDate date{told_elsewhere(words, first), words[first].is(wc::weekday)};
  for (std::uint32_t i = first, steps = 0; i > words.sentence_of(first).first_token && steps < reach; ++steps) {
    if (ends_clause(words, --i)) break;
    if (ahead_elsewhere(words, i, date)) return true;
  }
  for (std::uint32_t i = end; words.same_sentence(first, i) && i < end + reach; ++i) {
    if (ends_clause(words, i)) break;
    if (ahead_elsewhere(words, i, date)) return true;
  }
  return false;
}

/// What stands right before or behind a date, or begins its sentence, says that it is to come.
bool is_announced(const Words& words, std::uint32_t first, std::uint32_t end) {
  if (words.same_sentence(first, end) && one_of<"will would must should could might">(words.flat(end))) return true;
  if (words.same_sentence(first, end + 1) && one_of<"is are">(words.flat(end)) &&  // "Friday is forecast to be dry"
      one_of<"forecast expected set likely">(words.flat(end + 1)))
    return true;
  if (begins_with_will(words, first, end) || awaited(words, first)) return true;
  // "What's next: Sunday, at Hull"
  for (std::uint32_t i = words.sentence_of(first).first_token, steps = 0; i + 1 < first && steps < 4; ++i, ++steps) {
    if (words.flat(i) == "next"_w && words.mark(i + 1) == u':') return true;
  }
  if (first > 1 && one_of<"likely possible">(words.flat(words[first - 1].flat == "on"_w ? first - 2 : first - 1))) return true;
  if (first > 1 && words.flat(first - 1) == "of"_w && words.flat(first - 2) == "date"_w) return true;  // "a trial date of May 14"
  return is_on(words, first, end) || made_ready(words, first);
}

/// "if she wins in November", unlike "do not know if the shooting on Monday is linked"
bool is_condition(const Words& words, std::uint32_t i, std::uint32_t first, std::uint32_t end) {
  return words.flat(i) == "if"_w &&
         (i == words.sentence_of(first).first_token || words.flat(i - 1) == ","_w || words.flat(i - 1) == "even"_w) &&
         !(words.same_sentence(first, end) && one_of<"is are was were">(words.flat(end)));
}

/// Behind these the date is not that of the sentence's verb.
bool is_aside(const Words& words, std::uint32_t i, std::uint32_t steps) {
  const std::u16string_view f = words.flat(i);
  // "will play again after beating Hull on Friday"
  if (f == "after"_w && one_of<"beating losing winning hosting">(words.flat(i + 1))) return true;
  if (f == "closing"_w && steps < 3) return true;  // "will pay 37% over the closing price on Monday"
  return one_of<"according since">(f);             // "plans to sell, according to a filing on Tuesday"
}

/// "was expected", "planned": the plan's time is meant when an infinitive or the date itself follows. Nothing where no plan stands at i.
std::optional<bool> by_plan(const Words& words, std::uint32_t i) {
  const Word& w = words[i];
  // "announced the plan on Aug. 21": a plan is a thing
  const bool thing = one_of<"plan plans">(w.flat) && i > 0 && one_of<"the a its his her their this that 's our">(words.flat(i - 1));
  if (!w.is(wc::planning) || thing || (w.flat == "set"_w && !is_set(words, i)) || (w.flat == "going"_w && words.flat(i + 1) != "to"_w) ||
      one_of<"about likely hope hopes want wants vowed tomorrow next may might could must can hoping">(w.flat))
    return {};
  // "agreed to meet", unlike "agreed to a deal"
  const bool to_do_so = words.same_sentence(i, i + 2) && words.flat(i + 1) == "to"_w && !follows_noun_to(words[i + 2].flat);
  return to_do_so || !one_of<"agreed promised pledged invited">(w.flat);
}

/// Whether the infinitive at i is still to come.
bool is_to_be_done(const Words& words, std::uint32_t i, std::uint32_t first) {
  const std::u16string_view f = words.flat(i);
  // "voted to ban cars from April 1"
  if ((words.flat(first - 1) == "from"_w && f != "have"_w) || (f == "be"_w && !is_found(words, i)) || urged(words, i)) return true;
  return i >= 2 && (one_of<"supposed is are forecast projected predicted tipped">(words.flat(i - 2)) || words[i - 2].is(wc::planning) ||
                    still_to_do(words, i - 2));
}

/// A verb or phrase in the present that tells what is arranged.
bool is_scheduled(const Words& words, std::uint32_t i, std::uint32_t first, std::uint32_t steps) {
  const std::u16string_view f = words[i].flat;
  if (one_of<"starts begins opens hosts host faces returns airs premieres resumes ends turns flies departs reopens expires">(f) &&
      !(words.same_sentence(i, i + 2) && words.flat(i + 2) == "tab"_w))  // a link's "opens new tab"
    return true;
  if (is_arranged(words, i)) return true;
  // "Britons vote on Sunday", unlike "the vote on Sunday"
  if (one_of<"vote votes">(f) && i + 2 == first && words.flat(i + 1) == "on"_w && i > words.sentence_of(i).first_token &&
      !words[i - 1].is(wc::function_word) && (words[i - 1].cased_up() || words[i - 1].flat.ends_with(u"s")))
    return true;
  if (f == "runs"_w && one_of<"from until till through">(words.flat(i + 1))) return true;  // "The show runs from Friday"
  if (f == "moves"_w && one_of<"to into">(words.flat(i + 1))) return true;                 // "It moves to Hull in the autumn"
  // "The couple mark their tenth anniversary on April 29"
  if (one_of<"mark marks celebrate celebrates">(f) && one_of<"the their his her its a">(words.flat(i + 1))) return true;
  if (one_of<"payable effective">(f) && steps < 3) return true;
  if (i <= 1) return false;
  // "leaves office on Jan. 20"
  if (f == "office"_w && one_of<"leaves leave takes take">(words.flat(i - 1))) return true;
  // "The ban takes effect on July 1", "goes into effect"
  if (f == "effect"_w &&
      (one_of<"take takes">(words.flat(i - 1)) || (words.flat(i - 1) == "into"_w && one_of<"go goes come comes">(words.flat(i - 2)))))
    return true;
  if (f == "force"_w && i > 2 && words.flat(i - 1) == "into"_w && one_of<"come comes">(words.flat(i - 2))) return true;
  // "have a warning in force from 6pm on Thursday"
  return one_of<"force place">(f) && words.flat(i - 1) == "in"_w && steps < 6 &&
         one_of<"is are remains remain warning warnings alert curfew ban order">(words.flat(i - 2));
}

}  // namespace

bool speaks_of_future(const Words& words, std::uint32_t first, std::uint32_t end) {
  if (!words.english()) return speaks_of_future_elsewhere(words, first, end);
  if (is_announced(words, first, end)) return true;
  const bool deadline = led_by(words, first, u"by");
  bool told = false, to_number = false;
  bool to_do = false;  // "Council tax to rise from April": a headline's infinitive
  for (std::uint32_t i = first, steps = 0; i > words.sentence_of(first).first_token && steps < 25; ++steps) {
    --i;
    const Word& w = words[i];
    if (w.kind != TokenKind::word) {
      if (words.mark(i) == u';') return false;
      if (!unicode::is_quote_mark(words.mark(i))) continue;
      const std::uint32_t open = opening_mark(words, i);  // over a title in quotation marks
      if (open == i) return false;
      i = open;
      continue;
    }
    if (w.flat.ends_with(u"'ll") || (steps > 1 && is_condition(words, i, first, end))) return true;
    if (w.shape != Shape::lower) continue;
    told = told || one_of<"was were had">(w.flat);
    if (!told && is_warning(words, i, first)) return true;
    if (w.flat == "issued"_w && words.flat(i + 1) == "for"_w && i + 2 == first) return true;
    // "is expected to slow to 3% from 4% in January", unlike "from 3% in May to 4% in June"
    const bool number_follows = words[i + 1].shape == Shape::other && words.flat(first - 1) == "in"_w;
    to_number = to_number || (number_follows && w.flat == "to"_w);
    if (number_follows && !to_number && one_of<"from after against than">(w.flat)) return false;
    if (is_aside(words, i, steps)) return false;
    if (const std::optional<bool> planned = by_plan(words, i)) return *planned;
    if (one_of<"may might could can">(w.flat) && steps < 8) return true;
    if (i > 0 && words.flat(i - 1) == "to"_w && !follows_noun_to(w.flat)) {  // an infinitive
      if (deadline || is_to_be_done(words, i, first)) return true;           // "to present a plan by the end of April"
      to_do = true;
      continue;
    }
    if (is_scheduled(words, i, first, steps)) return true;
    if ((deadline && one_of<"must should see sees">(w.flat)) || (w.flat == "deadline"_w && steps < 5 && !met(words, i))) return true;
    if (looks_past(w) && !behind_be(words, i) && !behind_modal(words, i) && !is_noun_in_s(words, i) && !is_adjective(words, i))
      return false;
  }
  // "Markets see three cuts by December"
  if (deadline && first > words.sentence_of(first).first_token + 3) return true;
  return to_do && words[first].sentence == 0 && words.mark(words.token_at(words.sentence_of(first).span.end) - 1) != u'.';
}

bool is_nowadays(const Words& words, std::uint32_t first) {
  constexpr std::uint32_t reach = 24;  // tokens
  if (!words.same_sentence(first, first + 1) || one_of<"'s is was marks happens">(words.flat(first + 1))) return false;
  for (std::uint32_t i = first + 1; i < first + reach && words.same_sentence(first, i); ++i) {
    const std::u16string_view f = words[i].flat;
    if (words[i].is(word_class::past_verb) || ends_in<"ed 'm 've 're 'll">(f) ||
        one_of<"i we our my us let has have had was were will would show">(f) ||
        (f.ends_with(u"ing") && one_of<"is are">(words.flat(i - 1)) && words[i - 2].cased_up()))
      return false;
  }
  return true;
}

}  // namespace nutgraf
