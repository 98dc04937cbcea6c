// Short articles in the manner of the news, each read whole: what an editor would write down of them.
#include <doctest/doctest.h>

#include <algorithm>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

std::string role_of(const Analysis& a, std::string_view name) {
  for (const Entity& person : a.facts.people) {
    if (utf8(person.name) == name) return person.role ? text_of(a, *person.role) : "-";
  }
  return "nobody";
}
std::string date_of(const Analysis& a, std::string_view text) {
  for (const DateFact& date : a.facts.dates) {
    if (text_of(a, date.span) == text) return date.value;
  }
  return "no such date";
}
std::string speaker_of(const Analysis& a, std::string_view beginning) {
  for (const Quote& quote : a.facts.quotes) {
    if (text_of(a, quote.span).rfind(beginning, 0) == 0) return utf8(quote.speaker);
  }
  return "no such quotation";
}
double number_counting(const Analysis& a, std::string_view noun) {
  for (const NumberFact& number : a.facts.numbers) {
    if (number.counts && text_of(a, *number.counts) == noun) return number.value;
  }
  return -1;
}
double amount_in(const Analysis& a, std::string_view text) {
  for (const NumberFact& number : a.facts.numbers) {
    if (text_of(a, number.span) == text) return number.value;
  }
  return -1;
}
using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("politics: a cabinet leaves") {
  const Analysis a = read_article(
      u"OSLO, Norway (AP) — Norway's centre-left government collapsed on Thursday after its junior partner walked out in a dispute over "
      u"European Union "
      u"energy rules, leaving Prime Minister Kari Nordby to govern alone.\n\n"
      u"The Farmers' Party holds eight of 20 ministries, including finance and defense. Its leader, Trond Vik, said his ministers would "
      u"step down next week.\n\n"
      u"\"We will not hand over more power to Brussels,\" Vik told reporters.\n\n"
      u"Nordby, who took office in 2021, said she would \"carry on with the job\" until the election in September.",
      u"2025-01-30");
  CHECK(utf8(a.facts.dateline.value().text) == "OSLO, Norway");
  CHECK(role_of(a, "Kari Nordby") == "Prime Minister");
  CHECK(role_of(a, "Trond Vik") == "leader");
  CHECK(has(names_of(a.facts.organizations), "European Union"));
  CHECK_FALSE(has(names_of(a.facts.organizations), "AP"));
  CHECK(has(names_of(a.facts.places), "Norway"));
  CHECK(date_of(a, "Thursday") == "2025-01-30");
  CHECK(date_of(a, "next week") == "2025-W06");
  CHECK(date_of(a, "September") == "2025-09");
  CHECK(amount_in(a, "20") == 20);
  CHECK(speaker_of(a, "We will not") == "Trond Vik");
  CHECK(speaker_of(a, "carry on") == "Kari Nordby");
}

TEST_CASE("local news: a fire") {
  const Analysis a = read_article(
      u"A fire that tore through a furniture warehouse in Harlow early Sunday injured three firefighters and forced about 200 people from "
      u"their homes, "
      u"officials said.\n\n"
      u"The blaze on Mill Street was reported at 2:15 a.m., Fire Chief Dana Pruitt said. More than 60 firefighters battled it for six "
      u"hours.\n\n"
      u"“It went up like a torch,” said Luis Ortega, 47, who lives across the street. “I grabbed my kids and ran.”\n\n"
      u"The cause is under investigation, according to the Harlow Fire Department.",
      u"2024-06-10");
  CHECK(role_of(a, "Dana Pruitt") == "Fire Chief");
  CHECK(role_of(a, "Luis Ortega") == "-");
  CHECK(has(names_of(a.facts.organizations), "Harlow Fire Department"));
  CHECK(has(names_of(a.facts.places), "Harlow"));
  CHECK(has(names_of(a.facts.places), "Mill Street"));
  CHECK(date_of(a, "early Sunday") == "2024-06-09");
  CHECK(number_counting(a, "people") == 200);
  CHECK(speaker_of(a, "It went up") == "Luis Ortega");
  CHECK(speaker_of(a, "I grabbed") == "Luis Ortega");
}

