// Who wrote it and when, where no data of the page says so: by the lines of content systems in the words of many languages.
#include <doctest/doctest.h>

#include "article/authors.h"
#include "article/bylines.h"
#include "article/metadata.h"
#include "article/persons.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

using Names = std::vector<std::u16string>;

Analysis page_with(std::string_view language, std::string_view line, std::string_view behind = {}) {
  return clean("<html lang=\"" + std::string(language) + "\"><body><div><h1>Bridge over the Marn closed</h1>" + std::string(line) +
               "<div>" + std::string(bridge) + std::string(behind) + "</div></div></body></html>");
}
Names bylines(std::string_view language, std::string_view line, std::string_view behind = {}) {
  return page_with(language, line, behind).article.bylines;
}

/// A post of long paragraphs: nothing behind it stands near its headline.
Article post(std::string_view before, std::string_view behind) {
  const std::string paragraph =
      "<p>The old bridge over the Marn closed on Tuesday after engineers found cracks in two of its piers, and drivers will have to take "
      "the ferry, which runs every twenty minutes, until at least the end of October, the county said.</p>";
  return clean("<html lang=\"en\"><body><div id=\"content\"><h1>Bridge over the Marn closed</h1>" + std::string(before) + paragraph +
               paragraph + paragraph + std::string(behind) + "</div></body></html>")
      .article;
}

/// Who is named by the lines between a headline and a paragraph, which have all been taken for the article's text.
Names of_text_lines(const std::vector<std::string>& lines) {
  std::string markup = "<h1>Bridge over the Marn closed</h1>";
  for (const std::string& line : lines) markup += "<p>" + line + "</p>";
  const Document document = document_of(markup + std::string(bridge));
  const Blocks blocks = segment(document);
  Classification classification;
  for (const Block& block : blocks.blocks) {
    classification.verdicts.push_back({block.heading_level == 1 ? Role::headline : Role::body, 1, false, {}});
  }
  return choose_bylines(document, blocks, classification, {});
}

}  // namespace

TEST_CASE("by whom and in which section, in a line without a date: a small word that is no part of a name leads to the section") {
  CHECK(bylines("pl", "<p>Autor: Ewa Roe w Lokalne</p>") == Names{u"Ewa Roe"});
  CHECK(bylines("fr", "<p>Par Camille Roe dans Culture</p>") == Names{u"Camille Roe"});
  CHECK(bylines("en", "<p>By Jane Ann van Roe</p>") == Names{u"Jane Ann van Roe"});
}

TEST_CASE("when, by whom and in which section, all in one line: the name ends where the section begins") {
  CHECK(bylines("en", "<p>Posted on 4 May 2026 by Jane Roe in <a href=\"/c\">Sports</a></p>") == Names{u"Jane Roe"});
  CHECK(bylines("sv", "<p>Publicerat 4 maj 2026 av Karin Roe i <a href=\"/c\">Sport</a></p>") == Names{u"Karin Roe"});
  CHECK(bylines("pl", "<p>4 maja 2026 Autor Ewa Roe w <a href=\"/c\">Sport</a></p>") == Names{u"Ewa Roe"});
  CHECK(bylines("mk", "<p>Објавено на 4 мај 2026 од Весна Рој во <a href=\"/c\">Спорт</a></p>") == Names{u"Весна Рој"});
  CHECK(bylines("fa", "<p class=\"entry-meta\">۴ مه ۲۰۲۶ توسط نرگس رویی در <a href=\"/c\">ورزش</a></p>") == Names{u"نرگس رویی"});
  CHECK(bylines("ja", "<p>投稿日: 2026年5月4日 投稿者: 佐藤桜 カテゴリー: <a href=\"/c\">地域</a></p>") == Names{u"佐藤桜"});
  // Small words of whatever language, and somebody whose given name is known; not any two capitals.
  CHECK(bylines("x", "<p>4 May 2026 vun der Jane Roe</p>") == Names{u"Jane Roe"});
  CHECK(bylines("en", "<p>4 May 2026 at the Town Hall</p>").empty());
}

