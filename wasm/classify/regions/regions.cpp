#include "classify/regions/regions.h"

#include <algorithm>

#include "classify/evidence/form_fields.h"
#include "classify/evidence/line_rules.h"
#include "classify/evidence/link_targets.h"
#include "classify/regions/polls.h"
#include "classify/regions/threads.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t most_siblings = 20;  // that are looked at
constexpr std::uint32_t max_signup_headings = 2;
constexpr std::uint32_t max_question_words = 25;
constexpr std::uint32_t most_paid_links = 4;
constexpr std::uint32_t least_words_of_paid = 4;
constexpr NodeId most_box_nodes = 400;
constexpr std::uint32_t most_share_words = 30;
constexpr std::uint32_t most_share_nodes = 200;

/// What an embedded frame of another site is, by its address.
bool frame_kind(std::u16string_view src, Role& kind) {
  if (unicode::contains(src, u"disqus.com") || unicode::contains(src, u"facebook.com/plugins/comments") ||
      unicode::contains(src, u"spot.im") || unicode::contains(src, u"openweb.com")) {
    kind = Role::comments;
    return true;
  }
  if (unicode::contains(src, u"taboola.com") || unicode::contains(src, u"outbrain.com")) {
    kind = Role::related;
    return true;
  }
  return false;
}

class Finder {
 public:
  Finder(const Document& document, const Blocks& blocks, const Features& features, ElementNames names, const Apart& apart)
      : document_(document), blocks_(blocks), features_(features), apart_(apart), total_(features.total_prose()) {
    out_.names = std::move(names);
  }

  Regions run() {
    out_.asks_for_comment = apart_.comment_form != no_node;
    out_.of_block.assign(blocks_.blocks.size(), 0);
    look_over();
    find_shapes();
    polls_ = find_polls(document_, blocks_, features_, out_.names);
    give_blocks_regions(judge_elements());
    for (const NodeId poll : polls_) take_question(features_.blocks_in(poll).begin);
    return std::move(out_);
  }

 private:
  /// What judging an element asks of the whole page: where the article's text names itself, what passes the page on, what is paid.
  void look_over() {
    std::uint32_t body_prose = 0;
    std::uint32_t bodies = 0;  // elements that name themselves an article's text, those in others apart
    NodeId bodies_end = 0;
    for (NodeId node = 0; node < document_.size(); ++node) {
      if (document_.is_text(node) || features_.is_left_out(node)) continue;
      const NameHit& name = out_.names[node];
      if (document_.tag(node) == Tag::a) {
        if (passes_page_on(document_.attribute(node, Attribute::href))) shares_.push_back(node);
        if (is_paid(node)) ++paid_links_;
      }
      if (name.kind == NameKind::live_entry) ++out_.live_entries;
      if (document_.tag(node) == Tag::article && story_end_ == 0 && features_.titles(features_.blocks_in(node)) > 0 &&
          features_.prose_words(features_.blocks_in(node)) > 0)
        story_end_ = document_.subtree_end(node);
      const bool semantic = document_.attribute(node, Attribute::itemprop) == "articleBody"_w;
      if (name.kind == NameKind::article_body || semantic) {
        const std::uint32_t own = features_.prose_words(features_.blocks_in(node));
        if (node >= bodies_end && own > 0) {
          bodies_end = document_.subtree_end(node);
          only_body_ = ++bodies == 1 ? node : no_node;
        }
        const std::uint32_t prose = own * (semantic ? 2 : 1);
        if (prose > body_prose && prose * 10 >= total_ * 3) {
          body_prose = prose;
          out_.article_body = node;
        }
      }
    }
  }

