// Whose verb stands behind an aside: a relative clause, a participle, a family.
#include "facts/quotes/clauses.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

bool Clauses::spoken_of(std::uint32_t verb, std::uint32_t floor) const {
  if (verb <= floor || !in(verb, verb + 1) || flat(verb + 1) != "as"_w ||
      !one_of<"described labelled labeled branded termed hailed billed touted">(flat(verb)))
    return false;
  const Word& before = words_[verb - 1];
  if (before.shape != Shape::lower || before.is(wc::function_word) || is_adverb(before.flat)) return false;
  const SpeakerMention* subject = mention_before(verb, floor);
  if (subject == nullptr || subject->last != verb) return true;  // "bags of coffee described as"
  // "hunt a man described as"; but "a plan the council described as", "which police described as"
  return subject->kind == MentionKind::description && one_of<"a an">(flat(subject->first));
}

/// "Dr Jane Roe, from the University of Leeds, who led it, said": Roe.
const SpeakerMention* Clauses::before_its_body(const SpeakerMention* body, std::uint32_t floor) const {
  if (body == nullptr || body->kind != MentionKind::name || is_person(*body)) return body;
  const std::uint32_t first = body->first > floor && flat(body->first - 1) == "the"_w ? body->first - 1 : body->first;
  const SpeakerMention* holder =
      first > floor && one_of<"of from at with for">(flat(first - 1)) ? mention_before(first - 1, floor) : nullptr;
  return holder != nullptr && is_person(*holder) ? holder : body;
}

const SpeakerMention* Clauses::before_relative(std::uint32_t verb, std::uint32_t floor) const {
  std::uint32_t end = verb;
  while (end > floor && words_[end - 1].is(wc::function_word) && mention_at(end - 1) == nullptr) --end;  // "also", unlike "she"
  if (end <= floor + 2 || !pauses(end - 1)) return nullptr;
  std::uint32_t commas = 0;
  for (std::uint32_t i = end - 1; i > floor + 1 && commas < 2; --i) {
    const SpeakerMention* adjoined = flat(i) == "who"_w && pauses(i + 1) ? mention_before(i, floor) : nullptr;
    if (adjoined != nullptr && adjoined->last == i) return adjoined;  // "bought by a surgeon who, in his diary, described it"
    if (one_of<"who which whose">(flat(i))) return pauses(i - 1) ? before_its_body(mention_before(i - 1, floor), floor) : nullptr;
    if (i < end - 1 && words_.mark(i) == u',') ++commas;
  }
  return nullptr;
}

/// "Jane Roe, 34, representing the crews, said", "Roe, in a statement by her aide, Ned Hale, said": Roe.
const SpeakerMention* Clauses::before_aside(std::uint32_t verb, std::uint32_t floor) const {
  constexpr std::uint32_t longest = 18;
  if (verb < floor + 5 || words_.mark(verb - 1) != u',') return nullptr;
  std::uint32_t commas = 0;
  for (std::uint32_t i = verb - 2; i > floor + 1 && verb - i < longest && !cut_[i]; --i) {
    if (words_.mark(i) != u',') {
      if (words_[i].kind == TokenKind::punctuation) return nullptr;
      continue;
    }
    const std::uint32_t at = i + (is_adverb(flat(i + 1)) ? 2 : 1);
    const bool participle = commas == 0 && is_participle(flat(at)) && !speech(at);
    const bool written =
        one_of<"in through via">(flat(at)) && one_of<"a an his her its their">(flat(at + 1)) && mention_after(at, verb) != nullptr;
    ++commas;
    if (!participle && !written) continue;
    const bool aged = words_[i - 1].kind == TokenKind::number && i > floor + 2 && words_.mark(i - 2) == u',';
    const std::uint32_t end = aged ? i - 2 : i;
    const SpeakerMention* subject = mention_before(end, floor);
    return subject != nullptr && subject->last == end ? subject : nullptr;
  }
  return nullptr;
}

/// "Roe, who lives there with his wife, Ana, 43, and their daughter Eva, 13, said", "Roe, 34, and his wife, Ana, said": Roe.
const SpeakerMention* Clauses::with_family(std::uint32_t verb, std::uint32_t floor) const {
  if (verb < floor + 6 || words_.mark(verb - 1) != u',') return nullptr;
  const SpeakerMention* first = mention_after(floor, verb);
  if (first == nullptr || !is_person(*first) || words_.mark(first->last) != u',') return nullptr;
  const SpeakerMention* found = nullptr;
  for (std::uint32_t i = first->last + 1; i + 3 < verb; ++i) {
    if (one_of<"is was are were has had">(flat(i)) || (words_[i].is(wc::past_verb) && flat(i - 1) != "who"_w))
      return nullptr;  // "was killed with"
    if (one_of<"with and">(flat(i)) && one_of<"his her their">(flat(i + 1)) &&
        one_of<"wife husband partner parents mother father son daughter sons daughters children family brother sister girlfriend "
               "boyfriend fiancee fiance">(flat(i + 2)))
      found = first;
  }
  return found;
}

}  // namespace nutgraf
