// The line on top of the facts, and key sentences, in whole articles and in ledes of many kinds.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

using Strings = std::vector<std::string>;

Strings told(std::u16string_view text, std::vector<Span> MainFacts::*part) {
  const Analysis a = read_article(text, u"2024-03-06");
  Strings out;
  for (const Span span : a.facts.main.*part) out.push_back(text_of(a, span));
  return out;
}
Strings key(std::u16string_view text) {
  const Analysis a = read_article(text, u"2024-03-06");
  Strings out;
  for (const KeySentence& sentence : a.facts.key_sentences) out.push_back(text_of(a, sentence.span));
  return out;
}
/// Of a text that does not say when it was published.
Strings undated(std::u16string_view title, std::u16string_view text, std::vector<Span> MainFacts::*part) {
  Options options;
  options.as_article = true;
  options.title = title;
  const Result<Analysis> a = analyze_text(text, options);
  REQUIRE(a.ok());
  Strings out;
  for (const Span span : a.value().facts.main.*part) out.push_back(text_of(a.value(), span));
  return out;
}
Strings who_under(std::u16string_view title, std::u16string_view text) { return undated(title, text, &MainFacts::who); }
Strings who(std::u16string_view text) { return told(text, &MainFacts::who); }
Strings where(std::u16string_view text) { return told(text, &MainFacts::where); }
Strings what(std::u16string_view text) { return told(text, &MainFacts::what); }
Strings why(std::u16string_view text) { return told(text, &MainFacts::why); }
Strings when(std::u16string_view text) { return told(text, &MainFacts::when); }

}  // namespace

TEST_CASE("a text of one word tells nothing") {
  for (const char16_t* text : {u"At", u"Rain", u"Surrounded", u"Some"}) CHECK(read_article(text).facts.main.who.empty());
}

TEST_CASE("who: people counted from above, plural subjects of verbs in the present, irregular pasts") {
  CHECK(who(u"No fewer than 17 persons were killed when a canal burst its banks in Ikorando, the relief agency said on Monday.") ==
        Strings{"No fewer than 17 persons"});
  CHECK(who(u"Homeowners face another rise in their bills after the regulator lifted its price cap.") == Strings{"Homeowners"});
  CHECK(who(u"House lawmakers on Thursday overrode a veto of the bus bill.") == Strings{"House lawmakers"});
}

TEST_CASE("who: whose the subject is, not whom a clause at the end names") {
  const Strings scorer =
      who(u"Two second-half goals from substitute Darragh Kerrigan sent Westhaven Rovers top of the table on Saturday night.");
  REQUIRE_FALSE(scorer.empty());
  CHECK(scorer[0] == "Darragh Kerrigan");
  CHECK(who(u"Wall Street's main indexes ended higher on Tuesday, led by chipmakers, as traders bet that weak data would give the Federal "
            u"Reserve room to cut rates.")
            .empty());
}

TEST_CASE("when: a bare day with the one that has its month") {
  CHECK(when(u"The harbour fair will be held from 12 to 14 April, the council of Leeds said.") == Strings{"12 to 14 April"});
}

TEST_CASE("when: none between which something was, nor of another year") {
  CHECK(when(u"Acorn Ltd is recalling 18,000 chairs sold between June 2022 and January 2024 because the tray may fall off.").empty());
  CHECK(when(u"A skipper was warned three times not to sail, an inquiry has heard.\n\nFour people died when the boat sank on 14 October "
             u"2022.\n\nThe inquiry, which opened on Monday, goes on.") == Strings{"Monday"});
}

TEST_CASE("a first line without an end is a headline, no key sentence") {
  const Analysis a = read_article(
      u"Chapel pub plan is rejected after 214 objections\n\nPlans to turn a chapel in Wiltshire into a pub have been turned down.\n\nThe "
      u"council had received 214 letters of objection.\n\nThe owner said he would appeal against the decision.");
  REQUIRE_FALSE(a.facts.key_sentences.empty());
  CHECK(text_of(a, a.facts.key_sentences[0].span).rfind("Plans", 0) == 0);
}

TEST_CASE("a dateline's day may be an ordinal; whom to write to did not contribute") {
  const Analysis a = read_article(
      u"RAS AL ZORA, 5th March, 2024 (WAM) -- The harbour's new plant was opened today by its engineers.\n\nThe Associated Press "
      u"contributed "
      u"to this report. Reach reporter Dana Kovalchik at dana@courier.example.");
  REQUIRE(a.facts.dateline.has_value());
  CHECK(utf8(a.facts.dateline->text) == "RAS AL ZORA");
  REQUIRE(a.facts.source.has_value());
  CHECK(utf8(a.facts.source->text) == "WAM");
  REQUIRE(a.facts.contributors.size() == 1);
  CHECK(utf8(a.facts.contributors[0].text) == "The Associated Press");
}

