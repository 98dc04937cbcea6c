#include "classify/evidence/line_rules.h"

#include "unicode/digits.h"
#include "unicode/unicode.h"

namespace nutgraf {

Role article_role(const Block& block) {
  if (block.heading_level != 0) return Role::heading;
  if (block.in_pre || block.in_code) return Role::code;
  if (block.in_table) return Role::table;
  if (block.list_depth != 0) return Role::list_item;
  return block.in_quotation ? Role::quotation : Role::body;
}

namespace rules {

/// 1900-2099 standing alone and no end of "1931–2009", hh:mm, or d.m.y and y-m-d with any marks.
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
      if (digits == 4 && value >= 1900 && value < 2100 && !years) return true;
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
  return block.words <= 20 || block.links > 0 || block.all_strong || at_edge;
}

bool is_byline(const Block& block, std::u16string_view text, const PhraseHit& phrase) {
  if (phrase.kind != Role::byline || phrase.mode == PhraseMode::none) return false;
  if (block.words < 2 || block.words > 16 || text.size() > 140) return false;
  if (block.ends_sentence && block.words > 6) return false;
  // Names begin with capitals; where the script has none, a short line will do.
  const bool caseless = block.capital_words == 0 && unicode::to_lower(text) == text && !unicode::is_lower(text.back());
  if (caseless) return block.words <= 6;
  const std::uint32_t small = has_date(text) ? 2 : 0;  // "Por Ana Ruiz, 3 de mayo de 2025"
  return block.capital_words * 2 + small >= block.words;
}

bool is_dateline(const Block& block, std::u16string_view text, const PhraseHit& phrase) {
  // "Published on 3 February 2025 at 18:42, updated on 4 February 2025 at 09:10"
  const bool two = phrase.kind == Role::dateline && phrase.mode >= PhraseMode::prefix && !block.ends_sentence;
  if (block.words > (two ? 18 : 14) || text.size() > 110 || block.heading_level != 0 || block.list_depth != 0 || block.in_quotation)
    return false;
  if (phrase.kind == Role::dateline && phrase.mode != PhraseMode::none && (block.digits > 0 || phrase.mode == PhraseMode::whole))
    return block.words <= 9 || (!block.ends_sentence && has_date(text));
  return block.digits >= 3 && !(block.ends_sentence && block.words > 7) && block.words <= 10 && has_date(text);
}

bool introduces(const Block& block, std::u16string_view text, const Block& next, const BlockEvidence& next_evidence) {
  return block.links == 0 && block.words > 4 && text.ends_with(u':') && next_evidence.prose && next.links == 0;
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
