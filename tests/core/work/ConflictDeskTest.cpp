// How a person of the office decides between two values of one field, whatever the field holds.
#include "core/work/ConflictDesk.h"

#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using Keep = ConflictDesk::Keep;

class ConflictDeskTest : public testing::Test {
 protected:
  ConflictDeskTest() {
    for (TestDevice* device : {&jane, &jacki})
      setDay(*device, "2011-09-01");
    office.enrol(jane, office.people.jane);
    office.enrol(jacki, office.people.jacki);
  }
  /// Two values of a field of a record met; the losers came in this order.
  Id dispute(Kind kind, const Id& record, std::uint32_t field, const std::string& winner,
             const std::vector<std::string>& losers, std::int64_t winnerAt = 1'000) {
    Conflict conflict;
    conflict.recordKind = static_cast<std::int64_t>(kind);
    conflict.record = record;
    conflict.recordField = field;
    conflict.base = "";
    conflict.winner = winner;
    conflict.winnerBy = office.people.ben;
    conflict.winnerAt = Instant{winnerAt};
    conflict.state = "open";
    const Id open = office.put(conflict);
    for (const std::string& value : losers) {
      ConflictLoser lost;
      lost.conflict = open;
      lost.value = value;
      lost.by = office.people.jane;
      (void)office.put(lost);
    }
    office.sync(jacki);
    office.sync(jane);
    return open;
  }
  template <class R, class T>
  Id disputeOf(const Id& record, T R::*member, const std::string& winner,
               const std::vector<std::string>& losers) {
    return dispute(Declaration<R>::head.kind, record, fieldNumber(member), winner, losers);
  }
  [[nodiscard]] std::string refusal(const Id& conflict, const ConflictDesk::Decision& decision) {
    const Status done = ConflictDesk(*jacki.store).resolve(conflict, decision);
    return done ? "done" : std::string(done.error().name());
  }
  [[nodiscard]] Id taskOf(const Id& owner) {
    Task task;
    task.customer = office.smith;
    task.text = "order the pots";
    task.owner = owner;
    task.due = day("2011-09-09");
    return office.put(task);
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
  TestDevice jacki{"manager", 2};
};

TEST_F(ConflictDeskTest, whatHasNotAllComeIsNotDecided) {
  const Id open = disputeOf(office.smith, &Customer::phone, "555 1", {"555 2"});
  Database& database = jacki.store->database();
  const auto phase = [&](int wildcard) {
    Statement state = database.prepare("INSERT OR REPLACE INTO scope_state(scope, gen, phase, wildcard, ord, "
                                       "rev) VALUES(?1, 9, 0, ?2, 0, 0)");
    const Id scope = wildcard != 0 ? open : jacki.store->readRow(Kind::conflict, open)->scope;
    TestDevice::must(state.bindBlob(1, scope.raw()).bind(2, std::int64_t{wildcard}).run());
  };
  for (const int wildcard : {0, 1}) {
    TestDevice::must(database.execute("DELETE FROM scope_state"));
    phase(wildcard);
    EXPECT_EQ(refusal(open, {}), "unknown_record") << "values that lost earlier may be on the way";
  }
  TestDevice::must(database.execute("DELETE FROM scope_state"));
  EXPECT_EQ(refusal(open, {}), "done");
}

TEST_F(ConflictDeskTest, theLatestStandsFirstAndClosedOnesOnlyWhereAskedFor) {
  const auto field = fieldNumber(&Customer::phone);
  const Id older = dispute(Kind::customer, office.smith, field, "555 1", {"555 2"}, 1'000);
  const Id newer = dispute(Kind::customer, office.provan, field, "555 3", {"555 4"}, 2'000);
  const ConflictDesk desk(*jacki.store);
  ASSERT_THAT(desk.list(true), SizeIs(2));
  EXPECT_EQ(desk.list(true)[0].id, newer);
  EXPECT_EQ(desk.list(true)[0].customer.name, "Mrs. Provan");
  EXPECT_EQ(desk.list(true)[0].winnerBy.name, "Ben");
  EXPECT_EQ(desk.list(true)[0].losers.at(0).by.name, "Jane");
  EXPECT_EQ(refusal(newer, {}), "done");
  ASSERT_THAT(desk.list(true), SizeIs(1));
  EXPECT_EQ(desk.list(true)[0].id, older);
  ASSERT_THAT(desk.list(false), SizeIs(2));
  EXPECT_EQ(desk.show(newer)->closedBy.name, "Jacki");
  EXPECT_EQ(refusal(newer, {}), "unknown_record") << "it is closed already";
  EXPECT_EQ(refusal(office.smith, {}), "unknown_record") << "no conflict at all";
  EXPECT_FALSE(desk.show(office.smith));
}

TEST_F(ConflictDeskTest, aCrewLeavesItToTheOffice) {
  const Id conflict = disputeOf(office.smith, &Customer::phone, "555 1", {"555 2"});
  const Status done = ConflictDesk(*jane.store).resolve(conflict, {Keep::loser});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::notAllowed);
  EXPECT_EQ(ConflictDesk(*jane.store).show(conflict)->state, "open");
}

TEST_F(ConflictDeskTest, ofSeveralLosersOneIsNamed) {
  const Id conflict = disputeOf(office.smith, &Customer::phone, "555 1", {"555 2", "555 3"});
  EXPECT_EQ(refusal(conflict, {Keep::loser}), "bad_usage") << "which of the two";
  EXPECT_EQ(refusal(conflict, {Keep::loser, "", 3}), "bad_usage");
  const std::string second = ConflictDesk(*jacki.store).show(conflict)->losers.at(1).value;
  EXPECT_EQ(refusal(conflict, {Keep::loser, "", 2}), "done");
  EXPECT_EQ(Customers(*jacki.store).show(office.smith)->phone, second);
}

TEST_F(ConflictDeskTest, whatWasSaidInOneBreathWithTheLoserStandsAgainWithIt) {
  Task task;
  task.customer = office.smith;
  task.text = "order the pots";
  task.owner = office.people.jane;
  task.doneOn = day("2011-09-01");
  task.doneBy = office.people.ben;
  task.doneNote = "by Ben";
  task.id = office.put(task);
  const Id doneOn = disputeOf(task.id, &Task::doneOn, "2011-09-01", {"2011-08-30"});
  const Id doneBy = disputeOf(task.id, &Task::doneBy, office.people.ben.text(), {office.people.jane.text()});
  const Id due = disputeOf(task.id, &Task::due, "2011-09-09", {"2011-09-12"});
  EXPECT_EQ(refusal(doneOn, {Keep::loser}), "done");
  const auto stands = jacki.store->read<Task>(task.id);
  EXPECT_EQ(stands->doneOn, day("2011-08-30"));
  EXPECT_EQ(stands->doneBy, office.people.jane) << "not Jane's day beside Ben's name";
  EXPECT_EQ(stands->doneNote, "by Ben") << "nobody disputes it";
  const ConflictDesk desk(*jacki.store);
  EXPECT_EQ(desk.show(doneBy)->state, "closed");
  EXPECT_EQ(desk.show(due)->state, "open") << "that is another matter";
}

TEST_F(ConflictDeskTest, withoutALoserThereIsNoneToKeep) {
  const Id conflict = disputeOf(office.smith, &Customer::phone, "555 1", {});
  EXPECT_EQ(refusal(conflict, {Keep::loser}), "bad_usage");
  EXPECT_EQ(refusal(conflict, {Keep::text, " 555 9 "}), "done");
  EXPECT_EQ(Customers(*jacki.store).show(office.smith)->phone, "555 9") << "without the blanks around it";
}

TEST_F(ConflictDeskTest, aPersonIsNamedOrMeantByTheId) {
  const Id task = taskOf(office.people.ben);
  const Id first = disputeOf(task, &Task::owner, office.people.ben.text(), {office.people.jane.text()});
  EXPECT_EQ(ConflictDesk(*jacki.store).show(first)->losers.at(0).value, "Jane");
  EXPECT_EQ(refusal(first, {Keep::loser}), "done");
  EXPECT_EQ(DailyLog(*jacki.store).showTask(task)->owner.id, office.people.jane);
  const Id second = disputeOf(task, &Task::owner, office.people.jane.text(), {""});
  EXPECT_EQ(refusal(second, {Keep::text, "Nobody Known"}), "unknown_person");
  EXPECT_EQ(refusal(second, {Keep::text, "john"}), "done");
  EXPECT_EQ(DailyLog(*jacki.store).showTask(task)->owner.id, office.people.john);
}

TEST_F(ConflictDeskTest, aCustomerIsNamedToo) {
  Visit visit;
  visit.customer = office.smith;
  visit.crew = office.crew;
  visit.date = day("2011-09-01");
  const Id planned = office.put(visit);
  const Id conflict = disputeOf(planned, &Visit::customer, office.smith.text(), {office.provan.text()});
  EXPECT_EQ(refusal(conflict, {Keep::text, "Mrs. Nobody"}), "unknown_customer");
  EXPECT_EQ(refusal(conflict, {Keep::text, "Mrs. Provan"}), "done");
  EXPECT_EQ(jacki.store->read<Visit>(planned)->customer, office.provan);
  const Id crew = disputeOf(planned, &Visit::crew, office.crew.text(), {""});
  EXPECT_EQ(refusal(crew, {Keep::text, "Crew of nobody"}), "bad_value")
      << "only people and customers have names";
}

TEST_F(ConflictDeskTest, daysAndNumbersAreReadAsTheyAreWritten) {
  const Id task = taskOf(office.people.ben);
  const Id due = disputeOf(task, &Task::due, "2011-09-09", {"2011-09-12"});
  EXPECT_EQ(refusal(due, {Keep::text, "next week"}), "bad_date");
  EXPECT_EQ(refusal(due, {Keep::loser}), "done");
  EXPECT_EQ(DailyLog(*jacki.store).showTask(task)->due, day("2011-09-12"));
  Visit visit;
  visit.customer = office.smith;
  visit.crew = office.crew;
  visit.date = day("2011-09-01");
  visit.position = 1;
  const Id planned = office.put(visit);
  const Id position = disputeOf(planned, &Visit::position, "1", {"4"});
  EXPECT_EQ(refusal(position, {Keep::text, "4th"}), "bad_value");
  EXPECT_EQ(refusal(position, {Keep::loser}), "done");
  EXPECT_EQ(jacki.store->read<Visit>(planned)->position, 4);
}

TEST_F(ConflictDeskTest, whatNobodyWritesByHandIsNotWrittenHere) {
  Opportunity opportunity;
  opportunity.customer = office.smith;
  const Id spotted = office.put(opportunity);
  const Id origin = disputeOf(spotted, &Opportunity::fromComment, "", {spotted.text()});
  EXPECT_EQ(refusal(origin, {Keep::loser}), "not_allowed") << "written once";
  Visit visit;
  visit.customer = office.smith;
  visit.crew = office.crew;
  visit.date = day("2011-09-01");
  const Id planned = office.put(visit);
  const Id status = disputeOf(planned, &Visit::status, "done", {"could_not"});
  const Status done = ConflictDesk(*jacki.store).resolve(status, {Keep::loser});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::notAllowed);
  EXPECT_THAT(done.error().sentence(), HasSubstr("visit.status"));
  EXPECT_EQ(refusal(status, {}), "done") << "the winner can always stand";
}

TEST_F(ConflictDeskTest, aFieldOfANewerVersionIsShownAndLeftAlone) {
  const Id conflict = dispute(Kind::customer, office.smith, 999, "one", {"other"});
  EXPECT_EQ(ConflictDesk(*jacki.store).show(conflict)->field, "999");
  EXPECT_EQ(ConflictDesk(*jacki.store).show(conflict)->losers.at(0).value, "other");
  EXPECT_EQ(refusal(conflict, {Keep::loser}), "unknown_field");
  EXPECT_EQ(refusal(conflict, {}), "done");
}

} // namespace
} // namespace leadhand::test
