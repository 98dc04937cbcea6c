#include "article/persons.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/bylines.h"
#include "classify/phrases/phrases.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t most_small_words = 4;  // between a date and a name

/// "van", "de la": the small words within names.
bool is_particle(std::u16string_view word) { return one_of<"van von de der den del da dos di la le du bin al ibn ter">(word); }

/// "김서윤", "何静怡", "西川さくら": names of one word, by the surname that they begin with, where it is not a desk's or a date's label.
bool is_single_name(std::u16string_view text, std::u16string_view language) {
  static constexpr std::u16string_view korean = u"김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하";
  static constexpr std::u16string_view chinese =
      u"王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓曹彭曾萧田董潘袁蔡蒋余于杜叶葉程苏魏吕丁沈姚"
      u"卢姜崔钟陆汪范";
  static constexpr std::u16string_view japanese = u"藤木橋中辺本村林田口上水崎池川下島井谷岡野子浦原々山石沢尾";  // its second sign
  if (text.size() < 2 || text.size() > 5 || !std::all_of(text.begin(), text.end(), unicode::is_letter)) return false;
  if (language == "ko"_w)
    return text.size() == 3 && korean.find(text[0]) != text.npos && std::u16string_view(u"부팀국단").find(text[2]) == text.npos;
  if (language == "zh"_w) return text.size() < 4 && chinese.find(text[0]) != text.npos;
  return language == "ja"_w && text.size() > 2 && japanese.find(text[1]) != text.npos;
}

/// In languages whose titles have one capital, two and more in a line are a name, unless they are a town's or a body's.
bool has_one_capital(std::u16string_view language) { return one_of<"lt lv et fi hu cs sk pl sl hr sr bs ro is eu sq ca gl az">(language); }

}  // namespace

bool is_user_name(std::u16string_view name) {
  bool small = false;
  for (const char16_t c : name) {
    if (unicode::is_space(c) || unicode::is_upper(c)) return false;
    small = small || unicode::is_lower(c);
  }
  return small;
}

bool is_trade(std::u16string_view name) {
  const std::u16string lower = unicode::to_lower(name);
  const std::size_t space = lower.rfind(u' ');
  const std::u16string_view last = std::u16string_view(lower).substr(space == std::u16string::npos ? 0 : space + 1);
  return one_of<
      "writer reporter correspondent columnist editor producer contributor "
      "photographer journalist moderator administrator editor-in-chief">(last);
}

bool is_letters(std::u16string_view name) {
  return name.size() <= 6 && std::all_of(name.begin(), name.end(), [](char16_t c) { return unicode::is_upper(c) || c == u'.'; });
}

std::u16string_view calendar_word(std::u16string_view word) {
  static const LexiconMap calendar("calendar-words");
  return calendar.find(unicode::fold(word));
}

bool is_caseless(std::u16string_view text) {
  return std::none_of(text.begin(), text.end(), [](char16_t c) { return unicode::is_upper(c) || unicode::is_lower(c); });
}

std::u16string_view capitals_at_start(std::u16string_view text, std::uint32_t& words) {
  std::size_t end = 0;
  words = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t space = std::min(text.find(u' ', begin), text.size());
    const std::u16string_view word = text.substr(begin, space - begin);
    if (word.empty() || (!unicode::is_upper(word[0]) && (words == 0 || !is_particle(word)))) break;
    if (unicode::is_upper(word[0])) {
      ++words;
      end = space;
    }
    begin = space + 1;
  }
  return text.substr(0, end);
}

bool is_full_name(std::u16string_view text) {
  std::uint32_t words = 0;
  return capitals_at_start(text, words).size() == text.size() && words >= 2 && words <= 4 && looks_like_name(text);
}

bool begins_with_given_name(std::u16string_view text) {
  static const std::array<LexiconSet, 4> given = {LexiconSet("given-names-f"), LexiconSet("given-names-m"), LexiconSet("given-names"),
                                                  LexiconSet("given-names-other")};
  const std::u16string first = unicode::fold(text.substr(0, text.find_first_of(u" -")));
  return std::any_of(given.begin(), given.end(), [&first](const LexiconSet& set) { return set.contains(first); });
}

bool is_foreign_name(std::u16string_view text) {
  const auto spaces = std::count(text.begin(), text.end(), u' ');
  if (text.size() < 3 || text[0] < 0x370 || text.find_first_of(u",،、") != text.npos || spaces < 1 || spaces > 2 ||
      !looks_like_name(text) || match_phrase(text, 2))
    return false;
  return is_caseless(text) || is_full_name(text);
}

