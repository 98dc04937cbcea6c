#include "classify/classify.h"

namespace nutgraf {

// Placeholder: long blocks are body. The real rules replace this file.
Classification classify(const Document&, const Blocks& blocks) {
  Classification out;
  for (const Block& block : blocks.blocks) {
    Verdict verdict;
    verdict.role = block.words >= 8 ? Role::body : Role::other;
    verdict.confidence = 0.5F;
    verdict.reasons.push_back({block.words >= 8 ? ReasonCode::prose : ReasonCode::short_text, {}});
    out.verdicts.push_back(std::move(verdict));
  }
  out.article_root = 0;
  out.page_type = PageType::article;
  return out;
}

}  // namespace nutgraf
