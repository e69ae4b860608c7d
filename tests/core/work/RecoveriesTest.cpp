#include "core/work/Recoveries.h"

#include "core/rules/Recovery.h"
#include "core/work/Customers.h"
#include "core/work/Office.h"
#include "core/work/Opportunities.h"
#include "core/work/TeamBoard.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class RecoveriesTest : public testing::Test {
 protected:
  RecoveriesTest() {
    for (TestDevice* device : {&jane, &karen})
      setDay(*device, "2011-09-01", 9);
    office.enrol(jane, office.people.jane);
    office.enrol(karen, office.people.karen);
  }
  Recoveries::NewCase planter() {
    return {.customer = office.smith,
            .category = "product",
            .about = "dead planter",
            .words = "The ivy took over the pots",
            .restated = "You said ivy took over the pots",
            .agreed = true,
            .promise = Recoveries::NewPromise{"remedy", "A new planter", office.people.karen, inHours(48)}};
  }
  Instant inHours(int hours) { return Instant{jane.clock.now().ms + std::int64_t{hours} * 3'600'000}; }
  template <class T>
  static std::string refusal(const Result<T>& result) {
    return result ? "done" : std::string(result.error().name());
  }
  static std::vector<std::string> steps(const RecoveryView& view) {
    std::vector<std::string> names;
    for (const RecoveryEventView& event : view.events)
      names.push_back(event.to + (event.applied ? "" : "!"));
    return names;
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 3};
  TestDevice karen{"office", 4};
};

TEST_F(RecoveriesTest, threeStepsFromTheDoorToTheVerification) {
  Recoveries cases(*jane.store);
  const Id id = cases.open(planter()).value();
  RecoveryView view = cases.show(id).value();
  EXPECT_EQ(view.state, "promised") << "with no signal";
  EXPECT_EQ(view.reference, "J3-0001");
  EXPECT_EQ(view.receipt, "on_phone");
  EXPECT_THAT(steps(view), ElementsAre("agreed", "promised"));
  office.sync(jane);
  office.sync(karen);
  Recoveries desk(*karen.store);
  const Result<void> early = desk.close(id);
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().code, ErrorCode::stageNotReachable);
  EXPECT_THAT(early.error().sentence(), HasSubstr("delivered")) << "says what is due";
  EXPECT_EQ(refusal(desk.ask(id, {.satisfied = true})), "stage_not_reachable");
  const auto due = desk.due(Instant{karen.clock.now().ms + 49LL * 3'600'000});
  ASSERT_THAT(due, SizeIs(1));
  EXPECT_EQ(due[0].reference, "J3-0001");
  EXPECT_THAT(desk.due(karen.clock.now()), IsEmpty());
  EXPECT_EQ(refusal(desk.keep(due[0].id, "")), "empty_text") << "a remedy needs its proof";
  TestDevice::must(desk.keep(due[0].id, "Planter changed"));
  EXPECT_EQ(refusal(desk.keep(due[0].id, "again")), "already_exists");
  EXPECT_EQ(desk.show(id)->state, "delivered");
  EXPECT_EQ(refusal(desk.close(id)), "stage_not_reachable");
  TestDevice::must(desk.ask(id, {.satisfied = true, .words = "lovely"}));
  EXPECT_EQ(desk.show(id)->state, "verified");
  TestDevice::must(desk.close(id));
  office.sync(karen);
  office.sync(jane);
  view = cases.show(id).value();
  EXPECT_EQ(view.state, "closed");
  EXPECT_EQ(view.stateBy.name, "Karen");
  EXPECT_FALSE(view.isOpen);
  EXPECT_THAT(steps(view), ElementsAre("agreed", "promised", "delivered", "verified", "closed"));
}

TEST_F(RecoveriesTest, whoIsNotSatisfiedReopensIt) {
  Recoveries cases(*jane.store);
  auto problem = planter();
  problem.promise.reset();
  const Id id = cases.open(problem).value();
  TestDevice::must(cases.deliver(id, "changed it at once"));
  TestDevice::must(cases.ask(id, {.satisfied = false, .words = "wrong colour"}));
  EXPECT_EQ(cases.show(id)->state, "agreed");
  EXPECT_EQ(cases.show(id)->reopened, 1);
  TestDevice::must(cases.deliver(id, "the red one"));
  TestDevice::must(cases.ask(id, {.satisfied = true}));
  TestDevice::must(cases.close(id));
  TestDevice::must(cases.ask(id, {.satisfied = false}));
  EXPECT_EQ(cases.show(id)->reopened, 2) << "a closed one too";
  EXPECT_EQ(cases.show(id)->next, "promised");
}

