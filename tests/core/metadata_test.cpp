#include <doctest/doctest.h>

#include "article/address.h"
#include "article/calendar.h"
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

TEST_CASE("addresses: a scheme may hold a plus, a space that does not break is written as one that does") {
  Addresses addresses(u"https://news.example/a/", 1000);
  CHECK(addresses.resolve(u"git+ssh:wall").empty());
  CHECK(addresses.resolve(u"the\u00A0wall") == u"https://news.example/a/the%20wall");
}

TEST_CASE("the site's name over its section and headline is no part of the title") {
  const std::string body = "<h2>Bridge closed</h2>";
  CHECK(clean(html("<title>The Courier - Town - Bridge closed</title><meta property=\"og:site_name\" content=\"The Courier\">", body))
            .article.title == u"Town - Bridge closed");
}

TEST_CASE("names in bylines") {
  CHECK(names_in_byline(u"By Jane Roe") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"Von Uta Klein und Max Groß") == Names{u"Uta Klein", u"Max Groß"});
  CHECK(names_in_byline(u"Jane Roe, jane@courier.example") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"By Jane Roe in Washington") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"Par Anne Petit | 12 mars 2026") == Names{u"Anne Petit"});
  CHECK(names_in_byline(u"Par Anne Petit avec AFP") == Names{u"Anne Petit"});
  CHECK(names_in_byline(u"By Jane Roe, Reuters") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"Posted by Jane Roe on March 5, 2026") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"김민수 기자") == Names{u"김민수"});
  CHECK(names_in_byline(u"Written by Jane Roe Edited by Ada Brandt") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"Poems by Jane Roe") == Names{u"Poems by Jane Roe"});  // no byline
  CHECK(names_in_byline(u"Martin Luther King, Jr.") == Names{u"Martin Luther King"});
  CHECK(names_in_byline(u"By Jane Roe M.D.") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"Jane Roe / by Uta Klein") == Names{u"Jane Roe", u"Uta Klein"});
}

TEST_CASE("dates") {
  CHECK(iso_date(u"2021-12-29T10:00:00Z") == u"2021-12-29T10:00:00Z");
  CHECK(iso_date(u"December 29, 2021 at 4 p.m.") == u"2021-12-29");
  CHECK(iso_date(u"29. Dezember 2021") == u"2021-12-29");
  CHECK(iso_date(u"29 de diciembre de 2021") == u"2021-12-29");
  CHECK(iso_date(u"Published 12/29/2021") == u"2021-12-29");
  CHECK(iso_date(u"29.12.2021, 10:15") == u"2021-12-29");
  CHECK(iso_date(u"2021年12月29日") == u"2021-12-29");
  CHECK(iso_date(u"2021. 4. 1.") == u"2021-04-01");
  CHECK(iso_date(u"2021 | 4.1 million").empty());
  CHECK(iso_date(u"31/31/2021").empty());
  CHECK(iso_date(u"two days ago").empty());
}

TEST_CASE("dates in other languages, digits and calendars") {
  for (const char16_t* date : {u"29. prosinca 2021.",
                               u"29. децембар 2021.",
                               u"29 декември 2021 г.",
                               u"29. detsember 2021",
                               u"29 dhjetor 2021",
                               u"29 dekabr 2021",
                               u"29 de desembre del 2021",
                               u"2021 m. gruodžio 29 d.",
                               u"2021. gada 29. decembris",
                               u"2021. december 29.",
                               u"29 tháng 12, 2021",
                               u"ngày 29 tháng 12 năm 2021",
                               u"29 Disember 2021",
                               u"29 בדצמבר 2021",
                               u"29 ธันวาคม 2564",
                               u"29 ธันวาคม พ.ศ. 2564",
                               u"29 ธันวาคม ค.ศ. 2021",
                               u"২৯ ডিসেম্বর, ২০২১",
                               u"29 டிசம்பர், 2021",
                               u"29 დეკემბერი, 2021",
                               u"٢٩ ديسمبر ٢٠٢١",
                               u"۸ دی ۱۴۰۰",
                               u"29 دسمبر 2021",
                               u"29 снежня 2021 г.",
                               u"2021 ж. 29 желтоқсан",
                               u"29 ਦਸੰਬਰ 2021",
                               u"29 ធ្នូ 2021",
                               u"၂၀၂၁ ဒီဇင်ဘာ ၂၉",
                               u"Disyembre 29, 2021",
                               u"२९ डिसेंबर, २०२१",
                               u"Rhagfyr 29, 2021",
                               u"29 An Dùbhlachd 2021",
                               u"2021(e)ko abenduaren 29a",
                               u"2021-يىل 29-دېكابىر",
                               u"29 Désémber 2021"}) {
    CAPTURE(unicode::to_utf8(date));
    CHECK(iso_date(date) == u"2021-12-29");
  }
  CHECK(iso_date(u"12. listopada 2021.") == u"2021-10-12");  // Croatian
  CHECK(iso_date(u"12. listopad 2021.") == u"2021-10-12");
  CHECK(iso_date(u"12 listopada 2021") == u"2021-11-12");   // Polish
  CHECK(iso_date(u"12. listopadu 2021") == u"2021-11-12");  // Czech
  CHECK(iso_date(u"30 An t-Samhain 2021") == u"2021-11-30");
  CHECK(iso_date(u"۳۰ اسفند ۱۳۹۹") == u"2021-03-20");
  CHECK(iso_date(u"diciembre 29, 2021") == u"2021-12-29");
  CHECK(iso_date(u"29‏/12‏/2021") == u"2021-12-29");  // with marks of direction
  CHECK(iso_date(u"7 مهٔ 2025") == u"2025-05-07");
  CHECK(iso_date(u"Jane RoeDecember 29, 2021") == u"2021-12-29");
  CHECK(iso_date(u"5 of 12 pictures, 2021").empty());
  for (const char16_t* date : {u"5 mrt 2026", u"5. Mrz. 2026", u"5 آذار 2026"}) CHECK(iso_date(date) == u"2026-03-05");
}

