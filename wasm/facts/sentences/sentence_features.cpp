#include "facts/sentences/sentence_features.h"

#include <algorithm>
#include <cmath>

#include "base/sort.h"
#include "language/stopwords.h"
#include "language/tokenize.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::size_t most_candidates = 400;     // only the first sentences can be key ones: keeps the comparison of pairs bounded
constexpr std::uint32_t longest_sentence = 400;  // words that are looked at
constexpr std::uint32_t credit_reaches = 8;      // tokens of a caption before "FILE"
constexpr std::size_t longest_caption = 700;     // units of its paragraph
constexpr std::uint32_t appeal_reaches = 16;     // tokens from "Watch" to "our"
constexpr std::uint32_t note_reaches = 40;       // tokens of a sentence that are looked at for what it says of the article
constexpr std::size_t main_entities = 3;         // people, and organizations, whom the story is about

class Reader {
 public:
  Reader(const Words& words, const Article& article, const KeyFacts& facts) : words_(words), article_(article), facts_(facts) {}

  std::vector<SentenceCandidate> run(std::uint32_t& body_sentences) {
    collect(body_sentences);
    if (candidates_.empty()) return {};
    count_terms();
    read_title();
    find_main_mentions();
    for (SentenceCandidate& c : candidates_) fill(c);
    return std::move(candidates_);
  }

 private:
  bool readable(const Sentence& s) const {
    const Role role = article_.blocks[s.block].role;
    return role == Role::body || role == Role::list_item || role == Role::quotation;
  }

  /// "In this photo dated Tuesday, …", "Pictured: …": a caption among the paragraphs, or a note behind them.
  bool is_caption(const Sentence& s) const {
    if (!words_.english() || s.first_token + 2 >= s.last_token) return false;
    const auto picture = [this](std::uint32_t i) { return one_of<"photo image picture photograph file">(words_.flat(i)); };
    const std::u16string_view first = words_[s.first_token].flat;
    if (first == "in"_w) return one_of<"this a">(words_.flat(s.first_token + 1)) && picture(s.first_token + 2);
    if (first == "pictured"_w) return true;
    for (std::uint32_t i = s.first_token; i + 2 < s.last_token && i < s.first_token + credit_reaches; ++i) {
      if (words_.flat(i) == "file"_w && words_[i].shape == Shape::caps && words_[i + 1].kind == TokenKind::punctuation)
        return true;  // "Jane Roe, File - FILE - In this …"
    }
    if (first == "["_w && words_[s.first_token + 1].kind == TokenKind::number) return true;  // a note: "[5] Jane Roe, “The Book”, …"
    return first == "file"_w && words_[s.first_token + 1].kind == TokenKind::punctuation;    // "FILE - …"
  }

  /// "… the following:", "of oil that spilled": what leads in to something, or is cut off.
  bool is_fragment(const Sentence& s) const {
    const char16_t end = words_.mark(s.last_token - 1);
    if (end == u':' || end == u',') return true;
    const Word& first = words_[s.first_token];
    const bool particle = one_of<"al de van von bin el da del della di du la le">(first.flat);  // "de Blasio", "al-Shabab"
    return words_.english() && cased_ && first.shape == Shape::lower && !particle;
  }

  /// The text's first line, where it has no end: what the paragraphs behind it tell.
  bool is_headline(std::uint32_t s) const {
    if (!article_.title.empty() || !words_.english() || s > 0 || words_.sentences().size() < 3 ||
        words_.sentences()[1].block == words_.sentences()[0].block)
      return false;
    const Word& last = words_[words_.sentences()[0].last_token - 1];
    return last.kind != TokenKind::punctuation && !last.flat.ends_with(u".");
  }

  /// "3-point goals: Fremont 9 (Nakamura 4, Ortiz 3)": a row of results or of names.
  bool is_row(const Sentence& s) const {
    constexpr std::uint32_t label_reaches = 6;
    if (!words_.english() || !cased_) return false;
    bool labelled = false;
    std::uint32_t small = 0;
    for (std::uint32_t i = s.first_token; i < s.last_token && i < s.first_token + longest_sentence; ++i) {
      if (words_.letter(i) == u':' && i < s.first_token + label_reaches) labelled = true;
      if (words_[i].shape == Shape::lower) ++small;
    }
    return labelled && 5 * small < s.last_token - s.first_token;
  }

