// nutgraf-headline-table: what the choice of a text's headline is trained on. Lines {"id", "text"} in, a line of JSON a text out:
// {"id", "lines": [{"text", "features": […]}]}, the lines over its article that may be the headline; the first line names the features.
#include <iostream>
#include <string>

#include "blocks/block.h"
#include "classify/text/plain_text.h"
#include "classify/text/text_headline.h"
#include "document/document.h"
#include "json/json_reader.h"
#include "render/json_writer.h"
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
    out.key("features");
    out.begin_array();
    for (const double value : line.features) out.value(value);
    out.end_array();
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  JsonWriter names;
  names.begin_array();
  for (const std::string_view name : nutgraf::headline_feature_names) names.value(name);
  names.end_array();
  std::cout << names.take() << '\n';
  for (std::string line; std::getline(std::cin, line);) {
    const auto request = nutgraf::json::parse(line);
    if (!request) continue;
    const std::u16string text = nutgraf::unicode::to_utf16(request->text("text"));
    std::cout << table(std::string(request->text("id")), nutgraf::from_text(text)) << '\n';
  }
  return 0;
}
