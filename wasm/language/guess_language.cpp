#include "language/guess_language.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/sort.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

// Enough to tell languages apart; a longer text says nothing new.
constexpr std::size_t words_read = 3000;
constexpr std::size_t words_that_contradict = 400;  // what a page declares; from all of the text, which may begin in another language
constexpr std::uint32_t least_hits = 20;            // of another language's words, and several times as many as the declared one's
constexpr std::uint32_t times_as_many = 3;

struct CommonWord {
  std::u16string_view word;
  std::uint32_t languages;  // one bit for each line that has it
};

struct CommonWords {
  std::vector<std::u16string_view> languages;
  std::vector<CommonWord> words;  // sorted

  CommonWords() {
    for (std::u16string_view line : lexicon_lines("language-words")) {
      const std::size_t tab = line.find(u'\t');
      if (tab == std::u16string_view::npos) continue;
      const std::uint32_t bit = 1u << languages.size();
      languages.push_back(line.substr(0, tab));
      for (std::size_t at = tab + 1, space = 0; space != std::u16string_view::npos; at = space + 1) {
        space = line.find(u' ', at);
        words.push_back({line.substr(at, space - at), bit});
      }
    }
    sort(words, [](const CommonWord& a, const CommonWord& b) { return a.word < b.word; });
    std::size_t kept = 0;
    for (const CommonWord& word : words) {
      if (kept > 0 && words[kept - 1].word == word.word) words[kept - 1].languages |= word.languages;
      else words[kept++] = word;
    }
    words.resize(kept);
  }

  [[nodiscard]] std::uint32_t of(std::u16string_view word) const {
    const auto found =
        std::lower_bound(words.begin(), words.end(), word, [](const CommonWord& a, std::u16string_view b) { return a.word < b; });
    return found != words.end() && found->word == word ? found->languages : 0;
  }
};

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
constexpr std::size_t japanese = 0, chinese = 2;

/// Languages that share a script with the one above, told by letters that it does not have. The first one that fits is it.
struct Variant {
  std::string_view script;
  const char* language;
  std::u16string_view letters;
  std::uint32_t one_in;  // of so many words at least one has such a letter
};
constexpr std::array<Variant, 8> variants{{{"ru", "be", u"ў", 50},
                                           {"ru", "kk", u"әғқңұһ", 10},
                                           {"ru", "mk", u"ѓќѕ", 60},
                                           {"ru", "sr", u"ђћљњј", 10},
                                           {"ru", "uk", u"іїєґ", 10},
                                           {"ru", "bg", u"ъ", 30},
                                           {"ar", "ur", u"ٹڈڑںے", 10},
                                           {"ar", "fa", u"پچژگ", 20}}};

constexpr bool is_kana(char16_t c) { return c >= 0x3040 && c <= 0x30FF; }

}  // namespace

std::string guess_language(std::u16string_view text, std::u16string_view flat, const std::vector<Token>& tokens,
                           const std::string& declared) {
  static const CommonWords common;
  const auto same = [&declared](std::u16string_view language) {
    return std::equal(language.begin(), language.end(), declared.begin(), declared.end());
  };
  const std::size_t own =
      static_cast<std::size_t>(std::find_if(common.languages.begin(), common.languages.end(), same) - common.languages.begin());
  if (!declared.empty() && own == common.languages.size()) return declared;  // a language that nothing here could speak against
  const std::size_t enough = declared.empty() ? words_read : tokens.size();
  const std::size_t step = declared.empty() ? 1 : 1 + tokens.size() / words_that_contradict;
  std::array<std::uint32_t, scripts.size()> in_script{};
  std::uint32_t latin = 0, turkish = 0;
  std::array<std::uint32_t, variants.size()> in_variant{};
  std::vector<std::uint32_t> hits(common.languages.size());
  for (std::size_t i = 0; i < tokens.size() && i < enough; i += step) {
    if (tokens[i].kind != TokenKind::word) continue;
    const char32_t first = unicode::code_point_at(text, tokens[i].span.start).value;
    const std::u16string_view word = slice(flat, tokens[i].span);
    for (std::size_t s = 0; s < scripts.size(); ++s) {
      if (first < scripts[s].first || first > scripts[s].last) continue;
      // Without spaces one token may be a whole clause, of Han and kana.
      ++in_script[s == chinese && std::any_of(word.begin(), word.end(), is_kana) ? japanese : s];
    }
    if (first >= 0x250) {
      for (std::size_t v = 0; v < variants.size(); ++v) in_variant[v] += word.find_first_of(variants[v].letters) != word.npos ? 1u : 0u;
      continue;
    }
    ++latin;
    if (word.find_first_of(u"ğış") != word.npos) ++turkish;  // its words have many endings, and few are common
    if (word.size() > 6) continue;
    for (std::uint32_t of = common.of(word); of != 0; of &= of - 1) ++hits[static_cast<std::size_t>(std::countr_zero(of))];
  }
  // Japanese is mostly Han with some kana; a third of kana words decides.
  if (in_script[japanese] * 3 > in_script[chinese] && in_script[japanese] > 0) in_script[japanese] += in_script[chinese];
  const std::size_t script = static_cast<std::size_t>(std::max_element(in_script.begin(), in_script.end()) - in_script.begin());
  if (in_script[script] > latin) {
    for (std::size_t v = 0; v < variants.size(); ++v) {
      if (variants[v].script == scripts[script].language && in_variant[v] * variants[v].one_in > in_script[script])
        return variants[v].language;
    }
    return scripts[script].language;
  }
  if (declared.empty() && turkish * 6 > latin) return "tr";
  const std::size_t best = static_cast<std::size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
  if (!declared.empty() && (hits[best] < least_hits || hits[best] < times_as_many * hits[own])) return declared;
  if (hits.empty() || hits[best] < 2 || hits[best] * 12 < latin) return declared;
  std::string language;
  for (const char16_t c : common.languages[best]) language.push_back(static_cast<char>(c));
  return language;
}

}  // namespace nutgraf