  /// "Correction: an earlier version of this article …", "An earlier version of …", "Editor's note: Ada Lind is …"
  bool is_correction(const Sentence& s) const {
    if (!words_.english() || s.first_token + 4 >= s.last_token) return false;
    const auto flat = [&](std::uint32_t i) { return words_[s.first_token + i].flat; };
    if (one_of<"correction clarification">(flat(0)) && flat(1) == ":"_w) return true;
    if (flat(0) == "editor"_w && flat(2) == "note"_w) return true;
    return flat(1) == "earlier"_w && flat(2) == "version"_w;
  }

  /// "Forward-looking statements": what a company tells behind its news.
  bool is_disclaimer(const Sentence& s) const {
    return words_.english() && s.first_token + 2 < s.last_token && words_.flat(s.first_token) == "forward"_w &&
           words_.flat(s.first_token + 2) == "looking"_w;
  }

  /// "Watch our video", "Read the full story here": asks the reader for something.
  bool is_appeal(const Sentence& s) const {
    if (!words_.english() || s.first_token + 1 >= s.last_token) return false;
    const std::u16string_view first = words_[s.first_token].flat;
    if (first == "welcome"_w) return one_of<"to back">(words_.flat(s.first_token + 1));
    if (!one_of<"read watch click see learn sign subscribe follow get join explore discover find shop buy listen "
                "download check register visit let email">(first) ||
        words_[s.first_token + 1].cased_up())  // "Discover Financial"
      return false;
    if (words_.mark(s.last_token - 1) == u'!') return true;
    for (std::uint32_t i = s.first_token + 1; i < s.last_token && i < s.first_token + appeal_reaches; ++i) {
      if (words_[i].is(wc::past_verb | wc::speech_verb) || one_of<"is are was were has have had will would">(words_.flat(i))) return false;
      if (words_[i].shape == Shape::lower && one_of<"our my your you you'll here us full newsletter newsletters inbox">(words_.flat(i)))
        return true;
    }
    return false;
  }

  /// “Why now?” Rovers owner Jane Roe asked on Monday.: who said what stands in front of it.
  bool is_attribution(const Sentence& s) const {
    constexpr std::uint32_t longest = 16;  // tokens
    if (s.last_token - s.first_token > longest) return false;
    const auto behind = std::lower_bound(facts_.quotes.begin(), facts_.quotes.end(), s.span.start,
                                         [](const Quote& q, std::uint32_t at) { return q.span.end <= at; });
    if (behind == facts_.quotes.begin()) return false;
    const Quote& quote = *(behind - 1);
    if (s.span.start > quote.span.end + 2 || !quote.speaker_mention || !s.span.contains(*quote.speaker_mention)) return false;
    const std::uint32_t verb = words_.token_at(quote.speaker_mention->end);
    return verb < s.last_token && (words_[verb].is(wc::speech_verb) || words_.flat(verb) == "shared"_w);
  }

  bool is_term(const Word& w) const {
    static const Stopwords little;
    if (!words_.english() && (w.flat.size() < 4 || little.has(w.flat))) return false;
    return w.kind == TokenKind::word && w.flat.size() > 2 && !w.is(wc::function_word | wc::weekday | wc::month);
  }

