#include <doctest/doctest.h>

#include "blocks/block.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

std::vector<std::string> texts(const Blocks& blocks) {
  std::vector<std::string> out;
  for (const Block& block : blocks.blocks) out.push_back(unicode::to_utf8(blocks.text_of(block)));
  return out;
}

using Texts = std::vector<std::string>;

/// Every run says the same characters in the block's text and in the page.
void check_runs(const Document& document, const Blocks& blocks) {
  std::uint32_t end = 0;
  for (const TextRun& run : blocks.runs) {
    CHECK(run.at >= end);
    CHECK(blocks.text.substr(run.at, run.length) == document.text(run.node).substr(run.offset, run.length));
    end = run.at + run.length;
  }
}

}  // namespace

TEST_CASE("block-level elements part blocks, inline ones do not") {
  const Document document = document_of(
      "<div>Straight in <b>the</b> container<p>One <a href=\"/x\">two</a>, three.</p>after<ul><li>four</li><li>five</li></ul></div>");
  const Blocks blocks = segment(document);
  CHECK(texts(blocks) == Texts{"Straight in the container", "One two, three.", "after", "four", "five"});
  CHECK(document.tag(blocks.blocks[0].element) == Tag::div);
  CHECK(blocks.blocks[3].list_depth == 1);
  CHECK(blocks.blocks[1].links == 1);
  CHECK(blocks.blocks[1].link_units == 3);
}

TEST_CASE("links that touch are listed apart; words with a link in them and scripts without spaces stay") {
  const auto listed = [](std::string_view markup) {
    const Document document = document_of(markup);
    const Blocks blocks = segment(document);
    REQUIRE(blocks.blocks.size() == 1);
    return unicode::to_utf8(listed_text(blocks, blocks.blocks[0], 200));
  };
  CHECK(listed("<div>Share<a href=\"/f\">on Facebook</a><a href=\"/t\">Tweet</a><a href=\"/m\">E<b>mail</b></a>us</div>") ==
        "Share on Facebook Tweet Email us");
  CHECK(listed("<p>In <a href=\"/a\">Ames</a>, (<a href=\"/b\">map</a>) and <a href=\"/c\">there</a>.</p>") == "In Ames, (map) and there.");
  CHECK(listed("<p>\u7f8e\u5229<a href=\"/a\">\u575a</a>\u5408</p>") == "\u7f8e\u5229\u575a\u5408");
  CHECK(listed("<p>No link at all</p>") == "No link at all");
  const Document document = document_of("<div><a href=\"/f\">On Facebook</a><a href=\"/t\">Tweet</a><a href=\"/m\">Mail</a></div>");
  const Blocks blocks = segment(document);
  CHECK(unicode::to_utf8(listed_text(blocks, blocks.blocks[0], 14)) == "On Facebook Twe");
  CHECK(unicode::to_utf8(listed_text(blocks, blocks.blocks[0], 0)).empty());
}

TEST_CASE("white space folds; runs say where each character stands; one literal space needs no new run") {
  const Document document = document_of("<p>  Plain words   here\n and <i>slanted</i> ones </p>");
  const Blocks blocks = segment(document);
  CHECK(texts(blocks) == Texts{"Plain words here and slanted ones"});
  check_runs(document, blocks);
  REQUIRE(blocks.runs.size() == 5);
  CHECK(blocks.runs[0].length == 11);  // "Plain words"
  CHECK(blocks.runs[0].offset == 2);
}

TEST_CASE("one line break is a space, two part a block") {
  CHECK(texts(segment(document_of("<div>first line<br>same block<br><br>second block<br> <br>third</div>"))) ==
        Texts{"first line same block", "second block", "third"});
}

TEST_CASE("preformatted text keeps its lines") {
  const Document document = document_of("<pre>\nint main() {\n  return 0;\n}\n</pre>");
  const Blocks blocks = segment(document);
  CHECK(texts(blocks) == Texts{"int main() {\n  return 0;\n}"});
  CHECK(blocks.blocks[0].in_pre);
  check_runs(document, blocks);
}

