#include <algorithm>

#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

using Strings = std::vector<std::string>;
Strings organizations_in(std::u16string_view text) { return mentions_of(text, EntityType::organization); }
Strings places_in(std::u16string_view text) { return mentions_of(text, EntityType::location); }

}  // namespace

TEST_CASE("the White House is a building to whoever is in it, and one body in the list") {
  const std::u16string_view text =
      u"Jane Orr was seen entering the White House on Monday. She met aides at the White House and left the White House at noon. The White "
      u"House said it was glad. She spoke to White House counsel Ned Hale.";
  CHECK(places_in(text) == Strings{"White House", "White House", "White House"});
  CHECK(organizations_in(text) == Strings{"White House", "White House"});
  const Analysis a = read_article(text);
  CHECK(names_of(a.facts.organizations) == Strings{"White House"});
  CHECK(a.facts.places.empty());
  CHECK_NOTHROW(places_in(u"White House"));
}

TEST_CASE("tournaments, treaties and teams that are called as a people is") {
  CHECK(organizations_in(u"Orrick won the Champions League in May, and the Europa League before that, said the coach Ned Hale.").empty());
  CHECK(organizations_in(u"Canada left the talks on NAFTA. The text of the CPTPP and of the Trans-Pacific Partnership is long.").empty());
  const std::u16string_view pact = u"Mr Orr has railed against the Trans-Pacific Partnership, the trade deal.";
  CHECK(mentions_of(pact, EntityType::miscellaneous) == Strings{"Trans-Pacific Partnership"});
  const std::u16string_view game =
      u"The Indians beat the Cubs in the third game of the series on Friday. Fans of the Indians cheered as the Cleveland Indians left the "
      u"field. The Indians had lost two games, and their pitcher was hurt in the second inning.";
  const Strings teams = organizations_in(game);
  CHECK(std::count(teams.begin(), teams.end(), "Cubs") == 1);
  CHECK(std::count(teams.begin(), teams.end(), "Indians") + std::count(teams.begin(), teams.end(), "Cleveland Indians") == 4);
  CHECK(organizations_in(u"It is hard for Indians to get a visa. Many Indians wait a year for it.").empty());
}

TEST_CASE("what a state or a street has in front of a verb makes it no team") {
  const std::u16string_view text =
      u"The Cubs won the game in the tenth inning on Friday, and the streets of Chicago were full of fans. Pitchers and hitters of the "
      u"league's best team danced in Chicago.";
  CHECK(places_in(text) == Strings{"Chicago", "Chicago"});
}

TEST_CASE("teams by short names, and towns with a record behind them") {
  const std::u16string_view text =
      u"The Rams ruled the quarterback out of the game on Friday after the loss to the Saints. Fans of the Jets left in the third quarter, "
      u"said "
      u"the coach, Ned Hale. The standings: Detroit (10-4), Dallas (9-5).";
  for (const auto* team : {"Rams", "Saints", "Jets", "Detroit", "Dallas"}) CHECK_MESSAGE(has(organizations_in(text), team), team);
  CHECK(
      has(organizations_in(u"He threw six touchdowns in the game, a 41-9 victory in Detroit over the Lions. The coach said the team played "
                           u"well in the second half."),
          "Lions"));
  CHECK(has(organizations_in(u"He won the award the next season after leading the Suns to a 64-18 record, the team's best, said the coach "
                             u"before the game."),
            "Suns"));
  CHECK(organizations_in(u"The play is about wolves. It is said that the Wolves came down from the hills in winter.").empty());
}

TEST_CASE("where people go is a place, though bodies have such names") {
  CHECK(places_in(u"She spoke with Orr at the Tampa Convention Center in June.") == Strings{"Tampa Convention Center"});
  CHECK(organizations_in(u"In his speech at the city's International Convention Center, he said no.").empty());
}

TEST_CASE("a poll of two") {
  CHECK(organizations_in(u"He leads in the latest NBC News-Wall Street Journal poll.") == Strings{"NBC News", "Wall Street Journal"});
  CHECK(organizations_in(u"In Ohio, a CNN-Orrick survey released on Friday had him behind.") == Strings{"CNN", "Orrick"});
  CHECK(organizations_in(u"A fresh CNN-Orrick poll shows how hard it is.") == Strings{"CNN", "Orrick"});
}

TEST_CASE("members of a row of companies, firms with somebody's name") {
  const Strings brands = organizations_in(u"She likes brands like Ostvex, Willy Varnholt and the Blue Gannet, Jane Roe said on Friday.");
  CHECK(has(brands, "Ostvex"));
  CHECK(has(brands, "Willy Varnholt"));
  CHECK(has(brands, "Blue Gannet"));
  CHECK(!has(brands, "Jane Roe"));
  CHECK(organizations_in(u"It was given to people like Jane Roe and Ned Hale.").empty());
  CHECK(organizations_in(u"Her cousin left a bank, like Jane Roe said.").empty());
  CHECK_NOTHROW(organizations_in(u"They are companies, like"));
  CHECK(organizations_in(u"It sells shoes by brands such as Ostvexa, Brammel and Trudle.") == Strings{"Ostvexa", "Brammel", "Trudle"});
  CHECK(organizations_in(u"Its brands, including Ferrow, Gannetry and Momondrel, were sold.") ==
        Strings{"Ferrow", "Gannetry", "Momondrel"});
  CHECK(organizations_in(u"She likes brands like Vell-Sonora, Vell-Sonora Home, and Rejuvena.") ==
        Strings{"Vell-Sonora", "Vell-Sonora Home", "Rejuvena"});
  CHECK(organizations_in(u"It is hard to compete with startups like Lovely raising millions.") == Strings{"Lovely"});
  CHECK(has(organizations_in(u"It bought shoes from Steve Madden in May."), "Steve Madden"));
  CHECK(!has(organizations_in(u"Steve Madden was seen at home. Madden said that he was glad."), "Steve Madden"));
}

