#include "tests/e2e/Rig.h"

#include <algorithm>

using namespace leadhand::e2e;

TEST(Conflict, KeepsBothPhonesTheOwnerAndTheComment) {
  Office office;
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
  office.start();
  const Device jacki = office.enrol("Jacki");
  jacki.ask({"customer", "set", "Mrs. Smith", "phone", "555-0100"});
  jacki.sync();
  const Device jane = office.enrol("Jane");
  EXPECT_EQ(jane.ask({"customer", "show", "Mrs. Smith"})["phone"], "555-0100");

  jane.ask({"customer", "set", "Mrs. Smith", "phone", "555-0133"});
  const std::string comment =
      jane.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "She has a new number"})["id"];
  jacki.ask({"customer", "set", "Mrs. Smith", "phone", "555-0177"});
  jacki.ask({"customer", "set", "Mrs. Smith", "owner", "Karen"});
  jacki.sync();
  jane.sync();
  jacki.sync();

  for (const Device* device : {&jane, &jacki}) {
    SCOPED_TRACE(device->person());
    EXPECT_EQ(device->ask({"comment", "show", comment})["text"], "She has a new number");
    const Json customer = device->ask({"customer", "show", "Mrs. Smith"});
    EXPECT_EQ(customer["owner"], "Karen");
    const Json conflicts = device->items({"conflicts"});
    ASSERT_EQ(conflicts.size(), 1U) << conflicts.dump();
    const Json& conflict = conflicts[0];
    EXPECT_EQ(conflict["field"], "phone");
    EXPECT_EQ(conflict["record"], customer["id"]);
    EXPECT_EQ(conflict["base"], "555-0100");
    EXPECT_EQ(conflict["state"], "open");
    EXPECT_EQ(conflict["winner"], customer["phone"]);
    ASSERT_EQ(conflict["losers"].size(), 1U);
    std::vector<std::string> values = {conflict["winner"], conflict["losers"][0]};
    std::ranges::sort(values);
    EXPECT_EQ(values, (std::vector<std::string>{"555-0133", "555-0177"})) << "none is lost";
    EXPECT_TRUE(device->items({"outbox"}).empty()) << "nobody on site is asked anything";
  }
  EXPECT_EQ(office.run({"verify"}).exit, 0);
}