  void collect(std::uint32_t& body_sentences) {
    body_sentences = 0;
    std::uint32_t small = 0;  // sentences that begin without a capital: where most do, it says nothing
    for (const Sentence& sentence : words_.sentences()) small += words_[sentence.first_token].shape == Shape::lower ? 1 : 0;
    std::uint32_t captioned = 0;  // one past the paragraph that begins with a caption: what follows in it belongs to it
    cased_ = 2 * small < words_.sentences().size();
    for (std::uint32_t s = 0; s < words_.sentences().size() && candidates_.size() < most_candidates; ++s) {
      const Sentence& sentence = words_.sentences()[s];
      if (!readable(sentence)) continue;
      if (captioned == sentence.block + 1 || is_caption(sentence)) {
        if (article_.text_of(article_.blocks[sentence.block]).size() < longest_caption) captioned = sentence.block + 1;
        continue;
      }
      if (is_disclaimer(sentence)) break;
      ++body_sentences;
      if (is_fragment(sentence) || is_appeal(sentence) || is_headline(s) || is_row(sentence) || is_correction(sentence) ||
          is_attribution(sentence) || is_note_on_article(words_, sentence))
        continue;
      SentenceCandidate c;
      c.sentence = s;
      std::uint32_t count = 0;
      for (std::uint32_t i = sentence.first_token; i < sentence.last_token && count < longest_sentence; ++i) {
        if (words_[i].kind == TokenKind::word) ++count;
        if (is_term(words_[i])) c.terms.push_back(words_[i].id);
      }
      sort(c.terms);
      c.terms.erase(std::unique(c.terms.begin(), c.terms.end()), c.terms.end());
      if (count >= 5 && c.terms.size() >= 3) candidates_.push_back(std::move(c));
    }
  }

  /// In how many sentences each word stands.
  void count_terms() {
    frequency_.assign(words_.distinct(), 0);
    for (const SentenceCandidate& c : candidates_) {
      for (const std::uint32_t term : c.terms) ++frequency_[term];
    }
  }

  void read_title() {
    in_title_.assign(words_.distinct(), false);
    if (article_.title.empty()) return;
    const std::u16string flat = flatten_case(article_.title);
    std::vector<Token> tokens;
    tokenize(article_.title, flat, {0, static_cast<std::uint32_t>(article_.title.size())}, tokens);
    std::vector<std::u16string_view> title;
    for (const Token& token : tokens) {
      if (token.kind == TokenKind::word) title.push_back(slice(flat, token.span));
    }
    sort(title);
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (in_title_[words_[i].id] || !is_term(words_[i]) || !std::binary_search(title.begin(), title.end(), words_[i].flat)) continue;
      in_title_[words_[i].id] = true;
      ++title_terms_;
    }
  }

  void find_main_mentions() {
    const auto add = [this](const std::vector<Entity>& entities) {
      for (std::size_t i = 0; i < entities.size() && i < main_entities; ++i) {
        for (const Span mention : entities[i].mentions) main_mentions_.push_back(mention.start);
      }
    };
    add(facts_.people);
    add(facts_.organizations);
    sort(main_mentions_);
  }

  template <typename Fact>
  static double inside(const std::vector<Fact>& facts, Span span, int most) {
    const auto first =
        std::lower_bound(facts.begin(), facts.end(), span.start, [](const Fact& f, std::uint32_t at) { return f.span.start < at; });
    int count = 0;
    for (auto it = first; it != facts.end() && it->span.start < span.end && count < most; ++it) ++count;
    return count;
  }

  double main_names(Span span) const {
    const auto first = std::lower_bound(main_mentions_.begin(), main_mentions_.end(), span.start);
    const auto last = std::lower_bound(first, main_mentions_.end(), span.end);
    return static_cast<double>(std::min<std::ptrdiff_t>(last - first, 3));
  }

  void fill(SentenceCandidate& c) const {
    const Sentence& sentence = words_.sentences()[c.sentence];
    const double index = static_cast<double>(&c - candidates_.data());
    const double total = static_cast<double>(candidates_.size());
    const double terms = static_cast<double>(c.terms.size());
    double shared = 0;
    double titled = 0;
    for (const std::uint32_t term : c.terms) {
      if (frequency_[term] > 1) shared += std::min(frequency_[term], 6u) - 1;
      if (in_title_[term]) titled += 1;
    }
    std::uint32_t count = 0;
    bool pronoun = false;
    bool contrast = false;
    bool first_person = false;
    for (std::uint32_t i = sentence.first_token; i < sentence.last_token && count < 60; ++i) {
      if (words_[i].kind != TokenKind::word) continue;
      const std::u16string_view f = words_[i].flat;
      if (count == 0) contrast = one_of<"but and however yet still so meanwhile">(f);
      if (count == 0) pronoun = one_of<"he she it they but and i we you this that so">(f);
      first_person = first_person || one_of<"i we my our you i'm i've">(f);
      ++count;
    }
    const std::u16string_view text = slice(words_.text(), sentence.span);
    const double quoted = quoted_part(sentence.span);
    const auto flag = [](bool on) { return on ? 1.0 : 0.0; };
    c.features = {1.0 / (1.0 + 0.45 * index),
                  1.0 / (1.0 + index),
                  flag(index < 3),
                  1.0 - index / total,
                  flag(index >= 0.9 * total),
                  shared / std::sqrt(terms * 12.0) / 4.0,
                  title_terms_ > 0 ? titled / static_cast<double>(title_terms_) : 0.0,
                  titled / terms,
                  index > 0 ? shared_terms(c, candidates_.front()) : 0.0,
                  inside(facts_.numbers, sentence.span, 2),
                  inside(facts_.mentions, sentence.span, 3),
                  main_names(sentence.span),
                  flag(count < 7),
                  flag(count < 9),
                  flag(count > 45),
                  std::min(count, 40u) / 40.0,
                  flag(pronoun),
                  flag(contrast),
                  flag(text.back() == u'?'),
                  flag(text.back() != u'.' && text.back() != 0x201D && text.back() != u'"'),
                  quoted,
                  flag(quoted > 0 && unicode::is_quote_mark(text.front())),
                  flag(first_person && quoted < 0.1)};
  }

  /// How much of the sentence is somebody's words, from 0 to 1.
  double quoted_part(Span span) const {
    auto it = std::lower_bound(facts_.quotes.begin(), facts_.quotes.end(), span.start,
                               [](const Quote& q, std::uint32_t at) { return q.span.end <= at; });
    std::uint32_t units = 0;
    for (; it != facts_.quotes.end() && it->span.start < span.end; ++it)
      units += std::min(it->span.end, span.end) - std::max(it->span.start, span.start);
    return static_cast<double>(units) / static_cast<double>(span.size());
  }

  const Words& words_;
  const Article& article_;
  const KeyFacts& facts_;
  std::vector<SentenceCandidate> candidates_;
  std::vector<std::uint32_t> frequency_;
  std::vector<bool> in_title_;
  std::vector<std::uint32_t> main_mentions_;
  std::uint32_t title_terms_ = 0;
  bool cased_ = true;
};

}  // namespace

