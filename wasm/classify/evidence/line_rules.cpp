#include "classify/evidence/line_rules.h"

#include <algorithm>

#include "unicode/digits.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {

Role article_role(const Block& block) {
  if (block.heading_level != 0) return Role::heading;
  if (block.in_pre || block.in_code) return Role::code;
  if (block.in_table) return Role::table;
  if (block.list_depth != 0) return Role::list_item;
  return block.in_quotation ? Role::quotation : Role::body;
}

namespace rules {

bool is_thai(char16_t c) { return (c & 0xFF80) == 0x0E00; }

bool is_short_in_thai(std::u16string_view text) {
  constexpr std::size_t short_line = 45;
  return text.size() <= short_line && !text.empty() && is_thai(text[0]);
}

/// 1900-2099, in Persian digits 1300-1499 too, among Thai letters 2500-2599, standing alone and no end of "1931–2009", hh:mm, or d.m.y and
/// y-m-d with any marks.
bool has_date(std::u16string_view text) {
  std::uint32_t groups = 0;  // numbers with a date's marks between them
  std::uint32_t value = 0;
  std::uint32_t digits = 0;
  bool years = false;
  char16_t mark = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char16_t c = i < text.size() ? unicode::to_ascii_digit(text[i]) : u' ';
    if (unicode::is_digit(c)) {
      value = value * 10 + (c - u'0');
      ++digits;
      if (digits > 9) return false;
      continue;
    }
    if (digits > 0) {
      years = years || c == u'–';
      const bool persian = (text[i - 1] & 0xFFF0) == 0x06F0;
      if (digits == 4 && value >= 2500 && value < 2600 && !years && std::any_of(text.begin(), text.end(), is_thai)) return true;
      if (digits == 4 && ((persian && value >= 1300 && value < 1500) || (value >= 1900 && value < 2100)) && !years) return true;
      groups = mark != 0 ? groups + 1 : 1;
      if (groups == 3 || (groups == 2 && mark == u':' && digits == 2)) return true;
      mark = c == u'.' || c == u'/' || c == u'-' || c == u':' ? c : u'\0';
      value = digits = 0;
    } else {
      mark = 0;
    }
  }
  return false;
}
bool phrase_decides(const Block& block, const BlockEvidence& evidence, bool at_edge) {
  const PhraseHit& phrase = evidence.phrase;
  if (!phrase) return false;
  if (phrase.mode >= PhraseMode::label) return true;
  if (evidence.in_json_body && block.words > 15) return false;
  // Somebody is quoted, or it is a paragraph: the article may talk about such things.
  if (block.quote_marks >= 1 || block.words > 60) return false;
  // "This content is provided by …" begins nothing else.
  const bool begins = phrase.mode == PhraseMode::prefix &&
                      (phrase.kind == Role::notice || phrase.kind == Role::comment_form || phrase.kind == Role::paywall);
  return block.words <= 20 || block.links > 0 || block.all_strong || at_edge || begins;
}

bool is_byline(const Block& block, std::u16string_view text, const PhraseHit& phrase) {
  if (phrase.kind != Role::byline) return false;
  if (block.words < 2 || block.words > 16 || text.size() > 140) return false;
  if (block.ends_sentence && block.words > 6) return false;
  // Names begin with capitals; where the script has none, a short line will do.
  const bool caseless = block.capital_words == 0 && unicode::to_lower(text) == text && !unicode::is_lower(text.back());
  if (caseless) return block.words <= 6;
  const std::uint32_t small = has_date(text) ? 2 : 0;                                         // "Por Ana Ruiz, 3 de mayo de 2025"
  const auto marks = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), u'|'));  // "by Ana Ruiz | May 3 | News | 0"
  return block.capital_words * 2 + small + marks >= block.words;
}

