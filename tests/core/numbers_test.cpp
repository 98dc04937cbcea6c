#include <doctest/doctest.h>

#include <algorithm>

#include "numbers_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

TEST_CASE("a bare figure has the words behind it in its sentence, else those before it") {
  const auto contexts = [](std::u16string_view text) {
    const Analysis a = read_article(text);
    std::vector<std::string> out;
    for (const NumberFact& number : a.facts.numbers) out.push_back(number.context ? text_of(a, *number.context) : "-");
    return out;
  };
  using Strings = std::vector<std::string>;
  CHECK(contexts(u"He drew 17 before lunch; later it was 12.") == Strings{"before lunch", "later it was"});
  CHECK(contexts(u"They gave 9, said the mayor of the old harbour town.") == Strings{"They gave"});
  CHECK(contexts(u"“I lost a third of my sales,” said Petra Roe.") == Strings{"of my sales"});
  CHECK(contexts(u"Some 40 dogs cost $300.") == Strings{"-", "-"});
}

TEST_CASE("what is counted") {
  CHECK(numbers(u"Russia has massed 100,000 troops along the border.") == "100,000=100000 (troops)");
  CHECK(numbers(u"More than 3,000 Russian soldiers and two dogs came.") == "3,000=3000 (Russian soldiers) ~more than; two=2 (dogs)");
  CHECK(numbers(u"About 7 million people in twenty-five towns voted.") == "7 million=7000000 (people) ~about; twenty-five=25 (towns)");
  CHECK(numbers(u"One of the men left. One person stayed.") == "One=1 (person)");
  CHECK(numbers(u"Three of the world's biggest banks met. The two agreed. He called his aunt and then 911.") ==
        "Three=3 (biggest banks); two=2");
  CHECK(numbers(u"She had one U.S. official with her at one point, on one knee.") == "one=1 (U.S. official)");
}

TEST_CASE("money, percent and measures") {
  CHECK(numbers(u"The bill cost $1.9 trillion, or €12.5m, or 40 million pounds.") ==
        "$1.9 trillion=1900000000000 USD; €12.5m=12500000 EUR; 40 million pounds=40000000 GBP");
  CHECK(numbers(u"It rose 12% to US$3.20; rates are at 4.5 percent.") ==
        "12%=12 percent; US$3.20=3.2 USD; 4.5 percent=4.5 percent (rates)");
  CHECK(numbers(u"The 81-year-old walked 5 km in six hours.") == "81-year-old=81 year; 5 km=5 kilometre; six hours=6 hour");
  CHECK(numbers(u"Es kostet 1.250,50 Euro und nicht mehr, das ist für die Stadt.") == "1.250,50 Euro=1250.5 EUR");
}

TEST_CASE("measures have full names, prefixes and powers") {
  CHECK(numbers(u"The line moves 40 megabits per second on 3 square miles.") ==
        "40 megabits per second=40 megabit per second; 3 square miles=3 square mile");
  CHECK(numbers(u"It covers 12 km² at -18 °C, a 3-foot drop of 2 1/2 in deep.") ==
        "12 km²=12 square kilometre; -18 °C=-18 degree Celsius; 3-foot=3 foot; 2 1/2 in=2.5 inch");
  CHECK(numbers(u"They walked two and a half miles with 4 tonnes of rice in eight months of talks.") ==
        "two and a half miles=2.5 mile; 4 tonnes=4 tonne (rice); eight months=8 month");
  CHECK(numbers(u"He won 5,000 pounds and spent £20.") == "5,000 pounds=5000 GBP; £20=20 GBP");
  CHECK(numbers(u"The truck weighs 5,000 pounds. Rates rose 25 basis points.") ==
        "5,000 pounds=5000 pound-mass; 25 basis points=25 basis point");
  CHECK(numbers(u"One in ten patients dies at home.") == "One in ten=0.1 (patients)");
  CHECK(numbers(u"About 3,000 well-wishers cheered. He is one shy of the record.") == "3,000=3000 (well-wishers) ~about");
  CHECK(numbers(u"It pays 412 Danish crowns and wears 3 crowns.") == "412 Danish crowns=412 DKK; 3=3 (crowns)");
  CHECK(numbers(u"They found 40 British crowns.") == "40=40 (British crowns)");
  CHECK(numbers(u"She put off a 30 million-pound upgrade.") == "30 million-pound=30000000 GBP (upgrade)");
  CHECK(numbers(u"She bought a twenty-pound bag for Taka 8,500.") == "twenty-pound=20 pound-mass; Taka 8,500=8500 BDT");
}

TEST_CASE("symbols of units, with prefixes, powers and quotients") {
  CHECK(numbers(u"A 2.8 GHz chip, a 60W bulb, 14 mGy and 120 µSv, 450 kWh at 30 km/h.") ==
        "2.8 GHz=2.8 gigahertz; 60W=60 watt; 14 mGy=14 milligray; 120 µSv=120 microsievert; 450 kWh=450 kilowatt hour; "
        "30 km/h=30 kilometre per hour");
  CHECK(numbers(u"Air weighs 1.2 kg/m³ and takes 20 J/m^2 per year, at 9.8 m/s2, with 5 fb−1 of data at 3 W/min.") ==
        "1.2 kg/m³=1.2 kilogram per cubic metre; 20 J/m^2 per year=20 joule per square metre per year; "
        "9.8 m/s2=9.8 metre per square second; 5 fb−1=5 inverse femtobarn (data); 3 W/min=3 watt per minute");
  CHECK(numbers(u"The lines carry 40 Mb/s and 3 MB, on 12 sq. ft. with 259 pound-feet and 30 terawatt-hours.") ==
        "40 Mb/s=40 megabit per second; 3 MB=3 megabyte; 12 sq. ft.=12 square foot; 259 pound-feet=259 pound-foot; "
        "30 terawatt-hours=30 terawatt hour");
  CHECK(numbers(u"The oven is at 205°F. It has a length of 2 in.") == "205°F=205 degree Fahrenheit; 2 in=2 inch");
  // Not units: an address, a league, a room, half a year
  CHECK(numbers(u"At 60 W. 45th Street, 3 SEC teams saw 2 A/C vans; 7 in the city and 10 m people came in 2024h2.") ==
        "3=3 (SEC teams); 2=2; 7=7; 10 m=10000000 (people)");
}