TEST_CASE("what leads to somebody's page is the author beside the date; the site's own name in its header is none") {
  CHECK(bylines("ru", "<div><a href=\"https://letters.example/@roe\">Анна Рой</a></div><div>4 мая 2026</div>") == Names{u"Анна Рой"});
  CHECK(bylines("ru", "<div><a href=\"/topics/roe\">Анна Рой</a></div><div>4 мая 2026</div>").empty());
  CHECK(bylines("ka", "<div><a href=\"/team/roe\">ნინო როე</a><span>4 მაისი, 2026 · 5 წთ</span></div>") == Names{u"ნინო როე"});
  CHECK(bylines("x", "<div><p>4 May 2026</p><p>Kello <a href=\"/blog?author=5f\">Jane Roe</a></p></div>") == Names{u"Jane Roe"});
  const auto masthead = [](std::string_view name) {
    return clean("<body><header><a rel=\"author\" href=\"/\">" + std::string(name) +
                 "</a></header><div><h1>Bridge over the Marn closed</h1><p>4 May 2026 • Jane Roe</p>" + std::string(bridge) +
                 "</div></body>")
        .article.bylines;
  };
  CHECK(masthead("Courier") == Names{u"Jane Roe"});
  CHECK(masthead("Daniel Lund") == Names{u"Daniel Lund"});
  // A caption of two words beside the date is nobody.
  CHECK(bylines("he", "<p>4.5.2026</p><p>גשר, שיפוץ</p>").empty());
}

TEST_CASE("a label in a cell or a block of its own, in a box behind the text, a signature") {
  CHECK(bylines("da", "<dl><dt>Forfatter</dt><dd>Mette Roe</dd><dt>Udgivet</dt><dd>4. maj 2026</dd></dl>") == Names{u"Mette Roe"});
  CHECK(bylines("en", "<p>4 May 2026</p>", "</div><aside><h3>About the author</h3><h4>Jane Roe</h4><p>She writes.</p></aside><div>") ==
        Names{u"Jane Roe"});
  CHECK(bylines("uk", "<p>4 травня 2026</p>", "</div><footer><span>Написала</span> <b>Олена Рой</b></footer><div>") == Names{u"Олена Рой"});

  const Analysis table =
      page_with("sv", "<table><tr><th>Författare</th><td>Karin Roe</td></tr><tr><th>Publicerad</th><td>4 maj 2026</td></tr></table>");
  CHECK(table.article.bylines == Names{u"Karin Roe"});
  CHECK(table.article.published == u"2026-05-04");
  CHECK(table.article.text.find(u"Karin") == std::u16string::npos);

  const std::u16string text = page_with("en", "<p>4 May 2026</p>").article.text;
  const Analysis signature = page_with("en", "<p>4 May 2026</p>", "<p>Jane Roe</p>");
  CHECK(signature.article.bylines == Names{u"Jane Roe"});
  CHECK(signature.article.text == text);
  // Whom the page does not take for its author stays.
  CHECK(page_with("en", "<p>By Ada Lund, 4 May 2026</p>", "<p>Climate Change</p>").article.text != text);
}

TEST_CASE("elements that only a style sheet keeps apart, in any order; a line right behind the text, and who is told of there") {
  const Analysis glued = page_with("de", "<div><a href=\"/u/roe\">Jana Roe</a><span>4. Mai 2026</span><span>4 Min.</span></div>");
  CHECK(glued.article.bylines == Names{u"Jana Roe"});
  CHECK(glued.article.published == u"2026-05-04");
  CHECK(page_with("ar", "<p class=\"date\"><span>٤ مايو ٢٠٢٦</span><span>4 دقائق</span></p>").article.published == u"2026-05-04");
  CHECK(bylines("ko", "<p>2026년 5월 4일 · 4분 · 김서연</p>") == Names{u"김서연"});
  CHECK(bylines("mr", "<p><span>4 मिनिटांचे वाचन</span> <span>4 मे 2026</span></p>").empty());
  // Behind a date in the author's line there is nobody any more.
  CHECK(bylines("sw", "<p>Mwandishi: Amina Roe 4.5.2026, 10:30 | Zilizosomwa: 214</p>") == Names{u"Amina Roe"});

  const Analysis below = page_with("fr", "", "</div><p>Publié : 4 mai 2026<br>Auteur : Camille Roe</p><div>");
  CHECK(below.article.bylines == Names{u"Camille Roe"});
  CHECK(below.article.published == u"2026-05-04");
  CHECK(bylines(
            "el", "<p>4 Μαΐου 2026</p>",
            "</div><aside><h4>Ελένη Ρόη</h4><p>Ελένη Ρόη γράφει στην εφημερίδα από το 2014 και ζει κοντά στη θάλασσα.</p></aside><div>") ==
        Names{u"Ελένη Ρόη"});
  CHECK(
      bylines("en", "<p>4 May 2026</p>", "</div><div><h4>Jane Roe</h4><p>The ferry runs through the night, says its owner.</p></div><div>")
          .empty());
}

