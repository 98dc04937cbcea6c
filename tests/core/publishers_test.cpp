// Pages of large publishers: names that are hashes, every paragraph in a box of its own, and between them what leads elsewhere.
#include <doctest/doctest.h>

#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

/// The story twice, with something between, behind its text, and behind all of it.
std::string story_with(std::string_view between, std::string_view behind = "") {
  return "<html lang=\"en\"><head><title>Bridge over the Marn closed</title><meta property=\"og:type\" content=\"article\"></head><body>"
         "<div class=\"q7\"><h1>Bridge over the Marn closed</h1><div class=\"x1\">" +
         std::string(bridge) + std::string(between) + std::string(bridge) + "</div></div>" + std::string(behind) + "</body></html>";
}

bool keeps(std::string_view between, std::string_view words) {
  return article_text(clean(story_with(between))).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a picture, a link and how long it takes: a film, in whatever language") {
  const auto kept = [](std::string_view picture, std::string_view length) {
    return keeps("<div><div>" + std::string(picture) + "</div><span>Velka</span> <a href=\"/v\">Tamul orem durim pelk</a> <span>" +
                     std::string(length) + "</span></div>",
                 "Tamul");
  };
  CHECK(!kept("<img src=\"/p.jpg\">", "2:31"));
  CHECK(!kept("<img src=\"/p.jpg\">", "1:02:31"));
  CHECK(kept("", "2:31"));
}

TEST_CASE("who wrote it and at what time, beside a picture over the text, are no film") {
  const auto published = [](std::string_view line) {
    return clean(
               "<html lang=\"en\"><head><title>Bridge over the Marn closed</title><meta property=\"og:type\" "
               "content=\"article\"></head><body>"
               "<div class=\"q7\"><h1>Bridge over the Marn closed</h1><div><img src=\"/p.jpg\"><a href=\"/a/k\">Ida Kolbe</a> <span>" +
               std::string(line) + "</span></div>" + std::string(bridge) + "</div></body></html>")
        .article.published;
  };
  CHECK(published("4 May 2026, 14:30").substr(0, 10) == u"2026-05-04");
}

TEST_CASE("a question and an address to write to ask for readers' stories") {
  CHECK(!keeps("<p>Velka tos durim? Karelo pelk orem tos at tips@paper.example now.</p>", "Karelo"));
  CHECK(!keeps("<div><h4>Velka tos durim?</h4><p>Karelo pelk orem tos tamul tips@paper.example</p></div>", "Karelo"));
  CHECK(!keeps("<div><h4>Velka tos durim?</h4><p>Karelo pelk orem tos tamul tips@paper.example</p></div>", "Velka"));
  CHECK(keeps("<p>Karelo pelk orem tos tamul durim at tips@paper.example now.</p>", "Karelo"));
  CHECK(keeps("<p>Velka tos durim? Karelo pelk orem tos @ the town's own market now.</p>", "Karelo"));
}

TEST_CASE("a headline in brackets that is all link is another story") {
  CHECK(!keeps("<p>[ <a href=\"/b\">Tamul orem durim pelk tos</a> ]</p>", "Tamul"));
  CHECK(!keeps("<p>[ <a href=\"/b\">Tamul orem durim pelk tos</a> ]</p><p><b>What comes next</b></p>", "Tamul"));
  CHECK(keeps("<p>[ Tamul orem durim pelk tos ]</p>", "Tamul"));
}

TEST_CASE("behind a sentence nothing but a link of a few words to a newsletter or to giving money") {
  const auto kept = [](std::string_view href, std::string_view end) {
    return keeps(
        "<p>Karelo pelk orem tos tamul durim velka" + std::string(end) + " <a href=\"" + std::string(href) + "\">Osharik na</a>.</p>",
        "Karelo");
  };
  CHECK(!kept("/newsletters/day", "."));
  CHECK(!kept("https://paper.example/contribute", "!"));
  CHECK(kept("/newsletters/day", " in the"));
  CHECK(kept("/a/1", "."));
}

TEST_CASE("a box that leads to a podcast, with what is said of it; a menu's entry is none") {
  CHECK(!keeps(
      "<div><div>Velka</div><div>Tamul orem</div><div>Karelo pelk tos durim na os velka.</div><a href=\"https://podcasts.apple.com/x\">"
      "Osharik</a></div>",
      "Karelo"));
  const Analysis menu =
      clean(story_with("", "<div><ul><li><a href=\"/podcasts\">Velka</a></li><li><a href=\"/films\">Osharik</a></li></ul></div>"));
  CHECK(removed_text(menu, Role::inline_related).empty());
}

TEST_CASE("cards with pictures whose links have a word or two behind them are other stories") {
  const auto rail = [](std::string_view picture) {
    std::string cards;
    for (const char* other : {"Ferry runs through the night", "Piers to be mended soon", "Market moves to the east bank"})
      cards +=
          "<div><a href=\"https://ads.example/x\">" + std::string(picture) + "<span>" + other + "</span></a> <span>Osharik</span></div>";
    return removed_text(clean(story_with("", "<div><span>Velka tos</span><div>" + cards + "</div></div>")), Role::related);
  };
  CHECK(rail("<img src=\"/p.jpg\">").find("Piers") != std::string::npos);
  CHECK(rail("").find("Piers") == std::string::npos);
}

