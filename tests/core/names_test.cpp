#include <doctest/doctest.h>

#include <algorithm>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("wire copy: one entry a person, titles cut off, places apart from demonyms") {
  const Analysis a = read_article(
      u"LISBON (AP) — Portuguese President Ana Moreira met British Foreign Secretary Thomas Hale on Friday to discuss fishing rights.\n\n"
      u"Moreira said the United Kingdom and Portugal “share an ocean.” Hale, 54, flew home to London. The U.K. left the European Union in "
      u"2020.\n\n"
      u"“We have time,” Ana Moreira said at the Belém Palace.",
      u"2023-05-05");
  CHECK(names_of(a.facts.people) == Strings{"Ana Moreira", "Thomas Hale"});
  CHECK(a.facts.people[0].mentions.size() == 3);
  CHECK(a.facts.people[1].mentions.size() == 2);
  const Strings places = names_of(a.facts.places);
  CHECK(has(places, "Lisbon"));
  CHECK(has(places, "United Kingdom"));
  CHECK(has(places, "Portugal"));
  CHECK(has(places, "London"));
  CHECK_FALSE(has(places, "U.K."));
  CHECK(names_of(a.facts.organizations) == Strings{"European Union"});
  CHECK(has(mentions_of(a, EntityType::miscellaneous), "Portuguese"));
  CHECK(has(mentions_of(a, EntityType::miscellaneous), "British"));
}

TEST_CASE("names with a small second half; places of a dateline in ordinary case") {
  const Analysis a = read_article(u"NEW DELHI, India (AP) — Kim Min-jae opened the bakery at dawn. The mayor thanked Kim Min-jae for it.");
  CHECK(names_of(a.facts.people) == Strings{"Kim Min-jae"});
  CHECK(has(names_of(a.facts.places), "New Delhi"));
  CHECK(has(names_of(read_article(u"The Ann Smith-led team won the cup in London.").facts.people), "Ann Smith"));
}

TEST_CASE("organizations: heads, acronyms, companies, and no article in front") {
  const Analysis a = read_article(
      u"The National Institute of Marine Science (NIMS) and the Department of Health and Human Services signed the deal. NIMS said it "
      u"would open a "
      u"laboratory. The White House and the State Department declined to comment. Harbour Foods Inc. rose. Harbour Foods sells fish.");
  const Strings organizations = names_of(a.facts.organizations);
  CHECK(has(organizations, "National Institute of Marine Science"));
  CHECK_FALSE(has(organizations, "NIMS"));
  CHECK(has(organizations, "Department of Health and Human Services"));
  CHECK(has(organizations, "White House"));
  CHECK(has(organizations, "State Department"));
  CHECK(has(organizations, "Harbour Foods Inc."));
  CHECK(organizations.size() == 5);
  CHECK(a.facts.people.empty());
}

TEST_CASE("words that begin sentences are no names") {
  const Analysis a = read_article(
      u"Police said the road was closed. Residents stayed at home. However, Officials reopened it later. Three officials came. Thousands "
      u"of residents "
      u"cheered. On Monday, Christmas lights were lit. Yesterday was quiet.");
  CHECK(a.facts.people.empty());
  CHECK(a.facts.organizations.empty());
  CHECK(a.facts.places.empty());
}

TEST_CASE("names of several shapes are whole") {
  const Analysis a = read_article(
      u"Mary-Kate O’Neill-Smith met Bashar al-Assad and Ursula von der Leyen in Port-au-Prince. J. P. Roe and Sam Cole Jr. stayed in New "
      u"York. "
      u"They sailed down the River Tees to Lake Geneva and the Gulf of Finland.");
  const Strings people = mentions_of(a, EntityType::person);
  for (const char* name : {"Mary-Kate O’Neill-Smith", "Bashar al-Assad", "Ursula von der Leyen", "J. P. Roe", "Sam Cole Jr."})
    CHECK_MESSAGE(has(people, name), name);
  const Strings places = mentions_of(a, EntityType::location);
  for (const char* name : {"Port-au-Prince", "New York", "Lake Geneva", "Gulf of Finland"}) CHECK_MESSAGE(has(places, name), name);
}

