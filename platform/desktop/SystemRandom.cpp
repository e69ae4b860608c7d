#include "platform/desktop/SystemRandom.h"

#include <sodium.h>

namespace leadhand::platform {

void SystemRandom::fill(void* data, std::size_t size) {
  randombytes_buf(data, size);
}

} // namespace leadhand::platform
