// A page as it is judged: what surely is clutter set apart, and of the rest the regions, the article's container and the rules' verdicts.
#pragma once

#include "classify/page/container.h"
#include "classify/regions/apart.h"

namespace nutgraf {

class PageFrame {
 public:
  PageFrame(const Document& document, const Blocks& all, const PageData& page);
  PageFrame(const PageFrame&) = delete;  // holds views of itself
  PageFrame& operator=(const PageFrame&) = delete;

  /// Verdicts of all blocks: those on the rest, as they are now, and on what was set apart.
  [[nodiscard]] std::vector<Verdict> all_verdicts(const Blocks& all);

 private:
  void give_back_cards(const Blocks& all);
  Features all_features_;
  ElementNames names_;

 public:
  Apart apart;

 private:
  Blocks rest_;

 public:
  const Blocks& blocks;  ///< without what is set apart
  const Features& features;
  Regions regions;
  Container container;
  std::vector<Verdict> verdicts;  ///< one of `blocks` each
};

}  // namespace nutgraf
