#include "facts/credits.h"

#include <algorithm>

#include "facts/words/agencies.h"
#include "language/tokenize.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

namespace wc = word_class;

constexpr std::size_t longest_note = 600;      // a longer paragraph is no credit line
constexpr std::size_t latest_opening = 60;     // where in a line "originally published by" may begin at the latest
constexpr std::uint32_t dateline_window = 16;  // tokens
constexpr std::uint32_t shortest_lede = 8;     // behind a place in capitals and a colon
constexpr std::size_t most_stretches = 20;     // more are no article's
constexpr std::size_t byline_blocks = 5;       // the text's first ones, the headline among them
constexpr std::uint32_t longest_byline = 16;   // tokens
constexpr int dateline_paragraphs = 4;         // the text's first ones: none later has a dateline
constexpr std::size_t dateline_blocks = 8;     // with the short lines among them
constexpr std::size_t longest_line = 60;       // units that are no paragraph

/// A short text read by its own tokens: one credit or source line.
class NoteReader {
 public:
  /// `flat` is the text as flatten_case() has it, `offset` where in the article it stands, if it does.
  NoteReader(std::u16string_view text, std::u16string_view flat, std::optional<std::uint32_t> offset, KeyFacts& facts)
      : text_(text), flat_(flat), offset_(offset), facts_(facts) {}

  /// Whether the line is a source note; adds what it names.
  bool source() {
    std::vector<std::size_t> starts;  // of words
    for (std::size_t at = 0; at <= latest_opening && at < flat_.size(); ++at) {
      if (at == 0 || !unicode::is_letter(flat_[at - 1])) starts.push_back(at);
    }
    if (text_.starts_with(u"SOURCE ") && source_behind(7)) return true;  // a press release's last line
    if (text_.starts_with(u"Provided by ") && source_behind(12)) return true;
    // longest first: an opening that begins another one, or stands before it, is behind it
    static const std::vector<std::u16string_view> openings = lexicon_lines("source-phrases");
    for (const std::u16string_view opening : openings) {
      for (const std::size_t at : starts) {
        if (flat_[at] == opening[0] && flat_.substr(at).starts_with(opening) && source_behind(at + opening.size())) return true;
      }
    }
    return false;
  }

  /// Names of contributors: all rows of capitalised words of the line. Whether there were any.
  bool contributors() {
    tokenize(text_, flat_, {0, static_cast<std::uint32_t>(text_.size())}, tokens_);
    bool any = false;
    for (std::size_t i = 0; i < tokens_.size();) {
      std::size_t end = i;
      while (end < tokens_.size() && name_word(end) && (end == i || tokens_[end].span.start <= tokens_[end - 1].span.end + 1)) {
        ++end;
        if (end + 1 < tokens_.size() && text_[tokens_[end].span.start] == u'-' && tokens_[end].span.end == tokens_[end + 1].span.start &&
            name_word(end + 1))
          ++end;
        else if (end + 1 < tokens_.size() && particle(end) && name_word(end + 1)) ++end;
      }
      if (end < i + 2) {
        i = std::max(end, i + 1);
        continue;
      }
      const WordClasses whole = classes_of(flat_.substr(tokens_[i].span.start, tokens_[end - 1].span.end - tokens_[i].span.start));
      if ((whole & (wc::place | wc::organization)) == 0) {
        facts_.contributors.push_back(note(tokens_[i].span.start, tokens_[end - 1].span.end));
        any = true;
      }
      i = end;
    }
    return any;
  }

  /// "The Associated Press contributed to this report."
  void contributing_body() {
    const std::size_t end = flat_.find(u" contributed ");
    if (end == flat_.npos || end > latest_opening) return;
    const std::u16string_view body = flat_.substr(0, end);
    if (is_agency(body) || (classes_of(body) & wc::organization) != 0) facts_.contributors.push_back(note(0, end));
  }

  /// Whether the line gives credit by this phrase. Running text has "compiled by" too, but not at its beginning.
  [[nodiscard]] bool credits(std::u16string_view phrase) const {
    const bool anywhere = phrase.substr(0, 11) == "contributed"_w || phrase.substr(0, 6) == "follow"_w;
    const std::size_t latest = begins(u"this ") || begins(u"with ") || begins(u"(with ") ? 49 : 2;
    return (anywhere ? flat_ : flat_.substr(0, latest + phrase.size())).find(phrase) != std::u16string_view::npos;
  }
  [[nodiscard]] bool begins(std::u16string_view phrase) const { return flat_.compare(0, phrase.size(), phrase) == 0; }