TEST_F(RecoveriesTest, theBriefShowsItUntilSomebodyHasAskedHowItIsNow) {
  Recoveries cases(*jane.store);
  auto problem = planter();
  problem.promise.reset();
  const Id id = cases.open(problem).value();
  const auto brief = [&] { return Customers(*jane.store).brief(office.smith, {})->cases; };
  ASSERT_THAT(brief(), SizeIs(1));
  EXPECT_FALSE(brief()[0].askHow);
  TestDevice::must(cases.deliver(id, "changed"));
  TestDevice::must(cases.ask(id, {.satisfied = true}));
  TestDevice::must(cases.close(id));
  ASSERT_THAT(brief(), SizeIs(1));
  EXPECT_TRUE(brief()[0].askHow);
  jane.clock.step(86'400'000);
  TestDevice::must(cases.ask(id, {.satisfied = true, .words = "still lovely"}));
  EXPECT_THAT(brief(), IsEmpty());
  EXPECT_EQ(cases.show(id)->state, "closed");
}

TEST_F(RecoveriesTest, referencesAreThisDevicesOwnAndCountOn) {
  Recoveries cases(*jane.store);
  auto problem = planter();
  const Id first = cases.open(problem).value();
  problem.words = " ";
  EXPECT_EQ(refusal(cases.open(problem)), "empty_text");
  problem.words = "again";
  jane.open();
  const Id second = Recoveries(*jane.store).open(problem).value();
  EXPECT_EQ(Recoveries(*jane.store).show(second)->reference, "J3-0002");
  EXPECT_EQ(Recoveries(*jane.store).find("j3-0001").value(), first);
  EXPECT_EQ(refusal(Recoveries(*jane.store).find("J3-0009")), "unknown_record");
  EXPECT_EQ(Recoveries(*karen.store).open(planter()).value_or(Id{}).isNull(), false);
  EXPECT_EQ(Recoveries(*karen.store).list({.mine = true}).at(0).reference, "K4-0001");
}

TEST_F(RecoveriesTest, wrongInputIsRefusedAndNothingIsWritten) {
  Recoveries cases(*jane.store);
  const auto with = [&](auto change) {
    auto problem = planter();
    change(problem);
    return refusal(cases.open(problem));
  };
  EXPECT_EQ(with([](auto& problem) { problem.category = "weather"; }), "bad_value");
  EXPECT_EQ(with([](auto& problem) { problem.customer = {}; }), "unknown_customer");
  EXPECT_EQ(with([](auto& problem) { problem.promise->due = {}; }), "bad_value");
  EXPECT_EQ(with([](auto& problem) { problem.promise->text = ""; }), "empty_text");
  EXPECT_EQ(with([](auto& problem) { problem.promise->sort = "gift"; }), "bad_value");
  EXPECT_EQ(with([&](auto& problem) { problem.promise->owner = office.smith; }), "unknown_person");
  EXPECT_EQ(with([&](auto& problem) { problem.fromComment = office.smith; }), "unknown_record");
  EXPECT_EQ(jane.outbox().counts().waiting, 0);
  EXPECT_EQ(refusal(cases.close(office.smith)), "unknown_record");
}

TEST_F(RecoveriesTest, listsShowOpenOnesFirst) {
  Recoveries cases(*jane.store);
  auto problem = planter();
  problem.promise.reset();
  const Id one = cases.open(problem).value();
  const Id other = cases.open(problem).value();
  TestDevice::must(cases.deliver(one, "x"));
  TestDevice::must(cases.ask(one, {.satisfied = true}));
  TestDevice::must(cases.close(one));
  const auto ids = [](const std::vector<RecoveryView>& views) {
    std::vector<Id> found;
    for (const RecoveryView& view : views)
      found.push_back(view.id);
    return found;
  };
  EXPECT_THAT(ids(cases.list({})), ElementsAre(other, one));
  EXPECT_THAT(ids(cases.list({.openOnly = true})), ElementsAre(other)) << "own steps that wait count";
  EXPECT_THAT(ids(cases.list({.customer = office.smith})), ElementsAre(other, one));
  EXPECT_THAT(ids(cases.list({.customer = office.provan})), IsEmpty());
}

TEST_F(RecoveriesTest, whatIsReopenedHereIsOpenBeforeTheOfficeHeardOfIt) {
  Recoveries cases(*jane.store);
  auto problem = planter();
  problem.promise.reset();
  const Id reopened = cases.open(problem).value();
  const Id closed = cases.open(problem).value();
  for (const Id& id : {reopened, closed}) {
    TestDevice::must(cases.deliver(id, "changed"));
    TestDevice::must(cases.ask(id, {.satisfied = true}));
    TestDevice::must(cases.close(id));
  }
  office.sync(jane);
  ASSERT_EQ(jane.store->read<RecoveryCase>(reopened)->state, "closed") << "as the office folded it";
  EXPECT_THAT(cases.list({.openOnly = true}), IsEmpty());
  TestDevice::must(cases.ask(reopened, {.satisfied = false, .words = "it died again"}));
  const auto open = cases.list({.openOnly = true});
  ASSERT_THAT(open, SizeIs(1));
  EXPECT_EQ(open[0].id, reopened);
  EXPECT_EQ(open[0].state, "agreed");
}

// --- the team

