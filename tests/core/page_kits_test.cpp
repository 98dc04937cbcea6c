// Pages made with kits and templates, whose classes say how things look and not what they are.
#include <doctest/doctest.h>

#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

std::string page_with(std::string_view before, std::string_view behind, std::string_view lang = "en") {
  return "<html lang=\"" + std::string(lang) + "\"><head><title>Bridge over the Marn closed</title></head><body><section>" +
         std::string(before) + std::string(bridge) + "</section>" + std::string(behind) + "</body></html>";
}

const std::string headline = "<h1>Bridge over the Marn closed</h1>";

bool keeps(const std::string& markup, std::string_view words) { return article_text(clean(markup)).find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a field without a word, and behind it pictures with names and what they say: readers' comments") {
  const auto remark = [](std::string_view picture, std::string_view name) {
    return "<div class=\"d-flex\"><div>" + std::string(picture) + "</div><div class=\"ms-3\"><div class=\"fw-bold\">" + std::string(name) +
           "</div>The ferry is late every day.</div></div>";
  };
  const auto comments = [&](std::string_view picture, std::string_view behind) {
    const std::string box = "<div class=\"card\"><form><textarea></textarea></form>" + remark(picture, "Vela Orem") +
                            remark(picture, "Tos Durim") + std::string(behind) + "</div>";
    return removed_text(clean(page_with(headline, box)), Role::comments);
  };
  CHECK(comments("<img src=\"/u.png\">", "").find("Tos Durim") != std::string::npos);
  CHECK(comments("", "").empty());
  CHECK(comments("<img src=\"/u.png\">", "<h2>More of this</h2>").empty());
}

TEST_CASE("under a label cards of other stories may have their link on a button, or over them without a word") {
  const auto related = [](std::string_view link) {
    std::string cards;
    for (const char* other : {"Ferry runs through the night", "Piers to be mended soon"})
      cards += "<div class=\"card\"><h3>" + std::string(other) + "</h3><p>It takes a while.</p>" + std::string(link) + "</div>";
    const std::string box = "<div><h2>Related articles</h2><div class=\"grid\">" + cards + "</div></div>";
    return removed_text(clean(page_with(headline, box)), Role::related);
  };
  CHECK(related("<a href=\"/x\">Go on</a>").find("Piers to be") != std::string::npos);
  CHECK(related("<a href=\"/x\" aria-label=\"x\"></a>").find("It takes") != std::string::npos);
  CHECK(related("").find("It takes") == std::string::npos);
}

TEST_CASE("links that pass the page on are a share bar in the article's own footer, too") {
  const auto shares = [](std::string_view first, std::string_view second) {
    const std::string footer = "<footer><section><h4><a href=\"/v\">Vela Orem</a></h4></section><section><h4>Velka tos</h4><a href=\"" +
                               std::string(first) + "\">One</a> <a href=\"" + std::string(second) + "\">Two</a></section></footer>";
    return removed_text(clean(page_with(headline, footer)), Role::share);
  };
  CHECK(shares("https://t.me/share/url?url=x", "https://twitter.com/intent/tweet?url=x").find("Velka") != std::string::npos);
  CHECK(shares("/tamul", "/osharik").empty());
}

TEST_CASE("sections that stand beside each other under headings of their own are one text, however short the last") {
  const std::string last =
      "<h2>What comes next for all who have wheels</h2><div class=\"level2\"><p>The council wants to send them over the other bridge until "
      "spring.</p></div>";
  const std::string button = "<div><form><input type=\"hidden\"><button>Edit this section</button></form></div>";
  CHECK(
      keeps("<html><head><title>wiki:bridge</title></head><body><div><div>wiki:bridge</div><div><h1>Bridge over the Marn closed</h1><div "
            "class=\"level1\">" +
                std::string(bridge) + "</div>" + button + last + button +
                "</div><div>bridge.txt, last seen by somebody of the town</div></div>" + "</body></html>",
            "over the other bridge"));
}

TEST_CASE("who and when right under the headline, in whatever language, are no paragraph") {
  const auto kept = [](std::string_view line) {
    return keeps(page_with(headline + "<p>" + std::string(line) + "</p>", "", "xx"), "Karelo");
  };
  CHECK(!kept("Karelo fer la <a href=\"/author/v-orem\">Vela Orem</a> tamulis de 4 osh 2026. Kat: Transpor."));
  CHECK(!kept("Karelo: Vela Orem · 4 osh 2026 o."));
  CHECK(!kept("4 osh 2026 - 1 karelo min - 200 Karelo"));
  CHECK(kept("Karelo fer la Vela Orem tamulis de 4 osh 2026 en Transpor tos durim pelk."));
}

TEST_CASE("between paragraphs words in an element of their own right behind a picture are its caption") {
  const auto inside = [&](std::string_view picture) {
    return keeps("<html><head><title>Bridge over the Marn closed</title></head><body><article>" + headline + std::string(bridge) +
                     std::string(picture) + "<span class=\"x\">Tamul orem durim in the autumn of that year</span>" + std::string(bridge) +
                     "</article></body></html>",
                 "Tamul");
  };
  CHECK(!inside("<a href=\"/p\"><img src=\"/p.jpg\"></a>"));
  CHECK(inside(""));
}

TEST_CASE("a year in Persian digits is one of their calendar") {
  const std::string line = "<p>توسط نرگس احمدی · ۱۷ بهمن ۱۴۰۴</p>";
  CHECK(!keeps(page_with(headline + line, "", "fa"), "توسط"));
}

TEST_CASE("the name in a byline ends where its link does; a subheading without capitals names nobody") {
  const auto bylines = [](std::string_view line, std::string_view lang) {
    return clean(page_with(headline + std::string(line), "", lang)).article.bylines;
  };
  using Names = std::vector<std::u16string>;
  CHECK(bylines("<p>By <a href=\"#\">Daniel Roe</a> Karelita 4 May 2026</p>", "en") == Names{u"Daniel Roe"});
  CHECK(bylines("<h2>מה משתנה למבקרים</h2><p>4.5.2026</p>", "he").empty());
  CHECK(bylines("<p>נועה ברקוביץ</p><p>4.5.2026</p>", "he") == Names{u"נועה ברקוביץ"});
}

TEST_CASE("a page whose headline leads to itself is a story, however many others it lists") {
  std::string others;
  for (int i = 0; i < 7; ++i)
    others += "<article><h3><a href=\"/x\">Ferry runs through the night</a></h3><time>4 May 2026</time></article>";
  const auto type = [&](std::string_view title) {
    const std::string story =
        "<article><header><h2><a href=\"#\">" + std::string(title) + "</a></h2></header>" + std::string(bridge) + "</article>";
    return clean("<html><head><title>Bridge over the Marn closed</title></head><body>" + story + others + "</body></html>")
        .article.page_type;
  };
  CHECK(type("Bridge over the Marn closed") == PageType::article);
  CHECK(type("Piers to be mended soon") == PageType::front_page);
}
