#include "classify/regions/apart.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "classify/page/page_frame.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

/// The blocks that are set apart, as "role: text", and forms without a text as "role".
std::vector<std::string> apart_of(std::string_view markup) {
  const Document document = document_of(markup);
  const Blocks blocks = segment(document);
  const PageData page = read_page_data(document);
  const Features features(document, blocks, page);
  const Apart apart = find_apart(document, blocks, features, names_of(document), page);
  std::vector<std::string> out;
  for (const auto& [block, verdict] : apart.verdicts) {
    out.push_back(std::string(role_name(verdict.role)) + ": " + unicode::to_utf8(blocks.text_of(blocks.blocks[block])));
    for (const Reason& reason : verdict.reasons) CHECK_FALSE((reason.code == ReasonCode::phrase && reason.detail.empty()));
  }
  for (const EmptyRegion& region : apart.empty) out.emplace_back(role_name(region.kind));
  return out;
}
using Lines = std::vector<std::string>;

/// What each block of a page is and how sure, those of an added one apart.
Lines verdicts_without(const Analysis& analysis, const std::vector<std::string>& added) {
  Lines out;
  for (const PageBlock& block : analysis.page_blocks) {
    const std::string text = unicode::to_utf8(block.text);
    if (std::find(added.begin(), added.end(), text) != added.end()) continue;
    out.push_back(text + " " + std::string(role_name(block.role)) + " " + std::to_string(block.confidence));
  }
  return out;
}

constexpr std::string_view stories =
    "<ul><li><a href=\"/1\">Harbour wall to be rebuilt</a></li><li><a href=\"/2\">Library opens on Sundays</a></li></ul>";
const Lines listed = {"related: Harbour wall to be rebuilt", "related: Library opens on Sundays"};

Lines with_label(std::string_view label) {
  Lines out = {"related: " + std::string(label)};
  out.insert(out.end(), listed.begin(), listed.end());
  return out;
}

}  // namespace

TEST_CASE("a label in an element of its own within the link, or before it, leads to another story") {
  const std::string head = "<html><head><meta property=\"og:type\" content=\"article\"></head><body><h1>The wall</h1>";
  const auto taken = [&](const std::string& line) {
    return apart_of(head + std::string(bridge) + line + std::string(bridge) + "</body></html>");
  };
  CHECK(taken("<div><a href=\"/1\"><span>Read also</span><img src=\"a.jpg\"><strong>Harbour wall to be rebuilt</strong></a></div>") ==
        Lines{"related: Read alsoHarbour wall to be rebuilt"});
  CHECK(taken("<div><span>Next post</span><a href=\"/1\">Harbour wall to be rebuilt</a></div>") ==
        Lines{"related: Next postHarbour wall to be rebuilt"});
  CHECK(taken("<div><span>Föregående inlägg</span><a href=\"/1\">Muren i hamnen byggs om efter stormen</a></div>") ==
        Lines{"related: Föregående inläggMuren i hamnen byggs om efter stormen"});
  CHECK(taken("<p><b>More on</b> this in <a href=\"/1\">the story of the harbour wall</a>.</p>").empty());
  CHECK(taken("<div><a href=\"/1\"><b>Read more</b> <i>here</i></a></div>").empty());
  CHECK(taken("<p><a href=\"/1\"><b>The mayor</b> <i>who rebuilt the harbour wall</i></a></p>").empty());
}

TEST_CASE("an element's name says what it is by its words, not by letters that a build tool made") {
  const auto kind = [](std::string_view name) {
    const Document document = document_of("<body><div class=\"" + std::string(name) + "\">A line of text</div></body>");
    const ElementNames names = names_of(document);
    NodeId node = 0;
    while (node < document.size() && document.tag(node) != Tag::div) ++node;
    return names[node].role;
  };
  CHECK(kind("dsq") == Role::comments);
  CHECK(kind("commentList") == Role::comments);
  CHECK(kind("kzIj GNme dSqF") != Role::comments);
}

