#include "core/store/DeviceStore.h"
#include "core/store/FileBlobStore.h"
#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/SystemClock.h"
#include "platform/desktop/SystemRandom.h"
#include "tests/e2e/Rig.h"

#include <filesystem>
#include <fstream>

using namespace leadhand::e2e;

namespace {

/// Jacki's synced device, with a comment of her own, and a way behind the store's back.
class Check : public testing::Test {
 protected:
  Check() {
    m_office.importSheets();
    m_office.start();
    m_jacki = std::make_unique<Device>(m_office.enrol("Jacki"));
    m_comment = m_jacki->ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "Loves peonies"})["id"];
    m_jacki->sync();
    (void)m_jacki->items({"search", "peonies"}); // each command indexes some
  }
  void spoil(const std::string& sql) const {
    leadhand::platform::FileKeyStore keys(m_jacki->home() + "/keys");
    leadhand::platform::SystemClock clock;
    leadhand::platform::SystemRandom random;
    auto store = leadhand::DeviceStore::open({.folder = m_jacki->home()}, keys, clock, random);
    ASSERT_TRUE(store);
    EXPECT_TRUE((*store)->database().execute(sql));
  }
  /// Overwrites the first page of a table, as a worn memory chip would.
  void damage(const std::string& table) const {
    std::int64_t page = 0;
    {
      leadhand::platform::FileKeyStore keys(m_jacki->home() + "/keys");
      leadhand::platform::SystemClock clock;
      leadhand::platform::SystemRandom random;
      auto store = leadhand::DeviceStore::open({.folder = m_jacki->home()}, keys, clock, random);
      ASSERT_TRUE(store);
      auto query = (*store)->database().prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?1");
      ASSERT_TRUE(query.bind(1, table).step());
      page = query.integer(0);
    }
    std::fstream file(m_jacki->home() + "/crew.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp((page - 1) * 4096 + 100);
    file << std::string(2000, 'x');
  }
  /// The findings, and that the exit code says the same.
  [[nodiscard]] Json findings() const { return m_jacki->ask({"check"}, 1)["items"]; }
  void finds(const std::string& begin) const {
    const Json found = findings();
    bool isThere = false;
    for (const Json& one : found)
      isThere = isThere || one["problem"].get<std::string>().starts_with(begin);
    EXPECT_TRUE(isThere) << begin << " in " << found.dump(1);
  }
  void mends() const {
    const Json mended = m_jacki->ask({"check", "--repair"});
    EXPECT_EQ(mended["ok"], true) << mended.dump(1);
    EXPECT_EQ(m_jacki->ask({"check"})["ok"], true);
    EXPECT_EQ(m_office.run({"verify"}).exit, 0);
  }

  Office m_office;
  std::unique_ptr<Device> m_jacki;
  std::string m_comment;
};

} // namespace

TEST_F(Check, AWholeDeviceHasNothingToSay) {
  const Json clean = m_jacki->ask({"check"});
  EXPECT_EQ(clean["ok"], true);
  EXPECT_TRUE(clean["items"].empty());
  EXPECT_EQ(m_jacki->run({"check"}).out, "All is as it should be.\n");
}

TEST_F(Check, ARowThatHasGoneIsFetchedAgain) {
  spoil("DELETE FROM comment WHERE text = 'Loves peonies'");
  finds("digest: ");
  mends();
  EXPECT_EQ(m_jacki->ask({"comment", "show", m_comment})["text"], "Loves peonies");
}

TEST_F(Check, WorkWithoutItsOutboxEntryIsQueuedAgain) {
  const std::string lost =
      m_jacki->ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "Lost entry"})["id"];
  spoil("DELETE FROM outbox WHERE state = 0");
  finds("outbox: comment " + lost);
  EXPECT_TRUE(m_jacki->items({"outbox"}).empty());
  mends();
  const Device karen = m_office.enrol("Karen");
  EXPECT_EQ(karen.ask({"comment", "show", lost})["text"], "Lost entry");
}

TEST_F(Check, AnEntryWithoutItsRowMakesItAgain) {
  const std::string made =
      m_jacki->ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "Lost row"})["id"];
  spoil("DELETE FROM comment WHERE text = 'Lost row'");
  finds("outbox: comment " + made);
  mends();
  EXPECT_EQ(m_jacki->ask({"comment", "show", made})["text"], "Lost row");
}

TEST_F(Check, ARowThatIsNotWhatWaitsIsTold) {
  m_jacki->ask({"customer", "set", "Mrs. Smith", "phone", "555-0123"});
  spoil("UPDATE customer SET phone = '555-0999' WHERE name = 'Mrs. Smith'");
  finds("outbox: customer ");
}

TEST_F(Check, TheSearchIndexIsBuiltAnew) {
  spoil("DELETE FROM search_words");
  finds("search: ");
  mends();
  EXPECT_EQ(m_jacki->items({"search", "peonies"}).size(), 1U);
}

