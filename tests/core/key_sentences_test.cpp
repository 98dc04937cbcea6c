#include <doctest/doctest.h>

#include <algorithm>

#include "article_of.h"
#include "facts/facts.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

constexpr std::u16string_view council_story =
    u"BRISTOL (PA) — Bristol City Council voted on Tuesday to close four of its twelve libraries after a budget gap of £9 million was "
    u"found.\n\n"
    u"“It breaks my heart,” said Helen Marsh, the council’s culture chief. “Who wants to shut a library?”\n\n"
    u"Why now?\n\n"
    u"The libraries in Clifton, Easton, Horfield and Knowle will shut in March, and 34 council staff will lose their jobs.\n\n"
    u"It rained.\n\n"
    u"The council says that visits to the four libraries have fallen by 40% since 2015, and that the buildings need repairs worth £3 "
    u"million.\n\n"
    u"Marsh, who joined the council in 2019, said the decision had been put off twice.\n\n"
    u"Campaigners gathered 12,000 signatures against the closures and plan to take the council to court because it held no public "
    u"hearing.\n\n"
    u"“We will fight this all the way and we will win,” said Amir Khan, who leads the campaign.";

std::vector<std::string> key_sentences(const Analysis& a) {
  std::vector<std::string> out;
  for (const KeySentence& sentence : a.facts.key_sentences) out.push_back(text_of(a, sentence.span));
  return out;
}

}  // namespace

TEST_CASE("key sentences: three to five, in reading order, the lede among them, no questions and no quotations alone") {
  const Analysis a = read_article(council_story, u"2023-02-08");
  const std::vector<std::string> sentences = key_sentences(a);
  REQUIRE(sentences.size() >= 3);
  CHECK(sentences.size() <= 5);
  CHECK(sentences[0].rfind("Bristol City Council voted", 0) == 0);  // without the dateline
  for (const std::string& sentence : sentences) {
    CHECK(sentence.find('?') == std::string::npos);
    CHECK(sentence.rfind("“", 0) != 0);
    CHECK(sentence != "It rained.");
  }
  for (const KeySentence& sentence : a.facts.key_sentences) {
    CHECK(sentence.score > 0);
    CHECK(sentence.score <= 1);
  }
}

TEST_CASE("headings and tables give no key sentences") {
  Article article;
  const auto add = [&article](Role role, std::u16string_view text) {
    if (!article.text.empty()) article.text += u"\n\n";
    ArticleBlock block;
    block.role = role;
    const auto start = static_cast<std::uint32_t>(article.text.size());
    article.text += text;
    block.span = Span{start, static_cast<std::uint32_t>(article.text.size())};
    article.blocks.push_back(std::move(block));
  };
  add(Role::heading, u"The council of Bristol will close four of its libraries.");
  add(Role::body, u"The council of Bristol will close four of its libraries in March, it said on Tuesday.");
  add(Role::table, u"The council of Bristol has twelve libraries with 34 staff.");
  const KeyFacts facts = find_facts(article, {}, read(article));
  REQUIRE(facts.key_sentences.size() == 1);
  CHECK(facts.key_sentences[0].span == *article.blocks[1].span);
}

TEST_CASE("who, what, where, when, why, each from the text") {
  const Analysis a = read_article(council_story, u"2023-02-08");
  const MainFacts& main = a.facts.main;
  REQUIRE_FALSE(main.who.empty());
  CHECK(text_of(a, main.who[0]) == "Bristol City Council");
  REQUIRE(main.what.size() == 1);
  CHECK(text_of(a, main.what[0]).rfind("Bristol City Council voted on Tuesday to close four", 0) == 0);
  REQUIRE_FALSE(main.where.empty());
  CHECK(text_of(a, main.where[0]) == "BRISTOL");
  REQUIRE_FALSE(main.when.empty());
  CHECK(text_of(a, main.when[0]) == "Tuesday");
  REQUIRE(main.why.size() == 1);
  CHECK(text_of(a, main.why[0]) == "after a budget gap of £9 million was found");
}

