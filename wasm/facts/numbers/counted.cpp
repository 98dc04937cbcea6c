// What an amount counts.
#include "facts/numbers/number_finder.h"
#include "language/stopwords.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

namespace {

/// Verbs that no plural is: "five models provides".
bool is_verb_in_s(std::u16string_view flat) {
  return one_of<
      "provides includes allows seems appears adds takes helps creates holds contains makes eats becomes believes thinks knows wants "
      "argues insists explains gives gets says asks sells operates owns employs manages">(flat);
}

bool determiner(std::u16string_view word) { return one_of<"a an the its their his her our my this that 's another">(word); }

/// "pieces of furniture", "cases of flu": alone it says little.
bool is_portion(std::u16string_view noun) {
  return one_of<"bags bottles boxes cases copies cups forms kinds pairs pieces rounds sets types varieties">(noun);
}

constexpr std::uint32_t longest_about = 5;
constexpr std::uint32_t longest_rise = 24;  // tokens from "the number of" to the number
constexpr std::uint32_t longest_chunk = 6;  // tokens of a noun chunk that is counted

}  // namespace

bool NumberFinder::tells(const Word& w) {
  return w.shape == Shape::lower && (w.is(wc::past_verb | wc::speech_verb) || (w.flat.size() > 4 && w.flat.ends_with(u"ed")));
}

/// The same of what is counted: "11 break points" are no verb.
bool NumberFinder::looks_past(const Word& w) { return tells(w) && w.flat.back() != u's'; }

bool NumberFinder::plural(std::uint32_t i) const {
  const std::u16string_view f = flat(i);
  if (is_verb_in_s(f)) return false;
  if (one_of<"people police cattle staff fish media sheep deer mice geese teeth feet aircraft spacecraft personnel crew livestock salmon "
             "criteria phenomena bacteria">(f))
    return true;
  if (f.ends_with(u"men") || f.ends_with(u"children"))  // "fishermen", "grandchildren"
    return !one_of<"specimen regimen omen abdomen yemen ramen acumen">(f);
  return f.size() > 3 && f.back() == u's' && f[f.size() - 2] != u's' && f[f.size() - 2] != u'u' && f[f.size() - 2] != u'\'';
}

/// "two sports teams", "30 cosmetics shops": a plural before another one, which no verb of it can be.
bool NumberFinder::leads_plural(std::uint32_t i) const {
  return in(i, i + 1) && spaced(i) && words_[i + 1].kind == TokenKind::word && words_[i + 1].shape == Shape::lower && plural(i + 1) &&
         !words_[i + 1].is(wc::function_word | wc::speech_verb | wc::past_verb) &&
         !one_of<
             "always overseas sometimes towards afterwards nowadays times ages ends starts begins runs hits wins comes goes gets brings "
             "leaves faces needs says vows quits dies">(flat(i + 1));
}

