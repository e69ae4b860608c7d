#include "core/schema/Records.h"
#include "core/schema/Schema.h"
#include "sync/merge/Merge.h"

#include <gtest/gtest.h>

namespace leadhand::sync {
namespace {

constexpr std::uint32_t own = 7;
constexpr std::uint32_t other = 9;
constexpr std::uint32_t officeDevice = 3;
constexpr std::uint32_t phone = fieldNumber(&Customer::phone);
constexpr std::uint32_t instruction = fieldNumber(&StandingInstruction::text);
constexpr std::uint32_t retiredOn = fieldNumber(&StandingInstruction::retiredOn);
constexpr std::uint32_t due = fieldNumber(&Task::due);
constexpr std::uint32_t said = fieldNumber(&Comment::text);
constexpr std::uint32_t saidBy = fieldNumber(&Comment::customer);

Value text(const char* value) {
  return valueOf(std::string(value));
}

/// A row that was made at revision 1, and a change by one who had seen revision 5.
struct Meeting {
  explicit Meeting(Kind kind) : present(kind, Id{{1}}) {
    change.kind = kind;
    change.op = Edit::Op::update;
    change.base = 5;
  }
  std::vector<FieldDecision> decide(Fields fields) {
    change.fields = std::move(fields);
    MergeInput input;
    input.kind = &present.info();
    input.present = isNew ? nullptr : &present;
    input.stamps = stamps;
    input.change = &change;
    input.device = own;
    input.hlc = Hlc{200};
    input.byOffice = byOffice;
    return sync::decide(input);
  }
  Row present;
  bool isNew = false;
  bool byOffice = false;
  std::vector<FieldStamp> stamps{{0, 1, own, Hlc{1}}};
  OutboxEntry change;
};

TEST(MergeRemoval, aChipWhoseCommentWentToAnotherCustomerIsRemovedAllTheSame) {
  Meeting meeting(Kind::commentKind);
  const std::uint32_t customer = meeting.present.info().field("customer")->number;
  meeting.stamps.push_back({customer, 10, 0, Hlc{100}});
  const auto decisions = meeting.decide({{commonField::deleted, valueOf(std::int64_t{1})}});
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].outcome, Outcome::applied);
}

TEST(MergeRemoval, aLosingEditBringsTheRowBackSoThatItsConflictCanBeSeen) {
  Meeting meeting(Kind::customer);
  meeting.present.set(commonField::deleted, valueOf(std::int64_t{1}));
  meeting.present.set(phone, text("theirs"));
  meeting.stamps.push_back({phone, 9, other, Hlc{500}});
  meeting.stamps.push_back({commonField::deleted, 10, other, Hlc{500}});
  const auto decisions = meeting.decide({{phone, text("mine")}});
  ASSERT_EQ(decisions.size(), 2U);
  EXPECT_EQ(decisions[0].outcome, Outcome::lost);
  EXPECT_EQ(decisions[1].field, commonField::deleted);
  EXPECT_EQ(decisions[1].outcome, Outcome::won);
}

TEST(MergeRemoval, anEditThatWinsBringsTheRowBackToo) {
  Meeting meeting(Kind::customer);
  meeting.present.set(commonField::deleted, valueOf(std::int64_t{1}));
  meeting.present.set(phone, text("theirs"));
  meeting.stamps.push_back({phone, 9, other, Hlc{1}});
  meeting.stamps.push_back({commonField::deleted, 10, other, Hlc{500}});
  const auto decisions = meeting.decide({{phone, text("mine")}});
  ASSERT_EQ(decisions.size(), 2U);
  EXPECT_EQ(decisions[0].outcome, Outcome::won);
  EXPECT_TRUE(isAbsent(decisions[1].value));
}

