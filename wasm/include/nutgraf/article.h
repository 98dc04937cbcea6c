// The clean article: kept blocks in order, with marks, images and metadata, and what was removed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "nutgraf/role.h"
#include "nutgraf/span.h"

namespace nutgraf {

/// A node's index in the snapshot (document order), the same number that the capturing side counted.
using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xFFFFFFFFu;

/// Where characters of the article stand in the page: article[at, at+length) is node's text [offset, offset+length),
/// character for character. White space that was folded or added is in no run.
/// For plain-text input `offset` counts from the start of the input text.
struct TextRun {
  std::uint32_t at = 0;
  std::uint32_t length = 0;
  NodeId node = no_node;
  std::uint32_t offset = 0;
};

enum class MarkKind : std::uint8_t { link, emphasis, strong, code };

/// Inline markup of a block; `span` is relative to the block's own text. `href` is absolute http(s)/mailto or empty.
struct Mark {
  Span span;
  MarkKind kind;
  std::u16string href = {};
};

struct ArticleBlock {
  Role role = Role::body;
  std::uint8_t level = 0;    ///< heading: 1-6; list-item: nesting depth from 1; else 0
  bool ordered = false;      ///< list-item of a numbered list
  std::optional<Span> span;  ///< where its text stands in Article::text; absent for headline, byline, caption, credit, source
  std::u16string aside;      ///< the text of a block without a span
  NodeId node = no_node;     ///< the block's element in the snapshot
  std::vector<Mark> marks;   ///< ascending by start, an outer one before those in it
};

struct Image {
  std::u16string src;  ///< absolute http(s) address
  std::u16string alt;
  std::u16string caption;
  std::uint32_t before_block = 0;  ///< index into Article::blocks of the block that it stands in front of; their number behind the last
  NodeId node = no_node;
};

/// front_page: it lists other pages; its text is what it lists, nothing of it is hidden and it has no facts.
enum class PageType : std::uint8_t { article, live_blog, front_page, other };
/// The type as the contract spells it: "article", "live-blog", …
[[nodiscard]] std::string_view page_type_name(PageType type);

struct Article {
  std::u16string title;
  std::vector<std::u16string> bylines;  ///< names alone, without "By"
  std::u16string published;             ///< ISO 8601 date or date-time as far as known, or empty
  std::u16string site;                  ///< the site's name where the page says one, else the host of its address, or empty
  std::u16string language;              ///< BCP 47 primary subtag ("en"), or empty
  std::u16string canonical_url;         ///< absolute http(s), what the page says or else its own address; or empty
  PageType page_type = PageType::other;
  std::u16string text;               ///< blocks with a span, joined by "\n\n"; white space is folded, but code keeps its lines
  std::vector<ArticleBlock> blocks;  ///< reading order
  std::vector<Image> images;
  std::vector<Image> embeds;  ///< videos and frames in the text: `src` is the player's address, `alt` its title
  std::vector<TextRun> runs;  ///< ascending by `at`, not overlapping

  /// A block's text, for as long as both live unchanged.
  [[nodiscard]] std::u16string_view text_of(const ArticleBlock& block) const {
    return block.span ? slice(text, *block.span) : std::u16string_view(block.aside);
  }
};

/// One region that was taken away (or, for credit and source, set apart from the text).
struct Removed {
  Role kind = Role::other;
  std::u16string text;  ///< its blocks, joined by "\n\n"
  std::vector<Reason> reasons;
  float confidence = 0;         ///< 0..1
  std::vector<NodeId> nodes;    ///< the highest elements that hold nothing else; empty for credit and source
  std::u16string excerpt = {};  ///< its beginning for lists, in one line: links that touch in it are set apart
};

/// One block of the page as it was judged, for the playground and for tests.
struct PageBlock {
  Role role = Role::other;
  std::u16string text;
  float confidence = 0;  ///< 0..1
  std::vector<Reason> reasons;
  NodeId node = no_node;
};

}  // namespace nutgraf
