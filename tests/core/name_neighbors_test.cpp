#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

using Strings = std::vector<std::string>;
Strings people_of(std::u16string_view text) { return names_of(read_article(text).facts.people); }
Strings organizations_of(std::u16string_view text) { return names_of(read_article(text).facts.organizations); }
Strings places_of(std::u16string_view text) { return names_of(read_article(text).facts.places); }

std::string role_of(std::u16string_view text) {  // of the first one
  const Analysis a = read_article(text);
  return a.facts.people.empty() || !a.facts.people[0].role ? "" : text_of(a, *a.facts.people[0].role);
}

}  // namespace

TEST_CASE("whom somebody works for, and what is bought, is nobody") {
  const std::u16string_view broker = u"The shares are dear, Piper Jordan analyst Ola Reeth wrote in a note on Friday.";
  CHECK(people_of(broker) == Strings{"Ola Reeth"});
  CHECK(has(organizations_of(broker), "Piper Jordan"));
  CHECK(role_of(broker) == "Piper Jordan analyst");
  const std::u16string_view boat = u"The crew are safe, said Leeds-based Vexlo Maritime, which runs the boat. Ann Hale is its head.";
  CHECK(people_of(boat) == Strings{"Ann Hale"});
  CHECK(has(people_of(u"The songs are by London-based Ann Hale, who sings them."), "Ann Hale"));
}

TEST_CASE("somebody in full behind an office; who holds an office is no organization") {
  const std::u16string_view text =
      u"Critics met Taoiseach Sile Martin in Cork on Friday. The Police Public Relations Officer, Orr Hale, said so.";
  CHECK(has(people_of(text), "Sile Martin"));
  CHECK(has(people_of(text), "Orr Hale"));
  CHECK(organizations_of(text).empty());
  CHECK(organizations_of(u"The Princess Royal opened the wing. It comes as the Princess of Wales recovers at home.").empty());
  CHECK_NOTHROW(people_of(u"Nobody knows what became of the old Inspector Board"));  // nothing is read behind the text's end
  const std::u16string_view agent = u"FBI Special Agent in Charge Sid Patel said agents had seized gas cans.";
  CHECK(people_of(agent) == Strings{"Sid Patel"});
  CHECK(role_of(agent) == "FBI Special Agent in Charge");
  CHECK(people_of(u"It was urged by Panu Wongcha-um of the ruling party.") == Strings{"Panu Wongcha-um"});
  CHECK(has(people_of(u"Umpires Ahsan Raza and Richard Hale fined him on Friday."), "Ahsan Raza"));
  CHECK(has(people_of(u"“Nobody planned for it,” said ADGP S Davidson Devasirvatham."), "S Davidson Devasirvatham"));
  CHECK(has(people_of(u"Sinn Féin's Pearse Doherty TD said renters had had enough."), "Pearse Doherty"));
  CHECK(people_of(u"Sydney Swans forward Isaac Heeney kicked four goals on Saturday.") == Strings{"Isaac Heeney"});
  CHECK(has(people_of(u"Chiefs: LB Nick Bolton (ankle) left in the third quarter."), "Nick Bolton"));
}

TEST_CASE("seats of councillors and members are places; ships are neither people nor organizations") {
  const std::u16string_view text = u"Cllr Ann Hale (Lab, Lostock Hall) and Ned Roe (Con, Weston) disagreed.";
  CHECK(has(places_of(text), "Lostock Hall"));
  CHECK(people_of(text) == Strings{"Ann Hale", "Ned Roe"});
  const std::u16string_view ship = u"A drone hit the Greek-owned tanker Aegean Rose off Yemen. Later the MV Loch Aldis arrived.";
  CHECK(people_of(ship).empty());
  CHECK(organizations_of(ship).empty());
}

TEST_CASE("relatives and rows of given names") {
  const std::u16string_view text =
      u"He leaves his wife Menna and daughters Non and Cadi. She is survived by their sons, Orlo and Brec, and a brother, Donal.";
  CHECK(people_of(text) == Strings{"Menna", "Non", "Cadi", "Orlo", "Brec", "Donal"});
  CHECK(organizations_of(text).empty());
  CHECK(has(people_of(u"Her husband Vice Admiral Orr Hale held the umbrella."), "Orr Hale"));
  const Analysis alias = read_article(u"The police arrested Orr Ranjan alias Rocky in a village on Friday. Rocky denied it.");
  CHECK(names_of(alias.facts.people) == Strings{"Orr Ranjan"});
}

