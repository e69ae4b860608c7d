#include "core/work/Findings.h"

#include "core/work/Contacts.h"
#include "core/work/Corrections.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Opportunities.h"
#include "core/work/Recoveries.h"
#include "core/work/Visits.h"
#include "tests/core/work/CrewAndDesk.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class FindingsTest : public CrewAndDesk {
 protected:
  FindingsTest() : CrewAndDesk(&SmallOffice::People::jacki, "manager", "2011-09-01") {}
  /// The value, or the error's own sentence as the test's failure.
  template <class T>
  static T must(Result<T> result) {
    if (!result)
      throw std::runtime_error(result.error().sentence());
    return std::move(*result);
  }
  static Id say(TestDevice& device, const Id& customer, const std::string& text) {
    return DailyLog(*device.store).add({.customer = customer, .text = text, .kinds = {}}).value();
  }
  static std::vector<FindingView> found(TestDevice& device, const Findings::Question& question) {
    return Findings(*device.store).ask(question).items;
  }
  static std::vector<FindingView> found(TestDevice& device, const std::string& words) {
    return found(device, Findings::Question{.words = words});
  }

  TestDevice& jacki = desk;
};

TEST_F(FindingsTest, sayWhoWroteItOfWhomAndWhereTheWordStands) {
  const Id comment = say(jane, office.smith, "Next year no Hiedra by the door");
  syncAll();
  const auto all = found(jacki, "hied");
  ASSERT_THAT(all, SizeIs(1));
  const FindingView& one = all.front();
  EXPECT_EQ(one.sort, FindingSort::comment);
  EXPECT_EQ(one.opens, Kind::comment);
  EXPECT_EQ(one.opensId, comment);
  EXPECT_EQ(one.customer.name, "Mrs. Smith");
  EXPECT_EQ(one.who.name, "Jane");
  EXPECT_EQ(one.on, day("2011-09-01"));
  ASSERT_THAT(one.marks, SizeIs(1));
  EXPECT_EQ(one.text.substr(one.marks[0].from, one.marks[0].to - one.marks[0].from), "Hiedra");
}

TEST_F(FindingsTest, areOfEverySortAndOpenWhatShowsThem) {
  const Id comment = say(jane, office.smith, "zinnia said");
  syncAll();
  must(DailyLog(*jacki.store)
           .followUp(comment, "zinnia answered", {{"zinnia ordered", office.people.jacki, {}}}));
  must(Customers(*jacki.store).instruct({.customer = office.smith, .text = "zinnia always"}));
  must(Contacts(*jacki.store)
           .add({.customer = office.smith,
                 .channel = "call",
                 .topic = "zinnia called",
                 .actions = {{"zinnia to be sent", office.people.jacki, {}}}}));
  const Id spotted = must(Opportunities(*jane.store)
                              .refer({.customer = office.smith,
                                      .title = "zinnia bed",
                                      .noticed = "a bare bed",
                                      .betterOff = "colour"}));
  syncAll();
  TestDevice::must(Opportunities(*jacki.store)
                       .move(spotted, {"acknowledged", "zinnia prices come", office.people.jacki,
                                       day("2011-09-09"), "zinnia for colleagues"}));
  must(Proposals(*jacki.store).add({.opportunity = spotted, .title = "zinnia offer"}));
  const Id problem = Recoveries(*jane.store)
                         .open({.customer = office.smith,
                                .words = "zinnia died",
                                .promise = Recoveries::NewPromise{.text = "zinnia again",
                                                                  .due = {jane.clock.now().ms + 3'600'000}}})
                         .value();
  CustomerFact fact;
  fact.customer = office.smith;
  fact.topic = "goal";
  fact.text = "zinnia in August";
  office.put(fact);
  Visit visit;
  visit.customer = office.smith;
  visit.crew = office.crew;
  visit.date = day("2011-09-02");
  visit.work = "zinnia planting";
  const Id planned = office.put(visit);
  syncAll();
  std::map<Kind, Id> opens;
  std::map<Kind, Kind> as;
  for (const FindingView& one : found(jane, "zinnia")) {
    opens[one.kind] = one.opensId;
    as[one.kind] = one.opens;
    EXPECT_EQ(one.customer.name, "Mrs. Smith");
    EXPECT_EQ(found(jane, {.words = "zinnia", .sort = one.sort, .customer = office.provan}).size(), 0U);
  }
  using Expected = std::map<Kind, Id>;
  EXPECT_EQ(opens, (Expected{{Kind::comment, comment},
                             {Kind::followUp, comment},
                             {Kind::task, comment},
                             {Kind::standingInstruction, office.smith},
                             {Kind::contactEntry, office.smith},
                             {Kind::actionItem, office.smith},
                             {Kind::opportunity, spotted},
                             {Kind::opportunityEvent, spotted},
                             {Kind::proposal, spotted},
                             {Kind::recoveryCase, problem},
                             {Kind::recoveryPromise, problem},
                             {Kind::customerFact, office.smith},
                             {Kind::visit, planned}}));
  EXPECT_EQ(as[Kind::task], Kind::comment);
  EXPECT_EQ(as[Kind::actionItem], Kind::customer);
  EXPECT_EQ(as[Kind::recoveryPromise], Kind::recoveryCase);
  EXPECT_EQ(as[Kind::visit], Kind::visit);
  EXPECT_THAT(found(jane, {.words = "zinnia", .sort = FindingSort::opportunity}), SizeIs(3));
  EXPECT_THAT(found(jane, {.words = "zinnia", .sort = FindingSort::task}), SizeIs(2));
  EXPECT_THAT(found(jane, {.words = "smith", .sort = FindingSort::customer}), SizeIs(1));
}