TEST_CASE("possessives, hyphens between places, product numbers") {
  const Analysis a = read_article(
      u"Officials watched the Poland-Belarus border. Poland’s army and Belarus's president spoke about Baltic Link 3 gas. The Polish side "
      u"left.");
  const Strings places = mentions_of(a, EntityType::location);
  CHECK(std::count(places.begin(), places.end(), "Poland") == 2);
  CHECK(std::count(places.begin(), places.end(), "Belarus") == 2);
  CHECK(has(mentions_of(a, EntityType::miscellaneous), "Baltic Link 3"));
  CHECK(a.facts.numbers.empty());
}

TEST_CASE("what the story is about comes first") {
  const Analysis a = read_article(
      u"The inquiry opened on Monday. Judge Karen Holt heard first from Peter Lund.\n\nLund, a builder, said Lund Homes was never paid. "
      u"Lund left at noon.\n\n"
      u"Holt will sit again next week.");
  REQUIRE(a.facts.people.size() == 2);
  CHECK(utf8(a.facts.people[0].name) == "Peter Lund");
  CHECK(utf8(a.facts.people[1].name) == "Karen Holt");
}

TEST_CASE("parts, nicknames and forms of address belong to one entry") {
  const auto people = [](std::u16string_view text) { return names_of(read_article(text).facts.people); };
  CHECK(people(u"Rep. Debora Vance Ochs won. Senator Vance Ochs spoke in Leeds.") == std::vector<std::string>{"Debora Vance Ochs"});
  CHECK(people(u"Bill Hartwell spoke. William Hartwell, 43, of Leeds, said no.") == std::vector<std::string>{"William Hartwell"});
  CHECK(people(u"Robert Hartwell Jr. spoke. Robert Hartwell left.") == std::vector<std::string>{"Robert Hartwell Jr."});
  const Analysis a = read_article(u"Peter Farrow and Nina Farrow met reporters. Mrs. Farrow left and Mr. Farrow stayed.");
  REQUIRE(a.facts.people.size() == 2);
  CHECK(a.facts.people[0].mentions.size() == 2);
  CHECK(a.facts.people[1].mentions.size() == 2);
  const auto organizations = [](std::u16string_view text) { return names_of(read_article(text).facts.organizations); };
  CHECK(organizations(u"Cascade Marine said it would sue. Cascade Marine Lines, which runs four boats, employs 200 people.") ==
        std::vector<std::string>{"Cascade Marine Lines"});
  CHECK(organizations(u"The Kansas City Chiefs won on Sunday. The Chiefs are champions again.") ==
        std::vector<std::string>{"Kansas City Chiefs"});
  CHECK(organizations(u"Verizon Communications rose on Monday. Verizon said it was pleased.") ==
        std::vector<std::string>{"Verizon Communications"});
  CHECK(organizations(u"Google Cloud grew on Monday. Google said so.").size() == 2);
  CHECK(organizations(u"The growth of Lilly’s offers may go on. The makers, Eli Lilly and Novo Nordisk, said so. Novo went on.") ==
        std::vector<std::string>{"Eli Lilly", "Novo Nordisk"});
  CHECK(organizations(u"Agents of the U.S. Border Patrol came on Monday. The Border Patrol said it would stay.").size() == 1);
  CHECK(organizations(u"Grêmio won on Sunday. Fans of Gremio sang all night.").size() == 1);
  CHECK(organizations(u"Outside the U.S. Netflix shows less on Monday. Netflix said so. Netflix is big.").size() == 2);
  CHECK(organizations(u"The University of Leeds opened it. The University of Leeds Hospital Trust paid.").size() == 2);
}

TEST_CASE("a surname with and without its marks is one, as is a name whose sentence a quote ends") {
  const Analysis goals = read_article(
      u"Tomás Álmeida scored after the break in Leeds. It was late when Mr Almeida left.\n\nPetra Şahin-Roe stopped three shots. "
      u"SAHIN-ROE said she was glad.");
  CHECK(names_of(goals.facts.people) == Strings{"Tomás Álmeida", "Petra Şahin-Roe"});
  CHECK(goals.facts.people[0].mentions.size() == 2);
  const Analysis post = read_article(u"The zoo said so in a post on X on Friday. \"We told everybody on X.\" Then the zoo closed.");
  CHECK(names_of(post.facts.organizations) == Strings{"X"});
}

