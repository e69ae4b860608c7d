#include "sync/office/SqliteOfficeStore.h"
#include "tests/fakes/FaultVfs.h"
#include "tests/fakes/TestDevice.h"

#include <fstream>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

namespace fs = std::filesystem;

/// A store of either side in a folder of its own, closed; opened by name of its code.
class StoreFile {
 public:
  explicit StoreFile(bool office) : m_office(office) {}
  [[nodiscard]] std::string path() const { return folder.file(m_office ? "office.db" : "crew.db"); }
  Status open() {
    close();
    if (m_office) {
      sync::OfficeStoreOptions options;
      options.folder = folder.path();
      options.create = true;
      options.vfs = vfs;
      LEADHAND_ASSIGN(m_officeStore, sync::SqliteOfficeStore::open(options, keys, random));
      return {};
    }
    LEADHAND_ASSIGN(m_device, DeviceStore::open({folder.path(), 4096, true, vfs}, keys, clock, random));
    return {};
  }
  void close() {
    m_device.reset();
    m_officeStore.reset();
  }
  /// The code with which opening is refused; internal when it opens.
  ErrorCode codeOfOpening() {
    const Status opened = open();
    close();
    return opened ? ErrorCode::internal : opened.error().code;
  }
  Database& database() { return m_office ? m_officeStore->database() : m_device->database(); }
  Status write() {
    const std::string note(200'000, static_cast<char>('a' + ++m_writes % 26));
    if (m_office) {
      LEADHAND_TRY(m_officeStore->begin());
      Status written = m_officeStore->setMeta("note", note);
      if (written)
        written = m_officeStore->commit();
      if (!written)
        m_officeStore->rollback();
      return written;
    }
    Transaction transaction(m_device->database());
    LEADHAND_TRY(transaction.status());
    LEADHAND_TRY(m_device->setMeta("note", note));
    return transaction.commit();
  }
  std::string bytes() const {
    std::ifstream file(path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  void overwrite(const std::string& content) const {
    std::ofstream(path(), std::ios::binary | std::ios::trunc) << content;
  }

  TemporaryFolder folder;
  FakeClock clock;
  SeededRandom random{5};
  MemoryKeyStore keys{6};
  std::string vfs;

 private:
  bool m_office;
  int m_writes = 0;
  std::unique_ptr<DeviceStore> m_device;
  std::unique_ptr<sync::SqliteOfficeStore> m_officeStore;
};

class BadDatabase : public testing::TestWithParam<bool> {
 protected:
  void make() {
    ASSERT_TRUE(store.open());
    ASSERT_TRUE(store.write());
    store.close();
  }
  void onDisk() { store.vfs = disk.name(); }
  FaultDisk disk;
  StoreFile store{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Of, BadDatabase, testing::Bool(), [](const auto& office) {
  return std::string(office.param ? "theOffice" : "aDevice");
});

TEST_P(BadDatabase, notOurs) {
  const std::string letter = "Dear Mrs. Smith, " + std::string(9000, '.');
  for (const std::string& content : {letter, letter.substr(0, 15)}) {
    store.overwrite(content);
    EXPECT_EQ(store.codeOfOpening(), ErrorCode::storeNotOurs);
    EXPECT_EQ(store.bytes(), content);
  }
}

TEST_P(BadDatabase, bitFlip) {
  make();
  const std::string whole = store.bytes();
  for (const std::size_t at : {std::size_t{0}, std::size_t{17}, std::size_t{100}, std::size_t{4000}}) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 4);
    store.overwrite(flipped);
    // SQLCipher keeps the salt in the first 16 bytes; ours lies with the key, so a flip there harms nothing.
    EXPECT_EQ(store.codeOfOpening(), at < 16 ? ErrorCode::internal : ErrorCode::storeDamaged) << at;
  }
}

TEST_P(BadDatabase, truncated) {
  make();
  const std::string whole = store.bytes();
  for (const std::size_t size : {std::size_t{2}, std::size_t{1000}, std::size_t{4096}, whole.size() / 2}) {
    store.overwrite(whole.substr(0, size));
    EXPECT_EQ(store.codeOfOpening(), ErrorCode::storeDamaged) << size;
    EXPECT_EQ(store.bytes().size(), size);
  }
}

TEST_P(BadDatabase, wrongKeyIsToldApartFromDamage) {
  make();
  const std::string whole = store.bytes();
  const MemoryKeyStore right = store.keys;
  store.keys = MemoryKeyStore(99);
  EXPECT_EQ(store.codeOfOpening(), ErrorCode::storeWrongKey);
  EXPECT_EQ(store.bytes(), whole);
  store.keys = right;
  EXPECT_EQ(store.codeOfOpening(), ErrorCode::internal);
}

TEST_P(BadDatabase, aCheckFileCutByALostPowerDoesNotLockAnybodyOut) {
  make();
  const std::string check = fs::path(store.path()).replace_extension(".check").string();
  fs::resize_file(check, 20);
  EXPECT_EQ(store.codeOfOpening(), ErrorCode::internal);
  EXPECT_EQ(fs::file_size(check), 64U);
  fs::remove(check);
  EXPECT_EQ(store.codeOfOpening(), ErrorCode::internal);
  EXPECT_EQ(fs::file_size(check), 64U);
}

TEST_P(BadDatabase, staleWal) {
  make();
  ASSERT_TRUE(store.open());
  ASSERT_TRUE(store.write());
  fs::copy_file(store.path() + "-wal", store.folder.file("stale"));
  store.close();
  const std::string whole = store.bytes();
  fs::copy_file(store.folder.file("stale"), store.path() + "-wal");
  EXPECT_EQ(store.codeOfOpening(), ErrorCode::internal); // all of it was in the file already
  // Of another store: its pages can't be verified with this key.
  StoreFile other(GetParam());
  other.keys = MemoryKeyStore(77);
  ASSERT_TRUE(other.open());
  ASSERT_TRUE(other.write());
  fs::copy_file(other.path() + "-wal", store.path() + "-wal", fs::copy_options::overwrite_existing);
  EXPECT_EQ(store.codeOfOpening(), ErrorCode::storeDamaged);
}

TEST_P(BadDatabase, readOnly) {
  onDisk();
  make();
  disk.setTrouble({DiskTrouble::What::readOnly, 0});
  EXPECT_EQ(store.codeOfOpening(), ErrorCode::storeReadOnly);
  disk.setTrouble({});
  EXPECT_EQ(store.codeOfOpening(), ErrorCode::internal);
}

TEST_P(BadDatabase, diskFullAtOpen) {
  onDisk();
  for (std::uint64_t at = 0; at < 30; ++at) {
    disk.load({});
    disk.setTrouble({DiskTrouble::What::full, at});
    EXPECT_EQ(store.codeOfOpening(), ErrorCode::storeFull) << at;
    disk.setTrouble({});
    EXPECT_EQ(store.codeOfOpening(), ErrorCode::internal) << at;
  }
}

TEST_P(BadDatabase, diskFullAtCommit) {
  onDisk();
  make();
  ASSERT_TRUE(store.open());
  disk.setTrouble({DiskTrouble::What::full, 10});
  const Status full = store.write();
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().code, ErrorCode::storeFull);
  EXPECT_TRUE(disk.struck());
  disk.setTrouble({}); // room again: the same connection goes on
  EXPECT_TRUE(store.write());
}

TEST_P(BadDatabase, newerSchemaIsLeftUntouched) {
  make();
  ASSERT_TRUE(store.open());
  ASSERT_TRUE(store.database().execute("PRAGMA user_version = 9999"));
  store.close();
  const std::string whole = store.bytes();
  EXPECT_EQ(store.codeOfOpening(), ErrorCode::storeNewer);
  EXPECT_EQ(store.bytes(), whole);
}

TEST_P(BadDatabase, missingTable) {
  make();
  for (const char* table : {"meta", GetParam() ? "commit_log" : "outbox"}) {
    ASSERT_TRUE(store.open());
    ASSERT_TRUE(store.database().execute(std::string("ALTER TABLE ") + table + " RENAME TO away"));
    EXPECT_EQ(store.codeOfOpening(), ErrorCode::storeDamaged) << table;
    DatabaseOptions file;
    file.path = store.path();
    file.key = store.keys.readOrMake(GetParam() ? "office.key" : "store.key", 32).value();
    file.salt = store.keys.readOrMake(GetParam() ? "office.salt" : "store.salt", 16).value();
    auto repaired = Database::open(file);
    ASSERT_TRUE(repaired);
    ASSERT_TRUE((*repaired)->execute(std::string("ALTER TABLE away RENAME TO ") + table));
  }
  EXPECT_EQ(store.codeOfOpening(), ErrorCode::internal);
}

TEST_P(BadDatabase, locked) {
  make();
  ASSERT_TRUE(store.open());
  ASSERT_TRUE(store.database().execute("PRAGMA busy_timeout = 1"));
  DatabaseOptions file;
  file.path = store.path();
  file.key = store.keys.readOrMake(GetParam() ? "office.key" : "store.key", 32).value();
  file.salt = store.keys.readOrMake(GetParam() ? "office.salt" : "store.salt", 16).value();
  auto other = Database::open(file);
  ASSERT_TRUE(other);
  {
    Transaction held(**other);
    ASSERT_TRUE(held.status());
    const Status refused = store.write();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::storeBusy);
  }
  EXPECT_TRUE(store.write());
}

TEST_P(BadDatabase, fileSwappedWhileOpen) {
  make();
  fs::copy_file(store.path(), store.folder.file("other.db"));
  ASSERT_TRUE(store.open());
  ASSERT_TRUE(store.write());
  fs::rename(store.folder.file("other.db"), store.path());
  const Status refused = store.write();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::storeFailed);
  EXPECT_THAT(refused.error().sentence(), testing::HasSubstr("replaced"));
}

} // namespace
} // namespace leadhand::test
