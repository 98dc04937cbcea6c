// Quotations of a text as a test writes them down.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "article_of.h"

namespace nutgraf::testing {

struct Said {
  std::string text, speaker, mention;
  friend bool operator==(const Said&, const Said&) = default;
};
inline std::ostream& operator<<(std::ostream& out, const Said& said) {
  return out << '[' << said.text << " | " << said.speaker << " | " << said.mention << ']';
}
using All = std::vector<Said>;

inline All quotes(std::u16string_view text) {
  const Analysis a = read_article(text);
  All out;
  for (const Quote& quote : a.facts.quotes) {
    out.push_back({text_of(a, quote.span), utf8(quote.speaker), quote.speaker_mention ? text_of(a, *quote.speaker_mention) : ""});
  }
  return out;
}

/// Who speaks the last one, in the text's words.
inline std::string mention(std::u16string_view text) {
  const All found = quotes(text);
  return found.empty() ? "no quotation" : found.back().mention;
}

}  // namespace nutgraf::testing
