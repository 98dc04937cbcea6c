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
  CHECK(role(u"They met Mayor-elect Ana Moreira on Monday.") == "Mayor-elect");
  CHECK(role(u"Det Con Ana Moreira, of Leeds Police, spoke.") == "Det Con");
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
  CHECK(role(u"They forged the name of the trust's chairman, the late Sir Ned Moreira, in May.") == "chairman");
  CHECK(role(u"It was left by the late Sir Ned Moreira to a school.") == "-");
  CHECK(role(u"Her landlord, the Rev. Ned Moreira, said so.") == "landlord");
  CHECK(role(u"The Commissioner for Works, Mr. Ned Moreira, left.") == "Commissioner for Works");
  CHECK(role(u"The Speaker, Rt. Hon. Ned Moreira, announced it.") == "Speaker");
  CHECK(role(u"Ana Moreira, who heads the laboratory and formerly taught at Leeds University, said so.") == "heads the laboratory");
  CHECK(role(u"“No,” said Ana Moreira, professor of physics at Leeds University.") == "professor of physics at Leeds University");
  CHECK(role(u"Ana Moreira, who runs the agency, spoke.") == "runs the agency");
}

TEST_CASE("occupations: in lower case a role, with a capital a surname") {
  CHECK(role(u"A bus driver, Ana Moreira, spoke.") == "bus driver");
  CHECK(role(u"He invited MMA fighter Ana Moreira to Leeds.") == "MMA fighter");
  CHECK(role(u"The county’s roads director, Ana Moreira, has resigned.") == "roads director");
  CHECK(role(u"Among them is Ana Moreira, a lorry driver with eleven tonnes of feed on board.") == "lorry driver");
  CHECK(role(u"Ana Moreira, a hydrologist who led the study, spoke.") == "hydrologist");
  CHECK(role(u"Ana Moreira goes out at six. Moreira, a retired miner, tends the nets.") == "retired miner");
  CHECK(role(u"Carpenter Maria Moreira spent the night there.") == "Carpenter");
  CHECK(role(u"They met film star Maria Moreira.") == "film star");
  CHECK(role(u"They were safe, said Sheriff's Deputy Ana Moreira.") == "Sheriff's Deputy");
  CHECK(read_article(u"They were safe, said Sheriff's Deputy Ana Moreira.").facts.organizations.empty());
  CHECK(role(u"San Diego County Sheriff's Deputy Ana Moreira spoke.") == "San Diego County Sheriff's Deputy");
  CHECK(role(u"Retired bus driver Ana Moreira waited.") == "Retired bus driver");
  CHECK(role(u"The council voted. Council President Ana Moreira said no.") == "Council President");
  CHECK(read_article(u"They all watched Star Wars at the old town hall.").facts.people.empty());
  CHECK(names_of(read_article(u"Karen Carpenter and Adam Driver met Alderman Tom Moreira.").facts.people) ==
        std::vector<std::string>{"Karen Carpenter", "Adam Driver", "Tom Moreira"});
}

TEST_CASE("roles once held, in dashes, behind degrees, with owners and compounds") {
  CHECK(role(u"Ana Moreira, then the CEO of Acme, spoke.") == "CEO of Acme");
  CHECK(role(u"Ana Moreira, formerly the head of marketing at Acme, spoke.") == "head of marketing at Acme");
  CHECK(role(u"Ana Moreira, a nurse working in Leeds, spoke.") == "nurse");
  CHECK(role(u"Ana Moreira - CEO of Acme - spoke.") == "CEO of Acme");
  CHECK(role(u"“It is hard,” explains Ana Moreira, MD, FASA, medical director of the clinic.") == "medical director of the clinic");
  CHECK(role(u"Ana Moreira, the Eagles’ coach, spoke.") == "Eagles’ coach");
  CHECK(role(u"They met Oscar-winning actress Ana Moreira.") == "Oscar-winning actress");
  CHECK(role(u"Chiefs tight end Ana Moreira spoke.") == "Chiefs tight end");
  CHECK(role(u"“No,” said Ana Moreira, a NASA space communications and navigation architect.") ==
        "NASA space communications and navigation architect");
  CHECK(role(u"“No,” says Ana Moreira, an endocrinologist at the clinic.") == "endocrinologist at the clinic");
  CHECK(role(u"Two-time champion Ana Moreira spoke.") == "Two-time champion");
  CHECK(role(u"She came with her 6-year-old daughter Ana Moreira.") == "daughter");
  CHECK(role(u"“It is no miracle,” says Ana Moreira, a University of Florence botanist.") == "University of Florence botanist");
}

