#include <doctest/doctest.h>

#include "numbers_of.h"

using namespace nutgraf::testing;

TEST_CASE("units of several words") {
  CHECK(numbers(u"It holds 40 microfarads, 47 kilohms and 2 amps, at 5 parts per million of lead.") ==
        "40 microfarads=40 microfarad; 47 kilohms=47 kiloohm; 2 amps=2 ampere; 5 parts per million=5 part per million (lead)");
  CHECK(numbers(u"The ship of 24,000 gross tons carried 3 metric tons for 12 nautical miles.") ==
        "24,000 gross tons=24000 gross ton; 3 metric tons=3 tonne; 12 nautical miles=12 nautical mile");
  CHECK(numbers(u"The lake lost 2 million acre-feet; a can holds 25 fluid ounces or 500 US gallons.") ==
        "2 million acre-feet=2000000 acre-foot; 25 fluid ounces=25 fluid ounce; 500 US gallons=500 gallon");
  CHECK(numbers(u"A 125cc engine ran at 100 kmh on $3,000 US dollars of 18-karat gold, with a 5-percentage-point lead.") ==
        "125cc=125 cubic centimetre; 100 kmh=100 kilometre per hour; $3,000=3000 USD; 18-karat=18 karat; "
        "5-percentage-point=5 percentage point (lead)");
  CHECK(numbers(u"It fell at 9.8 metres per second squared. Her sugar was 7 mmol/L. It was 320 degrees C.") ==
        "9.8 metres per second squared=9.8 metre per square second; 7 mmol/L.=7 millimole per litre; 320 degrees C.=320 degree Celsius");
  CHECK(numbers(u"It was minus 5 C outside, and 10 degrees below zero; the air had 35 micrograms of PM2.5 in it.") ==
        "minus 5 C=-5 degree Celsius; 10 degrees=10 degree; 35 micrograms=35 microgram (PM2.5)");
  // In the name of a ware
  CHECK(numbers(u"The Halden Nova Desktop Processor 2.80 GHz sells well.") == "2.80 GHz=2.8 gigahertz");
}

TEST_CASE("cubic feet, the power of a reactor, a part of a unit behind another one") {
  CHECK(numbers(u"It took 5 ft3 of air at 3 GWe.") == "5 ft3=5 cubic foot (air); 3 GWe=3 gigawatt");
  CHECK(numbers(u"It takes 1/2 gallon or 3/4 of a quart, in the 80 s of a song, at 60 beats per minute.") ==
        "1/2 gallon=0.5 gallon; 3/4 of a quart=0.75 quart; 80=80; 60 beats per minute=60 beat per minute");
}

TEST_CASE("so much a day, an hour, a gallon") {
  CHECK(numbers(u"They pump half a million barrels a day at 60 miles an hour, and 40 litres a minute.") ==
        "half a million barrels a day=500000 barrel per day; 60 miles an hour=60 mile per hour; 40 litres a minute=40 litre per minute");
  CHECK(numbers(u"He slept eight hours a night, ran 5 km an hour later, moved 3 feet a second time for 10 cents a day and drank 40 pints a "
                u"year.") == "eight hours=8 hour; 5 km=5 kilometre; 3 feet=3 foot; 10 cents=10 cent; 40 pints=40 pint");
}

TEST_CASE("prices of a measure, unlike those of an hour or a head") {
  CHECK(numbers(u"Power cost €65/MWh or 42 €/MWh, oil $82 per barrel, gas 5 cents per kilowatt-hour.") ==
        "€65/MWh=65 EUR per megawatt hour; 42 €/MWh=42 EUR per megawatt hour; $82 per barrel=82 USD per barrel; "
        "5 cents per kilowatt-hour=5 cent per kilowatt hour");
  CHECK(numbers(u"It fetched $60 to $70 per ounce. They pay $15 per hour and $2,000 per student.") ==
        "$60=60 USD per ounce; $70 per ounce=70 USD per ounce; $15=15 USD; $2,000=2000 USD");
}

TEST_CASE("money of more countries") {
  CHECK(numbers(u"She paid 500 Kenyan shillings, 200 CFA francs and 5,000 bolivianos.") ==
        "500 Kenyan shillings=500 KES; 200 CFA francs=200 CFA franc; 5,000 bolivianos=5000 BOB");
  CHECK(numbers(u"It cost 10 billion won. Of 12,000 players, 10,000 won a prize and 12 won nothing.") ==
        "10 billion won=10000000000 KRW; 12,000=12000 (players); 10,000=10000; 12=12");
  CHECK(numbers(u"It paid a quarter of a million pounds, and three-quarters of a billion euros.") ==
        "a quarter of a million pounds=250000 GBP; three-quarters of a billion euros=750000000 EUR");
}

TEST_CASE("numbers in words behind an article") {
  CHECK(numbers(u"A hundred and fifty dogs met a thousand cats and a hundred and two thousand ants.") ==
        "A hundred and fifty=150 (dogs); a thousand=1000 (cats); a hundred and two thousand=102000 (ants)");
}

