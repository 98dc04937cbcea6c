// What is done with the lines that the trained model leaves lying between others of one kind: its verdicts are given here.
#include "classify/model/join_lines.h"

#include <doctest/doctest.h>

#include "classify/page/page_frame.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

struct Judged {
  Role role;
  double probability;  // that it is the article's
};

/// The roles of a page's blocks after their neighbours had a say; what is kept is likelier than 0.4.
std::vector<Role> joined(std::string_view markup, const std::vector<Judged>& judged) {
  const Document document = document_of(markup);
  const Blocks blocks = segment(document);
  REQUIRE(blocks.blocks.size() == judged.size());
  const Features features(document, blocks, read_page_data(document));
  std::vector<std::uint32_t> probabilities;
  std::vector<Verdict> verdicts;
  for (const Judged& each : judged) {
    probabilities.push_back(static_cast<std::uint32_t>(each.probability * 65535));
    verdicts.push_back({each.role, 0, false, {{ReasonCode::not_prose}}});
  }
  join_lines(document, blocks, features, probabilities, static_cast<std::uint32_t>(0.4 * 65535), verdicts);
  std::vector<Role> out;
  for (const Verdict& verdict : verdicts) out.push_back(verdict.role);
  return out;
}

using Roles = std::vector<Role>;

}  // namespace

TEST_CASE("a line or two between cards are the cards'") {
  constexpr std::string_view cards =
      "<div><a href=\"/1\"><h3>Ferry doubles its fares</h3></a><p>3 hours ago</p></div><div><a href=\"/2\"><h3>Pier seven is no more</h3>"
      "</a><p>Yesterday</p></div>";
  CHECK(joined(cards, {{Role::related, 0.2}, {Role::body, 0.45}, {Role::heading, 0.42}, {Role::related, 0.3}}) ==
        Roles{Role::related, Role::related, Role::related, Role::related});
  // Sure text stays, and so does what stands between two kinds.
  CHECK(joined(cards, {{Role::related, 0.2}, {Role::body, 0.8}, {Role::heading, 0.42}, {Role::related, 0.3}})[1] == Role::body);
  CHECK(joined(cards, {{Role::related, 0.2}, {Role::body, 0.45}, {Role::heading, 0.42}, {Role::comments, 0.3}})[1] == Role::body);
}

TEST_CASE("a sentence set like the paragraph beside it needs less to be kept") {
  constexpr std::string_view text =
      "<div><p class=\"t\">The old bridge over the Marn closed on Tuesday.</p><p class=\"t\">Nobody came to see it.</p>"
      "<p class=\"u\">Jane Roe writes about bridges.</p></div>";
  CHECK(joined(text, {{Role::body, 0.9}, {Role::other, 0.2}, {Role::other, 0.2}}) == Roles{Role::body, Role::body, Role::other});
  CHECK(joined(text, {{Role::body, 0.9}, {Role::other, 0.05}, {Role::other, 0.05}}) == Roles{Role::body, Role::other, Role::other});
}

TEST_CASE("boxes of clutter between two paragraphs part no text") {
  constexpr std::string_view boxed =
      "<div><p class=\"t\">The old bridge over the Marn closed on Tuesday.</p><aside><h3>Our newsletter</h3><p>Every morning.</p></aside>"
      "<p class=\"t\">Nobody came to see it.</p></div>";
  CHECK(joined(boxed, {{Role::body, 0.9}, {Role::newsletter, 0.1}, {Role::newsletter, 0.1}, {Role::other, 0.2}})[3] == Role::body);
  // What nobody calls clutter does, and so does a paragraph of the same parent.
  CHECK(joined(boxed, {{Role::body, 0.9}, {Role::newsletter, 0.1}, {Role::caption, 0.1}, {Role::other, 0.2}})[3] == Role::other);
  constexpr std::string_view one_parent =
      "<div><p>The old bridge over the Marn closed on Tuesday.</p><p>Sign up now</p><p>Nobody came to see it.</p></div>";
  CHECK(joined(one_parent, {{Role::body, 0.9}, {Role::newsletter, 0.1}, {Role::other, 0.2}})[2] == Role::other);
}

TEST_CASE("a paragraph without a class is set like its neighbour, one of another class is not") {
  constexpr std::string_view bare =
      "<div><div class=\"t\">The old bridge over the Marn closed on Tuesday.</div><div>Nobody came to see it.</div></div>";
  CHECK(joined(bare, {{Role::body, 0.9}, {Role::other, 0.2}})[1] == Role::body);
  constexpr std::string_view other =
      "<div><div>The old bridge over the Marn closed on Tuesday.</div><div class=\"t\">Nobody came to see it.</div></div>";
  CHECK(joined(other, {{Role::body, 0.9}, {Role::other, 0.2}})[1] == Role::other);
}