TEST_CASE("powers of ten, errors, mixed fractions, decimals in words") {
  CHECK(numbers(u"A factor of 2.48×10−5 or 4e14, 1.3 x 10^6, 8x2^10 bits, 5.5x10-3 kg and 10⁶ cells.") ==
        "2.48×10−5=2.48e-05; 4e14=400000000000000; 1.3 x 10^6=1300000; 8x2^10 bits=8192 bit; 5.5x10-3 kg=0.0055 kilogram; "
        "10⁶=1000000 (cells)");
  CHECK(numbers(u"It fell by 9.83e-3 +/- 1e-5 km and 5 ± 1 mm.") == "9.83e-3 +/- 1e-5 km=0.00983 kilometre; 5 ± 1 mm=5 millimetre");
  CHECK(numbers(u"It took five and a quarter years, 3 and a half hours, four point seven days and ⅔ cup.") ==
        "five and a quarter years=5.25 year; 3 and a half hours=3.5 hour; four point seven days=4.7 day; ⅔=0.666666666666667");
  CHECK(numbers(u"Half million dollars went to three dozens of them for the twenty-fifth time.") ==
        "Half million dollars=500000 USD; three dozens=36 (them)");
  CHECK(numbers(u"It was minus 20 degrees as he hit .300 in a 4 x 100 relay, 22,24,26 and 10 minus 5.") ==
        "minus 20 degrees=-20 degree; .300=0.3; 4=4; 100=100; 10=10; 5=5");
}

TEST_CASE("a number without a noun counts what the one before it did") {
  CHECK(numbers(u"It has about 3,700 shops in Korea and another 300 in China.") == "3,700=3700 (shops) ~about; 300=300 (shops)");
  CHECK(numbers(u"It sold 12 cars. About 300 in China were dear.") == "12=12 (cars); 300=300 ~about");
}

TEST_CASE("ages are years") {
  CHECK(numbers(u"Maria Lopez, 43, of Leeds, has a son, aged six.") == "43=43 year; six=6 year");
  CHECK(numbers(u"At 82, he is tired. She was 65.") == "82=82 year; 65=65 year");
}

TEST_CASE("what sums, shares and compounds are of") {
  CHECK(numbers(u"About 44% of employers saw a 27% increase.") == "44%=44 percent (employers) ~about; 27%=27 percent (increase)");
  CHECK(numbers(u"She won a $5 million verdict and $4 million in penalties.") ==
        "$5 million=5000000 USD (verdict); $4 million=4000000 USD (penalties)");
  CHECK(numbers(u"It had sales of $462 million, said the 21-member group in a nine-page note.") ==
        "$462 million=462000000 USD (sales); 21=21 (member); nine=9 (page)");
  CHECK(numbers(u"They met three current and former U.S. officials and two of the 40 judges.") ==
        "three=3 (current and former U.S. officials); two=2 (judges); 40=40 (judges)");
  CHECK(numbers(u"Voiding 230 Watts-tied convictions took a while.") == "230=230 (Watts-tied convictions)");
}

TEST_CASE("fractions and ranges") {
  CHECK(numbers(u"It takes between six and eight weeks, with three to four students, at $2 or $3 each.") ==
        "six=6 week; eight weeks=8 week; three=3 (students); four=4 (students); $2=2 USD; $3=3 USD");
  CHECK(numbers(u"A half-dozen cars hit two sports teams.") == "half-dozen=6 (cars); two=2 (sports teams)");
  CHECK(numbers(u"He spent half his life there.") == "half=0.5 (his life)");
  CHECK(numbers(u"One in five voters and nine out of 10 mayors agreed.") == "One in five=0.2 (voters); nine out of 10=0.9 (mayors)");
  CHECK(numbers(u"Half a million people came to the town and half a dozen of them spoke.") ==
        "Half a million=500000 (people); half a dozen=6 (them)");
  CHECK(numbers(u"Mix 3/4 cup of it in the $1.6-trillion market.") == "3/4=0.75; $1.6-trillion=1600000000000 USD (market)");
  CHECK(numbers(u"Two-thirds of voters stayed at home.") == "Two-thirds=0.666666666666667 (voters)");
  CHECK(numbers(u"They need 5 to 10 million doses.") == "5=5000000 (doses); 10 million=10000000 (doses)");
  CHECK(numbers(u"Growth was 10-15%.") == "10=10 percent; 15%=15 percent");
}

TEST_CASE("a number beyond 64 bits is counted like any other") {
  CHECK(numbers(u"It has 9,000,000 trillion cells.") == "9,000,000 trillion=9e+18 (cells)");
  CHECK(numbers(u"It has 9,000,000,000 trillion cells.") == "9,000,000,000 trillion=9e+21 (cells)");
}

TEST_CASE("what is no amount") {
  CHECK(numbers(u"In 2014, on May 3, at 5 p.m., they met.").empty());
  CHECK(numbers(u"The 3rd Fleet and the 1990s and flight BA117.").empty());
  CHECK(numbers(u"1. First item of a list").empty());
  CHECK(numbers(u"As shown,[5] call 312-555-0199 or 555-0199 for part 12708884 at 360 N. Elm Street in November ’23.").empty());
  CHECK(numbers(u"Their number one target is one-on-one talks about net-zero goals.").empty());
  CHECK(numbers(u"Two wrestlers were ranked No. 1 in their class. The one soaking up rain is the one Walton likes.") ==
        "Two=2 (wrestlers)");
  CHECK(numbers(u"She called home and then 112. One sets out early, one stays.").empty());
  CHECK(numbers(u"On Highway 62 a year 3 pupil of size two called 911 from 410 Elm Street.").empty());
  CHECK(numbers(u"A phase 2 trial in the first half of the game at 1218 GMT. -30-").empty());
  CHECK(numbers(u"GEO 214: Maps of coasts. She was one step ahead of them.").empty());
  CHECK(numbers(u"3 - The small yard").empty());
  CHECK(numbers(u"They met on a two-way road in the 400 block. He saw it a million times.").empty());
}

