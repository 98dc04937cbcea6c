#include "facts/quotes/clauses.h"

#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

bool is_subordinator(std::u16string_view flat) {
  return one_of<"when while after as although though before since because if despite asked">(flat);
}

bool is_adverb(std::u16string_view flat) {
  return (flat.size() > 4 && flat.substr(flat.size() - 2) == "ly"_w && !one_of<"family assembly supply italy elderly bully">(flat)) ||
         one_of<"also then later once often just even never still soon again now first">(flat);
}

bool is_participle(std::u16string_view flat) { return flat.size() > 4 && flat.substr(flat.size() - 3) == "ing"_w; }

bool is_preposition(std::u16string_view flat) {
  return one_of<
      "in at on for from with to by near after during against over into about "
      "behind across between among amid under through within without as outside">(flat);
}

Clauses::Clauses(const Words& words, const std::vector<Name>& names, const Entities& entities, const std::vector<bool>& quoted,
                 const std::vector<bool>& cut)
    : words_(words), entities_(entities), cut_(cut), mentions_(find_speaker_mentions(words, names, entities, quoted)) {
  mention_from_.assign(words.size() + 1, 0);
  std::uint32_t m = 0;
  for (std::uint32_t i = 0; i <= words.size(); ++i) {
    while (m < mentions_.size() && mentions_[m].first < i) ++m;
    mention_from_[i] = m;
  }
}

/// "Roe fired back: “…”"
bool Clauses::fires_back(std::uint32_t i) const {
  return in(i, i + 1) && flat(i + 1) == "back"_w && one_of<"fired shot hit snapped fires shoots hits firing shooting hitting">(flat(i));
}

bool Clauses::speech(std::uint32_t i) const {
  if (cut_[i]) return false;
  const Word& w = words_[i];
  if (w.flat.starts_with(u"plead") && in(i, i + 1) && one_of<"guilty not no">(flat(i + 1))) return false;
  if (one_of<"put puts putting">(w.flat)) return in(i, i + 1) && flat(i + 1) == "it"_w;  // "as Roe put it"
  // "a picture captioned with “…”"
  if (w.flat.ends_with(u"ed") && in(i, i + 1) && one_of<"with by">(flat(i + 1)) &&
      one_of<"captioned dubbed called labeled labelled described">(w.flat))
    return false;
  if (one_of<"submitted submits">(w.flat)) return in(i, i + 1) && flat(i + 1) == "that"_w;
  // "found that", "found “serious failings”"
  if (one_of<"found finds">(w.flat)) return in(i, i + 1) && (flat(i + 1) == "that"_w || (i + 2 < words_.size() && cut_[i + 2]));
  if (one_of<"written spoken">(w.flat) && i > 1)
    return one_of<"has have had">(flat(i - (is_adverb(flat(i - 1)) ? 2 : 1)));  // "as Roe has written"
  // "critics call it “a farce”"; but "they call it “lazy loading”"
  if (w.flat == "call"_w) return in(i, i + 3) && cut_[i + 3] && one_of<"a an the">(flat(i + 3));
  static const LexiconSet more("quoting-verbs");
  if (w.shape == Shape::lower && (more.contains(w.flat) || fires_back(i))) return true;
  // "Said Roe: “…”" turns subject and verb around
  return w.is(wc::speech_verb) && (w.shape == Shape::lower || (w.start && i + 1 < words_.size() && named_at(i + 1)));
}

bool Clauses::reports(std::uint32_t verb) const {
  return one_of<
      "said says told tells wrote writes found finds argued argues claimed claims noted stated states "
      "added adds insisted warned complained believes thinks admitted testified acknowledged alleged "
      "lamented felt feels cautioned remarked declared maintained observed recalled revealed contended asserted boasted joked vowed "
      "promised "
      "stressed suggested explained conceded accused accuses credited confirmed confirms saying adding "
      "warning claiming arguing noting insisting stating alleging explaining accusing telling">(flat(verb));
}

bool Clauses::named_at(std::uint32_t i) const {
  const SpeakerMention* m = mention_at(i);
  return m != nullptr && m->kind == MentionKind::name;
}

const SpeakerMention* Clauses::mention_at(std::uint32_t i) const {
  const std::uint32_t m = mention_from_[i];
  return m < mentions_.size() && mentions_[m].first == i ? &mentions_[m] : nullptr;
}

