// The catalogue, what is left with customers, and the condition of things that comes back when it is due.
#include "core/work/Customers.h"
#include "core/work/Opportunities.h"
#include "core/work/Readings.h"
#include "core/work/Services.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class CatalogueTest : public testing::Test {
 protected:
  CatalogueTest() {
    for (TestDevice* device : {&jane, &ben, &jacki})
      setDay(*device, "2011-10-03", 15);
    ServiceCard card;
    card.title = "Drainage";
    card.summary = "Water that stands";
    card.signs = "Puddles a day after rain\nMoss on the path\n\nWhite lines on the wall";
    card.leaveBehind = "A folded card";
    drainage = office.put(card);
    card = {};
    card.title = "Autumn care";
    card.facts = "Drains stay open";
    autumn = office.put(card);
    office.enrol(jane, office.people.jane);
    office.enrol(ben, office.people.ben);
    office.enrol(jacki, office.people.jacki);
  }
  [[nodiscard]] static std::vector<std::string> titles(const std::vector<ServiceView>& cards) {
    std::vector<std::string> names;
    for (const ServiceView& card : cards)
      names.push_back(card.title);
    return names;
  }
  [[nodiscard]] Readings::NewReading line() const {
    return {.customer = office.provan,
            .what = "Hedge trimmer line",
            .reading = "40 % left",
            .advice = "Renew it",
            .season = "spring"};
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
  TestDevice ben{"technician", 2};
  TestDevice jacki{"manager", 3};
  Id drainage;
  Id autumn;
};

TEST_F(CatalogueTest, isFoundByAnyWordOfItsCards) {
  const Services services(*jane.store);
  EXPECT_THAT(titles(services.list()), ElementsAre("Autumn care", "Drainage"));
  EXPECT_THAT(titles(services.list("drain")), ElementsAre("Drainage", "Autumn care"))
      << "the title comes first";
  EXPECT_THAT(titles(services.list("MOSS path")), ElementsAre("Drainage"));
  EXPECT_THAT(titles(services.list("moss autumn")), IsEmpty());
  EXPECT_THAT(services.show(drainage)->signs,
              ElementsAre("Puddles a day after rain", "Moss on the path", "White lines on the wall"));
  EXPECT_EQ(services.show(jane.store->newId()).error().code, ErrorCode::unknownRecord);
}

TEST_F(CatalogueTest, whatIsLeftWithACustomerIsOnRecord) {
  Services services(*jane.store);
  EXPECT_EQ(services.leave(autumn, office.provan).error().code, ErrorCode::emptyText);
  EXPECT_EQ(services.leave(drainage, jane.store->newId()).error().code, ErrorCode::unknownCustomer);
  ASSERT_TRUE(services.leave(drainage, office.provan));
  const auto left = services.show(drainage, office.provan)->left;
  ASSERT_THAT(left, SizeIs(1));
  EXPECT_EQ(left[0].what, "A folded card");
  EXPECT_EQ(left[0].author.name, "Jane");
  EXPECT_EQ(left[0].on, day("2011-10-03"));
  EXPECT_THAT(services.show(drainage, office.smith)->left, IsEmpty());
  office.sync(jane);
  office.sync(ben);
  EXPECT_THAT(Services(*ben.store).leftWith(office.provan), SizeIs(1)) << "nobody leaves it twice";
}

TEST_F(CatalogueTest, whoIsNotSureSaysSoAndTakesItBack) {
  Services services(*jane.store);
  ASSERT_TRUE(services.markUnsure(drainage, false));
  ASSERT_TRUE(services.markUnsure(drainage, true));
  ASSERT_TRUE(services.markUnsure(drainage, true));
  EXPECT_TRUE(services.show(drainage)->unsure);
  EXPECT_TRUE(services.list()[1].unsure);
  office.sync(jane);
  office.sync(jacki);
  const auto atOffice = *Services(*jacki.store).show(drainage);
  EXPECT_FALSE(atOffice.unsure) << "Jacki is";
  ASSERT_THAT(atOffice.unsurePeople, SizeIs(1));
  EXPECT_EQ(atOffice.unsurePeople[0].name, "Jane");
  ASSERT_TRUE(services.markUnsure(drainage, false));
  EXPECT_FALSE(services.show(drainage)->unsure);
  ASSERT_TRUE(services.markUnsure(drainage, true));
  EXPECT_TRUE(services.show(drainage)->unsure);
}

TEST(Seasons, beginAfterToday) {
  EXPECT_EQ(seasonFrom("spring", day("2011-10-03")), day("2012-04-01"));
  EXPECT_EQ(seasonFrom("winter", day("2011-10-03")), day("2011-12-01"));
  EXPECT_EQ(seasonFrom("spring", day("2012-04-01")), day("2013-04-01")) << "this one has begun";
  EXPECT_EQ(seasonFrom("monsoon", day("2011-10-03")), Date{});
}