TEST_CASE("other languages write numbers their own way") {
  CHECK(numbers(u"Die Stadt hat 3,5 Millionen Euro für 120 neue Beschäftigte und 10.000 Euro für den Park.") ==
        "3,5 Millionen Euro=3500000 EUR; 120=120 (Beschäftigte); 10.000 Euro=10000 EUR");
  CHECK(numbers(u"Environ 9 500 voitures passent sur le pont, qui a coûté 12,5 millions d’euros et fait 12 000 mètres.") ==
        "9 500=9500 (voitures) ~environ; 12,5 millions d’euros=12500000 EUR; 12 000 mètres=12000 metre");
  CHECK(numbers(u"La obra de 1.200 metros da empleo a 250 trabajadores y los costes subieron un 4,5 % en la ciudad.") ==
        "1.200 metros=1200 metre; 250=250 (trabajadores); 4,5 %=4.5 percent");
  CHECK(numbers(u"Os carros são 9.500 e a obra custou 3,5 milhões de euros para a cidade em um ano.") ==
        "9.500=9500; 3,5 milhões de euros=3500000 EUR");
  CHECK(numbers(u"Il cantiere della città dà lavoro a 250 operai per 800 mila euro.") == "250=250 (operai); 800 mila euro=800000 EUR");
  CHECK(numbers(u"Het werk in de stad is voor 250 mensen en kost 3,5 miljoen euro.") == "250=250 (mensen); 3,5 miljoen euro=3500000 EUR");
}

TEST_CASE("other languages' words for numbers, fractions and money") {
  CHECK(numbers(u"Zwei Drittel der Bürger zahlen 12,5 Mio. Euro für die Brücke, das sind bei -5 °C 4½ Jahre.") ==
        "Zwei Drittel=0.666666666666667; 12,5 Mio. Euro=12500000 EUR; -5 °C=-5 degree Celsius; 4½ Jahre=4.5 year");
  CHECK(numbers(u"Les deux tiers des habitants de la ville paient pour ce pont de 1 250 mètres.") ==
        "deux tiers=0.666666666666667; 1 250 mètres=1250 metre");
  CHECK(numbers(u"Dos tercios de los vecinos de la ciudad pagan 2.000 millones de dólares.") ==
        "Dos tercios=0.666666666666667; 2.000 millones de dólares=2000000000 USD");
  CHECK(numbers(u"Na cidade, dois terços dos moradores não pagam os R$ 2,3 bilhões para a ponte.") ==
        "dois terços=0.666666666666667; R$ 2,3 bilhões=2300000000 BRL");
  CHECK(numbers(u"Due terzi degli abitanti della città non pagano i 2 miliardi di lire.") ==
        "Due terzi=0.666666666666667; 2 miliardi di lire=2000000000 ITL");
  CHECK(numbers(u"Twee derde van de bewoners van de stad betaalt niet bij 25 graden.") ==
        "Twee derde=0.666666666666667; 25 graden=25 degree");
  // Words of other languages are no numbers in English
  CHECK(numbers(u"The rent is due. Otto said the dos and don'ts in due time, at Acht and Dix.").empty());
}

TEST_CASE("other languages: numbers of several words, and words that are counted by nothing") {
  CHECK(numbers(u"El plan de la ciudad es de 3 mil 200 millones de euros y la deuda de mil 500 millones de dólares.") ==
        "3 mil 200 millones de euros=3200000000 EUR; mil 500 millones de dólares=1500000000 USD");
  CHECK(numbers(u"Le marché de la ville pèse mille milliards de dollars, dont dix-huit mois et quatre-vingt-dix jours.") ==
        "mille milliards de dollars=1000000000000 USD; dix-huit mois=18 month; quatre-vingt-dix jours=90 day");
  CHECK(numbers(u"Le texte est adopté par 298 voix et 438 contre dans la nuit.") == "298=298 (voix); 438=438");
}

TEST_CASE("units of two words, money by its people, and products without a remainder") {
  CHECK(numbers(u"The star is 4.2 light-years away and the tank holds 3 bar.") == "4.2 light-years=4.2 light-year; 3 bar=3 bar");
  CHECK(numbers(u"They ran 3 bars in Leeds, 3 bar stools in each.").find("bar stools=") == std::string::npos);
  CHECK(numbers(u"It made 3 terawatt hours; oil rose to 85 dollars per barrel.") ==
        "3 terawatt hours=3 terawatt hour; 85 dollars per barrel=85 USD per barrel");
  CHECK(numbers(u"The 500,000-square-foot hall cost 3,000 Swiss francs, then 200 Swedish kronor.") ==
        "500,000-square-foot=500000 square foot; 3,000 Swiss francs=3000 CHF; 200 Swedish kronor=200 SEK");
  CHECK(numbers(u"Sales hit 65.4 billion euros and 3 dozen eggs.") == "65.4 billion euros=65400000000 EUR; 3 dozen=36 (eggs)");
  CHECK(numbers(u"It was 30C in Leeds, in Section 12C of the town.") == "30C=30 degree Celsius");
}

TEST_CASE("numbers of names, shots and years count nothing") {
  CHECK(numbers(u"The Garmin Forerunner 970 delivers. Jane Roe made 9-of-30 shots.").find("delivers") == std::string::npos);
  CHECK(numbers(u"Jane Roe made 9-of-30 shots.").find("(of)") == std::string::npos);
  CHECK(numbers(u"They are the 2024 finalists of the town.").empty());
  CHECK(numbers(u"Jane Roe told Leeds 40 people had come.") == "40=40 (people)");
}

TEST_CASE("another language says what is left out") {
  CHECK(read_article(u"The council of the town has voted to close the library in March.").facts.left_out.empty());
  const Analysis a = read_article(u"Der Rat der Stadt hat beschlossen, die Bücherei nicht mehr zu öffnen, und das ist nicht alles.");
  const auto left_out = [](const Analysis& of, std::string_view what) {
    return std::find(of.facts.left_out.begin(), of.facts.left_out.end(), what) != of.facts.left_out.end();
  };
  CHECK(left_out(a, "reasons"));
  CHECK(!left_out(a, "relative-dates"));
  const Analysis polish = read_article(u"Rada miasta postanowiła, że biblioteka nie będzie już otwarta, i to nie jest wszystko.");
  CHECK(left_out(polish, "relative-dates"));
}

TEST_CASE("a figure of something counts nothing; a result beside a name is two numbers") {
  CHECK(numbers(u"He wrote two books and died at the age of 91.") == "two=2 (books); 91=91 year");
  CHECK(numbers(u"There were 60 aftershocks, one with a magnitude of 6.1.") == "60=60 (aftershocks); 6.1=6.1");
  CHECK(numbers(u"Scores rose by an average of 4%.") == "4%=4 percent");
  CHECK(numbers(u"Rovers beat Millwall 2-1 at Ewood Park.") == "2=2; 1=1");
  CHECK(numbers(u"Call us quoting serial 0417 of the list.").empty());
}

