#include "language/sentences.h"

#include "language/stopwords.h"
#include "language/tokenize.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

bool ends_in_full_stop(std::u16string_view word) { return word.size() > 1 && word.back() == u'.'; }
bool is_wide_stop(char16_t c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61 || c == 0x0964 || c == 0x06D4 || c == 0x061F;
}

constexpr std::uint32_t shortest_rule = 10;   // strokes in a row
constexpr std::uint32_t longest_stamp = 20;   // units of "03/23/2001 10:13:09 "
constexpr std::uint32_t longest_clause = 80;  // tokens of a quotation that is part of its sentence

class Splitter {
 public:
  Splitter(std::u16string_view text, std::u16string_view flat, std::span<const Token> tokens, std::uint32_t first,
           std::string_view language)
      : text_(text), flat_(flat), tokens_(tokens), offset_(first), language_(language) {}

  void run(std::uint32_t block, bool lines, std::vector<Sentence>& out) {
    const auto size = static_cast<std::uint32_t>(tokens_.size());
    std::uint32_t start = 0;
    bool straight_open = false;
    std::uint32_t clause_end = 0;  // sentences of a quotation that is a clause of its sentence end none before this
    for (std::uint32_t i = 0; i < size; ++i) {
      const char16_t c = text_[tokens_[i].span.start];
      if (c == u'"') straight_open = !straight_open;
      if ((c == u'"' && straight_open) || c == 0x201C) clause_end = std::max(clause_end, quoted_clause_end(i, start));
      std::uint32_t end = i + 1;  // one past the sentence's last token
      if (lines && end < size && line_break_between(i, end)) {
        emit(start, end, block, out);
        start = end;
        continue;
      }
      if (end < size && (starts_item(end) || starts_credit(start, end) || ends_mail_line(start, i) || (start == 0 && is_date_line(end)))) {
        emit(start, end, block, out);
        start = end;
        continue;
      }
      if (!is_terminator(i)) continue;
      if (const std::uint32_t dots = spaced_dots(i); dots > 1) {  // ". . ." goes on, a fourth dot ends the sentence
        i += dots - 1;
        if (dots == 4 && i + 1 < size && name_like(i + 1)) {
          emit(start, i + 1, block, out);
          start = i + 1;
        }
        continue;
      }
      while (end < size && closes(end, straight_open)) {
        if (text_[tokens_[end].span.start] == u'"') straight_open = false;
        ++end;
      }
      end = past_emoticon(past_references(i, end));
      if (end < size && end > clause_end && is_boundary(i, end, start)) {
        emit(start, end, block, out);
        start = end;
      }
      i = end - 1;
    }
    if (start < size) emit(start, size, block, out);
  }

 private:
  std::u16string_view token(std::uint32_t i) const { return slice(text_, tokens_[i].span); }
  std::u16string_view flat(std::uint32_t i) const { return slice(flat_, tokens_[i].span); }
  bool adjacent(std::uint32_t i) const { return tokens_[i].span.end == tokens_[i + 1].span.start; }

  bool line_break_between(std::uint32_t i, std::uint32_t j) const {
    for (std::uint32_t at = tokens_[i].span.end; at < tokens_[j].span.start; ++at) {
      if (text_[at] == u'\n') return true;
    }
    return false;
  }

  /// "She wrote that “…. …”": a quotation that nothing sets apart from its verb is part of the sentence as far as it goes.
  /// The index of its closing mark; 0 for any other quotation.
  std::uint32_t quoted_clause_end(std::uint32_t i, std::uint32_t start) const {
    if (i <= start || tokens_[i - 1].kind != TokenKind::word || adjacent(i - 1)) return 0;
    if (flat(i - 1) != "that"_w && !speech_verb_within(i - 1, 1)) return 0;
    const char16_t closing = text_[tokens_[i].span.start] == u'"' ? u'"' : 0x201D;
    for (std::uint32_t end = i + 1; end < tokens_.size() && end < i + longest_clause; ++end) {
      if (text_[tokens_[end].span.start] == closing) return end;
    }
    return 0;
  }

