#include "facts/quotes/quoted_forms.h"

#include <algorithm>

#include "facts/quotes/clauses.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

namespace {

/// Behind these right in front of a mark stands what something is called.
bool is_name_giving(std::u16string_view flat) {
  return one_of<"called dubbed labeled labelled named nicknamed titled entitled termed pronounced">(flat);
}

}  // namespace

std::uint32_t QuotedForms::count_words(const Quoted& q) const {
  std::uint32_t count = 0;
  for (std::uint32_t i = q.first; i < q.last && count < 50; ++i) count += words_[i].kind != TokenKind::punctuation ? 1 : 0;
  return count;
}

char16_t QuotedForms::last_mark(const Quoted& q) const {
  std::uint32_t at = q.span.end;
  while (at > q.span.start + 1 && unicode::is_quote_mark(words_.text()[at - 1])) --at;  // a quotation within it ends there too
  return words_.text()[at - 1];
}

bool QuotedForms::ends_in_mark(const Quoted& q) const {
  const char16_t c = last_mark(q);
  return c == u',' || c == u'.' || c == u'?' || c == u'!' || c == 0x2014 || c == 0x2026;
}

bool QuotedForms::ends_sentence(const Quoted& q) const {
  const char16_t c = last_mark(q);
  return c == u'.' || c == u'?' || c == u'!' || c == 0x2026;
}

bool QuotedForms::is_title(const Quoted& q) const {
  std::uint32_t content = 0;
  for (std::uint32_t i = q.first; i < q.last; ++i) {
    const Word& w = words_[i];
    if (w.kind != TokenKind::word || w.is(wc::function_word) || w.flat.size() < 3 ||
        (!words_.capital_nouns() && one_of<"das dos los las les des del gli">(w.flat)))
      continue;
    ++content;
    if (!w.cased_up() && (i < q.first + 2 || words_.mark(i - 1) != u'-' || !words_[i - 2].cased_up()))
      return false;  // “Re-education Centers”
  }
  const char16_t last = words_.text()[q.span.end - 1];
  return content > 0 && last != u'.' && last != u'?' && last != u'!';
}

bool QuotedForms::is_headline(const Quoted& q) const {
  std::uint32_t capitals = 0;
  std::uint32_t content = 0;
  bool mixed = false;
  for (std::uint32_t i = q.first; i < q.last; ++i) {
    const Word& w = words_[i];
    if (words_.mark(i) == u'.' && i + 1 < q.last) return false;  // “It is Roe. Roe is here.”
    if (w.kind != TokenKind::word) continue;
    const bool small = w.is(wc::function_word) || w.flat.size() < 3 || w.flat.find(u'\'') != std::u16string_view::npos;
    if (!w.cased_up() && !small) return false;
    capitals += w.cased_up() ? 1 : 0;
    content += small ? 0 : 1;
    mixed = mixed || w.shape == Shape::capital;
  }
  return capitals > 2 && content > 1 && mixed;
}

/// "runs a charity called “Boats for all”", "A group named “…”"; but "a plan a judge called “cruel”", "what a judge called “cruel”"
bool QuotedForms::has_article(std::uint32_t verb) const {
  for (std::uint32_t i = verb; i > 0 && verb - i < 5 && words_.same_sentence(verb, i - 1); --i) {
    const Word& w = words_[i - 1];
    const bool article = one_of<"a an another">(w.flat);
    if (w.kind != TokenKind::word || (i == verb && (w.shape != Shape::lower || is_plural_noun(w.flat)))) return false;
    if (!article && w.is(wc::function_word)) return false;
    if (!article || i == verb) continue;
    if (i < 2 || !words_.same_sentence(i, i - 2)) return true;
    const Word& before = words_[i - 2];
    return (before.is(wc::function_word | wc::past_verb) || before.flat.ends_with(u"s")) && !one_of<"what which that who">(before.flat);
  }
  return false;
}

bool QuotedForms::is_gloss(const Quoted& q) const {
  if (q.first < 3 || q.whole_block || !words_.same_sentence(q.first, q.first - 3)) return false;
  const std::u16string_view before = words_[q.first - 2].flat;
  // "im Debütroman „…“", "la canción «…»", "une lettre intitulée « … »"
  if (!words_.english() && words_[q.first].cased_up() &&
      (ends_in<"roman romans romanzo novela livre libro livro buch boek film filme película serie série album álbum chanson canción titel "
               "titre título titolo getiteld motto ausstellung">(before, 0) ||
       before.starts_with(u"intit") || before.starts_with(u"titul")))
    return true;
  if (before == "called"_w && words_.mark(q.first - 3) == u'-') return true;  // "the so-called “exit plan”"
  if (before == "meaning"_w && (words_.mark(q.first - 3) == u',' || unicode::is_quote_mark(words_.mark(q.first - 3)))) return true;
  const std::u16string_view lead = words_[q.first - 3].flat;
  if (before == "as"_w && one_of<"known counts pronounced">(lead)) return true;
  if (before == "of"_w && one_of<"practice concept phenomenon">(lead)) return true;  // "the practice of “redlining”"
  // "malware dubbed “Slow Tide,”", "a model they called “slow tide”"; but "which Roe called “unfair”", "what he called it", "they called “a disgrace”"
  if (is_name_giving(before)) {
    std::uint32_t at = q.first - 2;
    while (at > 0 && q.first - at < 8 && words_.same_sentence(q.first, at - 1) && words_.flat(at) != "what"_w) --at;
    if (words_.flat(at) == "what"_w || (one_of<"a an the">(words_.flat(q.first)) && !one_of<"titled entitled">(before))) return false;
    if (has_article(q.first - 2)) return true;
    const Word& subject = words_[q.first - 3];
    const bool acts = subject.cased_up() || one_of<"he she i we they it has have had">(subject.flat) ||
                      (subject.kind == TokenKind::word && is_speaker_noun(subject));
    return !acts || (subject.shape == Shape::lower && !one_of<"he she i we it">(subject.flat) && !ends_in_mark(q) && count_words(q) < 3);
  }
  return one_of<"for meaning">(before) && one_of<"phrase word term expression slang">(words_.flat(q.first - 3));
}

