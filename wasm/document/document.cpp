#include "document/document.h"

#include <algorithm>

namespace nutgraf {

NodeId Document::next_sibling(NodeId node) const {
  if (node == 0) return no_node;
  const NodeId next = subtree_end_[node];
  return next < subtree_end_[parent(node)] ? next : no_node;
}

std::u16string_view Document::attribute(NodeId node, Attribute name) const {
  for (std::uint32_t i = attribute_begin_[node]; i < attribute_begin_[node + 1]; ++i) {
    if (columns_.attribute_name[i] == static_cast<std::uint8_t>(name)) return attribute_at(i).value;
  }
  return {};
}

bool Document::has_attribute(NodeId node, Attribute name) const {
  for (std::uint32_t i = attribute_begin_[node]; i < attribute_begin_[node + 1]; ++i) {
    if (columns_.attribute_name[i] == static_cast<std::uint8_t>(name)) return true;
  }
  return false;
}

bool Document::box(NodeId node, Box& out) const {
  const auto found = std::lower_bound(columns_.box_node.begin(), columns_.box_node.end(), node);
  if (found == columns_.box_node.end() || *found != node) return false;
  const auto at = static_cast<std::size_t>(found - columns_.box_node.begin());
  out = {columns_.box_x[at], columns_.box_y[at], columns_.box_width[at], columns_.box_height[at]};
  return true;
}

void Document::index() {
  const NodeId count = size();
  subtree_end_.assign(count, 0);
  for (NodeId node = 0; node < count; ++node) subtree_end_[node] = node + 1;
  for (NodeId node = count; node-- > 1;) {
    NodeId& end = subtree_end_[columns_.node_parent[node]];
    end = std::max(end, subtree_end_[node]);
  }
  attribute_begin_.assign(std::size_t{count} + 1, 0);
  for (const NodeId node : columns_.attribute_node) ++attribute_begin_[node + 1];
  for (NodeId node = 0; node < count; ++node) attribute_begin_[node + 1] += attribute_begin_[node];
}

}  // namespace nutgraf
