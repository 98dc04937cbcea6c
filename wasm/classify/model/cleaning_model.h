// The trained judgement: how likely each block is the article's text, and the verdicts that follow. MODEL.md says what it was
// trained on; build-scripts/train-cleaning trains it anew.
#pragma once

#include <string_view>

#include "classify/classify.h"
#include "classify/model/model_features.h"

namespace nutgraf {

/// Puts another model in the place of the one for pages or for plain texts that is built in, for this process: how a model is judged on pages that it was not
/// trained on. False where the bytes are no model; then the old one stays.
bool replace_cleaning_model(std::string_view bytes, bool plain_text);

/// Revises the rules' verdicts: what the model takes for article text is kept, what it does not is let go. What has a name of its
/// own (headline, byline, credit, …) keeps it. Confidence becomes the calibrated probability of being right.
void revise(const Document& document, const Blocks& blocks, const Features& features, const Regions& regions, const PageData& page,
            Container& container, std::vector<Verdict>& verdicts);

}  // namespace nutgraf
