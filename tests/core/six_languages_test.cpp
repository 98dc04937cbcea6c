// Sentences, numbers, dates and quotations as German, French, Spanish, Portuguese, Italian and Dutch newspapers write them; what of other
// languages is not shown.
#include <doctest/doctest.h>

#include "dates_of.h"
#include "numbers_of.h"
#include "said.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

constexpr std::u16string_view wednesday = u"2026-11-11";

std::size_t sentences(std::u16string_view text) { return read_article(text).sentences.size(); }

}  // namespace

TEST_CASE("six languages: a comma behind a closing mark goes on with the sentence") {
  CHECK(sentences(u"„Wo sind sie?“, fragte er die Frau in der Stadt. „Das reicht!“, rief sie und ging nicht mit ihm.") == 2);
  CHECK(sentences(u"« Où sont-ils ? », a-t-il demandé dans la rue. « Ça suffit ! », a crié une femme qui est avec lui.") == 2);
  CHECK(sentences(u"«¿Dónde están?», preguntó el hombre de la calle. “¡Basta!”, gritó una mujer que no es de la ciudad.") == 2);
  CHECK(sentences(u"«Dove sono?», ha chiesto il sindaco della città. Nessuno è per la strada che non è più quella.") == 2);
}

TEST_CASE("six languages: abbreviations end no sentence") {
  CHECK(sentences(u"Für die Stadt sprach Mag. Eva Huber von der Fa. Roe in der Hauptstr. 5, und das ist auch nicht neu.") == 1);
  CHECK(sentences(u"La loi est dans la rue, disent MM. Roe et Doe, qui sont pour les habitants de la ville.") == 1);
  CHECK(sentences(u"La fiscal, Dª. Carmen Roe, y Dña. Ana Doe no son de la ciudad, como se dice en la pág. 5 del libro.") == 1);
  CHECK(sentences(u"Per l'avv. Gallo e l'on. Sala la legge della città non è più quella che gli abitanti sono per.") == 1);
  CHECK(sentences(u"O Eng. Reis da Cia. Docas não foi ao porto da cidade na av. Brasil, mas os outros são mais.") == 1);
  CHECK(sentences(u"Het plan van ds. Vis is niet voor de stad, bijv. Assen, en dat staat op blz. 7 van het boek.") == 1);
}

TEST_CASE("six languages: one million, halves, and numbers in one word") {
  CHECK(numbers(u"Das kostet die Stadt anderthalb Millionen Euro, und es dauert nicht mehr als zweieinhalb Jahre.") ==
        "anderthalb Millionen Euro=1500000 EUR; zweieinhalb Jahre=2.5 year ~mehr als");
  CHECK(numbers(u"Die Stadt hat eine Million Euro für rund dreitausend Besucher und fünfundzwanzig Busse nicht auf dem Konto.") ==
        "eine Million Euro=1000000 EUR; dreitausend=3000 (Besucher) ~rund; fünfundzwanzig=25 (Busse)");
  CHECK(numbers(u"La ville a un million et demi d'euros, un milliard de dollars et 1 250,50 euros pour les habitants.") ==
        "un million et demi d'euros=1500000 EUR; un milliard de dollars=1000000000 USD; 1 250,50 euros=1250.5 EUR");
  CHECK(numbers(u"Les trois cents policiers de la ville sont dans la rue pour cent personnes, pas plus.") ==
        "trois cents=300 (policiers); cent=100 (personnes)");
  CHECK(numbers(u"La ciudad no tiene medio millón de euros para las casas, pero un centenar de vecinos se va.") ==
        "medio millón de euros=500000 EUR; un centenar=100 (vecinos)");
  CHECK(numbers(u"A cidade não tem dois milhões e meio de euros para as obras, mas uma dezena de barcos foi ao porto.") ==
        "dois milhões e meio de euros=2500000 EUR; uma dezena=10 (barcos)");
  CHECK(numbers(u"La città non ha mezzo milione di euro per le duecento case e per i tremila alberi della strada.") ==
        "mezzo milione di euro=500000 EUR; duecento=200 (case); tremila=3000 (alberi)");
  CHECK(numbers(u"De stad heeft een miljard euro en niet tweeënhalf miljoen voor zestigduizend woningen aan het water.") ==
        "een miljard euro=1000000000 EUR; tweeënhalf miljoen=2500000; zestigduizend=60000 (woningen)");
}

