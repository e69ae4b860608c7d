// A company's backup with its photos and secrets, and everything that can go wrong while it is made or read.
#include "sync/office/Backup.h"

#include "core/store/FileBlobStore.h"
#include "sync/office/BackupFile.h"
#include "tests/fakes/StatementStrike.h"
#include "tests/photo/Pictures.h"
#include "tests/sync/TestOffice.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

namespace leadhand::sync::test {
namespace {

namespace fs = std::filesystem;
using testing::AnyOf;
using testing::Eq;
using testing::IsEmpty;
using testing::Not;

class BackupTest : public testing::Test {
 protected:
  BackupTest() {
    office.person("Jacki", roles::manager);
    const Id smith = office.customer("Mrs. Smith");
    auto opened = FileBlobStore::open(blobFolder, office.keys, office.random);
    blobs = std::move(*opened);
    for (int i = 0; i < 3; ++i) {
      const std::string bytes =
          leadhand::test::jpegOf(640, 480) + std::string(70'000, static_cast<char>('a' + i));
      hashes.push_back(*blobs->put(bytes));
      Photo photo;
      photo.id = newId(office.clock, office.random);
      photo.customer = smith;
      photo.hash = hashes.back();
      photo.size = static_cast<std::int64_t>(bytes.size());
      photo.mime = "image/jpeg";
      photo.receivedAt = office.clock.now();
      office.write({insertOf(photo)});
    }
  }
  [[nodiscard]] Result<BackupManifest> make(const BackupProgress& progress = {}) {
    const BackupSource source{office.store().database(), office.keys, work.path(), blobFolder};
    return writeBackup(source, office.clock.now(), file, progress);
  }
  /// A machine that has nothing but the copy of the company's key.
  [[nodiscard]] MemoryKeyStore keyAlone() {
    MemoryKeyStore keys(99);
    EXPECT_TRUE(keys.write("office.key", *office.keys.find("office.key").value()));
    return keys;
  }
  [[nodiscard]] std::string bytes() const {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(const std::string& content) const {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
  }
  [[nodiscard]] std::string refusal(KeyStore& keys) const {
    const auto checked = checkBackup(keys, file);
    return checked ? "taken" : std::string(checked.error().name());
  }
  /// Of the folder where the copy stands for a while: nothing of it is left behind.
  [[nodiscard]] std::vector<std::string> leftOvers() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(work.path()))
      names.push_back(entry.path().filename().string());
    return names;
  }

