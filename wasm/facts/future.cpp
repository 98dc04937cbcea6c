#include "facts/future.h"

#include <algorithm>

#include "facts/listed_words.h"
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

/// "will be paid", "to be held", "would still be held": the participle leaves the time to the verb before it.
bool behind_be(const Words& words, std::uint32_t i) {
  for (std::uint32_t at = i, steps = 0; at > words.sentence_of(i).first_token && steps < 3; ++steps) {
    const std::u16string_view f = words[--at].flat;
    if (one_of<u"be", u"remain", u"remains", u"stay", u"stays">(f)) return true;
    if (!one_of<u"not", u"also", u"still", u"now", u"then", u"officially", u"formally", u"finally">(f)) return false;
  }
  return false;
}

/// "they travel to Leeds on Tuesday", "Hull host Leeds": what is arranged is told in the present.
bool is_arranged(const Words& words, std::uint32_t i) {
  if (!one_of<u"travel", u"travels", u"host", u"face", u"play", u"plays", u"visit", u"visits", u"meet", u"meets", u"take", u"takes",
              u"continues", u"launches", u"arrives", u"runs", u"closes", u"expires", u"kicks", u"resume", u"close", u"open", u"reopen",
              u"start", u"reopens", u"begin", u"go", u"concludes">(words[i].flat))
    return false;
  if (i == 0 || !words.same_sentence(i, i - 1)) return false;
  const Word& subject = words[i - 1];
  // "Voters go to the polls on Nov. 5"
  const bool plural =
      subject.shape != Shape::other && subject.flat.size() > 4 && subject.flat.back() == u's' && !subject.is(wc::function_word);
  return subject.cased_up() || plural ||
         one_of<u"they", u"we", u"who", u"which", u"he", u"she", u"it", u"and", u"i", u"side", u"team", u"sides", u"ministers", u"leaders",
                u"exhibition", u"festival", u"consultation", u"tournament", u"trial", u"offer", u"sale">(subject.flat);
}

/// "urged both sides to return on Thursday": the infinitive at i is what somebody is to do.
bool urged(const Words& words, std::uint32_t i) {
  constexpr std::uint32_t reach = 6;  // tokens to the verb
  for (std::uint32_t at = i - 1, steps = 0; at > words.sentence_of(i).first_token && steps < reach; ++steps) {
    if (one_of<u"urged", u"urges", u"urging", u"ordered", u"orders", u"summoned", u"invited", u"due">(words[--at].flat)) return true;
  }
  return false;
}

/// "will shut", "would not let": a verb with one form for both times is no past behind these.
bool behind_modal(const Words& words, std::uint32_t i) {
  bool negated = false;
  for (std::uint32_t at = i, steps = 0; at > words.sentence_of(i).first_token && steps < 3; ++steps) {
    const std::u16string_view f = words[--at].flat;
    if (f == u"would") return !negated;  // who would not let somebody did not
    if (one_of<u"will", u"shall", u"should", u"to", u"'ll", u"wo", u"won't">(f)) return true;
    negated = negated || one_of<u"not", u"n't", u"never">(f);
    if (!negated && !one_of<u"also", u"still", u"now", u"then", u"again", u"only", u"finally">(f)) return false;
  }
  return false;
}

/// "is set to open", "set for May", unlike "they set out on Saturday".
bool is_set(const Words& words, std::uint32_t i) {
  if (words.same_sentence(i, i + 1) && one_of<u"to", u"for">(words[i + 1].flat)) return true;
  return i > 0 && one_of<u"is", u"are", u"was", u"were", u"been">(words[i - 1].flat);
}

/// A verb of the past by its look: "closed", unlike "need" and "succeed".
bool looks_past(const Word& w) {
  const std::u16string_view f = w.flat;
  if (w.is(wc::past_verb | wc::speech_verb)) return true;
  return f.size() > 4 && f.substr(f.size() - 2) == u"ed" && f[f.size() - 3] != u'e';
}

