// Two records of one customer become one, and one becomes two again.
#include "tests/sync/TestOffice.h"

#include <gmock/gmock.h>

namespace leadhand::sync::test {
namespace {

class HubCustomers : public testing::Test {
 protected:
  HubCustomers()
      : crew(office.crew("North")), jane(office.person("Jane", roles::leadHand, crew)),
        jacki(office.person("Jacki", roles::manager)), smyth(office.customer("Mrs. Smyth")),
        smith(office.customer("Mrs. Smith")), visit(office.visit(smyth, crew, office.today())),
        janes(office, jane, 31), desk(office, jacki, 32) {
    janes.sync();
    desk.sync();
    said = comment("No ivy please");
    janes.insert(said).group().sync();
    Task task = made<Task>(desk.newId(), jacki);
    task.comment = said.id;
    task.customer = smyth;
    task.text = "Plant something else";
    taskId = task.id;
    desk.sync();
    desk.insert(task).group().sync();
    janes.sync();
  }
  Comment comment(const std::string& text) {
    Comment made = test::made<Comment>(janes.newId(), jane);
    made.customer = smyth;
    made.saidOn = office.today();
    made.text = text;
    return made;
  }
  MergeRow merge() {
    auto merged = office.hub().mergeCustomers(smyth, smith);
    EXPECT_TRUE(merged) << merged.error().sentence();
    return merged.value_or(MergeRow{});
  }
  TestOffice office;
  Id crew;
  Id jane;
  Id jacki;
  Id smyth;
  Id smith;
  Id visit;
  TestPhone janes;
  TestPhone desk;
  Comment said;
  Id taskId;
};

TEST_F(HubCustomers, allMattersMoveInOneCommitAndDevicesFollow) {
  const std::uint64_t before = office.store().rev();
  merge();
  EXPECT_EQ(office.store().commitBoundary(office.store().rev() - 1), before) << "one commit";
  EXPECT_EQ(office.read<Comment>(said.id).customer, smith);
  EXPECT_EQ(office.read<Comment>(said.id).scope, smith);
  EXPECT_EQ(office.read<Task>(taskId).customer, smith);
  EXPECT_EQ(office.read<Visit>(visit).customer, smith);
  EXPECT_TRUE(office.read<Customer>(smyth).deleted);
  janes.sync();
  EXPECT_TRUE(janes.replica.has(Kind::customer, smith));
  EXPECT_FALSE(janes.replica.has(Kind::customer, smyth)) << "its scope was taken";
  EXPECT_EQ(idOf(janes.replica.value(Kind::comment, said.id, fieldNumber<Comment>(&Comment::customer))),
            smith);
  EXPECT_TRUE(janes.replica.has(Kind::task, taskId));
  desk.sync();
  EXPECT_EQ(idOf(desk.replica.value(Kind::visit, visit, fieldNumber<Visit>(&Visit::customer))), smith);
  const auto history = office.all<CustomerFact>("customer = ?1", {valueOf(smith)});
  ASSERT_EQ(history.size(), 1U);
  EXPECT_EQ(history[0].text, "Mrs. Smyth");
  office.expectWhole();
}

TEST_F(HubCustomers, whatDiffersIsAConflictAndWhatLacksIsFilled) {
  office.write(
      {UpdateOf<Customer>(smyth).with(&Customer::phone, "555-1").with(&Customer::email, "a@b").edit});
  office.write({UpdateOf<Customer>(smith).with(&Customer::phone, "555-2").edit});
  merge();
  EXPECT_EQ(office.read<Customer>(smith).phone, "555-2");
  EXPECT_EQ(office.read<Customer>(smith).email, "a@b");
  const auto conflicts = office.all<Conflict>();
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].record, smith);
  EXPECT_EQ(conflicts[0].winner, "555-2");
  EXPECT_EQ(conflicts[0].scope, smith);
  ASSERT_EQ(office.all<ConflictLoser>().size(), 1U);
  EXPECT_EQ(office.all<ConflictLoser>()[0].value, "555-1");
  office.expectWhole();
}

