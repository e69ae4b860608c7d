#include "tests/fuzz/Targets.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

// Every target in one libFuzzer program: `leadhand-fuzz --target=NAME` and libFuzzer's own options.

namespace {
const leadhand::fuzz::Target* chosen = nullptr;
}

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  constexpr std::string_view option = "--target=";
  for (int i = 1; i < *count; ++i)
    if (const std::string_view argument = (*arguments)[i]; argument.starts_with(option))
      chosen = leadhand::fuzz::targetOf(argument.substr(option.size()));
  if (chosen)
    return 0;
  std::fprintf(stderr, "name a target: --target=NAME, one of");
  for (const auto& target : leadhand::fuzz::targets())
    std::fprintf(stderr, " %s", std::string(target.name).c_str());
  std::fprintf(stderr, "\n");
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chosen->run({reinterpret_cast<const char*>(data), size});
  return 0;
}
