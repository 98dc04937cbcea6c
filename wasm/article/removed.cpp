#include <algorithm>

#include "article/kept.h"
#include "base/sort.h"

namespace nutgraf {
namespace {

constexpr std::size_t max_reasons = 4;
constexpr std::size_t excerpt_units = 200;

class Collector {
 public:
  Collector(const Document& document, const Blocks& blocks, const Classification& classification, const Kept& kept)
      : document_(document), blocks_(blocks), classification_(classification), kept_(kept) {}

  std::vector<Removed> run() {
    find_runs();
    const auto count = static_cast<std::uint32_t>(blocks_.blocks.size());
    for (last_ = count; last_ > 0 && !is_article_text(classification_.verdicts[last_ - 1].role);) --last_;
    for (std::uint32_t i = 0; i < count; ++i) {
      const Role role = classification_.verdicts[i].role;
      if (!listed(i) || (role == Role::other && open_ && blocks_.blocks[i].first_text < covered_)) {
        // What lies inside an element that goes, goes along.
        if (open_ && goes_along(i)) out_.back().blocks.push_back(i);
        else if (role != Role::other) open_ = false;
        continue;
      }
      if (!open_ || out_.back().removed.kind != role) begin(i, role);
      add(i);
    }
    const std::vector<Entry> empty = find_empty();
    std::vector<Removed> result;
    result.reserve(out_.size() + empty.size());
    std::size_t next = 0;
    for (Entry& entry : out_) {
      for (; next < empty.size() && empty[next].at < entry.at; ++next) result.push_back(empty[next].removed);
      entry.removed.text = text_of(entry.blocks);
      entry.removed.excerpt = excerpt_of(entry.blocks);
      result.push_back(std::move(entry.removed));
    }
    for (; next < empty.size(); ++next) result.push_back(empty[next].removed);
    return result;
  }

 private:
  struct Entry {
    NodeId at;
    Removed removed;
    std::vector<std::uint32_t> blocks;  ///< whose text it is
  };

  [[nodiscard]] bool in_root(NodeId node) const {
    return document_.is_plain_text() ||
           (classification_.article_root != no_node && document_.is_ancestor(classification_.article_root, node));
  }

  /// Behind the article, in a box that the page names after its author: a line or two of what there is to say of her, and what stands beside it.
  [[nodiscard]] bool tells_of_author(std::uint32_t i) const {
    constexpr std::uint32_t least_words = 8, beside = 3;
    const auto named = [&](std::uint32_t k) {
      const std::vector<Reason>& reasons = classification_.verdicts[k].reasons;
      return !reasons.empty() && is_of_author(reasons[0]);
    };
    if (last_ == 0 || i < last_ || !named(i)) return false;
    const std::uint32_t end = std::min(static_cast<std::uint32_t>(blocks_.blocks.size()), i + beside + 1);
    for (std::uint32_t k = std::max(last_, i - std::min(i, beside)); k < end; ++k) {
      if (blocks_.blocks[k].words >= least_words && named(k)) return true;
    }
    return false;
  }

  /// Whether a block makes an entry: what a reader would see go. The site's own header, menus and footer stay as they are.
  [[nodiscard]] bool listed(std::uint32_t i) const {
    const Role role = classification_.verdicts[i].role;
    if (role == Role::credit || role == Role::source) return true;
    if (!classification_.verdicts[i].may_hide) return false;
    return role != Role::other || in_root(blocks_.blocks[i].first_text) || tells_of_author(i);
  }

  /// runs_[i]: one past the last block of the stretch from i that one unwanted kind fills, leftovers aside. A leftover has
  /// the kind of what follows it.
  void find_runs() {
    const auto count = static_cast<std::uint32_t>(blocks_.blocks.size());
    const std::vector<bool> leftover = find_leftovers();
    runs_.assign(std::size_t{count} + 1, count);
    kinds_.assign(std::size_t{count} + 1, Role::other);
    std::uint32_t next = count;  // the nearest block behind that is no leftover
    for (std::uint32_t i = count; i-- > 0;) {
      if (leftover[i]) {
        kinds_[i] = kinds_[i + 1];
        runs_[i] = runs_[i + 1];
        continue;
      }
      const Role role = classification_.verdicts[i].role;
      const bool goes = classification_.verdicts[i].may_hide;
      kinds_[i] = goes ? role : Role::body;
      if (!goes) runs_[i] = i + 1;
      else runs_[i] = next < count && (kinds_[next] == role || kinds_[next] == Role::other) ? runs_[next] : next;
      next = i;
    }
  }

  /// Blocks that go with the region around them: what is nothing in particular inside the article's element, and outside of
  /// it a few words (a button, a counter) between two blocks of one kind.
  [[nodiscard]] std::vector<bool> find_leftovers() const {
    const auto count = static_cast<std::uint32_t>(blocks_.blocks.size());
    std::vector<bool> out(count, false);
    std::uint32_t last = count;  // the nearest block before that is no leftover, and no candidate
    for (std::uint32_t i = 0; i < count; ++i) {
      const Role role = classification_.verdicts[i].role;
      const bool small = blocks_.blocks[i].words <= leftover_words;
      const Verdict& verdict = classification_.verdicts[i];
      // A poll is a region of its own, in the midst of the article too.
      const bool poll = verdict.may_hide && is_poll(verdict);
      if (role == Role::other && !poll && in_root(blocks_.blocks[i].first_text) && (small || verdict.may_hide)) {
        out[i] = true;
      } else if (role != Role::other || !small || poll) {
        if (last != count && is_unwanted(role) && classification_.verdicts[last].role == role) {
          for (std::uint32_t k = last + 1; k < i; ++k) out[k] = true;
        }
        last = i;
      }
    }
    return out;
  }