TEST(MergeRemoval, aCopyOfARemovedRowBringsItBackOnlyIfItSaysSomething) {
  Meeting meeting(Kind::customer);
  meeting.change.op = Edit::Op::insert;
  meeting.present.set(commonField::deleted, valueOf(std::int64_t{1}));
  meeting.present.set(phone, text("the same"));
  meeting.stamps.push_back({commonField::deleted, 10, other, Hlc{500}});
  EXPECT_EQ(meeting.decide({{phone, text("the same")}}).size(), 1U);
  EXPECT_EQ(meeting.decide({{phone, text("another")}}).size(), 2U);
}

TEST(MergeRemoval, yieldsToTheNewestEditThatItDidNotSee) {
  for (const bool newestFirst : {true, false}) {
    Meeting meeting(Kind::customer);
    const FieldStamp newest{phone, 20, other, Hlc{9}};
    const FieldStamp older{phone + 1, 10, officeDevice, Hlc{8}};
    meeting.stamps.push_back(newestFirst ? newest : older);
    meeting.stamps.push_back(newestFirst ? older : newest);
    const auto decisions = meeting.decide({{commonField::deleted, valueOf(std::int64_t{1})}});
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_EQ(decisions[0].outcome, Outcome::lost);
    EXPECT_EQ(decisions[0].rival.rev, 20U);
    EXPECT_EQ(decisions[0].rival.device, other);
  }
}

TEST(MergeNewRow, takesAllThatItsMakerWrote) {
  Meeting meeting(Kind::customer);
  meeting.isNew = true;
  meeting.change.op = Edit::Op::insert;
  const auto decisions =
      meeting.decide({{commonField::deleted, valueOf(std::int64_t{1})}, {phone, text("555 0100")}});
  ASSERT_EQ(decisions.size(), 2U);
  for (const FieldDecision& decision : decisions)
    EXPECT_EQ(decision.outcome, Outcome::applied);
  EXPECT_EQ(decisions[1].value, text("555 0100"));
}

TEST(MergeNewRow, anInstructionMayBeBornRetired) {
  Meeting meeting(Kind::standingInstruction);
  meeting.isNew = true;
  meeting.change.op = Edit::Op::insert;
  const auto decisions = meeting.decide({{retiredOn, text("2011-09-01")}});
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].outcome, Outcome::applied);
}

TEST(MergeRetirement, thatSawEveryEditEndsTheInstruction) {
  Meeting meeting(Kind::standingInstruction);
  meeting.stamps.push_back({instruction, 10, other, Hlc{1}});
  meeting.change.base = 10;
  const auto decisions = meeting.decide({{retiredOn, text("2011-09-01")}});
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].outcome, Outcome::applied);
  EXPECT_EQ(decisions[0].value, text("2011-09-01"));
}

TEST(MergeRetirement, yieldsToAnEditThatItDidNotSeeAndIsRecorded) {
  Meeting meeting(Kind::standingInstruction);
  meeting.stamps.push_back({instruction, 10, other, Hlc{1}});
  const auto decisions = meeting.decide({{retiredOn, text("2011-09-01")}});
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].outcome, Outcome::lost);
  EXPECT_TRUE(isAbsent(decisions[0].value)) << "it goes on";
  EXPECT_EQ(decisions[0].loser, text("2011-09-01"));
  EXPECT_EQ(decisions[0].rival.device, other);
  EXPECT_TRUE(decisions[0].recorded);
}

TEST(MergeRetirement, takenBackNeedsNoLookAtTheOtherFields) {
  Meeting meeting(Kind::standingInstruction);
  meeting.present.set(retiredOn, text("2011-09-01"));
  meeting.stamps.push_back({instruction, 10, other, Hlc{1}});
  const auto decisions = meeting.decide({{retiredOn, Value{}}});
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].outcome, Outcome::applied);
  EXPECT_TRUE(isAbsent(decisions[0].value));
}

TEST(MergeRetirement, onAnotherDayIsAConflictOfItsOwn) {
  Meeting meeting(Kind::standingInstruction);
  meeting.present.set(retiredOn, text("2011-09-01"));
  meeting.stamps.push_back({retiredOn, 10, other, Hlc{1}});
  const auto decisions = meeting.decide({{retiredOn, text("2011-09-09")}});
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].outcome, Outcome::won);
  EXPECT_EQ(decisions[0].loser, text("2011-09-01"));
}

