#include "core/work/Customers.h"

#include "core/work/Contacts.h"
#include "core/work/DailyLog.h"
#include "core/work/Office.h"
#include "core/work/Opportunities.h"
#include "tests/core/work/CrewAndDesk.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class CustomersTest : public CrewAndDesk {
 protected:
  CustomersTest() : CrewAndDesk(&SmallOffice::People::john, "estimator", "2011-10-23") {}

  TestDevice& john = desk;
};

/// The story of the contact sheet, as the crew reads it at the door.
TEST_F(CustomersTest, provanIsInTheBriefWithWhatToSay) {
  const Id contact =
      *Contacts(*john.store)
           .add({.customer = office.provan,
                 .channel = "call",
                 .topic = "All planters empty into the garage; front garden renovated in spring",
                 .actions = {{"Arrange the garage key", office.people.john, day("2011-10-25")}}});
  ASSERT_TRUE(Customers(*john.store)
                  .instruct({.customer = office.provan, .text = "All planters stored empty in the garage"}));
  ASSERT_TRUE(Customers(*john.store).set(office.provan, "access_note", "garage key at office"));
  ASSERT_TRUE(Customers(*john.store).set(office.provan, "away_until", "Jan. 10/12"));
  ASSERT_TRUE(Proposals(*john.store)
                  .add({.customer = office.provan,
                        .title = "Front garden renovation",
                        .say = "Priced for January; John calls after the 10th"}));
  setDay(john, "2011-11-02");
  const Id action = Contacts(*john.store).show(contact)->actions[0].id;
  ASSERT_TRUE(DailyLog(*john.store).taskDone(action, "has it"));
  ASSERT_TRUE(Contacts(*john.store).addOutcome(contact, "Met; price the renovation for January"));
  syncAll();

  setDay(jane, "2011-11-04");
  const BriefView brief = *Customers(*jane.store).brief(office.provan, day("2011-11-04"));
  EXPECT_EQ(brief.customer.name, "Mrs. Provan");
  EXPECT_EQ(brief.customer.accessNote, "garage key at office");
  EXPECT_TRUE(brief.awayThen);
  EXPECT_EQ(brief.customer.awayUntil, day("2012-01-10"));
  EXPECT_FALSE(Customers(*jane.store).brief(office.provan, day("2012-01-11"))->awayThen);
  ASSERT_THAT(brief.instructions, SizeIs(1));
  EXPECT_EQ(brief.instructions[0].text, "All planters stored empty in the garage");
  ASSERT_THAT(brief.proposals, SizeIs(1));
  EXPECT_EQ(brief.proposals[0].say, "Priced for January; John calls after the 10th");
  EXPECT_FALSE(brief.proposals[0].amountKnown);
  ASSERT_THAT(brief.contacts, SizeIs(1));
  EXPECT_EQ(brief.contacts[0].takenBy.name, "John");
  EXPECT_EQ(brief.contacts[0].actions[0].doneOn, day("2011-11-02"));
  ASSERT_THAT(brief.contacts[0].outcomes, SizeIs(1));
  EXPECT_EQ(brief.contacts[0].outcomes[0].on, day("2011-11-02"));
  EXPECT_TRUE(brief.asOf);
}

TEST_F(CustomersTest, theAgreedChangeShowsNextSeason) {
  setDay(jane, "2011-09-01");
  const Id comment = *DailyLog(*jane.store).add({.customer = office.smith, .text = "no German ivy"});
  syncAll();
  setDay(john, "2011-09-03");
  const Id instruction = *Customers(*john.store)
                              .instruct({.season = "2012",
                                         .replaceThis = "German ivy",
                                         .byThat = "Millar's wife",
                                         .fromComment = comment});
  EXPECT_EQ(DailyLog(*john.store).show(comment)->disposition, "instruction");
  syncAll();
  const auto inMay = Customers(*jane.store).brief(office.smith, day("2012-05-07"))->instructions;
  ASSERT_THAT(inMay, SizeIs(1));
  EXPECT_EQ(inMay[0].id, instruction);
  EXPECT_EQ(inMay[0].text, "No German ivy. Millar's wife instead.");
  EXPECT_EQ(inMay[0].author.name, "Jane"); // it was agreed with her
  EXPECT_EQ(inMay[0].agreedOn, day("2011-09-01"));
  EXPECT_THAT(Customers(*jane.store).instructions(office.smith, day("2011-10-01")), IsEmpty());
  EXPECT_THAT(Customers(*jane.store).instructions(office.smith, day("2013-05-07")), IsEmpty());
}

