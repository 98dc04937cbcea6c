#include <doctest/doctest.h>

#include "numbers_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

TEST_CASE("money with letters around its sign, and letters that the text has used for money") {
  CHECK(numbers(u"It cost N1.9trn. Petrol was N1,109 and is between N568 and N617 on the N16.") ==
        "N1.9trn=1900000000000 NGN; N1,109=1109 NGN; N568=568 NGN; N617=617 NGN");
  CHECK(numbers(u"He repaid Dh1.2 million and paid Dh500.") == "Dh1.2 million=1200000 AED; Dh500=500 AED");
  CHECK(numbers(u"They wore N95 masks on the R61.") == "");
  CHECK(numbers(u"Brent rose to $US82.96 and the fund has more than $NZ1 billion.") ==
        "$US82.96=82.96 USD; $NZ1 billion=1000000000 NZD ~more than");
  CHECK(numbers(u"Lunch is GH¢60 or ₵1,200. It was cut by 25 bps.") == "GH¢60=60 GHS; ₵1,200=1200 GHS; 25 bps=25 basis point");
  CHECK(numbers(u"Duty of £3 was cut by 5p; shares rose 2.5p to 328p in a 1080p video.") ==
        "£3=3 GBP; 5p=5 penny; 2.5p=2.5 penny; 328p=328 penny");
  CHECK(numbers(u"The chip is a 328p.") == "");
}

TEST_CASE("ages of those who tell them") {
  CHECK(numbers(u"I was 43 when I read it. I am 81 and well. She is now 7 and reads. I was 0 and out.") ==
        "43=43 year; 81=81 year; 7=7 year; 0=0");
  CHECK(numbers(u"They turn 60 in May. A woman (87) from Hull sat with her brother (59).") == "60=60 year; 87=87 year; 59=59 year");
}

TEST_CASE("stones, rates of less than one, the first of so many, programmes that end, a quarter-final") {
  CHECK(numbers(u"He is 14st 2lb, on the 21st. It rose 0.75 a year.") == "14st=14 stone; 2lb=2 pound-mass; 0.75=0.75");
  CHECK(numbers(u"They won three of their first four league games and one of nine. The $3bn programme ends soon.") ==
        "three=3 (league games); four=4 (league games); nine=9; $3bn=3000000000 USD (programme)");
  CHECK(numbers(u"She lost one quarter-final and two quarter-finals in 46 minutes. One, now 43, left. I’m 64 and tall.") ==
        "two=2 (quarter-finals); 46 minutes=46 minute; 43=43 year; 64=64 year");
}

TEST_CASE("quarters of years, rounds of a cup, results") {
  CHECK(numbers(u"It fell for two quarters and spends more in four quarters. Three quarters of them left.") ==
        "two=2 (quarters); four=4 (quarters); Three quarters=0.75 (them)");
  CHECK(numbers(u"They drew in the last 16 of the cup. The last four minutes were dull.") == "four minutes=4 minute");
  CHECK(numbers(u"Gwari United 2-3 Rivers. They made 180-7 in 20 overs.") == "2=2; 3=3; 180=180; 7=7; 20=20 (overs)");
  CHECK(numbers(u"Roe made five 3-pointers.") == "five=5 (3-pointers)");
}

TEST_CASE("what is set aside, forecast, within so many metres, and counted by no number before it") {
  CHECK(numbers(u"It is twice the $980m set aside for it. The $4m operating plan fell.") ==
        "$980m=980000000 USD; $4m=4000000 USD (operating plan)");
  CHECK(numbers(u"Up to 15cm of snow forecast for hills fell within 200 metres of the line, the equivalent of $5.") ==
        "15cm=15 centimetre (snow) ~up to; 200 metres=200 metre; $5=5 USD");
  CHECK(numbers(u"A five-course lunch is enough for two. He hit 29 balls and was unbeaten on 36, in a stand of 63.") ==
        "five=5 (course); two=2; 29=29 (balls); 36=36; 63=63");
  CHECK(numbers(u"They counted 120 men and 80 in Hull, and two shocks topped 4.0.") == "120=120 (men); 80=80 (men); two=2 (shocks); 4.0=4");
  CHECK(numbers(u"They won four meetings by 14, 17 and 9 points.").find("14=14; 17=17") != std::string::npos);
  CHECK(numbers(u"The cage was 200m from the top, 1,200m up. It has 1,200m users.") ==
        "200m=200 metre; 1,200m=1200 metre; 1,200m=1200000000 (users)");
}