TEST_CASE("a company by its rival or supplier, and by its first word; an island by its longer name") {
  const std::u16string_view deal =
      u"Norrow Foods agreed to buy rival Bellweather Mills for cash on Monday. Shares of Bellweather rose. Ann Hale runs it.";
  CHECK(people_of(deal) == Strings{"Ann Hale"});
  CHECK(people_of(u"OpenAI rival Anvil raised cash, and Ann Hale joined it.") == Strings{"Ann Hale"});
  CHECK(has(people_of(u"The lawyer, Ann Hale of Hugh Jordan, said so on Friday."), "Ann Hale"));
  CHECK_FALSE(has(people_of(u"The lawyer, Ann Hale of Hugh Jordan, said so on Friday."), "Hugh Jordan"));
  const std::u16string_view ferry = u"Ferry runs aground off Mull\n\nA ferry ran aground off the Isle of Mull on Friday with 80 aboard.";
  CHECK_FALSE(has(people_of(ferry), "Mull"));
  CHECK_FALSE(has(organizations_of(ferry), "Mull"));
}

TEST_CASE("places that look like people; rates, prizes and what somebody was dubbed are nobody") {
  const std::u16string_view fund =
      u"The round drew a fund from Leeds and Abu Dhabi's largest one. Baroness Finlay of Llandow, a professor, said so.";
  CHECK(has(places_of(fund), "Abu Dhabi"));
  CHECK_FALSE(has(people_of(fund), "Abu Dhabi"));
  CHECK_FALSE(has(people_of(fund), "Llandow"));
  const std::u16string_view rate =
      u"The bank kept the Standing Lending Facility Rate and the Cash Reserve Ratio. Booker winner Ann Hale spoke.";
  CHECK(organizations_of(rate).empty());
  CHECK(people_of(rate) == Strings{"Ann Hale"});
  CHECK(has(people_of(u"Abba Tijani, the commission's director-general, said so in Kano."), "Abba Tijani"));
  CHECK(organizations_of(u"Eleven Conservatives rebelled in the vote on Friday.") == Strings{"Conservatives"});
}

TEST_CASE("two names in one: by a comma; bodies with \"of\"") {
  const Strings bodies = organizations_of(
      u"Georgia Association of Educators President Lisa Morgan denounced it. Kellanova, Post Holdings and General Mills had looked at it.");
  CHECK(has(bodies, "Georgia Association of Educators"));
  CHECK(has(bodies, "Post Holdings"));
  CHECK(has(organizations_of(u"The firm is Wachtell, Lipton, Rosen & Katz."), "Wachtell, Lipton, Rosen & Katz"));
}

TEST_CASE("somebody is one under a middle name, a maiden name, a number of the pope and behind X") {
  const std::u16string_view text =
      u"A retired officer, Emilio Alejandro Rivera Castell, led the team. Palacios took orders from Rivera and said so. Rivera and his "
      u"wife "
      u"left.";
  CHECK(people_of(text) == Strings{"Emilio Alejandro Rivera Castell", "Palacios"});
  CHECK(people_of(u"He married Ann Hale (nee Pugh) in Leeds. Pope Leo XIV wrote. Pope Leo smiled.") == Strings{"Ann Hale", "Leo XIV"});
  const std::u16string_view x = u"Ann Castell left on Friday. It was a good time, she posted on X. Castell, who is 40, did not say more.";
  CHECK(people_of(x) == Strings{"Ann Castell"});
}

TEST_CASE("bodies by their longer name, by who speaks for them and whose they are; where somebody is from") {
  const std::u16string_view text =
      u"Ossen Crest left on Friday.\n\nThe site is run by Ossen Crest Mills Bank. Ships sail to Leeds, Vell Atlantic spokesman "
      u"Orr Hale said. Members heard from Harrow Water's Ann Castell.";
  CHECK(people_of(text) == Strings{"Orr Hale", "Ann Castell"});
  CHECK(has(organizations_of(text), "Vell Atlantic"));
  CHECK(has(organizations_of(text), "Harrow Water"));
  CHECK(role_of(text) == "Vell Atlantic spokesman");
  const std::u16string_view ferries =
      u"Ferries late.\n\nMarine Atlantic spokesman Darrell Mercer said the ferry was late. Marine Atlantic will refund the fares.";
  CHECK(people_of(ferries) == Strings{"Darrell Mercer"});
  CHECK(organizations_of(ferries) == Strings{"Marine Atlantic"});
  const std::u16string_view home =
      u"A Pinestown mother met the man who shot her son. A Gold Star mother spoke. A West Pinestown family left.";
  CHECK(places_of(home) == Strings{"Pinestown", "West Pinestown"});
}

