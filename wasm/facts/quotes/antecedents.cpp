#include "facts/quotes/antecedents.h"

#include <algorithm>

#include "facts/quotes/foreign_speakers.h"
#include "language/tokenize.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::size_t heard_back = 12;    // how many quotations back a description may reach
constexpr std::uint32_t names_back = 40;  // how many names back a pronoun may reach
constexpr std::uint32_t sentences_back = 5;
constexpr std::uint32_t introduced_back = 1000;  // tokens back to where "a singer" may stand

/// What somebody is known for, unlike "the judge" or "the driver", who may be another than the one spoken of.
bool is_renown(std::u16string_view flat) {
  return one_of<
      "actor actress singer rapper comedian musician star superstar supermodel founder billionaire "
      "mogul tycoon queen king dictator owner creator author novelist filmmaker songwriter "
      "guitarist photographer entrepreneur champion athlete quarterback midfielder striker forward ceo "
      "businessman businesswoman senator congressman congresswoman boss footballer cricketer golfer jockey boxer sprinter "
      "swimmer cyclist goalkeeper winger defender skipper presenter poet playwright historian chef politician">(flat);
}

/// "Asked what she would do, the Briton said"
bool is_asked(std::u16string_view flat) { return one_of<"asked pressed quizzed questioned speaking">(flat); }

/// "the Vermont senator": how the office is written in front of its holder's name; none for other words.
std::u16string_view office(std::u16string_view flat) {
  if (flat == "senator"_w) return u"sen";
  if (flat == "governor"_w) return u"gov";
  if (one_of<"congressman congresswoman">(flat)) return u"rep";
  return {};
}

/// Whether what stands between these two parts of a role is the role itself: not the union of "union leader", "leader of the union" and
/// "the union's leader".
bool is_office(std::u16string_view before, std::u16string_view behind) {
  if (before.find(u" of ") != std::u16string_view::npos || before.find(u" for ") != std::u16string_view::npos) return false;
  if (behind.empty() || behind[0] != u' ') return behind.empty();
  return one_of<"of for at in to and on with from under emeritus elect">(behind.substr(1, behind.find(u' ', 1) - 1));
}

/// 'f' or 'm' where a role says so: "spokeswoman", "a father of two"; else 0.
char gender_of_role(std::u16string_view role) {
  static const LexiconMap genders("gendered-nouns");
  for (std::size_t at = 0; at < role.size();) {
    const std::size_t end = std::min(role.find(u' ', at), role.size());
    const std::u16string_view word = role.substr(at, end - at);
    if (const std::u16string_view found = genders.find(word); !found.empty()) return static_cast<char>(found[0]);
    if (word.ends_with(u"woman")) return 'f';
    if (word.ends_with(u"man") && word.size() > 5) return 'm';
    at = end + 1;
  }
  return 0;
}

/// "Martine", "Ginevra", which no list has: endings of women's names.
bool ends_as_womans(std::u16string_view given) {
  return ends_in<"a ine elle ette">(given, 2) && !one_of<"andrea luca nicola mattia elia gianluca tobia enea battista">(given);
}

}  // namespace

bool Antecedents::may_be(std::uint32_t entity, char gender) const {
  const Entity& e = entities_.all[entity];
  if (e.type != EntityType::person) return false;
  if (const char said = e.role ? gender_of_role(slice(words_.flat_text(), *e.role)) : '\0'; said != 0) return said == gender;
  // The first given name decides, wherever it stands: "DC Emily Starr".
  const std::u16string name = unicode::to_lower(e.name);
  bool female = false;
  bool male = false;
  for (std::size_t at = 0; at < name.size() && !female && !male;) {
    const std::size_t end = std::min(name.find(u' ', at), name.size());
    if (end == name.size() && at > 0) break;  // the surname
    const std::u16string_view given = std::u16string_view(name).substr(at, end - at);
    const WordClasses classes = classes_of(words_.english() ? given : given.substr(0, given.find(u'-')));  // "Marie-Pierre"
    female = (classes & wc::female_name) != 0;
    male = (classes & wc::male_name) != 0;
    if (!words_.english() && female == male) {
      female = ends_as_womans(given);
      male = false;
    }
    at = end + 1;
  }
  if (female == male) return true;  // unknown, or both
  return gender == 'f' ? female : male;
}

