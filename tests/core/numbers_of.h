// The numbers of a text as one line.
#pragma once

#include <sstream>
#include <string>
#include <string_view>

#include "article_of.h"

namespace nutgraf::testing {

/// "text=value unit counts~approximation" of every number, joined by "; ".
inline std::string numbers(std::u16string_view text) {
  const Analysis a = read_article(text, u"2021-12-29");
  std::ostringstream out;
  out.precision(15);
  for (const NumberFact& number : a.facts.numbers) {
    if (out.tellp() > 0) out << "; ";
    out << text_of(a, number.span) << '=' << number.value;
    if (!number.unit.empty()) out << ' ' << utf8(number.unit);
    if (number.counts) out << " (" << text_of(a, *number.counts) << ')';
    if (!number.approximation.empty()) out << " ~" << number.approximation;
  }
  return out.str();
}

}  // namespace nutgraf::testing
