#include "facts/foreign_names.h"

#include <optional>

namespace nutgraf {
namespace {

namespace wc = word_class;

class Sieve {
 public:
  Sieve(const Words& words, const std::vector<Name>& names) : words_(words), names_(names), surname_(words.distinct()) {}

  std::vector<Name> run() {
    std::vector<std::optional<Name>> people(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) {
      people[i] = person(names_[i]);
      if (people[i]) surname_[words_[people[i]->last - 1].id] = true;
    }
    std::vector<Name> out;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (people[i]) out.push_back(*people[i]);
      else if (stands(names_[i])) out.push_back(names_[i]);
    }
    return out;
  }

 private:
  /// "Regierungssprecher", "Fraktionschefin": German joins the office to what it is over.
  static bool is_office(std::u16string_view flat) {
    if (flat.ends_with(u"in")) flat.remove_suffix(2);
    for (const std::u16string_view office : {u"minister", u"sprecher", u"chef", u"präsident", u"kanzler", u"meister", u"leiter", u"anwalt",
                                             u"direktor", u"sekretär", u"forscher", u"trainer", u"richter", u"professor"}) {
      if (flat.ends_with(office)) return true;
    }
    return false;
  }

  /// Small words within names; an article alone ("der Agentur") is none.
  [[nodiscard]] bool joins(std::uint32_t i) const {
    const std::u16string_view flat = words_[i].flat;
    if (words_.mark(i) == u'-' || one_of(flat, {u"von", u"van", u"zu", u"de", u"da", u"di", u"del", u"du", u"dos", u"bin"})) return true;
    return one_of(flat, {u"der", u"den", u"la", u"las", u"los"}) && one_of(words_[i - 1].flat, {u"von", u"van", u"de", u"zu"});
  }

  /// "Ministerin Katharina Dröge der Agentur" → "Katharina Dröge": from a given name on, as long as names go on.
  [[nodiscard]] std::optional<Name> person(const Name& name) const {
    if (name.type != EntityType::person && name.type != EntityType::organization) return std::nullopt;
    for (std::uint32_t first = name.first; first + 1 < name.last; ++first) {
      const Word& w = words_[first];
      if (words_.capital_nouns() && is_office(w.flat) && name.last - first == 3)  // "Wirtschaftsministerin Sahra Linde", whatever her name
        return Name{first + 1, name.last, EntityType::person, {words_[first + 1].span.start, words_[name.last - 1].span.end}};
      if (!w.is(wc::given_name) || w.is(wc::title | wc::country) || w.shape != Shape::capital) continue;
      if (name.type == EntityType::organization && !words_.capital_nouns()) return std::nullopt;  // "Fondation Louis Vuitton"
      std::uint32_t last = first + 1;
      for (std::uint32_t i = last; i < name.last; ++i) {
        if (words_[i].cased_up()) last = i + 1;
        else if (!joins(i)) break;
      }
      if (last - first >= 2) return Name{first, last, EntityType::person, {words_[first].span.start, words_[last - 1].span.end}};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool stands(const Name& name) const {
    const bool one = name.last - name.first == 1;
    const Word& last = words_[name.last - 1];
    if (one && surname_[last.id] && name.type == EntityType::person) return true;
    if (!words_.capital_nouns()) return true;
    const WordClasses classes = one ? last.classes : words_.phrase_classes(name.first, name.last);
    switch (name.type) {
      case EntityType::location: return (classes & (wc::place | wc::country)) != 0;
      case EntityType::organization: return (classes & wc::organization) != 0 || (one && last.shape == Shape::caps);
      default: return false;
    }
  }

  const Words& words_;
  const std::vector<Name>& names_;
  std::vector<bool> surname_;  // by word id: ends a person's full name
};

}  // namespace

std::vector<Name> sift_foreign_names(const Words& words, const std::vector<Name>& names) { return Sieve(words, names).run(); }

}  // namespace nutgraf