TEST_CASE("German: nouns have capitals, so names are what lexicons, offices and acronyms say") {
  const Analysis a = read_article(
      u"BERLIN – Die Bundesregierung will den Bau neuer Kraftwerke voranbringen, wie Regierungssprecher Stefan Kornweger mitteilte. „Wir "
      u"brauchen Leistung“, sagte Wirtschaftsministerin Sahra Lindenau (CDU) nach der Sitzung. Die Kosten werden auf 15 Milliarden Euro "
      u"geschätzt. „Das ist eine Rolle rückwärts“, sagte Fraktionschefin Katharina Dröhm der Deutschen Nachrichten-Agentur. Kornweger "
      u"widersprach ihr am Mittwoch.");
  CHECK(names_of(a.facts.people) == Strings{"Stefan Kornweger", "Sahra Lindenau", "Katharina Dröhm"});
  CHECK(a.facts.people.front().mentions.size() == 2);
  CHECK(has(names_of(a.facts.organizations), "CDU"));
  CHECK(names_of(a.facts.places) == Strings{"Berlin"});
}

TEST_CASE("French and Dutch: people by a given name or named again by their surname, without what addresses them") {
  const Analysis french = read_article(
      u"PARIS – Le ministre de l’Intérieur, Laurent Nurel, a annoncé mardi le déploiement de policiers à Marseille. « Nous ne laisserons "
      u"aucun quartier aux trafiquants », a déclaré M. Nurel devant la presse. La ville compte deux cents agents.");
  CHECK(names_of(french.facts.people) == Strings{"Laurent Nurel"});
  CHECK(french.facts.people.front().mentions.size() == 2);
  const Analysis dutch = read_article(
      u"DEN HAAG – Het kabinet trekt geld uit voor het herstel van de dijken, meldde minister Robert Tiemer van Waterstaat woensdag. De "
      u"Tweede Kamer stemt op 4 december over het plan. Tiemer is blij met het geld en de steun van de provincie.");
  CHECK(names_of(dutch.facts.people) == Strings{"Robert Tiemer"});
}

TEST_CASE("elsewhere: an office is nobody, nor is a university or a currency; a role in lower case makes a person") {
  const Analysis german = read_article(
      u"Hamburg. Forscher der Universität Hamburg sind zufrieden mit der Nordsee. Der Euro ist stark, sagte der Sprecher der Polizei in "
      u"der Stadt. "
      u"Das Landgericht Dresden ist nicht weit, und die Polizei ist da.");
  CHECK(names_of(german.facts.people).empty());
  const Analysis nouns = read_article(
      u"Der Henri-Nannen-Preis und das Robert Koch-Institut sind nicht das Thema. Dieser Beitrag ist von Verkehrsminister Scheuer, der auf "
      u"dem Weg "
      u"ist. Der Virologe Christian Drosten von der Charité sieht das auch so. Bis Drosten kommt, ist der Preis für Millionen Kinder weg.");
  CHECK(names_of(nouns.facts.people) == Strings{"Christian Drosten", "Scheuer"});
  const Analysis things =
      read_article(u"Der Ausstoß von Ammoniak (NH3), Lachgas (N2O) und CO2 ist hoch, sagt die SPD in Hamburg. Auch die EU sieht das so.");
  CHECK(names_of(things.facts.organizations) == Strings{"SPD", "EU"});
  const Analysis courses =
      read_article(u"Des assemblées ont lieu dans la ville. Les TD et les cours sont nombreux, et les étudiants le disent.");
  CHECK(courses.facts.people.empty());
  const Analysis spanish =
      read_article(u"Lo dijo el presidente Volodímir Zelenski en la ciudad, y según el gobernador Oleh Sinegúbov es así.");
  CHECK(names_of(spanish.facts.people) == Strings{"Volodímir Zelenski", "Oleh Sinegúbov"});
}

TEST_CASE("common words are nobody, an adverb is no name, and a street is a place") {
  const Analysis a = read_article(
      u"Cars are late. The cars and other cars wait. Initially Jane Roe refused. Jane Roe then met Paul Dunn, a baker, on Congress St. in "
      u"town.");
  CHECK(!has(names_of(a.facts.people), "Cars"));
  CHECK(has(names_of(a.facts.people), "Jane Roe"));
  CHECK(!has(names_of(a.facts.people), "Initially Jane Roe"));
  CHECK(!has(names_of(a.facts.people), "Congress St."));
}

