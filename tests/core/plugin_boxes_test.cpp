// What content systems and their plugins put around an article, in languages that no lexicon knows: told by structure and by the names
// that thousands of sites share.
#include <algorithm>

#include <doctest/doctest.h>

#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

std::string head(std::string_view data = "") {
  return "<html><head><title>Qarun tolme sarivek</title>" + std::string(data) + "</head><body><h1>Qarun tolme sarivek</h1>";
}
const std::string typed = "<meta property=\"og:type\" content=\"article\">";

std::string bylines_of(std::string_view line, std::string_view behind = "") {
  const Analysis analysis = clean(head() + std::string(line) + "<div class=\"entry-content\">" + std::string(bridge) + "</div>" +
                                  std::string(behind) + "</body></html>");
  std::string out;
  for (const std::u16string& name : analysis.article.bylines) out += (out.empty() ? "" : ", ") + unicode::to_utf8(name);
  return out;
}

constexpr std::string_view signup =
    "<form class=\"x\"><h3>Veltari musonek dral</h3><p>Oshen brivak mutal desh.</p><label>Tavel:</label><input type=\"email\" "
    "name=\"mail\"></form>";

}  // namespace

TEST_CASE("a sign-up does not reach over the comments, the other stories or the author beside it") {
  const Analysis analysis =
      clean(head() + "<div class=\"entry-content\">" + std::string(bridge) + "</div><div class=\"x-components\">" + std::string(signup) +
            "<nav class=\"x-links\"><a href=\"/prev\">Brel matun osharik devol</a></nav><p><a href=\"/next\">Tamul orish kelvan "
            "dremu</a></p><div id=\"comments\"><p class=\"no-comments\">Durim olsha pelk.</p></div></div></body></html>");
  CHECK(removed_text(analysis, Role::newsletter).find("Veltari musonek dral") != std::string::npos);
  CHECK(removed_text(analysis, Role::newsletter).find("Tamul orish") == std::string::npos);
  CHECK(removed_text(analysis, Role::comments) == "Durim olsha pelk.");
}

TEST_CASE("a sign-up's own heading and the sentence under it go with it") {
  const Analysis analysis =
      clean(head(typed) + "<div>" + std::string(bridge) +
            "<div class=\"wp-block-group\"><h2>Veltari musonek dral</h2><p>Qarun tolme sarivek olum desh, miran velka tos orem "
            "brivak.</p><form><label>Tavel oshen…</label><input type=\"email\" name=\"mail\"><button>Subscribe</button></form></div>" +
            std::string(bridge) + "</div></body></html>");
  CHECK(article_text(analysis).find("miran velka") == std::string::npos);
  CHECK(removed_text(analysis, Role::newsletter).find("miran velka") != std::string::npos);
}

TEST_CASE("a line that is no heading may head a sign-up, too, where the page says that it is an article") {
  const auto text_with = [](std::string_view data, std::string_view first) {
    return article_text(clean(head(data) + "<div>" + std::string(bridge) + "<div class=\"q8\"><div class=\"q9\">" + std::string(first) +
                              "</div><div>Qarun tolme sarivek olum desh, miran velka tos orem brivak.</div><div><input type=\"email\" "
                              "name=\"mail\"><button>Subscribe</button></div></div>" +
                              std::string(bridge) + "</div></body></html>"));
  };
  CHECK(text_with(typed, "Veltari musonek").find("miran velka") == std::string::npos);
  CHECK(text_with(typed, "Veltari musonek dral oshen brivak mutal desh, qarun tolme sarivek olum miran velka tos orem.")
            .find("miran velka") != std::string::npos);
}

TEST_CASE("buttons that share the page are told by their words, where nothing else names them") {
  const Analysis analysis = clean(head(typed) + "<div>" + std::string(bridge) +
                                  "<div><button>WhatsApp</button><button>Facebook</button><button>Vela</button></div></div></body></html>");
  const std::string shared = removed_text(analysis, Role::share);
  CHECK(shared.find("WhatsApp") != std::string::npos);
  CHECK(shared.find("Facebook") != std::string::npos);
}