TEST_CASE("wherever a page puts such a block, each other block is judged the same, with the same confidence") {
  struct Added {
    std::string_view markup;
    std::vector<std::string> texts;
  };
  const std::vector<Added> blocks = {
      {"<div><h3>You may also like</h3><ul><li><a href=\"/1\">Harbour wall to be rebuilt</a></li><li><a href=\"/2\">Library opens on "
       "Sundays</a></li></ul></div>",
       {"You may also like", "Harbour wall to be rebuilt", "Library opens on Sundays"}},
      {"<h3>Das könnte Sie auch interessieren</h3><ul><li><a href=\"/1\">Hafenmauer wird erneuert</a></li><li><a href=\"/2\">Bücherei "
       "öffnet sonntags</a></li></ul>",
       {"Das könnte Sie auch interessieren", "Hafenmauer wird erneuert", "Bücherei öffnet sonntags"}},
      {"<section class=\"related-posts\"><div><a href=\"/1\"><img src=\"a.png\"></a><h4><a href=\"/1\">Harbour wall to be rebuilt</a></h4>"
       "<p>The council voted on Monday for stone from the quarry nearby.</p></div><div><h4><a href=\"/2\">Library opens on "
       "Sundays</a></h4><time>2 hours ago</time></div></section>",
       {"Harbour wall to be rebuilt", "The council voted on Monday for stone from the quarry nearby.", "Library opens on Sundays",
        "2 hours ago"}},
      {"<div><h3>Leave a Reply</h3><form method=\"post\"><p>Your email address will not be published.</p><label>Comment</label><textarea "
       "name=\"comment\"></textarea><input name=\"email\"><button>Post Comment</button></form></div>",
       {"Leave a Reply", "Your email address will not be published.", "Comment", "Post Comment"}},
      {"<form><textarea name=\"comment\"></textarea></form>", {}},
      {"<aside><h3>Sign up for our newsletter</h3><p>The best of the week in your inbox.</p><form><input "
       "type=\"email\"><button>Subscribe</button></form></aside>",
       {"Sign up for our newsletter", "The best of the week in your inbox.", "Subscribe"}},
      {"<p>READ MORE: <a href=\"/1\">Harbour wall to be rebuilt</a></p>", {"READ MORE: Harbour wall to be rebuilt"}},
      {"<section><h2>Leave a comment</h2><p>Nobody sees where you write from but us.</p><form><p>Name</p><input name=\"n\"><textarea "
       "name=\"t\"></textarea></form></section>",
       {"Leave a comment", "Nobody sees where you write from but us.", "Name"}},
      {"<div><h3>Leave a comment</h3><form><textarea name=\"body\"></textarea><button>Post</button></form><p>Be kind, and stay with the "
       "story.</p></div>",
       {"Leave a comment", "Post", "Be kind, and stay with the story."}},
      {"<div><h3>Join the conversation</h3><p>Be kind, and stay with the story; what is not will be taken down.</p><div "
       "role=\"textbox\"></div></div>",
       {"Join the conversation", "Be kind, and stay with the story; what is not will be taken down."}},
      {"<div><p><b>Join the conversation</b></p><p>Be kind, and stay with the story.</p><a href=\"/login\"><button>Log "
       "in</button></a></div>",
       {"Join the conversation", "Be kind, and stay with the story.", "Log in"}},
      {"<div><h3>Leave a comment</h3><p>You must be logged in to post a comment. <a href=\"/in\">Log in</a></p></div>",
       {"Leave a comment", "You must be logged in to post a comment. Log in"}},
      {"<table><tr><td colspan=\"2\"><b>You may also like</b></td></tr><tr><td><img src=\"a.png\"></td><td><a href=\"/1\">Harbour wall to "
       "be "
       "rebuilt</a> 3 March 2024</td></tr></table>",
       {"You may also like", "Harbour wall to be rebuilt 3 March 2024"}},
  };
  const std::string head =
      "<html><head><title>Bridge over the Marn closed</title></head><body><nav><a href=\"/\">Home</a> <a href=\"/n\">News</a></nav><main>";
  const std::string title = "<article><h1>Bridge over the Marn closed</h1>";
  const std::string tail =
      "<p>A detour.</p></article><div><p>More roads</p><a href=\"/r\">All roads</a></div></main><footer>© 2024</footer>";
  const std::string end = "</body></html>";
  const std::string half = std::string(bridge).substr(0, bridge.find("<p>“We"));
  const std::string rest = std::string(bridge).substr(half.size());
  const Analysis plain = clean(head + title + half + rest + tail + end);
  for (const Added& added : blocks) {
    const std::string box(added.markup);
    const Lines before = verdicts_without(plain, added.texts);
    for (const std::string& markup : {head + box + title + half + rest + tail + end, head + title + box + half + rest + tail + end,
                                      head + title + half + box + rest + tail + end, head + title + half + rest + box + tail + end,
                                      head + title + half + rest + tail + box + end}) {
      CAPTURE(markup);
      const Analysis changed = clean(markup);
      CHECK(verdicts_without(changed, added.texts) == before);
      CHECK(article_text(changed) == article_text(plain));
      CHECK(changed.removed.size() > plain.removed.size());
    }
  }
}

TEST_CASE("a label speaks for the list behind it, in a box of their own or without one") {
  CHECK(apart_of("<div><h3>You may also like</h3>" + std::string(stories) + "</div>") == with_label("You may also like"));
  CHECK(apart_of("<h3>You may also like</h3>" + std::string(stories) + "<p>The ferry runs every hour.</p>") ==
        with_label("You may also like"));
  CHECK(apart_of("<div><p>The ferry runs.</p><h3>Leggi anche</h3>" + std::string(stories) + "</div>") == with_label("Leggi anche"));
  CHECK(apart_of("<div class=\"related-posts\">" + std::string(stories) + "</div>") == listed);
}

TEST_CASE("a label speaks for the headlines behind it that are paragraphs each, two and more") {
  const std::string one = "<p><a href=\"/1\">Harbour wall to be rebuilt</a></p>";
  const std::string two = one + "<p><a href=\"/2\">Library opens on Sundays</a></p>";
  const std::string paragraph = "<p>The ferry runs every hour.</p>";
  CHECK(apart_of("<p><b>You may also like</b></p>" + two + paragraph + one) == with_label("You may also like"));
  CHECK(apart_of("<p><b>You may also like</b></p>" + one + paragraph).empty());
  CHECK(apart_of(two + paragraph).empty());
}

