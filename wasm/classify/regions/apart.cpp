#include "classify/regions/apart.h"

#include <algorithm>

#include "base/sort.h"
#include "classify/evidence/form_fields.h"
#include "classify/evidence/line_rules.h"
#include "classify/evidence/line_shapes.h"
#include "classify/evidence/link_targets.h"
#include "classify/regions/letter_box.h"
#include "classify/regions/next_story.h"
#include "classify/regions/other_stories.h"
#include "classify/regions/readers_comments.h"
#include "classify/regions/threads.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr float confidence = 0.95F;
constexpr std::uint32_t most_blocks = 60;  // of a box
constexpr std::uint32_t least_stories = OtherStories::least_listed;
constexpr std::uint32_t least_cards = 3;
constexpr std::uint32_t most_label_words = 8;
constexpr std::uint32_t most_lines_of_preview = 6, most_lines_of_appeal = 4;
constexpr std::uint32_t least_prose_besides = 100;  // words: else the cards may be what the page is for
constexpr std::uint32_t least_prose_of_story = 20;  // where that is sure
constexpr float confidence_of_cards = 0.94F;        // the article's own may look like these
constexpr std::uint32_t most_reply_words = 4;       // "Reply", "Reply to Marla K."
constexpr std::uint32_t least_remarks = 2, most_siblings = 400;
constexpr std::uint32_t most_button_words = 4;
constexpr std::uint32_t most_form_words = 150, most_wordy_form_words = 220;
constexpr std::uint32_t most_form_line_words = 40;
constexpr std::uint32_t most_lines_beside_form = 2;
constexpr std::uint32_t most_prompt_blocks = 6;  // of a box that asks for comments without a form
constexpr std::uint32_t most_prompt_words = 70;
constexpr std::uint32_t most_editor_nodes = 1000;
constexpr std::uint32_t most_signup_blocks = 14, most_signup_words = 100;
constexpr std::uint32_t most_offer_words = 24;  // of the sentence under a sign-up's heading

class Finder {
 public:
  Finder(const Document& document, const Blocks& blocks, const Features& features, const ElementNames& names, const PageData& page)
      : document_(document),
        blocks_(blocks),
        features_(features),
        names_(names),
        says_article_(page.says_article()),
        least_besides_(page.body_of_story ? least_prose_of_story : least_prose_besides),
        stories_(document, blocks, features, names, page),
        comments_(document, blocks, features, names, page) {}

  Apart run() {
    for (const NodeId story : next_stories(document_, blocks_, features_)) take(story, Role::related, {ReasonCode::second_article});
    for (NodeId node = 0; node < document_.size();) {
      const NameHit& name = names_[node];
      if (name.kind == NameKind::role && name.role == Role::comments && !name.weak && !holds_page(document_.tag(node)))
        comments_end_ = std::max(comments_end_, document_.subtree_end(node));
      if (is_story(node)) story_end_ = document_.subtree_end(node);
      if (story_end_ != 0 && node >= story_end_) least_besides_ = least_prose_of_story;
      node = !document_.is_text(node) && take_element(node) ? document_.subtree_end(node) : node + 1;
    }
    take_threads();
    for (std::uint32_t i = 0; i < blocks_.blocks.size(); ++i) {
      if (is_gone(i)) continue;
      if (stories_.is_label(i)) take_labelled(i);
      else take_headed_comments(i);
      if (const NodeId box = box_to_pass(document_, blocks_, features_, i); box != no_node)
        take(box, Role::related, {ReasonCode::link_target, u"#"});
      if (!is_gone(i)) take_prompt(i);
      if (is_gone(i)) continue;
      if (rules::is_markup(blocks_.blocks[i], blocks_.text_of(blocks_.blocks[i])))
        take_blocks({i, i + 1}, Role::other, {ReasonCode::not_prose});
      else if (stories_.leads_on(i) || stories_.leads_on_behind_label(i))
        take_blocks({i, i + 1}, Role::related, {ReasonCode::phrase, rules::detail_of(blocks_.text_of(blocks_.blocks[i]))});
      else if (const NodeId film = says_article_ ? shapes::film_around(document_, blocks_, features_, i) : no_node; film != no_node)
        take(film, Role::inline_related, {ReasonCode::card_grid});
      else if (shapes::is_reaction(blocks_.text_of(blocks_.blocks[i]))) take_blocks({i, i + 1}, Role::share, {ReasonCode::not_prose});
      else if (stories_.is_list_in_lines(i) && features_.total_prose() >= least_besides_)
        take_blocks({i, i + 1}, Role::related, {ReasonCode::card_grid});
      else if (says_article_ && shapes::calls_for_stories(blocks_, i) && !features_.of(i).in_json_body) take_call(i);
      else if (const LinkTarget target = target_of(i)) take_target(i, target);
    }
    sort(out_.verdicts, [](const auto& a, const auto& b) { return a.first < b.first; });
    sort(out_.empty, [](const EmptyRegion& a, const EmptyRegion& b) { return a.node < b.node; });
    return std::move(out_);
  }

