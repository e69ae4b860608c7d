#include "core/store/Database.h"

#include "tests/fakes/TemporaryFolder.h"
#include "tests/fakes/TestDevice.h"

#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <sys/resource.h>

namespace leadhand::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class Files : public testing::Test {
 protected:
  DatabaseOptions options(char key = 'k') {
    DatabaseOptions made;
    made.path = folder.file("store.db");
    made.key = std::string(32, key);
    made.salt = std::string(16, 's');
    return made;
  }
  std::unique_ptr<Database> make() {
    auto database = std::move(*Database::open(options()));
    EXPECT_TRUE(database->execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT) STRICT"));
    Transaction together(*database);
    for (int i = 0; i < 200; ++i)
      EXPECT_TRUE(database->prepare("INSERT INTO t(b) VALUES(?1)").bind(1, std::string(200, 'x')).run());
    EXPECT_TRUE(together.commit());
    return database;
  }
  std::string bytes() {
    std::ifstream file(folder.file("store.db"), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  void overwrite(const std::string& content) {
    std::ofstream(folder.file("store.db"), std::ios::binary | std::ios::trunc) << content;
  }
  ErrorCode codeOfOpening(const DatabaseOptions& with) {
    const auto opened = Database::open(with);
    return opened ? ErrorCode::internal : opened.error().code;
  }
  TemporaryFolder folder;
};

TEST_F(Files, openAgainWithTheirKeyAndShowNothingOfWhatTheyHold) {
  make().reset();
  EXPECT_EQ(bytes().find(std::string(50, 'x')), std::string::npos);
  auto again = Database::open(options());
  ASSERT_TRUE(again);
  Statement count = (*again)->prepare("SELECT count(*) FROM t");
  ASSERT_TRUE(count.step().value());
  EXPECT_EQ(count.integer(0), 200);
}

TEST_F(Files, keepNothingOfWhatWasDeleted) {
  DatabaseOptions plain = options();
  plain.encrypted = false;
  auto database = std::move(*Database::open(plain));
  ASSERT_TRUE(database->execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT) STRICT"));
  for (int i = 0; i < 50; ++i)
    ASSERT_TRUE(database->prepare("INSERT INTO t(b) VALUES(?1)").bind(1, std::string(200, 'x')).run());
  ASSERT_TRUE(database->execute("DELETE FROM t; PRAGMA wal_checkpoint(TRUNCATE)"));
  database.reset();
  EXPECT_EQ(bytes().find(std::string(20, 'x')), std::string::npos);
}

TEST_F(Files, tellAWrongKeyFromDamageAndFromWhatIsNotOurs) {
  make().reset();
  const std::string whole = bytes();
  EXPECT_EQ(codeOfOpening(options('w')), ErrorCode::storeWrongKey);
  EXPECT_EQ(bytes(), whole);
  std::string damaged = whole;
  damaged[100] = static_cast<char>(damaged[100] ^ 1);
  overwrite(damaged);
  EXPECT_EQ(codeOfOpening(options()), ErrorCode::storeDamaged);
  EXPECT_EQ(bytes(), damaged);
  overwrite(whole);
  EXPECT_EQ(codeOfOpening(options()), ErrorCode::internal); // opens
}

TEST_F(Files, leaveOtherProgramsFilesAlone) {
  overwrite(std::string("SQLite format 3\0", 16) + std::string(5000, '\0'));
  EXPECT_EQ(codeOfOpening(options()), ErrorCode::storeNotOurs);
  overwrite("a letter to a friend, much longer than the head of a database would be" +
            std::string(5000, ' '));
  EXPECT_EQ(codeOfOpening(options()), ErrorCode::storeNotOurs);
  auto plain = options();
  plain.path = folder.file("plain.db");
  plain.encrypted = false;
  {
    auto ours = std::move(*Database::open(plain));
    ASSERT_TRUE(ours->execute("PRAGMA application_id = 5"));
  }
  EXPECT_EQ(codeOfOpening(plain), ErrorCode::storeNotOurs);
}

TEST_F(Files, damageFurtherInIsReportedWhereItIsMet) {
  make().reset();
  std::string damaged = bytes();
  ASSERT_GT(damaged.size(), 5 * 4096U);
  for (std::size_t at = 3 * 4096; at < damaged.size(); at += 1024)
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
  overwrite(damaged);
  auto opened = Database::open(options());
  ASSERT_TRUE(opened);
  Statement read = (*opened)->prepare("SELECT sum(length(b)) FROM t");
  const auto found = read.step();
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::storeDamaged);
}

TEST_F(Files, canBeReadWithoutTheRightToWrite) {
  make().reset();
  auto reading = options();
  reading.readOnly = true;
  auto opened = Database::open(reading);
  ASSERT_TRUE(opened);
  const auto written = (*opened)->execute("DELETE FROM t");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::storeReadOnly);
  reading.path = folder.file("none.db");
  EXPECT_EQ(codeOfOpening(reading), ErrorCode::folderMissing);
}