bool is_dateline(const Block& block, std::u16string_view text, const PhraseHit& phrase) {
  // "Published on 3 February 2025 at 18:42, updated on 4 February 2025 at 09:10"
  const bool two = phrase.kind == Role::dateline && phrase.mode >= PhraseMode::prefix && !block.ends_sentence;
  const bool brief = is_short_in_thai(text);
  if ((block.words > (two ? 18 : 14) && !brief) || text.size() > 110 || block.heading_level != 0 || block.list_depth != 0 ||
      block.in_quotation)
    return false;
  if (phrase.kind == Role::dateline && (block.digits > 0 || phrase.mode == PhraseMode::whole))
    return block.words <= 9 || (!block.ends_sentence && has_date(text));
  return block.digits >= 3 && !(block.ends_sentence && block.words > 7 && !brief) && (block.words <= 10 || brief) && has_date(text);
}

bool introduces(const Block& block, std::u16string_view text, const Block& next, const BlockEvidence& next_evidence) {
  return block.links == 0 && block.words > 4 && text.ends_with(u':') && next_evidence.prose && next.links == 0;
}

bool is_numbered_caption(std::u16string_view text) {
  std::size_t at = 0;
  const auto number = [&] {
    const std::size_t from = at;
    while (at < text.size() && unicode::is_digit(text[at])) ++at;
    return at > from && at - from <= 3;
  };
  const auto word = [&] {
    const std::size_t from = at;
    while (at < text.size() && unicode::is_letter(text[at])) ++at;
    const std::u16string_view said = text.substr(from, at - from);
    return at - from <= 10 && text.substr(at++, 1) == u" " ? said : std::u16string_view();
  };
  const bool named = !text.empty() && unicode::is_letter(text[0]);
  if ((named && word().empty()) || !number()) return false;
  bool alone = named;
  if (!named && text.substr(at, 4) == u" of ") {
    at += 4;
  } else if (!named && text.substr(at, 1) == "/"_w) {
    at += 1;
  } else if (!named && text.substr(at, 3) == u" / ") {
    at += 3;
  } else {
    alone = true;
    if (text.substr(at++, 1) != u" ") return false;
    const std::u16string_view of = word();
    if (!one_of<"of von van de di do da av af z ze sur su din iz od">(of) && of != u"из" && of != u"з") return false;
  }
  return number() && (at == text.size() || (!alone && (text.substr(at, 3) == u" | " || text.substr(at, 1) == "|"_w)));
}

bool is_markup(const Block& block, std::u16string_view text) {
  if (text.empty() || (text[0] != u'{' && text[0] != u'[') || block.in_pre || block.in_code || block.in_table) return false;
  const char16_t last = text.back();
  if (last != u'}' && last != u']') return false;
  while (!text.empty() && (text[0] == u'[' || text[0] == u' ')) text.remove_prefix(1);
  return text.starts_with(u"{{") || text.starts_with(u"{%") || text.starts_with(u"{\"");
}

bool tells_of(std::u16string_view paragraph, std::u16string_view name) {
  constexpr std::size_t least_told = 20;
  return paragraph.size() >= name.size() + least_told && paragraph.starts_with(name);
}

std::u16string_view name_told_of(std::u16string_view line, std::u16string_view next) {
  for (std::size_t at = line.find(u' '); at != line.npos; at = line.find(u' ', at + 1)) {
    const std::u16string_view name = line.substr(at + 1);
    if (name.find(u' ') != name.npos && tells_of(next, name)) return name;
  }
  return {};
}

std::u16string detail_of(std::u16string_view text) {
  std::size_t length = text.size() < 60 ? text.size() : 60;
  // Never half of a surrogate pair.
  if (length < text.size() && length > 0 && (text[length - 1] & 0xFC00) == 0xD800) --length;
  return std::u16string(text.substr(0, length));
}

Reason says_phrase(std::u16string_view text, const PhraseHit& hit) {
  return {ReasonCode::phrase, std::u16string(words_of_phrase(text, hit))};
}

}  // namespace rules
}  // namespace nutgraf