TEST_F(HubCustomers, aQuietOfferKeepsTheCrewQuietWhereverItGoes) {
  Proposal quiet = made<Proposal>(desk.newId(), jacki);
  quiet.customer = smyth;
  quiet.title = "Terrace";
  quiet.mention = "no";
  desk.insert(quiet).group().sync();
  ASSERT_TRUE(office.read<Customer>(smyth).askOffice);
  const MergeRow merged = merge();
  EXPECT_TRUE(office.read<Customer>(smith).askOffice);
  EXPECT_FALSE(office.read<Customer>(smyth).askOffice);
  ASSERT_TRUE(office.hub().undoMerge(merged.n));
  EXPECT_FALSE(office.read<Customer>(smith).askOffice);
  EXPECT_TRUE(office.read<Customer>(smyth).askOffice);
  EXPECT_TRUE(office.all<Conflict>().empty());
  office.expectWhole();
}

TEST_F(HubCustomers, undoGivesBackWhatCame) {
  office.write(
      {UpdateOf<Customer>(smyth).with(&Customer::phone, "555-1").with(&Customer::email, "a@b").edit});
  office.write({UpdateOf<Customer>(smith).with(&Customer::phone, "555-2").edit});
  Comment own = comment("hers from the start");
  own.customer = smith;
  own.author = jacki;
  office.write({insertOf(own)});
  const MergeRow merged = merge();
  janes.sync();
  const auto undone = office.hub().undoMerge(merged.n);
  ASSERT_TRUE(undone) << undone.error().sentence();
  EXPECT_EQ(office.read<Comment>(said.id).customer, smyth);
  EXPECT_EQ(office.read<Task>(taskId).customer, smyth);
  EXPECT_EQ(office.read<Visit>(visit).customer, smyth);
  EXPECT_EQ(office.read<Comment>(own.id).customer, smith);
  EXPECT_FALSE(office.read<Customer>(smyth).deleted);
  EXPECT_EQ(office.read<Customer>(smyth).phone, "555-1");
  EXPECT_EQ(office.read<Customer>(smith).phone, "555-2");
  EXPECT_EQ(office.read<Customer>(smith).email, "");
  EXPECT_EQ(office.all<Conflict>()[0].state, "closed");
  janes.sync();
  EXPECT_TRUE(janes.replica.has(Kind::customer, smyth));
  EXPECT_FALSE(janes.replica.has(Kind::customer, smith)) << "nothing of hers is left there";
  EXPECT_EQ(office.hub().undoMerge(merged.n).error().code, ErrorCode::badValue);
  office.expectWhole();
}

TEST_F(HubCustomers, workThatWasOnItsWayFollowsAndComesBackWithTheUndo) {
  const Comment late = comment("written without signal");
  const Comment other = comment("the phone number, too");
  janes.insert(late).group();
  janes.update(UpdateOf<Customer>(smyth).with(&Customer::phone, "555-9").edit).group();
  const MergeRow merged = merge();
  janes.sync();
  EXPECT_EQ(janes.resultOf(2).verdict(), v1::APPLIED) << janes.resultOf(2).where();
  EXPECT_EQ(office.read<Comment>(late.id).customer, smith);
  EXPECT_EQ(office.read<Comment>(late.id).scope, smith);
  EXPECT_EQ(office.read<Customer>(smith).phone, "555-9");
  EXPECT_TRUE(office.read<Customer>(smyth).deleted) << "it is not brought back by that";
  EXPECT_TRUE(janes.replica.has(Kind::comment, late.id));
  ASSERT_TRUE(office.hub().undoMerge(merged.n));
  EXPECT_EQ(office.read<Comment>(late.id).customer, smyth);
  office.expectWhole();
}

TEST_F(HubCustomers, aNumberWrittenForTheGivenOneDoesNotReplaceTheOthersUnseen) {
  office.write({UpdateOf<Customer>(smith).with(&Customer::phone, "555-2").edit});
  janes.update(UpdateOf<Customer>(smyth).with(&Customer::phone, "555-9").edit).group();
  merge();
  janes.sync();
  std::vector<std::string> kept{office.read<Customer>(smith).phone};
  for (const ConflictLoser& loser : office.all<ConflictLoser>())
    kept.push_back(loser.value);
  EXPECT_THAT(kept, testing::UnorderedElementsAre("555-2", "555-9"));
}

