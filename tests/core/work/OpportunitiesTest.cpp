#include "core/work/Opportunities.h"

#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Office.h"
#include "tests/core/work/CrewAndDesk.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class OpportunitiesTest : public WetLawn {
 protected:
  OpportunitiesTest() : WetLawn(&SmallOffice::People::john, "estimator") {}
  [[nodiscard]] Status move(const Id& id, const std::string& to, const std::string& say = {}, Id owner = {},
                            Date next = {}) {
    return Opportunities(*john.store).move(id, {.to = to, .say = say, .owner = owner, .next = next});
  }

  TestDevice& john = desk;
};

/// Referred on site, moved in the office, answered for at the door, accepted with credit.
TEST_F(OpportunitiesTest, drainageFromReferralToCredit) {
  const Id id = *Opportunities(*jane.store).refer(wetLawn());
  OpportunityView seen = *Opportunities(*jane.store).show(id);
  EXPECT_EQ(seen.title, "Drainage");
  EXPECT_EQ(seen.stage, "referred");
  EXPECT_EQ(seen.stageSince, day("2011-10-03"));
  EXPECT_EQ(seen.receipt, "on_phone");
  EXPECT_EQ(seen.mayCall, "ask");
  EXPECT_THAT(seen.credit, ElementsAre("Spotted by Jane"));
  syncAll();
  EXPECT_EQ(Opportunities(*jane.store).show(id)->receipt, "accepted");

  setDay(john, "2011-10-04", 9);
  ASSERT_TRUE(move(id, "acknowledged", "John looks at it on Friday", office.people.john, day("2011-10-07")));
  // Own steps show at once, before the office has them.
  EXPECT_EQ(Opportunities(*john.store).show(id)->stage, "acknowledged");
  EXPECT_EQ(Opportunities(*john.store).show(id)->events[0].receipt, "on_phone");
  syncAll();
  setDay(jane, "2011-10-06");
  seen = *Opportunities(*jane.store).show(id);
  EXPECT_EQ(seen.stage, "acknowledged");
  EXPECT_EQ(seen.say, "John looks at it on Friday");
  EXPECT_EQ(seen.sayBy.name, "John");
  EXPECT_EQ(seen.sayOn, day("2011-10-04"));
  EXPECT_EQ(seen.owner.name, "John");
  EXPECT_EQ(seen.next, day("2011-10-07"));
  EXPECT_EQ(seen.daysInStage, 2);

  setDay(john, "2011-10-10");
  ASSERT_TRUE(move(id, "solution_in_work"));
  ASSERT_TRUE(move(id, "priced", "Priced; the offer comes this week"));
  office.take(john); // answered, but the rows are still on their way
  EXPECT_EQ(Opportunities(*john.store).show(id)->stage, "priced");
  ASSERT_TRUE(move(id, "accepted", "She said yes"));
  syncAll();
  seen = *Opportunities(*jane.store).show(id);
  EXPECT_EQ(seen.stage, "accepted");
  EXPECT_EQ(seen.next, day("2011-10-07")); // none was given, the old one stays
  EXPECT_THAT(seen.credit, ElementsAre("Spotted by Jane", "Designed by John"));
  EXPECT_THAT(seen.reachable, ElementsAre("done"));
  ASSERT_THAT(seen.events, SizeIs(4));
  for (const OpportunityEventView& event : seen.events)
    EXPECT_TRUE(event.applied) << event.to;

  const auto updates = Updates(*jane.store).list();
  ASSERT_THAT(updates, SizeIs(4));
  EXPECT_EQ(updates[0].sort, "stage");
  EXPECT_EQ(updates[0].stage, "accepted");
  EXPECT_EQ(updates[0].by.name, "John");
  EXPECT_THAT(updates[0].credit, ElementsAre("Spotted by Jane", "Designed by John"));
}

TEST_F(OpportunitiesTest, refusesAReferralThatDoesNotSayWhy) {
  Opportunities own(*jane.store);
  auto referral = wetLawn();
  referral.betterOff = " ";
  EXPECT_EQ(own.refer(referral).error().code, ErrorCode::emptyText);
  EXPECT_EQ(own.refer(referral).error().where, "better_off");
  referral = wetLawn();
  referral.noticed = "";
  EXPECT_EQ(own.refer(referral).error().where, "noticed");
  referral = wetLawn();
  referral.mayCall = "perhaps";
  EXPECT_EQ(own.refer(referral).error().code, ErrorCode::badValue);
  referral = wetLawn();
  referral.customer = {};
  EXPECT_EQ(own.refer(referral).error().code, ErrorCode::unknownCustomer);
  referral = wetLawn();
  referral.service = jane.store->newId();
  EXPECT_EQ(own.refer(referral).error().code, ErrorCode::unknownRecord);
  EXPECT_THAT(own.list({}), IsEmpty());
}

TEST_F(OpportunitiesTest, withoutTitleOrServiceTheFirstWordsAreTheTitle) {
  auto referral = wetLawn();
  referral.service = {};
  const Id id = *Opportunities(*jane.store).refer(referral);
  EXPECT_EQ(Opportunities(*jane.store).show(id)->title, "Water stands by the steps after rain");
}

