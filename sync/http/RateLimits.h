#pragma once
#include "sync/http/ServerLimits.h"

#include <cstdint>
#include <unordered_map>

namespace leadhand::sync {

/// How much each device may ask of the office: rounds begun and bytes sent, as two buckets that fill again
/// over a minute. Time comes from the caller.
class RateLimits {
 public:
  explicit RateLimits(const ServerLimits& limits) : m_limits(limits) {}
  /// 0: go ahead. Else: how many milliseconds to wait before the next try.
  [[nodiscard]] std::int64_t take(std::uint32_t device, std::size_t bytes, std::int64_t nowMs);
  /// The same for a request that is no sync: only its bytes count.
  [[nodiscard]] std::int64_t takeBytes(std::uint32_t device, std::size_t bytes, std::int64_t nowMs);
  /// The device's answer was one page of several: its next request is part of the same round.
  void goesOn(std::uint32_t device);

 private:
  struct Bucket {
    double rounds = 0;
    double bytes = 0;
    std::int64_t atMs = 0;
    bool goesOn = false;
  };
  [[nodiscard]] Bucket& filledBucket(std::uint32_t device, std::int64_t nowMs);
  [[nodiscard]] std::int64_t waitForBytes(const Bucket& bucket) const;

  ServerLimits m_limits;
  std::unordered_map<std::uint32_t, Bucket> m_buckets;
};

} // namespace leadhand::sync
