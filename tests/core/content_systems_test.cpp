// What content systems write of a page: on its body, on its blocks, on its links.
#include <doctest/doctest.h>

#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

std::string page_of(std::string_view body, std::string_view markup, std::string_view title = "Bridge over the Marn closed") {
  return "<html><head><title>" + std::string(title) + "</title></head><body class=\"" + std::string(body) + "\">" + std::string(markup) +
         "</body></html>";
}

const std::string story = "<h1>Bridge over the Marn closed</h1><div class=\"entry-content\">" + std::string(bridge) + "</div>";

/// A card of another story with a summary of so many words, and three dots where it is cut off.
std::string card(std::string_view headline, int words) {
  std::string out = "<li><h3><a href=\"/2025/x\">" + std::string(headline) + "</a></h3><p>";
  for (int i = 0; i < words; ++i) out += "velka ";
  return out + "[…]</p></li>";
}

std::string cards(int words) {
  return "<ul>" + card("Tamul orish kelvan dremu", words) + card("Brel matun osharik devol", words) + card("Oshen", words) + "</ul>";
}

}  // namespace

TEST_CASE("a body that lists stories is a front page, whatever they say; one of a story is an article") {
  const std::string list = "<article><h2><a href=\"/a\">Bridge over the Marn closed</a></h2>" + std::string(bridge) + "</article>";
  for (const char* body : {"home blog", "archive category", "search search-results", "home-template", "archive author author-x"})
    CHECK(clean(page_of(body, list)).article.page_type == PageType::front_page);
  CHECK(clean(page_of("home page", story)).article.page_type == PageType::article);
  CHECK(clean(page_of("single single-post archive", story)).article.page_type == PageType::article);
  // The page's own body, not that of a frame in it.
  const std::string frame = "<iframe><html><body class=\"single-post\"><p>x</p></body></html></iframe>";
  CHECK(clean(page_of("home blog", list + frame)).article.page_type == PageType::front_page);
  // What a site shows of its own, works and services, with a text of its own
  CHECK(clean(page_of("archive post-type-archive", list)).article.page_type != PageType::front_page);
}

TEST_CASE(
    "a few words under each of several linked headlines are a front page, whole posts of a thread and a story's neighbours are none") {
  const auto teasers = [](std::initializer_list<std::string_view> headlines) {
    std::string out;
    for (const std::string_view headline : headlines)
      out += "<div><h2><a href=\"/" + std::string(headline) + "\">" + std::string(headline) +
             "</a></h2><p>The town closed the old bridge on Monday after an inspection found cracks in two of its piers, which stood there "
             "since the war and had been mended twice before the flood of last spring.</p></div>";
    return out;
  };
  const auto type = [](const std::string& markup) { return clean(page_of("", markup, "The Courier")).article.page_type; };
  const std::string three = teasers({"Bridge over the Marn closed", "Ferry runs through the night", "Piers to be mended"});
  CHECK(type(three) == PageType::front_page);
  CHECK(type("<h1>Bridge over the Marn</h1>" + std::string(bridge) + std::string(bridge) + three) == PageType::article);
  CHECK(
      type(three + "<form><label for=c>Your comment</label><textarea id=c name=comment></textarea><button>Post comment</button></form>") !=
      PageType::front_page);
  CHECK(type(teasers({"Re: The bridge over the Marn", "Re: The bridge over the Marn", "Re: The bridge over the Marn"})) !=
        PageType::front_page);
  CHECK(type(teasers({"Anna Bell", "Karl Ott", "Tom Reed"})) != PageType::front_page);
  CHECK(clean(page_of("", "<meta property=\"og:type\" content=\"article\">" + three)).article.page_type == PageType::article);
}

