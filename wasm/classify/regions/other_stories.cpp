#include "classify/regions/other_stories.h"

#include <algorithm>

#include "classify/evidence/line_rules.h"
#include "classify/evidence/link_targets.h"
#include "unicode/digits.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t most_words = 500;  // of a box
constexpr std::uint32_t least_headline_words = 3, most_headline_words = 40;
constexpr std::uint32_t most_line_words = 12;  // a date, a name, a section
constexpr std::uint32_t most_summary_words = 50;
constexpr std::uint32_t most_cut_words = 80;  // cut off by dots or a link: WordPress does so behind 55
constexpr std::uint32_t most_label_words = 8;
constexpr std::size_t most_label_units = 30;  // where no spaces part the words
constexpr std::size_t most_units_before_link = 48;
constexpr std::size_t most_day_units = 24;
constexpr std::uint32_t least_dated_percent = 40;
constexpr std::uint32_t least_digits = 3;
constexpr std::uint32_t least_lines = 3, least_digits_of_day = 6;
constexpr std::uint32_t most_lines_of_card = 6, most_nodes_of_card = 60;
constexpr std::uint32_t least_link_percent = 60, least_percent_behind_colon = 40;

std::uint32_t digits_in(std::u16string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char16_t c) { return unicode::is_digit(unicode::to_ascii_digit(c)); }));
}

}  // namespace

BlockRange OtherStories::without_heading(BlockRange range) const {
  const Block& first = blocks_.blocks[range.begin];
  const bool heads = !features_.of(range.begin).linked && !is_dated(first) && first.words <= most_label_words && !first.ends_sentence;
  return heads ? BlockRange{range.begin + 1, range.end} : range;
}

bool OtherStories::is_unlinked(BlockRange box) const {
  const Block& line = blocks_.blocks[box.end - 1];
  return says_article_ && box.size() == 2 && features_.of(box.begin).phrase.mode == PhraseMode::whole && line.links == 0 &&
         line.words > least_headline_words && line.words <= most_line_words + most_line_words && !line.ends_sentence &&
         !features_.of(box.end - 1).in_json_body && line.list_depth == 0 && !line.in_table;
}

bool OtherStories::is_label(std::uint32_t i) const {
  const PhraseHit& phrase = features_.of(i).phrase;
  const Block& block = blocks_.blocks[i];
  const bool said = (phrase.kind == Role::related || phrase.kind == Role::inline_related) && phrase.mode >= PhraseMode::label;
  return (said || names_stories(block)) && !features_.of(i).title &&
         (block.words <= most_label_words || blocks_.text_of(block).size() <= most_label_units);
}

/// <h2><span id="top-stories-heading">, in whatever language its words are.
bool OtherStories::names_stories(const Block& block) const {
  const NameHit& name = names_[document_.parent(block.first_text)];
  return block.heading_level > 1 && name.role == Role::related && !name.weak;
}

bool OtherStories::leads_on(std::uint32_t i) const {
  const Block& block = blocks_.blocks[i];
  const PhraseHit& phrase = features_.of(i).phrase;
  return (phrase.kind == Role::related || phrase.kind == Role::inline_related) && phrase.mode >= PhraseMode::prefix && block.links > 0 &&
         link_percent(block) >= least_link_percent && block.words <= most_headline_words && !features_.of(i).title && !block.in_table &&
         !leads_into_page(document_, blocks_, block);
}

/// A paragraph, or a short one of a sentence.
bool OtherStories::reads_on(std::uint32_t i) const {
  const Block& block = blocks_.blocks[i];
  return features_.of(i).prose || (foreign_ && block.ends_sentence && block.links == 0 && block.words > least_headline_words + 1);
}

/// Its first `units` are bold.
bool OtherStories::is_strong(const Block& block, std::size_t units) const {
  for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
    const InlineMark& mark = blocks_.marks[m];
    if (mark.kind == MarkKind::strong && mark.span.start == 0 && mark.span.end + 1 >= units) return true;
  }
  return false;
}

