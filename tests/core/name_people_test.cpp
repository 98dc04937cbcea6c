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

TEST_CASE("surnames in capitals, as courts write them") {
  CHECK(
      people(u"The order was read on Monday. KENNEDY filed an opinion, in which BRELLER, OSTWICK and THOMAS joined as to Part I of it.") ==
      Strings{"KENNEDY", "BRELLER", "OSTWICK", "THOMAS"});
  CHECK(people(u"The port is run by ACME, HALVEX and ORLON, which have ships of their own on the river.").empty());
}

TEST_CASE("a guy named so, and who is said to speak of her family") {
  CHECK(people(u"The scene was painted by a guy named W.H.S. Oestrik, who lived in the town.") == Strings{"W.H.S. Oestrik"});
  CHECK(has(people(u"They had no way home. Chahoune said her family was safe in the town."), "Chahoune"));
}

TEST_CASE("particles and an initial in front of a name") {
  CHECK(people(u"The cleric Muqtada al-Sadr said so on Monday.") == Strings{"Muqtada al-Sadr"});
  CHECK(people(u"The cleric Muqtada al - Sadr said so on Monday.") == Strings{"Muqtada al - Sadr"});
  CHECK(people(u"Many looked to Osama bin Laden, and bin Laden was far away.") == Strings{"Osama bin Laden", "bin Laden"});
  CHECK(people(u"The mayor also nominated A. Nora Kramer for the post on Monday.") == Strings{"A. Nora Kramer"});
}