/// "a neighbor", and "the spokeswoman" where it is "she".
bool Antecedents::may_be(const SpeakerMention& description, char gender) const {
  const std::u16string_view head = words_[description.head].flat;
  if (description.kind != MentionKind::description || is_plural_noun(head) || is_speaking_body(head)) return false;
  if (!words_.english()) {
    const std::u16string_view article = words_[description.first].flat;
    return gender == 'f' ? !one_of<"le un el il lo o um der ein">(article) : !one_of<"la una une a uma eine">(article);
  }
  const std::uint32_t start = words_[description.first].span.start;
  const char said = gender_of_role(words_.flat_text().substr(start, words_[description.last - 1].span.end - start));
  return said == 0 || said == gender;
}

std::vector<Name>::const_iterator Antecedents::names_before(std::uint32_t token) const {
  return std::lower_bound(names_.begin(), names_.end(), token, [](const Name& n, std::uint32_t i) { return n.first < i; });
}

std::u16string Antecedents::written(std::uint32_t first, std::uint32_t last) const {
  return std::u16string(words_.text().substr(words_[first].span.start, words_[last - 1].span.end - words_[first].span.start));
}

/// "it said": the organization or the paper that has been speaking; "they said": those who have, or a body.
std::u16string Antecedents::of_several(const SpeakerMention& mention, bool plural) const {
  if (plural) {  // "Analysts put it at ten after what they called “odd” sales"
    const std::uint32_t first = words_.sentence_of(mention.first).first_token;
    for (std::uint32_t i = first; i < first + 4 && i < mention.first && words_[i].kind == TokenKind::word && !quoted_[i]; ++i) {
      if (words_[i].is(wc::speech_verb | wc::past_verb)) break;
      if (!is_plural_noun(words_[i].flat) || !is_speaker_noun(words_[i]) || words_.flat(i + 1) == "'s"_w || words_.flat(i + 1) == "'"_w)
        continue;
      return written(first, i + 1);
    }
  }
  if (heard_.empty()) return {};
  const Heard& last = heard_.back();
  const bool described = last.mention.kind == MentionKind::description;
  const bool body = last.entity != no_entity && entities_.all[last.entity].type == EntityType::organization;
  bool fits = body;
  if (plural) {
    const bool several = described && is_plural_noun(words_[last.mention.head].flat);
    // "a source", "one of her producers": who is not told
    fits = fits || several || (described && may_be(last.mention, 'f') && may_be(last.mention, 'm'));
  } else {
    fits = fits || (last.entity == no_entity && described && !words_[last.mention.head].is(wc::title | wc::occupation) &&
                    !is_plural_noun(words_[last.mention.head].flat));
  }
  return fits && words_[mention.first].sentence - words_[last.mention.first].sentence <= sentences_back ? last.speaker : std::u16string();
}

/// "Greenpeace sued on Monday. “…,” it said.": the organization that opens the sentence before, when no other is named there.
std::uint32_t Antecedents::opening_body(const SpeakerMention& mention) const {
  const std::uint32_t sentence = words_[mention.first].sentence;
  // "Orlon cut its forecast on Monday, citing what it called “soft sales”"
  if (words_.flat(mention.first) == "it"_w && words_.sentences()[sentence].first_token + 2 < mention.first) {
    if (const std::uint32_t own = body_opening(mention, words_.sentences()[sentence]); own != no_entity) return own;
  }
  if (sentence == 0) return no_entity;
  const Sentence& before = words_.sentences()[sentence - 1];
  return before.block + 1 < words_.sentences()[sentence].block ? no_entity : body_opening(mention, before);
}

