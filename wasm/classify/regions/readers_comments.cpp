#include "classify/regions/readers_comments.h"

#include "classify/evidence/line_rules.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t least_prose_before = 100;  // words: else the comments may be what the page is for
constexpr std::uint32_t least_prose_of_sure = 40;
constexpr std::uint32_t least_prose_before_named = 12;  // where the box of comments is named so
constexpr std::uint32_t least_comments = 2;
constexpr std::uint32_t most_day_words = 12;
constexpr std::uint32_t least_digits_of_day = 5;
constexpr std::uint32_t most_label_words = 8;
constexpr std::size_t longest_age = 24;  // units of "12 minutes ago"
constexpr std::uint32_t most_age_words = 3;
constexpr std::uint32_t least_alike = 3;
constexpr std::uint32_t most_lines_of_remark = 8;
constexpr std::uint32_t most_control_words = 4;
constexpr std::uint32_t most_lines_with_answers = 20;
constexpr std::uint32_t most_link_percent = 60;  // else it is a headline
constexpr std::uint64_t steps_per_node = 8;

bool may_hold_comments(Tag tag) { return tag == Tag::div || tag == Tag::section || tag == Tag::ol || tag == Tag::ul || tag == Tag::aside; }

bool is_of_rows(Tag tag) { return tag == Tag::table || tag == Tag::tbody || tag == Tag::dl; }

/// "Marla K. · 2 hours ago": a number near the end, and behind it what a line of its own would say.
bool ends_in_age(std::u16string_view text) {
  std::size_t at = text.size();
  while (at > 0 && !unicode::is_digit(text[at - 1])) --at;
  while (at > 0 && unicode::is_digit(text[at - 1])) --at;
  if (at == 0 || text.size() - at > longest_age) return false;
  const PhraseHit hit = match_phrase(text.substr(at), most_age_words);
  return hit.kind == Role::dateline && hit.mode == PhraseMode::whole;
}

}  // namespace

bool is_pictured_remark(const Blocks& blocks, const Features& features, NodeId node) {
  const BlockRange range = features.blocks_in(node);
  if (range.size() < 2 || range.size() > most_lines_with_answers || features.media_in(node) == 0 || features.titles(range) > 0)
    return false;
  const Block& name = blocks.blocks[range.begin];
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (blocks.blocks[i].heading_level != 0) return false;
  }
  return name.words <= most_control_words && !name.ends_sentence && blocks.blocks[range.begin + 1].words > 1;
}

ReadersComments::ReadersComments(const Document& document, const Blocks& blocks, const Features& features, const ElementNames& names,
                                 const PageData& page)
    : document_(document),
      blocks_(blocks),
      features_(features),
      names_(names),
      discusses_(page.discusses()),
      says_article_(page.says_article() && !discusses_),
      sure_(page.has_article),
      left_(steps_per_node * document.size()) {}

bool ReadersComments::affords(std::uint32_t steps) {
  if (steps > left_) return false;
  left_ -= steps;
  return true;
}

bool ReadersComments::follow_article(BlockRange range, Named named) {
  if (range.empty() || features_.titles(range) > 0 || !affords(range.size())) return false;
  const std::uint32_t before = features_.prose_words({0, range.begin});
  if (!says_article_ && (discusses_ || features_.words(range) * 2 > before)) return false;
  const bool sure_of_box =
      named == Named::counted ? before >= least_prose_of_sure : sure_ && named == Named::by_page && before >= least_prose_before_named;
  if (!sure_of_box &&
      (before < (sure_ ? least_prose_of_sure : least_prose_before) || (!sure_ && before * 2 < features_.prose_words(range))))
    return false;
  std::uint32_t said = 0;  // since somebody was named, or could be answered
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (features_.of(i).in_json_body && features_.of(i).prose) return false;
    if (said > 0 && !sure_of_box && (is_control(i) || says_day(i))) said = 0;
    said += features_.of(i).prose ? blocks_.blocks[i].words : 0;
    if (!sure_of_box && said * 2 > before) return false;
  }
  return true;
}

bool ReadersComments::is_control(std::uint32_t i) const {
  const PhraseHit& phrase = features_.of(i).phrase;
  return document_.tag(blocks_.blocks[i].element) == Tag::button ||
         ((phrase.kind == Role::comment_form || phrase.kind == Role::comments) && phrase.mode >= PhraseMode::label);
}

bool ReadersComments::says_day(std::uint32_t i) const {
  const Block& block = blocks_.blocks[i];
  const PhraseHit& phrase = features_.of(i).phrase;
  if (block.words > most_day_words || block.ends_sentence || block.heading_level != 0) return false;
  if (phrase.kind == Role::dateline) return true;
  const std::u16string_view text = blocks_.text_of(block);
  return rules::has_date(text) || ends_in_age(text);
}

std::uint32_t ReadersComments::days_in(BlockRange range) {
  if (!affords(range.size())) return 0;
  std::uint32_t days = 0;
  for (std::uint32_t i = range.begin; i < range.end && days < least_comments; ++i) days += says_day(i) ? 1 : 0;
  return days;
}

bool ReadersComments::are_in(NodeId node) {
  const NameHit& name = names_[node];
  if (!says_article_ || name.kind != NameKind::role || name.role != Role::comments || name.weak || !may_hold_comments(document_.tag(node)))
    return false;
  const BlockRange range = features_.blocks_in(node);
  if (!follow_article(range, Named::by_page) || !affords(document_.subtree_end(node) - node)) return false;
  std::uint32_t answered = 0;  // sentences with a button right behind them
  for (NodeId at = node; at < document_.subtree_end(node); ++at) {
    if (document_.tag(at) == Tag::time) return true;
  }
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (says_day(i)) return true;
    answered += i + 1 < range.end && blocks_.blocks[i].ends_sentence && document_.tag(blocks_.blocks[i + 1].element) == Tag::button ? 1 : 0;
  }
  return sure_ && answered >= least_comments;
}