TEST_CASE("what is no role") {
  CHECK(role(u"Ana Moreira, 43, of Leeds, spoke.") == "-");
  CHECK(role(u"Ana Moreira, the day after the vote, left.") == "-");
  CHECK(role(u"Mr. Tom Moreira spoke.") == "-");
  CHECK(role(u"Ana Moreira walked in as the president left.") == "-");
}

TEST_CASE("behind prepositions: only a verb is no title") {
  CHECK(role(u"The choice was left to Mayor Ana Moreira.") == "Mayor");
  CHECK(role(u"He is married to actor Ana Moreira.") == "actor");
  CHECK(role(u"They plan to host Ana Moreira.") == "-");
  CHECK(role(u"A spokesman for Mayor Ana Moreira spoke.") == "Mayor");
}

TEST_CASE("titles of several words and with hyphens") {
  CHECK(role(u"They met former secretary of state Ana Moreira.") == "former secretary of state");
  CHECK(role(u"Ana Moreira, the magazine’s editor-in-chief, spoke.") == "magazine’s editor-in-chief");
  CHECK(role(u"She beat runner-up Ana Moreira.") == "runner-up");
  CHECK(role(u"Mother-of-two Ana Moreira spoke.") == "Mother-of-two");
}

TEST_CASE("a role of everybody in a row") {
  const Analysis a = read_article(
      u"The film stars actors Ana Moreira, Tom Quill (as the king) and Lena Berg. Guest speakers include Carl Oakes and Maria Stone.");
  REQUIRE(a.facts.people.size() == 5);
  std::vector<std::string> roles;
  for (const Entity& person : a.facts.people) roles.push_back(person.role ? text_of(a, *person.role) : "-");
  CHECK(roles == std::vector<std::string>{"actors", "actors", "actors", "Guest speakers", "Guest speakers"});
}

TEST_CASE("roles that a verb gives") {
  CHECK(role(u"Ana Moreira was named chief of police in January.") == "chief of police");
  CHECK(role(u"Ana Moreira has been the Senate leader since 2007.") == "Senate leader");
  CHECK(role(u"Ana Moreira is president of the college.") == "president of the college");
  CHECK(role(u"Ana Moreira, who works as a nurse, spoke.") == "nurse");
  CHECK(role(u"If Ana Moreira is elected president, she will stay.") == "-");
}

TEST_CASE("appositions in dashes, of unknown kinds, with other people in them") {
  CHECK(role(u"Ana Moreira — a surgeon and author — spoke.") == "surgeon and author");
  CHECK(role(u"Ana Moreira, a lifelong Tulsan, spoke.") == "lifelong Tulsan");
  CHECK(role(u"Her client, Ana Moreira’s, case was heard.") == "client");
  CHECK(role(u"When the senator left his party, Ana Moreira said, it was late.") == "-");
}

TEST_CASE("an abbreviation gives way to the full role") {
  CHECK(role(u"Gov. Ana Moreira spoke. Ana Moreira, the governor of Ohio, is 50.") == "governor of Ohio");
}

TEST_CASE("of several people of one surname the title belongs to whoever has it") {
  const auto role_of = [](std::u16string_view text, std::u16string_view name) {
    for (const Entity& person : read_article(text).facts.people) {
      if (person.name == name) return person.role ? utf8(slice(text, *person.role)) : std::string("-");
    }
    return std::string("nobody");
  };
  const std::u16string text =
      u"Hunter Dunmore testified in Leeds on Monday. His father, President Joe Dunmore, was not there. President Dunmore was in Paris.";
  CHECK(role_of(text, u"Hunter Dunmore") == "-");
  CHECK(role_of(text, u"Joe Dunmore") == "President");
  CHECK(role_of(u"Ann Dunmore and Joe Dunmore came to Leeds. Former President Dunmore waved.", u"Ann Dunmore") == "-");
  CHECK(role_of(u"Jaime Ruskin (D-MD) said that it was late in the day for all.", u"Jaime Ruskin") == "-");
}

TEST_CASE("parents of some, planning officers, film-makers, and who hosts whom") {
  CHECK(role(u"Ana Moreira, a mother of three, spoke.") == "mother of three");
  CHECK(role(u"Ana Moreira, a mother of three, spoke. It was late, said mayor Ana Moreira.") == "mayor");
  CHECK(role(u"A junior planning officer, Ana Moreira, saw it.") == "junior planning officer");
  CHECK(role(u"Her daughter, the film-maker Ana Moreira, spoke.") == "film-maker");
  CHECK(role(u"The government was late. Government spokeswoman Ana Moreira spoke.") == "Government spokeswoman");
  CHECK(role(u"Ana Moreira spoke. Millwall host Moreira on Tuesday.") == "-");
}