  /// "Thursday, May 7, 2015" at the head of a block that goes on without a stop.
  bool is_date_line(std::uint32_t end) const {
    static const LexiconMap calendar("calendar-words");
    const auto comma = [this](std::uint32_t i) { return text_[tokens_[i].span.start] == u','; };
    return end == 6 && calendar.find(flat(0)).starts_with(u'd') && comma(1) && calendar.find(flat(2)).starts_with(u'm') &&
           tokens_[3].kind == TokenKind::number && comma(4) && tokens_[5].span.size() == 4 && tokens_[5].kind == TokenKind::number &&
           starts_sentences(6) && name_like(6);
  }

  /// A bullet between spaces begins an item of a list that was written in one line.
  bool starts_item(std::uint32_t i) const {
    const char16_t c = text_[tokens_[i].span.start];
    return (c == 0x2022 || c == 0x2043) && i > 0 && !adjacent(i - 1) && i + 1 < tokens_.size();
  }

  /// "The winner on stage Image: Jane Roe": a credit that runs on from a caption without a stop.
  bool starts_credit(std::uint32_t start, std::uint32_t i) const {
    if (i + 1 >= tokens_.size() || i <= start || text_[tokens_[i + 1].span.start] != u':' || !adjacent(i) || !name_like(i)) return false;
    if (tokens_[i - 1].kind == TokenKind::punctuation) return false;
    const std::u16string_view f = flat(i);
    return f == "image"_w || f == "photo"_w || f == "photograph"_w || f == "picture"_w;
  }

  /// What mail that was run into one line has in the place of a stop: the time it was sent, "Regards,", a row of strokes.
  bool ends_mail_line(std::uint32_t start, std::uint32_t i) const {
    if (adjacent(i) || i < start + 1) return false;
    if (tokens_[i + 1].kind == TokenKind::number) return flat(i) != "on"_w && flat(i) != "at"_w && flat(i) != ":"_w && is_stamp(i + 1);
    if (!name_like(i + 1)) return false;
    const char16_t c = text_[tokens_[i].span.start];
    if (c == u',') {
      const std::u16string_view f = flat(i - 1);
      const bool goes_on = i + 2 < tokens_.size();  // not "Thanks, Karen" at the block's end
      return goes_on && i <= start + 2 && (f == "regards"_w || f == "sincerely"_w || f == "thanks"_w || f == "cheers"_w);
    }
    if (c == u'_' || c == u'=' || c == u'*') {
      const std::uint32_t at = tokens_[i].span.end;
      return at >= shortest_rule && text_.substr(at - shortest_rule, shortest_rule).find_first_not_of(c) == std::u16string_view::npos;
    }
    if ((flat(i) != "am"_w && flat(i) != "pm"_w) || tokens_[i - 1].kind != TokenKind::number) return false;
    const std::uint32_t at = tokens_[i].span.start;  // "03/23/2001 10:13 AM"
    const std::u16string_view before = text_.substr(at > longest_stamp ? at - longest_stamp : 0, std::min(at, longest_stamp));
    return before.find(u'/') != std::u16string_view::npos && before.find(u':') != std::u16string_view::npos;
  }

  /// "03/23/2001 10:13": a day with strokes and a time behind it.
  bool is_stamp(std::uint32_t i) const {
    const std::u16string_view at = text_.substr(tokens_[i].span.start, longest_stamp);
    const std::size_t stroke = at.find(u'/');
    if (stroke == std::u16string_view::npos || stroke > 2) return false;
    const std::size_t space = at.find(u' ', stroke);
    const std::size_t colon = at.find(u':', stroke);
    return space != std::u16string_view::npos && colon != std::u16string_view::npos && space < colon && colon - space <= 3;
  }

  bool name_like(std::uint32_t i) const {
    const char32_t first = unicode::code_point_at(text_, tokens_[i].span.start).value;
    return unicode::is_letter(first) && !unicode::is_lower(first);
  }

  /// How many full stops stand here with one space between them.
  std::uint32_t spaced_dots(std::uint32_t i) const {
    std::uint32_t dots = 0;
    while (i + dots < tokens_.size() && token(i + dots) == "."_w &&
           (dots == 0 || tokens_[i + dots].span.start == tokens_[i + dots - 1].span.end + 1))
      ++dots;
    return dots;
  }