std::uint32_t Antecedents::body_opening(const SpeakerMention& mention, const Sentence& before) const {
  const bool plural = words_.flat(mention.first) == "they"_w;
  const std::uint32_t end = std::min(before.last_token, mention.first);
  for (std::uint32_t i = before.first_token; i < end; ++i) {
    if (quoted_[i] || (plural && is_plural_noun(words_[i].flat) && is_speaker_noun(words_[i]))) return no_entity;
    if (words_[i].id == words_[mention.head].id) return no_entity;  // "Hale was sued by a union. “…,” the union said"
  }
  std::uint32_t one = no_entity;
  std::uint32_t last = 0;
  bool opens = false;
  bool several = false;
  for (auto it = names_before(mention.first); it != names_.begin();) {
    --it;
    if (it->first < before.first_token) break;
    if (it->type != EntityType::organization) continue;
    several = several || one != no_entity;
    opens = it->first == before.first_token || (it->first == before.first_token + 1 && words_.flat(before.first_token) == "the"_w);
    last = it->last;
    one = entity_of(it);
  }
  if (!opens || last + 1 >= before.last_token) return no_entity;
  const Word& behind = words_[last];
  const bool told_of = words_.mark(last) == u',' && words_.flat(last + 1) == "which"_w;
  const bool acts = behind.shape == Shape::lower && behind.flat != "'s"_w && !is_speaker_noun(behind);
  // "The union sued Orlon. It said": the one that does something to the other; but “…,” it said may be either
  const bool subject = words_.flat(mention.first) == "it"_w && words_.sentence_of(mention.first).first_token == mention.first;
  const bool acted = behind.flat != "was"_w && (behind.is(wc::past_verb) || behind.flat.ends_with(u"ed"));  // not "was fined by Orlon"
  const bool does = told_of || acted || one_of<"has is will">(behind.flat);
  if (several && (!subject || !does)) return no_entity;
  return acts || told_of ? one : no_entity;
}

/// "Roe said Hale was right when he said": Hale.
std::uint32_t Antecedents::judged_for(const SpeakerMention& mention, char gender) const {
  const std::uint32_t first = mention.first;
  if (first == 0 || words_.flat(first - 1) != "when"_w || !words_.same_sentence(first, first - 1)) return no_entity;
  const auto after = names_before(first);
  if (after == names_.begin()) return no_entity;
  const Name& name = *(after - 1);
  const std::uint32_t entity = entities_.of_name[static_cast<std::size_t>(after - names_.begin()) - 1];
  const bool judged = words_.same_sentence(first, name.first) && one_of<"was is">(words_.flat(name.last)) && name.last + 10 > first;
  return judged && name.type == EntityType::person && entity != no_entity && may_be(entity, gender) ? entity : no_entity;
}

/// "Her mother, a midwife, wanted peace. “…,” she would say.": who opens the sentence before, where nobody is named.
std::u16string Antecedents::of_relative(const SpeakerMention& mention, char gender) const {
  const std::uint32_t sentence = words_[mention.first].sentence;
  // "My mom loved it so much that she said": who opens the sentence itself
  const std::uint32_t own = words_.sentences()[sentence].first_token;
  if (own + 2 < mention.first && one_of<"my our his her their">(words_.flat(own)) && gender_of_role(words_[own + 1].flat) == gender) {
    const auto after = names_before(mention.first);
    const bool named = after != names_.begin() && (after - 1)->first > own && (after - 1)->type == EntityType::person;
    if (!named) return written(own, own + 2);
  }
  if (sentence == 0 || !words_.english() || (!heard_.empty() && words_[heard_.back().mention.first].sentence + 1 >= sentence)) return {};
  const Sentence& before = words_.sentences()[sentence - 1];
  const std::uint32_t first = before.first_token;
  if (before.block != words_.sentences()[sentence].block || first + 3 > before.last_token) return {};
  // "The judge was unmoved. “…,” he replied."
  const Word& noun_behind = words_[first + 1];
  const char said = gender_of_role(noun_behind.flat);
  if (words_.flat(first) == "the"_w && noun_behind.shape == Shape::lower && noun_behind.is(wc::title | wc::occupation) &&
      !is_plural_noun(noun_behind.flat) && (said == 0 || said == gender) &&
      one_of<"was is had did looked seemed wept laughed smiled nodded">(words_.flat(first + 2))) {
    const auto next = names_before(first);
    if (next != names_.end() && next->first < before.last_token) return {};
    return of_description({first, first + 2, MentionKind::description, first + 1, no_entity});
  }
  if (!one_of<"his her">(words_.flat(first)) || gender_of_role(words_[first + 1].flat) != gender || words_[first + 1].shape != Shape::lower)
    return {};
  const auto behind = names_before(first + 2);
  const bool named = behind != names_.end() && behind->first <= first + 8 && behind->type == EntityType::person &&
                     (behind->first == first + 2 || words_.mark(behind->first - 1) == u',');  // "His wife of 50 years, Jane,"
  const bool noun = words_[first + 2].kind == TokenKind::punctuation || words_[first + 2].is(wc::function_word | wc::past_verb);
  if (named || !noun) return {};
  return written(first, first + 2);
}

