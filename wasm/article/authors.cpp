#include "article/authors.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/address.h"
#include "article/around_headline.h"
#include "article/author_words.h"
#include "article/bylines.h"
#include "article/metadata.h"
#include "article/persons.h"
#include "classify/evidence/features.h"
#include "classify/evidence/line_rules.h"
#include "classify/evidence/link_targets.h"
#include "classify/phrases/phrases.h"
#include "models/lexicon.h"
#include "unicode/digits.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr NodeId most_author_nodes = 200;  // that are read of an element
constexpr std::size_t most_authors = 3;    // of an article; more are those of a thread, or of other stories
constexpr std::size_t max_bylines = 20;
constexpr std::uint32_t longest_labelled = 6;  // words: "Written by" and the name
constexpr std::uint32_t longest_of_name = 12;  // words of a line that may be one
constexpr std::uint32_t blocks_behind = 20;    // the text, where somebody may sign

bool same(std::u16string_view a, std::u16string_view b) { return unicode::fold(a) == unicode::fold(b); }

/// "Sat" is what is left of "Sat, 4 May".
bool names_day_or_month(std::u16string_view name) { return !calendar_word(name).empty(); }

class Authors {
 public:
  Authors(const Document& document, const Blocks& blocks, const Classification& classification, std::u16string_view site)
      : document_(document),
        blocks_(blocks),
        verdicts_(classification.verdicts),
        page_(classification.page),
        site_(site),
        language_(unicode::to_lower(page_.html_lang)) {
    language_.resize(std::min(language_.find_first_of(u"-_"), language_.size()));
  }

  std::vector<std::u16string> run() {
    const auto found = [this] { return !names_.empty(); };
    for (const std::u16string& author : page_.authors) add_said(author);
    if (found()) return names_;
    for (const std::u16string_view author : page_.meta_authors) {
      if (author.find(u"://") == std::u16string_view::npos) add_said(clean_value(author));
    }
    if (names_.size() > 1) keep_shown();
    if (names_.size() == 1 && !is_shown(names_[0])) instead_of_owner();
    if (found()) return names_;
    if (!page_.thread_author.empty()) add_user(page_.thread_author);
    if (found()) return names_;
    from_elements();
    if (found()) return names_;
    around_headline();
    if (found()) return names_;
    for (std::uint32_t i = 0; i < verdicts_.size() && !found(); ++i) {
      if (verdicts_[i].role == Role::byline) add_byline(blocks_.blocks[i]);
    }
    if (!found()) add_said(clean_value(page_.card_author));
    if (!found()) signed_below();
    if (!found()) from_author_box();
    return found() ? names_ : weak_;
  }

 private:
  void add(std::u16string_view name) {
    name = after_by(name);
    if (name.empty() || (!names_.empty() && (is_trade(name) || is_letters(name)))) return;
    const bool known = std::any_of(names_.begin(), names_.end(), [&](const std::u16string& other) { return same(other, name); });
    if (!known && names_.size() < max_bylines) names_.emplace_back(name);
  }

  /// Outside of menus and the footer, which say whose site it is, and of rights.
  [[nodiscard]] bool is_shown(std::u16string_view name) const {
    for (std::uint32_t i = 0; i < verdicts_.size(); ++i) {
      if (verdicts_[i].role != Role::navigation && verdicts_[i].role != Role::legal &&
          blocks_.text_of(blocks_.blocks[i]).find(name) != std::u16string_view::npos)
        return true;
    }
    return false;
  }

  /// The page's data names the site's owner beside who wrote this: the page shows one of them.
  void keep_shown() {
    std::vector<std::u16string> shown;
    for (const std::u16string& name : names_) {
      if (is_shown(name)) shown.push_back(name);
    }
    if (!shown.empty()) names_ = std::move(shown);
  }

  /// It names the owner alone, and a line at the headline somebody else.
  void instead_of_owner() {
    std::vector<std::u16string> owner;
    owner.swap(names_);
    around_headline();
    if (names_.size() != 1 || !names_somebody(names_[0], language_)) names_ = std::move(owner);
  }