bool ReadersComments::are_alike_in(NodeId node) {
  const BlockRange range = features_.blocks_in(node);
  const bool rows = is_of_rows(document_.tag(node));
  const std::uint32_t least = rows ? least_comments : least_alike;
  if (!(rows || may_hold_comments(document_.tag(node))) || range.size() < 2 * least || !follow_article(range)) return false;
  std::uint32_t alike = 0;
  bool named = false;  // by the row before
  for (NodeId child = node + 1; child < document_.subtree_end(node); child = document_.subtree_end(child)) {
    if (document_.is_text(child) || features_.blocks_in(child).empty()) continue;
    if (!named && rows && names_who_and_when(features_.blocks_in(child))) {
      named = true;
      continue;
    }
    if (rows && !named && !says_full_day(features_.blocks_in(child))) return false;
    if (named ? !is_said(features_.blocks_in(child)) : !is_remark(child, rows)) return false;
    named = false;
    ++alike;
  }
  return !named && alike >= least;
}

/// In the first two lines; a table of prices has no such numbers.
bool ReadersComments::says_full_day(BlockRange range) const {
  const auto says = [&](std::uint32_t i) { return i < range.end && says_day(i) && blocks_.blocks[i].digits >= least_digits_of_day; };
  return says(range.begin) || says(range.begin + 1);
}

/// "Marla K. | 04.05.2026 14:30", a row of its own over what she says.
bool ReadersComments::names_who_and_when(BlockRange range) const {
  return range.size() <= 2 && says_full_day(range) && blocks_.blocks[range.begin].links == 0 &&
         !unicode::is_digit(blocks_.text_of(blocks_.blocks[range.begin]).front());
}

bool ReadersComments::is_said(BlockRange range) const {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (blocks_.blocks[i].links > 0 || blocks_.blocks[i].heading_level != 0 || says_day(i)) return false;
  }
  return true;
}

bool ReadersComments::is_remark(NodeId node, bool of_rows) {
  const BlockRange range = features_.blocks_in(node);
  if (range.size() < 2 || range.size() > most_lines_of_remark || !affords(document_.subtree_end(node) - node) ||
      unicode::is_digit(blocks_.text_of(blocks_.blocks[range.begin]).front()))
    return false;
  bool dated = says_day(range.begin) || says_day(range.begin + 1);
  for (NodeId at = node; at < document_.subtree_end(node); ++at) dated = dated || document_.tag(at) == Tag::time;
  bool said = false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Block& block = blocks_.blocks[i];
    const bool sentence = block.words > most_control_words;
    if (block.heading_level != 0 || (sentence && (i == range.begin ? link_percent(block) >= most_link_percent : block.links > 0)))
      return false;
    said = said || ((sentence || of_rows) && i > range.begin && !says_day(i));
  }
  return dated && said;
}

/// A label, and beside it what comments are sorted by.
bool ReadersComments::is_bar(BlockRange range) {
  if (range.size() > most_lines_of_remark || !affords(range.size())) return false;
  for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
    if (blocks_.blocks[i].words > most_control_words || blocks_.blocks[i].ends_sentence || says_day(i)) return false;
  }
  return true;
}

ReadersComments::Headed ReadersComments::under_label(std::uint32_t block) {
  const PhraseHit& phrase = features_.of(block).phrase;
  const bool label = says_article_ && phrase.kind == Role::comments && phrase.mode >= PhraseMode::label && !features_.of(block).title &&
                     blocks_.blocks[block].words <= most_label_words;
  if (!label) return {};
  // "14 comments" names what is under it, in a heading, over an invitation to comment, or beside ways to sort them.
  const bool counts = blocks_.blocks[block].digits > 0;
  const bool invites = block + 1 < blocks_.blocks.size() && features_.of(block + 1).phrase.kind == Role::comment_form;
  Named named = counts && (blocks_.blocks[block].heading_level > 1 || invites) ? Named::counted : Named::no;
  Headed out;
  for (NodeId up = blocks_.blocks[block].element; !holds_page(document_.tag(up)) && up != 0 && affords(1); up = document_.parent(up)) {
    const BlockRange range = features_.blocks_in(up);
    if (range.begin != block) break;
    if (names_[up].role == Role::comments) named = Named::no;  // judged by that name
    if (is_bar(range)) out.label = up;
    else if (follow_article(range, named) && days_in(range) >= least_comments) out.box = up;
  }
  if (out.box != no_node) return {no_node, out.box};
  if (out.label == no_node) return {};  // a line among block children
  NodeId behind = document_.next_sibling(out.label);
  while (behind != no_node && features_.blocks_in(behind).empty() && affords(1)) behind = document_.next_sibling(behind);
  if (behind == no_node || document_.is_text(behind) || holds_page(document_.tag(behind))) return {};
  const BlockRange range = features_.blocks_in(behind);
  const bool sorts = features_.blocks_in(out.label).size() > 1;
  if (counts && sorts) named = Named::counted;
  const std::uint32_t least = sorts ? 1 : least_comments;  // then the label heads a single one, too
  return follow_article(range, named) && days_in(range) >= least ? Headed{out.label, behind} : Headed{};
}

}  // namespace nutgraf
