// What must hold for every answer, whatever the input was. A broken promise ends the fuzzer with the input that broke it.
#pragma once

#include <cstdio>
#include <cstdlib>

#include "nutgraf/nutgraf.h"

namespace nutgraf::fuzz {

inline void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", promise);
  std::abort();
}

inline void check_analysis(const Analysis& analysis) {
  const Article& article = analysis.article;
  const Span whole{0, static_cast<std::uint32_t>(article.text.size())};
  const auto inside = [&](Span span, const char* what) { require(span.start <= span.end && whole.contains(span), what); };
  std::uint32_t at = 0;
  for (const ArticleBlock& block : article.blocks) {
    if (!block.span) continue;
    inside(*block.span, "a block lies in the text");
    require(block.span->start >= at, "blocks are in order");
    at = block.span->end;
  }
  at = 0;
  for (const TextRun& run : article.runs) {
    require(run.at >= at && run.length > 0 && run.length <= whole.end && run.at <= whole.end - run.length, "runs ascend inside the text");
    at = run.at + run.length;
  }
  const KeyFacts& facts = analysis.facts;
  for (const Span sentence : analysis.sentences) inside(sentence, "a sentence lies in the text");
  for (const Mention& mention : facts.mentions) inside(mention.span, "a mention lies in the text");
  for (const auto* entities : {&facts.people, &facts.organizations, &facts.places}) {
    for (const Entity& entity : *entities) {
      require(!entity.name.empty() && !entity.mentions.empty(), "an entity has a name and a mention");
      for (const Span mention : entity.mentions) inside(mention, "an entity's mention lies in the text");
      if (entity.role) inside(*entity.role, "a role lies in the text");
    }
  }
  for (const DateFact& date : facts.dates) inside(date.span, "a date lies in the text");
  for (const NumberFact& number : facts.numbers) {
    inside(number.span, "a number lies in the text");
    if (number.counts) inside(*number.counts, "what is counted lies in the text");
    require(number.value == number.value, "a number is a number");
  }
  for (const Quote& quote : facts.quotes) {
    inside(quote.span, "a quote lies in the text");
    if (quote.speaker_mention) inside(*quote.speaker_mention, "a speaker lies in the text");
  }
  for (const KeySentence& sentence : facts.key_sentences) inside(sentence.span, "a key sentence lies in the text");
  for (const auto* spans : {&facts.main.who, &facts.main.what, &facts.main.where, &facts.main.when, &facts.main.why}) {
    for (const Span span : *spans) inside(span, "a main fact lies in the text");
  }
  require(!to_json(analysis, {true, true}).empty(), "JSON is written");
  (void)to_markdown(analysis);
  (void)to_html(analysis);
  (void)to_text(analysis);
}

}  // namespace nutgraf::fuzz