TEST_CASE("families, letters in front of names; what a minister is in charge of") {
  const std::u16string_view text = u"Liam Govender died in Leeds. A court heard it. The Govenders thanked the officer.";
  CHECK(people_of(text) == Strings{"Liam Govender"});
  CHECK_FALSE(has(organizations_of(text), "Govenders"));
  CHECK(people_of(u"Notes: Leeds recalled F Ryan Winters from Hull on Friday.") == Strings{"Ryan Winters"});
  const std::u16string_view minister = u"The Minister of Water Resources, Prof. Orr Utsev, went to the town on Friday.";
  CHECK(people_of(minister) == Strings{"Orr Utsev"});
  CHECK(organizations_of(minister).empty());
}

TEST_CASE("money, years, models and laws are no names; who hosts whom") {
  const std::u16string_view money = u"It made Dh1.4 billion in FY23 and its shares closed at Dh3.88, or Rs 65, with 8GB of memory.";
  CHECK(organizations_of(money).empty());
  CHECK(places_of(money).empty());
  const std::u16string_view law =
      u"He is probed under the Prevention of Harbour Laundering Act (PHLA). The PHLA is strict. She has a Galaxy S24 from Leeds.";
  CHECK(organizations_of(law).empty());
  CHECK(places_of(law) == Strings{"Leeds"});
  CHECK_FALSE(has(organizations_of(u"Kraken: Host Philadelphia on Friday night."), "Host Philadelphia"));
}

TEST_CASE("storms and offices are nobody; seats and towns are places") {
  const std::u16string_view storm = u"The Met Office warned of ice as Storm Nelson clears. Nelson killed two people in Leeds on Friday.";
  CHECK(people_of(storm).empty());
  CHECK(organizations_of(u"Its National Security Adviser, Orr Castell, wrote on Friday.").empty());
  const std::u16string_view seat = u"Mr Castell, the member for Aspley, said so. Now Karsani traders cry foul.";
  CHECK(places_of(seat) == Strings{"Aspley", "Karsani"});
  CHECK(organizations_of(u"The market in Leeds paid Sh480m on Friday.").empty());
}

TEST_CASE("councillors and priests by their short titles") {
  const std::u16string_view text = u"Deputy Mayor Krista Adams said that Cr Adams would go. Fr Declan Castell died in Leeds.";
  CHECK(people_of(text) == Strings{"Krista Adams", "Declan Castell"});
}

TEST_CASE("a body by its last word; somebody in full by who is addressed; holders of sees") {
  const std::u16string_view match =
      u"Castell's fifty in vain as Zalmi go down\n\nSkipper Orr Castell struck 68 for Peshawar Zalmi in Leeds.";
  CHECK_FALSE(has(people_of(match), "Zalmi"));
  CHECK(has(organizations_of(match), "Peshawar Zalmi"));
  const std::u16string_view full = u"The funeral of Ramniklal Chhotalal Popat was on Friday. Mr Popat was 94. Popat came from Leeds.";
  CHECK(people_of(full) == Strings{"Ramniklal Chhotalal Popat"});
  const std::u16string_view see = u"The Archbishop of Lagos, Most Rev. Alfred Castell, wrote. The Limerick TD left on Friday.";
  CHECK(people_of(see) == Strings{"Alfred Castell"});
  CHECK(organizations_of(see).empty());
  CHECK(role_of(see) == "Archbishop of Lagos");
}

TEST_CASE("what is once called a firm is one wherever it stands alone") {
  const std::u16string_view text =
      u"The payments provider Imprenta has bought the testing firm Pendrova for $30 million. Imprenta said Pendrova will keep its name. "
      u"The deal expands Pendrova's reach.";
  CHECK(people_of(text).empty());
  CHECK(organizations_of(text) == Strings{"Pendrova", "Imprenta"});
}

