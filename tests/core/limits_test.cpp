// Where there is more of a page than anyone reads: what is still looked at, and what is left out.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "article/address.h"
#include "nutgraf/nutgraf.h"
#include "page_builder.h"

using namespace nutgraf;

namespace {

std::u16string repeated(std::u16string_view sentence, std::size_t units) {
  std::u16string out;
  while (out.size() < units) out += sentence;
  return out;
}

bool rest_left_out(const Analysis& analysis) {
  const auto& left_out = analysis.facts.left_out;
  return std::find(left_out.begin(), left_out.end(), "rest-of-text") != left_out.end();
}

}  // namespace

TEST_CASE("facts are looked for in the beginning of a text without end, and that is said") {
  Options options;
  options.as_article = true;
  for (const std::u16string_view sentence :
       {u"The ferry left Oslo at nine, said Ada Brandt, its captain. ", u"The ferry left Oslo, said Ada Brandt.\n\n"}) {
    const std::u16string text = repeated(sentence, max_fact_units + 100'000);
    const Result<Analysis> result = analyze_text(text, options);
    REQUIRE(result.ok());
    const Analysis& analysis = result.value();
    CHECK(analysis.article.text == text);
    CHECK(rest_left_out(analysis));
    REQUIRE_FALSE(analysis.sentences.empty());
    CHECK(analysis.sentences.back().end <= max_fact_units);
    CHECK(analysis.sentences.back().end > max_fact_units - 1000);
    REQUIRE_FALSE(analysis.facts.people.empty());
    CHECK(slice(analysis.article.text, analysis.facts.people[0].mentions.back()) == u"Ada Brandt");
  }
}

TEST_CASE("of a text that is all marks, facts are looked for in as many words and marks as a long book has") {
  Options options;
  options.as_article = true;
  for (const std::u16string_view marks : {u"(A)", u"<", u"1, "}) {
    const Result<Analysis> result =
        analyze_text(u"The ferry left Oslo, said Ada Brandt. " + repeated(marks, max_fact_units - 1000), options);
    REQUIRE(result.ok());
    CHECK(rest_left_out(result.value()));
    CHECK(result.value().facts.people.at(0).name == u"Ada Brandt");
    CHECK(result.value().sentences.back().end <= max_fact_tokens * marks.size());
  }
}

TEST_CASE("a text of one word is cut inside it, and one that is just short enough is not cut") {
  Options options;
  options.as_article = true;
  const Result<Analysis> long_word = analyze_text(std::u16string(max_fact_units + 5, u'a'), options);
  REQUIRE(long_word.ok());
  CHECK(rest_left_out(long_word.value()));
  const Result<Analysis> whole = analyze_text(std::u16string(max_fact_units, u'a'), options);
  REQUIRE(whole.ok());
  CHECK_FALSE(rest_left_out(whole.value()));
}

TEST_CASE("a long base is not said once a link without end") {
  const std::u16string base = u"https://news.example/" + std::u16string(3000, u'a') + u"/";
  Addresses addresses(base, 0);
  std::size_t units = 0;
  std::size_t empty = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::u16string address = addresses.resolve(u"b");
    units += address.size();
    empty += address.empty() ? 1 : 0;
  }
  CHECK(units <= (std::size_t{1} << 20));
  CHECK(empty > 9'000);
  // Links as pages have them are all there.
  Addresses usual(u"https://news.example/2026/story.html", 100'000);
  for (int i = 0; i < 20'000; ++i) REQUIRE(usual.resolve(u"/topics/bridges") == u"https://news.example/topics/bridges");
}

TEST_CASE("each element has its own telling name, however many there are") {
  const Analysis analysis = test::clean("<article><h1>Bridge closed</h1>" + std::string(test::bridge) +
                                        "</article><div class=\"share-buttons\"><a href=\"/f\">Send it on</a></div>"
                                        "<div class=\"newsletter-signup\"><p>News in your inbox, every day.</p></div>"
                                        "<div class=\"share-buttons\"><a href=\"/g\">Pass it on</a></div>");
  CHECK(test::role_of(analysis, "Send it on") == Role::share);
  CHECK(test::role_of(analysis, "Pass it on") == Role::share);
  CHECK(test::role_of(analysis, "News in your inbox") == Role::newsletter);
}
