#include "facts/key_sentences.h"

#include <algorithm>
#include <cmath>

#include "language/tokenize.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::size_t most_candidates = 400;  // only the first sentences can be key ones: keeps the comparison of pairs bounded
constexpr double redundancy = 2.0;

struct Candidate {
  std::uint32_t sentence = 0;
  std::vector<std::uint32_t> terms;  // sorted, distinct word ids
  double score = 0;
};

class Ranker {
 public:
  Ranker(const Words& words, const Article& article, const KeyFacts& facts) : words_(words), article_(article), facts_(facts) {}

  std::vector<KeySentence> run() {
    collect();
    if (candidates_.empty()) return {};
    count_terms();
    read_title();
    for (Candidate& c : candidates_) c.score = score(c);
    return choose();
  }

 private:
  bool readable(const Sentence& s) const {
    const Role role = article_.blocks[s.block].role;
    return role == Role::body || role == Role::list_item || role == Role::quotation;
  }

  /// Words that carry meaning; plural and singular are one.
  bool is_term(const Word& w) const {
    return w.kind == TokenKind::word && w.flat.size() > 2 && !w.is(wc::function_word | wc::weekday | wc::month) && w.flat != u"'s";
  }

  void collect() {
    for (std::uint32_t s = 0; s < words_.sentences().size() && candidates_.size() < most_candidates; ++s) {
      const Sentence& sentence = words_.sentences()[s];
      if (!readable(sentence)) continue;
      ++body_sentences_;
      Candidate c;
      c.sentence = s;
      std::uint32_t count = 0;
      for (std::uint32_t i = sentence.first_token; i < sentence.last_token && count < 400; ++i) {
        if (words_[i].kind == TokenKind::word) ++count;
        if (is_term(words_[i])) c.terms.push_back(words_[i].id);
      }
      std::sort(c.terms.begin(), c.terms.end());
      c.terms.erase(std::unique(c.terms.begin(), c.terms.end()), c.terms.end());
      if (count >= 5 && c.terms.size() >= 3) candidates_.push_back(std::move(c));
    }
  }

  /// In how many sentences each word stands.
  void count_terms() {
    std::uint32_t most = 0;
    for (const Candidate& c : candidates_) {
      if (!c.terms.empty()) most = std::max(most, c.terms.back());
    }
    frequency_.assign(most + 1, 0);
    for (const Candidate& c : candidates_) {
      for (const std::uint32_t term : c.terms) ++frequency_[term];
    }
    in_title_.assign(most + 1, false);
  }