TEST_CASE("dates at the limits: the first year, a twelfth month, months and days that there are not") {
  CHECK(iso_date(u"4 May 1800") == u"1800-05-04");
  CHECK(iso_date(u"4 May 1799").empty());
  CHECK(iso_date(u"04/12/2021") == u"2021-12-04");
  CHECK(iso_date(u"2026年13月40日").empty());
  CHECK(calendar::parse(u"2026-05-12T08:00"));
  for (const char16_t* text : {u"2026-05:12", u"2026 05-12", u"2026-13-12", u"2026-5-12"}) CHECK_FALSE(calendar::parse(text));
}

TEST_CASE("bylines: a thread has one author, the one who began it; a weekday is nobody") {
  std::string thread;
  for (const char* name : {"Ada Brenner", "Karl Voss", "Ines Holm", "Petra Lind", "Omar Diaz"})
    thread += std::string("<div><span itemprop=\"author\">") + name +
              "</span><p>The valve on my boiler drips when the water is cold, what can I do?</p></div>";
  CHECK(clean("<h1>Boiler valve drips</h1>" + thread).article.bylines == std::vector<std::u16string>{u"Ada Brenner"});
  // whatever it looks like to the classifier, and whatever her name
  CHECK(clean("<h1>Boiler valve drips</h1><div class=\"comments\"><div class=\"comment\"><span itemprop=\"author\">petra88</span>"
              "<p>The valve on my boiler drips when the water is cold, what can I do?</p></div></div>" +
              thread)
            .article.bylines == std::vector<std::u16string>{u"petra88"});
  CHECK(clean("<h1>Boiler</h1><p class=\"author\">Sat</p><p>The valve on my boiler drips when the water is cold, the plumber said.</p>")
            .article.bylines.empty());
}

TEST_CASE("a discussion's data names who began it, even by a user's name; the questions of an FAQ were asked by nobody") {
  const auto thread = [](std::string_view author) {
    return clean(html("<script>{\"@type\":\"QAPage\",\"mainEntity\":{\"@type\":\"Question\",\"name\":\"Why?\"," + std::string(author) +
                          "\"datePublished\":\"2026-05-12T08:00:00Z\",\"acceptedAnswer\":{\"@type\":\"Answer\",\"author\":{\"name\":"
                          "\"Someone Else\"}}}}</script>",
                      "<h1>Why?</h1>"));
  };
  const Analysis asked = thread("\"author\":{\"@type\":\"Person\",\"name\":\"ferryman77\"},");
  CHECK(asked.article.bylines == Names{u"ferryman77"});
  CHECK(asked.article.published == u"2026-05-12T08:00:00Z");
  CHECK(thread("").article.bylines.empty());
}

TEST_CASE("the lines around the headline name the author") {
  const auto bylines = [](std::string_view line) {
    return clean(html("", "<h1>Bridge over the Marn closed</h1>" + std::string(line))).article.bylines;
  };
  CHECK(bylines("<div class=banner><p>12 May 2026</p><p>By Jane Roe</p></div>") == Names{u"Jane Roe"});
  CHECK(bylines("<div>by Jane Roe ● December 23, 2025 ● 6 min read</div>") == Names{u"Jane Roe"});
  CHECK(bylines("<div>Published 7 August 2023 by Jane Roe</div>") == Names{u"Jane Roe"});
  CHECK(bylines("<div>Written by Jane Roe</div>") == Names{u"Jane Roe"});
  CHECK(bylines("<div>Edited by Jane Roe</div>").empty());
  for (const char* line : {"Posted by Jane Roe on May 12, 2026", "Guest post by Jane Roe", "Jane Roe in London", "Jane Roe | Staff Writer",
                           "Gastbeitrag von Jane Roe", "Propos recueillis par Jane Roe", "A cura di Jane Roe", "Auteur : Jane Roe"})
    CHECK(bylines("<div>" + std::string(line) + "</div>") == Names{u"Jane Roe"});
  CHECK(bylines("<div>山田花子 記者</div>") == Names{u"山田花子"});
  CHECK(bylines("<div>Jane Roe stands on the bridge</div>").empty());
  CHECK(bylines("<div>Travel</div><div>Jane Roe in London</div>").empty());
  CHECK(bylines("<div><p>Written by</p><p>Jane Roe</p></div>") == Names{u"Jane Roe"});
  CHECK(bylines("<div><a href=\"/authors/jane-roe\">Jane Roe</a></div>") == Names{u"Jane Roe"});
  CHECK(bylines("<div><a href=\"/towns/marn-bridge\">Marn Bridge</a></div>").empty());
  CHECK(bylines("<div>September 1st, 2026 By Jane Roe</div>") == Names{u"Jane Roe"});
  CHECK(bylines("<div><span>By</span><span>Jane Roe</span></div>") == Names{u"Jane Roe"});
  CHECK(bylines("<div>26 December 2025 • Jane Roe in Bridges</div>") == Names{u"Jane Roe"});
}

