#include "facts/names/name_parts.h"

#include <algorithm>

#include "facts/names/name_edits.h"
#include "facts/words/agencies.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t longest_row = 24;     // tokens of fields behind a name, or of an owner
constexpr std::uint32_t longest_purpose = 6;  // tokens of what a body is for

class Parter : private NameEdits {
 public:
  Parter(const Words& words, std::vector<Name>& names) : NameEdits(words, names) {}

  void run() {
    gather();
    std::vector<Name> seconds;
    for (Name& name : names_) {
      for (const auto part :
           {&Parter::run_on, &Parter::twins, &Parter::between, &Parter::possessed, &Parter::place_in_front, &Parter::behind_body,
            &Parter::behind_known, &Parter::players, &Parter::party_of_office, &Parter::listed, &Parter::counties}) {
        const std::uint32_t at = (this->*part)(name);
        if (at == 0) continue;
        seconds.push_back(second_);
        cut(name, name.first, at);
        break;
      }
      pages(name);
      adjective(name);
      committee(name);
    }
    insert(seconds);
    join_known();
    widen();
    join_bodies();
  }

 private:
  /// The second of two names. Each of the parts below gives where the first one ends, 0 for none, and may change the type of that.
  std::uint32_t two(std::uint32_t end, std::uint32_t first, std::uint32_t last, EntityType type) {
    second_.type = type;
    cut(second_, first, last);
    return end;
  }

  void gather() {
    surname_.assign(words_.distinct(), false);
    full_.assign(words_.distinct(), false);
    for (const Name& name : names_) {
      if (name.type == EntityType::person && !words_[name.first].is(wc::place)) surname_[words_[name.last - 1].id] = true;
      if (name.type == EntityType::person && name.last - name.first > 1) full_[words_[name.last - 1].id] = true;
    }
  }

  /// "Jane Roe House Speaker Jane Roe": where captions follow each other without a stop.
  std::uint32_t run_on(Name& name) {
    const std::uint32_t last = name.last;
    const bool thing = name.type == EntityType::miscellaneous;
    if ((name.type != EntityType::person && !thing) || last - name.first < 3) return 0;
    for (std::uint32_t at = name.first + 1; at + 1 < last; ++at) {
      // "the coroner for Kent Dr Jane Roe", but "Progress MS-04"
      if (one_of<"dr dr. mr mr. mrs mrs. ms ms. prof prof.">(flat(at)) && words_[at].shape != Shape::caps) {
        if (of_lexicon({name.first, at, name.type, {}}, wc::place)) name.type = EntityType::location;
        else if (!words_[name.first].is(wc::given_name)) name.type = EntityType::miscellaneous;
        return two(at, at + 1, last, EntityType::person);
      }
      if (at == name.first + 1) continue;
      // "Orr Vane – FC Harrow"
      if (words_[at].kind == TokenKind::punctuation && is_dash(words_.mark(at)) && words_[at - 1].cased_up() &&
          !words_.touches_next(at - 1)) {
        if (!words_[last - 1].is(wc::organization | wc::place) || (thing && !words_[name.first].is(wc::given_name))) return 0;
        name.type = EntityType::person;
        return two(at, at + 1, last, EntityType::organization);
      }
      if (thing) continue;
      if (words_[at].id == words_[name.first].id) return two(name.first + (flat(name.first + 1) == "'s"_w ? 1 : 2), at, last, name.type);
    }
    return 0;
  }

  /// "the Harrow Museum of Art and Leeds Museum of Glass": two of a kind.
  std::uint32_t twins(Name& name) {
    if (name.type != EntityType::organization || name.last - name.first < 5) return 0;
    for (std::uint32_t at = name.first + 2; at + 2 < name.last; ++at) {
      if (flat(at) == "and"_w && twin_heads(name, at)) return two(at, at + 1, name.last, name.type);
    }
    return 0;
  }
  bool twin_heads(const Name& name, std::uint32_t at) const {
    // "University of Leeds and Harrow College"
    if (at == name.first + 3 && name.last - at > 2 && flat(name.first) == "university"_w && words_[at - 1].is(wc::place)) return true;
    for (std::uint32_t i = name.first; i < at; ++i) {
      if (!one_of<"museum university college school hospital church court ministry department institute library theatre theater">(flat(i)))
        continue;
      for (std::uint32_t k = at + 1; k < name.last; ++k) {
        if (words_[k].id == words_[i].id && (i > name.first || k == at + 1)) return true;
      }
    }
    return false;
  }