TEST_CASE("two appositions in a row, titles of numbers, and what stands behind a clause") {
  CHECK(role(u"Her mother, Ana Moreira, and father, Vik Lund, arrived.") == "mother");
  CHECK(role(u"Ana Moreira, the second seed and six-time Grand Slam champion, made errors.") ==
        "second seed and six-time Grand Slam champion");
  CHECK(role(u"Ana Moreira, who was born in Milan, is a professor at the University of Leeds.") == "professor at the University of Leeds");
}

TEST_CASE("whose representative, which doctor, how old a nurse") {
  CHECK(role(u"In a statement read by his union representative, Moreira said it was dark. Ana Moreira left.") == "-");
  CHECK(role(u"Dr Ana Moreira, medical director of the trust, spoke.") == "medical director of the trust");
  CHECK(role(u"Panel chair Dr Ana Moreira spoke.") == "Panel chair");
  CHECK(role(u"“It was dark,” said Ana Moreira, a 41-year-old nurse.") == "nurse");
}

TEST_CASE("rows behind a plural, clauses that say what somebody was, lawyers of a court") {
  CHECK(role(u"Two military analysts, Ana Moreira and Vik Lund, saw it.") == "military analysts");
  CHECK(role(u"It was the policemen Vik Lund and Jon Moe who came.") == "policemen");
  CHECK(role(u"“No,” said Ana Moreira, who was Republican Senate majority leader under his father.") ==
        "Republican Senate majority leader");
  CHECK(role(u"Ana Moreira, prosecuting, said the couple was happy.") == "prosecuting");
  CHECK(role(u"“No,” said Ana Moreira, Vik Lund's in-state communications director.") == "Vik Lund's in-state communications director");
  CHECK(role(u"Ana Moreira, the first mayor to serve three terms, spoke.") == "first mayor");
}

TEST_CASE("one of several, behind a home, a clause or a party, years of college") {
  CHECK(role(u"Ana Moreira, one of the co-chairs of the committee, spoke.") == "one of the co-chairs of the committee");
  CHECK(role(u"Ana Moreira of the University of Leeds, a scholar of law, spoke.") == "scholar of law");
  CHECK(role(u"Sen. Ana Moreira of Ohio, a top ally of the mayor, spoke.") == "Sen.");
  CHECK(role(u"One lawyer that has faced him in court, Ana Moreira, spoke.") == "lawyer");
  CHECK(role(u"One lawyer in court, and then Ana Moreira, spoke.") == "-");
  CHECK(role(u"Ana Moreira, D-Ohio, chair of the committee, spoke.") == "chair of the committee");
  CHECK(role(u"Ana Moreira, a junior at Leeds High School, spoke.") == "junior at Leeds High School");
  CHECK(role(u"Ana Moreira, herself a former player, spoke.") == "former player");
  CHECK(role(u"Her husband of 20 years, Tom Moreira, spoke.") == "husband of 20 years");
  CHECK(role(u"Mother of two Ana Moreira spoke.") == "Mother of two");
  CHECK(role(u"“It is,” said Ana Moreira, Ph.D., a professor of law.") == "professor of law");
}

TEST_CASE("where a role ends, and what is none") {
  CHECK(role(u"Ana Moreira, a psychologist based in Leeds, spoke.") == "psychologist");
  CHECK(role(u"Ana Moreira, who founded the company in 2012, spoke.") == "founded the company");
  CHECK(role(u"They planned to woo superstar Ana Moreira.") == "superstar");
  CHECK(role(u"The play was about physics professor Ana Moreira.") == "physics professor");
  CHECK(role(u"“It is light,” said shoe tester Ana Moreira.") == "shoe tester");
  CHECK(role(u"The actor Tom Moreira, a naturalized citizen, spoke.") == "actor");
  CHECK(role(u"U.S. Rep Ana Moreira (D-Leeds) spoke.") == "U.S. Rep");
}

TEST_CASE("a row of people with their players in brackets") {
  const Analysis a = read_article(u"The film features the wrestlers Kevin Moreira (Zac Lunt), David Moreira (Harry Poe) and Chris Hale.");
  for (const Entity& person : a.facts.people) {
    const bool plays = text_of(a, person.mentions.front()) == "Zac Lunt" || text_of(a, person.mentions.front()) == "Harry Poe";
    CHECK((person.role ? text_of(a, *person.role) : "-") == (plays ? "-" : "wrestlers"));
  }
  CHECK(a.facts.people.size() == 5);
}

