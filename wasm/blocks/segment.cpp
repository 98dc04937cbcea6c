#include "blocks/block.h"

#include <algorithm>

#include "blocks/elements.h"
#include "blocks/layout_tables.h"
#include "blocks/measure.h"
#include "unicode/lanes.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::uint8_t level_of_role = 2;  // of a heading that has the role alone

// Deeper inline markup than this is not tracked, so that a block never costs more than its own length.
constexpr std::size_t max_open_marks = 16;
// A table cell with more text than this is a layout cell, not a datum.
constexpr std::uint32_t max_datum_units = 160;
constexpr std::size_t least_headline_units = 8, most_headline_units = 200;

/// An element whose subtree the walk is in.
struct Open {
  NodeId node;
  NodeId end;
  bool block_level;
  bool hidden, quotation, pre, caption, table;
  std::uint8_t heading;
  std::uint8_t list_depth;
  bool ordered;
  bool joined_row;     // its cells are one block
  std::uint8_t marks;  // how many entries of open marks are its own
};

struct OpenMark {
  MarkKind kind;
  NodeId node;
  std::uint32_t start;  // in Blocks::text; where the next mark of it begins
};

bool mark_kind(Tag tag, MarkKind& kind) {
  switch (tag) {
    case Tag::a: kind = MarkKind::link; return true;
    case Tag::em:
    case Tag::i:
    case Tag::cite:
    case Tag::dfn: kind = MarkKind::emphasis; return true;
    case Tag::strong:
    case Tag::b: kind = MarkKind::strong; return true;
    case Tag::code:
    case Tag::kbd:
    case Tag::samp:
    case Tag::tt: kind = MarkKind::code; return true;
    default: return false;
  }
}

/// Where a word may be broken: nothing to see, and no part of the word.
constexpr char16_t soft_hyphen = 0xAD;

bool is_folded(char16_t c) { return unicode::is_space(c) || c == soft_hyphen; }

/// A character that folding keeps; one plain space between two others of the same text is one.
bool stays(std::u16string_view text, std::uint32_t at) {
  const char16_t c = text[at];
  if (!is_folded(c)) return true;
  return c == u' ' && at + 1 < text.size() && !is_folded(text[at + 1]);
}

/// Where white space beyond ASCII or a soft hyphen may be: U+2000 to U+20FF, and five more.
auto other_space(unicode::Lanes units) {
  return unicode::within(units, 0x2000, 0x20FF) | unicode::equal(units, 0x85) | unicode::equal(units, 0xA0) |
         unicode::equal(units, soft_hyphen) | unicode::equal(units, 0x1680) | unicode::equal(units, 0x3000);
}

/// The first place from `at` on where folding changes the text, or its end.
std::uint32_t end_of_run(std::u16string_view text, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text.size());
  while (at < size) {
    // Eight that hold no white space but plain single spaces stay; what is only suspected is looked at one by one.
    while (at + unicode::lanes < size) {
      const unicode::Lanes units = unicode::load_lanes(text.data() + at);
      const unicode::Lanes next = unicode::load_lanes(text.data() + at + 1);
      const auto suspects =
          unicode::below(units, 0x20) | (unicode::equal(units, u' ') & unicode::below(next, 0x21)) | other_space(units) | other_space(next);
      if (unicode::any_lane(suspects)) break;
      at += unicode::lanes;
    }
    const std::uint32_t stop = std::min<std::uint32_t>(size, at + unicode::lanes);
    for (; at < stop; ++at) {
      if (!stays(text, at)) return at;
    }
  }
  return size;
}

/// An address on the page itself; a lone "#" is a script's.
bool is_place(std::u16string_view href) { return href.size() > 1 && href[0] == u'#'; }

class Segmenter {
 public:
  explicit Segmenter(const Document& document) : document_(document) {}

