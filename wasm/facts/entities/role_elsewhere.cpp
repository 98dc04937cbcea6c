// Roles in other languages than English: "la concejala de Movilidad, Jane Roe", "Jane Roe, Sprecherin der Polizei,".
#include "facts/entities/role_finder.h"
#include "facts/names/foreign_names.h"
#include "facts/words/small_words.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t longest_title = 9;        // tokens in front of a name
constexpr std::uint32_t longest_apposition = 16;  // tokens behind its head

/// "de", "della", "van": what joins an office to what it is over.
bool leads_on(std::u16string_view flat) {
  return one_of<"de del do da dos das du des d' di della dell' dello dei degli der van von vom für">(flat) ||
         is_small_word(flat, SmallWord::ends_description);
}

}  // namespace

bool RoleFinder::calling(std::uint32_t i) const {
  const Word& w = words_[i];
  return !name_is(i, EntityType::person) && w.kind == TokenKind::word &&
         (calls_somebody(words_, i) ||
          (w.cased_up() && (words_.capital_nouns() ? w.is(wc::title) && !one_of<"herr frau">(w.flat) : w.start && is_role(w.flat))));
}

bool RoleFinder::goes_with_name(std::uint32_t i) const {
  const Word& w = words_[i];
  if (words_.mark(i) == u'-') return words_.touches_next(i) && i > 0 && words_.touches_next(i - 1);
  return w.kind != TokenKind::punctuation && !name_is(i, EntityType::person) && !(w.is(wc::speech_verb) && w.shape == Shape::lower) &&
         !one_of<"est sont ist sind war wird hat hatte es è sono é is heeft ha avait aveva tinha había era que qui che">(w.flat);
}

RoleFinder::Found RoleFinder::elsewhere_before(const Name& name) const {
  const auto in = [&](std::uint32_t i) { return words_.same_sentence(name.first, i); };
  std::uint32_t last = name.first;
  while (last > 1 && in(last - 1) && words_[last - 1].is(wc::title) && words_[last - 1].flat.back() == u'.' && in(last - 2) &&
         calling(last - 2))
    --last;  // "Bürgermeisterin Dr. Roe"
  const bool comma =
      last > 1 && in(last - 2) && words_.mark(last - 1) == u',' && (!in(name.last) || words_[name.last].kind == TokenKind::punctuation);
  if (comma) --last;
  std::uint32_t head = last;
  for (std::uint32_t i = last; i > 0 && last - i < longest_title && in(i - 1) && goes_with_name(i - 1); --i) {
    if (!calling(i - 1)) continue;
    // "directrice générale", "ministro de Justicia": nothing else between the office and the name
    const std::uint32_t behind =
        i < last && !words_.capital_nouns() && words_[i].shape == Shape::lower && !leads_on(words_[i].flat) ? i + 1 : i;
    if (behind < last && !leads_on(words_[behind].flat)) break;
    head = i - 1;
    // "la porte-parole du ministre, Jane Roe": whose office stands in front
    std::uint32_t of = head;
    if (of > 0 && in(of - 1) && is_small_word(words_[of - 1].flat, SmallWord::article)) --of;
    if (!comma || of == 0 || !in(of - 1) || !leads_on(words_[of - 1].flat)) break;
  }
  if (head == last) return {};
  if (head > 0 && in(head - 1) && !words_.capital_nouns() && calling(head - 1)) --head;  // "consejero delegado"
  // "ministre de la Culture Jane Roe", unlike "el abogado de Jane Roe"
  if (!comma && last - head > 1 &&
      (leads_on(words_[last - 1].flat) || is_small_word(words_[last - 1].flat, SmallWord::article) ||
       (words_.capital_nouns() ? !one_of<"der des und">(words_.flat(head + 1))
                               : !words_[last - 1].cased_up() && leads_on(words_[head + 1].flat))))
    return {};
  while (head > 1 && in(head - 2) && words_.mark(head - 1) == u'-' && goes_with_name(head - 1)) head -= 2;
  // who was something is not shown as being it
  if (head > 0 && in(head - 1) && one_of<"ex- anti anci voor ehem früh ento entã">(words_[head - 1].flat.substr(0, 4))) return {};
  return {head, last, 10 + static_cast<int>(last - head > 1)};
}

RoleFinder::Found RoleFinder::elsewhere_behind(const Name& name) const {
  const auto in = [&](std::uint32_t i) { return words_.same_sentence(name.first, i); };
  std::uint32_t at = name.last;
  for (std::uint32_t i = at; in(i) && words_.mark(at) == u'(' && i < at + 5; ++i) {  // "Jane Roe (47)"
    if (words_.mark(i) == u')') at = i + 1;
  }
  if (!in(at + 1) || words_.mark(at) != u',') return {};
  ++at;
  // "Jane Roe, 29 ans,"
  const std::uint32_t age = one_of<"de di">(words_.flat(at)) ? at + 1 : at;
  if (in(age + 3) && words_[age].kind == TokenKind::number && words_.mark(age + 2) == u',') at = age + 3;
  const bool article = is_small_word(words_[at].flat, SmallWord::article) || is_small_word(words_[at].flat, SmallWord::cased_article) ||
                       one_of<"einen einem einer">(words_.flat(at));
  if (article) ++at;
  std::uint32_t head = at;
  if (in(head + 1) && words_[head].shape == Shape::lower && !calling(head) && words_.mark(head + 1) != u'-') ++head;  // "der neue Trainer"
  while (in(head + 2) && words_.mark(head + 1) == u'-' && goes_with_name(head + 1)) head += 2;
  if (!in(head) || !calling(head)) return {};
  std::uint32_t end = head + 1;
  while (in(end) && end < head + longest_apposition && goes_with_name(end)) ++end;
  if (in(end) && (words_[end].kind != TokenKind::punctuation || end == head + longest_apposition)) return {};
  if (end > head + 1 && words_[end - 1].span.size() == 1) --end;  // "Sprecher des Verbands e. V."
  // "Mit Jane Roe, der Trainer der Elf, John Poe": of who follows
  if (in(end + 1) && words_.mark(end) == u',' && article && name_is(end + 1, EntityType::person)) return {};
  return {at, end, article ? 12 : 11};
}

}  // namespace nutgraf
