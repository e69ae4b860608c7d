#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace leadhand::test {

/// What lies on a disk: bytes by path.
using DiskImage = std::map<std::string, std::string>;

/// One thing a program did to its disk, as it is recorded.
struct DiskOperation {
  enum class What { create, write, truncate, sync, remove, mark };
  What what = What::mark;
  std::string path{};
  std::int64_t at = 0;    ///< offset of a write, size of a truncation, number of a mark
  std::string bytes{};    ///< of a write
  bool isDurable = false; ///< a removal that the caller had put on the disk at once
};

/// What the disk refuses, counted from operation `at` (the first is 0).
struct DiskTrouble {
  enum class What { none, failsOnce, full, readOnly, dead };
  What what = What::none;
  std::uint64_t at = 0;
};

/// A disk in memory behind a SQLite VFS of its own name. It records every create, write, truncate, sync and
/// remove, and can refuse them. Used by one thread; the WAL index lives in the process, as it would not
/// survive a power cut anyway. Only one connection at a time may be open on a file: locks are not kept.
class FaultDisk {
 public:
  FaultDisk();
  ~FaultDisk();
  FaultDisk(const FaultDisk&) = delete;
  FaultDisk& operator=(const FaultDisk&) = delete;

  /// For DatabaseOptions::vfs.
  [[nodiscard]] const std::string& name() const;
  /// The power is back: these files, all of them durable. The record starts anew, trouble is over.
  void load(const DiskImage& image);
  [[nodiscard]] DiskImage image() const;
  [[nodiscard]] const std::vector<DiskOperation>& record() const;
  /// The record so far; it goes on empty.
  [[nodiscard]] std::vector<DiskOperation> takeRecord();
  void mark(std::int64_t number);
  void setRecording(bool on);
  void setTrouble(DiskTrouble trouble);
  /// Operations since `load` or `setTrouble`, marks not counted.
  [[nodiscard]] std::uint64_t operations() const;
  /// Whether the trouble has met an operation.
  [[nodiscard]] bool struck() const;

  struct Inside;

 private:
  std::unique_ptr<Inside> m_inside;
};

/// How much of what was not yet synced is on the disk after a power cut.
enum class Unsynced {
  kept,
  dropped,
  torn,   ///< some writes, and of some only some sectors, in any order
  garbage ///< as torn, and sectors that were being written may hold noise
};

/// Plays a record again and says what a power cut would leave. A write becomes durable by a sync of its
/// file, not before; a file's birth likewise.
class PowerCut {
 public:
  explicit PowerCut(DiskImage durable) : m_durable(std::move(durable)) {}
  /// The operation begins: it may or may not reach the disk.
  void begin(const DiskOperation& operation);
  /// The operation has returned to its caller.
  void finish(const DiskOperation& operation);
  [[nodiscard]] DiskImage after(Unsynced unsynced, std::uint64_t seed) const;

 private:
  DiskImage m_durable;
  std::vector<DiskOperation> m_pending;
};

} // namespace leadhand::test
