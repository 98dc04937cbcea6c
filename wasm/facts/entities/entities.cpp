#include "facts/entities/entities.h"

#include <algorithm>
#include <array>
#include <forward_list>

#include "base/hash_map.h"
#include "base/sort.h"
#include "facts/names/name_types.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

bool is_elder(std::u16string_view flat) { return one_of<"sr. sr snr snr.">(flat); }
bool is_suffix(std::u16string_view flat) {
  return is_elder(flat) || one_of<"jr. jr jnr jnr. ii iii iv vii viii xii xiii xiv xvi xxiii ,">(flat);
}
bool is_company_suffix(std::u16string_view flat) {
  return one_of<"inc inc. corp corp. co co. ltd ltd. llc plc group company corporation limited ag gmbh">(flat);
}

/// Other spellings of one place, as the key that they share: "U.S.", "Ala."
std::u16string_view canonical_place(std::u16string_view flat) {
  static const LexiconMap spellings("place-spellings");
  const std::u16string_view one = spellings.find(flat);
  return one.empty() ? flat : one;
}
std::u16string_view canonical_organization(std::u16string_view flat) {
  if (one_of<"u.n. un">(flat)) return u"united nations";
  if (one_of<"e.u. eu">(flat)) return u"european union";
  if (flat == "fed"_w) return u"federal reserve";
  if (flat == "gop"_w) return u"republican party";
  return flat;
}

/// A given name as it is written in full: "bill" is "william". "J.D." and "JD" are one, as are "Philip" and "Phillip".
std::u16string full_given_name(std::u16string_view flat) {
  static const LexiconMap nicknames("nicknames");
  const std::u16string_view full = nicknames.find(flat);
  std::u16string out;
  for (const char16_t c : full.empty() ? flat : full) {
    if (c != u'.' && (out.empty() || out.back() != c)) out.push_back(c);
  }
  return out;
}

/// "Álvarez" and "Alvarez" are one.
std::u16string without_marks(std::u16string text) {
  for (char16_t& c : text) c = unicode::base_letter(c);
  return text;
}

class Merger {
 public:
  Merger(const Words& words, const std::vector<Name>& names)
      : words_(words),
        names_(names),
        by_first_name_(words.distinct(), no_entity),
        by_middle_name_(by_first_name_),
        shared_(words.distinct()) {
    by_surname_.fill(by_first_name_);
    seat_acts_ = std::any_of(names.begin(), names.end(),
                             [&](const Name& name) { return name.type == EntityType::organization && is_seat(words, name); });
  }

