// Pages of regional papers and portals in old markup: laid out with tables, lines that breaks part, lists with days, readers in rows.
#include <doctest/doctest.h>

#include "blocks/block.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

std::string page_of(std::string_view body) {
  return "<html lang=\"en\"><head><title>Bridge over the Marn closed</title></head><body>" + std::string(body) + "</body></html>";
}

/// Two times the story, something between its two halves and something behind it, in one box without a name.
std::string story_page(std::string_view between, std::string_view behind = "") {
  return page_of("<div><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + std::string(between) + std::string(bridge) + "</div>" +
                 std::string(behind));
}

bool keeps(std::string_view between, std::string_view words) {
  return article_text(clean(story_page(between))).find(words) != std::string::npos;
}

Role role_behind(std::string_view behind, std::string_view beginning) { return role_of(clean(story_page("", behind)), beginning); }

std::vector<bool> in_tables(std::string_view body) {
  std::vector<bool> out;
  for (const Block& block : segment(document_of(page_of(body))).blocks) out.push_back(block.in_table);
  return out;
}

using Tables = std::vector<bool>;
constexpr std::string_view long_line =
    "The old bridge over the Marn closed on Tuesday after engineers found cracks in two of its piers, the county said, and nobody knows "
    "when.";

}  // namespace

TEST_CASE("a table that a page is laid out with holds no data") {
  const std::string line = "<p>" + std::string(long_line) + "</p>";
  const std::string story = line + line + line;
  CHECK(in_tables("<table><tr><td><p>Menu</p></td><td>" + story + "</td></tr></table>") == Tables{false, false, false, false});
  // All but the last of these have a cell that is long enough, and one thing is missing from each.
  CHECK(in_tables("<table><tr><td><p>Size</p></td><td><p>Small</p></td></tr></table>") == Tables{true, true});
  CHECK(in_tables("<table><tr><td><p>Note</p></td><td>" + std::string(long_line) + " " + std::string(long_line) + "</td></tr></table>") ==
        Tables{true, true});
  CHECK(in_tables("<table><tr><td>" + story + "</td></tr><tr><td>" + story + "</td></tr><tr><td>" + story + "</td></tr></table>") ==
        Tables(9, true));
  // A table of data in such a cell is one, and the table around such a table is none.
  CHECK(in_tables("<table><tr><td>" + story + "<table><tr><td><p>Size</p></td><td><p>Small</p></td></tr></table></td></tr></table>") ==
        Tables{false, false, false, true, true});
  CHECK(in_tables("<table><tr><td><table><tr><td>" + story + "</td></tr></table></td></tr><tr><td>" + story + "</td></tr></table>") ==
        Tables(6, false));
  // A row of short cells is data wherever it stands.
  CHECK(in_tables("<table><tr><td>Size</td><td>Small</td></tr><tr><td>" + story + "</td></tr></table>") ==
        Tables{true, false, false, false});
}

TEST_CASE("headlines with their days are other stories, in whatever language") {
  const std::string rows =
      "<table><tr><td>04.05.2026</td><td><a href=\"/a\">Velka tos durim pelk</a></td></tr><tr><td>03.05.2026</td><td><a href=\"/b\">Karelo "
      "pelk orem tos</a></td></tr><tr><td>02.05.2026</td><td><a href=\"/c\">Tamul orem durim pelk</a></td></tr></table>";
  CHECK(!keeps(rows, "Velka"));
  CHECK(role_behind(rows, "04.05.2026") == Role::related);
  const std::string lines =
      "<div>Osharik velka<br>04.05.2026 <a href=\"/a\">Velka tos durim pelk</a><br>03.05.2026 <a href=\"/b\">Karelo pelk orem tos</a><br>"
      "02.05.2026 <a href=\"/c\">Tamul orem durim pelk</a><br></div>";
  CHECK(!keeps(lines, "Velka"));
  // Without days only where nothing is told behind it, and on the same site.
  const auto list = [](std::string_view site) {
    std::string out = "<p>Osharik velka:<br>";
    for (const std::string_view title : {"Velka tos durim pelk", "Karelo pelk orem tos", "Tamul orem durim pelk"})
      out += "- <a href=\"" + std::string(site) + "/a\">" + std::string(title) + "</a><br>";
    return out + "</p>";
  };
  CHECK(role_behind(list(""), "Osharik velka:") == Role::related);
  CHECK(keeps(list(""), "Velka"));
  // Ratings are no days.
  std::string ratings;
  for (const std::string_view score : {"4.85 of 5", "4.75 of 5", "4.55 of 5"})
    ratings += "<p><a href=\"/a\">Velka tos durim pelk</a> " + std::string(score) + "</p>";
  CHECK(keeps("<div>" + ratings + "</div>", "Velka"));
}

TEST_CASE("two readers in rows of a table are comments, prices are none") {
  const auto thread = [](std::string_view day) {
    return "<table><tr><td><b>Marla</b><br>" + std::string(day) +
           "</td><td>Velka tos durim pelk karelo.</td></tr><tr><td><b>Guest</b><br>" + std::string(day) +
           "</td><td>Tamul orem durim pelk.</td></tr></table>";
  };
  CHECK(role_behind(thread("04.05.2026 14:30"), "Velka") == Role::comments);
  CHECK(role_behind(thread("$2000"), "Velka") != Role::comments);
  const std::string pairs =
      "<table><tr><td>Marla</td><td>04.05.2026 14:30</td></tr><tr><td colspan=\"2\">Velka tos durim pelk "
      "karelo.</td></tr><tr><td>Guest</td>"
      "<td>04.05.2026 14:35</td></tr><tr><td colspan=\"2\">Tamul orem durim pelk.</td></tr></table>";
  CHECK(role_behind(pairs, "Velka") == Role::comments);
  CHECK(role_behind("<dl><dt>Marla 04.05.2026</dt><dd>Velka tos durim pelk karelo.</dd><dt>Guest 04.05.2026</dt><dd>Tamul.</dd></dl>",
                    "Velka") == Role::comments);
}

TEST_CASE("a field to write in between two paragraphs, and what stands over it, are for letters to the editor") {
  CHECK(!keeps("<div><b>Osharik velka</b><p>Tamul orem durim pelk tos.</p><form><textarea></textarea></form></div>", "Tamul"));
  CHECK(keeps("<div><b>Osharik velka</b><p>Tamul orem durim pelk tos.</p><form><input></form></div>", "Tamul"));
}

TEST_CASE("faces with a number, days of a calendar and rows of links are no text") {
  CHECK(!keeps("<p>😂 Velka 3</p>", "Velka"));
  CHECK(keeps("<p>😂 Velka tos durim pelk</p>", "Velka"));
  const std::string days =
      "<table><tr><td><a href=\"/1\">1</a></td><td><a href=\"/2\">2</a></td><td><a href=\"/3\">3</a></td></tr></table>";
  CHECK(!keeps(days, "1 | 2 | 3"));
  CHECK(keeps("<table><tr><td>1</td><td>2</td><td>3</td></tr></table>", "1 | 2 | 3"));
}
