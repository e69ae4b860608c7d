#pragma once
#include "app/cli/CommandLine.h"

#include <CLI/CLI.hpp>

namespace leadhand::cli {

/// Hours, the stop, problems, thanks, notes to the team. `app` has its group "opportunity" already.
void addWorkCommands(CLI::App& app, Command& chosen);

} // namespace leadhand::cli