/// "they", "it": who is neither he nor she.
std::u16string Antecedents::of_group(const SpeakerMention& mention, bool plural) const {
  const bool spoke_before = !heard_.empty() && words_[heard_.back().mention.first].sentence + 1 >= words_[mention.first].sentence;
  std::u16string speaker = of_several(mention, plural);
  const bool another = words_.flat(mention.first) == "it"_w && !spoke_before;  // "The Post wrote so. The union sued. It said": the union
  const std::uint32_t body = (speaker.empty() || another) ? opening_body(mention) : no_entity;
  return body == no_entity ? speaker : entities_.all[body].name;
}

std::u16string Antecedents::of_pronoun(const SpeakerMention& mention) const {
  const std::u16string_view flat = words_[mention.first].flat;
  const char gender = words_.english() ? pronoun_gender(flat) : ForeignSpeakers::pronoun(flat);
  if (flat == "i"_w) return {};
  if (gender == 0 || gender == 'p') return of_group(mention, gender == 'p');
  if (const std::uint32_t judged = judged_for(mention, gender); judged != no_entity) return entities_.all[judged].name;
  if (std::u16string relative = of_relative(mention, gender); !relative.empty()) return relative;
  const Nearest nearest = nearest_person(mention, gender);
  if (nearest.told_of) return entities_.all[nearest.entity].name;
  if (nearest.led != no_entity && nearest.other_sex && words_.english() &&
      (nearest.entity == no_entity || nearest.sentence != words_[mention.first].sentence))
    return entities_.all[nearest.led].name;
  if (!heard_.empty() && speaks_on(mention, gender, nearest)) return heard_.back().speaker;
  return nearest.entity == no_entity ? std::u16string() : entities_.all[nearest.entity].name;
}

/// The last person named as a sentence's first person, in this sentence before the pronoun or in the ones before.
Antecedents::Nearest Antecedents::nearest_person(const SpeakerMention& mention, char gender) const {
  Nearest best;
  const std::uint32_t sentence = words_[mention.first].sentence;
  // "Asked if Roe would run, she said": she is not Roe
  const bool asked = words_.english() && mention.first > 0 && words_.mark(mention.first - 1) == u',' &&
                     is_asked(words_[words_.sentences()[sentence].first_token].flat);
  std::uint32_t looked = 0;
  for (auto it = names_before(mention.first); it != names_.begin() && looked < names_back; ++looked) {
    --it;
    const std::uint32_t entity = entity_of(it);
    const std::uint32_t its = words_[it->first].sentence;
    if (asked && its == sentence) continue;
    if (sentence - its > sentences_back) break;
    if (best.entity != no_entity && its != best.sentence) break;
    if (it->type != EntityType::person || entity == no_entity || quoted_[it->first]) continue;
    if (names_behind(mention, entity)) continue;
    if (!may_be(entity, gender)) {
      best.other_sex = best.other_sex || its == sentence;
      continue;
    }
    // "from Eva Roe, who tells why she": whoever the clause is about
    best.told_of = its == sentence && words_.same_sentence(it->first, it->last + 1) && words_.mark(it->last) == u',' &&
                   words_.flat(it->last + 1) == "who"_w;
    if (best.told_of) {
      best.entity = entity;
      return best;
    }
    if (its == sentence && is_led(it->first)) {  // "Flanked by army chief Jane Roe, he said"
      best.led = entity;
      continue;
    }
    if (is_hardly_meant(*it) || (its != sentence && (behind_pronoun(it->first, gender) || behind_description(its) ||
                                                     (best.entity != no_entity && is_asked_about(it->first)))))
      continue;
    if (best.entity != no_entity && owns_person(it->last, best.first)) continue;
    best.entity = entity;  // walking on to the sentence's first one
    best.first = it->first;
    best.sentence = its;
    best.speaks = speaks_behind(*it);
  }
  return best;
}

