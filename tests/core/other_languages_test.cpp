// What German, French, Spanish, Portuguese, Italian and Dutch newspapers have in common, and what each writes in its own way.
#include <doctest/doctest.h>

#include "article_of.h"
#include "dates_of.h"
#include "numbers_of.h"
#include "said.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

constexpr std::u16string_view monday = u"2024-05-06";

std::string listed(const std::vector<Entity>& entities) {
  std::string out;
  for (const Entity& entity : entities) {
    out += (out.empty() ? "" : "; ") + utf8(entity.name);
  }
  return out;
}

std::string people(std::u16string_view text) { return listed(read_article(text).facts.people); }
std::string organizations(std::u16string_view text) { return listed(read_article(text).facts.organizations); }

/// The role of the first one.
std::string role(std::u16string_view text) {
  const Analysis a = read_article(text);
  if (a.facts.people.empty()) return "nobody";
  return a.facts.people[0].role ? text_of(a, *a.facts.people[0].role) : "-";
}

/// Who speaks the last quotation, by name.
std::string speaker(std::u16string_view text) {
  const All found = quotes(text);
  return found.empty() ? "no quotation" : found.back().speaker;
}

}  // namespace

TEST_CASE("minutes behind the hour belong to the time of the day") {
  CHECK(dates(u"Die Sitzung des Rates beginnt nach Angaben der Stadt heute um 20 Uhr 15 und ist öffentlich.", monday) ==
        "heute=2024-05-06; 20 Uhr 15=2024-05-06T20:15");
  CHECK(dates(u"La séance du conseil est prévue le mardi 14 mai à 18 h 30 à la mairie, et elle est publique.", monday) ==
        "mardi 14 mai=2024-05-14; 18 h 30=2024-05-14T18:30");
  CHECK(dates(u"La vigilance est maintenue dans les cinq départements de la région jusqu'à mercredi 6 heures.", monday) ==
        "mercredi=2024-05-08; 6 heures=2024-05-08T06:00");
  // what is counted is no minute
  CHECK(dates(u"Die Polizei hat gegen 20 Uhr 30 Menschen aus dem Haus geholt, die auf dem Dach waren.", monday) ==
        "20 Uhr=2024-05-06T20:00");
}

TEST_CASE("German: a weekday and its date, days without a year, which Thursday is not known") {
  CHECK(dates(u"Der Ausschuss berät am Donnerstag, 16. Mai, über das neue Bad, und die Sitzung ist für alle offen.", monday) ==
        "Donnerstag, 16. Mai=2024-05-16");
  CHECK(dates(u"Das Spiel wird am Sonntag, den 12. Mai, in der Halle der Stadt ausgetragen und nicht im Freien.", monday) ==
        "Sonntag, den 12. Mai=2024-05-12");
  CHECK(dates(u"Die Gespräche finden am 20.5. statt, und die Karten kosten nach Auskunft der Stadt 20.50 Franken.", monday) ==
        "20.5.=2024-05-20");
  CHECK(dates(u"Der Rat der Stadt hatte sich am vorletzten Donnerstag mit der Lage im Hafen befasst und nichts beschlossen.", monday) ==
        "Donnerstag=");
}

TEST_CASE("today that is no day, tomorrow that is no morning") {
  CHECK(dates(u"Das Haus steht bis heute leer, und die heute geltenden Regeln sind nach Meinung der Stadt zu streng.", monday) ==
        "heute=PRESENT_REF; heute=PRESENT_REF");
  CHECK(dates(u"Der heute 51-Jährige lebt in der Stadt, und die Sitzung beginnt heute 20 Uhr im Rathaus.", monday) ==
        "heute=PRESENT_REF; heute=2024-05-06; 20 Uhr=2024-05-06T20:00");
  CHECK(dates(u"La gente vive hoy en día más que nunca, según los médicos de la ciudad y los del hospital.", monday) == "hoy=PRESENT_REF");
  CHECK(dates(u"Die Stadt will morgen um 14 Uhr über die Pläne für den Platz und für das Bad beraten.", monday) ==
        "morgen=2024-05-07; 14 Uhr=2024-05-07T14:00");
  CHECK(dates(u"Der Zug von morgen fährt leise, und die Fahrgäste sitzen nach Meinung der Bahn bequem.", monday).empty());
}

