#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

std::string organizations_in(std::u16string_view text) {
  std::string out;
  for (const Entity& entity : read_article(text).facts.organizations) out += (out.empty() ? "" : "; ") + utf8(entity.name);
  return out;
}

}  // namespace

TEST_CASE("German: courts and universities with their town") {
  CHECK(organizations_in(u"Das Landgericht Köln und die Universität Leipzig haben das nicht gesehen, sagt die Stadt am Rande.") ==
        "Landgericht Köln; Universität Leipzig");
  CHECK(organizations_in(u"An der Technischen Universität München und der Anna-Roe-Hochschule Köln wird nicht mehr zu wenig gelehrt.") ==
        "Technischen Universität München; Anna-Roe-Hochschule Köln");
  CHECK(organizations_in(u"Vor dem Kölner Landgericht ist die Klage der Nachbarn nicht mit dem Landgericht und im Zentrum Münchens.") ==
        "Kölner Landgericht");
  CHECK(organizations_in(
            u"Das ist ein Urteil des Bundesgerichtshofs und nicht das Wort von Bundesrat Roe, wie der Bundesgerichtshof sagt.") ==
        "Bundesgerichtshof");
  CHECK(organizations_in(u"Das Bundesamt für Wasser und Wind und das Innenministerium haben nicht auf das Amt gehört, und das ist so.") ==
        "Bundesamt für Wasser und Wind; Innenministerium");
}

TEST_CASE("Dutch: courts, towns and universities") {
  CHECK(organizations_in(u"De rechtbank Utrecht en de gemeente Delft hebben het niet gezien, zegt de Universiteit Leiden in een brief.") ==
        "rechtbank Utrecht; gemeente Delft; Universiteit Leiden");
  CHECK(organizations_in(
            u"Het gerechtshof Arnhem-Leeuwarden en het ministerie van Justitie en Veiligheid wachten op de brief van het dorp.") ==
        "gerechtshof Arnhem-Leeuwarden; ministerie van Justitie en Veiligheid");
}

TEST_CASE("French, Spanish, Portuguese, Italian: bodies in lower case") {
  CHECK(
      organizations_in(u"Le tribunal de Nanterre et la cour d'appel de Paris ont dit que le ministère de l'Intérieur est dans le vrai.") ==
      "tribunal de Nanterre; cour d'appel de Paris; ministère de l'Intérieur");
  CHECK(organizations_in(u"Le tribunal correctionnel d'Aix-en-Provence a dit que le tribunal de la ville n'est pas pour les habitants.") ==
        "tribunal correctionnel d'Aix-en-Provence");
  CHECK(organizations_in(u"El ministerio de Industria y la universidad de Oviedo no saben lo que el gobierno de la ciudad ha hecho.") ==
        "ministerio de Industria; universidad de Oviedo");
  CHECK(organizations_in(
            u"O ministério da Fazenda não sabe o que a prefeitura de Taquari fez para os moradores da cidade, mas é para uma.") ==
        "ministério da Fazenda; prefeitura de Taquari");
  CHECK(organizations_in(u"La procura di Belluno e l'università di Padova non sanno che cosa è il tribunale della città per gli uomini.") ==
        "procura di Belluno; università di Padova");
}

TEST_CASE("German: a court in a town that only the text knows") {
  CHECK(
      organizations_in(u"Das Amtsgericht Roedorf hat die Klage nicht gehört. Der Mann lebt mit seiner Frau in Roedorf und ist nicht da.") ==
      "Amtsgericht Roedorf");
  CHECK(
      organizations_in(u"Der Mann hat beim Amtsgericht Klage eingereicht und ist mit seiner Frau nicht mehr in Roedorf zu sehen.").empty());
}

TEST_CASE("French, Italian: what a hospital or an institute is called") {
  CHECK(organizations_in(u"L'institut Vox et l'hôpital Jean-Roe ont dit que la ville est dans le vrai pour les habitants.") ==
        "institut Vox; hôpital Jean-Roe");
}
