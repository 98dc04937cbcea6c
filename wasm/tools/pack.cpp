// nutgraf-pack: the phrase lists and the trained trees as the core embeds them. Run by the build.
// usage: nutgraf-pack OUT.book phrases-LIST.txt … | OUT.trees FILE.model
#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "classify/phrases/phrase_book.h"
#include "classify/phrases/spelling.h"
#include "models/pack_trees.h"
#include "unicode/unicode.h"

namespace {

std::uint64_t fingerprint_of(std::u16string_view text) {
  nutgraf::Fingerprint fingerprint;
  for (const char16_t unit : text) fingerprint.add(unit);
  return fingerprint.value();
}

bool read_list(const std::string& file, std::vector<nutgraf::PackedPhrase>& out, nutgraf::PhraseReaches& reaches) {
  const auto is_its_name = [&](const nutgraf::PhraseList& list) { return file.ends_with("phrases-" + std::string(list.name) + ".txt"); };
  const auto* const list = std::find_if(nutgraf::phrase_lists.begin(), nutgraf::phrase_lists.end(), is_its_name);
  std::ifstream in(file);
  if (!in || list == nutgraf::phrase_lists.end()) return false;
  const auto index = static_cast<std::uint8_t>(list - nutgraf::phrase_lists.begin());
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const nutgraf::PhraseMode mode = nutgraf::phrase_mode(line[0]);
    const std::u16string text = nutgraf::unicode::to_utf16(std::string_view(line).substr(1));
    std::u16string spelled(text.size(), u'\0');
    spelled.resize(nutgraf::spell(text, spelled.data()).size());
    if (mode == nutgraf::PhraseMode::none || spelled.size() < (mode == nutgraf::PhraseMode::anywhere ? nutgraf::start_units : 1) ||
        spelled.size() > nutgraf::longest_phrase) {
      std::cerr << "nutgraf-pack: " << file << ": no phrase: " << line << '\n';
      return false;
    }
    out.push_back({fingerprint_of(spelled), mode, index});
    if (mode != nutgraf::PhraseMode::anywhere) continue;
    std::uint8_t& reach = reaches[nutgraf::start_of(fingerprint_of(std::u16string_view(spelled).substr(0, nutgraf::start_units)))];
    reach = std::max(reach, static_cast<std::uint8_t>((spelled.size() + nutgraf::reach_step - 1) / nutgraf::reach_step));
  }
  return true;
}

std::vector<std::uint8_t> packed_lists(char** files, int count) {
  std::vector<nutgraf::PackedPhrase> phrases;
  nutgraf::PhraseReaches reaches{};
  for (int i = 0; i < count; ++i) {
    if (!read_list(files[i], phrases, reaches)) return {};
  }
  return nutgraf::pack_phrases(std::move(phrases), reaches);
}

std::vector<std::uint8_t> packed_model(const char* file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return nutgraf::pack_trees(bytes.str());
}

}  // namespace

int main(int argc, char** argv) {
  const bool trees = argc == 3 && std::string_view(argv[1]).ends_with(".trees");
  if (argc < 3) {
    std::cerr << "usage: nutgraf-pack OUT.book phrases-LIST.txt … | OUT.trees FILE.model\n";
    return 2;
  }
  const std::vector<std::uint8_t> bytes = trees ? packed_model(argv[2]) : packed_lists(argv + 2, argc - 2);
  if (bytes.empty()) {
    std::cerr << "nutgraf-pack: cannot make " << argv[1] << '\n';
    return 1;
  }
  std::ofstream out(argv[1], std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return out ? 0 : 1;
}
