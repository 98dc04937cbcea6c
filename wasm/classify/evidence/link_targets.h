// What a link's address says of it, in whatever language its words are.
#pragma once

#include <string_view>

#include "blocks/block.h"
#include "classify/evidence/features.h"
#include "document/document.h"
#include "nutgraf/role.h"

namespace nutgraf {

/// It passes this page on: "https://t.me/share/url?url=…", "https://wa.me/?text=…".
[[nodiscard]] bool passes_page_on(std::u16string_view href);

/// Logging in or subscribing: "/login".
[[nodiscard]] bool leads_to_account(std::u16string_view href);

/// The page of an author: "/author/jane-roe", "/writers/jane-roe".
[[nodiscard]] bool leads_to_author(std::u16string_view href);

/// The page of somebody, an author or not: "/profile/jane-roe".
[[nodiscard]] bool leads_to_person(std::u16string_view href);

/// The first link in a block; null where there is none.
[[nodiscard]] const InlineMark* first_link(const Blocks& blocks, const Block& block);

/// The length of what stands first in an element of its own: "Read also" over a headline in one link. 0: nothing does.
[[nodiscard]] std::uint32_t first_piece(const Blocks& blocks, const Block& block);

/// It has links, and all of them lead to places on this page.
[[nodiscard]] bool leads_into_page(const Document& document, const Blocks& blocks, const Block& block);

/// Beside a heading, a link to it with words of its own: "Section titled …".
[[nodiscard]] bool leads_to_heading(const Document& document, const Blocks& blocks, BlockRange link, std::u16string_view href);

/// "Skip and continue reading": the box that such a link passes over, with other stories and ended by the line that the link leads to; no_node
/// where a block is no such link.
[[nodiscard]] NodeId box_to_pass(const Document& document, const Blocks& blocks, const Features& features, std::uint32_t block);

struct LinkTarget {
  Role role = Role::body;         ///< share: a channel that brings the news; newsletter; paywall: asks for money. body: none of them
  std::u16string_view part = {};  ///< of the address, which says so; lives as long as the address
  explicit operator bool() const { return role != Role::body; }
};
/// By the host or by a whole part of the path: "https://t.me/thepaper", "/newsletters/", "https://donate.example.org". `channels_alone`: what asks
/// for something is not looked for.
[[nodiscard]] LinkTarget link_target(std::u16string_view href, bool channels_alone = false);

/// "Join our WhatsApp channel", "Donate now", in any language: all of a short line leads there (`linked`). On a page that says that it is an
/// article, a sentence that leads to a channel, and a note in italics that leads to a newsletter, too; and what no phrase is known of (`known`) with
/// nothing but such a link of a few words behind a sentence.
[[nodiscard]] LinkTarget target_of_line(const Document& document, const Blocks& blocks, const Block& block, bool linked, bool known,
                                        bool says_article);

}  // namespace nutgraf