  Entities run() {
    out_.of_name.assign(names_.size(), no_entity);
    gather_spellings();
    // Longer names first found, shorter ones linked to them afterwards: two passes in reading order.
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      if (names_[i].type == EntityType::miscellaneous) continue;
      if (names_[i].type != EntityType::person || lettered(names_[i]) > 1) join(i, exact_key(names_[i]));
    }
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      if (names_[i].type == EntityType::person && out_.of_name[i] == no_entity) join_single_person(i);
    }
    merge_aliases();
    merge_initials();
    merge_acronyms();
    merge_parts();
    rank();
    return std::move(out_);
  }

 private:
  struct Draft {
    EntityType type;
    std::vector<std::uint32_t> names;  // indices, later sorted
    std::uint32_t into = no_entity;    // merged into another draft
  };

  /// Words of the name; a particle in front belongs to the surname: "De Clercq" is one.
  std::uint32_t lettered(const Name& name) const {
    std::uint32_t count = 0;
    const Word& head = words_[name.first];
    const bool particle = !head.is(wc::given_name) && one_of<"de van von di del della du le la">(head.flat);
    for (std::uint32_t i = name.first + (particle ? 1 : 0); i < name.last; ++i)
      count += words_[i].kind == TokenKind::word && !is_suffix(words_[i].flat) ? 1 : 0;
    return count;
  }
  std::u16string_view flat(const Name& name) const { return words_.flat_text().substr(name.span.start, name.span.size()); }
  /// The surname's token: the last one but for "Jr." and its like.
  std::uint32_t surname(const Name& name) const {
    std::uint32_t at = name.last - 1;
    while (at > name.first && is_suffix(words_[at].flat)) --at;
    return at;
  }

  /// The surname without what the name's span leaves out: "Roe" of "Silvio Roes Prozess".
  std::u16string_view bare_surname(const Name& name) const {
    const Span span = words_[surname(name)].span;
    return words_.flat_text().substr(span.start, std::min(span.end, name.span.end) - span.start);
  }

  /// The id of that word.
  std::uint32_t family_of(const Name& name) const {
    const Word& word = words_[surname(name)];
    const std::u16string_view bare = bare_surname(name);
    constexpr std::size_t reach = 500;  // names
    for (std::size_t n = 0; bare.size() < word.flat.size() && n < std::min(names_.size(), reach); ++n) {
      if (words_[names_[n].last - 1].flat == bare) return words_[names_[n].last - 1].id;
    }
    return spelled_[word.id];
  }

  /// Surnames that differ in marks alone share an id.
  void gather_spellings() {
    spelled_.resize(words_.distinct());
    HashMap<std::u16string_view, std::uint32_t> ids;
    for (const Name& name : names_) {
      const Word& tail = words_[surname(name)];
      keys_.push_front(without_marks(std::u16string(tail.flat)));
      spelled_[tail.id] = ids.add(keys_.front(), tail.id);
    }
  }

  /// Names with the same key are one: first and last name of people, organizations without "Inc.", places under one spelling.
  std::u16string exact_key(const Name& name) const {
    if (name.type == EntityType::person) {
      std::u16string key = without_marks(full_given_name(words_[name.first].flat) + u" " + std::u16string(bare_surname(name)));
      if (is_elder(words_[name.last - 1].flat)) key += u" sr";  // the father; a "Jr." is mostly left out
      return key;
    }
    if (name.type == EntityType::location) return std::u16string(canonical_place(flat(name)));
    std::uint32_t first = name.first;
    std::uint32_t last = name.last;
    if (words_.flat(first) == "the"_w && first + 1 < last) ++first;
    while (last > first + 1 && is_company_suffix(words_[last - 1].flat)) --last;
    const std::uint32_t start = words_[first].span.start;
    const std::u16string_view short_form = words_.flat_text().substr(start, std::min(words_[last - 1].span.end, name.span.end) - start);
    std::u16string key;
    for (const char16_t c : canonical_organization(short_form)) {
      if (c == u'&') key += u"and";
      else if (c != u'.') key += c == u'-' ? u' ' : unicode::base_letter(c);  // "A.C.L.U."
    }
    return key;
  }

  enum Gender : std::size_t { anyone, woman, man };

  static void note_first(std::vector<std::uint32_t>& index, std::uint32_t word, std::uint32_t draft) {
    if (index[word] == no_entity) index[word] = draft;
  }

  void join(std::uint32_t i, std::u16string key) {
    // what is a body once and a building elsewhere is one body
    const EntityType type = seat_acts_ && is_seat(words_, names_[i]) ? EntityType::organization : names_[i].type;
    key.insert(key.begin(), static_cast<char16_t>(u'0' + static_cast<int>(type)));
    const std::uint32_t* const known = ids_.find(key);
    const std::uint32_t draft = known != nullptr ? *known : static_cast<std::uint32_t>(drafts_.size());
    if (known == nullptr) {
      keys_.push_front(std::move(key));
      ids_.add(keys_.front(), draft);
      drafts_.push_back({type, {}, no_entity});
      if (names_[i].type == EntityType::person && lettered(names_[i]) > 1) {
        const std::uint32_t family = family_of(names_[i]);
        const Word& given = words_[names_[i].first];
        note_first(by_surname_[anyone], family, draft);
        if (given.is(wc::female_name) != given.is(wc::male_name))
          note_first(by_surname_[given.is(wc::female_name) ? woman : man], family, draft);
        note_first(by_first_name_, words_[names_[i].first].id, draft);
        // "Emilio Castro Vane" and "Castro": the father's of two surnames, or the name by which somebody goes
        for (std::uint32_t k = names_[i].first + 1; k < surname(names_[i]); ++k) {
          const bool name = words_[k].shape == Shape::capital && !words_[k].is(wc::given_name | wc::function_word);
          if (name) note_first(by_middle_name_, words_[k].id, draft);
        }
        if (by_surname_[anyone][family] != draft) shared_[family] = true;
      }
    }
    if (names_[i].type == EntityType::person && lettered(names_[i]) > 1) {
      if (const std::uint64_t titled = titled_surname(names_[i]); titled != 0) by_title_.add(titled, draft);
    }
    drafts_[draft].names.push_back(i);
    out_.of_name[i] = draft;
  }

  /// "President Joe Roe" and "President Roe" have one key: surname and title; 0 without a title.
  std::uint64_t titled_surname(const Name& name) const {
    if (name.first == 0 || !words_.same_sentence(name.first, name.first - 1) || !words_[name.first - 1].is(wc::title)) return 0;
    return (static_cast<std::uint64_t>(words_[surname(name)].id) + 1) << 32 | words_[name.first - 1].id;
  }

  /// "President Roe … first lady Ana Roe": whoever is told of as a relative has the surname of somebody who was named before.
  bool is_relative(std::uint32_t draft, std::uint32_t i) const {
    const std::vector<std::uint32_t>& full = drafts_[draft].names;
    if (full.front() < i) return false;
    return std::any_of(full.begin(), full.begin() + std::min<std::ptrdiff_t>(std::ssize(full), 3), [&](std::uint32_t n) {
      std::uint32_t at = names_[n].first;
      if (at < 2) return false;
      if (words_.mark(--at) == u',') --at;
      if (words_.flat(at) == "lady"_w) return at > 0 && words_.flat(at - 1) == "first"_w;
      return n == full.front() && one_of<"wife husband daughter son brother sister mother father widow">(words_.flat(at));
    });
  }

  /// A surname alone is the first person of that surname: relatives are introduced later, and in full.
  void join_single_person(std::uint32_t i) {
    const std::uint32_t id = family_of(names_[i]);
    const Gender gender = addressed_as(names_[i]);
    std::uint32_t target = by_surname_[gender][id];
    if (target == no_entity) target = by_surname_[anyone][id];
    // "Susan Roe wept. Mr Roe said so."
    const bool spouse = gender != anyone && target != no_entity && by_surname_[gender][id] == no_entity &&
                        target == by_surname_[gender == man ? woman : man][id];
    // of two people of that surname the one who has the title
    const std::uint32_t* titled = shared_[id] ? by_title_.find(titled_surname(names_[i])) : nullptr;
    if (titled != nullptr) target = *titled;
    // "King Oswin" is nobody else of that name
    const bool reigns = names_[i].first > 0 && one_of<"king queen prince princess pope">(words_.flat(names_[i].first - 1));
    if (target == no_entity && !reigns) target = by_first_name_[id];
    if (target == no_entity && !reigns) target = by_middle_name_[id];
    const bool other = target != no_entity && target == by_surname_[anyone][id] && gender != woman && is_relative(target, i);
    if (target == no_entity || other || spouse) {
      join(i, std::u16string(bare_surname(names_[i])));
      if (other) by_surname_[anyone][id] = out_.of_name[i];
      return;
    }
    drafts_[target].names.push_back(i);
    out_.of_name[i] = target;
  }

  /// "Mrs. Clinton" is the first woman of that surname.
  Gender addressed_as(const Name& name) const {
    if (name.first == 0) return anyone;
    const std::u16string_view before = words_[name.first - 1].flat;
    if (one_of<"mrs mrs. ms ms. miss madam lady sister queen">(before)) return woman;
    return one_of<"mr mr. sir lord brother king">(before) ? man : anyone;
  }

  std::u16string initials(const Name& name) const {
    std::u16string out;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (words_[i].kind == TokenKind::word && words_[i].cased_up()) out.push_back(words_[i].flat[0]);
    }
    return out;
  }

  /// "NATO", "BoC": more than one letter of the word is a capital.
  bool abbreviates(std::uint32_t i) const {
    const std::u16string_view text = slice(words_.text(), words_[i].span);
    return words_[i].shape == Shape::caps ||
           std::count_if(text.begin(), text.end(), [](char16_t c) { return unicode::to_lower(c) != c; }) > 1;
  }

  void merge_acronyms() {
    HashMap<std::u16string_view, std::uint32_t> long_forms;
    for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].type != EntityType::organization) continue;
      const Name& name = names_[drafts_[d].names.front()];
      if (name.last - name.first < 2) continue;
      keys_.push_front(initials(name));
      long_forms.add(keys_.front(), d);
      // "DEA": "U.S. Drug Enforcement Administration"
      if (keys_.front().size() < 4 || !is_at_home(name.first)) continue;
      keys_.push_front(keys_.front().substr(1));
      long_forms.add(keys_.front(), d);
    }
    for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
      Draft& draft = drafts_[d];
      if (draft.type == EntityType::location) continue;
      const Name& name = names_[draft.names.front()];
      if (name.last - name.first != 1) continue;
      if (!abbreviates(name.first)) {  // "Office of Harbours (Ofhar)"
        const std::uint32_t body = draft.type == EntityType::organization && in_brackets(name) ? in_brackets_behind(draft, d) : no_entity;
        if (body != no_entity && flat(name)[0] == flat(names_[drafts_[body].names.front()])[0]) draft.into = body;
        continue;
      }
      std::u16string letters;
      for (const char16_t c : words_[name.first].flat) {
        if (c != u'.') letters.push_back(c);
      }
      const std::uint32_t* found = letters.size() > 1 ? long_forms.find(letters) : nullptr;
      if (found != nullptr && *found != d) draft.into = *found;
      else if (draft.type == EntityType::organization) draft.into = in_brackets_behind(draft, d);
    }
  }

  /// "Jane Roe, also known as Ada Brook,": one of two names.
  void merge_aliases() {
    for (std::uint32_t n = 0; n + 1 < names_.size(); ++n) {
      const Name& name = names_[n];
      const Name& alias = names_[n + 1];
      if (name.type != EntityType::person || alias.type != EntityType::person || !words_.same_sentence(name.first, alias.first)) continue;
      if (alias.first - name.last > farthest_alias || out_.of_name[n] == no_entity || out_.of_name[n + 1] == no_entity) continue;
      bool said = false;
      for (std::uint32_t i = name.last; i < alias.first && !said; ++i) {
        const std::u16string_view f = words_[i].flat;
        said = one_of<"aka a.k.a. alias nicknamed nee née né">(f) || (f == "as"_w && words_.flat(i - 1) == "known"_w);
        if (!said && words_[i].kind == TokenKind::word && !one_of<"who is was also better known">(f)) break;
      }
      Draft& second = drafts_[out_.of_name[n + 1]];
      if (said && out_.of_name[n] != out_.of_name[n + 1] && second.names.front() == n + 1 && second.into == no_entity &&
          drafts_[out_.of_name[n]].into == no_entity)
        second.into = out_.of_name[n];
    }
  }
  static constexpr std::uint32_t farthest_alias = 10;  // tokens

  /// "C Roe", as line-ups write it, where the text has one "Clara Roe".
  void merge_initials() {
    HashMap<std::uint64_t, std::uint32_t> full;
    for (const bool initial : {false, true}) {
      for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
        const Name& name = names_[drafts_[d].names.front()];
        const Word& given = words_[name.first];
        const bool letter = given.flat.size() == 1 || given.shape == Shape::initial;
        if (drafts_[d].type != EntityType::person || letter != initial || lettered(name) < 2 || (initial && lettered(name) > 2)) continue;
        const std::uint64_t key = static_cast<std::uint64_t>(family_of(name)) << 32 | given.flat[0];
        if (!initial) {
          std::uint32_t& of = full.add(key, d);
          if (of != d) of = several;
        } else if (const std::uint32_t* one = full.find(key); one != nullptr && *one != several && drafts_[*one].into == no_entity) {
          drafts_[d].into = *one;
        }
      }
    }
  }

  bool in_brackets(const Name& name) const {
    return name.first > 0 && name.last < words_.size() && words_.mark(name.first - 1) == u'(' && words_.mark(name.last) == u')';
  }

  /// "Netflix's (NFLX) results": short for the organization that it stands behind.
  std::uint32_t in_brackets_behind(const Draft& draft, std::uint32_t d) const {
    for (const std::uint32_t i : draft.names) {
      const Name& name = names_[i];
      if (i == 0 || name.first < 2 || !in_brackets(name)) continue;
      const Name& before = names_[i - 1];
      const std::uint32_t end = before.last + (words_.flat(before.last) == "'s"_w ? 1 : 0);
      if (before.type != EntityType::organization || end != name.first - 1) continue;
      const std::uint32_t owner = out_.of_name[i - 1];
      if (owner != no_entity && owner != d && drafts_[owner].into == no_entity) return owner;
    }
    return no_entity;
  }

  /// A name that begins or ends exactly one longer name of its kind is that one: "Tesla" and "Tesla Motors", "Cascade Marine" and "Cascade
  /// Marine Lines", "Wasserman Schultz" and "Debbie Wasserman Schultz".
  void merge_parts() {
    HashMap<std::u16string_view, std::uint32_t> parts;
    const auto note = [&](std::u16string key, std::uint32_t d) {
      keys_.push_front(std::move(key));
      std::uint32_t& of = parts.add(keys_.front(), d);
      if (of != d) of = several;
    };
    for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
      const Name& name = names_[drafts_[d].names.front()];
      const std::uint32_t size = name.last - name.first;
      if (drafts_[d].type == EntityType::location || drafts_[d].into != no_entity || size < 2 || size > longest_parted) continue;
      for (std::uint32_t n = 1; n < size; ++n) {
        if (drafts_[d].type == EntityType::organization || n > 1) note(part_key(drafts_[d].type, name.first, name.first + n), d);
        if (drafts_[d].type == EntityType::organization || n > 1) note(part_key(drafts_[d].type, name.last - n, name.last), d);
      }
    }
    for (Draft& draft : drafts_) {
      const Name& name = names_[draft.names.front()];
      if (draft.type == EntityType::location || draft.into != no_entity) continue;
      const std::uint32_t* longer = parts.find(part_key(draft.type, name.first, name.last));
      if (longer == nullptr || *longer == several) continue;
      const Name& whole = names_[drafts_[*longer].names.front()];
      if (is_part(name) ? plain(whole) : is_the_body(name, whole) || is_short_form(name, whole)) draft.into = *longer;
    }
    for (Draft& draft : drafts_) {  // "Cascade" → "Cascade Marine" → "Cascade Marine Lines"
      for (std::uint32_t steps = 0; steps < longest_parted && draft.into != no_entity && drafts_[draft.into].into != no_entity; ++steps)
        draft.into = drafts_[draft.into].into;
    }
  }
  static constexpr std::uint32_t several = no_entity - 1;
  static constexpr std::uint32_t longest_parted = 7;  // tokens

  std::u16string part_key(EntityType type, std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t start = words_[first].span.start;
    std::u16string key(1, static_cast<char16_t>(u'0' + static_cast<int>(type)));
    return without_marks(std::move(key.append(words_.flat_text().substr(start, words_[last - 1].span.end - start))));
  }

  /// Neither a row nor somebody's: "Korn, Deftones", "Roe's Gmail" are no longer forms of what they end in.
  bool plain(const Name& name) const {
    if (name.type != EntityType::organization) return true;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if ((words_.mark(i) == u',' && !(i + 1 < name.last && is_company_suffix(words_[i + 1].flat))) || words_.flat(i) == "'s"_w)
        return false;
    }
    return true;
  }

  /// Bodies of this country are mostly named without it.
  bool is_at_home(std::uint32_t i) const { return one_of<"u.s. us u.k. uk">(words_.flat(i)); }

  /// "the Bank" behind "Bank of Norland"
  bool is_the_body(const Name& name, const Name& longer) const {
    return name.last - name.first == 1 && longer.first < name.first && words_.flat(name.first - 1) == "the"_w &&
           one_of<"bank commission council foundation institute ministry trust university">(flat(name));
  }

  /// "Chiefs" of "Kansas City Chiefs", "Security Council" of "U.N. Security Council", "Verizon" of "Verizon Communications": what the longer one
  /// has besides is a place, a body, or says that it is a company.
  bool is_short_form(const Name& name, const Name& longer) const {
    if (name.type != EntityType::organization) return false;
    const std::uint32_t rest = (longer.last - longer.first) - (name.last - name.first);
    if (words_[longer.first].id != words_[name.first].id) {
      const WordClasses front = words_.phrase_classes(longer.first, longer.first + rest);
      // "U.S. Supreme Court" is "Supreme Court", as "U.S. Netflix" and "Colorado Supreme Court" are not; "Carolina Panthers" are "Panthers"
      // where they are called so first
      const Word& head = words_[name.last - 1];
      const bool body = head.is(wc::organization_head);
      const bool after = longer.first < name.first;
      const bool known = (words_.phrase_classes(name.first, name.last) & wc::organization) != 0 &&
                         !(is_at_home(longer.first) && name.last - name.first > 1) &&
                         (body ? !is_at_home(longer.first) : !(after && head.flat.ends_with(u"s")));
      return (front & (wc::city | wc::organization)) != 0 || (!known && (front & wc::place) != 0);
    }
    for (std::uint32_t i = longer.last - rest; i < longer.last; ++i) {
      if (!one_of<"communications energy foods group holdings global international university institution company corporation motors "
                  "technologies entertainment industries partners healthcare pharmaceuticals airlines nordisk">(words_.flat(i)))
        return false;
    }
    return true;
  }

  /// Whether the name may be short for a longer one: not what stands for itself, as "Google", "University of Chicago" or "France".
  bool is_part(const Name& name) const {
    if (name.type == EntityType::person) return name.last - name.first > 1;
    if ((words_.phrase_classes(name.first, name.last) & (wc::place | wc::organization)) != 0) return false;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (words_[i].is(wc::organization_head)) return false;
    }
    return true;
  }

  /// "ANA Moreira", "ANA MOREIRA": capitals for show; but "JFK", "TB Joshua".
  bool shouted_person(const Name& name) const {
    if (name.type != EntityType::person) return false;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      const Word& w = words_[i];
      if (w.shape == Shape::caps && w.span.size() > 3 && w.flat.find(u'.') == std::u16string_view::npos) return true;
    }
    return false;
  }

  /// "WASHINGTON", "NEW DELHI", "MADISON, Wis."; but "UAE", "TQL Stadium"
  bool shouted_place(const Name& name) const {
    if (name.type != EntityType::location || (name.last - name.first == 1 && words_[name.first].span.size() < 4)) return false;
    for (std::uint32_t i = name.first; i < name.last && words_.mark(i) != u','; ++i) {
      if (words_[i].kind == TokenKind::word && words_[i].shape != Shape::caps && words_[i].cased_up()) return false;
    }
    return words_[name.first].shape == Shape::caps;
  }

  /// Ordinary case for a name that only a dateline or a label writes, in capitals: "WASHINGTON".
  std::u16string plain_case(const Name& name) const {
    std::u16string text(slice(words_.text(), name.span));
    // "NEW DELHI", but "USA"; "ANN LEE", but "TB Joshua"
    const std::uint32_t shortest = name.last - name.first > 1 ? (name.type == EntityType::person ? 3 : 2) : 4;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      const std::size_t stop = words_[i].flat.find(u'.');
      // "INDIANA'S"
      const bool tail = unicode::is_quote_mark(words_.mark(i)) ||
                        (i > name.first && unicode::is_quote_mark(words_.mark(i - 1)) && words_.touches_next(i - 1));
      if (words_[i].shape != Shape::caps || (words_[i].span.size() < shortest && !tail)) continue;
      if (stop != std::u16string_view::npos && stop + 1 < words_[i].flat.size()) continue;                    // "D.C."
      if (words_[i].flat.find_first_of(u"0123456789") != std::u16string_view::npos) continue;                 // "RB19"
      if (i > name.first && words_[i].flat.find_first_not_of(u"ivx") == std::u16string_view::npos) continue;  // "HENRY VIII"
      for (std::uint32_t k = words_[i].span.start + (tail ? 0 : 1); k < words_[i].span.end; ++k) {
        text[k - name.span.start] = unicode::to_lower(words_.text()[k]);
      }
    }
    return text;
  }

  std::u16string display_name(const Draft& draft) const {
    // The fullest form; of equally long ones the first.
    const Name* best = nullptr;
    bool best_capitals = false;
    for (const std::uint32_t i : draft.names) {
      const Name& name = names_[i];
      // "Netflix (NFLX)" is Netflix, "Edith (née Roe)" Edith
      if (best != nullptr && name.last - name.first == 1 &&
          (in_brackets(name) ||
           (name.type == EntityType::person && best->last - best->first == 1 && words_[name.first].id != words_[best->first].id)))
        continue;
      const bool capitals = shouted_place(name) || shouted_person(name);
      if (best == nullptr || (best_capitals && !capitals && name.span.size() >= best->span.size()) ||
          (name.span.size() > best->span.size() && !(capitals && !best_capitals))) {
        best = &name;
        best_capitals = capitals;
      }
    }
    return best_capitals || words_.shouting(words_[best->first].sentence) ? plain_case(*best)
                                                                          : std::u16string(slice(words_.text(), best->span));
  }

  void rank() {
    for (Draft& draft : drafts_) {
      if (draft.into == no_entity) continue;
      std::vector<std::uint32_t>& target = drafts_[draft.into].names;
      target.insert(target.end(), draft.names.begin(), draft.names.end());
      draft.names.clear();
    }
    struct Ranked {
      std::uint32_t draft;
      double weight;
    };
    std::vector<Ranked> order;
    const double length = words_.size() > 0 ? static_cast<double>(words_.size()) : 1;
    for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].names.empty()) continue;
      sort(drafts_[d].names);
      // What the story is about is named early and often.
      double weight = 0;
      for (const std::uint32_t i : drafts_[d].names) weight += words_.headline_case(words_[names_[i].first].sentence) ? 0.3 : 1;
      const double where = static_cast<double>(names_[drafts_[d].names.front()].first) / length;
      weight += 3.0 * (1.0 - where);
      order.push_back({d, weight});
    }
    sort(order, [](const Ranked& a, const Ranked& b) { return a.weight != b.weight ? a.weight > b.weight : a.draft < b.draft; });
    for (const Ranked& ranked : order) {
      const Draft& draft = drafts_[ranked.draft];
      Entity entity;
      entity.type = draft.type;
      entity.name = display_name(draft);
      for (const std::uint32_t i : draft.names) {
        entity.mentions.push_back(names_[i].span);
        out_.of_name[i] = static_cast<std::uint32_t>(out_.all.size());
      }
      out_.all.push_back(std::move(entity));
    }
  }

  const Words& words_;
  const std::vector<Name>& names_;
  std::vector<Draft> drafts_;
  std::forward_list<std::u16string> keys_;  // keeps addresses
  HashMap<std::u16string_view, std::uint32_t> ids_;
  std::array<std::vector<std::uint32_t>, 3> by_surname_;  // by Gender and word id: the first person of that name
  std::vector<std::uint32_t> by_first_name_, by_middle_name_;
  std::vector<std::uint32_t> spelled_;  // by word id: the first surname that is spelled so but for marks
  bool seat_acts_ = false;              // the White House does something
  std::vector<bool> shared_;            // by word id: several people have that surname
  HashMap<std::uint64_t, std::uint32_t> by_title_;
  Entities out_;
};

}  // namespace

Entities merge_names(const Words& words, const std::vector<Name>& names) { return Merger(words, names).run(); }

}  // namespace nutgraf
