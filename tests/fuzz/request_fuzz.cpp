// One line of the command-line contract.
#include "check.h"
#include "json/json_reader.h"
#include "render/request.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace nutgraf;
  const std::string answer = answer_line({reinterpret_cast<const char*>(data), size}, {}, {nullptr, false});
  fuzz::require(json::parse(answer).has_value(), "an answer is JSON");
  fuzz::require(answer.find('\n') == std::string::npos, "an answer is one line");
  return 0;
}