 private:
  /// Reads the name behind the words that announce a source; whether there is one, or a day.
  bool source_behind(std::size_t from) {
    while (from < text_.size() && (unicode::is_space(text_[from]) || text_[from] == u':' || text_[from] == u'|' || text_[from] == u'-'))
      ++from;
    std::size_t to = from;
    while (to < text_.size() && text_[to] != u'\n' && text_[to] != u'|' && text_[to] != u',' && text_[to] != u';' && text_[to] != u')' &&
           !(text_[to] == u'.' && (to + 1 == text_.size() || unicode::is_space(text_[to + 1]))))
      ++to;
    // what follows the name: "on May 3", "and was republished with permission"
    for (const std::u16string_view stop : {std::u16string_view(u" on "), std::u16string_view(u" and "), std::u16string_view(u" under "),
                                           std::u16string_view(u" with "), std::u16string_view(u" as "), std::u16string_view(u" was ")}) {
      const std::size_t cut = flat_.find(stop, from);
      if (cut != std::u16string::npos && cut < to && cut > from) to = cut;
    }
    if (from < to && text_.compare(from, 4, u"the ") == 0) from += 4;
    while (to > from && unicode::is_space(text_[to - 1])) --to;
    const std::size_t last = flat_.rfind(u' ', to > 0 ? to - 1 : 0);
    if (to > from && to < text_.size() && text_[to] == u'.' && last != flat_.npos &&
        one_of<"inc ltd corp co llc plc">(flat_.substr(last + 1, to - last - 1)))
      ++to;
    if (to <= from || to - from > 60 || !names_somebody(from, to)) return false;
    if (is_date(from)) return true;  // "first published on March 3": nobody is named
    if (!facts_.source) facts_.source = note(from, to);
    return true;
  }
  /// "with inputs from agencies" names nobody; "dpa" and "post.example" are written small.
  [[nodiscard]] bool names_somebody(std::size_t from, std::size_t to) const {
    const std::u16string_view name = flat_.substr(from, to - from);
    constexpr std::size_t longest_acronym = 4;
    return !unicode::is_lower(unicode::code_point_at(text_, from).value) || name.find(u'.') != name.npos || name.size() <= longest_acronym;
  }
  [[nodiscard]] bool is_date(std::size_t from) const {
    std::vector<Token> tokens;
    tokenize(text_, flat_, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(text_.size())}, tokens);
    if (tokens.empty()) return false;
    return tokens.front().kind == TokenKind::number || (classes_of(slice(flat_, tokens.front().span)) & (wc::month | wc::weekday)) != 0;
  }
  bool particle(std::size_t i) const {
    const std::u16string_view f = slice(flat_, tokens_[i].span);
    return one_of<"de van von der da al bin del">(f);
  }
  bool name_word(std::size_t i) const {
    if (tokens_[i].kind != TokenKind::word || !unicode::is_upper(unicode::code_point_at(text_, tokens_[i].span.start).value)) return false;
    const WordClasses classes = classes_of(slice(flat_, tokens_[i].span));
    static const LexiconSet credit_words("credit-words");
    return (classes & wc::function_word) == 0 && !credit_words.contains(slice(flat_, tokens_[i].span));
  }
  /// "Jane Roe in New York": what follows "in" is where she sits.

  Note note(std::size_t from, std::size_t to) const {
    Note out;
    out.text = text_.substr(from, to - from);
    if (offset_) out.span = Span{*offset_ + static_cast<std::uint32_t>(from), *offset_ + static_cast<std::uint32_t>(to)};
    return out;
  }

  std::u16string_view text_;
  std::u16string_view flat_;
  std::optional<std::uint32_t> offset_;
  KeyFacts& facts_;
  std::vector<Token> tokens_;
};

/// A line of the article's own text that only says who wrote or helped.
bool is_credit_line(const NoteReader& line) {
  static const std::vector<std::u16string_view> phrases = lexicon_lines("credit-phrases");
  return std::any_of(phrases.begin(), phrases.end(), [&line](std::u16string_view phrase) { return line.credits(phrase); });
}

}  // namespace