TEST_CASE("until a weekday is the next one, unless it is told of what was") {
  CHECK(dates(u"Die Warnung der Behörde gilt in der ganzen Region bis Freitag.", monday) == "Freitag=2024-05-10");
  CHECK(dates(u"De waarschuwing van het instituut geldt in het hele land tot donderdag.", monday) == "donderdag=2024-05-09");
  CHECK(dates(u"La agencia mantiene el aviso por calor en la provincia hasta el viernes.", monday) == "viernes=2024-05-10");
  CHECK(dates(u"O aviso do instituto mantém-se até quinta-feira nos distritos do sul do país.", monday) == "quinta-feira=2024-05-09");
  CHECK(dates(u"De treinen rijden tussen de twee steden op zijn vroegst vrijdag weer.", monday) == "vrijdag=2024-05-10");
  CHECK(dates(u"Die Straße war wegen der Arbeiten an der Brücke bis Freitag gesperrt.", monday) == "Freitag=2024-05-03");
}

TEST_CASE("months: a few ahead are this year's, last year's say so, a planet is none") {
  CHECK(dates(u"Ab Juli fährt die Bahn zwischen der Stadt und dem Hafen wieder jede Stunde.", monday) == "Juli=2024-07");
  CHECK(dates(u"Der Verein hatte im Juli des vergangenen Jahres sein Heim an die Stadt verkauft.", monday) == "Juli=2023-07");
  CHECK(dates(u"Volgens een rapport uit maart wordt een derde van de woningen in de stad verhuurd.", monday) == "maart=2024-03");
  CHECK(dates(u"Die Sonde ist auf dem Weg zum Mars und wird dort nach Wasser suchen, sagt die Agentur.", monday).empty());
}

TEST_CASE("Spanish and Portuguese: a weekday with a day of another month has no value rather than a wrong one") {
  CHECK(dates(u"La actriz recogerá el premio del festival en septiembre, el viernes 20 a las 22.00 horas.", monday) ==
        "septiembre=2024-09; viernes 20=; 22.00=");
  CHECK(dates(u"El viernes 10 se cumplió el plazo que la ciudad había dado a los dueños de las casas.", monday) == "viernes 10=2024-05-10");
}

TEST_CASE("days in a row, the day before yesterday, a Dutch season, and until when") {
  CHECK(dates(u"Die Sitzungen finden in der Stadt am 3. und 4. Mai statt, und die Karten sind nicht teuer.", monday) ==
        "3.=2024-05-03; 4. Mai=2024-05-04");
  CHECK(dates(u"De gemeente is van 3 tot 5 mei gesloten, en dat geldt ook voor het museum in de stad.", monday) ==
        "3=2024-05-03; 5 mei=2024-05-05");
  CHECK(dates(u"Der Rat der Stadt hat sich vorgestern mit der Lage im Hafen befasst und nichts beschlossen.", monday) ==
        "vorgestern=2024-05-04");
  CHECK(dates(u"Le maire de la ville a été réélu avant-hier, et les élus de la région sont dans la cour.", monday) == "hier=2024-05-04");
  CHECK(dates(u"De gemeente bouwde het museum in de zomer van 2021, en dat was niet goedkoop voor de stad.", monday) ==
        "zomer van 2021=2021-SU");
  CHECK(dates(u"El Ayuntamiento de la ciudad informa de que los billetes se venden hasta el 31 de diciembre en el museo.", monday) ==
        "31 de diciembre=2024-12-31");
  CHECK(dates(u"El museo de la ciudad estuvo cerrado hasta el 3 de abril por las obras de la capital.", monday) == "3 de abril=2024-04-03");
}

TEST_CASE("an hour in words is no amount; what joins two Portuguese numbers") {
  CHECK(numbers(u"La reunión de los vecinos será en la plaza de la ciudad a las cinco de la tarde, como siempre.").empty());
  CHECK(numbers(u"A dívida da cidade passou de 12 para 15,5 milhões de reais, e não se sabe quem vai pagar.") ==
        "12=12000000 BRL; 15,5 milhões de reais=15500000 BRL");
}