  Blocks run() {
    std::size_t units = 0;
    std::size_t texts = 0;  // that are more than the one space of white space
    for (NodeId node = 0; node < document_.size(); ++node) {
      if (!document_.is_text(node)) continue;
      if (title_.empty() && document_.tag(document_.parent(node)) == Tag::title) title_ = unicode::trim(document_.text(node));
      units += document_.text(node).size();
      texts += document_.text(node).size() > 1 ? 1 : 0;
    }
    folded_.text.reserve(units);
    folded_.runs.reserve(texts);
    blocks_.reserve(texts / 2 + 1);
    for (NodeId node = 0; node < document_.size();) {
      while (!open_.empty() && open_.back().end <= node) leave();
      if (document_.is_text(node)) {
        text_node(node);
        ++node;
        continue;
      }
      const Tag tag = document_.tag(node);
      if (is_skipped(tag) || is_drawn_formula(node) || is_place_link(node, tag) || is_edit_link(node, tag) || is_note_number(node, tag) ||
          is_for_listeners(node, tag)) {
        node = document_.subtree_end(node);
        continue;
      }
      if (tag == Tag::math) last_math_ = node;
      enter(node, tag);
      ++node;
    }
    while (!open_.empty()) leave();
    flush();
    free_of_layout_tables(document_, blocks_);
    return {std::make_shared<const FoldedText>(std::move(folded_)), std::move(blocks_)};
  }

 private:
  /// KaTeX and MathJax write a formula twice, once as MathML and once drawn with spans that are hidden from readers who listen. Both stand
  /// side by side, the MathML at most `wrappers` deep in elements of its own.
  bool is_drawn_formula(NodeId node) const {
    constexpr int wrappers = 3;
    const Tag tag = document_.tag(node);
    if (tag != Tag::span && tag != Tag::unknown) return false;
    const NodeId parent = document_.parent(node);
    bool beside = false;
    if (last_math_ != no_node && last_math_ > parent) {
      NodeId before = last_math_;
      for (int i = 0; i < wrappers && document_.parent(before) != parent; ++i) before = document_.parent(before);
      beside = document_.parent(before) == parent && document_.subtree_end(before) == node;
    }
    if (!beside) {
      NodeId next = document_.subtree_end(node);
      if (next >= document_.size() || document_.parent(next) != parent || document_.is_text(next)) return false;
      if (document_.tag(next) != Tag::math) ++next;
      if (next >= document_.size() || document_.tag(next) != Tag::math) return false;
    }
    return document_.attribute(node, Attribute::aria_hidden) == "true"_w;
  }

  /// The sign in a heading that links to its own place: <h2>Results <a href="#results">#</a></h2>.
  [[nodiscard]] bool is_place_link(NodeId node, Tag tag) const {
    if (tag != Tag::a || open_.empty() || open_.back().heading == 0 || document_.subtree_end(node) != node + 2) return false;
    if (!document_.is_text(node + 1) || !is_place(document_.attribute(node, Attribute::href))) return false;
    const std::u16string_view sign = unicode::trim(document_.text(node + 1));
    return sign.size() == 1 && !unicode::is_letter(sign[0]) && !unicode::is_digit(sign[0]);
  }

  /// A footnote's number: <sup><a href="#note4">4</a></sup>. Behind "2019" or "$23 million" it would be read as a part of it.
  [[nodiscard]] bool is_note_number(NodeId node, Tag tag) const {
    if (tag != Tag::sup && tag != Tag::a) return false;
    constexpr NodeId most_nodes = 8;
    const NodeId end = document_.subtree_end(node);
    if (end > node + most_nodes) return false;
    bool raised = false;
    bool leads = false;
    for (NodeId each = node; each < end; ++each) {
      const std::u16string_view text = document_.text(each);
      if (!std::all_of(text.begin(), text.end(), unicode::is_digit)) return false;
      const std::u16string_view href = document_.attribute(each, Attribute::href);
      const bool noted = unicode::contains(href, u"#footnote");
      raised = raised || noted || document_.tag(each) == Tag::sup;
      leads = leads || noted || is_place(href);
    }
    return raised && leads;
  }

