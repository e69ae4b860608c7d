#pragma once
#include "core/base/Errors.h"

#include <string>
#include <vector>

namespace leadhand::cli {

/// The arguments as the parser takes them: `--json` taken out wherever it stood, `--option=value` as two
/// words, and a value that begins with - let through only where `--` stands before it.
struct Arguments {
  std::vector<std::string> words;
  bool json = false;
};

/// Errors: badUsage for an option whose value begins with - and has no `--` before it.
[[nodiscard]] Result<Arguments> arrange(const std::vector<std::string>& typed);
/// Whether `--json` was asked for, for the case that the rest can't be read.
[[nodiscard]] bool asksForJson(const std::vector<std::string>& typed);

} // namespace leadhand::cli
