// What is written once is corrected by rows of their own (sync.md section 2), on real engines and in both
// orders of arrival.
#include "core/work/ConflictDesk.h"
#include "core/work/Corrections.h"
#include "core/work/DailyLog.h"
#include "tests/sync/policy/PolicyCase.h"

#include <limits>

namespace leadhand::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class CorrectionPolicy : public Policy {};

TEST_P(CorrectionPolicy, twoCorrectionsOfACommentAreBothKeptAndTheOfficeDecides) {
  const Id id = put(jane, said(smith, "German ivy"));
  arrive({&karen, &mark});
  const auto correction = [&](Phone& phone, const std::string& text) {
    CommentCorrection row;
    row.id = phone.store->newId();
    row.supersedes = id;
    row.text = text;
    row.saidOn = *Date::fromIso("2011-09-01");
    row.version = 1;
    return row;
  };
  const auto janes = correction(jane, "no German ivy");
  const auto karens = correction(karen, "English ivy");
  meet(jane, {insertOf(janes)}, karen, {insertOf(karens)});
  EXPECT_EQ(everywhere<CommentCorrection>(janes.id).customer, smith) << "it hangs on its comment";
  const auto open = world.office.all<Conflict>("state = 'open'");
  ASSERT_THAT(open, SizeIs(1));
  EXPECT_EQ(open[0].record, id);
  EXPECT_EQ(open[0].recordField, fieldNumber(&Comment::text));
  EXPECT_EQ(open[0].base, "German ivy");
  EXPECT_EQ(open[0].winner, "English ivy") << "the newer one, in whichever order they came";
  EXPECT_EQ(open[0].winnerBy, karenId);
  EXPECT_THAT(losers(), testing::ElementsAre("no German ivy"));
  for (Phone* phone : all()) {
    const auto view = DailyLog(*phone->store).show(id);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->text, "English ivy") << "everybody reads the same";
    ASSERT_THAT(view->correction.earlier, SizeIs(2));
    EXPECT_EQ(view->correction.earlier[0].text, "no German ivy");
    EXPECT_EQ(view->correction.earlier[1].text, "German ivy");
  }
  ConflictDesk desk(*mark.store);
  ConflictDesk::Decision decision;
  decision.keep = ConflictDesk::Keep::loser;
  const Status resolved = desk.resolve(open[0].id, decision);
  ASSERT_TRUE(resolved) << resolved.error().sentence() << resolved.error().where;
  arrive({&mark});
  EXPECT_EQ(conflicts(), 0U);
  for (Phone* phone : all())
    EXPECT_EQ(DailyLog(*phone->store).show(id)->text, "no German ivy");
}

TEST_P(CorrectionPolicy, aCorrectionThatSawTheOtherOpensNothing) {
  const Id id = put(jane, said(smith, "German ivy"));
  ASSERT_TRUE(Corrections(*jane.store).correct(id, {.text = "no German ivy"}));
  arrive({&jane, &karen});
  karen.clock.step(-60'000); // her clock stands behind
  ASSERT_TRUE(Corrections(*karen.store).correct(id, {.text = "English ivy"}));
  arrive({&karen});
  EXPECT_EQ(conflicts(), 0U);
  for (Phone* phone : all())
    EXPECT_EQ(DailyLog(*phone->store).show(id)->text, "English ivy") << "who has seen more is newer";
}

TEST_P(CorrectionPolicy, onlyItsAuthorAndTheOfficeCorrect) {
  const Id id = put(jane, said(smith, "German ivy"));
  arrive({&ben});
  const auto tried = Corrections(*ben.store).correct(id, {.text = "mine"});
  ASSERT_FALSE(tried);
  EXPECT_EQ(tried.error().code, ErrorCode::notAllowed);
  CommentCorrection row; // by an app that does not ask
  row.id = ben.store->newId();
  row.supersedes = id;
  row.text = "mine";
  row.saidOn = *Date::fromIso("2011-09-01");
  row.version = 1;
  TestDevice::must(ben.store->write(insertOf(row)));
  arrive({&ben});
  EXPECT_THAT(world.office.all<CommentCorrection>(), IsEmpty());
  EXPECT_EQ(DailyLog(*jane.store).show(id)->text, "German ivy");
}

TEST_P(CorrectionPolicy, nobodyOfTheCrewHasTheLastWordForEver) {
  const Id id = put(jane, said(smith, "German ivy"));
  CommentCorrection row;
  row.id = jane.store->newId();
  row.supersedes = id;
  row.text = "for ever";
  row.saidOn = *Date::fromIso("2011-09-01");
  row.version = std::numeric_limits<std::int64_t>::max();
  TestDevice::must(jane.store->write(insertOf(row)));
  arrive({&jane});
  EXPECT_THAT(world.office.all<CommentCorrection>(), IsEmpty());
  row.id = jane.store->newId();
  row.version = 1'000'000;
  TestDevice::must(jane.store->write(insertOf(row)));
  arrive({&jane, &mark});
  ASSERT_TRUE(Corrections(*mark.store).correct(id, {.text = "English ivy"}));
  arrive({&mark});
  EXPECT_EQ(DailyLog(*karen.store).show(id)->text, "English ivy");
}

TEST_P(CorrectionPolicy, whoMakesVoidSaysSoInHisOwnName) {
  const Id id = put(jane, said(smith, "German ivy"));
  TestDevice::must(jane.store->write(UpdateOf<Comment>(id)
                                         .with(&Comment::voided, std::string("the manager says so"))
                                         .with(&Comment::voidedBy, world.mark)
                                         .edit));
  arrive({&jane});
  EXPECT_EQ(world.office.read<Comment>(id).voided, "");
}

TEST_P(CorrectionPolicy, whatIsVoidStaysReadableAndWhyGoesWithWho) {
  const Id id = put(jane, said(smith, "German ivy"));
  arrive({&mark, &karen});
  Edit one = UpdateOf<Comment>(id)
                 .with(&Comment::voided, std::string("said by the neighbour"))
                 .with(&Comment::voidedBy, world.jane)
                 .edit;
  Edit other = UpdateOf<Comment>(id)
                   .with(&Comment::voided, std::string("written twice"))
                   .with(&Comment::voidedBy, karenId)
                   .edit;
  meet(jane, {one}, karen, {other});
  const Comment now = everywhere<Comment>(id);
  EXPECT_EQ(now.voided, "written twice");
  EXPECT_EQ(now.voidedBy, karenId);
  EXPECT_EQ(now.text, "German ivy");
  EXPECT_THAT(losers(), testing::Contains("said by the neighbour"));
}

LEADHAND_BOTH_ORDERS(CorrectionPolicy);

} // namespace
} // namespace leadhand::test
