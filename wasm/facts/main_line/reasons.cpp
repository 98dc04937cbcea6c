#include "facts/main_line/reasons.h"

#include <algorithm>

#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t farthest_reason = 120;  // tokens of the lede that are looked at
constexpr std::uint32_t longest_clause = 40;    // tokens
constexpr std::uint32_t farthest_penalty = 12;  // tokens from "fined" to "for"

}  // namespace

Span Reasons::find(std::uint32_t first, std::uint32_t last) const {
  const std::uint32_t end = std::min(last, first + farthest_reason);
  for (std::uint32_t i = first + 1; i + 3 < end; ++i) {
    const Word& w = words_[i];
    if (w.shape != Shape::lower || words_.mark(i + 1) == u'-' || leads_elsewhere(i) || !leads_in(i, first, last)) continue;
    const auto holds = [&w](const Quote& quote) { return quote.span.contains(w.span); };
    if (std::any_of(quotes_.begin(), quotes_.end(), holds)) continue;
    const std::uint32_t behind = clause_end(i, last);
    if (behind < i + 4 || (behind < last && unicode::is_quote_mark(words_.mark(behind)))) continue;
    return {w.span.start, words_[behind - 1].span.end};
  }
  return {};
}

bool Reasons::leads_in(std::uint32_t i, std::uint32_t first, std::uint32_t end) const {
  const std::u16string_view f = flat(i);
  const std::u16string_view next = flat(i + 1);
  if (one_of<"because amid amidst">(f)) return true;
  if (f == "due"_w) return next == "to"_w && !one_of<"is was are were">(flat(i - 1));
  // a clause within the subject says something of the subject alone
  if (clause_ && i <= clause_->verb) return false;
  if (f == "after"_w)  // not "after 20 of 71 laps", "after you have won", "after 1982's album they were"
    return !words_[i + 1].is(wc::weekday | wc::month) && !one_of<"you we non">(next) && flat(i + 2) != "'s"_w &&
           !(i + 2 < end && words_[i + 1].kind == TokenKind::number && one_of<"of laps minutes hours days">(flat(i + 2))) &&
           clause_with_verb(i + 1, end);
  if (f == "as"_w)
    return i > first + 5 && !as_much(i) && !names_post(i) && !one_of<"it they he she shown seen expected">(next) &&
           clause_with_verb(i + 1, end) && clause_verb_near(i + 1, end) && !of_game(first, end);
  if (!clause_) return false;
  if (f == "in"_w)
    return (one_of<"response retaliation">(next) && one_of<"to for">(flat(i + 2))) ||
           (next == "protest"_w && one_of<"at against over">(flat(i + 2)));
  if (f == "to"_w) return one_of<"protest demand">(next) && !words_[i - 1].is(wc::function_word);
  // "over concerns", "over safety fears"
  if (f == "over"_w) {
    return one_of<"concerns fears allegations claims worries">(next) ||
           (words_[i + 1].shape == Shape::lower && one_of<"concerns fears allegations">(flat(i + 2)));
  }
  if (one_of<"citing blaming">(f))  // not "citing people familiar with the matter"
    return words_.mark(i - 1) == u',' &&
           !one_of<"sources source people person officials documents court data research reports two three">(next) &&
           !one_of<"sources source people official officials documents report reports">(flat(i + 2));
  return f == "for"_w && punished(i);
}

/// "was fined £900 for dumping waste"
bool Reasons::punished(std::uint32_t i) const {
  const std::uint32_t act = one_of<"allegedly repeatedly illegally unlawfully">(flat(i + 1)) ? i + 2 : i + 1;
  if (flat(act).size() < 6 || !flat(act).ends_with(u"ing")) return false;
  for (std::uint32_t k = i; k-- > clause_->verb && i - k < farthest_penalty;) {
    if (one_of<"fined jailed sentenced arrested suspended sacked fired banned convicted disqualified expelled sued criticised criticized "
               "praised dismissed imprisoned detained executed prosecuted">(flat(k)))
      return true;
  }
  return false;
}

/// "not because of", "as well as", "not long after": what follows gives no reason.
bool Reasons::leads_elsewhere(std::uint32_t i) const {
  return one_of<
      "not n't well far long soon much many such shortly year years day days hours "
      "weeks months moments minutes same look before perhaps maybe just partly only">(flat(i - 1));
}

/// "as raw as", "as much time with him as possible", "the same kind of boat as".
bool Reasons::as_much(std::uint32_t i) const {
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t k = i + 1; k < i + 5 && words_.same_sentence(i, k); ++k) {
    if (words_.flat(k) == "as"_w) return true;
  }
  for (std::uint32_t k = i; flat(i) == "as"_w && k-- > 0 && i - k < reach && words_.same_sentence(i, k);) {
    if (one_of<"as same such">(flat(k))) return true;
  }
  return false;
}

