// The sequence of a text's paragraphs: labels open sections, and the article goes on where whole paragraphs do.
#include "classify/text/text_headline.h"
#include "classify/text/text_judge.h"

#include <algorithm>

#include "classify/evidence/headline_rows.h"
#include "classify/hiding.h"
#include "classify/model/cleaning_model.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

bool opens_section(Role kind) {
  return kind == Role::comment_form || kind == Role::comments || kind == Role::related || kind == Role::newsletter || kind == Role::share;
}

// What blocks weigh when the end of the article is sought, in words of its paragraphs.
constexpr std::uint32_t max_paragraph_weight = 80;
constexpr int least_paragraph = 10;  // words
constexpr std::uint32_t least_sentence = 4;
constexpr std::size_t units_of_word = 6;  // with the blank: some languages say much in few words
constexpr int line_weight = 3;            // against it: a short line
constexpr int topic_weight = 2;           // one that speaks of what the text speaks of: of a list
constexpr int of_a_list = 34;
constexpr std::uint32_t longest_headline = 50;
constexpr int decided_weight = 4;    // a line of a section that a label opened
constexpr int phrase_weight = 10;    // a line that is unwanted by its own words
constexpr int max_gap_weight = 100;  // a table or a list may be of any length
constexpr int max_head_gap = 60;     // the same before an article's first paragraphs
constexpr int place_weight = 100;    // of a paragraph that begins "WASHINGTON — "
constexpr int most_off_topic = 20;   // a paragraph that says so little of what the text says
constexpr int least_topic_words = 250;
constexpr int off_topic_part = 4;
constexpr std::uint32_t longest_heading = 5;
constexpr int of_the_topic = 40;               // a line says so much of what the text says
constexpr int most_of_pitch = 20;              // a line of another purpose says at most so much of it
constexpr std::uint32_t least_signatures = 3;  // of a thread that is one whatever its label says
// "12 comments on “…”" quotes the headline.
constexpr std::uint32_t max_count_words = 30;

/// Notices and prompts go on for whole paragraphs.
bool is_small_print(const PhraseHit& p) {
  return p.kind == Role::notice || p.kind == Role::legal || rules::is_appeal(p.kind) || p.author_bio;
}

/// "WASHINGTON — ", "PARIS, 4 mars (Reuters) - ", "BERLIN (dpa) – ": how an agency's story begins.
bool opens_with_place(std::u16string_view text) {
  constexpr std::size_t longest_place = 50;
  std::size_t capitals = 0;
  while (capitals < text.size() &&
         (unicode::is_upper(text[capitals]) || text[capitals] == u' ' || text[capitals] == u'.' || text[capitals] == u'-'))
    ++capitals;
  if (capitals < 4 || unicode::trim(text.substr(0, capitals)).size() < 4) return false;
  const std::u16string_view start = text.substr(0, longest_place);
  for (const std::u16string_view mark : {u" — ", u" – ", u" - ", u") -", u") —", u") –"}) {
    if (start.find(mark, capitals > 3 ? 3 : 0) != start.npos) return true;
  }
  return false;
}

}  // namespace

TextJudge::TextJudge(const Document& document, const Blocks& blocks) : blocks_(blocks), features_(document, blocks, PageData{}) {}

std::vector<Verdict> TextJudge::run() {
  count_ = static_cast<std::uint32_t>(blocks_.blocks.size());
  verdicts_.resize(count_);
  decided_.assign(count_, false);
  rows_ = headline_rows(blocks_);
  find_repeated();
  find_card_controls();
  find_breaks();
  notices();
  for (std::uint32_t i = 0; i < count_;) i = decided_[i] ? i + 1 : section(i);
  unlabelled_thread();
  polls();
  appeals();
  captions();
  author_boxes();
  cards();
  find_edges();
  for (std::uint32_t i = 0; i < count_; ++i) {
    if (!decided_[i]) line(i);
  }
  trailing_teasers();
  head();
  tail();
  return std::move(verdicts_);
}

