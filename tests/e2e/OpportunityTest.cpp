#include "tests/e2e/Rig.h"

using namespace leadhand::e2e;

TEST(Opportunity, TheReferrerSeesEachStepAndWhatToSay) {
  Office office;
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
  office.start();
  const Device jane = office.enrol("Jane");
  const Device john = office.enrol("John");

  const Json referred =
      jane.ask({"refer", "--customer", "Mrs. Smith", "--noticed", "Water stands by the downspout",
                "--better-off", "A dry basement wall", "--may-call", "yes"});
  const std::string id = referred["id"];
  EXPECT_EQ(referred["stage"], "referred");
  EXPECT_EQ(referred["author"], "Jane");
  EXPECT_EQ(referred["receipt"], "on_phone");
  EXPECT_EQ(errorCode(jane.ask({"opportunity", "move", id, "--to", "acknowledged", "--owner", "John"}, 1)),
            "not_allowed");
  jane.sync();
  john.sync();

  EXPECT_EQ(errorCode(john.ask({"opportunity", "move", id, "--to", "acknowledged"}, 1)), "owner_missing");
  const auto move = [&](const Words& more) {
    Words words = {"opportunity", "move", id};
    words.insert(words.end(), more.begin(), more.end());
    john.ask(words);
    john.sync();
    jane.sync();
    const Json mine = firstWhere(jane.items({"opportunity", "list", "--mine"}), "id", id);
    EXPECT_TRUE(mine.is_object());
    return mine;
  };
  Json mine = move({"--to", "acknowledged", "--owner", "John", "--next", dayFromToday(1), "--say",
                    "John will call you this week"});
  EXPECT_EQ(mine["stage"], "acknowledged");
  EXPECT_EQ(mine["say"], "John will call you this week");
  EXPECT_EQ(mine["owner"], "John");
  EXPECT_EQ(mine["next"], dayFromToday(1));
  mine = move({"--to", "visit_booked", "--next", dayFromToday(3)});
  EXPECT_EQ(mine["stage"], "visit_booked");
  for (const char* stage : {"solution_in_work", "priced", "proposal_sent", "customer_deciding"})
    EXPECT_EQ(move({"--to", stage, "--next", dayFromToday(7)})["stage"], stage);
  mine = move({"--to", "accepted", "--say", "We start in May", "--next", dayFromToday(9)});
  EXPECT_EQ(mine["stage"], "accepted");
  EXPECT_EQ(mine["say"], "We start in May");
  EXPECT_NE(mine["credit"].dump().find("Jane"), std::string::npos) << mine["credit"].dump();
  EXPECT_EQ(errorCode(john.ask({"opportunity", "move", id, "--to", "declined"}, 1)), "stage_not_reachable");
  EXPECT_EQ(mine["events"].size(), 7U);
}
