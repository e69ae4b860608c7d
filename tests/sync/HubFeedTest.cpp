#include "tests/sync/TestOffice.h"

#include "core/store/Inbox.h" // digestShare

namespace leadhand::sync::test {
namespace {

class HubFeed : public OneCrew {
 protected:
  TestPhone janes{office, jane, 101};
  TestPhone desk{office, jacki, 202};
  TestPhone reader{office, jacki, 303};

  void SetUp() override {
    janes.sync();
    desk.sync();
    reader.sync();
  }

  Comment comment(TestPhone& device, const Id& author, std::size_t size) {
    auto said = made<Comment>(device.newId(), author);
    said.customer = smith;
    said.text = std::string(size, 'x');
    return said;
  }
  void chip(TestPhone& device, const Id& author, const Id& comment, const char* word) {
    auto made = test::made<CommentKind>(derivedId(word, comment.raw()), author);
    made.comment = comment;
    made.word = word;
    device.insert(made);
  }
  /// Groups of one, two and three rows, some rows written twice.
  void fillUp(int groups) {
    std::vector<Id> ids;
    for (int i = 0; i < groups; ++i) {
      const Comment said = comment(janes, jane, static_cast<std::size_t>(40 + 90 * (i % 4)));
      ids.push_back(said.id);
      janes.insert(said);
      for (int k = 0; k < i % 3; ++k)
        chip(janes, jane, said.id, k == 0 ? "praise" : "change");
      janes.group();
      if (i % 5 == 4) {
        janes.sync();
        desk.sync();
        desk.update(UpdateOf<Comment>(ids[static_cast<std::size_t>(i) / 2])
                        .with(&Comment::disposition, std::string("read"))
                        .edit);
        desk.group().sync();
      }
    }
    janes.sync();
  }
};

void expectSameRows(const Replica& a, const Replica& b) {
  ASSERT_EQ(a.rows.size(), b.rows.size());
  for (const auto& [key, row] : a.rows) {
    const auto other = b.rows.find(key);
    ASSERT_NE(other, b.rows.end());
    EXPECT_EQ(row.rev, other->second.rev);
    EXPECT_EQ(row.fields, other->second.fields);
  }
}

TEST_F(HubFeed, cutAtEveryBoundaryItGivesTheSameRows) {
  const Replica before = reader.replica;
  fillUp(30);
  reader.sync();
  for (const std::uint32_t bytes : {1U, 200U, 333U, 700U, 1500U, 4000U, 100'000U}) {
    TestPhone paged(office, jacki, 400 + bytes);
    paged.replica = before;
    paged.maxBytes = bytes;
    paged.sync();
    expectSameRows(reader.replica, paged.replica);
    EXPECT_EQ(paged.replica.cursor, reader.replica.cursor);
    EXPECT_EQ(paged.replica.chain, reader.replica.chain);
  }
}

TEST_F(HubFeed, aPageNeverEndsInsideAGroup) {
  fillUp(12);
  reader.maxBytes = 1;
  for (int round = 0; round < 200; ++round) {
    const v1::SyncReply reply = reader.send();
    ASSERT_TRUE(reply.has_ok());
    reader.replica.apply(reply.ok());
    std::uint64_t nextGroup = 0;
    ASSERT_TRUE(office.store()
                    .feed(reply.ok().cursor(), office.store().rev(), nullptr,
                          [&](const OfficeRow& office) {
                            nextGroup = office.group;
                            return false;
                          })
                    .has_value());
    EXPECT_TRUE(nextGroup == 0 || nextGroup > reply.ok().cursor());
    if (reply.ok().complete())
      return;
  }
  FAIL() << "the feed never ended";
}

TEST_F(HubFeed, aNewDeviceLoadsWhatTheOthersHold) {
  fillUp(25);
  reader.sync();
  TestPhone fresh(office, jacki, 505);
  fresh.maxBytes = 600;
  fresh.sync();
  expectSameRows(reader.replica, fresh.replica);
  TestPhone crews(office, jane, 506);
  crews.maxBytes = 600;
  crews.sync();
  janes.sync();
  expectSameRows(janes.replica, crews.replica);
}

TEST_F(HubFeed, loadingGoesOnWhileTheOfficeWrites) {
  fillUp(10);
  TestPhone fresh(office, jacki, 505);
  fresh.maxBytes = 300;
  v1::SyncReply reply = fresh.send();
  fresh.replica.apply(reply.ok());
  std::string after;
  for (int i = 0; i < 200; ++i) {
    v1::SyncRequest ask = fresh.request(false);
    v1::Backfill& backfill = *ask.mutable_sync()->add_backfill();
    backfill.set_scope(std::string(16, '\0'));
    backfill.set_generation(fresh.replica.grants.at(Id{}).generation);
    backfill.set_after(after);
    reply = fresh.send(ask);
    ASSERT_TRUE(reply.has_ok());
    fresh.replica.apply(reply.ok());
    if (reply.ok().backfill_size() == 1) {
      after = reply.ok().backfill(0).after();
      if (reply.ok().backfill(0).last())
        break;
    }
    if (i < 6) {
      janes.insert(comment(janes, jane, 50)).group().sync();
      desk.sync();
      desk.update(UpdateOf<Customer>(smith).with(&Customer::phone, std::to_string(i)).edit).group().sync();
    }
  }
  fresh.sync();
  reader.sync();
  expectSameRows(reader.replica, fresh.replica);
}

TEST_F(HubFeed, digestsOfChangedScopesAreThoseOfTheRows) {
  janes.insert(comment(janes, jane, 10)).group();
  const v1::SyncReply reply = janes.send();
  janes.replica.apply(reply.ok());
  ASSERT_TRUE(reply.ok().complete());
  ASSERT_EQ(reply.ok().digests_size(), 1);
  EXPECT_EQ(idFromWire(reply.ok().digests(0).scope()), smith);
  std::uint64_t n = 0;
  std::uint64_t sum = 0;
  for (const auto& [key, row] : janes.replica.rows) {
    if (row.scope != smith)
      continue;
    ++n;
    sum += digestShare(row.id, row.rev);
  }
  EXPECT_EQ(reply.ok().digests(0).n(), n);
  EXPECT_EQ(reply.ok().digests(0).sum(), sum);
}

TEST_F(HubFeed, anIdleRoundWritesAndSendsNothing) {
  const v1::SyncReply reply = desk.send();
  const std::uint64_t rev = office.store().rev();
  EXPECT_TRUE(reply.ok().complete());
  EXPECT_EQ(reply.ok().items_size(), 0);
  EXPECT_EQ(reply.ok().results_size(), 0);
  EXPECT_EQ(reply.ok().digests_size(), 0);
  EXPECT_EQ(office.store().rev(), rev);
  EXPECT_LT(reply.ByteSizeLong(), 80U);
}

/// R8: it tells the office that it was set back.
TEST_F(HubFeed, anUnknownPairOfCursorAndChainOpensAnEpoch) {
  const std::uint64_t common = office.store().device(janes.session.device)->cursor;
  office.customer("Somebody new");
  v1::SyncRequest request = janes.request();
  request.mutable_sync()->set_chain("of another timeline");
  const v1::SyncReply reply = janes.send(request);
  ASSERT_TRUE(reply.has_new_epoch());
  EXPECT_EQ(reply.new_epoch().epoch(), 1U);
  EXPECT_EQ(reply.new_epoch().restore_rev(), common) << "what both timelines have";
  EXPECT_EQ(epochOf(office.store().rev()), 1U);
  EXPECT_EQ(office.store().epochs().back().restoreRev, common);
  // What came after the common point stands above everything of the lost timeline.
  for (const Customer& customer : office.all<Customer>())
    EXPECT_TRUE(customer.rev <= common || epochOf(customer.rev) == 1U) << customer.name;
  office.expectWhole();
}

TEST_F(HubFeed, aCursorFromTheFutureOpensAnEpochToo) {
  v1::SyncRequest request = janes.request();
  request.mutable_sync()->set_cursor(office.store().rev() + 1000);
  EXPECT_TRUE(janes.send(request).has_new_epoch());
}

TEST_F(HubFeed, whoOpensEpochsAllTheTimeLoadsAnewInstead) {
  for (int i = 0; i < 8; ++i) {
    v1::SyncRequest request = janes.request();
    request.mutable_sync()->set_chain("of another timeline");
    ASSERT_TRUE(janes.send(request).has_new_epoch()) << i;
  }
  v1::SyncRequest request = janes.request();
  request.mutable_sync()->set_chain("of another timeline");
  const v1::SyncReply reply = janes.send(request);
  ASSERT_TRUE(reply.has_resync());
  const std::uint64_t generation = janes.replica.grants.at(smith).generation;
  janes.replica = {};
  janes.replica.cursor = reply.welcome().rev();
  janes.sync();
  EXPECT_GT(janes.replica.grants.at(smith).generation, generation);
  EXPECT_TRUE(janes.replica.has(Kind::visit, visit));
  office.clock.step(2LL * 3600 * 1000);
  request = janes.request();
  request.mutable_sync()->set_chain("of another timeline");
  EXPECT_TRUE(janes.send(request).has_new_epoch()) << "an hour later it is believed again";
}

TEST_F(HubFeed, rowsAskedForAgainComeIfTheyMayBeSeen) {
  const Id brown = office.customer("Mr. Brown");
  v1::SyncRequest request = janes.request();
  for (const Id& id : {smith, brown}) {
    v1::RowRef& wanted = *request.mutable_sync()->add_refetch();
    wanted.set_kind(static_cast<std::uint32_t>(Kind::customer));
    wanted.set_id(std::string(id.raw()));
  }
  v1::SyncReply reply = janes.send(request);
  EXPECT_EQ(reply.ok().items_size(), 0);
  ASSERT_EQ(reply.ok().refetched_size(), 1);
  EXPECT_EQ(idFromWire(reply.ok().refetched(0).id()), smith);
  // What she should not hold goes from where she says that it stands.
  request.mutable_sync()->mutable_refetch(1)->set_scope(std::string(brown.raw()));
  reply = janes.send(request);
  ASSERT_EQ(reply.ok().items_size(), 1);
  EXPECT_EQ(idFromWire(reply.ok().items(0).exit().id()), brown);
  EXPECT_EQ(idFromWire(reply.ok().items(0).exit().scope()), brown);
}

TEST_F(HubFeed, helloIsAnsweredWithWhereTheOfficeStands) {
  v1::SyncRequest request;
  request.mutable_hello()->set_device(janes.session.device);
  const v1::SyncReply reply = janes.send(request);
  ASSERT_TRUE(reply.has_welcome());
  EXPECT_EQ(reply.welcome().rev(), office.store().rev());
  EXPECT_EQ(reply.welcome().time(), office.clock.now().ms);
  EXPECT_FALSE(reply.welcome().wildcard());
  EXPECT_TRUE(desk.send(request).welcome().wildcard());
}

} // namespace
} // namespace leadhand::sync::test
