#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

using Strings = std::vector<std::string>;
/// Every mention of a person, in reading order.
Strings people(std::u16string_view text) {
  const Analysis a = read_article(text);
  Strings out;
  for (const Mention& mention : a.facts.mentions) {
    if (mention.type == EntityType::person) out.push_back(text_of(a, mention.span));
  }
  return out;
}

}  // namespace

TEST_CASE("surnames in capitals, as lists write them") {
  CHECK(people(u"The list was read out on Monday. KENNEDY rows first, and BRELLER, OSTWICK and THOMAS steer in the second half.") ==
        Strings{"KENNEDY", "BRELLER", "OSTWICK", "THOMAS"});
  CHECK(people(u"The port is run by ACME, HALVEX and ORLON, which have ships of their own on the river.").empty());
}

TEST_CASE("a guy named so, and who is said to speak of her family") {
  CHECK(people(u"The lock was drawn by a guy named W.H.S. Oestrik, who kept bees.") == Strings{"W.H.S. Oestrik"});
  CHECK(has(people(u"The road was shut. Chalouque said her boat was still afloat."), "Chalouque"));
}

TEST_CASE("particles and an initial in front of a name") {
  CHECK(people(u"The pilot Omar al-Hakeem said so on Monday.") == Strings{"Omar al-Hakeem"});
  CHECK(people(u"The pilot Omar al - Hakeem said so on Monday.") == Strings{"Omar al - Hakeem"});
  CHECK(people(u"The prize went to Yusof bin Rahman, and bin Rahman gave it away.") == Strings{"Yusof bin Rahman", "bin Rahman"});
  CHECK(people(u"The crew chose A. Nora Kramer to steer on Monday.") == Strings{"A. Nora Kramer"});
}