/// The noun chunk behind a number, up to a preposition, verb or mark: "Russian troops", "current and former U.S. officials".
std::optional<Span> NumberFinder::counted(std::uint32_t from, double value) const {
  if (from >= words_.size() || words_[from - 1].span.end + 1 < words_[from].span.start || !in(from - 1, from)) return std::nullopt;
  if (!words_.english()) return counted_elsewhere(from, value);
  // "the 2.5 update", unlike "25.9 new cases"; from 2^53 on there are no fractions, and soon no integer of 64 bits either.
  const bool broken = value > 1 && value < 9007199254740992.0 && value != static_cast<double>(static_cast<std::int64_t>(value));
  std::uint32_t at = from;
  if (flat(at) == "-"_w && one_of<"straight plus odd">(after(from, at + 1))) return counted(at + 2, value);
  if (unicode::is_quote_mark(words_.mark(at)) && words_.touches_next(at) && spaced(at - 1) && in(from, at + 1)) ++at;  // 40 “good days”
  if (flat(at) == "-"_w) {  // "the 21-member group", "a nine-page decision"
    if (broken || !words_.touches_next(at) || !in(from, at + 1) || words_[at + 1].shape != Shape::lower ||
        words_[at + 1].is(wc::function_word) ||
        one_of<"star alarm front seater strong dimensional wheeler">(flat(at + 1)))  // "9-of-30", "a five-star hotel", "a 40-strong choir"
      return std::nullopt;
    return words_[at + 1].span;
  }
  if (flat(at) == "or"_w && one_of<"more fewer less">(after(from, at + 1)) && in(from, at + 2) && unit_of(flat(at + 2)).empty())
    at += 2;  // "1,000 or more employees"
  if (one_of<"more additional plus earlier further such">(flat(at))) ++at;
  if (after(from, at) == "head"_w && after(from, at + 1) == "of"_w) ++at;  // "7,000 head of cattle"
  if (after(from, at) == "of"_w) return broken ? std::nullopt : of_what(at);
  if (after(from, at) == "others"_w) return words_[at].span;
  if (value == 0.5 && one_of<"the his her its their our my">(after(from, at))) {  // "half his life"
    std::optional<Span> whole = of_what(at - 1);
    if (whole && flat(at) != "the"_w) whole->start = words_[at].span.start;
    return whole;
  }
  const std::uint32_t first = at;
  // "above the 180,000 economists had expected"
  if (one_of<"analysts economists">(flat(at)) &&
      one_of<"expected forecast predicted">(after(from, after(from, at + 1) == "had"_w ? at + 2 : at + 1)))
    return std::nullopt;
  // "one in three shops stands empty": what follows the plural is its verb
  const bool one_in = from > 1 && flat(from - 2) == "in"_w;
  if (one_of<"other most">(after(from, at))) ++at;
  const bool single = value == 1 || flat(from - 1) == "zero"_w;
  std::uint32_t longest = longest_chunk;
  while (at < words_.size() && in(from - 1, at) && at - first < longest) {
    const Word& w = words_[at];
    const bool joined = at > first && flat(at - 1) == "-"_w;  // "built-in shelves", "top-10 finishes"
    if (at == first && w.kind == TokenKind::number && !taken_[at] && words_[from - 1].kind == TokenKind::word &&
        after(from, at + 1) == "-"_w) {  // "three 20-litre drums"
      at += 2;
      continue;
    }
    if (w.kind != TokenKind::word && !(joined && w.kind == TokenKind::number)) {
      // "Watts-tied convictions"
      if (at > first && w.flat == "-"_w && words_.touches_next(at)) {
        ++at;
        longest += 2;
        continue;
      }
      break;
    }
    if (w.is(wc::weekday) || w.flat == "'s"_w) break;
    // "one-step designs"
    const bool leads =
        words_.touches_next(at) && after(from, at + 1) == "-"_w && (number_at(at).kind == NumberWord::Kind::value || w.flat == "well"_w);
    if (w.is(wc::function_word) && w.shape == Shape::lower && !joined && !leads) {
      // "current and former officials"
      if (w.flat != "and"_w || at == first || !in(from, at + 1)) break;
      // "two strong and independent women"
      const bool two = words_[at + 1].shape == Shape::lower && leads_plural(at + 1);
      if (!words_[at - 1].cased_up() && !two && !one_of<"former current future new young old">(after(from, at + 1))) break;
    }
    if (at > first && w.shape == Shape::lower && w.is(wc::past_verb) && !joined) break;  // unlike "two state-led reviews"
    if (is_verb_in_s(w.flat)) break;
    // "214 aboard", "one spot ahead", "6.1 magnitude quake"; "pulled one back", unlike "11 back injuries"
    const bool attributive = one_of<"away back overseas">(w.flat);
    if (one_of<"aboard abroad ahead apart ashore onboard magnitude shy">(w.flat) || (attributive && !(in(at, at + 1) && plural(at + 1)))) {
      if (single && at > first) return Span{words_[first].span.start, words_[at - 1].span.end};
      break;
    }
    ++at;
    if (plural(at - 1) && (one_in || !leads_plural(at - 1)) && !(at < words_.size() && flat(at) == "-"_w && words_.touches_next(at - 1))) {
      // "one reader asks whether", unlike "one construction crew"
      const bool verb =
          value == 1 && at > first + 1 && words_[at - 1].flat.back() == u's' && in(from, at) && words_[at].kind == TokenKind::word;
      if (!verb) {
        const std::optional<Span> whole = is_portion(flat(at - 1)) && after(from, at) == "of"_w ? chunk(at + 1, 4) : std::nullopt;
        return Span{words_[first].span.start, whole ? whole->end : words_[with_another(at) - 1].span.end};
      }
      if (words_[at].is(wc::function_word)) return Span{words_[first].span.start, words_[at - 2].span.end};
    }
    if (single && at - 1 == first && looks_past(words_[first])) continue;                  // "one wasted shot"
    if (single && in(from, at + 1) && flat(at) == "-"_w && words_.touches_next(at - 1)) {  // "one long-ago win"
      at += 2;
      continue;
    }
    // "one force driving the change"
    const bool driving = single && words_[at - 1].flat.size() > 2 && after(from, at).ends_with(u"ing") &&
                         one_of<"the a an its his her their">(after(from, at + 1));
    if (single && (!in(from, at) || words_[at].kind != TokenKind::word || words_[at].is(wc::function_word) || looks_past(words_[at]) ||
                   driving || is_verb_in_s(flat(at))))
      return Span{words_[first].span.start, words_[at - 1].span.end};
  }
  return std::nullopt;
}