TEST_F(OpportunitiesTest, refusesAStepThatDoesNotFollow) {
  const Id id = *Opportunities(*jane.store).refer(wetLawn());
  syncAll();
  EXPECT_EQ(move(id, "acknowledged").error().code, ErrorCode::ownerMissing);
  EXPECT_EQ(move(id, "acknowledged", "", jane.store->newId()).error().code, ErrorCode::unknownPerson);
  EXPECT_EQ(move(id, "sold").error().code, ErrorCode::badValue);
  EXPECT_EQ(move(jane.store->newId(), "priced").error().code, ErrorCode::unknownRecord);
  ASSERT_TRUE(move(id, "priced", "", office.people.john));
  const auto refused = move(id, "acknowledged");
  EXPECT_EQ(refused.error().code, ErrorCode::stageNotReachable);
  EXPECT_THAT(refused.error().advice, HasSubstr("proposal_sent, customer_deciding"));
  EXPECT_EQ(Opportunities(*jane.store).move(id, {.to = "priced", .owner = office.people.john}).error().code,
            ErrorCode::notAllowed);
  ASSERT_TRUE(move(id, "declined"));
  EXPECT_THAT(move(id, "done").error().advice, HasSubstr("nothing follows"));
}

TEST_F(OpportunitiesTest, declinedNeedsNoOwner) {
  const Id id = *Opportunities(*jane.store).refer(wetLawn());
  syncAll();
  ASSERT_TRUE(move(id, "declined", "Not this year"));
  EXPECT_EQ(Opportunities(*john.store).show(id)->stage, "declined");
  EXPECT_THAT(Opportunities(*john.store).list({.openOnly = true}), IsEmpty());
  syncAll();
  EXPECT_THAT(Opportunities(*jane.store).list({.mine = true}), SizeIs(1));
  EXPECT_THAT(Opportunities(*jane.store).list({.mine = true, .openOnly = true}), IsEmpty());
  EXPECT_THAT(Opportunities(*jane.store).show(id)->events, SizeIs(1));
  EXPECT_TRUE(Opportunities(*jane.store).show(id)->events[0].applied);
}

TEST_F(OpportunitiesTest, aStepThatMetAnotherEndShowsAsNotApplied) {
  const Id id = *Opportunities(*jane.store).refer(wetLawn());
  syncAll();
  TestDevice jacki{"manager", 3};
  office.enrol(jacki, office.people.jacki);
  ASSERT_TRUE(move(id, "accepted", "yes", office.people.john));
  ASSERT_TRUE(Opportunities(*jacki.store).move(id, {.to = "declined"}));
  syncAll();
  office.sync(jacki);
  office.sync(jane);
  const auto seen = *Opportunities(*jane.store).show(id);
  EXPECT_EQ(seen.stage, "accepted");
  EXPECT_THAT(seen.events, SizeIs(2));
}

TEST_F(OpportunitiesTest, listsByOneselfByCustomerAndOpenFirst) {
  const Id first = *Opportunities(*jane.store).refer(wetLawn());
  setDay(jane, "2011-10-05");
  auto other = wetLawn();
  other.customer = office.smith;
  const Id second = *Opportunities(*jane.store).refer(other);
  syncAll();
  setDay(john, "2011-10-02");
  const Id third = *Opportunities(*john.store).refer(other);
  syncAll();
  const auto ids = [](const std::vector<OpportunityView>& views) {
    std::vector<Id> all;
    for (const OpportunityView& view : views)
      all.push_back(view.id);
    return all;
  };
  EXPECT_THAT(ids(Opportunities(*jane.store).list({.mine = true})), ElementsAre(second, first));
  EXPECT_THAT(ids(Opportunities(*jane.store).list({.customer = office.provan})), ElementsAre(first));
  ASSERT_TRUE(move(second, "declined"));
  EXPECT_THAT(ids(Opportunities(*john.store).list({})), ElementsAre(first, third, second));
  ASSERT_THAT(Opportunities(*john.store).services(), SizeIs(1));
  EXPECT_EQ(Opportunities(*john.store).services()[0].name, "Drainage");
}

TEST_F(OpportunitiesTest, aReferralOutOfACommentDecidesItInTheOffice) {
  const Id comment = *DailyLog(*jane.store).add({.customer = office.provan, .text = "would like it fuller"});
  syncAll();
  auto referral = wetLawn();
  referral.fromComment = comment;
  ASSERT_TRUE(Opportunities(*john.store).refer(referral));
  EXPECT_EQ(DailyLog(*john.store).show(comment)->disposition, "opportunity");
  ASSERT_TRUE(Opportunities(*jane.store).refer(referral)); // the crew may, and decides nothing
  EXPECT_EQ(DailyLog(*jane.store).show(comment)->disposition, "");
}

