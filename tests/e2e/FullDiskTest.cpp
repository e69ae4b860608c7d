#include "tests/e2e/SmallDisk.h"
#include "tests/e2e/Storm.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <iostream>

using namespace leadhand::e2e;

namespace {

/// What stands on a small disk finds it full for some rounds of these.
constexpr std::size_t turn = 12;
constexpr std::size_t fullAt = 3;
constexpr std::size_t roomAgainAt = 10;

std::size_t countOf(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
    ++count;
  return count;
}

/// The storm, with the office on one small disk and the phones on another. In turn one of them or both are
/// full, with a little room left or none.
class StormOnFullDisks : public Storm {
 public:
  explicit StormOnFullDisks(std::size_t rounds) : Storm(rounds) {}

  void emptyDisks() {
    if (m_officeDisk.isFull())
      m_officeDisk.free(office().pid());
    if (m_phoneDisk.isFull())
      m_phoneDisk.free();
    if (!office().serving())
      office().start();
  }
  /// On a good network, until a device with something to say has been told that the office is full, and then
  /// until the office has room again: how often that comes about by chance hangs on how fast the machine is.
  void meetFullOffice() {
    calm();
    m_officeDisk.fill(0, office().pid());
    const std::size_t most = 20 * devices().size();
    for (std::size_t turn = 0; m_officesFull == 0 && turn < most; ++turn)
      turnOf(turn % devices().size());
    emptyDisks();
    for (std::size_t turn = 0; turn < 3 * devices().size(); ++turn)
      turnOf(turn % devices().size());
  }
  [[nodiscard]] SmallDisk::Kind kind() const { return m_phoneDisk.kind(); }
  /// Sentences of devices: that they are full themselves, and that the office is.
  [[nodiscard]] std::size_t ownFull() const { return m_ownFull; }
  [[nodiscard]] std::size_t officesFull() const { return m_officesFull; }
  /// Whether the office could serve each time that its disk was full.
  [[nodiscard]] std::size_t startsRefused() const { return m_startsRefused; }
  [[nodiscard]] std::string heard() {
    office().kill();
    return office().heard();
  }

 protected:
  std::unique_ptr<Office> makeOffice() override {
    // Its folder, and what its programs keep for a moment, stand on the small disk.
    const char* before = std::getenv("TMPDIR");
    const std::string kept = before ? before : "";
    ::setenv("TMPDIR", m_officeDisk.path().c_str(), 1);
    auto made = std::make_unique<Office>();
    if (before)
      ::setenv("TMPDIR", kept.c_str(), 1);
    else
      ::unsetenv("TMPDIR");
    made->placeHomes(m_phoneDisk.path());
    return made;
  }
  std::unique_ptr<Program> start(const Words& words) override {
    const SmallDisk::Standing standing(m_phoneDisk);
    return Storm::start(words);
  }
  void restartOffice() override {
    const SmallDisk::Standing standing(m_officeDisk);
    office().kill();
    if (office().tryStart())
      return;
    ++m_startsRefused;
    EXPECT_TRUE(m_officeDisk.isFull()) << office().heard();
  }
  void beforeRound(std::size_t round) override {
    if (round % turn == fullAt) {
      const std::size_t which = below(3); // one, the other, both
      if (which != 0)
        m_officeDisk.fill(below(8) * 4096, office().pid());
      if (which != 1) {
        if (round / turn % 3 != 0)
          useUpReserves();
        m_phoneDisk.fill(below(24) * 4096);
      }
    } else if (round % turn == roomAgainAt) {
      emptyDisks();
    }
  }
  void refused(const Doing& doing, const Outcome& outcome) override {
    EXPECT_EQ(countOf(outcome.err, "\n"), 1U) << "one sentence: " << outcome.all();
    const bool ofOffice = outcome.err.find("the office's storage is full") != std::string::npos;
    const bool own = !ofOffice && outcome.err.find("The storage is full") != std::string::npos;
    m_ownFull += own ? 1 : 0;
    m_officesFull += ofOffice ? 1 : 0;
    if (doing.isSync)
      return; // the network is bad as well
    EXPECT_TRUE(own && m_phoneDisk.isFull()) << outcome.all();
  }
  Words picture(const std::string& text) override { return below(3) == 0 ? pictureFile(text) : Words{}; }
  std::string pictureOf(const std::string& text) const override {
    std::string bytes = smallPng();
    while (bytes.size() < 30'000)
      bytes += text;
    return bytes;
  }

 private:
  /// The disk has been full for long: what phones hold back for that is gone.
  void useUpReserves() const {
    for (const auto& home : std::filesystem::directory_iterator(m_phoneDisk.path()))
      std::filesystem::remove(home.path() / "room.reserve");
  }

  SmallDisk m_officeDisk{64};
  SmallDisk m_phoneDisk{160};
  std::size_t m_ownFull = 0;
  std::size_t m_officesFull = 0;
  std::size_t m_startsRefused = 0;
};

} // namespace

TEST(FullDisk, nothingIsLostEachSideSaysSoInOneSentenceAndGoesOnWhenThereIsRoom) {
  StormOnFullDisks storm(200);
  storm.prepare();
  storm.blow();
  storm.emptyDisks();
  storm.meetFullOffice();
  storm.heal();
  storm.check();
  const std::string heard = storm.heard();
  const std::size_t full = countOf(heard, "The storage is full");
  const std::size_t well = countOf(heard, "work is taken in again");
  std::cout << storm.told() << "; "
            << (storm.kind() == SmallDisk::Kind::mounted ? "disks of their own"
                                                         : "no mount is allowed: file sizes limited")
            << "; " << storm.ownFull() << " times a device was full and said so, " << storm.officesFull()
            << " times it was told that the office is, the office said so " << full
            << " times and that it goes on " << well << " times, and did not start " << storm.startsRefused()
            << " times\n";
  EXPECT_GT(storm.savedTexts(), storm.rounds() / 4);
  EXPECT_GT(storm.ownFull(), storm.rounds() / 20) << "full disks that nobody meets show nothing";
  EXPECT_GT(storm.officesFull(), 0U);
  EXPECT_GT(full, 0U);
  EXPECT_TRUE(well > 0 || storm.kind() == SmallDisk::Kind::limited);
}
