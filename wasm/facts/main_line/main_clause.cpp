#include "facts/main_line/main_clause.h"

#include <algorithm>

#include "facts/quotes/clauses.h"
#include "facts/words/agencies.h"
#include "facts/words/date_words.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t farthest_verb = 120;    // tokens of a sentence that are looked at
constexpr std::uint32_t longest_subject = 14;   // tokens
constexpr std::uint32_t longest_lead_in = 36;   // tokens up to the comma
constexpr std::uint32_t longest_name_led = 6;   // tokens of "As Roe", where more are a clause whose verb is not seen
constexpr std::uint32_t longest_quoted = 4;     // tokens from mark to mark of what a subject only calls so
constexpr std::uint32_t relative_reaches = 16;  // tokens from "accused of …" to the verb of the sentence

bool is_auxiliary(std::u16string_view f) {
  return one_of<
      "is are was were has have had will would can could may might must should does do "
      "did isn't aren't won't can't wasn't weren't hasn't haven't doesn't don't didn't">(f);
}

bool is_determiner(std::u16string_view f) { return one_of<"the a an its his her their our this these those some no all">(f); }

bool is_relative(std::u16string_view f) { return one_of<"who which whose that where whom when">(f); }

class Finder {
 public:
  Finder(const Words& words, std::uint32_t first, std::uint32_t last) : words_(words), last_(std::min(last, first + farthest_verb)) {}