  [[nodiscard]] bool is_site(std::u16string_view name) const { return same(name, site_) || same(name, page_.publisher); }

  /// The page's data names somebody. The site itself and a user's name are better than nobody, and no more.
  void add_said(std::u16string_view said) {
    for (const std::u16string& name : names_said(said)) {
      if (name.size() > longest_name || is_no_name(name)) continue;
      if (!is_site(name) && !is_user_name(name)) add(name);
      else if (weak_.empty()) weak_.push_back(name);
    }
  }

  void add_user(std::u16string_view name) {
    if (name.size() <= longest_name && weak_.empty()) add(name);
  }

  /// A line of the page names somebody.
  void add_seen(std::u16string_view line) {
    const std::vector<std::u16string> seen = names_in_byline(line);
    for (const std::u16string& said : seen) {
      if (seen.size() > 1 && says_author(said)) continue;  // "Author | Jane Roe"
      const std::u16string_view name = without_weekday(without_small_by(said, language_));
      if (name.size() > longest_name || is_no_name(name) || is_site(name) || !looks_like_name(name) || names_day_or_month(name) ||
          is_dateline_label(name))
        continue;
      add(name);
    }
  }

  /// The beginning of an element's text; deep in elements without text there is nobody.
  [[nodiscard]] std::u16string text_in(NodeId node) const {
    const NodeId end = std::min(document_.subtree_end(node), node + most_author_nodes);
    std::u16string text;
    for (NodeId inner = node; inner < end && text.size() < 120; ++inner) {
      if (document_.is_text(inner)) text += document_.text(inner);
    }
    return std::u16string(clean_value(text));
  }

  /// What an element of an author says of the name: a part of it may be that alone, or data that is not shown.
  [[nodiscard]] std::u16string name_in(NodeId node) const {
    for (NodeId at = node; at < std::min(document_.subtree_end(node), node + most_author_nodes); ++at) {
      if (document_.is_text(at) || document_.attribute(at, Attribute::itemprop) != "name"_w) continue;
      const std::u16string_view said = document_.attribute(at, Attribute::content);
      return said.empty() ? text_in(at) : std::u16string(clean_value(said));
    }
    return text_in(node);
  }

  /// A reader's comment, a card of another story, a box about somebody: the authors of these come last, or not at all.
  [[nodiscard]] bool stands_beside(NodeId node, bool comment) const {
    const auto block =
        std::partition_point(blocks_.blocks.begin(), blocks_.blocks.end(), [node](const Block& other) { return other.last_text < node; });
    if (block == blocks_.blocks.end()) return false;
    const Verdict& verdict = verdicts_[static_cast<std::size_t>(block - blocks_.blocks.begin())];
    if (verdict.role == Role::comments || comment) return verdict.role == Role::comments;
    return verdict.role == Role::related ||
           (verdict.role == Role::other && !verdict.reasons.empty() && verdict.reasons[0].code == ReasonCode::name_token);
  }

  /// The site's name in its header, which is a person's where the site is hers.
  [[nodiscard]] bool is_masthead(NodeId node) const {
    const std::u16string_view href = document_.attribute(node, Attribute::href);
    return (href == "/"_w || is_root_address(href)) && !names_somebody(text_in(node), language_);
  }