  /// A wiki's link behind a heading, to where what stands under it is written: <span>[<a href="?title=Bridge&action=edit">edit</a>]</span>.
  [[nodiscard]] bool is_edit_link(NodeId node, Tag tag) const {
    if ((tag != Tag::a && tag != Tag::span) || open_.empty() || open_.back().heading == 0) return false;
    constexpr NodeId most_nodes = 12;
    const NodeId end = document_.subtree_end(node);
    if (end > node + most_nodes) return false;
    bool edits = false;
    for (NodeId each = node; each < end; ++each) {
      if (document_.tag(each) == Tag::a)
        edits = document_.attribute(each, Attribute::href).find(u"action=edit") != std::u16string_view::npos;
      // What stands before the link is a bracket at most.
      if (document_.is_text(each) && !edits && unicode::trim(document_.text(each)) != "["_w && !unicode::trim(document_.text(each)).empty())
        return false;
    }
    return edits;
  }

  /// Whether `beside`, or what it stands in next to `node`, is for readers who see, and begins with the same letter.
  [[nodiscard]] bool is_seen(NodeId node, NodeId beside, char16_t letter) const {
    constexpr NodeId deepest = 4;
    if (beside < document_.size() && document_.is_text(beside) && unicode::trim(document_.text(beside)).empty())
      beside = beside < node ? beside - 1 : beside + 1;
    if (beside >= document_.size()) return false;
    for (NodeId i = 0; i < deepest && document_.parent(beside) != document_.parent(node); ++i) beside = document_.parent(beside);
    if (document_.parent(beside) != document_.parent(node) || document_.is_text(beside) ||
        document_.attribute(beside, Attribute::aria_hidden) != "true"_w)
      return false;
    const NodeId end = std::min(document_.subtree_end(beside), beside + deepest);
    while (++beside < end) {
      if (document_.is_text(beside)) return unicode::trim(document_.text(beside)).starts_with(letter);
    }
    return false;
  }

  /// What only readers who listen are told: behind a link's words, <a>the report<span class="sr-only">, opens new tab</span></a>; and
  /// beside what only those who see are shown, the same again, <span class="sr-only">The</span><span aria-hidden="true"><b>T</b>he</span>.
  [[nodiscard]] bool is_for_listeners(NodeId node, Tag tag) const {
    if (tag != Tag::span) return false;
    const NodeId inside = document_.first_child(node);
    if (inside == no_node || !document_.is_text(inside)) return false;
    const std::u16string_view text = unicode::trim(document_.text(inside));
    if (text.empty()) return false;
    const std::u16string_view classes = document_.attribute(node, Attribute::class_);
    const bool told = document_.is_hidden(node) || unicode::contains(classes, u"sr-only") || unicode::contains(classes, u"visually");
    if (told && (is_seen(node, node - 1, text[0]) || is_seen(node, document_.subtree_end(node), text[0]))) return true;
    return (text[0] == u',' || text[0] == u'(') && !marks_.empty() && marks_.back().kind == MarkKind::link &&
           marks_.back().start != no_node && (told || text.starts_with(u", opens "));
  }

  /// A heading that is a link to its own place is none.
  [[nodiscard]] bool leads_on(NodeId link, const Open& open) const {
    return document_.has_attribute(link, Attribute::href) && (open.heading == 0 || !is_place(document_.attribute(link, Attribute::href)));
  }