TEST_CASE("a label speaks for a single headline behind it where the page says that it is an article") {
  const auto text_with = [](std::string_view data, std::string_view line) {
    return article_text(clean("<html><head>" + std::string(data) + "</head><body><h1>Bridge over the Marn closed</h1>" +
                              std::string(bridge) + "<p>Read more:</p>" + std::string(line) + std::string(bridge) + "</body></html>"));
  };
  const std::string_view typed = "<meta property=\"og:type\" content=\"article\">";
  const std::string_view story = "<p><a href=\"/x\">Why bread keeps getting dearer in Tollen</a></p>";
  CHECK(text_with(typed, story).find("bread") == std::string::npos);
  CHECK(text_with(typed, story).find("Read more") == std::string::npos);
  CHECK(text_with(typed, "<p>Why bread keeps getting dearer in <a href=\"/x\">Tollen</a>, say bakers.</p>").find("bread") !=
        std::string::npos);
}

TEST_CASE("a heading that is named after other stories is a label, in whatever language its words are") {
  CHECK(apart_of("<section><h2><span id=\"top-stories-heading\">Miran velka</span></h2>" + std::string(stories) + "</section>") ==
        with_label("Miran velka"));
  CHECK(apart_of("<section><h2 id=\"top-stories\">Miran velka</h2>" + std::string(stories) + "</section>").empty());
}

TEST_CASE("a box that a link passes over goes with the link and the line that it leads to") {
  const auto box = [](std::string_view place, std::string_view inside) {
    return apart_of("<p>The ferry runs every hour.</p><section><a href=\"#end-of-x\">Oshen tavel</a>" + std::string(inside) + "<p id=\"" +
                    std::string(place) + "\">Durim pelk</p></section>" + std::string(bridge));
  };
  const std::string_view inside = "<div><b>Podcast</b> <a href=\"/p\">Brel matun osharik</a><p>Velka miran tos.</p></div>";
  CHECK(box("end-of-x", inside) ==
        Lines{"related: Oshen tavel", "related: Podcast Brel matun osharik", "related: Velka miran tos.", "related: Durim pelk"});
  CHECK(box("x", inside).empty());
  CHECK(box("end-of-x", "<p>Velka miran tos.</p>").empty());
  CHECK(box("end-of-x", std::string(inside) + std::string(bridge)).empty());
}

TEST_CASE("a reply's link stays with its thread") {
  const Analysis analysis =
      clean("<article><h1>Bridge over the Marn closed</h1>" + std::string(bridge) +
            "</article><section id=\"comments\"><h2>2 thoughts</h2><div class=\"comment\"><b>otter</b> says: <p>About "
            "time, that pier shook when a bus went by.</p><a href=\"#\">Reply</a></div></section>");
  REQUIRE(analysis.removed.size() == 1);
  CHECK(analysis.removed[0].kind == Role::comments);
  CHECK(analysis.removed[0].nodes.size() == 1);
}

TEST_CASE("a prompt and a form take no paragraph along that stands beside their box") {
  const std::string paragraph = "<p>The ferry runs every hour, and takes cars.</p>";
  const std::string prompt = "<section><h2>Leave a comment</h2><p>Be kind.</p><div role=\"textbox\"></div></section>";
  const std::string form = "<div><h3>Leave a comment</h3><form><textarea name=\"t\"></textarea></form></div>";
  CHECK(apart_of("<div>" + prompt + paragraph + "</div>") == Lines{"comment-form: Leave a comment", "comment-form: Be kind."});
  CHECK(apart_of("<div>" + form + paragraph + "</div>") == Lines{"comment-form: Leave a comment"});
}

TEST_CASE("a link to the comments over the text does not speak for the text") {
  const std::string twice = std::string(bridge) + std::string(bridge);
  const Analysis analysis = clean("<main><h1>Bridge over the Marn closed</h1>" + twice +
                                  "<div><p><a href=\"#comments\">12 comments</a></p>" + twice + twice + twice + "</div></main>");
  CHECK(article_text(analysis).size() > 2 * twice.size());
  CHECK(article_text(analysis).find("12 comments") == std::string::npos);
}

TEST_CASE("a paragraph beside a list is no summary of its stories") {
  const std::string paragraph = "<p>The old bridge over the Marn closed on Tuesday after engineers found cracks, the county said.</p>";
  CHECK(apart_of("<div><h3>You may also like</h3>" + std::string(stories) + paragraph + "</div>") == with_label("You may also like"));
  CHECK(apart_of("<div class=\"related-posts\">" + std::string(stories) + paragraph + "</div>").empty());
}

TEST_CASE("a label and one story in a box of their own; a sign-up without the lines beside it") {
  CHECK(apart_of("<div><a href=\"/1\"><span>Recommended</span><h3>Harbour wall to be rebuilt</h3></a></div>") ==
        Lines{"related: Recommended", "related: Harbour wall to be rebuilt"});
  const std::string box = "<div><h3>Sign up for our newsletter</h3><form><input type=\"email\"><button>Subscribe</button></form></div>";
  const Lines whole = {"newsletter: Sign up for our newsletter", "newsletter: Subscribe"};
  CHECK(apart_of("<div><h3>Courses</h3><p>We hold two a year.</p>" + box + "</div>") == whole);
  CHECK(apart_of("<div><p>We hold two a year.</p><p>Both are free.</p>" + box + "</div>") == whole);
}