TEST_CASE("a recipe that says what it is is an article with an author and a day") {
  const std::string list = "<h3>Ingredients</h3><ul><li>200 g flour</li><li>2 eggs</li></ul><h3>Method</h3><p>Mix it all in a bowl.</p>";
  const std::string said =
      "<script type=\"application/ld+json\">{\"@type\":\"Recipe\",\"name\":\"Pancakes of Marnstadt\",\"author\":{\"name\":\"Ida "
      "Kolbe\"},\"datePublished\":\"2025-03-12\"}</script>";
  std::string others;
  for (int i = 0; i < 8; ++i) others += "<h3><a href=\"/soup\">Soup of the river, number " + std::to_string(i) + "</a></h3>";
  const auto recipe = [&](const std::string& head) {
    return clean(page_of("", head + "<main><h1>Pancakes of Marnstadt</h1>" + list + "</main>" + others, "Pancakes of Marnstadt")).article;
  };
  const Article article = recipe(said);
  CHECK(article.page_type == PageType::article);
  CHECK(article.bylines == std::vector<std::u16string>{u"Ida Kolbe"});
  CHECK(article.published == u"2025-03-12");
  CHECK(article.text.find(u"Mix it all") != std::u16string::npos);
  CHECK(recipe("").page_type != PageType::article);
  const std::string marked = "<div itemscope itemtype=\"https://schema.org/Recipe\"><p>Soup</p></div>";
  CHECK(recipe(marked).page_type == PageType::article);
  CHECK(recipe(marked + marked).page_type != PageType::article);  // cards of several
}

TEST_CASE("a column of what was lately updated is other stories, its heading too") {
  for (const char* heading : {"Recently Updated", "Kürzlich aktualisiert", "最近更新", "Недавно обновлено"}) {
    const std::string removed =
        removed_text(clean(page_of("x", story + "<aside><section><h2>" + std::string(heading) +
                                            "</h2><ul><li><a href=\"/a\">Tamul orish kelvan</a></li><li><a href=\"/b\">Brel matun "
                                            "devol</a></li></ul></section></aside>")),
                     Role::related);
    CHECK(removed.find(heading) != std::string::npos);
  }
}

TEST_CASE("small words alone under a picture are its caption, and so is a gallery's counter in any language") {
  const auto role = [](const std::string& markup, std::string_view text) {
    return role_of(clean(page_of("single-post", "<main><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + markup +
                                                    std::string(bridge) + "</main>")),
                   text);
  };
  CHECK(role("<p><img src=\"a.jpg\"><br><small>The old bridge at dawn, seen from the mill</small></p>",
             "The old bridge at dawn, seen from the mill") == Role::caption);
  CHECK(role("<p><small>The old bridge at dawn, seen from the mill</small></p>", "The old bridge at dawn, seen from the mill") !=
        Role::caption);
  CHECK(role("<div><p>Tamul orish</p><img src=\"a.jpg\"><small>Founder of the mill</small></div>", "Founder of the mill") != Role::caption);
  for (const char* counter : {"Bild 1 von 8", "1 von 8", "3 de 12", "3 of 12", "2 из 7"})
    CHECK(role("<p>" + std::string(counter) + "</p>", counter) == Role::caption);
  for (const char* line : {"8 von den 12 Pfeilern", "Tamul 3 orish 12", "Tamul 12", "12 von", "211 x 138", "1 to 25"})
    CHECK(role("<p>" + std::string(line) + "</p>", line) != Role::caption);
}

