#include "article/bylines.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "article/metadata.h"
#include "base/sort.h"
#include "classify/phrases/phrases.h"
#include "models/lexicon.h"
#include "unicode/digits.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::size_t longest_degree = 4;

/// "윤지호 기자", "田中花記者": where the name of a reporter ends that a text begins with; npos where it begins with none.
std::size_t end_of_reporter(std::u16string_view text) {
  constexpr std::size_t longest_reporter = 12;
  for (std::size_t at = 0; at < longest_reporter && at + 1 < text.size(); ++at) {
    const char16_t c = text[at];
    const char16_t next = text[at + 1];
    const bool reporter = (c == u'기' && next == u'자') || ((c == u'記' || c == u'记') && next == u'者');
    if (reporter && at > 1 && (at + 2 == text.size() || !unicode::is_letter(text[at + 2]))) return at;
    if (!unicode::is_space(c) && (c < 0x1100 || !unicode::is_letter(c))) break;
  }
  return text.npos;
}

/// "（本报记者 王琳）", "記者王琳／台北報導": the name that stands behind that word.
std::u16string_view without_reporter(std::u16string_view part) {
  if (const std::size_t end = end_of_reporter(part); end != part.npos) return unicode::trim(part.substr(0, end));
  const std::size_t word = part.substr(0, 6).find(u'者');
  const bool led = word != part.npos && word > 0 && (part[word - 1] == u'記' || part[word - 1] == u'记') &&
                   part.find_first_not_of(u"（(本报報", 0) == word - 1;
  return led ? unicode::trim(part.substr(word + 1)) : part;
}

/// "By", "Von", "Par", … as the byline lexicon has them; longest first wins.
std::u16string_view without_by(std::u16string_view text) {
  std::u16string folded = unicode::to_lower(text);
  for (char16_t& c : folded) c = c == u'＝' ? u'=' : c;  // "文＝"
  if (folded.empty()) return text;
  std::size_t best = 0;
  // A phrase's first unit says how it must stand.
  static const std::vector<std::u16string_view> phrases = [] {
    std::vector<std::u16string_view> out = lexicon_lines("phrases-byline");
    sort(out, [](std::u16string_view a, std::u16string_view b) { return a[1] < b[1]; });
    return out;
  }();
  auto next = std::partition_point(phrases.begin(), phrases.end(), [&](std::u16string_view phrase) { return phrase[1] < folded[0]; });
  for (; next != phrases.end() && (*next)[1] == folded[0]; ++next) {
    std::u16string_view phrase = next->substr(1);
    // "लेखक अमित", and no colon, as a title stands before a name; but 文 begins many words
    const bool bare = phrase[0] >= 0x900 && phrase.size() > 2 && phrase.back() == u':' && folded.find(u':') == folded.npos;
    if (bare) phrase.remove_suffix(1);
    if (phrase.size() <= best || phrase.size() >= folded.size() || folded.compare(0, phrase.size(), phrase) != 0) continue;
    if (unicode::is_letter(folded[phrase.size()]) && (bare || !unicode::is_unspaced(folded[phrase.size()]))) continue;
    best = phrase.size();
  }
  text.remove_prefix(best);
  while (!text.empty() && (unicode::is_space(text[0]) || text[0] == u':' || text[0] == u'：' || text[0] == u'-')) text.remove_prefix(1);
  return text;
}

/// Where one name ends and the next begins: commas, "and" in several languages, bars, slashes, bullets.
std::size_t next_separator(std::u16string_view text, std::size_t& length) {
  static constexpr std::u16string_view separators[] = {
      u" and ", u" und ", u" et ", u" y ",    u" e ",   u" en ",  u" och ", u" og ", u" ja ", u" i ", u" и ", u" & ", u" with ",
      u" for ", u" at ",  u" in ", u" avec ", u" mit ", u" con ", u" met ", u" | ",  u" / ",  u" • ", u" · ", u" - ", u" – ",
      u" — ",   u",",     u";",    u"|",      u"、",    u"，",    u"،",     u"•",    u"·",    u"⋅",   u"(",   u"／"};
  std::size_t best = std::u16string_view::npos;
  for (const std::u16string_view mark : separators) {
    const std::size_t at = text.find(mark);
    if (at < best) {
      best = at;
      length = mark.size();
    }
  }
  return best;
}

