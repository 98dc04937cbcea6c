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

TEST_CASE("faces with a number are no text") {
  CHECK(!keeps("<p>😂 Velka 3</p>", "Velka"));
  CHECK(keeps("<p>😂 Velka tos durim pelk</p>", "Velka"));
}

namespace {

/// A line between the headline and the text.
Analysis under_headline(std::string_view line, std::string_view language = "en") {
  return clean("<html lang=\"" + std::string(language) + "\"><head><title>Bridge over the Marn closed</title></head><body><div>" +
               "<h1>Bridge over the Marn closed</h1><div>" + std::string(line) + "</div>" + std::string(bridge) + std::string(bridge) +
               "</div></body></html>");
}

std::vector<std::u16string> authors(std::string_view line, std::string_view language = "en") {
  return under_headline(line, language).article.bylines;
}

using Names = std::vector<std::u16string>;

}  // namespace

TEST_CASE("a line that the page calls itself by stands alone, in a box and in a row of a table") {
  const std::string text = std::string(bridge) + std::string(bridge);
  const Analysis box = clean(page_of("<div><b>Bridge over the Marn closed</b><br>4 May 2026, 10:30<br>" + text + "</div>"));
  CHECK(box.article.published.substr(0, 10) == u"2026-05-04");
  CHECK(article_text(box).find("2026") == std::string::npos);
  const Analysis row =
      clean(page_of("<table><tr><td>Bridge over the Marn closed</td><td><a href=\"/p\">Print</a></td></tr><tr><td>4 May "
                    "2026, 10:30</td></tr><tr><td>" +
                    text + "</td></tr></table>"));
  CHECK(row.article.title == u"Bridge over the Marn closed");
  CHECK(row.article.published.substr(0, 10) == u"2026-05-04");
  CHECK(segment(document_of(page_of("<div>the Marn<br>closed</div>"))).blocks.size() == 1);
  // A line of hundreds of letters is no headline, whatever the page is called.
  const auto blocks_of = [](std::size_t words) {
    std::string name;
    for (std::size_t i = 0; i < words; ++i) name += "Bridge" + std::to_string(i) + " ";
    return segment(document_of("<html><head><title>" + name + "</title></head><body><div>" + name + "<br>It closed.</div></body></html>"))
        .blocks.size();
  };
  CHECK(blocks_of(8) == 2);
  CHECK(blocks_of(80) == 1);
}

TEST_CASE("a Thai year over the text is a day, of whatever length its line is") {
  CHECK(under_headline("เผยแพร่วันที่ 25 ก.ย. 2568 เวลา 10:30 น.", "th").article.published.substr(0, 10) == u"2025-09-25");
  CHECK(article_text(under_headline("วันที่ 25 ก.ย. 2568 เวลา 10:30 น.", "th")).find("2568") == std::string::npos);
}

TEST_CASE("reporters by what they are called in Korean, Japanese and Chinese") {
  CHECK(authors("윤지호 기자 jiho@paper.example | 등록 : 2026.05.04 10:30", "ko") == Names{u"윤지호"});
  CHECK(authors("田中花記者　2026年5月4日 10:30", "ja") == Names{u"田中花"});
  CHECK(authors("記者王大文／台北報導 2026-05-04 10:30", "zh-TW") == Names{u"王大文"});
  CHECK(authors("发布时间：2026-05-04 10:30 | 作者：王大文 | 浏览：512次", "zh-CN") == Names{u"王大文"});
}

TEST_CASE("a name before an address or a day, and a place of one word behind a name") {
  CHECK(authors("Ida Kolbe ikolbe@paper.example May 4, 2026") == Names{u"Ida Kolbe"});
  CHECK(authors("Dewi Lestari - 4 Mei 2026 10:30 WIB", "id") == Names{u"Dewi Lestari"});
  CHECK(authors("By Ida Kolbe, Marnfield") == Names{u"Ida Kolbe"});
  CHECK(authors("By Ida Kolbe, Tom Reed") == Names{u"Ida Kolbe", u"Tom Reed"});
}

TEST_CASE("a field to write in between two paragraphs, and what stands over it, are for letters to the editor, whatever the language") {
  const auto form = [](std::string_view box) {
    const Analysis page = clean(story_page(box));
    return removed_text(page, Role::comment_form).find("Tamul") != std::string::npos;
  };
  CHECK(form("<div><b>Osharik velka</b><p>Tamul orem durim pelk tos.</p><form><textarea></textarea></form></div>"));
  CHECK_FALSE(form("<div><b>Osharik velka</b><p>Tamul orem durim pelk tos.</p><form><input></form></div>"));
  std::string lines;
  for (int i = 0; i < 6; ++i) lines += "<p>Tamul orem durim.</p>";
  CHECK_FALSE(form("<div><b>Osharik velka</b>" + lines + "<form><textarea></textarea></form></div>"));
}
