#pragma once
#include "core/base/Seams.h"

namespace leadhand::platform {

/// libsodium's random bytes, from the system's generator.
class SystemRandom final : public Random {
 public:
  void fill(void* data, std::size_t size) override;
};

} // namespace leadhand::platform
