// How the contract spells the enumerations.
#include "nutgraf/article.h"
#include "nutgraf/error.h"
#include "nutgraf/facts.h"
#include "nutgraf/role.h"

#include <array>

namespace nutgraf {

std::string_view error_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_json: return "bad-json";
    case ErrorCode::bad_request: return "bad-request";
    case ErrorCode::unsupported_input: return "unsupported-input";
    case ErrorCode::snapshot_magic: return "snapshot-magic";
    case ErrorCode::snapshot_version: return "snapshot-version";
    case ErrorCode::snapshot_truncated: return "snapshot-truncated";
    case ErrorCode::snapshot_invalid: return "snapshot-invalid";
    case ErrorCode::too_large: return "too-large";
  }
  return "unknown";
}

std::string_view role_name(Role role) {
  static constexpr std::array<std::string_view, role_count> names = {
      "headline",   "byline", "dateline", "body",       "heading",      "list-item", "quotation", "caption",
      "table",      "code",   "credit",   "source",     "comment-form", "comments",  "related",   "inline-related",
      "newsletter", "share",  "ad",       "navigation", "notice",       "paywall",   "legal",     "other"};
  return names[static_cast<std::size_t>(role)];
}

std::string_view page_type_name(PageType type) {
  switch (type) {
    case PageType::article: return "article";
    case PageType::live_blog: return "live-blog";
    case PageType::front_page: return "front-page";
    case PageType::other: break;
  }
  return "other";
}

std::string_view entity_type_name(EntityType type) {
  switch (type) {
    case EntityType::person: return "PER";
    case EntityType::organization: return "ORG";
    case EntityType::location: return "LOC";
    case EntityType::miscellaneous: break;
  }
  return "MISC";
}

}  // namespace nutgraf