/// "NORA FELD" as "Nora Feld"; a short single word may be an agency's initials and stays.
std::u16string in_name_case(std::u16string_view name) {
  std::u16string out(name);
  bool space = false;
  for (const char16_t c : name) {
    if (unicode::is_lower(c)) return out;
    space = space || unicode::is_space(c);
  }
  if (!space) return out;
  bool first = true;
  for (char16_t& c : out) {
    const bool letter = unicode::is_letter(c);
    if (letter && !first) c = unicode::to_lower(c);
    first = !letter && c != u'\'' && c != 0x2019;
  }
  return out;
}

/// "Jane Roe jroe@courier.example May 3": up to the word with the sign.
std::u16string_view before_address(std::u16string_view part) {
  const std::size_t sign = part.find(u'@');
  if (sign == std::u16string_view::npos) return part;
  const std::size_t space = part.rfind(u' ', sign);
  return space == std::u16string_view::npos ? std::u16string_view() : unicode::trim(part.substr(0, space));
}

/// "Jane Roe RN", "Jane Roe USA TODAY NETWORK": what stands in capitals behind a full name is a degree or an agency, but one long word
/// may be a surname.
std::u16string_view without_letters_behind(std::u16string_view name) {
  std::u16string_view rest = name;
  std::size_t words = 0, longest = 0;
  while (true) {
    const std::size_t space = rest.rfind(u' ');
    if (space == std::u16string_view::npos) return name;  // a single word is left
    const std::u16string_view word = rest.substr(space + 1);
    bool capitals = word.size() > 1 && !(word.size() == 2 && word[1] == u'.');  // an initial
    for (const char16_t c : word) capitals = capitals && (unicode::is_upper(c) || c == u'.');
    if (!capitals) break;
    longest = std::max(longest, word.size());
    ++words;
    rest = unicode::trim(rest.substr(0, space));
  }
  return words > 2 || longest <= longest_degree ? rest : name;
}

}  // namespace

bool is_known(std::u16string_view name) {
  static const std::array<LexiconSet, 3> lists = {LexiconSet("cities"), LexiconSet("countries"), LexiconSet("organizations")};
  const std::u16string folded = unicode::fold(name);
  return std::any_of(lists.begin(), lists.end(), [&folded](const LexiconSet& set) { return set.contains(folded); });
}

bool looks_like_name(std::u16string_view name) {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  bool caseless = false, small = false;
  bool fresh = true;
  for (const char16_t c : name) {
    if (unicode::is_digit(unicode::to_ascii_digit(c)) || c == u'@' || c == u'/' || c == u':' || c == u'!' || c == u'?') return false;
    if (unicode::is_space(c)) {
      fresh = true;
      continue;
    }
    if (fresh && unicode::is_letter(c)) {
      ++words;
      if (unicode::is_upper(c)) ++capitals;
      if (!unicode::is_upper(c) && !unicode::is_lower(c)) caseless = true;
      small = small || unicode::is_lower(c);
      fresh = false;
    }
  }
  return words >= 1 && words <= 6 && name.size() <= 60 && ((caseless && !small) || capitals * 2 >= words + 1);
}

bool begins_as_reporter(std::u16string_view text) { return end_of_reporter(text) != text.npos; }

bool begins_as_byline(std::u16string_view text) { return without_by(text).size() < text.size(); }

