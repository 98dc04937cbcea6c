#include "facts/quotes/quotes.h"

#include <algorithm>

#include "facts/quotes/antecedents.h"
#include "facts/quotes/english_speakers.h"
#include "facts/quotes/foreign_speakers.h"
#include "facts/words/small_words.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::uint32_t longest_tail = 14;     // tokens behind a speaker at a paragraph's end
constexpr std::uint32_t reported_back = 3;     // sentences
constexpr std::uint32_t longest_heading = 15;  // words
constexpr std::uint32_t nearest_example = 6;   // tokens from one to the next: the marks, a comma, "or"
constexpr std::uint32_t nearest_within = 64;   // mentions on either side of a quotation

class Finder {
 public:
  Finder(const Words& words, const Article& article, const std::vector<Name>& names, const Entities& entities)
      : words_(words),
        forms_(words),
        marked_(pair_quote_marks(words, article, names)),
        quoted_(words.size(), false),
        cut_(words.size(), false),
        clauses_(words, names, entities, mark_quoted(), cut_),
        signatures_(words, clauses_),
        english_(words, forms_, clauses_, signatures_, quoted_, cut_),
        foreign_(words, names, entities, quoted_, cut_),
        antecedents_(words, names, entities, quoted_) {}

  std::vector<Quote> run() {
    for (std::size_t q = 0; q < marked_.size(); ++q) read(q);
    for (Quote& quote : out_) show_nearest(quote);
    return std::move(out_);
  }

 private:
  /// Fills quoted_ and cut_ before anything looks for speakers.
  const std::vector<bool>& mark_quoted() {
    for (const Quoted& q : marked_) {
      // A title or a word in scare quotes is part of its sentence; only longer stretches are somebody else's text.
      const bool counts = forms_.count_words(q) > 2 || forms_.ends_in_mark(q);
      for (std::uint32_t i = q.first; i < q.last; ++i) {
        quoted_[i] = counts;
        cut_[i] = true;
      }
    }
    return quoted_;
  }

  bool in(std::uint32_t i, std::uint32_t j) const { return words_.same_sentence(i, j); }
  FlatWord flat(std::uint32_t i) const { return words_.flat(i); }

  /// "One tenant, a nurse who asked not to be named, said she was afraid. “…,” she said.": whom the sentences before report without marks.
  void hear_reported(const SpeakerMention& pronoun) {
    const std::uint32_t sentence = words_[pronoun.first].sentence;
    for (std::uint32_t back = 1; back <= reported_back && back <= sentence; ++back) {
      if (last_ != nullptr && last_sentence_ + back >= sentence) return;
      const Sentence& before = words_.sentences()[sentence - back];
      if (before.block != words_.sentences()[sentence].block) return;
      if (const SpeakerMention* speaker = clauses_.reporting(before, flat(pronoun.first))) {
        antecedents_.heard(*speaker, antecedents_.resolve(*speaker));
        return;
      }
      for (std::uint32_t i = before.first_token; i < before.last_token; ++i) {
        const SpeakerMention* other = clauses_.mention_at(i);
        if (cut_[i] || (other != nullptr && other->kind == MentionKind::name && clauses_.is_person(*other))) return;
      }
    }
  }

  Attribution elsewhere(const Quoted& q) {
    const ForeignSpeakers::Found found = foreign_.speaker_of(q);
    Attribution out{found.mention, found.cue};
    out.goes_on = found.goes_on;
    return out;
  }

  /// A stretch in marks, and what is found out about it.
  struct Reading {
    const Quoted& q;
    std::uint32_t count;  ///< words
    std::uint32_t open;   ///< the mark in front, where there is one
    bool starts_sentence;
    const SpeakerMention* in_sentence;  ///< who spoke last, in the same sentence
    const SpeakerMention* signer;
    Attribution found;
    bool continued = false;  ///< who spoke last goes on
  };

