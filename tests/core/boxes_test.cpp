// Boxes in and around an article whose class names say nothing: what they say themselves, and what stands in them, decides.
#include <doctest/doctest.h>

#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

constexpr std::string_view before =
    "<article class=\"a1\"><h1>Tram line to reach the harbour by spring</h1><p class=\"p1\">The tram line to the harbour will open in "
    "April, "
    "four months late, the city’s transport agency said on Thursday.</p><p class=\"p1\">Tracks have been laid on the whole of the route, "
    "but "
    "two of its seven stops still lack their roofs and their lifts.</p>";
constexpr std::string_view after =
    "<p class=\"p1\">Test runs are to begin in January, at night at first, and from February on by day as well, with empty trams.</p>"
    "<p class=\"p1\">Shopkeepers on Quay Street, who lost their customers for two years, were told of the new date in a "
    "letter.</p></article>";

Analysis with(std::string_view box) { return clean(std::string(before) + std::string(box) + std::string(after)); }

/// All of the article is there, and nothing of the box.
void check_gone(const Analysis& analysis, std::initializer_list<const char*> said) {
  const std::string text = article_text(analysis);
  for (const char* kept : {"four months late", "their lifts", "Test runs", "in a letter"}) CHECK(text.find(kept) != std::string::npos);
  for (const char* line : said) CHECK(text.find(line) == std::string::npos);
}

}  // namespace

TEST_CASE("an appeal for money in a box of its own takes its heading and its button along") {
  const Analysis analysis = with(
      "<div class=\"k7\"><h3>Free reporting needs you</h3><p>No owner tells us what to write. If you value what we do, please consider "
      "supporting us from as little as £3 a month. It takes less than a minute.</p><button>Give monthly</button></div>");
  check_gone(analysis, {"Free reporting", "please consider"});
  const std::string removed = removed_text(analysis, Role::paywall);
  for (const char* line : {"Free reporting needs you", "No owner tells us", "Give monthly"}) CHECK(removed.find(line) != std::string::npos);
}

TEST_CASE("a paragraph of the article that speaks of support is no appeal") {
  const Analysis analysis = with(
      "<p class=\"p1\">Three members of the council said that they would give the line full access to the old depot and keep on "
      "supporting the agency’s plan, whatever it costs.</p>");
  CHECK(article_text(analysis).find("full access to the old depot") != std::string::npos);
}

TEST_CASE("a sign-up in a side column is a newsletter's, whatever the column is") {
  const Analysis analysis = with(
      "<aside><p>Sign up for our weekly newsletter and never miss a story from your area.</p><a href=\"/n\">Subscribe here</a></aside>");
  check_gone(analysis, {"weekly newsletter"});
  CHECK(removed_text(analysis, Role::newsletter).find("never miss a story") != std::string::npos);
}

TEST_CASE("links right under a label go with it, in the midst of the article too") {
  const Analysis analysis = with(
      "<div class=\"k8\"><h4>Related</h4><ul><li><a href=\"/1\">Harbour ferry makes its last crossing</a></li><li><a href=\"/2\">Why "
      "trams are back in fashion</a></li><li><a href=\"/3\">Quay Street counts its empty shops</a></li></ul></div>");
  check_gone(analysis, {"Related", "last crossing"});
  bool whole = false;
  for (const Removed& removed : analysis.removed) whole = whole || (removed.nodes.size() == 1 && removed.text.size() > 80);
  CHECK(whole);
}

TEST_CASE("every line of a comment form goes with its heading, its check box too") {
  const Analysis analysis =
      clean(std::string(before) + std::string(after) +
            "<div class=\"k9\"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p><form>"
            "<textarea></textarea><p><label>Name *</label><input></p><p><label>Email *</label><input></p><p><input type=\"checkbox\"> Save "
            "my name, email, and website in this browser for the next time I comment.</p><button>Post Comment</button></form></div>");
  const std::string removed = removed_text(analysis, Role::comment_form);
  for (const char* line : {"Leave a Reply", "Name *", "Save my name, email, and website", "Post Comment"})
    CHECK(removed.find(line) != std::string::npos);
}

