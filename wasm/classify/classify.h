// Role classification: what each block of the page is. Rules judge first, and a trained model over them, behind one
// function.
#pragma once

#include <vector>

#include "blocks/block.h"
#include "classify/evidence/page_data.h"
#include "nutgraf/role.h"

namespace nutgraf {

struct Verdict {
  Role role = Role::other;
  float confidence = 0;         ///< 0..1
  bool may_hide = false;        ///< of an unwanted role, and surely clutter: it may vanish from the page
  std::vector<Reason> reasons;  ///< the evidence that decided, strongest first
};

/// A form, by its fields, that is none of the kinds that have a role of their own: a reader poll.
[[nodiscard]] inline bool is_poll(const Verdict& verdict) {
  return verdict.role == Role::other && !verdict.reasons.empty() && verdict.reasons[0].code == ReasonCode::form_fields;
}

/// The page's own name for something speaks of an author: "authorbox".
[[nodiscard]] inline bool is_of_author(const Reason& reason) {
  return reason.code == ReasonCode::name_token && reason.detail.find(u"author") != std::u16string::npos;
}

/// An unwanted region without any text: the fields of a comment form, a container that a script fills later.
struct EmptyRegion {
  NodeId node = no_node;
  Role kind = Role::comments;
  Reason reason;
};

struct Classification {
  std::vector<Verdict> verdicts;  ///< one a block, same order
  NodeId article_root = no_node;  ///< lowest element that holds all of the article's text; no_node where there is no article
  PageType page_type = PageType::other;
  std::vector<EmptyRegion> empty_regions;  ///< document order
  PageData page;                           ///< what the page says of itself, for the article's metadata
};

[[nodiscard]] Classification classify(const Document& document, const Blocks& blocks);

}  // namespace nutgraf
