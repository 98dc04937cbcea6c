// What is made of the trained model's answer: a model stands in for it here whose answer each test names.
#include "classify/model/cleaning_model.h"

#include <doctest/doctest.h>

#include "classify/page/page_frame.h"
#include "models/embedded.h"
#include "page_builder.h"
#include "small_model.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

/// Stands in for the model of pages or of plain texts until the end of a test: a block's probability is `low` where the feature is
/// below the threshold, `high` where it is not.
class StandIn {
 public:
  StandIn(bool plain_text, ModelFeature feature, int threshold, double low, double high) : plain_text_(plain_text) {
    REQUIRE(replace_cleaning_model(packed(model(static_cast<int>(feature), threshold, low, high)), plain_text));
  }
  ~StandIn() { replace_cleaning_model(embedded_file(plain_text_ ? "cleaning-text.trees" : "cleaning.trees"), plain_text_); }
  StandIn(const StandIn&) = delete;
  StandIn& operator=(const StandIn&) = delete;

 private:
  /// Calibrated so that a leaf of no score means `low` and one of 512 means `high`.
  static std::string model(int feature, int threshold, double low, double high) {
    SmallModel out;
    out.features = static_cast<int>(model_feature_count);
    out.feature = feature;
    out.threshold = threshold;
    out.below = 0;
    out.above = 512;
    constexpr int middle = 32;  // the knot of a score of 0
    for (int knot = 0; knot < 65; ++knot)
      out.knots[static_cast<std::size_t>(knot)] = static_cast<int>((knot <= middle ? low : high) * 65535);
    return out.bytes();
  }
  bool plain_text_;
};

constexpr int every = 32767;  // no feature reaches it

Role role_beside_bridge(std::string_view block) {
  return role_of(clean("<article><h1>Bridge over the Marn closed</h1>" + std::string(bridge) + std::string(block) + std::string(bridge) +
                       "</article>"),
                 "We use cookies");
}

}  // namespace

TEST_CASE("the model's word counts for more in a paragraph set like the article's than in a notice of its own") {
  const StandIn model(false, ModelFeature::words, every, 0.6, 0.6);
  const std::string says = "We use cookies, the banners began to say in 2018, and a decade of clicking on buttons had begun for everybody";
  CHECK(role_beside_bridge("<p>" + says + " in Europe.</p>") == Role::body);
  CHECK(role_beside_bridge("<p>" + says + " in <a href=\"/europe\">Europe</a>.</p>") == Role::notice);
  CHECK(role_beside_bridge("<p>" + says + " in Europe</p>") == Role::notice);
  CHECK(role_beside_bridge("<p>We use cookies, the banners began to say.</p>") == Role::notice);
  CHECK(role_beside_bridge("<div><p>" + says + " in Europe.</p></div>") == Role::notice);
}

TEST_CASE("a few words of a known phrase are what they say, however sure the model is") {
  const StandIn model(false, ModelFeature::words, every, 0.95, 0.95);
  CHECK(role_beside_bridge("<p>We use cookies on all of our pages</p>") == Role::notice);
  CHECK(role_beside_bridge("<p>We use cookies on all of our pages.</p>") == Role::body);
  CHECK(role_beside_bridge("<p>We use cookies on all of our pages and elsewhere</p>") == Role::body);
}

TEST_CASE("a menu is no article, however little else there is") {
  const std::string menu = "<nav><p>Ferries, bridges, piers and everything else that crosses the Marn.</p></nav>";
  const std::string rest = "<div><p>Nothing to see</p></div>";
  const StandIn model(false, ModelFeature::in_nav, 1, 0.1, 0.22);
  CHECK(article_text(clean(menu + rest)).empty());
  const StandIn likelier(false, ModelFeature::in_nav, 1, 0.22, 0.1);
  CHECK_FALSE(article_text(clean(menu + rest)).empty());
}

TEST_CASE("a text's last paragraph needs less of the model where it is long") {
  std::string text;  // the model is asked of texts of whole pages alone
  for (int pier = 1; pier <= 40; ++pier) text += "Pier " + std::to_string(pier) + "\n\n";
  text +=
      "Bridge over the Marn closed\n\nThe old bridge over the Marn closed on Tuesday after engineers found cracks in two of its piers, the "
      "county said in a short statement.\n\nDrivers will have to take the ferry, which runs every twenty minutes, until at least the end "
      "of "
      "October.\n\nTimes, fares, piers, lines, boats and everything else that there is to know of the ferry on the Marn in the summer and "
      "in "
      "the winter\n\n";
  const std::string steel =
      "The steel, the stone, the paint, the lamps, the rails and the signs were sound in spring when the county last had somebody look at "
      "all of them from a boat";
  const std::string more =
      " and the man who did so has looked at bridges since he came home from the sea in the year in which the town hall burned and nobody "
      "knew who had been in it";
  const StandIn model(true, ModelFeature::commas, 4, 0.9, 0.3);
  CHECK(article_text(clean_text(text + steel + more + ".")).find("steel") != std::string::npos);
  CHECK(article_text(clean_text(text + steel + ".")).find("steel") == std::string::npos);
  CHECK(article_text(clean_text(text + steel + more)).find("steel") == std::string::npos);
}
