// The only place that knows every stage.
#include "article/assemble.h"
#include "blocks/block.h"
#include "classify/classify.h"
#include "document/document.h"
#include "facts/facts.h"
#include "language/language.h"
#include "nutgraf/nutgraf.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

class Stopwatch {
 public:
  explicit Stopwatch(Clock clock) : clock_(clock), last_(clock != nullptr ? clock() : 0) {}
  /// Milliseconds since the last lap.
  double lap() {
    if (clock_ == nullptr) return 0;
    const double now = clock_();
    const double passed = now - last_;
    last_ = now;
    return passed;
  }

 private:
  Clock clock_;
  double last_;
};

/// The beginning of an article, up to the end of a word near `end`. Spans in it are spans in the whole.
Article beginning_of(const Article& article, std::uint32_t end) {
  const std::uint32_t least = end > 1000 ? end - 1000 : 0;
  while (end > least && !unicode::is_space(article.text[end])) --end;
  Article head;
  head.title = article.title;
  head.bylines = article.bylines;
  head.published = article.published;
  head.site = article.site;
  head.language = article.language;
  head.canonical_url = article.canonical_url;
  head.page_type = article.page_type;
  head.text = article.text.substr(0, end);
  for (const ArticleBlock& block : article.blocks) {
    if (block.span && block.span->start >= end) break;
    head.blocks.push_back(block);
    if (!block.span || block.span->end <= end) continue;
    ArticleBlock& last = head.blocks.back();
    last.span->end = end;
    last.marks.clear();
  }
  return head;
}

void find_facts_in(const Article& article, const Reading& reading, Analysis& analysis) {
  std::u16string& language = analysis.article.language;  // "en-GB" stands where the text is English
  const std::u16string read_as(reading.language.begin(), reading.language.end());
  if (language.substr(0, language.find_first_of(u"-_")) != read_as) language = read_as;
  analysis.sentences.reserve(reading.sentences.size());
  for (const Sentence& sentence : reading.sentences) analysis.sentences.push_back(sentence.span);
  // A front page tells many stories at once: their facts are not those of one.
  if (article.page_type != PageType::front_page) analysis.facts = find_facts(article, analysis.removed, reading);
}

void find_facts_into(Analysis& analysis, const Options& options) {
  if (!options.facts) return;
  const Article& whole = analysis.article;
  Article head;
  const Article* read_from = &whole;
  const auto cut = [&](std::uint32_t end) {
    head = beginning_of(whole, end);
    read_from = &head;
  };
  if (whole.text.size() > max_fact_units) cut(max_fact_units);
  Reading reading = read(*read_from);
  if (reading.tokens.size() > max_fact_tokens) {
    cut(reading.tokens[max_fact_tokens].span.start);
    reading = read(*read_from);
  }
  find_facts_in(*read_from, reading, analysis);
  if (read_from != &whole) analysis.facts.left_out.emplace_back("rest-of-text");
}

/// What the page's tree, its blocks and their verdicts take is given back on return: facts need the article alone.
Analysis clean(const Document& document, const Options& options) {
  Analysis analysis;
  const Blocks blocks = segment(document);
  const Classification classification = classify(document, blocks);
  Assembly assembly = assemble(document, blocks, classification, options.url, options.published);
  analysis.article = std::move(assembly.article);
  analysis.removed = std::move(assembly.removed);
  if (options.page_blocks) {
    for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
      const Verdict& verdict = classification.verdicts[i];
      analysis.page_blocks.push_back(
          {verdict.role, std::u16string(blocks.text_of(blocks.blocks[i])), verdict.confidence, verdict.reasons, blocks.blocks[i].element});
    }
  }
  return analysis;
}

Analysis analyze_document(Document document, const Options& options, Stopwatch& watch, Timings& timings) {
  Analysis analysis = clean(document, options);
  document = Document();
  timings.clean_ms = watch.lap();
  find_facts_into(analysis, options);
  timings.facts_ms = watch.lap();
  return analysis;
}

}  // namespace

Result<Analysis> analyze(std::span<const std::uint8_t> snapshot, const Options& options, Clock clock, Timings* timings) {
  Stopwatch watch(clock);
  Result<Document> document = read_snapshot(snapshot);
  if (!document.ok()) return document.error();
  Timings unused;
  return analyze_document(std::move(document.value()), options, watch, timings != nullptr ? *timings : unused);
}

Result<Analysis> analyze_text(std::u16string_view text, const Options& options, Clock clock, Timings* timings) {
  if (text.size() > max_text_units) {
    return Error{ErrorCode::too_large, "The text is too large: at most " + std::to_string(max_text_units) + " UTF-16 units are read."};
  }
  Stopwatch watch(clock);
  Timings unused;
  Timings& spent = timings != nullptr ? *timings : unused;
  if (!options.as_article) return analyze_document(from_text(text), options, watch, spent);
  Analysis analysis;
  analysis.article = article_from_text(text, options.published);
  analysis.article.title = options.title;
  spent.clean_ms = watch.lap();
  find_facts_into(analysis, options);
  spent.facts_ms = watch.lap();
  return analysis;
}

}  // namespace nutgraf
