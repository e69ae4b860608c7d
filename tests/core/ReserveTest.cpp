// A phone whose disk is full is opened by a new process, and what a person writes is kept.
#include "core/store/Reserve.h"
#include "core/store/FileBlobStore.h"
#include "core/store/Salvage.h"
#include "tests/e2e/SmallDisk.h"
#include "tests/fakes/TestDevice.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace leadhand::test {
namespace {

using e2e::SmallDisk;

class FullPhone : public testing::Test {
 protected:
  FullPhone() {
    EXPECT_TRUE(open());
    for (const auto& [key, value] :
         {std::pair("person", newId(clock, random).text()), {"person_name", "Jane"}, {"role", "lead_hand"}})
      TestDevice::must(store->setMeta(key, value));
    say("with room");
    Reserve(home).hold(random);
  }
  ErrorCode why(const Status& status) { return status ? ErrorCode::internal : status.error().code; }
  /// As a new process does.
  Status open() {
    const SmallDisk::Standing standing(disk);
    store.reset();
    std::optional<Salvaged> salvaged;
    auto opened = openOrSalvage({.folder = home}, keys, clock, random, salvaged);
    EXPECT_FALSE(salvaged) << "a full disk is no damage";
    if (!opened)
      return tl::unexpected<Error>(opened.error());
    store = std::move(*opened);
    return {};
  }
  Status say(const std::string& text) {
    const SmallDisk::Standing standing(disk);
    Comment comment;
    comment.id = store->newId();
    comment.freeName = "Mrs. Smith";
    comment.text = text;
    const Status written = store->write(insertOf(comment));
    if (written)
      ++said;
    return written;
  }
  void expectAllThere() {
    EXPECT_EQ(store->select<Comment>("").size(), said);
    EXPECT_EQ(Outbox(*store).counts().waiting, static_cast<std::int64_t>(said));
  }
  [[nodiscard]] bool isMounted() const { return disk.kind() == SmallDisk::Kind::mounted; }

  SmallDisk disk{48};
  FakeClock clock;
  SeededRandom random{3};
  MemoryKeyStore keys{4};
  std::string home = disk.path() + "/home";
  std::unique_ptr<DeviceStore> store;
  std::size_t said = 0;
};

TEST_F(FullPhone, isOpenedAndKeepsShortTextsInTheRoomThatWasHeldBack) {
  store.reset();
  disk.fill(0);
  // Where no small disk can be made, all files are held to their size: nothing that is given up helps then.
  const Status opened = open();
  ASSERT_EQ(opened.has_value(), isMounted()) << opened.error().sentence();
  for (int i = 0; i < 20 && opened; ++i) {
    ASSERT_TRUE(open()) << "each save a process of its own, as the command line is: " << i;
    const Status kept = say("on a full disk " + std::to_string(i));
    ASSERT_TRUE(kept) << kept.error().sentence();
  }
  disk.free();
  ASSERT_TRUE(open());
  expectAllThere();
  EXPECT_EQ(said, isMounted() ? 21U : 1U);
}

TEST_F(FullPhone, withoutThatRoomItIsRefusedInOneWord) {
  store.reset();
  std::filesystem::remove(home + "/room.reserve");
  disk.fill(0);
  EXPECT_EQ(why(open()), ErrorCode::storeFull);
  disk.free();
  ASSERT_TRUE(open());
  expectAllThere();
}

TEST_F(FullPhone, thatIsOpenKeepsShortTextsToo) {
  disk.fill(0);
  std::size_t kept = 0;
  for (int i = 0; i < 60; ++i)
    kept += say("on a full disk " + std::to_string(i) + std::string(2'000, 'x')) ? 1 : 0;
  EXPECT_EQ(std::filesystem::exists(home + "/room.reserve"), false) << "it was given up";
  EXPECT_TRUE(kept >= 20 || !isMounted()) << kept;
  disk.free();
  ASSERT_TRUE(open());
  expectAllThere();
}

TEST_F(FullPhone, refusesAPhotoAndSaysWhy) {
  auto photos = FileBlobStore::open(home + "/blobs", keys, random);
  ASSERT_TRUE(photos);
  disk.fill(0);
  const SmallDisk::Standing standing(disk);
  const auto put = (*photos)->put(std::string(3'000'000, 'p'));
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().code, ErrorCode::storeFull);
  EXPECT_TRUE(std::filesystem::exists(home + "/room.reserve")) << "a photo is not worth it";
}

TEST_F(FullPhone, takesTheRoomAgainOnlyWhereThereIsPlenty) {
  EXPECT_TRUE(Reserve(home).giveUp());
  EXPECT_FALSE(Reserve(home).giveUp()) << "there is no second one";
  disk.fill(2 * 1024 * 1024);
  if (isMounted()) {
    Reserve(home).hold(random);
    EXPECT_FALSE(std::filesystem::exists(home + "/room.reserve"));
  }
  disk.free();
  Reserve(home).hold(random);
  EXPECT_EQ(std::filesystem::file_size(home + "/room.reserve"), 1024U * 1024);
}

} // namespace
} // namespace leadhand::test
