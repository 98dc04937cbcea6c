#include <string>

#include "document/document.h"
#include "nutgraf/nutgraf.h"
#include "unicode/unicode.h"

namespace nutgraf {
namespace {

using snapshot::Columns;
using snapshot::Header;

Error truncated() { return {ErrorCode::snapshot_truncated, "The snapshot ends before its own sections do."}; }
Error invalid(const char* what) { return {ErrorCode::snapshot_invalid, std::string("The snapshot is damaged: ") + what + "."}; }

bool inside(std::uint32_t start, std::uint32_t length, std::size_t size) { return start <= size && length <= size - start; }

/// A text or an attribute's value in the pool, by where it ends; what is empty, and the one space that all white space shares, takes no room.
struct Room {
  const std::uint32_t* start;
  const std::uint32_t* length;
  std::size_t count;
  std::size_t at = 0;

  bool skip_free() {
    while (at < count && (length[at] == 0 || (start[at] == 0 && length[at] == 1))) ++at;
    return at < count;
  }
};

/// Whether no unit of the pool is named twice: texts ascend, values ascend, and none overlaps another. Else a few bytes
/// could stand for a page of any size.
bool each_unit_once(const Columns& c) {
  Room texts{c.node_text_start.data(), c.node_text_length.data(), c.node_tag.size()};
  Room values{c.attribute_start.data(), c.attribute_length.data(), c.attribute_node.size()};
  std::uint32_t end = 0;
  for (;;) {
    const bool has_text = texts.skip_free();
    const bool has_value = values.skip_free();
    if (!has_text && !has_value) return true;
    Room& next = !has_value || (has_text && texts.start[texts.at] < values.start[values.at]) ? texts : values;
    if (next.start[next.at] < end) return false;
    end = next.start[next.at] + next.length[next.at];
    ++next.at;
  }
}

/// Null when every value is in range, else what is wrong. `units`: of the pool.
const char* check(const Columns& c, std::size_t units) {
  const std::size_t nodes = c.node_tag.size();
  if (c.node_parent[0] != 0 || c.node_tag[0] == static_cast<std::uint8_t>(Tag::text)) return "its first node is no root";
  // Document order: a node's parent is the node before it or one of that node's ancestors. Walking up from the node
  // before costs as much as walking the tree once, because each level left is never entered again.
  std::uint32_t open = 0;
  for (std::size_t node = 0; node < nodes; ++node) {
    if (c.node_tag[node] >= snapshot::tag_count) return "a tag is unknown";
    if (!inside(c.node_text_start[node], c.node_text_length[node], units)) return "a text lies outside the pool";
    if (node == 0) continue;
    const std::uint32_t parent = c.node_parent[node];
    if (parent >= node) return "a node stands before its parent";
    while (open != parent && open != 0) open = c.node_parent[open];
    if (open != parent) return "its nodes are not in document order";
    if (c.node_tag[parent] == static_cast<std::uint8_t>(Tag::text)) return "a text has children";
    open = static_cast<std::uint32_t>(node);
  }
  for (std::size_t i = 0; i < c.attribute_node.size(); ++i) {
    if (c.attribute_node[i] >= nodes || (i > 0 && c.attribute_node[i] < c.attribute_node[i - 1])) return "an attribute has no node";
    if (c.attribute_name[i] >= snapshot::attribute_count) return "an attribute's name is unknown";
    if (!inside(c.attribute_start[i], c.attribute_length[i], units)) return "an attribute lies outside the pool";
  }
  if (!each_unit_once(c)) return "two texts or values share a part of the pool";
  for (std::size_t i = 0; i < c.box_node.size(); ++i) {
    if (c.box_node[i] >= nodes || (i > 0 && c.box_node[i] <= c.box_node[i - 1])) return "a layout box has no node";
  }
  return nullptr;
}

}  // namespace

Result<Document> read_snapshot(std::span<const std::uint8_t> bytes) {
  Header header;
  if (bytes.size() >= sizeof(std::uint32_t)) {
    std::uint32_t magic = 0;
    std::memcpy(&magic, bytes.data(), sizeof magic);
    if (magic != snapshot::magic) return Error{ErrorCode::snapshot_magic, "These bytes are not a Nutgraf snapshot."};
  }
  if (snapshot::read_header(bytes, header) != snapshot::ReadStatus::ok) return truncated();
  if (header.version != snapshot::version) {
    return Error{ErrorCode::snapshot_version, "The snapshot has version " + std::to_string(header.version) + "; this core reads version " +
                                                  std::to_string(snapshot::version) + "."};
  }
  if (header.node_count > max_nodes || header.attribute_count > max_nodes || header.box_count > max_nodes ||
      header.text_units > max_text_units) {
    return Error{ErrorCode::too_large, "The page is too large: at most " + std::to_string(max_nodes) + " nodes and " +
                                           std::to_string(max_text_units) + " UTF-16 units of text are read."};
  }
  if (snapshot::total_bytes(header) > bytes.size()) return truncated();
  if (header.node_count == 0) return invalid("it has no nodes");

  Document document;
  const auto size = static_cast<std::size_t>(snapshot::total_bytes(header));
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(std::uint32_t) != 0) {
    document.bytes_.reset(new std::uint32_t[(size + 3) / 4]);  // not cleared: all of it is copied over
    std::memcpy(document.bytes_.get(), bytes.data(), size);
    bytes = {reinterpret_cast<const std::uint8_t*>(document.bytes_.get()), size};
  }
  if (snapshot::read_columns(bytes.first(size), header, document.columns_) != snapshot::ReadStatus::ok) return truncated();
  const std::span<const std::uint8_t> text = document.columns_.text;
  if ((header.flags & snapshot::document_flag::wide_text) != 0) {
    document.text_ = {reinterpret_cast<const char16_t*>(text.data()), text.size() / sizeof(char16_t)};
  } else {
    document.pool_.reset(new char16_t[text.size()]);  // never more units than bytes; not cleared, as it is written over
    document.text_ = {document.pool_.get(),
                      unicode::to_utf16({reinterpret_cast<const char*>(text.data()), text.size()}, document.pool_.get())};
  }
  if (document.text_.size() != header.text_units) return invalid("its pool has another length than it says");
  if (const char* wrong = check(document.columns_, header.text_units)) return invalid(wrong);
  document.layout_known_ = (header.flags & snapshot::document_flag::layout_known) != 0;
  document.index();
  return document;
}

}  // namespace nutgraf
