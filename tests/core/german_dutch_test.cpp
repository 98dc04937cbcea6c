#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

std::string plain(double value) {
  std::string out = std::to_string(value);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out;
}

/// "value unit/what is counted~approximation" of every number, joined by "; ".
std::string numbers_in(std::u16string_view text) {
  const Analysis a = read_article(text, u"2024-05-06");
  std::string out;
  for (const NumberFact& number : a.facts.numbers) {
    if (!out.empty()) out += "; ";
    out += plain(number.value);
    if (!number.unit.empty()) out += ' ' + utf8(number.unit);
    if (number.counts) out += '/' + text_of(a, *number.counts);
    if (!number.approximation.empty()) out += '~' + number.approximation;
  }
  return out;
}

std::string listed(const std::vector<Entity>& entities) {
  std::string out;
  for (const Entity& entity : entities) out += (out.empty() ? "" : "; ") + utf8(entity.name);
  return out;
}

std::string organizations_in(std::u16string_view text) { return listed(read_article(text).facts.organizations); }
std::string places_in(std::u16string_view text) { return listed(read_article(text).facts.places); }
std::string people_in(std::u16string_view text) { return listed(read_article(text).facts.people); }

std::string said(std::u16string_view text) {
  const Analysis a = read_article(text);
  std::string out;
  for (const Quote& quote : a.facts.quotes) {
    if (!out.empty()) out += "; ";
    out += text_of(a, quote.span) + '=' + (quote.speaker.empty() ? "-" : utf8(quote.speaker));
  }
  return out;
}

/// "words=value" of every date, joined by "; "; published on a Monday.
std::string dates_in(std::u16string_view text) {
  const Analysis a = read_article(text, u"2024-05-06");
  std::string out;
  for (const DateFact& date : a.facts.dates) {
    if (!out.empty()) out += "; ";
    out += text_of(a, date.span) + '=' + date.value;
  }
  return out;
}

}  // namespace

TEST_CASE("German numbers: ranges share unit and scale, what leads them says how exact they are") {
  CHECK(numbers_in(u"Der Umsatz soll in diesem Jahr um 9 bis 13 Prozent wachsen, sagte der Vorstand der Firma.") ==
        "9 percent; 13 percent");
  CHECK(numbers_in(u"Der Stadt fehlen acht bis neun Milliarden Euro, und das ist für die Bürger nicht gut.") ==
        "8000000000 EUR; 9000000000 EUR");
  CHECK(numbers_in(u"Der Gewinn der Firma stieg von 373,3 auf 457,3 Millionen Euro und der Verlust sank von 9,5 auf 2,5 Millionen Euro.") ==
        "373300000 EUR; 457300000 EUR; 9500000 EUR; 2500000 EUR");
  CHECK(numbers_in(u"Die Angeklagten im Alter von 38 und 51 Jahren wurden von der Polizei der Stadt gefasst.") == "38 year; 51 year");
  CHECK(numbers_in(u"Der Wald hat 2.350 Hektar und 30 Bäche, wie die Behörde der Stadt am Rande sagte.") == "2350 hectare; 30/Bäche");
  CHECK(numbers_in(u"Rund 3.000 Menschen mussten gehen, und es fielen bis zu 130 Liter, mehr als 60 Zeugen haben es gesehen.") ==
        "3000/Menschen~rund; 130 litre~bis zu; 60/Zeugen~mehr als");
}

TEST_CASE("German numbers: units, and numbers that say which one") {
  CHECK(numbers_in(u"Die Halle hat 40.000 Quadratmeter und liegt in 2.900 Metern Höhe, die Zinsen sind um 0,8 Prozentpunkte höher.") ==
        "40000 square metre; 2900 metre; 0.8 percentage point");
  CHECK(numbers_in(u"Die Aktionäre sollen 45 Cent mehr bekommen, und das ist nach vier Jahrzehnten nicht schlecht.") ==
        "45 cent; 4 decade");
  CHECK(numbers_in(u"Die Mannschaft steht auf Platz drei, und die Ausstellung ist von 10 bis 18 Uhr für alle offen.").empty());
  CHECK(numbers_in(u"Jetzt sind es drei am Tag, das ist für die Ärztin und ihre Praxis nicht mehr zu schaffen.") == "3");
}

