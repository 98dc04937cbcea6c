#include "facts/quotes/english_speakers.h"

#include <algorithm>

#include "facts/words/agencies.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t right_window = 26;  // tokens after a quotation where its speaker may stand
constexpr std::uint32_t left_window = 70;

bool is_be(std::u16string_view f) { return one_of<"is are was were been 's 're he's she's they're it's">(f); }

}  // namespace

/// Another clause begins between a quotation and a would-be speaker behind it.
bool EnglishSpeakers::other_clause(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i) {
    if (flat(i) == "as"_w && i + 1 < to && words_[i + 1].flat.ends_with(u"ed")) continue;  // "as directed by the party"
    if (one_of<"while but as when whereas although after">(flat(i))) return true;
  }
  return false;
}

/// “…,” which she said; “…,” but she said: the speaker behind the quotation begins a clause of their own.
bool EnglishSpeakers::parted(const Quoted& q, const SpeakerMention& behind) const {
  const bool comma = behind.first > 0 && mark_at(behind.first - 1) == u',';  // “…” who has won twice, she said
  for (std::uint32_t i = q.last + 1; i < behind.first; ++i) {
    if (comma && i + 2 < behind.first && one_of<"which who whom where because">(flat(i))) continue;
    if (one_of<"which who but though although while and because whom where">(flat(i))) return true;
  }
  return false;
}

/// While Roe called it “sweet,” she added
bool EnglishSpeakers::in_first_clause(const Quoted& q, const SpeakerMention& behind) const {
  // "When Roe spoke, “it got loud,” she writes": the quotation is the main clause
  const bool main = q.first > 1 && mark_at(q.first - 2) == u',' && behind.first == q.last + 1 && in(q.first, behind.last);
  return !main && is_subordinator(flat(words_.sentence_of(q.first).first_token)) && behind.first > q.last;
}

/// "told me stories, and in my house there were", "were screaming and there was": what follows is no longer reported.
bool EnglishSpeakers::breaks_off(std::uint32_t verb, std::uint32_t open) const {
  for (std::uint32_t i = verb; i + 2 < open; ++i) {
    if (!one_of<"and but">(flat(i + 1))) continue;
    if (flat(i + 2) == "there"_w || (mark_at(i) == u',' && one_of<"in at on it">(flat(i + 2)))) return true;
  }
  return false;
}

/// A comma lies between, and nothing says that the clause goes on behind it: an apposition, "who", "and", a participle.
bool EnglishSpeakers::far_off(const SpeakerMention& subject, std::uint32_t verb) const {
  std::uint32_t last = subject.last;
  if (one_of<"of from">(flat(last)) && last + 1 < verb) {  // "Jane Roe of Ohio, the committee's chair, called it"
    const SpeakerMention* home = clauses_.mention_at(last + (flat(last + 1) == "the"_w ? 2 : 1));
    if (home != nullptr && home->last < verb) last = home->last;
  }
  if (mark_at(last) == u',' || mark_at(last) == u'(' || flat(last) == "who"_w || is_participle(flat(verb)) ||
      one_of<"and but then having">(flat(verb - 1)))
    return false;
  const SpeakerMention* place = clauses_.mention_before(verb, last);  // "Roe of the office in Ohio County, West Norland called it"
  const bool ends_in_place = place != nullptr && clauses_.is_place(*place) && place->last == verb;
  for (std::uint32_t i = subject.last; i < (ends_in_place ? place->first - 1 : verb); ++i) {
    if (mark_at(i) == u',') return true;
    if (one_of<"as when while because">(flat(i)) && one_of<"they he she">(flat(i + 1)))
      return true;  // "who shot two friends as they ran later said"
  }
  return false;
}

/// A verb that is written like a past tense; "she shares.", "Roe goes on"
bool EnglishSpeakers::acts(std::uint32_t i) const {
  const std::u16string_view word = flat(i);
  const bool followed = in(i, i + 1);
  if (word == "goes"_w || (word == "went"_w && followed)) return followed && flat(i + 1) == "on"_w;
  if (word.size() > 4 && word.back() == u's' && word.substr(word.size() - 2) != "ss"_w && words_[i].shape == Shape::lower)
    return !followed || mark_at(i + 1) == u'.' || mark_at(i + 1) == u',';
  return words_[i].shape == Shape::lower && (one_of<"began went put">(word) || (word.size() > 4 && word.substr(word.size() - 2) == "ed"_w));
}

/// “Why now?” Rovers owner Jane Roe asked: whom the words behind a quotation tell of, up to their name.
const SpeakerMention* EnglishSpeakers::with_role(std::uint32_t at) const {
  constexpr std::uint32_t longest = 8;  // tokens
  for (std::uint32_t i = at + 1; i < at + longest && in(at, i) && !quoted_[i]; ++i) {
    const Word& before = words_[i - 1];
    if (before.kind == TokenKind::punctuation ? !one_of<"- '">(before.flat) : before.is(wc::past_verb | wc::speech_verb)) return nullptr;
    const SpeakerMention* m = clauses_.mention_at(i);
    if (m == nullptr || !clauses_.is_person(*m)) continue;
    return before.is(wc::title | wc::occupation) || is_speaker_noun(before) ? m : nullptr;
  }
  return nullptr;
}

