// A disk that fails at one statement of what an answer makes a device do, at each in turn: the device asks
// once more, the office says the same, and it ends as if nothing had been. Meanwhile no work is lost.
#include "tests/fakes/StatementStrike.h"
#include "tests/sync/engine/EngineRig.h"

#include <functional>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using namespace sync;
constexpr std::uint64_t firstRev = EngineRig::firstRev;

class EngineStatement : public testing::Test {
 protected:
  using Prepare = std::function<void(EngineRig&)>;
  using Answer = std::function<event::Replied(EngineRig&)>;

  static event::Replied packed(const v1::SyncReply& message, int status = 200) {
    event::Replied reply;
    reply.status = status;
    reply.contentType = protobufType;
    reply.body = packMessage(message);
    return reply;
  }
  /// Short of what every try writes anew: clocks, random waits, numbers of attempts.
  static std::string contentOf(EngineRig& rig) {
    std::string all;
    for (
        const char* sql :
        {"SELECT n, grp, seq, kind, id, op, fields, old, shadow, base, state, verdict, result_rev, code FROM "
         "outbox ORDER BY n",
         "SELECT id, rev, scope, \"text\", deleted FROM comment ORDER BY id",
         "SELECT id, rev, scope, name, phone FROM customer ORDER BY id",
         "SELECT k, v FROM meta WHERE k IN ('device', 'epoch', 'cursor', 'chain', 'degraded', 'lease_until', "
         "'durable_rev', 'office_backup_at', 'clock_offset_ms', 'given_incarnation', "
         "'salvaged_to', 'restore_rev', 'repairs') ORDER BY k",
         "SELECT scope, gen, phase, rev FROM scope_state ORDER BY scope",
         "SELECT scope, n, digest FROM scope_tally ORDER BY scope"})
      all += resultOf(rig.device.store->database().handle(), sql) + "|";
    return all;
  }
  static std::string workOf(EngineRig& rig) {
    return resultOf(rig.device.store->database().handle(),
                    "SELECT id, \"text\" FROM comment WHERE \"text\" <> 'another''s' ORDER BY id");
  }

  static void sweep(const Prepare& prepare, const Answer& answer) {
    const auto prepared = [&] {
      auto rig = std::make_unique<EngineRig>();
      prepare(*rig);
      EXPECT_EQ(rig->engine->state(), EngineState::requesting);
      return rig;
    };
    auto rig = prepared();
    const std::string before = contentOf(*rig);
    rig->replyWith(answer(*rig));
    const std::string done = contentOf(*rig);
    const EngineState end = rig->engine->state();
    ASSERT_NE(before, done);
    const std::string work = workOf(*rig);
    int waited = 0;
    for (int at = 1;; at += 1 + at / 30) { // the first ones all, later ones more rarely
      ASSERT_LT(at, 3000);
      rig = prepared();
      const event::Replied said = answer(*rig);
      bool struck = false;
      {
        const StatementStrike next(rig->device.store->database().handle(), at);
        rig->replyWith(said);
        struck = next.struck();
      }
      ASSERT_TRUE(workOf(*rig) == work) << "statement " << at;
      waited += rig->engine->state() == EngineState::waitingToRetry && end != EngineState::waitingToRetry;
      for (int round = 0; round < 3 && contentOf(*rig) != done; ++round) {
        if (rig->engine->state() != EngineState::requesting)
          rig->step(event::TimerFired{});
        ASSERT_EQ(rig->engine->state(), EngineState::requesting) << "statement " << at << ": it is stuck";
        rig->replyWith(said);
      }
      ASSERT_TRUE(contentOf(*rig) == done) << "statement " << at << difference(contentOf(*rig), done);
      if (!struck)
        break;
    }
    EXPECT_GT(waited, 3);
  }

  /// Three groups are out: of one the row has come, of one it has not; a scope is loaded.
  static void workIsOut(EngineRig& rig) {
    rig.settle();
    scope = rig.device.store->newId();
    InPage page;
    page.items.emplace_back(InGrant{scope, 1, true, firstRev + 1, false, 1});
    page.items.emplace_back(rowOf(Kind::customer, scope, firstRev + 2, "Mrs. Smith"));
    page.cursor = firstRev + 2;
    TestDevice::must(rig.device.inbox().apply(page));
    page = {};
    page.backfill.push_back(InBackfill{scope, 1, {}, "", true});
    page.cursor = firstRev + 2;
    TestDevice::must(rig.device.inbox().apply(page));
    for (const char* text : {"one", "two", "three"})
      ids.push_back(rig.write(text));
    TestDevice::must(
        rig.device.store->write(UpdateOf<Customer>(scope).with(&Customer::phone, std::string("555")).edit));
    rig.step(event::WorkWritten{});
  }
  void SetUp() override { ids.clear(); }
  static InRow rowOf(Kind kind, const Id& id, std::uint64_t rev, const std::string& text) {
    const std::uint32_t field =
        kind == Kind::customer ? fieldNumber(&Customer::name) : fieldNumber(&Comment::text);
    return InRow{static_cast<std::uint32_t>(kind), id, rev, scope, {{field, valueOf(text)}}};
  }
  static void add(v1::SyncReply& reply, const InRow& row) {
    Row made(static_cast<Kind>(row.kind), row.id);
    for (const FieldValue& field : row.fields)
      made.set(field.field, field.value);
    made.rev = row.rev;
    made.scope = row.scope;
    toWire(made, *reply.mutable_ok()->add_items()->mutable_row());
  }
  static inline Id scope;
  static inline std::vector<Id> ids;
};

