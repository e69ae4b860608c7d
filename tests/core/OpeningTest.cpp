// A disk that fails at one statement while a store is opened, made or saved from a damaged file, at each in
// turn: it is said, nothing is taken for damaged that is not, and the next start has all the work.
#include "core/store/Salvage.h"
#include "tests/fakes/StatementStrike.h"
#include "tests/fakes/TestDevice.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

struct Worker : TestDevice {
  Worker() {
    for (int i = 0; i < 4; ++i) {
      Comment comment;
      comment.id = store->newId();
      comment.saidOn = *Date::fromIso("2011-09-01");
      comment.text = "comment " + std::to_string(i) + std::string(900, '.');
      Task task;
      task.id = store->newId();
      task.comment = comment.id;
      task.text = "task";
      must(store->write({insertOf(comment), insertOf(task)}));
      ids.push_back(comment.id);
    }
    if (!outbox().freeze(4, 100'000))
      throw std::runtime_error("freeze");
    store.reset();
  }
  [[nodiscard]] DeviceStoreOptions options() const { return {.folder = folder.path()}; }
  void expectAllWork(int at) {
    open();
    ASSERT_THAT(outbox().audit(), IsEmpty()) << "statement " << at;
    ASSERT_EQ(outbox().counts().waiting, 8) << "statement " << at;
    for (const Id& id : ids)
      ASSERT_TRUE(store->read<Comment>(id)) << "statement " << at;
    ASSERT_EQ(store->actor().person, person) << "statement " << at;
    store.reset();
  }
  std::vector<Id> ids;
};

/// Every statement at first, then in ever larger steps: most of them make one table after the other.
int next(int at) {
  return at + 1 + at / 12;
}

TEST(Opening, aNewStoreIsMadeWholeOrWithTheNextStart) {
  int refused = 0;
  for (int at = 1;; at = next(at)) {
    TemporaryFolder folder{TemporaryFolder::Where::memory};
    FakeClock clock;
    SeededRandom random{5};
    MemoryKeyStore keys{6};
    bool struck = false;
    {
      const StrikeWhileOpening one(at);
      const auto opened = DeviceStore::open({.folder = folder.path()}, keys, clock, random);
      if (!opened) {
        ASSERT_EQ(opened.error().code, ErrorCode::storeFailed)
            << "statement " << at << ": " << opened.error().sentence();
      }
      refused += opened ? 0 : 1;
      struck = one.struck();
    }
    const auto again = DeviceStore::open({.folder = folder.path()}, keys, clock, random);
    ASSERT_TRUE(again) << "statement " << at << ": " << again.error().sentence();
    ASSERT_TRUE((*again)->setMeta("role", "manager"));
    if (!struck)
      break;
  }
  EXPECT_GT(refused, 20);
}

TEST(Opening, aHealthyStoreIsNeverTakenForADamagedOne) {
  Worker worker;
  int refused = 0;
  for (int at = 1;; at = next(at)) {
    bool struck = false;
    {
      const StrikeWhileOpening one(at);
      std::optional<Salvaged> done;
      const auto opened = openOrSalvage(worker.options(), worker.keys, worker.clock, worker.random, done);
      struck = one.struck();
      ASSERT_FALSE(done) << "statement " << at;
      if (!opened) {
        ASSERT_EQ(opened.error().code, ErrorCode::storeFailed)
            << "statement " << at << ": " << opened.error().sentence();
      }
      refused += opened ? 0 : 1;
    }
    worker.expectAllWork(at);
    if (HasFatalFailure() || !struck)
      break;
  }
  EXPECT_GT(refused, 3);
}

TEST(Opening, aSalvageThatFailsIsMadeWithTheNextStart) {
  Worker worker;
  const TemporaryFolder damaged{TemporaryFolder::Where::memory};
  damaged.copyFrom(worker.folder);
  int refused = 0;
  int partial = 0;
  for (int at = 1;; at = next(at)) {
    worker.folder.copyFrom(damaged);
    bool struck = false;
    bool isPartial = false; // it has said so, and the file is kept
    {
      const StrikeWhileOpening one(at);
      const auto done = salvage(worker.options(), worker.keys, worker.clock, worker.random);
      struck = one.struck();
      refused += done ? 0 : 1;
      isPartial = done && !done->isAllRead;
      partial += isPartial ? 1 : 0;
      if (done && done->isAllRead) {
        ASSERT_EQ(done->groups, 4) << "statement " << at;
      }
    }
    // Whoever starts next finds the work, or the file that holds it where it was.
    std::optional<Salvaged> since;
    auto opened = openOrSalvage(worker.options(), worker.keys, worker.clock, worker.random, since);
    ASSERT_TRUE(opened) << "statement " << at << ": " << opened.error().sentence();
    opened->reset();
    worker.open();
    ASSERT_THAT(worker.outbox().audit(), IsEmpty()) << "statement " << at;
    const auto counts = worker.outbox().counts();
    if (!isPartial) {
      ASSERT_EQ(counts.waiting + counts.needsAttention, 8) << "statement " << at;
    }
    worker.store.reset();
    if (!struck)
      break;
  }
  EXPECT_GT(refused, 20);
  EXPECT_LT(partial, 12) << "what can't be read at once is read once more";
}

} // namespace
} // namespace leadhand::test
