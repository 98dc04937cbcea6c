// Names in languages that the names' model has not read: of what the rules for English find, what can be stood behind.
#pragma once

#include <vector>

#include "facts/names/names.h"

namespace nutgraf {

/// "ministre", "alcaldesa": what people are, as these languages write it in lower case in front of a name.
[[nodiscard]] bool is_role(std::u16string_view flat);
/// "Regierungssprecherin", "Fraktionschef": German joins the office to what it is over.
[[nodiscard]] bool is_german_office(std::u16string_view flat);
/// The same, or "Anwohner", "Geochemikerin": what people are, by a word's ending.
[[nodiscard]] bool is_german_role(std::u16string_view flat);
/// Either, as the text's language writes it.
[[nodiscard]] bool calls_somebody(const Words& words, std::uint32_t i);

/// Whether what "Italiens" is the German genitive of is a place or an organization.
[[nodiscard]] WordClasses known_in_genitive(const Word& word);

/// People are known by a given name, which their name then begins with: titles of any language stand before it; or by being named again
/// by their surname, or by a role in front of two words or more. Where all nouns have
/// capitals (German), nothing else but a name from a lexicon or an acronym is one. `names` is what find_names_by_rules() gave.
[[nodiscard]] std::vector<Name> sift_foreign_names(const Words& words, const std::vector<Name>& names);

}  // namespace nutgraf
