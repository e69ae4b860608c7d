#pragma once
#include "core/base/Seams.h"

#include <atomic>

namespace leadhand::platform {

/// The machine's clock, corrected by the office's. Once corrected it follows the boot-time clock, so that
/// setting the phone's clock does not move it; after a restart it is wall clock + last known offset.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() override;
  [[nodiscard]] std::int64_t elapsedMs() override;
  [[nodiscard]] int offsetMinutes(Instant at) override;
  [[nodiscard]] std::int64_t serverOffsetMs() override;
  void setServerOffsetMs(std::int64_t offsetMs) override;

 private:
  std::atomic<std::int64_t> m_elapsedToServer{0}; ///< office time minus boot-time clock
  std::atomic<bool> m_anchored{false};
};

} // namespace leadhand::platform
