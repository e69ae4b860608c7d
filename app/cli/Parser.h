#pragma once
#include "app/cli/CommandLine.h"
#include "core/base/Errors.h"

#include <string>
#include <variant>
#include <vector>

namespace leadhand::cli {

/// Asked for help: what to print.
struct HelpText {
  std::string text;
};

/// The command of these arguments (without the program's name). Errors: badUsage, with what is wrong.
[[nodiscard]] Result<std::variant<CommandLine, HelpText>> parse(const std::vector<std::string>& typed);

} // namespace leadhand::cli
