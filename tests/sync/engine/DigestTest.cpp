// What the two sides hold is compared by sums, and a difference is found wherever it lies.
#include "core/store/DeviceInside.h"
#include "core/store/SelfCheck.h"
#include "tests/sync/engine/World.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

struct Book {
  explicit Book(EngineLimits limits = {}) : jane(world.office, world.jane, 51), engineLimits(limits) {
    start();
    EXPECT_TRUE(world.settle(jane));
  }
  void start() {
    jane.engine.reset();
    jane.open();
    jane.due.reset();
    jane.engine = std::make_unique<Engine>(*jane.store, jane.keys, engineLimits);
    jane.feed(event::Started{});
  }
  /// Comments on a customer that the office wrote.
  std::vector<Id> write(const Id& customer, int count) {
    constexpr int atOnce = 100;
    std::vector<Id> made;
    for (int left = count; left > 0; left -= atOnce) {
      std::vector<Edit> edits;
      for (int i = 0; i < std::min(left, atOnce); ++i) {
        Comment comment;
        comment.id = made.emplace_back(world.office.hub().newId());
        comment.customer = customer;
        comment.saidOn = *Date::fromIso("2011-09-01");
        comment.text = "comment " + std::to_string(made.size());
        edits.push_back(insertOf(comment));
      }
      world.office.write(edits);
    }
    return made;
  }
  /// Gone from this device behind its back: its counts say so, and nothing else does.
  void lose(const Id& comment) {
    Statement gone = jane.store->database().prepare("DELETE FROM comment WHERE id = ?1");
    TestDevice::must(gone.bind(1, comment).run());
    TestDevice::must(SelfCheck(*jane.store).recount());
  }
  bool has(const Id& comment) { return jane.store->read<Comment>(comment).has_value(); }
  void day() {
    world.office.clock.step(25LL * 3600 * 1000);
    jane.clock.step(25LL * 3600 * 1000);
  }
  /// One request; what it was and what was said to it.
  v1::SyncReply exchange() {
    if (!jane.due)
      jane.feed(event::SyncAsked{});
    EXPECT_TRUE(jane.due);
    const effect::Send send = *std::exchange(jane.due, std::nullopt);
    event::Replied replied = world.answer(send);
    replied.number = send.number;
    v1::SyncReply reply;
    EXPECT_TRUE(unpackMessage(replied.body, reply));
    rowsFetched += reply.ok().refetched_size();
    stampsListed += listedIn(reply);
    jane.feed(replied);
    return reply;
  }
  void settle() {
    for (int round = 0; round < 400; ++round) {
      exchange();
      if (jane.engine->settled() && !jane.due)
        return;
    }
    ADD_FAILURE() << "it does not come to an end";
  }
  static int listedIn(const v1::SyncReply& reply) {
    int listed = 0;
    for (const v1::ScopeList& list : reply.ok().lists())
      listed += list.rows_size();
    return listed;
  }
  World world;
  Phone jane;
  EngineLimits engineLimits;
  int rowsFetched = 0;
  int stampsListed = 0;
};

constexpr EngineLimits smallPages{.pullBytes = 4096};

TEST(Digests, aDifferenceInAScopeOfTheFirstPageIsFoundAtTheLast) {
  Book book(smallPages);
  const Id early = book.world.customers[0];
  const std::vector<Id> kept = book.write(early, 3);
  book.settle();
  book.lose(kept[1]);
  book.write(early, 1);
  book.write(book.world.customers[1], 200); // several pages of somebody else
  const v1::SyncReply first = book.exchange();
  ASSERT_FALSE(first.ok().complete());
  book.settle();
  EXPECT_TRUE(book.has(kept[1]));
  EXPECT_EQ(book.rowsFetched, 1) << "only what differs";
  EXPECT_EQ(book.world.office.hub().devices().front().repaired, 1U) << "the office has heard of it";
}

TEST(Digests, whatAnEarlierProcessPulledIsComparedByTheNext) {
  Book book(smallPages);
  const std::vector<Id> kept = book.write(book.world.customers[0], 3);
  book.settle();
  book.lose(kept[2]);
  book.write(book.world.customers[0], 1);
  book.write(book.world.customers[1], 200);
  ASSERT_FALSE(book.exchange().ok().complete());
  book.start();
  book.settle();
  EXPECT_TRUE(book.has(kept[2]));
}

TEST(Digests, aScopeThatNobodyTouchedIsComparedOnceADay) {
  Book book;
  const std::vector<Id> kept = book.write(book.world.customers[2], 3);
  book.settle();
  book.lose(kept[0]);
  book.write(book.world.customers[0], 2);
  book.settle();
  EXPECT_FALSE(book.has(kept[0])) << "somebody else moved, and the day is not over";
  book.day();
  book.settle();
  EXPECT_TRUE(book.has(kept[0]));
  EXPECT_EQ(book.rowsFetched, 1);
}

