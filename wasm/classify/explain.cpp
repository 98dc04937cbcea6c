#include "nutgraf/role.h"

namespace nutgraf {

std::string_view reason_name(ReasonCode code) {
  switch (code) {
    case ReasonCode::phrase: return "phrase";
    case ReasonCode::heading_phrase: return "heading-phrase";
    case ReasonCode::name_token: return "name-token";
    case ReasonCode::form_fields: return "form-fields";
    case ReasonCode::link_density: return "link-density";
    case ReasonCode::card_grid: return "card-grid";
    case ReasonCode::outside_article: return "outside-article";
    case ReasonCode::after_article: return "after-article";
    case ReasonCode::inside_region: return "inside-region";
    case ReasonCode::short_text: return "short-text";
    case ReasonCode::truncated_teasers: return "truncated-teasers";
    case ReasonCode::second_article: return "second-article";
    case ReasonCode::not_prose: return "not-prose";
    case ReasonCode::hidden: return "hidden";
    case ReasonCode::prose: return "prose";
    case ReasonCode::link_target: return "link-target";
  }
  return "prose";
}

std::u16string explain(const Reason& reason) {
  const auto quoted = [&reason](std::u16string_view before, std::u16string_view after = {}) {
    std::u16string out(before);
    out += u"“";
    out += reason.detail;
    out += u"”";
    out += after;
    return out;
  };
  switch (reason.code) {
    case ReasonCode::phrase: return quoted(u"its text says ");
    case ReasonCode::heading_phrase: return quoted(u"it stands under ");
    case ReasonCode::name_token: return quoted(u"the page's own name for it is ");
    case ReasonCode::form_fields: return u"it holds the fields of a form";
    case ReasonCode::link_density: return reason.detail + u" percent of its text is links";
    case ReasonCode::card_grid: return u"it is one of several like cards with a link";
    case ReasonCode::outside_article: return u"it stands outside the article";
    case ReasonCode::after_article: return u"it follows the article's last paragraph";
    case ReasonCode::inside_region: return u"it lies inside a block of this kind";
    case ReasonCode::short_text: return u"it is too short for a paragraph";
    case ReasonCode::truncated_teasers: return u"it begins other stories and cuts them off";
    case ReasonCode::second_article: return u"it belongs to another article on the page";
    case ReasonCode::not_prose: return u"it does not read like sentences";
    case ReasonCode::hidden: return u"the page itself hides it";
    case ReasonCode::link_target: return quoted(u"it leads to ");
    case ReasonCode::prose: return u"it reads like an article's paragraph";
  }
  return {};
}

}  // namespace nutgraf