const SpeakerMention* Clauses::mention_before(std::uint32_t end, std::uint32_t floor) const {
  std::uint32_t m = mention_from_[end];
  while (m > 0) {
    const SpeakerMention& candidate = mentions_[m - 1];
    if (candidate.first < floor) return nullptr;
    if (candidate.last <= end) return &candidate;
    --m;
  }
  return nullptr;
}

const SpeakerMention* Clauses::mention_after(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t m = mention_from_[begin];
  return m < mentions_.size() && mentions_[m].first < end ? &mentions_[m] : nullptr;
}

bool Clauses::of_title(std::uint32_t i) const {
  return one_of<"of to for">(flat(i)) && words_[i - 1].is(wc::title) && in(i, i + 1) && words_[i + 1].kind == TokenKind::word;
}

/// "“…”, told jurors": who stands behind such a verb is spoken to.
bool Clauses::addresses(std::uint32_t verb) const { return one_of<"told tells telling thanked accused accuses accusing">(flat(verb)); }

const SpeakerMention* Clauses::subject_after(std::uint32_t verb) const {
  if (addresses(verb)) return nullptr;
  for (std::uint32_t i = verb + 1; i < words_.size() && in(verb, i) && i - verb < 12; ++i) {
    if (const SpeakerMention* m = mention_at(i)) {
      // "said the mayor, Jane Roe," means the name; so does "said Co-Founder, Jane Roe"
      const bool post =
          m->kind == MentionKind::description ||
          (words_[m->last - 1].is(wc::title) && (flat(m->first) == "co"_w || words_[m->first].flat == words_[m->last - 1].flat));
      if (post && in(verb, m->last + 1) && mark_at(m->last) == u',') {
        const SpeakerMention* named = mention_at(m->last + 1);
        if (named != nullptr && named->kind == MentionKind::name) return named;
      }
      // "said University of Leeds researcher Jane Roe": the first person in the row of words
      if (m->kind == MentionKind::name && !is_person(*m)) {
        for (std::uint32_t k = m->last;
             k < words_.size() && in(verb, k) && k - m->last < 8 && (words_[k].kind == TokenKind::word || flat(k) == "'"_w); ++k) {
          const SpeakerMention* person = mention_at(k);
          if (person != nullptr && is_person(*person)) return person;
          if (words_[k].is(wc::function_word) && flat(k) != "'s"_w && !of_title(k)) break;  // "said Orlon's Roe"
        }
      }
      return m;
    }
    // "said Founder, Jane Roe"
    const bool post = mark_at(i) == u',' && words_[i - 1].is(wc::title) && words_[i - 1].shape == Shape::capital;
    if (post && mention_at(i + 1) != nullptr && is_person(*mention_at(i + 1))) continue;
    // "said 9/11 widow Jane Roe"
    if (words_[i].kind != TokenKind::word && words_[i].kind != TokenKind::number && !one_of<"- 's / &">(flat(i))) return nullptr;
    if (of_title(i)) continue;  // "said Secretary of State Jane Roe"
    if (one_of<"that in on to about of by at it there with for from">(flat(i))) return nullptr;
  }
  return nullptr;
}

bool Clauses::begins_phrase(std::uint32_t i) const {
  return one_of<"a an the one another his her their our my some many several every">(flat(i));
}

/// "the report goes on to say"
bool Clauses::goes_on(std::uint32_t i) const {
  return is_adverb(flat(i)) || (one_of<"goes went go">(flat(i)) && in(i, i + 1) && flat(i + 1) == "on"_w);
}

const SpeakerMention* Clauses::keep(std::uint32_t first, std::uint32_t last) {
  described_.push_front({first, last, MentionKind::description, last - 1, no_entity});
  return &described_.front();
}

/// “…,” CCTV said: letters that are known as nobody's name.
bool Clauses::is_unknown_name(std::uint32_t i) const {
  return words_[i].shape == Shape::caps && words_[i].kind == TokenKind::word && words_[i].span.size() > 2;
}

