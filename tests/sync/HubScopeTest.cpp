#include "tests/sync/TestOffice.h"

#include "sync/office/GrantPlan.h"

namespace leadhand::sync::test {
namespace {

class HubScope : public ::testing::Test {
 protected:
  TestOffice office;
  Id blue = office.crew("Blue truck");
  Id red = office.crew("Red truck");
  Id jane = office.person("Jane", roles::leadHand, blue);
  Id rita = office.person("Rita", roles::leadHand, red);
  Id jacki = office.person("Jacki", roles::manager);
  Id smith = office.customer("Mrs. Smith");
  Id brown = office.customer("Mr. Brown");
  Id visit = office.visit(smith, blue, office.today());
  Id otherVisit = office.visit(brown, red, office.today());
  TestPhone janes{office, jane, 101};
  TestPhone ritas{office, rita, 102};
  TestPhone desk{office, jacki, 202};

  void SetUp() override {
    janes.sync();
    ritas.sync();
    desk.sync();
  }
  void TearDown() override { office.expectWhole(); }

  Comment comment(TestPhone& device, const Id& author, const Id& customer) {
    auto said = made<Comment>(device.newId(), author);
    said.customer = customer;
    said.text = "words";
    said.saidOn = office.today();
    return said;
  }
};

TEST_F(HubScope, aLeadHandHoldsOnlyTheCustomersOfTheirCrew) {
  EXPECT_TRUE(janes.replica.has(Kind::customer, smith));
  EXPECT_FALSE(janes.replica.has(Kind::customer, brown));
  EXPECT_FALSE(janes.replica.has(Kind::visit, otherVisit));
  EXPECT_TRUE(janes.replica.has(Kind::person, rita)) << "everybody knows the team";
  EXPECT_TRUE(desk.replica.has(Kind::customer, brown));
  EXPECT_TRUE(desk.replica.has(Kind::customer, smith));
  const Comment said = comment(ritas, rita, brown);
  ritas.insert(said).group().sync();
  janes.sync();
  EXPECT_FALSE(janes.replica.has(Kind::comment, said.id));
}

TEST_F(HubScope, theTermsOfAProposalStayInTheOffice) {
  auto proposal = made<Proposal>(desk.newId(), jacki);
  proposal.customer = smith;
  proposal.mention = "yes";
  auto terms = made<ProposalTerms>(desk.newId(), jacki);
  terms.proposal = proposal.id;
  terms.amount = Cents{990'000};
  desk.insert(proposal).insert(terms).group().sync();
  auto hidden = made<Proposal>(desk.newId(), jacki);
  hidden.customer = smith;
  hidden.mention = "no";
  desk.insert(hidden).group().sync();
  janes.sync();
  EXPECT_TRUE(janes.replica.has(Kind::proposal, proposal.id));
  EXPECT_FALSE(janes.replica.has(Kind::proposalTerms, terms.id));
  EXPECT_FALSE(janes.replica.has(Kind::proposal, hidden.id));
  desk.update(UpdateOf<Proposal>(proposal.id).with(&Proposal::mention, std::string("no")).edit)
      .group()
      .sync();
  janes.sync();
  EXPECT_FALSE(janes.replica.has(Kind::proposal, proposal.id)) << "it left the scope";
  desk.update(UpdateOf<Proposal>(hidden.id).with(&Proposal::mention, std::string("asked")).edit)
      .group()
      .sync();
  janes.sync();
  EXPECT_TRUE(janes.replica.has(Kind::proposal, hidden.id));
}

TEST_F(HubScope, writingWhereOneMayNotLookAnswersLikeWhatIsNotThere) {
  janes.insert(comment(janes, jane, brown)).group().sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::ORPHAN);
  janes.update(UpdateOf<Customer>(brown).with(&Customer::phone, std::string("1")).edit).group().sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::ORPHAN);
  EXPECT_FALSE(janes.replica.has(Kind::customer, brown));
}

TEST_F(HubScope, linkingACommentMovesAllThatHangsOnIt) {
  Comment said = comment(janes, jane, Id{});
  said.freeName = "Brown?";
  auto chip = made<CommentKind>(janes.newId(), jane);
  chip.comment = said.id;
  chip.word = "request";
  janes.insert(said).insert(chip).group().sync();
  EXPECT_EQ(office.read<Comment>(said.id).scope, scopes::intake(jane));
  desk.sync();
  auto answer = made<FollowUp>(desk.newId(), jacki);
  answer.comment = said.id;
  answer.text = "Whose?";
  auto task = made<Task>(desk.newId(), jacki);
  task.comment = said.id;
  task.text = "Ask";
  desk.insert(answer).insert(task).group().sync();
  EXPECT_EQ(office.read<FollowUp>(answer.id).scope, scopes::intake(jane)) << "where its comment stands";
  janes.sync();
  EXPECT_TRUE(janes.replica.has(Kind::task, task.id));
  const std::uint64_t before = office.store().rev();
  desk.update(UpdateOf<Comment>(said.id).with(&Comment::customer, brown).edit).group().sync();
  EXPECT_EQ(office.read<Comment>(said.id).scope, brown);
  EXPECT_EQ(office.read<Task>(task.id).customer, brown);
  EXPECT_EQ(office.read<Task>(task.id).scope, brown);
  EXPECT_EQ(office.read<CommentKind>(chip.id).scope, brown);
  EXPECT_EQ(office.store().commitBoundary(office.store().rev()), office.store().rev());
  EXPECT_EQ(office.store().commitBoundary(office.store().rev() - 1), before) << "in one commit";
  janes.sync();
  EXPECT_TRUE(janes.replica.has(Kind::comment, said.id)) << "who wrote it is granted its customer";
  EXPECT_TRUE(janes.replica.has(Kind::customer, brown));
  ritas.sync();
  EXPECT_TRUE(ritas.replica.has(Kind::task, task.id));
}

TEST_F(HubScope, aRowThatMovesAwayIsTakenFromWhoMayNotFollow) {
  Comment said = comment(desk, jacki, smith);
  desk.insert(said).group().sync();
  janes.sync();
  ASSERT_TRUE(janes.replica.has(Kind::comment, said.id));
  desk.update(UpdateOf<Comment>(said.id).with(&Comment::customer, brown).edit).group().sync();
  janes.sync();
  EXPECT_FALSE(janes.replica.has(Kind::comment, said.id));
  ritas.sync();
  EXPECT_TRUE(ritas.replica.has(Kind::comment, said.id));
}

TEST_F(HubScope, aCustomerMadeOfflineIsTheirMakersAtOnce) {
  auto customer = made<Customer>(janes.newId(), jane);
  customer.name = "The new house";
  janes.insert(customer).group();
  const Comment said = comment(janes, jane, customer.id);
  janes.insert(said).group().sync();
  EXPECT_EQ(janes.resultOf(1).verdict(), v1::APPLIED);
  EXPECT_EQ(janes.resultOf(2).verdict(), v1::APPLIED);
  ASSERT_TRUE(janes.replica.grants.contains(customer.id));
  EXPECT_TRUE(janes.replica.has(Kind::comment, said.id));
  ritas.sync();
  EXPECT_FALSE(ritas.replica.has(Kind::customer, customer.id));
}

TEST_F(HubScope, anotherCrewsVisitTakesTheScopeAway) {
  const auto reroute = [&](const Id& crew) {
    office.write({UpdateOf<Visit>(visit).with(&Visit::crew, crew).edit});
  };
  ASSERT_TRUE(janes.replica.grants.at(smith).given);
  reroute(red);
  janes.sync();
  EXPECT_FALSE(janes.replica.grants.at(smith).given);
  EXPECT_FALSE(janes.replica.has(Kind::customer, smith));
  ritas.sync();
  EXPECT_TRUE(ritas.replica.has(Kind::customer, smith));
  const std::uint64_t generation = janes.replica.grants.at(smith).generation;
  reroute(blue);
  janes.sync();
  EXPECT_GT(janes.replica.grants.at(smith).generation, generation);
  EXPECT_TRUE(janes.replica.has(Kind::customer, smith)) << "loaded anew";
}

TEST_F(HubScope, workOfBeforeTheRevocationIsTakenHoweverLate) {
  janes.insert(comment(janes, jane, smith)).group(); // written before the scope was taken
  office.write({UpdateOf<Visit>(visit).with(&Visit::crew, red).edit});
  janes.sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::APPLIED);
  EXPECT_TRUE(janes.replica.grants.at(smith).given) << "nobody loses sight of their own loop";
}

