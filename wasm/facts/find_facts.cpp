#include "facts/credits.h"
#include "facts/dates/dates.h"
#include "facts/entities/entities.h"
#include "facts/entities/roles.h"
#include "facts/facts.h"
#include "facts/main_line/main_facts.h"
#include "facts/names/names.h"
#include "facts/numbers/numbers.h"
#include "facts/quotes/quotes.h"
#include "facts/sentences/key_sentences.h"
#include "facts/words/agencies.h"
#include "facts/words/words.h"

namespace nutgraf {
namespace {

/// The agency in a dateline and whoever wrote or helped are who reports, not whom the story is about.
bool is_of_credits(const Entity& entity, Span lead_in, const std::vector<Span>& credits) {
  const bool agency = entity.type == EntityType::organization;
  for (const Span& mention : entity.mentions) {
    bool credited = agency && lead_in.contains(mention);
    for (const Span& credit : credits) credited = credited || credit.contains(mention);
    if (!credited) return false;
  }
  return true;
}

}  // namespace

// The one order that works: later kinds of facts look at earlier ones.
KeyFacts find_facts(const Article& article, const std::vector<Removed>& removed, const Reading& reading) {
  KeyFacts facts;
  const Words words(article, reading);
  std::vector<Name> names = find_names(words);
  facts.dateline = find_dateline(words, article);
  const Span dateline = facts.dateline && facts.dateline->span ? *facts.dateline->span : Span{};
  for (std::size_t i = 0; i < names.size() && names[i].span.start < dateline.end; ++i) {
    if (dateline.contains(names[i].span)) names[i].type = EntityType::location;  // whoever else has that name
  }
  facts.mentions.reserve(names.size());
  for (const Name& name : names) facts.mentions.push_back({name.span, name.type});
  Entities entities = merge_names(words, names);
  find_roles(words, names, entities);
  facts.dates = find_dates(words, article.published, reading.language);
  facts.numbers = find_numbers(words, names, facts.dates, reading.language);
  facts.quotes = find_quotes(words, article, names, entities);
  const Span lead_in = find_lead_in(words, facts.dateline);
  std::vector<Span> credits = find_credits(words, article, removed, facts);
  find_agency(words, article, removed, lead_in, facts);
  if (facts.source && facts.source->span) credits.push_back(*facts.source->span);
  for (Entity& entity : entities.all) {
    if (is_of_credits(entity, lead_in, credits)) continue;
    switch (entity.type) {
      case EntityType::person: facts.people.push_back(std::move(entity)); break;
      case EntityType::organization: facts.organizations.push_back(std::move(entity)); break;
      case EntityType::location: facts.places.push_back(std::move(entity)); break;
      case EntityType::miscellaneous: break;
    }
  }
  facts.key_sentences = find_key_sentences(words, article, facts);
  for (KeySentence& sentence : facts.key_sentences) {  // without "LEEDS, March 3 (Reuters) –"
    if (lead_in.empty() || !sentence.span.contains(lead_in)) continue;
    const std::uint32_t behind = words.token_at(lead_in.end);
    if (behind < words.size() && words[behind].span.start < sentence.span.end) sentence.span.start = words[behind].span.start;
  }
  if (!words.english()) facts.left_out = {"roles", "reasons"};
  if (words.other_language()) facts.left_out.push_back("relative-dates");
  facts.main = find_main_facts(words, article, facts, lead_in);
  note_said(facts.main, facts.key_sentences);
  return facts;
}

}  // namespace nutgraf