/// "197 employees and consultants": one past the second of two plurals, `end` where the first one ends alone.
std::uint32_t NumberFinder::with_another(std::uint32_t end) const {
  if (!one_of<"and or">(after(end - 1, end)) || !in(end, end + 1) || words_[end + 1].shape != Shape::lower || !plural(end + 1) ||
      words_[end + 1].is(wc::function_word | wc::past_verb | wc::speech_verb) ||
      one_of<"dozens hundreds thousands millions">(flat(end + 1)))
    return end;
  // unlike "40 residents and sends three delegates"
  if (!in(end, end + 2)) return end + 2;
  const bool goes_on = words_[end + 2].kind == TokenKind::word || words_[end + 2].kind == TokenKind::number || flat(end + 2) == "-"_w;
  return !goes_on || one_of<
                         "in at from for about across around who that were was are is have had will among with by since during after near "
                         "as when while whose over under before">(flat(end + 2))
             ? end + 2
             : end;
}

/// Whether "of" behind a unit says what is measured: "2 tonnes of rice", unlike "eight months of talks".
bool NumberFinder::measures_matter(std::u16string_view unit) { return !is_time(unit); }

/// "of the men", "of American workers", "in penalties": the chunk behind a preposition.
std::optional<Span> NumberFinder::of_what(std::uint32_t from) const {
  std::uint32_t at = from + 1;
  if (after(from, at) == "all"_w) ++at;
  if (one_of<"the its their his her our those these all a an">(after(from, at))) ++at;
  if (after(from, at - 1) == "those"_w && one_of<"given known taken">(after(from, at))) return std::nullopt;  // "of those given a pill"
  const bool other = after(from, at) == "other"_w;
  if (other) ++at;
  if (one_of<"them us">(after(from, at))) return words_[at].span;
  if (one_of<"first last next past previous opening">(after(from, at)) && in(from, at + 1) &&
      (words_[at + 1].kind == TokenKind::number || number_at(at + 1).kind == NumberWord::Kind::value))
    ++at;                                                                                                  // "of their last four games"
  if (at > from + 1 && one_of<"most only">(after(from, at))) ++at;                                         // "of his most trusted aides"
  if (after(from, at) == "total"_w && in(from, at + 1) && words_[at + 1].kind == TokenKind::number) ++at;  // "of the total 100 points"
  if (in(from, at) && !taken_[at] && (words_[at].kind == TokenKind::number || number_at(at).kind == NumberWord::Kind::value)) {
    double value = 0;
    const std::uint32_t past = value_at(at, value);
    at = past > at ? past : at + 1;  // "of the 20,000 students", "of nine contracts", "of 4.1 million tickets"
  }
  NumberFact sum;
  if (in(from, at)) at = lettered_money(at, sum);  // "half of the P5.8-trillion budget"
  // "the 667 of Gavin Laidlaw"
  const bool person = in(from, at) && in_person_[at];
  // "of the world's biggest sites"
  for (std::uint32_t owner = at; owner < at + 4 && in(from, owner) && (words_[owner].kind == TokenKind::word || flat(owner) == "'"_w);
       ++owner) {
    if (one_of<"in at on from who of">(flat(owner))) break;  // "of the children in the town's schools"
    const bool owned = flat(owner) == "'s"_w || (flat(owner) == "'"_w && words_.touches_next(owner - 1));  // "the islands' economy"
    if (!owned || !in(from, owner + 1) || owner == at) continue;
    const bool amount = words_[owner + 1].kind == TokenKind::number || number_at(owner + 1).kind == NumberWord::Kind::value;
    return chunk(amount ? owner + 2 : owner + 1, 4);  // "of the city's 58 routes"
  }
  std::optional<Span> what = chunk(at, 4);
  if (what && other) what->start = words_[at - 1].span.start;
  return person && what && !plural(words_.token_at(what->end) - 1) ? std::nullopt : what;
}