TEST_CASE("firms with the name of somebody, unless somebody of that name acts") {
  const std::u16string_view bank = u"Charles Schwab cut its rating on Friday, and Knight Frank did, too.";
  CHECK(people_of(bank).empty());
  CHECK(organizations_of(bank) == Strings{"Charles Schwab", "Knight Frank"});
  CHECK(people_of(u"Rep. Raymond James was born in Leeds. James was a leader there, James said.") == Strings{"Raymond James"});
  CHECK(people_of(u"Google said that Gemini Live will come to more phones, and Ann Hale was glad.") == Strings{"Ann Hale"});
}

TEST_CASE("counties in a row, beliefs and monuments") {
  const std::u16string_view counties = u"The office represents Rogers, Craig and Mayes counties in Oklahoma.";
  CHECK(people_of(counties).empty());
  CHECK(places_of(counties) == Strings{"Rogers", "Craig", "Mayes", "Oklahoma"});
  CHECK(places_of(u"She converted to Orthodox Judaism in 2009, in Leeds.") == Strings{"Leeds"});
  CHECK(organizations_of(u"She converted to Orthodox Judaism in 2009, in Leeds.").empty());
  CHECK(places_of(u"The festival is the holiest in Jainism, said Ned Hale of the temple.").empty());
  CHECK(organizations_of(u"Thousands left Mormonism after the vote, Ada Lind said.").empty());
  CHECK(places_of(u"The Washington Monument was closed on Friday.") == Strings{"Washington Monument"});
}

TEST_CASE("cars and planes are nobody, a film that stars somebody says no role") {
  const std::u16string_view car =
      u"Police stopped a white Toyota Camry on Friday. The Camry was stolen, and Ann Hale has a Chevrolet Colorado.";
  CHECK(people_of(car) == Strings{"Ann Hale"});
  CHECK(organizations_of(car).empty());
  CHECK(people_of(u"The Boeing 737 Max was grounded on Friday, Ann Hale said.") == Strings{"Ann Hale"});
  CHECK(role_of(u"The film stars Ann Hale as a nurse in Leeds.").empty());
  CHECK(role_of(u"Hollywood film stars Ann Hale and Ned Poe said so.") == "Hollywood film stars");
}

TEST_CASE("whom somebody works for is whole in front of the office") {
  const std::u16string_view bank = u"Bank of England Governor Ann Hale spoke in Leeds on Friday.";
  CHECK(organizations_of(bank) == Strings{"Bank of England"});
  CHECK(role_of(bank) == "Bank of England Governor");
  CHECK(role_of(u"Department of Justice spokesman Ned Poe declined on Friday.") == "Department of Justice spokesman");
  CHECK(organizations_of(u"International Monetary Fund Managing Director Ann Hale agreed.") == Strings{"International Monetary Fund"});
  CHECK(role_of(u"Professor Dame Ann Hale, the government's chief scientific adviser, spoke.") == "government's chief scientific adviser");
}

TEST_CASE("judges and lords by their names") {
  CHECK(people_of(u"Lady Justice Orr agreed with Ned Poe on Friday.") == Strings{"Orr", "Ned Poe"});
  CHECK(organizations_of(u"Lord Hope of Craighead dissented on Friday in London.").empty());
}

TEST_CASE(
    "titles and ranks of South Asia, Africa and the Philippines are no part of a name; they are roles where they say what somebody is") {
  CHECK(people_of(u"Shri Raghav Solanki spoke. Engr. Pam Botman, Barr. Simon Dalong and Alhaji Sani Daladi came with Adv Seema Gaikwar.") ==
        Strings{"Raghav Solanki", "Pam Botman", "Simon Dalong", "Sani Daladi", "Seema Gaikwar"});
  CHECK(role_of(u"Union Agriculture Minister Shri Raghav Solanki spoke in Leeds.") == "Union Agriculture Minister");
  CHECK(role_of(u"Hon. Bala Fwanger spoke in Leeds.").empty());
  const std::u16string_view patrol = u"SP Ruth Adeyemo, who led a patrol to the scene, said so on Friday.";
  CHECK(people_of(patrol) == Strings{"Ruth Adeyemo"});
  CHECK(role_of(patrol) == "SP");
  const std::u16string_view deputy = u"They met Deputy PM Ishaq Dahl and ASI Nasir Mahmud on Friday.";
  CHECK(people_of(deputy) == Strings{"Ishaq Dahl", "Nasir Mahmud"});
  CHECK(role_of(deputy) == "Deputy PM");
  CHECK(role_of(u"The principal of the school, Sr Maire Gallan, said so on Friday.") == "principal of the school");
}

