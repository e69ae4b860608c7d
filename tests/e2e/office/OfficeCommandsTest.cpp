#include "core/sheets/Csv.h"
#include "tests/e2e/office/OfficeProgram.h"
#include "tests/fakes/TemporaryFolder.h"

#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace leadhand::e2e {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string dataFile(const std::string& name) {
  const char* folder = std::getenv("LEADHAND_TEST_DATA");
  return std::string(folder ? folder : "tests/data") + "/" + name;
}

std::vector<std::vector<std::string>> cellsOf(const std::string& csv) {
  std::vector<std::vector<std::string>> cells;
  if (const auto table = readCsv(csv)) {
    cells.push_back(table->header);
    for (const CsvRow& row : table->rows)
      cells.push_back(row.cells);
  }
  return cells;
}

class OfficeCommandsTest : public testing::Test {
 protected:
  void SetUp() override {
    const ProgramEnd made = runOffice({"init", "--data", data(), "--company", "Maple & Stone", "--zone",
                                       "America/Toronto", "--currency", "CAD"});
    ASSERT_EQ(made.exit, 0) << made.err;
    ASSERT_THAT(made.err, HasSubstr("office.key"));
  }
  std::string data() const { return m_folder.file("office"); }
  std::string file(const std::string& name, const std::string& content) const {
    writeFile(m_folder.file(name), content);
    return m_folder.file(name);
  }
  std::string inFolder(const std::string& name) const { return m_folder.file(name); }
  /// The command with --data and --json.
  ProgramEnd run(std::vector<std::string> args) const {
    args.insert(args.end(), {"--data", data(), "--json"});
    return runOffice(args);
  }
  std::string errorCode(const std::vector<std::string>& args, int exit = 1) const {
    const ProgramEnd end = run(args);
    EXPECT_EQ(end.exit, exit) << end.out << end.err;
    EXPECT_FALSE(end.err.empty());
    return end.json().value("error", nlohmann::json::object()).value("code", "");
  }
  void addTeam() const {
    for (const std::string name : {"Jane", "Ben"})
      ASSERT_EQ(run({"person", "add", "--name", name, "--role", "lead-hand", "--crew", "North"}).exit, 0);
    for (const std::string name : {"Jacki", "John", "Karen"})
      ASSERT_EQ(run({"person", "add", "--name", name, "--role", "manager"}).exit, 0);
  }

 private:
  test::TemporaryFolder m_folder;
};

const std::string crewHeader =
    "Name,Date,Lead Hand comment on daily log sheet,Management comment/follow-up,Date complete\n";

TEST_F(OfficeCommandsTest, aFolderHoldsOneCompany) {
  EXPECT_EQ(errorCode({"init", "--company", "Another"}), "folder_not_empty");
  const ProgramEnd nowhere = runOffice({"verify", "--data", inFolder("nowhere"), "--json"});
  EXPECT_EQ(nowhere.exit, 1);
  EXPECT_EQ(nowhere.json()["error"]["code"], "folder_missing");
  EXPECT_EQ(runOffice({"init", "--data", inFolder("b"), "--company", "B", "--zone", "Mars/Base"}).exit, 1);
  EXPECT_EQ(runOffice({"init", "--data", inFolder("b"), "--company", "B", "--currency", "dollars"}).exit, 1);
}