/// Words up to one that no noun chunk has.
std::optional<Span> NumberFinder::chunk(std::uint32_t from, std::uint32_t longest) const {
  std::uint32_t at = from;
  while (at < words_.size() && in(from, at) && at - from < longest) {
    const Word& w = words_[at];
    if (w.kind != TokenKind::word || w.flat == "'s"_w || w.is(wc::weekday)) break;
    const bool joined = at > from && flat(at - 1) == "-"_w;  // "year-over-year"
    // "the $980m set aside for it", "15cm of snow forecast for Friday"
    if (one_of<"set forecast">(w.flat) && one_of<"aside out to for in across">(after(from, at + 1))) break;
    if (w.shape == Shape::lower && !joined &&
        (w.is(wc::function_word) ||
         one_of<"last next ago away each apiece worth annually bound aged versus ahead aboard abroad ashore onboard">(w.flat)))
      break;
    // "the $14 million contract Roe signed"
    if (at > from && !joined && w.cased_up() && words_[at - 1].shape == Shape::lower && in(from, at + 1) && looks_past(words_[at + 1]))
      break;
    if (at > from && !joined &&
        (looks_past(w) || is_verb_in_s(w.flat) || one_of<"ends begins starts expires remains covers">(w.flat) ||
         (w.flat.ends_with(u"ing") && after(from, at + 1) == "to"_w)))
      break;
    ++at;
    if (in(from, at + 1) && flat(at) == "."_w && words_.touches_next(at - 1) && words_.touches_next(at) &&
        words_[at + 1].kind == TokenKind::number)
      return Span{words_[from].span.start, words_[at + 1].span.end};             // "PM2.5"
    if (in(from, at + 1) && flat(at) == "-"_w && words_.touches_next(at - 1)) {  // "year-on-year drop"
      ++at;
      longest += 2;
    } else if (plural(at - 1) && !leads_plural(at - 1) &&
               !(one_of<"sales sports arms">(flat(at - 1)) && one_of<"force tax team staff industry growth deal ban">(after(from, at))))
      break;
  }
  if (at > from && flat(at - 1) == "-"_w) --at;
  if (at - from == 1 && words_[from].flat.size() > 5 && words_[from].flat.substr(words_[from].flat.size() - 3) == "ing"_w)
    return std::nullopt;
  if (at - from == 1 && looks_past(words_[from])) return std::nullopt;  // "$3.8 billion allocated"
  if (at == from) return std::nullopt;
  return Span{words_[from].span.start, words_[at - 1].span.end};
}

/// Back over "about", "more than", "at least" from a number.
std::uint32_t NumberFinder::before_about(std::uint32_t i) const {
  std::uint32_t at = i;
  while (at + longest_about > i &&
         one_of<"about almost approximately around as at close estimated full just least less many more much nearly new only over record "
                "roughly some staggering than whopping">(before(at)))
    --at;
  return at;
}