TEST_CASE("fields of work are no participles") {
  CHECK(role(u"“Well,” said Ana Moreira, a lecturer and head of machine learning at Acme.") ==
        "lecturer and head of machine learning at Acme");
}

TEST_CASE("a role is looked for no further than the text") {
  CHECK(role(u"They met Ana Moreira, a junior") == "-");
  CHECK(role(u"They met Ana Moreira, one") == "-");
  CHECK(role(u"They met Ana Moreira, now a") == "-");
  CHECK(role(u"2024, Ana Moreira, said that the bridge is safe.") == "-");
  CHECK(role(u"12 years, Ana Moreira, said that the bridge is safe.") == "-");
}

TEST_CASE("brackets, degrees, regions and compounds beside a name") {
  CHECK(role(u"Certified Financial Planner (CFP) Ana Moreira agrees.") == "Certified Financial Planner");
  CHECK(role(u"“Well,” said Ana Moreira, a Springfield, Missouri-based sports attorney.") == "Springfield, Missouri-based sports attorney");
  CHECK(role(u"Her son-in-law, Tom Moreira, spoke.") == "son-in-law");
  CHECK(role(u"Ana Moreira, R.D.N., is author of The Small Boat.") == "author of The Small Boat");
  CHECK(role(u"Ana Moreira, MS, RD, founder of Leeds Bakers, spoke.") == "founder of Leeds Bakers");
  CHECK(role(u"“Well,” said Leeds Rovers sporting director Ana Moreira.") == "Leeds Rovers sporting director");
  CHECK(role(u"Ana Moreira, a self-described former addict, spoke.") == "self-described former addict");
  CHECK(role(u"In (2024) Ana Moreira spoke.") == "-");
}

TEST_CASE("a king is nobody else of that name") {
  const Analysis a = read_article(u"King Oswin opened the pier. Oswin Lunt won the race in Leeds on Friday.");
  REQUIRE(a.facts.people.size() == 2);
}

TEST_CASE("a title with what it is of in front of a name") {
  CHECK(role(u"Acting U.S. Attorney for the District of Oregon Ana Moreira said so.") == "Acting U.S. Attorney for the District of Oregon");
  CHECK(role(u"They heard a song of Leeds. Ana Moreira spoke.") == "-");
}

TEST_CASE("a goal is no post") {
  CHECK(role(u"They cheered Tom Moreira, who heads the ball past the keeper.") == "-");
  CHECK(role(u"They cheered Tom Moreira, who heads the harbour board.") == "heads the harbour board");
}

TEST_CASE("who is vice president of something, who was somebody's strategist") {
  CHECK(role(u"Ana Moreira, who is executive vice president of development at Acme, spoke.") ==
        "executive vice president of development at Acme");
  CHECK(role(u"“It is late,” said Ana Moreira, who was senior adviser to the mayor.") == "senior adviser");
  CHECK(role(u"“It is late,” said Ana Moreira, who was Hale's chief strategist.") == "Hale's chief strategist");
}

TEST_CASE("a role behind a row is everybody's; a role that was left; somebody named so") {
  const Analysis row = read_article(u"Ana Moreira and Tom Lunt, employees at the harbour bank, signed the papers on Friday.");
  REQUIRE(row.facts.people.size() == 2);
  for (const Entity& person : row.facts.people) {
    REQUIRE(person.role);
    CHECK(text_of(row, *person.role) == "employees at the harbour bank");
  }
  CHECK(role(u"Ana Moreira, who quit as harbour minister over the plan, was among them.") == "harbour minister");
  CHECK(role(u"The crew took in a boat owner named Ana Moreira on Monday.") == "boat owner");
  CHECK(role(u"The crew took in a woman named Ana Moreira on Monday.") == "-");
  CHECK(role(u"It was something he said to host Ana Moreira on Monday.") == "host");
  CHECK(role(u"They agreed to host Ana Moreira on Monday.") == "-");
  CHECK(role(u"The talks were led by former Speaker of the House Nancy Moreira on Monday.") == "former Speaker of the House");
  CHECK(role(u"It was built by renowned 20th century architect Sir Ned Moreira in May.") == "20th century architect");
  CHECK(role(u"The tutor took my 9 year old son, Stan Moreira, through his exam.") != "year old son");
  CHECK(role(u"The results please Ana Moreira, a radioastronomer at Leeds University, who was late.") ==
        "radioastronomer at Leeds University");
  CHECK(role(u"She faces four opponents, led by Assemblymember Ana Moreira of Leeds.") == "Assemblymember");
  CHECK(role(u"You talk to well-known designers such as Ana Moreira, Ned Hale and Orr Vane.") == "well-known designers");
}