  void read(std::size_t index) {
    const Quoted& q = marked_[index];
    const std::uint32_t open = q.whole_block ? q.first : q.first - 1;
    const std::uint32_t start = words_.sentence_of(open).first_token;
    Reading r{q, forms_.count_words(q), open, open == start, nullptr, signatures_.below(marked_, index), {}};
    if (last_ != nullptr && last_sentence_ == words_[open].sentence) r.in_sentence = last_;
    if (q.turn) r.signer = clauses_.mention_at(start);
    r.found = r.signer != nullptr ? Attribution{r.signer, true}
              : words_.english()  ? english_.speaker_of(q, open, r.in_sentence)
                                  : elsewhere(q);
    const bool short_turn =
        r.starts_sentence && r.count >= 2 && forms_.ends_sentence(q) && last_ != nullptr && last_block_ == q.block;  // “Are you joking?”
    const bool sentence_like = (r.count >= 4 && (words_[q.first].cased_up() || r.starts_sentence)) || q.whole_block || short_turn;
    look_back(r, sentence_like);
    // phrases like “to see the harbour” or “to meet people”
    const bool example =
        r.found.mention == nullptr && (forms_.is_example(q) || (example_end_ > 0 && q.first < example_end_ + nearest_example));
    if (example) example_end_ = q.last;
    // “racial,” “gender-fair” and “gender identity” policies: what is one row is one quotation's kind
    const bool in_row = r.in_sentence != nullptr && !out_.empty() && joined(out_.back(), q) && r.found.mention == last_;
    if (!example && (in_row || is_quotation(q, r.count, r.found, sentence_like, r.continued))) return keep(r);
    // “Everyone,” she says. “It all looks so natural.” One word alone is none, but who said it goes on.
    if (r.count == 1 && r.starts_sentence && !r.continued && r.found.mention != nullptr && !r.found.unsure && forms_.ends_in_mark(q))
      remember(q, r.found.mention, resolve(r.found));
  }

  /// Where its own sentence names nobody: the sentence before may, or who spoke last goes on.
  void look_back(Reading& r, bool sentence_like) {
    const Quoted& q = r.q;
    const bool same_block = last_ != nullptr && last_block_ == q.block;
    // «…», recordó Roe. «…», zanjó.
    if (r.found.goes_on && same_block && (r.starts_sentence || one_of<", :">(flat(r.open - 1))) &&
        last_sentence_ + 1 >= words_[r.open].sentence) {
      r.found.mention = last_;
      r.continued = true;
    }
    if (words_.english() && r.found.mention == nullptr && !r.found.cue && r.starts_sentence && same_block && r.open > 0 &&
        words_.sentence_of(r.open - 1).block == q.block && words_[r.open - 1].sentence > last_sentence_)
      r.found = english_.from_sentence_before(r.open);
    if (r.found.mention == nullptr && last_ != nullptr) {
      const bool next_block = q.block > 0 && last_block_ < q.block && next_block_of(last_block_, r.open);
      const bool run_on = next_block && last_runs_on_;
      const bool opens_block = r.starts_sentence && (r.open == 0 || words_.sentence_of(r.open - 1).block != q.block);
      if (run_on || r.in_sentence != nullptr || (same_block && sentence_like && r.starts_sentence && (words_.english() || !r.found.cue)) ||
          (next_block && opens_block && forms_.ends_in_mark(q) && !forms_.is_headline(q) && !r.found.cue)) {
        r.found.mention = last_;
        r.found.unsure = !run_on && r.in_sentence == nullptr && !same_block &&
                         ((last_asks_ && !q.whole_block) || !last_ends_block() || !stands_alone(q));
        r.continued = true;
      }
    }
    if (words_.english() && r.found.mention == nullptr && !r.found.cue && r.starts_sentence && r.count > 5 && forms_.ends_sentence(q) &&
        stands_alone(q))
      r.found = english_.from_sentence_before(r.open);
  }

  /// Adds the quotation, with its speaker where that is sure.
  void keep(const Reading& r) {
    Quote quote;
    quote.span = r.q.span;
    const std::uint32_t sentence = words_[r.open].sentence;
    if (r.found.mention != nullptr && !r.found.unsure) {
      const SpeakerMention& m = *r.found.mention;
      quote.speaker_mention = Span{words_[m.first].span.start, words_[m.last - 1].span.end};
      if (m.kind == MentionKind::pronoun) quote.speaker_mention->end -= contracted(flat(m.first));
      quote.speaker = r.continued ? last_speaker_ : resolve(r.found);
      if (const SpeakerMention* other = with_another(m)) {
        quote.speaker_mention->end = words_[other->last - 1].span.end;
        if (!r.continued) quote.speaker += u" and " + antecedents_.resolve(*other);
      }
      remember(r.q, r.found.mention, quote.speaker);
      const SpeakerMention* signed_by = r.continued ? nullptr : signatures_.behind(r.q);
      if (r.signer != nullptr || (signed_by != nullptr && signed_by->first == m.first)) last_ = nullptr;  // the next one is somebody else's
    }
    // It was “late” and the “wall was old,” according to Roe: what closes the sentence says whose words all of it is
    const bool closes = quote.speaker_mention && !r.continued && r.found.mention->first > r.q.last && words_.english();
    if (closes && unclaimed_sentence_ == sentence) {
      out_.back().speaker = quote.speaker;
      out_.back().speaker_mention = quote.speaker_mention;
    }
    const bool unclaimed = r.found.mention == nullptr && !r.found.cue && r.count > 2;
    unclaimed_sentence_ = unclaimed ? sentence : no_entity;
    out_.push_back(std::move(quote));
    name_earlier(r.q);
  }

