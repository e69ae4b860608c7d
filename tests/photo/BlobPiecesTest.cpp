#include "core/store/FileBlobStore.h"
#include "core/store/SealedFile.h"
#include "tests/fakes/MemoryKeyStore.h"
#include "tests/fakes/SeededRandom.h"
#include "tests/fakes/TemporaryFolder.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/resource.h>

namespace leadhand::test {
namespace {

constexpr std::int64_t grain = FileBlobStore::grain;

class Pieces : public testing::Test {
 protected:
  void SetUp() override {
    reopen();
    plain.resize(3 * grain + 100);
    random.fill(plain.data(), plain.size());
    hash = sealed::hashOf(plain);
  }
  void reopen() { store = std::move(*FileBlobStore::open(folder.path(), keys, random)); }
  Result<bool> add(std::int64_t from, std::int64_t size, const std::string& who = "a") {
    const auto total = static_cast<std::int64_t>(plain.size());
    return store->add(
        {hash, who, from, total},
        std::string_view(plain).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(size)));
  }
  std::string codeOf(const Result<bool>& added) {
    return added ? (*added ? "complete" : "more") : std::string(added.error().name());
  }
  std::int64_t held() { return store->heldOf(hash, "a"); }

  TemporaryFolder folder;
  SeededRandom random;
  MemoryKeyStore keys;
  std::unique_ptr<FileBlobStore> store;
  std::string plain;
  std::string hash;
};

TEST_F(Pieces, makeTheWholeAndGoOnInAnotherProcess) {
  EXPECT_EQ(codeOf(add(0, grain)), "more");
  EXPECT_FALSE(store->has(hash));
  reopen();
  EXPECT_EQ(held(), grain);
  EXPECT_EQ(codeOf(add(grain, 2 * grain)), "more");
  EXPECT_EQ(codeOf(add(3 * grain, 100)), "complete");
  EXPECT_EQ(store->get(hash).value(), plain);
  EXPECT_EQ(store->sizeOf(hash).value(), static_cast<std::int64_t>(plain.size()));
  EXPECT_EQ(held(), 0) << "nothing is left of the pieces";
}

TEST_F(Pieces, ofTwoWhoBringTheSameStandApart) {
  EXPECT_EQ(codeOf(add(0, 2 * grain, "a")), "more");
  EXPECT_EQ(codeOf(add(0, grain, "b")), "more");
  EXPECT_EQ(store->heldOf(hash, "a"), 2 * grain);
  EXPECT_EQ(store->heldOf(hash, "b"), grain);
  EXPECT_EQ(codeOf(add(2 * grain, grain + 100, "a")), "complete");
  EXPECT_EQ(codeOf(add(grain, 2 * grain + 100, "b")), "complete");
  EXPECT_EQ(store->get(hash).value(), plain);
}

TEST_F(Pieces, areSealedWhileTheyWait) {
  plain = std::string(2 * grain, 'q');
  hash = sealed::hashOf(plain);
  ASSERT_EQ(codeOf(add(0, grain)), "more");
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    EXPECT_EQ(bytes.find("qqqqqqqq"), std::string::npos) << entry.path();
  }
}

TEST_F(Pieces, doubled) {
  ASSERT_EQ(codeOf(add(0, 2 * grain)), "more");
  EXPECT_EQ(codeOf(add(0, 2 * grain)), "blob_piece_doubled");
  EXPECT_EQ(codeOf(add(grain, grain)), "blob_piece_doubled");
  EXPECT_EQ(held(), 2 * grain);
}

TEST_F(Pieces, overlapping) {
  ASSERT_EQ(codeOf(add(0, 2 * grain)), "more");
  EXPECT_EQ(codeOf(add(grain, 2 * grain)), "blob_piece_overlaps");
  EXPECT_EQ(held(), 2 * grain);
}

TEST_F(Pieces, ahead) {
  ASSERT_EQ(codeOf(add(0, grain)), "more");
  EXPECT_EQ(codeOf(add(2 * grain, grain)), "blob_piece_ahead");
}

TEST_F(Pieces, cut) {
  EXPECT_EQ(codeOf(add(0, grain - 1)), "blob_piece_ragged");
  EXPECT_EQ(codeOf(add(0, 0)), "blob_piece_ragged");
  EXPECT_EQ(held(), 0);
}

