// What the lexicons know of a word or phrase: one look-up for all of them.
#pragma once

#include <cstdint>
#include <string_view>

namespace nutgraf {

/// Bits; a word may have several.
using WordClasses = std::uint32_t;

namespace word_class {
inline constexpr WordClasses female_name = 1u << 0;
inline constexpr WordClasses male_name = 1u << 1;
inline constexpr WordClasses surname = 1u << 2;
inline constexpr WordClasses country = 1u << 3;
inline constexpr WordClasses region = 1u << 4;
inline constexpr WordClasses city = 1u << 5;
inline constexpr WordClasses demonym = 1u << 6;
inline constexpr WordClasses organization = 1u << 7;
inline constexpr WordClasses organization_head = 1u << 8;
inline constexpr WordClasses place_head = 1u << 9;
inline constexpr WordClasses work_head = 1u << 10;
inline constexpr WordClasses title = 1u << 11;
inline constexpr WordClasses title_modifier = 1u << 12;
inline constexpr WordClasses speech_verb = 1u << 13;
inline constexpr WordClasses function_word = 1u << 14;
inline constexpr WordClasses common = 1u << 15;
inline constexpr WordClasses month = 1u << 16;
inline constexpr WordClasses weekday = 1u << 17;
inline constexpr WordClasses past_verb = 1u << 18;
inline constexpr WordClasses planning = 1u << 19;
inline constexpr WordClasses begins_phrase = 1u << 20;  ///< some entry of several words begins with this one
inline constexpr WordClasses occupation = 1u << 21;     ///< a role in lower case; with a capital often a surname

inline constexpr WordClasses given_name = female_name | male_name;
inline constexpr WordClasses place = country | region | city;
}  // namespace word_class

/// The classes of a word or phrase as flatten_case() writes it; 0 when unknown.
[[nodiscard]] WordClasses classes_of(std::u16string_view flat);

}  // namespace nutgraf
