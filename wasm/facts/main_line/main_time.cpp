#include "facts/main_line/main_time.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/sort.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t bare_day_reach = 8;  // units from a day to the one that shares its month
constexpr int farthest_day = 40;             // days from when the text was published: what else happened then is not its news

class TimeReader {
 public:
  TimeReader(const Words& words, const KeyFacts& facts, const std::optional<MainClause>& clause, std::uint32_t lede, Span lead_in,
             std::u16string_view published)
      : words_(words),
        facts_(facts),
        clause_(clause),
        lede_(lede),
        lead_in_(lead_in),
        published_(published.begin(), published.end()),
        newest_(year_of(published_)) {}

  /// A day or time of the lede, else of the sentences behind it: one that is of something else ("since 1908", "the next 12 years") is none.
  std::vector<Span> run() {
    std::vector<Span> out;
    const auto end_of = [this](std::uint32_t sentences) {
      return words_.sentences()[std::min<std::size_t>(lede_ + sentences, words_.sentences().size()) - 1].span.end;
    };
    struct Time {
      int worth;
      const DateFact* date;
    };
    std::vector<Time> choices;
    const std::uint32_t head = end_of(head_sentences);
    for (const DateFact& date : facts_.dates) {
      if (date.span.start >= head) break;
      if (date.value.size() >= 10) newest_ = std::max(newest_, year_of(date.value));
    }
    for (const DateFact& date : facts_.dates) {
      if (date.span.start >= head) break;
      if (date.span.start < words_.sentences()[lede_].span.start || date.value == "PRESENT_REF" || lead_in_.contains(date.span)) continue;
      if (const int worth = worth_as_when(date); worth > 0) choices.push_back({worth, &date});
    }
    sort(choices,
         [](const Time& a, const Time& b) { return a.worth != b.worth ? a.worth > b.worth : a.date->span.start < b.date->span.start; });
    for (const Time& choice : choices) {
      if (out.size() == 2 || (!out.empty() && (known(choice.date->value, out.front()) || choice.worth < 4))) break;
      Span span = choice.date->span;
      if (!out.empty() && out.front().end >= span.end && out.front().start <= span.start) continue;
      // "vom 14. bis 30. Juli": a bare day with the one that has its month
      const DateFact* next = choice.date + 1;
      if (span.size() <= 3 && next != facts_.dates.data() + facts_.dates.size() && next->span.start < span.end + bare_day_reach)
        span.end = next->span.end;
      out.push_back(span);
    }
    return out;
  }

