// Readers' polls and quizzes by their shape: a question, answers to choose from, a button.
#pragma once

#include <vector>

#include "blocks/block.h"
#include "classify/evidence/features.h"
#include "classify/evidence/name_tokens.h"

namespace nutgraf {

/// Whether a block is the label of a poll, its button, or what stands under it.
[[nodiscard]] bool says_poll(const BlockEvidence& evidence);
/// Whether a text ends with a question mark.
[[nodiscard]] bool ends_with_question(std::u16string_view text);

/// Elements that hold a poll and nothing else, none inside another, sorted. Linear in the page.
[[nodiscard]] std::vector<NodeId> find_polls(const Document& document, const Blocks& blocks, const Features& features,
                                             const ElementNames& names);

}  // namespace nutgraf
