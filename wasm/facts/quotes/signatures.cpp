#include "facts/quotes/signatures.h"

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
         (words.mark(last - 1) != u'.' || last - first < longest_card);
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

/// "Jane Roe, Director, Leeds Lab" as the whole of a paragraph: no sentence.
const SpeakerMention* Signatures::card(std::uint32_t first, std::uint32_t last) const {
  const SpeakerMention* m = clauses_.mention_at(first);
  if (m == nullptr || !clauses_.is_person(*m) || m->kind != MentionKind::name || m->last >= last || last - first > longest_card ||
      m->last - m->first < 2 || words_.mark(m->last) != u',' || words_.mark(last - 1) == u'.' || words_.mark(last - 1) == u':')
    return nullptr;
  for (std::uint32_t i = m->last; i < last; ++i) {
    if (words_[i].shape == Shape::lower && (words_[i].is(wc::speech_verb | wc::past_verb) || one_of<"is was has">(words_.flat(i))))
      return nullptr;
  }
  return m;
}

const SpeakerMention* Signatures::card_above(const Quoted& q) const {
  const std::uint32_t last = q.whole_block ? q.first : q.first - 1;
  std::uint32_t first = last;
  while (first > 0 && last - first <= longest_card && block_of(first - 1) + 1 == block_of(last)) --first;
  return first < last && begins_block(first) ? card(first, last) : nullptr;
}

/// "Jane Roe, 41, nurse" / “…” / "Ned Hale, 60, farmer" / “…”: a row that begins with a name has its names above.
const SpeakerMention* Signatures::above(const std::vector<Quoted>& all, std::size_t index) const {
  const std::uint32_t behind = all[index].last + (all[index].whole_block ? 0 : 1);
  if (behind < words_.size() && !begins_block(behind)) return nullptr;
  const auto follows = [&](std::size_t i) { return i > 0 && block_of(all[i - 1].first) + 2 == block_of(all[i].first); };
  std::uint32_t end = behind;
  while (end < words_.size() && end - behind <= longest_card && block_of(end) == block_of(behind)) ++end;
  if (!follows(index) && (behind >= words_.size() || card(behind, end) == nullptr)) return nullptr;
  for (std::size_t i = index; index - i < most_paragraphs && card_above(all[i]) != nullptr; --i) {
    if (!follows(i)) return card_above(all[index]);
  }
  return nullptr;
}

const SpeakerMention* Signatures::below(const std::vector<Quoted>& all, std::size_t index) const {
  const Quoted& q = all[index];
  const std::uint32_t open = q.whole_block ? q.first : q.first - 1;
  if (!begins_block(open)) return nullptr;
  std::uint32_t at = q.last + (q.whole_block ? 0 : 1);
  if (const SpeakerMention* name = above(all, index)) return name;
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
    if (dash) {
      const bool named = m != nullptr && clauses_.is_person(*m) && m->kind == MentionKind::name && m->last <= end;
      return named && is_signature_line(words_, at, end) ? m : nullptr;
    }
    return card(at, end);
  }
  return nullptr;
}

}  // namespace nutgraf
