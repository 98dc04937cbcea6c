#include "classify/regions/threads.h"

#include <algorithm>

#include "base/sort.h"
#include "classify/evidence/line_rules.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t most_control_words = 4;
constexpr std::uint32_t most_blocks_of_comment = 40;
constexpr std::uint32_t most_nodes_of_comment = 400;
constexpr std::uint32_t least_blocks_of_comment = 3;  // who and when, what, the control
constexpr std::uint32_t most_lines_beside_thread = 4;
constexpr std::uint32_t most_lines_beside_form = 2;
constexpr std::uint32_t most_name_words = 8, most_siblings = 8;
constexpr int most_levels = 8;

class Threads {
 public:
  Threads(const Document& document, const Blocks& blocks, const Features& features, NodeId form, bool strangers_write)
      : document_(document), blocks_(blocks), features_(features), form_(form), strangers_write_(strangers_write) {}

  std::vector<Thread> run() {
    std::vector<Thread> out;
    for (std::uint32_t i = 0; i < blocks_.blocks.size(); ++i) {
      if (!answers_comment(i) || (!out.empty() && document_.is_ancestor(out.back().node, blocks_.blocks[i].element))) continue;
      const NodeId item = comment_around(i);
      if (item == no_node) continue;
      if (first_ == no_node) first_ = features_.blocks_in(item).begin;
      NodeId thread = document_.parent(item);
      if (document_.tag(thread) == Tag::li) thread = document_.parent(thread);
      if (!may_be_thread(thread)) continue;
      out.push_back({with_heading(thread), rules::detail_of(blocks_.text_of(blocks_.blocks[i]))});
    }
    sort(out, [](const Thread& a, const Thread& b) { return a.node < b.node; });
    return out;
  }

 private:
  /// "Reply", or a link that leads to the form.
  [[nodiscard]] bool answers_comment(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    if (block.words > most_control_words || block.heading_level != 0) return false;
    const PhraseHit& phrase = features_.of(i).phrase;
    const bool linked = link_percent(block) >= 80;
    if (phrase.kind == Role::comment_form && phrase.mode >= PhraseMode::label) return linked || document_.tag(block.element) == Tag::button;
    if (!linked) return false;
    for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
      if (blocks_.marks[m].kind != MarkKind::link) continue;
      const std::u16string_view href = document_.attribute(blocks_.marks[m].node, Attribute::href);
      if (href.find(u"#respond") != href.npos || href.find(u"replytocom") != href.npos) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_dated(NodeId node) const {
    for (NodeId at = node; at < document_.subtree_end(node); ++at) {
      if (document_.tag(at) == Tag::time) return true;
    }
    return says_day(features_.blocks_in(node));
  }
  [[nodiscard]] bool says_day(BlockRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (rules::is_dateline(blocks_.blocks[i], blocks_.text_of(blocks_.blocks[i]), features_.of(i).phrase)) return true;
    }
    return false;
  }

  /// A short line, a name, and behind it another such box that can be answered: "Reply" says when nobody does.
  [[nodiscard]] bool has_twin(NodeId node) const {
    NodeId next = document_.next_sibling(node);
    for (std::uint32_t looks = 0; next != no_node && features_.blocks_in(next).empty() && looks < most_siblings; ++looks)
      next = document_.next_sibling(next);
    if (next == no_node || document_.is_text(next) || document_.tag(next) != document_.tag(node) || !begins_with_name(node)) return false;
    const BlockRange range = features_.blocks_in(next);
    if (range.size() < least_blocks_of_comment || range.size() > most_blocks_of_comment || !begins_with_name(next)) return false;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (answers_comment(i)) return true;
    }
    return false;
  }
  [[nodiscard]] bool begins_with_name(NodeId node) const {
    const BlockRange range = features_.blocks_in(node);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (blocks_.blocks[i].heading_level != 0) return false;
    }
    return blocks_.blocks[range.begin].words <= most_name_words && !blocks_.blocks[range.begin].ends_sentence;
  }

  /// The comment that the control at `i` stands in, with nothing but that comment.
  [[nodiscard]] NodeId comment_around(std::uint32_t i) const {
    NodeId node = blocks_.blocks[i].element;
    for (int level = 0; level < most_levels && !holds_whole_page(node); ++level, node = document_.parent(node)) {
      const BlockRange range = features_.blocks_in(node);
      if (range.size() > most_blocks_of_comment || document_.subtree_end(node) - node > most_nodes_of_comment ||
          features_.titles(range) > 0)
        return no_node;
      if (range.size() < least_blocks_of_comment || !(is_dated(node) || has_twin(node))) continue;
      NodeId parent = document_.parent(node);  // boxes around it alone
      while (!holds_whole_page(parent) && features_.blocks_in(parent).size() == range.size()) {
        node = parent;
        parent = document_.parent(node);
      }
      return node;
    }
    return no_node;
  }

  [[nodiscard]] bool holds_whole_page(NodeId node) const { return node == 0 || nutgraf::holds_whole_page(document_.tag(node)); }

  /// Something was said before that it answers. A forum is all answers; unlike a blog it knows who writes, and asks nobody's address.
  [[nodiscard]] bool may_be_thread(NodeId node) const {
    const BlockRange range = features_.blocks_in(node);
    if (holds_whole_page(node) || features_.titles(range) > 0) return false;
    const std::uint32_t before = features_.prose_words({0, std::min(first_, range.begin)});
    return before > 0 && (strangers_write_ || features_.prose_words(range) <= before);
  }

  /// The count over it and the form under it stand in one box with it.
  [[nodiscard]] NodeId with_heading(NodeId thread) const {
    const BlockRange own = features_.blocks_in(thread);
    for (NodeId up = document_.parent(thread); !holds_page(document_.tag(up)) && up != 0; up = document_.parent(up)) {
      const BlockRange range = features_.blocks_in(up);
      const std::uint32_t form = form_ != no_node && document_.is_ancestor(up, form_) ? features_.blocks_in(form_).size() : 0;
      if (range.size() > own.size() + form + most_lines_beside_thread || features_.titles(range) > 0 ||
          features_.prose_words(range) > features_.prose_words(own) || says_day({range.begin, own.begin}))
        break;
      thread = up;
    }
    return thread;
  }

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  const NodeId form_;
  const bool strangers_write_;
  std::uint32_t first_ = no_node;  // the first block of the first comment
};

}  // namespace

std::vector<Thread> find_threads(const Document& document, const Blocks& blocks, const Features& features, NodeId form,
                                 bool strangers_write) {
  return Threads(document, blocks, features, form, strangers_write).run();
}

NodeId around_form(const Document& document, const Features& features, NodeId form) {
  const std::uint32_t own = features.blocks_in(form).size();
  for (NodeId up = document.parent(form); !holds_page(document.tag(up)) && up != 0; up = document.parent(up)) {
    const BlockRange range = features.blocks_in(up);
    if (range.size() > own + most_lines_beside_form || features.titles(range) > 0 || features.prose_words(range) > 0) break;
    form = up;
  }
  return form;
}

}  // namespace nutgraf
