#include "core/store/Salvage.h"

#include "tests/fakes/TestDevice.h"

#include <fstream>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::SizeIs;

class Salvaging : public testing::Test {
 protected:
  /// `count` actions of two records each: a long comment and a task.
  void save(int count) {
    for (int i = 0; i < count; ++i) {
      Comment comment;
      comment.id = device.store->newId();
      comment.saidOn = *Date::fromIso("2011-09-01");
      comment.text = "comment " + std::to_string(i) + std::string(700, '.');
      Task task;
      task.id = device.store->newId();
      task.comment = comment.id;
      task.text = "task " + std::to_string(i) + std::string(500, '.');
      ASSERT_TRUE(device.store->write({insertOf(comment), insertOf(task)}));
    }
  }
  std::string path() const { return device.folder.file("crew.db"); }
  void flip(std::size_t at) {
    std::fstream file(path(), std::ios::binary | std::ios::in | std::ios::out);
    file.seekg(static_cast<std::streamoff>(at));
    const char byte = static_cast<char>(file.get() ^ 1);
    file.seekp(static_cast<std::streamoff>(at));
    file.put(byte);
  }
  Result<Salvaged> run() {
    device.store.reset();
    return salvage({.folder = device.folder.path()}, device.keys, device.clock, device.random);
  }
  TestDevice device;
};

TEST_F(Salvaging, aWholeOutboxComesOverAsItIs) {
  save(5);
  ASSERT_TRUE(device.outbox().freeze(4, 100'000));
  const auto before = device.outbox().open();
  const auto done = run();
  ASSERT_TRUE(done) << done.error().sentence();
  EXPECT_EQ(done->groups, 5);
  EXPECT_EQ(done->broken, 0);
  EXPECT_TRUE(done->isAllRead);
  EXPECT_TRUE(done->isStillEnrolled);
  EXPECT_TRUE(fs::exists(done->movedTo));
  device.open();
  EXPECT_EQ(device.store->actor().person, device.person);
  const auto after = device.outbox().open();
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    EXPECT_EQ(after[i].n, before[i].n);
    EXPECT_EQ(after[i].seq, before[i].seq);
    EXPECT_EQ(after[i].state, before[i].state);
    EXPECT_EQ(encodeFields(after[i].fields), encodeFields(before[i].fields));
    EXPECT_TRUE(device.store->readRow(after[i].kind, after[i].id));
  }
  EXPECT_THAT(device.outbox().audit(), IsEmpty());
  // The sequence goes on where it was: nothing is sent under a number that the office has seen.
  const auto frozen = device.outbox().freeze(100, 1'000'000);
  ASSERT_TRUE(frozen);
  ASSERT_THAT(*frozen, SizeIs(5));
  EXPECT_EQ(frozen->back().seq, 5U);
}

TEST_F(Salvaging, aBitFlippedAnywhereLosesLittleAndHalvesNothing) {
  save(60);
  device.store.reset();
  std::ifstream file(path(), std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const std::size_t pages = whole.size() / 4096;
  std::int64_t mostLost = 0;
  int salvagedFully = 0;
  int lostFully = 0;
  for (std::size_t page = pages / 3; page < pages; page += 7) {
    fs::remove(path() + "-wal");
    std::ofstream(path(), std::ios::binary | std::ios::trunc) << whole;
    flip(page * 4096 + 2000);
    const auto done = run();
    ASSERT_TRUE(done) << page << " " << done.error().sentence();
    device.open();
    EXPECT_THAT(device.outbox().audit(), IsEmpty()) << page;
    const std::int64_t lost = 60 - done->groups - done->broken;
    if (lost == 60) { // the page from which all others of the outbox are reached
      ++lostFully;
      continue;
    }
    mostLost = std::max(mostLost, lost);
    salvagedFully += done->groups == 60 ? 1 : 0;
    EXPECT_EQ(done->isAllRead, lost + done->broken == 0) << page;
    const auto groups = device.outbox().freeze(1000, 10'000'000);
    ASSERT_TRUE(groups);
    for (const OutboxGroup& group : *groups)
      EXPECT_THAT(group.entries, SizeIs(2)) << "half an action, page " << page;
    device.store.reset();
  }
  EXPECT_GT(salvagedFully, 0);
  EXPECT_LT(mostLost, 8) << "one page holds about five entries";
  EXPECT_LE(lostFully, 1);
}

TEST_F(Salvaging, anOutboxFromBeforeAColumnComesOverToo) {
  save(3);
  ASSERT_TRUE(device.store->database().execute("ALTER TABLE outbox DROP COLUMN arrived_at"));
  const auto done = run();
  ASSERT_TRUE(done) << done.error().sentence();
  EXPECT_EQ(done->groups, 3);
  EXPECT_TRUE(done->isAllRead);
}

TEST_F(Salvaging, withTheListOfTablesGoneTheOutboxIsFoundByItsRoot) {
  save(4);
  device.store.reset();
  const std::size_t pages = fs::file_size(path()) / 4096;
  DatabaseOptions file{.path = path()};
  file.key = *device.keys.readOrMake("store.key", 32);
  file.salt = *device.keys.readOrMake("store.salt", 16);
  std::size_t page = 1; // behind the head of the file, the first one that names tables
  for (;; ++page) {
    ASSERT_LT(page, pages);
    flip(page * 4096 + 2000);
    if (!Database::open(file))
      break;
    flip(page * 4096 + 2000);
  }
  const auto done = run();
  ASSERT_TRUE(done) << done.error().sentence();
  EXPECT_EQ(done->groups, 4);
  EXPECT_TRUE(done->isAllRead);
  EXPECT_TRUE(done->isStillEnrolled);
}

TEST_F(Salvaging, whatCanNotBeReadAtAllIsKeptAside) {
  save(3);
  device.store.reset();
  flip(2000); // the first page
  const auto opened =
      DeviceStore::open({.folder = device.folder.path()}, device.keys, device.clock, device.random);
  ASSERT_FALSE(opened);
  ASSERT_EQ(opened.error().code, ErrorCode::storeDamaged);
  std::ifstream file(path(), std::ios::binary);
  const std::string damaged{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const auto done = run();
  ASSERT_TRUE(done);
  EXPECT_EQ(done->groups, 0);
  EXPECT_FALSE(done->isStillEnrolled);
  EXPECT_FALSE(done->isAllRead);
  std::ifstream aside(done->movedTo, std::ios::binary);
  const std::string kept{std::istreambuf_iterator<char>(aside), std::istreambuf_iterator<char>()};
  EXPECT_EQ(kept, damaged);
  // A second accident finds a name of its own.
  const auto again = run();
  ASSERT_TRUE(again);
  EXPECT_NE(again->movedTo, done->movedTo);
  EXPECT_TRUE(fs::exists(done->movedTo));
}

} // namespace
} // namespace leadhand::test