TEST_CASE("a line under a picture with whose picture it is under it is its caption; a paragraph beside a picture is none") {
  const auto text_with = [](std::string_view lines) {
    return article_text(clean(head(typed) + "<div>" + std::string(bridge) +
                              "<article class=\"m\"><img src=\"/1.jpg\" width=\"900\" "
                              "height=\"500\"><div>Qarun tolme sarivek olum desh, miran velka tos orem brivak.</div>" +
                              std::string(lines) + "</article>" + std::string(bridge) + "</div></body></html>"));
  };
  CHECK(text_with("<div class=\"field-copyright\"><div>©</div>Foto: Vela Orem</div>").find("miran velka") == std::string::npos);
  CHECK(text_with("<p>Oshen brivak mutal desh veltari musonek.</p>").find("miran velka") != std::string::npos);
  CHECK(text_with("<p>Vela Orem / Getty Images</p>").find("miran velka") == std::string::npos);
  // The line over a picture is none of its.
  const std::string over = article_text(clean(head(typed) + "<div>" + std::string(bridge) +
                                              "<div class=\"m\"><p>Qarun tolme sarivek olum desh, miran velka tos orem brivak.</p><img "
                                              "src=\"/1.jpg\" width=\"900\" height=\"500\"><p>Vela Orem / Getty Images</p></div>" +
                                              std::string(bridge) + "</div></body></html>"));
  CHECK(over.find("miran velka") != std::string::npos);
}

TEST_CASE("a picture with its caption and no link is no other story, whatever its box is named") {
  const auto caption_in = [](std::string_view box) {
    const Analysis analysis = clean(head(typed) + "<div>" + std::string(bridge) + "<div class=\"relatedContents\">" + std::string(box) +
                                    "</div>" + std::string(bridge) + "</div></body></html>");
    const auto& blocks = analysis.article.blocks;
    return std::any_of(blocks.begin(), blocks.end(), [](const ArticleBlock& block) {
      return block.role == Role::caption && unicode::to_utf8(block.aside) == "Qarun tolme sarivek olum desh";
    });
  };
  const std::string picture = "<img src=\"/1.jpg\" width=\"900\" height=\"500\"><p class=\"caption\">Qarun tolme sarivek olum desh</p>";
  CHECK(caption_in(picture));
  CHECK_FALSE(caption_in("<a href=\"/2\">" + picture + "</a>"));
}

TEST_CASE("a row of links that pass the page on is told by where they lead, and says so") {
  const auto with = [](std::string_view links) {
    return clean(head() + "<div>" + std::string(bridge) + "<div class=\"r\"><span>Oshen:</span> " + std::string(links) +
                 "</div></div></body></html>");
  };
  const Analysis shared =
      with("<a href=\"https://www.facebook.com/sharer/sharer.php?u=x\">Facebook</a> <a href=\"https://t.me/share/url?url=x\">Telegram</a>");
  CHECK(removed_text(shared, Role::share) == "Oshen: Facebook Telegram");
  REQUIRE(shared.removed.size() == 1);
  REQUIRE(shared.removed[0].reasons.size() == 1);
  CHECK(shared.removed[0].reasons[0].code == ReasonCode::link_target);
  CHECK(shared.removed[0].reasons[0].detail == u"https://www.facebook.com/sharer/sharer.php?u=x");
  CHECK(removed_text(with("<a href=\"https://www.facebook.com/marn\">Facebook</a> <a href=\"https://t.me/marn\">Telegram</a>"), Role::share)
            .empty());
}

TEST_CASE(
    "a box that is named after donations asks for them, in however many words; what is named after a wall may be the text behind it") {
  const auto with = [](std::string_view name) {
    return clean(head() + "<div class=\"x\">" + std::string(bridge) + std::string(bridge) + "</div><div class=\"" + std::string(name) +
                 "\"><p>Qarun tolme sarivek olum desh, miran velka tos orem brivak, kelvan dremu tamul orish devol.</p><p><a "
                 "href=\"https://osh.example\">Oshen</a></p></div>"
                 "</body></html>");
  };
  CHECK(removed_text(with("donation-box__Container-sc-1"), Role::paywall).find("miran velka") != std::string::npos);
  CHECK(removed_text(with("paywall"), Role::paywall).empty());
}

TEST_CASE("ratings and a plugin's author box are no text of the article") {
  const Analysis analysis =
      clean(head() + "<div class=\"entry-content\">" + std::string(bridge) +
            "<div class=\"kk-star-ratings kksr-auto\"><div class=\"kksr-legend\">4.5/5 - (12 oshen)</div></div><div "
            "class=\"saboxplugin-wrap\"><div class=\"saboxplugin-authorname\"><a href=\"/author/x/\">Velka Orem</a></div><div "
            "class=\"saboxplugin-desc\"><p>Velka miran osharik devol tamul orish kelvan dremu, brel matun tos.</p></div></div></div>"
            "</body></html>");
  CHECK(article_text(analysis).find("oshen") == std::string::npos);
  CHECK(article_text(analysis).find("osharik") == std::string::npos);
  CHECK(article_text(analysis).find("nobody has said yet") != std::string::npos);
}

