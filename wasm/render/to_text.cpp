#include "nutgraf/nutgraf.h"
#include "unicode/unicode.h"

namespace nutgraf {

std::string to_text(const Analysis& analysis) {
  const Article& article = analysis.article;
  std::u16string out;
  if (!article.title.empty()) out += article.title + u"\n\n";
  out += article.text;
  if (!out.empty()) out += u'\n';
  return unicode::to_utf8(out);
}

}  // namespace nutgraf