TEST_CASE("where: places of the lede, not whom somebody sits for or what is passed by far below") {
  const auto where = [](std::u16string_view text) {
    const Analysis a = read_article(text);
    std::string out;
    for (const Span span : a.facts.main.where) out += text_of(a, span) + ";";
    return out;
  };
  CHECK(where(u"Sen. Jane Roe (D-Ohio) has left the committee that she led in Leeds. The vote was held on Monday.") == "Leeds;");
  std::u16string text = u"The committee has said that it will build the new library next to the old one, as it had planned.";
  for (int i = 0; i < 6; ++i)
    text += u" The plan has been on the table for many years, and the people of the town have asked for it again.";
  CHECK(where(text + u" A similar one stands in Nashville.").empty());
}

TEST_CASE("without any capital names are what the lexicons know, and only there") {
  const Analysis a = read_article(u"i flew from philadelphia to vietnam last week. it was a nice trip. have fun in delaware, all of you.");
  CHECK(names_of(a.facts.places).size() == 3);
  CHECK(read_article(u"She set the table with her best china in the kitchen. They walked to nice places.").facts.places.empty());
  CHECK(read_article(u"she heard the appeal at the age of 27 and saw lions, sharks and jets. the week was long for the nation.")
            .facts.organizations.empty());
}

TEST_CASE("what the model took for a person: companies by their last word, by what stands in front, and by their longer name") {
  const auto organizations = [](std::u16string_view text) { return names_of(read_article(text).facts.organizations); };
  CHECK(has(organizations(u"Halden Semiconductor, the Norwegian chipmaker, will build a plant. Halden has had three hard years."),
            "Halden Semiconductor"));
  CHECK(has(organizations(u"The find was confirmed, said Mateo Iriarte of the charity Wild Andes."), "Wild Andes"));
  CHECK(has(organizations(u"The mine's owner, Toronto-listed Solaris Verde, said in an email that it was late."), "Solaris Verde"));
  CHECK(has(organizations(u"Météo-France kept three departments on red alert."), "Météo-France"));
}

TEST_CASE("a single name that nothing knows is a place behind near, in, and from somebody's") {
  const auto places = [](std::u16string_view text) { return names_of(read_article(text).facts.places); };
  CHECK(has(places(u"An 83-year-old woman from Vexhall lost her savings."), "Vexhall"));
  CHECK(has(places(u"He was heading through Kallby to the bus stop."), "Kallby"));
  CHECK_FALSE(has(places(u"She sold her stake in Vexhall on Monday."), "Vexhall"));
}

TEST_CASE("ranks in front of a name and letters behind it are no part of it") {
  const Analysis a = read_article(u"DC Emily Starr, who leads the inquiry, told James Whitlock KC that it was over.");
  CHECK(names_of(a.facts.people) == Strings{"Emily Starr", "James Whitlock"});
  CHECK(text_of(a, a.facts.people[0].role.value_or(Span{})) == "DC");
}

TEST_CASE("nicknames in marks, places of a kind, rows, works, and adjectives of a sentence's beginning") {
  const Analysis a = read_article(
      u"Margaret \"Peggy\" Tolland, 68, a cook, was driving home to Little Sodbury. It hit the island of Zakynthos. "
      u"Zakynthos mayor Petra Roe spoke.");
  CHECK(names_of(a.facts.people) == Strings{"Margaret \"Peggy\" Tolland", "Petra Roe"});
  CHECK(has(names_of(a.facts.places), "Little Sodbury"));
  CHECK(has(names_of(a.facts.places), "Zakynthos"));
  const Analysis b = read_article(
      u"She will play either Jessica Pegula or Elina Svitolina on Tuesday. The award went to The Salt Road, a "
      u"14-minute film about a widow. South Australia's environment minister came.");
  CHECK(has(names_of(b.facts.people), "Elina Svitolina"));
  CHECK(has(mentions_of(b, EntityType::miscellaneous), "The Salt Road"));
  CHECK(has(names_of(b.facts.places), "South Australia"));
  CHECK(read_article(u"Primary schools in Wales will set no homework. She goes to Griffithstown Primary.").facts.people.empty());
}

