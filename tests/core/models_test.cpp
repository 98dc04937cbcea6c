#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "models/embedded.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"

using namespace nutgraf;

TEST_CASE("a lexicon is found by its name, without its comments") {
  CHECK(lexicon_text("no such lexicon").empty());
  CHECK_FALSE(lexicon_lines("months").empty());
  for (const std::u16string_view line : lexicon_lines("months")) {
    CHECK_FALSE(line.empty());
    CHECK(line.front() != u'#');
  }
}

TEST_CASE("every lexicon's lines come out of the core as they are written in its file") {
  int files = 0;
  for (const std::filesystem::directory_entry& entry : std::filesystem::directory_iterator(NUTGRAF_LEXICONS)) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() != ".txt" || name.starts_with("phrases-")) continue;
    std::vector<std::u16string> written;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (line.find_first_not_of(" \t") != std::string::npos && line.front() != '#') written.push_back(unicode::to_utf16(line));
    }
    const std::vector<std::u16string_view> lines = lexicon_lines(name);
    CHECK_MESSAGE(std::vector<std::u16string>(lines.begin(), lines.end()) == written, name);
    ++files;
  }
  CHECK(files > 30);
}