TEST_CASE("ages in front of a role, abbreviations and numbers within one, compounds; several are not one") {
  CHECK(role(u"They came with their 3-year-old daughter, Ana Moreira, on Monday.") == "daughter");
  CHECK(role(u"The party's home affairs spokesman Ana Moreira called it late.") == "home affairs spokesman");
  CHECK(role(u"Brightwell Energy (BWE) CEO Ana Moreira called it late.") == "Brightwell Energy (BWE) CEO");
  CHECK(role(u"Apollo 8 commander Ana Moreira called it late.") == "Apollo 8 commander");
  CHECK(role(u"One suspects Ana Moreira has some sympathy with them.") == "-");
  CHECK(role(u"Dr Ana Moreira, head of financial reporting at the bank, is unconvinced.") == "head of financial reporting at the bank");
  CHECK(role(u"The alleged gang leader Ana Moreira ran it.") == "alleged gang leader");
}

TEST_CASE("what the next sentence calls whoever was named alone, often, and has no role yet") {
  const std::u16string often = u" Moreira left. Moreira came back at noon.";
  CHECK(role(u"Ana Moreira spoke of the ferry in Leeds on Monday. The award-winning actress also said it was old." + often) ==
        "award-winning actress");
  CHECK(role(u"Ana Moreira spoke of the ferry in Leeds on Monday. The award-winning actress also said it was old.") == "-");
  CHECK(role(u"The actress was late. Ana Moreira spoke of the ferry in Leeds on Monday. The actress also said it was old." + often) == "-");
  CHECK(role(u"Ana Moreira and Tom Hale spoke of the ferry on Monday. The actress also said it was old." + often) == "-");
  CHECK(role(u"Tom Hale and Ana Moreira spoke of the ferry on Monday. The actress also said it was old." + often) == "-");
  CHECK(role(u"Ana Moreira spoke of the ferry in Leeds on Monday. The actress who was late left." + often) == "-");
  CHECK(role(u"Ana Moreira fell ill on the ferry in Leeds on Monday. The coroner also said it was old." + often) == "-");
}

TEST_CASE("a role goes on to the body it is with, and ends before what is said of it") {
  CHECK(role(u"“No,” said Ana Moreira, an analyst with Brightwell Research.") == "analyst with Brightwell Research");
  CHECK(role(u"Ana Moreira, a geologist with the Leeds Institute, spoke.") == "geologist with the Leeds Institute");
  CHECK(role(u"Ana Moreira, a nurse with two cats, spoke.") == "nurse");
  CHECK(role(u"Ana Moreira, a jury member chosen at random, spoke.") == "jury member");
  CHECK(role(u"Ana Moreira, editor of an online site focused on cars, spoke.") == "editor of an online site");
  CHECK(role(u"Ana Moreira, president of Brightwell Energy talks about the need for wind.") == "president of Brightwell Energy");
  CHECK(role(u"Ana Moreira, a much sought-after Chilean pianist, spoke.") == "much sought-after Chilean pianist");
  CHECK(role(u"Ana Moreira, who leads the Leeds-based Trust for Health & Housing, spoke.") ==
        "leads the Leeds-based Trust for Health & Housing");
}

TEST_CASE("what stands in front of a name and belongs to its title") {
  CHECK(role(u"They met Kent County State’s Attorney Ana Moreira on Monday.") == "Kent County State’s Attorney");
  CHECK(role(u"Hall of Famer Ana Moreira spoke.") == "Hall of Famer");
  CHECK(role(u"They met northern Chilean businesswoman Ana Moreira on Monday.") == "northern Chilean businesswoman");
  CHECK(role(u"They met writer/director Ana Moreira on Monday.") == "writer/director");
  CHECK(role(u"It is read by Brightwell Senior Dietitian Ana Moreira each week.") == "Brightwell Senior Dietitian");
  CHECK(role(u"He posed alongside comedian Ana Moreira on Monday.") == "comedian");
}

TEST_CASE("relatives in front of a comma, and posts that only their owner tells") {
  CHECK(role(u"She lives in Leeds with hubby, Tom Moreira.") == "hubby");
  CHECK(role(u"Her momma, Ana Moreira, was late.") == "momma");
  CHECK(role(u"They backed her for president, Ana Moreira said.") == "-");
  CHECK(role(u"“It is,” explains Ana Moreira, Nokia’s Whiskey Blender, of the wine.") == "Nokia’s Whiskey Blender");
  CHECK(role(u"“It is,” explains Ana Moreira, Nokia’s oldest, of the wine.") == "-");
}