  /// “It was grim. ¶ “It got worse. ¶ “Nobody came,” she said.: paragraphs that no mark closes are hers, too.
  void name_earlier(const Quoted& q) {
    if (!(unsaid_ > 0 && unsaid_block_ + 1 == q.block)) unsaid_ = 0;
    const Quote& said = out_.back();
    if (said.speaker_mention) {
      for (; unsaid_ > 0; --unsaid_) {
        Quote& earlier = out_[out_.size() - 1 - unsaid_];
        earlier.speaker = said.speaker;
        earlier.speaker_mention = said.speaker_mention;
      }
    }
    unsaid_ = q.runs_on && forms_.ends_in_mark(q) && !said.speaker_mention ? unsaid_ + 1 : 0;
    unsaid_block_ = q.block;
  }

  /// Roe said so. “…” Roe went on: a quotation whose own sentence does not name its speaker shows, of the mentions of one person in the same
  /// words, the one beside it, which is in view where the quotation is.
  void show_nearest(Quote& quote) const {
    if (!quote.speaker_mention) return;
    const std::vector<SpeakerMention>& all = clauses_.mentions();
    const auto from = [&](std::uint32_t unit) {
      return std::lower_bound(all.begin(), all.end(), unit,
                              [&](const SpeakerMention& m, std::uint32_t u) { return words_[m.first].span.start < u; });
    };
    const auto said = from(quote.speaker_mention->start);
    if (said == all.end() || words_[said->first].span.start != quote.speaker_mention->start) return;
    if (words_[words_.token_at(quote.span.start)].sentence == words_[said->first].sentence) return;
    std::uint32_t best = gap(quote.span, *quote.speaker_mention);
    const std::u16string_view spelled = slice(words_.text(), *quote.speaker_mention);
    const auto take = [&](const SpeakerMention& m) {
      const Span whole{words_[m.first].span.start, words_[m.last - 1].span.end};
      if (gap(quote.span, whole) >= best) return false;
      const bool same = m.kind == said->kind && m.entity == said->entity && slice(words_.text(), whole) == spelled;
      if (same && (m.kind == MentionKind::name || words_.sentence_of(m.first).block == words_.sentence_of(said->first).block)) {
        best = gap(quote.span, whole);
        quote.speaker_mention = whole;
      }
      return true;
    };
    const auto behind = from(quote.span.end);
    std::uint32_t left = nearest_within;
    for (auto m = behind; m != all.end() && left > 0 && take(*m); --left) ++m;
    left = nearest_within;
    for (auto m = behind; m != all.begin() && left > 0; --left) {
      --m;
      if (words_[m->last - 1].span.end <= quote.span.start && !take(*m)) break;
    }
  }
  /// Units between two spans that do not overlap.
  static std::uint32_t gap(const Span& a, const Span& b) { return b.start >= a.end ? b.start - a.end : a.start - b.end; }

  /// Units behind the pronoun: "he'd".
  static std::uint32_t contracted(std::u16string_view f) {
    const std::size_t at = f.find(u'\'');
    return at == std::u16string_view::npos ? 0 : static_cast<std::uint32_t>(f.size() - at);
  }

  /// A block quotation behind a colon, or behind another one that is somebody's words.
  bool handed_over(const Quoted& q) const {
    if (q.first == 0) return false;
    return words_.mark(q.first - 1) == u':' || (!out_.empty() && out_.back().span.end == words_[q.first - 1].span.end);
  }

