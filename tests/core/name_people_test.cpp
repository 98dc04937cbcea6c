#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

using Strings = std::vector<std::string>;
Strings people(std::u16string_view text) { return mentions_of(text, EntityType::person); }

}  // namespace

TEST_CASE("surnames in capitals, as lists write them") {
  CHECK(people(u"The list was read out on Monday. KENNEDY rows first, and BRELLER, OSTWICK and THOMAS steer in the second half.") ==
        Strings{"KENNEDY", "BRELLER", "OSTWICK", "THOMAS"});
  CHECK(people(u"The port is run by ACME, HALVEX and ORLON, which have ships of their own on the river.").empty());
}

TEST_CASE("a guy named so, and who is said to speak of her family") {
  CHECK(people(u"The lock was drawn by a guy named W.H.S. Oestrik, who kept bees.") == Strings{"W.H.S. Oestrik"});
  CHECK(has(people(u"The road was shut. Chalouque said her boat was still afloat."), "Chalouque"));
  CHECK(people(u"The boat won on Sunday. Rimonek added: \"It is the best race ever rowed.\" Additional Notes: \"No wind.\"") ==
        Strings{"Rimonek"});
}

TEST_CASE("particles and an initial in front of a name") {
  CHECK(people(u"The pilot Omar al-Hakeem said so on Monday.") == Strings{"Omar al-Hakeem"});
  CHECK(people(u"The pilot Omar al - Hakeem said so on Monday.") == Strings{"Omar al - Hakeem"});
  CHECK(people(u"The prize went to Yusof bin Rahman, and bin Rahman gave it away.") == Strings{"Yusof bin Rahman", "bin Rahman"});
  CHECK(people(u"The crew chose A. Nora Kramer to steer on Monday.") == Strings{"A. Nora Kramer"});
}

TEST_CASE("works are nobody: films, books, what has episodes and judges") {
  CHECK(names_of(read_article(u"He sang it in 2003 for the film, Donnie Vane. She wrote the book Fully Hardened.").facts.people).empty());
  const Analysis a = read_article(u"Jane Roe is a judge on The Hooded Singer Norway and saw each episode of Harbour Girl.");
  CHECK(a.facts.organizations.empty());
  CHECK(names_of(read_article(u"She read the book that Netflix bought, and the film Jane Roe made.").facts.people) == Strings{"Jane Roe"});
}

TEST_CASE("what the text says that a single word is, it is everywhere; capitals within a word are no person's") {
  const auto organizations = [](std::u16string_view text) { return names_of(read_article(text).facts.organizations); };
  const Analysis a = read_article(u"Vexotal grew fast, said Jane Roe. Vexotal is a marketplace for designers. Patients like Vexotal.");
  CHECK(names_of(a.facts.people) == Strings{"Jane Roe"});
  CHECK(has(names_of(a.facts.organizations), "Vexotal"));
  CHECK(has(organizations(u"Of note, ShockVane has a warning on its page."), "ShockVane"));
  CHECK(names_of(read_article(u"DeVane said he would go, and LaVane said she would stay.").facts.organizations).empty());
  CHECK(has(organizations(u"According to Vexing, he left on Monday."), "Vexing"));
  CHECK_FALSE(has(organizations(u"According to Berlin, he left on Monday."), "Berlin"));
}

TEST_CASE("names with a figure, a plus or a hyphen; relatives; addresses, offices and questions") {
  const auto organizations = [](std::u16string_view text) { return names_of(read_article(text).facts.organizations); };
  CHECK(has(organizations(u"The race was won by 23XI Racing on Monday. The price at Disney+ went up."), "23XI Racing"));
  CHECK(has(organizations(u"The cut was agreed by the OPEC+ group on Monday."), "OPEC+"));
  CHECK(has(organizations(u"They buy it at REI Co-op, where it is cheap."), "REI Co-op"));
  CHECK(names_of(read_article(u"But his girlfriend, Asia Vanento, took it hard.").facts.people) == Strings{"Asia Vanento"});
  CHECK(organizations(u"Write to 7OnYourSideNina@vane.example for more of it.").empty());
  CHECK_FALSE(has(organizations(u"She was named secretary of Transportation in 2016."), "Transportation"));
  CHECK(names_of(read_article(u"Jim McKelvey came.\n\nQ&A With Jim McKelvey, Cofounder of Square").facts.people) ==
        Strings{"Jim McKelvey"});
}

TEST_CASE("a headline's verb is no part of a name that the text has without it") {
  const auto people = [](std::u16string_view text) { return names_of(read_article(text).facts.people); };
  CHECK(people(u"Vote Could Help Clean Energy, Lindsey Graham Says\n\nLindsey Graham spoke on Monday. Graham was glad of it.") ==
        Strings{"Lindsey Graham"});
}