  void enter(NodeId node, Tag tag) {
    if (tag == Tag::br) {
      line_break();
      return;
    }
    Open open = open_.empty() ? Open{} : open_.back();
    const bool joined_cell = open.joined_row && (tag == Tag::td || tag == Tag::th);
    open.joined_row = false;
    open.marks = 0;
    open.node = node;
    open.end = document_.subtree_end(node);
    open.block_level = is_block_level(tag) && !joined_cell;
    open.hidden = open.hidden || document_.is_hidden(node);
    if (open.block_level) {
      flush();
      if (const std::uint8_t level = heading_level(tag); level != 0) open.heading = level;
      else if (document_.attribute(node, Attribute::role) == "heading"_w) open.heading = level_of_role;
    }
    if (joined_cell && fresh_at_ != no_node) cell_pending_ = true;
    switch (tag) {
      case Tag::blockquote: open.quotation = true; break;
      case Tag::pre: open.pre = true; break;
      case Tag::figcaption:
      case Tag::caption: open.caption = true; break;
      case Tag::td:
      case Tag::th: open.table = true; break;
      case Tag::ul:
      case Tag::ol:
      case Tag::menu:
        if (open.list_depth < 0xFF) ++open.list_depth;
        open.ordered = tag == Tag::ol;
        break;
      case Tag::tr:
        open.joined_row = is_data_row(node);
        open.table = true;
        break;
      default: break;
    }
    MarkKind kind{};
    if (mark_kind(tag, kind) && marks_.size() < max_open_marks && (kind != MarkKind::link || leads_on(node, open))) {
      marks_.push_back({kind, node, no_node});
      open.marks = 1;
    }
    open_.push_back(open);
  }

  void leave() {
    const Open& open = open_.back();
    if (open.marks != 0) {
      close_mark(marks_.back());
      marks_.pop_back();
    }
    if (open.block_level) flush();
    open_.pop_back();
  }

  /// A row of short cells without blocks in them reads as one line.
  bool is_data_row(NodeId row) const {
    const NodeId end = document_.subtree_end(row);
    NodeId cell_end = row + 1;
    std::uint32_t units = 0;
    for (NodeId node = row + 1; node < end; ++node) {
      const Tag tag = document_.tag(node);
      if (node >= cell_end) {
        units = 0;
        cell_end = document_.subtree_end(node);
        if (tag == Tag::td || tag == Tag::th) continue;
      }
      if (tag == Tag::text) {
        units += static_cast<std::uint32_t>(document_.text(node).size());
        if (units > max_datum_units || is_headline(unicode::trim(document_.text(node)))) return false;
      } else if (tag == Tag::br || is_block_level(tag)) {
        return false;
      }
    }
    return true;
  }

  void line_break() {
    if (fresh_at_ == no_node) return;
    if (break_pending_) {
      flush();
      return;
    }
    break_pending_ = space_pending_ = true;
  }

  void begin(NodeId node) {
    fresh_at_ = static_cast<std::uint32_t>(folded_.text.size());
    block_ = {};
    block_.first_text = node;
    std::size_t at = open_.size();
    while (at > 1 && !open_[at - 1].block_level) --at;
    const Open& open = open_.empty() ? Open{} : open_.back();
    block_.element = open_.empty() ? NodeId{0} : open_[at - 1].node;
    block_.heading_level = open.heading;
    block_.list_depth = open.list_depth;
    block_.ordered_list = open.ordered;
    block_.in_quotation = open.quotation;
    block_.in_cell = block_.in_table = open.table;
    block_.in_pre = open.pre;
    block_.in_caption = open.caption;
    block_.hidden = open.hidden;
    block_.text.start = fresh_at_;
    block_.runs_begin = static_cast<std::uint32_t>(folded_.runs.size());
    block_.marks_begin = static_cast<std::uint32_t>(folded_.marks.size());
    strong_units_ = code_units_ = 0;
  }

