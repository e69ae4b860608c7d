#pragma once
#include <string_view>
#include <vector>

namespace leadhand::fuzz {

/// One reader of bytes that others made. `run` takes any bytes; what it finds wrong it ends by aborting.
struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};
[[nodiscard]] const std::vector<Target>& targets();

} // namespace leadhand::fuzz