TEST_CASE("a heading over a box that says itself what it is belongs to the text behind the box") {
  const Analysis analysis = with(
      "<h2>A street that waited</h2><div class=\"k8\"><a href=\"/x\"><span>Recommended</span><h3>Harbour ferry makes its last "
      "crossing</h3></a></div>");
  check_gone(analysis, {"last crossing"});
  CHECK(article_text(analysis).find("A street that waited") != std::string::npos);
}

TEST_CASE("a short last sentence set like the paragraphs before it is the article's") {
  const Analysis analysis = clean(
      std::string(before) +
      "<p class=\"p1\">Test runs are to begin in January, at night at first, and from February on by day as well, with empty trams.</p><p "
      "class=\"p1\">Nobody came.</p><p class=\"p1\">Then the lights went out.</p></article><div class=\"k8\"><h4>More "
      "stories</h4><ul><li><a href=\"/1\">Harbour "
      "ferry makes its last crossing</a></li><li><a href=\"/2\">Why trams are back in fashion</a></li></ul></div>");
  CHECK(article_text(analysis).find("Then the lights went out.") != std::string::npos);
}

TEST_CASE("a short story without data of its own is an article among many cards") {
  std::string cards;
  for (const char* line :
       {"Harbour ferry makes its last crossing", "Why trams are back in fashion", "Quay Street counts its empty shops",
        "Pilots win their pay rise", "New bakery opens by the quay", "Council votes on parking fees", "The last night train"})
    cards += "<div class=\"c1\"><a href=\"/x\"><h3>" + std::string(line) + "</h3></a><p>3 hours ago</p></div>";
  const Analysis analysis = clean(
      "<html><head><title>Lift at Castle Hill fails again</title></head><body>"
      "<div class=\"w\"><h1>Lift at Castle Hill fails again</h1><div>By Ina Roth</div><div>4 May 2026</div><div><button>Share</button>"
      "<button>Copy link</button></div><p>The lift at Castle Hill stood still for the third time in a week on Monday, with nine people "
      "in it.</p><p>All of them were freed within the hour, and nobody was hurt, the fire brigade said.</p><p>The city says that a new "
      "lift has been ordered, and that it will come in autumn, when the old one will be taken apart.</p><section><h2>More "
      "stories</h2>" +
      cards + "</section></div></body></html>");
  CHECK(analysis.article.page_type == PageType::article);
  CHECK(article_text(analysis).find("freed within the hour") != std::string::npos);
  CHECK(article_text(analysis).find("3 hours ago") == std::string::npos);
}

TEST_CASE("what asks to load another site's content goes with its question and its button, in the midst of the article too") {
  check_gone(with("<div class=\"k1\"><p>Allow Instagram content?</p><p>This article contains content provided by Instagram. It may use "
                  "cookies and other technologies, which is why we ask before we load anything of it for you.</p>"
                  "<button>Accept and continue</button></div>"),
             {"Allow Instagram", "contains content", "Accept and"});
  check_gone(with("<div class=\"k2\"><p>An dieser Stelle finden Sie einen externen Inhalt, den die Redaktion empfiehlt. Sie können ihn mit "
                  "einem Klick anzeigen und danach wieder ausblenden lassen.</p></div>"),
             {"externen Inhalt"});
  // A word of a control in the midst of others' lines speaks for itself alone.
  const Analysis analysis = with("<div class=\"k3\"><button>Close</button><p>Two of the stops were moved, one by half a street.</p></div>");
  CHECK(article_text(analysis).find("half a street") != std::string::npos);
}

TEST_CASE("the house's rules for comments and a note on commissions, in a paragraph each, are none of the article's") {
  check_gone(with("<p class=\"p1\">Please keep your comments short, stay with what the story is about, and say nothing of others that you "
                  "would not say in front of them at the tram stop.</p>"),
             {"keep your comments"});
  check_gone(with("<p class=\"p1\">We may earn a commission if you buy something through links on this page.</p>"), {"commission"});
  const Analysis analysis = with("<p class=\"p1\">Drivers earn a commission on each ticket that they sell on board, the agency said.</p>");
  CHECK(article_text(analysis).find("Drivers earn") != std::string::npos);
}