TEST_CASE("what begins behind the dateline, and when is neither now nor far away") {
  const Analysis a = read_article(u"TULSA, Okla. (AP) — The city council has closed four of its libraries for good. The city is now poor.");
  REQUIRE(a.facts.main.what.size() == 1);
  CHECK(text_of(a, a.facts.main.what[0]) == "The city council has closed four of its libraries for good");
  CHECK(a.facts.main.when.empty());

  const Analysis c = read_article(u"NEW DELHI: The council has closed four of its libraries for good. The city is now poor.");
  REQUIRE(c.facts.main.what.size() == 1);
  CHECK(text_of(c, c.facts.main.what[0]) == "The council has closed four of its libraries for good");

  const Analysis b =
      read_article(u"The city has closed more libraries than in 2019 and nobody knows why. It shut the fourth on Tuesday.", u"2023-02-08");
  REQUIRE(b.facts.main.when.size() == 1);
  CHECK(text_of(b, b.facts.main.when[0]) == "Tuesday");
}

TEST_CASE("who: the subject of the lede") {
  const Analysis a = read_article(
      u"At a hearing of the Senate on Tuesday, Jane Roe asked for money for the dam.\n\nRoe said the dam was old. “It leaks,” Roe said. "
      u"Roe has led the dam for years.\n\nTom Hale, a farmer, listened. Roe left at noon.");
  REQUIRE(a.facts.main.who.size() == 1);
  CHECK(text_of(a, a.facts.main.who[0]) == "Jane Roe");
  // Who reports it, and to whom something was said, is not whom it is about.
  const Analysis b = read_article(
      u"KELLSBURG, Ohio (WKQP) – A fire tore through a mill early Monday, Fire Chief Ada Brenner said.\n\n“I ran,” Maria Voss told WKQP.");
  for (const Span who : b.facts.main.who) CHECK(text_of(b, who) != "WKQP");
  const auto who = [](std::u16string_view text) {
    std::vector<std::string> out;
    const Analysis c = read_article(text);
    for (const Span span : c.facts.main.who) out.push_back(text_of(c, span));
    return out;
  };
  using Strings = std::vector<std::string>;
  const auto first = [&who](std::u16string_view text) {
    const Strings all = who(text);
    return all.empty() ? std::string() : all[0];
  };
  CHECK(who(u"On Monday, dozens of rescuers in the hills tried to reach a boy who had fallen into a dry well near the old mill.") ==
        Strings{"dozens of rescuers"});
  CHECK(who(u"At least seven people were killed when a tram left its track in a tunnel, police said on Monday morning.") ==
        Strings{"At least seven people"});
  CHECK(who(u"Mayor Ada Lind, who took office in May, met the envoy Tom Hale at the harbour on Monday to speak of the ferry.") ==
        Strings{"Ada Lind", "Tom Hale"});
  CHECK(first(u"Supporters of Ada Lind, the mayor, marched through the harbour on Monday and sang until the rain came.") ==
        "Supporters of Ada Lind");
  CHECK(first(u"A man accused of killing his wife in Leeds was found dead in his cell on Monday, the prison service said.") == "A man");
  CHECK(first(u"Surrounded by water, residents of the lower harbour waited for boats on Monday and burned their chairs.") ==
        "residents of the lower harbour");
  CHECK(first(u"As Ada Lind, a doctor with the harbour clinic, explains, the ferry keeps the old people of the island alive.") ==
        "Ada Lind");
  CHECK(who(u"A man accused of robbing Ada Lind was found dead in his cell on Monday, the prison service said.") == Strings{"A man"});
  CHECK(who(u"Two sailors were pulled out of the harbour on Monday, Mayor Ada Lind said.") == Strings{"Two sailors"});
  CHECK(
      first(
          u"Ada Lind’s plan for the ferry failed in the council on Monday after a debate of six hours.\n\nTom Hale left at noon. Tom Hale "
          u"came back at six, and Tom Hale left again.") == "Ada Lind");
  CHECK(first(u"Ada Lind’s plan for the ferry failed in the council on Monday after a debate of six hours.") == "Ada Lind");
  CHECK(who(u"At least 14 people died when a bus fell into the river on Tuesday, and two are missing.") == Strings{"At least 14 people"});
  CHECK(who(u"Three hikers missing for four days in the hills of Leeds have been found in a hut.") == Strings{"Three hikers"});
  CHECK(who(u"A sailor who drowned in the harbour of Leeds has been found by his crew on Monday.") == Strings{"A sailor"});
  CHECK(who(u"A mother of two who lost her sight at 30 has become the first blind woman to row across the gulf.") ==
        Strings{"A mother of two"});
  CHECK(who(u"Fire crews are fighting a blaze at a mill that has burned since Monday.") == Strings{"Fire crews"});
  CHECK(who(u"Ada Lind has found water on the island, as she wrote on Monday in the journal Nature.") == Strings{"Ada Lind"});
  CHECK(who(u"A Boeing 737 carrying 143 passengers left the runway on Thursday, and nobody was hurt.").empty());
  // an owner's "'s" is no quotation mark
  CHECK(who(u"Ada Lind’s former interpreter has been charged with stealing more than a million from the yard.") ==
        Strings{"Ada Lind’s former interpreter"});
  CHECK(who(u"Ada Lind's visit prompted a debate in the council that nobody had asked for.") == Strings{"Ada Lind"});
  CHECK(who(u"Norland's prime minister, Ada Lind, has agreed to leave once a council is in place.") == Strings{"Ada Lind"});
  CHECK(who(u"The mayor's lawyer, Ada Lind said, has agreed to leave once a council is in place.") == Strings{"The mayor's lawyer"});
  CHECK(who(u"Ada Lind's visit stressed that the ferry is what the island needs.") == Strings{"Ada Lind"});
  CHECK(who(u"Ada Lind's software was sold to the harbour on Monday for a million.") == Strings{"Ada Lind"});
  CHECK(who(u"Ada Lind's store was robbed on Monday by two sailors with a saw.") == Strings{"Ada Lind"});
  CHECK(who(u"NASA's rover has found signs of old water on Mars, scientists wrote Monday in the journal Nature.") == Strings{"NASA"});
  CHECK(who(u"Union leaders meeting in Leeds agreed on Monday to open the lock of the harbour again.") == Strings{"Union leaders"});
  CHECK(who(u"A union representing flight attendants endorsed the plan on Friday and thanked everybody for it.") == Strings{"A union"});
  CHECK(who(u"A cruise liner said Tuesday it would fly its passengers over the gulf to keep them away from pirates.") ==
        Strings{"A cruise liner"});
  CHECK(first(u"Three coal mining companies agreed on Monday to pay a fine of two million for the spill.") ==
        "Three coal mining companies");
  CHECK(first(u"Police want to find Ada Lind, who has been missing from the harbour since Friday morning.") == "Police");
  CHECK(who(u"The storm reached the harbour on Friday, according to a nurse at the Harbour Clinic, and it stayed.").empty());
  CHECK(first(u"Two boys aged 15 and 16 have been charged with theft after a bell was found in a pond in Leeds.") == "Two boys");
  CHECK(first(u"Gunmen on horses took at least 30 sailors from the harbour on Monday, the mayor said.") == "Gunmen");
  CHECK(who(u"A NASA ferry carrying 14 sailors ran aground off the harbour in the early hours of Monday.") == Strings{"A NASA ferry"});
  CHECK(who(u"A new kind of frog has been found by students from Leeds, and nobody knows what it eats.") == Strings{"students"});
  CHECK(who(u"The old harbour was bought on Monday by the singer Ada Lind, and nobody knows why.") == Strings{"Ada Lind"});
  CHECK(who(u"About 500 lamps in the old harbour were hit on Monday by a sniper's bullets.").empty());
  CHECK(first(u"Boeing plans to cut 400 jobs as the maker of the ferry grapples with its debts.") == "Boeing");
  CHECK(first(u"Separately, two sailors say they have seen a whale in the harbour of Leeds.") == "two sailors");
  CHECK(who(u"Two sailors met Ada Lind despite a row with Tom Hale over the ferry to the island.") == Strings{"Two sailors", "Ada Lind"});
  CHECK(who(u"The road to the harbour was closed on Monday, Norland Harbour Trust has confirmed.").empty());
  CHECK(first(u"Detectives investigating the theft of a bell in Leeds have arrested a sailor under the Harbour Act.") == "Detectives");
  CHECK(who(u"A furious mother-of-three has sparked a row about the price of bread in the harbour.") ==
        Strings{"A furious mother-of-three"});
  CHECK(who(u"One of the oldest companies in the harbour is to stop making rope and sails.") == Strings{"One of the oldest companies"});
  CHECK(who(u"Boeing and NASA today announced a plan to build a mill in the harbour of Leeds.") == Strings{"Boeing", "NASA"});
  CHECK(who(u"Ada Lind attacked a Boeing spokesman in a speech at the harbour on Monday.") == Strings{"Ada Lind"});
  // Nobody from elsewhere in the text, however often, and nobody whom a quotation names.
  CHECK(
      who(u"The harbour was closed on Monday after the storm had thrown two boats on its pier.\n\nTom Hale was there. Tom Hale saw it, and "
          u"so did the wife of Tom Hale.")
          .empty());
  CHECK(who(u"Ada Lind called the plan “a gift to Tom Hale and nobody else” in the council on Monday.\n\nTom Hale left. Tom Hale was "
            u"angry.") == Strings{"Ada Lind"});
}

