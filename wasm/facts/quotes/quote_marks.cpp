#include "facts/quotes/quotes.h"
#include "facts/quotes/signatures.h"
#include "facts/words/word_class.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr char16_t none = 0;
constexpr std::uint32_t shortest_open = 8;     // tokens of a quotation that nothing closes
constexpr std::uint32_t longest_link = 8;      // tokens
constexpr std::uint32_t longest_around = 400;  // tokens of a quotation behind the words in marks within it
constexpr std::uint32_t longest_pulled = 600;  // units of a pull quote
constexpr std::uint32_t most_pulled = 20;      // of more only the first are looked for in the text
constexpr std::uint32_t fewest_turns = 3;      // of a transcript

/// Knuth, Morris and Pratt: linear, whatever the two are.
bool occurs_in(std::u16string_view text, std::u16string_view what) {
  if (what.empty()) return true;
  std::vector<std::uint32_t> shorter(what.size() + 1);  // by length: the longest true beginning that is an end, too
  for (std::uint32_t i = 1, k = 0; i < what.size(); ++i) {
    while (k > 0 && what[i] != what[k]) k = shorter[k];
    k += what[i] == what[k] ? 1 : 0;
    shorter[i + 1] = k;
  }
  std::uint32_t k = 0;
  for (const char16_t c : text) {
    while (k > 0 && c != what[k]) k = shorter[k];
    k += c == what[k] ? 1 : 0;
    if (k == what.size()) return true;
  }
  return false;
}

bool is_end_mark(char16_t c) { return c == u'.' || c == u',' || c == u'!' || c == u'?' || c == 0x2026; }

class Pairing {
 public:
  Pairing(const Words& words, const Article& article, const std::vector<Name>& names)
      : words_(words), article_(article), text_(article.text) {
    find_turns(names);
  }

  std::vector<Quoted> run() {
    std::size_t turn = 0;
    std::uint32_t sentence = 0;
    const std::vector<Sentence>& sentences = words_.sentences();
    while (sentence < sentences.size()) {
      const std::uint32_t block = sentences[sentence].block;
      std::uint32_t next = sentence;
      while (next < sentences.size() && sentences[next].block == block) ++next;
      const std::uint32_t first = sentences[sentence].first_token;
      const std::uint32_t last = sentences[next - 1].last_token;
      const std::uint32_t following = next < sentences.size() ? sentences[next].first_token : words_.size();
      while (turn < turns_.size() && turns_[turn] < first) ++turn;
      if (turn < turns_.size() && turns_[turn] + 1 < last && readable(block) && ends_like_sentence(last)) {
        open_ = turns_[turn];
        emit(block, last, false);
        out_.back().turn = true;
      } else if (readable(block) && !(is_dash(first) && dashes(block, first, last))) {
        pair(block, first, last, following);
      }
      sentence = next;
    }
    return std::move(out_);
  }

 private:
  bool readable(std::uint32_t block) const {
    const Role role = article_.blocks[block].role;
    return role != Role::heading && role != Role::code && role != Role::table;
  }
  /// "Roe: We left at noon." ... "Roe: It was late.": the colons behind people whose names paragraphs begin with, where one of them comes back or they are in capitals.
  void find_turns(const std::vector<Name>& names) {
    constexpr std::uint32_t longest_label = 12;  // "JANE ROE, HARBOUR MASTER OF LEEDS:"
    constexpr std::size_t nearest = 4;
    bool again = false;
    std::uint32_t shouted = 0;
    for (const Name& name : names) {
      const std::uint32_t block = words_.sentence_of(name.first).block;
      if (name.type != EntityType::person || (name.first > 0 && words_.sentence_of(name.first - 1).block == block)) continue;
      const bool caps = words_[name.last - 1].shape == Shape::caps;
      std::uint32_t colon = name.last;
      while (caps && colon + 1 < words_.size() && colon - name.last < longest_label && words_.mark(colon) != u':' &&
             words_[colon].shape != Shape::lower)
        ++colon;
      // "Roe: 7 - Made two saves", "Roe: “It is late.”"
      if (colon + 1 >= words_.size() || words_.mark(colon) != u':' || words_[colon + 1].kind != TokenKind::word ||
          words_.sentence_of(colon).block != block)
        continue;
      for (std::size_t k = turns_.size(); k > 0 && turns_.size() - k < nearest; --k)
        again = again || words_[turns_[k - 1] - 1].id == words_[colon - 1].id;
      shouted += caps ? 1 : 0;
      turns_.push_back(colon);
    }
    if ((!again || turns_.size() < fewest_turns) && shouted < 2) turns_.clear();
  }
  /// Unlike "Roe: Leeds".
  bool ends_like_sentence(std::uint32_t last) const {
    const char16_t end = text_[words_[last - 1].span.end - 1];
    return is_end_mark(end) || unicode::is_quote_mark(end);
  }
  /// "Roe said:" and a paragraph without marks.
  bool handed_over(std::uint32_t block, std::uint32_t first, std::uint32_t last) const {
    return first > 2 && words_.mark(first - 1) == u':' && speech(first - 2) && words_[first].cased_up() &&
           article_.blocks[block].role == Role::body && ends_like_sentence(last) &&
           (words_[first - 3].is(word_class::function_word) ? one_of<"he she">(words_.flat(first - 3)) : words_[first - 3].cased_up());
  }
  bool space_before(std::uint32_t i, std::uint32_t first) const {
    const std::uint32_t at = words_[i].span.start;
    if (i == first || at == 0) return true;
    const char16_t c = text_[at - 1];
    return unicode::is_space(c) || c == u'(' || c == u'[' || c == 0x2014 || c == 0x2013 || c == u'-' || c == u'/' || c == 0x201C ||
           c == u'"';
  }
  bool space_after(std::uint32_t i) const {
    const std::uint32_t at = words_[i].span.end;
    return at >= text_.size() || unicode::is_space(text_[at]);
  }
  char16_t before(std::uint32_t i) const { return words_[i].span.start > 0 ? text_[words_[i].span.start - 1] : none; }
  /// with the mayor."It is late," while nothing is open
  bool space_forgotten(std::uint32_t i) const {
    return close_ == none && is_end_mark(before(i)) && i + 1 < words_.size() && words_[i + 1].cased_up();
  }

