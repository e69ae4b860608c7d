#include "sync/office/Gate.h"

#include "core/rules/Roles.h"

#include <cstdlib>

namespace leadhand::sync {
namespace {

/// More than any office can send within the window; beyond it the oldest are forgotten.
constexpr std::size_t mostNonces = 500'000;

} // namespace

/// Whose key made the signature: the device of that number; in an office that was restored also another
/// number of the same phone, because one that it was given since is not known any more, or is another phone's
/// now.
const DeviceRow* Gate::signer(const SignedRequest& request) {
  const auto isOf = [&](const DeviceRow* device) {
    return device && device->incarnation == request.incarnation && signatureHolds(request, device->publicKey);
  };
  if (const DeviceRow* device = m_roster.device(request.device); isOf(device))
    return device;
  const DeviceRow* revoked = nullptr;
  for (const std::uint32_t number : m_roster.numbersOf(request.incarnation)) {
    const DeviceRow* device = m_roster.device(number);
    if (!isOf(device))
      continue;
    if (device->state == "active")
      return device;
    revoked = device;
  }
  return revoked;
}

Result<DeviceSession> Gate::admit(const SignedRequest& request) {
  const DeviceRow* device = signer(request);
  if (!device)
    return fail(ErrorCode::signatureRefused, "device " + std::to_string(request.device));
  const Actor& person = m_roster.actor(device->person);
  if (device->state != "active" || !roles::isRole(person.role))
    return fail(ErrorCode::deviceRevoked, "device " + std::to_string(request.device));
  const Instant now = m_clock.now();
  const bool inWindow =
      request.timeMs >= now.ms - m_limits.skewMs && request.timeMs <= now.ms + m_limits.skewMs;
  if (!inWindow)
    return fail(ErrorCode::clockRefused, "time");
  if (!isFresh(request, now))
    return fail(ErrorCode::clockRefused, "nonce");
  DeviceSession session{device->device, request.incarnation, person, device->device != request.device};
  session.actor.device = device->device;
  return session;
}

bool Gate::isFresh(const SignedRequest& request, Instant now) {
  // A request of the window's future edge may be sent again until the window's past edge has passed it.
  const std::int64_t horizon = now.ms - 2 * m_limits.skewMs;
  while (!m_order.empty() && (m_order.front().atMs < horizon || m_order.size() > mostNonces)) {
    m_seen.erase(m_order.front().nonce);
    m_order.pop_front();
  }
  const std::string key = std::to_string(request.device) + ' ' + request.nonce;
  if (!m_seen.insert(key).second)
    return false;
  m_order.push_back({now.ms, key});
  return true;
}

} // namespace leadhand::sync