TEST(MergeRetirement, yieldsToAnEditByOneWhoHadNotHeardOfIt) {
  Meeting meeting(Kind::standingInstruction);
  meeting.present.set(instruction, text("no peat"));
  meeting.present.set(retiredOn, text("2011-09-01"));
  meeting.stamps.push_back({retiredOn, 10, officeDevice, Hlc{500}});
  const auto decisions = meeting.decide({{instruction, text("no peat, no bark")}});
  ASSERT_EQ(decisions.size(), 2U);
  EXPECT_EQ(decisions[1].field, retiredOn);
  EXPECT_EQ(decisions[1].outcome, Outcome::won);
  EXPECT_TRUE(isAbsent(decisions[1].value)) << "the instruction goes on";
  EXPECT_EQ(decisions[1].loser, text("2011-09-01"));
  EXPECT_EQ(decisions[1].rival.device, officeDevice);
  EXPECT_TRUE(decisions[1].recorded);
}

TEST(MergeRetirement, alsoYieldsToAnEditThatWinsAgainstAnother) {
  Meeting meeting(Kind::standingInstruction);
  meeting.present.set(instruction, text("no peat"));
  meeting.present.set(retiredOn, text("2011-09-01"));
  meeting.stamps.push_back({instruction, 9, other, Hlc{1}});
  meeting.stamps.push_back({retiredOn, 10, officeDevice, Hlc{500}});
  const auto decisions = meeting.decide({{instruction, text("no bark")}});
  ASSERT_EQ(decisions.size(), 2U);
  EXPECT_EQ(decisions[0].outcome, Outcome::won);
  EXPECT_EQ(decisions[1].outcome, Outcome::won);
}

TEST(MergeRetirement, standsAgainstAnEditThatSawItOrSaysNothing) {
  Meeting meeting(Kind::standingInstruction);
  meeting.present.set(instruction, text("no peat"));
  meeting.present.set(retiredOn, text("2011-09-01"));
  meeting.stamps.push_back({retiredOn, 10, officeDevice, Hlc{500}});
  EXPECT_EQ(meeting.decide({{instruction, text("no peat")}}).size(), 1U) << "the same words";
  EXPECT_EQ(meeting.decide({{instruction, text("no bark")}, {retiredOn, text("2011-09-01")}}).size(), 2U)
      << "who writes the day decides it";
  meeting.change.base = 10;
  EXPECT_EQ(meeting.decide({{instruction, text("no bark")}}).size(), 1U) << "seen";
}

TEST(MergeOffice, aDeviceThatNobodyKnowsIsNotTheOffices) {
  Meeting meeting(Kind::task);
  meeting.present.set(due, text("2011-09-01"));
  meeting.stamps.push_back({due, 10, officeDevice, Hlc{500}});
  meeting.byOffice = true;
  const auto decisions = meeting.decide({{due, text("2011-09-09")}});
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].outcome, Outcome::won);
}

TEST(MergeStamps, aRowThatNobodyStampedIsSeenByAll) {
  Meeting meeting(Kind::comment);
  meeting.stamps.clear();
  meeting.present.set(said, text("theirs"));
  const auto linked = meeting.decide({{saidBy, valueOf(Id{{7}})}});
  EXPECT_EQ(linked[0].outcome, Outcome::applied);
  // A copy of what is written once went its own way all the same, whoever wrote the first.
  meeting.change.op = Edit::Op::insert;
  const auto copy = meeting.decide({{said, text("mine")}});
  EXPECT_EQ(copy[0].outcome, Outcome::lost);
  EXPECT_EQ(copy[0].rival.rev, 0U);
  EXPECT_TRUE(copy[0].recorded);
}

} // namespace
} // namespace leadhand::sync