TEST_CASE("a box named after a newsletter may say in a longer sentence, of whatever language, what for") {
  const auto box = [](const std::string& name, const std::string& type = "article") {
    return "<html><head><meta property=\"og:type\" content=\"" + type + "\"></head><body><div class=\"" + name +
           "\"><p>Rau npe kom koj tau txais cov ntawv no txhua lub lim tiam, tsis them nqi, thiab koj yuav tsum tau nyeem nws.</p>"
           "<form><input type=\"email\"><button>Rau npe</button></form></div></body></html>";
  };
  CHECK(apart_of(box("subscription-widget")).size() == 2);
  CHECK(apart_of(box("widget")).empty());
  CHECK(apart_of(box("subscription-widget", "website")).empty());  // of a list of products, it may be most of the prose
}

TEST_CASE("another page as one link shows it, with its host: a preview, where the page says that it is an article") {
  const auto link = [](const std::string& href, const std::string& type) {
    return "<html><head><meta property=\"og:type\" content=\"" + type + "\"></head><body>" + std::string(bridge) + "<a href=\"" + href +
           "\"><div><strong>Harbour wall to be rebuilt</strong><p>It has stood for ninety years and will not stand for a hundred.</p>"
           "<p>example.org</p></div></a></body></html>";
  };
  CHECK(apart_of(link("https://example.org/wall", "article")).size() == 3);
  CHECK(apart_of(link("https://example.com/wall", "article")).empty());
  CHECK(apart_of(link("https://example.org/wall", "website")).empty());
}

TEST_CASE("comments in a language that no list knows: a named box behind a short article, with a button under each") {
  const auto page = [](const std::string& below) {
    return "<html><head><script>{\"@type\":\"NewsArticle\",\"headline\":\"The wall\"}</script></head><body><h1>The wall</h1>" +
           std::string(bridge) + below + "</body></html>";
  };
  const auto said = [](const std::string& when) {
    return "<li><div>Marla K." + when + "</div><p>Kuv tsis pom zoo nrog txhua yam ntawm nws.</p><button>Teb</button></li>";
  };
  const Lines named = apart_of(page("<div class=\"comments-section\"><ul>" + said("") + said("") + "</ul></div>"));
  CHECK(named.size() == 6);
  CHECK(apart_of(page("<div class=\"comments-section\"><p>Kuv tsis pom zoo nrog txhua yam ntawm nws.</p></div>")).empty());
}

TEST_CASE("a named box of comments behind a brief is set apart, though they say more than it does") {
  const auto page = [](const std::string& says) {
    const std::string said =
        "<li><div>Marla K.</div><div>2 hours ago</div><p>I have crossed that bridge every day for thirty years, and nobody ever told us "
        "anything about this, so why now, of all times?</p></li>";
    return "<html><head><script>{\"@type\":\"" + says + "\",\"headline\":\"The wall\"}</script></head><body><h1>The wall</h1>" +
           "<p>The council voted on Tuesday to close the old bridge while engineers look at its wall.</p><div "
           "class=\"comments-section\"><ul>" +
           said + said + "</ul></div></body></html>";
  };
  CHECK(apart_of(page("NewsArticle")).size() == 6);
  CHECK(apart_of(page("WebPage")).empty());
}

TEST_CASE("comments under a bar that counts and sorts them") {
  const auto page = [](const std::string& bar, const std::string& comments) {
    return "<html><head><meta property=\"og:type\" content=\"article\"><title>The wall</title></head><body><h1>The wall</h1>" +
           std::string(bridge) + std::string(bridge) + "<div><form><textarea></textarea></form><div>" + bar + "</div><div>" + comments +
           "</div></div></body></html>";
  };
  const std::string said = "<div><div>Marla K. <i>3 hours ago</i></div><button>0</button><p>Nobody told us of the bridge.</p></div>";
  const std::string sorts = "<ul><li>Latest</li><li>Oldest</li><li>Hottest</li></ul>";
  CHECK(apart_of(page("<div>2 Comments</div>" + sorts, said + said)).size() == 10);
  CHECK(apart_of(page("<div>1 Comment</div>" + sorts, said)).size() == 7);
}