TEST_CASE("irregular plurals, numbers of numbers, tenths of a degree") {
  CHECK(numbers(u"She leaves two sons and seven grandchildren.") == "two=2 (sons); seven=7 (grandchildren)");
  CHECK(numbers(u"The firm won seven of nine contracts.") == "seven=7 (contracts); nine=9 (contracts)");
  CHECK(numbers(u"The sea was 2.4C above average.") == "2.4C=2.4 degree Celsius");
  CHECK(numbers(u"It was 49℃ in the square, or 120℉.") == "49℃=49 degree Celsius; 120℉=120 degree Fahrenheit");
  // Names of wares run on into their price and measure.
  CHECK(numbers(u"Recommendation: Echo Strength Flat Bench Price: $299 A solid bench.") == "$299=299 USD");
  CHECK(numbers(u"About 12,000 tonnes of wheat bound for Egypt burned.") == "12,000 tonnes=12000 tonne (wheat) ~about");
}

TEST_CASE("nouns that are verbs elsewhere, owners with a number, one of a past kind") {
  CHECK(numbers(u"She saved nine of 11 break points.") == "nine=9 (break points); 11=11 (break points)");
  CHECK(numbers(u"Only 12 of the city's 58 routes were running.") == "12=12 (routes) ~only; 58=58 (routes)");
}

TEST_CASE("police officers, regions of a country, a girl's age") {
  CHECK(numbers(u"He wounded two police officers.") == "two=2 (police officers)");
  CHECK(numbers(u"They blocked roads in five of the country's nine regions.") == "five=5 (regions); nine=9 (regions)");
  CHECK(numbers(u"He was caught after a girl of 17 gave up her phone.") == "17=17 year");
}

TEST_CASE("ages of two, of a birthday, a game of a series, one day, an owner in the plural") {
  CHECK(numbers(u"Lorna Davids and Seppe Lund, both 19, were arrested.") == "19=19 year");
  CHECK(numbers(u"The woman, who turned 102 on Saturday, jumped.") == "102=102 year");
  CHECK(numbers(u"They won Game 1 of the World Series.").empty());
  CHECK(numbers(u"It could one day spare many patients.").empty());
  CHECK(numbers(u"Tourism is 45% of the islands' economy.") == "45%=45 percent (economy)");
}

TEST_CASE("ages without a year, and a number that is called") {
  CHECK(numbers(u"Two boys, ages 15 and 16, were arrested.") == "Two=2 (boys); 15=15 year; 16=16 year");
  CHECK(numbers(u"The victim, 26, was driving.") == "26=26 year");
  CHECK(numbers(u"He was killed at the age of just 20.") == "20=20 year ~just");
  CHECK(numbers(u"They saw children as young as eight.") == "eight=8 year");
  CHECK(numbers(u"Police answered a 911 call.").empty());
}

TEST_CASE("a scale that touches its sum, broken figures, rates and rows of a table") {
  CHECK(numbers(u"Pier Sense raises $13M Series A to map piers.") == "$13M=13000000 USD");
  CHECK(numbers(u"They found 25.9 new cases a day. The 2.5 update is out.").rfind("25.9=25.9 (new cases)", 0) == 0);
  CHECK(numbers(u"The rate is 20.4 per 100,000 people, up from 15.6 in March.") == "20.4=20.4; 100,000=100000 (people); 15.6=15.6");
  CHECK(numbers(u"Harbourside 7 3 4 8 – 22").empty());
  CHECK(numbers(u"The crew won 5-2 2B Pacific games.").find("2000000000") == std::string::npos);
  CHECK(numbers(u"The craft was quiet for 6 ½ minutes.") == "6 ½ minutes=6.5 minute");
}

TEST_CASE("compounds, owners of three words and plurals that lead plurals") {
  CHECK(numbers(u"Sales saw a 22% year-over-year decrease and a 63% dip versus May.") ==
        "22%=22 percent (year-over-year decrease); 63%=63 percent (dip)");
  CHECK(numbers(u"It has one long-ago victory.") == "one=1 (long-ago victory)");
  CHECK(numbers(u"They open 30 luxury cosmetics locations.") == "30=30 (luxury cosmetics locations)");
  CHECK(numbers(u"They will open 15 of its higher end Harlow’s stores.") == "15=15 (stores)");
  CHECK(numbers(u"Over half (55%) of respondents said no.").find("55%=55 percent (respondents)") != std::string::npos);
  CHECK(numbers(u"It comes in the form of 15 million euros.") == "15 million euros=15000000 EUR");
  CHECK(numbers(u"Black residents are half of all the city’s cases.") == "half=0.5 (cases)");
}

TEST_CASE("names with a number, ages in between commas and of a group") {
  CHECK(numbers(u"He sang with 50 Cent. Radio 1 star Jane Roe left.").empty());
  CHECK(numbers(u"The DJ, 39, who moved to Leeds, left.") == "39=39 year");
  CHECK(numbers(u"It was 68% of those aged 55-64.") == "68%=68 percent; 55=55 year; 64=64 year");
}

TEST_CASE("innings, notes, pages, and sums that somebody did something with") {
  CHECK(numbers(u"He walked 28 in 164 innings.").find("0.17") == std::string::npos);
  CHECK(numbers(u"She scored five in 10 games.").find("0.5") == std::string::npos);
  CHECK(numbers(u"Nine in 10 voters agree.") == "Nine in 10=0.9 (voters)");
  CHECK(numbers(u"The crew ate it that day.1\n\n2\n\nSee p. 543 of the book.").empty());
  CHECK(numbers(u"His average is 1.82 this year.") == "1.82=1.82");
  CHECK(numbers(u"Some 30 crashes, in each of which four or more got hurt, were counted.") == "30=30 (crashes) ~some; four=4");
  CHECK(numbers(u"Another $886 billion Congress authorized is for ships.") == "$886 billion=886000000000 USD");
}

TEST_CASE("a mother of three, a year of an era, parts with hyphens") {
  CHECK(numbers(u"The mother of three shared photos. The father of two boys left.") == "three=3; two=2 (boys)");
  CHECK(numbers(u"It stood until a flood took it in 70 A.D. and left mud.").empty());
  CHECK(numbers(u"In seven-and-a-half years they won five titles.") == "seven-and-a-half years=7.5 year; five=5 (titles)");
}