/// “Why now?” Jane Roe said in an interview. / “How many?” she asked the crowd.: nothing but where, when or whom.
bool EnglishSpeakers::says_no_more(std::uint32_t verb) const {
  constexpr std::uint32_t short_rest = 14;  // tokens
  const bool asks = one_of<"asked asks shouted joked exclaimed cried wondered tweeted quipped">(flat(verb));
  if (one_of<"agreed agrees concurred disagreed laughed nodded">(flat(verb))) return false;
  if (in(verb, verb + 1) && mark_at(verb + 1) != u'.' && !asks &&
      !one_of<"in at on during when after as before via of with while from">(flat(verb + 1)))
    return false;
  for (std::uint32_t i = verb + 1; i < verb + short_rest && in(verb, i); ++i) {
    if (quoted_[i] || mark_at(i) == u':' || one_of<"that if whether how">(flat(i)) || (asks && one_of<"to for about why what">(flat(i))))
      return false;
  }
  return true;
}

/// “Why now?” Jane Roe, a senior analyst, said in an interview. The name seems to begin a sentence.
const SpeakerMention* EnglishSpeakers::behind_question(const Quoted& q, std::uint32_t at) const {
  const char16_t mark = words_.text()[q.span.end - 1];
  const SpeakerMention* m = mark == u'?' || mark == u'!' || mark == u'.' ? clauses_.mention_at(at) : nullptr;
  if ((mark == u'?' || mark == u'!') && words_.sentence_of(at).block == q.block && (m == nullptr || m->kind == MentionKind::name)) {
    const SpeakerMention* asker = m != nullptr && clauses_.is_person(*m) ? m : with_role(at);
    const std::uint32_t verb = asker == nullptr ? at : asker->last + (in(at, asker->last) && is_adverb(flat(asker->last)) ? 1 : 0);
    const bool shares = in(at, verb + 1) && one_of<"shared shares">(flat(verb)) && one_of<"on in via">(flat(verb + 1));
    if (asker != nullptr && in(at, verb) && (shares || (clauses_.speech(verb) && says_no_more(verb)))) return asker;
  }
  // “It is late.” Roe said.
  const std::uint32_t verb = m == nullptr ? at : m->last + (in(at, m->last + 1) && is_adverb(flat(m->last)) ? 1 : 0);
  const bool alone = m != nullptr && in(at, verb) && clauses_.speech(verb) && in(at, verb + 1) && mark_at(verb + 1) == u'.' &&
                     m->kind != MentionKind::description && words_.sentence_of(at).block == q.block &&
                     !one_of<"agreed agrees concurred disagreed laughed nodded">(flat(verb));
  if (alone) return m;
  if (mark == u'.' || m == nullptr || !clauses_.is_person(*m) || words_.sentence_of(at).block != q.block || !in(at, m->last) ||
      mark_at(m->last) != u',')
    return nullptr;
  for (std::uint32_t i = m->last + 1; i < words_.size() && in(at, i) && i - at < right_window && !cut_[i]; ++i) {
    if (mark_at(i - 1) != u',' || !clauses_.speech(i)) continue;
    const bool bare =
        !in(at, i + 1) || words_[i + 1].kind == TokenKind::punctuation || one_of<"in on at during of when after as before">(flat(i + 1));
    return bare ? m : nullptr;
  }
  return nullptr;
}

/// ", said Jane Roe," or "." behind the name, not "said Roe was late"
bool EnglishSpeakers::ends_clause(const SpeakerMention& m, std::uint32_t verb) const {
  if (!one_of<"said says added adds explained explains wrote noted argued">(flat(verb))) return false;
  return !in(m.first, m.last) || mark_at(m.last) == u',' || mark_at(m.last) == u'.';
}

/// "The town released a statement saying": the town.
const SpeakerMention* EnglishSpeakers::issuer(const SpeakerMention* subject, std::uint32_t floor) {
  if (subject->kind != MentionKind::description || !one_of<"statement letter notice memo">(flat(subject->head)) ||
      subject->first < floor + 2 || !one_of<"a an">(flat(subject->first)))
    return subject;
  const std::uint32_t verb = subject->first - 1;
  if (!one_of<"issued released posted published shared sent wrote">(flat(verb))) return subject;
  const SpeakerMention* who = clauses_.described(words_.sentence_of(verb).first_token, verb);
  return who != nullptr ? who : subject;
}

