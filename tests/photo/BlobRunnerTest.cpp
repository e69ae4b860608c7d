#include "sync/device/BlobRunner.h"
#include "core/store/LostRows.h"
#include "tests/photo/RunnerRig.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using namespace sync;
using testing::ElementsAre;
using testing::IsEmpty;

BlobLedger::Item itemOf(const std::string& hash) {
  return {hash, 1, 0};
}

TEST(BlobPlan, whatSomebodyLooksForComesBeforeWhatIsToBeSent) {
  BlobFacts facts{{itemOf("a"), itemOf("b")}, {itemOf("c")}, {}, Reach::free, false};
  EXPECT_EQ(nextBlob(facts).item.hash, "c");
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::down);
  facts.tried.insert({"c", 0});
  EXPECT_EQ(nextBlob(facts).item.hash, "a");
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::up);
  facts.tried.insert({"a", 0});
  EXPECT_EQ(nextBlob(facts).item.hash, "b");
  facts.tried.insert({"b", 0});
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::none);
}

TEST(BlobPlan, theChoiceOfThePersonHoldsOverANetworkThatCosts) {
  BlobFacts facts{{itemOf("a")}, {itemOf("c")}, {}, Reach::metered, false};
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::down);
  facts.freeOnly = true;
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::none);
  facts.reach = Reach::free;
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::down);
  facts.reach = Reach::none;
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::none);
}

TEST(BlobPlan, aVoiceNoteDoesNotWaitForANetworkThatCostsNothing) {
  BlobFacts facts{{itemOf("picture"), itemOf("voice")}, {itemOf("looked for")}, {}, Reach::metered, true};
  facts.toSend[1].isVoice = true;
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::up);
  EXPECT_EQ(nextBlob(facts).item.hash, "voice");
  facts.tried.emplace("voice", facts.toSend[1].mark);
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::none);
}

TEST(BlobPlan, aNewRowOfTheSameBytesIsANewTask) {
  BlobFacts facts{{{"a", 1, 8}}, {}, {{"a", 7}}, Reach::free, false};
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::up);
}

TEST(BlobPlan, ownThumbnailsComeFirstAndOthersTakeTurnsWithOwnPictures) {
  BlobFacts facts{{{"ownThumb", 0, 1, true}, itemOf("own")}, {}, {}, Reach::free, false};
  facts.thumbs = {{"older", 0, 1, true}, {"newer", 0, 1, true}};
  EXPECT_EQ(nextBlob(facts).item.hash, "ownThumb");
  facts.tried.insert({"ownThumb", 1});
  EXPECT_EQ(nextBlob(facts).item.hash, "newer");
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::down);
  facts.thumbsInARow = 8;
  EXPECT_EQ(nextBlob(facts).item.hash, "own");
  facts.toSend.clear();
  EXPECT_EQ(nextBlob(facts).item.hash, "newer");
  facts.wanted = {itemOf("looked for")};
  EXPECT_EQ(nextBlob(facts).item.hash, "looked for");
  facts.wanted.clear();
  facts.reach = Reach::metered;
  facts.freeOnly = true;
  EXPECT_EQ(nextBlob(facts).way, BlobTask::Way::none);
}

TEST(BlobCache, makesRoomWithWholePicturesBeforeThumbnails) {
  const std::vector<BlobLedger::Kept> kept{{"thumb", 10, 1, true, true}, {"whole", 10, 9, true, false}};
  EXPECT_THAT(blobsOverLimit(kept, 19), ElementsAre("whole"));
  EXPECT_THAT(blobsOverLimit(kept, 9), ElementsAre("whole", "thumb"));
}

TEST(BlobCache, makesRoomWithWhatWasUsedLongestAgo) {
  const std::vector<BlobLedger::Kept> kept{{"new", 10, 3, true}, {"old", 10, 1, true}, {"own", 10, 0, false}};
  EXPECT_THAT(blobsOverLimit(kept, 30), IsEmpty());
  EXPECT_THAT(blobsOverLimit(kept, 29), ElementsAre("old"));
  EXPECT_THAT(blobsOverLimit(kept, 0), ElementsAre("old", "new")) << "what no backup covers stays";
}