TEST_CASE("a builder's widget is no list of other stories for its name") {
  const auto widget = [](std::string_view inside) {
    return "<div class=\"elementor-element elementor-widget elementor-widget-text-editor\">" + std::string(inside) + "</div>";
  };
  const Analysis analysis = clean(
      head() + widget(bridge) + "<section>" + widget("<h2>Veltari musonek dral</h2>") + widget("<p>Oshen brivak mutal desh.</p>") +
      widget("<form><label>Tavel</label><input type=\"email\" name=\"mail\"><button>Dremu</button></form>") + "</section></body></html>");
  CHECK(removed_text(analysis, Role::newsletter).find("Oshen brivak") != std::string::npos);
  CHECK(removed_text(analysis, Role::related).empty());
}

TEST_CASE("what leads to the author's page names the author, whatever stands beside it") {
  CHECK(bylines_of("<div class=\"meta-item\"><a class=\"author-name\" href=\"/author/velka/\">Velka Orem</a><a "
                   "href=\"mailto:v@courier.example\">Miran oshen</a></div>") == "Velka Orem");
  CHECK(bylines_of("<div class=\"post-meta\"><span>Durim</span> <a href=\"/author/velka/\">Velka Orem</a></div>") == "Velka Orem");
}

TEST_CASE("microdata names the author where nothing is shown; who comments, or is told of in a box, is none") {
  CHECK(bylines_of("<span itemprop=\"author\"><meta itemprop=\"name\" content=\"Velka Orem\"></span>") == "Velka Orem");
  const std::string comments =
      "<div id=\"comments\" class=\"comments-area\"><h2>2 oshen</h2><ol class=\"comment-list\"><li class=\"comment\"><cite "
      "itemprop=\"author\">Tamul Kelvan</cite><time datetime=\"2024-03-02\">2 oshen</time><p>Brel matun osharik devol.</p></li></ol></div>";
  CHECK(bylines_of("<p class=\"meta\"><span itemprop=\"author\">Velka Orem</span></p>", comments) == "Velka Orem");
  CHECK(bylines_of("", comments).empty());
}

TEST_CASE("a line behind a label leads to other stories, in bold in a language without a phrase for it") {
  const auto text = [](std::string_view line) {
    return article_text(
        clean(head(typed) + "<div>" + std::string(bridge) + std::string(line) + std::string(bridge) + "</div></body></html>"));
  };
  const auto left = [&](std::string_view line) { return text(line).find("Tamul") != std::string::npos; };
  CHECK_FALSE(left("<p><strong>Durim olsha: <a href=\"/x\">Tamul orish kelvan dremu vas</a></strong></p>"));
  CHECK_FALSE(left("<p><b>Najčitanije:</b> <a href=\"/x\">Tamul orish kelvan</a> | <a href=\"/y\">Brel matun sevo</a></p>"));
  CHECK(left("<p>Durim olsha: <a href=\"/x\">Tamul orish kelvan dremu vas</a> brel matun.</p>"));
  CHECK(left("<p><strong>Durim olsha <a href=\"/x\">Tamul orish kelvan dremu vas</a></strong></p>"));
  CHECK(left("<p>Durim olsha: <a href=\"/x\">Tamul orish kelvan dremu vas</a></p>"));
}