TEST_CASE("somebody behind a house of parliament or a seat, and detectives, are people of their own") {
  const std::u16string_view house = u"Leader of the Opposition in the Lok Sabha Meenak Rawali said the minister ran away.";
  CHECK(people_of(house) == Strings{"Meenak Rawali"});
  CHECK(organizations_of(house) == Strings{"Lok Sabha"});
  CHECK(people_of(u"Fine Gael TD Alannah Cawley said the road had seen four deaths.") == Strings{"Alannah Cawley"});
  CHECK(people_of(u"Sgt. Bill Elzhol and Detectives Melissa Schlosser and Zachary Wyams investigated it.") ==
        Strings{"Bill Elzhol", "Melissa Schlosser", "Zachary Wyams"});
}

TEST_CASE("who holds an office of police, defence or works is no organization") {
  const std::u16string_view chiefs =
      u"The Inspector-General of Police, Kayode Egbeto, and the Chief of Defence Staff, Gen. Chris Musah, met a former Commissioner for "
      u"Works, Ned Roe.";
  CHECK(organizations_of(chiefs).empty());
  CHECK(role_of(u"The Inspector-General of Police, Kayode Egbeto, has sent 150 men.") == "Inspector-General of Police");
  CHECK(organizations_of(u"The Duke, 68, wore a grey suit. The Duke left early.").empty());
  CHECK(role_of(u"They were met by the Lord-Lieutenant of Kent, Ms Lucy Winskell.") == "Lord-Lieutenant of Kent");
}

TEST_CASE("a double surname alone, initials of a line-up and who edits are the people that the text names") {
  const Analysis study =
      read_article(u"“It is late,” said lead author Dr. Nera Mushi-Kilo. A trip to Leeds, led by Mushi-Kilo, is planned.");
  CHECK(names_of(study.facts.people) == Strings{"Nera Mushi-Kilo"});
  CHECK(study.facts.people[0].mentions.size() == 2);
  CHECK(people_of(u"Tries by Joe McCarthy and Gus McCarthy won it. Leinster: J McCarthy; J Lowe; S Lee-Hale; G McCarthy.") ==
        Strings{"Joe McCarthy", "Gus McCarthy", "J Lowe", "S Lee-Hale"});
  CHECK(has(people_of(u"Roe spoke. (Reporting by Ana Hale; Editing by Lincoln Feaster)"), "Lincoln Feaster"));
}

TEST_CASE("New Year is no organization, South Korean no place, a community and the town of a mayor are no people") {
  CHECK(organizations_of(u"The bar is open for New Year’s celebrations. It is late.").empty());
  CHECK(places_of(u"South Korean President Yun Suk Hale spoke.").empty());
  CHECK(has(places_of(u"Gunmen attacked Kwahasla, a community in Mangu, on Friday."), "Kwahasla"));
  CHECK(people_of(u"Prince George, 11, and Princess Charlotte, 10, came.") == Strings{"George", "Charlotte"});
}

TEST_CASE("a law with its (Amendment), tickers and the Company are no organizations; a company under its short form is one entry") {
  CHECK(organizations_of(u"The house passed the Farm Credit (Amendment) Bill on Monday.").empty());
  const std::u16string_view release =
      u"Verdanto Biologics, Inc. (Nasdaq: VRDB) hired her. The Company also said that Verdanto had cash. Ann Hale leads Verdanto.";
  const Strings bodies = organizations_of(release);
  CHECK(has(bodies, "Verdanto Biologics, Inc."));
  CHECK_FALSE(has(bodies, "Verdanto"));
  CHECK_FALSE(has(bodies, "VRDB"));
  CHECK_FALSE(has(bodies, "Company"));
  CHECK(has(organizations_of(u"A note from IBM (NYSE: IBM) says so."), "IBM"));
  CHECK(organizations_of(u"The Commission on Elections (Comelec) has met. Comelec voted.") == Strings{"Commission on Elections"});
}

TEST_CASE("a body that begins with a country, a league, a podcast in marks and a language are no places") {
  const std::u16string_view institute = u"Halima Juma of the Kenya Marine and Fisheries Research Institute called it late.";
  CHECK(places_of(institute).empty());
  CHECK(organizations_of(institute) == Strings{"Kenya Marine and Fisheries Research Institute"});
  CHECK(places_of(u"They go to the top of the United Rugby Championship.").empty());
  CHECK(places_of(u"He said so on his “New Heights” podcast.").empty());
  CHECK(places_of(u"In Hindi, in Gujarati, he knows what they want to hear.").empty());
}

