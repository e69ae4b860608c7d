// Which rows of a device a restored office has lost: each restore has a range of its own, and what was
// written between two of them was never lost.
#include "core/store/LostRows.h"

#include "core/store/DeviceInside.h"
#include "core/store/Eviction.h"
#include "core/store/OutboxRows.h"
#include "tests/fakes/CustomerDevice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::uint64_t epochOne = std::uint64_t{1} << 40U;
constexpr std::uint64_t epochTwo = std::uint64_t{2} << 40U;
constexpr std::uint64_t epochThree = std::uint64_t{3} << 40U;

class LostRowsOf : public testing::Test {
 protected:
  Id bring(std::uint64_t rev) {
    Comment comment;
    comment.id = device.store->newId();
    comment.customer = customer;
    comment.text = "at " + std::to_string(rev);
    InPage page;
    page.items = {
        InRow{static_cast<std::uint32_t>(Kind::comment), comment.id, rev, customer, toRow(comment).fields()}};
    TestDevice::must(device.inbox().apply(page));
    return comment.id;
  }
  void restored(std::uint32_t epoch, std::uint64_t restoreRev) {
    TestDevice::must(device.inbox().begin(epoch, restoreRev));
    TestDevice::must(LostRows(*device.store).begin(restoreRev));
  }
  std::vector<std::uint64_t> offered() {
    std::vector<std::uint64_t> revs;
    for (const Row& row : LostRows(*device.store).next(100))
      revs.push_back(row.rev);
    return revs;
  }
  bool wasLost(std::uint64_t rev) { return LostRows::wasLost(*device.store, rev); }

  TestDevice device;
  Id customer = device.store->newId();
};

TEST_F(LostRowsOf, aRestoreLosesWhatLiesBetweenItAndItsEpoch) {
  bring(10);
  const Id lost = bring(15);
  EXPECT_FALSE(wasLost(15)) << "no office was restored yet";
  restored(1, 10);
  EXPECT_THAT(offered(), ElementsAre(15U));
  EXPECT_FALSE(wasLost(10));
  EXPECT_TRUE(wasLost(11));
  EXPECT_TRUE(wasLost(epochOne - 1));
  EXPECT_FALSE(wasLost(epochOne));
  LostRows rows(*device.store);
  EXPECT_TRUE(rows.isDue());
  EXPECT_TRUE(rows.holds(15));
  TestDevice::must(rows.offered(15));
  EXPECT_THAT(offered(), IsEmpty());
  EXPECT_FALSE(rows.holds(15)) << "it was offered";
  TestDevice::must(rows.offered(11));
  EXPECT_FALSE(rows.holds(15)) << "an answer that comes late moves nothing back";
  TestDevice::must(rows.finish());
  EXPECT_FALSE(rows.isDue());
  EXPECT_TRUE(device.store->read<Comment>(lost));
}

TEST_F(LostRowsOf, twoRestoresAreTwoRanges) {
  bring(15);
  restored(1, 10);
  TestDevice::must(LostRows(*device.store).finish());
  bring(epochOne + 5); // written between the two, and known to the second backup
  bring(epochOne + 25);
  restored(2, epochOne + 20);
  EXPECT_TRUE(wasLost(15)) << "the office was offered it after the first, and may have forgotten that";
  EXPECT_FALSE(wasLost(epochOne + 5));
  EXPECT_FALSE(wasLost(epochOne + 20));
  EXPECT_TRUE(wasLost(epochOne + 25));
  EXPECT_FALSE(wasLost(epochTwo));
  EXPECT_THAT(offered(), ElementsAre(15U, epochOne + 25));
}

TEST_F(LostRowsOf, aRangeOfWhichNothingStandsHereIsForgotten) {
  bring(15);
  restored(1, 10);
  TestDevice::must(LostRows(*device.store).finish());
  TestDevice::must(device.store->database().execute("DELETE FROM comment"));
  restored(2, epochOne + 20);
  EXPECT_FALSE(wasLost(15));
  bring(epochOne + 25);
  restored(3, epochTwo + 30);
  EXPECT_FALSE(wasLost(15));
  EXPECT_TRUE(wasLost(epochOne + 25));
  EXPECT_FALSE(wasLost(epochTwo + 30));
  EXPECT_TRUE(wasLost(epochTwo + 31));
  EXPECT_FALSE(wasLost(epochThree));
}

TEST_F(LostRowsOf, aRestoreToAnOlderMomentTakesTheRangesAboveItIn) {
  bring(15);
  restored(1, 10);
  bring(epochOne + 5);
  restored(2, 12);
  EXPECT_TRUE(wasLost(epochOne + 5)) << "nobody has it any more";
  EXPECT_TRUE(wasLost(15));
  EXPECT_THAT(offered(), ElementsAre(15U, epochOne + 5));
}

TEST_F(LostRowsOf, anOfferThatIsNotDoneGoesOnFromWhereItStands) {
  bring(15);
  bring(17);
  restored(1, 10);
  TestDevice::must(LostRows(*device.store).offered(15));
  bring(epochOne + 25);
  restored(2, epochOne + 20);
  EXPECT_THAT(offered(), ElementsAre(15U, 17U, epochOne + 25)) << "all of the earlier time, once more";
}

