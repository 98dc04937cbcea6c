#include <doctest/doctest.h>

#include "facts/facts.h"
#include "said.h"

using namespace nutgraf;
using namespace nutgraf::testing;

TEST_CASE("who says I is not named; pronouns with their verb; my mum; titles in front of a name") {
  CHECK(quotes(u"Ned Hale asked what I would take and I said, “Not a thing.” It was late.") == All{{"Not a thing.", "", "I"}});
  CHECK(quotes(u"I think that “soup” is a word for it. Ned Hale left.").empty());
  CHECK(quotes(u"Ned Hale knows the ferry, and he's called it “slow” for years.") == All{{"slow", "Ned Hale", "he"}});
  CHECK(quotes(u"Ned Hale sailed. At the end he'd begin by saying, “One more tide.”") == All{{"One more tide.", "Ned Hale", "he"}});
  CHECK(mention(u"My mum saw Ned Hale and even declared, “He is the best of the lot.”") == "My mum");
  CHECK(mention(u"“It makes a fine tale” if you have no ferry, Dr. Jane Roe said.") == "Jane Roe");
  CHECK(mention(u"In a recent Harbour Times feature, Dr. Jane Roe shared her view: “The lock is the last thing we mend.”") == "Jane Roe");
}

TEST_CASE("whose statement it was; what somebody thinks of another's remarks; a participle in front") {
  CHECK(mention(u"The crews rejected former mayor Ned Hale’s statement that sailors are “draining the blood” of the port.") == "Ned Hale");
  CHECK(mention(u"Jane Roe told a reporter that the former mayor’s remarks were “deplorable.”") == "Jane Roe");
  CHECK(mention(u"Noting that the report was a “silly tale”, Jane Roe left the quay.") == "Jane Roe");
  CHECK(mention(u"Declaring that “the soul of this harbour” was at stake, Jane Roe left the quay.") == "Jane Roe");
}

TEST_CASE("curly marks within curly marks, a space that was forgotten, a picture's link") {
  CHECK(quotes(u"“We built the “Tidewater” hulls by hand to save the yard,” said Jane Roe.") ==
        All{{"We built the “Tidewater” hulls by hand to save the yard,", "Jane Roe", "Jane Roe"}});
  const All open = quotes(u"“For us “Low Tide” was the song of that year. We sang it on the quay.\n\n“And then we left,” said Jane Roe.");
  REQUIRE(open.size() == 2);
  CHECK(open[0].text == "For us “Low Tide” was the song of that year. We sang it on the quay.");
  CHECK(quotes(u"“We lost the hull. She said “good night to you all,” and then “the lamp is out,” Jane Roe said.").back().text ==
        "the lamp is out,");
  CHECK(quotes(u"It was the harbour master, Ned Hale.\"So that is one of the gates for this winter,\" he said.") ==
        All{{"So that is one of the gates for this winter,", "Ned Hale", "he"}});
  CHECK(quotes(u"Jane Roe wrote: “It was so good to see them all when he… pic.twitter.com/AbC12x” on Monday.").back().text ==
        "It was so good to see them all when he…");
  CHECK(quotes(u"Type \"https://harbour.example.com/tides/low/east/quay.json\" and press the key.").empty());
}

TEST_CASE("the singer is the only person named before, unless another singer is spoken of") {
  const auto last = [](std::u16string_view text) { return quotes(text).back(); };
  const std::u16string_view sang = u"Jane Roe sang on the quay on Friday.\n\n“I love this harbour,” the folk singer said.";
  CHECK(last(sang) == Said{"I love this harbour,", "Jane Roe", "the folk singer"});
  CHECK(last(u"A singer from Leeds came too. " + std::u16string(sang)).speaker == "the folk singer");
  CHECK(last(u"Ned Hale came too. " + std::u16string(sang)).speaker == "the folk singer");
  CHECK(last(u"Jane Roe sang on the quay on Friday.\n\n“I love this harbour,” the former mayor said.").speaker == "Jane Roe");
  CHECK(last(u"Jane Roe sang on the quay on Friday.\n\n“I love this harbour,” the mayor said.").speaker == "the mayor");
  // a queen is no Ned
  CHECK(last(u"Jane Roe and Ned Hale sang.\n\nAsked about it, the ballad queen replied, “We had fun.”").speaker == "Jane Roe");
}

TEST_CASE("what something is called is no quotation; what somebody calls unfair is") {
  CHECK(quotes(u"Jane Roe and Ned Hale met a drift that they called “odd tides” in May.").empty());
  CHECK(quotes(u"The crews were warned of nets labeled “for sport use” by the council, Jane Roe said.").empty());
  CHECK(quotes(u"Jane Roe asked the port to stop the practice of “netlining” in the east.").empty());
  CHECK(quotes(u"Jane Roe said the course is known as “the long tack.”").empty());
  CHECK(quotes(u"Jane Roe condemned what she called “reckless” steering.").size() == 1);
  CHECK(quotes(u"One fan called the show a “disgrace” on Friday.") == All{{"disgrace", "One fan", "One fan"}});
}

TEST_CASE("an outlet that signs, any verb between a name and a stop, somebody, one word that is followed by more") {
  CHECK(quotes(u"“It is the best ferry of the year.” – Harbour Times") ==
        All{{"It is the best ferry of the year.", "Harbour Times", "Harbour Times"}});
  CHECK(quotes(u"“It is the best ferry of the year.” – Ana R. (more letters)").at(0).mention == "Ana R.");
  CHECK(quotes(u"“It is the best ferry of the year.” – Harbour Times have said more than once").at(0).speaker.empty());
  CHECK(mention(u"“You feel the tide at once,” Jane Roe shares.") == "Jane Roe");
  CHECK(mention(u"“You feel the tide at once,” Jane Roe goes on.") == "Jane Roe");
  CHECK(mention(u"“You feel the tide at once,” Jane Roe glasses over it.").empty());
  CHECK(mention(u"“You feel the tide at once,” said someone at the meeting.") == "someone");
  CHECK(quotes(u"Ned Hale knows who did it. “Everyone,” he says. “It was all of us, on every boat.”").back().speaker == "Ned Hale");
}

