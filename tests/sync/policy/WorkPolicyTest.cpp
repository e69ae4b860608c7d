// product.md C2 for what crews collect and the office answers: hours and materials, the gate, recovery cases,
// the words of an opportunity, notes to the team, thanks.
#include "core/rules/Recovery.h"
#include "tests/sync/policy/PolicyCase.h"

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class WorkPolicy : public Policy {
 protected:
  LabourLine hours(Phone& phone, std::int64_t minutes, const Id& whose = {}) {
    LabourLine line;
    line.id = phone.store->newId();
    line.visit = visit;
    line.person = whose;
    line.workOn = world.office.today();
    line.minutes = minutes;
    return line;
  }
  WorkApproval approval(Phone& phone, const std::string& to = "approved") {
    WorkApproval event;
    event.id = phone.store->newId();
    event.visit = visit;
    event.to = to;
    return event;
  }
  static Edit minutes(const Id& line, std::int64_t value) {
    return UpdateOf<LabourLine>(line).with(&LabourLine::minutes, value).edit;
  }
  RecoveryEvent step(Phone& phone, const Id& recovery, std::string_view to) {
    RecoveryEvent event;
    event.id = phone.store->newId();
    event.recovery = recovery;
    event.to = to;
    event.at = phone.clock.now();
    event.note = std::string(to) + " by " + phone.store->actor().name;
    event.received = event.satisfied = to == recovery::verified ? "yes" : "";
    return event;
  }
  Id openCase(std::string_view upTo) {
    RecoveryCase opened;
    opened.customer = smith;
    opened.reference = "J1-0001";
    opened.category = "product";
    opened.words = "the planter is dead";
    const Id id = put(jane, opened);
    for (const std::string_view state : allRecoveryStates()) {
      if (state != recovery::reported)
        (void)put(jane, step(jane, id, state));
      if (state == upTo)
        break;
    }
    return id;
  }
  Opportunity spotted() {
    Opportunity opportunity;
    opportunity.customer = smith;
    opportunity.title = "steps";
    opportunity.noticed = "they are loose";
    opportunity.betterOff = "nobody falls";
    return opportunity;
  }
  OpportunityEvent acknowledged(const Id& opportunity) {
    OpportunityEvent event;
    event.id = mark.store->newId();
    event.opportunity = opportunity;
    event.to = "acknowledged";
    event.owner = world.mark;
    event.on = world.office.today();
    return event;
  }

  Id visit = world.office.all<Visit>("customer = ?1", {valueOf(smith)}).at(0).id;
};

// --- hours and materials

TEST_P(WorkPolicy, linesAreAUnion) {
  const LabourLine one = hours(jane, 150, world.jane);
  const LabourLine other = hours(ben, 120, benId);
  MaterialLine mulch;
  mulch.id = ben.store->newId();
  mulch.visit = visit;
  mulch.name = "Mulch";
  mulch.quantity = 4000;
  meet(jane, {insertOf(one)}, ben, {insertOf(other), insertOf(mulch)});
  EXPECT_EQ(everywhere<LabourLine>(one.id).minutes, 150);
  EXPECT_EQ(everywhere<LabourLine>(other.id).minutes, 120);
  EXPECT_EQ(everywhere<MaterialLine>(mulch.id).quantity, 4000);
  EXPECT_EQ(everywhere<LabourLine>(one.id).customer, smith);
  EXPECT_EQ(conflicts(), 0U);
}

TEST_P(WorkPolicy, onesOwnHoursStandAgainstALaterWordOfOthers) {
  const Id line = put(jane, hours(jane, 150, benId));
  meet(ben, {minutes(line, 180)}, jane, {minutes(line, 90)});
  EXPECT_EQ(everywhere<LabourLine>(line).minutes, 180)
      << "they are Ben's, though Jane was later and wrote it";
  EXPECT_THAT(losers(), ElementsAre("90"));
  EXPECT_EQ(conflicts(), 1U) << "the manager decides";
  TestDevice::must(jane.store->write(minutes(line, 100)));
  arrive({&jane});
  EXPECT_EQ(everywhere<LabourLine>(line).minutes, 100) << "who has seen his word may correct it";
}

TEST_P(WorkPolicy, ofTwoOthersTheLaterWordStandsAndTheManagerIsTold) {
  const Id line = put(jane, hours(jane, 150, benId));
  meet(jane, {minutes(line, 90)}, karen, {minutes(line, 60)});
  EXPECT_EQ(everywhere<LabourLine>(line).minutes, 60);
  EXPECT_THAT(losers(), ElementsAre("90"));
  EXPECT_EQ(conflicts(), 1U);
}