TEST_CASE("who: not whose mill it is, nor what a title's noun is the kind of") {
  CHECK(who(u"A boiler blew up on Monday at a mill owned by Vale Textiles in Hexley.").empty());
  CHECK(who(u"Israel\u2019s Mossad intelligence agency said on Monday that it had closed a school for its staff.") ==
        Strings{"Israel\u2019s Mossad intelligence agency"});
  Options options;
  options.as_article = true;
  options.title = u"Chef wins Michelin star at 26";
  const Analysis a =
      analyze_text(u"A chef who left school at 16 has won a star.\n\nThe Michelin inspectors liked her eel.", options).value();
  REQUIRE(a.facts.main.who.size() == 1);
  CHECK(text_of(a, a.facts.main.who[0]) == "A chef");
}

TEST_CASE("where: not of what nobody else is larger, nor where somebody did something else, and a place once") {
  CHECK(where(u"A chef who left school at 16 has become the youngest in Ireland to win a star.").empty());
  CHECK(where(u"Sister Mary Halloran, who taught at a school in Scranton, died on Saturday at a home in Dallas.") == Strings{"Dallas"});
  CHECK(where(u"A man who was stabbed in Leeds on Monday has died.") == Strings{"Leeds"});
  CHECK(where(u"NEW DELHI: A fire swept through a market in central Delhi on Monday, killing four traders.") == Strings{"NEW DELHI"});
}

TEST_CASE("a dateline behind short lines; a letter's beginning and a label are none, and no part of what happened") {
  const Analysis a = read_article(
      u"Minister resigns over stay at lodge\n\nBy Ada Lind\n\nMarch 5, 2024 4:12 pm\n\nThe Courier\n\nWINNIPEG — A cabinet minister has "
      u"stepped "
      u"down after a report found that he had broken the rules.");
  REQUIRE(a.facts.dateline.has_value());
  CHECK(utf8(a.facts.dateline->text) == "WINNIPEG");
  constexpr std::u16string_view letter = u"SIR – I was dismayed to read that the council will shut the library in Much Hadley.";
  CHECK_FALSE(read_article(letter).facts.dateline.has_value());
  CHECK(what(letter) == Strings{"I was dismayed to read that the council will shut the library in Much Hadley"});
  CHECK(what(u"EXCLUSIVE: Rovers have agreed to sell their ground to a builder of flats.") ==
        Strings{"Rovers have agreed to sell their ground to a builder of flats"});
}

TEST_CASE("no key sentence is a row of results or follows a company's disclaimer; no when is still expected") {
  const Analysis a = read_article(
      u"Norwood Minerals has agreed to sell 25 million shares to a group of banks.\n\nThe sale is expected to close on March 21, 2024.\n\n"
      u"Sellers: Norwood 25, Vale 14, Orr Hill 11, Kellsburg 9, Halden 4, Lind 2.\n\nForward-Looking Statements\n\nNeither the exchange "
      u"nor "
      u"its regulator accepts responsibility for the adequacy of this release.",
      u"2024-03-06");
  CHECK(a.facts.main.when.empty());
  REQUIRE(a.facts.key_sentences.size() == 2);
  CHECK(text_of(a, a.facts.key_sentences[1].span) == "The sale is expected to close on March 21, 2024.");
}

TEST_CASE("agencies between strokes, in two words, and of more countries") {
  const auto source = [](std::u16string_view text) {
    const Analysis a = read_article(text);
    return a.facts.source ? utf8(a.facts.source->text) : std::string();
  };
  CHECK(source(u"MOSCOW, March 6. /TASS/. Air defences shot down 18 drones overnight, the ministry told reporters on Wednesday.") ==
        "TASS");
  CHECK(source(u"VANCOUVER, March 5, 2024 (GLOBE NEWSWIRE) -- Norwood Minerals has agreed to sell 25 million shares to banks.") ==
        "GLOBE NEWSWIRE");
  CHECK(source(u"Cocoa farmers have threatened to keep their beans if they are not paid within two weeks, their union said.\n\nGNA") ==
        "GNA");
}

TEST_CASE("who: around 300 workers, households, and a union of students'") {
  CHECK(who(u"Around 300 overseas workers gathered outside the consulate on Sunday.") == Strings{"Around 300 overseas workers"});
  CHECK(who(u"Ada Lind of Norland won the race on Sunday.") == Strings{"Ada Lind"});
  CHECK(who(u"Households across the town have been told to keep their bags indoors.") == Strings{"Households"});
  CHECK(
      why(u"The Ardmore Students\u2019 Union has voted to stop selling coffee, in protest at the maker\u2019s treatment of its drivers.") ==
      Strings{"in protest at the maker\u2019s treatment of its drivers"});
}

TEST_CASE("why goes on behind an aside and a comma of a number; what holds the post that somebody is named as") {
  CHECK(why(u"The authority has cut the number of ships because Orr Lake, which feeds the locks, is at its lowest level since 1965.") ==
        Strings{"because Orr Lake, which feeds the locks, is at its lowest level since 1965"});
  CHECK(why(u"The workers met on Sunday to protest a P3,500 fee that is to begin next month.") ==
        Strings{"to protest a P3,500 fee that is to begin next month"});
  CHECK(what(u"The Lakeside Hospital has appointed Dr Ada Lind as its chief executive officer.") ==
        Strings{"The Lakeside Hospital has appointed Dr Ada Lind as its chief executive officer"});
}

