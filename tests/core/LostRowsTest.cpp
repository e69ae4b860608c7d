// Which rows of a device a restored office has lost: each restore has a range of its own, and what was
// written between two of them was never lost.
#include "core/store/LostRows.h"

#include "core/store/DeviceInside.h"
#include "tests/fakes/TestDevice.h"

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

} // namespace
} // namespace leadhand::test