TEST_CASE("line-ups, a surname by its initial, a given name that is a country, a maiden name") {
  CHECK(people_of(u"Leinster: H Keenan; T Furlong; J Gibson-Park; A Porterhouse, G Ringroe (capt).") ==
        Strings{"H Keenan", "T Furlong", "J Gibson-Park", "A Porterhouse", "G Ringroe"});
  CHECK(has(people_of(u"Jordan Dunmore came with her husband, Chad Okoro. “Chad proposed here,” she said."), "Chad Okoro"));
  CHECK(places_of(u"Jordan Dunmore came with her husband, Chad Okoro. “Chad proposed here,” she said.").empty());
  CHECK(people_of(u"She was a child of William Prowe and his wife, Edith (nee Trelawny). Edith wept.") ==
        Strings{"Edith", "William Prowe"});
}

TEST_CASE("Malaysian titles, a maiden name in brackets, the given name of somebody that is a place, a row with ages") {
  const std::u16string_view minister = u"Prime Minister Datuk Seri Anwar Zahar spoke. Police chief Datuk Mohd Yusof Mamat agreed.";
  CHECK(people_of(minister) == Strings{"Anwar Zahar", "Mohd Yusof Mamat"});
  CHECK(role_of(minister) == "Prime Minister");
  CHECK(role_of(u"Deputy Prime Minister Datuk Seri Dr Ahmad Zahid Hamza spoke.") == "Deputy Prime Minister");
  CHECK(people_of(u"He was born to Bridget (Calder) Flynn, a seamstress.") == Strings{"Bridget (Calder) Flynn"});
  const std::u16string_view boy = u"Devon Sinclair, 16, was last seen in May. Devon’s mother wept.";
  CHECK(people_of(boy) == Strings{"Devon Sinclair"});
  CHECK(places_of(boy).empty());
  const Analysis skaters = read_article(u"Among them were figure skaters Jinna Hahn, 13, and Spencer Lanely, 16, and others.");
  REQUIRE(skaters.facts.people.size() == 2);
  CHECK(text_of(skaters, *skaters.facts.people[1].role) == "figure skaters");
}

TEST_CASE("a work by its year in brackets") {
  const std::u16string_view albums =
      u"He played on 14 albums including Glass Cathedral (1973), which sold well. The Harrow Cancer Society (2021) paid.";
  CHECK(places_of(albums).empty());
  CHECK(organizations_of(albums) == Strings{"Harrow Cancer Society"});
}

TEST_CASE("offices within names, parties in front of people and chambers") {
  CHECK(people_of(u"Planning is led by former Ohio Rep Mike Hale, who once worked for the agency.") == Strings{"Mike Hale"});
  CHECK(organizations_of(u"Tennessee Sen Bob Vane agreed on Monday.").empty());
  CHECK(organizations_of(u"Officials criticized the Texas Governor for the move on Friday.").empty());
  CHECK(organizations_of(u"She met Republican House Speaker Paul Vane on Friday.") == Strings{"House"});
}

TEST_CASE("a Miss is somebody; what has the name of somebody told of is not that name") {
  const std::u16string_view miss =
      u"After her tweet at Miss Nyalo, criticism poured in. Miss Nyalo said that she was sorry for what she wrote.";
  CHECK(people_of(miss) == Strings{"Nyalo"});
  CHECK(organizations_of(miss).empty());
  const std::u16string_view scent =
      u"Ada Brightwell sang on Friday. Fans of Ada Brightwell queued. Her firms include Ada Brightwell Fragrance and a bakery in Leeds.";
  CHECK(people_of(scent) == Strings{"Ada Brightwell"});
  CHECK(people_of(u"Ana Luisa Bezerra sang. Later Ana Luisa left.").front() == "Ana Luisa Bezerra");
}

TEST_CASE("armies and stations of a country, counties, fields of study, days of a month") {
  const std::u16string_view army = u"Reports by China National Radio said so. He is an adviser to the United States Army.";
  CHECK(organizations_of(army) == Strings{"China National Radio", "United States Army"});
  CHECK(has(places_of(u"Adoption grows in Alameda and San Joaquin Counties this year."), "San Joaquin Counties"));
  const std::u16string_view field = u"Ola Reeth, Associate Professor of Harbour Informatics at Harvard Medical School, said so.";
  CHECK(organizations_of(field) == Strings{"Harvard Medical School"});
  CHECK(places_of(u"They took over the firm before the attack on March 14 last year.").empty());
}