TEST_CASE("a label and one headline that is no link, in a box of their own, is another story") {
  const auto story = [](std::string_view page) {
    return clean("<html><head><meta property=\"og:type\" content=\"article\"></head><body>" + std::string(page) + "</body></html>");
  };
  const std::string box = "<div class=\"k4\"><span>Read more:</span><div>Harbour ferry makes its last crossing</div></div>";
  check_gone(story(std::string(before) + box + std::string(after)), {"Read more", "last crossing"});
  const std::string sentence = "<div class=\"k4\"><span>Read more:</span><div>The ferry makes its last crossing on Sunday.</div></div>";
  CHECK(article_text(story(std::string(before) + sentence + std::string(after))).find("on Sunday") != std::string::npos);
}

TEST_CASE("what a script was to fill in or read is no text, but code is") {
  check_gone(with("<div>{{ item.title }} {{#if item.date}}{{ item.date }}{{/if}}</div>"), {"item.title"});
  check_gone(with("<div>{\"@type\":\"Recipe\",\"name\":\"Harbour soup\",\"recipeYield\":\"4\"}</div>"), {"Harbour soup"});
  CHECK(article_text(with("<pre>{\"stops\": 7, \"open\": 5}</pre>")).find("stops") != std::string::npos);
  CHECK(article_text(with("<p class=\"p1\">[The agency did not say which of them, or when.]</p>")).find("did not say") !=
        std::string::npos);
}

TEST_CASE("a sentence of the article that is set again as a quotation is said once; what is quoted only there stays") {
  const auto times = [](std::string_view quote) {
    const std::string text = article_text(with("<blockquote class=\"k5\"><p>" + std::string(quote) + "</p></blockquote>"));
    int found = 0;
    for (std::size_t at = text.find("of its seven stops"); at != std::string::npos; at = text.find("of its seven stops", at + 1)) ++found;
    return found;
  };
  CHECK(times("“Two of its seven stops still lack their roofs and their lifts”") == 1);
  CHECK(times("“two of its seven stops still lack their roofs and their lifts.”") == 1);
  CHECK(times("We were told that two of its seven stops would be built by the town, and by nobody else.") == 2);
}

TEST_CASE("in a forum a quotation says whom somebody answers, though it repeats what was written") {
  const auto stays = [](std::string_view head) {
    const std::string text =
        article_text(clean("<html><head>" + std::string(head) + "</head><body>" + std::string(before) +
                           "<blockquote><p>Two of its seven stops still lack their roofs and their lifts.</p></blockquote>" +
                           std::string(after) + "</body></html>"));
    return text.find("Two of its seven stops") != std::string::npos;
  };
  CHECK_FALSE(stays(""));
  CHECK(stays("<meta name=\"generator\" content=\"Discourse 3.4.0\">"));
}

TEST_CASE("a notice in a box of its own takes along what it says of itself") {
  const Analysis analysis = with(
      "<div class=\"k9\"><p>This content is not available</p><p>The film of the first tram is kept by another service, which asks to be "
      "allowed before it is shown here in this place.</p></div>");
  check_gone(analysis, {"not available", "kept by another service"});
  CHECK(removed_text(analysis, Role::notice).find("not available") != std::string::npos);
}

TEST_CASE("a label over the headline speaks of the section, and takes nothing of the story along") {
  const Analysis analysis = clean(
      "<html><head><title>Tram line to reach the harbour by spring</title></head><body><main><div class=\"k1\"><p "
      "class=\"k2\">Newsletter</p><h1>Tram line to reach the harbour by spring</h1><p class=\"k3\">Two of seven "
      "stops "
      "still lack their roofs, and four months have been lost.</p></div><div class=\"k4\">" +
      std::string(before.substr(before.find("<p"))) + std::string(after.substr(0, after.find("</article>"))) +
      "</div></main></body></html>");
  CHECK(unicode::to_utf8(analysis.article.title) == "Tram line to reach the harbour by spring");
  CHECK(article_text(analysis).find("four months have been lost") != std::string::npos);
}

TEST_CASE("a quotation that a paragraph says in no more words is no excerpt of it") {
  const std::string said = "<p>“The steel was sound in spring, as far as all of us could see from below.”</p>";
  const Analysis analysis = clean("<html><body><main><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + said + "<blockquote>" +
                                  said + "</blockquote>" + std::string(bridge) + "</main></body></html>");
  int found = 0;
  for (const PageBlock& block : analysis.page_blocks)
    found += block.text.starts_with(u"“The steel was") && is_article_text(block.role) ? 1 : 0;
  CHECK(found == 2);
}