TEST_CASE("English words for numbers are none elsewhere") {
  CHECK(numbers(u"Le couvercle de la boîte est dans un four de la maison, et les six voisins sont sur le quai.") == "six=6 (voisins)");
}

TEST_CASE("four digits in front of a unit are no year") {
  CHECK(dates(u"Das Museum der Stadt zeigt auf 2000 Quadratmetern rund 1900 Bilder aus der Sammlung.", monday).empty());
  CHECK(numbers(u"Auf 2000 Quadratmetern zeigt das Museum der Stadt seine Bilder.") == "2000 Quadratmetern=2000 square metre");
  CHECK(dates(u"Es kamen auch 2000 Menschen in die Halle der Stadt, und im Sommer 2000 Segler und Leute.", monday) ==
        "Sommer 2000=2000-SU");
  CHECK(dates(u"Sie war bei der Expo 2000 Besucherin und ist es in der Stadt noch.", monday) == "2000=2000");
  CHECK(dates(u"Quel giorno 2000 persone sono venute nella città per la festa, che era molto bella.", monday).empty());
  CHECK(dates(u"Der Preis der Stadt, 2005 erstmals vergeben, gilt als wichtig für die Leute.", monday) == "2005=2005");
  CHECK(dates(u"Il gruppo, che nel 2023 ha fatturato molto, chiude la fabbrica della città.", monday) == "2023=2023");
  CHECK(dates(u"Das Werk soll nach dem Willen der Stadt im Jahr 2030 ans Meer ziehen.", monday) == "2030=2030");
}

TEST_CASE("numbers: compounds are counted whole, labels and articles of law are no amounts") {
  CHECK(numbers(u"Den Hof bewirtschaften die drei Meisner-Brüder, und sie haben acht neue Chrom-Kessel gekauft.") ==
        "drei=3 (Meisner-Brüder); acht=8 (Chrom-Kessel)");
  CHECK(numbers(u"Das zeigt Abbildung 3 in dem Bericht der Stadt, den die Behörde gestern vorgelegt hat.").empty());
  CHECK(numbers(u"Insgesamt 700 kamen in die Halle, wie der Verein der Stadt gestern gesagt hat.") == "700=700");
  CHECK(numbers(u"Le maire sera jugé en vertu de l'art. 706 du code, et la ville devra verser 15 % de la somme.") == "15 %=15 percent");
  CHECK(numbers(u"La sentencia aplica el artículo 252 del Código Penal a los dos acusados de la ciudad.") == "dos=2 (acusados)");
  CHECK(numbers(u"Für die Bank im Park hat der Verein 1.250,- Euro gesammelt, und die Stadt gibt den Rest.") == "1.250,- Euro=1250 EUR");
  CHECK(numbers(u"Der Zaun ist 300m lang, und im Keller sind es das Jahr über zwischen -3 und 18 Grad Celsius.") ==
        "300m=300 metre; -3=-3 degree Celsius; 18 Grad Celsius=18 degree Celsius");
  CHECK(numbers(u"A 33.ª edição do festival da cidade tem 24 filmes de todo o mundo.") == "24=24 (filmes)");
  CHECK(numbers(u"Le XV de la ville a battu celui de la région 27 à 15, samedi soir, devant 800 spectateurs.") == "800=800 (spectateurs)");
  CHECK(numbers(u"O time da casa venceu o rival por 2 a 1 neste domingo, diante de 900 torcedores.") == "900=900 (torcedores)");
}