TEST_CASE("other languages: parts with an article, halves behind, units, ages and which one") {
  CHECK(
      numbers(
          u"Der 24-Jährige war mit einem Drittel der Stimmen und bei minus 3 Grad für 1,25 Millionen US-Dollar in der 17. Minute dabei.") ==
      "24-Jährige=24 year; einem Drittel=0.333333333333333; minus 3 Grad=-3 degree; 1,25 Millionen US-Dollar=1250000 USD");
  CHECK(numbers(u"Le maire de la ville a demandé 2 M€ et un quart des élus sont à 124 années-lumière de là.") ==
        "2 M€=2000000 EUR; un quart=0.25; 124 années-lumière=124 light-year");
  CHECK(numbers(u"El fósil de la ciudad es de hace 66 millones de años y pasó seis años en el museo.") ==
        "66 millones de años=66000000 year; seis años=6 year");
  CHECK(numbers(u"Um homem da cidade foi condenado a oito anos e meio de prisão no sábado, dia 16, e não volta.") ==
        "oito anos e meio=8.5 year");
  CHECK(numbers(u"I ricavi della città sono scesi a 2,3 miliardi di euro nel corso di un anno.") == "2,3 miliardi di euro=2300000000 EUR");
  CHECK(numbers(u"Een derde van de stad zag windstoten van 125 km/u en het is niet voorbij.") ==
        "Een derde=0.333333333333333; 125 km/u=125 kilometre per hour");
}

TEST_CASE("inches, long odds, junctions, errors") {
  CHECK(numbers(u"Some 3.2in of rain fell.") == "3.2in=3.2 inch (rain) ~some");
  CHECK(numbers(u"The odds were 1 in 3.5 million, she said.").rfind("1 in 3.5 million=", 0) == 0);
  CHECK(numbers(u"The road was shut between junctions 4 and 6.").empty());
  CHECK(numbers(u"The poll has an error of plus or minus 3.1 percentage points.") == "3.1 percentage points=3.1 percentage point");
}

TEST_CASE("ages in speech, jobs and more of them") {
  CHECK(numbers(u"“It can happen when you’re 45.” They made 400,000 plus jobs.") == "45=45 year; 400,000=400000 (jobs)");
}

TEST_CASE("hours on the clock, units with hyphens, earlier ones") {
  CHECK(numbers(u"I finish at six o'clock. It sends 1.2 gigabits-per-second by two earlier links.") ==
        "1.2 gigabits-per-second=1.2 gigabit per second; two=2 (links)");
}

TEST_CASE("items of a list") { CHECK(read_article(u"1) Look at the boat.\n\n2) Check the nets.").facts.numbers.empty()); }

TEST_CASE("a plus behind a number, units of a row, of both ends of a range; idioms and accounts") {
  CHECK(numbers(u"More than 40,000+ customers were lost.") == "40,000=40000 (customers) ~more than");
  CHECK(numbers(u"They leave ships 25, 40 or 60 or more miles at sea.") == "25=25 mile; 40=40 mile; 60=60 mile");
  CHECK(numbers(u"The bonds have durations of 6- to 30-years.") == "6=6 year; 30-years=30 year");
  CHECK(numbers(u"A ride is under $3-5 there.").find("5=5 USD") != std::string::npos);
  CHECK(numbers(u"One day, I can host you in my home.").empty());
  CHECK(numbers(u"It makes one wonder what is to come.").empty());
  CHECK(numbers(u"He drank from zero-G feeder tubes and looked at his 401k account.").empty());
  CHECK(numbers(u"It lost two of his most trusted aides.") == "two=2 (trusted aides)");
}

TEST_CASE("parts of a unit, cents, crores, so many of so many, households of each year") {
  CHECK(numbers(u"The moth is a third of an inch long, the spoon holds 1/2 a teaspoon of salt.") ==
        "a third of an inch=0.333333333333333 inch; 1/2 a teaspoon=0.5 teaspoon (salt)");
  CHECK(numbers(u"They rent shows for 99¢ on the gadget.") == "99¢=99 cent");
  CHECK(numbers(u"It ships two crores of phones.") == "two crores=20000000 (phones)");
  CHECK(numbers(u"They hit 9-of-30 shots there.") == "9=9; 30=30 (shots)");
  CHECK(numbers(u"Each year 83 million households pay for it.") == "83 million=83000000 (households)");
  CHECK(numbers(u"Each year 83 million is spent on it.") == "83 million=83000000");
  CHECK(numbers(u"It helps to zero in on a case.").empty());
}

TEST_CASE("calls, codes, versions, ranks, house numbers and a list in one line are no amounts") {
  CHECK(numbers(u"Ask at the desk, (312) 555-0199, for the form.").empty());
  CHECK(numbers(u"The flaw CVE-2021-34567 is mended in build 55012 and ticket number 30417, not in 2.4.0-beta.12.").empty());
  CHECK(numbers(u"Example 2 holds. It needs macOS 11.4. They feared covid 19.").empty());
  CHECK(numbers(u"It is one of the top 20 banks, and a top-10 team.").empty());
  CHECK(numbers(u"She lives at 343 Rogers Way in Hull, he at 18 Baxter Blvd.").empty());
  CHECK(numbers(u"He built 30 St. James hotels and 5 Royal Court theatres.") == "30=30 (St. James hotels)");
  CHECK(numbers(u"1. Leeds (11-3) 2. Hull (10-4)").find("2=2;") == std::string::npos);
  CHECK(numbers(u"The 3-in-1 lamp has a 4K screen.").empty());
  CHECK(numbers(u"No two dogs are the same. It is a zero-sum game.").empty());
  CHECK(numbers(u"One thing is clear. One more thing: it rains. One note: he left. One cannot say.").empty());
  CHECK(numbers(u"They are 6-6 and 72% of the seats are sold.") == "6=6; 6=6; 72%=72 percent (seats)");
}