std::vector<std::u16string> names_in_byline(std::u16string_view text) {
  std::vector<std::u16string> out;
  const std::u16string_view whole = unicode::trim(text);
  text = without_by(whole);
  const bool led = text.size() < whole.size();
  bool before_comma = false;
  while (!text.empty() && out.size() < 20) {
    std::size_t length = 0;
    const std::size_t end = next_separator(text, length);
    std::u16string_view part = before_address(unicode::trim(text.substr(0, end)));
    // "2026-05-04 | 作者：王琳 | 浏览：512": what its own label leads to
    if (const std::size_t colon = part.find(u'：'); colon != part.npos && !led && !out.empty()) {
      const bool named = begins_as_byline(part);
      text.remove_prefix(end == text.npos ? text.size() : end + length);
      if (!named) continue;
      out.assign(1, std::u16string(unicode::trim(part.substr(colon + 1))));
      break;
    }
    // Only a date stood before it, or another word of that kind: "2024 / By Jane Roe"
    if (out.empty() || (part.size() > 4 && unicode::to_lower(part.substr(0, 3)) == u"by ")) part = without_by(part);
    part = without_reporter(part);
    while (!part.empty() && (part.back() == u'.' || part.back() == u':' || part.back() == u')' || part.back() == u'）')) {
      const bool initial =
          part.size() >= 3 && part.back() == u'.' && unicode::is_upper(part[part.size() - 2]) && unicode::is_space(part[part.size() - 3]);
      if (initial) break;
      part.remove_suffix(1);
    }
    if (const std::size_t by = part.find(u" by "); led && by != part.npos) {  // "Jane Roe Edited by Ada Brandt"
      part.remove_suffix(part.size() - by);
      part = unicode::trim(part.substr(0, std::min(part.rfind(u' '), part.size())));
    }
    // A date or a time may stand behind the name.
    std::size_t digit = 0;
    while (digit < part.size() && !unicode::is_digit(unicode::to_ascii_digit(part[digit]))) ++digit;
    const bool before_date = digit > 0 && digit < part.size();
    // "Jane Roe Lv3": a badge
    const std::size_t badge = before_date && unicode::is_letter(part[digit - 1]) ? part.rfind(u' ', digit) : part.npos;
    if (badge != part.npos && badge > 0 && (part.find(u' ') < badge || !unicode::is_lower(part[badge - 1])) &&
        std::all_of(part.begin() + digit, part.end(), unicode::is_digit) && !names_month(part.substr(badge + 1)))
      digit = badge;
    if (digit < part.size()) {
      part = unicode::trim(part.substr(0, digit));
      const std::size_t space = part.rfind(u' ');
      const std::size_t word = space == std::u16string_view::npos ? 0 : space + 1;
      if (names_month(part.substr(word))) part = unicode::trim(part.substr(0, word));
      if (const std::size_t on = part.rfind(u' '); on != part.npos && unicode::is_lower(part[on + 1])) part.remove_suffix(part.size() - on);
    }
    const std::u16string lower = unicode::to_lower(part);
    const bool title = one_of<"jr sr phd md ii iii">(lower);
    if (!part.empty() && !title && part.find(u"//") == std::u16string_view::npos) {
      bool letters = false;
      for (const char16_t c : part) letters = letters || unicode::is_letter(c);
      // "Jane Roe, Abuja"
      const bool place = led && end == text.npos && out.size() == 1 && out[0].find(u' ') != text.npos && before_comma && part[0] < 0x1100 &&
                         part.find(u' ') == part.npos;
      if (letters && !out.empty() && (place || is_known(part))) break;
      // "Jane Roe, Selasa, 12 Maret": a weekday in whatever language; Chinese and Korean names are one word, too
      const std::u16string_view behind = end == text.npos ? std::u16string_view() : unicode::trim(text.substr(end + length));
      const bool dated = !behind.empty() && unicode::is_digit(unicode::to_ascii_digit(behind[0]));
      if (dated && !out.empty() && part[0] < 0x1100 && part.find(u' ') == part.npos) break;
      if (letters && part.size() <= 80) out.push_back(in_name_case(without_letters_behind(part)));
    }
    if (end == std::u16string_view::npos || (led && before_date && !out.empty())) break;
    // "Jane Roe in Washington", "Jane Roe for The Gazette", "Jane Roe (AFP)", "Jane Roe ⋅ Founder", "王琳／台北報導": the names are over.
    const std::u16string_view mark = text.substr(end, length);
    if (!out.empty() && (mark == u"⋅" || mark == u"／" || one_of<"for at in with avec mit con met (">(unicode::trim(mark)))) break;
    before_comma = mark == ","_w;
    text.remove_prefix(end + length);
  }
  return out;
}

}  // namespace nutgraf
