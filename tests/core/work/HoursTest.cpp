// Hours and materials, and the stop that asks for them.
#include "core/work/Hours.h"

#include "core/work/Customers.h"
#include "core/work/Findings.h"
#include "core/work/Gates.h"
#include "core/work/Visits.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class HoursTest : public testing::Test {
 protected:
  HoursTest() {
    for (TestDevice* device : {&jane, &ben, &jacki})
      setDay(*device, "2011-09-01", 9);
    first = plan(office.smith, 1, "2011-09-01");
    second = plan(office.provan, 2, "2011-09-01");
    third = plan(office.whitfield, 3, "2011-09-01");
    tomorrow = plan(office.whitfield, 1, "2011-09-02");
    CustomerFact fact;
    fact.customer = office.provan;
    fact.topic = "allergy";
    fact.text = "She must not be near lilies";
    office.put(fact);
    fact.topic = "goal";
    fact.text = "less watering";
    office.put(fact);
    office.enrol(jane, office.people.jane);
    office.enrol(ben, office.people.ben);
    office.enrol(jacki, office.people.jacki);
  }
  [[nodiscard]] Id plan(const Id& customer, std::int64_t position, const std::string& on,
                        bool emergency = false) {
    Visit visit;
    visit.customer = customer;
    visit.crew = office.crew;
    visit.date = day(on);
    visit.position = position;
    visit.startTime = "10:00";
    visit.work = "beds";
    visit.emergency = emergency;
    return office.put(visit);
  }
  void rule(Gates::NewRule wanted = {}) {
    TestDevice::must(Gates(*jacki.store).setRule(wanted));
    for (TestDevice* device : {&jacki, &jane, &ben})
      office.sync(*device);
  }
  static void step(TestDevice& device, const Id& visit, const std::string& to) {
    TestDevice::must(Visits(*device.store).setStatus(visit, to, ""));
    device.clock.step(60'000);
  }
  static VisitView shown(TestDevice& device, const Id& visit) {
    return Visits(*device.store).show(visit).value();
  }
  static std::string refusal(const Status& status) {
    return status ? "done" : std::string(status.error().name());
  }
  template <class T>
  static std::string refusal(const Result<T>& result) {
    return result ? "done" : std::string(result.error().name());
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
  TestDevice ben{"technician", 2};
  TestDevice jacki{"manager", 3};
  Id first, second, third, tomorrow;
};

TEST_F(HoursTest, aCrewsTimeIsProposedAndTakenAtOnce) {
  step(jane, first, "arrived");
  jane.clock.step(150 * 60'000);
  step(jane, first, "done");
  Hours hours(*jane.store);
  auto lines = hours.proposed(first);
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(lines[0].minutes, 150) << "in quarters of an hour";
  lines[1].minutes = 90;
  const auto ids = hours.add(first, lines);
  ASSERT_TRUE(ids);
  const auto waiting = jane.outbox().open();
  ASSERT_THAT(waiting, SizeIs(2 + 2));
  EXPECT_EQ(waiting[2].group, waiting[3].group) << "one action";
  const VisitWorkView work = hours.show(first).value();
  EXPECT_EQ(work.minutes, 240);
  EXPECT_TRUE(work.hoursCollected);
  EXPECT_FALSE(work.materialsCollected);
  EXPECT_EQ(work.customer.name, "Mrs. Smith");
  EXPECT_EQ(work.receipt, "on_phone");
  EXPECT_EQ(work.labour[0].workOn, day("2011-09-01"));
  TestDevice::must(hours.setMinutes((*ids)[0], 120));
  EXPECT_EQ(hours.show(first)->minutes, 210);
  TestDevice::must(hours.remove((*ids)[1]));
  EXPECT_THAT(hours.show(first)->labour, SizeIs(1));
  office.sync(jane);
  office.sync(ben);
  EXPECT_EQ(Hours(*ben.store).show(first)->minutes, 120);
  EXPECT_EQ(Hours(*jane.store).show(first)->receipt, "in_office");
}

TEST_F(HoursTest, timesThatAreNoneAreRefused) {
  Hours hours(*jane.store);
  EXPECT_EQ(refusal(hours.add(first, {{.minutes = 0}})), "bad_value");
  EXPECT_EQ(refusal(hours.add(first, {{.minutes = 24 * 60 + 1}})), "bad_value");
  EXPECT_EQ(refusal(hours.add(first, {{.started = "08:00", .ended = "8"}})), "bad_value");
  EXPECT_EQ(refusal(hours.add(first, {{.started = "25:00", .ended = "26:00"}})), "bad_value");
  EXPECT_EQ(refusal(hours.add(first, {{.person = first, .minutes = 60}})), "unknown_person");
  EXPECT_EQ(refusal(hours.add(office.smith, {{.minutes = 60}})), "unknown_record");
  EXPECT_EQ(refusal(hours.add(first, {})), "empty_text");
  EXPECT_EQ(jane.outbox().counts().waiting, 0);
  ASSERT_TRUE(hours.add(first, {{.started = "22:00", .ended = "01:30"}}));
  EXPECT_EQ(hours.show(first)->minutes, 210) << "over midnight";
}

TEST_F(HoursTest, materialsComeFromTheListOrAreNamedFreely) {
  ASSERT_TRUE(Hours(*jacki.store).addStockItem({{}, "Mulch", "yd", ""}));
  EXPECT_EQ(refusal(Hours(*jane.store).addStockItem({{}, "Gold", "kg", ""})), "not_allowed");
  office.sync(jacki);
  office.sync(jane);
  Hours hours(*jane.store);
  ASSERT_THAT(hours.stock(), SizeIs(1));
  ASSERT_TRUE(hours.addMaterial(first, {.name = "mulch", .quantity = 4000}));
  ASSERT_TRUE(hours.addMaterial(first, {.name = "Odd stone", .quantity = 1000, .unit = "piece"}));
  EXPECT_EQ(refusal(hours.addMaterial(first, {.name = " ", .quantity = 1000})), "empty_text");
  EXPECT_EQ(refusal(hours.addMaterial(first, {.name = "Mulch", .quantity = 0})), "bad_value");
  EXPECT_EQ(refusal(hours.addMaterial(first, {.item = first, .quantity = 1000})), "unknown_record");
  EXPECT_EQ(refusal(hours.addMaterial(first, {.name = "Mulch", .quantity = 1, .sort = "x"})), "bad_value");
  const VisitWorkView work = hours.show(first).value();
  ASSERT_THAT(work.materials, SizeIs(2));
  EXPECT_EQ(work.materials[0].name, "Mulch");
  EXPECT_EQ(work.materials[0].unit, "yd");
  EXPECT_FALSE(work.materials[0].item.isNull());
  EXPECT_TRUE(work.materials[1].item.isNull()) << "the office looks at it";
  TestDevice::must(hours.setQuantity(work.materials[0].id, 5000));
  EXPECT_EQ(hours.show(first)->materials[0].quantity, 5000);
}

TEST_F(HoursTest, approvedHoursAreTheOffices) {
  Hours hours(*jane.store);
  const Id line = hours.add(first, {{.minutes = 60}}).value().front();
  office.sync(jane);
  office.sync(jacki);
  EXPECT_EQ(refusal(hours.approve(first, "approved")), "not_allowed");
  Hours desk(*jacki.store);
  EXPECT_EQ(refusal(desk.approve(first, "paid")), "bad_value");
  TestDevice::must(desk.approve(first, "approved"));
  EXPECT_EQ(desk.show(first)->billing, "approved") << "before the office has heard of it";
  office.sync(jacki);
  office.sync(jane);
  EXPECT_EQ(hours.show(first)->billing, "approved");
  EXPECT_EQ(hours.show(first)->billingBy.name, "Jacki");
  EXPECT_EQ(refusal(hours.setMinutes(line, 90)), "not_allowed");
  EXPECT_EQ(refusal(hours.remove(line)), "not_allowed");
  EXPECT_TRUE(hours.add(first, {{.minutes = 15}})) << "a late addition is always taken";
  TestDevice::must(desk.setMinutes(line, 75));
  TestDevice::must(desk.approve(first, "open"));
  office.sync(jacki);
  office.sync(jane);
  EXPECT_EQ(refusal(hours.setMinutes(line, 80)), "done");
}

TEST_F(HoursTest, theOfficeSeesWhatIsMissing) {
  step(jane, first, "arrived");
  step(jane, first, "done");
  ASSERT_TRUE(Hours(*jane.store).none(first, "materials"));
  office.sync(jane);
  office.sync(jacki);
  const auto missing = Hours(*jacki.store).missing(day("2011-08-25"), day("2011-09-02"));
  ASSERT_THAT(missing, SizeIs(1)) << "those that were begun";
  EXPECT_EQ(missing[0].visit, first);
  EXPECT_FALSE(missing[0].hoursCollected);
  EXPECT_TRUE(missing[0].materialsCollected);
}

// --- the stop

TEST_F(HoursTest, theNextVisitIsCoveredUntilAllIsIn) {
  rule({.why = "Late hours make late invoices"});
  EXPECT_FALSE(shown(jane, second).covered) << "nothing has begun";
  step(jane, first, "arrived");
  step(jane, first, "done");
  const VisitView covered = shown(jane, second);
  EXPECT_TRUE(covered.covered);
  EXPECT_THAT(covered.customer.name + covered.address + covered.startTime + covered.work, IsEmpty());
  EXPECT_THAT(covered.safety, ElementsAre("She must not be near lilies")) << "never hidden";
  ASSERT_THAT(covered.missing, SizeIs(1));
  EXPECT_EQ(covered.missing[0].customer.name, "Mrs. Smith");
  EXPECT_TRUE(covered.missing[0].hours && covered.missing[0].materials);
  const auto nextOf = [](TestDevice& phone, const char* name) {
    const Customers customers(*phone.store);
    const auto listed = customers.list("");
    const auto at =
        std::find_if(listed.begin(), listed.end(), [&](const CustomerView& one) { return one.name == name; });
    const Date told = customers.show(*customers.find(name))->nextVisit;
    EXPECT_TRUE(at != listed.end() && at->nextVisit == told);
    return told;
  };
  EXPECT_NE(nextOf(jane, "Mrs. Provan"), day("2011-09-01")) << "nor does her page tell";
  EXPECT_EQ(nextOf(jacki, "Mrs. Provan"), day("2011-09-01"));
  const auto visitsFound = [](TestDevice& device) {
    std::vector<Id> ids;
    for (const FindingView& one : Findings(*device.store).ask({.words = "beds"}).items)
      ids.push_back(one.id);
    return ids;
  };
  EXPECT_THAT(visitsFound(jane), ElementsAre(tomorrow, first)) << "nor does a search";
  EXPECT_THAT(visitsFound(jacki), SizeIs(4));
  EXPECT_TRUE(shown(jane, third).covered);
  EXPECT_FALSE(shown(jane, tomorrow).covered) << "the days ahead can be planned";
  EXPECT_FALSE(shown(jane, first).covered);
  EXPECT_FALSE(Visits(*jacki.store).today({})[1].covered) << "the office sees all";
  EXPECT_EQ(refusal(Visits(*jane.store).setStatus(second, "on_the_way", "")), "not_allowed");
  Hours hours(*jane.store);
  ASSERT_TRUE(hours.add(first, {{.minutes = 60}}));
  EXPECT_FALSE(Visits(*jane.store).today({})[1].missing[0].hours);
  ASSERT_TRUE(hours.none(first, "materials"));
  const VisitView open = Visits(*jane.store).today({})[1];
  EXPECT_FALSE(open.covered) << "at once, with no signal";
  EXPECT_THAT(visitsFound(jane), SizeIs(4));
  EXPECT_EQ(open.customer.name, "Mrs. Provan");
}

TEST_F(HoursTest, whatCouldNotBeCollectedOpensItOnceAndTellsTheOffice) {
  rule({.hours = false});
  step(jane, first, "arrived");
  EXPECT_TRUE(shown(jane, second).covered);
  EXPECT_EQ(refusal(Hours(*jane.store).couldNot(first, "materials", "")), "empty_text");
  EXPECT_EQ(refusal(Hours(*jane.store).none(first, "snow")), "bad_value");
  ASSERT_TRUE(Hours(*jane.store).couldNot(first, "materials", "The supplier gave no slip"));
  EXPECT_FALSE(shown(jane, second).covered);
  step(jane, second, "arrived");
  EXPECT_TRUE(shown(jane, third).covered) << "only this once";
  office.sync(jane);
  office.sync(jacki);
  const auto said = Hours(*jacki.store).show(first)->statements;
  ASSERT_THAT(said, SizeIs(1));
  EXPECT_EQ(said[0].why, "The supplier gave no slip");
  EXPECT_EQ(jacki.store->read<VisitStatement>(said[0].id)->ruleVersion, Gates(*jane.store).rule().version);
}

TEST_F(HoursTest, aReasonOrTheManagersCodeOpensACoveredVisitAndIsKept) {
  rule({.code = "4711"});
  step(jane, first, "arrived");
  Gates gates(*jane.store);
  EXPECT_EQ(refusal(gates.open(second, " ")), "empty_text");
  EXPECT_EQ(refusal(gates.open(second, "", "4712")), "code_wrong");
  EXPECT_EQ(refusal(gates.open(first, "why not")), "already_exists");
  ASSERT_TRUE(gates.open(second, "customer emergency"));
  EXPECT_FALSE(shown(jane, second).covered);
  EXPECT_TRUE(shown(jane, third).covered) << "one visit, not the day";
  ASSERT_TRUE(gates.open(third, "", "4711"));
  office.sync(jane);
  office.sync(jacki);
  auto kept = Gates(*jacki.store).overrides();
  ASSERT_THAT(kept, SizeIs(2));
  EXPECT_TRUE(kept[0].byCode || kept[1].byCode);
  EXPECT_EQ(kept[0].missingOf, first);
  EXPECT_EQ(kept[0].author.name, "Jane");
}

TEST_F(HoursTest, aCodeIsComparedElsewhereAndOpensWhileItIsStillTheCode) {
  rule();
  step(jane, first, "arrived");
  Gates gates(*jane.store);
  EXPECT_EQ(gates.codeHash(), "");
  EXPECT_EQ(refusal(gates.openByCode(second, "", "")), "code_wrong") << "a rule without a code";
  rule({.code = "4711"});
  const std::string hash = gates.codeHash();
  EXPECT_TRUE(isGateCode(hash, "4711"));
  EXPECT_FALSE(isGateCode(hash, "4712"));
  EXPECT_FALSE(isGateCode("", "4711"));
  rule({.code = "0815"});
  EXPECT_EQ(refusal(gates.openByCode(second, hash, "")), "code_wrong") << "of yesterday";
  ASSERT_TRUE(gates.openByCode(second, gates.codeHash(), "storm"));
  EXPECT_FALSE(shown(jane, second).covered);
  EXPECT_TRUE(gates.overrides()[0].byCode);
  EXPECT_EQ(gates.overrides()[0].reason, "storm");
}

TEST_F(HoursTest, whatIsUnfinishedIsSaidInItsOrder) {
  const Id before = plan(office.whitfield, 9, "2011-08-31");
  rule({.since = day("2011-08-31")});
  office.sync(jane);
  EXPECT_THAT(Gates(*jane.store).unfinished(), IsEmpty());
  step(jane, first, "arrived");
  step(jane, before, "arrived");
  ASSERT_TRUE(Hours(*jane.store).none(before, "hours"));
  const std::vector<VisitView> lacking = Gates(*jane.store).unfinished();
  ASSERT_THAT(lacking, SizeIs(2));
  EXPECT_EQ(lacking[0].id, before);
  EXPECT_FALSE(lacking[0].missing[0].hours);
  EXPECT_TRUE(lacking[0].missing[0].materials);
  EXPECT_EQ(lacking[1].customer.name, "Mrs. Smith");
  EXPECT_TRUE(lacking[1].missing[0].hours && lacking[1].missing[0].materials);
  office.sync(jane);
  office.sync(jacki);
  EXPECT_THAT(Gates(*jacki.store).unfinished(), IsEmpty()) << "the office is stopped by nothing";
  setDay(jane, "2011-09-09");
  EXPECT_THAT(Gates(*jane.store).unfinished(), IsEmpty()) << "after a week it is the office's matter";
}

TEST_F(HoursTest, aStepThatWasTakenBackStandsAgainThoughSomethingIsMissingElsewhere) {
  rule({.since = day("2011-09-02")});
  step(jane, first, "arrived");
  step(jane, second, "arrived");
  const Instant came = shown(jane, second).statusAt;
  step(jane, second, "done");
  rule({.since = day("2011-09-01")}); // it reaches the crew while they are at the second visit
  Visits visits(*jane.store);
  TestDevice::must(visits.setStatus(second, "planned", ""));
  EXPECT_TRUE(shown(jane, second).covered);
  EXPECT_EQ(refusal(visits.setStatus(second, "arrived", "")), "not_allowed");
  EXPECT_EQ(refusal(visits.setStatus(second, "arrived", "", came)), "done");
  EXPECT_EQ(shown(jane, second).statusAt, came);
}

TEST_F(HoursTest, anEmergencyAndWhatIsUnderWayAreNeverCovered) {
  const Id emergency = plan(office.whitfield, 4, "2011-09-01", true);
  rule();
  step(jane, second, "on_the_way");
  step(jane, first, "arrived");
  EXPECT_FALSE(shown(jane, emergency).covered);
  EXPECT_FALSE(shown(jane, second).covered) << "they are on their way there";
  EXPECT_TRUE(shown(jane, third).covered);
  EXPECT_EQ(refusal(Visits(*jane.store).setStatus(third, "could_not", "rain")), "done");
}

TEST_F(HoursTest, yesterdaysLastVisitStopsTodaysFirst) {
  const Id before = plan(office.whitfield, 9, "2011-08-31");
  rule({.since = day("2011-08-31")});
  office.sync(jane);
  step(jane, before, "arrived");
  EXPECT_TRUE(shown(jane, first).covered);
  setDay(jane, "2011-09-09");
  EXPECT_FALSE(shown(jane, first).covered) << "after a week it is the office's matter";
}

TEST_F(HoursTest, aRuleThatIsOffOrOfLaterDaysStopsNobody) {
  step(jane, first, "arrived");
  EXPECT_FALSE(shown(jane, second).covered) << "the company has made no rule";
  rule({.since = day("2011-09-02")});
  EXPECT_FALSE(shown(jane, second).covered);
  EXPECT_TRUE(Gates(*jane.store).rule().off);
  rule({.since = day("2011-09-01")});
  EXPECT_TRUE(shown(jane, second).covered);
  EXPECT_EQ(refusal(Gates(*jane.store).setRule({.off = true})), "not_allowed");
  rule({.off = true});
  EXPECT_FALSE(shown(jane, second).covered);
}

} // namespace
} // namespace leadhand::test
