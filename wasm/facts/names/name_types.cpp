#include "facts/names/name_types.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/hash_map.h"
#include "models/lexicon.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::size_t longest_term = 6;      // letters
constexpr std::uint32_t words_a_game = 150;  // a text about sport has a word of it at least this often

std::size_t index_of(EntityType type) { return static_cast<std::size_t>(type); }

/// "Georgia beat Alabama": in such texts the names of places are those of their teams.
bool about_sport(const Words& words) {
  static const LexiconSet sport("sport-words");
  std::uint32_t found = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    found += sport.contains(words[i].flat) ? 1 : 0;
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

/// "the state department of transportation (DOT)" is one, though written small.
bool is_body(std::u16string_view flat) {
  return one_of<
      "department agency association committee commission board union party office court council institute university "
      "ministry bureau society federation foundation authority administration alliance coalition bank company army school">(flat);
}

/// "LLMs", "KPIs": things of a kind, in capitals but for the "s" behind them.
bool plural_letters(const Words& words, std::uint32_t i) {
  const std::u16string_view text = slice(words.text(), words[i].span);
  if (text.size() < 3 || text.size() > longest_term || text.back() != u's' || words[i].is(wc::organization)) return false;
  return std::all_of(text.begin(), text.end() - 1, [](char16_t c) { return c >= u'A' && c <= u'Z'; });
}

/// "Large Language Models (LLMs)", "NFTs and EVs": kinds of things.
void drop_kinds(const Words& words, std::vector<Name>& names) {
  std::erase_if(names, [&words](const Name& name) {
    if (name.type == EntityType::miscellaneous) return false;
    const bool named_so = name.last + 2 < words.size() && words.mark(name.last) == u'(' && plural_letters(words, name.last + 1) &&
                          words.mark(name.last + 2) == u')' && words[name.last - 1].flat.ends_with(u"s");
    bool kinds = plural_letters(words, name.first);
    for (std::uint32_t i = name.first + 1; i < name.last; ++i) kinds = kinds && (plural_letters(words, i) || !words[i].cased_up());
    return named_so || kinds;
  });
}

/// The office or condition that letters in brackets are short for: "Internal Vice President (IVP)", "Employee Assistance Plan (EAP)".
bool is_term_head(const Word& head) {
  return head.is(wc::title) || one_of<
                                   "act bill code ordinance officer disorder disease syndrome therapy plan test scale index rate "
                                   "ratio intelligence infection injury language model protocol interface">(head.flat);
}

/// "graphic information technology (GIT)", "GIM (gradient interaction modifications)": short for a term in lower case or for an office,
/// which is nobody, here and wherever else it stands.
void drop_terms(const Words& words, std::vector<Name>& names) {
  std::vector<bool> term(words.distinct());
  bool any = false;
  for (std::uint32_t open = 2; open + 2 < words.size(); ++open) {
    if (words.letter(open) != u'(' || words.mark(open + 2) != u')' || !words.same_sentence(open, open + 2)) continue;
    std::u16string_view letters = words[open + 1].flat;
    if (letters.size() > 2 && letters.back() == u's' && words[open + 1].shape != Shape::caps) letters.remove_suffix(1);  // "(EVs)"
    if (letters.size() < 2 || letters.size() > longest_term || words[open + 1].kind != TokenKind::word || !words[open + 1].cased_up())
      continue;
    std::size_t left = letters.size();
    std::uint32_t at = open;
    const bool headed = is_term_head(words[open - 1]);
    while (left > 0 && at > 0 && words.same_sentence(open, at - 1) && open - at < 2 * longest_term) {
      const Word& w = words[at - 1];
      if ((w.cased_up() && !headed) || is_body(w.flat)) break;
      // "XDR" of extended things
      if (w.flat[0] == letters[left - 1] || (letters[left - 1] == u'x' && w.flat.starts_with(u"ex"))) --left;
      else if (!w.is(wc::function_word) && words.mark(at - 1) != u',' && words.mark(at) != u',') break;
      --at;
    }
    if (left == 0) term[words[open + 1].id] = any = true;
  }
  for (std::uint32_t i = 0; i + 3 < words.size(); ++i) {  // what is meant stands in brackets behind it
    const std::u16string_view letters = words[i].flat;
    const bool known = words[i].is(wc::organization | wc::place);  // "the AP (as planned)"
    if (words[i].shape != Shape::caps || words.mark(i + 1) != u'(' || known || letters.size() < 2 || letters.size() > longest_term)
      continue;
    std::size_t met = 0;
    std::uint32_t at = i + 2;
    for (; met < letters.size() && words.same_sentence(i, at) && words[at].shape == Shape::lower; ++at, ++met) {
      if (words[at].flat[0] != letters[met] || words[at].is(wc::function_word)) break;
    }
    if (met == letters.size() && words.same_sentence(i, at) && words.mark(at) == u')') term[words[i].id] = any = true;
  }
  if (!any) return;
  std::erase_if(names, [&](const Name& name) {
    return name.last - name.first == 1 && name.type != EntityType::miscellaneous && term[words[name.first].id];
  });
}

/// "Moody's cut its rating", "Christie's had bid": firms whose names end so, unless somebody of that name is told of.
void keep_owners_mark(const Words& words, std::vector<Name>& names) {
  std::vector<bool> somebody(words.distinct());
  for (const Name& name : names) {
    if (name.type == EntityType::person && name.last - name.first > 1) somebody[words[name.last - 1].id] = true;
  }
  for (Name& name : names) {
    const std::uint32_t mark = name.last;
    if (!words.same_sentence(name.first, mark) || words.flat(mark) != "'s"_w || somebody[words[name.last - 1].id]) continue;
    const bool titled = name.first > 0 && words.same_sentence(name.first, name.first - 1) && words[name.first - 1].is(wc::title);
    if (titled || (words.phrase_classes(name.first, mark + 1) & wc::organization) == 0) continue;
    name.last = mark + 1;
    name.span.end = words[mark].span.end;
    name.type = EntityType::organization;
  }
}

/// "Parkinson's disease", and "lives with Alzheimer's" where nobody of that name is told of.
void drop_diseases(const Words& words, std::vector<Name>& names) {
  std::vector<bool> somebody(words.distinct());
  for (const Name& name : names) {
    if (name.last - name.first > 1) somebody[words[name.last - 1].id] = true;
  }
  std::erase_if(names, [&](const Name& name) {
    const std::uint32_t owner = words.flat(name.last - 1) == "'s"_w ? name.last - 1 : name.last;
    if (owner != name.first + 1) return false;
    const bool owns = words.same_sentence(name.first, owner) && words.flat(owner) == "'s"_w;
    const std::uint32_t next = owns ? owner + 1 : owner;
    if (words.same_sentence(name.first, next) &&
        one_of<"disease syndrome lymphoma palsy dementia chorea ataxia sarcoma">(words.flat(next)) && words[next].shape == Shape::lower)
      return owns || name.type == EntityType::person;
    return owns && one_of<"alzheimer parkinson crohn hodgkin tourette asperger">(words.flat(name.first)) && !somebody[words[name.first].id];
  });
}

constexpr auto is_rate = [](std::u16string_view f) { return one_of<"mbps gbps kbps mhz ghz khz kwh mwh mah">(f); };

/// "Dh1.4", "FY23", "8GB", "8kHz": money, years and measures whose letters touch their digits; "Rs 65".
bool is_figure(const Words& words, const Name& name) {
  constexpr auto is_unit = [](std::u16string_view f) { return one_of<"gb tb mb mm ml kg km kw hp mp mph hz">(f) || is_rate(f); };
  const std::u16string_view flat = words[name.first].flat;
  const bool two = name.last - name.first == 2;
  if (!two && name.first > 0 && words[name.first - 1].kind == TokenKind::number && is_unit(flat)) return true;  // "500 HP"
  const auto end = flat.find_first_of(u"0123456789");
  const auto digits = flat.find_last_of(u"0123456789");
  if (end == 0) return two ? is_unit(words[name.last - 1].flat) : is_unit(flat.substr(digits + 1));
  return (two ? words[name.last - 1].kind == TokenKind::number : end != flat.npos && digits + 3 > flat.size()) &&
         one_of<"dh dhs rs ksh sh ugx aed php fy">(flat.substr(0, end));
}

/// "Nationwide, 24 states", "219 Mbps", "US$171 million", "the 70s", "Eastern Time": an adverb, a unit, money, years, a zone.
void drop_adverbs_and_units(const Words& words, std::vector<Name>& names) {
  std::erase_if(names, [&](const Name& name) {
    const Word& w = words[name.first];
    if (w.kind == TokenKind::number && one_of<"s 's">(words.flat(name.last - 1)) && name.last - name.first == 2) return true;
    if (is_figure(words, name)) return true;
    if (w.is(wc::month) && words[name.last - 1].kind == TokenKind::number && name.type != EntityType::miscellaneous) return true;
    if (words.flat(name.last - 1) == "time"_w && one_of<"eastern central mountain pacific">(w.flat)) return true;
    if (name.last - name.first != 1 || name.type == EntityType::person) return false;
    if (words.touches_next(name.first) && words.mark(name.last) == u'$') return true;
    const bool follows = words.same_sentence(name.first, name.last) && words.mark(name.last) == u',';
    const bool adverb = w.start && follows && w.flat.size() > 6 && w.flat.ends_with(u"wide");
    return adverb || is_rate(w.flat);
  });
}

/// "across the old Charles Bridge", "on Doris Way": no people.
void things_with_names_of_people(const Words& words, std::vector<Name>& names) {
  for (Name& name : names) {
    if (name.type != EntityType::person || name.last - name.first < 2) continue;
    const Word& last = words[name.last - 1];
    if (!one_of<
            "bridge way street road avenue boulevard square stadium market airport canal harbor harbour plaza highway terrace drive alley "
            "crossing facility cave">(last.flat) ||
        last.flat == words[name.first].flat || name.first == 0 || !words.same_sentence(name.first, name.first - 1))
      continue;
    std::uint32_t at = name.first - 1;  // "the 14th-century"
    while (at > 0 && name.first - at < 5 && words.same_sentence(name.first, at - 1) && words[at].shape != Shape::capital &&
           !words[at].is(wc::function_word))
      --at;
    if (one_of<"the on along across near off at down 's">(words.flat(at))) name.type = EntityType::location;
  }
}

/// "Leeds beat Derby", "a loss to Denver", "Denver's quarterback", "Derby have": in a text about sport, a town that plays.
bool is_team(const Words& words, const Name& name) {
  const auto flat = [&](std::uint32_t i) { return words.same_sentence(name.first, i) ? words[i].flat : std::u16string_view(); };
  std::uint32_t after = name.last;
  if (flat(after) == "'s"_w) ++after;
  // "Detroit (10-4)"
  if (flat(after) == "("_w && words.same_sentence(name.first, after + 2) && words[after + 1].kind == TokenKind::number &&
      words.mark(after + 2) == u'-')
    return true;
  if (one_of<"captain coach defense defender defenders fans forward goalkeeper linebacker lineman manager midfielder pitcher quarterback "
             "receiver "
             "skipper striker supporters winger footballer outfielder infielder shortstop catcher teammate teammates">(flat(after)))
    return true;
  const std::u16string_view before = name.first == 0 ? std::u16string_view() : flat(name.first - 1);
  if (after == name.last && (one_of<"beat beats defeated drew edged lost outscored routed thrashed trailed">(flat(after)) ||
                             (!one_of<"and of">(before) && one_of<"are have were">(flat(after)))))
    return true;
  if (one_of<"against beat beats defeated edged over routed thrashed versus vs">(before)) return true;
  if (name.first < 2 || !one_of<"by for to with">(before)) return false;
  return one_of<"beaten defeat defeats draw drawn drew fell losing loss losses lost played plays scored tied traded victory win">(
      flat(name.first - 2));
}

/// What plays once in a text is a team wherever nobody is in it, near it, from it or at home there.
void teams(const Words& words, std::vector<Name>& names) {
  std::vector<bool> plays(words.distinct());
  const auto is_town = [&](const Name& name) {
    const WordClasses classes = words.phrase_classes(name.first, name.last);
    return name.type == EntityType::location && (classes & wc::place) != 0 && (classes & wc::country) == 0;
  };
  for (const Name& name : names) {
    if (is_town(name) && is_team(words, name)) plays[words[name.last - 1].id] = true;
  }
  for (Name& name : names) {
    if (!is_town(name) || !plays[words[name.last - 1].id]) continue;
    const bool led = name.first > 0 && words.same_sentence(name.first, name.first - 1);
    const bool there = led && one_of<"across around at from in into near of outside through to">(words.flat(name.first - 1));
    const bool more = words.same_sentence(name.first, name.last);
    const bool lives = more && (words.mark(name.last) == u',' || words[name.last].is(wc::title | wc::occupation) ||
                                one_of<"area native natives police residents streets suburb suburbs">(words.flat(name.last)));
    if (is_team(words, name) || (!there && !lives)) name.type = EntityType::organization;
  }
}

/// "at the White House", but "spoke to White House aides".
bool is_entered(const Words& words, const Name& name) {
  if (name.first < 2 ||
      (words.same_sentence(name.first, name.last) && words[name.last].is(wc::title | wc::title_modifier | wc::occupation)))
    return false;
  const std::uint32_t lead = words.flat(name.first - 1) == "the"_w ? name.first - 2 : name.first - 1;
  return words.same_sentence(name.first, lead) &&
         one_of<"around at entered entering in inside into leaving left near outside through to toured visited visiting">(words.flat(lead));
}

/// "The Rams ruled him out": in a text about sport.
void nicknames(const Words& words, std::vector<Name>& names) {
  static const LexiconSet called("team-nicknames");
  const std::size_t known = names.size();
  std::size_t n = 0;
  for (std::uint32_t i = 1; i < words.size(); ++i) {
    const Word& w = words[i];
    if (w.shape != Shape::capital || words.flat(i - 1) != "the"_w || !called.contains(w.flat)) continue;
    while (n < known && names[n].last <= i) ++n;
    if (n == known || names[n].first > i) names.push_back({i, i + 1, EntityType::organization, w.span});
    else if (names[n].last == i + 1) names[n].type = EntityType::organization;
  }
  sort_by_place(names);
}

/// By word id: "Harrow" of "Harrow Foods", which may be called so, too; a town's council, police or paper is not.
std::vector<bool> company_places(const Words& words, const std::vector<Name>& names) {
  std::vector<bool> company(words.distinct());
  for (const Name& name : names) {
    if (name.type == EntityType::organization && name.last - name.first > 1 &&
        one_of<"airlines bank brands brewery energy foods group holdings inc industries ltd motors partners pharma plc stores systems "
               "technologies">(words.flat(name.last - 1)))
      company[words[name.first].id] = true;
  }
  return company;
}

}  // namespace