/// What a sum or a share is: "a $5 million verdict", "$454 million in penalties", "44% of employers", "a 27% increase".
std::optional<Span> NumberFinder::head_after(std::uint32_t first, std::uint32_t from, std::u16string_view unit) const {
  if (!words_.english()) return std::nullopt;
  // "$7,500 a year in rent"
  if (one_of<"a per">(after(from - 1, from)) && after(from, from + 2) == "in"_w && is_time(unit_of(flat(from + 1)))) from += 2;
  const std::u16string_view next = near(from - 1) ? flat(from) : std::u16string_view{};
  if (next == ")"_w && first > 0 && words_.mark(first - 1) == u'(' && after(from, from + 1) == "of"_w)
    return of_what(from + 1);                       // "half (55%) of them"
  const auto in_nouns = [this](std::uint32_t at) {  // "in penalties"
    return after(at - 1, at) == "in"_w && in(at, at + 1) && words_[at + 1].shape == Shape::lower && plural(at + 1);
  };
  const bool worth = next == "worth"_w && after(from, from + 1) == "of"_w;
  if (next == "of"_w || in_nouns(from) || worth) return of_what(from + (worth ? 1 : 0));
  if (next == "in"_w && unit != "percent"_w && near(from)) {  // "in new federal funding", unlike "in late trading", "in recent years"
    const std::optional<Span> form = chunk(from + 1, 4);
    const std::u16string_view noun = form ? flat(words_.token_at(form->end) - 1) : std::u16string_view{};
    if (form && words_[from + 1].shape == Shape::lower && !is_time(unit_of(noun)) &&
        !one_of<"addition advance court exchange fiscal person quantities return total trading volume">(noun))
      return form;
  }
  const std::uint32_t lead = before_about(first);
  const bool determined = determiner(before(lead));
  const bool change =
      one_of<"increase decrease rise drop decline jump cut gain stake raise discount growth tariff tariffs tax capacity interest">(next);
  if (determined || change) {
    const std::optional<Span> head = chunk(from, 4);
    // "another $886 billion Congress authorized": who did it, not what it is
    const bool did = head && words_[from].cased_up() && in(from, from + 1) && looks_past(words_[from + 1]);
    // "the $1.75 billion analysts had expected"
    const std::uint32_t past = head ? words_.token_at(head->end) : from;
    const bool by_them = head && plural(past - 1) && in(from, past) && looks_past(words_[past]);
    const bool mark = head && one_of<"mark milestone threshold">(words_.flat_text().substr(head->start, head->end - head->start));
    if (did || mark || by_them) return std::nullopt;
    if (head && change && in_nouns(past)) {  // "a 50% increase in flats"
      if (const std::optional<Span> of = of_what(past)) return Span{head->start, of->end};
    }
    return head;
  }
  // "sales of $462 million", "a salary under $250,000"
  if (lead > 0 && one_of<"of under above below">(before(lead)) && lead >= 2 && in(lead, lead - 2)) {
    const Word& noun = words_[lead - 2];
    const bool verb = looks_past(noun) || (noun.flat.size() > 5 && noun.flat.substr(noun.flat.size() - 3) == "ing"_w);  // "earning under"
    // "an average of 4%" says nothing of what
    const bool hollow = one_of<
        "average total range maximum minimum median mean high low record peak form sum amount "
        "excess upwards equivalent top region order tune">(noun.flat);
    // "duped a colonel of Rs 1.2 crore"
    if (!hollow && !noun.is(wc::title | wc::occupation) && noun.shape == Shape::lower && noun.flat.size() > 2 &&
        !noun.is(wc::function_word) && !verb)
      // "a margin of error of 3 points"
      return Span{modified(before(lead - 2) == "of"_w && lead > 3 && in(lead, lead - 4) ? lead - 4 : lead - 2), noun.span.end};
  }
  return std::nullopt;
}

