#include <doctest/doctest.h>

#include "classify/evidence/features.h"
#include "classify/phrases/phrases.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

std::string with_bridge(std::string_view after) {
  return "<main><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + std::string(after) + "</main>";
}

bool bridge_kept(const Analysis& analysis) {
  const std::string text = article_text(analysis);
  return text.find("The old bridge") != std::string::npos && text.find("two of its piers") != std::string::npos &&
         text.find("every twenty minutes") != std::string::npos && text.find("sound in spring") != std::string::npos &&
         text.find("who will pay for them") != std::string::npos;
}

}  // namespace

TEST_CASE("a prompt to pay is known by its name and by where it leads, in a language that no list knows") {
  const auto walled = [](const std::string& href) {
    return removed_text(
        clean("<h1>Bridge over the Marn closed</h1>" + std::string(bridge) + std::string(bridge) +
              "<div class=\"paywall\"><h3>Koj tau nyeem tag nrho peb zaj xov xwm dawb lub hlis no lawm</h3><p>Them nyiaj rau "
              "peb es koj thiaj nyeem tau ntxiv.</p><p><a href=\"" +
              href + "\">Nkag mus</a></p></div>"),
        Role::paywall);
  };
  CHECK(walled("/login").find("Koj tau nyeem") == 0);
  CHECK(walled("/marn").empty());
}

TEST_CASE("a line named an interstitial link leads to another story, whatever language says so") {
  const Analysis analysis = clean("<h1>Bridge over the Marn closed</h1>" + std::string(bridge) +
                                  "<div class=\"c-interstitial-link\"><p class=\"interstitial-link\"><a href=\"/wall\">[Nyeem ntxiv: Phab "
                                  "ntsa yuav raug kho]</a></p></div>" +
                                  std::string(bridge));
  CHECK(role_of(analysis, "[Nyeem") != Role::notice);
  CHECK(article_text(analysis).find("Nyeem") == std::string::npos);
}

TEST_CASE("a short paragraph of the article is no teaser and no prompt, whatever the page's system calls it") {
  const Analysis analysis = clean("<h1>Bridge over the Marn closed</h1><div class=\"teaser-text\"><p>The county has no other.</p></div>" +
                                  std::string(bridge) + "<div class=\"subscriber-only\"><p>Nobody was hurt, the county said.</p></div>" +
                                  "<div class=\"subscriber-only\"><p>It opened in 1931.</p></div>" + std::string(bridge));
  CHECK(removed_text(analysis, Role::related).empty());
  CHECK(removed_text(analysis, Role::paywall).empty());
  CHECK(article_text(analysis).find("Nobody was hurt, the county said.") != std::string::npos);
  CHECK(article_text(analysis).find("It opened in 1931.") != std::string::npos);
}

TEST_CASE("a comment form goes: by its words, by its fields, by its name") {
  for (const char* form :
       {"<div><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p><textarea></textarea></form></div>",
        "<div class=\"x\"><b>Post a comment</b><form><input name=\"n\"><textarea name=\"t\"></textarea></form></div>",
        "<section id=\"respond\" class=\"comment-respond\"><p>Say something</p><form><textarea "
        "name=\"comment\"></textarea></form></section>"}) {
    const Analysis analysis = clean(with_bridge(form));
    CHECK(bridge_kept(analysis));
    REQUIRE(analysis.removed.size() == 1);
    CHECK(analysis.removed[0].kind == Role::comment_form);
    CHECK(analysis.removed[0].nodes.size() == 1);
    CHECK_FALSE(analysis.removed[0].reasons.empty());
  }
}

TEST_CASE("a comment form of fields alone, and a thread that a script fills, are regions without text") {
  const Analysis analysis = clean(with_bridge(
      "<form action=\"/comment\"><input name=\"email\"><textarea name=\"comment\"></textarea></form><div id=\"disqus_thread\"></div>"
      "<div id=\"taboola-below\"></div><iframe src=\"https://www.facebook.com/plugins/comments.php?x\"></iframe>"));
  CHECK(bridge_kept(analysis));
  REQUIRE(analysis.removed.size() == 4);
  CHECK(analysis.removed[0].kind == Role::comment_form);
  CHECK(analysis.removed[1].kind == Role::comments);
  CHECK(analysis.removed[2].kind == Role::related);
  CHECK(analysis.removed[3].kind == Role::comments);
  for (const Removed& removed : analysis.removed) CHECK(removed.text.empty());
}

