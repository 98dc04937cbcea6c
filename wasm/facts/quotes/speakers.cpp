#include "facts/quotes/speakers.h"

#include "facts/quotes/foreign_speakers.h"
#include "language/tokenize.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

bool may_speak(std::u16string_view flat) {
  static const LexiconSet nouns("speaker-nouns");
  return nouns.contains(flat) || is_speaking_body(flat);
}

bool is_determiner(std::u16string_view flat) {
  return one_of<"a an the one another his her their its this that my our some two three four five six several many">(flat);
}

bool is_possessive(std::u16string_view flat) { return one_of<"his her their">(flat); }
/// "according to him,"
bool is_source(const Words& words, std::uint32_t i) {
  return i > 1 && words.flat(i - 1) == "to"_w && words.flat(i - 2) == "according"_w && one_of<"him her them">(words.flat(i)) &&
         words.same_sentence(i, i + 1) && words[i + 1].kind == TokenKind::punctuation;
}
/// Whom one calls so without an article.
bool is_own_family(std::u16string_view flat) { return one_of<"mom mum mama dad daddy papa grandma grandpa granny">(flat); }
/// "one wrote", "others said", "someone joked": somebody without a name.
bool is_somebody(std::u16string_view flat) { return one_of<"one another someone somebody some others many several both few most">(flat); }

}  // namespace

bool is_speaking_body(std::u16string_view flat) {
  static const LexiconSet bodies("speaking-bodies");
  return bodies.contains(flat);
}
char pronoun_gender(std::u16string_view flat) {
  if (one_of<"he his he'd him">(flat)) return 'm';
  if (one_of<"she her she'd">(flat)) return 'f';
  if (one_of<"they their they'd they've them">(flat)) return 'p';
  return 0;
}
bool is_plural_noun(std::u16string_view flat) { return one_of<"police people">(flat) || (flat.back() == u's' && !flat.ends_with(u"ss")); }

bool is_speaker_noun(const Word& w) {
  if ((w.shape != Shape::lower && !w.start) || w.flat == "books"_w) return false;
  if (w.is(wc::speech_verb)) return may_speak(w.flat);
  if (w.is(wc::title | wc::occupation) || may_speak(w.flat)) return true;
  if (w.flat.size() < 5 || w.flat.back() != u's') return false;
  const std::u16string_view one = w.flat.substr(0, w.flat.size() - 1);
  return (classes_of(one) & (wc::title | wc::occupation)) != 0 || may_speak(one);
}

bool is_word_of_speech(std::u16string_view flat) {
  return one_of<
      "claim claims remark remarks statement assertion contention comment comments "
      "argument promise pledge vow warning belief suggestion insistence answer response "
      "reply description call accusation admission declaration complaint verdict message">(flat);
}

namespace {

/// "Roe campaign spokesman Orr Vane": whether nothing but such words stands between a name and the noun in front of another name.
bool modifies(const Words& words, std::uint32_t from, std::uint32_t noun) {
  constexpr std::uint32_t most = 4;
  if (from > noun || noun - from > most || !words.same_sentence(from, noun)) return false;
  if (from < noun && words.flat(from) == "'s"_w) ++from;              // "Roe's brother Orr Vane"
  if (from < noun && words[from].flat.ends_with(u"s")) return false;  // "Roe sues founder Orr Vane"
  for (std::uint32_t i = from; i < noun; ++i) {
    if (words[i].shape != Shape::lower || words[i].is(wc::function_word | wc::speech_verb | wc::past_verb)) return false;
  }
  return true;
}

/// "Home Office minister Jane Roe", "Norland Chief Executive Jane Roe": the body or place in front of a title is part of it.
bool body_of_title(const Words& words, const SpeakerMention& body, std::uint32_t name, const Entities& entities) {
  constexpr std::uint32_t most = 5;
  if (body.kind != MentionKind::name || body.entity == no_entity || body.last >= name || name - body.last > most ||
      !words.same_sentence(body.first, name) || entities.all[body.entity].type == EntityType::person)
    return false;
  for (std::uint32_t i = body.last; i < name; ++i) {
    if (words.flat(i) != "-"_w && !words[i].is(wc::title | wc::occupation) && !may_speak(words[i].flat)) return false;
  }
  return true;
}

/// Goes through a text once and collects the candidates.
class MentionFinder {
 public:
  MentionFinder(const Words& words, const std::vector<Name>& names, const Entities& entities, const std::vector<bool>& quoted)
      : words_(words), names_(names), entities_(entities), quoted_(quoted) {}

