#pragma once
#include "sync/device/Engine.h"
#include "sync/office/Hub.h"
#include "sync/office/SqliteOfficeStore.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/sim/Folder.h"
#include "tests/sim/SimClock.h"

#include <optional>

namespace leadhand::sim {

/// A request on its way, and who it was once taken for.
struct Frame {
  sync::effect::Send send;
  std::optional<sync::DeviceSession> session;
};

/// What came back, and whether it said SYNC_OK.
struct Answer {
  sync::event::Replied replied;
  bool ok = false;
};

/// The real hub on the real store. It can crash, and be set back to an old copy of its folder.
class OfficeSide {
 public:
  OfficeSide(const Time& time, std::uint64_t seed);
  void reopen(); ///< as after a crash: nothing in memory survives
  void keepCopy();
  /// False: there is no copy.
  bool setBack();

  /// One request, as the listener would carry it: authenticated, unpacked, handled, packed.
  [[nodiscard]] Answer answer(Frame& frame);

  [[nodiscard]] sync::Hub& hub() { return *m_hub; }
  [[nodiscard]] sync::SqliteOfficeStore& store() { return *m_store; }
  /// As the server itself. False: refused.
  bool write(const std::vector<Edit>& edits);
  [[nodiscard]] Date today() { return Date::at(clock.now(), clock.offsetMinutes(clock.now())); }

  std::function<void(const sync::CommitNotice&)> onCommit;
  SimClock clock;

 private:
  [[nodiscard]] Result<sync::DeviceSession> sessionOf(Frame& frame);
  test::SeededRandom m_random;
  test::MemoryKeyStore m_keys;
  Folder m_folder;
  std::unique_ptr<Folder> m_copy;
  std::unique_ptr<sync::SqliteOfficeStore> m_store;
  std::unique_ptr<sync::Hub> m_hub;
};

} // namespace leadhand::sim
