#include "core/base/Text.h"
#include "core/rules/Completion.h"
#include "core/rules/Stages.h"
#include "tests/core/work/SmallOffice.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace leadhand::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

Id idOfNumber(std::size_t number) {
  Id id;
  id.bytes[15] = static_cast<std::uint8_t>(number + 1);
  return id;
}

OpportunityEvent step(std::size_t number, std::string to) {
  OpportunityEvent event;
  event.id = idOfNumber(number);
  event.to = std::move(to);
  event.on = day("2011-10-01").plusDays(static_cast<int>(number));
  return event;
}

std::vector<OpportunityEvent> anySteps() {
  const auto names = *rc::gen::container<std::vector<std::string>>(
      rc::gen::map(rc::gen::inRange<std::size_t>(0, allStages().size() + 1), [](std::size_t at) {
        return at < allStages().size() ? std::string(allStages()[at]) : std::string("nowhere");
      }));
  std::vector<OpportunityEvent> events;
  for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 200); ++i)
    events.push_back(step(i, names[i]));
  return events;
}

TEST(Stages, goForwardWaitAndEnd) {
  EXPECT_TRUE(canMove("referred", "acknowledged"));
  EXPECT_TRUE(canMove("referred", "priced"));
  EXPECT_TRUE(canMove("acknowledged", "accepted"));
  EXPECT_FALSE(canMove("priced", "acknowledged"));
  EXPECT_FALSE(canMove("priced", "done"));
  EXPECT_TRUE(canMove("priced", "later"));
  EXPECT_TRUE(canMove("later", "acknowledged"));
  EXPECT_TRUE(canMove("later", "declined"));
  EXPECT_FALSE(canMove("later", "done"));
  EXPECT_FALSE(canMove("later", "referred")); // else its author could rewrite what was read
  EXPECT_TRUE(canMove("referred", "referred"));
  EXPECT_FALSE(canMove("accepted", "later"));
  EXPECT_FALSE(canMove("nowhere", "priced"));
  EXPECT_TRUE(canMove("priced", "priced"));
  EXPECT_FALSE(canMove("declined", "declined"));
  EXPECT_THAT(reachableFrom("accepted"), ElementsAre("done"));
  EXPECT_THAT(reachableFrom("declined"), IsEmpty());
  EXPECT_THAT(reachableFrom("customer_deciding"), ElementsAre("accepted", "declined", "later"));
}

TEST(Stages, theFirstFinalEventStandsAndTheOtherIsForAPerson) {
  const auto state = foldOpportunity(
      {}, {step(0, "acknowledged"), step(1, "accepted"), step(2, "declined"), step(3, "priced")});
  EXPECT_EQ(state.stage, "accepted");
  EXPECT_THAT(state.notApplied, ElementsAre(idOfNumber(2), idOfNumber(3)));
  EXPECT_THAT(state.rivalFinals, ElementsAre(idOfNumber(2)));
}

TEST(Stages, ownerAndDayStayUntilNewOnesAreGiven) {
  OpportunityEvent first = step(0, "acknowledged");
  first.owner = idOfNumber(50);
  first.next = day("2011-10-31");
  first.say = "John will call";
  first.author = idOfNumber(51);
  OpportunityEvent second = step(1, "visit_booked");
  const auto state = foldOpportunity({}, {first, second});
  EXPECT_EQ(state.owner, idOfNumber(50));
  EXPECT_EQ(state.next, day("2011-10-31"));
  EXPECT_EQ(state.say, "John will call");
  EXPECT_EQ(state.sayBy, idOfNumber(51));
  EXPECT_EQ(state.sayOn, first.on);
  EXPECT_EQ(state.stageSince, second.on);
}

TEST(Stages, statingAStageAgainChangesTheWordsAndNotTheDay) {
  OpportunityEvent again = step(1, "priced");
  again.say = "in January";
  const auto state = foldOpportunity({}, {step(0, "priced"), again});
  EXPECT_EQ(state.stageSince, step(0, "priced").on);
  EXPECT_EQ(state.say, "in January");
  EXPECT_THAT(state.notApplied, IsEmpty());
}

RC_GTEST_PROP(Stages, foldingNeverLeavesTheTable, ()) {
  const std::vector<OpportunityEvent> events = anySteps();
  const FoldedOpportunity whole = foldOpportunity({}, events);
  RC_ASSERT(isStage(whole.stage));
  std::string stage(stage::referred);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const FoldedOpportunity upTo =
        foldOpportunity({}, {events.begin(), events.begin() + static_cast<long>(i) + 1});
    const bool isApplied =
        std::find(upTo.notApplied.begin(), upTo.notApplied.end(), events[i].id) == upTo.notApplied.end();
    // Applied or listed, and it moves exactly as the table says.
    RC_ASSERT(isApplied == canMove(stage, events[i].to));
    RC_ASSERT(upTo.stage == (isApplied ? events[i].to : stage));
    if (stage == "declined" || stage == "done")
      RC_ASSERT(upTo.stage == stage);
    if (stage == "accepted")
      RC_ASSERT(upTo.stage == "accepted" || upTo.stage == "done");
    const bool isRival =
        std::find(upTo.rivalFinals.begin(), upTo.rivalFinals.end(), events[i].id) != upTo.rivalFinals.end();
    RC_ASSERT(isRival ==
              (!isApplied && isFinalStage(stage) && isFinalStage(events[i].to) && stage != events[i].to));
    stage = upTo.stage;
  }
  RC_ASSERT(stage == whole.stage);
}