/// "a base salary", "the massive cash penalty": where a noun with the words that say which kind begins, behind its article.
std::uint32_t NumberFinder::modified(std::uint32_t noun) const {
  std::uint32_t at = noun;
  while (at > 0 && at + 3 > noun && in(noun, at - 1) && words_[at - 1].kind == TokenKind::word && words_[at - 1].shape == Shape::lower &&
         !words_[at - 1].is(wc::function_word)) {
    --at;
    if (looks_past(words_[at])) break;  // "the proposed limit", unlike "the company reported sales"
  }
  if (!determiner(before(at))) return words_[noun].span.start;
  while (at < noun && one_of<"massive huge whopping staggering record full new estimated hefty mere">(flat(at))) ++at;
  return words_[at].span.start;
}

/// "44% of shops charge some guests, and 23% charge all": what the others do has been said of the first.
bool NumberFinder::said_alike(std::uint32_t from, std::uint32_t first, std::uint32_t past) const {
  if (words_[past].shape != Shape::lower || words_[past].is(wc::function_word)) return false;
  for (std::uint32_t i = from; i < first; ++i) {
    if (words_[i].id == words_[past].id) return true;
  }
  return false;
}

/// "62% of voters agreed, while 35% said no", "Some 12% were unsure": those that the share before it is of.
std::optional<Span> NumberFinder::same_whole(std::uint32_t first, std::uint32_t past) const {
  if (!words_.english() || out_.empty() || !in(first, past) || out_.back().unit != "percent"_w || !out_.back().counts) return std::nullopt;
  const NumberFact& prior = out_.back();
  std::uint32_t whole = words_.token_at(prior.counts->start);
  if (one_of<"the all its their">(before(whole))) --whole;
  if (before(whole) != "of"_w || words_[words_.token_at(prior.span.start)].sentence + 1 < words_[first].sentence) return std::nullopt;
  const std::u16string_view lead = before(before_about(first));
  const bool does = tells(words_[past]) ||
                    one_of<"are were have had did do say think want support oppose approve disapprove believe favor plan">(flat(past)) ||
                    said_alike(whole, first, past);
  return does && (lead.empty() || one_of<", ; and but while another">(lead)) ? prior.counts : std::nullopt;
}

