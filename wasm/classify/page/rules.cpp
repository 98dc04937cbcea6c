#include "classify/page/rules.h"

#include <algorithm>

#include "classify/evidence/line_rules.h"
#include "classify/evidence/line_shapes.h"
#include "classify/evidence/link_targets.h"
#include "classify/page/labels.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

// A picture's box: lines, words, and how far up it is.
constexpr std::uint32_t most_caption_words = 45, most_words_over_credit = 30;
constexpr std::uint32_t most_lines_of_card = 4;
constexpr std::uint32_t most_card_words = 80;
constexpr std::uint32_t least_facts = 5, longest_fact = 40;  // elements of a row, units of the longest
constexpr std::uint32_t most_words_of_facts = 16;
constexpr std::uint32_t most_credit_words = 12;
constexpr int levels_to_picture = 5;
constexpr float weak_name = 0.7F;

class Judge {
 public:
  Judge(const Document& document, const Blocks& blocks, const Features& features, const Regions& regions, const Container& container)
      : document_(document), blocks_(blocks), features_(features), regions_(regions), container_(container) {}

  std::vector<Verdict> run() {
    const std::size_t count = blocks_.blocks.size();
    verdicts_.resize(count);
    decided_.assign(count, false);
    for (std::uint32_t i = 0; i < count; ++i) by_region(i);
    judge_labels(document_, blocks_, features_, container_, verdicts_, decided_);
    find_edges();
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!decided_[i]) by_rules(i);
    }
    trim_headings();
    lead_lists();
    fill_boxes();
    return std::move(verdicts_);
  }

 private:
  [[nodiscard]] const Block& block(std::uint32_t i) const { return blocks_.blocks[i]; }
  [[nodiscard]] bool inside(std::uint32_t i) const { return container_.range.begin <= i && i < container_.range.end; }

  void decide(std::uint32_t i, Role role, float confidence, Reason reason) {
    verdicts_[i].role = role;
    verdicts_[i].confidence = confidence;
    verdicts_[i].reasons.clear();
    verdicts_[i].reasons.push_back(std::move(reason));
    decided_[i] = true;
  }

  void by_region(std::uint32_t i) {
    if (i == container_.headline) {
      decide(i, Role::headline, 0.95F, {ReasonCode::prose});
      return;
    }
    if (block(i).hidden && !features_.hidden_counts()) {
      const RegionHint* hint = regions_.hint(i);
      decide(i, hint != nullptr && is_unwanted(hint->role) ? hint->role : Role::other, 0.8F, {ReasonCode::hidden});
      if (hint != nullptr) verdicts_[i].reasons.push_back(hint->reason);
      return;
    }
    const RegionHint* hint = regions_.hint(i);
    if (hint == nullptr) return;
    // The page's own statement of the article's text beats a name.
    if (features_.of(i).in_json_body && features_.of(i).prose && inside(i) && is_unwanted(hint->role)) return;
    const PhraseHit& phrase = features_.of(i).phrase;
    if (hint->role == Role::comments && phrase.kind == Role::comment_form && !is_reply_control(i)) {
      decide(i, Role::comment_form, 0.95F, rules::says_phrase(blocks_.text_of(block(i)), phrase));
      verdicts_[i].reasons.push_back(hint->reason);
      return;
    }
    // A side column is a place, a button a tool, and in the author's box not all is of her; what its words say is more.
    const bool byline = hint->role == Role::byline || hint->role == Role::dateline;
    const bool shares = phrase.kind == Role::share && phrase.mode == PhraseMode::whole && (byline || hint->reason.detail == "button"_w);
    if ((byline || hint->role == Role::other) && (shares || (hint->reason.detail == "aside"_w && says_clutter(i)))) {
      decide(i, phrase.kind, 0.85F, rules::says_phrase(blocks_.text_of(block(i)), phrase));
      return;
    }
    // Who and when, in the headline's box.
    if (hint->role == Role::headline && rules::has_date(blocks_.text_of(block(i)))) return;
    // In a gallery's box the headings are the text's.
    if (hint->role == Role::caption && hint->confidence <= weak_name && block(i).heading_level != 0) return;
    decide(i, hint->role, hint->confidence, hint->reason);
  }

  [[nodiscard]] bool says_clutter(std::uint32_t i) const {
    const BlockEvidence& e = features_.of(i);
    return rules::phrase_decides(block(i), e, true) && (rules::is_appeal(e.phrase.kind) || e.phrase.kind == Role::notice);
  }

  /// "Reply" under a reader's comment, a link or a button, is part of the comment.
  [[nodiscard]] bool is_reply_control(std::uint32_t i) const {
    const Block& b = block(i);
    if (b.heading_level != 0 || b.words > 4) return false;
    if (!features_.of(i).linked && b.words > 1 && document_.tag(b.element) != Tag::button) return false;
    NodeId node = b.element;
    for (int level = 0; level < 8 && node != 0; ++level, node = document_.parent(node)) {
      if (document_.tag(node) == Tag::form) return false;
    }
    return true;
  }

  /// First and last paragraphs of the article's text.
  void find_edges() {
    // Where most headings are links (a list of products, of places), a linked heading is no promotion.
    std::uint32_t headings = 0;
    std::uint32_t linked = 0;
    for (std::uint32_t i = container_.range.begin; i < container_.range.end; ++i) {
      if (decided_[i] || block(i).heading_level < 2) continue;
      ++headings;
      linked += features_.of(i).linked ? 1 : 0;
    }
    linked_headings_ = linked >= 3 && linked * 2 > headings;
    first_ = last_ = no_node;
    for (std::uint32_t i = container_.range.begin; i < container_.range.end; ++i) {
      if (decided_[i] || !features_.of(i).prose) continue;
      if (rules::phrase_decides(block(i), features_.of(i), true) && features_.of(i).phrase.kind != Role::byline) continue;
      if (first_ == no_node) first_ = i;
      last_ = i;
    }
    // Text that is all short lines (a poem, a list) still has edges.
    if (first_ == no_node && container_.root != no_node) {
      first_ = container_.range.begin;
      last_ = container_.range.end == 0 ? 0 : container_.range.end - 1;
    }
  }

  /// "Posted on 4 May 2026 In Transport Words: 871 Reading time: 4 minutes" under the headline: each in an element of its own, or, in whatever
  /// language, with a link to the author's page or a mark between them.
  [[nodiscard]] bool is_row_of_facts(std::uint32_t i, std::u16string_view text) const {
    const Block& b = block(i);
    if (i == 0 || i != container_.headline + 1 || !rules::has_date(text)) return false;
    const InlineMark* const link = first_link(blocks_, b);
    const bool parted = unicode::contains(text, u" · ") || unicode::contains(text, u" | ") ||
                        (unicode::contains(text, u" - ") && unicode::is_digit(text[0]) && !b.ends_sentence);
    if (b.words <= most_words_of_facts && b.quote_marks == 0 && !rules::is_byline(b, text, features_.of(i).phrase) &&
        (parted || (link != nullptr && leads_to_author(document_.attribute(link->node, Attribute::href)))))
      return true;
    return b.runs_end - b.runs_begin >= least_facts && std::all_of(blocks_.runs.begin() + b.runs_begin, blocks_.runs.begin() + b.runs_end,
                                                                   [](const TextRun& run) { return run.length <= longest_fact; });
  }

  void by_rules(std::uint32_t i) {
    const Block& b = block(i);
    const BlockEvidence& e = features_.of(i);
    const std::u16string_view text = blocks_.text_of(b);
    if (container_.root == no_node) {
      by_phrase_outside(i);
      return;
    }
    if (e.title && (b.heading_level != 0 || first_ == no_node || i <= first_ + 1)) {
      decide(i, Role::headline, 0.9F, {ReasonCode::prose});
      return;
    }
    if (is_row_of_facts(i, text)) return decide(i, Role::dateline, 0.8F, {ReasonCode::short_text});
    if (!inside(i)) return outside(i, text);
    const bool before = first_ == no_node || i < first_;
    const bool after = last_ == no_node || i > last_;
    if (b.in_caption || is_beside_picture(i) || (!before && !after && is_under_picture(i)) ||
        (b.heading_level == 0 && rules::is_numbered_caption(text))) {
      decide(i, Role::caption, b.in_caption ? 0.9F : 0.7F, {ReasonCode::name_token, b.in_caption ? u"figcaption" : u"img"});
      return;
    }
    // "Posted by Jane Roe on 4 May 2026" is a list's furniture elsewhere, but not over the text.
    const bool posted = before && e.phrase.kind == Role::navigation && rules::is_dateline(b, text, e.phrase);
    if (!posted && by_phrase(i, text, before, after)) return;
    if (is_card(i)) return decide(i, before || after ? Role::related : Role::inline_related, 0.7F, {ReasonCode::card_grid});
    if (b.links > 0 && !e.phrase && link_percent(b) >= 40) {
      const PhraseHit hit = lead_in(i, text);
      if (hit.kind == Role::related || hit.kind == Role::inline_related) {
        decide(i, before || after ? Role::related : Role::inline_related, 0.85F, rules::says_phrase(text, hit));
        return;
      }
    }
    const bool opens = i == first_ + 1 && b.words > 2 && !b.ends_sentence && !b.in_table &&
                       (unicode::is_digit(text[0]) || b.links > 0);  // behind a standfirst
    if ((before || after || opens) && rules::is_dateline(b, text, e.phrase)) {
      decide(i, Role::dateline, 0.7F, {ReasonCode::short_text});
      return;
    }
    if (e.linked && (!e.in_json_body || is_promotion(b)) && by_link(i, before, after)) return;
    if (before) {
      leading(i, text);
    } else if (after) {
      trailing(i);
    } else {
      middle(i);
    }
  }

  void by_phrase_outside(std::uint32_t i) {
    const PhraseHit& phrase = features_.of(i).phrase;
    const bool ad = phrase.kind == Role::ad && block(i).links == 0;
    if (rules::phrase_decides(block(i), features_.of(i), true) &&
        (phrase.kind == Role::comment_form || phrase.kind == Role::newsletter || phrase.kind == Role::notice ||
         phrase.kind == Role::paywall || phrase.kind == Role::legal || phrase.kind == Role::comments || phrase.kind == Role::share || ad) &&
        (phrase.mode != PhraseMode::whole || ad ||
         (phrase.kind == Role::share && shapes::heads_share_bar(document_, blocks_, features_, i)))) {
      decide(i, phrase.kind, 0.7F, rules::says_phrase(blocks_.text_of(block(i)), phrase));
      return;
    }
    decide(i, Role::other, 0.7F, {ReasonCode::outside_article});
  }

  /// The lead, the byline and the date often stand between the headline and the container.
  void outside(std::uint32_t i, std::u16string_view text) {
    const Block& b = block(i);
    const BlockEvidence& e = features_.of(i);
    if (b.links > 0 && link_percent(b) >= 50) {
      const PhraseHit hit = lead_in(i, text);
      if (hit.kind == Role::related || hit.kind == Role::inline_related) {
        return decide(i, Role::related, 0.8F, rules::says_phrase(text, hit));
      }
    }
    const NodeId around = regions_.nearest_article[b.first_text];
    if (i >= container_.range.end && around != no_node && container_.page_type == PageType::article &&
        regions_.names[around].kind != NameKind::keep && !document_.is_ancestor(around, container_.root)) {
      return decide(i, Role::related, 0.8F, {ReasonCode::second_article});
    }
    // Taglines often stand right under the container.
    if (i >= container_.range.end && i < container_.range.end + 8 && (e.phrase.kind == Role::credit || e.phrase.kind == Role::source) &&
        b.words <= 45 && b.capital_words >= 2 && link_percent(b) < 50) {
      return decide(i, e.phrase.kind, 0.75F, rules::says_phrase(text, e.phrase));
    }
    const bool under_headline = container_.headline != no_node && i > container_.headline && i < container_.range.begin;
    if (under_headline && b.in_caption) return decide(i, Role::caption, 0.8F, {ReasonCode::name_token, u"figcaption"});
    if (under_headline || i == container_.range.end) {
      if (rules::is_byline(b, text, e.phrase)) return decide(i, Role::byline, 0.8F, rules::says_phrase(text, e.phrase));
      if (rules::is_dateline(b, text, e.phrase)) return decide(i, Role::dateline, 0.8F, {ReasonCode::short_text});
    }
    if (under_headline && e.in_json_body) return decide(i, Role::body, 0.8F, {ReasonCode::prose});
    by_phrase_outside(i);
  }

  /// A short line beside a picture, in a box that holds little else.
  [[nodiscard]] bool may_go_with_picture(std::uint32_t i) const {
    const Block& b = block(i);
    return b.words <= most_caption_words && b.list_depth == 0 && !b.in_table && !b.in_pre && !b.in_quotation &&
           !features_.of(i).in_json_body && features_.media_in(b.element) == 0;
  }

  /// A line in a box of its own with a picture, or in the picture's figure.
  [[nodiscard]] bool is_beside_picture(std::uint32_t i) const {
    if (block(i).heading_level != 0 || !may_go_with_picture(i)) return false;
    NodeId box = block(i).element;
    for (int level = 0; level < levels_to_picture && box != 0; ++level) {
      box = document_.parent(box);
      const BlockRange range = features_.blocks_in(box);
      const bool figure = document_.tag(box) == Tag::figure;
      if (range.size() > most_lines_of_card || (range.size() != 1 && !figure && level >= 3)) return false;
      if (features_.media_in(box) > 0)
        return range.size() == 1 || (figure && features_.words(range) <= most_card_words) ||
               (i == range.begin && is_behind_picture(box, i) && credits_only({i + 1, range.end}));
    }
    return false;
  }

  /// A short line that has its picture before it, in the box that holds both.
  [[nodiscard]] bool is_behind_picture(NodeId box, std::uint32_t i) const {
    if (block(i).words > most_words_over_credit) return false;  // a standfirst
    for (NodeId node = document_.first_child(box); node != no_node && node < block(i).element; node = document_.next_sibling(node)) {
      if (!document_.is_text(node) && features_.media_in(node) > 0) return true;
    }
    return false;
  }

  /// What stands under a caption, and nothing else: whose picture it is, perhaps behind a sign.
  [[nodiscard]] bool credits_only(BlockRange range) const {
    std::uint32_t credits = 0;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const RegionHint* const hint = regions_.hint(i);
      const bool named = hint != nullptr && (unicode::contains(hint->reason.detail, u"credit") || hint->reason.detail == "copyright"_w);
      const PhraseHit& phrase = features_.of(i).phrase;  // "Getty Images" is a caption's
      const bool credit =
          named || phrase.kind == Role::credit || phrase.kind == Role::caption || shapes::ends_in_length(blocks_.text_of(block(i)), true);
      if (block(i).words > most_credit_words || (!credit && blocks_.text_of(block(i)).size() > 1)) return false;
      credits += credit ? 1 : 0;
    }
    return credits > 0;
  }

  /// A paragraph that holds a picture, and under it no words but slanted or small ones: <p><img><em>; or such words between paragraphs.
  [[nodiscard]] bool is_under_picture(std::uint32_t i) const {
    const Block& b = block(i);
    if (b.words > most_caption_words) return false;
    if (b.list_depth == 0 && !b.in_table && !features_.of(i).prose && features_.is_behind_picture(blocks_, i)) return true;
    if (b.runs_end == b.runs_begin + 1 && document_.tag(document_.parent(blocks_.runs[b.runs_begin].node)) == Tag::small &&
        features_.media_in(b.element) > 0 && features_.blocks_in(b.element).size() == 1)
      return true;
    if (b.marks_begin == b.marks_end || document_.tag(b.element) != Tag::p) return false;
    const InlineMark& mark = blocks_.marks[b.marks_begin];
    return mark.kind == MarkKind::emphasis && mark.span.start == 0 && mark.span.end == blocks_.text_of(b).size() &&
           document_.first_child(b.element) != mark.node && features_.media_in(b.element) > 0;
  }

  /// A picture, a linked headline and perhaps a summary, in a box of their own: another story or a film of it. A list of such is what the
  /// page is for.
  [[nodiscard]] bool is_card(std::uint32_t i) const {
    if (linked_headings_ || !may_go_with_picture(i)) return false;
    NodeId box = block(i).element;
    for (int level = 0; level < levels_to_picture && box != 0; ++level) {
      box = document_.parent(box);
      const BlockRange range = features_.blocks_in(box);
      if (range.size() > most_lines_of_card || features_.words(range) > most_card_words || features_.titles(range) > 0) return false;
      if (features_.media_in(box) > 0) return range.size() > 1 && features_.linked_blocks(range) == 1;
    }
    return false;
  }

  /// The words before a block's first link, where they are a label: "Related: …", "Other stories …".
  [[nodiscard]] PhraseHit lead_in(std::uint32_t i, std::u16string_view text) const {
    const Block& b = block(i);
    for (std::uint32_t m = b.marks_begin; m < b.marks_end; ++m) {
      if (blocks_.marks[m].kind != MarkKind::link) continue;
      const std::uint32_t start = blocks_.marks[m].span.start;
      if (start == 0 || start > 60) return {};
      const PhraseHit hit = match_phrase(text.substr(0, start), 4);
      return hit.mode == PhraseMode::whole ? hit : PhraseHit{};
    }
    return {};
  }

  /// Phrases that decide; false where they do not.
  bool by_phrase(std::uint32_t i, std::u16string_view text, bool before, bool after) {
    const Block& b = block(i);
    const BlockEvidence& e = features_.of(i);
    const PhraseHit& phrase = e.phrase;
    if (!phrase) return false;
    Reason reason = rules::says_phrase(text, phrase);
    const std::uint32_t prose_after = last_ == no_node || i >= last_ ? 0 : features_.prose_words({i + 1, last_ + 1});
    const bool near_end = after || prose_after < 120 || prose_after * 6 < container_.prose;
    switch (phrase.kind) {
      case Role::byline:
        if (!rules::is_byline(b, text, phrase) || !(before || i <= first_ + 2 || near_end)) return false;
        decide(i, Role::byline, 0.8F, std::move(reason));
        return true;
      case Role::dateline:
        if (!rules::is_dateline(b, text, phrase) || b.words > 12) return false;
        decide(i, Role::dateline, 0.8F, std::move(reason));
        return true;
      case Role::caption:
        if (b.heading_level != 0 || b.words > 60 || (e.in_json_body && b.words > 25)) return false;
        if (phrase.mode == PhraseMode::prefix && b.words > 30 && b.sentence_ends > 1 && b.quote_marks > 0) return false;
        decide(i, Role::caption, 0.75F, std::move(reason));
        return true;
      case Role::credit:
        if (b.words > 60 || !(near_end || before) || b.heading_level != 0) return false;
        // A longer paragraph that says "contributed" somewhere speaks of something else.
        if (phrase.mode == PhraseMode::anywhere && (b.capital_words < 2 || b.words > 35)) return false;
        decide(i, Role::credit, 0.8F, std::move(reason));
        return true;
      case Role::source:
        if (b.words > 45 || b.heading_level != 0 || !(near_end || before)) return false;
        decide(i, Role::source, 0.8F, std::move(reason));
        return true;
      case Role::inline_related:
      case Role::related:
        if (b.links == 0 && b.words > 25) return false;
        if (b.links == 0 && phrase.mode < PhraseMode::label && (b.ends_sentence || e.in_json_body)) return false;
        if (i + 1 < container_.range.end && rules::introduces(b, text, block(i + 1), features_.of(i + 1))) return false;
        if (b.links > 0 && link_percent(b) < 25 && b.words > 30) return false;
        if (b.heading_level != 0 && b.links == 0 && i + 1 < container_.range.end && features_.of(i + 1).prose) return false;
        decide(i, before || after ? Role::related : Role::inline_related, 0.85F, std::move(reason));
        return true;
      case Role::other:  // an author's biography
        if (!(before || near_end) || e.in_json_body) return false;
        decide(i, Role::other, 0.7F, std::move(reason));
        return true;
      default:
        if (!rules::phrase_decides(b, e, before || after) &&
            !(rules::is_appeal(phrase.kind) && b.quote_marks == 0 && !small_box(i).empty()))
          return false;
        // One word of the page's furniture ("premium", "top") may be the heading of a section.
        if (phrase.mode == PhraseMode::whole && b.heading_level != 0 && !before && !after && phrase.kind != Role::comment_form)
          return false;
        decide(i, phrase.kind, phrase.mode == PhraseMode::anywhere ? 0.75F : 0.85F, std::move(reason));
        return true;
    }
  }

  /// A linked line in capitals, or without a full stop, is no paragraph even where the page's own data has it as text.
  static bool is_promotion(const Block& b) { return b.heading_level == 0 && (b.upper_words * 10 >= b.words * 6 || !b.ends_sentence); }

  /// A block that is all link. In lists and headings it may be content.
  bool by_link(std::uint32_t i, bool before, bool after) {
    const Block& b = block(i);
    const Reason reason{ReasonCode::link_density, number_detail(link_percent(b))};
    if (b.heading_level != 0 && !after && linked_headings_ && i + 1 < container_.range.end && !features_.of(i + 1).linked) return false;
    if (b.in_table || (b.in_cell && !before && !after)) return false;
    if (before || after) {
      decide(i, b.words >= 4 ? Role::related : Role::other, 0.7F, reason);
      return true;
    }
    if (b.list_depth > 0) {
      // A list whose items are all links, three and more, is a menu or a grid; one linked item among others is content.
      NodeId list = b.element;
      while (list != 0 && document_.tag(list) != Tag::ul && document_.tag(list) != Tag::ol) list = document_.parent(list);
      const BlockRange range = features_.blocks_in(list);
      if (features_.link_percent(range) < 70) return false;
      decide(i, Role::inline_related, 0.7F, reason);
      return true;
    }
    if (b.words < 3) {
      decide(i, Role::other, 0.6F, reason);
      return true;
    }
    decide(i, Role::inline_related, 0.75F, reason);
    return true;
  }

  void leading(std::uint32_t i, std::u16string_view text) {
    const Block& b = block(i);
    const BlockEvidence& e = features_.of(i);
    if (e.in_json_body && b.words >= 5) return keep(i);
    if (rules::is_byline(b, text, e.phrase)) return decide(i, Role::byline, 0.7F, rules::says_phrase(text, e.phrase));
    // Sentences that lead to the first long paragraph.
    if (b.heading_level == 0 && b.words >= 5 && b.ends_sentence && (container_.headline == no_node || i > container_.headline) &&
        document_.tag(b.element) != Tag::div && document_.tag(b.element) != Tag::button) {
      return keep(i);
    }
    if (b.heading_level > 1 && (container_.headline == no_node || i > container_.headline) && i + 1 < container_.range.end &&
        first_ != no_node && (first_ - i <= 3 || (!decided_[i + 1] && block(i + 1).list_depth > 0 && !features_.of(i + 1).linked)) &&
        (regions_.article_body == no_node || document_.is_ancestor(regions_.article_body, b.element) || block(i + 1).list_depth > 0)) {
      return keep(i);
    }
    if ((b.list_depth > 0 || b.in_table || b.in_pre) && b.words >= 4 && (container_.headline == no_node || i > container_.headline))
      return keep(i);
    decide(i, Role::other, 0.6F, {ReasonCode::short_text});
  }

  void trailing(std::uint32_t i) {
    const Block& b = block(i);
    const BlockEvidence& e = features_.of(i);
    if (e.in_json_body) return keep(i);
    // What still belongs: the rest of a list or table, short sentences, in the same run as the last paragraph.
    const bool run = i == last_ + 1 || (i > 0 && is_article_text(verdicts_[i - 1].role));
    const Tag tag = document_.tag(b.element);
    const bool plain = tag == Tag::p || tag == Tag::li || tag == Tag::td || tag == Tag::tr || tag == Tag::blockquote || tag == Tag::dd ||
                       tag == Tag::pre || tag == Tag::dt;
    const bool sibling = same_place(i, last_);
    if (run && plain && !e.linked && ((b.ends_sentence && b.words >= 2) || b.list_depth > 0 || b.in_table || b.in_pre || b.in_quotation) &&
        sibling)
      return keep(i);
    if (run && b.heading_level > 0 && sibling && i + 1 < container_.range.end && !features_.of(i + 1).linked) return keep(i);
    decide(i, Role::other, 0.6F, {ReasonCode::after_article});
  }

  /// Both lie under the same parent, lists and quotations aside.
  [[nodiscard]] bool same_place(std::uint32_t a, std::uint32_t b) const {
    const NodeId one = place(a);
    const NodeId other = place(b);
    if (one == other) return true;
    // Some sites wrap every part of the text in a box of its own, all of one name.
    const std::u16string_view name = document_.attribute(one, Attribute::class_);
    return !name.empty() && document_.parent(one) == document_.parent(other) && name == document_.attribute(other, Attribute::class_);
  }
  [[nodiscard]] NodeId place(std::uint32_t i) const {
    NodeId node = document_.parent(block(i).element);
    for (int step = 0; step < 8 && node != 0; ++step) {
      const Tag tag = document_.tag(node);
      if (tag != Tag::ul && tag != Tag::ol && tag != Tag::li && tag != Tag::blockquote && tag != Tag::table && tag != Tag::tbody &&
          tag != Tag::tr && tag != Tag::dl && tag != Tag::thead && tag != Tag::td) {
        break;
      }
      node = document_.parent(node);
    }
    return node;
  }

  void middle(std::uint32_t i) {
    const Block& b = block(i);
    const BlockEvidence& e = features_.of(i);
    if (e.in_json_body || e.prose || b.heading_level != 0 || b.list_depth > 0 || b.in_cell || b.in_pre || b.in_quotation) return keep(i);
    const Tag tag = document_.tag(b.element);
    const bool labels = b.words <= 2 && !b.ends_sentence && document_.tag(document_.parent(b.element)) == Tag::aside;  // "Tip"
    if (labels) return decide(i, Role::other, 0.8F, {ReasonCode::name_token, u"aside"});
    if (b.words >= 4 || b.ends_sentence || tag == Tag::p || tag == Tag::dd || tag == Tag::dt) return keep(i);
    decide(i, Role::other, 0.55F, {ReasonCode::short_text});
  }

  void keep(std::uint32_t i) {
    const Block& b = block(i);
    Role role = Role::body;
    if (b.in_pre) role = Role::code;
    else if (b.heading_level != 0) role = Role::heading;
    else if (b.in_table && !features_.of(i).prose) role = Role::table;
    else if (b.list_depth > 0) role = Role::list_item;
    else if (b.in_quotation) role = Role::quotation;
    else if (b.all_strong && b.words <= 12 && !b.ends_sentence && first_ != no_node && i > first_ && i < last_) role = Role::heading;
    const bool strong = features_.of(i).prose || features_.of(i).in_json_body;
    decide(i, role, strong ? 0.9F : 0.6F, {ReasonCode::prose});
  }

  /// Outside the article a heading right over a list of other stories is that list's.
  void lead_lists() {
    for (std::uint32_t i = static_cast<std::uint32_t>(verdicts_.size()); i-- > 1;) {
      Verdict& verdict = verdicts_[i - 1];
      if (inside(i - 1) || block(i - 1).heading_level == 0 || verdicts_[i].role != Role::related) continue;
      // In a side column that is named for navigation, only a heading of the list's own box.
      const bool own_box = document_.is_ancestor(document_.parent(block(i - 1).element), block(i).element);
      if (verdict.role != Role::other && !(verdict.role == Role::navigation && own_box)) continue;
      verdict = verdicts_[i];
      verdict.confidence = 0.7F;
    }
  }

  /// The blocks of the small box of its own that a block stands in; empty where it stands in none, or alone.
  [[nodiscard]] BlockRange small_box(std::uint32_t i) const {
    constexpr std::uint32_t most_words = 90;
    constexpr std::uint32_t most_blocks = 8;
    const NodeId box = document_.parent(block(i).element);
    const Tag tag = document_.tag(box);
    if (tag != Tag::div && tag != Tag::section && tag != Tag::aside && tag != Tag::form) return {};
    if (container_.root != no_node && document_.is_ancestor(box, container_.root)) return {};
    const BlockRange range = features_.blocks_in(box);
    const bool small = range.size() > 1 && range.size() <= most_blocks && features_.words(range) <= most_words;
    const bool whole_text = features_.prose_words(range) * 2 > container_.prose;  // of a short article
    return small && !whole_text && features_.titles(range) == 0 ? range : BlockRange{};
  }

  /// A sign-up, an appeal or a notice in a small box of its own: what else stands in the box belongs to it.
  void fill_boxes() {
    const auto count = static_cast<std::uint32_t>(verdicts_.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const bool asks =
          rules::is_appeal(verdicts_[i].role) || (verdicts_[i].role == Role::notice && features_.of(i).phrase.mode == PhraseMode::prefix);
      if (!asks || verdicts_[i].reasons.empty() || verdicts_[i].reasons[0].code != ReasonCode::phrase) continue;
      const Verdict said = verdicts_[i];
      const BlockRange box = small_box(i);
      for (std::uint32_t k = box.begin; k < box.end; ++k) {
        const Role role = verdicts_[k].role;
        if (k == i || features_.of(k).in_json_body || (!is_article_text(role) && role != Role::other)) continue;
        verdicts_[k] = said;
        verdicts_[k].confidence = 0.8F;
      }
    }
  }

  /// Over a box that says itself what it is, in the midst of the article: the heading is that of the text behind the box.
  [[nodiscard]] bool leads_past(std::uint32_t i) const {
    constexpr std::uint32_t most_between = 12;
    if (i + 1 >= container_.range.end || verdicts_[i + 1].reasons.empty()) return false;
    const ReasonCode says = verdicts_[i + 1].reasons[0].code;
    if (says != ReasonCode::phrase && says != ReasonCode::name_token) return false;
    for (std::uint32_t k = i + 1; k < container_.range.end && k - i <= most_between; ++k) {
      if (is_article_text(verdicts_[k].role)) return document_.parent(block(k).element) == document_.parent(block(i).element);
    }
    return false;
  }

  /// A heading speaks for what follows; where nothing of it was kept, it goes too.
  void trim_headings() {
    Role follower = Role::other;  // the nearest block behind that is text, or a region that a heading may lead
    std::uint32_t follower_at = container_.range.end;
    for (std::uint32_t i = container_.range.end; i-- > container_.range.begin;) {
      Verdict& verdict = verdicts_[i];
      if (verdict.role == Role::heading && !is_article_text(follower) && !leads_past(i)) {
        verdict.role = follower == Role::related && follower_at == i + 1 ? Role::related : Role::other;
        verdict.confidence = 0.6F;
        verdict.reasons.assign(1, {ReasonCode::after_article});
      }
      if (is_article_text(verdict.role) || verdict.role == Role::related || verdict.role == Role::comments ||
          verdict.role == Role::comment_form) {
        follower = verdict.role;
        follower_at = i;
      }
    }
  }

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  const Regions& regions_;
  const Container& container_;
  std::vector<Verdict> verdicts_;
  std::vector<bool> decided_;
  bool linked_headings_ = false;
  std::uint32_t first_ = no_node;  // first and last paragraph
  std::uint32_t last_ = no_node;
};

}  // namespace

std::vector<Verdict> judge_blocks(const Document& document, const Blocks& blocks, const Features& features, const Regions& regions,
                                  const Container& container) {
  return Judge(document, blocks, features, regions, container).run();
}

}  // namespace nutgraf
