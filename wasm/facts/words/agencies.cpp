#include "facts/words/agencies.h"

#include <algorithm>

#include "language/tokenize.h"
#include "models/lexicon.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

constexpr std::size_t longest_line = 60;  // code units
constexpr std::uint32_t window = 16;      // tokens at the head of the text
constexpr std::size_t first_lines = 4;    // paragraphs there
constexpr std::size_t last_lines = 4;     // and at its end

/// Without what is no letter on either side.
Span bare(std::u16string_view flat, Span span) {
  while (span.start < span.end && !unicode::is_letter(flat[span.start])) ++span.start;
  while (span.end > span.start && !unicode::is_letter_or_digit(flat[span.end - 1])) --span.end;
  return span;
}

/// The inside of the brackets that a text ends with: "… he said. (AP)".
Span last_brackets(std::u16string_view flat) {
  std::size_t end = flat.size();
  while (end > 0 && (unicode::is_space(flat[end - 1]) || flat[end - 1] == u'.')) --end;
  if (end == 0 || flat[end - 1] != u')') return {};
  const std::size_t open = flat.rfind(u'(', end - 1);
  if (open == flat.npos || end - open > longest_line) return {};
  return {static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(end - 1)};
}

/// A short name in a line of its own is an agency's in capitals or small, "PTI", "dpa"; "Petra" or "Sid" signs a letter.
bool may_sign(std::u16string_view name) {
  constexpr std::size_t longest_given_name = 5;
  return name.size() > longest_given_name || std::none_of(name.begin() + 1, name.end(), unicode::is_lower) || unicode::is_lower(name[0]);
}

class Finder {
 public:
  Finder(const Words& words, const Article& article, KeyFacts& facts) : words_(words), article_(article), facts_(facts) {}

  /// The beginning of a paragraph: brackets in its lead-in or behind a place and a day, or the agency's name and a dash.
  void at_head(Span paragraph, Span lead_in) {
    const std::uint32_t first = words_.token_at(paragraph.start);
    const std::uint32_t end = std::min(words_.size(), first + window);
    bool placed = !lead_in.empty() && paragraph.contains(lead_in);  // a comma, a day: what stands so far is no sentence
    for (std::uint32_t i = first; i < end && words_[i].span.end <= paragraph.end; ++i) {
      const char16_t c = words_.mark(i);
      if (c == u'(' || c == u'/') {  // "/TASS/"
        std::uint32_t close = i + 1;
        while (close < end && words_.mark(close) != (c == u'/' ? c : u')')) ++close;
        if (close == end || (i > first && !placed)) return;
        if (take({words_[i].span.end, words_[close].span.start})) return;
        i = close;
        continue;
      }
      if (c == u',' || words_[i].kind == TokenKind::number) placed = true;
      if (is_dash(c) && !words_.touches_next(i) && i > first && take({paragraph.start, words_[i].span.start})) return;
      if (words_[i].kind == TokenKind::word && !words_[i].cased_up() && c != u'-' && !one_of<"st nd rd th">(words_.flat(i))) return;
    }
  }

  /// A paragraph of the text that is nothing else, or whose last brackets are.
  void in_line(Span span) {
    const std::u16string_view flat = slice(words_.flat_text(), span);
    if (take(span, true)) return;
    const Span inside = last_brackets(flat);
    if (!inside.empty()) take({span.start + inside.start, span.start + inside.end});
  }

  /// A note that was set apart.
  void in_note(std::u16string_view text) {
    if (facts_.source || text.size() > longest_line) return;
    const Span name = agency_line(flatten_case(text));
    if (!name.empty() && may_sign(slice(text, name))) facts_.source = Note{std::u16string(slice(text, name)), std::nullopt};
  }

 private:
  /// `bare`: nothing but where it stands says that it is an agency.
  bool take(Span span, bool bare = false) {
    if (facts_.source || span.size() > longest_line) return false;
    Span name = agency_line(slice(words_.flat_text(), span));
    if (name.empty() || (bare && !may_sign(slice(slice(article_.text, span), name)))) return false;
    name = {span.start + name.start, span.start + name.end};
    facts_.source = Note{std::u16string(slice(article_.text, name)), name};
    return true;
  }

  const Words& words_;
  const Article& article_;
  KeyFacts& facts_;
};

}  // namespace

bool is_dash(char16_t c) { return c == 0x2014 || c == 0x2013 || c == u'-' || c == u'_'; }

bool is_agency(std::u16string_view flat) {
  static const LexiconSet agencies("agencies");
  return agencies.contains(flat);
}

Span agency_line(std::u16string_view flat) {
  if (flat.size() > longest_line) return {};
  const std::size_t stop = flat.find(u". ");  // "Copyright 2024 NPR. To see more, …"
  Span whole = bare(flat, {0, static_cast<std::uint32_t>(std::min(stop, flat.size()))});
  if (slice(flat, whole).starts_with(u"copyright ")) whole = bare(flat, {whole.start + 10, whole.end});
  if (whole.empty()) return {};
  if (is_agency(slice(flat, whole))) return whole;
  // "dpa/lby", "AP, AFP", "PTI | Mumbai", "AFP - ", "--IANS rs/khz"
  constexpr std::size_t longest_signature = 20;
  const bool signs = is_dash(flat[0]) && flat.size() <= longest_signature;
  for (const std::u16string_view parting : {std::u16string_view(u"/"), std::u16string_view(u","), std::u16string_view(u" |"),
                                            std::u16string_view(u" -"), std::u16string_view(u" \u2013"), std::u16string_view(u" \u2014"),
                                            std::u16string_view(u" and "), std::u16string_view(u" & "), std::u16string_view(u" ")}) {
    if (parting == u" " && !signs) continue;
    const std::size_t at = flat.find(parting, whole.start);
    if (at == flat.npos || at >= whole.end) continue;
    const Span part = bare(flat, {whole.start, static_cast<std::uint32_t>(at)});
    if (!part.empty() && is_agency(slice(flat, part))) return part;
  }
  return {};
}

void find_agency(const Words& words, const Article& article, const std::vector<Removed>& removed, Span lead_in, KeyFacts& facts) {
  Finder finder(words, article, facts);
  std::vector<Span> lines;
  for (const ArticleBlock& block : article.blocks) {
    if (block.span && block.role == Role::body) lines.push_back(*block.span);
  }
  for (std::size_t i = 0; i < std::min(lines.size(), first_lines); ++i) {
    if (lines[i].size() <= longest_line) finder.in_line(lines[i]);  // "PTI | Mumbai"
    else finder.at_head(lines[i], lead_in);
  }
  for (std::size_t i = lines.size() - std::min(lines.size(), last_lines); i < lines.size(); ++i) finder.in_line(lines[i]);
  for (const Removed& region : removed) {
    if (region.kind == Role::credit || region.kind == Role::source) finder.in_note(region.text);
  }
}

}  // namespace nutgraf
