// What may be hidden in the page. Being left out of the article's text is not enough: what vanishes must surely be clutter.
#pragma once

#include "classify/classify.h"

namespace nutgraf {

/// Fills Verdict::may_hide.
void decide_hiding(const Document& document, const Blocks& blocks, Classification& classification);

}  // namespace nutgraf
