#include "classify/model/join_lines.h"

#include <algorithm>

#include "classify/evidence/line_rules.h"
#include "classify/evidence/link_targets.h"
#include "classify/phrases/phrases.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t most_stray_words = 12;  // of a line between two of one kind
constexpr std::uint32_t most_strays = 2;
constexpr std::uint32_t least_sentence_words = 5;
constexpr std::uint32_t least_linked_items = 3;
constexpr int most_levels_of_row = 6;
constexpr std::uint32_t most_lines_between = 4;    // two paragraphs of a plain text
constexpr std::uint32_t most_blocks_between = 16;  // two paragraphs of a page, all of which say themselves that they are none

constexpr std::uint32_t most_blocks_of_author = 5, most_words_of_author = 120, most_words_of_name = 5;
constexpr float confidence_of_author = 0.9F;

/// Reasons that the page or the words themselves give.
bool says_what_it_is(ReasonCode code) {
  return code == ReasonCode::phrase || code == ReasonCode::heading_phrase || code == ReasonCode::name_token ||
         code == ReasonCode::form_fields || code == ReasonCode::hidden;
}

/// A line or two alone between lines of one kind (a headline and "3 hours ago" between two cards) are of that kind, whatever they look like.
void rejoin(const Blocks& blocks, std::vector<std::uint32_t>& probabilities, std::vector<Verdict>& verdicts) {
  const auto count = static_cast<std::uint32_t>(verdicts.size());
  const auto strays = [&](std::uint32_t k) {
    const Block& block = blocks.blocks[k];
    return is_article_text(verdicts[k].role) && block.words <= most_stray_words && !block.ends_sentence && probabilities[k] < sure_text;
  };
  for (std::uint32_t i = 1; i < count; ++i) {
    const Verdict& before = verdicts[i - 1];
    if (!is_unwanted(before.role) || !strays(i)) continue;
    std::uint32_t end = i + 1;
    while (end < count && end - i < most_strays && strays(end)) ++end;
    if (end == count || verdicts[end].role != before.role) continue;
    for (std::uint32_t k = i; k < end; ++k) {
      verdicts[k].role = before.role;
      verdicts[k].reasons = before.reasons;
      probabilities[k] = std::min(probabilities[k], probabilities[i - 1]);
    }
  }
}

/// A sentence beside a paragraph that is kept, of one tag and one class (or none) under one parent, boxes of clutter aside: the page itself
/// sets them as one text.
bool runs_on(std::uint32_t i, const Document& document, const Blocks& blocks, const Features& features,
             const std::vector<Verdict>& verdicts) {
  const Block& block = blocks.blocks[i];
  if (verdicts[i].role != Role::other || block.links != 0 || block.words < least_sentence_words || !block.ends_sentence ||
      block.heading_level != 0 || block.hidden || features.of(i).phrase)
    return false;
  if (!verdicts[i].reasons.empty() && says_what_it_is(verdicts[i].reasons[0].code)) return false;
  const std::u16string_view name = document.attribute(block.element, Attribute::class_);
  const auto beside = [&](std::uint32_t k) {
    const NodeId other = blocks.blocks[k].element;
    return verdicts[k].role == Role::body && document.parent(block.element) == document.parent(other) &&
           document.tag(block.element) == document.tag(other) && (name.empty() || name == document.attribute(other, Attribute::class_));
  };
  // A text has no boxes: what stands between is told by its words, or too short to be a paragraph.
  const bool plain = document.is_plain_text();
  const std::uint32_t reach = plain ? most_lines_between : most_blocks_between;
  const auto between = [&](std::uint32_t k) {
    if (plain) return features.of(k).phrase || blocks.blocks[k].words < least_sentence_words * 2;
    return is_unwanted(verdicts[k].role) && document.parent(blocks.blocks[k].element) != document.parent(block.element);
  };
  std::uint32_t up = i;
  while (up > 1 && i - up < reach && !beside(up - 1) && between(up - 1)) --up;
  if (up > 0 && beside(up - 1)) return true;
  return i + 1 < verdicts.size() && beside(i + 1);
}

/// The list or table that a line stands in.
NodeId rows_around(const Document& document, NodeId node) {
  for (int level = 0; level < most_levels_of_row && node != 0; ++level, node = document.parent(node)) {
    const Tag tag = document.tag(node);
    if (tag == Tag::table || tag == Tag::ul || tag == Tag::ol) return node;
  }
  return no_node;
}