/// A whole paragraph of an article: sentences, not cut off.
bool TextJudge::whole_paragraph(std::uint32_t i) const {
  const Block& b = block(i);
  return features_.of(i).prose && !b.ends_ellipsis && b.words >= 12 && b.ends_sentence && !rules::phrase_decides(b, features_.of(i), false);
}
bool TextJudge::headline_like(std::uint32_t i) const {
  const Block& b = block(i);
  // A question or an exclamation may be as long as a sentence.
  const bool asks = b.ends_sentence && !text(i).ends_with(u'.') && b.words <= 16;
  return b.words >= 3 && b.words <= 25 && !b.ends_ellipsis && (!b.ends_sentence || b.words <= 14 || asks) && b.sentence_ends <= 2 &&
         (asks || !(b.ends_sentence && features_.of(i).prose));
}
bool TextJudge::is_label(std::uint32_t i) const {
  const PhraseHit& p = phrase(i);
  // "3 thoughts on “Harbour wall rebuilt”", "One thought on “…”": a count over a thread, whatever it quotes.
  if (p.kind == Role::comments && p.mode == PhraseMode::prefix && (unicode::is_digit(text(i).front()) || block(i).quote_marks >= 2))
    return block(i).words <= max_count_words;
  if (p.kind == Role::newsletter && p.mode == PhraseMode::prefix && !block(i).ends_sentence) return block(i).words <= 9;
  return p.mode >= PhraseMode::label && opens_section(p.kind) && block(i).words <= 9;
}

/// "Related: Harbour wall rebuilt": a label and what it leads to in one line.
bool TextJudge::is_teaser_line(std::uint32_t i) const {
  const PhraseHit& p = phrase(i);
  if (p.kind != Role::related || p.mode > PhraseMode::label) return false;
  const std::u16string_view line = text(i);
  const std::size_t mark = line.find_first_of(u":：|】");
  return mark != line.npos && line.size() - mark > 12;
}

/// The same behind what is a label only where it stands alone: "Related articles" of "Related articles: Harbour wall rebuilt".
std::u16string_view TextJudge::label_of_teaser(std::uint32_t i) const {
  constexpr std::size_t longest_label = 40, least_headline = 12;
  const std::u16string_view line = text(i);
  const std::size_t mark = line.find_first_of(u":：");
  if (phrase(i) || block(i).ends_sentence || mark > longest_label || line.size() - mark <= least_headline) return {};
  const PhraseHit label = match_phrase(unicode::trim(line.substr(0, mark)), 1);
  return label.kind == Role::related && label.mode == PhraseMode::whole ? line.substr(0, mark) : std::u16string_view();
}

int TextJudge::topic_share(std::uint32_t i) {
  if (contexts_.empty()) contexts_ = contexts_of(blocks_, features_, false);
  return contexts_[i].topic_share;
}

void TextJudge::decide_all(std::uint32_t begin, std::uint32_t end, Role role, float confidence, const Reason& reason) {
  for (std::uint32_t i = begin; i < end; ++i) decide(i, role, confidence, reason);
}

void TextJudge::decide(std::uint32_t i, Role role, float confidence, const Reason& reason) {
  verdicts_[i].role = role;
  verdicts_[i].confidence = confidence;
  verdicts_[i].reasons.assign(1, reason);
  decided_[i] = true;
}

/// next_break_[i]: the first label or end of text behind i.
void TextJudge::find_breaks() {
  paragraphs_.assign(std::size_t{count_} + 1, 0);
  for (std::uint32_t i = 0; i < count_; ++i) paragraphs_[i + 1] = paragraphs_[i] + (whole_paragraph(i) ? block(i).words : 0);
  next_break_.assign(std::size_t{count_} + 1, count_);
  for (std::uint32_t i = count_; i-- > 0;)
    next_break_[i] = i + 1 < count_ && is_label(i + 1) && !is_reply_control(i + 1) && !card_control_[i + 1] ? i + 1 : next_break_[i + 1];
}