TEST_F(Files, sayThatTheyAreInUseOrFull) {
  auto first = make();
  auto second = std::move(*Database::open(options()));
  ASSERT_TRUE(second->execute("PRAGMA busy_timeout = 1"));
  Transaction held(*first);
  const auto busy = second->execute("DELETE FROM t");
  ASSERT_FALSE(busy);
  EXPECT_EQ(busy.error().code, ErrorCode::storeBusy);
  ASSERT_TRUE(first->execute("PRAGMA max_page_count = 20"));
  Statement large = first->prepare("INSERT INTO t(b) VALUES(?1)");
  const auto full = large.bind(1, std::string(200'000, 'y')).run();
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().code, ErrorCode::storeFull);
}

/// While it lives no file of this process can grow beyond so many bytes, as if a quota were used up.
class NoRoomBeyond {
 public:
  explicit NoRoomBeyond(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
    (void)::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limit{bytes, m_before.rlim_max};
    (void)::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~NoRoomBeyond() {
    (void)::setrlimit(RLIMIT_FSIZE, &m_before);
    (void)std::signal(SIGXFSZ, m_handler);
  }
  NoRoomBeyond(const NoRoomBeyond&) = delete;
  NoRoomBeyond& operator=(const NoRoomBeyond&) = delete;

 private:
  rlimit m_before{};
  void (*m_handler)(int);
};

TEST_F(Files, sayThatTheyAreFullWhereTheSystemHasNoRoom) {
  {
    auto database = make();
    Statement large = database->prepare("INSERT INTO t(b) VALUES(?1)");
    large.bind(1, std::string(400'000, 'y'));
    const NoRoomBeyond limit(100'000);
    const auto full = large.run();
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, ErrorCode::storeFull) << full.error().where;
  }
  {
    // To be read, too, the index of the log must be made.
    const NoRoomBeyond limit(0);
    EXPECT_EQ(codeOfOpening(options()), ErrorCode::storeFull);
  }
  EXPECT_TRUE(Database::open(options())) << "with room again all is well";
}

TEST_F(Files, aTransactionInsideAnotherUndoesOnlyItself) {
  auto database = make();
  Transaction outer(*database);
  ASSERT_TRUE(database->execute("DELETE FROM t WHERE a > 100"));
  {
    Transaction inner(*database);
    ASSERT_TRUE(database->execute("DELETE FROM t"));
  }
  ASSERT_TRUE(outer.commit());
  Statement count = database->prepare("SELECT count(*) FROM t");
  ASSERT_TRUE(count.step().value());
  EXPECT_EQ(count.integer(0), 100);
}

TEST(DeviceFile, ofANewerVersionIsLeftUntouched) {
  TestDevice device;
  ASSERT_TRUE(device.store->database().execute("PRAGMA user_version = 99"));
  device.store.reset();
  const auto opened =
      DeviceStore::open({.folder = device.folder.path()}, device.keys, device.clock, device.random);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::storeNewer);
}

TEST(DeviceFile, ofAnOlderVersionGetsItsColumnsAndWhatWaitedForThem) {
  TestDevice device;
  Comment comment;
  comment.id = device.store->newId();
  comment.text = "kept";
  comment.language = "es";
  ASSERT_TRUE(device.store->write(insertOf(comment)));
  // As an older build would have it: no such column, the value in `ext`.
  Database& database = device.store->database();
  ASSERT_TRUE(database.execute("ALTER TABLE comment DROP COLUMN language"));
  const Fields ext{{fieldNumber(&Comment::language), valueOf(std::string("es"))},
                   {900, Value{std::int64_t{4}}}};
  ASSERT_TRUE(database.prepare("UPDATE comment SET ext = ?1").bindBlob(1, encodeFields(ext)).run());
  ASSERT_TRUE(device.store->setMeta("tables", "of before"));
  device.open();
  const auto row = device.store->readRow(Kind::comment, comment.id);
  ASSERT_TRUE(row);
  EXPECT_EQ(fromRow<Comment>(*row).language, "es");
  EXPECT_EQ(fromRow<Comment>(*row).text, "kept");
  EXPECT_EQ(row->ext, (Fields{{900, Value{std::int64_t{4}}}}));
}

} // namespace
} // namespace leadhand::test
