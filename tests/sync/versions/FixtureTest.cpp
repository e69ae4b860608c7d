// Databases and traffic kept from each version of the schema: this build opens them, brings them up to date
// and syncs them. `LEADHAND_RECORD=FOLDER version_tests --gtest_filter=*record*` writes those of this build.
#include "tests/sync/versions/Fixture.h"
#include "tests/fakes/TemporaryFolder.h"
#include "tests/sync/versions/Editions.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

namespace leadhand::test {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string framed(const std::vector<Exchange>& wire) {
  std::string out;
  for (const Exchange& exchange : wire)
    for (const std::string* part : {&exchange.request, &exchange.reply}) {
      for (unsigned shift = 0; shift < 32; shift += 8)
        out += static_cast<char>(part->size() >> shift);
      out += *part;
    }
  return out;
}

std::vector<Exchange> unframed(const std::string& bytes) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at + 4 <= bytes.size();) {
    std::size_t size = 0;
    for (unsigned i = 0; i < 4; ++i)
      size |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    parts.push_back(bytes.substr(at + 4, size));
    at += 4 + size;
  }
  std::vector<Exchange> wire;
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2)
    wire.push_back({parts[i], parts[i + 1]});
  return wire;
}

/// Three comments: in the office, sent with the answer lost, and not sent.
std::vector<Exchange> play(const std::string& office, const std::string& device) {
  for (const std::string& folder : {office, device})
    fs::create_directories(folder);
  Pair pair(office, device);
  pair.begin();
  pair.start();
  pair.settle();
  (void)pair.say("in the office");
  (void)pair.spend(150);
  pair.settle();
  (void)pair.say("sent, the answer lost");
  pair.start();
  pair.settle(0);
  (void)pair.say("not sent");
  return pair.wire;
}

void record(const fs::path& to) {
  TemporaryFolder scratch;
  const std::string office = scratch.path() + "/office";
  const std::string device = scratch.path() + "/device";
  const auto wire = play(office, device);
  for (const auto& [folder, name] : {std::pair{office, "office.db"}, std::pair{device, "crew.db"}}) {
    // One file, without a log beside it and without pages that hold nothing.
    DatabaseOptions options;
    options.path = folder + "/" + name;
    options.encrypted = false;
    const auto database = Database::open(options);
    ASSERT_TRUE(database);
    const std::string whole = folder + "/whole.db";
    ASSERT_TRUE((*database)->execute("VACUUM INTO '" + whole + "'"));
    put(to / (std::string(name) + ".zst"), sync::compress(read(whole)));
  }
  put(to / "wire.bin", framed(wire));
}

/// The folders of tests/data/versions, oldest first.
std::vector<fs::path> versions() {
  const char* data = std::getenv("LEADHAND_TEST_DATA");
  std::vector<fs::path> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(fs::path(data ? data : "tests/data") / "versions", error))
    if (entry.is_directory())
      found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

/// Copies of a version's files, ready to be opened.
struct Unpacked {
  explicit Unpacked(const fs::path& from) : wire(unframed(read(from / "wire.bin"))) {
    for (const auto& [folder, name] : {std::pair{office(), "office.db"}, std::pair{device(), "crew.db"}}) {
      const auto bytes =
          sync::decompress(read(from / (std::string(name) + ".zst")), std::size_t{64} * 1024 * 1024);
      EXPECT_TRUE(bytes) << from;
      if (bytes)
        put(fs::path(folder) / name, *bytes);
    }
  }
  [[nodiscard]] std::string office() const { return scratch.path() + "/office"; }
  [[nodiscard]] std::string device() const { return scratch.path() + "/device"; }

  TemporaryFolder scratch;
  std::vector<Exchange> wire;
};

std::vector<std::string> texts(const std::vector<Comment>& comments) {
  std::vector<std::string> out;
  for (const Comment& comment : comments)
    out.push_back(comment.text);
  return out;
}

void expectItAllArrives(Pair& pair) {
  EXPECT_EQ(Outbox(pair.device()).counts().waiting, 2);
  EXPECT_THAT(SelfCheck(pair.device()).findings(), IsEmpty());
  pair.start();
  pair.settle();
  EXPECT_EQ(Outbox(pair.device()).counts().waiting, 0);
  std::vector<std::string> arrived;
  for (const Row& row : pair.office().select(Kind::comment, "", {}))
    arrived.push_back(fromRow<Comment>(row).text);
  EXPECT_THAT(arrived, testing::UnorderedElementsAre("in the office", "sent, the answer lost", "not sent"));
  EXPECT_THAT(pair.office().verify(), IsEmpty());
  EXPECT_THAT(SelfCheck(pair.device()).findings(), IsEmpty());
  EXPECT_EQ(Inbox(pair.device()).digestOf(pair.customer).sum, pair.office().digest(pair.customer).sum);
}

