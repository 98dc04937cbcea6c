#include <doctest/doctest.h>

#include "nutgraf/nutgraf.h"

using namespace nutgraf;

namespace {

Analysis story() {
  Analysis analysis;
  Article& article = analysis.article;
  article.title = u"Council *votes* <b>";
  article.bylines = {u"Ana Roe", u"Bo Lind"};
  article.site = u"The Harbour";
  article.published = u"2026-03-04";
  article.language = u"en";
  const auto add = [&article](Role role, std::u16string text, std::uint8_t level = 0, std::vector<Mark> marks = {}) {
    ArticleBlock block;
    block.role = role;
    block.level = level;
    block.marks = std::move(marks);
    if (is_article_text(role)) {
      if (!article.text.empty()) article.text += u"\n\n";
      const auto start = static_cast<std::uint32_t>(article.text.size());
      article.text += text;
      block.span = Span{start, static_cast<std::uint32_t>(article.text.size())};
    } else {
      block.aside = std::move(text);
    }
    article.blocks.push_back(std::move(block));
  };
  add(Role::headline, u"Council *votes* <b>");
  add(Role::body, u"See the plan here.", 0,
      {{{4, 12}, MarkKind::link, u"https://h.example/a(b)?x=1&y=\"2\""}, {{8, 12}, MarkKind::strong, {}}});
  add(Role::heading, u"What now?", 3);
  add(Role::list_item, u"First", 1);
  add(Role::list_item, u"1. second & last", 1);
  add(Role::quotation, u"It is <done>.");
  add(Role::code, u"a ``` b");
  add(Role::body, u"# not a heading");
  add(Role::body, u"evil", 0, {{{0, 4}, MarkKind::link, u"javascript:alert(1)"}});
  article.images.push_back({u"https://h.example/p.jpg", u"A \"pier\"", u"The pier", 2, no_node});
  article.images.push_back({u"javascript:alert(2)", u"", u"", 2, no_node});
  return analysis;
}

}  // namespace