TEST_CASE("a box behind the text with the name from under the headline is about the author, whatever its class and language") {
  const auto text_with = [](std::string_view data, std::string_view line, std::string_view box) {
    return article_text(
        clean(head(data) + "<div>" + std::string(line) + "</div><div>" + std::string(bridge) + std::string(box) + "</div></body></html>"));
  };
  // what the model makes of a few words in no language is another question: whether they are hidden as being about the author
  const auto hides = [](std::string_view data, std::string_view line, std::string_view box, std::string_view words) {
    const Analysis page =
        clean(head(data) + "<div>" + std::string(line) + "</div><div>" + std::string(bridge) + std::string(box) + "</div></body></html>");
    return removed_text(page, Role::other).find(words) != std::string::npos;
  };
  const std::string_view box =
      "<div class=\"x7\"><img src=\"/1.jpg\" width=\"64\" height=\"64\"><div><h4>Vela Orem</h4><p>Vela Orem oshen brivak mutal desh, qarun "
      "tolme sarivek 2011.</p></div></div>";
  CHECK(hides(typed, "Tavel Vela Orem", box, "oshen brivak"));
  CHECK(text_with(typed, "Tavel Vela Orem", box).find("oshen brivak") == std::string::npos);
  CHECK(text_with(typed, "Tavel Vela Orem", box).find("Vela Orem") == std::string::npos);
  const Analysis analysis = clean(head(typed) + "<div><p>Vela Orem</p>" + std::string(bridge) + std::string(box) + "</div></body></html>");
  CHECK(removed_text(analysis, Role::other).find("oshen brivak") != std::string::npos);
  CHECK(analysis.article.bylines == std::vector<std::u16string>{u"Vela Orem"});
  CHECK(clean(head(typed) + "<div><div class=\"menu\">Told to Vela Orem</div>" + std::string(bridge) + std::string(box) +
              "</div></body></html>")
            .article.bylines.size() == 1);
  for (const std::string_view said : {"Vela oshen brivak mutal desh, qarun tolme.", "Tavel mutal Vela Orem oshen brivak desh."}) {
    const std::string other = "<div class=\"x7\"><h4>Vela Orem</h4><p>" + std::string(said) + "</p></div>";
    CHECK(text_with(typed, "Tavel Vela Orem", other).find("oshen brivak") == std::string::npos);
  }
  const std::string three = "<div class=\"x7\"><h4>Vela Orem</h4><p>Tavel</p><p>Vela Orem oshen brivak mutal desh, qarun.</p></div>";
  CHECK(text_with(typed, "Tavel Vela Orem", three).find("oshen brivak") == std::string::npos);
  CHECK(text_with(typed, "Tolme</div><div>Dral</div><div>Sarivek</div><div>Tavel Vela Orem", box).find("oshen brivak") ==
        std::string::npos);
  // what stands over the name, a line far below the headline
  CHECK_FALSE(hides(typed, "Tavel Vela Orem",
                    "<div class=\"x7\"><p>Miran velka tos orem.</p><h4>Vela Orem</h4><p>Tavel mutal Vela Orem oshen brivak desh.</p></div>",
                    "oshen brivak"));
  CHECK(clean(head(typed) + "<div>Share</div><div>" + std::string(bridge) +
              "<div class=\"x7\"><h4>Share</h4><p>Share this oshen brivak mutal desh.</p></div></div></body></html>")
            .article.bylines.empty());
  std::string far;
  for (int i = 0; i < 14; ++i) far += "Tolme</div><div>";
  CHECK_FALSE(hides(typed, far + "Tavel Vela Orem", box, "oshen brivak"));
  // a long text about somebody; what begins with the name and is a heading, a quotation, another story's
  const std::string words =
      "Vela Orem oshen brivak mutal desh qarun tolme sarivek olum desh miran velka tos tamul orish kelvan dremu vas. ";
  for (const std::string& other :
       {"<div class=\"x7\"><h4>Vela Orem</h4><p>" + words + words + words + words + words + "</p></div>",
        std::string("<div class=\"x7\"><h4>Vela Orem</h4><h4>Vela Orem oshen brivak mutal desh qarun</h4></div>"),
        std::string("<div class=\"x7\"><p>Vela Orem.</p><p>Vela Orem oshen brivak mutal desh, qarun tolme.</p></div>"),
        std::string("<div class=\"x7\"><h4>Vela Orem</h4><p>One oshen brivak mutal desh.</p><p>Two tolme sarivek.</p><p>Three "
                    "tos.</p><p>Vela Orem oshen brivak mutal desh, qarun tolme.</p></div>")}) {
    CAPTURE(other);
    CHECK_FALSE(hides(typed, "Tavel Vela Orem", other, "oshen brivak"));
  }
  // another's name, a page that does not say that it is an article, a line about something else
  CHECK_FALSE(hides(typed, "Tavel Mira Desh", box, "oshen brivak"));
  CHECK_FALSE(hides("", "Tavel Vela Orem", box, "oshen brivak"));
  CHECK_FALSE(hides(typed, "Vela Orem tamul orish kelvan dremu vas olum desh miran velka", box, "oshen brivak"));
  CHECK_FALSE(hides(typed, "Tavel Vela Orem",
                    "<div class=\"x7\"><h4>Vela Orem</h4><p>Miran velka tos orem brivak mutal desh qarun.</p></div>", "Miran velka"));
}