TEST_F(RecoveriesTest, aNoteIsReadOnceAVersion) {
  EXPECT_EQ(refusal(Bulletin(*jane.store).add({.text = "x"})), "not_allowed");
  Bulletin desk(*karen.store);
  EXPECT_EQ(refusal(desk.add({})), "empty_text");
  EXPECT_EQ(refusal(desk.add({.audience = "crew", .text = "x"})), "bad_value");
  EXPECT_EQ(refusal(desk.add({.topic = "sport", .text = "x"})), "bad_value");
  const Id note = desk.add({.topic = "comments", .title = "Monday", .text = "Mrs. Smith is happy"}).value();
  office.sync(karen);
  office.sync(jane);
  Bulletin board(*jane.store);
  EXPECT_FALSE(board.list().at(0).read);
  TestDevice::must(board.markRead(note));
  TestDevice::must(board.markRead(note));
  EXPECT_EQ(jane.outbox().counts().waiting, 1);
  EXPECT_TRUE(board.list().at(0).read);
  office.sync(jane);
  office.sync(karen);
  EXPECT_EQ(desk.show(note)->readers, 1);
  EXPECT_EQ(refusal(board.reword(note, "x", "y")), "not_allowed");
}

TEST_F(RecoveriesTest, thanksAreTiedToARecord) {
  Recognition thanks(*karen.store);
  const Id done = thanks.thank(office.people.jane, Kind::customer, office.smith, "for the planters").value();
  EXPECT_EQ(refusal(thanks.thank(office.people.karen, Kind::customer, office.smith, "me")), "bad_value");
  EXPECT_EQ(refusal(thanks.thank(office.people.jane, Kind::comment, office.smith, "x")), "unknown_record");
  EXPECT_EQ(refusal(thanks.thank(office.people.jane, Kind::customer, office.smith, " ")), "empty_text");
  EXPECT_EQ(refusal(thanks.thank(office.smith, Kind::customer, office.smith, "x")), "unknown_person");
  office.sync(karen);
  office.sync(jane);
  const auto mine = Recognition(*jane.store).list(office.people.jane);
  ASSERT_THAT(mine, SizeIs(1));
  EXPECT_EQ(mine[0].id, done);
  EXPECT_EQ(mine[0].author.name, "Karen");
  EXPECT_EQ(mine[0].aboutKind, Kind::customer);
  EXPECT_THAT(Recognition(*jane.store).list(), SizeIs(1));
  const auto news = Updates(*jane.store).list();
  ASSERT_THAT(news, SizeIs(1)) << "she hears of it";
  EXPECT_EQ(news[0].sort, "thanks");
  EXPECT_EQ(news[0].text, "for the planters");
  EXPECT_EQ(news[0].by.name, "Karen");
  EXPECT_EQ(news[0].record, office.smith);
  EXPECT_EQ(news[0].customer.id, office.smith);
  EXPECT_TRUE(news[0].unread);
  EXPECT_THAT(Updates(*karen.store).list(), IsEmpty()) << "not who said it";
}

TEST_F(RecoveriesTest, aProblemAndItsStepsStandInTheCustomersLine) {
  Recoveries cases(*jane.store);
  const Id id = cases.open(planter()).value();
  jane.clock.step(60'000);
  TestDevice::must(cases.deliver(id, "Planter changed"));
  std::vector<std::string> line;
  for (const TimelineItem& item : Customers(*jane.store).timeline(office.smith, 50))
    if (item.sort == TimelineSort::recovery)
      line.push_back((item.kind == Kind::recoveryCase ? "case " : "step ") + item.title + " " + item.state);
  EXPECT_EQ(line.front(), "step J3-0001 delivered") << "newest first";
  EXPECT_THAT(line, testing::UnorderedElementsAre("step J3-0001 delivered", "step J3-0001 promised",
                                                  "step J3-0001 agreed", "case J3-0001 delivered"));
}

// --- an opportunity's words

TEST_F(RecoveriesTest, wordsAreTheAuthorsAndThenNotes) {
  Opportunities ways(*jane.store);
  const Id id = ways.refer({.customer = office.smith, .noticed = "loose step", .betterOff = "safe"}).value();
  TestDevice::must(ways.reword(id, "noticed", "two loose steps"));
  EXPECT_EQ(ways.show(id)->noticed, "two loose steps");
  EXPECT_EQ(refusal(ways.reword(id, "may_call", "no")), "bad_value");
  EXPECT_EQ(refusal(ways.reword(id, "noticed", " ")), "empty_text");
  office.sync(jane);
  office.sync(karen);
  TestDevice::must(
      Opportunities(*karen.store).move(id, {.to = "acknowledged", .owner = office.people.karen}));
  office.sync(karen);
  office.sync(jane);
  TestDevice::must(ways.reword(id, "noticed", "three loose steps"));
  const OpportunityView view = ways.show(id).value();
  EXPECT_EQ(view.noticed, "two loose steps");
  ASSERT_THAT(view.notes, SizeIs(1));
  EXPECT_EQ(view.notes[0].text, "three loose steps");
  EXPECT_EQ(view.notes[0].about, "noticed");
}

} // namespace
} // namespace leadhand::test