/// Whether who has just been speaking goes on speaking, rather than whoever is nearest.
bool Antecedents::speaks_on(const SpeakerMention& mention, char gender, const Nearest& nearest) const {
  const Heard& last = heard_.back();
  const std::uint32_t sentence = words_[mention.first].sentence, its = words_[last.mention.first].sentence;
  const bool he = last.mention.kind == MentionKind::pronoun && one_of<"he she">(words_.flat(last.mention.first)) &&
                  words_[last.mention.first].flat != words_[mention.first].flat;  // “…,” he said. “…,” she said.
  const bool fits = he ? false : last.entity != no_entity ? may_be(last.entity, gender) : may_be(last.means, gender);
  // "Had Roe known, he added": whoever has been speaking goes on, whom they speak of
  const bool goes_on = words_.same_sentence(mention.first, mention.last) && sentence - its <= 4 &&
                       one_of<"added adds continued continues">(words_.flat(mention.last));
  // "A reporter asks: “…” He responds": whoever was asked
  const bool answers = words_.same_sentence(mention.first, mention.last) && words_.same_sentence(last.mention.first, last.mention.last) &&
                       one_of<"responds responded replied replies answered answers">(words_.flat(mention.last)) &&
                       one_of<"asks asked">(words_.flat(last.mention.last));
  return fits && !answers && !last.speaker.empty() && !names_behind(mention, last.entity) && sentence >= its &&
         sentence - its <= sentences_back && (nearest.entity == no_entity || nearest.sentence <= its || (goes_on && !nearest.speaks));
}

std::u16string Antecedents::of_description(const SpeakerMention& mention) const {
  const std::u16string phrase = written(mention.first, mention.last);
  const std::u16string_view head = words_[mention.head].flat;
  const std::u16string_view article = words_[mention.first].flat;
  const bool english = words_.english();
  const bool definite = mention.last > mention.first + 1 &&
                        (english ? one_of<"the this that">(article) : one_of<"der die le la l' el o a il lo de het">(article));
  if (!definite) return phrase;
  std::size_t back = 0;
  for (auto it = heard_.rbegin(); english && it != heard_.rend() && back < heard_back; ++it, ++back) {
    const bool elect = mention.last > mention.head + 1 && words_.mark(mention.head + 1) == u'-';  // "the president-elect"
    if (it->mention.kind == MentionKind::description && words_[it->mention.head].flat == head &&
        elect == (it->mention.last > it->mention.head + 1 && words_.mark(it->mention.head + 1) == u'-') &&
        !one_of<"his her its their my">(words_.flat(it->mention.first)))
      return it->speaker;
  }
  // "the prime minister": whoever has that role and was named last; but "the union" is not its leader
  const std::uint32_t here = words_[mention.first].span.start;
  const std::uint32_t bare = words_[mention.first + 1].span.start;
  std::u16string_view wanted = words_.flat_text().substr(bare, words_[mention.last - 1].span.end - bare);
  if (wanted == "pm"_w) wanted = u"prime minister";
  if (wanted == "ceo"_w) wanted = u"chief executive";
  const Entity* best = nullptr;
  std::uint32_t named = 0, others = 0;
  for (const Entity& entity : entities_.all) {
    if (entity.type != EntityType::person || entity.mentions.front().start > here) continue;
    const auto after = std::lower_bound(entity.mentions.begin(), entity.mentions.end(), here,
                                        [](const Span& span, std::uint32_t start) { return span.start < start; });
    const std::uint32_t last = (after - 1)->start;
    others = std::max(others, last);
    if (!entity.role) continue;
    const std::u16string_view role = slice(words_.flat_text(), *entity.role);
    const std::size_t at = role.find(wanted);
    const bool whole = at != std::u16string_view::npos && (at == 0 || !unicode::is_letter(role[at - 1])) &&
                       (at + wanted.size() == role.size() || !unicode::is_letter(role[at + wanted.size()]));
    // "il ministro" of a "ministro della Salute", "der Minister" of a "Finanzminister"
    if (english ? !whole || !is_office(role.substr(0, at), role.substr(at + wanted.size()))
                : !(whole && at == 0) && !(words_.capital_nouns() && role.ends_with(wanted)))
      continue;
    if (best != nullptr && last < named) continue;
    best = &entity;
    named = last;
  }
  if (!english) return best != nullptr && named == others ? best->name : phrase;  // roles are known of some people only
  if (best == nullptr) best = body_named(wanted, here);
  if (best != nullptr) return best->name;
  if (const std::uint32_t aged = of_age(mention); aged != no_entity) return entities_.all[aged].name;
  if (const Offices held = holders(mention); held.any) return held.one != no_entity ? entities_.all[held.one].name : phrase;
  const bool body = one_of<"union charity company firm group organization organisation agency association airline retailer bank">(head);
  const std::uint32_t one = body ? opening_body(mention) : only_one_meant(mention);
  return one != no_entity ? entities_.all[one].name : phrase;
}

