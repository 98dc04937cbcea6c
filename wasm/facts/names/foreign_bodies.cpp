#include "facts/names/foreign_bodies.h"

#include <algorithm>

#include "facts/names/name_edits.h"
#include "models/lexicon.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

class Bodies : NameEdits {
 public:
  Bodies(const Words& words, std::vector<Name>& names) : NameEdits(words, names) {}

  void run() {
    std::vector<Name> found;
    if (words_.capital_nouns()) {
      towns_.resize(words_.distinct());
      for (std::uint32_t i = 1; i < words_.size(); ++i) {
        if (words_.same_sentence(i, i - 1) && one_of<"in aus stadt landkreis kreis gemeinde">(words_.flat(i - 1)))
          towns_[words_[i].id] = true;
      }
    }
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (words_[i].kind != TokenKind::word) continue;
      std::uint32_t first = i;
      const std::uint32_t last = words_.capital_nouns() ? german(i, first) : words_.in_language("nl") ? dutch(i) : romance(i);
      if (last <= i) continue;
      if (!found.empty()) first = std::max(first, found.back().last);
      const Name* outer = name_over(first);
      // what is found in full already: "Audiencia Provincial de Jaén"
      if (outer != nullptr && outer->last >= last && outer->type == EntityType::organization) continue;
      found.push_back({first, last, EntityType::organization, {words_[first].span.start, words_[last - 1].span.end}});
      // "des Bundesgerichtshofs"
      if (words_.capital_nouns() && last == first + 1 && words_[first].flat.ends_with(u"s")) --found.back().span.end;
      i = last - 1;
    }
    if (found.empty()) return;
    const auto covered = [&found](const Name& name) {
      const auto at =
          std::upper_bound(found.begin(), found.end(), name.first, [](std::uint32_t first, const Name& body) { return first < body.last; });
      return at != found.end() && at->first < name.last;
    };
    names_.erase(std::remove_if(names_.begin(), names_.end(), covered), names_.end());
    insert(found);
  }

 private:
  static bool is_kind(std::u16string_view flat, char16_t kind) {
    static const LexiconMap bodies("bodies-other");
    return bodies.find(flat).find(kind) != std::u16string_view::npos;
  }

  [[nodiscard]] const std::u16string_view& flat_in(std::uint32_t here, std::uint32_t i) const { return words_.flat_in(here, i); }

  /// Behind "Aix" one past "Aix-en-Provence".
  [[nodiscard]] std::uint32_t joined(std::uint32_t here, std::uint32_t end) const {
    while (words_.same_sentence(here, end + 1) && words_.mark(end) == u'-' && words_.touches_next(end - 1) && words_.touches_next(end) &&
           words_[end + 1].kind <= TokenKind::number)
      end += 2;
    return end;
  }

  /// One past the name of what a body is of; `at` itself where nothing has a capital.
  [[nodiscard]] std::uint32_t owner(std::uint32_t here, std::uint32_t at) const {
    if (!words_.same_sentence(here, at)) return at;
    if (const Name* name = name_over(at); name != nullptr) {
      if (name->type == EntityType::person) return at;
      if (name->first == at) return joined(here, name->last);
    }
    std::uint32_t end = at;
    while (words_.same_sentence(here, end) && words_[end].kind == TokenKind::word && words_[end].cased_up()) {
      if (const Name* name = name_over(end); end > at && name != nullptr) break;
      ++end;
      end = joined(here, end);
    }
    return end;
  }

  /// "correctionnel", "superior": what stands between a court and where it is.
  static bool is_adjective(std::u16string_view flat) {
    return ends_in<
        "el elle al ale if ive aire ior ico ica ique ario aria ivo iva eur ial oral ativo ativa emo ema prême edral edrale tare nale nese">(
        flat, 3);
  }

  [[nodiscard]] std::uint32_t romance(std::uint32_t i) const {
    const Word& head = words_[i];
    if (!words_.in_language("fr es pt it") || !is_kind(head.flat, u'r') || (head.cased_up() && !head.start)) return 0;
    std::uint32_t at = i + 1;
    for (int steps = 0; steps < 2; ++steps) {
      const std::u16string_view next = flat_in(i, at);
      if (is_adjective(next) && words_[at].shape == Shape::lower) ++at;
      else if (one_of<"d' de di do da del des dei delle">(next) &&
               one_of<
                   "appel appello apelación justicia justiça commerce commercio comercio comptes cuentas contas conti cassation cassazione "
                   "instrucción prensa">(flat_in(i, at + 1)))
        at += 2;
    }
    const std::u16string_view joint = flat_in(i, at);
    // "institut Roe", "hôpital Jean-Roe"
    if (!joint.empty() && words_[at].shape == Shape::capital && head.shape == Shape::lower &&
        one_of<"institut instituto istituto hôpital hospital ospedale université università universidad universidade politecnico">(
            head.flat)) {
      const Name* name = name_over(at);
      return name != nullptr ? name->last : owner(i, at);
    }
    if (!one_of<"de du des d' del di do da dos das della dell' dello dei degli delle">(joint)) return 0;
    ++at;
    if (one_of<"la l' los las le el">(flat_in(i, at)) && words_[at].shape == Shape::lower) ++at;
    std::uint32_t end = owner(i, at);
    if (end == at) return 0;
    // "ministère des Affaires étrangères"
    if (head.flat.starts_with(u"minist") && ends_in<"ères eures ale ali res riores sociales">(flat_in(i, end), 3) &&
        words_[end].shape == Shape::lower)
      ++end;
    return end;
  }

  [[nodiscard]] std::uint32_t dutch(std::uint32_t i) const {
    const Word& head = words_[i];
    if (!is_kind(head.flat, u'n')) return 0;
    std::uint32_t at = i + 1;
    const bool of = flat_in(i, at) == "van"_w;
    if (of) {
      if (!one_of<"ministerie universiteit">(head.flat)) return 0;
      ++at;
    }
    std::uint32_t end = owner(i, at);
    if (end == at) return 0;
    // "ministerie van Justitie en Veiligheid"
    if (of && flat_in(i, end) == "en"_w && words_.same_sentence(i, end + 1) && words_[end + 1].shape == Shape::capital) end += 2;
    return end;
  }

  /// How a German body's noun ends: "Oberlandesgericht", "Landgerichts".
  static bool ends_as(std::u16string_view flat, char16_t kind) {
    for (std::size_t at = 0; at + 3 <= flat.size(); ++at) {
      if (is_kind(flat.substr(at), kind)) return true;
    }
    return false;
  }

  /// What stands in front of nothing but its town's name.
  static bool is_court(std::u16string_view flat) {
    if (flat.ends_with(u"s")) flat.remove_suffix(1);
    return ends_in<"gericht staatsanwaltschaft bezirksregierung polizeipräsidium polizeidirektion polizeiinspektion">(flat, 0);
  }

  /// One past the town at `i`: "Köln", "Erlangen-Nürnberg"; 0 for anything else, "Münchens" too.
  [[nodiscard]] std::uint32_t town(std::uint32_t here, std::uint32_t i) const {
    if (!words_.same_sentence(here, i) || words_[i].shape != Shape::capital) return 0;
    const Name* name = name_over(i);
    // "Amtsgericht Roedorf", where something is "in Roedorf"
    constexpr WordClasses other = wc::given_name | wc::organization | wc::month | wc::weekday;
    if (name == nullptr && i == here + 1 && towns_[words_[i].id] && is_court(words_[here].flat) && !words_[i].is(other) &&
        words_.use(i).lower == 0 && !ends_in<"ung heit keit ion haft schaft recht frage">(words_[i].flat, 0))
      return joined(here, i + 1);
    const bool whole = name != nullptr && name->first == i && name->type == EntityType::location;
    return whole && name->span.end == words_[name->last - 1].span.end ? joined(here, name->last) : 0;
  }

  /// "Bauwesen und Raumordnung", "Luft- und Raumfahrt", "Sicherheit in der Informationstechnik": what an office is for.
  [[nodiscard]] std::uint32_t subject(std::uint32_t here, std::uint32_t at, bool federal) const {
    const auto noun = [this, here](std::uint32_t i) { return words_.same_sentence(here, i) && words_[i].shape == Shape::capital; };
    if (!noun(at)) return 0;
    std::uint32_t end = at + 1;
    while (noun(end)) ++end;
    if (flat_in(here, end) == ","_w && noun(end + 1) && flat_in(here, end + 2) == "und"_w && noun(end + 3)) return end + 4;
    const std::uint32_t joint = flat_in(here, end) == "-"_w ? end + 1 : end;
    if (flat_in(here, joint) == "und"_w && noun(joint + 1)) return joint + 2;
    return federal && flat_in(here, end) == "in"_w && flat_in(here, end + 1) == "der"_w && noun(end + 2) ? end + 3 : end;
  }

  [[nodiscard]] std::uint32_t german(std::uint32_t i, std::uint32_t& first) const {
    const Word& head = words_[i];
    if (head.shape != Shape::capital) return 0;
    std::u16string_view flat = head.flat;
    if (flat.ends_with(u"s")) flat.remove_suffix(1);
    const bool noun = ends_as(flat, u'g');
    const bool federal = flat.starts_with(u"bundes") && ends_as(flat, u'b');
    if (!noun && !federal && !is_kind(flat, u'p')) return 0;
    if (const std::uint32_t end = town(i, i + 1); end != 0 && flat != "zentrum"_w) return lead(i, first), end;
    if (noun && flat_in(i, i + 1) == "zu"_w) {
      if (const std::uint32_t end = town(i, i + 2); end != 0) return lead(i, first), end;
    }
    if (flat_in(i, i + 1) == "für"_w || (flat.ends_with(u"ministerium") && one_of<"des der">(flat_in(i, i + 1)))) {
      if (const std::uint32_t end = subject(i, i + 2, federal); end != 0) return lead(i, first), end;
    }
    // "Kölner Landgericht"
    if (noun && i > 0 && words_.same_sentence(i, i - 1) && words_[i - 1].shape == Shape::capital && words_[i - 1].flat.ends_with(u"er")) {
      const std::u16string_view of = words_[i - 1].flat;
      if ((classes_of(of.substr(0, of.size() - 2)) & wc::city) != 0) {
        first = i - 1;
        return i + 1;
      }
    }
    if (flat.ends_with(u"rat") && words_.same_sentence(i, i + 1) && words_[i + 1].cased_up()) return 0;  // "Bundesrat Roe"
    return federal || (flat.size() > 13 && flat.ends_with(u"ministerium")) ? i + 1 : 0;
  }

  /// "Ludwig-Maximilians-Universität München", "Technische Universität München": the body begins in front of its noun.
  void lead(std::uint32_t i, std::uint32_t& first) const {
    while (first > 1 && words_.same_sentence(i, first - 2) && words_.mark(first - 1) == u'-' && words_.touches_next(first - 1) &&
           words_.touches_next(first - 2) && words_[first - 2].cased_up())
      first -= 2;
    if (first == i && i > 0 && words_.same_sentence(i, i - 1) && words_[i - 1].shape == Shape::capital &&
        ends_in<"sche schen scher sches freie freien freier">(words_[i - 1].flat, 0))
      --first;
  }

  std::vector<bool> towns_;  // by word id, in German: stands behind "in" or "Stadt" somewhere
};

}  // namespace

void add_foreign_bodies(const Words& words, std::vector<Name>& names) { Bodies(words, names).run(); }

}  // namespace nutgraf