TEST_CASE("when: not when the text was written; one day once") {
  CHECK(when(u"The town's bin lorries have been taken off the road.\n\nWednesday, 6th March 2024, 9:15 am\n\nAll of them were withdrawn on "
             u"Monday.") == Strings{"Monday"});
  CHECK(when(u"Snow covers the station on Table Mountain on Tuesday morning, March 5, 2024.") == Strings{"Tuesday morning"});
}

TEST_CASE("a dateline's agency or day, and a colon; who provided the text; no lede that says \"he\"") {
  for (const std::u16string_view head : {u"LUCKNOW, PTI: ", u"Srinagar, Mar 05: "}) {
    const std::u16string text =
        std::u16string(head) + u"The police on Tuesday arrested a man for cheating 60 youths by promising them jobs.";
    const Analysis a = read_article(text);
    REQUIRE(a.facts.dateline.has_value());
    CHECK(what(text) == Strings{"The police on Tuesday arrested a man for cheating 60 youths by promising them jobs"});
  }
  const Analysis b = read_article(
      u"A tree frog that was thought to be extinct has been found in the forests of Ecuador.\n\nProvided by University of Leeds");
  REQUIRE(b.facts.source.has_value());
  CHECK(utf8(b.facts.source->text) == "University of Leeds");
  CHECK_FALSE(read_article(u"A frog has been found in the forests of Ecuador.\n\nMeals were provided by Oxfam").facts.source.has_value());
  Options options;
  options.as_article = true;
  options.title = u"Parish marks 150 years with Mass";
  const Analysis c = analyze_text(
                         u"The Bishop of Hale, Ada Lind, has urged people to vote.\n\nShe made the call at a Mass to mark the parish's 150 "
                         u"years on Sunday.",
                         options)
                         .value();
  REQUIRE(c.facts.main.what.size() == 1);
  CHECK(text_of(c, c.facts.main.what[0]).rfind("The Bishop", 0) == 0);
}

TEST_CASE("a city, a colon and a sentence; a place in brackets; a correction is no key sentence") {
  const auto dateline = [](std::u16string_view text) {
    const Analysis a = read_article(text);
    return a.facts.dateline ? utf8(a.facts.dateline->text) : std::string();
  };
  CHECK(dateline(u"Hyderabad: The High Court on Tuesday stayed the demolition of 43 houses on Nalgonda Road.") == "Hyderabad");
  CHECK(dateline(u"New Delhi [India], March 6 (ANI): The cabinet on Wednesday approved the second phase of the metro.") == "New Delhi");
  CHECK(dateline(u"Mumbai: Where to eat, drink and sleep on a budget this summer with children.").empty());
  CHECK(dateline(u"Rovers: The club that nobody wanted to buy has been sold to a builder.").empty());
  CHECK(
      what(u"Correction: an earlier version of this article misspelled the surname of the head of the guild.\n\nThe Bakers\u2019 Guild has "
           u"warned that bakeries may close this year.") == Strings{"The Bakers\u2019 Guild has warned that bakeries may close this year"});
}

TEST_CASE("what: not cut at \"as\" where it compares or says what somebody is called, nor in a quotation or at its dash") {
  CHECK(what(u"Ada Lind is spending as much time with her brother as possible this winter, she said.") ==
        Strings{"Ada Lind is spending as much time with her brother as possible this winter, she said"});
  CHECK(what(u"The harbour will not get the same kind of crane as its northern rivals had ordered.") ==
        Strings{"The harbour will not get the same kind of crane as its northern rivals had ordered"});
  CHECK(what(u"Some of the papers have portrayed the mayor of Hale as careless with money.") ==
        Strings{"Some of the papers have portrayed the mayor of Hale as careless with money"});
  CHECK(what(u"The mayor accused the council of \u201cselling the quay cheaply, as they think nobody looks\u201d in a letter.") ==
        Strings{"The mayor accused the council of \u201cselling the quay cheaply, as they think nobody looks\u201d in a letter"});
  CHECK(what(u"The ferry to Norland will be late again on Monday \u2013") == Strings{"The ferry to Norland will be late again on Monday"});
}

TEST_CASE("when: no decade, no year that says which one of a kind, no day that something was before") {
  CHECK(when(u"The play revolves around a family of divers who were famous in the early 1980s.").empty());
  CHECK(when(u"The 2022 Vale Roadster has been recalled by its maker.").empty());
  CHECK(when(u"Ada Lind has been named the 2023 Baker of the Year by the guild.").empty());
  CHECK(when(u"Lawyers for the firm, which Ada Lind founded with her brother Orr (2011 - 2014), have sued the bank.").empty());
  CHECK(when(u"The mill in Hexley was closed in 2022 after a fire.") == Strings{"2022"});
  CHECK(when(u"A boy who was hit by a van just weeks before Christmas died of his injuries, an inquest was told.\n\nHe was knocked down on "
             u"9 February.") == Strings{"9 February"});
  CHECK(when(u"A new kind of rust has spread to the bridges of the north.\n\nIt has been eating at the pillars since at least 12 "
             u"January.")
            .empty());
}

