#include <doctest/doctest.h>

#include <algorithm>

#include "article_of.h"
#include "facts/names/name_types.h"
#include "facts/words/word_class.h"
#include "language/language.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

using Strings = std::vector<std::string>;
Strings people(std::u16string_view text) { return names_of(read_article(text).facts.people); }
Strings organizations(std::u16string_view text) { return names_of(read_article(text).facts.organizations); }

/// The first of them; nothing where there is none.
std::string first_of(const Strings& names) { return names.empty() ? std::string() : names.front(); }

}  // namespace

TEST_CASE("a sort of oil is nobody, but who is called so is somebody") {
  CHECK(people(u"Oil prices rose on Monday. Brent futures gained 1.2 percent to $83 a barrel, while U.S. crude fell. Brent has gained 8 "
               u"percent.")
            .empty());
  CHECK(people(u"Brent Crude stood at $83 a barrel on Monday.").empty());
  const Analysis a = read_article(u"Brent Hale, 43, sells crude oil. Brent said on Monday that it was late.");
  REQUIRE(a.facts.people.size() == 1);
  CHECK(a.facts.people[0].mentions.size() == 2);
}

TEST_CASE("whoever is said to have spoken and what they are: no place") {
  CHECK(people(u"“Lower rates would be huge,” said Corin Lake, a Republican pollster for the mayor.") == Strings{"Corin Lake"});
  CHECK(people(u"“It is hard,” said Ott Winter, a Springfield, Missouri-based bridge painter.") == Strings{"Ott Winter"});
  CHECK(people(u"“It is hard,” said Corin Lake, 43, on Monday.") == Strings{"Corin Lake"});
  CHECK(people(u"The storm, officials said Salt Lake, a village of farmers, was hit.").empty());
}

TEST_CASE("companies by what follows their name, and wherever it stands alone") {
  const std::u16string_view text =
      u"Here at Stilbrucken, the department store in Hamburg, old lamps are sold. “It is an art,” says Ana Moreira, Stilbrucken’s manager.";
  CHECK(has(organizations(text), "Stilbrucken"));
  CHECK(people(text) == Strings{"Ana Moreira"});
  CHECK(has(organizations(u"“We need fewer of them,” said Amr Moreira, CEO of Vectorra, on Monday."), "Vectorra"));
  CHECK(people(u"They met Moreira, a company lawyer, on Monday.") == Strings{"Moreira"});
}

TEST_CASE("an acronym in brackets tells where a name begins and ends") {
  CHECK(first_of(organizations(u"Few have read the Transatlantic Trade and Investment Partnership (TTIP).")) ==
        "Transatlantic Trade and Investment Partnership");
  CHECK(first_of(organizations(u"She works at the Institute of Chartered Accountants in England and Wales (ICAEW) in London.")) ==
        "Institute of Chartered Accountants in England and Wales");
  // the letters do not fit
  CHECK_FALSE(has(organizations(u"She works at the Institute of Chartered Accountants in England (ICAEW) in London."),
                  "Institute of Chartered Accountants in England"));
}

TEST_CASE("where a name ends: at a comma in front of a person, at a day, behind a word of the sentence's beginning") {
  CHECK(people(u"Jane Curtis is a baker. To sing at the Texas Capitol, Curtis is learning fast.") == Strings{"Jane Curtis"});
  CHECK_FALSE(has(mentions_of(u"We walked to St. Brenna on Sundays when it rained.", EntityType::organization), "St. Brenna on Sundays"));
  CHECK(people(u"President Joe Biden spoke. Top Biden aides listened.") == Strings{"Joe Biden"});
}

TEST_CASE("labels of a transcript, a politician's home") {
  CHECK(people(u"SARAH PELLWICK, HOST: The harbour council meets behind closed doors tonight.").size() == 1);
  CHECK(mentions_of(u"JANE CURTS: When the ferry stops, the island loses its only doctor.", EntityType::person) == Strings{"JANE CURTS"});
  CHECK(mentions_of(u"Rep. Ana Moreira (D-Walnut Grove) said so.", EntityType::location) == Strings{"Walnut Grove"});
}

