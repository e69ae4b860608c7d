#include "core/work/Coming.h"

#include "core/store/Inbox.h"
#include "core/work/Customers.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::SizeIs;

class ComingTest : public testing::Test {
 protected:
  ComingTest() {
    setDay(jane, "2011-09-01", 9);
    for (const char* on : {"2011-09-01", "2011-09-02", "2011-09-15", "2011-09-16"}) {
      Visit visit;
      visit.customer = std::string(on) == "2011-09-15" ? office.provan : office.smith;
      visit.crew = office.crew;
      visit.date = day(on);
      office.put(visit);
    }
    StandingInstruction always;
    always.customer = office.provan;
    always.text = "Planters into the garage";
    office.put(always);
    office.enrol(jane, office.people.jane);
  }
  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
};

TEST_F(ComingTest, fourteenDaysFromTomorrowWithWhatToKnow) {
  const auto coming = Coming(*jane.store).list();
  ASSERT_THAT(coming, SizeIs(2));
  EXPECT_EQ(coming[0].visit.date, day("2011-09-02"));
  EXPECT_EQ(coming[1].visit.date, day("2011-09-15"));
  EXPECT_EQ(coming[1].visit.customer.name, "Mrs. Provan");
  EXPECT_THAT(coming[1].visit.instructions, SizeIs(1));
  EXPECT_TRUE(coming[0].isWhole && coming[1].isWhole);
}

TEST_F(ComingTest, aBriefIsWholeOnceTheLastPageOfItIsHere) {
  InPage grant;
  grant.cursor = office.rev() + 1;
  grant.items.emplace_back(
      InGrant{.scope = office.provan, .generation = 1, .given = true, .rev = office.rev() + 1});
  TestDevice::must(jane.inbox().apply(grant));
  auto coming = Coming(*jane.store).list();
  ASSERT_THAT(coming, SizeIs(2));
  EXPECT_TRUE(coming[0].isWhole) << "Mrs. Smith's is";
  EXPECT_FALSE(coming[1].isWhole);
  EXPECT_EQ(Coming(*jane.store).count().visits, 2);
  EXPECT_EQ(Coming(*jane.store).count().whole, 1);
  InPage page;
  page.cursor = office.rev() + 1;
  page.backfill.push_back({office.provan, 1, {}, {}, true});
  TestDevice::must(jane.inbox().apply(page));
  coming = Coming(*jane.store).list();
  ASSERT_THAT(coming, SizeIs(2));
  EXPECT_TRUE(coming[1].isWhole);
}

} // namespace
} // namespace leadhand::test
