#include "blocks/measure.h"

#include "unicode/digits.h"
#include "unicode/unicode.h"
#include "unicode/word_list.h"

namespace nutgraf {
namespace {

void bump(std::uint16_t& counter) {
  if (counter < 0xFFFF) ++counter;
}

bool is_closing(char16_t c) { return c == u')' || c == u']' || c == 0x300D || c == 0x300F || c == 0xFF09 || unicode::is_quote_mark(c); }

struct Word {
  bool any = false;
  bool first_upper = false;
  bool lower = false;
  std::uint32_t upper = 0;
  std::uint32_t unspaced = 0;
  char16_t last = 0;  // last unit that is no closing mark
};

void close_word(Word& word, Block& block, std::uint32_t& unspaced) {
  if (!word.any) return;
  unspaced += word.unspaced;
  if (word.unspaced == 0) ++block.words;
  if (word.first_upper) bump(block.capital_words);
  if (word.upper >= 2 && !word.lower) bump(block.upper_words);
  if (is_sentence_end(word.last)) bump(block.sentence_ends);
  word = {};
}

}  // namespace

bool is_sentence_end(char16_t c) {
  switch (c) {
    case u'.':
    case u'!':
    case u'?':
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
    case 0xFF0E:
    case 0x0964:
    case 0x0965:
    case 0x061F:
    case 0x06D4:
    case 0x0589:  // Armenian
    case 0x0F0D:  // Tibetan
    case 0x104B:  // Burmese
    case 0x1362:  // Ethiopic
    case 0x17D4:  // Khmer
    case 0x2026:
    case 0x203C: return true;
    default: return false;
  }
}

void measure_text(std::u16string_view text, Block& block) {
  Word word;
  std::uint32_t unspaced = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t c = text[i];
    if (c >= u'a' && c <= u'z') {  // most of any text
      while (i + 1 < text.size() && text[i + 1] >= u'a' && text[i + 1] <= u'z') ++i;
      word.lower = word.any = true;
      word.last = text[i];
      continue;
    }
    if (unicode::is_space(c)) {
      close_word(word, block, unspaced);
      continue;
    }
    if (c < 0x80) {
      if (c >= u'A' && c <= u'Z') {
        if (word.upper == 0 && !word.lower) word.first_upper = true;
        ++word.upper;
      } else if (unicode::is_digit(c)) {
        bump(block.digits);
      } else if (c == u',') {
        bump(block.commas);
      } else if (c == u'"') {
        bump(block.quote_marks);
      }
      word.any = true;
      if (c != u')' && c != u']' && c != u'"' && c != u'\'') word.last = c;
      continue;
    }
    if (unicode::is_upper(c)) {
      if (word.upper == 0 && !word.lower) word.first_upper = true;
      ++word.upper;
    } else if (unicode::is_lower(c)) {
      word.lower = true;
    } else if (unicode::to_ascii_digit(c) != c) {
      bump(block.digits);
    } else if (unicode::is_unspaced(c)) {
      ++word.unspaced;
    } else if (c == 0x3001 || c == 0xFF0C || c == 0x060C || c == 0x1363) {
      bump(block.commas);
    } else if ((c == 0x3002 || c == 0xFF01 || c == 0xFF1F) && i + 1 < text.size() && !is_closing(text[i + 1])) {
      bump(block.sentence_ends);  // scripts without spaces end sentences inside a "word"
    }
    if (unicode::is_quote_mark(c) && c != 0x2019) bump(block.quote_marks);
    word.any = true;
    if (!is_closing(c)) word.last = c;
  }
  const char16_t last = word.last;
  close_word(word, block, unspaced);
  block.words += (unspaced + 1) / 2;
  block.ends_sentence = is_sentence_end(last);
  block.ends_ellipsis = last == 0x2026 || (text.size() >= 3 && text.substr(text.size() - 3) == "..."_w);
}

}  // namespace nutgraf
