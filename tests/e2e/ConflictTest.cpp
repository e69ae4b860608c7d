#include "tests/e2e/Rig.h"

#include <algorithm>

using namespace leadhand::e2e;

namespace {

/// Jane wrote 555-0133 and Jacki 555-0177 over 555-0100, neither having seen the other.
struct TwoNumbers {
  TwoNumbers() {
    office.importSheets();
    office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
    office.start();
    jacki = office.enrol("Jacki");
    jacki.ask({"customer", "set", "Mrs. Smith", "phone", "555-0100"});
    jacki.sync();
    jane = office.enrol("Jane");
    set(jane, "555-0133");
    set(jacki, "555-0177");
    jacki.sync();
    jane.sync();
    jacki.sync();
    id = jacki.items({"conflict", "list"}).at(0)["id"];
  }
  void set(const Device& device, const std::string& number) const {
    device.ask({"customer", "set", "Mrs. Smith", "phone", number});
  }
  [[nodiscard]] std::string phone(const Device& device) const {
    device.sync();
    return device.ask({"customer", "show", "Mrs. Smith"})["phone"];
  }

  Office office;
  Device jacki{"", ""};
  Device jane{"", ""};
  std::string id;
};

} // namespace

TEST(Conflict, ShowsBothValuesWhoWhenAndWhatStoodBefore) {
  const TwoNumbers two;
  for (const Device* device : {&two.jane, &two.jacki}) {
    const Json shown = device->ask({"conflict", "show", two.id});
    EXPECT_EQ(shown["base"], "555-0100");
    EXPECT_EQ(shown["winner"], "555-0177") << "the later one";
    EXPECT_EQ(shown["winner_by"], "Jacki");
    EXPECT_TRUE(shown["winner_at"].is_string());
    ASSERT_EQ(shown["loser_details"].size(), 1U);
    EXPECT_EQ(shown["loser_details"][0]["value"], "555-0133");
    EXPECT_EQ(shown["loser_details"][0]["by"], "Jane");
    EXPECT_TRUE(shown["loser_details"][0]["at"].is_string());
    EXPECT_EQ(shown["state"], "open");
    EXPECT_EQ(shown["receipt"], "in_office");
  }
  const Outcome text = two.jacki.run({"conflict", "show", two.id});
  for (const char* word : {"555-0100", "555-0133", "555-0177", "Jane", "Jacki"})
    EXPECT_NE(text.out.find(word), std::string::npos) << word << text.out;
}

TEST(Conflict, TheOfficeLetsTheOtherValueStandAndEverybodySeesIt) {
  const TwoNumbers two;
  EXPECT_EQ(errorCode(two.jane.ask({"conflict", "resolve", two.id, "--keep", "loser"}, 1)), "not_allowed");
  const Json closed = two.jacki.ask({"conflict", "resolve", two.id, "--keep", "loser"});
  EXPECT_EQ(closed["state"], "closed");
  EXPECT_EQ(closed["closed_by"], "Jacki");
  EXPECT_EQ(closed["receipt"], "on_phone");
  two.jacki.sync();
  EXPECT_EQ(two.phone(two.jane), "555-0133");
  EXPECT_EQ(two.phone(two.jacki), "555-0133");
  for (const Device* device : {&two.jane, &two.jacki}) {
    EXPECT_TRUE(device->items({"conflict", "list"}).empty());
    const Json all = device->items({"conflict", "list", "--all"});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0]["state"], "closed");
    EXPECT_EQ(all[0]["closed_by"], "Jacki");
  }
  EXPECT_EQ(errorCode(two.jacki.ask({"conflict", "resolve", two.id, "--keep", "winner"}, 1)),
            "unknown_record")
      << "once is enough";
  EXPECT_EQ(two.office.run({"verify"}).exit, 0);
}

TEST(Conflict, ANewerValueThanTheResolverSawConflictsAgain) {
  const TwoNumbers two;
  two.set(two.jane, "555-0199");
  two.jane.sync();
  two.jacki.ask({"conflict", "resolve", two.id, "--keep", "text", "--text", "555-0155"});
  two.jacki.sync();
  two.jane.sync();
  const Json open = two.jane.items({"conflict", "list"});
  ASSERT_EQ(open.size(), 1U) << "the decision did not know Jane's newest number";
  std::vector<std::string> values = open[0]["losers"];
  values.push_back(open[0]["winner"]);
  for (const char* value : {"555-0133", "555-0155", "555-0199"})
    EXPECT_NE(std::ranges::find(values, value), values.end()) << value << open.dump();
  two.jacki.sync();
  const Json losers = two.jacki.ask({"conflict", "show", open[0]["id"]})["losers"];
  ASSERT_GE(losers.size(), 2U);
  const std::string id = open[0]["id"];
  EXPECT_EQ(errorCode(two.jacki.ask({"conflict", "resolve", id, "--keep", "loser"}, 2)), "bad_usage")
      << "which one?";
  EXPECT_EQ(errorCode(two.jacki.ask({"conflict", "resolve", id, "--keep", "loser", "--index", "9"}, 2)),
            "bad_usage");
  two.jacki.ask({"conflict", "resolve", id, "--keep", "loser", "--index", "1"});
  two.jacki.sync();
  EXPECT_EQ(two.phone(two.jane), losers[0].get<std::string>());
  EXPECT_TRUE(two.jane.items({"conflicts"}).empty());
}

TEST(Conflict, TheAuthorRestoresTheirOwnFieldByAnOrdinaryEdit) {
  const TwoNumbers two;
  two.set(two.jane, "555-0133");
  two.jane.sync();
  EXPECT_EQ(two.phone(two.jacki), "555-0133");
  EXPECT_EQ(two.jacki.items({"conflicts"}).size(), 1U) << "only the office closes";
  two.jacki.ask({"conflict", "resolve", two.id, "--keep", "winner"});
  two.jacki.sync();
  EXPECT_TRUE(two.jacki.items({"conflicts"}).empty());
  EXPECT_EQ(two.phone(two.jane), "555-0133");
}

TEST(Conflict, WhatIsTypedWrongIsSaid) {
  const TwoNumbers two;
  EXPECT_EQ(errorCode(two.jacki.ask({"conflict", "resolve", two.id, "--keep", "both"}, 2)), "bad_usage");
  EXPECT_EQ(errorCode(two.jacki.ask({"conflict", "resolve", two.id, "--keep", "text"}, 2)), "bad_usage");
  EXPECT_EQ(errorCode(two.jacki.ask({"conflict", "show", "not-an-id"}, 1)), "unknown_record");
  EXPECT_EQ(two.jacki.items({"conflicts"}).size(), 1U);
}

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