/// "The police department": the only body or place named so far whose name ends in these words.
const Entity* Antecedents::body_named(std::u16string_view wanted, std::uint32_t here) const {
  if (one_of<"post state house report star team group court department bank hospital">(wanted)) return nullptr;
  const Entity* only = nullptr;
  for (std::size_t e = 0; e < entities_.all.size() && e < 200; ++e) {
    const Entity& entity = entities_.all[e];
    if (entity.type == EntityType::person || entity.mentions.front().start > here) continue;
    const std::u16string name = flatten_case(entity.name);
    if (name.size() <= wanted.size() || !name.ends_with(wanted) || name[name.size() - wanted.size() - 1] != u' ') continue;
    if (only != nullptr) return nullptr;
    only = &entity;
  }
  return only;
}

/// "Jane Roe, 46": where the age stands.
std::uint32_t Antecedents::age_behind(std::uint32_t last) const {
  if (last + 1 >= words_.size() || (words_.mark(last) != u',' && words_.mark(last) != u'(')) return no_entity;
  const std::uint32_t at = last + (words_.flat(last + 1) == "aged"_w ? 2 : 1);
  return words_.same_sentence(last, at) && words_[at].kind == TokenKind::number ? at : no_entity;
}

/// "Jane Roe, 46, … the 46-year-old": the only person whose age stands behind the name.
std::uint32_t Antecedents::of_age(const SpeakerMention& mention) const {
  if (words_.flat(mention.head) != "old"_w) return no_entity;
  const std::u16string_view age = words_[mention.first + 1].flat;
  std::uint32_t one = no_entity;
  std::uint32_t looked = 0;
  for (auto it = names_before(mention.first); it != names_.begin() && looked < names_back; ++looked) {
    --it;
    if (it->type != EntityType::person || it->last + 1 >= mention.first) continue;
    const std::uint32_t at = age_behind(it->last);
    const std::uint32_t entity = entity_of(it);
    if (at == no_entity || words_[at].flat != age) continue;
    if (one != no_entity && one != entity) return no_entity;
    one = entity;
  }
  return one;
}

/// "A 22-year-old was hurt": somebody else may be "the 22-year-old".
bool Antecedents::another_of_age(const SpeakerMention& mention) const {
  const Word& age = words_[mention.first + 1];
  for (std::uint32_t i = mention.first; i > 1 && mention.first - i < introduced_back; --i) {
    if (words_[i - 1].id == age.id && one_of<"a an another">(words_.flat(i - 2)) && words_.mark(i) == u'-') return true;
  }
  return false;
}

