// A note of a sheet is written once; when the sheet and a person here say two things, a person decides it
// either way.
#include "tests/e2e/Rig.h"

using namespace leadhand::e2e;

namespace {

const std::string header =
    "Name,Date,Lead Hand comment on daily log sheet,Management comment/follow-up,Date complete\n";

/// Karen's note of the sheet, a reply that Jacki added to it in the app, and the sheet once more with another
/// note.
class ImportConflict : public testing::Test {
 protected:
  ImportConflict() {
    office.start();
    jacki = office.enrol("Jacki");
  }
  Json import(const std::string& note) {
    folder.write("crew.csv", header + "Mrs. Smith,Sept. 1/11,(Jane) No ivy," + note + ",\n");
    return office.ask({"import", "--sheet", "crew", folder.file("crew.csv")});
  }
  /// The one conflict that is open, as Jacki has it.
  Json conflict() {
    jacki.sync();
    const Json open = jacki.items({"conflict", "list"});
    EXPECT_EQ(open.size(), 1U) << open.dump();
    return open.empty() ? Json() : open[0];
  }
  Json comment() {
    jacki.sync();
    const Json all = jacki.items({"comment", "list", "--customer", "Mrs. Smith"});
    return jacki.ask({"comment", "show", all.at(0)["id"]});
  }
  void disagree() {
    import("(Karen) Grower told");
    jacki.ask({"follow-up", "add", comment()["id"], "--text", "Thank you"});
    jacki.sync();
    EXPECT_EQ(import("(Karen) Grower told twice")["items"][0]["conflict"], true);
  }
  [[nodiscard]] std::string exported() const { return office.run({"export", "--sheet", "crew"}).out; }

  Office office;
  Device jacki{"", ""};
  TemporaryFolder folder;
};

TEST_F(ImportConflict, theSheetsNoteMayBeTaken) {
  disagree();
  const Json open = conflict();
  EXPECT_EQ(open["field"], "text");
  EXPECT_EQ(open["winner"], "Grower told");
  EXPECT_EQ(open["losers"], Json::array({"Grower told twice"}));
  EXPECT_EQ(jacki.ask({"conflict", "resolve", open["id"], "--keep", "loser"})["state"], "closed");
  const Json after = comment();
  ASSERT_EQ(after["follow_ups"].size(), 2U) << after.dump();
  const Json& taken = after["follow_ups"][1];
  EXPECT_EQ(taken["text"], "Grower told twice");
  EXPECT_EQ(taken["author"], "Karen") << "who decided does not put words into their own mouth";
  EXPECT_EQ(after["follow_ups"][0]["text"], "Thank you");
  EXPECT_TRUE(jacki.items({"conflict", "list"}).empty());
  EXPECT_TRUE(jacki.items({"outbox"}).empty()) << jacki.items({"outbox"}).dump();
  EXPECT_EQ(office.run({"verify"}).exit, 0);
  EXPECT_EQ(import("(Karen) Grower told twice")["same"], 1);
  EXPECT_NE(exported().find("(Karen) Grower told twice"), std::string::npos) << exported();
}

TEST_F(ImportConflict, anotherWordingMayBeWritten) {
  disagree();
  jacki.ask({"conflict", "resolve", conflict()["id"], "--keep", "text", "--text", "The grower knows"});
  const Json after = comment();
  ASSERT_EQ(after["follow_ups"].size(), 2U) << after.dump();
  EXPECT_EQ(after["follow_ups"][1]["text"], "The grower knows");
  EXPECT_EQ(after["follow_ups"][1]["author"], "Jacki");
  EXPECT_TRUE(jacki.items({"outbox"}).empty());
  EXPECT_EQ(office.run({"verify"}).exit, 0);
}

TEST_F(ImportConflict, aThirdSheetJoinsTheOpenConflict) {
  disagree();
  import("(Karen) Grower told three times");
  const Json open = conflict();
  EXPECT_EQ(open["base"], "Grower told");
  EXPECT_EQ(open["losers"], Json::array({"Grower told twice", "Grower told three times"}));
  EXPECT_EQ(errorCode(jacki.ask({"conflict", "resolve", open["id"], "--keep", "loser"}, 2)), "bad_usage");
  jacki.ask({"conflict", "resolve", open["id"], "--keep", "loser", "--index", "2"});
  EXPECT_EQ(comment()["follow_ups"][1]["text"], "Grower told three times");
  EXPECT_TRUE(jacki.items({"outbox"}).empty());
}

} // namespace
