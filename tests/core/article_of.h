// An article made of plain paragraphs, and what the facts' tests ask of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nutgraf/nutgraf.h"
#include "unicode/unicode.h"

namespace nutgraf::testing {

inline std::string utf8(std::u16string_view text) { return unicode::to_utf8(text); }

/// The text taken as an article; offsets refer to it as given.
inline Analysis read_article(std::u16string_view text, std::u16string_view published = u"") {
  Options options;
  options.as_article = true;
  options.published = published;
  Result<Analysis> result = analyze_text(text, options);
  return result.ok() ? std::move(result.value()) : Analysis{};
}

inline std::string text_of(const Analysis& analysis, Span span) { return utf8(slice(analysis.article.text, span)); }

inline std::vector<std::string> sentences_of(const Analysis& analysis) {
  std::vector<std::string> out;
  for (const Span span : analysis.sentences) out.push_back(text_of(analysis, span));
  return out;
}

inline std::vector<std::string> names_of(const std::vector<Entity>& entities) {
  std::vector<std::string> out;
  for (const Entity& entity : entities) out.push_back(utf8(entity.name));
  return out;
}

/// Every mention of one type, in reading order.
inline std::vector<std::string> mentions_of(const Analysis& analysis, EntityType type) {
  std::vector<std::string> out;
  for (const Mention& mention : analysis.facts.mentions) {
    if (mention.type == type) out.push_back(text_of(analysis, mention.span));
  }
  return out;
}
inline std::vector<std::string> mentions_of(std::u16string_view text, EntityType type) { return mentions_of(read_article(text), type); }

inline bool has(const std::vector<std::string>& list, std::string_view item) {
  for (const std::string& entry : list) {
    if (entry == item) return true;
  }
  return false;
}

}  // namespace nutgraf::testing
