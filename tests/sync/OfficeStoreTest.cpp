#include "tests/sync/TestOffice.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sstream>

namespace leadhand::sync::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string bytesOf(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

/// A company with something in every place that verify looks at.
class OfficeStore : public ::testing::Test {
 protected:
  TestOffice office;
  Id jane = office.person("Jane", roles::leadHand, office.crew("Blue truck"));
  Id smith = office.customer("Mrs. Smith");
  Id said;

  void SetUp() override {
    auto comment = made<Comment>(office.hub().newId(), jane);
    comment.customer = smith;
    comment.text = "The ivy again.";
    office.write({insertOf(comment)});
    said = comment.id;
    ASSERT_THAT(office.store().verify(), IsEmpty()) << "nothing is off before the damage";
  }
  /// What verify says once `sql` has done its harm.
  std::vector<std::string> after(const std::string& sql) {
    const Status done = office.store().database().execute(sql);
    EXPECT_TRUE(done.has_value()) << done.error().sentence();
    return office.store().verify();
  }
};

TEST_F(OfficeStore, aMissingReferenceIsFound) {
  const auto found = after("DELETE FROM person WHERE name = 'Jane'");
  EXPECT_THAT(found, Contains(AllOf(HasSubstr("person"), HasSubstr(said.text()), HasSubstr("author"))));
}

TEST_F(OfficeStore, aRecordWithoutItsRevisionIsFoundAndTheOtherWayRound) {
  EXPECT_THAT(after("DELETE FROM comment"), Contains(HasSubstr("A revision has lost its record")));
}

TEST_F(OfficeStore, aRevisionThatIsGoneIsFound) {
  EXPECT_THAT(after("DELETE FROM sync_row WHERE kind = 9"),
              Contains(AllOf(HasSubstr("no revision"), HasSubstr(said.text()))));
}

TEST_F(OfficeStore, aBrokenStampIsFound) {
  EXPECT_THAT(after("UPDATE sync_row SET stamps = x'00' WHERE kind = 9"),
              Contains(AllOf(HasSubstr("stamps"), HasSubstr(said.text()))));
}

TEST_F(OfficeStore, aStampFromTheFutureIsFound) {
  EXPECT_THAT(after("UPDATE sync_row SET stamps = x'00ffff7f0001' WHERE kind = 9"),
              Contains(AllOf(HasSubstr("stamps"), HasSubstr(said.text()))));
}

TEST_F(OfficeStore, aWrongDigestIsFound) {
  const auto found = after("UPDATE scope SET digest = digest + 1");
  EXPECT_THAT(found, Not(IsEmpty()));
  EXPECT_THAT(found, Each(HasSubstr("A digest is not that of the rows")));
  EXPECT_THAT(after("DELETE FROM scope"), Each(HasSubstr("0 rows counted")));
}

TEST_F(OfficeStore, aBrokenHistoryIsFound) {
  EXPECT_THAT(after("UPDATE commit_log SET content = x'00' WHERE rev = (SELECT min(rev) FROM commit_log)"),
              Contains(HasSubstr("history")));
}

TEST_F(OfficeStore, aRevisionAboveTheNewestIsFound) {
  EXPECT_THAT(after("UPDATE sync_row SET rev = rev + 1000 WHERE kind = 9"),
              Contains(HasSubstr("above the company's newest revision")));
}

TEST_F(OfficeStore, everyFindingIsOneSentenceThatSaysWhatToDo) {
  const auto found = after("DELETE FROM person; DELETE FROM sync_row WHERE kind = 9; DELETE FROM scope");
  ASSERT_GT(found.size(), 2U);
  for (const std::string& line : found) {
    EXPECT_THAT(line, AllOf(HasSubstr("restore"), testing::EndsWith("."), Not(HasSubstr("\n"))));
    EXPECT_THAT(line, HasSubstr(" (")) << "it says where";
  }
}

TEST_F(OfficeStore, aDamagedPageIsFoundAndNamedOnce) {
  std::vector<std::string> found;
  for (int i = 0; i < 200; ++i) {
    auto comment = made<Comment>(office.hub().newId(), jane);
    comment.customer = smith;
    comment.text = std::string(900, 'x');
    office.write({insertOf(comment)});
  }
  constexpr int page = 4096;
  std::uintmax_t last = 0;
  office.whileClosed([&](const std::string& folder) {
    const auto path = std::filesystem::path(folder) / "office.db";
    last = std::filesystem::file_size(path) / page;
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(static_cast<std::streamoff>((last - 1) * page + 100));
    file.write("harm", 4);
  });
  found = office.store().verify();
  EXPECT_THAT(found, Contains(AllOf(HasSubstr("The file is damaged"),
                                    HasSubstr("page " + std::to_string(last)), HasSubstr("restore"))));
  EXPECT_THAT(found, Each(Not(AnyOf(HasSubstr("HMAC"), HasSubstr("***"), HasSubstr("\n")))))
      << "SQLite's words";
}

TEST_F(OfficeStore, aFolderOfANewerVersionIsRefusedAndStaysByteForByte) {
  ASSERT_TRUE(office.store().database().execute("PRAGMA user_version = 99"));
  TemporaryFolder elsewhere;
  std::string before;
  office.whileClosed([&](const std::string& folder) {
    // With a log beside it, as a process that was killed leaves it.
    for (const char* name : {"office.db", "office.check"})
      std::filesystem::copy(std::filesystem::path(folder) / name, elsewhere.path() + "/" + name);
    std::filesystem::remove(std::filesystem::path(folder) / "office.db");
  });
  before = bytesOf(elsewhere.path() + "/office.db");
  OfficeStoreOptions options;
  options.folder = elsewhere.path();
  const auto opened = SqliteOfficeStore::open(options, office.keys, office.random);
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().code, ErrorCode::storeNewer);
  EXPECT_EQ(bytesOf(elsewhere.path() + "/office.db"), before);
}