TEST_CASE("business: quarterly results") {
  const Analysis a = read_article(
      u"Shares of Meridian Motors Inc. fell 7.4% on Tuesday after the carmaker cut its forecast for the year and reported a third-quarter "
      u"loss of "
      u"$412 million.\n\n"
      u"Revenue rose to $9.8 billion from $9.1 billion a year ago, the Detroit-based company said. Chief Executive Officer Paula Grant "
      u"blamed the cost of "
      u"batteries.\n\n"
      u"\"This was a hard quarter,\" Grant said on a call with analysts. She said Meridian would close two plants in Ohio and cut 3,500 "
      u"jobs by 2026.",
      u"2023-10-24");
  CHECK(a.facts.organizations.size() == 1);
  CHECK(utf8(a.facts.organizations[0].name) == "Meridian Motors Inc.");
  CHECK(role_of(a, "Paula Grant") == "Chief Executive Officer");
  CHECK(amount_in(a, "7.4%") == doctest::Approx(7.4));
  CHECK(amount_in(a, "$412 million") == 412e6);
  CHECK(amount_in(a, "$9.8 billion") == doctest::Approx(9.8e9));
  CHECK(number_counting(a, "jobs") == 3500);
  CHECK(number_counting(a, "plants") == 2);
  CHECK(date_of(a, "Tuesday") == "2023-10-24");
  CHECK(date_of(a, "a year ago") == "2022-Q3");
  CHECK(speaker_of(a, "This was") == "Paula Grant");
  CHECK(has(names_of(a.facts.places), "Detroit"));
}

TEST_CASE("sport: a match") {
  const Analysis a = read_article(
      u"MANCHESTER, England — Striker Femi Adeyemi scored twice as Rovers beat Albion 3-1 on Saturday to reach the Northern Cup final.\n\n"
      u"Adeyemi, 22, struck in the 12th and 78th minutes in front of 41,000 fans at Moor Park Stadium. Coach Ian Doyle called it “the best "
      u"night of my life.”\n\n"
      u"“He’s a special player,” Doyle added. Rovers will face Wanderers in the final on May 18.",
      u"2024-04-21");
  CHECK(role_of(a, "Femi Adeyemi") == "Striker");
  CHECK(role_of(a, "Ian Doyle") == "Coach");
  CHECK(number_counting(a, "fans") == 41000);
  CHECK(date_of(a, "Saturday") == "2024-04-20");
  CHECK(date_of(a, "May 18") == "2024-05-18");
  CHECK(speaker_of(a, "the best night") == "Ian Doyle");
  CHECK(speaker_of(a, "He’s a special") == "Ian Doyle");
  CHECK(has(names_of(a.facts.places), "Moor Park Stadium"));
}

TEST_CASE("science: a study") {
  const Analysis a = read_article(
      u"Seabirds that nest on Skarn Island are laying their eggs 10 days earlier than they did in the 1980s, according to a study "
      u"published on Wednesday.\n\n"
      u"Researchers at the University of Aberdeen followed 1,200 nests between 1983 and 2022. “The sea is warming, and the fish come "
      u"sooner,” said lead "
      u"author Moira Keane, a professor of ecology at the university.\n\n"
      u"Tom Brandt, an ornithologist who was not involved in the research, said the finding was “worrying but not surprising.”",
      u"2023-07-05");
  CHECK(role_of(a, "Moira Keane") == "professor of ecology at the university");
  CHECK(has(names_of(a.facts.organizations), "University of Aberdeen"));
  CHECK(has(names_of(a.facts.places), "Skarn Island"));
  CHECK(number_counting(a, "nests") == 1200);
  CHECK(date_of(a, "the 1980s") == "198X");
  CHECK(date_of(a, "1983") == "1983");
  CHECK(speaker_of(a, "The sea is") == "Moira Keane");
  CHECK(speaker_of(a, "worrying") == "Tom Brandt");
}

TEST_CASE("court: a sentence") {
  const Analysis a = read_article(
      u"A former bank manager who stole nearly $2.3 million from elderly customers was sentenced Friday to nine years in prison.\n\n"
      u"Gerald Finch, 58, of Dayton, pleaded guilty in March to 14 counts of wire fraud. U.S. District Judge Rosa Delgado ordered him to "
      u"repay the money.\n\n"
      u"“You preyed on people who trusted you,” the judge told Finch.\n\n"
      u"His lawyer, Mark Ellison, said Finch would appeal. “My client is sorry,” he said.",
      u"2022-09-16");
  CHECK(role_of(a, "Rosa Delgado") == "U.S. District Judge");
  CHECK(role_of(a, "Mark Ellison") == "lawyer");
  CHECK(role_of(a, "Gerald Finch") == "-");
  CHECK(date_of(a, "Friday") == "2022-09-16");
  CHECK(date_of(a, "March") == "2022-03");
  CHECK(number_counting(a, "counts") == 14);
  CHECK(speaker_of(a, "You preyed") == "Rosa Delgado");
  CHECK(speaker_of(a, "My client") == "Mark Ellison");
}

TEST_CASE("obituary") {
  const Analysis a = read_article(
      u"Harriet Boone, the novelist whose stories of a Kentucky mining town won her the National Book Award, died on Monday at her home in "
      u"Louisville. She "
      u"was 91.\n\n"
      u"Her daughter, Claire Boone, confirmed the death.\n\n"
      u"Ms. Boone was born on April 2, 1931, in Harlan County. She published “The Long Shift” in 1964. “I wrote what I heard,” she once "
      u"told an interviewer.",
      u"2022-11-30");
  CHECK(utf8(a.facts.people.at(0).name) == "Harriet Boone");
  CHECK(role_of(a, "Claire Boone") == "daughter");
  CHECK(date_of(a, "Monday") == "2022-11-28");
  CHECK(date_of(a, "April 2, 1931") == "1931-04-02");
  CHECK(date_of(a, "1964") == "1964");
  CHECK(speaker_of(a, "I wrote") == "Harriet Boone");
  CHECK(speaker_of(a, "The Long Shift") == "no such quotation");
  CHECK(has(names_of(a.facts.places), "Louisville"));
  CHECK(has(names_of(a.facts.places), "Harlan County"));
}

