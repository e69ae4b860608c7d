#include "tests/e2e/Rig.h"

using namespace leadhand::e2e;

TEST(Provan, IsKnownOnSiteWithNoSignal) {
  Office office;
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Provan", "--crew", "North", "--date", dayFromToday(1)});
  office.start();
  const Device john = office.enrol("John");
  const Device jane = office.enrol("Jane");

  const Json contact =
      john.ask({"contact",    "add",
                "--customer", "Mrs. Provan",
                "--channel",  "call",
                "--topic",    "Store all planters empty in the garage; renovate the front garden in spring",
                "--action",   "Arrange for the garage key",
                "--owner",    "Karen",
                "--action",   "Meet her on the renovation",
                "--owner",    "John",
                "--due",      dayFromToday(4),
                "--outcome",  "Met with her, pricing for a January talk"});
  ASSERT_EQ(contact["tasks"].size(), 2U);
  EXPECT_EQ(contact["tasks"][0]["owner"], "Karen");
  EXPECT_EQ(contact["tasks"][0]["due"], Json());
  EXPECT_EQ(contact["tasks"][1]["owner"], "John");
  EXPECT_EQ(contact["tasks"][1]["due"], dayFromToday(4));
  john.ask({"customer", "set", "Mrs. Provan", "away_until", "2012-01-10"});
  const std::string opportunity =
      john.ask({"refer", "--customer", "Mrs. Provan", "--noticed", "The front garden is tired",
                "--better-off", "A garden that looks full in August"})["id"];
  const Json priced =
      john.ask({"opportunity", "move", opportunity, "--to", "priced", "--say",
                "John is pricing it for January", "--owner", "John", "--next", dayFromToday(30)});
  EXPECT_EQ(priced["stage"], "priced");
  EXPECT_EQ(priced["owner"], "John");
  const std::string proposal = john.ask({"proposal", "add", "--customer", "Mrs. Provan", "--title",
                                         "Front garden renovation", "--amount", "480000"})["id"];
  EXPECT_EQ(john.ask({"task", "done", contact["tasks"][0]["id"], "--note", "Key is in the office"})["note"],
            "Key is in the office");
  EXPECT_EQ(john.ask({"opportunity", "show", opportunity})["in_office_at"], Json());
  john.sync();
  EXPECT_TRUE(john.ask({"opportunity", "show", opportunity})["in_office_at"].is_string());
  jane.sync();
  office.kill();

  const Json brief = jane.ask({"brief", "--customer", "Mrs. Provan"});
  EXPECT_EQ(brief["away_until"], "2012-01-10");
  const Json heard = firstWhere(brief["contacts"], "id", contact["id"]);
  ASSERT_TRUE(heard.is_object()) << brief.dump();
  EXPECT_NE(heard["topic"].get<std::string>().find("planters empty in the garage"), std::string::npos);
  EXPECT_EQ(heard["outcomes"].size(), 1U);
  const Json known = firstWhere(brief["opportunities"], "id", opportunity);
  EXPECT_EQ(known["say"], "John is pricing it for January");
  const Json offer = firstWhere(brief["proposals"], "id", proposal);
  EXPECT_EQ(offer["title"], "Front garden renovation");
  EXPECT_EQ(offer["amount"], Json()) << "amounts are the office's";
  const Json answered =
      jane.ask({"proposal", "outcome", proposal, "--is", "thinking", "--note", "Wants to ask her sister"});
  EXPECT_EQ(answered["is"], "thinking");

  office.start();
  jane.sync();
  john.sync();
  const Json offers = john.items({"proposal", "list"});
  EXPECT_EQ(firstWhere(offers, "id", proposal)["last_outcome"], "thinking") << offers.dump();
  EXPECT_EQ(firstWhere(offers, "id", proposal)["amount"], 480000);
  const Json timeline = jane.ask({"customer", "show", "Mrs. Provan"})["timeline"];
  EXPECT_GE(countWhere(timeline, "kind", "contact"), 1U);
}

TEST(Provan, OfAQuietOfferTheCrewKnowsOnlyWhomToAsk) {
  Office office;
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Provan", "--crew", "North", "--date", dayFromToday(1)});
  office.start();
  const Device john = office.enrol("John");
  const Device jane = office.enrol("Jane");
  const Words ask{"brief", "--customer", "Mrs. Provan"};
  EXPECT_EQ(jane.ask(ask)["ask_office"], false);
  const std::string quiet = john.ask({"proposal", "add", "--customer", "Mrs. Provan", "--title",
                                      "Taking the maple down", "--mention", "no"})["id"];
  john.sync();
  jane.sync();
  office.kill();
  const Json brief = jane.ask(ask);
  EXPECT_EQ(brief["ask_office"], true) << "there is more than the crew may read";
  EXPECT_TRUE(brief["proposals"].empty());
  EXPECT_EQ(brief.dump().find("maple"), std::string::npos);
  EXPECT_NE(jane.run(ask).out.find("talk to the office"), std::string::npos);
  EXPECT_EQ(errorCode(jane.ask({"proposal", "outcome", quiet, "--is", "no"}, 1)), "unknown_record");
}