TEST_CASE(
    "a note in the text that its label names is text, its label is none; a link beside a heading to it does not make it one of a list") {
  const auto with = [](const std::string& box) {
    return clean(
        page_of("single-post", "<main><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + box + std::string(bridge) + "</main>"));
  };
  const std::string note =
      "<p aria-hidden=\"true\">Tip</p><div><p>Take the ferry at the lower landing, where nobody waits.</p></div></aside>";
  const std::string text = article_text(with("<aside aria-label=\"Tip\">" + note));
  CHECK(text.find("lower landing") != std::string::npos);
  CHECK(text.find("Tip") == std::string::npos);

  const std::string heading =
      "<div><h3 id=\"who-pays\">Who pays</h3><a href=\"#who-pays\"><span>Section titled “Who pays”</span></a></div>";
  const Analysis analysis = with(heading + "<table><tr><td>County</td><td>2</td></tr><tr><td>State</td><td>3</td></tr></table>");
  CHECK(role_of(analysis, "Who pays") == Role::heading);
  CHECK(article_text(analysis).find("Section titled") == std::string::npos);
}

TEST_CASE("a story that is locked by a password has no text") {
  const std::string ask = "<form method=\"post\"><p>The harbour desk keeps this for its members. Enter your word for it below, please.</p>";
  const auto page = [&](std::string_view body, std::string_view field) {
    return clean(page_of(body, story + ask + "<input type=\"password\" name=\"" + std::string(field) + "\"></form>")).article;
  };
  CHECK(page("single-post", "post_password").text.empty());
  CHECK(page("single-post", "post_password").title == u"Bridge over the Marn closed");
  CHECK(page("single-post", "post_password").page_type == PageType::other);
  CHECK_FALSE(page("single-post", "password").text.empty());
  CHECK_FALSE(page("home blog", "post_password").text.empty());  // one of a list
}

TEST_CASE("beside one story cards are cut off behind 55 words, have a word as headline, and list this one, too") {
  for (const char* body : {"single single-post", "post-template tag-x"}) {
    CHECK(removed_text(clean(page_of(body, story + cards(55))), Role::related).find("Oshen") != std::string::npos);
    CHECK(article_text(clean(page_of(body, story + cards(55)))).find("velka") == std::string::npos);
  }
  std::string linked = cards(70);
  for (std::size_t at = 0; (at = linked.find("[…]", at)) != std::string::npos; at += 20)
    linked.replace(at, 5, "<a href=\"/2025/x\">Tolme</a>");
  CHECK(article_text(clean(page_of("single-post", story + linked))).find("velka") == std::string::npos);
  const std::string self =
      "<ul>" + card("Bridge over the Marn closed", 9) + card("Tamul orish kelvan dremu", 9) + card("Brel matun osharik devol", 9) + "</ul>";
  const Analysis analysis = clean(page_of("single-post", story + self));
  CHECK(article_text(analysis).find("velka") == std::string::npos);
  CHECK(analysis.article.title == u"Bridge over the Marn closed");
}

TEST_CASE("links to the story before this one and to the one behind it are other stories, in any language") {
  const std::string links =
      "<div><a href=\"/2025/a\" rel=\"prev\">Tamul orish</a></div><div><a href=\"/2025/b\" rel=\"next\">Brel</a></div>";
  const std::string removed = removed_text(clean(page_of("single-post", story + links)), Role::related);
  CHECK(removed.find("Tamul orish") != std::string::npos);
  CHECK(removed.find("Brel") != std::string::npos);
}

TEST_CASE("the link to a site's root names it where the page's title does so beside a mark") {
  const auto site = [](std::string_view title, std::string_view link) {
    return unicode::to_utf8(clean(page_of("x", std::string(link) + story, title), u"https://www.kurier.example/2025/a").article.site);
  };
  CHECK(site("Bridge over the Marn closed – Harbor Courier", "<a href=\"/\">Harbor Courier</a>") == "Harbor Courier");
  CHECK(site("Harbor Courier: the news", "<a href=\"/\">Harbor Courier</a>") == "kurier.example");
  CHECK(site("Harbor Courier | Bridge over the Marn closed", "<a href=\"https://www.kurier.example\"><img alt=\"Harbor Courier\"></a>") ==
        "Harbor Courier");
  CHECK(site("Harbor Courier | Bridge over the Marn closed", "<a href=\"/news\">Harbor Courier</a>") == "kurier.example");
  CHECK(site("Bridge over the Marn closed", "<a href=\"/\">Harbor Courier</a>") == "kurier.example");
  // Each text of such a link is looked for in the title: not in one that never ends.
  CHECK(site(std::string(400, 'x') + " – Harbor Courier", "<a href=\"/\">Harbor Courier</a>") == "kurier.example");
}

TEST_CASE("what a page's title says behind the headline and a mark, the last of it, names a site that nothing else names") {
  const auto article = [](std::string_view title, std::string_view markup = "") {
    return clean(page_of("x", story + std::string(markup), title), u"https://www.kurier.example/2025/a").article;
  };
  CHECK(article("Bridge over the Marn closed - News – Harbor Courier").site == u"Harbor Courier");
  CHECK(article("Bridge over the Marn closed | Al-Marn").site == u"Al-Marn");
  CHECK(article("Bridge over the Marn closed").site == u"kurier.example");
  CHECK(article("Bridge over the Marn closed in June").site == u"kurier.example");
  CHECK(article("Bridge over the Marn closed - " + std::string(60, 'x')).site == u"kurier.example");
  const auto own =
      article("Bridge over the Marn closed - Jane Roe", "<p class=\"byline\">By <a rel=\"author\" href=\"/jane\">Jane Roe</a></p>");
  CHECK(own.site == u"Jane Roe");
  CHECK(own.bylines == std::vector<std::u16string>{u"Jane Roe"});
}

TEST_CASE("whom a block names, the line under the text, and the box about somebody") {
  const auto by = [](std::string_view over, std::string_view behind) {
    const Analysis analysis =
        clean(page_of("single single-post", "<h1>Bridge over the Marn closed</h1>" + std::string(over) + "<div class=\"text\">" +
                                                std::string(bridge) + "</div>" + std::string(behind)));
    return analysis.article.bylines.size() == 1 ? unicode::to_utf8(analysis.article.bylines[0]) : std::string();
  };
  CHECK(by("<div class=\"wp-block-post-author\"><p class=\"wp-block-post-author__byline\">Durim</p><p "
           "class=\"wp-block-post-author__name\">Vela "
           "Marun</p></div>",
           "") == "Vela Marun");
  const std::string line = "<div class=\"postmetadata\">Posted on 8 May 2025 9:28 | Petra Verda | <a href=\"/c\">Velka</a></div>";
  CHECK(by("", line) == "Petra Verda");
  // Behind a long text it is far from the headline.
  std::string text = "<h1>Bridge over the Marn closed</h1><div class=\"entry-content\">";
  for (int i = 0; i < 12; ++i)
    text += "<p>Pier " + std::to_string(i) +
            " of the bridge had moved by a finger's width, the engineers said, and the town sends all that has wheels over the "
            "old crossing upstream, which is narrow, so that drivers should leave half an hour more for the trip until spring.</p>";
  CHECK(clean(page_of("single-post", text + "</div><div>Velkaro 8 May 2025 9:28</div><div><a href=\"/p\" rel=\"prev\">Osharik</a></div>"))
            .article.published == u"2025-05-08");
  CHECK(by("",
           "<div class=\"author-bio\"><h2 class=\"author-title\">By Petra Verda</h2><p>Velka tos orem.</p><a href=\"/author/x\" "
           "rel=\"author\">View all of Petra Verda's posts.</a></div>") == "Petra Verda");
  CHECK(by("", "<a href=\"/author/x\" rel=\"author\">View all of 王小明's posts</a>").empty());
  // a word in whatever language before the name that the line under it begins with
  const auto told = [&](std::string_view next) {
    return by("", "<div class=\"author-bio\"><h2>Velkor Petra Verda</h2><p>" + std::string(next) + "</p></div>");
  };
  CHECK(told("Petra Verda orem tos velka marun.") == "Petra Verda");
  CHECK(told("Verda orem tos velka marun.").empty());
}

TEST_CASE("a thread begins behind the line that says when the story was published") {
  const std::string meta = "<p><time datetime=\"2025-05-08\">8 May 2025</time></p>";
  const std::string comment =
      "<li><p>Vela</p><p><time datetime=\"2025-05-09\">9 May 2025</time></p><p>Velka tos orem.</p><a href=\"#respond\">Reply</a></li>";
  const Analysis analysis = clean(page_of("single-post", story + "<div>" + meta + "<div><ol>" + comment + comment + "</ol></div></div>"));
  CHECK(removed_text(analysis, Role::comments).find("Velka tos") != std::string::npos);
  CHECK(removed_text(analysis, Role::comments).find("8 May") == std::string::npos);
  CHECK(analysis.article.published == u"2025-05-08");
}

TEST_CASE("headlines with their days and summaries under them are no row of readers' remarks") {
  std::string list;
  for (const char* headline : {"Tamul orish kelvan dremu olum", "Brel matun osharik devol tes", "Durim olsha pelk varen tol"})
    list += "<li><a href=\"/x\">" + std::string(headline) +
            "</a><time datetime=\"2025-05-08\">8 May 2025</time><div>Velka tos orem brivak mutal desh.</div></li>";
  CHECK(removed_text(
            clean(page_of("x", "<meta property=\"og:type\" content=\"article\">" + story + std::string(bridge) + "<ul>" + list + "</ul>")),
            Role::comments)
            .empty());
}

TEST_CASE("comments with pictures and linked days are no cards of other stories, however short the story is") {
  std::string thread;
  for (const char* name : {"Vela Marun", "Petra Verda", "Ida Kolbe"})
    thread +=
        "<li><img alt=\"\"><p>" + std::string(name) +
        "</p><p><a href=\"/2025/a#comment-3\">12 October 2025 at 23:04</a></p><p>Velka tos orem brivak mutal desh, tolme sarivek.</p></li>";
  const Analysis analysis =
      clean(page_of("single-post", story + "<div class=\"comments-area\"><h2>3 comments</h2><ol>" + thread + "</ol></div>"));
  CHECK(removed_text(analysis, Role::related).empty());
  CHECK(removed_text(analysis, Role::comments).find("Velka tos orem") != std::string::npos);
}

TEST_CASE("a heading is no menu for how it or its link is named") {
  for (const char* heading : {"<h2 class=\"anchor-sticky-navbar\">Tamul orish</h2>",
                              "<h2 id=\"tamul\"><a class=\"header-anchor\" href=\"#tamul\"><span>Tamul orish</span></a></h2>"}) {
    const std::string text = article_text(clean(page_of("single-post", story + heading + std::string(bridge))));
    CHECK(text.find("Tamul orish") != std::string::npos);
  }
}

TEST_CASE("a column of other stories may say more than the one that has a place of its own") {
  std::string column = "<div class=\"latest-posts\"><ul>";
  for (int i = 0; i < 4; ++i) {
    column += "<li><a href=\"/2025/x\">Tamul</a><time>3 May 2025, 10:20</time><div>";
    for (int k = 0; k < 80; ++k) column += "velka ";
    column += "[...]</div></li>";
  }
  CHECK(article_text(clean(page_of("single-post", story + column + "</ul></div>"))).find("velka") == std::string::npos);
}

TEST_CASE("comments behind the element that holds the story and its headline may say more than it") {
  std::string thread;
  for (int i = 0; i < 9; ++i) thread += "<li><div><a href=\"/u/1\">Tamul</a></div><div><p>Velka " + std::string(bridge) + "</p></div></li>";
  const std::string brief =
      "<article><h1>Bridge over the Marn closed</h1><p>The bridge over the Marn was closed on Monday, its owner said.</p></article>";
  const auto text = [&](std::string_view id) {
    return article_text(clean(page_of("x", brief + "<section id=\"" + std::string(id) + "\"><ul>" + thread + "</ul></section>")));
  };
  CHECK(text("comments").find("Velka") == std::string::npos);
  CHECK(text("comments").find("its owner said") != std::string::npos);
}

TEST_CASE("who wrote it, in a language whose word for it begins many lines, beside a weekday of any language, and over the headline") {
  const auto by = [](std::string_view over, std::string_view under) {
    const Analysis analysis = clean(page_of("x", "<header><nav><a href=\"/\">Kurier</a></nav></header><main>" + std::string(over) +
                                                     "<h1>Bridge over the Marn closed</h1>" + std::string(under) + "<div class=\"text\">" +
                                                     std::string(bridge) + std::string(bridge) + "</div></main>"));
    std::string out;
    for (const std::u16string& name : analysis.article.bylines) out += (out.empty() ? "" : ", ") + unicode::to_utf8(name);
    return out;
  };
  CHECK(by("", "<p>Od Anna Kolbe, 12. 3. 2024. Velka</p>") == "Anna Kolbe");
  CHECK(by("", "<p>Nga Anna Kolbe, 12 mars 2024. Velka</p>") == "Anna Kolbe");
  CHECK(by("", "<p>От Иван Петров, 12 март 2024</p>") == "Иван Петров");
  CHECK(by("", "<p><time datetime=\"2024-03-12\">12. 3. 2024</time></p><p>Eftir <em><a href=\"/x\">Anna Kolbe</a></em></p>") ==
        "Anna Kolbe");
  CHECK(by("", "<p class=\"byline\">Per Olsson</p>") == "Per Olsson");
  CHECK(by("", "<p>By Anna Kolbe, Selasa, 12 Maret 2024</p>") == "Anna Kolbe");
  CHECK(by("", "<p>By Anna Kolbe, Ada Lund, 12 March 2024</p>") == "Anna Kolbe, Ada Lund");
  CHECK(by("", "<p class=\"byline\">By Anna Kolbe Tuesday, 12 March 2024</p>") == "Anna Kolbe");
  CHECK(by("", "<p class=\"byline\">By Anna Kolbe wtorek, 12 marca 2024</p>") == "Anna Kolbe");
  CHECK(by("<ul><li><span>Anna Kolbe</span></li><li><span>12 March 2024</span></li></ul>", "") == "Anna Kolbe");
  CHECK(by("<ul><li><span>Иван Петров</span></li><li><span>12 март 2024</span></li></ul>", "") == "Иван Петров");
  CHECK(by("", "<p><span>Mehmet Çelik</span> <time>12.03.2024</time></p>") == "Mehmet Çelik");
  CHECK(by("", "<p><span>Kovács Anna</span> <time>2024. március 12.</time></p>") == "Kovács Anna");
  CHECK(by("", "<p>글쓴이 김민수</p>") == "김민수");
}

TEST_CASE("a system's line of who and when is no widget, its box of reviews is its readers'") {
  const Analysis analysis = clean(page_of("x",
                                          "<main><div><h1>Bridge over the Marn closed</h1></div><div class=\"autofit-row "
                                          "widget-metadata\"><p>March 12, 2024 - 3 min</p></div>" +
                                              std::string(bridge) + std::string(bridge) +
                                              "<div class=\"reviews-block-container\"><table><tr><td><b>Tamul</b><p>Velka tos orem "
                                              "brivak.</p></td></tr></table></div></main>"));
  CHECK(analysis.article.published == u"2024-03-12");
  CHECK(removed_text(analysis, Role::comments).find("Velka tos") != std::string::npos);
}

TEST_CASE("a forum's page keeps every post, whatever they are called, and a blog's comments are comments") {
  const auto post = [](std::string_view who, std::string_view markup) {
    return "<article class=\"comment\"><h3><a href=\"/u\">" + std::string(who) + "</a></h3><time>March 12, 2026</time><div>" +
           std::string(markup) + "</div></article>";
  };
  const std::string_view answer =
      "<p>The piers were mended twice before the flood, so I doubt that they will last for another winter of this.</p>";
  const std::string posts = "<h1>Bridge over the Marn closed</h1>" + post("harbourcat", bridge) + post("Ola", answer);
  const auto kept = [&](const std::string& head) {
    return clean("<html><head>" + head + "</head><body>" + posts + "</body></html>").article.text.find(u"another winter") !=
           std::u16string::npos;
  };
  CHECK(kept("<script type=\"application/ld+json\">{\"@type\":\"DiscussionForumPosting\",\"headline\":\"Bridge\"}</script>"));
  const Analysis forum = clean("<html><head><meta name=\"generator\" content=\"Discourse 3.4.0\"></head><body>" + posts +
                               post("Vane", "<p>2</p><div><a href=\"/s\">Sign up</a></div>") + "</body></html>");
  CHECK(forum.article.text.find(u"Sign up") == std::u16string::npos);
  CHECK(kept("<meta name=\"generator\" content=\"Discourse 3.4.0 - https://example.org\">"));
  CHECK(clean("<body><div itemscope itemtype=\"https://schema.org/DiscussionForumPosting\">" + posts + "</div></body>")
            .article.text.find(u"another winter") != std::u16string::npos);
  CHECK_FALSE(kept("<meta name=\"generator\" content=\"WordPress 6.8\">"));
  // A story that is discussed in a forum is a story.
  CHECK_FALSE(
      kept("<script type=\"application/ld+json\">[{\"@type\":\"DiscussionForumPosting\"},{\"@type\":\"NewsArticle\",\"headline\":\"Bridge "
           "over the Marn closed\"}]</script>"));
}

TEST_CASE("a word of the page's furniture may head a section of the article") {
  const Analysis analysis =
      clean("<html><head><meta property=\"og:type\" content=\"article\"></head><body><h1>The wall</h1>" + std::string(bridge) +
            "<h2>Corrections</h2>" + std::string(bridge) + "<h2>Contact Us</h2>" + std::string(bridge) + "</body></html>");
  CHECK(analysis.article.text.find(u"Corrections") != std::u16string::npos);
}

TEST_CASE("a form that asks for a password is a wall") {
  const Analysis analysis =
      clean("<html><head><meta property=\"og:type\" content=\"article\"></head><body><h1>The wall</h1>" + std::string(bridge) +
            "<form action=\"/x\"><p>Olum desh</p><input type=\"email\"><p>Miran velka tos</p>"
            "<input type=\"password\"><button>Tavel</button></form></body></html>");
  CHECK(removed_text(analysis, Role::paywall).find("Miran velka") != std::string::npos);
}

TEST_CASE("what a system sets in boxes of its own: a heading over buttons to share, the line in a sign-up, the author behind the article") {
  const auto page = [](std::string_view behind) {
    return clean(page_of("single-post", "<main><article>" + story + "</article>" + std::string(behind) + "</main>"));
  };
  const auto buttons = [](std::string_view names) {
    std::string out = "<div class=\"w\"><h4>Velka oshen</h4></div><div class=\"share-buttons\">";
    for (const char name : names) out += "<div><div role=\"button\">" + std::string(1, name) + "ebook</div></div>";
    return out + "</div>";
  };
  CHECK(removed_text(page(buttons("FT")), Role::share).find("Velka oshen") != std::string::npos);

  const Analysis sign_up = page(
      "<div><h3>Subscribe to our newsletter</h3></div><div><p>Velka tos orem brivak matun.</p></div>"
      "<form><input type=\"email\" name=\"email\"><button><span>Subscribe</span></button></form>");
  CHECK(removed_text(sign_up, Role::newsletter).find("Velka tos") != std::string::npos);

  const Analysis author = page(
      "<div class=\"author-box\"><h4>Jane Roe</h4><p>Jane Roe has written of bridges for the Courier since 2009 and lives in "
      "Marn.</p></div>");
  CHECK(removed_text(author, Role::other).find("written of bridges") != std::string::npos);
  // In the article's own footer, too
  const Analysis in_footer = page(
      "<footer class=\"entry-footer\"><div class=\"author-info\"><h4>Jane Roe</h4><p>Jane Roe has written of bridges for the Courier since "
      "2009 and lives in Marn.</p></div></footer>");
  CHECK(removed_text(in_footer, Role::other).find("written of bridges") != std::string::npos);
  // A name alone says who wrote it, and stays.
  CHECK(removed_text(page("<div class=\"author-box\"><h4>Jane Roe</h4></div>"), Role::other).empty());
}

namespace {

/// A story in a language that no list of phrases has, with `between` in the middle of its text and `behind` at its end.
std::string foreign_story(std::string_view between, std::string_view behind = "", std::string_view lang = "xx") {
  return "<html lang=\"" + std::string(lang) + "\"><head><title>Tamul orish kelvan dremu</title></head><body class=\"single-post\">" +
         "<article><h1>Tamul orish kelvan dremu</h1><div class=\"entry-content\">" + std::string(bridge) + std::string(between) +
         std::string(bridge) + "</div>" + std::string(behind) + "</article></body></html>";
}

std::string dated(std::string_view headline, std::string_view day, std::string_view iso) {
  return "<li><a href=\"/2025/x\">" + std::string(headline) + "</a><time datetime=\"" + std::string(iso) + "\">" + std::string(day) +
         "</time></li>";
}

const std::string latest = "<ul class=\"wp-block-latest-posts\">" + dated("Brel matun osharik devol", "9 May 2025", "2025-05-09") +
                           dated("Durim olsha pelk varen", "7 May 2025", "2025-05-07") + "</ul>";

}  // namespace

TEST_CASE("stories listed within the text take along the heading over them alone, and their days are not this one's") {
  const std::string footer = "<footer class=\"entry-footer\">Orem <time datetime=\"2025-05-08\">8 May 2025</time></footer>";
  const auto text_with = [&](const std::string& label, const std::string& behind) {
    return article_text(clean(foreign_story(label + latest + behind, footer)));
  };
  const std::string heading = "<h3>Velka tos orem</h3>", next = "<h2>Osharik dremu</h2>";
  CHECK(text_with(heading, next).find("Velka") == std::string::npos);
  CHECK(text_with("<p><strong>Velka tos orem</strong></p>", next).find("Velka") == std::string::npos);
  CHECK(text_with(heading, next).find("Brel matun") == std::string::npos);
  const Analysis analysis = clean(foreign_story(heading + latest + next, footer));
  CHECK(removed_text(analysis, Role::inline_related).find("Durim olsha pelk varen") != std::string::npos);
  CHECK(text_with(heading, "").find("Velka") != std::string::npos);  // it heads the text behind the list, too
  CHECK(text_with(heading, "<h4>Osharik dremu</h4>").find("Velka") != std::string::npos);
  CHECK(text_with("<p>Velka tos orem</p>", next).find("Velka") != std::string::npos);
  CHECK(clean(foreign_story(heading + latest + next, footer)).article.published == u"2025-05-08");
  // Hebrew has no capitals that tell a heading from a name
  const std::string hebrew =
      "<html lang=\"he\"><head><title>Tamul orish kelvan</title></head><body class=\"single-post\"><h1>Tamul orish "
      "kelvan</h1><div><p>הגשר הישן נסגר ביום שלישי אחרי שמהנדסים מצאו בו סדקים.</p>" +
      latest + "<h2>שינוי גדול</h2><p>העירייה שולחת את כל מי שיש לו גלגלים אל הגשר השני.</p></div></body></html>";
  CHECK(clean(hebrew).article.bylines.empty());
}

TEST_CASE("a label in bold and a link to its line's end, between paragraphs: another story, in a language whose labels are not known") {
  const auto text_with = [](std::string_view line, std::string_view lang = "xx") {
    return article_text(clean(foreign_story(line, "", lang)));
  };
  const std::string line = "<p><strong>Velka tos orem dremu:</strong> <a href=\"/2025/x\">Brel matun osharik devol</a></p>";
  CHECK(text_with(line).find("Brel") == std::string::npos);
  for (const char* english : {"en-GB", "EN"}) CHECK(text_with(line, english).find("Brel") != std::string::npos);
  CHECK(text_with("<p>Velka tos orem dremu: <a href=\"/2025/x\">Brel matun osharik devol</a></p>").find("Brel") != std::string::npos);
  CHECK(text_with("<p><strong>Velka tos orem:</strong> <a href=\"/2025/x\">Brel matun osharik</a> devol tes.</p>").find("Brel") !=
        std::string::npos);
  // a known label may be longer than the link behind it
  const std::string known = "<p>Das könnte Sie auch interessieren: <a href=\"/2025/x\">Brel matun osharik devol</a></p>";
  CHECK(removed_text(clean(foreign_story(known, "", "de")), Role::inline_related).find("Brel") != std::string::npos);
}

TEST_CASE("a label and nothing but links to keywords are no paragraph; a thing's properties in a row are") {
  const std::string tags = "<a href=\"/t/a\" rel=\"tag\">Velka</a>, <a href=\"/t/b\" rel=\"tag\">Tos</a>";
  const auto text_with = [](const std::string& line) { return article_text(clean(foreign_story(line))); };
  CHECK(text_with("<p>Osharik: " + tags + "</p>").find("Velka") == std::string::npos);
  CHECK(text_with("<p>Osharik tes: " + tags + " orem durim pelk.</p>").find("Velka") != std::string::npos);
  CHECK(text_with("<p>Osharik: " + tags + "</p><p>Durim: " + tags + "</p>").find("Velka") != std::string::npos);
}

TEST_CASE("the box of a comment form that asks to log in is one among the comments, in any language") {
  const std::string comment =
      "<li><p>Vela</p><p><time datetime=\"2025-05-09\">9 May 2025</time></p><p>Velka tos orem.</p><a href=\"#respond\">Reply</a></li>";
  const auto locked = [&](std::string_view line) {
    const std::string box = "<div id=\"comments\"><ol>" + comment + comment + "</ol><div class=\"comment-respond\"><h3>Tamul</h3>" +
                            std::string(line) + "</div></div>";
    return removed_text(clean(foreign_story("", box)), Role::comment_form);
  };
  CHECK(locked("<p>Osharik <a href=\"/x\">durim</a> pelk.</p>").find("Osharik") != std::string::npos);
  CHECK(locked("<p>Osharik durim pelk.</p>").empty());
}

TEST_CASE("that one must log in to comment is said in other scripts, too") {
  for (const std::string line : {"टिप्पणी करने के लिए लॉग इन करें", "प्रतिक्रिया देण्यासाठी लॉग इन करा",
                                 "تبصرہ شائع کرنے کے لیے آپ کا لاگ ان ہونا ضروری ہے", "মন্তব্য করতে আপনাকে লগ ইন করতে হবে"})
    CHECK(removed_text(clean(foreign_story("", "<p>" + line + "</p>")), Role::comment_form).find(line) != std::string::npos);
}
