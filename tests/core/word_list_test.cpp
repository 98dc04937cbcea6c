#include "unicode/word_list.h"

#include <doctest/doctest.h>

using namespace nutgraf;

TEST_CASE("a word is one of a list as a whole") {
  const auto listed = [](std::u16string_view word) { return one_of<"to from n't 's a.m. été × into">(word); };
  CHECK(listed(u"to"));    // the first
  CHECK(listed(u"from"));  // one between
  CHECK(listed(u"into"));  // the last
  CHECK(listed(u"n't"));
  CHECK(listed(u"'s"));
  CHECK(listed(u"a.m."));
  CHECK_FALSE(listed(u""));
  CHECK_FALSE(listed(u"t"));
  CHECK_FALSE(listed(u"fro"));
  CHECK_FALSE(listed(u"int"));
  CHECK_FALSE(listed(u"tom"));
  CHECK_FALSE(listed(u"intox"));
  CHECK_FALSE(listed(u"To"));
  CHECK_FALSE(listed(u"to from"));
  CHECK_FALSE(listed(std::u16string_view(u"\0", 1)));
}

TEST_CASE("letters up to U+00FF are compared whole") {
  CHECK(one_of<"été × ÿ">(u"été"));
  CHECK(one_of<"été × ÿ">(u"×"));
  CHECK(one_of<"été × ÿ">(u"ÿ"));  // the last, and the last that is a byte
  CHECK_FALSE(one_of<"été × ÿ">(u"ete"));
  CHECK_FALSE(one_of<"été × ÿ">(u"\u01E9t\u01E9"));  // the same low bytes
}

TEST_CASE("a list of one word") {
  CHECK(one_of<"to">(u"to"));
  CHECK_FALSE(one_of<"to">(u""));
  CHECK_FALSE(one_of<"to">(u"from"));
}

TEST_CASE("one word, and the ends of words") {
  const std::u16string_view word = u"harbour";
  CHECK(word == "harbour"_w);
  CHECK(word != "harbours"_w);
  CHECK(word != "harbou"_w);
  CHECK(std::u16string_view(u"") != "a"_w);
  CHECK(std::u16string_view(u"même") == "même"_w);
  CHECK(ends_in<"our bour">(word));
  CHECK(ends_in<"our">(word, 4));
  CHECK_FALSE(ends_in<"our">(word, 5));  // that many letters do not stand before it
  CHECK_FALSE(ends_in<"harbour">(word));
  CHECK(ends_in<"harbour">(word, 0));
  CHECK_FALSE(ends_in<"harb">(word));
  CHECK_FALSE(ends_in<"a">(u""));
}
