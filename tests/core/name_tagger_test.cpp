#include "facts/names/name_tagger.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "article_of.h"
#include "models/embedded.h"

using namespace nutgraf;
using namespace nutgraf::testing;

TEST_CASE("the names' model is there; a damaged one is not used") {
  const std::string_view bytes = embedded_file("names.model");
  CHECK(NameModel(bytes).usable());
  CHECK_FALSE(NameModel(bytes.substr(0, bytes.size() - 1)).usable());
  const std::string longer = std::string(bytes) + '\0';
  CHECK_FALSE(NameModel(longer).usable());
  CHECK_FALSE(NameModel("").usable());
  CHECK_FALSE(NameModel("\xFF\xFF\xFF\xFF").usable());
}

TEST_CASE("the names' model: what is packed is what is read, and what does not fit its form is not packed") {
  constexpr std::size_t tags = name_tag::count;
  NameWeights learned{{7, 8, 0x10005, 0xFFFFFF}, std::vector<std::int8_t>(4 * tags), std::vector<std::int8_t>(tags * tags)};
  learned.weights[0] = -127;
  learned.weights[tags + 1] = 5;
  learned.weights[2 * tags] = 1;
  learned.weights[2 * tags + 4] = -1;
  learned.weights[3 * tags + 1] = -6;
  learned.weights[3 * tags + 16] = 127;
  learned.transitions[tags + 2] = -9;
  const std::vector<std::uint8_t> bytes = pack_name_model(learned);
  const NameModel model(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
  REQUIRE(model.usable());
  for (std::size_t r = 0; r < learned.hashes.size(); ++r) {
    const std::int8_t* row = model.row(learned.hashes[r]);
    REQUIRE(row != nullptr);
    CHECK(std::equal(row, row + tags, learned.weights.data() + r * tags));
  }
  CHECK(model.row(12) == nullptr);
  CHECK(model.row(0) == nullptr);
  CHECK(model.transition(1, 2) == -9);
  CHECK(model.transition(2, 1) == 0);

  learned.weights[2 * tags + 4] = 0;  // a tenth for one tag: not worth its bytes
  const std::vector<std::uint8_t> fewer = pack_name_model(learned);
  CHECK(NameModel(std::string_view(reinterpret_cast<const char*>(fewer.data()), fewer.size())).row(learned.hashes[2]) == nullptr);
  CHECK(fewer.size() < bytes.size());
  learned.weights[2 * tags + 4] = 1;  // for two tags alike: neither
  CHECK(pack_name_model(learned) == fewer);
  learned.weights[2 * tags] = 0;  // against one tag and for another of its type: neither
  learned.weights[2 * tags + 3] = -1;
  CHECK(pack_name_model(learned) == fewer);
  learned.weights[2 * tags + 3] = 0;
  learned.weights[2 * tags + 5] = -1;  // of another type: worth its bytes
  CHECK(pack_name_model(learned).size() > fewer.size());

  learned.hashes[3] = 0x1000000;
  CHECK(pack_name_model(learned).empty());
  learned.hashes[3] = 0xFFFFFF;
  learned.hashes[1] = 6;
  CHECK(pack_name_model(learned).empty());
  CHECK(pack_name_model({}).empty());
}

TEST_CASE("the names' model: bytes that are not as they were written are read to their end, and harm nothing") {
  const std::string_view bytes = embedded_file("names.model");
  for (std::size_t at = 0; at < bytes.size(); at += bytes.size() / 7) {
    std::string changed(bytes);
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    const NameModel model(changed);
    if (model.usable()) CHECK(model.row(12345) == NameModel(changed).row(12345));
  }
  CHECK_FALSE(NameModel(std::string(bytes.size(), '\xFF')).usable());
}

TEST_CASE("tags: a name that is begun goes on, and ends as the type that it began as") {
  using namespace name_tag;
  const int begun = of(EntityType::person, begin);
  CHECK_FALSE(may_follow(begun, outside));
  CHECK(may_follow(begun, of(EntityType::person, name_tag::last)));
  CHECK_FALSE(may_follow(begun, of(EntityType::location, name_tag::last)));
  CHECK_FALSE(may_follow(outside, of(EntityType::person, inside)));
  CHECK(may_follow(of(EntityType::person, alone), of(EntityType::location, begin)));
}

TEST_CASE("an administration with a capital is an organization, in lower case the name alone is a person") {
  const Analysis a = read_article(
      u"WASHINGTON — The Biden Administration has not answered, President Joe Biden said. A Biden administration official declined to "
      u"comment on Thursday.");
  CHECK(has(names_of(a.facts.organizations), "Biden Administration"));
  CHECK(has(names_of(a.facts.people), "Joe Biden"));
  CHECK(has(names_of(a.facts.places), "Washington"));
}

TEST_CASE("a name found whole once is found whole elsewhere, but a place is no part of a newspaper's name") {
  const Analysis a = read_article(
      u"The group Seeds and Songs Now said so. Seeds and Songs Now feeds children. A volunteer with Seeds and Songs Now, Jane Roe, sang. "
      u"Its founder left Seeds and Songs Now in May.");
  CHECK(names_of(a.facts.organizations) == std::vector<std::string>{"Seeds and Songs Now"});
  REQUIRE(a.facts.organizations.size() == 1);
  CHECK(a.facts.organizations[0].mentions.size() == 4);
  const Analysis b =
      read_article(u"The report in The New York Times was wrong.\n\nThe New York businessman Paul Dunn said so to The New York Times.");
  CHECK(names_of(b.facts.places) == std::vector<std::string>{"New York"});
}

TEST_CASE("the stop behind a name of one letter is the sentence's") {
  const Analysis a = read_article(u"Jane Roe quit the network, she wrote on X. Her brother Tom Hale wrote on X that he stays.");
  REQUIRE_FALSE(a.facts.organizations.empty());
  CHECK(text_of(a, a.facts.organizations[0].mentions[0]) == "X");
}

TEST_CASE("a row of capitals without end is no name") {
  std::u16string row;
  for (int i = 0; i < 400; ++i)
    row += {u'R', static_cast<char16_t>(u'a' + i % 16), static_cast<char16_t>(u'a' + i / 16), u'b', u' ', u'a', u'n', u'd', u' '};
  const Analysis a = read_article(row + u"others came.");
  for (const auto* kind : {&a.facts.organizations, &a.facts.places, &a.facts.people}) {
    for (const Entity& entity : *kind) {
      for (const Span mention : entity.mentions) CHECK(mention.size() < 500);
    }
  }
}
