#include "tests/e2e/Photograph.h"
#include "tests/e2e/Rig.h"
#include "tests/voice/Pages.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <thread>

using namespace leadhand::e2e;
namespace fs = std::filesystem;

namespace {

/// A PNG by its header, with bytes behind it that no two of them share.
std::string pictureOf(std::size_t size, unsigned seed) {
  std::string bytes = smallPng();
  while (bytes.size() < size) {
    seed = seed * 1664525U + 1013904223U;
    bytes += static_cast<char>(seed >> 24);
  }
  return bytes;
}

class Photos : public testing::Test {
 protected:
  Photos() {
    office.importSheets();
    office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
    office.start();
    jane = std::make_unique<Device>(office.enrol("Jane"));
    karen = std::make_unique<Device>(office.enrol("Karen"));
  }
  Json comment(const Device& device, const std::string& file, const std::string& text = "See the planter") {
    return device.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", text, "--photo",
                       office.folder().file(file)});
  }
  [[nodiscard]] std::string outFile() const { return office.folder().file("out.png"); }
  /// The office's photo files whose names end so, without the thumbnails of a single point.
  [[nodiscard]] std::vector<fs::path> stored(const std::string& ending) const {
    std::vector<fs::path> found;
    for (const auto& file : fs::directory_iterator(office.folder().file("data/blobs")))
      if (file.path().extension() == ending && file.file_size() > 4096)
        found.push_back(file.path());
    return found;
  }

  Office office;
  std::unique_ptr<Device> jane;
  std::unique_ptr<Device> karen;
};

ino_t inodeOf(const fs::path& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 ? facts.st_ino : 0;
}

} // namespace

