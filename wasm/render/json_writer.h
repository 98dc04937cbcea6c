// JSON as a stream of members and values in the order they are asked for: nothing is held but the text itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace nutgraf::render {

/// Who calls keeps begins and ends in pairs and names every member of an object; commas and escapes are written here.
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// The name of the member whose value follows: ASCII that needs no escape.
  void key(std::string_view name);

  void value(std::u16string_view text);  ///< as UTF-8; a lone surrogate becomes U+FFFD
  void value(const std::u16string& text) { value(std::u16string_view(text)); }
  void value(const char16_t* text) { value(std::u16string_view(text)); }
  void value(std::string_view utf8);
  void value(const std::string& utf8) { value(std::string_view(utf8)); }
  void value(const char* utf8) { value(std::string_view(utf8)); }
  void value(bool boolean) { raw(boolean ? "true" : "false"); }
  void value(std::uint32_t integer) { value(std::int64_t{integer}); }
  void value(std::int64_t integer);
  void value(double number);  ///< the shortest digits that read back the same; null where JSON has no such number
  /// Rounded to three decimals, which is what a score or a time means: more would show where platforms round differently.
  void thousandths(double number);
  void null() { raw("null"); }
  /// A value that is JSON already.
  void raw(std::string_view json);

  template <typename Value>
  void member(std::string_view name, const Value& of) {
    key(name);
    value(of);
  }

  /// Room for this many bytes in all: a string that doubles while it grows is held three times.
  void reserve(std::size_t bytes);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string out_;
  bool first_ = true;  // the next thing follows a bracket or a member's name: no comma
};

}  // namespace nutgraf::render
