#include <doctest/doctest.h>

#include <algorithm>

#include "article/address.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

TEST_CASE("references resolve as RFC 3986 says") {
  const std::u16string_view base = u"http://a/b/c/d;p?q";
  const auto at = [&](std::u16string_view reference) { return unicode::to_utf8(resolve_address(base, reference)); };
  CHECK(at(u"g") == "http://a/b/c/g");
  CHECK(at(u"./g") == "http://a/b/c/g");
  CHECK(at(u"g/") == "http://a/b/c/g/");
  CHECK(at(u"/g") == "http://a/g");
  CHECK(at(u"//g") == "http://g/");
  CHECK(at(u"?y") == "http://a/b/c/d;p?y");
  CHECK(at(u"g?y#s") == "http://a/b/c/g?y#s");
  CHECK(at(u"") == "http://a/b/c/d;p?q");
  CHECK(at(u"..") == "http://a/b/");
  CHECK(at(u"../../../g") == "http://a/g");
  CHECK(at(u"g/./h/../i") == "http://a/b/c/g/i");
  CHECK(at(u"HTTPS://X.example/%20 y") == "https://X.example/%20%20y");
}

TEST_CASE("only http, https and mailto pass") {
  CHECK(resolve_address(u"https://a/", u"javascript:alert(1)").empty());
  CHECK(resolve_address(u"https://a/", u" java\nscript:alert(1)").empty());
  CHECK(resolve_address(u"https://a/", u"data:text/html,x", true).empty());
  CHECK(resolve_address(u"https://a/", u"mailto:x@y.example").empty());
  CHECK(resolve_address(u"https://a/", u"mailto:x@y.example", true) == u"mailto:x@y.example");
  CHECK(resolve_address(u"", u"/x").empty());
  CHECK(resolve_address(u"file:///etc/", u"passwd").empty());
}

TEST_CASE("a site's root is an address without a path or a query") {
  CHECK(is_root_address(u"https://a.example"));
  CHECK(is_root_address(u"https://a.example/"));
  CHECK(is_root_address(u"https://a.example/#top"));
  CHECK_FALSE(is_root_address(u"https://a.example/news"));
  CHECK_FALSE(is_root_address(u"https://a.example/?p=12"));
  CHECK_FALSE(is_root_address(u""));
}

TEST_CASE("links in the article are absolute, others are dropped") {
  const Analysis analysis = clean(
      "<p>See <a href=\"../map.html\">the map</a> and <a href=\"javascript:x()\">the trick</a> of the bridge over the Marn today.</p>" +
      std::string(bridge));
  REQUIRE(analysis.article.blocks[0].marks.size() == 1);
  CHECK(analysis.article.blocks[0].marks[0].href == u"https://www.example.com/map.html");
}

TEST_CASE("marks ascend, an outer one before those in it") {
  const Analysis analysis = clean(
      "<p>The council said <a href=\"/a\">the bridge <em>over</em> the Marn</a> will stay <strong>closed</strong> until the river falls "
      "again.</p>" +
      std::string(bridge));
  const std::vector<Mark>& marks = analysis.article.blocks[0].marks;
  REQUIRE(marks.size() == 3);
  CHECK(marks[0].kind == MarkKind::link);
  CHECK(marks[1].kind == MarkKind::emphasis);
  CHECK(marks[2].kind == MarkKind::strong);
  CHECK(marks[0].span.end > marks[1].span.end);
  CHECK(marks[1].span.end <= marks[2].span.start);
}

TEST_CASE("spans, runs and texts agree") {
  const Analysis analysis =
      clean("<h1>Bridge closed</h1>" + std::string(bridge) +
            "<h2>Costs</h2><ul><li>Steel is four million dollars.</li></ul><p>That is all that is known of the matter so far.</p>");
  const Article& article = analysis.article;
  std::u16string joined;
  for (const ArticleBlock& block : article.blocks) {
    CHECK(block.span.has_value() == is_article_text(block.role));
    CHECK(block.aside.empty() == block.span.has_value());
    if (block.span) joined.append(joined.empty() ? 0 : 2, u'\n').append(article.text_of(block));
  }
  CHECK(joined == article.text);
  const Document document =
      document_of("<h1>Bridge closed</h1>" + std::string(bridge) +
                  "<h2>Costs</h2><ul><li>Steel is four million dollars.</li></ul><p>That is all that is known of the matter so far.</p>");
  std::uint32_t end = 0;
  for (const TextRun& run : article.runs) {
    CHECK(run.at >= end);
    CHECK(article.text.substr(run.at, run.length) == document.text(run.node).substr(run.offset, run.length));
    end = run.at + run.length;
  }
  CHECK(end == article.text.size());
}

