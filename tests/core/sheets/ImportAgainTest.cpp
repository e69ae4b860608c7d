#include "tests/core/sheets/SheetOffice.h"

#include <gmock/gmock.h>

namespace leadhand {
namespace {

using Office = test::SheetOffice;
using test::crewHeader;
using test::smith;
using testing::HasSubstr;

TEST(ImportAgain, aConflictOfARepliedCommentHoldsThePlainWords) {
  Office office;
  office.import(Sheet::crew, crewHeader + smith + "\n");
  const FollowUp reply = office.all<FollowUp>().front();
  office.apply({UpdateOf<FollowUp>(reply.id).with(&FollowUp::text, std::string("Change one")).edit});
  const ImportPlan plan =
      office.import(Sheet::crew, crewHeader + "Mrs. Smith,Sept. 1/11,(Jane) No ivy,(Jacki) Change none,\n");
  ASSERT_TRUE(plan.rows[0].conflict);
  const Conflict conflict = office.all<Conflict>().at(0);
  EXPECT_EQ(conflict.record, reply.id);
  EXPECT_EQ(conflict.base, "Change it");
  EXPECT_EQ(conflict.winner, "Change one");
  EXPECT_EQ(office.all<ConflictLoser>().at(0).value, "Change none");
}

TEST(ImportAgain, anotherDayAloneIsAConflictOfTheDay) {
  Office office;
  office.import(Sheet::crew, crewHeader + smith + "(Karen) Changed. 9.4.11\n");
  const Comment comment = office.all<Comment>().front();
  office.apply({UpdateOf<Comment>(comment.id).with(&Comment::completedOn, *Date::of(2011, 9, 6)).edit});
  office.import(Sheet::crew, crewHeader + smith + "(Karen) Changed. 9.5.11\n");
  const auto conflicts = office.all<Conflict>();
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].recordField, fieldNumber<Comment>(&Comment::completedOn));
  EXPECT_EQ(conflicts[0].base, "2011-09-04");
  EXPECT_EQ(conflicts[0].winner, "2011-09-06");
  EXPECT_EQ(office.all<ConflictLoser>().at(0).value, "2011-09-05");
}

TEST(ImportAgain, aNameThatSeveralCustomersHaveIsRefused) {
  Office office;
  std::vector<Id> smiths;
  for (int i = 0; i < 2; ++i) {
    Customer customer;
    customer.id = office.nextId();
    customer.name = "Mrs. Smith";
    office.apply({insertOf(customer)});
    smiths.push_back(customer.id);
  }
  const ImportPlan plan =
      office.import(Sheet::crew, crewHeader + "Mr. Roy,9.2.11,x,,\nmrs. smith,9.3.11,No ivy,,\n");
  ASSERT_EQ(plan.count(RowOutcome::refused), 1U);
  EXPECT_EQ(plan.rows[1].line, 3U);
  EXPECT_EQ(plan.rows[1].error.code, ErrorCode::ambiguousCustomer);
  EXPECT_THAT(plan.rows[1].error.sentence(), HasSubstr(smiths[0].text()));
  EXPECT_THAT(plan.rows[1].error.sentence(), HasSubstr(smiths[1].text()));
  EXPECT_TRUE(office.all<Comment>().empty());

  const std::string byId = crewHeader + smiths[1].text() + ",9.3.11,No ivy,,\n";
  ASSERT_EQ(office.import(Sheet::crew, byId).count(RowOutcome::fresh), 1U);
  EXPECT_EQ(office.all<Comment>().at(0).customer, smiths[1]);
  EXPECT_EQ(office.all<Customer>().size(), 2U);
  EXPECT_EQ(office.exported(Sheet::crew), byId);
  EXPECT_EQ(office.import(Sheet::crew, byId).count(RowOutcome::same), 1U);
}

TEST(ImportAgain, aRowMadeHereThatCameBackUnchangedMayBeChangedLater) {
  Office office;
  Comment made;
  made.id = office.nextId();
  made.author = office.known(Sheet::crew).people[0].id;
  made.freeName = "Mr. Roy";
  made.saidOn = *Date::of(2011, 9, 2);
  made.text = "Wants mulch";
  FollowUp reply;
  reply.id = office.nextId();
  reply.comment = made.id;
  reply.author = office.known(Sheet::crew).people[2].id;
  reply.text = "ok";
  office.apply({insertOf(made), insertOf(reply)});
  const std::string out = office.exported(Sheet::crew);
  EXPECT_EQ(office.import(Sheet::crew, out).count(RowOutcome::same), 1U);
  EXPECT_TRUE(office.import(Sheet::crew, out).groups.empty()) << "what it said is known by now";
  EXPECT_EQ(office.exported(Sheet::crew), out);
  const ImportPlan plan =
      office.import(Sheet::crew, crewHeader + "Mr. Roy,2011-09-02,(Jane) Wants mulch,(Jacki) ok then,\n");
  ASSERT_EQ(plan.count(RowOutcome::changed), 1U);
  EXPECT_FALSE(plan.rows[0].conflict);
  EXPECT_TRUE(office.all<Conflict>().empty());
  ASSERT_EQ(office.all<FollowUp>().size(), 1U);
  EXPECT_EQ(office.all<FollowUp>()[0].text, "ok then");
}