TEST_CASE("the rules keep a heading over a box that says itself what it is") {
  const Document document = document_of(
      "<html><head><title>Tram line to reach the harbour</title></head><body><article><h1>Tram line to reach the harbour</h1><p>The tram "
      "line to the harbour will open in April, four months late, the city’s transport agency said on Thursday.</p><h2>A street that "
      "waited</h2><div><a href=\"/x\"><span>Recommended</span><h3>Harbour ferry makes its last crossing</h3></a></div><p>Shopkeepers on "
      "Quay "
      "Street, who lost their customers for two years, were told of the new date in a letter.</p></article></body></html>");
  const Blocks blocks = segment(document);
  const PageData page = read_page_data(document);
  const PageFrame frame(document, blocks, page);
  REQUIRE(blocks.text_of(blocks.blocks[2]) == u"A street that waited");
  CHECK(frame.verdicts[2].role == Role::heading);
  CHECK(frame.apart.verdicts.size() == 2);
}

TEST_CASE("a row beside a kept one of its table, and an item between two of its list, are the article's") {
  constexpr std::string_view table =
      "<table><tr><th>Pier</th><th>Built</th></tr><tr><td>North</td><td>1931</td></tr><tr><td>South</td><td>1932</td></tr></table>";
  CHECK(joined(table, {{Role::other, 0.2}, {Role::table, 0.5}, {Role::table, 0.5}})[0] == Role::table);
  CHECK(joined(table, {{Role::other, 0.05}, {Role::other, 0.05}, {Role::other, 0.05}})[1] == Role::other);
  constexpr std::string_view list = "<ul><li>Bolts and nuts</li><li>Steel</li><li>Two new bearings</li></ul>";
  CHECK(joined(list, {{Role::list_item, 0.5}, {Role::other, 0.2}, {Role::list_item, 0.5}})[1] == Role::list_item);
  CHECK(joined(list, {{Role::list_item, 0.5}, {Role::list_item, 0.5}, {Role::other, 0.2}})[2] == Role::other);
}

TEST_CASE("what heads nothing that is left behind the last sentence is no text") {
  const auto behind = [](std::string_view markup, Role role, Role next = Role::related) {
    const std::string page = "<div><h2>Ferries</h2><p>The old bridge over the Marn closed on Tuesday.</p>" + std::string(markup) + "</div>";
    return joined(page, {{Role::heading, 0.9}, {Role::body, 0.9}, {role, 0.9}, {next, 0.1}})[2];
  };
  CHECK(behind("<h2>Still to read</h2><div>Pier seven is no more</div>", Role::heading) == Role::other);
  CHECK(behind("<p>More on the piers:</p><div>Pier seven is no more</div>", Role::body) == Role::other);
  CHECK(behind("<p>More on the piers\uFF1A</p><div>Pier seven is no more</div>", Role::body) == Role::other);
  CHECK(behind("<p>Nobody came to see it.</p><div>Pier seven is no more</div>", Role::body) == Role::body);
  CHECK(behind("<p>Nobody who lives on either side of the river came to see it on that day, but some wrote:</p><div>Pier</div>",
               Role::body) == Role::body);
  CHECK(behind("<h2>Piers</h2><p>Pier seven is no more.</p>", Role::heading, Role::body) == Role::heading);
  // With nothing behind it, it was all there was.
  CHECK(joined("<div><p>The old bridge closed on Tuesday.</p><h2>Piers</h2></div>", {{Role::body, 0.9}, {Role::heading, 0.9}})[1] ==
        Role::heading);
  // Two in a row are a list.
  CHECK(joined("<div><p>The old bridge closed on Tuesday.</p><h2>Piers</h2><h2>Boats</h2><p>Sign up</p></div>",
               {{Role::body, 0.9}, {Role::heading, 0.9}, {Role::heading, 0.9}, {Role::newsletter, 0.1}})[2] == Role::heading);
}

TEST_CASE("when a post of a live blog was written is no paragraph of it") {
  constexpr std::string_view post = "<p>The old bridge over the Marn closed on Tuesday for all that has wheels.</p>";
  const auto over = [&](std::string_view line, Role role = Role::body) {
    return joined("<div>" + std::string(line) + std::string(post) + "</div>", {{role, 0.9}, {Role::body, 0.9}})[0];
  };
  for (const char* time : {"11:26", "8.48 Uhr", "10h21", "9.15am", "kl. 21.05", "10:02 p.m."})
    CHECK(over("<div>" + std::string(time) + "</div>") == Role::other);
  for (const char* none : {"11.26", "1126", "31:10", "11:26 in Paris", "1.75 m", "2.50kg", "8.75 eur", "78:45", "8.48.7 million"})
    CHECK(over("<div>" + std::string(none) + "</div>") == Role::body);
  CHECK(over("<p><strong>11:26</strong></p>", Role::heading) == Role::other);
  CHECK(over("<h3>11:26</h3>", Role::heading) == Role::heading);
  // Departures
  const std::string list = "<ul><li>11:26</li><li>12:26 and every hour behind it, by ferry to the north of the river</li></ul>";
  CHECK(joined(list, {{Role::list_item, 0.9}, {Role::list_item, 0.9}})[0] == Role::list_item);
  const std::string entry = "<ul><li><span>11:26</span>" + std::string(post) + "</li></ul>";
  CHECK(joined(entry, {{Role::list_item, 0.9}, {Role::list_item, 0.9}})[0] == Role::other);
  CHECK(joined("<div><p>11:26</p><p>It closed.</p></div>", {{Role::body, 0.9}, {Role::body, 0.9}})[0] == Role::body);
}

