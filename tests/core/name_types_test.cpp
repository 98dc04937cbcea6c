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