TEST_P(WorkPolicy, anotherFieldOfTheSameLineIsNoConflict) {
  const Id line = put(jane, hours(jane, 150, benId));
  meet(ben, {minutes(line, 180)}, jane, {UpdateOf<LabourLine>(line).with(&LabourLine::task, "beds").edit});
  EXPECT_EQ(everywhere<LabourLine>(line).minutes, 180);
  EXPECT_EQ(everywhere<LabourLine>(line).task, "beds");
  EXPECT_EQ(conflicts(), 0U);
}

TEST_P(WorkPolicy, whatTheOfficeHasApprovedStandsAndALateLineIsALateAddition) {
  const Id line = put(ben, hours(ben, 150, benId));
  const Id taken = put(ben, hours(ben, 15, benId));
  (void)put(mark, approval(mark));
  EXPECT_EQ(everywhere<Visit>(visit).billing, "approved");
  EXPECT_EQ(everywhere<Visit>(visit).billingBy, world.mark);
  const LabourLine late = hours(jane, 30, world.jane);
  meet(ben, {minutes(line, 240), removal(Kind::labourLine, taken)}, jane, {insertOf(late)});
  EXPECT_EQ(everywhere<LabourLine>(line).minutes, 150) << "also against one's own later word, seen or not";
  EXPECT_FALSE(everywhere<LabourLine>(taken).deleted);
  EXPECT_THAT(losers(), UnorderedElementsAre("240", "1"));
  EXPECT_EQ(conflicts(), 2U);
  EXPECT_EQ(everywhere<LabourLine>(late.id).minutes, 30) << "never dropped";
  EXPECT_TRUE(everywhere<LabourLine>(late.id).late);
  EXPECT_FALSE(everywhere<LabourLine>(line).late);
  TestDevice::must(jane.store->write(minutes(late.id, 35)));
  arrive({&jane});
  EXPECT_EQ(everywhere<LabourLine>(late.id).minutes, 35) << "hers until the office takes it in";
  TestDevice::must(mark.store->write(minutes(line, 200)));
  TestDevice::must(mark.store->write(UpdateOf<LabourLine>(late.id).with(&LabourLine::late, false).edit));
  arrive({&mark});
  EXPECT_EQ(everywhere<LabourLine>(line).minutes, 200) << "the office may";
  EXPECT_FALSE(everywhere<LabourLine>(late.id).late) << "taken in";
}

TEST_P(WorkPolicy, anApprovalAndALineThatDidNotSeeEachOther) {
  const Id line = put(ben, hours(ben, 150, benId));
  const LabourLine more = hours(ben, 45, benId);
  meet(mark, {insertOf(approval(mark))}, ben, {insertOf(more)});
  EXPECT_EQ(everywhere<LabourLine>(more.id).late, GetParam() == First::one)
      << "what was there when the office approved is no late addition";
  EXPECT_EQ(everywhere<LabourLine>(line).minutes, 150);
  EXPECT_EQ(conflicts(), 0U);
}

TEST_P(WorkPolicy, anApprovalThatIsTakenBackOpensTheLinesAgain) {
  const Id line = put(ben, hours(ben, 150, benId));
  (void)put(mark, approval(mark, "invoice_ready"));
  (void)put(mark, approval(mark, "open"));
  TestDevice::must(ben.store->write(minutes(line, 240)));
  arrive({&ben});
  EXPECT_EQ(everywhere<LabourLine>(line).minutes, 240);
  EXPECT_THAT(everywhere<Visit>(visit).billing, IsEmpty());
  EXPECT_FALSE(jane.store->write(insertOf(approval(jane)))) << "the office's word";
}

TEST_P(WorkPolicy, statementsAndOverridesAllStay) {
  VisitStatement none;
  none.id = jane.store->newId();
  none.visit = visit;
  none.about = "materials";
  none.is = "none";
  VisitStatement couldNot = none;
  couldNot.id = ben.store->newId();
  couldNot.is = "could_not";
  couldNot.why = "the supplier gave no slip";
  meet(jane, {insertOf(none)}, ben, {insertOf(couldNot)});
  EXPECT_EQ(everywhere<VisitStatement>(none.id).is, "none");
  EXPECT_EQ(everywhere<VisitStatement>(couldNot.id).why, "the supplier gave no slip");
  GateOverride one;
  one.id = jane.store->newId();
  one.visit = visit;
  one.reason = "customer emergency";
  GateOverride other = one;
  other.id = ben.store->newId();
  other.reason = "road closed";
  meet(jane, {insertOf(one)}, ben, {insertOf(other)});
  EXPECT_EQ(everywhere<GateOverride>(one.id).reason, "customer emergency");
  EXPECT_EQ(everywhere<GateOverride>(other.id).reason, "road closed");
  EXPECT_EQ(conflicts(), 0U);
  EXPECT_FALSE(jane.store->write(UpdateOf<GateOverride>(one.id).with(&GateOverride::reason, "x").edit));
}