/// What the number before it in the sentence counts: "about 3,700 shops in Korea and another 300 in China".
std::optional<Span> NumberFinder::counted_before(std::uint32_t i, std::uint32_t end) const {
  if (out_.empty() || !words_.english() || one_of<"a an on at of by his her">(before(i)) ||
      (end == i + 1 && words_[i].flat.find(u'.') != words_[i].flat.npos))
    return std::nullopt;                                                                                      // "a 76", "unbeaten on 76"
  if (i > 1 && dash(i - 1) && words_.touches_next(i - 1) && words_.touches_next(i - 2)) return std::nullopt;  // "beat Leeds 121-94"
  const std::uint32_t from = before_about(i);
  if (before(from) == "to"_w && from > 1 && before(from - 1) == "toll"_w) return std::nullopt;  // "two bodies, bringing the toll to 43"
  // "46 crossings in the past five days, compared to 2,106 in Hale": not the days
  const bool timed = out_.size() > 1 && is_time(out_.back().unit) && in(i, words_.token_at((out_.rbegin() + 1)->span.start));
  const NumberFact& prior = timed ? *(out_.rbegin() + 1) : out_.back();
  if (!prior.unit.empty() || !prior.counts) return std::nullopt;
  // "80 new shops for a total of 270": of which not all are new
  Span same = *prior.counts;
  const std::uint32_t begin = words_.token_at(same.start);
  if (one_of<"new additional extra other further">(flat(begin)) && words_[begin].span.end < same.end)
    same.start = words_[begin + 1].span.start;
  if (words_.text()[prior.span.end] == u'-') return std::nullopt;  // "a five-course lunch for two"
  const std::uint32_t sentence = words_[words_.token_at(prior.span.start)].sentence;
  const bool just_before = sentence + 1 >= words_[i].sentence;
  if (before(i) == "another"_w && words_[i - 1].start && just_before) return same;  // "Another 23 did"
  const bool ends = !in(i, end) || one_of<", . ; and">(flat(end));
  // "It has 221 delegates. Roe has 69, Doe has at least 41."
  if (ends && just_before && one_of<"has have had needs won">(before(from)) && plural(words_.token_at(prior.counts->end) - 1)) return same;
  // "It runs 4,500 shops. There are seven in Hale"
  const bool there = from > 1 && one_of<"are were">(before(from)) && before(from - 1) == "there"_w && one_of<"in at on">(after(i, end));
  if (there && just_before && plural(words_.token_at(prior.counts->end) - 1)) return same;
  if (sentence != words_[i].sentence) return std::nullopt;
  if (after(i, end) == ","_w && in(i, end + 1) && words_[end + 1].kind == TokenKind::number)
    return std::nullopt;                                                                        // "by 14, 17 and 9 points"
  if (after(i, end) == "or"_w && one_of<"more fewer">(after(i, end + 1))) return std::nullopt;  // "four or more were killed"
  // "three people died and at least 23 were hurt"
  const bool hurt = one_of<"were was are injured wounded hurt dead missing">(after(i, end)) && from > 0 &&
                    one_of<", and but while another">(before(from)) &&
                    one_of<"people civilians">(words_.flat_text().substr(prior.counts->start, prior.counts->end - prior.counts->start));
  // "Hexley had 143,000 tech jobs, Hale 51,000 and Leeds 24,000"
  const bool row = after(i, end) == "and"_w && in(i, end + 1) && words_[end + 1].cased_up() && words_[i - 1].cased_up();
  if (!hurt && !row && in(i, end) && !one_of<"in at on from . , last this or">(flat(end)) &&
      !(flat(end) == "with"_w && before(i) == "to"_w))
    return std::nullopt;
  return same;
}

/// "The number of boats rose from 12 to 30": what it is the number of.
std::optional<Span> NumberFinder::number_of(std::uint32_t i) const {
  const std::uint32_t at = before_about(i);
  if (!words_.english() || !one_of<"is are was were from to at">(before(at))) return std::nullopt;
  for (std::uint32_t of = at; of > 1 && at - of < longest_rise && in(i, of - 2); --of) {
    const bool change = flat(of - 1) == "in"_w && one_of<"to from">(before(at)) &&  // "an increase in flats, from 74 to 110"
                        one_of<"increase rise jump surge growth drop decline fall decrease reduction">(flat(of - 2));
    if (!change && (flat(of - 1) != "of"_w || flat(of - 2) != "number"_w)) continue;
    const std::optional<Span> what = of_what(of - 1);
    return what && plural(words_.token_at(what->end) - 1) ? what : std::nullopt;  // unlike "of top 100 songs"
  }
  return std::nullopt;
}

/// "The average check is about $20", "The jobless rate in Leeds rose to 4.2%": whose the number up to `past` is said to be.
std::optional<Span> NumberFinder::subject_of(std::uint32_t first, std::uint32_t past, bool sum) const {
  const std::uint32_t floor = words_.sentence_of(first).first_token;
  std::uint32_t at = before_about(first);
  if (!words_.english() || at < floor + 3) return std::nullopt;
  --at;
  if (flat(at) == "to"_w && flat(at - 1) == "close"_w && at > floor + 4) at -= 2;  // "grew to close to $3 million"
  constexpr std::uint32_t longest_from = 8;                                        // tokens of "from 12 percent last year"
  for (std::uint32_t i = at; flat(at) == "to"_w && i > floor && at - i < longest_from && words_.mark(i) != u','; --i) {
    if (flat(i) == "from"_w) at = i;
  }
  const bool moved =
      one_of<"to by at from">(flat(at)) &&
      one_of<
          "rose fell grew climbed dropped jumped increased decreased declined slipped soared surged plunged grown risen "
          "fallen stood stands remained remains rises falls dipped edged spiked shrank swelled drops climbs grows slowed eased doubled "
          "tripled halved narrowed widened">(flat(at - 1));
  const bool equals = sum && one_of<"is are was were">(flat(at));
  if (moved) --at;
  else if (!equals && !one_of<"reached hit totaled totalled exceeded topped">(flat(at))) return std::nullopt;
  // "was 3% higher", "is $5 above the limit": by how much, not what it is
  const bool ends = !in(first, past) || words_[past].kind == TokenKind::punctuation ||
                    one_of<"a per each year and as of in for at on last this when while according">(flat(past));
  if (!moved && !ends) return std::nullopt;
  while (at > floor + 2 && one_of<"has have had was were is are also now currently already">(flat(at - 1))) --at;
  if (at > floor + 3 && one_of<"last this">(flat(at - 2)) && is_time(unit_of(flat(at - 1)))) at -= 2;  // "the volume last year was"
  return subject_before(at, floor, equals);
}

