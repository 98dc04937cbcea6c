#include <algorithm>

#include "facts/names/foreign_names.h"
#include "facts/names/names.h"
#include "facts/words/date_words.h"
#include "facts/words/small_words.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;
using namespace evidence_of;

constexpr std::uint32_t longest_phrase = 5;  // words of the longest lexicon entry
constexpr std::uint32_t longest_run = 24;    // a longer row of capitals is no name

bool is_particle(std::u16string_view flat) {
  return one_of<"de da del della di von van der den bin ibn al el la du dos das ter ten zu al-">(flat);
}
bool is_suffix(std::u16string_view flat) { return one_of<"jr. jr sr. sr ii iii iv">(flat); }
bool is_compass(std::u16string_view flat) {
  return one_of<
      "north south east west northern southern eastern western central upper "
      "lower greater new northeast northwest southeast southwest mid old">(flat);
}

class Finder {
 public:
  explicit Finder(const Words& words) : words_(words) {}

  std::vector<NameCandidate> run() {
    for (std::uint32_t i = 0; i < words_.size();) {
      const std::uint32_t end = run_from(i);
      if (end == i) {
        ++i;
        continue;
      }
      divide(i, end);
      i = end;
    }
    return std::move(out_);
  }

 private:
  bool spaced(std::uint32_t i) const {  // i and i+1 are parted by one white space
    return words_.same_sentence(i, i + 1) && words_[i + 1].span.start == words_[i].span.end + 1;
  }
  bool hyphen(std::uint32_t i) const { return i < words_.size() && words_.mark(i) == u'-' && words_[i].span.size() == 1; }
  bool attached_hyphen(std::uint32_t i) const {  // "Hannah-Jones": a hyphen touched on both sides
    return words_.same_sentence(i, i + 1) && i > 0 && hyphen(i) && words_.touches_next(i - 1) && words_.touches_next(i);
  }

  /// The longest lexicon phrase at i, in tokens, when it has one of the classes; 0 when there is none.
  std::uint32_t phrase(std::uint32_t i, std::uint32_t limit, WordClasses wanted, WordClasses* found = nullptr) const {
    const std::uint32_t most = words_[i].is(wc::begins_phrase) ? longest_phrase : 1;
    for (std::uint32_t n = std::min(most, limit - i); n > 0; --n) {
      const WordClasses classes = n == 1 ? words_[i].classes : words_.phrase_classes(i, i + n);
      if ((classes & wanted) == 0) continue;
      if (found != nullptr) *found = classes;
      return n;
    }
    return 0;
  }

  /// May this token stand in a name at all?
  bool namey(std::uint32_t i) const {
    const Word& w = words_[i];
    if (w.kind != TokenKind::word || !w.cased_up() || words_.mark(i) == u'@') return false;
    if (w.shape == Shape::caps && w.is(wc::country | wc::organization)) return true;                                      // US, WHO, UN
    const bool particle = words_.same_sentence(i, i + 2) && is_particle(words_[i + 1].flat) && words_[i + 2].cased_up();  // "Jan de Wit"
    const bool begins_name =
        spaced(i) && (particle || (words_[i + 1].cased_up() && !words_[i + 1].is(wc::function_word | wc::month | wc::weekday)));
    // "Jan-Willem"
    if (w.is(wc::month) && w.is(wc::male_name) && attached_hyphen(i + 1) && i + 2 < words_.size() &&
        words_[i + 2].shape == Shape::capital && words_[i + 2].is(wc::given_name))
      return true;
    if (w.is(wc::weekday)) return w.flat == "sun"_w && w.shape == Shape::capital && begins_name;  // also a surname
    if (w.is(wc::month) && !w.is(wc::female_name | wc::male_name)) return false;
    if (w.is(wc::month) && !begins_name) return false;
    if (w.is(wc::function_word))
      return w.is(wc::given_name) && w.shape == Shape::capital && begins_name &&
             (!w.start || (words_.use(i + 1).lower == 0 && !words_[i + 1].is(wc::common)));
    if (w.flat.find(u'\'') != std::u16string_view::npos && w.flat.size() < 6 && w.flat.substr(0, 2) == "i'"_w) return false;
    return true;
  }