  void text_node(NodeId node) {
    const std::u16string_view text = document_.text(node);
    const bool pre = !open_.empty() && open_.back().pre;
    const auto size = static_cast<std::uint32_t>(text.size());
    bool visible = false;
    for (std::uint32_t i = 0; i < size;) {
      const char16_t c = text[i];
      if (pre ? c == u'\r' : unicode::is_space(c)) {
        if (!pre) space_pending_ = true;
        ++i;
        continue;
      }
      if (!pre && c == soft_hyphen) {
        ++i;
        continue;
      }
      if (break_pending_ && (heads_cell() || is_headline(std::u16string_view(folded_.text).substr(fresh_at_)))) flush();
      if (fresh_at_ == no_node) {
        if (pre && unicode::is_space(c)) {  // leading lines of white space; indentation of the first line goes with them
          ++i;
          continue;
        }
        begin(node);
      } else if (cell_pending_) {
        folded_.text += u" | ";
      } else if (space_pending_) {
        if (break_pending_ && block_.breaks < 0xFFFF) ++block_.breaks;
        folded_.text.push_back(u' ');
      }
      space_pending_ = break_pending_ = cell_pending_ = false;
      const auto at = static_cast<std::uint32_t>(folded_.text.size());
      if (!visible) {
        visible = true;
        for (OpenMark& mark : marks_) {
          if (mark.start == no_node) mark.start = at;
        }
      }
      // As far as the text stays as it is, it is one run.
      const std::uint32_t from = i++;
      i = pre ? static_cast<std::uint32_t>(std::min<std::size_t>(text.find(u'\r', i), size)) : end_of_run(text, i);
      folded_.text.append(text, from, i - from);
      folded_.runs.push_back({at, i - from, node, from});
    }
    if (visible) block_.last_text = node;
  }

  /// A first line in bold, in a cell of a table that a page is laid out with.
  [[nodiscard]] bool heads_cell() const {
    return strong_units_ > 0 && document_.tag(block_.element) == Tag::td && strong_units_ >= folded_.text.size() - fresh_at_ &&
           std::none_of(marks_.begin(), marks_.end(), [](const OpenMark& mark) { return mark.kind == MarkKind::strong; });
  }

  /// Most of what the page calls itself. A longer line is none: looking for it would cost its length times the title's.
  [[nodiscard]] bool is_headline(std::u16string_view line) const {
    return line.size() >= least_headline_units && line.size() <= most_headline_units && line.size() * 2 > title_.size() &&
           title_.find(line) != std::u16string_view::npos;
  }

  void close_mark(OpenMark& mark) {
    const std::uint32_t start = mark.start;
    mark.start = no_node;
    if (start == no_node || fresh_at_ == no_node) return;
    const auto end = static_cast<std::uint32_t>(folded_.text.size());
    if (end <= start) return;
    folded_.marks.push_back({{start - fresh_at_, end - fresh_at_}, mark.kind, mark.node});
    const std::uint32_t length = end - start;
    if (mark.kind == MarkKind::link) {
      block_.link_units += length;
      if (block_.links < 0xFFFF) ++block_.links;
    } else if (mark.kind == MarkKind::strong) {
      strong_units_ += length;
    } else if (mark.kind == MarkKind::code) {
      code_units_ += length;
    }
  }

  void flush() {
    space_pending_ = break_pending_ = cell_pending_ = false;
    if (fresh_at_ == no_node) return;
    for (std::size_t i = marks_.size(); i-- > 0;) close_mark(marks_[i]);
    if (block_.in_pre) trim_end();
    order_marks();
    block_.text.end = static_cast<std::uint32_t>(folded_.text.size());
    block_.runs_end = static_cast<std::uint32_t>(folded_.runs.size());
    block_.marks_end = static_cast<std::uint32_t>(folded_.marks.size());
    // Nested marks of one kind count twice; a block is never more link than it is long.
    if (block_.link_units > block_.text.size()) block_.link_units = block_.text.size();
    block_.all_strong = strong_units_ + 1 >= block_.text.size();
    block_.in_code = block_.in_pre || (code_units_ > 0 && code_units_ >= block_.text.size());
    measure_text(slice(folded_.text, block_.text), block_);
    blocks_.push_back(block_);
    fresh_at_ = no_node;
  }

