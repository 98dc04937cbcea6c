// The only place that sees Emscripten. Four calls: a buffer for the snapshot, the three kinds of request.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

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

EMSCRIPTEN_BINDINGS(nutgraf) {
  emscripten::function("reserveSnapshot", &reserve_snapshot);
  emscripten::function("answerSnapshot", &answer_snapshot);
  emscripten::function("answerText", &answer_text);
  emscripten::function("answerLine", &answer_line);
}
