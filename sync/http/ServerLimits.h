#pragma once
#include <cstddef>
#include <cstdint>

namespace leadhand::sync {

/// Tunables of the office's listener (quality.md section 3); every one may be set by its owner.
struct ServerLimits {
  std::uint32_t headerBytes = 16 * 1024;
  std::size_t bodyBytes = 4U * 1024U * 1024U;
  std::size_t decompressedBytes = 16U * 1024U * 1024U;
  std::size_t blobBytes = 25U * 1024U * 1024U;
  std::int64_t headerTimeoutMs = 10'000;
  std::int64_t idleTimeoutMs = 30'000;
  std::int64_t bodyTimeoutMs = 60'000;
  std::int64_t heartbeatMs = 20'000; ///< of the poke stream, so that a dead path is noticed
  std::int64_t stopGraceMs = 5'000;  ///< how long a stop waits for requests in flight
  std::size_t connections = 2048;
  std::size_t perAddress = 16;           ///< of one address, before one of them has shown a valid signature
  std::size_t perLoopbackAddress = 2048; ///< the same for this machine itself (proxies, tests)
  std::size_t roundsPerMinute = 60;      ///< syncs a device may begin; further pages are not counted
  std::size_t bytesPerMinute = 64U * 1024U * 1024U; ///< of a device's requests
};

} // namespace leadhand::sync