TEST_CASE("a paragraph of quotation behind one that ends in quotation, or in whom it reported; a headline in marks is none") {
  const std::u16string_view next = u"\n\n“The lock must be mended before the winter storms.”";
  CHECK(quotes(u"“We saw it,” Jane Roe said. “Nobody else was there.”" + std::u16string(next)).back().speaker == "Jane Roe");
  CHECK(quotes(u"“We saw it,” Jane Roe said. “Nobody else was there.” It rained." + std::u16string(next)).back().speaker.empty());
  CHECK(quotes(u"In the box “old trouble,” a nurse had typed “nobody else was there.”" + std::u16string(next)).back().speaker.empty());
  CHECK(quotes(u"The police explained that all were to stay on the quay, Jane Roe told the paper." + std::u16string(next)).back() ==
        Said{"The lock must be mended before the winter storms.", "Jane Roe", "Jane Roe"});
  CHECK(quotes(u"“We saw it,” Jane Roe said. “Nobody else was there.”\n\n‘All Locks Are Shut.’\n\nIt rained.").size() == 2);
}

TEST_CASE("a post in capitals in front of the name; to whom somebody credits it; what somebody is reluctant to describe") {
  CHECK(mention(u"“We listen to the tide first,” says Co-Founder, Jane Roe.") == "Jane Roe");
  CHECK(mention(u"Jane Roe credits the win to the crew and to “keeping the sails dry,” and to the tide.") == "Jane Roe");
  CHECK(mention(u"Letters describe the ferry as “too slow to float,” and worse.") == "Letters");
  CHECK(mention(u"Ned Hale left. She was excited, although Jane Roe is reluctant to describe it. “I do not think of it at all, ever.”")
            .empty());
}

TEST_CASE("the zoo is the only one named") {
  const auto last = [](std::u16string_view text) { return quotes(text).back().speaker; };
  CHECK(last(u"Leeds Zoo opened a pond on Friday. “The otters are in,” the zoo said on Monday.") == "Leeds Zoo");
  CHECK(last(u"Leeds Zoo and Derby Zoo opened a pond on Friday. “The otters are in,” the zoo said on Monday.") == "the zoo");
  CHECK(last(u"The New York Post was first. “The otters are in,” the post said on Monday.") == "the post");
}

TEST_CASE("an apposition behind the speaker names nobody else") {
  const std::u16string_view next = u"\n\n“We tried many kinds of tar and settled on two.”\n\nIt rained.";
  CHECK(quotes(u"“It began with a hull,” explains Jane Roe, the yard’s boat builder, of the tar in it." + std::u16string(next))
            .back()
            .speaker == "Jane Roe");
  CHECK(quotes(u"“It began with a hull,” explains Jane Roe, as a builder stood by, of the tar in it." + std::u16string(next))
            .back()
            .speaker.empty());
}

TEST_CASE("whose administration it was is not he") {
  CHECK(quotes(u"Ned Hale’s administration praised the quay in May. “It is not enough for a day,” he said.") ==
        All{{"It is not enough for a day,", "", "he"}});
  CHECK(quotes(u"Ned Hale’s harbour opened in May. “It is not enough for a day,” he said.")[0].speaker == "Ned Hale");
}

TEST_CASE("whose lawyer it is does not speak") {
  CHECK(mention(u"“We are glad of it,” Hale lawyer Jane Roe said. Ned Hale stayed at home.") == "Jane Roe");
  CHECK(mention(u"“We are glad of it,” Hale communication director Jane Roe said. Ned Hale stayed at home.") == "Jane Roe");
}

TEST_CASE("the senator, the businessman, the Briton, the 46-year-old: who is meant") {
  const auto last = [](std::u16string_view text) { return quotes(text).back().speaker; };
  const std::u16string_view said = u" “We must mend the lock,” the Ohio senator said.";
  CHECK(last(u"Sen. Jane Roe came.\n\nIt rained.\n\nThe quay was full.\n\nAll went home." + std::u16string(said)) == "Jane Roe");
  CHECK(last(u"Sen. Jane Roe and Sen. Mary Hale came." + std::u16string(said)) == "the Ohio senator");
  CHECK(last(u"Sen. Jane Roe met Mary Hale.\n\nMary Hale left." + std::u16string(said)) == "the Ohio senator");
  CHECK(last(u"Mary Hale, an aide to Sen. Jane Roe, came." + std::u16string(said)) == "Jane Roe");
  CHECK(last(u"Rep. Ned Hale met Jane Roe. “We must mend the lock,” the congressman said.") == "Ned Hale");
  CHECK(last(u"Ned Hale met Jane Roe. “We must mend the lock,” the Leeds businessman said.") == "Ned Hale");
  CHECK(last(u"Jane Roe won on Sunday. “It was a hard race for me,” the Briton said.") == "Jane Roe");
  CHECK(last(u"Jane Roe beat Ned Hale. “It was a hard race for me,” the Briton said.") == "the Briton");
  CHECK(last(u"Jane Roe, 46, met Ned Hale, 31. “It was a hard race for me,” the 46-year-old said.") == "Jane Roe");
  CHECK(last(u"Jane Roe, 44, met Ned Hale, 31. “It was a hard race for me,” the 46-year-old said.") == "the 46-year-old");
}

