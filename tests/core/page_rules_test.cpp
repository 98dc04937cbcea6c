// What regions, container and rules say of a page by themselves: the trained model, which revises it, hides most of their slips.
#include <doctest/doctest.h>

#include "classify/evidence/line_rules.h"
#include "classify/page/page_frame.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

struct Judged {
  Role role = Role::other;
  Reason reason;
  bool inside = false;  // of the article's container
};

/// What the rules say of the block that begins so.
Judged judged(std::string_view markup, std::string_view beginning) {
  const Document document = document_of(markup);
  const Blocks blocks = segment(document);
  const PageFrame frame(document, blocks, read_page_data(document));
  for (std::uint32_t i = 0; i < frame.blocks.blocks.size(); ++i) {
    if (!frame.blocks.text_of(frame.blocks.blocks[i]).starts_with(unicode::to_utf16(beginning))) continue;
    const Verdict& verdict = frame.verdicts[i];
    return {verdict.role, verdict.reasons.empty() ? Reason{} : verdict.reasons[0],
            frame.container.range.begin <= i && i < frame.container.range.end};
  }
  FAIL("no such block: " << beginning);
  return {};
}
Role rule(std::string_view markup, std::string_view beginning) { return judged(markup, beginning).role; }

/// A page with a headline and an article in one element, and what stands before it in there, in the midst of it, and behind it.
std::string story(std::string_view before, std::string_view amid = {}, std::string_view behind = {}) {
  return "<main><h1>Bridge over the Marn closed</h1>" + std::string(before) + std::string(bridge) + std::string(amid) +
         std::string(bridge) + std::string(behind) + "</main>";
}

const std::string olives =
    "<p>Olives were the first crop on the island, and goats were the second. A man with ninety trees was thought rich, and he paid his "
    "taxes in oil until the year in which the first steamer came.</p>";

}  // namespace

TEST_CASE("rules: a line that is all link is another story's before and behind the text, and in its midst") {
  const std::string line = "<p><a href=\"/f\">Ferry on the Osk doubles all of its fares</a></p>";
  CHECK(rule(story(line), "Ferry on") == Role::related);
  CHECK(rule(story("", line), "Ferry on") == Role::inline_related);
  CHECK(rule(story("", "", line), "Ferry on") == Role::related);
}

TEST_CASE("rules: behind the text a sentence set like its paragraphs is the article's, three names are not") {
  CHECK(rule(story("", "", "<p>It is shut.</p>"), "It is shut.") == Role::body);
  CHECK(rule(story("", "", "<p>Osk and Kell and Marn</p>"), "Osk and") == Role::other);
  CHECK(rule(story("", "", "<div><span>It is shut.</span></div>"), "It is shut.") == Role::other);
}

TEST_CASE("rules: under a picture whose it is and how long it runs are no second line beside its caption") {
  const auto caption = [](std::string_view below) {
    return rule(story("<div><img src=\"/a.jpg\"><div><p>The wall at dawn</p>" + std::string(below) + "</div></div>"), "The wall");
  };
  CHECK(caption("<p>0:35</p>") == Role::caption);
  CHECK(caption("<p>Osk at noon</p>") != Role::caption);
}

TEST_CASE("a gallery's counter, with a bar or a word between") {
  for (const char16_t* text : {u"3/12", u"3 / 12", u"3 of 12", u"100 of 250", u"Bild 3 von 12"}) CHECK(rules::is_numbered_caption(text));
  for (const char16_t* text : {u"2000/01", u"3-12", u"3 or 12", u"3/12 of it"}) CHECK_FALSE(rules::is_numbered_caption(text));
}

TEST_CASE("regions: a caption in an element that is named one, too, is one region") {
  const std::string caption = "<div class=\"wp-caption\"><img src=\"/a.jpg\"><p class=\"caption-text\">The wall at dawn</p></div>";
  CHECK(judged(story("", caption), "The wall").reason.detail == u"wpcaption");
}

