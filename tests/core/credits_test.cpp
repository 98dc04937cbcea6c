#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "article_of.h"
#include "facts/words/agencies.h"
#include "said.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

constexpr std::u16string_view news =
    u"The harbour bridge at Westhaven will close for eleven weeks from Monday while engineers replace its bearings, the town said.";
constexpr std::u16string_view more = u"Mayor Ingrid Solberg said ferries would run every ten minutes from dawn until midnight.";

std::string source(const std::u16string& text) {
  const Analysis a = read_article(text);
  return a.facts.source ? utf8(a.facts.source->text) : "";
}
std::string source_with_head(std::u16string_view head) {
  return source(std::u16string(head) + std::u16string(news) + u"\n\n" + std::u16string(more));
}
std::string source_with_end(std::u16string_view end) {
  return source(std::u16string(news) + u"\n\n" + std::u16string(more) + std::u16string(end));
}

std::vector<std::string> contributors(std::u16string_view line) {
  const Analysis a = read_article(std::u16string(news) + u"\n\n" + std::u16string(line));
  std::vector<std::string> out;
  for (const Note& note : a.facts.contributors) out.push_back(utf8(note.text));
  return out;
}

}  // namespace

TEST_CASE("the agency in a dateline is where the text comes from") {
  CHECK(source_with_head(u"WESTHAVEN, March 6 (Reuters) - ") == "Reuters");
  CHECK(source_with_head(u"LAGOS, Nigeria (AP) — ") == "AP");
  CHECK(source_with_head(u"Beijing (dpa/xin) - ") == "dpa");
  CHECK(source_with_head(u"(CNN) — ") == "CNN");
  CHECK(source_with_head(u"March 6 (UPI) -- ") == "UPI");
  CHECK(source_with_head(u"Westhaven, March 6 (IANS) ") == "IANS");
  CHECK(source_with_head(u"AFP - ") == "AFP");
  CHECK(source_with_head(u"PTI | Mumbai\n\n") == "PTI");
  CHECK(source_with_head(u"Harbour bridge to close\n\nBERLIN (Reuters) - ") == "Reuters");
  CHECK(source_with_head(u"WESTHAVEN, Calif. — ").empty());
  CHECK(source_with_head(u"WESTHAVEN (Gazette) — ").empty());
  CHECK(source_with_head(u"The Associated Press (AP) was told. ").empty());
  CHECK_FALSE(read_article(u"AFP - " + std::u16string(news)).facts.dateline.has_value());
}

TEST_CASE("so is the agency in a last line, or in the last brackets") {
  CHECK(source_with_end(u" (PTI)") == "PTI");
  CHECK(source_with_end(u"\n\n— Reuters") == "Reuters");
  CHECK(source_with_end(u"\n\n© 2024 AFP") == "AFP");
  CHECK(source_with_end(u"\n\nrc/jlw (Reuters, AFP, dpa)") == "Reuters");
  CHECK(source_with_end(u"\n\n--IANS rs/khz") == "IANS");
  CHECK(source_with_end(u"\n\nCopyright 2024 NPR. To see more, visit us.") == "NPR");
  CHECK(source_with_end(u"\n\ndpa") == "dpa");
  CHECK(source_with_end(u" (Lusa)") == "Lusa");
  CHECK(source_with_end(u"\n\n— Sid").empty());  // signs a letter
  CHECK(source_with_end(u"\n\nPetra").empty());
  CHECK(source_with_end(u"\n\nReuters could not reach the mayor.").empty());
  CHECK(source_with_end(u" (The AP was told.)").empty());
  const Analysis a = read_article(std::u16string(news) + u"\n\n— Reuters");
  CHECK(a.facts.organizations.empty());  // it is who reports
  REQUIRE(a.facts.source.has_value());
  CHECK(text_of(a, a.facts.source->span.value()) == "Reuters");
}

TEST_CASE("a note that names a source counts for more than an agency") {
  CHECK(source_with_end(u" (PTI)\n\nThis story was originally published by The Harbour Post.") == "The Harbour Post");
  CHECK(source_with_end(u"\n\n– With files from The Canadian Press") == "The Canadian Press");
  CHECK(source_with_end(u"\n\nThis report by The Canadian Press was first published March 6, 2024.") == "The Canadian Press");
  CHECK(source_with_end(u"\n\nRead the original article on the Harbour Post.") == "Harbour Post");
  CHECK(source_with_end(u"\n\nSOURCE Halden Foods Inc.") == "Halden Foods Inc.");
}

TEST_CASE("an agency that helped, and who edited") {
  CHECK(contributors(u"The Associated Press contributed to this report.") == std::vector<std::string>{"The Associated Press"});
  CHECK(contributors(u"Agencies contributed to this report.").empty());
  CHECK(contributors(u"Edited by: Tom Ruiz") == std::vector<std::string>{"Tom Ruiz"});
}

TEST_CASE("a line that is an agency says so with nothing else") {
  const auto line = [](std::u16string_view flat) { return utf8(slice(flat, agency_line(flat))); };
  CHECK(line(u"(ap)") == "ap");
  CHECK(line(u"dpa/lby") == "dpa");
  CHECK(line(u"ap and afp") == "ap");
  CHECK(line(u"ap news today").empty());
  CHECK(line(u"").empty());
  CHECK(line(u"—").empty());
  CHECK(line(u"copyright").empty());
}

TEST_CASE("a place and a colon are a dateline that leads in, too: what happened and key sentences begin behind it") {
  const Analysis a = read_article(u"NEW DELHI: The Border Roads Agency searched 14 offices on Tuesday.\n\n" + std::u16string(more));
  REQUIRE(a.facts.dateline.has_value());
  CHECK(utf8(a.facts.dateline->text) == "NEW DELHI");
  REQUIRE_FALSE(a.facts.main.what.empty());
  CHECK(text_of(a, a.facts.main.what[0]).starts_with("The Border Roads Agency"));
  REQUIRE_FALSE(a.facts.key_sentences.empty());
  CHECK(text_of(a, a.facts.key_sentences[0].span).starts_with("The Border Roads Agency"));
}

TEST_CASE("a bare name behind the headline is whoever wrote it, and none of the story's people") {
  const auto people = [](std::u16string_view byline) {
    return names_of(read_article(u"Harbour bridge to close\n\n" + std::u16string(byline) + u"\n\n" + std::u16string(news) + u"\n\n" +
                                 std::u16string(more))
                        .facts.people);
  };
  CHECK(people(u"Rachel Castell") == std::vector<std::string>{"Ingrid Solberg"});
  CHECK(people(u"Rachel Castell, Rural reporter") == std::vector<std::string>{"Ingrid Solberg"});
  CHECK(people(u"Rachel Castell, 43, spoke to engineers").size() == 2);
}

TEST_CASE("a month is no dateline, and its day leads in") {
  const Analysis a =
      read_article(u"Feb. 23, 2015 -- Norland shut its port on Monday after a storm had sunk two of the ferries in the bay.");
  CHECK_FALSE(a.facts.dateline.has_value());
  REQUIRE(a.facts.main.what.size() == 1);
  CHECK(text_of(a, a.facts.main.what.front()).starts_with("Norland shut its port on Monday"));
}
