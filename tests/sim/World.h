#pragma once
#include "tests/sim/Chance.h"
#include "tests/sim/Faults.h"
#include "tests/sim/Handset.h"
#include "tests/sim/OfficeSide.h"
#include "tests/sim/Oracle.h"

#include <functional>
#include <memory>
#include <queue>
#include <set>
#include <sodium.h>
#include <string>
#include <vector>

namespace leadhand::sim {

struct Plan {
  std::uint64_t seed = 1;
  Faults faults;
  int steps = 100;
  bool verbose = false; ///< every step on the standard output
};

/// What a run came to.
struct Outcome {
  std::vector<std::string> violations;
  std::string trace; ///< hash of everything that happened, in hex
  std::uint64_t frames = 0;
  std::uint64_t writes = 0;
};

/// The company, its devices and the way between them, on one event queue ordered by (time, chance).
class World {
 public:
  explicit World(const Plan& plan);
  ~World();
  /// Faults, healing, liveness, checks.
  [[nodiscard]] Outcome run();

  // --- for work, trouble and checks
  void say(const std::string& what);
  void violate(const std::string& what);
  void at(std::int64_t afterMs, std::function<void()> what);
  void feed(Handset& handset, const sync::Event& event);
  void start(Handset& handset) { feed(handset, sync::event::Started{}); }

  Plan plan;
  Time time;
  Chance chance;
  OfficeSide office;
  Oracle oracle;
  std::vector<std::unique_ptr<Handset>> handsets;
  std::vector<Id> crews;
  std::vector<Id> people; ///< with crew or office roles, see World.cpp
  std::vector<Id> customers;
  std::vector<Id> visits;
  Id hidden;               ///< a customer of the office alone
  std::set<Id> intrusions; ///< comments on that one by people who were never granted it
  bool healed = false;
  std::vector<Frame> answered; ///< some requests that were answered with SYNC_OK, for sending again
  int words = 0;               ///< so that every value is said once

 private:
  struct Due {
    std::int64_t at;
    std::uint64_t tie;
    std::uint64_t n;
    std::shared_ptr<std::function<void()>> what;
    bool operator<(const Due& other) const {
      return std::tie(at, tie, n) > std::tie(other.at, other.tie, other.n);
    }
  };

  void found();
  void scheduleSteps();
  void step();
  void work(Handset& handset);
  void runUntil(std::int64_t end);
  void heal();
  void settle();
  [[nodiscard]] bool quiet();
  void poke(const sync::CommitNotice& notice);
  void transmit(Handset& handset, const sync::effect::Send& send);
  void arrive(std::size_t handset, std::uint64_t life, Frame frame, bool copy);
  void deliver(std::size_t handset, std::uint64_t life, sync::event::Replied reply);
  void damage(sync::event::Replied& reply);
  void watch(Handset& handset);

  std::priority_queue<Due> m_queue;
  std::uint64_t m_scheduled = 0;
  crypto_generichash_state m_trace{};
  Outcome m_outcome;
};

} // namespace leadhand::sim