  void read_title() {
    if (article_.title.empty()) return;
    const std::u16string flat = flatten_case(article_.title);
    std::vector<Token> tokens;
    tokenize(article_.title, flat, {0, static_cast<std::uint32_t>(article_.title.size())}, tokens);
    std::vector<std::u16string_view> title;
    for (const Token& token : tokens) {
      if (token.kind == TokenKind::word) title.push_back(slice(flat, token.span));
    }
    std::sort(title.begin(), title.end());
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (words_[i].id < in_title_.size() && is_term(words_[i]) && std::binary_search(title.begin(), title.end(), words_[i].flat)) {
        if (!in_title_[words_[i].id]) ++title_terms_;
        in_title_[words_[i].id] = true;
      }
    }
  }

  template <typename Fact>
  static std::uint32_t inside(const std::vector<Fact>& facts, Span span) {
    const auto first =
        std::lower_bound(facts.begin(), facts.end(), span.start, [](const Fact& f, std::uint32_t at) { return f.span.start < at; });
    std::uint32_t count = 0;
    for (auto it = first; it != facts.end() && it->span.start < span.end && count < 8; ++it) ++count;
    return count;
  }

  double score(const Candidate& c) const {
    const Sentence& sentence = words_.sentences()[c.sentence];
    const double index = static_cast<double>(&c - candidates_.data());
    const double total = static_cast<double>(candidates_.size());
    double value = 2.2 / (1.0 + 0.45 * index) + 0.4 * (1.0 - index / total);

    // Centrality: how much of the document's repeated vocabulary it has, against its length.
    double shared = 0;
    double titled = 0;
    for (const std::uint32_t term : c.terms) {
      if (frequency_[term] > 1) shared += std::min(frequency_[term], 6u) - 1;
      if (in_title_[term]) titled += 1;
    }
    value += 0.42 * shared / std::sqrt(static_cast<double>(c.terms.size()) * 12.0);
    if (title_terms_ > 0) value += 1.0 * titled / static_cast<double>(title_terms_);

    const std::uint32_t facts = std::min(inside(facts_.numbers, sentence.span), 2u) + std::min(inside(facts_.mentions, sentence.span), 3u) +
                                std::min(inside(facts_.dates, sentence.span), 2u);
    value += 0.07 * facts;

    std::uint32_t count = 0;
    bool pronoun = false;
    for (std::uint32_t i = sentence.first_token; i < sentence.last_token && count < 60; ++i) {
      if (words_[i].kind != TokenKind::word) continue;
      if (count == 0) {
        const std::u16string_view f = words_[i].flat;
        pronoun = one_of(f, {u"he", u"she", u"it", u"they", u"but", u"and", u"i", u"we", u"you", u"this", u"that"});
      }
      ++count;
    }
    if (count < 9) value -= count < 7 ? 1.4 : 0.6;
    if (count > 45) value -= 0.3;
    if (pronoun) value -= 0.25;
    const std::u16string_view text = slice(words_.text(), sentence.span);
    if (text.back() == u'?') value -= 0.8;
    if (text.back() != u'.' && text.back() != 0x201D && text.back() != u'"') value -= 0.3;
    const double quoted = quoted_part(sentence.span);
    value -= quoted > 0.6 ? 1.6 : 0.7 * quoted;
    if (quoted > 0 && unicode::is_quote_mark(text.front())) value -= 1.0;
    if (article_.blocks[sentence.block].role != Role::body) value -= 0.3;
    return value;
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

  /// Part of the shorter one's words that both have.
  static double overlap(const Candidate& a, const Candidate& b) {
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

  std::vector<KeySentence> choose() const {
    const std::size_t wanted = body_sentences_ < 8 ? 3 : body_sentences_ < 30 ? 4 : 5;
    std::vector<double> worth;
    for (const Candidate& c : candidates_) worth.push_back(c.score);
    std::vector<bool> used(candidates_.size(), false);
    std::vector<double> relative(candidates_.size(), 0);
    double best_score = 0;
    for (std::size_t n = 0; n < wanted && n < candidates_.size(); ++n) {
      std::size_t best = candidates_.size();
      for (std::size_t i = 0; i < candidates_.size(); ++i) {
        if (!used[i] && (best == candidates_.size() || worth[i] > worth[best])) best = i;
      }
      used[best] = true;
      if (n == 0) best_score = std::max(worth[best], 0.1);
      relative[best] = std::min(1.0, std::max(0.05, worth[best] / best_score));
      for (std::size_t i = 0; i < candidates_.size(); ++i) {
        if (used[i]) continue;
        const double same = overlap(candidates_[best], candidates_[i]);
        if (same > 0.35) worth[i] -= redundancy * (same - 0.35);
      }
    }
    std::vector<KeySentence> out;  // in reading order
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (used[i]) out.push_back({words_.sentences()[candidates_[i].sentence].span, relative[i]});
    }
    return out;
  }

  const Words& words_;
  const Article& article_;
  const KeyFacts& facts_;
  std::vector<Candidate> candidates_;
  std::vector<std::uint32_t> frequency_;
  std::vector<bool> in_title_;
  std::uint32_t title_terms_ = 0;
  std::uint32_t body_sentences_ = 0;
};

}  // namespace

std::vector<KeySentence> find_key_sentences(const Words& words, const Article& article, const KeyFacts& facts) {
  return Ranker(words, article, facts).run();
}

}  // namespace nutgraf
