// The rules on blocks: what each one is, given its evidence, the regions around it and the article's container.
#pragma once

#include "classify/container.h"

namespace nutgraf {

[[nodiscard]] std::vector<Verdict> judge_blocks(const Document& document, const Blocks& blocks, const Features& features,
                                                const Regions& regions, const Container& container);

/// Plain text: each block a paragraph, no elements to go by. The rules' verdicts alone:
[[nodiscard]] std::vector<Verdict> judge_text(const Document& document, const Blocks& blocks);

/// What the trained model sees around the paragraphs of a plain text: no names, no boxes, and a container from the first to the
/// last paragraph that the rules keep.
struct TextFrame {
  TextFrame(const Document& document, const Blocks& blocks, const std::vector<Verdict>& verdicts);
  Features features;
  Regions regions;
  Container container;
};

[[nodiscard]] Classification classify_plain_text(const Document& document, const Blocks& blocks);

/// Evidence that both kinds of rules weigh.
namespace rules {
/// A phrase in the block may decide: it is short, or something besides the phrase says that it is no prose of the article.
[[nodiscard]] bool phrase_decides(const Block& block, const BlockEvidence& evidence, bool at_edge);
/// "By Jane Roe", with the name.
[[nodiscard]] bool is_byline(const Block& block, std::u16string_view text, const PhraseHit& phrase);
/// A year of our times, a time of day, or a day in digits, somewhere in the text.
[[nodiscard]] bool has_date(std::u16string_view text);
/// A date, a time, "5 min read" and no more.
[[nodiscard]] bool is_dateline(const Block& block, std::u16string_view text, const PhraseHit& phrase);
/// What asks the reader for an address or for money.
[[nodiscard]] constexpr bool is_appeal(Role role) { return role == Role::newsletter || role == Role::paywall; }
/// "More from her speech:" over a paragraph: the article's own words.
[[nodiscard]] bool introduces(const Block& block, std::u16string_view text, const Block& next, const BlockEvidence& next_evidence);
/// At most 60 units of a text, for a Reason's detail.
[[nodiscard]] std::u16string detail_of(std::u16string_view text);
/// That a text says a phrase, in its own words.
[[nodiscard]] Reason says_phrase(std::u16string_view text, const PhraseHit& hit);
}  // namespace rules

}  // namespace nutgraf