TEST_CASE("what is no name, and what is another kind of one") {
  CHECK(people(u"“Somebody who is new here would never find the right door,” Ana Moreira says.") == Strings{"Ana Moreira"});
  CHECK(people(u"My brother and I wept. Mom took us to church. Later Mom slept.").empty());
  CHECK(organizations(u"My brother and I wept. At Mom’s party we sang. Later Mom slept.").empty());
  CHECK(has(mentions_of(u"It was sold out. Relegated to New Year’s Eve, they sang.", EntityType::miscellaneous), "New Year’s Eve"));
  CHECK(mentions_of(u"It came from South Korean intelligence services.", EntityType::location).empty());
  CHECK(mentions_of(u"Ana Moreira, professor of Anaesthesia, teaches at Harvard.", EntityType::location).empty());
}

TEST_CASE("names in capitals for show are given in ordinary case") {
  CHECK(people(u"KATIE Pruett was so tired that she missed the ferry.\n\nKatie, 45, said it was late.") == Strings{"Katie Pruett"});
  CHECK(people(u"JANE MARTINEZ-BELTRAN, BYLINE: It is Saturday.\n\nMARTINEZ-BELTRAN: Most people here are teachers.") ==
        Strings{"Jane Martinez-Beltran"});
  CHECK(people(u"President Joe Biden met JD Vance. Biden smiled.") == Strings{"Joe Biden", "JD Vance"});
}

TEST_CASE("a dateline is no part of a person") {
  CHECK(people(u"CLEVELAND - Donald Moreira spoke on Thursday. Moreira was late.") == Strings{"Donald Moreira"});
}

TEST_CASE("couples are two people, what somebody does is no part of a name") {
  CHECK(people(u"Anthony Moreira & Anna Hale were seen in Rome. Anthony Moreira was late.").size() == 2);
  CHECK(people(u"Newlyweds Tom Orrell, 29, and Beatrice, 27, had missed their train.").front() == "Tom Orrell");
}

TEST_CASE(
    "short forms: bodies of a country, teams of a place, letters that leave the country out; capitals stay where they are no shouting") {
  const auto mentions = [](std::u16string_view text) {
    std::string out;
    for (const Entity& each : read_article(text).facts.organizations)
      out += utf8(each.name) + " x" + std::to_string(each.mentions.size()) + ";";
    return out;
  };
  CHECK(mentions(u"The U.S. Supreme Court ruled on Monday. The Supreme Court was divided, as it is.") == "U.S. Supreme Court x2;");
  CHECK(mentions(u"The Colorado Supreme Court ruled on Monday. The Supreme Court may take the case.").find("x2") == std::string::npos);
  CHECK(mentions(u"The Football Association fined Arsenal on Monday. The Wales Football Association did not.").find("x2") ==
        std::string::npos);
  CHECK(mentions(u"The Kenya National Union of Teachers went on strike. The NUT in Britain sent a note.").find("x2") == std::string::npos);
  CHECK(has(organizations(u"Teamsters struck on Monday. The California Teamsters did not. The Teamsters were angry."), "Teamsters"));
  CHECK(mentions(u"The Brooklyn Nets won on Monday. The Nets are glad, and so are fans of the Nets.") == "Brooklyn Nets x3;");
  CHECK(mentions(u"The U.S. Drug Enforcement Administration came on Monday. The DEA took ten bags.") ==
        "U.S. Drug Enforcement Administration x2;");
  CHECK(mentions(u"The Reserve Bank of India (RBI) raised its rate. RBI may do so again.") == "Reserve Bank of India x3;");
  CHECK(mentions(u"The rate of Bank of Canada (BoC) is due. BoC is expected to wait.") == "Bank of Canada x3;");
  CHECK(names_of(read_article(u"Their record at TQL Stadium is good, and the fans are glad.").facts.places) == Strings{"TQL Stadium"});
}

TEST_CASE("firms whose names end in an owner's mark keep it, unless somebody has the name") {
  CHECK(organizations(u"Moody’s cut its rating on Monday. Christie's had bid for it.") == Strings{"Moody’s", "Christie's"});
  const KeyFacts facts =
      read_article(u"Agatha Christie wrote it. Christie's play opened in Leeds, and so did the play of Mr. Moody's son.").facts;
  CHECK(names_of(facts.people) == Strings{"Agatha Christie", "Moody"});
  CHECK(facts.organizations.empty());
}

TEST_CASE("zones of time are nobody") {
  CHECK(read_article(u"The ship leaves at 8 p.m. Eastern Time on Sunday, which is 5 p.m. Pacific Time.").facts.organizations.empty());
}

