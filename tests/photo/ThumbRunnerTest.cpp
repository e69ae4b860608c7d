// Thumbnails on their way: up before whole pictures, down with their rows.
#include "tests/photo/RunnerRig.h"

namespace leadhand::test {
namespace {

/// The device's own photo with a thumbnail, and another person's.
class Thumbs : public Runner {
 protected:
  void SetUp() override {
    Runner::SetUp();
    small = jpegOf(320, 240) + "own";
    photo.thumb = blobs->put(small).value();
    bring(photo, 11);
    theirs.id = device.store->newId();
    theirs.author = device.store->newId();
    theirs.comment = device.store->newId();
    theirs.hash = sealed::hashOf("their picture");
    theirs.size = 3'000'000;
    theirs.takenAt = Instant{2000};
    theirs.receivedAt = Instant{6000};
    theirs.thumb = sealed::hashOf(theirSmall);
    theirs.thumbReceivedAt = Instant{5000};
    restart();
  }
  /// The own ones are in the office, so that only what is to be fetched is left.
  void receiveOwn() {
    photo.receivedAt = photo.thumbReceivedAt = Instant{5000};
    bring(photo, 12);
  }
  BlobAnswer served(const std::string& body) {
    BlobAnswer said = held(206, 0, true);
    said.length = static_cast<std::int64_t>(body.size());
    said.body = body;
    return said;
  }
  static std::string askedFor(const std::vector<BlobEffect>& effects, const std::string& method) {
    for (const BlobEffect& effect : effects)
      if (const auto* send = std::get_if<effect::Send>(&effect); send && send->method == method)
        return send->path.substr(send->path.rfind('/') + 1);
    return {};
  }
  BlobLedger ledger() { return BlobLedger(*device.store); }

