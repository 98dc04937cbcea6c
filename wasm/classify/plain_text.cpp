// Plain scraped text: no elements to go by, so the sequence of paragraphs decides. Labels open sections; the article goes on
// where whole paragraphs do.
#include "classify/cleaning_model.h"
#include "classify/hiding.h"
#include "classify/polls.h"
#include "classify/rules.h"

#include <algorithm>

#include "models/lexicon.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

bool opens_section(Role kind) {
  return kind == Role::comment_form || kind == Role::comments || kind == Role::related || kind == Role::newsletter || kind == Role::share;
}

// What blocks weigh when the end of the article is sought, in words of its paragraphs.
constexpr std::uint32_t max_paragraph_weight = 80;
constexpr int least_paragraph = 10;  // words
constexpr int least_sentence = 4;
constexpr int line_weight = 5;       // against it: a short line
constexpr int decided_weight = 4;    // a line of a section that a label opened
constexpr int phrase_weight = 10;    // a line that is unwanted by its own words
constexpr int max_gap_weight = 100;  // a table or a list may be of any length

// A thread of readers' comments goes on while the next line that signs one is at most this far, and is one from so many on.
constexpr std::uint32_t max_comment_lines = 14;
constexpr std::uint32_t least_signatures = 3;
constexpr std::uint32_t max_signature_words = 10;
constexpr std::uint32_t max_control_words = 4;
constexpr std::uint32_t max_name_words = 6;
constexpr std::uint32_t least_prose_before = 200;  // words of the article before a thread without a label
// A poll's answers, and its question.
constexpr std::uint32_t most_answer_words = 10;
constexpr std::uint32_t least_answers = 2;
constexpr std::uint32_t most_answers = 8;
constexpr std::uint32_t most_question_words = 40;
// "12 comments on “…”" quotes the headline.
constexpr std::uint32_t max_count_words = 30;

class TextJudge {
 public:
  TextJudge(const Document& document, const Blocks& blocks) : blocks_(blocks), features_(document, blocks, PageData{}) {}

  std::vector<Verdict> run() {
    count_ = static_cast<std::uint32_t>(blocks_.blocks.size());
    verdicts_.resize(count_);
    decided_.assign(count_, false);
    find_repeated();
    find_breaks();
    for (std::uint32_t i = 0; i < count_;) i = decided_[i] ? i + 1 : section(i);
    unlabelled_thread();
    polls();
    find_edges();
    for (std::uint32_t i = 0; i < count_; ++i) {
      if (!decided_[i]) line(i);
    }
    trailing_teasers();
    head();
    tail();
    return std::move(verdicts_);
  }

 private:
  [[nodiscard]] const Block& block(std::uint32_t i) const { return blocks_.blocks[i]; }
  [[nodiscard]] std::u16string_view text(std::uint32_t i) const { return blocks_.text_of(block(i)); }
  [[nodiscard]] const PhraseHit& phrase(std::uint32_t i) const { return features_.of(i).phrase; }

  /// A whole paragraph of an article: sentences, not cut off.
  [[nodiscard]] bool whole_paragraph(std::uint32_t i) const {
    const Block& b = block(i);
    return features_.of(i).prose && !b.ends_ellipsis && b.words >= 12 && b.ends_sentence &&
           !rules::phrase_decides(b, features_.of(i), false);
  }
  [[nodiscard]] bool headline_like(std::uint32_t i) const {
    const Block& b = block(i);
    return b.words >= 3 && b.words <= 25 && !b.ends_ellipsis && (!b.ends_sentence || b.words <= 14) && b.sentence_ends <= 2 &&
           !(b.ends_sentence && features_.of(i).prose);
  }
  [[nodiscard]] bool is_label(std::uint32_t i) const {
    const PhraseHit& p = phrase(i);
    // "3 thoughts on “Harbour wall rebuilt”", "One thought on “…”": a count over a thread, whatever it quotes.
    if (p && p.kind == Role::comments && p.mode == PhraseMode::prefix && (unicode::is_digit(text(i).front()) || block(i).quote_marks >= 2))
      return block(i).words <= max_count_words;
    if (p && p.kind == Role::newsletter && p.mode == PhraseMode::prefix && !block(i).ends_sentence) return block(i).words <= 9;
    return p && p.mode >= PhraseMode::label && opens_section(p.kind) && block(i).words <= 9;
  }