// --- what the office writes in versions

TEST_P(WorkPolicy, rulesAndNotesAreTheOfficesAndCountTheirVersions) {
  GateRule rule;
  rule.hours = true;
  const Id id = put(mark, rule);
  EXPECT_EQ(everywhere<GateRule>(id).version, 1);
  TestDevice::must(mark.store->write(UpdateOf<GateRule>(id).with(&GateRule::materials, true).edit));
  arrive({&mark});
  EXPECT_EQ(everywhere<GateRule>(id).version, 2);
  EXPECT_FALSE(jane.store->write(UpdateOf<GateRule>(id).with(&GateRule::off, true).edit));
  EXPECT_FALSE(karen.store->write(UpdateOf<GateRule>(id).with(&GateRule::off, true).edit)) << "a manager's";
  BulletinNote note;
  note.audience = "all";
  note.text = "Well done";
  const Id monday = put(karen, note);
  EXPECT_EQ(everywhere<BulletinNote>(monday).version, 1);
  BulletinRead read;
  read.id = derivedId("bulletin_read", "jane");
  read.note = monday;
  read.person = world.jane;
  read.version = 1;
  meet(jane, {insertOf(read)}, karen,
       {UpdateOf<BulletinNote>(monday).with(&BulletinNote::text, "Well done, all").edit});
  EXPECT_EQ(everywhere<BulletinNote>(monday).version, 2);
  EXPECT_EQ(world.office.read<BulletinRead>(read.id).version, 1) << "the office sees which one she read";
  EXPECT_FALSE(ben.store->readRow(Kind::bulletinRead, read.id)) << "it is not for colleagues";
  EXPECT_EQ(conflicts(), 0U);
  note.audience = "office";
  const Id inside = put(karen, note);
  EXPECT_FALSE(jane.store->readRow(Kind::bulletinNote, inside));
  EXPECT_TRUE(mark.store->readRow(Kind::bulletinNote, inside));
  TestDevice::must(karen.store->write(
      UpdateOf<BulletinNote>(inside).with(&BulletinNote::audience, std::string("all")).edit));
  arrive({&karen});
  EXPECT_EQ(everywhere<BulletinNote>(inside).version, 2);
}

TEST_P(WorkPolicy, thanksAllStayAndAreSeenByTheTeam) {
  Thanks one;
  one.id = mark.store->newId();
  one.person = world.jane;
  one.text = "lovely work";
  Thanks other = one;
  other.id = ben.store->newId();
  other.text = "thank you for the lift";
  meet(mark, {insertOf(one)}, ben, {insertOf(other)});
  EXPECT_EQ(everywhere<Thanks>(one.id).text, "lovely work");
  EXPECT_EQ(everywhere<Thanks>(other.id).text, "thank you for the lift");
  EXPECT_EQ(conflicts(), 0U);
}

// --- recovery: monotone with proof, reopening is an event

TEST_P(WorkPolicy, theSameStepTakenTwiceIsTakenOnce) {
  const Id id = openCase(recovery::agreed);
  const RecoveryEvent one = step(jane, id, recovery::delivered);
  const RecoveryEvent other = step(karen, id, recovery::delivered);
  meet(jane, {insertOf(one)}, karen, {insertOf(other)});
  EXPECT_EQ(everywhere<RecoveryCase>(id).state, "delivered");
  EXPECT_THAT(everywhere<RecoveryEvent>(one.id).outcome, IsEmpty());
  EXPECT_THAT(everywhere<RecoveryEvent>(other.id).outcome, IsEmpty());
  EXPECT_EQ(conflicts(), 0U);
}

TEST_P(WorkPolicy, noCaseIsClosedWithoutItsVerification) {
  const Id id = openCase(recovery::delivered);
  RecoveryEvent unsatisfied = step(karen, id, recovery::verified);
  unsatisfied.satisfied = "no";
  const RecoveryEvent closing = step(jane, id, recovery::closed);
  meet(karen, {insertOf(unsatisfied)}, jane, {insertOf(closing)});
  EXPECT_EQ(everywhere<RecoveryCase>(id).state, "delivered");
  EXPECT_EQ(everywhere<RecoveryEvent>(closing.id).outcome, "not_applied");
  EXPECT_EQ(everywhere<RecoveryEvent>(unsatisfied.id).outcome, "not_applied");
}