/// "by", "by the end of", "until at least": whether one of the words leads to the date at `first`.
bool led_by(const Words& words, std::uint32_t first, std::initializer_list<std::u16string_view> leads) {
  constexpr std::uint32_t longest_lead = 6;
  for (std::uint32_t i = first, steps = 0; i > words.sentence_of(first).first_token && steps < longest_lead; ++steps) {
    --i;
    const std::u16string_view f = words[i].flat;
    if (one_of(f, leads)) return true;
    const bool part = one_of<u"the", u"at", u"least", u"end", u"start", u"beginning", u"middle", u"of", u"on", u"early", u"late", u"midday",
                             u"noon", u"midnight", u"a.m.", u"p.m.", u"am", u"pm">(f);
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
    if (unicode::is_quote_mark(words.mark(i)) || words.mark(i) == u';') return false;
    if (w.kind != TokenKind::word || w.shape != Shape::lower) continue;
    if (one_of<u"will", u"'ll", u"won't">(w.flat)) return true;
    if (looks_past(w) || one_of<u"has", u"have", u"is", u"are", u"does", u"do">(w.flat)) return false;
  }
  return false;
}

/// "The stakes are high ahead of Friday's debate", unlike "they met ahead of Friday's vote".
bool awaited(const Words& words, std::uint32_t first) {
  if (first < 2 || !words.same_sentence(first, first - 2) || words[first - 1].flat != u"of" || words[first - 2].flat != u"ahead")
    return false;
  constexpr std::uint32_t reach = 25;  // tokens
  for (std::uint32_t i = first - 2, steps = 0; i > words.sentence_of(first).first_token && steps < reach; --i, ++steps) {
    if (words[i - 1].kind == TokenKind::word && looks_past(words[i - 1])) return false;
  }
  return true;
}

/// "was revealed to be", "is believed to be": what is so, not what will be.
bool is_found(const Words& words, std::uint32_t be) {
  return be > 1 && one_of<u"revealed", u"found", u"believed", u"thought", u"known", u"shown", u"said", u"reported", u"appeared", u"appears",
                          u"seemed", u"seems", u"claimed", u"considered", u"understood", u"proved", u"proven", u"turned", u"out",
                          u"alleged", u"happened">(words[be - 2].flat);
}

}  // namespace

bool led_by_until(const Words& words, std::uint32_t first) {
  if (!led_by(words, first, {u"until", u"till"})) return false;
  // "It did not open until Friday" has happened
  constexpr std::uint32_t reach = 12;  // tokens
  for (std::uint32_t i = first, steps = 0; i > words.sentence_of(first).first_token && steps < reach; ++steps) {
    const std::u16string_view f = words[--i].flat;
    if (one_of<u"didn't", u"hadn't", u"wasn't", u"weren't">(f) ||
        (one_of<u"did", u"had", u"was", u"were">(f) && words.same_sentence(i, i + 1) && one_of<u"not", u"n't">(words[i + 1].flat)))
      return false;
  }
  return true;
}

bool will_follows(const Words& words, std::uint32_t first, std::uint32_t end) {
  if (words.same_sentence(first, end) && words.mark(end) == u',') ++end;
  if (words.same_sentence(first, end) && one_of<u"we'll", u"you'll", u"they'll", u"i'll", u"it'll">(words[end].flat)) return true;
  return words.same_sentence(first, end + 1) && one_of<u"he", u"she", u"it", u"they", u"we", u"i", u"you">(words[end].flat) &&
         one_of<u"will", u"'ll">(words[end + 1].flat);
}