/// A customer of a lost time whom this device's person edits.
class LostRowUnderEdits : public CustomerDevice {
 protected:
  void write(const std::string& note) { set(&Customer::accessNote, note); }
  void hear(const std::string& note, std::uint64_t rev) {
    customer.accessNote = note;
    arrive(rev);
  }
  /// As the engine does it: nothing of the present number is in the office.
  void restored(std::uint32_t epoch, std::uint64_t restoreRev) {
    LostRows rows(*device.store);
    TestDevice::must(rows.keepHeard(restoreRev));
    TestDevice::must(device.outbox().resendAfter(0));
    TestDevice::must(device.inbox().begin(epoch, restoreRev));
    TestDevice::must(rows.begin(restoreRev));
  }
  std::int64_t kept() {
    Statement any = device.store->database().prepare("SELECT count(*) FROM meta WHERE k LIKE 'lost_row%'");
    EXPECT_TRUE(any.step());
    return any.integer(0);
  }
  std::vector<std::pair<std::uint64_t, std::string>> offered() {
    std::vector<std::pair<std::uint64_t, std::string>> rows;
    for (const Row& row : LostRows(*device.store).next(100))
      rows.emplace_back(row.rev, fromRow<Customer>(row).accessNote);
    return rows;
  }
};

TEST_F(LostRowUnderEdits, anUnsentEditIsNotOfferedAsTheOfficesWord) {
  hear("theirs", 15);
  write("mine");
  restored(1, 12);
  EXPECT_THAT(offered(), ElementsAre(testing::Pair(15U, "theirs")));
  EXPECT_EQ(here().accessNote, "mine");
}

TEST_F(LostRowUnderEdits, ofARowThatOnlyOwnWordsHoldNothingElseStays) {
  const auto leave = [&] {
    ChangeNotes notes;
    TestDevice::must(eviction::evictScope(*device.store, here().scope, eviction::Held::leaves, notes));
    EXPECT_EQ(here().accessNote, "mine") << "unsent";
  };
  hear("theirs", 15);
  write("mine");
  restored(1, 12);
  leave();
  EXPECT_EQ(kept(), 1) << "it is not offered yet";
  TestDevice::must(LostRows(*device.store).finish());
  EXPECT_EQ(kept(), 0);
  hear("newer", epochOne + 20);
  restored(2, epochOne + 10);
  TestDevice::must(LostRows(*device.store).finish());
  EXPECT_EQ(kept(), 1);
  leave();
  EXPECT_EQ(kept(), 0);
}

TEST_F(LostRowUnderEdits, onceOfferedNothingOfItStaysBehindARowThatIsReplacedOrLeaves) {
  hear("theirs", 15);
  write("mine");
  restored(1, 12);
  TestDevice::must(LostRows(*device.store).finish());
  EXPECT_EQ(kept(), 1) << "the next restore may ask for it again";
  hear("newer", epochOne + 20);
  EXPECT_EQ(kept(), 0) << "nobody would ever look for it there";
  write("mine too");
  restored(2, epochOne + 10);
  TestDevice::must(LostRows(*device.store).finish());
  EXPECT_EQ(kept(), 1);
  for (const OutboxEntry& entry : device.outbox().open())
    TestDevice::must(setEntryState(device.store->database(), entry.n, OutboxState::done));
  ChangeNotes notes;
  TestDevice::must(eviction::evictScope(*device.store, here().scope, eviction::Held::leaves, notes));
  EXPECT_EQ(kept(), 0);
}

TEST_F(LostRowUnderEdits, whatTheOfficeHadUnderAMaskIsOffered) {
  hear("before", 15);
  write("mine");
  (void)freeze();
  hear("theirs", 17);
  restored(1, 12);
  EXPECT_THAT(offered(), ElementsAre(testing::Pair(17U, "theirs"))) << "nobody else may have it any more";
}

TEST_F(LostRowUnderEdits, anEditAfterTheRestoreIsNotOfferedEither) {
  hear("theirs", 15);
  restored(1, 12);
  write("mine");
  EXPECT_THAT(offered(), ElementsAre(testing::Pair(15U, "theirs")));
  hear("of the new time", epochOne + 1);
  EXPECT_THAT(offered(), ElementsAre(testing::Pair(15U, "theirs"))) << "replaced before it was offered";
}

TEST_F(LostRowUnderEdits, whatTheOfficeHadTakenOfItIsOffered) {
  hear("theirs", 15);
  write("mine");
  (void)freeze();
  TestDevice::must(device.outbox().settle({{1, "applied", 16, "", "", true}}));
  restored(1, 12);
  EXPECT_THAT(offered(), ElementsAre(testing::Pair(16U, "mine"))) << "it goes out again as well";
  restored(2, 12);
  EXPECT_THAT(offered(), ElementsAre(testing::Pair(16U, "mine")));
}

TEST_F(LostRowUnderEdits, isOfferedTheSameAfterTheNextRestore) {
  hear("theirs", 15);
  write("mine");
  restored(1, 12);
  TestDevice::must(LostRows(*device.store).finish());
  EXPECT_THAT(offered(), IsEmpty());
  restored(2, 12);
  EXPECT_THAT(offered(), ElementsAre(testing::Pair(15U, "theirs")));
  hear("of the new time", epochTwo + 1);
  TestDevice::must(LostRows(*device.store).finish());
  Statement left = device.store->database().prepare("SELECT 1 FROM meta WHERE k LIKE 'lost_row%'");
  EXPECT_FALSE(left.step().value_or(true)) << "what was offered and is replaced is forgotten";
}

} // namespace
} // namespace leadhand::test