TEST_CASE("who: elsewhere than in English, whom the text is about") {
  const Analysis a = read_article(
      u"BERLIN – Der Rat hat die Fähre am Dienstag geschlossen. Das sagte Bürgermeisterin Anna Lindner. Lindner bleibt im Amt.");
  REQUIRE(a.facts.main.who.size() == 1);
  CHECK(text_of(a, a.facts.main.who[0]) == "Anna Lindner");
}

TEST_CASE("what: not the scene, where another key sentence tells what the title does") {
  Article article;
  article.title = u"Islanders vote to keep their ferry";
  article.language = u"en";
  const auto add = [&article](std::u16string_view text) {
    if (!article.text.empty()) article.text += u"\n\n";
    ArticleBlock block;
    block.role = Role::body;
    const auto start = static_cast<std::uint32_t>(article.text.size());
    article.text += text;
    block.span = Span{start, static_cast<std::uint32_t>(article.text.size())};
    article.blocks.push_back(std::move(block));
  };
  add(u"Boats are as old as the hills in this part of the world, and so are the quarrels about them among neighbours.");
  add(u"On Monday the islanders of Hale voted by 300 to 12 to keep their ferry, which the council wanted to sell in the spring.");
  add(u"The council said it would respect the result and look for money elsewhere.");
  const KeyFacts facts = find_facts(article, {}, read(article));
  REQUIRE(facts.main.what.size() == 1);
  CHECK(utf8(slice(article.text, facts.main.what[0])).find("voted by 300 to 12") != std::string::npos);
}

