// A phone without any net: its work goes to the office on a stick.
#include "tests/e2e/Rig.h"

using namespace leadhand::e2e;

TEST(HandedIn, WorkGoesToTheOfficeOnAStickAndIsKnownWhenThePhoneComes) {
  Office office;
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
  office.start();
  const Device jane = office.enrol("Jane");
  const Device jacki = office.enrol("Jacki");
  const Words ofSmith{"comment", "list", "--customer", "Mrs. Smith"};
  const std::size_t before = jacki.items(ofSmith).size();
  const std::string first =
      jane.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "No German ivy"})["id"];
  jane.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "And the gate sticks"});
  const std::string stick = office.folder().file("jane.work");
  const Json packed = jane.ask({"outbox", "export", "--to", stick});
  EXPECT_EQ(packed["actions"], 2);
  EXPECT_EQ(jane.ask({"status"})["waiting"], 2) << "all of it stays on the phone";

  // Beside the server, and again while nobody serves.
  const Json taken = office.ask({"work", "take", stick});
  EXPECT_EQ(taken["person"], "Jane");
  EXPECT_EQ(taken["taken"], 2);
  jacki.sync();
  EXPECT_EQ(jacki.ask({"comment", "show", first})["text"], "No German ivy");
  EXPECT_EQ(jacki.ask({"comment", "show", first})["author"], "Jane");
  office.kill();
  EXPECT_EQ(office.ask({"work", "take", stick})["known"], 2);
  office.restartKilled();

  jane.sync();
  EXPECT_EQ(jane.ask({"status"})["waiting"], 0);
  EXPECT_EQ(jane.ask({"comment", "show", first})["receipt"], "accepted");
  jacki.sync();
  EXPECT_EQ(jacki.items(ofSmith).size(), before + 2) << "each of them once";
  const Json none = jane.ask({"outbox", "export", "--to", office.folder().file("none.work")});
  EXPECT_EQ(none["file"], nullptr);
  EXPECT_NE(office.run({"work", "take", office.folder().file("none.work")}).exit, 0);
}
