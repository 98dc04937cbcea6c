#include "facts/entities/roles.h"

#include <algorithm>

#include "facts/entities/role_finder.h"
#include "facts/entities/sentence_roles.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr int longest_row = 12;  // names that share a role

}  // namespace

RoleFinder::Found RoleFinder::best_for(const Name& name) const {
  if (!words_.english()) {
    Found best = elsewhere_before(name);
    const Found behind = elsewhere_behind(name);
    return behind.score > best.score ? behind : best;
  }
  Found best = title_before(name);
  if (best.score == 0) best = title_with_home(name);
  const Found before = apposition_before(name);
  Found after = apposition_after(name);
  // "Her coach, Jane Roe, a former nurse, said": what she is says more than what she was
  if (before.score > 0 && after.score > 0 && one_of<"former retired onetime">(words_.flat(after.first)) &&
      !is_relative(words_.flat(before.last - 1)))
    after = {};
  for (const Found& found : {after, before, predicate(name), so_named(name), chosen_as(name), labelled(name)}) {
    if (found.score > best.score) best = found;
  }
  return best;
}

void find_roles(const Words& words, const std::vector<Name>& names, Entities& entities) {
  const RoleFinder roles(words, names);
  std::vector<int> best(entities.all.size(), 0);
  // By word id: the first name of that surname, `several` when people with other initials have it too.
  constexpr std::uint32_t several = no_entity - 1;
  std::vector<std::uint32_t> family(words.distinct(), no_entity);
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].type != EntityType::person || names[n].last - names[n].first < 2) continue;
    std::uint32_t& first = family[words[names[n].last - 1].id];
    if (first == no_entity) first = n;
    else if (first != several && words[names[first].first].flat[0] != words[names[n].first].flat[0]) first = several;
  }
  const auto note = [&](std::uint32_t n, const RoleFinder::Found& found) {
    const std::uint32_t entity = entities.of_name[n];
    // "President Roe" among several Roes: whoever is named in full with that title has it already
    if (names[n].last - names[n].first == 1 && found.last == names[n].first && family[words[names[n].first].id] == several) return;
    if (names[n].type != EntityType::person || entity == no_entity || found.score <= best[entity]) return;
    best[entity] = found.score;
    entities.all[entity].role = Span{words[found.first].span.start, words[found.last - 1].span.end};
  };
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].type != EntityType::person || entities.of_name[n] == no_entity) continue;
    RoleFinder::Found found = roles.best_for(names[n]);
    if (found.score == 0 && roles.next_in_row(n) != no_entity) found = roles.row_head(names[n]);
    if (found.score == 0 && roles.next_in_row(n) != no_entity) {
      std::uint32_t last = n;
      int row = 0;
      for (std::uint32_t k = roles.next_in_row(n); k != no_entity && row < longest_row; k = roles.next_in_row(k), ++row) last = k;
      found = roles.row_tail(names[last]);
    }
    if (found.score == 0) continue;
    if (found.plural) {
      int row = 0;
      for (std::uint32_t k = roles.next_in_row(n); k != no_entity && row < longest_row; k = roles.next_in_row(k), ++row)
        note(k, {found.first, found.last, 5, true});
    }
    if (names[n].last - names[n].first > 1) found.score += 3;  // introduced in full: with the whole role
    note(n, found);
  }
  find_sentence_roles(words, names, entities);
}

}  // namespace nutgraf