TEST_CASE("what only looks like a kind, a work or an office takes nothing away") {
  const auto places = [](std::u16string_view text) { return names_of(read_article(text).facts.places); };
  CHECK(has(places(u"In Oakmere, a bank was robbed on Monday. Police in Oakmere are looking for two men."), "Oakmere"));
  CHECK(has(places(u"Residents were told to leave, according to Ridgecrest police."), "Ridgecrest"));
  CHECK(has(places(u"Two people were shot in KwaMashu on Monday. Police in KwaMashu are looking for a man."), "KwaMashu"));
  CHECK(names_of(read_article(u"In his book Trump says that he won. Trump is 77.").facts.people) == Strings{"Trump"});
  CHECK(read_article(u"In his book Trump says that he won. Trump is 77.").facts.people.front().mentions.size() == 2);
  CHECK(has(names_of(read_article(u"Ana Moreira, the general secretary of Unite, said it was late. Unite is angry.").facts.organizations),
            "Unite"));
  CHECK(has(names_of(read_article(u"The AP (as planned) called the race. The AP said so.").facts.organizations), "AP"));
}

TEST_CASE("a figure belongs to one name alone") {
  const Analysis a = read_article(u"… , Apple 3) 'theto the our Harrow 23XI Harbour x@y.com");
  for (std::size_t i = 1; i < a.facts.mentions.size(); ++i) CHECK(a.facts.mentions[i - 1].span.end <= a.facts.mentions[i].span.start);
}

TEST_CASE("who is addressed is a person, without what addresses them; who is called anti- is nobody") {
  CHECK(people(u"A source close to Mr Oestrik confirmed the call. The head of the club told Mr Oestrik that he should not accept it.") ==
        Strings{"Oestrik", "Oestrik"});
  CHECK(people(u"The suit names two others, including Harvitz and  Prince Andrew.") == Strings{"Harvitz", "Andrew"});
  CHECK(people(u"He went to King Edward's School. She lives in Prince Albert, Canada.").empty());
  CHECK(people(u"Anti-Moreira activists have held daily protests. Moreira is the mayor.") == Strings{"Moreira", "Moreira"});
}

TEST_CASE("what is offered and what is sold there are no people") {
  const Analysis a = read_article(u"The prints are by Orlen Photography. The dress is from Halvex Outfitters of Leeds.");
  CHECK(names_of(a.facts.organizations) == Strings{"Orlen Photography", "Halvex Outfitters"});
  CHECK(people(u"Madonna, Ana Hale and Orr Vane came. They watched Neymar score twice.") ==
        Strings{"Madonna", "Ana Hale", "Orr Vane", "Neymar"});
}

TEST_CASE("what a picture is labelled with is no part of a name; a town in front of its state is nobody") {
  const auto places = [](std::u16string_view text) { return names_of(read_article(text).facts.places); };
  CHECK(people(u"Caption Hale arrives at the house. Ana Hale spoke. Afterward Hale led them out.") == Strings{"Hale", "Ana Hale", "Hale"});
  CHECK(people(u"Chocolate In Anderson, Indiana, the maker is growing. A plant in Findlay, Ohio, employs 2,300 workers.").empty());
  CHECK(has(places(u"Chocolate In Anderson, Indiana, the maker is growing."), "Anderson"));
}

TEST_CASE("a work in front of its star and letters behind a name are nobody") {
  CHECK(people(u"The play is by Frozen star Ana Hale. Harry Potter star Emma Vane came. Potter fans cheered.") ==
        Strings{"Ana Hale", "Emma Vane"});
  CHECK(people(u"Clinton FBI probe: what we know. The FBI said so. The defeat was blamed on interventions by FBI director James Hale.") ==
        Strings{"Clinton", "James Hale"});
}

TEST_CASE("captions that follow each other without a stop are several names; software is nobody") {
  const Analysis a =
      read_article(u"President Barack Hale As Trump meets with Hale, the press waits. Ana Roe House Speaker Ana Roe and he joined them.");
  CHECK(names_of(a.facts.people) == Strings{"Barack Hale", "Trump", "Ana Roe"});
  CHECK(people(u"Experts have warned Android owners.").empty());
}

TEST_CASE("what begins a line of a list is nobody where nothing knows it") {
  CHECK(
      people(u"The crew brought it.\n\nBrimworth\n\nThe boat took Mr Brimworth home.\n\nGuylines\n\nUmbrella\n\nAnna\n\nAnna Hale sang.") ==
      Strings{"Brimworth", "Brimworth", "Anna", "Anna Hale"});
  CHECK(read_article(u"The crew brought it.\n\nGuylines\n\nUmbrella\n\nNail clipper").facts.organizations.empty());
}

