#include "facts/signatures.h"

#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t longest_line = 20;  // tokens of a line that only says who said it
constexpr std::uint32_t longest_outlet = 4;
constexpr std::uint32_t longest_card = 12;  // of one without a dash: name, post, firm
constexpr std::size_t most_paragraphs = 8;  // of one quotation above its line

bool dash_at(const Words& words, std::uint32_t i) {
  const std::u16string_view mark = words.text(i);
  return mark == u"\u2014" || mark == u"\u2013" || mark == u"\u2015" || one_of<"- ~">(mark);
}

}  // namespace

bool is_signature_line(const Words& words, std::uint32_t first, std::uint32_t last) {
  return last > first + 1 && last - first < longest_line && dash_at(words, first) && words[first + 1].cased_up() &&
         words.mark(last - 1) != u'.';
}

/// “…” – Harbour Times; “…” ~ Ana R. (more reviews): a few words in capitals behind a paragraph that is all quotation.
const SpeakerMention* Signatures::outlet(const Quoted& q, std::uint32_t first) const {
  if (!begins_block(q.whole_block ? q.first : q.first - 1)) return nullptr;
  std::uint32_t last = first;
  while (last < words_.size() && block_of(last) == block_of(first) && last - first <= longest_outlet && words_[last].cased_up()) ++last;
  if (last == first || last - first > longest_outlet || (last == first + 1 && words_[first].is(word_class::function_word))) return nullptr;
  std::uint32_t end = last;
  if (end < words_.size() && block_of(end) == block_of(first) && words_.mark(end) == u'.') ++end;  // "Ana R."
  const bool closed = end >= words_.size() || block_of(end) != block_of(first) || words_.mark(end) == u'(';
  return closed ? clauses_.keep(first, last) : nullptr;
}

const SpeakerMention* Signatures::behind(const Quoted& q) const {
  const std::uint32_t at = q.last + (q.whole_block ? 0 : 1);
  if (at + 1 >= words_.size() || !dash_at(words_, at)) return nullptr;
  const std::uint32_t block = block_of(q.first);
  const SpeakerMention* m = clauses_.mention_at(at + 1);
  if (block_of(at) != block || block_of(at + 1) != block) return nullptr;
  if (m == nullptr || !clauses_.is_person(*m)) return outlet(q, at + 1);
  if (m->last >= words_.size() || block_of(m->last) != block || words_.mark(m->last) == u',' || words_.mark(m->last) == u'(') return m;
  const std::uint32_t end = words_[m->last - 1].span.end;  // or its line
  const std::u16string_view gap = words_.text().substr(end, words_[m->last].span.start - end);
  if (gap.find(u'\n') != std::u16string_view::npos) return m;
  const bool stop = words_.mark(m->last) == u'.';
  return stop && (m->last + 1 >= words_.size() || block_of(m->last + 1) != block) ? m : nullptr;
}

const SpeakerMention* Signatures::below(const std::vector<Quoted>& all, std::size_t index) const {
  const Quoted& q = all[index];
  const std::uint32_t open = q.whole_block ? q.first : q.first - 1;
  if (!begins_block(open)) return nullptr;
  std::uint32_t at = q.last + (q.whole_block ? 0 : 1);
  std::size_t next = index + 1;
  for (std::size_t n = 0; n < most_paragraphs && at < words_.size() && begins_block(at) && block_of(at) == block_of(at - 1) + 1; ++n) {
    const bool goes_on = q.whole_block && next < all.size() && all[next].whole_block && all[next].first == at;
    if (goes_on) {
      at = all[next++].last;
      continue;
    }
    std::uint32_t end = at;
    while (end < words_.size() && block_of(end) == block_of(at) && end - at <= longest_line) ++end;
    const bool dash = dash_at(words_, at);
    const SpeakerMention* m = clauses_.mention_at(at + (dash ? 1 : 0));
    if (m == nullptr || !clauses_.is_person(*m) || m->kind != MentionKind::name || m->last > end) return nullptr;
    if (dash) return is_signature_line(words_, at, end) ? m : nullptr;
    // "Jane Roe, Director, Leeds Lab": no sentence
    if (end - at > longest_card || m->last - m->first < 2 || end == m->last || words_.mark(m->last) != u',' ||
        words_.mark(end - 1) == u'.' || words_.mark(end - 1) == u':')
      return nullptr;
    for (std::uint32_t i = m->last; i < end; ++i) {
      if (words_[i].shape == Shape::lower && (words_[i].is(wc::speech_verb | wc::past_verb) || one_of<"is was has">(words_[i].flat)))
        return nullptr;
    }
    return m;
  }
  return nullptr;
}

}  // namespace nutgraf
