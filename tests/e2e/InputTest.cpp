#include "tests/e2e/Rig.h"

using namespace leadhand::e2e;

namespace {

class Input : public testing::Test {
 protected:
  Input() {
    m_office.importSheets();
    m_office.start();
    m_jacki = std::make_unique<Device>(m_office.enrol("Jacki"));
  }
  [[nodiscard]] std::string refusal(const Words& words, int exit = 1) const {
    return errorCode(m_jacki->ask(words, exit));
  }
  [[nodiscard]] Words comment(const Words& more) const {
    Words words = {"comment", "add", "--customer", "Mrs. Smith"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }
  [[nodiscard]] std::string picture(const std::string& name, const std::string& bytes) const {
    m_office.folder().write(name, bytes);
    return m_office.folder().file(name);
  }

  Office m_office;
  std::unique_ptr<Device> m_jacki;
};

} // namespace

TEST_F(Input, WhatCanNotBeSavedIsRefusedWithItsCode) {
  EXPECT_EQ(refusal(comment({"--text", ""})), "empty_text");
  EXPECT_EQ(refusal(comment({"--text", " \n\t "})), "empty_text");
  EXPECT_EQ(refusal(comment({"--text", std::string(100'000, 'x')})), "text_too_long");
  EXPECT_EQ(refusal(comment({"--text", "Hello", "--kind", "nonsense"})), "bad_value");
  EXPECT_EQ(refusal(comment({"--text", "Hello", "--said-on", "2011-02-30"})), "bad_date");
  EXPECT_EQ(refusal(comment({"--text", "Hello", "--photo", "/nowhere.png"})), "file_unreadable");
  EXPECT_EQ(refusal({"comment", "show", "x"}), "unknown_record");
  EXPECT_EQ(refusal({"comment", "show", "0190a6c2-0000-7000-8000-000000000000"}), "unknown_record");
  EXPECT_EQ(refusal({"customer", "set", "Mrs. Smith", "shoe_size", "9"}), "unknown_field");
  EXPECT_EQ(refusal({"customer", "set", "Mrs. Smith", "away_until", "31/31/2011"}), "bad_date");
  EXPECT_EQ(refusal({"task", "set", "0190a6c2-0000-7000-8000-000000000000", "--owner", "Nobody"}),
            "unknown_person");
  EXPECT_TRUE(m_jacki->items({"outbox"}).empty()) << "nothing was written";
}

TEST_F(Input, AMebibyteOfTextComesInByStdinAndIsRefused) {
  m_office.folder().write("long.txt", std::string(1024 * 1024, 'x'));
  const Outcome outcome = runProgram(
      "leadhand-cli",
      {"--json", "--home", m_jacki->home(), "comment", "add", "--customer", "Mrs. Smith", "--text", "-"},
      m_office.folder().file("long.txt"));
  EXPECT_EQ(outcome.exit, 1);
  EXPECT_EQ(errorCode(outcome.json()), "text_too_long");
  m_office.folder().write("short.txt", "Two lines\nof text");
  const Outcome taken = runProgram(
      "leadhand-cli",
      {"--json", "--home", m_jacki->home(), "comment", "add", "--customer", "Mrs. Smith", "--text", "-"},
      m_office.folder().file("short.txt"));
  EXPECT_EQ(taken.json()["text"], "Two lines\nof text") << taken.all();
}

TEST_F(Input, AnUnknownCustomerIsAnsweredWithTheNearestNames) {
  const Json refused = m_jacki->ask({"comment", "add", "--customer", "Mrs Smiht", "--text", "Hello"}, 1);
  EXPECT_EQ(errorCode(refused), "unknown_customer");
  EXPECT_NE(refused["error"]["message"].get<std::string>().find("Mrs. Smith"), std::string::npos);
  const Json made = m_jacki->ask({"comment", "add", "--free-name", "Mrs Smyth", "--text", "Hello"});
  EXPECT_EQ(made["customer"], "Mrs Smyth");
  EXPECT_EQ(made["linked"], false);
  const std::string id = made["id"];
  m_jacki->sync();
  EXPECT_EQ(m_jacki->ask({"comment", "link", id, "--customer", "mrs. smith"})["linked"], true);
  m_jacki->sync();
  const Device karen = m_office.enrol("Karen");
  EXPECT_EQ(karen.ask({"comment", "show", id})["customer"], "Mrs. Smith");
  EXPECT_EQ(countWhere(karen.items({"comment", "list", "--customer", "Mrs. Smith"}), "id", id), 1U);
}

TEST_F(Input, PicturesAreJudgedByTheirHeader) {
  const auto refused = [this](const std::string& name, const std::string& bytes) {
    return errorCode(m_jacki->ask(comment({"--text", "Hello", "--photo", picture(name, bytes)}), 1));
  };
  std::string bomb = smallPng();
  bomb.replace(16, 8, std::string("\x00\x00\xFF\xFF\x00\x00\xFF\xFF", 8));
  EXPECT_EQ(refused("bomb.png", bomb), "photo_too_many_points");
  EXPECT_EQ(refused("page.jpg", "<html></html>"), "photo_unknown");
  EXPECT_EQ(refused("nothing.jpg", ""), "photo_empty");
  EXPECT_EQ(refused("cut.png", smallPng().substr(0, 20)), "photo_cut");
  EXPECT_EQ(refused("cut.jpg", "\xFF\xD8\xFF\xE0"), "photo_cut");
  EXPECT_EQ(refused("large.png", smallPng() + std::string(26 * 1024 * 1024, '\0')), "photo_too_large");
  EXPECT_EQ(refused("phone.heic", std::string("\0\0\0\x18"
                                              "ftypheic",
                                              12)),
            "photo_heic");
  // A name is never a path: the bytes stand under their hash, whatever the file was called.
  EXPECT_EQ(m_jacki->ask(comment({"--text", "", "--photo", picture("..\\..\\up.png", smallPng())}))["photos"]
                .size(),
            1U);
  const std::string jpeg("\xFF\xD8\xFF\xE0\x00\x04\x00\x00\xFF\xC0\x00\x11\x08\x00\x10\x00\x20\x03", 18);
  const Json made = m_jacki->ask(comment({"--text", "", "--photo", picture("real.jpg", jpeg)}));
  ASSERT_EQ(made["photos"].size(), 1U) << "a picture needs no words";
  EXPECT_EQ(made["photos"][0]["mime"], "image/jpeg");
  EXPECT_EQ(made["photos"][0]["here"], true);
}

TEST_F(Input, WordsThatBeginWithADashFollowTwo) {
  EXPECT_EQ(m_jacki->ask(comment({"--text", "--", "-20 last night"}))["text"], "-20 last night");
  EXPECT_EQ(m_jacki->ask(comment({"--text=--json"}))["text"], "--json");
  EXPECT_EQ(refusal(comment({"--text", "-20 last night"}), 2), "bad_usage");
  EXPECT_EQ(m_jacki->ask({"customer", "set", "Mrs. Smith", "access_note", "--", "-gate-"})["access_note"],
            "-gate-");
  EXPECT_EQ(m_jacki->items({"search", "--", "--json"}).size(), 1U);
}

TEST_F(Input, JsonMayStandAnywhereAndIsTheOnlyDocument) {
  Words words = {"--home", m_jacki->home(), "comment", "list", "--customer", "Mrs. Smith"};
  const std::string plain = runProgram("leadhand-cli", words).out;
  EXPECT_TRUE(Json::parse(plain, nullptr, false).is_discarded()) << "people get lines";
  EXPECT_NE(plain.find("Mrs. Smith"), std::string::npos);
  std::string first;
  for (std::size_t at = 0; at <= words.size(); ++at) {
    Words marked = words;
    marked.insert(marked.begin() + static_cast<std::ptrdiff_t>(at), "--json");
    const Outcome outcome = runProgram("leadhand-cli", marked);
    EXPECT_EQ(outcome.exit, 0) << at << outcome.all();
    EXPECT_TRUE(outcome.json().is_object()) << at;
    if (first.empty())
      first = outcome.out;
    EXPECT_EQ(outcome.out, first) << at;
  }
}

TEST_F(Input, WrongUsageIsTwo) {
  for (const Words& words :
       {Words{}, Words{"nonsense"}, Words{"comment"}, Words{"comment", "add"},
        Words{"comment", "add", "--text", "Hello"}, Words{"comment", "add", "--customer", "Mrs. Smith"},
        Words{"comment", "add", "--customer", "A", "--free-name", "B", "--text", "C"},
        Words{"task", "set", "0190a6c2-0000-7000-8000-000000000000"}, Words{"status", "--nonsense"},
        Words{"status", "more"},
        Words{"proposal", "add", "--customer", "Mrs. Smith", "--title", "T", "--amount", "lots"},
        Words{"follow-up", "add", "x", "--text", "T", "--owner", "Karen"}})
    EXPECT_EQ(refusal(words, 2), "bad_usage") << (words.empty() ? "" : words[0]);
  const Outcome help = m_jacki->run({"comment", "add", "--help"});
  EXPECT_EQ(help.exit, 0);
  EXPECT_NE(help.out.find("--free-name"), std::string::npos);
}

TEST_F(Input, ANewRowStandsOnTheExportedSheet) {
  const std::string before = m_office.run({"export", "--sheet", "crew"}).out;
  m_jacki->ask(comment({"--text", "A new word from site", "--said-on", "2011-10-02"}));
  EXPECT_EQ(m_office.run({"export", "--sheet", "crew"}).out, before) << "before sync nothing is sent";
  m_jacki->sync();
  const std::string after = m_office.run({"export", "--sheet", "crew"}).out;
  EXPECT_EQ(after.substr(0, before.size()), before) << "what was there stays as it was";
  EXPECT_NE(after.find("Mrs. Smith,2011-10-02,(Jacki) A new word from site"), std::string::npos) << after;
}