TEST_F(Check, AnIndexOfOtherWordsIsTold) {
  spoil("UPDATE comment SET text = 'Loves hydrangeas' WHERE text = 'Loves peonies'");
  finds("search: comment " + m_comment);
}

TEST_F(Check, ARowThatCanNotBeReadIsNamedAndCounted) {
  spoil("INSERT INTO inbox_bad(kind, id, rev, scope, raw, why) VALUES(77, randomblob(16), 5, "
        "x'00112233445566778899AABBCCDDEEFF', x'', 'a kind that this version does not know')");
  finds("unreadable: kind 77");
  EXPECT_EQ(m_jacki->ask({"status"})["unreadable"], 1);
}

TEST_F(Check, AScopeThatStaysDifferentIsShown) {
  EXPECT_EQ(m_jacki->ask({"status"})["degraded"], false);
  spoil(
      "INSERT OR REPLACE INTO meta VALUES('degraded', CAST('00112233-4455-6677-8899-aabbccddeeff' AS BLOB))");
  finds("degraded: ");
  const Json status = m_jacki->ask({"status"});
  EXPECT_EQ(status["degraded"], true);
  EXPECT_EQ(status["degraded_scopes"], 1);
  EXPECT_NE(m_jacki->run({"status"}).out.find("degraded"), std::string::npos);
  mends();
  EXPECT_EQ(m_jacki->ask({"status"})["degraded"], false) << "both sides agree by now";
}

TEST_F(Check, APhotoWhoseFileIsGoneOrDamagedIsTold) {
  m_office.folder().write("gate.png", smallPng());
  m_jacki->ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "The gate", "--photo",
                m_office.folder().file("gate.png")});
  EXPECT_EQ(m_jacki->ask({"check"})["ok"], true);
  const std::filesystem::path blobs = m_jacki->home() + "/blobs";
  std::filesystem::path file;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(blobs))
    if (entry.is_regular_file())
      file = entry.path();
  ASSERT_FALSE(file.empty());
  std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(40).put('x').put('y');
  finds("photo: ");
  std::filesystem::remove(file);
  finds("photo: ");
}

TEST_F(Check, ARepairWithoutTheOfficeEndsInNoContact) {
  spoil("DELETE FROM comment WHERE text = 'Loves peonies'");
  m_office.kill();
  EXPECT_EQ(errorCode(m_jacki->ask({"check", "--repair"}, 3)), "no_contact");
  m_office.start();
  mends();
}

TEST_F(Check, ADamagedDatabaseIsMovedAsideAndItsUnsentWorkSaved) {
  const std::string unsent =
      m_jacki->ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "Written before the fall"})["id"];
  damage("comment");
  finds("integrity: ");
  const Json told = m_jacki->ask({"check", "--repair"}, 1);
  EXPECT_EQ(errorCode(told), "store_damaged");
  const std::string sentence = told["error"]["message"];
  EXPECT_NE(sentence.find("crew-damaged-1.db"), std::string::npos) << sentence;
  EXPECT_NE(sentence.find("1 unsent"), std::string::npos) << sentence;
  EXPECT_TRUE(std::filesystem::exists(m_jacki->home() + "/crew-damaged-1.db")) << "never deleted";
  m_jacki->sync();
  EXPECT_EQ(m_jacki->ask({"comment", "show", m_comment})["text"], "Loves peonies") << "all comes again";
  EXPECT_EQ(m_jacki->ask({"comment", "show", unsent})["text"], "Written before the fall") << sentence;
  const Device karen = m_office.enrol("Karen");
  EXPECT_EQ(karen.ask({"comment", "show", unsent})["text"], "Written before the fall");
  EXPECT_EQ(m_jacki->ask({"check"})["ok"], true);
}

TEST_F(Check, WorkIsSavedEvenWhereTheDeviceDoesNotKnowItselfAnyMore) {
  const std::string unsent =
      m_jacki->ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "Who am I"})["id"];
  damage("meta");
  const Json told = m_jacki->ask({"comment", "list"}, 1);
  EXPECT_EQ(errorCode(told), "store_damaged");
  EXPECT_NE(told["error"]["message"].get<std::string>().find("enrol"), std::string::npos);
  EXPECT_EQ(errorCode(m_jacki->ask({"comment", "list"}, 1)), "not_enrolled");
  m_jacki->ask(m_office.enrolWords(m_office.invite("Jacki")));
  m_jacki->sync();
  EXPECT_TRUE(m_jacki->items({"outbox"}).empty());
  const Device karen = m_office.enrol("Karen");
  EXPECT_EQ(karen.ask({"comment", "show", unsent})["text"], "Who am I");
  EXPECT_EQ(m_jacki->ask({"check"})["ok"], true);
}
