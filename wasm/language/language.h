// Sentences and tokens of an article's text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "nutgraf/article.h"
#include "nutgraf/span.h"

namespace nutgraf {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

struct Token {
  Span span;  ///< in Article::text
  TokenKind kind = TokenKind::word;
};

struct Sentence {
  Span span;  ///< trimmed, in Article::text
  std::uint32_t first_token = 0;
  std::uint32_t last_token = 0;  ///< one past the last
  std::uint32_t block = 0;       ///< index into Article::blocks
};

/// The article's text, read: every token and sentence of it, in order.
struct Reading {
  std::u16string flat;  ///< flatten_case() of the article's text
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::string
      language;  ///< "en", "de", …; from the article's metadata, unless the text clearly is another, or from the text; empty when unsure
};

[[nodiscard]] Reading read(const Article& article);

}  // namespace nutgraf
