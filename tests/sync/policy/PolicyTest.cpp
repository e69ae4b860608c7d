// product.md C2, row by row: two people write without seeing each other, on real engines, and both orders of
// arrival at the office end the same way. Hours, materials, recovery and the office's own notes:
// WorkPolicyTest.
#include "core/work/CommentReading.h"
#include "core/work/ConflictDesk.h"
#include "core/work/DailyLog.h"
#include "core/work/Opportunities.h"
#include "tests/sync/policy/PolicyCase.h"

namespace leadhand::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

// --- append-only: union, never a conflict

TEST_P(Policy, commentsRepliesAndReadMarksAllStay) {
  Comment one = said(smith, "one");
  one.id = jane.store->newId();
  Comment other = said(smith, "other");
  other.id = ben.store->newId();
  meet(jane, {insertOf(one)}, ben, {insertOf(other)});
  EXPECT_EQ(everywhere<Comment>(one.id).text, "one");
  EXPECT_EQ(everywhere<Comment>(other.id).text, "other");
  FollowUp answer;
  answer.id = mark.store->newId();
  answer.comment = one.id;
  answer.text = "by Mark";
  FollowUp second = answer;
  second.id = karen.store->newId();
  second.text = "by Karen";
  meet(mark, {insertOf(answer)}, karen, {insertOf(second)});
  EXPECT_EQ(everywhere<FollowUp>(answer.id).text, "by Mark");
  EXPECT_EQ(everywhere<FollowUp>(second.id).text, "by Karen");
  std::vector<Edit> marks;
  for (Phone* phone : {&mark, &karen}) {
    ReadMark read;
    read.person = phone->store->actor().person;
    read.comment = one.id;
    read.id = readMarkId(one.id, read.person);
    read.at = phone->clock.now();
    marks.push_back(insertOf(read));
  }
  meet(mark, {marks[0]}, karen, {marks[1]});
  EXPECT_EQ(world.office.all<ReadMark>().size(), 2U);
  EXPECT_EQ(conflicts(), 0U);
}

TEST_P(Policy, aTextThatIsWrittenOnceIsNotRewritten) {
  const Id id = put(jane, said(smith, "word for word"));
  const Status tried = jane.store->write(UpdateOf<Comment>(id).with(&Comment::text, "better").edit);
  ASSERT_FALSE(tried);
  EXPECT_EQ(tried.error().code, ErrorCode::notAllowed);
}

TEST_P(Policy, twoCorrectionsThatDidNotSeeEachOtherGoToTheManager) {
  CustomerFact fact;
  fact.customer = smith;
  fact.topic = "pet";
  fact.text = "a dog";
  fact.supersedes = put(jane, fact);
  CustomerFact other = fact;
  fact.id = jane.store->newId();
  fact.text = "two dogs";
  other.id = karen.store->newId();
  other.text = "no dog any more";
  meet(jane, {insertOf(fact)}, karen, {insertOf(other)});
  EXPECT_EQ(everywhere<CustomerFact>(fact.id).text, "two dogs");
  EXPECT_EQ(everywhere<CustomerFact>(other.id).text, "no dog any more") << "both stay";
  const auto open = world.office.all<Conflict>();
  ASSERT_THAT(open, SizeIs(1));
  EXPECT_EQ(open[0].record, fact.supersedes);
  EXPECT_EQ(open[0].base, "a dog");
  EXPECT_THAT(losers(), SizeIs(1));
  EXPECT_THAT((std::vector<std::string>{open[0].winner, losers().at(0)}),
              UnorderedElementsAre("two dogs", "no dog any more"));
  CustomerFact third = fact;
  third.id = mark.store->newId();
  third.text = "the dog has died";
  TestDevice::must(mark.store->write(insertOf(third)));
  arrive({&mark});
  EXPECT_THAT(losers(), SizeIs(1)) << "who has seen them both corrects in good order";
}

// --- visits