const SpeakerMention* Clauses::described(std::uint32_t first, std::uint32_t verb) {
  std::uint32_t last = verb;
  while (last > first && words_[last - 1].is(wc::function_word)) --last;  // has, also, then
  if (last > first && goes_on(last - 1)) --last;
  if (last <= first || last - first > 7) return nullptr;
  for (std::uint32_t i = first; i < last; ++i) {
    if (words_[i].kind != TokenKind::word && !one_of<"- 's">(flat(i))) return nullptr;
  }
  if (last < first + 2 || !begins_phrase(first) || names_words(first, last)) return nullptr;
  return keep(first, last);
}

bool Clauses::names_words(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i) {
    if (one_of<"phrase term word words line label nickname name reference slogan expression language notion "
               "idea joke theme title question headline">(flat(i)))
      return true;
  }
  return false;
}

const SpeakerMention* Clauses::behind(std::uint32_t verb) {
  const SpeakerMention* subject = subject_after(verb);
  return subject != nullptr ? subject : described_after(verb);
}

const SpeakerMention* Clauses::described_after(std::uint32_t verb) {
  const std::uint32_t first = verb + 1;
  std::uint32_t last = first;
  if (!in(verb, first) || addresses(verb)) return nullptr;
  if (is_unknown_name(first) && (!in(verb, first + 1) || words_[first + 1].kind == TokenKind::punctuation)) return keep(first, first + 1);
  if (!begins_phrase(first)) return nullptr;
  while (last < words_.size() && in(verb, last) && last - first < 7 && (words_[last].kind == TokenKind::word || flat(last) == "-"_w)) {
    const bool joined =
        last > first && (flat(last - 1) == "-"_w || (in(verb, last + 1) && flat(last + 1) == "-"_w));  // "one well-connected Democrat"
    const bool among = last == first + 1 && flat(last) == "of"_w && flat(first) == "one"_w;
    const bool those = last == first + 2 && flat(last - 1) == "of"_w;  // "one of those advisers"
    if (last > first &&
        (words_[last].is(wc::function_word | wc::past_verb | wc::speech_verb) && flat(last) != "'s"_w && !is_noun_too(flat(last))) &&
        !joined && !among && !those)
      break;
    if (words_[last].flat.ends_with(u"ed") && in(verb, last + 1) && flat(last + 1) == "by"_w) break;  // "a logbook recovered by divers"
    ++last;
  }
  if (last < first + 2) return nullptr;
  if (in(verb, last + 1) && mark_at(last) == u',') {  // "said our tester, Jane Roe"
    const SpeakerMention* named = mention_at(last + 1);
    if (named != nullptr && named->kind == MentionKind::name && is_person(*named)) return named;
  }
  return keep(first, last);
}

std::uint32_t Clauses::titled(const SpeakerMention& m) const {
  std::uint32_t first = m.first;
  while (first > 0 && m.first - first < 6 && in(first, first - 1) && words_[first - 1].is(wc::title) && words_[first - 1].cased_up())
    --first;
  return first;
}