  std::vector<SpeakerMention> run() {
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (words_.letter(i) == u'(' && i >= bracket_end_) see_bracket(i);
      if (i < bracket_end_) continue;
      while (n_ < names_.size() && names_[n_].last <= i) ++n_;
      if (quoted_[i] || words_[i].kind != TokenKind::word || demonym(i)) continue;
      if (n_ < names_.size() && names_[n_].first <= i) {
        name(i);
        i = names_[n_].last - 1;
        continue;
      }
      if (!somebody(i) && !pronoun(i) && !aged(i) && !own_family(i) && is_head(i)) i = description(i) - 1;
    }
    return std::move(out_);
  }

 private:
  bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  FlatWord flat(std::uint32_t i) const { return words_.flat(i); }
  /// Whether a verb of speech stands at `at`, in the sentence of i.
  bool speaks(std::uint32_t i, std::uint32_t at) const { return in(i, at) && words_[at].is(wc::speech_verb); }
  /// "one even wrote"
  bool adds(std::uint32_t i) const { return speaks(i, i + 2) && one_of<"just even also then simply">(flat(i + 1)); }
  void describe(std::uint32_t first, std::uint32_t last, std::uint32_t head) {
    out_.push_back({first, last, MentionKind::description, head, no_entity});
  }

  /// "(AFP)", "(D-Ohio)" speak for nobody.
  void see_bracket(std::uint32_t open) {
    std::uint32_t close = open + 1;
    while (close < words_.size() && close - open < 10 && in(open, close) && words_.mark(close) != u')') ++close;
    if (close < words_.size() && words_.mark(close) == u')') bracket_end_ = close;
  }

  /// "The Croatian, speaking on Monday, said"
  bool demonym(std::uint32_t i) {
    const bool norlander = words_[i].is(wc::demonym) && words_[i].cased_up() && i > 0 && flat(i - 1) == "the"_w && in(i - 1, i + 1) &&
                           !is_plural_noun(words_[i].flat) &&
                           (words_.mark(i + 1) == u',' || flat(i + 1) == "who"_w || words_[i + 1].is(wc::speech_verb));
    if (!norlander || (!out_.empty() && out_.back().last >= i)) return false;
    describe(i - 1, i + 1, i);
    return true;
  }

  /// The name that covers i.
  void name(std::uint32_t i) {
    const Name& name = names_[n_];
    // "one Milan-based trader"
    const bool compound = in(i, name.last + 1) && words_.mark(name.last) == u'-' && words_.touches_next(name.last - 1) &&
                          words_.touches_next(name.last) && words_[name.last + 1].shape == Shape::lower;
    const bool tail =
        i > 1 && words_.mark(i - 1) == u'-' && words_.touches_next(i - 2) && words_.touches_next(i - 1);  // "his anti-Roe act"
    if (compound || tail) return;
    if (name.type == EntityType::person && !out_.empty() && body_of_title(words_, out_.back(), name.first, entities_)) out_.pop_back();
    if (name.type != EntityType::person && name.type != EntityType::organization && name.type != EntityType::location) return;
    // "Jane Roe KC, prosecuting, said"
    const bool lettered = in(i, name.last + 1) && words_.mark(name.last + 1) == u',' && words_[name.last].shape == Shape::caps &&
                          one_of<"kc qc sc mp msp obe mbe cbe dbe">(flat(name.last));
    out_.push_back({name.first, name.last + (lettered ? 1 : 0), MentionKind::name, name.first, entities_.of_name[n_]});
  }

  /// "one wrote", "the two said", "someone else wrote"
  bool somebody(std::uint32_t i) {
    const Word& w = words_[i];
    const bool says = speaks(i, i + 1);
    const bool before_verb = (says || adds(i)) && is_somebody(w.flat) &&
                             !(i > 0 && words_.mark(i - 1) == u'-' && words_.touches_next(i - 1)) &&
                             words_[adds(i) ? i + 2 : i + 1].shape == Shape::lower;
    const bool behind_verb = i > 0 && speaks(i, i - 1) && one_of<"another others one someone somebody">(w.flat) &&
                             flat(i - 1) != "read"_w && in(i, i + 1) &&
                             (words_[i + 1].kind == TokenKind::punctuation ||  // "tweeted another."
                              (w.flat.starts_with(u"some") && one_of<"at in on who with from close">(flat(i + 1))));
    const bool the_two = says && one_of<"two three four five">(w.flat) && i > 0 && flat(i - 1) == "the"_w;
    const bool someone_else =
        w.flat.starts_with(u"some") && in(i, i + 1) && flat(i + 1) == "else"_w && (speaks(i, i + 2) || (i > 0 && speaks(i, i - 1)));
    if (!before_verb && !behind_verb && !the_two && !someone_else) return false;
    describe(i - (the_two ? 1 : 0), i + (someone_else ? 2 : 1), i);
    return true;
  }