TEST_F(CustomersTest, instructionsEndByDayAndBySeason) {
  StandingInstruction row;
  row.customer = office.smith;
  row.text = "until September";
  row.until = day("2011-09-30");
  (void)office.put(row);
  row = {};
  row.customer = office.smith;
  row.text = "retired";
  row.retiredOn = day("2011-09-15");
  (void)office.put(row);
  row = {};
  row.customer = office.smith;
  row.text = "this season";
  row.season = "2011";
  (void)office.put(row);
  syncAll();
  const auto texts = [&](const std::string& on) {
    std::vector<std::string> all;
    for (const InstructionView& view : Customers(*jane.store).instructions(office.smith, day(on)))
      all.push_back(view.text);
    return all;
  };
  EXPECT_THAT(texts("2011-09-14"),
              testing::UnorderedElementsAre("this season", "until September", "retired"));
  EXPECT_EQ(texts("2011-09-14").front(), "this season");
  EXPECT_THAT(texts("2011-09-30"), ElementsAre("this season", "until September"));
  EXPECT_THAT(texts("2011-10-01"), ElementsAre("this season"));
  Customers office1(*john.store);
  EXPECT_EQ(office1.instruct({.customer = office.smith}).error().code, ErrorCode::emptyText);
  EXPECT_EQ(office1.instruct({.customer = office.smith, .text = "x", .season = "soon"}).error().code,
            ErrorCode::badValue);
  EXPECT_EQ(office1.instruct({.text = "x"}).error().code, ErrorCode::unknownCustomer);
  EXPECT_EQ(office1.showInstruction(office.smith).error().code, ErrorCode::unknownRecord);
}

TEST_F(CustomersTest, findsNamesAsPeopleWriteThem) {
  Customer leclerc;
  leclerc.name = "Dr. Leclerc";
  const Id id = office.put(leclerc);
  syncAll();
  Customers customers(*jane.store);
  EXPECT_EQ(*customers.find("Mrs. Smith"), office.smith);
  EXPECT_EQ(*customers.find("  mrs.  SMITH "), office.smith);
  EXPECT_EQ(*customers.find("dr. lecl\xC3\xA9rc"), id);
  EXPECT_EQ(*customers.find(office.smith.text()), office.smith);
  const auto unknown = customers.find("Mrs Smyth");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, ErrorCode::unknownCustomer);
  EXPECT_EQ(unknown.error().where, "Mrs Smyth");
  EXPECT_THAT(unknown.error().advice, HasSubstr("did you mean Mrs. Smith"));
  EXPECT_THAT(unknown.error().advice, HasSubstr("free name"));
  EXPECT_THAT(customers.nearest("smith", 1), ElementsAre("Mrs. Smith"));
  EXPECT_THAT(customers.nearest("Witfield", 1), ElementsAre("Mr. Whitfield"));
  Customer twin;
  twin.name = "Mrs. Smith";
  const Id other = office.put(twin);
  syncAll();
  const Error unsure = customers.find("mrs. smith").error();
  EXPECT_EQ(unsure.code, ErrorCode::ambiguousCustomer);
  for (const Id& one : {office.smith, other}) {
    EXPECT_THAT(unsure.advice, HasSubstr(one.text()));
    EXPECT_EQ(*customers.find(one.text()), one);
  }
}