TEST_F(Runner, sendsAPhotoInPieces) {
  EXPECT_EQ(BlobLedger(*device.store).waiting(), 1);
  EXPECT_TRUE(serveUpload(due()) == bytes);
  EXPECT_EQ(runner->sent(), 1U);
  EXPECT_TRUE(one<blobEffect::Rested>(due())) << "not again before its receipt comes";
}

TEST_F(Runner, goesOnFromWhatTheOfficeHolds) {
  EXPECT_TRUE(serveUpload(due(), 2 * grain) == bytes.substr(static_cast<std::size_t>(2 * grain)));
}

TEST_F(Runner, sendsNothingWhereTheOfficeHasIt) {
  due();
  EXPECT_TRUE(one<blobEffect::Rested>(answer(held(200, photo.size, true))));
  EXPECT_EQ(runner->bytesSent(), 0U);
  EXPECT_EQ(runner->sent(), 1U);
}

TEST_F(Runner, bringsAllOfItWhereItIsToldNothing) {
  due();
  const auto send = one<effect::Send>(answer(refusal(404, "unknown_record")));
  ASSERT_TRUE(send);
  EXPECT_EQ(send->method, "PATCH");
  EXPECT_EQ(header(*send, "Upload-Offset"), "0");
  // The row is not known there either: another time.
  EXPECT_TRUE(one<blobEffect::Rested>(answer(refusal(404, "unknown_record"))));
  EXPECT_EQ(runner->lastError()->code, ErrorCode::unknownRecord);
}

TEST_F(Runner, takesThePlaceThatARefusedPieceIsAnsweredWith) {
  due();
  answer(held(200, 0));
  BlobAnswer doubled = refusal(409, "blob_piece_doubled");
  doubled.offset = 2 * grain;
  const auto send = one<effect::Send>(answer(doubled));
  ASSERT_TRUE(send);
  EXPECT_EQ(header(*send, "Upload-Offset"), std::to_string(2 * grain));
}

TEST_F(Runner, doesNotTurnInCircles) {
  auto effects = due();
  effects = answer(held(200, 0));
  int asked = 0;
  while (one<effect::Send>(effects) && asked < 100) {
    ++asked;
    effects = answer(held(204, 0));
  }
  EXPECT_LE(asked, 4);
  EXPECT_TRUE(one<blobEffect::Rested>(effects));
}

TEST_F(Runner, waitsWithoutContactAndGoesOnAfterwards) {
  due();
  const auto timer = one<effect::SetTimer>(answer(BlobAnswer{}));
  ASSERT_TRUE(timer);
  EXPECT_GT(timer->afterMs, 0);
  EXPECT_FALSE(runner->busy());
  EXPECT_TRUE(serveUpload(runner->step(blobEvent::TimerFired{})) == bytes);
}

TEST_F(Runner, aSignInPageOrAWrongClockPutsThePhotoOff) {
  BlobAnswer page;
  page.status = 200;
  page.body = "<html>Welcome to the hotel</html>";
  due();
  for (const BlobAnswer& said : {page, refusal(401, "clock_refused"), refusal(401, "signature_refused")}) {
    const auto effects = answer(said);
    EXPECT_TRUE(one<effect::SetTimer>(effects)) << "it is tried again without a restart";
    EXPECT_FALSE(one<blobEffect::Rested>(effects));
    const auto send = one<effect::Send>(runner->step(blobEvent::TimerFired{}));
    ASSERT_TRUE(send);
    EXPECT_EQ(send->method, "HEAD");
  }
}