TEST_CASE("the text's last paragraph is about the author where it begins with the byline's name, and is not hidden") {
  const auto page_with = [](std::string_view line, std::string_view last) {
    return clean(head(typed) + "<p class=\"byline\">" + std::string(line) + "</p><div>" + std::string(bridge) + "<p>" + std::string(last) +
                 "</p></div></body></html>");
  };
  const std::string_view about = "Vela Orem oshen brivak mutal desh, qarun tolme sarivek dral.";
  for (const std::string_view line : {"Vela Orem", "By Vela Orem", "By Vela Orem, 4 May 2026"}) {
    CAPTURE(line);
    CHECK(article_text(page_with(line, about)).find("oshen brivak") == std::string::npos);
    CHECK(removed_text(page_with(line, about), Role::other).find("oshen brivak") == std::string::npos);
  }
  CHECK(article_text(page_with("By Mira Desh", about)).find("oshen brivak") != std::string::npos);
  CHECK(article_text(page_with("By Vela Orem", "Vela Oremik oshen brivak mutal desh, qarun.")).find("oshen brivak") != std::string::npos);
  // a line that is no byline
  CHECK(article_text(clean(head(typed) + "<p>Tamul Vela Orem kelvan dremu</p><div>" + std::string(bridge) + "<p>" + std::string(about) +
                           "</p></div></body></html>"))
            .find("oshen brivak") != std::string::npos);
  // a line that says more than who wrote it, a paragraph of the story's length
  CHECK(article_text(page_with("Vela Orem tamul orish kelvan dremu vas olum desh miran velka tos orem pel dral", about))
            .find("oshen brivak") != std::string::npos);
  std::string long_one(about);
  for (int i = 0; i < 8; ++i) long_one += " Tamul orish kelvan dremu vas, olum desh miran velka.";
  CHECK(article_text(page_with("By Vela Orem", long_one)).find("oshen brivak") != std::string::npos);
  // somebody in the story
  const std::string twice = "Tamul orish Vela Orem kelvan dremu vas, olum desh.</p><p>" + std::string(about);
  CHECK(article_text(page_with("By Vela Orem", twice)).find("oshen brivak") != std::string::npos);
}

TEST_CASE("what asks for an address under a short article does not take the article along") {
  const std::string lead =
      "<p>Veltari musonek dral oshen brivak, mutal desh tavel orem. Qarun tolme sarivek olum desh, miran velka tos.</p>";
  const std::string text =
      "<p>The ferry runs every hour now, says the county. Nobody knows how long the repairs of the bridge will take.</p>"
      "<p>Drivers have been told to leave early. Most of them do, and the queue at the pier is shorter.</p><p>Nobody "
      "was hurt, the police said.</p>";
  const Analysis analysis =
      clean("<html><head><title>Qarun tolme sarivek</title>" + typed + "</head><body><div><div><h1>Qarun tolme sarivek</h1><div>" + lead +
            "</div></div><div>" + text + "<p><em>The best of the week straight to your inbox.</em></p></div></div></body></html>");
  CHECK(article_text(analysis).find("The ferry runs") != std::string::npos);
  CHECK(article_text(analysis).find("Drivers have been") != std::string::npos);
  CHECK(article_text(analysis).find("Nobody was hurt") != std::string::npos);
  CHECK(article_text(analysis).find("inbox") == std::string::npos);
}

TEST_CASE("boxes of one name each, without a field, are comments, though the name is that of many a form; a reply's button asks for none") {
  const auto role_of = [](std::string_view behind, std::string_view line) {
    const Analysis analysis = clean(head(typed) + "<div>" + std::string(bridge) + "</div>" + std::string(behind) + "</body></html>");
    for (const Role role : {Role::comments, Role::comment_form}) {
      if (removed_text(analysis, role).find(line) != std::string::npos) return role;
    }
    return Role::other;
  };
  const std::string one =
      "<div class=\"comment-box\"><div class=\"comment-box-left\">Mira Desh</div><div "
      "class=\"comment-box-right\"><p>Durim olsha pelk tavel mutal.</p></div></div>";
  CHECK(role_of(one + one, "Durim olsha") == Role::comments);
  CHECK(role_of("<div><div>Tavel</div><div id=\"comment-form\"><p>Durim olsha pelk tavel mutal.</p></div></div>", "Durim olsha") !=
        Role::comments);
  CHECK(role_of("<div class=\"comment-box\"><p>Durim olsha pelk tavel mutal.</p><textarea></textarea></div>", "Durim olsha") ==
        Role::comment_form);
  const std::string thread =
      "<div><h2>2 comments</h2><div><div>Mira Desh</div><div>Durim olsha pelk tavel mutal.</div><div><button>Reply"
      "</button><button>View 3 replies</button></div></div></div>";
  CHECK(role_of(thread, "View 3 replies") == Role::comments);
  CHECK(role_of(thread, "Reply") == Role::comments);
}