/// The rest of the sentence behind a quotation that ends in front of `at`.
EnglishSpeakers::Rest EnglishSpeakers::rest_behind(const Quoted& q, std::uint32_t at) const {
  std::uint32_t stop = at;
  while (stop < words_.size() && in(q.last - 1, stop) && stop - at < right_window && !quoted_[stop]) ++stop;
  if (at < stop && (mark_at(at) == u',' || is_dash(mark_at(at)))) ++at;
  const bool begins = !q.whole_block && q.first - 1 == words_.sentence_of(q.first - 1).first_token;
  // “…campaign” Roe said: the comma is missing
  const SpeakerMention* at_once = begins ? clauses_.mention_at(at) : nullptr;
  const bool follows = at_once != nullptr && at_once->last < stop && clauses_.speech(at_once->last);
  // “…campaign” said Jane Roe.
  const bool turned = begins && at < stop && clauses_.speech(at) && !is_participle(flat(at)) && forms_.count_words(q) > 5;
  return {at, stop, forms_.ends_in_mark(q) || at > q.last + 1 || follows || turned};
}

/// “…,” Xinhua quoted Roe as saying
const SpeakerMention* EnglishSpeakers::quoted_as_saying(std::uint32_t verb) const {
  if (!one_of<"quoted quotes cited reported">(flat(verb)) || clauses_.passive(verb)) return nullptr;
  const SpeakerMention* behind = clauses_.subject_after(verb);
  return behind != nullptr && in(verb, behind->last + 1) && flat(behind->last) == "as"_w ? behind : nullptr;
}

/// called it “late”, Roe said the gate was “old”: what follows the verb has words of its own
bool EnglishSpeakers::has_own_words(const Quoted& q, std::uint32_t at, std::uint32_t verb) const {
  const SpeakerMention* speaker = clauses_.mention_at(at);
  return speaker != nullptr && speaker->last == verb && !forms_.ends_in_mark(q) && verb + 2 < words_.size() &&
         (one_of<"it he she they there">(flat(verb + 1)) ||
          (flat(verb + 1) == "the"_w && !one_of<"next following same other day">(flat(verb + 2))));
}

/// The first mention behind a quotation and in front of its verb, or the one beside it that speaks.
const SpeakerMention* EnglishSpeakers::beside(const SpeakerMention& first, std::uint32_t at, std::uint32_t verb) const {
  // "the spokesperson, Emily Horne, said": the name behind the description
  if (first.kind == MentionKind::description && in(first.first, first.last + 1) && mark_at(first.last) == u',') {
    const SpeakerMention* named = clauses_.mention_at(first.last + 1);
    if (named != nullptr && named->kind == MentionKind::name && named->last <= verb) return named;
  }
  if (first.kind == MentionKind::name && !clauses_.is_person(first)) {  // "a Boston University professor, Jane Roe, said"
    const SpeakerMention* before = clauses_.subject_before(verb, at);
    if (before != nullptr && (before->kind != MentionKind::name || clauses_.is_person(*before))) return before;
  }
  return &first;
}

/// Whom the verb of speech at i makes the speaker; nothing where a verb behind it may say so.
std::optional<Attribution> EnglishSpeakers::by_verb_behind(const Quoted& q, const Rest& rest, std::uint32_t i) {
  const auto [at, stop, closed] = rest;
  if (i <= at + 1 && !(i == at + 1 && clauses_.mention_at(at) != nullptr)) {
    if (!closed) return Attribution{};
    const SpeakerMention* unknown = i == at + 1 ? clauses_.described(at, i) : nullptr;
    return Attribution{unknown != nullptr ? unknown : clauses_.behind(i), true};
  }
  // “it is unlikely” that she can win, said Jane Roe; “…,” which is enough, said Roe
  if (mark_at(i - 1) == u',' && i + 1 < stop && (!closed || clauses_.mention_at(at) == nullptr)) {
    const SpeakerMention* behind = clauses_.subject_after(i);
    if (behind != nullptr && (!closed ? behind->first == i + 1 || clauses_.is_person(*behind) : ends_clause(*behind, i)))
      return Attribution{.mention = behind, .cue = true, .reported = !closed && forms_.count_words(q) > 1, .inverted = true};
  }
  const SpeakerMention* first = clauses_.mention_after(at, i);
  if (first == nullptr) {
    if (!closed) return {};
    if (const SpeakerMention* phrase = clauses_.described(at, i)) return Attribution{phrase, true};
    if (i < at + 4) return Attribution{clauses_.behind(i), true};
    return {};
  }
  if (clauses_.names_words(at, first->first)) return Attribution{};
  // “…,” a site linked to what is called: whoever it is does not call it
  const bool idle = first->kind == MentionKind::description && mark_at(first->last) != u',' && mark_at(first->last) != u'(' &&
                    flat(first->last) != "who"_w && !clauses_.governs(*first, i);
  if (closed && first->first <= at + 3 && !idle) return Attribution{beside(*first, at, i), true};
  // a part of the sentence's own words lies between: "“bad” for business, Roe said."
  const SpeakerMention* subject = clauses_.subject_before(i, at);
  if (subject != nullptr && clauses_.titled(*subject) > 0 && (mark_at(clauses_.titled(*subject) - 1) == u',' || closed) &&
      !other_clause(at, subject->first))
    return Attribution{.mention = subject, .cue = true, .reported = forms_.count_words(q) > 1 && clauses_.reports(i)};
  return {};
}