  /// Whom a mention that speaks here stands for; who is meant by later ones may depend on it.
  std::u16string resolve(const Attribution& found) {
    if (found.mention->kind == MentionKind::pronoun) hear_reported(*found.mention);
    std::u16string speaker = antecedents_.resolve(found.means != nullptr ? *found.means : *found.mention);
    antecedents_.heard(*found.mention, speaker);
    return speaker;
  }
  void remember(const Quoted& q, const SpeakerMention* mention, const std::u16string& speaker) {
    last_ = mention;
    last_speaker_ = speaker;
    last_block_ = q.block;
    last_sentence_ = words_[q.last - 1].sentence;
    last_runs_on_ = q.runs_on;
    last_asks_ = forms_.awaits_answer(q);
  }

  /// "Jane Roe and Ned Hale said", "said Roe and Hale.": whoever speaks with somebody.
  const SpeakerMention* with_another(const SpeakerMention& m) const {
    if (!words_.english() || m.kind != MentionKind::name || !in(m.first, m.last) || flat(m.last) != "and"_w) return nullptr;
    const SpeakerMention* other = clauses_.mention_at(m.last + 1);
    if (other == nullptr || other->kind != MentionKind::name || !clauses_.is_person(m) || !clauses_.is_person(*other)) return nullptr;
    const std::uint32_t front = clauses_.titled(m);
    const bool ends = !in(front, other->last) || words_[other->last].kind == TokenKind::punctuation;
    return ends ? front > 0 && clauses_.speech(front - 1) ? other : nullptr : clauses_.speech(other->last) ? other : nullptr;
  }

  /// Only a comma, "and" or "or" lies between this and the quotation before.
  bool joined(const Quote& before, const Quoted& q) const {
    if (q.whole_block || !before.speaker_mention || q.first < 2) return false;
    std::uint32_t at = q.first - 1;
    for (std::uint32_t steps = 0; at > 0 && steps < 3; ++steps) {
      --at;
      if (words_[at].span.end <= before.span.end) return true;
      const bool mark = unicode::is_quote_mark(words_.mark(at)) || words_.mark(at) == u',';
      if (!mark && !one_of<"and or but">(flat(at))) return false;
    }
    return at > 0 && words_[at - 1].span.end <= before.span.end;
  }

  /// Nothing of the quotation's last sentence lies behind it.
  bool stands_alone(const Quoted& q) const {
    const std::uint32_t after = q.last + (q.whole_block ? 0 : 1);
    return after >= words_.size() || !in(q.last - 1, after);
  }

  /// Its marks are the paragraph's first and last.
  bool is_block(const Quoted& q) const {
    const std::uint32_t open = q.first - 1;
    const bool first = open == 0 || words_.sentence_of(open - 1).block != q.block;
    return first && (q.last + 1 >= words_.size() || words_.sentence_of(q.last + 1).block != q.block);
  }

  /// “…,” Roe told the paper on Friday. And then a paragraph that is all quotation: nobody else is named in between.
  bool last_ends_block() const {
    std::uint32_t at = last_->last;
    const bool apposed =
        in(last_->first, at + 1) && words_.mark(at) == u',' && (words_[at + 1].cased_up() || one_of<"a an the his her">(flat(at + 1)));
    if (apposed) {  // "explains Jane Roe, the yard's builder, of the hull."
      std::uint32_t comma = at + 1;
      while (comma < at + longest_tail && in(at, comma) && words_.mark(comma) != u',' && !cut_[comma]) ++comma;
      if (comma < at + longest_tail && in(at, comma) && words_.mark(comma) == u',') at = comma;
    }
    // "said Jane Roe, who was Hale's adviser and is Orr's now.": all of it is about her
    const std::uint32_t titled = clauses_.titled(*last_);
    const bool inverted = apposed && titled > 0 && in(titled - 1, at) && clauses_.speech(titled - 1) && one_of<"a an the">(flat(at + 1));
    if (inverted || (in(last_->first, at + 1) && words_.mark(at) == u',' && one_of<"who whose">(flat(at + 1)))) {
      while (in(last_->first, at + 1) && !cut_[at]) ++at;
    }
    const std::uint32_t tail = at;
    while (at < words_.size() && words_.sentence_of(at).block == last_block_) {
      if (at - tail > longest_tail || cut_[at]) return cut_[at] && (only_words(at) || closes_block(at));
      const SpeakerMention* other = clauses_.mention_at(at);
      const bool addressed = at > 0 && one_of<"told tells telling">(flat(at - 1));
      const bool written = other != nullptr && other->kind == MentionKind::description && is_speaking_body(flat(other->head)) &&
                           one_of<"in on through via of with">(flat(at - 1));  // "in a statement", "of her post"
      const bool names = other != nullptr && !written && (other->kind != MentionKind::name || clauses_.is_person(*other));
      const bool themselves = other != nullptr && other->kind == MentionKind::pronoun && last_->kind != MentionKind::pronoun &&
                              flat(at - 1) == "as"_w && clauses_.is_person(*last_);  // "Roe said as he left"
      // "Roe said of boys who sail as girls", "The council, which …, says that the body “…”"
      const bool idle = other != nullptr && other->kind == MentionKind::description && in(last_->first, at) &&
                        (!is_plural_noun(flat(other->head)) ? is_speaking_body(flat(other->head))
                         : flat(at - 1) == "as"_w           ? !in(at, other->last) || words_[other->last].kind == TokenKind::punctuation
                                                            : one_of<"of for with by like among">(flat(at - 1)));
      if (names && !themselves && !idle && !(addressed && other->kind == MentionKind::description)) return false;
      ++at;
    }
    return true;
  }