TEST_CASE("where and when: of what happened, not of something else in the text") {
  const auto read_line = [](std::u16string_view text) {
    const Analysis a = read_article(text, u"2024-03-06");
    std::string out;
    for (const Span where : a.facts.main.where) out += text_of(a, where) + ";";
    out += "|";
    for (const Span when : a.facts.main.when) out += text_of(a, when) + ";";
    return out;
  };
  CHECK(read_line(u"The relationship between Russia and the United States got worse on Tuesday, when both sides sent envoys home.") ==
        "|Tuesday;");
  CHECK(read_line(u"A bomb went off near the market of Kandahar in Afghanistan on Monday and killed two traders, officials said.") ==
        "Kandahar;Afghanistan;|Monday;");
  CHECK(read_line(u"The council remembered its dead in Leeds. The January 6th attack was long ago.") == "Leeds;|");
  CHECK(read_line(u"The council voted in Leeds to close its libraries for the first time since 1908, and nobody was asked.") == "Leeds;|");
  CHECK(read_line(u"The council voted to close its libraries. A similar vote was held in Leeds, and the town was glad.") == "|");
  CHECK(read_line(u"One of the largest banks in France has told its staff that their bonus is gone for good.") == "|");
  CHECK(read_line(u"Some miles away from the new offices in Leeds, the founder of the bank is sweeping a floor.") == "|");
  CHECK(read_line(u"Police broke up the protest in Leeds on Monday and arrested 12 people in the end.") == "Leeds;|Monday;");
  CHECK(read_line(u"Five people were swept away in Valencia on Tuesday by a flood that nobody saw.") == "Valencia;|Tuesday;");
  CHECK(read_line(u"Hundreds of sailors marched through central Leeds on Monday and sang.") == "Leeds;|Monday;");
  CHECK(read_line(u"A new frog was found in the mountains of Ecuador by a class of nine.") == "Ecuador;|");
  CHECK(read_line(u"Fires in the Norland Panhandle have burned more than a million acres of grass.") == "Norland Panhandle;|");
  CHECK(read_line(u"Fires in the Texas Panhandle have burned more than a million acres of grass.") == "Texas Panhandle;|");
  CHECK(read_line(u"Schools in Leeds and Bradford were closed on Monday by the storm.") == "Leeds;Bradford;|Monday;");
  CHECK(read_line(u"Pupils were turned away from schools across Kenya on Monday as a strike began.") == "Kenya;|Monday;");
  CHECK(read_line(u"The council has given a prize to a garden. The next prize will be given on Friday.") == "|");
  CHECK(read_line(u"NEW DELHI: The council has closed four of its libraries for good, and nobody was asked.") == "NEW DELHI;|");
  CHECK(read_line(u"Anglers in Leeds say they have lost their pond.") == "Leeds;|");
  CHECK(read_line(u"The council will vote on its pond again. It has not met since Monday.") == "|");
  CHECK(read_line(u"The council held a hearing on the Leeds elections that was as long as it was dull.") == "|");
}