TEST_CASE("what a known place has is another name") {
  const std::u16string_view text = u"He was told by Mohammed Shafiq, chief executive of Manchester’s Ashdown Foundation, on Monday.";
  CHECK(organizations_of(text) == Strings{"Ashdown Foundation"});
  CHECK(has(places_of(text), "Manchester"));
}

TEST_CASE("games, cups and strategies are no bodies; jails with somebody's name; law firms") {
  CHECK(organizations_of(u"It prepares to host the Winter Olympics in six weeks. The National Cyber Strategy was released.").empty());
  CHECK(places_of(u"He chose the club because the 2024 Copa America will be held at home this summer.").empty());
  const std::u16string_view jail = u"He has been held since last year at the Larry D. Smith Correctional Facility on bail.";
  CHECK(people_of(jail).empty());
  CHECK(organizations_of(u"Katie Tantum is suing law firm Trevers Smith for her losses.") == Strings{"Trevers Smith"});
}

TEST_CASE("privates, lords and princes by their titles") {
  const std::u16string_view text = u"It is believed that Private Frederick Thompson could be one of the fallen. Lord Oakeshott said so.";
  CHECK(people_of(text) == Strings{"Frederick Thompson", "Oakeshott"});
  CHECK(role_of(text) == "Private");
  CHECK(has(people_of(u"She is said to sabotage Prince William and Kate Hale in their work."), "William"));
}

TEST_CASE("in a heading, words that the text writes small are no names") {
  const std::u16string_view text =
      u"How to Choose the Right Book Publishing Company\n\nA publishing company may be right for your book. Choose it with care, said Ola "
      u"Reeth.";
  CHECK(organizations_of(text).empty());
}

TEST_CASE("bodies with rows of fields are one; rows of bodies and people are not") {
  CHECK(organizations_of(u"The Department for Environment, Food and Rural Affairs said on Monday that it had agreed.") ==
        Strings{"Department for Environment, Food and Rural Affairs"});
  const std::u16string_view office =
      u"The Foreign, Commonwealth & Development Office helps them. The Foreign, Commonwealth and Development Office said so.";
  CHECK(organizations_of(office).size() == 1);
  CHECK(has(organizations_of(u"Ohio senators on the Senate Health, Education, Labor and Pensions Committee will meet on Monday in Leeds."),
            "Senate Health, Education, Labor and Pensions Committee"));
  const std::u16string_view row = u"The Department of Justice, Google and Apple declined. The School of Law, Jane Roe and Ned Hale agreed.";
  CHECK(has(organizations_of(row), "Google"));
  CHECK(people_of(row) == Strings{"Jane Roe", "Ned Hale"});
  CHECK(has(organizations_of(u"The Norwegian Directorate for Cultural Heritage, and Kallbo Works, have worked closely on it for years."),
            "Norwegian Directorate for Cultural Heritage"));
}

TEST_CASE("agreements and laws are no bodies; a town where something happened") {
  CHECK(organizations_of(u"The Paris Agreement holds, she said.").empty());
  CHECK(organizations_of(u"He signed the Tax Cuts and Jobs Act in 2017. The CHIPS and Science Act passed, too.").empty());
  CHECK(has(places_of(u"Laws were changed after the Hungerford massacre in 1987."), "Hungerford"));
}

TEST_CASE("firms and parties of letters that are things elsewhere; ships behind their letters; chairs of a chamber's committee") {
  const std::u16string_view text = u"BHP rose 2% in Sydney. HP said profit fell. The SNP won in Scotland.";
  CHECK(organizations_of(text) == Strings{"BHP", "HP", "SNP"});
  CHECK(organizations_of(u"The engine has 300 HP and is fast.").empty());
  CHECK(people_of(u"The commander said the USS Dwight D. Eisenhower would stay.").empty());
  CHECK(role_of(u"House Ways and Means Chairman Jason Smith wants it gone.") == "House Ways and Means Chairman");
  CHECK(people_of(u"They found it in Croatia's Vindija Cave, she said.").empty());
}

