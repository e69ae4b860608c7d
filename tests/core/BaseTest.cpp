#include "core/base/Hlc.h"
#include "core/base/Id.h"
#include "tests/fakes/FakeClock.h"
#include "tests/fakes/SeededRandom.h"
#include "tests/fakes/TemporaryFolder.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <set>
#include <sys/wait.h>

namespace leadhand::test {
namespace {

std::string isoOf(std::string_view text) {
  const auto date = dateFromSheet(text);
  return date ? date->iso() : "none";
}

TEST(Date, readsEveryStyleOfTheSheets) {
  EXPECT_EQ(isoOf("Sept. 1/11"), "2011-09-01");
  EXPECT_EQ(isoOf("Oct. 23/11"), "2011-10-23");
  EXPECT_EQ(isoOf("Sept 6 /11"), "2011-09-06");
  EXPECT_EQ(isoOf("9.4.11"), "2011-09-04");
  EXPECT_EQ(isoOf("9/14/11"), "2011-09-14");
  EXPECT_EQ(isoOf("20 Sep 2011"), "2011-09-20");
  EXPECT_EQ(isoOf("2011-09-21"), "2011-09-21");
  EXPECT_EQ(isoOf("  October 4, 2011 "), "2011-10-04");
  EXPECT_EQ(isoOf("2/29/12"), "2012-02-29");
}

TEST(Date, refusesDaysThatDoNotExistAndWhatIsNoDate) {
  for (const char* text : {"31/02", "2/30/11", "2/29/11", "13/1/11", "2011-02-30", "Septic 1/11", "", "soon",
                           "9/14", "Sept. 0/11", "Sept. 32/11", "2011-9-1x", "1/1/111", "9..11"})
    EXPECT_EQ(isoOf(text), "none") << text;
}

TEST(Date, isFoundAtTheEndOfACell) {
  const auto found = dateAtEnd("she placed a grower order. 9.4.11");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->date.iso(), "2011-09-04");
  EXPECT_EQ(found->from, 27U);
  const auto words = dateAtEnd("done Sept 6 /11.");
  ASSERT_TRUE(words);
  EXPECT_EQ(words->date.iso(), "2011-09-06");
  EXPECT_FALSE(dateAtEnd("no date here"));
  EXPECT_FALSE(dateAtEnd(""));
}

TEST(Date, writesAndReadsEveryDayTheSame) {
  EXPECT_TRUE(rc::check("ISO", [] {
    const auto day = *rc::gen::inRange(-300'000, 2'900'000);
    const Date date{std::chrono::sys_days{std::chrono::days{day}}};
    RC_ASSERT(Date::fromIso(date.iso()) == date);
    RC_ASSERT(date.plusDays(3).daysSince(date) == 3);
  }));
  EXPECT_TRUE(rc::check("anything", [](const std::string& text) {
    (void)dateFromSheet(text);
    (void)dateAtEnd(text);
    (void)Date::fromIso(text);
  }));
}

TEST(Date, isTheLocalDay) {
  const Instant lateEvening{1'314'925'200'000}; // 2011-09-02T01:00:00Z
  EXPECT_EQ(lateEvening.iso(), "2011-09-02T01:00:00Z");
  EXPECT_EQ(Date::at(lateEvening, 0).iso(), "2011-09-02");
  EXPECT_EQ(Date::at(lateEvening, -240).iso(), "2011-09-01");
  EXPECT_EQ(Date{}.iso(), "");
  EXPECT_TRUE(Date{}.isNone());
}

TEST(Id, isTimeOrderedAndUnique) {
  FakeClock clock;
  SeededRandom random;
  std::set<Id> seen;
  Id before;
  for (int i = 0; i < 1000; ++i) {
    clock.step(1);
    const Id id = newId(clock, random);
    EXPECT_GT(id, before);
    EXPECT_EQ(id.bytes[6] >> 4U, 7U);
    EXPECT_EQ(id.bytes[8] >> 6U, 2U);
    EXPECT_TRUE(seen.insert(id).second);
    before = id;
  }
}

TEST(Id, readsItsOwnTextInBothForms) {
  FakeClock clock;
  SeededRandom random;
  const Id id = newId(clock, random);
  EXPECT_EQ(Id::fromText(id.text()), id);
  std::string bare = id.text();
  std::erase(bare, '-');
  EXPECT_EQ(Id::fromText(bare), id);
  for (char& c : bare)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  EXPECT_EQ(Id::fromText(bare), id);
  EXPECT_EQ(Id::fromBytes(id.raw()), id);
  EXPECT_FALSE(Id::fromText("0190a6c2"));
  EXPECT_FALSE(Id::fromText("0190a6c2+0000-7000-8000-000000000000"));
  EXPECT_FALSE(Id::fromText(std::string(32, 'g')));
  EXPECT_FALSE(Id::fromBytes("short"));
}

TEST(Id, derivedOnesDependOnNameAndKeyAlone) {
  EXPECT_EQ(derivedId("kind", "key"), derivedId("kind", "key"));
  EXPECT_NE(derivedId("kind", "key"), derivedId("kind", "other"));
  EXPECT_NE(derivedId("ab", "c"), derivedId("a", "bc"));
}

TEST(Hlc, risesWithTheClockAndWithoutIt) {
  const Hlc first = Hlc{}.next(Instant{1000});
  EXPECT_EQ(first.ms(), 1000);
  const Hlc second = first.next(Instant{1000});
  EXPECT_GT(second, first);
  EXPECT_EQ(second.ms(), 1000);
  EXPECT_GT(second.next(Instant{500}), second);
  EXPECT_EQ(second.next(Instant{2000}).ms(), 2000);
  EXPECT_GT(Hlc{}.next(Instant{-5}), Hlc{});
}

TEST(Hlc, countsNothingFromFurtherAheadThanFiveSeconds) {
  const Hlc ahead = Hlc{}.next(Instant{1'000'000});
  EXPECT_EQ(ahead.clampedTo(Instant{1'000'000}), ahead);
  EXPECT_EQ(ahead.clampedTo(Instant{500'000}).ms(), 505'000);
}

/// Of the tests' own folders: what a process left that was killed is gone with the next that makes one.
TEST(TemporaryFolders, ofWhoIsGoneAreSweptAndOthersStay) {
  namespace fs = std::filesystem;
  const TemporaryFolder home;
  const std::string before = std::getenv("TMPDIR") ? std::getenv("TMPDIR") : "";
  ::setenv("TMPDIR", home.path().c_str(), 1);
  const pid_t child = ::fork();
  if (child == 0) {
    const TemporaryFolder left;
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
  const std::string running = home.file("leadhand-" + std::to_string(::getppid()) + "-abcdef");
  const std::string other = home.file("leadhand-" + std::to_string(child) + "-report");
  fs::create_directory(running);
  fs::create_directory(other + "-of-yesterday");
  ASSERT_EQ(std::distance(fs::directory_iterator(home.path()), fs::directory_iterator()), 3);
  {
    const TemporaryFolder next;
    EXPECT_EQ(std::distance(fs::directory_iterator(home.path()), fs::directory_iterator()), 3);
    EXPECT_TRUE(fs::exists(next.path()));
  }
  EXPECT_TRUE(fs::exists(running)) << "somebody works there";
  EXPECT_TRUE(fs::exists(other + "-of-yesterday")) << "that is not one of ours";
  before.empty() ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", before.c_str(), 1);
}

} // namespace
} // namespace leadhand::test
