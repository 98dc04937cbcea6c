#include <doctest/doctest.h>

#include "said.h"

using namespace nutgraf;
using namespace nutgraf::testing;

TEST_CASE("a mark that opens behind the last stop of a text opens nothing, and nothing is read behind it") {
  for (const char16_t* text :
       {u"She said, “It is late, and we are going home now. “", u"She said: \"It is late, and we are going home now. \""})
    CHECK(read_article(text).facts.quotes.size() <= 1);
  const Analysis first = read_article(u"„Katastrophe“, sagte Anna Roth am Montag den Leuten in der Stadt, und das ist nicht gut.");
  CHECK(first.facts.people.size() == 1);  // nothing stands before the mark either
}

TEST_CASE("Japanese speech in corner brackets, not names in them") {
  CHECK(quotes(u"女性は「声が戻ってきて、港が生き返ったようです」と話した。") == All{{"声が戻ってきて、港が生き返ったようです", "", ""}});
  CHECK(quotes(u"市は「新しい港のまつり」という催しを開いた。").empty());
}

TEST_CASE("a surname with its particle is the person named before") {
  CHECK(quotes(u"Lieven De Clercq sold 900 loaves. “I started at fourteen,” De Clercq said.").back().speaker == "Lieven De Clercq");
  CHECK(quotes(u"Sun Jiahui inspects a frame. “Everybody becomes six years old,” said Sun Jiahui.").back().speaker == "Sun Jiahui");
}