/// Where a section that the label at `i` opens ends; i where it opens none.
std::uint32_t TextJudge::section_end(std::uint32_t i) {
  const Role kind = phrase(i).kind;
  std::uint32_t to = i + 1;
  switch (kind) {
    case Role::comment_form:
      while (to < count_ && !(other_label(to, kind) && block(to).words > 1 && !is_required_field(to)) && fills_form(to)) ++to;
      return to;
    case Role::comments: {
      const Thread thread = thread_from(i);
      const std::uint32_t end = std::max(next_break_[i], thread.signatures >= least_signatures ? thread.end : to);
      // A counter under the headline leads no thread.
      const std::uint32_t before = features_.prose_words({0, i});
      // Counted, dated and answered: a short article may stand over more than it says itself.
      if (thread.signatures > 1 && thread.answers > 0 && phrase(i).mode == PhraseMode::prefix) return end;
      if (thread.signatures == 0 && paragraphs_[i] < (paragraphs_[end] - paragraphs_[i]) * 2) return to;
      if (before < 40 || (features_.prose_words({i, end}) > before * 4 && thread.answers < least_signatures)) return to;
      return end;
    }
    case Role::newsletter:
      // What the letter is, in a short sentence that says nothing of what the text is about.
      if (to < count_ && block(to).ends_sentence && block(to).sentence_ends == 1 && block(to).quote_marks == 0 && !whole_paragraph(to) &&
          !other_label(to, kind) && topic_share(to) < most_of_pitch)
        ++to;
      while (to < count_ && to <= i + 5 && !other_label(to, kind) && !whole_paragraph(to) && block(to).words <= 40 &&
             (phrase(to).kind == Role::newsletter || phrase(to).kind == Role::legal || block(to).words <= 3)) {
        ++to;
      }
      return to;
    case Role::share:
      while (to < count_ && phrase(to).kind == Role::share && block(to).words <= 6) ++to;
      return to;
    default: return is_teaser_line(i) ? to : teasers_end(i);
  }
}

/// "Email *": a field of a form that must be filled in.
bool TextJudge::is_required_field(std::uint32_t i) const { return block(i).words <= 4 && text(i).ends_with(u'*'); }

bool TextJudge::fills_form(std::uint32_t i) const {
  const PhraseHit& p = phrase(i);
  if (p.kind == Role::comment_form || p.kind == Role::legal) return true;
  return !features_.of(i).prose && (block(i).words <= 2 || (block(i).words <= 6 && !block(i).ends_sentence));
}

/// The line at `last` ends a list under the label at `i`, and is unlike what the list has: all others have their day in the same line, or
/// a summary under each of them.
bool TextJudge::is_other_than_cards(std::uint32_t i, std::uint32_t last, bool summaries) const {
  if (last < i + 3 || block(last).ends_sentence || block(last).ends_ellipsis || !headline_like(last)) return false;
  if (summaries) return block(last - 1).ends_ellipsis;
  for (std::uint32_t k = i + 1; k < last; ++k) {
    if (!rules::has_date(text(k))) return false;
  }
  return !rules::has_date(text(last));
}