TEST_CASE("diseases are nobody, whoever found them") {
  const KeyFacts ill =
      read_article(u"Jane Roe has Parkinson’s disease. Parkinson’s is slow, she said, and Down syndrome is no disease.").facts;
  CHECK(names_of(ill.people) == Strings{"Jane Roe"});
  CHECK(ill.organizations.empty());
  const KeyFacts known = read_article(u"They know what Crohn's disease is. He has lived with Alzheimer's since 2016.").facts;
  CHECK(known.people.empty());
  CHECK(known.organizations.empty());
  const KeyFacts guest = read_article(u"Cecil Parkinson came on Monday. Parkinson's son was with him.").facts;
  REQUIRE(names_of(guest.people) == Strings{"Cecil Parkinson"});
  CHECK(guest.people.front().mentions.size() == 2);
}

TEST_CASE("kinds of things and terms are nobody: plurals of letters, what stands for an office or for words in lower case") {
  CHECK(read_article(u"The LLMs and APIs that power NFTs are sold to SMBs, and CRMs track KPIs for them.").facts.organizations.empty());
  CHECK(read_article(u"They use Large Language Models (LLMs) and other things of that kind.").facts.organizations.empty());
  CHECK(read_article(u"GIM (gradient interaction modifications) is a method, and GIM is fast.").facts.organizations.empty());
  CHECK(read_article(u"She is the Internal Vice President (IVP) of the union. The IVP left on Monday.").facts.organizations.empty());
  CHECK(read_article(
            u"Vale Ltd has bought a maker of extended detection and response (XDR) tools. The firm's XDR tools are sold in Leeds, and "
            u"the identity threat detection, investigation, and response (ITDR) tools of Hale Ltd are, too.")
            .facts.organizations.size() == 2);
  // an aside that only begins with the same letters
  CHECK(has(organizations(u"The UN (upset neighbours) said so on Monday. The UN went."), "UN"));
  CHECK(has(organizations(u"The BTY (by the year) met on Monday. The BTY left."), "BTY"));
  CHECK(names_of(read_article(u"The US and the 49ers are known to all. The WHO met IMF staff, and the NBA came.").facts.organizations) ==
        Strings{"49ers", "WHO", "IMF", "NBA"});
  CHECK(names_of(read_article(u"They went to the US and to the UK on Monday.").facts.places) == Strings{"US", "UK"});
}

TEST_CASE("whom a poll is about, with a share and without a comma") {
  CHECK(people(u"The poll gave Cruz 59 percent on Monday.") == Strings{"Cruz"});
}

TEST_CASE("short forms of things, sites, states behind a town") {
  CHECK(organizations(u"The HVAC workers failed. Without HVAC the halls were hot, and DNA was lost.").empty());
  CHECK(has(organizations(u"The FBI and NASA were asked."), "NASA"));
  CHECK(mentions_of(u"By far the best bakery in Lawrence, KS", EntityType::location).back() == "KS");
  CHECK(mentions_of(u"He came to Lawrence, OK?", EntityType::location).empty());
}

TEST_CASE("places in lower case, where somebody writes without capitals") {
  const std::u16string_view mail = u"hi there, what is going on with you?\n\nHow are vietnam and Laos alike? I am from california.";
  CHECK(mentions_of(mail, EntityType::location) == Strings{"vietnam", "Laos", "california"});
  CHECK(mentions_of(u"The vase of blue china from Laos was sold.", EntityType::location) == Strings{"Laos"});
}

TEST_CASE("short for the organization that it stands behind in brackets") {
  const Analysis a = read_article(u"Compare Disney's (DIS) $170 billion with Netflix's (NFLX) $210 billion.\n\nThen NFLX fell.");
  CHECK(names_of(a.facts.organizations).size() == 2);
  for (const Entity& each : a.facts.organizations) {
    if (utf8(each.name) == "Netflix") CHECK(each.mentions.size() == 3);
  }
}

TEST_CASE("a party in front of a place is no part of it") {
  CHECK(has(mentions_of(u"The fair moved to heavily Democratic Los Angeles County.", EntityType::location), "Los Angeles County"));
}

TEST_CASE("an organization and whoever stands behind it without a comma; results of games") {
  const std::u16string_view text =
      u"The head of the Leeds Harbour Council Edda Salmen told the paper. Salmen was late. Later, Salmen left.";
  CHECK(has(mentions_of(text, EntityType::person), "Edda Salmen"));
  CHECK(mentions_of(u"Games played on Saturday:\n\nSwansea 49 Cardiff 23\n\nNewport 29 Leeds 10", EntityType::organization).size() == 4);
}

