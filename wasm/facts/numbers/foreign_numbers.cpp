// Parts, halves, units and ages as other languages than English write them.
#include "facts/numbers/number_finder.h"

#include "article/bylines.h"
#include "facts/words/small_words.h"
#include "language/stopwords.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

namespace wc = word_class;

/// "ein Drittel der", "un tiers des", "een derde van": a part of something; returns one past it, i when there is none.
std::uint32_t NumberFinder::article_part(std::uint32_t i, double& value) const {
  // "een op de drie kiezers"
  if (words_.in_language("nl") && one_of<"een één">(flat(i)) && after(i, i + 1) == "op"_w && in(i, i + 3) &&
      number_at(i + 3).kind == NumberWord::Kind::value && number_at(i + 3).number > 1) {
    value = 1.0 / number_at(i + 3).number;
    return i + 4;
  }
  if (words_.english() || !one_of<"ein eine einem einer un une una um uma een">(flat(i)) || !in(i, i + 2)) return i;
  NumberWord part = number_at(i + 1);
  if (part.kind == NumberWord::Kind::scale && part.number >= 6 && !dash(i + 2)) {  // "une milliard", "un millón y medio"
    value = 1;
    return scales(i + 1, value, false);
  }
  if (part.kind == NumberWord::Kind::about && (one_of<"de d' di">(flat(i + 2)) || words_.in_language("de nl"))) {  // "une trentaine de"
    value = part.number;
    return i + 2;
  }
  // Elsewhere a room, a man's name, a number of the street
  if (one_of<"quart cuarto quarto">(flat(i + 1))) part = {NumberWord::Kind::part, 4};
  if (flat(i + 1) == "terzo"_w) part = {NumberWord::Kind::part, 3};
  if (part.kind != NumberWord::Kind::part) return i;
  const bool of =
      one_of<"der des aller davon de d' du del di dei degli delle della dell' dello da das do dos van ihrer seiner">(flat(i + 2));
  if (!of) return i;
  value = 1.0 / part.number;
  return i + 2;
}

/// "dreieinhalb", "anderhalf", "tweeënhalf", "eine halbe Million", "medio millón": past the halves, i when there are none.
std::uint32_t NumberFinder::halves(std::uint32_t i, double& value) const {
  if (words_.english()) return i;
  const std::u16string_view f = flat(i);
  if (one_of<"halbe halben halbes demi medio media meio meia mezzo mezza half">(f)) {
    const std::uint32_t whole = after(i, i + 1) == "-"_w ? i + 2 : i + 1;
    const NumberWord of = in(i, whole) ? number_at(whole) : NumberWord{};
    if (of.kind == NumberWord::Kind::scale && of.number >= 6) value = 0.5;
    else if (of.number >= 12 && of.kind != NumberWord::Kind::part) value = of.number / 2.0;
    else return i;
    return value < 1 ? scales(whole, value, false) : whole + 1;
  }
  if (one_of<"anderthalb eineinhalb anderhalf anderhalve">(f)) {
    value = 1.5;
    return scales(i + 1, value, false);
  }
  if (ends_in<"einhalb ënhalf ënhalve ëneenhalf">(f)) {
    const NumberWord whole = number_word(f.substr(0, std::min(f.rfind(u"einhalb"), f.find(u"ën"))), language_);
    if (whole.kind == NumberWord::Kind::value) {
      value = whole.number + 0.5;
      return scales(i + 1, value, false);
    }
  }
  return i;
}

/// "oito anos e meio", "dos horas y media", "trois ans et demi": the half behind the unit; returns one past it.
std::uint32_t NumberFinder::half_behind(std::uint32_t end, NumberFact& fact) const {
  if (words_.english() || fact.unit.empty() || !one_of<"e y et">(after(end - 1, end))) return end;
  if (!one_of<"meio meia medio media mezzo mezza demi demie">(after(end - 1, end + 1))) return end;
  fact.value += 0.5;
  return end + 2;
}