TEST(ImportAgain, aChangeMadeHereIsTheBaseOnceItCameBack) {
  Office office;
  office.import(Sheet::crew, crewHeader + smith + "\n");
  const FollowUp reply = office.all<FollowUp>().front();
  office.apply({UpdateOf<FollowUp>(reply.id).with(&FollowUp::text, std::string("Change one")).edit});
  EXPECT_EQ(office.import(Sheet::crew, office.exported(Sheet::crew)).count(RowOutcome::same), 1U);
  const ImportPlan plan =
      office.import(Sheet::crew, crewHeader + "Mrs. Smith,Sept. 1/11,(Jane) No ivy,(Jacki) Change none,\n");
  EXPECT_FALSE(plan.rows[0].conflict);
  EXPECT_EQ(office.all<FollowUp>().at(0).text, "Change none");
}

TEST(ImportAgain, aSignatureIsLinkedOnceItsPersonIsKnown) {
  Office office;
  const std::string file =
      crewHeader + "Mr. Roy,9.2.11,(PETRA) Wants mulch,(Olga) Quote it,(Petra) Done 9.4.11\n";
  office.import(Sheet::crew, file);
  EXPECT_EQ(office.import(Sheet::crew, file).count(RowOutcome::same), 1U);
  const Id petra = office.person("Petra");
  const ImportPlan plan = office.import(Sheet::crew, file);
  ASSERT_EQ(plan.count(RowOutcome::changed), 1U);
  EXPECT_THAT(plan.rows[0].linkedSignatures, testing::ElementsAre("Petra"));
  const Comment comment = office.all<Comment>().at(0);
  EXPECT_EQ(comment.author, petra);
  EXPECT_EQ(comment.signature, "");
  EXPECT_EQ(comment.completedBy, petra);
  EXPECT_EQ(comment.completedNote, "Done");
  EXPECT_EQ(office.all<FollowUp>().at(0).signature, "Olga");
  EXPECT_EQ(office.exported(Sheet::crew), file);
  EXPECT_EQ(office.import(Sheet::crew, file).count(RowOutcome::same), 1U);
  const Id olga = office.person("Olga");
  EXPECT_THAT(office.import(Sheet::crew, file).rows[0].linkedSignatures, testing::ElementsAre("Olga"));
  EXPECT_EQ(office.all<FollowUp>().at(0).author, olga);
  EXPECT_EQ(office.exported(Sheet::crew), file);
}

TEST(ImportAgain, signaturesOfTheContactSheetAreLinkedToo) {
  Office office;
  const std::string file = "Client,Email/call,Date,Discussion/topic,Action item/comment,Outcome/notes\n"
                           "Mrs. Provan,Called Petra,Oct. 23/11,Planters,Key (Petra Oct. 25),\n";
  office.import(Sheet::contact, file);
  const Id petra = office.person("Petra");
  EXPECT_EQ(office.import(Sheet::contact, file).count(RowOutcome::changed), 1U);
  EXPECT_EQ(office.all<ContactEntry>().at(0).takenBy, petra);
  EXPECT_EQ(office.all<ActionItem>().at(0).author, petra);
  EXPECT_EQ(office.all<ActionItem>().at(0).owner, petra);
  EXPECT_EQ(office.exported(Sheet::contact), file);
  EXPECT_EQ(office.import(Sheet::contact, file).count(RowOutcome::same), 1U);
}

TEST(ImportAgain, aCellChangedOnBothSidesOpensAConflict) {
  Office office;
  office.import(Sheet::crew, crewHeader + smith + "(Karen) Changed. 9.4.11\n");
  const Comment comment = office.all<Comment>().front();
  office.apply({UpdateOf<Comment>(comment.id).with(&Comment::completedNote, std::string("Both done.")).edit});
  const std::string theirs = crewHeader + smith + "(Karen) Only one. 9.5.11\n";
  const ImportPlan plan = office.import(Sheet::crew, theirs);
  ASSERT_EQ(plan.count(RowOutcome::changed), 1U);
  EXPECT_TRUE(plan.rows[0].conflict);
  EXPECT_EQ(office.all<Comment>().front().completedNote, "Both done.");
  const auto conflicts = office.all<Conflict>();
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].state, "open");
  EXPECT_EQ(conflicts[0].recordField, fieldNumber<Comment>(&Comment::completedNote));
  EXPECT_EQ(conflicts[0].base, "Changed.");
  EXPECT_EQ(conflicts[0].winner, "Both done.");
  EXPECT_EQ(conflicts[0].winnerBy, comment.completedBy);
  EXPECT_EQ(conflicts[0].record, comment.id);
  const auto losers = office.of(&ConflictLoser::conflict, conflicts[0].id);
  ASSERT_EQ(losers.size(), 1U);
  EXPECT_EQ(losers[0].value, "Only one.");
  EXPECT_THAT(office.exported(Sheet::crew), HasSubstr("(Karen) Both done. 2011-09-04"));
  EXPECT_EQ(office.import(Sheet::crew, theirs).count(RowOutcome::same), 1U);
  EXPECT_EQ(office.all<Conflict>().size(), 1U);
}