TEST_CASE("numbers, pairs, peoples and surnames that are titles") {
  const Analysis a = read_article(
      u"Trains stopped between Kurla and Sion. About 3,200 New Zealanders wait, the journal said. An organoid, "
      u"described in Nature Biotechnology on Monday, survived. Visitors came to Mallorca, an island of many. "
      u"Yankees slugger Aaron Judge went home. “You tip your cap,” Judge said.");
  CHECK(has(names_of(a.facts.places), "Kurla"));
  CHECK(has(names_of(a.facts.places), "Sion"));
  CHECK(has(names_of(a.facts.places), "Mallorca"));
  CHECK_FALSE(has(names_of(a.facts.places), "Nature Biotechnology"));
  CHECK(has(mentions_of(a, EntityType::miscellaneous), "New Zealanders"));
  REQUIRE(a.facts.quotes.size() == 1);
  CHECK(utf8(a.facts.quotes[0].speaker) == "Aaron Judge");
}

TEST_CASE("a case before a court is neither a place nor a person, and clubs are no case") {
  const Analysis a = read_article(u"They cited Ohio v. Moreira. The ruling in Vane v. Hale stood, and Texas v. Orrin Farms Co. is next.");
  CHECK(mentions_of(a, EntityType::miscellaneous) == Strings{"Ohio v. Moreira", "Vane v. Hale", "Texas v. Orrin Farms Co."});
  CHECK(a.facts.people.empty());
  CHECK(a.facts.places.empty());
  CHECK(names_of(read_article(u"He scored in Arsenal v. Chelsea on Sunday.").facts.organizations) == Strings{"Arsenal", "Chelsea"});
}

TEST_CASE("whom a mail greets, and rows with a comma before their last") {
  CHECK(names_of(read_article(u"Vlasti,\n\nThe deal looks much better.").facts.people) == Strings{"Vlasti"});
  CHECK(read_article(u"Thanks,\n\nThe deal looks much better.").facts.people.empty());
  CHECK(has(names_of(read_article(u"It left 22 dead in Mosul, Kirkuk, and Tuz.").facts.places), "Tuz"));
}

TEST_CASE("given names alone, regions, makers of cars and companies of a state") {
  const Analysis a = read_article(
      u"McLaren team-mates Lando Norris and Oscar Lund collided. “That's on Lando. He was late,” said Jon Moe. Entergy "
      u"Arkansas reported 400 customers without power. He came behind Ferrari's Charles Lund.");
  CHECK_FALSE(has(names_of(a.facts.organizations), "Lando"));
  CHECK(has(names_of(a.facts.organizations), "Entergy Arkansas"));
  CHECK_FALSE(has(names_of(a.facts.people), "Ferrari"));
}

TEST_CASE("a town's council is no person, nor is a maker of devices by its first word") {
  const Analysis town =
      read_article(u"Harrow Vale council voted on Tuesday to close two libraries. “Nobody wants this,” said its leader, Martin Oduya.");
  CHECK(names_of(town.facts.people) == Strings{"Martin Oduya"});
  CHECK(has(names_of(town.facts.places), "Harrow Vale"));
  const Analysis maker = read_article(
      u"Lumen Devices raised its forecast on Tuesday. Lumen said that it would spend €600 million on a plant in Portugal, chief executive "
      u"Marieke Brandt told reporters.");
  CHECK(names_of(maker.facts.people) == Strings{"Marieke Brandt"});
  CHECK(has(names_of(maker.facts.organizations), "Lumen Devices"));
}

TEST_CASE("French and Italian: ministers of something, who is addressed by two words, what is named after somebody") {
  const Analysis french = read_article(
      u"Le notaire Philippe Le Goff est jugé dans la ville. La ministre de la Culture Sophie Nurel l’a dit près de la rue Albert Camus, où "
      u"M. Le Goff est né. Les Canaris et les élus sont là.");
  CHECK(names_of(french.facts.people) == Strings{"Philippe Le Goff", "Sophie Nurel"});
  CHECK(french.facts.people.front().mentions.size() == 2);
  const Analysis italian = read_article(
      u"Lo ha detto il ministro della Cultura Gennaro Sangiulio con il climatologo Giulio Bettini del Cnr, che è nato in via Giuseppe "
      u"Verdi, vicino alla villa del 79 d.C. e alla Borsa.");
  CHECK(names_of(italian.facts.people) == Strings{"Gennaro Sangiulio", "Giulio Bettini"});
  CHECK(italian.facts.places.empty());
}