/// "2 M€", "24-Jährige", "45-jarige", "3 Grad", "1,25 Millionen US-Dollar", "124 années-lumière", "150 milioni di chilometri"; returns
/// one past what belongs to the span, `end` when there is no such unit.
std::uint32_t NumberFinder::unit_elsewhere(std::uint32_t end, NumberFact& fact) const {
  const std::uint32_t last = end - 1;
  if (words_.english() || !near(last)) return end;
  if (words_.in_language("tr") && one_of<"% yüzde">(before(last))) {
    fact.unit = u"percent";
    return end;
  }
  const std::u16string_view f = flat(end);
  if (one_of<"pour per por">(f) && one_of<"cent cento ciento">(after(last, end + 1))) {
    fact.unit = u"percent";
    return end + 2;
  }
  // "1.250,- Euro"
  if (f == ","_w && words_.touches_next(last) && in(last, end + 2) && dash(end + 1)) {
    fact.unit = unit_of(flat(end + 2));
    return fact.unit.empty() ? end : end + 3;
  }
  if (one_of<"m md mds mrd">(f) && words_[end].cased_up() && in(end, end + 1) && near(end)) {
    const std::u16string_view currency = currency_of(words_.mark(end + 1));
    if (currency.empty()) return end;
    fact.value *= f == "m"_w ? 1e6 : 1e9;
    fact.unit = currency;
    return end + 2;
  }
  if (f == "-"_w && words_.touches_next(end) && in(last, end + 1) &&
      (words_[end + 1].flat.starts_with(u"jährig") || words_[end + 1].flat.starts_with(u"jarig"))) {
    fact.unit = u"year";
    return end + 2;
  }
  if (words_.in_language("de") && f == "fr"_w && words_[end].cased_up()) {  // "150 Fr."
    fact.unit = u"CHF";
    return end + 1;
  }
  if (words_.in_language("de") && f == "grad"_w) {
    const std::u16string_view scale = after(last, end + 1);
    fact.unit = scale == "celsius"_w ? u"degree Celsius" : scale == "fahrenheit"_w ? u"degree Fahrenheit" : u"degree";
    return fact.unit.size() > 6 ? end + 2 : end + 1;
  }
  if (one_of<"us années anni años anos">(f) && in(last, end + 1)) {
    const std::uint32_t name = flat(end + 1) == "-"_w && words_.touches_next(end) && in(last, end + 2) ? end + 2 : end + 1;
    if (f == "us"_w && flat(name) == "dollar"_w) fact.unit = u"USD";
    else if (f != "us"_w && one_of<"lumière luce luz">(flat(name))) fact.unit = u"light-year";
    else return end;
    return name + 1;
  }
  // behind millions alone: "66 millones de años", "une dizaine de jours"
  if (one_of<"de d' di">(f) && in(last, end + 1) && scales_or_rounds(last)) {
    if (std::u16string unit = unit_of(flat(end + 1)); !unit.empty()) {
      fact.unit = std::move(unit);
      return end + 2;
    }
  }
  return end;
}

/// "der 17. und 63. Minute", "sábado, dia 16", "auf Platz drei", "13 tot en met 24 maart", "von 10 bis 18 Uhr": numbers that say which one.
bool NumberFinder::ordinal_elsewhere(std::uint32_t i, std::uint32_t end) const {
  if (words_.english()) return false;
  if (words_.other_language() && end == i + 1) {
    const std::u16string_view f = flat(i);
    const std::uint32_t day = in(i, end + 1) && words_[end + 1].kind == TokenKind::number ? end + 2 : end;        // "3 och 10 september"
    if (f.size() <= 2 && in(i, day) && month_between(flat(day)) != 0 && unit_of(flat(day)).empty()) return true;  // "15 апреля"
    if (comma_is_decimal_ && f.size() > 3 && f[f.size() - 3] == u'.') return true;                                // "godz. 17.30"
    if (one_of<"mil bil">(after(i, end).substr(0, 3))) return true;  // "4 milioane": a scale that no list has
  }
  if (i > 0 && words_[i].kind == TokenKind::number && words_[i - 1].shape == Shape::mixed && spaced(i - 1)) return true;  // "iPhone 14"
  // "12345 Köln", "Am Markt 20, 12345 Roedorf", "§ 12"
  if (i > 0 && in(i, i - 1) && words_.mark(i - 1) == 0xA7) return true;
  const std::size_t digits = words_[i].span.size();
  const bool postal = words_[i].kind == TokenKind::number && (digits == 4 || digits == 5) &&
                      words_[i].flat.find_first_of(u".,") == std::u16string_view::npos;
  if (postal && in(i, end) && near(i) && words_[end].shape == Shape::capital &&
      (words_[end].is(wc::city) || (digits == 5 && before(i) == ","_w && words_.in_language("de fr it"))))
    return true;
  // "a 33.ª edição"
  const std::uint32_t sign = after(i, end) == "."_w && words_.touches_next(end - 1) ? end + 1 : end;
  if (in(i, sign) && (one_of<"ª º">(flat(sign)) || words_.mark(sign) == 0xB0) && words_.touches_next(sign - 1)) return true;
  if (one_of<"dia día giorno nummer numéro número numero puesto posto plaats paragraf platz rang jaren halb half kilometer chilometro "
             "quilómetro kilómetro">(before(i)) ||
      after(i, end) == "uhr"_w || (one_of<"over voor nach vor">(before(i)) && one_of<"kwart viertel">(before(i - 1))))  // "kwart over drie"
    return true;
  // "un club sur deux"
  if (one_of<"sur su">(before(i)) && i > 2 && in(i, i - 3) && one_of<"un une uno una">(flat(i - 3))) return true;
  std::uint32_t other = end;
  if (in(i, other) && (dash(other) || one_of<"bis und tot en à">(flat(other)))) ++other;
  if (other > end && after(i, other) == "en"_w && after(i, other + 1) == "met"_w) other += 2;
  if (other > end && in(i, other + 1) && words_[other].kind == TokenKind::number &&
      (one_of<"uhr uur">(flat(other + 1)) || words_[other + 1].is(wc::month)))
    return true;
  if (words_[i].kind != TokenKind::number || words_[i].span.size() > 2) return false;
  const char16_t mark = in(i, end) && words_.touches_next(end - 1) ? words_.mark(end) : u' ';
  if (mark == u'\'' || mark == 0x2019 || mark == 0x2032) return true;  // "al 94'"
  return words_.capital_nouns() && mark == u'.' && in(i, end + 1);
}