TEST_CASE("who: behind \"back in\" and a clause whose verb is not seen, up to so many, of verbs that leave no doubt") {
  CHECK(who(u"Back in September Mayor Ada Lind proposed a new tax on boats.") == Strings{"Ada Lind"});
  CHECK(who(u"As builders from the east gain ground in the harbours of the north, the Lind administration is weighing a tax on boats.") ==
        Strings{"the Lind administration"});
  CHECK(who(u"Up to 40 students will be paid to learn how to build boats.") == Strings{"Up to 40 students"});
  CHECK(who(u"115 pupils within Hale County learned to swim this year.") == Strings{"115 pupils"});
  CHECK(who(u"A former soldier who attended a meeting before the raid and joined in the attack pleaded guilty on Friday.") ==
        Strings{"A former soldier"});
  const Strings suing =
      who(u"Vale Textiles sued Hale Bank over a loan.\n\nHale Bank said that it would fight. Hale Bank has never lost a case. The case "
          u"against Hale Bank will be heard in May.");
  REQUIRE_FALSE(suing.empty());
  CHECK(suing[0] == "Vale Textiles");
}

TEST_CASE("who: behind a time without a comma and \"as expected\"; hundreds; behind dashes and what is only called so; with \"who park\"") {
  CHECK(who(u"On Tuesday the council voted to close the pool.") == Strings{"the council"});
  CHECK(who(u"Earlier this month police searched a barn.") == Strings{"police"});
  CHECK(who(u"This week marks the end of a long search for the boat.").empty());
  CHECK(who(u"As planned, the council voted on Monday to close the pool.") == Strings{"the council"});
  CHECK(who(u"Hundreds marched on Sunday to keep the pool open.") == Strings{"Hundreds"});
  CHECK(who(u"Hundreds of bottles were found on Sunday.").empty());
  CHECK(who(u"A pair of friends who dreamt up a game have won a prize.") == Strings{"A pair of friends"});
  CHECK(who(u"Drivers who park on pavements will be fined, the ministry warned.") == Strings{"Drivers"});
  CHECK(who(u"The family of a man who was held for a week said on Monday that they were glad.") == Strings{"The family of a man"});
  CHECK(who(u"Ada Lind, Orr Roe and Eva Hale have resigned.") == Strings{"Ada Lind", "Orr Roe", "Eva Hale"});
  CHECK(who(u"An Austin, Texas, woman has been found.") == Strings{"An Austin, Texas, woman"});
  CHECK(who(u"Yesterday, the ministry fined three bakers.") == Strings{"the ministry"});
  CHECK(who(u"A patient who died of thirst phoned the police from his bed.") == Strings{"A patient"});
  CHECK(who(u"A teacher - who had been at the school for years - has been sacked.") == Strings{"A teacher"});
  CHECK(who(u"A \u2018tired\u2019 teacher has been sacked.") == Strings{"A ‘tired’ teacher"});
  CHECK(who(u"Pilots at Vale Air will strike next week.") == Strings{"Pilots at Vale Air"});
  CHECK(who(u"By age two, many parents assume their children should sleep.").empty());
}

TEST_CASE("who: of a body in the title where a part of it begins or ends, nobody twice, no words, no place that something was outside of") {
  const std::u16string_view race =
      u"Ada Lind has won the first of three votes on Monday.\n\nThe race is one of many, and the Senate may change hands.";
  CHECK(who_under(u"Ada Lind ahead in race for the open Senate seat", race) == Strings{"Ada Lind"});
  CHECK(who_under(u"Senate hopeful Ada Lind wins first vote", race) == Strings{"Ada Lind", "Senate"});
  CHECK(who_under(u"Ada Lind wins vote, and the race for the Senate", race) == Strings{"Ada Lind", "Senate"});
  CHECK(who_under(u"Eva Lind opens the new bridge",
                  u"Eva Lind has opened a bridge in the north.\n\nThe bridge was built by President Orr Lind. Mr Lind was ill. President "
                  u"Lind said he was sorry. Lind wept.") == Strings{"Eva Lind"});
  CHECK(who_under(u"Vale to build mill for 40",
                  u"Vale Textiles is to build a mill in Hexley for 40 workers.\n\nThe mill, Vale said, will open in May.") ==
        Strings{"Vale Textiles"});
  CHECK(who(u"The stakes are high for the divers ahead of Monday's debate, hosted by CBS News.").empty());
  CHECK(who(u"Norland's announcement that it will build a mill has raised questions.") != Strings{"Norland's announcement"});
  CHECK(who(u"Two recent studies suggest that tea is good for the heart.").empty());
  CHECK(who(u"Witnesses have described scenes of panic outside Oxford University on Monday.") == Strings{"Witnesses"});
}

TEST_CASE("where: of the sentence that says when, where the lede names no place; not what money is in nor whom somebody calls on") {
  CHECK(where(u"A boy who was hit by a van died of his injuries, an inquest was told.\n\nOrr Lind was knocked down outside his home in "
              u"Leeds on "
              u"9 February.\n\nHis father lives in London.") == Strings{"Leeds"});
  CHECK(where(u"A boy who was hit by a van on Monday died of his injuries.\n\nHis father lives in London.").empty());
  CHECK(where(u"The rebels struck in the northern trading hub of Odesa on Monday.") == Strings{"Odesa"});
  CHECK(where(u"Vale Textiles is to buy all of the shares in Oxford University Hospital from its owner.").empty());
  CHECK(where(u"The union had been calling on Oxford University to raise the wages of its cooks.").empty());
}

