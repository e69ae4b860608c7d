#include "platform/desktop/FileKeyStore.h"
#include "tests/fakes/TemporaryFolder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace leadhand::test {
namespace {

using platform::FileKeyStore;

TEST(FileKeyStore, makesASecretOnceAndKeepsIt) {
  const TemporaryFolder folder;
  FileKeyStore first(folder.file("keys"));
  const auto made = first.readOrMake("device.key", 32);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->size(), 32U);
  EXPECT_TRUE(first.made());
  ASSERT_TRUE(first.write("other", std::string("\0binary\n", 8)));
  FileKeyStore second(folder.file("keys"));
  EXPECT_EQ(*second.readOrMake("device.key", 32), *made);
  EXPECT_EQ(*second.readOrMake("other", 32), std::string("\0binary\n", 8));
  EXPECT_FALSE(second.made());
  EXPECT_NE(*second.readOrMake("third", 32), *made);
}

TEST(FileKeyStore, isForItsOwnerAlone) {
  const TemporaryFolder folder;
  const std::string path = folder.file("keys");
  ASSERT_TRUE(FileKeyStore(path).readOrMake("device.key", 32));
  struct stat facts {};
  ASSERT_EQ(::stat(path.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  for (const mode_t open : {0640U, 0604U, 0660U}) {
    ASSERT_EQ(::chmod(path.c_str(), open), 0);
    const auto refused = FileKeyStore(path).readOrMake("device.key", 32);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::keyOpenToOthers);
    EXPECT_EQ(refused.error().where, path);
  }
}

TEST(FileKeyStore, neverReplacesAFileThatItCantRead) {
  const TemporaryFolder folder;
  const std::string path = folder.file("keys");
  std::ofstream(path) << "device.key nothexatall\n";
  ::chmod(path.c_str(), 0600);
  const auto refused = FileKeyStore(path).readOrMake("device.key", 32);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::keyUnreadable);
  EXPECT_EQ(FileKeyStore(folder.path()).readOrMake("x", 8).error().code, ErrorCode::keyUnreadable);
  EXPECT_EQ(FileKeyStore(folder.file("no/such/keys")).readOrMake("x", 8).error().code,
            ErrorCode::folderReadOnly);
}

} // namespace
} // namespace leadhand::test
