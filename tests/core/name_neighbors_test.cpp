#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

using Strings = std::vector<std::string>;
Strings people_of(std::u16string_view text) { return names_of(read_article(text).facts.people); }
Strings organizations_of(std::u16string_view text) { return names_of(read_article(text).facts.organizations); }
Strings places_of(std::u16string_view text) { return names_of(read_article(text).facts.places); }

std::string role_of(std::u16string_view text) {  // of the first one
  const Analysis a = read_article(text);
  return a.facts.people.empty() || !a.facts.people[0].role ? "" : text_of(a, *a.facts.people[0].role);
}

}  // namespace

TEST_CASE("whom somebody works for, and what is bought, is nobody") {
  const std::u16string_view broker = u"The shares are dear, Piper Jordan analyst Ola Reeth wrote in a note on Friday.";
  CHECK(people_of(broker) == Strings{"Ola Reeth"});
  CHECK(has(organizations_of(broker), "Piper Jordan"));
  CHECK(role_of(broker) == "Piper Jordan analyst");
  const std::u16string_view boat = u"The crew are safe, said Leeds-based Vexlo Maritime, which runs the boat. Ann Hale is its head.";
  CHECK(people_of(boat) == Strings{"Ann Hale"});
  CHECK(has(people_of(u"The songs are by London-based Ann Hale, who sings them."), "Ann Hale"));
}

TEST_CASE("somebody in full behind an office; who holds an office is no organization") {
  const std::u16string_view text =
      u"Critics met Taoiseach Sile Martin in Cork on Friday. The Police Public Relations Officer, Orr Hale, said so.";
  CHECK(has(people_of(text), "Sile Martin"));
  CHECK(has(people_of(text), "Orr Hale"));
  CHECK(organizations_of(text).empty());
  CHECK(has(people_of(u"Chiefs: LB Nick Bolton (ankle) left in the third quarter."), "Nick Bolton"));
}

TEST_CASE("seats of councillors and members are places; ships are neither people nor organizations") {
  const std::u16string_view text = u"Cllr Ann Hale (Lab, Lostock Hall) and Ned Roe (Con, Weston) disagreed.";
  CHECK(has(places_of(text), "Lostock Hall"));
  CHECK(people_of(text) == Strings{"Ann Hale", "Ned Roe"});
  const std::u16string_view ship = u"A drone hit the Greek-owned tanker Aegean Rose off Yemen. Later the MV Loch Aldis arrived.";
  CHECK(people_of(ship).empty());
  CHECK(organizations_of(ship).empty());
}

TEST_CASE("relatives and rows of given names") {
  const std::u16string_view text =
      u"He leaves his wife Menna and daughters Non and Cadi. She is survived by their sons, Orlo and Brec, and a brother, Donal.";
  CHECK(people_of(text) == Strings{"Menna", "Non", "Cadi", "Orlo", "Brec", "Donal"});
  CHECK(organizations_of(text).empty());
  CHECK(has(people_of(u"She stayed at the lodge with William, George, Charlotte and Louis."), "Charlotte"));
  CHECK(has(people_of(u"Her husband Vice Admiral Orr Hale held the umbrella."), "Orr Hale"));
  const Analysis alias = read_article(u"The police arrested Orr Ranjan alias Rocky in a village on Friday. Rocky denied it.");
  CHECK(names_of(alias.facts.people) == Strings{"Orr Ranjan"});
}
