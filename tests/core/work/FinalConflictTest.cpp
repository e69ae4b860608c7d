// Two final answers met: the desk takes the one away that came first, where it was the mistake.
#include "core/work/ConflictDesk.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using Keep = ConflictDesk::Keep;

class FinalConflict : public testing::Test {
 protected:
  FinalConflict() { office.enrol(jacki, office.people.jacki); }
  Id dispute(Kind kind, const Id& record, std::uint32_t field, const std::string& winner,
             const std::string& loser) {
    Conflict conflict;
    conflict.recordKind = static_cast<std::int64_t>(kind);
    conflict.record = record;
    conflict.recordField = field;
    conflict.winner = winner;
    conflict.state = "open";
    const Id open = office.put(conflict);
    ConflictLoser lost;
    lost.conflict = open;
    lost.value = loser;
    (void)office.put(lost);
    office.sync(jacki);
    return open;
  }
  template <class R>
  [[nodiscard]] bool isThere(const Id& id) {
    const auto found = jacki.store->read<R>(id);
    return found && !found->deleted;
  }

  SmallOffice office;
  TestDevice jacki{"manager", 2};
};

TEST_F(FinalConflict, theStageFollowsTheStepThatIsKept) {
  Opportunity drainage;
  drainage.customer = office.provan;
  drainage.stage = "accepted";
  const Id opportunity = office.put(drainage);
  const auto step = [&](const std::string& to) {
    OpportunityEvent event;
    event.opportunity = opportunity;
    event.customer = office.provan;
    event.to = to;
    return office.put(event);
  };
  const Id priced = step("priced");
  const Id accepted = step("accepted");
  const Id declined = step("declined");
  const Id conflict =
      dispute(Kind::opportunity, opportunity, fieldNumber(&Opportunity::stage), "accepted", "declined");
  const Status text = ConflictDesk(*jacki.store).resolve(conflict, {Keep::text, "later"});
  ASSERT_FALSE(text) << "a stage is never typed";
  EXPECT_EQ(text.error().code, ErrorCode::notAllowed);
  const Status done = ConflictDesk(*jacki.store).resolve(conflict, {Keep::loser, "", 1});
  ASSERT_TRUE(done) << done.error().sentence();
  EXPECT_FALSE(isThere<OpportunityEvent>(accepted));
  EXPECT_TRUE(isThere<OpportunityEvent>(declined));
  EXPECT_TRUE(isThere<OpportunityEvent>(priced));
  EXPECT_EQ(ConflictDesk(*jacki.store).show(conflict)->state, "closed");
}

TEST_F(FinalConflict, anOfferFollowsTheAnswerThatIsKept) {
  Proposal terrace;
  terrace.customer = office.provan;
  terrace.state = "yes";
  const Id proposal = office.put(terrace);
  const auto answer = [&](const std::string& is) {
    ProposalOutcome outcome;
    outcome.proposal = proposal;
    outcome.is = is;
    return office.put(outcome);
  };
  const Id yes = answer("yes");
  const Id no = answer("no");
  const Id conflict = dispute(Kind::proposal, proposal, fieldNumber(&Proposal::state), "yes", "no");
  const Status done = ConflictDesk(*jacki.store).resolve(conflict, {Keep::loser, "", 1});
  ASSERT_TRUE(done) << done.error().sentence();
  EXPECT_FALSE(isThere<ProposalOutcome>(yes));
  EXPECT_TRUE(isThere<ProposalOutcome>(no));
}

} // namespace
} // namespace leadhand::test