TEST_CASE("regions: an article's text in two elements of such names, one in the other, has one place") {
  const auto page = [](std::string_view inner) {
    return "<div class=\"c\"><h1>Bridge over the Marn closed</h1><div class=\"article-body\">" + std::string(inner) + std::string(bridge) +
           (inner.empty() ? "" : "</div>") + "</div></div><div class=\"related\"><p><a href=\"/1\">On the island</a></p>" + olives +
           "<p><a href=\"/2\">More of it</a></p>" + olives + olives + "</div>";
  };
  CHECK(rule(page(""), "Olives") == Role::related);
  CHECK(rule(page("<div class=\"entry-content\">"), "Olives") == Role::related);
  // In two elements side by side it has none of its own.
  CHECK(rule("<div class=\"article-body\">" + olives + "</div>" + page(""), "Repairs could") != Role::related);
}

TEST_CASE("regions: buttons without a word that pass the page on are no share bar around the line beside them") {
  const std::string bar =
      "<div class=\"x\"><a href=\"https://www.facebook.com/sharer.php?u=a\"></a><a href=\"https://twitter.com/share?url=a\"></a>"
      "<p>By Jane Roe</p></div>";
  CHECK(rule(story(bar), "By Jane Roe") == Role::byline);
}

TEST_CASE("a comment form takes a line or two over it along, not a row of headings") {
  const auto removed = [](std::string_view over) {
    return removed_text(clean("<div class=\"c\"><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + "</div><div class=\"x\">" +
                              std::string(over) +
                              "<form><textarea name=\"comment\"></textarea><input name=\"email\"><input name=\"author\"><p>Post "
                              "comment</p></form></div>"),
                        Role::comment_form);
  };
  CHECK(removed("<h3>Marn</h3>").find("Marn") == 0);
  CHECK(removed("<h3>Marn</h3><h3>Osk</h3><h3>Kell</h3>") == "Post comment");
}

TEST_CASE("regions: a question right over a poll goes with it where it stands out") {
  const auto question = [](std::string_view line) {
    return rule(story("", std::string(line) + "<form class=\"poll\"><label><input type=\"radio\" name=\"a\">Yes</label><label><input "
                                              "type=\"radio\" name=\"a\">No</label><button>Vote</button></form>"),
                "Should it be mended?");
  };
  CHECK(question("<h3>Should it be mended?</h3>") == Role::other);
  CHECK(question("<p><b>Should it be mended?</b></p>") == Role::other);
  CHECK(question("<p>Should it be mended?</p>") == Role::body);
  CHECK(question("<h1>Should it be mended?</h1>") == Role::heading);
}

TEST_CASE("regions: a notice may say much beside a long article, where its name says no more than that it is one") {
  const std::string notice = "<div class=\"cookie-notice\">" + olives + olives + "</div>";
  CHECK(rule("<h1>Bridge over the Marn closed</h1>" + std::string(bridge) + notice, "Olives") == Role::notice);
}

TEST_CASE("regions: pictures and their captions in a box of other stories' name are the article's") {
  const std::string box = "<div class=\"related\"><figure><img src=\"/a.jpg\"><p class=\"caption\">The wall at dawn</p></figure></div>";
  CHECK(rule(story("", box), "The wall") == Role::caption);
  CHECK(rule(story("", "<div class=\"share\"><img src=\"/a.jpg\"><p class=\"caption\">Pass it on</p></div>"), "Pass it") == Role::share);
}

TEST_CASE("the container is the element that names itself the article's text among boxes of links, though these say as much") {
  const std::string card =
      "<div>" + olives + "<p><a href=\"/1\">The goats of the island, and what became of all of them in the end</a></p></div>";
  const auto page = [&](std::string_view name) {
    return "<div class=\"c\"><h1>Bridge over the Marn closed</h1><div class=\"m\"><div class=\"" + std::string(name) + "\">" +
           std::string(bridge) + "</div><div class=\"b\">" + card + card + "</div><div class=\"d\">" + card + "</div></div></div>";
  };
  CHECK_FALSE(judged(page("article-body"), "Olives").inside);
  CHECK(judged(page("article-body"), "Repairs could").inside);
}

