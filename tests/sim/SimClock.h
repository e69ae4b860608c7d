#pragma once
#include "core/base/Seams.h"

namespace leadhand::sim {

/// The one time of a simulation, in milliseconds.
struct Time {
  std::int64_t ms = 1'314'871'200'000; // 2011-09-01T10:00:00Z
};

/// A clock that follows the simulation's time, and is wrong by `offMs`.
class SimClock : public Clock {
 public:
  explicit SimClock(const Time& time) : m_time(time) {}
  [[nodiscard]] Instant now() override {
    return Instant{m_time.ms + offMs + (m_time.ms - driftFromMs) * driftPpm / 1'000'000 + m_serverOffset};
  }
  [[nodiscard]] std::int64_t elapsedMs() override { return m_time.ms; }
  [[nodiscard]] int offsetMinutes(Instant) override { return -240; }
  [[nodiscard]] std::int64_t serverOffsetMs() override { return m_serverOffset; }
  void setServerOffsetMs(std::int64_t ms) override { m_serverOffset = ms; }

  /// Too fast (or, below 0, too slow) by so many millionths from now on.
  void drift(std::int64_t ppm) {
    offMs += (m_time.ms - driftFromMs) * driftPpm / 1'000'000;
    driftFromMs = m_time.ms;
    driftPpm = ppm;
  }

  std::int64_t offMs = 0;
  std::int64_t driftPpm = 0;
  std::int64_t driftFromMs = 0;

 private:
  const Time& m_time;
  std::int64_t m_serverOffset = 0;
};

} // namespace leadhand::sim