  /// rel=author and itemprop=author; then a card; then authors that stand beside something else than the article.
  void from_elements() {
    std::vector<NodeId> elements;
    document_.each_attribute([&](NodeId node, Attribute name, std::u16string_view value) {
      if ((name != Attribute::rel && name != Attribute::itemprop) || value != "author"_w) return;
      if (name == Attribute::rel && is_masthead(node)) return;
      if (elements.empty() || elements.back() != node) elements.push_back(node);
    });
    // Everybody in a thread is an author; the first one began it, and may be called anything.
    if (page_.discusses() || (elements.size() > most_authors && !page_.says_article())) {
      for (std::size_t i = 0; i < elements.size() && names_.empty(); ++i) add_user(name_in(elements[i]));
      if (!names_.empty()) return;
    }
    for (const bool anywhere : {false, true}) {
      std::uint32_t named = 0;
      for (const NodeId node : elements) {
        if (names_.size() >= 5) break;
        const std::size_t before = names_.size();
        const bool beside = stands_beside(node, anywhere);
        if (!beside) add_seen(name_in(node));
        named += beside || names_.size() > before ? 1 : 0;
      }
      if (named > most_authors && !names_.empty()) names_.resize(1);  // cards of others' stories behind it
      if (names_.empty() && !anywhere) from_card();
      if (!names_.empty()) return;
    }
  }

  /// The first author as microformats mark one up; cards of other stories stand behind it.
  void from_card() {
    NodeId end = 0;  // of the card before
    document_.each_attribute([&](NodeId node, Attribute attribute, std::u16string_view classes) {
      if (attribute != Attribute::class_ || node < end || !names_.empty() || !is_author_card(classes)) return;
      end = document_.subtree_end(node);
      NodeId name = node;
      while (name < end && (document_.is_text(name) || !has_class(document_.attribute(name, Attribute::class_), u"fn"))) ++name;
      add_seen(text_in(name < end ? name : node));
    });
  }

  /// A block whose own name, or that of the box around it, speaks of an author.
  [[nodiscard]] bool is_of_author(std::uint32_t i) const {
    for (const Reason& reason : verdicts_[i].reasons) {
      if (reason.code != ReasonCode::name_token) continue;
      for (const std::u16string_view word : {u"author", u"autor", u"auteur", u"byline", u"writer"}) {
        if (reason.detail.find(word) != std::u16string::npos) return true;
      }
    }
    return false;
  }