TEST_CASE("a dateline whose dash has no room, one behind four paragraphs, and the name of a paper in front") {
  const Analysis a = read_article(u"NEW YORK--Vale Textiles is to build a mill for 40 workers.");
  REQUIRE(a.facts.dateline.has_value());
  CHECK(utf8(a.facts.dateline->text) == "NEW YORK");
  CHECK(what(u"LEEDS--The mayor has resigned after a vote on Monday.") == Strings{"The mayor has resigned after a vote on Monday"});
  const std::u16string_view points =
      u"The bridge was opened by the mayor of Hale on March 5, 1935\n\nEngineers say that its pillars will not last for long\n\nThe "
      u"council "
      u"has called for a new bridge over the river\n\nWashington (CNN) -- The senate voted on Friday to pay for a bridge in Hale.";
  const Analysis b = read_article(points);
  REQUIRE(b.facts.dateline.has_value());
  CHECK(utf8(b.facts.dateline->text) == "Washington");
  REQUIRE(b.facts.source.has_value());
  CHECK(utf8(b.facts.source->text) == "CNN");
  CHECK(who(u"Hale News \u2013 Police in Leeds are looking for the owner of a boat.") == Strings{"Police"});
}

TEST_CASE("who: no page, report or filing, nor whose it is") {
  CHECK(who(u"A GoFundMe page set up for the family of Ada Lind has raised \u00a340,000.") == Strings{"Ada Lind"});
  CHECK(who(u"A GoFundMe page says that the boy was hit by a van on Monday.").empty());
  CHECK(who(u"A court filing revealed on Monday that the bridge is to close.").empty());
  CHECK(who(u"An app warned drivers on Monday of ice.").empty());
  CHECK(who(u"Ada Lind's letter warned on Monday of ice on the bridge.") == Strings{"Ada Lind"});
}

TEST_CASE("key sentences and what without a speaker's label; no key sentence follows a caption or welcomes") {
  const std::u16string_view spoken =
      u"ADA LIND: To protest at the old harbour, the divers are getting help from the bakers of Hexley.\n\nORR VANE-HALE: The bakers gave "
      u"bread to the divers of the harbour on every day of the long protest.";
  CHECK(key(spoken) == Strings{"To protest at the old harbour, the divers are getting help from the bakers of Hexley.",
                               "The bakers gave bread to the divers of the harbour on every day of the long protest."});
  CHECK(what(spoken) == Strings{"To protest at the old harbour, the divers are getting help from the bakers of Hexley"});
  const std::u16string_view rest =
      u"The bridge over the river has been closed since Monday.\n\nDivers found cracks in two of its pillars, the council said.";
  const Strings both{"The bridge over the river has been closed since Monday.",
                     "Divers found cracks in two of its pillars, the council said."};
  for (const std::u16string_view aside : {u"Orr Vane, File - FILE - The old bridge of Hexley is seen here. Vale Textiles said on Monday "
                                          u"that it would pay for the two new pillars of the bridge over the river.",
                                          u"Welcome to the latest edition of the letters from the river and its old bridge.",
                                          u"Get the new map of all old bridges over the river for only nine pounds!"}) {
    CHECK(key(std::u16string(aside) + u"\n\n" + std::u16string(rest)) == both);
  }
}

TEST_CASE("who: whom the title begins with for a description that means them; lawyers with whom they are for; no lede of a pronoun") {
  CHECK(who_under(u"Ada Lind corrected on air over bridge",
                  u"The podcaster was caught off guard by a question about the bridge.\n\nAda Lind has done it again.") ==
        Strings{"Ada Lind"});
  CHECK(who_under(u"Ada Lind is paying for the bridge",
                  u"The president has put bridges over schools.\n\nIn May, his rival Ada Lind gave the bridge \u00a340,000.")[0] ==
        "The president");
  CHECK(who(u"A spokeswoman for Vale Textiles said on Monday that the mill would close.") == Strings{"A spokeswoman for Vale Textiles"});
  CHECK(what(u"He joined Radio Hexley in 2002 and has been on air for 10,000 hours.\n\nBut now Ada Lind has left his show on Saturdays for "
             u"good.") == Strings{"But now Ada Lind has left his show on Saturdays for good"});
}

TEST_CASE("when: a day that has no date where the text does not say when it was published") {
  const auto when = [](std::u16string_view text) { return undated(u"", text, &MainFacts::when); };
  CHECK(when(u"A man was found dead in a canal in Hexley on Tuesday, police said.") == Strings{"Tuesday"});
  CHECK(when(u"Ada Lind was last night facing questions over the sale of the mill.") == Strings{"last night"});
  CHECK(when(u"The mill in Hexley was sold this week to a rival.") == Strings{"this week"});
  CHECK(when(u"The mill in Hexley is to close.\n\nIts owner told the workers yesterday that the orders had dried up.") ==
        Strings{"yesterday"});
  CHECK(when(u"Ada Lind was found by a neighbour the next morning.").empty());
  CHECK(when(u"The mill in Hexley has lost half of its workers in recent years.").empty());
}

