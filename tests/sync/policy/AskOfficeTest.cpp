// R067: an offer that the crew may not mention. On site one knows that the office answers, and nothing else.
#include "core/schema/Schema.h"
#include "core/schema/Scope.h"
#include "core/work/Customers.h"
#include "core/work/Opportunities.h"
#include "sync/office/Commit.h"
#include "tests/sync/engine/World.h"

namespace leadhand::test {
namespace {

class AskOffice : public testing::Test {
 protected:
  AskOffice() { arrive(); }
  void TearDown() override { world.office.expectWhole(); }
  void arrive() {
    for (Phone* phone : {&karen, &jane, &karen, &jane})
      ASSERT_TRUE(world.settle(*phone));
  }
  Id offer(const std::string& mention, const Id& customer, const std::string& title = "Quiet terrace") {
    Proposals::NewProposal wanted;
    wanted.customer = customer;
    wanted.title = title;
    wanted.amountCents = 4711;
    wanted.mention = mention;
    const auto made = Proposals(*karen.store).add(wanted);
    EXPECT_TRUE(made);
    arrive();
    return made.value_or(Id{});
  }
  void write(const Edit& edit) {
    TestDevice::must(karen.store->write(edit));
    arrive();
  }
  [[nodiscard]] BriefView brief(Phone& phone, const Id& customer) {
    const auto view = Customers(*phone.store).brief(customer, {});
    EXPECT_TRUE(view);
    return view ? *view : BriefView{};
  }
  [[nodiscard]] bool isTold(const Id& customer) { return brief(jane, customer).askOffice; }
  /// Whatever the phone holds of any kind, in words.
  [[nodiscard]] std::string everythingOn(Phone& phone) {
    std::string words;
    for (const KindInfo* kind : allKinds())
      for (const Row& row : phone.store->selectRows(kind->kind, "1", {}))
        for (const FieldValue& field : row.fields())
          words += displayText(field.value) + "\n";
    return words;
  }