TEST_CASE("one of several, and what a predicate goes on to") {
  CHECK(role(u"Ana Moreira, one of her closest friends, spoke.") == "one of her closest friends");
  CHECK(role(u"Ana Moreira is one of the founders of the club.") == "one of the founders of the club");
  CHECK(role(u"Ana Moreira was an adviser to Tom Hale and Maria Hale for years.") == "adviser to Tom Hale and Maria Hale");
  CHECK(role(u"Ana Moreira is a nurse in Leeds.") == "nurse in Leeds");
  CHECK(role(u"Ana Moreira is a nurse in a hurry.") == "nurse");
  CHECK(role(u"Ana Moreira is my favourite television chef.") == "favourite television chef");
}

TEST_CASE("a post and the body behind it end the sentence; officers in capitals") {
  CHECK(role(u"“It works,” said Ana Moreira, sales director, Nokia.") == "sales director, Nokia");
  CHECK(role(u"“It works,” said Ana Moreira, Group President, Chile, Nokia.") == "Group President, Chile, Nokia");
  CHECK(role(u"“It works,” said Ana Moreira, sales director, Nokia, and left.") == "sales director");
  CHECK(role(u"“It works,” said Ana Moreira, sales director, Chile.") == "sales director");
  CHECK(role(u"“It works,” said Ana Moreira, CISO of Nokia.") == "CISO of Nokia");
}

TEST_CASE("what somebody is chosen as") {
  CHECK(role(u"The league announced Ana Moreira as the 2023 Player of the Year.") == "Player of the Year");
  CHECK(role(u"The board appointed Ana Moreira chief executive on Monday.") == "chief executive");
  CHECK(role(u"The club has hired former goalkeeper Ana Moreira as its head coach Monday.") == "former goalkeeper");
  CHECK(role(u"The club has hired Ana Moreira as its head coach Monday.") == "head coach");
  CHECK(role(u"They saw Ana Moreira as a coach.") == "-");
}

TEST_CASE("a label in a line of its own") {
  CHECK(role(u"Nokia Sales Director: Ana Moreira") == "Nokia Sales Director");
  CHECK(role(u"Sales Director: Ana Moreira, welcome to the show.") == "-");
  CHECK(role(u"The director said: Ana Moreira") == "-");
}

TEST_CASE("sisters in a row are each other's") {
  CHECK(role(u"The band of sisters Ana Moreira and Maria Hale won on Sunday.") == "sisters");
  CHECK(role(u"They met daughters Ana Moreira and Maria Hale.") == "-");
}

TEST_CASE("of things no role") {
  CHECK(role(u"Ana Moreira is a customer data platform.") == "-");
  CHECK(role(u"Ana Moreira, an employee data platform, is late.") == "-");
  CHECK(role(u"Ana Moreira is a professor emeritus at Leeds University.") == "professor emeritus at Leeds University");
  CHECK(role(u"Ana Moreira is a nurse practitioner.") == "nurse practitioner");
}

TEST_CASE("what is no part of a title at a sentence's start, and what is no rank") {
  CHECK(role(u"Take rapper Ana Moreira. She is always late.") == "rapper");
  CHECK(role(u"Former rapper Ana Moreira is always late.") == "Former rapper");
  CHECK(role(u"The museum shows a major Maria Moreira retrospective.") == "-");
}

TEST_CASE("whoever appoints, is beaten, or stands beside has no part in it") {
  CHECK(role(u"She was nominated by Ana Moreira as attorney general in 2019.") == "-");
  CHECK(role(u"She was elected over Ana Moreira as mayor of Leeds on Monday.") == "-");
  CHECK(role(u"Ana Moreira was my father's lawyer in Leeds.") == "-");
  CHECK(role(u"Ana Moreira is a member of the board with John Hale.") == "member of the board");
  CHECK(role(u"The CBO, Ana Moreira said, was wrong.") == "-");
}

TEST_CASE("a verb in front of a title, and another's office before \"and\", are none of a role") {
  const Analysis a =
      read_article(u"The club agreed to send defensive end Orr Boateng to Leeds. The Prime Minister and Chancellor Rachel Hale voted.");
  CHECK(text_of(a, *a.facts.people[0].role) == "defensive end");
  CHECK(text_of(a, *a.facts.people[1].role) == "Chancellor");
}

TEST_CASE("the office of a sheriff that speaks is no role of whoever stands before it") {
  const Analysis a = read_article(u"The missing were a cook, Ned Hale, and deckhand Orr Boateng, the Harrow County Sheriff's Office said.");
  CHECK(text_of(a, *a.facts.people[1].role) == "deckhand");
}