TEST_CASE("a form with a text field in a section of comments is the comment form, and the section goes whole") {
  const Analysis analysis =
      clean(with_bridge("<section id=\"comments\"><h2>Leave a comment</h2><p>Your email address will not be published.</p>"
                        "<form><textarea name=\"c\"></textarea><button>Send</button></form></section>"));
  REQUIRE(analysis.removed.size() == 1);
  CHECK(analysis.removed[0].kind == Role::comment_form);
  CHECK(analysis.removed[0].nodes.size() == 1);
}

TEST_CASE("the heading of a list of stories in a side column goes with the list") {
  const Analysis analysis =
      clean(with_bridge("</main><aside class=\"rail\"><h3>Most read</h3><ol><li><a href=\"/a\">Harbour pilots win pay rise</a></li>"
                        "<li><a href=\"/b\">New bakery opens by the quay</a></li><li><a href=\"/c\">Council votes on parking "
                        "fees</a></li></ol></aside><main>"));
  CHECK(removed_text(analysis, Role::related).find("Most read") != std::string::npos);
}

TEST_CASE("a thread of comments goes though it reads like prose") {
  const Analysis analysis = clean(with_bridge(
      "<div><h2>12 Comments</h2><ol><li><p>I have crossed this bridge every day for thirty years, and I always felt it shake.</p></li>"
      "<li><p>They knew about it, and they did nothing, as they always do in this county.</p></li></ol></div>"));
  CHECK(bridge_kept(analysis));
  CHECK(article_text(analysis).find("thirty years") == std::string::npos);
  CHECK(removed_text(analysis, Role::comments).find("as they always do") != std::string::npos);
}

TEST_CASE("related stories go, after the article and in the middle of it") {
  const Analysis analysis = clean(
      "<article><h1>Bridge over the Marn closed</h1>"
      "<p>The old bridge over the Marn closed on Tuesday after engineers found cracks in two of its piers, the county said.</p>"
      "<p><a href=\"/1\">READ MORE: Ferry captain marries twice</a></p>"
      "<p>Drivers will have to take the ferry, which runs every twenty minutes, until at least the end of October.</p>"
      "<p>Repairs could cost as much as four million dollars, and nobody has said yet who will pay for them.</p>"
      "<h3>You May Also Like</h3><ul><li><a href=\"/2\">Goat elected mascot</a></li><li><a href=\"/3\">Town clock runs "
      "backwards</a></li></ul></article>");
  CHECK(removed_text(analysis, Role::inline_related) == "READ MORE: Ferry captain marries twice");
  CHECK(removed_text(analysis, Role::related) == "You May Also Like\n\nGoat elected mascot\n\nTown clock runs backwards");
  CHECK(article_text(analysis).find("Drivers will have") != std::string::npos);
}

TEST_CASE("newsletter boxes, share bars, advertisements' labels, cookie notices and copyright lines go") {
  const Analysis analysis =
      clean(with_bridge("<div class=\"share-bar\"><a href=\"#\">Facebook</a><a href=\"#\">Twitter</a></div><p>Advertisement</p>"
                        "<div class=\"signup-x\"><p>Sign up for our newsletter and get the news in your inbox.</p><form><input "
                        "type=\"email\"></form></div>"
                        "<p>Copyright 2026 The Marn Courier. All rights reserved.</p>") +
            "<div id=\"cookie-banner\"><p>We use cookies to make this site work. Read our policy.</p></div>");
  CHECK(bridge_kept(analysis));
  CHECK(removed_text(analysis, Role::share).find("Facebook") != std::string::npos);
  CHECK(removed_text(analysis, Role::ad) == "Advertisement");
  CHECK(removed_text(analysis, Role::newsletter).find("in your inbox") != std::string::npos);
  CHECK(removed_text(analysis, Role::legal).find("Copyright 2026") != std::string::npos);
  CHECK(removed_text(analysis, Role::notice).find("We use cookies") != std::string::npos);
}