TEST_P(Policy, theFarthestStepOfAVisitStandsWithItsTime) {
  const Id visit = world.office.all<Visit>("customer = ?1", {valueOf(smith)}).at(0).id;
  VisitEvent arrived;
  arrived.id = jane.store->newId();
  arrived.visit = visit;
  arrived.to = "arrived";
  arrived.at = Instant{jane.clock.now().ms - 60'000};
  VisitEvent done = arrived;
  done.id = ben.store->newId();
  done.to = "done";
  done.at = ben.clock.now();
  meet(jane, {insertOf(arrived)}, ben, {insertOf(done)});
  const Visit at = everywhere<Visit>(visit);
  EXPECT_EQ(at.status, "done");
  EXPECT_EQ(at.statusAt, done.at);
  EXPECT_EQ(at.statusBy, benId);
  EXPECT_EQ(everywhere<VisitEvent>(arrived.id).at, arrived.at) << "times are kept";
  EXPECT_EQ(conflicts(), 0U);
}

TEST_P(Policy, doneAndReassignedAreBothKeptAndTheOfficeIsTold) {
  const Id visit = world.office.all<Visit>("customer = ?1", {valueOf(smith)}).at(0).id;
  const Id red = world.office.crew("Red truck");
  arrive({&mark});
  VisitEvent done;
  done.id = jane.store->newId();
  done.visit = visit;
  done.to = "done";
  done.at = jane.clock.now();
  meet(jane, {insertOf(done)}, mark, {UpdateOf<Visit>(visit).with(&Visit::crew, red).edit});
  const Visit at = world.office.read<Visit>(visit);
  EXPECT_EQ(at.status, "done");
  EXPECT_EQ(at.crew, red);
  const auto open = world.office.all<Conflict>();
  ASSERT_THAT(open, SizeIs(1));
  EXPECT_EQ(open[0].record, visit);
  EXPECT_EQ(open[0].recordField, fieldNumber(&Visit::crew));
  EXPECT_EQ(open[0].winner, red.text());
  EXPECT_THAT(losers(), testing::ElementsAre(world.crew.text()));
}

// --- sets: add wins

TEST_P(Policy, aChipThatIsPutOnAgainBeatsItsRemoval) {
  const Id comment = put(jane, said(smith, "lovely"));
  CommentKind chip;
  chip.id = commentKindId(comment, "praise");
  chip.comment = comment;
  chip.word = "praise";
  TestDevice::must(jane.store->write(insertOf(chip)));
  arrive({&jane});
  TestDevice::must(ben.store->write(removal(Kind::commentKind, chip.id)));
  arrive({&ben});
  EXPECT_TRUE(everywhere<CommentKind>(chip.id).deleted) << "with nobody against it, a removal holds";
  meet(mark, {insertOf(chip)}, jane, {insertOf(chip)});
  EXPECT_FALSE(everywhere<CommentKind>(chip.id).deleted);
  EXPECT_EQ(conflicts(), 0U);
}

// --- a customer's facts

TEST_P(Policy, twoPhonesAreBothKeptAndTheLaterStands) {
  meet(jane, {UpdateOf<Customer>(smith).with(&Customer::phone, "1").edit}, karen,
       {UpdateOf<Customer>(smith).with(&Customer::phone, "2").edit});
  EXPECT_EQ(everywhere<Customer>(smith).phone, "2");
  EXPECT_THAT(losers(), testing::ElementsAre("1"));
  EXPECT_EQ(conflicts(), 1U);
}

TEST_P(Policy, equalValuesAndOtherFieldsAreNoConflict) {
  meet(jane, {UpdateOf<Customer>(smith).with(&Customer::phone, "1").with(&Customer::email, "s@x").edit},
       karen,
       {UpdateOf<Customer>(smith).with(&Customer::phone, "1").with(&Customer::accessNote, "gate").edit});
  const Customer at = everywhere<Customer>(smith);
  EXPECT_EQ(at.phone + at.email + at.accessNote, "1s@xgate");
  EXPECT_EQ(conflicts(), 0U);
}

// --- standing instructions

TEST_P(Policy, twoWordingsOfAnInstructionAreBothKept) {
  StandingInstruction rule;
  rule.customer = smith;
  rule.text = "no ivy";
  const Id id = put(jane, rule);
  meet(jane, {UpdateOf<StandingInstruction>(id).with(&StandingInstruction::text, "no ivy at all").edit}, mark,
       {UpdateOf<StandingInstruction>(id).with(&StandingInstruction::text, "ivy only behind").edit});
  EXPECT_EQ(everywhere<StandingInstruction>(id).text, "ivy only behind");
  EXPECT_THAT(losers(), testing::ElementsAre("no ivy at all"));
}

TEST_P(Policy, retiringBeatsAnEditOnlyIfItSawIt) {
  StandingInstruction rule;
  rule.customer = smith;
  rule.text = "no ivy";
  const Id id = put(jane, rule);
  const Date today = world.office.today();
  const auto retire = UpdateOf<StandingInstruction>(id).with(&StandingInstruction::retiredOn, today).edit;
  meet(jane, {UpdateOf<StandingInstruction>(id).with(&StandingInstruction::text, "no ivy, ever").edit}, mark,
       {retire});
  EXPECT_EQ(everywhere<StandingInstruction>(id).text, "no ivy, ever");
  EXPECT_FALSE(everywhere<StandingInstruction>(id).retiredOn) << "it is still wanted on site";
  EXPECT_THAT(losers(), testing::ElementsAre(today.iso()));
  EXPECT_EQ(conflicts(), 1U);
  TestDevice::must(mark.store->write(retire));
  arrive({&mark});
  EXPECT_EQ(everywhere<StandingInstruction>(id).retiredOn, today) << "now it saw it";
}

// --- tasks

TEST_P(Policy, anotherOwnerOrDayOfATaskIsTheOfficesAndFromACrewARequest) {
  ContactEntry contact;
  contact.customer = smith;
  contact.channel = "call";
  contact.topic = "steps";
  ActionItem action;
  action.contact = put(karen, contact);
  action.text = "measure";
  const Id id = put(karen, action);
  const Date day = world.office.today().plusDays(3);
  // As an older app does it, which writes into the action itself.
  meet(mark, {UpdateOf<ActionItem>(id).with(&ActionItem::owner, karenId).edit}, jane,
       {UpdateOf<ActionItem>(id).with(&ActionItem::owner, world.jane).with(&ActionItem::due, day).edit});
  EXPECT_EQ(everywhere<ActionItem>(id).owner, karenId) << "though Jane's was later";
  EXPECT_FALSE(everywhere<ActionItem>(id).due);
  EXPECT_EQ(conflicts(), 0U) << "never a conflict";
  auto asked = world.office.all<ActionRequest>();
  ASSERT_THAT(asked, SizeIs(1)) << "one change, one request";
  const auto kept = everywhere<ActionRequest>(asked[0].id);
  EXPECT_EQ(kept.action, id);
  EXPECT_EQ(kept.owner, world.jane);
  EXPECT_EQ(kept.due, day);
  EXPECT_EQ(kept.author, world.jane);
  EXPECT_EQ(kept.customer, smith);
  ASSERT_TRUE(DailyLog(*mark.store).answerRequest(kept.id, true));
  arrive({&mark});
  EXPECT_EQ(everywhere<ActionItem>(id).owner, world.jane);
  EXPECT_EQ(everywhere<ActionItem>(id).due, day);
  EXPECT_EQ(everywhere<ActionRequest>(kept.id).answer, "granted");
}

TEST_P(Policy, aRequestAboutATaskIsAnsweredByTheOffice) {
  Task task;
  task.comment = put(jane, said(smith, "please"));
  task.text = "do it";
  task.owner = world.jane;
  const Id id = put(mark, task);
  ASSERT_TRUE(DailyLog(*jane.store).setTask(id, benId, {})) << "asked, not set";
  ASSERT_TRUE(DailyLog(*ben.store).askForTask(id, {}, world.office.today().plusDays(5), "rain"));
  EXPECT_EQ(DailyLog(*jane.store).showTask(id)->owner.id, world.jane);
  ASSERT_THAT(DailyLog(*jane.store).showTask(id)->requests, SizeIs(1));
  EXPECT_EQ(DailyLog(*jane.store).showTask(id)->requests[0].receipt, "on_phone");
  arrive({&jane, &ben, &mark});
  EXPECT_THAT(world.office.all<TaskRequest>(), SizeIs(2)) << "both stay";
  EXPECT_EQ(conflicts(), 0U);
  DailyLog desk(*mark.store);
  auto waiting = desk.requests();
  ASSERT_THAT(waiting, SizeIs(2));
  for (const TaskRequestView& one : waiting)
    ASSERT_TRUE(desk.answerRequest(one.id, one.owner.id == benId));
  EXPECT_EQ(desk.answerRequest(waiting[0].id, true).error().code, ErrorCode::alreadyExists);
  EXPECT_THAT(desk.requests(), IsEmpty());
  arrive({&mark});
  EXPECT_EQ(everywhere<Task>(id).owner, benId);
  EXPECT_FALSE(everywhere<Task>(id).due) << "that was refused";
  EXPECT_EQ(DailyLog(*jane.store).answerRequest(waiting[0].id, true).error().code, ErrorCode::alreadyExists);
}

TEST_P(Policy, aTaskDoneBeatsAReopeningThatDidNotSeeIt) {
  Task task;
  task.comment = put(jane, said(smith, "please"));
  task.text = "do it";
  task.owner = world.jane;
  const Id id = put(mark, task);
  const Date day = *Date::fromIso("2011-09-02");
  TestDevice::must(jane.store->write(UpdateOf<Task>(id).with(&Task::doneOn, day).edit));
  arrive({&jane});
  meet(jane, {UpdateOf<Task>(id).with(&Task::doneOn, day.plusDays(1)).edit}, mark,
       {UpdateOf<Task>(id).with(&Task::doneOn, Date{}).edit});
  EXPECT_EQ(everywhere<Task>(id).doneOn, day.plusDays(1));
  EXPECT_EQ(conflicts(), 1U) << "the manager hears of it";
  TestDevice::must(mark.store->write(UpdateOf<Task>(id).with(&Task::doneOn, Date{}).edit));
  arrive({&mark});
  EXPECT_FALSE(everywhere<Task>(id).doneOn) << "who saw it may reopen it";
}

/// Whoever said the day said who did it and how: the office decides on all of that at once.
TEST_P(Policy, theLoserOfATaskDoneStandsAgainWithNameAndNote) {
  Task task;
  task.customer = smith;
  task.text = "order the pots";
  task.owner = world.jane;
  const Id id = put(mark, task);
  const Date day = *Date::fromIso("2011-09-01");
  const auto did = [&](Date on, const Id& who, const std::string& note) {
    return std::vector{
        UpdateOf<Task>(id).with(&Task::doneOn, on).with(&Task::doneBy, who).with(&Task::doneNote, note).edit};
  };
  meet(jane, did(day, world.jane, "twelve"), karen, did(day.plusDays(1), karenId, "ten"));
  ASSERT_EQ(everywhere<Task>(id).doneBy, karenId);
  ASSERT_EQ(conflicts(), 3U);
  const auto field = valueOf(std::int64_t{fieldNumber<Task>(&Task::doneOn)});
  const Id open = world.office.all<Conflict>("record_field = ?1", {field}).at(0).id;
  ConflictDesk::Decision decision;
  decision.keep = ConflictDesk::Keep::loser;
  TestDevice::must(ConflictDesk(*mark.store).resolve(open, decision));
  arrive({&mark});
  const auto now = everywhere<Task>(id);
  EXPECT_EQ(now.doneOn, day);
  EXPECT_EQ(now.doneBy, world.jane) << "not Jane's day beside Karen's name";
  EXPECT_EQ(now.doneNote, "twelve");
  EXPECT_EQ(conflicts(), 0U);
}

TEST_P(Policy, whoDidItGoesWithTheDayItWasDone) {
  Task task;
  task.customer = smith;
  task.text = "new soil";
  task.owner = world.jane;
  const Id id = put(mark, task);
  arrive({&jane, &ben});
  const Date day = world.office.today();
  TestDevice::must(
      jane.store->write(UpdateOf<Task>(id).with(&Task::doneOn, day).with(&Task::doneBy, world.jane).edit));
  arrive({&jane, &mark, &karen});
  const auto redone = UpdateOf<Task>(id)
                          .with(&Task::doneOn, day.plusDays(1))
                          .with(&Task::doneBy, karenId)
                          .with(&Task::doneNote, std::string("by the office"))
                          .edit;
  const auto reopened = UpdateOf<Task>(id)
                            .with(&Task::doneOn, Date{})
                            .with(&Task::doneBy, Id{})
                            .with(&Task::doneNote, std::string("not good yet"))
                            .edit;
  meet(karen, {redone}, mark, {reopened});
  const Task now = everywhere<Task>(id);
  EXPECT_EQ(now.doneOn, day.plusDays(1));
  EXPECT_EQ(now.doneBy, karenId);
  EXPECT_EQ(now.doneNote, "by the office");
  EXPECT_THAT(losers(), testing::Contains("not good yet"));
}

// --- opportunities and offers

Opportunity spotted(const Id& customer) {
  Opportunity opportunity;
  opportunity.customer = customer;
  opportunity.title = "steps";
  opportunity.noticed = "they are loose";
  opportunity.betterOff = "nobody falls";
  opportunity.mayCall = "ask";
  return opportunity;
}

TEST_P(Policy, ofTwoEndsTheFirstAcceptedStandsAndTheOfficeIsTold) {
  const Id id = put(jane, spotted(smith));
  OpportunityEvent yes;
  yes.id = mark.store->newId();
  yes.opportunity = id;
  yes.to = "accepted";
  yes.owner = world.mark;
  yes.on = world.office.today();
  OpportunityEvent no = yes;
  no.id = karen.store->newId();
  no.to = "declined";
  meet(mark, {insertOf(yes)}, karen, {insertOf(no)});
  EXPECT_EQ(everywhere<Opportunity>(id).stage, GetParam() == First::one ? "accepted" : "declined");
  EXPECT_EQ(conflicts(), 1U);
  EXPECT_THAT(losers(), testing::ElementsAre(GetParam() == First::one ? "declined" : "accepted"));
}

TEST_P(Policy, noToACallWinsOverAYesOfTheSameTime) {
  const Id id = put(jane, spotted(smith));
  meet(jane, {UpdateOf<Opportunity>(id).with(&Opportunity::mayCall, "no").edit}, mark,
       {UpdateOf<Opportunity>(id).with(&Opportunity::mayCall, "yes").edit});
  EXPECT_EQ(everywhere<Opportunity>(id).mayCall, "no") << "though the yes was later";
  EXPECT_THAT(losers(), testing::ElementsAre("yes"));
  TestDevice::must(jane.store->write(UpdateOf<Opportunity>(id).with(&Opportunity::mayCall, "yes").edit));
  arrive({&jane});
  EXPECT_EQ(everywhere<Opportunity>(id).mayCall, "yes") << "who knows the no may take it back";
}

TEST_P(Policy, aNoThatTwoSaidUnseenIsNotTakenBackByOneOfThem) {
  const Id id = put(jane, spotted(smith));
  const auto mayCall = [&](const std::string& answer) {
    return UpdateOf<Opportunity>(id).with(&Opportunity::mayCall, answer).edit;
  };
  TestDevice::must(jane.store->write(mayCall("no")));
  TestDevice::must(mark.store->write(mayCall("no")));
  // Both words have come to the office; neither has heard of it when one of them says something else.
  world.carry(jane, {.loseReply = 100});
  world.carry(mark, {.loseReply = 100});
  ASSERT_EQ(world.office.read<Opportunity>(id).mayCall, "no");
  Phone& one = GetParam() == First::one ? jane : mark;
  TestDevice::must(one.store->write(mayCall("yes")));
  arrive({&one});
  EXPECT_EQ(everywhere<Opportunity>(id).mayCall, "no");
  EXPECT_THAT(losers(), testing::ElementsAre("yes"));
}

TEST_P(Policy, whatIsTheOfficesIsNotTheCrewsToWrite) {
  const Id id = put(jane, spotted(smith));
  Proposal proposal;
  proposal.customer = smith;
  proposal.title = "New steps";
  proposal.mention = "yes";
  const Id offer = put(mark, proposal);
  EXPECT_FALSE(jane.store->write(UpdateOf<Proposal>(offer).with(&Proposal::title, "x").edit));
  EXPECT_FALSE(jane.store->write(UpdateOf<Opportunity>(id).with(&Opportunity::stage, "done").edit));
  EXPECT_FALSE(ben.store->write(UpdateOf<Opportunity>(id).with(&Opportunity::noticed, "x").edit))
      << "the words are their author's";
  ProposalOutcome yes;
  yes.id = jane.store->newId();
  yes.proposal = offer;
  yes.is = "yes";
  ProposalOutcome no = yes;
  no.id = karen.store->newId();
  no.is = "no";
  meet(jane, {insertOf(yes)}, karen, {insertOf(no)});
  EXPECT_EQ(everywhere<Proposal>(offer).state, GetParam() == First::one ? "yes" : "no");
  EXPECT_EQ(conflicts(), 1U);
}

TEST_P(Policy, anOfferCountsItsVersionsAndTheAnswerSaysWhichOneWasShown) {
  Proposal proposal;
  proposal.customer = smith;
  proposal.title = "New steps";
  proposal.mention = "yes";
  const Id offer = put(mark, proposal);
  EXPECT_EQ(everywhere<Proposal>(offer).version, 1);
  TestDevice::must(mark.store->write(UpdateOf<Proposal>(offer).with(&Proposal::say, "soon").edit));
  ASSERT_TRUE(Proposals(*jane.store).outcome(offer, "thinking", "")); // she has not heard of the new words
  arrive({&mark, &jane});
  EXPECT_EQ(everywhere<Proposal>(offer).version, 2);
  EXPECT_EQ(world.office.all<ProposalOutcome>().at(0).version, 1);
  ServiceCard card;
  card.title = "Steps";
  const Id service = put(mark, card);
  TestDevice::must(mark.store->write(UpdateOf<ServiceCard>(service).with(&ServiceCard::signs, "loose").edit));
  arrive({&mark});
  EXPECT_EQ(everywhere<ServiceCard>(service).version, 2);
}

// --- delete against edit

TEST_P(Policy, anEditBeatsADeleteThatDidNotSeeItAndItIsTold) {
  StandingInstruction rule;
  rule.customer = smith;
  rule.text = "no ivy";
  const Id id = put(jane, rule);
  meet(jane, {UpdateOf<StandingInstruction>(id).with(&StandingInstruction::text, "no ivy, ever").edit}, mark,
       {removal(Kind::standingInstruction, id)});
  const auto at = everywhere<StandingInstruction>(id);
  EXPECT_FALSE(at.deleted);
  EXPECT_EQ(at.text, "no ivy, ever");
  EXPECT_EQ(conflicts(), 1U);
}

// --- split ownership: the two sides never write the same field

TEST_P(Policy, theOfficeDecidesWhileTheCrewAddsChips) {
  const Id comment = put(jane, said(smith, "more roses"));
  CommentKind chip;
  chip.id = commentKindId(comment, "request");
  chip.comment = comment;
  chip.word = "request";
  meet(jane, {insertOf(chip)}, mark, {UpdateOf<Comment>(comment).with(&Comment::disposition, "read").edit});
  EXPECT_EQ(everywhere<Comment>(comment).disposition, "read");
  EXPECT_FALSE(everywhere<CommentKind>(chip.id).deleted);
  EXPECT_FALSE(jane.store->write(UpdateOf<Comment>(comment).with(&Comment::disposition, "task").edit));
  EXPECT_EQ(conflicts(), 0U);
}

// --- what was refused is sent again once the office thinks otherwise

TEST_P(Policy, aRefusedReplyIsTakenOnceItsAuthorMay) {
  const Id comment = put(jane, said(smith, "why"));
  TestDevice::must(jane.store->setMeta("role", "manager")); // this device has not heard of her new role
  FollowUp answer;
  answer.id = jane.store->newId();
  answer.comment = comment;
  answer.text = "because";
  TestDevice::must(jane.store->write(insertOf(answer)));
  arrive({&jane});
  ASSERT_EQ(jane.outbox().counts().needsAttention, 1);
  EXPECT_EQ(jane.outbox().receiptOf(Kind::followUp, answer.id), "needs_attention");
  world.office.write({UpdateOf<Person>(world.jane).with(&Person::role, "manager").edit});
  TestDevice::must(jane.outbox().sendAgain(jane.outbox().open().at(0).group));
  arrive({&jane});
  EXPECT_EQ(jane.outbox().counts().needsAttention, 0);
  EXPECT_EQ(world.office.read<FollowUp>(answer.id).text, "because");
}

LEADHAND_BOTH_ORDERS(Policy);

} // namespace
} // namespace leadhand::test
