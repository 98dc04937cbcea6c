// What a page's own names say: class, id and the like, split into tokens and matched whole ("comment-form", "relatedPosts"),
// alone or two and three in a row. The tokens live in models/lexicons/name-tokens.txt.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "nutgraf/role.h"

namespace nutgraf {

enum class NameKind : std::uint8_t { none, role, article_body, author_bio, live_entry, keep };

struct NameHit {
  NameKind kind = NameKind::none;
  Role role = Role::other;         ///< for NameKind::role
  bool weak = false;               ///< common in other senses too ("social", "widget"): needs other evidence
  std::u16string_view token = {};  ///< as the lexicon spells it
  explicit operator bool() const { return kind != NameKind::none; }
};

/// One name a node. Few names are told apart, so that a node costs two bytes.
class ElementNames {
 public:
  void resize(std::size_t nodes) { of_.assign(nodes, 0); }
  [[nodiscard]] const NameHit& operator[](NodeId node) const { return hits_[of_[node]]; }
  void set(NodeId node, const NameHit& hit);

 private:
  std::vector<std::uint16_t> of_;
  std::vector<NameHit> hits_ = std::vector<NameHit>(1);  // the first is that of an element without a telling name
};

[[nodiscard]] ElementNames names_of(const Document& document);

/// Names of elements. Keeps what it found for a value, as pages say the same names over and over.
class NameMatcher {
 public:
  /// The most telling name of an element. A strong token beats a weak one, a longer one a shorter one.
  [[nodiscard]] NameHit match(const Document& document, NodeId node);

 private:
  struct Known {
    std::u16string_view value;
    NameHit hit;
  };
  std::array<Known, 512> known_;
};

}  // namespace nutgraf
