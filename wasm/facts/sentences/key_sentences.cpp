#include "facts/sentences/key_sentences.h"

#include <algorithm>

#include "base/sort.h"
#include "facts/sentences/sentence_features.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr double most_said = 0.7;           // of a sentence, until it says nothing more
constexpr double shared_freely = 0.35;      // two key sentences may share so much of their words
constexpr std::uint32_t longest_label = 5;  // tokens
constexpr std::uint32_t most_marked = 4;    // tokens: a sentence has at least so many behind its marker
constexpr double shared_at_most = 0.8;      // of which one says nothing that the other does not

/// What each feature is worth, and how much a sentence loses for what a chosen one has said already. Trained, in thousandths.
struct Weights {
  std::array<double, sentence_feature_names.size()> of{};
  double redundancy = 0;

  Weights() {
    const LexiconMap lexicon("sentence-weights");
    for (std::size_t i = 0; i < of.size(); ++i) of[i] = weight_of(lexicon, sentence_feature_names[i]);
    redundancy = weight_of(lexicon, "redundancy");
  }
};

/// "1.", "•" or a picture in front of a sentence.
bool is_marker(const Words& words, std::uint32_t i) {
  const char16_t c = words.mark(i);
  if (words[i].kind == TokenKind::number)
    return words.english() && words.flat(i + 2) != "fc"_w && words[i].span.size() <= 2 && words.touches_next(i) &&
           (words.mark(i + 1) == u'.' || words.mark(i + 1) == u')');
  if (c == u'-') return !words.touches_next(i);
  return std::u16string_view(u"•●▪◦■□►▶➤→✓✔*–—·").find(c) != std::u16string_view::npos || (c >= 0xD83C && c <= 0xD83E);
}

}  // namespace

std::vector<KeySentence> find_key_sentences(const Words& words, const Article& article, const KeyFacts& facts) {
  static const Weights weights;
  std::uint32_t body_sentences = 0;
  const std::vector<SentenceCandidate> candidates = sentence_candidates(words, article, facts, body_sentences);
  if (candidates.empty()) return {};
  std::vector<double> worth;
  for (const SentenceCandidate& c : candidates) {
    double score = 0;
    for (std::size_t i = 0; i < c.features.size(); ++i) score += weights.of[i] * c.features[i];
    worth.push_back(score);
  }
  const double least = *std::min_element(worth.begin(), worth.end());
  const double most = *std::max_element(worth.begin(), worth.end());
  const std::size_t wanted = body_sentences < 8 ? 3 : body_sentences < 30 ? 4 : 5;
  std::vector<double> chosen(candidates.size(), 0);  // its score; 0: not chosen
  std::vector<bool> repeated(candidates.size());
  for (std::size_t n = 0; n < wanted && n < candidates.size(); ++n) {
    std::size_t best = candidates.size();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (chosen[i] == 0 && !repeated[i] && (best == candidates.size() || worth[i] > worth[best])) best = i;
    }
    if (best == candidates.size()) break;
    chosen[best] = std::max(0.05, most > least ? (worth[best] - least) / (most - least) : 1.0);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (chosen[i] != 0) continue;
      const double same = shared_terms(candidates[best], candidates[i]);
      repeated[i] = repeated[i] || same > shared_at_most;
      if (same > shared_freely) worth[i] -= weights.redundancy * (same - shared_freely);
    }
  }
  std::vector<KeySentence> out;  // in reading order
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (chosen[i] == 0) continue;
    const Sentence& sentence = words.sentences()[candidates[i].sentence];
    out.push_back({{words[own_words(words, sentence)].span.start, sentence.span.end}, chosen[i]});
  }
  return out;
}

std::uint32_t own_words(const Words& words, const Sentence& sentence) {
  std::uint32_t first = sentence.first_token;
  // "18:10 The minister says": when a line of a live report was written
  if (words[first].kind == TokenKind::number && words[first].flat.size() == 5 && words[first].flat[2] == u':' &&
      first + most_marked < sentence.last_token && words[first + 1].cased_up())
    ++first;
  while (first + most_marked < sentence.last_token && is_marker(words, first)) first += words[first].kind == TokenKind::number ? 2 : 1;
  std::uint32_t at = first;
  while (at + most_marked + 1 < sentence.last_token && at - first < longest_label &&
         (words[at].shape == Shape::caps || (at > first && words[at].kind == TokenKind::punctuation && one_of<"- .">(words.flat(at)))))
    ++at;
  return at > first && words.mark(at) == u':' && !words.touches_next(at) ? at + 1 : first;
}

void note_said(const MainFacts& main, std::vector<KeySentence>& sentences) {
  std::vector<Span> spans;
  for (const auto* kind : {&main.what, &main.why, &main.who, &main.where, &main.when})
    spans.insert(spans.end(), kind->begin(), kind->end());
  sort(spans, [](Span a, Span b) { return a.start < b.start; });
  for (KeySentence& sentence : sentences) {
    std::uint32_t units = 0;
    std::uint32_t at = sentence.span.start;
    for (const Span span : spans) {
      const std::uint32_t from = std::max(at, span.start);
      const std::uint32_t to = std::min(sentence.span.end, span.end);
      if (to > from) units += to - from;
      at = std::max(at, to);
    }
    sentence.said = units > most_said * sentence.span.size();
  }
}

}  // namespace nutgraf