bool speaks_of_future(const Words& words, std::uint32_t first, std::uint32_t end) {
  if (words.same_sentence(first, end) && one_of<u"will", u"would", u"must">(words[end].flat)) return true;
  if (words.same_sentence(first, end + 1) && one_of<u"is", u"are">(words[end].flat) &&  // "Friday is forecast to be dry"
      one_of<u"forecast", u"expected", u"set", u"likely">(words[end + 1].flat))
    return true;
  if (begins_with_will(words, first, end) || awaited(words, first)) return true;
  // "What's next: Sunday, at Hull"
  for (std::uint32_t i = words.sentence_of(first).first_token, steps = 0; i + 1 < first && steps < 4; ++i, ++steps) {
    if (words[i].flat == u"next" && words.mark(i + 1) == u':') return true;
  }
  const bool deadline = led_by(words, first, {u"by"});
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
    if (one_of<u"according", u"since">(w.flat)) return false;  // "plans to sell, according to a filing on Tuesday"
    const bool infinitive = i > 0 && words[i - 1].flat == u"to" && !one_of<u"a", u"an", u"the">(w.flat);  // "next to a bridge"
    // "announced the plan on Aug. 21": a plan is a thing
    const bool thing = one_of<u"plan", u"plans">(w.flat) && i > 0 &&
                       one_of<u"the", u"a", u"its", u"his", u"her", u"their", u"this", u"that", u"'s", u"our">(words[i - 1].flat);
    if (w.is(wc::planning) && !thing && (w.flat != u"set" || is_set(words, i)) &&
        !one_of<u"about", u"likely", u"hope", u"hopes", u"want", u"wants", u"vowed", u"tomorrow", u"next", u"may", u"might", u"could",
                u"must", u"can", u"hoping">(w.flat)) {
      // "was expected", "planned": the plan's time is meant when an infinitive or the date itself follows
      if (one_of<u"agreed", u"promised", u"pledged", u"invited">(w.flat) && !(words.same_sentence(i, i + 1) && words[i + 1].flat == u"to"))
        return false;
      return true;
    }
    if (one_of<u"may", u"might", u"could", u"can">(w.flat) && steps < 8) return true;
    if (infinitive) {
      if (deadline) return true;  // "to present a plan by the end of April"
      if ((w.flat == u"be" && !is_found(words, i)) || (i >= 2 && one_of<u"supposed", u"is", u"are">(words[i - 2].flat)) ||
          urged(words, i) || (i >= 2 && words[i - 2].is(wc::planning)))
        return true;
      continue;
    }
    if (one_of<u"starts", u"begins", u"opens", u"hosts", u"host", u"faces", u"returns", u"airs", u"premieres", u"resumes", u"ends",
               u"turns">(w.flat) &&
        !(words.same_sentence(i, i + 2) && words[i + 2].flat == u"tab"))  // a link's "opens new tab"
      return true;
    if (is_arranged(words, i)) return true;
    // "The ban takes effect on July 1", "goes into effect"
    if (w.flat == u"effect" && i > 1 &&
        (one_of<u"take", u"takes">(words[i - 1].flat) ||
         (words[i - 1].flat == u"into" && one_of<u"go", u"goes", u"come", u"comes">(words[i - 2].flat))))
      return true;
    if (one_of<u"payable", u"effective">(w.flat) && steps < 3) return true;
    if ((deadline && one_of<u"must", u"should">(w.flat)) || (w.flat == u"deadline" && steps < 5)) return true;
    if (looks_past(w) && !behind_be(words, i) && !behind_modal(words, i)) return false;
  }
  return false;
}

bool speaks_of_future_elsewhere(const Words& words, std::uint32_t first, std::uint32_t end, std::string_view language) {
  constexpr std::uint32_t reach = 14;  // tokens to either side
  const auto ends_clause = [&words](std::uint32_t i) {
    const char16_t mark = words.mark(i);
    if (words[i].kind != TokenKind::word) return mark == u',' || mark == u';' || mark == u':' || unicode::is_quote_mark(mark);
    return one_of<u"que", u"qu'", u"che", u"dass", u"dat">(words[i].flat);
  };
  const auto ahead = [&words, language](std::uint32_t i) {
    const std::u16string_view f = words[i].flat;
    if (words[i].kind != TokenKind::word || words[i].shape != Shape::lower) return false;
    if (language == "de") return one_of<u"wird", u"werden", u"soll", u"sollen">(f);
    if (language == "nl") return one_of<u"zal", u"zullen", u"wordt", u"worden">(f);
    if (one_of<u"front", u"affront", u"padrão", u"verão", u"ladrão", u"tubarão">(f)) return false;
    if (one_of<u"prochain", u"prochaine", u"próximo", u"próxima", u"prossimo", u"prossima">(f)) return true;
    if (language == "fr")
      return f.size() > 3 &&
             (f.ends_with(u"era") || f.ends_with(u"ront") || one_of<u"aura", u"pourra", u"devra", u"viendra", u"tiendra">(f));
    if (language == "es") return f.ends_with(u"rá") || f.ends_with(u"rán");
    if (language == "pt") return f.ends_with(u"rá") || f.ends_with(u"rão") || one_of<u"vai", u"vão">(f);
    if (language == "it") return f.ends_with(u"rà") || f.ends_with(u"ranno");
    return false;
  };
  for (std::uint32_t i = first, steps = 0; i > words.sentence_of(first).first_token && steps < reach; ++steps) {
    if (ends_clause(--i)) break;
    if (ahead(i)) return true;
  }
  for (std::uint32_t i = end; words.same_sentence(first, i) && i < end + reach; ++i) {
    if (ends_clause(i)) break;
    if (ahead(i)) return true;
  }
  return false;
}

}  // namespace nutgraf