TEST_CASE("diplomacy: an unnamed official") {
  const Analysis a = read_article(
      u"GENEVA (Reuters) – Iran and the United States will hold a second round of talks in Muscat on Saturday, a senior Omani official "
      u"said on Thursday, "
      u"calling the first one “useful and calm.”\n\n"
      u"The official, who asked not to be named, said both sides had agreed on an agenda. “There are no preconditions,” the official "
      u"said.\n\n"
      u"Iranian Foreign Minister Reza Karimi flew to Moscow. The State Department declined to comment.",
      u"2025-04-17");
  CHECK(utf8(a.facts.dateline.value().text) == "GENEVA");
  CHECK(date_of(a, "Saturday") == "2025-04-19");
  CHECK(date_of(a, "Thursday") == "2025-04-17");
  CHECK(speaker_of(a, "useful and calm") == "a senior Omani official");
  CHECK(speaker_of(a, "There are no") == "a senior Omani official");
  CHECK(role_of(a, "Reza Karimi") == "Iranian Foreign Minister");
  CHECK(names_of(a.facts.organizations) == Strings{"State Department"});
}

TEST_CASE("weather and disaster: many numbers") {
  const Analysis a = read_article(
      u"At least 38 people were killed and more than 1.2 million were left without power after Cyclone Mira hit eastern India with winds "
      u"of 180 km per hour, "
      u"authorities said on Sunday.\n\n"
      u"The storm destroyed some 4,000 houses in Odisha state. The Indian Navy sent two ships and 15 helicopters. Damage was put at 30 "
      u"billion rupees.",
      u"2023-05-14");
  CHECK(number_counting(a, "people") == 38);
  CHECK(amount_in(a, "1.2 million") == doctest::Approx(1.2e6));
  CHECK(number_counting(a, "houses") == 4000);
  CHECK(number_counting(a, "helicopters") == 15);
  CHECK(amount_in(a, "30 billion rupees") == 30e9);
  CHECK(has(names_of(a.facts.places), "India"));
  CHECK(has(names_of(a.facts.organizations), "Indian Navy"));
  CHECK(a.facts.people.empty());
  CHECK(a.facts.numbers.at(0).approximation == "at least");
}

TEST_CASE("culture: titles of works are no quotations and no people") {
  const Analysis a = read_article(
      u"Singer Nadia Bell will release her third album, “Paper Houses,” on October 6, her label said Monday.\n\n"
      u"The record, produced by Owen Hart, follows “Salt,” which sold 400,000 copies in Britain. “I wanted it to sound like a kitchen,” "
      u"Bell wrote on Instagram.",
      u"2023-08-21");
  CHECK(a.facts.quotes.size() == 1);
  CHECK(speaker_of(a, "I wanted") == "Nadia Bell");
  CHECK(role_of(a, "Nadia Bell") == "Singer");
  CHECK(names_of(a.facts.people) == Strings{"Nadia Bell", "Owen Hart"});
  CHECK(number_counting(a, "copies") == 400000);
  CHECK(date_of(a, "October 6") == "2023-10-06");
}

TEST_CASE("who, where and when: not who reports it, nor the dateline's day twice; where it happened before whose it is") {
  const Analysis a = read_article(
      u"KYIV, July 8 (Reuters) - Russia attacked Ukraine's Black Sea port of Odesa with 86 drones on Wednesday, officials said.\n\n"
      u"\"This is an answer,\" Mayor Oleh Vik told Reuters. \"It is the only one,\" Reuters quoted him as saying.",
      u"2026-07-08");
  Strings where, when;
  for (const Span place : a.facts.main.where) where.push_back(text_of(a, place));
  for (const Span date : a.facts.main.when) when.push_back(text_of(a, date));
  REQUIRE(where.size() > 1);
  CHECK(where[0] == "Odesa");
  CHECK(where[1] == "KYIV");
  CHECK(when == Strings{"Wednesday"});
  for (const Span who : a.facts.main.who) CHECK(text_of(a, who) != "Reuters");
  const Analysis b = read_article(u"Feb 5 (Reuters) - Brightwell Energy said on Thursday it would cut 1,400 jobs.", u"2026-02-05");
  REQUIRE_FALSE(b.facts.main.when.empty());
  CHECK(text_of(b, b.facts.main.when.front()) == "Thursday");
}
