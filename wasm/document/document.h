// The page as a flat tree: one column a property, nodes in document order. A subtree is a range of indices, so that no
// stage needs recursion: 100,000 nested elements are an input like any other.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nutgraf/article.h"
#include "nutgraf/error.h"
#include "snapshot/snapshot_format.generated.h"

namespace nutgraf {

using snapshot::Attribute;
using snapshot::Tag;

class Document {
 public:
  Document() = default;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;
  Document(const Document&) = delete;  // its columns are views of what it holds
  Document& operator=(const Document&) = delete;
  ~Document() = default;

  [[nodiscard]] NodeId size() const { return static_cast<NodeId>(columns_.node_tag.size()); }

  [[nodiscard]] Tag tag(NodeId node) const { return static_cast<Tag>(columns_.node_tag[node]); }
  [[nodiscard]] bool is_text(NodeId node) const { return tag(node) == Tag::text; }
  /// The root is its own parent.
  [[nodiscard]] NodeId parent(NodeId node) const { return columns_.node_parent[node]; }
  /// One past the last descendant: the subtree of `node` is [node, subtree_end(node)).
  [[nodiscard]] NodeId subtree_end(NodeId node) const { return subtree_end_[node]; }
  [[nodiscard]] bool is_ancestor(NodeId ancestor, NodeId node) const { return ancestor <= node && node < subtree_end_[ancestor]; }
  /// no_node where there is none. Next sibling = subtree_end(node) if its parent is the same.
  [[nodiscard]] NodeId first_child(NodeId node) const { return node + 1 < subtree_end_[node] ? node + 1 : no_node; }
  [[nodiscard]] NodeId next_sibling(NodeId node) const;

  /// Hidden itself; stages that care for inherited hiding carry it down in their own pass.
  [[nodiscard]] bool is_hidden(NodeId node) const { return (columns_.node_flags[node] & snapshot::node_flag::hidden) != 0; }
  [[nodiscard]] bool layout_known() const { return layout_known_; }

  /// Text of a text node (or of a JSON-LD script), as it stands in the page.
  [[nodiscard]] std::u16string_view text(NodeId node) const {
    return pool(columns_.node_text_start[node], columns_.node_text_length[node]);
  }
  /// Where that text starts in the pool. For plain-text input the pool is the input itself.
  [[nodiscard]] std::uint32_t text_start(NodeId node) const { return columns_.node_text_start[node]; }

  /// Empty for an attribute that is absent (or empty: see has_attribute).
  [[nodiscard]] std::u16string_view attribute(NodeId node, Attribute name) const;
  [[nodiscard]] bool has_attribute(NodeId node, Attribute name) const;

  struct AttributeView {
    Attribute name;
    std::u16string_view value;
  };
  /// All attributes of a node, for passes that look at several: `for (i in attributes(node)) attribute_at(i)`.
  struct Range {
    std::uint32_t begin, end;
  };
  [[nodiscard]] Range attributes(NodeId node) const { return {attribute_begin_[node], attribute_begin_[node + 1]}; }
  [[nodiscard]] AttributeView attribute_at(std::uint32_t index) const {
    return {static_cast<Attribute>(columns_.attribute_name[index]),
            pool(columns_.attribute_start[index], columns_.attribute_length[index])};
  }

  /// Calls visit(node, name, value) for every attribute of the page, in document order: for who looks for a few of them.
  template <class Visit>
  void each_attribute(Visit visit) const {
    for (std::uint32_t i = 0; i < columns_.attribute_name.size(); ++i) {
      const AttributeView attribute = attribute_at(i);
      visit(NodeId{columns_.attribute_node[i]}, attribute.name, attribute.value);
    }
  }

  struct Box {
    std::int32_t x, y, width, height;
  };
  /// The layout box where one was captured.
  [[nodiscard]] bool box(NodeId node, Box& out) const;

  /// Code units of all texts and values.
  [[nodiscard]] std::size_t pool_units() const { return text_.size(); }

  /// True for a document that from_text() made.
  [[nodiscard]] bool is_plain_text() const { return plain_text_; }

  /// Takes checked columns; every index, span and enum in them is known to be in range.
  friend Result<Document> read_snapshot(std::span<const std::uint8_t> bytes);
  /// Paragraphs become <p> elements, each with one text node whose pool offset is its offset in the input.
  friend Document from_text(std::u16string_view text, bool as_given);

 private:
  void index();
  [[nodiscard]] std::u16string_view pool(std::uint32_t start, std::uint32_t length) const {
    return {text_.data() + start, length};  // checked once for all, or made by from_text()
  }

  snapshot::Columns columns_;               // views of the caller's bytes, or of one of the two below
  std::unique_ptr<std::uint32_t[]> bytes_;  // a copy of a snapshot that was not aligned
  template <typename T>
  using OwnColumn = std::vector<T>;
  std::unique_ptr<snapshot::ColumnsOf<OwnColumn>> paragraphs_;  // of a plain text: all but the text
  std::u16string_view text_;                                    // the pool: the caller's, or what follows
  std::unique_ptr<char16_t[]> pool_;                            // of a snapshot whose pool is UTF-8
  std::vector<NodeId> subtree_end_;
  std::vector<std::uint32_t> attribute_begin_;  // size() + 1
  bool layout_known_ = false;
  bool plain_text_ = false;
};

/// Decodes and checks a snapshot. Anything out of range is an Error; nothing is trusted. The bytes must outlive the document.
[[nodiscard]] Result<Document> read_snapshot(std::span<const std::uint8_t> bytes);

/// A plain text as a document of paragraphs. Blank lines part paragraphs; line breaks do, too, unless they only keep
/// the lines to a width. Marks of quotation ("> "), of links and of Markdown are left out of the paragraphs, unless the text is wanted
/// `as_given`. The text must outlive the document.
[[nodiscard]] Document from_text(std::u16string_view text, bool as_given = false);

}  // namespace nutgraf