const SpeakerMention* Clauses::clause_subject(std::uint32_t floor, std::uint32_t verb) const {
  const SpeakerMention* subject = nullptr;
  if (is_subordinator(flat(floor))) {  // "When Roe asked, Hale answered by saying": the main clause's own
    std::uint32_t comma = floor;
    while (comma < verb && mark_at(comma) != u',') ++comma;
    if (mention_after(comma, verb) != nullptr) floor = comma + 1;
  } else if (one_of<"in on at during for with by from under">(flat(floor))) {
    std::uint32_t comma = floor;  // "In a Fox interview, Roe went further"
    while (comma < verb && mark_at(comma) != u',') ++comma;
    const SpeakerMention* next = comma < verb ? mention_after(comma, verb) : nullptr;
    if (next != nullptr && comma - floor < 10) floor = comma + 1;
  }
  // "Roe was helping children when the driver got out and shouted"; "Roe claimed it was lost, but she demanded money, saying"
  const bool saying = flat(verb) == "saying"_w;
  for (std::uint32_t i = verb; i > floor + 2 && verb - i < 20 && (mark_at(i - 1) != u',' || i == verb) && !cut_[i - 1]; --i) {
    const bool turns = saying && one_of<"but while whereas">(flat(i - 1));
    const bool hers = !is_participle(flat(verb)) && one_of<"he she they">(flat(i)) && one_of<"after because before">(flat(i - 1));
    if (flat(i - 1) != "when"_w && !turns && !hers) continue;
    const SpeakerMention* own = mention_after(i, verb);
    if (own != nullptr && (!turns || (titled(*own) == i && words_[own->last].is(wc::past_verb | wc::speech_verb)))) floor = i;
    break;
  }
  std::uint32_t led_until = 0;
  for (std::uint32_t m = mention_from_[floor]; m < mentions_.size() && mentions_[m].last <= verb; ++m) {
    const SpeakerMention& mention = mentions_[m];
    if (flat(mention.last) == "heard"_w && !is_person(mention)) continue;  // "The court heard Roe left and told"
    // "Roe waved off a builder who said he was owed money, saying": hers
    if (subject != nullptr && flat(mention.last) == "who"_w && saying) continue;
    if ((speech(mention.last) && !is_participle(flat(mention.last))) ||
        (mention.last + 1 < verb && words_[mention.last].is(wc::function_word) && speech(mention.last + 1) && !passive(mention.last + 1) &&
         !(flat(mention.last) == "'s"_w && is_noun_too(flat(mention.last + 1)))))  // "Roe's comments"
      return &mention;
    const std::uint32_t front =
        mention.first > floor + 1 && flat(mention.first - 1) == "the"_w ? 2 : 1;  // "The head of the Bank, Jane Roe,"
    bool led = mention.first > floor &&
               (is_preposition(flat(mention.first - front)) || one_of<"of before like than">(flat(mention.first - front)));
    if (led && mention.first - front == floor && mark_at(mention.last) == u',') {
      led_until = mention.last + 1;
    } else if (!led && led_until > 0 && led_until <= mention.first) {  // "Through his lawyer, Senior Counsel Jane Roe, the governor"
      std::uint32_t first = mention.first;
      while (first > led_until && words_[first - 1].cased_up()) --first;
      led = first == led_until && mark_at(mention.last) == u',' && is_person(mention) && mention_after(mention.last, verb) != nullptr;
    }
    const bool owner = mention.last < verb && flat(mention.last) == "'s"_w;
    if (subject == nullptr && !is_place(mention) && !led && !owner) subject = &mention;
  }
  // "Their lawyer, Jane Roe, asked for time, saying", "The Bishop of Hale, the Rt Rev Jane Roe, resigned, saying"
  const bool named_body = subject != nullptr && subject->kind == MentionKind::name && !is_person(*subject);
  if (subject != nullptr && (subject->kind == MentionKind::description || named_body) && in(subject->first, subject->last + 1) &&
      mark_at(subject->last) == u',') {
    const SpeakerMention* named = mention_after(subject->last, subject->last + 5);
    if (named != nullptr && is_person(*named) && named->last < verb && (!named_body || mark_at(named->last) == u',')) {
      std::uint32_t front = titled(*named);
      while (front > subject->last + 1 &&
             (words_[front - 1].cased_up() || flat(front - 1) == "the"_w || words_[front - 1].is(wc::title | wc::occupation)))
        --front;
      if (front == subject->last + 1) return named;
    }
  }
  return subject;
}

std::uint32_t Clauses::governing(const SpeakerMention& subject, std::uint32_t floor) const {
  if (subject.first <= floor) return no_verb;
  if (flat(subject.first - 1) == "that"_w) {  // "Lawyers allege that Roe wrote “…”"
    const std::uint32_t least = subject.kind == MentionKind::pronoun ? 1 : 10;
    for (std::uint32_t i = subject.first - 1; i > floor && subject.first - i <= least; --i) {
      if (speech(i - 1) && !is_participle(flat(i - 1))) return i - 1;
    }
  }
  const bool conditional = one_of<"if whether">(flat(subject.first - 1));
  if (conditional && subject.first >= floor + 2 && speech(subject.first - 2)) return subject.first - 2;  // "Roe says if they think"
  if (subject.kind != MentionKind::pronoun) return no_verb;
  if (conditional) {  // "Roe asked Hale if he thought"
    for (std::uint32_t i = subject.first - 1; i > floor && subject.first - i < 8; --i) {
      if (one_of<"asked asks asking wondered wonders">(flat(i - 1))) return i - 1;
    }
  }
  std::uint32_t at = subject.first - 1;
  if (at > floor && flat(at) == "that"_w) --at;
  if (speech(at)) return at;
  // "Roe told reporters that she thinks"
  for (std::uint32_t i = at; i > floor && at - i < 6; --i) {
    if (words_[i].kind != TokenKind::word) break;
    if (flat(subject.first - 1) == "that"_w && one_of<"told tells telling">(flat(i))) return i;
  }
  return no_verb;
}