TEST_F(HubScope, workOfAfterTheRevocationIsKeptAside) {
  office.write({UpdateOf<Visit>(visit).with(&Visit::crew, red).edit});
  janes.sync();
  janes.insert(comment(janes, jane, smith)).group().sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::QUARANTINED);
  EXPECT_TRUE(office.all<Comment>().empty());
}

TEST_F(HubScope, daysPassAndGrantsFollow) {
  office.clock.step(20LL * 24 * 3600 * 1000);
  EXPECT_TRUE(office.hub().refreshGrants().has_value());
  janes.sync();
  EXPECT_TRUE(janes.replica.grants.at(smith).given);
  office.clock.step(15LL * 24 * 3600 * 1000);
  EXPECT_TRUE(office.hub().refreshGrants().has_value());
  janes.sync();
  EXPECT_FALSE(janes.replica.grants.at(smith).given);
  EXPECT_FALSE(janes.replica.has(Kind::visit, visit));
}

TEST_F(HubScope, aNewRoleChangesWhatOneSees) {
  office.write({UpdateOf<Person>(jane).with(&Person::role, std::string(roles::office)).edit});
  janes.sync();
  EXPECT_TRUE(janes.replica.has(Kind::customer, brown));
  EXPECT_TRUE(janes.replica.has(Kind::customer, smith));
}

