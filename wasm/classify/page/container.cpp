#include "classify/page/container.h"

#include <algorithm>

#include "unicode/word_list.h"

namespace nutgraf {
namespace {

// A child with this share of its parent's weight holds the article alone.
constexpr std::uint32_t dominant_percent = 75;
constexpr std::uint32_t long_article_words = 60;

class Chooser {
 public:
  Chooser(const Document& document, const Blocks& blocks, const Features& features, const Regions& regions, const PageData& page)
      : document_(document), blocks_(blocks), features_(features), regions_(regions), page_(page) {
    const std::size_t count = blocks.blocks.size();
    articles_.assign(std::size_t{document.size()} + 1, 0);
    document.each_attribute([&](NodeId node, Attribute name, std::u16string_view value) {
      if (name == Attribute::role && value == "article"_w) articles_[node + 1] = 1;
    });
    for (NodeId node = 0; node < document.size(); ++node) {
      // Empty ones are wrappers of pictures and advertisements.
      const bool article = articles_[node + 1] != 0 || document.tag(node) == Tag::article;
      articles_[node + 1] = articles_[node] + (article && features.prose_words(features.blocks_in(node)) > 0 ? 1u : 0u);
    }
    weight_.assign(count + 1, 0);
    headings_.assign(count + 1, 0);
    free_words_.assign(count + 1, 0);
    free_units_.assign(count + 1, 0);
    free_links_.assign(count + 1, 0);
    for (std::size_t i = 0; i < count; ++i) {
      const Block& block = blocks.blocks[i];
      const BlockEvidence& e = features.of(i);
      const bool free = regions.hint(i) == nullptr && (features.hidden_counts() || !block.hidden);
      std::uint32_t w = 0;
      if (free && e.prose && e.phrase.mode < PhraseMode::prefix) w = block.words < 200 ? block.words : 200;
      if (free && e.in_json_body) w = w * 4 + block.words;
      weight_[i + 1] = weight_[i] + w;
      free_words_[i + 1] = free_words_[i] + (free ? block.words : 0u);
      free_units_[i + 1] = free_units_[i] + (free ? block.text.size() : 0u);
      free_links_[i + 1] = free_links_[i] + (free ? block.link_units : 0u);
      headings_[i + 1] = headings_[i] + (e.title && free ? 1u : 0u);
    }
  }

  Container run() {
    Container out;
    NodeId node = 0;
    for (;;) {
      const std::uint32_t all = weight(node);
      if (all == 0) break;
      NodeId best = no_node;
      std::uint32_t most = 0;
      NodeId chosen = no_node;  // an article among several, each long enough to stand alone
      std::uint32_t articles = 0;
      for (NodeId child = document_.first_child(node); child != no_node; child = document_.next_sibling(child)) {
        if (document_.is_text(child)) continue;
        const std::uint32_t w = weight(child);
        if (w > most) {
          most = w;
          best = child;
        }
        if (is_article(child) && w >= long_article_words) {
          ++articles;
          if (chosen == no_node || (titles(child) > 0 && titles(chosen) == 0)) chosen = child;
        }
      }
      if (best == no_node || has_sections(node, best)) break;
      if (std::uint64_t{most} * 100 >= std::uint64_t{all} * dominant_percent) {
        node = best;
        continue;
      }
      // A child that names itself the article, among siblings that do not.
      if (regions_.article_body != no_node && node != regions_.article_body && document_.is_ancestor(node, regions_.article_body)) {
        if (std::uint64_t{weight(regions_.article_body)} * 100 >= std::uint64_t{all} * 35) {
          node = regions_.article_body;
          continue;
        }
      }
      if (articles >= 1 && !page_.live_blog && regions_.live_entries < 3 && weight(chosen) * 100 >= all * 30 &&
          (articles > 1 || titles(chosen) > 0)) {
        node = chosen;
        continue;
      }
      if (titles(best) > 0 && titles(node) == titles(best) && std::uint64_t{most} * 100 >= std::uint64_t{all} * 50 &&
          most >= long_article_words) {
        node = best;
        continue;
      }
      break;
    }
    node = climb(node);
    out.prose = weight(node);
    if (out.prose > 0 || features_.total_prose() > 0) {
      // A paragraph is no container: one long one still stands among its siblings.
      while (node != 0 && (document_.tag(node) == Tag::p || document_.tag(node) == Tag::span || is_listing(document_.tag(node))))
        node = document_.parent(node);
      out.root = node;
      out.range = features_.blocks_in(node);
    }
    find_headline(out);
    out.page_type = judge_page(out);
    out.lists = out.page_type != PageType::live_blog && lists_stories();
    if (out.page_type == PageType::front_page) out = {no_node, {}, no_node, 0, PageType::front_page};
    return out;
  }