TEST_CASE("a byline names people: not where they sit, nor how to write to them; a name over what its owner is paid for is one") {
  CHECK(names_in_byline(u"By Jane Roe, Abuja") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"文：王小明") == Names{u"王小明"});
  CHECK(names_in_byline(u"文章目录") != Names{u"章目录"});  // contents
  CHECK(names_in_byline(u"By Jane Roe, Tom Paris and Ada Lund, London") == Names{u"Jane Roe", u"Tom Paris", u"Ada Lund"});
  CHECK(names_in_byline(u"By Jane Roe jroe@courier.example Mar 6, 2024 Updated Mar 6, 2024 0") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"jroe@courier.example").empty());
  CHECK(names_in_byline(u"Jane Roe Lv3") == Names{u"Jane Roe"});  // a badge
  CHECK(names_in_byline(u"Jane Roe May4") == Names{u"Jane Roe"});
  CHECK(names_in_byline(u"jroe77") == Names{u"jroe"});
  const auto bylines = [](std::string_view lines) {
    return clean(html("", "<h1>Bridge over the Marn closed</h1>" + std::string(lines))).article.bylines;
  };
  CHECK(bylines("<p>Ferries run instead</p><p>Oighrig Roe</p><p>Transport correspondent</p>") == Names{u"Oighrig Roe"});
  CHECK(bylines("<p>Ferries run instead</p><p>Marn Valley</p><p>Road and bridge</p>").empty());
}

TEST_CASE("microformats name the author in any language, above the headline too; commenters and cards of other stories are none") {
  const auto bylines = [](std::string_view above, std::string_view below) {
    return clean("<article><div class=meta>" + std::string(above) + "</div><h1>Bridge over the Marn closed</h1>" + std::string(bridge) +
                 "</article>" + std::string(below))
        .article.bylines;
  };
  CHECK(bylines("3. maaliskuuta <span>Kirjoittanut <span class=\"author vcard\"><a class=\"url fn n\" href=\"/a/jane\">Jane "
                "Roe</a></span></span>",
                "<ul><li class=\"hentry\"><a href=/b>A ferry for the Marn</a> <span class=\"author vcard\">Ada Lund</span></li></ul>") ==
        Names{u"Jane Roe"});
  CHECK(bylines("<a class=\"p-author h-card\" href=\"/\">Jane Roe</a>", "") == Names{u"Jane Roe"});
  CHECK(bylines("", "<p><span class=\"post-author vcard\">Bloggaaja <span class=\"fn\">Jane Roe</span></span> 09.12</p>") ==
        Names{u"Jane Roe"});
  CHECK(bylines("", "<p>Lähettänyt <span class=\"field field--name-uid\">Jane Roe</span></p>") == Names{u"Jane Roe"});
  CHECK(bylines("<span class=\"vcard\">Jane Roe</span>", "").empty());
  // Whose name lies behind hundreds of empty elements is nobody: as many such boxes in one another would be gone through again and again.
  std::string empty;
  for (int i = 0; i < 300; ++i) empty += "<i></i>";
  CHECK(bylines("<span rel=\"author\">" + empty.substr(0, 7 * 50) + "Jane Roe</span>", "") == Names{u"Jane Roe"});
  CHECK(bylines("<span rel=\"author\">" + empty + "Jane Roe</span>", "").empty());
  CHECK(bylines("", "<ol><li><div class=\"comment-author vcard\"><b class=\"fn\">Ada Lund</b></div><p>Build it again, then.</p></li></ol>")
            .empty());
}