/// Headlines and beginnings of other stories, until whole paragraphs show that the article goes on.
std::uint32_t TextJudge::teasers_end(std::uint32_t i) {
  const std::uint32_t end = next_break_[i];
  bool summaries = false;  // some headline here had a summary under it
  std::uint32_t cut = 0;   // words of a summary that is cut off: no other is longer
  std::vector<std::uint32_t> dates;
  std::uint32_t to = i + 1;
  for (; to < end; ++to) {
    const Block& b = block(to);
    const PhraseHit& p = phrase(to);
    if (rules::is_dateline(b, text(to), p)) dates.push_back(to);
    if (p.mode >= PhraseMode::prefix && (p.kind == Role::legal || p.kind == Role::source || p.kind == Role::credit)) break;
    // A sentence of what the text speaks of, where only headlines stood so far: the article goes on.
    const bool amid = !summaries && to > i + 1 && paragraphs_[i] > 0 && text(to).ends_with(u'.');
    if (amid && b.words >= least_sentence && b.words < 12 && !text(to - 1).ends_with(u'.') && topic_share(to) >= of_the_topic) break;
    if (b.ends_ellipsis || headline_like(to)) {
      if (b.ends_ellipsis) summaries = true, cut = std::max(cut, b.words);
      continue;
    }
    if (!whole_paragraph(to)) {
      if (b.words <= 12) continue;
      break;
    }
    const bool more_prose = to + 1 < end && whole_paragraph(to + 1);
    const bool under_headline = to > i + 1 && headline_like(to - 1);
    if (more_prose || !under_headline || b.sentence_ends > 2 || (cut > 0 && b.words > cut)) break;
    if (!summaries && to > i + 2 && headline_like(to - 2)) break;  // headlines alone so far: this is no summary
    if (!(to + 1 < end && (headline_like(to + 1) || card_control_[to + 1])) && !summaries) break;
    summaries = true;
  }
  // Each card so far had its date at the same place: what follows without one before the article goes on is the article's.
  if (to < count_ && whole_paragraph(to) && dates.size() >= 2 && dates[1] - dates[0] == dates[0] - i && to - dates.back() > 1) {
    bool even = true;
    for (std::size_t k = 2; k < dates.size(); ++k) even = even && dates[k] - dates[k - 1] == dates[0] - i;
    if (even) return dates.back() + 1;
  }
  if (to < count_ && whole_paragraph(to) && is_other_than_cards(i, to - 1, summaries)) return to - 1;
  // Teasers end in a teaser: a short line that leads to a paragraph of the article is that paragraph's heading.
  if (to < count_ && to - i >= 4 && whole_paragraph(to) && block(to - 1).words <= longest_heading && headline_like(to - 1) &&
      !block(to - 1).ends_sentence && !summaries) {
    const std::uint32_t others = features_.words({i + 1, to - 1});
    if (others * 2 >= block(to - 1).words * 3 * (to - 2 - i)) return to - 1;
  }
  return to;
}

std::uint32_t TextJudge::section(std::uint32_t i) {
  if (const std::u16string_view label = label_of_teaser(i); !label.empty())
    decide(i, Role::related, 0.95F, {ReasonCode::phrase, rules::detail_of(label)});
  // A row of cards whose "Read more" is all that says so is for cards() to find.
  if (!is_label(i) || card_control_[i]) return i + 1;
  const Role kind = phrase(i).kind;
  const std::uint32_t end = section_end(i);
  // "Related" over paragraphs and nothing else is a heading of the article's own.
  if (kind == Role::related && end == i + 1 && i + 1 < count_ && whole_paragraph(i + 1) && features_.prose_words({0, i}) > 0 &&
      block(i).words > 2)
    return i + 1;
  bool truncated = false;
  for (std::uint32_t k = i + 1; k < end; ++k) truncated = truncated || block(k).ends_ellipsis;
  const std::u16string label = rules::detail_of(text(i));
  for (std::uint32_t k = i; k < end; ++k) {
    const bool own = k == i || (phrase(k) && phrase(k).kind == kind);
    decide(k, kind, 0.95F, own ? rules::says_phrase(text(k), phrase(k)) : Reason{ReasonCode::heading_phrase, label});
    if (kind == Role::related && truncated && block(k).ends_ellipsis) verdicts_[k].reasons.push_back({ReasonCode::truncated_teasers});
  }
  return end;
}

/// What a block says for the article going on: its words where it is sentences, less than nothing where it is a short line.
int TextJudge::weight(std::uint32_t i) {
  const Block& b = block(i);
  if (decided_[i]) return -decided_weight;
  if (rules::phrase_decides(b, features_.of(i), true) || is_small_print(phrase(i))) return -phrase_weight;
  const int words =
      static_cast<int>(std::min(std::max(b.words, static_cast<std::uint32_t>(b.text.size() / units_of_word)), max_paragraph_weight));
  const int line = topic_share(i) >= of_a_list ? -topic_weight : -line_weight;
  if (b.ends_ellipsis || (rows_[i] && !b.ends_sentence && b.words <= longest_headline && b.sentence_ends <= 2)) return -line_weight;
  if (b.ends_sentence) return words;
  if (features_.of(i).prose && (b.sentence_ends >= 2 || b.words >= 40)) return words / 2;
  return line;
}