  /// A word that is written in lower case too, or begins sentences: its capital here says nothing.
  bool plain_start(std::uint32_t i) const {
    const Word& w = words_[i];
    const bool lettered = w.shape == Shape::capital || words_.shouting(w.sentence);
    if (!lettered) return false;
    if (!w.start && !words_.headline_case(w.sentence) && !words_.shouting(w.sentence)) return false;
    const WordUse& use = words_.use(i);
    if (w.is(wc::place | wc::demonym | wc::organization) && use.lower == 0) return false;
    if (!words_.english() && w.start && leads_to_name(w.flat)) return true;  // "Según Mejía"
    if (w.is(wc::common | wc::speech_verb | wc::past_verb | wc::function_word)) return true;
    // "Targeting Russia"
    if (w.flat.size() > 6 && w.flat.substr(w.flat.size() - 3) == "ing"_w && use.capital == 0) return true;
    return use.lower > 0;
  }

  bool head_follows(std::uint32_t i) const {
    return spaced(i) && words_[i + 1].cased_up() && words_[i + 1].is(wc::organization_head | wc::place_head | wc::work_head);
  }

  /// "D-Ohio", "R-Texas": a party's letter, a hyphen and a state.
  bool party_letter(std::uint32_t i) const {
    return words_[i].span.size() == 1 && attached_hyphen(i + 1) && i + 2 < words_.size() && one_of<"d r i">(words_.flat(i));
  }

  /// One past the last token of the run of name words at i; i when none begins here.
  std::uint32_t run_from(std::uint32_t i) const {
    if (party_letter(i)) return i;
    if (!namey(i)) {
      // al-Assad, de Blasio at the sentence's middle are taken from their capital; only the Arabic article belongs to the name.
      const bool article = words_.flat(i) == "al"_w && attached_hyphen(i + 1) && i + 2 < words_.size() && namey(i + 2);
      if (!article) return i;
    } else if (plain_start(i)) {
      const std::uint32_t known = phrase(i, std::min(words_.size(), i + longest_phrase), wc::place | wc::organization | wc::demonym);
      const bool title = words_[i].is(wc::title) && spaced(i) && (namey(i + 1) || words_.flat(i + 1) == "of"_w);
      const bool name = words_[i].is(wc::given_name) && spaced(i) && namey(i + 1) && !plain_start(i + 1);
      if (known < 2 && !title && !name && !head_follows(i) && !is_compass(words_[i].flat)) return i;
    }
    std::uint32_t end = i + std::max(1u, phrase(i, std::min(words_.size(), i + longest_phrase), wc::place | wc::organization));
    bool in_of = false;
    while (end < words_.size() && end - i < longest_run && words_.same_sentence(i, end)) {
      const std::uint32_t next = joined(i, end, in_of);
      if (next == end) break;
      end = next;
    }
    return end;
  }

  /// "Kim Jong-un", "Moon Jae-in": a small second half behind the hyphen of a given name.
  bool korean_given_name(std::uint32_t begin, std::uint32_t prev, std::uint32_t after) const {
    const Word& half = words_[after];
    return prev > begin && words_[prev - 1].is(wc::surname | wc::given_name) && !words_[prev - 1].is(wc::place) &&
           !words_[prev].is(wc::place | wc::surname) && half.kind == TokenKind::word && half.shape == Shape::lower &&
           half.span.size() <= 5 && words_[prev].span.size() <= 5 && !half.is(wc::common | wc::past_verb) &&
           !one_of<"led run era born based style">(half.flat);
  }

