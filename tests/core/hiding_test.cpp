#include <doctest/doctest.h>

#include "classify/hiding.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

struct Judged {
  Role role;
  ReasonCode reason;
  float confidence;
  std::u16string_view detail = {};
};

/// What may be hidden of a page whose blocks are judged like this.
std::vector<bool> hidden(std::string_view markup, const std::vector<Judged>& judged, PageType type = PageType::article) {
  const Document document = document_of(markup);
  const Blocks blocks = segment(document);
  REQUIRE(blocks.blocks.size() == judged.size());
  Classification classification;
  classification.page_type = type;
  for (const Judged& each : judged) {
    Verdict verdict;
    verdict.role = each.role;
    verdict.confidence = each.confidence;
    verdict.reasons.push_back({each.reason, std::u16string(each.detail)});
    classification.verdicts.push_back(verdict);
  }
  decide_hiding(document, blocks, classification);
  std::vector<bool> out;
  for (const Verdict& verdict : classification.verdicts) out.push_back(verdict.may_hide);
  return out;
}

constexpr Judged body = {Role::body, ReasonCode::prose, 0.9F};

}  // namespace

TEST_CASE("what is nothing in particular stays in the page, however sure the model is that it is no text") {
  CHECK(hidden("<p>One.</p><p>Odd line.</p><p>Two.</p>", {body, {Role::other, ReasonCode::not_prose, 0.99F}, body}) ==
        std::vector<bool>{false, false, false});
  CHECK(hidden("<p>One.</p><p>About Jane.</p>", {body, {Role::other, ReasonCode::phrase, 0.9F}}) == std::vector<bool>{false, true});
}

TEST_CASE("a bare list of links in the midst of the article stays, behind the article it may go") {
  const std::string_view page = "<p>One.</p><p><a href=\"/a\">A product</a></p><p>Two.</p><p><a href=\"/b\">A story</a></p>";
  const Judged link = {Role::related, ReasonCode::link_density, 0.9F};
  CHECK(hidden(page, {body, link, body, link}) == std::vector<bool>{false, false, false, true});
  const Judged unsure = {Role::related, ReasonCode::link_density, 0.7F};
  CHECK(hidden(page, {body, link, body, unsure}) == std::vector<bool>{false, false, false, false});
}

TEST_CASE("lists of links in front of the article may go") {
  const Judged link = {Role::related, ReasonCode::link_density, 0.9F};
  CHECK(hidden("<p><a href=\"/a\">A story</a></p><p><a href=\"/b\">A tale</a></p><p>One.</p><p>Two.</p>", {link, link, body, body}) ==
        std::vector<bool>{true, true, false, false});
}

TEST_CASE("the page's own table of contents stays, with its heading") {
  const std::string_view page =
      "<h3>On this page</h3><ul><li><a href=\"#one\">One</a></li><li><a href=\"#two\">Two</a></li></ul><p>One.</p><p><a "
      "href=\"#\">Share</a></p>";
  const Judged entry = {Role::navigation, ReasonCode::name_token, 0.94F};
  CHECK(hidden(page, {entry, entry, entry, body, {Role::share, ReasonCode::name_token, 0.94F}}) ==
        std::vector<bool>{false, false, false, false, true});
}

TEST_CASE("a link that passes over a box goes with the box") {
  CHECK(
      hidden("<p>The bridge closed.</p><section><h2>Oshen</h2><a href=\"#end\">Tavel</a><p id=\"end\">Durim</p></section><p>It opens.</p>",
             {{Role::body, ReasonCode::prose, 0.9F},
              {Role::inline_related, ReasonCode::link_target, 0.95F},
              {Role::inline_related, ReasonCode::link_target, 0.95F},
              {Role::inline_related, ReasonCode::link_target, 0.95F},
              {Role::body, ReasonCode::prose, 0.9F}}) == std::vector<bool>{false, true, true, true, false});
}