/// The first paragraph, and the last one before the text turns into short lines for good: menus, notices, other stories,
/// which have a paragraph here and there.
void TextJudge::find_edges() {
  find_edges(least_paragraph);
  // A post of a single short sentence, among what else stands on its page.
  if (first_ == no_node && std::find(decided_.begin(), decided_.end(), true) != decided_.end())
    find_edges(static_cast<int>(least_sentence));
}

void TextJudge::find_edges(int least) {
  // A short text repeats little: what is off its topic says less than half as much of it as its paragraphs do on the whole.
  int shares = 0;
  int words = 0;
  for (std::uint32_t i = 0; i < count_; ++i) {
    if (decided_[i] || !whole_paragraph(i)) continue;
    const int part = static_cast<int>(std::min(block(i).words, max_paragraph_weight));
    shares += part * std::max(0, topic_share(i)) / 100;
    words += part;
  }
  const int off_topic = words < least_topic_words ? 0 : std::min(most_off_topic, shares * 100 / words * 2 / 3);
  // From `begin` on, in steps of one: the paragraph up to which whole paragraphs outweigh what stands between them.
  const auto edge = [&](std::uint32_t begin, std::uint32_t steps, bool back) {
    std::uint32_t at = no_node;
    int sum = 0;
    int best = 0;
    int gap = 0;
    for (std::uint32_t step = 0; step < steps; ++step) {
      const std::uint32_t i = back ? begin - step : begin + step;
      const int w = weight(i);
      if (w < least) {
        gap = std::max(0, gap - w);
        continue;
      }
      if (sum != 0) sum -= std::min({gap, back ? max_head_gap : max_gap_weight, best * 7 / 8});
      gap = 0;
      sum += topic_share(i) < off_topic ? w / off_topic_part : w;
      if (back && opens_with_place(text(i))) sum += place_weight;
      if (sum > best) {
        best = sum;
        at = i;
      }
    }
    return at;
  };
  last_ = edge(0, count_, false);
  if (last_ != no_node) first_ = edge(last_, last_ + 1, true);
}

void TextJudge::line(std::uint32_t i) {
  const Block& b = block(i);
  const BlockEvidence& e = features_.of(i);
  const PhraseHit& p = e.phrase;
  const bool before = first_ == no_node || i < first_;
  const bool after = last_ == no_node || i > last_;
  const std::uint32_t left = after ? 0 : features_.prose_words({i + 1, last_ + 1});
  const bool near_end = after || left < 80;
  if (p && by_phrase(i, before, near_end)) return;
  if ((before || after) && rules::is_dateline(b, text(i), p)) return decide(i, Role::dateline, 0.7F, {ReasonCode::short_text});
  if (before || after) return;  // head() and tail() know more
  // A video's length, a counter.
  if (b.digits * 2 > b.text.size()) return decide(i, Role::other, 0.6F, {ReasonCode::short_text});
  const bool heading = b.words <= 12 && !b.ends_sentence && b.text.size() <= 90 && i + 1 < count_ && !b.ends_ellipsis;
  decide(i, heading ? Role::heading : Role::body, e.prose ? 0.9F : 0.65F, {ReasonCode::prose});
}

/// A sign-up or an appeal and its button: two lines in a row that ask for the same.
bool TextJudge::is_appeal_in_two(std::uint32_t i) const {
  const PhraseHit& p = phrase(i);
  if (!rules::is_appeal(p.kind) || block(i).quote_marks > 0 || block(i).words > 60) return false;
  const auto asks = [&](std::uint32_t k) { return phrase(k) && phrase(k).kind == p.kind && block(k).quote_marks == 0; };
  return (i > 0 && asks(i - 1)) || (i + 1 < count_ && asks(i + 1));
}