bool Clauses::passive(std::uint32_t verb) const {
  if (is_participle(flat(verb)) || verb == 0) return false;
  if (in(verb, verb + 2) && ((flat(verb) == "said"_w && flat(verb + 1) == "to"_w && one_of<"have be">(flat(verb + 2))) ||
                             (flat(verb) == "described"_w && flat(verb + 1) == "as"_w && mark_at(verb - 1) == u',')))
    return true;  // "Two people said to have", "Roe, described as"
  std::uint32_t at = verb - 1;
  if (at > 0 && is_adverb(flat(at))) --at;
  return in(verb, at) && one_of<"is was are were been being be gets got">(flat(at)) && words_[verb].flat.back() == u'd';
}

bool Clauses::governs(const SpeakerMention& m, std::uint32_t verb) const {
  for (std::uint32_t i = m.last; i < verb; ++i) {
    const bool contraction = m.kind == MentionKind::pronoun && i == m.last && one_of<"'s 've 're 'd">(flat(i));
    if (!words_[i].is(wc::function_word) && !contraction && !is_adverb(flat(i))) return false;
  }
  return m.last <= verb;
}

bool Clauses::in_that_clause(const SpeakerMention& m, std::uint32_t verb, std::uint32_t floor) const {
  if (m.last >= verb || is_participle(flat(verb)) || !outer_verb(m.first, floor)) return false;
  for (std::uint32_t i = m.last + 1; i + 1 < verb; ++i) {
    if (flat(i) == "that"_w) return true;
  }
  return false;
}

/// A comma, or a dash with a space behind it: "Roe, the mayor, said", "Roe — the mayor — said", "Roe -- the mayor -- said".
bool Clauses::pauses(std::uint32_t i) const {
  const char16_t mark = mark_at(i);
  const std::uint32_t end = words_[i].span.end;
  return mark == u',' || mark == 0x2014 ||
         ((mark == 0x2013 || mark == u'-') && end < words_.text().size() && unicode::is_space(words_.text()[end]));
}

