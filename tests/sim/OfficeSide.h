#pragma once
#include "core/store/FileBlobStore.h"
#include "sync/device/BlobRunner.h"
#include "sync/device/Engine.h"
#include "sync/office/Hub.h"
#include "sync/office/SqliteOfficeStore.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/TemporaryFolder.h"
#include "tests/sim/Referee.h"
#include "tests/sim/SimClock.h"
#include "tests/sim/SimDisk.h"

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
  std::vector<std::string> wrong; ///< fields that do not hold what they must
};

struct OfficeOptions {
  bool encrypted = false;
  bool cuts = false;
  bool photos = false;
  bool together = false; ///< a push is one commit with a copy of what another device pushed last
};

/// What an office knew when it went back in time: phones may bring that back to it.
struct LostTime {
  std::set<Id> late;                                  ///< lines that came after the approval
  std::set<std::pair<Id, std::string>> opportunities; ///< with any of their words
};

/// The real hub on the real store. It can crash, lose its power, be set back to an old copy of its folder and
/// be restored from a backup.
class OfficeSide {
 public:
  OfficeSide(const Time& time, std::uint64_t seed, OfficeOptions options);
  ~OfficeSide();
  void reopen();                              ///< as after a crash: nothing in memory survives
  void die(bool power, std::uint64_t chance); ///< where it stands
  void keepCopy();
  /// False: there is no copy.
  bool setBack();

  /// A sealed backup while it is served. False: it could not be made.
  bool backUp(bool offMachine);
  [[nodiscard]] bool hasBackup() const { return m_hasBackup; }
  /// From the newest backup; nobody is served meanwhile. What it answered stands in the result.
  [[nodiscard]] Status restore();
  /// The newest backup's bytes; "" when there is none.
  [[nodiscard]] std::string backupBytes() const;
  /// What another office's key makes of this one's backup.
  [[nodiscard]] Status opensBackupOf(const OfficeSide& other);

  /// One request, as the listener would carry it: authenticated, unpacked, handled, packed.
  [[nodiscard]] Answer answer(Frame& frame);
  [[nodiscard]] sync::BlobAnswer answerBlob(const sync::effect::Send& send);

  [[nodiscard]] sync::Hub& hub() { return *m_hub; }
  [[nodiscard]] sync::SqliteOfficeStore& store() { return *m_store; }
  [[nodiscard]] FileBlobStore* blobs() { return m_blobs.get(); }
  /// As the server itself. False: refused.
  bool write(const std::vector<Edit>& edits);
  [[nodiscard]] Date today() { return Date::at(clock.now(), clock.offsetMinutes(clock.now())); }
  [[nodiscard]] const std::string& folder() const { return m_folder.path(); }

  [[nodiscard]] const LostTime& lostTime() const { return m_lost; }

  std::function<void(const sync::CommitNotice&)> onCommit;
  SimClock clock;
  SimDisk disk;
  Referee referee;

 private:
  [[nodiscard]] Result<sync::DeviceSession> sessionOf(const sync::effect::Send& send);
  [[nodiscard]] v1::SyncReply handle(const v1::SyncRequest& request, const sync::DeviceSession& session);
  void close();
  void rememberLost();
  OfficeOptions m_options;
  LostTime m_lost;
  test::SeededRandom m_random;
  test::MemoryKeyStore m_keys;
  test::TemporaryFolder m_folder{test::TemporaryFolder::Where::memory};
  test::TemporaryFolder m_backups{test::TemporaryFolder::Where::memory};
  std::optional<test::DiskImage> m_copy;
  bool m_hasBackup = false;
  std::unique_ptr<sync::SqliteOfficeStore> m_store;
  std::unique_ptr<FileBlobStore> m_blobs;
  std::unique_ptr<sync::Hub> m_hub;
  v1::SyncRequest m_lastPush;
  sync::DeviceSession m_lastPusher;
};

} // namespace leadhand::sim
