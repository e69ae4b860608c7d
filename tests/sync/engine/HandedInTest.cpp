// Unsent work that reaches the office as a file instead of over the net.
#include "core/store/SealedFile.h"
#include "core/work/Office.h"
#include "core/work/Photos.h"
#include "sync/device/DeviceSigner.h"
#include "sync/device/UnsentWork.h"
#include "sync/protocol/Codec.h"
#include "sync/protocol/WorkFile.h"
#include "tests/photo/Pictures.h"
#include "tests/sync/engine/World.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

class HandedIn : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(world.settle(jane)); }

  UnsentWork pack(Phone& phone) {
    auto work = packUnsentWork(*phone.store, phone.keys, *phoneBlobs, file());
    EXPECT_TRUE(work) << work.error().sentence();
    return work.value_or(UnsentWork{});
  }
  Result<sync::HandedIn> take() { return world.office.hub().takeIn(file(), *officeBlobs); }
  std::string outcomeOfTaking() {
    const auto work = take();
    return work ? "taken" : std::string(work.error().name());
  }
  [[nodiscard]] std::string file() const { return folder.path() + "/jane.work"; }
  [[nodiscard]] std::string bytesOfFile() const {
    std::ifstream in(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(const std::string& bytes) const {
    std::ofstream(file(), std::ios::binary | std::ios::trunc) << bytes;
  }
  std::size_t comments() { return world.office.all<Comment>().size(); }
  Id shoot(const std::string& bytes) {
    Comment comment;
    comment.id = jane.store->newId();
    comment.customer = world.customers[0];
    comment.text = "see the picture";
    comment.saidOn = world.office.today();
    Photo photo;
    photo.id = jane.store->newId();
    photo.comment = comment.id;
    photo.customer = comment.customer;
    photo.hash = *phoneBlobs->put(bytes);
    photo.size = static_cast<std::int64_t>(bytes.size());
    photo.mime = "image/png";
    TestDevice::must(jane.store->write({insertOf(comment), insertOf(photo)}));
    return photo.id;
  }

  World world;
  Phone jane{world.office, world.jane, 21};
  TemporaryFolder folder;
  TemporaryFolder phoneFolder;
  TemporaryFolder officeFolder;
  std::unique_ptr<FileBlobStore> phoneBlobs =
      std::move(*FileBlobStore::open(phoneFolder.path(), jane.keys, jane.random));
  std::unique_ptr<FileBlobStore> officeBlobs =
      std::move(*FileBlobStore::open(officeFolder.path(), world.office.keys, world.office.random));
};

TEST_F(HandedIn, comesAsIfThePhoneHadSentIt) {
  const Id first = writeComment(jane, world.customers[0], "No German ivy");
  const Id second = writeComment(jane, world.customers[1], "The gate was open");
  EXPECT_EQ(pack(jane).actions, 2);
  EXPECT_EQ(jane.outbox().counts().waiting, 2) << "all of it stays on the phone";
  const auto work = take();
  ASSERT_TRUE(work) << work.error().sentence();
  EXPECT_EQ(work->person, world.jane);
  EXPECT_EQ(work->taken, 2);
  EXPECT_EQ(world.office.read<Comment>(first).text, "No German ivy");
  EXPECT_EQ(world.office.read<Comment>(first).author, world.jane);
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(comments(), 2U) << "what it sends itself is known";
  EXPECT_EQ(jane.outbox().counts().waiting, 0);
  EXPECT_EQ(jane.outbox().receiptOf(Kind::comment, second), "accepted");
}

TEST_F(HandedIn, twiceChangesNothing) {
  (void)writeComment(jane, world.customers[0], "No German ivy");
  (void)pack(jane);
  ASSERT_TRUE(take());
  const std::uint64_t rev = world.office.store().rev();
  const auto again = take();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->known, 1);
  EXPECT_EQ(again->taken, 0);
  EXPECT_EQ(comments(), 1U);
  EXPECT_EQ(world.office.store().rev(), rev);
}