TEST_F(CustomersTest, fieldsAreSetOneByOneAndCheckedFirst) {
  Customers customers(*jane.store);
  ASSERT_TRUE(customers.set(office.smith, "phone", " 555-0101 "));
  ASSERT_TRUE(customers.set(office.smith, "away_from", "2011-12-20"));
  ASSERT_TRUE(customers.set(office.smith, "away_until", "2012-01-05"));
  const CustomerView smith = *customers.show(office.smith);
  EXPECT_EQ(smith.phone, "555-0101");
  EXPECT_EQ(smith.awayFrom, day("2011-12-20"));
  EXPECT_EQ(smith.awayUntil, day("2012-01-05"));
  EXPECT_EQ(smith.receipt, "on_phone");
  EXPECT_EQ(customers.set(office.smith, "away_until", "2011-02-30").error().code, ErrorCode::badDate);
  EXPECT_EQ(customers.set(office.smith, "away_until", "2011-12-19").error().code, ErrorCode::badValue);
  EXPECT_EQ(customers.set(office.smith, "shoe_size", "44").error().code, ErrorCode::unknownField);
  EXPECT_EQ(customers.set(office.smith, "name", "Mrs. Jones").error().code, ErrorCode::notAllowed);
  EXPECT_EQ(customers.set(jane.store->newId(), "phone", "1").error().code, ErrorCode::unknownCustomer);
  ASSERT_TRUE(customers.set(office.smith, "away_until", ""));
  EXPECT_TRUE(customers.show(office.smith)->awayUntil.isNone());
  ASSERT_TRUE(Customers(*john.store).set(office.smith, "owner", "karen"));
  EXPECT_EQ(Customers(*john.store).show(office.smith)->owner.name, "Karen");
  EXPECT_EQ(Customers(*john.store).set(office.smith, "owner", "Kerrin").error().code,
            ErrorCode::unknownPerson);
}

TEST_F(CustomersTest, aNewOneIsMadeOnceAndOffline) {
  Customers customers(*jane.store);
  const auto made = customers.add({.name = " Sra. Ortega ", .phone = "555-0202"});
  ASSERT_TRUE(made);
  EXPECT_EQ(customers.show(*made)->name, "Sra. Ortega");
  EXPECT_EQ(customers.add({.name = "sra. ortega"}).error().code, ErrorCode::alreadyExists);
  EXPECT_EQ(customers.add({.name = " "}).error().code, ErrorCode::emptyText);
}

TEST_F(CustomersTest, theListPutsComingVisitsFirstAndFiltersAsOneTypes) {
  Visit visit;
  visit.customer = office.whitfield;
  visit.crew = office.crew;
  visit.date = day("2011-10-25");
  (void)office.put(visit);
  visit.date = day("2011-10-20"); // over
  visit.customer = office.smith;
  (void)office.put(visit);
  syncAll();
  Customers customers(*jane.store);
  const auto names = [&](const std::string& words) {
    std::vector<std::string> all;
    for (const CustomerView& view : customers.list(words))
      all.push_back(view.name);
    return all;
  };
  EXPECT_THAT(names(""), ElementsAre("Mr. Whitfield", "Mrs. Provan", "Mrs. Smith"));
  EXPECT_EQ(customers.list("")[0].nextVisit, day("2011-10-25"));
  EXPECT_THAT(names("elm smi"), ElementsAre("Mrs. Smith"));
  ASSERT_TRUE(customers.set(office.provan, "phone", "(555) 01-03"));
  EXPECT_THAT(names("55501"), ElementsAre("Mrs. Provan"));
  EXPECT_THAT(names("zebra"), IsEmpty());
  EXPECT_THAT(customers.list("", 2), SizeIs(2));
}

/// Three ways of counting what is open must agree: of one customer, of all, and by reading each comment.
TEST_F(CustomersTest, whatIsOpenIsCountedTheSameEverywhere) {
  DailyLog log(*john.store);
  const auto say = [&](const std::string& text) {
    return *log.add({.customer = office.smith, .text = text});
  };
  (void)say("undecided");
  ASSERT_TRUE(log.dispose(say("read"), "read"));
  ASSERT_TRUE(log.dispose(say("complaint"), "complaint"));
  ASSERT_TRUE(log.followUp(say("task"), "do it", {{"a", {}, {}}, {"b", {}, {}}}));
  const Id done = say("done");
  ASSERT_TRUE(log.followUp(done, "do it", {{"a", {}, {}}}));
  ASSERT_TRUE(log.taskDone(log.show(done)->tasks[0].id, ""));
  ASSERT_TRUE(log.complete(say("closed"), ""));
  int open = 0;
  for (const CommentView& view : log.list({.customer = office.smith}))
    open += view.isOpen ? 1 : 0;
  EXPECT_EQ(open, 3);
  EXPECT_THAT(log.list({.customer = office.smith, .openOnly = true}), SizeIs(3));
  EXPECT_EQ(Customers(*john.store).show(office.smith)->openComments, 3);
  EXPECT_EQ(Customers(*john.store).list("smith")[0].openComments, 3);
  EXPECT_THAT(Customers(*john.store).brief(office.smith, {})->comments, SizeIs(3));
}

