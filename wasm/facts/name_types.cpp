#include "facts/name_types.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t words_a_game = 150;  // a text about sport has a word of it at least this often

std::size_t index_of(EntityType type) { return static_cast<std::size_t>(type); }

/// "Georgia beat Alabama": in such texts the names of places are those of their teams.
bool about_sport(const Words& words) {
  std::uint32_t found = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (one_of(words[i].flat,
               {u"coach",     u"coaches",  u"season",     u"league",     u"playoff",   u"playoffs",      u"quarterback",  u"touchdown",
                u"innings",   u"wicket",   u"wickets",    u"goalie",     u"striker",   u"midfielder",    u"scored",       u"halftime",
                u"half-time", u"roster",   u"tournament", u"semi-final", u"semifinal", u"quarter-final", u"championship", u"match",
                u"matches",   u"kickoff",  u"ncaa",       u"nfl",        u"nba",       u"mlb",           u"nhl",          u"fifa",
                u"uefa",      u"defeated", u"squad",      u"medal"}))
      ++found;
  }
  return found * words_a_game > words.size();
}

/// "Bloomberg wants to be president", where the text has "Michael Bloomberg" and no "Bloomberg News".
void people_of_companies_name(const Words& words, std::vector<Name>& names) {
  std::vector<bool> surname(words.distinct());
  std::vector<bool> company(words.distinct());
  std::vector<bool> alone(words.distinct());  // is somebody without a given name
  for (const Name& name : names) {
    if (name.last - name.first < 2) {
      if (name.type == EntityType::person) alone[words[name.first].id] = true;
      continue;
    }
    if (name.type == EntityType::person && words[name.first].is(wc::given_name)) surname[words[name.last - 1].id] = true;
    if (name.type != EntityType::organization && name.type != EntityType::miscellaneous) continue;
    for (std::uint32_t i = name.first; i < name.last; ++i) company[words[i].id] = true;
  }
  for (Name& name : names) {
    const std::size_t id = words[name.first].id;
    if (name.type == EntityType::organization && name.last - name.first == 1 && surname[id] && (alone[id] || !company[id]))
      name.type = EntityType::person;
  }
}

}  // namespace

void settle_types(const Words& words, std::vector<Name>& names) {
  people_of_companies_name(words, names);
  struct Counts {
    std::array<std::uint32_t, 4> of{};
  };
  std::unordered_map<std::u16string_view, Counts> counts;  // never iterated
  const auto spelled = [&](const Name& name) { return words.flat_text().substr(name.span.start, name.span.size()); };
  bool any_place = false;
  const auto place_as_body = [&](const Name& name) {
    const WordClasses classes = words.phrase_classes(name.first, name.last);
    return name.type == EntityType::organization && (classes & (wc::country | wc::region)) != 0 &&
           (classes & (wc::organization | wc::surname)) == 0;
  };
  for (const Name& name : names) any_place = any_place || place_as_body(name);
  if (any_place && !about_sport(words)) {
    for (Name& name : names) {
      if (place_as_body(name)) name.type = EntityType::location;
    }
  }
  for (const Name& name : names) ++counts[spelled(name)].of[index_of(name.type)];
  for (Name& name : names) {
    const std::array<std::uint32_t, 4>& of = counts[spelled(name)].of;
    const auto most = std::max_element(of.begin(), of.end());
    const auto type = static_cast<EntityType>(most - of.begin());
    // Somebody is nobody else elsewhere; whether a town or its team is meant, each place says for itself.
    if (*most > of[index_of(name.type)] && (type == EntityType::person || name.type == EntityType::person)) name.type = type;
  }
}

}  // namespace nutgraf