std::vector<SentenceCandidate> sentence_candidates(const Words& words, const Article& article, const KeyFacts& facts,
                                                   std::uint32_t& body_sentences) {
  return Reader(words, article, facts).run(body_sentences);
}

bool is_note_on_article(const Words& words, const Sentence& s) {
  constexpr std::uint32_t verb_reaches = 12;
  if (!words.english()) return false;
  const std::uint32_t end = std::min(s.last_token, s.first_token + note_reaches);
  for (std::uint32_t i = s.first_token; i + 2 < end; ++i) {
    const std::u16string_view next = words[i + 1].flat;
    if (words.flat(i) == "independently"_w && one_of<"selected reviewed">(next)) return true;
    if (words.flat(i) == "affiliate"_w && one_of<"links commission">(next)) return true;
    if (!one_of<"this following">(words.flat(i)) || !one_of<"article story post">(next)) continue;
    for (std::uint32_t k = i + 2; k + 1 < end && k < i + verb_reaches; ++k) {
      if (one_of<"been was">(words.flat(k)) ? one_of<"updated corrected">(words.flat(k + 1))
                                            : one_of<"originally first">(words.flat(k)) && words.flat(k + 1) == "published"_w)
        return true;
    }
  }
  return false;
}

double shared_terms(const SentenceCandidate& a, const SentenceCandidate& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
    if (a.terms[i] == b.terms[j]) {
      ++shared;
      ++i;
      ++j;
    } else if (a.terms[i] < b.terms[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return static_cast<double>(shared) / static_cast<double>(std::min(a.terms.size(), b.terms.size()));
}

}  // namespace nutgraf