const SpeakerMention* Clauses::subject_before(std::uint32_t verb, std::uint32_t floor) const {
  std::uint32_t end = verb;
  // "Price, a State Department spokesman, said": the name in front of the apposition
  const SpeakerMention* nearest = mention_before(end, floor);
  if (const SpeakerMention* antecedent = before_relative(verb, floor)) return antecedent;
  if (const SpeakerMention* companion = with_family(verb, floor)) return companion;
  if (const SpeakerMention* in_front = before_aside(verb, floor)) return in_front;
  const bool human = nearest != nullptr && ((nearest->kind == MentionKind::name && !is_place(*nearest)) ||
                                            words_[nearest->head].is(wc::title | wc::occupation) || is_plural_noun(flat(nearest->head)));
  // "led by a surgeon who described it", "turned to the City Council which counted"
  if (human && one_of<"who which">(flat(nearest->last)) && governs(*nearest, verb)) return nearest;
  // "The guide spoke of Roe's work, saying": whose work it is does not speak
  const auto owns = [&](const SpeakerMention& m) {
    return m.kind == MentionKind::name && is_participle(flat(verb)) && flat(m.last) == "'s"_w;
  };
  while (nearest != nullptr && ((is_place(*nearest) && !governs(*nearest, verb)) || owns(*nearest)))
    nearest = mention_before(nearest->first, floor);
  if (nearest == nullptr) return nullptr;
  const SpeakerMention* best = nearest;
  for (std::uint32_t guard = 0; guard < 6; ++guard) {
    if (best->first <= floor) break;
    // "Jane Roe of the University of Leeds said": the article in front of a name is part of it
    const bool articled = one_of<"the a an">(flat(best->first - 1)) && best->first - 1 > floor;
    const std::u16string_view before = flat(best->first - (articled ? 2 : 1));
    std::uint32_t front = verb - 1;  // of "has previously called"
    while (front > best->last && verb - front < 3 && (is_adverb(flat(front)) || one_of<"has have had">(flat(front)))) --front;
    const bool comma_before_verb = pauses(front);
    const SpeakerMention* further = mention_before(best->first, floor);
    if (further == nullptr) break;
    const bool led =
        one_of<"of for at from with in to by on and between about against inside outside near">(before) || behind_noun(*best, floor);
    // "in Ohio County, West Norland called it"
    const bool within = before == ","_w && is_place(*best) && is_place(*further) && further->last + 1 == best->first;
    // "A woman who called herself the man's sister said", "who was known as the man's friend said"
    const bool as_one = before == "as"_w && (!governs(*best, verb) || flat(further->last) == "who"_w);
    const bool object = led || within || as_one || (best->kind == MentionKind::description && before == "'s"_w && !is_place(*further));
    // the comma behind an apposition may be missing
    // unlike "Roe, an aide said, “is late”"
    const bool inserted = in(verb, verb + 3) && mark_at(verb + 1) == u',' && cut_[verb + 3] && !words_[verb + 3].cased_up();
    const bool closed =
        comma_before_verb || (!inserted && one_of<"a an">(flat(best->first)) && further->last + 1 == best->first && is_person(*further));
    const bool apposed = closed && pauses(best->first - (articled ? 2 : 1)) && best->kind == MentionKind::description;
    const bool inside_apposition = comma_before_verb && !is_person(*best) && best->kind == MentionKind::name;
    if (before == "and"_w) {  // "Roe and Hale said"; but "Roe waved and Hale said"
      if (further->last + (articled ? 2 : 1) != best->first) break;
      best = further;
      continue;
    }
    if (!object && !apposed && !inside_apposition) break;
    if (verb - further->last > 30) break;
    best = further;
  }
  // "An actress playing a Post reporter says", "Fans watching Roe said": whoever plays or watches
  const SpeakerMention* doer = mention_before(best->first, floor);
  if (doer != nullptr && doer->kind == MentionKind::description && is_participle(flat(doer->last)) && !speech(doer->last) &&
      titled(*best) == doer->last + 1 && governs(*best, verb))
    return doer;
  // "The owner, on a trip to Leeds, said"; "Another, sent by a manager, reads": whatever was sent
  const bool aside = best->first > floor + 2 && best->last < verb && pauses(verb - 1) && mention_before(best->first, floor) == nullptr;
  const bool body = best->kind == MentionKind::name && !is_person(*best);
  if (aside && (body ? one_of<"to at in from with for near by">(flat(best->first - 1))
                     : flat(best->first - 1) == "by"_w && words_[best->first - 2].is(wc::past_verb)))
    return nullptr;
  return best;
}

/// "Roe from broker Hale & Co": a preposition in front of a firm's kind.
bool Clauses::behind_noun(const SpeakerMention& m, std::uint32_t floor) const {
  return m.kind == MentionKind::name && m.first > floor + 2 &&
         one_of<"broker brokers firm agency group charity bank consultancy newspaper magazine website company union retailer">(
             flat(m.first - 1)) &&
         one_of<"of from at with for law research investment trade housing">(flat(m.first - 2));
}

const SpeakerMention* Clauses::reported_subject(const SpeakerMention& subject, std::uint32_t verb) const {
  std::uint32_t said = subject.last;
  while (said < verb && said - subject.last < 3 && words_[said].is(wc::function_word)) ++said;
  if (said + 3 > verb || !speech(said)) return nullptr;
  std::uint32_t first = said + 1;
  for (std::uint32_t i = first; i < verb && i < said + 6; ++i) {
    if (flat(i) == "that"_w) first = i + 1;
  }
  if (addresses(said) && flat(first - 1) != "that"_w) return nullptr;
  const SpeakerMention* inner = mention_after(first, verb);
  if (inner == nullptr || titled(*inner) != first || inner->last + 2 > verb) return nullptr;
  return words_[inner->last].is(wc::function_word | wc::speech_verb) || words_[inner->last].kind == TokenKind::punctuation ? nullptr
                                                                                                                           : inner;
}

bool Clauses::outer_verb(std::uint32_t end, std::uint32_t floor) const {
  for (std::uint32_t i = floor; i < end; ++i) {
    if (speech(i)) return true;
  }
  return false;
}

