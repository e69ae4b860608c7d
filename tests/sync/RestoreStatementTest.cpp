// A disk that fails at one statement while the office's folder is opened, restored or unpacked, at each in
// turn: it is said, and asking once more does it.
#include "sync/office/Backup.h"
#include "tests/fakes/StatementStrike.h"
#include "tests/sync/TestOffice.h"

#include <filesystem>
#include <gmock/gmock.h>

namespace leadhand::sync::test {
namespace {

namespace fs = std::filesystem;
using leadhand::test::StrikeWhileOpening;

/// Every statement at first, then in ever larger steps: most of them make one table after the other.
int next(int at) {
  return at + 1 + at / 12;
}

class RestoreStatement : public testing::Test {
 protected:
  RestoreStatement() {
    office.person("Jacki", roles::manager);
    kept = office.customer("Mrs. Smith");
    EXPECT_TRUE(writeBackup(office.store(), office.keys, office.clock, file, false));
    later = office.customer("Mr. Young");
  }
  [[nodiscard]] OfficeStoreOptions options(const std::string& folder, bool create = false) const {
    OfficeStoreOptions made;
    made.folder = folder;
    made.create = create;
    return made;
  }
  TestOffice office;
  TemporaryFolder work{TemporaryFolder::Where::memory};
  std::string file = work.path() + "/company.backup";
  Id kept;
  Id later;
};

TEST_F(RestoreStatement, anOfficeThatOpensHasAllOfIt) {
  const std::uint64_t rev = office.store().rev();
  office.whileClosed([&](const std::string& folder) {
    int refused = 0;
    for (int at = 1;; at = next(at)) {
      const StrikeWhileOpening one(at);
      const auto opened = SqliteOfficeStore::open(options(folder), office.keys, office.random);
      if (opened)
        ASSERT_EQ((*opened)->rev(), rev) << "statement " << at;
      else
        ASSERT_EQ(opened.error().code, ErrorCode::storeFailed)
            << "statement " << at << ": " << opened.error().sentence();
      refused += opened ? 0 : 1;
      if (!one.struck())
        break;
    }
    EXPECT_GT(refused, 5);
  });
  EXPECT_EQ(office.read<Customer>(later).name, "Mr. Young");
  office.expectWhole();
}

TEST_F(RestoreStatement, aNewOfficeIsMadeWholeOrWithTheNextStart) {
  int refused = 0;
  for (int at = 1;; at = next(at)) {
    const TemporaryFolder fresh{TemporaryFolder::Where::memory};
    MemoryKeyStore keys(77);
    bool struck = false;
    {
      const StrikeWhileOpening one(at);
      const auto opened = SqliteOfficeStore::open(options(fresh.path(), true), keys, office.random);
      struck = one.struck();
      refused += opened ? 0 : 1;
      if (!opened) {
        ASSERT_EQ(opened.error().code, ErrorCode::storeFailed)
            << "statement " << at << ": " << opened.error().sentence();
      }
    }
    const auto again = SqliteOfficeStore::open(options(fresh.path(), true), keys, office.random);
    ASSERT_TRUE(again) << "statement " << at << ": " << again.error().sentence();
    ASSERT_THAT((*again)->verify(), testing::IsEmpty()) << "statement " << at;
    if (!struck)
      break;
  }
  EXPECT_GT(refused, 20);
}

TEST_F(RestoreStatement, aRestoreThatFailsIsMadeWhenItIsAskedForAgain) {
  const TemporaryFolder before{TemporaryFolder::Where::memory};
  office.whileClosed([&](const std::string& folder) {
    fs::copy(folder, before.path(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    int refused = 0;
    for (int at = 1;; at = next(at)) {
      const TemporaryFolder now{TemporaryFolder::Where::memory};
      now.copyFrom(before);
      bool struck = false;
      Result<BackupManifest> restored = fail(ErrorCode::internal);
      {
        const StrikeWhileOpening one(at);
        restored = restoreBackup(office.keys, office.random, file, now.path());
        struck = one.struck();
      }
      if (!restored) {
        ++refused;
        ASSERT_EQ(restored.error().code, ErrorCode::storeFailed)
            << "statement " << at << ": " << restored.error().sentence();
        restored = restoreBackup(office.keys, office.random, file, now.path());
      }
      ASSERT_TRUE(restored) << "statement " << at << ": " << restored.error().sentence();
      const auto store = SqliteOfficeStore::open(options(now.path()), office.keys, office.random);
      ASSERT_TRUE(store) << "statement " << at;
      ASSERT_EQ(epochOf((*store)->rev()), restored->epoch) << "statement " << at;
      ASSERT_GT(restored->epoch, epochOf(0)) << "statement " << at;
      ASSERT_TRUE((*store)->exists(Kind::customer, kept)) << "statement " << at;
      ASSERT_FALSE((*store)->exists(Kind::customer, later)) << "statement " << at;
      int aside = 0;
      for (const auto& entry : fs::directory_iterator(now.path()))
        aside += entry.path().filename().string().starts_with("office.db.before-") ? 1 : 0;
      ASSERT_GE(aside, 1) << "statement " << at << ": what stood there is gone";
      if (!struck)
        break;
    }
    EXPECT_GT(refused, 3);
  });
}

TEST_F(RestoreStatement, aFolderIsUnpackedWholeOrItIsSaid) {
  int refused = 0;
  for (int at = 1;; at = next(at)) {
    const TemporaryFolder fresh{TemporaryFolder::Where::memory};
    MemoryKeyStore keys(99);
    ASSERT_TRUE(keys.write("office.key", *office.keys.find("office.key").value()));
    bool struck = false;
    Result<BackupManifest> made = fail(ErrorCode::internal);
    {
      const StrikeWhileOpening one(at);
      made = unpackBackup(keys, office.random, file, fresh.path());
      struck = one.struck();
    }
    if (made) {
      const auto store = SqliteOfficeStore::open(options(fresh.path()), keys, office.random);
      ASSERT_TRUE(store) << "statement " << at;
      ASSERT_EQ(epochOf((*store)->rev()), made->epoch) << "statement " << at;
      ASSERT_TRUE((*store)->exists(Kind::customer, kept)) << "statement " << at;
    } else {
      ++refused;
      ASSERT_EQ(made.error().code, ErrorCode::storeFailed)
          << "statement " << at << ": " << made.error().sentence();
    }
    if (!struck)
      break;
  }
  EXPECT_GT(refused, 3);
}

} // namespace
} // namespace leadhand::sync::test