  /// "Reply" under a reader's comment opens no form.
  [[nodiscard]] bool is_reply_control(std::uint32_t i) const {
    if (!asks_or_answers(i)) return false;
    return (repeated_[i] && block(i).words <= max_control_words) || (block(i).words == 1 && phrase(i).kind == Role::comment_form);
  }
  [[nodiscard]] bool asks_or_answers(std::uint32_t i) const {
    return phrase(i) && (phrase(i).kind == Role::comment_form || (phrase(i).kind == Role::comments && phrase(i).mode >= PhraseMode::label));
  }

  /// Lines that say when a comment was written, or answer one: "Jane Roe, 3 May 2024 at 9:12", "Reply".
  [[nodiscard]] bool is_signature(std::uint32_t i) const {
    return block(i).words <= max_signature_words && (is_reply_control(i) || rules::is_dateline(block(i), text(i), phrase(i)));
  }

  /// A date under who wrote it: "Jane Roe says:".
  [[nodiscard]] bool is_under_name(std::uint32_t i) const {
    return i > 0 && text(i - 1).ends_with(u':') && block(i - 1).words <= max_name_words && !is_reply_control(i);
  }

  /// Marks the lines of comment forms that the text has again and again: controls under each comment of a thread.
  void find_repeated() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> keys;  // of the line, its number
    for (std::uint32_t i = 0; i < count_; ++i) {
      if (asks_or_answers(i) && block(i).words <= max_signature_words) keys.emplace_back(hash_units(text(i)), i);
    }
    std::sort(keys.begin(), keys.end());
    repeated_.assign(count_, false);
    for (std::size_t begin = 0; begin < keys.size();) {
      std::size_t end = begin;
      while (end < keys.size() && keys[end].first == keys[begin].first) ++end;
      for (std::size_t k = begin; k < end; ++k) repeated_[keys[k].second] = end - begin >= least_signatures;
      begin = end;
    }
  }

  /// One past the thread that begins at `i`, and how many lines sign a comment there.
  struct Thread {
    std::uint32_t end = 0;
    std::uint32_t signatures = 0;
    std::uint32_t answers = 0;
  };
  [[nodiscard]] Thread thread_from(std::uint32_t i) {
    if (thread_begin_ <= i && i < thread_.end) return thread_;  // asked again inside of it
    Thread out{i + 1, 0, 0};
    std::uint32_t last = i;
    std::uint32_t to = i + 1;
    for (; to < count_ && to - last <= max_comment_lines; ++to) {
      if (is_signature(to)) {
        last = to;
        ++out.signatures;
        out.answers += is_reply_control(to) || is_under_name(to) ? 1 : 0;
      } else if (is_label(to) && phrase(to).kind != Role::comments && phrase(to).kind != Role::share) {
        break;
      }
    }
    // The last comment goes on behind its signature, until a line that is no sentence.
    out.end = last + 1;
    while (out.end < to && features_.of(out.end).prose) ++out.end;
    thread_begin_ = i;
    thread_ = out;
    return out;
  }

  /// A thread without a label over it: lines that answer, again and again, behind the article.
  void unlabelled_thread() {
    for (std::uint32_t i = 0; i < count_; ++i) {
      if (decided_[i] || !is_signature(i) || features_.prose_words({0, i}) < least_prose_before) continue;
      const Thread thread = thread_from(i);
      // In a forum what readers write is the text.
      if (thread.answers < least_signatures || features_.prose_words({i, thread.end}) > features_.prose_words({0, i})) {
        i = std::max(i, thread.end - 1);
        continue;
      }
      for (std::uint32_t k = is_under_name(i) ? i - 1 : i; k < thread.end; ++k) {
        if (!decided_[k]) decide(k, Role::comments, 0.9F, {ReasonCode::heading_phrase, rules::detail_of(text(i))});
      }
      i = thread.end - 1;
    }
  }

  /// A question, two and more short answers, and what sends one or shows them all.
  void polls() {
    const auto is_answer = [&](std::uint32_t k) {
      return !decided_[k] && block(k).words <= most_answer_words && !block(k).ends_sentence && !says_poll(features_.of(k));
    };
    for (std::uint32_t i = least_answers + 1; i < count_; ++i) {
      if (decided_[i] || !says_poll(features_.of(i)) || phrase(i).mode < PhraseMode::label) continue;
      std::uint32_t question = i;
      while (question > 0 && i - question < most_answers && is_answer(question - 1)) --question;
      if (question == 0 || i - question < least_answers || !ends_with_question(text(question - 1))) continue;
      --question;
      if (decided_[question] || block(question).words > most_question_words) continue;
      if (question > 0 && says_poll(features_.of(question - 1)) && !decided_[question - 1]) --question;
      while (i + 1 < count_ && says_poll(features_.of(i + 1)) && !decided_[i + 1]) ++i;
      for (std::uint32_t k = question; k <= i; ++k) decide(k, Role::other, 0.9F, {ReasonCode::form_fields});
    }
  }

  /// Notices and prompts go on for whole paragraphs.
  static bool is_small_print(const PhraseHit& p) {
    return p && (p.kind == Role::notice || p.kind == Role::legal || rules::is_appeal(p.kind) || p.author_bio) &&
           p.mode >= PhraseMode::anywhere;
  }

  void decide(std::uint32_t i, Role role, float confidence, const Reason& reason) {
    verdicts_[i].role = role;
    verdicts_[i].confidence = confidence;
    verdicts_[i].reasons.assign(1, reason);
    decided_[i] = true;
  }

  /// next_break_[i]: the first label or end of text behind i.
  void find_breaks() {
    paragraphs_.assign(std::size_t{count_} + 1, 0);
    for (std::uint32_t i = 0; i < count_; ++i) paragraphs_[i + 1] = paragraphs_[i] + (whole_paragraph(i) ? block(i).words : 0);
    next_break_.assign(std::size_t{count_} + 1, count_);
    for (std::uint32_t i = count_; i-- > 0;)
      next_break_[i] = i + 1 < count_ && is_label(i + 1) && !is_reply_control(i + 1) ? i + 1 : next_break_[i + 1];
  }

  /// Where a section that the label at `i` opens ends; i where it opens none.
  [[nodiscard]] std::uint32_t section_end(std::uint32_t i) {
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
        while (to < count_ && to <= i + 5 && !other_label(to, kind) && !whole_paragraph(to) && block(to).words <= 40 &&
               (phrase(to).kind == Role::newsletter || phrase(to).kind == Role::legal || block(to).words <= 3) &&
               (phrase(to) || block(to).words <= 3)) {
          ++to;
        }
        return to;
      case Role::share:
        while (to < count_ && phrase(to) && phrase(to).kind == Role::share && block(to).words <= 6) ++to;
        return to;
      default: return teasers_end(i);
    }
  }

  [[nodiscard]] bool other_label(std::uint32_t i, Role kind) const { return is_label(i) && phrase(i).kind != kind; }

  /// "Email *": a field of a form that must be filled in.
  [[nodiscard]] bool is_required_field(std::uint32_t i) const { return block(i).words <= 4 && text(i).ends_with(u'*'); }

  [[nodiscard]] bool fills_form(std::uint32_t i) const {
    const PhraseHit& p = phrase(i);
    if (p && (p.kind == Role::comment_form || p.kind == Role::legal)) return true;
    return !features_.of(i).prose && (block(i).words <= 2 || (block(i).words <= 6 && !block(i).ends_sentence));
  }

  /// Headlines and beginnings of other stories, until whole paragraphs show that the article goes on.
  [[nodiscard]] std::uint32_t teasers_end(std::uint32_t i) const {
    const std::uint32_t end = next_break_[i];
    bool summaries = false;  // some headline here had a summary under it
    std::uint32_t to = i + 1;
    for (; to < end; ++to) {
      const Block& b = block(to);
      const PhraseHit& p = phrase(to);
      if (p && p.mode >= PhraseMode::prefix && (p.kind == Role::legal || p.kind == Role::source || p.kind == Role::credit)) break;
      if (b.ends_ellipsis || headline_like(to)) {
        if (b.ends_ellipsis) summaries = true;
        continue;
      }
      if (!whole_paragraph(to)) {
        if (b.words <= 12) continue;
        break;
      }
      const bool more_prose = to + 1 < end && whole_paragraph(to + 1);
      const bool under_headline = to > i + 1 && headline_like(to - 1);
      if (more_prose || !under_headline || b.sentence_ends > 2) break;
      if (!summaries && to > i + 2 && headline_like(to - 2)) break;  // headlines alone so far: this is no summary
      if (!(to + 1 < end && headline_like(to + 1)) && !summaries) break;
      summaries = true;
    }
    // Teasers end in a teaser: a line that leads to a paragraph of the article is that paragraph's heading.
    return to;
  }

  std::uint32_t section(std::uint32_t i) {
    if (!is_label(i)) return i + 1;
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
      decide(k, kind, 0.95F,
             own ? Reason{ReasonCode::phrase, unicode::to_utf16(phrase(k).phrase)} : Reason{ReasonCode::heading_phrase, label});
      if (kind == Role::related && truncated && block(k).ends_ellipsis) verdicts_[k].reasons.push_back({ReasonCode::truncated_teasers});
    }
    return end;
  }

  /// What a block says for the article going on: its words where it is sentences, less than nothing where it is a short line.
  [[nodiscard]] int weight(std::uint32_t i) const {
    const Block& b = block(i);
    if (decided_[i]) return -decided_weight;
    if (rules::phrase_decides(b, features_.of(i), true) || is_small_print(phrase(i))) return -phrase_weight;
    const int words = static_cast<int>(std::min(b.words, max_paragraph_weight));
    if (b.ends_ellipsis) return -line_weight;
    if (b.ends_sentence) return words;
    if (features_.of(i).prose && (b.sentence_ends >= 2 || b.words >= 40)) return words / 2;
    return -line_weight;
  }

  /// The first paragraph, and the last one before the text turns into short lines for good: menus, notices, other stories,
  /// which have a paragraph here and there.
  void find_edges() {
    find_edges(least_paragraph);
    // A post of a single short sentence, among what else stands on its page.
    if (first_ == no_node && std::find(decided_.begin(), decided_.end(), true) != decided_.end()) find_edges(least_sentence);
  }

  void find_edges(int least) {
    int sum = 0;
    int best = 0;
    int gap = 0;
    for (std::uint32_t i = 0; i < count_; ++i) {
      const int w = weight(i);
      const bool paragraph = w >= least;
      if (!paragraph) {
        gap = std::max(0, gap - w);
        continue;
      }
      if (first_ == no_node) first_ = i;
      else sum -= std::min({gap, max_gap_weight, best * 7 / 8});
      gap = 0;
      sum += w;
      if (sum > best) {
        best = sum;
        last_ = i;
      }
    }
  }

  void line(std::uint32_t i) {
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
  [[nodiscard]] bool is_appeal_in_two(std::uint32_t i) const {
    const PhraseHit& p = phrase(i);
    if (!rules::is_appeal(p.kind) || block(i).quote_marks > 0 || block(i).words > 60) return false;
    const auto asks = [&](std::uint32_t k) { return phrase(k) && phrase(k).kind == p.kind && block(k).quote_marks == 0; };
    return (i > 0 && asks(i - 1)) || (i + 1 < count_ && asks(i + 1));
  }

  /// A short line right over an appeal.
  [[nodiscard]] bool heads_appeal(std::uint32_t i) const {
    const Block& b = block(i);
    return b.words <= 9 && !b.ends_sentence && !b.ends_ellipsis && !phrase(i) && verdicts_[i].role != Role::headline;
  }

  bool by_phrase(std::uint32_t i, bool before, bool near_end) {
    const Block& b = block(i);
    const PhraseHit& p = phrase(i);
    Reason reason{ReasonCode::phrase, unicode::to_utf16(p.phrase)};
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
        if (p.mode == PhraseMode::anywhere && p.phrase.size() < 14 && b.words > 10) return false;
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
        if (!rules::phrase_decides(b, features_.of(i), near_end || before)) return false;
        if (p.mode == PhraseMode::whole && !before && !near_end && !opens_section(p.kind) && p.kind != Role::ad) return false;
        decide(i, p.kind, 0.85F, reason);
        return true;
    }
  }

  /// Stories cut off with an ellipsis behind the last paragraph, and the headlines over them, need no label.
  void trailing_teasers() {
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

  /// "Home | World | Africa", "News > Politics"
  static bool is_menu_line(std::u16string_view line) {
    int marks = 0;
    for (std::size_t i = 0; i + 2 < line.size(); ++i) {
      const char16_t c = line[i + 1];
      if (line[i] == u' ' && line[i + 2] == u' ' &&
          (c == u'|' || c == u'>' || c == u'»' || c == u'›' || c == u'/' || c == u'•' || c == u'·'))
        ++marks;
    }
    return marks >= 2 || (marks == 1 && line.size() < 30);
  }

  /// Menus, the headline, and what stands between it and the first paragraph.
  void head() {
    const std::uint32_t end = first_ == no_node ? 0 : first_;
    std::uint32_t stop = end;  // the headline stands before the byline and the date
    for (std::uint32_t i = 0; i < end; ++i) {
      if (decided_[i] && (verdicts_[i].role == Role::byline || verdicts_[i].role == Role::dateline)) {
        stop = i;
        break;
      }
    }
    std::uint32_t headline = no_node;
    for (const std::uint32_t limit : {stop, end}) {
      for (std::uint32_t i = 0; i < limit && headline == no_node; ++i) {
        if (!decided_[i] && block(i).words >= 4 && !is_menu_line(text(i)) && block(i).words <= 30 && block(i).sentence_ends <= 2 &&
            block(i).text.size() >= 15)
          headline = i;
      }
    }
    for (std::uint32_t i = 0; i < end; ++i) {
      if (decided_[i]) continue;
      const Block& b = block(i);
      if (i == headline) decide(i, Role::headline, 0.8F, {ReasonCode::short_text});
      else if (headline != no_node && i > headline && (b.words >= 8 || (b.ends_sentence && b.words >= 3)))
        decide(i, Role::body, 0.6F, {ReasonCode::prose});
      else if (headline == no_node && b.ends_sentence && b.words >= 4) decide(i, Role::body, 0.6F, {ReasonCode::prose});
      else decide(i, Role::navigation, 0.6F, {ReasonCode::short_text});
    }
    if (headline == no_node) return;
    // The headline said again right before the text.
    const std::u16string said = skeleton(text(headline));
    for (std::uint32_t i = headline + 1; i < count_ && i <= end; ++i) {
      if (block(i).words <= 30 && skeleton(text(i)) == said) decide(i, Role::headline, 0.9F, {ReasonCode::short_text});
    }
  }

  /// Sentences right behind the last paragraph still belong; a text of short lines is kept as it is.
  void tail() {
    const bool lines_only = last_ == no_node;
    bool open = true;
    for (std::uint32_t i = lines_only ? 0 : last_ + 1; i < count_; ++i) {
      if (decided_[i]) {
        open = open && !is_unwanted(verdicts_[i].role);
        continue;
      }
      const Block& b = block(i);
      open = open && (lines_only || (b.ends_sentence && b.words >= 2 && !b.ends_ellipsis));
      if (open) decide(i, Role::body, 0.6F, {ReasonCode::prose});
      else decide(i, Role::other, 0.6F, {ReasonCode::after_article});
    }
  }

  const Blocks& blocks_;
  Features features_;
  std::uint32_t count_ = 0;
  std::vector<Verdict> verdicts_;
  std::vector<bool> decided_;
  std::vector<std::uint32_t> next_break_;
  std::vector<std::uint32_t> paragraphs_;  // words of whole paragraphs before a block
  std::vector<bool> repeated_;
  std::uint32_t thread_begin_ = 0;  // of the thread that was asked for last
  Thread thread_;
  std::uint32_t first_ = no_node;
  std::uint32_t last_ = no_node;
};

}  // namespace

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

Classification classify_plain_text(const Document& document, const Blocks& blocks) {
  Classification out;
  out.verdicts = judge_text(document, blocks);
  // The model for texts has learned from the text of whole pages. A shorter one, somebody's copy of an article, is the rules' own.
  constexpr std::size_t least_paragraphs = 40;
  if (blocks.blocks.size() >= least_paragraphs) {
    TextFrame frame(document, blocks, out.verdicts);
    revise(document, blocks, frame.features, frame.regions, out.page, frame.container, out.verdicts);
  }
  bool text = false;
  for (const Verdict& verdict : out.verdicts) text = text || is_article_text(verdict.role);
  out.page_type = text ? PageType::article : PageType::other;
  out.article_root = text ? NodeId{0} : no_node;
  decide_hiding(document, blocks, out);
  return out;
}

}  // namespace nutgraf
