// Numbers and dates as Spanish and Portuguese newspapers write them.
#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

/// "text=unit/counts" of every number, joined by "; ".
std::string amounts(std::u16string_view text) {
  const Analysis a = read_article(text, u"2024-03-06");
  std::string out;
  for (const NumberFact& n : a.facts.numbers) {
    if (!out.empty()) out += "; ";
    if (!n.approximation.empty()) out += n.approximation + ' ';
    out += text_of(a, n.span) + '=' + utf8(n.unit) + '/' + (n.counts ? text_of(a, *n.counts) : "");
  }
  return out;
}

/// "text=value" of every date, joined by "; ". The sixth of March 2024 was a Wednesday.
std::string days(std::u16string_view text) {
  const Analysis a = read_article(text, u"2024-03-06");
  std::string out;
  for (const DateFact& d : a.facts.dates) {
    if (!out.empty()) out += "; ";
    out += text_of(a, d.span) + '=' + d.value;
  }
  return out;
}

}  // namespace

TEST_CASE("what a number counts is a plural, behind a scale's \"de\" and behind adjectives") {
  CHECK(amounts(u"La medida beneficiará a unos 2,5 millones de trabajadores, según la ministra, que habló con la prensa.") ==
        "unos 2,5 millones=/trabajadores");
  CHECK(amounts(u"As chuvas da semana deixaram 131 desaparecidos na cidade, e 362 ficaram feridos, segundo a Defesa Civil do estado.") ==
        "131=/desaparecidos; 362=/");
  CHECK(amounts(u"El ministerio de la ciudad ha contado más de 40 nuevos casos en la semana, y otros cuatro siguen sin nombre.") ==
        "más de 40=/casos; cuatro=/");
}

TEST_CASE("the first number of a range has the unit of the second") {
  CHECK(amounts(u"El salario mínimo de los empleados de la casa pasará de 1.080 a 1.134 euros al mes, dice la empresa.") ==
        "1.080=EUR/; 1.134 euros=EUR/");
  CHECK(amounts(u"O jogador saiu lesionado do campo e vai parar entre duas e três semanas, informou o clube da cidade.") ==
        "duas=week/; três semanas=week/");
  CHECK(amounts(u"Con la subida de los precios la empresa podría perder entre 6.000 y 8.000 empleos, según el sindicato.") ==
        "6.000=/empleos; 8.000=/empleos");
}

TEST_CASE("digits that name a minute, an hour, a line to call or a house are no amounts") {
  CHECK(amounts(u"El delantero marcó en el minuto 12 y el defensa empató en el 88, para alegría de la afición de la casa.").empty());
  CHECK(amounts(u"O avançado Daniel Bragança (78) marcou o golo da vitória na casa do rival, e a equipa festejou com os adeptos.").empty());
  CHECK(amounts(u"El robo ocurrió el sábado a las 19 en un local de la calle San Martín al 3400, informó el servicio de emergencias 112.")
            .empty());
  CHECK(amounts(u"La temperatura ha subido desde los años cincuenta, y en los noventa hubo más calor que nunca en el país.").empty());
  CHECK(amounts(u"El equipo de la ciudad marcó a los 55 minutos, y los 200 aficionados que estaban en la grada lo celebraron.") ==
        "55 minutos=minute/; 200=/aficionados");
}

TEST_CASE("pesos of a country that the text does not name; measures by the hour and the square metre") {
  CHECK(amounts(u"En la casa la policía halló $ 350.000 y US$ 2.400, y el ladrón se llevó unos 80 mil pesos de la farmacia.") ==
        "$ 350.000=peso/; US$ 2.400=USD/; unos 80 mil pesos=peso/");
  CHECK(amounts(u"La entrada a la casa de la artista en Miami cuesta $ 35 para los adultos y nada para los niños, según la web.") ==
        "$ 35=USD/");
  CHECK(amounts(u"Cayeron 90 litros por metro cuadrado, con vientos de 85 kilómetros por hora, según la agencia del tiempo del país.") ==
        "90 litros por metro cuadrado=litre per square metre/; 85 kilómetros por hora=kilometre per hour/");
}

TEST_CASE("a weekday and the day of its month") {
  CHECK(days(u"O presidente sancionou nesta quinta-feira (29) a lei que foi aprovada pelo Senado na terça (27), por larga maioria.") ==
        "quinta-feira (29)=2024-02-29; terça (27)=2024-02-27");
  CHECK(days(u"A equipa visita o rival na segunda-feira, dia 19 de fevereiro, e não perde há muitos jogos em casa.") ==
        "segunda-feira, dia 19 de fevereiro=2024-02-19");
  CHECK(days(u"El lunes 4, la empresa informó al sindicato de que va a cerrar la planta que tiene en el puerto de la ciudad.") ==
        "lunes 4=2024-03-04");
  CHECK(days(u"Nos recibe en su despacho de la universidad un martes de lluvia, con la mesa llena de libros y de papeles.") == "martes=");
}

TEST_CASE("verbs tell which year a month or a day belongs to") {
  CHECK(days(u"El director de la película rodará en julio su primer largometraje en inglés, según la productora de la cinta.") ==
        "julio=2024-07");
  CHECK(days(u"El director de la película rodó en julio su primer largometraje en inglés, según la productora de la cinta.") ==
        "julio=2023-07");
  CHECK(days(u"El patronato del centro se reunirá el 29 de noviembre para decidir quién va a dirigir la casa en adelante.") ==
        "29 de noviembre=2024-11-29");
  CHECK(days(u"La subida se aplicará a los empleados de la casa desde el 1 de enero, según la empresa, que no da más datos.") ==
        "1 de enero=2024-01-01");
  CHECK(days(u"Los farmacéuticos de la ciudad se reunirán mañana con el alcalde, que por la mañana habló con la prensa.") ==
        "mañana=2024-03-07");
}

