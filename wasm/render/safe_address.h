#pragma once

#include <string_view>

namespace nutgraf {

/// Whether an address may leave the core: http, https or mailto. The same test that assembly made when it resolved the
/// address, made again here because this is the way out.
[[nodiscard]] constexpr bool is_safe_address(std::u16string_view href) {
  const auto starts_with = [href](std::u16string_view scheme) { return href.substr(0, scheme.size()) == scheme; };
  return starts_with(u"https://") || starts_with(u"http://") || starts_with(u"mailto:");
}

}  // namespace nutgraf