TEST_F(Runner, whatWasRefusedIsTriedAgainWhenItsRowHasMoved) {
  due();
  answer(refusal(404, "unknown_record"));
  EXPECT_TRUE(one<blobEffect::Rested>(answer(refusal(404, "unknown_record"))));
  EXPECT_TRUE(one<blobEffect::Rested>(due()));
  bring(photo, 11);
  EXPECT_TRUE(serveUpload(due()) == bytes);
}

TEST_F(Runner, aRowThatTheOfficeLacksGoesFirst) {
  Photo fresh = photo;
  fresh.id = device.store->newId();
  fresh.hash = blobs->put("another").value();
  fresh.comment = Id{};
  ASSERT_TRUE(device.store->write(insertOf(fresh)));
  EXPECT_EQ(BlobLedger(*device.store).waiting(), 2);
  EXPECT_EQ(BlobLedger(*device.store).toSend().size(), 1U) << "its bytes go once its row is there";
}

TEST_F(Runner, fetchesWhatIsWantedAndKeepsTheBeginningOverARestart) {
  photo.receivedAt = Instant{5000};
  bring(photo, 11);
  ASSERT_TRUE(blobs->remove(hash));
  ASSERT_TRUE(BlobLedger(*device.store).want(hash, photo.size));
  auto send = one<effect::Send>(due());
  ASSERT_TRUE(send);
  EXPECT_EQ(send->method, "GET");
  EXPECT_EQ(header(*send, "Range"), "bytes=0-");
  BlobAnswer piece = held(206, 0);
  piece.length = photo.size;
  piece.body = bytes.substr(0, static_cast<std::size_t>(2 * grain));
  send = one<effect::Send>(answer(piece));
  EXPECT_EQ(header(*send, "Range"), "bytes=" + std::to_string(2 * grain) + "-");
  restart();
  send = one<effect::Send>(due());
  ASSERT_TRUE(send);
  EXPECT_EQ(header(*send, "Range"), "bytes=" + std::to_string(2 * grain) + "-");
  piece.offset = 2 * grain;
  piece.body = bytes.substr(static_cast<std::size_t>(2 * grain));
  const auto effects = answer(piece);
  EXPECT_EQ(one<blobEffect::Came>(effects)->hash, hash);
  EXPECT_TRUE(one<blobEffect::Rested>(effects));
  EXPECT_TRUE(blobs->get(hash).value() == bytes);
}

TEST_F(Runner, bytesThatAreNotThoseOfTheNameAreNotKept) {
  photo.receivedAt = Instant{5000};
  bring(photo, 11);
  ASSERT_TRUE(blobs->remove(hash));
  ASSERT_TRUE(BlobLedger(*device.store).want(hash, photo.size));
  auto effects = due();
  for (int i = 0; i < 20 && one<effect::Send>(effects); ++i) {
    BlobAnswer wrong = held(206, 0);
    wrong.length = photo.size;
    wrong.body = std::string(bytes.size(), 'x');
    effects = answer(wrong);
  }
  EXPECT_TRUE(one<blobEffect::Rested>(effects));
  EXPECT_FALSE(blobs->has(hash));
}

TEST_F(Runner, aFileGoesWhenItsLastRowHasLeft) {
  ASSERT_TRUE(device.store->setMeta("durable_rev", "12"));
  photo.receivedAt = Instant{5000};
  bring(photo, 11);
  Photo second = photo;
  second.id = device.store->newId();
  bring(second, 12);
  takeAway(photo, 13);
  due();
  EXPECT_TRUE(blobs->has(hash)) << "another row names it";
  takeAway(second, 14);
  EXPECT_TRUE(blobs->has(hash)) << "marked, and deleted after the commit";
  due();
  EXPECT_FALSE(blobs->has(hash));
}

TEST_F(Runner, aMarkedFileIsSweptAtTheNextStart) {
  ASSERT_TRUE(device.store->setMeta("durable_rev", "11"));
  photo.receivedAt = Instant{5000};
  bring(photo, 11);
  takeAway(photo, 13);
  ASSERT_TRUE(blobs->has(hash));
  restart();
  EXPECT_FALSE(blobs->has(hash));
}