TEST_F(HubScope, onlyThoseConcernedArePoked) {
  std::vector<CommitNotice> notices;
  office.hub().onCommit([&](const CommitNotice& notice) { notices.push_back(notice); });
  ritas.insert(comment(ritas, rita, brown)).group().sync();
  ASSERT_EQ(notices.size(), 1U);
  EXPECT_EQ(notices[0].rev, office.store().rev());
  EXPECT_FALSE(office.hub().concerns(janes.session, notices[0]));
  EXPECT_TRUE(office.hub().concerns(ritas.session, notices[0]));
  EXPECT_TRUE(office.hub().concerns(desk.session, notices[0]));
}

/// The device's own days don't count: its clock may be years off, and it may have been away for months.
TEST_F(HubScope, whatArrivesLateOrUnderAWrongClockStaysInItsMakersSight) {
  Customer made = test::made<Customer>(ritas.newId(), rita);
  made.name = "Mrs. Late";
  made.recordedAt = Instant{office.clock.now().ms - std::int64_t{400} * 86'400'000};
  ritas.insert(made).group().sync();
  ritas.sync();
  EXPECT_TRUE(ritas.replica.grants[made.id].given);
  EXPECT_TRUE(ritas.replica.has(Kind::customer, made.id));

  Comment said = comment(ritas, rita, made.id);
  ritas.insert(said).group().sync();
  auto task = test::made<Task>(desk.newId(), jacki);
  task.comment = said.id;
  task.text = "Cut it";
  task.owner = jane;
  desk.sync();
  desk.insert(task).group().sync();
  janes.sync();
  janes.update(UpdateOf<Task>(task.id).with(&Task::doneOn, *Date::of(1970, 1, 3)).edit).group().sync();
  const auto afterDays = [&](int days) {
    office.clock.step(std::int64_t{days} * 86'400'000);
    ASSERT_TRUE(office.hub().refreshGrants());
    ritas.sync();
    janes.sync();
  };
  afterDays(85);
  EXPECT_TRUE(ritas.replica.grants[made.id].given)
      << "closed 85 days ago, whatever the phone's calendar said";
  EXPECT_TRUE(janes.replica.grants[made.id].given);
  afterDays(10);
  EXPECT_FALSE(ritas.replica.grants[made.id].given);
  EXPECT_FALSE(janes.replica.grants[made.id].given);
}