TEST_CASE("people behind a body, an office and where they come from; a place is no part of another one") {
  CHECK(people(u"Para la economista de Funcas María Jesús Robledo, el dato es positivo, pero no es definitivo.") == "María Jesús Robledo");
  CHECK(people(u"El juez ha condenado al exdirector de la Caja Rural de Medina Andrés Quintero por la venta de las casas.") ==
        "Andrés Quintero");
  CHECK(people(u"La pièce est mise en scène par l'Italien Paolo Ferranti, et elle sera jouée dans la cour.") == "Paolo Ferranti");
  CHECK(people(u"De wet is volgens VVD-Kamerlid Peter de Graaf niet goed voor de mensen in de stad.") == "Peter de Graaf");
  CHECK(people(u"Volgens hoofdeconoom Peter Hein van Mullem is de scherpste stijging van de prijzen voorbij.") == "Peter Hein van Mullem");
  CHECK(people(u"A advogada do arguido, Dra. Cláudia Meireles, disse aos jornalistas que não vai recorrer.") == "Cláudia Meireles");
  CHECK(people(u"O capitão Vegani pediu desculpas aos torcedores da equipe depois do jogo.") == "Vegani");
  CHECK(organizations(u"O capitão Vegani pediu desculpas aos torcedores da equipe depois do jogo.").empty());
  CHECK(listed(read_article(u"Une retraitée de Romans-sur-Isère s'était étonnée de ne pas recevoir la somme de la vente.").facts.places)
            .empty());
  CHECK(role(u"De jury, onder leiding van prof. dr. Hans Goosens, prijst het boek van de schrijfster.") == "-");
  CHECK(role(u"De man is onschuldig en gaat in hoger beroep, liet zijn advocaat mr. Sander de Boer weten na het vonnis.") !=
        "advocaat mr.");
}

TEST_CASE("who goes on: the subject of the sentence before, and nobody who is only told of") {
  CHECK(speaker(
            u"El entrenador local, Julen Arriaga, elogió a su equipo: «Han creído hasta el final». En cambio, el técnico visitante, Pablo "
            u"Soutelo, lamentó el arbitraje. «Hubo un penalti clarísimo», protestó.") == "Pablo Soutelo");
  CHECK(speaker(u"Il tecnico granata Paolo Vanelli, invece, se la prende con l'arbitro. «C'era un rigore netto, lo hanno visto tutti», ha "
                u"protestato.") == "Paolo Vanelli");
  CHECK(speaker(u"La policía detuvo en la ciudad a Pedro Robles. «Seguiremos con los controles de cada noche», afirmó.").empty());
  // who is quoted second in a sentence
  CHECK(
      speaker(
          u"La Cgil chiede un intervento «immediato» sui salari: per il segretario Maurizio Landoni, «le famiglie non ce la fanno più».") ==
      "Maurizio Landoni");
  // a clause is nobody
  CHECK(mention(u"Le trafic des trains est interrompu entre Brest et Quimper ; la SNCF espère une reprise « au plus tôt ce jeudi ».") ==
        "la SNCF");
  CHECK(mention(u"So steht es in § 7 Abs. 3 des Vereinsvertrages: „Die Kasse wird in jedem Jahr von zwei Mitgliedern geprüft.“").empty());
}

TEST_CASE("verbs that no list has speak for a pronoun behind them; descriptions in two parts") {
  CHECK(speaker(u"Coach Hedwig Maduro was niet blij met het spel. „We geven het twee keer weg”, brieste hij.") == "Hedwig Maduro");
  CHECK(mention(u"\"Der Bau der neuen Halle kann im Herbst beginnen\", so die Bau- und Sportministerin.") ==
        "die Bau- und Sportministerin");
  CHECK(mention(u"„Ich hatte mir den Abend im Hafen ganz anders vorgestellt“, so der alte Fischer rückblickend.") == "der alte Fischer");
  // somebody else than whom the paragraph has named
  CHECK(
      speaker(u"Het museum wijdt een tentoonstelling aan Judith Leyster. 'We hebben hier vijf jaar aan gewerkt', zegt conservator Evelien "
              u"Sint Nicolaas.") != "Judith Leyster");
}

TEST_CASE("a text may end with a year") {
  const Analysis a = read_article(u"Die alte Brücke über die Marn steht noch immer, und der Stadtrat baute sie im Jahr 1978");
  REQUIRE(a.facts.dates.size() == 1);
  CHECK(a.facts.dates[0].value == "1978");
}

