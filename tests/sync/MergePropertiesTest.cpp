#include "sync/merge/Merge.h"

#include "core/schema/Records.h"
#include "core/schema/Schema.h"
#include "tests/fakes/ManyCases.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <rapidcheck.h>
#include <tuple>

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
      putStamp(stamps, {decision.field, rev, device, change.hlc}, decision.beside);
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
    OutboxEntry first = anyChange(1);
    OutboxEntry second = anyChange(1);
    // Where both clocks lag behind what they had seen, who comes first is the later one; a conflict tells.
    first.hlc.value += 1;
    second.hlc.value += 1;
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
        RC_ASSERT(std::any_of(server.stamps.begin(), server.stamps.end(), [&](const FieldStamp& after) {
          return after.field == stamp.field && after.hlc >= stamp.hlc;
        }));
    }
  }));
}

TEST(MergeProperties, aConflictIsRecordedJustWhereSomebodysWordIsReplacedUnseen) {
  EXPECT_TRUE(rc::check([] {
    struct Word {
      std::uint64_t rev;
      std::uint32_t device;
    };
    Server server;
    std::map<std::uint32_t, std::vector<Word>> standing; // all who said what stands now
    for (int i = 0; i < 12; ++i) {
      OutboxEntry change = anyChange(*rc::gen::inRange<std::uint64_t>(1, server.rev + 1));
      const std::uint32_t device = anyDevice();
      for (const FieldDecision& decision : server.apply(change, device)) {
        std::vector<Word>& words = standing[decision.field];
        const auto isUnseen = [&](const Word& word) {
          return word.rev > change.base && word.device != device;
        };
        const bool unseen = std::any_of(words.begin(), words.end(), isUnseen);
        RC_ASSERT(decision.recorded == (unseen && decision.outcome != Outcome::same));
        if (decision.outcome == Outcome::lost)
          continue;
        if (decision.outcome != Outcome::same)
          words.clear();
        std::erase_if(words, [&](const Word& word) { return !isUnseen(word); });
        words.push_back({server.rev, device});
      }
    }
  }));
}

// --- one field of every kind that has the policy, any values, any clocks

struct Meeting {
  const KindInfo* kind = nullptr;
  const FieldInfo* field = nullptr;
  Row row;
  std::vector<FieldStamp> stamps{{0, 1, 9, Hlc{1}}};
  OutboxEntry change;
  bool presentByOffice = false;

  explicit Meeting(Merge policy) {
    std::vector<std::pair<const KindInfo*, const FieldInfo*>> all;
    for (const KindInfo* each : allKinds())
      for (const FieldInfo& info : each->fields)
        if (info.merge == policy && info.number >= 10)
          all.emplace_back(each, &info);
    RC_ASSERT(!all.empty());
    std::tie(kind, field) = all[*rc::gen::inRange<std::size_t>(0, all.size())];
    row = Row(kind->kind, Id{{1}});
    change.kind = kind->kind;
    change.op = Edit::Op::update;
    change.base = 1;
  }
  /// What another device wrote at revision 5, unseen by the change.
  void standing(Value value, bool byOffice) {
    presentByOffice = byOffice;
    row.set(field->number, std::move(value));
    putStamp(stamps, {field->number, 5, 3, Hlc{*rc::gen::inRange<std::uint64_t>(1, 100)}});
  }
  FieldDecision comes(Value value, bool byOffice = false) {
    change.fields.clear();
    setField(change.fields, field->number, std::move(value));
    MergeInput input;
    input.kind = kind;
    input.present = &row;
    input.stamps = stamps;
    input.change = &change;
    input.device = 2;
    input.hlc = Hlc{*rc::gen::inRange<std::uint64_t>(1, 100)};
    input.byOffice = byOffice;
    input.isOffice = [this](std::uint32_t) { return presentByOffice; };
    return decide(input).front();
  }
};

Value text(const char* value) {
  return valueOf(std::string(value));
}