TEST_CASE("a row of short cells is one block, a layout table is not") {
  CHECK(texts(segment(document_of("<table><tr><th>Year</th><th>Tons</th></tr><tr><td>2021</td><td>40</td></tr></table>"))) ==
        Texts{"Year | Tons", "2021 | 40"});
  CHECK(texts(segment(document_of("<table><tr><td>Menu</td><td><p>First.</p><p>Second.</p></td></tr></table>"))) ==
        Texts{"Menu", "First.", "Second."});
}

TEST_CASE("a first line in bold stands alone in a cell, and nowhere else") {
  const auto in_cell = [](const std::string& inside) {
    return texts(segment(document_of("<table><tr><td>" + inside + "</td></tr></table>"))).size();
  };
  CHECK(in_cell("<b>The bridge</b><br>It was closed.") == 2);
  CHECK(in_cell("Under <b>the bridge</b><br>it was dark.") == 1);
  CHECK(in_cell("<b>The bridge</b><br><b>was closed.</b>") == 1);
  CHECK(texts(segment(document_of("<div><b>The bridge</b><br>It was closed.</div>"))).size() == 1);
}

TEST_CASE("scripts, fields and fallbacks are no text; hiding is inherited") {
  const Blocks blocks =
      segment(document_of("<div><style>a{}</style><noscript>no</noscript><svg>icon</svg><textarea>typed</textarea><p>seen</p><div "
                          "hidden><p>unseen</p></div></div>"));
  CHECK(texts(blocks) == Texts{"seen", "unseen"});
  CHECK_FALSE(blocks.blocks[0].hidden);
  CHECK(blocks.blocks[1].hidden);
}

TEST_CASE("a formula that is written as MathML and drawn as well is read once") {
  const auto read = [](std::string_view html) { return texts(segment(document_of(html))); };
  CHECK(read("<p>Let <span><span><math><mi>g</mi></math></span><span aria-hidden=\"true\">g</span></span> be one of them.</p>") ==
        Texts{"Let g be one of them."});
  CHECK(read("<p>Let <span><span aria-hidden=\"true\">g</span><span><math><mi>g</mi></math></span></span> be one of them.</p>") ==
        Texts{"Let g be one of them."});
  CHECK(read("<p>So <span aria-hidden=\"true\">many</span> words.</p>") == Texts{"So many words."});
  CHECK(read("<p>Let <math><mi>g</mi></math> be <span aria-hidden=\"true\">big</span>.</p>") == Texts{"Let g be big."});
}

TEST_CASE("a word's soft hyphens are not read, and what it was read from is known") {
  const Document document = document_of(
      "<p>The coun\u00ADcil\u2019s \u00AD head <b>of\u00AD</b> trans\u00ADport, in one long un\u00ADbroken line, "
      "voted.</p><p>\u00AD</p><pre>\u00ADa\u00ADb</pre>");
  const Blocks blocks = segment(document);
  CHECK(texts(blocks) == Texts{"The council\u2019s head of transport, in one long unbroken line, voted.", "\u00ADa\u00ADb"});
  check_runs(document, blocks);
}

TEST_CASE("a footnote's number is no part of the word or number before it; what else is raised is") {
  const auto read = [](std::string_view html) { return texts(segment(document_of(html))); };
  CHECK(read("<p>40,000 in 2019<sup><a href=\"#fn3\">3</a></sup> and 50 a day<a href=\"#fn4\"><sup>4</sup></a>.</p>") ==
        Texts{"40,000 in 2019 and 50 a day."});
  CHECK(read("<p>It fell.<a href=\"https://a.example/p/fall#footnote-1-2\">1</a> So.</p>") == Texts{"It fell. So."});
  CHECK(read("<p>300 m<sup>2</sup>, the 5<sup>th</sup>, see <a href=\"#two\">2</a>, a<sup><a href=\"/x\">1</a></sup>, b<sup><a "
             "href=\"#t\">[1]</a></sup>.</p>") == Texts{"300 m2, the 5th, see 2, a1, b[1]."});
}