 private:
  static bool is_listing(Tag tag) { return tag == Tag::li || tag == Tag::ul || tag == Tag::ol || tag == Tag::blockquote; }
  [[nodiscard]] std::uint32_t weight(NodeId node) const {
    const BlockRange range = features_.blocks_in(node);
    return weight_[range.end] - weight_[range.begin];
  }
  [[nodiscard]] std::uint32_t titles(NodeId node) const {
    const BlockRange range = features_.blocks_in(node);
    return headings_[range.end] - headings_[range.begin];
  }
  [[nodiscard]] bool page_type_is_single() const { return !page_.live_blog && regions_.live_entries < 3; }
  [[nodiscard]] std::uint32_t articles(NodeId node) const { return articles_[document_.subtree_end(node)] - articles_[node]; }

  /// Up again while what an ancestor adds reads like more of the same: paragraphs, and hardly a link.
  [[nodiscard]] NodeId climb(NodeId node) const {
    NodeId best = node;
    bool left_article = false;
    for (NodeId up = node; up != 0 && document_.tag(up) != Tag::body;) {
      left_article = left_article || is_article(up);
      up = document_.parent(up);
      // Out of one article and into its neighbours: a list of stories, or the next one loaded under it.
      if (left_article && page_type_is_single() && articles(up) > articles(best) + (is_article(best) ? 0 : 1)) break;
      const std::uint32_t more = weight(up) - weight(best);
      if (more == 0) continue;
      const BlockRange outer = features_.blocks_in(up);
      const BlockRange inner = features_.blocks_in(best);
      const auto added = [&](const std::vector<std::uint32_t>& sums) {
        return sums[outer.end] - sums[outer.begin] - (sums[inner.end] - sums[inner.begin]);
      };
      if (titles(up) > titles(best) + 1) break;
      if (added(free_links_) * 6 > added(free_units_) || more * 4 < added(free_words_) * 3) break;
      best = up;
    }
    return best;
  }
  [[nodiscard]] bool is_article(NodeId node) const {
    return document_.tag(node) == Tag::article || document_.attribute(node, Attribute::role) == "article"_w;
  }
  /// The title, the text's longest section, a heading and another section, one beside the other.
  [[nodiscard]] bool has_sections(NodeId node, NodeId longest) const {
    bool title = false;
    bool headed = false;
    for (NodeId child = document_.first_child(node); child != no_node; child = document_.next_sibling(child)) {
      const BlockRange range = features_.blocks_in(child);
      if (range.empty() || document_.is_text(child)) continue;
      if (headed && weight(child) > 0) return true;
      const Block& block = blocks_.blocks[range.begin];
      const bool heading = range.size() == 1 && block.heading_level != 0 && block.links == 0;
      title = title || (heading && (features_.of(range.begin).title || block.heading_level == 1));
      headed = heading && title && child > longest;
    }
    return false;
  }

  /// The title as a heading nearest before the article's first paragraph, else the last h1 before it.
  void find_headline(Container& out) const {
    if (out.root == no_node) return;
    std::uint32_t first = out.range.begin;
    while (first < out.range.end && weight_[first + 1] == weight_[first]) ++first;
    for (std::uint32_t i = first + 1; i-- > 0;) {
      if (i >= blocks_.blocks.size()) continue;
      const Block& block = blocks_.blocks[i];
      if (block.hidden && !features_.hidden_counts()) continue;
      const bool title = features_.of(i).title;
      if (title && (block.heading_level != 0 || out.headline == no_node)) {
        out.headline = i;
        if (block.heading_level == 1) return;
      } else if (block.heading_level == 1 && out.headline == no_node && block.words >= 2) {
        out.headline = i;
      }
    }
  }