TEST_F(Runner, anOwnPhotoThatTheOfficeLacksIsSentBeforeItsFileGoes) {
  takeAway(photo, 13);
  EXPECT_TRUE(blobs->has(hash));
  EXPECT_EQ(BlobLedger(*device.store).waiting(), 1);
  EXPECT_TRUE(serveUpload(due()) == bytes);
  EXPECT_EQ(BlobLedger(*device.store).waiting(), 0);
  // Its receipt stands above whatever is heard an hour later, and is no better than the office's disk.
  const auto hear = [&](const char* cursor, const char* durable) {
    ASSERT_TRUE(device.store->setMeta("last_contact", std::to_string(device.clock.now().ms)));
    ASSERT_TRUE(device.store->setMeta("cursor", cursor));
    ASSERT_TRUE(device.store->setMeta("durable_rev", durable));
    restart();
  };
  hear("30", "40");
  EXPECT_TRUE(blobs->has(hash)) << "too soon to know";
  device.clock.step(2 * 3600 * 1000);
  hear("50", "49");
  EXPECT_TRUE(blobs->has(hash)) << "no backup has it yet";
  hear("60", "50");
  EXPECT_FALSE(blobs->has(hash));
}

TEST_F(Runner, anOwnPhotoWhoseRowLeftStaysUntilABackupCoversIt) {
  photo.receivedAt = Instant{5000};
  bring(photo, 11);
  ASSERT_TRUE(device.store->setMeta("durable_rev", "10"));
  takeAway(photo, 13);
  restart();
  EXPECT_TRUE(blobs->has(hash)) << "the office's disk is the only other place";
  ASSERT_TRUE(device.store->setMeta("durable_rev", "11"));
  restart();
  EXPECT_FALSE(blobs->has(hash));
}

/// The office went back to a time before it had the bytes: its receipt is no receipt any more.
TEST_F(Runner, aReceiptOfALostTimeCoversNothing) {
  cacheBytes = 0;
  photo.receivedAt = Instant{5000};
  bring(photo, 11);
  ASSERT_TRUE(device.store->setMeta("epoch", "1"));
  TestDevice::must(LostRows(*device.store).begin(10));
  ASSERT_TRUE(device.store->setMeta("durable_rev", std::to_string((1ULL << 40U) + 5)));
  restart();
  EXPECT_TRUE(blobs->has(hash)) << "it makes no room";
  TestDevice::must(LostRows(*device.store).finish());
  takeAway(photo, 13);
  EXPECT_EQ(BlobLedger(*device.store).waiting(), 1) << "sent again, if the office lacks it";
  restart();
  EXPECT_TRUE(blobs->has(hash));
}

TEST_F(Runner, whatWasReceivedIsSentAgainWhenTheOfficeWentBackBeforeIt) {
  photo.receivedAt = Instant{5000};
  bring(photo, 11);
  takeAway(photo, 13);
  restart();
  EXPECT_EQ(BlobLedger(*device.store).waiting(), 0);
  ASSERT_TRUE(device.store->setMeta("epoch", "1"));
  TestDevice::must(LostRows(*device.store).begin(10));
  restart();
  EXPECT_EQ(BlobLedger(*device.store).waiting(), 1);
  EXPECT_TRUE(blobs->has(hash));
}

TEST_F(Runner, theOwnCopyStaysUntilABackupCoversItsReceipt) {
  cacheBytes = 0;
  restart();
  EXPECT_TRUE(blobs->has(hash)) << "the office lacks it";
  photo.receivedAt = Instant{5000};
  bring(photo, 20);
  ASSERT_TRUE(device.store->setMeta("durable_rev", "19"));
  restart();
  EXPECT_TRUE(blobs->has(hash)) << "no backup has it yet";
  ASSERT_TRUE(device.store->setMeta("durable_rev", "20"));
  restart();
  EXPECT_FALSE(blobs->has(hash));
}

} // namespace
} // namespace leadhand::test
