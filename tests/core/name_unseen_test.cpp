#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("who leads a company names it, with its short form and without") {
  CHECK(mentions_of(u"Varnholt Energy (VEN) CFO Jane Roe called it late.", EntityType::organization) == Strings{"Varnholt Energy", "VEN"});
  CHECK(mentions_of(u"It was Acting CEO Jane Roe who called it late.", EntityType::organization).empty());
}

TEST_CASE("a building that is named after somebody is nobody") {
  const std::u16string_view text = u"They met in front of the Jane P. Orrick Courthouse on Friday.";
  CHECK(mentions_of(text, EntityType::person).empty());
  CHECK(mentions_of(text, EntityType::location) == Strings{"Jane P. Orrick Courthouse"});
}

TEST_CASE("a village led into, a panel, a source and a restaurant that nothing knows") {
  CHECK(mentions_of(u"She was walking home to Upper Ostwell when it rained.", EntityType::location) == Strings{"Upper Ostwell"});
  CHECK(mentions_of(u"In June the Senate Special Committee on ferries will meet.", EntityType::organization) ==
        Strings{"Senate Special Committee"});
  CHECK(mentions_of(u"According to Ostvex, she left on Monday.", EntityType::organization) == Strings{"Ostvex"});
  CHECK(mentions_of(u"She runs Tallow, a 30-seat bakery in Leeds, with her son.", EntityType::organization) == Strings{"Tallow"});
  // and what else the tagger has it for elsewhere
  CHECK(mentions_of(u"Orla Vane runs Ember, a 28-seat restaurant in Leeds. Ember opened in June. Ember is full.",
                    EntityType::organization) == Strings{"Ember", "Ember"});
  CHECK(mentions_of(u"In Ostwick, a bank was robbed on Monday.", EntityType::organization).empty());
}

TEST_CASE("the last name of a police officer's rank is the rank's") {
  CHECK(mentions_of(u"Deputy Commissioner of Police Anil Kumar Vane spoke.", EntityType::person) == Strings{"Anil Kumar Vane"});
}
