#include "facts/main_line/main_place.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/sort.h"
#include "facts/main_line/actors.h"
#include "facts/main_line/main_time.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::size_t most_names = 3;
constexpr int worth_of_dateline = 5;
constexpr int worth_of_title = 4;
constexpr int most_below = 3;  // what a place may be worth less than the likeliest

class PlaceReader {
 public:
  /// `whose`: whose parliament or police it is that the lede speaks of, not where something is said to have happened.
  PlaceReader(const Words& words, const KeyFacts& facts, const std::optional<MainClause>& clause, std::uint32_t lede, Span lead_in,
              bool whose = false)
      : words_(words), facts_(facts), clause_(clause), lede_(lede), lead_in_(lead_in), whose_(whose) {}

  /// The dateline's place, and those of the lede where something is said to have happened; the likeliest first.
  std::vector<Span> run(std::u16string_view title) const {
    std::vector<Span> out;
    std::vector<Place> choices;
    Span dateline;
    if (facts_.dateline && facts_.dateline->span) {
      dateline = *facts_.dateline->span;
      choices.push_back({worth_of_dateline, dateline});
    }
    for (const auto* entities : {&facts_.places, &facts_.organizations}) {
      for (const Entity& entity : *entities) {
        Place best = place(entity, title, entities == &facts_.organizations);
        const auto in_dateline = [&dateline](Span mention) { return dateline.contains(mention); };
        if (best.worth == 0 || same_place(best.span, dateline) || std::any_of(entity.mentions.begin(), entity.mentions.end(), in_dateline))
          continue;
        best.order = choices.size();
        choices.push_back(best);
      }
    }
    sort(choices, [](const Place& a, const Place& b) { return a.worth != b.worth ? a.worth > b.worth : a.order < b.order; });
    for (const Place& choice : choices) {
      if (out.size() == most_names || (choice.worth + most_below < choices.front().worth)) break;
      out.push_back(choice.span);
    }
    return out;
  }

 private:
  struct Place {
    int worth;
    Span span;
    std::size_t order = 0;  // of two that are worth the same the earlier one is first
  };

  bool in_lede(Span mention) const { return words_[words_.token_at(mention.start)].sentence == lede_ && !lead_in_.contains(mention); }

  /// How well the words around a mention say that it happened there; 0 where they do not.
  int worth_as_where(Span mention, bool wide, bool organization) const {
    const std::uint32_t at = words_.token_at(mention.start);
    constexpr int near = 3;
    std::uint32_t last = at;
    while (last < words_.size() && words_[last].span.start < mention.end) ++last;
    const bool of_another = words_.same_sentence(at, last) && one_of<"'s ' -">(words_.flat(last));  // "Ukraine's port of Odesa"
    if (whose_) return !organization && of_somebody(last) ? 1 : 0;
    if (at == 0 || !words_.same_sentence(at, at - 1)) return 0;
    std::uint32_t before = at - 1;
    // "in western France", "in the Bronx"
    while (before > 0 && words_.same_sentence(at, before - 1) &&
           one_of<"the southern northern eastern western central downtown south north east west nearby rural northeastern southeastern "
                  "northwestern southwestern">(words_.flat(before)))
      --before;
    const std::u16string_view lead = words_[before].flat;
    const bool locative =
        one_of<"in at near outside off across inside around on through visit visits visited visiting">(lead) ||
        (lead == "to"_w && !of_another && before > 0 &&
         one_of<"visit visits trip trips return returned returns returning flew fly flies travelled traveled travels travel headed journey "
                "tour">(words_.flat(before - 1))) ||
        (lead == "of"_w && before > 0 &&
         one_of<"city town village port hub suburb district island province coast forest forests jungle jungles valley plains highlands "
                "neighborhood neighbourhood capital state "
                "region south north east west outskirts streets market centre center parts mountains hills waters suburbs">(
             words_[before - 1].flat));
    const bool modifies = words_.same_sentence(at, last) && words_[last].kind == TokenKind::word && !words_[last].is(wc::function_word) &&
                          !words_[last].is(wc::weekday | wc::month | wc::past_verb) && !(clause_ && last == clause_->verb) &&
                          !one_of<
                              "city town village province state district county region mountains mountain island islands area valley "
                              "peninsula desert coast suburb archipelago late early">(words_.flat(last));
    // "entered the actor's Malibu home", "at a Leeds school"
    if (clause_ && !organization && one_of<"a an the 's his her their">(lead) && words_.same_sentence(at, last) &&
        one_of<
            "home house mansion apartment flat hotel hospital school church mosque nightclub pub restaurant supermarket jail prison mall">(
            words_[last].flat))
      return near;
    if (locative && ((lead == "on"_w && (modifies || organization)) || compared(before))) return 0;  // "a post on the US elections"
    if (locative && clause_ && in_aside(at)) return near - 1;
    if (locative) return near + (of_another ? 1 : 2) + (wide ? 0 : 1);
    // "in Oslo and Bergen"
    if (!modifies && !of_another && lead == "and"_w) {
      std::uint32_t k = before - 1;
      while (k > 0 && words_.same_sentence(at, k - 1) && inside_place(k)) --k;
      if (k + 1 < before && one_of<"in near across outside">(words_.flat(k))) return near + 1 + (wide ? 0 : 1);
    }
    // "Odesa" in "Ukraine's Odesa", "Hebei" in "Baoding, Hebei": beside a place that is; "Norland's High Court ruled" is somebody
    const bool acts = organization && clause_ && at < clause_->verb;
    if (!modifies && !acts && (words_.mark(before) == u',' || words_.flat(before) == "'s"_w) && before > 0 && inside_place(before - 1))
      return words_.mark(before) == u',' ? near + 1 : near + 3;
    // "the slopes of Aspen, Colorado"
    if (words_.same_sentence(at, last + 1) && words_.mark(last) == u',' && inside_place(last + 1)) return near + 1 + (wide ? 0 : 1);
    if (of_another || !clause_ || at < clause_->verb) return 0;
    // "bombed Odesa": what it was done to; not "Seattle police", "between Oslo and Bergen", "from Leeds"
    return modifies || words_[before].is(wc::function_word) || words_[before].kind != TokenKind::word ? 0 : 1;
  }