TEST_CASE("a dateline's place is a place, whoever else has the name") {
  const Analysis a = read_article(u"MADISON, Wis. — The long vote on the dam is over and the river will run free again.");
  CHECK(a.facts.people.empty());
  CHECK(a.facts.main.who.empty());
  REQUIRE_FALSE(a.facts.main.where.empty());
  CHECK(text_of(a, a.facts.main.where[0]) == "MADISON, Wis.");
}

TEST_CASE("datelines") {
  const auto dateline = [](std::u16string_view text) {
    const Analysis a = read_article(text);
    return a.facts.dateline ? utf8(a.facts.dateline->text) : std::string("-");
  };
  CHECK(dateline(u"WASHINGTON — The vote is over.") == "WASHINGTON");
  CHECK(dateline(u"LONDON (AP) - The vote is over.") == "LONDON");
  CHECK(dateline(u"BERLIN (dpa/sn) – Der Rat der Stadt hat das nicht beschlossen.") == "BERLIN");
  CHECK(dateline(u"PARIS, March 3 (Reuters) – The vote is over.") == "PARIS");
  CHECK(dateline(u"LAGOS, Nigeria (AP) — The vote is over.") == "LAGOS, Nigeria");
  CHECK(dateline(u"PORTLAND, Ore. -- The vote is over.") == "PORTLAND, Ore.");
  CHECK(dateline(u"NEW YORK (AP) — The vote is over.") == "NEW YORK");
  CHECK(dateline(u"First.\n\nSecond.\n\nOSLO, Norway — The vote is over.") == "OSLO, Norway");
  CHECK(dateline(u"Berlin - Die Wahl ist vorbei.") == "Berlin");
  CHECK(dateline(u"NATO members met on Monday — again.") == "-");
  CHECK(dateline(u"Jane Roe — the mayor — left.") == "-");
  CHECK(dateline(u"POLICE HUNT MAN — AND CLOSE ROADS") == "-");
}

TEST_CASE("a key sentence that the line on top has said is marked") {
  const Analysis a = read_article(
      u"The ferry to the islands will run again from Monday.\n\nCrews repaired the second engine in nineteen days, which is less than the "
      u"yard "
      u"in Marnby had asked for.\n\nThe county pays half of the bill, and passengers pay nothing until the end of the year.");
  REQUIRE(a.facts.key_sentences.size() == 3);
  REQUIRE_FALSE(a.facts.main.what.empty());
  CHECK(a.facts.key_sentences[0].span.contains(a.facts.main.what[0]));
  CHECK(a.facts.key_sentences[0].said);
  CHECK_FALSE(a.facts.key_sentences[1].said);
  CHECK_FALSE(a.facts.key_sentences[2].said);
}

TEST_CASE("what ends like those who do something is a thing") {
  for (const std::u16string_view text :
       {u"Two towers collapsed in Westhaven on Monday after a fire.", u"Heavy showers flooded the harbour road on Monday."})
    CHECK(read_article(text).facts.main.who.empty());
  CHECK(read_article(u"Two divers drowned in Westhaven on Monday after a storm.").facts.main.who.size() == 1);
}

TEST_CASE("when it happens, not when it was said, and never when somebody was born") {
  const auto when = [](std::u16string_view text) {
    const Analysis a = read_article(text, u"2024-03-06");
    std::vector<std::string> out;
    for (const Span span : a.facts.main.when) out.push_back(text_of(a, span));
    return out;
  };
  using Strings = std::vector<std::string>;
  CHECK(when(u"The harbour bridge will close on Monday for eleven weeks, Mayor Ingrid Solberg said on Thursday.") == Strings{"Monday"});
  CHECK(when(u"The harbour bridge will close for eleven weeks, Mayor Ingrid Solberg said on Thursday.") == Strings{"Thursday"});
  CHECK(when(u"Halden Marine announced on Friday the signing of Luis Roe.") == Strings{"Friday"});
  CHECK(when(u"Jane Roe, the soprano, has died at the age of 91.\n\nBorn in Cardiff on 3 May 1932, she sang at the opera there.").empty());
}