TEST_CASE("ranges with room around their dash, open ends, halves of a unit, inches by their mark") {
  CHECK(numbers(u"The sack weighs 5 – 50lb.") == "5=5 pound-mass; 50lb=50 pound-mass");
  CHECK(numbers(u"It was 70 - $140 there.").rfind("70=70;", 0) == 0);
  CHECK(numbers(u"It holds 30 to 70-plus litres after 20-plus years.") == "30=30 litre; 70-plus litres=70 litre; 20-plus years=20 year");
  CHECK(numbers(u"They have 50+ million users and 200 or so dogs.") == "50+ million=50000000 (users); 200=200 (dogs)");
  CHECK(numbers(u"He waited a half hour, then drank a half-litre of milk.") == "half hour=0.5 hour; half-litre=0.5 litre (milk)");
  CHECK(numbers(u"The 15″ board is 11.5\" wide.") == "15″=15 inch; 11.5\"=11.5 inch");
  CHECK(numbers(u"“She said it was 15” and left.").find("inch") == std::string::npos);
  CHECK(numbers(u"It costs $3000 Canadian to enter.") == "$3000 Canadian=3000 CAD");
  CHECK(numbers(u"They gave $3000 Canadian grants.").find("CAD") == std::string::npos);
  CHECK(numbers(u"It bore 60 pounds per square inch in a 50-degree-Fahrenheit room.") ==
        "60 pounds per square inch=60 pound-force per square inch; 50-degree-Fahrenheit=50 degree Fahrenheit");
}

TEST_CASE("what is counted behind compounds, quotation marks and streaks, and by another sentence") {
  CHECK(numbers(u"It has 70 built-in lamps and ten plain one-step locks.") == "70=70 (built-in lamps); ten=10 (plain one-step locks)");
  CHECK(numbers(u"She has 12 top-10 finishes after their 28-straight losses.") == "12=12 (top-10 finishes); 28=28 (losses)");
  CHECK(numbers(u"They had 40 “poor health days” then.") == "40=40 (poor health days)");
  CHECK(numbers(u"So far 24 towns ban it. Another 23 allow some of it.") == "24=24 (towns); 23=23 (towns)");
  CHECK(numbers(u"It won 82 of the total 100 points, and 80% of the 4.1 million tickets.") ==
        "82=82 (points); 100=100 (points); 80%=80 percent (tickets); 4.1 million=4100000 (tickets)");
  CHECK(numbers(u"He has 12 children ages 3 to 14.") == "12=12 (children); 3=3 year; 14=14 year");
  CHECK(numbers(u"I was 42. She had just turned 21.") == "42=42 year; 21=21 year");
}

TEST_CASE("ages of groups, what one of them does, horsepower") {
  CHECK(numbers(u"It is free for people under 18 and for those over 65.") == "18=18 year ~under; 65=65 year ~over");
  CHECK(numbers(u"Visitors 70 and older pay less. Rates are for 9 or over 15 hours.").find("70=70 year; 9=9;") == 0);
  CHECK(numbers(u"One force driving the change is money. It has 700 HP.") == "One=1 (force); 700 HP=700 horsepower");
}

TEST_CASE("a verb behind what is counted is no part of it") {
  CHECK(numbers(u"The link between the two main figures seems real.") == "two=2 (main figures)");
  CHECK(numbers(u"It is all in one place and one cat eats the rest.") == "one=1 (place); one=1 (cat)");
  CHECK(numbers(u"A $100,000 budget allows for more.") == "$100,000=100000 USD (budget)");
}

TEST_CASE("temperatures with room before their letter, volts, rows of ages, olds") {
  CHECK(numbers(u"It hit 104 F (40 C) there.") == "104 F=104 degree Fahrenheit; 40 C=40 degree Celsius");
  CHECK(numbers(u"It runs on a voltage of 120 V at home.") == "120 V=120 volt");
  CHECK(numbers(u"The girls, ages 5, 7 and 9, left with two 17-year-olds.") ==
        "5=5 year; 7=7 year; 9=9 year; two=2 (17-year-olds); 17-year-olds=17 year");
}

TEST_CASE("ages of a victim, a brother and the third; crews") {
  CHECK(numbers(u"The victim, 34, was found by her brother, 17, and a third, 19, fled.") == "34=34 year; 17=17 year; 19=19 year");
  CHECK(numbers(u"It had 80 seats and six crew aboard, and two crew members left.") == "80=80 (seats); six=6 (crew); two=2 (crew members)");
}

TEST_CASE("ages behind a name that the sentence goes on from") {
  CHECK(numbers(u"Jane Roe, now 48, left. Jane Roe, 27 (left), stayed. Jane Roe, 53 admitted it.") == "48=48 year; 27=27 year; 53=53 year");
}

TEST_CASE("idioms and compounds that count nothing") {
  CHECK(numbers(u"It is one of a kind, two of a kind, and there was more than one victim.").empty());
  CHECK(numbers(u"They won by a 2-to-1 vote after a triple zero call.").empty());
  CHECK(numbers(u"The five-star hotel saw a two-alarm fire.") == "five=5; two=2");
}

TEST_CASE("parts of ten voters, changes by a third, sums that share their scale") {
  CHECK(numbers(u"Nearly eight of 10 voters agreed. He is one of 10 people here.") == "eight of 10=0.8 (voters) ~nearly; 10=10 (people)");
  CHECK(numbers(u"Sales are up by a third from May. It is made by a third-party firm, or by a third party.") ==
        "a third=0.333333333333333");
  CHECK(numbers(u"It costs between $4 and $5 million, or $4-6 million.") ==
        "$4=4000000 USD; $5 million=5000000 USD; $4=4000000 USD; 6 million=6000000 USD");
  CHECK(numbers(u"It rose from $4 to $500.") == "$4=4 USD; $500=500 USD");
}

TEST_CASE("what is counted ends before who does something; the hurt are people as the dead are") {
  CHECK(numbers(u"Three people died and 23 were hurt.") == "Three=3 (people); 23=23 (people)");
  CHECK(numbers(u"The $14 million contract Roe signed passed the $9 million mark with a whopping $3 billion loss.") ==
        "$14 million=14000000 USD (contract); $9 million=9000000 USD; $3 billion=3000000000 USD (loss)");
  CHECK(numbers(u"He owns 1 percent of the bank’s sales force, as one fan believes.") == "1 percent=1 percent (sales force); one=1 (fan)");
}

TEST_CASE("the number of an incident and of a reference") {
  CHECK(numbers(u"Call the force on 101 quoting incident 457 or reference 12.").empty());
  CHECK(numbers(u"Call with reference to 12 boats.") == "12=12 (boats)");
}

