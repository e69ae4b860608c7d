// What the office can see and decide at its own desk: customers that are one, devices, versions, checks.
#include "core/store/Database.h"
#include "tests/e2e/Rig.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace leadhand::e2e;
namespace fs = std::filesystem;

namespace {

class OfficeDesk : public testing::Test {
 protected:
  OfficeDesk() {
    office.importSheets();
    office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
    office.start();
  }
  [[nodiscard]] std::string data() const { return office.folder().file("data"); }
  /// A secret of the company's key file, as bytes.
  [[nodiscard]] std::string secret(const std::string& wanted) const {
    std::istringstream lines(readFile(data() + "/office.key"));
    std::string name;
    std::string hex;
    std::string bytes;
    while (lines >> name >> hex)
      if (name == wanted)
        for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
          bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return bytes;
  }
  /// Straight into the stopped office's database, past every rule.
  void spoil(const std::string& sql) const {
    leadhand::DatabaseOptions options;
    options.path = data() + "/office.db";
    options.key = secret("office.key");
    options.salt = secret("office.salt");
    const auto database = leadhand::Database::open(options);
    ASSERT_TRUE(database) << database.error().sentence();
    const auto done = (*database)->execute(sql);
    ASSERT_TRUE(done) << done.error().sentence();
  }
  /// What verify finds, with exit 1; "" when all is well.
  [[nodiscard]] std::string findings() const {
    const Outcome checked = office.run({"verify", "--json"});
    std::string all;
    for (const Json& item : checked.json().value("items", Json::array()))
      all += item.value("problem", "") + "\n";
    EXPECT_EQ(checked.exit, all.empty() ? 0 : 1) << checked.all();
    return all;
  }
  Office office;
};

} // namespace

TEST_F(OfficeDesk, twoRecordsOfOneCustomerBecomeOneOnAllDevices) {
  const Device jane = office.enrol("Jane");
  const Device karen = office.enrol("Karen");
  karen.ask({"customer", "add", "--name", "Mrs. Smyth", "--phone", "555-0199"});
  karen.ask({"customer", "set", "Mrs. Smith", "phone", "555-0100"});
  karen.sync();
  office.ask({"visit", "add", "--customer", "Mrs. Smyth", "--crew", "North", "--date", dayFromToday(1)});
  jane.sync();
  const std::string said =
      jane.ask({"comment", "add", "--customer", "Mrs. Smyth", "--text", "Roses by the gate"})["id"];
  const std::string lead = jane.ask(
      {"refer", "--customer", "Mrs. Smyth", "--noticed", "A dry bed", "--better-off", "Less watering"})["id"];
  jane.sync();
  karen.sync();
  const std::string late =
      jane.ask({"comment", "add", "--customer", "Mrs. Smyth", "--text", "Written without signal"})["id"];

  const Json merged = office.ask({"customer", "merge", "--from", "Mrs. Smyth", "--into", "Mrs. Smith"});
  EXPECT_GE(merged["moved"].get<int>(), 3);
  EXPECT_EQ(merged["conflicts"], 1) << "two phone numbers";
  for (const Device* device : {&jane, &karen, &jane}) {
    device->sync();
  }
  karen.sync();
  for (const Device* device : {&jane, &karen}) {
    SCOPED_TRACE(device->person());
    EXPECT_EQ(device->ask({"comment", "show", said})["customer"], "Mrs. Smith");
    EXPECT_EQ(device->ask({"comment", "show", late})["customer"], "Mrs. Smith");
    EXPECT_EQ(device->ask({"opportunity", "show", lead})["customer"], "Mrs. Smith");
    EXPECT_NE(device->run({"customer", "show", "Mrs. Smyth"}).exit, 0);
    EXPECT_EQ(device->ask({"customer", "show", "Mrs. Smith"})["phone"], "555-0100");
    const Json conflicts = device->items({"conflicts"});
    ASSERT_EQ(conflicts.size(), 1U) << conflicts.dump();
    EXPECT_EQ(conflicts[0]["losers"][0], "555-0199");
  }
  EXPECT_EQ(findings(), "");

  const std::string id = std::to_string(merged["id"].get<int>());
  EXPECT_EQ(office.ask({"customer", "merges"})["items"].size(), 1U);
  office.ask({"customer", "unmerge", id});
  for (const Device* device : {&jane, &karen}) {
    SCOPED_TRACE(device->person());
    device->sync();
    EXPECT_EQ(device->ask({"comment", "show", said})["customer"], "Mrs. Smyth");
    EXPECT_EQ(device->ask({"comment", "show", late})["customer"], "Mrs. Smyth");
    EXPECT_EQ(device->ask({"opportunity", "show", lead})["customer"], "Mrs. Smyth");
    EXPECT_EQ(device->ask({"customer", "show", "Mrs. Smyth"})["phone"], "555-0199");
    EXPECT_EQ(device->ask({"customer", "show", "Mrs. Smith"})["phone"], "555-0100");
    EXPECT_TRUE(device->items({"outbox"}).empty());
  }
  EXPECT_EQ(errorCode(office.run({"customer", "unmerge", id, "--json"}).json()), "bad_value");
  EXPECT_EQ(findings(), "");
}

