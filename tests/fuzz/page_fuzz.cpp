// Bytes as instructions that build a well-formed page, as HTML makes one: element, end, text, attribute. A page of the
// fixtures in this form is what build-scripts/fuzz-corpus.mjs writes.
#include <algorithm>
#include <string>
#include <vector>

#include "check.h"
#include "snapshot_bytes.h"
#include "unicode/unicode.h"

namespace {

using nutgraf::test::SnapshotBuilder;
using nutgraf::test::Tag;

/// JSON-LD is the one text that an element holds itself.
void set_own_text(SnapshotBuilder& page, std::u16string_view text) {
  page.columns.node_text_start.back() = static_cast<std::uint32_t>(page.pool.size());
  page.columns.node_text_length.back() = static_cast<std::uint32_t>(text.size());
  page.pool += text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace nutgraf;
  SnapshotBuilder page;
  std::vector<std::uint32_t> open{page.add(0, Tag::html)};
  open.push_back(page.add(open.back(), Tag::body));
  if (size > 0 && data[0] % 2 == 1) page.flags = snapshot::document_flag::layout_known;
  bool element_is_last = true;
  for (std::size_t i = 1; i + 1 < size;) {
    const std::uint8_t what = data[i++];
    const std::uint8_t value = data[i++];
    switch (what % 4) {
      case 0: {
        const int tag = 1 + value % (snapshot::tag_count - 1);
        open.push_back(page.add(open.back(), static_cast<Tag>(tag), {}, what >= 248 ? snapshot::node_flag::hidden : 0));
        element_is_last = true;
        break;
      }
      case 1:
        if (open.size() > 2) open.pop_back();
        element_is_last = false;
        break;
      default: {
        const std::size_t length = std::min<std::size_t>(value, size - i);
        const std::u16string text = unicode::to_utf16({reinterpret_cast<const char*>(data) + i, length});
        i += length;
        if (what % 4 == 3) {
          if (element_is_last) page.attribute(static_cast<snapshot::Attribute>(what / 4 % snapshot::attribute_count), text);
        } else if (element_is_last && page.columns.node_tag.back() == static_cast<std::uint8_t>(Tag::script)) {
          set_own_text(page, text);
          element_is_last = false;
        } else {
          page.add(open.back(), Tag::text, text);
          element_is_last = false;
        }
      }
    }
  }
  Options options;
  options.url = u"https://news.example/2026/03/story.html";
  options.page_blocks = true;
  const Result<Analysis> result = analyze(page.bytes(), options);
  fuzz::require(result.ok(), "a well-formed page is read");
  fuzz::check_analysis(result.value());
  return 0;
}