TEST_CASE("six languages: per cent in two words, points of it, cents, a number behind the sentence's first word") {
  CHECK(numbers(u"La inflación de la ciudad sube al 12 por ciento, que son 3,5 puntos porcentuales y 50 céntimos más.") ==
        "12 por ciento=12 percent; 3,5 puntos porcentuales=3.5 percentage point; 50 céntimos=50 cent");
  CHECK(numbers(u"A inflação da cidade não foi de 12 por cento, mas o pão custa mais 20 cêntimos na rua.") ==
        "12 por cento=12 percent; 20 cêntimos=20 cent");
  CHECK(numbers(u"Entre 20 et 30 % des habitants de la ville sont pour le projet, dans une rue sur deux.") ==
        "20=20 percent; 30 %=30 percent");
}

TEST_CASE("six languages: a day of the past is the last one, however long ago") {
  CHECK(dates(u"Der Vertrag der Stadt war am 12. März unterzeichnet worden, und das ist nicht neu.", wednesday) == "12. März=2026-03-12");
  CHECK(dates(u"Le contrat de la ville avait été signé le 12 mars par les élus qui sont dans la rue.", wednesday) == "12 mars=2026-03-12");
  CHECK(dates(u"El edificio de la ciudad fue inaugurado el 5 de mayo, pero no se abre.", wednesday) == "5 de mayo=2026-05-05");
  CHECK(dates(u"O contrato da cidade foi assinado em 5 de maio, mas não se sabe por quem.", wednesday) == "5 de maio=2026-05-05");
  CHECK(dates(u"L'edificio della città è stato inaugurato il 5 maggio, ma non si apre.", wednesday) == "5 maggio=2026-05-05");
  CHECK(dates(u"Het gebouw van de stad werd op 5 mei geopend, en dat is niet nieuw.", wednesday) == "5 mei=2026-05-05");
  CHECK(dates(u"Der Prozess in der Stadt beginnt am 2. Februar, und die Messe ist nicht vor dem 5. Mai.", wednesday) ==
        "2. Februar=2027-02-02; 5. Mai=2027-05-05");
}

TEST_CASE("six languages: what is told in the present is to come, what had to be done is past") {
  CHECK(dates(u"Am Donnerstag findet das Finale in der Stadt statt, und das Konzert ist am Samstag um 20 Uhr.", wednesday) ==
        "Donnerstag=2026-11-12; Samstag=2026-11-14; 20 Uhr=2026-11-14T20:00");
  CHECK(dates(u"Die Straße musste am Donnerstag für die Arbeiten gesperrt werden, und das ist nicht gut.", wednesday) ==
        "Donnerstag=2026-11-05");
  CHECK(dates(u"Der Mann aus der Stadt ist am Donnerstag gestorben, und das war nicht zu sehen.", wednesday) == "Donnerstag=2026-11-05");
  CHECK(dates(u"De finale in de stad is donderdag om 20.45 uur, en dat is niet te laat.", wednesday) ==
        "donderdag=2026-11-12; 20.45 uur=2026-11-12T20:45");
  CHECK(dates(u"De man uit de stad is donderdag overleden, en dat is niet bekend.", wednesday) == "donderdag=2026-11-05");
  CHECK(dates(u"La finale a lieu jeudi dans la ville, et les élus sont pour une place dans la rue.", wednesday) == "jeudi=2026-11-12");
  CHECK(dates(u"La final es el jueves en la ciudad, y los vecinos no se van.", wednesday) == "jueves=2026-11-12");
}