/// A row of a table or an item of a list between two that are kept, a table's first row over one: "Total | 576 | EUR".
bool beside_kept(std::uint32_t i, const Document& document, const Blocks& blocks, const Features& features,
                 const std::vector<Verdict>& verdicts) {
  const Block& block = blocks.blocks[i];
  const Role role = article_role(block);
  if (verdicts[i].role != Role::other || (role != Role::table && role != Role::list_item) || block.links != 0 || block.hidden ||
      features.of(i).phrase || (!verdicts[i].reasons.empty() && says_what_it_is(verdicts[i].reasons[0].code)))
    return false;
  const NodeId rows = rows_around(document, block.element);
  const auto within = [&](std::uint32_t k) {
    return k < verdicts.size() && rows != no_node && rows_around(document, blocks.blocks[k].element) == rows;
  };
  const auto kept = [&](std::uint32_t k) { return within(k) && verdicts[k].role == role; };
  return kept(i + 1) && (kept(i - 1) || (role == Role::table && !within(i - 1)));
}

/// The line is a link to the page of an author, and no more.
bool names_author(const Document& document, const Blocks& blocks, const Block& block) {
  if (block.links != 1 || link_percent(block) < 100 || block.words > most_words_of_name) return false;
  for (std::uint32_t m = block.marks_begin; m < block.marks_end; ++m) {
    const InlineMark& mark = blocks.marks[m];
    if (mark.kind == MarkKind::link && leads_to_author(document.attribute(mark.node, Attribute::href))) return true;
  }
  return false;
}

/// A box behind the article with a picture, somebody's name that leads to the page of an author, and what there is to say of them.
void leave_author_out(const Document& document, const Blocks& blocks, const Features& features, std::vector<Verdict>& verdicts) {
  auto end = static_cast<std::uint32_t>(verdicts.size());  // of the article's text
  while (end > 0 && !is_article_text(verdicts[end - 1].role)) --end;
  for (std::uint32_t i = end - std::min(end, most_blocks_of_author); i < end; ++i) {
    if (!names_author(document, blocks, blocks.blocks[i])) continue;
    for (NodeId up = document.parent(blocks.blocks[i].element); up != 0; up = document.parent(up)) {
      const BlockRange range = features.blocks_in(up);
      if (range.begin != i || range.size() > most_blocks_of_author || features.words(range) > most_words_of_author) break;
      if (range.end < end || features.media_in(up) == 0 || features.linked_blocks(range) > 1) continue;
      for (std::uint32_t k = i; k < end; ++k)
        verdicts[k] = {Role::other, confidence_of_author, false, {{ReasonCode::name_token, u"author"}}};
      return;
    }
  }
}

/// A heading, or "More on this:".
bool heads_what_follows(const Blocks& blocks, std::uint32_t i, Role role) {
  constexpr std::uint32_t most_words = 14;
  if (role != Role::body || blocks.blocks[i].words > most_words) return role == Role::heading;
  const char16_t last = blocks.text_of(blocks.blocks[i]).back();
  return last == u':' || last == u'\uFF1A';
}

/// One heading alone behind the last sentence of the text, over what was left out.
void leave_last_heading_out(const Blocks& blocks, std::vector<Verdict>& verdicts) {
  auto last = static_cast<std::uint32_t>(verdicts.size());
  while (last > 0 && !is_article_text(verdicts[last - 1].role)) --last;
  if (last-- == 0 || last + 1 == verdicts.size() || !heads_what_follows(blocks, last, verdicts[last].role)) return;
  std::uint32_t before = last;
  while (before > 0 && !is_article_text(verdicts[before - 1].role)) --before;
  if (before == 0 || !blocks.blocks[before - 1].ends_sentence || verdicts[before - 1].role == Role::heading) return;
  verdicts[last].role = Role::other;
  verdicts[last].reasons.clear();
}

/// "11:26", "8.48 Uhr", "10h21" and no more.
bool is_clock_time(std::u16string_view text) {
  constexpr std::size_t most_letters = 5;
  std::size_t digits = 0, letters = 0, at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t c = text[i];
    if (unicode::is_digit(c)) ++digits;
    else if (at == 0 && (digits == 1 || (digits == 2 && text[i - 2] <= u'2')) && i + 2 < text.size() &&
             (c == u':' || c == u'.' || c == u'h'))
      at = i, digits = 0;
    else if (unicode::is_letter(c)) ++letters;
    else if (c != u' ' && c != u'.') return false;
  }
  if (at == 0 || digits != 2 || letters > most_letters) return false;
  // "1.75 m", "2.50 kg" are none: "9.15am", "8.48 Uhr", "kl. 21.05" say so.
  return text[at] != u'.' || text.ends_with(u"hr") || text[0] == u'k' ||
         (at + 3 < text.size() && (text[at + 3] == u'a' || text[at + 3] == u'p'));
}