/// Who stands right behind a quotation without a verb of speech that is seen.
const SpeakerMention* EnglishSpeakers::without_verb(const Quoted& q, const Rest& rest) const {
  const SpeakerMention* next = rest.at < rest.stop ? clauses_.mention_at(rest.at) : nullptr;
  const char16_t end_mark = words_.text()[q.span.end - 1];
  if (next == nullptr || (end_mark != u',' && end_mark != u'?' && end_mark != u'!')) return nullptr;
  // "…," Roe, a long description, said: the verb lies too far off to be seen
  const bool described = next->last < words_.size() && (mark_at(next->last) == u',' || mark_at(next->last) == u'(');
  if (described && next->kind == MentionKind::name) return next;
  // “…!” Roe barked: a verb that is not known to be one of speech
  const bool barks =
      rest.at == q.last + 1 && q.first - 1 == words_.sentence_of(q.first).first_token && next->last < rest.stop && acts(next->last);
  return barks ? next : nullptr;
}

/// "…," Price said. / "…," said Price. / "…," according to Price.
Attribution EnglishSpeakers::to_the_right(const Quoted& q) {
  const std::uint32_t behind = q.last + (q.whole_block ? 0 : 1);
  if (const SpeakerMention* signer = signatures_.behind(q)) return {signer, true};
  if (q.runs_on || behind >= words_.size()) return {};
  if (!in(q.last - 1, behind)) {
    const SpeakerMention* asker = behind_question(q, behind);
    return {asker, asker != nullptr};
  }
  const Rest rest = rest_behind(q, behind);
  for (std::uint32_t i = rest.at; i < rest.stop; ++i) {
    if (flat(i) == "according"_w && i + 1 < rest.stop) return {clauses_.behind(i + 1), true};
    if (!clauses_.speech(i)) continue;
    if (const SpeakerMention* source = quoted_as_saying(i)) return {source, true};
    if (is_participle(flat(i)) && in(i, i + 1) && flat(i + 1) == "that"_w) break;  // "“…,” adding that": what follows is reported, too
    if (is_participle(flat(i))) continue;                                          // the sentence's own subject
    if (i > rest.at && one_of<"who which">(flat(i - 1))) continue;
    if (has_own_words(q, rest.at, i)) return {};
    if (i > rest.at + 1 && words_[i - 1].is(wc::function_word) && one_of<"who which">(flat(i - 2))) continue;  // "who has criticized her"
    if (const std::optional<Attribution> found = by_verb_behind(q, rest, i)) return *found;
  }
  const SpeakerMention* next = without_verb(q, rest);
  return {next, next != nullptr};
}

/// After saying that it was “…,” Roe left: the participle's subject is the main clause's.
const SpeakerMention* EnglishSpeakers::after_saying(const Quoted& q, std::uint32_t sentence_first) const {
  // "Noting that it was “late”, Roe left"
  const bool bare = is_participle(flat(sentence_first)) && words_[sentence_first].is(wc::speech_verb);
  if (q.first - sentence_first > left_window) return nullptr;
  if (!bare && (!one_of<"after before while in by despite without">(flat(sentence_first)) || !is_participle(flat(sentence_first + 1)) ||
                !clauses_.speech(sentence_first + 1)))
    return nullptr;
  std::uint32_t at = q.last + 1;
  if (mark_at(q.last - 1) != u',') {
    while (bare && in(sentence_first, at) && at - q.last < right_window && mark_at(at) != u',')
      ++at;  // "Saying that “…” was at stake, Roe"
    if (!in(sentence_first, at)) return nullptr;
    ++at;
  }
  if (!in(sentence_first, at)) return nullptr;
  for (std::uint32_t i = sentence_first; i < q.first; ++i) {
    if (mark_at(i) == u',') return nullptr;  // the main clause is in front
  }
  const SpeakerMention* opener = clauses_.mention_after(at, words_.size());
  return opener != nullptr && clauses_.titled(*opener) == at ? opener : nullptr;
}

/// "branding the decision to wait “a joke”"
bool EnglishSpeakers::calls_it(std::uint32_t verb, const Quoted& q) const {
  return one_of<
             "called calling branded branding termed terming labelled labelling labeled labeling dubbed dubbing described describing "
             "dismissed dismissing">(flat(verb)) &&
         forms_.count_words(q) > 1 && (one_of<"a an the">(flat(q.first)) || one_of<"a an as">(flat(q.first - 2)));
}

