#pragma once
#include "core/base/Seams.h"

namespace leadhand::test {

/// A clock that stands still until it is told otherwise.
class FakeClock : public Clock {
 public:
  explicit FakeClock(std::int64_t ms = 1'314'871'200'000) : m_now(ms) {} // 2011-09-01T10:00:00Z
  [[nodiscard]] Instant now() override { return Instant{m_now + m_serverOffset}; }
  [[nodiscard]] std::int64_t elapsedMs() override { return m_elapsed; }
  [[nodiscard]] int offsetMinutes(Instant) override { return m_offsetMinutes; }
  [[nodiscard]] std::int64_t serverOffsetMs() override { return m_serverOffset; }
  void setServerOffsetMs(std::int64_t ms) override { m_serverOffset = ms; }

  void set(Instant now) { m_now = now.ms; }
  /// Time passes: both clocks move.
  void step(std::int64_t ms) {
    m_now += ms;
    m_elapsed += ms;
  }
  void setOffsetMinutes(int minutes) { m_offsetMinutes = minutes; }

 private:
  std::int64_t m_now;
  std::int64_t m_elapsed = 0;
  std::int64_t m_serverOffset = 0;
  int m_offsetMinutes = -240;
};

} // namespace leadhand::test