  /// References behind the full stop belong to its sentence: "at large.[7][8]", "in 2009. [13] [14]", "(1987).1".
  std::uint32_t past_references(std::uint32_t stop, std::uint32_t end) const {
    const auto size = static_cast<std::uint32_t>(tokens_.size());
    if (tokens_[stop].kind == TokenKind::word) return end;
    std::uint32_t at = end;
    while (at + 2 < size && token(at) == "["_w && tokens_[at + 1].kind == TokenKind::number && tokens_[at + 1].span.size() <= 3 &&
           token(at + 2) == "]"_w)
      at += 3;
    if (at == size) return at;
    const bool bare = at == end && at < size && adjacent(at - 1) && tokens_[at].kind == TokenKind::number && tokens_[at].span.size() <= 2 &&
                      stop > 0 && tokens_[stop - 1].kind != TokenKind::number;
    if (bare) ++at;
    return at < size && !adjacent(at - 1) && name_like(at) ? at : end;
  }

  /// ":)", ";-)", ":P" behind a stop belong to its sentence.
  std::uint32_t past_emoticon(std::uint32_t end) const {
    if (end + 1 >= tokens_.size() || (token(end) != ":"_w && token(end) != ";"_w) || !adjacent(end)) return end;
    const std::uint32_t mouth = token(end + 1) == "-"_w && end + 2 < tokens_.size() && adjacent(end + 1) ? end + 2 : end + 1;
    const std::u16string_view m = token(mouth);
    return m == ")"_w || m == "("_w || m == "P"_w || m == "D"_w ? mouth + 1 : end;
  }

