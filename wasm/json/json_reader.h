// Reading JSON from outside (requests, JSON-LD) into a small value of our own, so that nlohmann_json stays in this
// folder. Lone surrogates become U+FFFD; nesting deeper than 64 levels is refused. Numbers stay digits: nothing here counts with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nutgraf::json {

struct Value {
  enum class Kind { null, boolean, number, string, array, object };

  // Out of line: clang 14 wants a complete Value before it makes them for a vector of pairs that hold one.
  Value();
  ~Value();
  Value(Value&&) noexcept;
  Value& operator=(Value&&) noexcept;

  Kind kind = Kind::null;
  bool boolean = false;
  std::string string;                                  ///< UTF-8; of a number its digits, as JSON has them
  std::vector<Value> items;                            ///< array
  std::vector<std::pair<std::string, Value>> members;  ///< object, in order; a name given twice: the last wins in find()

  [[nodiscard]] const Value* find(std::string_view name) const;
  [[nodiscard]] std::string_view text(std::string_view name) const;  ///< a string member, else empty
};

/// Nothing when the text is not JSON, or holds more values than are read: then `too_many` says so.
[[nodiscard]] std::optional<Value> parse(std::string_view text, bool* too_many = nullptr);

}  // namespace nutgraf::json
