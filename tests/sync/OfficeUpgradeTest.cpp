// A database of an older version: backed up, brought up to date, or left as it was.
#include "core/schema/Schema.h"
#include "core/store/RowIo.h"
#include "sync/office/Backup.h"
#include "tests/sync/TestOffice.h"

#include <filesystem>
#include <gmock/gmock.h>

namespace leadhand::sync::test {
namespace {

namespace fs = std::filesystem;

class OfficeUpgrade : public testing::Test {
 protected:
  /// As the first version of the office's own tables, and without a field that came later.
  void makeOld() {
    Database& database = office.store().database();
    for (const char* sql :
         {"DROP INDEX push_result_revised", "ALTER TABLE push_result DROP COLUMN revised",
          "ALTER TABLE quarantine DROP COLUMN verdict", "ALTER TABLE quarantine DROP COLUMN place",
          "ALTER TABLE quarantine DROP COLUMN at", "ALTER TABLE quarantine DROP COLUMN closed_at",
          "ALTER TABLE quarantine DROP COLUMN note", "ALTER TABLE sync_device DROP COLUMN unsent",
          "ALTER TABLE sync_device DROP COLUMN degraded", "DROP TABLE customer_merge", "DROP TABLE told_row",
          "ALTER TABLE customer DROP COLUMN access_note", "DELETE FROM meta WHERE k = 'schema'",
          "PRAGMA user_version = 1"}) {
      const Status done = database.execute(sql);
      ASSERT_TRUE(done) << sql << ": " << done.error().sentence();
    }
  }
  std::vector<std::string> backups(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder + "/backups", error))
      files.push_back(entry.path().string());
    return files;
  }
  std::int64_t number(const std::string& sql) {
    Statement query = office.store().database().prepare(sql);
    const auto found = query.step();
    return found && *found ? query.integer(0) : -1;
  }
  TestOffice office;
};

TEST_F(OfficeUpgrade, isBackedUpFirstAndKeepsEverything) {
  const Id smith = office.customer("Mrs. Smith");
  const std::uint64_t rev = office.store().rev();
  makeOld();
  office.whileClosed([&](const std::string& folder) { EXPECT_TRUE(backups(folder).empty()); });
  EXPECT_EQ(number("PRAGMA user_version"), officeFileVersion);
  EXPECT_EQ(office.read<Customer>(smith).name, "Mrs. Smith");
  EXPECT_EQ(office.store().rev(), rev);
  office.expectWhole();
  office.write({UpdateOf<Customer>(smith).with(&Customer::accessNote, "the new column").edit});
  EXPECT_EQ(office.read<Customer>(smith).accessNote, "the new column");
  std::vector<std::string> files;
  office.whileClosed([&](const std::string& folder) {
    files = backups(folder);
    ASSERT_EQ(files.size(), 1U);
    const auto manifest = checkBackup(office.keys, files[0]);
    ASSERT_TRUE(manifest) << manifest.error().sentence();
    EXPECT_EQ(manifest->fileVersion, 1);
    EXPECT_EQ(manifest->rev, rev);
    EXPECT_EQ(manifest->counts.at("customer"), 1);
  });
  office.whileClosed([&](const std::string& folder) { EXPECT_EQ(backups(folder).size(), 1U); });
}

TEST_F(OfficeUpgrade, fieldsOfANewerDeviceBecomeOrdinaryOnes) {
  const Id smith = office.customer("Mrs. Smith");
  const std::uint32_t note = fieldNumber<Customer>(&Customer::accessNote);
  makeOld();
  Statement put = office.store().database().prepare("UPDATE customer SET ext = ?1");
  ASSERT_TRUE(put.bindBlob(1, encodeFields({{note, valueOf(std::string("gate 12"))},
                                            {900, valueOf(std::string("of a later day"))}}))
                  .run());
  put = {};
  office.reopen();
  EXPECT_EQ(office.read<Customer>(smith).accessNote, "gate 12");
  const auto row = office.store().read(Kind::customer, smith);
  EXPECT_EQ(row->row.ext, (Fields{{900, Value{std::string("of a later day")}}}));
}

TEST_F(OfficeUpgrade, aNewerOneIsLeftAsItIs) {
  ASSERT_TRUE(office.store().setMeta("schema", std::to_string(schemaVersion + 1)));
  office.whileClosed([&](const std::string& folder) {
    OfficeStoreOptions options;
    options.folder = folder;
    const auto opened = SqliteOfficeStore::open(options, office.keys, office.random);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::storeNewer);
    EXPECT_TRUE(backups(folder).empty());
    DatabaseOptions database;
    database.path = folder + "/office.db";
    database.key = office.keys.readOrMake("office.key", 32).value();
    database.salt = office.keys.readOrMake("office.salt", 16).value();
    const auto raw = Database::open(database);
    ASSERT_TRUE(raw);
    EXPECT_TRUE((*raw)->execute("UPDATE meta SET v = x'31' WHERE k = 'schema'"));
  });
}

TEST_F(OfficeUpgrade, whereNoBackupCanBeMadeNothingIsChanged) {
  makeOld();
  office.whileClosed([&](const std::string& folder) {
    OfficeStoreOptions options;
    options.folder = folder;
    options.backupFolder = folder + "/office.db"; // a file, not a folder
    const auto opened = SqliteOfficeStore::open(options, office.keys, office.random);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::folderReadOnly);
  });
}

TEST_F(OfficeUpgrade, anUpgradedOneHasTheColumnsOfANewOne) {
  const auto columns = [](Database& database) {
    std::vector<std::string> names;
    Statement query = database.prepare("SELECT m.name || '.' || c.name FROM sqlite_master m, "
                                       "pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1");
    for (auto more = query.step(); more && *more; more = query.step())
      names.push_back(query.text(0));
    return names;
  };
  makeOld();
  office.reopen();
  TestOffice fresh;
  EXPECT_EQ(columns(office.store().database()), columns(fresh.store().database()));
}

} // namespace
} // namespace leadhand::sync::test
