// Nutgraf's public face: from a page's snapshot or a plain text to its Analysis, and from that to JSON, Markdown,
// text or HTML. Everything is a function from a value to a value; nothing is kept between calls.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nutgraf/article.h"
#include "nutgraf/error.h"
#include "nutgraf/facts.h"

namespace nutgraf {

/// Caps. Over one of them the answer is `too_large`, and nothing has been read.
inline constexpr std::uint32_t max_nodes = 4'000'000;
inline constexpr std::uint32_t max_text_units = 128u << 20;
/// Facts are looked for in the first units, and the first words and marks, of an article that has more; KeyFacts::left_out says so. (A book
/// of 500 pages has as many.)
inline constexpr std::uint32_t max_fact_units = 1u << 20;
inline constexpr std::uint32_t max_fact_tokens = 1u << 18;

struct Options {
  std::u16string url;        ///< the page's address; resolves relative links, names the site
  std::u16string published;  ///< ISO 8601 date; wins over what the page says; relative dates resolve against it, if it is one
  std::u16string title;      ///< with as_article: the text's headline, where the caller knows it
  bool as_article = false;   ///< plain text only: it is the article already, offsets refer to it as given
  bool facts = true;         ///< look for key facts too
  bool page_blocks = false;  ///< fill Analysis::page_blocks
};

struct Analysis {
  Article article;
  std::vector<Removed> removed;  ///< document order
  KeyFacts facts;
  std::vector<Span> sentences;         ///< of Article::text, in order
  std::vector<PageBlock> page_blocks;  ///< only when asked for
};

/// Where the time of one call went; a caller that wants it passes a clock.
struct Timings {
  double clean_ms = 0;
  double facts_ms = 0;
};
using Clock = double (*)();  ///< milliseconds from any fixed start

/// Reads a snapshot (see snapshot/snapshot.schema.json). Hostile bytes give an Error: one of snapshot_…, or too_large.
[[nodiscard]] Result<Analysis> analyze(std::span<const std::uint8_t> snapshot, const Options& options, Clock clock = nullptr,
                                       Timings* timings = nullptr);

/// Reads plain text: paragraphs separated by blank lines; by line breaks, too, unless those only keep the lines to a width. The one Error
/// is too_large.
[[nodiscard]] Result<Analysis> analyze_text(std::u16string_view text, const Options& options, Clock clock = nullptr,
                                            Timings* timings = nullptr);

/// What the JSON says beyond the contract's minimum.
struct JsonOptions {
  bool detail = false;   ///< sentences and mentions
  bool anchors = false;  ///< node indices and text runs, for whoever holds the captured nodes
};

/// UTF-8, one line without its end; a lone surrogate is U+FFFD. Offsets in it stay those of UTF-16.
[[nodiscard]] std::string to_json(const Analysis& analysis, const JsonOptions& options = {});
[[nodiscard]] std::string to_markdown(const Analysis& analysis);
[[nodiscard]] std::string to_text(const Analysis& analysis);
/// A whole HTML document; everything from the page is escaped, links are http(s) or mailto only.
[[nodiscard]] std::string to_html(const Analysis& analysis);

}  // namespace nutgraf
