#include "tests/e2e/Rig.h"

using namespace leadhand::e2e;

TEST(Rights, AnotherCrewNeverSeesWhatDoesNotConcernIt) {
  Office office;
  office.importSheets();
  office.ask({"person", "add", "--name", "Sam", "--role", "lead-hand", "--crew", "South"});
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
  office.ask({"visit", "add", "--customer", "Dr. Leclerc", "--crew", "South", "--date", dayFromToday(0)});
  office.start();
  const Device john = office.enrol("John");
  const std::string open = john.ask(
      {"proposal", "add", "--customer", "Mrs. Smith", "--title", "New steps", "--amount", "123456"})["id"];
  const std::string hushed = john.ask({"proposal", "add", "--customer", "Mrs. Smith", "--title",
                                       "Surprise arbour", "--mention", "no", "--amount", "99999"})["id"];
  john.sync();
  const Device jane = office.enrol("Jane");
  const Device sam = office.enrol("Sam");

  const Json offers = jane.items({"proposal", "list"});
  EXPECT_EQ(countWhere(offers, "id", open), 1U);
  EXPECT_EQ(firstWhere(offers, "id", open)["amount"], Json()) << "terms are the office's";
  EXPECT_EQ(countWhere(offers, "id", hushed), 0U) << "the crew may not mention it";
  EXPECT_EQ(john.items({"proposal", "list"}).size(), 2U);

  EXPECT_TRUE(sam.items({"proposal", "list"}).empty());
  const Json refused = sam.ask({"customer", "show", "Mrs. Smith"}, 1);
  EXPECT_EQ(errorCode(refused), "unknown_customer");
  EXPECT_EQ(refused["error"]["message"].get<std::string>().find("Mrs. Provan"), std::string::npos)
      << "not even as advice";
  EXPECT_EQ(sam.items({"visit", "list"}).size(), 1U);
  EXPECT_EQ(sam.ask({"customer", "show", "Dr. Leclerc"})["name"], "Dr. Leclerc");
  EXPECT_TRUE(sam.items({"search", "planters"}).empty());
  EXPECT_TRUE(sam.items({"comment", "list"}).empty() ||
              countWhere(sam.items({"comment", "list"}), "customer", "Mrs. Smith") == 0);
  EXPECT_EQ(errorCode(sam.ask({"proposal", "outcome", open, "--is", "yes"}, 1)), "unknown_record");
}

TEST(Rights, ACrewCanNotDecideForTheOffice) {
  Office office;
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
  office.start();
  const Device jane = office.enrol("Jane");
  const std::string id = jane.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "Hello"})["id"];
  EXPECT_EQ(errorCode(jane.ask({"comment", "dispose", id, "--as", "read"}, 1)), "not_allowed");
  EXPECT_EQ(errorCode(jane.ask({"follow-up", "add", id, "--text", "Done"}, 1)), "not_allowed");
  EXPECT_EQ(errorCode(jane.ask({"customer", "set", "Mrs. Smith", "name", "Smith"}, 1)), "not_allowed");
  EXPECT_EQ(errorCode(jane.ask({"proposal", "add", "--customer", "Mrs. Smith", "--title", "A new walk"}, 1)),
            "not_allowed");
}

TEST(Rights, ARevokedDeviceGetsNothingMore) {
  Office office;
  office.importSheets();
  office.start();
  const Device karen = office.enrol("Karen");
  const Json devices = office.ask({"device", "list"})["items"];
  const Json device = devices.empty() ? Json() : devices[0];
  ASSERT_TRUE(device.is_object());
  karen.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "Written before I knew"});
  (void)office.ask(
      {"device", "revoke", device["id"].is_string() ? device["id"].get<std::string>() : device["id"].dump()});
  EXPECT_EQ(errorCode(karen.ask({"sync"}, 1)), "device_revoked");
  EXPECT_FALSE(karen.items({"outbox"}).empty()) << "the work is kept";
}
