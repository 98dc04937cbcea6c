#include <doctest/doctest.h>

#include <sstream>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

/// "text=value unit counts~approximation" of every number, joined by "; ".
std::string numbers(std::u16string_view text) {
  const Analysis a = read_article(text, u"2021-12-29");
  std::ostringstream out;
  out.precision(15);
  for (const NumberFact& number : a.facts.numbers) {
    if (out.tellp() > 0) out << "; ";
    out << text_of(a, number.span) << '=' << number.value;
    if (!number.unit.empty()) out << ' ' << utf8(number.unit);
    if (number.counts) out << " (" << text_of(a, *number.counts) << ')';
    if (!number.approximation.empty()) out << " ~" << number.approximation;
  }
  return out.str();
}

}  // namespace

TEST_CASE("what is counted") {
  CHECK(numbers(u"Russia has massed 100,000 troops along the border.") == "100,000=100000 (troops)");
  CHECK(numbers(u"More than 3,000 Russian soldiers and two dogs came.") == "3,000=3000 (Russian soldiers) ~more than; two=2 (dogs)");
  CHECK(numbers(u"About 7 million people in twenty-five towns voted.") == "7 million=7000000 (people) ~about; twenty-five=25 (towns)");
  CHECK(numbers(u"One of the men left. One person stayed.") == "One=1 (person)");
}

TEST_CASE("money, percent and measures") {
  CHECK(numbers(u"The bill cost $1.9 trillion, or €12.5m, or 40 million pounds.") ==
        "$1.9 trillion=1900000000000 USD; €12.5m=12500000 EUR; 40 million pounds=40000000 GBP");
  CHECK(numbers(u"It rose 12% to US$3.20; rates are at 4.5 percent.") == "12%=12 %; US$3.20=3.2 USD; 4.5 percent=4.5 %");
  CHECK(numbers(u"The 81-year-old walked 5 km in six hours.") == "81=81 year; 5=5 km; six=6 hour");
  CHECK(numbers(u"Es kostet 1.250,50 Euro und nicht mehr, das ist für die Stadt.") == "1.250,50 Euro=1250.5 EUR");
}

TEST_CASE("fractions and ranges") {
  CHECK(numbers(u"Two-thirds of voters stayed at home.") == "Two-thirds=0.666666666666667 (voters)");
  CHECK(numbers(u"They need 5 to 10 million doses.") == "5=5000000 (doses); 10 million=10000000 (doses)");
  CHECK(numbers(u"Growth was 10-15%.") == "10=10 %; 15%=15 %");
}

TEST_CASE("what is no amount") {
  CHECK(numbers(u"In 2014, on May 3, at 5 p.m., they met.").empty());
  CHECK(numbers(u"The 3rd Fleet and the 1990s and flight BA117.").empty());
  CHECK(numbers(u"1. First item of a list").empty());
}