TEST_CASE("contributors and source, from notes that were set apart and from the text") {
  Article article;
  std::vector<Removed> removed;
  removed.push_back({Role::credit, u"Teresa Lind contributed.", {}, 1, {}});
  removed.push_back({Role::credit, u"Reporting by Ann Lee in New York; editing by Tom de Wit", {}, 1, {}});
  removed.push_back({Role::source, u"Source: | This article originally belongs to Harbourpost.example", {}, 1, {}});
  const KeyFacts facts = find_facts(article, removed, read(article));
  REQUIRE(facts.contributors.size() == 3);
  CHECK(utf8(facts.contributors[0].text) == "Teresa Lind");
  CHECK(utf8(facts.contributors[1].text) == "Ann Lee");
  CHECK(utf8(facts.contributors[2].text) == "Tom de Wit");
  REQUIRE(facts.source.has_value());
  CHECK(utf8(facts.source->text) == "Harbourpost.example");
  CHECK_FALSE(facts.source->span.has_value());

  const Analysis a =
      read_article(u"The bridge is open.\n\nAnn Lee contributed to this report.\n\nOriginally published at The Harbour Post.");
  REQUIRE(a.facts.contributors.size() == 1);
  CHECK(text_of(a, a.facts.contributors[0].span.value()) == "Ann Lee");
  REQUIRE(a.facts.source.has_value());
  CHECK(utf8(a.facts.source->text) == "The Harbour Post");

  // An agency is no person, but where a text came from.
  for (const auto& [note, source] : std::vector<std::pair<std::u16string, std::string>>{{u"Con información de EFE", "EFE"},
                                                                                        {u"(Avec AFP)", "AFP"},
                                                                                        {u"Mit Material von dpa", "dpa"},
                                                                                        {u"With inputs from agencies", ""}}) {
    removed = {{Role::credit, note, {}, 1, {}}};
    const KeyFacts said = find_facts(article, removed, read(article));
    CHECK((said.source ? utf8(said.source->text) : "") == source);
  }
  removed = {{Role::credit, u"Mit Material von dpa", {}, 1, {}}};
  CHECK(find_facts(article, removed, read(article)).contributors.empty());

  // Running text that speaks of a reporter or a list gives no credit, and a date is no source.
  const Analysis b = read_article(
      u"The list of the World's Best Towns, compiled by Resonance Ltd, has Upper Marn at its end.\n\nFirst published on March 3, 2022.");
  CHECK(b.facts.contributors.empty());
  CHECK_FALSE(b.facts.source.has_value());
}

TEST_CASE("no key sentence is a caption or says what another has said") {
  const Analysis a = read_article(
      u"Wardens in Leeds have towed away 41,000 unlit bicycles and fined 5,200 riders, the city said on Friday.\n\n"
      u"In this photo dated Tuesday, wardens in Leeds stand before the city’s bicycle yard.\n\n"
      u"LEEDS: Wardens in Leeds have towed away 41,000 unlit bicycles and fined 5,200 riders, the city said on Friday.\n\n"
      u"The riders had been warned of the dark months since April, according to the wardens.\n\n"
      u"Owners of the bicycles may fetch them from the yard within a month.");
  const std::vector<std::string> sentences = key_sentences(a);
  REQUIRE(sentences.size() == 3);
  for (const std::string& sentence : sentences) CHECK(sentence.rfind("In this photo", 0) != 0);
  CHECK(std::count_if(sentences.begin(), sentences.end(), [](const std::string& s) { return s.find("towed away 41,000") != s.npos; }) == 1);
}

TEST_CASE("a key sentence that is nothing but its dateline stays as it is") {
  const Analysis a = read_article(u"LEEDS, Yorkshire (Harbour Press, wire of Upper Marn) –\n\nIt rained.");
  for (const KeySentence& sentence : a.facts.key_sentences) {
    CHECK(sentence.span.start < sentence.span.end);
    CHECK(sentence.span.end <= a.article.text.size());
  }
  REQUIRE(a.facts.key_sentences.size() == 1);
}

TEST_CASE("no key sentence is a note") {
  const Analysis a = read_article(
      u"The crew of the ferry found a surprise in its locker: a meal packed in foil.\n\nThe meal marked a turn in the history of food at "
      u"sea.\n\nSailors had many complaints about the food of the ferry.\n\n[5] Malcolm Roe, “The Ferry Food Program,” in Food of the "
      u"Ferry Crew (Leeds: The Ferry Press).");
  for (const std::string& sentence : key_sentences(a)) CHECK(sentence.rfind("[5]", 0) != 0);
}

