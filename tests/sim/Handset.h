#pragma once
#include "core/store/Inbox.h"
#include "core/store/Outbox.h"
#include "sync/device/BlobRunner.h"
#include "sync/device/Engine.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/TemporaryFolder.h"
#include "tests/sim/OfficeSide.h"
#include "tests/sim/Screen.h"
#include "tests/sim/SimClock.h"
#include "tests/sim/SimDisk.h"
#include "tests/sim/Version.h"

#include <memory>
#include <set>
#include <string>

namespace leadhand::sim {

struct Company;

/// What a device of a simulation is made of.
struct HandsetOptions {
  bool encrypted = false;
  bool cuts = false;   ///< its power may fail
  bool photos = false; ///< it takes and shows pictures
  int version = 0;
};

/// What ends a process: a kill leaves all that it wrote; of a power cut only what was synced is sure.
enum class Death { kill, power };

/// One device: the real engine on the real store.
class Handset {
 public:
  Handset(const Time& time, Company& company, int number, std::uint64_t seed, HandsetOptions options);
  /// Joins by an invite of its company's office.
  void enrol(const Id& whom);
  /// A second device out of this one's disk and keys.
  [[nodiscard]] std::unique_ptr<Handset> cloned(const Time& time, int number, std::uint64_t seed);

  /// A new process on the same disk. What was under way is gone.
  void restart();
  /// The process ends where it stands, without a last word, and is started again.
  void die(Death death, std::uint64_t chance);
  void keepCopy();
  bool setBack();
  /// A newer app on the same disk. `dieAt`: at which operation of its disk the first start of it is killed.
  void update(int to, std::optional<std::uint64_t> dieAt);
  /// While it lives, the declarations are those of this device's version.
  [[nodiscard]] Edition::Use inItsVersion() const { return Edition::Use(editionOf(version)); }
  /// Whether its version can read records of this kind.
  [[nodiscard]] bool knows(Kind kind) const;

  [[nodiscard]] Outbox outbox() { return Outbox(*store); }
  [[nodiscard]] Inbox inbox() { return Inbox(*store); }
  [[nodiscard]] std::uint32_t deviceNumber() const;
  [[nodiscard]] std::string role() const { return store->actor().role; }
  [[nodiscard]] std::string name() const { return "d" + std::to_string(number); }
  /// The greatest number of an outbox entry.
  [[nodiscard]] std::int64_t lastEntry() const;
  /// Pictures whose bytes lie here.
  [[nodiscard]] std::vector<std::string> pictures() const;
  [[nodiscard]] const std::string& folder() const { return m_folder.path(); }

  Company& company;
  int number;
  SimClock clock;
  test::SeededRandom random;
  test::MemoryKeyStore keys;
  SimDisk disk;
  int version = 0;
  Versioned<DeviceStore> store{version};
  std::unique_ptr<FileBlobStore> blobs;
  Versioned<sync::Engine> engine{version};
  Versioned<sync::BlobRunner> runner{version};
  Id person;
  std::uint64_t life = 0;      ///< of the process: answers to an earlier one reach nobody
  std::uint64_t timer = 0;     ///< the running one; earlier ones are void
  std::uint64_t blobTimer = 0; ///< the same for photos
  std::uint64_t blobAsks = 0;
  std::uint64_t cursorSeen = 0; ///< of this life, to see that it never goes back
  std::int64_t entriesSeen = 0; ///< of the outbox, when an action had ended well
  bool compares =
      false; ///< the office has forgotten markers that it has not heard; until it is at rest again
  bool listening = false;
  bool partitioned = false;
  bool revoked = false;
  Screen screen;
  std::set<std::string> fetchedOnce; ///< pictures that came here from the office: they are not its own
  Death death = Death::kill;         ///< of which it dies once its disk is dead
  std::uint64_t writesAtCopy = 0;    ///< the oracle's count when the copy was made

 private:
  void close();
  void open();
  [[nodiscard]] Result<std::unique_ptr<DeviceStore>> openStore();
  HandsetOptions m_options;
  test::TemporaryFolder m_folder{test::TemporaryFolder::Where::memory};
  struct Copy {
    test::DiskImage disk;
    test::TemporaryFolder files{test::TemporaryFolder::Where::memory};
  };
  std::unique_ptr<Copy> m_copy;
};

} // namespace leadhand::sim