TEST_CASE("weapons, drugs, devices and prizes are neither people nor organizations; measures are nothing") {
  const std::u16string_view war =
      u"Russia fired two Kinzhal missiles and an Iskander at Kyiv on Monday. A Tomahawk hit a depot. The Kinzhal is fast.";
  CHECK(organizations_of(war).empty());
  CHECK(people_of(war).empty());
  CHECK(has(organizations_of(u"Hezbollah rockets hit a village on Monday."), "Hezbollah"));
  CHECK(organizations_of(u"She won a Grammy for Midnights and an Oscar for Poor Things on Sunday.").empty());
  CHECK(organizations_of(u"The Pixel 10 Pro is dear. An Xbox One Kinect is not. Sales of Wegovy rose.").empty());
  CHECK(organizations_of(u"West Texas Intermediate rose 2% to $80 on Monday.").empty());
  CHECK(people_of(u"Coco Gauff won at Roland Garros on Saturday.") == Strings{"Coco Gauff"});
  CHECK(organizations_of(u"The filter cuts sound above 8KHz and below 1kHz, and has a 2GHz chip.").empty());
}

TEST_CASE("somebody by whom they stand beside") {
  CHECK(people_of(u"Rodriguez, Ramos and Kroos are showing off their trophies.") == Strings{"Rodriguez", "Ramos", "Kroos"});
}

TEST_CASE("clubs whose first word is a given name; a letter that ends a name; a university and a college in one row") {
  CHECK(people_of(u"Hadley Rovers beat Barrow Wanderers on Saturday. Rovers had lost to Hamilton Academical.").empty());
  CHECK(has(people_of(u"Beyonce came with her mother and Jay-Z. They left at noon."), "Jay-Z"));
  CHECK(organizations_of(u"Researchers at the University of Leeds and Imperial College London agreed.") ==
        Strings{"University of Leeds", "Imperial College London"});
}

TEST_CASE("a restaurant is nobody, however many seats it has") {
  const std::u16string_view text = u"Orla Vane runs Ember, a 28-seat restaurant in Leeds. Ember opened in June. Ember is full.";
  CHECK(people_of(text) == Strings{"Orla Vane"});
  CHECK(organizations_of(text) == Strings{"Ember"});
}

TEST_CASE("works and factories that have a surname are nobody") {
  const std::u16string_view text = u"Demolition of the former Kessler glass works is to begin. The old Miller brewery burned in May.";
  CHECK(people_of(text).empty());
  CHECK(organizations_of(text) == Strings{"Kessler", "Miller"});
  CHECK(has(people_of(u"Ana Miller sold it. The old Miller brewery burned in May."), "Ana Miller"));
  CHECK(places_of(u"Fire swept the Dandenong Ranges and the Philippine island of Mindoro on Monday.") ==
        Strings{"Dandenong Ranges", "Mindoro"});
}

TEST_CASE("the last of a row of relatives has the family's name") {
  const std::u16string_view text =
      u"Harlow Foods shares slump. Harlow, founded in 1961 by brothers Eric and Stanley Harlow, employs 3,200 people.";
  CHECK(people_of(text) == Strings{"Eric", "Stanley Harlow"});
}

TEST_CASE("who is addressed is somebody, whatever the name looks like; a teen is nobody's name") {
  CHECK(people_of(u"The university's vice-chancellor, Prof Shearer West, and Dr Alder North spoke to us.") ==
        Strings{"Shearer West", "Alder North"});
  CHECK(organizations_of(u"The vice-chancellor and Dr Alder North spoke to us.").empty());
  CHECK(people_of(u"Teen, 16, charged with murder after stabbing").empty());
}

TEST_CASE("where somebody lives is a place") {
  CHECK(places_of(u"I have lived on Barra for 71 years. She lives on Skomer with two dogs.") == Strings{"Barra", "Skomer"});
  CHECK(places_of(u"The consignment was bound for Felixstowe.") == Strings{"Felixstowe"});
  CHECK(places_of(u"She arrived at Tilbury from Barbados. The ship docked at Brelle.") == Strings{"Tilbury", "Barbados", "Brelle"});
  CHECK(has(places_of(u"CRESTVALE, Calif. — A woman who vanished was found at the bottom of a ravine."), "Crestvale"));
  CHECK(places_of(u"His tee shot rolled back into Rae's Creek on Sunday.") == Strings{"Rae's Creek"});
  const std::u16string_view royal =
      u"The broadcaster met the King. The Prince of Wales and Dame Ana Dench were among the guests at a concert.";
  CHECK(places_of(royal).empty());
}
