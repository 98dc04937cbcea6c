#include "facts/names/foreign_names.h"

#include <optional>

#include "base/hash_map.h"
#include "facts/words/small_words.h"
#include "language/stopwords.h"
#include "models/lexicon.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

/// "Präsidenten", "Fraktionschefin": without the ending of a case and of women.
std::u16string_view masculine(std::u16string_view flat) {
  if (flat.ends_with(u"en")) flat.remove_suffix(2);
  if (flat.ends_with(u"in")) flat.remove_suffix(2);
  return flat;
}

/// "Geochemikerin", "Torhüter", "Kollege": what people are, where two words follow that may be a name.
bool is_calling(std::u16string_view flat) {
  return ends_in<
      "iker olog ologe aftler regisseur autor spieler torhüter stürmer verteidiger sänger wohner analyst gründer inhaber expert experte "
      "arzt "
      "ärzt kolleg kollege beauftragt beauftragte beauftragter abgeordnet abgeordnete abgeordneter vorsitzend vorsitzende vorsitzender "
      "bundesrat stadtrat landrat ratsherr dezernent führer manager redakteur journalist schauspieler künstler bischof kandidat moderator">(
      masculine(flat), 0);
}

class Sieve {
 public:
  Sieve(const Words& words, const std::vector<Name>& names)
      : words_(words), names_(names), surname_(words.distinct()), called_(words.distinct()), alone_(words.distinct()) {}