/// The noun in front of a verb at `at`, without what a phrase says of it: "jobless rate" of "The jobless rate in Leeds". A `sum` is told of few.
std::optional<Span> NumberFinder::subject_before(std::uint32_t at, std::uint32_t floor, bool sum) const {
  constexpr std::uint32_t longest = 5;  // tokens
  for (int phrases = 0; phrases < 3; ++phrases) {
    std::uint32_t begin = at;
    while (begin > floor && at - begin < longest && words_[begin - 1].kind == TokenKind::word && flat(begin - 1) != "'s"_w &&
           !looks_past(words_[begin - 1]) && !words_[begin - 1].is(wc::function_word))
      --begin;
    if (begin == at) return std::nullopt;
    std::uint32_t lead = begin;  // in front of its article
    while (lead > floor && flat(lead - 1) != "'s"_w && (determiner(flat(lead - 1)) || flat(lead - 1) == "all"_w)) --lead;
    const std::u16string_view before_it = lead > floor ? flat(lead - 1) : std::u16string_view{};
    const bool taxed = before_it == "before"_w && one_of<"tax taxes interest">(flat(at - 1));  // "profit before tax"
    // unlike "Leave fell by a third and output rose by 2%"
    if (lead > floor + 1 && (taxed || one_of<"in of for at on across among and or">(before_it)) &&
        words_[lead - 2].kind == TokenKind::word && number_at(lead - 2).kind == NumberWord::Kind::none) {
      at = lead - 1;
      continue;
    }
    const Word& head = words_[at - 1];
    const bool opens = lead < begin || before_it.empty() ||
                       one_of<"'s , ; and but while that as whose where when if because since after before until">(before_it);
    const bool named = head.shape == Shape::capital && (!head.start || in_name_[at - 1]);
    const bool worth =
        !sum ||
        one_of<
            "rate rates price prices cost costs fee fees bill bills check salary salaries wage wages pay income revenue sales profit "
            "profits loss losses budget deficit surplus debt value worth spend spending inflation unemployment growth turnover charge "
            "tariff tax rent rents fare fares premium volume size limit threshold discount credit reward fine penalty margin earnings "
            "capacity turnout average median">(head.flat);
    if (!opens || named || !worth || one_of<"number figure figures percentage share total amount">(head.flat) ||
        head.is(wc::title | wc::occupation | wc::weekday | wc::month) || is_time(unit_of(head.flat)))
      return std::nullopt;
    return Span{words_[begin].span.start, head.span.end};
  }
  return std::nullopt;
}

/// "an attendance of 19,842", "a majority of 44", "a crowd of about 60,000": what the number is of, where nothing else is counted.
std::optional<Span> NumberFinder::size_of(std::uint32_t i) const {
  const std::uint32_t at = before_about(i);
  if (!words_.english() || before(at) != "of"_w || at < 2 || !in(i, at - 2)) return std::nullopt;
  return one_of<
             "attendance attendances crowd crowds majority population workforce capacity circulation audience membership turnout toll "
             "electorate gate lead">(flat(at - 2))
             ? std::optional<Span>(words_[at - 2].span)
             : std::nullopt;
}

}  // namespace nutgraf
