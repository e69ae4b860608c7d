#pragma once
#include "core/base/Seams.h"

#include <cstdint>

namespace leadhand::sync {

/// How long to wait after each failure in a row: doubling from `firstMs` to `mostMs`, each time somewhere
/// between half of that and all of it, so that a hundred devices do not come back in the same instant.
class Backoff {
 public:
  Backoff(std::int64_t firstMs, std::int64_t mostMs) : m_firstMs(firstMs), m_mostMs(mostMs) {}
  /// One more failure: milliseconds to wait.
  [[nodiscard]] std::int64_t next(Random& random);
  void reset() { m_failures = 0; }
  /// As after so many failures in a row: of an earlier process.
  void restore(int failures) { m_failures = failures; }
  [[nodiscard]] int failures() const { return m_failures; }

 private:
  std::int64_t m_firstMs;
  std::int64_t m_mostMs;
  int m_failures = 0;
};

} // namespace leadhand::sync
