#include "blocks/block.h"
#include "unicode/unicode.h"

namespace nutgraf {

// Placeholder: one block a text node's parent. The real segmentation replaces this file.
Blocks segment(const Document& document) {
  Blocks out;
  bool in_body = document.is_plain_text();
  for (NodeId node = 0; node < document.size(); ++node) {
    if (document.tag(node) == Tag::body) in_body = true;
    if (!in_body || !document.is_text(node)) continue;
    Block block;
    block.element = document.parent(node);
    block.first_text = block.last_text = node;
    const std::u16string_view text = document.text(node);
    block.text.start = static_cast<std::uint32_t>(out.text.size());
    block.runs_begin = static_cast<std::uint32_t>(out.runs.size());
    bool space = false;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      if (unicode::is_space(text[i])) {
        space = true;
        continue;
      }
      const bool fresh = out.text.size() == block.text.start;
      if (space && !fresh) out.text.push_back(u' ');
      if (space || fresh) {
        out.runs.push_back({static_cast<std::uint32_t>(out.text.size()), 0, node, i});
        ++block.words;
      }
      space = false;
      out.text.push_back(text[i]);
      ++out.runs.back().length;
    }
    block.text.end = static_cast<std::uint32_t>(out.text.size());
    block.runs_end = static_cast<std::uint32_t>(out.runs.size());
    if (!block.text.empty()) out.blocks.push_back(block);
  }
  return out;
}

}  // namespace nutgraf