TEST_CASE("who: the author who claims something, not the inquest that was opened; what: whole behind \"passed it off as\"") {
  CHECK(who(u"A Hexley author claims a teacher copied her novel.") == Strings{"A Hexley author"});
  CHECK(who(u"An inquest into the death of Ada Lind has been adjourned until July.") != Strings{"An inquest"});
  CHECK(what(u"The teacher copied the novel of a rival and passed it off as her own.") ==
        Strings{"The teacher copied the novel of a rival and passed it off as her own"});
}

TEST_CASE("what: the text's first sentence where it is news, none that points back") {
  constexpr std::u16string_view who_is_he =
      u"A retired teacher who sold 14 boats has been jailed for fraud, a court heard. Orr Vane, 61, the retired teacher who sold 14 boats "
      u"of "
      u"Hexley Rescue for 40,000 crowns, was jailed for fraud after a court heard that Orr Vane lied. Hexley Rescue said that Orr Vane had "
      u"sold its boats to a museum in Leeds. The museum paid Orr Vane for the boats that Hexley Rescue had built in 1990.";
  CHECK(undated({}, who_is_he, &MainFacts::who) == Strings{"A retired teacher"});
  CHECK(what(u"I came home late.\n\nThat was when the council of Hexley shut its last library and Ada Lind said that she "
             u"would leave.\n\nThe council of Hexley sold the library to Ada Lind on Monday for 40 crowns.") ==
        Strings{"The council of Hexley sold the library to Ada Lind on Monday for 40 crowns"});
}

TEST_CASE("when: no year of the past alone, nor a day of long ago behind the lede") {
  CHECK(when(u"Ada Lind, who won the cup in 2019, has sold her boat.\n\nShe bought it after the floods of May 3, 2011, she said.").empty());
  CHECK(when(u"The mill, which shut in 2019, will open again in 2024.") == Strings{"2024"});
  CHECK(when(u"Ada Lind was jailed last year.") == Strings{"last year"});
  CHECK(undated({}, u"Ada Lind, who won Sea Cup 2012, has sold her boat.", &MainFacts::when).empty());
}

TEST_CASE("where: of the sentences behind the lede, what they say was done there") {
  CHECK(where(u"A curry house has been fined after two mice were found in its kitchen.\n\nInspectors shut the kitchen in Hexley, "
              u"Yorkshire.")[0] == "Hexley");
  CHECK(where(u"A curry house has been fined after two mice were found in its kitchen.\n\nIts owner, who grew up in Leeds, said she was "
              u"sorry.")
            .empty());
  CHECK(where(u"The minister planned to return to Leeds on Sunday for talks on the war.") == Strings{"Leeds"});
  CHECK(where(u"A curry house has been fined after two mice were found in its kitchen.\n\nIts owner had lost a kitchen in Spain.").empty());
}

TEST_CASE("where: nearer than a country, of the day's sentence; whose police or parliament; what is visited; of the title behind \"the\"") {
  CHECK(where(u"Rescuers in Norway are trying to reach a boy.\n\nHe fell into a well in Bergen on Monday.") == Strings{"Bergen", "Norway"});
  CHECK(where(u"A bus crashed in a town in Norway on Tuesday.\n\nIt left the road near Bergen.") == Strings{"Bergen", "Norway"});
  CHECK(where(u"A bus crashed in Norway on Tuesday.\n\nIt had been bought in Bergen.") == Strings{"Norway"});
  CHECK(where(u"The company is based in Norway.\n\nIts owner, who grew up in Bergen, resigned on Monday.") == Strings{"Norway"});
  CHECK(where(u"Ada Lind, 28, of Osprey, Florida, is accused of a theft.") == Strings{"Osprey", "Florida"});
  CHECK(where(u"Kenya's parliament on Tuesday approved a bill on boats.") == Strings{"Kenya"});
  CHECK(where(u"Idaho prosecutors have asked for a trial of six weeks.") == Strings{"Idaho"});
  CHECK(where(u"The ministry has broken off its talks with Kenya").empty());
  CHECK(where(u"Serbia's Novak Lind won in straight sets.").empty());
  CHECK(where(u"Germany captain Orr Lind is out for six weeks.").empty());
  CHECK(where(u"The trip reflects her thinking.\n\nAda Lind will visit Brownsville, Texas, on Monday.") == Strings{"Brownsville", "Texas"});
  CHECK(undated(u"Lind meets Roe at the White House", u"Ada Lind was pleased on Tuesday.\n\nThe White House was not.", &MainFacts::where) ==
        Strings{"White House"});
}

TEST_CASE("when: no day far from when the text was published behind the lede") {
  CHECK(when(u"The Harriers have signed a new keeper.\n\nShe saved nine shots in a win over Hexley on Nov. 5.").empty());
  CHECK(when(u"Police have shut 40 sites in a campaign launched in January, state media said on Friday.") == Strings{"Friday"});
  CHECK(when(u"Only one in three pupils in the city walks to school.\n\nThe council will discuss it on Friday.").empty());
  CHECK(when(u"The harbour will be closed to sailors.\n\n\u201cWe heard of it on Tuesday and we are sad,\u201d said Ada Lind.").empty());
  CHECK(when(u"The Harriers have signed a new keeper.\n\nShe saved nine shots in a win over Hexley on Feb. 28.") == Strings{"Feb. 28"});
}