TEST_CASE("a line of date, time and name under the headline is no paragraph, though full stops stand in it") {
  const Analysis line = page_with("de", "<div class=\"post-meta\"><span>3. Mai 2026</span> · 3 Min. Lesezeit · Jana Roe</div>");
  CHECK(line.article.bylines == Names{u"Jana Roe"});
  CHECK(line.article.published == u"2026-05-03");
  CHECK(line.article.text.find(u"Lesezeit") == std::u16string::npos);
}

TEST_CASE("months cut to two letters, the Persian calendar in figures") {
  CHECK(iso_date(u"4 ก.ค. 2569") == u"2026-07-04");
  CHECK(iso_date(u"4 พ.ค. 2026") == u"2026-05-04");
  CHECK(iso_date(u"4 नव॰ 2026") == u"2026-11-04");
  CHECK(iso_date(u"৪ আগ, ২০২৬") == u"2026-08-04");
  CHECK(iso_date(u"4 ஜன., 2026") == u"2026-01-04");
  CHECK(iso_date(u"4 օգս, 2026 թ.") == u"2026-08-04");
  CHECK(iso_date(u"4. lis 2026.") == u"2026-10-04");
  CHECK(iso_date(u"4 lis 2026") == u"2026-11-04");
  CHECK(iso_date(u"۱۴۰۵/۰۲/۱۴") == u"2026-05-04");
  CHECK(iso_date(u"1447/02/14").empty());
}

TEST_CASE("a box about the author in front of everything else names her, where nothing else does") {
  const auto authors = [](std::string_view label) {
    return clean("<html lang=\"en\"><body><aside><h3>" + std::string(label) +
                 "</h3><h4>Jane Roe</h4><p>She writes.</p></aside><ul><li><a href=\"/1\">Home</a></li><li><a href=\"/2\">Sport</a></li>"
                 "<li><a href=\"/3\">Weather</a></li><li><a href=\"/4\">Jobs</a></li></ul><div><h1>Bridge over the Marn closed</h1>" +
                 std::string(bridge) + "</div></body></html>")
        .article.bylines;
  };
  CHECK(authors("About the author") == Names{u"Jane Roe"});
  CHECK(authors("About the harbour").empty());
}

TEST_CASE("what leads to a name in a cell of its own, or follows the date behind it, is nobody") {
  CHECK(post("<table class=\"meta\"><tr><th>Author</th><td>Rachel Thornton</td></tr><tr><th>Published</th><td>4 May 2026</td></tr></table>",
             "")
            .bylines == Names{u"Rachel Thornton"});
  CHECK(bylines("ar",
                "<div><span class=\"byline\">بواسطة <span class=\"author\">ليلى الحداد</span> 4 مايو 2026 10:30</span> | "
                "<a href=\"#comments\">تعليقان</a></div>") == Names{u"ليلى الحداد"});
}

TEST_CASE("the line right behind the text says when, on a page that does not say what it is") {
  CHECK(post("<div class=\"post-text\">",
             "</div><p class=\"post-data\"><span>Published: May 4, 2026</span><br><span>Author: Jane Roe</span></p>")
            .published == u"2026-05-04");
}

TEST_CASE("Thai, whose words are not spaced, has lines as long as others: who wrote it is said in one") {
  CHECK(bylines("th", "<p class=\"tracked\">โดย <strong>สุดารัตน์ วงศ์ทอง</strong></p><time>25 กันยายน ค.ศ. 2025</time>") ==
        Names{u"สุดารัตน์ วงศ์ทอง"});
}

TEST_CASE("who posted it is said in other scripts, too") {
  CHECK(bylines("ru", "<div class=\"x1\">Опубликовала Анна Волкова</div><time>4 мая 2026</time>") == Names{u"Анна Волкова"});
  CHECK(bylines("uk", "<div class=\"x1\">Опублікувала Олена Коваль</div><time>4 травня 2026</time>") == Names{u"Олена Коваль"});
  CHECK(bylines("ko", "<div class=\"x1\">게시자 김민수</div><time>2026년 5월 4일</time>") == Names{u"김민수"});
  CHECK(bylines("tr", "<div class=\"x1\">Gönderen Ayşe Demir</div><time>4 Mayıs 2026</time>") == Names{u"Ayşe Demir"});
  CHECK(bylines("zh", "<div class=\"x1\">发布者：李明</div><time>2026年5月4日</time>") == Names{u"李明"});
}

