#include "facts/dates.h"
#include "facts/entities.h"
#include "facts/facts.h"
#include "facts/names.h"
#include "facts/numbers.h"
#include "facts/quotes.h"
#include "facts/roles.h"
#include "facts/words.h"

namespace nutgraf {

KeyFacts find_facts(const Article& article, const std::vector<Removed>&, const Reading& reading) {
  KeyFacts facts;
  const Words words(article, reading);
  const std::vector<Name> names = find_names(words);
  for (const Name& name : names) facts.mentions.push_back({name.span, name.type});
  Entities entities = merge_names(words, names);
  find_roles(words, names, entities);
  for (Entity& entity : entities.all) {
    if (entity.type == EntityType::person) facts.people.push_back(entity);
    else if (entity.type == EntityType::organization) facts.organizations.push_back(entity);
    else if (entity.type == EntityType::location) facts.places.push_back(entity);
  }
  facts.dates = find_dates(words, article.published, reading.language);
  facts.numbers = find_numbers(words, names, facts.dates);
  facts.quotes = find_quotes(words, article, names, entities);
  return facts;
}

}  // namespace nutgraf