 private:
  bool take_element(NodeId node) {
    const bool list = features_.blocks_in(node).size() >= least_stories;  // most elements hold a line at most
    if ((list || names_[node]) && take_comments(node)) return true;
    if (take_form(node) || take_editor(node) || take_signup(node) || (list && take_named(node)) || take_preview(node)) return true;
    return (list && (take_cards(node) || take_dated(node))) || take_letter(node);
  }

  [[nodiscard]] bool is_gone(std::uint32_t i) const { return out_.any() && out_.blocks[i]; }

  /// An element for a page's story, with its title and text: what stands behind it is none of it, however short that is.
  [[nodiscard]] bool is_story(NodeId node) const {
    if (!says_article_ || (document_.tag(node) != Tag::article && document_.tag(node) != Tag::main)) return false;
    const BlockRange range = features_.blocks_in(node);
    return features_.titles(range) > 0 && features_.prose_words(range) >= least_prose_of_story;
  }

  void take(NodeId node, Role role, const Reason& reason) {
    begin();
    for (NodeId at = node; at < document_.subtree_end(node); ++at) out_.nodes[at] = true;
    const BlockRange range = features_.blocks_in(node);
    if (range.empty()) out_.empty.push_back({node, role, reason});
    take_blocks(range, role, reason);
  }

  void begin() {
    if (out_.any()) return;
    out_.blocks.assign(blocks_.blocks.size(), false);
    out_.nodes.assign(document_.size(), false);
  }