TEST_CASE("a sign-up over a link that opens a window of the page's own goes") {
  const std::string_view page = "<p>One.</p><h2>Get more like this.</h2><p><a href=\"#/portal\">Join</a></p>";
  CHECK(hidden(page, {body, {Role::newsletter, ReasonCode::phrase, 0.9F}, {Role::navigation, ReasonCode::name_token, 0.94F}}) ==
        std::vector<bool>{false, true, false});
}

TEST_CASE("a copy of a paragraph of the article is not hidden") {
  const std::string_view page =
      "<p>The old bridge is closed.</p><div>The old bridge is closed.</div><div>Other news of today, in short.</div>";
  const Judged second = {Role::related, ReasonCode::second_article, 0.9F};
  CHECK(hidden(page, {body, second, second}) == std::vector<bool>{false, false, true});
  // Three words may be anybody's, four are the paragraph's.
  CHECK(hidden("<p>It is closed.</p><div>It is closed.</div>", {body, second}) == std::vector<bool>{false, true});
  CHECK(hidden("<p>It is now closed.</p><div>It is now closed.</div>", {body, second}) == std::vector<bool>{false, false});
}

TEST_CASE("nothing of a front page is hidden") {
  const Judged card = {Role::related, ReasonCode::name_token, 0.95F};
  CHECK(hidden("<p>One.</p><p>Two.</p>", {card, card}, PageType::front_page) == std::vector<bool>{false, false});
}

TEST_CASE("an aside that is nothing in particular stays, and in the midst of the article cards that lead nowhere") {
  const Judged aside = {Role::other, ReasonCode::name_token, 0.95F, u"aside"};
  CHECK(hidden("<p>One.</p><aside>Two eggs, milk.</aside><p>Two.</p><aside>About us.</aside>", {body, aside, body, aside}) ==
        std::vector<bool>{false, false, false, false});
  const Judged card = {Role::related, ReasonCode::name_token, 0.9F, u"cards"};
  CHECK(hidden("<p>One.</p><p>115 of 148</p><p>82 of 148</p><p>Two.</p>", {body, card, card, body}) ==
        std::vector<bool>{false, false, false, false});
  CHECK(hidden("<p>One.</p><p><a href=\"/a\">A story</a></p><p>Its summary</p><p>Two.</p>", {body, card, card, body}) ==
        std::vector<bool>{false, true, true, false});
}

TEST_CASE("what reads like the article's paragraphs asks for more certainty") {
  const std::string paragraph = "<p>The ferry ran aground in the fog, and all of the people on board were brought ashore.</p>";
  const std::string line = "<p>Ferry timetable</p>";
  const auto box = [](float confidence) { return Judged{Role::notice, ReasonCode::name_token, confidence, u"overlay"}; };
  CHECK(hidden("<p>One.</p>" + paragraph + "<p>Two.</p>", {body, box(0.9F), body}) == std::vector<bool>{false, false, false});
  CHECK(hidden("<p>One.</p>" + paragraph + "<p>Two.</p>", {body, box(0.95F), body}) == std::vector<bool>{false, true, false});
  CHECK(hidden("<p>One.</p>" + line + "<p>Two.</p>", {body, box(0.9F), body}) == std::vector<bool>{false, true, false});
  const std::string heading = "<h3>" + paragraph.substr(3, paragraph.size() - 7) + "</h3>";
  CHECK(hidden("<p>One.</p>" + heading + line + "<p>Two.</p>", {body, box(0.9F), box(0.9F), body}) ==
        std::vector<bool>{false, true, true, false});
  const std::string longer = "<p>" + [] {
    std::string words;
    for (int i = 0; i < 45; ++i) words += "water ";
    return words + "rose.";
  }() + "</p>";
  const Judged labelled = {Role::related, ReasonCode::heading_phrase, 0.63F, u"Related stories"};
  CHECK(hidden("<p>One.</p>" + longer + "<p>Two.</p>", {body, labelled, body}) == std::vector<bool>{false, false, false});
  CHECK(hidden("<p>One.</p>" + line + "<p>Two.</p>", {body, labelled, body}) == std::vector<bool>{false, true, false});
  // One paragraph under a headline is a summary; two in a row are text that got into the wrong box.
  const Judged related = {Role::related, ReasonCode::name_token, 0.9F, u"relatedarticles"};
  const std::string story = "<p><a href=\"/a\">Another story</a></p>";
  CHECK(hidden("<p>One.</p>" + story + paragraph + story, {body, related, related, related}) == std::vector<bool>{false, true, true, true});
  CHECK(hidden("<p>One.</p>" + story + paragraph + paragraph, {body, related, related, related}) ==
        std::vector<bool>{false, true, false, false});
}