TEST_CASE("an office before a comma, an address and a name; what an office is of, in several words") {
  CHECK(role(u"The harbour chamber’s president, Sir Ana Moreira, said no.") == "president");
  CHECK(role(u"The Director-General of the Harrow Water Agency (HWA), Mrs Ana Moreira, told reporters of it.") ==
        "Director-General of the Harrow Water Agency (HWA)");
  CHECK(role(u"It summoned the director of the Leeds Institute of Allergy and Infectious Diseases, Engr. Ana Moreira, to appear.") ==
        "director of the Leeds Institute of Allergy and Infectious Diseases");
  CHECK(role(u"The police spokesman, Superintendent Ana Moreira, confirmed it on Friday.") == "police spokesman");
  CHECK(role(u"It fell to the region’s minister of justice, Ana Moreira, to speak.") == "minister of justice");
  CHECK(role(u"Here came three prominent virologists, Dr. Ana Moreira, Dr. Tom Hale and Dr. Ned Roe.") == "Dr.");
}

TEST_CASE("what somebody is in charge of, in lower case, between the office and the name") {
  CHECK(role(u"Director of highways Ana Moreira replied on Friday.") == "Director of highways");
  CHECK(role(u"The board heard director of public health Dr Ana Moreira on Friday.") == "director of public health");
  CHECK(role(u"They told the president of schoolgirl Ana Moreira on Friday.") == "schoolgirl");
  CHECK(role(u"On Friday Hale said rivers manager Ana Moreira had worked all night.") == "rivers manager");
}

TEST_CASE("offices with \"for\"; relatives by marriage; an address in brackets is no role") {
  CHECK(role(u"They met Deputy Prime Minister for Reintegration Ana Moreira.") == "Deputy Prime Minister for Reintegration");
  CHECK(role(u"Ms Ana Moreira is a sister-in-law of the senator.") == "sister-in-law of the senator");
  CHECK(role(u"Yours, Ana Moreira (Mrs)") == "-");
}

TEST_CASE("whom somebody misses has no role of it, nor has a Mr") {
  CHECK(role(u"His wife and children miss Ana Moreira very much.") == "-");
  CHECK(role(u"New York Mr Moreira has called for more.") == "-");
}

TEST_CASE("a verb in front of a role is none of it") {
  CHECK(role(u"Other young stars on the team include flashy infielder Javy Hale, powerful slugger Orr Vane and Ned Roe.") ==
        "flashy infielder");
  CHECK(role(u"It is said to follow from trading away legendary slugger Babe Hale in 1920 to their rivals.") == "legendary slugger");
}

TEST_CASE("ranks with a branch in brackets, commissioners of police, prosecutors, who leads an inquiry, who is appointed behind degrees") {
  CHECK(role(u"It was late, DCP (Crime) Nikhil Pingali said on Tuesday.") == "DCP (Crime)");
  CHECK(role(u"Joint Commissioner of Police Ranjan Kumar Sharma spoke.") == "Joint Commissioner of Police");
  CHECK(role(u"Prosecuting, Louise Gallager said he smashed a window.") == "Prosecuting");
  CHECK(role(u"TSB investigator-in-charge Ana Moreira said so.") == "TSB investigator-in-charge");
  CHECK(role(u"It announced the appointment of Ana Moreira, M.D., Ph.D., as Chief Medical Officer, on Friday.") == "Chief Medical Officer");
  CHECK(role(u"The inquest, before coroner for Mayo Dr Eleanor Fitzger, opens soon.") == "coroner for Mayo");
  CHECK(role(u"Kamloops MLA Ward Stammer called for better cameras.") == "Kamloops MLA");
  CHECK(role(u"Contacts: Investors: Priya Nairn, Hale Wire.") == "-");
}

TEST_CASE("what stands in front of a role: letters and unknown names that begin a sentence, nouns in -us and -ss") {
  CHECK(role(u"DA caucus leader Ana Moreira told the council so.") == "DA caucus leader");
  CHECK(role(u"Magpies football boss Ana Moreira said so on Friday.") == "Magpies football boss");
  CHECK(role(u"They met fitness coach Ana Moreira.") == "fitness coach");
}

TEST_CASE("who is something without a comma, an age behind one, and heads of sport and praise") {
  CHECK(role(u"“It is a nice resort,” said Ana Moreira who is the harbour's concessions manager.") == "harbour's concessions manager");
  CHECK(role(u"He came with his partner, 46-year-old Ana Moreira, to a home in Leeds.") == "partner");
  CHECK(role(u"British innovator Ana Moreira spoke.") == "British innovator");
  CHECK(role(u"Top scorer Ana Moreira did not play.") == "Top scorer");
}

