#include "facts/words/small_words.h"

#include "models/lexicon.h"

namespace nutgraf {
namespace {

std::u16string_view kinds_of(std::u16string_view flat) {
  static const LexiconMap words("small-words-other");
  return words.find(flat);
}

}  // namespace

bool is_small_word(std::u16string_view flat, SmallWord kind) { return kinds_of(flat).find(static_cast<char16_t>(kind)) != flat.npos; }

bool leads_to_name(std::u16string_view flat) { return kinds_of(flat).find_first_of(u"dcsea") != flat.npos; }

}  // namespace nutgraf