  bool pronoun(std::uint32_t i) {
    const std::u16string_view f = words_[i].flat;
    const bool says = speaks(i, i + 1) || adds(i);
    // "I laughed and said"
    const bool i_say = f == "i"_w && (says || (speaks(i, i + 3) && flat(i + 2) == "and"_w));
    const bool owns_words = is_possessive(f) && in(i, i + 1) && is_word_of_speech(words_[i + 1].flat);
    if (!one_of<"he he'd she she'd they they'd they've">(f) && !is_source(words_, i) && !owns_words && !(says && f == "it"_w) && !i_say)
      return false;
    out_.push_back({i, i + 1, MentionKind::pronoun, i, no_entity});
    return true;
  }

  /// "said the 46-year-old"
  bool aged(std::uint32_t i) {
    if (words_[i].flat != "old"_w || i <= 4 || flat(i - 2) != "year"_w || words_[i - 4].kind != TokenKind::number ||
        flat(i - 5) != "the"_w || !in(i, i - 5))
      return false;
    if (out_.empty() || out_.back().last <= i - 5) describe(i - 5, i + 1, i);
    return true;
  }

  /// "until Mom said"
  bool own_family(std::uint32_t i) {
    if (!speaks(i, i + 1) || !is_own_family(words_[i].flat)) return false;
    describe(i, i + 1, i);
    return true;
  }

  /// Whether i may be the head of a description: "officials".
  bool is_head(std::uint32_t i) {
    const Word& w = words_[i];
    const bool letters = speaks(i, i + 1) && w.is(wc::title) && words_[i + 1].shape == Shape::lower && i > 0 &&
                         one_of<"as ; :">(flat(i - 1));  // "as CEO says"
    if (!is_speaker_noun(w) && !letters) return false;
    if (w.flat == "chief"_w && in(i, i + 2) && flat(i + 2) == "officer"_w) return false;     // "chief financial officer"
    if (is_word_of_speech(w.flat) && in(i, i + 1) && flat(i + 1) == "that"_w) return false;  // "Roe's statement that"
    // "spokesman Ned Price" is the name's affair.
    if (in(i, i + 1) && n_ < names_.size() && names_[n_].first == i + 1 && names_[n_].type == EntityType::person) {
      const bool owner = !out_.empty() && out_.back().kind == MentionKind::name && out_.back().entity != no_entity &&
                         entities_.all[out_.back().entity].type == EntityType::person;
      if (owner && modifies(words_, out_.back().last, i)) out_.pop_back();
      return false;
    }
    return !in(i, i + 1) || (!is_speaker_noun(words_[i + 1]) && !(w.flat == "district"_w && words_[i + 1].cased_up()));
  }

  /// Where a description begins, and whether that makes it one: "the", "Roe's".
  struct Start {
    std::uint32_t first;
    bool determined;
  };

  /// The description with this head, unless it is none; the token behind it.
  std::uint32_t description(std::uint32_t head) {
    Start start = start_of(head);
    if (!start.determined) take_name(start);
    const std::uint32_t first = start.first;
    // "as governor warns", "as Leeds boss hails"
    const bool headlined = !start.determined && first > 0 && in(first - 1, head + 1) && one_of<"as ; :">(flat(first - 1)) &&
                           words_[head + 1].is(wc::speech_verb) && words_[head + 1].flat.ends_with(u"s");
    if (!start.determined && !headlined && !is_plural_noun(words_[head].flat)) return head + 1;
    const std::uint32_t last = end_of(head);
    describe(first, last, head);
    return last;
  }

  Start start_of(std::uint32_t head) {
    const Word& w = words_[head];
    std::uint32_t first = head;
    const std::uint32_t floor = out_.empty() ? 0 : out_.back().last;
    while (first > floor && in(head, first - 1) && head - first < 7) {
      const Word& before = words_[first - 1];
      const bool age = before.kind == TokenKind::number && flat(first) == "-"_w;  // "a 34-year-old mother"
      if (before.kind != TokenKind::word && before.flat != "-"_w && !age) break;
      if (before.flat == "'s"_w && first >= 2 && in(head, first - 2)) {
        if (words_[first].cased_up() && first < head) return {first, true};  // "Norland's Tide weather agency", whatever Tide is
        if (!out_.empty() && out_.back().kind != MentionKind::pronoun &&
            out_.back().last == first - 1) {  // "Roe's lawyer", "the woman's son"
          first = out_.back().first;
          out_.pop_back();
          return {first, true};
        }
        if (first - 1 > floor && words_[first - 2].shape == Shape::lower) {  // "the woman's son"
          first -= 2;
          continue;
        }
      }
      if (is_determiner(before.flat) && words_.mark(first) != u'-') {  // but "a five-star customer"
        // "a phrase critics have used": one thing, several people
        if (is_plural_noun(w.flat) && one_of<"a an one another">(before.flat)) return {head, false};
        if (is_plural_noun(w.flat) && one_of<"this that">(before.flat)) break;  // "a case that wildlife officials called"
        return {first - 1, true};
      }
      if (is_outside(first - 1, w.flat)) break;
      --first;
    }
    return {first, false};
  }

