// Who wrote it, as sites of many languages say it in a line of its own.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

namespace {

Analysis page_with(std::string_view language, std::string_view line) {
  return clean("<html lang=\"" + std::string(language) + "\"><body><div class=\"post\"><h1>Bridge over the Marn closed</h1><p>" +
               std::string(line) + "</p><p>12.05.2024</p>" + std::string(bridge) + "</div></body></html>");
}

}  // namespace

TEST_CASE("a word that leads to the author in one language, and a line that is no part of the text") {
  struct Row {
    std::string_view language, line, name;
  };
  for (const Row& row : {
           Row{"pl", "przez Anna Kovar", "Anna Kovar"},
           Row{"sl", "Piše Anna Kovar", "Anna Kovar"},
           Row{"eu", "Nork: Anna Kovar", "Anna Kovar"},
           Row{"mn", "Зохиогч: Анна Ковар", "Анна Ковар"},
           Row{"si", "කර්තෘ: ඇනා කෝවර්", "ඇනා කෝවර්"},
           Row{"kn", "ಲೇಖಕರು: ಅನ್ನಾ ಕೋವರ್", "ಅನ್ನಾ ಕೋವರ್"},
           Row{"pa", "ਲੇਖਕ: ਅੰਨਾ ਕੋਵਰ", "ਅੰਨਾ ਕੋਵਰ"},
           Row{"or", "ଲେଖକ: ଆନା କୋଭର", "ଆନା କୋଭର"},
           Row{"ps", "لیکوال: آنا کووار", "آنا کووار"},
           Row{"ckb", "نووسەر: آنا کووار", "آنا کووار"},
           Row{"my", "ရေးသားသူ အန်နာ ကိုဗာ", "အန်နာ ကိုဗာ"},
           Row{"th", "โดย อันนา โควาร์", "อันนา โควาร์"},
           Row{"km", "ដោយ អាណា កូវ៉ា", "អាណា កូវ៉ា"},
           Row{"lo", "ໂດຍ ອານາ ໂກວາ", "ອານາ ໂກວາ"},
           // by the language's own word
           Row{"ca", "Per Anna Kovar", "Anna Kovar"},
           Row{"ga", "Le Anna Kovar", "Anna Kovar"},
           Row{"lb", "Vun Anna Kovar", "Anna Kovar"},
           Row{"mt", "Minn Anna Kovar", "Anna Kovar"},
           Row{"ha", "Daga Anna Kovar", "Anna Kovar"},
           Row{"jv", "Dening Anna Kovar", "Anna Kovar"},
           Row{"fil", "Ni Anna Kovar", "Anna Kovar"},
           // and words that lead to other things as well
           Row{"cs", "Od Anna Kovar", "Anna Kovar"},
           Row{"is", "Eftir Anna Kovar", "Anna Kovar"},
           Row{"ru", "От Анна Ковар", "Анна Ковар"},
           Row{"ko", "김안나 기자", "김안나"},
       }) {
    CAPTURE(row.line);
    const Analysis analysis = page_with(row.language, row.line);
    CHECK(analysis.article.bylines == std::vector<std::u16string>{unicode::to_utf16(row.name)});
    CHECK(analysis.article.text.find(unicode::to_utf16(row.name)) == std::u16string::npos);
    CHECK(analysis.article.text.find(u"ferry") != std::u16string::npos);
  }
}

TEST_CASE("a line that is more than a name and what leads to it stays in the text") {
  const std::string author = "<span class=\"author\">Anna Kovar</span>";
  for (const char* line :
       {"Anna Kovar.", "What Anna Kovar saw from the ferry", "The bridge is the only one that I know, says Anna Kovar"}) {
    const Analysis analysis = clean("<html><body><div class=\"post\"><h1>Bridge over the Marn closed</h1>" + author + "<p>" + line +
                                    "</p>" + std::string(bridge) + "</div></body></html>");
    CAPTURE(line);
    CHECK(analysis.article.bylines == std::vector<std::u16string>{u"Anna Kovar"});
    CHECK(analysis.article.text.find(unicode::to_utf16(line)) != std::u16string::npos);
  }
}