TEST_CASE("cards without a label are set apart where the page says that it is an article, and has its paragraphs besides") {
  std::string cards;
  for (const char* line : {"Harbour wall to be rebuilt", "Library opens on Sundays", "Swim team wins again"})
    cards += "<div><a href=\"/1\"><img src=\"a.png\"><h3>" + std::string(line) + "</h3></a></div>";
  cards = "<div class=\"x\">" + cards + "</div>";
  const std::string says = "<html><head><meta property=\"og:type\" content=\"article\"></head><body>";
  const Lines gone = {"related: Harbour wall to be rebuilt", "related: Library opens on Sundays", "related: Swim team wins again"};
  CHECK(apart_of(says + std::string(bridge) + cards + std::string(bridge) + "</body></html>") == gone);
  CHECK(apart_of(std::string(bridge) + cards + std::string(bridge)).empty());
  CHECK(apart_of(says + cards + "<p>The three stories of the week.</p></body></html>").empty());

  // Behind an element with the page's title and text that may be short.
  const auto brief = [&](std::string_view tag, std::string_view title) {
    const std::string inside =
        "<h1>" + std::string(title) +
        "</h1><p>The bridge over the lake opens in the spring, two years late and well over its budget, the city said "
        "on Monday.</p>";
    return apart_of("<html><head><title>The bridge opens late</title><meta property=\"og:type\" content=\"article\"></head><body><" +
                    std::string(tag) + ">" + inside + "</" + std::string(tag) + ">" + cards + "</body></html>");
  };
  CHECK(brief("main", "The bridge opens late") == gone);
  CHECK(brief("article", "The bridge opens late") == gone);
  CHECK(brief("div", "The bridge opens late").empty());
  CHECK(brief("main", "Lake news").empty());

  // A heading in their box is theirs; one outside of it may be the article's.
  Lines headed = {"related: More opinion"};
  headed.insert(headed.end(), gone.begin(), gone.end());
  CHECK(apart_of(says + std::string(bridge) + std::string(bridge) + "<aside><h3>More opinion</h3>" + cards + "</aside></body></html>") ==
        headed);
  CHECK(apart_of(says + std::string(bridge) + "<h3>More opinion</h3>" + cards + std::string(bridge) + "</body></html>") == gone);
}

TEST_CASE("a row of names, moments and sayings behind an article is its readers' comments, whatever language they are in") {
  const std::string says =
      "<html><head><meta property=\"og:type\" content=\"article\"><title>The wall</title></head><body><h1>The wall</h1>";
  const std::string told = says + std::string(bridge) + std::string(bridge);
  const std::string end = "</body></html>";
  const auto row = [](const std::string& who, const std::string& when) {
    const std::string said = "<div><b>" + who + "</b> <i>" + when + "</i><p>Kuv tsis pom zoo nrog txhua yam ntawm nws.</p></div>";
    return "<div class=\"x\">" + said + said + said + "</div>";
  };
  CHECK(apart_of(told + row("Marla K.", "4.3.2023, 10:31") + end) ==
        Lines{"comments: Marla K. 4.3.2023, 10:31", "comments: Kuv tsis pom zoo nrog txhua yam ntawm nws.",
              "comments: Marla K. 4.3.2023, 10:31", "comments: Kuv tsis pom zoo nrog txhua yam ntawm nws.",
              "comments: Marla K. 4.3.2023, 10:31", "comments: Kuv tsis pom zoo nrog txhua yam ntawm nws."});
  CHECK(apart_of(told + row("Marla K.", "४ मार्च २०२३") + end).size() == 6);
  CHECK(apart_of(told + row("Marla Kolbe", "1931–2023") + end).empty());  // people of the article's
  CHECK(apart_of(told + row("10:31", "4 March 2023") + end).empty());     // a timeline
  CHECK(apart_of(says + row("Marla K.", "4 March 2023") + end).empty());  // nothing before
  // Where the page does not say that it is an article, they say less than half of it; a discussion's answers are what it is for.
  const std::string plain = "<h1>The wall</h1>" + std::string(bridge) + std::string(bridge);
  CHECK(apart_of(plain + row("Marla K.", "4.3.2023, 10:31")).size() == 6);
  CHECK(apart_of(std::string(bridge) + row("Marla K.", "4.3.2023, 10:31")).empty());
  CHECK(apart_of("<script type=\"application/ld+json\">{\"@type\":\"DiscussionForumPosting\",\"author\":{\"name\":\"Ola\"}}</script>" +
                 plain + row("Marla K.", "4.3.2023, 10:31"))
            .empty());
}

TEST_CASE("marks that point to a link between two paragraphs lead to another story") {
  const std::string says = "<html><head><meta property=\"og:type\" content=\"article\"></head><body>";
  const auto taken = [&](const std::string& line) {
    return apart_of(says + std::string(bridge) + line + std::string(bridge) + "</body></html>").size();
  };
  CHECK(taken("<p>» <a href=\"/1\">Tamul orish kelvan brel matun</a></p>") == 1);
  CHECK(taken("<p>→ <a href=\"/1\">Tamul orish kelvan brel matun</a></p>") == 1);
  CHECK(taken("<p>- <a href=\"/1\">Tamul orish kelvan brel matun</a></p>") == 0);
  CHECK(taken("<ul><li>→ <a href=\"/1\">Tamul orish kelvan brel matun</a></li></ul>") == 0);
}

TEST_CASE("the blocks that are left share the page's text") {
  const Document document = document_of(std::string(bridge) + "<div><h3>You may also like</h3>" + std::string(stories) + "</div>");
  const Blocks blocks = segment(document);
  const Features features(document, blocks, {});
  const Blocks left = without(blocks, find_apart(document, blocks, features, names_of(document), {}));
  REQUIRE(left.blocks.size() == blocks.blocks.size() - 3);
  CHECK(left.text.data() == blocks.text.data());
  CHECK(left.text_of(left.blocks[0]) == blocks.text_of(blocks.blocks[0]));
}

