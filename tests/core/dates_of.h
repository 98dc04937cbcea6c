// The dates of a text as one line.
#pragma once

#include <string>
#include <string_view>

#include "article_of.h"

namespace nutgraf::testing {

/// "text=value" of every date, joined by "; ". Published on Wednesday, 29 December 2021 unless told.
inline std::string dates(std::u16string_view text, std::u16string_view published = u"2021-12-29") {
  const Analysis a = read_article(text, published);
  std::string out;
  for (const DateFact& date : a.facts.dates) out += (out.empty() ? "" : "; ") + text_of(a, date.span) + "=" + date.value;
  return out;
}

}  // namespace nutgraf::testing