bool OtherStories::leads_on_behind_label(std::uint32_t i) const {
  const Block& block = blocks_.blocks[i];
  const InlineMark* const link = first_link(blocks_, block);
  if (link == nullptr || !(says_article_ || link->span.start == 0) || block.words > most_headline_words + most_label_words ||
      features_.of(i).title || block.in_table || leads_into_page(document_, blocks_, block))
    return false;
  const std::u16string_view text = blocks_.text_of(block);
  const std::u16string_view label = unicode::trim(text.substr(0, link->span.start > 0 ? link->span.start : first_piece(blocks_, block)));
  const bool ends = text.find_first_not_of(u" ])】", link->span.end) == text.npos;
  const bool menu = link->span.start == 0 && (!ends || block.words <= least_headline_words);
  if (menu || label.empty() || label.size() > most_units_before_link) return false;
  if (link_percent(block) < (foreign_ && label.back() == u':' ? least_percent_behind_colon : least_link_percent)) return false;
  const PhraseHit hit = match_phrase(label, least_headline_words);
  if (hit.mode == PhraseMode::whole || (hit.mode == PhraseMode::label && ends && !block.ends_sentence))
    return hit.kind == Role::related || hit.kind == Role::inline_related;
  const bool alone = block.links == 1 && ends && block.heading_level == 0 && block.list_depth == 0 && !block.in_quotation &&
                     !features_.of(i).phrase && block.words > least_headline_words + 1 && i > 0 && reads_on(i - 1) &&
                     i + 1 < blocks_.blocks.size() && (reads_on(i + 1) || blocks_.blocks[i + 1].all_strong);
  return alone &&
         (block.all_strong || (foreign_ && is_strong(block, label.size())) ? label.back() == u':'
                                                                           : label.find_first_not_of(u" >»→►▶➡[(【") == label.npos);
}

/// Beside what surely is a story, a heading of another may be a word or two.
bool OtherStories::is_long_enough(const Block& block) const {
  return block.words >= least_headline_words || (is_story_ && block.heading_level > 1);
}

/// "Bakery in old post office4 May 2026", "04.05.2026 Bakery in old post office": a link, and its day.
bool OtherStories::is_dated(const Block& block) const {
  const InlineMark* const link = block.links == 1 ? first_link(blocks_, block) : nullptr;
  if (link == nullptr || link_percent(block) < least_dated_percent) return false;
  const std::u16string_view text = blocks_.text_of(block);
  const bool behind = link->span.start == 0;
  if (!behind && link->span.end != text.size()) return false;
  const std::u16string_view day = behind ? text.substr(link->span.end) : text.substr(0, link->span.start);
  return day.size() <= most_day_units && digits_in(day) >= least_digits;
}

bool OtherStories::lists_dated(BlockRange range) const {
  if (range.size() < least_lines || !is_dated(blocks_.blocks[range.end - 1])) return false;
  range = without_heading(range);
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (!is_dated(blocks_.blocks[i]) || !is_headline(i) || features_.of(i).title || !rules::has_date(blocks_.text_of(blocks_.blocks[i])))
      return false;
  }
  return range.size() >= least_lines;
}

bool OtherStories::is_list_in_lines(std::uint32_t i) const {
  const Block& block = blocks_.blocks[i];
  if (block.links < least_lines || block.breaks + 1 < block.links || link_percent(block) < least_dated_percent || block.in_table ||
      block.words > most_words || features_.of(i).title || features_.of(i).in_json_body)
    return false;
  const std::u16string_view text = blocks_.text_of(block);
  std::uint32_t links = 0;
  bool dated = false;  // the first line is
  bool own = true;     // all lead to this site
  for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
    const InlineMark& mark = blocks_.marks[m];
    if (mark.kind != MarkKind::link) continue;
    if (++links == 2) dated = rules::has_date(text.substr(0, mark.span.start));
    own = own && document_.attribute(mark.node, Attribute::href).find(u"//") == std::u16string_view::npos;
  }
  if (dated && block.digits >= block.links * least_digits_of_day) return true;
  const BlockRange behind{i + 1, static_cast<std::uint32_t>(blocks_.blocks.size())};
  return own && features_.prose_words(behind) == 0 && !leads_into_page(document_, blocks_, block);
}

