// Pull quotes: a sentence of the article set again as a quotation, to be seen.
#pragma once

#include "classify/classify.h"

namespace nutgraf {

/// Takes quotations out of the text that repeat, word for word, a part of a paragraph near them.
void leave_out_pull_quotes(const Blocks& blocks, std::vector<Verdict>& verdicts);

}  // namespace nutgraf
