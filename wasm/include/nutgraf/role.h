// What a block of a page is, and why the classifier says so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutgraf {

enum class Role : std::uint8_t {
  // of the article
  headline,
  byline,
  dateline,
  body,
  heading,
  list_item,
  quotation,
  caption,
  table,
  code,
  credit,
  source,
  // unwanted
  comment_form,
  comments,
  related,
  inline_related,
  newsletter,
  share,
  ad,
  navigation,
  notice,
  paywall,
  legal,
  other,
};
inline constexpr int role_count = static_cast<int>(Role::other) + 1;

/// The role as the contract spells it: "comment-form", "list-item", …
[[nodiscard]] std::string_view role_name(Role role);

/// Part of the running text (`article.text`): body, heading, list-item, quotation, table, code.
[[nodiscard]] constexpr bool is_article_text(Role role) {
  switch (role) {
    case Role::body:
    case Role::heading:
    case Role::list_item:
    case Role::quotation:
    case Role::table:
    case Role::code: return true;
    default: return false;
  }
}

/// To be taken away from the page. Credit and source notes are neither article text nor unwanted in the page.
[[nodiscard]] constexpr bool is_unwanted(Role role) { return role >= Role::comment_form; }

/// The classifier's own evidence, in an order that stays: the trained model knows it by its numbers. `detail` is what it saw (a phrase, a
/// class token, a number), verbatim and hostile.
enum class ReasonCode : std::uint8_t {
  phrase,             ///< its text says so: detail = the phrase
  heading_phrase,     ///< the heading above says so: detail = the heading
  name_token,         ///< a class, id, role or tag name says so: detail = the token
  form_fields,        ///< it holds the fields of a form
  link_density,       ///< nearly all of its text is links: detail = percent
  card_grid,          ///< repeated cards of a link, a picture or a short text
  outside_article,    ///< it stands outside the article's container
  after_article,      ///< it follows the article's last paragraph
  inside_region,      ///< it lies in a block of that kind; no rule says so, but its number stays
  short_text,         ///< too short to be a paragraph
  truncated_teasers,  ///< headlines and beginnings of other stories, cut off with an ellipsis
  second_article,     ///< it belongs to another article on the page
  not_prose,          ///< it does not read like sentences
  hidden,             ///< the page itself hides it
  prose,              ///< it reads like an article's paragraph
  link_target,        ///< all of it leads to such an address: detail = the address
};

struct Reason {
  ReasonCode code;
  std::u16string detail = {};
};

/// The code as answers spell it: "heading-phrase", "card-grid", … For whoever says the reason in another language.
[[nodiscard]] std::string_view reason_name(ReasonCode code);

/// A reason as one plain English clause, UTF-16 because the detail comes from the page.
[[nodiscard]] std::u16string explain(const Reason& reason);

}  // namespace nutgraf
