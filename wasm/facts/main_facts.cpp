#include "facts/main_facts.h"

#include <algorithm>
#include <cmath>

#include "unicode/unicode.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t lede_sentences = 3;
constexpr std::uint32_t head_sentences = 10;
constexpr std::size_t most_names = 3;
constexpr int worth_of_dateline = 5;
constexpr double worth_of_early = 3;          // against the square root of the mentions
constexpr double worth_of_acting = 2;         // what an organization loses that others only post on or take to
constexpr std::uint32_t longest_clause = 40;  // tokens

class Reader {
 public:
  Reader(const Words& words, const KeyFacts& facts, Span lead_in) : words_(words), facts_(facts), lead_in_(lead_in) {}

  MainFacts run() {
    MainFacts out;
    if (facts_.key_sentences.empty()) return out;
    find_lede();
    who(out);
    out.what.push_back(what());
    where(out);
    when(out);
    why(out);
    return out;
  }

 private:
  /// The first key sentence of the text's head, else the first key sentence at all.
  void find_lede() {
    const Span first = facts_.key_sentences.front().span;
    lede_ = words_[words_.token_at(first.start)].sentence;
  }

  void who(MainFacts& out) const {
    // Whom the story is about is named early and often; people and organizations in one ranking, the first of it first.
    struct Choice {
      double weight;
      Span span;
    };
    std::vector<Choice> choices;
    const double length = static_cast<double>(words_.text().size() + 1);
    for (const auto* entities : {&facts_.people, &facts_.organizations}) {
      for (const Entity& entity : *entities) {
        const Span first = entity.mentions.front();
        const double early = 1 - static_cast<double>(first.start) / length;
        const bool idle = entity.type == EntityType::organization && !acts(entity);
        if (entity.type == EntityType::organization && lead_in_.contains(first)) continue;  // who reports it
        choices.push_back(
            {std::sqrt(static_cast<double>(entity.mentions.size())) + worth_of_early * early - (idle ? worth_of_acting : 0), first});
      }
    }
    std::sort(choices.begin(), choices.end(),
              [](const Choice& a, const Choice& b) { return a.weight != b.weight ? a.weight > b.weight : a.span.start < b.span.start; });
    for (std::size_t i = 0; i < most_names && i < choices.size(); ++i) out.who.push_back(choices[i].span);
  }

  /// Whether some mention stands elsewhere than behind a preposition or in front of the lede: "took to X, formerly Twitter", "in the House of
  /// Commons" and "told WXYZ" name nobody who does something.
  bool acts(const Entity& entity) const {
    for (const Span mention : entity.mentions) {
      if (lead_in_.contains(mention)) continue;
      std::uint32_t at = words_.token_at(mention.start);
      if (at > 0 && words_.same_sentence(at, at - 1) &&
          one_of(words_[at - 1].flat, {u"the", u"a", u"an", u"its", u"their", u"his", u"her"}))
        --at;
      if (at == 0 || !words_.same_sentence(at, at - 1)) return true;
      if (at > 1 && words_[at - 1].flat == u"by" &&
          one_of(words_[at - 2].flat, {u"polled", u"surveyed", u"compiled", u"seen", u"reported", u"obtained", u"published"}))
        continue;  // "analysts polled by Bloomberg"
      if (!one_of(words_[at - 1].flat, {u"on", u"via", u"to", u"called", u"formerly", u"through", u"in", u"at", u"told"})) return true;
    }
    return false;
  }

  /// "(D-Ohio)", "(Ohio)": says where somebody is from.
  bool in_brackets(Span mention) const {
    const std::uint32_t at = words_.token_at(mention.start);
    return at > 1 &&
           (words_.mark(at - 1) == u'(' || (words_.mark(at - 1) == u'-' && words_.touches_next(at - 1) && words_.touches_next(at - 2)));
  }

  /// Where the lede's own words begin: behind a dateline.
  std::uint32_t body_start(const Sentence& sentence) const {
    std::uint32_t at = sentence.first_token;
    if (lead_in_.empty() || !sentence.span.contains(lead_in_)) return at;
    while (at + 1 < sentence.last_token && words_[at].span.start < lead_in_.end) ++at;
    return at;
  }

  /// The lede without its dateline and without a subordinate clause at its end.
  Span what() const {
    const Sentence& sentence = words_.sentences()[lede_];
    const std::uint32_t first = body_start(sentence);
    std::uint32_t last = sentence.last_token;
    for (std::uint32_t i = first + 8; i < last; ++i) {
      const bool clause =
          words_[i].shape == Shape::lower &&
          ((one_of(words_[i].flat, {u"as", u"after", u"because", u"amid", u"while", u"which", u"who"}) && words_.mark(i - 1) == u',') ||
           (one_of(words_[i].flat, {u"because", u"amid"})) ||
           (words_[i].flat == u"as" && i + 2 < last && words_[i + 1].shape == Shape::lower && clause_verb_near(i + 1, last)));
      if (clause) {
        last = i;
        break;
      }
    }
    while (last > first + 1 && words_[last - 1].kind == TokenKind::punctuation &&
           (words_.mark(last - 1) == u',' || words_.mark(last - 1) == u'.'))
      --last;
    return {words_[first].span.start, words_[last - 1].span.end};
  }

