// Forms that the news has: what earnings reports, courts, politics, sport and appeals say of who, when and how many.
#include <doctest/doctest.h>

#include "article_of.h"
#include "dates_of.h"
#include "numbers_of.h"
#include "said.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

using Strings = std::vector<std::string>;
Strings people_of(std::u16string_view text) { return names_of(read_article(text).facts.people); }
Strings organizations_of(std::u16string_view text) { return names_of(read_article(text).facts.organizations); }
Strings places_of(std::u16string_view text) { return names_of(read_article(text).facts.places); }

/// The role of the last person, "-" when there is none.
std::string role(std::u16string_view text) {
  const Analysis a = read_article(text);
  if (a.facts.people.empty()) return "no person";
  const Entity& person = a.facts.people.back();
  return person.role ? text_of(a, *person.role) : "-";
}

}  // namespace

TEST_CASE("one word that begins a sentence and that somebody says is a quotation") {
  CHECK(quotes(u"Jane Roe laughed. “Sleep,” she said.") == All{{"Sleep,", "Jane Roe", "she"}});
  CHECK(quotes(u"“Nonsense,” countered Jane Roe, head of sales.") == All{{"Nonsense,", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"“Why?” asked Jane Roe. It was late.") == All{{"Why?", "Jane Roe", "Jane Roe"}});
  CHECK(quotes(u"“Downstreamers,” as they are called in Hale, live by the lock.").empty());
  CHECK(quotes(u"Jane Roe was late. “Rubbish” was all around the lock.").empty());
}

TEST_CASE("according to somebody, and whom a paper quotes") {
  CHECK(mention(u"According to Jane Roe, the plan is “a joke”.") == "Jane Roe");
  CHECK(mention(u"The plan, according to Jane Roe, is “a joke”.") == "Jane Roe");
  CHECK(quotes(u"According to Jane Roe, the plan has a “joke” in it.").empty());
  CHECK(mention(u"“It is over for good,” the Hale Times quoted Jane Roe as saying.") == "Jane Roe");
  CHECK(mention(u"“It is over for good,” Halden Mills reported on Friday.") == "Halden Mills");
  CHECK(mention(u"“No money is left,” said Halden’s chief financial officer.") == "Halden’s chief financial officer");
}

TEST_CASE("a supporter of somebody, an aide in between, fans and relatives") {
  CHECK(mention(u"“We shall win,” said one Roe confidant.") == "one Roe confidant");
  CHECK(mention(u"“We shall win,” wrote a Jane Roe supporter who runs a shop.") == "a Jane Roe supporter");
  CHECK(mention(u"“We shall win,” said a Roe lawyer, Ned Hale.") == "Ned Hale");
  CHECK(mention(u"Jane Roe, a top aide said, “is very sure of it all”.") == "a top aide");
  CHECK(mention(u"Jane Roe, a nurse said, “It is late.”") == "Jane Roe");
  CHECK(mention(u"Jane Roe, 52, a former judge, has called the vote “a leap off a bridge”.") == "Jane Roe");
  CHECK(mention(u"A relative of the victim said it was “too little too late”.") == "A relative of the victim");
  CHECK(mention(u"Patients called it “too little too late”.") == "Patients");
  CHECK(mention(u"“We shall win,” said someone close to the deal.") == "someone");
}

TEST_CASE("a body that nothing knows and that represents somebody; somebody with a rank and a party") {
  CHECK(mention(u"Halvex, which represents 2,800 Norland employees, accused it of “ripping up promises”.") == "Halvex");
  CHECK(people_of(u"But Cllr Malachy Roe (Ind) described it as a day off.") == Strings{"Malachy Roe"});
}

TEST_CASE("he added: whoever was reported last, with a comma in front of the verb") {
  CHECK(quotes(u"Tom Pryce was angry. “They have not paid,” he said.\n\nBut the minister of harbours, Ned Hale, urged all to wait.\n\n"
               u"“Nobody is your enemy,” he added.")
            .back()
            .speaker == "Ned Hale");
  CHECK(quotes(u"Tom Pryce was angry. “They have not paid,” he said.\n\nNed Hale, the minister, urged all to wait.\n\n"
               u"“Nobody is your enemy,” he added.")
            .back()
            .speaker == "Ned Hale");
  CHECK(quotes(u"Tom Pryce was angry. “They have not paid,” he said.\n\nHad Ned Hale known, he added, “it would be worse still”.")
            .back()
            .speaker == "Tom Pryce");
}

TEST_CASE("a justice by initials") {
  CHECK(people_of(u"Chief Justice Jane Roe and Justice C M Poonacha heard it.") == Strings{"Jane Roe", "C M Poonacha"});
}

TEST_CASE("a barrister between a quotation and the verb") {
  CHECK(people_of(u"“It was late,” Fiona Darrow KC, defending, told the court.") == Strings{"Fiona Darrow"});
  CHECK(mention(u"“He was frightened,” Fiona Darrow KC, for the defence, told jurors.") == "Fiona Darrow KC");
}

TEST_CASE("roles: behind what somebody leads and in front of where they work, of two with one surname, buyers, labels") {
  CHECK(role(u"“It is late,” said the mission’s principal investigator, Jane Roe of Hale University.") == "principal investigator");
  CHECK(role(u"“It is late,” said the study’s lead author, Jane Roe from Hale University.") == "lead author");
  CHECK(role(u"The dead included two Norland missionaries, Jane and Ned Roe of Leeds.") == "Norland missionaries");
  CHECK(role(u"Norland winemaker Jane Roe said so.") == "Norland winemaker");
  CHECK(role(u"First-time buyer Jane Roe, 29, had an offer accepted.") == "First-time buyer");
  CHECK(role(u"Referee: Jane Roe.") == "Referee");
  CHECK(role(u"Jane Roe KC, prosecuting, said that it was late.") == "prosecuting");
  CHECK(role(u"Jane Roe MBE, a former nurse, said that it was late.") == "former nurse");
  CHECK(role(u"Jane Roe, a consultant at St Vincent’s who has studied it, said so.") == "consultant at St Vincent’s");
  CHECK(role(u"Opposition leader Coun Jane Roe said that it was late.") == "Opposition leader");
}

TEST_CASE("places: where somebody of an age is from, a mother's town, a senator's state") {
  CHECK(places_of(u"Ned Hale, 29, from Walthamstow, had an offer accepted.") == Strings{"Walthamstow"});
  CHECK(places_of(u"Kentwood mother Jane Roe said that she had four.") == Strings{"Kentwood"});
  CHECK(organizations_of(u"Sen. Jane Roe, D-Wash., said that she was late.").empty());
}

TEST_CASE("organizations: where a head of sales works, what somebody founded, the Bank") {
  CHECK(people_of(u"Jane Roe, head of sales at Antony Roberts in Leeds, said no.") == Strings{"Jane Roe"});
  CHECK(people_of(u"Jane Roe, head of sales, met Antony Roberts at Leeds.").size() == 2);
  CHECK(organizations_of(u"Jane Roe, CEO and co-founder of Halden, said no.") == Strings{"Halden"});
  CHECK(organizations_of(u"The Bank of England held rates. The Bank’s next decision is due on Thursday.") == Strings{"Bank of England"});
  CHECK(organizations_of(u"The Bank of England and Deutsche Bank lent money. The Bank is late.").size() == 3);
}

TEST_CASE("numbers: those given something, a year's rent, another 12, before tax, what slowed or doubled, a party's percent") {
  CHECK(numbers(u"Of all, 13.4% of those given a pill left.") == "13.4%=13.4 percent");
  CHECK(numbers(u"It earns £7,500 a year in rent.") == "£7,500=7500 GBP (rent)");
  CHECK(numbers(u"Three people were killed and another 12 injured.") == "Three=3 (people); 12=12 (people)");
  CHECK(numbers(u"Profit before tax fell to £12m.") == "£12m=12000000 GBP (Profit)");
  CHECK(numbers(u"Inflation slowed to 2.3% in Norland.") == "2.3%=2.3 percent (Inflation)");
  CHECK(numbers(u"Sales doubled to $12m.") == "$12m=12000000 USD (Sales)");
  CHECK(numbers(u"About 48 000 tickets cost £1 200 each.") == "48 000=48000 (tickets) ~about; £1 200=1200 GBP");
  CHECK(numbers(u"In Room 12 140 people sat.") == "140=140 (people)");
  CHECK(numbers(u"Leave fell by a third and output rose by 1.5%.") == "a third=0.333333333333333; 1.5%=1.5 percent (output)");
  CHECK(numbers(u"The case is Roe v. Hale, No. 25-318.").empty());
  CHECK(numbers(u"It passed by 38 votes to 17 with six abstentions.") == "38=38 (votes); 17=17 (votes); six=6 (abstentions)");
  CHECK(numbers(u"She hit four sixes in her 212 as Jane Roe (98) made a stand for the fifth wicket.") == "four=4 (sixes); 212=212; 98=98");
  CHECK(numbers(u"Jane Roe (47) was hurt by a two-wheeler.") == "47=47 year; two=2");
  CHECK(numbers(u"Labour won 34%, the Tories 22% and Reform 19%.") == "34%=34 percent; 22%=22 percent; 19%=19 percent");
}

TEST_CASE("dates: months behind a day to come, a deadline that was met, what begins, runs and comes into force") {
  CHECK(dates(u"It has dates up to March 2, 2022. The boxes were sold between April and June.") ==
        "March 2, 2022=2022-03-02; April=2021-04; June=2021-06");
  CHECK(dates(u"The port opens on March 2, 2022, ahead of an April review.") == "March 2, 2022=2022-03-02; April=2022-04");
  CHECK(dates(u"The council received 214 letters before the deadline on Friday.") == "Friday=2021-12-24");
  CHECK(dates(u"The council wants letters before the deadline on Friday.") == "Friday=2021-12-31");
  CHECK(dates(u"The deadline is 5pm on Friday.") == "5pm on Friday=2021-12-31T17:00");
  CHECK(dates(u"It stood at 4% at the start of the year.") == "the start of the year=2021");
  CHECK(dates(u"It stood at 4% at the end of the year.") == "the end of the year=");
  CHECK(dates(u"The show runs from Friday to Sunday.") == "Friday=2021-12-31; Sunday=2022-01-02");
  CHECK(dates(u"Norlanders vote on Friday on whether to leave.") == "Friday=2021-12-31");
  CHECK(dates(u"The vote on Friday was close.") == "Friday=2021-12-24");
  CHECK(dates(u"Prices rose on the Fourth of July.") == "Fourth of July=2021-07-04");
  CHECK(dates(u"The rules come into force in June.") == "June=2022-06");
  CHECK(dates(u"Copyright 2021 Hale Times. All rights reserved.").empty());
}