TEST_CASE("French and Italian: articles that end in an apostrophe, countries, bodies with an adjective; no tickers, no headings") {
  const Analysis french = read_article(
      u"L’OCDE considère que les élus sont là. C’est vrai dans l’Union européenne. Le Royaume-Uni et la Turquie ont dit non (.FCHI), selon "
      u"Jean-Luc Nurel.\n\nTAUX\n\nLes taux sont stables dans la région.");
  CHECK(names_of(french.facts.organizations) == Strings{"OCDE", "Union européenne"});
  CHECK(names_of(french.facts.places) == Strings{"Royaume-Uni", "Turquie"});
  CHECK(names_of(french.facts.people) == Strings{"Jean-Luc Nurel"});
  const Analysis italian = read_article(u"Il Regno Unito e la Grecia sono con l'Onu, ha detto Rosa D'Alessio nella città.");
  CHECK(names_of(italian.facts.places) == Strings{"Regno Unito", "Grecia"});
  CHECK(names_of(italian.facts.people) == Strings{"Rosa D'Alessio"});
  CHECK(read_article(u"La scuola della città è in corso Francia, con i ragazzi.").facts.places.empty());
}

TEST_CASE(
    "elsewhere: no article and no preposition of the sentence ties a place or a body to what stands behind it, nor does what begins a "
    "sentence") {
  const Analysis german = read_article(
      u"Der Chef von Siemens kam mit den Leuten aus dem Zoo von Hamburg. In Italien der Notstand, sagte Lena Roth, die seit Jahren in "
      u"Berlin den "
      u"Vertrieb leitet. Bald will Facebook das Gesetz ändern. Aus Köln kam nichts, das hat Roth den Leuten gesagt. Alexander Van der "
      u"Bellen war da.");
  CHECK(names_of(german.facts.organizations) == Strings{"Siemens", "Facebook"});
  CHECK(has(mentions_of(german, EntityType::location), "Hamburg"));
  for (const char* place : {"Italien", "Berlin", "Köln"}) CHECK(has(names_of(german.facts.places), place));
  CHECK(has(mentions_of(german, EntityType::person), "Roth"));
  CHECK(read_article(u"Die Zeit ist um, und das ist nicht gut. Die Welt ist nicht mehr so, wie sie war.").facts.organizations.empty());
  CHECK(has(names_of(german.facts.people), "Alexander Van der Bellen"));
  const Analysis french = read_article(
      u"À Lyon la Cour a tranché lundi. Selon Renault la CGT n'est pas contente. Depuis plusieurs années, les habitants du quartier "
      u"attendent une réponse.");
  CHECK(names_of(french.facts.organizations) == Strings{"Renault", "CGT"});
  CHECK(names_of(french.facts.places) == Strings{"Lyon"});
  const Analysis dutch = read_article(
      u"Volgens Philips is het rustig in de stad. Gisteren zei Jan de Wit dat hij vandaag in Utrecht de raad ziet, want de bewoners "
      u"wachten al jaren.");
  CHECK(names_of(dutch.facts.people) == Strings{"Jan de Wit"});
  CHECK(names_of(dutch.facts.organizations) == Strings{"Philips"});
  CHECK(names_of(
            read_article(u"Vandaag wil Philips de Fabriek sluiten, want de bewoners van de stad wachten al jaren.").facts.organizations) ==
        Strings{"Philips"});
  const Analysis italian = read_article(
      u"Secondo Fiat non cambia nulla, e gli abitanti della città sono contenti. Da sabato si va a Milano da Torino in mezz'ora.");
  CHECK(names_of(italian.facts.places) == Strings{"Milano", "Torino"});
  CHECK(names_of(italian.facts.organizations) == Strings{"Fiat"});
}

