#pragma once
#include "core/store/Inbox.h"
#include "core/store/Outbox.h"
#include "sync/device/Engine.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/sim/Folder.h"
#include "tests/sim/OfficeSide.h"
#include "tests/sim/Screen.h"
#include "tests/sim/SimClock.h"

#include <memory>

namespace leadhand::sim {

/// One device: the real engine on the real store.
class Handset {
 public:
  Handset(const Time& time, int number, std::uint64_t seed);
  /// Joins by an invite of the office.
  void enrol(OfficeSide& office, const Id& whom);
  /// A second device out of this one's folder and keys.
  [[nodiscard]] std::unique_ptr<Handset> cloned(const Time& time, int number, std::uint64_t seed);

  /// A new process on the same folder. What was under way is gone.
  void restart();
  void keepCopy();
  bool setBack();

  [[nodiscard]] Outbox outbox() { return Outbox(*store); }
  [[nodiscard]] Inbox inbox() { return Inbox(*store); }
  [[nodiscard]] std::uint32_t deviceNumber() const;
  [[nodiscard]] std::string role() const { return store->actor().role; }
  [[nodiscard]] std::string name() const { return "d" + std::to_string(number); }

  int number;
  SimClock clock;
  test::SeededRandom random;
  test::MemoryKeyStore keys;
  std::unique_ptr<DeviceStore> store;
  std::unique_ptr<sync::Engine> engine;
  Id person;
  std::uint64_t life = 0;       ///< of the process: answers to an earlier one reach nobody
  std::uint64_t timer = 0;      ///< the running one; earlier ones are void
  std::uint64_t cursorSeen = 0; ///< of this life, to see that it never goes back
  bool listening = false;
  bool partitioned = false;
  bool revoked = false;
  Screen screen;
  std::uint64_t writesAtCopy = 0; ///< the oracle's count when the copy was made

 private:
  void open();
  Folder m_folder;
  std::unique_ptr<Folder> m_copy;
};

} // namespace leadhand::sim