TEST(ImportAgain, aConflictOfNotesStandsAtTheNote) {
  Office office;
  const std::string header = "Client,Email/call,Date,Discussion/topic,Action item/comment,Outcome/notes\n";
  office.import(Sheet::contact, header + "Mrs. Provan,Called John,Oct. 23/11,Planters,Key (John Oct. 25),\n");
  const ActionItem old = office.all<ActionItem>().front();
  ActionItem later = old;
  later.id = office.nextId();
  later.text = "Ladder";
  office.apply({insertOf(later)});
  const ImportPlan plan = office.import(
      Sheet::contact, header + "Mrs. Provan,Called John,Oct. 23/11,Planters,Two keys (John Oct. 26),\n");
  ASSERT_TRUE(plan.rows[0].conflict);
  const auto conflicts = office.all<Conflict>();
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].record, old.id) << "the first note that differs";
  EXPECT_EQ(conflicts[0].recordKind, static_cast<std::int64_t>(Kind::actionItem));
  EXPECT_EQ(conflicts[0].base, "Key");
  EXPECT_EQ(conflicts[0].winner, "Key");
  EXPECT_EQ(office.all<ConflictLoser>().at(0).value, "Two keys");
  EXPECT_EQ(office.all<ActionItem>().size(), 2U);
}

TEST(ImportAgain, aThirdValueJoinsTheConflictThatIsOpen) {
  Office office;
  const std::string cells = "Mrs. Smith,Sept. 1/11,(Jane) No ivy,";
  office.import(Sheet::crew, crewHeader + smith + "\n");
  const FollowUp reply = office.all<FollowUp>().front();
  office.apply({UpdateOf<FollowUp>(reply.id).with(&FollowUp::text, std::string("Change one")).edit});
  office.import(Sheet::crew, crewHeader + cells + "(Jacki) Change none,\n");
  const ImportPlan plan = office.import(Sheet::crew, crewHeader + cells + "(Jacki) Change two,\n");
  ASSERT_TRUE(plan.rows[0].conflict);
  ASSERT_EQ(office.all<Conflict>().size(), 1U);
  const auto losers = office.of(&ConflictLoser::conflict, office.all<Conflict>().front().id);
  ASSERT_EQ(losers.size(), 2U);
  EXPECT_EQ(losers[0].value, "Change none");
  EXPECT_EQ(losers[1].value, "Change two");
  EXPECT_EQ(office.all<Conflict>().front().base, "Change it") << "what stood there before both";
  EXPECT_EQ(office.import(Sheet::crew, crewHeader + cells + "(Jacki) Change two,\n").count(RowOutcome::same),
            1U);
  office.apply({UpdateOf<Conflict>(office.all<Conflict>().front().id)
                    .with(&Conflict::state, std::string("closed"))
                    .edit});
  office.import(Sheet::crew, crewHeader + cells + "(Jacki) Change three,\n");
  EXPECT_EQ(office.all<Conflict>().size(), 2U) << "a closed one stays closed";
}

/// A manager decided, and left the name of who wrote the note under it: nothing is to be linked there.
TEST(ImportAgain, aNameThatWasKnownWhenItWasSignedIsNotLinked) {
  Office office;
  Person petra;
  petra.id = office.nextId();
  petra.name = "Petra";
  petra.recordedAt = Instant{1000};
  office.apply({insertOf(petra)});
  const std::string file = crewHeader + "Mrs. Smith,Sept. 1/11,(Jane) No ivy,(Petra) Change it,\n";
  office.import(Sheet::crew, file);
  FollowUp decided = office.all<FollowUp>().front();
  office.apply({UpdateOf<FollowUp>(decided.id).with(&Record::deleted, true).edit});
  decided.id = office.nextId();
  decided.author = office.all<Person>().front().id;
  decided.signature = "Petra";
  decided.recordedAt = Instant{2000};
  office.apply({insertOf(decided)});
  EXPECT_EQ(office.exported(Sheet::crew), file);
  EXPECT_EQ(office.import(Sheet::crew, file).count(RowOutcome::same), 1U);
  EXPECT_EQ(office.all<FollowUp>().front().signature, "Petra");
}

} // namespace
} // namespace leadhand