const SpeakerMention* Clauses::described_before(std::uint32_t verb, std::uint32_t floor) {
  std::uint32_t last = verb;
  while (last > floor && words_[last - 1].is(wc::function_word) && verb - last < 2 && mention_at(last - 1) == nullptr)
    --last;  // has, also, then
  if (last > floor && goes_on(last - 1)) --last;
  if (last > floor + 3 && mark_at(last - 1) == u',' && words_[last - 2].kind == TokenKind::number && mark_at(last - 3) == u',')
    last -= 3;                                          // "The Harbour beauty, 29, told"
  if (last > floor + 4 && mark_at(last - 1) == u',') {  // "One policymaker, who asked not to be named, said"
    for (std::uint32_t i = last - 1; i > floor + 2 && last - i < 20 && !cut_[i]; --i) {
      if (flat(i) != "who"_w || mark_at(i - 1) != u',') continue;
      last = i - 1;
      break;
    }
  }
  const SpeakerMention* network = mention_before(last, floor);  // "One person on Facebook wrote"
  if (network != nullptr && network->kind == MentionKind::name && !is_person(*network) && network->last == last &&
      network->first == floor + 3 && one_of<"on at from in">(flat(floor + 2)) && !names_words(floor, last))
    return keep(floor, last);
  std::uint32_t first = last;
  while (first > floor && last - first < 5 &&
         (words_[first - 1].kind == TokenKind::word || words_[first - 1].kind == TokenKind::number || flat(first - 1) == "'"_w) &&
         !words_[first - 1].is(wc::function_word))
    --first;
  if (first == last || first <= floor) return nullptr;
  if (!one_of<"a an the one another this">(flat(first - 1))) return nullptr;
  --first;
  const bool begins =
      first == floor || mark_at(first - 1) == u',' || one_of<"and but as when that while which after because">(flat(first - 1));
  if (!begins) return nullptr;
  if (const SpeakerMention* known = mention_before(last, first); known != nullptr && known->last == last) return nullptr;
  if (names_words(first, last)) return nullptr;  // "A common question asked by"
  for (std::uint32_t i = first; i < last; ++i) {
    if (words_[i].is(wc::past_verb | wc::weekday | wc::month) || (i > first && speech(i))) return nullptr;
  }
  return keep(first, last);
}

const SpeakerMention* Clauses::reporting(const Sentence& sentence, std::u16string_view pronoun) const {
  const auto adjoined = [this](const SpeakerMention& m, std::uint32_t verb) {  // "a friend close to the crew told"
    if (m.last >= verb || verb - m.last > 6) return false;
    for (std::uint32_t k = m.last; k < verb; ++k) {
      if (words_[k].kind == TokenKind::punctuation || words_[k].is(wc::past_verb)) return false;
    }
    return flat(m.last) == "close"_w || flat(m.last) == "familiar"_w;
  };
  for (std::uint32_t i = sentence.first_token + 1; i < sentence.last_token; ++i) {
    if (cut_[i]) return nullptr;
    if (!speech(i) || is_participle(flat(i)) || one_of<"who that which to">(flat(i - 1)) || mark_at(i + 1) == u':') continue;
    const SpeakerMention* subject = mention_at(sentence.first_token);
    // "After the hearing, her lawyer, Jane Roe, said"
    const SpeakerMention* person = subject != nullptr && is_person(*subject) ? subject : clause_subject(sentence.first_token, i);
    const bool body = person != nullptr && person->kind == MentionKind::name && one_of<"it they">(pronoun);
    if (person != nullptr && person->last <= i && (body || is_person(*person)) && (governs(*person, i) || mark_at(person->last) == u','))
      return person;
    if (subject == nullptr || subject->kind != MentionKind::description || subject->last > i) return nullptr;
    if (mark_at(subject->last) != u',' && !governs(*subject, i) && !adjoined(*subject, i)) return nullptr;
    const SpeakerMention* named = mention_after(subject->last, i);  // "His lawyer, Jane Roe, said"
    while (named != nullptr && !is_person(*named)) named = mention_after(named->last, i);
    return named == nullptr ? subject : nullptr;
  }
  return nullptr;
}

bool is_noun_too(std::u16string_view word) {
  return one_of<
      "tweets claims comments remarks notes reports calls charges points demands promises answers quotes "
      "estimates vows pledges hopes jokes references allusions complaints labels shouts report states">(word);
}

