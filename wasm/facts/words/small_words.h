// Small words of German, French, Spanish, Portuguese, Italian and Dutch, by what they do around names, numbers and verbs of speech.
#pragma once

#include <string_view>

namespace nutgraf {

/// The letters of models/lexicons/small-words-other.txt, whose head says what each means.
enum class SmallWord : char16_t {
  article = u'd',
  cased_article = u'c',
  source = u's',
  leads_to_verb = u'v',
  ends_description = u'e',
  adverb = u'a',
  not_counted = u'n',
  before_counted = u'q',
  named_after = u't',
};

[[nodiscard]] bool is_small_word(std::u16string_view flat, SmallWord kind);
/// Whether a sentence may begin with it in front of a name: any of them but auxiliaries.
[[nodiscard]] bool leads_to_name(std::u16string_view flat);

}  // namespace nutgraf
