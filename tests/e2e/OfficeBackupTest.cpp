// The office's folder is backed up while it serves, lost, restored, or set back by somebody's copy.
#include "tests/e2e/Photograph.h"
#include "tests/e2e/Rig.h"

#include <csignal>
#include <filesystem>

using namespace leadhand::e2e;
namespace fs = std::filesystem;

namespace {

/// As somebody would: a killed server's socket is no file to copy.
void copyFolder(const fs::path& from, const fs::path& to) {
  fs::create_directories(to);
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    if (entry.is_directory())
      copyFolder(entry.path(), to / entry.path().filename());
    else if (entry.is_regular_file())
      fs::copy_file(entry.path(), to / entry.path().filename());
  }
}

class OfficeBackup : public testing::Test {
 protected:
  OfficeBackup() {
    // Copied as soon as it was made: what the office makes for itself later travels inside the backups.
    fs::copy_file(data() + "/office.key", keyCopy());
    office.importSheets();
    office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
    office.start();
  }
  [[nodiscard]] std::string path(const std::string& name) const { return office.folder().file(name); }
  [[nodiscard]] std::string data() const { return path("data"); }
  [[nodiscard]] std::string keyCopy() const { return path("copy-of.key"); }
  [[nodiscard]] std::string file() const { return path("company.backup"); }

  static std::string said(const Device& device, const std::string& text, const Words& more = {}) {
    Words words = {"comment", "add", "--customer", "Mrs. Smith", "--text", text};
    words.insert(words.end(), more.begin(), more.end());
    return device.ask(words)["id"];
  }
  Json backUp(const Words& more = {}) const {
    Words words = {"backup", "--to", file()};
    words.insert(words.end(), more.begin(), more.end());
    return office.ask(words);
  }
  [[nodiscard]] Outcome restore(const std::string& folder, const std::string& from,
                                const std::string& key) const {
    return runProgram("leadhand-office",
                      {"restore", "--data", folder, "--from", from, "--key-file", key, "--json"});
  }
  /// The machine is gone; the backup and the copy of the key are not.
  void loseAndRestore() {
    office.kill();
    fs::rename(data(), path("lost"));
    const Outcome restored = restore(data(), file(), keyCopy());
    ASSERT_EQ(restored.exit, 0) << restored.all();
    office.start();
  }
  void expectHeld(const Device& device, const std::vector<std::string>& comments) const {
    for (const std::string& id : comments)
      EXPECT_EQ(device.run({"comment", "show", id}).exit, 0) << device.person() << " lacks " << id;
    EXPECT_TRUE(device.items({"outbox"}).empty());
  }
  [[nodiscard]] std::string codeOf(const std::string& from, const std::string& key) const {
    const std::string folder = path("never");
    const Outcome refused = restore(folder, from, key);
    EXPECT_EQ(refused.exit, 1) << refused.all();
    EXPECT_FALSE(fs::exists(folder)) << "nothing is written";
    EXPECT_FALSE(refused.err.empty());
    return errorCode(refused.json());
  }
  Office office;
};

} // namespace

TEST_F(OfficeBackup, isMadeWhileServingAndBringsEverythingBack) {
  office.folder().write("planter.png", smallPng());
  const Device jane = office.enrol("Jane");
  const Device karen = office.enrol("Karen");
  const std::string before = said(jane, "Before the backup", {"--photo", path("planter.png")});
  jane.sync();
  const Json made = backUp({"--off-machine"});
  EXPECT_EQ(made["photos"], 1);
  EXPECT_GT(made["counts"]["comment"].get<int>(), 5);
  EXPECT_EQ(made["company"], "Maple & Stone");
  EXPECT_EQ(readFile(file()).find("Smith"), std::string::npos);
  EXPECT_FALSE(fs::exists(data() + "/.backup"));
  EXPECT_EQ(office.ask({"verify"})["backup_overdue"], false);

  const std::string after = said(jane, "After the backup");
  jane.sync();
  const std::string unsent = said(jane, "Not sent yet");
  loseAndRestore();
  EXPECT_EQ(office.ask({"verify"})["ok"], true);
  jane.sync();
  karen.sync();
  jane.sync();
  expectHeld(jane, {before, after, unsent});
  expectHeld(karen, {before, after, unsent});
  EXPECT_EQ(office.ask({"verify"})["ok"], true);
  const Json photos = karen.ask({"comment", "show", before})["photos"];
  ASSERT_EQ(photos.size(), 1U);
}