TEST_CASE("cards amid the text that say more than all of it are the page's text") {
  std::string cards;
  for (int i = 0; i < 12; ++i)
    cards += "<div><a href=\"/1\"><img src=\"a.png\"><h3>A bench for the garden out of four old boards</h3></a><p>Number " +
             std::to_string(i) + " takes a saw, a hammer and an afternoon.</p></div>";
  const std::string page =
      "<html><head><meta property=\"og:type\" content=\"article\"><title>Benches for a small garden</title></head><body><article>"
      "<h1>Benches for a small garden</h1>" +
      std::string(bridge) + std::string(bridge);
  CHECK(article_text(clean(page + "<div class=\"x\">" + cards +
                           "</div><p>All of them stand in gardens of readers by now.</p></article></body></html>"))
            .find("Number 7 takes a saw") != std::string::npos);
  const std::string few = cards.substr(0, cards.find("<div>", cards.find("Number 3")));
  CHECK(article_text(clean(page + "<div class=\"x\">" + few +
                           "</div><p>All of them stand in gardens of readers by now.</p></article></body></html>"))
            .find("Number 2") == std::string::npos);
}

TEST_CASE("what does not say itself what it is, is not set apart") {
  for (const std::string& markup : {
           std::string(stories),                                 // no label
           "<h3>Ferries and buses</h3>" + std::string(stories),  // a heading of the article's
           std::string("<h3>You may also like</h3><ul><li><a href=\"/1\">Harbour wall to be rebuilt</a></li></ul>"),  // one story
           std::string("<h3>Related articles</h3><ul><li><a href=\"#a\">The wall of 1904</a></li><li><a href=\"#b\">The storm of "
                       "1953</a></li></ul>"),
           std::string("<form><input type=\"search\" name=\"q\"><button>Search</button></form>"),
           std::string("<form><p>Write to the editor</p><textarea name=\"message\"></textarea></form>"),
           std::string("<div><h3>Recent comments</h3><ul><li><a href=\"/1\">Anna on the ferry</a></li></ul></div>"),
           std::string("<div><h3>Leave a comment</h3><p>The ferry runs every hour.</p><p>It takes cars.</p><button>Book</button></div>"),
           std::string("<table><tr><td><a href=\"/1\">Harbour wall to be rebuilt</a></td><td>12</td></tr></table>"),
           std::string("<p>Read more: the report has 40 pages, and <a href=\"/1\">its summary</a> was printed in May.</p>"),
       }) {
    CAPTURE(markup);
    CHECK(apart_of(markup).empty());
  }
}

TEST_CASE("a line that leads to a channel is none of the article's, in any language") {
  const auto line = [](std::string_view address) {
    return apart_of("<p><strong><a href=\"" + std::string(address) + "\">Liity kanavallemme</a></strong></p>");
  };
  for (const std::string_view address :
       {"https://whatsapp.com/channel/0029", "https://www.whatsapp.com/channel/0029", "https://t.me/thepier", "//t.me/thepier",
        "https://chat.whatsapp.com/x", "https://news.google.com/publications/x"})
    CHECK(line(address) == Lines{"share: Liity kanavallemme"});
  for (const std::string_view address : {"https://t.me/thepier/1204", "https://pier.example/t.me/x", "/channel", ""})
    CHECK(line(address).empty());
  CHECK(apart_of("<p>The minister wrote in <a href=\"https://t.me/thepier\">her channel</a> that she will go.</p>").empty());
}

TEST_CASE(
    "a sentence that leads to a channel, and a note in italics that leads to a newsletter, where the page says that it is an article") {
  const auto line = [](std::string_view markup, bool story = true) {
    const std::string head = story ? "<head><meta property=\"og:type\" content=\"article\"></head>" : "";
    return apart_of("<html>" + head + "<body>" + std::string(markup) + "</body></html>");
  };
  const std::string channel = "<p>Uutiset heti: <a href=\"https://whatsapp.com/channel/0029\">liity kanavallemme</a> jo tänään.</p>";
  CHECK(line(channel) == Lines{"share: Uutiset heti: liity kanavallemme jo tänään."});
  CHECK(line(channel, false).empty());
  const std::string note = "Lisää tästä: <a href=\"/newsletter\">viikon kirje</a>, joka tulee joka perjantai.";
  CHECK(line("<p><em>" + note + "</em></p>") == Lines{"newsletter: Lisää tästä: viikon kirje, joka tulee joka perjantai."});
  CHECK(line("<p>" + note + "</p>").empty());
  // What stands beside the note is not of it.
  CHECK(line("<div><p>Satama suljettiin.</p><p><em>" + note + "</em></p></div>").size() == 1);
}

TEST_CASE("a label and the frame that it heads are readers' comments or ask for one") {
  const std::string frame = "<iframe src=\"https://talk.pier.example/embed\"></iframe>";
  CHECK(apart_of("<p>It rained.</p><div><h3>Leave a comment</h3>" + frame + "</div>") == Lines{"comment-form: Leave a comment"});
  CHECK(apart_of("<p>It rained.</p><div><div><h3>Kommentare</h3></div><div>" + frame + "</div></div>").size() == 1);
  CHECK(apart_of("<p>It rained.</p><div><h3>The harbour from above</h3>" + frame + "</div>").empty());
  CHECK(apart_of("<div><h3>Leave a comment</h3>" + frame + "<p>It rained.</p><p>It snowed.</p></div>").empty());
  CHECK(apart_of("<p>It rained.</p><div><h3>Leave a comment</h3></div><p>It snowed.</p>").empty());
}

