// Addresses: RFC 3986 resolution of references, for links and pictures. Only http, https and mailto ever come out.
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// The absolute address of `reference` seen from `base` (absolute, or empty). Empty when it is no http(s) address, or
/// cannot be made absolute; mailto passes where `allow_mailto`.
[[nodiscard]] std::u16string resolve_address(std::u16string_view base, std::u16string_view reference, bool allow_mailto = false);

/// "www.example.com" of an absolute http(s) address, lower case, without user and port; else empty.
[[nodiscard]] std::u16string host_of(std::u16string_view address);

/// Whether an absolute http(s) address is a site's root: no path but "/", no query.
[[nodiscard]] bool is_root_address(std::u16string_view address);

}  // namespace nutgraf
