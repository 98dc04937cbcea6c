// Raw bytes as a snapshot.
#include "check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const nutgraf::Result<nutgraf::Analysis> result = nutgraf::analyze({data, size}, {});
  if (result.ok()) nutgraf::fuzz::check_analysis(result.value());
  return 0;
}