TEST_CASE("a box of rights behind the text says who wrote it, in cells or in a line") {
  const auto author = [](std::string_view box) { return post("", "<div class=\"license\">" + std::string(box) + "</div>").bylines; };
  CHECK(author("<div>Bridge over the Marn closed</div><div>Author</div><div>Daniel Roe</div><div>License</div><div>BY-SA</div>") ==
        Names{u"Daniel Roe"});
  CHECK(author("<div>Author</div><div>4 May 2026</div>").empty());
  CHECK(author("<p><b>本文作者：</b>佐藤 美咲</p>") == Names{u"佐藤 美咲"});
  CHECK(author("<p><b>文章作者: </b>佐藤 美咲</p>") == Names{u"佐藤 美咲"});
}

TEST_CASE("a row of facts under the headline is none of the text, whatever its language; a paragraph with links is") {
  const auto text = [](std::string_view line) { return post("<div>" + std::string(line) + "</div>", "").text; };
  const std::u16string row = text(
      "<span>Karelo</span> <time>4 Mai 2026</time> <span>Velo</span> <time>5 Mai 2026</time> <span>Oru</span> "
      "<a href=\"/c\">Transpor</a> <span>Vortoj en la artikolo:</span> <span>871</span> <span>Daŭro</span> <span>4 min.</span>");
  CHECK(row.find(u"Vortoj") == std::u16string::npos);
  const std::u16string led = text(
      "On <b>4 May 2026</b> engineers from <a href=\"/m\">Marnfield</a> closed the bridge to lorries and buses, and "
      "<a href=\"/k\">Kellsburg</a> followed with its own <a href=\"/f\">ferry</a> a day later.");
  CHECK(led.find(u"followed with") != std::u16string::npos);
}

TEST_CASE("whom other stories under the headline name wrote those; a name alone is the author's right under the headline only") {
  CHECK(bylines("en",
                "<div class=\"related\"><p><a href=\"/1\">Ferry doubles fares</a></p><p><a href=\"/author/daniel-roe\">Daniel "
                "Roe</a></p></div>")
            .empty());
  CHECK(bylines("en", "<p>Jane Roe</p>") == Names{u"Jane Roe"});
  CHECK(bylines("en", "<p>Osk and its river</p><p>Jane Roe</p>").empty());
}

TEST_CASE("an author's link in a box beside the article will do where there is no other") {
  const std::string box = "</div><aside class=\"widget\"><a rel=\"author\" href=\"/u/jane\">Jane Roe</a></aside><div>";
  CHECK(bylines("en", "", box) == Names{u"Jane Roe"});
  CHECK(bylines("en", "<a rel=\"author\" href=\"/u/ada\">Ada Lund</a>", box) == Names{u"Ada Lund"});
}

TEST_CASE("a word for \"by\" that is a name's elsewhere; a name in two scripts, one of them small") {
  CHECK(without_small_by(u"de Ostvek Vane", u"ro") == u"Ostvek Vane");
  CHECK(without_small_by(u"de Ostvek Vane", u"nl") == u"de Ostvek Vane");
  CHECK(looks_like_name(u"김민수"));
  CHECK_FALSE(looks_like_name(u"reporter 김민수"));
  CHECK_FALSE(looks_like_name(u"김민수 reporter"));
}

TEST_CASE("who wrote it stands right under the headline, or behind a label, though the line was taken for text") {
  CHECK(of_text_lines({"By Jane Roe in London for the Courier"}) == Names{u"Jane Roe"});
  CHECK(of_text_lines({"By Jane Roe in London for the Courier."}).empty());
  CHECK(of_text_lines({"By sea", "By Jane Roe in London for the Courier"}).empty());  // not right under it
  const std::string both = "By Jane Roe and John Doe for the Courier";
  CHECK(of_text_lines({both}) == Names{u"Jane Roe", u"John Doe"});
  CHECK(of_text_lines({both + "."}).empty());
  CHECK(of_text_lines({"By sea", both}).empty());
  CHECK(of_text_lines({"By sea", "By Jane Roe"}) == Names{u"Jane Roe"});
  CHECK(of_text_lines({"Jane Roe"}) == Names{u"Jane Roe"});
  CHECK(of_text_lines({"A day on the river", "Jane Roe"}).empty());
  CHECK(of_text_lines({"A day on the river", "Forfatter", "Jane Roe"}) == Names{u"Jane Roe"});
}