TEST_CASE("Dutch numbers") {
  CHECK(numbers_in(u"De schade loopt op tot 20 à 25 miljoen euro en het wordt met 3 tot 6 graden kouder dan het was.") ==
        "20000000 EUR; 25000000 EUR; 3 degree; 6 degree");
  CHECK(numbers_in(u"Bij het bedrijf werken zo'n 5.100 mensen, ruim 45 procent van hen in de stad en meer dan 30 in het buitenland.") ==
        "5100/mensen~zo'n; 45 percent~ruim; 30~meer dan");
  CHECK(numbers_in(u"Een op de drie kiezers wil het niet, en vier op de tien huizen zijn volgens de gemeente te klein.") ==
        "0.333333/kiezers; 0.4/huizen");
  CHECK(numbers_in(u"De weg is van 13 tot en met 24 maart dicht en het museum is open van 10.00 tot 18.00 uur voor de mensen.").empty());
  CHECK(numbers_in(u"Ze verzamelen sinds de jaren tachtig en zijn nummer twee van het land, zegt de man van het museum.").empty());
  CHECK(numbers_in(u"Er werd per seconde 1.960 kubieke meter gemeten en de gemeente bouwt zeven nieuwe woningen aan de rivier.") ==
        "1960 cubic metre; 7/woningen");
  CHECK(numbers_in(u"Ze spraken over 17 miljard euro, en een jongen van 17 hoorde dat in de trein naar de stad.") == "17000000000 EUR; 17");
}

TEST_CASE("German names: nouns that are the names of papers elsewhere, capitals that are no acronyms") {
  CHECK(organizations_in(u"In dieser Zeit machte er sich ein Bild von der Lage, und die SPD war die treibende Kraft im Bundestag.") ==
        "SPD; Bundestag");
  CHECK(organizations_in(u"Das ist die Frage: WARUM NICHT, steht auf dem Plakat im ICE mit der NUMMERXYZ und im Band XIV der Reihe.")
            .empty());
  CHECK(organizations_in(u"Die Firma (dpa-AFX) hat in dem Jahr mehr verdient, wie die BASF am Montag in der Stadt mitteilte.") == "BASF");
}

TEST_CASE("German names: halls, and nouns that are given names elsewhere") {
  CHECK(people_in(u"In der Max-Schmeling-Halle spielte Karl-Heinz Vogel, und am Thalia Theater sang die Frau von nebenan.") ==
        "Karl-Heinz Vogel");
  CHECK(people_in(u"Er bekam 30 Tage Haft. Per Mail wurde das der Familie und auch der Presse in der Stadt mitgeteilt.").empty());
}

TEST_CASE("German and Dutch dates: here is no day, and what is to come is told by its verb") {
  CHECK(dates_in(u"Wir sind hier und die Lage ist nicht gut, Hier wird das Wasser für die Menschen der Stadt knapp.").empty());
  CHECK(dates_in(u"Wij zijn hier en het is niet goed, zegt de man van de winkel tegen de mensen die er staan.").empty());
  CHECK(dates_in(u"Die Mannschaft empfängt am Donnerstag den Meister, wie der Verein in der Stadt mitteilte.") == "Donnerstag=2024-05-09");
  CHECK(dates_in(u"Am Donnerstag will die Behörde über den Antrag der Stadt und der Firma entscheiden.") == "Donnerstag=2024-05-09");
  CHECK(dates_in(u"Der Mann soll am Donnerstag in der Stadt ein Auto gestohlen haben, wie die Polizei sagte.") == "Donnerstag=2024-05-02");
  CHECK(dates_in(u"Der Mann wird seit Donnerstag in der Stadt vermisst, wie die Polizei am Rande sagte.") == "Donnerstag=2024-05-02");
  CHECK(dates_in(u"Der Bundestag soll am 20. Dezember über den Haushalt der Regierung abstimmen.") == "20. Dezember=2024-12-20");
  CHECK(dates_in(u"Die Brücke der Stadt soll im Dezember für den Verkehr geöffnet werden.") == "Dezember=2024-12");
  CHECK(dates_in(u"De club speelt donderdag tegen de kampioen en de trainer is er niet bij, meldt de krant.") == "donderdag=2024-05-09");
}

TEST_CASE("German names: what somebody is leads to names that no lexicon knows") {
  CHECK(people_in(u"Das Team um die Geochemikerin Ilvy Peekmann hat das Eis der Alpen untersucht und Plastik gefunden.") ==
        "Ilvy Peekmann");
  CHECK(people_in(u"Der Torhüter Dejvan Miloschek hielt drei Bälle, und das war für die Gäste in der Halle zu viel.") ==
        "Dejvan Miloschek");
  CHECK(people_in(u"Das sind die Klassiker Die Wurzeln und Der Baum, sagte die Frau in dem Laden in der Stadt.").empty());
  CHECK(people_in(u"Der Präsident schrieb der Witwe Elisabeth Gräfin von Rehberg und der Familie in der Stadt.") ==
        "Elisabeth Gräfin von Rehberg");
  CHECK(people_in(u"Zum Team gehören auch Ilvy Peekmann (43) und die Frau, die in der Halle nebenan arbeitet.") == "Ilvy Peekmann");
  CHECK(people_in(u"Die Wahl hat Stetter-Karp (65) gewonnen, wie die Leitung nach der Sitzung in der Stadt sagte.").empty());
  CHECK(said(u"„Er war nie fertig mit dem, was er tat“, würdigte ihn Direktor Martin Kuschel in der Stadt.") ==
        "Er war nie fertig mit dem, was er tat=Martin Kuschel");
}