TEST_CASE("committees and papers are no places") {
  CHECK(has(organizations(u"In May the House Select Subcommittee on bridges will meet."), "House Select Subcommittee"));
}

TEST_CASE("postcodes, people behind places, surnames that are titles, titles and feasts that are nobody") {
  CHECK(mentions_of(u"She moved from London E17 to Leeds LS1 that year.", EntityType::location) == Strings{"London", "Leeds"});
  CHECK(has(people(u"The U.S. Attorney for the District of Oregon Joshua Lunt said that it was late."), "Joshua Lunt"));
  CHECK(has(people(u"Rep. Paul T. King of New York said that it was late."), "Paul T. King"));
  CHECK(mentions_of(u"The Chancellor met the Prime Minister on a ferry.", EntityType::location).empty());
  CHECK(people(u"They fast on Yom Kippur and on Eid al-Fitr. Merry Christmas, Leeds!").empty());
}

TEST_CASE("names that only the longer lists have") {
  CHECK(has(mentions_of(u"It rained in Chichester, in Braintree and in Ust-Kut.", EntityType::location), "Chichester"));
  CHECK((classes_of(u"chichester") & word_class::city) != 0);
  CHECK((classes_of(u"rocky mountains") & word_class::region) != 0);
}

TEST_CASE("an address is no part of a name") {
  const std::u16string_view text =
      u"Rita Lunt was at the inquest in Leeds. “He was out and about,” said Miss Lunt yesterday. Mr Lunt was late. Miss Universe sang.";
  for (const std::string& name : people(text)) CHECK(name.find("Miss Lunt") == std::string::npos);
  CHECK(has(people(text), "Rita Lunt"));
}

TEST_CASE("bodies named by what they are for; two of a kind are two; a party's members are none") {
  CHECK(has(organizations(u"It was sent by the group Workers for Fair Pay."), "Workers for Fair Pay"));
  CHECK(has(organizations(u"The notice came from the group Parents for Safer Harbours, which runs two boats."),
            "Parents for Safer Harbours"));
  CHECK(has(organizations(u"The Select Subcommittee on the Harbour Fire will meet in May."), "Select Subcommittee on the Harbour Fire"));
  const Strings museums = organizations(u"New York’s Rubin Museum of Glass and Harrow Museum of Art returned the bowls.");
  CHECK(has(museums, "Rubin Museum of Glass"));
  CHECK(has(museums, "Harrow Museum of Art"));
  CHECK(has(organizations(u"The Department of Housing and Urban Development paid."), "Department of Housing and Urban Development"));
  CHECK_FALSE(has(organizations(u"Speaking in the Commons, the Conservative MP asked for a trial."), "Conservative MP"));
}

TEST_CASE("one spelling is one person; a state is a place where no teams play") {
  const std::u16string_view state =
      u"LEEDS -- Federal officials are warning Georgia to shelve its plans. Licenses have been issued to 23 Georgia pharmacies. "
      u"Georgia lets patients buy the drug.";
  CHECK(organizations(state).empty());
  CHECK(has(mentions_of(state, EntityType::location), "Georgia"));
  const std::u16string_view game =
      u"The coach said his quarterback was ready. Georgia defeated Alabama on Saturday, and Georgia scored twice in the season's last "
      u"game.";
  CHECK(has(mentions_of(game, EntityType::organization), "Georgia"));
  const std::u16string_view candidate =
      u"Michael Bloomberg entered the race in May. Bloomberg has spent more than anyone. “I will be there,” Bloomberg said on Monday.";
  CHECK(people(candidate) == Strings{"Michael Bloomberg"});
  CHECK(organizations(candidate).empty());
}

TEST_CASE("a name that is somebody twice is nobody else the third time") {
  Article article =
      read_article(u"Orrin spoke. Orrin left. Then Orrin slept, and Orrin FC won the match in Orrin by a goal of its striker.").article;
  const Reading reading = read(article);
  const Words words(article, reading);
  std::vector<Name> names;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].flat == u"orrin") names.push_back({i, i + 1, EntityType::person, words[i].span});
  }
  REQUIRE(names.size() == 5);
  names[1].type = EntityType::organization;
  settle_types(words, names);
  for (const Name& name : names) CHECK(name.type == EntityType::person);
  // Of a town and its team, whichever is named more often, each place says for itself.
  for (Name& name : names) name.type = EntityType::organization;
  names[4].type = EntityType::location;
  settle_types(words, names);
  CHECK(names[4].type == EntityType::location);
}

