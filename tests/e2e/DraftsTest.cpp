#include "core/store/DeviceStore.h"
#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/SystemClock.h"
#include "platform/desktop/SystemRandom.h"
#include "tests/e2e/Rig.h"

using namespace leadhand::e2e;

namespace {

/// Jane's device still takes her for a manager, as one does that has not heard yet of her new role; the
/// office knows better and takes neither of her two actions.
struct Refused {
  Refused() {
    office.importSheets();
    office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
    office.start();
    jacki = office.enrol("Jacki");
    jane = office.enrol("Jane");
    comment = jane.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "No ivy"})["id"];
    jane.sync();
    believe("manager");
    answer = jane.ask({"follow-up", "add", comment, "--text", words, "--task", "Order thyme"})["id"];
    jane.ask({"customer", "set", "Mrs. Smith", "name", "Mrs. Smyth"});
    jane.sync();
  }
  /// The role that the device goes by.
  void believe(const std::string& role) const {
    leadhand::platform::FileKeyStore keys(jane.home() + "/keys");
    leadhand::platform::SystemClock clock;
    leadhand::platform::SystemRandom random;
    auto store = leadhand::DeviceStore::open({.folder = jane.home()}, keys, clock, random);
    ASSERT_TRUE(store);
    EXPECT_TRUE((*store)->setMeta("role", role));
  }
  [[nodiscard]] Json repliesSeenByJacki() const {
    jacki.sync();
    return jacki.ask({"comment", "show", comment})["follow_ups"];
  }

  const std::string words = "Thyme instead, in May, as she said: \"no ivy, ever\"";
  Office office;
  Device jacki{"", ""};
  Device jane{"", ""};
  std::string comment;
  std::string answer;
};

} // namespace

TEST(Drafts, WhatTheOfficeRefusesStaysWordForWordWithItsReason) {
  const Refused refused;
  EXPECT_TRUE(refused.repliesSeenByJacki().empty());
  EXPECT_EQ(refused.jane.ask({"status"})["needs_attention"], 2);
  EXPECT_EQ(refused.jane.ask({"status"})["waiting"], 0);

  const Json drafts = refused.jane.items({"drafts"});
  const Json reply = firstWhere(drafts, "id", refused.answer);
  ASSERT_TRUE(reply.is_object()) << drafts.dump();
  EXPECT_EQ(reply["text"], refused.words);
  EXPECT_EQ(reply["code"], "not_allowed");
  EXPECT_FALSE(reply["why"].get<std::string>().empty());
  EXPECT_EQ(reply["is_new"], true);
  const Json name = firstWhere(drafts, "kind", "customer");
  EXPECT_EQ(name["written"]["name"], "Mrs. Smyth");
  EXPECT_EQ(name["is_new"], false);
  EXPECT_EQ(refused.jane.ask({"customer", "show", "Mrs. Smith"})["name"], "Mrs. Smith")
      << "the office's value is back at once";
  const Json shown = refused.jane.ask({"customer", "show", "Mrs. Smith"});
  EXPECT_EQ(shown["receipt"], "needs_attention");
  EXPECT_EQ(shown["attention"]["code"], "not_allowed");

  EXPECT_EQ(refused.jane.run({"outbox", "text", refused.answer}).out, refused.words + "\n");
  const Json whole = refused.jane.ask({"outbox", "text", refused.answer});
  EXPECT_EQ(whole["text"], refused.words);
  EXPECT_EQ(countWhere(whole["along_with"], "kind", "task"), 1U) << "one action, all of it";
  for (const Json& item : refused.jane.items({"outbox"}))
    EXPECT_EQ(item["receipt"], "needs_attention");
}

TEST(Drafts, SentAgainItArrivesOnceTheOfficeTakesIt) {
  const Refused refused;
  refused.jane.ask({"outbox", "retry", refused.answer});
  refused.jane.sync();
  EXPECT_EQ(firstWhere(refused.jane.items({"drafts"}), "id", refused.answer)["code"], "not_allowed")
      << "nothing has changed at the office, and nothing is lost by asking";
  EXPECT_EQ(errorCode(refused.jane.ask({"outbox", "retry", "0190a6c2-0000-7000-8000-000000000000"}, 1)),
            "unknown_record");
  EXPECT_TRUE(refused.repliesSeenByJacki().empty());
}

TEST(Drafts, GivenUpItIsSaidOnceMoreAndGoes) {
  const Refused refused;
  const Json gone = refused.jane.ask({"outbox", "discard", refused.answer});
  EXPECT_EQ(gone["text"], refused.words);
  EXPECT_EQ(gone["receipt"], "discarded");
  EXPECT_EQ(refused.jane.items({"drafts"}).size(), 1U) << "the other one stays";
  EXPECT_TRUE(refused.jane.ask({"comment", "show", refused.comment})["follow_ups"].empty());
  refused.jane.sync();
  EXPECT_EQ(refused.jane.ask({"check"})["ok"], true);
  EXPECT_EQ(refused.office.run({"verify"}).exit, 0);
}