/// A short line right over an appeal.
bool TextJudge::heads_appeal(std::uint32_t i) const {
  const Block& b = block(i);
  return b.words <= 9 && !b.ends_sentence && !b.ends_ellipsis && !phrase(i) && verdicts_[i].role != Role::headline;
}

bool TextJudge::by_phrase(std::uint32_t i, bool before, bool near_end) {
  const Block& b = block(i);
  const PhraseHit& p = phrase(i);
  Reason reason = rules::says_phrase(text(i), p);
  switch (p.kind) {
    case Role::byline:
      if (!rules::is_byline(b, text(i), p) || !(before || near_end || i < first_ + 2)) return false;
      decide(i, before ? Role::byline : Role::credit, 0.8F, reason);
      return true;
    case Role::dateline:
      if (!rules::is_dateline(b, text(i), p)) return false;
      decide(i, Role::dateline, 0.8F, reason);
      return true;
    case Role::caption:
      if (b.words > 50 || (b.sentence_ends > 2 && p.mode == PhraseMode::anywhere)) return false;
      decide(i, Role::caption, 0.8F, reason);
      return true;
    case Role::credit:
      if (b.words > 50 || (b.capital_words < 2 && p.mode == PhraseMode::anywhere) || !(near_end || before) || b.quote_marks >= 2)
        return false;
      // In UTF-8, where a letter of a script that has more of them counts more.
      if (p.mode == PhraseMode::anywhere && b.words > 10 && unicode::to_utf8(reason.detail).size() < 14) return false;
      decide(i, before && b.words <= 8 ? Role::byline : Role::credit, 0.85F, reason);
      return true;
    case Role::source:
      if (b.words > 40 || !(near_end || before) || b.quote_marks >= 4) return false;
      decide(i, Role::source, 0.85F, reason);
      return true;
    case Role::inline_related:
      if (b.words > 30 || (b.ends_sentence && b.words > 20) || b.quote_marks >= 4) return false;
      decide(i, Role::inline_related, 0.85F, reason);
      return true;
    case Role::related:
      if (p.mode < PhraseMode::label) return false;
      decide(i, Role::related, 0.8F, reason);
      return true;
    case Role::other:
      if (!near_end) return false;
      decide(i, Role::other, 0.7F, reason);
      return true;
    default:
      if (is_appeal_in_two(i)) {
        if (i > 0 && heads_appeal(i - 1)) decide(i - 1, p.kind, 0.8F, reason);
        decide(i, p.kind, 0.85F, reason);
        return true;
      }
      // A box's small print under the rest of it.
      const bool beside = i > 0 && decided_[i - 1] && is_unwanted(verdicts_[i - 1].role) && is_small_print(p) && b.quote_marks == 0;
      if (!beside && !rules::phrase_decides(b, features_.of(i), near_end || before)) return false;
      if (p.mode == PhraseMode::whole && !before && !near_end && !opens_section(p.kind) && p.kind != Role::ad) return false;
      decide(i, p.kind, 0.85F, reason);
      return true;
  }
}

/// Stories cut off with an ellipsis behind the last paragraph, and the headlines over them, need no label.
void TextJudge::trailing_teasers() {
  const std::uint32_t from = last_ == no_node ? 0 : last_ + 1;
  std::uint32_t cut = 0;
  for (std::uint32_t i = from; i < count_; ++i) cut += !decided_[i] && block(i).ends_ellipsis ? 1 : 0;
  if (cut < 2) return;
  for (std::uint32_t i = from; i < count_; ++i) {
    if (decided_[i]) continue;
    const bool leads = headline_like(i) && i + 1 < count_ && (block(i + 1).ends_ellipsis || headline_like(i + 1));
    if (block(i).ends_ellipsis || leads) decide(i, Role::related, 0.8F, {ReasonCode::truncated_teasers});
  }
}

