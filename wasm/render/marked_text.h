// A block's text cut where its marks begin and end.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/sort.h"
#include "nutgraf/article.h"

namespace nutgraf {

struct MarkSet {
  bool emphasis = false;
  bool strong = false;
  bool code = false;
  std::u16string_view href;
};

/// Calls `piece(text, marks, at_start)` for each stretch of the text that has the same marks, in order.
template <typename Piece>
void for_each_piece(std::u16string_view text, const std::vector<Mark>& marks, Piece piece) {
  std::vector<std::uint32_t> cuts{0, static_cast<std::uint32_t>(text.size())};
  for (const Mark& mark : marks) {
    if (mark.span.end > text.size() || mark.span.empty()) continue;
    cuts.push_back(mark.span.start);
    cuts.push_back(mark.span.end);
  }
  sort(cuts);
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  // Marks ascend by their start, so those that can cover a piece are a window that moves along.
  std::vector<const Mark*> open;
  std::size_t next = 0;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    std::erase_if(open, [&](const Mark* mark) { return mark->span.end <= cuts[i]; });
    while (next < marks.size() && marks[next].span.start <= cuts[i]) {
      if (marks[next].span.end > cuts[i]) open.push_back(&marks[next]);
      ++next;
    }
    MarkSet set;
    for (const Mark* mark : open) {
      switch (mark->kind) {
        case MarkKind::emphasis: set.emphasis = true; break;
        case MarkKind::strong: set.strong = true; break;
        case MarkKind::code: set.code = true; break;
        case MarkKind::link: set.href = mark->href; break;
      }
    }
    piece(text.substr(cuts[i], cuts[i + 1] - cuts[i]), set, i == 0);
  }
}

}  // namespace nutgraf
