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
  // Somebody answers in marks; marks out of ten; a list of people; nobody comes back
  CHECK(
      quotes(u"Why did Jane Roe leave?\n\nRoe: “It was late.”\n\nWas it?\n\nRoe: “It was, that day.”\n\nWhy?\n\nRoe: “Nobody knows that.”")
          .back() == Said{"Nobody knows that.", "Jane Roe", "Roe"});
  CHECK(quotes(u"Jane Roe: 7 - Saved two at the end.\n\nNed Hale: 6 - Was late.\n\nJane Roe: 5 - Left at noon.").empty());
  CHECK(quotes(u"Jane Roe: Harbour master of Leeds\n\nNed Hale: Sailor\n\nJane Roe: Owner of the yard").empty());
  CHECK(quotes(u"Jane Roe: She left at noon.\n\nNed Hale: He was late.\n\nOrr Vane: He stayed at home.").empty());
}

TEST_CASE("a paragraph without marks behind who said it") {
  CHECK(
      quotes(
          u"Jane Roe left at noon. In a letter to the crew, Roe wrote:\n\nThe gate is old and nobody wants to pay for it.\n\nIt rained.") ==
      All{{"The gate is old and nobody wants to pay for it.", "Jane Roe", "Roe"}});
  CHECK(quotes(u"Jane Roe left at noon. She said:\n\nThe gate is old and nobody wants to pay for it.").size() == 1);
  CHECK(quotes(u"You said:\n\nThe gate is old and nobody wants to pay for it.").empty());
  CHECK(quotes(u"Here is what the letters said:\n\nThe gate is old and nobody wants to pay for it.").empty());
  CHECK(quotes(u"Jane Roe said:\n\nGates of Leeds\n\nThey are old.").empty());
}