TEST_F(HubScope, anImportOfOldRowsOpensNothing) {
  auto said = made<Comment>(office.hub().newId(), rita);
  said.customer = smith;
  said.text = "long ago";
  said.saidOn = *Date::of(2005, 5, 5);
  said.completedOn = *Date::of(2005, 5, 6);
  office.write({insertOf(said)});
  ASSERT_TRUE(office.hub().refreshGrants());
  ritas.sync();
  EXPECT_FALSE(ritas.replica.grants[smith].given) << "the office's own word is taken as it stands";
}

TEST(GrantPlan, aCrewSeesItsRouteItsOwnMattersAndTheReference) {
  const Date today = *Date::of(2011, 9, 20);
  const Id person{{1}};
  const auto customer = [](std::uint8_t n) { return Id{{9, n}}; };
  using Why = Involvement::Why;
  const std::vector<Involvement> facts{
      {customer(1), Why::visit, today, true, {}},
      {customer(2), Why::visit, today.plusDays(1), true, {}},
      {customer(3), Why::visit, today.plusDays(14), true, {}},
      {customer(4), Why::visit, today.plusDays(15), true, {}},
      {customer(5), Why::visit, today.plusDays(-30), true, {}},
      {customer(6), Why::visit, today.plusDays(-31), true, {}},
      {customer(7), Why::wrote, today.plusDays(-400), true, {}},
      {customer(8), Why::wrote, today.plusDays(-400), false, today.plusDays(-89)},
      {customer(9), Why::owns, today.plusDays(-400), false, today.plusDays(-90)},
      {customer(10), Why::looksAfter, {}, true, {}},
      {customer(1), Why::wrote, today, true, {}},
  };
  const auto planned = planGrants({person, "Jane", std::string(roles::leadHand), 0}, facts, today);
  std::vector<Id> scopes;
  for (const PlannedGrant& grant : planned)
    scopes.push_back(grant.scope);
  const std::vector<Id> expected{scopes::reference(), scopes::intake(person),
                                 customer(1),         customer(2),
                                 customer(3),         customer(5),
                                 customer(7),         customer(8),
                                 customer(10)};
  EXPECT_EQ(scopes, expected);
}

TEST(GrantPlan, officeRolesHoldOneWildcardAndStrangersNothing) {
  const Date today = *Date::of(2011, 9, 20);
  for (const auto role : {roles::estimator, roles::office, roles::manager, roles::owner}) {
    const auto planned = planGrants({Id{{1}}, "x", std::string(role), 0}, {}, today);
    ASSERT_EQ(planned.size(), 1U);
    EXPECT_TRUE(planned[0].wildcard);
  }
  EXPECT_TRUE(planGrants({Id{{1}}, "x", "", 0}, {}, today).empty());
}

TEST(GrantPlan, onlyWhatChangedIsWritten) {
  const Id person{{1}};
  const std::vector<GrantRow> present{{person, Id{{2}}, 3, true, false, 7, 1},
                                      {person, Id{{3}}, 1, false, false, 8, 1}};
  EXPECT_TRUE(grantChanges(person, present, {{Id{{2}}, false, LoadOrder::rest}}).empty());
  const auto changes = grantChanges(person, present, {{Id{{3}}, false, LoadOrder::rest}});
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_FALSE(changes[0].given) << "what is taken goes first";
  EXPECT_EQ(changes[1].generation, 2U);
}

} // namespace
} // namespace leadhand::sync::test