TEST_CASE("languages whose words nothing knows: days with their year, what numbers are multiplied by, no days and hours as numbers") {
  const std::u16string_view polish =
      u"Rada miasta podjęła w środę decyzję o podwyżce cen biletów, która wejdzie w życie 1 maja 2025 roku, a nie jak się mówiło "
      u"15 kwietnia. Sesja zacznie się o godz. 17.30 i dotyczy 45 mld zł oraz 23 radnych, czyli 60 proc. rady.";
  CHECK(dates(polish, monday) == "1 maja 2025=2025-05-01");
  CHECK(numbers(polish) == "45 mld zł=45000000000 PLN; 23=23 (radnych); 60 proc.=60 percent");
  CHECK(numbers(u"Мэр города сообщил, что на ремонт 84 улиц направят 1,2 млрд рублей до 19 апреля.") ==
        "84=84 (улиц); 1,2 млрд рублей=1200000000 RUB");
  CHECK(organizations(
            u"Rzeczniczka Maria Zacharowa z Korpusu Piechoty Morskiej powiedziała, że nie ma na to zgody i że się na to nie zgodzi.")
            .empty());
  // told by its letters
  const Analysis turkish = read_article(u"Başkan, \"karar yetersiz\" dedi; faiz yüzde 43,5 oldu, ihracat 262 milyar liraya ulaştı.");
  CHECK(turkish.facts.left_out.size() == 3);
}

TEST_CASE("elsewhere: an age behind a name, a union in front of it, a heading's word") {
  CHECK(people(u"La casa es de la familia. —Estamos todos muy cansados de esperar —contó Custodina Ramallosa, de 68 años, al llegar.") ==
        "Custodina Ramallosa");
  CHECK(
      people(u"Pour la direction, ce n'est pas vrai. Selon le délégué CGT Yvenn Le Gallou, près de 450 postes sont menacés dans l'Est.") ==
      "Yvenn Le Gallou");
  CHECK(people(u"El público esperaba junto al teatro, según explicó ayer a la prensa su director, Bernatxo Colomina. Hay más entradas.") ==
        "Bernatxo Colomina");
  CHECK(organizations(u"PREGUNTA. ¿Por qué ha elegido otra vez esta obra?\n\nRESPUESTA. Porque a los doce años la toqué por primera vez.")
            .empty());
}

TEST_CASE("elsewhere: rows of days and months, from hour to hour, one weekday of many") {
  CHECK(dates(u"Die Liga macht eine Pause und spielt vom 9. bis zum 20. Mai nicht mehr.", monday) == "9.=2024-05-09; 20. Mai=2024-05-20");
  CHECK(dates(u"Les travaux devraient avoir lieu entre avril et juin 2027 dans la rue de la mairie.", monday) ==
        "avril=2027-04; juin 2027=2027-06");
  CHECK(dates(u"La piscine est ouverte de 7 h 30 à 20 heures en semaine pour tous les enfants de la ville.", monday) ==
        "7 h 30=2024-05-06T07:30; 20 heures=2024-05-06T20:00");
  CHECK(dates(u"Es war an einem Dienstagabend, und wir waren mit den Kindern auf dem Weg zu der Oma.", monday) == "Dienstagabend=");
  CHECK(dates(u"El discurso que la vicepresidenta tiene previsto dar este viernes en la ciudad no será el último.", monday) ==
        "viernes=2024-05-10");
}

TEST_CASE("elsewhere: results and what a device is called count nothing") {
  CHECK(numbers(u"Met een klinkende 5-0 zege op de ploeg uit het dorp is de club aan het nieuwe seizoen begonnen.").empty());
  CHECK(numbers(u"Das neue iPhone 14 ohne Notch kommt mit zwei Kameras auf den Markt, und es ist nicht teuer.") == "zwei=2 (Kameras)");
}

