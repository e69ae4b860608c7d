#include "sync/http/RateLimits.h"

#include <algorithm>
#include <cmath>

namespace leadhand::sync {
namespace {

constexpr double minuteMs = 60'000;

double filled(double level, double most, double elapsedMs) {
  return std::min(most, level + elapsedMs * most / minuteMs);
}

} // namespace

RateLimits::Bucket& RateLimits::filledBucket(std::uint32_t device, std::int64_t nowMs) {
  const auto mostRounds = static_cast<double>(m_limits.roundsPerMinute);
  const auto mostBytes = static_cast<double>(m_limits.bytesPerMinute);
  Bucket& bucket = m_buckets.try_emplace(device, Bucket{mostRounds, mostBytes, nowMs, false}).first->second;
  const auto elapsed = static_cast<double>(std::max<std::int64_t>(0, nowMs - bucket.atMs));
  bucket.rounds = filled(bucket.rounds, mostRounds, elapsed);
  bucket.bytes = filled(bucket.bytes, mostBytes, elapsed);
  bucket.atMs = nowMs;
  return bucket;
}

std::int64_t RateLimits::waitForBytes(const Bucket& bucket) const {
  const auto mostBytes = static_cast<double>(m_limits.bytesPerMinute);
  return bucket.bytes > 0 ? 0
                          : static_cast<std::int64_t>(std::ceil((1 - bucket.bytes) * minuteMs / mostBytes));
}

std::int64_t RateLimits::takeBytes(std::uint32_t device, std::size_t bytes, std::int64_t nowMs) {
  Bucket& bucket = filledBucket(device, nowMs);
  const std::int64_t wait = waitForBytes(bucket);
  if (wait == 0)
    bucket.bytes -= static_cast<double>(bytes);
  return wait;
}

std::int64_t RateLimits::take(std::uint32_t device, std::size_t bytes, std::int64_t nowMs) {
  const auto mostRounds = static_cast<double>(m_limits.roundsPerMinute);
  Bucket& bucket = filledBucket(device, nowMs);
  const double roundCost = bucket.goesOn ? 0 : 1;
  const double roundsMissing = roundCost - bucket.rounds;
  // A body may be larger than what is left: it is let through while anything is left, and paid off after.
  if (roundsMissing <= 0 && bucket.bytes > 0) {
    bucket.rounds -= roundCost;
    bucket.bytes -= static_cast<double>(bytes);
    bucket.goesOn = false;
    return 0;
  }
  const double waitRounds = roundsMissing > 0 ? roundsMissing * minuteMs / mostRounds : 0;
  return std::max<std::int64_t>({1, static_cast<std::int64_t>(std::ceil(waitRounds)), waitForBytes(bucket)});
}

void RateLimits::goesOn(std::uint32_t device) {
  if (const auto at = m_buckets.find(device); at != m_buckets.end())
    at->second.goesOn = true;
}

} // namespace leadhand::sync