TEST_CASE("a row of stories behind its label is one line of them, where the page says that it is an article") {
  const std::string row = "<p><b>Najčitanije:</b> <a href=\"/1\">Tamul orish kelvan</a> | <a href=\"/2\">Brel matun sevo</a></p>";
  CHECK(apart_of("<meta property=\"og:type\" content=\"article\">" + row) ==
        Lines{"related: Najčitanije: Tamul orish kelvan | Brel matun sevo"});
  CHECK(apart_of(row).empty());
}

TEST_CASE("a box that asks for money or an address is told by where its link leads, in any language") {
  std::string prose;
  for (int i = 0; i < 12; ++i) prose += "<p>The harbour was closed for three days, and no ferry came or went until the storm was over.</p>";
  const std::string head = "<meta property=\"og:type\" content=\"article\">" + prose;
  const auto box = [&](std::string_view why, std::string_view address) {
    return apart_of(head + "<div>" + std::string(why) + "<p><a href=\"" + std::string(address) + "\">Lahjoita</a></p></div>");
  };
  const std::string why = "<p>Tue riippumatonta journalismia.</p>";
  const Lines asked = {"paywall: Tue riippumatonta journalismia.", "paywall: Lahjoita"};
  for (const std::string_view address : {"/donate", "https://pier.example/donate/?a=1", "https://donate.pier.example/", "/fi/subscribe#now",
                                         "https://www.patreon.com/pier", "//ko-fi.com/pier"})
    CHECK(box(why, address) == asked);
  CHECK(box(why, "/newsletters") == Lines{"newsletter: Tue riippumatonta journalismia.", "newsletter: Lahjoita"});
  CHECK(box("<h3>Uutiskirje</h3>" + why, "/donate").size() == 3);
  for (const std::string_view address : {"/donate-a-coat-drive-opens", "/news/1?to=/donate", "https://pier.example", "/support", ""})
    CHECK(box(why, address).empty());
  // a button right in its box, beside a brief
  CHECK(apart_of(
            "<meta property=\"og:type\" content=\"article\"><p>The harbour was closed for three days, and no ferry came or went until the "
            "storm was over on Sunday night.</p><div><h3>Uutiskirje</h3>" +
            why + "<a href=\"/newsletter/\">Tilaa</a></div>") ==
        Lines{"newsletter: Uutiskirje", "newsletter: Tue riippumatonta journalismia.", "newsletter: Tilaa"});
  // not with what an article says, nor where the page does not say that it is one
  CHECK(box(why + why + why, "/donate") == Lines{"paywall: Lahjoita"});
  CHECK(box(why + "<h3>Talvi</h3>", "/donate") == Lines{"paywall: Lahjoita"});
  CHECK(box("<p>Katso <a href=\"/1\">sataman sää</a> tänään.</p>", "/donate") == Lines{"paywall: Lahjoita"});
  CHECK(apart_of(prose + "<div>" + why + "<p><a href=\"/donate\">Lahjoita</a></p></div>").empty());
}

TEST_CASE("a comment form takes its heading along, wherever that stands, and no line of the article's") {
  const std::string form = "<form><textarea name=\"comment\"></textarea><button>Post Comment</button></form>";
  const Lines whole = {"comment-form: Leave a Reply", "comment-form: Post Comment"};
  CHECK(apart_of("<div><h3>Leave a Reply</h3>" + form + "</div>") == whole);
  CHECK(apart_of("<p>It rained.</p><h3>Leave a Reply</h3>" + form) == whole);
  CHECK(apart_of("<div><p>It rained.</p>" + form + "</div>") == Lines{"comment-form: Post Comment"});
  CHECK(apart_of("<div><h3>Was sagst du dazu</h3>" + form + "</div>") ==
        Lines{"comment-form: Was sagst du dazu", "comment-form: Post Comment"});
  CHECK(apart_of("<form><textarea name=\"comment\"></textarea></form>") == Lines{"comment-form"});
  const std::string consent = "I agree that my name and my address are kept with what I write, until I ask to have them deleted.";
  CHECK(apart_of("<form><textarea name=\"comment\"></textarea><input name=\"author\"><p>" + consent + "</p></form>") ==
        Lines{"comment-form: " + consent});
  CHECK(apart_of("<form><textarea name=\"t\"></textarea><input name=\"author\"><p>" + consent + "</p></form>").empty());
}

