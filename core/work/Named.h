#pragma once
#include "core/base/Id.h"

#include <string>

namespace leadhand {

/// An id with the name a person would say.
struct Named {
  Id id;
  std::string name;
};

} // namespace leadhand