  /// Preformatted text keeps its inner white space; what trails is cut from text, runs and marks alike.
  void trim_end() {
    std::uint32_t end = static_cast<std::uint32_t>(folded_.text.size());
    while (end > fresh_at_ && unicode::is_space(folded_.text[end - 1])) --end;
    folded_.text.resize(end);
    while (folded_.runs.size() > block_.runs_begin && folded_.runs.back().at >= end) folded_.runs.pop_back();
    if (folded_.runs.size() > block_.runs_begin) {
      TextRun& last = folded_.runs.back();
      if (last.at + last.length > end) last.length = end - last.at;
    }
    for (std::uint32_t m = block_.marks_begin; m < folded_.marks.size(); ++m) {
      Span& span = folded_.marks[m].span;
      if (span.end > end - fresh_at_) span.end = end - fresh_at_;
      if (span.start > span.end) span.start = span.end;
    }
  }

  /// Marks were written as they closed, inner ones first; whoever reads them wants them by where they start. Marks that
  /// trimming left empty go. A mark moves only past those inside it, and nesting has a limit: linear.
  void order_marks() {
    const auto begin = folded_.marks.begin() + block_.marks_begin;
    folded_.marks.erase(std::remove_if(begin, folded_.marks.end(), [](const InlineMark& mark) { return mark.span.empty(); }),
                        folded_.marks.end());
    for (std::size_t i = std::size_t{block_.marks_begin} + 1; i < folded_.marks.size(); ++i) {
      const InlineMark mark = folded_.marks[i];
      std::size_t at = i;
      for (; at > block_.marks_begin; --at) {
        const Span before = folded_.marks[at - 1].span;
        if (before.start < mark.span.start || (before.start == mark.span.start && before.end >= mark.span.end)) break;
        folded_.marks[at] = folded_.marks[at - 1];
      }
      folded_.marks[at] = mark;
    }
  }

  const Document& document_;
  NodeId last_math_ = no_node;
  std::u16string_view title_;
  FoldedText folded_;
  std::vector<Block> blocks_;
  std::vector<Open> open_;
  std::vector<OpenMark> marks_;
  Block block_;
  std::uint32_t fresh_at_ = no_node;  // start of the open block's text; no_node: none is open
  std::uint32_t strong_units_ = 0;
  std::uint32_t code_units_ = 0;
  bool space_pending_ = false;
  bool break_pending_ = false;
  bool cell_pending_ = false;
};

}  // namespace

Blocks segment(const Document& document) { return Segmenter(document).run(); }

std::u16string listed_text(const Blocks& blocks, const Block& block, std::size_t most) {
  std::u16string_view text = blocks.text_of(block);
  if (text.size() > most) {
    text = text.substr(0, most);
    if (!text.empty() && (text.back() & 0xFC00) == 0xD800) text.remove_suffix(1);  // half of a code point
  }
  std::u16string out;
  out.reserve(text.size());
  std::size_t done = 0;
  const auto part_at = [&](std::size_t at) {
    const auto is_word = [&](std::size_t unit) {
      return (unicode::is_letter(text[unit]) && !unicode::is_unspaced(text[unit])) || unicode::is_digit(text[unit]);
    };
    if (at <= done || at >= text.size() || !is_word(at - 1) || !is_word(at)) return;
    out += text.substr(done, at - done);
    out.push_back(u' ');
    done = at;
  };
  for (const InlineMark& mark : blocks.marks.subspan(block.marks_begin, block.marks_end - block.marks_begin)) {
    if (mark.span.start >= text.size()) break;
    if (mark.kind != MarkKind::link) continue;
    part_at(mark.span.start);
    part_at(mark.span.end);
  }
  out += text.substr(done);
  return out;
}

}  // namespace nutgraf
