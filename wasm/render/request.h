// The command-line contract: one JSON line in, one JSON line out, whatever happens. The same code answers in Node (after
// the page's HTML became a snapshot) and natively, so that both give the same bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "nutgraf/nutgraf.h"

namespace nutgraf {

enum class Format : std::uint8_t { json, markdown, text, html };

struct RequestSettings {
  Clock clock = nullptr;
  bool timings = true;  ///< false: leave `timings` out, so that equal inputs give equal bytes
};

/// Bytes of the longest line that is read.
inline constexpr std::size_t max_line_bytes = std::size_t{256} << 20;

/// Answers one request line (no line end in the answer). A `snapshot` member holds base64 of a snapshot; where `snapshot`
/// bytes are passed beside the line they are used instead, and the line carries the options alone.
/// Members: id, text | snapshot, url, published, as_article, detail, anchors, page_blocks, facts (default true), format.
/// With a format other than json the answer is {"id", "output"}.
[[nodiscard]] std::string answer_line(std::string_view line, std::span<const std::uint8_t> snapshot, const RequestSettings& settings);

/// Answers a request about plain text given beside the line: no JSON escaping of a large text.
[[nodiscard]] std::string answer_text(std::string_view line, std::u16string_view text, const RequestSettings& settings);

}  // namespace nutgraf