TEST_CASE("an article that talks about comment forms, newsletters and cookies keeps every paragraph") {
  const Analysis analysis = clean(
      "<article><h1>How websites learned to nag</h1>"
      "<p>“Leave a Reply” was once the most common heading on the web, and “Your email address will not be published” the most common "
      "promise under it.</p>"
      "<p>Sign up for our newsletter, said the box, and readers did, by the million, until their inboxes were full and nobody read a word "
      "of it any more.</p>"
      "<p>We use cookies, the banners began to say in 2018, and a decade of clicking on buttons that change nothing had begun for "
      "everybody in Europe.</p>"
      "<h2>Comments</h2>"
      "<p>Related stories, sponsored links and boxes that say “You may also like” now take up half of a page, according to a study of "
      "forty news sites.</p></article>");
  for (const char* word : {"most common promise", "by the million", "a decade of clicking", "a study of forty"}) {
    CHECK(article_text(analysis).find(word) != std::string::npos);
  }
}

TEST_CASE("credits and source notes are set apart and stay in the page") {
  const Analysis analysis =
      clean(with_bridge("<p>Jonas Webb contributed to this report.</p><p>This article originally appeared on The Marn Courier.</p>"));
  CHECK(bridge_kept(analysis));
  CHECK(removed_text(analysis, Role::credit) == "Jonas Webb contributed to this report.");
  CHECK(removed_text(analysis, Role::source) == "This article originally appeared on The Marn Courier.");
  for (const Removed& removed : analysis.removed) CHECK(removed.nodes.empty());
}

TEST_CASE("headline, byline, date and captions are known for what they are") {
  const Analysis analysis = clean(
      "<article><h1>Bridge over the Marn closed</h1><p>By Jane Roe</p><p>Published 12 May 2026, 10:15</p>"
      "<figure><img src=\"/bridge.jpg\"><figcaption>The bridge on Monday. (Photo: K. Ott)</figcaption></figure>" +
      std::string(bridge) + "</article>");
  CHECK(role_of(analysis, "Bridge over") == Role::headline);
  CHECK(role_of(analysis, "By Jane") == Role::byline);
  CHECK(role_of(analysis, "Published 12") == Role::dateline);
  CHECK(role_of(analysis, "The bridge on") == Role::caption);
  CHECK(article_text(analysis).substr(0, 14) == "The old bridge");
}

TEST_CASE("what stands beside a picture without saying what it is: a caption in a figure, a card of another story in a box") {
  const std::string before =
      "<p>The town closed the old bridge on Monday after an inspection found cracks in two of its piers, which stood "
      "there since the war.</p>";
  const Analysis analysis = clean(
      "<article><h1>Bridge over the Marn closed</h1>" + before +
      "<figure><img src=\"/a.jpg\"><div class=\"q1\"><div>Two of the piers on Monday morning</div><div>Karl Ott</div></div></figure>" +
      std::string(bridge) +
      "<div class=\"q2\"><div><a href=\"/film\"><img src=\"/b.jpg\"></a></div><div><h4><a href=\"/film\">Ferry runs through the "
      "night</a></h4><p>A "
      "ferryman tells how he has crossed the river since Monday.</p></div></div>" +
      before + "</article>");
  CHECK(role_of(analysis, "Two of the piers") == Role::caption);
  CHECK(role_of(analysis, "Karl Ott") == Role::caption);
  CHECK(article_text(analysis).find("ferryman tells") == std::string::npos);
  CHECK(article_text(analysis).find("through the night") == std::string::npos);
  CHECK(bridge_kept(analysis));
}

TEST_CASE("a paragraph of who posted it stands over the text, and says the day, too") {
  const Analysis analysis =
      clean("<article><h1>Bridge over the Marn closed</h1><p>Posted by Karl Ott on 12 March 2025</p>" + std::string(bridge) + "</article>");
  CHECK(analysis.article.bylines == std::vector<std::u16string>{u"Karl Ott"});
  CHECK(analysis.article.published == u"2025-03-12");
  CHECK(article_text(analysis).find("Posted") == std::string::npos);
}

