// Backups that are sealed with the right key and still hold what none of ours holds: each is refused by its
// code, nothing leads out of the folder, and what stood in the folder stays.
#include "core/schema/Schema.h"
#include "sync/office/BackupFile.h"
#include "sync/office/BackupInside.h"
#include "tests/sync/TestOffice.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace leadhand::sync::test {
namespace {

namespace fs = std::filesystem;

class CraftedBackup : public testing::Test {
 protected:
  CraftedBackup() {
    office.person("Jacki", roles::manager);
    EXPECT_TRUE(writeBackup(office.store(), office.keys, office.clock, file, false));
    const std::string key = *backups::backupKey(office.keys);
    auto reader = std::move(*backupfile::open(file, key, Id{}));
    while (!reader->ended())
      pieces.push_back(reader->next().value_or(""));
    manifest = nlohmann::json::parse(pieces.at(0));
  }
  /// Sealed anew as if by us.
  void seal(const std::vector<std::string>& with) {
    const std::string key = *backups::backupKey(office.keys);
    auto writer = std::move(*backupfile::create(file, key, office.store().tenant()));
    for (std::size_t i = 0; i < with.size(); ++i)
      ASSERT_TRUE(writer->add(with[i], i + 1 == with.size()));
    ASSERT_TRUE(writer->close());
    ASSERT_TRUE(writer->finish());
  }
  std::string checked() {
    const auto read = checkBackup(office.keys, file);
    return read ? "taken" : std::string(read.error().name());
  }
  std::string unpacked() {
    TemporaryFolder fresh{TemporaryFolder::Where::memory};
    MemoryKeyStore keys(99);
    EXPECT_TRUE(keys.write("office.key", *office.keys.find("office.key").value()));
    fs::create_directories(fresh.path() + "/inner");
    const auto read = unpackBackup(keys, office.random, file, fresh.path() + "/inner");
    std::size_t outside = 0;
    for (const auto& entry : fs::directory_iterator(fresh.path()))
      outside += entry.path().filename() != "inner" ? 1 : 0;
    EXPECT_EQ(outside, 0U) << "something leads out of the folder";
    return read ? "taken" : std::string(read.error().name());
  }
  static std::string headOf(const std::string& name, std::uint64_t size) {
    return backups::textOf(backups::EntryHead{name, size});
  }
  std::vector<std::string> withManifest(const nlohmann::json& changed) {
    std::vector<std::string> all = pieces;
    all[0] = changed.dump();
    return all;
  }

  TestOffice office;
  TemporaryFolder target{TemporaryFolder::Where::memory};
  std::string file = target.path() + "/company.backup";
  std::vector<std::string> pieces; ///< manifest, secrets' head, secrets, database's head, its pieces, "end"
  nlohmann::json manifest;
};

TEST_F(CraftedBackup, sealedAnewAsItIsItIsTaken) {
  seal(pieces);
  EXPECT_EQ(checked(), "taken");
  EXPECT_EQ(unpacked(), "taken");
}

TEST_F(CraftedBackup, ofANewerVersionIsRefusedByName) {
  for (const char* name : {"schema", "file_version"}) {
    nlohmann::json newer = manifest;
    newer[name] = 4000;
    seal(withManifest(newer));
    EXPECT_EQ(checked(), "backup_newer") << name;
  }
}

TEST_F(CraftedBackup, aManifestOfOtherShapesIsDamage) {
  for (const char* name : {"company", "epoch", "counts", "photos", "hash", "made_at", "schema"}) {
    nlohmann::json bent = manifest;
    bent[name] = nlohmann::json::array({1, "x"});
    seal(withManifest(bent));
    EXPECT_EQ(checked(), "backup_damaged") << name;
  }
  std::vector<std::string> none = pieces;
  none[0] = "no json";
  seal(none);
  EXPECT_EQ(checked(), "backup_damaged");
}

TEST_F(CraftedBackup, whatDoesNotAddUpIsDamage) {
  nlohmann::json other = manifest;
  other["hash"] = std::string(64, '0');
  seal(withManifest(other));
  EXPECT_EQ(checked(), "backup_damaged") << "another database";
  other = manifest;
  other["blobs"] = 3;
  seal(withManifest(other));
  EXPECT_EQ(checked(), "backup_damaged") << "photos are lacking";
  std::vector<std::string> cut = pieces;
  cut.erase(cut.end() - 2);
  seal(cut);
  EXPECT_EQ(checked(), "backup_damaged") << "it ends inside an entry";
  for (const char* head :
       {"", "{}", "7", "{\"name\":7,\"size\":1}", "{\"name\":\"office.db\",\"size\":\"x\"}"}) {
    std::vector<std::string> bent = pieces;
    bent[3] = head;
    seal(bent);
    EXPECT_EQ(checked(), "backup_damaged") << head;
  }
  std::vector<std::string> longer = pieces;
  longer[1] = headOf(backups::secretsName, longer[2].size() - 1);
  seal(longer);
  EXPECT_EQ(checked(), "backup_damaged") << "more than was announced";
  std::vector<std::string> empty = pieces;
  empty[2].clear();
  seal(empty);
  EXPECT_EQ(checked(), "backup_damaged") << "nothing of what was announced";
}

TEST_F(CraftedBackup, anEntryOfAnotherNameGoesNowhere) {
  for (const std::string& name :
       {std::string("../evil"), std::string("/tmp/evil"), std::string("blobs/../../evil"),
        std::string("blobs/") + std::string(64, 'G'), std::string("crew.db"), std::string()}) {
    std::vector<std::string> more = pieces;
    more.insert(more.end() - 1, {headOf(name, 3), "abc"});
    nlohmann::json counted = manifest;
    counted["blobs"] = 1;
    more[0] = counted.dump();
    seal(more);
    EXPECT_EQ(unpacked(), "backup_damaged") << name;
  }
}

TEST_F(CraftedBackup, secretsThatAreNoneAreRefused) {
  const auto withSecrets = [&](const std::string& text) {
    std::vector<std::string> all = pieces;
    all[1] = headOf(backups::secretsName, text.size());
    all[2] = text;
    seal(all);
    return unpacked();
  };
  EXPECT_EQ(withSecrets(R"({"server.key":"zz"})"), "backup_damaged");
  EXPECT_EQ(withSecrets(R"({"server.key":"abc"})"), "backup_damaged") << "half a byte";
  EXPECT_EQ(withSecrets(R"({"server.key":""})"), "backup_damaged");
  EXPECT_EQ(withSecrets(R"({"server.key":7})"), "backup_damaged");
  EXPECT_EQ(withSecrets("no json"), "backup_damaged");
  EXPECT_EQ(checked(), "taken") << "the photos and rows of it are whole";
}

TEST_F(CraftedBackup, aCertificateThatIsTooLargeOrEmptyEndsTheWriting) {
  TemporaryFolder certificates;
  const BackupSource source{office.store().database(), office.keys, target.path(), {}, certificates.path()};
  certificates.write("tls.key", "a key");
  const auto without = writeBackup(source, office.clock.now(), file);
  ASSERT_TRUE(without) << "half a certificate is none: " << without.error().sentence();
  for (const std::string& text : {std::string(), std::string(17 * 1024, 'x')}) {
    certificates.write("tls.pem", text);
    fs::remove(file);
    const auto made = writeBackup(source, office.clock.now(), file);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::fileUnreadable);
    EXPECT_EQ(made.error().where, certificates.file("tls.pem"));
    EXPECT_FALSE(fs::exists(file));
  }
}