  /// "Rüstungskonzern Halden", "Stadt Köln": what is named stands behind a noun that says what it is.
  bool apposed(std::uint32_t noun, std::uint32_t name) const {
    const Word& w = words_[name];
    if (words_[noun].shape != Shape::capital || words_[noun].is(wc::given_name | wc::title | wc::organization | wc::place)) return false;
    if (w.is(wc::given_name | wc::surname) || is_german_office(words_[noun].flat)) return false;
    return known_in_genitive(w) != 0 || phrase(name, std::min(words_.size(), name + longest_phrase), wc::organization | wc::place) > 0;
  }

  /// Whether the particle at `end` is an article or a preposition of the sentence, in languages that have such: "Zoo von Hamburg", "in Italien der
  /// Notstand", "À Lyon la Cour", "in Utrecht de Raad".
  bool parts(std::uint32_t begin, std::uint32_t end) const {
    const std::u16string_view flat = words_[end].flat;
    if (words_.english() || words_[end - 1].is(wc::given_name) || is_particle(words_[end - 1].flat)) return false;
    if (one_of<"la el al der den">(flat)) return true;
    const WordClasses known = wc::place | wc::organization;
    const bool german = words_.capital_nouns() && one_of<"von zu das">(flat);
    if ((german || (flat == "da"_w && words_.in_language("it"))) &&
        phrase(end + 1, std::min(words_.size(), end + 1 + longest_phrase), known) > 0)
      return true;
    return (german || (flat == "de"_w && words_.in_language("nl"))) && phrase(begin, end, known) == end - begin;
  }

  /// Where the run reaches when what follows at `end` belongs to it; `end` when nothing does.
  std::uint32_t joined(std::uint32_t begin, std::uint32_t end, bool& in_of) const {
    const std::uint32_t prev = end - 1;
    const Word& w = words_[end];
    const std::uint32_t after = end + 1;
    const bool has_after = words_.same_sentence(end, after);
    if (attached_hyphen(end)) {
      if (!namey(after)) return korean_given_name(begin, prev, after) ? after + 1 : end;
      const WordClasses both = wc::place | wc::demonym;
      if (words_[prev].is(both) && words_[after].is(both) && !words_[prev].is(wc::given_name) &&
          words_.phrase_classes(prev, after + 1) == 0)
        return end;
      return after + 1;
    }
    if (w.flat == "&"_w && has_after && namey(after)) return after + 1;
    if (one_of<"al el">(w.flat) && has_after && attached_hyphen(after) && namey(after + 1)) return after + 2;
    if (!spaced(prev)) {
      const bool comma = w.flat == ","_w && has_after && spaced(end) && is_suffix(words_[after].flat);
      return comma ? after + 1 : end;
    }
    if (namey(end)) {
      if (words_.capital_nouns() && (apposed(prev, end) || known_in_genitive(words_[prev]) != 0)) return end;
      if (w.is(wc::demonym) && !words_[prev].is(wc::demonym) && !is_compass(words_[prev].flat) && w.flat.back() == u's') return end;
      return after;
    }
    if (!has_after || !spaced(end) || w.kind != TokenKind::word) return end;
    if (is_particle(w.flat) && w.shape == Shape::lower) {
      if (parts(begin, end)) return end;
      if (namey(after)) return after + 1;
      const bool two = is_particle(words_[after].flat) && words_.same_sentence(after, after + 1) && spaced(after) && namey(after + 1);
      return two ? after + 2 : end;
    }
    const bool head = words_[prev].is(wc::organization_head | wc::place_head | wc::work_head | wc::title);
    if (one_of<"of for on">(w.flat)) {
      if (w.flat == "on"_w && !words_[prev].is(wc::organization_head)) return end;
      if (w.flat == "for"_w && !words_[prev].is(wc::organization_head)) return end;
      if (!head) return end;
      std::uint32_t to = after;
      if (words_.flat(to) == "the"_w && words_.same_sentence(to, to + 1) && words_[prev].is(wc::organization_head)) ++to;
      if (!namey(to)) return end;
      in_of = words_[prev].is(wc::organization_head) || words_[prev].is(wc::title);
      return to + 1;
    }
    if (w.flat == "and"_w && in_of && namey(after) && !words_[after].is(wc::given_name | wc::place) && !words_[begin].is(wc::given_name))
      return after + 1;
    return end;
  }