TEST_F(HandedIn, aFileThatLaysForLongFitsBehindWhatCameMeanwhile) {
  const Id comment = writeComment(jane, world.customers[0], "No German ivy");
  (void)pack(jane);
  ASSERT_TRUE(world.settle(jane));
  (void)writeComment(jane, world.customers[0], "And no other ivy");
  ASSERT_TRUE(world.settle(jane));
  const auto work = take();
  ASSERT_TRUE(work);
  EXPECT_EQ(work->known, 1);
  EXPECT_EQ(comments(), 2U);
  EXPECT_EQ(world.office.read<Comment>(comment).text, "No German ivy");
}

TEST_F(HandedIn, photosComeAlong) {
  const std::string picture = pngOf(320, 240, 200'000);
  const Id photo = shoot(picture);
  const UnsentWork packed = pack(jane);
  EXPECT_EQ(packed.photos, 1);
  const auto work = take();
  ASSERT_TRUE(work) << work.error().sentence();
  EXPECT_EQ(work->photos, 1);
  EXPECT_EQ(*officeBlobs->get(sealed::hashOf(picture)), picture);
  EXPECT_GT(world.office.read<Photo>(photo).receivedAt.ms, 0);
  std::filesystem::remove(file());
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(pack(jane).photos, 0) << "the office holds it";
  EXPECT_FALSE(std::filesystem::exists(file())) << "nothing waits, so no file is made";
}

TEST_F(HandedIn, aMonthsWorkInManyPieces) {
  for (int i = 0; i < 1200; ++i)
    (void)writeComment(jane, world.customers[static_cast<std::size_t>(i % 3)],
                       "Comment " + std::to_string(i));
  EXPECT_EQ(pack(jane).actions, 1200);
  const auto work = take();
  ASSERT_TRUE(work) << work.error().sentence();
  EXPECT_EQ(work->taken, 1200);
  EXPECT_EQ(comments(), 1200U);
}

TEST_F(HandedIn, howFarItIsIsToldAndStoppedItLeavesNoFile) {
  for (int i = 0; i < 600; ++i)
    (void)writeComment(jane, world.customers[0], "Comment " + std::to_string(i));
  (void)shoot(pngOf(320, 240, 200'000));
  using Steps = std::vector<std::pair<std::int64_t, std::int64_t>>;
  Steps steps;
  const auto work = packUnsentWork(*jane.store, jane.keys, *phoneBlobs, file(), [&](auto packed, auto all) {
    steps.emplace_back(packed, all);
    return true;
  });
  ASSERT_TRUE(work);
  EXPECT_EQ(work->changes, 602);
  EXPECT_EQ(steps, (Steps{{0, 602}, {500, 602}, {602, 603}, {603, 603}})) << "its photo is found on the way";
  for (std::size_t most = 0; most < steps.size(); ++most) {
    std::filesystem::remove(file());
    std::size_t taken = 0;
    const auto stopped = packUnsentWork(*jane.store, jane.keys, *phoneBlobs, file(),
                                        [&](auto, auto) { return taken++ < most; });
    ASSERT_TRUE(stopped);
    EXPECT_TRUE(stopped->stopped);
    EXPECT_EQ(taken, most + 1) << "nothing more is asked";
    EXPECT_EQ(stopped->changes + stopped->photos, steps[most].first) << "and nothing more is packed";
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
  }
  EXPECT_EQ(pack(jane).actions, 601) << "and all of it still waits";
}

TEST_F(HandedIn, ofARevokedPhoneItIsTakenAsWell) {
  const Id before = writeComment(jane, world.customers[0], "Written while she was with us");
  const auto device = static_cast<std::uint32_t>(metaNumber(*jane.store, "device"));
  ASSERT_TRUE(world.office.hub().revoke(device));
  (void)pack(jane);
  const auto work = take();
  ASSERT_TRUE(work) << work.error().sentence();
  EXPECT_EQ(work->taken, 1);
  EXPECT_EQ(world.office.read<Comment>(before).text, "Written while she was with us");
}

TEST_F(HandedIn, nobodyElseReadsIt) {
  (void)writeComment(jane, world.customers[0], "The gate code is 4711");
  (void)pack(jane);
  EXPECT_EQ(bytesOfFile().find("4711"), std::string::npos);
  World other;
  const auto work = other.office.hub().takeIn(file(), *officeBlobs);
  ASSERT_FALSE(work);
  EXPECT_EQ(work.error().code, ErrorCode::workNotOurs);
}

TEST_F(HandedIn, nothingIsTakenOfADamagedOne) {
  (void)shoot(pngOf(320, 240, 150'000));
  (void)pack(jane);
  const std::string whole = bytesOfFile();
  for (std::size_t at = 0; at < whole.size(); at += whole.size() / 40) {
    std::string bent = whole;
    bent[at] = static_cast<char>(bent[at] ^ 0x20);
    write(bent);
    EXPECT_THAT(outcomeOfTaking(), ::testing::AnyOf("work_damaged", "work_not_ours")) << at;
    write(whole.substr(0, at));
    EXPECT_THAT(outcomeOfTaking(), ::testing::AnyOf("work_damaged", "work_not_ours")) << at;
  }
  write(whole + "x");
  EXPECT_EQ(outcomeOfTaking(), "work_damaged");
  EXPECT_EQ(comments(), 0U);
  EXPECT_TRUE(officeBlobs->all().empty());
  write(whole);
  EXPECT_EQ(outcomeOfTaking(), "taken");
}

TEST_F(HandedIn, nobodySpeaksForAnotherPhone) {
  Phone mark(world.office, world.mark, 22);
  ASSERT_TRUE(world.settle(mark));
  v1::WorkHead head;
  head.set_tenant(std::string(world.office.store().tenant().raw()));
  head.set_device(static_cast<std::uint32_t>(metaNumber(*jane.store, "device")));
  head.set_person(std::string(world.jane.raw()));
  auto forged = std::move(*workfile::Writer::open(file(), *mark.store->meta("server_key")));
  ASSERT_TRUE(forged->add(workfile::Part::head, head.SerializeAsString()));
  ASSERT_TRUE(forged->finish(DeviceKey::load(mark.keys)->secretKey));
  EXPECT_EQ(outcomeOfTaking(), "signature_refused");
  head.set_device(4711);
  forged = std::move(*workfile::Writer::open(file(), *mark.store->meta("server_key")));
  ASSERT_TRUE(forged->add(workfile::Part::head, head.SerializeAsString()));
  ASSERT_TRUE(forged->finish(DeviceKey::load(mark.keys)->secretKey));
  EXPECT_EQ(outcomeOfTaking(), "work_not_ours");
}

TEST_F(HandedIn, whatAnOfficeLacksFromBeforeIsSaid) {
  (void)writeComment(jane, world.customers[0], "Only on the phone");
  v1::WorkHead head;
  head.set_tenant(std::string(world.office.store().tenant().raw()));
  head.set_device(static_cast<std::uint32_t>(metaNumber(*jane.store, "device")));
  head.set_person(std::string(world.jane.raw()));
  auto groups = *jane.outbox().freeze(10, 10'000);
  ASSERT_EQ(groups.size(), 1U);
  groups.front().seq += 1;
  v1::Sync push;
  toWire(groups.front(), *push.add_push());
  auto made = std::move(*workfile::Writer::open(file(), *jane.store->meta("server_key")));
  ASSERT_TRUE(made->add(workfile::Part::head, head.SerializeAsString()));
  ASSERT_TRUE(made->add(workfile::Part::push, packMessage(push)));
  ASSERT_TRUE(made->finish(DeviceKey::load(jane.keys)->secretKey));
  EXPECT_EQ(outcomeOfTaking(), "work_not_next");
  EXPECT_EQ(comments(), 0U);
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(comments(), 1U);
}

TEST_F(HandedIn, aPhoneThatIsNotEnrolledHasNobodyToSealItTo) {
  TestDevice blank("", 99);
  TestDevice::must(blank.store->setMeta("device", ""));
  const auto work = packUnsentWork(*blank.store, blank.keys, *phoneBlobs, file());
  ASSERT_FALSE(work);
  EXPECT_EQ(work.error().code, ErrorCode::notEnrolled);
}

} // namespace
} // namespace leadhand::test