TEST_CASE("a region is the highest element that holds nothing of the article") {
  const std::string markup =
      "<main>" + std::string(bridge) +
      "<div class=\"outer\"><div class=\"inner\"><h3>Related Articles</h3><ul><li><a href=\"/1\">Goat elected mascot</a></li>"
      "<li><a href=\"/2\">Town clock runs backwards</a></li></ul></div></div></main>";
  const Analysis analysis = clean(markup);
  REQUIRE(analysis.removed.size() == 1);
  REQUIRE(analysis.removed[0].nodes.size() == 1);
  const Document document = document_of(markup);
  CHECK(document.attribute(analysis.removed[0].nodes[0], Attribute::class_) == u"outer");
}

namespace {

constexpr const char* story =
    "<article><h1>Harbour wall to be rebuilt in stone</h1>"
    "<p>The harbour board voted on Monday to rebuild the old wall in stone, eleven years after a winter storm broke it in two places.</p>"
    "<p>Work begins in May, the board's chairwoman said, and will take two summers, because nothing can be laid in the winter tides.</p>"
    "<p>Fishermen had asked for concrete, which is cheaper and faster, but the county's engineers found that the bed would not bear it.</p>"
    "</article>";

std::size_t regions_of(const Analysis& analysis, Role kind) {
  return static_cast<std::size_t>(
      std::count_if(analysis.removed.begin(), analysis.removed.end(), [kind](const Removed& removed) { return removed.kind == kind; }));
}

}  // namespace

TEST_CASE("a thread of comments is one region with its buttons and counters, its form another") {
  std::string thread = "<section class=\"discussion\"><h2>3 comments</h2><ul id=\"c-list\">";
  for (int i = 0; i < 3; ++i)
    thread +=
        "<li class=\"comment\"><b>Old Ben</b><p>My grandfather laid the first stones of that wall, and he never saw a day's pay for it.</p>"
        "<button>Like</button><span>7</span><a class=\"comment-reply-link\" href=\"#\">Reply</a><button>Report</button></li>";
  thread += "</ul></section><form class=\"comment-form\"><h3>Leave a comment</h3><textarea></textarea><button>Post comment</button></form>";
  const std::string markup = std::string("<main>") + story + thread + "</main>";
  const Analysis analysis = clean(markup);
  REQUIRE(regions_of(analysis, Role::comments) == 1);
  CHECK(regions_of(analysis, Role::other) == 0);
  REQUIRE(regions_of(analysis, Role::comment_form) == 1);
  const Document document = document_of(markup);
  for (const Removed& removed : analysis.removed) {
    if (removed.kind != Role::comments) continue;
    REQUIRE(removed.nodes.size() == 1);
    CHECK(document.attribute(removed.nodes[0], Attribute::class_) == u"discussion");
  }
}

TEST_CASE("the excerpt of what was taken away is its beginning, in one line, with its links apart") {
  std::string items;
  for (int i = 0; i < 60; ++i)
    items += "<li><a href=\"/" + std::to_string(i) + "\">Ferry gets a new engine at last</a><a href=\"/c\">Ferries</a></li>";
  const Analysis analysis = clean(std::string("<main>") + story + "</main><div><h3>Related stories</h3><ul>" + items + "</ul></div>");
  bool any = false;
  for (const Removed& removed : analysis.removed) {
    if (removed.kind != Role::related) continue;
    any = true;
    CHECK(removed.text.size() > 1000);
    CHECK(removed.excerpt.size() < 400);
    CHECK(unicode::to_utf8(removed.excerpt).starts_with("Related stories Ferry gets a new engine at last Ferries Ferry"));
  }
  CHECK(any);
}

TEST_CASE("a button among share links and a heading over other stories go with them") {
  const Analysis analysis =
      clean(std::string("<main>") + story +
            "</main><ul class=\"social-share\"><li><a href=\"#\">Share on Facebook</a></li><li><button>Copy link</button></li></ul>"
            "<div><h3>Around the county</h3><ul><li><a href=\"/1\">Ferry gets a second engine at last</a></li>"
            "<li><a href=\"/2\">School choir wins in the capital</a></li><li><a href=\"/3\">Bridge closed for two more "
            "weeks</a></li></ul></div>");
  CHECK(removed_text(analysis, Role::share).find("Copy link") != std::string::npos);
  CHECK(removed_text(analysis, Role::related).find("Around the county") == 0);
}

