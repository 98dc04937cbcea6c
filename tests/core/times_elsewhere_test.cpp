#include <doctest/doctest.h>

#include "dates_of.h"

using namespace nutgraf::testing;

namespace {
constexpr std::u16string_view monday = u"2024-05-06";
}

TEST_CASE("German: the last and the next week, month, year and summer") {
  CHECK(dates(u"Die Stadt hat im vergangenen Jahr und nicht erst letzte Woche die Halle mit dem Geld der Bürger gebaut.", monday) ==
        "vergangenen Jahr=2023; letzte Woche=2024-W18");
  CHECK(dates(u"Das Haus soll im nächsten Sommer und nicht schon am kommenden Wochenende oder in diesem Monat öffnen.", monday) ==
        "nächsten Sommer=2024-SU; kommenden Wochenende=2024-W20-WE; diesem Monat=2024-05");
  CHECK(dates(u"In diesem Fall hat sich der Rat die Kosten der vergangenen drei Jahre nicht angesehen, wie er sagt.", monday) ==
        "vergangenen drei Jahre=");
  CHECK(dates(u"Der Rat hatte das im Juli des vergangenen Jahres und im letzten Jahr seiner Amtszeit nicht gewollt.", monday) ==
        "Juli=2023-07");
}

TEST_CASE("German, Dutch: so long ago") {
  CHECK(dates(u"Der Mann war vor zwei Jahren, seine Frau vor mehr als drei Monaten und das Kind vor einigen Tagen hier.", monday) ==
        "vor zwei Jahren=2022; vor mehr als drei Monaten=2024-02; vor einigen Tagen=");
  CHECK(dates(u"De brug is drie jaar geleden gebouwd en een paar weken geleden niet meer gebruikt door de bewoners van het dorp.",
              monday) == "drie jaar geleden=2021; een paar weken geleden=");
  CHECK(dates(u"Vorig jaar en afgelopen week was het water van de rivier te hoog, en volgende maand wordt het niet beter.", monday) ==
        "Vorig jaar=2023; afgelopen week=2024-W18; volgende maand=2024-06");
}

TEST_CASE("French: what is past stands behind its noun") {
  CHECK(dates(u"La mairie de la ville a décidé la semaine dernière que le pont sera fermé l'été prochain et le mois prochain.", monday) ==
        "semaine dernière=2024-W18; été prochain=2024-SU; mois prochain=2024-06");
  CHECK(dates(u"Il y a trois ans, les habitants de la ville avaient construit le pont, qui est dans un état grave cette année.", monday) ==
        "Il y a trois ans=2021; cette année=2024");
  CHECK(dates(u"Cette année-là, le dernier mois de la guerre est passé dans la ville, et ces trois dernières années sont pour elle.",
              monday) == "trois dernières années=");
}

TEST_CASE("Spanish, Portuguese, Italian: on either side of the noun") {
  CHECK(dates(u"El año pasado la ciudad no tuvo agua, y el próximo verano o el mes que viene será lo mismo para los vecinos.", monday) ==
        "año pasado=2023; próximo verano=2024-SU; mes que viene=2024-06");
  CHECK(dates(u"Hace dos años se abrió la mina, que desde hace diez años no es de los vecinos, y el fin de semana pasado cerró.", monday) ==
        "Hace dos años=2022; fin de semana pasado=2024-W18-WE");
  CHECK(dates(u"Há três anos a obra não foi feita, mas no ano passado e nesta semana a cidade disse que não é para os últimos dias.",
              monday) == "Há três anos=2021; ano passado=2023; nesta semana=2024-W19; últimos dias=");
  CHECK(dates(u"Due anni fa il ponte della città non era chiuso, ma l'anno scorso e la prossima settimana è anche più alto.", monday) ==
        "Due anni fa=2022; anno scorso=2023; prossima settimana=2024-W20");
}

TEST_CASE("elsewhere: parts of a day in one word, the day after tomorrow, a weekday that is past or to come") {
  CHECK(dates(u"Anoche la ciudad no tuvo luz, y esta mañana los vecinos no fueron a la calle como el lunes pasado por el agua.", monday) ==
        "Anoche=2024-05-05TNI; esta mañana=2024-05-06TMO; lunes pasado=2024-04-29");
  CHECK(dates(u"Gisteravond en vanavond was het in de stad niet druk, en overmorgen zijn de mensen er ook niet voor het feest.", monday) ==
        "Gisteravond=2024-05-05TEV; vanavond=2024-05-06TEV; overmorgen=2024-05-08");
  CHECK(dates(u"Il consiglio della città non è per gli abitanti, che lunedì prossimo e questa sera sono in piazza con il sindaco.",
              monday) == "lunedì prossimo=2024-05-13; questa sera=2024-05-06TEV");
}

TEST_CASE("elsewhere: centuries, quarters and halves of a year") {
  CHECK(dates(u"Die Burg ist aus dem 19. Jahrhundert, und im dritten Quartal 2023 war sie nicht mit der Bahn zu erreichen.", monday) ==
        "19. Jahrhundert=18XX; dritten Quartal 2023=2023-Q3");
  CHECK(dates(u"Au XIXe siècle, la ville était plus grande et les habitants ne sont pas dans le même cas au premier semestre 2023.",
              monday) == "XIXe siècle=18XX; premier semestre 2023=2023-H1");
  CHECK(dates(u"En el siglo XXI la ciudad no es tan grande, y el segundo trimestre de 2023 no fue bueno para los que viven en ella.",
              monday) == "siglo XXI=20XX; segundo trimestre de 2023=2023-Q2");
  CHECK(dates(u"In de 19e eeuw was de stad niet zo groot, en dat is het verhaal van het museum en van de mensen op de markt.", monday) ==
        "19e eeuw=18XX");
}

TEST_CASE("German: a comma behind a year makes no decade, \"am\" behind a number no hour; Portuguese: how long from now") {
  CHECK(dates(u"Er kam 1990, als die Mauer gefallen war, in die Stadt und blieb dort.") == "1990=1990");
  CHECK(dates(u"Das Treffen beginnt um 8 am Bahnhof, wie die Stadt mitteilte.").empty());
  CHECK(dates(u"O ministro disse que a ponte vai abrir daqui a dois anos, se não houver mais atrasos.") == "daqui a dois anos=2023");
}
