// Errors are values: a stable code for programs and a plain sentence for people. The core never throws.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace nutgraf {

enum class ErrorCode : std::uint8_t {
  bad_json,            ///< a request that is not JSON
  bad_request,         ///< JSON, but not a request of the contract
  unsupported_input,   ///< a kind of input that this build cannot read (HTML without an HTML parser)
  snapshot_magic,      ///< not a snapshot at all
  snapshot_version,    ///< a snapshot of another version of the format
  snapshot_truncated,  ///< ends before its own sections do
  snapshot_invalid,    ///< a value out of range: a parent after its child, a span outside the text, …
  too_large,           ///< over a stated cap; nothing was read
};

/// The code as the contract spells it: "bad-json", "snapshot-version", …
[[nodiscard]] std::string_view error_name(ErrorCode code);

struct Error {
  ErrorCode code;
  std::string message;  ///< one plain English sentence, UTF-8
};

/// A value or an Error. `value()` may be called only after `ok()` said yes.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  [[nodiscard]] T& value() { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const { return *std::get_if<0>(&state_); }
  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace nutgraf