  std::vector<Name> run() {
    for (std::uint32_t i = 0; words_.capital_nouns() && i < words_.size(); ++i) {
      if (words_[i].shape == Shape::capital) known_.add(words_[i].flat, words_[i].id);
    }
    for (const Name& name : names_) {
      if (name.last - name.first == 1 && name.type == EntityType::person) alone_[words_[name.first].id] = true;
    }
    std::vector<std::optional<Name>> people(names_.size());
    std::vector<Name> bodies(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (inside(names_[i].first)) {
        bodies[i].last = gone;
        continue;
      }
      if (called_by_role(names_[i])) called_[words_[names_[i].first].id] = true;
      bodies[i] = body(names_[i]);
      const std::uint32_t past = bodies[i].last;
      if (past < names_[i].last) people[i] = past > 0 ? part(past, names_[i].last) : person(names_[i]);
      if (!people[i]) continue;
      full_names_.add(spelled(*people[i]), 0);
      without_genitive(*people[i]);
      const std::uint32_t last = people[i]->last - 1;
      if (people[i]->span.end == words_[last].span.end && !one_of<"jr. sr. jr sr junior senior">(words_.flat(last)))
        surname_[words_[last].id] = true;
    }
    std::vector<Name> out;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (bodies[i].last == gone) continue;
      if (bodies[i].last > 0) out.push_back(bodies[i]);
      if (bodies[i].last == names_[i].last) continue;
      if (!people[i] && names_[i].last - names_[i].first > 1 && full_names_.find(spelled(names_[i])) != nullptr)
        people[i] = part(names_[i].first, names_[i].last);
      const auto stem = names_[i].last - names_[i].first == 1 ? stem_of(names_[i].first) : std::nullopt;
      if (people[i]) out.push_back(*people[i]);
      else if (stem && surname_[*stem]) {  // "Roes Prozess"
        out.push_back(part(names_[i].first, names_[i].last));
        --out.back().span.end;
      } else if (names_[i].last - names_[i].first == 1 && called_[words_[names_[i].first].id]) {
        out.push_back(part(names_[i].first, names_[i].last));
      } else if (const WordClasses classes = genitive(names_[i]); classes != 0) {
        out.push_back(part(names_[i].first, names_[i].last));
        out.back().type = (classes & wc::place) != 0 ? EntityType::location : EntityType::organization;
        --out.back().span.end;
      } else if (Name name = with_adjective(surname_of(without_article(names_[i]))); stands(name) || led_by_body(name)) {
        if (led_by_body(name)) name.type = EntityType::organization;
        out.push_back(name);
      }
    }
    return out;
  }

 private:
  static constexpr std::uint32_t gone = ~0U;  // token past a name that is none

  [[nodiscard]] std::u16string_view spelled(const Name& name) const { return slice(words_.text(), name.span); }

  /// "Romans-sur-Isère": a part of a longer name, behind a small word between hyphens.
  [[nodiscard]] bool inside(std::uint32_t first) const {
    return first > 2 && words_.mark(first - 1) == u'-' && words_.touches_next(first - 1) && words_[first - 2].shape == Shape::lower &&
           words_.mark(first - 3) == u'-';
  }

  /// What is known of "Italiens" alone.
  [[nodiscard]] WordClasses genitive(const Name& name) const {
    return words_.capital_nouns() && name.last - name.first == 1 ? known_in_genitive(words_[name.first]) : 0;
  }

  /// "Roes", where the text has "Roe" too: the id of that word.
  [[nodiscard]] std::optional<std::uint32_t> stem_of(std::uint32_t i) const {
    const std::u16string_view flat = words_[i].flat;
    if (!words_.capital_nouns() || words_[i].shape != Shape::capital || flat.size() < 4 || flat.back() != u's') return std::nullopt;
    const std::uint32_t* stem = known_.find(flat.substr(0, flat.size() - 1));
    return stem == nullptr ? std::nullopt : std::optional(*stem);
  }

  /// "Silvio Roes Prozess": the name ends in front of the "s".
  void without_genitive(Name& name) {
    const bool row = name.last - name.first == 2 || words_[name.last - 2].shape == Shape::lower || words_.mark(name.last - 2) == u'-';
    const auto stem = row ? stem_of(name.last - 1) : std::nullopt;
    if (!stem) return;
    surname_[*stem] = true;
    --name.span.end;
  }

  /// Endings that German nouns have and surnames have not.
  static bool is_noun(std::u16string_view flat) { return ends_in<"ung heit keit schaft tion tät gala preis werk buch leben">(flat, 3); }
  /// "Henri-Nannen-Preis", "Robert Koch-Institut", "Tendai-Schule": named after somebody.
  [[nodiscard]] bool institution(std::uint32_t first, std::uint32_t last) const {
    const auto joined = [this](std::uint32_t i) { return words_.mark(i) == u'-' && words_.touches_next(i); };
    bool spaced = false;
    for (std::uint32_t i = first + 1; i < last; ++i) spaced = spaced || !words_.touches_next(i - 1);
    if (!spaced) return last - first > 3 || !words_[last - 1].is(wc::given_name);  // "Max-Schmeling-Halle", "Karl-Heinz"
    std::u16string_view flat = words_[last - 1].flat;
    if (last - first == 2 && one_of<"theater stadion museum gymnasium institut arena klinik verein zentrum center hotel">(flat))
      return true;
    if (last - first < 3 || !joined(last - 2)) return false;
    if (flat.ends_with(u"s")) flat.remove_suffix(1);
    return is_noun(flat) || one_of<
                                "institut schule allee straße platz denkmal haus gymnasium zentrum "
                                "halle arena stadion museum archiv verlag park klinik verein">(flat);
  }
  /// One name or two: no places, no genitives of them.
  [[nodiscard]] bool surnames(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i) {
      const Word& w = words_[i];
      const WordClasses stem = w.flat.back() == u's' ? classes_of(w.flat.substr(0, w.flat.size() - 1)) : WordClasses{};
      if (w.shape != Shape::capital || ((w.classes | stem) & wc::place) != 0 || is_noun(w.flat) || one_of<"der die das">(w.flat))
        return false;
    }
    return true;
  }

  /// "M. Nunez", "Mme Roux", "Sr. Gil"
  static bool is_address(std::u16string_view flat) {
    return one_of<
        "m. mm. mme mlle me maître monsieur madame sr. sra. sig. signor signora dott. dottor dr. dra. avv. dhr. mevr. herr frau prof. don "
        "doña">(flat);
  }
  /// "la ministre de la Culture Rachida Roe": the name of the office ends where somebody's given name begins.
  [[nodiscard]] bool ministry(std::uint32_t first) const {
    for (std::uint32_t i = first, steps = 0; i > words_.sentence_of(first).first_token && steps < 4; ++steps) {
      const Word& w = words_[--i];
      if (w.flat.starts_with(u"ministr") || one_of<"assessore assessora sottosegretario sottosegretaria">(w.flat)) return steps > 0;
      if (w.shape != Shape::lower || w.flat.size() > 5) return false;
    }
    return false;
  }

  [[nodiscard]] Name part(std::uint32_t first, std::uint32_t last) const {
    return {first, last, EntityType::person, {words_[first].span.start, words_[last - 1].span.end}};
  }

  /// "Bis Roe", where Roe is somebody: every noun has a capital, and so has what begins a sentence.
  [[nodiscard]] Name surname_of(const Name& name) const {
    const bool known = words_.capital_nouns() && name.type == EntityType::person && surname_[words_[name.last - 1].id];
    return known ? part(name.last - 1, name.last) : name;
  }

  /// "Le Paris Football Club", "Según Mejía": where a sentence begins, its first word may be none of the name.
  [[nodiscard]] Name without_article(Name name) const {
    const Word& w = words_[name.first];
    // "Les TD"
    if (name.type == EntityType::person && name.last - name.first == 2 && one_of<"les des los las gli die">(w.flat) &&
        words_[name.last - 1].shape == Shape::caps)
      name.type = EntityType::miscellaneous;
    if (name.last - name.first < 2 || !w.start || w.is(wc::given_name) || !leads_to_name(w.flat) ||
        (words_.phrase_classes(name.first, name.last) & wc::place) != 0)
      return name;
    ++name.first;
    if (words_.in_language("nl") && name.last - name.first == 2 && words_[name.last - 1].shape == Shape::caps &&
        one_of<"de het">(words_.flat(name.first)))
      ++name.first;  // "Volgens de OESO"
    name.span.start = words_[name.first].span.start;
    return name;
  }

  static const LexiconSet& organization_head_elsewhere() {
    static const LexiconSet heads("organization-heads-other");
    return heads;
  }

  [[nodiscard]] bool iberian() const { return words_.in_language("es pt"); }

  /// "Audiencia Provincial de Valladolid", "Banco de España": their first word says what they are. Of "presidente da Câmara de Montalegre
  /// Orlando Alves" the part that is no person; nothing (last is 0) for other names.
  [[nodiscard]] Name body(const Name& whole) const {
    const LexiconSet& heads = organization_head_elsewhere();
    if (!words_.in_language("es pt fr it")) return {};
    Name name = without_article(whole);
    if (name.last - name.first < 2 || words_[name.first].shape != Shape::capital || !heads.contains(words_[name.first].flat)) return {};
    // "Organización de Consumidores y Usuarios"
    if (words_.same_sentence(name.first, name.last + 1) && one_of<"y e">(words_.flat(name.last)) && words_[name.last + 1].cased_up())
      return {};
    name.type = EntityType::organization;
    const bool led = of_role(name.first);
    for (std::uint32_t i = name.first + 1; led && i + 1 < name.last; ++i) {
      if (!words_[i].is(wc::given_name) || !words_[i - 1].cased_up() || !words_[i].cased_up()) continue;
      name.last = i;
      name.span.end = words_[i - 1].span.end;
      return name;
    }
    return name;
  }

  /// "el premio Rey Jaime", "rue Victor Hugo", "en el Santiago Bernabéu": what is named after somebody.
  [[nodiscard]] bool named_after(std::uint32_t first) const {
    if (!words_.in_language("es fr it pt") || first == 0 || !words_.same_sentence(first, first - 1)) return false;
    const std::u16string_view lead = words_[first - 1].flat;
    if (one_of<"el del al">(lead)) return words_.in_language("es") && !words_[first].is(wc::title);
    return is_small_word(lead, SmallWord::named_after);
  }

  /// "El líder de UGT, Pepe Álvarez, pidió": a name between commas behind what somebody is.
  [[nodiscard]] bool apposed(const Name& name) const {
    constexpr std::uint32_t reach = 14;  // tokens back to the article
    if (words_.capital_nouns() || name.first < 3 || !words_.same_sentence(name.first, name.first - 3) ||
        words_.mark(name.first - 1) != u',')
      return false;
    if (!words_.same_sentence(name.first, name.last) || !one_of<", ( .">(words_.flat(name.last))) return false;
    for (std::uint32_t i = name.first - 2; i + reach > name.first && i > 0 && words_.same_sentence(name.first, i - 1); --i) {
      const Word& w = words_[i];
      if ((w.kind == TokenKind::punctuation && w.flat != "-"_w) || w.is(wc::speech_verb)) return false;
      if (w.shape == Shape::lower && is_role(w.flat) &&
          (is_small_word(words_[words_.mark(i - 1) == u'-' && i > 2 ? i - 3 : i - 1].flat, SmallWord::article) ||
           one_of<"del al du au do ao">(words_.flat(i - 1))))
        return true;
    }
    return false;
  }

  /// "presidente da Câmara", "exdirector de la Caja Rural": what somebody leads or works for.
  [[nodiscard]] bool of_role(std::uint32_t first) const {
    std::uint32_t i = first;
    if (i > 1 && one_of<"la el los las l'">(words_.flat(i - 1)) && words_[i - 2].flat.starts_with(u"de")) --i;
    return i > 1 && words_.same_sentence(first, i - 2) && (joins(i - 1) || one_of<"di della dell'">(words_.flat(i - 1))) &&
           words_[i - 2].shape == Shape::lower && is_role(words_[i - 2].flat);
  }

  /// "VVD-Kamerlid Peter Roe"
  [[nodiscard]] bool in_function(std::uint32_t from, std::uint32_t first) const {
    return words_.in_language("nl") && first == from + 3 && words_.mark(from + 1) == u'-' && is_role(words_[from + 2].flat);
  }

  /// "o capitão Roe"
  [[nodiscard]] bool called_by_role(const Name& name) const {
    const Word& w = words_[name.first];
    return words_.in_language("es fr it pt") && name.last - name.first == 1 &&
           (name.type == EntityType::organization || name.type == EntityType::person) && name.first > 0 &&
           words_.same_sentence(name.first, name.first - 1) && w.shape == Shape::capital &&
           !w.is(wc::organization | wc::organization_head) && words_[name.first - 1].shape == Shape::lower &&
           words_.flat(name.first - 1) != "premier"_w && is_role(words_[name.first - 1].flat);
  }

  [[nodiscard]] static bool names_a_body(const Word& w) {
    return organization_head_elsewhere().contains(w.flat) || w.is(wc::organization_head) || is_small_word(w.flat, SmallWord::named_after);
  }

  /// Small words within names; an article alone ("der Agentur") is none.
  [[nodiscard]] bool joins(std::uint32_t i) const {
    const std::u16string_view flat = words_[i].flat;
    if (words_.mark(i) == u'-' || one_of<"von van zu de da del du dos bin el al ben">(flat)) return true;
    return one_of<"der den la las los">(flat) && one_of<"von van de zu">(words_.flat(i - 1));
  }

  /// "Ministerin Katharina Dröge der Agentur" → "Katharina Dröge": from a given name on, as long as names go on.
  [[nodiscard]] std::optional<Name> person(const Name& whole) const {
    const Name name = without_article(whole);
    if (const auto titled = behind_role(name)) return titled;
    if (const auto aged = in_front_of_age(name)) return aged;
    // "Prof. Dr. Tjark Roe von der Hochschule Emden"
    const std::uint32_t end =
        words_.capital_nouns() && name.last > name.first + 3 && words_.flat(name.first + 2) == "von"_w ? name.first + 2 : name.last;
    if (is_somebody(name, end)) return part(name.first, end);
    if (name.type != EntityType::person && name.type != EntityType::organization) return std::nullopt;
    // "Mme Le Pen"
    const std::uint32_t longest = words_.capital_nouns() ? 2 : 4;
    if (name.last - name.first >= 2 && name.last - name.first <= longest && is_address(words_[name.first].flat) &&
        words_[name.last - 1].cased_up())
      return part(name.first + 1, name.last);
    if (one_of<"les gli">(words_.flat(name.first))) return std::nullopt;  // "Les Canaris"
    // "De Wit said", where the text has "Karin de Wit"
    const bool two_particles = name.last - name.first == 3 && one_of<"der den de">(words_.flat(name.first + 1));
    if ((name.last - name.first == 2 || two_particles) && surname_[words_[name.last - 1].id] &&
        one_of<"de van von den ter ten di da del della dos">(words_.flat(name.first)))
      return part(name.first, name.last);
    for (std::uint32_t first = name.first; first + 1 < name.last; ++first) {
      const Word& w = words_[first];
      // "Wirtschaftsministerin Sahra Linde", "Verkehrsminister Scheuer", whatever the name
      if (words_.capital_nouns() &&
          ((is_german_office(w.flat) && name.last - first <= 3) || (is_calling(w.flat) && name.last - first == 3)) &&
          surnames(first + 1, name.last))
        return part(first + 1, name.last);
      if (!w.is(wc::given_name) || w.shape != Shape::capital) continue;
      // "Per Mail", "30 Tage Haft"
      if (words_.capital_nouns() && (one_of<"tage lasst allen peer">(w.flat) || (w.start && w.flat == "per"_w))) continue;
      if (named_after(first)) return std::nullopt;
      // "Vitória de Guimarães"
      if (iberian() && name.last - first == 3 && words_[first + 1].shape == Shape::lower && words_[first + 2].is(wc::place))
        return std::nullopt;
      // "Fondation Louis Vuitton"; but "Burgemeester Annemarie Penn", where a sentence begins
      // "l'Italien Paolo Roe", "la economista de Funcas María Roe"
      const bool titled =
          first > name.first &&
          (in_function(name.first, first) || ministry(name.first) || (first == name.first + 1 && words_[name.first].start) ||
           (words_.in_language("fr") && ends_in<"ien ienne ais aise ois oise cain caine nol nole">(words_[first - 1].flat, 2)) ||
           (words_[first - 1].cased_up() && of_role(name.first)));
      const bool double_name = first == name.first && first + 2 < name.last && words_.mark(first + 1) == u'-' &&
                               words_[first + 2].is(wc::given_name);  // "Jean-Luc Roe"
      if (name.type == EntityType::organization && !words_.capital_nouns() && !titled && !double_name) return std::nullopt;
      std::uint32_t last = first + 1;
      for (std::uint32_t i = last; i < name.last; ++i) {
        if (words_.capital_nouns() && i > first + 1 && (is_noun(words_[i].flat) || stem_of(i - 1)))
          break;  // "Anna Roes Abschiedsvorstellung"
        if (words_[i].cased_up() && !one_of<"der die das">(words_.flat(i))) last = i + 1;
        else if (!joins(i) || (words_.in_language("it") && words_.flat(i) == "del"_w) ||
                 (one_of<"van von">(words_.flat(i)) && i > first + 1 && !words_[i - 1].is(wc::given_name) &&
                  !one_of<"graf gräfin freiherr freifrau baron prinz prinzessin fürst">(words_.flat(i - 1))))
          break;  // "Giulio Roe del Cnr", "Penn van Maastricht", unlike "Elisabeth Gräfin von Roe"
      }
      if (words_.capital_nouns() && institution(first, last)) return std::nullopt;
      if (last - first >= 2) return Name{first, last, EntityType::person, {words_[first].span.start, words_[last - 1].span.end}};
    }
    return std::nullopt;
  }

  /// "la empresa Halden", "le groupe Halden"
  [[nodiscard]] bool led_by_body(const Name& name) const {
    return !words_.capital_nouns() && name.type != EntityType::location && name.first > 0 &&
           words_.same_sentence(name.first, name.first - 1) && words_[name.last - 1].shape != Shape::lower &&
           one_of<
               "empresa compañía entreprise groupe société azienda gruppo società bedrijf concern vakbond syndicat sindacato sindicato "
               "ong cooperativa coopérative associazione association asociación associação fundación fundação fondazione "
               "fondation startup constructora consultora plataforma onlus stichting vereniging partij">(words_.flat(name.first - 1));
  }

  /// "Mme Rozenn Roe", "der 43-jährige Roe", "tonne Rozenn Roe", "Rozenn Roe, déléguée": two words or three that the lexicons need not know.
  [[nodiscard]] bool is_somebody(const Name& name, std::uint32_t end) const {
    if (end < name.first + 2 || end > name.first + 4 || !words_[end - 1].cased_up() ||
        (words_.phrase_classes(name.first, end) & (wc::place | wc::organization)) != 0)
      return false;
    for (std::uint32_t i = name.first; i < end; ++i) {
      const Word& w = words_[i];
      if (w.shape == Shape::lower) {
        if (!joins(i) || words_[i + 1].is(wc::place)) return false;  // "Dr. Klotz von Meran"
        continue;
      }
      constexpr WordClasses other = wc::demonym | wc::weekday | wc::month;
      if (w.shape == Shape::caps || w.is(other) || is_address(w.flat) ||
          (i > name.first && words_[name.first].start && w.is(wc::given_name)) || names_a_body(w) || is_german_role(w.flat) ||
          is_noun(w.flat) || (w.flat.size() > 3 && (words_.use(i).lower > 0 || w.flat.back() == u'.')))
        return false;
    }
    if (name.first > 0 && words_.same_sentence(name.first, name.first - 1)) {
      const Word& before = words_[name.first - 1];
      if (is_address(before.flat) || ends_in<"jährige jährigen jähriger jarige">(before.flat, 0) ||
          (before.shape == Shape::lower && before.is(wc::speech_verb) && !words_.capital_nouns()))
        return true;
    }
    if (!words_.same_sentence(name.first, end + 1) || words_.mark(end) != u',') return false;
    const std::uint32_t role = end + 1 + static_cast<std::uint32_t>(is_small_word(words_[end + 1].flat, SmallWord::article));
    return words_.same_sentence(end, role) && calls_somebody(words_, role);
  }

  /// "Els Roe (68)", in German and Dutch; "Custódia Roe, de 68 anos": their age behind them.
  [[nodiscard]] std::optional<Name> in_front_of_age(const Name& name) const {
    const std::uint32_t end = name.last;
    if (end < name.first + 2 || !words_.same_sentence(end - 1, end + 2)) return std::nullopt;
    const bool bracket = words_.mark(end) == u'(' && (words_.in_language("nl") || words_.capital_nouns());
    if (!bracket && words_.mark(end) != u',') return std::nullopt;
    const std::uint32_t age = !bracket && one_of<"de di">(words_.flat(end + 1)) ? end + 2 : end + 1;
    if (words_[age].span.size() != 2 || words_[age].kind != TokenKind::number || !words_.same_sentence(end, age + 1) ||
        !(bracket ? words_.mark(age + 1) == u')' : one_of<"ans años anos anni jaar jahre">(words_.flat(age + 1))))
      return std::nullopt;
    std::uint32_t first = bracket ? end - 1 : name.first;
    while (first > name.first + 1 && words_[first - 1].shape == Shape::lower) --first;
    if (bracket) --first;
    for (std::uint32_t i = first; i < end; ++i) {
      // none of "Stetter-Roe (65)"
      if (words_[i].is(wc::place | wc::organization | wc::organization_head | wc::title) || words_[i].kind != TokenKind::word ||
          words_[i].shape == Shape::caps)
        return std::nullopt;
    }
    return part(first, end);
  }

  /// "el presidente Volodímir Zelenski": two words or more behind a role in lower case.
  [[nodiscard]] std::optional<Name> behind_role(const Name& name) const {
    const auto row = [this](std::uint32_t first, std::uint32_t end) {
      std::uint32_t last = first;
      for (std::uint32_t i = first; i < end; ++i) {
        if (words_[i].shape == Shape::capital || words_[i].shape == Shape::initial) last = i + 1;
        else if (i == first || !joins(i) || (words_.flat(i) == "van"_w && i > first + 1)) break;  // "Penn van Maastricht"
      }
      return last;
    };
    std::uint32_t first = name.first;
    if (ministry(first) && name.last - first == 3) return part(first + 1, name.last);  // "le ministre de l'Intérieur Gwendal Roe"
    // German roles are nouns and have capitals
    const bool led = first > 0 && !words_.capital_nouns() && words_.same_sentence(first, first - 1) &&
                     (words_[first - 1].shape == Shape::lower || words_[first - 1].start) && is_role(words_[first - 1].flat);
    if (!led && !apposed(name)) {
      // "Directeur Rein Roe zegt": where a sentence begins, in Dutch
      if (!words_.in_language("nl") || !words_[first].start || !is_role(words_[first].flat) || first + 2 >= name.last) return std::nullopt;
      ++first;
    }
    if (led && words_[first].shape == Shape::caps && first + 2 < name.last) ++first;  // "le délégué CGT Yves Roe"
    const std::uint32_t last = row(first, name.last);
    if (iberian() && one_of<"el la los las o os">(words_.flat(first))) return std::nullopt;  // "la productora El Deseo"
    if (is_address(words_[first].flat) && last > first + 2) ++first;                         // "a advogada, Dra. Marta Roe"
    if (last < first + 2) return std::nullopt;
    return part(first, last);
  }

  /// "CO2", "die WM", "10 kWh": short forms of things.
  [[nodiscard]] bool is_thing(const Word& w) const {
    static const LexiconSet things("things-in-capitals");
    static const LexiconSet elsewhere("things-other");
    if (w.shape != Shape::caps) return false;
    // "Petrópolis (RJ)": states of Brazil
    if (words_.in_language("pt") && one_of<"ac al am ap ba ce df es go ma mg ms mt pa pb pe pi pr rj rn ro rr rs sc se sp to">(w.flat))
      return true;
    if (w.flat.size() > 4 && w.flat.back() >= u'0' && w.flat.back() <= u'9') return true;  // "COP28"
    const bool formula = w.flat.find_first_of(u"0123456789") != w.flat.npos && w.flat.find_first_not_of(u"chnos0123456789") == w.flat.npos;
    return formula || things.contains(w.flat) || elsewhere.contains(w.flat);
  }

  /// "die Zeit", "den Bergen", "Seine Frau": nouns that are seldom what they are elsewhere, but "in Essen" and "an der Seine".
  [[nodiscard]] bool is_word(std::uint32_t i) const {
    const Word& w = words_[i];
    if (w.shape != Shape::capital) return false;
    if (w.flat == "seine"_w) return w.start;
    if (one_of<"essen bergen siegen baden halle hagen singen regen">(w.flat))
      return !w.start && !one_of<"in aus nach bei um von bis stadt ( / -">(words_.flat(i - 1));
    return one_of<"bart bild erste hertz kakao korn kraft kraken regal volk zeit zelle zoom">(w.flat);
  }

  /// "SC Freiburg", "TSG Hoffenheim"
  [[nodiscard]] bool is_club(const Name& name) const {
    return name.last - name.first == 2 && words_[name.last - 1].shape == Shape::capital &&
           one_of<"fc sc sv tsv tsg vfl vfb fsv rb thw ssv msv tsc">(words_.flat(name.first));
  }

  /// "SPD", unlike "WARUM", "dpa-AFX", "CO2PM".
  [[nodiscard]] bool is_acronym(std::uint32_t i) const {
    static const Stopwords little;
    constexpr std::uint32_t longest = 5;
    const Word& w = words_[i];
    return w.shape == Shape::caps && w.span.size() <= longest && !little.has(w.flat) && !one_of<"xiv xv xvi xx xxi xliv">(w.flat) &&
           w.flat.find_first_of(u"0123456789") == w.flat.npos && !(i > 0 && words_.mark(i - 1) == u'-');
  }

  /// "Bouwconcern Roe", where a sentence begins, "de Veiligheidsregio Roe": Dutch people have no article.
  [[nodiscard]] bool is_body(std::uint32_t first) const {
    if (words_[first].start && !words_[first].is(wc::given_name)) return true;
    return first > 0 && words_.same_sentence(first, first - 1) && one_of<"de het een">(words_.flat(first - 1));
  }

  /// "l'Union européenne", "Banque centrale européenne": a body's name goes on in lower case.
  [[nodiscard]] Name with_adjective(Name name) const {
    if (name.type != EntityType::organization || name.last - name.first != 1 || words_.capital_nouns()) return name;
    while (
        name.last < words_.size() && words_.same_sentence(name.first, name.last) &&
        one_of<"européenne européen nationale national centrale central constitutionnel mondiale internationale fédérale fédéral suprême "
               "socialiste europea nazionale costituzionale mondiale internazionale federale suprema">(words_.flat(name.last)))
      ++name.last;
    // "Organisation mondiale de la santé"
    if (words_.flat(name.last - 1) == "mondiale"_w && words_.same_sentence(name.first, name.last + 2) && words_.flat(name.last) == "de"_w &&
        words_.flat(name.last + 1) == "la"_w)
      name.last += 3;
    name.span.end = words_[name.last - 1].span.end;
    return name;
  }

  /// ".FCHI", "RACE.MI", "PLI // ACG", who wrote for an agency.
  [[nodiscard]] bool is_ticker(std::uint32_t i) const {
    const auto point = [this](std::uint32_t at) { return words_.mark(at) == u'.' && words_.touches_next(at); };
    const auto slashes = [this](std::uint32_t at) { return words_.mark(at) == u'/' && words_.mark(at + 1) == u'/'; };
    return (i > 0 && point(i - 1)) || (i > 1 && slashes(i - 2)) ||
           (i + 2 < words_.size() && ((words_.touches_next(i) && point(i + 1)) || slashes(i + 1)));
  }
  /// A heading of one word, "PREGUNTA." in front of one.
  [[nodiscard]] bool is_line(std::uint32_t i) const {
    const Sentence& sentence = words_.sentence_of(i);
    return sentence.first_token == i && sentence.last_token <= i + 2 && (sentence.last_token == i + 1 || words_.mark(i + 1) == u'.');
  }

  [[nodiscard]] bool stands(const Name& name) const {
    const bool one = name.last - name.first == 1;
    const Word& first = words_[name.first];
    const Word& last = words_[name.last - 1];
    if (one && ((name.type == EntityType::organization && is_thing(first)) || one_of<"d.c. a.c. borsa">(first.flat) ||
                (iberian() && first.start && first.flat == "como"_w) ||
                (first.shape == Shape::caps && (is_ticker(name.first) || is_line(name.first)))))
      return false;
    if (name.type == EntityType::person && (named_after(name.first) || (iberian() && is_small_word(first.flat, SmallWord::named_after))))
      return false;
    if (words_.in_language("fr it") && last.flat.back() == u'\'') return false;  // "Udinese al Dall'Ara"
    // "el Sevilla", a club; but "del Donbas"
    if (name.type == EntityType::location && named_after(name.first) &&
        !(one_of<"el del al">(words_.flat(name.first - 1)) && (!one || first.is(wc::country | wc::region))))
      return false;
    if (words_.touches_next(name.last - 1) && words_.mark(name.last) == u'$') return false;  // "US$"
    bool whole = true;  // "Sprecher der Polizei" is none, though somebody else is called so
    for (std::uint32_t i = name.first; i < name.last; ++i) whole = whole && words_[i].shape != Shape::lower;
    if (name.type == EntityType::person && whole && !last.is(wc::place) &&
        (surname_[last.id] || (!one && alone_[last.id] && !words_.capital_nouns() && !(words_.in_language("nl") && is_body(name.first)))))
      return true;
    if (!words_.capital_nouns() && (!words_.other_language() || name.type == EntityType::miscellaneous))
      return name.type != EntityType::person;
    const WordClasses classes = one ? last.classes : words_.phrase_classes(name.first, name.last);
    switch (name.type) {
      case EntityType::location: return (classes & (wc::place | wc::country)) != 0 && !(one && is_word(name.first));
      case EntityType::organization:
        if (is_club(name)) return true;
        return (classes & wc::organization) != 0 ? !is_word(name.first) : one && is_acronym(name.first);
      default: return false;
    }
  }

  const Words& words_;
  const std::vector<Name>& names_;
  HashMap<std::u16string_view, std::uint32_t> known_;       // ids of words with a capital, where all nouns have one
  HashMap<std::u16string_view, std::uint32_t> full_names_;  // of people
  // By word id.
  std::vector<bool> surname_;  // ends a person's full name
  std::vector<bool> called_;   // is somebody by a single name, behind a role
  std::vector<bool> alone_;    // is a name by itself somewhere: people are named again by their surname
};

}  // namespace