TEST_CASE("who: none of whose kind something is, of what somebody is against, nor whose picture it is") {
  CHECK(who(u"As tastes change, Vale headphones are back in the shops of Hexley.").empty());
  CHECK(who(u"Five people have been hurt near an anti-Lind rally.\n\nAda Lind was in Leeds.") == Strings{"Five people"});
  CHECK(who(u"(Ada Lind/Vale Textiles) The streets were full after the mill had shut on Monday.").empty());
  CHECK(who(u"Acid attack victim turned presenter Ada Lind has announced her engagement.") == Strings{"Ada Lind"});
  CHECK(who(u"A former Hexley Girls Choir (HGC) singer was hurt on Monday.") == Strings{"A former Hexley Girls Choir (HGC) singer"});
  CHECK(who(u"More than two decades after Orr Vane announced that he was ill, the teacher says he is well.") == Strings{"the teacher"});
  CHECK(who(u"An earthquake of magnitude 6.3 struck northern Norland late on Friday, killing 12 people, officials said.").empty());
  CHECK(who(u"Shares in Vale Textiles fell 12% on Tuesday.") == Strings{"Vale Textiles"});
  CHECK(told(u"A strong earthquake hit northern Peru late on Friday.", &MainFacts::where) == Strings{"Peru"});
  CHECK(who(u"Ten days before the vote, the council said no.") == Strings{"the council"});
  CHECK(who(u"Some 200 miles away from the mills of Hexley, Ada Lind is standing in a field.") == Strings{"Ada Lind"});
  CHECK(who(u"For some hands, the lighter the mouse, the more comfortable and agile it feels.").empty());
}

TEST_CASE("why: not after so many of something; key sentences: no editor's note") {
  CHECK(why(u"The race was halted after 20 of 71 scheduled laps.").empty());
  CHECK(key(u"Editor's note: Ada Lind is the author of four books about the mills of Hexley.\n\nAda Lind says the last mill of Hexley has "
            u"to stay.\n\nThe mills of Hexley were built by farmers, she writes.")[0] ==
        "Ada Lind says the last mill of Hexley has to stay.");
}

TEST_CASE("a text may end with what would lead on") {
  for (const std::u16string_view end : {u" after 20", u". That", u". Those", u", asked after 3"}) {
    const std::u16string text =
        u"The council of Hexley shut its last library on Tuesday, and Ada Lind said that she would leave" + std::u16string(end);
    CHECK_FALSE(read_article(text).facts.main.what.empty());
  }
}

TEST_CASE("an adverb behind a name is no noun that the name belongs to; the year that a verb of its own form tells of") {
  CHECK(who(u"Hale Town only lost when Norland heavily attacked Leeds.") == Strings{"Norland"});
  CHECK(when(u"The mill was built in 2022, the council said.") == Strings{"2022"});
  CHECK(when(u"The number of cases has risen to 47, nearly double last year's total of 24.").empty());
}

TEST_CASE(
    "what: the first sentence has the title's number; where: not what is measured somewhere, a star of the films, whose banks they are") {
  CHECK(undated(u"Hexley mills raise pay to 50,000, answering calls",
                u"Weavers of Hexley will be paid at least 50,000 crowns, Ada Lind wrote on Monday.\n\nThe weavers of Hexley had called for "
                u"a raise of pay "
                u"since May, and answering calls is what Hexley mills do.",
                &MainFacts::what) == Strings{"Weavers of Hexley will be paid at least 50,000 crowns, Ada Lind wrote on Monday"});
  CHECK(where(u"Weavers will be paid at least 50,000 crowns, the living wage rate in Norland.").empty());
  CHECK(where(u"The family is caring for the Hollywood actor.").empty());
  CHECK(where(u"Ten of Norland's biggest banks may be sold next year, analysts say.").empty());
  CHECK(where(u"With the worst of the floods over, people are returning to downtown Leeds.") == Strings{"Leeds"});
}

TEST_CASE("key sentences: none of the article itself or of what it sells") {
  const std::u16string story =
      u"Ada Lind opened the last mill of Hexley on Monday.\n\nThe mills of Hexley were built by farmers a century ago.\n\nShe bought the "
      u"mill in May.";
  for (const std::u16string note :
       {u"All products featured in The Courier are independently selected by our editors and the mill of Hexley.",
        u"If you buy cloth of the mills of Hexley through these links, we may earn an affiliate commission.",
        u"The following article on Ada Lind and the mills of Hexley has been updated for clarity.",
        u"This story of Ada Lind and the mills of Hexley was first published in May."}) {
    const Strings found = key(note + u"\n\n" + story);
    CHECK_FALSE(has(found, utf8(note)));
    CHECK(has(found, "Ada Lind opened the last mill of Hexley on Monday."));
  }
  CHECK(has(key(u"This story of two mills in Hexley has been filmed by Ada Lind.\n\n" + story),
            "This story of two mills in Hexley has been filmed by Ada Lind."));
}

