// How an opportunity is handed over: the rules, as a table, and what a referral makes of them with no signal.
#include "core/rules/Handover.h"
#include "core/rules/Stages.h"
#include "core/work/HandoverRules.h"
#include "core/work/Opportunities.h"
#include "tests/core/work/CrewAndDesk.h"

#include <functional>
#include <gmock/gmock.h>
#include <ostream>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Id idOfNumber(std::uint8_t number) {
  Id id;
  id.bytes[15] = number;
  return id;
}

const Id irrigation = idOfNumber(1);
const Id mulch = idOfNumber(2);
const Id lighting = idOfNumber(3);

OpportunityRule rule(std::string name, std::string mode, std::string level) {
  static std::uint8_t next = 100;
  OpportunityRule made;
  made.id = idOfNumber(++next);
  made.name = std::move(name);
  made.mode = std::move(mode);
  made.level = std::move(level);
  made.since = day("2011-01-01");
  made.version = 1;
  return made;
}

/// The company of the examples.
std::vector<OpportunityRule> company() {
  auto pass = rule("Irrigation: always pass on", "pass", "none");
  pass.service = irrigation;
  auto agree = rule("Mulch: agree on site", "agree", "all");
  agree.service = mulch;
  auto small = rule("Under 500: price it yourself", "agree", "all");
  small.sizeBelow = Cents{50'000};
  auto large = rule("Over 5000: pass on", "pass", "some");
  large.sizeFrom = Cents{500'000};
  auto condo = rule("Condo board: never discuss price on site", "permission", "most");
  condo.nature = "condo";
  condo.mind = "Never discuss price on site";
  return {pass, agree, small, large, condo};
}

HandoverCase about(Id service, std::string nature = "home") {
  return {service, std::move(nature), false, {}, {}};
}
HandoverCase sized(HandoverCase asked, std::int64_t from, std::int64_t below) {
  asked.sized = true;
  asked.sizeFrom = Cents{from};
  asked.sizeBelow = Cents{below};
  return asked;
}

struct Line {
  const char* what;
  HandoverCase asked;
  const char* mode;
  const char* rule; ///< "": none speaks of it
};
std::ostream& operator<<(std::ostream& out, const Line& line) {
  return out << line.what;
}

class HandoverTable : public testing::TestWithParam<Line> {};

TEST_P(HandoverTable, theClosestRuleHolds) {
  const Handover holds = handoverOf(company(), GetParam().asked, day("2011-10-03"));
  EXPECT_EQ(holds.mode, GetParam().mode);
  EXPECT_EQ(holds.name, GetParam().rule);
  EXPECT_EQ(holds.version, holds.name.empty() ? 0 : 1);
}

INSTANTIATE_TEST_SUITE_P(
    Examples, HandoverTable,
    testing::Values(
        Line{"nothing speaks of it: ask first", about(lighting), "permission", ""},
        Line{"nobody has named a service", about({}), "permission", ""},
        Line{"by service", about(irrigation), "pass", "Irrigation: always pass on"},
        Line{"by another service", about(mulch), "agree", "Mulch: agree on site"},
        Line{"a small one", sized(about(lighting), 0, 50'000), "agree", "Under 500: price it yourself"},
        Line{"a large one", sized(about(lighting), 500'000, 0), "pass", "Over 5000: pass on"},
        Line{"one between them", sized(about(lighting), 50'000, 500'000), "permission", ""},
        Line{"one that may reach over the limit", sized(about(lighting), 0, 60'000), "permission", ""},
        Line{"nobody has sized it", about(lighting), "permission", ""},
        Line{"a service comes before a size", sized(about(irrigation), 0, 50'000), "pass",
             "Irrigation: always pass on"},
        Line{"a customer comes before a service", about(mulch, "condo"), "permission",
             "Condo board: never discuss price on site"},
        Line{"and before a size", sized(about(lighting, "condo"), 0, 50'000), "permission",
             "Condo board: never discuss price on site"},
        Line{"and so for a customer of whom nothing is known", about(mulch, ""), "agree",
             "Mulch: agree on site"}));

TEST(Handover, whatAsksForMoreComesFirst) {
  auto rules = company();
  auto both = rule("Condo boards: mulch is agreed on", "agree", "all");
  both.nature = "condo";
  both.service = mulch;
  rules.push_back(both);
  EXPECT_EQ(handoverOf(rules, about(mulch, "condo"), day("2011-10-03")).name, both.name);
  EXPECT_EQ(handoverOf(rules, about(irrigation, "condo"), day("2011-10-03")).name,
            "Condo board: never discuss price on site");
  auto narrow = rule("Under 100: just do it", "agree", "all");
  narrow.sizeBelow = Cents{10'000};
  rules.push_back(narrow);
  EXPECT_EQ(handoverOf(rules, sized(about(lighting), 0, 10'000), day("2011-10-03")).name, narrow.name);
  EXPECT_EQ(handoverOf(rules, sized(about(lighting), 10'000, 50'000), day("2011-10-03")).name,
            "Under 500: price it yourself");
}

TEST(Handover, ofTwoThatAreAsCloseTheNewerHolds) {
  auto old = rule("Irrigation: ask", "permission", "some");
  old.service = irrigation;
  auto newer = rule("Irrigation: pass", "pass", "none");
  newer.service = irrigation;
  newer.since = day("2011-10-01");
  EXPECT_EQ(handoverOf({newer, old}, about(irrigation), day("2011-10-03")).name, newer.name);
  EXPECT_EQ(handoverOf({old, newer}, about(irrigation), day("2011-10-03")).name, newer.name);
  // and one that begins tomorrow does not hold yet
  EXPECT_EQ(handoverOf({old, newer}, about(irrigation), day("2011-09-30")).name, old.name);
}

TEST(Handover, whatDoesNotHoldSaysNothing) {
  for (const auto& spoil : std::vector<std::function<void(OpportunityRule&)>>{
           [](OpportunityRule& one) { one.off = true; }, [](OpportunityRule& one) { one.deleted = true; },
           [](OpportunityRule& one) { one.since = Date{}; },
           [](OpportunityRule& one) { one.mode = "of a later version"; },
           [](OpportunityRule& one) { one.level = "of a later version"; }}) {
    auto one = rule("Always pass on", "pass", "none");
    ASSERT_EQ(handoverOf({one}, about(irrigation), day("2011-10-03")).name, "Always pass on");
    spoil(one);
    EXPECT_EQ(handoverOf({one}, about(irrigation), day("2011-10-03")), Handover{});
  }
}

TEST(Handover, sizesAreThoseThatTheRulesTellApart) {
  EXPECT_THAT(sizeBandsOf(company(), day("2011-10-03")),
              ElementsAre(SizeBand{Cents{0}, Cents{50'000}}, SizeBand{Cents{50'000}, Cents{500'000}},
                          SizeBand{Cents{500'000}, Cents{0}}));
  EXPECT_THAT(sizeBandsOf(company(), day("2010-10-03")), IsEmpty());
  EXPECT_THAT(sizeBandsOf({rule("Always", "pass", "none")}, day("2011-10-03")), IsEmpty());
}

TEST(Handover, nobodyIsCalledAgainstTheirNo) {
  for (const char* mode : {"pass", "permission", "agree", ""}) {
    EXPECT_FALSE(mayBeCalled(mode, "no")) << mode;
    EXPECT_TRUE(mayBeCalled(mode, "yes")) << mode;
    EXPECT_EQ(mayBeCalled(mode, "ask"), std::string(mode) != "permission") << mode;
  }
}

TEST(Silence, isSaidOfWhatIsOpenAndHasNotMoved) {
  const Date word = day("2011-10-03");
  EXPECT_FALSE(isSilent("priced", word, {}, word.plusDays(silentAfterDays - 1)));
  EXPECT_TRUE(isSilent("priced", word, {}, word.plusDays(silentAfterDays)));
  EXPECT_TRUE(isSilent("referred", word, {}, word.plusDays(silentAfterDays)));
  EXPECT_FALSE(isSilent("declined", word, {}, word.plusDays(400)));
  EXPECT_FALSE(isSilent("done", word, {}, word.plusDays(400)));
  EXPECT_FALSE(isSilent("later", word, day("2012-04-01"), day("2012-03-31"))) << "put off until April";
  EXPECT_TRUE(isSilent("later", word, day("2012-04-01"), day("2012-04-01")));
  EXPECT_FALSE(isSilent("later", word, {}, word.plusDays(400)));
}

TEST(Declined, restsForMonths) {
  EXPECT_EQ(hiddenUntil("declined", day("2011-10-03")), day("2012-04-03"));
  EXPECT_EQ(hiddenUntil("declined", day("2011-08-31")), day("2012-02-29"));
  EXPECT_EQ(hiddenUntil("later", day("2011-10-03")), Date{});
  EXPECT_EQ(hiddenUntil("declined", {}), Date{});
}

class HandoverOnDevices : public WetLawn {
 protected:
  HandoverOnDevices() : WetLawn(&SmallOffice::People::jacki, "manager") {}

  TestDevice& jacki = desk;
};

TEST_F(HandoverOnDevices, aManagersRuleHoldsOnTheCrewsDeviceFromItsNextContactOn) {
  HandoverRules rules(*jacki.store);
  const Id id = *rules.setRule({.name = "Drainage: always pass on", .service = drainage, .mode = "pass"});
  const HandoverRules::Asked asked{office.provan, drainage, false, {}};
  EXPECT_EQ(HandoverRules(*jane.store).decide(asked).mode, "permission") << "it has not heard of it yet";
  office.sync(jacki);
  office.sync(jane);
  EXPECT_EQ(HandoverRules(*jane.store).decide(asked).name, "Drainage: always pass on");
  EXPECT_EQ(HandoverRules(*jane.store).decide(asked).rule, id);
  // The same name is the same rule, in other letters too.
  EXPECT_EQ(*rules.setRule({.name = "DRAINAGE: always pass on", .service = drainage, .mode = "agree"}), id);
  ASSERT_EQ(rules.list().size(), 1U);
  EXPECT_EQ(rules.list().front().since, day("2011-10-03"));
  office.sync(jacki);
  office.sync(jane);
  EXPECT_EQ(HandoverRules(*jane.store).decide(asked).mode, "agree");
  EXPECT_TRUE(rules.setRule({.name = "Drainage: always pass on", .service = drainage, .off = true}));
  EXPECT_EQ(rules.decide(asked), Handover{});
}

TEST_F(HandoverOnDevices, refusesARuleThatNobodyCouldFollow) {
  HandoverRules rules(*jacki.store);
  EXPECT_EQ(rules.setRule({.name = " "}).error().code, ErrorCode::emptyText);
  EXPECT_EQ(rules.setRule({.name = "A", .mode = "shout"}).error().code, ErrorCode::badValue);
  EXPECT_EQ(rules.setRule({.name = "A", .level = "half"}).error().code, ErrorCode::badValue);
  EXPECT_EQ(rules.setRule({.name = "A", .sizeFrom = Cents{100}, .sizeBelow = Cents{100}}).error().code,
            ErrorCode::badValue);
  EXPECT_EQ(rules.setRule({.name = "A", .sizeFrom = Cents{-1}}).error().code, ErrorCode::badValue);
  EXPECT_EQ(rules.setRule({.name = "A", .service = jacki.store->newId()}).error().code,
            ErrorCode::unknownRecord);
  EXPECT_EQ(HandoverRules(*jane.store).setRule({.name = "A"}).error().code, ErrorCode::notAllowed);
  EXPECT_THAT(rules.list(), IsEmpty());
}

TEST_F(HandoverOnDevices, aReferralKeepsTheRuleThatStoodOnTheDevice) {
  ASSERT_TRUE(HandoverRules(*jacki.store)
                  .setRule({.name = "Over 5000: pass on", .sizeFrom = Cents{500'000}, .mode = "pass"}));
  office.sync(jacki);
  office.sync(jane);
  Opportunities own(*jane.store);
  auto referral = wetLawn();
  referral.mayCall = "yes";
  referral.bestTime = "After 4 pm";
  referral.channel = "text";
  OpportunityView seen = *own.show(*own.refer(referral));
  EXPECT_EQ(seen.mode, "permission");
  EXPECT_EQ(seen.rule.name, "");
  EXPECT_EQ(seen.allowedOn, day("2011-10-03"));
  EXPECT_EQ(seen.channel, "text");
  EXPECT_TRUE(seen.mayBeCalled);
  referral.sized = true;
  referral.size = {Cents{500'000}, Cents{0}};
  referral.mayCall = "no";
  seen = *own.show(*own.refer(referral));
  EXPECT_EQ(seen.mode, "pass");
  EXPECT_EQ(seen.level, "some");
  EXPECT_EQ(seen.rule.name, "Over 5000: pass on");
  EXPECT_FALSE(seen.mayBeCalled);
  EXPECT_EQ(seen.bestTime, "") << "nobody calls, at no time";
  EXPECT_EQ(seen.allowedOn, Date{});
  referral.agreed = true;
  referral.channel = "pigeon";
  EXPECT_EQ(own.refer(referral).error().code, ErrorCode::badValue);
  referral.channel = "";
  EXPECT_EQ(own.show(*own.refer(referral))->agreedOn, day("2011-10-03"));
}

TEST_F(HandoverOnDevices, whoeverSpottedItHearsOfSilenceAndMayAsk) {
  Opportunities own(*jane.store);
  const Id id = *own.refer(wetLawn());
  office.sync(jane);
  office.sync(jacki);
  setDay(jane, "2011-10-16", 9);
  EXPECT_FALSE(own.show(id)->silent);
  setDay(jane, "2011-10-17", 9);
  EXPECT_TRUE(own.show(id)->silent);
  EXPECT_EQ(own.nudge(id, " ").error().code, ErrorCode::emptyText);
  ASSERT_TRUE(own.nudge(id, "How does it stand?"));
  EXPECT_EQ(own.show(id)->nudgedOn, day("2011-10-17"));
  EXPECT_EQ(own.nudge(id, "And now?").error().code, ErrorCode::alreadyExists);
  office.sync(jane);
  office.sync(jacki);
  EXPECT_EQ(Opportunities(*jacki.store).show(id)->nudgedOn, day("2011-10-17")) << "the office sees it";
  setDay(jacki, "2011-10-18", 9);
  ASSERT_TRUE(Opportunities(*jacki.store)
                  .move(id, {.to = "acknowledged", .say = "John calls", .owner = office.people.john}));
  office.sync(jacki);
  office.sync(jane);
  setDay(jane, "2011-10-19", 9);
  EXPECT_FALSE(own.show(id)->silent);
  EXPECT_EQ(own.show(id)->nudgedOn, Date{}) << "that was the answer";
  ASSERT_TRUE(own.nudge(id, "When does he call?"));
  ASSERT_TRUE(Opportunities(*jacki.store).move(id, {.to = "declined"}));
  office.sync(jacki);
  office.sync(jane);
  EXPECT_EQ(own.nudge(id, "Why?").error().code, ErrorCode::badValue);
}

} // namespace
} // namespace leadhand::test
