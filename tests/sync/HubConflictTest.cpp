#include "tests/sync/TestOffice.h"

#include <gmock/gmock.h>

namespace leadhand::sync::test {
namespace {

class HubConflict : public ::testing::Test {
 protected:
  TestOffice office;
  Id crew = office.crew("Blue truck");
  Id jane = office.person("Jane", roles::leadHand, crew);
  Id ben = office.person("Ben", roles::technician, crew);
  Id jacki = office.person("Jacki", roles::manager);
  Id karen = office.person("Karen", roles::office);
  Id smith = office.customer("Mrs. Smith");
  Id visit = office.visit(smith, crew, office.today());
  TestPhone janes{office, jane, 101};
  TestPhone bens{office, ben, 102};
  TestPhone desk{office, jacki, 202};

  void SetUp() override {
    janes.sync();
    bens.sync();
    desk.sync();
  }
  void TearDown() override { office.expectWhole(); }

  void setPhone(TestPhone& device, const std::string& number, const std::string& before = "") {
    office.clock.step(1000);
    device.update(UpdateOf<Customer>(smith).with(&Customer::phone, number).edit, {},
                  {{fieldNumber(&Customer::phone), valueOf(before)}});
    device.group();
  }
};

TEST_F(HubConflict, bothValuesAreKeptAndTheLaterStands) {
  setPhone(janes, "111");
  setPhone(bens, "222");
  bens.sync();
  EXPECT_EQ(bens.lastResult().verdict(), v1::APPLIED);
  janes.sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::CONFLICT_LOST) << "Ben's was written later";
  EXPECT_EQ(office.read<Customer>(smith).phone, "222");
  const auto conflicts = office.all<Conflict>();
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].state, "open");
  EXPECT_EQ(conflicts[0].winner, "222");
  EXPECT_EQ(conflicts[0].winnerBy, ben);
  EXPECT_EQ(conflicts[0].record, smith);
  EXPECT_EQ(conflicts[0].scope, smith);
  const auto losers = office.all<ConflictLoser>();
  ASSERT_EQ(losers.size(), 1U);
  EXPECT_EQ(losers[0].value, "111");
  EXPECT_EQ(losers[0].by, jane);
  for (TestPhone* device : {&janes, &bens, &desk}) {
    device->sync();
    EXPECT_TRUE(device->replica.has(Kind::conflict, conflicts[0].id));
    EXPECT_TRUE(device->replica.has(Kind::conflictLoser, losers[0].id));
    EXPECT_EQ(device->replica.text(Kind::customer, smith, fieldNumber(&Customer::phone)), "222");
  }
}

TEST_F(HubConflict, aLaterValueWinsAndTheOneThatStoodIsKept) {
  setPhone(bens, "222");
  setPhone(janes, "111");
  bens.sync();
  janes.sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::CONFLICT_WON);
  EXPECT_EQ(office.read<Customer>(smith).phone, "111");
  const auto losers = office.all<ConflictLoser>();
  ASSERT_EQ(losers.size(), 1U);
  EXPECT_EQ(losers[0].value, "222");
  EXPECT_EQ(losers[0].by, ben);
}

TEST_F(HubConflict, whoSaidTheSameUnseenHasNotSeenIt) {
  setPhone(bens, "111");
  setPhone(janes, "111");
  setPhone(janes, "444", "111");
  bens.sync();
  janes.sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::CONFLICT_WON) << "Jane changed her own 111, not Ben's";
  EXPECT_EQ(office.read<Customer>(smith).phone, "444");
  const auto losers = office.all<ConflictLoser>();
  ASSERT_EQ(losers.size(), 1U);
  EXPECT_EQ(losers[0].value, "111");
  EXPECT_EQ(losers[0].by, ben);
}

TEST_F(HubConflict, repeatsFoldIntoOneOpenConflict) {
  setPhone(janes, "111");
  setPhone(bens, "222");
  setPhone(desk, "333");
  desk.sync();
  bens.sync();
  janes.sync();
  EXPECT_EQ(office.all<Conflict>().size(), 1U);
  EXPECT_EQ(office.all<ConflictLoser>().size(), 2U);
  EXPECT_EQ(office.all<Conflict>()[0].winner, "333");
}