TEST_CASE("scripts and texts without capitals, particles, and firms whose names are verbs have their sentences") {
  CHECK_FALSE(
      key_sentences(
          read_article(u"قالت الشرطة إن خمسة أشخاص قتلوا في انفجار وقع في المدينة يوم الاثنين. وقال رئيس البلدية إن اليوم حزين للجميع."))
          .empty());
  CHECK_FALSE(
      key_sentences(read_article(u"police say five people were killed in a blast in the old town on monday. the mayor says it is sad."))
          .empty());
  // a last sentence of one word
  CHECK(key_sentences(read_article(u"The council met in the old town on Monday and talked about the ferry.\n\nRead")).size() == 1);
  const auto first = [](std::u16string_view text) {
    const std::vector<std::string> all = key_sentences(read_article(text));
    return all.empty() ? std::string() : all[0].substr(0, 8);
  };
  CHECK(first(u"al-Shabab fighters stormed a hotel in Mogadishu on Friday, police said. The city is now calm. It rained.") == "al-Shaba");
  CHECK(first(u"1. FC Union Berlin beat Bayern Munich by three goals to one on Saturday in front of all their fans.") == "1. FC Un");
  CHECK(first(u"Discover Financial said on Monday that it would pay more than $1 billion to its customers.") == "Discover");
  CHECK(first(u"Shop prices rose more slowly in February than in January, the harbour traders said on Monday.") == "Shop pri");
  CHECK(first(u"₹2,000 notes will be withdrawn by the bank in May, it said on Monday in a letter.") == "₹2,000");
}

TEST_CASE("where: the place that the title says it happened in") {
  Article article;
  article.title = u"Five hurt as tram leaves its track in Leeds";
  article.language = u"en";
  article.text =
      u"At least five people were hurt when a tram left its track on Monday, police said. The driver of the tram in Leeds ran away.";
  ArticleBlock block;
  block.role = Role::body;
  block.span = Span{0, static_cast<std::uint32_t>(article.text.size())};
  article.blocks.push_back(std::move(block));
  const KeyFacts facts = find_facts(article, {}, read(article));
  REQUIRE(facts.main.where.size() == 1);
  CHECK(utf8(slice(article.text, facts.main.where[0])) == "Leeds");
  // who: those of the title as well, unless it says where
  article.text += u" Ada Lind, the mayor, was not there.";
  article.blocks[0].span->end = static_cast<std::uint32_t>(article.text.size());
  article.title = u"Ada Lind sorry as five are hurt in Leeds";
  const MainFacts main = find_facts(article, {}, read(article)).main;
  REQUIRE(main.who.size() == 2);
  CHECK(utf8(slice(article.text, main.who[0])) == "At least five people");
  CHECK(utf8(slice(article.text, main.who[1])) == "Ada Lind");
  article.title = u"Ada Lind loses interest in Leeds";
  CHECK(find_facts(article, {}, read(article)).main.where.empty());
  // a place where something is, is not who; a firm that money goes to is, and is not where
  article.text = u"The storm reached the harbour on Monday and it stayed for days. Nobody spoke of Boeing or of Leeds.";
  article.blocks[0].span->end = static_cast<std::uint32_t>(article.text.size());
  article.title = u"Storm loses its way in Leeds";
  CHECK(find_facts(article, {}, read(article)).main.who.empty());
  article.title = u"Investors get stuck in Boeing";
  const MainFacts firm = find_facts(article, {}, read(article)).main;
  CHECK(firm.where.empty());
  REQUIRE(firm.who.size() == 1);
  CHECK(utf8(slice(article.text, firm.who[0])) == "Boeing");
  article.title = u"Five hurt as tram of Leeds leaves its track";
  CHECK(find_facts(article, {}, read(article)).main.where.empty());
}

TEST_CASE("no key sentence leads in to a list, asks for a click, is cut off, or keeps its number") {
  const Analysis a = read_article(
      u"Watch our video of the wardens of Leeds who have towed away 41,000 unlit bicycles this year.\n\n"
      u"of oil that ran into the harbour of Leeds after the wardens had towed away the bicycles.\n\n"
      u"The wardens of Leeds have given three reasons why they tow away unlit bicycles:\n\n"
      u"1. Wardens in Leeds have fined 5,200 riders of unlit bicycles, the city said on Friday.\n\n"
      u"• The riders had been warned of the dark months since April, according to the wardens of Leeds.\n\n"
      u"Ada Lind, File - FILE - In this May 2 file photo, the wardens of Leeds tow away a bicycle.");
  const std::vector<std::string> sentences = key_sentences(a);
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].rfind("Wardens in Leeds have fined", 0) == 0);
  CHECK(sentences[1].rfind("The riders had been warned", 0) == 0);
}