TEST_CASE("what is written once for eyes and once for ears is read once, as it is seen") {
  const auto read = [](std::string_view html) { return texts(segment(document_of(html))); };
  CHECK(read("<p><span class=\"sr-only\">The</span><span aria-hidden=\"true\"><b>T</b>he</span> mayor</p>") == Texts{"The mayor"});
  CHECK(read("<p><span aria-hidden=\"true\">T</span><span class=\"visually-hidden\">This</span><span aria-hidden=\"true\">his</span> "
             "is</p>") == Texts{"This is"});
  CHECK(read("<p>Posted <span aria-hidden=\"true\">\n 3h ago</span>\n<span class=\"sr-only\">3 hours ago</span></p>") ==
        Texts{"Posted 3h ago"});
  CHECK(read("<p><span aria-hidden=\"true\">\u2605</span><span class=\"sr-only\">Rated four</span></p>") == Texts{"\u2605Rated four"});
  CHECK(read("<p><i aria-hidden=\"true\"></i><span class=\"sr-only\">Chat</span></p>") == Texts{"Chat"});
  CHECK(read("<p aria-hidden=\"true\"><span class=\"sr-only\">Chat</span> on</p>") == Texts{"Chat on"});
  CHECK(read("<p><span aria-hidden=\"true\">AB</span><span>Ana Boe</span></p>") == Texts{"ABAna Boe"});
}

TEST_CASE("what has the role of a heading is one") {
  const Document document =
      document_of("<div role=\"heading\">Miran velka</div><div role=\"heading\"><h4>Durim pelk</h4></div><div role=\"note\">Oshen</div>");
  const Blocks blocks = segment(document);
  REQUIRE(blocks.blocks.size() == 3);
  CHECK(blocks.blocks[0].heading_level == 2);
  CHECK(blocks.blocks[1].heading_level == 4);
  CHECK(blocks.blocks[2].heading_level == 0);
}

TEST_CASE("a heading's sign that links to its own place is no text; other signs and links are") {
  const auto read = [](std::string_view html) { return texts(segment(document_of(html))); };
  CHECK(read("<h2>Results <a href=\"#results\">#</a></h2>") == Texts{"Results"});
  CHECK(read("<h2><a href=\"#results\"> ¶ </a>Results</h2>") == Texts{"Results"});
  CHECK(read("<h2>Results<a href=\"#results\">\u200b</a></h2>") == Texts{"Results"});
  CHECK(read("<h2>Rule <a href=\"#seven\">7</a></h2>") == Texts{"Rule 7"});
  CHECK(read("<h2>Row <a href=\"#row\">東</a></h2>") == Texts{"Row 東"});
  CHECK(read("<h2>In C <a href=\"/sharp\">#</a></h2>") == Texts{"In C #"});
  CHECK(read("<p>In C <a href=\"#sharp\">#</a></p>") == Texts{"In C #"});
}

TEST_CASE("where a wiki's heading leads to be written anew is no part of it") {
  const auto heading = [](std::string_view behind) {
    return texts(segment(document_of("<h2><span>Results</span>" + std::string(behind) + "</h2>")));
  };
  const std::string link = "<a href=\"/w?title=Bridge&amp;action=edit&amp;section=2\">muokkaa</a>";
  CHECK(heading("<span><span>[</span>" + link + "<span>]</span></span>") == Texts{"Results"});
  CHECK(heading("<span>" + link + "</span>") == Texts{"Results"});
  CHECK(heading(link) == Texts{"Results"});
  CHECK(heading("<span> of <a href=\"/w?title=Bridge\">the bridge</a></span>") == Texts{"Results of the bridge"});
  CHECK(texts(segment(document_of("<p>Results " + link + "</p>"))) == Texts{"Results muokkaa"});
}

TEST_CASE("a heading that links to its own place is no link") {
  const auto links = [](std::string_view href) {
    return segment(document_of("<h2><a href=\"" + std::string(href) + "\">Results</a></h2>")).blocks.at(0).links;
  };
  CHECK(links("#results") == 0);
  CHECK(links("/results") == 1);
  CHECK(links("#") == 1);
}