  /// “…,” she said. “…”: from here to the paragraph's end nothing but quotation.
  bool only_words(std::uint32_t at) const {
    if (at < 2 || words_.sentence_of(at).first_token + 1 < at) return false;
    const std::uint32_t near = std::max(last_->first, 3U) - 3;
    if (std::none_of(cut_.begin() + near, cut_.begin() + last_->first, [](bool cut) { return cut; })) return false;
    while (at < words_.size() && words_.sentence_of(at).block == last_block_ && (cut_[at] || unicode::is_quote_mark(words_.mark(at)))) ++at;
    return at >= words_.size() || words_.sentence_of(at).block != last_block_;
  }

  /// Roe told the paper it was “a farce”.: the sentence's quotation is the paragraph's end.
  bool closes_block(std::uint32_t at) const {
    if (!in(last_->first, at) || last_->kind == MentionKind::description) return false;
    while (at < words_.size() && words_.sentence_of(at).block == last_block_ && (cut_[at] || words_[at].kind == TokenKind::punctuation))
      ++at;
    return at >= words_.size() || words_.sentence_of(at).block != last_block_;
  }

  /// No block with text of its own lies between the two, or a question alone.
  bool next_block_of(std::uint32_t earlier, std::uint32_t first) const {
    const std::uint32_t blocks = words_.sentence_of(first).block - earlier;
    return blocks == 1 || (blocks == 2 && words_.mark(first - 1) == u'?');
  }

  bool is_quotation(const Quoted& q, std::uint32_t count, const Attribution& found, bool sentence_like, bool continued) const {
    if (q.whole_block) return (found.mention != nullptr && !found.unsure) || handed_over(q);
    if (q.runs_on || forms_.is_japanese_speech(q)) return true;
    const std::u16string_view written = slice(words_.text(), q.span);
    if (count > 1 && found.mention == nullptr && words_.english() && written.find(u' ') == std::u16string_view::npos)
      return false;  // "https://…"
    if (count == 0 || forms_.is_work(q) || forms_.is_gloss(q)) return false;
    if (count > 1 && !forms_.ends_in_mark(q) && forms_.is_title(q) && !(found.cue && count > 6)) return false;
    if (((count <= 3 || found.mention == nullptr) && forms_.is_term(q)) || (forms_.is_headline(q) && !near_cue(q))) return false;
    // a heading in marks
    if (found.mention == nullptr && count < longest_heading && words_.english() && !forms_.ends_in_mark(q) && is_block(q)) return false;
    if (count <= 2 && forms_.is_set_phrase(q) && !near_cue(q)) return false;
    if (count == 1) {
      if (!found.cue || found.mention == nullptr || continued) return false;
      if (found.reported && !words_[q.first].cased_up()) return true;
      // "sprach von einer „Katastrophe“"; "Selon Roe, le texte est « bâclé »."
      if (words_.capital_nouns() && q.first > 2 && near_cue(q) &&
          (one_of<"einer einem eine ein als">(flat(q.first - 2)) ||
           (flat(q.first - 2) == "von"_w && one_of<"spricht sprach sprechen sprachen">(flat(q.first - 3)))))
        return true;
      if (of_source(q)) return true;
      // “Never,” said Roe. “Why?” he asked. Unlike “Downwinders,” as he calls them
      if (q.first - 1 == words_.sentence_of(q.first - 1).first_token && forms_.ends_in_mark(q))
        return near_cue(q) && q.last + 1 < words_.size() && flat(q.last + 1) != "as"_w;
      // “Correct.” after "answered,"; “undermine” in a reported clause; but “Titles” are none
      if (words_[q.first].cased_up())
        return forms_.ends_sentence(q) && q.first > 1 && (words_.mark(q.first - 2) == u',' || words_.mark(q.first - 2) == u':') &&
               near_cue(q);
      return near_cue(q);
    }
    if (forms_.is_title(q) && count < 6 && !found.cue) return false;
    if (found.cue && found.mention != nullptr)
      return count > 2 || near_cue(q) || of_source(q) || forms_.ends_in_mark(q) || (found.reported && !words_[q.first].cased_up());
    if (continued) return count > 2 || (count == 2 && sentence_like);
    // Die Stimmung ist schlecht: „Die Leute gehen.“
    if (!words_.english() && count > 2 && q.first > 1 && words_.mark(q.first - 2) == u':' && words_[q.first].cased_up() &&
        (forms_.ends_sentence(q) || (count > 3 && !in(q.last, q.last + 2))))
      return true;
    // "s'est borné à indiquer que « … »"
    if (!words_.english() && count > 2 && found.cue && q.first > 1 && near_cue(q) &&
        (one_of<"que qu' che dass dat">(flat(q.first - 2)) || (sentence_like && in(q.last, q.last + 1) && words_.mark(q.last + 1) == u',')))
      return true;
    // told my coach, “My chest hurts.”
    const bool handed = found.cue && forms_.ends_sentence(q) && q.first > 1 && one_of<", :">(flat(q.first - 2)) && near_cue(q);
    return handed || (sentence_like ? count >= 5 : count >= 6);
  }

