// Plain text, as a page and as an article.
#include "check.h"
#include "unicode/unicode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace nutgraf;
  if (size == 0) return 0;
  Options options;
  options.as_article = (data[0] & 1) != 0;
  if ((data[0] & 2) != 0) options.published = u"2026-03-04";
  std::u16string text;
  if ((data[0] & 4) != 0) {  // UTF-16 as it comes, lone surrogates and all
    for (std::size_t i = 1; i + 1 < size; i += 2) text.push_back(static_cast<char16_t>(data[i] | data[i + 1] << 8));
  } else {
    text = unicode::to_utf16({reinterpret_cast<const char*>(data) + 1, size - 1});
  }
  const Result<Analysis> result = analyze_text(text, options);
  fuzz::require(result.ok(), "a text is read");
  if (options.as_article) fuzz::require(result.value().article.text == text, "an article's text stays as given");
  fuzz::check_analysis(result.value());
  return 0;
}