/// "en el 88", "aos 30", "a las 11", "el 112", "al 3400": a minute, an hour, a line or a house, with nothing that would be counted.
bool NumberFinder::labelled_elsewhere(std::uint32_t i, std::uint32_t end) const {
  if (words_.english() || end != i + 1) return false;
  if (before(i) == "cada"_w && i > 1 && one_of<"de em en">(before(i - 1))) return true;  // "uno de cada cuatro"
  const bool iberian = words_.in_language("es pt");
  if (iberian && words_[i].flat.ends_with(u"enta") && one_of<"los años anos">(before(i))) return true;  // "los años cincuenta"
  if (words_[i].kind != TokenKind::number)                                                              // "a las cinco de la tarde"
    return one_of<"las às alle">(before(i)) && one_of<"de da del">(after(i, end)) &&
           one_of<"la tarde manhã noite pomeriggio mattino">(after(i, end + 1));
  const std::size_t digits = words_[i].span.size();
  // "Abbildung 3:", "der Stufe 1", unlike "Insgesamt 400"
  static const Stopwords little;
  if (words_.capital_nouns() && digits < 5 && i > 0 && in(i, i - 1) && words_[i - 1].shape == Shape::capital &&
      !(words_[i - 1].start &&
        (little.has(flat(i - 1)) || one_of<"insgesamt weitere rund etwa knapp fast gut allein gesamt">(flat(i - 1)))))
    return !in(i, end + 1) || !(dash(end) || joins_elsewhere(i, end));
  if (flat(i) == "112"_w || (digits == 2 && words_[i].flat[0] == u'0')) return true;
  // "Roe (78)": the minute of the goal
  if (iberian && before(i) == "("_w && after(i, end) == ")"_w) return true;
  if (words_.in_language("es")) return digits <= 3 ? one_of<"el al del las los">(before(i)) : digits == 4 && before(i) == "al"_w;
  return words_.in_language("pt") && digits <= 3 && one_of<"o ao às aos">(before(i));
}

/// "rund 3.000 Menschen", "meer dan 400 bezoekers", "cerca de 2.700"; not "über" and "over", which tell what about, too.
std::string NumberFinder::approximation_elsewhere(std::uint32_t first) const {
  std::uint32_t from = first - 1;
  if (one_of<"als zu dan de d' di a à menos moins">(flat(from)) &&
      one_of<"mehr weniger bis meer minder cerca alrededor más menos mais près plus moins più meno fino al pelo ao au jusqu'">(
          before(from)))
    --from;
  else if (!one_of<"rund etwa circa ca. ungefähr knapp fast gut mindestens höchstens nahezu ongeveer ruim bijna zo'n minstens hooguit krap "
                   "unos unas casi quase environ quelque presque quasi oltre almeno annähernd schätzungsweise maximal aproximadamente "
                   "approximativement minimaal maximaal">(flat(from)))
    return {};
  return unicode::to_utf8(words_.flat_text().substr(words_[from].span.start, words_[first - 1].span.end - words_[from].span.start));
}

