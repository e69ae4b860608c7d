// Fields that make one statement: who did a thing, and what is noted of it, go with the day it was done.
#include "core/schema/Records.h"
#include "core/schema/Schema.h"
#include "sync/merge/Merge.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace leadhand::sync {
namespace {

constexpr std::uint32_t jane = 7;
constexpr std::uint32_t ben = 9;

const Value none{};

Value text(const char* value) {
  return valueOf(std::string(value));
}
Value person(std::uint8_t number) {
  return valueOf(Id{{number}});
}

constexpr std::uint32_t doneOn = fieldNumber<Task>(&Task::doneOn);
constexpr std::uint32_t doneBy = fieldNumber<Task>(&Task::doneBy);
constexpr std::uint32_t doneNote = fieldNumber<Task>(&Task::doneNote);

/// A row made at revision 1 and seen by both, as the office writes down what each says of it.
class Statement {
 public:
  explicit Statement(Kind kind) : m_row(kind, Id{{1}}) {}

  std::vector<FieldDecision> says(std::uint32_t device, Fields fields, std::uint64_t base,
                                  std::uint64_t hlc) {
    OutboxEntry change;
    change.kind = m_row.kind;
    change.id = m_row.id;
    change.op = Edit::Op::update;
    change.base = base;
    change.fields = std::move(fields);
    MergeInput input;
    input.kind = &m_row.info();
    const Row present = m_row;
    input.present = &present;
    input.stamps = m_stamps;
    input.change = &change;
    input.device = device;
    input.hlc = Hlc{hlc};
    const auto decisions = decide(input);
    ++m_rev;
    const std::vector<FieldStamp> before = m_stamps;
    for (const FieldDecision& decision : decisions) {
      if (decision.recorded)
        m_losers.emplace_back(decision.field, decision.loser);
      if (decision.outcome == Outcome::lost || decision.outcome == Outcome::kept)
        continue;
      m_row.set(decision.field, decision.value);
      putStamp(m_stamps, {decision.field, m_rev, device, Hlc{hlc}}, decision.beside);
    }
    return decisions;
  }
  [[nodiscard]] Value at(std::uint32_t field) const { return m_row.at(field); }
  [[nodiscard]] bool keeps(std::uint32_t field, const Value& value) const {
    return std::find(m_losers.begin(), m_losers.end(), std::pair(field, value)) != m_losers.end();
  }
  [[nodiscard]] std::size_t losers() const { return m_losers.size(); }
  [[nodiscard]] std::uint64_t rev() const { return m_rev; }