TEST_CASE("rules: a paragraph that begins like a caption and quotes somebody is the article's") {
  const std::string said =
      "<p>Video by video, the county looked at its bridge for a whole year. Nobody saw a crack in it. “We did not expect "
      "this,” said Ida Kolbe, who has inspected it since 2009 and knows each of its piers.</p>";
  CHECK(rule(story("", said), "Video by video") == Role::body);
  CHECK(rule(story("", "<p>Video by the county, from above.</p>"), "Video by the") == Role::caption);
}

TEST_CASE("rules: a heading over comments alone is none of the text, though the text goes on behind them") {
  const std::string comments = "<div class=\"comments\"><p>Ned: It was time.</p><p>Ada: So it was.</p></div>";
  CHECK(rule(story("", "<div><h3>Voices of the day</h3></div>" + comments), "Voices") == Role::other);
  CHECK(rule(story("", "<div><h3>Voices of the day</h3></div>"), "Voices") == Role::heading);
}

TEST_CASE("regions: a box of other stories within the text's own element may have a summary as long as it leads somewhere") {
  const auto page = [](std::string_view line) {
    return "<div class=\"article-body\"><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + "<div class=\"related\">" + olives +
           std::string(line) + "</div>" + std::string(bridge) + "</div>";
  };
  CHECK(rule(page("<p><a href=\"/1\">On</a></p>"), "Olives") == Role::related);
  CHECK(rule(page("<p>On the island</p>"), "Olives") == Role::body);
}

TEST_CASE("regions: what is named after a wall asks for money by its words; a name alone leaves the text") {
  const auto page = [](std::string_view line) {
    return story("", "",
                 "<div class=\"paywall\"><div><p>" + std::string(line) +
                     "</p><p>It stood at the gate of the harbour for all of a hundred years and more.</p></div></div>");
  };
  CHECK(rule(page("Subscribe to continue reading"), "It stood") == Role::paywall);
  CHECK(rule(page("The wall of Osk"), "It stood") != Role::paywall);
}

TEST_CASE("a heading that the page's title names says eight letters, or four of a script that says as much in them") {
  const auto is_title = [](std::string_view text) {
    const Document document = document_of("<html><head><title>" + std::string(text) + "</title></head><body><h1>" + std::string(text) +
                                          "</h1>" + std::string(bridge) + "</body></html>");
    const Blocks blocks = segment(document);
    const PageData page = read_page_data(document);
    return Features(document, blocks, page).of(0).title;
  };
  CHECK(is_title("The walls"));
  CHECK_FALSE(is_title("A wall"));
  CHECK(is_title("다리닫힘"));
  CHECK_FALSE(is_title("다리"));
}

TEST_CASE("labels: words right in the element around the article do not speak for the article") {
  const std::string article = "<div class=\"c\"><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + "</div>";
  const std::string links =
      "<div><p><a href=\"/1\">Ferry doubles its fares in May</a></p><p><a href=\"/2\">Pier seven is no more a pier</a></p></div>";
  CHECK(rule("<div>Newsletter" + article + "</div><p>Foot</p>", "Repairs could") == Role::body);
  CHECK(judged("Related stories" + links + article, "Ferry doubles").reason.code == ReasonCode::heading_phrase);
}

TEST_CASE("rules: slanted words under a picture behind the text are none of its captions") {
  const std::string picture = "<p><img src=\"/a.jpg\"><em>The wall at dawn</em></p>";
  CHECK(rule(story("", picture), "The wall") == Role::caption);
  CHECK(rule(story("", "", picture), "The wall") != Role::caption);
}

