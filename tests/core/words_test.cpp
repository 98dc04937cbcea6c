#include "facts/words/words.h"

#include <doctest/doctest.h>

#include "article_of.h"
#include "language/language.h"

using namespace nutgraf;
using namespace nutgraf::testing;

TEST_CASE("the words of a text are asked for by their place, beyond the ends of sentences too") {
  const Article article = read_article(u"Roe waved. Then, she left.").article;
  const Reading reading = read(article);
  const Words words(article, reading);
  REQUIRE(words.size() == 8);  // Roe waved . Then , she left .
  CHECK(words.flat(1) == "waved"_w);
  CHECK(words.flat(1) != "wave"_w);
  CHECK(words.flat(1) != "saved"_w);
  CHECK(one_of<"sat waved">(words.flat(1)));
  CHECK_FALSE(one_of<"sat waves">(words.flat(1)));
  CHECK(words.flat_in(3, 5) == u"she");
  CHECK(words.flat_in(3, 1).empty());  // in another sentence
  CHECK(words.flat_in(3, 8).empty());  // behind the text
  CHECK(words.flat_before(1) == u"roe");
  CHECK(words.flat_before(3).empty());
  CHECK(words.flat_before(0).empty());
  CHECK(words.flat_before(0u - 1).empty());
  CHECK(words.mark(4) == u',');
  CHECK(words.mark(8) == u'\0');
  CHECK(words.same_sentence(3, 7));
  CHECK_FALSE(words.same_sentence(2, 3));
  CHECK_FALSE(words.same_sentence(7, 8));
  CHECK(words.touches_next(3));
  CHECK_FALSE(words.touches_next(4));
  CHECK_FALSE(words.touches_next(7));
}