  /// The mark that closes a quotation opened by token i, none when it opens nothing.
  char16_t closer(std::uint32_t i, std::uint32_t first) const {
    const char16_t c = words_.mark(i);
    switch (c) {
      case 0x201C: return 0x201D;
      case 0x201E: return 0x201C;
      case 0xAB: return 0xBB;
      case 0x300C: return 0x300D;
      case 0x300E: return 0x300F;
      case 0xBB: return !space_after(i) && space_before(i, first) ? char16_t{0xAB} : none;
      case 0x201D: return !space_after(i) && space_before(i, first) ? char16_t{0x201D} : none;
      case u'"': return !space_after(i) && (space_before(i, first) || space_forgotten(i)) ? u'"' : none;
      case 0x2018: return !space_after(i) && space_before(i, first) ? char16_t{0x2019} : none;
      case u',':  // ,,Dutch papers''
        return i > first && words_.mark(i - 1) == u',' && words_.touches_next(i - 1) && !space_after(i) && space_before(i - 1, first)
                   ? char16_t{0x201D}
                   : none;
      case u'\'': return !space_after(i) && space_before(i, first) && unicode::is_letter(text_[words_[i].span.end]) ? u'\'' : none;
      default: return none;
    }
  }
  static bool is_single(char16_t c) { return c == 0x2019 || c == u'\''; }
  static bool is_double(char16_t c) { return c == u'"' || c == 0x201D; }

  bool closes(std::uint32_t i, std::uint32_t first) const {
    const char16_t c = words_.mark(i);
    if (words_[i].span.size() != 1) return false;
    // a mark with a space in front and a letter behind opens: replied 'yes'. He was 'ill'
    if (c == close_) return (c != u'"' && c != u'\'') || !space_before(i, first) || space_after(i);
    // „Dutch and Polish”, “German“
    if ((close_ == 0x201C && c == 0x201D) || (close_ == 0x201D && c == 0x201C)) return !space_before(i, first);
    if (close_ == 0x201D && !words_.english() && is_single(c) && words_.touches_next(i) && words_.mark(i + 1) == c) return true;
    // marks of two kinds in one text
    return ((close_ == 0x201D && c == u'"') || (close_ == u'"' && c == 0x201D)) && !space_before(i, first);
  }