  /// Behind "Kenya" in "Kenya's parliament", behind "Utah" in "a Utah police chief"; not in "Kenya's Ada Lind".
  bool of_somebody(std::uint32_t behind) const {
    constexpr std::uint32_t longest = 4;
    if (!words_.same_sentence(behind - 1, behind)) return false;
    const bool owner = one_of<"'s '">(words_.flat(behind));
    if (owner) ++behind;
    for (std::uint32_t i = behind; i < behind + longest && words_.same_sentence(behind - 1, i); ++i) {
      const Word& w = words_[i];
      if (w.kind != TokenKind::word || w.is(wc::function_word) || (owner && i == behind && (w.cased_up() || w.flat.ends_with(u"est"))))
        return false;  // "Norland's biggest banks"
      if (owner || (w.is(wc::title) && w.cased_up())) return true;
      if (w.shape == Shape::lower && is_actor(words_, i, false))
        return !one_of<"actor actress star captain coach defender goalkeeper midfielder striker teammate">(w.flat);  // of a team
    }
    return false;
  }

  /// "Ada Lind, who taught in Hale, died in Leeds": where somebody did something else.
  bool in_aside(std::uint32_t at) const {
    if (at > clause_->verb) return false;
    for (std::uint32_t i = clause_->subject_last; i < at; ++i) {
      if (words_.mark(i) == u',' || one_of<"who which that whose">(words_.flat(i))) return true;
    }
    return false;
  }

  /// "one of the largest banks in the U.S.", "far away from its offices in Leeds": the place says something of a thing alone.
  bool compared(std::uint32_t before) const {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t first = words_.sentences()[lede_].first_token;
    if (before > first &&
        one_of<"youngest oldest largest biggest smallest highest lowest longest tallest busiest richest poorest best worst shares stake "
               "interest trust faith rate average">(words_.flat(before - 1)))
      return true;  // "the youngest in Ireland", "shares in the Hexley Research Center"
    for (std::uint32_t i = before; i-- > first && before - i <= reach;) {
      const std::u16string_view f = words_[i].flat;
      // not "were turned away from schools in Leeds"
      if (f == "away"_w && words_.flat(i + 1) == "from"_w) return i == first || !words_[i - 1].flat.ends_with(u"ed");
      if (f == "one"_w && words_.flat(i + 1) == "of"_w && i + 3 < before &&
          (words_.flat(i + 3) == "most"_w || words_[i + 3].flat.ends_with(u"est")))
        return true;
      if (words_[i].kind == TokenKind::punctuation || words_[i].is(wc::past_verb)) return false;
    }
    return false;
  }

  /// Whether a place is named at this token.
  bool inside_place(std::uint32_t token) const {
    const Span span = words_[token].span;
    const auto at = std::lower_bound(facts_.mentions.begin(), facts_.mentions.end(), span.start,
                                     [](const Mention& mention, std::uint32_t start) { return mention.span.end <= start; });
    return at != facts_.mentions.end() && at->type == EntityType::location && at->span.contains(span);
  }

  /// "White House", "Riverside Stadium": a body or a place with walls or bounds, of which "at" may say where it happened.
  bool is_site(Span mention) const {
    const Word& last = words_[words_.token_at(mention.end) - 1];
    return last.is(wc::place_head) || one_of<
                                          "house tower towers hospital university school church mosque museum hotel "
                                          "prison court capitol college academy theater theatre base hall center centre">(last.flat);
  }