TEST_CASE("readers' comments behind an article: a box by its name, by the label over it, or by answers and days") {
  const std::string head =
      "<html><head><meta property=\"og:type\" content=\"article\"><title>The wall</title></head><body><h1>The wall</h1>";
  const std::string told = head + std::string(bridge) + std::string(bridge) + std::string(bridge);
  const std::string end = "</body></html>";
  const auto comment = [](const std::string& day) {
    return "<li><div>Marla K.</div><div>" + day + "</div><div>I disagree with all of it, as the old ferry was fine.</div></li>";
  };
  const std::string two = "<ul>" + comment("4 March 2023") + comment("5 March 2023") + "</ul>";
  const auto taken = [&](const std::string& page) {
    Lines kinds = apart_of(page);
    for (std::string& line : kinds) line = line.substr(0, line.find(':'));
    return kinds;
  };
  const Lines six(6, "comments");
  const Lines seven(7, "comments");
  CHECK(taken(told + "<div class=\"comment-list\">" + two + "</div>" + end) == six);
  CHECK(taken(told + "<div><h3>Comments (2)</h3>" + two + "</div>" + end) == seven);
  CHECK(taken(told + "<h3>Comments (2)</h3>" + two + end) == seven);
  CHECK(taken(told + "<h3>Comments (2)</h3><ul>" + comment("Ola · 2 hours ago") + comment("3 hours ago") + "</ul>" + end) == seven);
  // A heading that counts them names what is under it, behind a story of two sentences, too.
  const std::string brief =
      head +
      "<p>The wall opens in the spring, two years late, the city said on Monday after a long vote.</p>"
      "<p>The ferry runs until then, every hour from six in the morning to ten at night, and it takes cars and bicycles, "
      "too.</p>";
  CHECK(taken(brief + "<div><h3>2 comments</h3>" + two + "</div>" + end) == seven);
  CHECK(taken(brief + "<div><h3>Comments</h3>" + two + "</div>" + end).empty());
  CHECK(taken(head + "<div><h3>2 comments</h3>" + two + "</div>" + end).empty());
  // The form in it stays a form.
  const Lines with_form = taken(told + "<div class=\"comment-list\">" + two +
                                "<form><textarea name=\"comment\"></textarea><button>Post Comment</button></form></div>" + end);
  CHECK(std::count(with_form.begin(), with_form.end(), "comment-form") == 1);
  CHECK(std::count(with_form.begin(), with_form.end(), "comments") == 6);

  // So does one whose fields say nothing, with a paragraph of small print, and a line of the form's that stands beside it.
  const Lines nameless =
      taken(told + "<div class=\"comment-list\">" + two +
            "<p>Your email address will not be published at all.</p><form><p>I agree that my name and my address are kept with what "
            "I write, until I ask to have them deleted again by the editors.</p><textarea name=\"t\"></textarea></form></div>" +
            end);
  CHECK(std::count(nameless.begin(), nameless.end(), "comment-form") == 2);
  CHECK(std::count(nameless.begin(), nameless.end(), "comments") == 6);
  // A box of that name with nothing but the form in it is the form's.
  const std::string only_form =
      "<section id=\"comments\"><h2>Leave a Reply</h2><p>Your email address will not be published.</p><form><textarea "
      "name=\"c\"></textarea><button>Post it</button></form></section>";
  for (const std::string& kind : taken(told + only_form + end)) CHECK(kind == "comment-form");

  // What may be what the page is for: no article's page, a thread that nothing stands before, a discussion, the article itself in such a box.
  CHECK(apart_of("<h1>The wall</h1>" + std::string(bridge) + std::string(bridge) + std::string(bridge) + "<div class=\"comment-list\">" +
                 two + "</div>")
            .empty());
  CHECK(apart_of(head + "<div class=\"comment-list\">" + two + "</div>" + end).empty());
  CHECK(apart_of(told + "<h3>Comments</h3><p>Nobody has said anything so far.</p>" + end).empty());
  CHECK(apart_of(told + "<div class=\"comment-list\"><div>4 March 2023</div>" + std::string(bridge) + std::string(bridge) +
                 std::string(bridge) + "</div>" + end)
            .empty());
  const std::string forum =
      "<script type=\"application/ld+json\">{\"@type\":\"DiscussionForumPosting\",\"author\":{\"name\":\"Ola\"}}</script>";
  CHECK(apart_of(told + forum + "<div class=\"comment-list\">" + two + "</div>" + end).empty());
}

TEST_CASE("rows of links behind an article are cards by their pictures or headings, not without any") {
  const std::string text = std::string(bridge) + std::string(bridge) + std::string(bridge) + std::string(bridge);
  const auto rows = [&](std::string_view open, std::string_view close) {
    std::string out = "<html><head><meta property=\"og:type\" content=\"article\"></head><body><h1>The wall</h1>" + text + "<div>";
    for (const auto* title : {"Harbour wall to be rebuilt", "Library opens on Sundays", "Ferry runs every hour now"})
      out += std::string(open) + "<a href=\"/1\">" + title + "</a>" + std::string(close);
    return apart_of(out + "</div></body></html>");
  };
  CHECK(rows("<h4>", "</h4>").size() == 3);
  CHECK(rows("<div><img src=\"a.jpg\" width=\"90\" height=\"60\">", "</div>").size() == 3);
  CHECK(rows("<p>", "</p>").empty());
  // "More about" what somebody has is no label of one story
  CHECK(apart_of("<html><head><meta property=\"og:type\" content=\"article\"></head><body><h1>The wall</h1>" + text +
                 "<h3>More about badges</h3><p><a href=\"/1\">Get a badge of the harbour</a></p></body></html>")
            .empty());
}
