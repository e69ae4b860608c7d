#pragma once
#include "sync/office/Hub.h"
#include "sync/office/Roster.h"

#include <deque>
#include <unordered_set>

namespace leadhand::sync {

/// Lets a signed request in, or says why not. Every nonce is taken once within the window of time.
class Gate {
 public:
  Gate(Roster& roster, Clock& clock, const HubLimits& limits)
      : m_roster(roster), m_clock(clock), m_limits(limits) {}
  [[nodiscard]] Result<DeviceSession> admit(const SignedRequest& request);

 private:
  [[nodiscard]] const DeviceRow* signer(const SignedRequest& request);
  [[nodiscard]] bool isFresh(const SignedRequest& request, Instant now);

  Roster& m_roster;
  Clock& m_clock;
  HubLimits m_limits;
  struct Seen {
    std::int64_t atMs = 0;
    std::string nonce;
  };
  std::deque<Seen> m_order;
  std::unordered_set<std::string> m_seen;
};

} // namespace leadhand::sync
