// What HTML's elements mean for the text: which ones part blocks, which ones hold no text of the page.
#pragma once

#include "document/document.h"

namespace nutgraf {

/// Starts and ends a block of text. Unknown elements are inline, as browsers draw them.
[[nodiscard]] constexpr bool is_block_level(Tag tag) {
  switch (tag) {
    case Tag::html:
    case Tag::body:
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::footer:
    case Tag::header:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::hgroup:
    case Tag::main:
    case Tag::nav:
    case Tag::section:
    case Tag::search:
    case Tag::blockquote:
    case Tag::dd:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::hr:
    case Tag::li:
    case Tag::menu:
    case Tag::ol:
    case Tag::p:
    case Tag::pre:
    case Tag::ul:
    case Tag::center:
    case Tag::caption:
    case Tag::table:
    case Tag::tbody:
    case Tag::td:
    case Tag::tfoot:
    case Tag::th:
    case Tag::thead:
    case Tag::tr:
    case Tag::button:
    case Tag::fieldset:
    case Tag::form:
    case Tag::legend:
    case Tag::details:
    case Tag::dialog:
    case Tag::summary: return true;
    default: return false;
  }
}

/// Its content is no text of the page: scripts, what a reader typed, fallbacks, pronunciation aids.
[[nodiscard]] constexpr bool is_skipped(Tag tag) {
  switch (tag) {
    case Tag::head:
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::template_:
    case Tag::svg:
    case Tag::select:
    case Tag::textarea:
    case Tag::datalist:
    case Tag::iframe:
    case Tag::object:
    case Tag::canvas:
    case Tag::video:
    case Tag::audio:
    case Tag::frameset:
    case Tag::rp:
    case Tag::rt:
    case Tag::title:
    case Tag::map:
    case Tag::input: return true;
    default: return false;
  }
}

/// 1-6, or 0 for what is no heading element.
[[nodiscard]] constexpr std::uint8_t heading_level(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6 ? static_cast<std::uint8_t>(static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1)
                                          : std::uint8_t{0};
}

}  // namespace nutgraf