TEST_CASE("what lies between the subject and its verb: a firm, a home, a county and its state, the family") {
  CHECK(mention(u"Ned Hale from broker Jane Roe said: “The market was quiet all day.”") == "Ned Hale");
  CHECK(mention(u"A source inside Whitemoor said: “The gates were shut for hours.”") == "A source");
  CHECK(mention(u"Lt. Ned Hale of the Harbour Office in Ohio County, West Virginia called it the “oddest tide of all”.") == "Ned Hale");
  CHECK(mention(u"Mr Hale, a former sailor who lives near Leeds, with his wife, Ana, 43, and their children Eva, 15, and Tom, 13, said: "
                u"“We love it here and will never leave.”") == "Hale");
}

TEST_CASE("whoever stands behind by speaks; a headline is nobody's") {
  CHECK(quotes(u"The plan was described as “barbaric” by the Culture Secretary.") ==
        All{{"barbaric", "the Culture Secretary", "the Culture Secretary"}});
  CHECK(mention(u"Ned Hale is described by one fan as the “new king of tar”.") == "one fan");
  CHECK(mention(u"The plan was slammed as “a total disgrace” by Jane Roe.") == "Jane Roe");
  CHECK(mention(u"The paper used one of her lines as its headline: “I will never go back.”").empty());
}

TEST_CASE("it, they and the union: the organization that opens the sentence before") {
  const auto last = [](std::u16string_view text) { return quotes(text).back().speaker; };
  CHECK(last(u"Greenpeace sued the port on Monday. “We will fight it in the courts,” it said.") == "Greenpeace");
  CHECK(last(u"Greenpeace sued the port on Monday. On Tuesday they wrote: “We will fight it in the courts.”") == "Greenpeace");
  CHECK(last(u"The GMB met on Friday. “We will not go back to work,” the union wrote.") == "GMB");
  CHECK(last(u"Greenpeace sued the GMB on Monday. “We will fight it in the courts,” it said.").empty());
  CHECK(last(u"Greenpeace met the crews and sailors on Monday. “We will fight it in the courts,” they said.").empty());
  CHECK(last(u"Jane Roe met Greenpeace on Monday. “We will fight it in the courts,” it said.").empty());
}

TEST_CASE("the site, which describes; whoever was right when he said") {
  CHECK(mention(u"The site, which describes its aim as helping crews “discover new places”, was founded by Ned Hale.") == "The site");
  CHECK(quotes(u"Ned Hale said Tom Lowe was “quite right” when he said that, in May, “the locks had been reduced to rubble.”")
            .back()
            .speaker == "Tom Lowe");
}

TEST_CASE("a colon that begins the text, and an article for a signature, name nobody") {
  CHECK(quotes(u": “It is what we all need now and for good.”") == All{{"It is what we all need now and for good.", "", ""}});
  CHECK(quotes(u"“It was a fine evening for all of us.” – The") == All{{"It was a fine evening for all of us.", "", ""}});
}

TEST_CASE("what somebody named calls something is a quotation") {
  CHECK(mention(u"It was a plan which Ned Hale called “very unfair to our port.”") == "Ned Hale");
  CHECK(mention(u"Jane Roe slammed the plan, which she called “reckless and cruel.”") == "she");
  CHECK(mention(u"The deal, which critics have labeled “reckless and short-sighted,” passed on Tuesday.") == "critics");
}

TEST_CASE("descriptions that may mean another stay what they are") {
  const auto last = [](std::u16string_view text) { return quotes(text).back().speaker; };
  CHECK(last(u"Harbour Motors faces a suit from a pilots union. “Our members were misled for years,” the union said.") == "the union");
  CHECK(last(u"Lt. Gov. Jane Roe opened the fair. “We will build the road this year,” the governor said.") == "the governor");
  CHECK(last(u"Sen. Jane Roe opposed the bill. A Republican senator spoke. “I am proud of it today,” the senator said.") == "the senator");
  CHECK(last(u"Judge Jane Roe sentenced the former officer. “I am sorry for what I did,” the former officer said.") ==
        "the former officer");
  CHECK(last(u"The appeals court ruled. The Supreme Court may hear it. “The claim has no merit at all,” the court said.") == "the court");
  CHECK(last(u"Gov. Jane Roe came on Monday.\n\n“I was very glad to see it,” the former governor said.") == "the former governor");
  CHECK(last(u"Jane Roe, 46, is a nurse, and Ned Hale, 46, is a cook. “We are late for it,” the 46-year-old said.") == "the 46-year-old");
  CHECK(mention(u"Hale picks lawyer Jane Roe for the court, calling her “a great star of the party.” Ned Hale left.") == "Hale");
  CHECK(mention(u"Jane Roe, 43, was killed along with her daughter, Eva, a friend, Ann Lee, told the paper: “It was a cruel act.”") ==
        "Ann Lee");
}

TEST_CASE("paragraphs that no mark closes are the words of whoever is named behind the last one") {
  const All said = quotes(
      u"The yard stood under water.\n\n“The tide came in at four. We ran for the roof.\n\n“Nobody came for us.\n\n“I am done with this "
      u"quay,” Jane Roe said.");
  REQUIRE(said.size() == 3);
  for (const Said& one : said) CHECK(one.speaker == "Jane Roe");
  CHECK(quotes(u"“The best book of the year” –Harbour.example\n\n“It is a slow and moving tale of the sea – Tides.example\n\n“I read it in "
               u"one night,” Jane Roe said.")
            .at(1)
            .speaker.empty());
  // a headline in marks, or another paragraph, lies between
  Article article =
      read_article(u"“The tide came in at four. We ran for the roof.\n\n“A yard under water\n\n“I am done with this quay,” Jane Roe said.")
          .article;
  article.blocks[1].role = Role::heading;
  CHECK(find_facts(article, {}, read(article)).quotes.front().speaker.empty());
  CHECK(quotes(
            u"“The tide came in at four. We ran for the roof.\n\nThe yard stood under water.\n\n“I am done with this quay,” Jane Roe said.")
            .front()
            .speaker.empty());
}