  void take_blocks(BlockRange range, Role role, const Reason& reason) {
    begin();
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (out_.blocks[i]) continue;
      out_.blocks[i] = true;
      const PhraseHit& phrase = features_.of(i).phrase;
      // what the form's box says stands among the comments
      const bool of_form = role == Role::comments && phrase.kind == Role::comment_form && blocks_.blocks[i].words > most_reply_words;
      const bool says = phrase.mode >= PhraseMode::prefix &&
                        (phrase.kind == role || of_form || (phrase.kind == Role::inline_related && role == Role::related));
      Verdict verdict{
          of_form ? Role::comment_form : role, reason.code == ReasonCode::card_grid ? confidence_of_cards : confidence, false, {}};
      verdict.reasons.push_back(says ? rules::says_phrase(blocks_.text_of(blocks_.blocks[i]), phrase) : reason);
      out_.verdicts.emplace_back(i, std::move(verdict));
    }
  }

  /// Up while nothing is added.
  [[nodiscard]] NodeId highest_alike(NodeId node) const {
    const std::uint32_t size = features_.blocks_in(node).size();
    for (NodeId up = document_.parent(node); !holds_page(document_.tag(up)) && up != node && up != 0; up = document_.parent(up)) {
      if (features_.blocks_in(up).size() != size) break;
      node = up;
    }
    return node;
  }

  /// The element that holds the block before a box, and nothing else, under the same parent; no_node where there is none.
  [[nodiscard]] NodeId line_over(NodeId box) const {
    const std::uint32_t begin = features_.blocks_in(box).begin;
    if (begin == 0 || is_gone(begin - 1)) return no_node;
    NodeId line = blocks_.blocks[begin - 1].element;
    while (features_.blocks_in(line).size() == 1 && document_.parent(line) != document_.parent(box) && line != 0)
      line = document_.parent(line);
    return features_.blocks_in(line).size() == 1 && line != 0 && document_.parent(line) == document_.parent(box) ? line : no_node;
  }

  // Comment forms

  [[nodiscard]] bool says_comment(std::uint32_t i) const {
    const PhraseHit& phrase = features_.of(i).phrase;
    return phrase.kind == Role::comment_form && phrase.mode >= PhraseMode::label;
  }

  /// `among_comments`: whatever it asks, it asks for one more.
  bool take_form(NodeId form, bool among_comments = false) {
    if (document_.tag(form) != Tag::form || form < form_end_) return false;  // HTML has no forms in forms; hostile snapshots may
    if (features_.textareas_in(form) == 0) return false;
    form_end_ = document_.subtree_end(form);
    const BlockRange range = features_.blocks_in(form);
    const FormFields fields = fields_in(document_, form, names_);
    // Where its fields say so, it may have a paragraph on what becomes of the address.
    const bool wordy = among_comments || (fields.comment_names && fields.inputs > 0);
    if (features_.words(range) > (wordy ? most_wordy_form_words : most_form_words) || features_.titles(range) > 0) return false;
    const NodeId box = around(form);
    const BlockRange around_it = features_.blocks_in(box);
    bool says = among_comments || fields.comment_names || (range.begin > 0 && says_comment(range.begin - 1));
    for (std::uint32_t i = around_it.begin; i < around_it.end; ++i) {
      const bool inside = range.begin <= i && i < range.end;
      if (inside && !wordy && (features_.of(i).prose || blocks_.blocks[i].words > most_form_line_words)) return false;
      says = says || says_comment(i);
    }
    if (!says) return take_remarks(form);
    const NodeId line = line_over(box);
    if (out_.comment_form == no_node) out_.comment_form = box;
    out_.asks_for_address = out_.asks_for_address || features_.emails_in(form) > 0;
    const Reason reason{ReasonCode::form_fields};
    if (line != no_node && heads_form(features_.blocks_in(line).begin)) take(line, Role::comment_form, reason);
    take(box, Role::comment_form, reason);
    return box == form;
  }

  /// A text field outside any form that asks for a comment, with the few fields and buttons around it: what scripts send needs no form.
  bool take_editor(NodeId node) {
    const BlockRange range = features_.blocks_in(node);
    if (!says_article_ || node < form_end_ || features_.textareas_in(node) != 1 || holds_page(document_.tag(node)) ||
        document_.subtree_end(node) - node > most_editor_nodes || range.size() > most_signup_blocks ||
        features_.words(range) > most_prompt_words || features_.titles(range) > 0 ||
        features_.prose_words({0, range.begin}) < least_prose_of_story)
      return false;
    bool says = node < comments_end_ || (range.begin > 0 && asks_for_comments(range.begin - 1));
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (features_.of(i).prose || stories_.is_headline(i) || blocks_.blocks[i].words > most_offer_words) return false;
      says = says || says_comment(i);
    }
    bool site = false;
    for (NodeId at = node; at < document_.subtree_end(node); ++at) {
      const Tag tag = document_.tag(at);
      if (tag == Tag::form) return false;
      says = says || (tag == Tag::textarea &&
                      match_phrase(document_.attribute(at, Attribute::placeholder), most_button_words).kind == Role::comment_form);
      site = site || (tag == Tag::input && one_of<"url link website">(document_.attribute(at, Attribute::name)));
    }
    // Strangers' addresses alone are asked for by who sells something, their own sites by who shows what they say.
    const FormFields fields = fields_in(document_, node, names_);
    if (!says && !fields.comment_names && !(fields.email && site)) return false;
    take(node, Role::comment_form, {ReasonCode::form_fields});
    return true;
  }

  bool take_letter(NodeId node) {
    const bool letter = is_letter_box(document_, blocks_, features_, node, least_besides_);
    if (letter) take(node, Role::comment_form, {ReasonCode::form_fields});
    return letter;
  }

  /// A field without a word, and behind it nothing but readers' remarks.
  bool take_remarks(NodeId form) {
    std::vector<NodeId> remarks;
    std::uint32_t looks = 0;
    for (NodeId node = document_.next_sibling(form); node != no_node; node = document_.next_sibling(node)) {
      if (++looks > most_siblings) return false;
      if (features_.blocks_in(node).empty()) continue;
      if (!is_pictured_remark(blocks_, features_, node)) return false;
      remarks.push_back(node);
    }
    if (remarks.size() < least_remarks ||
        !comments_.follow_article({features_.blocks_in(remarks.front()).begin, features_.blocks_in(remarks.back()).end},
                                  ReadersComments::Named::counted))
      return false;
    for (const NodeId remark : remarks) take(remark, Role::comments, {ReasonCode::form_fields});
    take(form, Role::comment_form, {ReasonCode::form_fields});
    return true;
  }

  /// The smallest box around a label that asks for comments without a form: what stands beside it may be the article's first paragraph.
  void take_prompt(std::uint32_t label) {
    if (!asks_for_comments(label)) return;
    for (NodeId up = document_.parent(blocks_.blocks[label].element); up != 0 && !holds_page(document_.tag(up));
         up = document_.parent(up)) {
      const BlockRange range = features_.blocks_in(up);
      if (range.begin != label || range.size() > most_prompt_blocks) return;
      if (range.size() == 1 ? !holds_frame(up) : !is_prompt(up)) continue;
      const Reason reason{ReasonCode::heading_phrase, rules::detail_of(blocks_.text_of(blocks_.blocks[label]))};
      return take(highest_alike(up), Role::comment_form, reason);
    }
  }

  /// Behind its label the house's rules, a button that leads to logging in, or an editor that scripts make.
  [[nodiscard]] bool is_prompt(NodeId node) const {
    const BlockRange range = features_.blocks_in(node);
    if (features_.words(range) > most_prompt_words || features_.titles(range) > 0 || features_.media_in(node) > 0) return false;
    bool leads = holds_text_box(node);
    bool asks = leads || says_comment(range.begin);  // "Recent comments" heads other lists
    std::uint32_t unknown = 0;
    for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
      const Block& block = blocks_.blocks[i];
      const PhraseHit& phrase = features_.of(i).phrase;
      const bool of_thread = phrase.kind == Role::comments && document_.tag(blocks_.blocks[range.begin].element) == Tag::button;
      if (block.heading_level != 0 || features_.of(i).in_json_body || block.in_table || block.in_quotation || of_thread) return false;
      const bool button = block.words <= most_button_words && (features_.of(i).linked || document_.tag(block.element) == Tag::button);
      const bool known = phrase.kind == Role::comment_form || phrase.kind == Role::paywall || phrase.kind == Role::legal;
      leads = leads || button || (known && block.links > 0);
      asks = asks || (known && phrase.kind == Role::comment_form);
      unknown += known || button ? 0 : 1;
    }
    return asks && unknown <= (leads ? 1 : 0);
  }

  /// The field of a form, or an editor that scripts make.
  [[nodiscard]] bool holds_text_box(NodeId node) const {
    return features_.textareas_in(node) > 0 ||
           holds(node, [this](NodeId at) { return document_.attribute(at, Attribute::role) == "textbox"_w; });
  }

  /// Another site's page in this one: under such a label its readers' comments.
  [[nodiscard]] bool holds_frame(NodeId node) const {
    return holds(node, [this](NodeId at) { return document_.tag(at) == Tag::iframe; });
  }

  template <class Is>
  [[nodiscard]] bool holds(NodeId node, Is is) const {
    constexpr NodeId most_nodes = 200;
    for (NodeId at = node; at < std::min(document_.subtree_end(node), node + most_nodes); ++at) {
      if (!document_.is_text(at) && is(at)) return true;
    }
    return false;
  }

  /// "Leave a comment", "Comments".
  [[nodiscard]] bool asks_for_comments(std::uint32_t i) const {
    const PhraseHit& phrase = features_.of(i).phrase;
    return says_comment(i) || (phrase.kind == Role::comments && phrase.mode == PhraseMode::whole);
  }

  /// A line that asks for a comment, or a heading of the form's own box.
  [[nodiscard]] bool heads_form(std::uint32_t i) const { return says_comment(i) && !features_.of(i).title; }

  /// The highest element around a form that holds only a line or two over it: its heading.
  [[nodiscard]] NodeId around(NodeId form) const {
    const BlockRange own = features_.blocks_in(form);
    NodeId best = form;
    for (NodeId up = document_.parent(form); !holds_page(document_.tag(up)) && up != 0; up = document_.parent(up)) {
      const BlockRange range = features_.blocks_in(up);
      if (range.size() > own.size() + most_lines_beside_form || features_.textareas_in(up) > features_.textareas_in(form)) break;
      bool heads = true;
      for (std::uint32_t i = range.begin; i < range.end && heads; ++i) {
        if (own.begin <= i && i < own.end) continue;
        const bool heading = i < own.begin && blocks_.blocks[i].heading_level > 1 && blocks_.blocks[i].words <= most_label_words;
        const bool near = i < own.begin || up == document_.parent(form);  // beside the box it may be the article's first paragraph
        const bool note = near && range.begin < i && says_comment(range.begin) && blocks_.blocks[i].words <= most_form_line_words;
        heads = !features_.of(i).title && (says_comment(i) || heading || note);
      }
      if (!heads) break;
      best = up;
    }
    return best;
  }

  /// A box that asks for an e-mail address, and says what for.
  bool take_signup(NodeId node) {
    const Tag tag = document_.tag(node);
    if (tag != Tag::form && tag != Tag::div && tag != Tag::section && tag != Tag::aside) return false;
    if (features_.emails_in(node) == 0 || features_.textareas_in(node) > 0) return false;
    const BlockRange range = features_.blocks_in(node);
    if (range.empty() || range.size() > most_signup_blocks || features_.words(range) > most_signup_words || features_.titles(range) > 0)
      return false;
    const NameHit& name = names_[node];  // "subscription-widget": a longer sentence, in whatever language, says what for
    const bool named = says_article_ && name.kind == NameKind::role && name.role == Role::newsletter;
    bool says = named;
    std::uint32_t headings = 0;
    std::uint32_t sentences = 0;                       // that ask for nothing: what the mail is about
    const Block& first = blocks_.blocks[range.begin];  // a heading, or beside a story a line: under it a sentence may say what for
    const bool headed = first.heading_level > 1 || (says_article_ && first.words <= most_label_words && !first.ends_sentence &&
                                                    features_.total_prose() - features_.prose_words(range) >= least_besides_);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const BlockEvidence& e = features_.of(i);
      const bool asks = rules::is_appeal(e.phrase.kind) || e.phrase.kind == Role::legal;
      headings += blocks_.blocks[i].heading_level != 0 ? 1 : 0;
      sentences += blocks_.blocks[i].ends_sentence && !blocks_.blocks[i].ends_ellipsis && !asks ? 1 : 0;  // "Your e-mail…"
      const bool says_what_for = headed && i > range.begin && blocks_.blocks[i].words <= most_offer_words;
      if ((e.prose && !asks && !says_what_for && (!named || blocks_.blocks[i].words > most_form_line_words)) || stories_.is_headline(i) ||
          headings > 1 || sentences > 1)
        return false;
      says = says || (e.phrase.kind == Role::newsletter && e.phrase.mode >= PhraseMode::prefix);
    }
    if (says) take(node, Role::newsletter, {ReasonCode::form_fields});
    return says;
  }

  // Readers' comments, on a page that says that it is an article

  bool take_comments(NodeId node) {
    const bool named = comments_.are_in(node);
    if (!named && !comments_.are_alike_in(node)) return false;
    for (NodeId at = node; at < document_.subtree_end(node); ++at) {
      if (document_.is_text(at)) continue;
      take_form(at, true);
      if (is_locked_form(at)) take(at, Role::comment_form, {ReasonCode::name_token, std::u16string(names_[at].token)});
    }
    const Block& first = blocks_.blocks[features_.blocks_in(node).begin];
    take(node, Role::comments,
         named ? Reason{ReasonCode::name_token, std::u16string(names_[node].token)}
               : Reason{ReasonCode::phrase, rules::detail_of(blocks_.text_of(first))});
    return true;
  }

  /// The box of a comment form where it has a heading and, in the place of fields, a line that asks to log in.
  [[nodiscard]] bool is_locked_form(NodeId node) const {
    const NameHit& name = names_[node];
    if (name.kind != NameKind::role || name.role != Role::comment_form || name.weak) return false;
    const BlockRange range = features_.blocks_in(node);
    return range.size() == 2 && features_.words(range) <= most_prompt_words && blocks_.blocks[range.begin].heading_level != 0 &&
           blocks_.blocks[range.begin + 1].links > 0 && features_.textareas_in(node) == 0;
  }

  void take_threads() {
    if (!says_article_) return;
    for (const Thread& thread : find_threads(document_, blocks_, features_, out_.comment_form, out_.asks_for_address)) {
      if (out_.any() && out_.nodes[thread.node]) continue;
      if (comments_.follow_article(features_.blocks_in(thread.node)))
        take(thread.node, Role::comments, {ReasonCode::phrase, thread.control});
    }
  }

  void take_headed_comments(std::uint32_t i) {
    const auto [label, box] = comments_.under_label(i);
    if (box == no_node) return;
    const Reason reason{ReasonCode::heading_phrase, rules::detail_of(blocks_.text_of(blocks_.blocks[i]))};
    if (label != no_node) take(label, Role::comments, reason);
    take(box, Role::comments, reason);
  }

  // Boxes of other stories

  bool take_named(NodeId node) {
    const NameHit& name = names_[node];
    if (name.kind != NameKind::role || name.role != Role::related || name.weak || holds_page(document_.tag(node))) return false;
    const BlockRange range = features_.blocks_in(node);
    if (range.size() > most_blocks || range.size() < least_stories) return false;
    if (!stories_.lists(stories_.without_heading(range))) return false;
    take_box(node, {ReasonCode::name_token, std::u16string(name.token)});
    return true;
  }

  /// Another page as one link shows it: its title, what it is about, and its host as the last line.
  bool take_preview(NodeId node) {
    if (document_.tag(node) != Tag::a) return false;
    const BlockRange range = features_.blocks_in(node);
    const bool own = leads_to_heading(document_, blocks_, range, document_.attribute(node, Attribute::href));
    if (own) take(node, Role::navigation, {ReasonCode::link_density, u"100"});
    if (own || !says_article_ || range.size() < least_stories || range.size() > most_lines_of_preview) return own;
    const std::u16string_view host = blocks_.text_of(blocks_.blocks[range.end - 1]);
    if (features_.words(range) > most_signup_words || !unicode::contains(host, u".") || unicode::contains(host, u" ") ||
        features_.titles(range) > 0 || !unicode::contains(document_.attribute(node, Attribute::href), host))
      return false;
    take(node, Role::inline_related, {ReasonCode::link_density, u"100"});
    return true;
  }

  /// On a page that says that it is an article: cards of other stories, each with a picture or its headline in a heading.
  bool take_cards(NodeId node) {
    const Tag tag = document_.tag(node);
    if (!says_article_ || (tag != Tag::div && tag != Tag::section && tag != Tag::aside && tag != Tag::ul && tag != Tag::ol)) return false;
    const BlockRange range = features_.blocks_in(node);
    if (range.size() < least_cards || range.size() > most_blocks || node < comments_end_) return false;
    if (features_.total_prose() - features_.prose_words(range) < least_besides_) return false;
    // Where each has a picture, what stands behind the link is who paid for it or what it is about.
    const auto cards = features_.media_in(node) >= least_cards ? OtherStories::Cards::pictured : OtherStories::Cards::plain;
    if (!stories_.lists(stories_.without_heading(range), least_cards, cards)) return false;
    std::uint32_t headings = 0;
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      headings += stories_.is_headline(i) && blocks_.blocks[i].heading_level > 1 ? 1 : 0;
    if (headings < least_cards && features_.media_in(node) < least_cards) return false;
    take(highest_alike(node), Role::related, {ReasonCode::card_grid});
    return true;
  }

  /// Beside the text, headlines with their days.
  bool take_dated(NodeId node) {
    const BlockRange range = features_.blocks_in(node);
    if (holds_page(document_.tag(node)) || range.size() > most_blocks || !stories_.lists_dated(range) ||
        features_.total_prose() - features_.prose_words(range) < least_besides_)
      return false;
    take_box(node, {ReasonCode::card_grid});
    return true;
  }

  void take_box(NodeId node, const Reason& reason) {
    const NodeId box = highest_alike(node);
    const NodeId line = line_over(box);
    if (line != no_node && (stories_.is_label(features_.blocks_in(line).begin) || heads_alone(line, box)))
      take(line, Role::related, reason);
    take(box, Role::related, reason);
  }

  /// A heading, or a bold line, under which only the box stands, in whatever language its words are.
  [[nodiscard]] bool heads_alone(NodeId line, NodeId box) const {
    const std::uint32_t i = features_.blocks_in(line).begin;
    const std::uint32_t next = features_.blocks_in(box).end;
    const Block& block = blocks_.blocks[i];
    if ((block.heading_level < 2 && !block.all_strong) || block.words > most_label_words || block.ends_sentence || block.links > 0 ||
        features_.of(i).title || features_.of(i).in_json_body)
      return false;
    if (next == blocks_.blocks.size()) return true;
    const std::uint32_t level = blocks_.blocks[next].heading_level;
    return level > 0 && (block.heading_level == 0 || level <= block.heading_level);
  }

  /// A line that asks for readers' stories, with the question over it.
  void take_call(std::uint32_t i) {
    const Reason reason{ReasonCode::phrase, rules::detail_of(blocks_.text_of(blocks_.blocks[i]))};
    const bool above = shapes::asks_above(blocks_, i) && !is_gone(i - 1) && !features_.of(i - 1).title;
    take_blocks({above ? i - 1 : i, i + 1}, Role::notice, reason);
  }

  [[nodiscard]] LinkTarget target_of(std::uint32_t i) const {
    const BlockEvidence& e = features_.of(i);
    return e.title ? LinkTarget{}
                   : target_of_line(document_, blocks_, blocks_.blocks[i], e.linked, static_cast<bool>(e.phrase), says_article_);
  }

  /// Such lines, and before them one or two that say what for.
  [[nodiscard]] bool asks_only(BlockRange range) const {
    std::uint32_t others = 0;
    bool asked = false;
    for (std::uint32_t k = range.begin; k < range.end; ++k) {
      if (target_of(k)) {
        asked = true;
        continue;
      }
      const Block& block = blocks_.blocks[k];
      const bool heads = block.heading_level == 0 || k == range.begin;
      if (asked || !heads || block.links > 0 || features_.of(k).in_json_body || block.words > most_form_line_words) return false;
      others += block.words > 1 ? 1 : 0;  // "Podcast" over what is in it
    }
    return others <= most_lines_beside_form;
  }

  /// A line that leads there, and where it asks for something the few lines of its box that say what for.
  void take_target(std::uint32_t i, const LinkTarget& target) {
    const auto has_tags = [&](std::uint32_t k) { return k < blocks_.blocks.size() && target_of(k).role == Role::navigation; };
    if (target.role == Role::navigation && ((i > 0 && has_tags(i - 1)) || has_tags(i + 1))) return;  // a thing's properties, in a list
    const Reason reason{ReasonCode::link_target, std::u16string(target.part)};
    NodeId box = no_node;
    const bool asks = target.role != Role::share && target.role != Role::navigation && features_.of(i).linked;
    for (NodeId up = blocks_.blocks[i].element; asks && up != 0 && !holds_page(document_.tag(up)); up = document_.parent(up)) {
      const BlockRange range = features_.blocks_in(up);
      if (range.size() > most_lines_of_appeal || features_.words(range) > most_signup_words || features_.titles(range) > 0 ||
          features_.total_prose() - features_.prose_words(range) < (says_article_ ? least_prose_of_story : least_besides_) ||
          !asks_only(range))
        break;
      box = up;
    }
    if (target.role == Role::inline_related && (box == no_node || features_.blocks_in(box).size() < 2)) return;  // a menu's entry
    if (box != no_node) take(box, target.role, reason);
    else take_blocks({i, i + 1}, target.role, reason);
  }

  void take_labelled(std::uint32_t i) {
    const Reason reason{ReasonCode::heading_phrase, rules::detail_of(blocks_.text_of(blocks_.blocks[i]))};
    // The highest element that begins with the label and holds nothing but stories, or one.
    NodeId box = no_node;
    NodeId label = no_node;
    for (NodeId up = blocks_.blocks[i].element; !holds_page(document_.tag(up)) && up != 0; up = document_.parent(up)) {
      const BlockRange range = features_.blocks_in(up);
      if (range.begin != i || range.size() > most_blocks) break;
      if (range.size() == 1) label = up;
      else if (stories_.lists({i + 1, range.end}, 1, OtherStories::Cards::labelled) || stories_.is_unlinked(range)) box = up;
    }
    if (box != no_node) return take(box, Role::related, reason);
    if (label == no_node) return;  // a line among block children
    // Without a box of their own: the element behind the label.
    NodeId behind = document_.next_sibling(label);
    while (behind != no_node && features_.blocks_in(behind).empty()) behind = document_.next_sibling(behind);
    if (behind == no_node || document_.is_text(behind) || holds_page(document_.tag(behind))) return;
    const BlockRange range = features_.blocks_in(behind);
    if (range.size() > most_blocks || is_gone(range.begin)) return;
    const std::uint32_t least = says_article_ && features_.of(i).phrase.mode == PhraseMode::whole ? 1 : least_stories;
    if (range.size() == 1) return take_row(label, behind, least, reason);
    if (!stories_.lists(range, least_stories, OtherStories::Cards::labelled)) return;
    take(label, Role::related, reason);
    take(behind, Role::related, reason);
  }

  /// A label, and paragraphs that are headlines, each an element beside it: "Read more:" may lead to one.
  void take_row(NodeId label, NodeId first, std::uint32_t least, const Reason& reason) {
    std::vector<NodeId> row;
    for (NodeId node = first; node != no_node && !document_.is_text(node); node = document_.next_sibling(node)) {
      const BlockRange range = features_.blocks_in(node);
      if (range.empty()) continue;
      if (range.size() > 1 || !stories_.is_headline(range.begin) || is_gone(range.begin) || !stories_.lists(range, 1)) break;
      row.push_back(node);
    }
    if (row.size() < least) return;
    take(label, Role::related, reason);
    for (const NodeId node : row) take(node, Role::related, reason);
  }

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  const ElementNames& names_;
  const bool says_article_;
  std::uint32_t least_besides_;
  NodeId story_end_ = 0;
  const OtherStories stories_;
  ReadersComments comments_;
  NodeId form_end_ = 0;
  NodeId comments_end_ = 0;  // of what is named after comments: these have headings and pictures, too
  Apart out_;
};

}  // namespace

Apart find_apart(const Document& document, const Blocks& blocks, const Features& features, const ElementNames& names,
                 const PageData& page) {
  return Finder(document, blocks, features, names, page).run();
}

Blocks without(const Blocks& blocks, const Apart& apart) {
  std::vector<Block> left;
  left.reserve(blocks.blocks.size() - apart.verdicts.size());
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    if (!apart.blocks[i]) left.push_back(blocks.blocks[i]);
  }
  return {blocks.folded, std::move(left)};
}

}  // namespace nutgraf
