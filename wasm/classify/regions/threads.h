// Comment threads and comment forms by their shape, for pages whose names say nothing of them.
#pragma once

#include <string>
#include <vector>

#include "blocks/block.h"
#include "classify/evidence/features.h"

namespace nutgraf {

struct Thread {
  NodeId node = no_node;
  std::u16string control;  ///< what its comments are answered by: "Reply"
};

/// Elements that hold comments, each with a date and a control to answer it, and hardly anything besides that and the form for another one.
/// `form`: the page's comment form, or no_node; `strangers_write`: it asks for an address. Sorted; some may lie in others. Linear in the page.
[[nodiscard]] std::vector<Thread> find_threads(const Document& document, const Blocks& blocks, const Features& features, NodeId form,
                                               bool strangers_write);

/// The highest element around a comment form that holds only a line or two besides it: the form's heading.
[[nodiscard]] NodeId around_form(const Document& document, const Features& features, NodeId form);

}  // namespace nutgraf