  /// "as officials fear": a noun and then a verb, unlike "as a token".
  bool clause_verb_near(std::uint32_t from, std::uint32_t end) const {
    if (words_[from].is(wc::function_word) &&
        !one_of(words_[from].flat, {u"the", u"his", u"her", u"its", u"their", u"he", u"she", u"they", u"it"}))
      return false;
    return from + 1 < end &&
           !one_of(words_[from].flat, {u"early", u"well", u"soon", u"long", u"far", u"much", u"many", u"part", u"little"});
  }

  /// How well the words around a mention say that something happened there.
  int worth_as_where(Span mention) const {
    const std::uint32_t at = words_.token_at(mention.start);
    const std::uint32_t sentence = words_[at].sentence;
    if (sentence < lede_ || sentence >= lede_ + lede_sentences) return 0;
    int worth = static_cast<int>(lede_sentences - (sentence - lede_));
    std::uint32_t last = at;
    while (last < words_.size() && words_[last].span.start < mention.end) ++last;
    if (words_.same_sentence(at, last) && words_[last].flat == u"'s") worth -= 1;  // "Ukraine's port of Odesa"
    if (at == 0 || !words_.same_sentence(at, at - 1)) return worth;
    std::uint32_t before = at - 1;
    // "in western France", "in the Bronx"
    while (before > 0 && words_.same_sentence(at, before - 1) &&
           one_of(words_[before].flat, {u"the", u"southern", u"northern", u"eastern", u"western", u"central", u"downtown", u"south",
                                        u"north", u"east", u"west", u"nearby", u"rural"}))
      --before;
    const std::u16string_view lead = words_[before].flat;
    if (one_of(lead, {u"in", u"at", u"near", u"outside", u"off", u"across", u"inside", u"around", u"on"})) worth += 2;
    if (lead == u"of" && before > 0 &&
        one_of(words_[before - 1].flat,
               {u"city", u"town", u"village", u"port", u"suburb", u"district", u"island", u"province", u"coast", u"neighborhood",
                u"neighbourhood", u"capital", u"state", u"region", u"south", u"north", u"east", u"west"}))
      worth += 2;
    if (one_of(lead, {u"from", u"against", u"with", u"for", u"by"})) worth -= 1;
    return worth;
  }

