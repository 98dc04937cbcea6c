// What surely is a thread of readers' comments behind an article, by the name of its box or by the label over it.
#pragma once

#include "classify/evidence/features.h"
#include "classify/evidence/name_tokens.h"
#include "classify/evidence/page_data.h"

namespace nutgraf {

class ReadersComments {
 public:
  /// The page's data must say that it is an article, and no discussion: on any other page comments may be what it is for.
  ReadersComments(const Document& document, const Blocks& blocks, const Features& features, const ElementNames& names,
                  const PageData& page);

  /// Whether the element is named after comments, and something in it was written on some day: the form for one is no thread.
  [[nodiscard]] bool are_in(NodeId node);

  /// Whether the element is a row of three and more boxes, each with somebody's name, a day, and what was said then, though nothing says so.
  [[nodiscard]] bool are_alike_in(NodeId node);

  struct Headed {
    NodeId label = no_node;  ///< an element of its own, where it does not stand in the box
    NodeId box = no_node;    ///< no_node: none
  };
  /// "Comments (7)" at the head of a box, or right in front of one, with two and more comments that were written on some day.
  [[nodiscard]] Headed under_label(std::uint32_t block);

  /// How a box of comments is called: not at all, by an element's name, by a heading that counts them.
  enum class Named : std::uint8_t { no, by_page, counted };
  /// The article has been told before these blocks, and they hold nothing of it: no comment is half as long. Where the page does not say that
  /// it is an article, not all of them together; where they are counted, or it says so in its data and the box has their name, they may be longer.
  [[nodiscard]] bool follow_article(BlockRange range, Named named = Named::no);

 private:
  [[nodiscard]] bool says_day(std::uint32_t block) const;
  [[nodiscard]] bool is_remark(NodeId node, bool of_rows);
  [[nodiscard]] bool names_who_and_when(BlockRange range) const;
  [[nodiscard]] bool says_full_day(BlockRange range) const;
  [[nodiscard]] bool is_said(BlockRange range) const;
  [[nodiscard]] bool is_control(std::uint32_t block) const;
  [[nodiscard]] bool is_bar(BlockRange range);
  [[nodiscard]] std::uint32_t days_in(BlockRange range);
  /// Looking at so much more is still linear in the page: elements lie in others, and each may ask.
  [[nodiscard]] bool affords(std::uint32_t steps);

  const Document& document_;
  const Blocks& blocks_;
  const Features& features_;
  const ElementNames& names_;
  const bool discusses_;
  const bool says_article_;
  const bool sure_;     // it calls itself an article by its type, too
  std::uint64_t left_;  // steps
};

/// A picture, a name and what somebody says, perhaps with answers.
[[nodiscard]] bool is_pictured_remark(const Blocks& blocks, const Features& features, NodeId node);

}  // namespace nutgraf