TEST_CASE("a key sentence of a live report has no time of day in front") {
  const Analysis a = read_article(
      u"18:10 The mayor tells the council that the harbour of Leeds will stay open all winter.\n\n"
      u"17:55 Ada Lind says that the harbour of Leeds needs a new lock before the winter.");
  const std::vector<std::string> sentences = key_sentences(a);
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].rfind("The mayor tells", 0) == 0);
  CHECK(sentences[1].rfind("Ada Lind says", 0) == 0);
}

TEST_CASE("why: a clause that gives a reason, not when, how far or what does not matter") {
  const auto why = [](std::u16string_view text) {
    const Analysis a = read_article(text);
    return a.facts.main.why.empty() ? std::string() : text_of(a, a.facts.main.why[0]);
  };
  CHECK(why(u"The harbour of Leeds dipped by a metre on Monday, as investors remained cautious ahead of the vote in May.") ==
        "as investors remained cautious ahead of the vote in May");
  CHECK(why(u"The brewer plans to close its harbour on Monday as the maker of Old Tom ale struggles to sell it.") ==
        "as the maker of Old Tom ale struggles to sell it");
  CHECK(why(u"Hundreds of people were told to leave their homes on Monday as a fire jumped the river.") == "as a fire jumped the river");
  CHECK(why(u"The mayor has agreed to buy the pond as a site for its planned school of music.").empty());
  CHECK(why(u"Hundreds of sailors marched through Leeds to protest the end of the ferry.") == "to protest the end of the ferry");
  CHECK(why(u"Pupils were sent home across Leeds on Monday as a doctors' strike entered its second week.") ==
        "as a doctors' strike entered its second week");
  CHECK(why(u"A brewer was fined £900 on Monday for dumping waste in the harbour.") == "for dumping waste in the harbour");
  CHECK(why(u"The brewer has closed its harbour in Leeds, citing the price of barley and rope.") == "citing the price of barley and rope");
  CHECK(why(u"The council put off its vote on Monday over concerns that nobody had read the plan.") ==
        "over concerns that nobody had read the plan");
  CHECK(why(u"Ada Lind scored twice in the second half on Monday as Leeds came from behind to beat Hale.").empty());
  CHECK(why(u"Ada Lind ran the line on Monday as Leeds came from behind to beat Hale 3-2 in the cup.").empty());
  CHECK(why(u"The brewer left its prices as they were, pausing after two sharp cuts as buyers feared more of them.") ==
        "as buyers feared more of them");
  CHECK(why(u"Neighbours of the old harbour in Leeds cannot order a pizza, and it is not because of budget constraints.").empty());
  CHECK(why(u"The mayor of Leeds left the harbour on Monday not long after the curtain closed on a hard season.").empty());
  CHECK(why(u"The mayor of Leeds opened the harbour on Monday. It was built because the old one was full.").empty());
  CHECK(why(u"The mayor of Leeds spoke of “a harbour that is loved because it is old and dear to us all” on Monday.").empty());
  CHECK(why(u"The mayor turned her back to the crowd in Leeds on Monday as she posed beside two sailors.").empty());
  CHECK(why(u"The mayor of Leeds opened a letter on Monday that held as-yet-unidentified white powder that killed nobody.").empty());
}

TEST_CASE("key sentences: not who asked what stands in front") {
  const std::u16string text =
      u"Hexley Boats said on Monday that it will sell two new boats and a crane to the port of Norland.\n\n“We have two new boats and a "
      u"crane, "
      u"and we think that the port will love them all!” Hexley Boats owner Jane Roe shared on Instagram.\n\nIts last boat was sold in "
      u"2018.";
  const Analysis a = read_article(text, u"2023-02-08");
  for (const std::string& sentence : key_sentences(a)) CHECK_FALSE(sentence.starts_with("Hexley Boats owner"));
}

TEST_CASE("key sentences: not what says that wares were independently selected; what was independently found is one") {
  constexpr std::u16string_view rest = u" It said nothing about the cost of the bridge to the county.";
  const auto first = [&](std::u16string sentence) { return key_sentences(read_article(sentence.append(rest)))[0]; };
  CHECK(first(u"The council independently found the steel to be sound.") == "The council independently found the steel to be sound.");
  CHECK(first(u"The council independently selected the steel to be sold.") != "The council independently selected the steel to be sold.");
}
