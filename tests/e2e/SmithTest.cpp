#include "tests/e2e/SmithStory.h"

using namespace leadhand::e2e;

TEST(Smith, IsSaidAnsweredDoneAndKnownNextSeason) {
  Office office;
  office.start();
  SmithStory story(office);
  for (const auto& step : story.steps()) {
    step();
    if (HasFatalFailure())
      return;
  }
  story.checkNothingLost();
}

TEST(Smith, EveryWriteWorksWithNoServerInReach) {
  Office office;
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
  office.start();
  const Device jane = office.enrol("Jane");
  office.kill();
  const std::string comment =
      jane.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "Thank you!"})["id"];
  jane.ask({"refer", "--customer", "Mrs. Smith", "--noticed", "Water stands on the lawn", "--better-off",
            "A dry lawn"});
  jane.ask({"customer", "set", "Mrs. Smith", "access_note", "Side gate"});
  const Json visits = jane.items({"visit", "list"});
  ASSERT_EQ(visits.size(), 1U);
  const Json arrived = jane.ask({"visit", "status", visits[0]["id"], "--to", "arrived"});
  EXPECT_EQ(arrived["status"], "arrived");
  EXPECT_EQ(jane.items({"today"}).size(), 1U);
  EXPECT_EQ(countWhere(jane.items({"search", "thank"}), "id", comment), 1U);
  const std::size_t waiting = jane.items({"outbox"}).size();
  EXPECT_GE(waiting, 4U);
  EXPECT_EQ(errorCode(jane.ask({"sync"}, 3)), "no_contact");
  EXPECT_EQ(jane.items({"outbox"}).size(), waiting) << "work is kept";
  office.start();
  jane.sync();
  EXPECT_TRUE(jane.items({"outbox"}).empty());
  const Device jacki = office.enrol("Jacki");
  EXPECT_EQ(jacki.ask({"comment", "show", comment})["text"], "Thank you!");
  EXPECT_EQ(jacki.ask({"customer", "show", "Mrs. Smith"})["access_note"], "Side gate");
  EXPECT_EQ(firstWhere(jacki.items({"visit", "list"}), "id", visits[0]["id"])["status"], "arrived");
}