/// "appointed Ada Lind as its chief executive", "announced Ada Lind as the winner", "portrays him as lazy".
bool Reasons::names_post(std::uint32_t i) const {
  constexpr std::uint32_t reach = 12;
  for (std::uint32_t k = i; k-- > 0 && i - k < reach && words_.same_sentence(k, i);) {
    if (one_of<"appointed appoints appoint named names elected hired chosen chose picked promoted nominated selected confirmed unveiled "
               "described describe regarded served hailed installed inducted portray portrays portrayed depict depicts depicted dismissed "
               "treat treats treated identified identifies known named recognised recognized">(flat(k)) ||
        (one_of<"announced announces">(flat(k)) && words_[k + 1].cased_up()))
      return true;
  }
  return false;
}

bool Reasons::begins_clause(std::uint32_t i, std::uint32_t end) const {
  const Word& w = words_[i];
  if (w.shape != Shape::lower || one_of<"not n't and or such same much well so off">(flat(i - 1)) || as_much(i)) return false;
  return (one_of<"as after because amid while which who">(w.flat) && words_.mark(i - 1) == u',') || one_of<"because amid">(w.flat) ||
         (w.flat == "as"_w && i + 2 < end && !names_post(i) && words_[i + 1].shape == Shape::lower && clause_verb_near(i + 1, end));
}

/// "as officials fear": a noun and then a verb, unlike "as a token".
bool Reasons::clause_verb_near(std::uint32_t from, std::uint32_t end) const {
  if (one_of<"a an">(flat(from))) return clause_with_verb(from, end);
  if (words_[from].is(wc::function_word) && !one_of<"the his her its their he she they it">(words_.flat(from))) return false;
  return from + 1 < end && !one_of<"early well soon long far much many part little">(words_.flat(from));
}

bool Reasons::clause_with_verb(std::uint32_t from, std::uint32_t end) const {
  if (one_of<"he she it they">(flat(from))) return true;
  if (flat(from) == "time"_w) return false;     // "as time ran out"
  const bool one = one_of<"a an">(flat(from));  // "as a fire spread", not "as a way to cut", "as a site for its planned mill"
  for (std::uint32_t i = from + 1; i < end && i < from + 12; ++i) {
    const Word& w = words_[i];
    if ((w.kind == TokenKind::punctuation && w.flat != "-"_w && w.flat != "'"_w) || w.flat == "as"_w) return false;
    if (w.shape != Shape::lower) continue;
    if (one && words_[i - 1].is(wc::function_word)) continue;
    // "as the maker of the pill struggles to sell it"
    if (one_of<"with to its their for">(flat(i + 1)) &&
        one_of<"grapples struggles battles braces prepares looks moves continues scrambles races pushes cracks weighs grapple struggle "
               "battle brace prepare look continue scramble race push weigh rushes rush deals cope copes">(w.flat) &&
        (w.flat.ends_with(u"s") || flat(i - 1).ends_with(u"s")))
      return true;
    if (w.is(wc::past_verb) || one_of<"is are has have fear face faces seek seeks try tries warn say">(w.flat)) return true;
    if (w.flat.size() > 4 && w.flat.substr(w.flat.size() - 2) == "ed"_w) return true;
  }
  return false;
}

/// "Roe scored twice as Rovers beat City 3-2": at the same time as, not because.
bool Reasons::of_game(std::uint32_t first, std::uint32_t end) const {
  if (clause_ && one_of<"scored struck netted grabbed">(flat(clause_->verb))) return true;
  for (std::uint32_t i = first; i + 2 < end && i < first + farthest_reason; ++i) {
    if (words_[i].kind == TokenKind::number && words_[i + 2].kind == TokenKind::number && words_.touches_next(i) &&
        words_.touches_next(i + 1) && words_[i].span.size() < 4 && words_[i + 2].span.size() < 4 &&
        (words_.mark(i + 1) == u'-' || words_.mark(i + 1) == 0x2013))
      return true;
  }
  return false;
}

std::uint32_t Reasons::clause_end(std::uint32_t from, std::uint32_t end) const {
  for (std::uint32_t i = from + 1; i < end && i - from < longest_clause; ++i) {
    const char16_t c = words_.mark(i);
    if (words_.flat(i) == "'"_w && flat(i - 1).ends_with(u"s") && words_.touches_next(i - 1)) continue;  // "the doctors' strike"
    const bool mark = words_[i].kind == TokenKind::punctuation && (c == u'.' || c == u';' || c == 0x2014 || unicode::is_quote_mark(c));
    bool comma = c == u',' && i > from + 3 && !words_.touches_next(i);  // not of "P3,500"
    if (c == u',' && one_of<"which who whose">(flat(i + 1))) {          // "because the lake, which feeds the locks, is low"
      std::uint32_t close = i + 1;
      while (close < end && close - from < longest_clause && words_.mark(close) != u',') ++close;
      if (close + 1 < end && words_.mark(close) == u',') {
        i = close;
        comma = false;
      }
    }
    if (mark || comma) return i;
  }
  return std::min(end, from + longest_clause);
}

}  // namespace nutgraf