  void add(std::uint32_t first, std::uint32_t last, int type, int weight, bool certain) {
    NameCandidate candidate;
    candidate.first = first;
    candidate.last = last;
    candidate.certain = certain;
    if (type >= 0) candidate.evidence[static_cast<std::size_t>(type)] += weight;
    out_.push_back(candidate);
  }

  /// Cuts titles out of a run and hands on what is left.
  void divide(std::uint32_t first, std::uint32_t last) {
    if (words_[first].is(wc::occupation) && words_[first].start && first + 1 < last && words_[first + 1].is(wc::given_name)) {
      piece(first + 1, last, true);  // "Carpenter Ramon Dizon" where a sentence begins
      return;
    }
    std::uint32_t title_end = first;  // one past the last title word that has a name behind it
    std::uint32_t title_start = last;
    for (std::uint32_t i = first; i < last; ++i) {
      if (const std::uint32_t known = phrase(i, last, wc::organization | wc::place); known > 1) {  // "Port-au-Prince"
        i += known - 1;
        continue;
      }
      if (!words_[i].is(wc::title)) continue;
      if (i + 1 == last && i > first && words_[i - 1].is(wc::given_name)) continue;  // "Karen Carpenter"
      std::uint32_t after = i + 1;
      if (after < last && words_.flat(after) == "of"_w) {  // "Secretary of State Antony Blinken"
        ++after;
        while (after < last && words_.flat(after) == "the"_w) ++after;
        if (after < last) ++after;
        while (after < last && !words_[after].is(wc::given_name) && after + 2 < last && words_.flat(after - 1) != "police"_w) ++after;
      }
      if (title_start == last) title_start = i;
      title_end = after;
      i = after - 1;
    }
    if (title_start == last) {
      piece(first, last, false);
      return;
    }
    if (last - first == 1) {  // "Farmer": a title, or the surname of somebody named in full elsewhere
      if (!words_[first].start && words_[first].shape == Shape::capital) add(first, last, person, 0, false);
      return;
    }
    // A run that ends in the head of an organization is one: "Office of the President", "Judges Guild".
    if (words_[last - 1].is(wc::organization_head | wc::place_head) && title_end < last && !words_[title_end].is(wc::given_name)) {
      piece(words_[title_start].is(wc::organization_head) ? first : title_end, last, false);
      return;
    }
    if (words_[first].is(wc::organization_head) && first < title_start) {
      piece(first, last, false);
      return;
    }
    while (title_start > first && words_[title_start - 1].is(wc::title_modifier) &&
           !words_[title_start - 1].is(wc::demonym | wc::organization_head) && phrase_end_before(first, title_start) == first) {
      --title_start;
    }
    if (title_start > first) piece(first, title_start, false);
    if (title_end < last) piece(title_end, last, true);
  }

