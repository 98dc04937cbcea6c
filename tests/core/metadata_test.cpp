#include <doctest/doctest.h>

#include "article/metadata.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

std::string html(std::string_view head, std::string_view body) {
  return "<html lang=\"en-GB\"><head>" + std::string(head) + "</head><body>" + std::string(body) + std::string(bridge) + "</body></html>";
}
using Names = std::vector<std::u16string>;

}  // namespace

TEST_CASE("JSON-LD says title, authors, date and site, wherever in the graph it stands") {
  const Analysis analysis =
      clean(html("<script>{\"@context\":\"https://"
                 "schema.org\",\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Bridge &amp; ferry\","
                 "\"author\":[{\"name\":\"Jane Roe\"},{\"name\":\"Jonas "
                 "Webb\"}],\"datePublished\":\"2026-05-12T08:00:00+02:00\",\"publisher\":{\"name\":\"The Courier\"}}]}</script>",
                 "<p class=\"byline\">By Somebody Else</p>"));
  CHECK(analysis.article.title == u"Bridge & ferry");
  CHECK(analysis.article.bylines == Names{u"Jane Roe", u"Jonas Webb"});
  CHECK(analysis.article.published == u"2026-05-12T08:00:00+02:00");
  CHECK(analysis.article.site == u"The Courier");
  CHECK(analysis.article.language == u"en");
}

TEST_CASE("without it the meta elements and the visible page say so") {
  const Analysis analysis =
      clean(html("<title>Bridge over the Marn closed | The Courier</title><meta property=\"og:site_name\" content=\"The Courier\">"
                 "<meta property=\"article:published_time\" content=\"2026-05-12\"><link rel=\"canonical\" href=\"/news/bridge\">",
                 "<h1>Bridge over the Marn closed</h1><p>By JANE ROE and Jonas Webb, The Courier</p>"));
  CHECK(analysis.article.title == u"Bridge over the Marn closed");
  CHECK(analysis.article.bylines == Names{u"Jane Roe", u"Jonas Webb"});
  CHECK(analysis.article.published == u"2026-05-12");
  CHECK(analysis.article.canonical_url == u"https://www.example.com/news/bridge");
}

TEST_CASE("the published option wins, and an address of another scheme is no canonical one") {
  const Analysis analysis =
      clean(html("<meta property=\"article:published_time\" content=\"2026-05-12\"><link rel=\"canonical\" href=\"javascript:x\">", ""),
            u"https://www.example.com/a", u"2020-01-02");
  CHECK(analysis.article.published == u"2020-01-02");
  CHECK(analysis.article.canonical_url == u"https://www.example.com/a");
  CHECK(analysis.article.site == u"example.com");
}

TEST_CASE("names in bylines") {
  CHECK(names_in_byline(u"By Jane Roe") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"Von Uta Klein und Max Groß") == Names{u"Uta Klein", u"Max Groß"});
  CHECK(names_in_byline(u"Jane Roe, jane@courier.example") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"By Jane Roe in Washington") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"Par Anne Petit | 12 mars 2026") == Names{u"Anne Petit"});
  CHECK(names_in_byline(u"Martin Luther King, Jr.") == Names{u"Martin Luther King"});
}

TEST_CASE("dates") {
  CHECK(iso_date(u"2021-12-29T10:00:00Z") == u"2021-12-29T10:00:00Z");
  CHECK(iso_date(u"December 29, 2021 at 4 p.m.") == u"2021-12-29");
  CHECK(iso_date(u"29. Dezember 2021") == u"2021-12-29");
  CHECK(iso_date(u"29 de diciembre de 2021") == u"2021-12-29");
  CHECK(iso_date(u"Published 12/29/2021") == u"2021-12-29");
  CHECK(iso_date(u"29.12.2021, 10:15") == u"2021-12-29");
  CHECK(iso_date(u"2021年12月29日") == u"2021-12-29");
  CHECK(iso_date(u"31/31/2021").empty());
  CHECK(iso_date(u"two days ago").empty());
}

TEST_CASE("bylines: a thread has one author, the one who began it; a weekday is nobody") {
  std::string thread;
  for (const char* name : {"Ada Brenner", "Karl Voss", "Ines Holm", "Petra Lind", "Omar Diaz"})
    thread += std::string("<div><span itemprop=\"author\">") + name +
              "</span><p>The valve on my boiler drips when the water is cold, what can I do?</p></div>";
  CHECK(clean("<h1>Boiler valve drips</h1>" + thread).article.bylines == std::vector<std::u16string>{u"Ada Brenner"});
  CHECK(clean("<h1>Boiler</h1><p class=\"author\">Sat</p><p>The valve on my boiler drips when the water is cold, the plumber said.</p>")
            .article.bylines.empty());
}