TEST_F(OfficeDesk, mergesByIdWhereTwoHaveOneName) {
  const Device karen = office.enrol("Karen");
  const Device jacki = office.enrol("Jacki");
  const std::string first = karen.ask({"customer", "add", "--name", "Mr. Lee"})["id"];
  const std::string second = jacki.ask({"customer", "add", "--name", "Mr. Lee"})["id"];
  karen.sync();
  jacki.sync();
  const Outcome unclear =
      office.run({"customer", "merge", "--from", "Mr. Lee", "--into", "Mrs. Smith", "--json"});
  EXPECT_EQ(errorCode(unclear.json()), "ambiguous_customer");
  EXPECT_NE(unclear.err.find(first), std::string::npos) << unclear.err;
  office.ask({"customer", "merge", "--from", second, "--into", first});
  EXPECT_EQ(
      errorCode(office.run({"customer", "merge", "--from", second, "--into", "Mr. Lee", "--json"}).json()),
      "bad_value");
  EXPECT_EQ(errorCode(office.run({"customer", "merge", "--from", first, "--into", first, "--json"}).json()),
            "bad_value");
}

TEST_F(OfficeDesk, aDeviceThatIsTooOldHandsInItsWorkAndIsTold) {
  const Device jane = office.enrol("Jane");
  office.kill();
  spoil("INSERT OR REPLACE INTO meta VALUES('min_schema', x'3939')"); // "99"
  office.start();
  jane.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "From an old app"});
  const Json refused = jane.ask({"sync"}, 1);
  EXPECT_EQ(errorCode(refused), "app_too_old");
  EXPECT_TRUE(jane.items({"outbox"}).empty()) << "its work is in the office";
  EXPECT_NE(office.run({"export", "--sheet", "crew"}).out.find("From an old app"), std::string::npos);
  EXPECT_EQ(office.ask({"schema"})["devices_below"], 1);
  EXPECT_EQ(office.ask({"device", "list"})["items"][0]["must_update"], true);
  EXPECT_EQ(errorCode(office.run({"schema", "--minimum", "50", "--json"}).json()), "bad_value");
  EXPECT_EQ(office.ask({"schema", "--minimum", "1"})["minimum"], 1);
  jane.sync();
}

TEST_F(OfficeDesk, theListOfDevicesSaysHowTheyAre) {
  const Device jane = office.enrol("Jane");
  const Json list = office.ask({"device", "list"})["items"];
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0]["person"], "Jane");
  EXPECT_GE(list[0]["schema"].get<int>(), 1);
  EXPECT_EQ(list[0]["app"], "leadhand");
  EXPECT_EQ(list[0]["unsent"], 0);
  EXPECT_EQ(list[0]["degraded"], 0);
  EXPECT_EQ(list[0]["must_update"], false);
  EXPECT_LT(std::abs(list[0]["clock_offset_ms"].get<long>()), 60'000);
  EXPECT_FALSE(list[0]["seen_at"].is_null());
}

/// Every check of verify can find something.
TEST_F(OfficeDesk, verifyFindsWhatIsOff) {
  office.folder().write("planter.png", smallPng());
  const Device jane = office.enrol("Jane");
  for (const char* text : {"See", "See once more"})
    jane.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", text, "--photo",
              office.folder().file("planter.png")});
  jane.sync();
  EXPECT_EQ(findings(), "");
  office.kill();
  fs::path photo;
  for (const auto& file : fs::directory_iterator(data() + "/blobs"))
    photo = file.path();
  const std::string sealed = readFile(photo);
  ASSERT_GT(sealed.size(), 20U);
  const auto write = [](const fs::path& to, const std::string& bytes) {
    std::ofstream(to, std::ios::binary | std::ios::trunc) << bytes;
  };
  fs::remove(photo);
  EXPECT_NE(findings().find("is not here"), std::string::npos);
  spoil("UPDATE photo SET received_at = NULL WHERE n = (SELECT min(n) FROM photo)");
  EXPECT_NE(findings().find("is not here"), std::string::npos) << "another record says that it came";
  std::string bent = sealed;
  bent.back() = static_cast<char>(bent.back() ^ 1);
  write(photo, bent);
  EXPECT_NE(findings().find("A photo is damaged"), std::string::npos);
  // Of such a photo no phone may give up its copy.
  const Outcome lacking =
      office.run({"backup", "--to", office.folder().file("b"), "--off-machine", "--json"});
  EXPECT_EQ(lacking.exit, 1);
  EXPECT_EQ(errorCode(lacking.json()), "backup_lacks_photos");
  EXPECT_TRUE(office.ask({"backup", "--to", office.folder().file("b2")})["off_machine"] == false);
  write(photo, sealed);
  EXPECT_EQ(findings(), "");
  write(photo.parent_path() / std::string(64, 'a'), sealed);
  EXPECT_NE(findings().find("belong to no record"), std::string::npos);
  fs::remove(photo.parent_path() / std::string(64, 'a'));

  const std::vector<std::array<std::string, 3>> spoilings = {
      {"UPDATE sync_device SET degraded = 2", "even after a repair", "UPDATE sync_device SET degraded = 0"},
      {"INSERT INTO quarantine(dev, seq, reason, schema_ver, body, state) VALUES(1, 9, 'bad_value', 1, x'', "
       "'kept')",
       "Work waits for a decision", "DELETE FROM quarantine"},
      {"INSERT OR REPLACE INTO meta VALUES('durable_at', x'31303030')", "over a day old",
       "DELETE FROM meta WHERE k = 'durable_at'"},
      {"UPDATE scope SET digest = digest + 1", "cope", "UPDATE scope SET digest = digest - 1"},
      {"UPDATE sync_row SET stamps = x'00ffffffff7f0100' WHERE kind = 5", "stamps", ""}};
  for (const auto& [spoiled, told, mended] : spoilings) {
    spoil(spoiled);
    EXPECT_NE(findings().find(told), std::string::npos) << spoiled << "\n" << findings();
    if (mended.empty())
      continue; // the last one
    spoil(mended);
    EXPECT_EQ(findings(), "") << mended;
  }
}