namespace {

/// Where the state or country behind a dateline's place ends, the comma being token `comma`; `comma` when there is none.
std::uint32_t region_end(const Words& words, std::uint32_t comma) {
  if (comma + 1 >= words.size() || words.mark(comma) != u',') return comma;
  std::uint32_t end = comma + 1;
  while (end < words.size() && end - comma <= 4 && words[end].kind == TokenKind::word && words[end].cased_up()) ++end;
  if (end == comma + 1 || words[comma + 1].is(wc::month | wc::weekday)) return comma;
  if (words[end - 1].flat.back() == u'.') return end;  // "Ore."
  if (end < words.size() && words.mark(end) == u'.' && words.touches_next(end - 1)) return end + 1;
  return (words.phrase_classes(comma + 1, end) & wc::place) != 0 ? end : comma;
}

}  // namespace

namespace {

/// "SIR – I was", "EXCLUSIVE: A": no place.
bool is_label(std::u16string_view flat) { return one_of<"sir madam breaking update exclusive watch opinion claim tldr">(flat); }

/// What parts a dateline from the text behind it.
struct Lead {
  bool shouted;  ///< the place alone will do, as it is in capitals
  bool dated;    ///< "Vila Real, 06 mar 2024 (Lusa) -"
};

/// The dash or the colon behind a place from `first` to `at`, with a state, a day or an agency between.
std::optional<Lead> lead_behind(const Words& words, std::uint32_t first, std::uint32_t at, bool shouted) {
  bool inside = false;  // brackets, where an agency may write itself small: "(dpa)"
  for (std::uint32_t i = at; i < words.size() && i - first < dateline_window; ++i) {
    const char16_t c = words.mark(i);
    // a colon that leads into a sentence
    const bool leads = c == u':' && !words.touches_next(i) && words.sentence_of(i).last_token > i + shortest_lede;
    const auto city = [&] {
      return one_of<"the a an in at police two three">(words.flat(i + 1)) && (words.phrase_classes(first, at) & wc::city) != 0;
    };
    if (leads && i == at && (shouted || city())) return Lead{shouted, false};  // "MUMBAI: The", "Mumbai: The"
    // "Srinagar, Mar 05: The", "LUCKNOW, PTI: The", "New Delhi [India], March 6 (ANI): The"
    if (leads && i > at && (words.mark(at) == u',' || words.mark(at) == u'[') &&
        (words[i - 1].shape == Shape::caps || words.mark(i - 1) == u')' || words[at + 1].is(wc::month)))
      return Lead{false, false};
    if (is_dash(c) &&
        !(words.touches_next(i) && i > 0 && words.touches_next(i - 1) && words.flat(i) == "-"_w && words.mark(i - 1) != u')')) {
      const bool dated = !words.english() && words.mark(at) == u',' && words[at + 1].kind == TokenKind::number &&
                         words.mark(words.mark(i - 1) == u'.' ? i - 2 : i - 1) == u')';
      return Lead{shouted, dated};
    }
    const Word& w = words[i];
    if (c == u'(' || c == u')') inside = c == u'(';
    const bool agency = inside && w.kind == TokenKind::word && w.span.size() < 5;
    const bool fits = agency || (inside && c == u'-') || c == u'(' || c == u')' || c == u'[' || c == u']' || c == u',' || c == u'/' ||
                      w.kind == TokenKind::number || one_of<"st nd rd th">(w.flat) || w.cased_up() || w.flat == "."_w ||
                      (!words.english() && w.flat == "de"_w) || w.is(wc::month | wc::weekday);
    if (!fits) break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Note> find_dateline(const Words& words, const Article& article) {
  int paragraphs = 0;
  for (std::size_t b = 0, s = 0; b < std::min(article.blocks.size(), dateline_blocks) && paragraphs < dateline_paragraphs; ++b) {
    const ArticleBlock& block = article.blocks[b];
    if (!block.span || (block.role != Role::body && block.role != Role::dateline)) continue;
    if (block.span->size() > longest_line) ++paragraphs;  // not "By Ada Lind", "March 5, 2024 4:12 pm"
    while (s < words.sentences().size() && words.sentences()[s].block < b) ++s;
    if (s >= words.sentences().size() || words.sentences()[s].block != b) continue;
    if (words.shouting(static_cast<std::uint32_t>(s))) continue;  // a headline in capitals
    std::uint32_t first = words.sentences()[s].first_token;
    // "(ANSA) - BARI, 06 MAR - Il Tribunale"
    if (!words.english() && first + 4 < words.size() && words.mark(first) == u'(' && words[first + 1].shape == Shape::caps &&
        words.mark(first + 2) == u')' && is_dash(words.mark(first + 3)))
      first += 4;
    // The place: capitals, perhaps with a state, a day and an agency behind it, then a dash.
    std::uint32_t place_end = first;
    bool shouted = true;
    for (; place_end < words.size() && place_end - first < 6; ++place_end) {
      const Word& word = words[place_end];
      if (word.kind != TokenKind::word || !word.cased_up()) break;
      if (word.shape != Shape::caps && word.flat.back() != u'.') shouted = false;
    }
    if (place_end == first) continue;
    const std::optional<Lead> lead = lead_behind(words, first, place_end, shouted);
    if (!lead) continue;
    const std::uint32_t start = words[first].span.start;
    const std::u16string_view name = words.flat_text().substr(start, words[place_end - 1].span.end - start);
    if (is_agency(name) || is_label(name)) continue;  // "AFP -"
    if ((!lead->shouted || words.mark(place_end) == u':') && !lead->dated && (classes_of(name) & wc::place) == 0) continue;
    if (lead->shouted && place_end == first + 1 && words[first].span.size() < 3) continue;
    if (words[first].is(wc::month)) continue;  // "Feb. 2 - The vote"
    place_end = region_end(words, place_end);
    Note note;
    note.span = Span{start, words[place_end - 1].span.end};
    note.text = slice(article.text, *note.span);
    return note;
  }
  return std::nullopt;
}

Span find_lead_in(const Words& words, const std::optional<Note>& dateline) {
  if (words.size() == 0) return {};
  const bool placed = dateline && dateline->span;
  const std::uint32_t first = placed ? words.token_at(dateline->span->start) : 0;
  if (!placed && words.same_sentence(0, 2) && words[0].shape == Shape::caps && is_label(words[0].flat) &&
      (is_dash(words.mark(1)) || words.mark(1) == u':'))
    return {words[0].span.start, words[1].span.end};
  // "Hale News – Police"
  for (std::uint32_t i = 2; !placed && i < 4 && words.same_sentence(0, i + 1) && words[i - 1].cased_up(); ++i) {
    if (words.english() && is_dash(words.mark(i)) && !words.touches_next(i - 1) &&
        one_of<"news times post herald tribune journal gazette chronicle">(words.flat(i - 1)))
      return {words[0].span.start, words[i].span.end};
  }
  if (!placed && words.mark(first) != u'(' && !words[first].is(wc::month)) return {};  // "Feb 5 (Reuters) -"
  if (placed) {                                                                        // "MUMBAI: The"
    const std::uint32_t behind = words.token_at(dateline->span->end);
    if (behind < words.size() && words.mark(behind) == u':') return {dateline->span->start, words[behind].span.end};
  }
  for (std::uint32_t i = first + 1; i < words.size() && i < first + dateline_window; ++i) {
    if (placed && words.mark(i) == u':' && words.touches_next(i - 1) && !words.touches_next(i))
      return {dateline->span->start, words[i].span.end};
    if (!is_dash(words.mark(i))) continue;
    if (words.flat(i) == "-"_w && words.touches_next(i) && words.touches_next(i - 1) && words.mark(i - 1) != u')')
      continue;                                                                                  // "Agefi-Dow", not "LEEDS--The"
    const bool dated = words[i - 1].kind == TokenKind::number && words[i - 1].span.size() == 4;  // "Feb. 5, 2024 -- The"
    if (!placed && words.mark(i - 1) != u')' && !dated) continue;
    const bool led = placed && first >= 4 && is_dash(words.mark(first - 1)) && words.mark(first - 2) == u')';  // "(ANSA) - BARI"
    while (words.touches_next(i) && is_dash(words.mark(i + 1))) ++i;                                           // "--"
    return {words[led ? first - 4 : first].span.start, words[i].span.end};
  }
  return {};
}

namespace {

/// "Jane Roe", "Jane Roe, Rural reporter" alone in a line behind the headline.
bool is_bare_byline(const Words& words, const Sentence& sentence) {
  constexpr std::uint32_t longest_name = 4;
  std::uint32_t last = sentence.first_token;
  while (last < sentence.last_token && words[last].kind == TokenKind::word && words[last].cased_up()) ++last;
  const std::uint32_t size = last - sentence.first_token;
  if (size < 2 || size > longest_name || !words[sentence.first_token].is(wc::given_name)) return false;
  const Word& tail = words[last - 1];
  if (tail.is(wc::common | wc::title | wc::place_head | wc::organization_head | wc::work_head) ||
      (words.phrase_classes(sentence.first_token, last) & (wc::place | wc::organization)) != 0)
    return false;
  return last == sentence.last_token ||
         (words.mark(last) == u',' && one_of<"reporter correspondent editor writer">(words.flat(sentence.last_token - 1)));
}

/// "By Jane Roe, Transport Correspondent", "From Orr Vane, Leeds", "Roe and Hale reported from Leeds.": a line of its own.
bool is_byline(const Words& words, const Sentence& sentence, bool early) {
  const std::uint32_t first = sentence.first_token;
  if (sentence.last_token - first < 3 || sentence.last_token - first > longest_byline || words.mark(sentence.last_token - 1) == u':')
    return false;
  bool any = early && one_of<"by from">(words.flat(first));
  for (std::uint32_t i = first + 1; i < sentence.last_token; ++i) {
    any = any || (words.flat(i) == "from"_w && words.flat(i - 1) == "reported"_w);
    if (words[i].shape == Shape::lower &&
        !(one_of<"and in for of the at">(words.flat(i)) ? i > first + 1 : one_of<"reported from">(words.flat(i))))
      return false;
  }
  return any;
}

}  // namespace

std::vector<Span> find_credits(const Words& words, const Article& article, const std::vector<Removed>& removed, KeyFacts& facts) {
  std::vector<Span> stretches;
  std::size_t s = 0;
  for (const Removed& region : removed) {
    if (region.kind != Role::credit && region.kind != Role::source) continue;
    if (region.text.size() > longest_note) continue;
    const std::u16string flat = flatten_case(region.text);
    NoteReader note(region.text, flat, std::nullopt, facts);
    if (!note.source() && region.kind == Role::credit && !note.contributors()) note.contributing_body();
  }
  const auto add = [&stretches](Span span) {
    if (stretches.size() < most_stretches) stretches.push_back(span);
  };
  for (std::size_t b = 0; b < article.blocks.size(); ++b) {
    const ArticleBlock& block = article.blocks[b];
    while (s < words.sentences().size() && words.sentences()[s].block < b) ++s;
    const std::u16string_view text = article.text_of(block);
    if (text.size() > longest_note) continue;
    const bool line_alone = block.span && s < words.sentences().size() && words.sentences()[s].block == b &&
                            (s + 1 == words.sentences().size() || words.sentences()[s + 1].block != b);
    const bool behind_headline = b > 0 && b + 2 < byline_blocks && b + 2 < article.blocks.size();
    if (line_alone &&
        (is_byline(words, words.sentences()[s], b < byline_blocks) || (behind_headline && is_bare_byline(words, words.sentences()[s]))))
      add(*block.span);
    const bool aside = block.role == Role::credit || block.role == Role::source;
    if (!aside && (!block.span || block.role != Role::body)) continue;
    if (aside && !removed.empty()) continue;  // read above
    const std::u16string flat = block.span ? std::u16string() : flatten_case(text);
    NoteReader line(text, block.span ? slice(words.flat_text(), *block.span) : std::u16string_view(flat),
                    block.span ? std::optional(block.span->start) : std::nullopt, facts);
    if (text.size() < 200 && line.source()) continue;
    if (block.role != Role::credit && !is_credit_line(line)) continue;
    if (!block.span && !line.contributors()) line.contributing_body();
    for (std::size_t in = s; block.span && in < words.sentences().size() && words.sentences()[in].block == b; ++in) {
      const Span span = words.sentences()[in].span;  // "Ada Lind contributed to this report. Write to Orr Hale at …"
      NoteReader part(slice(words.text(), span), slice(words.flat_text(), span), span.start, facts);
      if (block.role != Role::credit && !is_credit_line(part)) continue;
      if (!part.contributors()) part.contributing_body();
      add(span);
    }
  }
  return stretches;
}

}  // namespace nutgraf