/// "said she would": the pronoun behind the verb.
const SpeakerMention* EnglishSpeakers::pronoun_behind(std::uint32_t verb) const {
  const SpeakerMention* m = clauses_.mention_at(verb + (verb + 1 < words_.size() && flat(verb + 1) == "that"_w ? 2 : 1));
  return m != nullptr && in(verb, m->first) && one_of<"he she">(flat(m->first)) ? m : nullptr;
}

bool EnglishSpeakers::person_between(std::uint32_t first, std::uint32_t last) const {
  const SpeakerMention* m = clauses_.mention_after(first, last);
  while (m != nullptr && !clauses_.is_person(*m)) m = clauses_.mention_after(m->last, last);
  return m != nullptr;
}

/// "in what the coastguard described as “poor” visibility", "hit what Roe said were “sites”, Hale said": the clause's own subject.
const SpeakerMention* EnglishSpeakers::in_what_clause(std::uint32_t open) {
  constexpr std::uint32_t longest = 14;
  const std::uint32_t floor = words_.sentence_of(open).first_token;
  std::uint32_t verb = open;
  while (verb > floor + 2 && open - verb < 5 && (verb == open || words_[verb].is(wc::function_word))) --verb;
  if (verb < floor + 2 || !clauses_.speech(verb) || is_participle(flat(verb))) return nullptr;
  for (std::uint32_t i = verb - 1; i > floor && verb - i < longest && !cut_[i]; --i) {
    if (flat(i) != "what"_w) continue;
    const SpeakerMention* subject = clauses_.subject_before(verb, i + 1);
    if (subject == nullptr) subject = clauses_.described(i + 1, verb);
    return subject != nullptr || verb != i + 2 || !is_plural_noun(flat(i + 1)) ? subject
                                                                               : clauses_.keep(i + 1, verb);  // "what loggers call"
  }
  return nullptr;
}

/// "was called “grim” by the mayor", "is described by one fan as “the new Roe”": who stands behind "by".
const SpeakerMention* EnglishSpeakers::agent_of(const Quoted& q, std::uint32_t verb) {
  if (!one_of<"described called branded labelled labeled hailed dismissed denounced condemned slammed praised criticised criticized "
              "characterized characterised">(flat(verb)))
    return nullptr;
  const std::uint32_t open = q.first - 1;
  if (flat(verb + 1) == "by"_w) {
    constexpr std::uint32_t longest = 12;
    std::uint32_t at = open - verb < longest ? verb + 2 : open;
    while (at < open && flat(at) != "as"_w) ++at;
    return at < open ? clauses_.behind(verb + 1) : nullptr;
  }
  const std::uint32_t by = q.last + 1;
  return in(open, by + 1) && flat(by) == "by"_w ? clauses_.behind(by) : nullptr;
}

/// A sentence that begins with "as" and whose quotation opens at `open`.
Attribution EnglishSpeakers::behind_as(std::uint32_t sentence_first, std::uint32_t open) {
  if (flat(sentence_first) != "as"_w) return {};
  if (sentence_first + 1 < open) {  // "As Jane Roe puts it, we must say: “…”"
    const SpeakerMention* quoted = clauses_.mention_at(sentence_first + 1);
    if (quoted != nullptr && quoted->last + 2 < open && flat(quoted->last + 1) == "it"_w && clauses_.speech(quoted->last))
      return {quoted, true};
  }
  if (sentence_first + 3 < open && flat(sentence_first + 2) == "by"_w &&
      clauses_.speech(sentence_first + 1))  // "As reported by Jane Roe, it was “…”"
    return {clauses_.behind(sentence_first + 2), true};
  return {};
}

/// Whose words the tokens at `at` announce without a verb of speech.
Attribution EnglishSpeakers::by_noun(std::uint32_t at, std::uint32_t floor) {
  if (flat(at) == "according"_w) return {clauses_.behind(at + 1), true};
  if (const SpeakerMention* owner = clauses_.owner_of_words(at, floor)) return {owner, true, flat(at + 1) == "of"_w};
  if (flat(at) == "words"_w && at > floor && flat(at + 1) == "of"_w) return {clauses_.subject_after(at + 1), true};
  return {};
}

/// Whether no verb of speech stands at `at` that may lead to the quotation which opens at `open`.
bool EnglishSpeakers::leads_nowhere(std::uint32_t at, std::uint32_t open, std::uint32_t floor) const {
  if (is_participle(flat(at)) && at > floor && is_be(flat(at - 1)) && breaks_off(at, open)) return true;
  if (!clauses_.speech(at) || (flat(at) == "read"_w && at > floor && flat(at - 1) == "to"_w)) return true;
  if (is_noun_too(flat(at)) && !(flat(at) == "states"_w && flat(at + 1) == "that"_w) && !clauses_.has_subject(at, floor)) return true;
  if (is_noun_too(flat(at)) && clauses_.bare_description(at, floor)) return true;  // "police reports"
  // "saying the decision to deny them a penalty was “robbery”"
  return at > floor + 2 && flat(at - 1) == "to"_w && one_of<"decision refusal failure right plan move attempt bid">(flat(at - 2)) &&
         clauses_.outer_verb(at - 2, floor);
}

