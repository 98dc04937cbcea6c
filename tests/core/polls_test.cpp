#include <doctest/doctest.h>

#include "classify/regions/polls.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

std::string amid(std::string_view box) {
  return "<main><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + std::string(box) + std::string(bridge) + "</main>";
}

/// The texts of the boxes that are polls by their shape.
std::vector<std::string> polls_of(std::string_view markup) {
  const Document document = document_of(markup);
  const Blocks blocks = segment(document);
  const PageData page = read_page_data(document);
  const Features features(document, blocks, page);
  std::vector<std::string> out;
  for (const NodeId node : find_polls(document, blocks, features, names_of(document))) {
    std::string text;
    const BlockRange range = features.blocks_in(node);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (!text.empty()) text += " | ";
      text += unicode::to_utf8(blocks.text_of(blocks.blocks[i]));
    }
    out.push_back(std::move(text));
  }
  return out;
}

constexpr std::string_view answers =
    "<p><input type=\"radio\" name=\"a\"> Yes</p><p><input type=\"radio\" name=\"a\"> No</p><p><input type=\"radio\" name=\"a\"> I do not "
    "mind</p>";

}  // namespace

TEST_CASE("a reader poll is no text of the article, and goes whole") {
  for (const std::string& box : {
           "<form><p>Should the town pay for a new bridge?</p>" + std::string(answers) + "<button>Vote</button></form>",
           "<div><h3>Reader poll</h3><div><p>Should the town pay for a new bridge?</p>" + std::string(answers) +
               "<button>Vote</button></div><p>View results</p></div>",
           std::string("<div><p>Do you agree with the plan?</p><button>Yes</button><button>No</button></div>"),
       }) {
    CAPTURE(box);
    const Analysis analysis = clean(amid(box));
    const std::string text = article_text(analysis);
    CHECK(text.find("The old bridge") != std::string::npos);
    CHECK(text.find("Should the town") == std::string::npos);
    CHECK(text.find("Do you agree") == std::string::npos);
    CHECK(text.find("Reader poll") == std::string::npos);
    CHECK(text.find("I do not mind") == std::string::npos);
    REQUIRE(analysis.removed.size() == 1);
    CHECK(analysis.removed[0].kind == Role::other);
    CHECK(analysis.removed[0].nodes.size() == 1);
  }
}

TEST_CASE("the question in bold right over a poll goes with it, a paragraph does not") {
  const std::string form = "<form>" + std::string(answers) + "<button>Vote</button></form>";
  const std::string bold = article_text(clean(amid("<p><strong>Should the town pay for a new bridge?</strong></p>" + form)));
  CHECK(bold.find("Should the town") == std::string::npos);
  CHECK(bold.find("sound in spring") != std::string::npos);
  const std::string plain = article_text(
      clean(amid("<p>Nobody in the town hall could say on Tuesday what the people of the town would have to pay for it.</p>" + form)));
  CHECK(plain.find("Nobody in the town hall") != std::string::npos);
}

TEST_CASE("answers without a question, questions without answers, and forms that ask for more are no polls") {
  CHECK(polls_of("<div><p>Size</p>" + std::string(answers) + "<button>Add to cart</button></div>").empty());
  CHECK(polls_of("<div><h3>Who will pay for the bridge?</h3><p>The town will.</p></div>").empty());
  CHECK(polls_of("<form><p>How was it?</p>" + std::string(answers) + "<textarea></textarea></form>").empty());
  CHECK(polls_of("<div><button>Who will pay for the bridge?</button><button>When does it open again?</button></div>").empty());
  CHECK(polls_of("<div><p>How was it?</p>" + std::string(answers) + "</div>") ==
        std::vector<std::string>{"How was it? | Yes | No | I do not mind"});
}

TEST_CASE("a poll in a plain text goes with its question and its answers") {
  const std::u16string paragraph =
      u"The old bridge over the Marn was closed on Tuesday, after engineers had found cracks in two of its piers. Nobody was hurt.\n\n";
  const std::u16string text = u"Bridge over the Marn closed\n\n" + paragraph + paragraph +
                              u"Reader poll\n\nShould the town pay for a new bridge?\n\nYes\n\nNo\n\nVote\n\nView results\n\n" + paragraph;
  const Result<Analysis> result = analyze_text(text, {});
  REQUIRE(result.ok());
  const std::u16string& kept = result.value().article.text;
  CHECK(kept.find(u"Should the town") == kept.npos);
  CHECK(kept.find(u"Reader poll") == kept.npos);
  CHECK(kept.find(u"View results") == kept.npos);
  CHECK(kept.find(u"Nobody was hurt") != kept.npos);
  CHECK(kept.rfind(u"Nobody was hurt") > kept.size() - 30);
}