  /// "between Kurla and Sion": two places; "between Harrow Town and Leeds City FC": two of the kind that the name was.
  std::uint32_t between(Name& name) {
    if (name.first == 0 || !in(name.first, name.first - 1)) return 0;
    const bool article = flat(name.first - 1) == "the"_w && name.first > 1;
    if (flat(name.first - (article ? 2 : 1)) != "between"_w) return 0;
    const bool places = name.last - name.first == 3 && !article;
    if (name.type == EntityType::person) return 0;
    for (std::uint32_t at = name.first + 1; at + 1 < name.last; ++at) {
      if (flat(at) != "and"_w) continue;
      if (places) name.type = EntityType::location;
      return two(at, at + 1, name.last, name.type);
    }
    return 0;
  }

  /// "Leeds University Hospital's Department of Surgery", "Norway's Harbour Agency", "the Roe Channel's Finding Ana": what a body has, or a
  /// known place or body, is another name.
  std::uint32_t possessed(Name& name) {
    if (name.type != EntityType::organization || of_lexicon(name, wc::organization)) return 0;
    for (std::uint32_t at = name.first + 1; at + 2 < name.last && at < name.first + longest_row; ++at) {
      if (flat(at) != "'s"_w) continue;
      const WordClasses owner = words_.phrase_classes(name.first, at);
      const bool known = (owner & (wc::organization | wc::place)) != 0 && (owner & wc::given_name) == 0;
      const bool part =
          (words_[at - 1].is(wc::organization_head) || words_[at - 1].shape == Shape::caps) &&
          one_of<"department office bureau school center centre institute faculty division college committee board">(flat(at + 1));
      if (!known && !part) continue;
      if (!part && (owner & wc::organization) == 0) name.type = EntityType::location;
      const bool body = part || words_[name.last - 1].is(wc::organization_head) ||
                        ((owner & (wc::country | wc::region)) != 0 && words_[at + 1].is(wc::organization_head));
      const bool person = name.last - at == 3 && words_[at + 1].is(wc::given_name);
      return two(at, at + 1, name.last, body ? EntityType::organization : person ? EntityType::person : EntityType::miscellaneous);
    }
    return 0;
  }

  /// "millions of Colorado Roe supporters", where Roe is somebody.
  std::uint32_t place_in_front(Name& name) {
    if (name.type == EntityType::location || name.last - name.first != 2) return 0;
    const Word& place = words_[name.first];
    if (!in(name.first, name.last) || words_[name.last].shape != Shape::lower || words_[name.last - 1].is(wc::organization_head)) return 0;
    if (!place.is(wc::region | wc::country) || place.is(wc::given_name | wc::surname) || !surname_[words_[name.last - 1].id]) return 0;
    name.type = EntityType::location;
    return two(name.first + 1, name.first + 1, name.last, EntityType::person);
  }

  /// "the attorney for the District of Oregon Jane Roe", "Speaker of the House Orr Vane": somebody, by a given name or because the text has Vane
  /// elsewhere, stands behind the name of what they serve.
  std::uint32_t behind_body(Name& name) {
    if (name.type == EntityType::person || name.type == EntityType::location || name.last - name.first < 3) return 0;
    const bool double_name = words_.mark(name.last - 2) == u'-' && name.last - name.first > 4;
    const std::uint32_t at = name.last - (double_name ? 4 : 2);
    const Word& given = words_[at];
    const Word& family = words_[name.last - 1];
    const bool member = one_of<"mp mla td rep">(flat(at - 1)) && at - name.first > 1;  // "Harrow Forward TD Jane Roe"
    const bool chamber = one_of<"house senate commons assembly parliament sabha">(flat(at - 1));
    const bool place = at - name.first > 1 && words_[at - 1].is(wc::region | wc::country);
    const bool somebody = given.is(wc::given_name) || member || flat(at - 1) == "sabha"_w ||
                          (chamber && surname_[family.id] && !given.is(wc::organization_head));
    if (!(chamber || place || member) || !somebody || given.is(wc::place) || family.shape != Shape::capital ||
        family.is(wc::place | wc::organization_head | wc::place_head))
      return 0;
    return two(member ? at - 1 : at, at, name.last, EntityType::person);
  }

