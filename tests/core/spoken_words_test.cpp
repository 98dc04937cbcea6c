// What in marks is somebody's words and what is a term or an example; whose turn it is.
#include <doctest/doctest.h>

#include "said.h"

using namespace nutgraf;
using namespace nutgraf::testing;

TEST_CASE("words in marks that end a phrase and only say what it is are nobody's") {
  CHECK(quotes(u"The audit revealed that the crews had gone along with several bogus checks of the nets in a 2006 “slow tide.”").empty());
  CHECK(mention(u"Roe Vane described a fire that burned down the whole of the old harbour as a “minor incident.”") == "Roe Vane");
  CHECK(mention(u"Jane Roe said the harbour was in a “dire state.”") == "Jane Roe");
}

TEST_CASE("examples of what one may say are no quotations; what the writer says is one") {
  CHECK(quotes(u"Avoid phrases like “to learn a great deal about boats” in a letter.").empty());
  CHECK(quotes(u"Use phrases like, “Could I have a boat with a sail?” or “Do you have any nets for weekly hire?” on the quay.").empty());
  CHECK(mention(u"Jane Roe said their talk about the murders on the quay seemed like “somebody who was there again”.") == "Jane Roe");
  CHECK(quotes(u"“Harbours have answered with sweeping changes”\n\nThe harbours have been slow, Jane Roe said.").empty());
  CHECK(quotes(u"Simply ask, “Where is the nearest harbour, please?” It works everywhere.").empty());
  CHECK(quotes(u"Ask, “Where is the nearest harbour, please?” It works everywhere.").empty());  // the text's first word
  CHECK(quotes(u"The “whom do you turn to when the engine stops” bit of the form comes last.").empty());
  CHECK(quotes(u"I always say, “Wear something warm, because you never know.” It is true.").size() == 1);
}

TEST_CASE("a question that ends a paragraph is answered by somebody else") {
  const std::u16string talk =
      u"“You said the race was lost,” Tom Hale began. “Was it?”\n\n“It was all lost,” Jane Roe replied. “Are you joking?”\n\n";
  const All cut = quotes(talk + u"“Like, it was lost to that —”\n\n“They changed the rules of the race a week before it.”");
  REQUIRE(cut.size() == 6);
  CHECK(cut[4].speaker.empty());
  CHECK(cut[5].speaker.empty());
  CHECK(quotes(u"“It took years,” said Jane Roe. “Nobody helped.”\n\n“Now the boats are back in the harbour.”").back().speaker ==
        "Jane Roe");
}

TEST_CASE("who speaks is not whom something is against, nor whose work is told of") {
  CHECK(mention(u"Donald Hale left on Monday.\n\nMore from his pro-harbour, anti-Hale agenda show:\n\n“There are only five days left until "
                u"the boats "
                u"sail.”")
            .empty());
  CHECK(
      mention(u"Jane Roe left on Monday.\n\nAll of it turns on Roe's position, saying, “The money is gone, and nobody is here.”").empty());
  CHECK(mention(u"Jane Roe explained that her debut was hard after one fan called the concert a “disgrace”.") == "one fan");
  CHECK(mention(u"Tom Hale criticised Jane Roe as a risk after she attacked the crews and blamed the fire on “old habits”.") == "she");
  CHECK(mention(u"When my mother mentioned the sea while we were driving, I laughed and said, “I don't believe in the sea.”") == "I");
  CHECK(mention(u"He's claiming that the fog is “a big, big problem in this harbour”.") == "He");
}

TEST_CASE("what somebody's description calls it is theirs") {
  CHECK(mention(u"The lawyers took issue with Roe Vane's description of him as a “con man” and a thief.") == "Roe Vane");
}

TEST_CASE("words in marks do not end the paragraph of quotation around them; the last mark of a paragraph may be forgotten") {
  const All song = quotes(
      u"Jane Roe said: \"The hall was cold.\n\n\"So we made the “Alive!” songs to share it all in a small room.\n\n“For me “Grey World” "
      u"was "
      u"the place to start.\n\n\"I still sing it.\"");
  REQUIRE(song.size() == 4);
  CHECK(song[1] == Said{"So we made the “Alive!” songs to share it all in a small room.", "Jane Roe", "Jane Roe"});
  CHECK(song[2] == Said{"For me “Grey World” was the place to start.", "Jane Roe", "Jane Roe"});
  CHECK(song[3] == Said{"I still sing it.", "Jane Roe", "Jane Roe"});
  const All open = quotes(
      u"“We are happy to have him,” said Jane Roe. “He is a fierce rower whose drive is all that we want.\n\nTom Hale added: “He is "
      u"good.”");
  REQUIRE(open.size() == 3);
  CHECK(open[1] == Said{"He is a fierce rower whose drive is all that we want.", "Jane Roe", "Jane Roe"});
}

TEST_CASE("who asks behind a question by their role and name, and no more is said in that sentence") {
  CHECK(mention(u"“Are they ready for the tide?” Rovers owner Jane Roe asked on Monday.") == "Jane Roe");
  CHECK(
      mention(u"“We have two new boats and a crane, and we think you will love them!” Hexley Boats owner Jane Roe shared on Instagram.") ==
      "Jane Roe");
  CHECK(mention(u"“The great port of Hexley votes yes!” Senator Jane Roe said as she opened the count.") == "Jane Roe");
  CHECK(mention(u"“How many boats are there?” Jane Roe asked the crowd.") == "Jane Roe");
  CHECK(mention(u"“Are they ready for the tide?” Rovers owner Jane Roe said in a letter that the gate was shut.").empty());
  CHECK(mention(u"“Are they ready for the tide?” Rovers lost to Jane Roe on Monday.").empty());
}

TEST_CASE("whom the clause of a pronoun names is another") {
  const std::u16string before = u"Ned Hale met the skipper on the quay. He gave Ned Hale a lamp, telling him: ";
  CHECK(quotes(before + u"“Keep it lit.”").back().speaker != "Ned Hale");
  CHECK(quotes(u"Ned Hale asked Orr Lind how high the wall was. “It may be ten feet,” he told Hale, to cheers.").back().speaker ==
        "Orr Lind");
  CHECK(quotes(u"Ned Hale spoke on Monday. “It may be ten feet,” he said, and Hale left.").back().speaker == "Ned Hale");
}

TEST_CASE("a description ends before later") {
  CHECK(mention(u"The nominee for the Nov. 8 election later said he was “joking” about the boats.") ==
        "The nominee for the Nov. 8 election");
}

TEST_CASE("who replied stands right in front of the verb; who issued a statement; a name behind a dash") {
  CHECK(mention(u"Asked what she would do if Jane Roe faced Ned Hale, who has shut two harbours, she replied: “I don’t know.”") == "she");
  CHECK(mention(u"The town released a statement on Monday saying the gate was “not safe.”") == "The town");
  CHECK(mention(u"The school district issued a statement saying the gate was “not safe.”") == "The school district");
  CHECK(mention(u"Pilots agree - Ned Hale: “One of the gates was shut.”") == "Ned Hale");
}

TEST_CASE("a word that a role ends in is not the role") {
  CHECK(quotes(u"Jane Roe, a goalkeeper, and Ned Hale, a baker, left. “It is late,” the keeper said.") ==
        All{{"It is late,", "the keeper", "the keeper"}});
  CHECK(quotes(u"Jane Roe, a keeper, and Ned Hale, a baker, left. “It is late,” the keeper said.") ==
        All{{"It is late,", "Jane Roe", "the keeper"}});
}
