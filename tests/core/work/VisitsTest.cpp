#include "core/work/Visits.h"

#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Opportunities.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class VisitsTest : public testing::Test {
 protected:
  VisitsTest() {
    for (TestDevice* device : {&jane, &ben, &jacki})
      setDay(*device, "2011-09-01", 9);
    Crew other;
    other.name = "Crew 2";
    const Id otherCrew = office.put(other);
    second = plan(office.smith, office.crew, 2, "10:00");
    first = plan(office.whitfield, office.crew, 1, "08:00");
    unplaced = plan(office.provan, office.crew, 0, "07:00");
    elsewhere = plan(office.provan, otherCrew, 1, "09:00");
    office.enrol(jane, office.people.jane);
    office.enrol(ben, office.people.ben);
    office.enrol(jacki, office.people.jacki);
  }
  [[nodiscard]] Id plan(const Id& customer, const Id& crew, std::int64_t position, const std::string& time) {
    Visit visit;
    visit.customer = customer;
    visit.crew = crew;
    visit.date = day("2011-09-01");
    visit.position = position;
    visit.startTime = time;
    return office.put(visit);
  }
  [[nodiscard]] static std::vector<Id> idsOf(const std::vector<VisitView>& views) {
    std::vector<Id> ids;
    for (const VisitView& view : views)
      ids.push_back(view.id);
    return ids;
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
  TestDevice ben{"technician", 2};
  TestDevice jacki{"manager", 3};
  Id first, second, unplaced, elsewhere;
};

TEST_F(VisitsTest, todayIsTheCrewsOwnInOrder) {
  EXPECT_THAT(idsOf(Visits(*jane.store).today({})), ElementsAre(first, second, unplaced));
  EXPECT_THAT(Visits(*jacki.store).today({}), SizeIs(4));
  EXPECT_THAT(Visits(*jane.store).today(day("2011-09-02")), IsEmpty());
  EXPECT_THAT(Visits(*jane.store).list(day("2011-08-30"), day("2011-09-03")), SizeIs(3));
  const VisitView view = Visits(*jane.store).today({})[0];
  EXPECT_EQ(view.customer.name, "Mr. Whitfield");
  EXPECT_EQ(view.address, "7 Hill Lane");
  EXPECT_EQ(view.crew.name, "Crew 1");
  EXPECT_EQ(view.status, "planned");
  EXPECT_EQ(view.receipt, "in_office");
}

TEST_F(VisitsTest, aPersonWithoutACrewHasNoRoute) {
  Person person;
  person.name = "New";
  person.role = "technician";
  const Id id = office.put(person);
  TestDevice own{"technician", 5};
  setDay(own, "2011-09-01");
  office.enrol(own, id);
  EXPECT_THAT(Visits(*own.store).today({}), IsEmpty());
}

TEST_F(VisitsTest, whatToKnowStandsOnTheVisit) {
  ASSERT_TRUE(Customers(*jacki.store).instruct({.customer = office.smith, .text = "gate shut"}));
  ASSERT_TRUE(Customers(*jacki.store).set(office.smith, "away_until", "2011-09-01"));
  ASSERT_TRUE(DailyLog(*jacki.store).add({.customer = office.smith, .text = "call her"}));
  ASSERT_TRUE(Proposals(*jacki.store).add({.customer = office.smith, .title = "a"}));
  ASSERT_TRUE(Proposals(*jacki.store).add({.customer = office.smith, .title = "b", .mention = "no"}));
  ASSERT_TRUE(
      Opportunities(*jacki.store).refer({.customer = office.smith, .noticed = "wet", .betterOff = "dry"}));
  office.sync(jacki);
  office.sync(jane);
  const VisitView view = *Visits(*jane.store).show(second);
  EXPECT_EQ(Visits(*jane.store).today({})[1].openComments, 1);
  ASSERT_THAT(view.instructions, SizeIs(1));
  EXPECT_EQ(view.instructions[0].text, "gate shut");
  EXPECT_TRUE(view.awayThen);
  EXPECT_EQ(view.openComments, 1);
  EXPECT_EQ(view.openOpportunities, 1);
  EXPECT_EQ(view.openProposals, 1); // the other must not be mentioned
  EXPECT_EQ(Visits(*jacki.store).show(second)->openProposals, 2);
}

TEST_F(VisitsTest, statusKeepsItsTimeAndShowsAtOnce) {
  Visits own(*jane.store);
  setDay(jane, "2011-09-01", 9);
  const Instant at = jane.clock.now();
  ASSERT_TRUE(own.setStatus(first, "on_the_way", ""));
  EXPECT_EQ(own.show(first)->status, "on_the_way");
  EXPECT_EQ(own.show(first)->receipt, "on_phone");
  setDay(jane, "2011-09-01", 14);
  office.sync(jane);
  office.sync(jacki);
  const VisitView seen = *Visits(*jacki.store).show(first);
  EXPECT_EQ(seen.status, "on_the_way");
  EXPECT_EQ(seen.statusAt, at);
  EXPECT_EQ(seen.statusBy.name, "Jane");
  EXPECT_EQ(own.show(first)->receipt, "accepted");
}

TEST_F(VisitsTest, couldNotNeedsAReasonAndStepsGoForwardUnlessUndone) {
  Visits own(*jane.store);
  EXPECT_EQ(own.setStatus(first, "flown", "").error().code, ErrorCode::badValue);
  EXPECT_EQ(own.setStatus(first, "could_not", " ").error().code, ErrorCode::emptyText);
  EXPECT_EQ(own.setStatus(office.smith, "done", "").error().code, ErrorCode::unknownRecord);
  ASSERT_TRUE(own.setStatus(first, "done", ""));
  ASSERT_TRUE(own.setStatus(first, "done", "")); // a second tap changes nothing
  EXPECT_THAT(jane.store->select<VisitEvent>(""), SizeIs(1));
  EXPECT_EQ(own.setStatus(first, "arrived", "").error().code, ErrorCode::stageNotReachable);
  jane.clock.step(4000);
  ASSERT_TRUE(own.setStatus(first, "planned", ""));
  EXPECT_EQ(own.show(first)->status, "planned");
  jane.clock.step(4000);
  ASSERT_TRUE(own.setStatus(first, "could_not", "gate locked"));
  jane.clock.step(4000);
  ASSERT_TRUE(own.setStatus(first, "arrived", ""));
  EXPECT_EQ(own.show(first)->status, "arrived");
}

TEST_F(VisitsTest, twoPhonesOfOneCrewAgreeOnceBothAreIn) {
  setDay(jane, "2011-09-01", 10);
  ASSERT_TRUE(Visits(*jane.store).setStatus(first, "done", ""));
  setDay(ben, "2011-09-01", 9);
  ASSERT_TRUE(Visits(*ben.store).setStatus(first, "arrived", ""));
  EXPECT_EQ(Visits(*ben.store).show(first)->status, "arrived");
  office.sync(jane);
  office.sync(ben);
  office.sync(jane);
  EXPECT_EQ(Visits(*ben.store).show(first)->status, "done");
  EXPECT_EQ(Visits(*jane.store).show(first)->status, "done");
}

TEST_F(VisitsTest, aCommentOnAVisitIsItsCustomers) {
  const Id comment = *DailyLog(*jane.store).add({.visit = first, .text = "moved the pots"});
  EXPECT_EQ(DailyLog(*jane.store).show(comment)->customer.name, "Mr. Whitfield");
}

} // namespace
} // namespace leadhand::test