  /// The dateline's place, and those of the lede where something is said to have happened; the likeliest first.
  void where(MainFacts& out) const {
    struct Choice {
      int worth;
      Span span;
    };
    std::vector<Choice> choices;
    Span dateline;
    if (facts_.dateline && facts_.dateline->span) {
      dateline = *facts_.dateline->span;
      choices.push_back({worth_of_dateline, dateline});
    }
    for (const Entity& entity : facts_.places) {
      Choice best{0, entity.mentions.front()};
      const auto in_dateline = [&dateline](Span mention) { return dateline.contains(mention); };
      if (std::any_of(entity.mentions.begin(), entity.mentions.end(), in_dateline)) continue;
      for (const Span mention : entity.mentions) {
        if (in_brackets(mention)) continue;
        if (words_[words_.token_at(mention.start)].sentence >= lede_ + lede_sentences) break;
        if (const int worth = worth_as_where(mention); worth > best.worth) best = {worth, mention};
      }
      // far from the lede a place must be more than passed through
      const bool far = best.worth == 0;
      if (far && (in_brackets(best.span) || entity.mentions.size() < 2)) continue;
      choices.push_back(best);
    }
    std::stable_sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) { return a.worth > b.worth; });
    for (const Choice& choice : choices) {
      if (out.where.size() == most_names || (choice.worth == 0 && !out.where.empty())) break;
      out.where.push_back(choice.span);
    }
  }

  /// A day of the story's head comes before a year or a month of its lede; "now" is no time, and far from the lede a date is of something else.
  void when(MainFacts& out) const {
    const auto end_of = [this](std::uint32_t sentences) {
      return words_.sentences()[std::min<std::size_t>(lede_ + sentences, words_.sentences().size()) - 1].span.end;
    };
    const Span lede = words_.sentences()[lede_].span;
    const std::uint32_t limit = end_of(lede_sentences);
    const std::uint32_t head = end_of(head_sentences);
    const auto is_day = [](const DateFact& date) { return date.value.size() >= 10 && date.value[4] == '-' && date.value[7] == '-'; };
    const DateFact* first_day = nullptr;
    for (const DateFact& date : facts_.dates) {
      if (date.span.start >= head) break;
      if (date.value == "PRESENT_REF" || lead_in_.contains(date.span)) continue;
      if (first_day == nullptr && is_day(date) && date.span.start >= lede.start) first_day = &date;
      const bool near = date.span.start >= lede.start && date.span.start < limit;
      const bool second = out.when.size() == 1 && date.span.start < lede.end && !known(date.value, out.when.front());
      if (near && (out.when.empty() || second)) out.when.push_back(date.span);
    }
    if (first_day != nullptr && (out.when.empty() || out.when.front() != first_day->span)) {
      out.when.erase(std::remove(out.when.begin(), out.when.end(), first_day->span), out.when.end());
      out.when.insert(out.when.begin(), first_day->span);
      if (out.when.size() > 2) out.when.pop_back();
    }
    for (const DateFact& date : facts_.dates) {
      if (!out.when.empty() || date.span.start >= head) break;
      if (date.value != "PRESENT_REF") out.when.push_back(date.span);
    }
  }

  /// Whether the date at `span` has that value.
  bool known(const std::string& value, Span span) const {
    return std::any_of(facts_.dates.begin(), facts_.dates.end(),
                       [&](const DateFact& date) { return date.span == span && date.value == value; });
  }

  /// A clause that says why, in the lede or the sentence after it.
  void why(MainFacts& out) const {
    for (std::uint32_t s = lede_; s < words_.sentences().size() && s < lede_ + lede_sentences; ++s) {
      const Sentence& sentence = words_.sentences()[s];
      if (sentence.block > words_.sentences()[lede_].block + 2) return;
      for (std::uint32_t i = body_start(sentence) + 1; i + 3 < sentence.last_token; ++i) {
        const Word& w = words_[i];
        if (w.shape != Shape::lower || words_.mark(i + 1) == u'-' || leads_elsewhere(i)) continue;
        const bool because =
            one_of(w.flat, {u"because", u"amid", u"amidst"}) ||
            (w.flat == u"due" && words_[i + 1].flat == u"to" && !one_of(words_[i - 1].flat, {u"is", u"was", u"are", u"were"})) ||
            (w.flat == u"after" && !words_[i + 1].is(wc::weekday | wc::month) && clause_with_verb(i + 1, sentence.last_token)) ||
            (w.flat == u"as" && i > sentence.first_token + 5 && !one_of(words_[i + 1].flat, {u"it", u"they", u"he", u"she"}) &&
             clause_with_verb(i + 1, sentence.last_token) && clause_verb_near(i + 1, sentence.last_token));
        if (!because) continue;
        const std::uint32_t last = clause_end(i, sentence.last_token);
        if (last < i + 4) continue;
        out.why.push_back({w.span.start, words_[last - 1].span.end});
        return;
      }
    }
  }

  /// "not because of", "as well as", "not long after": what follows gives no reason.
  bool leads_elsewhere(std::uint32_t i) const {
    return one_of(words_[i - 1].flat,
                  {u"not",   u"n't", u"well", u"far",   u"long",  u"soon",   u"much",    u"many",    u"such", u"shortly", u"year",
                   u"years", u"day", u"days", u"hours", u"weeks", u"months", u"moments", u"minutes", u"same", u"look",    u"before"});
  }

  bool clause_with_verb(std::uint32_t from, std::uint32_t end) const {
    for (std::uint32_t i = from + 1; i < end && i < from + 10; ++i) {
      const Word& w = words_[i];
      if (w.kind == TokenKind::punctuation && w.flat != u"-") return false;
      if (w.shape != Shape::lower) continue;
      if (w.is(wc::past_verb) || one_of(w.flat, {u"is", u"are", u"has", u"have", u"fear", u"face", u"faces", u"seek", u"seeks", u"try",
                                                 u"tries", u"warn", u"say"}))
        return true;
      if (w.flat.size() > 4 && w.flat.substr(w.flat.size() - 2) == u"ed") return true;
    }
    return false;
  }

  std::uint32_t clause_end(std::uint32_t from, std::uint32_t end) const {
    for (std::uint32_t i = from + 1; i < end && i - from < longest_clause; ++i) {
      const char16_t c = words_.mark(i);
      const bool mark = words_[i].kind == TokenKind::punctuation && (c == u'.' || c == u';' || c == 0x2014 || unicode::is_quote_mark(c));
      const bool comma = c == u',' && i > from + 3;
      if (mark || comma) return i;
    }
    return std::min(end, from + longest_clause);
  }

  const Words& words_;
  const KeyFacts& facts_;
  Span lead_in_;
  std::uint32_t lede_ = 0;
};

}  // namespace

MainFacts find_main_facts(const Words& words, const KeyFacts& facts, Span lead_in) { return Reader(words, facts, lead_in).run(); }

}  // namespace nutgraf