  /// The page's title as its first heading, and a paragraph under it, a few lines of furniture aside, with no other story's headline between:
  /// a story, however short. Where readers are asked for a comment on it, it may be shorter.
  [[nodiscard]] bool has_story() const {
    const std::size_t count = blocks_.blocks.size();
    const bool asks = regions_.asks_for_comment;
    constexpr std::size_t lines = 12;
    constexpr std::uint32_t least_name_words = 4;  // a site's name may be as long, and a link
    const std::uint32_t words = asks ? 10 : 20;
    for (std::size_t i = 0; i < count; ++i) {
      const Block& heading = blocks_.blocks[i];
      if (!features_.of(i).title ||
          !(heading.heading_level == 1 || (heading.heading_level == 2 && features_.of(i).linked && heading.words > least_name_words)))
        continue;
      for (std::size_t k = i + 1; k < count && k <= i + lines; ++k) {
        if (!asks && blocks_.blocks[k].heading_level > 0 && features_.of(k).linked) break;
        if (features_.of(k).prose && blocks_.blocks[k].words >= words && weight_[k + 1] > weight_[k]) return true;
      }
    }
    return false;
  }

  /// A few words under each of three linked headlines and more, hardly any elsewhere, and nothing says that this page is one story or a thread.
  [[nodiscard]] bool lists_stories() const {
    std::uint32_t stories = 0;
    std::uint32_t led = 0;
    std::uint32_t rest = 0;
    std::uint32_t headline_words = 0;
    const Block* headline = nullptr;  // whose paragraphs these are
    bool begun = true;
    std::uint32_t length = 0;
    bool differ = false;  // a thread's posts are all headed "Re: …"
    for (std::uint32_t i = 0; i < blocks_.blocks.size(); ++i) {
      const Block& block = blocks_.blocks[i];
      if (block.heading_level > 0) {
        begun = !features_.of(i).linked || features_.of(i).title;
        headline = begun ? nullptr : &block;
        if (!begun) {
          differ = differ || (length != 0 && length != block.text.size());
          length = block.text.size();
        }
      }
      const std::uint32_t words = weight_[i + 1] - weight_[i];
      (headline != nullptr ? led : rest) += words;
      if (words == 0 || begun) continue;
      begun = true;
      ++stories;
      headline_words += headline->words;
    }
    return differ && stories >= 3 && rest * 5 <= led && led <= 100 * stories && headline_words >= 3 * stories && !page_.discusses() &&
           !regions_.asks_for_comment && !page_.says_article() && !has_story();
  }

  [[nodiscard]] PageType judge_page(const Container& out) const {
    if (page_.live_blog || regions_.live_entries >= 3) return PageType::live_blog;
    const std::size_t count = blocks_.blocks.size();
    const std::uint32_t linked = features_.linked_blocks({0, static_cast<std::uint32_t>(count)});
    const bool says_article = page_.has_article || page_.og_type == "article"_w || page_.body_of_story;
    std::uint32_t headlines = 0;
    std::uint32_t longest = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (blocks_.blocks[i].heading_level > 0 && features_.of(i).linked && blocks_.blocks[i].words >= 3) ++headlines;
      if (features_.of(i).prose && out.range.begin <= i && i < out.range.end) longest = std::max(longest, blocks_.blocks[i].words);
    }
    if (page_.body_of_list && !says_article && linked > 0) return PageType::front_page;
    if (out.root == no_node || out.prose < 40) {
      if (headlines >= 6 && !says_article && !has_story()) return PageType::front_page;
      if (linked >= 25 && !page_.has_article && !page_.body_of_story && !has_story()) return PageType::front_page;
      return (says_article || (regions_.asks_for_comment && has_story())) && out.prose > 0 ? PageType::article : PageType::other;
    }
    if (says_article) return PageType::article;
    if (headlines >= 6 && out.prose < 30 * headlines && longest < 45 && !has_story()) return PageType::front_page;
    // A front page has many linked headlines and hardly a paragraph.
    if (out.prose < 150 && linked >= 40) return PageType::front_page;
    return out.prose >= 120 || out.headline != no_node ? PageType::article : PageType::other;
  }

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  const Regions& regions_;
  const PageData& page_;
  std::vector<std::uint32_t> articles_;  // a node: article elements with paragraphs before it
  std::vector<std::uint32_t> weight_, headings_;
  std::vector<std::uint32_t> free_words_, free_units_, free_links_;  // of blocks that no region claims
};

}  // namespace

Container choose_container(const Document& document, const Blocks& blocks, const Features& features, const Regions& regions,
                           const PageData& page) {
  return Chooser(document, blocks, features, regions, page).run();
}

}  // namespace nutgraf