bool is_role(std::u16string_view flat) {
  static const LexiconSet roles("roles-other");
  if (flat.starts_with(u"ex")) flat.remove_prefix(2);
  if (roles.contains(flat)) return true;
  // "ministra", "senadora", "avocate"
  return flat.size() > 1 && one_of<"a e o">(flat.substr(flat.size() - 1)) && roles.contains(flat.substr(0, flat.size() - 1));
}

WordClasses known_in_genitive(const Word& word) {
  const std::u16string_view flat = word.flat;
  if (word.shape != Shape::capital || word.classes != 0 || flat.size() < 5 || flat.back() != u's' || flat.ends_with(u"ss")) return 0;
  return flat == "manches"_w ? WordClasses{} : classes_of(flat.substr(0, flat.size() - 1)) & (wc::place | wc::organization);
}

bool is_german_office(std::u16string_view flat) {
  return ends_in<"minister sprecher chef präsident kanzler meister leiter anwalt direktor sekretär forscher trainer richter professor">(
      masculine(flat), 0);
}

bool calls_somebody(const Words& words, std::uint32_t i) {
  const Word& w = words[i];
  return words.capital_nouns() ? w.cased_up() && is_german_role(w.flat) : w.shape == Shape::lower && is_role(w.flat);
}

bool is_german_role(std::u16string_view flat) { return is_german_office(flat) || is_calling(flat); }

std::vector<Name> sift_foreign_names(const Words& words, const std::vector<Name>& names) { return Sieve(words, names).run(); }

}  // namespace nutgraf
