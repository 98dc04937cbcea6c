// What stands behind the text about its author, by what it says: a name from under the headline, and what that person does.
#pragma once

#include <vector>

#include "classify/classify.h"
#include "classify/evidence/features.h"

namespace nutgraf {

/// Takes such boxes, of whatever language and class, out of the text, and calls the line under the headline a byline. Nothing else changes:
/// the last word on each of their lines, but no evidence on others. Linear in the page.
void tell_author_boxes(const Document& document, const Blocks& blocks, const Features& features, std::vector<Verdict>& verdicts);

}  // namespace nutgraf