TEST_CASE("ages: older than so much, about so old, of a group that is watched") {
  CHECK(numbers(u"Voters younger than 30 and those older than 65 stayed. Children under 12 go free.") ==
        "30=30 year; 65=65 year; 12=12 year ~under");
  CHECK(numbers(u"I lived there until I was about seven. She is nearly 90. It was about seven.") ==
        "seven=7 year ~about; 90=90 year ~nearly; seven=7 ~about");
  CHECK(numbers(u"It fell in the 18-49 demographic and the 25–54 age group. They set up 12 age groups.") ==
        "18=18 year; 49=49 year; 25=25 year; 54=54 year; 12=12 (age groups)");
  CHECK(numbers(u"People over 30 bridges saw it. The walls are older than 20 towns.") == "30=30 (bridges) ~over; 20=20 (towns)");
}

TEST_CASE("whom money was taken from is not what it is of; the children in a town's schools; the minute of a substitute") {
  CHECK(numbers(u"They duped a colonel of $1,200. About 95 percent of the children in Ukraine’s schools stayed.") ==
        "$1,200=1200 USD; 95 percent=95 percent (children) ~about");
  CHECK(numbers(u"R Henshaw (J Osborn, 59) came on. The call to helpline 1930 was free. It was Ned Roe (Ann Roe, 59).") ==
        "59=59; 59=59 year");
}

TEST_CASE("a range of rupees in crore") {
  CHECK(numbers(u"The bill is Rs 8,000-8,500 crore.") == "Rs 8,000=80000000000 INR (bill); 8,500 crore=85000000000 INR");
}

TEST_CASE("a time of day whose space is missing counts nothing") {
  CHECK(numbers(u"The ministry reported 340 new cases18:28 Germany extends its lockdown.") == "340=340");
}

TEST_CASE("whoever were all under an age; a decimal part of a unit") {
  CHECK(numbers(u"The victims were all under 30. Most of the patients were under 10.") == "30=30 year ~under; 10=10 year ~under");
  CHECK(numbers(u"She won by 0.3 of a second.") == "0.3 of a second=0.3 second");
}

TEST_CASE("whose a sum or a share is said to be, in front of its verb") {
  CHECK(numbers(u"The average check is about $20.") == "$20=20 USD (average check) ~about");
  CHECK(numbers(u"The average unit volume last year was $2.8 million, Roe said.") == "$2.8 million=2800000 USD (average unit volume)");
  CHECK(numbers(u"The jobless rate in Hexley rose to 4.2%.") == "4.2%=4.2 percent (jobless rate)");
  CHECK(numbers(u"Its revenue has grown to close to $3 million this year.") == "$3 million=3000000 USD (revenue) ~close to");
  CHECK(numbers(u"The median pay of a ferry pilot is $36,000.") == "$36,000=36000 USD (median pay)");
  CHECK(numbers(u"Support for the toll fell from 54% in May to 35%.") == "54%=54 percent (Support); 35%=35 percent (Support)");
  // by how much, or of whom
  CHECK(numbers(u"The new fare is $5 above the old one.") == "$5=5 USD");
  CHECK(numbers(u"Fares were 3% higher.") == "3%=3 percent");
  CHECK(numbers(u"Roe was $20 richer. The figure is 32%.") == "$20=20 USD; 32%=32 percent");
}

TEST_CASE("what goes on being counted: behind a time, in a place, of those that are not new, where the same is told of others") {
  CHECK(numbers(u"Hale had 46 landings over the past five days, compared to 2,106 in Hexley.") ==
        "46=46 (landings); five days=5 day; 2,106=2106 (landings)");
  CHECK(numbers(u"It runs 450 shops, about 300 in Norland. There are seven in Hexley and another five in Hale.") ==
        "450=450 (shops); 300=300 (shops) ~about; seven=7 (shops); five=5 (shops)");
  CHECK(numbers(u"It opened 80 new shops for a total of about 270 in Norland.") == "80=80 (new shops); 270=270 (shops) ~about");
  CHECK(numbers(u"About 44% of shops charge some guests, and about 23% charge all guests.") ==
        "44%=44 percent (shops) ~about; 23%=23 percent (shops) ~about");
  CHECK(numbers(u"There was an increase in flats downtown, from 7,400 to more than 11,000.") ==
        "7,400=7400 (flats); 11,000=11000 (flats) ~more than");
  CHECK(numbers(u"They were two of the only people who knew.") == "two=2 (people)");
}

