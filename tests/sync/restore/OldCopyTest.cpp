// A phone that was restored from a copy of itself, or copied to another one, and a phone that comes after
// what it missed has been forgotten.
#include "core/store/SelfCheck.h"
#include "sync/office/Backup.h"
#include "sync/office/Incarnation.h"
#include "tests/sync/engine/World.h"

#include <filesystem>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

class OldCopy : public testing::Test {
 protected:
  OldCopy() { EXPECT_TRUE(world.settle(jane)); }
  void TearDown() override {
    EXPECT_THAT(SelfCheck(*jane.store).findings(), IsEmpty());
    world.office.expectWhole();
  }
  std::string number() { return *jane.store->meta("device"); }
  void passASecond() {
    jane.clock.step(1000);
    world.office.clock.step(1000);
  }
  void comeUpAgain() {
    passASecond();
    jane.restart();
    ASSERT_TRUE(world.settle(jane));
  }
  void copyTo(const std::string& to) {
    jane.engine.reset();
    jane.store.reset();
    fs::remove_all(to);
    fs::copy(jane.folder.path(), to, fs::copy_options::recursive);
    jane.restart();
  }
  void putBack(const std::string& from) {
    passASecond();
    jane.engine.reset();
    jane.store.reset();
    for (const auto& file : fs::directory_iterator(jane.folder.path()))
      fs::remove_all(file.path());
    fs::copy(from, jane.folder.path(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    jane.restart();
  }
  /// What somebody hears who says this first, as Jane's phone and as nothing that was said before leads to.
  v1::SyncReply asCopy(std::uint64_t incarnation, std::uint32_t schema) {
    passASecond();
    return hello(incarnation, schema, world.office.clock.now().ms);
  }
  /// The same, asked at this time by the phone's clock.
  v1::SyncReply hello(std::uint64_t incarnation, std::uint32_t schema, std::int64_t askedAtMs) {
    v1::SyncRequest request;
    request.mutable_hello()->set_schema(schema);
    request.mutable_hello()->set_incarnation(incarnation);
    request.mutable_sync()->set_epoch(epochOf(world.office.store().rev()));
    request.mutable_sync()->set_cursor(world.office.store().rev());
    request.mutable_sync()->set_t1(askedAtMs);
    DeviceSession session;
    session.device = static_cast<std::uint32_t>(std::stoul(number()));
    session.actor = {world.jane, "Jane", std::string(roles::leadHand), session.device};
    return world.office.hub().handle(request, session);
  }
  std::uint64_t saidLast() {
    return world.office.store().device(static_cast<std::uint32_t>(std::stoul(number())))->said;
  }
  static std::uint32_t numberIn(const v1::SyncReply& reply) {
    return reply.has_fork() ? reply.fork().device() : reply.has_reenrol() ? reply.reenrol().device() : 0;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> found;
    for (const Comment& comment : world.office.all<Comment>())
      found.push_back(comment.text);
    return found;
  }

  World world;
  Phone jane{world.office, world.jane, 31};
  TemporaryFolder scratch{TemporaryFolder::Where::memory};
  std::string copy = scratch.path() + "/copy";
};

TEST_F(OldCopy, isToldInTheWayThatItsVersionKnows) {
  for (const std::uint32_t schema : {2U, 3U}) {
    const v1::SyncReply reply = asCopy(4711, schema);
    EXPECT_EQ(reply.has_fork(), schema == 2) << reply.ShortDebugString();
    EXPECT_EQ(reply.has_reenrol(), schema == 3);
    EXPECT_NE(numberIn(reply), 0U);
    EXPECT_EQ(numberIn(asCopy(4711, schema)), numberIn(reply)) << "the answer may have been lost";
  }
}

TEST_F(OldCopy, isOneOfNoMoreThanSixtyFour) {
  std::uint32_t first = 0;
  std::uint32_t given = 0;
  for (std::uint64_t incarnation = 5000; incarnation < 5100; ++incarnation) {
    const std::uint32_t number = numberIn(asCopy(incarnation, 3));
    given += number != 0 ? 1 : 0;
    first = first != 0 ? first : number;
  }
  EXPECT_EQ(given, 63U) << "with the phone itself";
  EXPECT_EQ(numberIn(asCopy(5000, 3)), first) << "who was given one keeps it";
}

TEST_F(OldCopy, isFoundAtItsFirstWordAndGetsANumberOfItsOwn) {
  (void)writeComment(jane, world.customers[0], "in both");
  ASSERT_TRUE(world.settle(jane));
  copyTo(copy);
  ASSERT_TRUE(world.settle(jane));
  comeUpAgain();
  (void)writeComment(jane, world.customers[0], "since the copy");
  jane.feed(event::WorkWritten{});
  ASSERT_TRUE(world.settle(jane));
  const std::string before = number();
  putBack(copy);
  (void)writeComment(jane, world.customers[0], "by the copy");
  ASSERT_TRUE(world.settle(jane));
  EXPECT_NE(number(), before);
  EXPECT_THAT(texts(), testing::UnorderedElementsAre("in both", "since the copy", "by the copy"));
  EXPECT_EQ(jane.outbox().counts().waiting, 0);
  const std::string own = number();
  comeUpAgain();
  comeUpAgain();
  EXPECT_EQ(number(), own) << "once is enough";
  EXPECT_EQ(jane.store->select<Comment>("").size(), 3U) << "it holds what it missed";
}

TEST_F(OldCopy, isFoundThoughItHasNothingToSend) {
  copyTo(copy);
  ASSERT_TRUE(world.settle(jane));
  comeUpAgain();
  const std::string before = number();
  putBack(copy);
  ASSERT_TRUE(world.settle(jane));
  EXPECT_NE(number(), before) << "before any of its groups could collide";
}

TEST_F(OldCopy, isNotSeenWhereAnswersAreLost) {
  const std::string before = number();
  for (int i = 0; i < 60; ++i) {
    if (i % 3 == 0)
      jane.restart();
    world.carry(jane, {.loseRequest = 20, .loseReply = 50});
  }
  comeUpAgain();
  EXPECT_EQ(number(), before);
}

TEST_F(OldCopy, isNotSeenInAnOfficeThatComesUpAgain) {
  const std::string before = number();
  for (int i = 0; i < 3; ++i) {
    world.office.reopen();
    comeUpAgain();
  }
  EXPECT_EQ(number(), before);
}

TEST_F(OldCopy, isNotSeenInARequestThatComesLate) {
  passASecond();
  jane.restart();
  const effect::Send late = *jane.due; // it stays on the way
  comeUpAgain();
  comeUpAgain();
  const std::string before = number();
  const std::size_t devices = world.office.store().devices().size();
  passASecond();
  (void)world.answer(late);
  EXPECT_EQ(world.office.store().devices().size(), devices) << "it was asked before the word that is known";
  comeUpAgain();
  EXPECT_EQ(number(), before);
}

TEST_F(OldCopy, isNotSeenInAWordSaidTwiceByAClockThatIsSetBackAfterwards) {
  const std::int64_t now = world.office.clock.now().ms;
  const std::uint64_t word = saidLast();
  ASSERT_NE(word, 0U);
  const std::uint64_t next = nextIncarnation(word, 77);
  EXPECT_EQ(numberIn(hello(next, 3, now + 1000)), 0U);
  EXPECT_EQ(numberIn(hello(next, 3, now + 60'000)), 0U) << "the answer was lost";
  EXPECT_EQ(numberIn(hello(nextIncarnation(next, 78), 3, now + 2000)), 0U) << "the clock was set back";
  EXPECT_EQ(numberIn(hello(next, 3, now + 60'000)), 0U) << "what came twice comes late";
}

TEST_F(OldCopy, isOneOnlyWhereTheOfficeWasSetBackAndOldRequestsComeLate) {
  const std::int64_t now = world.office.clock.now().ms;
  const std::uint64_t lost = nextIncarnation(nextIncarnation(saidLast(), 77), 78); // of the lost timeline
  const std::uint64_t later = nextIncarnation(nextIncarnation(lost, 79), 80);
  EXPECT_NE(numberIn(hello(later, 3, now + 2000)), 0U) << "nothing here leads to it";
  EXPECT_EQ(numberIn(hello(lost, 3, now + 1000)), 0U) << "the same phone's, before that";
}

TEST_F(OldCopy, getsOneNumberHoweverOftenItsAnswerIsLost) {
  copyTo(copy);
  ASSERT_TRUE(world.settle(jane));
  comeUpAgain();
  const std::size_t devices = world.office.store().devices().size();
  putBack(copy);
  for (int i = 0; i < 3; ++i) {
    passASecond();
    world.carry(jane, {.loseReply = 100});
  }
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(world.office.store().devices().size(), devices + 1);
}

/// The office holds its numbers, but the answers that stand there are those of its other self.
TEST_F(OldCopy, asksARestoredOfficeForWhatItsOtherSelfHasSentAgain) {
  const auto write = [&](const std::string& text) {
    const Id id = writeComment(jane, world.customers[0], text);
    jane.feed(event::WorkWritten{});
    EXPECT_TRUE(world.settle(jane));
    return id;
  };
  (void)write("before the backup");
  const std::string file = scratch.path() + "/backup";
  ASSERT_TRUE(writeBackup(world.office.store(), world.office.keys, world.office.clock, file, false));
  const Id after = write("after it");
  copyTo(copy);
  ASSERT_TRUE(world.settle(jane));
  world.office.whileClosed([&](const std::string& data) {
    ASSERT_TRUE(restoreBackup(world.office.keys, world.office.random, file, data));
  });
  ASSERT_TRUE(world.settle(jane));
  const Id since = write("of the restored office");
  putBack(copy);
  EXPECT_EQ(jane.outbox().receiptOf(Kind::comment, after), "accepted");
  world.carry(jane, {}); // it is told of the new epoch
  EXPECT_EQ(jane.outbox().receiptOf(Kind::comment, after), "on_phone");
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(jane.outbox().receiptOf(Kind::comment, after), "merged")
      << "it had been offered before it was sent";
  EXPECT_TRUE(jane.store->read<Comment>(since));
}

TEST(Incarnation, followsOnlyFromTheWordBefore) {
  const std::uint64_t first = 77;
  const std::uint64_t one = sync::nextIncarnation(first, 1);
  const std::uint64_t other = sync::nextIncarnation(first, 2);
  EXPECT_NE(one, other);
  EXPECT_TRUE(sync::followsFrom(first, first)) << "the answer was lost";
  EXPECT_TRUE(sync::followsFrom(first, one));
  EXPECT_TRUE(sync::followsFrom(first, other));
  EXPECT_FALSE(sync::followsFrom(one, other)) << "two were given it, and one has spoken";
  EXPECT_FALSE(sync::followsFrom(one, first));
  EXPECT_FALSE(sync::followsFrom(sync::nextIncarnation(one, 5), one));
}

// --- past the markers

TEST_F(OldCopy, whoComesAfterTheMarkersWereForgottenComparesAndKeepsItsWork) {
  Phone mark{world.office, world.mark, 32};
  ASSERT_TRUE(world.settle(mark));
  const Id gone = writeComment(jane, world.customers[0], "taken away");
  const Id stays = writeComment(jane, world.customers[0], "stays");
  jane.feed(event::WorkWritten{});
  ASSERT_TRUE(world.settle(jane));
  ASSERT_TRUE(world.settle(mark));
  TestDevice::must(mark.store->write(
      {Edit::Op::update, Kind::comment, gone, {{commonField::deleted, valueOf(std::int64_t{1})}}}));
  mark.feed(event::WorkWritten{});
  ASSERT_TRUE(world.settle(mark));
  const auto pass = [&](int days) {
    for (int i = 0; i < days; ++i) {
      for (FakeClock* clock : {&world.office.clock, &mark.clock, &jane.clock})
        clock->step(24LL * 3600 * 1000);
      ASSERT_TRUE(world.office.hub().refreshGrants());
      if (i % 10 == 9) {
        ASSERT_TRUE(world.settle(mark));
      }
    }
  };
  pass(300);
  ASSERT_FALSE(world.office.store().exists(Kind::comment, gone));
  ASSERT_GT(world.office.store().gcRev(), jane.inbox().cursor());
  ASSERT_TRUE(jane.store->read<Comment>(gone)) << "she has heard of nothing";
  const Id late = writeComment(jane, world.customers[0], "from the long journey");
  TestDevice::must(jane.store->write(
      UpdateOf<Customer>(world.customers[0]).with(&Customer::phone, std::string("5")).edit));
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(jane.outbox().counts().waiting, 0);
  EXPECT_TRUE(world.office.store().exists(Kind::comment, late));
  EXPECT_TRUE(world.office.store().exists(Kind::comment, stays));
  EXPECT_FALSE(world.office.store().exists(Kind::comment, gone)) << "it never comes back";
  EXPECT_FALSE(jane.store->read<Comment>(gone).has_value());
  for (const ScopeState& scope : jane.inbox().scopes())
    EXPECT_EQ(jane.inbox().digestOf(scope.scope).sum, world.office.store().digest(scope.scope).sum);
}

} // namespace
} // namespace leadhand::test