  TestOffice office;
  TemporaryFolder work{TemporaryFolder::Where::memory};
  TemporaryFolder target{TemporaryFolder::Where::memory};
  std::string blobFolder = office.folder() + "/blobs";
  std::string file = target.path() + "/company.backup";
  std::unique_ptr<FileBlobStore> blobs;
  std::vector<std::string> hashes;
};

TEST_F(BackupTest, photosAndSecretsArriveOnAnotherMachine) {
  std::vector<std::uint64_t> done;
  std::uint64_t total = 0;
  const auto made = make([&](std::uint64_t now, std::uint64_t all) {
    done.push_back(now);
    total = all;
  });
  ASSERT_TRUE(made) << made.error().sentence();
  EXPECT_EQ(made->blobs, 3);
  EXPECT_EQ(made->lackingPhotos, 0);
  EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
  EXPECT_EQ(done.back(), total);
  EXPECT_EQ(total, made->bytes);
  EXPECT_THAT(leftOvers(), IsEmpty());

  MemoryKeyStore keys = keyAlone();
  TemporaryFolder fresh;
  std::uint64_t read = 0;
  const auto unpacked = unpackBackup(keys, office.random, file, fresh.path(),
                                     [&](std::uint64_t now, std::uint64_t) { read = now; });
  ASSERT_TRUE(unpacked) << unpacked.error().sentence();
  EXPECT_EQ(read, total);
  EXPECT_EQ(unpacked->epoch, made->epoch + 1);
  auto there = FileBlobStore::open(fresh.path() + "/blobs", keys, office.random);
  ASSERT_TRUE(there);
  for (const std::string& hash : hashes)
    EXPECT_EQ((*there)->get(hash).value_or(""), blobs->get(hash).value_or("none"));
}

TEST_F(BackupTest, aPhotoThatIsDamagedOrGoneIsSaidAndNoPhoneGivesUpItsOwn) {
  std::ofstream(blobFolder + "/" + hashes[0], std::ios::binary | std::ios::trunc) << "not sealed at all";
  const auto second = fs::path(blobFolder) / hashes[1];
  std::fstream bent(second, std::ios::binary | std::ios::in | std::ios::out);
  bent.seekp(static_cast<std::streamoff>(fs::file_size(second)) - 3);
  bent.put('\x55');
  bent.close();
  fs::remove(fs::path(blobFolder) / hashes[2]);
  std::ofstream(blobFolder + "/notes.txt") << "somebody's own file";
  const auto made = make();
  ASSERT_TRUE(made) << made.error().sentence();
  EXPECT_EQ(made->blobs, 0);
  EXPECT_EQ(made->lackingPhotos, 3);
  const std::uint64_t before = office.store().durableRev();
  const Status noted = noteBackup(office.store(), *made, true);
  ASSERT_FALSE(noted);
  EXPECT_EQ(noted.error().code, ErrorCode::backupLacksPhotos);
  EXPECT_EQ(office.store().durableRev(), before);
}

TEST_F(BackupTest, everyStatementOfItFailsOnce) {
  sqlite3* connection = office.store().database().handle();
  int refused = 0;
  for (int at = 1;; ++at) {
    ASSERT_LT(at, 1'000);
    bool struck = false;
    Result<BackupManifest> made = fail(ErrorCode::internal);
    {
      const leadhand::test::StatementStrike next(connection, at);
      made = make();
      struck = next.struck();
    }
    if (!struck)
      break;
    EXPECT_THAT(leftOvers(), IsEmpty()) << "statement " << at;
    if (made) {
      EXPECT_EQ(refusal(office.keys), "taken") << "statement " << at;
      EXPECT_EQ(made->blobs, 3) << "statement " << at;
      EXPECT_EQ(made->counts["photo"], 3) << "statement " << at;
    } else {
      ++refused;
      EXPECT_FALSE(fs::exists(file)) << "statement " << at;
    }
    fs::remove(file);
  }
  EXPECT_GT(refused, 5);
}

TEST_F(BackupTest, aFileThatWasCutOrBentIsNotTaken) {
  ASSERT_TRUE(make());
  const std::string whole = bytes();
  const auto refusals = AnyOf(Eq("backup_cut"), Eq("backup_damaged"), Eq("backup_not_ours"),
                              Eq("backup_reordered"), Eq("store_wrong_key"), Eq("file_unreadable"));
  for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 40) {
    write(whole.substr(0, size));
    EXPECT_THAT(refusal(office.keys), refusals) << "cut at " << size;
  }
  for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 40) {
    std::string bent = whole;
    bent[at] = static_cast<char>(bent[at] ^ 0x10);
    write(bent);
    EXPECT_THAT(refusal(office.keys), refusals) << "bent at " << at;
  }
  write(whole);
  EXPECT_EQ(refusal(office.keys), "taken");
  MemoryKeyStore others(5);
  EXPECT_THAT(refusal(others), AnyOf(Eq("store_wrong_key"), Eq("backup_other_company")))
      << "another company's key";
  fs::remove(file);
  EXPECT_EQ(refusal(office.keys), "file_unreadable");
}

TEST_F(BackupTest, aBentOneLeavesTheFolderAsItWas) {
  ASSERT_TRUE(make());
  std::string bent = bytes();
  bent[bent.size() / 2] = static_cast<char>(bent[bent.size() / 2] ^ 1);
  write(bent);
  const Id later = office.customer("Mr. Young");
  office.whileClosed([&](const std::string& folder) {
    EXPECT_FALSE(restoreBackup(office.keys, office.random, file, folder));
    for (const auto& entry : fs::directory_iterator(folder))
      EXPECT_THAT(entry.path().filename().string(), Not(testing::HasSubstr("restored")));
  });
  EXPECT_EQ(office.read<Customer>(later).name, "Mr. Young");
}

TEST_F(BackupTest, whereNothingCanBeWrittenItIsSaid) {
  file = target.path() + "/no/such/folder/company.backup";
  const auto made = make();
  ASSERT_FALSE(made);
  EXPECT_THAT(leftOvers(), IsEmpty());
  file = target.path() + "/company.backup";
  ASSERT_TRUE(make());
  MemoryKeyStore keys = keyAlone();
  EXPECT_FALSE(unpackBackup(keys, office.random, file, target.path() + "/no/such/folder"));
}

TEST_F(BackupTest, aPlaceThatIsAFileIsNoWorkFolder) {
  std::ofstream(work.path() + "/file") << "x";
  const BackupSource source{office.store().database(), office.keys, work.path() + "/file", {}};
  EXPECT_FALSE(writeBackup(source, office.clock.now(), file));
  EXPECT_FALSE(fs::exists(file));
}

TEST_F(BackupTest, aManifestSaysAllOfItselfOrIsRefused) {
  const auto made = make();
  ASSERT_TRUE(made);
  const auto again = manifestOf(textOf(*made), file);
  ASSERT_TRUE(again);
  EXPECT_EQ(textOf(*again), textOf(*made));
  for (const char* text : {"", "[]", "7", "{", "null"}) {
    const auto read = manifestOf(text, file);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, ErrorCode::backupDamaged) << text;
  }
}

} // namespace
} // namespace leadhand::sync::test