TEST_CASE("weeks and chapters are no places; cars, kings and tickers keep their letters") {
  CHECK(mentions_of(u"The Dolphins lost in Week 18. Now they bank on Chapter 11.", EntityType::location).empty());
  CHECK(has(people(u"A powerhouse regularly visited by King HENRY VIII in May."), "Henry VIII"));
  CHECK(has(organizations(u"The former Wharton (WHTN) chief left. Wharton said it was late. Shares of Wharton fell."), "Wharton"));
}

TEST_CASE("names that were run together: a body's department, a place in front of somebody, players of a game, a party and an office") {
  const Strings clinic = organizations(u"She is a professor in Leeds University Medical Center’s Department of Psychiatry, which paid.");
  CHECK(has(clinic, "Leeds University Medical Center"));
  CHECK(has(clinic, "Department of Psychiatry"));
  const std::u16string_view voters =
      u"Donald Trump won in May. It would disenfranchise millions of Colorado Trump supporters, he said. Trump was late.";
  CHECK(people(voters) == Strings{"Donald Trump"});
  CHECK(has(mentions_of(voters, EntityType::location), "Colorado"));
  const Strings teams = mentions_of(
      u"After the court-stormings at the Duke-Wake Forest games, it’s time to take a hard look at this league.", EntityType::organization);
  CHECK(has(teams, "Duke"));
  CHECK(has(teams, "Wake Forest"));
  const Strings final = organizations(u"It was the final match between the Philadelphia Union and New York City FC on Saturday.");
  CHECK(has(final, "Philadelphia Union"));
  CHECK(has(final, "New York City FC"));
  const std::u16string_view leader =
      u"The vote came after the European People’s Party of Commission President Ursula von der Leyen decided against it.";
  CHECK(has(organizations(leader), "European People’s Party"));
  CHECK(has(people(leader), "Ursula von der Leyen"));
  CHECK(has(organizations(u"She will be missed in the pages of the Los Angeles Times Sports section, he said."), "Los Angeles Times"));
  CHECK(has(organizations(u"It seeks accreditation from the Harrow Schools Commission on Colleges."),
            "Harrow Schools Commission on Colleges"));
}

TEST_CASE("somebody behind a chamber, a team by its player") {
  const std::u16string_view speaker =
      u"She said so in an interview with former Speaker of the House Newt Gingrich. She asked Gingrich if it was late. Gingrich said no.";
  CHECK(people(speaker) == Strings{"Newt Gingrich"});
  // one word of sport in a short text: the state is its team
  CHECK_FALSE(has(mentions_of(u"Alabama lineman Orr Pritchett was late. Alabama scored twice.", EntityType::location), "Alabama"));
}

TEST_CASE("a town whose team plays, in a text about sport") {
  const std::u16string_view match =
      u"Sunderland striker Tom Hale scored twice on Saturday as Norwich were beaten. Denver lost to Miami in the playoffs. Fans met in "
      u"Denver. Denver's quarterback was late. Denver Mayor Ann Hale was glad, and Denver residents danced.";
  const Strings teams = mentions_of(match, EntityType::organization);
  for (const char* const team : {"Sunderland", "Norwich", "Denver", "Miami"}) CHECK(has(teams, team));
  CHECK(mentions_of(match, EntityType::location) == Strings{"Denver", "Denver", "Denver"});
  // a country is one, whoever plays for it; towns are towns where nobody plays
  CHECK(has(mentions_of(u"Germany beat Spain in the final. Their striker scored twice.", EntityType::location), "Germany"));
  CHECK(organizations(u"Norwich have raised their taxes. Norwich beat Derby to the grant by a week.").empty());
  CHECK(has(mentions_of(u"The striker scored. England and Europe are proud, Derby and Norwich are not.", EntityType::location), "Europe"));
}

TEST_CASE("short for a term in lower case, a unit, an adverb: no names") {
  const std::u16string_view terms =
      u"The program focuses on graphic information technology (GIT). In the GIT degree students draw. Sales of electric vehicles (EVs) "
      u"rose.";
  CHECK(organizations(terms).empty());
  CHECK(has(organizations(u"She works at the National Harbour Board (NHB). The NHB paid."), "National Harbour Board"));
  CHECK(organizations(u"Nationwide, 24 states have a ferry. The line carries 219 Mbps on most days.").empty());
}