TEST_F(HubCustomers, whatOnePhoneWroteOfThreeCustomersStandsSomewhereOnceTheyAreOne) {
  const Id third = office.customer("Smit, third of its name");
  janes.sync();
  const auto kept = [this] {
    std::vector<std::string> all{office.read<Customer>(smith).phone};
    for (const ConflictLoser& loser : office.all<ConflictLoser>())
      all.push_back(loser.value);
    return all;
  };
  const auto writes = [this](const Id& customer, const char* phone) {
    janes.update(UpdateOf<Customer>(customer).with(&Customer::phone, phone).edit).group();
  };
  writes(smyth, "555-1");
  writes(smyth, "555-2");
  writes(third, "555-3");
  writes(smith, "555-4");
  merge();
  ASSERT_TRUE(office.hub().mergeCustomers(third, smith));
  janes.sync();
  EXPECT_THAT(kept(), testing::UnorderedElementsAre("555-2", "555-3", "555-4"))
      << "its second word of the same one had seen its first";
  writes(smith, "555-5");
  janes.sync();
  EXPECT_EQ(office.read<Customer>(smith).phone, "555-5") << "by now it has seen what stands";
  EXPECT_EQ(kept().size(), 3U);
}

TEST_F(HubCustomers, whoseValueItWasIsKnownThroughASecondMerge) {
  const Id brown = office.customer("Mrs. Brown");
  office.write({UpdateOf<Customer>(brown).with(&Customer::phone, std::string("555-7")).edit});
  janes.update(UpdateOf<Customer>(smyth).with(&Customer::phone, std::string("555-1")).edit).group();
  merge();
  janes.sync();
  ASSERT_TRUE(office.hub().mergeCustomers(smith, brown));
  const auto losers = office.all<ConflictLoser>();
  ASSERT_EQ(losers.size(), 1U);
  EXPECT_EQ(losers[0].value, "555-1");
  EXPECT_EQ(losers[0].by, jane);
  EXPECT_EQ(losers[0].device, janes.session.device);
}

TEST_F(HubCustomers, manyRecordsMoveTogether) {
  for (int i = 0; i < 250; ++i)
    office.write({insertOf(comment("one of many"))});
  const std::uint64_t before = office.store().rev();
  const MergeRow merged = merge();
  EXPECT_EQ(office.store().commitBoundary(office.store().rev() - 1), before);
  EXPECT_EQ(office.all<Comment>("customer = ?1", {valueOf(smith)}).size(), 251U);
  EXPECT_TRUE(office.all<Comment>("customer = ?1", {valueOf(smyth)}).empty());
  ASSERT_TRUE(office.hub().undoMerge(merged.n));
  EXPECT_EQ(office.all<Comment>("customer = ?1", {valueOf(smyth)}).size(), 251U);
  office.expectWhole();
}

TEST_F(HubCustomers, refusesWhatMakesNoSense) {
  EXPECT_EQ(office.hub().mergeCustomers(smyth, smyth).error().code, ErrorCode::badValue);
  EXPECT_EQ(office.hub().mergeCustomers(smyth, janes.newId()).error().code, ErrorCode::unknownCustomer);
  const MergeRow first = merge();
  EXPECT_EQ(office.hub().mergeCustomers(smyth, smith).error().code, ErrorCode::badValue);
  const Id brown = office.customer("Mr. Brown");
  const auto second = office.hub().mergeCustomers(smith, brown);
  ASSERT_TRUE(second);
  EXPECT_EQ(office.store().standsFor(smyth), brown);
  EXPECT_EQ(office.hub().undoMerge(first.n).error().code, ErrorCode::badValue) << "the later one first";
  ASSERT_TRUE(office.hub().undoMerge(second->n));
  ASSERT_TRUE(office.hub().undoMerge(first.n));
  EXPECT_EQ(office.hub().undoMerge(77).error().code, ErrorCode::unknownRecord);
  office.expectWhole();
}

} // namespace
} // namespace leadhand::sync::test