TEST_CASE("who and when may stand in one line over the headline, in elements of their own") {
  const auto bylines = [](std::string_view line) {
    return clean("<article><p>" + std::string(line) + "</p><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + "</article>")
        .article.bylines;
  };
  CHECK(bylines("<span>Daniel Roe</span> <span>4 May 2026</span>") == Names{u"Daniel Roe"});
  CHECK(bylines("<span>Posted <time>4 May 2026</time></span><span>Changed <time>5 May 2026</time></span><span>Daniel "
                "Roe</span><span>Transport</span><span>4 minutes</span>") == Names{u"Daniel Roe"});
  CHECK(bylines("<span>Climate Change</span> <span>4 May 2026</span>").empty());
  CHECK(bylines("<span>Daniel Roe</span> <span>at home</span>").empty());
}

TEST_CASE("an author's element names somebody in any language: by what only programs read, by the link, behind the label") {
  const auto bylines = [](std::string_view line) {
    return clean(html("<meta property=\"og:type\" content=\"article\">",
                      "<div><h1>Bridge over the Marn closed</h1><div>" + std::string(line) + "</div>" + std::string(bridge) + "</div>"))
        .article.bylines;
  };
  CHECK(bylines("<span itemprop=\"author\" itemscope=\"\"><meta itemprop=\"url\" content=\"https://x.example/roe\"><meta itemprop=\"name\" "
                "content=\"Jane Roe\"></span>") == Names{u"Jane Roe"});
  CHECK(bylines("<meta itemprop=\"author\" content=\"Jane Roe\">") == Names{u"Jane Roe"});
  CHECK(bylines("<div class=\"byline\">Tshaj tawm los ntawm <a href=\"/author/roe\">Jane Roe</a> — Hnub 4</div>") == Names{u"Jane Roe"});
  CHECK(bylines("<div class=\"byline\">By Ada Lund and <a href=\"/author/roe\">Jane Roe</a></div>") == Names{u"Ada Lund", u"Jane Roe"});
  CHECK(bylines("4.3.2025 <span class=\"news-author\">Sau: Jane Roe</span>") == Names{u"Jane Roe"});
  CHECK(bylines("4.3.2025 <span class=\"createdby\">Sau los ntawm <b>Jane Roe</b></span>") == Names{u"Jane Roe"});
  CHECK(bylines("4.3.2025 <span class=\"author\"><i></i><a href=\"/user/4\">Jane Roe</a> (12)</span>") == Names{u"Jane Roe"});
  CHECK(bylines("4.3.2025 <span class=\"author\">all that she has written for us since</span>").empty());
  CHECK(bylines("4.3.2025 <span class=\"coauthors\">Sau: Jane Roe</span>").empty());
  // In a script without capitals, too.
  CHECK(bylines("<div class=\"author-name\"><div>ნინო ბერიძე</div><div>4.3.2025</div></div>") == Names{u"ნინო ბერიძე"});
}

TEST_CASE("a person alone under the headline, or beside the date, is the author; a subject is not") {
  const auto bylines = [](std::string_view line) {
    return clean(html("", "<h1>Bridge over the Marn closed</h1>" + std::string(line))).article.bylines;
  };
  CHECK(bylines("<div><div>Daniel van Roe</div><div>Chief engineer</div></div>") == Names{u"Daniel van Roe"});
  CHECK(bylines("<div><div>Updated daily</div><div>Daniel Roe</div><div>18 July 2026</div></div>") == Names{u"Daniel Roe"});
  CHECK(bylines("<div>Daniel Roe July 3, 2026</div>") == Names{u"Daniel Roe"});
  CHECK(bylines("<div>Climate Change</div><div>18 July 2026</div>").empty());
  CHECK(bylines("<div>Climate Change July 3, 2026</div>").empty());
  // Elements in one line, which a style sheet keeps apart, and scripts whose given names no list has.
  CHECK(bylines("<div><span>Daniel Roe</span><span>July 3, 2026</span></div>") == Names{u"Daniel Roe"});
  CHECK(bylines("<div><span>Climate Change</span><span>July 3, 2026</span></div>").empty());
  CHECK(bylines("<div>Анна Вальская</div><div>18 июля 2026</div>") == Names{u"Анна Вальская"});
  CHECK(bylines("<div><span>أحمد الراوي</span><span>18 يوليو 2026</span></div>") == Names{u"أحمد الراوي"});
  CHECK(bylines("<div><a href=\"/local\">أخبار محلية</a><span>18 يوليو 2026</span></div>").empty());
  CHECK(bylines("<p>佐藤 美咲 · 2026年7月18日</p>") == Names{u"佐藤 美咲"});
  // What stands before the name, with a colon, in a block of its own, or without one; a name behind the date.
  CHECK(bylines("<div><p>投稿者:</p><p>佐藤 美咲</p></div>") == Names{u"佐藤 美咲"});
  CHECK(bylines("<p>Autor Daniel Roe</p>") == Names{u"Daniel Roe"});
  CHECK(bylines("<p>लेखक अमित शर्मा</p><p>18 जुलाई 2026</p>") == Names{u"अमित शर्मा"});
  CHECK(bylines("<p>Publicado el 18 de julio de 2026 Por Daniel Roe</p>") == Names{u"Daniel Roe"});
  // Marks between them, a trade behind the name, a label that no list has in a line beside the date's, somebody's page.
  CHECK(bylines("<p>18 juli 2026 / Av Daniel Roe</p>") == Names{u"Daniel Roe"});
  CHECK(bylines("<p>أحمد الراوي، 18 يوليو 2026</p>") == Names{u"أحمد الراوي"});
  CHECK(bylines("<p>文＝佐藤 美咲　2026年7月18日</p>") == Names{u"佐藤 美咲"});
  CHECK(bylines("<div><span>김민수 기자</span> <span>입력 2026.07.18 10:22</span></div>") == Names{u"김민수"});
  CHECK(bylines("<div>18 July 2026</div><div>Sau <b>Daniel Roe</b></div>") == Names{u"Daniel Roe"});
  CHECK(bylines("<div>18 July 2026</div><div>Sau <b>Climate Change</b></div>").empty());
  CHECK(bylines("<div><a href=\"/profile/4\">Daniel Roe</a> — tso 18 July 2026</div>") == Names{u"Daniel Roe"});
  CHECK(bylines("<div><a href=\"/topics/4\">Daniel Roe</a> — tso 18 July 2026</div>").empty());
}

TEST_CASE("a person beside the date in languages whose titles have one capital, and names of one word in Korean, Chinese and Japanese") {
  const auto bylines = [](std::string_view language, std::string_view line) {
    return clean("<html lang=\"" + std::string(language) + "\">" +
                 html("", "<h1>Bridge over the Marn closed</h1>" + std::string(line)).substr(std::string_view("<html>").size()))
        .article.bylines;
  };
  const std::string_view lithuanian = "<div>Rasutė Kazlė</div><div>2026 m. liepos 18 d.</div>";
  CHECK(bylines("lt", lithuanian) == Names{u"Rasutė Kazlė"});
  CHECK(bylines("lt-LT", lithuanian) == Names{u"Rasutė Kazlė"});
  CHECK(bylines("en", lithuanian).empty());
  CHECK(bylines("lt", "<div>Miesto naujienos</div><div>2026 m. liepos 18 d.</div>").empty());
  CHECK(bylines("lt", "<div>New York</div><div>2026 m. liepos 18 d.</div>").empty());
  CHECK(bylines("ko", "<div><span>한서윤</span> <span>2026.07.18 10:22</span></div>") == Names{u"한서윤"});
  CHECK(bylines("fi", "<p>28. toukokuuta 2026 <b>Pirjo Rannila (4 kommenttia)</b></p>") == Names{u"Pirjo Rannila"});
  CHECK(bylines("ko", "<div><span>정치부</span> <span>2026.07.18 10:22</span></div>").empty());
  CHECK(bylines("zh-CN", "<div>何静怡</div><div>2026年7月18日</div>") == Names{u"何静怡"});
  CHECK(bylines("zh-CN", "<div>体育</div><div>2026年7月18日</div>").empty());
  CHECK(bylines("ja", "<div><span>西川さくら</span><span>2026年7月18日</span></div>") == Names{u"西川さくら"});
  CHECK(bylines("ja", "<div><span>公開日</span><span>2026年7月18日</span></div>").empty());
  // "by" that is a name elsewhere
  CHECK(bylines("ca", "<div>Per Joana Riba</div><div>18 de juliol de 2026</div>") == Names{u"Joana Riba"});
  CHECK(bylines("nb", "<div>Per Olav Riba</div><div>18. juli 2026</div>") == Names{u"Per Olav Riba"});
  CHECK(bylines("tl", "<p>Ni Juan Riba, Hulyo 18, 2026</p>") == Names{u"Juan Riba"});
}

TEST_CASE("who signs behind the text wrote it; who is linked there did not") {
  const auto bylines = [](std::string_view line) {
    return clean("<article><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + std::string(line) + "</article>").article.bylines;
  };
  CHECK(bylines("<h5>Written by Daniel Roe</h5>") == Names{u"Daniel Roe"});
  CHECK(bylines("<div><h5>Written by</h5><h5>Daniel Roe</h5></div>") == Names{u"Daniel Roe"});
  CHECK(bylines("<aside><h3>More stories</h3><div><a href=/b><h4>A ferry for the Marn</h4></a><span>By Daniel Roe</span></div></aside>")
            .empty());
}

TEST_CASE("a byline is people: no degrees, trades, agencies behind a name, nobody who reviewed") {
  const auto bylines = [](std::string_view author) {
    return clean(html("<meta name=\"author\" content=\"" + std::string(author) + "\">", "<h1>Bridge over the Marn closed</h1>"))
        .article.bylines;
  };
  CHECK(bylines("Jane Roe, MD, FACP") == Names{u"Jane Roe"});
  CHECK(bylines("Jane Roe RN") == Names{u"Jane Roe"});
  CHECK(bylines("Jane Roe, Senior Staff Writer") == Names{u"Jane Roe"});
  CHECK(bylines("Jane Roe ⋅ Founder") == Names{u"Jane Roe"});
  CHECK(bylines("Recipe by Jane Roe") == Names{u"Jane Roe"});
  CHECK(bylines("Jane Roe. Reviewed by Ada Lund").front() == u"Jane Roe");
  CHECK(bylines("Reviewed by Ada Lund").empty());
  CHECK(bylines("This article was written by").empty());
  CHECK(bylines("Anna Maria C.") == Names{u"Anna Maria C."});
  CHECK(bylines("Steffen ROEDER") == Names{u"Steffen ROEDER"});
  CHECK(bylines("JANE ROE") == Names{u"Jane Roe"});
  CHECK(bylines("AFP") == Names{u"AFP"});
}

TEST_CASE("a card's label says whom its value names") {
  const auto bylines = [](std::string_view label) {
    return clean(html("<meta name=\"twitter:label1\" content=\"" + std::string(label) +
                          "\"><meta name=\"twitter:data1\" content=\"Jane Roe\">",
                      "<h1>Bridge over the Marn closed</h1>"))
        .article.bylines;
  };
  CHECK(bylines("Written by") == Names{u"Jane Roe"});
  CHECK(bylines("Verfasst von") == Names{u"Jane Roe"});
  CHECK(bylines("Reading time").empty());
}

TEST_CASE("a name that the page's data gives stays whole, and a person on the page beats the site's own name") {
  const auto bylines = [](std::string_view author, std::string_view line) {
    return clean(html("<meta name=\"author\" content=\"" + std::string(author) +
                          "\"><meta property=\"og:site_name\" content=\"The Courier\">",
                      "<h1>Bridge over the Marn closed</h1>" + std::string(line)))
        .article.bylines;
  };
  CHECK(bylines("Human in the Loop", "") == Names{u"Human in the Loop"});
  CHECK(bylines("The Courier", "<p>By Jane Roe</p>") == Names{u"Jane Roe"});
  CHECK(bylines("The Courier", "") == Names{u"The Courier"});
}

TEST_CASE("a page that is called by its place in a wiki has its heading as its title") {
  const auto title = [](std::string_view called) {
    return clean(html("<title>" + std::string(called) + "</title>", "<h1>Bridge over the Marn closed</h1>" + std::string(bridge)))
        .article.title;
  };
  CHECK(title("news:bridge [Courier]") == u"Bridge over the Marn closed");
  CHECK(title("News: a ferry for the Marn") == u"News: a ferry for the Marn");
  CHECK(title("ferry::runtime") == u"ferry::runtime");
}

TEST_CASE("of several authors that the page's data names, those that it shows") {
  const auto bylines = [](std::string_view line) {
    return clean(html("<meta name=\"author\" content=\"Jane Roe\"><meta property=\"article:author\" content=\"Ada Lund\">",
                      "<h1>Bridge over the Marn closed</h1>" + std::string(bridge) + std::string(line)))
        .article.bylines;
  };
  CHECK(bylines("<p>Author: Jane Roe</p>") == Names{u"Jane Roe"});
  CHECK(bylines("") == Names{u"Jane Roe", u"Ada Lund"});
  CHECK(bylines("<p>By Ada Lund and Jane Roe</p>") == Names{u"Jane Roe", u"Ada Lund"});
  // Whose site it is, the footer says.
  const std::string owner = "<footer class=\"site-footer\"><a href=\"/about\">Ada Lund</a><a href=\"/help\">Help</a></footer>";
  CHECK(bylines("<p>Author: Jane Roe</p>" + owner) == Names{u"Jane Roe"});
  const auto alone = [&](std::string_view line) {
    return clean(html("<meta name=\"author\" content=\"Ada Lund\">",
                      "<h1>Bridge over the Marn closed</h1>" + std::string(line) + std::string(bridge) + owner))
        .article.bylines;
  };
  CHECK(alone("<p>By Jane Roe</p>") == Names{u"Jane Roe"});
  CHECK(alone("<p>By Courier Staff</p>") == Names{u"Ada Lund"});
  CHECK(alone("<p>With Ada Lund</p><p>By Jane Roe</p>") == Names{u"Ada Lund"});
  CHECK(alone("") == Names{u"Ada Lund"});
}

TEST_CASE("the day of publication is the one that a reader sees") {
  const auto published = [](std::string_view head, std::string_view line, std::u16string_view url = u"https://www.example.com/a") {
    return clean(html(head, "<h1>Bridge over the Marn closed</h1>" + std::string(line)), url).article.published;
  };
  const std::string_view greenwich = "<meta property=\"article:published_time\" content=\"2026-05-13T02:41:00+00:00\">";
  CHECK(published(greenwich, "<p>May 12, 2026</p>") == u"2026-05-12");
  CHECK(published(greenwich, "", u"https://www.example.com/2026/05/12/bridge") == u"2026-05-12");
  CHECK(published(greenwich, "<p>May 9, 2026</p>") == u"2026-05-09");
  CHECK(published(greenwich, "<p>Updated May 19, 2026</p>") == u"2026-05-13T02:41:00+00:00");
  CHECK(published(greenwich, "<p>Geändert am 19. Mai 2026</p>") == u"2026-05-13T02:41:00+00:00");
  CHECK(published(greenwich, "<p>更新于 2026年5月19日</p>") == u"2026-05-13T02:41:00+00:00");
  CHECK(published(greenwich, "<p>Modifié le 19 mai 2026</p>") == u"2026-05-13T02:41:00+00:00");
  CHECK(published(greenwich, "<p>May 21, 2026 May 13, 2026</p>") == u"2026-05-13T02:41:00+00:00");
  CHECK(published("<meta property=\"article:published_time\" content=\"2026-05-03\">", "<p>3/5/2026</p>") == u"2026-05-03");
  CHECK(published("<meta property=\"article:published_time\" content=\"2026-05-03\">", "<p>5/3/2026</p>") == u"2026-05-03");
  CHECK(published("", "<p>Updated May 14, 2026</p><p>May 12, 2026</p>") == u"2026-05-12");
  CHECK(published("", "", u"https://www.example.com/2026/05/12/bridge") == u"2026-05-12");
  // Day and month in the other order, a change that is told after the day, a time element that only says it, and the page's own data.
  CHECK(published("<meta name=\"article:published_time\" content=\"03-09-2026\">", "<p>Published March 9, 2026</p>") == u"2026-03-09");
  CHECK(published("", "<p>March 9, 2026 Updated: May 2, 2026</p>") == u"2026-03-09");
  CHECK(published("", "<div><time>March 9, 2026</time></div>") == u"2026-03-09");
  // beside another story, where nothing else says it
  const std::string listed = std::string(bridge) +
                             "<div class=\"related-posts\"><h3>Related stories</h3><ul><li><a href=\"/ferry\">Ferry runs "
                             "every twenty minutes now</a> <time datetime=\"2026-03-07\">March 7</time></li></ul></div>";
  CHECK(published("", listed) == u"2026-03-07");
  CHECK(published("", listed + "<div><time datetime=\"2026-03-09\">March 9</time></div>") == u"2026-03-09");
  CHECK(published("", "<p>Kello <abbr class=\"published\" title=\"2026-03-09T08:00:00Z\">08.00</abbr></p>") == u"2026-03-09T08:00:00Z");
  CHECK(published("", "<p>Kello <abbr class=\"updated\" title=\"2026-03-09T08:00:00Z\">08.00</abbr></p>").empty());
  // A line that begins with the way to the comments is the article's; a comment's own time is not its day.
  CHECK(published("",
                  "<div><span class=\"comments-link\"><a href=\"#respond\">Leave a Comment</a></span> / By <a href=\"/author/jane\">Jane "
                  "Roe</a> / March 9, 2026</div>") == u"2026-03-09");
  CHECK(published(
            "", "<ol class=\"comment-list\"><li><b>Max Moe</b> <time datetime=\"2026-03-11T10:00\">today</time><p>So it is.</p></li></ol>")
            .empty());
  // Behind a standfirst, and no line of the text.
  for (const char* line : {"9 March 2026 <b>Daniel Roe</b>", "Por <a href=\"/~daniel\">Daniel Roe</a>, 9 de marzo de 2026",
                           "De <a href=\"/~daniel\">Daniel Roe</a>, 9 martie 2026"}) {
    const Analysis led =
        clean(html("",
                   "<h1>Bridge over the Marn closed</h1><p>Engineers found cracks in two piers of the old bridge, and nobody knows "
                   "how long the ferry will have to take everybody across.</p><p>" +
                       std::string(line) + "</p>" + std::string(bridge)));
    CHECK(led.article.published == u"2026-03-09");
    if (line[0] != 'D') CHECK(led.article.bylines == Names{u"Daniel Roe"});
    CHECK(led.article.text.find(u"2026") == std::u16string::npos);
  }
  // In the headline's box it is a line of its own; the card of another story behind a short text has a day of its own.
  CHECK(published("", "<div class=\"post-title\"><h2>All of it</h2><p>by Jane Roe | March 9, 2026 | Bridges | 0</p></div>") ==
        u"2026-03-09");
  CHECK(published("",
                  "<p>March 9, 2026</p><p>The ferry runs again, and it takes cars, bicycles and everybody who wants to see the other bank "
                  "of the river.</p><ul class=\"related-posts\"><li><a href=\"/1\">Harbour wall to be rebuilt</a> <time "
                  "datetime=\"2026-01-02\">January</time></li></ul>") == u"2026-03-09");
  const std::string_view page = "<script>{\"@type\":\"WebPage\",\"datePublished\":\"2026-03-09\"}</script>";
  CHECK(published(page, "") == u"2026-03-09");
  CHECK(published(page, "<p>March 8, 2026</p>") == u"2026-03-08");
}

TEST_CASE("a meta element of any name says when the page was published; one of the last change or of a publisher does not") {
  const auto published = [](std::string_view name, std::string_view content) {
    return clean(html("<meta name=\"" + std::string(name) + "\" content=\"" + std::string(content) + "\">", bridge)).article.published;
  };
  for (const char* name :
       {"w-published-date", "published", "citation_publication_date", "og:published_time", "pub_date", "story:pubdate"}) {
    CAPTURE(name);
    CHECK(published(name, "2026-03-09") == u"2026-03-09");
  }
  CHECK(published("published", "March 9, 2026") == u"2026-03-09");
  CHECK(published("last-published", "2026-03-09").empty());
  CHECK(published("publication-modified", "2026-03-09").empty());
  CHECK(published("article:publisher", "https://www.facebook.com/123456789").empty());
  // It would stand in front of the day that the page does say.
  CHECK(clean(html("<meta name=\"article:publisher\" content=\"https://www.facebook.com/123456789\"><meta name=\"date\" "
                   "content=\"2026-03-09\">",
                   bridge))
            .article.published == u"2026-03-09");
  CHECK(published("publisher-page", "https://www.example.com/about/the-harbour-press/2026/03/09").empty());
}

TEST_CASE("a bare date where the text begins is its day, far from the headline too and whatever it stands beside") {
  const std::string menu =
      "<nav><a href=\"/\">Home</a> <a href=\"/companies\">Companies</a> <a href=\"/podcasts\">Podcasts</a></nav>"
      "<div class=\"modal\"><h4>Search</h4><p>Search for articles</p></div>";
  const auto published = [&](const std::string& body) {
    std::string far;
    for (int i = 0; i < 8; ++i) far += menu;
    return clean(html("", "<h1>Bridge over the Marn closed</h1>" + far + body)).article.published;
  };
  CHECK(published("<div class=\"related-meta\"><h4>Published</h4><div>March 9, 2026</div></div>" + std::string(bridge)) == u"2026-03-09");
  CHECK(published(std::string(bridge) + "<div class=\"related-meta\"><h4>Next</h4><div>March 9, 2026</div></div>" + std::string(bridge))
            .empty());
}

TEST_CASE("in a script without spaces half as many letters make a title: the headline is the one that the page's title names") {
  const Analysis analysis = clean(
      "<html><head><title>\u6a4b\u306e\u4fee\u7406\u304c\u7d42\u308f\u308b - \u6e2f\u65b0\u805e</title></head><body>"
      "<header><h1><a href=\"/\">\u6e2f\u65b0\u805e</a></h1></header>"
      "<main><h3>\u6a4b\u306e\u4fee\u7406\u304c\u7d42\u308f\u308b</h3>"
      "<p>"
      "\u6e2f\u306e\u6a4b\u306f\u4e8c\u5e74\u306e\u4fee\u7406\u3092\u7d42\u3048\u3001\u91d1\u66dc\u65e5\u306b\u958b\u901a\u3059\u308b\u3068"
      "\u5e02\u9577\u304c\u8a00\u3063\u305f\u3002</p>"
      "<p>"
      "\u5de5\u4e8b\u306e\u8cbb\u7528\u306f\u4e88\u5b9a\u306e\u4e8c\u500d\u306b\u306a\u308a\u3001\u5e97\u306e\u4e3b\u4eba\u305f\u3061\u306f"
      "\u5ba2\u304c\u623b\u308b\u306e\u3092\u5f85\u3063\u3066\u3044\u308b\u3002</p></main></body></html>");
  CHECK(analysis.article.title == u"\u6a4b\u306e\u4fee\u7406\u304c\u7d42\u308f\u308b");
}

TEST_CASE("an article is called what its headline says; another page what its title says, without the site") {
  const auto title = [](std::string_view head) { return clean(html(head, "<h1>You deserve a bridge</h1>")).article.title; };
  const std::string shop = "<title>Bridge repair and inspection | Marn Works</title>";
  CHECK(title(shop) == u"Bridge repair and inspection");
  CHECK(title(shop + "<meta property=\"og:type\" content=\"article\">") == u"You deserve a bridge");
  // Shops and services are published, too.
  CHECK(title(shop + "<meta property=\"article:published_time\" content=\"2026-03-09\">") == u"Bridge repair and inspection");
}

TEST_CASE("what stands over a headline or under it in an element of its own is no part of the title that the page says") {
  const auto title = [](std::string_view headline) {
    return clean(html("<meta property=\"og:title\" content=\"Bridge over the Marn closed\">", "<h1>" + std::string(headline) + "</h1>"))
        .article.title;
  };
  CHECK(title("<span>Transport</span> <span>Bridge over the Marn closed</span>") == u"Bridge over the Marn closed");
  CHECK(title("<em>Transport:</em><b>Bridge over the Marn closed</b>") == u"Bridge over the Marn closed");
  CHECK(title("Bridge over the Marn closed <small>Nobody knows for how long</small>") == u"Bridge over the Marn closed");
  CHECK(title("Old Bridge over the Marn closed") == u"Old Bridge over the Marn closed");
  CHECK(title("Bridge over the Marn closed for years") == u"Bridge over the Marn closed for years");
}

TEST_CASE("a short Korean headline is one beside the site's name") {
  const auto title = [](std::string_view headline) {
    return clean(html("<title>도서관 긴 공사 끝에 다시 열어 - 새마을시 신문</title>", "<h2>" + std::string(headline) + "</h2>"))
        .article.title;
  };
  CHECK(title("도서관 긴 공사 끝에 다시 열어") == u"도서관 긴 공사 끝에 다시 열어");
}

TEST_CASE("in the cell of an old table a first line in bold is the headline, the line under it says who and when") {
  const std::string body =
      "<table><tr><td><font><b>Bridge over the Marn closed</b></font><br><font>4 May 2026 | By Jane Roe</font><br><br>" +
      std::string(bridge) + "<b>Related stories</b><br>» <a href=\"/1\">Harbour wall to be rebuilt</a><br>» <a " +
      "href=\"/2\">Library opens on Sundays</a><br></td></tr></table>";
  const Analysis analysis =
      clean("<html><head><title>Bridge over the Marn closed - The Courier</title></head><body>" + body + "</body></html>");
  CHECK(analysis.article.title == u"Bridge over the Marn closed");
  CHECK(analysis.article.published == u"2026-05-04");
  CHECK(analysis.article.bylines == Names{u"Jane Roe"});
  CHECK(article_text(analysis).find("Harbour wall") == std::string::npos);
  CHECK(article_text(analysis).find("Related stories") == std::string::npos);
}
