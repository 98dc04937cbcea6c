// Snapshot bytes from columns, for tests: the C++ counterpart of the TypeScript writer.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot_format.generated.h"
#include "unicode/unicode.h"

namespace nutgraf::test {

using snapshot::Attribute;
using snapshot::Tag;

template <typename T>
using Column = std::vector<T>;
using Columns = snapshot::ColumnsOf<Column>;

/// Builds a page node by node, in document order.
struct SnapshotBuilder {
  Columns columns;
  std::u16string pool;
  bool wide = false;  ///< the pool is written as UTF-16
  std::uint32_t flags = 0;

  std::uint32_t add(std::uint32_t parent, Tag tag, std::u16string_view text = {}, std::uint8_t node_flags = 0) {
    columns.node_parent.push_back(parent);
    columns.node_tag.push_back(static_cast<std::uint8_t>(tag));
    columns.node_flags.push_back(node_flags);
    columns.node_text_start.push_back(text.empty() ? 0 : static_cast<std::uint32_t>(pool.size()));
    columns.node_text_length.push_back(static_cast<std::uint32_t>(text.size()));
    pool += text;
    return static_cast<std::uint32_t>(columns.node_tag.size() - 1);
  }
  /// Attributes of the node added last.
  void attribute(Attribute name, std::u16string_view value) {
    columns.attribute_node.push_back(static_cast<std::uint32_t>(columns.node_tag.size() - 1));
    columns.attribute_name.push_back(static_cast<std::uint8_t>(name));
    columns.attribute_start.push_back(static_cast<std::uint32_t>(pool.size()));
    columns.attribute_length.push_back(static_cast<std::uint32_t>(value.size()));
    pool += value;
  }
  [[nodiscard]] std::vector<std::uint8_t> bytes(std::uint32_t version = snapshot::version) const {
    std::vector<std::uint8_t> out;
    const auto put = [&out](const void* data, std::size_t size) {
      const std::size_t at = out.size();
      out.resize(at + size);
      if (size > 0) std::memcpy(out.data() + at, data, size);
      while (out.size() % 4 != 0) out.push_back(0);
    };
    std::string text = unicode::to_utf8(pool);
    if (wide) text.assign(reinterpret_cast<const char*>(pool.data()), pool.size() * sizeof(char16_t));
    const std::uint32_t header[] = {snapshot::magic,
                                    version,
                                    flags | (wide ? snapshot::document_flag::wide_text : 0),
                                    static_cast<std::uint32_t>(columns.node_tag.size()),
                                    static_cast<std::uint32_t>(columns.attribute_node.size()),
                                    static_cast<std::uint32_t>(columns.box_node.size()),
                                    static_cast<std::uint32_t>(pool.size()),
                                    static_cast<std::uint32_t>(text.size())};
    put(header, sizeof header);
    const auto column = [&put](const auto& values) { put(values.data(), values.size() * sizeof(values[0])); };
    column(columns.node_parent);
    column(columns.node_text_start);
    column(columns.node_text_length);
    column(columns.attribute_node);
    column(columns.attribute_start);
    column(columns.attribute_length);
    column(columns.box_node);
    column(columns.box_x);
    column(columns.box_y);
    column(columns.box_width);
    column(columns.box_height);
    column(text);
    column(columns.node_tag);
    column(columns.node_flags);
    column(columns.attribute_name);
    return out;
  }
};

}  // namespace nutgraf::test