TEST_CASE("what only looks like a house, a year, a share, a scale or the number of something") {
  CHECK(numbers(u"About 20 Wall Street banks were fined.") == "20=20 (Wall Street banks) ~about");
  CHECK(numbers(u"A second fire was followed by a third in the park.").empty());
  CHECK(numbers(u"Sales fell by a third in the park.") == "a third=0.333333333333333");
  CHECK(numbers(u"The bank will pay $8 to 10 million customers.") == "$8=8 USD (customers); 10 million=10000000 (customers)");
  CHECK(numbers(u"In that incident 20 were killed.") == "20=20");
  CHECK(numbers(u"Two children died and 23 were hurt.") == "Two=2 (children); 23=23");
  CHECK(numbers(u"He scored a half century off 40 balls.") == "40=40 (balls)");
}

TEST_CASE("French and Italian: both ends of a range, about so many, what millions count, minutes of a match") {
  CHECK(numbers(u"Le prévenu de la ville prélevait des sommes entre 5 000 et 80 000 euros, puis de 780 à 820 millions d’euros pour trois à "
                u"quatre semaines dans la région.") ==
        "5 000=5000 EUR; 80 000 euros=80000 EUR; 780=780000000 EUR; 820 millions d’euros=820000000 EUR; trois=3 week; quatre semaines=4 "
        "week");
  CHECK(numbers(u"I ricavi della città sono tra 2,4 e 2,5 miliardi di euro e i biglietti per le donne vanno da 50 a 3.000 euro.") ==
        "2,4=2400000000 EUR; 2,5 miliardi di euro=2500000000 EUR; 50=50 EUR; 3.000 euro=3000 EUR");
  CHECK(numbers(u"La loi est pour 1,4 million de salariés et une trentaine de familles de la ville, dans une dizaine de jours.") ==
        "1,4 million=1400000 (salariés); une trentaine=30 (familles); une dizaine de jours=10 day");
  CHECK(numbers(u"Un centinaio di persone e una ventina di agenti sono nella piazza della città.") ==
        "Un centinaio=100 (persone); una ventina=20 (agenti)");
  CHECK(numbers(
            u"Il club della città ha incassato 41,5 milioni dalla cessione e 2 milioni e 300 mila spettatori sono con il 40 per cento.") ==
        "41,5 milioni=41500000; 2 milioni e 300 mila=2300000 (spettatori); 40 per cento=40 percent");
  CHECK(numbers(u"Le club de la ville s’est imposé 3-2 face au voisin (90e+3) avec ses deux derniers matches.") == "deux=2 (matches)");
  CHECK(numbers(u"Il gol della squadra è al 94' e la pena è di sei anni, ma tu sei stato bravo con la palla.") == "sei anni=6 year");
  CHECK(numbers(u"Il vento della notte è a 95 chilometri orari su 90 metri quadrati, une voiture.") ==
        "95 chilometri orari=95 kilometre per hour; 90 metri quadrati=90 square metre");
  CHECK(numbers(u"Le salaire (– 0,2 %) des élus est en baisse pour 2004 (1), et il est dans les 40 %1 de la région.") ==
        "– 0,2 %=-0.2 percent; 40 %=40 percent");
  CHECK(numbers(u"I ragazzi della palestra hanno tra gli 11 e i 13 anni e non sono di 12 e 15 anni.") ==
        "11=11 year; 13 anni=13 year; 12=12 year; 15 anni=15 year");
}

TEST_CASE("money whose sign is a letter or two") {
  CHECK(numbers(u"The court told the firm to pay N450 million and N2.5m in costs at N1,560 to the dollar.") ==
        "N450 million=450000000 NGN; N2.5m=2500000 NGN (costs); N1,560=1560 NGN");
  CHECK(numbers(u"It was nearly half of the P5.768-trillion budget; the peso closed at P55.98.") ==
        "half=0.5 (budget) ~nearly; P5.768-trillion=5768000000000 PHP (budget); P55.98=55.98 PHP");
  CHECK(numbers(u"They lost R1.2bn, RM40 million, Rs450 crore, Rs. 2.4 crore, Sh450,000, KES 1,200 and ₱300.") ==
        "R1.2bn=1200000000 ZAR; RM40 million=40000000 MYR; Rs450 crore=4500000000 INR; Rs. 2.4 crore=24000000 INR; "
        "Sh450,000=450000 shilling; KES 1,200=1200 KES; ₱300=300 PHP");
  CHECK(numbers(u"She wore an N95 mask, found her P45 and left in an R2D2 suit on the R40 road.") == "");
  CHECK(numbers(u"It cost 40 pesos in Manila.") == "40 pesos=40 peso");
  CHECK(numbers(u"It cost 40 pesos in Mexico City.") == "40 pesos=40 MXN");
}

TEST_CASE("ages in a range, and what a headline says of them") {
  CHECK(numbers(u"She was with her three children, aged between eight and 15.") == "three=3 (children); eight=8 year; 15=15 year");
  CHECK(numbers(u"Children between the ages of 8 and 15 may come.") == "8=8 year; 15=15 year");
  CHECK(numbers(u"Dame Jane Roe dies at 91") == "91=91 year");
  CHECK(numbers(u"She left school at 16, and the train at 16.") == "16=16 year; 16=16");
  CHECK(numbers(u"The Hawks won behind Marcus Adeyemi's 38.") == "38=38");
}

TEST_CASE("what no number counts") {
  CHECK(numbers(u"A ferry with 214 aboard runs aground.") == "214=214");
  CHECK(numbers(u"Markic pulled one back, but they stayed one place ahead of Leeds with two overseas players.") ==
        "one=1 (place); two=2 (overseas players)");
  CHECK(numbers(u"The 6.1 magnitude quake killed 46.") == "6.1=6.1; 46=46");
  CHECK(numbers(u"Roe had nine rebounds and the Hawks beat Charlotte 121-94 on Tuesday.") == "nine=9 (rebounds); 121=121; 94=94");
  CHECK(numbers(u"They won six games and left the bottom three.") == "six=6 (games)");
  CHECK(numbers(u"It missed the $1.75 billion analysts had expected and pays upwards of $700 a week.") ==
        "$1.75 billion=1750000000 USD; $700=700 USD");
  CHECK(numbers(u"The court heard 1,412 such claims.") == "1,412=1412 (claims)");
}