TEST_CASE("the words between the marks exactly, and the speaker on either side") {
  CHECK(quotes(u"“We will rebuild,” Mayor Jane Roe said.") == All{{"We will rebuild,", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"\"We will rebuild,\" said Jane Roe, the mayor.") == All{{"We will rebuild,", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"“We will rebuild” — said Jane Roe on Monday.") == All{{"We will rebuild", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"“We will rebuild” – Jane Roe said on Monday.") == All{{"We will rebuild", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"Jane Roe told reporters: “We will rebuild.”") == All{{"We will rebuild.", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"“It is far too late,” according to Jane Roe.") == All{{"It is far too late,", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"« Nous gagnerons », a dit Jane Roe dans la ville.")[0].text == "Nous gagnerons");
  CHECK(quotes(u"„Wir werden das nicht hinnehmen“, sagte Jane Roe in der Stadt.") ==
        All{{"Wir werden das nicht hinnehmen", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"‘We’ll rebuild the players’ hall,’ said Jane Roe.") == All{{"We’ll rebuild the players’ hall,", "Jane Roe", "Jane Roe"}});
}

TEST_CASE("broken and following quotations keep their speaker") {
  CHECK(quotes(u"“We tried,” Jane Roe said. “We lost the game.”") ==
        All{{"We tried,", "Jane Roe", "Jane Roe"}, {"We lost the game.", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"“We tried,” she said.").at(0).speaker.empty());
  CHECK(quotes(u"Jane Roe sat down. “We tried hard,” she said.") == All{{"We tried hard,", "Jane Roe", "she"}});
  const All two = quotes(u"“The first part is long,” said Jane Roe. “It goes on and\n\n“ends in a second paragraph.”");
  REQUIRE(two.size() == 3);
  CHECK(two[1] == Said{"It goes on and", "Jane Roe", "Jane Roe"});
  CHECK(two[2] == Said{"ends in a second paragraph.", "Jane Roe", "Jane Roe"});
}

TEST_CASE("parts of sentences belong to the subject of the verb that reports them") {
  CHECK(quotes(u"Jane Roe warned that the city would pursue “strong economic measures” and hire guards.") ==
        All{{"strong economic measures", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"Tom Cole “kept his nerve under pressure all night long,” Jane Roe said.")[0].speaker == "Jane Roe");
}

TEST_CASE("descriptions speak too, and are followed back") {
  const All official = quotes(
      u"The talks are held “at the request of the other side,” a senior ministry official said Wednesday, adding, “I cannot say why.” The "
      u"official left. "
      u"“We shall see about it,” the official said.");
  REQUIRE(official.size() == 3);
  CHECK(official[0].speaker == "a senior ministry official");
  CHECK(official[1].speaker == "a senior ministry official");
  CHECK(official[2] == Said{"We shall see about it,", "a senior ministry official", "the official"});
  CHECK(quotes(u"“The road stays closed,” the spokesperson, Emily Lund, said.") ==
        All{{"The road stays closed,", "Emily Lund", "Emily Lund"}});
  CHECK(quotes(u"Spokesperson Emily Lund came late. “The road stays closed,” the spokesperson said.")[0].speaker == "Emily Lund");
}

TEST_CASE("scare quotes and titles are no quotations") {
  CHECK(quotes(u"The so-called “smart” meter is old.").empty());
  CHECK(quotes(u"She starred in “The Long Road Home” last year.").empty());
  CHECK(quotes(u"The film, “A Winter in Leeds,” opens in May.").empty());
  CHECK(quotes(u"The boat was “intense” for her.").empty());
  CHECK(quotes(u"He is best known for the long-running sitcom “Two and a Half Boats.” He lives in Leeds.").empty());
  CHECK(quotes(u"In a recent article, “Putting a Value on Your Harbour: Ten Years of Tides,” it is two hundred metres.").empty());
  CHECK(quotes(u"“Make the Harbour Great Again,” Roe shouted.").size() == 1);
  CHECK(quotes(u"The die said “It’s Roe. Roe’s here, alone.” It was late.").size() == 1);
  CHECK(quotes(u"An unclosed “mark stays alone in its paragraph.\n\nThe next one has none.").empty());
}

TEST_CASE("“goes on to say” is no part of who says it") {
  CHECK(quotes(u"The strategy paper goes on to say that “the harbour will encourage open disclosure of every leak.”").back().speaker ==
        "The strategy paper");
}

TEST_CASE("when unsure, no speaker") {
  const All nobody = quotes(u"The sign on the door reads the same today. “Nobody shall enter here without a coat.”");
  REQUIRE(nobody.size() == 1);
  CHECK(nobody[0].speaker.empty());
}

TEST_CASE("relative clauses do not take the speaker away") {
  CHECK(mention(u"Jane Roe, who thinks Tom Hale is late, called the plan “a very good start for us.”") == "Jane Roe");
  CHECK(mention(u"Jane Roe told a woman who suggested that nobody would vote that “we have all heard that song before.”") == "Jane Roe");
}

TEST_CASE("a clause in a clause: who governs it speaks") {
  CHECK(mention(u"Jane Roe says she thinks the plan is “far too late for us.”") == "Jane Roe");
  CHECK(mention(u"Jane Roe told reporters that she believes it is “far too late for us.”") == "Jane Roe");
}

TEST_CASE("places, brackets and objects are no speakers") {
  CHECK(mention(u"Jane Roe said during a rally in Leeds, England, that it was “far too late for us.”") == "Jane Roe");
  CHECK(mention(u"Jane Roe (D-Ohio) said the rule would be “bad for everybody here.”") == "Jane Roe");
  CHECK(mention(u"A woman waved and Tom Hale said, “It is far too late for us.”") == "Tom Hale");
  CHECK(mention(u"Early in his campaign, Tom Hale attacked the mayor, calling her “a failed candidate.”") == "Tom Hale");
  CHECK(mention(u"“It is late,” Tom Hale said, adding the city was “far behind its own plans.”") == "Tom Hale");
}

TEST_CASE("nouns that look like verbs of speech") {
  CHECK(mention(u"Jane Roe says Tom Hale’s late tweets were “unhinged, even for him.”") == "Jane Roe");
  CHECK(mention(u"Jane Roe was asked about her claim that she “never sent the message at all.”") == "her");
}

TEST_CASE("somebody without a name") {
  CHECK(mention(u"“It never ends, it really never ends,” another wrote.") == "another");
  CHECK(mention(u"One questioner claimed that the council had “lost its way long ago.”") == "One questioner");
  CHECK(mention(u"“It is my town, and I will stay,” said the 46-year-old.") == "the 46-year-old");
  CHECK(mention(u"The lawsuit says nobody “was told of any of the risks.”") == "The lawsuit");
}

TEST_CASE("signed quotations, turned verbs, colons, and paragraphs that are all quotation") {
  CHECK(mention(u"“It was the best day of my whole life.” — Jane Roe") == "Jane Roe");
  CHECK(mention(u"Continued Jane Roe: “So I think it is a real problem.”") == "Jane Roe");
  CHECK(mention(u"Jane Roe turned to the crowd again: “Here is what I regret most.”") == "Jane Roe");
  CHECK(mention(u"Jane Roe praised the plan in the council.\n\n“We need someone who brings people together.”") == "Jane Roe");
  CHECK(mention(u"The sun rose over the harbour again.\n\n“We need someone who brings people together.”").empty());
}

TEST_CASE("single words and short turns that somebody said; scare quotes and shows are none") {
  CHECK(quotes(u"Jane Roe said that the plan would “undermine” the law.").size() == 1);
  CHECK(quotes(u"Jane Roe answered, “Correct.”").size() == 1);
  CHECK(quotes(u"“It was all stolen,” Jane Roe replied. “Are you joking?”").back() == Said{"Are you joking?", "Jane Roe", "Jane Roe"});
  CHECK(quotes(u"The street had become a “hub” for trade.").empty());
  CHECK(quotes(u"“We gave it all we had,” Jane Roe told “Fox & Friends.”").size() == 1);
}

TEST_CASE("single marks: a quotation within one does not end it") {
  const All found = quotes(u"She added: 'We were mending the nets and her uncle told her \"it is over\". That was the end of it all.'");
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "We were mending the nets and her uncle told her \"it is over\". That was the end of it all.");
}

TEST_CASE("a word of what somebody reported, a mark that was forgotten, marks of two kinds") {
  CHECK(quotes(u"Jane Roe said the school had not met its “racial” and “gender” goals.") ==
        All{{"racial", "Jane Roe", "Jane Roe"}, {"gender", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"The farm sells “organic” milk. Jane Roe visited it.").empty());
  const All open =
      quotes(u"Jane Roe told the inquest: “The boys would have told an adult about the ball over there.\n\nThe hearing goes on.");
  CHECK(open == All{{"The boys would have told an adult about the ball over there.", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"\"Everybody has been very kind to us,” said Jane Roe.") ==
        All{{"Everybody has been very kind to us,", "Jane Roe", "Jane Roe"}});
}

TEST_CASE("the speaker of a quotation inside a longer sentence") {
  const auto mention = [](std::u16string_view text) { return quotes(text).at(0).mention; };
  // whose clause it is
  CHECK(mention(u"While Jane Roe called the town “a sweet spot for all,” Paul Dunn said that it rained.") == "Jane Roe");
  CHECK(mention(u"Jane Roe credited the band’s “undeniable talents,” which Paul Dunn said helped them.") != "Paul Dunn");
  CHECK(mention(u"When Paul Dunn asked for a vote, Jane Roe answered by saying that it was “all well and good” now.") == "Jane Roe");
  CHECK(mention(u"Jane Roe was late, with some members accusing her of “weakness at every turn” since May.") == "some members");
  CHECK(mention(u"The plan, wrote Jane Roe, a historian, was “driven by hope for a better world.”") == "Jane Roe");
  CHECK(mention(u"Lawyers for Paul Dunn allege that Jane Roe wrote “a series of hit pieces” about him.") != "Jane Roe");
  CHECK(mention(u"Paul Dunn was happy. As Jane Roe puts it, “it is the perfect place for a fight.”") == "Jane Roe");
  // the quotation is what is spoken of
  CHECK(mention(u"Paul Dunn said they were “poisoning the well of this land,” a phrase critics have used.") == "Paul Dunn");
  // verbs behind it
  CHECK(mention(u"“It would be a great embarrassment” if they lost, said Jane Roe, an analyst.") == "Jane Roe");
  CHECK(mention(u"“That is not what you want to do,” Jane Roe barked.") == "Jane Roe");
  CHECK(mention(u"“A real disgrace for all of us.” ― Jane Roe\n“Nobody should have to hear it.” ― Paul Dunn") == "Jane Roe");
}

TEST_CASE("the speaker is left open where somebody else may be meant") {
  const auto speaker = [](std::u16string_view text) { return quotes(text).at(0).speaker; };
  CHECK(
      speaker(u"After the Acme Bank robbery on Friday, many there again and again referred to the men as “bold and cruel fighters” of old.")
          .empty());
  CHECK(quotes(u"Jane Roe was also charged with “aggravated theft of an identity” in May.").empty());
  // a paragraph that is all quotation: only right behind the speaker's verb
  const std::u16string_view next = u"\n\n“We are trying to build something that will last.”";
  CHECK(quotes(u"“Nobody wants to be part of that,” Jane Roe said." + std::u16string(next)).at(1).speaker == "Jane Roe");
  CHECK(quotes(u"“Nobody wants to be part of that,” Jane Roe said as fans left the ground in the rain." + std::u16string(next))
            .at(1)
            .speaker.empty());
}

TEST_CASE("an owner's words are nobody's verb, and an owner's programme is no quotation") {
  CHECK(
      quotes(u"Minister Paul Dunn later explained Roe’s words about barges, saying that help for the town “must answer to what it lacks,” "
             u"citing concerns.")
          .at(0)
          .speaker == "Paul Dunn");
  CHECK(quotes(u"“It is late,” Jane Roe said on CNN’s “Morning Joe.” Paul Dunn agreed.").size() == 1);
}

TEST_CASE("whoever is of some place, or somebody's, speaks; the place and the owner do not") {
  CHECK(quotes(u"Lena Wahl of the University of Leeds said a coalition could take “weeks, if not months”.")[0].speaker == "Lena Wahl");
  CHECK(quotes(u"Sen. Petra Roe of Ohio, the top member of the Budget Committee, called the bill “a blank check with no guardrails.”") ==
        All{{"a blank check with no guardrails.", "Petra Roe", "Petra Roe"}});
  CHECK(quotes(u"The woman's son, who asked not to be named, told the paper that she had “always been so careful”.")[0].speaker ==
        "The woman's son");
  CHECK(quotes(u"“He was asleep,” Vik Hale's lawyer said on Monday.")[0].speaker == "Vik Hale's lawyer");
  CHECK(quotes(u"The museum showed footage of Petra Roe saying, “We are not going back.”")[0].speaker == "Petra Roe");
}

TEST_CASE("a role without a name is whoever has it and was named last") {
  CHECK(quotes(u"The vote was lost by Prime Minister Ulf Hale and his allies. “We will wait,” the prime minister said.") ==
        All{{"We will wait,", "Ulf Hale", "the prime minister"}});
}

TEST_CASE("a pronoun is nobody whose given name is of the other sex, whatever stands before it") {
  CHECK(quotes(u"DC Emily Starr came late. The son spoke to the paper. He said: “They kept her on the line.”")[0].speaker !=
        "DC Emily Starr");
}

TEST_CASE("quotations in one row have one speaker; what somebody pleads is no speech") {
  const All row = quotes(u"The union said the school broke its promise of “racial,” “gender-fair” and “open” classes.");
  REQUIRE(row.size() == 3);
  CHECK(row[0].mention == "The union");
  CHECK(row[2] == Said{"open", "The union", "The union"});
  CHECK(quotes(u"Vik Hale pleaded guilty to “conspiracy to defraud”.").empty());
  CHECK(quotes(u"Petra Roe is claiming that rust is “a slow, slow danger to this pier” but “no one on the council will hear of it.”")[1]
            .speaker == "Petra Roe");
  CHECK(quotes(u"“The band was sobering,” said Petra Roe.\n\n“He never understood us at all, not once.” ― Ann Lee.")[1].speaker ==
        "Ann Lee");
}

TEST_CASE("a pronoun is whom the sentence before reports without marks") {
  const All said = quotes(
      u"Their lawyer, Ellen Kwan, called it “a victory for common sense.”\n\nOne tenant, a nurse who asked not to be "
      u"named, said she had not slept for a week. “I had packed one suitcase,” she said.");
  REQUIRE(said.size() == 2);
  CHECK(said[1] == Said{"I had packed one suitcase,", "One tenant", "she"});
}

TEST_CASE("names in front of a pronoun, people in a transcript, verbs of two words, relative clauses behind") {
  CHECK(quotes(u"“We will not allow this,” Mayor Vik Paz said. Flanked by army chief Gen. Hugo Lund, he said troops would clear the road "
               u"“within hours.”")[1]
            .speaker == "Vik Paz");
  CHECK(quotes(u"Petra Lund: “It was a simple lesson, and we learned it.”")[0].speaker == "Petra Lund");
  CHECK(quotes(u"When Vik Paz asked for a deal, Petra Lund fired back: “They are going to lose.”")[0].speaker == "Petra Lund");
  CHECK(quotes(u"She asked the question “to build on his comments,” posed by Cornel Lund, a scholar who has criticized Ann Lee.")[0]
            .speaker != "Ann Lee");
  CHECK(quotes(u"Lena Lund compared it to “living in a block where everyone gets along”.")[0].speaker == "Lena Lund");
}

TEST_CASE("a paragraph that is all quotation goes on where nobody else was named") {
  CHECK(quotes(u"“All of us are fearful of that,” Ann Lee told the paper on Friday.\n\n“So the best way is to win it.”")[1].speaker ==
        "Ann Lee");
  CHECK(
      quotes(u"“All of us are fearful of that,” Ann Lee told Petra Roe on Friday.\n\n“So the best way is to win it.”")[1].speaker.empty());
}

TEST_CASE("it is the paper that the sentence before reports") {
  CHECK(quotes(u"An internal review found that the error was a nurse's. It said the ward was “dangerously short” of staff.")[0] ==
        Said{"dangerously short", "An internal review", "It"});
}

TEST_CASE("a role says who he or she is; officials of a kind; a lawyer by name") {
  const All said = quotes(
      u"“We cannot bite the hand that feeds us,” Marga Lund told a radio.\n\nJoan Femenia, a spokesman for the organisers, "
      u"vowed more protests. “This is only the beginning,” he said.");
  CHECK(said.at(1).speaker == "Joan Femenia");
  CHECK(quotes(u"It is a case that wildlife officials called “a warning to the pet trade”.")[0].mention == "wildlife officials");
  CHECK(quotes(u"Their lawyer, Halima Lund, asked for leniency, saying they had “a childhood passion for ants”.")[0].speaker ==
        "Halima Lund");
}

TEST_CASE("a sentence that ends in its speaker is theirs") {
  CHECK(quotes(u"They now only need “two good engineers and an agent,” which can be as productive, said Nena Roe, a professor.") ==
        All{{"two good engineers and an agent,", "Nena Roe", "Nena Roe"}});
  CHECK(quotes(u"Hackers “directly fund” the programs, said spokesperson Nena Roe.") == All{{"directly fund", "Nena Roe", "Nena Roe"}});
  CHECK(quotes(u"“It is true,” Nena Roe, the counsel, told The Herald.") == All{{"It is true,", "Nena Roe", "Nena Roe"}});
  CHECK(quotes(u"What is “in” today may be out in a year, adds Nena Roe.").empty());
}

TEST_CASE("clauses around a quotation: when somebody else spoke, after saying, as somebody puts it") {
  CHECK(quotes(u"It ends with Ned Roe saying in a film last spring, “That keeps me dry,” when Jane Hale asked him.").back().speaker ==
        "Ned Roe");
  CHECK(quotes(u"After saying that he “had no boat for years,” Ned Roe left.").back().speaker == "Ned Roe");
  CHECK(quotes(u"As Nena Roe puts it, a sailor has to know: “I am the anchor.”").back().speaker == "Nena Roe");
  CHECK(quotes(u"Nena Roe begs her brother to stay ashore and repeatedly says, “Don’t you sail,” until she weeps.").back().speaker ==
        "Nena Roe");
  CHECK(
      quotes(u"Jane Hale left. There are many, from Eva Roe, who tells why she sings: “They get to decide what is sung.”").back().speaker ==
      "Eva Roe");
}

TEST_CASE("a signature is of one paragraph alone") {
  const All all =
      quotes(u"“You cannot be a good leader if you have failed.” ― Nena Roe\n\n“Nobody wants a man who calls her that.”\n\nIt ended.");
  CHECK(all.front().speaker == "Nena Roe");
  CHECK(all.back().speaker.empty());
}

TEST_CASE("single marks that nothing closes, behind a colon") {
  CHECK(quotes(u"Ana Roe told the inquest: 'The crew would've called a pilot, who would've come out to fetch it.\n\nIt went on.") ==
        All{{"The crew would've called a pilot, who would've come out to fetch it.", "Ana Roe", "Ana Roe"}});
  const All all =
      quotes(u"Ana Roe added: 'He has a brother. We had just come ashore and his aunt told him \"Will is lost\".\n\n'She weeps all day.'");
  CHECK(all == All{{"He has a brother. We had just come ashore and his aunt told him \"Will is lost\".", "Ana Roe", "Ana Roe"},
                   {"She weeps all day.", "Ana Roe", "Ana Roe"}});
  CHECK(quotes(u"It was the summer of: 'Tis the season they sang for years and years there").empty());
}

TEST_CASE("words in marks that are spoken of are no quotation") {
  CHECK(quotes(u"My aunt told me of a boat she owned, and on our quay there was a lot of laughter about “herrings” there.").empty());
}

TEST_CASE("a participle in front of a colon has its own subject behind with") {
  CHECK(quotes(u"That led to answers from Ned Hale and Jane Roe with Hale stating:\n\n“But this looks terrible for all of us.”")
            .back()
            .speaker == "Ned Hale");
}

TEST_CASE("whose statement follows, and who does not speak") {
  CHECK(quotes(u"When Ned Hale died in 1998, Jane Roe released the following statement:\n\n“We offer our condolences to his family today.”")
            .back()
            .speaker == "Jane Roe");
  CHECK(quotes(u"In a radio talk on the same evening, Jane Roe went even further: “If the pier falls, we fall with it.”").back().speaker ==
        "Jane Roe");
  CHECK(quotes(u"“It sounds like the sixties,” the dawn of the folk movement, Jane Roe says.").back().speaker == "Jane Roe");
  CHECK(quotes(u"Some of them rocked the boat, with Ned Hale reportedly yelling: “Sit down, every one of you!”").back().speaker ==
        "Ned Hale");
  CHECK(quotes(u"Jane Roe says if sailors believe that leaks are closed by “tape of the old kind,” they err.").back().speaker ==
        "Jane Roe");
}

TEST_CASE("one word behind a colon, findings, the words of somebody, somebody's age") {
  CHECK(quotes(u"Asked whether she would run, Jane Roe said: “Never.”") == All{{"Never.", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"The report found “serious failings” in the care of patients.") == All{{"serious failings", "The report", "The report"}});
  CHECK(quotes(u"It was, in the words of Jane Roe, “a good first step.”") == All{{"a good first step.", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"A 34-year-old mother of two said she “just ran.”").back().speaker == "A 34-year-old mother of two");
}

TEST_CASE("the subject of the verb in front of the marks, not whoever is nearest") {
  const auto last = [](std::u16string_view text) { return quotes(text).back(); };
  CHECK(last(u"Jane Roe told radio host Ann Hale in the talk that her gut told her to “row back home.”").speaker == "Jane Roe");
  CHECK(last(u"Both sides were glad on Friday – Jane Roe saying she was “much relieved” that it was over.").speaker == "Jane Roe");
  CHECK(last(u"As Ned Hale knows — “why would anybody sail in winter?” asked Jane Roe, a pilot.").speaker == "Jane Roe");
  CHECK(last(u"It could do “a great deal of damage,” said Orlon’s Hale.\n\nNed Hale is an analyst at Orlon.").speaker == "Ned Hale");
  CHECK(last(u"Jane Roe of the port, who hosts the show Brown Bears, says she was “surprised but not shocked” by it.").mention == "she");
  CHECK(last(u"Jane Roe was never fond of nets but said she is “willing to learn anything.”") ==
        Said{"willing to learn anything.", "Jane Roe", "she"});
  CHECK(last(u"A common question asked by sailors is, “Should I row or sail to the island?”").speaker.empty());
  CHECK(last(u"“How could a boat like this be of any use?” Jane Roe, a pilot at the port of Leeds, said in an interview.").speaker ==
        "Jane Roe");
  CHECK(last(u"Critics like Ned Hale were at the pier.\n\nThe pilots spoke of it. Sailors like Jane Roe are glad: “I am buying two of "
             u"them,” she says.")
            .speaker == "Jane Roe");
}

TEST_CASE("short words in marks of what somebody reports") {
  CHECK(quotes(u"The Harbour Institute, a body of pilots, said the port’s “slow” gates were a “disaster” for trade.").size() == 2);
  CHECK(quotes(u"Jane Roe testified that the crew had been “hunted” along the coast.") == All{{"hunted", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"Jane Roe sat down. The yard is “constantly weighing” what becomes of the boats, she said.").back().mention == "she");
  CHECK(quotes(u"Jane Roe laid it all to Ned Hale, clarifying on Friday that the boats “are not for sale.”").back().speaker == "Jane Roe");
  CHECK(quotes(u"They threatened the studio against showing “The Ferry,” a raunchy comedy that mocked the port.").empty());
  CHECK(quotes(u"“Oh, My God,” a woman in the crowd shouted.").size() == 1);
}

TEST_CASE("straight marks within straight marks") {
  CHECK(quotes(u"\"It is a bit like \"borrowing\" from next year, and the port should stop it,\" said Jane Roe.") ==
        All{{"It is a bit like \"borrowing\" from next year, and the port should stop it,", "Jane Roe", "Jane Roe"}});
  // paragraphs of one quotation, run together
  CHECK(quotes(u"Jane Roe said: \"It is late. The boats are in. \"We will all go home.\" Ned Hale left.") ==
        All{{"It is late. The boats are in. \"We will all go home.", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"\"I went home late. She said \"good night to you all,\" and then she left for the \"Swan\" to sleep.").size() < 3);
}

TEST_CASE("whoever was reported speaking goes on") {
  CHECK(
      quotes(u"After the hearing, his lawyer, Ned Hale, stressed that Tom Roe had stayed ashore. Had Roe known of it, he added, “we would "
             u"be going to trial.”")
          .back()
          .speaker == "Ned Hale");
}

TEST_CASE("whoever stands behind the verb, with a title of several words or without a name") {
  const auto last = [](std::u16string_view text) { return quotes(text).back(); };
  CHECK(last(u"“The first line of defense is here,” said former secretary of state Jane Roe, who praised the plan.").speaker == "Jane Roe");
  CHECK(last(u"“The first line of defense is here,” said Secretary of State Jane Roe.").speaker == "Jane Roe");
  CHECK(last(u"“The first line of defense is here,” said U.S. Ambassador to France Jane Roe.").speaker == "Jane Roe");
  CHECK(last(u"“There is no path at all,” said one of those advisers, who asked not to be named.").speaker == "one of those advisers");
  CHECK(last(u"“If they sail, we sail,” said one well-connected Democrat familiar with the plan.").speaker ==
        "one well-connected Democrat familiar");
  CHECK(last(u"“Better watch out for the tide,” tweeted another.").speaker == "another");
  CHECK(last(u"He was late. Said Jane Roe, “The thought that we erred is very painful.”").speaker == "Jane Roe");
}

TEST_CASE("a stop in front of the speaker, a clause between, an apposition in front of the verb") {
  const auto last = [](std::u16string_view text) { return quotes(text).back(); };
  CHECK(last(u"“I hope that you find all of them.” Jane Roe said. He left.").speaker == "Jane Roe");
  CHECK(last(u"Hale is a “thoughtful pilot” who has won two races in the bay, Jane Roe writes.").speaker == "Jane Roe");
  CHECK(last(u"Jane Roe, an early supporter of Ned Hale, calls the issue of ports “a priority” for women.").speaker == "Jane Roe");
  CHECK(last(u"Jane Roe accused Hale, the pilot of the boat from Leeds, of being “politically correct” on Monday.").speaker == "Jane Roe");
}

TEST_CASE("a phrase with “with” has a speaker of its own") {
  const auto last = [](std::u16string_view text) { return quotes(text).back(); };
  CHECK(last(u"The old harbour master was against it, with a friend close to her saying: “The lock must be mended before the summer.”")
            .speaker == "a friend close to her");
  CHECK(last(u"Jane Roe has few friends left on the quay, with some sailors accusing her of “laziness”.").speaker == "some sailors");
  CHECK(last(u"Jane Roe called the lock “quite unsafe”, with the port's night watch spokesman Ned Hale branding it “a rusty toy of the "
             u"council”.")
            .speaker == "Ned Hale");
}

TEST_CASE("what a foreign word means and what a picture is labelled with is said by nobody") {
  CHECK(quotes(u"Jane Roe said the boat has its name from the Norse word for “the long cold night of winter,” and not from a person.")
            .empty());
  CHECK(quotes(u"The boat, which has its name from the Norse word for “long night,” was built on the east quay.").empty());
  CHECK(quotes(u"The leaflet has a drawing of Ned Hale captioned with a motto, in Norse, “kaldr sjor,” meaning “a cold sea.”").empty());
  CHECK(quotes(u"In May, she wrote that they had paid her $200 for “The Lamp and the Lighthouse,” and no more.").empty());
}

TEST_CASE("a paragraph of quotation behind “said in a statement” is the same speaker's") {
  for (const std::u16string_view tail : {u"said in a statement.", u"said as she left the quay."}) {
    const All found = quotes(u"“The lock has been broken since the spring,” Jane Roe " + std::u16string(tail) +
                             u"\n\n“The council knows of it, and it has sent nobody to look at the gate.”\n\nThe harbour was shut.");
    REQUIRE(found.size() == 2);
    CHECK(found[1].speaker == "Jane Roe");
  }
  CHECK(quotes(u"“It was the best race of the year,” Jane Roe said.\n\n“We won!” Jane proudly added.").back().speaker == "Jane Roe");
}

TEST_CASE("whom a pronoun means") {
  const auto last = [](std::u16string_view text) { return quotes(text).back(); };
  // a report is not "she"
  CHECK(last(u"The report is the third on the tides, Jane Roe said. She warned that it might be “badly out of date” by May.").speaker ==
        "Jane Roe");
  CHECK(last(u"Jane Roe left early. The study said the gate was “far too low for the tide”. “It will be rebuilt by May,” she said.")
            .speaker == "Jane Roe");
  // not only the sentence right before, and nobody else between
  CHECK(last(u"A spokesperson for the East-Port council said the pier was shut. Two boats sank. “We will look at the ropes,” he said.")
            .speaker == "A spokesperson for the East-Port council");
  CHECK(last(u"A friend close to the crew told the paper that all were safe. They added: “Nobody on that boat was ever in danger.”")
            .speaker == "A friend");
  // "he" of the host goes on; whom somebody looks like does not speak
  CHECK(
      last(u"Ned Hale left in May. The host said the boat was “a good one”. He called it “a fine boat for all”.\n\n“We have built three of "
           u"them,” he added.")
          .speaker == "The host");
  CHECK(last(u"Ann Roe went home. She had come out of the water looking like Captain Eve Hale. “It was so cold,” she said.").speaker ==
        "Ann Roe");
  // what critics allege follows their verb
  CHECK(
      last(u"THE RACE: When pilot Ned Hale lost his boat, while declaring he “was not to blame,” critics alleged that he had been asleep.")
          .speaker == "Ned Hale");
}

TEST_CASE("a word in marks in front of a noun is a term; reported clauses are quotations") {
  CHECK(quotes(u"Jane Roe noted that with its new “slow tide” gate the lock was safe.").empty());
  CHECK(quotes(u"Jane Roe denied that she meant harm with her “harbour rats” remarks.").empty());
  CHECK(quotes(u"Jane Roe confirmed that the toll would stay low before it reached its “usual level” in June.") ==
        All{{"usual level", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"The council lowered it, saying the toll would go up again and then fall in “small stages” from May.").size() == 1);
}

TEST_CASE("what follows “adding that” speaks for nobody; “as directed” is no clause") {
  const auto last = [](std::u16string_view text) { return quotes(text).back(); };
  CHECK(last(u"Jane Roe said she likes the ferry and “whoever thinks that I want it gone has not read a word of it,” adding that Norway "
             u"continues "
             u"to build ferries.")
            .speaker == "Jane Roe");
  CHECK(last(u"“They would laugh at me in every port” for the old sails and a rudder only mended as needed, Jane Roe said.").speaker ==
        "Jane Roe");
}

TEST_CASE("somebody apposed whom nothing else knows; an agency by its owner's name; a comma that hands over") {
  const auto last = [](std::u16string_view text) { return quotes(text).back(); };
  CHECK(last(u"“The roof went first,” the uncle, Ma Songling, said.").speaker == "Ma Songling");
  CHECK(last(u"Norway’s Havoy weather agency called the forecast a “disgrace” to the trade in a letter.").speaker ==
        "Havoy weather agency");
  CHECK(last(u"Jane Roe closed the book,\n\n“And that was how the lamp went out, and nobody lit it again.”\n\nThe rest was silence.")
            .speaker == "Jane Roe");
  CHECK(last(u"A letter from May states that the port had “quietly” closed on Monday.").mention == "A letter");
}

TEST_CASE("signed below, or behind several; so-called; whoever closes the sentence; an adverb behind an apposition") {
  CHECK(quotes(u"“It held through the whole winter, and nobody fell.”\n\n– Ana Roe, Harbour Times") ==
        All{{"It held through the whole winter, and nobody fell.", "Ana Roe", "Ana Roe"}});
  CHECK(quotes(u"“It held through the whole winter, and nobody fell.”\n\nAna Roe, Director, Harbour Lab") ==
        All{{"It held through the whole winter, and nobody fell.", "Ana Roe", "Ana Roe"}});
  CHECK(quotes(u"“It held through the whole winter, and nobody fell.”\n\nAna Roe, Director, Harbour Lab:")[0].speaker.empty());
  CHECK(quotes(u"Before she left school, Ana Roe drew. “What I really love is art,” she said in an interview.")[0].speaker == "Ana Roe");
  CHECK(quotes(u"“It held through the whole winter, and nobody fell.”\n\nAna Roe, who built it, was not asked.")[0].speaker.empty());
  CHECK(quotes(u"The so-called “insurrection” at the harbour, Ana Roe said, was late.").empty());
  const std::vector<Said> both = quotes(
      u"The couple came “to show support for the harbour” and the “trip was in no way paid for by us,” according to a source who spoke to "
      u"us.");
  REQUIRE(both.size() == 2);
  CHECK(both[0].speaker == "a source");
  CHECK(quotes(u"Ana Roe, the singer and award nominee, proudly proclaimed, “We are the loudest choir in the world.”")[0].speaker ==
        "Ana Roe");
  CHECK(quotes(u"Tom Hale told the paper about the ferry. However, he believes Bruce Dunn knew of it. “He was there all the time, of "
               u"course,” he "
               u"added.")[0]
            .speaker != "Bruce Dunn");
  CHECK(quotes(u"Tom Hale, the FMB’s youngest board member, said: “Being offered a cup of tea is nice.”")[0].speaker == "Tom Hale");
}

TEST_CASE("single marks: one behind an s and before a stop closes, one behind a space opens") {
  CHECK(quotes(u"Jane Roe said the ferry was 'late for us'. The old gate was 'broken' again.") ==
        All{{"late for us", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"Jane Roe replied: 'We built it for all of 'em (and us)! It held well.' It rained.")[0].text ==
        "We built it for all of 'em (and us)! It held well.");
}

TEST_CASE("a paragraph of quotation behind a speaker of whom a clause tells, or behind whom only bodies and groups are named") {
  const std::u16string next = u"\n\n“Nobody will pay for the boats that were lost.”";
  CHECK(quotes(u"“It took all,” said Jane Roe, who was an adviser to Ned Hale but does not work for him now." + next).back().speaker ==
        "Jane Roe");
  CHECK(quotes(u"“It took all,” Jane Roe said of the idea of boys who sail as girls." + next).back().speaker == "Jane Roe");
  CHECK(quotes(u"The Norland Coastguard, which runs the harbour, says that the agency “is aware of the remarks.”" + next).back().speaker ==
        "Norland Coastguard");
  CHECK(quotes(u"“It took all,” Jane Roe said as the mayor left." + next).back().speaker.empty());
}

TEST_CASE("what a group or a charity is called is no quotation; what a judge called a plan is one") {
  CHECK(quotes(u"A Facebook group called “We support the boats and their crews” has 85,000 members.").empty());
  CHECK(quotes(u"Jane Roe has a charity called “Boats for all of us at sea”.").empty());
  CHECK(mention(u"The council passed a plan a judge called “cruel, mad and unusual”.") == "a judge");
  CHECK(mention(u"It was a plan Jane Roe called “cruel, mad and unusual”.") == "Jane Roe");
  CHECK(mention(u"It was a plan critics called “cruel, mad and unusual”.") == "critics");
  CHECK(mention(u"The council passed what a judge called “cruel, mad and unusual” plans.") == "a judge");
}

TEST_CASE("a quotation whose own sentence names nobody shows the mention beside it; one that is said to be somebody's, that mention") {
  const auto shown = [](std::u16string_view text, std::size_t quotation) {
    const Analysis a = read_article(text);
    return a.facts.quotes.at(quotation).speaker_mention.value().start;
  };
  const std::u16string_view beside =
      u"“It took us all winter to mend,” said Jane Roe. “It was a hard one, and we were late again.” Jane Roe left after that.";
  CHECK(shown(beside, 0) == beside.find(u"Jane"));
  CHECK(shown(beside, 1) == beside.rfind(u"Jane"));
  const std::u16string_view own = u"Jane Roe said: “It took us all winter to mend.” Jane Roe left after that.";
  CHECK(shown(own, 0) == 0);
  const std::u16string_view another =
      u"“It took us all winter to mend,” said Roe. “It was a hard one, and we were late again.” Jane Roe and Ned Hale left.";
  CHECK(shown(another, 1) == another.find(u"Roe"));
  const std::u16string_view she =
      u"Jane Roe is the mayor. “It took us all winter to mend,” she said. “It was hard, and we were late.”\n\nSo, she left.";
  CHECK(shown(she, 1) == she.find(u"she"));
}

TEST_CASE("a row of clauses that each have words of their own; what an article is titled; what a report also adds") {
  CHECK(quotes(u"Jane Roe called the plan “reckless”, Tom Hale said it was “late” and Ann Orr said “nobody knows”.") ==
        All{{"reckless", "Jane Roe", "Jane Roe"}, {"late", "Tom Hale", "Tom Hale"}, {"nobody knows", "Ann Orr", "Ann Orr"}});
  CHECK(quotes(u"In an article titled ‘The port is cheating with numbers’, Jane Roe says so.").empty());
  CHECK(quotes(u"The report states: “The gates are too low.” It also adds that: “They were never checked by anybody.”").back().mention ==
        "It");
}