TEST_CASE("no line of a box of other stories behind the article is left standing alone") {
  constexpr std::string_view page =
      "<main><p>The old bridge over the Marn closed on Tuesday after engineers found cracks in two of its "
      "piers.</p></main><div><h3>Related</h3>"
      "<p><a href=\"/1\">Ferry doubles its fares</a></p><p>Somebody said so.</p><p><a href=\"/2\">Pier seven is no more</a></p></div>";
  const Judged listed = {Role::related, ReasonCode::card_grid, 0.9F};
  const Judged weak = {Role::related, ReasonCode::card_grid, 0.7F};
  CHECK(hidden(page, {body, listed, listed, weak, listed}) == std::vector<bool>{false, true, true, true, true});
  // Where most of the box stays, the line stays too.
  CHECK(hidden(page, {body, weak, listed, weak, weak}) == std::vector<bool>{false, false, true, false, false});
}

TEST_CASE("a heading right over a box that goes, goes with it, in whatever language") {
  const auto page = [](std::string_view label) {
    return "<main><p>The old bridge over the Marn closed on Tuesday after engineers found cracks in two of its piers.</p></main>" +
           std::string(label) + "<p><a href=\"/1\">Ferry doubles its fares</a></p><p><a href=\"/2\">Pier seven is no more</a></p>";
  };
  const Judged listed = {Role::related, ReasonCode::card_grid, 0.9F};
  const Judged unknown = {Role::other, ReasonCode::after_article, 0.6F};
  CHECK(hidden(page("<h3>Tamul orish</h3>"), {body, unknown, listed, listed}) == std::vector<bool>{false, true, true, true});
  CHECK(hidden(page("<p>Tamul orish</p>"), {body, unknown, listed, listed}) == std::vector<bool>{false, false, true, true});
  CHECK(hidden(page("<h3>Tamul orish</h3>"), {body, body, listed, listed}) == std::vector<bool>{false, false, true, true});
}

TEST_CASE("long paragraphs with a link or two in a box of other stories are no summaries of them") {
  std::string words;
  for (int i = 0; i < 45; ++i) words += "water ";
  const std::string paragraph = "<p>" + words + "<a href=\"/a\">rose</a> again.</p>";
  const std::string story = "<p><a href=\"/a\">Another story</a></p>";
  const Judged related = {Role::related, ReasonCode::name_token, 0.9F, u"relatedarticles"};
  CHECK(hidden("<p>One.</p>" + story + paragraph + paragraph, {body, related, related, related}) ==
        std::vector<bool>{false, true, false, false});
  CHECK(hidden("<p>One.</p>" + story + paragraph + story, {body, related, related, related}) == std::vector<bool>{false, true, true, true});
}