TEST_CASE("six languages: two days away, days by their number alone, months behind their end, decades in words") {
  CHECK(dates(u"Les élus de la ville sont venus avant-hier et ne sont pas là pour après-demain.", wednesday) ==
        "hier=2026-11-09; demain=2026-11-13");
  CHECK(dates(u"Il sindaco della città non è venuto l'altro ieri, ma si vede il giorno 16 con gli abitanti.", wednesday) ==
        "ieri=2026-11-09; giorno 16=2026-11-16");
  CHECK(dates(u"A reunião da cidade não foi no dia 6, mas em 19/11, e os outros são para depois de amanhã.", wednesday) ==
        "dia 6=2026-11-06; 19/11=2026-11-19; amanhã=2026-11-13");
  CHECK(dates(u"Het plan van de stad is van eind augustus en niet van de jaren tachtig.", wednesday) ==
        "augustus=2026-08; jaren tachtig=198X");
  CHECK(dates(u"Die Stadt hat seit Ende Mai nicht mehr gebaut, und das ist auch gut so.", wednesday) == "Mai=2026-05");
}

TEST_CASE("six languages: quotations behind a colon that no verb leads to, and sources in front of them") {
  CHECK(quotes(u"Sprecherin Petra Vogt erwartet »einen heißen Herbst« in der Stadt. Die Stimmung ist nicht gut: »Die Leute sind sauer.«")
            .size() == 1);
  CHECK(mention(u"Nach Einschätzung von Jan Rabe ist das für die Stadt „ein fatales Signal an die Region“.") == "Jan Rabe");
  CHECK(mention(u"D'après Paul Marchetti, « rien n'est encore décidé » dans la ville pour les habitants.") == "Paul Marchetti");
  CHECK(mention(u"En palabras de Luis Gómez, “nadie de la ciudad quedará atrás” con la ley.") == "Luis Gómez");
}

TEST_CASE("six languages: the verb of speech and its speaker stand apart") {
  CHECK(mention(u"„Das ist für die Stadt nicht hinnehmbar“, hatte Minister Jan Rabe am Montag gesagt, und das ist so.") == "Jan Rabe");
  CHECK(mention(u"« C'est inacceptable », a toutefois souligné le procureur, Paul Marchetti, dans la rue.") == "Paul Marchetti");
  CHECK(mention(u"Paul Marchetti est dans la rue. « Je suis pour la ville », a-t-il martelé sans fin.") == "il");
  CHECK(mention(u"“No nos vamos a rendir por esto”, ha asegurado este lunes la portavoz, Ana Ruiz, en la ciudad.") == "Ana Ruiz");
  CHECK(mention(u"Le ministre Paul Marchetti s'est borné à indiquer que « les discussions se poursuivent » dans la ville.") ==
        "Paul Marchetti");
}

TEST_CASE("six languages: a word of nothing but hundreds is no number") {
  std::u16string word;
  for (int i = 0; i < 12; ++i) word += u"hundert";
  CHECK(numbers(u"Der Mann aus der Stadt rief " + word + u" Mal, und das ist nicht zu zählen, weil es auch nicht stimmt.").empty());
}

TEST_CASE("languages whose words nothing knows: Greek decimals, scales, and no number before one that is not known") {
  CHECK(numbers(u"Σύμφωνα με την αστυνομία, ο άνδρας αφαίρεσε 18.500 ευρώ και 1,5 εκατ. ευρώ από την τράπεζα.").substr(0, 12) ==
        "18.500=18500");
  CHECK(numbers(u"Primăria a spus că nu este de acord și că 4 milioane de euro este din nou în pericol la sate.").empty());
  CHECK(numbers(u"Asgari ücret 28 bin 75 lira oldu ve bu yıl için karar yetersiz denildi.") == "28 bin 75 lira=28075 TRY");
}