TEST_CASE("elsewhere: one word that somebody is quoted with") {
  CHECK(quotes(u"Kapitän Marlon Kühnel sprach nach dem Spiel von einer „Katastrophe“, die sich nicht wiederholen darf.").size() == 1);
  CHECK(quotes(u"Kapitän Marlon Kühnel sprach nach dem Spiel mit der „Rundschau“, die das nicht drucken will.").empty());
  CHECK(speaker(u"Selon l'avocat Marc Lambert, le dossier de la piscine a été « bâclé ».") == "Marc Lambert");
  CHECK(mention(u"'Ik had vooraf getekend voor een punt in deze wedstrijd', grinnikte de aanvaller na afloop van het duel.") ==
        "de aanvaller");
  CHECK(speaker(u"Para el alcalde Marcos Roe, la medida es \"injusta\" y no va a ser buena para los que viven en el pueblo.") ==
        "Marcos Roe");
  CHECK(speaker(u"Volgens burgemeester Anna Roe is de situatie 'onhoudbaar' en moet er met het bestuur worden gepraat.") == "Anna Roe");
  CHECK(mention(u"Vorige week noemde het CDA de affaire 'beschamend', en dat is niet voor het eerst in deze zaak.") == "CDA");
  CHECK(mention(u"Der Verband spricht von „Panikmache“, die nicht zu den Zahlen der Behörde passt, und das ist auch so.") == "Der Verband");
  CHECK(mention(u"O sindicato da cidade pede \"pressa\" ao governo, que não sabe o que fazer com os hospitais do país.") ==
        "O sindicato da cidade");
}

TEST_CASE("elsewhere: Mondays to Fridays of every week, hours behind their articles") {
  CHECK(dates(u"Von Montag bis Freitag gilt in der Straße vor der Schule Tempo 30, und das ist auch gut so.", monday) ==
        "Montag=; Freitag=");
  CHECK(dates(u"De lunes a viernes está abierto el museo de la ciudad para todos los niños y sus padres.", monday) == "lunes=; viernes=");
  CHECK(dates(u"La salle est ouverte à partir de 18h pour tous les enfants de la ville et leurs parents.", monday) ==
        "18h=2024-05-06T18:00");
  CHECK(dates(u"O Benfica venceu por 3-1 e joga no sábado, 25, às 18h30 com a equipa da casa.", monday) ==
        "sábado, 25=2024-05-25; 18h30=2024-05-25T18:30");
}

TEST_CASE("elsewhere: frost behind a dash, shares, milestones and what short scales multiply") {
  CHECK(numbers(u"Dans la nuit, il faisait - 8 °C dans la rue, et un club sur deux est resté dans la salle.") ==
        "- 8 °C=-8 degree Celsius");
  CHECK(numbers(u"La ola de frío dejó -7,2 ºC en el norte y 25ºC en las islas, según la agencia del tiempo.") ==
        "-7,2 ºC=-7.2 degree Celsius; 25ºC=25 degree Celsius");
  CHECK(numbers(u"A dívida da empresa caiu para R$ 3,4 bi, mas o acidente foi ao quilómetro 12 da estrada.") == "R$ 3,4 bi=3400000000 BRL");
  CHECK(numbers(u"Jeder zweite Verein sucht Nachwuchs, und drei von vier haben Schulden bei der Stadt.") == "drei=3; vier=4");
  CHECK(numbers(u"Het ongeluk gebeurde om kwart over drie op de weg naar de stad, en niet om half vier.").empty());
}

TEST_CASE("elsewhere: two words behind a source, a speaker behind an office and its place") {
  CHECK(speaker(u"Secondo il portavoce Ernesto Nadali, il sospetto della rapina era «molto agitato».") == "Ernesto Nadali");
  CHECK(speaker(u"Secondo il portavoce Ernesto Nadali, i «gilet gialli» sono sulla strada per la città.") == "no quotation");
  CHECK(speaker(u"La situación es «tensa, pero no desesperada», explicó el delegado del Gobierno en Asturias, Adrián Lastra.") ==
        "Adrián Lastra");
}

TEST_CASE("elsewhere: postal codes and paragraphs of laws are no amounts, two parts share a unit, up to how many") {
  CHECK(numbers(u"Die Therme liegt Am Markt 20, 16816 Roedorf, und das Theater in 45127 Essen ist auch nicht weit.").find("16816") ==
        std::string::npos);
  CHECK(numbers(u"Das Theater hat das Haus in 45127 Essen, und das ist nach § 176 nicht gegen das Gesetz der Stadt.").empty());
  CHECK(numbers(u"Daran sterben zehn beziehungsweise 30 Prozent der Kranken, und das ist auch in der Stadt so.") ==
        "zehn=10 percent; 30 Prozent=30 percent");
}