TEST_CASE("an aside between dashes; one's own family; a verb in front of several people; in whose post it stood") {
  CHECK(quotes(u"Ned Hale — who led the council for ten years — said the plan was “dead in the water.”") ==
        All{{"dead in the water.", "Ned Hale", "Ned Hale"}});
  CHECK(mention(u"Ned Hale -- a member of the council -- said the plan was “dead in the water.”") == "Ned Hale");
  CHECK(mention(u"They fought about it, until Mom said, “How would you feel at sea?”") == "Mom");
  CHECK(mention(u"The letter angered workers, who called it “a slap for every one of us.”") == "workers");
  CHECK(mention(u"Ned Hale left, and retired sailors called it “a slap for every one of us.”") == "retired sailors");
  CHECK(mention(u"Retired sailors called it “a slap for every one of us.”") == "Retired sailors");
  CHECK(
      quotes(
          u"‘I leave the quay with sorrow and hope,’ Jane Roe wrote in the caption of her long post.\n\n‘I heard what the flood did to the "
          u"people of the yard.’")
          .back()
          .speaker == "Jane Roe");
}

TEST_CASE("bodies in front of a title, and what somebody is told, do not speak") {
  CHECK(quotes(u"Home Office minister Ned Hale resigned, saying he could not “in good conscience” vote.").front().speaker == "Ned Hale");
  CHECK(quotes(u"The Governor of the Central Bank of Norland, Jane Roe, on Monday defended it, insisting that critics “want it all”.")
            .front()
            .speaker == "Jane Roe");
  CHECK(quotes(u"The Bishop of Leeds, the Rt Rev Ned Hale, resigned last week, saying he was “sick of tea”.").front().speaker ==
        "Ned Hale");
  CHECK(quotes(u"Judge Ned Hale, who called the case \"deeply sad\", told jurors to sleep.") ==
        All{{"deeply sad", "Ned Hale", "Ned Hale"}});
  CHECK(mention(u"The harbour beauty, 29, told The Sun: “I was cold, and then I was gone.”") == "The harbour beauty");
  CHECK(quotes(u"I told my coach, “My chest hurts.”").size() == 1);
}

TEST_CASE("a place within a compound, a father of one, a body among those who found something") {
  CHECK(mention(u"“Everyone knew that it was coming,” said one London-based trader.") == "one London-based trader");
  CHECK(mention(u"“I thought about my daughter,” the father-of-one added.") == "the father-of-one");
  CHECK(mention(u"Researchers from Deakin University in Australia and the University of Leeds found “clear evidence” of rust.") ==
        "Researchers");
  CHECK(mention(u"A teenager who met two sailors as they left the quay later said that it was “going to go wild”.") == "");
}

TEST_CASE("the 22-year-old, the Briton, the father-of-two: the only person of the paragraph, unless the age or the sex is another") {
  const auto last = [](std::u16string_view text) { return quotes(text).back().speaker; };
  const std::u16string_view scored = u"Jane Roe scored in Leeds on Monday.\n\n“I dreamt of this,” the 22-year-old told the club's site.";
  CHECK(last(scored) == "Jane Roe");
  CHECK(last(u"Jane Roe, 31, is back.\n\n" + std::u16string(scored)) == "the 22-year-old");
  CHECK(last(u"A 22-year-old was hurt.\n\n" + std::u16string(scored)) == "the 22-year-old");
  CHECK(last(u"Ned Hale sailed.\n\nJane Roe sailed home. “It hurt a lot,” the Briton said.") == "Jane Roe");
  CHECK(last(u"Ned Hale praised the crew.\n\nAsked what she would do, the Briton said: “Sleep, and eat, and sleep again.”") ==
        "the Briton");
  CHECK(last(u"Ned Hale begged them to stop.\n\n“I thought about my daughter,” the father-of-one added.") == "Ned Hale");
  CHECK(last(u"Jane Roe won in Leeds. The 34-year-old beat Eva Vane in two sets.\n\n“I had it all written down,” she said.") == "Jane Roe");
}

TEST_CASE("what somebody calls it is theirs, whoever speaks in the sentence; so is a clause with when or who of its own") {
  CHECK(mention(u"The military hit what Jane Roe said were “terror sites” in the valley, the health ministry said.") == "Jane Roe");
  CHECK(mention(u"The ship struck a rock in what the coastguard described as “very poor” visibility.") == "the coastguard");
  CHECK(mention(u"A study described by independent experts as “hugely promising” was published by Jane Roe.") == "independent experts");
  CHECK(mention(u"Jane Roe was helping children across the quay when the driver of a van got out and shouted: “Move or I move you.”") ==
        "the driver");
  CHECK(mention(u"The panels were bought for £12 by a surgeon who, in his diary, described them as “barbarous but well made”.") ==
        "a surgeon");
  CHECK(mention(u"The council was led by a surgeon who called the panels “barbarous but well made”.") == "a surgeon");
  CHECK(mention(u"“She never wrote a dull line,” said her editor of 40 years, Ned Hale.") == "Ned Hale");
  CHECK(mention(u"Jane Roe said by phone that it was “far too late”.") == "Jane Roe");
  CHECK(mention(u"A pal of the star said: “She has been through a lot.”") == "A pal of the star");
  CHECK(mention(u"Reserve Bank holds as governor warns fight is “not yet won”\n\nIt did so on Monday.") == "governor");
}

TEST_CASE("whoever is quoted in passing does not go on; who opens the sentence before; somebody laughs and speaks") {
  CHECK(quotes(u"Jane Roe is having what her agent calls “a big moment”. She calls it “being let out”.").back().speaker == "Jane Roe");
  CHECK(quotes(u"Jane Roe sails. Her mother, a nurse from Leeds, wanted a doctor. “You have the hands,” she would say.").back().speaker ==
        "Her mother");
  CHECK(quotes(u"Her mother came. “You have the hands,” she would say. Jane Roe laughs. “I have the hands for a boat.”").back().speaker ==
        "Jane Roe");
}