TEST_CASE("in the midst of the article, lines without a link that only a name or the beginning of a sentence calls clutter stay") {
  const std::string_view lines =
      "<p>One.</p><h3>When to post and where to share</h3><p>Two.</p><p>Start your day with a bowl of oats and some "
      "fruit.</p><p>Three.</p>";
  const auto hidden_with = [&](Judged heading, Judged sentence) { return hidden(lines, {body, heading, body, sentence, body}); };
  const Judged named = {Role::share, ReasonCode::name_token, 0.9F, u"social"};
  CHECK(hidden_with(named, {Role::newsletter, ReasonCode::phrase, 0.5F}) == std::vector<bool>(5, false));
  CHECK(hidden_with({Role::navigation, ReasonCode::name_token, 0.9F, u"header"}, {Role::paywall, ReasonCode::phrase, 0.55F}) ==
        std::vector<bool>(5, false));
  CHECK(hidden_with({Role::notice, ReasonCode::name_token, 0.9F, u"alert"}, {Role::notice, ReasonCode::phrase, 0.5F}) ==
        std::vector<bool>(5, false));
  CHECK(hidden_with(named, {Role::newsletter, ReasonCode::phrase, 0.8F}) == std::vector<bool>{false, false, false, true, false});
  // Behind the article, and where a line is a link, a name is enough.
  CHECK(hidden("<p>One.</p><h3>When to post and where to share</h3>", {body, named}) == std::vector<bool>{false, true});
  CHECK(hidden("<p>One.</p><h3><a href=\"/s\">When to post and where to share</a></h3><p>Two.</p>", {body, named, body}) ==
        std::vector<bool>{false, true, false});
}

TEST_CASE("what the page names after its author may go from behind the article, and stays in front of it") {
  const Judged box = {Role::other, ReasonCode::name_token, 0.7F, u"author-profile"};
  CHECK(hidden("<p>Jane Roe.</p><p>One.</p><p>Jane Roe.</p>", {box, body, box}) == std::vector<bool>{false, false, true});
  CHECK(hidden("<p>One.</p><p>Jane Roe.</p>", {body, {Role::other, ReasonCode::name_token, 0.7F, u"outer-wrap"}}) ==
        std::vector<bool>{false, false});
}

TEST_CASE("an appeal between paragraphs goes with less certainty where its heading or its button stands in the same box") {
  const Judged heading = {Role::paywall, ReasonCode::phrase, 0.9F, u"consider supporting us"};
  const Judged appeal = {Role::paywall, ReasonCode::phrase, 0.5F, u"consider supporting us"};
  const Judged other = {Role::notice, ReasonCode::phrase, 0.9F, u"free reporting"};
  const std::string page =
      "<p>One.</p><div><h3>Free reporting needs you</h3><p>No owner tells us what to write, so please consider supporting us.</p></div>"
      "<p>Two.</p>";
  CHECK(hidden(page, {body, heading, appeal, body})[2]);
  CHECK_FALSE(hidden(page, {body, other, appeal, body})[2]);
  const std::string button =
      "<p>One.</p><div><p>No owner tells us what to write, so please consider supporting us.</p><a href=\"/g\">Give "
      "monthly</a></div><p>Two.</p>";
  CHECK(hidden(button, {body, appeal, heading, body})[1]);
}

TEST_CASE("a link that says that it is paid for is hidden with little certainty, a name that speaks of advertisements is not") {
  const std::string page = "<p>One.</p><p><a href=\"/a\">Ten gadgets for captains</a></p>";
  CHECK(hidden(page, {body, {Role::ad, ReasonCode::link_target, 0.4F, u"sponsored"}})[1]);
  CHECK_FALSE(hidden(page, {body, {Role::ad, ReasonCode::name_token, 0.4F, u"ad"}})[1]);
}

TEST_CASE("a heading right over the article's own text stays, whatever its words are taken for; over a box it goes") {
  const Judged label = {Role::newsletter, ReasonCode::phrase, 0.52F};
  CHECK(hidden("<p>One.</p><h2>Sign up for the race</h2>\n<p>Crews of four can.</p>", {body, label, body}) ==
        std::vector<bool>{false, false, false});
  CHECK(hidden("<p>One.</p><h2>Sign up for the letter</h2><form><input name=\"mail\"></form><p>Two.</p>", {body, label, body}) ==
        std::vector<bool>{false, true, false});
  // A paragraph in the heading itself, which is the page's last element.
  CHECK(hidden("<p>One.</p><h2>Sign up for the letter<p>Two.</p></h2>", {body, label, body}) == std::vector<bool>{false, true, false});
  CHECK(hidden("<p>One.</p><div><h2>Sign up for the letter</h2></div><p>Two.</p>", {body, label, body}) ==
        std::vector<bool>{false, true, false});
}