TEST_CASE("German: what is named behind a noun that says what it is") {
  const auto bodies = [](std::u16string_view text) { return names_of(read_article(text).facts.organizations); };
  const Analysis a = read_article(
      u"Der Hersteller Covestro will wachsen, das hat Covestro den Leuten gesagt. In den Werken der Tochter Skoda wird gearbeitet, und die "
      u"Stadt Bremen ist froh. Der TSV Bayer 04 Leverkusen hat auch nicht gewonnen.");
  CHECK(names_of(a.facts.organizations) == Strings{"Covestro", "Skoda"});
  CHECK(a.facts.organizations.front().mentions.size() == 2);
  CHECK(names_of(a.facts.places) == Strings{"Bremen", "Leverkusen"});
  const Analysis place =
      read_article(u"Im Hotel Bremen ist es nicht warm. Man kann in diesem Jahr Bremen sehen, und nach Bremen geht es mit dem Zug.");
  CHECK(names_of(place.facts.places) == Strings{"Bremen"});
  CHECK(place.facts.places.front().mentions.size() == 3);
  CHECK(names_of(
            read_article(u"Die Wirtschaft Italiens wächst, und Kärntens Berge sind hoch. Das ist Manches, was sie in Italien nicht haben.")
                .facts.places) == Strings{"Italien", "Kärnten"});
  CHECK(bodies(u"Das Patent Samsungs ist alt, und Apples Pläne sind nicht da. Der Chef Googles ist auch nicht da.") ==
        Strings{"Samsung", "Apple", "Google"});
  CHECK(bodies(u"Das ist der Sender Arte, und das Auto der Marke Audi ist von gestern.") == Strings{"Arte", "Audi"});
  CHECK(bodies(u"Das hat die Familie Bosch den Leuten gesagt, und das ist nicht gut.").empty());
  CHECK(bodies(u"Das hat die Ministerin Ford den Leuten gesagt, und das ist nicht gut.").empty());
  CHECK(bodies(u"Das hat Peter Siemens den Leuten gesagt, und der Trainer Thomas Bosch war auch da.").empty());
}

TEST_CASE("whoever is told of as a relative is not whom the text named by that surname before") {
  const auto people = [](std::u16string_view text) { return names_of(read_article(text).facts.people); };
  CHECK(people(u"President Oswin said on Monday that he was glad. Oswin met the board. First lady Ana Oswin gave a tour.") ==
        Strings{"Oswin", "Ana Oswin"});
  CHECK(people(u"Hale scored twice on Monday. Hale left the pitch with his wife, Ana Hale. Hale was glad.") == Strings{"Hale", "Ana Hale"});
  CHECK(people(u"Mrs Hale left on Monday with a friend. The court heard that his wife Ana Hale had been there.") == Strings{"Ana Hale"});
}

TEST_CASE("Mr Hale is not Susan Hale, nor Mrs Orr David Orr") {
  const auto people = [](std::u16string_view text) { return names_of(read_article(text).facts.people); };
  CHECK(people(u"Susan Hale wept on Monday. “He was late,” said Mr Hale.") == Strings{"Susan Hale", "Hale"});
  CHECK(people(u"David Orr spoke on Monday. Mrs Orr was with him.") == Strings{"David Orr", "Orr"});
  CHECK(people(u"Susan Hale wept on Monday. Mrs Hale was late. Hale left.") == Strings{"Susan Hale"});
}

TEST_CASE("one person in two spellings, one place in two lists") {
  const auto people = [](std::u16string_view text) { return names_of(read_article(text).facts.people); };
  CHECK(people(u"The coach Philip Harmond left. Phillip Harmond was angry. Harmond is 50.") == Strings{"Phillip Harmond"});
  const Analysis cleric = read_article(u"Prime Minister Nuri al-Maliki left on Monday. The men at al-Maliki's house were glad.");
  CHECK(names_of(cleric.facts.people) == Strings{"Nuri al-Maliki"});
  CHECK(cleric.facts.places.empty());
  const Analysis house = read_article(
      u"The White House said on Monday that it was late. Reporters waited at the White House. They met in the White House on Tuesday. The "
      u"White House declined to comment.");
  CHECK(names_of(house.facts.organizations) == Strings{"White House"});
  CHECK(house.facts.places.empty());
}