TEST_CASE("verbs that call something a name; grinning and barking behind a quotation") {
  CHECK(mention(u"Jane Roe was furious, branding the decision to allow the goal “a joke”.") == "Jane Roe");
  CHECK(mention(u"Ned Hale was full of praise, terming the work “one of the finest on this quay”.") == "Ned Hale");
  CHECK(mention(u"“I take a gift when it is Christmas,” the Briton grinned.") == "the Briton");
  CHECK(mention(u"“Are we sleeping?” the Dutchman barked over the radio.") == "the Dutchman");
  CHECK(mention(u"Jane Roe lamented that a bag of rice had become “a treasure”.") == "Jane Roe");
}

TEST_CASE("somebody who asked not to be named; what deputies call it; a lawyer through whom it was asked; labels in a headline") {
  CHECK(mention(u"One policymaker, who asked not to be named, said it made the port sound “like a boat”.") == "One policymaker");
  CHECK(mention(u"A man carrying what deputies described as a “samurai-style” sword was shot by Jane Roe.") == "deputies");
  CHECK(mention(u"A woman who named herself as the man's sister said he had “struggled for years” with it.") == "A woman");
  CHECK(mention(u"Through his lawyer, Senior Counsel Jane Roe, the governor has asked for time, citing “a breach of every right”.") ==
        "the governor");
  CHECK(mention(u"Ten books to read this month: “A howl of a novel” and more").empty());
  CHECK(mention(u"President Jane Roe assured sailors that “help is on the way.”") == "Jane Roe");
  CHECK(quotes(u"Jane Roe sailed home on Monday.\n\n“I love this boat,” the airline boss said.").back().speaker == "Jane Roe");
}

TEST_CASE("a place that people are of, what was sent by somebody, whom somebody heard; who is asked answers") {
  CHECK(mention(u"Residents of a Norland town have said it will become “a ghost town” after all.") == "Residents");
  CHECK(mention(u"Another, sent by a company manager, reads simply: “Noted, and proceed.”") == "");
  CHECK(mention(u"Ned Hale was on the quay when he heard a woman scream: “My baby is in there!”") == "a woman");
  CHECK(quotes(u"His wife of 50 years, Sheila, was less amused. “That is the third phone this year,” she said.").back().speaker ==
        "Sheila");
  CHECK(quotes(u"A reporter asked: “Are you going to sail on Monday?” He replied, “No, and nor is he.”").back().speaker.empty());
}

TEST_CASE("bare titles in a headline speak; a poet is not the historian named before") {
  CHECK(mention(u"Quorra cuts jobs as CEO says machines are “doing the work of 700”\n\nIt did so on Monday.") == "CEO");
  CHECK(mention(u"Roe sinks Leeds as Norland boss hails “freak of nature”\n\nIt was late.") == "Norland boss");
  CHECK(quotes(u"Local historian Ned Hale disputes the tale.\n\nAs the poet himself put it: “The tide is never in.”").back().speaker ==
        "the poet");
}

TEST_CASE(
    "the only one of that sex, though behind a preposition; who opens the sentence is it or they; peoples with a clause behind them") {
  const All he = quotes(
      u"Chief Justice Jane Roe has issued a rebuke to minister Ned Hale after he called judges “enemies in silk”.\n\n"
      u"“The law does not answer insults,” she said.");
  REQUIRE(he.size() == 2);
  CHECK(he[0].speaker == "Ned Hale");
  CHECK(he[1].speaker == "Jane Roe");
  CHECK(quotes(u"Orlon said it was “very sad”. Analysts at Vane put the order at $16 after what they called “customary” cuts.")
            .back()
            .speaker == "Analysts");
  CHECK(quotes(u"Leeds Council cut its forecast on Monday, citing what it called “a markedly softer market” for ferries.").back().speaker ==
        "Leeds Council");
  const All swede = quotes(
      u"Ned Hale won.\n\nThe Swede, speaking before a trip to Leeds, said he would “pay out of my own pocket”.\n\n"
      u"“The people who make it never ran,” the 48-year-old fumed.");
  REQUIRE(swede.size() == 2);
  CHECK(swede[0].speaker == "Ned Hale");
  CHECK(swede[1].speaker == "Ned Hale");
  CHECK(mention(u"“It is a work of fiction,” quipped Orlon Partners' Jane Roe.") == "Jane Roe");
  CHECK(mention(u"His ship was “a coffin with sails”, according to a logbook recovered by divers.") == "a logbook");
}

TEST_CASE("the PM is the prime minister; a number in a description") {
  CHECK(quotes(u"Prime Minister Ned Hale hit out at the House.\n\n“They can run from it,” the PM said.").back().speaker == "Ned Hale");
  CHECK(mention(u"One Year 8 girl told inspectors: “You learn which doors not to use.”") == "One Year 8 girl");
}

TEST_CASE("an aside between somebody and their verb; the judge who opens the sentence before; a sailor's letter") {
  CHECK(mention(u"Jane Roe, 34, representing the residents, termed the order “a breath of fresh air”.") == "Jane Roe");
  CHECK(mention(u"Jane Roe, in a statement by her press aide, Ned Hale, condemned it as “grim and unacceptable”.") == "Jane Roe");
  CHECK(quotes(u"His lawyer, Ned Hale, said he was “a broken man”. The judge was unmoved. “He is not the one who is broken,” he replied.")
            .back()
            .speaker == "The judge");
  CHECK(mention(u"The navy denied it after a sailor's letter describing the ship as “a floating wreck” went round.") ==
        "a sailor's letter");
  CHECK(mention(u"Jane Roe submitted that the sheds were “wrecks, pure and simple”.") == "Jane Roe");
}

