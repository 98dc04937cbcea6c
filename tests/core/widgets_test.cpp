// Comments as scripts put them into pages: editors without a form, threads under a label that is no heading.
#include <doctest/doctest.h>

#include "classify/regions/apart.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

using Lines = std::vector<std::string>;

/// The blocks that are set apart, as "role: text".
Lines apart_of(std::string_view markup) {
  const Document document = document_of(markup);
  const Blocks blocks = segment(document);
  const PageData page = read_page_data(document);
  const Features features(document, blocks, page);
  Lines out;
  for (const auto& [block, verdict] : find_apart(document, blocks, features, names_of(document), page).verdicts)
    out.push_back(std::string(role_name(verdict.role)) + ": " + unicode::to_utf8(blocks.text_of(blocks.blocks[block])));
  return out;
}

}  // namespace

TEST_CASE("an editor without a form is one for comments by its hint, its names, the line over it or the sites that it asks for") {
  const std::string head = "<html><head><meta property=\"og:type\" content=\"article\"></head><body><article><h1>The wall</h1>";
  const auto taken = [&](const std::string& editor, const std::string& over = {}) {
    return apart_of(head + std::string(bridge) + "</article>" + over + "<div class=\"w1\">" + editor + "</div></body></html>");
  };
  const std::string button = "<div><button>Send</button></div>";
  const std::string fields = "<div><input name=\"nick\"><input type=\"email\" name=\"mail\"><input name=\"link\"></div>";
  const Lines send = {"comment-form: Send"};
  CHECK(taken("<textarea placeholder=\"Write a comment\"></textarea>" + button) == send);
  CHECK(taken("<div class=\"reply-form\"><textarea></textarea></div>" + button) == send);
  CHECK(taken(fields + "<div><textarea></textarea></div>" + button) == send);
  CHECK(taken("<textarea></textarea><button>Post comment</button>") == Lines{"comment-form: Post comment"});
  // What an adviser sends asks no site, and a field for a search or a letter asks nothing of this kind.
  CHECK(taken("<input name=\"name\"><input type=\"email\" name=\"mail\"><textarea></textarea>" + button).empty());
  CHECK(taken("<textarea placeholder=\"Tell us about your project\"></textarea>" + button).empty());
  // Not around a paragraph of the article, nor in front of it.
  CHECK(taken("<textarea placeholder=\"Write a comment\"></textarea>" + std::string(bridge)).size() <= 1);
  CHECK(apart_of(head + "<div><textarea placeholder=\"Write a comment\"></textarea>" + button + "</div>" + std::string(bridge) +
                 "</article></body></html>")
            .empty());
}

TEST_CASE("a count of comments heads them behind a brief, too, over an invitation to comment or beside ways to sort them") {
  const std::string brief =
      "<html><head><meta property=\"og:type\" content=\"article\"></head><body><article><h1>The wall</h1><p>The harbour wall of Osk will "
      "be "
      "rebuilt from May on, for about twelve million crowns, the council said on Monday. Boats land at the western pier until then, and "
      "the ferry to the island goes once an hour, as it does in winter.</p></article>";
  const auto taken = [&](const std::string& box) { return apart_of(brief + "<div class=\"w1\">" + box + "</div></body></html>").size(); };
  const std::string said = "<div><b>Marla K.</b> <i>4 March 2023</i><p>Tamul orish kelvan brel matun, sabel no doram.</p></div>";
  const std::string thread = "<div>" + said + said + "</div>";
  CHECK(taken("<span>2 Comments</span><div>Leave a comment</div>" + thread) == 6);
  CHECK(taken("<div><div>2 Comments</div><ul><li>Newest</li><li>Oldest</li></ul></div>" + thread) == 7);
  CHECK(taken("<div><div>Comments</div><ul><li>Newest</li><li>Oldest</li></ul></div>" + thread) == 0);
  CHECK(taken("<span>2 Comments</span><div>Newest</div>" + thread) == 0);
}