bool is_seat(const Words& words, const Name& name) {
  return name.last - name.first == 2 && words.flat(name.first) == "white"_w && words.flat(name.first + 1) == "house"_w;
}

void settle_types(const Words& words, std::vector<Name>& names) {
  drop_kinds(words, names);
  drop_terms(words, names);
  keep_owners_mark(words, names);
  drop_diseases(words, names);
  drop_adverbs_and_units(words, names);
  people_of_companies_name(words, names);
  things_with_names_of_people(words, names);
  HashMap<std::u16string_view, std::array<std::uint32_t, 4>> counts;  // by type
  const auto spelled = [&](const Name& name) { return words.flat_text().substr(name.span.start, name.span.size()); };
  bool any_place = false;
  const auto place_as_body = [&](const Name& name) {
    const WordClasses classes = words.phrase_classes(name.first, name.last);
    // "Swansea 49 Cardiff 23", "New York magazine"
    if (words.same_sentence(name.first, name.last) && (words[name.last].kind == TokenKind::number || words.flat(name.last) == "magazine"_w))
      return false;
    return name.type == EntityType::organization && (classes & wc::place) != 0 && (classes & (wc::organization | wc::surname)) == 0;
  };
  for (Name& name : names) {
    any_place = any_place || place_as_body(name);
    if (name.type != EntityType::miscellaneous) continue;
    const WordClasses classes = words.phrase_classes(name.first, name.last);
    if ((classes & wc::country) != 0 && (classes & (wc::demonym | wc::given_name | wc::surname | wc::organization)) == 0)
      name.type = EntityType::location;
  }
  std::optional<bool> sport;
  const auto of_sport = [&] {
    if (!sport) sport = about_sport(words);
    return *sport;
  };
  if (any_place && !of_sport()) {
    const std::vector<bool> company = company_places(words, names);
    for (Name& name : names) {
      if (place_as_body(name) && !company[words[name.first].id]) name.type = EntityType::location;
    }
  }
  if (of_sport()) {
    teams(words, names);
    nicknames(words, names);
  }
  for (const Name& name : names) ++counts.add(spelled(name))[index_of(name.type)];
  for (Name& name : names) {
    const std::array<std::uint32_t, 4>& of = counts.add(spelled(name));
    const auto most = std::max_element(of.begin(), of.end());
    const auto type = static_cast<EntityType>(most - of.begin());
    // Somebody is nobody else elsewhere; whether a known town or its body, a town or its team is meant, each place says for itself.
    const bool town = type == EntityType::miscellaneous || name.type == EntityType::miscellaneous ||
                      (words.phrase_classes(name.first, name.last) & wc::place) != 0;
    if (*most > of[index_of(name.type)] && (type == EntityType::person || name.type == EntityType::person || (!town && !of_sport())))
      name.type = type;
  }
  for (Name& name : names) {
    if (is_seat(words, name)) name.type = is_entered(words, name) ? EntityType::location : EntityType::organization;
  }
}

}  // namespace nutgraf