TEST_CASE("somebody's daughter or counsel by name; asked about another; according to him; what she was told") {
  CHECK(quotes(u"Ms Roe’s daughter Eva was less surprised. “She is a typical mum,” she said.").back().speaker == "Eva");
  CHECK(quotes(u"Mr Hale's counsel, advocate Jane Roe, denied the claim, saying it was “a fairy tale from start to end”.").back().speaker ==
        "Jane Roe");
  CHECK(quotes(u"Spokeswoman Jane Roe left. Asked if Eva Hale would run, she said: “That is up to the party.”").back().speaker ==
        "Jane Roe");
  const All him = quotes(u"Police chief Ned Hale spoke on Friday. According to him, “nobody is above the law in this town.”");
  REQUIRE(him.size() == 1);
  CHECK(him[0].speaker == "Ned Hale");
  CHECK(him[0].mention == "him");
  CHECK(quotes(u"When Jane Roe complained, she was told that “the ferry is running as it always does”.").back().mention.empty());
  CHECK(quotes(u"Fr Ned Hale, the bishop's secretary, said he rose at four. “He would say, ‘The devil sleeps late, so we start early.’”")
            .back()
            .speaker == "Ned Hale");
  CHECK(mention(u"Coach Ned Hale fumed at referee Orr Vane, saying the decision to deny them a goal was “daylight robbery”.") ==
        "Ned Hale");
  CHECK(quotes(u"Critics like its leader said it was “a farce to the end”.\n\n“For what reason now?” the party leader replied.")
            .back()
            .speaker == "the party leader");
}

TEST_CASE("a paragraph of quotation behind a sentence that ends in somebody's quotation") {
  const All next =
      quotes(u"Ski instructor Ned Hale, who saw it, told Orlon it had been “pretty unreal”.\n\n“I thought it was a cloud. Then it moved.”");
  REQUIRE(next.size() == 2);
  CHECK(next[1].speaker == "Ned Hale");
  CHECK(quotes(u"Ned Hale told Orlon it had been “pretty unreal” and left.\n\n“I thought it was a cloud. Then it moved.”")
            .back()
            .speaker.empty());
}

TEST_CASE("quoted as saying; one person on a network; heard, remembered and written words; through a lawyer; who got out and told") {
  CHECK(mention(u"Orlon quoted Foreign Minister Jane Roe as saying the drill was “a clear breach of the law.”") == "Jane Roe");
  CHECK(mention(u"Jane Roe was quoted by Orlon as saying the drill was “a clear breach of the law.”") == "Jane Roe");
  CHECK(mention(u"One person on Facebook wrote that their cat “has not come down from the curtain”.") == "One person on Facebook");
  CHECK(mention(u"A pint is €6, which one regular describes as “daylight robbery in a glass”.") == "one regular");
  CHECK(mention(u"The court was told Jane Roe messaged Ned Hale: “I can't do this any more.”") == "Jane Roe");
  CHECK(mention(u"Ned Hale recalled his mother telling him: “Get a proper job, son.”") == "his mother");
  CHECK(mention(u"Ned Hale received a letter saying his claim was “closed for good now”.") == "a letter");
  CHECK(mention(u"Jane Roe, through her lawyer Ned Hale, said she was “over the moon”.") == "Jane Roe");
  CHECK(mention(u"Prosecutor Ned Hale said Orr Vane got out of his car and told officers: “I have only had a sherry.”") == "Orr Vane");
  CHECK(mention(u"Ned Hale said Orr Vane was late and told him: “You have had your last chance.”") == "Ned Hale");
  CHECK(mention(u"Not so, says Jane Roe. “We will not stand idly by.”") == "Jane Roe");
}

TEST_CASE("letters behind a name; who is from a body that a clause stands behind; what a court heard somebody tell") {
  CHECK(mention(u"Jane Roe KC, for the prosecution, said the claims were “fanciful and untrue”.") == "Jane Roe KC");
  CHECK(mention(u"Dr Jane Roe, from the University of Leeds, who led the study, said: “It is a striking result.”") == "Jane Roe");
  CHECK(mention(u"Dr Jane Roe of the University of Leeds, who led the study, said: “It is a striking result.”") == "Jane Roe");
  CHECK(mention(u"The University of Leeds, which led the study, said: “It is a striking result.”") == "University of Leeds");
  CHECK(mention(u"Leeds Crown Court heard Ned Hale, 34, threatened his wife and told her: “You will never see them again.”") == "Ned Hale");
  CHECK(mention(u"Ned Hale heard the shots and shouted: “Get down on the floor!”") == "Ned Hale");
}

TEST_CASE("what somebody has written or spoken of; what they call it; having told") {
  CHECK(mention(u"But as the economist Jane Roe has written, “nobody is asking nurses to do more”.") == "Jane Roe");
  CHECK(mention(u"Jane Roe has previously spoken of her “deep shame at it all”.") == "Jane Roe");
  CHECK(mention(u"The mayor has promised ten parks. Critics call it “a photo opportunity”.") == "Critics");
  CHECK(quotes(u"The sailors call it “slow tide” at noon.").empty());
  CHECK(mention(u"Ned Hale left at noon, having told his staff he was “sick of it all”.") == "Ned Hale");
}

TEST_CASE("a row of voices whose names stand above them, and one whose names stand below") {
  const std::u16string roe = u"Jane Roe, 41, nurse\n\n", hale = u"Ned Hale, 60, farmer\n\n";
  const std::u16string one = u"“I voted for them all my life.”\n\n", two = u"“I shall stay at home this time.”\n\n";
  const All above = quotes(u"The town votes on Friday and is divided.\n\n" + roe + one + hale + two);
  REQUIRE(above.size() == 2);
  CHECK(above[0].speaker == "Jane Roe");
  CHECK(above[1].speaker == "Ned Hale");
  const All below = quotes(u"The town votes on Friday and is divided.\n\n" + one + roe + two + hale);
  REQUIRE(below.size() == 2);
  CHECK(below[0].speaker == "Jane Roe");
  CHECK(below[1].speaker == "Ned Hale");
}