  const std::string theirSmall = jpegOf(320, 200) + "theirs";
  std::string small;
  Photo theirs;
};

TEST_F(Thumbs, goUpBeforeTheWholePicture) {
  EXPECT_EQ(ledger().waiting(), 1) << "one photo, not two";
  EXPECT_EQ(askedFor(due(), "HEAD"), photo.thumb);
  auto effects = answer(held(200, 0));
  EXPECT_EQ(askedFor(effects, "PATCH"), photo.thumb);
  effects = answer(held(204, static_cast<std::int64_t>(small.size()), true));
  EXPECT_EQ(askedFor(effects, "HEAD"), hash);
  EXPECT_EQ(runner->thumbsSent(), 1U);
  EXPECT_EQ(runner->bytesSent(), 0U) << "photos are counted apart";
  answer(held(200, photo.size, true));
  EXPECT_EQ(runner->sent(), 1U);
  restart();
  photo.thumbReceivedAt = Instant{5000};
  bring(photo, 12);
  EXPECT_EQ(askedFor(due(), "HEAD"), hash) << "its receipt has come";
}

TEST_F(Thumbs, comeByThemselvesAndTheWholePictureDoesNot) {
  receiveOwn();
  theirs.thumbReceivedAt = Instant{};
  bring(theirs, 13);
  EXPECT_TRUE(one<blobEffect::Rested>(due())) << "the office has not got it yet";
  theirs.thumbReceivedAt = Instant{5000};
  bring(theirs, 14);
  EXPECT_EQ(askedFor(due(), "GET"), theirs.thumb);
  const auto effects = answer(served(theirSmall));
  EXPECT_TRUE(one<blobEffect::Came>(effects));
  EXPECT_TRUE(one<blobEffect::Rested>(effects));
  EXPECT_EQ(blobs->get(theirs.thumb).value(), theirSmall);
  EXPECT_FALSE(blobs->has(theirs.hash));
  EXPECT_EQ(runner->thumbsFetched(), 1U);
  EXPECT_EQ(runner->fetched(), 0U);
  restart();
  EXPECT_TRUE(one<blobEffect::Rested>(due())) << "not again";
}

TEST_F(Thumbs, oneThatDoesNotComeIsNobodysTroubleAndIsAskedForAfterADay) {
  receiveOwn();
  bring(theirs, 13);
  due();
  EXPECT_TRUE(one<blobEffect::Rested>(answer(refusal(404, "unknown_record"))));
  EXPECT_EQ(runner->lastError(), nullptr);
  EXPECT_TRUE(ledger().isThumbOut(theirs.thumb));
  EXPECT_TRUE(one<blobEffect::Rested>(due()));
  device.clock.step(25LL * 3600 * 1000);
  EXPECT_EQ(askedFor(due(), "GET"), theirs.thumb);
  restart();
  EXPECT_EQ(askedFor(due(), "GET"), theirs.thumb);
}

TEST_F(Thumbs, oneThatDidNotComeIsAskedForWhenItsRowComesAgain) {
  receiveOwn();
  bring(theirs, 13);
  due();
  EXPECT_TRUE(one<blobEffect::Rested>(answer(refusal(404, "unknown_record"))));
  takeAway(theirs, 14);
  bring(theirs, 13);
  EXPECT_EQ(askedFor(due(), "GET"), theirs.thumb);
}

TEST_F(Thumbs, whatIsTooLargeForOneIsNotFetched) {
  receiveOwn();
  bring(theirs, 13);
  due();
  BlobAnswer large = served(std::string(static_cast<std::size_t>(grain), 'x'));
  large.length = 20'000'000;
  EXPECT_TRUE(one<blobEffect::Rested>(answer(large)));
  EXPECT_TRUE(ledger().isThumbOut(theirs.thumb));
  EXPECT_EQ(blobs->heldOf(theirs.thumb, "in"), 0);
}

TEST_F(Thumbs, leaveWithTheirRow) {
  receiveOwn();
  bring(theirs, 13);
  due();
  answer(served(theirSmall));
  Photo same = theirs;
  same.id = device.store->newId();
  bring(same, 14);
  takeAway(theirs, 15);
  due();
  EXPECT_TRUE(blobs->has(theirs.thumb)) << "another row names it";
  takeAway(same, 16);
  due();
  EXPECT_FALSE(blobs->has(theirs.thumb));
  EXPECT_TRUE(blobs->has(photo.thumb));
  bring(theirs, 17);
  EXPECT_EQ(askedFor(due(), "GET"), theirs.thumb) << "the row is back";
  answer(served(theirSmall));
  takeAway(theirs, 18);
  due();
  EXPECT_FALSE(blobs->has(theirs.thumb));
  bring(theirs, 17);
  EXPECT_EQ(askedFor(due(), "GET"), theirs.thumb) << "it is back as it was";
}

TEST_F(Thumbs, anOwnOneThatTheOfficeLacksIsSentBeforeItGoes) {
  photo.receivedAt = Instant{5000};
  bring(photo, 12);
  takeAway(photo, 13);
  EXPECT_EQ(ledger().waiting(), 0);
  EXPECT_EQ(askedFor(due(), "HEAD"), photo.thumb);
  answer(held(200, static_cast<std::int64_t>(small.size()), true));
  EXPECT_TRUE(blobs->has(photo.thumb)) << "no backup has it yet";
  device.clock.step(2 * 3600 * 1000);
  ASSERT_TRUE(device.store->setMeta("last_contact", std::to_string(device.clock.now().ms)));
  ASSERT_TRUE(device.store->setMeta("cursor", "14"));
  ASSERT_TRUE(device.store->setMeta("durable_rev", "14"));
  restart();
  EXPECT_FALSE(blobs->has(photo.thumb));
  EXPECT_FALSE(blobs->has(hash));
}

TEST_F(Thumbs, onesThatMadeRoomDoNotComeAgainByThemselves) {
  receiveOwn();
  bring(theirs, 13);
  due();
  answer(served(theirSmall));
  cacheBytes = 1;
  restart();
  EXPECT_FALSE(blobs->has(theirs.thumb));
  EXPECT_TRUE(blobs->has(photo.thumb)) << "no backup has it yet";
  EXPECT_TRUE(ledger().isThumbOut(theirs.thumb));
  cacheBytes = 512LL * 1024 * 1024;
  restart();
  EXPECT_TRUE(one<blobEffect::Rested>(due()));
}

/// A role is taken and given again: the row comes back as it stood.
TEST_F(Thumbs, oneThatMadeRoomComesAgainWithItsRow) {
  receiveOwn();
  bring(theirs, 13);
  cacheBytes = 3 * static_cast<std::int64_t>(small.size());
  restart();
  due();
  EXPECT_TRUE(one<blobEffect::Rested>(answer(served(theirSmall))));
  ASSERT_TRUE(ledger().isThumbOut(theirs.thumb)) << "there is no room for it";
  takeAway(theirs, 14);
  bring(theirs, 13);
  EXPECT_EQ(askedFor(due(), "GET"), theirs.thumb);
}

TEST_F(Thumbs, comeByThemselvesOnlyWhileTheyFillHalfOfTheRoom) {
  receiveOwn();
  bring(theirs, 13);
  cacheBytes = static_cast<std::int64_t>(small.size()); // the own one fills more than half of it
  restart();
  EXPECT_TRUE(one<blobEffect::Rested>(due()));
  cacheBytes = 3 * static_cast<std::int64_t>(small.size());
  restart();
  EXPECT_EQ(askedFor(due(), "GET"), theirs.thumb);
}

TEST_F(Thumbs, manyAreToldOfAtOnce) {
  receiveOwn();
  for (int i = 0; i < 20; ++i) {
    theirs.id = device.store->newId();
    theirs.thumb = sealed::hashOf(theirSmall + std::to_string(i));
    theirs.takenAt = Instant{2000 + i};
    bring(theirs, 20 + static_cast<std::uint64_t>(i));
  }
  auto effects = due();
  EXPECT_EQ(askedFor(effects, "GET"), theirs.thumb) << "the newest first";
  int told = 0;
  for (int i = 19; i >= 0; --i) {
    effects = answer(served(theirSmall + std::to_string(i)));
    told += one<blobEffect::Came>(effects) ? 1 : 0;
  }
  EXPECT_TRUE(one<blobEffect::Rested>(effects));
  EXPECT_EQ(runner->thumbsFetched(), 20U);
  EXPECT_EQ(told, 3) << "8, 8 and the last 4";
}

} // namespace
} // namespace leadhand::test
