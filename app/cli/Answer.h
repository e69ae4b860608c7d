#pragma once
#include "core/base/Errors.h"

#include <nlohmann/json.hpp>
#include <string>

namespace leadhand::cli {

/// Keeps the keys in the order in which they are written down, as people read them.
using Json = nlohmann::ordered_json;

/// What a command has to say: to programs and to people. Only one of them is printed.
struct Answer {
  Json json;
  std::string text;
  bool isOff = false; ///< it was done, and what it found is a reason to end as a refusal does
};

} // namespace leadhand::cli