/// A key store that can't say what it holds, from the `at`th question on.
class LockedKeys final : public KeyStore {
 public:
  LockedKeys(KeyStore& keys, int at) : m_keys(keys), m_left(at) {}
  [[nodiscard]] Result<std::string> readOrMake(const std::string& name, std::size_t size) override {
    if (m_left-- <= 0)
      return fail(ErrorCode::keyUnreadable, name);
    return m_keys.readOrMake(name, size);
  }
  [[nodiscard]] Status write(const std::string& name, const std::string& secret) override {
    if (m_left-- <= 0)
      return fail(ErrorCode::keyUnreadable, name);
    return m_keys.write(name, secret);
  }
  [[nodiscard]] Result<std::optional<std::string>> find(const std::string& name) override {
    if (m_left-- <= 0)
      return fail(ErrorCode::keyUnreadable, name);
    return m_keys.find(name);
  }
  [[nodiscard]] bool asked() const { return m_left < 0; }

 private:
  KeyStore& m_keys;
  int m_left;
};

TEST_F(CraftedBackup, aKeyThatCanNotBeReadIsSaidWhereverItIsWanted) {
  const std::string photos = office.folder() + "/blobs";
  fs::create_directories(photos);
  ASSERT_TRUE(office.keys.readOrMake("blob.key", 32));
  const auto sweep = [&](const std::function<Result<BackupManifest>(KeyStore&)>& action) {
    int refused = 0;
    for (int at = 0;; ++at) {
      LockedKeys keys(office.keys, at);
      const auto made = action(keys);
      if (!keys.asked())
        break;
      ASSERT_FALSE(made) << "key " << at;
      EXPECT_EQ(made.error().code, ErrorCode::keyUnreadable) << "key " << at;
      ++refused;
    }
    EXPECT_GT(refused, 1);
  };
  sweep([&](KeyStore& keys) {
    fs::remove(file);
    auto made =
        writeBackup({office.store().database(), keys, target.path(), photos}, office.clock.now(), file);
    EXPECT_EQ(fs::exists(file), made.has_value());
    return made;
  });
  sweep([&](KeyStore& keys) { return checkBackup(keys, file); });
  sweep([&](KeyStore& keys) {
    const TemporaryFolder fresh{TemporaryFolder::Where::memory};
    return unpackBackup(keys, office.random, file, fresh.path());
  });
}

TEST_F(CraftedBackup, anAlarmSaysHowOldTheNewestIs) {
  const auto alarm = [&] { return backupAlarm(office.store(), office.clock.now()); };
  EXPECT_THAT(alarm(), testing::StartsWith("No backup has left this machine yet"));
  EXPECT_TRUE(backupIsOverdue(office.store(), office.clock.now()));
  ASSERT_TRUE(writeBackup(office.store(), office.keys, office.clock, file, true));
  EXPECT_EQ(alarm(), "");
  office.clock.step(24LL * 3600 * 1000);
  EXPECT_EQ(alarm(), "");
  const Instant made{office.clock.now().ms - 24LL * 3600 * 1000};
  office.clock.step(1);
  EXPECT_EQ(alarm(), "The newest backup off this machine is of " + made.iso() + ", over a day old.");
}

} // namespace
} // namespace leadhand::sync::test