TEST_CASE("shares of the same whole") {
  CHECK(numbers(u"In all, 62% of voters agreed, while about 35% said no. Another 3% were unsure.") ==
        "62%=62 percent (voters); 35%=35 percent (voters) ~about; 3%=3 percent (voters)");
  CHECK(numbers(u"In all, 62% of voters agreed. It cost the town 3% of its income, down 2%.") ==
        "62%=62 percent (voters); 3%=3 percent (income); 2%=2 percent");
}

TEST_CASE("the words before a sum's noun belong to it") {
  CHECK(numbers(u"He owes a massive cash penalty of $4 million, with a base salary under $250,000.") ==
        "$4 million=4000000 USD (cash penalty); $250,000=250000 USD (base salary) ~under");
  CHECK(numbers(u"The poll has a margin of error of 3 percentage points. The firm reported earnings of $8.") ==
        "3 percentage points=3 percentage point (margin of error); $8=8 USD (earnings)");
  CHECK(numbers(u"There was a 50% increase in flats and a 2 percentage point rise.") ==
        "50%=50 percent (increase in flats); 2 percentage point=2 percentage point (rise)");
}

TEST_CASE("two nouns that are counted together, and their words") {
  CHECK(numbers(u"It employs 3,200 people and sells under two names.") == "3,200=3200 (people); two=2 (names) ~under");
  CHECK(numbers(u"It has 197 paid clerks and porters in Hull. Kent has 40 farms and sends three lorries.") ==
        "197=197 (paid clerks and porters); 40=40 (farms); three=3 (lorries)");
  CHECK(numbers(u"She met two strong and independent women, two other guests and the two most prominent singers.") ==
        "two=2 (strong and independent women); two=2 (other guests); two=2 (most prominent singers)");
  CHECK(numbers(u"Firms with 1,000 or more workers pay. One reader asks about it.") == "1,000=1000 (workers); One=1 (reader)");
  CHECK(numbers(u"She spent half his life there with zero military experience on one construction crew.") ==
        "half=0.5 (his life); zero=0 (military experience); one=1 (construction crew)");
}

TEST_CASE("what is counted in the sentence before") {
  CHECK(numbers(u"Roe leads with 221 delegates. Doe has 69, Poe has at least 41. He saw three.") ==
        "221=221 (delegates); 69=69 (delegates); 41=41 (delegates) ~at least; three=3");
  CHECK(numbers(u"The storm left 14 people dead and more than 20 wounded.") == "14=14 (people); 20=20 (people) ~more than");
}

TEST_CASE("what a sum comes in or is worth of; the number of something") {
  CHECK(numbers(u"The port won $2 million in new federal funding and $5,000 in cash. Thieves took £300 worth of rope.") ==
        "$2 million=2000000 USD (new federal funding); $5,000=5000 USD (cash); £300=300 GBP (rope)");
  CHECK(numbers(u"The share fell to $5 in late trading. The fee was $20 in recent years.") == "$5=5 USD; $20=20 USD (fee)");
  CHECK(numbers(u"The number of boats in the harbour rose from 12 to 30. The number of the gate was 7.") ==
        "12=12 (boats); 30=30 (boats); 7=7");
  CHECK(numbers(u"The flood raised the number of deaths in that town to 171.") == "171=171 (deaths)");
  CHECK(numbers(u"It offered zero percent interest rates for a day.") == "zero percent=0 percent (interest rates)");
  CHECK(numbers(u"There is a 40% chance of rain, at 50% capacity.") == "40%=40 percent (chance); 50%=50 percent (capacity)");
}

TEST_CASE("no one is no number; more of a time") {
  CHECK(numbers(u"No one claimed responsibility for the fire. I mean this one friend of mine was late.").empty());
  CHECK(numbers(u"It goes on for four more years.") == "four more years=4 year");
}

TEST_CASE("pieces of what") {
  CHECK(numbers(u"She sold 40 pieces of old furniture and 12 new bottles of wine in Leeds.") ==
        "40=40 (pieces of old furniture); 12=12 (new bottles of wine)");
  CHECK(numbers(u"Two members of the crew drank three bottles of the wine.") == "Two=2 (members); three=3 (bottles)");
}

TEST_CASE("a comma before one or two digits begins a fraction; dozens alone are no number; what is lost of a herd is counted") {
  CHECK(numbers(u"Prices rose by 3,5 percent.") == "3,5 percent=3.5 percent (Prices)");
  CHECK(numbers(u"The rate was 3,500.") == "3,500=3500");
  CHECK(numbers(u"Dozens of boats sank, and he saw dozens more.").empty());
  CHECK(numbers(u"He lost 12 of a herd. Two of a kind met.") == "12=12 (herd)");
  CHECK(numbers(u"He met 40 clerks and hundreds.") == "40=40 (clerks)");
  CHECK(numbers(u"It was one shop's win.") == "one=1 (shop)");
}

TEST_CASE("only what there is in another place is of the things counted before; a number behind an apostrophe within a word is no year") {
  CHECK(numbers(u"It runs 4,500 shops. There are seven in Hale.") == "4,500=4500 (shops); seven=7 (shops)");
  CHECK(numbers(u"It runs 4,500 shops. Its best were seven in Hale.") == "4,500=4500 (shops); seven=7");
  CHECK(numbers(u"It was rock'98 then, not the class of '98.") == "98=98");
}
