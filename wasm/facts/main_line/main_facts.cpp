#include "facts/main_line/main_facts.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/sort.h"
#include "facts/main_line/actors.h"
#include "facts/main_line/main_clause.h"
#include "facts/main_line/main_place.h"
#include "facts/main_line/main_time.h"
#include "facts/main_line/reasons.h"
#include "facts/sentences/key_sentences.h"
#include "facts/sentences/sentence_features.h"
#include "facts/words/agencies.h"
#include "language/tokenize.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::size_t least_told = 4;        // a lede with one in so many of the title's words is it
constexpr std::uint32_t shortest_lede = 12;  // tokens
constexpr std::uint32_t longest_lede = 60;   // tokens
constexpr std::size_t longest_title = 500;   // units that are looked at
constexpr std::size_t most_terms = 24;       // of the title
constexpr std::size_t better_told = 2;       // words of the title that a later sentence has to have more than the first
constexpr std::size_t most_names = 3;
constexpr double worth_of_early = 3;   // against the square root of the mentions
constexpr double worth_of_acting = 2;  // what an organization loses that others only post on or take to

class Reader {
 public:
  Reader(const Words& words, const KeyFacts& facts, Span lead_in) : words_(words), facts_(facts), lead_in_(lead_in) {}

  MainFacts run(std::u16string_view title, std::u16string_view published) {
    MainFacts out;
    if (facts_.key_sentences.empty()) return out;
    find_lede(title);
    const Sentence& lede = words_.sentences()[lede_];
    if (words_.english()) clause_ = find_main_clause(words_, body_start(lede), lede.last_token);
    out.what.push_back(what());
    const std::u16string flat = flatten_case(title.substr(0, longest_title));
    who(out, flat);
    out.when = find_when(words_, facts_, clause_, lede_, lead_in_, published);
    out.where = find_where(words_, facts_, clause_, lede_, lead_in_, flat, out.when);
    const Span reason = Reasons(words_, facts_.quotes, clause_).find(body_start(lede), lede.last_token);
    if (!reason.empty()) out.why.push_back(reason);
    return out;
  }

 private:
  /// The key sentence that tells what happened: the first one, unless it only sets the scene and a later one says what the title does.
  void find_lede(std::u16string_view title) {
    const std::vector<KeySentence>& keys = facts_.key_sentences;
    const auto sentence_of = [this](const KeySentence& key) { return words_[words_.token_at(key.span.start)].sentence; };
    lede_ = sentence_of(keys.front());
    std::vector<std::u16string_view> terms;
    std::vector<Token> tokens;
    const std::u16string flat = flatten_case(title);
    tokenize(title, flat, {0, static_cast<std::uint32_t>(title.size())}, tokens);
    for (const Token& token : tokens) {
      const std::u16string_view word = slice(flat, token.span);
      if (terms.size() == most_terms) break;
      if (token.kind != TokenKind::punctuation && word.size() > 3 && (classes_of(word) & wc::function_word) == 0) terms.push_back(word);
    }
    // "He joined the station in 2002. But now Ada Lind has left", "Maybe a bike is on your list. Cycling was last year's most popular sport"
    const bool back = points_back(lede_) && words_.flat(words_.sentences()[lede_].first_token) != "it"_w;
    if (back || addresses(lede_)) {
      const auto other = std::find_if(keys.begin(), keys.end(), [&](const KeySentence& key) {
        const std::uint32_t sentence = sentence_of(key);
        return sentence < head_sentences && !points_back(sentence) && !addresses(sentence);
      });
      if (other != keys.end()) lede_ = sentence_of(*other);
      // "On paper, Ada Lind was sure of a place. He was one of two to win"
      else if (back && lede_ > 0 && lede_ < head_sentences && tells(lede_ - 1)) --lede_;
    }
    if (lede_ > 0 && opens() && told(0, terms) >= std::max<std::size_t>(told(lede_, terms), terms.empty() ? 0 : 1)) lede_ = 0;
    const std::size_t first = told(lede_, terms);
    if (first * least_told >= terms.size()) return;
    std::size_t least = std::max(first + better_told, 2 * first);
    for (const KeySentence& key : keys) {
      const std::uint32_t sentence = sentence_of(key);
      const std::size_t hits = told(sentence, terms);
      if (sentence >= head_sentences || hits < least || points_back(sentence) ||
          words_.sentences()[sentence].last_token - words_.sentences()[sentence].first_token > longest_lede)
        continue;
      lede_ = sentence;
      least = hits + better_told;
    }
  }