TEST_F(Pieces, longerThanTheWhole) {
  const auto added = store->add({hash, "a", 0, grain - 1}, std::string(grain, 'x'));
  EXPECT_EQ(codeOf(added), "blob_piece_ragged");
}

TEST_F(Pieces, wrongHash) {
  ASSERT_EQ(codeOf(add(0, 3 * grain)), "more");
  plain.back() = static_cast<char>(plain.back() ^ 1);
  EXPECT_EQ(codeOf(add(3 * grain, 100)), "blob_hash_wrong");
  EXPECT_FALSE(store->has(hash));
  EXPECT_EQ(held(), 0) << "it begins anew";
  plain.back() = static_cast<char>(plain.back() ^ 1);
  EXPECT_EQ(codeOf(add(0, 3 * grain + 100)), "complete");
}

TEST_F(Pieces, aNameThatIsAPath) {
  hash = "../../x";
  EXPECT_EQ(codeOf(add(0, grain)), "blob_id_bad");
  EXPECT_FALSE(store->has(hash));
  EXPECT_EQ(held(), 0);
}

TEST_F(Pieces, nothingAndTooMuch) {
  EXPECT_EQ(codeOf(store->add({hash, "a", 0, 0}, "")), "photo_empty");
  EXPECT_EQ(codeOf(store->add({hash, "a", 0, 25LL * 1024 * 1024 + 1}, std::string(grain, 'x'))),
            "photo_too_large");
}

TEST_F(Pieces, aJudgeRefuses) {
  const auto added = store->add({hash, "a", 0, static_cast<std::int64_t>(plain.size())}, plain,
                                [](const std::string&) -> Status { return fail(ErrorCode::photoHeic); });
  EXPECT_EQ(codeOf(added), "photo_heic");
  EXPECT_FALSE(store->has(hash));
}

TEST_F(Pieces, aCrashBeforeTheLastStepCostsNothing) {
  plain.resize(2 * grain);
  hash = sealed::hashOf(plain);
  ASSERT_EQ(codeOf(add(0, grain)), "more");
  // A torn write: some bytes of the next chunk stand there already.
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    std::ofstream(entry.path(), std::ios::binary | std::ios::app) << std::string(1000, 'z');
  reopen();
  EXPECT_EQ(held(), grain);
  EXPECT_EQ(codeOf(add(grain, grain)), "complete");
  EXPECT_EQ(store->get(hash).value(), plain);
}

TEST_F(Pieces, storageFullHalfWay) {
  ASSERT_EQ(codeOf(add(0, grain)), "more");
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = static_cast<rlim_t>(grain + grain / 2);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::string refused = codeOf(add(grain, 2 * grain));
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  EXPECT_EQ(refused, "store_full");
  EXPECT_EQ(held(), grain) << "what was there before is there still";
  EXPECT_EQ(codeOf(add(grain, 2 * grain + 100)), "complete");
}

TEST_F(Pieces, areReadFromAnyGrain) {
  ASSERT_TRUE(store->put(plain));
  EXPECT_EQ(store->read(hash, 0, grain).value(), plain.substr(0, grain));
  EXPECT_EQ(store->read(hash, grain, 10 * grain).value(), plain.substr(grain));
  EXPECT_EQ(store->read(hash, 3 * grain, grain).value(), plain.substr(3 * grain));
  EXPECT_EQ(store->read(hash, 1, grain).error().code, ErrorCode::blobPieceRagged);
  EXPECT_EQ(store->read(hash, 8 * grain, grain).error().code, ErrorCode::blobPieceRagged);
  EXPECT_EQ(store->read(std::string(64, '0'), 0, grain).error().code, ErrorCode::unknownRecord);
}

TEST_F(Pieces, whatIsRemovedIsGone) {
  ASSERT_TRUE(store->put(plain));
  EXPECT_TRUE(store->remove(hash));
  EXPECT_FALSE(store->has(hash));
  EXPECT_TRUE(store->remove(hash)) << "twice is no trouble";
}

} // namespace
} // namespace leadhand::test