  /// A region's index + 1 for every element, handed down to what is inside; 0: none.
  std::vector<std::uint32_t> judge_elements() {
    std::vector<std::uint32_t> inside(document_.size(), 0);
    out_.nearest_article.assign(document_.size(), no_node);
    for (NodeId node = 0; node < document_.size(); ++node) {
      const std::uint32_t outer = node == 0 ? 0 : inside[document_.parent(node)];
      inside[node] = outer;
      if (node != 0) out_.nearest_article[node] = out_.nearest_article[document_.parent(node)];
      if (document_.tag(node) == Tag::article) out_.nearest_article[node] = node;
      if (document_.is_text(node) || features_.is_left_out(node)) continue;
      RegionHint hint;
      if (!judge(node, hint)) continue;
      const bool in_comments = outer != 0 && out_.regions[outer - 1].role == Role::comments;
      const bool asks_for_comment =
          in_comments && (node == form_box_ || (document_.tag(node) == Tag::form && features_.textareas_in(node) > 0));
      if (asks_for_comment) hint.role = Role::comment_form;
      out_.asks_for_comment = out_.asks_for_comment || hint.role == Role::comment_form;
      if (outer != 0 && !asks_for_comment && !overrides(hint, out_.regions[outer - 1], features_.words(features_.blocks_in(node))))
        continue;
      hint.any = true;
      hint.node = node;
      out_.regions.push_back(hint);
      inside[node] = static_cast<std::uint32_t>(out_.regions.size());
      if (outer == 0) add_empty(node, hint);
    }
    return inside;
  }