bool Clauses::has_subject(std::uint32_t verb, std::uint32_t floor) const {
  const SpeakerMention* before = mention_before(verb, floor);
  if (before == nullptr || governs(*before, verb)) return before != nullptr;
  if (verb == 0 || mark_at(verb - 1) != u',') return false;  // "Roe, an early supporter of Hale, calls it"
  const SpeakerMention* subject = subject_before(verb, floor);
  return subject != nullptr && is_person(*subject) && mark_at(subject->last) == u',' && subject->last + 1 < verb;
}

/// "with a friend close to her saying", "with some sailors calling it": the phrase's first words.
const SpeakerMention* Clauses::behind_with(std::uint32_t participle, std::uint32_t floor) {
  std::uint32_t first = participle;
  while (first > floor && participle - first < 9 && flat(first - 1) != "with"_w) {
    --first;
    if (words_[first].kind == TokenKind::punctuation) return nullptr;
  }
  if (first <= floor || first == participle || flat(first - 1) != "with"_w) return nullptr;
  if (const SpeakerMention* known = mention_after(first, first + 1); known != nullptr && known->last <= participle) {
    if (known->kind != MentionKind::description) return flat(known->last) == "'s"_w ? nullptr : known;
    described_.push_front({first, participle, MentionKind::description, known->head, no_entity});
    return &described_.front();
  }
  return described(first, participle);
}

const SpeakerMention* Clauses::with_own_subject(std::uint32_t participle, std::uint32_t floor) {
  if (!is_participle(flat(participle))) return nullptr;
  const SpeakerMention* before = mention_before(participle, floor);
  // "The agency quoted Jane Roe as saying"; but "Roe was quoted as saying"
  for (std::uint32_t i = participle; i > floor + 1 && participle - i < 20 && flat(participle - 1) == "as"_w; --i) {
    if (!one_of<"quoted quotes quoting cited cites citing">(flat(i - 1))) continue;
    return passive(i - 1) || before == nullptr || before->first < i ? nullptr : subject_after(i - 1);
  }
  if (before == nullptr || !governs(*before, participle)) return behind_with(participle, floor);
  // "after a sailor's letter describing it as “grim”"
  if (before->last == participle && before->kind == MentionKind::description && is_speaking_body(flat(before->head)) &&
      before->last > before->first + 2 && flat(before->last - 2) == "'s"_w)
    return before;
  // "Roe recalled her mother telling her", "Roe got a letter saying"
  if (before->last == participle && before->first > floor &&
      (one_of<"recalled recalls recalling remembered remembers remembering heard hears hearing">(flat(before->first - 1)) ||
       (one_of<"a an the this another">(flat(before->first)) &&
        one_of<"letter email text message note notice memo sign banner placard poster report">(flat(before->head)))))
    return before;
  // "footage of Roe saying"
  if (before->first > floor + 1 && flat(before->first - 1) == "of"_w &&
      one_of<"footage video videos clip clips recording recordings audio tape">(flat(before->first - 2)))
    return before;
  for (std::uint32_t i = before->first; i > floor && before->first - i < 8; --i) {
    if (words_[i - 1].kind == TokenKind::punctuation) return nullptr;
    if (flat(i - 1) == "with"_w) return before;
  }
  return nullptr;
}

bool Clauses::bare_description(std::uint32_t verb, std::uint32_t floor) const {
  const SpeakerMention* before = mention_before(verb, floor);
  return before != nullptr && before->last == verb && before->kind == MentionKind::description &&
         !one_of<"a an the his her their this that one another its">(flat(before->first));
}

const SpeakerMention* Clauses::owner_of_words(std::uint32_t at, std::uint32_t floor) const {
  if (!is_word_of_speech(flat(at)) || at <= floor || !in(at, at + 1)) return nullptr;
  const bool as_what = flat(at) == "description"_w && flat(at + 1) == "of"_w;
  if (!as_what && !one_of<"that was is were : ,">(flat(at + 1))) return nullptr;
  const SpeakerMention* owner = mention_before(at, floor);
  if (owner == nullptr) return nullptr;
  // "Roe said that Hale's remarks were “sad”": it is Roe who speaks
  if (one_of<"was is were">(flat(at + 1)) && outer_verb(owner->first, floor)) return nullptr;
  if (owner->last == at) return owner->kind == MentionKind::pronoun ? owner : nullptr;
  return owner->last + 1 == at && flat(owner->last) == "'s"_w ? owner : nullptr;
}

}  // namespace nutgraf
