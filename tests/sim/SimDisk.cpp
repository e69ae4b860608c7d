#include "tests/sim/SimDisk.h"

namespace leadhand::sim {

using What = test::DiskTrouble::What;

SimDisk::SimDisk(bool cuts) : m_cuts(cuts) {
  m_disk.setRecording(cuts);
}

void SimDisk::trouble(What what, std::uint64_t afterOperations) {
  m_trouble = {what, afterOperations};
  m_disk.setTrouble(m_trouble);
}

void SimDisk::calm() {
  trouble(What::none, 0);
}

bool SimDisk::isDead() const {
  return m_trouble.what == What::dead && m_disk.struck();
}

void SimDisk::keepUp() {
  if (!m_cuts)
    return;
  for (const test::DiskOperation& operation : m_disk.takeRecord()) {
    m_cut.begin(operation);
    m_cut.finish(operation);
  }
}

test::DiskImage SimDisk::imageAfterCut(test::Unsynced unsynced, std::uint64_t seed) {
  keepUp();
  return m_cut.after(unsynced, seed);
}

void SimDisk::load(const test::DiskImage& image) {
  m_disk.load(image);
  m_trouble = {};
  if (m_cuts)
    m_cut = test::PowerCut(image);
}

} // namespace leadhand::sim