TEST_F(OfficeStore, theLogOfANewerVersionIsNotCopiedIntoItsDatabase) {
  ASSERT_TRUE(office.store().database().execute("PRAGMA user_version = 99"));
  TemporaryFolder elsewhere;
  // While it is open the newest of it stands in the log.
  const std::filesystem::path from =
      std::filesystem::path(sqlite3_db_filename(office.store().database().handle(), "main")).parent_path();
  for (const char* name : {"office.db", "office.db-wal", "office.check"})
    std::filesystem::copy(from / name, elsewhere.path() + "/" + name);
  const std::string database = bytesOf(elsewhere.path() + "/office.db");
  const std::string log = bytesOf(elsewhere.path() + "/office.db-wal");
  ASSERT_FALSE(log.empty());
  OfficeStoreOptions options;
  options.folder = elsewhere.path();
  const auto opened = SqliteOfficeStore::open(options, office.keys, office.random);
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().code, ErrorCode::storeNewer);
  EXPECT_EQ(bytesOf(elsewhere.path() + "/office.db"), database);
  EXPECT_EQ(bytesOf(elsewhere.path() + "/office.db-wal"), log);
}

TEST_F(OfficeStore, aRolledBackCommitLeavesNothing) {
  const std::uint64_t rev = office.store().rev();
  const ScopeDigest digest = office.store().digest(smith);
  ASSERT_TRUE(office.store().begin());
  auto stored = office.store().read(Kind::comment, said);
  ASSERT_TRUE(stored.has_value());
  const std::uint64_t rowRev = stored->row.rev;
  stored->row.rev = rev + 1;
  ASSERT_TRUE(office.store().put(*stored));
  ASSERT_TRUE(office.store().noteDay(office.today().plusDays(1)));
  office.store().rollback();
  EXPECT_EQ(office.store().rev(), rev);
  EXPECT_EQ(office.store().digest(smith).sum, digest.sum);
  EXPECT_EQ(office.store().read(Kind::comment, said)->row.rev, rowRev);
  office.expectWhole();
}

TEST_F(OfficeStore, whatWasWrittenIsThereAfterACrash) {
  const std::uint64_t rev = office.store().rev();
  const std::string chain = office.store().chainAt(rev);
  office.reopen();
  EXPECT_EQ(office.store().rev(), rev);
  EXPECT_EQ(office.store().chainAt(rev), chain);
  EXPECT_EQ(office.read<Comment>(said).text, "The ivy again.");
  office.expectWhole();
}

} // namespace
} // namespace leadhand::sync::test