std::u16string_view without_small_by(std::u16string_view text, std::u16string_view language) {
  static constexpr std::array<std::u16string_view, 18> small = {u"de",  u"od", u"nga",   u"eftir",  u"gan",    u"na",
                                                                u"от",  u"од", u"від",   u"ад",     u"από",    u"του",
                                                                u"της", u"از", u"نوشته", u"글쓴이", u"بواسطة", u"โดย"};
  // Words that begin names elsewhere, or other lines.
  using In = std::pair<std::u16string_view, std::u16string_view>;
  static constexpr std::array<In, 9> words_in = {In{u"per", u"ca"}, {u"de", u"ro"},   {u"ni", u"tl"},   {u"ni", u"fil"},   {u"le", u"ga"},
                                                 {u"vun", u"lb"},   {u"minn", u"mt"}, {u"daga", u"ha"}, {u"dening", u"jv"}};
  const std::size_t space = text.find(u' ');
  if (space == text.npos) return text;
  const std::u16string first = unicode::to_lower(text.substr(0, space));
  const bool own =
      std::any_of(words_in.begin(), words_in.end(), [&](const auto& word) { return word.first == first && word.second == language; });
  if (!own && std::find(small.begin(), small.end(), first) == small.end()) return text;
  const std::u16string_view name = text.substr(space + 1);
  const bool named = is_full_name(name) && (own || begins_with_given_name(name) || space > 2);
  return named || is_foreign_name(name) ? name : text;
}

bool names_somebody(std::u16string_view text, std::u16string_view language) {
  return is_foreign_name(text) || without_small_by(text, language).size() < text.size() || is_single_name(text, language) ||
         (is_full_name(text) && (begins_with_given_name(text) || (has_one_capital(language) && !is_known(text))));
}

std::u16string_view without_weekday(std::u16string_view name) {
  std::uint32_t words = 0;
  const std::u16string_view first = capitals_at_start(name, words);
  const std::u16string_view rest = unicode::trim(name.substr(first.size()));
  if (words > 1 && rest.find(u' ') != rest.npos && unicode::is_lower(rest[0]) && begins_with_given_name(first)) return first;
  const std::size_t space = name.rfind(u' ');
  if (space == name.npos || !is_full_name(name.substr(0, space))) return name;
  const std::u16string_view last = name.substr(space + 1);
  const bool small = !last.empty() && unicode::is_lower(last[0]) && (begins_with_given_name(name) || name[0] >= 0x370);
  return small || calendar_word(last).starts_with(u'd') ? name.substr(0, space) : name;
}

std::u16string_view first_words(std::u16string_view text) {
  std::size_t second = 0;
  std::size_t spaces = 0;
  for (std::size_t at = text.find(u' '); at != text.npos; at = text.find(u' ', at + 1)) {
    if (++spaces == 2) second = at;
  }
  return spaces > 2 ? text.substr(0, second) : text;
}

std::u16string_view name_after_small_by(std::u16string_view text, std::u16string_view language) {
  const std::size_t begin = text.find(u' ') + 1;
  if (begin == 0) return {};
  std::uint32_t words = 0;
  std::u16string_view name = text.substr(begin);
  name = is_caseless(name) ? first_words(name) : capitals_at_start(name, words);
  const std::u16string_view whole = text.substr(0, begin + name.size());
  return without_small_by(whole, language).size() < whole.size() ? name : std::u16string_view();
}

std::u16string_view name_behind_date(std::u16string_view line) {
  const auto digit = std::find_if(line.rbegin(), line.rend(), unicode::is_digit);
  std::u16string_view rest = line.substr(static_cast<std::size_t>(line.rend() - digit));
  for (std::uint32_t small = 0; small <= most_small_words; ++small) {
    while (!rest.empty() && !unicode::is_letter(rest[0])) rest.remove_prefix(1);
    if (rest.empty()) return {};
    if (unicode::is_lower(rest[0])) {
      rest.remove_prefix(std::min(rest.find(u' '), rest.size()));
      continue;
    }
    std::uint32_t words = 0;
    const std::u16string_view name = capitals_at_start(rest, words);
    return small > 0 && is_full_name(name) && begins_with_given_name(name) ? name : std::u16string_view();
  }
  return {};
}

}  // namespace nutgraf