TEST_F(OfficeBackup, holdsThumbnailsToo) {
  office.folder().write("planter.jpg", photograph(1));
  const Device jane = office.enrol("Jane");
  const std::string made = said(jane, "See the planter", {"--photo", path("planter.jpg")});
  jane.sync();
  EXPECT_EQ(backUp()["photos"], 2) << "the picture and its thumbnail";
  loseAndRestore();
  EXPECT_EQ(office.ask({"verify"})["ok"], true);
  const Device karen = office.enrol("Karen");
  karen.sync();
  EXPECT_EQ(karen.ask({"comment", "show", made})["photos"][0]["thumb_here"], true);
}

TEST_F(OfficeBackup, isRefusedWithItsOwnCodeAndNothingIsWritten) {
  const Device jane = office.enrol("Jane");
  said(jane, std::string(60'000, 'x'));
  said(jane, std::string(60'000, 'y'));
  jane.sync();
  (void)backUp();
  const std::string whole = readFile(file());
  const auto bent = [&](const std::string& bytes) {
    office.folder().write("bent.backup", bytes);
    return path("bent.backup");
  };
  EXPECT_EQ(codeOf(bent(whole.substr(0, whole.size() / 2)), keyCopy()), "backup_cut");
  EXPECT_EQ(codeOf(bent(whole.substr(0, whole.size() - 1)), keyCopy()), "backup_cut");
  std::string flipped = whole;
  flipped[whole.size() / 2] = static_cast<char>(flipped[whole.size() / 2] ^ 1);
  EXPECT_EQ(codeOf(bent(flipped), keyCopy()), "backup_damaged");
  EXPECT_EQ(codeOf(bent("a letter to Mrs. Smith"), keyCopy()), "backup_not_ours");
  EXPECT_EQ(codeOf(bent("LHBACKUP9\n" + whole.substr(10)), keyCopy()), "backup_newer");
  EXPECT_EQ(codeOf(path("nowhere.backup"), keyCopy()), "file_unreadable");
  EXPECT_EQ(codeOf(file(), path("nowhere.key")), "key_unreadable");
  Office other;
  EXPECT_EQ(codeOf(file(), other.folder().file("data/office.key")), "backup_other_company");
  // A key file that does not say whose it is.
  std::string nameless = readFile(other.folder().file("data/office.key"));
  const std::size_t at = nameless.find("company ");
  nameless.erase(at, nameless.find('\n', at) + 1 - at);
  office.folder().write("nameless.key", nameless);
  fs::permissions(path("nameless.key"), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(codeOf(file(), path("nameless.key")), "store_wrong_key");
  fs::permissions(path("nameless.key"), fs::perms::group_read, fs::perm_options::add);
  EXPECT_EQ(codeOf(file(), path("nameless.key")), "key_open_to_others");

  const Outcome used = restore(data(), file(), keyCopy());
  EXPECT_EQ(used.exit, 1);
  EXPECT_EQ(errorCode(used.json()), "folder_not_empty");
}

TEST_F(OfficeBackup, killedHalfWayLeavesNoHalfFile) {
  int whole = 0;
  for (int round = 0; round < 6; ++round) {
    fs::remove(file());
    Program making("leadhand-office", {"backup", "--data", data(), "--to", file()});
    for (int i = 0; i < round; ++i)
      (void)office.run({"device", "list"}); // each round a little later, counted in work
    making.signal(SIGKILL);
    (void)making.finish();
    if (!fs::exists(file()))
      continue;
    ++whole;
    const Outcome restored = restore(path("whole" + std::to_string(round)), file(), keyCopy());
    EXPECT_EQ(restored.exit, 0) << "what stands under its own name is whole: " << restored.all();
  }
  (void)backUp();
  EXPECT_FALSE(fs::exists(file() + ".part"));
  EXPECT_FALSE(fs::exists(data() + "/.backup"));
  EXPECT_LT(whole, 6);
}

TEST_F(OfficeBackup, aFolderSetBackIsNoticedAndNothingIsLost) {
  const Device jane = office.enrol("Jane");
  const Device karen = office.enrol("Karen");
  const std::string before = said(jane, "Before the copy");
  jane.sync();
  karen.sync();
  office.kill();
  copyFolder(data(), path("copy"));
  office.start();
  const std::string later = said(jane, "Acknowledged after the copy");
  jane.sync();
  karen.sync();
  const std::string answer = karen.ask({"follow-up", "add", later, "--text", "We will look"})["id"];
  karen.sync();
  jane.sync();
  office.kill();
  fs::remove_all(data());
  fs::rename(path("copy"), data());
  office.start();
  // Nobody has noticed: the office goes on for a while.
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(1)});
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(2)});
  EXPECT_EQ(backUp()["epoch"], 0);
  jane.sync();
  EXPECT_EQ(backUp()["epoch"], 1) << "the first device that came told it";
  karen.sync();
  jane.sync();
  expectHeld(jane, {before, later});
  expectHeld(karen, {before, later});
  EXPECT_EQ(jane.ask({"comment", "show", later})["follow_ups"].size(), 1U) << answer;
  EXPECT_EQ(office.ask({"verify"})["ok"], true);
  EXPECT_EQ(office.ask({"quarantine", "list"})["items"].size(), 0U);
  office.restartKilled();
  jane.sync();
  EXPECT_EQ(backUp()["epoch"], 1) << "once is enough";
}

TEST_F(OfficeBackup, whatOnlyAPhoneStillHoldsComesBackOrWaitsForTheOffice) {
  const Device jane = office.enrol("Jane");
  const Device karen = office.enrol("Karen");
  jane.sync();
  (void)backUp();
  std::string managers;
  std::string bens;
  {
    const Device jacki = office.enrol("Jacki");
    const Device ben = office.enrol("Ben");
    managers = said(jacki, "The manager's words");
    bens = said(ben, "Ben's words");
    jacki.sync();
    ben.sync();
    jane.sync();
    fs::remove_all(jacki.home());
    fs::remove_all(ben.home());
  }
  loseAndRestore();
  jane.sync();
  karen.sync();
  EXPECT_EQ(karen.ask({"comment", "show", bens})["author"], "Ben");
  const Json told = office.ask({"salvage", "list"})["items"];
  ASSERT_EQ(told.size(), 1U) << told.dump();
  EXPECT_EQ(told[0]["author"], "Ben");
  EXPECT_EQ(told[0]["told_by"], "Jane");
  EXPECT_NE(karen.run({"comment", "show", managers}).exit, 0) << "a phone does not speak for the office";

  const Json items = office.ask({"quarantine", "list"})["items"];
  const Json waiting = firstWhere(items, "text", "The manager's words");
  ASSERT_TRUE(waiting.is_object()) << items.dump();
  EXPECT_EQ(waiting["person"], "Jane");
  EXPECT_EQ(waiting["reason"], "not_allowed");
  EXPECT_EQ(waiting["salvaged"], true);
  const std::string id = std::to_string(waiting["id"].get<int>());
  EXPECT_EQ(office.run({"verify"}).exit, 1) << "work that waits is a finding";
  const Json shown = office.ask({"quarantine", "show", id});
  EXPECT_EQ(shown["changes"][0]["fields"]["text"], "The manager's words");
  EXPECT_EQ(office.ask({"quarantine", "replay", id})["verdict"], "applied");
  EXPECT_EQ(errorCode(office.run({"quarantine", "replay", id, "--json"}).json()), "bad_value");
  karen.sync();
  EXPECT_EQ(karen.ask({"comment", "show", managers})["author"], "Jacki");
  for (const Json& item : office.ask({"quarantine", "list"})["items"])
    office.ask({"quarantine", "discard", std::to_string(item["id"].get<int>()), "--why", "said already"});
  EXPECT_TRUE(office.ask({"quarantine", "list"})["items"].empty());
  EXPECT_FALSE(office.ask({"quarantine", "list", "--all"})["items"].empty());
  EXPECT_EQ(errorCode(office.run({"quarantine", "show", "999", "--json"}).json()), "unknown_record");
  EXPECT_EQ(errorCode(office.run({"quarantine", "discard", id, "--why", " ", "--json"}).json()),
            "empty_text");
  const Outcome verified = office.run({"verify"});
  EXPECT_EQ(verified.exit, 0) << verified.all();
}