/// "The plan, wrote Jane Roe, was “…”"
const SpeakerMention* EnglishSpeakers::inserted(std::uint32_t verb, std::uint32_t open, std::uint32_t floor) const {
  const SpeakerMention* behind = verb > floor && mark_at(verb - 1) == u',' ? clauses_.mention_at(verb + 1) : nullptr;
  return behind != nullptr && behind->last < open && mark_at(behind->last) == u',' &&
                 one_of<"said says wrote writes argued argues noted recalled explained">(flat(verb))
             ? behind
             : nullptr;
}

/// Who stands in front of a verb of speech and is its subject.
const SpeakerMention* EnglishSpeakers::subject_of(const LeftVerb& verb, std::uint32_t floor) {
  const std::uint32_t at = verb.at;
  const SpeakerMention* subject = nullptr;
  if (verb.shared && flat(at - 1) == "and"_w && at > floor + 2) {  // "When Roe asked me, I laughed and said"
    subject = clauses_.mention_at(at - 3);
    if (subject != nullptr && subject->kind != MentionKind::pronoun) subject = nullptr;
  }
  if (verb.shared && subject == nullptr) subject = clauses_.clause_subject(floor, at);
  if (subject != nullptr && !verb.participle) {
    if (const SpeakerMention* driver = clauses_.reported_subject(*subject, at)) subject = driver;
  }
  const bool thing = at > floor + 2 && flat(at - 1) == "which"_w && mark_at(at - 2) == u',';  // "The site, which describes it as"
  if (subject == nullptr) subject = clauses_.described_before(thing ? at - 2 : at, floor);
  if (subject == nullptr) subject = clauses_.subject_before(at, floor);
  return subject != nullptr ? issuer(subject, floor) : nullptr;
}

/// What this verb says with this subject, and how surely.
Attribution EnglishSpeakers::said_by(const SpeakerMention& subject, const LeftVerb& verb, const Quoted& q,
                                     const SpeakerMention* same_sentence, const SpeakerMention* inner) const {
  const std::uint32_t at = verb.at;
  Attribution a{&subject, true};
  const bool next = clauses_.governs(subject, at);
  a.unsure = subject.first > at ? &subject != same_sentence && at != words_.sentence_of(at).first_token : !next && far_off(subject, at);
  a.reported = (clauses_.reports(at) || calls_it(at, q)) && (next || (subject.first < at && !a.unsure)) && !breaks_off(at, q.first - 1);
  const SpeakerMention* she = next || verb.participle ? nullptr : pronoun_behind(at);
  if (a.unsure && inner != nullptr) return {inner, true};
  if (a.unsure && she != nullptr) return {she, true};
  // "Roe waved, but said she would": hers, where nobody else is named whom it may mean
  if (verb.shared && she != nullptr && clauses_.is_person(subject) && !person_between(subject.last, at)) {
    a.means = &subject;
    a.mention = she;
  }
  return a;
}

