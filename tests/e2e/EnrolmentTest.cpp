#include "tests/e2e/Rig.h"

#include <filesystem>

using namespace leadhand::e2e;

TEST(Enrolment, ACodeWorksOnceAndAWrongOneNever) {
  Office office;
  office.start();
  const Device first(office.folder().file("first"), "Jane");
  const Device second(office.folder().file("second"), "Jane");
  const std::string code = office.invite("Jane");
  EXPECT_FALSE(code.empty());
  std::string wrong = code;
  wrong.back() = wrong.back() == '7' ? '8' : '7';
  EXPECT_EQ(errorCode(first.ask(office.enrolWords(wrong), 1)), "code_wrong");
  EXPECT_EQ(errorCode(first.ask(office.enrolWords("nothing"), 1)), "code_wrong");
  const Json enrolled = first.ask(office.enrolWords(code));
  EXPECT_EQ(enrolled["person"], "Jane");
  EXPECT_EQ(enrolled["company"], "Maple & Stone");
  EXPECT_EQ(enrolled["role"], "lead_hand");
  EXPECT_EQ(errorCode(second.ask(office.enrolWords(code), 1)), "code_used");
  EXPECT_EQ(errorCode(first.ask(office.enrolWords(office.invite("Jane")), 1)), "already_enrolled");
  first.sync();
  second.ask(office.enrolWords(office.invite("Jane")));
  second.sync();
}

TEST(Enrolment, WithoutItEveryOtherCommandSaysSo) {
  const TemporaryFolder folder;
  const Device device(folder.file("empty"), "");
  const std::string id = "0190a6c2-0000-7000-8000-000000000000";
  for (const Words& words :
       {Words{"status"}, Words{"sync"}, Words{"outbox"}, Words{"conflicts"}, Words{"today"},
        Words{"search", "ivy"}, Words{"comment", "list"}, Words{"comment", "show", id},
        Words{"visit", "list"}, Words{"opportunity", "list", "--mine"}, Words{"proposal", "list"},
        Words{"comment", "add", "--free-name", "Mrs. Smith", "--text", "Hello"},
        Words{"customer", "add", "--name", "Mrs. Smith"}})
    EXPECT_EQ(errorCode(device.ask(words, 1)), "not_enrolled") << words[0];
  EXPECT_FALSE(std::filesystem::exists(folder.file("empty"))) << "nothing is made by asking";
}

TEST(Enrolment, NoServerInReachIsToldApart) {
  Office office;
  office.start();
  const std::string code = office.invite("Jane");
  office.kill();
  const Device device(office.folder().file("home"), "Jane");
  EXPECT_EQ(errorCode(device.ask(office.enrolWords(code), 3)), "no_contact");
  EXPECT_EQ(errorCode(device.ask({"status"}, 1)), "not_enrolled");
  office.start();
  device.ask(office.enrolWords(code));
  device.sync();
}

TEST(Enrolment, TheKeysAreForTheOwnerOnly) {
  namespace fs = std::filesystem;
  Office office;
  office.start();
  const Device jane = office.enrol("Jane");
  const fs::path keys = fs::path(jane.home()) / "keys";
  EXPECT_EQ(fs::status(keys).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  fs::permissions(keys, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  EXPECT_EQ(errorCode(jane.ask({"status"}, 1)), "key_open_to_others");
  fs::permissions(keys, fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(jane.ask({"status"})["person"], "Jane");
  // The comment's words are in no file of the home as they were written.
  jane.ask({"comment", "add", "--free-name", "Mrs. Smith", "--text", "Zanzibar geraniums"});
  for (const auto& entry : fs::recursive_directory_iterator(jane.home())) {
    const std::string bytes = entry.is_regular_file() ? readFile(entry.path()) : "";
    EXPECT_EQ(bytes.find("Zanzibar"), std::string::npos) << entry.path();
  }
}

TEST(Enrolment, AnOfficeWithoutACertificateMakesItsOwnOnce) {
  namespace fs = std::filesystem;
  Office office(Security::own);
  office.start();
  const std::string made = readFile(office.certificate());
  const std::string key = office.folder().file("data/tls.key");
  EXPECT_NE(made.find("BEGIN CERTIFICATE"), std::string::npos);
  EXPECT_EQ(fs::status(key).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  const Device jane = office.enrol("Jane");
  const Device ben(office.folder().file("ben"), "Ben");
  const Words untrusting{"enrol", "--server", office.url(), "--code", office.invite("Ben")};
  EXPECT_EQ(errorCode(ben.ask(untrusting, 3)), "certificate_refused") << "who was not told does not trust it";
  office.restartKilled();
  EXPECT_EQ(readFile(office.certificate()), made) << "devices trust it by its bytes";
  jane.sync();
  fs::remove(key); // a half-made pair is made anew
  office.restartKilled();
  EXPECT_NE(readFile(office.certificate()), made);
}