TEST_CASE("labels: a count that leads to comments is a control, a heading that does is their heading") {
  const auto thread = [](std::string_view label) {
    return rule(story("", "", std::string(label) + "<div><p>Ned: It was time, as some of us have said.</p><p>Ada: So it was.</p></div>"),
                "Ned");
  };
  CHECK(thread("<h3><a href=\"#c\">2 comments</a></h3>") == Role::comments);
  CHECK(thread("<p><a href=\"#c\">2 comments</a></p>") != Role::comments);
}

TEST_CASE("rules: a name after “by” and a date right behind the text say who wrote it and when, further down they do not") {
  const std::string page = "<div><h1>Bridge over the Marn closed</h1><div class=\"article-body\">" + std::string(bridge) + "</div>";
  CHECK(judged(page + "<p>By Jane Roe</p></div>", "By Jane").role == Role::byline);
  CHECK_FALSE(judged(page + "<p>By Jane Roe</p></div>", "By Jane").inside);
  CHECK(rule(page + "<p>4 May 2026</p></div>", "4 May") == Role::dateline);
  CHECK(rule(page + "<p>Osk and Kell</p><p>By Jane Roe</p></div>", "By Jane") == Role::other);
  CHECK(rule(page + "<p>Osk and Kell</p><p>4 May 2026</p></div>", "4 May") == Role::other);
}

TEST_CASE("regions: a field to write in and a line or two over it, between two paragraphs, are for letters, whatever their language") {
  const auto is_apart = [](std::string_view markup) {
    const Document document = document_of(markup);
    const Blocks blocks = segment(document);
    PageFrame frame(document, blocks, read_page_data(document));
    const std::vector<Verdict> verdicts = frame.all_verdicts(blocks);
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
      if (blocks.text_of(blocks.blocks[i]).starts_with(u"Näitkö")) return verdicts[i].role == Role::comment_form;
    }
    FAIL("no such line");
    return false;
  };
  const auto box = [](std::string_view lines, std::string_view fields = "<textarea name=\"t\"></textarea>") {
    return "<div>" + std::string(lines) + "<form>" + std::string(fields) + "<button>Lähetä</button></form></div>";
  };
  const auto amid = [&](const std::string& what) { return is_apart(story("", what)); };
  const std::string asks = "<p>Näitkö sen? Kerro meille, me luemme kaiken.</p>";  // seven words
  CHECK(amid(box(asks)));
  CHECK_FALSE(amid(box(asks, "<input name=\"t\">")));
  CHECK_FALSE(amid(box(asks, "<textarea name=\"t\"></textarea><textarea name=\"u\"></textarea>")));
  // Nothing behind it, no paragraph before it, or not in the text's own element.
  CHECK_FALSE(is_apart(story("", "", box(asks))));
  CHECK_FALSE(amid("<p>Osk and Kell</p>" + box(asks)));
  CHECK_FALSE(is_apart("<main><h1>Bridge over the Marn closed</h1><div>" + std::string(bridge) + std::string(bridge) + "</div>" +
                       box(asks) + "<p>It is shut.</p></main>"));
  CHECK_FALSE(is_apart("<main><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + box(asks) + "<div><div><p>It is shut.</p>" +
                       std::string(bridge) + "</div></div></main>"));
  // Six lines with the button, of 24 words, of 70 together.
  const std::string line = "<p>Kerro meille.</p>";
  CHECK(amid(box(asks + line + line + line + line)));
  CHECK_FALSE(amid(box(asks + line + line + line + line + line)));
  const std::string ten = " yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen";
  CHECK(amid(box("<p>Näitkö sen" + ten + ten + " meillä nyt?</p>")));
  CHECK_FALSE(amid(box("<p>Näitkö sen" + ten + ten + " meillä nyt taas?</p>")));
  const std::string twenty = "<p>Kerro" + ten + " nyt kaikki" + " yksi kaksi kolme neljä viisi kuusi meille.</p>";
  CHECK(amid(box(asks + twenty + twenty + twenty + line)));
  CHECK_FALSE(amid(box(asks + twenty + twenty + twenty + "<p>Kerro meille nyt.</p>")));
}