  void give_blocks_regions(const std::vector<std::uint32_t>& inside) {
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i) {
      const Block& block = blocks_.blocks[i];
      const std::uint32_t first = inside[block.first_text];
      // "3 comments / by Jane Roe / 4 May": what only a part of the line is named says nothing of the line.
      const bool part = first != 0 && out_.regions[first - 1].role == Role::comments &&
                        document_.subtree_end(out_.regions[first - 1].node) <= block.last_text;
      out_.of_block[i] = part ? inside[block.element] : first;
    }
  }

  static bool overrides(const RegionHint& inner, const RegionHint& outer, std::uint32_t words) {
    if (inner.role == outer.role) return false;
    // "Reply" under a comment belongs to the comment.
    if (outer.role == Role::comments) return inner.role == Role::comment_form && (words == 0 || words > 4);
    // A menu's entry named "newsletters" is a menu's entry; a box of its own in the footer is not.
    if (outer.role == Role::navigation || (outer.role == Role::other && !outer.author_bio)) {
      if (inner.role == Role::comments || inner.role == Role::comment_form) return true;
      if (inner.role == Role::share && inner.reason.code == ReasonCode::link_target) return true;
      if (inner.role == Role::newsletter && inner.reason.code == ReasonCode::form_fields) return true;
      const bool bio = inner.author_bio && outer.reason.detail.find(u"footer") != std::u16string::npos;  // an article's own footer
      return (inner.role == Role::newsletter || inner.role == Role::related || bio) && words >= 10;
    }
    // A box of cards that holds the readers' comments, too.
    if (outer.reason.code == ReasonCode::card_grid && inner.role == Role::comments && inner.reason.code == ReasonCode::name_token)
      return words > 12;
    if (outer.role == Role::related && inner.role == Role::newsletter) return inner.reason.code == ReasonCode::form_fields;
    if (outer.role == Role::caption || outer.role == Role::byline || outer.role == Role::dateline || outer.role == Role::headline) {
      return inner.role != Role::headline;
    }
    return false;
  }

  /// A container that is empty of text still has to go: comment fields, threads and grids that scripts fill.
  void add_empty(NodeId node, const RegionHint& hint) {
    if (!features_.blocks_in(node).empty()) return;
    const Tag tag = document_.tag(node);
    if (tag == Tag::a || tag == Tag::script || tag == Tag::link || tag == Tag::meta) return;
    if (hint.role != Role::comments && hint.role != Role::comment_form && hint.role != Role::related) return;
    // Counters and buttons have such names too: an element that draws something, or a block that a script fills.
    const bool block =
        tag == Tag::div || tag == Tag::section || tag == Tag::form || tag == Tag::aside || tag == Tag::iframe || tag == Tag::unknown;
    if (block) out_.empty.push_back({node, hint.role, hint.reason});
  }

  /// The question right over a poll, in bold or as a heading, goes with it.
  void take_question(std::uint32_t i) {
    if (i == 0 || out_.of_block[i] == 0 || out_.of_block[i - 1] != 0) return;
    const Block& block = blocks_.blocks[i - 1];
    const bool stands_out = block.all_strong || block.heading_level > 1;
    if (stands_out && block.words <= max_question_words && ends_with_question(blocks_.text_of(block)) && !features_.of(i - 1).title)
      out_.of_block[i - 1] = out_.of_block[i];
  }

  [[nodiscard]] bool holds_article(NodeId node) const {
    return out_.article_body != no_node && document_.is_ancestor(node, out_.article_body);
  }

  bool judge(NodeId node, RegionHint& hint) {
    const Tag tag = document_.tag(node);
    if (tag == Tag::html || tag == Tag::body || tag == Tag::main || tag == Tag::head) return false;
    if (holds_article(node)) return false;
    if (!polls_.empty() && std::binary_search(polls_.begin(), polls_.end(), node)) {
      hint.role = Role::other;
      hint.reason = {ReasonCode::form_fields};
      hint.confidence = 0.9F;
      return true;
    }
    if (tag == Tag::form) {
      if (node < form_end_) return false;  // HTML has no forms in forms; hostile snapshots may
      form_end_ = document_.subtree_end(node);
      return judge_form(node, hint);
    }
    if (tag == Tag::iframe) {
      if (!frame_kind(document_.attribute(node, Attribute::src), hint.role)) return false;
      hint.reason = {ReasonCode::name_token, u"iframe"};
      hint.confidence = 0.95F;
      return true;
    }
    if (judge_paid(node, tag, hint)) return true;
    if (judge_signup(node, tag, hint)) return true;
    if (judge_name(node, hint)) {
      if (hint.role == Role::share) judge_share(node, hint);  // surer
      return true;
    }
    if (judge_share(node, hint)) return true;
    if (judge_shape(node, hint)) return true;
    if (judge_tag(node, tag, hint)) return true;
    return judge_cards(node, hint);
  }

  /// A whole card that is one link which is paid for: its picture, headline, teaser. Where many are, the page is about what they sell.
  bool judge_paid(NodeId node, Tag tag, RegionHint& hint) const {
    if (tag != Tag::a || features_.media_in(node) == 0 || paid_links_ > most_paid_links || !is_paid(node)) return false;
    const BlockRange range = features_.blocks_in(node);
    if (features_.words(range) < least_words_of_paid || features_.titles(range) > 0) return false;
    hint.role = Role::ad;
    hint.reason = {ReasonCode::link_target, u"sponsored"};
    hint.confidence = 0.95F;
    return true;
  }

  [[nodiscard]] bool is_paid(NodeId node) const {
    return document_.tag(node) == Tag::a && document_.attribute(node, Attribute::rel).find(u"sponsored") != std::u16string_view::npos;
  }

  /// The page's comment form, and threads of comments.
  void find_shapes() {
    NodeId form = no_node;
    for (NodeId node = 0; node < document_.size() && form == no_node; ++node) {
      if (document_.tag(node) != Tag::form || features_.is_left_out(node) || features_.textareas_in(node) == 0) continue;
      RegionHint hint;
      if (judge_form(node, hint) && hint.role == Role::comment_form) form = node;
    }
    if (form != no_node) form_box_ = around_form(document_, features_, form);
    const bool strangers_write = apart_.asks_for_address || (form_box_ != no_node && features_.emails_in(form_box_) > 0);
    threads_ = find_threads(document_, blocks_, features_, form_box_, strangers_write);
  }

  bool judge_shape(NodeId node, RegionHint& hint) {
    if (node == form_box_) {
      hint.role = Role::comment_form;
      hint.reason = {ReasonCode::form_fields};
      hint.confidence = 0.9F;
      return true;
    }
    while (next_thread_ < threads_.size() && threads_[next_thread_].node < node) ++next_thread_;
    if (next_thread_ == threads_.size() || threads_[next_thread_].node != node) return false;
    hint.role = Role::comments;
    hint.reason = {ReasonCode::phrase, threads_[next_thread_].control};
    hint.confidence = 0.85F;
    return true;
  }

  /// A box that asks for an e-mail address, with the few lines that say what for.
  bool judge_signup(NodeId node, Tag tag, RegionHint& hint) const {
    if (tag != Tag::div && tag != Tag::section && tag != Tag::aside && tag != Tag::unknown && tag != Tag::p) return false;
    if (features_.emails_in(node) == 0 || features_.textareas_in(node) > 0) return false;
    const BlockRange range = features_.blocks_in(node);
    const std::uint32_t prose = features_.prose_words(range);
    if (range.size() > 14 || features_.words(range) > 100 || prose * 4 > total_ || features_.titles(range) > 0 || holds_other_box(node))
      return false;
    hint.role = Role::newsletter;
    std::uint32_t headings = 0;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      // A column with lists and headings of their own beside the box: what is inside is judged one by one.
      headings += blocks_.blocks[i].heading_level != 0 ? 1u : 0u;
      if (headings > max_signup_headings) return false;
      const PhraseHit& phrase = features_.of(i).phrase;
      if (!phrase && features_.of(i).prose && blocks_.blocks[i].words >= 25) return false;  // a story with a form under it
      if (phrase.kind == Role::comment_form && phrase.mode >= PhraseMode::label) hint.role = Role::comment_form;
      if (phrase.kind == Role::paywall && phrase.mode == PhraseMode::prefix && hint.role == Role::newsletter) hint.role = Role::paywall;
    }
    hint.reason = {ReasonCode::form_fields};
    hint.confidence = 0.85F;
    return true;
  }

  /// Comments, other stories or the author beside the form: a box around all that follows the article.
  [[nodiscard]] bool holds_other_box(NodeId node) const {
    for (NodeId at = node; at < std::min(document_.subtree_end(node), node + most_box_nodes); ++at) {
      if (document_.is_text(at)) continue;
      const NameHit& name = out_.names[at];
      const bool other = name.kind == NameKind::author_bio ||
                         (name.kind == NameKind::role && !name.weak && (name.role == Role::comments || name.role == Role::related));
      if (other && (at == node || !features_.blocks_in(at).empty())) return true;
    }
    std::uint32_t headlines = 0;
    const BlockRange range = features_.blocks_in(node);
    for (std::uint32_t i = range.begin; i < range.end; ++i) headlines += features_.of(i).linked && blocks_.blocks[i].words >= 4 ? 1 : 0;
    return headlines > 1;
  }

  /// One of several with its classes: a page has one form.
  [[nodiscard]] bool has_twin(NodeId node) const {
    const std::u16string_view classes = document_.attribute(node, Attribute::class_);
    NodeId other = document_.first_child(document_.parent(node));
    for (std::uint32_t looks = 0; other != no_node && looks < most_siblings; ++looks, other = document_.next_sibling(other)) {
      if (other != node && !classes.empty() && document_.attribute(other, Attribute::class_) == classes) return true;
    }
    return false;
  }

  bool judge_name(NodeId node, RegionHint& hint) const {
    const NameHit& name = out_.names[node];
    if (!name || name.kind == NameKind::article_body || name.kind == NameKind::live_entry || name.kind == NameKind::keep) return false;
    const BlockRange range = features_.blocks_in(node);
    const std::uint32_t prose = features_.prose_words(range);
    const std::uint32_t words = features_.words(range);
    const std::uint32_t percent = features_.link_percent(range);
    const std::uint32_t rest = total_ - prose;
    hint.reason = {ReasonCode::name_token, std::u16string(name.token)};
    if (name.kind == NameKind::author_bio) {
      if (prose * 4 > total_ || words > 250 || (name.weak && words > 90)) return false;
      hint.author_bio = true;
      hint.role = Role::other;
      hint.confidence = 0.8F;
      return true;
    }
    const bool of_comment = name.role == Role::comment_form && (has_twin(node) || has_twin(document_.parent(node)));
    hint.role = of_comment ? Role::comments : name.role;
    hint.confidence = name.weak ? 0.7F : 0.9F;
    switch (name.role) {
      case Role::comments:
      case Role::comment_form:
        if (features_.titles(range) > 0 && prose * 2 > total_) return false;
        if (name.weak) return rest >= 100 && prose * 3 < total_ && words > 3 && features_.prose_words({0, range.begin}) * 3 > total_;
        // They may say more than a story in an element of its own before them.
        return prose * 4 < total_ || rest >= 100 || (story_end_ != 0 && node >= story_end_) || beside_body(node, prose);
      case Role::notice: return prose * 4 < total_ || (!name.weak && rest >= 30);
      case Role::paywall:
        // "paywall" often names the very text behind it: something inside must ask for money or a name.
        return prose * 4 < total_ && words <= 150 &&
               (asks(range) || (words <= 12 && !is_sentence(range)) || name.token.starts_with(u"donation"));
      case Role::headline: return words > 0 && words <= 40 && range.size() <= 3 && prose * 4 < total_ && features_.titles(range) > 0;
      case Role::byline:
      case Role::dateline: return words > 0 && words <= (name.weak ? 15u : 40u) && prose * 4 < total_ && range.size() <= 8;
      case Role::caption: return words > 0 && words <= (name.weak ? 40u : 150u) && prose * 4 < total_ && range.size() <= 6;
      case Role::other: return words > 0 && words <= 150 && prose * 4 < total_;  // a poll
      default: break;
    }
    if (features_.titles(range) > 0 && words > 60) return false;
    // class="anchor-sticky-navbar", "header-anchor": where a heading stands, and what it is for.
    if (name.role == Role::navigation && heads_section(range) && node >= blocks_.blocks[range.begin].element) return false;
    if (name.weak) {
      if (heads_section(range) || (name.role == Role::related && is_sentence(range))) return false;
      return prose * 8 < total_ && (percent >= 50 || (words <= 12 && words > 0 && name.role != Role::navigation));
    }
    if (name.role == Role::navigation && prose > 0 && percent < 30) return false;
    if (name.role == Role::related && features_.link_units(range) > 0 && beside_body(node, prose)) return true;
    // A picture with its caption and no link is no other story.
    if (name.role == Role::related && features_.link_units(range) == 0 && features_.media_in(node) > 0 && holds_caption(range))
      return false;
    // Paragraphs without a link lead nowhere.
    if (name.role == Role::related && prose > 30 && percent < 10) return false;
    if (name.role == Role::share || name.role == Role::ad || name.role == Role::legal)
      return prose * 10 < total_ || (percent > 60 && prose * 4 < total_);
    return prose * 4 < total_ || (prose * 2 < total_ && rest >= 150 && percent >= 30);
  }

  [[nodiscard]] bool holds_caption(BlockRange range) const {
    return !range.empty() && out_.names[blocks_.blocks[range.begin].element].role == Role::caption;
  }

  /// The article's text has a place of its own, so that a short one may stand beside longer comments or summaries of other stories.
  [[nodiscard]] bool beside_body(NodeId node, std::uint32_t prose) const {
    if (only_body_ == no_node || document_.is_ancestor(node, only_body_)) return false;
    return !document_.is_ancestor(only_body_, node) || features_.prose_words(features_.blocks_in(only_body_)) > prose;
  }

  /// Some block in it is a prompt by its words, or by where it leads.
  [[nodiscard]] bool asks(BlockRange range) const {
    for (std::uint32_t i = range.begin; i < range.end && i < range.begin + 20; ++i) {
      const PhraseHit& phrase = features_.of(i).phrase;
      if (phrase.kind == Role::paywall || phrase.kind == Role::newsletter) return true;
      if (asks_to_log_in(blocks_.blocks[i])) return true;
    }
    return false;
  }

  /// In whatever language it asks: <a href="/login">.
  [[nodiscard]] bool asks_to_log_in(const Block& block) const {
    if (link_percent(block) < 80) return false;
    for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
      if (blocks_.marks[m].kind == MarkKind::link && leads_to_account(document_.attribute(blocks_.marks[m].node, Attribute::href)))
        return true;
    }
    return false;
  }

  /// One heading that is no link: it may head a section of the article.
  [[nodiscard]] bool heads_section(BlockRange range) const {
    return range.size() == 1 && blocks_.blocks[range.begin].heading_level > 1 && !features_.of(range.begin).linked;
  }

  /// A paragraph without a link, however short: systems name the article's own so, class="teaser-text", "subscriber-only".
  [[nodiscard]] bool is_sentence(BlockRange range) const {
    return range.size() == 1 && blocks_.blocks[range.begin].links == 0 && blocks_.blocks[range.begin].ends_sentence;
  }

  bool judge_tag(NodeId node, Tag tag, RegionHint& hint) const {
    const std::u16string_view role = document_.attribute(node, Attribute::role);
    const bool telling =
        tag == Tag::nav || tag == Tag::search || tag == Tag::footer || tag == Tag::aside || tag == Tag::dialog || tag == Tag::button;
    if (!telling && role.empty()) return false;
    const BlockRange range = features_.blocks_in(node);
    const std::uint32_t prose = features_.prose_words(range);
    hint.confidence = 0.8F;
    if (tag == Tag::nav || tag == Tag::search || role == "navigation"_w || role == "search"_w || role == "menu"_w || role == "menubar"_w) {
      hint.role = Role::navigation;
      hint.reason = {ReasonCode::name_token, u"nav"};
      return prose * 5 < total_;
    }
    if (tag == Tag::footer || role == "contentinfo"_w || role == "banner"_w) {
      hint.role = Role::navigation;
      hint.reason = {ReasonCode::name_token, tag == Tag::footer ? u"footer" : std::u16string(role)};
      return prose * 5 < total_ && features_.titles(range) == 0;
    }
    if (tag == Tag::aside || role == "complementary"_w) {
      // A note within the text, named by its first line for who hears it: <aside aria-label="Tip">.
      const std::u16string_view label = document_.attribute(node, Attribute::aria_label);
      if (!label.empty() && range.size() > 1 && blocks_.text_of(blocks_.blocks[range.begin]) == label &&
          features_.linked_blocks(range) == 0 && blocks_.blocks[range.end - 1].ends_sentence)
        return false;
      const bool links = features_.link_percent(range) >= 40;
      hint.role = links ? Role::related : Role::other;
      hint.confidence = 0.65F;
      hint.reason =
          links ? Reason{ReasonCode::link_density, number_detail(features_.link_percent(range))} : Reason{ReasonCode::name_token, u"aside"};
      return prose * 4 < total_ && features_.titles(range) == 0;
    }
    if (tag == Tag::dialog || role == "dialog"_w || role == "alertdialog"_w) {
      hint.role = Role::notice;
      hint.reason = {ReasonCode::name_token, u"dialog"};
      return prose * 4 < total_;
    }
    if (tag == Tag::button && range.size() <= 2) {
      hint.role = Role::other;
      hint.reason = {ReasonCode::name_token, u"button"};
      return features_.words(range) <= 12;
    }
    return false;
  }

  /// Two links and more that pass the page on, and hardly a word besides.
  bool judge_share(NodeId node, RegionHint& hint) const {
    if (shares_.size() < 2) return false;
    const auto first = std::lower_bound(shares_.begin(), shares_.end(), node);
    if (shares_.end() - first < 2 || first[1] >= document_.subtree_end(node)) return false;
    const BlockRange range = features_.blocks_in(node);
    if (features_.link_units(range) == 0 || features_.words(range) > most_share_words || features_.titles(range) > 0 ||
        document_.tag(node) == Tag::a || document_.subtree_end(node) - node > most_share_nodes)
      return false;
    for (NodeId at = node; at < document_.subtree_end(node); ++at) {
      const std::u16string_view href = document_.tag(at) == Tag::a ? document_.attribute(at, Attribute::href) : std::u16string_view();
      if (href.size() > 1 && !unicode::contains(href, u"mailto:") && !std::binary_search(shares_.begin(), shares_.end(), at)) return false;
    }
    hint.role = Role::share;
    hint.confidence = 0.9F;
    hint.reason = {ReasonCode::link_target, rules::detail_of(document_.attribute(*first, Attribute::href))};
    return true;
  }

  [[nodiscard]] bool is_comment_label(std::uint32_t i) const {
    const PhraseHit& phrase = features_.of(i).phrase;
    return phrase.mode >= PhraseMode::label && (phrase.kind == Role::comment_form || phrase.kind == Role::comments);
  }

  bool judge_form(NodeId form, RegionHint& hint) const {
    const BlockRange range = features_.blocks_in(form);
    const std::uint32_t prose = features_.prose_words(range);
    if (prose * 5 > total_ && prose > 60) return false;  // a page that is one form
    const FormFields fields = fields_in(document_, form, out_.names);
    const NameHit& name = out_.names[form];
    hint.reason = {ReasonCode::form_fields};
    hint.confidence = 0.9F;
    const bool asked = range.begin > 0 && is_comment_label(range.begin - 1);
    if ((fields.textarea && (fields.comment_names || asked)) || (name.kind == NameKind::role && name.role == Role::comment_form))
      hint.role = Role::comment_form;
    else if (fields.search) hint.role = Role::navigation;
    else if (fields.password) hint.role = Role::paywall;
    else if (fields.email && !fields.textarea) hint.role = Role::newsletter;
    else if (fields.textarea) hint.role = Role::other;
    else if (name.kind == NameKind::role && is_unwanted(name.role) && !name.weak) hint.role = name.role;
    else return false;
    return true;
  }

  /// Three and more children, each a linked headline with little text of its own.
  bool judge_cards(NodeId node, RegionHint& hint) const {
    const BlockRange range = features_.blocks_in(node);
    if (range.size() < 3 || features_.linked_blocks(range) < 3) return false;
    const std::uint32_t prose = features_.prose_words(range);
    if (prose * 3 > total_ || (prose > 0 && total_ - prose < 80) || features_.titles(range) > 0) return false;
    std::uint32_t children = 0;
    std::uint32_t cards = 0;
    for (NodeId child = document_.first_child(node); child != no_node; child = document_.next_sibling(child)) {
      const BlockRange part = features_.blocks_in(child);
      if (part.empty()) continue;
      ++children;
      const bool has_link = features_.linked_blocks(part) >= 1;
      if (has_link && features_.words(part) <= 80 && features_.words(part) >= 3) ++cards;
    }
    if (cards < 3 || cards * 5 < children * 4) return false;
    if (features_.link_percent(range) < 25) return false;
    hint.role = Role::related;
    hint.confidence = 0.75F;
    hint.reason = {ReasonCode::card_grid};
    return true;
  }

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  const Apart& apart_;
  const std::uint32_t total_;
  NodeId form_end_ = 0;
  std::uint32_t paid_links_ = 0;
  NodeId only_body_ = no_node;  // the one element that names itself the article's text, however short that is
  NodeId story_end_ = 0;        // of the <article> with the headline and text
  NodeId form_box_ = no_node;   // the comment form with its heading
  std::vector<Thread> threads_;
  std::size_t next_thread_ = 0;
  std::vector<NodeId> polls_;
  std::vector<NodeId> shares_;  // links that pass the page on
  Regions out_;
};

}  // namespace

Regions find_regions(const Document& document, const Blocks& blocks, const Features& features, ElementNames names, const Apart& apart) {
  return Finder(document, blocks, features, std::move(names), apart).run();
}

}  // namespace nutgraf