TEST_F(HubConflict, twoFieldsOfOneRecordDoNotConflict) {
  setPhone(janes, "111");
  bens.update(UpdateOf<Customer>(smith).with(&Customer::email, std::string("s@x")).edit).group();
  bens.sync();
  janes.sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::MERGED);
  EXPECT_EQ(office.read<Customer>(smith).phone, "111");
  EXPECT_EQ(office.read<Customer>(smith).email, "s@x");
  EXPECT_TRUE(office.all<Conflict>().empty());
}

TEST_F(HubConflict, theSameValueTwiceIsNoConflict) {
  setPhone(janes, "111");
  setPhone(bens, "111");
  bens.sync();
  janes.sync();
  EXPECT_TRUE(office.all<Conflict>().empty());
}

TEST_F(HubConflict, closingIsAnOrdinaryEditAndANewerValueConflictsAgain) {
  setPhone(janes, "111");
  setPhone(bens, "222");
  bens.sync();
  janes.sync();
  desk.sync();
  const Id first = office.all<Conflict>()[0].id;
  desk.update(UpdateOf<Conflict>(first).with(&Conflict::state, std::string("closed")).edit)
      .update(UpdateOf<Customer>(smith).with(&Customer::phone, std::string("111")).edit)
      .group();
  desk.sync();
  EXPECT_EQ(office.read<Conflict>(first).state, "closed");
  EXPECT_EQ(office.read<Customer>(smith).phone, "111");
  setPhone(bens, "999"); // Ben has not seen the decision
  bens.sync();
  EXPECT_EQ(bens.lastResult().verdict(), v1::CONFLICT_WON);
  EXPECT_EQ(office.all<Conflict>("state = 'open'").size(), 1U);
}

TEST_F(HubConflict, aConflictIsNotClosedByWhoHasNotSeenItsLastLoser) {
  setPhone(janes, "111");
  setPhone(bens, "222");
  bens.sync();
  janes.sync();
  desk.sync();
  const Id first = office.all<Conflict>()[0].id;
  // Jacki decides with no signal; meanwhile the office's second desk loses a third value to it.
  TestPhone second{office, jacki, 203};
  setPhone(second, "333");
  setPhone(bens, "444");
  bens.sync();
  second.sync();
  ASSERT_EQ(office.all<ConflictLoser>().size(), 2U);
  desk.update(UpdateOf<Conflict>(first)
                  .with(&Conflict::state, std::string("closed"))
                  .with(&Conflict::closedBy, jacki)
                  .edit)
      .group();
  desk.sync();
  EXPECT_EQ(desk.lastResult().verdict(), v1::MERGED);
  EXPECT_EQ(office.read<Conflict>(first).state, "open") << "333 would never be seen by anybody";
  EXPECT_TRUE(office.read<Conflict>(first).closedBy.isNull());
  desk.update(UpdateOf<Conflict>(first).with(&Conflict::state, std::string("closed")).edit).group();
  desk.sync();
  EXPECT_EQ(office.read<Conflict>(first).state, "closed");
  EXPECT_EQ(office.all<Conflict>().size(), 1U) << "no conflict about a conflict";
}

TEST_F(HubConflict, whatClashesWithADecisionIsAQuestionOfItsOwn) {
  setPhone(janes, "111");
  setPhone(bens, "222");
  bens.sync();
  janes.sync();
  desk.sync();
  const Conflict first = office.all<Conflict>()[0];
  const std::string lost = office.all<ConflictLoser>()[0].value;
  bens.sync();
  setPhone(bens, first.winner, first.winner); // says once more what stands
  bens.sync();
  office.clock.step(1000);
  desk.update(UpdateOf<Customer>(smith).with(&Customer::phone, lost).edit, {},
              {{fieldNumber(&Customer::phone), valueOf(first.winner)}});
  desk.update(UpdateOf<Conflict>(first.id).with(&Conflict::state, std::string("closed")).edit).group();
  desk.sync();
  EXPECT_EQ(office.read<Conflict>(first.id).state, "closed");
  const auto conflicts = office.all<Conflict>();
  ASSERT_EQ(conflicts.size(), 2U) << "Ben's word had not been seen by who decided";
  for (const ConflictLoser& loser : office.all<ConflictLoser>())
    EXPECT_EQ(loser.conflict == first.id, loser.value == lost) << loser.value;
  for (const Conflict& conflict : conflicts)
    EXPECT_EQ(conflict.state, conflict.id == first.id ? "closed" : "open");
}

