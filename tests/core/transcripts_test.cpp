#include <doctest/doctest.h>

#include "facts/facts.h"
#include "said.h"

using namespace nutgraf;
using namespace nutgraf::testing;

TEST_CASE("the turns of a transcript are their speakers' words, without marks") {
  CHECK(
      quotes(
          u"Why did Jane Roe leave the harbour?\n\nJANE ROE: The gate was late. He said, “Go home.”\n\nNED HALE: Did you?\n\n(APPLAUSE)\n\n"
          u"ROE: Right.\n\nROE: We all did, in the end.") == All{{"The gate was late. He said, “Go home.”", "Jane Roe", "JANE ROE"},
                                                                 {"Did you?", "Ned Hale", "NED HALE"},
                                                                 {"We all did, in the end.", "Jane Roe", "ROE"}});
  CHECK(quotes(u"JANE ROE: It is late, I think.\n\nNED HALE, HARBOUR MASTER OF LEEDS: It was never early here.").back() ==
        Said{"It was never early here.", "Ned Hale", "NED HALE"});
  // Somebody answers in marks; marks out of ten; a list of people; nobody comes back
  CHECK(
      quotes(u"Why did Jane Roe leave?\n\nRoe: “It was late.”\n\nWas it?\n\nRoe: “It was, that day.”\n\nWhy?\n\nRoe: “Nobody knows that.”")
          .back() == Said{"Nobody knows that.", "Jane Roe", "Roe"});
  CHECK(quotes(u"Jane Roe: 7 - Saved two at the end.\n\nNed Hale: 6 - Was late.\n\nJane Roe: 5 - Left at noon.").empty());
  CHECK(quotes(u"Jane Roe: Harbour master of Leeds\n\nNed Hale: Sailor\n\nJane Roe: Owner of the yard").empty());
  // Two turns are no transcript yet; names within paragraphs
  CHECK(quotes(u"Ana Roe: It was late.\n\nRoe: We left at noon.\n\nThe road was wet.").empty());
  CHECK(quotes(u"Ana Roe: It was late.\n\nNed Hale: We left at noon.\n\nRoe: It was cold.").size() == 3);
  CHECK(
      quotes(u"We met. Ned Hale: We left at noon.\n\nHe spoke. Ana Roe: It was late.\n\nThey met. Ned Hale: So it was.\n\nIt was over. Ana "
             u"Roe: It was cold.")
          .empty());
  CHECK(quotes(u"Jane Roe: She left at noon.\n\nNed Hale: He was late.\n\nAna Lind: He stayed at home.").empty());
}

TEST_CASE("a paragraph without marks behind who said it") {
  CHECK(
      quotes(
          u"Jane Roe left at noon. In a letter to the crew, Roe wrote:\n\nThe gate is old and nobody wants to pay for it.\n\nIt rained.") ==
      All{{"The gate is old and nobody wants to pay for it.", "Jane Roe", "Roe"}});
  CHECK(quotes(u"Jane Roe left at noon. She said:\n\nThe gate is old and nobody wants to pay for it.").size() == 1);
  CHECK(quotes(u"You said:\n\nThe gate is old and nobody wants to pay for it.").empty());
  CHECK(quotes(u"Here is what the letters said:\n\nThe gate is old and nobody wants to pay for it.").empty());
  CHECK(quotes(u"Jane Roe wrote:\n\nBridge shut for repairs in June\n\nIt is old.").empty());
}

TEST_CASE("two people say it together") {
  CHECK(quotes(u"Jane Roe and Ned Hale said in a joint statement: “It is too late to go now.”") ==
        All{{"It is too late to go now.", "Jane Roe and Ned Hale", "Jane Roe and Ned Hale"}});
  CHECK(quotes(u"It rained. “It is too late,” said Jane Roe and Ned Hale. “We all go home.”")[1].speaker == "Jane Roe and Ned Hale");
  CHECK(quotes(u"Jane Roe and Ned Hale left. “It is too late to go now,” Roe and Hale said.").back() ==
        Said{"It is too late to go now,", "Jane Roe and Ned Hale", "Roe and Hale"});
  CHECK(quotes(u"Jane Roe and Ned Hale left. “It is too late,” the two said on Monday.").back().mention == "the two");
  CHECK(mention(u"It rained. “It is too late to go,” prosecutors Jane Roe and Ned Hale said.") == "Jane Roe and Ned Hale");
  // Somebody else does something else
  CHECK(quotes(u"Orr Vane waved to Jane Roe and Ned Hale said, “It is too late.”").back().mention.find(" and ") == std::string::npos);
  CHECK(quotes(u"“It is too late,” said Jane Roe and Ned Hale left.").back().mention == "Jane Roe");
}

TEST_CASE("somebody else; a signature with its stop; who agrees") {
  CHECK(mention(u"Jane Roe left. Someone else wrote that it was “too late” to go.") == "Someone else");
  CHECK(mention(u"Jane Roe left. “It is too late to go,” wrote someone else.") == "someone else");
  CHECK(mention(u"It rained.\n\n“It is too late to go.”\n\n-Jane Roe, Leeds.") == "Jane Roe");
  CHECK(quotes(u"“It is too late,” said Jane Roe. “We all go home.” Ned Hale agreed. “It is,” he said.")[1].speaker == "Jane Roe");
  CHECK(mention(u"It rained. “Would it be too late?” Jane Roe pressed.") == "Jane Roe");
}

TEST_CASE("a comma is missing in front of the mark") {
  CHECK(mention(u"It rained. “It is too late to go now” said Jane Roe, a nurse.") == "Jane Roe");
  CHECK(mention(u"It rained. “You did it all so well xx” echoed a third.") == "a third");
}

TEST_CASE("all of a sentence is about whom it says to have spoken: the next paragraph is theirs, too") {
  CHECK(quotes(u"“We left,” said Jane Roe, a member of the council who has for many years been chair of its committee on gates, boats and "
               u"tides.\n\n"
               u"“It was too late to go.”")
            .back()
            .speaker == "Jane Roe");
}

TEST_CASE("who speaks is not the day on which they did; a paper speaks") {
  CHECK(mention(u"A NATO spokesman Monday called it “extreme language” that was out of date.") == "A NATO spokesman");
  CHECK(mention(u"Ana Roe told the council that the say of its members was “minimized and demoralized by the law.”") == "Ana Roe");
  CHECK(mention(u"The pope Sunday asked them to “renounce hatred and build a world of justice”.") == "The pope");
  CHECK(mention(u"The Department of Justice complaint says Hexley tried to “low ball customers and then raise prices on the day.”") ==
        "The Department of Justice complaint");
}