TEST_F(CustomersTest, theTimelineHoldsBothSheetsNewestFirst) {
  setDay(john, "2011-10-20");
  ASSERT_TRUE(
      DailyLog(*john.store).add({.customer = office.provan, .text = "fuller bed", .kinds = {"request"}}));
  setDay(john, "2011-10-21");
  ASSERT_TRUE(
      Contacts(*john.store).add({.customer = office.provan, .channel = "email", .topic = "planters?"}));
  setDay(john, "2011-10-22");
  ASSERT_TRUE(Customers(*john.store).instruct({.customer = office.provan, .text = "gate shut"}));
  CustomerFact fact;
  fact.customer = office.provan;
  fact.topic = "pet";
  fact.text = "Biscuit";
  fact.on = day("2011-10-19");
  const Id old = office.put(fact);
  fact.text = "Biscuit and Scone";
  fact.supersedes = old;
  (void)office.put(fact);
  office.sync(john);
  const auto line = Customers(*john.store).timeline(office.provan);
  std::vector<TimelineSort> sorts;
  for (const TimelineItem& item : line)
    sorts.push_back(item.sort);
  EXPECT_THAT(sorts, ElementsAre(TimelineSort::instruction, TimelineSort::contact, TimelineSort::comment,
                                 TimelineSort::fact));
  EXPECT_EQ(line[2].title, "request");
  EXPECT_EQ(line[2].state, "needs_decision");
  EXPECT_EQ(line[3].text, "Biscuit and Scone");
  EXPECT_THAT(Customers(*john.store).timeline(office.provan, 2), SizeIs(2));
}

TEST_F(CustomersTest, contactsSayWhatIsMissing) {
  Contacts contacts(*jane.store);
  EXPECT_EQ(contacts.add({.customer = office.smith, .channel = "drum", .topic = "x"}).error().code,
            ErrorCode::badValue);
  EXPECT_EQ(contacts.add({.customer = office.smith, .channel = "call", .topic = " "}).error().code,
            ErrorCode::emptyText);
  EXPECT_EQ(contacts.add({.channel = "call", .topic = "x"}).error().code, ErrorCode::unknownCustomer);
  EXPECT_EQ(
      contacts.add({.customer = office.smith, .channel = "call", .topic = "x", .actions = {{" ", {}, {}}}})
          .error()
          .code,
      ErrorCode::emptyText);
  EXPECT_EQ(contacts.addOutcome(office.smith, "x").error().code, ErrorCode::unknownRecord);
  EXPECT_THAT(contacts.list({}), IsEmpty());
  const Id made = *contacts.add({.freeName = "a neighbour", .channel = "person", .topic = "noise"});
  EXPECT_EQ(contacts.show(made)->customer.name, "a neighbour");
  EXPECT_EQ(contacts.show(made)->takenBy.name, "Jane");
  EXPECT_EQ(contacts.addOutcome(made, " ").error().code, ErrorCode::emptyText);
  ASSERT_TRUE(contacts.addAction(made, {"call back", office.people.jane, {}}));
  EXPECT_THAT(DailyLog(*jane.store).tasksOf(office.people.jane), SizeIs(1));
}

TEST_F(CustomersTest, aNameIsOneLineOfSignsThatCanBeSeen) {
  Customers customers(*john.store);
  for (const std::string name : {"Mr.\nTwo Lines", "Mr. \u202Eesrever", "tab\tinside", "bell\a"}) {
    const auto made = customers.add({.name = name, .phone = {}, .email = {}, .address = {}});
    ASSERT_FALSE(made.has_value()) << name;
    EXPECT_EQ(made.error().code, ErrorCode::badValue);
    EXPECT_EQ(customers.set(office.smith, "name", name).error().code, ErrorCode::badValue);
  }
  EXPECT_TRUE(
      customers.add({.name = "Mme \"Zoë\" d'Été \U0001F33F", .phone = {}, .email = {}, .address = {}}));
}

} // namespace
} // namespace leadhand::test