TEST_F(OfficeCommandsTest, whatAKilledInitLeftIsMadeAnew) {
  const std::string half = inFolder("half");
  std::filesystem::create_directories(half + "/.new");
  writeFile(half + "/.new/office.db", "half a database");
  writeFile(half + "/office.key", "moved just before the end");
  std::filesystem::permissions(half + "/office.key",
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  EXPECT_EQ(runOffice({"verify", "--data", half}).exit, 1);
  const ProgramEnd made = runOffice({"init", "--data", half, "--company", "Again"});
  EXPECT_EQ(made.exit, 0) << made.err;
  EXPECT_THAT(made.err, HasSubstr(half + "/office.key"));
  EXPECT_FALSE(std::filesystem::exists(half + "/.new"));
  EXPECT_EQ(runOffice({"verify", "--data", half}).exit, 0);
}

TEST_F(OfficeCommandsTest, aKeyThatLostItsDatabaseIsNotOverwritten) {
  std::filesystem::remove(data() + "/office.db");
  const std::string key = readFile(data() + "/office.key");
  EXPECT_EQ(errorCode({"init", "--company", "Another"}), "folder_not_empty");
  EXPECT_EQ(readFile(data() + "/office.key"), key) << "it may open a backup";
}

TEST_F(OfficeCommandsTest, usageIsExitTwo) {
  EXPECT_EQ(runOffice({}).exit, 2);
  EXPECT_EQ(runOffice({"dance"}).exit, 2);
  EXPECT_EQ(runOffice({"init", "--data", "x"}).exit, 2);
  EXPECT_EQ(errorCode({"person", "add", "--name", "Jane", "--role", "pirate"}, 2), "bad_usage");
  EXPECT_EQ(errorCode({"export", "--sheet", "crew", "--colour", "red"}, 2), "bad_usage");
  EXPECT_EQ(runOffice({"serve", "--data", data()}).exit, 2);
  EXPECT_EQ(runOffice({"serve", "--data", data(), "--listen", "127.0.0.1:0", "--tls-key", "x"}).exit, 2);
  const ProgramEnd help = runOffice({"--help"});
  EXPECT_EQ(help.exit, 0);
  EXPECT_THAT(help.out, HasSubstr("import"));
}

TEST_F(OfficeCommandsTest, peopleAreAddedOnceAndHandOver) {
  const ProgramEnd jane =
      run({"--json", "person", "add", "--name", "Jane", "--role", "lead-hand", "--crew", "North"});
  ASSERT_EQ(jane.exit, 0) << jane.err;
  EXPECT_EQ(jane.json()["role"], "lead_hand");
  EXPECT_EQ(jane.json()["crew"], "North");
  EXPECT_EQ(errorCode({"person", "add", "--name", "jane ", "--role", "office"}), "already_exists");
  EXPECT_EQ(errorCode({"person", "add", "--name", "  ", "--role", "office"}), "empty_text");
  ASSERT_EQ(run({"person", "add", "--name", "Ben", "--role", "technician", "--crew", "north"}).exit, 0);
  EXPECT_EQ(errorCode({"person", "disable", "--name", "Ben", "--hand-over", "Ben"}), "bad_value");
  EXPECT_EQ(errorCode({"person", "disable", "--name", "Zed"}), "unknown_person");
  const ProgramEnd gone = run({"person", "disable", "--name", "Ben", "--hand-over", "Jane"});
  ASSERT_EQ(gone.exit, 0) << gone.err;
  EXPECT_EQ(gone.json()["handed_over_to"], "Jane");
  EXPECT_EQ(errorCode({"invite", "--person", "Ben"}), "not_allowed");
}

TEST_F(OfficeCommandsTest, bothSheetsComeInAndGoOutCellForCell) {
  addTeam();
  for (const std::string sheet : {"crew", "contact"}) {
    const std::string path = dataFile(sheet + "-sheet.csv");
    const ProgramEnd first = run({"import", "--sheet", sheet, path});
    ASSERT_EQ(first.exit, 0) << first.err << first.out;
    EXPECT_EQ(first.json()["new"], sheet == "crew" ? 10 : 7);
    EXPECT_EQ(first.json()["refused"], 0);
    const ProgramEnd out = runOffice({"export", "--data", data(), "--sheet", sheet});
    EXPECT_EQ(cellsOf(out.out), cellsOf(readFile(path)));
    const ProgramEnd again = run({"import", path, "--sheet", sheet});
    EXPECT_EQ(again.json()["same"], first.json()["new"]);
    EXPECT_EQ(again.json()["new"], 0);
    EXPECT_EQ(again.json()["changed"], 0);
  }
  const std::string target = inFolder("out.csv");
  ASSERT_EQ(run({"export", "--sheet", "crew", "--out", target}).exit, 0);
  EXPECT_EQ(cellsOf(readFile(target)), cellsOf(readFile(dataFile("crew-sheet.csv"))));
  const ProgramEnd checked = run({"verify"});
  EXPECT_EQ(checked.exit, 0) << checked.out;
}

TEST_F(OfficeCommandsTest, theReportNamesCountsAndLines) {
  addTeam();
  const ProgramEnd end = runOffice({"import", "--data", data(), "--sheet", "crew",
                                    file("a.csv", crewHeader + "Mr. Roy,9.2.11,(Petra) Mulch,,\n")});
  ASSERT_EQ(end.exit, 0) << end.err;
  EXPECT_THAT(end.out, HasSubstr("new: 1 (line 2)"));
  EXPECT_THAT(end.out, HasSubstr("changed: 0"));
  EXPECT_THAT(end.out, HasSubstr("same: 0"));
  EXPECT_THAT(end.out, HasSubstr("refused: 0"));
  EXPECT_THAT(end.out, HasSubstr("Petra"));
}

TEST_F(OfficeCommandsTest, oneBadRowKeepsTheWholeFileOut) {
  const std::string path = file("bad.csv", crewHeader + "A,9.1.11,fine,,\nB,31/02/11,not fine,,\n");
  EXPECT_EQ(errorCode({"import", "--sheet", "crew", path}), "bad_date");
  const ProgramEnd end = run({"import", "--sheet", "crew", path});
  EXPECT_EQ(end.json()["refused"], 1);
  EXPECT_EQ(end.json()["items"][1]["line"], 3);
  EXPECT_THAT(end.err, HasSubstr("line 3"));
  EXPECT_EQ(runOffice({"export", "--data", data(), "--sheet", "crew"}).out, crewHeader);
}

TEST_F(OfficeCommandsTest, badFilesEndInTheirCodes) {
  const auto import = [this](const std::string& content) {
    return errorCode({"import", "--sheet", "crew", file("f.csv", content)});
  };
  EXPECT_EQ(import(crewHeader + "A,9.1.11,\"never closed,,\n"), "csv_unclosed_quote");
  EXPECT_EQ(import("Name,Date\nA,9.1.11\n"), "csv_missing_column");
  EXPECT_EQ(import("Name," + crewHeader + "x,A,9.1.11,b,,\n"), "csv_doubled_column");
  EXPECT_EQ(import(crewHeader + "A,9.1.11,b,,,more\n"), "csv_row_shape");
  EXPECT_EQ(import("PK\x03\x04 zip"), "csv_not_text");
  EXPECT_EQ(errorCode({"import", "--sheet", "crew", inFolder("nothing.csv")}), "file_unreadable");
  EXPECT_EQ(errorCode({"import", "--sheet", "crew", inFolder("")}), "file_unreadable");
  EXPECT_EQ(errorCode({"import", "--sheet", "crew", file("g.csv", crewHeader), "--as", "Nobody"}),
            "unknown_person");
}

TEST_F(OfficeCommandsTest, visitsTakeTheNextPlaceOfTheDay) {
  ASSERT_EQ(run({"import", "--sheet", "crew", file("a.csv", crewHeader + "Mrs. Smith,9.1.11,x,,\n")}).exit,
            0);
  for (int position = 1; position <= 2; ++position) {
    const ProgramEnd visit =
        run({"visit", "add", "--customer", "mrs. smith", "--crew", "East", "--date", "2012-05-04"});
    ASSERT_EQ(visit.exit, 0) << visit.err;
    EXPECT_EQ(visit.json()["position"], position);
    EXPECT_EQ(visit.json()["customer"], "Mrs. Smith");
  }
  const ProgramEnd unknown =
      run({"visit", "add", "--customer", "Mrs. Smyth", "--crew", "East", "--date", "2012-05-04"});
  EXPECT_EQ(unknown.exit, 1);
  EXPECT_EQ(unknown.json()["error"]["code"], "unknown_customer");
  EXPECT_THAT(unknown.err, HasSubstr("Mrs. Smith"));
  EXPECT_EQ(errorCode({"visit", "add", "--customer", "Mrs. Smith", "--crew", "East", "--date", "2012-02-30"}),
            "bad_date");
  EXPECT_EQ(run({"visit", "add", "--customer", "Mrs. Smith", "--crew", "East", "--date", "Nov. 30/26"})
                .json()["date"],
            "2026-11-30");
}

TEST_F(OfficeCommandsTest, anInviteIsACodeAndAPicture) {
  addTeam();
  const ProgramEnd json = run({"invite", "--person", "Jane"});
  ASSERT_EQ(json.exit, 0) << json.err;
  EXPECT_GE(json.json()["code"].get<std::string>().size(), 10U);
  EXPECT_THAT(json.json()["expires_at"].get<std::string>(), HasSubstr("T"));
  const ProgramEnd plain = runOffice({"invite", "--data", data(), "--person", "Jane"});
  EXPECT_THAT(plain.out, HasSubstr("\u2588"));
  EXPECT_THAT(run({"device", "list"}).json()["items"], IsEmpty());
  EXPECT_EQ(errorCode({"device", "revoke", "7"}), "unknown_record");
  EXPECT_EQ(errorCode({"device", "revoke", "nosuch"}), "unknown_record");
}

TEST_F(OfficeCommandsTest, theKeyIsGuarded) {
  namespace fs = std::filesystem;
  const fs::path key = data() + "/office.key";
  fs::permissions(key, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  EXPECT_EQ(errorCode({"verify"}), "key_open_to_others");
  fs::permissions(key, fs::perms::owner_read | fs::perms::owner_write);
  fs::rename(key, inFolder("elsewhere.key"));
  EXPECT_EQ(errorCode({"verify"}), "key_unreadable");
  EXPECT_EQ(run({"verify", "--key-file", inFolder("elsewhere.key")}).exit, 0);
  ASSERT_EQ(runOffice({"init", "--data", inFolder("other"), "--company", "Other"}).exit, 0);
  EXPECT_EQ(errorCode({"verify", "--key-file", inFolder("other/office.key")}), "store_wrong_key");
}

} // namespace
} // namespace leadhand::e2e
