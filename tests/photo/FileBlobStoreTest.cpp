#include "core/store/FileBlobStore.h"
#include "platform/desktop/FileKeyStore.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/TemporaryFolder.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace leadhand::test {
namespace {

class Blobs : public testing::Test {
 protected:
  std::unique_ptr<FileBlobStore> open(KeyStore& with) {
    return std::move(*FileBlobStore::open(folder.path(), with, random));
  }
  std::string bytesOf(const std::string& name) {
    std::ifstream file(folder.file(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  void overwrite(const std::string& name, const std::string& bytes) {
    std::ofstream(folder.file(name), std::ios::binary | std::ios::trunc) << bytes;
  }
  TemporaryFolder folder;
  SeededRandom random;
  MemoryKeyStore keys;
};

TEST_F(Blobs, givesBackWhatWasPutInAtEverySizeAroundAChunk) {
  const auto store = open(keys);
  for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 131072U, 200000U}) {
    std::string plain(size, '\0');
    random.fill(plain.data(), size);
    const auto hash = store->put(plain);
    ASSERT_TRUE(hash);
    EXPECT_TRUE(store->has(*hash));
    EXPECT_EQ(open(keys)->get(*hash).value(), plain) << size;
  }
}

TEST_F(Blobs, namesAFileByTheHashOfItsPlainBytesAndHidesThem) {
  const auto hash = open(keys)->put("the quick brown fox");
  ASSERT_TRUE(hash);
  EXPECT_EQ(*hash, "9ecb36561341d18eb65484e833efea61edc74b84cf5e6ae1b81c63533e25fc8f");
  EXPECT_EQ(bytesOf(*hash).find("quick"), std::string::npos);
}

TEST_F(Blobs, refusesWhatWasChangedCutOrMovedAndAnotherKey) {
  const auto store = open(keys);
  const std::string hash = store->put(std::string(150'000, 'x')).value();
  const std::string sealed = bytesOf(hash);
  std::string changed = sealed;
  changed[70'000] = static_cast<char>(changed[70'000] ^ 1);
  overwrite(hash, changed);
  EXPECT_EQ(store->get(hash).error().code, ErrorCode::fileUnreadable);
  overwrite(hash, sealed.substr(0, 4 + 16 + 65536 + 16)); // cut after the first chunk
  EXPECT_EQ(store->get(hash).error().code, ErrorCode::fileUnreadable);
  overwrite(hash, sealed);
  EXPECT_TRUE(store->get(hash));
  const std::string other = store->put("other").value();
  overwrite(other, sealed);
  EXPECT_EQ(store->get(other).error().code, ErrorCode::fileUnreadable);
  MemoryKeyStore otherKeys(99);
  ASSERT_TRUE(otherKeys.write("blob.key", std::string(32, 'k')));
  EXPECT_EQ(open(otherKeys)->get(hash).error().code, ErrorCode::fileUnreadable);
}

TEST_F(Blobs, aDamagedPhotoIsMendedByWhoeverBringsItAgain) {
  const std::string plain(150'000, 'x');
  const auto store = open(keys);
  const std::string hash = store->put(plain).value();
  const std::string sealed = bytesOf(hash);
  EXPECT_EQ(store->put(plain).value(), hash);
  EXPECT_EQ(bytesOf(hash), sealed) << "what is whole stays as it is";
  std::string changed = sealed;
  changed[70'000] = static_cast<char>(changed[70'000] ^ 1);
  overwrite(hash, changed);
  ASSERT_FALSE(store->get(hash));
  EXPECT_EQ(store->put(plain).value(), hash);
  EXPECT_EQ(store->get(hash).value(), plain);
}

TEST_F(Blobs, takesNoNewKeyBesideOldPhotos) {
  const std::string hash = open(keys)->put("other").value();
  const std::string keyFile = folder.file("office.key");
  platform::FileKeyStore empty(keyFile);
  const auto refused = FileBlobStore::open(folder.path(), empty, random);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::keyUnreadable);
  EXPECT_NE(refused.error().sentence().find("the key of the photos here is missing"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(keyFile)) << "nothing is written";
  std::filesystem::rename(folder.file(hash), folder.file(hash + ".d3.pieces"));
  EXPECT_FALSE(FileBlobStore::open(folder.path(), empty, random)) << "pieces count as well";
  std::filesystem::remove(folder.file(hash + ".d3.pieces"));
  EXPECT_TRUE(FileBlobStore::open(folder.path(), empty, random));
  EXPECT_TRUE(std::filesystem::exists(keyFile));
}

TEST_F(Blobs, knowsNothingOfNamesThatAreNoHash) {
  const auto store = open(keys);
  EXPECT_FALSE(store->has("../crew.db"));
  EXPECT_EQ(store->get("../crew.db").error().code, ErrorCode::unknownRecord);
  EXPECT_EQ(store->get(std::string(64, 'a')).error().code, ErrorCode::unknownRecord);
}

TEST_F(Blobs, removesWhatACrashLeftHalfWritten) {
  overwrite(std::string(64, 'b') + ".part", "half");
  (void)open(keys);
  EXPECT_FALSE(std::filesystem::exists(folder.file(std::string(64, 'b') + ".part")));
}

} // namespace
} // namespace leadhand::test