TEST_CASE("metres, degrees and points") {
  CHECK(numbers(u"Up to 15cm may settle above 250m, and the app made 20m for 3m people.") ==
        "15cm=15 centimetre ~up to; 250m=250 metre; 20m=20 metre; 3m=3000000 (people)");
  CHECK(numbers(u"She won the women's 400m hurdles and the 200m.") == "400m=400 metre; 200m=200 metre");
  CHECK(numbers(u"The firm made 250m last year.") == "250m=250000000");
  CHECK(numbers(u"It will feel like -6C in places. Highs will be around 4C (39F), or nearly 12C. He lives in Flat 4C. It was cold.") ==
        "-6C=-6 degree Celsius; 4C=4 degree Celsius ~around; 39F=39 degree Fahrenheit; 12C=12 degree Celsius ~nearly");
  CHECK(numbers(u"Rates rose by a quarter of a percentage point after a half-point rise and a quarter-percentage-point cut.") ==
        "a quarter of a percentage point=0.25 percentage point (Rates); half-point=0.5 percentage point (rise); "
        "quarter-percentage-point=0.25 percentage point");
  CHECK(numbers(u"The oil came in three 20-litre drums.") == "three=3 (20-litre drums); 20-litre=20 litre");
}

TEST_CASE("what an attendance, a majority or a crowd is of; more of what no number counts") {
  CHECK(numbers(u"An attendance of 19,842 saw it, and a crowd of about 60,000 the next one, in a town of 300.") ==
        "19,842=19842 (attendance); 60,000=60000 (crowd) ~about; 300=300");
  CHECK(numbers(u"It killed three of those aboard. A walkout by some 10,000 union members ends soon.") ==
        "three=3; 10,000=10000 (union members) ~some");
  CHECK(numbers(u"She lost by three shots after a 76. The bottom two tax rates fell.") == "three=3 (shots); 76=76; two=2 (tax rates)");
  CHECK(numbers(u"He saw 60-odd countries with a 40-strong choir and 7,000 head of cattle.") ==
        "60=60 (countries); 40=40; 7,000=7000 (cattle)");
  CHECK(numbers(u"Pupils in K-5 read UN resolution 1701 calls, dialling in with ID 4471902.") == "");
  CHECK(numbers(u"It runs to eight hour-long episodes.") == "eight=8 (hour-long episodes)");
}

TEST_CASE("ages of the young and of the titled, unlike rounds of golf") {
  CHECK(numbers(u"Carla Roe has three sons under 10. He is only eight and third in line.") ==
        "three=3 (sons); 10=10 year ~under; eight=8 year ~only");
  CHECK(numbers(u"The Duke of Carrick, 39, flies to Kenya.") == "39=39 year");
  CHECK(numbers(u"Jane Roe (66) birdied four holes.") == "66=66; four=4 (holes)");
}

TEST_CASE("percent as Irish papers write it, long races and speeds") {
  CHECK(numbers(u"Some 68pc back it. She ran the 10,000m into a headwind of 0.4m/s.") ==
        "68pc=68 percent ~some; 10,000m=10000 metre; 0.4m/s=0.4 metre per second");
}

TEST_CASE("which ones: phases, routes, an extension, a room; net zero; odds and the time of a race") {
  CHECK(numbers(u"Phases 2 and 3 began. Routes 5 and 10 are shut, as are lanes 1 to 4. They swapped day 4 and 5.").empty());
  CHECK(numbers(u"Call ext. 120 from Room 05. 02 Boats for all.").empty());
  CHECK(numbers(u"The net zero goal is a zero-tolerance one of zero waste. There was zero hope.") == "zero=0 (hope)");
  CHECK(numbers(u"The 9-4 favourite fell in the 3.45 at Hull. Blue Moon, a 33-1 shot, won. They won 2-1.") == "2=2; 1=1");
}

TEST_CASE("what is called negative, pounds by their code, inches behind feet") {
  CHECK(numbers(u"It fell to negative 20 degrees. Roe tested negative 10 times.") == "negative 20 degrees=-20 degree; 10=10 (times)");
  CHECK(numbers(u"The fee is 125 GBP. The 6ft 3ins striker lost.") == "125 GBP=125 GBP (fee); 6ft=6 foot; 3ins=3 inch");
}

TEST_CASE("one in every five; numbers in brackets that begin the parts of a sentence") {
  CHECK(numbers(u"Seven out of every 100 children and one in every five adults stayed.") ==
        "Seven out of every 100=0.07 (children); one in every five=0.2 (adults)");
  CHECK(numbers(u"They need: (1) a boat; and (2) a crew.").empty());
}

TEST_CASE("what is drawn, won or lost by a result is not counted by it; seven in French is no month") {
  CHECK(numbers(u"Roe was there for the 1-1 draw at Leeds. They led after a 2-0 home win.") == "1=1; 1=1; 2=2; 0=0");
  CHECK(numbers(u"Un incendie a fait deux morts et sept blessés à Nantes, ont annoncé les pompiers.") ==
        "deux=2 (morts); sept=7 (blessés)");
}

TEST_CASE("how many in how many days is no share; one in five between dashes is one; a magnitude takes no unit of its row") {
  CHECK(numbers(u"Norland will have three out for six weeks. He scored three in 10 days.") ==
        "three=3; six weeks=6 week; three=3; 10 days=10 day");
  CHECK(numbers(u"Turnout was low – one in five voters came.") == "one in five=0.2 (voters)");
  CHECK(numbers(u"The quake was of magnitude 6.2 and 10km deep.") == "6.2=6.2; 10km=10 kilometre");
  CHECK(numbers(u"It was near absolute zero. They wept at ground zero.") == "zero=0 kelvin");
}

TEST_CASE("a verb behind one in so many, what economists had expected, and a toll are not counted") {
  CHECK(numbers(u"About one in ten children lives here. One in three shops stands empty.") ==
        "one in ten=0.1 (children) ~about; One in three=0.333333333333333 (shops)");
  CHECK(numbers(u"Employers added 250,000 jobs, above the 180,000 economists had expected.") == "250,000=250000 (jobs); 180,000=180000");
  CHECK(numbers(u"Two bodies were found, bringing the death toll to 43.") == "Two=2 (bodies); 43=43");
}

TEST_CASE("units of medicine and of the oil trade; a sprinter's time makes metres") {
  CHECK(numbers(u"The limit is 120 mmHg. The dose was 10,000 IU. The rate rose 1.5pp.") ==
        "120 mmHg=120 millimetre of mercury; 10,000 IU=10000 international unit; 1.5pp=1.5 percentage point");
  CHECK(numbers(u"Output was 2.1 million b/d. She ran 100m in 10.81 seconds.") ==
        "2.1 million b/d=2100000 barrel per day; 100m=100 metre; 10.81 seconds=10.81 second");
}