TEST_CASE("marks lie over their words") {
  const Blocks blocks = segment(document_of("<p>He <em>really</em> said <a href=\"/a\">so <b>loudly</b></a>.</p>"));
  REQUIRE(blocks.marks.size() == 3);
  const std::u16string_view text = blocks.text_of(blocks.blocks[0]);
  CHECK(slice(text, blocks.marks[0].span) == u"really");
  // By where they start: the outer one before the one inside it.
  CHECK(slice(text, blocks.marks[1].span) == u"so loudly");
  CHECK(slice(text, blocks.marks[2].span) == u"loudly");
}

TEST_CASE("words and sentences of scripts without spaces are counted") {
  const Blocks blocks = segment(document_of("<p>大雨で川があふれ、町の橋が流された。住民は避難した。</p>"));
  CHECK(blocks.blocks[0].words >= 10);
  CHECK(blocks.blocks[0].sentence_ends == 2);
  CHECK(blocks.blocks[0].ends_sentence);
  for (const char* sentence : {"<p>Կամուրջը փակ է։</p>", "<p>ድልድዩ ተዘግቷል።</p>", "<p>ស្ពានត្រូវបានបិទ។</p>", "<p>တံတားပိတ်ထားသည်။</p>"})
    CHECK(segment(document_of(sentence)).blocks[0].ends_sentence);
}

TEST_CASE("commas of every script are counted, a line of nothing but code is code, and lists nest as deep as a byte counts") {
  for (const char* text : {"<p>桥，路、河</p>", "<p>جسر، طريق، نهر</p>", "<p>ድልድይ፣ መንገድ፣ ወንዝ</p>", "<p>bridge, road, river</p>"})
    CHECK(segment(document_of(text)).blocks[0].commas == 2);
  CHECK(segment(document_of("<p><code>make all</code></p>")).blocks[0].in_code);
  CHECK_FALSE(segment(document_of("<p><code>make</code> it all</p>")).blocks[0].in_code);
  std::string nested;
  for (int i = 0; i < 300; ++i) nested += "<ul><li>";
  nested += "Deep";
  for (int i = 0; i < 300; ++i) nested += "</li></ul>";
  CHECK(segment(document_of(nested)).blocks[0].list_depth == 0xFF);
}

TEST_CASE("100,000 nested elements, 100,000 siblings and a text of 20 MB are cleaned") {
  SnapshotBuilder nested;
  std::uint32_t parent = nested.add(0, Tag::html);
  for (int i = 0; i < 100'000; ++i) parent = nested.add(parent, Tag::div);
  nested.add(nested.add(parent, Tag::p), Tag::text, u"The end of a very long way down, at last.");
  Options options;
  options.facts = false;
  CHECK(analyze(nested.bytes(), options).value().article.text == u"The end of a very long way down, at last.");

  SnapshotBuilder nested_text;
  parent = nested_text.add(0, Tag::html);
  for (int i = 0; i < 100'000; ++i) {
    parent = nested_text.add(parent, Tag::div);
    nested_text.attribute(Attribute::class_, u"related comments");
    nested_text.add(parent, Tag::text, u"Related");
  }
  CHECK(analyze(nested_text.bytes(), options).ok());

  SnapshotBuilder wide;
  const std::uint32_t body = wide.add(wide.add(0, Tag::html), Tag::body);
  for (int i = 0; i < 100'000; ++i) {
    wide.add(wide.add(body, i % 3 == 0 ? Tag::h3 : Tag::p), Tag::text,
             i % 3 == 0 ? u"Related" : u"A sentence of some ten words stands in this paragraph, too.");
  }
  CHECK(analyze(wide.bytes(), options).ok());

  SnapshotBuilder large;
  std::u16string words;
  while (words.size() < 10'000'000) words += u"so it went on and on, ";
  large.add(large.add(large.add(0, Tag::html), Tag::body), Tag::text, words);
  CHECK(analyze(large.bytes(), options).ok());
}