  /// "… for all.” – Jane Roe": who is quoted, at the block's end.
  bool attributes(std::uint32_t next) const {
    const char16_t c = text_[tokens_[next].span.start];
    if (!(c == u'-' || c == 0x2013 || c == 0x2014) || next + 2 >= tokens_.size() || tokens_.size() - next > 6) return false;
    for (std::uint32_t i = next + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == TokenKind::word && !name_like(i) && tokens_[i].span.size() > 3) return false;
      if (line_break_between(i - 1, i)) return false;
    }
    return name_like(next + 1);
  }

  bool is_terminator(std::uint32_t i) const {
    const std::u16string_view t = token(i);
    if (tokens_[i].kind == TokenKind::word) return ends_in_full_stop(t);
    return t[0] == u'.' || t[0] == u'!' || t[0] == u'?' || t[0] == 0x2026 || is_wide_stop(t[0]);
  }

  /// What belongs to the sentence that has just ended: further stops, closing marks, closing brackets.
  bool closes(std::uint32_t i, bool straight_open) const {
    const char16_t c = text_[tokens_[i].span.start];
    if (tokens_[i].kind == TokenKind::word) return false;
    const bool attached = tokens_[i].span.start == tokens_[i - 1].span.end;
    if (c == u'.' || c == u'!' || c == u'?' || c == 0x2026 || is_wide_stop(c)) return attached;
    if (c == u')' || c == u']' || c == 0x201D || c == 0x300D || c == 0x300F || c == 0xFF09) return true;
    if (c == 0x2019) return attached;
    if (c == 0xBB || c == 0x203A) return attached || language_ == "fr";
    if (c == 0x201C) return attached && language_ == "de";
    if (c == u'"') return attached && (straight_open || i + 1 == tokens_.size() || !adjacent(i));
    return c == u'\'' && attached && (i + 1 == tokens_.size() || !adjacent(i));
  }

  static bool is_opener(char16_t c) {
    return c == 0x201C || c == 0x2018 || c == u'"' || c == u'\'' || c == 0xAB || c == 0x201E || c == u'(' || c == u'[' || c == 0xBF ||
           c == 0xA1 || c == 0x2014 || c == 0x2013 || c == 0x2022 || c == 0x300C;
  }

  /// A capitalised word that begins sentences rather than goes on with a name.
  bool starts_sentences(std::uint32_t i) const {
    static const LexiconSet starters("function-words");
    static const Stopwords little;
    return starters.contains(flat(i)) || (language_ != "en" && little.has(flat(i)));
  }

  bool speech_verb_within(std::uint32_t from, std::uint32_t count) const {
    static const LexiconSet verbs("speech-verbs");
    for (std::uint32_t i = from; i < tokens_.size() && i < from + count; ++i) {
      if (tokens_[i].kind != TokenKind::word) return false;
      if (unicode::is_lower(token(i)[0])) return verbs.contains(flat(i));
    }
    return false;
  }

  /// `at` ends something; the next sentence would begin with token `next`.
  bool is_boundary(std::uint32_t at, std::uint32_t next, std::uint32_t start) const {
    const std::u16string_view mark = token(at);
    if (is_wide_stop(mark[0])) return true;
    if (start == 0 && in_dateline(next)) return false;
    const bool quoted = next > at + 1 && unicode::is_quote_mark(text_[tokens_[next - 1].span.start]);
    if (quoted && attributes(next)) return false;
    const bool spaced = tokens_[next - 1].span.end < tokens_[next].span.start;
    std::uint32_t word = next;
    while (word + 1 < tokens_.size() && tokens_[word].kind != TokenKind::word && is_opener(text_[tokens_[word].span.start])) ++word;
    const bool opened = word > next && text_[tokens_[next].span.start] != 0x2014 && text_[tokens_[next].span.start] != 0x2013;
    const bool bracketed = text_[tokens_[next].span.start] == u'(';
    const char32_t first = unicode::code_point_at(text_, tokens_[word].span.start).value;
    const bool lower = unicode::is_lower(first);
    const bool number = tokens_[word].kind == TokenKind::number;
    const bool named = unicode::is_letter(first) && !lower;

    if (tokens_[at].kind == TokenKind::word) {
      const bool clitic = !spaced && flat(next) == "'s"_w;                                          // "JFK Jr.'s"
      const bool opening_time = at <= start + 2 && (flat(at) == "a.m."_w || flat(at) == "p.m."_w);  // "At 5 a.m. Mr. Smith left"
      const bool dash = next < word && !opened;                                                     // "MADISON, Wis. — A judge"
      const bool goes_on = flat(next) == ","_w || flat(next) == ";"_w;                              // "at 5 a.m., she left"
      return !clitic && !opening_time && !dash && !goes_on && after_abbreviation(at, word, lower, number, opened && !bracketed, quoted);
    }
    if (!spaced && !quoted) {  // "said.He": only where a word clearly ends and another begins
      return mark == "."_w && named && at > start && tokens_[at - 1].kind == TokenKind::word && token(at - 1).size() > 2 &&
             unicode::is_lower(token(at - 1).back()) && tokens_[at - 1].span.end == tokens_[at].span.start;
    }
    if (lower)
      return mark.size() == 1 && !quoted &&
             (mark[0] == u'.' ? opened || (only_stops(at + 1, next) && lower_start(at, word))
                              : mark[0] != 0x2026 && only_stops(at + 1, next) && lower_start(at, word));
    if (!named && !number && !opened && tokens_[word].kind != TokenKind::symbol) {
      const bool stop = mark[0] == u'.' || !(language_.empty() || language_ == "en");  // „Wo?“, fragte er.
      return !stop || text_[tokens_[word].span.start] != u',';
    }
    if (mark[0] == u'.' && mark.size() == 1) {
      // "1. First item", "• 9. The first"
      const std::uint32_t first_word =
          text_[tokens_[start].span.start] == 0x2022 || text_[tokens_[start].span.start] == 0x2043 ? start + 1 : start;
      if (at == first_word + 1 && tokens_[first_word].kind == TokenKind::number && token(first_word).size() <= 3) return false;
      // "z. B.", "p. ej."
      if (language_ != "en" && !language_.empty() && at > start && tokens_[at - 1].kind == TokenKind::word && token(at - 1).size() == 1 &&
          unicode::is_lower(token(at - 1)[0]) && !(at > start + 1 && adjacent(at - 2)))  // unlike "18h.", "110 km/h."
        return false;
      if (language_ != "en" && at > start && shortened_elsewhere(at - 1, number)) return false;
      if (language_ == "de" && at > start && tokens_[at - 1].kind == TokenKind::number && token(at - 1).size() <= 2) return false;
    }
    const bool open_end = mark[0] == u'!' || mark[0] == u'?' || (quoted && (mark[0] == 0x2026 || mark.size() > 1));
    if (open_end && (quoted || !starts_sentences(word)) && speech_verb_within(word, 4)) return false;
    return true;
  }

  /// "L'on. Roe", "MM. Roe et Doe", "Hauptstr. 5": short forms that are words of English, or end many words.
  bool shortened_elsewhere(std::uint32_t i, bool number) const {
    const std::u16string_view t = token(i);
    return one_of<"Mag Fa Dipl Az MM Mons Eng Cia av ds">(t) || (language_ == "it" && t == "on"_w) || (number && ends_in<"str">(t));
  }

  /// "TULSA, Okla. (AP) — A man": an agency in brackets and a dash behind it.
  bool in_dateline(std::uint32_t next) const {
    if (text_[tokens_[next].span.start] != u'(' || next > 8) return false;
    for (std::uint32_t i = next + 1; i + 1 < tokens_.size() && i < next + 6; ++i) {
      if (text_[tokens_[i].span.start] != u')') continue;
      const char16_t c = text_[tokens_[i + 1].span.start];
      return c == 0x2014 || c == 0x2013 || c == u'-';
    }
    return false;
  }

  /// "??", "!!": further stops and nothing else.
  bool only_stops(std::uint32_t from, std::uint32_t end) const {
    for (; from < end; ++from) {
      const char16_t c = text_[tokens_[from].span.start];
      if (c != u'?' && c != u'!' && c != u'.') return false;
    }
    return true;
  }

  /// Unedited English: "she left. then it rained". The word before the stop must be a plain one, the next no verb of speech.
  bool lower_start(std::uint32_t at, std::uint32_t next) const {
    if (language_ != "en" && !language_.empty()) return false;
    if (at == 0 || !adjacent(at - 1) || tokens_[at - 1].kind != TokenKind::word || token(at - 1).size() < 2) return false;
    return unicode::is_lower(token(at - 1)[0]) && tokens_[next].span.size() > (flat(next) == "i"_w ? 0u : 1u) &&
           !speech_verb_within(next, 4);
  }

  bool after_abbreviation(std::uint32_t at, std::uint32_t next, bool lower, bool number, bool opened, bool quoted) const {
    if (quoted && !lower) return true;
    if (lower) return false;
    const std::u16string_view word = token(at);
    const std::u16string_view flat_word = flat(at);
    const bool time = flat_word == "a.m."_w || flat_word == "p.m."_w;
    if (time) return !number && !is_calendar_or_zone(next);
    // "10:27 p.m. EST. South of": no "est."
    if (at > 0 && word.size() == 4 && word[2] == u'T' && (flat(at - 1) == "a.m."_w || flat(at - 1) == "p.m."_w)) return !number;
    if (number) return false;
    const Abbreviation kind = abbreviation_of(flat_word.substr(0, flat_word.size() - 1));
    // "said the critic Owen Barr. She is"
    if (kind == Abbreviation::title && at > 0 && unicode::is_upper(token(at - 1)[0]) && one_of<"he she they it his her their">(flat(next)))
      return true;
    if (kind == Abbreviation::title || kind == Abbreviation::before_number) return false;
    if (word.size() == 2) {  // an initial, unless it stands behind a plain word: "vitamin C. The"
      const bool after_plain = at > 0 && tokens_[at - 1].kind == TokenKind::word && unicode::is_lower(token(at - 1)[0]);
      const bool joined = at > 1 && token(at - 1) == u"-" && adjacent(at - 1) && adjacent(at - 2);  // "Jay-Z. The"
      return starts_sentences(next) && (after_plain || joined);
    }
    return starts_sentences(next) || opened;
  }

  bool is_calendar_or_zone(std::uint32_t i) const {
    static const LexiconMap calendar("calendar-words");
    std::u16string_view t = token(i);
    if (!calendar.find(flat(i)).empty()) return true;
    if (one_of<"eastern central mountain pacific">(flat(i)) && i + 1 < tokens_.size() && flat(i + 1) == "time"_w) return true;
    if (ends_in_full_stop(t)) t.remove_suffix(1);  // "EST." looks like "est."
    if (t.size() < 2 || t.size() > 4) return false;
    for (const char16_t c : t) {
      if (c < u'A' || c > u'Z') return false;
    }
    return t.back() == u'T';  // ET, EST, GMT, BST, PDT
  }

  void emit(std::uint32_t start, std::uint32_t end, std::uint32_t block, std::vector<Sentence>& out) const {
    out.push_back({{tokens_[start].span.start, tokens_[end - 1].span.end}, start + offset_, end + offset_, block});
  }

  std::u16string_view text_;
  std::u16string_view flat_;
  std::span<const Token> tokens_;
  std::uint32_t offset_;
  std::string_view language_;
};

}  // namespace

void split_sentences(std::u16string_view text, std::u16string_view flat, std::span<const Token> tokens, std::uint32_t first,
                     std::uint32_t block, bool lines_are_sentences, std::string_view language, std::vector<Sentence>& out) {
  Splitter(text, flat, tokens, first, language).run(block, lines_are_sentences, out);
}

}  // namespace nutgraf