  /// "at the White House Vane flew", "England Reuters": somebody whom the text tells of or an agency, behind a known name, without a stop.
  std::uint32_t behind_known(Name& name) {
    const std::uint32_t at = name.last - 1;
    if (name.type == EntityType::person || at == name.first || !of_lexicon({name.first, at, name.type, {}}, wc::organization | wc::place) ||
        of_lexicon(name, wc::organization | wc::place))
      return 0;
    const bool agency = one_of<"getty epa">(flat(at)) || is_agency(flat(at));
    if (!agency && (at < name.first + 2 || !full_[words_[at].id] || words_.use(at).lower > 0 ||
                    words_[at].is(wc::organization | wc::organization_head | wc::place | wc::place_head)))
      return 0;
    return two(at, at, name.last, agency ? EntityType::organization : EntityType::person);
  }

  /// "the Iowa-Ohio State game", "the latest CNN-Leeds Times poll"
  std::uint32_t players(Name& name) {
    if (name.type == EntityType::person || name.last - name.first < 3 || !in(name.first, name.last) ||
        !one_of<"game games match matchup series rivalry poll polls survey">(flat(name.last)))
      return 0;
    for (std::uint32_t at = name.first + 1; at + 1 < name.last; ++at) {
      if (words_.mark(at) != u'-' || !words_[at + 1].cased_up()) continue;
      name.type = EntityType::organization;
      return two(at, at + 1, name.last, EntityType::organization);
    }
    return 0;
  }

  /// "the Harbour Party of Commission President Jane Roe"
  std::uint32_t party_of_office(Name& name) {
    if (name.type != EntityType::organization || name.last - name.first < 3 || !in(name.first, name.last + 1)) return 0;
    const std::uint32_t of = name.last - 2;
    const Word& title = words_[name.last];
    if (flat(of) != "of"_w || !title.is(wc::title) || !title.cased_up() || !words_[name.last + 1].cased_up()) return 0;
    return two(of, of + 1, name.last, EntityType::organization);
  }