TEST_F(EngineStatement, aPageOfEverything) {
  sweep(workIsOut, [](EngineRig& rig) {
    v1::SyncReply reply = rig.okAt(firstRev + 9);
    reply.mutable_welcome()->set_lease_until(4'000'000'000'000);
    reply.mutable_welcome()->set_incarnation(88);
    EngineRig::addVerdict(reply, 1, firstRev + 3);
    EngineRig::addVerdict(reply, 2, firstRev + 4, v1::MERGED);
    EngineRig::addVerdict(reply, 3, firstRev + 5, v1::DENIED);
    EngineRig::addVerdict(reply, 4, firstRev + 6);
    reply.mutable_ok()->mutable_results(3)->set_clean(true);
    const std::size_t last = ids.size();
    add(reply, rowOf(Kind::comment, ids[last - 2], firstRev + 4, "two"));
    add(reply, rowOf(Kind::comment, rig.device.person, firstRev + 7, "another's"));
    reply.mutable_ok()->set_durable_rev(firstRev + 5);
    reply.mutable_ok()->mutable_backup()->set_at(77);
    reply.mutable_ok()->set_t2(rig.device.clock.now().ms + 60'000);
    reply.mutable_ok()->set_t3(rig.device.clock.now().ms + 60'000);
    reply.mutable_ok()->set_chain("cccc");
    return packed(reply);
  });
}

TEST_F(EngineStatement, aRestoredOffice) {
  sweep(
      [](EngineRig& rig) {
        workIsOut(rig);
        v1::SyncReply reply = rig.okAt(firstRev + 6);
        for (std::uint64_t seq = 1; seq <= 4; ++seq)
          EngineRig::addVerdict(reply, seq, firstRev + 2 + seq);
        rig.reply(reply);
        rig.step(event::SyncAsked{});
      },
      [](EngineRig&) {
        v1::SyncReply reply;
        reply.mutable_new_epoch()->set_epoch(2);
        reply.mutable_new_epoch()->set_restore_rev(firstRev + 1);
        return packed(reply);
      });
}

TEST_F(EngineStatement, aNumberOfItsOwn) {
  sweep(workIsOut, [](EngineRig&) {
    v1::SyncReply reply;
    reply.mutable_fork()->set_device(9);
    return packed(reply);
  });
}

TEST_F(EngineStatement, aBeginningFromTheOfficesRevision) {
  sweep(workIsOut, [](EngineRig& rig) {
    v1::SyncReply reply = rig.okAt(firstRev + 500);
    reply.mutable_resync();
    return packed(reply);
  });
}

TEST_F(EngineStatement, theOfficesClock) {
  sweep(
      [](EngineRig& rig) {
        rig.device.clock.set(Instant{86'400'000});
        workIsOut(rig);
      },
      [](EngineRig&) {
        v1::SyncReply message;
        message.mutable_refused()->set_code("clock_refused");
        event::Replied refused = packed(message, 403);
        refused.serverTimeMs = 1'800'000'000'000;
        return refused;
      });
}

TEST_F(EngineStatement, aRowThatDiffersIsListedAndFetched) {
  const auto digested = [](EngineRig& rig) {
    v1::SyncReply reply = rig.okAt(firstRev + 2);
    v1::Digest& digest = *reply.mutable_ok()->add_digests();
    digest.set_scope(std::string(scope.raw()));
    digest.set_n(99);
    return packed(reply);
  };
  sweep(workIsOut, digested);
  sweep(
      [&](EngineRig& rig) {
        workIsOut(rig);
        rig.replyWith(digested(rig));
      },
      [](EngineRig& rig) {
        v1::SyncReply reply = rig.okAt(firstRev + 2);
        v1::ScopeList& list = *reply.mutable_ok()->add_lists();
        list.set_scope(std::string(scope.raw()));
        list.set_last(true);
        v1::RowStamp& stamp = *list.add_rows();
        stamp.set_kind(static_cast<std::uint32_t>(Kind::customer));
        stamp.set_id(std::string(scope.raw()));
        stamp.set_rev(firstRev + 3);
        return packed(reply);
      });
}

} // namespace
} // namespace leadhand::test
