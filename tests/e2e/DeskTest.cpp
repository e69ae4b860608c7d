// What happens in the office while the devices are out: sheets that disagree, people who leave, damage.
#include "tests/e2e/Rig.h"

#include <filesystem>
#include <fstream>

using namespace leadhand::e2e;

namespace {

namespace fs = std::filesystem;

const std::string header =
    "Name,Date,Lead Hand comment on daily log sheet,Management comment/follow-up,Date complete\n";

fs::perms modeOf(const fs::path& path) {
  return fs::status(path).permissions();
}

} // namespace

TEST(Desk, AnImportThatMeetsAChangeHereOpensAConflictThatTheDeskSees) {
  Office office;
  office.folder().write("one.csv", header + "Mrs. Smith,9/1/11,(Jane) Planters,(Jacki) Call her,\n");
  office.ask({"import", "--sheet", "crew", office.folder().file("one.csv")});
  office.start();
  const Device jacki = office.enrol("Jacki");
  const std::string comment = jacki.items({"comment", "list"})[0]["id"];
  jacki.ask({"follow-up", "add", comment, "--text", "She was called on Monday"});
  jacki.sync();

  office.folder().write("two.csv", header + "Mrs. Smith,9/1/11,(Jane) Planters,(Jacki) Write to her,\n");
  const Json report = office.ask({"import", "--sheet", "crew", office.folder().file("two.csv")});
  EXPECT_EQ(report["changed"], 1);
  EXPECT_EQ(report["items"][0]["conflict"], true);
  jacki.sync();
  const Json conflicts = jacki.items({"conflicts"});
  ASSERT_EQ(conflicts.size(), 1U) << conflicts.dump();
  EXPECT_EQ(conflicts[0]["customer"], "Mrs. Smith");
  EXPECT_EQ(conflicts[0]["losers"], Json::array({"Write to her"}));
  EXPECT_EQ(conflicts[0]["loser_details"][0]["by"], "the office") << "nobody was named with --as";
  EXPECT_EQ(conflicts[0]["base"], "Call her");
  EXPECT_EQ(conflicts[0]["winner"], "Call her") << "what the record holds";

  office.folder().write("three.csv", header + "Mrs. Smith,9/1/11,(Jane) Planters,(Jacki) Visit her,\n");
  office.ask({"import", "--sheet", "crew", office.folder().file("three.csv"), "--as", "Karen"});
  jacki.sync();
  bool named = false;
  for (const Json& conflict : jacki.items({"conflicts"}))
    for (const Json& loser : conflict["loser_details"])
      named = named || (loser["value"] == "Visit her" && loser["by"] == "Karen");
  EXPECT_TRUE(named) << jacki.items({"conflicts"}).dump(1);
  EXPECT_EQ(office.run({"verify"}).exit, 0);
}

TEST(Desk, WhoLeavesHandsOverTasksOpportunitiesAndProposals) {
  Office office;
  office.start();
  const Device jacki = office.enrol("Jacki");
  jacki.ask({"customer", "add", "--name", "Mrs. Smith"});
  const std::string comment =
      jacki.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "The steps are loose"})["id"];
  jacki.ask({"follow-up", "add", comment, "--text", "We see to it", "--task", "Look", "--owner", "John"});
  jacki.ask({"contact", "add", "--customer", "Mrs. Smith", "--channel", "call", "--topic", "Steps",
             "--action", "Call back", "--owner", "John"});
  const std::string chance = jacki.ask({"refer", "--customer", "Mrs. Smith", "--noticed", "Loose steps",
                                        "--better-off", "Nobody falls"})["id"];
  jacki.ask({"opportunity", "move", chance, "--to", "acknowledged", "--owner", "John"});
  jacki.sync();
  const Device john = office.enrol("John");
  const std::string offer =
      john.ask({"proposal", "add", "--customer", "Mrs. Smith", "--title", "New steps"})["id"];
  john.sync();
  ASSERT_EQ(firstWhere(john.items({"proposal", "list"}), "id", offer)["owner"], "John");

  EXPECT_EQ(office.ask({"person", "disable", "--name", "John", "--hand-over", "Karen"})["moved"], 4);
  jacki.sync();
  EXPECT_EQ(jacki.ask({"comment", "show", comment})["tasks"][0]["owner"], "Karen");
  EXPECT_EQ(jacki.ask({"opportunity", "show", chance})["owner"], "Karen");
  EXPECT_EQ(jacki.ask({"opportunity", "show", chance})["stage"], "acknowledged");
  EXPECT_EQ(firstWhere(jacki.items({"proposal", "list"}), "id", offer)["owner"], "Karen");
  const Device karen = office.enrol("Karen");
  EXPECT_EQ(karen.ask({"comment", "show", comment})["tasks"][0]["owner"], "Karen");
  EXPECT_NE(john.run({"sync"}).exit, 0) << "his device is revoked";
  EXPECT_EQ(office.run({"verify"}).exit, 0);
}

TEST(Desk, FilesOfACompanyAndOfADeviceAreTheirOwnersAlone) {
  Office office;
  office.start();
  const Device jane = office.enrol("Jane");
  office.kill();
  constexpr fs::perms others = fs::perms::group_all | fs::perms::others_all;
  for (const char* name : {"office.db", "office.check", "office.key"})
    EXPECT_EQ(modeOf(fs::path(office.folder().file("data")) / name) & others, fs::perms::none) << name;
  for (const fs::directory_entry& file : fs::directory_iterator(jane.home()))
    EXPECT_EQ(modeOf(file.path()) & others, fs::perms::none) << file.path();
}

TEST(Desk, DamageIsToldInSentences) {
  Office office;
  office.importSheets();
  const fs::path database = fs::path(office.folder().file("data")) / "office.db";
  {
    std::fstream file(database, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(static_cast<std::streamoff>(fs::file_size(database) - 2000));
    file.write("harm", 4);
  }
  const Outcome plain = office.run({"verify"});
  EXPECT_EQ(plain.exit, 1);
  EXPECT_NE(plain.out.find("The file is damaged"), std::string::npos) << plain.all();
  EXPECT_EQ(plain.out.find("HMAC"), std::string::npos) << plain.all();
  const Outcome json = office.run({"verify", "--json"});
  EXPECT_EQ(json.exit, 1);
  ASSERT_TRUE(json.json().is_object()) << json.all();
  EXPECT_EQ(json.json()["ok"], false);
  EXPECT_GE(json.json()["items"].size(), 1U);
  EXPECT_EQ(errorCode(json.json()), "verify_failed");
}
