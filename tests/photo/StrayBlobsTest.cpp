// Picture files that nothing names: they go, late; and nothing that is named by anything ever does.
#include "core/store/StrayBlobs.h"

#include "core/store/BlobLedger.h"
#include "tests/fakes/StatementStrike.h"
#include "tests/photo/RunnerRig.h"

#include <functional>

namespace leadhand::test {
namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;

class StrayBlobsTest : public Runner {
 protected:
  void SetUp() override {
    Runner::SetUp();
    stray = blobs->put(pngOf(16, 16, 300)).value();
    contact();
  }
  void contact() {
    TestDevice::must(device.store->setMeta("last_contact", std::to_string(device.clock.now().ms)));
  }
  /// The program starts so many days later, and has been in contact with the office before.
  void startAfter(int days, bool hasContact = true) {
    device.clock.step(days * dayMs);
    if (hasContact)
      contact();
    restart();
  }
  void run(const std::string& sql, const std::string& text) {
    Statement statement = device.store->database().prepare(sql);
    TestDevice::must(statement.bind(1, text).run());
  }
  /// Long after it was first seen to be a stray, and every other reason to keep it aside.
  void rest() {
    startAfter(0);
    startAfter(8);
    startAfter(8);
  }

  std::string stray;
};

TEST_F(StrayBlobsTest, whatNothingNamesGoesAfterAWeek) {
  startAfter(0);
  EXPECT_TRUE(blobs->has(stray)) << "it is noted";
  startAfter(6);
  EXPECT_TRUE(blobs->has(stray));
  startAfter(2);
  EXPECT_FALSE(blobs->has(stray));
  EXPECT_TRUE(blobs->has(hash)) << "a row names it";
  startAfter(30);
  EXPECT_TRUE(blobs->has(hash));
}

TEST_F(StrayBlobsTest, aDraftNamesIt) {
  TestDevice::must(device.store->setMeta("draft.comment.x", R"({"photos":[{"hash":")" + stray + R"("}]})"));
  rest();
  EXPECT_TRUE(blobs->has(stray));
  TestDevice::must(device.store->setMeta("draft.comment.x", ""));
  rest();
  EXPECT_FALSE(blobs->has(stray));
}

TEST_F(StrayBlobsTest, aDraftThatIsWrittenAfterItWasNotedNamesItToo) {
  startAfter(0);
  device.clock.step(8 * dayMs);
  TestDevice::must(device.store->setMeta("draft.comment.x", R"({"photos":[{"hash":")" + stray + R"("}]})"));
  startAfter(0);
  EXPECT_TRUE(blobs->has(stray));
}

TEST_F(StrayBlobsTest, aRefusedRowStillNamesItWhereItWaits) {
  Photo own;
  own.id = device.store->newId();
  own.comment = photo.comment;
  own.hash = stray;
  TestDevice::must(device.store->write(insertOf(own)));
  run("DELETE FROM photo WHERE hash = ?1", stray);
  rest();
  EXPECT_TRUE(blobs->has(stray));
  run("DELETE FROM outbox WHERE ?1 = ?1", stray);
  rest();
  EXPECT_FALSE(blobs->has(stray));
}

TEST_F(StrayBlobsTest, aThumbnailIsNamedByItsRow) {
  Photo other = photo;
  other.id = device.store->newId();
  other.hash = std::string(64, 'a');
  other.thumb = stray;
  bring(other, 11);
  rest();
  EXPECT_TRUE(blobs->has(stray));
}

TEST_F(StrayBlobsTest, aRowThatWasTakenAwayByItsAuthorNamesItStill) {
  Photo other = photo;
  other.id = device.store->newId();
  other.hash = stray;
  other.deleted = true;
  bring(other, 11);
  rest();
  EXPECT_TRUE(blobs->has(stray)) << "taking away can be taken back";
}

TEST_F(StrayBlobsTest, whatIsOwedOrWantedIsNoStray) {
  BlobLedger ledger(*device.store);
  TestDevice::must(ledger.want(stray, 300));
  rest();
  EXPECT_TRUE(blobs->has(stray));
}

TEST_F(StrayBlobsTest, aRowOfANewerVersionNamesIt) {
  run("INSERT INTO inbox_bad(kind, id, rev, raw, why) VALUES(250, x'01', 5, CAST('..' || ?1 AS BLOB), "
      "'kind')",
      stray);
  rest();
  EXPECT_TRUE(blobs->has(stray));
  run("DELETE FROM inbox_bad WHERE ?1 = ?1", stray);
  run("UPDATE photo SET ext = CAST('..' || ?1 AS BLOB)", stray);
  rest();
  EXPECT_TRUE(blobs->has(stray)) << "a field of a newer version";
}

TEST_F(StrayBlobsTest, withoutAContactSinceNothingGoes) {
  startAfter(0);
  startAfter(60, false);
  EXPECT_TRUE(blobs->has(stray)) << "the office may still bring the row";
  startAfter(1);
  EXPECT_FALSE(blobs->has(stray));
}

TEST_F(StrayBlobsTest, aDatabaseThatWasSetBackGetsItsRowAndThePictureIsStillThere) {
  startAfter(0);
  device.clock.step(60 * dayMs);
  Photo mine = photo;
  mine.id = device.store->newId();
  mine.hash = stray;
  bring(mine, 12);
  startAfter(0);
  startAfter(30);
  EXPECT_TRUE(blobs->has(stray));
  takeAway(mine, 13);
  EXPECT_TRUE(blobs->has(stray)) << "the office has not had its bytes";
}

TEST_F(StrayBlobsTest, ofAMendedDatabaseNothingGoes) {
  TestDevice::must(device.store->setMeta("salvaged", "12 rows"));
  rest();
  EXPECT_TRUE(blobs->has(stray));
}

TEST_F(StrayBlobsTest, aDiskThatFailsOrAProcessThatDiesAtAnyStatementTakesNothingThatIsNamed) {
  const std::string drafted = blobs->put(pngOf(17, 17, 300)).value();
  TestDevice::must(device.store->setMeta("draft.comment.x", drafted));
  startAfter(0);
  device.clock.step(8 * dayMs);
  contact();
  const auto sweep = [&] { return StrayBlobs(*device.store, *blobs, 7 * dayMs).sweep(); };
  bool struck = true;
  int at = 0;
  while (struck) {
    {
      const StatementStrike strike(device.store->database().handle(), ++at);
      (void)sweep();
      struck = strike.struck();
    }
    EXPECT_TRUE(blobs->has(hash)) << at;
    EXPECT_TRUE(blobs->has(drafted)) << at;
    device.open(); // as if the process had died there
    blobs = std::move(*FileBlobStore::open(device.folder.path() + "/blobs", device.keys, device.random));
    if (!blobs->has(stray)) { // the next one has something to do again
      stray = blobs->put(pngOf(16, 16, 300)).value();
      (void)sweep();
      device.clock.step(8 * dayMs);
      contact();
    }
  }
  EXPECT_GT(at, 8);
  (void)sweep();
  EXPECT_FALSE(blobs->has(stray));
  EXPECT_TRUE(blobs->has(drafted));
}

} // namespace
} // namespace leadhand::test
