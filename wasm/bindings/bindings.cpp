// The only place that sees Emscripten. Four calls: a buffer for the snapshot, the three kinds of request.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstdint>
#include <string>
#include <vector>

#include "render/request.h"

namespace {

std::vector<std::uint8_t> snapshot_buffer;

nutgraf::RequestSettings settings(bool timings) { return {timings ? &emscripten_get_now : nullptr, timings}; }

/// Address in wasm memory where JavaScript may write `size` bytes before it calls answerSnapshot; 0 when there is no room.
std::uintptr_t reserve_snapshot(std::size_t size) {
  snapshot_buffer.resize(size);
  return reinterpret_cast<std::uintptr_t>(snapshot_buffer.data());
}

std::string answer_snapshot(const std::string& request, bool timings) {
  // An empty snapshot is a truncated one, not an absent one.
  static const std::uint8_t nothing = 0;
  const std::span<const std::uint8_t> bytes =
      snapshot_buffer.empty() ? std::span<const std::uint8_t>(&nothing, 1) : std::span<const std::uint8_t>(snapshot_buffer);
  std::string answer = nutgraf::answer_line(request, bytes, settings(timings));
  std::vector<std::uint8_t>().swap(snapshot_buffer);
  return answer;
}

std::string answer_text(const std::string& request, const std::u16string& text, bool timings) {
  return nutgraf::answer_text(request, text, settings(timings));
}

std::string answer_line(const std::string& line, bool timings) { return nutgraf::answer_line(line, {}, settings(timings)); }

}  // namespace

EMSCRIPTEN_BINDINGS(nutgraf) {
  emscripten::function("reserveSnapshot", &reserve_snapshot);
  emscripten::function("answerSnapshot", &answer_snapshot);
  emscripten::function("answerText", &answer_text);
  emscripten::function("answerLine", &answer_line);
}