  /// "Five shot in Seattle": whether the title says that it happened there.
  static bool told_where(std::u16string_view title, std::u16string_view name) {
    for (std::size_t at = title.find(name); at != title.npos; at = title.find(name, at + 1)) {
      std::u16string_view front = title.substr(0, at);
      const auto pop = [&front] {  // the last word
        if (front.ends_with(u' ')) front.remove_suffix(1);
        const std::size_t from = front.rfind(u' ') + 1;
        const std::u16string_view word = front.substr(from);
        front = front.substr(0, from);
        return word;
      };
      std::u16string_view lead = front.ends_with(u' ') ? pop() : std::u16string_view{};
      if (lead == "the"_w) lead = pop();  // "at the White House"
      const std::size_t end = at + name.size();
      if (one_of<"in near outside at">(lead) && !unicode::is_letter(end < title.size() ? title[end] : u' ') &&
          !one_of<"interest stake trust confidence faith belief invests invest investing believes">(pop()))
        return true;
    }
    return false;
  }

  /// The mention in the lede that says best that it happened there, else the first one of a place that the title puts it in.
  Place place(const Entity& entity, std::u16string_view title, bool organization) const {
    const Span first = entity.mentions.front();
    Place best{0, first};
    const bool wide = (words_.phrase_classes(words_.token_at(first.start), words_.token_at(first.end)) & (wc::country | wc::region)) != 0;
    for (const Span mention : entity.mentions) {
      if (!in_lede(mention) || (organization && !is_site(mention))) continue;
      if (const int worth = worth_as_where(mention, wide, organization); worth > best.worth) best = {worth, mention};
    }
    if (organization && !is_site(first)) return best;
    if (best.worth < worth_of_title && told_where(title, slice(words_.flat_text(), first))) best = {worth_of_title, first};
    return best;
  }

  /// "Delhi" and "NEW DELHI".
  bool same_place(Span a, Span b) const {
    if (a.size() > b.size()) std::swap(a, b);
    const std::u16string_view longer = slice(words_.flat_text(), b);
    return !a.empty() && longer.size() > a.size() && longer.ends_with(slice(words_.flat_text(), a)) &&
           longer[longer.size() - a.size() - 1] == u' ';
  }

  const Words& words_;
  const KeyFacts& facts_;
  const std::optional<MainClause>& clause_;  // the lede's
  std::uint32_t lede_;
  Span lead_in_;
  bool whose_;
};

/// "in a town in the north of Norland": whether a place without its name stands in front of a country.
bool in_unnamed(const Words& words, std::uint32_t country) {
  constexpr std::uint32_t reach = 5;
  for (std::uint32_t i = country; i-- > 0 && country - i <= reach && words.same_sentence(i, country);) {
    if (one_of<"town city village suburb island school mosque church market mine port">(words.flat(i))) return true;
  }
  return false;
}

}  // namespace

std::vector<Span> find_where(const Words& words, const KeyFacts& facts, const std::optional<MainClause>& clause, std::uint32_t lede,
                             Span lead_in, std::u16string_view title, const std::vector<Span>& when) {
  std::vector<Span> out = PlaceReader(words, facts, clause, lede, lead_in).run(title);
  if (!words.english()) return out;
  const auto classes = [&words](Span place) { return words.phrase_classes(words.token_at(place.start), words.token_at(place.end)); };
  const std::size_t sentences = words.sentences().size();
  const std::size_t dated = when.empty() ? sentences : words[words.token_at(when.front().start)].sentence;
  // "A café was fined. Inspectors found mice in its kitchen in Leeds", not "Its owner, who grew up in Leeds, said"
  const auto within = [&](std::uint32_t sentence) {
    std::vector<Span> places = PlaceReader(words, facts, std::nullopt, sentence, lead_in).run({});
    if (places.empty()) return places;
    const Sentence& s = words.sentences()[sentence];
    const std::optional<MainClause> told = find_main_clause(words, s.first_token, s.last_token);
    const std::uint32_t at = words.token_at(places.front().start);
    if (!told || one_of<"similar other">(words.flat(told->subject_first + 1)) || (at > told->subject_first && at < told->verb))
      places.clear();
    return places;
  };
  // "Rescuers in Norland are trying to reach a boy. He fell into a well in Hale on Monday": of the day's sentence
  if (!out.empty() && (classes(out.front()) & (wc::country | wc::region)) != 0) {
    const std::uint32_t at = words.token_at(out.front().start);
    const std::uint32_t end = in_unnamed(words, at) ? lede + lede_sentences : 0;
    for (std::uint32_t i = lede + 1; i < sentences && i < lede + head_sentences; ++i) {
      if (i != dated && i >= end) continue;
      const std::vector<Span> nearer = within(i);
      if (nearer.empty() || (classes(nearer.front()) & (wc::country | wc::region)) != 0) continue;
      if (out.size() == most_names) out.pop_back();
      out.push_back(nearer.front());
      std::swap(out.front(), out.back());
      break;
    }
  }
  if (out.empty() && dated < sentences) out = PlaceReader(words, facts, std::nullopt, static_cast<std::uint32_t>(dated), lead_in).run({});
  for (std::uint32_t i = lede + 1; out.empty() && i < sentences && i < lede + lede_sentences; ++i) {
    out = within(i);
    if (!out.empty() && (classes(out.front()) & wc::country) != 0) out.clear();  // where something else was
  }
  if (out.empty()) return PlaceReader(words, facts, clause, lede, lead_in, true).run({});
  return out;
}

}  // namespace nutgraf
