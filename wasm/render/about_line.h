#pragma once

#include <string>

#include "nutgraf/article.h"

namespace nutgraf {

/// Who, where and when under a title: "Ana Roe, Bo Lind · The Harbour · 2026-03-04"; parts that are unknown are left out.
[[nodiscard]] inline std::u16string about_line(const Article& article) {
  std::u16string out;
  for (const std::u16string& byline : article.bylines) out += (out.empty() ? u"" : u", ") + byline;
  for (const std::u16string* part : {&article.site, &article.published}) {
    if (!part->empty()) out += (out.empty() ? u"" : u" · ") + *part;
  }
  return out;
}

}  // namespace nutgraf