TEST_F(Photos, takenOfflineReachTheOfficeAndItsPeople) {
  const std::string bytes = pictureOf(700'000, 1);
  office.folder().write("planter.png", bytes);
  office.kill();
  const Json made = comment(*jane, "planter.png");
  const std::string photo = made["photos"][0]["id"];
  EXPECT_EQ(jane->ask({"status"})["photos_waiting"], 1);
  jane->ask({"sync"}, 3);
  EXPECT_EQ(jane->ask({"status"})["photos_waiting"], 1);

  office.start();
  const Json synced = jane->ask({"sync"});
  EXPECT_EQ(synced["photos_sent"], 1);
  EXPECT_EQ(synced["photo_bytes_sent"], bytes.size());
  EXPECT_EQ(synced["photos_waiting"], 0) << "its receipt has come back";
  ASSERT_EQ(stored("").size(), 1U);
  EXPECT_EQ(readFile(stored("").front()).find(bytes.substr(100, 32)), std::string::npos) << "sealed at rest";

  karen->sync();
  const Json shown = karen->ask({"comment", "show", made["id"]});
  ASSERT_EQ(shown["photos"].size(), 1U);
  EXPECT_EQ(shown["photos"][0]["here"], false) << "rows come by themselves, bytes when somebody looks";
  EXPECT_EQ(karen->ask({"sync"})["photos_received"], 1);
  EXPECT_EQ(karen->ask({"comment", "show", made["id"]})["photos"][0]["here"], true);
  office.kill();
  karen->ask({"photo", "get", photo, "--out", outFile()});
  EXPECT_EQ(readFile(outFile()), bytes);
}

TEST_F(Photos, voiceNotesGoTheSameWay) {
  const std::string bytes = leadhand::test::voiceOf(7);
  office.folder().write("said.ogg", bytes);
  office.folder().write("cut.ogg", bytes.substr(0, bytes.size() - 1));
  office.kill();
  const auto said = [&](const char* file, int code) {
    return jane->ask({"comment", "add", "--customer", "Mrs. Smith", "--voice", office.folder().file(file)},
                     code);
  };
  EXPECT_EQ(errorCode(said("cut.ogg", 1)), "voice_cut");
  const Json made = said("said.ogg", 0);
  EXPECT_EQ(made["text"], "");
  EXPECT_EQ(made["photos"].size(), 0U);
  EXPECT_EQ(made["voices"][0]["length_ms"], 7000);
  EXPECT_EQ(made["voices"][0]["here"], true);
  office.start();
  EXPECT_EQ(jane->ask({"sync"})["photos_waiting"], 0) << "its receipt has come back";

  karen->sync();
  EXPECT_EQ(karen->ask({"comment", "show", made["id"]})["voices"][0]["here"], false);
  const Outcome shown = karen->run({"comment", "show", made["id"]});
  EXPECT_NE(shown.out.find("(voice note)"), std::string::npos) << shown.out;
  EXPECT_NE(shown.out.find("0:07"), std::string::npos) << shown.out;
  karen->ask({"voice", "get", made["voices"][0]["id"], "--out", outFile()});
  EXPECT_EQ(readFile(outFile()), bytes);
}

TEST_F(Photos, thatTheOfficeCantReadAreSaidToBeTheOffices) {
  office.folder().write("planter.png", pictureOf(200'000, 4));
  const std::string photo = comment(*jane, "planter.png")["photos"][0]["id"];
  jane->sync();
  karen->sync();
  ASSERT_EQ(stored("").size(), 1U);
  {
    std::fstream file(stored("").front(), std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(90'000);
    file << "bent";
  }
  karen->ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "Kept"});
  const Json refused = karen->ask({"photo", "get", photo, "--out", outFile()}, 1);
  EXPECT_EQ(errorCode(refused), "file_unreadable");
  EXPECT_NE(refused["error"]["message"].get<std::string>().find("the office can't read this photo"),
            std::string::npos);
  EXPECT_EQ(karen->items({"outbox"}).size(), 1U);
  EXPECT_FALSE(fs::exists(outFile()));
  karen->sync();
  EXPECT_TRUE(karen->items({"outbox"}).empty()) << "one unreadable photo holds up nothing else";
}

TEST_F(Photos, areFetchedWhenSomebodyAsks) {
  const std::string bytes = pictureOf(2'500'000, 2);
  office.folder().write("planter.png", bytes);
  const std::string photo = comment(*jane, "planter.png")["photos"][0]["id"];
  jane->sync();
  karen->sync();
  const Json got = karen->ask({"photo", "get", photo, "--out", outFile()});
  EXPECT_EQ(got["size"], bytes.size());
  EXPECT_EQ(readFile(outFile()), bytes);
}

TEST_F(Photos, goOnWhereTheyWereWhenTheServerWasKilled) {
  const std::string bytes = pictureOf(12'000'000, 3);
  office.folder().write("large.png", bytes);
  const std::string photo = comment(*jane, "large.png")["photos"][0]["id"];
  Program syncing("leadhand-cli", {"--home", jane->home(), "sync"});
  // The server is killed once it holds some of it; the pieces' file says when.
  std::vector<fs::path> pieces;
  for (;;) {
    pieces = stored(".pieces");
    std::error_code gone;
    if (!pieces.empty() && fs::file_size(pieces.front(), gone) > 1'000'000 && !gone)
      break;
    ASSERT_TRUE(stored("").empty()) << "it went faster than this test looks";
    std::this_thread::yield();
  }
  office.kill();
  const int exit = syncing.finish().exit;
  EXPECT_TRUE(exit == 0 || exit == 3) << exit;
  ASSERT_EQ(stored(".pieces").size(), 1U);
  const ino_t begun = inodeOf(stored(".pieces").front());
  EXPECT_EQ(jane->ask({"status"})["photos_waiting"], 1);

  office.start();
  const Json synced = jane->ask({"sync"});
  EXPECT_EQ(synced["photos_waiting"], 0);
  EXPECT_LT(synced["photo_bytes_sent"].get<std::size_t>(), bytes.size()) << "not again from its beginning";
  ASSERT_EQ(stored("").size(), 1U);
  EXPECT_EQ(inodeOf(stored("").front()), begun);
  karen->sync();
  karen->ask({"photo", "get", photo, "--out", outFile()});
  EXPECT_TRUE(readFile(outFile()) == bytes);
}

TEST_F(Photos, ofTwoCommentsGoUpOnce) {
  const std::string bytes = pictureOf(400'000, 4);
  office.folder().write("planter.png", bytes);
  comment(*jane, "planter.png");
  EXPECT_EQ(jane->ask({"sync"})["photo_bytes_sent"], bytes.size());
  comment(*jane, "planter.png", "Once more");
  EXPECT_EQ(jane->ask({"status"})["photos_waiting"], 1);
  const Json second = jane->ask({"sync"});
  EXPECT_EQ(second["photo_bytes_sent"], 0);
  EXPECT_EQ(second["photos_waiting"], 0);
  comment(*karen, "planter.png", "And by somebody else");
  EXPECT_EQ(karen->ask({"sync"})["photo_bytes_sent"], 0) << "Karen may read Jane's row";
  EXPECT_EQ(stored("").size(), 1U);
}

TEST_F(Photos, areNothingToWhoDoesNotSeeTheirRow) {
  office.ask({"person", "add", "--name", "Rita", "--role", "lead-hand"});
  const Device rita = office.enrol("Rita");
  office.folder().write("planter.png", pictureOf(100'000, 5));
  const std::string photo = comment(*jane, "planter.png")["photos"][0]["id"];
  jane->sync();
  rita.sync();
  const Json refused = rita.ask({"photo", "get", photo, "--out", outFile()}, 1);
  EXPECT_EQ(errorCode(refused), "unknown_record");
  EXPECT_FALSE(fs::exists(outFile()));
}

TEST_F(Photos, verifyMissesADamagedOrALostPhoto) {
  office.folder().write("planter.png", pictureOf(200'000, 7));
  (void)comment(*jane, "planter.png");
  jane->sync();
  EXPECT_EQ(office.run({"verify"}).exit, 0) << "while it serves, too";
  office.kill();
  const auto files = stored("");
  ASSERT_EQ(files.size(), 1U);
  const std::string whole = readFile(files.front());
  std::string damaged = whole;
  for (std::size_t i = 0; i < 4; ++i)
    damaged[whole.size() / 2 + i] = static_cast<char>(~damaged[whole.size() / 2 + i]);
  std::ofstream(files.front(), std::ios::binary) << damaged;
  const Outcome found = office.run({"verify"});
  EXPECT_EQ(found.exit, 1) << found.all();
  EXPECT_NE(found.out.find(files.front().filename()), std::string::npos) << found.all();
  fs::remove(files.front());
  EXPECT_EQ(office.run({"verify"}).exit, 1);
  std::ofstream(files.front(), std::ios::binary) << whole;
  EXPECT_EQ(office.run({"verify"}).exit, 0);
}

TEST_F(Photos, showThemselvesSmallWhereNobodyHasFetchedThem) {
  const std::string bytes = photograph(1);
  office.folder().write("planter.jpg", bytes);
  const Json made = comment(*jane, "planter.jpg");
  const std::string photo = made["photos"][0]["id"];
  EXPECT_EQ(made["photos"][0]["thumb_here"], true);
  const Json synced = jane->ask({"sync"});
  EXPECT_EQ(synced["thumbs_sent"], 1);
  EXPECT_EQ(synced["photos_sent"], 1);
  EXPECT_EQ(stored("").size(), 2U);

  EXPECT_EQ(karen->ask({"sync"})["thumbs_received"], 1);
  const Json listed = karen->items({"comment", "list", "--customer", "Mrs. Smith"});
  const auto at =
      std::find_if(listed.begin(), listed.end(), [&](const Json& row) { return row["id"] == made["id"]; });
  ASSERT_NE(at, listed.end());
  EXPECT_EQ((*at)["photos"][0]["here"], false);
  EXPECT_EQ((*at)["photos"][0]["thumb_here"], true);
  office.kill();
  karen->ask({"photo", "get", photo, "--thumb", "--out", outFile()});
  EXPECT_EQ(sizeOfPicture(readFile(outFile())).width(), 320);
  EXPECT_EQ(errorCode(karen->ask({"photo", "get", photo, "--out", outFile()}, 3)), "no_contact");
  office.start();
  karen->ask({"photo", "get", photo, "--out", outFile()});
  EXPECT_EQ(readFile(outFile()), bytes);

  // The small one is as secret as its row.
  office.ask({"person", "add", "--name", "Rita", "--role", "lead-hand"});
  const Device rita = office.enrol("Rita");
  EXPECT_EQ(rita.ask({"sync"})["thumbs_received"], 0);
  EXPECT_EQ(office.run({"verify"}).exit, 0);
}

TEST_F(Photos, aThumbnailThatIsDamagedOrLostHidesNoPhoto) {
  const std::string bytes = photograph(2);
  office.folder().write("planter.jpg", bytes);
  const Json made = comment(*jane, "planter.jpg")["photos"][0];
  jane->sync();
  office.kill();
  const fs::path small = office.folder().file("data/blobs/" + made["thumb"].get<std::string>());
  ASSERT_TRUE(fs::exists(small));
  std::fstream(small, std::ios::in | std::ios::out | std::ios::binary).seekp(60).write("bent", 4);
  EXPECT_NE(office.run({"verify"}).out.find("A thumbnail is damaged"), std::string::npos);
  office.start();
  EXPECT_EQ(karen->ask({"sync"})["thumbs_received"], 0);
  karen->ask({"photo", "get", made["id"], "--out", outFile()});
  EXPECT_EQ(readFile(outFile()), bytes);
  EXPECT_EQ(office.ask({"backup", "--to", office.folder().file("b"), "--off-machine"})["off_machine"], true)
      << "nobody's work is in it";
  fs::remove(small);
  EXPECT_NE(office.run({"verify"}).out.find("A thumbnail that was received is not here"), std::string::npos);
}

TEST_F(Photos, aPictureOfWhichNoSmallOneCanBeMadeGoesLikeAnyOther) {
  // A JPEG's header, and nothing of a picture behind it.
  const std::string damaged =
      std::string("\xFF\xD8\xFF\xE0\x00\x04\x00\x00\xFF\xC0\x00\x11\x08\x08\x00\x08\x00\x03", 18) +
      std::string(100'000, 'x');
  office.folder().write("planter.jpg", damaged);
  const Json made = comment(*jane, "planter.jpg")["photos"][0];
  EXPECT_TRUE(made["thumb"].is_null()) << made;
  EXPECT_EQ(jane->ask({"sync"})["photos_sent"], 1);
  karen->sync();
  karen->ask({"photo", "get", made["id"], "--out", outFile()});
  EXPECT_EQ(readFile(outFile()), damaged);
}