TEST_F(CatalogueTest, aReadingComesBackWhenItIsDueAndUntilItIsSeenTo) {
  const Id id = *Readings(*jane.store).add(line());
  office.sync(jane);
  office.sync(ben);
  Customers customers(*ben.store);
  EXPECT_THAT(customers.brief(office.provan, day("2012-03-31"))->readings, IsEmpty());
  auto due = customers.brief(office.provan, day("2012-04-01"))->readings;
  ASSERT_THAT(due, SizeIs(1));
  EXPECT_EQ(due[0].what, "Hedge trimmer line");
  EXPECT_EQ(due[0].reading, "40 % left");
  EXPECT_EQ(due[0].season, "spring");
  EXPECT_EQ(due[0].author.name, "Jane");
  EXPECT_THAT(customers.brief(office.smith, day("2012-04-01"))->readings, IsEmpty());
  setDay(ben, "2012-04-02", 10);
  EXPECT_EQ(Readings(*ben.store).settle(id, "gone").error().code, ErrorCode::badValue);
  ASSERT_TRUE(Readings(*ben.store).settle(id, "fine"));
  EXPECT_THAT(customers.brief(office.provan, day("2012-04-02"))->readings, IsEmpty());
  const ReadingView seen = *Readings(*ben.store).show(id);
  EXPECT_EQ(seen.settledBy.name, "Ben");
  EXPECT_EQ(seen.settledOn, day("2012-04-02"));
}

TEST_F(CatalogueTest, aReadingBecomesAnOpportunityOrANewReading) {
  Readings readings(*jane.store);
  const Id first = *readings.add(line());
  Opportunities::NewReferral referral;
  referral.customer = office.provan;
  referral.noticed = "Line 40 % left";
  referral.betterOff = "No stop in the middle of the cut";
  referral.fromReading = first;
  ASSERT_TRUE(Opportunities(*jane.store).refer(referral));
  EXPECT_EQ(readings.show(first)->settledAs, "referred");
  const Id second = *readings.add(line());
  auto anew = line();
  anew.again = second;
  anew.season = "";
  anew.due = day("2011-10-20");
  ASSERT_TRUE(readings.add(anew));
  EXPECT_EQ(readings.show(second)->settledAs, "again");
  const auto all = readings.list(office.provan);
  ASSERT_THAT(all, SizeIs(3));
  EXPECT_EQ(all[0].due, day("2011-10-20")) << "what is open comes first";
}

TEST_F(CatalogueTest, refusesAReadingThatNobodyCouldFind) {
  Readings readings(*jane.store);
  auto bad = line();
  bad.what = " ";
  EXPECT_EQ(readings.add(bad).error().code, ErrorCode::emptyText);
  bad = line();
  bad.reading = "";
  EXPECT_EQ(readings.add(bad).error().code, ErrorCode::emptyText);
  bad = line();
  bad.season = "monsoon";
  EXPECT_EQ(readings.add(bad).error().code, ErrorCode::badValue);
  bad.season = "";
  EXPECT_EQ(readings.add(bad).error().code, ErrorCode::badDate);
  bad.due = day("2011-10-02");
  EXPECT_EQ(readings.add(bad).error().code, ErrorCode::badDate) << "that is past";
  bad = line();
  bad.customer = jane.store->newId();
  EXPECT_EQ(readings.add(bad).error().code, ErrorCode::unknownCustomer);
  EXPECT_THAT(readings.list(office.provan), IsEmpty());
}

/// Four were spotted, two are through, one was declined and rests until spring.
TEST_F(CatalogueTest, theBriefCountsAndLetsDeclinedOnesRest) {
  const auto put = [&](const std::string& title, const std::string& stage, const std::string& since) {
    Opportunity row;
    row.customer = office.provan;
    row.author = office.people.jane;
    row.title = title;
    row.stage = stage;
    row.stageSince = day(since);
    (void)office.put(row);
  };
  put("Drain", "done", "2011-06-01");
  put("Beds", "done", "2011-07-01");
  put("Light", "declined", "2011-09-10");
  put("Hedge", "priced", "2011-09-20");
  office.sync(jane);
  const auto seen = [&](const std::string& on) {
    const BriefView brief = *Customers(*jane.store).brief(office.provan, day(on));
    std::vector<std::string> names;
    for (const OpportunityView& view : brief.opportunities)
      names.push_back(view.title);
    return std::pair(brief.history, names);
  };
  const auto [history, names] = seen("2011-10-03");
  EXPECT_EQ(history.all, 4);
  EXPECT_EQ(history.open, 1);
  EXPECT_EQ(history.done, 2);
  EXPECT_EQ(history.declined, 1);
  EXPECT_EQ(history.resting, 1);
  EXPECT_EQ(history.restingUntil, day("2012-03-10"));
  EXPECT_THAT(names, ElementsAre("Hedge"));
  EXPECT_THAT(seen("2012-03-09").second, ElementsAre("Hedge"));
  EXPECT_THAT(seen("2012-03-10").second, ElementsAre("Hedge", "Light"));
  EXPECT_EQ(seen("2012-03-10").first.resting, 0);
  EXPECT_THAT(seen("2012-07-10").second, ElementsAre("Hedge")) << "and is not spoken of for ever";
}

} // namespace
} // namespace leadhand::test
