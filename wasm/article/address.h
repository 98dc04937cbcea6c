// Addresses: RFC 3986 resolution of references, for links and pictures. Only http, https and mailto ever come out.
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// The absolute address of `reference` seen from `base` (absolute, or empty). Empty when it is no http(s) address, or
/// cannot be made absolute; mailto passes where `allow_mailto`.
[[nodiscard]] std::u16string resolve_address(std::u16string_view base, std::u16string_view reference, bool allow_mailto = false);

/// Addresses seen from one page. All together they are no longer than the page's own text and a few thousand addresses: else a long base,
/// said once for each of many short links, would make an answer many times the page's size. What goes beyond is left out.
class Addresses {
 public:
  Addresses(std::u16string base, std::size_t page_units) : base_(std::move(base)), units_left_(page_units + (std::size_t{1} << 20)) {}
  [[nodiscard]] const std::u16string& base() const { return base_; }
  [[nodiscard]] std::u16string resolve(std::u16string_view reference, bool allow_mailto = false);

 private:
  std::u16string base_;
  std::size_t units_left_;
};

/// "www.example.com" of an absolute http(s) address, lower case, without user and port; else empty.
[[nodiscard]] std::u16string host_of(std::u16string_view address);

/// Whether an absolute http(s) address is a site's root: no path but "/", no query.
[[nodiscard]] bool is_root_address(std::u16string_view address);

}  // namespace nutgraf