bool QuotedForms::is_term(const Quoted& q) const {
  if (q.first < 2 || q.whole_block || ends_in_mark(q) || !words_.same_sentence(q.first, q.first - 2) ||
      !words_.same_sentence(q.first, q.last + 1))
    return false;
  const Word& noun = words_[q.last + 1];
  if (noun.shape != Shape::lower || noun.flat.ends_with(u"ed") ||
      (noun.is(wc::function_word | wc::past_verb | wc::speech_verb) && !is_noun_too(noun.flat)))
    return false;
  const Word& before = words_[q.first - 2];
  const std::u16string_view lead = before.flat;
  return one_of<"the his her its their">(lead) ||
         (q.first > 2 && words_.same_sentence(q.first, q.first - 3) && before.shape == Shape::lower &&
          !before.is(wc::function_word | wc::past_verb | wc::speech_verb) && one_of<"the his her its their 's">(words_.flat(q.first - 3)));
}

bool QuotedForms::is_set_phrase(const Quoted& q) const {
  if (q.first < 4 || q.whole_block || !ends_in_mark(q)) return false;
  std::uint32_t at = q.first - 2;
  if (words_[at].kind == TokenKind::number) --at;
  return one_of<"the a an">(words_.flat(at)) && words_.same_sentence(q.first, at - 1) && words_.flat(at - 1) != "as"_w &&
         (is_preposition(words_[at - 1].flat) || words_.flat(at - 1) == "of"_w);
}

bool QuotedForms::is_example(const Quoted& q) const {
  if (q.first < 3 || q.whole_block || !words_.english()) return false;
  const std::uint32_t at = q.first - (words_.mark(q.first - 2) == u',' ? 3 : 2);
  if (!words_.same_sentence(q.first, at)) return false;
  const std::uint32_t front = at - std::min(at, 2U);
  if (one_of<"ask say">(words_.flat(at)))
    return words_.flat(front) != "i"_w && (at == 0 || words_.flat(at - 1) != "i"_w);  // "I always say"
  return words_.flat(at) == "like"_w || (words_.flat(at) == "as"_w && at > 0 && words_.flat(at - 1) == "such"_w);
}

bool QuotedForms::awaits_answer(const Quoted& q) const {
  const char16_t c = last_mark(q);
  return c == u'?' || c == 0x2014;
}

/// “Oh My God,” a woman shouted: a verb of speech behind the noun.
bool QuotedForms::spoken_of(std::uint32_t first) const {
  for (std::uint32_t i = first; i < first + 8 && words_.same_sentence(first, i); ++i) {
    if (one_of<"that which who about by ,">(words_.flat(i))) return false;
    if (words_[i].is(wc::speech_verb | wc::past_verb)) return true;
  }
  return false;
}

bool QuotedForms::is_work(const Quoted& q) const {
  if (q.first < 2 || q.last - q.first < 2 || q.whole_block) return false;
  // "watched “The Ferry,” a comedy by": what it is follows
  const bool apposed = words_.mark(q.last - 1) == u',' && q.last + 1 < words_.size() &&
                       one_of<"a an the his her its their which">(words_.flat(q.last + 1)) && !spoken_of(q.last + 1);
  const bool after_kind = q.first > 2 && words_.mark(q.first - 2) == u',' &&  // "her new album, “Walking on Glass,” is out"
                          one_of<"album show film book song series movie podcast novel play single memoir">(words_.flat(q.first - 3));
  if (!apposed && !after_kind &&
      !one_of<"told on of in to called titled album show film book "
              "song series from with movie podcast novel play 's for">(words_.flat(q.first - 2)))
    return false;
  for (std::uint32_t i = q.first; i < q.last; ++i) {
    const Word& w = words_[i];
    if (w.kind == TokenKind::word && !w.cased_up() && !w.is(wc::function_word)) return false;
  }
  return words_[q.first].cased_up() && words_[q.last - 1].kind != TokenKind::word ? words_[q.last - 2].cased_up()
                                                                                  : words_[q.last - 1].cased_up();
}

bool QuotedForms::is_japanese_speech(const Quoted& q) const {
  const std::uint32_t after = q.last + 1;
  if (after >= words_.size() || words_.mark(q.last) != 0x300D || words_.mark(after) != u'と' || q.span.size() < 6) return false;
  return words_[after].span.size() > 1 && words_.text(after)[1] != u'い' && words_.text(after)[1] != u'は';
}

}  // namespace nutgraf