/// Roe said “…” / Roe warned that it would bring “…” / Roe, adding, “…”
Attribution EnglishSpeakers::to_the_left(const Quoted& q, const SpeakerMention* same_sentence) {
  if (q.whole_block || q.first < 2) return {};
  const std::uint32_t open = q.first - 1;
  const std::uint32_t sentence_first = words_.sentence_of(open).first_token;
  std::uint32_t floor = open > sentence_first + left_window ? open - left_window : sentence_first;
  // "JANE ROE: He came in and said": behind a transcript's label
  const SpeakerMention* label = clauses_.mention_at(sentence_first);
  if (label != nullptr && label->last + 2 < open && mark_at(label->last) == u':') floor = std::max(floor, label->last + 1);
  if (const Attribution as = behind_as(sentence_first, open); as.cue) return as;
  if (const SpeakerMention* opener = after_saying(q, sentence_first)) return {opener, true, true};
  const SpeakerMention* inner = nullptr;  // "Somebody said they want “…”": of the clause within
  bool told = false;                      // "she was told that “…”": whoever said it
  for (std::uint32_t i = open; i > floor; --i) {
    const std::uint32_t at = i - 1;
    if (mark_at(at) == u';') break;
    if (told && mark_at(at) == u',') return {nullptr, true};
    if (const Attribution owner = by_noun(at, floor); owner.cue) return owner;
    if (clauses_.spoken_of(at, floor)) continue;
    const bool passive = clauses_.passive(at);
    const bool heard = passive && one_of<"told asked informed advised assured warned accused">(flat(at));
    if (passive || flat(at + 1) == "by"_w) {  // "a study described by experts as “promising”"
      if (const SpeakerMention* agent = agent_of(q, at)) return {agent, true, true};
      if (heard && flat(at + 1) == "by"_w) return {clauses_.behind(at + 1), true, true};  // "was told by doctors that it was “…”"
      told = told || heard;
      if (passive) continue;
    }
    if (leads_nowhere(at, open, floor)) continue;
    if (const SpeakerMention* own = clauses_.with_own_subject(at, floor)) return {own, true};
    const bool has = at > floor + 1 && flat(at - 1) == "'s"_w && one_of<"he she it">(flat(at - 2));  // "he's called it"
    if (at > floor && !has && one_of<"the a an its his her their so 's my our these those any no other such some">(flat(at - 1))) continue;
    const bool participle = is_participle(flat(at)) && !(at > floor && is_be(flat(at - 1)));  // "he's claiming that" is finite
    if (participle && same_sentence != nullptr) return {same_sentence, true};
    // "told a woman who suggested that “…”": the outer verb's subject, where there is one
    if (at > floor + 1 && one_of<"who that which">(flat(at - 1)) && mark_at(at - 2) != u',' && clauses_.outer_verb(at - 1, floor)) continue;
    if (const SpeakerMention* behind = inserted(at, open, floor)) return {behind, true};
    // "greeted the crowd and told them", "denounced them, saying": the sentence's own subject goes on
    const std::uint32_t joint = at > floor + 1 && is_adverb(flat(at - 1)) ? at - 2 : at - 1;  // "and repeatedly says"
    const LeftVerb verb{at, participle, at > floor && (participle || one_of<"and but then having">(flat(joint)))};
    const SpeakerMention* subject = subject_of(verb, floor);
    if (subject != nullptr) {
      if (clauses_.in_that_clause(*subject, at, floor)) continue;
      if (const std::uint32_t outer = clauses_.governing(*subject, floor); outer != no_verb) {
        inner = subject;
        i = outer + 2;  // the loop looks at `outer` next
        continue;
      }
    } else {
      subject = clauses_.subject_after(at);
    }
    if (subject != nullptr) return said_by(*subject, verb, q, same_sentence, inner);
    return {inner != nullptr ? inner : same_sentence, true};
  }
  return before_colon(open, floor);
}

/// Whoever does something in front of a colon, the quotation's mark being at `open`.
Attribution EnglishSpeakers::before_colon(std::uint32_t open, std::uint32_t floor) {
  // "She turned to the crowd again: “…”"; but not "used her words as its headline: “…”", "Norland lose; Roe: “…”", "Ten books for June: “…”"
  if (open > floor + 1 && mark_at(open - 1) == u':' && !one_of<"headline title caption">(flat(open - 2))) {
    const SpeakerMention* label_at_end = clauses_.mention_before(open - 1, floor);  // "Pilots agree - Jane Roe: “…”"
    if (label_at_end != nullptr && label_at_end->last == open - 1 && clauses_.is_person(*label_at_end) && label_at_end->first > floor &&
        is_dash(mark_at(label_at_end->first - 1)))
      return {label_at_end, true};
    std::uint32_t first = open - 1;
    while (first > floor && mark_at(first - 1) != u';') --first;
    for (std::uint32_t i = open - 2; i > first && open - i < 10; --i) {  // "when he heard a woman scream: “…”"
      if (one_of<"heard hears hear">(flat(i - 1))) return {clauses_.described(i, open - 2), true};
    }
    return {clauses_.clause_subject(first, open - 1), true};
  }
  return {};
}

Attribution EnglishSpeakers::from_sentence_before(std::uint32_t first_token) const {
  if (first_token == 0) return {};
  const std::uint32_t end = first_token - 1;
  const std::uint32_t start = words_.sentence_of(end).first_token;
  const std::uint32_t floor = end > start + left_window ? end - left_window : start;
  for (std::uint32_t i = floor; i < end; ++i) {
    if (cut_[i]) return {};
    if (!clauses_.speech(i) || is_participle(flat(i)) ||
        (i > floor + 1 && flat(i - 1) == "to"_w && one_of<"wanted asked refused reluctant declined">(flat(i - 2))))
      continue;
    const SpeakerMention* subject = clauses_.clause_subject(floor, i);
    const bool clear = subject != nullptr && (subject->kind == MentionKind::pronoun || clauses_.is_person(*subject));
    if (clear) return {subject, true};
    // "Everybody was told to stay, Roe told the paper."
    const SpeakerMention* behind = clauses_.mention_before(i, floor);
    const bool closes = behind != nullptr && clauses_.is_person(*behind) && clauses_.governs(*behind, i) && behind->first > floor;
    if (closes && mark_at(clauses_.titled(*behind) - 1) == u',') return {behind, true};
    // "Not so, says Jane Roe."
    const SpeakerMention* turned = i > floor && mark_at(i - 1) == u',' ? clauses_.subject_after(i) : nullptr;
    if (turned != nullptr && clauses_.is_person(*turned) && turned->last == end && ends_clause(*turned, i)) return {turned, true};
  }
  return {};
}

