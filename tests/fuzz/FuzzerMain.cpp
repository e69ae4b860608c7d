#include "tests/fuzz/Targets.h"

#include <cstdint>

/// Called by libFuzzer; LEADHAND_TARGET is the number of the target in the list.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  leadhand::fuzz::targets()[LEADHAND_TARGET].run({reinterpret_cast<const char*>(data), size});
  return 0;
}