  /// Where a quotation in single marks, opened at i, surely ends: a closing mark behind a full stop or comma; i when there is none.
  std::uint32_t sure_close(std::uint32_t i, std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t k = i + 1; k < last; ++k) {
      if (words_[k].kind == TokenKind::punctuation && closes(k, first) && is_end_mark(before(k)) && space_after(k)) return k;
    }
    return i;
  }

  void pair(std::uint32_t block, std::uint32_t first, std::uint32_t last, std::uint32_t following) {
    const std::size_t before_block = out_.size();
    close_ = none;
    weak_ = 0;
    outer_ = 0;
    unsure_ = false;
    for (std::uint32_t i = first; i < last; ++i) {
      if (words_[i].kind != TokenKind::punctuation || words_[i].span.size() != 1) continue;
      if (close_ != none && closes(i, first)) {
        if (outer_ != 0) {
          const char16_t outer = closer(outer_ - 1, first);
          if (outer != close_  ? closes_later(outer, i, last, following)
              : close_ == u'"' ? goes_on(i, last, first)
                               : encloses(i, last, following)) {
            open_ = outer_ - 1;
            close_ = outer;
            outer_ = 0;
            continue;
          }
        }
        // An apostrophe after a plural's s looks like a closing single mark; one behind or before a full stop or comma is sure.
        const bool stops = !space_after(i) && is_end_mark(text_[words_[i].span.end]);
        if (!is_single(close_) || is_end_mark(before(i)) || before(i) != u's' || stops) emit(block, i, false);
        else if (weak_ == 0) weak_ = i;
        continue;
      }
      const char16_t opens = closer(i, first);
      if (opens == none || (close_ != none && is_single(opens) && weak_ == 0)) continue;
      if (close_ != none && is_single(close_) && weak_ == 0 && i < sure_end_) continue;  // a quotation within one in single marks
      // She said: "It is late. "We will go home." What were paragraphs goes on.
      if (opens == close_ && !is_single(opens) && outer_ == 0 && introduced(first) && one_of<". ! ?">(words_.flat(i - 1)) &&
          i + 1 < words_.size() && words_[i + 1].cased_up())
        continue;
      if (weak_ != 0) emit(block, weak_, false);
      // "It is like "borrowing" from tomorrow," she said. “We sang “Mad World” twice.”
      const bool doubles = is_double(opens) && is_double(close_);
      outer_ = doubles && (opens == close_ || open_ == first) ? open_ + 1 : 0;
      close_ = opens;
      open_ = i;
      if (is_single(opens) && i >= sure_end_ && !unsure_) {
        sure_end_ = sure_close(i, last, first);
        unsure_ = sure_end_ == i;  // none from here on: one look is enough for the block
        // She added: 'He is six… 'And she goes on in the next paragraph
        if (unsure_ && behind_colon(i, first) && following < words_.size() && words_.mark(following) == words_.mark(i)) sure_end_ = last;
      }
    }
    if (close_ == none) {
      if (out_.size() == before_block && (article_.blocks[block].role == Role::quotation || handed_over(block, first, last)))
        whole(block, first, last);
      return;
    }
    if (weak_ != 0) {
      emit(block, weak_, false);
    } else if (following < words_.size() && words_.mark(following) == words_.mark(open_)) {
      emit(block, last, true);
    } else if (last - open_ > shortest_open &&
               (is_single(close_) ? behind_colon(open_, first) && is_end_mark(text_[words_[last - 1].span.end - 1])
                                  : introduced(first) || (out_.size() > before_block && goes_on_after_stop()))) {
      emit(block, last, false);  // the closing mark was forgotten
    }
  }

  /// Whether the next straight mark behind i closes what was opened before the words in marks that end at i.
  bool goes_on(std::uint32_t i, std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t k = i + 1; k < last; ++k) {
      if (words_.mark(k) == u'"' && words_[k].span.size() == 1) return closes(k, first) && is_end_mark(before(k));
    }
    return false;
  }

  /// The next curly mark behind i closes what was opened before the words in marks that end at i; or the next paragraph goes on with it.
  bool encloses(std::uint32_t i, std::uint32_t last, std::uint32_t following) const {
    for (std::uint32_t k = i + 1; k < last; ++k) {
      if (words_.mark(k) == 0x201C || words_.mark(k) == 0x201D) return words_.mark(k) == 0x201D;
    }
    return opens_double(following);
  }
  bool opens_double(std::uint32_t i) const { return i < words_.size() && (words_.mark(i) == 0x201C || words_.mark(i) == u'"'); }

  /// "We made the “Alive!” series.: whether a mark closes what the paragraph began with, or it lies between two that are one quotation with it.
  bool closes_later(char16_t outer, std::uint32_t i, std::uint32_t last, std::uint32_t following) const {
    for (std::uint32_t k = i + 1; k < last && k < i + longest_around; ++k) {
      if (words_[k].span.size() == 1 && words_.mark(k) == outer) return true;
    }
    return opens_double(following) && !out_.empty() && out_.back().runs_on && out_.back().last + 1 == outer_;
  }

  /// “It is late,” Roe said. “We go home.
  bool goes_on_after_stop() const { return close_ == 0x201D && one_of<". ! ?">(words_.flat(open_ - 1)); }

  /// said: 'A sentence
  bool behind_colon(std::uint32_t i, std::uint32_t first) const {
    return i > first && words_.mark(i - 1) == u':' && i + 1 < words_.size() && words_[i + 1].cased_up();
  }

  /// Whether what is open begins its block or stands behind "She said," or "She said:".
  bool introduced(std::uint32_t first) const { return open_ == first || words_.mark(open_ - 1) == u',' || words_.mark(open_ - 1) == u':'; }

  bool is_dash(std::uint32_t i) const { return !words_.english() && (words_.mark(i) == 0x2014 || words_.mark(i) == 0x2013); }
  bool speech(std::uint32_t i) const { return words_[i].is(word_class::speech_verb) && words_[i].shape == Shape::lower; }

  /// "– On a tenu, a reconnu Claire Roe. Mais c'est dur.": a comma and a verb with its subject.
  bool incise(std::uint32_t comma, std::uint32_t last) const {
    if (words_.mark(comma) != u',' || !words_.in_language("fr") || comma + 3 >= last) return false;
    const std::uint32_t verb = comma + (one_of<"a ont avait">(words_.flat(comma + 1)) ? 2 : 1);
    return verb + 1 < last && speech(verb) && (words_[verb + 1].cased_up() || one_of<"le la l' un une son sa">(words_.flat(verb + 1)));
  }

  /// —Llegamos tarde —dijo Roe—. Ya ardía. A paragraph of speech behind dashes: its words stand between them, and a verb of speech must.
  bool dashes(std::uint32_t block, std::uint32_t first, std::uint32_t last) {
    const std::size_t before_block = out_.size();
    bool spoken = false;
    bool within = true;  // the speaker's own words, not who says them
    bool until_stop = false;
    open_ = first;
    for (std::uint32_t i = first + 1; i < last; ++i) {
      const bool said = i + 1 < last && (speech(i + 1) || (i + 2 < last && speech(i + 2) && words_[i + 1].flat.size() < 4));
      const bool inverted = words_.mark(i) == u',' && i + 3 < last && speech(i + 1) && words_.mark(i + 2) == u'-';  // ", dit-il."
      const bool inserted = within && incise(i, last);
      if (within && ((is_dash(i) && said) || inverted || inserted)) {
        emit(block, i, false);
        within = false;
        spoken = true;
        until_stop = inserted;
      } else if (!within && (is_dash(i) || (until_stop && words_.mark(i) == u'.')) && i + 2 < last) {
        open_ = words_.mark(i + 1) == u'.' || words_.mark(i + 1) == u',' ? i + 1 : i;
        within = true;
      }
    }
    if (spoken && within && open_ + 1 < last) emit(block, last, false);
    if (!spoken) out_.resize(before_block);
    return spoken;
  }

  void emit(std::uint32_t block, std::uint32_t end, bool runs_on) {
    Quoted quoted;
    quoted.first = open_ + 1;
    quoted.last = end;
    quoted.block = block;
    quoted.runs_on = runs_on;
    // « Words » keep their inner space outside
    if (quoted.first < quoted.last) {
      std::uint32_t words_end = quoted.last;  // a post's link to its picture is none of its words
      for (std::uint32_t i = quoted.first + 1; i < quoted.last && words_end == quoted.last; ++i) {
        if (quoted.last - i < longest_link && words_.flat(i) == "pic.twitter.com"_w) words_end = i;
      }
      quoted.span = {words_[quoted.first].span.start, words_[words_end - 1].span.end};
      out_.push_back(quoted);
    }
    close_ = none;
    weak_ = 0;
    outer_ = 0;
  }

  /// A pull quote says once more what the article says: its words stand elsewhere, too.
  bool repeated(std::uint32_t first, std::uint32_t last) {
    const std::uint32_t start = words_[first].span.start;
    std::uint32_t end = words_[last - 1].span.end;
    if (end - start > longest_pulled || ++pulled_ > most_pulled) return false;
    while (end > start && (is_end_mark(text_[end - 1]) || unicode::is_space(text_[end - 1]))) --end;
    const std::u16string_view words = text_.substr(start, end - start);
    return occurs_in(text_.substr(0, start), words) || occurs_in(text_.substr(end), words);
  }

  void whole(std::uint32_t block, std::uint32_t first, std::uint32_t last) {
    if (is_signature_line(words_, first, last) || words_.mark(last - 1) == u':' || repeated(first, last)) return;  // "Roe wrote:"
    Quoted quoted;
    quoted.first = first;
    quoted.last = last;
    quoted.block = block;
    quoted.whole_block = true;
    quoted.span = {words_[first].span.start, words_[last - 1].span.end};
    out_.push_back(quoted);
  }

  const Words& words_;
  const Article& article_;
  std::u16string_view text_;
  std::vector<Quoted> out_;
  char16_t close_ = none;
  std::uint32_t open_ = 0;
  std::uint32_t weak_ = 0;
  std::uint32_t outer_ = 0;  // one more than the mark that opened a quotation around this one; 0: none
  bool unsure_ = false;
  std::uint32_t pulled_ = 0;
  std::vector<std::uint32_t> turns_;  // the colons behind a transcript's labels
  std::uint32_t sure_end_ = 0;        // up to here a quotation in single marks goes on
};

}  // namespace

std::vector<Quoted> pair_quote_marks(const Words& words, const Article& article, const std::vector<Name>& names) {
  return Pairing(words, article, names).run();
}

}  // namespace nutgraf