Attribution EnglishSpeakers::from_colon(std::uint32_t first_token) {
  if (first_token == 0) return {};
  const std::uint32_t before = first_token - 1;
  const std::uint32_t start = words_.sentence_of(before).first_token;
  std::uint32_t end = before;
  // "Roe ended her story," and a paragraph that is quotation
  const bool comma = mark_at(end) == u',' && words_.sentence_of(end).block != words_.sentence_of(first_token).block;
  if (mark_at(end) != u':' && !comma) return {};
  // "Petra Roe: “…”", as in a transcript
  const SpeakerMention* labelled = clauses_.mention_before(end, start);
  if (labelled != nullptr && labelled->last == end && clauses_.is_person(*labelled)) {
    const bool opens = labelled->first == start || words_[labelled->first - 1].kind == TokenKind::punctuation;
    if (opens) return {labelled, true};
  }
  std::uint32_t floor = end > start + left_window ? end - left_window : start;
  for (std::uint32_t i = end; i > floor; --i) {
    if (!clauses_.speech(i - 1)) continue;
    if (const SpeakerMention* own = clauses_.with_own_subject(i - 1, floor)) return {own, true};
    const bool shared = is_participle(flat(i - 1)) || (i > floor + 1 && one_of<"and but then to">(flat(i - 2)));
    const SpeakerMention* subject = shared ? clauses_.clause_subject(floor, i - 1) : nullptr;
    if (subject == nullptr) subject = clauses_.subject_before(i - 1, floor);
    if (subject != nullptr) return {subject, true};
  }
  const SpeakerMention* subject = clauses_.clause_subject(floor, end);
  return {subject != nullptr ? subject : clauses_.mention_after(floor, end), false};
}

/// While declaring she “will go,” critics alleged that: what they say follows.
bool EnglishSpeakers::says_that(const SpeakerMention& m) const {
  for (std::uint32_t i = m.last; i < m.last + 3 && in(m.first, i + 1); ++i) {
    if (clauses_.speech(i)) return flat(i + 1) == "that"_w;
  }
  return false;
}

/// It was “bad” and she left, Roe said.: whoever stands there reports all of the sentence.
bool EnglishSpeakers::closes_sentence(const SpeakerMention& m) const {
  return mark_at(clauses_.titled(m) - 1) == u',' && in(m.first, m.last + 1) && clauses_.speech(m.last) && mark_at(m.last + 1) == u'.';
}

Attribution EnglishSpeakers::speaker_of(const Quoted& q, std::uint32_t open, const SpeakerMention* in_sentence) {
  if (!q.whole_block && q.first > 1) {
    if (const SpeakerMention* subject = in_what_clause(open)) return {subject, true, true};
  }
  Attribution found = to_the_right(q);
  const bool starts_sentence = open == words_.sentence_of(open).first_token;
  const bool apart = found.mention != nullptr && !starts_sentence && !found.inverted && parted(q, *found.mention);
  // Roe said, “…,” when Hale spoke of it
  const std::uint32_t behind = q.last + (q.whole_block ? 0 : 1);
  const bool other = found.mention != nullptr && !starts_sentence && behind < words_.size() && in(open, behind) &&
                     one_of<"when after before until">(flat(behind));
  const bool at_once = behind < words_.size() && clauses_.speech(behind);  // “…?” asked Roe
  // the agency insisted that “…,” the BBC reported
  const bool relayed = found.mention != nullptr && open > 1 && flat(open - 1) == "that"_w && clauses_.speech(open - 2) &&
                       in(open, found.mention->last) && flat(found.mention->last) == "reported"_w;
  const bool elsewhere = relayed || (found.mention != nullptr && !starts_sentence && says_that(*found.mention));
  if (found.mention == nullptr || apart || other || elsewhere || (!starts_sentence && !at_once && in_first_clause(q, *found.mention))) {
    Attribution left = to_the_left(q, in_sentence);
    if (found.mention == nullptr ? left.cue || !found.cue : left.mention != nullptr) found = left;
    else found.unsure = apart && !closes_sentence(*found.mention);
  }
  if (found.mention == nullptr && starts_sentence) found = from_colon(open).mention != nullptr ? from_colon(open) : found;
  // "I think “this” is a word for it" says nothing
  if (found.mention != nullptr && flat(found.mention->first) == "i"_w && !forms_.ends_in_mark(q)) found = {};
  return found;
}

}  // namespace nutgraf
