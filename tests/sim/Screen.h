#pragma once
#include "core/store/DeviceStore.h"
#include "sync/device/Engine.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace leadhand::sim {

class Handset;
class OfficeSide;
class Oracle;

/// What the person at one device is shown, looked at after every answer of the office. Knows what they wrote
/// from the oracle alone.
class Screen {
 public:
  /// One line for each thing that must not be seen.
  [[nodiscard]] std::vector<std::string> look(Handset& handset, OfficeSide& office, const Oracle& oracle);
  /// The request asks for a list to compare: the digest of a scope was not the office's.
  [[nodiscard]] static bool findsDifference(const sync::effect::Send& send);
  /// The device is another one now: an old copy's.
  void forget(const Oracle& oracle);

 private:
  struct Place {
    Kind kind = Kind::none;
    Id id;
    std::uint32_t field = 0;
    auto operator<=>(const Place&) const = default;
  };
  void readOwn(const Handset& handset, const Oracle& oracle);
  void ownWordsStand(Handset& handset, std::vector<std::string>& lines);
  void refusedWordsFall(Handset& handset, OfficeSide& office, std::vector<std::string>& lines);
  void newGrantsLoad(Handset& handset, std::vector<std::string>& lines);
  void answeredWorkIsKept(Handset& handset, OfficeSide& office, std::vector<std::string>& lines);

  std::uint64_t m_read = 0;         ///< of the oracle's writes
  std::map<Place, Value> m_own;     ///< written here, and not known to be settled
  std::set<std::int64_t> m_refused; ///< outbox entries whose refusal was looked at
  std::map<Id, std::uint64_t> m_generations;
  struct Answer {
    std::uint64_t rev = 0;
    std::int64_t arrivedMs = 0;
  };
  std::map<std::int64_t, Answer> m_answers; ///< of the outbox's entries, as they stood last
};

} // namespace leadhand::sim