namespace {

std::string listed(const std::vector<Entity>& entities) {
  std::string out;
  for (const Entity& e : entities) {
    if (!out.empty()) out += "; ";
    out += utf8(e.name);
  }
  return out;
}

}  // namespace

TEST_CASE("bodies by their first word, and people behind what they are") {
  const Analysis court = read_article(
      u"La Audiencia Provincial de Zamora ha condenado al dueño de la empresa. El secretario del sindicato, Unax Sorde, pidió más, y el "
      u"Banco "
      u"de España y la Fiscalía Anticorrupción no quisieron hablar.",
      u"2024-03-06");
  CHECK(listed(court.facts.organizations) == "Audiencia Provincial de Zamora; Banco de España; Fiscalía Anticorrupción");
  CHECK(listed(court.facts.people) == "Unax Sorde");
  const Analysis mayor = read_article(
      u"O tribunal condenou hoje o presidente da Câmara de Valdorno Orlando Matias, que não esteve na sala, e a deputada Ana Mendes "
      u"dos Santos.",
      u"2024-03-06");
  CHECK(listed(mayor.facts.organizations) == "Câmara de Valdorno");
  CHECK(listed(mayor.facts.people) == "Orlando Matias; Ana Mendes dos Santos");
  // what goes on behind "y" would be cut off
  const Analysis buyers =
      read_article(u"La Organización de Vecinos y Usuarios no quiso hablar, según la casa, que lo lamenta.", u"2024-03-06");
  CHECK(buyers.facts.organizations.empty());
  const Analysis cine =
      read_article(u"La película es de la productora El Desierto, según anunció la casa, que la estrena en la ciudad.", u"2024-03-06");
  CHECK(cine.facts.people.empty());
}

TEST_CASE("what is named after somebody is nobody") {
  const Analysis game = read_article(
      u"El equipo ganó en el estadio Benito Salinas y jugará en el Santiago Medrano, donde recogió el premio Luis Ferrer de la liga del "
      u"país.",
      u"2024-03-06");
  CHECK(game.facts.people.empty());
  const Analysis away =
      read_article(u"A equipa venceu no Estádio José Almeida e vai jogar com o Vitória de Guimarães, que não perde na sua casa há muito.",
                   u"2024-03-06");
  CHECK(away.facts.people.empty());
  // a word of the language that is a place, too; a conference; those who wrote and edited it
  const Analysis climate = read_article(
      u"Como o senhor avalia a seca? A ministra falou na COP28 e disse que não há outro plano para a "
      u"floresta do país.\n\nPLI // ACG",
      u"2024-03-06");
  CHECK(climate.facts.places.empty());
  CHECK(climate.facts.organizations.empty());
}

TEST_CASE("no verb or adverb is part of a role, and who was something is not shown as being it") {
  const auto role = [](std::u16string_view text) {
    const Analysis a = read_article(text, u"2024-03-06");
    REQUIRE(a.facts.people.size() == 1);
    return a.facts.people[0].role ? text_of(a, *a.facts.people[0].role) : std::string();
  };
  CHECK(role(u"Já o professor Sergio Gomes, da universidade, diz que a medida é pouco para a população do país.") == "professor");
  CHECK(role(u"Se lo plantearon al ministro Julio Falero, que no quiso hablar con la prensa de la ciudad en la casa.") == "ministro");
  CHECK(role(u"O antigo presidente David Teixeira foi condenado a cinco anos, e não vai recorrer da decisão do tribunal.").empty());
}

TEST_CASE("a dateline of a place that no lexicon knows, where the day and the agency follow") {
  const Analysis a = read_article(
      u"Valdemora, 06 mar 2024 (Lusa) - O tribunal condenou hoje o antigo presidente da casa a sete anos de prisão.\n\n"
      u"O tribunal não quis falar com a imprensa.",
      u"2024-03-06");
  REQUIRE(a.facts.dateline);
  CHECK(utf8(a.facts.dateline->text) == "Valdemora");
  CHECK(text_of(a, a.facts.key_sentences[0].span).starts_with("O tribunal condenou"));
}

TEST_CASE("the day behind a time of the day, shares of so many, minutes that were added, states of Brazil") {
  CHECK(days(u"El incendio comenzó a las 17:30 horas del jueves en el barrio, y el acto será a las 18.00 del 12 de marzo en la casa.") ==
        "17:30 horas del jueves=2024-02-29T17:30; 18.00 del 12 de marzo=2024-03-12T18:00");
  CHECK(days(u"O suspeito foi detido pela polícia às 22h40 de domingo, na rua, e não quis falar com a imprensa da cidade.") ==
        "22h40 de domingo=2024-03-03T22:40");
  CHECK(amounts(u"Uno de cada cuatro locales fue robado en el barrio, y nueve de cada diez vecinos lo saben, según la policía.") ==
        "nueve de cada diez=/vecinos");
  CHECK(amounts(u"O golo da vitória surgiu aos 90+4 minutos do jogo na casa do rival, e a equipa festejou com os adeptos.").empty());
  const Analysis a =
      read_article(u"A dona de casa mora em Petrópolis (RJ) com os filhos e não quer sair da cidade onde nasceu.", u"2024-03-06");
  CHECK(a.facts.organizations.empty());
  const Analysis led = read_article(
      u"Buenos Aires, 5 de marzo (Télam).- La ministra de Seguridad confirmó que la casa está vacía y que no hay nadie en ella.",
      u"2024-03-06");
  REQUIRE(led.facts.dateline);
  CHECK(utf8(led.facts.dateline->text) == "Buenos Aires");
}