TEST_CASE("a town's player, a magazine with a town's name, a capital, a hospital") {
  CHECK(organizations_in(u"It was said in an article by Paris magazine on Friday.") == Strings{"Paris"});
  CHECK(organizations_in(u"He reads a Paris magazine.").empty());
  CHECK(places_in(u"A thud was heard west of the regional capital of Ostvyl on Friday.") == Strings{"Ostvyl"});
  CHECK(organizations_in(u"He was taken to the Al-Harr Baptist Hospital on Friday.") == Strings{"Al-Harr Baptist Hospital"});
  CHECK(organizations_in(u"Speaking outside Croydon University hospital, she said no.") == Strings{"Croydon University hospital"});
  CHECK(places_in(u"Three New Orleans police officers have been charged.") == Strings{"New Orleans"});
  CHECK(has(organizations_in(u"The striker, a former Barcelona teammate of the captain, scored in the second half of the final."),
            "Barcelona"));
  CHECK(has(organizations_in(u"Its developer Ostvex has made two games."), "Ostvex"));
}

TEST_CASE("what is listed behind what something is of or for is none of its name") {
  CHECK(organizations_in(u"The land became the Kingdom of Serbs, Croats, and Slovenes in that year.").empty());
  const Strings ports = organizations_in(u"There are ports of Pasvault for MacOS, Linux, Android, and iOS that anyone may use.");
  CHECK(!has(ports, "Pasvault for MacOS, Linux, Android, and iOS"));
}

TEST_CASE("who is spoken of behind an adverb is nobody of that name") {
  CHECK(organizations_in(u"It closed two mills. Initially, the company said that it will close one.").empty());
  CHECK(organizations_in(u"Firstly, a form to be used within the company, to ask for a film.").empty());
}

TEST_CASE("heirs to a throne are an office, marks nobody, sites bodies; a place of a kind is one everywhere") {
  const auto things = [](std::u16string_view text) { return mentions_of(text, EntityType::miscellaneous); };
  CHECK(things(u"Crops must be protected, the Prince of Wales has warned.") == Strings{"Prince of Wales"});
  CHECK(mentions_of(u"It said so.\n\n},\n\nHe left.", EntityType::person).empty());
  CHECK(has(organizations_in(u"It stood on sites from Hexley.org to Vanebirthbook.com - and more."), "Hexley.org"));
  CHECK(organizations_in(u"He said that he was offered a scholarship to West Point.") == Strings{"West Point"});
  CHECK(organizations_in(u"Troops worked to clear the south of Taliban insurgents.") == Strings{"Taliban"});
  CHECK(places_in(u"The town of Kotkal was hit. Kotkal is the hometown of the chief.") == Strings{"Kotkal", "Kotkal"});
}

TEST_CASE("what is played or watched is no body") {
  CHECK(organizations_in(u"The next big release, the open-world adventure Splatoon Raiders, is due in May.").empty());
}

TEST_CASE("what kind of firm begins the sentence is not in its name") {
  const std::u16string_view text =
      u"Rival Ostvex Systems fell 3% on Friday. Chipmaker Varnol rose. Retailer Dunnow Group was flat. "
      u"Airline Pilots Association members met. Retailer Jane Roe said she was glad.";
  const Strings found = organizations_in(text);
  for (const char* name : {"Ostvex Systems", "Varnol", "Dunnow Group", "Airline Pilots Association"}) CHECK(has(found, name));
  CHECK(mentions_of(text, EntityType::person) == Strings{"Jane Roe"});
  CHECK(organizations_in(u"Rival Japanese makers fell on Friday, and the shares rose on Monday.").empty());
}

TEST_CASE("a firm called by the first word of its name, which is a town, too, is one firm") {
  const std::u16string_view text =
      u"The shares in Harlow Foods have fallen by a lot. Harlow said it would close some plants. They closed one in Harlow.";
  CHECK(names_of(read_article(text).facts.organizations) == Strings{"Harlow Foods"});
  CHECK(organizations_in(text) == Strings{"Harlow Foods", "Harlow"});
  CHECK(places_in(text) == Strings{"Harlow"});
  const std::u16string_view council = u"Members of Harlow District Council met on Friday. Harlow is a town of 90,000 people in Essex.";
  CHECK(has(places_in(council), "Harlow"));
}

TEST_CASE("mountains of a land are one place; letters and many digits in a name make it no thing's; one given name twice is two people") {
  CHECK(has(mentions_of(u"He hiked in the White Mountains of New Hampshire for a week.", EntityType::location),
            "White Mountains of New Hampshire"));
  CHECK(has(mentions_of(u"She leads the ORB TECH2025 Council.", EntityType::organization), "ORB TECH2025 Council"));
  CHECK(mentions_of(u"Jane Roe Jane Hale left.", EntityType::person) == std::vector<std::string>{"Jane Roe", "Jane Hale"});
}