TEST(Fixtures, recordOfThisBuild) {
  TemporaryFolder scratch;
  const char* wanted = std::getenv("LEADHAND_RECORD");
  const fs::path to = wanted ? wanted : scratch.path() + "/kept";
  record(to);
  Unpacked copy(to);
  ASSERT_FALSE(copy.wire.empty());
  Pair pair(copy.office(), copy.device());
  expectItAllArrives(pair);
}

TEST(Fixtures, everyVersionOpensAndSyncs) {
  ASSERT_FALSE(versions().empty());
  for (const fs::path& version : versions()) {
    SCOPED_TRACE(version);
    const Unpacked copy(version);
    Pair pair(copy.office(), copy.device());
    EXPECT_EQ(pair.device().actor().name, "Jane");
    expectItAllArrives(pair);
    const bool knewHours = version.filename() != "1";
    EXPECT_EQ(pair.office().select(Kind::labourLine, "minutes = 150", {}).size(), knewHours ? 1U : 0U);
    const Id line = pair.spend(30);
    pair.settle();
    EXPECT_TRUE(pair.office().exists(Kind::labourLine, line)) << "what the version did not know is there now";
    EXPECT_THAT(pair.office().verify(), IsEmpty());
  }
}

TEST(Fixtures, everyVersionsDeviceIsBroughtUpToTheNext) {
  for (const fs::path& version : versions()) {
    SCOPED_TRACE(version);
    const Unpacked copy(version);
    const Edition::Use ahead(&third());
    FakeClock clock;
    SeededRandom random{4};
    NamedKeys keys{"device"};
    const auto store = DeviceStore::open({.folder = copy.device(), .encrypted = false}, keys, clock, random);
    ASSERT_TRUE(store);
    EXPECT_EQ(Outbox(**store).counts().waiting, 2);
    EXPECT_THAT(texts((*store)->select<Comment>("")),
                testing::UnorderedElementsAre("in the office", "sent, the answer lost", "not sent"));
    EXPECT_THAT(SelfCheck(**store).findings(), IsEmpty());
  }
}

TEST(Fixtures, theTrafficOfEveryVersionIsRead) {
  for (const fs::path& version : versions()) {
    SCOPED_TRACE(version);
    const Unpacked copy(version);
    ASSERT_FALSE(copy.wire.empty());
    TemporaryFolder scratch;
    FakeClock clock;
    SeededRandom random{4};
    NamedKeys keys{"reader"};
    const auto store = DeviceStore::open({.folder = scratch.path(), .encrypted = false}, keys, clock, random);
    ASSERT_TRUE(store);
    std::vector<std::string> pushed;
    bool hasBegun = false;
    for (const Exchange& exchange : copy.wire) {
      v1::SyncRequest request;
      ASSERT_TRUE(sync::unpackMessage(exchange.request, request));
      for (const v1::Group& group : request.sync().push()) {
        const auto read = sync::fromWire(group);
        ASSERT_TRUE(read);
        // Version 1 sent the hash of each group; since then the first one's says those of the others.
        const bool isFirst = &group == &request.sync().push(0);
        EXPECT_TRUE(read->hash.size() == 16 || (!isFirst && version.filename() != "1"));
        for (const OutboxEntry& entry : read->entries)
          if (const Value* text = findField(entry.fields, fieldNumber(&Comment::text)))
            pushed.push_back(textOf(*text));
      }
      v1::SyncReply reply;
      ASSERT_TRUE(sync::unpackMessage(exchange.reply, reply));
      if (reply.has_welcome() && !std::exchange(hasBegun, true)) {
        ASSERT_TRUE(Inbox(**store).begin(reply.welcome().epoch(), request.sync().cursor()));
      }
      ASSERT_TRUE(reply.has_ok());
      const auto page = sync::fromWire(reply.ok());
      ASSERT_TRUE(page);
      ASSERT_TRUE(Inbox(**store).apply(*page));
    }
    EXPECT_THAT(pushed, testing::UnorderedElementsAre("in the office", "sent, the answer lost"));
    EXPECT_THAT(texts((*store)->select<Comment>("ORDER BY id")), testing::Not(testing::Contains("not sent")));
    EXPECT_EQ((*store)->select<Customer>("name = 'Mrs. Smith' AND phone = '555-0100'").size(), 1U);
    EXPECT_EQ(Inbox(**store).bad(), 0);
  }
}

} // namespace
} // namespace leadhand::test