TEST_P(WorkPolicy, allIsWellAgainstItIsNotGoesOnAndTheManagerIsTold) {
  const Id id = openCase(recovery::delivered);
  meet(karen, {insertOf(step(karen, id, recovery::verified))}, jane,
       {insertOf(step(jane, id, recovery::reopened))});
  EXPECT_EQ(everywhere<RecoveryCase>(id).state, "agreed");
  EXPECT_EQ(everywhere<RecoveryCase>(id).reopened, 1);
  EXPECT_EQ(conflicts(), 1U);
  EXPECT_THAT(losers(), ElementsAre("verified"));
  EXPECT_EQ(world.office.all<Conflict>().at(0).winner, "agreed");
}

TEST_P(WorkPolicy, whoKnowsThatItWasVerifiedMayReopenItWithoutAConflict) {
  const Id id = openCase(recovery::closed);
  EXPECT_EQ(everywhere<RecoveryCase>(id).state, "closed");
  (void)put(ben, step(ben, id, recovery::reopened));
  EXPECT_EQ(everywhere<RecoveryCase>(id).state, "agreed");
  EXPECT_EQ(conflicts(), 0U);
}

TEST_P(WorkPolicy, aPromiseKeptBeatsATakingBackThatDidNotSeeIt) {
  RecoveryPromise promise;
  promise.recovery = openCase(recovery::agreed);
  promise.sort = "remedy";
  promise.text = "a new planter";
  promise.owner = karenId;
  promise.due = Instant{jane.clock.now().ms + 3'600'000};
  const Id id = put(jane, promise);
  const auto kept = [&](Instant at) {
    return UpdateOf<RecoveryPromise>(id).with(&RecoveryPromise::keptAt, at).edit;
  };
  TestDevice::must(karen.store->write(kept(karen.clock.now())));
  arrive({&karen});
  const Instant second{jane.clock.now().ms + 1};
  meet(jane, {kept(second)}, mark, {kept(Instant{})});
  EXPECT_EQ(everywhere<RecoveryPromise>(id).keptAt, second);
  EXPECT_EQ(conflicts(), 1U);
  meet(jane, {UpdateOf<RecoveryPromise>(id).with(&RecoveryPromise::owner, world.jane).edit}, mark,
       {UpdateOf<RecoveryPromise>(id).with(&RecoveryPromise::owner, world.mark).edit});
  EXPECT_EQ(everywhere<RecoveryPromise>(id).owner, world.mark) << "of the owner the office's word stands";
}

// --- an opportunity's words

TEST_P(WorkPolicy, anOpportunitysWordsAreItsAuthorsUntilTheOfficeTakesItUp) {
  const Id id = put(jane, spotted());
  TestDevice::must(jane.store->write(UpdateOf<Opportunity>(id).with(&Opportunity::noticed, "two are").edit));
  arrive({&jane});
  EXPECT_EQ(everywhere<Opportunity>(id).noticed, "two are");
  meet(mark, {insertOf(acknowledged(id))}, jane,
       {UpdateOf<Opportunity>(id).with(&Opportunity::noticed, "three are").edit});
  const bool wasFirst = GetParam() == First::one;
  EXPECT_EQ(everywhere<Opportunity>(id).noticed, wasFirst ? "two are" : "three are");
  const auto notes = world.office.all<OpportunityNote>();
  ASSERT_THAT(notes, SizeIs(wasFirst ? 1 : 0)) << "what came too late stands beside it";
  if (wasFirst) {
    EXPECT_EQ(notes[0].text, "three are");
    EXPECT_EQ(notes[0].about, "noticed");
    EXPECT_EQ(notes[0].author, world.jane);
    EXPECT_EQ(everywhere<OpportunityNote>(notes[0].id).customer, smith);
  }
  EXPECT_EQ(conflicts(), 0U);
  const Status tried =
      jane.store->write(UpdateOf<Opportunity>(id).with(&Opportunity::noticed, "four are").edit);
  ASSERT_FALSE(tried);
  EXPECT_EQ(tried.error().code, ErrorCode::notAllowed) << "who knows adds a note";
  OpportunityNote note;
  note.opportunity = id;
  note.text = "four are";
  EXPECT_EQ(everywhere<OpportunityNote>(put(jane, note)).text, "four are");
}

LEADHAND_BOTH_ORDERS(WorkPolicy);

} // namespace
} // namespace leadhand::test