TEST_CASE("slanted words alone in a paragraph with a picture are its caption") {
  const auto role = [](const std::string& paragraph) {
    return role_of(
        clean("<article><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + paragraph + std::string(bridge) + "</article>"),
        "Two of the piers");
  };
  CHECK(role("<p><img src=\"/a.jpg\"><em>Two of the piers on Monday morning</em></p>") == Role::caption);
  CHECK(role("<p><img src=\"/a.jpg\"><em>Two of the piers</em> were cracked on Monday morning.</p>") == Role::body);
  CHECK(role("<p><em>Two of the piers were cracked on Monday morning.</em></p>") == Role::body);
}

TEST_CASE("page types: a front page is no article, a live blog keeps every entry, a second article goes") {
  std::string front = "<h1>The Courier</h1>";
  for (int i = 0; i < 12; ++i)
    front += "<div><h3><a href=\"/" + std::to_string(i) + "\">Council votes on item number " + std::to_string(i) +
             "</a></h3><p>The vote was close again.</p></div>";
  const Analysis list = clean(front);
  CHECK(list.article.page_type == PageType::front_page);
  CHECK(list.removed.empty());
  CHECK(list.facts.key_sentences.empty());

  std::string live = "<h1>Storm: live</h1>";
  for (const char* hour : {"ten", "eleven", "noon", "one"}) {
    live += "<article class=\"live-blog-post\"><p>At " + std::string(hour) +
            " the wind took two roofs in the harbor, and the ferry stayed where it was, the captain said.</p></article>";
  }
  const Analysis blog = clean(live);
  CHECK(blog.article.page_type == PageType::live_blog);
  for (const char* hour : {"At ten", "At eleven", "At noon", "At one"}) CHECK(article_text(blog).find(hour) != std::string::npos);

  const Analysis second =
      clean("<html><head><title>Bridge over the Marn closed</title></head><body><article><h1>Bridge over the Marn closed</h1>" +
            std::string(bridge) +
            "</article><article><h2>Baker wins pie contest</h2>"
            "<p>Hamish Orr has won the pie contest for the ninth year in a row, beating 112 other entries with mutton.</p>"
            "<p>The prize of 250 pounds will go to the lifeboat, as it has every year since he won for the first "
            "time.</p></article></body></html>");
  CHECK(bridge_kept(second));
  CHECK(article_text(second).find("Hamish") == std::string::npos);
  CHECK(removed_text(second, Role::related).find("Hamish") != std::string::npos);
}

TEST_CASE("JSON-LD's article body protects paragraphs that names would take away") {
  const std::string_view body =
      "The old bridge over the Marn closed on Tuesday after engineers found cracks in two of its piers, the county said. "
      "Drivers will have to take the ferry, which runs every twenty minutes, until at least the end of October. "
      "Repairs could cost as much as four million dollars, and nobody has said yet who will pay for them. "
      "The county will hear proposals from three builders on the first day of June, and it will choose one before the school year begins.";
  const Analysis analysis = clean("<html><head><script>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge closed\",\"articleBody\":\"" +
                                  std::string(body) + "\"}</script></head><body><div>" + std::string(bridge) +
                                  "<div class=\"promo related\"><p>The county will hear proposals from three builders on the first day of "
                                  "June, and it will choose one before the "
                                  "school year begins.</p></div></div></body></html>");
  CHECK(article_text(analysis).find("three builders") != std::string::npos);
}

TEST_CASE("phrases match whole, by their beginning or anywhere, in many languages") {
  const auto kind = [](std::u16string_view text, std::uint32_t words) { return match_phrase(text, words).kind; };
  CHECK(match_phrase(u"Leave a Reply", 3).mode == PhraseMode::whole);
  CHECK(kind(u"(12) Comments »", 2) == Role::comments);
  CHECK(kind(u"More from The Courier", 4) == Role::related);
  CHECK_FALSE(match_phrase(u"More from less is what the minister promised, and more from less is what she got in the end.", 19));
  CHECK(kind(u"Schreibe einen Kommentar", 3) == Role::comment_form);
  CHECK(kind(u"À lire aussi", 3) == Role::related);
  CHECK(kind(u"Te puede interesar", 3) == Role::related);
  CHECK(kind(u"Dodaj komentarz", 2) == Role::comment_form);
  CHECK(kind(u"Читайте также", 2) == Role::related);
  CHECK(kind(u"関連記事", 2) == Role::related);
  CHECK(kind(u"댓글 남기기", 2) == Role::comment_form);
  CHECK(kind(u"اترك تعليقا", 2) == Role::comment_form);
  CHECK(kind(u"यह भी पढ़ें", 3) == Role::related);
  CHECK(kind(u"Facebook Twitter WhatsApp", 3) == Role::share);
  CHECK_FALSE(match_phrase(u"Facebook Reality Labs", 3));
}

TEST_CASE("the trained model: what it keeps and drops says why, and how sure it is") {
  const Analysis analysis = clean(with_bridge("<div class=\"zz\"><a href=\"/1\">Ten gardens to see</a></div>"));
  for (const PageBlock& block : analysis.page_blocks) {
    CHECK(block.confidence > 0.0F);
    CHECK(block.confidence <= 1.0F);
    CHECK_FALSE(block.reasons.empty());
  }
}

TEST_CASE("a column with a newsletter's box among its lists is no box that asks: each part is what it is") {
  const Analysis analysis = clean(with_bridge(
      "<aside><section><h2>Recent Posts</h2><ul><li><a href=\"/1\">Library opens on Sundays</a></li><li><a href=\"/2\">Swim team wins in "
      "the "
      "rain</a></li></ul></section><section><h2>Newsletter</h2><form><label>Your email address</label><input type=\"email\" "
      "name=\"email\"><button>Subscribe</button></form></section><section><h2>Recent Comments</h2><ul><li><a href=\"/3\">Anna on the "
      "ferry</a></li></ul></section></aside>"));
  CHECK(bridge_kept(analysis));
  CHECK(removed_text(analysis, Role::newsletter).find("Subscribe") != std::string::npos);
  CHECK(removed_text(analysis, Role::newsletter).find("Library opens") == std::string::npos);
  CHECK(removed_text(analysis, Role::related).find("Library opens") != std::string::npos);
  CHECK(removed_text(analysis, Role::comment_form).empty());
}

TEST_CASE("a count over a thread heads it, whatever it quotes, and without any name") {
  const Analysis analysis =
      clean(with_bridge("<div><h2>2 thoughts on “Bridge over the Marn closed”</h2><ol><li><b>Anna says:</b><p>They "
                        "should have seen that!</p></li><li><b>Ben says:</b><p>The ferry is slow.</p></li></ol></div>"));
  CHECK(bridge_kept(analysis));
  const std::string comments = removed_text(analysis, Role::comments);
  CHECK(comments.find("2 thoughts on") != std::string::npos);
  CHECK(comments.find("The ferry is slow") != std::string::npos);
}

TEST_CASE("a thread and a form without names or known words are known by dates, answers and fields") {
  const auto item = [](std::string_view who, std::string_view said) {
    return "<li><div><b>" + std::string(who) + "</b></div><div><time>3 May</time></div><p>" + std::string(said) +
           "</p><div><a href=\"/p?replytocom=3#respond\">Tugon qa</a></div></li>";
  };
  const std::string thread = "<div class=\"qa\"><h2>Qwa 2 zor</h2><ol>" +
                             item("Anna", "They should have seen that coming for years, and so should we all.") +
                             item("Ben", "The ferry is slow, and the ferryman is slower, but at least both of them float.") + "</ol>";
  const std::string form =
      "<div><h3>Zor leen</h3><form><label>Ner</label><textarea name=\"comment\"></textarea><input type=\"email\" "
      "name=\"email\"></form></div></div>";
  const Analysis analysis = clean(with_bridge(thread + form));
  CHECK(bridge_kept(analysis));
  CHECK(removed_text(analysis, Role::comments).find("at least both of them float") != std::string::npos);
  CHECK(removed_text(analysis, Role::comments).find("Qwa 2 zor") != std::string::npos);
  CHECK(removed_text(analysis, Role::comment_form).find("Zor leen") != std::string::npos);
  // Posts of a forum, the first of them the question, are what the page is for.
  const Analysis forum =
      clean("<main><h1>How long is the bridge?</h1><div class=\"qa\"><ol>" +
            item("Anna", "I have measured it twice now, once with a rope and once with a rod, and found two lengths.") +
            item("Ben", "The rope is wet, so it is longer than it should be, and the rod has been cut twice.") + "</ol></div></main>");
  CHECK(removed_text(forum, Role::comments).empty());
}

TEST_CASE("a post of a sentence stays one beside longer comments and cards of other stories") {
  std::string page =
      "<html><head><title>Bridge closed</title></head><body><main><h1>Bridge closed</h1><div class=\"entry-content\"><p>The old bridge "
      "over the Marn is closed from Monday on.</p></div><div class=\"related-posts\"><h3>Related posts</h3>";
  for (const char* story : {"Ferry doubles its fares", "Pier seven is no more", "Ropes and rods compared", "Mayor crosses by boat",
                            "River rises again", "Stone found to be chalk"})
    page += "<article><h3><a href=\"/s\">" + std::string(story) +
            "</a></h3><p>Somebody said on Tuesday that nobody had asked, and that it was too late.</p></article>";
  page +=
      "</div><div class=\"comments-area\"><ol class=\"comment-list\"><li><b>Anna</b><p>They should have seen that coming for years, and so "
      "should we all, who crossed it every day and heard it groan.</p></li><li><b>Ben</b><p>The ferry is slow, and the ferryman is slower, "
      "but at "
      "least both of them float.</p></li></ol><form class=\"comment-form\"><textarea "
      "name=\"comment\"></textarea></form></div></main></body></html>";
  const Analysis analysis = clean(page);
  CHECK(analysis.article.page_type == PageType::article);
  CHECK(article_text(analysis) == "The old bridge over the Marn is closed from Monday on.");
  CHECK(removed_text(analysis, Role::related).find("River rises again") != std::string::npos);
  CHECK(removed_text(analysis, Role::comments).find("heard it groan") != std::string::npos);
}

TEST_CASE("an invitation to comment takes no paragraphs along, and neither do an article's own questions and colons") {
  const Analysis invited = clean(with_bridge(
      "<p><b>Leave a comment</b></p><p>If you liked this, tell the ferryman, who has read all of our stories on the bridge so far.</p>"
      "<h2>Sources</h2><ul><li>The engineers of the county have written a report on the piers, and it can be read in the town hall.</li>"
      "</ul>"));
  CHECK(bridge_kept(invited));
  CHECK(removed_text(invited, Role::comment_form).find("ferryman") == std::string::npos);
  CHECK(removed_text(invited, Role::comment_form).find("have written a report") == std::string::npos);

  const Analysis more = clean(
      "<main><h1>Bridge over the Marn closed</h1>" + std::string(bridge) +
      "<p>More from the mayor’s speech on the bridge:</p><p>The bridge has served us for ninety years, and it will serve us again.</p>" +
      std::string(bridge) + "</main>");
  CHECK(article_text(more).find("More from the mayor") != std::string::npos);

  const std::string questions =
      "<h2>Questions</h2><h3>When will the bridge open again?</h3>"
      "<p>Nobody knows yet, but the engineers of the county hope that it will be in the spring of next year.</p>";
  const auto page = [&](std::string_view name) {
    return clean("<main><section><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + "</section><section><article class=\"" +
                 std::string(name) + "\">" + questions + "</article></section></main>");
  };
  CHECK(removed_text(page("faq"), Role::related).empty());
}

TEST_CASE("what asks for a comment is no prose, so that a form at the end changes no figure of the page") {
  const auto prose = [](std::string_view form) {
    const Document document = document_of(with_bridge(form));
    const Blocks blocks = segment(document);
    return Features(document, blocks, read_page_data(document)).total_prose();
  };
  const std::uint32_t before = prose("");
  CHECK(before > 0);
  for (const char* asks : {"<p>Your email address will not be published. Required fields are marked *</p>",
                           "<p>Ihre E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert</p>",
                           "<p>Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *</p>"})
    CHECK(prose(asks) == before);
  CHECK(prose("<p>The mayor said on Friday that the bridge would be open again by the end of the spring.</p>") > before);
}

TEST_CASE("a card that is one paid link is an advertisement; where many are, the page is about what they sell") {
  const std::string card =
      "<div><a rel=\"nofollow sponsored\" href=\"https://shop.example/p\"><img src=\"a.jpg\"><h3>Ten gadgets that every ferry captain "
      "wants</h3></a></div>";
  CHECK(removed_text(clean(with_bridge(card)), Role::ad) == "Ten gadgets that every ferry captain wants");
  CHECK(removed_text(clean(with_bridge(card + card + card + card + card)), Role::ad).empty());
  CHECK(removed_text(clean(with_bridge("<div><a rel=\"sponsored\" href=\"https://shop.example/p\"><h3>Ten gadgets that every ferry captain "
                                       "wants</h3></a></div>")),
                     Role::ad)
            .empty());  // no card without a picture
}

TEST_CASE("a box with a picture and somebody's name that leads to an author's page is none of the text behind which it stands") {
  const auto last = [](std::string_view href, std::string_view picture = "<img src=\"a.jpg\">") {
    const Analysis analysis = clean("<main><article><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + "<div>" +
                                    std::string(picture) + "<div><h4><a href=\"" + std::string(href) +
                                    "\">Ines Holm</a></h4><p>Ines Holm grew up beside the river, kept its locks for nine years, and now "
                                    "lives in a boat with two dogs, as she likes to tell everybody.</p></div></div></article></main>");
    CHECK(bridge_kept(analysis));
    return article_text(analysis).find("kept its locks") == std::string::npos;
  };
  CHECK(last("/author/ines-holm"));
  CHECK(!last("/locks/history"));
  CHECK(!last("/author/ines-holm", ""));
}

TEST_CASE("what highlighting names a comment is code") {
  const Analysis analysis = clean(with_bridge("<pre><span class=\"comment\">// opens the lock</span>\nlock.open();</pre>"));
  CHECK(article_text(analysis).find("opens the lock") != std::string::npos);
  CHECK(removed_text(analysis, Role::comments).empty());
}

TEST_CASE("behind the article, cards under a label that only scripts make into links are other stories; a list without pictures is not") {
  const auto card = [](std::string_view headline) {
    return "<div tabindex=\"0\"><div><img src=\"a.jpg\"></div><h4>" + std::string(headline) + "</h4><span>3 hours ago</span></div>";
  };
  const std::string cards = card("Harbour wall to be rebuilt") + card("Library opens on Sundays") + card("Town clock runs backwards again");
  const Analysis analysis = clean(with_bridge("") + "<div><p>You may also like</p>" + cards + "</div>");
  CHECK(bridge_kept(analysis));
  CHECK(removed_text(analysis, Role::related).find("Town clock runs") != std::string::npos);
  const std::string tile = "<div><img src=\"a.jpg\"><h4>Weirs</h4></div>";
  CHECK(
      removed_text(clean(with_bridge("") + "<div><p>You may also like</p>" + tile + tile + tile + "</div>"), Role::related).find("Weirs") ==
      std::string::npos);
  CHECK(removed_text(clean(with_bridge("") + "<div><p>Recommended</p><p>Memory of four gigabytes</p><p>Windows ten or newer</p><p>Some "
                                             "room on the disk</p></div>"),
                     Role::related)
            .find("Windows") == std::string::npos);
}

TEST_CASE("what nothing can show again is no text, however it reads; what has an id or a class may be folded away") {
  const auto with = [](std::string_view tag) {
    const std::string fold = "<h2>Ways around</h2>" + std::string(tag);
    return article_text(
        clean("<html><head><title>Bridge closed</title></head><body><h1>Bridge closed</h1><p>The county said that the bridge will stay "
              "closed until the "
              "piers have been mended, which may take until May, and that buses go around by the mill. It asked drivers for patience.</p>" +
              fold +
              "Buses leave from the market every twenty minutes and take the drivers of the ferry along, who begin at six. A ticket costs "
              "as much as it "
              "did before, the company said, and children go free.</p>" +
              fold +
              "Cyclists may use the old path behind the weir, which has been swept. Lorries are sent over the pass, where drivers must "
              "have chains "
              "with them from November on, and nobody may stop in the tunnel.</p></body></html>"));
  };
  const auto times = [](const std::string& text) {
    int found = 0;
    for (std::size_t at = 0; (at = text.find("drivers", at)) != std::string::npos; ++at) ++found;
    return found;
  };
  CHECK(times(with("<p>")) == 3);
  CHECK(times(with("<p hidden>")) == 1);
  CHECK(times(with("<p class=\"fold\" hidden>")) == 3);
  CHECK(times(with("<p id=\"fold\" hidden>")) == 3);
}

TEST_CASE("a heading over a list of links goes with it, though the article goes on behind") {
  const std::string list =
      "<h2>In the valley</h2><ul><li><a href=\"/a\">Weirs at Brelle are to be mended in May</a></li><li><a href=\"/b\">Town clock runs "
      "again after forty years</a></li><li><a href=\"/c\">Weavers sell more coats than ever</a></li><li><a href=\"/d\">School at Upper "
      "Brelle gets a new roof</a></li><li><a href=\"/e\">Two held after break-in at the old mill</a></li></ul>";
  const std::string text = article_text(clean(with_bridge(list + std::string(bridge))));
  CHECK(text.find("In the valley") == std::string::npos);
}

TEST_CASE("a menu is no article, however little else there is on the page") {
  CHECK(clean("<html><head><title>Home</title></head><body><nav><ul><li><a href=\"/a\">Harbour pilots</a></li></ul></nav></body></html>")
            .article.text.empty());
}