  /// "Kelland, Post Holdings and": two names, the second known or with a company's last word; not "Roe, Hale & Vane", "Harbour University, Leeds".
  std::uint32_t listed(Name& name) {
    if (name.type != EntityType::organization) return 0;
    std::uint32_t comma = 0;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (one_of<"and & of for">(flat(i)) && comma != 0) return 0;
      if (words_.mark(i) != u',') continue;
      if (comma != 0) return 0;
      comma = i;
    }
    if (comma == 0 || comma == name.first || comma + 1 == name.last) return 0;
    const bool body = words_[name.last - 1].is(wc::organization_head) && name.last - comma > 2;
    if (!body && (words_.phrase_classes(comma + 1, name.last) & (wc::organization | wc::place)) != wc::organization) return 0;
    return two(comma, comma + 1, name.last, EntityType::organization);
  }

  /// "the pages of the Leeds Times Sports section"; "Leeds Times Image caption"
  void pages(Name& name) const {
    if (name.type != EntityType::organization || name.last - name.first < 2 || !in(name.first, name.last)) return;
    if (flat(name.last - 1) == "image"_w && one_of<"caption copyright">(flat(name.last))) cut(name, name.first, name.last - 1);
    const bool part = one_of<"sports business opinion style metro arts culture travel">(flat(name.last - 1));
    const bool of_paper = one_of<"section desk page pages editor writer columnist">(flat(name.last));
    if (part && of_paper && words_[name.last].shape == Shape::lower && flat(name.last - 2) != "the"_w) cut(name, name.first, name.last - 1);
  }

  /// "Longtime NBC anchor", "Ex-White House lawyer": the adjective in front of a known name is no part of it.
  void adjective(Name& name) const {
    if (name.type == EntityType::person || name.last - name.first < 2) return;
    const std::uint32_t first = name.first + (flat(name.first + 1) == "-"_w ? 2 : 1);
    if (first < name.last && !of_lexicon(name, wc::organization | wc::place) &&
        one_of<"senior former ex retired longtime veteran outgoing incoming current acting top then">(flat(name.first)) &&
        of_lexicon({first, name.last, name.type, {}}, wc::organization | wc::place))
      cut(name, first, name.last);
  }

  /// "Select Subcommittee on the Harbour Fire", taken for a thing
  void committee(Name& name) const {
    for (std::uint32_t i = name.first; i + 2 < name.last && name.type == EntityType::miscellaneous; ++i) {
      if (is_panel(flat(i)) && flat(i + 1) == "on"_w) name.type = EntityType::organization;
    }
  }
  static bool is_panel(std::u16string_view f) { return one_of<"subcommittee committee commission council panel">(f); }

  /// "Co Harrow and Cookhill, Co Merrin": the first and the last of a row of counties.
  std::uint32_t counties(Name& name) {
    if (flat(name.first) != "co"_w || name.last - name.first < 5 || flat(name.last - 2) != "co"_w) return 0;
    name.type = EntityType::location;
    return two(name.first + 2, name.last - 2, name.last, EntityType::location);
  }

  /// "Bank of England Governor Jane Roe": two names that are one with the "of" between them.
  void join_known() {
    for (std::size_t n = 0; n + 1 < names_.size(); ++n) {
      const std::uint32_t joint = names_[n].last;
      const Name& second = names_[n + 1];
      if (second.first != joint + 1 || !in(names_[n].first, second.last - 1)) continue;
      if (flat(joint) != "of"_w || (words_.phrase_classes(names_[n].first, second.last) & wc::organization) == 0) continue;
      names_[n].type = EntityType::organization;
      cut(names_[n], names_[n].first, second.last);
      names_[n + 1].last = names_[n + 1].first;  // empty
    }
    std::erase_if(names_, [](const Name& name) { return name.first == name.last; });
  }

  /// "King Edward" and "'s School" are one; so is what a group of people with a purpose is called: "the group Parents for" and "Safer Streets".
  void widen() {
    for (std::size_t n = 0; n < names_.size(); ++n) {
      Name& name = names_[n];
      std::uint32_t first = name.first, last = name.last;
      if (name.type == EntityType::person && in(first, last + 1) && flat(last) == "'s"_w &&
          one_of<"king queen prince princess st st. lady">(flat(first)) && words_[last + 1].cased_up() &&
          one_of<"school college hospital church academy university">(flat(last + 1)))
        last += 2;
      else if (first > 2 && in(first - 3, first) && one_of<"for of against">(flat(first - 1)) &&
               words_[first - 2].shape == Shape::capital && words_[first - 2].flat.back() == u's' &&
               one_of<"group charity nonprofit organization organisation">(flat(first - 3)))
        first -= 2;
      else if (in(first, last) && words_[last].shape == Shape::lower && is_written_small(name)) ++last;
      if ((n > 0 && names_[n - 1].last > first) || (n + 1 < names_.size() && names_[n + 1].first < last) ||
          last - first == name.last - name.first)
        continue;
      name.type = EntityType::organization;
      cut(name, first, last);
    }
  }

  /// "taken to Royal Harrow hospital", "West Harrow police said": as some papers write; but "a Leeds hospital", "Leeds police".
  bool is_written_small(const Name& name) const {
    const bool led = name.first > 0 && in(name.first, name.first - 1);
    if (flat(name.last) == "police"_w)
      return name.type == EntityType::organization && name.last - name.first > 1 && !of_lexicon(name, wc::organization | wc::place);
    return flat(name.last) == "hospital"_w && led && one_of<"at to in from outside and">(flat(name.first - 1));
  }

  /// "Parents for Safer Streets", "Common Paths to Peace", "Select Subcommittee on the Harbour Fire": a body is named by what it is for.
  void join_bodies() {
    for (std::size_t n = 0; n < names_.size(); ++n) {
      const Name first = names_[n];
      if ((first.type == EntityType::person && !is_path(first)) || first.type == EntityType::location || !in(first.first, first.last + 1) ||
          words_.headline_case(words_[first.first].sentence))
        continue;
      std::uint32_t last = behind_fields(first);
      if (last == 0) last = behind_purpose(n);
      if (last == 0) continue;
      names_[n].type = is_law(last) ? EntityType::miscellaneous : EntityType::organization;
      cut(names_[n], first.first, last);
      for (std::size_t inside = n + 1; inside < names_.size() && names_[inside].first < last; ++inside) {
        names_[inside].last = names_[inside].first;  // empty
        n = inside;
      }
    }
    std::erase_if(names_, [](const Name& name) { return name.first == name.last; });
  }
  /// Where the name ends with what its body is for; 0 for nothing.
  std::uint32_t behind_purpose(std::size_t n) const {
    const Name& first = names_[n];
    const std::uint32_t joint = first.last;
    const bool any = one_of<"a an">(flat(joint + 1));  // "Center for a Safer Harbour"
    const bool article = any || flat(joint + 1) == "the"_w;
    const bool of = flat(joint) == "of"_w && is_association(first) && n + 1 < names_.size() && names_[n + 1].first == joint + 1 &&
                    names_[n + 1].type == EntityType::organization;
    if (!of && !leads_on(first, joint, article && !any)) return 0;
    const std::uint32_t from = joint + (article ? 2 : 1);
    std::size_t next = n + 1;
    while (next < names_.size() && names_[next].first < from) ++next;
    std::uint32_t last = from;
    if (next < names_.size() && names_[next].first == from) {
      const Name& second = names_[next];
      if (second.type == EntityType::person || second.type == EntityType::location || words_[from].kind != TokenKind::word) return 0;
      if (!of && flat(joint) != "on"_w && second.last - second.first < 2 && !is_path(first)) return 0;
      last = second.last;
    } else if (!article) {  // words in capitals that are no name by themselves
      while (last < from + longest_purpose && in(first.first, last) && words_[last].shape == Shape::capital &&
             !words_[last].is(wc::weekday | wc::month | wc::title | wc::given_name | wc::place) && !taken(next, last))
        ++last;
      if (last == from || (last < words_.size() && in(first.first, last) && words_[last].cased_up())) return 0;
    } else {
      return 0;
    }
    return last;
  }
  /// The same of "Department for Work, Food and Rural Affairs", "Senate Health, Labor and Pensions Committee": rows of fields.
  std::uint32_t behind_fields(const Name& name) const {
    std::uint32_t at = name.last - 1;
    while (at > name.first && !one_of<"of for on">(flat(at))) --at;
    const bool led =
        at > name.first && (words_[at - 1].is(wc::organization_head) || is_panel(flat(at - 1)));  // not "Halden for Mac, Linux and"
    const bool chamber = one_of<"house senate">(flat(at));
    if (led || chamber) ++at;
    std::uint32_t words = 0;
    std::uint32_t commas = 0;  // but for one in front of "and"
    bool last = false;
    for (; at < name.last + longest_row && in(name.first, at); ++at) {
      const Word& w = words_[at];
      if (!one_of<", and &">(w.flat)) {
        if (chamber && last && words > 0 && w.is(wc::title)) return at;  // "House Ways and Means Chairman"
        if (!w.cased_up() || w.is(wc::given_name | wc::place | wc::organization)) break;
        if (++words > 3) return 0;
        continue;
      }
      if (last) break;
      last = w.flat != ","_w;
      if (!last) ++commas;
      else if (words == 0) --commas;
      words = 0;
    }
    if (!last || words == 0 || at < name.last) return 0;
    if (is_law(at)) return at;  // "Tax Cuts and Jobs Act"
    if (commas == 0 || (in(name.first, at) && (words_[at].cased_up() || one_of<"of for on">(flat(at))))) return 0;
    return led || one_of<"committee subcommittee office department">(flat(at - 1)) ? at : 0;
  }
  bool is_law(std::uint32_t end) const { return one_of<"act bill">(flat(end - 1)); }
  bool taken(std::size_t next, std::uint32_t i) const { return next < names_.size() && names_[next].first <= i; }
  bool is_path(const Name& name) const { return one_of<"access approach approaches paths pathways right bridges">(flat(name.last - 1)); }

  /// "Harrow Association" of "Teachers"
  bool is_association(const Name& first) const {
    return one_of<"association federation society league union institute conference guild brotherhood">(flat(first.last - 1));
  }

  /// Whether the word behind a name leads to what that body is for.
  bool leads_on(const Name& first, std::uint32_t joint, bool article) const {
    const Word& tail = words_[joint - 1];
    const std::u16string_view f = flat(joint);
    const bool panel = is_panel(tail.flat);
    const bool body =
        one_of<"campaign coalition alliance center centre partnership league network project fund institute committee council">(tail.flat);
    const bool people =
        tail.flat.size() > 4 && tail.flat.back() == u's' && joint - first.first == 1 && tail.shape == Shape::capital && !article;
    return (f == "on"_w && panel) || (f == "to"_w && is_path(first) && !article) ||
           (!article && (f == "against"_w || f == "for"_w) && (body || people));
  }

  Name second_;
  std::vector<bool> surname_;  // by word id: ends somebody's name
  std::vector<bool> full_;     // of more than one word
};

}  // namespace

void part_names(const Words& words, std::vector<Name>& names) { Parter(words, names).run(); }

}  // namespace nutgraf