TEST_CASE("no region holds a kept block, a kept picture, or under another name the page's own frame") {
  const std::string markup =
      "<header><nav><a href=\"/\">Home</a></nav><div class=\"share\"><a href=\"#\">Facebook</a></div></header><main><article><h1>Bridge "
      "closed</h1><div class=\"share-tools\"><a href=\"#\">Twitter</a></div>" +
      std::string(bridge) +
      "<figure><img src=\"/b.jpg\"></figure><div class=\"related-posts\"><a href=\"/1\">Goat elected mascot</a></div></article></main>" +
      "<footer><div class=\"newsletter\"><p>Get our newsletter in your inbox every single morning, free.</p></div><p>Imprint</p></footer>";
  const Analysis analysis = clean(markup);
  const Document document = document_of(markup);
  CHECK(analysis.removed.size() >= 2);
  for (const Removed& removed : analysis.removed) {
    for (const NodeId node : removed.nodes) {
      const Tag tag = document.tag(node);
      CHECK(tag != Tag::body);
      CHECK(tag != Tag::html);
      CHECK(tag != Tag::main);
      // The site's own header, menus and footer are navigation, which readers keep unless they say otherwise.
      const bool frame = tag == Tag::header || tag == Tag::footer || tag == Tag::nav;
      CHECK((!frame || removed.kind == Role::navigation));
      for (const ArticleBlock& block : analysis.article.blocks) CHECK_FALSE(document.is_ancestor(node, block.node));
      for (const Image& image : analysis.article.images) CHECK_FALSE(document.is_ancestor(node, image.node));
    }
  }
  REQUIRE(analysis.article.images.size() == 1);
  CHECK(analysis.article.images[0].src == u"https://www.example.com/b.jpg");
}

TEST_CASE("why a region went: what its label says, and what stands under that label") {
  const Analysis analysis = clean(std::string(story) +
                                  "<div><h3>Related Articles</h3><ul><li><a href=\"/1\">Goat elected mascot of the town</a></li>"
                                  "<li><a href=\"/2\">Town clock runs backwards for a day</a></li></ul></div>");
  REQUIRE(analysis.removed.size() == 1);
  const std::vector<Reason>& reasons = analysis.removed[0].reasons;
  REQUIRE(reasons.size() == 2);
  CHECK(reasons[0].code == ReasonCode::phrase);
  CHECK(reasons[1].code == ReasonCode::heading_phrase);
  CHECK(reasons[0].detail == reasons[1].detail);
}

TEST_CASE("other stories in the page's footer go line by line, the footer stays") {
  const std::string links =
      "<p><a href=\"/1\">Weirs at Brelle are to be mended</a></p><p><a href=\"/2\">Town clock runs backwards for a day</a></p>";
  const auto nodes = [&](std::string_view tag) {
    const Analysis analysis =
        clean(std::string(story) + "<" + std::string(tag) + " class=\"related\">" + links + "</" + std::string(tag) + ">");
    return analysis.removed.empty() ? 0 : analysis.removed[0].nodes.size();
  };
  CHECK(nodes("div") == 1);
  CHECK(nodes("footer") == 2);
}

TEST_CASE("pictures: lazy sources and captions in, icons, avatars and trackers out") {
  const Analysis analysis = clean(
      "<article><p>The old bridge over the Marn closed on Tuesday after engineers found cracks, the county said.</p>"
      "<figure><img src=\"data:image/gif;base64,AA\" data-src=\"//cdn.example.com/a.jpg\" alt=\"A bridge\"><figcaption>The "
      "bridge.</figcaption></figure>"
      "<img src=\"/pixel.gif\" width=\"1\" height=\"1\"><img class=\"avatar\" src=\"/me.jpg\">" +
      std::string(bridge) + "<p><img srcset=\"/s.jpg 1x, /l.jpg 2x\"></p></article>");
  REQUIRE(analysis.article.images.size() == 2);
  CHECK(analysis.article.images[0].src == u"https://cdn.example.com/a.jpg");
  CHECK(analysis.article.images[0].caption == u"The bridge.");
  CHECK(analysis.article.images[0].alt == u"A bridge");
  CHECK(analysis.article.images[1].src == u"https://www.example.com/s.jpg");
}

TEST_CASE("embeds: players and frames in the text, with their titles; trackers' frames and comment services out") {
  const Analysis analysis = clean(
      "<article><p>The old bridge over the Marn closed on Tuesday after engineers found cracks, the county said.</p>"
      "<iframe src=\"https://www.youtube.com/embed/abc\" title=\"The bridge from above\" width=\"560\" height=\"315\"></iframe>"
      "<iframe src=\"https://t.example.com/p\" width=\"1\" height=\"1\"></iframe>" +
      std::string(bridge) +
      "<p><video src=\"/clip.mp4\"></video></p><p><img src=\"https://www.facebook.com/tr?id=1\"></p></article><iframe "
      "src=\"https://disqus.com/embed/comments/\"></iframe>");
  REQUIRE(analysis.article.embeds.size() == 2);
  CHECK(analysis.article.embeds[0].src == u"https://www.youtube.com/embed/abc");
  CHECK(analysis.article.embeds[0].alt == u"The bridge from above");
  CHECK(analysis.article.embeds[1].src == u"https://www.example.com/clip.mp4");
  CHECK(analysis.article.images.empty());
}

TEST_CASE("an article given as one keeps its text and offsets") {
  Options options;
  options.as_article = true;
  options.facts = false;
  const std::u16string text = u"One paragraph.\n\nLeave a Reply\n";
  const Analysis analysis = std::move(analyze_text(text, options).value());
  CHECK(analysis.article.text == text);
  CHECK(analysis.removed.empty());
}
