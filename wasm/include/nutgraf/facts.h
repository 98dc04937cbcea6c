// Key facts: each one a span of Article::text, found and never generated.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "nutgraf/span.h"

namespace nutgraf {

enum class EntityType : std::uint8_t { person, organization, location, miscellaneous };
[[nodiscard]] std::string_view entity_type_name(EntityType type);  ///< "PER", "ORG", "LOC", "MISC"

struct Mention {
  Span span;
  EntityType type = EntityType::miscellaneous;
};

struct KeySentence {
  Span span;
  double score = 0;   ///< 0..1, comparable within one article
  bool said = false;  ///< most of it is in MainFacts
};

/// One person, organization or place with everything in the text that names it.
struct Entity {
  EntityType type = EntityType::person;
  std::u16string name;         ///< the fullest form that the text gives
  std::optional<Span> role;    ///< people: "President", "State Department spokesperson"
  std::vector<Span> mentions;  ///< ascending; the first is where the name is introduced
};

struct DateFact {
  Span span;
  /// ISO 8601 as exact as the text allows (2021-12-30, 2021-12, 2021-W52, 2021-12-30T17:00, ranges a/b), and in TIMEX3's manner what ISO has
  /// no word for: 2021-Q3, 2021-H1, 2021-SP (SU, FA, WI), 2021-W52-WE, 2021-12-30TNI (MO, AF, EV), 199X, 19XX, PRESENT_REF. Empty: unresolved.
  std::string value;
};

struct NumberFact {
  Span span;
  double value = 0;            ///< as the words say it: 4500 of "4.5 thousand"
  std::u16string unit;         ///< of `value`: "USD", or in English and in the singular, "percent", "kilometre per hour", "year"; or empty
  std::optional<Span> counts;  ///< what is counted: "troops"
  std::string approximation;   ///< "more than", "about", … or empty
  /// Of a bare figure, without a unit or anything that it counts: the words behind it in its sentence, else those before it.
  std::optional<Span> context;
};

struct Quote {
  Span span;                            ///< the quoted words without their marks
  std::u16string speaker;               ///< whom it resolves to; empty when unsure
  std::optional<Span> speaker_mention;  ///< the words that name the speaker in its own sentence, else the same words beside it
};

/// A credit, a source note or a dateline. Notes that were taken out of the text have no span.
struct Note {
  std::u16string text;
  std::optional<Span> span;
};

/// Who, what, where, when, why: the line on top, each a span of the article.
struct MainFacts {
  std::vector<Span> who, what, where, when, why;
};

struct KeyFacts {
  std::optional<Note> dateline;
  std::optional<Note> source;      ///< the name alone: "Nbcnews.com", the agency "Reuters"
  std::vector<Note> contributors;  ///< names alone
  MainFacts main;
  std::vector<std::string_view> left_out;             ///< not looked for: kinds that are found in English alone, "rest-of-text"; constants
  std::vector<KeySentence> key_sentences;             ///< reading order
  std::vector<Entity> people, organizations, places;  ///< most important first
  std::vector<DateFact> dates;
  std::vector<NumberFact> numbers;
  std::vector<Quote> quotes;      ///< reading order
  std::vector<Mention> mentions;  ///< every name in the text, ascending, not overlapping
};

}  // namespace nutgraf