TEST_F(HubConflict, aConflictIsClosedOnce) {
  setPhone(janes, "111");
  setPhone(bens, "222");
  bens.sync();
  janes.sync();
  desk.sync();
  TestPhone second{office, karen, 204};
  second.sync();
  const Id first = office.all<Conflict>()[0].id;
  for (auto [device, by] : {std::pair(&desk, jacki), std::pair(&second, karen)})
    device
        ->update(UpdateOf<Conflict>(first)
                     .with(&Conflict::state, std::string("closed"))
                     .with(&Conflict::closedBy, by)
                     .edit)
        .group();
  desk.sync();
  second.sync();
  EXPECT_EQ(office.read<Conflict>(first).closedBy, jacki);
  EXPECT_EQ(office.all<Conflict>().size(), 1U) << "no conflict about a conflict";
}

TEST_F(HubConflict, aCrewDoesNotDecideAConflict) {
  setPhone(janes, "111");
  setPhone(bens, "222");
  bens.sync();
  janes.sync();
  janes.sync();
  const Id first = office.all<Conflict>()[0].id;
  janes.update(UpdateOf<Conflict>(first).with(&Conflict::state, std::string("closed")).edit).group();
  janes.sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::DENIED);
  EXPECT_EQ(office.read<Conflict>(first).state, "open");
}

TEST_F(HubConflict, theWinnerIsWhatStandsThereNow) {
  setPhone(janes, "111");
  setPhone(bens, "222");
  bens.sync();
  janes.sync();
  janes.sync();
  const Id first = office.all<Conflict>()[0].id;
  setPhone(janes, "555", "222"); // she has seen the other's value and sets it right
  janes.sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::APPLIED);
  EXPECT_EQ(office.read<Conflict>(first).state, "open") << "closed only by a person or a rule";
  EXPECT_EQ(office.read<Conflict>(first).winner, "555");
  EXPECT_EQ(office.read<Conflict>(first).winnerBy, jane);
  EXPECT_EQ(office.all<ConflictLoser>().size(), 1U);
}

TEST_F(HubConflict, aValueThatLostAndStandsAgainKeepsTheOneThatGivesWay) {
  setPhone(janes, "111");
  setPhone(bens, "222");
  bens.sync();
  janes.sync();
  janes.sync();
  const Conflict before = office.all<Conflict>()[0];
  const std::string lost = office.all<ConflictLoser>()[0].value;
  setPhone(janes, lost, before.winner);
  janes.sync();
  EXPECT_EQ(office.read<Conflict>(before.id).winner, lost);
  std::vector<std::pair<std::string, Id>> kept;
  for (const ConflictLoser& loser : office.all<ConflictLoser>())
    kept.emplace_back(loser.value, loser.by);
  EXPECT_THAT(kept, testing::Contains(std::pair(before.winner, before.winnerBy)));
  EXPECT_EQ(kept.size(), 2U);
  setPhone(janes, before.winner, lost);
  janes.sync();
  EXPECT_EQ(office.all<ConflictLoser>().size(), 2U) << "each is kept once";
  office.expectWhole();
}

