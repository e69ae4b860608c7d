#include "core/store/RowIo.h"
#include "core/work/DailyLog.h"
#include "core/work/Office.h"
#include "core/work/Opportunities.h"
#include "core/work/Reading.h"
#include "core/work/Recoveries.h"
#include "tests/fakes/TestDevice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

/// A step that reads a whole table. Walking an index in its order is none: such queries end at their LIMIT or
/// at a condition on the index.
bool isFullScan(const std::string& step) {
  return step.find("SCAN") != std::string::npos && step.find("INDEX") == std::string::npos &&
         step.find("CONSTANT ROW") == std::string::npos;
}

class PlansTest : public testing::Test {
 protected:
  void expectNoScan(const std::string& sql) {
    const auto plan = device.store->database().planOf(sql);
    EXPECT_THAT(plan, testing::Not(testing::IsEmpty())) << sql;
    for (const std::string& step : plan)
      EXPECT_FALSE(isFullScan(step)) << sql << "\n" << step;
  }
  void expectNoScan(Kind kind, std::string_view where) {
    expectNoScan(selectText(kindInfo(kind), where, Side::device));
  }

  TestDevice device;
};

TEST_F(PlansTest, everyFixedQueryWalksAnIndex) {
  for (const queries::Query& query : queries::all)
    if (query.kind != Kind::company) // one row
      expectNoScan(query.kind, query.where);
  for (const std::string_view sql : queries::whole)
    expectNoScan(std::string(sql));
  for (const OutboxState state : {OutboxState::fresh, OutboxState::frozen, OutboxState::needsAttention})
    expectNoScan(SyncDesk::countText(state));
}

TEST_F(PlansTest, everyCombinationOfFiltersWalksAnIndex) {
  for (int bits = 0; bits < 32; ++bits) {
    DailyLog::Filter filter;
    filter.customer = (bits & 1) != 0 ? device.person : Id{};
    filter.author = (bits & 2) != 0 ? device.person : Id{};
    filter.saidOn = (bits & 4) != 0 ? *Date::of(2011, 9, 1) : Date{};
    filter.needsDecision = (bits & 8) != 0;
    filter.openOnly = (bits & 16) != 0;
    expectNoScan(Kind::comment, DailyLog::whereOf(filter));
  }
  for (int bits = 0; bits < 8; ++bits) {
    Opportunities::Filter filter;
    filter.mine = (bits & 1) != 0;
    filter.customer = (bits & 2) != 0 ? device.person : Id{};
    filter.openOnly = (bits & 4) != 0;
    expectNoScan(Kind::opportunity, Opportunities::whereOf(filter));
  }
  for (int bits = 0; bits < 8; ++bits) {
    Recoveries::Filter filter;
    filter.mine = (bits & 1) != 0;
    filter.customer = (bits & 2) != 0 ? device.person : Id{};
    filter.openOnly = (bits & 4) != 0;
    expectNoScan(Kind::recoveryCase, Recoveries::whereOf(filter));
  }
  for (int bits = 0; bits < 4; ++bits)
    expectNoScan(Kind::proposal, Proposals::whereOf((bits & 1) != 0, (bits & 2) != 0));
}

/// Not a walk through all years: what is open, and what waits for a decision, is found directly.
TEST_F(PlansTest, openAndUndecidedCommentsAreFoundWithoutAWalk) {
  DailyLog::Filter open;
  open.openOnly = true;
  DailyLog::Filter undecided;
  undecided.needsDecision = true;
  const auto planOf = [&](const DailyLog::Filter& filter) {
    return device.store->database().planOf(
        selectText(kindInfo(Kind::comment), DailyLog::whereOf(filter), Side::device));
  };
  for (const std::string& step : planOf(open))
    EXPECT_THAT(step, testing::Not(testing::HasSubstr("SCAN comment")));
  EXPECT_THAT(planOf(undecided), testing::Contains(testing::HasSubstr("(disposition=? AND completed_on=?)")));
  EXPECT_THAT(device.store->database().planOf(std::string(queries::undecidedComments)),
              testing::Contains(testing::HasSubstr("(disposition=? AND completed_on=?)")));
}

TEST_F(PlansTest, childrenAreFoundByTheirParents) {
  for (const std::size_t count : {1U, 8U, 64U}) {
    for (const KindInfo* kind : allKinds())
      if (!kind->parentField.empty())
        expectNoScan(kind->kind, whereIn(kind->parentField, count));
    expectNoScan(Kind::standingInstruction, whereIn("customer", count));
    expectNoScan(Kind::customer, whereIn("id", count));
    expectNoScan("SELECT id, kind, state, verdict FROM outbox WHERE " + whereIn("id", count) + " ORDER BY n");
  }
}

TEST_F(PlansTest, portionsHoldEveryIdAndFewSizes) {
  for (const std::size_t count : {0U, 1U, 2U, 8U, 9U, 64U, 65U, 500U}) {
    std::vector<Id> ids;
    for (std::size_t i = 0; i < count; ++i)
      ids.push_back(device.store->newId());
    std::set<Id> held;
    for (const auto& portion : inPortions(ids)) {
      EXPECT_THAT(portion.size(), testing::AnyOf(1U, 8U, 64U));
      for (const Value& value : portion)
        held.insert(idOf(value));
    }
    EXPECT_EQ(held, std::set<Id>(ids.begin(), ids.end()));
  }
}

} // namespace
} // namespace leadhand::test