/// What joins two numbers that share their unit: "9 bis 13 Prozent", "von 3,1 auf 4,2", "22 en 24 jaar", "entre tres y cuatro semanas".
bool NumberFinder::joins_elsewhere(std::uint32_t i, std::uint32_t joint) const {
  const std::u16string_view f = flat(joint);
  if (words_.in_language("de lb nl")) {  // not in "2.350 Hektar und 30 Kilometer"
    if (joint > i + 1 && words_[joint - 1].kind != TokenKind::number && number_at(joint - 1).kind == NumberWord::Kind::none) return false;
    return one_of<"bis oder und tot à of en beziehungsweise bzw bzw.">(f) || (one_of<"auf naar">(f) && one_of<"von van">(before(i)));
  }
  if (one_of<"y e et">(f)) return one_of<"entre tra fra">(one_of<"i gli">(before(i)) ? before(i - 1) : before(i));
  if (f == "a"_w && words_.in_language("it")) return one_of<"da dai dal dalle">(before(i));
  if (f == "para"_w) return before(i) == "de"_w;  // "passou de 12 para 15,5 milhões"
  return !words_.english() && one_of<"a à o ou">(f);
}

/// The noun right behind, in German the first one with a capital: "120 neue Beschäftigte", "15,8 milhões de brasileiros".
std::optional<Span> NumberFinder::counted_elsewhere(std::uint32_t from, double value) const {
  static const Stopwords little;
  if (one_of<"de d' di">(flat(from)) && in(from - 1, from + 1) && scales_or_rounds(from - 1)) ++from;
  for (std::uint32_t at = from; at < words_.size() && in(from - 1, at) && at < from + 3; ++at) {
    const Word& w = words_[at];
    if (w.kind != TokenKind::word || w.is(wc::weekday | wc::month) || (w.is(wc::speech_verb) && w.shape == Shape::lower) ||
        little.has(w.flat) || is_small_word(w.flat, SmallWord::not_counted) || is_small_word(w.flat, SmallWord::ends_description))
      return std::nullopt;
    // "zwei bis drei", "drei am Tag"
    if (one_of<"am im zum zur vom beim pro per bis oder of tot à buiten binnen">(w.flat)) return std::nullopt;
    const bool german = words_.in_language("de");
    if (german && !w.cased_up()) continue;
    if (is_small_word(w.flat, SmallWord::before_counted)) continue;  // "seis novos casos", "huit derniers matches"
    // "zeven nieuwe woningen"
    if (words_.in_language("nl") && at < from + 2 && w.flat.ends_with(u'e') && in(at, at + 1) && words_[at + 1].flat.ends_with(u"en"))
      continue;
    if (!german && (w.cased_up() || w.flat.size() < 4 || (value >= 2 && !is_plural(w.flat)))) return std::nullopt;
    std::uint32_t last = at;  // "Chrom-Kessel"
    while (in(at, last + 2) && flat(last + 1) == "-"_w && words_.touches_next(last + 1)) last += 2;
    return Span{w.span.start, words_[last].span.end};
  }
  return std::nullopt;
}

/// "casos", which tells it from verbs and more: "362 ficaram feridas", "een jongen van 17 hoorde dat", "3-2 face au", "due dalla".
bool NumberFinder::is_plural(std::u16string_view noun) const {
  if (words_.in_language("es pt")) return ends_in<"s">(noun) && !ends_in<"mos">(noun);
  if (words_.in_language("fr")) return ends_in<"s x">(noun);
  if (words_.in_language("it")) return !ends_in<"o a">(noun) || one_of<"auto foto moto video uova miglia migliaia">(noun);
  return !words_.in_language("nl") || !ends_in<"de te">(noun);
}

/// "80 mil pesos", "$ 350.000" where US$ or pesos are written, too: which country's they are, the text does not say.
bool NumberFinder::in_pesos(std::u16string_view currency) const {
  if (words_.english() && currency == "MXN"_w) {  // of which country, a text that does not speak of Mexico does not say
    if (!pesos_) pesos_ = words_.flat_text().find(u"mexic") == std::u16string_view::npos;
    return *pesos_;
  }
  if (!words_.in_language("es") || currency != "USD"_w) return words_.in_language("es") && currency == "MXN"_w;
  const auto has = [text = words_.flat_text()](std::u16string_view part) { return text.find(part) != text.npos; };
  if (!pesos_) pesos_ = has(u" pesos") || has(u"us$");
  return *pesos_;
}

}  // namespace nutgraf