TEST_CASE("relatives in rows: whose they are, and survivors between semicolons") {
  CHECK(role(u"His mother, Ana Moreira (left), wept on Monday.") == "mother");
  CHECK(role(u"His ex-wife, Ana Moreira, wept on Monday.") == "ex-wife");
  CHECK(role(u"The firm's founder and chief executive, Ana Moreira, wept on Monday.") == "founder and chief executive");
  CHECK(role(u"The firm's co-founder, Ana Moreira, wept on Monday.") == "co-founder");
  CHECK(role(u"His 9-year-old daughter, Ana Moreira, wept on Monday.") == "daughter");
  CHECK(role(u"He leaves his wife, Ana; a brother, Jack; and two cousins.") == "wife");
  CHECK(role(u"He was a husband to Ana, brother to Ned, father to Lee, Tom and Eva.") == "-");
  const Analysis row = read_article(u"The dead man was father to Ned, Tom, Lisa and Eva Hale.");
  for (const Entity& person : row.facts.people) CHECK(!person.role);
  CHECK(role(u"Ana Moreira, mother of Ned, wept.") == "mother of Ned");
}

TEST_CASE("professions in -ographer; a role ends in front of another one with an article of its own") {
  CHECK(role(u"Ana Moreira, a sonographer, left.") == "sonographer");
  CHECK(role(u"Ana Moreira, a researcher at Leeds University and one of the report's authors, left.") == "researcher at Leeds University");
}

TEST_CASE("letters of positions, where somebody lives, what somebody works as") {
  CHECK(role(u"The Giants lost QB Ana Moreira on Sunday.") == "QB");
  CHECK(role(u"Former player and scout Ana Moreira knows the league.") == "Former player and scout");
  CHECK(role(u"Ana Moreira, 45, of Leeds, a nurse at the hospital, said no.") == "nurse at the hospital");
  CHECK(role(u"It was late, said Ana Moreira, 34, who works as a nurse.") == "nurse");
  CHECK(role(u"Ana Moreira joined as head coach.") == "head coach");
  CHECK(role(u"Ana Moreira, the singer and actress best known for Tides, left.") == "singer and actress");
  CHECK(role(u"Nine of them voted to convict President Ana Moreira.") == "President");
  CHECK(role(u"Disqualifying President Ana Moreira was late.") == "President");
}

TEST_CASE("all that somebody is in a row in front of the name") {
  CHECK(role(u"A note on model, journalist and producer Ana Moreira was found.") == "model, journalist and producer");
}

TEST_CASE("what somebody is, in capitals and without an article") {
  CHECK(role(u"“It is small,” said Ana Moreira, who is Leeds County Public Works Director.") == "Leeds County Public Works Director");
}

TEST_CASE("who is better at something has no role by it") {
  CHECK(role(u"I think Ana Moreira is a better candidate because of it.") == "-");
}

TEST_CASE("trades and sports that end in -ing, compounds of players, titles of two words, what somebody is before what somebody was") {
  CHECK(role(u"Bowling coach Ana Moreira spoke.") == "Bowling coach");
  CHECK(role(u"Bus driver Ana Moreira spoke.") == "Bus driver");
  CHECK(role(u"Defending champion Ana Moreira lost.") == "Defending champion");
  CHECK(role(u"Stand-up comedian Ana Moreira spoke.") == "Stand-up comedian");
  CHECK(role(u"Police and crime commissioner Ana Moreira spoke.") == "Police and crime commissioner");
  CHECK(role(u"IT consultant Ana Moreira spoke.") == "IT consultant");
  CHECK(role(u"It helped manager Ana Moreira.") == "manager");
  CHECK(role(u"All-rounder Ana Moreira spoke.") == "All-rounder");
  CHECK(role(u"They left fly-half Ana Moreira at home.") == "fly-half");
  CHECK(role(u"The centre-left leader Ana Moreira spoke.") == "centre-left leader");
  CHECK(role(u"Chef de mission Ana Moreira spoke.") == "Chef de mission");
  CHECK(role(u"They met harbour master Ana Moreira.") == "harbour master");
  CHECK(role(u"Health MEC Ana Moreira spoke.") == "Health MEC");
  CHECK(role(u"Flight attendant Ana Moreira spoke.") == "Flight attendant");
  CHECK(role(u"Her coach, Ana Moreira, a former bus driver, spoke.") == "coach");
  CHECK(role(u"Her husband, Orr Moreira, a former minister, spoke.") == "former minister");
}