TEST(MergeProperties, aNoStandsAgainstEveryUnseenYes) {
  EXPECT_TRUE(rc::check([] {
    Meeting met(Merge::noWins);
    const Value other = *rc::gen::element(text("yes"), text("ask"), Value{});
    const bool noStands = *rc::gen::arbitrary<bool>();
    met.standing(noStands ? text("no") : other, *rc::gen::arbitrary<bool>());
    const FieldDecision decision = met.comes(noStands ? other : text("no"), *rc::gen::arbitrary<bool>());
    RC_ASSERT(decision.value == text("no"));
    RC_ASSERT(decision.recorded && decision.loser == other);
  }));
}

TEST(MergeProperties, whatIsDoneStaysDoneAgainstAnUnseenReopening) {
  EXPECT_TRUE(rc::check([] {
    Meeting met(Merge::doneWins);
    const bool isDone = *rc::gen::arbitrary<bool>();
    met.standing(isDone ? text("2011-09-01") : Value{}, *rc::gen::arbitrary<bool>());
    const FieldDecision decision =
        met.comes(isDone ? Value{} : text("2011-09-01"), *rc::gen::arbitrary<bool>());
    RC_ASSERT(decision.value == text("2011-09-01"));
    RC_ASSERT(decision.recorded);
  }));
}

TEST(MergeProperties, theOfficesValueStandsWhateverTheClocksSay) {
  EXPECT_TRUE(rc::check([] {
    Meeting met(Merge::office);
    const bool officeStands = *rc::gen::arbitrary<bool>();
    met.standing(text("standing"), officeStands);
    const FieldDecision decision = met.comes(text("coming"), !officeStands);
    RC_ASSERT(decision.value == text(officeStands ? "standing" : "coming"));
    RC_ASSERT(decision.recorded && decision.loser == text(officeStands ? "coming" : "standing"));
  }));
}

TEST(MergeProperties, whatIsWrittenOnceIsNeverRewritten) {
  EXPECT_TRUE(rc::check([] {
    Meeting met(Merge::once);
    met.standing(text("first"), *rc::gen::arbitrary<bool>());
    met.change.base = *rc::gen::inRange<std::uint64_t>(0, 20);
    met.change.op = *rc::gen::element(Edit::Op::insert, Edit::Op::update);
    const FieldDecision decision = met.comes(text("second"), *rc::gen::arbitrary<bool>());
    RC_ASSERT(decision.value == text("first"));
    RC_ASSERT(decision.recorded == (decision.outcome == Outcome::lost));
    if (met.change.op == Edit::Op::update)
      RC_ASSERT(decision.outcome == Outcome::denied);
  }));
}

TEST(MergeProperties, anUnseenEditKeepsARowFromBeingRemoved) {
  EXPECT_TRUE(rc::check([] {
    OutboxEntry removal;
    removal.kind = Kind::customer;
    removal.op = Edit::Op::update;
    removal.base = 1;
    removal.hlc = Hlc{*rc::gen::inRange<std::uint64_t>(1, 50)};
    setField(removal.fields, commonField::deleted, std::int64_t{1});
    OutboxEntry edit = anyChange(1);
    setField(edit.fields, 11, valueOf(std::string("something said")));
    Server editFirst;
    editFirst.apply(edit, 2);
    editFirst.apply(removal, 3);
    RC_ASSERT(!editFirst.row.deleted());
    Server removalFirst;
    removalFirst.apply(removal, 3);
    removalFirst.apply(edit, 2);
    RC_ASSERT(!removalFirst.row.deleted());
    RC_ASSERT(editFirst.row.values == removalFirst.row.values);
  }));
}

TEST(MergeProperties, whatWasSeenIsReplacedWithoutAConflict) {
  EXPECT_TRUE(rc::check([] {
    Meeting met(*rc::gen::element(Merge::later, Merge::office, Merge::noWins, Merge::doneWins));
    met.standing(*rc::gen::element(text("no"), text("2011-09-01"), Value{}), *rc::gen::arbitrary<bool>());
    met.change.base = *rc::gen::inRange<std::uint64_t>(5, 20);
    const Value coming = *rc::gen::element(text("yes"), text("2011-10-01"), Value{});
    const FieldDecision decision = met.comes(coming, *rc::gen::arbitrary<bool>());
    RC_ASSERT(decision.value == coming && !decision.recorded);
  }));
}

} // namespace
} // namespace leadhand::sync