  World world;
  Id smith = world.customers[0];
  Id provan = world.customers[1];
  Phone jane{world.office, world.jane, 21};
  Phone karen{world.office, world.office.person("Karen", "office"), 22};
};

TEST_F(AskOffice, theCrewHearsThatTheOfficeAnswersAndNothingElse) {
  EXPECT_FALSE(isTold(smith));
  const Id quiet = offer("no", smith);
  ASSERT_TRUE(Proposals(*karen.store).outcome(quiet, "thinking", "She asks her sister"));
  arrive();
  EXPECT_TRUE(isTold(smith));
  EXPECT_FALSE(isTold(provan)) << "only that customer";
  const BriefView known = brief(jane, smith);
  EXPECT_TRUE(known.proposals.empty());
  EXPECT_EQ(known.customer.openProposals, 0);
  const std::string words = everythingOn(jane);
  for (const std::string secret : {"Quiet terrace", "4711", "She asks her sister", "thinking"})
    EXPECT_EQ(words.find(secret), std::string::npos) << secret;
  EXPECT_EQ(words.find(quiet.text()), std::string::npos) << "nor that it exists";
}

TEST_F(AskOffice, theOfficeReadsTheOfferItself) {
  offer("no", smith);
  EXPECT_FALSE(brief(karen, smith).askOffice);
  EXPECT_EQ(brief(karen, smith).proposals.size(), 1U);
}

TEST_F(AskOffice, anOfferThatMayBeMentionedSaysNothingOfTheKind) {
  offer("yes", smith);
  offer("asked", smith);
  EXPECT_FALSE(isTold(smith));
  EXPECT_EQ(brief(jane, smith).proposals.size(), 2U);
}

TEST_F(AskOffice, endsWithTheLastQuietOffer) {
  const Id one = offer("no", smith);
  const Id other = offer("no", smith, "Quiet pond");
  ASSERT_TRUE(Proposals(*karen.store).outcome(one, "no", ""));
  arrive();
  EXPECT_TRUE(isTold(smith)) << "the other one is still open";
  ASSERT_TRUE(Proposals(*karen.store).outcome(other, "yes", ""));
  arrive();
  EXPECT_FALSE(isTold(smith));
}

TEST_F(AskOffice, followsTheOfficesMind) {
  const Id quiet = offer("no", smith);
  write(UpdateOf<Proposal>(quiet).with(&Proposal::mention, "yes").edit);
  EXPECT_FALSE(isTold(smith));
  EXPECT_EQ(brief(jane, smith).proposals.size(), 1U) << "now the crew may read it";
  write(UpdateOf<Proposal>(quiet).with(&Proposal::mention, "no").edit);
  EXPECT_TRUE(isTold(smith));
  EXPECT_TRUE(brief(jane, smith).proposals.empty());
  write(UpdateOf<Proposal>(quiet).with(&Proposal::customer, provan).edit);
  EXPECT_FALSE(isTold(smith));
  EXPECT_TRUE(isTold(provan));
  write(UpdateOf<Proposal>(quiet).with(&Record::deleted, true).edit);
  EXPECT_FALSE(isTold(provan));
}

/// What was heard while the offer could be read is not lost when it arrives after that has ended.
TEST_F(AskOffice, takesTheAnswerThatWasHeardBefore) {
  const Id heard = offer("yes", smith);
  ASSERT_TRUE(Proposals(*jane.store).outcome(heard, "info", "Wants a drawing"));
  TestDevice::must(
      karen.store->write(UpdateOf<Proposal>(heard).with(&Proposal::mention, std::string("no")).edit));
  arrive();
  ASSERT_EQ(world.office.all<ProposalOutcome>().size(), 1U);
  EXPECT_EQ(world.office.all<ProposalOutcome>().front().scope, scopes::customerOffice(smith));
  EXPECT_EQ(jane.outbox().counts().needsAttention, 0);
  EXPECT_EQ(everythingOn(jane).find("Wants a drawing"), std::string::npos);
  EXPECT_EQ(brief(karen, smith).proposals.front().lastOutcomeNote, "Wants a drawing");
}

TEST_F(AskOffice, isTheServersToSay) {
  offer("no", smith);
  for (Phone* phone : {&jane, &karen}) {
    const Status written =
        phone->store->write(UpdateOf<Customer>(smith).with(&Customer::askOffice, false).edit);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::notAllowed);
  }
  EXPECT_TRUE(isTold(smith));
}

/// A folder of a version that did not mark them, or one in which the offer went with a restored backup.
TEST_F(AskOffice, isMadeTrueWhenTheOfficeStarts) {
  offer("no", smith);
  world.office.write({UpdateOf<Customer>(smith).with(&Customer::askOffice, false).edit});
  world.office.write({UpdateOf<Customer>(provan).with(&Customer::askOffice, true).edit});
  ASSERT_TRUE(world.office.hub().refreshGrants());
  arrive();
  EXPECT_TRUE(isTold(smith));
  EXPECT_FALSE(isTold(provan));
  const std::uint64_t rev = world.office.store().rev();
  ASSERT_TRUE(world.office.hub().refreshGrants());
  EXPECT_EQ(world.office.store().rev(), rev) << "nothing is written where nothing is wrong";
}

/// In a folder of such a version the answers to quiet offers had stood in the crew's scope.
TEST_F(AskOffice, takesOldAnswersAwayFromTheCrewWhenTheOfficeStarts) {
  const Id quiet = offer("no", smith);
  ASSERT_TRUE(Proposals(*karen.store).outcome(quiet, "info", "Wants a drawing"));
  arrive();
  auto answer =
      world.office.store().read(Kind::proposalOutcome, world.office.all<ProposalOutcome>().at(0).id);
  answer->row.scope = scopes::customer(smith);
  sync::Commit commit(world.office.store());
  ASSERT_TRUE(commit.begin());
  ASSERT_TRUE(commit.write(*answer));
  ASSERT_TRUE(commit.finish());
  arrive();
  ASSERT_NE(everythingOn(jane).find("Wants a drawing"), std::string::npos);
  ASSERT_TRUE(world.office.hub().refreshGrants());
  arrive();
  EXPECT_EQ(everythingOn(jane).find("Wants a drawing"), std::string::npos);
  EXPECT_EQ(brief(karen, smith).proposals.front().lastOutcomeNote, "Wants a drawing");
  const std::uint64_t rev = world.office.store().rev();
  ASSERT_TRUE(world.office.hub().refreshGrants());
  EXPECT_EQ(world.office.store().rev(), rev);
}

} // namespace
} // namespace leadhand::test
