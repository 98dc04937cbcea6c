#include "article/author_words.h"

#include <algorithm>
#include <array>

#include "article/address.h"
#include "article/bylines.h"
#include "article/metadata.h"
#include "article/persons.h"
#include "classify/evidence/features.h"
#include "classify/phrases/phrases.h"
#include "unicode/digits.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

/// "Posted by", "Author:" with nobody behind it.
bool is_byline_label(std::u16string_view name) {
  const PhraseHit hit = match_phrase(name, 2);
  return (hit.kind == Role::byline || hit.kind == Role::credit || hit.author_bio) && hit.mode >= PhraseMode::prefix &&
         skeleton(words_of_phrase(name, hit)) == skeleton(name);
}

}  // namespace

bool begins_with_by(std::u16string_view text, std::uint32_t words) {
  const PhraseHit hit = match_phrase(text, words);
  if (hit.kind == Role::byline) return hit.mode >= PhraseMode::prefix;
  if (begins_as_reporter(text)) return true;
  return (hit.kind == Role::credit || hit.kind == Role::navigation) && begins_as_byline(text);  // "Written by", "Posted by"
}

bool says_author(std::u16string_view line) { return is_byline_label(line) || is_byline_label(std::u16string(line) + u':'); }

bool is_no_name(std::u16string_view name) { return is_caseless(name) ? says_author(name) : is_byline_label(name); }

bool is_dateline_label(std::u16string_view name) {
  const PhraseHit hit = match_phrase(name, 2);
  return hit.kind == Role::dateline && hit.mode >= PhraseMode::prefix;
}

std::u16string unglued(std::u16string_view line) {
  std::u16string out(line);
  const std::size_t colon = out.find(u':');
  if (colon != std::u16string::npos && colon + 1 < out.size() && unicode::is_upper(out[colon + 1])) out.insert(colon + 1, 1, u' ');
  if (out.size() > 3 && (out[0] == u'B' || out[0] == u'b') && out[1] == u'y' && unicode::is_upper(out[2])) out.insert(2, 1, u' ');
  return out;
}

std::u16string_view after_by(std::u16string_view name) {
  const std::u16string lower = unicode::to_lower(name);
  if (lower.ends_with(u" by")) return {};
  const std::size_t by = lower.find(u" by ");
  if (by == std::u16string::npos) return name;
  static constexpr std::array<std::u16string_view, 8> others = {u"reviewed", u"checked",  u"edited",    u"updated",
                                                                u"approved", u"verified", u"sponsored", u"modified"};
  const std::u16string_view before = std::u16string_view(lower).substr(0, by);
  const bool other = std::any_of(others.begin(), others.end(), [before](std::u16string_view word) { return before.ends_with(word); });
  if (!other) return unicode::trim(name.substr(by + 4));
  const std::size_t sentence = before.rfind(u'.');  // "Jane Roe. Reviewed by Ada Lund"
  return sentence == std::u16string_view::npos ? std::u16string_view() : unicode::trim(name.substr(0, sentence));
}

std::vector<std::u16string> names_said(std::u16string_view said) {
  std::vector<std::u16string> out = names_in_byline(said);
  const bool several = said.find(u',') != std::u16string_view::npos || said.find(u';') != std::u16string_view::npos;
  if (out.size() == 1 && !several && said.size() < longest_name && !names_month(said) && said.find(u'|') == std::u16string_view::npos &&
      said.find(u'(') == std::u16string_view::npos && iso_date(said).empty() && !begins_with_by(said, 4) &&
      said.find(u" for ") == std::u16string_view::npos) {
    const std::u16string_view rest = said.starts_with(out[0]) ? said.substr(out[0].size()) : said;
    const bool degree = rest.starts_with(u' ') && std::none_of(rest.begin(), rest.end(), unicode::is_lower);
    const bool shouted = std::none_of(said.begin(), said.end(), [](char16_t c) { return unicode::is_letter(c) && !unicode::is_upper(c); });
    if (!degree && !shouted && rest.find(u'⋅') == std::u16string_view::npos) out[0] = said;
  }
  return out;
}

bool has_class(std::u16string_view classes, std::u16string_view name) {
  for (std::size_t at = classes.find(name); at != classes.npos; at = classes.find(name, at + name.size())) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || unicode::is_space(classes[at - 1]) || name[0] == u'-';
    if (begins && (end == classes.size() || unicode::is_space(classes[end]))) return true;
  }
  return false;
}

bool is_author_card(std::u16string_view classes) {
  bool may_be = false;  // most classes have neither "author" nor "uid"
  for (std::size_t i = 0; i + 2 < classes.size(); ++i) {
    if (classes[i] == u'u')
      may_be = may_be || (classes[i + 1] == u't' && classes[i + 2] == u'h') || (classes[i + 1] == u'i' && classes[i + 2] == u'd');
  }
  if (!may_be) return false;
  for (const std::u16string_view name : {u"p-author", u"field--name-uid", u"wp-block-post-author__name", u"wp-block-post-author-name"}) {
    if (has_class(classes, name)) return true;
  }
  return has_class(classes, u"vcard") && !has_class(classes, u"comment-author") &&
         (has_class(classes, u"author") || has_class(classes, u"-author"));
}

std::u16string_view trim_marks(std::u16string_view text) {
  while (!text.empty() && !unicode::is_letter(text.front()) && !unicode::is_digit(unicode::to_ascii_digit(text.front())))
    text.remove_prefix(1);
  while (!text.empty() &&
         (unicode::is_space(text.back()) || std::u16string_view(u"|•●·⋅,-–—/").find(text.back()) != std::u16string_view::npos))
    text.remove_suffix(1);
  return text;
}

bool names_before_mark(std::u16string_view text, std::u16string_view language) {
  std::size_t end = std::min(text.find(u" - "), text.find(u" / "));
  const std::size_t sign = text.find(u'@');
  if (end == text.npos) end = sign == text.npos ? sign : text.rfind(u' ', sign);
  else if (end + 3 >= text.size() || !unicode::is_digit(unicode::to_ascii_digit(text[end + 3]))) return false;
  if (end == text.npos) return false;
  const std::u16string_view name = text.substr(0, end);
  return is_full_name(name) || names_somebody(name, language);
}

}  // namespace nutgraf
