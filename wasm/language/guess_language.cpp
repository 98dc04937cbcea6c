#include "language/guess_language.h"

#include <algorithm>
#include <array>

#include "models/lexicon.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

// Enough to tell languages apart; a longer text says nothing new.
constexpr std::size_t words_read = 3000;

struct Words {
  std::u16string_view language;
  std::vector<std::u16string_view> list;  // sorted
};

const std::vector<Words>& languages() {
  static const std::vector<Words> all = [] {
    std::vector<Words> out;
    for (std::u16string_view line : lexicon_lines("language-words")) {
      const std::size_t tab = line.find(u'\t');
      if (tab == std::u16string_view::npos) continue;
      Words words{line.substr(0, tab), {}};
      line.remove_prefix(tab + 1);
      while (!line.empty()) {
        const std::size_t space = line.find(u' ');
        words.list.push_back(line.substr(0, space));
        if (space == std::u16string_view::npos) break;
        line.remove_prefix(space + 1);
      }
      std::sort(words.list.begin(), words.list.end());
      out.push_back(std::move(words));
    }
    return out;
  }();
  return all;
}

struct Script {
  char32_t first, last;
  const char* language;
};
// Scripts that one language of the news mostly has to itself.
constexpr std::array<Script, 12> scripts{{{0x3040, 0x30FF, "ja"},
                                          {0xAC00, 0xD7AF, "ko"},
                                          {0x4E00, 0x9FFF, "zh"},
                                          {0x0E00, 0x0E7F, "th"},
                                          {0x0400, 0x04FF, "ru"},
                                          {0x0370, 0x03FF, "el"},
                                          {0x0590, 0x05FF, "he"},
                                          {0x0600, 0x06FF, "ar"},
                                          {0x0900, 0x097F, "hi"},
                                          {0x0980, 0x09FF, "bn"},
                                          {0x10A0, 0x10FF, "ka"},
                                          {0x0530, 0x058F, "hy"}}};

}  // namespace

std::string guess_language(std::u16string_view text, std::u16string_view flat, const std::vector<Token>& tokens) {
  std::array<std::uint32_t, scripts.size()> in_script{};
  std::uint32_t latin = 0;
  std::uint32_t ukrainian = 0;
  std::vector<std::uint32_t> hits(languages().size());
  for (std::size_t i = 0; i < tokens.size() && i < words_read; ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    const char32_t first = unicode::code_point_at(text, tokens[i].span.start).value;
    for (std::size_t s = 0; s < scripts.size(); ++s) {
      if (first >= scripts[s].first && first <= scripts[s].last) ++in_script[s];
    }
    if (first >= 0x250) {
      if (slice(flat, tokens[i].span).find_first_of(u"іїєґ") != std::u16string_view::npos) ++ukrainian;
      continue;
    }
    ++latin;
    const std::u16string_view word = slice(flat, tokens[i].span);
    if (word.size() > 6) continue;
    for (std::size_t l = 0; l < hits.size(); ++l) {
      if (std::binary_search(languages()[l].list.begin(), languages()[l].list.end(), word)) ++hits[l];
    }
  }
  // Japanese is mostly Han with some kana; a third of kana words decides.
  if (in_script[0] * 3 > in_script[2] && in_script[0] > 0) in_script[0] += in_script[2];
  const std::size_t script = static_cast<std::size_t>(std::max_element(in_script.begin(), in_script.end()) - in_script.begin());
  if (in_script[script] > latin) {
    const std::string language = scripts[script].language;
    return language == "ru" && ukrainian * 10 > in_script[script] ? "uk" : language;
  }
  const std::size_t best = static_cast<std::size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
  if (hits.empty() || hits[best] < 2 || hits[best] * 12 < latin) return {};
  std::string language;
  for (const char16_t c : languages()[best].language) language.push_back(static_cast<char>(c));
  return language;
}

}  // namespace nutgraf
