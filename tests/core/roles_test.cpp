#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

/// The role of the first person, "-" when there is none.
std::string role(std::u16string_view text) {
  const Analysis a = read_article(text);
  if (a.facts.people.empty()) return "no person";
  const Entity& person = a.facts.people.front();
  return person.role ? text_of(a, *person.role) : "-";
}

}  // namespace

TEST_CASE("titles before the name") {
  CHECK(role(u"President Ana Moreira spoke.") == "President");
  CHECK(role(u"Chilean President Ana Moreira spoke.") == "Chilean President");
  CHECK(role(u"They met Secretary of State Ana Moreira on Monday.") == "Secretary of State");
  CHECK(role(u"It was late, State Department spokesperson Ana Moreira said.") == "State Department spokesperson");
  CHECK(role(u"It was late, said lead author Ana Moreira.") == "lead author");
  CHECK(role(u"Former Leeds police chief Ana Moreira spoke.") == "Former Leeds police chief");
  CHECK(role(u"Russia’s Deputy Prime Minister Ana Moreira spoke.") == "Deputy Prime Minister");
}

TEST_CASE("appositions") {
  CHECK(role(u"Ana Moreira, a State Department spokesperson, spoke.") == "State Department spokesperson");
  CHECK(role(u"Ana Moreira, 43, the mayor of Leeds, spoke.") == "mayor of Leeds");
  CHECK(role(u"The spokesperson, Ana Moreira, said so.") == "spokesperson");
  CHECK(role(u"“No,” said Ana Moreira, professor of physics at Leeds University.") == "professor of physics at Leeds University");
  CHECK(role(u"Ana Moreira, who runs the agency, spoke.") == "runs the agency");
}

TEST_CASE("occupations: in lower case a role, with a capital a surname") {
  CHECK(role(u"A bus driver, Ana Moreira, spoke.") == "bus driver");
  CHECK(role(u"The county’s roads director, Ana Moreira, has resigned.") == "roads director");
  CHECK(role(u"Among them is Ana Moreira, a lorry driver with eleven tonnes of feed on board.") == "lorry driver");
  CHECK(role(u"Ana Moreira, a hydrologist who led the study, spoke.") == "hydrologist");
  CHECK(role(u"Ana Moreira goes out at six. Moreira, a retired miner, tends the nets.") == "retired miner");
  CHECK(role(u"Carpenter Maria Moreira spent the night there.") == "Carpenter");
  CHECK(role(u"They met film star Maria Moreira.") == "film star");
  CHECK(read_article(u"They all watched Star Wars at the old town hall.").facts.people.empty());
  CHECK(names_of(read_article(u"Karen Carpenter and Adam Driver met Alderman Tom Moreira.").facts.people) ==
        std::vector<std::string>{"Karen Carpenter", "Adam Driver", "Tom Moreira"});
}

TEST_CASE("what is no role") {
  CHECK(role(u"Ana Moreira, 43, of Leeds, spoke.") == "-");
  CHECK(role(u"Ana Moreira, the day after the vote, left.") == "-");
  CHECK(role(u"Mr. Tom Moreira spoke.") == "-");
  CHECK(role(u"Ana Moreira walked in as the president left.") == "-");
}
