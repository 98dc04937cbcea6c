// nutgraf-measure: time and memory of one analysis, from the input's bytes to the answer's JSON. For benches and tests.
//   nutgraf-measure snapshot|text FILE [no-facts]      FILE holds a snapshot, or a text as UTF-16 in this machine's order of bytes
// Prints {"input_bytes", "ms", "peak_bytes", "answer_bytes", "error"}: the quickest of several runs where one is short, the
// most that was allocated at any time beyond the input itself, and the refusal's code or null.
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "nutgraf/nutgraf.h"

namespace {

std::size_t allocated = 0;
std::size_t peak = 0;

void* allocate(std::size_t size) {
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) std::abort();
  allocated += malloc_usable_size(memory);
  peak = std::max(peak, allocated);
  return memory;
}

void release(void* memory) {
  if (memory == nullptr) return;
  allocated -= malloc_usable_size(memory);
  std::free(memory);
}

double now_ms() { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }

int main(int argc, char** argv) {
  const bool is_text = argc > 2 && std::strcmp(argv[1], "text") == 0;
  nutgraf::Options options;
  options.facts = argc != 4 || std::strcmp(argv[3], "no-facts") != 0;
  if (argc < 3 || argc > 4 || (argc == 4 && options.facts) || (!is_text && std::strcmp(argv[1], "snapshot") != 0)) {
    std::fputs("usage: nutgraf-measure snapshot|text FILE [no-facts]\n", stderr);
    return 2;
  }
  std::ifstream in(argv[2], std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "nutgraf-measure: %s cannot be read\n", argv[2]);
    return 1;
  }
  const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
  std::u16string text(is_text ? bytes.size() / 2 : 0, u'\0');
  if (is_text) std::memcpy(text.data(), bytes.data(), text.size() * 2);

  double best_ms = 0;
  std::size_t most = 0;
  std::size_t answer_bytes = 0;
  std::optional<nutgraf::ErrorCode> error;
  double spent_ms = 0;
  // The first run also unpacks the models, which is no part of the input's cost.
  (void)nutgraf::analyze_text(u"The ferry left on Monday, said Ada Brandt.", {});
  for (int run = 0; run == 0 || (run < 30 && spent_ms < 300); ++run) {
    const std::size_t before = allocated;
    peak = allocated;
    const double begin = now_ms();
    {
      const nutgraf::Result<nutgraf::Analysis> result =
          is_text ? nutgraf::analyze_text(text, options)
                  : nutgraf::analyze({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, options);
      if (result.ok()) answer_bytes = nutgraf::to_json(result.value()).size();
      else error = result.error().code;
    }
    const double ms = now_ms() - begin;
    spent_ms += ms;
    best_ms = run == 0 ? ms : std::min(best_ms, ms);
    most = std::max(most, peak - before);
  }
  const std::string code = error ? '"' + std::string(nutgraf::error_name(*error)) + '"' : "null";
  std::printf("{\"input_bytes\": %zu, \"ms\": %.3f, \"peak_bytes\": %zu, \"answer_bytes\": %zu, \"error\": %s}\n", bytes.size(), best_ms,
              most, answer_bytes, code.c_str());
  return 0;
}
