// What of a line is somebody's name: by its form, by the given names that the lexicons know, and by what leads to it.
#pragma once

#include <cstdint>
#include <string_view>

namespace nutgraf {

/// What the lexicon of the calendar's words says of a word; empty: nothing.
[[nodiscard]] std::u16string_view calendar_word(std::u16string_view word);

/// Of a script without capitals.
[[nodiscard]] bool is_caseless(std::u16string_view text);

/// The words at the beginning that a name may be made of: with a capital, or small between such.
[[nodiscard]] std::u16string_view capitals_at_start(std::u16string_view text, std::uint32_t& words);

/// Two to four words, each with a capital.
[[nodiscard]] bool is_full_name(std::u16string_view text);

/// Begins with a given name that the lexicons know: "Jane Roe", and not "Climate Change".
[[nodiscard]] bool begins_with_given_name(std::u16string_view text);

/// In a script whose given names no list has: two or three words, each with a capital where the script has any.
[[nodiscard]] bool is_foreign_name(std::u16string_view text);

/// "Od Jane Roe", "Από Jane Roe": "by" in languages where that word begins too many lines to be a phrase.
[[nodiscard]] std::u16string_view without_small_by(std::u16string_view text, std::u16string_view language);

/// The name in "od Jane Roe u Sportu", which begins with such a word; empty where it does not.
[[nodiscard]] std::u16string_view name_after_small_by(std::u16string_view text, std::u16string_view language);

/// Of a line without capitals the first two words, or all of it where there are three at most.
[[nodiscard]] std::u16string_view first_words(std::u16string_view text);

/// The name in "4 maja 2026 autorstwa Jane Roe": behind a date, small words of whatever language, and then somebody whose given name is known.
[[nodiscard]] std::u16string_view name_behind_date(std::u16string_view line);

/// Nothing but a name, in front of it perhaps such a word.
[[nodiscard]] bool names_somebody(std::u16string_view text, std::u16string_view language);

/// "Jane Roe Tuesday", "Jane Roe wtorek" are what is left of a line with the day behind it; "Jane Roe w Sport" has a section there.
[[nodiscard]] std::u16string_view without_weekday(std::u16string_view name);

/// What a writer does, not who: "Jane Roe, Senior Staff Writer".
[[nodiscard]] bool is_trade(std::u16string_view name);

/// "MD", "FACP": a degree or an agency behind a name.
[[nodiscard]] bool is_letters(std::u16string_view name);

/// One word without a capital: "jroe", "john.doe".
[[nodiscard]] bool is_user_name(std::u16string_view name);

}  // namespace nutgraf
