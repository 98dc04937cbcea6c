// The only place that sees Emscripten. Four calls: a buffer for the snapshot, the three kinds of request.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "render/request.h"

namespace {

// Not a vector: the bytes come from JavaScript, and clearing them first would cost as much again.
std::unique_ptr<std::uint8_t[]> snapshot_buffer;
std::size_t snapshot_size = 0;

// The last answer. JavaScript gets a view of its UTF-8 and decodes it at once: embind would go through it byte by byte.
std::string answer;
emscripten::val answer_view() {
  return emscripten::val(emscripten::typed_memory_view(answer.size(), reinterpret_cast<const std::uint8_t*>(answer.data())));
}

nutgraf::RequestSettings settings(bool timings) { return {timings ? &emscripten_get_now : nullptr, timings}; }

/// Address in wasm memory where JavaScript writes `size` bytes before it calls answerSnapshot.
std::uintptr_t reserve_snapshot(std::size_t size) {
  snapshot_buffer.reset(new std::uint8_t[size + 1]);
  snapshot_size = size;
  return reinterpret_cast<std::uintptr_t>(snapshot_buffer.get());
}

emscripten::val answer_snapshot(const std::string& request, bool timings) {
  // An empty snapshot is a truncated one, not an absent one: the spare byte stands for it.
  if (!snapshot_buffer) reserve_snapshot(0);
  if (snapshot_size == 0) snapshot_buffer[snapshot_size++] = 0;
  answer = nutgraf::answer_line(request, {snapshot_buffer.get(), snapshot_size}, settings(timings));
  snapshot_buffer.reset();
  snapshot_size = 0;
  return answer_view();
}

emscripten::val answer_text(const std::string& request, const std::u16string& text, bool timings) {
  answer = nutgraf::answer_text(request, text, settings(timings));
  return answer_view();
}

emscripten::val answer_line(const std::string& line, bool timings) {
  answer = nutgraf::answer_line(line, {}, settings(timings));
  return answer_view();
}

}  // namespace

// In the C library's place (the linker's --wrap), whose own bring arithmetic of 128 bits and all of printf: 20 KB of code. nlohmann's parser asks
// whether a number is finite, and for the words of an error; embind for the name of a type that it does not know. None of them is kept or shown.
extern "C" {
/// Of a number as JSON writes it only whether a double holds it: 0, else infinity. By its decimal exponent and its first digits, however long it is.
double __wrap_strtod(const char* text, char** end) {
  constexpr int most_digits = 19;
  constexpr std::uint64_t largest =
      1'797'693'134'862'315'807;  // the first digits of what still rounds to the largest double, of 309 digits
  constexpr std::int64_t largest_exponent = 308;
  std::uint64_t digits = 0;
  int count = 0;
  std::int64_t exponent = -1;  // of the first digit that is none
  bool fraction = false;
  if (*text == '-') ++text;
  for (; *text == '.' || (*text >= '0' && *text <= '9'); ++text) {
    if (*text == '.') {
      fraction = true;
    } else if (digits == 0 && *text == '0') {
      if (fraction) --exponent;
    } else {
      if (count < most_digits) {
        digits = digits * 10 + static_cast<std::uint64_t>(*text - '0');
        ++count;
      }
      if (!fraction) ++exponent;
    }
  }
  if (*text == 'e' || *text == 'E') {
    ++text;
    const bool less = *text == '-';
    if (*text == '-' || *text == '+') ++text;
    std::int64_t power = 0;
    for (; *text >= '0' && *text <= '9'; ++text) power = std::min<std::int64_t>(power * 10 + (*text - '0'), 1'000'000'000);
    exponent += less ? -power : power;
  }
  for (; count < most_digits; ++count) digits *= 10;
  if (end != nullptr) *end = const_cast<char*>(text);
  return digits == 0 || exponent < largest_exponent || (exponent == largest_exponent && digits <= largest) ? 0 : HUGE_VAL;
}
int __wrap_snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *out = '\0';
  return 0;
}
int __wrap_siprintf(char* out, const char* /*format*/, ...) {
  *out = '\0';
  return 0;
}
}

EMSCRIPTEN_BINDINGS(nutgraf) {
  emscripten::function("reserveSnapshot", &reserve_snapshot);
  emscripten::function("answerSnapshot", &answer_snapshot);
  emscripten::function("answerText", &answer_text);
  emscripten::function("answerLine", &answer_line);
}