TEST_CASE("names, what they say and a way to answer, one beside the other, are comments without a day") {
  const auto said = [](std::string_view name, std::string_view answer) {
    return "<div class=\"c7\"><b>" + std::string(name) + "</b><p>The ferry is late every single day.</p><a href=\"#r\">" +
           std::string(answer) + "</a></div>";
  };
  const auto comments = [&](std::string_view answer) {
    const std::string box = "<div class=\"x9\"><h2>Leave a reply</h2><form><textarea></textarea><button>Send</button></form>" +
                            said("Vela Orem", answer) + said("Tos Durim", answer) + "</div>";
    return removed_text(clean(story_with("", box)), Role::comments);
  };
  CHECK(comments("Reply").find("every single") != std::string::npos);
  CHECK(comments("Osharik").find("every single") == std::string::npos);
}

TEST_CASE("outside of the article \"Share\" is a share bar's where another way or icons stand beside it") {
  const auto shares = [](std::string_view beside) {
    return removed_text(clean(story_with("", "<div class=\"z\"><div><span>Share</span></div>" + std::string(beside) + "</div>")),
                        Role::share);
  };
  CHECK(shares("<div><span>Print</span></div>").find("Share") != std::string::npos);
  CHECK(shares("<button><svg></svg></button><button><svg></svg></button>").find("Share") != std::string::npos);
  CHECK(shares("<div><span>Osharik pelk tamul durim orem velka tos karelo</span></div>").empty());
}

TEST_CASE("what asks for support is told by its first words in other languages, too, and takes its box along") {
  CHECK(!keeps("<div><h3>Soutenez notre journalisme</h3><p>Karelo pelk orem tos tamul durim velka na os.</p><a href=\"#\">Velka</a></div>",
               "Karelo"));
}

TEST_CASE("the next story behind the page's own, in an element like its own, is none of it, however long") {
  const auto text = [](std::string_view name, std::string_view under) {
    std::string next = "<h1>Ferry runs through the night</h1><div>" + std::string(under) + "</div>";
    for (int i = 0; i < 6; ++i)
      next += "<p>The ferry runs through the night now, and nobody in the town sleeps as well as in the years before it.</p>";
    return article_text(
        clean("<html lang=\"en\"><head><title>Bridge over the Marn closed</title></head><body><div class=\"s1\">"
              "<h1>Bridge over the Marn closed</h1><div>By Ida Kolbe</div>" +
              std::string(bridge) + "</div><div class=\"" + std::string(name) + "\">" + next + "</div></body></html>"));
  };
  CHECK(text("s1", "By Vela Orem").find("nobody in the town") == std::string::npos);
  CHECK(text("s1", "4 May 2026").find("nobody in the town") == std::string::npos);
  CHECK(text("s1", "By Vela Orem").find("cracks in two") != std::string::npos);
}

TEST_CASE("behind a link's words, what only those who listen are told is no text") {
  const auto said = [](std::string_view span, std::string_view words) {
    return keeps("<p>The county said so in <a href=\"/r\">its report<span" + std::string(span) + ">" + std::string(words) +
                     "</span></a> of last week.</p>",
                 "report of last week");
  };
  CHECK(said("", ", opens new tab"));
  CHECK(said(" class=\"sr-only\"", " (velka tos)"));
  CHECK(said(" class=\"x visually-hidden\"", ", velka tos"));
  CHECK(said(" hidden", ", velka tos"));
  CHECK(!said("", ", now a year old,"));
  CHECK(!said(" hidden", " velka tos"));
}

TEST_CASE("an advertisement's label over a link that passes it heads no table of contents") {
  const std::string slot = "<div class=\"z\"><p>Advertisement</p><a href=\"#after\">Osharik na velka</a></div>";
  CHECK(removed_text(clean(story_with(slot)), Role::ad).find("Advertisement") != std::string::npos);
}

TEST_CASE("outside of the article a line that says it is an advertisement's goes, unless it is a link") {
  CHECK(removed_text(clean(story_with("", "<div class=\"z\"><p>Advertisement</p></div>")), Role::ad) == "Advertisement");
  CHECK(removed_text(clean(story_with("", "<div class=\"z\"><p><a href=\"/x\">Advertisement</a></p></div>")), Role::ad).empty());
}

TEST_CASE("a box behind the text that begins with the author's name and tells of her goes, though nothing in it reads like an article") {
  const std::string box =
      "<div class=\"b4\"><div><a href=\"/x\">Ida Kolbe</a></div><div>Velka tos</div><div>Ida Kolbe has seen to the bridge since "
      "2009.</div></div>";
  const std::string markup =
      "<html lang=\"en\"><head><title>Bridge over the Marn closed</title><meta property=\"og:type\" content=\"article\"></head><body><div "
      "class=\"q7\"><h1>Bridge over the "
      "Marn closed</h1><div>By Ida Kolbe</div>" +
      std::string(bridge) + box + "</div></body></html>";
  CHECK(removed_text(clean(markup), Role::other).find("since 2009") != std::string::npos);
}