 private:
  /// "Wednesday, 6th March 2024, 9:15 am": a line that says when it was written.
  bool is_stamp(const Sentence& sentence) const {
    constexpr std::uint32_t longest_stamp = 16;
    if (!words_.english() || sentence.last_token - sentence.first_token > longest_stamp) return false;
    for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      if (words_[i].shape == Shape::lower && words_[i].flat.size() > 2) return false;
    }
    return true;
  }

  /// 0 where it has none, as "PRESENT_REF".
  static int year_of(const std::string& date) {
    int year = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      if (i == date.size() || date[i] < '0' || date[i] > '9') return 0;
      year = year * 10 + (date[i] - '0');
    }
    return year;
  }

  /// Days and a little more, counting each month as 31; 0 where it names none.
  static int number_of(const std::string& date) {
    if (date.size() < 10) return 0;
    const auto two = [&date](std::size_t i) { return (date[i] - '0') * 10 + date[i + 1] - '0'; };
    return (year_of(date) * 12 + two(5)) * 31 + two(8);
  }

  int worth_as_when(const DateFact& date) const {
    const std::uint32_t first = words_.token_at(date.span.start);
    const std::uint32_t next = words_.token_at(date.span.end);
    const std::uint32_t behind = words_[first].sentence - lede_;
    const bool day = (date.value.size() >= 10 && date.value[7] == '-' && date.value.find('/') == std::string::npos) ||
                     (date.value.empty() && names_day(first, next));
    // "Tuesday's election", "the January 6th attack"
    const bool owned = first > 0 && one_of<"the a its his her their 's">(words_.flat(first - 1));
    const bool noun =
        words_.same_sentence(first, next) && words_[next].shape == Shape::lower && !words_[next].is(wc::function_word | wc::past_verb);
    const bool of_another = (owned && noun) || (words_.same_sentence(first, next) && one_of<"'s '">(words_.flat(next)));
    const auto led_by = [&](std::uint32_t steps) { return first >= steps ? words_[first - steps].flat : std::u16string_view{}; };
    if (words_.english() && (date.value.find('X') != std::string::npos || says_which(first, next))) return 0;  // "in the 1980s"
    if (behind > 0 && (is_stamp(words_.sentence_of(first)) || quoted(date.span))) return 0;
    if (behind > 0 && one_of<"since until than">(led_by(led_by(1) == "least"_w ? 3 : 1))) return 0;  // "since at least 12 July"
    if (behind > 0 && (!clause_ || words_.flat(clause_->verb) != "will"_w) && is_to_come(first)) return 0;
    // "Lo ha annunciato giovedì il Parco"; what else it is of, English words alone tell
    if (behind > 0 && words_.in_language("fr it") && !(behind == 1 && words_[first].is(wc::weekday) && next == first + 1)) return 0;
    if (behind > 0 && words_.english() && behind_word(u"born", first)) return 0;
    const int year = year_of(date.value);
    if (behind > 0) {
      // "He was hurt on Nov. 5", told in January
      const int told = number_of(date.value);
      const int now = number_of(published_);
      if (told > 0 && now > 0 && std::abs(now - told) > farthest_day) return 0;
      // "died on 14 October 2022", where other times are of 2024; "the attacks of 9/11"
      const bool other_year = words_[next - 1].span.size() == 4 && words_[next - 1].kind == TokenKind::number && year < newest_;
      if (!day || of_another || (year != 0 && year + 1 < newest_)) return 0;
      return behind < lede_sentences && !other_year ? 3 : 1;
    }
    if (of_another) return day ? 1 : 0;
    if (!day && behind_word(u"between", first)) return 0;
    if (led_by(1) == "before"_w) return 1;                                                                // "weeks before Christmas"
    if (one_of<"since until than depuis entro dal dall'">(led_by(1)) || led_by(2) == "than"_w) return 0;  // "than in 2019"
    if (date.value.find('/') != std::string::npos) return 0;
    if (!words_.english() && !day && next < words_.size() && words_.mark(next) == u')') return 0;  // "Roe (León, 1978)"
    // "will close on Monday, the mayor said on Thursday": when it was said, if nothing else is told
    const std::uint32_t verb = one_of<"on late early">(led_by(1)) ? 2 : 1;
    const bool ends = next >= words_.size() || !words_.same_sentence(first, next + 1);
    if (ends && first >= verb && words_.same_sentence(first, first - verb) && words_[first - verb].is(wc::speech_verb)) return day ? 2 : 1;
    if (!day && date.value.empty()) return one_of<"last this">(words_.flat(first)) ? 3 : 0;
    // "a campaign launched in April, state media said on Friday"
    if (date.value.size() == 7 && published_.compare(0, 7, date.value) > 0) return 1;
    if (day || date.value.size() != 4) return day ? 4 : 3;
    // a year alone is mostly of something else: "In 2020, Roe won", told in 2024; but "The mill was closed in 2022"
    const bool of_clause = clause_ && first > clause_->verb + 1 && led_by(1) == "in"_w &&
                           (words_[first - 2].is(wc::past_verb) || words_[first - 2].flat.ends_with(u"ed"));
    return of_clause || year + (date.span.size() == 4 ? 0 : 1) >= newest_ ? 2 : 0;
  }

  bool quoted(Span span) const {
    return std::any_of(facts_.quotes.begin(), facts_.quotes.end(), [span](const Quote& quote) { return quote.span.contains(span); });
  }

  /// "on Tuesday", "yesterday", "last night" of a text that does not say when it was published.
  bool names_day(std::uint32_t first, std::uint32_t next) const {
    return words_[first].is(wc::weekday) || words_[next - 1].is(wc::weekday) || one_of<"yesterday today tonight">(words_.flat(first)) ||
           (one_of<"this last">(words_.flat(first)) && one_of<"night morning afternoon evening">(words_.flat(next - 1)));
  }

  /// "the 2016 season", "the 2024 Vale Roadster", "Euro 2008", "(2012 – 2015)": a year that only says which one of a kind.
  bool says_which(std::uint32_t first, std::uint32_t next) const {
    if (first == 0 || next != first + 1 || words_[first].kind != TokenKind::number || words_[first].span.size() != 4) return false;
    if (words_.mark(first - 1) == u'(' || (words_[first - 1].cased_up() && !words_[first - 1].start) ||
        (next < words_.size() && words_.mark(next) == u')'))
      return true;
    return words_.same_sentence(first, next) && words_[next].kind == TokenKind::word && !words_[next].is(wc::function_word) &&
           !one_of<"in of by during for until since early late">(words_.flat(first - 1));
  }

  /// "Born in Leeds on 3 May 1932", "sold between June 2022 and January 2024".
  bool behind_word(std::u16string_view word, std::uint32_t token) const {
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t i = token; i-- > 0 && token - i <= reach && words_.same_sentence(i, token);) {
      if (words_[i].flat == word) return true;
    }
    return false;
  }

  /// "The winner will be named on Friday", "is expected to close on 21 March"
  bool is_to_come(std::uint32_t at) const {
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t i = at; i-- > 0 && at - i <= reach && words_.same_sentence(i, at) && words_[i].kind != TokenKind::punctuation;) {
      if ((words_.flat(i) == "will"_w && words_[i].shape == Shape::lower) ||
          (one_of<"expected due scheduled">(words_.flat(i)) && words_.flat(i + 1) == "to"_w))
        return true;
    }
    return false;
  }

  /// Whether the date at `span` has that value, or is of that day.
  bool known(const std::string& value, Span span) const {
    return std::any_of(facts_.dates.begin(), facts_.dates.end(),
                       [&](const DateFact& date) { return date.span == span && date.value.compare(0, 10, value, 0, 10) == 0; });
  }

  const Words& words_;
  const KeyFacts& facts_;
  const std::optional<MainClause>& clause_;  // the lede's
  std::uint32_t lede_;
  Span lead_in_;
  std::string published_;
  int newest_;  // year that is told
};

}  // namespace

std::vector<Span> find_when(const Words& words, const KeyFacts& facts, const std::optional<MainClause>& clause, std::uint32_t lede,
                            Span lead_in, std::u16string_view published) {
  return TimeReader(words, facts, clause, lede, lead_in, published).run();
}

}  // namespace nutgraf
