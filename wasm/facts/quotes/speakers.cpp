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

}  // namespace

std::vector<SpeakerMention> find_speaker_mentions(const Words& words, const std::vector<Name>& names, const Entities& entities,
                                                  const std::vector<bool>& quoted) {
  std::vector<SpeakerMention> out;
  std::size_t n = 0;
  std::uint32_t bracket_end = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words.letter(i) == u'(' && i >= bracket_end) {  // "(AFP)", "(D-Ohio)" speak for nobody
      std::uint32_t close = i + 1;
      while (close < words.size() && close - i < 10 && words.same_sentence(i, close) && words.mark(close) != u')') ++close;
      if (close < words.size() && words.mark(close) == u')') bracket_end = close;
    }
    if (i < bracket_end) continue;
    while (n < names.size() && names[n].last <= i) ++n;
    if (quoted[i] || words[i].kind != TokenKind::word) continue;
    const bool norlander = words[i].is(wc::demonym) && words[i].cased_up() && i > 0 && words.flat(i - 1) == "the"_w &&
                           words.same_sentence(i - 1, i + 1) && !is_plural_noun(words[i].flat) &&
                           (words.mark(i + 1) == u',' || words.flat(i + 1) == "who"_w || words[i + 1].is(wc::speech_verb));
    if (norlander && (out.empty() || out.back().last < i)) {  // "The Croatian, speaking on Monday, said"
      out.push_back({i - 1, i + 1, MentionKind::description, i, no_entity});
      continue;
    }
    if (n < names.size() && names[n].first <= i) {
      const Name& name = names[n];
      // "one Milan-based trader"
      const bool compound = words.same_sentence(i, name.last + 1) && words.mark(name.last) == u'-' && words.touches_next(name.last - 1) &&
                            words.touches_next(name.last) && words[name.last + 1].shape == Shape::lower;
      const bool tail = i > 1 && words.mark(i - 1) == u'-' && words.touches_next(i - 2) && words.touches_next(i - 1);  // "his anti-Roe act"
      if (compound || tail) {
        i = name.last - 1;
        continue;
      }
      if (name.type == EntityType::person && !out.empty() && body_of_title(words, out.back(), name.first, entities)) out.pop_back();
      if (name.type == EntityType::person || name.type == EntityType::organization || name.type == EntityType::location) {
        // "Jane Roe KC, prosecuting, said"
        const bool lettered = words.same_sentence(i, name.last + 1) && words.mark(name.last + 1) == u',' &&
                              words[name.last].shape == Shape::caps && one_of<"kc qc sc mp msp obe mbe cbe dbe">(words.flat(name.last));
        out.push_back({name.first, name.last + (lettered ? 1 : 0), MentionKind::name, name.first, entities.of_name[n]});
      }
      i = name.last - 1;
      continue;
    }
    const Word& w = words[i];
    const auto speaks = [&words, i](std::uint32_t at) { return words.same_sentence(i, at) && words[at].is(wc::speech_verb); };
    const bool says = speaks(i + 1);
    const bool adds = speaks(i + 2) && one_of<"just even also then simply">(words.flat(i + 1));  // "one even wrote"
    const std::uint32_t verb = adds ? i + 2 : i + 1;
    const bool somebody = (says || adds) && is_somebody(w.flat) && !(i > 0 && words.mark(i - 1) == u'-' && words.touches_next(i - 1)) &&
                          words[verb].shape == Shape::lower;
    // "I laughed and said"
    const bool i_say = w.flat == "i"_w && (says || adds || (speaks(i + 3) && words.flat(i + 2) == "and"_w));
    const bool behind_verb =
        i > 0 && speaks(i - 1) && one_of<"another others one someone somebody">(w.flat) && words.flat(i - 1) != "read"_w &&
        words.same_sentence(i, i + 1) &&
        (words[i + 1].kind == TokenKind::punctuation ||
         (w.flat.starts_with(u"some") && one_of<"at in on who with from close">(words.flat(i + 1))));             // "tweeted another."
    const bool the_two = says && one_of<"two three four five">(w.flat) && i > 0 && words.flat(i - 1) == "the"_w;  // "the two said"
    const bool someone_else = w.flat.starts_with(u"some") && words.same_sentence(i, i + 1) && words.flat(i + 1) == "else"_w &&
                              (speaks(i + 2) || (i > 0 && speaks(i - 1)));  // "someone else wrote"
    if (somebody || behind_verb || the_two || someone_else) {
      out.push_back({i - (the_two ? 1 : 0), i + (someone_else ? 2 : 1), MentionKind::description, i, no_entity});
      continue;
    }
    const bool subject = one_of<"he he'd she she'd they they'd they've">(w.flat);
    const bool owns_words = is_possessive(w.flat) && words.same_sentence(i, i + 1) && is_word_of_speech(words[i + 1].flat);
    if (subject || is_source(words, i) || owns_words || ((says || adds) && w.flat == "it"_w) || i_say) {
      out.push_back({i, i + 1, MentionKind::pronoun, i, no_entity});
      continue;
    }
    if (w.flat == "old"_w && i > 4 && words.flat(i - 2) == "year"_w && words[i - 4].kind == TokenKind::number &&
        words.flat(i - 5) == "the"_w && words.same_sentence(i, i - 5)) {  // "said the 46-year-old"
      if (out.empty() || out.back().last <= i - 5) out.push_back({i - 5, i + 1, MentionKind::description, i, no_entity});
      continue;
    }
    if (says && is_own_family(w.flat)) {  // "until Mom said"
      out.push_back({i, i + 1, MentionKind::description, i, no_entity});
      continue;
    }
    const bool letters =
        says && w.is(wc::title) && words[i + 1].shape == Shape::lower && i > 0 && one_of<"as ; :">(words.flat(i - 1));  // "as CEO says"
    if (!is_speaker_noun(w) && !letters) continue;
    if (w.flat == "chief"_w && words.same_sentence(i, i + 2) && words.flat(i + 2) == "officer"_w) continue;     // "chief financial officer"
    if (is_word_of_speech(w.flat) && words.same_sentence(i, i + 1) && words.flat(i + 1) == "that"_w) continue;  // "Roe's statement that"
    // "spokesman Ned Price" is the name's affair.
    if (words.same_sentence(i, i + 1) && n < names.size() && names[n].first == i + 1 && names[n].type == EntityType::person) {
      const bool owner = !out.empty() && out.back().kind == MentionKind::name && out.back().entity != no_entity &&
                         entities.all[out.back().entity].type == EntityType::person;
      if (owner && modifies(words, out.back().last, i)) out.pop_back();
      continue;
    }
    if (words.same_sentence(i, i + 1) && (is_speaker_noun(words[i + 1]) || (w.flat == "district"_w && words[i + 1].cased_up()))) continue;
    std::uint32_t first = i;
    const std::uint32_t floor = out.empty() ? 0 : out.back().last;
    bool determined = false;
    while (first > floor && words.same_sentence(i, first - 1) && i - first < 7) {
      const Word& before = words[first - 1];
      const bool age = before.kind == TokenKind::number && words.flat(first) == "-"_w;  // "a 34-year-old mother"
      if (before.kind != TokenKind::word && before.flat != "-"_w && !age) break;
      if (before.flat == "'s"_w && first >= 2 && words.same_sentence(i, first - 2)) {
        if (words[first].cased_up() && first < i) {  // "Norland's Tide weather agency", whatever Tide is
          determined = true;
          break;
        }
        if (!out.empty() && out.back().kind != MentionKind::pronoun && out.back().last == first - 1) {  // "Roe's lawyer", "the woman's son"
          first = out.back().first;
          out.pop_back();
          determined = true;
          break;
        }
        if (first - 1 > floor && words[first - 2].shape == Shape::lower) {  // "the woman's son"
          first -= 2;
          continue;
        }
      }
      if (is_determiner(before.flat) && words.mark(first) != u'-') {  // but "a five-star customer"
        // "a phrase critics have used": one thing, several people
        if (is_plural_noun(w.flat) && one_of<"a an one another">(before.flat)) {
          first = i;
          break;
        }
        if (is_plural_noun(w.flat) && one_of<"this that">(before.flat)) break;  // "a case that wildlife officials called"
        --first;
        determined = true;
        break;
      }
      if (before.is(wc::speech_verb | wc::past_verb | wc::weekday | wc::month) ||
          (before.is(wc::function_word) && !(before.flat == "and"_w && one_of<"committee ministry department commission council agency">(
                                                                           w.flat))))  // "the transport and housing committee"
        break;
      // "The letter angered workers": a verb behind its subject; but "two masked men"
      if (before.flat.size() > 4 && before.flat.ends_with(u"ed") && first >= 2 && words.same_sentence(i, first - 2) &&
          words[first - 2].kind == TokenKind::word && !words[first - 2].is(wc::function_word))
        break;
      --first;
    }
    if (!determined && !out.empty() && out.back().kind == MentionKind::name && out.back().last == first && first > 0) {
      // "State Department officials", "Georgetown researchers": the name belongs to the description
      const bool spaced = words[first].span.start == words[first - 1].span.end + 1;
      const EntityType type =
          entities.all.empty() || out.back().entity == no_entity ? EntityType::miscellaneous : entities.all[out.back().entity].type;
      const std::uint32_t name_first = out.back().first;  // "a Roe supporter"
      const bool article =
          name_first > 0 && words.same_sentence(first, name_first - 1) && one_of<"a an one another">(words.flat(name_first - 1));
      if (spaced && (article || type != EntityType::person)) {
        first = name_first;
        if (first > 0 && words.same_sentence(first, first - 1) && is_determiner(words[first - 1].flat)) {
          --first;
          determined = true;
        }
        determined = determined || (first > 0 && words.flat(first - 1) == "'s"_w);  // "Norland's Tide weather agency"
        out.pop_back();
      }
    }
    // "as governor warns", "as Leeds boss hails"
    const bool headlined = !determined && first > 0 && words.same_sentence(first - 1, i + 1) && one_of<"as ; :">(words.flat(first - 1)) &&
                           words[i + 1].is(wc::speech_verb) && words[i + 1].flat.ends_with(u"s");
    if (!determined && !headlined && !is_plural_noun(w.flat)) continue;
    std::uint32_t last = i + 1;
    if (words.same_sentence(i, last + 1) && words.mark(last) == u'-' && words.flat(last + 1) == "elect"_w)
      last += 2;  // "the president-elect"
    if (words.same_sentence(i, last + 3) && words.mark(last) == u'-' && one_of<"of in">(words.flat(last + 1)) &&
        words.mark(last + 2) == u'-')
      last += 4;  // "the father-of-two", "her son-in-law"
    if (words.same_sentence(i, last + 1) && one_of<"for of at from with in on">(words.flat(last))) {  // "a spokesman for the ministry"
      std::uint32_t at = last + 1;
      while (at < words.size() && words.same_sentence(i, at) && at - last < 9 &&
             (words[at].kind == TokenKind::word || words[at].kind == TokenKind::number || words.flat(at) == "-"_w) &&
             !words[at].is(wc::speech_verb | wc::past_verb | wc::weekday) && !one_of<"who that which has have is and">(words.flat(at))) {
        ++at;
      }
      const bool ends_well = at < words.size() && words.same_sentence(i, at) && (words[at].is(wc::speech_verb) || words.mark(at) == u',');
      while (ends_well && at > last + 2 && one_of<"later also recently">(words.flat(at - 1)))
        --at;  // "a spokesman for the ministry later said"
      if (ends_well || (at < words.size() && !words.same_sentence(i, at))) last = at;
    }
    out.push_back({first, last, MentionKind::description, i, no_entity});
    i = last - 1;
  }
  return out;
}

}  // namespace nutgraf
