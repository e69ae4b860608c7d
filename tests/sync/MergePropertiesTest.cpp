#include "sync/merge/Merge.h"

#include "core/schema/Records.h"
#include "core/schema/Schema.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace leadhand::sync {
namespace {

/// A row's fields as the merge sees them, changed by one change after the other as the server does.
struct Server {
  Row row{Kind::customer, Id{{1}}};
  std::vector<FieldStamp> stamps{{0, 1, 1, Hlc{1}}};
  std::uint64_t rev = 1;
  std::vector<Value> losers;

  std::vector<FieldDecision> apply(const OutboxEntry& change, std::uint32_t device) {
    const Row present = row;
    const std::vector<FieldStamp> before = stamps;
    MergeInput input;
    input.kind = &kindInfo(Kind::customer);
    input.present = &present;
    input.stamps = before;
    input.change = &change;
    input.device = device;
    input.hlc = change.hlc;
    const auto decisions = decide(input);
    ++rev;
    for (const FieldDecision& decision : decisions) {
      if (decision.recorded)
        losers.push_back(decision.loser);
      if (decision.outcome == Outcome::lost || decision.outcome == Outcome::kept)
        continue;
      row.set(decision.field, decision.value);
      putStamp(stamps, {decision.field, rev, device, hlcAfter(change.hlc, stampOf(before, decision.field))});
    }
    return decisions;
  }
};

OutboxEntry anyChange(std::uint64_t base) {
  OutboxEntry change;
  change.kind = Kind::customer;
  change.op = Edit::Op::update;
  change.base = base;
  change.hlc = Hlc{*rc::gen::inRange<std::uint64_t>(1, 50)};
  const int count = *rc::gen::inRange(1, 4);
  for (int i = 0; i < count; ++i)
    setField(change.fields, *rc::gen::inRange<std::uint32_t>(11, 15),
             valueOf(std::string(static_cast<std::size_t>(*rc::gen::inRange(0, 4)), 'x')));
  return change;
}

std::uint32_t anyDevice() {
  return *rc::gen::inRange<std::uint32_t>(1, 5);
}

TEST(MergeProperties, applyingAChangeTwiceIsApplyingItOnce) {
  EXPECT_TRUE(rc::check([] {
    Server server;
    for (int i = 0; i < 5; ++i)
      server.apply(anyChange(*rc::gen::inRange<std::uint64_t>(0, server.rev + 1)), anyDevice());
    const OutboxEntry change = anyChange(*rc::gen::inRange<std::uint64_t>(0, server.rev + 1));
    const std::uint32_t device = anyDevice();
    server.apply(change, device);
    const std::vector<Value> once = server.row.values;
    server.apply(change, device);
    RC_ASSERT(server.row.values == once);
  }));
}

TEST(MergeProperties, equalValuesNeverConflict) {
  EXPECT_TRUE(rc::check([] {
    Server server;
    for (int i = 0; i < 3; ++i)
      server.apply(anyChange(0), anyDevice());
    OutboxEntry change = anyChange(0);
    for (FieldValue& field : change.fields)
      field.value = server.row.at(field.field);
    for (const FieldDecision& decision : server.apply(change, anyDevice()))
      RC_ASSERT(decision.outcome == Outcome::same && !decision.recorded);
  }));
}

TEST(MergeProperties, everyUnseenValueStandsOrIsKeptAsALoser) {
  EXPECT_TRUE(rc::check([] {
    Server server;
    const int count = *rc::gen::inRange(2, 8);
    for (int i = 0; i < count; ++i) {
      const Row before = server.row;
      const std::size_t losersBefore = server.losers.size();
      const OutboxEntry change = anyChange(0); // nobody sees anybody
      const std::uint32_t device = static_cast<std::uint32_t>(i) + 2;
      for (const FieldDecision& decision : server.apply(change, device)) {
        const Value& written = *findField(change.fields, decision.field);
        const bool stands = server.row.at(decision.field) == written;
        const auto kept = [&](const Value& value) {
          return std::find(server.losers.begin() + static_cast<std::ptrdiff_t>(losersBefore),
                           server.losers.end(), value) != server.losers.end();
        };
        RC_ASSERT(stands || kept(written));
        RC_ASSERT(server.row.at(decision.field) == before.at(decision.field) ||
                  kept(before.at(decision.field)));
      }
    }
  }));
}

TEST(MergeProperties, theOrderOfTwoDevicesChangesNothingThatStands) {
  EXPECT_TRUE(rc::check([] {
    const OutboxEntry first = anyChange(1);
    const OutboxEntry second = anyChange(1);
    Server oneWay;
    oneWay.apply(first, 2);
    oneWay.apply(second, 3);
    Server otherWay;
    otherWay.apply(second, 3);
    otherWay.apply(first, 2);
    RC_ASSERT(oneWay.row.values == otherWay.row.values);
    RC_ASSERT(oneWay.losers.size() == otherWay.losers.size());
  }));
}

TEST(MergeProperties, whoHasSeenAllNeverConflicts) {
  EXPECT_TRUE(rc::check([] {
    Server server;
    for (int i = 0; i < 6; ++i)
      for (const FieldDecision& decision : server.apply(anyChange(server.rev), anyDevice()))
        RC_ASSERT(!decision.recorded);
  }));
}

TEST(MergeProperties, clocksOfAFieldOnlyRise) {
  EXPECT_TRUE(rc::check([] {
    Server server;
    for (int i = 0; i < 8; ++i) {
      const std::vector<FieldStamp> before = server.stamps;
      server.apply(anyChange(*rc::gen::inRange<std::uint64_t>(0, server.rev + 1)), anyDevice());
      for (const FieldStamp& stamp : before)
        RC_ASSERT(stampOf(server.stamps, stamp.field)->hlc >= stamp.hlc);
    }
  }));
}

} // namespace
} // namespace leadhand::sync
