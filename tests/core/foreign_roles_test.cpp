// What people are, and who is somebody by what stands around a name, in other languages than English.
#include <doctest/doctest.h>

#include "article_of.h"
#include "dates_of.h"
#include "said.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

/// "Jane Roe = mayor; John Poe = -"
std::string roles(std::u16string_view text) {
  const Analysis a = read_article(text);
  std::string out;
  for (const Entity& e : a.facts.people)
    out += (out.empty() ? "" : "; ") + utf8(e.name) + " = " + (e.role ? text_of(a, *e.role) : std::string("-"));
  return out;
}

std::string people_in(std::u16string_view text) {
  std::string out;
  for (const Entity& e : read_article(text).facts.people) out += (out.empty() ? "" : "; ") + utf8(e.name);
  return out;
}

}  // namespace

TEST_CASE("German: the office in front of a name, joined to what it is over, and the one between commas") {
  CHECK(roles(u"Die Halle ist leer, sagte Polizeisprecherin Anna Terbrügg am Abend, und das ist für alle hier gut.") ==
        "Anna Terbrügg = Polizeisprecherin");
  CHECK(roles(u"Das sagt die Grünen-Abgeordnete Anna Terbrügg, und sie ist mit der Antwort der Stadt nicht zufrieden.") ==
        "Anna Terbrügg = Grünen-Abgeordnete");
  CHECK(roles(u"Das ist nicht wahr, sagte Peter Lahm, Sprecher der Gewerkschaft, als er vor dem Haus mit den Leuten stand.") ==
        "Peter Lahm = Sprecher der Gewerkschaft");
  CHECK(roles(u"Der Geschäftsführer der Firma, Peter Lahm, sprach mit den Leuten, die vor dem Haus auf ihn gewartet hatten.") ==
        "Peter Lahm = Geschäftsführer der Firma");
  CHECK(roles(u"Bürgermeisterin Dr. Anna Terbrügg kommt am Abend in das Haus und spricht dort mit den Leuten der Stadt.") ==
        "Anna Terbrügg = Bürgermeisterin");
  // of who follows, and of nobody
  CHECK(roles(u"Neben Anna Terbrügg, der Trainer der Elf, Peter Lahm, und die Leute der Stadt waren auch im Haus.") ==
        "Anna Terbrügg = -; Peter Lahm = Trainer der Elf");
  CHECK(roles(u"Der Halbleiter und die Chips sind für Anna Terbrügg nicht das, was die Leute in der Stadt brauchen.") ==
        "Anna Terbrügg = -");
}

TEST_CASE("French, Spanish, Portuguese, Italian, Dutch: an office with what it is over, in front of a name and behind it") {
  CHECK(roles(u"Le plan est bon, selon la ministre de la Culture, Anne Duval, qui a vu les habitants du quartier lundi.") ==
        "Anne Duval = ministre de la Culture");
  CHECK(roles(u"C'est une bonne nouvelle, a dit Anne Duval, porte-parole du comité, devant les habitants du quartier.") ==
        "Anne Duval = porte-parole du comité");
  CHECK(roles(u"La directora de la fábrica, Ana Robles, dijo que no hay dinero para los vecinos de la ciudad y del barrio.") ==
        "Ana Robles = directora de la fábrica");
  CHECK(roles(u"El consejero delegado Pedro Robles dijo que no hay dinero para los vecinos de la ciudad y del barrio.") ==
        "Pedro Robles = consejero delegado");
  CHECK(roles(u"A porta-voz Ana Rocha disse que não há dinheiro para os moradores do bairro, que esperam há muitos anos.") ==
        "Ana Rocha = porta-voz");
  CHECK(roles(u"La sindaca di Gubbio, Anna Bassi, ha detto che non ci sono soldi per gli abitanti della città e del quartiere.") ==
        "Anna Bassi = sindaca di Gubbio");
  CHECK(roles(u"Het plan is goed, zegt Peter Roest, voorzitter van de vakbond, die met de bewoners van de wijk heeft gesproken.") ==
        "Peter Roest = voorzitter van de vakbond");
  // somebody else's, and a clause
  CHECK(roles(u"El abogado de Ana Robles dijo que no hay dinero para los vecinos de la ciudad y que no va a responder.") ==
        "Ana Robles = -");
  CHECK(roles(u"Selon Anne Duval, le maire est content de ce que les habitants du quartier ont fait pour la ville.") == "Anne Duval = -");
}

