#include <doctest/doctest.h>

#include "dates_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

TEST_CASE("times with a room before am, zones, hours with hrs, a range until a holiday; or so; a paper called the Sun") {
  CHECK(dates(u"Roe woke at 8 am on Monday. It ran from 10 am to 4 pm on Friday.") ==
        "8 am on Monday=2021-12-27T08:00; 10 am=2021-12-24T10:00; 4 pm on Friday=2021-12-24T16:00");
  CHECK(dates(u"The match will start at 2:30pm AEDT (3:30am GMT) on Monday.") ==
        "2:30pm AEDT=2022-01-03T14:30; 3:30am GMT=2022-01-03T03:30; Monday=2022-01-03");
  CHECK(dates(u"She left around 20:00hrs on Monday. They met at 21:15 hours.") ==
        "20:00hrs on Monday=2021-12-27T20:00; 21:15 hours=2021-12-27T21:15");
  CHECK(dates(u"The bar will be open from 9 PM to 2 AM on New Year's Eve.") ==
        "9 PM=2021-12-31T21:00; 2 AM on New Year's Eve=2021-12-31T02:00");
  CHECK(dates(u"It may close over the next year or so. He lost on Friday, or so he says.") == "the next year or so=; Friday=2021-12-24");
  CHECK(dates(u"He told The Sun. They met on Sun., Dec. 26, in the hall.") == "Sun., Dec. 26=2021-12-26");
}

TEST_CASE("a season that comes every year is none, and what will be in the season that has begun is in it") {
  CHECK(dates(u"Elks calve in the spring. Pipes freeze during the winter, she said.") == "the spring=; the winter=");
  CHECK(dates(u"Roe moved to Hull in the spring. The shop was shut during the summer.") == "the spring=2021-SP; the summer=2021-SU");
  CHECK(dates(u"It will rain more during the winter. He will return in the spring.") == "the winter=2021-WI; the spring=2022-SP");
  CHECK(dates(u"They will rest over the summer.", u"2022-07-10") == "the summer=2022-SU");
}

TEST_CASE("what is forecast is to come") {
  CHECK(dates(u"The office forecasts the cold to return over the weekend.", u"2022-01-05") == "the weekend=2022-W01-WE");
}

TEST_CASE("a deal that was agreed to, what was before it; days with one month, parts with hyphens") {
  CHECK(dates(u"They agreed to a deal in March. They agreed to meet on Monday. It was agreed to on Monday.") ==
        "March=2021-03; Monday=2022-01-03; Monday=2021-12-27");
  CHECK(dates(u"Hull will rest after beating Leeds on Monday. It is free until the end of the month.") ==
        "Monday=2021-12-27; the end of the month=2021-12");
  CHECK(dates(u"The fair ran from 3-5 March. He came in late-January and has been there since early-2019.") ==
        "3-5 March=2021-03-03/2021-03-05; late-January=2021-01; early-2019=2019");
  CHECK(dates(u"It sank at 6:30am, on Monday. They met at 3 p.m. on 10/11/2021.") ==
        "6:30am, on Monday=2021-12-27T06:30; 3 p.m. on 10/11/2021=2021-10-11T15:00");
}

TEST_CASE("the year in front of a sentence, a month that has been spoken of as one to come, every other Sunday") {
  CHECK(dates(u"In 2019 he was arrested in March and freed on May 4. He left in June.") ==
        "2019=2019; March=2019-03; May 4=2019-05-04; June=2021-06");
  CHECK(dates(u"They will vote in November. A loss in November is unlikely. Roe died in November.", u"2022-03-06") ==
        "November=2022-11; November=2022-11; November=2021-11");
  CHECK(dates(u"The band plays every other Sunday.") == "Sunday=");
}

