// nutgraf-cleaning-table: what the cleaning model is trained on. Lines with a "snapshot" (as `build-scripts/nutgraf snapshot` writes
// them) or a "text" in, a line of JSON a page out: {"id", "blocks": [{"text", "role", "features": [...]}]}; the first line names the features.
#include <iostream>
#include <string>

#include "blocks/block.h"
#include "classify/model/model_features.h"
#include "classify/page/page_frame.h"
#include "classify/text/plain_text.h"
#include "document/document.h"
#include "json/json_reader.h"
#include "render/base64.h"
#include "render/json_writer.h"
#include "unicode/unicode.h"

namespace {

using nutgraf::render::JsonWriter;

void write_names() {
  JsonWriter out;
  out.begin_object();
  out.key("features");
  out.begin_array();
#define NUTGRAF_NAME(name) out.value(#name);
  NUTGRAF_MODEL_FEATURES(NUTGRAF_NAME)
#undef NUTGRAF_NAME
  out.end_array();
  out.end_object();
  std::cout << out.take() << '\n';
}

void write_blocks(const std::string& id, const nutgraf::Blocks& blocks, const nutgraf::ModelFeatures& model,
                  const std::vector<nutgraf::Verdict>& verdicts) {
  JsonWriter out;
  out.begin_object();
  out.member("id", id);
  out.key("blocks");
  out.begin_array();
  nutgraf::ModelVector vector;
  for (std::uint32_t i = 0; i < blocks.blocks.size(); ++i) {
    model.fill(i, vector);
    out.begin_object();
    out.member("text", blocks.text_of(blocks.blocks[i]));
    out.member("role", nutgraf::role_name(verdicts[i].role));
    out.key("features");
    out.begin_array();
    for (const std::int16_t value : vector) out.value(std::int64_t{value});
    out.end_array();
    out.end_object();
  }
  out.end_array();
  out.end_object();
  std::cout << out.take() << '\n';
}

void write_page(const std::string& id, const nutgraf::Document& document) {
  const nutgraf::Blocks blocks = nutgraf::segment(document);
  const nutgraf::PageData page = nutgraf::read_page_data(document);
  if (document.is_plain_text()) {
    const std::vector<nutgraf::Verdict> verdicts = nutgraf::judge_text(document, blocks);
    const nutgraf::TextFrame frame(document, blocks, verdicts);
    write_blocks(id, blocks, {document, blocks, frame.features, frame.regions, frame.container, page, verdicts}, verdicts);
    return;
  }
  const nutgraf::PageFrame frame(document, blocks, page);
  write_blocks(id, frame.blocks, {document, frame.blocks, frame.features, frame.regions, frame.container, page, frame.verdicts},
               frame.verdicts);
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  write_names();
  for (std::string line; std::getline(std::cin, line);) {
    const auto request = nutgraf::json::parse(line);
    if (request && request->find("text") != nullptr) {
      const std::u16string text = nutgraf::unicode::to_utf16(request->text("text"));
      write_page(std::string(request->text("id")), nutgraf::from_text(text));
      continue;
    }
    std::vector<std::uint8_t> bytes;
    if (!request || !nutgraf::render::decode_base64(request->text("snapshot"), bytes)) {
      std::cerr << "nutgraf-cleaning-table: a line without a snapshot\n";
      return 1;
    }
    const auto document = nutgraf::read_snapshot(bytes);
    if (!document.ok()) {
      std::cerr << "nutgraf-cleaning-table: " << document.error().message << '\n';
      return 1;
    }
    write_page(std::string(request->text("id")), document.value());
  }
  return 0;
}
