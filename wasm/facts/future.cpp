#include "facts/future.h"

#include <algorithm>

#include "unicode/unicode.h"

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

}  // namespace

bool speaks_of_future(const Words& words, std::uint32_t first, std::uint32_t end) {
  if (words.same_sentence(first, end) && one_of(words[end].flat, {u"will", u"would"})) return true;
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
    if (w.shape != Shape::lower) continue;
    const bool infinitive = i > 0 && words[i - 1].flat == u"to";
    if (w.is(wc::planning) && !one_of(w.flat, {u"about", u"likely", u"hope", u"hopes", u"want", u"wants", u"vowed", u"tomorrow", u"next",
                                               u"may", u"might", u"could", u"must", u"can", u"hoping"})) {
      // "was expected", "planned": the plan's time is meant when an infinitive or the date itself follows
      if (one_of(w.flat, {u"agreed", u"promised", u"pledged", u"invited"}) &&
          !(words.same_sentence(i, i + 1) && words[i + 1].flat == u"to"))
        return false;
      return true;
    }
    if (one_of(w.flat, {u"may", u"might", u"could", u"can"}) && steps < 8) return true;
    if (infinitive) {
      if (i >= 2 && words[i - 2].is(wc::planning)) return true;
      continue;
    }
    if (one_of(w.flat,
               {u"starts", u"begins", u"opens", u"hosts", u"host", u"faces", u"returns", u"airs", u"premieres", u"resumes", u"ends"}))
      return true;
    if (w.is(wc::past_verb | wc::speech_verb)) return false;
    if (w.flat.size() > 4 && w.flat.substr(w.flat.size() - 2) == u"ed") return false;
  }
  return false;
}

}  // namespace nutgraf
