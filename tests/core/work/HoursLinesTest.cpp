// Changing what was saved of a visit, taking it back, and what is used most.
#include "core/work/Hours.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class HoursLinesTest : public testing::Test {
 protected:
  HoursLinesTest() {
    for (TestDevice* device : {&jane, &jacki})
      setDay(*device, "2011-09-01", 9);
    visit = plan(office.smith, "2011-09-01");
    office.enrol(jane, office.people.jane);
    office.enrol(jacki, office.people.jacki);
  }
  [[nodiscard]] Id plan(const Id& customer, const std::string& on) {
    Visit row;
    row.customer = customer;
    row.crew = office.crew;
    row.date = day(on);
    return office.put(row);
  }
  void approve() {
    office.sync(jane);
    office.sync(jacki);
    TestDevice::must(Hours(*jacki.store).approve(visit, "approved"));
    office.sync(jacki);
    office.sync(jane);
  }
  static std::string refusal(const Status& status) {
    return status ? "done" : std::string(status.error().name());
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
  TestDevice jacki{"manager", 3};
  Id visit;
};

TEST_F(HoursLinesTest, whatWasRemovedStandsAgain) {
  Hours hours(*jane.store);
  const Id line = hours.add(visit, {{.minutes = 60}}).value().front();
  const Id none = hours.none(visit, "materials").value();
  EXPECT_EQ(refusal(hours.restore(line)), "unknown_record") << "it is there";
  TestDevice::must(hours.remove(line));
  TestDevice::must(hours.remove(none));
  EXPECT_EQ(refusal(hours.remove(line)), "unknown_record");
  EXPECT_THAT(hours.show(visit)->labour, IsEmpty());
  EXPECT_FALSE(hours.show(visit)->materialsCollected);
  TestDevice::must(hours.restore(line));
  TestDevice::must(hours.restore(none));
  office.sync(jane);
  office.sync(jacki);
  const VisitWorkView work = Hours(*jacki.store).show(visit).value();
  EXPECT_EQ(work.minutes, 60);
  EXPECT_TRUE(work.materialsCollected);
}

TEST_F(HoursLinesTest, whatTheInvoiceSaysIsTheCrewsUntilTheApproval) {
  Hours hours(*jane.store);
  const Id line = hours.add(visit, {{.minutes = 60}}).value().front();
  const Id mulch = hours.addMaterial(visit, {.name = "Mulch", .quantity = 4000}).value();
  const Id none = hours.none(visit, "materials").value();
  TestDevice::must(hours.setBilling(line, true, "Planter replaced free of charge"));
  TestDevice::must(hours.setBilling(mulch, false, "For the new bed"));
  EXPECT_EQ(refusal(hours.setBilling(none, true, "")), "unknown_record");
  TestDevice::must(hours.setReceipt(mulch, {.hash = std::string(64, 'a'), .size = 8, .mime = "image/png"}));
  const VisitWorkView work = hours.show(visit).value();
  EXPECT_TRUE(work.labour[0].unbilled);
  EXPECT_EQ(work.labour[0].explanation, "Planter replaced free of charge");
  EXPECT_EQ(work.materials[0].explanation, "For the new bed");
  ASSERT_TRUE(work.materials[0].receiptPhoto);
  EXPECT_EQ(jane.store->read<Photo>(work.materials[0].receiptPhoto)->customer, office.smith);
  TestDevice::must(hours.remove(line));
  approve();
  EXPECT_EQ(refusal(hours.setBilling(mulch, true, "")), "not_allowed");
  EXPECT_EQ(refusal(hours.restore(line)), "not_allowed");
  EXPECT_EQ(refusal(hours.setReceipt(mulch, {.hash = std::string(64, 'b'), .size = 8, .mime = "image/png"})),
            "not_allowed");
  EXPECT_EQ(refusal(hours.remove(none)), "done") << "a statement is no line";
  const Id later = hours.add(visit, {{.minutes = 30}}).value().front();
  EXPECT_EQ(refusal(hours.setMinutes(later, 45)), "done") << "the office has not seen it yet";
  EXPECT_EQ(refusal(hours.remove(later)), "done");
}

TEST_F(HoursLinesTest, whatIsUsedMostComesFirst) {
  const Id elsewhere = plan(office.provan, "2011-08-30");
  const Id before = plan(office.smith, "2011-05-02");
  const Id longAgo = plan(office.provan, "2011-05-01");
  std::map<std::string, Id> items;
  for (const char* name : {"Mulch", "Soil", "Stone", "Sand"})
    items[name] = Hours(*jacki.store).addStockItem({{}, name, "yd", ""}).value();
  office.sync(jacki);
  office.sync(jane);
  Hours hours(*jane.store);
  const auto use = [&](const Id& at, const char* name, std::int64_t quantity) {
    ASSERT_TRUE(hours.addMaterial(at, {.name = name, .quantity = quantity}));
  };
  EXPECT_THAT(hours.used(visit), IsEmpty());
  EXPECT_THAT(hours.used(office.smith), IsEmpty()) << "no visit";
  use(elsewhere, "Mulch", 4000);
  use(elsewhere, "Mulch", 3000);
  use(before, "Soil", 2000);
  use(longAgo, "Sand", 1000);
  use(elsewhere, "Odd stone", 1000);
  auto used = hours.used(visit);
  ASSERT_THAT(used, SizeIs(2)) << "neither of months ago elsewhere, nor what nobody has in the list";
  EXPECT_EQ(used[0].item, items["Soil"]) << "this customer's";
  EXPECT_EQ(used[1].item, items["Mulch"]);
  EXPECT_EQ(used[1].quantity, 3000) << "as much as the last time";
  use(elsewhere, "Mulch", 3000);
  use(elsewhere, "Mulch", 3000);
  EXPECT_EQ(hours.used(visit)[0].item, items["Mulch"]);
}

} // namespace
} // namespace leadhand::test