TEST_F(OpportunitiesTest, proposalsKeepTheirAmountInTheOffice) {
  Proposals offers(*john.store);
  Proposals::NewProposal offer;
  offer.customer = office.provan;
  offer.title = "Front garden renovation";
  offer.amountCents = 184000;
  offer.say = "Being priced";
  const Id id = *offers.add(offer);
  EXPECT_EQ(offers.show(id)->amountCents, 184000);
  EXPECT_EQ(offers.show(id)->owner.name, "John");
  EXPECT_EQ(SyncDesk(*john.store).outbox().size(), 1U); // one action, one line
  offer.title = "";
  EXPECT_EQ(offers.add(offer).error().code, ErrorCode::emptyText);
  offer.title = "x";
  offer.mention = "loudly";
  EXPECT_EQ(offers.add(offer).error().code, ErrorCode::badValue);
  offer.mention = "yes";
  offer.amountCents = -1;
  EXPECT_EQ(offers.add(offer).error().code, ErrorCode::badValue);
  EXPECT_EQ(Proposals(*jane.store).add({.customer = office.provan, .title = "x"}).error().code,
            ErrorCode::notAllowed);
}

TEST_F(OpportunitiesTest, theCrewDoesNotSeeWhatItMustNotMention) {
  Proposals offers(*john.store);
  for (const std::string mention : {"yes", "no", "asked"})
    ASSERT_TRUE(offers.add({.customer = office.provan, .title = mention, .mention = mention}));
  syncAll();
  EXPECT_THAT(offers.list(office.provan, true), SizeIs(3));
  const auto seen = Proposals(*jane.store).list(office.provan, true);
  ASSERT_THAT(seen, SizeIs(2));
  for (const ProposalView& view : seen)
    EXPECT_NE(view.mention, "no");
}

TEST_F(OpportunitiesTest, aStepThatWaitsIsNotInTheOffice) {
  const Id id = *Opportunities(*jane.store).refer(wetLawn());
  syncAll();
  ASSERT_TRUE(move(id, "acknowledged", "We will look", office.people.john));
  EXPECT_EQ(Opportunities(*john.store).show(id)->stage, "acknowledged");
  EXPECT_EQ(Opportunities(*john.store).show(id)->receipt, "on_phone");
  syncAll();
  EXPECT_NE(Opportunities(*john.store).show(id)->receipt, "on_phone");
}

TEST_F(OpportunitiesTest, aCustomersCountsKnowTheStepsThatStillWait) {
  const Id chance = *Opportunities(*jane.store).refer(wetLawn());
  const Id offer = *Proposals(*john.store).add({.customer = office.provan, .title = "Front garden"});
  syncAll();
  const auto counts = [&](TestDevice& device) {
    const auto brief = Customers(*device.store).brief(office.provan, {});
    const auto list = Customers(*device.store).list("Provan", 10);
    EXPECT_EQ(list.at(0).openOpportunities, brief->customer.openOpportunities);
    EXPECT_EQ(list.at(0).openProposals, brief->customer.openProposals);
    EXPECT_EQ(static_cast<std::size_t>(brief->customer.openProposals), brief->proposals.size());
    return std::pair(brief->customer.openOpportunities, brief->customer.openProposals);
  };
  EXPECT_EQ(counts(john), std::pair(1, 1));
  ASSERT_TRUE(move(chance, "declined"));
  ASSERT_TRUE(Proposals(*john.store).outcome(offer, "no", "too much"));
  EXPECT_EQ(counts(john), std::pair(0, 0)) << "his own device knows";
  EXPECT_EQ(counts(jane), std::pair(1, 1));
  syncAll();
  EXPECT_EQ(counts(john), std::pair(0, 0)) << "not twice";
  EXPECT_EQ(counts(jane), std::pair(0, 0));
}

TEST_F(OpportunitiesTest, theFirstDecisionClosesAProposalAndReachesItsOwner) {
  const Id id = *Proposals(*john.store).add({.customer = office.provan, .title = "Front garden"});
  syncAll();
  Proposals seen(*jane.store);
  EXPECT_EQ(seen.outcome(id, "maybe", "").error().code, ErrorCode::badValue);
  ASSERT_TRUE(seen.outcome(id, "thinking", "wants photos"));
  EXPECT_EQ(seen.show(id)->state, "open");
  EXPECT_EQ(seen.show(id)->lastOutcome, "thinking");
  EXPECT_EQ(seen.show(id)->receipt, "on_phone") << "the office does not know the answer yet";
  setDay(jane, "2011-10-09");
  ASSERT_TRUE(seen.outcome(id, "yes", ""));
  EXPECT_EQ(seen.show(id)->state, "yes");
  EXPECT_THAT(seen.list(office.provan, true), IsEmpty());
  syncAll();
  EXPECT_EQ(Proposals(*john.store).show(id)->state, "yes");
  const auto updates = Updates(*john.store).list();
  ASSERT_THAT(updates, SizeIs(2));
  EXPECT_EQ(updates[0].sort, "decision");
  EXPECT_EQ(updates[0].stage, "yes");
  EXPECT_EQ(updates[1].text, "wants photos");
}

} // namespace
} // namespace leadhand::test
