#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>

#include "classify/phrases.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"

using namespace nutgraf;

namespace {

constexpr std::string_view names[] = {"comment-form", "comments", "related", "inline-related", "newsletter", "share",
                                      "ad",           "notice",   "paywall", "legal",          "navigation", "source",
                                      "credit",       "caption",  "byline",  "dateline",       "author-bio", "poll"};

std::uint32_t words_of(std::u16string_view text) {
  std::uint32_t words = 0;
  std::uint32_t unspaced = 0;
  bool in_word = false;
  for (const char16_t c : text) {
    if (unicode::is_unspaced(c)) ++unspaced;
    const bool space = unicode::is_space(c) || unicode::is_unspaced(c);
    if (!space && !in_word) ++words;
    in_word = !space;
  }
  return words + (unspaced + 1) / 2;
}

}  // namespace

TEST_CASE("comment forms, comments, related stories, newsletters, share bars and notices are known in every language of the list") {
  std::ifstream file(NUTGRAF_FIXTURES "/phrases.txt");
  REQUIRE(file);
  std::map<std::string, std::set<std::string>> roles;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    REQUIRE(second != std::string::npos);
    const std::string language = line.substr(0, first);
    const std::string role = line.substr(first + 1, second - first - 1);
    const std::u16string text = unicode::to_utf16(line.substr(second + 1));
    const PhraseHit hit = match_phrase(text, words_of(text));
    CAPTURE(line);
    CHECK(hit);
    if (!hit) continue;
    // "Read also:" is one label, whether over links or in the middle of the text.
    const Role kind = hit.kind == Role::inline_related ? Role::related : hit.kind;
    CHECK(role_name(kind) == role);
    roles[language].insert(role);
  }
  CHECK(roles.size() >= 84);
  for (const auto& entry : roles) {  // clang 14 cannot capture a structured binding
    CAPTURE(entry.first);
    CHECK(entry.second.size() == 6);
  }
}

TEST_CASE("one spelling: capitals without accents, dotted i, letters of two alphabets, digits, quotes and spaces") {
  const auto kind = [](std::u16string_view text) { return match_phrase(text, words_of(text)).kind; };
  CHECK(kind(u"ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ") == Role::related);
  CHECK(kind(u"İLGİLİ HABERLER") == Role::related);
  CHECK(kind(u"A LIRE AUSSI") == Role::related);
  CHECK(kind(u"Citeste si") == Role::related);
  CHECK(kind(u"إقرأ أيضا") == Role::related);
  CHECK(kind(u"همچنين بخوانيد") == Role::related);
  CHECK(kind(u"ديدگاه\u200Cها") == Role::comments);
  CHECK(kind(u"यह भी प\u0922\u093Cें") == Role::related);
  CHECK(kind(u"3 thoughts on “A very long title of a story with many more words than any label may have here”") == Role::comments);
  CHECK(kind(u"Partager\u00A0:") == Role::share);
  // The lexicon's own spelling is what a reader is told.
  CHECK(match_phrase(u"ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", 2).phrase == "διαβάστε επίσης");
}

TEST_CASE("sentences of articles are none of them") {
  for (const std::u16string_view text : {
           u"Weitere Artikel der Verfassung sollen im Herbst geändert werden, sagte die Ministerin.",
           u"Reply letters from the ministry arrived two weeks later.",
           u"Les commentaires du ministre ont provoqué la colère des syndicats.",
           u"La respuesta a la crisis llegó tarde, según los vecinos.",
           u"Steun voor het plan groeit in de Kamer.",
           u"Комментарии министра вызвали споры в парламенте.",
           u"Yorum yapmaktan kaçınan bakan soruları yanıtsız bıraktı.",
           u"コメントした専門家によると、橋は来年完成する。",
           u"评论认为，这座桥将在明年完工。",
       }) {
    CAPTURE(unicode::to_utf8(text));
    CHECK_FALSE(match_phrase(text, words_of(text)));
  }
}

TEST_CASE("who reported stands in a short line, a sentence may begin with the word") {
  CHECK(match_phrase(u"Laporan: Budi Santoso", 3).kind == Role::credit);
  CHECK_FALSE(match_phrase(u"Laporan pertama sudah memperingatkan pada tahun lalu bahwa tiang itu bergeser beberapa milimeter.", 13));
}

TEST_CASE("phrase lists: a mode and a phrase on each line, in lower case, short enough to be kept, none twice in a list") {
  for (const std::string_view name : names) {
    std::set<std::pair<PhraseMode, std::u16string>> seen;
    for (const WrittenPhrase& written : phrases_of(name)) {
      const std::u16string phrase = unicode::to_utf16(written.text);
      CAPTURE(name);
      CAPTURE(written.text);
      CHECK(written.mode != PhraseMode::none);
      CHECK(phrase.size() > 0);
      CHECK(phrase.size() <= 80);
      CHECK(unicode::to_lower(phrase) == phrase);
      CHECK(seen.insert({written.mode, phrase}).second);
    }
    CHECK(seen.size() > 20);
  }
}

TEST_CASE("a long paragraph is told by its beginning where that is small print, and by nothing else") {
  std::u16string words;
  for (int i = 0; i < 90; ++i) words += u" and so on";
  const PhraseHit hit = match_phrase(u"We also use cookies" + words, 274);
  CHECK(hit.kind == Role::notice);
  CHECK(hit.mode == PhraseMode::prefix);
  CHECK_FALSE(match_phrase(u"Read next: the bridge" + words, 274));
  CHECK_FALSE(match_phrase(u"In the end we also use cookies" + words, 276));
}
