// What the words of a line, or the classes of an element, say of who wrote something.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nutgraf {

inline constexpr std::size_t longest_name = 80;

/// "By Jane Roe", "Written by Jane Roe", "Jane Roe 기자".
[[nodiscard]] bool begins_with_by(std::u16string_view text, std::uint32_t words);
/// "Author:", or a word that is one with a colon behind it: "Author" in a cell of its own. "Redaktion" may be the name itself.
[[nodiscard]] bool says_author(std::u16string_view line);
/// What leads to a name, and is none: "Posted by"; "Author", too, where the script has no capitals.
[[nodiscard]] bool is_no_name(std::u16string_view name);
/// "Updated", "Posted", "Published": what stands before a date.
[[nodiscard]] bool is_dateline_label(std::u16string_view name);
/// "ByJane Roe", "Written by:Jane Roe": two elements that only a style sheet keeps apart.
[[nodiscard]] std::u16string unglued(std::u16string_view line);
/// "Recipe by Jane Roe" is by Jane Roe; what was reviewed by her is not. Empty where nobody is left.
[[nodiscard]] std::u16string_view after_by(std::u16string_view name);
/// What is said to be the author is one name, or several between commas and "and": nothing is cut off it.
[[nodiscard]] std::vector<std::u16string> names_said(std::u16string_view said);
/// Whether one of the classes is `name`, or ends so where `name` begins with a hyphen.
[[nodiscard]] bool has_class(std::u16string_view classes, std::u16string_view name);
/// An element that says whose text it is: hAtom's "author vcard", with other words before it, too, h-entry's "p-author", Drupal's field of
/// that, the name in WordPress's block.
[[nodiscard]] bool is_author_card(std::u16string_view classes);
/// "Jane Roe - 4 May 2026", "Jane Roe / 10:30", "Jane Roe jroe@courier.example".
[[nodiscard]] bool names_before_mark(std::u16string_view text, std::u16string_view language);
/// Without white space and the marks that part names from dates.
[[nodiscard]] std::u16string_view trim_marks(std::u16string_view text);

}  // namespace nutgraf
