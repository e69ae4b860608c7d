#pragma once
#include "sync/office/Hub.h"
#include "sync/office/OfficeStore.h"

#include <map>
#include <optional>

namespace leadhand::sync {

/// One-time codes: made, checked, used up. Only hashes of them are kept.
class Invites {
 public:
  Invites(OfficeStore& store, KeyStore& keys, Clock& clock, Random& random, const HubLimits& limits)
      : m_store(store), m_keys(keys), m_clock(clock), m_random(random), m_limits(limits) {}

  [[nodiscard]] Result<Invite> make(const Id& person);
  /// The invite that the code opens; one that was used already only for `publicKey`'s own device, whose
  /// answer was lost. Errors: codeWrong, codeUsed, codeExpired, tooManyTries.
  [[nodiscard]] Result<InviteRow> check(const std::string& code, const std::string& publicKey,
                                        const std::string& address);

  /// A code as it was scanned or typed, taken apart; none when it can't be one of ours.
  struct Presented {
    std::string name;   ///< of the invite, 3 characters
    std::string secret; ///< scanned: 32 bytes; typed: all 10 characters
    bool scanned = false;
  };
  [[nodiscard]] static std::optional<Presented> read(const std::string& code);

 private:
  [[nodiscard]] Result<std::string> hashOf(const std::string& secret);
  [[nodiscard]] std::string randomCode(std::size_t length);
  [[nodiscard]] bool addressIsSpent(const std::string& address);
  void countWrong(const std::string& address);

  OfficeStore& m_store;
  KeyStore& m_keys;
  Clock& m_clock;
  Random& m_random;
  HubLimits m_limits;
  struct Tries {
    int wrong = 0;
    std::int64_t sinceMs = 0;
  };
  std::map<std::string, Tries> m_tries; ///< by address
};

} // namespace leadhand::sync