bool OtherStories::is_headline(std::uint32_t i) const {
  const Block& block = blocks_.blocks[i];
  return (features_.of(i).linked || is_dated(block)) && is_long_enough(block) && block.words <= most_headline_words;
}

/// A summary in one small box with one headline; else it may be a paragraph beside the list.
bool OtherStories::is_in_card(std::uint32_t i) const {
  NodeId node = blocks_.blocks[i].element;
  for (BlockRange range = features_.blocks_in(node); range.size() <= most_lines_of_card && node != 0; range = features_.blocks_in(node)) {
    std::uint32_t headlines = 0;
    for (std::uint32_t k = range.begin; k < range.end; ++k) headlines += is_headline(k) || heads_card(k) ? 1 : 0;
    if (headlines > 0) return headlines == 1;
    node = document_.parent(node);
  }
  return false;
}

/// In a small box with nothing else in a heading, and a link that is a button, or lies over the box without a word.
bool OtherStories::heads_card(std::uint32_t i) const {
  const Block& block = blocks_.blocks[i];
  if (block.heading_level < 2 || block.links > 0 || !is_long_enough(block) || block.words > most_headline_words) return false;
  for (NodeId node = block.element; node != 0; node = document_.parent(node)) {
    const BlockRange range = features_.blocks_in(node);
    const NodeId end = document_.subtree_end(node);
    if (range.size() > most_lines_of_card || end - node > most_nodes_of_card) return false;
    for (std::uint32_t k = range.begin; k < range.end; ++k) {
      if (k != i && blocks_.blocks[k].heading_level != 0) return false;
    }
    for (NodeId at = node; at < end; ++at) {
      if (document_.tag(at) == Tag::a) return true;
    }
  }
  return false;
}

bool OtherStories::lists(BlockRange range, std::uint32_t least, Cards cards) const {
  if (range.size() < least || features_.words(range) > most_words) return false;
  const bool headed = says_article_ && features_.titles({0, range.begin}) > 0;  // the newest stories may list this one, too
  const bool labelled = cards == Cards::labelled;
  std::uint32_t stories = 0;
  std::uint32_t summaries = 0;
  bool in_cards = true;
  bool alternate = true;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Block& block = blocks_.blocks[i];
    const BlockEvidence& e = features_.of(i);
    if ((e.title && !(headed && block.links > 0)) || (block.in_table && !labelled && !is_dated(block)) || block.in_pre ||
        block.in_quotation || (e.in_json_body && e.prose))
      return false;
    // "Bakery in old post officeSponsored"
    const bool tailed = cards != Cards::plain && block.links == 1 && !block.ends_sentence && link_percent(block) >= least_link_percent;
    const bool dated = tailed && (labelled || first_link(blocks_, block)->span.start == 0);
    if (e.linked || dated || is_dated(block)) {
      if (block.words > most_headline_words || leads_into_page(document_, blocks_, block)) return false;
      stories += is_long_enough(block) ? 1 : 0;
      continue;
    }
    if (block.heading_level != 0) {
      if (!labelled || !heads_card(i)) return false;
      ++stories;
      continue;
    }
    if (block.words <= most_line_words && !block.ends_sentence) continue;
    if (block.words > (block.ends_ellipsis || block.links == 1 ? most_cut_words : most_summary_words)) return false;
    ++summaries;
    in_cards = in_cards && is_in_card(i);
    alternate = alternate && summaries == stories;
  }
  if (summaries > 0 && (stories < least_listed || !(in_cards || (alternate && summaries == stories)))) return false;
  return stories >= least;
}

}  // namespace nutgraf