/// Sentences right behind the last paragraph still belong; a text of short lines is kept as it is.
void TextJudge::tail() {
  const bool lines_only = last_ == no_node;
  bool open = true;
  for (std::uint32_t i = lines_only ? 0 : last_ + 1; i < count_; ++i) {
    if (decided_[i]) {
      // A line that leads elsewhere ends no article.
      const Role role = verdicts_[i].role;
      open = open && (!is_unwanted(role) || role == Role::inline_related || role == Role::ad || is_teaser_line(i));
      continue;
    }
    const Block& b = block(i);
    const bool sentences = b.ends_sentence || (features_.of(i).prose && b.sentence_ends >= 2);
    open = open && (lines_only || (sentences && b.words >= 2 && !b.ends_ellipsis));
    if (open) decide(i, Role::body, 0.6F, {ReasonCode::prose});
    else decide(i, Role::other, 0.6F, {ReasonCode::after_article});
  }
}

std::vector<Verdict> judge_text(const Document& document, const Blocks& blocks) { return TextJudge(document, blocks).run(); }

TextFrame::TextFrame(const Document& document, const Blocks& blocks, const std::vector<Verdict>& verdicts)
    : features(document, blocks, PageData{}) {
  regions.names.resize(document.size());
  regions.of_block.assign(blocks.blocks.size(), 0);
  regions.nearest_article.assign(document.size(), no_node);
  for (std::uint32_t i = 0; i < verdicts.size(); ++i) {
    if (!is_article_text(verdicts[i].role)) continue;
    if (container.root == no_node) container.range.begin = i;
    container.root = 0;
    container.range.end = i + 1;
  }
  container.prose = features.prose_words(container.range);
}

std::uint32_t first_paragraph(const Blocks& blocks, const Features& features, const std::vector<Verdict>& verdicts) {
  const auto begins = [&](std::uint32_t i) {
    return is_article_text(verdicts[i].role) && blocks.blocks[i].words >= static_cast<std::uint32_t>(least_paragraph) &&
           (blocks.blocks[i].ends_sentence || features.of(i).prose);
  };
  // A long line that a byline or a date follows is the headline itself.
  const auto is_signed = [&](std::uint32_t i) {
    if (blocks.blocks[i].words > 25) return false;
    for (std::uint32_t k = i + 1; k < verdicts.size() && k <= i + 3; ++k) {
      if (verdicts[k].role == Role::byline || verdicts[k].role == Role::dateline) return true;
    }
    return false;
  };
  std::uint32_t first = 0;
  while (first < verdicts.size() && (!begins(first) || is_signed(first))) ++first;
  return first;
}

namespace {

/// The headline is that of the text which the model has kept.
void move_headline(const Blocks& blocks, const Features& features, std::vector<Verdict>& verdicts) {
  const std::uint32_t first = first_paragraph(blocks, features, verdicts);
  if (first == verdicts.size()) return;
  const std::uint32_t headline = headline_over(blocks, features, verdicts, first);
  if (headline == no_node || verdicts[headline].role == Role::headline) return;
  for (Verdict& verdict : verdicts) {
    if (verdict.role == Role::headline) verdict.role = Role::navigation;
  }
  verdicts[headline].role = Role::headline;
  verdicts[headline].confidence = 0.8F;
  verdicts[headline].reasons.assign(1, {ReasonCode::short_text});
}

}  // namespace

Classification classify_plain_text(const Document& document, const Blocks& blocks) {
  Classification out;
  out.verdicts = judge_text(document, blocks);
  // The model for texts has learned from the text of whole pages. A shorter one, somebody's copy of an article, is the rules' own.
  constexpr std::size_t least_paragraphs = 40;
  if (blocks.blocks.size() >= least_paragraphs) {
    TextFrame frame(document, blocks, out.verdicts);
    revise(document, blocks, frame.features, frame.regions, out.page, frame.container, out.verdicts);
    move_headline(blocks, frame.features, out.verdicts);
  }
  bool text = false;
  for (const Verdict& verdict : out.verdicts) text = text || is_article_text(verdict.role);
  out.page_type = text ? PageType::article : PageType::other;
  out.article_root = text ? NodeId{0} : no_node;
  decide_hiding(document, blocks, out);
  return out;
}

}  // namespace nutgraf