/// What the office has folded plus the pending rest is the same as everything from the beginning.
RC_GTEST_PROP(Stages, pendingOnTopIsTheSameAsTheWhole, ()) {
  const std::vector<OpportunityEvent> events = anySteps();
  const std::size_t cut = *rc::gen::inRange<std::size_t>(0, events.size() + 1);
  const auto middle = events.begin() + static_cast<long>(cut);
  Opportunity row;
  row.recordedAt = Instant{1'319'000'000'000};
  const FoldedOpportunity known = foldOpportunity(row, {events.begin(), middle});
  const FoldedOpportunity whole = foldOpportunity(row, events);
  row.stage = known.stage;
  row.stageSince = known.stageSince;
  const FoldedOpportunity onTop = foldPending(row, {middle, events.end()});
  RC_ASSERT(onTop.stage == whole.stage);
  RC_ASSERT(onTop.stageSince == whole.stageSince);
  RC_ASSERT(known.notApplied.size() + onTop.notApplied.size() == whole.notApplied.size());
}

TEST(Completion, isTheLatestDoneDayOnceEveryTaskIsDone) {
  Comment comment;
  comment.completedOn = day("2011-09-30");
  EXPECT_EQ(completionOf(comment, {}).completedOn, day("2011-09-30"));
  Task first;
  first.doneOn = day("2011-09-04");
  first.doneNote = "notes";
  Task second;
  EXPECT_TRUE(completionOf(comment, {first, second}).completedOn.isNone());
  EXPECT_TRUE(isOpen(comment, completionOf(comment, {first, second})));
  second.doneOn = day("2011-09-03");
  const Completion both = completionOf(comment, {first, second});
  EXPECT_EQ(both.completedOn, day("2011-09-04"));
  EXPECT_EQ(both.note, "notes");
  EXPECT_EQ(both.done, 2);
  second.doneOn = Date{};
  second.deleted = true; // a task taken away holds nothing up
  EXPECT_EQ(completionOf(comment, {first, second}).completedOn, day("2011-09-04"));
}

TEST(VisitSteps, onlyGoForwardUnlessUndone) {
  const auto at = [](std::string to, std::int64_t ms) {
    VisitEvent event;
    event.to = std::move(to);
    event.at = Instant{ms};
    return event;
  };
  EXPECT_EQ(foldVisit({}).status, "planned");
  EXPECT_EQ(foldVisit({at("done", 20), at("arrived", 10)}).status, "done"); // a late one from another phone
  EXPECT_EQ(foldVisit({at("done", 20), at("arrived", 10)}).at.ms, 20);
  EXPECT_EQ(foldVisit({at("arrived", 10), at("planned", 11), at("on_the_way", 12)}).status, "on_the_way");
  EXPECT_EQ(foldVisit({at("could_not", 10), at("arrived", 20)}).status, "arrived");
  EXPECT_EQ(foldVisit({at("could_not", 10), at("on_the_way", 5)}).status, "could_not");
  EXPECT_EQ(foldVisit({at("flown", 10)}).status, "planned");
}

TEST(Text, foldsAsPeopleCompareNames) {
  EXPECT_EQ(folded("  Mr. & Mrs.\tAOKI "), "mr. & mrs. aoki");
  EXPECT_EQ(folded("Dr. Lecl\xC3\xA9rc"), "dr. leclerc");
  EXPECT_EQ(folded("LECLE\xCC\x81RC"), "leclerc"); // a combining accent
  EXPECT_EQ(folded("Stra\xC3\x9F"
                   "e"),
            "strasse");
  EXPECT_EQ(folded("\xC5\x81ukasz"), "lukasz");
  EXPECT_EQ(folded("St. Anne\xE2\x80\x99s"), "st. anne's");
  EXPECT_EQ(folded("\xFF\xFE"), "\xFF\xFE"); // no text, left as it is
  EXPECT_TRUE(isBlank("\xE3\x80\x80\xC2\xA0 \n"));
  EXPECT_FALSE(isBlank(" x"));
}

TEST(Text, countsChangesAndCutsBetweenWords) {
  EXPECT_EQ(editDistance("smyth", "smith"), 1U);
  EXPECT_EQ(editDistance("simth", "smith"), 1U);
  EXPECT_EQ(editDistance("", "abc"), 3U);
  EXPECT_EQ(firstWords("one  two\nthree", 40), "one two three");
  EXPECT_EQ(firstWords("one two three", 11), "one two...");
  EXPECT_EQ(firstWords("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 6), "\xC3\xA9...");
}

} // namespace
} // namespace leadhand::test