  [[nodiscard]] bool may_take(NodeId node, Role kind) const {
    const Tag tag = document_.tag(node);
    if (node == 0 || tag == Tag::html || tag == Tag::body || tag == Tag::main) return false;
    if (tag == Tag::article && kind != Role::comments && kind != Role::related && kind != Role::inline_related) return false;
    const NodeId root = classification_.article_root;
    if (root != no_node && document_.is_ancestor(node, root)) return false;
    const bool furniture = tag == Tag::header || tag == Tag::footer || tag == Tag::nav;
    if (furniture && kind != Role::navigation && !in_root(node)) return false;
    if (kept_.any_in(node)) return false;
    const BlockSpan range = kept_.blocks_in(node);
    if (range.begin == range.end) return true;
    return (kinds_[range.begin] == kind || (kind == Role::other && kinds_[range.begin] == Role::other)) && runs_[range.begin] >= range.end;
  }

  /// The highest element around a node that holds nothing but this kind; no_node where even the lowest holds more.
  [[nodiscard]] NodeId highest(NodeId node, Role kind) const {
    if (!may_take(node, kind)) return no_node;
    for (NodeId up = document_.parent(node); up != node && may_take(up, kind); up = document_.parent(node)) node = up;
    return node;
  }

  void begin(std::uint32_t i, Role role) {
    out_.push_back({blocks_.blocks[i].first_text, {}, {}});
    out_.back().removed.kind = role;
    covered_ = 0;
    sum_ = 0;
    weight_ = 0;
    open_ = true;
  }

  [[nodiscard]] bool goes_along(std::uint32_t i) const {
    const Verdict& verdict = classification_.verdicts[i];
    const bool leftover = verdict.role == Role::other && blocks_.blocks[i].words <= leftover_words;
    return (verdict.may_hide || leftover) && blocks_.blocks[i].first_text < covered_;
  }

  /// Of the size that it has: a region may be as long as the page, and a text that grows takes three times its room meanwhile.
  [[nodiscard]] std::u16string text_of(const std::vector<std::uint32_t>& region) const {
    constexpr std::u16string_view between = u"\n\n";
    std::size_t units = 0;
    for (const std::uint32_t i : region) units += blocks_.text_of(blocks_.blocks[i]).size() + between.size();
    std::u16string text;
    text.reserve(units);
    for (const std::uint32_t i : region) {
      if (!text.empty()) text += between;
      text += blocks_.text_of(blocks_.blocks[i]);
    }
    return text;
  }

  /// The beginning of it as a list shows it.
  [[nodiscard]] std::u16string excerpt_of(const std::vector<std::uint32_t>& region) const {
    std::u16string text;
    for (const std::uint32_t i : region) {
      if (text.size() >= excerpt_units) break;
      if (!text.empty()) text.push_back(u' ');
      text += listed_text(blocks_, blocks_.blocks[i], excerpt_units);
    }
    return text;
  }

  void add(std::uint32_t i) {
    Removed& removed = out_.back().removed;
    const Verdict& verdict = classification_.verdicts[i];
    const Block& block = blocks_.blocks[i];
    out_.back().blocks.push_back(i);
    const float weight = static_cast<float>(block.words + 1);
    sum_ += verdict.confidence * weight;
    weight_ += weight;
    removed.confidence = sum_ / weight_;
    for (const Reason& reason : verdict.reasons) {
      const bool known = std::any_of(removed.reasons.begin(), removed.reasons.end(),
                                     [&](const Reason& other) { return other.code == reason.code && other.detail == reason.detail; });
      if (!known && removed.reasons.size() < max_reasons) removed.reasons.push_back(reason);
    }
    if (!verdict.may_hide || block.first_text < covered_) return;
    const NodeId node = highest(block.element, verdict.role);
    if (node == no_node) return;
    removed.nodes.push_back(node);
    covered_ = document_.subtree_end(node);
    taken_.push_back(node);
  }

  /// Regions without text that no other region holds, in document order.
  std::vector<Entry> find_empty() {
    std::vector<Entry> out;
    sort(taken_);
    NodeId end = 0;
    for (const EmptyRegion& region : classification_.empty_regions) {
      if (region.node < end || inside_taken(region.node) || touches_article(region.node)) continue;
      end = document_.subtree_end(region.node);
      Removed removed;
      removed.kind = region.kind;
      removed.confidence = 0.9F;
      removed.reasons.push_back(region.reason);
      removed.nodes.push_back(region.node);
      out.push_back({region.node, std::move(removed), {}});
    }
    return out;
  }

  [[nodiscard]] bool inside_taken(NodeId node) const {
    const auto after = std::upper_bound(taken_.begin(), taken_.end(), node);
    return after != taken_.begin() && document_.is_ancestor(*(after - 1), node);
  }

  [[nodiscard]] bool touches_article(NodeId node) const {
    const NodeId root = classification_.article_root;
    return kept_.any_in(node) || (root != no_node && document_.is_ancestor(node, root));
  }

  const Document& document_;
  const Blocks& blocks_;
  const Classification& classification_;
  const Kept& kept_;
  std::vector<std::uint32_t> runs_;
  std::vector<Role> kinds_;
  std::vector<Entry> out_;
  std::vector<NodeId> taken_;  // every region's elements; none inside another
  std::uint32_t last_ = 0;     // one past the last block of the article's text
  bool open_ = false;
  NodeId covered_ = 0;  // the end of the open entry's last element
  float sum_ = 0;
  float weight_ = 0;
};

}  // namespace

std::vector<Removed> find_removed(const Document& document, const Blocks& blocks, const Classification& classification, const Kept& kept) {
  return Collector(document, blocks, classification, kept).run();
}

}  // namespace nutgraf