TEST_CASE("who told or accused somebody in the passive; somebody and their husband") {
  CHECK(mention(u"Jane Roe was told by her boss, Ned Hale, that she was “too old and too slow for this”.") == "Ned Hale");
  CHECK(mention(u"Jane Roe was accused by Ned Hale of being “too slow for this”.") == "Ned Hale");
  CHECK(mention(u"Jane Roe, 34, and her husband, Ned, 36, said they were “sick of it all”.") == "Jane Roe");
}

TEST_CASE("she is neither whom the song in brackets has nor whom the DJ danced with") {
  const std::u16string said = u" “Nobody will pay for the boats,” she said.";
  CHECK(quotes(u"Eva Hale made it in May. The song (it has the voice of Jane Roe) moved the harbour." + said).back().speaker == "Eva Hale");
  CHECK(quotes(u"Eva Hale quit in May. The DJ, 39, who danced with Jane Roe in 2020, is back." + said).back().speaker == "Eva Hale");
}

TEST_CASE("who plays or represents another; a woman whose noun ends in two s; letters that are known as no name") {
  CHECK(mention(u"An actress playing a Norland Post reporter says that “the harbour has burned to the ground”.") == "An actress");
  CHECK(mention(u"Lawyers representing Jane Roe said it was “a night to forget”.") == "Lawyers");
  CHECK(mention(u"A witness said it was “a night to forget”.") == "A witness");
  CHECK(mention(u"Police “cracked down on all of it,” state broadcaster CCTV said on Friday.") == "CCTV");
  CHECK(mention(u"“They cracked down on all of it,” CCTV said, without more.") == "CCTV");
  CHECK(mention(u"The year was named “a year of special action”, according to CCTV.") == "CCTV");
}

TEST_CASE("it is the body that did something to another; the one of the sentence before, not one heard earlier") {
  CHECK(quotes(u"Orlon Foods sued the Norland Bank. It said the claims were “wholly without merit”.").back().speaker == "Orlon Foods");
  CHECK(quotes(u"Orlon Foods was fined by the Norland Bank. It said the claims were “wholly without merit”.").back().speaker.empty());
  CHECK(quotes(u"Orlon Foods, which is suing the Norland Bank, is ill. It said trade was “worse than ever”.").back().speaker ==
        "Orlon Foods");
  CHECK(quotes(u"The Norland Post wrote it was “a bad day”. Orlon Foods left. It said trade was “worse than ever”.").back().speaker ==
        "Orlon Foods");
}

TEST_CASE("behind a transcript's label") {
  CHECK(quotes(u"ORR VANE: What did Carl do?\n\nNED HALE: He came to me and said, “We will build it again.”").back().speaker != "Ned Hale");
  CHECK(quotes(u"Roe: Orr Vane left at noon.\n\nHale: He came to me and said, “We will build it again.”").back().speaker == "Orr Vane");
}

TEST_CASE("the union is nobody who leads it, the minister whoever is one") {
  const std::u16string union_said = u" left in May. The union said it would “fight on all year”.";
  CHECK(quotes(u"Union leader Jane Roe" + union_said).back().speaker == "The union");
  CHECK(quotes(u"Jane Roe, a leader of the union," + union_said).back().speaker == "The union");
  CHECK(quotes(u"Jane Roe, the union's leader," + union_said).back().speaker == "The union");
  CHECK(quotes(u"Police chief Jane Roe left in May. The police said they would “fight on all year”.").back().speaker == "The police");
  CHECK(quotes(u"Jane Roe, minister for boats, left in May. The minister said she would “fight on all year”.").back().speaker ==
        "Jane Roe");
}

TEST_CASE("the main clause behind another; as reported by; what is described as something") {
  CHECK(mention(u"When one sailor announced his plan, “the hall quickly descended into chaos,” Jane Roe writes.") == "Jane Roe");
  CHECK(mention(u"While Ned Hale called it “sweet,” Jane Roe added that it was late.") == "Ned Hale");
  CHECK(mention(u"As reported by Jane Roe, the plan is “dead in the water for now”.") == "Jane Roe");
  CHECK(quotes(u"The council passed a policy described as “cruel and unusual”.").empty());
  CHECK(mention(u"The council passed a policy Jane Roe described as “cruel and unusual”.") == "Jane Roe");
  CHECK(mention(u"Police described as “cruel and unusual” what they had seen.") == "Police");
}

TEST_CASE("how many people there are; a committee of two fields") {
  CHECK(mention(u"The deal is “a very large one”, according to three people.") == "three people");
  CHECK(mention(u"Several former sailors said it was “totally unacceptable”.") == "Several former sailors");
  CHECK(mention(u"“It is a very large one,” said one five-star customer.") == "one five-star customer");
  CHECK(mention(u"The transport and housing committee says it was “totally unacceptable”.") == "The transport and housing committee");
  CHECK(mention(u"Jane Roe, after his arrest and indictment, said she was “totally innocent”.") == "Jane Roe");
}

TEST_CASE("she is the mother who opens the sentence, where nobody else is named") {
  CHECK(quotes(u"Jane Roe cooks. My mother loved it so much that she declared, “You must be from here.”").back().speaker == "My mother");
  CHECK(quotes(u"Jane Roe cooks. My mother met Eva Hale, and she declared, “You must be from here.”").back().speaker != "My mother");
}

