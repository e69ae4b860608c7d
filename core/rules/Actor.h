#pragma once
#include "core/base/Id.h"

#include <cstdint>
#include <string>

namespace leadhand {

/// Who works with a store: the enrolled person of a device.
struct Actor {
  Id person;
  std::string name;
  std::string role; ///< see core/rules/Roles.h
  std::uint32_t device = 0;
};

} // namespace leadhand