TEST_F(HubConflict, anEditBeatsARemovalThatDidNotSeeIt) {
  auto instruction = made<StandingInstruction>(desk.newId(), jacki);
  instruction.customer = smith;
  instruction.text = "No thorns";
  desk.insert(instruction).group().sync();
  janes.sync();
  desk.update(removalOf<StandingInstruction>(instruction.id));
  desk.group().sync();
  janes.update(UpdateOf<StandingInstruction>(instruction.id)
                   .with(&StandingInstruction::text, std::string("No thorns at the door"))
                   .edit);
  janes.group().sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::CONFLICT_WON);
  const auto stands = office.read<StandingInstruction>(instruction.id);
  EXPECT_FALSE(stands.deleted);
  EXPECT_EQ(stands.text, "No thorns at the door");
  EXPECT_EQ(office.all<Conflict>().size(), 1U) << "recorded for the office desk";
}

TEST_F(HubConflict, theStageFollowsItsEventsAndTwoFinalsAskAPerson) {
  auto opportunity = made<Opportunity>(janes.newId(), jane);
  opportunity.customer = smith;
  opportunity.title = "Drip line";
  janes.insert(opportunity).group().sync();
  EXPECT_EQ(office.read<Opportunity>(opportunity.id).stage, "referred");
  desk.sync();
  TestPhone other(office, jacki, 203);
  other.sync();
  const auto step = [&](TestPhone& device, const std::string& to, const std::string& say) {
    auto event = made<OpportunityEvent>(device.newId(), jacki);
    event.opportunity = opportunity.id;
    event.to = to;
    event.say = say;
    event.owner = jacki;
    event.on = office.today();
    device.insert(event).group().sync();
    return event.id;
  };
  step(desk, "priced", "We have a price.");
  janes.sync();
  EXPECT_EQ(janes.replica.text(Kind::opportunity, opportunity.id, fieldNumber(&Opportunity::stage)),
            "priced");
  EXPECT_EQ(office.read<Opportunity>(opportunity.id).say, "We have a price.");
  EXPECT_EQ(office.read<Opportunity>(opportunity.id).owner, jacki);
  step(desk, "accepted", "Thank you!");
  const Id late = step(other, "declined", "A pity.");
  EXPECT_EQ(office.read<Opportunity>(opportunity.id).stage, "accepted") << "the first accepted stands";
  EXPECT_EQ(office.read<OpportunityEvent>(late).outcome, "not_applied");
  const auto conflicts = office.all<Conflict>();
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].winner, "accepted");
  EXPECT_EQ(office.all<ConflictLoser>()[0].value, "declined");
}

TEST_F(HubConflict, visitAndProposalFollowTheirEvents) {
  auto arrived = made<VisitEvent>(janes.newId(), jane);
  arrived.visit = visit;
  arrived.to = "arrived";
  arrived.at = Instant{5000};
  janes.insert(arrived).group().sync();
  EXPECT_EQ(office.read<Visit>(visit).status, "arrived");
  EXPECT_EQ(office.read<Visit>(visit).statusAt.ms, 5000) << "the time as captured";
  auto proposal = made<Proposal>(desk.newId(), jacki);
  proposal.customer = smith;
  proposal.title = "Terrace";
  proposal.mention = "yes";
  desk.insert(proposal).group().sync();
  EXPECT_EQ(office.read<Proposal>(proposal.id).state, "open");
  janes.sync();
  bens.sync();
  const auto answer = [&](TestPhone& device, const Id& person, const std::string& is) {
    auto outcome = made<ProposalOutcome>(device.newId(), person);
    outcome.proposal = proposal.id;
    outcome.is = is;
    device.insert(outcome).group().sync();
    EXPECT_EQ(device.lastResult().verdict(), v1::APPLIED);
  };
  answer(janes, jane, "thinking");
  EXPECT_EQ(office.read<Proposal>(proposal.id).state, "open");
  answer(janes, jane, "yes");
  answer(bens, ben, "no");
  EXPECT_EQ(office.read<Proposal>(proposal.id).state, "yes");
  ASSERT_EQ(office.all<Conflict>().size(), 1U);
  EXPECT_EQ(office.all<ConflictLoser>()[0].value, "no");
}

} // namespace
} // namespace leadhand::sync::test