TEST_CASE("midterm polls to come, what somebody wants before Monday's deadline; a grant's number and a helpline are no years") {
  CHECK(dates(u"About 68 million voters were registered for the May 12 midterm polls.", u"2025-02-04") == "May 12=2025-05-12");
  CHECK(dates(u"Hale wants another player before Monday's deadline. They met before Monday's game.") ==
        "Monday=2022-01-03; Monday=2021-12-27");
  CHECK(dates(u"The council paid (grant 2019-04123). The helpline 1930 is open. It will be held on October 3rd.") ==
        "October 3rd.=2022-10-03");
}

TEST_CASE("a day nine months ago is told with its year: without one it is to come, unless the sentence tells of what was") {
  CHECK(dates(u"The house sits again on Oct 6.", u"2025-08-19") == "Oct 6=2025-10-06");
  CHECK(dates(u"He was arrested on Oct 6.", u"2025-08-19") == "Oct 6=2024-10-06");
}

TEST_CASE("since a month behind a day to come; also, between will and its verb; an infinitive from a day on") {
  CHECK(dates(u"The vote is on Jan. 3. Output has been falling since March, the ministry said.") == "Jan. 3=2022-01-03; March=2021-03");
  CHECK(dates(u"The firm will also cut jobs in March, it said.") == "March=2022-03");
  CHECK(dates(u"The council voted 9-4 to ban cars from the High Street on weekends from April 1.") == "April 1=2022-04-01");
}

TEST_CASE("the day of an election that a country's letters stand before") {
  CHECK(dates(u"They said that it was done to influence the Nov. 8 U.S. presidential election.", u"2016-07-31") == "Nov. 8=2016-11-08");
}

TEST_CASE("a show called Today is no day") {
  CHECK(dates(u"She is an anchor of the “Today” show. He told the Today show that he will leave today.") == "today=2021-12-29");
  CHECK(dates(u"She said: “Today’s rule is odd.”") == "Today=2021-12-29");
}

TEST_CASE("a year before a thing is a year, before things of an old one it counts them; the end of a day is no longer time") {
  CHECK(dates(u"She won a 2016 election in Ohio.") == "2016=2016");
  CHECK(dates(u"The club has 1950 members and a hall.").empty());
  CHECK(dates(u"He came at the end of Monday and left.") == "Monday=2021-12-27");
  CHECK(dates(u"He came at the end of 2020 and left.") == "the end of 2020=2020");
}

TEST_CASE("a time by which something was ordered is to come; a time is on the day of what happened, not on that of telling it") {
  CHECK(dates(u"The mayor ordered all off the island by 8 a.m. Friday.") == "8 a.m. Friday=2021-12-31T08:00");
  CHECK(dates(u"Ten inches fell by 8 a.m. Monday.") == "8 a.m. Monday=2021-12-27T08:00");
  CHECK(dates(u"A man was shot on Sunday, police said on Monday. He fell at 4 p.m. in a yard.") ==
        "Sunday=2021-12-26; Monday=2021-12-27; 4 p.m.=2021-12-26T16:00");
  CHECK(dates(u"A man was shot on Sunday night, police said on Monday. He died at 2 a.m. in a ward.") ==
        "Sunday night=2021-12-26TNI; Monday=2021-12-27; 2 a.m.=2021-12-27T02:00");
}

TEST_CASE("times with a stop before a part of the day; the years of companies") {
  CHECK(dates(u"Police were called at 5.30 this morning. The raid began at 7.45 last night.") ==
        "5.30 this morning=2021-12-29T05:30; 7.45 last night=2021-12-28T19:45");
  CHECK(dates(u"Doors open at 10.30 tonight and at 6.30 tomorrow morning.") ==
        "10.30 tonight=2021-12-29T22:30; 6.30 tomorrow morning=2021-12-30T06:30");
  CHECK(dates(u"They left at 11.20 on Sunday night. The stock closed at 9.15 on Friday.") ==
        "11.20 on Sunday night=2021-12-26T23:20; Friday=2021-12-24");
  CHECK(dates(u"Sales rose in FY21 and FY 2020, unlike FY18-19.") == "FY21=2021; FY 2020=2020; FY18-19=2018/2019");
}