TEST_CASE("who: not whoever follows something, nor the office whose list it is") {
  CHECK(who(u"A core measure of prices closely followed by the Audit Office fell in May.").empty());
  CHECK(who_under(u"Audit Office's most wanted man is back",
                  u"Ada Lind has brought the most wanted man back to the mill.\n\nThe Audit Office closed it in May.") ==
        Strings{"Ada Lind"});
}

TEST_CASE("what: no note on the article; whom an award goes to, with the award") {
  CHECK(what(u"UPDATED: Oct. 3, 2022] The following article and its headline on Ada Lind has been updated for clarity of what is said of "
             u"members.\n\nAda Lind sent a letter to all members on Monday.") ==
        Strings{"Ada Lind sent a letter to all members on Monday"});
  CHECK(what(u"The Rowing League of Norland on Monday announced Ada Lind as the best rower that it had seen in years.") ==
        Strings{"The Rowing League of Norland on Monday announced Ada Lind as the best rower that it had seen in years"});
}

TEST_CASE("what: no bullet in front, nobody's head that is told of before, nothing that speaks to whoever reads") {
  const std::u16string news =
      u"\n\nAmalgamated Mills of Hexley sold half of its looms to a rival in Norland on Monday for nine million crowns.";
  const Strings sold{"Amalgamated Mills of Hexley sold half of its looms to a rival in Norland on Monday for nine million crowns"};
  CHECK(what(u"- Amalgamated Mills of Hexley sold half of its looms to a rival in Norland on Monday for nine million crowns.") == sold);
  for (const char16_t* opening :
       {u"If you need a loom for half of the price of a mill in Hexley, you have come to the right place in Norland.",
        u"Maybe half of the looms of Hexley's mills are on a rival's list of things to buy in Norland.",
        u"Its half of the looms is what makes the mill of Hexley worth more than a rival in Norland."})
    CHECK(what(opening + news) == sold);
  CHECK(what(u"Ada Lind has won. Her boat was the only one of Hexley's mills in the race on the lakes of Norland.") ==
        Strings{"Ada Lind has won"});
  CHECK(what(u"Why did the mill close? He said on Monday that the looms of Hexley had been sold to a rival in Norland.") ==
        Strings{"He said on Monday that the looms of Hexley had been sold to a rival in Norland"});
  CHECK_FALSE(
      has(key(u"Sign up for the Hexley Courier newsletter of mills and looms and get all of this and more from Norland, right in "
              u"the inbox." +
              news),
          "Sign up for the Hexley Courier newsletter of mills and looms and get all of this and more from Norland, right in the inbox."));
}

TEST_CASE("what happened stands alone; who: the whole of a body's name, a subject with its participle") {
  CHECK(what(u"But Orlon Ferries has sold its two boats to a yard in Norland for a small sum.") ==
        Strings{"Orlon Ferries has sold its two boats to a yard in Norland for a small sum"});
  CHECK(
      who(u"Next month, the House Select Subcommittee on the Harbour Pandemic will interview Dr. Ada Lind, its former adviser.").front() ==
      "House Select Subcommittee on the Harbour Pandemic");
  CHECK(who(u"The trust spending more than $100 million on a new ferry line in Hexley refused last week to hear how it will work.") ==
        Strings{"The trust"});
  CHECK(
      who_under(
          u"Ada Lind Uses This Rope to Tie Boats",
          u"Yesterday, the Harbour Lights actress took to a site to share her trick: “I use this rope,” Lind said. Ada Lind has one boat.")
          .front() == "Lind");
}

TEST_CASE("where: somebody's home or school by its place") {
  CHECK(where(u"A neighbor of Ada Lind was arrested this week after she entered the actor's Bristol home and attacked him.") ==
        Strings{"Bristol"});
}

TEST_CASE("why: neither who is cited nor what the reader did") {
  CHECK(
      why(u"Ada Lind will plead guilty to lying to a court in Norland, the Hexley Courier reported on Monday, citing sources familiar with "
          u"the matter.")
          .empty());
  CHECK(why(u"Orlon Ferries will close its yard in Norland this year, the Courier reported, citing weak demand for its boats.") ==
        Strings{"citing weak demand for its boats"});
  CHECK(why(u"The lamp can be bought from the yard in Hexley after you have repaired one boat and sold it.").empty());
}

TEST_CASE("why: not what somebody is identified as") {
  const std::u16string found =
      u"The body of a man found in a lake in Norland has finally been identified as a sailor wanted by the police.";
  CHECK(why(found).empty());
  CHECK(what(found) ==
        Strings{"The body of a man found in a lake in Norland has finally been identified as a sailor wanted by the police"});
}

TEST_CASE("what: a quotation behind a colon is left to the quotations") {
  CHECK(told(u"Sir Ned Roe celebrated his birthday on Friday with a walk in the park and a message to the young: “It’s yours now. Look "
             u"after it.”",
             &MainFacts::what) ==
        Strings{"Sir Ned Roe celebrated his birthday on Friday with a walk in the park and a message to the young"});
  const std::u16string_view said =
      u"Ned Roe, who leads the county’s road agency, told reporters at the town hall in Hexley: “We will close the bridge on Monday.”";
  CHECK(
      told(said, &MainFacts::what) ==
      Strings{
          "Ned Roe, who leads the county’s road agency, told reporters at the town hall in Hexley: “We will close the bridge on Monday.”"});
}
