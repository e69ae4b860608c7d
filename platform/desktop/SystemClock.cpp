#include "platform/desktop/SystemClock.h"

#include <chrono>
#include <ctime>

namespace leadhand::platform {
namespace {

std::int64_t wallMs() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

Instant SystemClock::now() {
  return Instant{m_anchored ? elapsedMs() + m_elapsedToServer : wallMs()};
}

std::int64_t SystemClock::elapsedMs() {
  timespec time{};
#ifdef CLOCK_BOOTTIME
  clock_gettime(CLOCK_BOOTTIME, &time); // goes on while the device sleeps
#else
  clock_gettime(CLOCK_MONOTONIC, &time);
#endif
  return static_cast<std::int64_t>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

int SystemClock::offsetMinutes(Instant at) {
  const auto seconds = static_cast<std::time_t>(at.ms / 1000);
  std::tm local{};
  localtime_r(&seconds, &local);
  return static_cast<int>(local.tm_gmtoff / 60);
}

std::int64_t SystemClock::serverOffsetMs() {
  return now().ms - wallMs();
}

void SystemClock::setServerOffsetMs(std::int64_t offsetMs) {
  m_elapsedToServer = wallMs() + offsetMs - elapsedMs();
  m_anchored = true;
}

} // namespace leadhand::platform
