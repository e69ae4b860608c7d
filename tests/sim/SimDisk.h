#pragma once
#include "tests/fakes/FaultVfs.h"

namespace leadhand::sim {

/// One machine's disk, in memory. It can be full, refuse one operation, or be cut off from its power at any
/// operation; after that everything is refused until the power is back.
class SimDisk {
 public:
  /// `cuts`: what is written and synced is recorded, so that the power can fail.
  explicit SimDisk(bool cuts);

  [[nodiscard]] const std::string& vfs() const { return m_disk.name(); }
  /// The trouble begins after so many operations.
  void trouble(test::DiskTrouble::What what, std::uint64_t afterOperations);
  void calm();
  [[nodiscard]] bool isDead() const;
  /// Whether the trouble has met an operation since it was asked for.
  [[nodiscard]] bool struck() const { return m_disk.struck(); }
  /// After a step: what was recorded is accounted for.
  void keepUp();
  /// What a process leaves that is killed now: all that it wrote.
  [[nodiscard]] test::DiskImage image() const { return m_disk.image(); }
  /// What is left if the power fails now.
  [[nodiscard]] test::DiskImage imageAfterCut(test::Unsynced unsynced, std::uint64_t seed);
  /// Nothing may be open on it. The trouble is over.
  void load(const test::DiskImage& image);

 private:
  test::FaultDisk m_disk;
  test::DiskTrouble m_trouble;
  test::PowerCut m_cut{test::DiskImage{}};
  bool m_cuts;
};

} // namespace leadhand::sim