  /// "He joined", "Its head has eyes", "That is why", "Those are the days".
  bool points_back(std::uint32_t sentence) const {
    const std::uint32_t first = words_.sentences()[sentence].first_token;
    return one_of<"he she they it its their his her">(words_.flat(first)) ||
           (one_of<"that these those">(words_.flat(first)) && words_.same_sentence(first, first + 1) &&
            one_of<"is are was were 's">(words_.flat(first + 1)));
  }

  /// "A man drowned his dog, a court heard. Orr Vane, 40, took it to a lake": whether what the text begins with is news, unlike "The meeting
  /// will begin a transition" below a title and "If you look at a map".
  bool opens() const {
    const Sentence& sentence = words_.sentences().front();
    const std::uint32_t first = sentence.first_token;
    const std::uint32_t length = sentence.last_token - first;
    if (!words_.english() || words_.mark(sentence.last_token - 1) != u'.' || is_note_on_article(words_, sentence) ||
        length < shortest_lede || length > longest_lede || points_back(0) || addresses(0) ||
        (one_of<"the there this that">(words_.flat(first)) && words_[first + 1].shape == Shape::lower))
      return false;
    for (std::uint32_t i = first; i < sentence.last_token; ++i) {
      if (one_of<"you your you're we our i i've">(words_.flat(i))) return false;
    }
    return find_main_clause(words_, body_start(sentence), sentence.last_token).has_value();
  }

  /// Whether it says something by itself, of somebody.
  bool tells(std::uint32_t sentence) const {
    const Sentence& s = words_.sentences()[sentence];
    return words_.mark(s.last_token - 1) == u'.' && !points_back(sentence) &&
           find_main_clause(words_, body_start(s), s.last_token).has_value();
  }

  /// "If you look at a map", "Maybe a bike is on the list": who reads is spoken to.
  bool addresses(std::uint32_t sentence) const {
    constexpr std::uint32_t beginning = 4;  // tokens
    const Sentence& s = words_.sentences()[sentence];
    if (one_of<"maybe perhaps">(words_.flat(s.first_token))) return true;
    for (std::uint32_t i = s.first_token; i < s.last_token && i < s.first_token + beginning; ++i) {
      if (one_of<"you your you're you've you'll">(words_.flat(i))) return true;
    }
    return false;
  }