  /// Links to the pages of authors.
  void add_linked(const Block& block) {
    for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
      const InlineMark& mark = blocks_.marks[m];
      if (mark.kind != MarkKind::link || !leads_to_author(document_.attribute(mark.node, Attribute::href))) continue;
      add_seen(slice(blocks_.text_of(block), mark.span));
    }
  }

  /// Where it begins in no language that is known, the link to the author's page in it is the name alone: "Durim Jane Roe",
  /// "Jane RoeSend an email".
  void add_byline(const Block& block) {
    const std::u16string_view text = blocks_.text_of(block);
    if (!begins_as_byline(text)) add_linked(block);
    if (!names_.empty()) return;
    // "Written by Jane Roe Veröffentlicht am …": its one name begins with a link
    const std::vector<std::u16string> said = names_in_byline(text);
    const InlineMark* const link = first_link(blocks_, block);
    const std::u16string_view name = link == nullptr ? std::u16string_view() : slice(text, link->span);
    add_seen(said.size() == 1 && is_full_name(name) && said[0].starts_with(name) ? name : text);
  }

  /// <span class="news-author">…: Jane Roe</span>: the link in it, or what stands in an element of its own, behind a colon, or alone.
  void add_classed(NodeId node, NodeId end) {
    for (int looks = 0; node < end && names_.empty() && looks < 20; ++node) {
      const std::u16string_view classes = document_.attribute(node, Attribute::class_);
      if (classes.find(u"author") == classes.npos ? !has_class(classes, u"createdby")
                                                  : !has_class(classes, u"author") && !has_class(classes, u"-author"))
        continue;
      ++looks;
      NodeId name = node;
      const NodeId inside = std::min(document_.subtree_end(node), node + 20);
      for (NodeId inner = node + 1; inner < inside && document_.tag(name) != Tag::a; ++inner) {
        if (!document_.is_text(inner) && !text_in(inner).empty()) name = inner;
      }
      const std::u16string text = text_in(name);
      const std::u16string_view said = unicode::trim(std::u16string_view(text).substr(text.find(u':') + 1));  // all of it without one
      const auto spaces = std::count(said.begin(), said.end(), u' ');
      if (spaces < 4 && (spaces > 0 || is_caseless(said)) && looks_like_name(said)) add_seen(said);
    }
  }

  /// The lines between the headline and the text, and those right above it.
  void around_headline() {
    std::uint32_t headline = 0;
    const BlockRange range = around_headline_of(blocks_, verdicts_, headline);
    const BlockRange head{range.begin, end_of_head(range, headline)};
    const auto each = [&](std::uint32_t begin, std::uint32_t end, auto&& look_at) {
      for (std::uint32_t i = begin; i < end && names_.empty(); ++i) look_at(i);
    };
    each(head.begin, head.end, [&](std::uint32_t i) {
      if (verdicts_[i].role == Role::byline) add_byline(blocks_.blocks[i]);
    });
    each(headline + 1, head.end, [&](std::uint32_t i) { add_under_headline(i, headline); });
    each(head.begin, headline, [&](std::uint32_t i) { add_over_date(i); });
    add_lines(head, headline);
    each(head.begin, std::min(headline, range.end), [&](std::uint32_t i) { add_with_date(i); });
    each(headline + 1, head.end, [&](std::uint32_t i) { add_without_words(i); });
    if (head.begin < head.end && page_.says_article())
      add_classed(blocks_.blocks[head.begin].element, blocks_.blocks[head.end - 1].last_text);
  }

  /// Where the text begins behind the headline: short paragraphs may be a standfirst.
  [[nodiscard]] std::uint32_t end_of_head(BlockRange range, std::uint32_t headline) const {
    std::uint32_t end = std::max(headline, range.begin);
    std::uint32_t read = 0;  // words
    for (; end < range.end && read <= 2 * longest_line; ++end) {
      if (!is_article_text(verdicts_[end].role)) continue;
      if (blocks_.blocks[end].words > longest_line) break;
      read += blocks_.blocks[end].words;
    }
    return end;
  }

  /// "Jane Roe", "4 May 2026" over the headline
  void add_over_date(std::uint32_t i) {
    const Block& block = blocks_.blocks[i];
    const std::u16string_view text = blocks_.text_of(block);
    if (verdicts_[i].role == Role::other && !block.hidden && is_dated(i + 1) && names_somebody(text, language_) &&
        (block.links == 0 || !is_foreign_name(text)))
      add_seen(text);
  }

  /// Lines with "by" and its like, with a label of their own or behind one: "Written by", and no more.
  void add_lines(BlockRange head, std::uint32_t headline) {
    bool label = false;
    for (std::uint32_t i = head.begin; i < head.end && names_.empty(); ++i) {
      const Block& block = blocks_.blocks[i];
      const std::u16string text = unglued(line_text(blocks_, block));
      if (!may_name_author(i, headline, text, label)) {
        label = false;
        continue;
      }
      add_linked(block);
      if (names_.empty() && (label || (is_of_author(i) && block.words <= 4)) && looks_like_name(text) &&
          (label || is_full_name(text) || is_caseless(text)))
        add_seen(text);
      label = says_author(text);
      if (names_.empty() && !label) add_parts(text);
    }
  }

  /// `label`: the line before is one.
  [[nodiscard]] bool may_name_author(std::uint32_t i, std::uint32_t headline, std::u16string_view text, bool label) const {
    const Block& block = blocks_.blocks[i];
    const Role role = verdicts_[i].role;
    if (i == headline || block.hidden || line_words(blocks_, block) > longest_line || role == Role::comments || role == Role::caption)
      return false;
    const auto by = [text] { return begins_with_by(text, 4); };
    if (role == Role::related || role == Role::navigation) return i > headline && by();
    if (!is_article_text(role) || label) return true;
    // Taken for the article's text: few words with "by", or any right under the headline that end no sentence; a label.
    const bool may_sign = block.words <= 4 || (i == headline + 1 && !block.ends_sentence);
    return (may_sign && by()) || says_author(text);
  }

  /// "Jane Roe 4 May 2026" over the headline, in elements of their own
  void add_with_date(std::uint32_t i) {
    const Role role = verdicts_[i].role;
    const Block& block = blocks_.blocks[i];
    if (role != Role::related && role != Role::comments && !block.hidden && block.words <= longest_line &&
        !iso_date(line_text(blocks_, block)).empty())
      beside_date(block, false);
  }

  /// What leads to the author's page, or stands beside the date, though no known word leads the line
  void add_without_words(std::uint32_t i) {
    const Block& block = blocks_.blocks[i];
    const Role role = verdicts_[i].role;
    if (block.hidden) return;
    if (role == Role::navigation && block.words <= longest_line && !begins_with_by(blocks_.text_of(block), 4)) add_linked(block);
    if ((!is_article_text(role) || block.words <= 4) && role != Role::comments && block.words <= longest_labelled && is_beside_date(i))
      beside_date(block, true);
  }

  /// A name alone right under the headline, or beside the date; a name with the date behind it.
  void add_under_headline(std::uint32_t i, std::uint32_t headline) {
    const Block& block = blocks_.blocks[i];
    const std::u16string line = line_text(blocks_, block);
    const std::u16string_view text = without_small_by(line, language_);
    // "Jane Roe" over "Transport correspondent"
    const bool employed = i + 1 < verdicts_.size() && blocks_.blocks[i + 1].words <= 5 && is_trade(blocks_.text_of(blocks_.blocks[i + 1]));
    if (block.hidden || verdicts_[i].role == Role::comments) return;
    if (!is_article_text(verdicts_[i].role) && line_words(blocks_, block) <= longest_line && !iso_date(text).empty() &&
        (block.links == 0 || !begins_as_byline(text)))
      beside_date(block, false);
    const InlineMark* const link = first_link(blocks_, block);
    const bool linked =
        link == nullptr || (link->span.end - link->span.start == block.text.end - block.text.start && leads_to_somebody(link->node));
    const bool foreign = linked && (block.heading_level == 0 || link != nullptr || !is_caseless(text)) &&
                         verdicts_[i].role != Role::caption && names_somebody(text, language_);
    if (!names_.empty() || line_words(blocks_, block) > 8 || (!employed && !foreign && !begins_with_given_name(text))) return;
    if (foreign || is_full_name(text)) {
      if (employed || (i == headline + 1 && is_full_name(text) && begins_with_given_name(text)) || is_beside_date(i)) add_seen(text);
      return;
    }
    if (is_article_text(verdicts_[i].role) && (i != headline + 1 || block.ends_sentence)) return;
    std::uint32_t words = 0;
    const std::u16string_view name = capitals_at_start(text, words);
    const std::u16string_view rest = unicode::trim(text.substr(name.size()));
    const bool month = words > 2 && names_month(name.substr(name.rfind(u' ') + 1));
    if (words < 2 || rest.empty()) return;
    if (unicode::is_digit(rest[0]) && (month || words <= 4) && is_dated(i)) add_seen(text);
    else if (i == headline + 1 && words <= 4 &&
             (rest[0] == u'|' || rest[0] == u',' || rest[0] == u'·' || one_of<"in for">(rest.substr(0, rest.find(u' ')))))
      add_seen(name);  // "Jane Roe in Marn"
  }

  [[nodiscard]] bool is_dated(std::uint32_t i) const {
    return i < verdicts_.size() && verdicts_[i].role != Role::related && verdicts_[i].role != Role::inline_related &&
           (verdicts_[i].role == Role::dateline || !iso_date(line_text(blocks_, blocks_.blocks[i])).empty());
  }
  [[nodiscard]] bool is_beside_date(std::uint32_t i) const { return is_dated(i - 1) || is_dated(i + 1); }

  [[nodiscard]] bool leads_to_somebody(NodeId link) const {
    const std::u16string_view href = document_.attribute(link, Attribute::href);
    return leads_to_person(href) || leads_to_author(href);
  }

  /// "Jane Roe4 May 2026": of a line with a date, what an element of its own has, and nothing but a name. `label`: there is no date in the line,
  /// and a word in whatever language leads to the name.
  void beside_date(const Block& block, bool label) {
    for (std::uint32_t r = block.runs_begin + (label ? 1 : 0); r < block.runs_end && names_.empty(); ++r) {
      const TextRun& run = blocks_.runs[r];
      const NodeId inside = document_.parent(run.node);
      const std::u16string_view text = blocks_.text.substr(run.at, run.length);
      const std::u16string_view part = trim_marks(text);
      if (document_.tag(inside) == Tag::a && !leads_to_somebody(inside)) continue;  // a section
      const std::u16string_view first = trim_marks(text.substr(0, text.find_first_of(u",،—·|(")));
      if (names_somebody(part, language_)) add_seen(part);
      else if (!label && first.size() < part.size() && names_somebody(first, language_)) add_seen(first);
    }
  }

  /// "Jane Roe", and behind it "Jane Roe has written of bridges since …"
  [[nodiscard]] bool tells_of(std::uint32_t i) const {
    const std::u16string_view name = blocks_.text_of(blocks_.blocks[i]);
    if (i + 1 >= verdicts_.size() || verdicts_[i].role == Role::related || !(is_full_name(name) || names_somebody(name, language_)))
      return false;
    const std::u16string_view next = blocks_.text_of(blocks_.blocks[i + 1]);
    return next.size() > name.size() * 2 && next.starts_with(name);
  }

  /// A name as a paragraph of its own behind the last one; bold where capitals do not tell a name from other words.
  [[nodiscard]] bool is_signature(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    const Block& before = blocks_.blocks[i - 1];
    const std::u16string_view text = blocks_.text_of(block);
    const Role role = verdicts_[i].role;
    return (role == Role::body || role == Role::other || role == Role::byline) && verdicts_[i - 1].role == Role::body &&
           before.ends_sentence && document_.parent(block.element) == document_.parent(before.element) && block.heading_level == 0 &&
           block.list_depth == 0 && !block.in_table && !block.hidden && block.links == 0 && (block.all_strong || !is_caseless(text)) &&
           names_somebody(text, language_);
  }

  /// "Written by Jane Roe" behind the text, or "Written by" over her name.
  void signed_below() {
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < verdicts_.size(); ++i) {
      if (is_article_text(verdicts_[i].role) && verdicts_[i].role != Role::heading) last = i;
    }
    for (std::uint32_t i = last; i < std::min(last + 2, static_cast<std::uint32_t>(verdicts_.size())) && i > 0 && names_.empty(); ++i) {
      if (is_signature(i)) add_seen(blocks_.text_of(blocks_.blocks[i]));
    }
    for (std::uint32_t i = last + 1; i < verdicts_.size() && i <= last + blocks_behind && names_.empty(); ++i) {
      const Block& block = blocks_.blocks[i];
      const std::u16string text = unglued(line_text(blocks_, block));
      if (verdicts_[i].role == Role::comments) break;
      // Cards of other stories begin so, too.
      const bool bare = unicode::to_lower(std::u16string_view(text).substr(0, 3)) == u"by " && !(is_of_author(i) && page_.says_article());
      const bool listed = verdicts_[i].role == Role::related || verdicts_[i].role == Role::navigation;
      const bool line = block.words <= longest_line && !bare;
      if (line && (i == last + 1 || (!listed && page_.says_article())) && is_dated(i)) add_parts(text);
      if (line && verdicts_[i].role != Role::related && begins_as_byline(text)) add_linked(block);
      if (i <= last + 2 && tells_of(i)) add_seen(text);
      const bool label = says_author(text);
      if (block.hidden || line_words(blocks_, block) > 8 || bare || !(begins_as_byline(text) || label)) continue;
      if (!label) add_seen(text);
      else if (i + 1 < verdicts_.size() && is_full_name(blocks_.text_of(blocks_.blocks[i + 1])))
        add_seen(blocks_.text_of(blocks_.blocks[i + 1]));
    }
  }

  /// "Jane Roe | Monday 6 July 2026", "22 June 2026 • By Jane Roe • Print", "Published 22 June 2026 by Jane Roe".
  void add_parts(std::u16string_view line) {
    const bool dated = !iso_date(line).empty();
    const bool parted = line.find_first_of(u"|•●·⋅") != std::u16string_view::npos;
    while (!line.empty() && names_.empty()) {
      const std::size_t end = std::min(line.find_first_of(u"|•●·⋅"), line.size());
      const std::u16string_view part = unicode::trim(line.substr(0, end));
      const bool by = begins_with_by(part, 4) || (dated && names_before_mark(part, language_));
      std::uint32_t words = 0;
      const std::u16string_view name = capitals_at_start(part, words);
      if (by || (parted && dated && (is_full_name(part) || names_somebody(part, language_)))) {
        add_seen(part);
      } else if (parted && dated && name.size() < part.size() && is_full_name(name) && begins_with_given_name(name)) {
        add_seen(name);  // "Jane Roe in Science"
      } else if (dated) {
        add_within(part);
      }
      line.remove_prefix(end == line.size() ? end : end + 1);
    }
  }

  /// Of "by Jane Roe v Sportu" the name alone: where the section begins, a small word says, or, without capitals, how long the name is.
  void add_first_of(std::u16string_view line) {
    for (const std::u16string& name : names_in_byline(line)) {
      if (!names_.empty() && name.find(u' ') == name.npos) break;  // "Jane Roe i Sport"
      std::uint32_t words = 0;
      std::u16string_view first = capitals_at_start(name, words);
      if (is_caseless(name)) first = name[0] >= 0x2E80 ? std::u16string_view(name).substr(0, name.find(u' ')) : first_words(name);
      add_seen(words == 1 ? std::u16string_view(name) : first);
    }
  }

  /// "Posted on 4 May 2026 by Jane Roe in Sports"
  void add_within(std::u16string_view part) {
    for (std::size_t at = part.find(u' '); at != part.npos && names_.empty(); at = part.find(u' ', at + 1)) {
      const std::u16string_view rest = part.substr(at + 1);
      if (rest.empty() || !unicode::is_letter(rest[0])) continue;  // a number before a phrase would count as a counter of it
      if (begins_with_by(rest, 4) || (rest[0] >= 0x900 && begins_as_byline(rest))) add_first_of(rest);
      else add_seen(name_after_small_by(rest, language_));
    }
    if (names_.empty()) add_seen(name_behind_date(part));
  }

  /// "About the author" over her name, in a box anywhere.
  void from_author_box() {
    for (std::uint32_t i = 0; i + 1 < verdicts_.size() && names_.empty(); ++i) {
      const Block& block = blocks_.blocks[i];
      if (block.hidden || block.words > longest_labelled || verdicts_[i].role == Role::comments) continue;
      const std::u16string_view name = blocks_.text_of(blocks_.blocks[i + 1]);
      const bool named = blocks_.blocks[i + 1].words <= longest_of_name && (names_somebody(name, language_) || is_full_name(name));
      const PhraseHit hit = named ? match_phrase(blocks_.text_of(block), block.words) : PhraseHit{};
      if (hit.author_bio && hit.mode == PhraseMode::whole) add_seen(name);
      else if (is_of_author(i)) add_seen(rules::name_told_of(blocks_.text_of(block), name));
    }
  }

  const Document& document_;
  const Blocks& blocks_;
  const std::vector<Verdict>& verdicts_;
  const PageData& page_;
  std::u16string_view site_;
  std::u16string language_;  // "zh"
  std::vector<std::u16string> names_, weak_;
};

}  // namespace

std::vector<std::u16string> choose_bylines(const Document& document, const Blocks& blocks, const Classification& classification,
                                           std::u16string_view site) {
  return Authors(document, blocks, classification, site).run();
}

}  // namespace nutgraf