TEST_CASE("Dutch names: roles where a sentence begins, ages in brackets, bodies that are no people") {
  CHECK(people_in(u"Wethouder Tourina Melahi is blij met het besluit van de gemeente en de mensen in de stad.") == "Tourina Melahi");
  CHECK(people_in(u"Bewoonster Elsje Jansma (68) zag het water van de rivier in haar huis en dat was niet goed.") == "Elsje Jansma");
  CHECK(people_in(u"Schrijver Annejet van der Zeel (61) is de ambassadeur van de week van het boek in het land.") ==
        "Annejet van der Zeel");
  CHECK(people_in(u"Advocaat Jan-Willem de Graaf gaat in beroep tegen het besluit van de rechter in de stad.") == "Jan-Willem de Graaf");
  CHECK(people_in(u"Bouwconcern Heijboom heeft de winst zien stijgen. Dat meldt Heijboom zelf en de krant van de stad.").empty());
  CHECK(organizations_in(u"Volgens de OESO is een deel van de mensen in het land niet in staat om een boek te lezen.") == "OESO");
  CHECK(said(u"\"Hoe eerder, hoe beter\", liet de demissionair premier weten in de Kamer. Dat is niet wat het land van de partij wil.") ==
        "Hoe eerder, hoe beter=de demissionair premier");
}

TEST_CASE("German names: genitives of people, nouns that are places") {
  CHECK(people_in(u"Der Prozess um Silvio Berlucchis Feste beginnt. Das hat der Anwalt gesagt, den Berlucchi in der Stadt hat.") ==
        "Silvio Berlucchi");
  CHECK(people_in(u"Wladimir Putins Rede war lang, und die Menschen der Stadt waren müde. Das hat auch Putin gesagt.") == "Wladimir Putin");
  CHECK(people_in(u"Das ist die Aufgabe von Silvio Hermes, wie der Anwalt in der Stadt nach der Sitzung gesagt hat.") == "Silvio Hermes");
  CHECK(places_in(u"Nach dem Essen in den Bergen war er müde. Seine Frau war nach den Siegen der Mannschaft auf der Reise nach Köln.") ==
        "Köln");
  CHECK(places_in(u"Die Firma aus Essen hat ein Haus an der Seine, wie der Chef der Firma am Rande gesagt hat.") == "Essen; Seine");
}

TEST_CASE("German quotations: particles of names, what is called something, who is described") {
  CHECK(said(u"Präsident Alexander von Prehn ist nicht zufrieden. „Jetzt bleibt das Tempo der Firmen hoch“, berichtete von Prehn. "
             u"Das war auch für Anna Vogel in der Stadt neu.") == "Jetzt bleibt das Tempo der Firmen hoch=Alexander von Prehn");
  CHECK(said(u"„Im Grunde sind sie alle gut“ heißt Ihr Bestseller, in dem die Menschen der Stadt gelobt werden.") ==
        "Im Grunde sind sie alle gut=-");
  CHECK(said(u"„Das Werk ist wichtig für die Stadt“, sagte der VW-Boss seinem Redetext zufolge in der Halle.") ==
        "Das Werk ist wichtig für die Stadt=der VW-Boss");
}

TEST_CASE("German and Dutch: what is set for a day, clubs, particles where a sentence begins") {
  CHECK(dates_in(u"Die Gewerkschaft ruft für Donnerstag und Freitag zum Streik bei der Bahn in der Stadt auf.") ==
        "Donnerstag=2024-05-09; Freitag=2024-05-10");
  CHECK(dates_in(u"Das sagte der Kapitän bei Sat.1 und das ist für die Mannschaft in der Halle nicht gut.").empty());
  CHECK(organizations_in(u"Der SC Freiburg hat gegen die TSG Hoffenheim verloren, sagte der Trainer nach dem Spiel in der Halle.") ==
        "SC Freiburg; TSG Hoffenheim");
  CHECK(people_in(u"Mathieu van der Poel heeft de koers gewonnen. Van der Poel was blij met de zege in de stad aan de rivier.") ==
        "Mathieu van der Poel");
  CHECK(said(u"\"Dit had ik niet verwacht\", zei de Nederlander bij de omroep van de stad.") == "Dit had ik niet verwacht=de Nederlander");
}
