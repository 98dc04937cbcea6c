// Readers' comments in a plain text, followed from line to line that signs or answers one.
#include <algorithm>

#include "base/hash.h"
#include "base/sort.h"
#include "classify/text/text_judge.h"
#include "models/lexicon.h"

namespace nutgraf {
namespace {

// A thread of readers' comments goes on while the next line that signs one is at most this far, and is one from so many on.
constexpr std::uint32_t max_comment_lines = 14;
constexpr std::uint32_t least_signatures = 3;
constexpr std::uint32_t max_signature_words = 10;
constexpr std::uint32_t max_control_words = 4;
constexpr std::uint32_t max_name_words = 6;
constexpr std::uint32_t least_prose_before = 200;  // words of the article before a thread without a label

}  // namespace

/// "Reply" under a reader's comment opens no form.
bool TextJudge::is_reply_control(std::uint32_t i) const {
  if (!asks_or_answers(i)) return false;
  return (repeated_[i] && block(i).words <= max_control_words) || (block(i).words == 1 && phrase(i).kind == Role::comment_form);
}
bool TextJudge::asks_or_answers(std::uint32_t i) const {
  return phrase(i).kind == Role::comment_form || (phrase(i).kind == Role::comments && phrase(i).mode >= PhraseMode::label);
}

/// Lines that say when a comment was written, or answer one: "Jane Roe, 3 May 2024 at 9:12", "Reply".
bool TextJudge::is_signature(std::uint32_t i) const {
  return block(i).words <= max_signature_words && (is_reply_control(i) || rules::is_dateline(block(i), text(i), phrase(i)));
}

/// A date under who wrote it: "Jane Roe says:".
bool TextJudge::is_under_name(std::uint32_t i) const {
  return i > 0 && text(i - 1).ends_with(u':') && block(i - 1).words <= max_name_words && !is_reply_control(i);
}

/// Marks the lines of comment forms that the text has again and again: controls under each comment of a thread.
void TextJudge::find_repeated() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> keys;  // of the line, its number
  for (std::uint32_t i = 0; i < count_; ++i) {
    if (asks_or_answers(i) && block(i).words <= max_signature_words) keys.emplace_back(hash_units(text(i)), i);
  }
  sort(keys);
  repeated_.assign(count_, false);
  for (std::size_t begin = 0; begin < keys.size();) {
    std::size_t end = begin;
    while (end < keys.size() && keys[end].first == keys[begin].first) ++end;
    for (std::size_t k = begin; k < end; ++k) repeated_[keys[k].second] = end - begin >= least_signatures;
    begin = end;
  }
}

/// The thread that begins at `i`.
TextJudge::Thread TextJudge::thread_from(std::uint32_t i) {
  if (thread_begin_ <= i && i < thread_.end) return thread_;  // asked again inside of it
  Thread out{i + 1, 0, 0};
  std::uint32_t last = i;
  std::uint32_t to = i + 1;
  for (; to < count_ && to - last <= max_comment_lines; ++to) {
    if (is_signature(to)) {
      last = to;
      ++out.signatures;
      out.answers += is_reply_control(to) || is_under_name(to) ? 1 : 0;
    } else if (is_label(to) && phrase(to).kind != Role::comments && phrase(to).kind != Role::share &&
               phrase(to).kind != Role::comment_form) {
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
void TextJudge::unlabelled_thread() {
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

}  // namespace nutgraf
