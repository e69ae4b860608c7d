#include "sync/http/ControlSocket.h"
#include "sync/http/FolderLock.h"
#include "sync/http/ListenAddress.h"
#include "sync/http/RateLimits.h"
#include "tests/fakes/TemporaryFolder.h"

#include <csignal>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace leadhand::test {
namespace {

using namespace sync;

TEST(ListenAddress, readsHostAndPort) {
  EXPECT_EQ(ListenAddress::read("127.0.0.1:8443")->port, 8443);
  EXPECT_EQ(ListenAddress::read("[::1]:0")->host, "::1");
  EXPECT_EQ(ListenAddress::read("localhost:65535")->port, 65535);
  for (const char* bad : {"", ":1", "host", "host:", "host:99999", "host:-1", "host:80x", "::1:80", "[]:1"}) {
    const auto refused = ListenAddress::read(bad);
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.error().code, ErrorCode::badAddress) << bad;
  }
}

TEST(RateLimits, letsADeviceBeginSixtyRoundsAMinute) {
  RateLimits rates(ServerLimits{});
  for (int i = 0; i < 60; ++i)
    EXPECT_EQ(rates.take(1, 100, 0), 0) << i;
  EXPECT_GT(rates.take(1, 100, 0), 0);
  EXPECT_EQ(rates.take(2, 100, 0), 0) << "another device has its own";
  EXPECT_EQ(rates.take(1, 100, 1000), 0) << "one a second comes back";
  EXPECT_GT(rates.take(1, 100, 1000), 0);
}

TEST(RateLimits, doesNotCountPages) {
  RateLimits rates(ServerLimits{});
  for (int i = 0; i < 1000; ++i) {
    ASSERT_EQ(rates.take(1, 100, 0), 0) << i;
    rates.goesOn(1);
  }
}

TEST(RateLimits, countsBytes) {
  ServerLimits limits;
  limits.bytesPerMinute = 1000;
  RateLimits rates(limits);
  EXPECT_EQ(rates.take(1, 1500, 0), 0) << "what is begun goes through";
  const std::int64_t wait = rates.take(1, 10, 0);
  EXPECT_GT(wait, 30'000);
  EXPECT_EQ(rates.take(1, 10, wait), 0);
}

TEST(ControlSocket, carriesACommandWithItsFiles) {
  ControlRequest request{{"import", "--sheet", "crew", "a b.csv"}, {{"a b.csv", std::string("\0\xff\n", 3)}}};
  const std::string line = encodeControlRequest(request);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  const auto read = decodeControlRequest(line);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->args, request.args);
  EXPECT_EQ(read->files, request.files);
  const auto reply = decodeControlReply(encodeControlReply({3, "out\n\"x\"", "err"}));
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->exit, 3);
  EXPECT_EQ(reply->out, "out\n\"x\"");
  EXPECT_EQ(reply->err, "err");
  for (const char* bad : {"", "{", "[]", "{}", "{\"args\":1}", "{\"args\":[1]}",
                          "{\"args\":[],\"files\":{\"x\":\"*\"}}", "{\"args\":[],\"files\":{\"x\":1}}"})
    EXPECT_FALSE(decodeControlRequest(bad)) << bad;
  for (const char* bad : {"", "{}", "{\"exit\":\"0\",\"out\":\"\",\"err\":\"\"}"})
    EXPECT_FALSE(decodeControlReply(bad)) << bad;
}

TEST(ControlSocket, saysWhenNobodyListens) {
  const TemporaryFolder folder;
  const auto answer = callOffice(folder.path(), {{"device", "list"}, {}});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, ErrorCode::noContact);
}

TEST(FolderLock, isHeldByOneAndDiesWithItsProcess) {
  const TemporaryFolder folder;
  EXPECT_EQ(FolderLock::take(folder.file("none")).error().code, ErrorCode::folderMissing);
  int ready[2] = {};
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto lock = FolderLock::take(folder.path());
    const char said = lock ? 'y' : 'n';
    (void)!::write(ready[1], &said, 1);
    ::pause();
    ::_exit(0);
  }
  char said = 0;
  ASSERT_EQ(::read(ready[0], &said, 1), 1);
  EXPECT_EQ(said, 'y');
  EXPECT_EQ(FolderLock::take(folder.path()).error().code, ErrorCode::folderHeld);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  {
    const auto mine = FolderLock::take(folder.path());
    EXPECT_TRUE(mine);
  }
  EXPECT_TRUE(FolderLock::take(folder.path())) << "given back at the end of its life";
  ::close(ready[0]);
  ::close(ready[1]);
}

} // namespace
} // namespace leadhand::test