TEST_CASE("how a text begins, cut off over it, is not said twice") {
  const std::string text = "<p>The old bridge over the Marn closed on Tuesday for all that has wheels.</p>";
  const auto over = [&](std::string_view line) {
    return joined("<div>" + std::string(line) + text + "</div>", {{Role::body, 0.9}, {Role::body, 0.9}})[0];
  };
  CHECK(over("<p>The old bridge over the Marn closed on Tuesday for all that has […]</p>") == Role::other);
  CHECK(over("<p>The old bridge over the Marn closed on Tuesday for all that has wheels. Nobody knows for how long it …</p>") ==
        Role::other);
  CHECK(over("<p>The old bridge over the Saar closed on Monday for all that has […]</p>") == Role::body);
}

TEST_CASE("a section's name in a heading right over the headline is none of the text; a longer heading may be") {
  const auto over = [](std::string_view heading) {
    const std::string page = "<div><h3>" + std::string(heading) + "</h3><h2>Bridge over the Marn closed</h2><p>It is old.</p></div>";
    return joined(page, {{Role::heading, 0.5}, {Role::headline, 0.9}, {Role::body, 0.9}})[0];
  };
  CHECK(over("Transport") == Role::other);
  CHECK(over("What nobody saw in all these years") == Role::heading);
}

TEST_CASE("a row of a table between two rows that are kept is kept, unless it says itself what it is") {
  const std::string rows =
      "<table><tr><td>Total</td><td>576</td></tr><tr><td>Ferry</td><td>12</td></tr><tr><td>Bridge</td><td>564</td></tr></table>";
  CHECK(joined(rows, {{Role::table, 0.9}, {Role::other, 0.3}, {Role::table, 0.9}})[1] == Role::table);
  CHECK(joined(rows, {{Role::table, 0.9}, {Role::ad, 0.3}, {Role::table, 0.9}})[1] == Role::ad);
}

TEST_CASE("two digits behind the mark make a time of day; a cell alone does not say who wrote it") {
  const auto over = [](std::string_view line) {
    return joined("<div><p>" + std::string(line) + "</p><h2>Bridge over the Marn closed</h2></div>",
                  {{Role::body, 0.9}, {Role::heading, 0.9}})[0];
  };
  CHECK(over("21:05") == Role::other);
  CHECK(over("21:5") == Role::body);
  CHECK(over("21:055") == Role::body);
  const auto cell = [](std::string_view row) {
    return joined(
        "<div><h1>Bridge over the Marn closed</h1><table><tr>" + std::string(row) + "</tr><tr><td>Ferry</td><td>12</td></tr></table></div>",
        {{Role::headline, 0.9}, {Role::table, 0.9}, {Role::table, 0.9}})[1];
  };
  CHECK(cell("<td>Author</td><td>Jane Roe</td>") == Role::byline);
  CHECK(cell("<td>Author</td>") == Role::table);
}

TEST_CASE("items of a list that are links and no more are judged together, and the heading over them with them") {
  const std::string list =
      "<h2>In the valley</h2><ul><li><a href=\"/a\">Weirs at Brelle</a></li><li><a href=\"/b\">Town clock runs</a></li><li><a "
      "href=\"/c\">Weavers sell coats</a></li></ul><p>Behind it.</p><ul><li><a href=\"/d\">Roof</a></li><li><a "
      "href=\"/e\">Mill</a></li></ul><ul><li><a href=\"/f\">Ferry</a></li><li><a href=\"/g\">Bridge</a> by night</li><li><a "
      "href=\"/h\">Wall</a></li></ul>";
  const Document document = document_of(list);
  const Blocks blocks = segment(document);
  REQUIRE(blocks.blocks.size() == 10);
  std::vector<std::uint32_t> probabilities = {900, 100, 200, 600, 700, 10, 20, 30, 40, 50};
  level_lists(document, blocks, probabilities);
  CHECK(probabilities == std::vector<std::uint32_t>{300, 300, 300, 300, 700, 10, 20, 30, 40, 50});
  probabilities = {50, 100, 200, 600, 700, 10, 20, 30, 40, 50};
  level_lists(document, blocks, probabilities);
  CHECK(probabilities.front() == 50);  // it makes no heading likelier
}