TEST_CASE("People whose names no lexicon has: by an address, an age, a verb of speech, an office behind the name, or that name once more") {
  CHECK(roles(u"Der 43-jährige Ottoklar Lindhurst war am Abend nicht in der Halle, und das ist für alle hier gut.") ==
        "Ottoklar Lindhurst = -");
  CHECK(roles(u"« C'est une trahison », tonne Gwendaël Quémaner devant les habitants du quartier, qui sont avec lui.") ==
        "Gwendaël Quémaner = -");
  CHECK(roles(u"Gwendaël Quémaner, déléguée du syndicat, est avec les habitants. Le livre de Gwendaël Quémaner est dans la rue.") ==
        "Gwendaël Quémaner = déléguée du syndicat");
  CHECK(roles(u"Le maire, Tuggdual Morvain, a demandé une réponse au ministre pour les habitants du quartier de la gare.") ==
        "Tuggdual Morvain = maire");
  CHECK(roles(u"Le ministre de l'Intérieur Gwendaël Quémaner est avec les habitants du quartier de la gare depuis lundi.") ==
        "Gwendaël Quémaner = ministre de l'Intérieur");
  CHECK(roles(u"Minister Wietsje Hoekemaar (VVD) komt maandag naar de wijk en spreekt daar met de bewoners van het huis.") ==
        "Wietsje Hoekemaar = Minister");
  CHECK(read_article(u"Le livre de Gwendaël Quémaner est dans la rue avec les habitants du quartier de la gare.").facts.people.empty());
}

TEST_CASE("What stands behind a company, a group or a union is an organization") {
  const auto bodies = [](std::u16string_view text) { return names_of(read_article(text).facts.organizations); };
  CHECK(bodies(u"La empresa Tranzgal dijo que no hay dinero para los vecinos de la ciudad y que no va a responder.") ==
        std::vector<std::string>{"Tranzgal"});
  CHECK(bodies(u"Le site est au groupe Fondalorre depuis des années, et les habitants du quartier ne sont pas contents.") ==
        std::vector<std::string>{"Fondalorre"});
}

TEST_CASE("Regular forms of verbs of speech are known by one of them") {
  const auto speaker = [](std::u16string_view text) { return quotes(text).back().speaker; };
  CHECK(speaker(u"«No hay dinero para los vecinos», calificaron Ana Robles y los demás. «No lo habrá», preguntaba Pedro Gil.") ==
        "Pedro Gil");
  CHECK(speaker(u"« Il faut répondre aux habitants du quartier », réclamait Anne Duval devant la mairie de la ville.") == "Anne Duval");
}

TEST_CASE("Spanish, Italian: what is called for a weekday is to come") {
  constexpr std::u16string_view tuesday = u"2025-05-20";
  CHECK(dates(u"El sindicato convocó una marcha para el sábado en la ciudad, y los vecinos no están contentos.", tuesday) ==
        "sábado=2025-05-24");
}

TEST_CASE("French, Italian: the first word of a body's name says what it is") {
  const auto bodies = [](std::u16string_view text) { return names_of(read_article(text).facts.organizations); };
  using Names = std::vector<std::string>;
  CHECK(bodies(u"Lo dice l'Università di Perugia, che con il Tribunale di Cremona non ha risposto agli abitanti della zona.") ==
        Names{"Università di Perugia", "Tribunale di Cremona"});
  CHECK(bodies(u"L'étude de l'Université de Rennes est dans la rue avec les habitants du quartier, qui l'attendaient.") ==
        Names{"Université de Rennes"});
  CHECK(roles(u"Il presidente della Regione Alberto Cirri ha detto che non ci sono soldi per gli abitanti della zona.") ==
        "Alberto Cirri = presidente della Regione");
}

TEST_CASE("Spanish, French: two words in a row with somebody are somebody, and whoever stands between commas behind an office") {
  CHECK(people_in(u"Los jueces Wendelio Rovira, Ana Vane y Tiburcio Halde no vieron a la mujer que entró en el Grupo Norte, según ella.") ==
        "Wendelio Rovira; Ana Vane; Tiburcio Halde");
  CHECK(people_in(u"Le Groupe Nord est une société de Paul Vane et Tiburce Halde, qui ne sont pas dans la ville pour les voir.") ==
        "Paul Vane; Tiburce Halde");
  CHECK(people_in(u"La ciudad no sabe de las palabras del canciller ucraniano, Dmetro Kolba, que no es el que habla con la gente.") ==
        "Dmetro Kolba");
}