 private:
  Row m_row;
  std::vector<FieldStamp> m_stamps{{0, 1, jane, Hlc{10}}};
  std::uint64_t m_rev = 1;
  std::vector<std::pair<std::uint32_t, Value>> m_losers;
};

class Together : public testing::Test {
 protected:
  void bensAt(const char* day) {
    (void)task.says(ben, {{doneOn, text(day)}, {doneBy, person(9)}, {doneNote, text("both beds")}}, 1, 100);
  }
  void expectBens(const char* day) {
    EXPECT_EQ(task.at(doneOn), text(day));
    EXPECT_EQ(task.at(doneBy), person(9));
    EXPECT_EQ(task.at(doneNote), text("both beds"));
  }
  Statement task{Kind::task};
};

TEST_F(Together, reopeningThatDidNotSeeItTakesNoHalfAway) {
  bensAt("2011-09-01");
  (void)task.says(jane, {{doneOn, none}, {doneBy, none}, {doneNote, text("not yet")}}, 1, 200);
  expectBens("2011-09-01");
  EXPECT_TRUE(task.keeps(doneNote, text("not yet")));
}

TEST_F(Together, doneBeatsAReopeningWithAllItSays) {
  bensAt("2011-09-01");
  const std::uint64_t seen = task.rev();
  (void)task.says(ben, {{doneOn, none}, {doneBy, none}, {doneNote, text("reopened")}}, seen, 300);
  (void)task.says(jane, {{doneOn, text("2011-09-03")}, {doneBy, person(7)}}, seen, 200);
  EXPECT_EQ(task.at(doneOn), text("2011-09-03"));
  EXPECT_EQ(task.at(doneBy), person(7));
  EXPECT_EQ(task.at(doneNote), none) << "a note of the reopening is not one of the work";
  EXPECT_TRUE(task.keeps(doneNote, text("reopened")));
}

TEST_F(Together, theLaterOfTwoOnTheSameDayHasTheWordForAll) {
  bensAt("2011-09-01");
  (void)task.says(jane, {{doneOn, text("2011-09-01")}, {doneBy, person(7)}}, 1, 200);
  EXPECT_EQ(task.at(doneBy), person(7));
  EXPECT_EQ(task.at(doneNote), none) << "Ben's note is not about Jane's work";
  EXPECT_TRUE(task.keeps(doneBy, person(9)));
  EXPECT_TRUE(task.keeps(doneNote, text("both beds")));
}

TEST_F(Together, theEarlierOfTwoOnTheSameDayYieldsAsAWhole) {
  (void)task.says(ben, {{doneOn, text("2011-09-01")}, {doneBy, person(9)}}, 1, 100);
  (void)task.says(jane, {{doneOn, text("2011-09-01")}, {doneBy, person(7)}, {doneNote, text("mine")}}, 1, 50);
  EXPECT_EQ(task.at(doneBy), person(9));
  EXPECT_EQ(task.at(doneNote), none);
  EXPECT_TRUE(task.keeps(doneBy, person(7)));
  EXPECT_TRUE(task.keeps(doneNote, text("mine")));
}

TEST_F(Together, aNoteAboutWhatSomebodyElseHasSaidAnewYields) {
  (void)task.says(jane, {{doneOn, text("2011-08-30")}, {doneBy, person(7)}}, 1, 20);
  const std::uint64_t seen = task.rev();
  (void)task.says(jane, {{doneOn, none}, {doneBy, none}}, seen, 30);
  (void)task.says(ben, {{doneNote, text("of what was reopened")}}, seen, 200);
  EXPECT_EQ(task.at(doneNote), none);
  EXPECT_TRUE(task.keeps(doneNote, text("of what was reopened")));
}

TEST_F(Together, aNoteAloneAboutWhatStandsIsAnOrdinaryEdit) {
  bensAt("2011-09-01");
  (void)task.says(jane, {{doneNote, text("and the pot")}}, task.rev(), 200);
  EXPECT_EQ(task.at(doneNote), text("and the pot"));
  EXPECT_EQ(task.losers(), 0U);
}

TEST_F(Together, whatIsSaidTheSameOfAllOpensNothing) {
  bensAt("2011-09-01");
  (void)task.says(jane, {{doneOn, text("2011-09-01")}, {doneBy, person(9)}, {doneNote, text("both beds")}}, 1,
                  200);
  expectBens("2011-09-01");
  EXPECT_EQ(task.losers(), 0U);
}

TEST_F(Together, theLoserOfAYieldingHalfNamesWhoWonTheOther) {
  bensAt("2011-09-01");
  const auto decisions = task.says(jane, {{doneOn, none}, {doneNote, text("not yet")}}, 1, 200);
  for (const FieldDecision& decision : decisions) {
    EXPECT_EQ(decision.outcome, Outcome::lost) << decision.field;
    EXPECT_EQ(decision.rival.device, ben) << decision.field;
    EXPECT_TRUE(decision.recorded) << decision.field;
  }
}

TEST(Statements, noPermissionTakesTheHourWithIt) {
  Statement opportunity(Kind::opportunity);
  constexpr std::uint32_t mayCall = fieldNumber<Opportunity>(&Opportunity::mayCall);
  constexpr std::uint32_t bestTime = fieldNumber<Opportunity>(&Opportunity::bestTime);
  (void)opportunity.says(ben, {{mayCall, text("no")}}, 1, 100);
  (void)opportunity.says(jane, {{mayCall, text("yes")}, {bestTime, text("mornings")}}, 1, 200);
  EXPECT_EQ(opportunity.at(mayCall), text("no"));
  EXPECT_EQ(opportunity.at(bestTime), none);
  EXPECT_TRUE(opportunity.keeps(bestTime, text("mornings")));
}

TEST(Statements, theLastDayAwayAloneStandsAgainstAnEarlierWordOfTheFirst) {
  constexpr std::uint32_t awayFrom = fieldNumber<Customer>(&Customer::awayFrom);
  constexpr std::uint32_t awayUntil = fieldNumber<Customer>(&Customer::awayUntil);
  for (const bool isLater : {true, false}) {
    Statement smith(Kind::customer);
    smith.says(jane, {{awayFrom, text("2011-09-01")}, {awayUntil, text("2011-09-10")}}, 1, 10);
    smith.says(jane, {{awayFrom, text("2011-09-03")}}, 2, 20);
    smith.says(ben, {{awayUntil, text("2011-09-14")}}, 2, isLater ? 30 : 15);
    EXPECT_EQ(smith.at(awayFrom), text("2011-09-03"));
    EXPECT_EQ(smith.at(awayUntil), text(isLater ? "2011-09-14" : "2011-09-10"));
    EXPECT_EQ(smith.losers(), isLater ? 0U : 1U);
  }
}

TEST(Statements, everyCompanionNamesAFieldThatDecides) {
  int companions = 0;
  for (const KindInfo* kind : allKinds())
    for (const FieldInfo& field : kind->fields) {
      if (field.leader.empty())
        continue;
      ++companions;
      const FieldInfo* leader = kind->field(field.leader);
      ASSERT_NE(leader, nullptr) << kind->name << "." << field.name;
      EXPECT_TRUE(leader->leader.empty()) << "one decides, the others follow: " << field.name;
      EXPECT_EQ(leader->writers, field.writers) << "or half of it would be refused: " << field.name;
      EXPECT_NE(field.merge, Merge::once) << field.name;
    }
  EXPECT_GE(companions, 20);
}

} // namespace
} // namespace leadhand::sync
