// nutgraf-headline-table: what the choice of a text's headline is trained on. Lines {"id", "text"} in, a line of JSON a text out:
// {"id", "lines": [{"text", "features": […]}]}, the lines over its article that may be the headline; the first line names the features.
#include <string>

#include "blocks/block.h"
#include "classify/text/plain_text.h"
#include "classify/text/text_headline.h"
#include "document/document.h"
#include "json/json_reader.h"
#include "render/json_writer.h"
#include "tools/feature_table.h"
#include "unicode/unicode.h"

namespace {

using nutgraf::render::JsonWriter;

std::string table(const std::string& id, const nutgraf::Document& document) {
  const nutgraf::Blocks blocks = nutgraf::segment(document);
  const nutgraf::Classification classification = nutgraf::classify_plain_text(document, blocks);
  const nutgraf::TextFrame frame(document, blocks, classification.verdicts);
  const std::uint32_t first = nutgraf::first_paragraph(blocks, frame.features, classification.verdicts);
  JsonWriter out;
  out.begin_object();
  out.member("id", id);
  out.key("lines");
  out.begin_array();
  for (const nutgraf::HeadlineCandidate& line : nutgraf::headline_candidates(blocks, frame.features, classification.verdicts, first)) {
    out.begin_object();
    out.member("text", nutgraf::unicode::to_utf8(blocks.text_of(blocks.blocks[line.block])));
    write_features(out, line.features);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace

int main() {
  write_table(nutgraf::headline_feature_names, [](const nutgraf::json::Value& request) {
    const std::u16string text = nutgraf::unicode::to_utf16(request.text("text"));
    return table(std::string(request.text("id")), nutgraf::from_text(text));
  });
}
