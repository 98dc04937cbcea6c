// Plain texts as programs and mails shape them: broken to a width, quoted, with numbers of links, in Markdown.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/document.h"
#include "nutgraf/nutgraf.h"

using namespace nutgraf;

namespace {

/// What each paragraph says, white space as one blank.
std::vector<std::u16string> paragraphs(std::u16string_view text, bool as_given = false) {
  const Document page = from_text(text, as_given);
  std::vector<std::u16string> out;
  for (NodeId node = 0; node < page.size(); ++node) {
    if (page.tag(node) == Tag::p) out.emplace_back();
    if (!page.is_text(node)) continue;
    CHECK(text.substr(page.text_start(node), page.text(node).size()) == page.text(node));
    for (const char16_t c : page.text(node)) {
      const bool space = c == u' ' || c == u'\n' || c == u'\r';
      if (!space) out.back() += c;
      else if (!out.back().empty() && out.back().back() != u' ') out.back() += u' ';
    }
  }
  return out;
}

constexpr std::u16string_view broken =
    u"* Home\n* Sport\n* Weather and the state of the roads\nSign in\n\n"
    u"   The harbour wall of Quellmouth will be rebuilt by the spring after\n"
    u"   the council voted on Tuesday to spend what it had saved for a new\n"
    u"   town hall. Work begins next week.\n"
    u"   Fishermen had asked for it since a storm in November took a third\n"
    u"   of the wall away and sank four of their boats, three of which were\n"
    u"   never found again.\n"
    u"   The stones come from a quarry beyond the hills, which closed long\n"
    u"   ago and was opened once more for the purpose.\n\n"
    u"References\n 1. https://quellmouth.example/harbour/wall/one\n 2. https://quellmouth.example/harbour/wall/two\n";

}  // namespace

TEST_CASE("text broken to a width among lists: full lines go on, others do not") {
  const std::vector<std::u16string> found = paragraphs(broken);
  REQUIRE(found.size() == 8);
  CHECK(found[2] == u"Weather and the state of the roads");
  CHECK(found[3] == u"Sign in");
  CHECK(found[4].starts_with(u"The harbour wall"));
  CHECK(found[4].ends_with(u"begins next week."));
  CHECK(found[5].starts_with(u"Fishermen"));
  CHECK(found[5].ends_with(u"never found again."));
  CHECK(found[7] == u"References");  // addresses alone say nothing
}

TEST_CASE("lines of a like length that begin anew each are paragraphs") {
  std::u16string text;
  for (int i = 0; i < 12; ++i) text += u"The council of Quellmouth will vote again on the harbour wall.\n";
  CHECK(paragraphs(text).size() == 12);
}

TEST_CASE("marks of quotation in a mail are no text") {
  std::u16string mail = u"Read this:\n\n";
  for (std::size_t at = 0; at < broken.size();) {
    const std::size_t end = broken.find(u'\n', at);
    mail += u"> ";
    mail += broken.substr(at, end + 1 - at);
    at = end + 1;
  }
  const std::vector<std::u16string> found = paragraphs(mail);
  REQUIRE(found.size() == 9);
  CHECK(found[6] == paragraphs(broken)[5]);
}

TEST_CASE("numbers of links and what stands for images are no text where a program broke the lines") {
  std::u16string text(broken);
  text += u"\n[A boat at the wall]\n\nMore in [12]our report and [13]a map of 2019 [4].\n";
  const std::vector<std::u16string> found = paragraphs(text);
  REQUIRE(found.size() == 9);
  CHECK(found[8] == u"More in our report and a map of 2019 [4].");
  CHECK(paragraphs(u"More in [12]our report.\nAnd on.")[0] == u"More in [12]our report.");
}

TEST_CASE("Markdown: links, images, emphasis, headings and items") {
  const std::vector<std::u16string> found = paragraphs(
      u"[ ![A seal](/seal.png \"Seal (grey)\") Home ](/)\n\n* [Sport](/sport)\n* [News](/news)\n\n---\n\n## The wall\n\n"
      u"The **council** of [Quellmouth\nharbour](https://quellmouth.example/a_(b)) voted _twice_ on snake_case\\.\n2 * 3\n1. First\n2. "
      u"Second\n\n"
      u"![A boat](/boat.png)");
  REQUIRE(found.size() == 7);
  CHECK(found[0] == u"Home ");
  CHECK(found[1] == u"Sport");
  CHECK(found[2] == u"News");
  CHECK(found[3] == u"The wall");
  CHECK(found[4] == u"The council of Quellmouth harbour voted twice on snake_case. 2 * 3");
  CHECK(found[5] == u"1. First");
  CHECK(found[6] == u"2. Second");
  CHECK(paragraphs(u"An array[i](x) and *this*.")[0] == u"An array[i](x) and *this*.");
}

TEST_CASE("a text that is wanted as it is keeps its marks") {
  const std::vector<std::u16string> found = paragraphs(u"> One [a](b) [c](d) [e](f).\n\n> Two *words*.", true);
  REQUIRE(found.size() == 2);
  CHECK(found[0] == u"> One [a](b) [c](d) [e](f).");
  CHECK(found[1] == u"> Two *words*.");
}

TEST_CASE("a line ends at a carriage return alone, too") {
  CHECK(paragraphs(u"The wall is old.\r\rIt leaks.") == std::vector<std::u16string>{u"The wall is old.", u"It leaks."});
}

TEST_CASE("brackets that are no link's, no number's and no image's stay") {
  const std::u16string links = u"See [the wall](/a), [the pier](/b) and [the boats](/c).\n\n";
  CHECK(paragraphs(links + u"It was [sic] a (new) wall, says [12]him.")[1] == u"It was [sic] a (new) wall, says [12]him.");
  // What one paragraph opens, the next does not close.
  CHECK(paragraphs(links + u"It began [here.\n\nIt ended there](/d) at last.")[2] == u"It ended there](/d) at last.");
  const std::vector<std::u16string> found = paragraphs(std::u16string(broken) + u"\nThe wall [3] of 2019 took [12 men]a year.\n");
  CHECK(found.back() == u"The wall [3] of 2019 took [12 men]a year.");
}