/// "Sen. Jane Roe … the Ohio senator": the only one so far whose role says so. With a word in front of the office, it is whoever was named
/// or heard last.
Antecedents::Offices Antecedents::holders(const SpeakerMention& mention) const {
  constexpr std::size_t most = 200;
  const std::u16string_view head = words_[mention.head].flat;
  const std::u16string_view abbreviated = office(head);
  Offices held;
  if (abbreviated.empty()) return held;
  for (std::uint32_t i = mention.first; i < mention.head; ++i) {
    held.any = held.any || one_of<"former lieutenant deputy acting">(words_.flat(i));  // another's office
  }
  if (held.any) return held;
  const std::uint32_t here = words_[mention.first].span.start;
  const char gender = gender_of_role(head);
  bool several = false;
  for (std::uint32_t e = 0; e < entities_.all.size() && e < most; ++e) {
    const Entity& entity = entities_.all[e];
    if (entity.type != EntityType::person || !entity.role || entity.mentions.front().start > here) continue;
    std::u16string_view role = slice(words_.flat_text(), *entity.role);
    constexpr std::u16string_view others[] = {u"former", u"ex-", u"lt", u"lieutenant", u"deputy", u"candidate", u"elect", u"acting"};
    if (std::any_of(std::begin(others), std::end(others),
                    [role](std::u16string_view o) { return role.find(o) != std::u16string_view::npos; }))
      continue;
    for (const std::u16string_view tail : {u" for ", u" of ", u" to ", u"'s "}) role = role.substr(0, role.find(tail));
    bool holds = false;
    for (std::size_t at = 0; at < role.size() && !holds;) {
      const std::size_t end = std::min(role.find(u' ', at), role.size());
      const std::u16string_view word = role.substr(at, end - at);
      holds = word == head || word == abbreviated || (word.size() == abbreviated.size() + 1 && word.starts_with(abbreviated));
      at = end + 1;
    }
    if (!holds || (gender != 0 && !may_be(e, gender))) continue;
    several = several || held.any;
    held.any = true;
    held.one = e;
  }
  if (several) held.one = no_entity;
  if (held.one == no_entity) return held;
  if (introduced(mention)) {  // "A Republican senator spoke"
    held.one = no_entity;
    return held;
  }
  if (mention.first + 1 == mention.head) return held;
  if (!heard_.empty() && heard_.back().entity == held.one) return held;
  std::uint32_t looked = 0;
  for (auto it = names_before(mention.first); it != names_.begin() && looked < names_back; ++looked) {
    --it;
    if (it->type != EntityType::person || quoted_[it->first]) continue;
    if (entity_of(it) != held.one) held.one = no_entity;
    break;
  }
  return held;
}

/// Whether "a singer", or "the singer" before any quotation of theirs, stands earlier: the text may mean that one.
bool Antecedents::introduced(const SpeakerMention& mention) const {
  const Word& head = words_[mention.head];
  for (std::uint32_t i = mention.first; i > 0 && mention.first - i < introduced_back; --i) {
    if (words_[i - 1].id != head.id || words_[i - 1].shape != Shape::lower) continue;
    for (std::uint32_t k = 1; k < 4 && k < i; ++k) {
      if (one_of<"a an another one">(words_.flat(i - 1 - k))) return true;
    }
  }
  return false;
}

/// The only person named in a paragraph in front of the mention.
std::uint32_t Antecedents::only_one_in(std::uint32_t block, const SpeakerMention& mention, char gender, bool& several) const {
  std::uint32_t one = no_entity;
  std::uint32_t looked = 0;
  for (auto it = names_before(mention.first); it != names_.begin(); ++looked) {
    --it;
    const std::uint32_t its = words_.sentence_of(it->first).block;
    if (its < block) break;
    if (looked >= 2 * names_back) {
      several = true;
      return no_entity;
    }
    const std::uint32_t entity = entity_of(it);
    if (its > block || it->type != EntityType::person || entity == no_entity || quoted_[it->first] ||
        (gender != 0 && !may_be(entity, gender)))
      continue;
    if ((one != no_entity && one != entity) || words_.same_sentence(it->first, mention.first)) {
      several = true;
      return no_entity;
    }
    one = entity;
  }
  return one;
}