  /// Whether the token at `at` is no part of the description that goes on behind it.
  bool is_outside(std::uint32_t at, std::u16string_view head) const {
    const Word& w = words_[at];
    if (w.is(wc::speech_verb | wc::past_verb | wc::weekday | wc::month)) return true;
    if (w.is(wc::function_word) &&  // but "the transport and housing committee"
        !(w.flat == "and"_w && one_of<"committee ministry department commission council agency">(head)))
      return true;
    // "The letter angered workers": a verb behind its subject; but "two masked men"
    return w.flat.size() > 4 && w.flat.ends_with(u"ed") && at >= 1 && in(at, at - 1) && words_[at - 1].kind == TokenKind::word &&
           !words_[at - 1].is(wc::function_word);
  }

  /// "State Department officials", "Georgetown researchers": the name in front belongs to the description.
  void take_name(Start& start) {
    const std::uint32_t first = start.first;
    if (out_.empty() || out_.back().kind != MentionKind::name || out_.back().last != first || first == 0) return;
    const bool spaced = words_[first].span.start == words_[first - 1].span.end + 1;
    const EntityType type =
        entities_.all.empty() || out_.back().entity == no_entity ? EntityType::miscellaneous : entities_.all[out_.back().entity].type;
    const std::uint32_t name_first = out_.back().first;
    const bool article =  // "a Roe supporter"
        name_first > 0 && in(first, name_first - 1) && one_of<"a an one another">(flat(name_first - 1));
    if (!spaced || (!article && type == EntityType::person)) return;
    start = {name_first, false};
    if (name_first > 0 && in(name_first, name_first - 1) && is_determiner(words_[name_first - 1].flat)) start = {name_first - 1, true};
    if (start.first > 0 && flat(start.first - 1) == "'s"_w) start.determined = true;  // "Norland's Tide weather agency"
    out_.pop_back();
  }

  /// Behind a description's head and what belongs to it.
  std::uint32_t end_of(std::uint32_t head) const {
    std::uint32_t last = head + 1;
    if (in(head, last + 1) && words_.mark(last) == u'-' && flat(last + 1) == "elect"_w) last += 2;  // "the president-elect"
    if (in(head, last + 3) && words_.mark(last) == u'-' && one_of<"of in">(flat(last + 1)) && words_.mark(last + 2) == u'-')
      last += 4;  // "the father-of-two", "her son-in-law"
    if (!in(head, last + 1) || !one_of<"for of at from with in on">(flat(last))) return last;
    // "a spokesman for the ministry"
    std::uint32_t at = last + 1;
    while (at < words_.size() && in(head, at) && at - last < 9 &&
           (words_[at].kind == TokenKind::word || words_[at].kind == TokenKind::number || flat(at) == "-"_w) &&
           !words_[at].is(wc::speech_verb | wc::past_verb | wc::weekday) && !one_of<"who that which has have is and">(flat(at))) {
      ++at;
    }
    const bool ends_well = at < words_.size() && in(head, at) && (words_[at].is(wc::speech_verb) || words_.mark(at) == u',');
    while (ends_well && at > last + 2 && one_of<"later also recently">(flat(at - 1))) --at;  // "a spokesman for the ministry later said"
    return ends_well || (at < words_.size() && !in(head, at)) ? at : last;
  }

  const Words& words_;
  const std::vector<Name>& names_;
  const Entities& entities_;
  const std::vector<bool>& quoted_;
  std::vector<SpeakerMention> out_;
  std::size_t n_ = 0;  // of the name at or behind the token looked at
  std::uint32_t bracket_end_ = 0;
};

}  // namespace

std::vector<SpeakerMention> find_speaker_mentions(const Words& words, const std::vector<Name>& names, const Entities& entities,
                                                  const std::vector<bool>& quoted) {
  return MentionFinder(words, names, entities, quoted).run();
}

}  // namespace nutgraf