TEST_CASE("a term of words that the text knows in lower case is no body, nor is a heading that ends like one") {
  const Analysis transit =
      read_article(u"The county has built a line of Bus Rapid Transit for buses. It is rapid, and transit is cheap. The bus is red.");
  CHECK(transit.facts.organizations.empty());
  CHECK(transit.facts.places.empty());
  const std::u16string text =
      u"Paid Media Services\n\nThe firm sells media services that are paid by the hour.\n\nHow Paid Media Works in Hale\n\nIt works.";
  CHECK(read_article(text).facts.organizations.empty());
  CHECK(names_of(
            read_article(u"Harbour Media Services\n\nThe firm has been run by Harbour Media Services since 1990.").facts.organizations) ==
        Strings{"Harbour Media Services"});
}

TEST_CASE("somebody, an agency or a label behind a known name, without a stop; a team behind a dash") {
  const Analysis a = read_article(
      u"Ana Hale met the president at the White House Hale flew home on Monday. Image copyright Reuters Image caption The boat came.");
  CHECK(names_of(a.facts.people) == Strings{"Ana Hale"});
  CHECK(names_of(a.facts.places) == Strings{"White House"});  // where they met
  CHECK(names_of(a.facts.organizations) == Strings{"Reuters"});
  const Analysis b = read_article(
      u"Police in London, England Getty 2/5 The crowd in central London Reuters 3/5 Boats in Fort William, Scotland Getty 4/5 The boat "
      u"came.");
  CHECK(names_of(b.facts.organizations) == Strings{"Getty", "Reuters"});
  CHECK(people(u"2016: Oscar Pareja – FC Dallas\n\n2015: Jesse Vane – New York Red Bulls\n\n2010: Schellas Hyndman – FC Dallas").size() ==
        3);
}

TEST_CASE("the adjective in front of a known body is no part of its name") {
  const Analysis a =
      read_article(u"Ex-White House lawyer Ana Hale left.\n\nLongtime NBC anchor Orr Vane sang.\n\nA fire hit New Amsterdam.");
  CHECK(names_of(a.facts.organizations) == Strings{"White House", "NBC"});
  CHECK(names_of(a.facts.places) == Strings{"New Amsterdam"});
}

TEST_CASE("a country alone is a place, whatever the model says") {
  CHECK(names_of(read_article(u"The fire was in Nepal on Friday. The boat was in Niger on Monday.").facts.places) ==
        Strings{"Nepal", "Niger"});
}

TEST_CASE("particles in front of a surname that stands alone; a word with the capital of its sentence; a recorder") {
  const auto mentioned = [](std::u16string_view text) {
    const Analysis a = read_article(text);
    REQUIRE(!a.facts.people.empty());
    return text_of(a, a.facts.people.front().mentions.back());
  };
  CHECK(mentioned(u"Michael van Gerwen won on Sunday. Van Gerwen was glad.") == "Van Gerwen");
  CHECK(mentioned(u"Ursula von der Leyen spoke on Sunday. Then Von der Leyen left.") == "Von der Leyen");
  CHECK(names_of(read_article(u"Recorder Philip Statham sentenced him on Monday.").facts.people) ==
        std::vector<std::string>{"Philip Statham"});
}

TEST_CASE("people as bibliographies write them, in a row; clubs by their letters are none") {
  CHECK(people(u"The study is by Paxwell WB, Hollis RT, Meers JK, and came out in 2004.") ==
        Strings{"Paxwell WB", "Hollis RT", "Meers JK"});
  CHECK(people(u"The cup was won by Orlando FC, Miami FC and Austin FC.").empty());
}

TEST_CASE("somebody's surname that is a title is a name again, and no other word is one with it") {
  const Analysis a = read_article(u"Mary Dean left on Monday. Dean had a Volvo, and She saw the shop.");
  CHECK(mentions_of(a, EntityType::person) == std::vector<std::string>{"Mary Dean", "Dean"});
}

TEST_CASE("a surname that is a trade is somebody's wherever no article or another name leads it") {
  CHECK(people(u"John Constable was born there. Turner came in 1775, Constable in 1776. Constable, by contrast, grew up in Suffolk.")
            .size() == 4);
  CHECK(people(u"John Constable was born there. Turner came in 1775, a Constable in 1776. He met the Constable in May.").size() == 2);
}

TEST_CASE("letters in parentheses make a name of as many words a body, not letters of two") {
  const Analysis a = read_article(u"The Bharat Lok Dal (BLD) met. It said Marn Lund Orr (MLO) won.");
  CHECK(has(mentions_of(a, EntityType::organization), "Marn Lund Orr"));
  CHECK(has(mentions_of(a, EntityType::organization), "MLO"));
  CHECK_FALSE(has(mentions_of(u"The Alder Bank (AB) closed on Monday.", EntityType::organization), "AB"));
  // The small words among them have no letter, or have one.
  CHECK(has(mentions_of(u" → Harrow Coalition against Hunger and Domestic Noise (HCHDN) website", EntityType::organization),
            "Harrow Coalition against Hunger and Domestic Noise"));
}