  std::optional<MainClause> run(std::uint32_t first) const {
    const std::uint32_t start = behind_lead_in(first);
    if (start >= last_ || quotes(start)) return std::nullopt;
    std::uint32_t end = last_;  // of the subject, where something sets it off from the verb
    for (std::uint32_t i = start + 1; i < last_; ++i) {
      const char16_t c = words_.mark(i);
      if (quotes(i)) {  // "A 'fearless' driver"
        std::uint32_t close = i + 1;
        while (close < last_ && close - i <= longest_quoted && !quotes(close)) ++close;
        if (close == last_ || close - i > longest_quoted) return std::nullopt;
        i = close;
        continue;
      }
      if (c == u';' || c == u':' || c == u'?') return std::nullopt;
      if (is_subordinator(flat(i)) && one_of<"he she it they">(flat(i + 1))) return std::nullopt;  // "Lind weeps after she had lost"
      if (c == u'(') {
        const std::uint32_t open = i;
        while (i + 1 < last_ && words_.mark(i) != u')') ++i;
        // "A Hexley Girls' Choir (HGC) singer was hurt"
        const bool goes_on =
            i + 1 < last_ && words_[i + 1].shape == Shape::lower && !words_[i + 1].is(wc::function_word) && !finite(i + 1, start);
        if (!goes_on) end = std::min(end, open);
        continue;
      }
      if (c == u',' || dash(i) || is_relative(words_[i].flat)) {
        if (const std::uint32_t verb = behind_aside(i); verb != 0) return clause(start, std::min(end, i), verb);
        if (c != u',' || i + 1 >= last_ || is_relative(words_[i + 1].flat)) return std::nullopt;
        continue;  // "Roe, Hale and Lind"
      }
      if (finite(i, start)) return clause(start, std::min(end, i), i);
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] const std::u16string_view& flat(std::uint32_t i) const { return i < last_ ? words_[i].flat : Words::no_word; }
  /// A quotation mark, which the "'" of "'s" is not.
  [[nodiscard]] bool quotes(std::uint32_t i) const {
    if (i > 0 && words_.flat(i) == "'"_w && words_[i - 1].flat.ends_with(u"s")) return false;  // "students'"
    return words_[i].kind == TokenKind::punctuation && unicode::is_quote_mark(words_.mark(i));
  }

  /// "—", and "-" that joins nothing.
  [[nodiscard]] bool dash(std::uint32_t i) const {
    return is_dash(words_.mark(i)) && (words_.mark(i) != u'-' || !words_.touches_next(i - 1));
  }

  /// Behind "But", "On Tuesday,", "After the vote in Leeds, Yorkshire,", "Facing defeat,".
  [[nodiscard]] std::uint32_t behind_lead_in(std::uint32_t first) const {
    if (one_of<"but and so yet now still meanwhile however">(flat(first))) {
      ++first;
      if (first < last_ && words_.mark(first) == u',') ++first;
    }
    // "Separately,", "In addition," as far as they are one word
    if (first + 2 < last_ && (is_adverb(flat(first)) || one_of<"also elsewhere instead">(flat(first))) && words_.mark(first + 1) == u',')
      first += 2;
    if (first + 1 >= last_) return first;
    if (const std::uint32_t subject = behind_time(first); subject > first) return subject;
    const std::u16string_view f = flat(first);
    if (f == "at"_w && one_of<"least most">(flat(first + 1))) return first;
    if (one_of<"around about over under">(f) && first + 1 < last_ && words_[first + 1].kind == TokenKind::number) return first;
    // "Ten days before the vote,", "Two days of protests"
    const bool span = time_unit(flat(first + 1)) >= TimeUnit::day && !one_of<"the last this next every each">(f);
    const bool leads = span || (f.ends_with(u"ed") && is_preposition(flat(first + 1))) ||  // "Surrounded by the sea,"
                       is_preposition(f) || is_subordinator(f) || is_participle(f) ||
                       one_of<
                           "according despite following since once yesterday next last earlier later more nearly days hours weeks "
                           "months years even within born just two one a some inside ahead faced known this hundreds back">(f);
    if (!leads) return first;
    const bool open = span || one_of<"more nearly two one a this last hundreds days hours some">(f);  // "A year ago,"
    std::uint32_t verb = last_;
    bool within = false;  // "More than a year after Roe had left,"
    for (std::uint32_t i = first + 1; i + 2 < last_ && i < first + longest_lead_in; ++i) {
      if (verb == last_ && finite(i, first)) verb = i;
      within = within || (verb == last_ && is_subordinator(flat(i)));
      if (words_.mark(i) != u',') continue;
      if (open && verb < i && !within) return first;
      if (verb > i && i < first + longest_name_led && is_subordinator(f) && f != "despite"_w && f != "after"_w && f != "before"_w &&
          (i > first + 2 || words_[first + 1].cased_up()))
        continue;  // "As Roe, the mayor, says,", unlike "As expected,"
      if (is_relative(flat(i + 1)) || one_of<"and or including">(flat(i + 1)) || finite(i + 1, first)) continue;
      // a clause of its own has to follow before the next comma, or behind an apposition
      for (std::uint32_t k = i + 2; k < last_ && words_.mark(k) != u','; ++k) {
        if (finite(k, i + 1)) return i + 1;
      }
      if (open) return first;
      if (words_[i + 1].cased_up() || is_determiner(flat(i + 1))) {
        std::uint32_t k = i + 2;
        while (k < last_ && words_.mark(k) != u',') ++k;
        if (k + 1 < last_ && finite(k + 1, i + 1)) return i + 1;
      }
    }
    return open ? first : last_;
  }

  /// Behind "On Tuesday night", "Back in September", "Last week" that no comma sets off; `first` where there is none.
  [[nodiscard]] std::uint32_t behind_time(std::uint32_t first) const {
    std::uint32_t at = first;
    bool timed = false;
    for (; at + 2 < last_; ++at) {
      const Word& w = words_[at];
      if (w.is(wc::weekday | wc::month) || time_unit(w.flat) >= TimeUnit::day ||
          one_of<"yesterday night morning afternoon evening">(w.flat) || (w.kind == TokenKind::number && w.span.size() == 4))
        timed = true;
      else if (!one_of<"on in back late early last this earlier">(w.flat) && !(w.kind == TokenKind::number && timed)) break;
    }
    const Word& next = words_[at];
    const bool begins = next.cased_up() || one_of<"the a an its his her their">(next.flat) ||
                        (next.kind == TokenKind::word && !next.is(wc::function_word) && !finite(at, first));
    return timed && begins && next.kind == TokenKind::word && next.flat != "'s"_w ? at : first;
  }

  /// The verb behind an aside that begins at `from` with a mark or a relative pronoun; 0 when there is none.
  [[nodiscard]] std::uint32_t behind_aside(std::uint32_t from) const {
    const bool relative = is_relative(flat(from));
    for (std::uint32_t i = from + 1; i + 1 < last_; ++i) {
      const char16_t c = words_.mark(i);
      if (quotes(i) && i < from + 2) return 0;
      const bool closes = c == u',' || dash(i);
      if (closes) {
        const std::uint32_t at = is_adverb(flat(i + 1)) ? i + 2 : i + 1;
        if (at < last_ && finite(at, from)) return at;
        continue;
      }
      // "the man who shot two people was sentenced", "pleaded guilty": the second verb, right behind a noun
      const bool past = words_[i].is(wc::past_verb) || flat(i).ends_with(u"ed");  // "phoned the police", unlike "known as"
      if (relative && i > from + 2 &&
          (is_auxiliary(flat(i)) || one_of<"pleaded died won told went gave resigned said">(flat(i)) ||
           (past && flat(from) == "who"_w && !is_preposition(flat(i + 1)) && !one_of<"of by and">(flat(i + 1)))) &&
          !words_[i - 1].is(wc::function_word) && finite_between(from, i))
        return i;
    }
    return 0;
  }
  [[nodiscard]] bool finite_between(std::uint32_t from, std::uint32_t end) const {
    if (flat(from) == "who"_w && words_[from + 1].shape == Shape::lower && !words_[from + 1].is(wc::function_word))
      return true;  // "who park"
    for (std::uint32_t i = from + 1; i + 1 < end; ++i) {
      if (finite(i, from)) return true;
    }
    return false;
  }

  /// Whether a finite verb stands at i, the clause beginning at `start`.
  [[nodiscard]] bool finite(std::uint32_t i, std::uint32_t start) const {
    const Word& w = words_[i];
    if (w.kind != TokenKind::word || w.shape != Shape::lower || i <= start) return false;
    const std::u16string_view before = flat(i - 1);
    if (before == "to"_w || is_determiner(before) || (before == "-"_w && words_.touches_next(i - 1))) return false;
    if (is_auxiliary(w.flat)) return true;
    const std::u16string_view next = flat(i + 1);
    const bool speaks = w.is(wc::speech_verb) && !is_participle(w.flat);
    const bool past = w.is(wc::past_verb) || (w.flat.size() > 4 && w.flat.ends_with(u"ed")) ||
                      one_of<"spread burst split shed cost dug fed slung strode forecast broadcast sued axed tied vied">(w.flat);
    if (past) {
      // "the 12 injured", unlike "Flight 12 crashed"
      if (is_preposition(before) || before == "of"_w || before == "and"_w ||
          (words_[i - 1].kind == TokenKind::number && (i < start + 2 || words_[i - 2].is(wc::function_word))))
        return false;
      if (before.ends_with(u"ly") && i == start + 1) return false;  // "newly released"
      if (is_relative(before)) return true;
      // "said in a letter the ferry was late", but "accused of it was"
      // "Ferry captain turned author Ada Lind has died"
      const bool reduced = next == "of"_w || next == "by"_w || (!speaks && is_preposition(next)) || w.flat == "turned"_w;
      if (reduced && auxiliary_follows(i + 1)) return false;
      return true;
    }
    if (speaks && w.flat.ends_with(u"s") && !is_noun_too(w.flat)) return !is_preposition(before);
    if (speaks && before.ends_with(u"s")) return !is_noun_too(w.flat);
    if (w.flat == "say"_w) return true;
    // "the brewer plans to", "a cell that helps the"
    if (next == "to"_w && one_of<"wants plans hopes seeks refuses needs tries intends aims">(w.flat)) return !is_preposition(before);
    if (is_relative(before) && w.flat.size() > 3 && w.flat.ends_with(u"s")) return true;
    if (w.flat == "face"_w && before.ends_with(u"s") && !words_[i - 1].is(wc::function_word)) return true;  // "Homeowners face"
    // "Police want to", "Unions plan to"
    if (next == "to"_w && one_of<"want plan hope seek fear refuse need try intend">(w.flat))
      return before.ends_with(u"s") || one_of<"police people men women">(before);
    // "attacks the", "Taliban attacks German"
    if (w.flat.size() < 4 || !w.flat.ends_with(u"s") || w.flat.ends_with(u"ss") || i + 1 >= last_) return false;
    if (is_preposition(before) || before == "of"_w || words_[i - 1].kind != TokenKind::word || words_[i - 1].is(wc::function_word))
      return false;
    const Word& after = words_[i + 1];
    if (words_[i - 1].cased_up()) return is_determiner(next) || after.cased_up();
    return !before.ends_with(u"s") && is_determiner(next);
  }

  /// "A man accused of killing his wife was found": behind the participle the clause's own verb comes.
  [[nodiscard]] bool auxiliary_follows(std::uint32_t from) const {
    for (std::uint32_t i = from; i < last_ && i < from + relative_reaches; ++i) {
      if (is_auxiliary(flat(i))) return flat(i - 1) != "to"_w;
      if (is_relative(flat(i)) || is_subordinator(flat(i)) || one_of<"and but if">(flat(i)) || words_[i].kind == TokenKind::punctuation)
        return false;
    }
    return false;
  }

  /// "a union | representing flight attendants", unlike "the drug trafficking ring": a participle behind a noun, with its own object.
  [[nodiscard]] bool reduced(std::uint32_t i) const {
    // "activists clamouring to be heard"
    const std::u16string_view next = flat(i + 1);
    const bool tailed = flat(i).ends_with(u"ing") && (one_of<"more less nearly">(next) ||  // "the trust spending more than"
                                                      (flat(i - 1).ends_with(u"s") && (next == "to"_w || is_determiner(next))));
    return (tailed ||
            one_of<"representing carrying investigating involving seeking using covering demanding protesting wearing visiting fleeing "
                   "leading running living working studying facing including missing meeting">(flat(i))) &&
           words_[i].shape == Shape::lower &&
           (words_[i - 1].shape == Shape::lower || words_[i - 1].start || words_[i - 1].kind == TokenKind::number) &&
           !words_[i - 1].is(wc::function_word);
  }

  /// The clause with its subject cut to what names it: "Dozens of rescuers", "the council".
  [[nodiscard]] std::optional<MainClause> clause(std::uint32_t first, std::uint32_t end, std::uint32_t verb) const {
    std::uint32_t last = flat(first) == "up"_w && flat(first + 1) == "to"_w ? first + 2 : first + 1;  // "Up to 40 people"
    while (last < end && !is_preposition(flat(last)) && !reduced(last) &&
           // "Roe, Hale and Lind", "An Austin, Texas, woman"
           (words_.mark(last) != u',' || (last > first + 3 && words_.mark(last - 2) == u',' && is_determiner(flat(first))) ||
            (words_[last + 1].cased_up() && !words_[last + 1].is(wc::occupation | wc::title))) &&
           !(flat(last).ends_with(u"ed") && last > first + 1 && words_[last].shape == Shape::lower &&
             (is_preposition(flat(last + 1)) || flat(last + 1) == "of"_w || words_[last + 1].kind == TokenKind::number)))
      ++last;
    while (last > first + 1 &&
           (is_adverb(flat(last - 1)) || one_of<"today yesterday tonight">(flat(last - 1)) || words_[last - 1].is(wc::weekday)))
      --last;
    if (last > first + longest_subject) return std::nullopt;
    for (std::uint32_t i = first + 2; i < last; ++i) {  // "parents assume their children": a verb that is not seen
      if (is_determiner(flat(i)) && words_[i - 1].shape == Shape::lower && !words_[i - 1].is(wc::function_word) && flat(i - 1) != "half"_w)
        return std::nullopt;
    }
    return MainClause{first, last, verb};
  }

  const Words& words_;
  std::uint32_t last_;
};

}  // namespace

std::optional<MainClause> find_main_clause(const Words& words, std::uint32_t first, std::uint32_t last) {
  return Finder(words, first, last).run(first);
}

}  // namespace nutgraf
