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

/// What a manager says of handing over holds on the technician's device with no signal, and the office sees
/// by which rule, in which version, it went.
TEST(Opportunity, TheRuleOnTheDeviceDecidesAndIsOnRecord) {
  Office office;
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
  office.ask({"service", "add", "--name", "Drainage", "--signs", "Puddles a day after rain", "--what",
              "A pipe", "--fact", "Twenty years", "--leave-behind", "A folded card"});
  office.start();
  const Device jane = office.enrol("Jane");
  const Device jacki = office.enrol("Jacki");
  EXPECT_EQ(errorCode(jane.ask({"policy", "set", "--name", "Mine"}, 1)), "not_allowed");
  const Json rule = jacki.ask({"policy", "set", "--name", "Drainage: always pass on", "--service", "Drainage",
                               "--mode", "pass", "--level", "some"});
  EXPECT_EQ(rule["mode"], "pass");
  jacki.ask({"policy", "set", "--name", "Over 5000: pass on", "--from", "5000", "--mode", "pass"});
  const Words asked = {"policy", "try", "--customer", "Mrs. Smith", "--service", "Drainage"};
  EXPECT_EQ(jane.ask(asked)["mode"], "permission") << "it has not heard of it yet";
  jacki.sync();
  jane.sync();
  EXPECT_EQ(jane.ask(asked)["rule"], "Drainage: always pass on");
  EXPECT_EQ(jane.ask({"policy", "try", "--customer", "Mrs. Smith", "--size", "6000"})["mode"], "pass");
  EXPECT_EQ(jane.ask({"policy", "try", "--customer", "Mrs. Smith", "--size", "600"})["rule"], nullptr);

  const std::string id =
      jane.ask({"refer", "--customer", "Mrs. Smith", "--noticed", "Water stands by the downspout",
                "--better-off", "A dry basement wall", "--service", "Drainage"})["id"];
  jane.sync();
  jacki.ask({"policy", "set", "--name", "Drainage: always pass on", "--service", "Drainage", "--mode",
             "agree", "--level", "all"});
  jacki.sync();
  const Json seen = jacki.ask({"opportunity", "show", id});
  EXPECT_EQ(seen["mode"], "pass") << "as it stood on Jane's device";
  EXPECT_EQ(seen["rule"], "Drainage: always pass on");
  EXPECT_EQ(seen["rule_version"], 1);
  jane.sync();
  EXPECT_EQ(jane.ask(asked)["version"], 2);
  EXPECT_EQ(jane.ask(asked)["mode"], "agree");

  // Asking how it stands reaches the office, once.
  jane.ask({"opportunity", "nudge", id});
  EXPECT_EQ(errorCode(jane.ask({"opportunity", "nudge", id}, 1)), "already_exists");
  jane.sync();
  jacki.sync();
  EXPECT_EQ(jacki.ask({"opportunity", "show", id})["nudged_on"], dayFromToday(0));
}

TEST(Opportunity, AConditionReadingComesToTheNextDevice) {
  Office office;
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
  office.start();
  const Device jane = office.enrol("Jane");
  const Device jacki = office.enrol("Jacki");
  const std::string id =
      jane.ask({"reading", "add", "--customer", "Mrs. Smith", "--what", "Hedge trimmer line", "--reading",
                "40 % left", "--on", dayFromToday(0)})["id"];
  jane.sync();
  jacki.sync();
  const Json seen = firstWhere(jacki.items({"reading", "list", "--customer", "Mrs. Smith"}), "id", id);
  EXPECT_EQ(seen["reading"], "40 % left");
  EXPECT_EQ(seen["is_due"], true);
  jacki.ask({"reading", "settle", id, "--as", "fine"});
  jacki.sync();
  jane.sync();
  EXPECT_EQ(jane.items({"reading", "list", "--customer", "Mrs. Smith"})[0]["settled_as"], "fine");
}