  /// How many of the title's words a sentence has, in any form: they begin alike.
  std::size_t told(std::uint32_t sentence, const std::vector<std::u16string_view>& terms) const {
    constexpr std::size_t stem = 5;
    const Sentence& s = words_.sentences()[sentence];
    return static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), [&](std::u16string_view term) {
      for (std::uint32_t i = s.first_token; i < s.last_token && i < s.first_token + longest_lede; ++i) {
        if (words_[i].flat.substr(0, stem) == term.substr(0, stem)) return true;
      }
      return false;
    }));
  }

  /// The subject of the lede first, then whom its clause names; whom the lede names at all where its subject is nobody; and
  /// whom the title names, where that is nobody or one alone.
  void who(MainFacts& out, const std::u16string& title) const {
    if (clause_) subject(out.who);
    if (clause_ && out.who.size() == 1) take_up(title, out.who.front());
    if (clause_ && out.who.empty()) agent(out.who);
    const bool had = !out.who.empty();
    const std::vector<Choice> choices = prominent();
    if (clause_ && !out.who.empty()) {
      Span clause = out.what.front();  // without "in which two members left", "despite a row with …"
      const std::uint32_t end = words_.token_at(clause.end);
      for (std::uint32_t i = clause_->verb + 1; i < end; ++i) {
        if (!one_of<"which who whose despite while">(words_.flat(i))) continue;
        clause.end = words_[i].span.start;
        break;
      }
      for (const Choice& choice : choices) {
        if (out.who.size() >= most_names) break;
        for (const Span mention : choice.entity->mentions) {
          if (!clause.contains(mention) || mention.start < words_[clause_->verb].span.start || idle(mention) || not_acting(mention) ||
              (choice.entity->type == EntityType::organization && modifies(mention)))
            continue;
          if (!named(*choice.entity, out.who)) out.who.push_back(mention);
          break;
        }
      }
    }
    for (const Choice& choice : choices) {
      if (out.who.size() == most_names || had) break;
      const std::vector<Span>& mentions = choice.entity->mentions;
      const auto here = std::find_if(mentions.begin(), mentions.end(), [&](Span mention) {
        return in_lede(mention) && (choice.entity->type == EntityType::person || !clause_ || mention.start < out.what.front().end) &&
               !not_acting(mention) && !is_make(mention) &&
               (choice.entity->type == EntityType::person || !words_.english() ||
                !(idle(mention) || (mention.start > out.what.front().start && modifies(mention))));
      });
      if (here != mentions.end() && !named(*choice.entity, out.who)) out.who.push_back(*here);
      // elsewhere no subject is looked for: whom the text is about
      const bool early = words_[words_.token_at(mentions.front().start)].sentence < lede_ + lede_sentences;
      if (!words_.english() && (mentions.size() > 1 || early) && !named(*choice.entity, out.who)) out.who.push_back(mentions.front());
    }
    for (const Choice& choice : choices) {
      if (out.who.size() > 1) return;
      if (choice.entity->type == EntityType::organization && words_.english() && (!acts(*choice.entity) || is_kind(*choice.entity)))
        continue;
      if (titled(*choice.entity, title) && !named(*choice.entity, out.who)) out.who.push_back(choice.entity->mentions.front());
    }
  }

  /// Whether the title names it. A body is named where a part of the title begins or ends, not in "race for the open Senate seat", and is no
  /// part alone.
  bool titled(const Entity& entity, const std::u16string& title) const {
    return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](Span mention) {
      const std::u16string_view name = slice(words_.flat_text(), mention);
      const std::size_t at = title.find(name);
      if (at == std::u16string::npos) return false;
      const auto letter = [&](std::size_t i) { return i < title.size() && unicode::is_letter(title[i]); };
      const std::size_t end = at + name.size();
      if (letter(end) || (at > 0 && letter(at - 1))) return false;
      const bool begins = at < 5 || !letter(at - 2);                                           // "The Senate"
      const bool owner = end < title.size() && (title[end] == u'\'' || title[end] == 0x2019);  // "The Audit Office's most wanted man"
      const bool goes_on = end < title.size() && title[end] == u' ';
      return entity.type != EntityType::organization || (begins == goes_on && !owner);
    });
  }

  /// "The president has put bridges over schools. Ada Lind said": whom the title begins with, where the lede's subject is a description and
  /// the next sentence begins with them, too.
  void take_up(const std::u16string& title, Span& who) const {
    const std::uint32_t first = clause_->subject_first;
    const std::uint32_t last = clause_->subject_last;
    if (who != Span{words_[first].span.start, words_[last - 1].span.end} || !words_[last - 1].is(wc::occupation | wc::title) ||
        one_of<"a an">(words_.flat(first)))
      return;
    for (const Entity& person : facts_.people) {
      for (const Span mention : person.mentions) {
        const std::u16string_view name = slice(words_.flat_text(), mention);
        if (!title.starts_with(name) || title[name.size()] != u' ') continue;
        const std::uint32_t at = words_.token_at(mention.start);
        // or as the one who is heard in it: "The actress showed her flat: “It is small,” Lind said"
        const bool goes_on = words_[at].sentence == lede_ + 1 && words_.sentence_of(at).first_token == at;
        if (goes_on || (words_[at].sentence == lede_ && says(mention))) who = person.mentions.front();
      }
    }
  }

  bool in_lede(Span mention) const { return words_[words_.token_at(mention.start)].sentence == lede_; }

  struct Choice {
    double weight;
    const Entity* entity;
  };
  /// People and organizations in one ranking: whom the story is about is named early and often.
  std::vector<Choice> prominent() const {
    std::vector<Choice> choices;
    const double length = static_cast<double>(words_.text().size() + 1);
    for (const auto* entities : {&facts_.people, &facts_.organizations}) {
      for (const Entity& entity : *entities) {
        const Span first = entity.mentions.front();
        const double early = 1 - static_cast<double>(first.start) / length;
        const bool idle = entity.type == EntityType::organization && !acts(entity);
        if (entity.type == EntityType::organization && lead_in_.contains(first)) continue;  // who reports it
        choices.push_back(
            {std::sqrt(static_cast<double>(entity.mentions.size())) + worth_of_early * early - (idle ? worth_of_acting : 0), &entity});
      }
    }
    sort(choices, [](const Choice& a, const Choice& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.entity->mentions.front().start < b.entity->mentions.front().start;
    });
    return choices;
  }

  /// Whether one of the spans names it, or has its name at an end: "Dodgers" and "Los Angeles Dodgers".
  bool named(const Entity& entity, const std::vector<Span>& spans) const {
    const std::u16string_view name = slice(words_.flat_text(), entity.mentions.front());
    return std::any_of(spans.begin(), spans.end(), [&](Span span) {
      const std::u16string_view other = slice(words_.flat_text(), span);
      return name.ends_with(other) || std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](Span mention) {
               // "Lind" of "Eva Lind", where Orr Lind is meant, says nothing of him; "Vale" of "Vale Textiles"
               const std::u16string_view part = slice(words_.flat_text(), mention);
               return span.contains(mention) || other.ends_with(part) || other.starts_with(part);
             });
    });
  }

  /// The subject of the lede's clause: its names where they are its heads, the whole phrase where it is a common noun.
  void subject(std::vector<Span>& out) const {
    const std::uint32_t first = clause_->subject_first;
    const std::uint32_t last = behind_name(clause_->subject_last);
    const Span phrase{words_[first].span.start, words_[last - 1].span.end};
    if (words_[first].kind == TokenKind::punctuation) return;
    std::uint32_t head = last - 1;  // the noun that says what it is: "supporters" of "supporters of the mayor"
    for (std::uint32_t i = first + 1; i < last; ++i) {
      if (words_.flat(i) != "of"_w) continue;
      // "one of the oldest schools", "a mother-of-three"
      if (!one_of<"dozens hundreds thousands tens scores millions number couple pair majority one some most many several">(
              words_[i - 1].flat))
        head = words_.flat(i - 1) == "-"_w && i > first + 1 ? i - 2 : i - 1;
      break;
    }
    std::vector<Span> heads, owners;  // names: "Roe", and "Roe" in "Roe's plan"
    for (const auto* entities : {&facts_.people, &facts_.organizations, &facts_.places}) {
      for (const Entity& entity : *entities) {
        const auto within = [phrase](Span mention) { return phrase.contains(mention); };
        const auto found = std::find_if(entity.mentions.begin(), entity.mentions.end(), within);
        if (found == entity.mentions.end()) continue;
        const std::uint32_t next = words_.token_at(found->end);
        const bool is_head = next >= last || words_.flat(next) == "and"_w ||
                             (words_.mark(next) == u',' && !one_of<"a an the">(words_.flat(first)));  // not "An Austin, Texas, woman"
        const bool of_somewhere = next == head + 1 && entities == &facts_.people;                     // "Ada Lind of Norland won"
        if ((is_head && head == last - 1) || of_somewhere) heads.push_back(*found);
        else if (next <= head && entities != &facts_.places && !is_make(*found)) owners.push_back(*found);
      }
    }
    const auto by_place = [](Span a, Span b) { return a.start < b.start; };
    sort(heads, by_place);
    // "A cruise liner said", "a driver who": who speaks and of whom it is "who" is somebody
    const Word& verb = words_[clause_->verb];
    const bool somebody =
        words_.flat(last) == "who"_w || (verb.is(wc::speech_verb) && !verb.is(wc::common) && !is_document(words_[head].flat));
    bool owned = false;  // "Roe's visit" is nobody, whatever it prompts
    for (std::uint32_t i = first; i < last; ++i) owned = owned || words_.flat(i) == "'s"_w;
    // "A school bus carrying 14 pupils overturned"
    const bool vehicle = !owned && is_vehicle(words_[head].flat) && one_of<"a an two three four five several">(words_.flat(first));
    if (heads.empty()) {
      // "Two goals from substitute Ada Lind sent", "A report by the Audit Office found": whose they are
      constexpr std::uint32_t titles = 5;  // tokens
      if (one_of<"by from ,">(words_.flat(last)) || (words_.flat(head) == "shares"_w && words_.flat(last) == "in"_w))
        heads = named_in({words_[last].span.end, words_[std::min(last + titles, clause_->verb)].span.start});
      const bool counted = last > first + 1 && one_of<"- of">(words_.flat(last - 2));  // "A mother of two"
      const bool actor = (counted || !words_[last - 1].is(wc::function_word)) && begins_noun_phrase(first) &&
                         ((somebody && !owned) || vehicle || is_actor(words_, head, owned));
      // "Norland's prime minister, Ada Lind, resigned"
      const bool apposed =
          actor && !heads.empty() && words_.mark(last) == u',' && heads[0].start == words_[last + 1].span.start && !says(heads[0]);
      if (actor && !apposed) heads = {with_client(last, phrase)};
      else if (words_.mark(last) == u',' && !apposed) heads.clear();
    }
    if (heads.empty()) heads = owners;
    for (std::size_t i = 0; i < heads.size() && i < most_names; ++i) out.push_back(heads[i]);
  }

  /// "The Committee on Harbours will meet": the name's end, where the subject ends within a name.
  std::uint32_t behind_name(std::uint32_t last) const {
    const std::uint32_t start = words_[clause_->subject_first].span.start;
    const std::uint32_t end = words_[last - 1].span.end;
    const std::uint32_t verb = words_[clause_->verb].span.start;
    for (const Entity& entity : facts_.organizations) {
      for (const Span mention : entity.mentions) {
        if (mention.start >= start && mention.start < end && mention.end > end && mention.end < verb) return words_.token_at(mention.end);
      }
    }
    return last;
  }

  /// "Lawyers for Ada Lind", "Pilots at Vale Air"
  Span with_client(std::uint32_t last, Span phrase) const {
    if (one_of<"for at">(words_.flat(last))) {
      while (++last < clause_->verb && words_[last].cased_up()) phrase.end = words_[last].span.end;
    }
    return phrase;
  }

  /// Who is named in a phrase.
  std::vector<Span> named_in(Span phrase) const {
    for (const auto* entities : {&facts_.people, &facts_.organizations}) {
      for (const Entity& entity : *entities) {
        for (const Span mention : entity.mentions) {
          if (phrase.contains(mention) && !modifies(mention)) return {mention};
        }
      }
    }
    return {};
  }

  /// "The wreck was found by divers from Leeds": who did it, where the subject is a thing.
  void agent(std::vector<Span>& out) const {
    const std::uint32_t end = words_.sentences()[lede_].last_token;
    if (!words_[clause_->verb].is(wc::function_word)) return;  // "was", "has been"
    for (std::uint32_t by = clause_->verb + 1; by + 2 < end && words_[by].kind == TokenKind::word; ++by) {
      if (one_of<"and as after when who which that">(words_.flat(by))) return;
      if (words_.flat(by) != "by"_w || !(words_[by - 1].is(wc::past_verb) || words_[by - 1].flat.ends_with(u"ed"))) continue;
      std::uint32_t last = by + 2;
      while (last < end && (words_[last].kind == TokenKind::word || words_.flat(last) == "-"_w) && !words_[last].is(wc::function_word))
        ++last;
      if (begins_noun_phrase(by + 1) && is_actor(words_, last - 1, false) && !(last < end && words_.flat(last) == "'s"_w))
        out.push_back({words_[by + 1].span.start, words_[last - 1].span.end});
      return;
    }
  }

  bool begins_noun_phrase(std::uint32_t at) const {
    const Word& w = words_[at];
    return w.kind == TokenKind::number || !w.is(wc::function_word) ||
           (words_.same_sentence(at, at + 1) &&
            (one_of<"fewer less">(words_.flat(at + 1)) || words_[at + 1].kind == TokenKind::number)) ||  // "No fewer than 17 people"
           one_of<"the a an some several many most few two three four five six seven eight nine ten another more at one nearly up police">(
               w.flat);
  }

  /// Whether some mention stands elsewhere than behind a preposition or in front of the lede: "took to X, formerly Twitter", "in the House of
  /// Commons" and "told WXYZ" name nobody who does something.
  bool acts(const Entity& entity) const {
    return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                       [this](Span mention) { return !lead_in_.contains(mention) && !idle(mention); });
  }
  /// "…, Fire Chief Ada Brenner said": who tells it.
  bool says(Span mention) const {
    std::uint32_t next = words_.token_at(mention.end);
    if (next + 1 < words_.size() && one_of<"has have had also">(words_.flat(next))) ++next;  // "the palace has confirmed"
    return next < words_.size() && words_[next].is(wc::speech_verb) && words_[next].shape == Shape::lower;
  }
  /// "a Formula One championship", "Red Bull team-mate": says of what kind something is.
  bool modifies(Span mention) const {
    const std::uint32_t next = words_.token_at(mention.end);
    if (next >= words_.size() || !words_.same_sentence(next - 1, next)) return false;
    const Word& w = words_[next];
    if (one_of<"rebels fighters militants insurgents guerrillas troops forces">(w.flat)) return false;
    return w.kind == TokenKind::word && w.shape == Shape::lower && !w.is(wc::function_word | wc::past_verb | wc::speech_verb) &&
           !w.flat.ends_with(u"ed") && !w.flat.ends_with(u"ing") && !w.flat.ends_with(u"ly") &&
           !one_of<"'s today yesterday tonight last next this who which over after before while without within at until via">(w.flat);
  }
  /// "a Michelin star", "the Michelin chef": never named but for that.
  bool is_kind(const Entity& entity) const {
    return std::all_of(entity.mentions.begin(), entity.mentions.end(), [this](Span mention) { return modifies(mention); });
  }
  /// "A Boeing 737 left", "a GoFundMe page": whose make something is.
  bool is_make(Span mention) const {
    const std::uint32_t next = words_.token_at(mention.end);
    if (next >= words_.size() || words_[next].span.start != mention.end + 1) return false;
    return (words_[next].kind == TokenKind::number && words_[words_.token_at(mention.start)].is(wc::organization)) ||
           (words_[next].shape == Shape::lower && is_document(words_[next].flat));
  }
  /// Who tells it or is told of; "(Ada Lind/The Courier)"; "an anti-Lind rally".
  bool not_acting(Span mention) const {
    const std::uint32_t at = words_.token_at(mention.start);
    const std::uint32_t next = words_.token_at(mention.end);
    const bool joined = at > 0 && words_.touches_next(at - 1) && one_of<"- /">(words_.flat(at - 1));
    return joined || (next < words_.size() && words_.mark(next) == u'/') || says(mention) || quoted(mention);
  }
  bool quoted(Span mention) const {
    return std::any_of(facts_.quotes.begin(), facts_.quotes.end(), [mention](const Quote& quote) { return quote.span.contains(mention); });
  }
  bool idle(Span mention) const {
    std::uint32_t at = words_.token_at(mention.start);
    if (at > 0 && words_.same_sentence(at, at - 1) && one_of<"the a an its their his her">(words_.flat(at - 1))) --at;
    if (at == 0 || !words_.same_sentence(at, at - 1)) return false;
    if (at > 1 && words_.flat(at - 1) == "by"_w &&
        one_of<"polled surveyed compiled seen reported obtained published run owned operated managed hosted sponsored funded aired "
               "followed watched used">(words_.flat(at - 2)))
      return true;  // "analysts polled by Bloomberg", "a mill run by Vale Ltd"
    // "on the edge of Hale"
    if (at > 1 && words_.flat(at - 1) == "of"_w &&
        one_of<"edge outskirts north south east west outside middle heart centre">(words_.flat(at - 2)))
      return true;
    return one_of<
        "on via to called copyright formerly through in at outside inside near told journal magazine newspaper soap film series sitcom "
        "drama novel "
        "album musical "
        "podcast">(words_.flat(at - 1));
  }

  /// Where the lede's own words begin: behind a dateline or a marker.
  std::uint32_t body_start(const Sentence& sentence) const {
    if (lead_in_.empty() || !sentence.span.contains(lead_in_)) return own_words(words_, sentence);
    std::uint32_t at = sentence.first_token;
    while (at + 1 < sentence.last_token && words_[at].span.start < lead_in_.end) ++at;
    return at;
  }

  /// The lede without its dateline and without a subordinate clause at its end.
  Span what() const {
    const Sentence& sentence = words_.sentences()[lede_];
    std::uint32_t first = body_start(sentence);
    // "But Orlon is closing", "However, Orlon is closing": what it is said against is not told here
    if (words_.english() && first + 8 < sentence.last_token && one_of<"but and yet so however">(words_.flat(first))) {
      const std::uint32_t own = first + (words_.mark(first + 1) == u',' ? 2 : 1);
      if (words_[own].cased_up()) first = own;
    }
    std::uint32_t last = sentence.last_token;
    const Reasons reasons(words_, facts_.quotes, clause_);
    const bool speaks = clause_ && words_[clause_->verb].is(wc::speech_verb);  // then what is said is what happened
    for (std::uint32_t i = std::max(first + 8, clause_ ? clause_->verb + 3 : 0); i < last; ++i) {
      const bool quotation = !speaks && words_.mark(i) == u':' && i + 1 < last && unicode::is_quote_mark(words_.mark(i + 1));
      if (quotation || (reasons.begins_clause(i, sentence.last_token) && !quoted(words_[i].span))) last = i;
    }
    while (last > first + 1 && words_[last - 1].kind == TokenKind::punctuation &&
           (words_.mark(last - 1) == u',' || words_.mark(last - 1) == u'.' || is_dash(words_.mark(last - 1))))
      --last;
    return {words_[first].span.start, words_[last - 1].span.end};
  }

  const Words& words_;
  const KeyFacts& facts_;
  Span lead_in_;
  std::uint32_t lede_ = 0;
  std::optional<MainClause> clause_;  // the lede's
};

}  // namespace

MainFacts find_main_facts(const Words& words, const Article& article, const KeyFacts& facts, Span lead_in) {
  return Reader(words, facts, lead_in).run(article.title, article.published);
}

}  // namespace nutgraf