/// "The singer", "the former mayor", "the Briton", "the 22-year-old", "the father-of-two": what somebody known is once called; the only person
/// named in this paragraph and the one before.
std::uint32_t Antecedents::only_one_meant(const SpeakerMention& mention) const {
  const Word& head = words_[mention.head];
  const bool people =
      head.cased_up() && !is_plural_noun(head.flat) && (head.is(wc::demonym) || head.flat == "zealander"_w);  // "the Briton"
  const bool aged = head.flat == "old"_w;
  const bool parent = mention.last > mention.head + 4 && words_.mark(mention.head + 1) == u'-';  // "the father-of-two"
  bool known = is_renown(head.flat) || people || aged || parent;
  for (std::uint32_t i = mention.first; i < mention.head && !known; ++i) known = words_.flat(i) == "former"_w && head.is(wc::title);
  if (!known || (aged && another_of_age(mention))) return no_entity;
  const std::uint32_t block = words_.sentence_of(mention.first).block;
  const std::uint32_t start = words_[mention.first].span.start;
  char gender = gender_of_role(words_.flat_text().substr(start, words_[mention.last - 1].span.end - start));
  // "Asked what she would do, the Briton said"
  for (std::uint32_t i = words_.sentence_of(mention.first).first_token; i < mention.first && gender == 0 && !quoted_[i]; ++i) {
    if (one_of<"he she">(words_.flat(i)) && is_asked(words_[words_.sentence_of(mention.first).first_token].flat))
      gender = pronoun_gender(words_[i].flat);
  }
  bool several = false;
  std::uint32_t one = only_one_in(block, mention, gender, several);
  if (several) return no_entity;
  const bool near = one != no_entity && (people || aged || parent);  // "Roe left at noon. “…,” the Briton said."
  if (!near && block > 0) {
    const std::uint32_t before = only_one_in(block - 1, mention, gender, several);
    if (several || (one != no_entity && before != no_entity && one != before)) return no_entity;
    if (one == no_entity) one = before;
  }
  // "The Norlander, …, said “…”. ¶ “…,” the 48-year-old fumed."
  if (one == no_entity && (people || aged || parent) && !heard_.empty() && heard_.back().entity != no_entity &&
      words_[mention.first].sentence - words_[heard_.back().mention.first].sentence <= 3 &&
      entities_.all[heard_.back().entity].type == EntityType::person && (gender == 0 || may_be(heard_.back().entity, gender)))
    one = heard_.back().entity;
  if (one == no_entity || (!aged && !people && !parent && introduced(mention))) return no_entity;
  const Entity& person = entities_.all[one];  // a judge is no singer
  if (aged) {
    std::uint32_t looked = 0;
    for (auto it = names_before(mention.first); it != names_.begin() && looked < 2 * names_back; ++looked) {
      --it;
      if (entity_of(it) != one) continue;
      const std::uint32_t at = age_behind(it->last);  // "Jane Roe, 46," is not the 22-year-old
      if (at != no_entity && words_[at].flat != words_[mention.first + 1].flat) return no_entity;
    }
  }
  if (!aged && !people && !parent && person.role && slice(words_.flat_text(), *person.role).find(head.flat) == std::u16string_view::npos) {
    const std::u16string_view role = slice(words_.flat_text(), *person.role);
    if (one_of<"poet playwright historian chef footballer cricketer golfer jockey boxer">(head.flat)) return no_entity;
    if (one_of<"judge attorney lawyer manager spokesman spokeswoman spokesperson detective prosecutor doctor nurse agent publicist">(
            role.substr(role.rfind(u' ') == std::u16string_view::npos ? 0 : role.rfind(u' ') + 1)))
      return no_entity;
  }
  return one;
}

std::u16string Antecedents::resolve(const SpeakerMention& mention) const {
  if (mention.kind == MentionKind::pronoun) return of_pronoun(mention);
  if (mention.kind == MentionKind::description && mention.entity == no_entity) return of_description(mention);
  if (mention.entity != no_entity) return entities_.all[mention.entity].name;
  return written(mention.first, mention.last);
}

void Antecedents::heard(const SpeakerMention& mention, const std::u16string& speaker) {
  // "She has what her agent calls “a moment”.": it is not the agent who goes on
  if (mention.kind == MentionKind::description && mention.first > 0 && one_of<"his her their">(words_.flat(mention.first)) &&
      one_of<"what which">(words_.flat(mention.first - 1)))
    return;
  Heard heard{mention, mention, speaker, mention.entity};
  if (heard.entity == no_entity && !speaker.empty() && !heard_.empty() && heard_.back().speaker == speaker) {
    heard.entity = heard_.back().entity;
    heard.means = heard_.back().means;
  }
  if (heard.entity == no_entity && mention.kind != MentionKind::name) {
    for (std::uint32_t e = 0; e < entities_.all.size() && e < 200; ++e) {
      if (entities_.all[e].name == speaker) {
        heard.entity = e;
        break;
      }
    }
  }
  heard_.push_back(std::move(heard));
  if (heard_.size() > 4 * heard_back) heard_.erase(heard_.begin(), heard_.begin() + static_cast<std::ptrdiff_t>(2 * heard_back));
}

}  // namespace nutgraf
