// What a line says by itself: a byline, a date, a phrase that decides. Pages and plain texts weigh it alike.
#pragma once

#include "classify/evidence/features.h"
#include "nutgraf/role.h"

namespace nutgraf {

/// What a block of the article is, by its place in the markup.
[[nodiscard]] Role article_role(const Block& block);

namespace rules {
/// A phrase in the block may decide: it is short, or something besides the phrase says that it is no prose of the article.
[[nodiscard]] bool phrase_decides(const Block& block, const BlockEvidence& evidence, bool at_edge);
/// "By Jane Roe", with the name.
[[nodiscard]] bool is_byline(const Block& block, std::u16string_view text, const PhraseHit& phrase);
/// A year of our times, a time of day, or a day in digits, somewhere in the text.
[[nodiscard]] bool has_date(std::u16string_view text);
/// A line in Thai, whose words are guessed and whose dots are no full stops.
[[nodiscard]] bool is_short_in_thai(std::u16string_view text);
/// A date, a time, "5 min read" and no more.
[[nodiscard]] bool is_dateline(const Block& block, std::u16string_view text, const PhraseHit& phrase);
/// What asks the reader for an address or for money.
[[nodiscard]] constexpr bool is_appeal(Role role) { return role == Role::newsletter || role == Role::paywall; }
/// "More from her speech:" over a paragraph: the article's own words.
[[nodiscard]] bool introduces(const Block& block, std::u16string_view text, const Block& next, const BlockEvidence& next_evidence);
/// Whether a paragraph begins with a name and goes on to tell of it.
[[nodiscard]] bool tells_of(std::u16string_view paragraph, std::u16string_view name);
/// Of "By Jane Roe", in whatever language, over "Jane Roe has written of bridges since …" the name; else nothing.
[[nodiscard]] std::u16string_view name_told_of(std::u16string_view line, std::u16string_view next);
/// "3 of 12 | …"; and alone, in any language, "3 von 12", "Bild 3 von 12".
[[nodiscard]] bool is_numbered_caption(std::u16string_view text);
/// What a script was to fill in or read, left as text: "{{ item.title }}", "{"@type":"Recipe"…}".
[[nodiscard]] bool is_markup(const Block& block, std::u16string_view text);
/// At most 60 units of a text, for a Reason's detail.
[[nodiscard]] std::u16string detail_of(std::u16string_view text);
/// That a text says a phrase, in its own words.
[[nodiscard]] Reason says_phrase(std::u16string_view text, const PhraseHit& hit);
}  // namespace rules

}  // namespace nutgraf