TEST_CASE("what was paid is money where money is spoken of") {
  CHECK(numbers(u"Her estimate for it was $7,100. “We paid 18,000,” she said.") == "$7,100=7100 USD; 18,000=18000 USD");
  CHECK(numbers(u"“We paid 18,000,” she said.") == "18,000=18000");
}

TEST_CASE("what dipped to a share, and places in a row with what they have") {
  CHECK(numbers(u"It began when the firm's operating reserves dipped to 8 percent.") == "8 percent=8 percent (operating reserves)");
  CHECK(numbers(u"Hexley had 143,000 tech jobs, Hale 83,000, Vale 51,000 and Leeds 24,000.") ==
        "143,000=143000 (tech jobs); 83,000=83000 (tech jobs); 51,000=51000 (tech jobs); 24,000=24000 (tech jobs)");
}

TEST_CASE("an age in front of \"and\" is one's own") {
  CHECK(numbers(u"I'm 41 and tired.") == "41=41 year");
  CHECK(numbers(u"They sold 41 and kept the rest.") == "41=41");
}

TEST_CASE("an m behind plain digits is a metre where a place, a height or a distance says so") {
  CHECK(numbers(u"The jet stopped 60m beyond the 1911m runway. The hut lies 40m away.") == "60m=60 metre; 1911m=1911 metre; 40m=40 metre");
  CHECK(numbers(u"He fell from a height of about 30m, within 200m of the road.") == "30m=30 metre ~about; 200m=200 metre");
  CHECK(numbers(u"She cleared 2.31m and won with a throw of 61.20m.") == "2.31m=2.31 metre; 61.20m=61.2 metre");
  CHECK(numbers(u"It has 3m readers and 2000m users.") == "3m=3000000 (readers); 2000m=2000000000 (users)");
}

TEST_CASE("a c that touches digits is a cent in a text that speaks of cents, or in front of what is paid for") {
  CHECK(numbers(u"Wool rose 23 cents to 1341c/kg and lambs fell 31c.") == "23 cents=23 cent; 1341c/kg=1341 cent per kilogram; 31c=31 cent");
  CHECK(numbers(u"It will pay 12c a share. She lives in flat 12c.") == "12c=12 cent");
  CHECK(numbers(u"Milk sells at 38p a litre, she said in a 60p video.") == "38p=38 penny");
}

TEST_CASE("two temperatures of one digit, months that a span of ages has, ages of kin and of years to come") {
  CHECK(numbers(u"Keep it at between 2C and 8C, in flat 3C.") == "2C=2 degree Celsius; 8C=8 degree Celsius");
  CHECK(numbers(u"Children aged five to 36 months, and boys aged eight to 12.") ==
        "five=5 month; 36 months=36 month; eight=8 year; 12=12 year");
  CHECK(numbers(u"My mother is 88 and walks. In June she will be 19.") == "88=88 year; 19=19 year");
}

TEST_CASE("fractions joined by a hyphen, of a cent behind a price; children of a few years; an m in front of what has a height") {
  CHECK(numbers(u"Wheat rose 5-1/2 cents to $5.61-1/4 a bushel. He won 3-1.") == "5-1/2 cents=5.5 cent; $5.61-1/4=5.6125 USD; 3=3; 1=1");
  CHECK(numbers(u"It is 3-1/2 inches wide. Add 1-1/2 cups of rice.") == "3-1/2 inches=3.5 inch; 1-1/2=1.5 (cups of rice)");
  CHECK(numbers(u"The boy, four, fell. The girl, three, six and nine.") == "four=4 year; three=3; six=6; nine=9");
  CHECK(numbers(u"It has a 6.5m mirror and 3m trees.") == "6.5m=6.5 metre; 3m=3000000 (trees)");
}

TEST_CASE("money by its code or its short name in front") {
  CHECK(numbers(u"It cost UGX 1.2 million or Tk 500.") == "UGX 1.2 million=1200000 UGX; Tk 500=500 BDT");
}

TEST_CASE("hours and minutes by their letters") {
  CHECK(numbers(u"It took 4h 20m, unlike the 2m users.") == "4h=4 hour; 20m=20 minute; 2m=2000000 (users)");
}