  /// "Selon Roe, le texte est « bâclé ».": what closes a sentence that begins with its source.
  bool of_source(const Quoted& q) const {
    const std::u16string_view source = flat(words_.sentence_of(q.first).first_token);
    if (q.first < 2 || words_[q.first].cased_up() ||
        !(words_.english() ? source == "according"_w : is_small_word(source, SmallWord::source)))
      return false;
    // "Para Roe, la medida es «injusta» y cara", "Laut Roe ist die Lage „ernst“ und teuer"
    return !in(q.last, q.last + 2) || one_of<"es é è est son são sono sont era était été ist is">(flat(q.first - 2)) ||
           one_of<"und en , aber maar">(flat(q.last + 1));
  }

  /// A verb of speech within a few words of the marks.
  bool near_cue(const Quoted& q) const {
    for (std::uint32_t i = q.last + 1; i < words_.size() && in(q.last - 1, i) && i < q.last + 7; ++i) {
      if (clauses_.speech(i) || flat(i) == "according"_w) return true;
    }
    for (std::uint32_t i = q.first; i > 1 && in(q.first, i - 2) && q.first - i < 6; --i) {
      const bool noun = is_noun_too(flat(i - 2)) && !clauses_.has_subject(i - 2, words_.sentence_of(i - 2).first_token);
      if ((clauses_.speech(i - 2) && !noun) || flat(i - 2) == "according"_w) return true;
    }
    return false;
  }

  const Words& words_;
  QuotedForms forms_;
  std::vector<Quoted> marked_;
  std::vector<bool> quoted_, cut_;
  Clauses clauses_;
  Signatures signatures_;
  EnglishSpeakers english_;
  ForeignSpeakers foreign_;
  Antecedents antecedents_;
  std::vector<Quote> out_;
  std::uint32_t unclaimed_sentence_ = no_entity;  // of the quotation before, where nobody near is said to have spoken it
  std::uint32_t unsaid_ = 0;  // quotations up to here of whose speaker nothing is known, each of which runs on into the next paragraph's
  std::uint32_t unsaid_block_ = 0;
  std::uint32_t example_end_ = 0;
  // the quotation before
  const SpeakerMention* last_ = nullptr;
  std::u16string last_speaker_;
  std::uint32_t last_block_ = 0;
  std::uint32_t last_sentence_ = 0;
  bool last_runs_on_ = false;
  bool last_asks_ = false;
};

}  // namespace

std::vector<Quote> find_quotes(const Words& words, const Article& article, const std::vector<Name>& names, const Entities& entities) {
  return Finder(words, article, names, entities).run();
}

}  // namespace nutgraf
