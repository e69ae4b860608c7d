#pragma once
#include "tests/sim/Company.h"
#include "tests/sim/Plan.h"
#include "tests/sim/Version.h"

#include <functional>
#include <memory>
#include <queue>
#include <sodium.h>
#include <string>
#include <vector>

namespace leadhand::sim {

/// What a run came to.
struct Outcome {
  std::vector<std::string> violations;
  std::string trace; ///< hash of everything that happened, in hex
  std::uint64_t frames = 0;
  std::uint64_t writes = 0;
  Strikes strikes{};
  Rulings rulings{}; ///< how often each rule of product.md C2 had something to decide
};

/// Companies, their devices and the way between them, on one event queue ordered by (time, chance).
class World {
 public:
  explicit World(const Plan& plan);
  ~World();
  /// Faults, healing, liveness, checks.
  [[nodiscard]] Outcome run();

  // --- for work, trouble and checks
  void say(const std::string& what);
  void violate(const std::string& what);
  void strike(Fault fault) { ++m_outcome.strikes[static_cast<std::size_t>(fault)]; }
  void at(std::int64_t afterMs, std::function<void()> what);
  void feed(Handset& handset, const sync::Event& event);
  void feedPhotos(Handset& handset, const sync::BlobEvent& event);
  void start(Handset& handset) { feed(handset, sync::event::Started{}); }
  /// After anything that used this device's or this office's disk: a dead one is revived.
  void afterwards(Handset& handset);
  void afterwards(Company& company);
  [[nodiscard]] HandsetOptions handsetOptions() const;
  /// All offices are updated by one version, and take in what has waited for it.
  void updateOffices();
  [[nodiscard]] int officeVersion() const { return m_officeVersion; }

  Plan plan;
  Time time;
  Chance chance; ///< of the step that is done now
  std::vector<std::unique_ptr<Company>> companies;
  std::vector<std::unique_ptr<Handset>> handsets;
  bool healed = false;
  int words = 0; ///< so that every value is said once

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
  void chooseVersions(HandsetOptions& options);
  void scheduleSteps();
  void step(int number);
  void work(Handset& handset);
  void runUntil(std::int64_t end);
  void heal();
  void settle();
  void comeToRest();
  /// The office's people look through what phones brought back after a restore. False: there was nothing.
  [[nodiscard]] bool decide();
  [[nodiscard]] bool quiet();
  void watch(Handset& handset);

  // --- the network (Network.cpp)
  [[nodiscard]] bool goes(Fault fault, unsigned percent);
  void poke(Company& company, const sync::CommitNotice& notice);
  void transmit(Handset& handset, const sync::effect::Send& send);
  void arrive(std::size_t handset, std::uint64_t life, Frame frame, bool copy);
  [[nodiscard]] bool strayed(Handset& handset, Frame& frame);
  [[nodiscard]] static bool mustCompare(Handset& handset, const Answer& answer);
  void check(Handset& handset, const Frame& frame, const Answer& answer);
  void deliver(std::size_t handset, std::uint64_t life, sync::event::Replied reply);
  void damage(sync::event::Replied& reply);
  void transmitPhoto(Handset& handset, const sync::effect::Send& send);
  void arrivePhoto(std::size_t handset, std::uint64_t life, std::uint64_t ask, sync::effect::Send send);
  void officeStops(Company& company);

  int m_officeVersion = 0;
  std::optional<Edition::Use> m_officeUse; ///< what holds where no device is at work
  std::priority_queue<Due> m_queue;
  std::uint64_t m_scheduled = 0;
  Chance m_net; ///< of everything that is no step
  crypto_generichash_state m_trace{};
  Outcome m_outcome;
};

} // namespace leadhand::sim