TEST_CASE("bridges, streets and ships are nobody; money and years are no names") {
  CHECK(mentions_of(u"Ambulances sped across the old Charles Bridge on Monday.", EntityType::location) == Strings{"Charles Bridge"});
  CHECK(mentions_of(u"They have lived on Doris Way for years.", EntityType::person).empty());
  CHECK(mentions_of(u"He met sailors aboard the destroyer USS Higgins on Monday.", EntityType::person).empty());
  CHECK(mentions_of(u"The telescope, built for US$171 million, opened on Monday.", EntityType::location).empty());
  CHECK(organizations(u"It was a hit of the 70s, said the band.").empty());
}

TEST_CASE("a country's body, a body by what it is for with an article, one place under its spellings, one person under two names") {
  CHECK(organizations(u"He said so at Sweden's Public Health Agency on Monday.") == Strings{"Public Health Agency"});
  CHECK(organizations(u"She is a fellow at the Center for a New Harbour Security in Leeds.") ==
        Strings{"Center for a New Harbour Security"});
  const Analysis a =
      read_article(u"The mayor of Leeds, Ala., spoke. Alabama has a law for it, and so has N.C. after North Carolina voted.");
  Strings places = names_of(a.facts.places);
  std::sort(places.begin(), places.end());
  CHECK(places == Strings{"Alabama", "Leeds", "North Carolina"});
  CHECK(people(u"German Rivera, aka “Colonel Mike Stone,” was arrested. Rivera said no. Ana Roebuck, also known as Tara Lund, wept.") ==
        Strings{"German Rivera", "Ana Roebuck"});
}

TEST_CASE("short forms and words of a sentence's start are no places or bodies") {
  const auto places = [](std::u16string_view text) { return names_of(read_article(text).facts.places); };
  const auto organizations = [](std::u16string_view text) { return names_of(read_article(text).facts.organizations); };
  CHECK(places(u"“Nice to see that it was worth it,” she wrote.").empty());
  CHECK(places(u"She flew to Nice on Monday.") == Strings{"Nice"});
  CHECK(has(places(u"They shut it in Carrick, Co Harrow and Cookhill, Co Merrin where the car was found."), "Co Merrin"));
  CHECK(organizations(u"He drew 20 pounds in the 80's. The 80's are back. The RAM and the OS are new.").empty());
  CHECK(organizations(u"Payment was made in Bitcoin. The note asked for Bitcoin.").empty());
  CHECK(organizations(u"Ana Moreira, HHS Assistant Secretary for Legislation, said so.") == Strings{"HHS"});
  CHECK(organizations(u"A car burnt outside Alliance Party MP Naomi Hale's office in Belfast.") == Strings{"Alliance Party"});
}

TEST_CASE("somebody behind an address that was run together with what stands in front of it") {
  CHECK(people(u"It was heard by the coroner for Kent Dr Ana Moreira on Friday.") == Strings{"Ana Moreira"});
  CHECK(people(u"She wed Darren Mimmock Mr Seary said later that day.") == Strings{"Darren Mimmock", "Seary"});
}

TEST_CASE("a republic keeps its adjective, a type its letters, a broadcaster its name") {
  CHECK(mentions_of(u"He flew from the Democratic Republic of Congo to Kenya on Friday.", EntityType::location) ==
        std::vector<std::string>{"Democratic Republic of Congo", "Kenya"});
  CHECK(mentions_of(u"The Progress MS-04 cargo craft broke up over Siberia on Friday.", EntityType::person).empty());
  CHECK(mentions_of(u"The state broadcaster CCTV said it had rained.", EntityType::organization) == std::vector<std::string>{"CCTV"});
  CHECK(mentions_of(u"Police asked for CCTV footage of the street.", EntityType::organization).empty());
}

TEST_CASE("heads of a name that are written small") {
  CHECK(mentions_of(u"Two people were taken to Royal Harrow hospital on Friday.", EntityType::organization) ==
        std::vector<std::string>{"Royal Harrow hospital"});
  CHECK(mentions_of(u"She died in a Leeds hospital on Friday.", EntityType::location) == std::vector<std::string>{"Leeds"});
  CHECK(mentions_of(u"British Transport police said the line was closed.", EntityType::organization) ==
        std::vector<std::string>{"British Transport police"});
}
