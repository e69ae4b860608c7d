#include "sync/device/Backoff.h"

#include <algorithm>

namespace leadhand::sync {

std::int64_t Backoff::next(Random& random) {
  std::int64_t wait = m_firstMs;
  for (int i = 0; i < m_failures && wait < m_mostMs; ++i)
    wait *= 2;
  wait = std::min(wait, m_mostMs);
  ++m_failures;
  const std::int64_t half = wait / 2;
  return half + static_cast<std::int64_t>(random.next() % static_cast<std::uint64_t>(wait - half + 1));
}

} // namespace leadhand::sync