TEST_CASE("whose saying it is: the nearest clause's behind but, not that of somebody whom the clause mentions") {
  CHECK(mention(u"Ned Hale claimed he had lost his boats in a deal but she demanded five of them, saying he was “very rich indeed”.") ==
        "she");
  CHECK(mention(u"Jane Roe said the boats were lost but Ned Hale complained, saying they were “in the yard”.") == "Ned Hale");
  CHECK(mention(u"Jane Roe waved off a builder who said he was owed money, saying, “Maybe he did not build it well.”") == "Jane Roe");
  CHECK(mention(u"They turned to the Norland Police Department which reported “many more losses” in May.") == "Norland Police Department");
  CHECK(mention(u"The ferry's master was questioned by investigators who revealed it was “far too fast” that day.") == "investigators");
}

TEST_CASE("people said to have something, or described as something behind a comma, say nothing") {
  CHECK(quotes(u"Two people said to have “quite dreadful burns” were carried off.").empty());
  CHECK(quotes(u"The prize went to Ned Hale, here with his son Orr, described as “loud and funny”.").empty());
}

TEST_CASE("whoever closes the sentence reports all of it; described by friends as one thing and another") {
  CHECK(mention(u"When she came that day, she found him “wild and very loud” and she left, Jane Roe said.") == "Jane Roe");
  CHECK(mention(u"The mayor said it was “far too late” and she left, friends said.") == "The mayor");
  CHECK(mention(u"There would be a code with, according to the explanatory notes of the bill, “a rule to protect all boats”.") ==
        "the explanatory notes");
  CHECK(mention(u"Jane Roe was described by friends as a good sailor and a “kind and caring person”.") == "friends");
}

TEST_CASE("a statement in which he speaks is not the speaker; a title may have a hyphen") {
  CHECK(mention(u"Ned Hale released a video statement in which he vowed “the greatest force” on all.") == "he");
  CHECK(quotes(u"Norland has announced the end of its often reviled \"Re-education Through Labor\" (RTL) system.").empty());
  CHECK(mention(u"Norland has announced the end of its \"far-right and reviled\" system, Jane Roe said.") == "Jane Roe");
}

TEST_CASE("a statement on somebody's page speaks, not whose page it is on") {
  CHECK(mention(u"A statement on the yard's Facebook page said: “It is late.”") == "A statement on the yard's Facebook page");
}

TEST_CASE("somebody's brother or spokesman with a name of his own speaks") {
  CHECK(quotes(u"Jane Roe died on Monday. “It is late,” said Roe's spokesman Tom Vane.").back().speaker == "Tom Vane");
  CHECK(quotes(u"Jane Roe died on Monday. “It is late,” Roe's brother Tom Roe said.").back().speaker == "Tom Roe");
}

TEST_CASE("he is not whom somebody was asked about; people who scream say nothing of what there was") {
  CHECK(
      quotes(u"Ned Hale called the boats “a danger to us all”.\n\nAsked about Ned Hale's remark, Orr Vane shrugged.\n\n“It did not bother "
             u"him then,” he said.")
          .back()
          .speaker == "Orr Vane");
  CHECK(quotes(u"Orr Vane said: “Nobody slept here. The boats sank.” It was Monday. Ned Hale has left. He added: “It was a cold night.”")
            .back()
            .speaker == "Orr Vane");
  CHECK(mention(u"Jane Roe was in bed when she said people were screaming and there was “smoke on the water”.") == "she");
  CHECK(mention(u"It will cost millions, the memo reportedly states, and “it is not clear who will pay for it”.") == "the memo");
  CHECK(quotes(u"President Orr Vane met president-elect Ned Hale on Monday. “We met for an hour,” the president-elect said.").back() ==
        Said{"We met for an hour,", "Ned Hale", "the president-elect"});
}

TEST_CASE("a paper that relays what an office insists on; sons-in-law") {
  CHECK(mention(u"A spokesman for the port admitted a delay, but insisted that “the lock was never shut,” the Harbour Times reported.") ==
        "A spokesman for the port");
  CHECK(mention(u"“The lock was shut on Monday,” the Harbour Times reported.") == "Harbour Times");
  CHECK(mention(u"The port insisted that “the lock was never shut,” according to the Harbour Times") == "Harbour Times");
  CHECK(mention(u"“He was such a kind man,” Mr Hale's son-in-law said.") == "Hale's son-in-law");
}

TEST_CASE("questions between somebody's answers") {
  const All found = quotes(u"“It took years,” said Jane Roe.\n\nAnd now?\n\n“Now I talk too much.”");
  REQUIRE(found.size() == 2);
  CHECK(found[1].speaker == "Jane Roe");
}

TEST_CASE("she is whoever was reported last, not whom a correspondent's colon or an older quotation leads to") {
  CHECK(
      quotes(u"“It is treacherous,” said Jane Roe. The crews were out.\n\nThe pilot Ana Hale said the tide had turned.\n\n“Winds will ease "
             u"later,” she added.")
          .back()
          .speaker == "Ana Hale");
  CHECK(quotes(u"Our reporter in Leeds writes: Envoy Ned Hale arrived at noon. He did not stop but said he was “hopeful, as always.”")
            .back()
            .speaker == "Ned Hale");
}

TEST_CASE("one of somebody's people; our tester, by name; a quotation behind the name of an album is none") {
  CHECK(mention(u"“It was very loud all night,” said one of the town's shopkeepers.") == "one of the town's shopkeepers");
  CHECK(mention(u"“The software still lags behind,” said our tester, Jane Roe, who gave it four stars.") == "Jane Roe");
  CHECK(quotes(u"The singer said her new album, “Walking on Glass,” would come out in May.").empty());
}

TEST_CASE("a text that ends behind who asked, or behind a speaker, is read to its end and no further") {
  for (const std::u16string_view text :
       {u"The club moved in May. “Why should we now?” Rovers owner Jane Roe", u"“Why should we now?” Rovers owner Jane Roe asked",
        u"“Why should we now?” asked Rovers owner Jane Roe", u"“Why should we now?” Jane Roe"}) {
    const Analysis a = read_article(text);
    for (const Quote& quote : a.facts.quotes) CHECK(quote.span.end <= text.size());
  }
}