/// A section's name over the headline; when a post of a live blog was written, and how a text begins, cut off by dots: over that text, and none of it.
void leave_lines_over_text_out(const Document& document, const Blocks& blocks, std::vector<Verdict>& verdicts) {
  constexpr std::size_t same_units = 40;
  for (std::uint32_t i = 0; i + 1 < verdicts.size(); ++i) {
    const Block& block = blocks.blocks[i];
    const Block& next = blocks.blocks[i + 1];
    const Tag tag = document.tag(block.element);
    if (verdicts[i].role == Role::heading && verdicts[i + 1].role == Role::headline && block.words < least_sentence_words)
      verdicts[i].role = Role::other;  // the section's name
    const bool alone = tag == Tag::td || (tag == Tag::li && next.element >= document.subtree_end(block.element));
    if (alone || (block.heading_level != 0 && tag != Tag::p) || !is_article_text(verdicts[i].role) ||
        !is_article_text(verdicts[i + 1].role))
      continue;
    const std::u16string_view behind = blocks.text_of(next), text = blocks.text_of(block);
    if (block.ends_ellipsis ? behind.size() >= same_units && text.starts_with(behind.substr(0, same_units))
                            : (next.words >= least_sentence_words * 2 || next.heading_level != 0) && is_clock_time(text))
      verdicts[i].role = Role::other;
  }
}

/// "Author | Jane Roe", "Published | 4 May 2026": rows of a table over the text, whose first cell says what the second is.
void leave_head_of_table_out(const Blocks& blocks, std::vector<Verdict>& verdicts) {
  constexpr std::u16string_view between = u" | ";
  bool headed = false;
  for (std::uint32_t i = 0; i < verdicts.size(); ++i) {
    const Block& block = blocks.blocks[i];
    if (verdicts[i].role == Role::headline) headed = true;
    if (!headed || !is_article_text(verdicts[i].role)) continue;
    if (!block.in_table || block.words > most_stray_words * 2) return;
    const std::u16string_view text = blocks.text_of(block);
    const std::size_t cell = text.find(between);
    if (cell == text.npos) continue;
    std::u16string label(text.substr(0, cell));
    const PhraseHit hit = match_phrase(label += u':', 2);
    if (hit.mode < PhraseMode::prefix) continue;
    if (hit.kind == Role::byline || hit.author_bio) verdicts[i].role = Role::byline;
    if (hit.kind == Role::dateline) verdicts[i].role = Role::dateline;
  }
}

}  // namespace

void level_lists(const Document& document, const Blocks& blocks, std::vector<std::uint32_t>& probabilities) {
  const auto count = static_cast<std::uint32_t>(probabilities.size());
  const auto list_of = [&](std::uint32_t i) {
    const Block& block = blocks.blocks[i];
    return block.list_depth > 0 && link_percent(block) == 100 ? rows_around(document, block.element) : no_node;
  };
  for (std::uint32_t begin = 0, end = 0; begin < count; begin = end) {
    const NodeId list = list_of(begin);
    std::uint64_t sum = 0;
    end = begin;
    do sum += probabilities[end++];
    while (list != no_node && end < count && list_of(end) == list);
    if (end - begin < least_linked_items) continue;
    const auto mean = static_cast<std::uint32_t>(sum / (end - begin));
    std::fill(probabilities.begin() + begin, probabilities.begin() + end, mean);
    if (begin > 0 && blocks.blocks[begin - 1].heading_level > 1) probabilities[begin - 1] = std::min(probabilities[begin - 1], mean);
  }
}

void join_lines(const Document& document, const Blocks& blocks, const Features& features, std::vector<std::uint32_t>& probabilities,
                std::uint32_t least, std::vector<Verdict>& verdicts) {
  const auto count = static_cast<std::uint32_t>(verdicts.size());
  const auto keep = [&](std::uint32_t i, Role role) {
    verdicts[i].role = role;
    verdicts[i].reasons.assign(1, {ReasonCode::prose});
  };
  // A neighbour's word is worth a good deal, not everything; less in a text, where it stands for no markup.
  const std::uint32_t worth = document.is_plain_text() ? 3 : 4;
  rejoin(blocks, probabilities, verdicts);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (probabilities[i] * worth > least &&
        (runs_on(i, document, blocks, features, verdicts) || beside_kept(i, document, blocks, features, verdicts)))
      keep(i, article_role(blocks.blocks[i]));
  }
  leave_author_out(document, blocks, features, verdicts);
  leave_lines_over_text_out(document, blocks, verdicts);
  leave_last_heading_out(blocks, verdicts);
  leave_head_of_table_out(blocks, verdicts);
}

}  // namespace nutgraf