TEST(Digests, aScopeThatTheOfficeHoldsNothingOfIsFoundOnceADay) {
  Book book;
  Statement ghost = book.jane.store->database().prepare(
      "INSERT INTO comment(id, customer, text, scope, rev) VALUES(?1, ?2, 'ghost', ?2, 7)");
  const Id id = book.jane.store->newId();
  const Id scope = book.jane.store->newId();
  TestDevice::must(ghost.bind(1, id).bind(2, scope).run());
  Statement granted = book.jane.store->database().prepare(
      "INSERT INTO scope_state(scope, gen, phase, wildcard, ord, rev) VALUES(?1, 1, 1, 0, 3, 7)");
  TestDevice::must(granted.bind(1, scope).run());
  TestDevice::must(SelfCheck(*book.jane.store).recount());
  book.day();
  book.settle();
  EXPECT_FALSE(book.has(id));
}

TEST(Digests, whatIsEqualCostsOneSumHoweverManyScopesMoved) {
  Book book;
  const auto touchAll = [&] {
    for (const Id& customer : book.world.customers)
      book.write(customer, 1);
  };
  touchAll();
  const v1::SyncReply reply = book.exchange();
  ASSERT_TRUE(reply.ok().complete());
  EXPECT_GE(reply.ok().items_size(), 3);
  EXPECT_TRUE(reply.ok().has_changed_fold());
  EXPECT_EQ(reply.ok().digests_size(), 0);
  EXPECT_FALSE(book.jane.due) << "nothing is left to ask";
  EXPECT_TRUE(book.jane.engine->settled());
}

TEST(Digests, ownWorkIsComparedToo) {
  Book book;
  const Id mine = writeComment(book.jane, book.world.customers[0], "mine");
  const Id other = writeComment(book.jane, book.world.customers[1], "mine too");
  book.jane.feed(event::WorkWritten{});
  const v1::SyncReply reply = book.exchange();
  EXPECT_EQ(reply.ok().items_size(), 0) << "no echo";
  EXPECT_NE(reply.ok().changed_fold(), 0U);
  EXPECT_TRUE(book.jane.engine->settled());
  EXPECT_FALSE(book.jane.due) << "both sums are of both scopes";
  EXPECT_TRUE(book.has(mine) && book.has(other));
}

TEST(Digests, aDifferenceAmongManyScopesIsSoughtInSeveralPages) {
  Book book(smallPages);
  std::vector<Id> customers;
  std::vector<std::vector<Id>> comments;
  for (int i = 0; i < 400; ++i) {
    customers.push_back(book.world.office.customer("Many " + std::to_string(i)));
    book.world.office.visit(customers.back(), book.world.crew, book.world.office.today());
  }
  EXPECT_TRUE(book.world.office.hub().refreshGrants());
  for (const Id& customer : customers)
    comments.push_back(book.write(customer, 1));
  book.settle();
  book.lose(comments[3][0]);
  book.lose(comments[390][0]);
  book.rowsFetched = 0;
  book.day();
  book.settle();
  EXPECT_TRUE(book.has(comments[3][0]));
  EXPECT_TRUE(book.has(comments[390][0]));
  EXPECT_EQ(book.rowsFetched, 2);
}

TEST(Digests, oneRowAmongMoreThanFiftyThousandIsFound) {
  constexpr int many = 50'500;
  Book book;
  const std::vector<Id> comments = book.write(book.world.customers[0], many);
  book.settle();
  ASSERT_EQ(book.jane.inbox().digestOf(book.world.customers[0]).n,
            book.world.office.store().digest(book.world.customers[0]).n);
  book.lose(comments.back());
  book.write(book.world.customers[0], 1);
  book.settle();
  EXPECT_TRUE(book.has(comments.back()));
  EXPECT_EQ(book.rowsFetched, 1);
  EXPECT_GT(book.stampsListed, many) << "in more than one page";
}

TEST(Digests, aWalkThroughALongListGoesOnInTheNextProcess) {
  constexpr int many = 1'000;
  Book book(smallPages);
  const std::vector<Id> comments = book.write(book.world.customers[0], many);
  book.settle();
  book.lose(comments.back());
  book.write(book.world.customers[0], 1);
  while (book.stampsListed < many / 2)
    book.exchange();
  ASSERT_FALSE(book.has(comments.back()));
  book.start();
  book.settle();
  EXPECT_TRUE(book.has(comments.back()));
  EXPECT_LT(book.stampsListed, many + many / 4) << "not from the beginning again";
}

} // namespace
} // namespace leadhand::test