  /// Where the known phrase that ends at `end` begins; `first` when there is none to protect.
  std::uint32_t phrase_end_before(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t i = first; i + 1 < end; ++i) {
      if (words_.phrase_classes(i, end) & (wc::organization | wc::place)) return end;
    }
    return first;
  }

  /// One name, or a demonym or place with a name behind it.
  void piece(std::uint32_t first, std::uint32_t last, bool titled) {
    while (first < last && (one_of<"of and the">(words_.flat(first)) || hyphen(first))) ++first;
    while (last > first && (hyphen(last - 1) || one_of<"of & ,">(words_.flat(last - 1)))) --last;
    if (first >= last) return;
    const Word& tail = words_[last - 1];
    WordClasses found = 0;
    const std::uint32_t known = phrase(first, last, wc::place | wc::organization | wc::demonym, &found);
    const bool whole = known == last - first;
    const bool given = words_[first].is(wc::given_name) && last - first > 1;
    if (titled && !(whole && (found & wc::organization) && last - first > 1)) {
      if (words_[first].is(wc::demonym) && last - first > 1 && !given) {
        add(first, first + 1, other, 6, true);
        ++first;
      }
      if (!tail.is(wc::organization_head) || given) {
        add(first, last, person, 7, true);
        return;
      }
    }
    if (whole) {
      known_name(first, last, found);
      return;
    }
    if (head_typed(first, last, given)) return;
    if (is_compass(words_[first].flat) && last - first == 2 && words_[last - 1].is(wc::place | wc::demonym)) {
      add(first, last, words_[last - 1].is(wc::place) ? place : other, 5, true);
      return;
    }
    const bool numbered =
        last < words_.size() && words_[last].kind == TokenKind::number && spaced(last - 1) && words_[last].span.size() <= 2;
    if (known > 0 && !given && !numbered && (found & wc::demonym) && !(found & wc::organization)) {
      add(first, first + known, other, 6, true);
      piece(first + known, last, false);
      return;
    }
    if (known > 0 && !given && (found & wc::place)) {
      if (phrase(first + known, last, wc::place) == last - first - known) {  // "Portland Oregon"
        add(first, first + known, place, 5, true);
        piece(first + known, last, false);
        return;
      }
      add(first, last, organization, 3, true);
      return;
    }
    if (known > 0 && !given && (found & wc::organization)) {
      add(first, last, organization, 3, true);
      return;
    }
    by_form(first, last, given);
  }

  void known_name(std::uint32_t first, std::uint32_t last, WordClasses found) {
    NameCandidate candidate;
    candidate.first = first;
    candidate.last = last;
    candidate.certain = true;
    const bool single = last - first == 1;
    if (found & wc::country) candidate.evidence[place] += 6;
    if (found & (wc::region | wc::city)) candidate.evidence[place] += single && (found & (wc::given_name | wc::surname)) ? 3 : 5;
    if (found & wc::organization) candidate.evidence[organization] += single ? 4 : 6;
    if (found & wc::demonym) candidate.evidence[other] += single && (found & wc::given_name) ? 2 : 5;
    if (single && (found & wc::given_name)) candidate.evidence[person] += 2;
    out_.push_back(candidate);
  }

  /// Names that say by their last or first word what they are.
  bool head_typed(std::uint32_t first, std::uint32_t last, bool given) {
    const bool numbered = one_of<"i ii iii iv">(words_.flat(last - 1));
    if (numbered && last - first > 2 && words_[last - 2].is(wc::work_head)) {  // "World War II"
      add(first, last, other, 6, true);
      return true;
    }
    if (last - first < 2) return false;
    const Word& head = words_[first];
    const Word& tail = words_[last - 1];
    const bool with_of = std::any_of(&head + 1, &tail, [](const Word& w) { return one_of<"of for">(w.flat); });
    if (one_of<"hurricane cyclone typhoon storm operation project flight apollo windows agenda">(head.flat)) {
      add(first, last, other, 6, true);
      return true;
    }
    bool head_of = false;  // "Institute of" anywhere in it
    for (std::uint32_t i = first; i + 1 < last; ++i) {
      head_of = head_of || (words_[i].is(wc::organization_head) && one_of<"of for">(words_.flat(i + 1)));
    }
    if (head_of) {
      add(first, last, organization, 6, true);
    } else if (tail.is(wc::organization_head)) {
      add(first, last, organization, given && last - first == 2 && tail.is(wc::surname | wc::given_name) ? 3 : 6, true);
    } else if (tail.is(wc::place_head) || ((one_of<"lake mount fort port cape camp mt. county río highway interstate">(head.flat)) ||
                                           (head.is(wc::place_head) && with_of))) {
      // "Jack Lane", "Ella Woods": a given name and one such word may be a person
      add(first, last, place, given && last - first == 2 ? 2 : 6, true);
      if (given && last - first == 2) out_.back().evidence[person] += 3;
    } else if (tail.is(wc::work_head) || (head.is(wc::work_head) && with_of)) {
      add(first, last, other, given && last - first == 2 ? 2 : 6, true);
      if (given && last - first == 2) out_.back().evidence[person] += 3;
    } else {
      return false;
    }
    return true;
  }

  void by_form(std::uint32_t first, std::uint32_t last, bool given) {
    NameCandidate candidate;
    candidate.first = first;
    candidate.last = last;
    std::uint32_t count = 0;
    std::uint32_t plain = 0;
    bool initial = false;
    bool joined_by_of = false;
    for (std::uint32_t i = first; i < last; ++i) {
      if (one_of<"of for and &">(words_.flat(i))) joined_by_of = true;
      if (words_[i].kind != TokenKind::word || words_[i].shape == Shape::lower) continue;
      ++count;
      const bool also_lower = words_.use(i).lower > 0;
      if ((words_[i].is(wc::common) || also_lower) && !words_[i].is(wc::given_name)) ++plain;
      if (i > first && words_[i].shape == Shape::initial) initial = true;
    }
    auto& evidence = candidate.evidence;
    const Word& head = words_[first];
    const Word& tail = words_[last - 1];
    if (given && count <= 5 && !joined_by_of) {
      const bool unsure = plain > 0 || head.is(wc::place | wc::organization | wc::demonym);
      evidence[person] += unsure && !tail.is(wc::surname) ? 3 : 6;
      if (plain > 0) evidence[organization] += 2;
      candidate.certain = true;
    } else if (count >= 2) {
      const bool person_like =
          plain == 0 && count <= 3 && head.shape != Shape::caps && tail.shape != Shape::caps && head.shape != Shape::mixed;
      if (head.shape == Shape::initial || initial || (is_suffix(tail.flat) && count > 2)) evidence[person] += 6;
      if (tail.is(wc::surname)) evidence[person] += 3;
      if (person_like) evidence[person] += count == 2 ? 3 : 1;
      else evidence[organization] += 2;
      if (count > 3) evidence[organization] += 1;
      if (plain > 0) evidence[other] += 1;
    } else if (head.shape == Shape::caps && !words_.shouting(head.sentence)) {
      const bool label = head.start && last < words_.size() && words_.mark(last) == u':';  // "UPDATED:"
      if (head.is(wc::common) || label || is_time_zone(words_.text(first))) return;        // CEO, EST
      evidence[organization] += 2;
    } else if (head.shape == Shape::initial || head.span.size() < 2) {
      return;
    } else {
      if (head.is(wc::given_name)) evidence[person] += 3;
      if (head.is(wc::surname)) evidence[person] += 3;
      if (head.is(wc::organization_head)) evidence[organization] += 1;
    }
    // A product's number: "Nord Stream 2", "Apollo 11".
    if (last < words_.size() && words_[last].kind == TokenKind::number && spaced(last - 1) && words_[last].span.size() <= 2 && !given) {
      const bool counted = words_.same_sentence(last, last + 1) && words_[last + 1].kind == TokenKind::word &&
                           words_[last + 1].flat.size() > 3 && words_[last + 1].flat.back() == u's' && count < 2;
      if (!counted && !evidence_is_strong(evidence)) {
        candidate.last = last + 1;
        evidence[other] += 6;
        candidate.certain = true;
      }
    }
    out_.push_back(candidate);
  }

  static bool evidence_is_strong(const std::array<int, 4>& evidence) { return evidence[person] > 4; }

  const Words& words_;
  std::vector<NameCandidate> out_;
};

}  // namespace

std::vector<NameCandidate> find_name_candidates(const Words& words) { return Finder(words).run(); }

}  // namespace nutgraf