TEST_CASE("Markdown: structure is kept, the page's own characters are not read as markup") {
  CHECK(to_markdown(story()) == R"md(# Council \*votes\* &lt;b\>

Ana Roe, Bo Lind · The Harbour · 2026-03-04

See [the](https://h.example/a%28b%29?x=1&y="2") [**plan**](https://h.example/a%28b%29?x=1&y="2") here.

![A "pier"](https://h.example/p.jpg)

*The pier*

### What now?

- First
- 1\. second & last

> It is &lt;done\>.

````
a ``` b
````

\# not a heading

evil
)md");
}

TEST_CASE("Markdown: a link's label and a picture's words hold no brackets, and the page's own references stay words") {
  Analysis analysis;
  ArticleBlock block;
  block.role = Role::body;
  analysis.article.text = u"![x](javascript:a) &lt;b&gt; R&D";
  block.marks = {{{0, 18}, MarkKind::link, u"https://h.example/"}};
  block.span = Span{0, static_cast<std::uint32_t>(analysis.article.text.size())};
  analysis.article.blocks.push_back(block);
  analysis.article.images.push_back({u"https://h.example/p.jpg", u"a](javascript:b)", u"", 1, no_node});
  CHECK(to_markdown(analysis) ==
        "[!&#91;x&#93;(javascript:a)](https://h.example/) \\&lt;b\\&gt; R&D\n\n![a&#93;(javascript:b)](https://h.example/p.jpg)\n");
}

namespace {

struct Part {
  Role role;
  std::u16string text;
  std::uint8_t level = 0;
  bool ordered = false;
  std::vector<Mark> marks = {};
};

Analysis of_parts(std::vector<Part> parts) {
  Analysis analysis;
  Article& article = analysis.article;
  for (Part& part : parts) {
    ArticleBlock block;
    block.role = part.role;
    block.level = part.level;
    block.ordered = part.ordered;
    block.marks = std::move(part.marks);
    if (!article.text.empty()) article.text += u"\n\n";
    const auto start = static_cast<std::uint32_t>(article.text.size());
    article.text += part.text;
    block.span = Span{start, static_cast<std::uint32_t>(article.text.size())};
    article.blocks.push_back(std::move(block));
  }
  return analysis;
}

}  // namespace

TEST_CASE("a table's rows are a table, as wide as its widest row") {
  Analysis analysis = of_parts({{Role::body, u"Bills:"},
                                {Role::table, u"Home | Now", 0, false, {{{0, 4}, MarkKind::strong, {}}}},
                                {Role::table, u"One | 18|40 | up"},
                                {Role::table, u"a note"},
                                {Role::table, u"<Two> | 3"},
                                {Role::body, u"So."}});
  CHECK(to_markdown(analysis) ==
        "Bills:\n\n| **Home** | Now | |\n| --- | --- | --- |\n| One | 18\\|40 | up |\n\na note\n\n| &lt;Two\\> | 3 |\n| --- | --- "
        "|\n\nSo.\n");
  const std::string html = to_html(analysis);
  CHECK(html.find(
            "<p>Bills:</p>\n<table>\n<tr><td><strong>Home</strong></td><td>Now</td>\n</tr>\n<tr><td>One</td><td>18|40</td><td>up</td>\n") !=
        std::string::npos);
  CHECK(html.find("<td>&lt;Two&gt;</td><td>3</td>\n</tr>\n</table>\n<p>So.</p>") != std::string::npos);
  analysis.article.images.push_back({u"https://h.example/p.jpg", u"p", u"", 2, no_node});
  CHECK(to_markdown(analysis).find("| --- | --- |\n\n![p](https://h.example/p.jpg)\n\n| One | 18\\|40 | up |\n| --- | --- | --- |") !=
        std::string::npos);
}

TEST_CASE("Markdown: a list stands below the words of its item, and never so deep that it is code") {
  CHECK(to_markdown(of_parts({{Role::list_item, u"one", 1, true},
                              {Role::list_item, u"a", 2},
                              {Role::list_item, u"deep", 4},
                              {Role::list_item, u"two", 1, true},
                              {Role::body, u"So."},
                              {Role::list_item, u"lone", 2}})) == "1. one\n    - a\n        - deep\n1. two\n\nSo.\n\n- lone\n");
}

TEST_CASE("Markdown: emphasis begins and ends where a viewer reads it as such") {
  const auto strong = [](std::u16string text, std::uint32_t from, std::uint32_t to) {
    return to_markdown(of_parts({{Role::body, std::move(text), 0, false, {{{from, to}, MarkKind::strong, {}}}}}));
  };
  CHECK(strong(u"注意：これ", 0, 3) == "注意：これ\n");
  CHECK(strong(u"は「東京」は", 1, 5) == "は「東京」は\n");
  CHECK(strong(u"By: Ana", 0, 3) == "**By:** Ana\n");
  CHECK(strong(u"は東京は", 1, 3) == "は**東京**は\n");
  CHECK(strong(u"a…b", 1, 2) == "a…b\n");
}

TEST_CASE("HTML: escaped, and no address but http, https and mailto") {
  const std::string html = to_html(story());
  CHECK(html.find("<title>Council *votes* &lt;b&gt;</title>") != std::string::npos);
  CHECK(html.find("href=\"https://h.example/a(b)?x=1&amp;y=&quot;2&quot;\"") != std::string::npos);
  CHECK(html.find("javascript:") == std::string::npos);
  CHECK(html.find("<h3>What now?</h3>") != std::string::npos);
  CHECK(html.find("<ul>\n<li>First</li>\n<li>1. second &amp; last</li>\n</ul>") != std::string::npos);
  CHECK(html.find("<blockquote>It is &lt;done&gt;.</blockquote>") != std::string::npos);
  CHECK(html.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("text: title and running text alone") {
  const std::string text = to_text(story());
  CHECK(text.rfind("Council *votes* <b>\n\nSee the plan here.\n\nWhat now?", 0) == 0);
  CHECK(to_text({}).empty());
}

TEST_CASE("anchors are there only when asked for") {
  Analysis analysis = story();
  analysis.article.runs = {{0, 18, 5, 2}};
  analysis.removed.push_back({Role::related, u"More", {{ReasonCode::heading_phrase, u"More"}}, 0.75F, {9, 12}});
  const std::string plain = to_json(analysis);
  CHECK(plain.find("\"runs\"") == std::string::npos);
  CHECK(plain.find("\"nodes\"") == std::string::npos);
  CHECK(plain.find("\"confidence\":0.75") != std::string::npos);
  const std::string anchored = to_json(analysis, {false, true});
  CHECK(anchored.find("\"runs\":[0,18,5,2]") != std::string::npos);
  CHECK(anchored.find("\"nodes\":[9,12]") != std::string::npos);
  CHECK(plain.find("\"reason_codes\"") == std::string::npos);
  CHECK(anchored.find("\"reason_codes\":[{\"code\":\"heading-phrase\",\"detail\":\"More\"}]") != std::string::npos);
}

TEST_CASE("HTML says the language where it is a tag of one") {
  Analysis analysis = story();
  analysis.article.language = u"de-" + std::u16string(32, u'x');
  CHECK(to_html(analysis).find(" lang=\"de-x") != std::string::npos);
  for (const std::u16string& language : {analysis.article.language + u"x", std::u16string(u"de\"x")}) {
    analysis.article.language = language;
    CHECK(to_html(analysis).find(" lang=") == std::string::npos);
  }
}

TEST_CASE("JSON: marks of a block, the words of a fact, every reason, each block of the page by itself") {
  Analysis analysis = story();
  analysis.facts.dates.push_back({{8, 12}, "2026-03"});
  analysis.removed.push_back(
      {Role::related, u"More", {{ReasonCode::heading_phrase, u"More"}, {ReasonCode::link_density, u"90"}}, 0.75F, {}});
  analysis.page_blocks.resize(2);
  const std::string json = to_json(analysis);
  CHECK(json.find("\"marks\":[{") != std::string::npos);
  CHECK(json.find("{\"text\":\"plan\"") != std::string::npos);
  CHECK(json.find("\"reasons\":[\"") != std::string::npos);
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '\\') ++i;
    else if (json[i] == '"') quoted = !quoted;
    else if (!quoted && (json[i] == '{' || json[i] == '[')) ++depth;
    else if (!quoted && (json[i] == '}' || json[i] == ']')) CHECK(--depth < json.size());
  }
  CHECK(depth == 0);
}