TEST_F(FindingsTest, keepToAPeriod) {
  setDay(jane, "2011-08-01");
  say(jane, office.smith, "mulch in August");
  setDay(jane, "2011-09-01");
  say(jane, office.smith, "mulch in September");
  for (const bool indexed : {false, true}) {
    if (indexed) {
      ASSERT_EQ(jane.store->indexTail(1000).value(), 0);
    }
    const auto only = [&](const char* from, const char* until) {
      return found(jane, {.words = "mulch",
                          .from = *from ? day(from) : Date{},
                          .until = *until ? day(until) : Date{}})
          .size();
    };
    EXPECT_EQ(only("", ""), 2U);
    EXPECT_EQ(only("2011-08-01", "2011-08-01"), 1U);
    EXPECT_EQ(only("2011-08-02", ""), 1U);
    EXPECT_EQ(only("", "2011-07-31"), 0U);
    EXPECT_EQ(only("2011-08-02", "2011-08-31"), 0U);
  }
}

TEST_F(FindingsTest, tellWordsThatDoNotStandAnyMore) {
  const Id comment = say(jane, office.smith, "move the second planter");
  (void)Corrections(*jane.store)
      .correct(comment, {.text = "move the third planter", .why = "counted"})
      .value();
  for (const char* word : {"second", "third"}) {
    const auto all = found(jane, word);
    ASSERT_THAT(all, SizeIs(1)) << word;
    EXPECT_EQ(all[0].opensId, comment);
    EXPECT_EQ(all[0].standing, word == std::string("second") ? "earlier" : "");
  }
  TestDevice::must(Corrections(*jane.store).setVoid(comment, "it was the neighbour"));
  EXPECT_EQ(found(jane, "third").at(0).standing, "void");
}

TEST_F(FindingsTest, keepQuietOfOffersThatMayNotBeMentioned) {
  Proposal offer;
  offer.customer = office.smith;
  offer.title = "New patio";
  offer.mention = "no";
  office.put(offer);
  offer.title = "Patio lights";
  offer.mention = "asked";
  office.put(offer);
  syncAll();
  const auto crew = found(jane, "patio");
  ASSERT_THAT(crew, SizeIs(1));
  EXPECT_EQ(crew[0].text, "Patio lights");
  EXPECT_EQ(crew[0].opensId, office.smith) << "an offer out of no opportunity";
  EXPECT_THAT(found(jacki, "patio"), SizeIs(2));
}

TEST_F(FindingsTest, giveAsManyAsAskedForAndSayThatThereAreMore) {
  for (int i = 0; i < 5; ++i)
    say(jane, office.smith, "mulch");
  const Id last = say(jane, office.smith, "mulsh");
  (void)Corrections(*jane.store).correct(last, {.text = "mulch!", .why = "misspelt"}).value();
  const Findings findings(*jane.store);
  EXPECT_TRUE(findings.ask({.words = "mulch", .most = 5}).more);
  EXPECT_FALSE(findings.ask({.words = "mulch", .most = 6}).more);
  EXPECT_THAT(findings.ask({.words = "mulch", .most = 6}).items, SizeIs(6));
  EXPECT_TRUE(findings.ask({.words = "mulch"}).behind);
  ASSERT_EQ(jane.store->indexTail(1000).value(), 0);
  EXPECT_FALSE(findings.ask({.words = "mulch"}).behind);
  EXPECT_THAT(findings.ask({.words = "mulch", .isStale = [] { return true; }}).items, IsEmpty());
}

TEST_F(FindingsTest, sayHowFarThisDeviceReaches) {
  setDay(jane, "2011-05-03");
  say(jane, office.smith, "first");
  setDay(jane, "2011-09-01");
  say(jane, office.smith, "later");
  const OnDeviceView crew = Findings(*jane.store).onDevice();
  EXPECT_EQ(crew.customers, 3);
  EXPECT_EQ(crew.since, day("2011-05-03"));
  EXPECT_FALSE(crew.everything);
  EXPECT_TRUE(Findings(*jacki.store).onDevice().everything);
}

} // namespace
} // namespace leadhand::test
